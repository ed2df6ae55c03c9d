"""What the pages ask the engine. Prefixes are supplied; `?thing` is given beside the text."""

from __future__ import annotations

from kg import identifiers

EVIDENCE = f"<{identifiers.graph('evidence').value}>"
PEOPLE = f"<{identifiers.graph('people').value}>"
QUALITY = f"<{identifiers.graph('quality').value}>"
SHAPES = f"<{identifiers.graph('shapes').value}>"

EXISTS = f"""
ASK {{ {{ ?thing ?property ?value }} UNION {{ GRAPH {SHAPES} {{ ?thing ?property ?value }} }} }}
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

TERMS = """
SELECT ?term ?type ?label ?comment WHERE {
  VALUES ?type { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }
  ?term a ?type .
  FILTER (STRSTARTS(STR(?term), STR(gcm:)))
  OPTIONAL { ?term rdfs:label ?label . FILTER (LANG(?label) IN ("en", "")) }
  OPTIONAL { ?term rdfs:comment|skos:definition ?comment . FILTER (LANG(?comment) IN ("en", "")) }
}
ORDER BY ?type ?term ?label ?comment
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
