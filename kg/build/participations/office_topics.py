"""What an office is for where no organization is named: the Minister *of Labour*.

Capitalized words count only if they are in a table, so that no name of a person is taken for the
topic of an office: “the Minister of Labour Jane Roe”.
"""

from __future__ import annotations

import re

from kg.text import without_accents

LINKS = frozenset(
    "of the for on in to at from with de del la las los el le les du des l d da do dos das y et e"
    " and & para pour por contra contre en em au aux à sur sobre".split()
)
"""Small words inside the name of an office or body: `Institute of Labour and Migration`."""

_TOPICS = frozenset(
    """abroad academic acao accion acción accueil achats action administracao administracion
    administration affaires affairs african agraria agrarian agricultura agriculture aid aire
    airports alimentacion alternance ambiental ambiente amenagement apatridas apoyo aprendizaje
    arab archives area areas art artes arts asia asilo assuntos asuntos asylum atencion audit
    aviation banking belief bienestar border borders branch broadcasting budget bureau
    burkinabe business cabinet capital care caribbean central child children cidadania cidades
    ciencia ciencias citizens citizenship city civil climate clinical cohesion combate
    combating comercio commerce commonwealth communautes communication communications
    communities community compact compatriots competitiveness compliance comunicacao
    comunicacion comunicaciones comunidades construction consulaires consular consulares
    consulates consumers contemporary control convivencia cooperacao cooperacion cooperation
    cooperatives coordinacion coordination corruption counter-terrorism countering country
    credito crime cross cultura cultural culturas culture customs data decentralisation
    decentralisee decentralization defence defensa defense defesa delegacion delegaciones
    delegation delito democracy demographic department deplaces deployment derechos desarme
    desarrollo desastres desenvolvimento desplazadas detention development developpement
    dialogo dialogue diaspora digital diplomacia direitos disability disabled disaster
    disasters discapacidad discrimination displaced displacement diversity division documents
    droits durable early eastern ecologia ecologica ecology economia economic economica
    economicos economie economique economy educacao educacion education egalite elderly
    elections electricity elevage emergencies emergency emigracion emigration emplego empleo
    emploi employment empowerment emprego endowments energia energie energy enfance enforcement
    enseignement enterprises entrepreneuriat entrepreneurship environment environmental
    environnement equality equidad equidade escritorio espacial estado estrangeiros etat ethics
    etranger etrangeres etrangers europe european evaluation evidence exchange executions
    expatriates expression exterieur exterieures exterior exteriores external extranjeria
    extranjeros extremism familia familias famille family federal femme femmes films financas
    finance finances finanzas finanças fiscal fisheries fomento fonction food forced foreign
    forestry forests formacao formacion formation forms free freedom fronteiras fronteras
    frontieres frontiers gender general genero genre gestion global goals gobernacion
    gouvernance governance government governo green habitat hacienda hazardous hazards health
    heritage higher home homme hommes housing humains human humana humanitaire humanitaires
    humanitarian humanos identity igualdad igualdade immigrants immigration impact inclusao
    inclusion inclusive indigenas indigenous industria industrie industry infancia informacion
    information infraestructura infrastructure infrastructures inmigracion innovacion
    innovation insertion inspection institutionnel institutionnelles institutionnels
    institutions insurance integracao integracion integrada integrated integration integrity
    intelligence interieur interior interna internacional internacionales internal
    international internationale internationales inversion investigacion investissement
    investment irrigation islands issues jeunes jeunesse jobs justica justice justicia juventud
    juventude knowledge labor laborales labour land languages latin law learning legal liaison
    libraries licensing livestock local lucha lutte maliens management manpower maritime
    markets maternal mayores media medio memoria mental middle migracion migraciones migracoes
    migrant migrantes migrants migration migrations migratoria migratorio minas minerals mines
    mining ministros minorities minority mision missao mission mobilidade mobilite mobility
    modernisation monitoring movement movilidad mujer mujeres mulher mulheres municipal museums
    nacional nacionales national nationale nationales natural ninez northern numerique
    nutrition obras ocean office oficina oil older operations ordenamiento outreach overseas
    pacific paix parks parliamentary partnership partnerships party passports paz peace pecas
    peche pensions people peoples permanente personas personnes persons peuples placement
    planeamiento planificacion planification planning poblacion poblaciones pobreza pobrezas
    police policia policies policy politica political politicas politics politique politiques
    populacao populares population ports posts poursuites poverty press prevencion prevention
    previdencia prevision primary prisons private procurement production productivity
    productivo professional professionnel professionnelle professionnels programme programmes
    programs promocion promotion prosecution prospectiva protecao proteccion protection
    protocol public publica publicas publicos publique publiques pueblos racial racism
    radicalization railways recherche reconciliation reconstruction records recovery recursos
    reduction reform reforme reformes reforms refugee refugees refugiados refugies region
    regional regionale regionales regions registration regular regularizacion rehabilitacion
    reinsertion reintegration relaciones relacoes relations religieux religion religious
    remittances reproductive research resettlement resilience resources return returnees
    returns revenue rights road roads rural rurale rurales safe safety salud sante saude
    science scientific sea secondary secretariat section sectors securite security seguranca
    seguridad senegalais senegalaises service services servicio settlement sexual sexuelles
    skills slavery small smes smuggling soberania sociais social sociale sociales sociaux
    societe society solidaridad solidaridade solidarite solidarity solutions south southern
    spatial special sport sports staff state states statistical statistics status strategic
    strategy substances superannuation superieur superior surveillance sustainability
    sustainable systems tax technical technological technologie technologies technology
    tecnologia telecommunications territoire territoires territorial territoriale territoriales
    tertiary tierras torture tourism tourisme trabajadores trabajo trabalho trade traditional
    trafficking training traite transformation transicion transition transparency transport
    transportation transporte transportes transports transversales trata travail treasury
    tribal tunisiens turismo unidad union unit universities urbain urban urbanisme urbano
    veterans victims vida violence violencia visas vivienda vocational water welfare west
    western wildlife women workers workforce works world xenophobia yemen youth""".split()
)
_FIELD = re.compile(
    r"\s+(?P<link>of|for|on|to|against|in|de|del|du|des|d['’]|da|do|das|dos|sur|sobre|pour|para|en"
    r"|contre|contra|charg[ée]e?s?\s+(?:de|des|du|d['’]))(?:\s+|(?<=['’]))"
    r"(?:(?:the|la|las|los|el|le|les|os|as|a|o)\s+|l['’])?",
    re.I,
)
_WORD = re.compile(r"[\s,]*(?:[ld]['’])?(?P<word>[^\W\d_][\w’'-]*|&)", re.I)
_BEGINS_OBJECT = re.compile(
    r"\s+(?:(?:the|an?|el|la|los|las|le|les|un|une|una)\s|l['’]|[A-ZÉÁÍÓÚ])"
)
_LAST_OF_TOPICS = re.compile(r"\s(?:and|y|et|e|&)\s(?:[ld]['’])?[^\W\d_a-z]\w+")
_ENDS = re.compile(r"\s*(?:[,.;)]|$)")
_ONLY_CAPITALS = ("of", "to", "at", "in")
"""Links of English, behind which a word in lower case is that of the sentence again."""


def end_of_topic(text: str, start: int) -> int:
    """Return the end of what an office is for; `start` is the end of its own words.

    >>> text = "Minister of Labour Jane Roe"
    >>> text[: end_of_topic(text, 8)]
    'Minister of Labour'
    """
    link = _FIELD.match(text, start)
    if link is None:
        return start
    has_small = link["link"].strip().lower() not in _ONLY_CAPITALS
    end = start
    for word in _WORD.finditer(text, link.end()):
        said = word["word"]
        if said.lower() in LINKS:
            continue
        is_own = has_small and not _BEGINS_OBJECT.match(text, word.end())
        if _LAST_OF_TOPICS.fullmatch(text, end, word.end()) and _ENDS.match(text, word.end()):
            return word.end()
        if not (is_own if said.islower() else is_topic_word(said)):
            break
        end = word.end()
    return end


def is_topic_word(word: str) -> bool:
    """Tell a word of the table, or an abbreviation, from what may be a name."""
    plain = without_accents(word).casefold().rstrip("’'s") if word[-2:] in ("’s", "'s") else ""
    key = plain or without_accents(word).casefold()
    return key in _TOPICS or all(part in _TOPICS for part in key.split("-")) or _is_short_form(word)


def _is_short_form(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= 5
