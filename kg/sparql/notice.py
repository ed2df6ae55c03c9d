"""How an answer says in its own format what its reader must know: it was cut, its query is odd.

Only where the format has a place for it; the headers say it always.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

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
from kg.sparql.remarks import Remark

MEMBER = "cut"
"""The member of the head of a JSON answer that says so; `link` beside it is the standard's."""

REMARKS = "remarks"
"""The member of the head of a JSON answer that has what may be wrong with its query."""

_HEAD = b'{"head":{'


def with_notice(
    part: bytes, form: Format, rows: int, complete: str, *, is_whole: bool = True
) -> bytes:
    """Return an answer, or the end of one, with the notice that it stops after `rows`.

    `complete` is where everything is. What cannot say it stays as it is: CSV, TSV and JSON-LD,
    and the end of JSON, where strict readers allow nothing.
    """
    if form in _COMMENTS:
        return _COMMENTS[form](part, _words(rows, complete))
    return _in_the_head(part, rows, complete) if form is JSON_RESULTS and is_whole else part


def with_remarks(
    part: bytes, form: Format, remarks: Sequence[Remark], *, begins: bool, ends: bool
) -> bytes:
    """Return an answer, or its beginning or end, with what may be wrong with its query."""
    if form is JSON_RESULTS and begins:
        said = [each._asdict() | {"message": str(each)} for each in remarks]
        return _with_members(part, {REMARKS: said})
    write = _COMMENTS.get(form) if ends else None
    for remark in remarks if write else ():
        part = write(part, f"Remark: {remark}") if write else part
    return part


def can_say_at_the_end(form: Format) -> bool:
    """Tell whether an answer in this format can say in its last bytes that it was cut."""
    return form in _COMMENTS


def _in_the_head(answer: bytes, rows: int, complete: str) -> bytes:
    return _with_members(answer, {"link": [complete], MEMBER: {"rows": rows}})


def _with_members(answer: bytes, members: dict[str, object]) -> bytes:
    """Return an answer in JSON with further members in its head."""
    rest = answer.removeprefix(_HEAD)
    comma = b"" if rest.startswith(b"}") else b","
    return _HEAD + json.dumps(members, ensure_ascii=False).encode()[1:-1] + comma + rest


def _comment_line(end: bytes, words: str) -> bytes:
    return end + f"# {words}\n".encode()


def _xml_comment(end: bytes, words: str) -> bytes:
    """Two hyphens end a comment in XML, and names may have them."""
    return end + f"\n<!-- {words.replace('--', '- -')} -->\n".encode()


def _words(rows: int, complete: str) -> str:
    return f"Cut after {rows:,}: there is more. Everything: {complete}"


_COMMENTS: Mapping[Format, Callable[[bytes, str], bytes]] = {
    XML_RESULTS: _xml_comment,
    TURTLE: _comment_line,
    N_TRIPLES: _comment_line,
    N_QUADS: _comment_line,
    TRIG: _comment_line,
    RDF_XML: _xml_comment,
}
