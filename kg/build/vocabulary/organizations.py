"""Organizations with fixed keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.build.vocabulary.organization_tables import FURTHER, OTHER_NAMES, Organization
from kg.build.vocabulary.statements import (
    Row,
    Statements,
    about,
    labels,
    literal,
    read_table,
)
from kg.build.vocabulary.translations import ORGANIZATIONS, translated
from kg.identifiers import thing
from kg.namespaces import FOAF, GCM, ORG, RDF, SCHEMA, SKOS
from kg.text import slug


def organizations(tables: Path) -> Statements:
    """Yield the organizations of the table and those of our own list."""
    for row in read_table(tables / "organizations.tsv", "short name_en kind unnm_role"):
        short = row["short"]
        others = (short, *OTHER_NAMES.get(short, ()), *translated(ORGANIZATIONS, short))
        entry = Organization(slug(short), f"{row['name_en']}@en", row["kind"], others)
        yield from _organization(entry)
        yield from _roles(thing("organization", entry.key), row)
    for entry in FURTHER:
        others = (*entry.alt, *translated(ORGANIZATIONS, entry.key))
        yield from _organization(replace(entry, alt=others))


def _organization(entry: Organization) -> Statements:
    name = literal(entry.name)
    unit = [thing("organization", entry.unit_of)] if entry.unit_of else []
    types = [ORG.Organization, FOAF.Agent, SCHEMA.Organization]
    return about(
        thing("organization", entry.key),
        (RDF.type, [*types, ORG.OrganizationalUnit] if unit else types),
        (SCHEMA.name, [name]),
        (SKOS.altLabel, [label for label in labels(entry.alt, "") if label.value != name.value]),
        (GCM.organizationKind, [Literal(entry.kind)]),
        (ORG.unitOf, unit),
    )


def _roles(node: NamedNode, row: Row) -> Statements:
    """Yield the roles that a source states, which are not those from memory."""
    sourced = "executive-committee" in row["unnm_role"] and "memory" not in row["unnm_role"]
    roles = row["unnm_role"].split("; ") if sourced else []
    return about(node, (GCM.networkRole, map(Literal, roles)))
