"""Splitting the text of a query into tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.sparql.query import read
from kg.sparql.tokens import Position, position, tokenize


def tokens(text: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokenize(text)]


def test_a_query_is_split_into_words_names_and_signs() -> None:
    assert tokens("SELECT ?e { $e a gcm:Event }") == [
        ("word", "SELECT"),
        ("variable", "?e"),
        ("other", "{"),
        ("variable", "$e"),
        ("word", "a"),
        ("prefixed", "gcm:Event"),
        ("other", "}"),
    ]


def test_a_comment_ends_with_its_line_whatever_ends_the_line() -> None:
    assert tokens("# SERVICE\nASK") == tokens("# SERVICE\rASK") == [("word", "ASK")]


@pytest.mark.parametrize(
    "string",
    [
        '"a # b"',
        "'it\\'s'",
        '"""two "quoted" words\nand a line"""',
        "'''it's SERVICE'''",
        '"SERVICE <https://example.org/>"',
    ],
)
def test_a_string_is_one_token(string: str) -> None:
    assert tokens(string) == [("string", string)]


def test_a_number_sign_in_an_iri_begins_no_comment() -> None:
    text = "<https://w3id.org/gcm-kg/def#Event> ?x"
    assert [kind for kind, _ in tokens(text)] == ["iri", "variable"]


def test_a_less_than_sign_is_no_iri() -> None:
    assert tokens("?a < ?b") == [("variable", "?a"), ("other", "<"), ("variable", "?b")]


def test_a_language_and_a_datatype_belong_to_no_string() -> None:
    assert tokens('"a"@pt-BR "1"^^xsd:int') == [
        ("string", '"a"'),
        ("language", "@pt-BR"),
        ("string", '"1"'),
        ("other", "^"),
        ("other", "^"),
        ("prefixed", "xsd:int"),
    ]


def test_a_full_stop_after_a_name_ends_the_triple() -> None:
    assert tokens("sdg:10.7 .") == tokens("sdg:10.7.") == [("prefixed", "sdg:10.7"), ("other", ".")]


def test_a_name_knows_its_prefix() -> None:
    assert [token.prefix for token in tokenize("schema:name :x")] == ["schema", ""]


@pytest.mark.parametrize(
    "text",
    [
        "# SERVICE <https://example.org/>\nASK { ?s ?p ?o }",
        "ASK { ?s ?p 'SERVICE <https://example.org/> {}' }",
        "ASK { <https://example.org/SERVICE#SERVICE> ?p ?o }",
        "ASK { ?SERVICE a schema:Service ; schema:serviceType ?o }",
    ],
)
def test_service_in_a_comment_a_string_an_iri_or_a_name_is_fine(text: str) -> None:
    assert read(text).form == "ASK"


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, Position(1, 1)), (3, Position(1, 4)), (5, Position(2, 1)), (10, Position(4, 1))],
)
def test_lines_end_as_on_any_system(offset: int, place: Position) -> None:
    assert position("abc\r\nde\n\r\nf", offset) == place


@given(st.text(max_size=80))
def test_no_character_but_space_and_comments_is_lost(text: str) -> None:
    after = 0
    for token in tokenize(text):
        between = text[after : token.offset]
        assert not between.strip() or "#" in between
        after = token.offset + len(token.text)


@pytest.mark.parametrize("text", ["'SERVICE \n?x", '"it\\"s', "'''SERVICE <urn:x>\n?x"])
def test_a_string_that_is_never_closed_is_one_token_up_to_where_it_had_to_be(text: str) -> None:
    string = text if text.startswith("'''") else text.partition("\n")[0]
    assert tokens(text)[0] == ("unclosed", string)


def test_service_is_seen_in_a_string_that_is_never_closed() -> None:
    with pytest.raises(QueryError, match="SERVICE asks another server"):
        read("ASK { 'SERVICE <https://example.org/> { } }")


def test_a_prefix_may_begin_anywhere_in_a_run_of_letters_dots_and_dashes() -> None:
    assert tokens("?x.a-b.c:d 1e:f .:g a.:b")[1:] == [
        ("other", "."),
        ("prefixed", "a-b.c:d"),
        ("number", "1"),
        ("prefixed", "e:f"),
        ("other", "."),
        ("prefixed", ":g"),
        ("word", "a"),
        ("other", "."),
        ("prefixed", ":b"),
    ]
