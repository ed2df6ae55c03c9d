"""What each named graph is for, and how it is described: its size and where it can be had."""

from __future__ import annotations

from kg import identifiers

SAID = {
    "evidence": (
        "Why each value is believed",
        "Web Annotations with the words of the pages, where they stand and how they were read.",
    ),
    "people": (
        "Persons who spoke in office",
        "Names and offices, in this graph only, so that they can be left out.",
    ),
    "catalogue": ("The catalogue", "What is published, where, and by whom."),
    "quality": ("What the check found", "Warnings and hints, with what they are about."),
    "shapes": ("The shapes", "What correct data look like, in SHACL."),
    "sdg": (
        "The Goals, as the United Nations publish them",
        "The SDG Knowledge Organization System as it was given to the build, on the UN's terms.",
    ),
    "sdg-corrections": (
        "Corrections of the Goals",
        "What was read otherwise than the file of the United Nations has it, and why.",
    ),
}
"""Title and description of each graph, by its name."""

_TYPES = (
    "<http://www.w3.org/ns/sparql-service-description#NamedGraph>",
    "void:Dataset",
)
_ROWS = "\n".join(
    f'(<{identifiers.graph(name).value}> "{title}"@en "{words}"@en)'
    for name, (title, words) in SAID.items()
)

SIZE = "SELECT ?thing (COUNT(*) AS ?count) WHERE { GRAPH ?thing { ?s ?p ?o } } GROUP BY ?thing"

DESCRIPTION = f"""
CONSTRUCT {{
  ?thing a {", ".join(_TYPES)} ; dcterms:title ?title ; dcterms:description ?words ;
         void:triples ?count .
}} WHERE {{
  {{ {SIZE} }}
  VALUES (?thing ?title ?words) {{ {_ROWS} }}
}}
"""
"""The CONSTRUCT for a graph, which is given as `?thing`; every triple of it is counted."""
