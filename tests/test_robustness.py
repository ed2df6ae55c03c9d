"""Whatever a page holds, reading it gives a record or a reason, and every quote is true.

Whatever a server or an archive holds gives a page or a reason, too.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.build.linker import link_record
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.build.mentions.finder import MentionFinder
from kg.errors import PageError
from kg.harvest.encoding import decode, decode_somehow
from kg.harvest.harvest import read_record
from kg.harvest.page import read_page
from kg.harvest.record import harvest_page
from kg.harvest.sources import fingerprint
from kg.harvest.web.body import unpack
from kg.harvest.web.captures import Capture, captures
from kg.harvest.web.fetch import retry_after
from kg.harvest.web.links import page_links, read_sitemap
from kg.harvest.web.site import Site, could_be_event, normal
from kg.model import NOWHERE, Record, Skip
from kg.resources import folder, sample_pages
from tests.test_reading_pages import BLOCK, quotes
from tests.test_warc import Writer, page

SAMPLES = [path.read_bytes() for path in sorted(sample_pages().iterdir())]

quickly = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)

WORDS = (
    *BLOCK.splitlines(),
    "Skip to main content",
    "Eventos",
    "Workshop on data",
    "On 11 May 2022, IOM held a workshop.",
    "It takes place on the 28th – 30th of November 2019 and 31 February 0000.",
    "会议于2022年5月99日举行。",
    "Date: 11 May 2022 - 10 May 2021",
    "Fecha : 2022-05-11",
    "Lieu : Genève, and Zoom (hybrid)",
    "Governments of Kenya, Portugal and other governments; and",
    "IOM (Kenya) / and, as well as",
    "GCM Objective 99 - x",
    "GCM Objectives - General (23 Objectives)",
    "Objectives 23 to 1, 5 to 99.",
    "SDG.99 - x",
    "Target 8.10",
    "No",
    "The Minister of Labour of Kenya, Ms. Abc Def, opened it; Mr. Ghi Jkl (IOM) moderated.",
    "It was organized by the State Migration Service (SMS) and IOM Azerbaijan, welcomed by",
    "“Workshop on data” – the 3rd consultation, A/RES/73/195, SDG target 10.7, Annex 1.",
    "Ministry of Labour; ILO/UNDP y el Gobierno de Chile, la Maire de Genève,",
    "Updated on:",
    "*References to Kosovo",
    "İSTANBUL ﬁ ß \u200f\u2028\u0085",
    "",
)
lines = st.one_of(st.sampled_from(WORDS), st.text(max_size=40))
texts = st.lists(lines, max_size=25).map("\n".join)
elements = st.sampled_from(
    ["p", "div", "h1", "dl", "dt", "dd", "table", "tr", "td", "header", "footer", "nav", "article"]
)
times = st.builds(
    '<time datetime="{}">{}</time>'.format,
    st.sampled_from(["2022-05-11T09:00:00Z", "2022-02-31", "0000-00-00", "noon", ""]),
    st.sampled_from(["Wednesday", "11 May", ""]),
)
fragments = st.recursive(
    st.one_of(lines.map(escape), lines, times),
    lambda inner: st.builds(
        lambda element, parts: f"<{element}>{''.join(parts)}</{element}>",
        elements,
        st.lists(inner, max_size=5),
    ),
    max_leaves=25,
)


@cache
def tables() -> tuple[Vocabulary, MentionFinder]:
    vocabulary = load_vocabulary(folder("ontology"))
    return vocabulary, MentionFinder.of(vocabulary)


def check(data: bytes, origin: str = "node-1.txt") -> None:
    """Read and link a page: either there is a reason for none, or all its quotes are true."""
    outcome = harvest_page(data, origin)
    if isinstance(outcome, Skip):
        assert outcome.reason.endswith(".")
        assert "\n" not in outcome.reason
        return
    assert isinstance(outcome, Record)
    text = read_page(data).text
    linked = link_record(outcome, *tables())
    stated = [statement.evidence.quote for statement in linked.statements]
    unlinked = [value.evidence.quote for value in linked.unlinked]
    people = [person.evidence.quote for person in linked.people]
    for quote in (*quotes(outcome), *stated, *unlinked, *people):
        assert quote.start == NOWHERE or text[quote.start : quote.end] == quote.text


@quickly
@given(st.binary(max_size=400))
def test_any_bytes_give_a_record_or_a_reason(data: bytes) -> None:
    check(data)


@quickly
@given(st.text(max_size=60))
def test_any_name_of_a_file_will_do(origin: str) -> None:
    check(b"Workshop on data\n\nType of Event\n", origin)


@quickly
@given(texts)
def test_any_text_of_labels_and_values_gives_true_quotes(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@quickly
@given(texts)
def test_any_text_in_utf_16_gives_true_quotes(text: str) -> None:
    check(b"\xff\xfe" + text.encode("utf-16-le", "surrogatepass"))


@quickly
@given(st.lists(fragments, max_size=8).map("".join))
def test_any_markup_of_labels_and_values_gives_true_quotes(markup: str) -> None:
    check(f"<body>{markup}".encode("utf-8", "surrogatepass"))


@quickly
@given(st.sampled_from(SAMPLES), st.integers(min_value=0, max_value=6000))
def test_a_sample_cut_anywhere_gives_true_quotes(sample: bytes, length: int) -> None:
    check(sample[:length])


@quickly
@given(st.sampled_from(SAMPLES), st.integers(min_value=0, max_value=4000), st.binary(max_size=6))
def test_a_sample_with_a_few_wrong_bytes_gives_true_quotes(
    sample: bytes, position: int, wrong: bytes
) -> None:
    check(sample[:position] + wrong + sample[position + len(wrong) :])


READERS: dict[str, Callable[[bytes, str], object]] = {
    "decode": decode,
    "decode somehow": decode_somehow,
    "links": lambda data, word: page_links(data, word, "http://h/events"),
    "sitemap": lambda data, word: read_sitemap(data, "http://h/"),
    "sitemap's entries": lambda data, word: read_sitemap(b"<urlset><url>" + data, "http://h/"),
    "sitemap's encoding": lambda data, word: read_sitemap(
        f'<?xml version="1.0" encoding="{word}"?><urlset/>'.encode(), "http://h/"
    ),
    "unpack": unpack,
    "gzip in deflate": lambda data, word: unpack(b"\x1f\x8b\x08" + data, "deflate, gzip"),
}


@pytest.mark.parametrize("reader", READERS)
@quickly
@given(data=st.binary(max_size=300), word=st.text(max_size=12))
def test_any_answer_of_a_server_is_read_or_refused(reader: str, data: bytes, word: str) -> None:
    with suppress(PageError):
        READERS[reader](data, word)


@quickly
@given(st.text(max_size=40))
def test_any_retry_after_is_a_time_or_none(value: str) -> None:
    seconds = retry_after(value)
    assert seconds is None or seconds >= 0


@quickly
@given(st.text(max_size=40), st.sampled_from(["", "/", "http://", "https://h/events/"]))
def test_any_link_is_an_address_or_none(text: str, before: str) -> None:
    address = normal(before + text, base="https://h/events")
    if address is not None:
        could_be_event(address)
        assert Site(frozenset({"h"})).public(address).isascii()


TOKENS = (
    b"\r\n",
    b"\r\n\r\n",
    b"WARC/1.0\r\n",
    b"Content-Length: -7",
    b"HTTP/1.1 200",
    b"Transfer-Encoding: chunked",
    b"ffffffff\r\n",
    b"\x1f\x8b\x08",
    b"\xff",
    b"9" * 30,
)
changes = st.tuples(
    st.integers(min_value=0, max_value=4500),
    st.integers(min_value=0, max_value=300),
    st.one_of(st.binary(max_size=6), st.sampled_from(TOKENS)),
)


@cache
def warc_file() -> bytes:
    """A WARC file with pages, chunks, a packed body, a redirect, and one that had not changed."""
    node = "https://migrationnetwork.un.org/node/"
    earlier = {"WARC-Refers-To-Target-URI": f"{node}1", "WARC-Refers-To-Date": "2024"}
    with TemporaryDirectory() as folder:
        warc = Writer(Path(folder, "some.warc"), packed=False).node(1)
        chunks = b"5\r\n<html\r\n0\r\n\r\n"
        warc.record(f"{node}2", chunks, headers=(("Transfer-Encoding", "chunked"),))
        packed = gzip.compress(page(3))
        warc.record(f"{node}3", packed, headers=(("Content-Encoding", "gzip"),))
        warc.record(f"{node}4", b"", status="302 Found", headers=(("Location", "/node/1"),))
        warc.record(f"{node}5", b"", kind="revisit", warc=earlier).node(6)
        return warc.path.read_bytes()


@pytest.mark.parametrize("packed", [True, False])
@quickly
@given(damage=st.lists(changes, min_size=1, max_size=4))
def test_any_damage_to_a_warc_file_gives_records_or_reasons(
    damage: list[tuple[int, int, bytes]], packed: bool
) -> None:
    content = warc_file()
    for start, length, new in damage:
        content = content[:start] + new + content[start + length :]
    if packed:
        first = b"WARC/1.0"
        records = content.split(first)[1:]
        content = b"".join(gzip.compress(first + record) for record in records)
    with TemporaryDirectory() as folder:
        file = Path(folder, "some.warc")
        file.write_bytes(content)
        for found in captures([file], Site())[file]:
            if isinstance(found, Capture):
                fingerprint(found)
                read_record(found)


def test_a_letter_with_marks_without_end_is_no_page() -> None:
    page = "a" + "\u0301\u0323\u0327" * 400
    for data in (page, f"<html><body><p>{''.join(f'&#{ord(mark)};' for mark in page)}"):
        with pytest.raises(PageError, match="more than 1,000 marks"):
            read_page(data.encode())
    assert read_page(("a" + "\u0301" * 30).encode()).lines


def test_labels_without_end_are_said_to_be_read_in_part() -> None:
    page = read_page(b"<html><body>" + b"<p><b>Language</b> English</p>" * 2_002 + b"</html>")
    assert page.notices == ("Only the first 2,000 labels were parted from what follows them.",)
    assert [line.text for line in page.lines[:2]] == ["Language", "English"]
