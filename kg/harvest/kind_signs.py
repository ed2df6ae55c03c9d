"""What tells pages that are no events from those that are: words of titles, lines and openings."""

from __future__ import annotations

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.I)


LISTING_ADDRESSES: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("calendar", re.compile(r"/(?:events?|calendar)$"), "the site's list of events"),
    ("other", re.compile(r"/search(?:/|\?|$)"), "a search"),
    ("other", re.compile(r"/taxonomy/term/"), "the list of pages with a term"),
)
"""Kinds of pages by their address; an event's page lies below `/events/`, or is a node."""

OTHER_LABELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("practice", ("Summary", "Type of practice")),
    ("resource", ("Date of Publication", "Type of Resource")),
    ("resource", ("Type of Resource",)),
    ("resource", ("Tipo de recurso",)),
    ("resource", ("Type de ressource",)),
    ("practice", ("Type of practice",)),
    ("practice", ("Tipo de práctica",)),
    ("practice", ("Type de pratique",)),
    ("practice", ("Benefit and Impact",)),
    ("pledge", ("Updated on:",)),
    ("pledge", ("Pledging Entity",)),
    ("pledge", ("Pledge status",)),
    ("pledge", ("Type of pledge",)),
    ("discussion", ("Discussion space",)),
    ("discussion", ("Discussion spaces",)),
)
"""Labels that only pages of another kind carry: all of a row must stand there as whole lines."""

