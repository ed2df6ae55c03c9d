"""The words that generated pages are made of: tables of facts, and sentences of our own."""

from __future__ import annotations

# City, country, M49 sub-region or intermediate region.
PLACES: tuple[tuple[str, str, str], ...] = (
    ("Abidjan", "Ivory Coast", "Western Africa"),
    ("Abuja", "Nigeria", "Western Africa"),
    ("Accra", "Ghana", "Western Africa"),
    ("Addis Ababa", "Ethiopia", "Eastern Africa"),
    ("Algiers", "Algeria", "Northern Africa"),
    ("Almaty", "Kazakhstan", "Central Asia"),
    ("Amman", "Jordan", "Western Asia"),
    ("Ankara", "Türkiye", "Western Asia"),
    ("Antananarivo", "Madagascar", "Eastern Africa"),
    ("Apia", "Samoa", "Polynesia"),
    ("Asunción", "Paraguay", "South America"),
    ("Athens", "Greece", "Southern Europe"),
    ("Baku", "Azerbaijan", "Western Asia"),
    ("Bamako", "Mali", "Western Africa"),
    ("Bangkok", "Thailand", "South-eastern Asia"),
    ("Beirut", "Lebanon", "Western Asia"),
    ("Bishkek", "Kyrgyzstan", "Central Asia"),
    ("Bogotá", "Colombia", "South America"),
    ("Brasília", "Brazil", "South America"),
    ("Bridgetown", "Barbados", "Caribbean"),
    ("Brussels", "Belgium", "Western Europe"),
    ("Buenos Aires", "Argentina", "South America"),
    ("Cairo", "Egypt", "Northern Africa"),
    ("Colombo", "Sri Lanka", "Southern Asia"),
    ("Dakar", "Senegal", "Western Africa"),
    ("Dhaka", "Bangladesh", "Southern Asia"),
    ("Dushanbe", "Tajikistan", "Central Asia"),
    ("Geneva", "Switzerland", "Western Europe"),
    ("Guatemala City", "Guatemala", "Central America"),
    ("Hanoi", "Viet Nam", "South-eastern Asia"),
    ("Jakarta", "Indonesia", "South-eastern Asia"),
    ("Johannesburg", "South Africa", "Southern Africa"),
    ("Juba", "South Sudan", "Eastern Africa"),
    ("Kampala", "Uganda", "Eastern Africa"),
    ("Kathmandu", "Nepal", "Southern Asia"),
    ("Kigali", "Rwanda", "Eastern Africa"),
    ("Kingston", "Jamaica", "Caribbean"),
    ("La Valletta", "Malta", "Southern Europe"),
    ("Lima", "Peru", "South America"),
    ("Lisbon", "Portugal", "Southern Europe"),
    ("Lomé", "Togo", "Western Africa"),
    ("Lusaka", "Zambia", "Eastern Africa"),
    ("Manila", "Philippines", "South-eastern Asia"),
    ("Mexico City", "Mexico", "Central America"),
    ("Montevideo", "Uruguay", "South America"),
    ("Nairobi", "Kenya", "Eastern Africa"),
    ("Niamey", "Niger", "Western Africa"),
    ("Ottawa", "Canada", "Northern America"),
    ("Panama City", "Panama", "Central America"),
    ("Quito", "Ecuador", "South America"),
    ("Rabat", "Morocco", "Northern Africa"),
    ("Rome", "Italy", "Southern Europe"),
    ("San José", "Costa Rica", "Central America"),
    ("San Salvador", "El Salvador", "Central America"),
    ("Santiago", "Chile", "South America"),
    ("Seoul", "Republic of Korea", "Eastern Asia"),
    ("Stockholm", "Sweden", "Northern Europe"),
    ("Suva", "Fiji", "Melanesia"),
    ("Tbilisi", "Georgia", "Western Asia"),
    ("Tegucigalpa", "Honduras", "Central America"),
    ("Tunis", "Tunisia", "Northern Africa"),
    ("Vienna", "Austria", "Western Europe"),
    ("Warsaw", "Poland", "Eastern Europe"),
    ("Yaoundé", "Cameroon", "Middle Africa"),
    ("Yerevan", "Armenia", "Western Asia"),
)
PLATFORMS = ("KUDO", "Zoom", "Microsoft Teams")
# The site writes some regions in its own way; M49's name is on the left.
REGION_VARIANTS = {"Western Asia": "West Asia", "Western Africa": "West Africa"}

