"""`kg.check.locate`: every statement has the place at which the user wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources
from kg.check.locate import Located
from kg.check.source import Position, Source
from kg.check.statements import Node, Term
from kg.check.syntax import syntax_error
from kg.formats import JSON_LD, N_QUADS, N_TRIPLES, RDF_XML, TRIG, TURTLE, Format
from tests.conftest import SHARED

E = "http://e/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
FILES = sorted(
    [
        *(resources.PACKAGE.parent / "shapes").rglob("*.ttl"),
        *(resources.PACKAGE.parent / "ontology").rglob("*.ttl"),
        *(SHARED / "conformance").rglob("*.ttl"),
        *(SHARED / "vocab").rglob("*.ttl"),
    ]
)


def e(name: str) -> ox.NamedNode:
    return ox.NamedNode(E + name)


def located(text: str, form: Format = TURTLE, scope: str = "") -> Located:
    return Located(text.encode(), form, scope=scope)


def turtle(text: str) -> Located:
    return located(f"@prefix : <{E}> .\n{text}")


def fault(text: str | bytes, form: Format = TURTLE, name: str = "data.ttl") -> str:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(SyntaxError) as caught:
        list(Located(data, form).quads())
    return str(syntax_error(caught.value, data, form, name))


def canonical(quads: Iterable[ox.Quad]) -> ox.Dataset:
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return dataset


# Places, by example


def test_a_subject_is_where_it_first_stands_as_subject() -> None:
    file = turtle(":a :p :b .\n  :b :p :c .\n:b :q :d .")
    assert file.of_subject(e("b")) == Position(3, 3)


def test_a_node_that_is_no_subject_has_no_place() -> None:
    assert turtle(":a :p :b .").of_subject(e("b")) is None


def test_a_statement_is_where_its_object_stands() -> None:
    file = turtle(":a :p :b , :c ;\n   :q :c .")
    assert file.of_statement(e("a"), e("p"), e("c")) == Position(2, 12)
    assert file.of_statement(e("a"), e("q"), e("c")) == Position(3, 7)
    assert file.of_statement(e("a"), e("q"), e("b")) is None


def test_a_property_of_a_node_is_where_the_predicate_stands() -> None:
    file = turtle(":b :p 1 .\n:a a :T ;\n   :p 1 , 2 .")
    assert file.of_statement(e("a"), e("p")) == Position(4, 4)
    assert file.of_statement(e("a"), ox.NamedNode(f"{RDF}type")) == Position(3, 4)


def test_literals_are_told_apart_by_language_and_datatype() -> None:
    file = turtle(f':a :p "x", "x"@en, "x"@EN-us, "x"^^:t, 1, 01, "1", "x"^^<{XSD}date> .')
    at = [
        file.of_statement(e("a"), e("p"), literal)
        for literal in (
            ox.Literal("x"),
            ox.Literal("x", language="en"),
            ox.Literal("x", language="en-us"),
            ox.Literal("x", datatype=e("t")),
            ox.Literal("1", datatype=ox.NamedNode(f"{XSD}integer")),
            ox.Literal("01", datatype=ox.NamedNode(f"{XSD}integer")),
            ox.Literal("1"),
        )
    ]
    assert [place and place.column for place in at] == [7, 12, 20, 31, 40, 43, 47]


def test_columns_count_characters_not_bytes() -> None:
    file = turtle(':é :p "ü😀" , :b .')
    assert file.of_statement(e("é"), e("p"), e("b")) == Position(2, 14)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_on_every_system(end: str) -> None:
    file = located(f"@prefix : <{E}> .{end}:a :p{end}  :b .{end}")
    assert file.of_statement(e("a"), e("p"), e("b")) == Position(3, 3)
    assert file.line(3) == "  :b ."


@pytest.mark.parametrize("form", [TURTLE, N_TRIPLES])
def test_a_byte_order_mark_is_accepted_and_takes_no_column(form: Format) -> None:
    file = located(f"\ufeff<{E}a> <{E}p> <{E}b> .", form)
    assert file.of_subject(e("a")) == Position(1, 1)
    assert file.of_statement(e("a"), e("p"), e("b")) == Position(1, 27)


def test_a_node_in_brackets_is_where_its_bracket_opens() -> None:
    file = turtle(":a :p [ :q [ :r 1 ] ] .\n[] :q 2 .")
    nodes = [quad.subject for quad in file.quads() if isinstance(quad.subject, ox.BlankNode)]
    assert [file.of_subject(node) for node in nodes] == [
        Position(2, 7),
        Position(2, 12),
        Position(3, 1),
    ]
    assert file.of_statement(e("a"), e("p"), nodes[0]) == Position(2, 7)


def test_a_cell_of_a_list_is_where_its_item_is_and_the_first_at_the_bracket() -> None:
    file = turtle(":a :p ( :x :y ) .")
    head, _, second, *_ = (quad.object for quad in file.quads() if quad.object != e("a"))
    cells = list(dict.fromkeys(q.subject for q in file.quads() if q.subject != e("a")))
    assert [file.of_subject(cell) for cell in cells if isinstance(cell, ox.BlankNode)] == [
        Position(2, 7),
        Position(2, 12),
    ]
    assert head == cells[0] and second == cells[1]
    first, rest = ox.NamedNode(f"{RDF}first"), ox.NamedNode(f"{RDF}rest")
    assert isinstance(cells[1], ox.BlankNode)
    assert file.of_statement(cells[1], first, e("y")) == Position(2, 12)
    assert file.of_statement(cells[1], rest, ox.NamedNode(f"{RDF}nil")) == Position(2, 15)


def test_written_labels_stay_and_others_are_the_same_in_every_run() -> None:
    text = "_:b1 :p [] , _:x , ( 1 ) ."
    labels = [[str(q.object) for q in turtle(text).quads()] for _ in range(2)]
    assert labels[0] == labels[1]
    assert labels[0][:3] == ["_:bb1", "_:x", "_:bb2"]


@pytest.mark.parametrize("form", [TURTLE, N_TRIPLES])
def test_a_scope_keeps_the_blank_nodes_of_files_apart(form: Format) -> None:
    file = located(f"_:x <{E}p> _:y .", form, scope="f1-")
    [quad] = file.quads()
    assert str(quad) == f"_:f1-x <{E}p> _:f1-y"
    x, y = ox.BlankNode("f1-x"), ox.BlankNode("f1-y")
    assert file.of_statement(x, e("p"), y) == Position(1, 18)
    assert file.of_subject(ox.BlankNode("x")) is None


def test_prefixes_and_bases_hold_from_where_they_stand() -> None:
    file = located(
        "@prefix p: <http://one/> . p:a p:p <x:y> .\n"
        "PREFIX p: <http://two/>\nbase <http://two/d/>\n<../a> p:p <#é> ."
    )
    two = ox.NamedNode("http://two/a")
    assert file.of_subject(two) == Position(4, 1)
    place = file.of_statement(two, ox.NamedNode("http://two/p"), ox.NamedNode("http://two/d/#é"))
    assert place == Position(4, 12)


def test_statements_in_graphs_of_trig_have_places() -> None:
    file = located(
        f"PREFIX : <{E}> :g {{ :a :p 1 . :b :p 2 }} GRAPH [] {{:c :p [ :q 3 ]}}\n"
        "{:d :p 4} :e :p 5.",
        TRIG,
    )
    assert [file.of_subject(e(name)) for name in "abcde"] == [
        Position(1, 27),
        Position(1, 37),
        Position(1, 57),
        Position(2, 2),
        Position(2, 11),
    ]
    assert len({quad.graph_name for quad in file.quads()}) == 3


def test_a_line_of_n_quads_is_found_however_its_terms_are_written() -> None:
    file = located(
        f'# <{E}é>\n<{E}x> <{E}p> "<{E}é> ." .\r\n'
        f' \t<{E}\\u00e9>\t<{E}p> "\\u00e9"@en <{E}g> . # "é"\n<{E}é><{E}q>_:b.',
        N_QUADS,
    )
    assert file.of_subject(e("é")) == Position(3, 3)
    assert file.of_statement(e("é"), e("p"), ox.Literal("é", language="en")) == Position(3, 34)
    assert file.of_statement(e("é"), e("q"), ox.BlankNode("b")) == Position(4, 25)
    assert file.of_statement(e("é"), e("q")) == Position(4, 13)


def test_json_ld_and_rdf_xml_have_statements_but_no_places() -> None:
    file = located('{"@id": "http://e/a", "http://e/p": {"http://e/q": 1}}', JSON_LD)
    assert [str(quad) for quad in file.quads()] == [str(quad) for quad in file.quads()]
    assert file.of_subject(e("a")) is None


def test_deep_nesting_is_read_without_recursion() -> None:
    depth = 20_000
    file = turtle(":a :p " + "[ :p " * depth + "1" + " ]" * depth + " .")
    assert sum(1 for _ in file.quads()) == depth + 1


@pytest.mark.parametrize("end", ["ex:o .", "1 .", "'x'@en .", "<http://e/o>."])
def test_a_statement_may_begin_right_behind_a_full_stop(end: str) -> None:
    text = f"@prefix ex: <{E}> .\nex:s ex:p {end}ex:t ex:p ex:o ."
    found = located(text).of_subject(e("t"))
    assert found == Position(2, text.splitlines()[1].rindex("ex:t") + 1)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_statements_of_a_file_are_pyoxigraphs_and_stand_where_they_are_said_to(
    path: Path,
) -> None:
    data = path.read_bytes()
    parser = ox.parse(data, format=ox.RdfFormat.TURTLE, base_iri="http://b/x")
    plain = list(parser)
    file, source = Located(data, TURTLE, base="http://b/x"), Source(data)
    assert canonical(plain) == canonical(file.quads())
    header = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in parser.prefixes.items())
    header += f"@base <{parser.base_iri or 'http://b/x'}> .\n"
    for quad in file.quads():
        subject, predicate, value = quad.subject, quad.predicate, quad.object
        assert isinstance(subject, ox.NamedNode | ox.BlankNode)
        assert not isinstance(value, ox.Triple)
        if predicate.value not in (f"{RDF}first", f"{RDF}rest"):
            assert stands(subject, text_at(source, file.of_subject(subject)), header)
            there = file.of_statement(subject, predicate)
            assert stands(predicate, text_at(source, there), f"{header}<x:s> ", " 1")
        if predicate.value != f"{RDF}rest":
            place = file.of_statement(subject, predicate, value)
            assert stands(value, text_at(source, place), f"{header}<x:s> <x:p> ", "")


def text_at(source: Source, place: Position | None) -> str:
    assert place is not None
    offset = source.offset(place)
    return source.text[offset : offset + 10_000].decode("utf-8", "ignore")


def stands(term: Term, text: str, before: str, after: str = " <x:p> 1") -> bool:
    """Say whether the text begins with a term: pyoxigraph reads it as the term that it is."""
    if isinstance(term, ox.BlankNode):
        return text.startswith(("[", "(", "_:"))
    for end in re.finditer(r"(?=[\s.,;\[\](){}]|$)", text):
        with suppress(SyntaxError):
            statement = before + text[: end.start()] + after + " ."
            if term in next(ox.parse(statement, format=ox.RdfFormat.TURTLE)):
                return True
    return False


# Places, in texts of any layout


@dataclass
class Author:
    """Writes a graph in a layout drawn at random, and notes each statement with its places."""

    draw: st.DrawFn
    trig: bool
    text: str = f"@prefix : <{E}>.@prefix é.x: <{E}é/>\n.@base <{E}b/c>.\r\n"
    nodes: int = 0
    statements: list[tuple[Node, ox.NamedNode, Term]] = field(default_factory=list)
    places: list[tuple[Position, Position, Position]] = field(default_factory=list)

    def pick(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def write(self, token: str) -> Position:
        """Write a token after white space, if any is needed or wanted; return where it stands."""
        gaps = [" ", "\n", "\r\n", "\t", "\r", '  # é <"[\n', "#'''\r\n "]
        last, first, quotes = self.text[-1], token[0], "\"'"
        if (last in "<>,;[](){}\n" + quotes or first in "<,;[](){}" + quotes) and not (
            last in quotes and first in quotes  # two strings without a gap may be one
        ):
            gaps.append("")
        self.text += self.pick(*gaps) + token
        lines = re.split("\r\n?|\n", self.text[: len(self.text) - len(token)])
        return Position(len(lines), len(lines[-1]) + 1)

    def document(self) -> None:
        for _ in range(self.draw(st.integers(1, 4))):
            form = self.pick("plain", "prefix", *["graph"] * self.trig)
            if form == "prefix":
                self.write(self.pick("PREFIX", "prefix") + " unused.q:")
                self.write("<x:y#>")
            elif form == "plain":
                self.subject()
                self.write(".")
            else:
                self.write(self.pick("GRAPH :g", "Graph _:g", ":g", "<g>", "_:g", "[ ]", "{"))
                if self.text[-1] != "{":
                    self.write("{")
                self.subject()
                if self.pick("", "."):
                    self.write(".")
                self.write("}")

    def subject(self) -> None:
        form = self.pick("term", "term", "anonymous", "brackets", "list")
        if form == "term":
            written, node = self.draw(st.sampled_from(NODES))
            self.properties(node, self.write(written), 2)
        elif form == "anonymous":
            self.properties(self.new(), self.write(self.pick("[]", "[ \n]")), 2)
        elif form == "brackets":
            node, place = self.new(), self.write("[")
            self.properties(node, place, 1)
            self.write("]")
            if self.pick("", "more"):
                self.properties(node, place, 1)
        else:
            node, place = self.new(), self.write("(")
            self.items(node, place, 1)
            self.properties(node, place, 2)

    def properties(self, subject: Node, place: Position, depth: int) -> None:
        for number in range(self.draw(st.integers(1, 3))):
            if number:
                self.write(self.pick(";", ";;", "; ;"))
            written, predicate = self.draw(st.sampled_from(PREDICATES))
            there = self.write(written)
            self.object(subject, predicate, place, there, depth)
            while self.pick("", "", "more"):
                self.write(",")
                self.object(subject, predicate, place, there, depth)
        if self.pick("", ";"):
            self.write(";")

    def object(
        self,
        subject: Node,
        predicate: ox.NamedNode,
        place: Position,
        there: Position | None,
        depth: int,
    ) -> None:
        """Write an object; in a list, where no predicate is written, it stands at the item."""
        form = self.pick("term", "term", "anonymous", "brackets", "list") if depth else "term"
        written, term = self.draw(st.sampled_from(NODES + LITERALS))
        if form != "term":
            written = {"anonymous": "[]", "brackets": "[", "list": "("}[form]
            term = self.new()
        at = self.write(written)
        self.statements.append((subject, predicate, term))
        self.places.append((place, there or at, at))
        if form == "brackets":
            assert isinstance(term, ox.BlankNode)
            self.properties(term, at, depth - 1)
            self.write("]")
        elif form == "list":
            assert isinstance(term, ox.BlankNode)
            self.items(term, at, depth - 1)

    def items(self, cell: Node, place: Position, depth: int) -> None:
        for number in range(self.draw(st.integers(1, 3))):
            if number:
                link = len(self.statements)
                following = self.new()
                self.object(following, FIRST, place, None, depth)
                at = self.places[link][2]
                self.places[link] = (at, at, at)
                self.statements.insert(link, (cell, REST, following))
                self.places.insert(link, (place, at, at))
                cell, place = following, at
            else:
                self.object(cell, FIRST, place, None, depth)
        end = self.write(")")
        self.statements.append((cell, REST, NIL))
        self.places.append((place, end, end))

    def new(self) -> ox.BlankNode:
        self.nodes += 1
        return ox.BlankNode(f"anonymous{self.nodes}")


FIRST, REST, NIL = (ox.NamedNode(RDF + name) for name in ("first", "rest", "nil"))
NODES: list[tuple[str, Node]] = [
    (f"<{E}a>", e("a")),
    ("<d?e#f>", e("b/d?e#f")),
    ("<>", e("b/c")),
    ("<../\\u00e9>", e("é")),
    (":", e("")),
    (":a.b..c", e("a.b..c")),
    (":a:b", e("a:b")),
    (":1.5e3", e("1.5e3")),
    ("é.x:\\~\\.%4aö-·", e("é/~.%4aö-·")),
    (":true", e("true")),
    ("_:b1", ox.BlankNode("b1")),
    ("_:0.x-é", ox.BlankNode("0.x-é")),
]
PREDICATES = [
    ("a", ox.NamedNode(f"{RDF}type")),
    *((written, node) for written, node in NODES if isinstance(node, ox.NamedNode)),
]
LITERALS: list[tuple[str, Term]] = [
    *(
        (number, ox.Literal(number, datatype=ox.NamedNode(XSD + name)))
        for name, numbers in {
            "integer": ("1", "-01"),
            "decimal": ("1.5", "+.5"),
            "double": ("1e0", "-.5E+1", "1.E3"),
            "boolean": ("true", "false"),
        }.items()
        for number in numbers
    ),
    ('""', ox.Literal("")),
    ("''", ox.Literal("")),
    ('"\\"\\\\"', ox.Literal('"\\')),
    ("'#\\''@en", ox.Literal("#'", language="en")),
    ('"<é>" @pt-BR', ox.Literal("<é>", language="pt-br")),
    ('"😀\\U0001F600"^^:t', ox.Literal("😀😀", datatype=e("t"))),
    ("'.' # ;\n ^^ # .\n <t>", ox.Literal(".", datatype=e("b/t"))),
    ('"""a"b""\n\\""""', ox.Literal('a"b""\n"')),
    ("'''\n''[ ('''@en", ox.Literal("\n''[ (", language="en")),
    ("()", NIL),
    ("( #)\n)", NIL),
]


@st.composite
def authors(draw: st.DrawFn) -> Author:
    author = Author(draw, trig=draw(st.booleans()))
    author.document()
    return author


@given(authors())
@settings(max_examples=300, deadline=None)
def test_every_statement_of_every_layout_stands_where_it_was_written(author: Author) -> None:
    form = TRIG if author.trig else TURTLE
    file = located(author.text, form)
    quads = list(file.quads())
    assert canonical(ox.parse(author.text, format=form.rdf)) == canonical(quads)
    named: dict[Term, Term] = {}
    for written, quad in zip(author.statements, quads, strict=True):
        for mine, its in zip(written, (quad.subject, quad.predicate, quad.object), strict=True):
            assert not isinstance(its, ox.Triple)
            assert named.setdefault(mine, its) == its
            assert mine == its or isinstance(mine, ox.BlankNode)
    for statement, places in zip(author.statements, author.places, strict=True):
        subject, predicate, value = (named[term] for term in statement)
        assert isinstance(subject, ox.NamedNode | ox.BlankNode)
        assert isinstance(predicate, ox.NamedNode)
        about = [i for i, other in enumerate(author.statements) if other[0] == statement[0]]
        same = [i for i in about if author.statements[i][1] == statement[1]]
        this = next(i for i in same if author.statements[i] == statement)
        assert file.of_subject(subject) == author.places[about[0]][0]
        assert file.of_statement(subject, predicate) == author.places[same[0]][1]
        assert file.of_statement(subject, predicate, value) == author.places[this][2]
        assert places[2] >= author.places[this][2]


@given(st.data(), st.sampled_from([N_TRIPLES, N_QUADS]))
@settings(deadline=None)
def test_every_line_of_every_layout_stands_where_it_was_written(
    data: st.DataObject, form: Format
) -> None:
    text, places = "", dict[tuple[Term, Term | None, Term | None], Position]()
    term: Term | None
    for line in range(1, data.draw(st.integers(1, 5)) + 1):
        start = len(text)
        subject, predicate, value, graph = (
            data.draw(st.sampled_from(choices))[1]
            for choices in (NODES, PREDICATES, NODES + LITERALS, NODES)
        )
        for key, term in (
            ((subject, None, None), subject),
            ((subject, predicate, None), predicate),
            ((subject, predicate, value), value),
            (None, graph if form == N_QUADS else None),
        ):
            gaps = [" ", "\t "] if isinstance(term, ox.BlankNode) else ["", " ", "\t "]
            text += data.draw(st.sampled_from(gaps))  # two labels without a gap would be one
            if key:
                places.setdefault(key, Position(line, len(text) - start + 1))
            escaped = isinstance(term, ox.NamedNode) and data.draw(st.booleans())
            written = str(term) if term else ""
            text += written.replace("é", "\\u00E9") if escaped else written
        text += " ." + data.draw(st.sampled_from(["\n", "\r\n", "\r", " # <x:> é\n"]))
    file = located(text, form)
    assert list(file.quads()) == list(ox.parse(text, format=form.rdf))
    for (node, path, wanted), place in places.items():
        assert isinstance(node, ox.NamedNode | ox.BlankNode)
        if isinstance(path, ox.NamedNode):
            assert file.of_statement(node, path, wanted) == place
        else:
            assert file.of_subject(node) == place


# Errors of syntax


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            ":a :b :c\n:d :e :f .",
            "3:1: Expected `.`, or `;` or `,` and more about the same subject, but found `:d`.",
        ),
        (
            ':é :b "é😀" "x" .',
            '2:12: Expected `.`, or `;` or `,` and more about the same subject, but found `"x"`.',
        ),
        (
            ':a "x" :c .',
            '2:4: Expected a predicate (`<IRI>`, `prefix:name` or `a`), but found `"x"`.',
        ),
        (
            ":a :p 1 ;; :q",
            "2:14: Expected an object (`<IRI>`, `prefix:name`, `_:label`, `[`, `(`, a string or "
            "a number), but found the end of the file.",
        ),
        (
            ":a :p [ :q :c\n .",
            "3:2: Expected `]`, or `;` or `,` and more about the same subject, but found `.`. "
            "The `[` of line 2, column 7 is open.",
        ),
        (
            ":a :p ( 1\n2 .",
            "3:3: Expected another item of the list, or `)`, but found `.`. "
            "The `(` of line 2, column 7 is open.",
        ),
        (
            "@prefix ex: <http://x/>\n:a :b :c .",
            "3:1: Expected `.` after the directive that begins with `@`, but found `:a`.",
        ),
        (
            ':a :b "x\ny" .',
            '2:9: A string ends on its line: close it, write `\\n`, or use `"""` for many lines.',
        ),
        (
            ':a :b """x .',
            "2:7: What begins here does not end: a closing quote or `>` is missing.",
        ),
        (":a :b <x y> .", "2:7: An IRI cannot have ` ` in it: write it percent-encoded."),
        (
            ":a :b <x> .",
            "2:7: This IRI is relative, and nothing says to what: write it whole, or give a base.",
        ),
        (':a :b "x"@e_n .', "2:11: A language tag is written like `@en` or `@pt-BR`."),
        (
            ':a :b "x"^^"y" .',
            "2:12: After `^^` comes the IRI of a datatype, like `xsd:date`.",
        ),
    ],
)
def test_an_error_in_turtle_says_where_and_what_was_expected(text: str, message: str) -> None:
    said = fault(f"@prefix : <{E}> .\n{text}").split("\n")
    assert said[0] == f"data.ttl:{message}"
    line, column = (int(number) for number in message.split(":")[:2])
    lines = ["", *text.split("\n"), ""]
    assert said[1] == f"    {lines[line - 1]}" or said[1] == f"    {lines[line]}"
    assert len(said) == 3 and said[2].strip() == "^" and len(said[2]) >= 4 + column


def test_a_caret_stands_below_the_place_also_after_tabs_and_wide_characters() -> None:
    assert fault(f'\t<{E}a>\t<{E}p> "日本" "x" .').split("\n")[1:] == [
        f'    \t<{E}a>\t<{E}p> "日本" "x" .',
        "    \t            \t                    ^",
    ]


def test_of_a_long_line_what_stands_around_the_place_is_shown() -> None:
    text = f"<{E}a> <{E}p> " + ", ".join(f"<{E}{n}>" for n in range(99)) + f" <{E}x> . # {'y' * 99}"
    _, line, caret = fault(text).split("\n")
    assert line.startswith("    … ") and line.endswith(" …") and len(line) == 108
    assert line[len(caret) - 1 :].startswith(f"<{E}x>")


@pytest.mark.parametrize(
    ("prefix", "hint"),
    [
        ("schem", "Did you mean `schema:`?"),
        ("SCHEMA", "Did you mean `schema:`?"),
        ("skso", "Did you mean `skos:` (<http://www.w3.org/2004/02/skos/core#>)?"),
        ("skos", "Usually it stands for <http://www.w3.org/2004/02/skos/core#>."),
        ("zzzzz", "Declared are `:`, `schema:`."),
    ],
)
def test_for_an_undeclared_prefix_the_nearest_known_one_is_named(prefix: str, hint: str) -> None:
    text = f"@prefix : <{E}> .\nPREFIX schema: <{E}>\n:a {prefix}:p 1 ."
    said = fault(text).split("\n")[0]
    assert said == f"data.ttl:3:4: The prefix `{prefix}:` is not declared. {hint}"


def test_where_a_dot_is_missing_an_undeclared_prefix_is_not_blamed() -> None:
    assert fault(f"<{E}a> <{E}p> 1\nex:b a ex:c .").startswith("data.ttl:2:1: Expected `.`, or")


@pytest.mark.parametrize(
    ("text", "form", "column"),
    [
        ('"x"@en--ltr .', TURTLE, 34),
        ("<<( <x:> <x:> 1 )>> .", TURTLE, 28),
        ("1 {| <x:> 1 |} .", TRIG, 30),
        ("1 ~ .", TURTLE, 30),
        ("1 . << <x:> <x:> 1 >> <x:> 1 .", TURTLE, 32),
        ("<<( <x:> <x:> <x:> )>> .", N_TRIPLES, 28),
        ('"--ltr"@en--ltr .', N_QUADS, 38),
    ],
)
def test_syntax_of_rdf_1_2_is_called_that(text: str, form: Format, column: int) -> None:
    said = fault(f"# <<\n<{E}a> <{E}b>  {text}", form).split("\n")[0]
    assert said == f"data.ttl:2:{column}: This is RDF 1.2, which is not accepted here; RDF 1.1 is."


@pytest.mark.parametrize("form", [TURTLE, TRIG, N_TRIPLES, N_QUADS])
def test_an_announced_version_is_that_of_rdf_1_2(form: Format) -> None:
    assert ":1:1: This is RDF 1.2" in fault(f'VERSION "1.2"\n<{E}a> <{E}p> <{E}b> .', form)


def test_what_looks_like_rdf_1_2_in_a_string_is_accepted() -> None:
    text = f'<{E}a> <{E}p> "<<( ~ {{| version --ltr" .\n'
    assert [len(list(located(text, form).quads())) for form in (TURTLE, N_TRIPLES)] == [1, 1]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            f'<{E}a> <{E}b> "c"',
            "1:30: Triples must be followed by a dot.",
        ),
        (
            f'# é\n<{E}a> ex:p "c" .',
            "2:14: The predicate of a triple must be an IRI. "
            "Prefixes are of Turtle; here an IRI is written whole, between `<` and `>`.",
        ),
        (
            f"<{E}a> <{E}b> 1 .",
            "1:27: The object of a triple must be an IRI, a blank node or a literal.",
        ),
    ],
)
def test_an_error_in_n_triples_says_where_and_what_was_expected(text: str, message: str) -> None:
    assert fault(text, N_TRIPLES).split("\n")[0] == f"data.ttl:{message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"é": "é" x}', "1:11: Unexpected char: 'x'."),
        ('{"@id": "x:a",\r\n}', "2:1: Trailing commas are not allowed."),
        (
            '\ufeff{"@context": "http://e/c"}',
            "1:2: The context is at an address of the web, and nothing is fetched for a check: "
            "write the context itself into the file.",
        ),
        (
            '{"@id": "x:a", "x:p": {"@value": [1]}}',
            "1:25: @value value must be a string, number, boolean or null.",
        ),
    ],
)
def test_an_error_in_json_ld_says_where_if_it_can_be_known(text: str, message: str) -> None:
    assert fault(text, JSON_LD).split("\n")[0] == f"data.ttl:{message}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "2:66: The file ends too early: an element is not closed."),
        ("<é>é</e></rdf:RDF>", "2:72: This closing tag is not that of the element that is open."),
        (
            "é & é</rdf:RDF>",
            "2:69: This is not well-formed XML: `&` and `<` are written `&amp;` and `&lt;`.",
        ),
        (
            "<skoss:x/></rdf:RDF>",
            "2:66: The prefix `skoss:` is not declared. "
            "Did you mean `skos:` (<http://www.w3.org/2004/02/skos/core#>)?",
        ),
        (
            '<rdf:Description rdf:about="a b"/></rdf:RDF>',
            "2:94: An IRI cannot have ` ` in it: write it percent-encoded.",
        ),
    ],
)
def test_an_error_in_rdf_xml_says_where_if_it_can_be_known(text: str, message: str) -> None:
    begin = f'<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="{RDF}">'
    assert fault(begin + text, RDF_XML).split("\n")[0] == f"data.ttl:{message}"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'<x:a> <x:p> "\xe9" .', "1:14: This is not UTF-8, in which RDF files are written."),
        ("<x:a>".encode("utf-16"), "1:1: This is UTF-16; RDF files are written in UTF-8."),
        (
            "<x:a> <x:p> 1 .\n\ufeff<x:b> <x:p> 1 .".encode(),
            "2:1: A byte order mark (U+FEFF) stands here, not at the start of a file.",
        ),
    ],
)
def test_an_encoding_that_is_not_accepted_is_named(data: bytes, message: str) -> None:
    assert fault(data).split("\n")[0] == f"data.ttl:{message}"


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_every_damaged_text_is_read_or_explained(data: st.DataObject) -> None:
    author = data.draw(authors())
    start, end = sorted(data.draw(st.integers(0, len(author.text))) for _ in range(2))
    end = min(end, start + 5)
    junk = data.draw(
        st.sampled_from(["", ".", "]", ")", '"', "<", "[", "é", "ex:a", "<<", "}", "@"])
    )
    text = (author.text[:start] + junk + author.text[end:]).encode()
    form = TRIG if author.trig else TURTLE
    try:
        list(Located(text, form).quads())
    except SyntaxError as error:
        found = syntax_error(error, text, form, "data.ttl")
        assert found.position is not None and found.message.endswith(".")
        assert found.position.line <= text.decode().count("\n") + text.decode().count("\r") + 1
