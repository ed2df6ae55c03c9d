"""`kg check --watch`: after each save, what changed is what a full check would find changed."""

from __future__ import annotations

import cProfile
import datetime
import io
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.check import lines
from kg.check.command import Request, check_sources
from kg.check.examine import locator
from kg.check.findings import Finding, in_order
from kg.check.recheck import Recheck
from kg.check.watch import Outcome, Watch
from kg.check.writers.change import as_change
from kg.cli import app
from kg.errors import UsageError

PREFIXES = """
@prefix ex: <http://e/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SHAPES = """
ex:EventShape a sh:NodeShape ; sh:targetClass ex:Event ; sh:property ex:EventName .
ex:EventName sh:path ex:name ; sh:minCount 1 ;
    sh:name "name" ; sh:message "An event needs a name." .
"""
GOOD = '<http://e/a> a ex:Event ; ex:name "Talks" .\n'
BAD = "<http://e/a> a ex:Event .\n"


@pytest.fixture
def save(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a function that saves a file as long ago as a file that is not being written."""
    clock = iter(range(1, 10_000))

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8", newline="")
        os.utime(path, (1.7e9, 1.7e9 + next(clock)))
        return path

    return write


Save = Callable[[str, str], Path]


@pytest.fixture
def request_for(save: Save) -> Request:
    """Return what checks data.ttl, which conforms, with shapes.ttl."""
    data, shapes = save("data.ttl", PREFIXES + GOOD), save("shapes.ttl", PREFIXES + SHAPES)
    return Request([str(data)], [str(shapes)])


@pytest.fixture
def watch(request_for: Request) -> Watch:
    watch = Watch(request_for)
    watch.begin()
    return watch


def told(watch: Watch) -> str:
    """Return what is told after a save, without how long it took."""
    outcome = watch.look()
    return as_change(replace(outcome, seconds=0.0)) if outcome else ""


# What is told


def test_nothing_is_told_where_nothing_was_saved(watch: Watch) -> None:
    assert told(watch) == ""


def test_a_finding_that_came_is_told_with_its_place_and_the_verdict(
    watch: Watch, save: Save
) -> None:
    path = save("data.ttl", PREFIXES + BAD)
    assert told(watch) == (
        f"--- {path}\n"
        "+ VIOLATION  EventName: name  (1)\n"
        "    An event needs a name.\n"
        f"      {path}:7:1  <http://e/a>  http://e/name\n"
        "        7 | <http://e/a> a ex:Event .\n"
        "          | ^\n"
        "Does not conform: 1 violation, 0 warnings, 0 infos in 1 triple of 1 file. "
        "(1 focus node checked again in 0 ms)\n"
    )
    assert watch.exit_code("Violation") == 1


def test_a_finding_that_went_is_told(watch: Watch, save: Save) -> None:
    save("data.ttl", PREFIXES + BAD)
    told(watch)
    path = save("data.ttl", PREFIXES + GOOD)
    assert told(watch) == (
        f"--- {path}\n"
        "- VIOLATION  EventName: name  (1)\n"
        "    An event needs a name.\n"
        "      <http://e/a>  http://e/name\n"
        "Conforms: 0 violations, 0 warnings, 0 infos in 2 triples of 1 file. "
        "(1 focus node checked again in 0 ms)\n"
    )
    assert watch.exit_code("Violation") == 0


def test_findings_that_stay_are_not_told_again_where_lines_move(watch: Watch, save: Save) -> None:
    save("data.ttl", PREFIXES + BAD)
    told(watch)
    save("data.ttl", f"{PREFIXES}\n\n# moved\n{BAD}")
    assert "EventName" not in told(watch)


def test_the_first_edit_is_as_little_work_as_those_after_it(
    request_for: Request, save: Save
) -> None:
    save("shapes.ttl", f"{PREFIXES}{SHAPES} ex:S a sh:NodeShape ; sh:targetObjectsOf ex:name .")
    many = "".join(f'<http://e/{n}> a ex:Event ; ex:name "Talk {n}" .\n' for n in range(500))
    save("data.ttl", PREFIXES + many + GOOD)
    watch = Watch(request_for)
    watch.begin()
    work = []
    for text in (BAD, GOOD) * 20:
        save("data.ttl", PREFIXES + many + text)
        work.append(calls_of(watch.look))
    assert max(work) < 1.1 * min(work)


