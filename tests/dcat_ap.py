"""What DCAT-AP 3 asks for, as tables (https://semiceu.github.io/DCAT-AP/releases/3.0.0/).

Left out of what it recommends: the type of the publisher and the outline of the place, which nobody
has said.
"""

from __future__ import annotations

MANDATORY_AND_RECOMMENDED = {
    "dcat:Catalog": "dcterms:description dcterms:publisher dcterms:title dcterms:language"
    " dcterms:license dcterms:issued dcterms:modified dcterms:spatial dcat:themeTaxonomy"
    " foaf:homepage dcat:dataset dcat:service",
    "dcat:Dataset": "dcterms:description dcterms:title dcat:contactPoint dcat:distribution"
    " dcat:keyword dcterms:publisher dcterms:spatial dcterms:temporal dcat:theme",
    "dcat:Distribution": "dcat:accessURL dcatap:availability dcterms:description dcterms:format"
    " dcterms:license",
    "dcat:DatasetSeries": "dcterms:description dcterms:title dcat:contactPoint"
    " dcterms:accrualPeriodicity dcterms:publisher dcterms:spatial dcterms:temporal",
    "dcat:DataService": "dcat:endpointURL dcterms:title dcat:endpointDescription dcat:keyword"
    " dcat:servesDataset dcat:contactPoint dcterms:publisher dcat:theme",
    "spdx:Checksum": "spdx:algorithm spdx:checksumValue",
    "foaf:Agent": "foaf:name",
    "dcterms:LicenseDocument": "dcterms:type",
    "dcterms:PeriodOfTime": "dcat:startDate dcat:endDate",
    "skos:Concept": "skos:prefLabel",
    "skos:ConceptScheme": "dcterms:title",
}

AT_MOST_ONE = (
    "dcterms:publisher dcterms:license dcterms:issued dcterms:modified dcterms:accessRights"
    " dcterms:accrualPeriodicity foaf:homepage spdx:checksum dcat:byteSize dcat:mediaType"
    " dcat:compressFormat dcat:version"
)

RANGES = {
    "dcterms:publisher": "foaf:Agent",
    "dcterms:language": "dcterms:LinguisticSystem",
    "dcterms:license": "dcterms:LicenseDocument",
    "dcterms:spatial": "dcterms:Location",
    "dcterms:temporal": "dcterms:PeriodOfTime",
    "dcterms:rights": "dcterms:RightsStatement",
    "dcterms:accessRights": "dcterms:RightsStatement",
    "dcterms:accrualPeriodicity": "dcterms:Frequency",
    "dcterms:conformsTo": "dcterms:Standard",
    "dcterms:type": "skos:Concept",
    "dcterms:format": "dcterms:MediaTypeOrExtent",
    "dcat:mediaType": "dcterms:MediaType",
    "dcat:compressFormat": "dcterms:MediaType",
    "dcat:theme": "skos:Concept",
    "dcat:themeTaxonomy": "skos:ConceptScheme",
    "dcat:contactPoint": "vcard:Kind",
    "dcat:dataset": "dcat:Dataset",
    "dcat:distribution": "dcat:Distribution",
    "dcat:service": "dcat:DataService",
    "dcat:servesDataset": "dcat:Dataset",
    "dcat:inSeries": "dcat:DatasetSeries",
    "dcat:landingPage": "foaf:Document",
    "dcatap:availability": "skos:Concept",
    "foaf:homepage": "foaf:Document",
    "spdx:checksum": "spdx:Checksum",
    "prov:wasGeneratedBy": "prov:Activity",
}
