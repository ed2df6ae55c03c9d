"""Whether words are built like the name of an organization."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from kg.text import words

_STRONG = frozenset(
    """academy agency alliance assembly association authority bureau cabinet center centre chamber
    church coalition college commission committee confederation congress consortium consulate
    corporation council delegation department directorate embassy federation foundation
    inspectorate institute institution ministries ministry municipality ngo observatory office
    ombudsman organisation organization presidency rapporteur representative secretariat taskforce
    university""".split()
)
_WEAK = frozenset(
    """administration bank board community company division forum fund government group hub
    initiative league mechanism mission movement network parliament partnership platform police
    program programme school service society team trust union unit""".split()
)
_ROMANCE = frozenset(
    """academia agence agencia alcaldia alianza alliance ambassade asamblea asociacion association
    autoridad autorite ayuntamiento banco bureau camara centre centro coalicion comision comissao
    comite commission conseil consejo consulado consulat cooperativa coordinadora corporacion
    croix cruz defensoria delegacion delegation departamento departement direccion direction
    embajada federacion federation fondation fondo fonds foro fundacion gobernacion gobierno
    gouvernement groupe grupo iglesia institut instituto mairie mesa ministere ministerio mision
    municipalidad observatoire observatorio oficina organisation organizacion pastoral plataforma
    presidence presidencia procuraduria red reseau secretaria secretariado secretariat servicio
    subsecretaria superintendencia union universidad universite
    vicecancilleria viceministerio""".split()
)
_PLACES = frozenset("city cities town county prefecture ciudad ville commune".split())
HEADS = _STRONG | _WEAK | _ROMANCE
_BEFORE_OF = HEADS | _PLACES
_PREPOSITIONS = frozenset(
    "of for in on at to against without de del du des d para pour por por contre contra en sur "
    "sobre a al au aux".split()
)
_NATIONS = re.compile(r"(?:red cross|red crescent|croix rouge|cruz roja|croissant rouge)\b")
_ACRONYM = re.compile(r"(?=[^A-Z]*[A-Z][^A-Z]*[A-Z0-9])[A-Z][A-Za-z0-9&+-]{1,11}")
_TOPICAL = frozenset(
    "ICT ICTs IT SDG SDGs ODS ODD HIV AIDS STEM TVET GBV DRR MHPSS GCM COVID-19 NGOs CSOs".split()
)


LONGEST_NAME = 300
"""What is longer is no name: in characters."""


def name_key(text: str) -> str:
    """Return `kg.text.words` of a name without its English article; remembered, for names recur."""
    return _remembered(text) if len(text) <= LONGEST_NAME else _key(text)


def _key(text: str) -> str:
    return words(text).removeprefix("the ")


_remembered = lru_cache(maxsize=8192)(_key)


def is_acronym(text: str) -> bool:
    """Tell whether the text is an abbreviation such as NADRA, and of no mere topic such as ICT."""
    return _ACRONYM.fullmatch(text) is not None and text not in _TOPICAL


def has_head(text: str) -> bool:
    """Tell whether a noun for an organization stands in the text, with a word beside it."""
    tokens = name_key(text).split(" ")
    return len(tokens) > 1 and not HEADS.isdisjoint(tokens)


def is_named_like_one(text: str, strictly: bool = False) -> bool:
    """Tell whether the text is built like a name: `Migration Agency`, `Service of …`.

    The noun ends it or goes before “of”; in French and Spanish it begins it. `strictly` leaves
    out what may as well be the business of a ministry: `Public Service`, `Local Government`.
    """
    tokens = name_key(text).split(" ")
    if len(tokens) < 2 or tokens[0] in _PREPOSITIONS:
        return False
    if (
        tokens[0] in _ROMANCE
        or tokens[:2] == ["directorate", "general"]
        or _NATIONS.search(" ".join(tokens))
    ):
        return True
    if tokens[-1] in _STRONG | _WEAK and not (strictly and _may_be_business(tokens)):
        return True
    return any(head in _BEFORE_OF and behind in _PREPOSITIONS for head, behind in pairwise(tokens))


def _may_be_business(tokens: list[str]) -> bool:
    """Tell whether the noun at the end may belong to a topic: `Mobility at the New School`."""
    return (len(tokens) == 2 and tokens[-1] in _WEAK) or not _PREPOSITIONS.isdisjoint(tokens)


def is_open(text: str) -> bool:
    """Tell whether the name goes on for as long as topics follow: `Ministry of Labour`."""
    tokens = name_key(text).split(" ")
    return tokens[-1] not in _STRONG | _WEAK and not HEADS.isdisjoint(tokens[:-1])


_TOPICS = frozenset(
    """action administration advocacy affaires affairs africa agriculture and asia asuntos asylum
    attention border borders children ciencia citizenship climate comercio commerce communication
    communications cooperacion cooperation cultura culture de defence defense desarrollo
    development developpement diaspora diversity economia economie economy educacion education
    egalite empleo emploi employment energy environment equality et etrangeres europe exterieur
    exteriores famille finance finances for foreign gender governance health home human
    humanitarian igualdad immigration in inclusion industry information innovation integracion
    integration interior internal international investment jeunesse justice justicia la labor
    labour law legal mexico migracion migraciones migration migrations mobility mujer mujeres
    nutrition of peace planning poblacion policy population prevision proteccion protection public
    refugee refugees regional relaciones research resources rights safety salud sante science
    sciences securite security seguridad social sociale sociales society solidarite solidarity
    sport sports statistics sustainable technology the tourism trabajo trade training transport
    travail turismo welfare women work y youth""".split()
)


def is_topic(text: str) -> bool:
    """Tell whether the words are those of fields of work: `Migration`, `Social Affairs`."""
    return all(token in _TOPICS for token in name_key(text).split(" "))


_TRANSLATED = tuple(
    frozenset(row.split())
    for row in (
        "agency agence agencia",
        "association associacao asociacion",
        "centre center centro",
        "commission comision",
        "committee comite",
        "council conseil consejo",
        "department departement departamento",
        "directorate direction direccion",
        "federation federacion",
        "foundation fondation fundacion",
        "institute institut instituto",
        "ministry ministere ministerio",
        "municipality municipalite municipalidad",
        "network reseau red",
        "office oficina",
        "organization organisation organizacion",
        "secretariat secretaria secretariado",
        "service servicio",
        "university universite universidad",
    )
)


def translates(one: str, other: str) -> bool:
    """Tell whether two names have the same noun in two languages.

    >>> translates("Ministry of Interior", "Ministère de l'Intérieur")
    True
    """
    own, its = frozenset(name_key(one).split()), frozenset(name_key(other).split())
    return any(
        len(own & row) == len(its & row) == 1 and own & row != its & row for row in _TRANSLATED
    )
