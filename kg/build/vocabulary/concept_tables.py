"""The concepts that this project names itself, and its additions to the tables of others.

A label is written `text@language`; where a table says which language is meant, the tag may be
left out. Add a row here and run `kg vocab` to add a concept.
"""

from __future__ import annotations

from dataclasses import dataclass

DOCUMENTS = "https://undocs.org/"
COMPACT = f"{DOCUMENTS}A/RES/73/195"
EVENTS_OF_THE_SITE = "https://migrationnetwork.un.org/events"
REGIONAL_REVIEWS = "https://migrationnetwork.un.org/regional-reviews-2024"


@dataclass(frozen=True)
class Concept:
    """One concept of a scheme. Labels without a tag are English.

    `notation` is the code it is cited by (the key where it is empty), `symbol` the symbol of the
    United Nations document that it is, which then is its notation and gives its source; otherwise
    `source` is the symbol of the document that defines it, or the scheme's source is its own.
    """

    key: str
    pref: tuple[str, ...]
    definition: str = ""
    alt: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    notation: str = ""
    symbol: str = ""
    source: str = ""
    see_also: str = ""


@dataclass(frozen=True)
class Scheme:
    """A concept scheme under `…/def/<name>`.

    `source` is the IRI of what defines its concepts, or of the pages that use them; `note` says
    what an editor must know of it.
    """

    name: str
    pref: tuple[str, ...]
    definition: str
    concepts: tuple[Concept, ...]
    source: str
    note: str = ""


AUDIENCES = Scheme(
    "audiences",
    ("Target audiences", "Publics cibles@fr", "Públicos destinatarios@es"),
    "Whom an event is meant for.",
    (
        Concept(
            "intergovernmental-organization",
            (
                "Intergovernmental organization",
                "Organisation intergouvernementale@fr",
                "Organización intergubernamental@es",
            ),
            "Organizations whose members are states, and the people who work for them.",
            hidden=("Intergovernmental organizations", "Intergovernmental organisation"),
        ),
        Concept(
            "civil-society",
            ("Civil society", "Société civile@fr", "Sociedad civil@es"),
            "Associations, unions, faith groups and other bodies outside government and business.",
            hidden=("Civil society organizations", "Civil society organisations"),
        ),
        Concept(
            "general-public",
            ("General public", "Grand public@fr", "Público en general@es"),
            "Anyone who is interested; no invitation or membership is needed.",
        ),
    ),
    EVENTS_OF_THE_SITE,
)

SCOPES = Scheme(
    "scopes",
    ("Geographic scopes", "Échelles géographiques@fr", "Ámbitos geográficos@es"),
    "How large a part of the world an event is about.",
    (
        Concept(
            "global",
            ("Global", "Mondial@fr", "Mundial@es"),
            "The whole world.",
            alt=("Global@es",),
            hidden=("Worldwide",),
        ),
        Concept(
            "regional",
            ("Regional", "Régional@fr", "Regional@es"),
            "Several countries of one region of the world.",
        ),
        Concept(
            "subregional",
            ("Subregional", "Sous-régional@fr", "Subregional@es"),
            "Several countries of a part of a region.",
            hidden=("Sub-regional",),
        ),
        Concept("national", ("National", "National@fr", "Nacional@es"), "One country as a whole."),
        Concept(
            "local",
            ("Local", "Local@fr", "Local@es"),
            "A city, district or other part of one country.",
        ),
    ),
    EVENTS_OF_THE_SITE,
)

