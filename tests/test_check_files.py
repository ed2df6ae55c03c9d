"""`kg check FILE`: any RDF against any shapes, and what it says when it cannot check."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pyoxigraph import RdfFormat, parse, serialize
from rdflib import RDF, SH, Graph
from typer.testing import CliRunner

from kg.check import command, examine, validate
from kg.check.documents import read_documents
from kg.check.lint_rules import LINT_RULES
from kg.cli import app
from kg.release.folder import Release

PREFIXES = """
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix ex: <http://example.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
SHAPES = """
ex:EventShape a sh:NodeShape ;
    sh:targetClass ex:Event ;
    sh:property ex:EventName , [ sh:path ex:day ; sh:minCount 1 ; sh:severity sh:Warning ] .
ex:EventName sh:path ex:name ; sh:minCount 1 ; sh:name "name"@en ;
    sh:message "An event needs a name."@en , "Il faut un nom."@fr ;
    sh:description "Give it the title of the page."@en .
"""
GOOD = 'ex:e a ex:Event ; ex:name "Talks" ; ex:day "2022-05-11" .'
NAMELESS = 'ex:e a ex:Event ; ex:day "2022-05-11" .'


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str


Check = Callable[..., Outcome]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Return a function that checks Turtle, or a file, with shapes."""

    def run(data: str | Path, *options: str, shapes: str = SHAPES, stdin: str = "") -> Outcome:
        (tmp_path / "shapes.ttl").write_text(PREFIXES + shapes, encoding="utf-8")
        path = data if isinstance(data, Path) else tmp_path / "data.ttl"
        if isinstance(data, str):
            path.write_text(PREFIXES + data, encoding="utf-8")
        source = "-" if stdin else str(path)
        given = ["check", source, "--shapes", str(tmp_path / "shapes.ttl"), *options]
        return outcome_of(given, stdin)

    return run


def outcome_of(command: list[str], stdin: str = "") -> Outcome:
    result = CliRunner().invoke(app, command, input=stdin)
    error = str(result.exception) if result.exit_code and result.exception else result.stderr
    code = getattr(result.exception, "exit_code", result.exit_code)
    return Outcome(code, result.stdout, error)


def test_all_graphs_of_a_release_are_checked(sample_release: Release, tmp_path: Path) -> None:
    lines = (sample_release.path / "all.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    evidence = "graph/evidence> .\n"
    number = next(
        n for n, line in enumerate(lines) if "def#method>" in line and line.endswith(evidence)
    )
    subject = lines.pop(number).split()[0]
    first = next(n for n, line in enumerate(lines, 1) if line.startswith(f"{subject} "))
    (tmp_path / "all.nq").write_text("".join(lines), encoding="utf-8")
    (tmp_path / "manifest.json").write_text("{}")
    result = CliRunner().invoke(app, ["check", str(tmp_path)])
    assert result.exit_code == 1
    [found] = re.findall(r"VIOLATION  evidence-method: .*\n.*\n *(\S+)  (\S+)", result.stdout)
    assert found == (f"{tmp_path}/all.nq:{first}:1", subject)


# --- Rules across nodes ------------------------------------------------------------------------

CONCEPT = 'a skos:Concept ; skos:prefLabel "{0}"@en ; skos:inScheme ex:s ; skos:notation '


def check_ours(folder: Path, data: str, *options: str) -> Outcome:
    """Check Turtle with the shapes and rules that ship."""
    path = folder / "data.ttl"
    path.write_text(PREFIXES + data, encoding="utf-8")
    return outcome_of(["check", str(path), *options])


@pytest.mark.parametrize(
    ("rule", "two"),
    [
        ("broader-cycle", '"1" ; skos:broader ex:b . ex:b {b} "2" ; skos:broader ex:a .'),
        ("notation-twice", '"1" . ex:b {b} "1" .'),
        ("label-twice", '"1" . ex:b {a} "2" .'),
    ],
)
def test_what_only_two_concepts_together_show_is_found_at_its_place(
    tmp_path: Path, rule: str, two: str
) -> None:
    first, second = CONCEPT.format("a"), CONCEPT.format("b")
    data = f"ex:a {first} {two.replace('{a}', first).replace('{b}', second)}"
    outcome = check_ours(tmp_path, data, "-f", "json")
    assert outcome.code == 1
    found = next(f for f in json.loads(outcome.out)["findings"] if rule in f["rule"])
    assert (found["focus"], found["focusAt"]["line"]) == ("<http://example.org/a>", 8)


def test_a_circle_of_concepts_in_the_graph_of_a_dataset_is_told_with_its_members(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data.trig"
    circle = "GRAPH ex:mine { ex:a a skos:Concept ; skos:broader ex:b . ex:b skos:broader ex:c . }"
    data.write_text(f"{PREFIXES}{circle} ex:c skos:broader ex:a .", encoding="utf-8")
    outcome = outcome_of(["check", str(data)])
    assert outcome.code == 1
    names = ", ".join(f"<http://example.org/{name}>" for name in "abc")
    assert (
        f"This concept is, step by step, broader than itself. The circle: {names}." in outcome.out
    )


def test_persons_in_the_graph_of_people_are_where_the_rules_want_them(tmp_path: Path) -> None:
    person = "ex:p a <http://schema.org/Person> ."
    for graph, is_found in (("https://w3id.org/gcm-kg/graph/people", False), ("ex:mine", True)):
        data = tmp_path / "data.trig"
        name = graph if graph.startswith("ex:") else f"<{graph}>"
        data.write_text(f"{PREFIXES}GRAPH {name} {{ {person} }}", encoding="utf-8")
        assert ("people-apart" in outcome_of(["check", str(data)]).out) is is_found


def test_what_rules_find_of_nodes_that_are_only_looked_at_is_not_reported(tmp_path: Path) -> None:
    other = tmp_path / "other.ttl"
    other.write_text(f"{PREFIXES}ex:a skos:broader ex:a .", encoding="utf-8")
    outcome = check_ours(tmp_path, "ex:e a ex:Event .", "--with", str(other))
    assert "broader-cycle" not in outcome.out


def test_our_rules_are_not_applied_with_the_shapes_of_others(check: Check) -> None:
    assert check("ex:a skos:broader ex:a . " + GOOD).code == 0


def test_a_rule_across_nodes_that_takes_too_long_is_named(tmp_path: Path) -> None:
    chain = "".join(f"ex:c{n} skos:broader ex:c{n + 1} .\n" for n in range(20_000))
    outcome = check_ours(tmp_path, chain, "--seconds", "2")
    assert outcome.code == 2
    assert "The rule “Concepts that are broader than themselves” (<" in outcome.err
    assert ">) took longer than 2 seconds." in outcome.err


# --- Verdict -----------------------------------------------------------------------------------


def test_data_that_conform_end_with_0(check: Check) -> None:
    outcome = check(GOOD)
    assert outcome.code == 0
    assert outcome.out == (
        "Conforms: 0 violations, 0 warnings, 0 infos in 3 triples of 1 file.\n"
        "1 of 1 shape met 1 focus node and 3 values.\n"
    )


def test_a_violation_ends_with_1_and_is_told_with_node_message_and_fix(check: Check) -> None:
    outcome = check(NAMELESS)
    assert outcome.code == 1
    assert "VIOLATION  EventName: name  (1)\n  An event needs a name.\n" in outcome.out
    assert "<http://example.org/e>  http://example.org/name\n" in outcome.out
    assert "  Fix: Give it the title of the page.\n" in outcome.out


@pytest.mark.parametrize(("level", "code"), [("violation", 0), ("warning", 1), ("info", 1)])
def test_the_level_from_which_on_a_check_fails_can_be_chosen(
    check: Check, level: str, code: int
) -> None:
    assert check('ex:e a ex:Event ; ex:name "Talks" .', "--fail-on", level).code == code


def test_shapes_that_meet_no_node_never_conform(check: Check) -> None:
    outcome = check('ex:e a ex:Evnet ; ex:name "Talks" .')
    assert outcome.code == 2
    assert outcome.out.startswith("Could not check: ")
    assert "None of the 1 shapes with a target met a node, so nothing was checked." in outcome.out


def test_the_shapes_of_the_project_are_used_where_none_are_named(tmp_path: Path) -> None:
    data = tmp_path / "event.ttl"
    data.write_text("<https://w3id.org/gcm-kg/id/event/1> a <https://w3id.org/gcm-kg/def#Event> .")
    result = CliRunner().invoke(app, ["check", str(data)])
    assert result.exit_code == 1
    assert "An event needs a name with a language tag" in result.stdout


def test_what_is_only_looked_at_is_not_checked(check: Check, tmp_path: Path) -> None:
    context = tmp_path / "context.ttl"
    context.write_text(PREFIXES + "ex:Meeting rdfs:subClassOf ex:Event . ex:other a ex:Event .")
    outcome = check("ex:e a ex:Meeting .", "--with", str(context))
    assert "<http://example.org/e>" in outcome.out
    assert "ex:other" not in outcome.out


def test_values_that_cannot_be_compared_are_found(check: Check) -> None:
    shapes = "ex:S sh:targetClass ex:Event ; sh:path ex:from ; sh:lessThanOrEquals ex:to ."
    date = "<http://www.w3.org/2001/XMLSchema#date>"
    wrong = f'ex:e a ex:Event ; ex:from "tomorrow"^^{date} ; ex:to "2022-05-11"^^{date} .'
    outcome = check(wrong, shapes=shapes)
    assert outcome.code == 1
    assert '"tomorrow"^^xsd:date\n' in outcome.out


def test_examples_of_shapes_are_checked_only_where_they_are_named(tmp_path: Path) -> None:
    examples = tmp_path / "examples"
    examples.mkdir()
    (tmp_path / "event.ttl").write_text("<urn:e> a <urn:Event> .")
    (examples / "event-name.ttl").write_text("<urn:e> <urn:name> 1 .")
    assert names(tmp_path) == ["event-name.ttl", "event.ttl"]  # some folder of this name
    (examples / "manifest.ttl").write_text("<urn:m> <urn:includes> <event-name.ttl> .")
    assert names(tmp_path) == ["event.ttl"]
    assert names(examples) == ["event-name.ttl", "manifest.ttl"]


def names(folder: Path) -> list[str]:
    documents = read_documents([str(folder)], io.BytesIO())
    return sorted(Path(document.name).name for document in documents)


# --- Input -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("suffix", "form"),
    [
        ("ttl", RdfFormat.TURTLE),
        ("nt", RdfFormat.N_TRIPLES),
        ("nq", RdfFormat.N_QUADS),
        ("trig", RdfFormat.TRIG),
        ("jsonld", RdfFormat.JSON_LD),
        ("rdf", RdfFormat.RDF_XML),
    ],
)
def test_every_format_is_read(check: Check, tmp_path: Path, suffix: str, form: RdfFormat) -> None:
    triples = [quad.triple for quad in parse(PREFIXES + NAMELESS, format=RdfFormat.TURTLE)]
    path = tmp_path / f"data.{suffix}"
    path.write_bytes(serialize(triples, format=form) or b"")
    assert "An event needs a name." in check(path).out


def test_standard_input_is_read_in_the_format_that_is_named(check: Check) -> None:
    assert check("", "--input-format", "ttl", stdin=PREFIXES + NAMELESS).code == 1


def test_standard_input_without_a_format_is_refused(check: Check) -> None:
    outcome = check("", stdin=PREFIXES + NAMELESS)
    assert outcome.code == 2
    assert outcome.err.startswith("standard input: Say its format: --input-format ttl, nt,")


def test_blank_nodes_of_two_files_are_not_taken_for_one(check: Check, tmp_path: Path) -> None:
    folder = tmp_path / "two"
    folder.mkdir()
    (folder / "a.ttl").write_text(PREFIXES + '_:e a ex:Event ; ex:day "1" .')
    (folder / "b.ttl").write_text(PREFIXES + '_:e ex:name "Talks" .')
    assert "An event needs a name." in check(folder).out


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("x.ttl", b"\xef\xbb\xbf<http://a> a <http://b> .", "x.ttl:1:1: It begins with a byte"),
        ("x.foo", b"", "x.foo: The suffix “.foo” is of no RDF format: --input-format ttl,"),
        ("x.ttl", b"<http://a> a\n  skso:Concept .", "x.ttl:2:3: "),
        (
            "x.jsonld",
            b'{"@context": "http://c/"}',
            "x.jsonld:1:2: The context is at an address of the web, and nothing is fetched",
        ),
        (
            "x.ttl",
            b"<http://a> a <<( <http://a> a <http://b> )>> .",
            "x.ttl:1:14: This is RDF 1.2, which is not accepted here; RDF 1.1 is.",
        ),
        (
            "x.ttl",
            b'<http://a> a "b"@en--ltr .',
            "x.ttl:1:20: This is RDF 1.2, which is not accepted here",
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place_and_ends_with_2(
    check: Check, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    outcome = check(path)
    assert outcome.code == 2
    assert said in outcome.err


def test_an_error_of_syntax_shows_its_line_with_a_caret_and_the_nearest_prefix(
    check: Check, tmp_path: Path
) -> None:
    path = tmp_path / "x.ttl"
    path.write_text("<http://a> a\n  skso:Concept .")
    assert check(path).err.split("x.ttl:")[1] == (
        "2:3: The prefix `skso:` is not declared. Did you mean `skos:` "
        "(<http://www.w3.org/2004/02/skos/core#>)?\n"
        "      skso:Concept .\n"
        "      ^"
    )


def test_lines_that_end_as_windows_ends_them_are_read(check: Check, tmp_path: Path) -> None:
    path = tmp_path / "data.ttl"
    path.write_bytes((PREFIXES + GOOD).replace("\n", "\r\n").encode())
    assert check(path).code == 0


def test_a_file_over_the_limit_is_refused_unread(check: Check, tmp_path: Path) -> None:
    path = tmp_path / "big.nt"
    with path.open("wb") as file:
        file.truncate(2**30)
    outcome = check(path)
    assert outcome.code == 2
    assert "larger than 512 MiB" in outcome.err
    assert "--max-size" in outcome.err


# --- Shapes that cannot be evaluated -------------------------------------------------------------


def test_a_recursive_shape_is_refused(check: Check) -> None:
    shapes = "ex:s a sh:NodeShape ; sh:targetClass ex:Event ; sh:node ex:s ."
    outcome = check(GOOD, shapes=shapes)
    assert outcome.code == 2
    assert "The shape <http://example.org/s> cannot be evaluated: it comes back to" in outcome.err


def test_a_pattern_that_explodes_is_ended_and_its_shape_named(check: Check) -> None:
    shapes = 'ex:s sh:targetClass ex:Event ; sh:path ex:name ; sh:pattern "^(a+)+$" .'
    data = f'ex:e a ex:Event ; ex:name "{"a" * 40}b" .'
    outcome = check(data, "--seconds", "0.5", shapes=shapes)
    assert outcome.code == 2
    assert "The shape <http://example.org/s> took longer than 0.5 seconds" in outcome.err


def test_a_cycle_in_the_data_is_followed_once(check: Check) -> None:
    shapes = """ex:s a sh:NodeShape ; sh:targetClass skos:Concept ;
        sh:property [ sh:path [ sh:oneOrMorePath skos:broader ] ; sh:maxCount 1 ] ."""
    data = "ex:a a skos:Concept ; skos:broader ex:b . ex:b a skos:Concept ; skos:broader ex:a ."
    outcome = check(data, shapes=shapes)
    assert outcome.code == 1
    assert "s → skos:broader+  (2)" in outcome.out


def test_a_shape_that_is_none_is_told_with_the_paragraph_of_the_standard(check: Check) -> None:
    outcome = check(
        GOOD, shapes="ex:s a sh:NodeShape ; sh:targetClass ex:Event ; sh:minLength 1, 2 ."
    )
    assert outcome.code == 2
    assert "https://www.w3.org/TR/shacl/#" in outcome.err


# --- Lint ----------------------------------------------------------------------------------------


def test_a_misspelt_term_of_shacl_fails_with_the_nearest(check: Check) -> None:
    shapes = "ex:s a sh:NodeShape ; sh:targetClass ex:Event ; sh:property ex:p . " + (
        "ex:p sh:path ex:name ; sh:minCuont 1 ."
    )
    outcome = check(GOOD, shapes=shapes)
    assert outcome.code == 1
    assert "sh:minCuont is no term of SHACL, so it checks nothing. Did you mean sh:minCount?" in (
        outcome.out
    )


def test_classes_of_shacl_and_of_what_is_looked_at_are_not_undeclared(
    check: Check, tmp_path: Path
) -> None:
    shapes = (
        "ex:S a sh:NodeShape ; sh:targetClass ex:Event , sh:ValidationResult , ex:Events ;"
        " sh:property [ sh:path ex:day ; sh:class ex:Evnt ] ."
    )
    other = tmp_path / "other.ttl"
    other.write_text(f"{PREFIXES}ex:r a ex:Events .", encoding="utf-8")
    found = json.loads(check(GOOD, "--with", str(other), "-f", "json", shapes=shapes).out)
    undeclared = [f["value"] for f in found["findings"] if f["rule"] == "undeclared-class"]
    assert undeclared == ["<http://example.org/Evnt>"]


def test_a_misspelt_target_is_told_with_the_nearest_class(check: Check) -> None:
    shapes = SHAPES + "ex:s a sh:NodeShape ; sh:targetClass ex:Evnet ."
    out = check(GOOD, shapes=shapes).out
    assert "Nothing declares http://example.org/Evnet, and no data has it. " in out
    assert "Did you mean http://example.org/Event?" in out
    assert "This shape met no node (http://example.org/Evnet), so it checked nothing." in out


SHAPE_RULES = (
    "unknown-shacl-term not-evaluated untouched-shape unreachable-shape undeclared-class "
    "undeclared-path"
).split()
ONTOLOGY_RULES = (
    "undefined-term unused-term missing-label missing-comment deprecated-without-successor "
    "deprecated-term"
).split()
EXAMPLE_DATA = "ex:e a ex:Event ; ex:name 'A' ; ex:p 'B' ."


def rules_found(outcome: Outcome) -> set[str]:
    return {finding["rule"] for finding in json.loads(outcome.out)["findings"]}


@pytest.mark.parametrize("name", SHAPE_RULES)
def test_a_rule_about_shapes_finds_its_own_wrong_example_and_not_its_right_one(
    check: Check, name: str
) -> None:
    rule = LINT_RULES[name]
    found = {}
    for side in ("wrong", "right"):
        reached = "ex:r sh:targetClass ex:Event ; sh:and ( ex:s ) . ex:p sh:path ex:p ."
        rest = "" if name == "unreachable-shape" else reached
        example = getattr(rule, side)
        found[side] = check(EXAMPLE_DATA, "-f", "json", shapes=SHAPES + rest + example)
    assert name in rules_found(found["wrong"])
    assert name not in rules_found(found["right"])


@pytest.mark.parametrize("name", ONTOLOGY_RULES)
def test_a_rule_about_ontologies_finds_its_own_wrong_example_and_not_its_right_one(
    check: Check, name: str
) -> None:
    rule = LINT_RULES[name]
    assert name in rules_found(check(rule.wrong, "-f", "json"))
    assert name not in rules_found(check(rule.right, "-f", "json"))


def test_every_rule_of_the_lint_is_tested_and_explained(check: Check) -> None:
    assert {*SHAPE_RULES, *ONTOLOGY_RULES, "expired-exception", "unused-exception"} == (
        LINT_RULES.keys()
    )
    for name in LINT_RULES:
        assert f"{name}  (" in check(GOOD, "--explain", name).out


def test_a_rule_across_nodes_is_explained_with_its_query() -> None:
    out = CliRunner().invoke(app, ["check", "--explain", "broader-cycle"]).stdout
    assert out.startswith("broader-cycle  (Violation): Concepts that are broader than themselves\n")
    assert "?value skos:broader* ?focus ." in out


def test_a_shape_is_explained_with_what_it_asks_for(check: Check) -> None:
    out = check(GOOD, "--explain", "EventName").out
    assert out.startswith("EventName  (Violation): name\n  Says:  An event needs a name.\n")
    assert "sh:path http://example.org/name\n" in out


def test_one_of_our_shapes_is_explained_with_its_examples() -> None:
    out = CliRunner().invoke(app, ["check", "--explain", "evidence-confidence"]).stdout
    assert "  sh:maxInclusive: A confidence is 1 or less.\n" in out
    assert "  Passes:\n    record:goal a oa:Annotation ;\n" in out
    assert "  Fails: It is more.\n    record:other a oa:Annotation ;\n" in out
    assert "        gcm:confidence 1.1 ;\n" in out


def test_a_name_that_is_neither_rule_nor_shape_gets_the_nearest(check: Check) -> None:
    outcome = check(GOOD, "--explain", "untouched-shap")
    assert outcome.code == 2
    assert "The nearest: untouched-shape," in outcome.err


# --- Known exceptions ----------------------------------------------------------------------------


def exceptions(folder: Path, expires: str, rule: str = "EventName") -> str:
    path = folder / "exceptions.toml"
    path.write_text(
        f'[[exception]]\nrule = "{rule}"\nfocus = "http://example.org/e"\nowner = "Ana Ruiz"\n'
        f'reason = "The page has no title."\nexpires = {expires}\n',
        encoding="utf-8",
    )
    return str(path)


def test_a_known_exception_lets_its_finding_pass(check: Check, tmp_path: Path) -> None:
    outcome = check(NAMELESS, "--exceptions", exceptions(tmp_path, "9999-12-31"))
    assert outcome.code == 0
    assert "Known exceptions let pass: 1." in outcome.out


def test_an_exception_that_has_expired_fails(check: Check, tmp_path: Path) -> None:
    outcome = check(NAMELESS, "--exceptions", exceptions(tmp_path, "2020-01-31"))
    assert outcome.code == 1
    assert "expired on 2020-01-31; Ana Ruiz answers for it." in outcome.out
    assert "An event needs a name." in outcome.out


def test_an_exception_that_covers_nothing_is_told(check: Check, tmp_path: Path) -> None:
    outcome = check(GOOD, "--exceptions", exceptions(tmp_path, "9999-12-31"))
    assert "WARNING  unused-exception" in outcome.out


def test_an_exception_without_an_owner_is_refused(check: Check, tmp_path: Path) -> None:
    path = tmp_path / "exceptions.toml"
    path.write_text('[[exception]]\nrule = "EventName"\nreason = "x"\nexpires = 2030-01-01\n')
    outcome = check(GOOD, "--exceptions", str(path))
    assert outcome.code == 2
    assert "missing required field `owner`" in outcome.err


# --- Forms of the report -------------------------------------------------------------------------


def test_turtle_is_a_validation_report(check: Check) -> None:
    report = Graph().parse(data=check(NAMELESS, "--format", "turtle").out, format="turtle")
    [node] = report.subjects(RDF.type, SH.ValidationReport)
    assert report.value(node, SH.conforms).toPython() is False  # type: ignore[union-attr]
    [result] = report.objects(node, SH.result)
    assert {str(text) for text in report.objects(result, SH.resultMessage)} == {
        "An event needs a name.",
        "Il faut un nom.",
    }


def test_sarif_has_a_rule_and_a_result_for_each_finding(check: Check) -> None:
    [run] = json.loads(check(NAMELESS, "--format", "sarif").out)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["EventName"]
    [result] = run["results"]
    assert (result["ruleId"], result["level"]) == ("EventName", "error")


def test_sarif_of_what_could_not_be_checked_is_no_success(check: Check) -> None:
    [run] = json.loads(check("ex:e a ex:Evnet .", "--format", "sarif").out)["runs"]
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False


def test_sarif_writes_the_name_of_a_file_as_a_reference_of_a_uri(
    check: Check, tmp_path: Path
) -> None:
    path = tmp_path / "my data #1 é.ttl"
    path.write_text(PREFIXES + NAMELESS, encoding="utf-8")
    [run] = json.loads(check(path, "--format", "sarif").out)["runs"]
    [place] = run["results"][0]["locations"]
    uri = place["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.endswith("/my%20data%20%231%20%C3%A9.ttl")


def test_junit_leaves_out_what_xml_does_not_allow(tmp_path: Path) -> None:
    concept = CONCEPT.format("a\\u0001\\uFFFE")
    data = f'ex:a {concept} "1" . ex:b {concept} "2" .'
    outcome = check_ours(tmp_path, data, "-f", "junit", "--fail-on", "warning")
    assert "Both are called “a” (en)" in outcome.out
    ET.fromstring(outcome.out)


def test_junit_fails_the_case_of_the_shape(check: Check) -> None:
    suite = ET.fromstring(check(NAMELESS, "--format", "junit").out)
    assert (suite.get("failures"), suite.get("errors")) == ("1", "0")
    [case] = [case for case in suite if case.find("failure") is not None]
    assert case.get("name") == "EventName"


def test_github_gets_an_annotation(check: Check) -> None:
    out = check(NAMELESS, "--format", "github").out
    assert out.startswith("::error ")
    assert "An event needs a name." in out


def test_markdown_and_html_show_what_the_data_hold_as_text(check: Check) -> None:
    shapes = "ex:s sh:targetClass ex:Event ; sh:path ex:name ; sh:maxLength 1 ."
    data = 'ex:e a ex:Event ; ex:name "<script>|*x*</script>" .'
    assert "<script>" not in check(data, "-f", "html", shapes=shapes).out
    assert '`"<script>\\|*x*</script>"`' in check(data, "-f", "markdown", shapes=shapes).out


def test_the_form_follows_the_suffix_of_the_file(check: Check, tmp_path: Path) -> None:
    report = tmp_path / "report.sarif"
    check(NAMELESS, "--output", str(report))
    assert json.loads(report.read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_a_form_that_is_not_known_is_refused_with_those_that_are(check: Check) -> None:
    outcome = check(GOOD, "--format", "pdf")
    assert outcome.code == 2
    assert "there are text, markdown, html, turtle, json, sarif, junit, github" in outcome.err


def test_coverage_counts_nodes_of_shapes_and_values_of_constraints(check: Check) -> None:
    rows = json.loads(check(GOOD, "--format", "json").out)["coverage"]
    counted = {(row["shape"], row["component"].rsplit("#", 1)[-1]): row["count"] for row in rows}
    assert counted["<http://example.org/EventShape>", ""] == 1
    assert counted["<http://example.org/EventName>", "MinCountConstraintComponent"] == 1


# --- Places --------------------------------------------------------------------------------------


def test_a_value_is_shown_in_its_line_with_a_caret(check: Check) -> None:
    shapes = "ex:s sh:targetClass ex:Event ; sh:path ex:name ; sh:maxLength 3 ."
    out = check('ex:e a ex:Event ;\n    ex:name "Talks" .', shapes=shapes).out
    assert re.search(
        r"data\.ttl:9:13  <http://example.org/e>  http://example.org/name  \"Talks\"\n"
        r"      9 \|     ex:name \"Talks\" \.\n"
        r"        \|             \^\n",
        out,
    )


def test_what_lacks_a_value_is_where_its_node_is(check: Check) -> None:
    assert "data.ttl:8:1  <http://example.org/e>" in check(NAMELESS).out


def test_a_blank_node_has_its_place_too(check: Check) -> None:
    out = check('ex:x ex:has [ a ex:Event ; ex:day "1" ] .').out
    assert "data.ttl:8:13  _:d0_b1  http://example.org/name\n" in out


def test_a_fault_of_a_shape_is_shown_in_the_file_of_shapes(check: Check) -> None:
    shapes = SHAPES + "ex:s a sh:NodeShape ;\n    sh:targetClass ex:Evnet ."
    assert re.search(r"shapes\.ttl:\d+:20  <http://example.org/s>", check(GOOD, shapes=shapes).out)


def test_sarif_names_the_line_and_column_of_each_result(check: Check) -> None:
    [run] = json.loads(check(NAMELESS, "--format", "sarif").out)["runs"]
    [location] = run["results"][0]["locations"]
    place = location["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("data.ttl")
    assert place["region"] == {"startLine": 8, "startColumn": 1}


def test_n_triples_and_n_quads_have_places(check: Check, tmp_path: Path) -> None:
    line = "<http://example.org/e> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
    (tmp_path / "data.nt").write_text(f"# no name\n{line}<http://example.org/Event> .\n")
    assert "data.nt:2:1  <http://example.org/e>" in check(tmp_path / "data.nt").out


# --- Ended early ---------------------------------------------------------------------------------


def ctrl_c(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_check_that_is_ended_before_the_rules_were_asked_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examine, "broken_rules", ctrl_c)
    outcome = check_ours(tmp_path, "ex:a a skos:Concept .")
    assert outcome.code == 2
    assert outcome.out.startswith("Could not check: 6 violations, ")
    assert "the rules across nodes were not asked. This report is partial." in outcome.out


def test_a_check_that_is_ended_while_it_reads_says_that_there_is_no_report(
    check: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "examine", ctrl_c)
    outcome = check(GOOD)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "The check was ended before anything could be reported."


def test_a_check_that_is_ended_early_reports_what_it_found_and_says_it_is_partial(
    monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    def one_part_then_ctrl_c(work: Any, parts: Any, **_: object) -> Iterator[Any]:
        yield parts[0], work(parts[0])
        raise KeyboardInterrupt

    monkeypatch.setattr(validate, "map_forked", one_part_then_ctrl_c)
    events = "".join(f"ex:e{n} a ex:Event ; ex:day '1' . " for n in range(600))
    outcome = check(events)
    assert outcome.code == 2
    assert "100 of 600 focus nodes were not checked. This report is partial." in outcome.out
    assert "1 of 1 shape met 500 focus nodes" in outcome.out
    assert "VIOLATION  EventName: name  (500)" in outcome.out