def calls_of(function: Callable[[], object]) -> int:
    """Return how many functions a function calls: its work, whatever the machine does besides."""
    profile = cProfile.Profile()
    profile.runcall(function)
    return sum(entry.callcount for entry in profile.getstats())


def test_an_error_of_syntax_is_told_as_such_and_the_last_good_state_is_kept(
    watch: Watch, save: Save
) -> None:
    path = save("data.ttl", f"{PREFIXES}{BAD} ex:b")
    assert told(watch).startswith(f"--- {path}\nCould not check: {path}:8:6: Expected a predicate")
    assert watch.exit_code("Violation") == 2
    save("data.ttl", PREFIXES + BAD)
    assert "+ VIOLATION  EventName: name  (1)" in told(watch)


def test_after_a_change_of_the_shapes_everything_is_checked_again(watch: Watch, save: Save) -> None:
    save("shapes.ttl", PREFIXES + SHAPES.replace("sh:minCount 1", "sh:minCount 2"))
    said = told(watch)
    assert "+ VIOLATION  EventName: name  (1)" in said
    assert "(everything checked again in 0 ms)" in said


def test_shapes_that_cannot_be_read_are_told_and_mended(watch: Watch, save: Save) -> None:
    save("shapes.ttl", PREFIXES + "ex:EventShape a")
    assert "Could not check: " in told(watch)
    save("shapes.ttl", PREFIXES + SHAPES)
    assert told(watch).endswith("(everything checked again in 0 ms)\n")


def test_a_file_that_an_editor_puts_in_place_of_the_old_one_is_noticed(
    watch: Watch, save: Save, tmp_path: Path
) -> None:
    save("aside", PREFIXES + BAD).replace(tmp_path / "data.ttl")
    assert "+ VIOLATION  EventName: name  (1)" in told(watch)


def test_a_file_that_is_away_for_a_moment_is_waited_for(watch: Watch, save: Save) -> None:
    path = save("data.ttl", PREFIXES + GOOD)
    told(watch)
    path.unlink()
    assert told(watch) == ""
    save("data.ttl", PREFIXES + BAD)
    assert "+ VIOLATION  EventName: name  (1)" in told(watch)


def test_a_file_that_stays_away_is_told(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "data.ttl").unlink()
    assert told(watch) == ""
    assert "data.ttl: There is no such file or folder." in told(watch)
    assert watch.exit_code("Violation") == 2


def test_a_file_is_not_read_while_it_is_being_written(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "data.ttl").write_text(PREFIXES + BAD)
    assert told(watch) == ""
    time.sleep(0.06)
    assert "+ VIOLATION  EventName: name  (1)" in told(watch)


def test_a_new_file_in_a_folder_is_checked(tmp_path: Path, save: Save) -> None:
    (tmp_path / "data").mkdir()
    save("data/a.ttl", PREFIXES + GOOD)
    watch = Watch(Request([str(tmp_path / "data")], [str(save("s.ttl", PREFIXES + SHAPES))]))
    watch.begin()
    save("data/b.ttl", PREFIXES + BAD.replace("/a", "/b"))
    said = told(watch)
    assert "+ VIOLATION  EventName: name  (1)" in said
    assert " of 2 files. " in said


def test_known_exceptions_let_pass_what_comes(request_for: Request, save: Save) -> None:
    exceptions = save(
        "known.toml",
        '[[exception]]\nrule = "EventName"\nowner = "A"\nreason = "B"\nexpires = 2030-01-01\n',
    )
    day = datetime.date(2026, 1, 1)
    watch = Watch(replace(request_for, exceptions=exceptions, today=day))
    watch.begin()
    save("data.ttl", PREFIXES + BAD)
    said = told(watch)
    assert "- WARNING  unused-exception" in said
    assert "+ " not in said


# The rules across nodes

CIRCLE = (
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
    "<http://e/a> a skos:Concept ; skos:broader <http://e/b> .\n"
)
CLOSED = CIRCLE + "<http://e/b> skos:broader <http://e/a> .\n"