EVENT_TYPES = Scheme(
    "event-types",
    ("Types of event", "Types d'événement@fr", "Tipos de evento@es"),
    "What kind of gathering an event is.",
    (
        Concept(
            "briefing",
            ("Briefing", "Séance d'information@fr", "Sesión informativa@es"),
            "A short meeting in which the organizers tell the participants where a matter stands.",
            hidden=(
                "Information session",
                "Information briefing",
                "Briefing session",
                "Réunion d'information@fr",
                "Sesión de información@es",
                "Sessão de informação@pt",
                "إحاطة@ar",
                "جلسة إحاطة@ar",
                "Брифинг@ru",
                "情况介绍会@zh",
                "吹风会@zh",
            ),
        ),
        Concept(
            "conference",
            ("Conference", "Conférence@fr", "Conferencia@es"),
            "A large formal meeting with a programme of speeches and debates.",
            hidden=(
                "Conferência@pt",
                "مؤتمر@ar",
                "Конференция@ru",
                "大会@zh",
            ),
        ),
        Concept(
            "consultation",
            ("Consultation", "Consultation@fr", "Consulta@es"),
            "A meeting that asks the participants for their views before something is decided.",
            hidden=(
                "Consultations",
                "Consultas@es",
                "Regional consultation",
                "National consultation",
                "Stakeholder consultation",
                "Multi-stakeholder consultation",
                "Public consultation",
                "Consultative meeting",
                "Consultation régionale@fr",
                "Consultation nationale@fr",
                "Consulta regional@es",
                "Consulta nacional@es",
                "Consulta@pt",
                "مشاورة@ar",
                "مشاورات@ar",
                "Консультация@ru",
                "Консультации@ru",
                "磋商@zh",
                "协商@zh",
            ),
        ),
        Concept(
            "dialogue",
            ("Dialogue", "Dialogue@fr", "Diálogo@es"),
            "A meeting in which groups with different roles exchange views as equals.",
            hidden=(
                "Dialog",
                "Policy dialogue",
                "Multi-stakeholder dialogue",
                "Diálogo@pt",
                "حوار@ar",
                "Диалог@ru",
                "对话@zh",
            ),
        ),
        Concept(
            "forum",
            ("Forum", "Forum@fr", "Foro@es"),
            "An open meeting for debate, often one that returns at fixed intervals.",
            hidden=(
                "Fórum@pt",
                "منتدى@ar",
                "Форум@ru",
                "论坛@zh",
            ),
        ),
        Concept(
            "launch",
            ("Launch", "Lancement@fr", "Lanzamiento@es"),
            "The public presentation of a new report, tool, network or programme.",
            hidden=(
                "Launch event",
                "Report launch",
                "Book launch",
                "Lançamento@pt",
                "إطلاق@ar",
                "Презентация@ru",
                "发布会@zh",
                "启动仪式@zh",
            ),
        ),
        Concept(
            "meeting",
            ("Meeting", "Réunion@fr", "Reunión@es"),
            "A gathering for work that none of the other types describes better.",
            hidden=(
                "Expert meeting",
                "Expert group meeting",
                "Technical meeting",
                "Preparatory meeting",
                "Working meeting",
                "Réunion d'experts@fr",
                "Reunión de expertos@es",
                "Reunião@pt",
                "اجتماع@ar",
                "Совещание@ru",
                "Встреча@ru",
            ),
        ),
        Concept(
            "peer-exchange",
            ("Peer exchange", "Échange entre pairs@fr", "Intercambio entre pares@es"),
            "A meeting in which people with the same task learn from each other's practice.",
            alt=("Peer learning exchange", "Peer-to-peer exchange"),
            hidden=(
                "Peer-exchange",
                "Peer learning",
                "Peer learning event",
                "Peer-to-peer learning",
                "Peer learning session",
                "Intercâmbio entre pares@pt",
                "同行交流@zh",
            ),
        ),
        Concept(
            "regional-review",
            ("Regional review", "Examen régional@fr", "Examen regional@es"),
            "A meeting in which the states of a region review how the Compact is carried out.",
            alt=("Revisión regional@es",),
            hidden=(
                "Regional review conference",
                "Regional review meeting",
                "Regional review forum",
                "Regional review of the GCM",
                "الاستعراض الإقليمي@ar",
                "Региональный обзор@ru",
                "区域审查@zh",
            ),
        ),
        Concept(
            "side-event",
            ("Side event", "Événement parallèle@fr", "Evento paralelo@es"),
            "An event on the margins of a larger conference.",
            hidden=(
                "Side-event",
                "Side events",
                "Official side event",
                "Manifestation parallèle@fr",
                "Réunion parallèle@fr",
                "Actividad paralela@es",
                "حدث جانبي@ar",
                "فعالية جانبية@ar",
                "Параллельное мероприятие@ru",
                "会外活动@zh",
                "边会@zh",
            ),
        ),
        Concept(
            "training",
            ("Training", "Formation@fr", "Capacitación@es"),
            "A course that teaches the participants a skill.",
            alt=("Formación@es",),
            hidden=(
                "Training course",
                "Training session",
                "Capacity-building training",
                "Curso de capacitación@es",
                "Formação@pt",
                "Capacitação@pt",
                "تدريب@ar",
                "دورة تدريبية@ar",
                "Тренинг@ru",
                "Обучение@ru",
                "Учебный курс@ru",
                "培训@zh",
                "培训班@zh",
            ),
        ),
        Concept(
            "webinar",
            ("Webinar", "Webinaire@fr", "Seminario web@es"),
            "A seminar held over the internet.",
            alt=("Webinario@es",),
            hidden=(
                "Online seminar",
                "Webinar series",
                "Seminario en línea@es",
                "Webinário@pt",
                "ندوة عبر الإنترنت@ar",
                "ندوة إلكترونية@ar",
                "Вебинар@ru",
                "网络研讨会@zh",
            ),
        ),
        Concept(
            "workshop",
            ("Workshop", "Atelier@fr", "Taller@es"),
            "A meeting of a small group that works on a task together.",
            hidden=(
                "Workshops",
                "Regional workshop",
                "National workshop",
                "Technical workshop",
                "Capacity-building workshop",
                "Atelier régional@fr",
                "Atelier national@fr",
                "Taller regional@es",
                "Taller nacional@es",
                "Oficina@pt",
                "ورشة عمل@ar",
                "حلقة عمل@ar",
                "Рабочий семинар@ru",
                "Практикум@ru",
                "讲习班@zh",
                "工作坊@zh",
            ),
        ),
    ),
    EVENTS_OF_THE_SITE,
)

