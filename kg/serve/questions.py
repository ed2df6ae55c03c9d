"""What the pages ask the engine. Prefixes are supplied; `?thing` is given beside the text."""

from __future__ import annotations

from kg import identifiers
from kg.namespaces import BASE

EVIDENCE = f"<{identifiers.graph('evidence').value}>"
PEOPLE = f"<{identifiers.graph('people').value}>"
QUALITY = f"<{identifiers.graph('quality').value}>"
SHAPES = f"<{identifiers.graph('shapes').value}>"

EXISTS = f"""
ASK {{
  {{ ?thing ?property ?value }}
  UNION {{ GRAPH {SHAPES} {{ ?thing ?property ?value }} }}
  UNION {{ GRAPH ?thing {{ ?subject ?property ?value }} }}
}}
"""

STATEMENTS = f"""
SELECT ?thing ?property ?value ?label WHERE {{
  {{ ?thing ?property ?value }} UNION {{ GRAPH {SHAPES} {{ ?thing ?property ?value }} }}
  FILTER (!ISBLANK(?value))
  OPTIONAL {{ ?value schema:name|skos:prefLabel|rdfs:label ?label }}
}}
ORDER BY ?property ?value ?label
"""

SUCCESSOR = """
SELECT ?thing ?successor WHERE { ?thing dcterms:isReplacedBy ?successor }
ORDER BY ?successor
"""

INDEXED = f"""
SELECT DISTINCT ?thing WHERE {{
  VALUES ?class {{
    gcm:Event org:Organization schema:Place schema:VirtualLocation gcm:EventSeries
    skos:ConceptScheme skos:Concept
  }}
  ?thing a ?class .
  FILTER (STRSTARTS(STR(?thing), "{BASE}"))
  FILTER NOT EXISTS {{ ?thing dcterms:isReplacedBy ?other }}
  FILTER NOT EXISTS {{
    ?thing cv:hasParticipation ?participation .
    GRAPH {PEOPLE} {{ ?participation cv:hasParticipant ?person }}
  }}
}}
ORDER BY ?thing
"""
"""Things whose pages may be found by search engines: those that show no name of a person."""

LISTED = """
SELECT ?event ?property ?value WHERE {
  VALUES ?event { EVENTS }
  { VALUES ?property {
      schema:name schema:startDate schema:endDate schema:description gcm:edtf prov:wasDerivedFrom
    }
    ?event ?property ?value }
  UNION { BIND (schema:location AS ?property)
          ?event schema:location ?place . ?place schema:name ?town .
          FILTER (LANG(?town) IN ("en", ""))
          OPTIONAL { ?place gcm:country/skos:prefLabel ?land . FILTER (LANG(?land) = "en") }
          BIND (IF(BOUND(?land), CONCAT(STR(?town), ", ", STR(?land)), STR(?town)) AS ?value) }
  UNION { BIND (gcm:eventType AS ?property)
          ?event gcm:eventType|gcm:eventCategory|gcm:objective ?concept .
          ?concept skos:prefLabel ?value . FILTER (LANG(?value) = "en") }
}
"""
"""What lists say of events, whose IRIs stand for EVENTS."""

SAME_PAGE = """
SELECT ?page ?successor WHERE { ?successor prov:wasDerivedFrom|schema:sameAs ?page }
ORDER BY ?successor
"""
"""What was read from a page, or is the same as an entity elsewhere; given `?page`."""

COUNTRIES = """
SELECT ?thing ?value ?label WHERE {
  ?thing schema:location/gcm:country ?value . ?value skos:prefLabel ?label
}
ORDER BY ?value ?label
"""

