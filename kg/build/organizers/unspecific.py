"""Whether words among the organizers name none in particular: `other governments`, `TBC`."""

from __future__ import annotations

import re

from kg.build.lookup.naming import name_key

_INDEFINITE = frozenset(
    """all among amongst and autres divers diversos entre etc its key many more multiple notamment
    numerous other others otras otros partenaires partner partners relevant several socios some
    their various""".split()
)
_COLLECTIVE = frozenset(
    """academia academics acteurs actores actors agencies associations authorities autoridades
    autorites businesses civil civile communities countries csos diaspora diasporas donors
    employers entities gobiernos gouvernements governments groups hosts ingos instituciones
    institutions leaders migrants ministries municipalities ngos ong ongs organisations organisers
    organizaciones organizations organizers paises pays privado prive sector sociedad societe
    society stakeholders states system universidades universites universities youth""".split()
)
_FILLERS = frozenset(
    """a about and as based between bilateral by civil community concerned de des development
    different e et external faith from government governmental humanitarian in interested
    intergovernmental international involved la las le led les like local los member migrant
    multilateral national non o of or other our participating present private public
    regional religious research salvo social sub such system the to un women y""".split()
)
_NOTHING = frozenset(
    "tbc tbd tba na n a none nil not applicable to be confirmed determined".split()
)
_PERSON = re.compile(r"(?:mr|ms|mrs|miss|dr|prof|professor|h e|sr|sra|mme|amb|ambassador) ")
_NEVER_ALONE = frozenset(
    "diaspora diasporas youth migrants academics civil civile prive privado".split()
)


def is_unspecific(text: str) -> bool:
    """Tell whether the words name no organization: `other governments`, `TBC`, a person."""
    key = name_key(text).replace("united nations", "un")
    tokens = frozenset(key.split(" "))
    if tokens <= _NOTHING or _PERSON.match(key):
        return True
    telling = tokens & (_INDEFINITE | _COLLECTIVE)
    return (
        bool(telling)
        and tokens <= _INDEFINITE | _COLLECTIVE | _FILLERS
        and (not telling <= _NEVER_ALONE | {"and"})
    )


def is_indefinite(text: str) -> bool:
    """Tell whether the words say that there are others: `and partners`."""
    return not (_INDEFINITE - {"and"}).isdisjoint(name_key(text).split(" "))
