"""Links to identifiers elsewhere: what stands in the mappings, and what of it is published."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg.build.lookup.sssom import read_mappings
from kg.build.vocabulary.links import links
from kg.errors import VocabularyError
from kg.identifiers import area, thing
from kg.namespaces import SCHEMA, SKOS
from kg.resources import folder

TABLES = Path(__file__).resolve().parents[2] / "shared" / "vocab"
MAPPINGS = folder("ontology") / "mappings"
WIKIDATA = "http://www.wikidata.org/entity/"
FILES = {"organizations": "organizations", "areas": "m49", "sdg": "sdg"}

HEAD = """#curie_map:
#  gcmorg: https://w3id.org/gcm-kg/id/organization/
#  schema: http://schema.org/
#  wd: http://www.wikidata.org/entity/
#mapping_set_id: https://example.org/a
#license: https://creativecommons.org/licenses/by/4.0/
subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tconfidence\tcomment
"""
ILO = thing("organization", "ilo")


def row(
    subject: str = "gcmorg:ilo",
    predicate: str = "schema:sameAs",
    modifier: str = "",
    object_: str = "wd:Q1",
    confidence: str = "0.9",
    comment: str = "",
) -> str:
    cells = (subject, predicate, modifier, object_, "semapv:MappingReview", confidence, comment)
    return "\t".join(cells) + "\n"


def published(folder: Path, *rows: str) -> set[str]:
    file = folder / "a.sssom.tsv"
    file.write_text(HEAD + "".join(rows), encoding="utf-8")
    return {t.object.value.rpartition("/")[2] for t in links(file, {ILO})}  # type: ignore[union-attr]


def test_links_are_published_from_a_confidence_of_eight_tenths(tmp_path: Path) -> None:
    rows = [row(object_=f"wd:Q{n}", confidence=c) for n, c in ((1, "0.8"), (2, "0.79"), (3, "1"))]
    assert published(tmp_path, *rows) == {"Q1", "Q3"}


def test_a_rejected_link_stays_in_the_file_only(tmp_path: Path) -> None:
    rejected = row(object_="wd:Q2", modifier="Not", comment="Another body.")
    assert published(tmp_path, row(), rejected) == {"Q1"}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([row(subject="gcmorg:nobody")], r"a\.sssom\.tsv:8: no vocabulary has gcmorg:nobody"),
        ([row(predicate="skos:closeMatch")], "'skos:closeMatch' is not schema:sameAs or"),
        ([row(modifier="Maybe")], "predicate_modifier 'Maybe' is not Not"),
        ([row(modifier="Not")], "a rejected link needs a comment that says why"),
        ([row(confidence="high")], "confidence 'high' is no number from 0 to 1"),
        ([row(confidence="1.1")], "confidence '1.1' is no number from 0 to 1"),
        ([row(confidence="")], "the column confidence has no value"),
        ([row(), row(modifier="Not", comment="No.")], r":9: line 8 is about the same link"),
    ],
)
def test_a_row_that_cannot_be_is_named_with_its_line(
    rows: list[str], message: str, tmp_path: Path
) -> None:
    with pytest.raises(VocabularyError, match=message):
        published(tmp_path, *rows)


@pytest.mark.parametrize("name", FILES)
def test_the_published_links_are_those_of_the_mappings(name: str) -> None:
    file = folder("ontology") / "vocab" / f"{FILES[name]}.ttl"
    triples = [quad.triple for quad in parse(path=str(file), format=RdfFormat.TURTLE)]
    subjects = {t.subject for t in triples if isinstance(t.subject, NamedNode)}
    elsewhere = {t for t in triples if t.predicate in (SCHEMA.sameAs, SKOS.exactMatch)}
    assert elsewhere == set(links(MAPPINGS / f"{name}.sssom.tsv", subjects))


@pytest.mark.parametrize("name", FILES)
def test_every_mapping_says_how_it_was_found_and_how_sure_it_is(name: str) -> None:
    for found in read_mappings(MAPPINGS / f"{name}.sssom.tsv").rows:
        assert found.slots.keys() >= {
            "subject_id",
            "subject_label",
            "predicate_id",
            "object_id",
            "mapping_justification",
            "confidence",
        }


def test_a_government_is_not_the_territory_that_it_claims() -> None:
    triples = set(links(MAPPINGS / "areas.sssom.tsv", {area(code) for code in _areas()}))
    sahara = {t.object.value for t in triples if t.subject == area("732")}  # type: ignore[union-attr]
    assert f"{WIKIDATA}Q6250" in sahara
    assert f"{WIKIDATA}Q40362" not in sahara


def _areas() -> list[str]:
    rows = read_mappings(MAPPINGS / "areas.sssom.tsv").rows
    return [row.slots["subject_id"].partition(":")[2] for row in rows]


@pytest.mark.skipif(not TABLES.is_dir(), reason=f"no tables in {TABLES}")
@pytest.mark.parametrize(
    ("name", "table", "column", "pattern"),
    [
        ("organizations", "organizations.tsv", "wikidata", r"wd:(Q\d+)"),
        ("organizations", "organizations.tsv", "ror", r"ror:(\w+)"),
        ("areas", "m49.tsv", "wikidata", r"wd:(Q\d+)"),
        ("areas", "m49.tsv", "geonames_id", r"geonames:(\d+)/"),
    ],
)
def test_the_accepted_mappings_are_the_identifiers_of_the_tables(
    name: str, table: str, column: str, pattern: str
) -> None:
    with (TABLES / table).open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        known = sorted(row[column].rpartition("/")[2] for row in rows if row[column])
    mapped = read_mappings(MAPPINGS / f"{name}.sssom.tsv").rows
    accepted = (row.slots["object_id"] for row in mapped if "predicate_modifier" not in row.slots)
    found = (re.fullmatch(pattern, object_) for object_ in accepted)
    assert sorted(match[1] for match in found if match) == known