_REPORT = (
    r"(?:reports?|summar(?:y|ies)|minutes|proceedings|outcomes?(?: document)?|conclusions|synthesis"
    r"|key (?:takeaways|messages|outcomes|findings|points)|takeaways|highlights|recap|read-?out)"
)
_NEW_THING = r"(?!.*\b(?:launch|presentation|lancement|lanzamiento|presentación)\b)"
TITLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "press-release",
        _any(
            r"\b(?:press|news|media) (?:release|statement|advisory|briefing notes?)\b",
            r"\bcommuniqué de presse\b|^communiqué\b|^comunicado\b|\bcomunicado de prensa\b",
            r"\bnota de prensa\b|пресс-релиз|新闻稿|新聞稿|بيان صحفي",
        ),
    ),
    (
        "pledge",
        _any(
            r"^pledg(?:e|es|ing)\b(?!.*\b(?:event|conference|session|dialogue|workshop|webinar)\b)",
            r"^(?!.*\b(?:training|workshop|webinar|meeting|session|event|clinic)\b).*\bpledges?$",
            r"^(?:compromiso|promesa|engagement|обязательство|承诺|承諾|تعهد)s?\s?[:：–-]",
        ),
    ),
    (
        "report",
        _any(
            rf"^{_NEW_THING}(?:(?:final|draft|short|brief|meeting|workshop|event|summary|synthesis"
            rf"|outcome|mission|progress|chair.s|consultation|webinar) )*{_REPORT}"
            r"(?:$|\s*[:–—-]|\s(?:of|from|on)\b)",
            r"\b(?:meeting|workshop|consultation|conference|webinar|dialogue|summary|synthesis"
            rf"|outcome|final|review) {_REPORT}$",
            rf"[:–—-] (?:\w+ )?{_REPORT}$",
            rf"^{_NEW_THING}(?:rapport|compte[- ]rendu|procès-verbal|synthèse|résumé|relevé)"
            r"(?: (?:de l|du|des|sur|final|de (?:synthèse|réunion|mission))|\s*[:–—-]|$)",
            rf"^{_NEW_THING}(?:informe|relatoría|actas?|resumen|memorias?|síntesis|conclusiones)"
            r"(?: (?:de la|del|de|sobre|final|ejecutivo)\b|\s*[:–—-]|$)",
            r"^(?:отч[её]т|итоги|протокол)\b|(?:报告|報告|摘要|总结|纪要|紀要)$",
            r"^(?:تقرير|ملخص|محضر)\b",
        ),
    ),
    (
        "discussion",
        _any(
            r"^(?:e-)?discussions?(?: spaces?\b| forum\b|\s*[:–—]|$)",
            r"^(?:espacio de discusión|espace de discussion)\b|^discusión\s*:",
        ),
    ),
    (
        "calendar",
        _any(
            r"^(?:events? )?calendar\b|\bcalendar(?: of events)?$|^(?:calendrier|calendario)\b",
            r"^(?:upcoming|past|all) events$|^календарь|(?:日历|日曆)$|^تقويم",
        ),
    ),
    (
        "resource",
        _any(
            rf"^{_NEW_THING}(?:an? |the )?(?:(?:pocket|practical|policy|technical|training|user) )?"
            r"(?:guide|guidelines|guidance|toolkit|handbook|manual|checklist|fact ?sheet"
            r"|infographic|briefing (?:note|paper)|(?:policy|issue) brief|(?:working|discussion"
            r"|background) paper|compendium|glossary|database|publication|template)s?"
            r"(?:\s(?:for|on|to|of)\b|\s*[:–—-]|$)",
            rf"^{_NEW_THING}(?:guía|manual|caja de herramientas|guide|manuel|boîte à outils|note"
            r" d.orientation|document d.orientation|nota orientativa)"
            r"(?: (?:de|du|des|para|pour|sobre|sur|práctica)\b|\s*[:–—-]|$)",
        ),
    ),
    (
        "other",
        _any(
            r"^search(?: results.*)?$|\bsearch results\b|^results for\b"
            r"|^résultats de|^resultados de la búsqueda",
            r"\bnot found\b|^(?:error )?40[34]\b|\baccess denied\b|\bno encontrada\b"
            r"|\bnon trouvée\b|\bunder maintenance\b|^user account\b|^log ?in$",
            r"^(?:vacanc\w+|consultan(?:t|cy)|internships?|terms of reference|request for"
            r"|expressions? of interest|jobs?(?=$| (?:vacanc|opportunit|opening|description))"
            r"|convocatoria|vacante|oferta de empleo|вакансия|招聘"
            r"|appel à (?:candidatures|propositions|contributions|manifestations|projets)"
            r"|avis de (?:vacance|recrutement|marché))",
            r"^call for (?:applications?|proposals?|inputs?|experts?|papers?|consultants?"
            r"|nominations?|expressions?|submissions?|tenders?|contributions?|interest)\b",
            r"\b(?:news ?letter|bulletin|digest|round-?up|boletín|infolettre)\b"
            r"|\bmonthly update\b",
            r"^(?:an? )?(?:joint |open |opening |closing |keynote )?"
            r"(?:letter|statement|remarks|speech|message|op-?ed|blog|interview"
            r"|podcast|obituary|story|feature|q ?& ?a|faqs?|lettre"
            r"|carta|discours|mensaje|discurso|entrevista)s?"
            r"(?:\s(?:of|by|from|to|with|at|on|for|de|du|del|à|a|con|avec)\b|\s*[:–—-]|$)"
            r"|^frequently asked questions\b",
        ),
    ),
)
"""Titles of other pages, in the order in which they are asked."""

PAGES_OF_GROUPS = re.compile(
    r"^(?:the )?(?:\w+[- ]){0,2}(?:working groups?|workstreams?|task ?forces?|steering committee"
    r"|executive committee|secretariat|our (?:work|members)|members(?:hip)?)\b",
    re.I,
)
"""Titles of pages about a body of the Network, unless they name a gathering."""

HEADLINE = re.compile(
    r"^(?!how\b|what\b|why\b|who\b|when\b|where\b)[^:?–—]{3,80}?(?<!that)(?<!who)(?<!which)\s(?:"
    r"(?:hosts|holds|organi[sz]es|convenes|launches|concludes|kicks off|calls (?:for|on)|urges"
    r"|gathers|welcomes|signs|joins|adopts|agrees|reaffirms|strengthens"
    r"|opens(?= (?:new|its|in|after|with)\b))"
    r"|(?<=s )(?:meet|gather|call (?:for|on)|agree|adopt|urge|sign|commit to|reaffirm)"
    r"|(?<= and )\w+ (?:sign|agree|adopt|launch|urge|commit to|reaffirm)"
    r"|(?:organise|accueille|réunit|adopte|lance|demandent|appelle|signe)"
    r"|(?:organiza|celebra|realiza|reúne|acoge|inaugura|adopta|lanza|concluye|fortalece)"
    r")\s",
    re.I,
)
"""The headline of an article: somebody does something."""

