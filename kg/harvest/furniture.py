"""Lines of the site around a page's own text: menus, share rows, teasers of other pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.harvest.labels import LONGEST_LABEL, label_key

_SKIP_LINKS = """
Skip to main content|Skip to content|Skip navigation|Jump to navigation
Aller au contenu principal|Aller au contenu
Pasar al contenido principal|Ir al contenido principal|Saltar al contenido principal
Ir para o conteúdo principal|Перейти к основному содержанию
跳转到主要内容|跳到主要內容|移至主內容|تجاوز إلى المحتوى الرئيسي
"""
_SECTIONS = """
Event|Events|Upcoming events|Past events|All events|Event details|News and events|Event page
Evento|Eventos|Próximos eventos|Eventos pasados|Noticias y eventos|Actividades
Événement|Événements|Évènement|Évènements|Événements à venir|Actualités et événements
Мероприятие|Мероприятия|События|活动|活動|活动列表|الأحداث|الفعاليات|أحداث|فعاليات
"""
# What an event is, where it stands above its title.
_TYPES = """
Webinar|Workshop|Side event|Conference|Meeting|Consultation|Dialogue|Forum|Launch|Training|Briefing
Regional review|Peer exchange|Online event|Virtual event|In-person event|Hybrid event
Webinaire|Atelier|Réunion|Conférence|Événement parallèle|Taller|Seminario web|Reunión|Conferencia
"""
_SITE_NAMES = """
United Nations Network on Migration|UN Network on Migration|Migration Network Hub|United Nations
UNNM|Network on Migration|Migration Network
Réseau des Nations Unies sur les migrations|Réseau des Nations Unies sur la migration
Red de las Naciones Unidas sobre la Migración|Nations Unies|Naciones Unidas
Сеть Организации Объединенных Наций по вопросам миграции|Сеть ООН по миграции
联合国移民网络|聯合國移民網絡|شبكة الأمم المتحدة المعنية بالهجرة
"""
_MENU = """
Home|Menu|Main menu|Main navigation|Breadcrumb|You are here|Search|Close|Toggle navigation|Language
Languages|Language switcher|Select language|Translate|Contact|Contact us|Login
Log in|Sign in|Register|Sign up|My account|Back|Back to events|Back to list|News|Resources
Our work|Who we are|What we do|Get involved|Press|Publications|Countries|Regions|FAQ|FAQs
Accueil|Menu principal|Fil d'Ariane|Vous êtes ici|Rechercher|À propos|Qui sommes-nous|Contacts
Se connecter|Connexion|Actualités|Ressources|Langue|Langues|Retour|Retour aux événements
Inicio|Menú|Menú principal|Navegación principal|Ruta de navegación|Usted está aquí|Buscar
Acerca de|Quiénes somos|Contacto|Iniciar sesión|Noticias|Recursos|Idioma|Idiomas|Volver
Главная|Поиск|Контакты|Новости|О нас|首页|搜索|關於我們|关于我们|الرئيسية|بحث|اتصل بنا
Accept|Accept all|Accept cookies|Accept all cookies|Decline|Reject|Reject all|I agree|OK|Got it
Cookie settings|Cookie policy|Manage cookies|Accepter|Refuser|Tout accepter|Aceptar|Rechazar
"""
_TONGUES = """
English|Français|Español|العربية|Русский|中文|简体中文|繁體中文|Português|Deutsch|Italiano|En|Fr|Es
Ar|Ru|Zh|Zh-hant|Pt
"""
_SHARING = """
share|share this|share on|share this page|share this event|follow|follow us|follow us on|facebook
twitter|x|linkedin|linked in|email|e-mail|mail|whatsapp|telegram|instagram|youtube|flickr|reddit
pinterest|tumblr|print|copy|copy link|link|send|tweet|like|save|rss|bookmark|print this page
partager|partager sur|suivez-nous|imprimer|courriel|envoyer|copier le lien
compartir|comparte|compartir en|síguenos|síganos|imprimir|correo|correo electrónico|enviar
поделиться|分享|分享到|شارك|مشاركة
"""
# Headings of what the site shows of other pages.
_RELATED = """
Related|Related content|Related event|Related events|Related pages|Related news|Related articles
Related resources|Related documents|Related links|Related information|Related materials
See also|Read also|More events|More on this topic|More like this|Other events|Next event|Next events
You may also like|You might also be interested in|Upcoming events|Past events|Previous event
Latest news|Latest events|Recent news|Recent events|Recommended|Explore more|Featured
Contenu associé|Contenus associés|Événements liés|Événements connexes|Événements associés
À lire aussi|Voir aussi|Autres événements|Événements à venir
Contenido relacionado|Eventos relacionados|Noticias relacionadas|Recursos relacionados
Ver también|Otros eventos|Próximos eventos|Documentos relacionados
Похожие мероприятия|Читайте также|相关活动|相關活動|أحداث ذات صلة
"""
# Headings behind the fields: what follows them is no field.
_AFTER = """
Read more|More information|Next|Previous|Explore|Upcoming|Useful links|Links|Quick links
External links|Background|Context|Overview|About|About the event|About this event|Details
Event details|Event description|About the workshop|About the webinar|Introduction|Description
Purpose|Contexte|Présentation|Antecedentes|Contexto|Descripción|Introducción
Download|Downloads|Document|Documents|Attachment|Attachments|Files|File|Materials|Event materials
Background documents|Presentations|Concept note|Photos|Photo|Photo gallery|Gallery|Images|Video
Videos|Watch|Recording|Recordings|Media|Comments|Comment|Add new comment|Leave a comment
Log in to post comments|Add to calendar|Add to my calendar|iCal|Export|Register now|Register here
Registration|Subscribe|Newsletter|Subscribe to our newsletter|Sign up for our newsletter|Back to top
Top|Footer|Footer menu|Follow us|Connect with us|Stay connected|Stay in touch|Privacy|Privacy policy
Privacy notice|Terms|Terms of use|Terms and conditions|Terms & conditions|Copyright|Disclaimer
Sitemap|Site map|Accessibility|Careers|Fraud alert|Scam alert|Legal notice|Feedback|Map|View map
Agenda|Programme|Program|Provisional agenda|Speakers|Panellists|Panelists|Participants|Partners
En savoir plus|Lire la suite|Documents connexes|Télécharger|Télécharger le PDF|Ressources
Pièces jointes|Liens utiles|Ajouter au calendrier|Retour en haut|Haut de page|Commentaires|Photos
Mentions légales|Politique de confidentialité|Conditions d'utilisation|Ordre du jour
S'abonner|S'inscrire|Inscription|Programme provisoire|Intervenants
Leer más|Más información|Documentos|Descargar|Descargas|Archivos
Enlaces|Enlaces útiles|Añadir al calendario|Volver arriba|Comentarios|Fotos|Aviso legal|Programa
Política de privacidad|Términos de uso|Suscribirse|Inscripción|Orden del día|Ponentes|Oradores
Скачать|下载|下載|تحميل
"""
_CRUMBS = re.compile(r"^(?:home|accueil|inicio|главная|首页|الرئيسية)\s*[>»›/|→·-]", re.I)
_DAY_ALONE = re.compile(
    r"(?:[^\W\d]+,? )?\d{1,2}(?:st|nd|rd|th|er)?[ ./-](?:de )?(?:[^\W\d]+|\d{1,2})[ ./,-]+"
    r"(?:de )?\d{4}(?:\s*[-–,|].{0,30})?|[^\W\d]+ \d{1,2},? \d{4}",
    re.I,
)
_MENU_ROW = re.compile(r"\s[|›»•·]\s.*\s[|›»•·]\s")
_TOKENS = re.compile(r"\s*[:|,;/·•–—]\s*|\s{2,}")
_LEGAL = re.compile(
    r"©|\bcopyright\b|\ball rights reserved\b|\bcookies?\b|\btous droits réservés\b"
    r"|\btodos los derechos reservados\b|^(?:tel|phone|fax|e-?mail)\s*[.:]|^[\w.+-]+@[\w.-]+$",
    re.I,
)
_ACTION = re.compile(
    r"^(?:download|télécharger|descargar|click here|cliquez|haga clic|register (?:here|now)"
    r"|read more|view all|see all|show (?:all|more)|load more|add to (?:my |your )?calendar"
    r"|subscribe|share (?:this|on)|follow us|sign up|log ?in|next page|previous page|back to"
    r"|last updated|updated on|published on|posted on|photos? ?[:©]|image ?[:©]|crédit photo"
    r"|tags? ?:|page \d+ (?:of|de|sur) \d+)\b",
    re.I,
)


_LONGEST_ROW = 400


def _keys(table: str) -> frozenset[str]:
    return frozenset(label_key(name) for line in table.split("\n") for name in line.split("|")) - {
        ""
    }


_SKIP_LINK_KEYS = _keys(_SKIP_LINKS)
_SITE_KEYS = _keys(_SITE_NAMES)
_SECTION_KEYS = _keys(_SECTIONS)
_TYPE_KEYS = _keys(_TYPES)
_SHARING_KEYS = _keys(_SHARING)
_TONGUE_KEYS = _keys(_TONGUES)
_AROUND = _SKIP_LINK_KEYS | _SECTION_KEYS | _SITE_KEYS | _keys(_MENU) | _TONGUE_KEYS
_RELATED_KEYS = _keys(_RELATED)
_AFTER_KEYS = _RELATED_KEYS | _keys(_AFTER) | _keys(_MENU) | _SITE_KEYS | _SKIP_LINK_KEYS


def is_skip_link(text: str) -> bool:
    """Tell whether a line is the link over the menu, which each page begins with."""
    return len(text) <= LONGEST_LABEL and label_key(text) in _SKIP_LINK_KEYS


def is_section_or_site(text: str) -> bool:
    """Tell whether words are the name of a section, as `Eventos`, or of the site."""
    return len(text) <= LONGEST_LABEL and label_key(text) in _SECTION_KEYS | _SITE_KEYS


def is_type(text: str) -> bool:
    """Tell whether a line is only the kind of an event, as `Webinar`."""
    return len(text) <= LONGEST_LABEL and label_key(text) in _TYPE_KEYS


def is_before_title(text: str) -> bool:
    """Tell whether a line stands above titles: a section's name, a menu, a path, languages."""
    if len(text) > _LONGEST_ROW:
        return False
    if is_share_row(text) or any(row.search(text) for row in (_LEGAL, _CRUMBS, _MENU_ROW)):
        return True
    if _DAY_ALONE.fullmatch(text):
        return True
    return len(text) <= LONGEST_LABEL and (
        label_key(text) in _AROUND or _all_of(re.split(r"\W+", text), _TONGUE_KEYS)
    )


def is_behind_fields(text: str) -> bool:
    """Tell whether a line ends the fields: a share row, a heading of other content, a footer."""
    if len(text) > _LONGEST_ROW:
        return False
    if is_share_row(text) or _LEGAL.search(text) or _ACTION.match(text) or _CRUMBS.match(text):
        return True
    return len(text) <= LONGEST_LABEL and label_key(text) in _AFTER_KEYS


def is_related_heading(text: str) -> bool:
    """Tell whether a line is the heading of what the site shows of other pages."""
    return len(text) <= LONGEST_LABEL and label_key(text) in _RELATED_KEYS


def is_share_row(text: str) -> bool:
    """Tell whether a line has only the names of services to share a page with.

    >>> is_share_row("Share: Facebook LinkedIn Email"), is_share_row("Share your experience")
    (True, False)
    """
    if len(text) > 2 * LONGEST_LABEL:
        return False
    return _all_of(_TOKENS.split(text), _SHARING_KEYS) or _all_of(
        re.split(r"[^\w-]+", text), _SHARING_KEYS
    )


def _all_of(tokens: Iterable[str], keys: frozenset[str]) -> bool:
    own = filter(None, map(label_key, tokens))
    return next(own, None) in keys and all(key in keys for key in own)
