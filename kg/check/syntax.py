"""An error of syntax in an RDF file, explained: where, what was expected, and what may be meant."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from difflib import get_close_matches

from kg.check.source import EXCERPT_WIDTH, Position, Source, excerpt
from kg.check.statements import RDF_1_2
from kg.formats import JSON_LD, N_QUADS, N_TRIPLES, RDF_XML, TRIG, TURTLE, Format
from kg.namespaces import PREFIXES
from kg.turtle import TurtleReader

_GRAMMAR = re.compile(
    r"is not a valid (subject|predicate|RDF object)|dot is expected|should end with|Unexpected end$"
)
_UNDECLARED = re.compile(r"The prefix (\S*): has not been declared|^unbound prefix()")
_PREFIX = re.compile(rb"(?i:@?\bprefix\s+([^\s:<]*):\s*<|\bxmlns:([^\s=]+)\s*=)")
_SHORT = re.compile(rb"@prefix|[\w-]*:[^:]")
_ELEMENT = re.compile(rb"</?([^\s:>]*):")
_WORD = re.compile(rb"[.;,\[\](){}]|[^\s.;,\[\](){}]+")
_NAMED = re.compile(r"'([^']+)'|(@\w+)|^(\S+) is not")
_THAT_END = {"`.`", "`]`", "`)`", "`}`", "the end of the file"}
_PLAIN = (
    (r"Invalid UTF-8", "This is not UTF-8, in which RDF files are written."),
    (
        r"No scheme found in an absolute IRI",
        "This IRI is relative, and nothing says to what: write it whole, or give a base.",
    ),
    (r"Invalid IRI code point '(.*)'", "An IRI cannot have `{}` in it: write it percent-encoded."),
    (
        r"Unexpected end of file$",
        "What begins here does not end: a closing quote or `>` is missing.",
    ),
    (
        r"Line jumps are not allowed in string",
        'A string ends on its line: close it, write `\\n`, or use `"""` for many lines.',
    ),
    (
        r"Unexpected escape character '(.*)'",
        r"`{}` is not an escape: a backslash is `\\`; escapes are \t \n \r \b \f \" \' \u \U.",
    ),
    (r"Expecting a datatype IRI", "After `^^` comes the IRI of a datatype, like `xsd:date`."),
    (r"Only a single triple or quad", "A line has one statement, and here a second one begins."),
    (r"^(true|false|null) expected", "Expected `{}`."),
    (r"in JSON strings", "A line break in a JSON string is written `\\n`, a tab `\\t`."),
    (r"^syntax error", "This is not XML."),
    (r"language (?:code|subtag)", "A language tag is written like `@en` or `@pt-BR`."),
    (
        r"No LoadDocumentCallback",
        "The context is at an address of the web, and nothing is fetched for a check: "
        "write the context itself into the file.",
    ),
    (r"^no element found", "The file ends too early: an element is not closed."),
    (r"^mismatched tag", "This closing tag is not that of the element that is open."),
    (
        r"^not well-formed",
        "This is not well-formed XML: `&` and `<` are written `&amp;` and `&lt;`.",
    ),
)
"""What parsers say → what a person is told; `{}` is what the first group holds."""


@dataclass(frozen=True)
class SyntaxFault:
    """Why a file cannot be read: the place if it is known, that line, what is wrong, and a hint.

    As text it is `file:line:column: message hint` with the line and a caret below.
    """

    file: str
    position: Position | None
    line: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        at = f":{self.position.line}:{self.position.column}" if self.position else ""
        text = f"{self.file}{at}: {self.message} {self.hint}".rstrip()
        return f"{text}\n{self.excerpt}" if self.position else text

    @property
    def excerpt(self) -> str:
        """The line, or what of a long line stands around the place, and below it a caret."""
        line, caret = excerpt(self.line, self.position.column if self.position else 1)
        return f"    {line}\n    {caret}"


def syntax_error(error: SyntaxError, data: bytes, form: Format, name: str) -> SyntaxFault:
    """Return the explanation of an error that reading a file raised.

    `data` is the whole file, `name` what the user calls it.
    """
    source = Source(data)
    position, message, hint = _explain(error, source, form)
    return SyntaxFault(
        name, position, source.line(position.line) if position else "", message, hint
    )


def _explain(error: SyntaxError, source: Source, form: Format) -> tuple[Position | None, str, str]:
    said = re.sub(r"^Parser error .*?\d: ", "", str(error.msg))
    position = _position(error, said, source, form)
    if source.text.startswith((b"\xff\xfe", b"\xfe\xff")):
        return position, "This is UTF-16; RDF files are written in UTF-8.", ""
    if position is None or said == RDF_1_2:
        return position, _plain(said), ""
    offset = source.offset(position)
    if source.text.startswith(BOM_UTF8, offset):
        return position, "A byte order mark (U+FEFF) stands here, not at the start of a file.", ""
    read = None if form in (JSON_LD, RDF_XML) else TurtleReader(source.text, offset)
    if read and read.new is not None:
        return source.position(read.new), RDF_1_2, ""
    if read and TurtleReader(source.text[offset : offset + EXCERPT_WIDTH]).new == 0:
        return position, RDF_1_2, ""
    plain, hint = _plain(said), ""
    vague = plain == _sentence(said)
    if undeclared := _UNDECLARED.search(said):
        prefix, vague = undeclared[1] or _prefix_at(source, offset), True
        plain, hint = f"The prefix `{prefix}:` is not declared.", _nearest(prefix, source)
    grammar = _GRAMMAR.search(said) or (vague and read and read.only_marks)
    if read and grammar and form in (TURTLE, TRIG):
        plain, hint = _expectation(read, source, offset)
    elif form in (N_TRIPLES, N_QUADS) and _SHORT.match(source.text, offset):
        hint = "Prefixes are of Turtle; here an IRI is written whole, between `<` and `>`."
    return position, plain, hint


def _position(error: SyntaxError, said: str, source: Source, form: Format) -> Position | None:
    """Return the place that the parser names, or where the thing that it names stands alone."""
    if error.lineno is not None and error.offset is not None:
        if form == JSON_LD:  # its columns are counted in bytes
            before = source.line(error.lineno).encode("utf-8")[: error.offset - 1]
            return Position(error.lineno, len(before.decode("utf-8", "replace")) + 1)
        return Position(error.lineno, error.offset)
    named = _NAMED.search(said)
    thing = next(filter(None, named.groups()), "").encode() if named else b""
    if "LoadDocumentCallback" in said:
        thing = b'"@context"'
    return source.position(source.text.find(thing)) if source.text.count(thing) == 1 else None


def _plain(said: str) -> str:
    for pattern, words in _PLAIN:
        if found := re.search(pattern, said):
            return words.format(*found.groups())
    return _sentence(said)


def _sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:].rstrip('.')}."


def _expectation(read: TurtleReader, source: Source, offset: int) -> tuple[str, str]:
    """Return what had to come instead of what stands there, and which bracket is still open."""
    there = _WORD.match(source.text, offset)
    found = f"`{there[0].decode('utf-8', 'replace')}`" if there else "the end of the file"
    hint = ""
    if read.open and found in _THAT_END:
        mark, at, *_ = read.open[-1]
        place = source.position(at)
        hint = f"The `{mark.decode()}` of line {place.line}, column {place.column} is open."
    return f"Expected {read.expected}, but found {found}.", hint


def _prefix_at(source: Source, offset: int) -> str:
    """Return the prefix of the XML element that begins at a byte."""
    found = _ELEMENT.match(source.text, offset)
    return found[1].decode("utf-8", "replace") if found else ""


def _nearest(prefix: str, source: Source) -> str:
    """Return what may help with a prefix that is not declared."""
    found = (match[1] or match[2] or b"" for match in _PREFIX.finditer(source.text))
    declared = sorted({name.decode("utf-8", "replace") for name in found})
    if prefix in PREFIXES:
        return f"Usually it stands for <{PREFIXES[prefix]}>."
    for known in (declared, [*PREFIXES]):
        by_lower = {name.lower(): name for name in known if name}
        if near := get_close_matches(prefix.lower(), by_lower, 1):
            name = by_lower[near[0]]
            meaning = "" if name in declared else f" (<{PREFIXES[name]}>)"
            return f"Did you mean `{name}:`{meaning}?"
    names = ", ".join(f"`{name}:`" for name in declared[:10])
    return f"Declared are {names}." if names else "The file declares none."
