"""The words that say what somebody did at an event: one table, a row for each way to say it.

A row is `role side | beginnings | pattern`. The doers stand `before` or `behind` the words, or
the words are said of a doer behind them (`said`, as in “…, said Ms Roe”). `seen` only tells who
was there: its doers have no role, but may be spoken of later by surname alone. The beginnings are
what is searched for in all of a body at once; the pattern must match where one of them was found.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

EVENT_NOUN = (
    r"(?:(?:side[- ]|mini[- ]|pre-?)?(?:events?|consultations?|workshops?|webinars?|meetings?"
    r"|forums?|conferences?|dialogues?|seminars?|symposi(?:um|a)|trainings?|briefings?|exchanges?|panels?"
    r"|sessions?|round[- ]?tables?|talks?|summits?|discussions?|launch|ceremony|review|course"
    r"|assembly|hearings?|gathering|retreats?|cafés?)"
    r"|eventos?|actos?|consultas?|talleres|taller|seminarios?|reuni[oó]n(?:es)?|foros?|conferencias?"
    r"|di[aá]logos?|jornadas?|encuentros?|sesi[oó]n(?:es)?|mesas? redondas?|conversatorios?"
    r"|capacitaci[oó]n|cumbre|intercambios?|webinarios?|paneles|curso|simposio"
    r"|événements?|évènements?|ateliers?|réunions?|conférences?|consultations?|séminaires?"
    r"|tables? rondes?|webinaires?|rencontres?|journées?|colloques?|échanges?|débats?"
    r"|cérémonie|séances?|formations?)"
)
_OBJECT = rf"(?=[^.;:\n]{{0,140}}?\b{EVENT_NOUN}\b)"
_NEAR = rf"(?=[^.;:\n]{{0,50}}?\b{EVENT_NOUN}\b)"
_FILLER = (
    r"(?:,?\s+(?:and\s+(?:co-?)?\w{3,15}ed|jointly|together|collaboratively|online|virtually|hybrid"
    r"|on\s+\d{1,2}\s+\w+(?:\s+\d{4})?|in\s+\w+(?:\s+\d{4})?)){0,3}"
)
_SAYING = (
    r"(?:noted|highlighted|underlined|underscored|emphasi[sz]ed|stressed|stated|added|remarked"
    r"|mentioned|recalled|reiterated|pointed\s+(?:out|to)|explained|observed|concluded|urged|argued"
    r"|acknowledged|reaffirmed|affirmed|commended|praised|spoke|intervened|said|drew\s+attention"
    r"|called\s+(?:for|on|upon)|expressed|reminded|warned|echoed|confirmed|announced|commented"
    r"|declared|asserted|addressed\s+(?:the|all|participants|attendees|delegates)"
    r"|took\s+the\s+floor|appealed|encouraged|insisted|reflected\s+on|elaborated|cautioned"
    r"|thanked|outlined|shared|described|reported|took\s+stock|applauded|lauded|advocated)\b"
)
_REMARKS = r"(?i:remarks|address|addresses|speech|speeches|statements?|words|comments)"
_OPENING = r"(?:opening|welcom(?:e|ing)|introductory|inaugural)"
_SPEECH = r"(?:keynote|closing|concluding|special|main)"
_GIVEN = (
    r"(?:\s+(?:was|were|is|are|will\s+be|had\s+been|have\s+been|has\s+been))?(?:\s+also)?"
    r"(?:\s+(?:delivered|given|made|provided|offered|pronounced|shared))?\s+by"
)
_GAVE = r"(?:deliver(?:ed|s)?|gave|give[sn]?|ma[dk]es?|provided?|offer(?:ed|s)?)"
_CONDUCT = r"(?:co-?)?(?:moderat|chair|facilitat)"

_TABLE = rf"""
organizer before | organi co-organi coorgani host co-host cohost conven co-conven | (?:co-?)?(?:organi[sz](?:ed|es?|ing)|host(?:ed|s|ing)?|conven(?:ed|es?|ing))(?:\s+and\s+\w+ed)?\s{_OBJECT}
organizer before | held hold | (?:held|holds?|holding)\s{_NEAR}
organizer behind | organi co-organi coorgani host co-host cohost conven co-conven held jointly Organi Co-organi Host Co-host Conven Held Jointly | (?i:(?:jointly\s+)?(?:(?:co-?)?(?:organi[sz]ed|hosted|convened)|held)){_FILLER}\s+by:?\s
organizer relative | organized organised hosted co-organi co-host convened held | (?:(?:co-?)?(?:organi[sz]ed|hosted|convened)|held)\b
opener before | open opened opens | open(?:ed|s|ing)?\s+(?:up\s+)?(?:the|this|its|our)\s{_NEAR}
opener before | inaugurat | inaugurat(?:ed|es?)\s+(?:the|this)\s{_NEAR}
opener before | welcom | welcom(?:ed|es?)\s+(?:the\s+|all\s+|all\s+the\s+|all\s+of\s+the\s+)?(?:participants|attendees|attendants|delegates|delegations|guests|everyone|everybody|audience|those\s+present|members\s+present|panell?ists|speakers)
opener before | kicked | kicked\s+off\s+(?:the|this)\s{_NEAR}
opener before | deliver gave give made make provid offer | {_GAVE}\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+|some\s+|brief\s+)*{_OPENING}(?:\s+and\s+\w+)?\s+{_REMARKS}
opener before | officially formally | (?:officially|formally)\s+(?:opened|inaugurated)\s+(?:the|this)\s{_NEAR}
opener behind | open inaugurat | (?:(?:officially|formally)\s+)?(?:opened|inaugurated)(?:\s+(?:officially|formally|jointly))?(?:\s+with\s+[\w ,]{{0,40}}?{_REMARKS})?\s+(?:by|from)\s
opener behind | kicked beg start | (?:kicked\s+off|began|begins|started|starts)\s+with\s+(?:an?\s+|the\s+|some\s+)?(?:\w+\s+)?(?:{_OPENING}\s+)?{_REMARKS}\s+(?:by|from|of)\s
opener behind | welcomed | welcomed\s+by\s
opener behind | {{opening}} | (?i:{_OPENING})(?:\s+and\s+\w+|\s*/\s*\w+)?(?:\s+(?:session|ceremony))?\s+{_REMARKS}(?:{_GIVEN}|\s+(?:from|by)|\s+came\s+from|\s*:)\s
speaker before | {{saying}} | {_SAYING}
speaker before | deliver gave give made make provid offer | {_GAVE}\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+|some\s+|brief\s+)*(?:{_SPEECH}\s+)?{_REMARKS}
speaker before | deliver gave give | {_GAVE}\s+(?:an?\s+|the\s+)?keynote\b
speaker before | clos conclud | (?:closed|closes|concluded)\s+(?:the|this)\s{_NEAR}
speaker before | officially formally | (?:officially|formally)\s+closed\s+(?:the|this)\s{_NEAR}
speaker behind | keynote Keynote KEYNOTE closing Closing concluding Concluding special Special | (?i:{_SPEECH})(?:\s+and\s+\w+)?\s+{_REMARKS}(?:{_GIVEN}|\s+(?:from|by)|\s+came\s+from|\s*:)\s
speaker behind | remarks speech statement Remarks Speech Statement interventions Interventions | (?i:remarks|speech(?:es)?|statements?|interventions)(?:\s+(?:was|were|will\s+be))?(?:\s+(?:delivered|given|made))\s+by\s
speaker behind | closed | closed(?:\s+with\s+[\w ]{{0,30}}?{_REMARKS})?\s+by\s
speaker behind | keynote Keynote speakers Speakers panel Panel | (?i:keynote\s+speakers?|speakers?|panell?ists?)\s*:\s
speaker said | said noted added stressed explained stated | (?:said|noted|added|stressed|explained|stated)\s
presenter before | presented present presents | present(?:ed|s)\b
presenter before | deliver gave give made make | {_GAVE}\s+(?:an?\s+|the\s+|their\s+|his\s+|her\s+|\w+\s+){{0,3}}presentations?\b
presenter before | introduced | introduced\s+the\s+(?:\w+\s+)?(?:findings|results|report|study|guide|tool|toolkit)
presenter behind | presented | presented(?:\s+jointly)?\s+by\s
presenter behind | presentation Presentation | (?i:presentations?)(?:\s+[^.;:,\n]{{0,90}}?)??(?:{_GIVEN}|\s+by|\s+from)\s
presenter behind | presenter Presenter | (?i:presenters?)\s*:\s
moderator before | moderat chair co-chair co-moderat facilitat co-facilitat cochair | {_CONDUCT}(?:ed|es|s|ing)\s{_NEAR}
moderator behind | moderat chair co-chair co-moderat facilitat co-facilitat cochair Moderat Chair Facilitat jointly | (?i:(?:jointly\s+)?{_CONDUCT}ed)(?:\s+(?:jointly|together))?\s+by\s
moderator behind | moderat Moderat chair Chair facilitat Facilitat | (?i:(?:co-?)?(?:moderators?|chair(?:person)?|facilitators?))\s*:\s
moderator behind | under | under\s+the\s+(?:moderation|chairmanship|facilitation)\s+of\s
seen behind | attended joined accompanied | (?:attended|joined|accompanied)\s+by\s
seen behind | presence participation | (?:presence|participation)\s+of\s
seen before | attend particip join took met visit led lead sign represent | (?:attend(?:ed|s)|participat(?:ed|es)|joined|took\s+part|met\s+with|visited|led|signed|represented)\b

