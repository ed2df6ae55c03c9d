"""The rules of the lint by name: what each finds, why it matters, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LintRule:
    """A rule about shapes or ontologies.

    `level` is the severity of what it finds. `title` says what is wrong, `why` what comes of it,
    `fix` what to do; `wrong` and `right` are Turtle.
    """

    name: str
    level: str
    title: str
    why: str
    fix: str
    wrong: str
    right: str


LINT_RULES = {
    rule.name: rule
    for rule in (
        LintRule(
            "unknown-shacl-term",
            "Violation",
            "a term that SHACL does not have",
            "Whatever stands behind a misspelt term is not checked, and the data seems to conform.",
            "Correct the spelling; the nearest term of SHACL is named.",
            "ex:s a sh:NodeShape ; sh:property [ sh:path ex:p ; sh:minCuont 1 ] .",
            "ex:s a sh:NodeShape ; sh:property [ sh:path ex:p ; sh:minCount 1 ] .",
        ),
        LintRule(
            "not-evaluated",
            "Violation",
            "a part of SHACL that is not evaluated here",
            "SHACL Core and SHACL-SPARQL are evaluated. Advanced features (SPARQL targets, rules, "
            "expressions, functions) and SHACL-JS are not, so what they ask for is not checked.",
            "Write it with Core or with sh:sparql, or leave it out.",
            "ex:s a sh:NodeShape ; sh:target [ a sh:SPARQLTarget ; sh:select '…' ] .",
            "ex:s a sh:NodeShape ; sh:targetClass ex:Event .",
        ),
        LintRule(
            "untouched-shape",
            "Warning",
            "a shape that met no node",
            "A shape without focus nodes conforms whatever the data are: nothing was checked.",
            "Look at its target: the class or property may be misspelt, or the data lack it.",
            "ex:s a sh:NodeShape ; sh:targetClass ex:Evnet .",
            "ex:s a sh:NodeShape ; sh:targetClass ex:Event .",
        ),
        LintRule(
            "unreachable-shape",
            "Warning",
            "a shape without a target that no other shape refers to",
            "It is never applied to anything.",
            "Give it a target, or refer to it with sh:node or sh:property.",
            "ex:s a sh:NodeShape ; sh:nodeKind sh:IRI .",
            "ex:s a sh:NodeShape ; sh:targetClass ex:Event ; sh:nodeKind sh:IRI .",
        ),
        LintRule(
            "undeclared-class",
            "Warning",
            "a class that nothing declares and no data has",
            "A target of that class meets no node, and a value can never be of that class.",
            "Correct the spelling, declare the class, or give its ontology by --with.",
            "ex:s a sh:NodeShape ; sh:targetClass ex:Evnet .",
            "ex:s a sh:NodeShape ; sh:targetClass ex:Event .",
        ),
        LintRule(
            "undeclared-path",
            "Warning",
            "a property that nothing declares and no data uses",
            "Without values, most constraints on a path hold of everything.",
            "Correct the spelling, declare the property, or give its ontology by --with.",
            "ex:s sh:property [ sh:path ex:naem ; sh:maxCount 1 ] .",
            "ex:s sh:property [ sh:path ex:name ; sh:maxCount 1 ] .",
        ),
        LintRule(
            "undefined-term",
            "Warning",
            "a term in the namespace of an ontology that does not define it",
            "Who reads the data finds no meaning for the term, and shapes do not know it.",
            "Correct the spelling, or define the term.",
            "ex:Event a owl:Class . ex:e ex:naem 'A' .",
            "ex:Event a owl:Class . ex:name a owl:DatatypeProperty . ex:e ex:name 'A' .",
        ),
        LintRule(
            "unused-term",
            "Info",
            "a term that is defined and never used",
            "Nothing shows what it is for, and nobody notices when its meaning drifts.",
            "Use it in the data or in a shape, or deprecate it.",
            "ex:Retreat a owl:Class .",
            "ex:Retreat a owl:Class . ex:r a ex:Retreat .",
        ),
        LintRule(
            "missing-label",
            "Warning",
            "a term without a label",
            "People are shown an IRI instead of a name.",
            "Add rdfs:label with a language tag.",
            "ex:Event a owl:Class .",
            "ex:Event a owl:Class ; rdfs:label 'event'@en .",
        ),
        LintRule(
            "missing-comment",
            "Warning",
            "a term without a definition",
            "Two people will understand it in two ways.",
            "Add rdfs:comment or skos:definition.",
            "ex:Event a owl:Class ; rdfs:label 'event'@en .",
            "ex:Event a owl:Class ; rdfs:label 'event'@en ; rdfs:comment 'A gathering.'@en .",
        ),
        LintRule(
            "deprecated-without-successor",
            "Warning",
            "a deprecated term that does not say what to use instead",
            "Who used it does not know where to go.",
            "Add dcterms:isReplacedBy, or rdfs:seeAlso to where it is explained.",
            "ex:old owl:deprecated true .",
            "ex:old owl:deprecated true ; dcterms:isReplacedBy ex:new .",
        ),
        LintRule(
            "deprecated-term",
            "Warning",
            "a deprecated term that is still used",
            "It will go, and the data with it will lose their meaning.",
            "Use its successor.",
            "ex:old owl:deprecated true . ex:e ex:old 'A' .",
            "ex:old owl:deprecated true . ex:e ex:new 'A' .",
        ),
        LintRule(
            "expired-exception",
            "Violation",
            "a known exception whose last day is over",
            "It was meant to be mended by then.",
            "Mend the data and delete the exception, or agree on another day with its owner.",
            "expires = 2020-01-31",
            "expires = 2030-01-31",
        ),
        LintRule(
            "unused-exception",
            "Warning",
            "a known exception that covers nothing",
            "It would let the same fault pass when it comes back.",
            "Delete it, or correct its rule, focus or value.",
            "",
            "",
        ),
    )
}