EVENT_CATEGORIES = Scheme(
    "event-categories",
    ("Event categories", "Catégories d'événement@fr", "Categorías de evento@es"),
    "The framework that an event belongs to, where its type says what kind of gathering it is.",
    (
        Concept(
            "capacity-building",
            ("Capacity building", "Renforcement des capacités@fr", "Desarrollo de capacidades@es"),
            "What strengthens the skills and means of those who carry out the Compact.",
            alt=("Capacity development", "Fortalecimiento de capacidades@es"),
            hidden=("Capacity-building", "Capacity strengthening", "Creación de capacidad@es"),
        ),
        Concept(
            "champion-countries",
            (
                "GCM Champion countries",
                "Pays champions du Pacte mondial sur les migrations@fr",
                "Países campeones del Pacto Mundial para la Migración@es",
            ),
            "What states do that offered to lead others by example in carrying out the Compact.",
            alt=("GCM Champion countries initiative", "Champion countries initiative"),
            hidden=("Champion countries", "GCM Champions", "GCM Champions event"),
        ),
        Concept(
            "gcm-talks",
            ("GCM Talks",),
            "The series of public conversations about the Compact.",
            hidden=("GCM Talk",),
        ),
        Concept(
            "migration-review-forum",
            (
                "International Migration Review Forum",
                "Forum d'examen des migrations internationales@fr",
                "Foro de Examen de la Migración Internacional@es",
            ),
            "The Forum that reviews the Compact every four years, what prepares it, and what takes"
            " place beside it.",
            alt=("IMRF", "FEMI@fr", "FEMI@es"),
            hidden=("IMRF event", "IMRF events"),
            source="A/RES/73/195",
        ),
        Concept(
            "migration-week",
            ("Migration Week", "Semaine de la migration@fr", "Semana de la Migración@es"),
            "The week of events that the Network calls every second year.",
            see_also="https://migrationnetwork.un.org/node/35296",
        ),
        Concept(
            "network-event",
            ("Network event", "Événement du Réseau@fr", "Evento de la Red@es"),
            "What the United Nations Network on Migration convenes itself.",
            alt=("UN Network on Migration event",),
            hidden=("UN Network event", "UNNM event", "UN Migration Network event"),
        ),
        Concept(
            "partner-event",
            ("Partner event", "Événement de partenaires@fr", "Evento de asociados@es"),
            "What others convene and the Network announces.",
            hidden=("External event", "Partners' event", "Member event"),
        ),
        Concept(
            "stakeholder-engagement",
            (
                "Stakeholder engagement",
                "Participation des parties prenantes@fr",
                "Participación de las partes interesadas@es",
            ),
            "What brings migrants, civil society and others who are concerned to the table.",
            hidden=("Stakeholders engagement", "Engagement with stakeholders"),
        ),
        Concept(
            "trust-fund",
            (
                "Migration Multi-Partner Trust Fund",
                "Fondo Fiduciario de Asociados Múltiples para la Migración@es",
            ),
            "The fund that pays for joint programmes under the Compact, and what it convenes.",
            alt=("Migration MPTF",),
            hidden=("MMPTF", "MPTF"),
        ),
        Concept(
            "workstream",
            (
                "Thematic workstream",
                "Groupe de travail thématique@fr",
                "Grupo de trabajo temático@es",
            ),
            "What one of the workstreams of the Network does.",
            alt=("Workstream", "Groupe de travail@fr", "Grupo de trabajo@es"),
            hidden=("Network workstream", "Working group", "Thematic working group"),
        ),
    ),
    EVENTS_OF_THE_SITE,
    note="No copy of a page at hand has kept a value of the site's field, so these are the"
    " frameworks that the pages' titles and texts name. Where a page gives a type of event as its"
    " category, it is linked as the type; no label is in both schemes.",
)