ABOUT_VALUES = f"""
SELECT ?thing ?property ?value ?words ?page ?start ?foundIn ?method ?reason ?unlinked WHERE {{
  GRAPH {EVIDENCE} {{
    ?evidence gcm:event ?thing ; gcm:property ?property ;
              gcm:foundIn ?foundIn ; gcm:method ?method ; oa:hasTarget ?target .
    ?target oa:hasSource ?page .
    FILTER NOT EXISTS {{ ?evidence gcm:correctedBy ?correction }}
    OPTIONAL {{ ?target oa:hasSelector/oa:start ?start }}
    OPTIONAL {{ ?target oa:hasSelector/oa:exact ?words }}
    OPTIONAL {{ ?evidence oa:hasBody|oa:bodyValue ?value }}
    OPTIONAL {{ ?evidence gcm:reason ?reason }}
    OPTIONAL {{ ?evidence gcm:unlinked ?unlinked }}
  }}
}}
ORDER BY ?page ?start ?property ?value
"""

PARTICIPATIONS = f"""
SELECT ?thing ?participation ?role ?organization ?called ?stated ?person ?office WHERE {{
  ?thing cv:hasParticipation ?participation .
  ?participation cv:role/skos:prefLabel ?role . FILTER (LANG(?role) = "en")
  OPTIONAL {{ ?participation gcm:office ?stated }}
  OPTIONAL {{
    ?participation cv:hasParticipant ?organization . ?organization a org:Organization .
    OPTIONAL {{ ?organization schema:name ?called }}
  }}
  OPTIONAL {{ GRAPH {PEOPLE} {{
    ?participation cv:hasParticipant ?node . ?node schema:name ?person ; schema:jobTitle ?office
  }} }}
}}
ORDER BY ?role ?organization ?stated ?called ?person
"""

WARNINGS = f"""
SELECT ?thing ?severity ?message WHERE {{
  GRAPH {QUALITY} {{
    ?result sh:focusNode ?thing ; sh:resultSeverity ?severity ; sh:resultMessage ?message
  }}
}}
ORDER BY DESC(?severity) ?message
"""

PAGES = """
SELECT ?thing ?page ?prefix ?language ?digest ?retrieved WHERE {
  ?thing prov:wasDerivedFrom ?page .
  OPTIONAL { ?page gcm:languagePrefix ?prefix }
  OPTIONAL { ?page gcm:textLanguage ?language }
  OPTIONAL { ?page gcm:sha256 ?digest }
  OPTIONAL { ?page prov:generatedAtTime ?retrieved }
}
ORDER BY ?page
"""

EVENTS_OF = f"""
SELECT ?thing ?event ?name (MIN(?start) AS ?date) ?property WHERE {{
  {{ ?event ?property ?thing }}
  UNION {{ ?event cv:hasParticipation ?participation . ?participation cv:hasParticipant ?thing .
           BIND (cv:hasParticipation AS ?property) }}
  UNION {{ ?event cv:hasParticipation/cv:role ?thing . BIND (cv:role AS ?property) }}
  UNION {{ GRAPH {QUALITY} {{ ?result ?property ?thing ; sh:focusNode ?event }} }}
  ?event a gcm:Event ; schema:name ?name .
  OPTIONAL {{ ?event schema:startDate ?start }}
}}
GROUP BY ?thing ?event ?name ?property
ORDER BY DESC(?date) ?event ?property
"""

PARTS = """
SELECT ?thing ?part ?label ?notation WHERE {
  ?part org:unitOf|skos:broader|skos:inScheme ?thing .
  OPTIONAL { ?part schema:name|skos:prefLabel ?label }
  OPTIONAL { ?part skos:notation ?notation }
}
ORDER BY ?part ?label
"""

IS_VERSION = "ASK { ?ontology owl:versionIRI ?version }"

TERM_STATEMENTS = """
SELECT ?term ?type ?property ?value ?label WHERE {
  VALUES ?type { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }
  ?ontology a owl:Ontology .
  ?term a ?type ; ?property ?value .
  FILTER (STRSTARTS(STR(?term), CONCAT(STR(?ontology), "#")) && !ISBLANK(?value))
  OPTIONAL { ?value skos:prefLabel|rdfs:label ?label }
}
ORDER BY ?term ?property ?value ?label
"""

