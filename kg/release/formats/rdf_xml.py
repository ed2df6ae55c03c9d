"""RDF/XML: a description for each subject, a property on each line.

https://www.w3.org/TR/rdf-syntax-grammar/. XML cannot say everything: a property must end in a name
that XML allows (section 6.1.4), and texts have none of most control characters. What cannot be said
is refused, because a file with less than the others would be worse than none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kg.errors import ReleaseError
from kg.formats import RDF_XML
from kg.namespaces import PREFIXES
from kg.ntriples import Statement, is_iri, is_literal, literal, unescape
from kg.release.formats.layout import Layout

_DECLARED = "".join(f'\n  xmlns:{name}="{PREFIXES[name]}"' for name in sorted(PREFIXES))
HEADER = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{_DECLARED}>\n'.encode()
FOOTER = b"</rdf:RDF>\n"

_LETTER = "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
_LETTER += "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_MORE = _LETTER + ".0-9\xb7\u0300-\u036f\u203f\u2040-"
_NAME = re.compile(f"<(.+?)([{_LETTER}][{_MORE}]*)>")
_PREFIXES = {iri: name for name, iri in PREFIXES.items()}
_NO_PROPERTIES = frozenset(
    f"<{PREFIXES['rdf']}{name}>".encode()
    for name in "Description RDF ID about parseType resource nodeID datatype li".split()
)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MARKUP = re.compile(rb"[&<>\\\r]|\xef\xbf[\xbe\xbf]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;"})


class _Tag(NamedTuple):
    """How the element of a property begins, without `>`, and how it ends."""

    start: bytes
    end: bytes


def entry(subject: bytes, statements: list[Statement]) -> bytes:
    """Return what is said of a subject as lines of RDF/XML. Raises ReleaseError; see above."""
    attribute = b"rdf:about" if is_iri(subject) else b"rdf:nodeID"
    parts = [b'<rdf:Description %b="%b">\n' % (attribute, _node(subject))]
    for predicate, value in statements:
        tag = _tag(predicate)
        if is_literal(value):
            text, language, datatype = literal(value)
            parts.append(tag.start)
            if language:
                parts.append(b' xml:lang="%b"' % language)
            elif datatype:
                parts.append(b' rdf:datatype="%b"' % datatype.replace(b"&", b"&amp;"))
            parts += (b">", _text(text, subject), tag.end)
        else:
            attribute = b"rdf:resource" if is_iri(value) else b"rdf:nodeID"
            parts += (tag.start, b' %b="%b"/>\n' % (attribute, _node(value)))
    parts.append(b"</rdf:Description>\n")
    return b"".join(parts)


def _node(node: bytes) -> bytes:
    return node[1:-1].replace(b"&", b"&amp;") if is_iri(node) else node.removeprefix(b"_:")


@lru_cache(maxsize=1 << 10)
def _tag(predicate: bytes) -> _Tag:
    found = _NAME.fullmatch(predicate.decode("utf-8"))
    if found is None or predicate in _NO_PROPERTIES:
        raise ReleaseError(
            f"RDF/XML cannot say {predicate.decode()}: the IRI of a property must end in a name of "
            "letters, digits, `_`, `-` and `.` that begins with a letter. Rename the property."
        )
    prefix = _PREFIXES.get(found[1])
    name = f"{prefix}:{found[2]}" if prefix else found[2]
    declared = "" if prefix else f' xmlns="{found[1].replace("&", "&amp;")}"'
    return _Tag(f"\t<{name}{declared}".encode(), f"</{name}>\n".encode())


def _text(text: bytes, subject: bytes) -> bytes:
    if not _MARKUP.search(text):
        return text
    meant = unescape(text)
    if found := _FORBIDDEN.search(meant):
        raise ReleaseError(
            f"RDF/XML cannot say a text of {subject.decode()}: it has the control character "
            f"U+{ord(found[0]):04X}, which XML 1.0 forbids. Take it out of the text: {meant!r}."
        )
    return meant.translate(_ESCAPES).encode("utf-8")


LAYOUT = Layout(RDF_XML, HEADER, entry, footer=FOOTER)
