"""What is known to be wrong in the UN's file (the copy of 2020-05-28, UNStats/LOD4Stats).

A fault is told by some of its words, which is all that we repeat of the UN's sentences. One that
a newer copy has mended is not found there, and nothing is corrected.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LabelFault:
    """A preferred label that is wrong: it has the words `says`, where all others have not.

    `instead` are the right words; None where the label is another concept's, or a repetition.
    `code` is the end of the concept's IRI.
    """

    code: str
    language: str
    says: str
    instead: str | None
    reason: str


LABEL_FAULTS = (
    LabelFault(
        "12.3",
        "en",
        "By 2030,d",
        None,
        "It is the rest of a label that was cut; the target has the whole label beside it.",
    ),
    LabelFault("12.3", "en", "2030,halve", "2030, halve", "The space behind the comma is missing."),
    LabelFault(
        "12.3",
        "fr",
        "Tableau de bord macroéconomique",
        None,
        "It is the label of indicator 17.13.1.",
    ),
    LabelFault(
        "12.3",
        "es",
        "Tablero macroeconómico",
        None,
        "It is the label of indicator 17.13.1.",
    ),
    LabelFault(
        "17.13",
        "fr",
        "la and domestic material consumption per GDP",
        "la cohérence des politiques",
        "The end is that of an English label of indicator 12.2.2; the English and the Spanish label"
        " of the target end with the coherence of policies.",
    ),
    LabelFault(
        "C200303",
        "es",
        "100.000 personas",
        None,
        "A second label, which differs from the first in its last word; the English label counts"
        " the population, as the first does.",
    ),
    LabelFault(
        "C200304",
        "fr",
        "réduction des risques, conformément",
        None,
        "A second label, in which the words “de catastrophe” are missing.",
    ),
)


@dataclass(frozen=True)
class MatchFault:
    """A match that stands at the wrong target: `code` has it, `right` should."""

    code: str
    right: str
    match: str


_NUMBER = "http://purl.unep.org/sdg/SDGIO_00000"
MATCH_FAULTS = (
    MatchFault("8.1", "8.10", f"{_NUMBER}140"),
    MatchFault("16.1", "16.10", f"{_NUMBER}219"),
    MatchFault("17.1", "17.10", f"{_NUMBER}231"),
)
"""Codes that were read as numbers: 8.10 became 8.1.

The numbers of SDGIO follow the targets: 139 is 8.9, and 141 is 8.a. The other target has a match
of its own, and the one at the end has none.
"""