REVIEW_REGIONS = Scheme(
    "review-regions",
    ("Review regions", "Régions d'examen@fr", "Regiones de examen@es"),
    "The regions in which states review the Compact: one for each regional commission of the"
    " United Nations.",
    (
        Concept(
            "eca",
            ("ECA region", "Région de la CEA@fr", "Región de la CEPA@es"),
            "The states that review the Compact in the Economic Commission for Africa.",
            alt=("African region", "Région africaine@fr", "Región de África@es"),
            hidden=(
                "ECA",
                "UNECA",
                "Africa",
                "African regional review",
                "Afrique@fr",
                "África@es",
            ),
            notation="ECA",
            see_also="https://migrationnetwork.un.org/node/18426",
        ),
        Concept(
            "ece",
            ("ECE region", "Région de la CEE@fr", "Región de la CEPE@es"),
            "The states that review the Compact in the Economic Commission for Europe, which has"
            " members in North America and Central Asia, too.",
            alt=("UNECE region",),
            hidden=(
                "ECE",
                "UNECE",
                "Economic Commission for Europe",
                "Commission économique pour l'Europe@fr",
                "Comisión Económica para Europa@es",
            ),
            notation="ECE",
            see_also="https://migrationnetwork.un.org/node/18441",
        ),
        Concept(
            "eclac",
            ("ECLAC region", "Région de la CEPALC@fr", "Región de la CEPAL@es"),
            "The states that review the Compact in the Economic Commission for Latin America and"
            " the Caribbean.",
            alt=(
                "Latin America and the Caribbean",
                "Amérique latine et Caraïbes@fr",
                "América Latina y el Caribe@es",
            ),
            hidden=(
                "ECLAC",
                "UNECLAC",
                "CEPALC@fr",
                "CEPAL@es",
                "Latin America and Caribbean",
                "Amérique latine et les Caraïbes@fr",
                "Amérique latine et dans les Caraïbes@fr",
            ),
            notation="ECLAC",
        ),
        Concept(
            "escap",
            ("ESCAP region", "Région de la CESAP@fr", "Región de la CESPAP@es"),
            "The states that review the Compact in the Economic and Social Commission for Asia and"
            " the Pacific.",
            alt=(
                "Asia and the Pacific",
                "Asia-Pacific region",
                "Asie et Pacifique@fr",
                "Asia y el Pacífico@es",
            ),
            hidden=(
                "ESCAP",
                "UNESCAP",
                "Asia-Pacific",
                "CESAP@fr",
                "CESPAP@es",
                "Asie et le Pacifique@fr",
                "Asie-Pacifique@fr",
                "Asia-Pacífico@es",
            ),
            notation="ESCAP",
        ),
        Concept(
            "escwa",
            ("ESCWA region", "Région de la CESAO@fr", "Región de la CESPAO@es"),
            "The states that review the Compact in the Economic and Social Commission for Western"
            " Asia: those of the Arab region.",
            alt=("Arab region", "Région arabe@fr", "Región árabe@es"),
            hidden=(
                "ESCWA",
                "UNESCWA",
                "CESAO@fr",
                "CESPAO@es",
                "Arab regional review",
                "Economic and Social Commission for Western Asia",
            ),
            notation="ESCWA",
        ),
    ),
    COMPACT,
    note="Paragraph 50 of the Compact invites the commissions to the review, and the site follows"
    f" their regions ({REGIONAL_REVIEWS}). They overlap, and differ from those of M49: a country"
    " can be a member of two commissions, so no region is derived from a place. Their members are"
    " not listed, because no table at hand does.",
)

