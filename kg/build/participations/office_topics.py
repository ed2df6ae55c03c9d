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
    """branch bureau cabinet delegacion delegaciones delegation department division escritorio
    mision missao mission office oficina operations party secretariat section staff unidad unit
    abroad action administration affairs african agrarian agriculture aid arab area areas art
    arts asia asylum aviation border borders budget business care caribbean central child children
    citizens citizenship city civil climate combating commerce commonwealth communication
    communications communities community compact competitiveness compatriots construction consular
    control cooperation coordination country countering crime cross cultural culture data
    decentralization defence defense democracy demographic development diaspora digital disability
    disabled disaster disasters displaced displacement diversity durable early eastern ecology
    economic economy education elderly emergencies emergency emigration employment empowerment
    energy enforcement entrepreneurship environment environmental equality europe european exchange
    expatriates external family federal finance finances fisheries food forced foreign forestry
    free freedom frontiers gender general global goals governance government green hazards health
    heritage higher home housing human humanitarian immigrants immigration inclusion indigenous
    industry information infrastructure innovation institutions insurance integrated integration
    interior internal international investment islands issues jobs justice knowledge labor labour
    land latin law legal livestock local management manpower maritime markets media middle migrant
    migrants migration minerals mines minority minorities mining mobility movement municipal
    national natural northern nutrition ocean older operations overseas pacific parliamentary
    partnership partnerships peace pensions people peoples persons planning police policies policy
    political politics population ports poverty prevention private productivity professional
    programme programmes programs promotion prosecution protection public reconciliation
    reconstruction recovery reduction reform reforms refugee refugees region regional regions
    regular reintegration relations religious remittances research resettlement resilience
    resources return returnees returns rights road rural safe safety science scientific sea sectors
    security services settlement sexual skills small smuggling social society solidarity solutions
    south southern spatial special sport sports state states statistics status strategic strategy
    superannuation sustainability sustainable systems tax technical technological technology
    territorial tourism trade traditional trafficking training transformation transport
    transportation treasury tribal union universities urban veterans victims violence vocational
    water welfare west western women workers workforce works world yemen youth
    acao acción accion accueil achats administracion administracao affaires agraria agricultura
    aire alimentacion alternance ambiental ambiente amenagement apatridas apoyo aprendizaje artes
    asilo assuntos asuntos atencion bienestar budget burkinabe ciencia ciencias cidadania cidades
    cohesion combate comercio comunicacao comunicaciones comunicacion comunidades communication
    communautes consulaires consulares convivencia cooperacao cooperacion coordinacion credito
    cultura culturas decentralisation decentralisee defensa defense defesa delito derechos desarme
    desarrollo desastres desenvolvimento deplaces desplazadas developpement diaspora dialogo
    dialogue digital direitos diplomacia discapacidad droits ecologia ecologica economia economica
    economicos economie economique educacao educacion education egalite elevage emigracion emplego
    emploi empleo emprego energia energie enfance enseignement entrepreneuriat environnement
    equidade equidad espacial estado estrangeiros etranger etrangeres etrangers etat exterieur
    exterieures exterior exteriores extranjeria extranjeros familia familias famille femme femmes
    finanças financas finanzas fiscal fomento fonction formacao formacion formation fronteras
    fronteiras frontieres genre genero gestion gobernacion gouvernance governo habitat hacienda
    homme hommes humana humanitaire humanitaires humanos humains igualdad igualdade immigration
    inclusao inclusion inclusive industria indigenas industrie infancia informacion infraestructura
    infrastructures inmigracion innovacion insertion institutionnel institutionnelles
    institutionnels integracao integracion integration integrada interieur interior interna
    internacional internacionales internationale internationales inversion investigacion
    investissement jeunes jeunesse justica justice justicia juventud juventude laborales lutte
    lucha maliens mayores medio memoria migraciones migracion migracoes migratoria migratorio
    migrants migrantes migration migrations mines ministros minas mobilidade mobilite modernisation
    movilidad mujer mujeres mulher mulheres nacional nacionales nationale nationales ninez
    numerique obras ordenamiento paix paz pecas peche permanente personas personnes peuples
    planeamiento planificacion planification pobreza pobrezas poblacion poblaciones police policia
    politica politicas politique politiques populacao populares population poursuites prevencion
    prevention prevision previdencia production productivo professionnelle professionnel
    professionnels promocion promotion proteccion protecao protection prospectiva publica publicas
    publicos publique publiques pueblos racial recherche recursos reforme reformes refugiados
    refugies region regional regionale regionales regularizacion rehabilitacion reinsertion
    relaciones relations relacoes religieux rural rurale rurales salud sante saude seguridad
    seguranca senegalais senegalaises securite service servicio sexuelles social sociale sociales
    sociais sociaux soberania societe solidaridad solidaridade solidarite sport sports
    superior superieur technologie technologies tecnologia territoire territoires territorial
    territoriale territoriales tierras trabajadores trabajo trabalho transporte transportes
    transports transicion transition transversales trata traite travail tunisiens turismo tourisme
    urbain urbanisme urbano vida violencia vivienda""".split()
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
        if not (is_own if said.islower() else _is_topic(said)):
            break
        end = word.end()
    return end


def _is_topic(word: str) -> bool:
    """Tell a word of the table, or an abbreviation, from what may be a name."""
    plain = without_accents(word).casefold().rstrip("’'s") if word[-2:] in ("’s", "'s") else ""
    key = plain or without_accents(word).casefold()
    return key in _TOPICS or all(part in _TOPICS for part in key.split("-")) or _is_short_form(word)


def _is_short_form(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= 5