LINE_SIGNS: tuple[tuple[str, int, re.Pattern[str], str], ...] = (
    (
        "discussion",
        1,
        _any(
            r"^(?:comments?|replies|comentarios|commentaires|комментарии) ?\(\d+\)$|^\d+ comments$"
        ),
        "comments of readers",
    ),
    (
        "press-release",
        1,
        _any(
            r"^(?:for immediate release|embargoed)\b|^(?:media|press) (?:contacts?|en?quir\w+)\b"
            r"|^for (?:media|press) (?:en?quir\w+|queries|inter\w+)\b"
            r"|^notes? to (?:the )?editors?\b"
            r"|^contact(?:o|s|os)?(?: de)? (?:presse|prensa)\b|^-* ?ends ?-*$|^#{2,}$"
        ),
        "a line for the press",
    ),
    (
        "other",
        2,
        _any(
            r"^(?:duty station|closing date|deadline for applications|grade|contract type|type of"
            r" contract|vacancy (?:no|number|notice)|job (?:title|description)|how to apply"
            r"|(?:required )?qualifications|type of appointment|required experience"
            r"|lugar de destino|fecha de cierre|lieu d.affectation|date de clôture)\b"
        ),
        "the labels of a vacancy",
    ),
    (
        "other",
        1,
        _any(
            r"^(?:unsubscribe|se désabonner|darse de baja)\b|^view (?:this email )?in your browser"
        ),
        "a link to unsubscribe",
    ),
    (
        "other",
        1,
        _any(
            r"^the requested page could not be found|^you are not authori[sz]ed to access"
            r"|^your search yielded no results|^la page demandée n|^la página solicitada no"
        ),
        "a message of the site",
    ),
    (
        "report",
        2,
        _any(
            r"^(?:[\dIVX]+[.)] )?(?:executive summary|proceedings|table of contents|key findings"
            r"|conclusions?(?: and recommendations)?|recommendations|methodology|acknowledgements"
            r"|annex(?:es)?(?: [\dIVX]+)?(?::.*)?|download the report.*|summary of discussions?"
            r"|résumé exécutif|conclusions et recommandations|recommandations|annexes?(?: \d.*)?"
            r"|resumen ejecutivo|conclusiones(?: y recomendaciones)?|recomendaciones"
            r"|anexos?(?: \d.*)?)$"
        ),
        "the headings of a report",
    ),
    (
        "resource",
        1,
        _any(r"^(?:date of publication|fecha de publicación|date de publication)\b"),
        "the label of a publication",
    ),
    (
        "other",
        3,
        _any(r"^(?:read more|learn more|leer más|lire la suite|view more|en savoir plus)\b"),
        "teasers of other pages",
    ),
)
"""Lines of other pages: the kind, how many it takes, the pattern, and what they are."""

LIST_OF_EVENTS = re.compile(
    r"^(?:upcoming|past|all|recent|latest) events$|^(?:próximos|todos los) eventos$"
    r"|^eventos pasados$|^(?:tous les )?événements(?: à venir| passés)?$",
    re.I,
)
"""Headings of lists of events; on an event's page one can be the name of the section."""

TEASER = re.compile(r"^(?:date:|read more|learn more|leer más|lire la suite|more info)", re.I)
"""Lines that each event of a list has."""

FILTER = re.compile(r"^-\s?(?:any|all|none|todos|todas|tous|toutes|cualquiera)\s?-$", re.I)
"""What a list of events has in its filters."""

OPENINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "report",
        _any(
            r"\b(?:this|the present) (?:(?:short|summary|meeting|workshop|final|outcome) )?"
            r"(?:report|summary|readout) (?:sums? up|summari[sz]es|presents|captures|outlines"
            r"|reflects|covers|gives|records|provides|describes|contains|highlights|is|was|draws)\b",
            r"\b(?:ce|le présent) (?:rapport|compte[- ]rendu|résumé)\b",
            r"\b(?:este|el presente) (?:informe|resumen)\b",
        ),
    ),
    (
        "resource",
        _any(
            r"\b(?:this|the present) (?:\w+ )?(?:guide|toolkit|handbook|manual|paper|publication"
            r"|brief|guidance|study|compendium) (?:aims|presents|provides|offers|describes|is|was"
            r"|explains|outlines|sets|gives|seeks)\b",
            r"\b(?:ce|le présent) (?:guide|manuel|document)\b",
            r"\b(?:esta guía|este manual|este documento|el presente (?:documento|manual))\b",
        ),
    ),
    (
        "discussion",
        _any(
            r"\bthis (?:e-|online )?discussion (?:space )?(?:is|was|will be|has been|runs|ran)\b",
            r"\b(?:post|share|leave) your (?:comments?|repl\w+|views|answers?) below\b",
        ),
    ),
    (
        "pledge",
        _any(
            r"^.{3,120}?\b(?:pledges|commits) to\b|^.{3,120}?\b(?:hereby )?pledge(?:s|d)? to\b",
            r"^.{3,120}?\bse comprometen? a\b|^.{3,120}?\bs.engagent? à\b",
        ),
    ),
    (
        "practice",
        _any(r"\bthis (?:good |promising )?practice (?:is|was|has|aims|shows|consists)\b"),
    ),
    (
        "other",
        _any(
            r"\bsince our last (?:letter|newsletter|issue|update)\b",
            r"\bin this (?:issue|edition) of\b",
            r"\bis (?:recruiting|hiring) an?\b"
            r"|\bis seeking an? (?:\w+ )?(?:consultant|expert|officer|intern|candidate)",
        ),
    ),
)
"""How the bodies of other pages open."""

_PLACE = (
    r"[A-ZÀ-ÞА-ЯЁ][\w’'.À-ÿ-]{0,30}"
    r"(?:[ /](?:(?:de|du|del|da|do|la|le|los|las|el|of|the|and|et|y) ){0,2}"
    r"[A-ZÀ-ÞА-ЯЁ][\w’'.À-ÿ-]{0,30}){0,3}"
)
_DAY = (
    r"(?:le |el )?\d{1,2}(?:er|º|st|nd|rd|th)?(?: de)? [^\W\d]{3,12}\.?(?:(?: de)?,? \d{4})?"
    r"(?: года?)?"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)
_DASH = r"(?:\s?\.?\s?[–—]{1,2}\s?|\s-{1,2}\s|\.\s?-{1,2}\s?)"
_AHEAD = r"(?=[\"“«‘'(]?\s?(?-i:[A-ZÀ-ÞА-ЯЁ]))"
DATELINE = re.compile(
    rf"(?P<dated>\(?(?:{_PLACE}),? ?(?:{_PLACE}|\(\w+\))?(?:[,،]| \|)? ?\(?(?:{_DAY})\)?"
    rf"(?: \([\w /-]+\))?"
    rf"(?:{_DASH}|\s?:\s|\s?\|\s)"
    rf"|\(?(?:{_DAY})\)?,? \(?{_PLACE}(?:, {_PLACE})?\)?(?:{_DASH}|\s?:\s)"
    r"|[\u4e00-\u9fff]{2,10}[,，(（\s]*\d{4}年\d{1,2}月\d{1,2}日[)）]?\s?[—–-]{1,2}"
    r"|[\u0600-\u06ff ]{3,30}[،,]\s?\d{1,2} [\u0600-\u06ff/ ]{3,30}\d{0,4}\s?[—–-]{1,2}\s"
    rf")|(?P<place>{_PLACE}(?:, {_PLACE})?)(?: \([A-Z]{{2,8}}\))?{_DASH}{_AHEAD}"
)
"""What opens a press release: `Cairo – `, `GENEVA, 5 May 2021 - `, `5 de mayo, Bogotá.- `."""

