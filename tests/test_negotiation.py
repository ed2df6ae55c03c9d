"""Content negotiation after RFC 9110, section 12.5.1."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import NotAcceptable
from kg.formats import CSV_RESULTS, HTML, JSON_LD, JSON_RESULTS, N_TRIPLES, RDF_XML, TURTLE
from kg.serve.negotiate import negotiate, parse_accept

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
    chosen = next(offer for offer in OFFERS if offer is wanted)
    assert negotiate(f"{chosen.media_type}, */*;q=0", formats) is chosen