REFERENCES = Scheme(
    "references",
    (
        "Instruments and processes",
        "Instruments et processus@fr",
        "Instrumentos y procesos@es",
    ),
    "Instruments and processes that event pages refer to.",
    (
        Concept(
            "global-compact-for-migration",
            (
                "Global Compact for Safe, Orderly and Regular Migration",
                "Pacte mondial pour des migrations sûres, ordonnées et régulières@fr",
                "Pacto Mundial para la Migración Segura, Ordenada y Regular@es",
            ),
            "The agreement of 2018 by which states cooperate on all sides of migration.",
            alt=(
                "Global Compact for Migration",
                "Global Compact on Migration",
                "GCM",
                "Pacte mondial sur les migrations@fr",
                "Pacte mondial pour les migrations@fr",
                "Pacto Mundial para la Migración@es",
                "Pacto Mundial sobre Migración@es",
            ),
            hidden=("Global Migration Pact", "Migration Pact", "Global Migration Compact"),
            symbol="A/RES/73/195",
        ),
        Concept(
            "international-migration-review-forum",
            (
                "International Migration Review Forum",
                "Forum d'examen des migrations internationales@fr",
                "Foro de Examen de la Migración Internacional@es",
            ),
            "The meeting of states, every four years from 2022, that reviews the Compact.",
            alt=("IMRF", "FEMI@fr", "FEMI@es"),
            source="A/RES/73/195",
        ),
        Concept(
            "progress-declaration",
            ("Progress Declaration of the International Migration Review Forum",),
            "What states declared in 2022 about progress and gaps in carrying out the Compact.",
            alt=("Progress Declaration", "IMRF Progress Declaration"),
            symbol="A/RES/76/266",
        ),
        Concept(
            "gcm-champion-countries-initiative",
            ("GCM Champion countries initiative",),
            "States that offered to lead others by example in carrying out the Compact.",
            alt=("Champion countries initiative",),
            hidden=("GCM Champions", "GCM Champion countries", "Champion countries"),
        ),
        Concept(
            "gcm-talks",
            ("GCM Talks",),
            "A series of public conversations about the Compact.",
        ),
        Concept(
            "new-york-declaration",
            (
                "New York Declaration for Refugees and Migrants",
                "Déclaration de New York pour les réfugiés et les migrants@fr",
                "Declaración de Nueva York para los Refugiados y los Migrantes@es",
            ),
            "The declaration of 2016 that opened the way to the two compacts.",
            alt=("New York Declaration",),
            symbol="A/RES/71/1",
        ),
        Concept(
            "global-compact-on-refugees",
            (
                "Global Compact on Refugees",
                "Pacte mondial sur les réfugiés@fr",
                "Pacto Mundial sobre los Refugiados@es",
            ),
            "The agreement of 2018 on sharing the responsibility for refugees.",
            alt=("GCR",),
            hidden=("Global Compact for Refugees",),
            source="A/RES/73/151",
        ),
        Concept(
            "2030-agenda",
            (
                "2030 Agenda for Sustainable Development",
                "Programme de développement durable à l'horizon 2030@fr",
                "Agenda 2030 para el Desarrollo Sostenible@es",
            ),
            "The plan of 2015 that holds the Sustainable Development Goals.",
            alt=("2030 Agenda", "Agenda 2030", "Programme 2030@fr", "Agenda 2030@es"),
            symbol="A/RES/70/1",
        ),
        Concept(
            "addis-ababa-action-agenda",
            (
                "Addis Ababa Action Agenda",
                "Programme d'action d'Addis-Abeba@fr",
                "Agenda de Acción de Addis Abeba@es",
            ),
            "The agreement of 2015 on how sustainable development is paid for.",
            symbol="A/RES/69/313",
        ),
        Concept(
            "paris-agreement",
            ("Paris Agreement", "Accord de Paris@fr", "Acuerdo de París@es"),
            "The treaty of 2015 that limits climate change.",
            hidden=("Paris Climate Agreement",),
            source="FCCC/CP/2015/10/Add.1",
        ),
        Concept(
            "sendai-framework",
            (
                "Sendai Framework for Disaster Risk Reduction 2015-2030",
                "Cadre de Sendai pour la réduction des risques de catastrophe (2015-2030)@fr",
                "Marco de Sendái para la Reducción del Riesgo de Desastres 2015-2030@es",
            ),
            "The plan of 2015 to reduce the risk of disasters.",
            alt=(
                "Sendai Framework",
                "Sendai Framework for Disaster Risk Reduction",
                "Cadre de Sendai@fr",
                "Marco de Sendái@es",
            ),
            symbol="A/RES/69/283",
        ),
        Concept(
            "new-urban-agenda",
            (
                "New Urban Agenda",
                "Nouveau Programme pour les villes@fr",
                "Nueva Agenda Urbana@es",
            ),
            "The agreement of 2016 on how cities should grow.",
            symbol="A/RES/71/256",
        ),
        Concept(
            "pact-for-the-future",
            ("Pact for the Future", "Pacte pour l'avenir@fr", "Pacto para el Futuro@es"),
            "The agreement of 2024 on renewing international cooperation.",
            symbol="A/RES/79/1",
        ),
        Concept(
            "high-level-political-forum",
            (
                "High-level Political Forum on Sustainable Development",
                "Forum politique de haut niveau pour le développement durable@fr",
                "Foro político de alto nivel sobre el desarrollo sostenible@es",
            ),
            "The yearly meeting that reviews the 2030 Agenda.",
            alt=("HLPF", "High-level Political Forum"),
            source="A/RES/67/290",
        ),
        Concept(
            "global-refugee-forum",
            ("Global Refugee Forum", "Forum mondial sur les réfugiés@fr"),
            "The meeting of states and others, every four years, on the refugee compact.",
            alt=("Foro Mundial sobre los Refugiados@es",),
            source="A/RES/73/151",
        ),
        Concept(
            "global-forum-on-migration-and-development",
            (
                "Global Forum on Migration and Development",
                "Forum mondial sur la migration et le développement@fr",
                "Foro Mundial sobre Migración y Desarrollo@es",
            ),
            "The informal process in which states discuss migration and development since 2007.",
            alt=("GFMD", "FMMD@fr", "FMMD@es"),
        ),
        Concept(
            "universal-declaration-of-human-rights",
            (
                "Universal Declaration of Human Rights",
                "Déclaration universelle des droits de l'homme@fr",
                "Declaración Universal de Derechos Humanos@es",
            ),
            "The declaration of 1948 on the rights that everyone has.",
            alt=("UDHR",),
            symbol="A/RES/217(III)",
        ),
        Concept(
            "refugee-convention",
            (
                "Convention relating to the Status of Refugees",
                "Convention relative au statut des réfugiés@fr",
                "Convención sobre el Estatuto de los Refugiados@es",
            ),
            "The treaty of 1951 that says who is a refugee and which rights follow.",
            alt=("1951 Refugee Convention", "Refugee Convention"),
            source="A/CONF.2/108/Rev.1",
        ),
        Concept(
            "convention-on-the-rights-of-the-child",
            (
                "Convention on the Rights of the Child",
                "Convention relative aux droits de l'enfant@fr",
                "Convención sobre los Derechos del Niño@es",
            ),
            "The treaty of 1989 on the rights of everyone below eighteen.",
            alt=("UN Convention on the Rights of the Child",),
            symbol="A/RES/44/25",
        ),
        Concept(
            "migrant-workers-convention",
            (
                "International Convention on the Protection of the Rights of All Migrant Workers"
                " and Members of Their Families",
                "Convention internationale sur la protection des droits de tous les travailleurs"
                " migrants et des membres de leur famille@fr",
                "Convención Internacional sobre la Protección de los Derechos de Todos los"
                " Trabajadores Migratorios y de sus Familiares@es",
            ),
            "The treaty of 1990 on the rights of people who work abroad, and of their families.",
            alt=("Migrant Workers Convention", "ICRMW"),
            symbol="A/RES/45/158",
        ),
        Concept(
            "trafficking-protocol",
            (
                "Protocol to Prevent, Suppress and Punish Trafficking in Persons,"
                " Especially Women and Children",
            ),
            "The protocol of 2000 against trafficking in persons.",
            alt=("Trafficking in Persons Protocol", "Palermo Protocol"),
            source="A/RES/55/25",
        ),
        Concept(
            "smuggling-protocol",
            ("Protocol against the Smuggling of Migrants by Land, Sea and Air",),
            "The protocol of 2000 against bringing people across borders unlawfully for profit.",
            alt=("Smuggling of Migrants Protocol",),
            source="A/RES/55/25",
        ),
        Concept(
            "abu-dhabi-dialogue",
            ("Abu Dhabi Dialogue",),
            "A consultation of countries of Asia that send and receive workers.",
        ),
        Concept(
            "bali-process",
            (
                "Bali Process on People Smuggling, Trafficking in Persons and Related Transnational"
                " Crime",
            ),
            "A consultation of states and agencies on irregular migration in Asia and the Pacific.",
            alt=("Bali Process",),
        ),
        Concept(
            "colombo-process",
            ("Colombo Process",),
            "A consultation of countries of Asia whose people work abroad.",
        ),
        Concept(
            "khartoum-process",
            ("Khartoum Process", "Processus de Khartoum@fr"),
            "A dialogue of European states and states along the route from the Horn of Africa.",
        ),
        Concept(
            "prague-process",
            ("Prague Process", "Processus de Prague@fr"),
            "A dialogue on migration between states of Europe and their eastern neighbours.",
        ),
        Concept(
            "quito-process",
            ("Quito Process", "Proceso de Quito@es"),
            "A consultation of states of Latin America that host people from Venezuela.",
        ),
        Concept(
            "rabat-process",
            ("Rabat Process", "Processus de Rabat@fr"),
            "A dialogue on migration and development between Europe and Africa.",
            alt=("Euro-African Dialogue on Migration and Development",),
        ),
        Concept(
            "regional-conference-on-migration",
            ("Regional Conference on Migration", "Conferencia Regional sobre Migración@es"),
            "A consultation of states of North and Central America on migration.",
            alt=("Puebla Process", "Proceso Puebla@es"),
        ),
        Concept(
            "south-american-conference-on-migration",
            (
                "South American Conference on Migration",
                "Conferencia Suramericana sobre Migraciones@es",
            ),
            "A consultation of states of South America on migration.",
        ),
    ),
    EVENTS_OF_THE_SITE,
)