organizer before | organiz coorganiz | (?:co-?)?organiz(?:ó|aron|a|an)\s{_OBJECT}
organizer before | convoc | convoc(?:ó|aron)\s{_OBJECT}
organizer before | celebr | celebr(?:ó|aron)\s{_NEAR}
organizer before | llev realiz | (?:llev(?:ó|aron)\s+a\s+cabo|realiz(?:ó|aron))\s{_NEAR}
organizer behind | organiz coorganiz convocad | (?:co-?)?(?:organizad|convocad)[oa]s?(?:\s+(?:conjuntamente|de\s+manera\s+conjunta|de\s+forma\s+conjunta))?\s+por\s
opener before | inaugur | inaugur(?:ó|aron)\s+(?:el|la|los|las|este|esta)\s{_NEAR}
opener before | abri | abri(?:ó|eron)\s+(?:el|la|este|esta)\s{_NEAR}
opener before | dio dieron | (?:dio|dieron)\s+(?:la\s+bienvenida|inicio\s+(?:al|a\s+la))
opener before | pronunci ofreci brind | (?:pronunci(?:ó|aron)|ofreci(?:ó|eron)|brind(?:ó|aron))\s+(?:un|una|el|la|las|los|unas)\s+(?:palabras|discurso|mensaje)s?\s+de\s+(?:apertura|bienvenida|inauguración)
opener behind | inaugurad abiert | (?:inaugurad|abiert)[oa]s?\s+por\s
opener behind | palabras Palabras bienvenida Bienvenida apertura Apertura | (?i:(?:palabras\s+de\s+)?(?:bienvenida|apertura|inauguración))(?:\s+(?:estuvo|estuvieron|fueron\s+pronunciadas|fue\s+realizada))?\s*(?:\s+a\s+cargo\s+de(?:l)?|\s+por|\s+por\s+parte\s+de(?:l)?|:)\s
speaker before | {{dijo}} | (?:señaló|destacó|subrayó|resaltó|afirmó|indicó|expresó|enfatizó|recalcó|mencionó|agregó|añadió|manifestó|explicó|recordó|sostuvo|dijo|intervino|aseguró|puntualizó|reiteró|concluyó|advirtió|agradeció|comentó|compartió|declaró|clausuró|señalaron|destacaron|subrayaron|resaltaron|afirmaron|indicaron|expresaron|enfatizaron|recalcaron|mencionaron|manifestaron|explicaron|recordaron|intervinieron|agradecieron|compartieron|clausuraron|hizo\s+uso\s+de\s+la\s+palabra|hizo\s+hincapié|tomó\s+la\s+palabra)(?!\w)
speaker said | señaló destacó subrayó afirmó indicó dijo expresó explicó agregó añadió manifestó | (?:señaló|destacó|subrayó|afirmó|indicó|dijo|expresó|explicó|agregó|añadió|manifestó)\s
speaker behind | clausurad | clausurad[oa]s?\s+por\s
speaker behind | palabras Palabras clausura Clausura cierre Cierre | (?i:(?:palabras\s+de\s+)?(?:clausura|cierre))(?:\s+(?:estuvo|estuvieron))?\s*(?:\s+a\s+cargo\s+de(?:l)?|\s+por|:)\s
presenter before | present realiz ofreci hizo | (?:present(?:ó|aron)(?!\w)|(?:realizó|realizaron|ofreció|ofrecieron|hizo|hicieron)\s+(?:una|la|su)\s+(?:presentación|ponencia|exposición))
presenter behind | presentad | presentad[oa]s?\s+por\s
presenter behind | presentaci Presentaci ponencia Ponencia | (?i:presentaci[oó]n(?:es)?|ponencia)(?:\s+[^.;:,\n]{{0,60}}?)??\s+(?:a\s+cargo\s+de(?:l)?|por\s+parte\s+de(?:l)?)\s
moderator before | moder presidi | (?:moder(?:ó|aron)|presidi(?:ó|eron))(?!\w)
moderator before | facilit | facilit(?:ó|aron)\s{_NEAR}
moderator behind | moderad presidid facilitad Moderad | (?i:moderad|presidid|facilitad)[oa]s?\s+por\s
moderator behind | moderaci Moderaci | (?i:moderaci[oó]n)(?:\s+estuvo)?\s+a\s+cargo\s+de(?:l)?\s
moderator behind | modera Modera | (?i:modera|moderador|moderadora)\s*:\s
seen behind | presencia participaci asistencia | (?:presencia|participación|asistencia)\s+de(?:l)?\s
seen before | particip asisti | (?:particip(?:ó|aron)|asisti(?:ó|eron))(?!\w)

