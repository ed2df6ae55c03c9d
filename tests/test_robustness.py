"""Whatever a page holds, reading it gives a record or a reason, and every quote is true."""

from __future__ import annotations

from functools import cache
from html import escape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.build.labels import Vocabulary, load_vocabulary
from kg.build.linker import link_record
from kg.build.mentions import MentionFinder
from kg.harvest.page import read_page
from kg.harvest.record import harvest_page
from kg.model import NOWHERE, Record, Skip
from kg.resources import folder, sample_pages
from tests.test_reading_pages import BLOCK, quotes

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
    for quote in (*quotes(outcome), *stated, *unlinked):
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