USES = """
SELECT ?term ?graph (COUNT(*) AS ?uses) (MIN(?subject) AS ?first) WHERE {
  { ?subject ?term ?value }
  UNION { ?subject rdf:type ?term }
  UNION { GRAPH ?graph { ?subject ?term ?value } }
  UNION { GRAPH ?graph { ?subject rdf:type ?term } }
}
GROUP BY ?term ?graph
ORDER BY ?graph
"""
"""How often a property is stated or a class has members; the default graph comes first."""

EXAMPLE = """
SELECT ?term ?subject ?property ?value WHERE {
  VALUES (?property) { (rdf:type) (UNDEF) }
  { ?subject ?property ?value } UNION { GRAPH ?graph { ?subject ?property ?value } }
  FILTER (?property = ?term || (?property = rdf:type && ?value = ?term))
}
ORDER BY ?value
LIMIT 1
"""

REUSED = """
SELECT ?term ?kind (COUNT(*) AS ?uses) WHERE {
  { ?subject ?term ?value . BIND ("Property" AS ?kind) }
  UNION { ?subject a ?term . BIND ("Class" AS ?kind) }
  FILTER (!STRSTARTS(STR(?term), STR(gcm:)))
}
GROUP BY ?term ?kind
ORDER BY ?kind ?term
"""

SCHEMES = """
SELECT ?scheme ?label (COUNT(DISTINCT ?concept) AS ?concepts) WHERE {
  ?scheme a skos:ConceptScheme ; skos:prefLabel ?label .
  FILTER (LANG(?label) IN ("en", ""))
  OPTIONAL { ?concept skos:inScheme ?scheme }
}
GROUP BY ?scheme ?label
ORDER BY ?scheme ?label
"""

CONCEPT_USES = """
SELECT ?concept (COUNT(DISTINCT ?event) AS ?events) (COUNT(DISTINCT ?other) AS ?mentions) WHERE {
  { ?concept skos:inScheme ?scheme . ?event ?property ?concept . ?event a gcm:Event .
    FILTER (?property != gcm:mentions) }
  UNION { ?concept skos:inScheme ?scheme . ?participation cv:role ?concept .
          ?event cv:hasParticipation ?participation }
  UNION { ?concept skos:inScheme ?scheme . ?other gcm:mentions ?concept ; a gcm:Event }
}
GROUP BY ?concept
"""
"""How many events name a concept in a field or a role, and how many mention it in their prose.

The scheme is asked for in each branch: outside of them, it takes a hundred times as long.
"""

SCHEME_STATEMENTS = """
SELECT ?thing ?concept ?property ?value WHERE {
  VALUES ?property {
    skos:prefLabel skos:altLabel skos:notation skos:definition skos:broader dcterms:source
  }
  ?concept skos:inScheme ?thing ; ?property ?value .
}
ORDER BY ?concept ?property ?value
"""

SCHEME_TABLE = """
SELECT ?scheme ?concept ?notation ?en ?fr ?es ?ar ?ru ?zh ?definition
       (GROUP_CONCAT(DISTINCT STR(?above); separator=" ") AS ?broader)
       (GROUP_CONCAT(DISTINCT STR(?from); separator=" ") AS ?source)
WHERE {
  ?concept skos:inScheme ?scheme .
  OPTIONAL { ?concept skos:notation ?notation }
  OPTIONAL { ?concept skos:prefLabel ?en . FILTER (LANG(?en) = "en") }
  OPTIONAL { ?concept skos:prefLabel ?fr . FILTER (LANG(?fr) = "fr") }
  OPTIONAL { ?concept skos:prefLabel ?es . FILTER (LANG(?es) = "es") }
  OPTIONAL { ?concept skos:prefLabel ?ar . FILTER (LANG(?ar) = "ar") }
  OPTIONAL { ?concept skos:prefLabel ?ru . FILTER (LANG(?ru) = "ru") }
  OPTIONAL { ?concept skos:prefLabel ?zh . FILTER (LANG(?zh) = "zh") }
  OPTIONAL { ?concept skos:definition ?definition . FILTER (LANG(?definition) = "en") }
  OPTIONAL { ?concept skos:broader ?above }
  OPTIONAL { ?concept dcterms:source ?from }
}
GROUP BY ?scheme ?concept ?notation ?en ?fr ?es ?ar ?ru ?zh ?definition
ORDER BY xsd:integer(?notation) ?notation ?concept
"""
"""A row for each concept, labels in the languages of the United Nations; given `?scheme`."""

