"""The office that a person is said to hold, told apart from the organization it is held at.

Office-holders are named in the people graph; experts, officers and the like are not. In English
the last noun decides ("Chief Technical Adviser" is an adviser), in Spanish and French it is the
last noun before a preposition, too ("Ministro Consejero" is a counsellor).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.text import without_accents

HOLDERS = frozenset(
    "minister ministers viceminister ambassador chief head director directors coordinator"
    " co-ordinator secretary undersecretary commissioner mayor governor president rapporteur envoy"
    " director-general secretary-general vice-president vice-minister under-secretary"
    " under-secretary-general vice-mayor vice-governor chairman-president"
    " ministro ministra viceministro viceministra embajador embajadora jefe jefa director directora"
    " subdirector subdirectora coordinador coordinadora secretario secretaria subsecretario"
    " subsecretaria comisionado comisionada comisario comisaria alcalde alcaldesa gobernador"
    " gobernadora presidente presidenta vicepresidente vicepresidenta relator relatora enviado"
    " canciller vicecanciller secretario-general"
    " enviada vicealcalde vicealcaldesa"
    " ministre vice-ministre ambassadeur ambassadrice chef cheffe directeur directrice"
    " coordonnateur coordonnatrice coordinateur coordinatrice secretaire commissaire maire"
    " gouverneur gouverneure president presidente vice-presidente rapporteuse rapporteure envoye"
    " envoyee sous-secretaire"
    " vice-ministro vice-ministra embaixador embaixadora chefe diretor diretora diretor-geral"
    " diretora-geral secretario-geral secretaria-geral subdiretor subdiretora coordenador"
    " coordenadora comissario comissaria prefeito prefeita relatora vice-presidenta".split()
)
OTHERS = frozenset(
    "officer officers expert experts consultant consultants researcher researchers specialist"
    " specialists adviser advisers advisor advisors analyst analysts assistant associate professor"
    " lecturer student students representative representatives delegate delegates member members"
    " manager managers lead leader fellow migrant migrants attache counsellor counselor economist"
    " statistician scientist scholar lawyer judge journalist trainer facilitator moderator"
    " activist volunteer volunteers intern official officials colleague colleagues staff focal"
    " point spokesperson doctor nurse teacher founder co-founder chair chairperson deputy-chair"
    " oficial oficiales experto experta expertos expertas consultor consultora consultores"
    " especialista especialistas asesor asesora investigador investigadora representante"
    " representantes profesor profesora tecnico tecnica consejero consejera delegado delegada"
    " funcionario funcionaria funcionarios gerente docente analista agregado fundadora fundador"
    " expert experte experts expertes consultante chercheur chercheuse specialiste conseiller"
    " conseillere charge chargee representant representante representants professeur professeure"
    " responsable agent fonctionnaire fonctionnaires gestionnaire delegue deleguee"
    " investigadores investigadoras economista economistas economiste economistes economists"
    " statisticians scholars scientists anthropologist sociologist demographer teachers"
    " academic academics doctors nurses analysts volunteer fellows interpreters practitioner"
    " practitioners trainers chercheurs chercheuses etudiant etudiants etudiante estudiante"
    " estudiantes perito perita peritos tecnicos pesquisador pesquisadora pesquisadores"
    " pesquisadoras professora professores assessora gestor gestora funcionarios representantes"
    " rectora reitor reitora recteur rectrice decano decana chancellor vice-chancellor"
    " team speakers speaker counsel dean rector comptroller comptroller-general controller"
    " commander superintendent inspector inspector-general treasurer auditor ombudsman"
    " ombudsperson prosecutor attorney consul consul-general senator councillor councilor"
    " prefect prefet prefete registrar"
    " curator librarian editor producer captain colonel".split()
)
_COMPOUNDED = frozenset("commissaire commissioner ministre secretary director coordinator".split())
"""Offices that another word is joined to: `Haut-Commissaire`."""

OF_STATE = frozenset(
    "envoy enviado enviada envoye envoyee embaixador embaixadora vice-ministro vice-ministra"
    " minister ministers viceminister vice-minister ambassador president vice-president secretary"
    " undersecretary under-secretary governor representative ministro ministra viceministro"
    " viceministra embajador embajadora presidente presidenta vicepresidente vicepresidenta"
    " secretario secretaria subsecretario subsecretaria representante ministre vice-ministre"
    " canciller vicecanciller"
    " ambassadeur ambassadrice secretaire representant".split()
)
"""Offices that a country fills: the country behind one stands for its government."""

OF_PLACE = frozenset(
    "mayor vice-mayor governor vice-governor alcalde alcaldesa vicealcalde vicealcaldesa gobernador"
    " gobernadora maire gouverneur gouverneure prefeito prefeita governador governadora".split()
)
"""Offices of a town or province: what is named behind one is the organization."""

_BEFORE = frozenset(
    "lord deputy lead leading vice assistant acting interim associate senior regional national"
    " country executive managing special permanent first prime under federal state resident general"
    " principal global sub-regional subregional technical high chief programme program project "
    "policy parliamentary honorary joint co former cabinet foreign interior labour labor provincial"
    " primer primera adjunto adjunta alto alta representante"
    " haut haute premier premiere sous ministre".split()
)
_BEHIND = frozenset(
    "general generale generaux adjunto adjunta adjoint adjointe ejecutivo ejecutiva executif"
    " executive nacional national nationale regional regionale residente resident especial"
    " special speciale permanente permanent interino interina interimaire principal principale"
    " tecnico technique a.i ad-interim".split()
)
_PERMANENT = frozenset("permanent permanente permanents permanentes".split())
_LINKS = re.compile(
    r"\s*(?:[,(–—]|\s-\s)\s*(?:the|el|la|le|l['’])?\s*|\s+(?:of|for|at|from|in|to|with|de|del|du|des"
    r"|pour|para|en|ante|au|aux|à|a|da|do|das|dos|em|na|no)\s+"
    r"(?:the\s+|los\s+|las\s+|les\s+|el\s+|la\s+|le\s+|l['’])?"
    r"|\s+d['’]",
)
_COMPOUND_END = re.compile(
    r"\s+(?:of|for|at|from|in|to|with|on|and|de|del|du|des|d['’]|pour|para|en|ante|au|aux|à|a|y|et"
    r"|da|do|das|dos|em|chargée?|près|sur)\b|[,;:()–—]|\s-\s"
)
_WORD = re.compile(r"[^\W\d_](?:[\w.’'‑-]*\w)?")
_POSSESSIVE = re.compile(r"['’]s?$")
# What an office is called by beside its noun: "Chief of Mission", "Head of Office".
UNIT = re.compile(
    r"(?:mission|office|sub-?office|delegation|section|unit|department|division|programmes?"
    r"|programs?|operations|staff|cabinet|party|state|secretariat|branch|misi[oó]n|oficina|miss[aã]o|escrit[oó]rio"
    r"|delegaci[oó]n|estado|[eé]tat|bureau|d[eé]l[eé]gation|cabinet|programa|unidad|unit[eé])\b",
    re.I,
)


@dataclass(frozen=True)
class Office:
    """An office in a stretch of words, as offsets into it.

    `start` and `noun_end` enclose the office's own words up to its first preposition; what
    stands before `start` may be the organization (`IOM Chief of Mission`).
    `links` are the places behind which an organization may be named: where each begins and ends.
    """

    start: int
    noun_end: int
    is_holder: bool
    of_state: bool
    of_place: bool
    of_field: bool
    links: tuple[tuple[int, int], ...]


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """Return a word as the tables of offices have it."""
    return without_accents(_POSSESSIVE.sub("", word)).casefold().rstrip(".")


def is_office_word(word: str) -> bool:
    """Tell whether a word is the noun of an office or of another function."""
    key = plain(word)
    return key in HOLDERS or key in OTHERS or key.rpartition("-")[2] in _COMPOUNDED


def is_part_of_office(word: str) -> bool:
    """Tell whether a word stands in names of offices, in lower case too: `deputy`, `mission`."""
    key = plain(word)
    return (
        is_office_word(word) or key in _BEFORE or key in _BEHIND or UNIT.fullmatch(key) is not None
    )


def is_behind_office(word: str) -> bool:
    """Tell whether a word stands behind the noun of an office and belongs to it: `General`."""
    return plain(word) in _BEHIND


def find_office(text: str) -> Office | None:
    """Return the office that a stretch of words tells of; None where there is none."""
    compound = _first_compound(text)
    if compound is None:
        return None
    found = list(_WORD.finditer(text, *compound))
    nouns = [
        index
        for index, word in enumerate(found)
        if is_office_word(word[0]) and text[word.end() : word.end() + 1] not in ("’", "'")
    ]
    if not nouns:
        return None
    first = last = nouns[-1]
    while first > 0 and plain(found[first - 1][0]) in _BEFORE | HOLDERS:
        first -= 1
    while last + 1 < len(found) and plain(found[last + 1][0]) in _BEHIND:
        last += 1
    own = [plain(word[0]) for word in found[first : last + 1]]
    noun = plain(found[nouns[-1]][0])
    permanent = bool(_PERMANENT & set(own)) and noun.startswith("represent")
    start, end = found[first].start(), found[last].end()
    return Office(
        start=start,
        noun_end=end,
        is_holder=noun in HOLDERS or permanent or noun.rpartition("-")[2] in _COMPOUNDED,
        of_state=noun in OF_STATE and (permanent or not noun.startswith("represent")),
        of_place=noun in OF_PLACE,
        of_field="minist" in noun,
        links=tuple((link.start(), link.end()) for link in _LINKS.finditer(text, end)),
    )


def _first_compound(text: str) -> tuple[int, int] | None:
    """Return the first stretch without a preposition that holds the noun of an office."""
    start = 0
    while start < len(text):
        stop = _COMPOUND_END.search(text, start)
        end = stop.start() if stop else len(text)
        if any(is_office_word(word[0]) for word in _WORD.finditer(text, start, end)):
            return start, end
        if stop is None:
            return None
        start = max(stop.end(), start + 1)
    return None
