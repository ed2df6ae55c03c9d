"""How an answer that was cut says so in its own format, where the format has a place for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from kg.formats import (
    JSON_RESULTS,
    N_QUADS,
    N_TRIPLES,
    RDF_XML,
    TRIG,
    TURTLE,
    XML_RESULTS,
    Format,
)

MEMBER = "cut"
"""The member of the head of a JSON answer that says so; `link` beside it is the standard's."""


def with_notice(
    part: bytes, form: Format, rows: int, complete: str, *, is_whole: bool = True
) -> bytes:
    """Return an answer, or the end of one, with the notice that it stops after `rows`.

    `complete` is where everything is. What cannot say it stays as it is: CSV, TSV and JSON-LD,
    and the end of JSON, where strict readers allow nothing.
    """
    write = _AT_THE_END.get(form) or (_AT_THE_BEGINNING.get(form) if is_whole else None)
    return write(part, rows, complete) if write else part


def can_say_at_the_end(form: Format) -> bool:
    """Tell whether an answer in this format can say in its last bytes that it was cut."""
    return form in _AT_THE_END


def _in_the_head(answer: bytes, rows: int, complete: str) -> bytes:
    members = {"link": [complete], MEMBER: {"rows": rows}}
    head = b'{"head":{'
    return head + json.dumps(members).encode()[1:-1] + b"," + answer.removeprefix(head)


def _comment_line(end: bytes, rows: int, complete: str) -> bytes:
    return end + f"# {_words(rows, complete)}\n".encode()


def _xml_comment(end: bytes, rows: int, complete: str) -> bytes:
    return end + f"\n<!-- {_words(rows, complete)} -->\n".encode()


def _words(rows: int, complete: str) -> str:
    return f"Cut after {rows:,}: there is more. Everything: {complete}"


_AT_THE_BEGINNING: Mapping[Format, Callable[[bytes, int, str], bytes]] = {
    JSON_RESULTS: _in_the_head,
}
_AT_THE_END: Mapping[Format, Callable[[bytes, int, str], bytes]] = {
    XML_RESULTS: _xml_comment,
    TURTLE: _comment_line,
    N_TRIPLES: _comment_line,
    N_QUADS: _comment_line,
    TRIG: _comment_line,
    RDF_XML: _xml_comment,
}
