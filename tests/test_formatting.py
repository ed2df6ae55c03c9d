"""`kg format`: Turtle in one layout, with its meaning and its comments."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from kg import resources
from kg.check.formatted import format_files
from kg.cli import app
from kg.errors import DocumentError
from kg.formatting import format_turtle

PREFIX = "@prefix ex: <http://e/> .\n\n"


def formatted(text: str) -> str:
    return format_turtle((PREFIX + text).encode()).decode().removeprefix(PREFIX)


# The layout


def test_each_predicate_has_a_line() -> None:
    assert formatted('ex:a a ex:B;ex:p 1,2 ;; ex:q "x"^^ex:t , "y" @en.') == (
        'ex:a a ex:B ;\n    ex:p 1 , 2 ;\n    ex:q "x"^^ex:t , "y"@en .\n'
    )


def test_objects_that_do_not_fit_on_a_line_have_a_line_each() -> None:
    one, two = f'"{"x" * 50}"', f'"{"y" * 50}"'
    assert formatted(f"ex:a ex:p {one},{two};ex:q 1.") == (
        f"ex:a\n    ex:p\n        {one} ,\n        {two} ;\n    ex:q 1 .\n"
    )


def test_a_term_that_is_too_long_stays_behind_its_predicate() -> None:
    text = f'ex:a ex:p "{"x" * 120}" .\n'
    assert formatted(text) == text


def test_what_stands_in_brackets_is_indented() -> None:
    assert formatted("ex:a ex:p [ a ex:B ; ex:q ( 1 [ ex:r 2 ] ) ] , [] , () .") == (
        "ex:a ex:p\n        [\n".replace("ex:a ex:p", "ex:a\n    ex:p")
        + "            a ex:B ;\n            ex:q ( 1 [ ex:r 2 ] )\n        ] ,\n"
        "        [] ,\n        () .\n"
    )


def test_the_only_object_opens_its_bracket_behind_the_predicate() -> None:
    assert formatted("ex:a ex:p [ a ex:B ; ex:q 1 ] .") == (
        "ex:a ex:p [\n        a ex:B ;\n        ex:q 1\n    ] .\n"
    )


def test_a_list_that_does_not_fit_on_a_line_has_a_line_for_each_item() -> None:
    items = [f'"{letter * 40}"' for letter in "xyz"]
    lines = "".join(f"        {item}\n" for item in items)
    assert formatted(f"ex:a ex:p ( {' '.join(items)} ) .") == f"ex:a ex:p (\n{lines}    ) .\n"


def test_directives_are_written_alike() -> None:
    text = b"PREFIX  ex: <http://e/>\nbase <http://b/>\n@prefix e:<x>."
    assert format_turtle(text) == (
        b"@prefix ex: <http://e/> .\n@base <http://b/> .\n@prefix e: <x> .\n"
    )


def test_up_to_two_empty_lines_stay_between_statements_and_none_within() -> None:
    assert formatted("ex:a a ex:B .\nex:b a ex:B .\n\n\n\n\nex:c a ex:B ;\n\nex:p 1 .") == (
        "ex:a a ex:B .\nex:b a ex:B .\n\n\nex:c a ex:B ;\n    ex:p 1 .\n"
    )


def test_statements_of_several_lines_are_set_apart() -> None:
    assert formatted("ex:a a ex:B ; ex:p 1 .\n# of c\nex:c a ex:B .") == (
        "ex:a a ex:B ;\n    ex:p 1 .\n\n# of c\nex:c a ex:B .\n"
    )


def test_strings_stay_letter_by_letter() -> None:
    text = 'ex:a ex:p """x\r\n  # no comment\n\t"""@en , \'\\u00e9\' .'
    assert '"""x\r\n  # no comment\n\t"""@en' in formatted(text)
    assert "'\\u00e9'" in formatted(text)


# Comments