ORGANIZATIONS = (
    "IOM",
    "ILO",
    "UNHCR",
    "UNICEF",
    "UNDP",
    "UN Women",
    "UNODC",
    "OHCHR",
    "WHO",
    "UN Network on Migration",
    "African Union",
    "European Commission",
    "Council of Europe",
    "Mayors Migration Council",
    "Platform on Disaster Displacement",
    "Coalition for Venezuela",
    "Migration Multi-Partner Trust Fund",
    "International Centre for Migration Policy Development",
    "League of Arab States",
    "World Bank",
)
# Some of these names have an “and”, at which no list of organizers may be split.
NATIONAL_ORGANIZATIONS = (
    "Government of {country}",
    "IOM Mission in {country}",
    "UNHCR {country}",
    "Ministry of Labour and Social Protection of {country}",
    "Ministry of Foreign Affairs of {country}",
    "State Migration Service of {country}",
    "National Commission for Refugees and Migrants of {country}",
    "Directorate for Diaspora and Development of {country}",
)

# Number, the site's short label in English and in French.
OBJECTIVES: tuple[tuple[int, str, str], ...] = (
    (1, "Data", "Données"),
    (2, "Minimize adverse drivers", "Lutter contre les facteurs négatifs"),
    (3, "Information provision", "Fourniture d’informations"),
    (4, "Legal identity and documentation", "Identité légale et papiers"),
    (5, "Regular pathways", "Filières de migration régulière"),
    (6, "Recruitment and decent work", "Recrutement et travail décent"),
    (7, "Reduce vulnerabilities", "Réduire la vulnérabilité"),
    (8, "Save lives", "Sauver des vies"),
    (9, "Counter smuggling", "Combattre le trafic de migrants"),
    (10, "Eradicate trafficking", "Éradiquer la traite de personnes"),
    (11, "Manage borders", "Gérer les frontières"),
    (12, "Screening and referral", "Contrôle, évaluation et orientation"),
    (13, "Alternatives to detention", "Alternatives à la rétention"),
    (14, "Consular protection", "Protection consulaire"),
    (15, "Access to basic services", "Accès aux services de base"),
    (16, "Inclusion and social cohesion", "Intégration et cohésion sociale"),
    (17, "Eliminate discrimination", "Éliminer les discriminations"),
    (
        18,
        "Skills development and recognition",
        "Perfectionnement et reconnaissance des qualifications",
    ),
    (19, "Migrant and diaspora contributions", "Contributions des migrants et diaspora"),
    (20, "Remittances", "Envois de fonds"),
    (21, "Dignified return and reintegration", "Retour digne et réintégration durable"),
    (22, "Social protection", "Protection sociale"),
    (23, "International cooperation", "Coopération internationale"),
)
WHOLE_COMPACT = "GCM Objectives - General (23 Objectives)"

PRINCIPLES = (
    "People-centred",
    "International cooperation",
    "National sovereignty",
    "Rule of law and due process",
    "Sustainable development",
    "Human rights",
    "Gender-responsive",
    "Child-sensitive",
    "Whole-of-government approach",
    "Whole-of-society approach",
)

# The goals' short names, written as the site writes them; the first is goal 1.
GOALS = (
    "No Poverty",
    "Zero Hunger",
    "Good Health And Well-Being",
    "Quality Education",
    "Gender Equality",
    "Clean Water And Sanitation",
    "Affordable And Clean Energy",
    "Decent Work And Economic Growth",
    "Industry, Innovation And Infrastructure",
    "Reduced Inequalities",
    "Sustainable Cities And Communities",
    "Responsible Consumption And Production",
    "Climate Action",
    "Life Below Water",
    "Life On Land",
    "Peace, Justice And Strong Institutions",
    "Partnerships For The Goals",
)
# Goals of which migration pages speak more often than of the others.
FREQUENT_GOALS = (10, 10, 10, 16, 16, 8, 8, 17, 5, 13, 3, 4, 1, 11)
TARGETS = ("10.7", "8.8", "8.7", "5.2", "16.2", "16.9", "17.18", "10.c", "4.b", "8.10", "1.3")
INDICATORS = ("10.7.1", "10.7.2", "8.8.1", "8.7.1", "5.2.1", "16.2.2", "16.9.1", "17.18.1")