NOT_A_PLACE = frozenset(
    """about agenda announcement annex appendix audience background chair concept conclusion
    context contact date dates day description discussion draft duration english english event
    format goal goals introduction interpretation language languages location main moderator note
    objective objectives online opening outcome outcomes overview panel part participants
    presentation program programme purpose question questions register registration round section
    session side speaker speakers summary theme time title topic update venue video virtual webinar
    what when where who why workshop workstream conference consultation dialogue forum meeting talk
    talks training launch seminar series review part one two three first second third module gcm
    objetivo objetivos contexto antecedentes programa sesión inscripción taller foro objectif
    objectifs contexte programme séance inscription atelier conférence réunion""".split()
)
"""Words before a dash that are the heading of a paragraph and no dateline."""

EVENT_WORDS = re.compile(
    r"\b(consultations?|workshops?|webinars?|meetings?|forums?|fora|conferences?|dialogues?|events?"
    r"|side[- ]events?|regional reviews?|roundtables?|round tables?|seminars?|symposi(?:um|a)"
    r"|trainings?|launch|briefings?|peer exchanges?|peer learning|panels?|sessions?|talks?"
    r"|summits?|hearings?|exhibitions?|masterclass(?:es)?|hackathons?|assembl(?:y|ies)|retreats?"
    r"|conversations?|commemorations?|celebrations?|info(?:rmation)? sessions?|clinics?|congress"
    r"|consultation régionale|ateliers?|webinaires?|réunions?|conférences?|séminaires?"
    r"|événements?|évènements?|tables? rondes?|formations?|lancement|colloque|rencontres?|journées?"
    r"|consultas?|talleres|taller|seminarios?|reuni[oó]n(?:es)?|conferencias?|foros?|eventos?"
    r"|diálogos?|mesas? redondas?|capacitaci[oó]n(?:es)?|lanzamiento|encuentros?|jornadas?|cumbre"
    r"|oficinas?|encontro|семинар\w*|вебинар\w*|форум\w*|конференци\w+|совещани\w+|консультаци\w+"
    r"|диалог\w*|встреч\w+|круглый стол)\b"
    r"|研讨会|研討會|会议|會議|论坛|論壇|对话|對話|磋商|讲习班|培训|ندوة|ورشة|مؤتمر|اجتماع|منتدى|حوار|مشاورات",
    re.I,
)
"""Words of titles that name a gathering."""