def test_rules_across_nodes_are_asked_when_the_findings_of_shapes_are_told(save: Save) -> None:
    data = save("data.ttl", CIRCLE)
    watch = Watch(Request([str(data)]))
    watch.begin()
    save("data.ttl", CLOSED)
    said = told(watch)
    assert "broader-cycle" not in said
    assert "\nSo far: Does not conform: " in said
    assert said.endswith("checked again in 0 ms, rules across nodes follow)\n")
    assert watch.exit_code("Violation") == 2
    later = watch.ask_rules()
    assert later and later.across
    assert [f.rule.rpartition("/")[2] for f in later.came] == ["broader-cycle>"] * 2 + [
        "broader-elsewhere>"
    ]
    assert (later.came[0].value_at or later.came[0].where) is not None
    assert as_change(later).endswith(" ms)\n")
    assert "(rules across nodes asked again in " in as_change(later)
    assert watch.exit_code("Violation") == 1
    assert watch.ask_rules() is None


def test_an_exception_for_a_rule_across_nodes_lets_its_findings_pass(save: Save) -> None:
    exceptions = save("known.toml", EXCEPTION)
    data = save("data.ttl", CIRCLE)
    request = Request(sources=(str(data),), exceptions=exceptions, today=datetime.date(2026, 1, 1))
    watch = Watch(request)
    rules = {finding.rule for finding in watch.begin().findings}
    assert "unused-exception" in rules
    save("data.ttl", CLOSED)
    watch.look()
    later = watch.ask_rules()
    assert later
    assert not [finding for finding in later.came if "broader-cycle" in finding.rule]
    assert "unused-exception" in {finding.rule for finding in later.went}


EXCEPTION = (
    '[[exception]]\nrule = "broader-cycle"\nowner = "A"\nreason = "B"\nexpires = 2030-01-01\n'
)


def test_of_graphs_of_a_release_the_rules_are_left_out_and_that_is_said(save: Save) -> None:
    exceptions = save("known.toml", EXCEPTION)
    graph = "<https://w3id.org/gcm-kg/graph/people>"
    data = save("data.trig", f"{PREFIXES}{GOOD} GRAPH {graph} {{ ex:p a ex:Person }}")
    request = Request(sources=(str(data),), exceptions=exceptions, today=datetime.date(2026, 1, 1))
    watch = Watch(request)
    checked = watch.begin()
    assert [said.partition(":")[0] for said in checked.left_out] == [
        "the rules across nodes (queries/checks)"
    ]
    assert "unused-exception" not in {finding.rule for finding in checked.findings}
    save("data.trig", f"{PREFIXES}{BAD}")
    assert "rules across nodes follow" not in told(watch)
    assert watch.ask_rules() is None


def test_after_each_edit_the_rules_have_found_what_a_full_check_finds(save: Save) -> None:
    chance = random.Random(7)
    ends = [
        f"<http://e/{subject}> <http://www.w3.org/2004/02/skos/core#{link}> <http://e/{value}> .\n"
        for subject in "abc"
        for value in "abc"
        for link in ("broader", "narrower", "inScheme")
    ]
    kinds = "".join(
        f"<http://e/{name}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
        " <http://www.w3.org/2004/02/skos/core#Concept> .\n"
        for name in "abc"
    )
    data = save("data.nt", kinds)
    request = Request([str(data)], processes=1)
    watch = Watch(request)
    watch.begin()
    for _ in range(4):
        save("data.nt", kinds + "".join(chance.sample(ends, 12)))
        watch.look()
        watch.ask_rules()
        assert watch.recheck
        expected = full(request)
        assert "one-sided-links" in str(expected)
        assert held(watch.recheck) == expected


# The command


def test_ctrl_c_ends_with_the_exit_code_of_the_last_state(
    request_for: Request, save: Save, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "kg", "check", request_for.sources[0], "--watch"]
    command += ["--shapes", request_for.shapes[0]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        assert any(b"Watching" in line for line in process.stderr)
        save("data.ttl", PREFIXES + BAD)
        assert any(b"Does not conform" in line for line in process.stdout)
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--watch"], "Name what to watch: RDF files, folders of them, or a release."),
        (["-", "--watch"], "Standard input cannot be watched; name files or folders."),
        (["x.ttl", "--watch", "--format", "json"], "--watch tells changes as text: leave out"),
    ],
)
def test_what_cannot_be_watched_is_refused(options: list[str], said: str) -> None:
    refused = CliRunner().invoke(app, ["check", *options])
    assert isinstance(refused.exception, UsageError)
    assert str(refused.exception).startswith(said)


# The same as a full check