AUDIENCES = ("Intergovernmental Organization", "Civil Society", "General Public")
SCOPES = ("Global", "Regional", "National")
EVENT_TYPES = ("Consultation", "Workshop", "Webinar", "Conference", "Side event")
EVENT_CATEGORIES = ("Network event", "Partner event", "Capacity building")
LANGUAGES = ("English", "French", "Spanish")
LOOSE_THEMES = ("Migration and Development", "Climate and Mobility", "Labour Migration")

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SKIP_LINKS = {"fr": "Aller au contenu principal"}
SECTION_NAMES = {"": "Events", "fr": "Événements", "es": "Eventos"}
FOOTNOTES = {
    "": "*References to Kosovo are to be read in the light of Security Council resolution 1244"
    " (1999).",
    "es": "*Todas las referencias a Kosovo se leen a la luz de la resolución 1244 (1999) del"
    " Consejo de Seguridad.",
    "fr": "*Toutes les références au Kosovo se lisent à la lumière de la résolution 1244 (1999)"
    " du Conseil de sécurité.",
}
TRANSLATED_LABELS = {
    "es": {
        "Geographic Scope": "Ámbito geográfico",
        "Workstream Output": "Grupo de trabajo",
        "Regional Review Process": "Proceso de revisión regional",
        "GCM Objectives": "Objetivos del Pacto Mundial para la Migración",
    },
    "fr": {
        "Geographic Scope": "Échelle géographique",
        "Workstream Output": "Produit d’un groupe de travail",
        "Regional Review Process": "Processus d’examen régional",
        "GCM Objectives": "Objectifs Pacte mondial pour la migration",
    },
}

SERIES = (
    "national consultation on implementation of GCM in {country}",
    "regional dialogue on labour migration in {region}",
    "workshop on migration data for {country}",
    "forum of cities on inclusion in {country}",
    "training on consular protection for {region}",
)
TITLES = (
    "{Kind} on {topic} in {country}",
    "{Kind}: {topic} and {topic2}",
    "Regional {kind} on {topic} in {region}",
    "From pledge to practice: a {kind} on {topic}",
    "{country} {kind} on {topic}, {topic2} and {topic3}",
    "Leaving no one behind: {kind} on {topic}",
    "What works? A {kind} on {topic} for {whom}",
)
KINDS = ("consultation", "workshop", "webinar", "dialogue", "conference", "round table")

TOPICS = (
    "migration data",
    "fair recruitment",
    "consular protection",
    "skills recognition",
    "remittances",
    "return and reintegration",
    "alternatives to detention",
    "access to health care",
    "birth registration",
    "climate mobility",
    "counter-trafficking",
    "border procedures",
    "portable pensions",
    "diaspora investment",
    "migrant children",
    "housing in cities",
    "labour inspection",
    "regular pathways",
    "search and rescue",
    "public discourse on migration",
)
WHOM = (
    "young migrants",
    "local authorities",
    "labour attachés",
    "border guards",
    "women who work in other people’s homes",
    "seasonal workers",
    "trade unions",
    "employers",
    "diaspora associations",
    "statistical offices",
    "judges",
    "teachers",
    "nurses",
    "mayors",
    "families of missing migrants",
    "students",
)
MEASURES = (
    "a common form for all districts",
    "a help line in seven languages",
    "an agreement between two ministries",
    "a register that protects personal data",
    "a fund for small municipalities",
    "a guide for employers",
    "a review after twelve months",
    "a council in which migrants have a vote",
    "shared training for both sides of the border",
    "a permit that does not bind workers to one employer",
    "a single window for all papers",
    "a network of focal points",
)
BODIES = (
    "the national coordination group",
    "a panel of practitioners",
    "the regional review",
    "the working group on data",
    "the association of municipalities",
    "an independent commission",
    "the host country",
    "the secretariat",
)

