"""Every constraint of the shapes speaks on data that breaks it, and is silent on good data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from pyshacl import validate
from rdflib import RDF, SH, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.namespaces import PREFIXES
from kg.resources import folder

GSH = "https://w3id.org/gcm-kg/def/shapes/"
HINT = URIRef(PREFIXES["gcm"] + "hint")
HEADER = "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items())

NO_CONSTRAINTS = (
    "path name message severity property"
    " targetClass targetObjectsOf targetSubjectsOf qualifiedValueShape"
).split()

GOOD = """
@base <https://w3id.org/gcm-kg/> .
<id/event/1> a gcm:Event, schema:Event, cv:PublicEvent ;
    schema:name "Consultation on pathways"@en ;
    schema:startDate "2022-05-11"^^xsd:date ;
    schema:endDate "2022-05-12"^^xsd:date ;
    gcm:edtf "2022-05-11/2022-05-12"^^edtf:EDTF ;
    gcm:datePrecision "days" ;
    schema:location <id/place/baku>, <id/place/kudo> ;
    schema:eventAttendanceMode schema:MixedEventAttendanceMode ;
    schema:organizer <id/organization/iom-azerbaijan> ;
    gcm:eventType <def/event-types/workshop> ;
    gcm:eventCategory <def/event-categories/output> ;
    gcm:audience <def/audiences/civil-society> ;
    gcm:geographicScope <def/scopes/national> ;
    gcm:subRegion geo:145 ;
    schema:inLanguage "en" ;
    gcm:workstreamOutput false ;
    gcm:regionalReviewProcess true ;
    gcm:reviewRegion <def/review-regions/ece> ;
    gcm:objective <def/objectives/23>, <def/objectives> ;
    gcm:guidingPrinciple <def/principles/human-rights> ;
    gcm:sdg sdg:10, sdg:10.7, sdg:C100702 ;
    gcm:mentions <def/references/global-compact-for-migration> ;
    cv:hasParticipation <id/event/1#participation-opener-iom> ;
    cv:hasParticipation <id/event/1#participation-opener-office-mayor> ;
    gcm:series <id/series/consultations> ;
    gcm:ordinal "3"^^xsd:positiveInteger ;
    prov:wasDerivedFrom <https://migrationnetwork.un.org/ar/node/1> .
<id/event/1#participation-opener-iom> a cv:Participation ;
    cv:role <def/roles/opener> ;
    cv:hasParticipant <id/organization/iom>, <id/event/1#person-jane-roe> .
<id/event/1#person-jane-roe> a foaf:Person, schema:Person ;
    schema:name "Jane Roe" ; schema:jobTitle "Director" ;
    schema:affiliation <id/organization/iom> .
<id/event/1#participation-opener-office-mayor> a cv:Participation ;
    cv:role <def/roles/opener> ;
    gcm:office "mayor" ; cv:hasParticipant <id/event/1#person-john-roe> .
<id/event/1#person-john-roe> a foaf:Person, schema:Person ;
    schema:name "John Roe" ; schema:jobTitle "mayor" .
<https://migrationnetwork.un.org/ar/node/1> a prov:Entity, foaf:Document ;
    schema:url "https://migrationnetwork.un.org/ar/node/1"^^xsd:anyURI ;
    gcm:languagePrefix "ar" ;
    gcm:textLanguage "en" ;
    gcm:sha256 "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" ;
    prov:generatedAtTime "2023-01-02T03:04:05Z"^^xsd:dateTime .
<id/organization/iom> a org:Organization, foaf:Agent, schema:Organization ;
    schema:name "International Organization for Migration"@en ;
    gcm:organizationKind "un-related-org" ;
    schema:sameAs <http://www.wikidata.org/entity/Q1>, <https://ror.org/02dg0pv02> .
<id/organization/iom-azerbaijan>
    a org:Organization, org:OrganizationalUnit, foaf:Agent, schema:Organization ;
    schema:name "IOM Mission in Azerbaijan" ;
    org:unitOf <id/organization/iom> ;
    gcm:country geo:031 . # office
