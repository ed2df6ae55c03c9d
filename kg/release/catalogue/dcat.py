"""The release for catalogues of data: DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/).

What DCAT-AP 3 makes mandatory and what it recommends is here, as far as it is known
(https://semiceu.github.io/DCAT-AP/releases/3.0.0/).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg import identifiers
from kg.identifiers import part
from kg.namespaces import (
    DCAT,
    DCATAP,
    DCTERMS,
    FOAF,
    PROV,
    RDF,
    RDFS,
    SPDX,
    VCARD,
    XSD,
)
from kg.release.catalogue import authorities
from kg.release.catalogue.facts import (
    CATALOGUE,
    PUBLISHER,
    SERIES,
    SERVICE,
    Facts,
    File,
    day,
    english,
    node,
)
from kg.release.catalogue.licences import CC_BY, DEFAULT, Terms, rights, terms_of, terms_of_all
from kg.release.citation import AUTHORS, HOMEPAGE, TITLE, citation

_CONTACT = part(CATALOGUE, "contact")
_HOMEPAGE = NamedNode(HOMEPAGE)
_ENGLISH = authorities.language("en")
_KEYWORDS = (
    "migration",
    "Global Compact for Safe, Orderly and Regular Migration",
    "Sustainable Development Goals",
    "events",
    "linked data",
)
_SUBJECTS = {
    "all": "All graphs",
    "data": "The default graph",
    "events": "The events",
    "events-links": "The links of the events, one on each line",
    "changes": "What changed since the release before",
    "report": "What the check of the data found",
    "unlinked": "Words of pages that no vocabulary knows",
    "skipped": "Pages that were skipped, with the reason",
    "duplicates": "Pairs of events that look like one",
    "corrections": "What became of the corrections of curators",
    "context": "The JSON-LD context of our terms",
}
_OF_THE_DEFAULT_GRAPH = ("data", "events")
"""What the names of files begin with that hold nothing but what the default graph says."""


def catalogue(facts: Facts) -> Iterator[Triple]:
    """Yield the catalogue with its datasets, the series of releases, and the service."""
    yield from _catalog(facts)
    yield from _series(facts)
    yield from _release(facts)
    if facts.changes:
        yield from _changes(facts)
    yield from _reports(facts)
    yield from _service(facts)
    yield from _people()
    for tag in sorted({*facts.statistics.languages, "en"}):
        yield from authorities.described_language(tag)


def _catalog(facts: Facts) -> Iterator[Triple]:
    datasets = [facts.release, facts.part("reports")]
    if facts.changes:
        datasets.append(facts.part("changes"))
    yield from node(
        CATALOGUE,
        (RDF.type, DCAT.Catalog),
        (DCTERMS.title, english(f"{TITLE}: catalogue")),
        (DCTERMS.description, english("What is published about events on migration policy.")),
        (DCTERMS.publisher, PUBLISHER),
        (DCTERMS.license, CC_BY),
        (DCTERMS.language, _ENGLISH),
        (DCTERMS.spatial, authorities.WORLD),
        (DCTERMS.issued, day(facts.manifest.issued)),
        (DCTERMS.modified, day(facts.manifest.issued)),
        (DCAT.themeTaxonomy, NamedNode(authorities.THEMES.iri)),
        (FOAF.homepage, _HOMEPAGE),
        (DCAT.service, SERVICE),
        *((DCAT.dataset, dataset) for dataset in datasets),
    )
    yield from node(
        _HOMEPAGE, (RDF.type, FOAF.Document), (RDFS.label, english(f"{TITLE}: front page"))
    )


def _series(facts: Facts) -> Iterator[Triple]:
    yield from node(
        SERIES,
        (RDF.type, DCAT.DatasetSeries),
        (DCTERMS.title, english(f"{TITLE}: all releases")),
        (
            DCTERMS.description,
            english("Each release is the whole of the data as they were known at its date."),
        ),
        (DCAT.last, facts.release),
        (DCTERMS.modified, day(facts.manifest.issued)),
        *_common(facts),
    )


def _release(facts: Facts) -> Iterator[Triple]:
    manifest, previous = facts.manifest, facts.manifest.previous
    before = identifiers.release(previous) if previous else None
    counts = manifest.counts
    yield from node(
        facts.release,
        (RDF.type, DCAT.Dataset),
        (DCTERMS.title, english(f"{TITLE}, release {manifest.version}")),
        (
            DCTERMS.description,
            english(
                f"{counts['events']:,} events read from {counts['pages']:,} pages of the UN Network"
                " on Migration, linked to organizers, places, the objectives of the Global Compact"
                " for Migration and the Sustainable Development Goals; each value with the words"
                f" of the page that say it. {counts['quarantined']:,} events violate a shape and"
                " are kept apart, in the folder quarantine, which the manifest lists."
            ),
        ),
        (DCTERMS.identifier, Literal(facts.release.value)),
        (DCTERMS.issued, day(manifest.issued)),
        (DCTERMS.bibliographicCitation, english(citation(manifest))),
        (DCAT.version, Literal(manifest.version)),
        (DCAT.inSeries, SERIES),
        (DCAT.prev, before),
        (DCAT.previousVersion, before),
        (DCAT.landingPage, _HOMEPAGE),
        *((DCTERMS.language, authorities.language(tag)) for tag in facts.statistics.languages),
        *_common(facts),
    )
    yield from rights(facts.release, terms_of_all(facts), facts)
    yield from _distributions(facts, facts.release, facts.data)
    yield from _period(facts)


def _changes(facts: Facts) -> Iterator[Triple]:
    yield from _beside(
        facts,
        "changes",
        f"{TITLE}: what changed from {facts.manifest.previous} to {facts.manifest.version}",
        "Which statements were added and deleted, and which things were created, changed, removed.",
        facts.changes,
    )


def _reports(facts: Facts) -> Iterator[Triple]:
    yield from _beside(
        facts,
        "reports",
        f"{TITLE}, release {facts.manifest.version}: reports",
        "How the release came to be: what was checked, found, skipped, not linked and corrected.",
        facts.reports,
    )


def _beside(
    facts: Facts, name: str, title: str, description: str, files: Iterable[File]
) -> Iterator[Triple]:
    """Yield a dataset that is about the release."""
    dataset = facts.part(name)
    yield from node(
        dataset,
        (RDF.type, DCAT.Dataset),
        (DCTERMS.title, english(title)),
        (DCTERMS.description, english(description)),
        (DCTERMS.issued, day(facts.manifest.issued)),
        (DCTERMS.license, CC_BY),
        (DCTERMS.language, _ENGLISH),
        (DCTERMS.relation, facts.release),
        *_common(facts),
    )
    yield from _distributions(facts, dataset, files)


def _common(facts: Facts) -> Iterator[tuple[NamedNode, NamedNode | Literal | None]]:
    """Yield what is the same for all datasets."""
    yield DCTERMS.publisher, PUBLISHER
    yield DCAT.contactPoint, _CONTACT
    yield DCTERMS.accessRights, authorities.PUBLIC
    yield DCTERMS.accrualPeriodicity, authorities.IRREGULAR
    yield DCTERMS.spatial, authorities.WORLD
    yield DCTERMS.temporal, facts.part("period") if facts.statistics.first_day else None
    for code, _ in authorities.THEMES.concepts:
        yield DCAT.theme, authorities.THEMES.concept(code)
    for keyword in _KEYWORDS:
        yield DCAT.keyword, english(keyword)


def _period(facts: Facts) -> Iterator[Triple]:
    if facts.statistics.first_day:
        yield from node(
            facts.part("period"),
            (RDF.type, DCTERMS.PeriodOfTime),
            (DCAT.startDate, day(facts.statistics.first_day)),
            (DCAT.endDate, day(facts.statistics.last_day)),
        )


def _distributions(facts: Facts, dataset: NamedNode, files: Iterable[File]) -> Iterator[Triple]:
    for file in files:
        yield Triple(dataset, DCAT.distribution, facts.part(file.name))
        yield from _distribution(facts, file)


def _distribution(facts: Facts, file: File) -> Iterator[Triple]:
    own, address = facts.part(file.name), NamedNode(f"{facts.release.value}/{file.name}")
    checksum = facts.part(f"{file.name}-sha256")
    media_type = authorities.media_type(file.plain.media_type)
    packing = authorities.media_type(file.entry.media_type) if file.is_packed else None
    kind = authorities.file_type(file.suffix, file.plain.media_type)
    yield from node(
        own,
        (RDF.type, DCAT.Distribution),
        (RDF.type, PROV.Entity),
        (DCTERMS.title, english(file.name)),
        (DCTERMS.description, english(_description(file))),
        (DCTERMS.issued, day(facts.manifest.issued)),
        (DCTERMS.format, kind),
        (DCAT.mediaType, media_type),
        (DCAT.compressFormat, packing),
        (DCAT.accessURL, address),
        (DCAT.downloadURL, address),
        (DCAT.byteSize, Literal(str(file.entry.bytes), datatype=XSD.nonNegativeInteger)),
        (DCATAP.availability, authorities.AVAILABILITY.concept("AVAILABLE")),
        (SPDX.checksum, checksum),
    )
    yield from rights(own, _terms(facts, file), facts)
    yield from node(
        checksum,
        (RDF.type, SPDX.Checksum),
        (SPDX.algorithm, SPDX.checksumAlgorithm_sha256),
        (SPDX.checksumValue, Literal(file.entry.sha256, datatype=XSD.hexBinary)),
    )
    for each, name in ((media_type, file.plain.media_type), (packing, file.entry.media_type)):
        if each is not None:
            yield from authorities.described(each, DCTERMS.MediaType, name)
            yield Triple(each, RDF.type, DCTERMS.MediaTypeOrExtent)
    if kind != media_type:
        yield from authorities.described(kind, DCTERMS.MediaTypeOrExtent, file.suffix)


def _description(file: File) -> str:
    subject = _SUBJECTS.get(file.subject, file.subject.capitalize())
    if file.subject in identifiers.GRAPHS:
        subject = f"The graph {identifiers.graph(file.subject).value}"
    packed = f", compressed as {file.entry.media_type}" if file.is_packed else ""
    return f"{subject}, as {file.plain.media_type}{packed}."


def _terms(facts: Facts, file: File) -> Terms:
    if file.subject in identifiers.GRAPHS:
        return terms_of(file.subject, facts)
    if file.subject.startswith(_OF_THE_DEFAULT_GRAPH):
        return terms_of(DEFAULT, facts)
    return terms_of_all(facts)


def _service(facts: Facts) -> Iterator[Triple]:
    endpoint = identifiers.endpoint()
    yield from node(
        SERVICE,
        (RDF.type, DCAT.DataService),
        (DCTERMS.title, english(f"{TITLE}: SPARQL")),
        (DCTERMS.description, english("Answers queries in SPARQL 1.1 about the latest release.")),
        (DCAT.endpointURL, endpoint),
        (DCAT.endpointDescription, endpoint),
        (DCAT.servesDataset, facts.release),
        (DCTERMS.license, CC_BY),
        (DCTERMS.accessRights, authorities.PUBLIC),
        (DCTERMS.conformsTo, authorities.SPARQL_PROTOCOL),
        (DCTERMS.publisher, PUBLISHER),
        (DCAT.contactPoint, _CONTACT),
        *(
            (DCAT.theme, authorities.THEMES.concept(code))
            for code, _ in authorities.THEMES.concepts
        ),
        *((DCAT.keyword, english(keyword)) for keyword in _KEYWORDS),
    )


def _people() -> Iterator[Triple]:
    yield from node(
        PUBLISHER,
        (RDF.type, FOAF.Agent),
        (FOAF.name, english(AUTHORS)),
        (FOAF.homepage, _HOMEPAGE),
    )
    yield from node(
        _CONTACT,
        (RDF.type, VCARD.Kind),
        (RDF.type, VCARD.Organization),
        (VCARD.fn, english(AUTHORS)),
        (VCARD.hasURL, _HOMEPAGE),
    )