organizer before | organisé co-organisé coorganisé | (?:co-?)?organisé\s{_OBJECT}
organizer before | organise organisent | organise(?:nt)?\s{_OBJECT}
organizer before | tenu convoqué accueilli | (?:tenu|convoqué|accueilli)\s{_NEAR}
organizer behind | organisé co-organisé coorganisé convoqué accueilli | (?:co-?)?(?:organisé|convoqué|accueilli)e?s?(?:\s+(?:conjointement|ensemble))?\s+par\s
opener before | ouvert inauguré | (?:ouvert|inauguré)\s+(?:officiellement\s+)?(?:la|le|les|l['’]|cette|cet|ce){_NEAR}
opener before | souhaité accueilli | (?:souhaité\s+la\s+bienvenue|accueilli\s+les\s+participants)
opener before | prononcé | prononcé\s+(?:un|une|le|la|l['’]|les|des)\s*(?:mots?|discours|allocutions?|paroles)\s+(?:de\s+bienvenue|d['’]ouverture|d['’]accueil|d['’]introduction)
opener behind | ouvert inauguré | (?:ouvert|inauguré)e?s?(?:\s+officiellement)?\s+par\s
opener behind | mot Mot mots Mots discours Discours allocution Allocution remarques Remarques | (?i:mots?|discours|allocutions?|remarques)\s+(?:de\s+bienvenue|d['’]ouverture|d['’]accueil|liminaires?)(?:\s+(?:a\s+été|ont\s+été))?(?:\s+prononcée?s?)?\s*(?:\s+par|\s+de|:)\s
speaker before | {{dit}} | (?:souligné|indiqué|noté|relevé|rappelé|déclaré|affirmé|insisté|précisé|expliqué|ajouté|mis\s+en\s+avant|mis\s+l['’]accent|évoqué|salué|remercié|pris\s+la\s+parole|clôturé|clos|exprimé|réitéré|mentionné|plaidé|appelé|conclu|partagé|réaffirmé|fait\s+remarquer)(?!\w)
speaker behind | clôturé clos discours Discours mot Mot | (?:clôturée?s?|close?)\s+par\s
presenter before | présenté | présenté(?!\w)
presenter before | fait | fait\s+(?:une|la|sa)\s+présentation
presenter behind | présenté | présentée?s?\s+par\s
presenter behind | présentation Présentation | (?i:présentations?)(?:\s+[^.;:,\n]{{0,60}}?)??\s+(?:faite|donnée|assurée)s?\s+par\s
moderator before | modéré animé présidé facilité | (?:modéré|animé|présidé|facilité)\s+(?:la|le|les|l['’]|cette|cet|ce|une|un){_NEAR}
moderator behind | modéré animé présidé facilité Modéré Animé Présidé | (?i:modéré|animé|présidé|facilité)e?s?\s+par\s
moderator behind | modération Modération | (?i:modération)(?:\s+(?:a\s+été|était))?(?:\s+assurée)?\s+par\s
moderator behind | modérateur modératrice Modérateur Modératrice | (?i:modérateur|modératrice)\s*:\s
seen behind | présence participation | (?:présence|participation)\s+(?:de|du|des|d['’])\s*
seen before | participé assisté | (?:participé|assisté)(?!\w)
"""  # noqa: E501
_SETS = {
    "saying": "noted highlighted underlined underscored emphasi stressed stated added remarked"
    " mentioned recalled reiterated pointed explained observed concluded urged argued acknowledged"
    " reaffirmed affirmed commended praised spoke intervened said drew called expressed reminded"
    " warned echoed confirmed announced commented declared asserted addressed took appealed"
    " encouraged insisted reflected elaborated cautioned thanked outlined shared described reported"
    " applauded lauded advocated",
    "opening": "opening Opening OPENING welcom Welcom WELCOM introductory Introductory inaugural"
    " Inaugural",
    "dijo": "señaló destacó subrayó resaltó afirmó indicó expresó enfatizó recalcó mencionó agregó"
    " añadió manifestó explicó recordó sostuvo dijo intervino aseguró puntualizó reiteró concluyó"
    " advirtió agradeció comentó compartió declaró clausuró señalaron destacaron subrayaron"
    " resaltaron afirmaron indicaron expresaron enfatizaron recalcaron mencionaron manifestaron"
    " explicaron recordaron intervinieron agradecieron compartieron clausuraron hizo tomó",
    "dit": "souligné indiqué noté relevé rappelé déclaré affirmé insisté précisé expliqué ajouté"
    " mis évoqué salué remercié pris clôturé clos exprimé réitéré mentionné plaidé appelé conclu"
    " partagé réaffirmé fait",
}


@dataclass(frozen=True)
class Cue:
    """One way to say a role: where its doers stand, and the words that say it."""

    role: str
    side: str
    beginnings: tuple[str, ...]
    pattern: re.Pattern[str]


@cache
def cues() -> tuple[Cue, ...]:
    """Return all rows of the table."""
    return tuple(_cue(row) for row in _TABLE.strip().splitlines() if row)


def _cue(row: str) -> Cue:
    head, beginnings, pattern = (part.strip(" ") for part in row.split(" | ", 2))
    role, side = head.split()
    listed = beginnings.split()
    if listed[0].startswith("{"):
        listed = _SETS[listed[0].strip("{}")].split()
    return Cue(role, side, tuple(listed), re.compile(pattern))