<id/place/baku> a schema:Place ; schema:name "Baku"@en ; gcm:country geo:031 . # city
<id/place/kudo> a schema:VirtualLocation ; schema:name "KUDO" .
<id/series/consultations> a gcm:EventSeries ; schema:name "Consultations"@en .
<def/corrections/date> a gcm:Correction ; gcm:event <id/event/1> ; # value
    gcm:property gcm:edtf ; gcm:adds "2022-05-11/2022-05-12"^^edtf:EDTF ;
    dcterms:creator "A. Curator" ; dcterms:date "2026-11-23"^^xsd:date ;
    dcterms:description "The invitation has it."@en .
<def/corrections/join> a gcm:Correction ; gcm:event <id/event/2> ; gcm:joinsInto <id/event/1> ;
    dcterms:creator "A. Curator" ; dcterms:date "2026-11-23"^^xsd:date ;
    dcterms:description "Its draft."@en .
<def/corrections/two> a gcm:Correction ; gcm:event <id/event/3> ; gcm:differsFrom <id/event/1> ;
    dcterms:creator "A. Curator" ; dcterms:date "2026-11-23"^^xsd:date ;
    dcterms:description "Another year."@en .

<def/scheme> a skos:ConceptScheme ;
    skos:prefLabel "Test"@en ; skos:hasTopConcept <def/scopes/national> .
<def/event-types/workshop> a skos:Concept ;
    skos:inScheme <def/scheme> ; # workshop
    skos:prefLabel "Workshop"@en, "Atelier"@fr ; skos:altLabel "Working meeting"@en ;
    skos:hiddenLabel "Work shop"@en ; skos:notation "workshop" ;
    skos:broader <def/scopes/national> .
<def/event-categories/output> a skos:Concept ; skos:inScheme <def/scheme> ;
    skos:prefLabel "Output"@en ; skos:notation "output" ; skos:topConceptOf <def/scheme> .
<def/review-regions/ece> a skos:Concept ; skos:inScheme <def/scheme> ;
    skos:prefLabel "ECE region"@en ; skos:notation "ECE" ; skos:topConceptOf <def/scheme> .
<def/audiences/civil-society> a skos:Concept ; skos:inScheme <def/scheme> ;
    skos:prefLabel "Civil society"@en ; skos:notation "c" ; skos:topConceptOf <def/scheme> .
<def/scopes/national> a skos:Concept ; skos:inScheme <def/scheme> ;
    skos:prefLabel "National"@en ; skos:notation "n" ; skos:topConceptOf <def/scheme> .
<def/roles/opener> a skos:Concept ; skos:inScheme <def/scheme> ;
    skos:prefLabel "Opener"@en ; skos:notation "opener" ; skos:topConceptOf <def/scheme> .
<def/principles/human-rights> a skos:Concept ; skos:inScheme <def/scheme> ;
    skos:prefLabel "Human rights"@en ; skos:notation "15(f)" ; skos:topConceptOf <def/scheme> .
sdg:10 a sdgo:Goal, skos:Concept ; skos:inScheme <def/scheme> ;
    skos:prefLabel "Inequalities"@en ; skos:notation "10" ; skos:topConceptOf <def/scheme> .
sdg:10.7 a sdgo:Target, skos:Concept ; skos:inScheme <def/scheme> ;
    skos:prefLabel "Target"@en ; skos:notation "10.7" ; skos:broader sdg:10 .
sdg:C100702 a sdgo:Indicator, skos:Concept ; skos:inScheme <def/scheme> ;
    skos:prefLabel "Indicator"@en ; skos:notation "10.7.2" ; skos:broader sdg:10.7 .
geo:145 a gcm:Region .
geo:031 a gcm:Country ; gcm:iso2 "AZ" ; gcm:iso3 "AZE" .
<graph/sdg-corrections#a> a gcm:VocabularyCorrection ; gcm:corrects sdg:10 ;
    gcm:property skos:prefLabel ; gcm:removes "Inequality"@en ;
    dcterms:description "A typo."@en .