ROLES = Scheme(
    "roles",
    ("Roles at an event", "Rôles lors d'un événement@fr", "Funciones en un evento@es"),
    "What somebody did at an event, as the text of its page says it.",
    (
        Concept(
            "organizer",
            ("Organizer", "Organisateur@fr", "Organizador@es"),
            "Organized, co-organized, hosted, convened or held the event.",
        ),
        Concept(
            "opener",
            ("Opener", "Intervenant d'ouverture@fr", "A cargo de la apertura@es"),
            "Opened the event, welcomed the participants or gave opening remarks.",
        ),
        Concept(
            "speaker",
            ("Speaker", "Orateur@fr", "Orador@es"),
            "Spoke at the event, gave a keynote, addressed the participants or closed the event.",
        ),
        Concept(
            "presenter",
            ("Presenter", "Présentateur@fr", "Ponente@es"),
            "Gave a presentation or presented something.",
        ),
        Concept(
            "moderator",
            ("Moderator", "Modérateur@fr", "Moderador@es"),
            "Moderated, chaired or facilitated the event or a part of it.",
        ),
    ),
    EVENTS_OF_THE_SITE,
)

OWN_SCHEMES = (
    AUDIENCES,
    SCOPES,
    EVENT_TYPES,
    EVENT_CATEGORIES,
    REVIEW_REGIONS,
    REFERENCES,
    ROLES,
)