SHAPES_GRAPH = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?thing { ?s ?p ?o } }"

FINDINGS = f"""
SELECT ?shape (COUNT(*) AS ?findings) WHERE {{
  GRAPH {QUALITY} {{ ?result sh:sourceShape ?shape ; sh:focusNode ?focus }}
}}
GROUP BY ?shape
"""

LATEST_EVENTS = """
SELECT ?event (MIN(STR(?title)) AS ?name) (MIN(?start) AS ?date) WHERE {
  ?event a gcm:Event ; schema:name ?title .
  OPTIONAL { ?event schema:startDate ?start }
}
GROUP BY ?event
ORDER BY DESC(?date) ?event
LIMIT 8
"""

DESCRIPTION = f"""
CONSTRUCT {{ ?subject ?property ?value }} WHERE {{
  {{ ?thing ?property ?value . BIND (?thing AS ?subject) }}
  UNION {{ ?thing prov:wasDerivedFrom ?subject . ?subject ?property ?value }}
  UNION {{ ?thing cv:hasParticipation ?subject . ?subject ?property ?value }}
  UNION {{ GRAPH {EVIDENCE} {{ ?subject gcm:event ?thing ; ?property ?value }} }}
  UNION {{ GRAPH {EVIDENCE} {{
    ?evidence gcm:event ?thing ; oa:hasTarget ?subject . ?subject ?property ?value
  }} }}
  UNION {{ GRAPH {EVIDENCE} {{
    ?evidence gcm:event ?thing ; oa:hasTarget/oa:hasSelector ?subject . ?subject ?property ?value
  }} }}
  UNION {{ GRAPH {QUALITY} {{ ?subject sh:focusNode ?thing ; ?property ?value }} }}
}}
"""
"""A thing and every part of its record, but for the persons: they stay in their graph."""

NEIGHBOURHOOD = """
CONSTRUCT { ?subject ?property ?value } WHERE {
  { ?thing ?property ?value . BIND (?thing AS ?subject) }
  UNION {
    ?thing schema:location|schema:location/gcm:country|schema:organizer|gcm:series|gcm:country
           |gcm:objective|gcm:guidingPrinciple|gcm:sdg|org:unitOf|skos:inScheme ?subject .
    ?subject ?property ?value
  }
}
"""
"""A thing and what it is linked to, from which its view in the words of schema.org is made."""

SCHEME_DESCRIPTION = """
CONSTRUCT { ?subject ?property ?value } WHERE {
  { ?thing ?property ?value . BIND (?thing AS ?subject) }
  UNION { ?subject skos:inScheme ?thing ; ?property ?value }
}
"""

ONTOLOGY_DESCRIPTION = """
CONSTRUCT { ?term ?property ?value } WHERE {
  VALUES ?type {
    owl:Ontology owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty
  }
  ?thing a owl:Ontology .
  ?term a ?type ; ?property ?value .
  FILTER (STRSTARTS(STR(?term), STR(?thing)))
}
"""

SHAPE_DESCRIPTION = f"""
CONSTRUCT {{ ?subject ?property ?value }} WHERE {{
  GRAPH {SHAPES} {{
    ?thing (!rdf:nil)* ?subject . ?subject ?property ?value
    FILTER (?subject = ?thing || ISBLANK(?subject))
  }}
}}
"""
"""A shape with the lists and paths inside it, which have no names."""
