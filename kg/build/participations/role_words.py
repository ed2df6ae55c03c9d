"""The words that say what somebody did at an event, in English, French, Spanish and Portuguese.

Three tables, a row for each role and language: verbs (`moderated`), nouns (`opening remarks`), and
what somebody is called (`moderator`). A verb is given in its infinitive and found in all forms of
the third person; its object says whether it speaks of an event at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

EVENT_NOUN = (
    r"(?:(?:side|mini|pre|peer)?[- ]?(?:events?|consultations?|workshops?|webinars?|meetings?"
    r"|forums?|conferences?|dialogues?|seminars?|symposi(?:um|a)|trainings?|briefings?|exchanges?"
    r"|panels?|sessions?|round[- ]?tables?|talks?|summits?|discussions?|conversations?|launch"
    r"|ceremony|review|course|assembly|hearings?|gathering|retreats?|plenary|cafés?|clinic|debates?"
    r"|lecture|colloquium|congress|hackathon|expert\s+group|working\s+group|exhibition|festival"
    r"|dinner|lunch|breakfast|reception|orientation|screening|commemoration|celebration|vigil"
    r"|masterclass"
    r"|(?:summer|winter) school|listening circles?|open (?:day|house)|kick-?off|stocktaking"
    r"|convening|boot ?camp"
    r"|break-?out (?:groups?|sessions?)|group work|working groups|town hall|segments?)"
    r"|eventos?|actos?|consultas?|talleres|taller|seminarios?|reuni[oó]n(?:es)?|foros?"
    r"|conferencias?|di[aá]logos?|jornadas?|encuentros?|sesi[oó]n(?:es)?|mesas? redondas?"
    r"|conversatorios?|conversaci[oó]n|capacitaci[oó]n|cumbre|intercambios?|webinarios?|panel"
    r"|paneles|cursos?|simposio|ceremonia|plenaria|coloquio|charlas?"
    r"|(?:mesas?|grupos?) de trabajo"
    r"|événements?|évènements?|ateliers?|réunions?|conférences?|consultations?|séminaires?"
    r"|tables? rondes?|webinaires?|rencontres?|journées?|colloques?|échanges?|débats?|travaux"
    r"|cérémonie|séances?|formations?|assises|dîner|déjeuner|forum|dialogue|panel"
    r"|groupes? de travail|veillées?|causeries?"
    r"|oficinas?|seminários?|reuni(?:ão|ões)|conferências?|fóru(?:m|ns)|encontros?|sess(?:ão|ões)"
    r"|mesas?[- ]redondas?|webinários?|pain(?:el|éis)|cerim[óô]nia|formaç(?:ão|ões)|diálogos?"
    r"|trabalhos|trabajos|simpósio|colóquio|workshop)"
)
"""What an event, or a part of one, is called."""

PART_OF_DAY = (
    r"(?:days?|mornings?|afternoons?|evenings?|nights?|lunch(?:time)?|hours?|stage|programme|program"
    r"|proceedings|matinée|après-midi|soirée|journée|jour|velada|día|dia|mañana|manhã|tarde|noche|noite)"
)
"""What may stand for an event, or a part of one: “hosted the afternoon”."""

_VERBS = """
en           speech | give, deliver, make, say, provide, offer, share, pronounce, contribute
en           speech | follow with, follow up with
fr           speech | prononcer, faire, donner, dire, livrer, offrir, présenter, assurer
es           speech | pronunciar, ofrecer, brindar, dar, realizar, hacer, decir, dirigir
es           speech | impartir, presentar
pt           speech | proferir, fazer, dar, dizer, dirigir, ministrar, realizar, apresentar
en organizer event  | organize, organise, convene, host, co-organize, co-organise, coorganize
en organizer event  | coorganise, co-host, cohost, co-convene, coconvene
en organizer near   | hold, co-hold, co-host, cohost, co-organize, co-organise, co-convene
en organizer near   | put on, stage
en opener    near   | open, inaugurate, kick off
en opener    open   | declare
en opener    near   | declare open
en opener    people | welcome, greet
en presenter thing  | present
en presenter result | introduce
en presenter said   | demonstrate
en presenter shown  | show
en presenter group  | walk
en presenter any    | walk through, run through
en presenter guided | take
en speaker   any    | read out
en speaker   word   | have
en moderator near   | chair, facilitate, co-chair, cochair, co-facilitate, preside over
en moderator any    | moderate, co-moderate
en moderator near   | guide, steer
en moderator talk   | lead
en moderator chair  | take
en speaker   near   | close, conclude, address, wrap up, end, adjourn
en speaker   group  | address
en speaker   said   | note, highlight, underline, underscore, emphasize, emphasise, stress, state
en speaker   said   | add, remark, mention, recall, reiterate, point out, point to, explain, urge
en speaker   said   | observe, conclude, argue, acknowledge, reaffirm, affirm, commend, praise
en speaker   said   | express, remind, warn, echo, confirm, comment, declare, assert, encourage
en speaker   said   | insist, elaborate, caution, thank, applaud, laud, advocate, intervene, appeal
en speaker   said   | call for, call on, call upon, reflect on, touch upon, touch on, congratulate
en speaker   said   | speak, say, tell, pledge, draw attention, shed light, take the floor
en speaker   said   | take stock, set the scene, pay tribute, outline, share, describe, announce
en speaker   said   | make the case, make the point, make clear, regret, demand, promise, maintain
en speaker   said   | recount, clarify, summarize, summarise, sum up, spell out, claim
en speaker   said   | reveal, lament, deplore, complain, put forward, read out
en speaker   said   | illustrate, defend, plead
en speaker   spoken | report, respond, admit, suggest, propose, discuss, talk, react
en speaker   spoken | agree, disagree, hail, endorse, welcome, recommend, contend, predict
en speaker   spoken | concede, concur
en speaker   said   | assure, reassure, set out, lay out, reply, answer
en speaker   spoken | read, list, apologize, apologise, ask why, ask whether, ask how, ask what
en speaker   spoken | compare, debate, introduce
en speaker   person | follow
fr organizer event  | organiser, coorganiser, co-organiser, convoquer, accueillir
fr organizer near   | tenir
fr opener    near   | ouvrir, inaugurer
fr opener    people | accueillir, saluer
fr opener    any    | souhaiter la bienvenue, procéder à l’ouverture
fr presenter any    | présenter, exposer
fr moderator near   | animer, diriger, présider, coprésider, faciliter
fr moderator any    | modérer, comodérer
fr speaker   near   | clôturer, clore
fr speaker   said   | souligner, indiquer, noter, relever, rappeler, déclarer, affirmer, insister
fr speaker   said   | préciser, expliquer, ajouter, évoquer, saluer, remercier, exprimer, réitérer
fr speaker   said   | mentionner, plaider, conclure, réaffirmer, intervenir, raconter, parler
fr speaker   said   | reconnaître, regretter, dire, prendre la parole, appeler à, mettre en avant
fr speaker   said   | mettre l’accent, mettre en exergue, faire remarquer, faire observer
fr speaker   said   | attirer l’attention, partager, dénoncer, défendre, détailler, exhorter
fr speaker   said   | résumer, avertir, suggérer, constater, déplorer, mettre en garde
fr speaker   said   | annoncer, encourager, promettre, recommander, prôner
fr speaker   said   | féliciter, réjouir, rendre hommage, faire état, faire part, lancer un appel
fr speaker   said   | répondre, demander
fr speaker   spoken | estimer, témoigner, lire, lancer, confier, proposer, assurer, évoquer
es organizer event  | organizar, coorganizar, co-organizar, convocar, invitar
es organizer near   | celebrar, realizar, llevar a cabo
es opener    near   | inaugurar, abrir, dar inicio
es opener    any    | dar la bienvenida
es opener    people | recibir, saludar
es presenter shown  | mostrar
es presenter any    | presentar, exponer
es moderator near   | facilitar, conducir, presidir
es moderator any    | moderar, comoderar
es speaker   near   | clausurar, cerrar
es speaker   said   | señalar, destacar, subrayar, resaltar, afirmar, indicar, expresar, enfatizar
es speaker   said   | recalcar, mencionar, agregar, añadir, manifestar, explicar, recordar, asegurar
es speaker   said   | sostener, decir, intervenir, puntualizar, reiterar, concluir, hablar, advertir
es speaker   said   | agradecer, comentar, declarar, apuntar, insistir, precisar, remarcar, observar
es speaker   said   | lamentar, felicitar, compartir, hacer uso de la palabra, tomar la palabra
es speaker   said   | hacer hincapié, poner de relieve, reconocer, defender, abogar, relatar, narrar
es speaker   said   | sugerir, denunciar, aclarar, detallar, exhortar, plantear, valorar, instar a
es speaker   said   | conversar, dialogar, anunciar, pedir, recomendar, prometer, alertar, opinar
es speaker   said   | hacer un llamado, hacer un llamamiento, hacer énfasis, rendir homenaje
es speaker   said   | llamar a
es speaker   said   | reflexionar, ratificar, confirmar, referir, saludar, reafirmar
es speaker   said   | responder
es speaker   spoken | relatar, contar, proponer, considerar, leer, preguntar
pt organizer event  | organizar, coorganizar, co-organizar, convocar, acolher
pt organizer near   | realizar, promover
pt opener    near   | abrir, inaugurar
pt opener    any    | dar as boas-vindas, dar boas-vindas
pt opener    people | saudar, acolher, receber
pt presenter shown  | mostrar
pt presenter any    | apresentar, expor
pt moderator near   | facilitar, presidir, conduzir, mediar
pt moderator any    | moderar, comoderar
pt speaker   near   | encerrar, fechar
pt speaker   said   | destacar, sublinhar, salientar, realçar, notar, observar, lembrar, recordar
pt speaker   said   | afirmar, explicar, acrescentar, referir, mencionar, dizer, reiterar, enfatizar
pt speaker   said   | ressaltar, frisar, apontar, indicar, declarar, agradecer, concluir, alertar
pt speaker   said   | defender, comentar, falar, discursar, insistir, intervir, assinalar, advertir
pt speaker   said   | reconhecer, denunciar, sugerir, detalhar, resumir, apelar, esclarecer, relatar
pt speaker   said   | tomar a palavra, usar da palavra, chamar a atenção
pt speaker   said   | conversar, anunciar, pedir, recomendar, prometer, ponderar, opinar
pt speaker   said   | reforçar, lamentar, elogiar, fazer um apelo, reafirmar, confirmar
pt speaker   spoken | contar, partilhar, compartilhar, responder, propor
"""
_IRREGULAR = """
en run      | runs        | ran      | run     | running
en hold     | holds       | held     | held    | holding
en co-hold  | co-holds    | co-held  | co-held | co-holding
en speak    | speaks      | spoke    | spoken  | speaking
en say      | says        | said     | said    | saying
en tell     | tells       | told     | told    | telling
en draw     | draws       | drew     | drawn   | drawing
en shed     | sheds       | shed     | shed    | shedding
en take     | takes       | took     | taken   | taking
en lead     | leads       | led      | led     | leading
en set      | sets        | set      | set     | setting
en pay      | pays        | paid     | paid    | paying
en read     | reads       | read     | read    | reading
en have     | has         | had      | had     | having
en give     | gives       | gave     | given   | giving
en make     | makes       | made     | made    | making
en begin    | begins      | began    | begun   | beginning
en sum      | sums        | summed   | summed  | summing
en put      | puts        | put      | put     | putting
en regret   | regrets     | regretted | regretted | regretting
en lay      | lays        | laid     | laid    | laying
en wrap     | wraps       | wrapped  | wrapped | wrapping
en admit    | admits      | admitted | admitted | admitting
fr accueillir  | accueille accueillent | accueillit accueillera accueilleront | accueilli
fr tenir       | tient tiennent        | tint tiendra tiendront              | tenu
fr ouvrir      | ouvre ouvrent         | ouvrit ouvrira ouvriront            | ouvert
fr clore       | clôt                  |                                     | clos
fr rappeler    | rappelle rappellent   | rappela rappelèrent rappellera      | rappelé
fr appeler     | appelle appellent     | appela appelèrent appellera         | appelé
fr conclure    | conclut               | conclura                            | conclu
fr intervenir  | intervient interviennent | intervint interviendra interviendront | intervenu
fr reconnaître | reconnaît             | reconnut                            | reconnu
fr dire        | dit disent            | dira                                | dit
fr prendre     | prend prennent        | prit prirent prendra prendront      | pris
fr mettre      | met mettent           | mit mirent mettra                   | mis
fr faire       | fait font             | fit firent fera feront              | fait
fr répondre    | répond                | répondit                            | répondu
fr défendre    | défend                | défendit                            | défendu
fr avertir     | avertit               | avertira                            | averti
fr offrir      | offre offrent         | offrit offrira                      | offert
fr lire        | lit                   | lut lira                            | lu
fr promettre   | promet                | promit promettra                    | promis
fr réjouir     | réjouit               | réjouira                            | réjoui
fr rendre      | rend                  | rendit rendra                       | rendu
es abrir       | abre abren     | abrió abrieron abrirá abrirán             | abierto
es dar         | da dan         | dio dieron dará darán                     | dado
es exponer     | expone exponen | expuso expusieron expondrá expondrán      | expuesto
es proponer    | propone        | propuso propusieron                       | propuesto
es poner       | pone           | puso pusieron pondrá                      | puesto
es conducir    | conduce        | condujo condujeron conducirá              | conducido
es cerrar      | cierra cierran | cerró cerraron cerrará cerrarán           | cerrado
es manifestar  | manifiesta     | manifestó manifestaron                    | manifestado
es recordar    | recuerda recuerdan | recordó recordaron recordará          | recordado
es contar      | cuenta         | contó contaron contará                    | contado
es sostener    | sostiene       | sostuvo sostuvieron                       | sostenido
es decir       | dice dicen     | dijo dijeron dirá                         | dicho
es intervenir  | interviene intervienen | intervino intervinieron intervendrá intervendrán | intervenido
es concluir    | concluye       | concluyó concluyeron                      | concluido
es advertir    | advierte       | advirtió advirtieron                      | advertido
es agradecer   | agradece       | agradeció agradecieron                    | agradecido
es añadir      | añade          | añadió añadieron                          | añadido
es reconocer   | reconoce       | reconoció reconocieron                    | reconocido
es defender    | defiende       | defendió defendieron                      | defendido
es sugerir     | sugiere        | sugirió sugirieron                        | sugerido
es hacer       | hace hacen     | hizo hicieron hará harán                  | hecho
es leer        | lee                   | leyó leyeron leerá                        | leído
es pedir       | pide piden     | pidió pidieron pedirá pedirán             | pedido
es recomendar  | recomienda     | recomendó recomendaron recomendará        | recomendado
es rendir      | rinde rinden   | rindió rindieron rendirá                  | rendido
es referir     | refiere        | refirió refirieron referirá               | referido
pt abrir       | abre abrem     | abriu abriram abrirá abrirão              | aberto
pt dar         | dá dão         | deu deram dará darão                      | dado
pt expor       | expõe expõem   | expôs expuseram exporá                    | exposto
pt propor      | propõe         | propôs propuseram                         | proposto
pt conduzir    | conduz conduzem | conduziu conduziram conduzirá            | conduzido
pt mediar      | medeia medeiam | mediou mediaram mediará                   | mediado
pt saudar      | saúda saúdam   | saudou saudaram                           | saudado
pt referir     | refere         | referiu referiram                         | referido
pt dizer       | diz dizem      | disse disseram dirá                       | dito
pt concluir    | conclui        | concluiu concluíram                       | concluído
pt intervir    | intervém       | interveio intervieram                     | intervindo
pt reconhecer  | reconhece      | reconheceu reconheceram                   | reconhecido
pt pedir       | pede           | pediu pediram                             | pedido
pt sugerir     | sugere         | sugeriu sugeriram                         | sugerido
pt proferir    | profere        | proferiu proferiram proferirá             | proferido
pt fazer       | faz fazem      | fez fizeram fará farão                    | feito
"""  # noqa: E501

_REMARKS = r"(?:remarks?|address(?:es)?|speech(?:es)?|statements?|words|comments|notes?|message)"
_NOUNS = rf"""
opener | opening welcome welcoming introductory inaugural | (?:\s+(?:and|&)\s+\w+|\s*/\s*\w+)?(?:(?:\s+(?:session|ceremony))?\s+{_REMARKS})?
opener | words word speech | \s+of\s+welcome
opener | greetings greeting salutations |
organizer | joint | \s+(?:{EVENT_NOUN}|effort|initiative|venture|undertaking|activity)
organizer | organizing organising co-organizing co-organising | \s+(?:partners|institutions|committee|agencies|bodies|team)
speaker | according selon según segundo para pour | (?:\s+to)?(?=\s)
speaker | words word | \s+of\s+(?:gratitude|thanks|encouragement|caution|praise)
speaker | wrap-up conclusions closing | (?=\s*:)
opener | mot mots discours allocution allocutions paroles propos remarques message | \s+(?:de\s+bienvenue|d['’]ouverture|d['’]accueil|d['’]introduction|introductifs?|liminaires?|inaugural|inaugurale)
opener | palabras discurso mensaje saludo saludos palavras mensagem saudação | \s+(?:de\s+(?:apertura|bienvenida|inauguración|abertura|boas-vindas)|inaugural(?:es)?|inaugurais)
opener | bienvenida apertura inauguración abertura boas-vindas bienvenue ouverture | (?:\s+(?:officielle|solennelle|oficial|solemne))?
speaker | keynote | (?:\s+{_REMARKS})?
speaker | closing | (?=\s+(?:was|were)\s+(?:delivered|given|made)\b)
speaker | feature features featured featuring | (?=\s)
speaker | closing concluding special main final | (?:\s+(?:and|&)\s+\w+)?\s+{_REMARKS}
speaker | remarks speech speeches statement statements address addresses |
speaker | heard | (?=\s+from\b)
speaker | intervention interventions | (?=\s+(?:from|came|was|were|will|made|delivered|given|ont|a)\b|\s*:)
speaker | discours allocution allocutions mot propos | (?:\s+(?:de\s+clôture|principale?|de\s+fond))?
speaker | palabras discurso discursos mensaje intervención intervenciones conferencia | (?:\s+(?:de\s+(?:clausura|cierre)|magistral(?:es)?|principal))?
speaker | palavras intervenção intervenções palestra palestras conferência | (?:\s+(?:de\s+encerramento|magna|inaugural))?
speaker | clausura cierre encerramento clôture |
speaker | word floor parole palabra palavra mot | (?=\s+(?:then\s+|also\s+)?(?:belong|went|goes|fell|was|is|passed|revien|est|a\s+été|fue|corresp|coube))
speaker | floor parole palabra palavra | (?=\s+(?:to|à|aux?|al?|ao)\s)
speaker | conversation dialogue conversación diálogo conversa | (?=\s+(?:between|entre)\s)
speaker | contribution contributions contribuciones contribuições | (?=\s+(?:of|de|del|d[ao]s?)\s)
speaker | lecture lectures talk talks toast testimony testimonies |
presenter | overview overviews demonstration demonstrations |
presenter | presentation presentations présentation présentations exposé exposés |
presenter | presentación presentaciones ponencia ponencias exposición exposiciones apresentação apresentações exposição comunicação |
moderator | moderation chairmanship facilitation modération présidence animation moderación conducción moderação mediação |
"""  # noqa: E501
_TITLES = """
organizer | host hosts organizer organizers organiser organisers convener conveners convenor convenors
organizer | co-host co-hosts co-organizer co-organizers co-organiser co-organisers co-convener co-conveners
organizer | organisateur organisateurs organisatrice organisatrices hôte hôtes organizador organizadora
organizer | organizadores organizadoras anfitrión anfitriona anfitriones anfitrião coorganizadores
moderator | moderator moderators facilitator facilitators chair chairs chairperson chairpersons co-chair
moderator | co-chairs co-moderator co-moderators modérateur modératrice modérateurs animateur animatrice
moderator | moderador moderadora moderadores facilitador facilitadora modera mediador mediadora
speaker | speaker speakers panelist panelists panellist panellists discussant discussants intervenant
speaker | intervenante intervenants intervenantes orateur oratrice orateurs panéliste panélistes ponente
speaker | ponentes orador oradora oradores oradoras panelista panelistas palestrante palestrantes
speaker | panel panels painelista painelistas respondent respondents responding speaking
moderator | chairing moderating facilitating
presenter | presenting
presenter | presenter presenters expositor expositora expositores présentateur présentatrice
"""  # noqa: E501


@dataclass(frozen=True)
class RoleWord:
    """A word that may begin to say a role.

    `kind` is `verb`, `noun` or `title`. Of a verb, `form` is `past`, `present`, `base` (an
    infinitive) or `participle` of a Romance language; the English past is a participle, too.
    `rest` is what belongs to the words behind the first one. `role` is empty where the object of
    the verb says it: “gave a presentation”.
    """

    kind: str
    role: str
    rest: re.Pattern[str]
    object: str = "any"
    form: str = ""
    language: str = ""


@dataclass(frozen=True)
class RoleWords:
    """All words of the tables, by their first word in lower case, and what finds them at once."""

    by_word: dict[str, tuple[RoleWord, ...]]
    finder: AhoCorasick

    def find(self, text: str) -> Iterator[tuple[int, int, tuple[RoleWord, ...]]]:
        """Yield where each first word begins and ends, and what it may be.

        The text is in lower case, and begins with a space or line feed.
        """
        for _, start, end in self.finder.find_matches_as_indexes(text):
            if not text[end : end + 1].isalpha():
                yield start + 1, end, self.by_word[text[start + 1 : end]]


@cache
def role_words() -> RoleWords:
    """Return the tables, ready for use."""
    found: dict[str, list[RoleWord]] = defaultdict(list)
    for word, entry in (*_verbs(), *_nouns(), *_titles()):
        if entry not in found[word]:
            found[word].append(entry)
    patterns = [f"{mark}{word}" for word in found for mark in " \n\xa0(“\"‘'«-–/"]
    finder = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
    return RoleWords({word: tuple(entries) for word, entries in found.items()}, finder)


def _rows(table: str) -> Iterator[tuple[list[str], str]]:
    for row in filter(None, table.strip().splitlines()):
        head, _, words = row.partition("|")
        yield head.split(), words.strip()


def _nouns() -> Iterator[tuple[str, RoleWord]]:
    for (role,), words in _rows(_NOUNS):
        first, _, rest = words.partition("|")
        for word in first.split():
            yield word, RoleWord("noun", role, re.compile(rest.strip(), re.I))


def _titles() -> Iterator[tuple[str, RoleWord]]:
    for (role,), words in _rows(_TITLES):
        for word in words.split():
            yield word, RoleWord("title", role, re.compile(""))


def _verbs() -> Iterator[tuple[str, RoleWord]]:
    for (language, *role, kind), words in _rows(_VERBS):
        for verb in words.split(", "):
            first, *behind = verb.split()
            rest = "".join(rf"\s+{word}" for word in behind).replace("’", "[’']")
            for word, form in _forms(language, first):
                pattern = re.compile(rest, re.I)
                yield word, RoleWord("verb", "".join(role), pattern, kind, form, language)


def _forms(language: str, verb: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb in the third person, each with what it is."""
    columns = _irregular().get((language, verb)) or _regular(language, verb)
    yield verb, "base"
    for form, column in zip(("present", "past", "participle", "gerund"), columns, strict=False):
        for word in column.split():
            yield from ((each, form) for each in _inflected(language, word, form))


def _inflected(language: str, word: str, form: str) -> tuple[str, ...]:
    """Return a word, with the feminine and the plural of a Romance participle."""
    if form != "participle" or language == "en":
        return (word,)
    if language == "fr":
        return (word, f"{word}e", f"{word}s", f"{word}es")
    return (word, f"{word[:-1]}a", f"{word}s", f"{word[:-1]}as")


@cache
def _irregular() -> dict[tuple[str, str], list[str]]:
    rows = (row.split("|") for row in filter(None, _IRREGULAR.strip().splitlines()))
    keyed = ((head.split(), columns) for head, *columns in rows)
    return {(language, verb): columns for (language, verb), columns in keyed}


# Of a regular verb: the endings of present and past; the future hangs on the infinitive.
_ENDINGS = {
    ("fr", "er"): ("e ent", "a èrent ait aient", "é"),
    ("es", "ar"): ("a an", "ó aron aba aban", "ado"),
    ("es", "er"): ("e en", "ió ieron ía ían", "ido"),
    ("es", "ir"): ("e en", "ió ieron ía ían", "ido"),
    ("pt", "ar"): ("a am", "ou aram ava avam", "ado"),
    ("pt", "er"): ("e em", "eu eram ia iam", "ido"),
    ("pt", "ir"): ("e em", "iu iram ia iam", "ido"),
}
_STRESSED = re.compile(r"[ée]([bcdfghjklmnpqrstvz])(e|ent)$")
_FUTURE = {"fr": ("a", "ont"), "es": ("á", "án"), "pt": ("á", "ão")}


def _regular(language: str, verb: str) -> list[str]:
    if language == "en":
        return _english(verb)
    stem = verb[:-2]
    present, past, participle = (
        [f"{stem}{ending}" for ending in endings.split()]
        for endings in _ENDINGS[language, verb[-2:]]
    )
    if language == "fr":  # `modérer`: il modère
        present = [_STRESSED.sub(r"è\1\2", word) for word in present]
    past += [f"{verb}{ending}" for ending in _FUTURE[language]]
    soft = [word.replace("ca", "ça").replace("ga", "gea") for word in past if language == "fr"]
    return [" ".join(present), " ".join(past + soft), " ".join(participle)]


def _english(verb: str) -> list[str]:
    stem = verb.removesuffix("e")
    if verb.endswith("y"):
        return [f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb[:-1]}ied", f"{verb}ing"]
    third = f"{verb}es" if verb.endswith(("ss", "ch", "sh")) else f"{verb}s"
    return [third, f"{stem}ed", f"{stem}ed", f"{stem}ing"]
