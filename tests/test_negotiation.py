"""Content negotiation after RFC 9110, section 12.5.1."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import NotAcceptable, QueryError
from kg.formats import (
    CSV_RESULTS,
    GRAPH_FORMATS,
    HTML,
    JSON_LD,
    JSON_RESULTS,
    N_TRIPLES,
    RDF_XML,
    RESULT_FORMATS,
    TURTLE,
    Format,
    by_word,
)
from kg.serve.negotiate import chosen, negotiate, parse_accept

OFFERS = (TURTLE, JSON_LD, N_TRIPLES, RDF_XML, HTML)


def test_no_accept_header_gives_what_is_offered_first() -> None:
    assert negotiate(None, OFFERS) is TURTLE
    assert negotiate("", OFFERS) is TURTLE


def test_the_highest_quality_wins() -> None:
    assert negotiate("text/turtle;q=0.5, application/ld+json;q=0.9", OFFERS) is JSON_LD


def test_among_equals_the_one_offered_first_wins() -> None:
    assert negotiate("application/ld+json, text/turtle", OFFERS) is TURTLE


def test_among_equals_a_named_type_wins_over_a_wildcard() -> None:
    assert negotiate("application/n-triples, */*", OFFERS) is N_TRIPLES


def test_a_wildcard_takes_what_is_offered_first() -> None:
    assert negotiate("*/*", OFFERS) is TURTLE


def test_a_wildcard_of_a_type_takes_only_that_type() -> None:
    assert negotiate("application/*", OFFERS) is JSON_LD


def test_an_exclusion_wins_over_a_wildcard() -> None:
    assert negotiate("*/*, text/turtle;q=0", OFFERS) is JSON_LD


def test_an_exclusion_by_wildcard_leaves_what_is_named() -> None:
    assert negotiate("*/*;q=0, text/html", OFFERS) is HTML


def test_an_excluded_format_does_not_come_back_by_its_older_name() -> None:
    with pytest.raises(NotAcceptable):
        negotiate("text/turtle;q=0, */*", (TURTLE,))


def test_a_more_specific_range_gives_its_quality_though_a_wider_one_is_better() -> None:
    assert negotiate("text/*;q=0.9, text/turtle;q=0.1, text/html", OFFERS) is HTML


def test_an_older_name_of_a_format_is_understood() -> None:
    assert negotiate("application/x-turtle", OFFERS) is TURTLE
    assert negotiate("application/json", (CSV_RESULTS, JSON_RESULTS)) is JSON_RESULTS


def test_the_header_of_a_browser_gives_html() -> None:
    accept = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
    assert negotiate(accept, OFFERS) is HTML


def test_media_types_are_compared_without_case() -> None:
    assert negotiate("Application/LD+JSON", OFFERS) is JSON_LD


def test_a_profile_does_not_keep_a_format_from_matching() -> None:
    accept = 'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted, x";q=0.9'
    assert negotiate(accept, OFFERS) is JSON_LD


def test_a_variant_that_is_excluded_does_not_exclude_the_format() -> None:
    assert negotiate("text/turtle;level=1;q=0, text/turtle, */*;q=0.1", OFFERS) is TURTLE


def test_a_wanted_variant_does_not_outweigh_what_is_there_as_it_is_wanted() -> None:
    assert negotiate("text/turtle;level=1, text/html;q=0.1", OFFERS) is HTML


def test_a_format_is_better_than_nothing_for_a_variant_of_it() -> None:
    assert negotiate("application/json;odata=verbose", (CSV_RESULTS, JSON_RESULTS)) is JSON_RESULTS


def test_a_format_that_is_excluded_is_not_given_for_a_variant_of_it() -> None:
    with pytest.raises(NotAcceptable):
        negotiate("text/turtle;q=0, text/turtle;level=1", (TURTLE, HTML))


def test_a_comma_in_quotes_separates_nothing() -> None:
    assert negotiate('text/html;a="x, text/turtle;q=1", text/turtle;q=0.2', OFFERS) is TURTLE


def test_a_header_is_read_up_to_8000_characters() -> None:
    accept = "text/html, " * 720
    assert negotiate(accept, OFFERS) is HTML
    with pytest.raises(QueryError, match="has 8,800 characters; 8,000 are read"):
        negotiate("text/html, " * 800, OFFERS)


@pytest.mark.parametrize("damage", ['"' + '\\"' * 3900, ';a="' * 1900, '\\"' * 3900, "a/" * 3900])
def test_a_damaged_header_of_that_length_is_read_at_once(damage: str) -> None:
    assert negotiate(f"text/html,{damage}", OFFERS) is HTML


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("ttl", "turtle"),
        ("turtle", "turtle"),
        ("n3", "turtle"),
        ("json-ld", "jsonld"),
        ("application/ld json", "jsonld"),
        ("rdf+xml", "rdfxml"),
        ("N-Triples", "ntriples"),
        ("trig", "trig"),
    ],
)
def test_the_words_of_clients_for_formats_of_graphs_are_known(word: str, found: str) -> None:
    form = by_word(GRAPH_FORMATS, word)
    assert form is not None
    assert form.name == found


def test_several_words_may_mean_one_format_but_not_two() -> None:
    words = ["json-ld", "application/ld+json,application/x-json+ld"]
    assert chosen(GRAPH_FORMATS, words) is JSON_LD
    with pytest.raises(QueryError, match="“ttl” and “nt” is more than one format"):
        chosen(GRAPH_FORMATS, ["ttl", "nt"])


def test_json_and_xml_are_for_graphs_and_for_rows_what_they_can_be() -> None:
    words = ("json", "xml")
    assert [by_word(GRAPH_FORMATS, word) for word in words] == [JSON_LD, RDF_XML]
    assert [by_word(RESULT_FORMATS, word) for word in words] == list(RESULT_FORMATS[:2])


def test_a_suffix_wins_over_the_header() -> None:
    assert negotiate("text/html", OFFERS, "nt") is N_TRIPLES


def test_nothing_that_fits_names_what_is_available() -> None:
    with pytest.raises(NotAcceptable) as caught:
        negotiate("image/png", (TURTLE, HTML))
    assert caught.value.available == ["text/turtle", "text/html"]


@pytest.mark.parametrize("header", ["text/turtle;q=2", "text/turtle;q=x", "turtle", ";;,", "\x00"])
def test_what_cannot_be_read_in_a_header_is_left_out(header: str) -> None:
    assert parse_accept(header) == []


@given(st.text(max_size=60))
def test_any_header_gives_an_offer_or_says_what_is_available(header: str) -> None:
    try:
        assert negotiate(header, OFFERS) in OFFERS
    except NotAcceptable as error:
        assert len(error.available) == len(OFFERS)


@given(st.sampled_from(OFFERS), st.permutations(OFFERS))
def test_a_format_that_alone_is_accepted_is_given(wanted: object, offers: list[object]) -> None:
    formats = tuple(offer for offer in OFFERS if offer in offers)
    alone = next(offer for offer in OFFERS if offer is wanted)
    assert negotiate(f"{alone.media_type}, */*;q=0", formats) is alone


# A model of RFC 9110, 12.5.1, that knows a header as what it says and not as text.

MODEL_OFFERS = tuple(
    Format(name, name, media_type)
    for name, media_type in (("1", "x/a"), ("2", "x/b"), ("3", "y/a"), ("4", "y/c"))
)


@dataclass(frozen=True)
class Range:
    """A media range, its weight in thousandths, and whether it asks for a variant."""

    type: str
    subtype: str
    weight: int
    variant: bool

    def covers(self, media_type: str) -> bool:
        main, _, sub = media_type.partition("/")
        return self.type in ("*", main) and self.subtype in ("*", sub)

    @property
    def stars(self) -> int:
        return (self.type, self.subtype).count("*")


def weight_of(media_type: str, ranges: list[Range]) -> tuple[Fraction, int]:
    """The weight of a media type, and how many stars gave it: the fewest decide."""
    for stars in (0, 1, 2):
        given = [each for each in ranges if each.stars == stars and each.covers(media_type)]
        if given:
            return Fraction(max(each.weight for each in given), 1000), stars
    return Fraction(0), 3


def expected(ranges: list[Range], offers: tuple[Format, ...]) -> Format | None:
    plain = [each for each in ranges if not each.variant]
    best = preferred(plain, offers)
    if best is not None:
        return best
    excluded = {
        each.media_type for each in offers if weight_of(each.media_type, plain) == (Fraction(0), 0)
    }
    variants = [each for each in ranges if each.variant]
    return preferred(variants, tuple(each for each in offers if each.media_type not in excluded))


def preferred(ranges: list[Range], offers: tuple[Format, ...]) -> Format | None:
    found: tuple[Fraction, int] | None = None
    best = None
    for offer in offers:
        weight, stars = weight_of(offer.media_type, ranges)
        if weight and (found is None or (weight, -stars) > found):
            found, best = (weight, -stars), offer
    return best


@st.composite
def media_ranges(draw: st.DrawFn) -> Range:
    main, sub = draw(st.sampled_from(["x/a", "x/*", "*/*", "y/a", "y/*", "x/b", "z/a"])).split("/")
    return Range(main, sub, draw(st.sampled_from([0, 0, 1, 500, 1000])), draw(st.booleans()))


@st.composite
def headers(draw: st.DrawFn, each: Range) -> str:
    """One of the many ways to write a media range."""
    space = st.sampled_from(["", " ", "\t ", "  "])
    name = draw(st.sampled_from([str.lower, str.upper]))(f"{each.type}/{each.subtype}")
    weights = [f"q={each.weight / 1000:.3f}", f"Q={each.weight / 1000:.3f}".rstrip("0")]
    if each.weight == 1000:
        weights += ["", "q=1", "q=1."]
    parameters = [draw(st.sampled_from(weights))]
    harmless = ["charset=utf-8", 'profile="a, b;q=0"', "version=1.1"]
    parameters += draw(st.lists(st.sampled_from(harmless), max_size=1))
    if each.variant:
        parameters.append(draw(st.sampled_from(["level=1", 'level="1, x/a;q=1"', 'v="\\""'])))
    said = draw(st.permutations([each for each in parameters if each]))
    return name + "".join(f"{draw(space)};{draw(space)}{each}" for each in said) + draw(space)


@settings(max_examples=400)
@given(st.lists(media_ranges(), min_size=1, max_size=6), st.permutations(MODEL_OFFERS), st.data())
def test_any_header_is_read_as_the_standard_says(
    ranges: list[Range], offers: list[Format], data: st.DataObject
) -> None:
    header = ",".join(data.draw(headers(each)) for each in ranges)
    wanted = expected(ranges, tuple(offers))
    if wanted is None:
        with pytest.raises(NotAcceptable):
            negotiate(header, offers)
    else:
        assert negotiate(header, offers) is wanted