PRINCIPLE_VARIANTS: dict[str, tuple[str, ...]] = {
    "people-centred": ("People centred", "People-centered", "People centered"),
    "rule-of-law-and-due-process": ("Rule of law", "Primauté du droit@fr", "Estado de derecho@es"),
    "gender-responsive": (
        "Gender responsive",
        "Gender-responsiveness",
        "Prise en compte des questions de genre@fr",
        "Enfoque de género@es",
    ),
    "child-sensitive": ("Child sensitive", "Child-sensitivity", "Enfoque de la infancia@es"),
    "human-rights": ("Droits humains@fr",),
    "whole-of-government-approach": (
        "Whole of government",
        "Whole-of-government",
        "Whole of government approach",
        "Enfoque de todo el gobierno@es",
        "Approche pangouvernementale@fr",
        "Abordagem de todo o governo@pt",
        "Abordagem pangovernamental@pt",
        "Общегосударственный подход@ru",
        "نهج الحكومة بأكملها@ar",
        "نهج يشمل الحكومة بأكملها@ar",
    ),
    "whole-of-society-approach": (
        "Whole of society",
        "Whole-of-society",
        "Whole of society approach",
        "Enfoque de toda la sociedad@es",
        "Approche de l'ensemble de la société@fr",
        "Abordagem de toda a sociedade@pt",
        "نهج المجتمع بأسره@ar",
        "نهج المجتمع بأكمله@ar",
        "نهج يشمل المجتمع بأسره@ar",
    ),
}
"""Other ways in which pages write a guiding principle, by its key."""