# What the gaps of the sentences below are filled with. `{topic2}` is drawn apart from `{topic}`,
# and `{Topic}` begins a sentence.
GAPS: dict[str, tuple[str, ...]] = {
    "topic": TOPICS,
    "whom": WHOM,
    "measure": MEASURES,
    "body": BODIES,
    "kind": KINDS,
    "target": TARGETS,
    "month": MONTHS,
    "objective": tuple(str(number) for number, _, _ in OBJECTIVES),
    "day": tuple(map(str, range(1, 29))),
    "year": ("2015", "2016", "2017", "2018"),
}

SENTENCES = (
    "Participants compared how {topic} is handled in their countries.",
    "For {whom}, the question is less one of law than of time and money.",
    "{Body} proposed {measure}, and nobody spoke against it.",
    "Several speakers warned that {topic} is too often left to {whom} alone.",
    "A second panel turned to {topic} and its costs.",
    "“We counted what was easy to count,” said one of the {whom}, “and missed the rest.”",
    "In the afternoon, {whom} presented {measure} that has been tried in two provinces.",
    "The discussion showed how closely {topic} and {topic2} hang together.",
    "What is missing, according to {body}, is {measure}.",
    "Whoever works on {topic} meets {whom} sooner or later.",
    "Many took part by video; {whom} sent their questions in writing.",
    "There was broad agreement that {topic} needs more than good will.",
    "{Body} will collect examples of {topic} and share them with {whom}.",
    "The room was divided on {topic}: some want {measure}, others less paper.",
    "Good practice travels slowly, so {body} offered to translate it.",
    "The rapporteur summed up three lessons on {topic} and one open question.",
    "Where {whom} are heard early, {topic} costs less later.",
    "It was noted that Objective\u00a0{objective} of the GCM speaks to {topic} as well.",
    "The link with SDG target {target} came up more than once.",
    "A short film on {topic} opened the session for {whom}.",
    "Trust, it was said, is built by {measure} rather than by declarations.",
    "{Body} reported on {topic}, “warts and all”.",
    "Small groups drafted {measure} and tested it on a case from daily life.",
    "The hosts thanked {whom} for coming a long way.",
    "Neighbouring countries asked to see the figures on {topic} before they decide.",
    "Nothing about {whom} without {whom}: that sentence came back all day.",
    "An exhibition on {topic} stood in the foyer  and drew many visitors.",
    "The Network\u00a0was asked to keep {topic} on its list.",
    "Translators of six languages made sure that {whom} could follow.",
    "Two pilot projects on {topic} ended early, and why was told without excuses.",
    "Policy4 papers on {topic} were handed out at the door.",
    "Next steps include {measure} and a meeting with {whom}.",
)
REMARK = "This page is generated to measure a program; nothing it tells has happened."

# What a body says of other meetings; its dates are not those of the event.
OTHER_MEETINGS = (
    "An earlier meeting on {topic}, held in {month} {year}, had left that question open.",
    "The hosts had previously held consultations in two stages with {whom}.",
    "It followed the regional conference on {topic} of {day} {month} {year}.",
    "It was convened on the margins of the conference of {day} {month} {year} on {topic}.",
)
AGENDA = (
    "Provisional programme",
    "Date: first day",
    "Time: 1500 – 1510",
    "Venue: large hall",
    "1510 – 1545 Questions",
)

# How a body says when the event was and whose it was; the generator gives {date} and {hosts}.
DATED = (
    "On {date}, {hosts} organized a {kind} on {topic}.",
    "The {kind} on {topic} was held on {date} at the invitation of {hosts}.",
    "On {date}, {hosts} brought together {whom} for a {kind} on {topic}.",
    "This {kind}, which {hosts} organized for {whom}, took place on {date}.",
)
UNDATED = (
    "{Hosts} organized a {kind} on {topic}.",
    "The {kind} on {topic} brings together {whom} at the invitation of {hosts}.",
)

MENU = (
    "About us",
    "Events",
    "Resources",
    "Practices",
    "Pledges",
    "Regional pages",
    "Workstreams",
    "Newsroom",
    "Contact",
    "GCM Objectives",
)
# Class names that mean nothing: a reader that goes by them finds nothing to go by.
CLASS_NAMES = ("pine", "brook", "slate", "amber", "heath", "cove", "linen", "quill")
