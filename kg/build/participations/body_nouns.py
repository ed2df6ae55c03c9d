"""The nouns that names of bodies are built with, in English, French, Spanish and Portuguese.

Stricter than for a field that holds nothing but organizers (`kg.build.lookup.naming`): a community
or civil society does not speak.
"""

from __future__ import annotations

import re

from kg.text import words

_ENGLISH = frozenset(
    """academy administration agency alliance association authority bank board branch bureau center
    centre chamber coalition college commission committee confederation consortium corporation
    council delegation department directorate division embassy federation foundation fund
    government hub inspectorate institute institution ministry mission municipality network
    observatory office organisation organization parliament platform police secretariat service
    services society taskforce team trust union unit university""".split()
)
_ROMANCE = frozenset(
    """academia agence agencia alcaldia alianca alianza alliance ambassade asociacion associacao
    association autorite ayuntamiento banco banque bureau cabildo caisse camara cancilleria centre
    centro chambre coalition colegio comision comissao comite commissariat commission
    confederation conseil consejo conselho coordenacao coordinacion coordination corporacion
    croissant croix cruz defensoria delegacion delegation departamento departement direcao
    direccion direction embaixada embajada federacao federacion federation fondation fondo fonds
    fundacao fundacion gabinete gobierno gouvernement governo haut institut instituto mairie
    ministere ministerio municipalidad municipio observatoire observatorio office oficina
    organisation organizacao organizacion parlement prefeitura red rede reseau secretaria
    secretariat service services servicio servico sindicato societe superintendencia syndicat
    union universidad universidade universite""".split()
)
# Nouns of everyday life, which stand in names only with a capital.
_EVERYDAY = frozenset(
    """albergue alumni amigas amigos amis archive archives archivo artists asamblea auberge
    avocats bakers bakery band beekeepers biblioteca bibliotheque brigade brotherhood canteen
    canton caravan carers caritas casa cathedral cercle chapel chaplaincy choir church circle
    city clinica clinique club clube cofradia colectivo coletivo collectif collective college
    comedor company comptoir congregation conservatory convent convento cooperativa cooperative
    corps county court couvent desk diocese diputacion dispensary district dockers doctors
    drivers ecole eglise elders employers ensemble escola escuela fabrica faculty farm farmers
    femmes ferme fiscalia fishermen fishers foyer freguesia frente friends front gallery garden
    governorate gremio growers guild herders hermandad hogar hopital hospital hostel house
    iglesia igreja intendencia jornaleras junta kindergarten kitchen lab laboratory lar lawyers
    league library liceo liga ligue lines lycee lyceum maison mancomunidad market medecins
    mediatheque medicos mesa midwives miners monastery mosque mothers mouvement movement
    movimento movimiento mujeres mulheres musee museo museu museum mutuelle nursery nurses
    opera orchestra orphanage parents parish parroquia partnership pastoral patronato pharmacy
    poets port porters potters prefecture press province radio refuge region registry
    residencia sailors school seafarers shed shelter shop sisterhood sisters station students
    studio synagogue syndicate tailors teachers teatro television temple theater theatre
    trabajadoras trabajadores traders tribunal truckers vecinos vendors veterans ville weavers
    women workers writers""".split()
)
# What an event, or a work, may be called as well: a body only where one must be named.
_EVENT_LIKE = frozenset(
    """assembly atelier clinic congress festival foro forum group groupe grupo iniciativa initiative
    program programa programme project projet projeto proyecto taller workshop""".split()
)
# What stands last in names.
_LAST = frozenset("State International Internacional Internationale Worldwide Watch Global".split())
_ALONE = frozenset(
    """bundestag caritas commonwealth congreso congress francophonie knesset mercosur parlamento
    parlement parliament senado senat senate""".split()
)
_BODIES = _ENGLISH | _ROMANCE | _ALONE
_TWO_WORDS = re.compile(r"\b(?:red cross|red crescent|task force)\b")


def names_a_body(head: str, strictly: bool = False) -> bool:
    """Tell whether words up to the first preposition are those of a body.

    `strictly` leaves out nouns of everyday life, which may be the field of an office as well.

    >>> names_a_body("Lagos Poetry Shed"), names_a_body("Harbour Forum"), names_a_body("a house")
    (True, False, False)
    """
    tokens = words(head).split()
    if not _BODIES.isdisjoint(tokens) or _TWO_WORDS.search(" ".join(tokens)):
        return True
    if strictly:
        return False
    last = head.rpartition(" ")[2] if " " in head else ""
    return last in _LAST or any(_is_capital(word, _EVERYDAY) for word in head.split())


def may_name_a_body(head: str) -> bool:
    """Tell whether words name a body or an event, for where a body must be named.

    >>> may_name_a_body("Harbour Forum"), may_name_a_body("Jane Roe")
    (True, False)
    """
    return names_a_body(head) or any(_is_capital(word, _EVENT_LIKE) for word in head.split())


def is_romance_head(word: str, surely: bool = False) -> bool:
    """Tell whether a word begins French, Spanish and Portuguese names, and is capitalized.

    `surely` leaves out those of English and of everyday life.
    """
    nouns = _ROMANCE - _ENGLISH if surely else _ROMANCE | _EVERYDAY | _EVENT_LIKE
    return _is_capital(word, nouns)


def is_a_body(word: str) -> bool:
    """Tell whether a word alone is the name of a body: `Senate`."""
    return _is_capital(word, _ALONE)


def _is_capital(word: str, nouns: frozenset[str]) -> bool:
    return not word[0].islower() and words(word).partition(" ")[0] in nouns