@pytest.mark.parametrize(
    ("text", "laid_out"),
    [
        ("# head\n\nex:a a ex:B . # tail\n# end", "# head\n\nex:a a ex:B .  # tail\n# end\n"),
        ("ex:a a ex:B ; # b\n ex:p 1 .", "ex:a a ex:B ;  # b\n    ex:p 1 .\n"),
        ("ex:a a ex:B # b\n ; ex:p 1 .", "ex:a a ex:B ;  # b\n    ex:p 1 .\n"),
        (
            "ex:a a ex:B ;\n# ex:q 2 ;\nex:p 1 .",
            "ex:a a ex:B ;\n    # ex:q 2 ;\n    ex:p 1 .\n",
        ),
        (
            "ex:a a ex:B ;\n# ex:q 2 ;\n.",
            "ex:a a ex:B ;\n    # ex:q 2 ;\n    .\n",
        ),
        (
            "ex:a ex:p 1 , # one\n 2 .",
            "ex:a\n    ex:p\n        1 ,  # one\n        2 .\n",
        ),
        (
            "ex:a ex:p [ # in\n ex:q 1 # one\n# last\n] .",
            "ex:a ex:p [  # in\n        ex:q 1  # one\n        # last\n    ] .\n",
        ),
        (
            "ex:a ex:p ( 1 # one\n 2 ) .",
            "ex:a ex:p (\n        1  # one\n        2\n    ) .\n",
        ),
        (
            "ex:a # subject\n ex:p # predicate\n 1 .",
            "ex:a  # subject\n    ex:p  # predicate\n        1 .\n",
        ),
    ],
)
def test_comments_stay_in_their_place(text: str, laid_out: str) -> None:
    assert formatted(text) == laid_out
    assert formatted(laid_out) == laid_out


# Whatever is written