_GATHERING = (
    r"(?:workshop|webinar|side[- ]event|event|meeting|consultation|conference|dialogue|seminar"
    r"|symposium|training|forum|round ?table|panel|session|conversation|briefing|evening"
    r"|exhibition|summit|talk)"
)
EVENT_BODY = _any(
    rf"\bthis (?:[\w-]+ ){{0,4}}{_GATHERING} (?:will|is|was|aims|brings|brought|seeks|explores|took"
    r"|takes|offers|provides|provided|marks|focus\w+|looks)\b",
    rf"\bthe (?:side[- ])?event (?:is|was|will|aims|has)\b"
    rf"|\bthe (?:[\w-]+ ){{0,3}}{_GATHERING} (?:will (?:be|take|bring|focus|explore|provide|look)"
    r"|aims to|is (?:organi[sz]ed|hosted|co-|convened)|was (?:organi[sz]ed|hosted|convened|held)"
    r"|brings|brought|gathered|takes place|took place)\b",
    r"\bthe (?:webinar|workshop|seminar|side[- ]event|round ?table) [a-z]+(?:s|ed)\b",
    r"\b(?:held|hold|organi[sz]ed|hosted|convened) (?:an?|the|its|this) (?:[\w-]+ ){0,4}"
    rf"{_GATHERING}\b",
    r"\b(?:a organisé|organise|a tenu) (?:une?|le|la|cette?) (?:[\w-]+ )?(?:atelier|webinaire"
    r"|réunion|conférence|séminaire|dialogue|consultation|formation|table ronde|rencontre)\b",
    r"\b(?:realiz|organiz|celebr|convoc)ó (?:una?|el|la) (?:[\w-]+ )?(?:taller|seminario|evento"
    r"|reunión|conferencia|foro|diálogo|consulta|capacitación|encuentro|mesa redonda)\b",
    r"\b(?:realiz|organiz|promov)ou (?:uma?|o|a) (?:[\w-]+ )?(?:oficina|seminário|evento|reunião"
    r"|conferência|fórum|diálogo|consulta|formação|encontro|mesa redonda)\b",
    r"\bjoin us\b|\bregister (?:here|now|at|by|via)\b|\bplease register\b|\bto register\b"
    r"|\bsave the date\b|\byou are invited\b|\bare cordially invited\b",
    r"\b(?:cet|cette|ce|l[’']|le|la) ?(?:atelier|webinaire|événement|réunion|conférence|séminaire"
    r"|dialogue|consultation|formation|table ronde) (?:réuni\w+|vise|permettra|sera|a été"
    r"|se tiendra|aura|a réuni|s[’']est tenue?)\b|\binscrivez-vous\b|\bpour s[’']inscrire\b",
    r"\b(?:este|esta|el|la) (?:taller|seminario|evento|reunión|conferencia|foro|diálogo|consulta"
    r"|capacitación|encuentro|mesa redonda) (?:reuni\w+|busca|tiene|tendrá|será|se celebr\w+|tuvo"
    r"|fue|contó|se realiz\w+)\b|\binscríb\w+\b|\bregístr\w+ aquí\b",
)
"""How the body of an event's page speaks of it."""

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
    r"|(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)[a-z]+"
    r"|(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)[a-z]*"
)
ON_A_DAY = re.compile(
    rf"(?=[^.!?]*\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: de)? (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})\b)"
    rf"(?=[^.!?]*\b(?:(?:in|at|en|à|by|por|par) (?:the )?[A-ZÀ-Þ]|{_GATHERING}\b))"
    r"(?![^.!?]*\b(?:launched|adopted|founded|established|signed|published|created|endorsed|entered"
    r"|born|lancé|adopté|publié|signé|lanzad|adoptad|publicad|firmad))[^.!?]+"
)
"""A sentence about something that happened or will happen somewhere on a day."""

SIGNS_OF_GATHERING: tuple[re.Pattern[str], ...] = (
    _any(
        r"\b(?:participants?|attendees|delegates|audience|took part|participantes|asistentes)\b",
        r"\bучастник",
    ),
    _any(
        r"\b(?:panell?ists?|speakers?|keynote|plenary|breakout|panelistas?"
        r"|ponentes|intervenants?|oradores|(?:opening|closing|welcome) remarks)\b",
        r"\b(?:will|to) (?:speak|present|open)\b|\b(?:presents|presented|speaks|spoke|opens"
        r"|opened|welcomed|presentó|inauguró|présente|présenté|ouvert)\b",
    ),
    _any(r"\b(?:moderat(?:ed|es|or|ors)|chaired|moderador\w*|moderó|modéré\w*|modérat\w+)\b"),
    _any(
        r"\b(?:organi[sz]ed|hosted|convened|facilitated) by\b|\b(?:hosts? (?:is|are)|convener)\b",
        r"\b(?:organisée?|accueillie?) par\b|\b(?:organizad|convocad)[oa] por\b",
    ),
    _any(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: de)? (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})\b"),
    _any(r"\b\d{1,2}[:.h]\d\d\s?(?:am|pm)?\s?(?:-|–|—|to|à|a)\s?\d{1,2}[:.h]\d\d"),
    _any(
        r"\b(?:took|takes|take) place\b|\b(?:is|was|will be|are|were) held\b",
        r"\b(?:tuvo|tendrá) lugar\b|\bse (?:celebr|realiz)\w+\b",
        r"\b(?:a|aura) (?:eu )?lieu\b|\bs.est tenue?\b",
    ),
    _any(
        r"\b(?:met|gathered|came together|come together|exchanged|discuss(?:ed|ions?)?|debated)\b",
        r"\b(?:se reunieron|debatieron|intercambiaron|réunis|débattu|échangé)\b",
    ),
    _any(r"\b(?:regist(?:er|ration)|inscripción|inscription|join)\b"),
    _any(r"\b(?:agenda|programme|venue|interpretation|format)\s?:"),
)
"""What bodies say of those who come together; two of these tell of an event where no other does."""
