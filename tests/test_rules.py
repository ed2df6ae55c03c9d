"""What the rules across nodes find (`queries/checks/*.rq`), and that each of them is tried here."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pyoxigraph import RdfFormat, Store

from kg.check.rules import Rule, apply_rule, load_rules
from kg.namespaces import PREFIXES
from kg.resources import folder

RULES = {rule.iri.rsplit("/", 1)[-1]: rule for rule in load_rules(folder("queries") / "checks")}
HEADER = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
HEADER += "@base <https://w3id.org/gcm-kg/> .\n"


@dataclass(frozen=True)
class Case:
    """Data that a rule finds nothing in, a statement more, and the nodes that it then finds."""

    rule: str
    right: str
    wrong: str
    found: str


SERIES = "gcm:series <id/series/talks> ; gcm:ordinal"
CASES = [
    Case(
        "broader-cycle",
        "<def/scopes/a> skos:broader <def/scopes/b> . <def/scopes/b> skos:broader <def/scopes/c> .",
        "<def/scopes/c> skos:broader <def/scopes/a> .",
        "def/scopes/a def/scopes/b def/scopes/c",
    ),
    Case(
        "broader-elsewhere",
        "<def/scopes/a> skos:inScheme <def/scopes> ; skos:broader <def/scopes/b> ."
        "<def/scopes/b> skos:inScheme <def/scopes> . <def/roles/c> skos:inScheme <def/roles> .",
        "<def/scopes/a> skos:broader <def/roles/c> .",
        "def/scopes/a",
    ),
    Case(
        "dangling-terms",
        "gcm:Event a owl:Class . <id/organization/iom> a org:Organization ."
        "<id/event/1> a gcm:Event ; schema:organizer <id/organization/iom> .",
        "<id/event/1> gcm:mentions <id/organization/nobody> .",
        "id/event/1",
    ),
    Case(
        "label-twice",
        '<def/scopes/a> skos:inScheme <def/scopes> ; skos:prefLabel "Local"@en, "Local"@fr .'
        '<def/scopes/b> skos:inScheme <def/scopes> ; skos:prefLabel "National"@en .'
        '<def/roles/c> skos:inScheme <def/roles> ; skos:prefLabel "Local"@en .',
        '<def/scopes/b> skos:prefLabel "Local"@fr .',
        "def/scopes/a",
    ),
    Case(
        "notation-twice",
        '<def/scopes/a> skos:inScheme <def/scopes> ; skos:notation "1" .'
        '<def/scopes/b> skos:inScheme <def/scopes> ; skos:notation "2" .'
        '<def/roles/c> skos:inScheme <def/roles> ; skos:notation "1" .',
        '<def/scopes/b> skos:notation "1" .',
        "def/scopes/a",
    ),
    Case(
        "one-sided-links",
        "<def/scopes> skos:hasTopConcept <def/scopes/a> ."
        "<def/scopes/a> skos:topConceptOf <def/scopes> ; skos:narrower <def/scopes/b> ."
        "<def/scopes/b> skos:broader <def/scopes/a> .",
        "<def/scopes> skos:hasTopConcept <def/scopes/c> ."
        "<def/scopes/d> skos:topConceptOf <def/scopes> ."
        "<def/scopes/b> skos:narrower <def/scopes/e> .",
        "def/scopes def/scopes/d def/scopes/b",
    ),
    Case(
        "participations-of-events",
        "<id/event/1> a gcm:Event ; cv:hasParticipation <id/event/1#participation-a> ."
        "<id/event/1#participation-a> a cv:Participation .",
        "<id/event/1#participation-b> a cv:Participation .",
        "id/event/1#participation-b",
    ),
    Case(
        "people-apart",
        "<id/organization/iom> a foaf:Agent .",
        "<id/event/1#person-a> a foaf:Person, schema:Person .",
        "id/event/1#person-a",
    ),
    Case(
        "series-ordinals",
        f"<id/event/1> {SERIES} 1 . <id/event/2> {SERIES} 2 .",
        f"<id/event/3> {SERIES} 1 .",
        "id/event/1",
    ),
    Case(
        "unit-cycle",
        "<id/organization/a> org:unitOf <id/organization/b> .",
        "<id/organization/b> org:unitOf <id/organization/a> .",
        "id/organization/a id/organization/b",
    ),
]


def found(rule: Rule, data: str) -> set[str]:
    store = Store()
    store.load(HEADER + data, format=RdfFormat.TURTLE)
    return {each.focus.removeprefix("https://w3id.org/gcm-kg/") for each in apply_rule(rule, store)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_rule_finds_what_is_wrong_and_nothing_else(case: Case) -> None:
    rule = RULES[case.rule]
    assert found(rule, case.right) == set()
    assert found(rule, case.right + case.wrong) == set(case.found.split())


def test_every_rule_is_tried() -> None:
    assert {case.rule for case in CASES} == set(RULES)