OBJECTIVE_VARIANTS: dict[str, tuple[str, ...]] = {
    "13": (
        "Use immigration detention only as a measure of last resort and work towards alternatives",
    ),
}
"""Other ways in which pages write an objective, in English, by its number."""

GOAL_NAMES: dict[str, tuple[str, str]] = {
    "1": ("Pas de pauvreté", "Fin de la pobreza"),
    "2": ("Faim « zéro »", "Hambre cero"),
    "3": ("Bonne santé et bien-être", "Salud y bienestar"),
    "4": ("Éducation de qualité", "Educación de calidad"),
    "5": ("Égalité entre les sexes", "Igualdad de género"),
    "6": ("Eau propre et assainissement", "Agua limpia y saneamiento"),
    "7": ("Énergie propre et d'un coût abordable", "Energía asequible y no contaminante"),
    "8": (
        "Travail décent et croissance économique",
        "Trabajo decente y crecimiento económico",
    ),
    "9": ("Industrie, innovation et infrastructure", "Industria, innovación e infraestructura"),
    "10": ("Inégalités réduites", "Reducción de las desigualdades"),
    "11": ("Villes et communautés durables", "Ciudades y comunidades sostenibles"),
    "12": ("Consommation et production responsables", "Producción y consumo responsables"),
    "13": (
        "Mesures relatives à la lutte contre les changements climatiques",
        "Acción por el clima",
    ),
    "14": ("Vie aquatique", "Vida submarina"),
    "15": ("Vie terrestre", "Vida de ecosistemas terrestres"),
    "16": ("Paix, justice et institutions efficaces", "Paz, justicia e instituciones sólidas"),
    "17": (
        "Partenariats pour la réalisation des objectifs",
        "Alianzas para lograr los objetivos",
    ),
}
"""The short names of the Sustainable Development Goals in French and Spanish, by number."""