# Each has a target of its own, so that none is checked again only because another one is.
OF_NODES = """
sh:path ex:p ; sh:minCount 1 ; sh:class ex:B ; sh:message "p"
sh:path ( ex:p ex:q ) ; sh:maxCount 2 ; sh:nodeKind sh:IRI
sh:path [ sh:inversePath ex:q ] ; sh:maxCount 1 ; sh:node ex:HasR
sh:path [ sh:alternativePath ( ex:q [ sh:inversePath ex:p ] ) ] ; sh:class ex:C
sh:path [ sh:zeroOrMorePath ex:p ] ; sh:not ex:IsC
sh:path [ sh:oneOrMorePath [ sh:inversePath ex:q ] ] ; sh:maxCount 2
sh:path ( [ sh:zeroOrOnePath ex:q ] [ sh:inversePath ex:p ] ) ; sh:class ex:B
sh:path ( ex:p [ sh:zeroOrOnePath ex:q ] ) ; sh:class ex:B
sh:path [ sh:inversePath ( ex:p ex:q ) ] ; sh:class ex:A
sh:path ex:p ; sh:qualifiedValueShape ex:HasR ; sh:qualifiedMaxCount 1
sh:path ex:p ; sh:node ex:Strict
sh:path ex:q ; sh:node ex:Pairs
sh:path ex:q ; sh:or ( ex:HasR ex:IsC )
sh:path ex:p ; sh:property [ sh:path ex:q ; sh:property [ sh:path ex:r ; sh:minCount 1 ] ]
sh:path ex:p ; ex:noLinks true
sh:path ex:r ; sh:lessThan ex:s ; sh:equals ex:r2 ; sh:datatype xsd:integer
"""
EVERYTHING = (
    PREFIXES
    + "".join(
        f"ex:P{number} a sh:PropertyShape ; sh:targetClass ex:A ; {body} .\n"
        for number, body in enumerate(OF_NODES.split("\n")[1:-1])
    )
    + """
ex:NoLinks a sh:ConstraintComponent ; sh:parameter [ sh:path ex:noLinks ] ;
    sh:validator [ a sh:SPARQLAskValidator ; sh:message "links" ;
        sh:ask "ASK { FILTER NOT EXISTS { $value <http://e/q>/<http://e/p> ?any } }" ] .
ex:Strict a sh:NodeShape ; sh:closed true ; sh:ignoredProperties ( rdf:type ex:p ex:q ex:r ) .
ex:Pairs a sh:NodeShape ; sh:property [ sh:path ex:r ; sh:disjoint ex:s , ex:r2 ] .
ex:HasR a sh:NodeShape ; sh:property [ sh:path ex:r ; sh:minCount 1 ; sh:disjoint ex:s ] .
ex:IsC a sh:NodeShape ; sh:class ex:C .
ex:B sh:targetClass ex:B ; a sh:NodeShape ; sh:closed true ; sh:ignoredProperties ( ex:q ) ;
    sh:or ( ex:HasR ex:IsC ) .
ex:Subjects a sh:NodeShape ; sh:targetSubjectsOf ex:q ; sh:node ex:HasR ; sh:severity sh:Warning .
ex:Objects a sh:NodeShape ; sh:targetObjectsOf ex:q ; sh:xone ( ex:HasR ex:IsC ) .
ex:One a sh:PropertyShape ; sh:targetNode ex:n1 , ex:n9 ; sh:path ex:p ; sh:minCount 1 .
ex:Beside a sh:NodeShape ; sh:targetClass ex:C ;
    sh:property [ sh:path ex:q ; sh:qualifiedValueShape ex:HasR ; sh:qualifiedMinCount 1 ;
        sh:qualifiedValueShapesDisjoint true ] ,
        [ sh:path ex:q ; sh:qualifiedValueShape ex:IsC ; sh:qualifiedMaxCount 1 ;
        sh:qualifiedValueShapesDisjoint true ] .
ex:Asked a sh:NodeShape ; sh:targetClass ex:C ; sh:sparql [ sh:message "asked {?value}" ;
    sh:select "SELECT $this ?value WHERE { ?value <http://e/q>/<http://e/p> $this }" ] .
"""
)
CONTEXT = (
    PREFIXES
    + """
ex:D rdfs:subClassOf ex:C . ex:C a rdfs:Class . ex:n7 a ex:A ; ex:q ex:n2 . ex:n2 ex:r 7 .
<http://www.w3.org/2002/07/owl#Class> ex:is ex:n1 .
ex:old a <http://www.w3.org/2002/07/owl#Class> , ex:X ;
    <http://www.w3.org/2002/07/owl#deprecated> true .
"""
)