class Author:
    """Writes Turtle with gaps of all kinds, and numbers its comments."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw, self.text, self.comments = draw, "@prefix ex: <http://e/> .", 0
        for _ in range(draw(st.integers(0, 4))):
            self.statement()
        self.gap()

    def pick(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def gap(self, least: str = "") -> None:
        self.text += least
        for _ in range(self.draw(st.integers(0, 2))):
            gap = self.pick(" ", "\t", "\n", "\r\n", "\n\n\n\n", "#")
            if gap == "#":
                self.comments += 1
                gap = f'# {self.comments} “;.[" \n'
            self.text += gap

    def write(self, text: str, least: str = " ") -> None:
        self.gap(least)
        self.text += text

    def statement(self) -> None:
        kind = self.pick("triples", "triples", "triples", "prefix", "bracket")
        if kind == "prefix":
            self.write(self.pick("@prefix", "PREFIX"), "\n")
            is_short = self.text.endswith("@prefix")
            self.write("ex:")
            self.write("<http://e/>")
            self.write("." if is_short else "")
            return
        if kind == "bracket":
            is_empty = self.bracket(2)
            if is_empty or self.draw(st.booleans()):
                self.pairs(2)
        else:
            self.write(self.pick("ex:a", "<http://e/é>", "_:x", "( 1 )", "[]"), "\n")
            self.pairs(2)
        self.write(".")

    def pairs(self, depth: int) -> None:
        for number in range(self.draw(st.integers(1, 3))):
            if number:
                self.write(self.pick(";", ";;"))
            self.write(self.pick("a", "ex:p", "<http://e/" + "p" * 40 + ">"))
            for object_number in range(self.draw(st.integers(1, 3))):
                if object_number:
                    self.write(",")
                self.object(depth)
        if self.draw(st.booleans()):
            self.write(";")

    def object(self, depth: int) -> None:
        kinds = ("term", "term", "bracket", "list") if depth else ("term",)
        kind = self.pick(*kinds)
        if kind == "bracket":
            self.bracket(depth - 1)
        elif kind == "list":
            self.write("(")
            for _ in range(self.draw(st.integers(0, 3))):
                self.object(depth - 1)
            self.write(")")
        else:
            self.term()

    def bracket(self, depth: int) -> bool:
        """Write a bracket; tells whether nothing is in it."""
        is_empty = self.draw(st.booleans())
        self.write("[")
        if not is_empty:
            self.pairs(depth)
        self.write("]")
        return is_empty

    def term(self) -> None:
        string = self.pick('"x # y"', "'''\n# z\r\n'''", '"' + "w" * 45 + '"', "")
        if not string:
            self.write(self.pick("1", "-1.5e3", "true", "ex:a.b", "_:x", "<http://e/#f>", "ex:"))
            return
        self.write(string)
        tail = self.pick("", "@en", "^^")
        if tail:
            self.write(tail, "")
        if tail == "^^":
            self.write("ex:t", "")


@st.composite
def authors(draw: st.DrawFn) -> Author:
    return Author(draw)


def meaning(text: bytes) -> ox.Dataset:
    dataset = ox.Dataset(ox.parse(text, format=ox.RdfFormat.TURTLE, base_iri="http://b/"))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset


@given(authors())
@settings(max_examples=100, deadline=None)
def test_whatever_is_written_keeps_its_triples_and_its_comments(author: Author) -> None:
    text = author.text.encode()
    once = format_turtle(text)
    assert format_turtle(once) == once
    assert meaning(once) == meaning(text)
    found = re.findall(r"# (\d+) “;\.\[\"$", once.decode(), re.MULTILINE)
    assert found == [str(number) for number in range(1, author.comments + 1)]


# The command


def run(*options: str, stdin: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(app, ["format", *options], input=stdin)
    if isinstance(result.exception, DocumentError):
        return result.exception.exit_code, str(result.exception)
    return result.exit_code, result.stdout


def test_files_are_formatted_and_listed(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.ttl", tmp_path / "good.ttl"
    bad.write_text("<x:a> a <x:B>.")
    good.write_text("<x:a> a <x:B> .\n")
    assert run(str(tmp_path)) == (0, f"{bad}\nformat   1 of 2 files formatted\n")
    assert bad.read_text() == "<x:a> a <x:B> .\n"


def test_a_check_lists_what_is_not_formatted_and_ends_with_1(tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text("<x:a> a <x:B>.")
    said = f"{bad}\nformat   1 of 1 files to be formatted by kg format\n"
    assert run("--check", str(bad)) == (1, said)
    assert bad.read_text() == "<x:a> a <x:B>."


def test_standard_input_is_written_to_standard_output() -> None:
    assert run("-", stdin="<x:a> a <x:B>.") == (0, "<x:a> a <x:B> .\n")


def test_frozen_versions_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "released" / "1.0.0").mkdir(parents=True)
    (tmp_path / "released" / "1.0.0" / "a.ttl").write_text("<x:a> a <x:B>.")
    assert run("--check", str(tmp_path)) == (
        0,
        "format   0 of 0 files to be formatted by kg format\n",
    )


def test_what_is_no_turtle_is_told_with_its_place_and_nothing_is_written(tmp_path: Path) -> None:
    fine, broken = tmp_path / "a.ttl", tmp_path / "b.ttl"
    fine.write_text("<x:a> a <x:B>.")
    broken.write_text("<x:a> a\n  skso:Concept .")
    code, said = run(str(tmp_path))
    assert code == 2
    assert said.startswith(f"{broken}:2:3: The prefix `skso:` is not declared.")
    assert fine.read_text() == "<x:a> a <x:B>."


def test_text_that_would_say_something_else_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.ttl"
    path.write_text("<x:a> a <x:B>.")
    monkeypatch.setattr("kg.check.formatted.format_turtle", lambda text: b"<x:a> a <x:C> .\n")
    assert run(str(path)) == (2, f"{path}: Formatting would change what it says; it was left.")


def test_in_a_folder_packages_of_others_are_passed_over(tmp_path: Path) -> None:
    package = tmp_path / "node_modules" / "some-package"
    package.mkdir(parents=True)
    (package / "damaged.ttl").write_text("a b c d", encoding="utf-8")
    assert format_files([str(tmp_path)], BytesIO()) == []


def test_the_turtle_files_of_the_repository_are_formatted() -> None:
    tests = str(resources.PACKAGE.parent / "tests")
    folders = [*(str(resources.folder(name)) for name in ("ontology", "shapes")), tests]
    files = format_files(folders, BytesIO())
    assert [file.document.name for file in files if file.differs] == []
