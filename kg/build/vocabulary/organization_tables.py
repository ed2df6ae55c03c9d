"""Organizations with fixed keys: further names of the United Nations system, and others.

Here stand organizations whose names vary from page to page, or hold an "and" or a "/" that would
be taken for a separator. A label is written `text@language`; acronyms have no language.
Identifiers never stand here: they come from a table that states its sources, or there are none.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Organization:
    """An organization with a fixed key; `unit_of` is the key of the one that it is a part of."""

    key: str
    name: str
    kind: str
    alt: tuple[str, ...] = ()
    unit_of: str = ""


OTHER_NAMES: dict[str, tuple[str, ...]] = {
    "UN": (
        "Nations Unies@fr",
        "Naciones Unidas@es",
        "ONU@fr",
        "ONU@es",
    ),
    "UNNM": (
        "UN Network on Migration@en",
        "United Nations Migration Network@en",
        "UN Migration Network@en",
        "Réseau des Nations Unies sur les migrations@fr",
        "Red de las Naciones Unidas sobre la Migración@es",
    ),
    "IOM": (
        "UN Migration@en",
        "International Organisation for Migration@en",
        "UN Migration Agency@en",
        "Organisation internationale pour les migrations@fr",
        "Organización Internacional para las Migraciones@es",
        "OIM@fr",
        "OIM@es",
    ),
    "ILO": (
        "International Labour Organisation@en",
        "International Labor Organization@en",
        "Organisation internationale du Travail@fr",
        "Organización Internacional del Trabajo@es",
        "OIT@fr",
        "OIT@es",
    ),
    "OHCHR": (
        "UN Human Rights@en",
        "UN Human Rights Office@en",
        "Office of the High Commissioner for Human Rights@en",
        "Office of the UN High Commissioner for Human Rights@en",
        "Haut-Commissariat des Nations Unies aux droits de l'homme@fr",
        "Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos@es",
        "HCDH@fr",
        "ACNUDH@es",
    ),
    "UN DESA": (
        "DESA",
        "UNDESA",
        "Department of Economic and Social Affairs@en",
        "UN Department of Economic and Social Affairs@en",
        "Département des affaires économiques et sociales@fr",
        "Departamento de Asuntos Económicos y Sociales@es",
    ),
    "UNDP": (
        "UN Development Programme@en",
        "United Nations Development Program@en",
        "Programme des Nations Unies pour le développement@fr",
        "Programa de las Naciones Unidas para el Desarrollo@es",
        "PNUD@fr",
        "PNUD@es",
    ),
    "UNHCR": (
        "UN Refugee Agency@en",
        "UN High Commissioner for Refugees@en",
        "Office of the United Nations High Commissioner for Refugees@en",
        "Haut-Commissariat des Nations Unies pour les réfugiés@fr",
        "Alto Comisionado de las Naciones Unidas para los Refugiados@es",
        "Haut-Commissariat des Nations Unies aux réfugiés@fr",
        "Haut-Commissariat aux réfugiés@fr",
        "Haut-Commissariat pour les réfugiés@fr",
        "Agence des Nations Unies pour les réfugiés@fr",
        "Agencia de la ONU para los Refugiados@es",
        "HCR@fr",
        "ACNUR@es",
    ),
    "UNICEF": (
        "UN Children's Fund@en",
        "Fonds des Nations Unies pour l'enfance@fr",
        "Fondo de las Naciones Unidas para la Infancia@es",
    ),
    "UNODC": (
        "UN Office on Drugs and Crime@en",
        "Office des Nations Unies contre la drogue et le crime@fr",
        "Oficina de las Naciones Unidas contra la Droga y el Delito@es",
        "ONUDC@fr",
    ),
    "WHO": (
        "World Health Organisation@en",
        "Organisation mondiale de la Santé@fr",
        "Organización Mundial de la Salud@es",
        "OMS@fr",
        "OMS@es",
    ),
    "UN Women": (
        "UNWOMEN",
        "UN-Women",
        "ONU Femmes@fr",
        "ONU Mujeres@es",
    ),
    "UNFPA": (
        "UN Population Fund@en",
        "Fonds des Nations Unies pour la population@fr",
        "Fondo de Población de las Naciones Unidas@es",
    ),
    "WFP": (
        "UN World Food Programme@en",
        "Programme alimentaire mondial@fr",
        "Programa Mundial de Alimentos@es",
    ),
    "UNEP": (
        "UN Environment Programme@en",
        "UN Environment@en",
        "Programme des Nations Unies pour l'environnement@fr",
        "Programa de las Naciones Unidas para el Medio Ambiente@es",
        "PNUE@fr",
        "PNUMA@es",
    ),
    "UN-Habitat": (
        "UN Habitat",
        "UNHABITAT",
        "ONU-Habitat@fr",
        "ONU-Hábitat@es",
    ),
    "UNRWA": ("UN Relief and Works Agency for Palestine Refugees in the Near East@en",),
    "UNOPS": ("UN Office for Project Services@en",),
    "UNV": ("UN Volunteers@en", "United Nations Volunteers programme@en"),
    "OCHA": (
        "UN OCHA",
        "UNOCHA",
        "Office for the Coordination of Humanitarian Affairs@en",
        "UN Office for the Coordination of Humanitarian Affairs@en",
    ),
    "UNCTAD": (
        "UN Conference on Trade and Development@en",
        "UN Trade and Development@en",
        "CNUCED@fr",
    ),
    "UNDRR": ("UN Office for Disaster Risk Reduction@en", "UNISDR"),
    "UNAIDS": ("ONUSIDA@fr", "ONUSIDA@es"),
    "FAO": (
        "Food and Agriculture Organization@en",
        "Food and Agriculture Organisation@en",
        "UN Food and Agriculture Organization@en",
        "Organisation des Nations Unies pour l'alimentation et l'agriculture@fr",
        "Organización de las Naciones Unidas para la Alimentación y la Agricultura@es",
    ),
    "IFAD": (
        "Fonds international de développement agricole@fr",
        "Fondo Internacional de Desarrollo Agrícola@es",
        "FIDA@fr",
        "FIDA@es",
    ),
    "UNESCO": (
        "United Nations Educational, Scientific and Cultural Organisation@en",
        "UN Educational, Scientific and Cultural Organization@en",
        "Organisation des Nations Unies pour l'éducation, la science et la culture@fr",
        "Organización de las Naciones Unidas para la Educación, la Ciencia y la Cultura@es",
    ),
    "UNIDO": ("UN Industrial Development Organization@en", "ONUDI@fr", "ONUDI@es"),
    "ITU": ("Union internationale des télécommunications@fr",),
    "IMO": ("International Maritime Organisation@en",),
    "ICAO": ("International Civil Aviation Organisation@en",),
    "WIPO": ("World Intellectual Property Organisation@en",),
    "WMO": ("World Meteorological Organisation@en",),
    "World Bank": (
        "The World Bank@en",
        "World Bank Group@en",
        "Banque mondiale@fr",
        "Banco Mundial@es",
    ),
    "IMF": ("Fonds monétaire international@fr", "Fondo Monetario Internacional@es"),
    "ECA": (
        "UNECA",
        "Economic Commission for Africa@en",
        "UN Economic Commission for Africa@en",
        "Commission économique pour l'Afrique@fr",
    ),
    "ECE": (
        "UNECE",
        "Economic Commission for Europe@en",
        "UN Economic Commission for Europe@en",
        "Commission économique pour l'Europe@fr",
    ),
    "ECLAC": (
        "UN ECLAC",
        "Economic Commission for Latin America and the Caribbean@en",
        "UN Economic Commission for Latin America and the Caribbean@en",
        "Commission économique pour l'Amérique latine et les Caraïbes@fr",
        "Comisión Económica para América Latina y el Caribe@es",
        "CEPALC@fr",
        "CEPAL@es",
    ),
    "ESCAP": (
        "UNESCAP",
        "UN ESCAP",
        "Economic and Social Commission for Asia and the Pacific@en",
        "UN Economic and Social Commission for Asia and the Pacific@en",
        "CESAP@fr",
        "CESPAP@es",
    ),
    "ESCWA": (
        "UNESCWA",
        "UN ESCWA",
        "Economic and Social Commission for Western Asia@en",
        "UN Economic and Social Commission for Western Asia@en",
        "CESAO@fr",
        "CESPAO@es",
    ),
    "UNITAR": ("UN Institute for Training and Research@en",),
    "UNU": ("UN University@en", "Université des Nations Unies@fr"),
    "UNICRI": ("UN Interregional Crime and Justice Research Institute@en",),
    "AU": ("Union africaine@fr", "Unión Africana@es"),
    "EU": ("Union européenne@fr", "Unión Europea@es"),
    "EC": ("Commission européenne@fr", "Comisión Europea@es"),
    "LAS": ("Arab League@en", "Ligue des États arabes@fr", "Liga de los Estados Árabes@es"),
    "ASEAN": ("Association of South East Asian Nations@en",),
    "ECOWAS": (
        "ECOWAS Commission@en",
        "Communauté économique des États de l'Afrique de l'Ouest@fr",
        "CEDEAO@fr",
    ),
    "CoE": ("Conseil de l'Europe@fr", "Consejo de Europa@es"),
    "OSCE": ("Organisation for Security and Co-operation in Europe@en",),
    "OECD": (
        "Organization for Economic Cooperation and Development@en",
        "Organization for Economic Co-operation and Development@en",
        "OCDE@fr",
        "OCDE@es",
    ),
    "INTERPOL": (),
}
"""Further names of the organizations of the table, by their short form there."""

FURTHER = (
    Organization(
        "un-network-on-migration-secretariat",
        "UN Network on Migration Secretariat@en",
        "un-coordination-mechanism",
        (
            "Secretariat of the UN Network on Migration@en",
            "Secretariat of the United Nations Network on Migration@en",
            "United Nations Network on Migration Secretariat@en",
            "UNNM Secretariat@en",
        ),
        unit_of="unnm",
    ),
    Organization(
        "regional-un-network-on-migration-in-west-and-central-africa",
        "Regional UN Network on Migration in West and Central Africa@en",
        "un-coordination-mechanism",
        (
            "Regional UN Network on Migration for West and Central Africa@en",
            "Regional United Nations Network on Migration for West and Central Africa@en",
        ),
        unit_of="unnm",
    ),
    Organization(
        "regional-un-network-on-migration-for-asia-and-the-pacific",
        "Regional UN Network on Migration for Asia and the Pacific@en",
        "un-coordination-mechanism",
        ("Regional United Nations Network on Migration for Asia and the Pacific@en",),
        unit_of="unnm",
    ),
    Organization(
        "regional-un-network-on-migration-for-latin-america-and-the-caribbean",
        "Regional UN Network on Migration for Latin America and the Caribbean@en",
        "un-coordination-mechanism",
        unit_of="unnm",
    ),
    Organization(
        "migration-multi-partner-trust-fund",
        "Migration Multi-Partner Trust Fund@en",
        "un-fund",
        (
            "Migration MPTF",
            "MMPTF",
            "Start-Up Fund for Safe, Orderly and Regular Migration@en",
        ),
    ),
    Organization(
        "un-committee-on-migrant-workers",
        "Committee on the Protection of the Rights of All Migrant Workers and Members of Their"
        " Families@en",
        "un-treaty-body",
        ("Committee on Migrant Workers@en", "UN Committee on Migrant Workers@en"),
    ),
    Organization(
        "un-dppa",
        "United Nations Department of Political and Peacebuilding Affairs@en",
        "un-secretariat",
        ("UN DPPA", "DPPA", "Department of Political and Peacebuilding Affairs@en"),
    ),
    Organization(
        "ifrc",
        "International Federation of Red Cross and Red Crescent Societies@en",
        "red-cross-red-crescent",
        (
            "IFRC",
            "Fédération internationale des Sociétés de la Croix-Rouge et du Croissant-Rouge@fr",
            "Federación Internacional de Sociedades de la Cruz Roja y de la Media Luna Roja@es",
        ),
    ),
    Organization(
        "icrc",
        "International Committee of the Red Cross@en",
        "red-cross-red-crescent",
        (
            "ICRC",
            "Comité international de la Croix-Rouge@fr",
            "Comité Internacional de la Cruz Roja@es",
            "CICR@fr",
            "CICR@es",
        ),
    ),
    Organization(
        "red-cross-red-crescent-movement",
        "International Red Cross and Red Crescent Movement@en",
        "red-cross-red-crescent",
        ("Red Cross and Red Crescent Movement@en", "Red Cross Red Crescent Movement@en"),
    ),
    Organization(
        "platform-on-disaster-displacement",
        "Platform on Disaster Displacement@en",
        "partnership",
        ("PDD",),
    ),
    Organization(
        "global-mayors-taskforce-on-climate-and-migration",
        "Global Mayors Taskforce on Climate and Migration@en",
        "local-governments",
        (
            "Global Mayors Task Force on Climate and Migration@en",
            "C40-MMC Global Mayors Task Force on Climate and Migration@en",
        ),
    ),
    Organization("mayors-migration-council", "Mayors Migration Council@en", "local-governments"),
    Organization("c40-cities", "C40 Cities@en", "local-governments", ("C40",)),
    Organization(
        "uclg",
        "United Cities and Local Governments@en",
        "local-governments",
        (
            "UCLG",
            "Cités et Gouvernements Locaux Unis@fr",
            "Ciudades y Gobiernos Locales Unidos@es",
            "CGLU@fr",
            "CGLU@es",
        ),
    ),
    Organization("coalition-for-venezuela", "Coalition for Venezuela@en", "civil-society"),
    Organization(
        "international-migration-research-centre",
        "International Migration Research Centre@en",
        "research",
        ("International Migration Research Center@en", "IMRC"),
    ),
    Organization(
        "gender-migration-hub",
        "Gender+Migration Hub@en",
        "partnership",
        ("Gender + Migration Hub@en", "Gender and Migration Hub@en"),
    ),
    Organization(
        "global-research-forum-on-diaspora-and-transnationalism",
        "Global Research Forum on Diaspora and Transnationalism@en",
        "research",
        ("GRFDT",),
    ),
    Organization("mixed-migration-centre", "Mixed Migration Centre@en", "research"),
    Organization("migration-policy-institute", "Migration Policy Institute@en", "research"),
    Organization(
        "knomad",
        "Global Knowledge Partnership on Migration and Development@en",
        "partnership",
        ("KNOMAD",),
    ),
    Organization(
        "international-detention-coalition",
        "International Detention Coalition@en",
        "civil-society",
        ("IDC",),
    ),
    Organization(
        "international-catholic-migration-commission",
        "International Catholic Migration Commission@en",
        "civil-society",
        ("ICMC",),
    ),
    Organization("migrant-forum-in-asia", "Migrant Forum in Asia@en", "civil-society"),
    Organization(
        "women-in-migration-network",
        "Women in Migration Network@en",
        "civil-society",
        ("WIMN",),
    ),
    Organization(
        "migration-youth-and-children-platform",
        "Migration Youth and Children Platform@en",
        "civil-society",
        ("MYCP", "Migration Youth & Children Platform@en"),
    ),
    Organization(
        "major-group-for-children-and-youth",
        "Major Group for Children and Youth@en",
        "civil-society",
        ("MGCY", "UN MGCY", "UN Major Group for Children and Youth@en"),
    ),
    Organization(
        "cross-regional-center-for-refugees-and-migrants",
        "Cross-Regional Center for Refugees and Migrants@en",
        "civil-society",
        ("CCRM",),
    ),
    Organization(
        "building-and-wood-workers-international",
        "Building and Wood Workers' International@en",
        "trade-union",
        ("BWI",),
    ),
    Organization(
        "international-trade-union-confederation",
        "International Trade Union Confederation@en",
        "trade-union",
        ("ITUC",),
    ),
    Organization(
        "international-organisation-of-employers",
        "International Organisation of Employers@en",
        "employers",
        ("IOE", "International Organization of Employers@en"),
    ),
    Organization(
        "save-the-children",
        "Save the Children@en",
        "civil-society",
        ("Save the Children International@en",),
    ),
    Organization(
        "oacps",
        "Organisation of African, Caribbean and Pacific States@en",
        "intergovernmental",
        ("OACPS", "Organization of African, Caribbean and Pacific States@en"),
    ),
    Organization(
        "comesa",
        "Common Market for Eastern and Southern Africa@en",
        "intergovernmental",
        ("COMESA",),
    ),
    Organization(
        "igad",
        "Intergovernmental Authority on Development@en",
        "intergovernmental",
        ("IGAD",),
    ),
    Organization(
        "sadc", "Southern African Development Community@en", "intergovernmental", ("SADC",)
    ),
    Organization("eac", "East African Community@en", "intergovernmental", ("EAC",)),
    Organization(
        "oas",
        "Organization of American States@en",
        "intergovernmental",
        ("OAS", "Organización de los Estados Americanos@es", "OEA@es", "OEA@fr"),
    ),
    Organization("caricom", "Caribbean Community@en", "intergovernmental", ("CARICOM",)),
    Organization(
        "sica",
        "Central American Integration System@en",
        "intergovernmental",
        ("SICA", "Sistema de la Integración Centroamericana@es"),
    ),
    Organization(
        "oic",
        "Organisation of Islamic Cooperation@en",
        "intergovernmental",
        ("OIC", "Organization of Islamic Cooperation@en"),
    ),
    Organization(
        "commonwealth-of-independent-states",
        "Commonwealth of Independent States@en",
        "intergovernmental",
        ("CIS",),
    ),
    Organization(
        "inter-parliamentary-union",
        "Inter-Parliamentary Union@en",
        "intergovernmental",
        ("IPU", "Union interparlementaire@fr", "Unión Interparlamentaria@es"),
    ),
    Organization(
        "asian-development-bank", "Asian Development Bank@en", "intergovernmental", ("ADB",)
    ),
    Organization(
        "african-development-bank",
        "African Development Bank@en",
        "intergovernmental",
        ("AfDB", "Banque africaine de développement@fr"),
    ),
    Organization(
        "inter-american-development-bank",
        "Inter-American Development Bank@en",
        "intergovernmental",
        ("IDB", "Banco Interamericano de Desarrollo@es"),
    ),
    Organization(
        "caritas-internationalis",
        "Caritas Internationalis@en",
        "civil-society",
        ("Caritas",),
    ),
    Organization(
        "oxfam",
        "Oxfam@en",
        "civil-society",
        ("Oxfam International@en",),
    ),
    Organization("care-international", "CARE International@en", "civil-society"),
    Organization(
        "norwegian-refugee-council",
        "Norwegian Refugee Council@en",
        "civil-society",
        (
            "NRC",
            "Conseil norvégien pour les réfugiés@fr",
            "Consejo Noruego para Refugiados@es",
        ),
    ),
    Organization(
        "danish-refugee-council",
        "Danish Refugee Council@en",
        "civil-society",
        (
            "Conseil danois pour les réfugiés@fr",
            "Consejo Danés para Refugiados@es",
        ),
    ),
    Organization(
        "international-rescue-committee",
        "International Rescue Committee@en",
        "civil-society",
        (
            "Comité international de secours@fr",
            "Comité Internacional de Rescate@es",
        ),
    ),
    Organization(
        "terre-des-hommes",
        "Terre des Hommes@en",
        "civil-society",
        (
            "Terre des Hommes International Federation@en",
            "Tdh",
        ),
    ),
    Organization(
        "world-vision",
        "World Vision@en",
        "civil-society",
        (
            "World Vision International@en",
            "Visión Mundial@es",
        ),
    ),
    Organization("plan-international", "Plan International@en", "civil-society"),
    Organization(
        "helpage-international",
        "HelpAge International@en",
        "civil-society",
        ("HelpAge",),
    ),
    Organization(
        "amnesty-international",
        "Amnesty International@en",
        "civil-society",
        ("Amnistía Internacional@es",),
    ),
    Organization(
        "human-rights-watch",
        "Human Rights Watch@en",
        "civil-society",
        ("HRW",),
    ),
    Organization(
        "medecins-sans-frontieres",
        "Médecins Sans Frontières@en",
        "civil-society",
        (
            "Doctors Without Borders@en",
            "Médicos Sin Fronteras@es",
            "MSF",
        ),
    ),
    Organization(
        "humanity-and-inclusion",
        "Humanity & Inclusion@en",
        "civil-society",
        (
            "Handicap International@en",
            "Humanity and Inclusion@en",
        ),
    ),
    Organization(
        "jesuit-refugee-service",
        "Jesuit Refugee Service@en",
        "civil-society",
        (
            "JRS",
            "Service jésuite des réfugiés@fr",
            "Servicio Jesuita a Refugiados@es",
            "Servicio Jesuita para Refugiados@es",
        ),
    ),
    Organization(
        "scalabrini-international-migration-network",
        "Scalabrini International Migration Network@en",
        "civil-society",
        (
            "SIMN",
            "Red Internacional de Migración Scalabrini@es",
        ),
    ),
    Organization(
        "hias",
        "HIAS@en",
        "civil-society",
        ("Hebrew Immigrant Aid Society@en",),
    ),
    Organization(
        "international-social-service",
        "International Social Service@en",
        "civil-society",
        (
            "Service social international@fr",
            "Servicio Social Internacional@es",
        ),
    ),
    Organization(
        "quaker-united-nations-office",
        "Quaker United Nations Office@en",
        "civil-society",
        (
            "QUNO",
            "Quaker UN Office@en",
        ),
    ),
    Organization(
        "friedrich-ebert-stiftung",
        "Friedrich-Ebert-Stiftung@en",
        "civil-society",
        (
            "Friedrich Ebert Foundation@en",
            "Fundación Friedrich Ebert@es",
            "FES",
        ),
    ),
    Organization(
        "civil-society-action-committee", "Civil Society Action Committee@en", "civil-society"
    ),
    Organization(
        "mayors-mechanism",
        "Mayors Mechanism@en",
        "local-governments",
        ("GFMD Mayors Mechanism@en",),
    ),
    Organization("ngo-committee-on-migration", "NGO Committee on Migration@en", "civil-society"),
    Organization(
        "platform-for-international-cooperation-on-undocumented-migrants",
        "Platform for International Cooperation on Undocumented Migrants@en",
        "civil-society",
        ("PICUM",),
    ),
    Organization(
        "migrants-rights-international", "Migrants Rights International@en", "civil-society"
    ),
    Organization(
        "global-coalition-on-migration", "Global Coalition on Migration@en", "civil-society"
    ),
    Organization(
        "pan-african-network-in-defense-of-migrants-rights",
        "Pan African Network in Defense of Migrants' Rights@en",
        "civil-society",
        ("PANiDMR",),
    ),
    Organization(
        "bloque-latinoamericano-sobre-migracion",
        "Bloque Latinoamericano sobre Migración@es",
        "civil-society",
    ),
    Organization("solidarity-center", "Solidarity Center@en", "trade-union"),
    Organization(
        "public-services-international",
        "Public Services International@en",
        "trade-union",
        (
            "Internationale des services publics@fr",
            "Internacional de Servicios Públicos@es",
        ),
    ),
    Organization(
        "education-international",
        "Education International@en",
        "trade-union",
        (
            "Internationale de l'éducation@fr",
            "Internacional de la Educación@es",
        ),
    ),
    Organization(
        "international-domestic-workers-federation",
        "International Domestic Workers Federation@en",
        "trade-union",
        ("IDWF",),
    ),
    Organization(
        "african-union-commission",
        "African Union Commission@en",
        "intergovernmental",
        (
            "AUC",
            "AU Commission@en",
            "Commission de l'Union africaine@fr",
            "Comisión de la Unión Africana@es",
        ),
    ),
    Organization(
        "global-forum-on-migration-and-development",
        "Global Forum on Migration and Development@en",
        "intergovernmental",
        (
            "GFMD",
            "Forum mondial sur la migration et le développement@fr",
            "Foro Mundial sobre Migración y Desarrollo@es",
            "FMMD@fr",
            "FMMD@es",
        ),
    ),
    Organization("colombo-process", "Colombo Process@en", "intergovernmental"),
    Organization("abu-dhabi-dialogue", "Abu Dhabi Dialogue@en", "intergovernmental"),
    Organization(
        "bali-process",
        "Bali Process@en",
        "intergovernmental",
        (
            "Bali Process on People Smuggling, Trafficking in Persons and Related Transnational"
            " Crime@en",
        ),
    ),
    Organization(
        "south-american-conference-on-migration",
        "South American Conference on Migration@en",
        "intergovernmental",
        (
            "Conferencia Suramericana sobre Migraciones@es",
            "Conferencia Sudamericana sobre Migraciones@es",
        ),
    ),
    Organization(
        "organisation-internationale-de-la-francophonie",
        "Organisation internationale de la Francophonie@fr",
        "intergovernmental",
        (
            "International Organisation of La Francophonie@en",
            "International Organization of La Francophonie@en",
            "Organización Internacional de la Francofonía@es",
        ),
    ),
    Organization("commonwealth-secretariat", "Commonwealth Secretariat@en", "intergovernmental"),
    Organization(
        "secretaria-general-iberoamericana",
        "Ibero-American General Secretariat@en",
        "intergovernmental",
        (
            "Secretaría General Iberoamericana@es",
            "SEGIB",
        ),
    ),
    Organization(
        "arab-labor-organization",
        "Arab Labor Organization@en",
        "intergovernmental",
        ("Arab Labour Organization@en",),
    ),
    Organization(
        "union-for-the-mediterranean",
        "Union for the Mediterranean@en",
        "intergovernmental",
        (
            "UfM",
            "Union pour la Méditerranée@fr",
            "Unión por el Mediterráneo@es",
        ),
    ),
    Organization("pacific-islands-forum", "Pacific Islands Forum@en", "intergovernmental"),
    Organization(
        "european-union-agency-for-asylum",
        "European Union Agency for Asylum@en",
        "intergovernmental",
        (
            "EUAA",
            "EU Agency for Asylum@en",
            "Agence de l'Union européenne pour l'asile@fr",
            "Agencia de Asilo de la Unión Europea@es",
        ),
    ),
    Organization(
        "european-union-agency-for-fundamental-rights",
        "European Union Agency for Fundamental Rights@en",
        "intergovernmental",
        (
            "EU Agency for Fundamental Rights@en",
            "Fundamental Rights Agency@en",
        ),
    ),
    Organization(
        "frontex",
        "European Border and Coast Guard Agency@en",
        "intergovernmental",
        ("Frontex",),
    ),
    Organization(
        "office-of-the-special-adviser-on-africa",
        "United Nations Office of the Special Adviser on Africa@en",
        "un-secretariat",
        (
            "Office of the Special Adviser on Africa@en",
            "UN Office of the Special Adviser on Africa@en",
            "OSAA",
            "UN OSAA",
        ),
    ),
    Organization(
        "pan-american-health-organization",
        "Pan American Health Organization@en",
        "intergovernmental",
        (
            "PAHO",
            "Organización Panamericana de la Salud@es",
        ),
    ),
    Organization(
        "giz",
        "Deutsche Gesellschaft für Internationale Zusammenarbeit@de",
        "government-agency",
        (
            "GIZ",
            "German Agency for International Cooperation@en",
            "Deutsche Gesellschaft für Internationale Zusammenarbeit (GIZ) GmbH@de",
        ),
    ),
    Organization(
        "swiss-agency-for-development-and-cooperation",
        "Swiss Agency for Development and Cooperation@en",
        "government-agency",
        (
            "SDC",
            "Direction du développement et de la coopération@fr",
            "Agencia Suiza para el Desarrollo y la Cooperación@es",
            "COSUDE@es",
        ),
    ),
    Organization(
        "usaid",
        "United States Agency for International Development@en",
        "government-agency",
        (
            "USAID",
            "US Agency for International Development@en",
        ),
    ),
    Organization(
        "japan-international-cooperation-agency",
        "Japan International Cooperation Agency@en",
        "government-agency",
        ("JICA",),
    ),
    Organization(
        "agence-francaise-de-developpement",
        "Agence française de développement@fr",
        "government-agency",
        (
            "AFD",
            "French Development Agency@en",
        ),
    ),
    Organization(
        "agencia-espanola-de-cooperacion-internacional-para-el-desarrollo",
        "Agencia Española de Cooperación Internacional para el Desarrollo@es",
        "government-agency",
        (
            "AECID",
            "Spanish Agency for International Development Cooperation@en",
        ),
    ),
    Organization(
        "swedish-international-development-cooperation-agency",
        "Swedish International Development Cooperation Agency@en",
        "government-agency",
    ),
    Organization(
        "enabel",
        "Enabel@en",
        "government-agency",
        ("Belgian Development Agency@en",),
    ),
    Organization(
        "immigration-refugees-and-citizenship-canada",
        "Immigration, Refugees and Citizenship Canada@en",
        "government-agency",
        (
            "IRCC",
            "Immigration, Réfugiés et Citoyenneté Canada@fr",
        ),
    ),
    Organization(
        "georgetown-institute-for-the-study-of-international-migration",
        "Georgetown University Institute for the Study of International Migration@en",
        "research",
        ("Institute for the Study of International Migration@en",),
    ),
    Organization(
        "odi",
        "ODI@en",
        "research",
        (
            "Overseas Development Institute@en",
            "ODI Global",
        ),
    ),
    Organization("migration-policy-centre", "Migration Policy Centre@en", "research"),
    Organization(
        "international-institute-for-environment-and-development",
        "International Institute for Environment and Development@en",
        "research",
        ("IIED",),
    ),
    Organization(
        "center-for-global-development",
        "Center for Global Development@en",
        "research",
        ("Centre for Global Development@en",),
    ),
)
"""Organizations beside those of the table."""