class Editor:
    """Writes statements about few nodes, so that much hangs together, and changes some of them."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.lines = [self.line() for _ in range(30)]

    def line(self) -> str:
        pick = self.chance.choice
        nodes = [*(f"<http://e/n{n}>" for n in range(8)), "_:x", "_:y"]
        kind = self.chance.random()
        if kind < 0.3:
            value = f"<http://e/{pick(['A', 'A', 'A', 'B', 'C', 'D', 'old', 'X'])}>"
            return f"{pick(nodes)} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> {value} ."
        if kind < 0.7:
            subject = pick(nodes)  # of blank nodes in a circle pySHACL's messages vary
            others = {"_:x": [*nodes[:8], "_:y"], "_:y": nodes[:8]}.get(subject, nodes)
            return f"{subject} <http://e/{pick('pq')}> {pick(others)} ."
        if kind < 0.95:
            number = f'"{self.chance.randrange(2)}"^^<http://www.w3.org/2001/XMLSchema#integer>'
            return f"{pick(nodes)} <http://e/{pick(['r', 'r2', 's'])}> {number} ."
        return pick(["# é", "", '<http://e/n1> <http://e/n\\u0032> "\\u00e9"@en .'])

    def edit(self) -> None:
        for _ in range(self.chance.randint(1, 3)):
            at = self.chance.randrange(len(self.lines) + 1)
            kind = self.chance.random()
            if kind < 0.4 or len(self.lines) < 5:
                self.lines.insert(at, self.line())
            elif kind < 0.5:
                self.lines.insert(at, self.chance.choice(self.lines))
            elif kind < 0.7:
                self.lines[at : at + 1] = [self.line()]
            else:
                del self.lines[at : at + 1]

    def text(self, suffix: str) -> str:
        if suffix == "nq":
            graph = self.chance.choice(["<http://e/g1>", "<http://e/g2>", ""])
            return "\n".join(
                line.removesuffix(".") + f"{graph} ." if line.endswith(".") else line
                for line in self.lines
            )
        return "\n".join(self.lines) + self.chance.choice(["", "\n"])


def full(request: Request) -> tuple[tuple[Finding, ...], int, int]:
    checked = check_sources(request, io.BytesIO())
    return checked.findings, checked.triples, checked.tally.exit_code()


def held(recheck: Recheck) -> tuple[tuple[Finding, ...], int, int]:
    placed = map(locator(recheck.examined).placed, recheck.findings())
    return in_order(placed), recheck.tally.triples, recheck.tally.exit_code()


def unplaced(findings: tuple[Finding, ...]) -> Counter[Finding]:
    return Counter(replace(f, where=None, value_at=None, sentence="") for f in findings)


@pytest.mark.parametrize("suffix", ["nt", "nq", "ttl"])
@pytest.mark.parametrize("seed", range(2))
def test_after_each_of_random_edits_what_is_held_is_what_a_full_check_finds(
    seed: int, suffix: str, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "_BLOCK", 150)  # so that small files have many blocks
    editor = Editor(seed)
    shapes, context = save("shapes.ttl", EVERYTHING), save("context.ttl", CONTEXT)
    data = save(f"data.{suffix}", editor.text(suffix))
    other = save("other.nt", "<http://e/n1> <http://e/p> <http://e/n2> .\n" * 2)
    request = Request([str(data), str(other)], [str(shapes)], [str(context)], processes=1)
    watch = Watch(request)
    before = unplaced(watch.begin().findings)
    outcomes: list[Outcome] = []
    for _ in range(8):
        editor.edit()
        save(f"data.{suffix}", editor.text(suffix))
        outcome = watch.look()
        assert outcome and watch.recheck
        expected = full(request)
        assert held(watch.recheck) == expected
        after = unplaced(expected[0])
        assert unplaced(outcome.came) == after - before
        assert unplaced(outcome.went) == before - after
        assert set(outcome.came) <= set(expected[0])
        before = after
        outcomes.append(outcome)
    assert all(outcome.again is not None for outcome in outcomes)