"""

# Which constraint of which shape must speak | what is taken out of the good data | its successor.
CASES = r"""
event-type-statements HasValue    | gcm:Event, schema:Event,              | gcm:Event,
event-type-statements HasValue    | , cv:PublicEvent                      |
event-name MinCount               | schema:name "Consultation on pathways"@en ; |
event-name Datatype               | on pathways"@en                       | on pathways"
event-name UniqueLang             | on pathways"@en                       | on pathways"@en, "Other"@en
event-name-too-short MinLength    | "Consultation on pathways"            | "AB"
event-name-too-long MaxLength     | "Consultation on pathways"            | "LONG"
event-start-date MaxCount         | startDate                             | startDate "2022-05-10"^^xsd:date,
event-start-date Datatype         | startDate "2022-05-11"                | startDate "2022-02-30"
event-end-date MaxCount           | endDate                               | endDate "2022-05-13"^^xsd:date,
event-end-date Datatype           | endDate "2022-05-12"^^xsd:date        | endDate "2022-05-12"
event-dates-in-order LessThanOrEquals | endDate "2022                     | endDate "2021
event-edtf MaxCount               | gcm:edtf                              | gcm:edtf "2022"^^edtf:EDTF,
event-edtf Datatype               | 05-12"^^edtf:EDTF                     | 05-12"
event-date-precision MaxCount     | gcm:datePrecision                     | gcm:datePrecision "day",
event-date-precision In           | gcm:datePrecision "days"              | gcm:datePrecision "soon"
event-date-known MinCount          | DATES                                 |
event-date-in-edtf MinCount        | gcm:edtf "2022-05-11/2022-05-12"^^edtf:EDTF ; |
event-location Or                 | <id/place/baku>, <id/place/kudo>      | <id/place/nowhere>
event-location-known MinCount     | schema:location <id/place/baku>, <id/place/kudo> ; |
event-attendance-mode In          | schema:MixedEventAttendanceMode       | schema:Mixed
event-attendance-mode MaxCount    | schema:MixedEventAttendanceMode       | schema:MixedEventAttendanceMode, schema:OnlineEventAttendanceMode
event-sub-region Class            | gcm:subRegion geo:145                 | gcm:subRegion geo:031
event-organizer Class             | organizer <id/organization/iom-azerbaijan> | organizer <id/place/baku>
event-organizer-known MinCount    | schema:organizer <id/organization/iom-azerbaijan> ; |
event-type Class                  | Type <def/event-types/workshop>       | Type <def/event-types/party>
event-type Pattern                | Type <def/event-types/workshop>       | Type <def/scopes/national>
event-category Class              | Category <def/event-categories/output> | Category <def/event-categories/x>
event-category Pattern            | Category <def/event-categories/output> | Category <def/scopes/national>
event-audience Class              | audience <def/audiences/civil-society> | audience <def/audiences/all>
event-audience Pattern            | audience <def/audiences/civil-society> | audience <def/scopes/national>
event-scope Class                 | Scope <def/scopes/national>           | Scope <def/scopes/lunar>
event-scope Pattern               | Scope <def/scopes/national>           | Scope <def/event-types/workshop>
event-language Pattern            | inLanguage "en"                       | inLanguage "English"
event-language Datatype           | inLanguage "en"                       | inLanguage "en"@en
event-workstream-output MaxCount  | workstreamOutput false                | workstreamOutput true, false
event-workstream-output Datatype  | workstreamOutput false                | workstreamOutput "No"
event-regional-review MaxCount    | ReviewProcess true                    | ReviewProcess true, false
event-regional-review Datatype    | ReviewProcess true                    | ReviewProcess "Yes"
event-review-region Class         | Region <def/review-regions/ece>       | Region <def/review-regions/x>
event-review-region Pattern       | Region <def/review-regions/ece>       | Region <def/scopes/national>
event-objective Pattern           | <def/objectives/23>                   | <def/objectives/24>
event-objective NodeKind          | <def/objectives/23>                   | "https://w3id.org/gcm-kg/def/objectives/23"
event-guiding-principle Class     | Principle <def/principles/human-rights> | Principle <def/principles/kindness>
event-guiding-principle Pattern   | Principle <def/principles/human-rights> | Principle <def/scopes/national>
event-sdg Class                   | gcm:sdg sdg:10,                       | gcm:sdg sdg:11,
event-sdg Pattern                 | gcm:sdg sdg:10,                       | gcm:sdg <def/scopes/national>,
event-theme-known Or              | THEMES                                |
event-mentions NodeKind           | <def/references/global-compact-for-migration> | "the Compact"
event-series Class                | gcm:series <id/series/consultations>  | gcm:series <id/series/none>
event-ordinal MaxCount            | gcm:ordinal                           | gcm:ordinal "4"^^xsd:positiveInteger,
event-ordinal Datatype            | "3"^^xsd:positiveInteger              | 3
event-ordinal MinInclusive        | "3"^^xsd:positiveInteger              | 0
event-ordinal-in-series MinCount  | gcm:series <id/series/consultations> ; |
event-participation Class         | <id/event/1#participation-opener-iom> a cv:Participation | <id/event/1#participation-opener-iom> a cv:Part
participation-part-of-event Pattern | <id/event/1#participation-opener-iom> a | <id/place/baku> a
participation-role MinCount       | cv:role <def/roles/opener> ;          |
participation-role MaxCount       | cv:role <def/roles/opener>            | cv:role <def/roles/opener>, <def/scopes/national>
participation-role Class          | cv:role <def/roles/opener>            | cv:role <def/roles/none>
participation-role Pattern        | cv:role <def/roles/opener>            | cv:role <def/scopes/national>
participation-organization Or     | gcm:office "mayor" ;                  |
participation-participant Or      | hasParticipant <id/organization/iom>, | hasParticipant <id/place/baku>,
participation-office MaxCount     | gcm:office "mayor"                    | gcm:office "mayor", "governor"
participation-office Datatype     | gcm:office "mayor"                    | gcm:office "mayor"@en
participation-office MinLength    | gcm:office "mayor"                    | gcm:office ""
person-type-statements HasValue   | a foaf:Person, schema:Person          | a foaf:Person
person-name MinCount              | schema:name "Jane Roe" ;              |
person-name MaxCount              | schema:name "Jane Roe"                | schema:name "Jane Roe", "J. Roe"
person-office MinCount            | schema:jobTitle "Director" ;          |
person-office MaxCount            | schema:jobTitle "Director"            | schema:jobTitle "Director", "Head"
person-affiliation Class          | schema:affiliation <id/organization/iom> | schema:affiliation <id/place/baku>
event-derived-from MinCount       | prov:wasDerivedFrom <https://migrationnetwork.un.org/ar/node/1> |
event-derived-from Class          | a prov:Entity, foaf:Document          | a foaf:Document
event-lost-label In               | schema:inLanguage "en"                | gcm:lostLabel "Date"
organization-type-statements HasValue | <id/organization/iom> a org:Organization, foaf:Agent, | <id/organization/iom> a org:Organization,
organization-name MinCount        | schema:name "IOM Mission in Azerbaijan" ; |
organization-name NodeKind        | "IOM Mission in Azerbaijan"           | <id/organization/name>
organization-name MinLength       | "IOM Mission in Azerbaijan"           | "I"
organization-name UniqueLang      | "IOM Mission in Azerbaijan"           | "IOM Azerbaijan"@en, "IOM Baku"@en
organization-kind MaxCount        | "un-related-org"                      | "un-related-org", "intergovernmental"
organization-kind Datatype        | "un-related-org"                      | "un-related-org"@en
organization-country Class        | gcm:country geo:031 . # office        | gcm:country geo:145 .
organization-unit-of Class        | unitOf <id/organization/iom>          | unitOf <id/place/baku>
organization-same-as Pattern      | <http://www.wikidata.org/entity/Q1>   | <https://www.wikidata.org/wiki/Q1>
organization-same-as NodeKind     | <https://ror.org/02dg0pv02>           | "https://ror.org/02dg0pv02"
unit-of-organization MinCount     | org:unitOf <id/organization/iom> ;    |
place-name MinCount               | schema:name "Baku"@en ;               |
place-name NodeKind               | "Baku"@en                             | <id/place/name>
place-name MinLength              | "Baku"@en                             | "B"@en
place-name UniqueLang             | "Baku"@en                             | "Baku"@en, "Bakı"@en
place-country Class               | gcm:country geo:031 . # city          | gcm:country geo:145 .
place-country MaxCount            | gcm:country geo:031 . # city          | gcm:country geo:031, geo:051 .
place-country-known MinCount      | gcm:country geo:031 . # city          | .
virtual-location-name MinCount    | ; schema:name "KUDO"                  |
virtual-location-name NodeKind    | "KUDO"                                | <id/place/name>
virtual-location-name UniqueLang  | "KUDO"                                | "KUDO"@en, "Kudo"@en
virtual-location-country MaxCount | "KUDO"                                | "KUDO" ; gcm:country geo:031
series-name MinCount              | ; schema:name "Consultations"@en      |
series-name Datatype              | "Consultations"@en                    | "Consultations"
series-name UniqueLang            | "Consultations"@en                    | "Consultations"@en, "Talks"@en
series-name MinLength             | "Consultations"@en                    | "C"@en
series-is-no-event Not            | a gcm:EventSeries                     | a gcm:EventSeries, schema:Event
correction Or                     | gcm:property gcm:edtf                 | gcm:reason gcm:edtf
correction-event MinCount         | gcm:event <id/event/1> ; # value      |
correction-event MaxCount         | gcm:event <id/event/1> ; # value      | gcm:event <id/event/1>, <id/event/2> ;
correction-event NodeKind         | gcm:event <id/event/1> ; # value      | gcm:event "https://w3id.org/gcm-kg/id/event/1" ;
correction-event Pattern          | gcm:event <id/event/1> ; # value      | gcm:event <id/place/baku> ;
correction-creator MinCount       | dcterms:creator                       | dcterms:publisher
correction-creator MaxCount       | "A. Curator"                          | "A. Curator", "B. Curator"
correction-date MinCount          | dcterms:date                          | dcterms:issued
correction-date MaxCount          | "2026-11-23"^^xsd:date                | "2026-11-23"^^xsd:date, "2026-11-24"^^xsd:date
correction-date Datatype          | "2026-11-23"^^xsd:date                | "2026-11-23"
correction-reason MinCount        | dcterms:description                   | dcterms:title
correction-reason MaxCount        | "The invitation has it."@en           | "The invitation has it."@en, "So it is."@en
correction-reason NodeKind        | "The invitation has it."@en           | <def/reason>
correction-reason MinLength       | "The invitation has it."@en           | "No"@en
correction-property MaxCount      | gcm:property gcm:edtf                 | gcm:property gcm:edtf, gcm:series
correction-property NodeKind      | gcm:property gcm:edtf                 | gcm:property "edtf"
correction-joins-into MaxCount    | gcm:joinsInto <id/event/1>            | gcm:joinsInto <id/event/1>, <id/event/4>
correction-joins-into Pattern     | gcm:joinsInto <id/event/1>            | gcm:joinsInto <id/place/baku>
correction-joins-into Disjoint    | gcm:joinsInto <id/event/1>            | gcm:joinsInto <id/event/2>
correction-differs-from MaxCount  | gcm:differsFrom <id/event/1>          | gcm:differsFrom <id/event/1>, <id/event/4>
correction-differs-from Pattern   | gcm:differsFrom <id/event/1>          | gcm:differsFrom <id/place/baku>
correction-differs-from Disjoint  | gcm:differsFrom <id/event/1>          | gcm:differsFrom <id/event/3>
vocabulary-correction Or          | gcm:removes "Inequality"@en           | gcm:reason "Inequality"@en
vocabulary-correction-corrects MinCount | gcm:corrects sdg:10 ;           |
vocabulary-correction-corrects MaxCount | gcm:corrects sdg:10             | gcm:corrects sdg:10, sdg:10.7
vocabulary-correction-corrects NodeKind | gcm:corrects sdg:10             | gcm:corrects "10"
vocabulary-correction-property MinCount | gcm:property skos:prefLabel ;   |
vocabulary-correction-property MaxCount | gcm:property skos:prefLabel     | gcm:property skos:prefLabel, skos:altLabel
vocabulary-correction-property NodeKind | gcm:property skos:prefLabel     | gcm:property "prefLabel"
vocabulary-correction-reason MinCount | dcterms:description "A typo."@en  | dcterms:title "A typo."@en
page-type-statements HasValue     | prov:Entity, foaf:Document            | prov:Entity
page-url-known MinCount           | schema:url                            | schema:image
page-url MaxCount                 | schema:url                            | schema:url "https://migrationnetwork.un.org/node/1"^^xsd:anyURI,
page-url Datatype                 | "^^xsd:anyURI                         | "
page-url Pattern                  | url "https://migrationnetwork.un.org  | url "https://example.org
page-sha256 MinCount              | gcm:sha256                            | gcm:method
page-sha256 Datatype              | 7852b855"                             | 7852b855"@en
page-sha256 Pattern               | "e3b0c442                             | "E3B0C442
page-language-prefix In           | languagePrefix "ar"                   | languagePrefix "arabic"
page-language-prefix MaxCount     | languagePrefix "ar"                   | languagePrefix "ar", "fr"
page-text-language Pattern        | textLanguage "en"                     | textLanguage "English"
page-text-language MaxCount       | textLanguage "en"                     | textLanguage "en", "fr"
page-text-language Datatype       | textLanguage "en"                     | textLanguage "en"@en
page-generated-at Datatype        | 03:04:05Z"^^xsd:dateTime              | 03:04:05Z"
concept-preferred-label MinCount  | skos:prefLabel "Workshop"@en, "Atelier"@fr ; |
concept-preferred-label Datatype  | "Atelier"@fr                          | "Atelier"
concept-preferred-label UniqueLang | "Atelier"@fr                         | "Atelier"@fr, "Stage"@fr
concept-english-label QualifiedMinCount | "Workshop"@en, "Atelier"@fr     | "Atelier"@fr
concept-alternative-label Disjoint | "Working meeting"@en                 | "Workshop"@en
concept-alternative-label Datatype | "Working meeting"@en                 | "Working meeting"
concept-hidden-label Disjoint     | "Work shop"@en                        | "Workshop"@en
concept-hidden-label Datatype     | "Work shop"@en                        | "Work shop"
concept-notation MinCount         | skos:notation "workshop" ;            |
concept-notation MinLength        | skos:notation "workshop"              | skos:notation ""
concept-notation NodeKind         | skos:notation "workshop"              | skos:notation <def/workshop>
concept-scheme MinCount           | skos:inScheme <def/scheme> ; # workshop |
concept-scheme Class              | skos:inScheme <def/scheme> ; # workshop | skos:inScheme <def/none> ;
concept-broader Class             | broader <def/scopes/national>         | broader <def/scopes/none>
concept-has-a-place Or            | skos:broader <def/scopes/national>    |
scheme-label MinCount             | skos:prefLabel "Test"@en ;            |
scheme-label Datatype             | "Test"@en                             | "Test"
scheme-label UniqueLang           | "Test"@en                             | "Test"@en, "Trial"@en
scheme-top-concept MinCount       | skos:hasTopConcept <def/scopes/national> |
scheme-top-concept Class          | hasTopConcept <def/scopes/national>   | hasTopConcept <def/none>
country-iso2 MinCount             | gcm:iso2 "AZ" ;                       |
country-iso2 MaxCount             | "AZ"                                  | "AZ", "AX"
country-iso2 Pattern              | "AZ"                                  | "az"
country-iso2 Datatype             | "AZ"                                  | "AZ"@en
country-iso3 MinCount             | gcm:iso3 "AZE"                        |
country-iso3 MaxCount             | "AZE"                                 | "AZE", "AZB"
country-iso3 Pattern              | "AZE"                                 | "AZ"
country-iso3 Datatype             | "AZE"                                 | "AZE"@en
"""  # noqa: E501
DATES = re.compile(r"schema:startDate .*?EDTF ;", re.DOTALL)
THEMES = re.compile(r"gcm:(objective|sdg) .*? ;")


@dataclass(frozen=True)
class Case:
    shape: str
    component: str
    old: str
    new: str

    def data(self) -> str:
        if self.old in ("DATES", "THEMES"):
            return (DATES if self.old == "DATES" else THEMES).sub("", GOOD)
        assert self.old in GOOD
        return GOOD.replace(self.old, self.new.replace("LONG", "long " * 101), 1)


def _case(line: str) -> Case:
    name, old, new = (part.strip() for part in line.split("|"))
    shape, component = name.split()
    return Case(shape, component, old, new)


ALL = [_case(line) for line in CASES.strip().splitlines()]


@pytest.fixture(scope="module")
def shapes() -> Graph:
    graph = Graph()
    for file in sorted(folder("shapes").glob("*.ttl")):
        graph.parse(file)
    return graph


def check(data: str, shapes: Graph) -> Graph:
    graph = Graph().parse(data=HEADER + data, format="turtle")
    _, report, _ = validate(graph, shacl_graph=shapes)
    assert isinstance(report, Graph)
    return report


def test_good_data_gives_no_result_at_all(shapes: Graph) -> None:
    assert list(check(GOOD, shapes).subjects(RDF.type, SH.ValidationResult)) == []


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.shape}-{case.component}")
def test_each_constraint_speaks_with_the_message_and_severity_of_its_shape(
    case: Case, shapes: Graph
) -> None:
    report = check(case.data(), shapes)
    shape = URIRef(GSH + case.shape)
    component = URIRef(f"{PREFIXES['sh']}{case.component}ConstraintComponent")
    spoken = set(report.subjects(SH.sourceShape, shape))
    results = spoken & set(report.subjects(SH.sourceConstraintComponent, component))
    assert results
    for result in results:
        assert set(report.objects(result, SH.resultMessage)) == set(
            shapes.objects(shape, SH.message)
        )
        assert report.value(result, SH.resultSeverity) == shapes.value(shape, SH.severity)


def test_each_lost_label_gives_one_warning_that_shows_it(shapes: Graph) -> None:
    data = GOOD.replace("gcm:ordinal", 'gcm:lostLabel "Date", "Event Category" ; gcm:ordinal')
    report = check(data, shapes)
    assert set(map(str, report.objects(None, SH.value))) == {"Date", "Event Category"}
    assert set(report.objects(None, SH.resultSeverity)) == {SH.Warning}


@pytest.mark.parametrize(
    ("shape", "severity"),
    [
        ("event-name-too-long", SH.Warning),
        ("event-date-known", SH.Warning),
        ("event-lost-label", SH.Warning),
        ("event-organizer-known", SH.Info),
        ("event-location-known", SH.Info),
        ("event-theme-known", SH.Info),
        ("place-country-known", SH.Info),
    ],
)
def test_what_is_only_missing_does_not_keep_an_event_out(
    shape: str, severity: URIRef, shapes: Graph
) -> None:
    assert shapes.value(URIRef(GSH + shape), SH.severity) == severity


def test_every_constraint_of_every_shape_has_a_case(shapes: Graph) -> None:
    tested = {(case.shape, case.component) for case in ALL}
    assert {(str(shape), name) for shape, name in _constraints(shapes)} == tested


def _constraints(shapes: Graph) -> Iterator[tuple[str, str]]:
    helpers = _used_by_others(shapes)
    for shape, parameter in shapes.subject_predicates():
        name = str(parameter).removeprefix(str(SH))
        is_ours = str(shape).startswith(GSH) and shape not in helpers
        if is_ours and str(parameter).startswith(str(SH)) and name not in NO_CONSTRAINTS:
            yield str(shape).removeprefix(GSH), name[0].upper() + name[1:]


def _used_by_others(shapes: Graph) -> set[Node]:
    """Return the shapes that others choose from: what they require is seen in those."""
    chosen = {
        member for use in shapes.objects(None, SH["or"]) for member in Collection(shapes, use)
    }
    named = {*shapes.objects(None, SH["not"]), *shapes.objects(None, SH.qualifiedValueShape)}
    return chosen | named


def test_every_shape_says_its_name_message_severity_and_hint(shapes: Graph) -> None:
    kinds = {SH.PropertyShape, SH.NodeShape}
    named = [shape for shape, kind in shapes.subject_objects(RDF.type) if kind in kinds]
    assert len(named) > 60
    for shape in named:
        messages = [m for m in shapes.objects(shape, SH.message) if isinstance(m, Literal)]
        assert {message.language for message in messages} == {"en", "fr", "es"}, shape
        assert len(messages) == 3, shape
        for predicate in (SH.name, SH.severity, HINT):
            assert shapes.value(shape, predicate, any=False) is not None, (shape, predicate)


def test_every_shape_has_an_iri_below_the_shapes_folder_of_the_ontology(shapes: Graph) -> None:
    for shape in [*shapes.subjects(SH.path), *shapes.subjects(SH.message)]:
        assert str(shape).startswith(GSH)


def test_shapes_have_blank_nodes_only_in_lists(shapes: Graph) -> None:
    blank = {p for s, p in shapes.subject_predicates() if isinstance(s, BNode)}
    assert blank <= {RDF.first, RDF.rest}


def test_shapes_use_no_sparql(shapes: Graph) -> None:
    assert not list(shapes.subjects(SH.sparql)) and not list(shapes.subjects(SH.select))


def test_the_vocabularies_and_the_ontology_conform(shapes: Graph) -> None:
    data = Graph().parse(folder("ontology") / "gcm.ttl")
    for file in sorted((folder("ontology") / "vocab").glob("*.ttl")):
        data.parse(file)
    _, report, text = validate(data, shacl_graph=shapes)
    assert isinstance(report, Graph)
    assert not list(report.subjects(RDF.type, SH.ValidationResult)), text
