from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from kg import resources
from kg.build.lookup.labels import load_vocabulary
from kg.build.mentions.finder import MentionFinder
from kg.model import Quote


@pytest.fixture(scope="module")
def finder() -> MentionFinder:
    return MentionFinder.of(load_vocabulary(resources.folder("ontology")))


def mentioned(text: str, finder: MentionFinder) -> list[str]:
    """The ends of the IRIs of what a text mentions."""
    iris = [mention.iri.value for mention in finder.find(Quote(text, 0))]
    return [iri.rpartition("/def/")[2].removeprefix("http://metadata.un.org/") for iri in iris]


COMPACT = "references/global-compact-for-migration"


@pytest.mark.parametrize(
    "text",
    [
        "the Global Compact for Safe, Orderly and Regular Migration (GCM)",
        "the Global Compact for Migration",
        "GLOBAL COMPACT FOR MIGRATION",
        "the Global\u00a0Compact on Migration",
        "el Pacto Mundial para la Migración",
        "le Pacte mondial sur les migrations",
        "the GCM-related work",
        "the GCM4 and its footnote",
    ],
)
def test_the_compact_is_mentioned_under_each_of_its_names(finder: MentionFinder, text: str) -> None:
    assert mentioned(text, finder) == [COMPACT]


@pytest.mark.parametrize(
    "text", ["the gcm of two numbers", "xGCM", "GCMs", "a compact for safe cars", ""]
)
def test_words_that_only_look_like_a_name_are_no_mention(finder: MentionFinder, text: str) -> None:
    assert mentioned(text, finder) == []


def test_the_longer_of_two_names_counts(finder: MentionFinder) -> None:
    assert mentioned("the Global Compact on Refugees", finder) == [
        "references/global-compact-on-refugees"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Objective 23", ["objectives/23"]),
        ("It is about Objective 3.", ["objectives/3"]),
        ("Objectives 2, 5 and 7.", ["objectives/2", "objectives/5", "objectives/7"]),
        ("objectives 5 to 7", ["objectives/5", "objectives/6", "objectives/7"]),
        ("objectives 21–23", ["objectives/21", "objectives/22", "objectives/23"]),
        ("Objetivos 2 y 5", ["objectives/2", "objectives/5"]),
        ("Objectif 16", ["objectives/16"]),
        ("Objective 24", []),
        ("Objective 2.1", []),
        ("an objective 10% higher, or 10 % lower", []),
        ("Objective 5, 2022 people", ["objectives/5"]),
    ],
)
def test_objectives_are_mentioned_by_number(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert mentioned(text, finder) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SDG 10", ["sdg/10"]),
        ("SDGs 8, 10 and 16.", ["sdg/8", "sdg/10", "sdg/16"]),
        ("Sustainable Development Goal 5", ["sdg/5"]),
        ("SDG 18", []),
        ("Goal 5 of the plan", []),
        ("SDG target 10.7.", ["sdg/10.7"]),
        ("target 8.10", ["sdg/8.10"]),
        ("target 8.1", ["sdg/8.1"]),
        ("Target 16.B", ["sdg/16.b"]),
        ("a target of 10.7 percent", []),
    ],
)
def test_goals_and_targets_are_mentioned_by_number(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert mentioned(text, finder) == expected


def test_the_first_mention_of_each_thing_is_kept_in_the_order_of_the_text(
    finder: MentionFinder,
) -> None:
    text = "SDG 10, the IMRF, Objective 3, and the IMRF and SDG 10 again"
    assert mentioned(text, finder) == [
        "sdg/10",
        "references/international-migration-review-forum",
        "objectives/3",
    ]


def test_a_mention_has_the_words_and_where_they_stand_on_the_page(finder: MentionFinder) -> None:
    text = "İzmir: “the International  Migration Review Forum” and the IMRF."
    [mention] = finder.find(Quote(text, 100))
    assert mention.quote == Quote("IMRF", 100 + text.index("IMRF"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the objectives 6, 18, 19 y 22 del Pacto", ["6", "18", "19", "22"]),
        ("les objectifs 5 à 7 du Pacte", ["5", "6", "7"]),
        ("los objetivos 2 a 4", ["2", "3", "4"]),
        ("GCM Objectives 2, 5, and 23 (mobility)", ["2", "5", "23"]),
        ("Objective no. 8 of the Compact", ["8"]),
        ("objectives (9 and 10)", ["9", "10"]),
        ("Objective 16: Empower migrants and societies", ["16"]),
        ("about Objective 7 – vulnerability", ["7"]),
        ("Objective 1: Collect accurate data", ["1"]),
        ("Objective 2: Train forty officials", []),
        ("- Objective 3. Visit the port", []),
        ("objective 2 of the project", []),
        ("objective 4 of our national strategy", []),
        ("el objetivo 3 del proyecto regional", []),
        ("objective 3 of the Global Compact", ["3"]),
        ("цели 10 и 23 Глобального договора", ["10", "23"]),
        ("全球契约目标23", ["23"]),
        ("الهدف 7 من الاتفاق العالمي", ["7"]),
    ],
)
def test_only_objectives_of_the_compact_are_meant(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    found = [iri for iri in mentioned(text, finder) if iri.startswith("objectives/")]
    assert [iri.removeprefix("objectives/") for iri in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SDG targets 10.7 and 8.8", ["10.7", "8.8"]),
        ("las metas 10.7, 8.8 y 16.b de los ODS", ["10.7", "8.8", "16.b"]),
        ("les cibles 10.7 et 10.c", ["10.7", "10.c"]),
        ("indicators 10.7.1 and 10.7.2", ["C100701", "C100702"]),
        ("Goals 8 and 10 of the 2030 Agenda", ["8", "10"]),
        ("Goal 10: visit a school", []),
        ("Objetivo de Desarrollo Sostenible 10", ["10"]),
        ("l’objectif 10 de développement durable", ["10"]),
        ("ЦУР 10", ["10"]),
        ("可持续发展目标8", ["8"]),
        ("Goals 3, 5 and 10 (SDGs)", ["3", "5", "10"]),
        ("The target 2.5 km away", []),
    ],
)
def test_goals_targets_and_indicators_are_meant_in_every_language(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    found = [iri for iri in mentioned(text, finder) if iri.startswith("sdg/")]
    assert [iri.removeprefix("sdg/") for iri in found] == expected


def things(text: str, finder: MentionFinder) -> list[str]:
    """The last parts of the IRIs of all that a text mentions."""
    return [mention.iri.value.rsplit("/", 1)[1] for mention in finder.find(Quote(text, 0))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IOM and UNHCR met.", ["iom", "unhcr"]),
        ("l’OIM et la Banque mondiale", ["iom", "world-bank"]),
        ("the UN Network on Migration", ["unnm"]),
        ("a UN migration policy", ["un"]),
        ("las migraciones, who came and au revoir", []),
        ("LAS MIGRACIONES Y LA GENTE", []),
        ("WHO SHOULD JOIN AND WHAT IT TELLS US", []),
        ("WORKSHOP OF IOM AND ILO", ["iom", "ilo"]),
        ("WHO and ILO spoke.", ["who", "ilo"]),
        ("IOM Azerbaijan organized it.", ["iom-azerbaijan"]),
        ("the IOM Mission in Azerbaijan", ["iom-azerbaijan"]),
        ("the UNHCR Country Office for Ghana", ["unhcr-ghana"]),
        ("la Misión de la OIM en Colombia", ["iom-colombia"]),
        ("IOM’s Georgia office", ["iom-georgia"]),
        ("IOM, Azerbaijan and others", ["iom", "031"]),
        ("the Government of Ghana", ["government-of-ghana"]),
        ("el Gobierno de México", ["government-of-mexico"]),
        ("le gouvernement du Maroc", ["government-of-morocco"]),
        (
            "the Governments of Kenya, Ghana and the Philippines with Peru",
            ["government-of-kenya", "government-of-ghana", "government-of-philippines", "604"],
        ),
        ("Government of Kenya and Ghana", ["government-of-kenya", "288"]),
        ("the UN Network on Migration in Georgia", ["unnm-georgia"]),
        ("the UN Network on Migration in the Arab States", ["unnm"]),
        ("the Delegation of the European Union to Ghana", ["eu-ghana"]),
        ("The Permanent Mission of Kenya to the United Nations", ["404", "un"]),
        ("the IOM Development Fund, UN House and the UNHCR Nansen Award", []),
        ("UNESCO’s Youth Section and the UNESCO Chair", ["unesco"]),
        ("the Network, the Commission and the Secretariat", []),
    ],
)
def test_organizations_offices_and_governments_are_mentioned(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert things(text, finder) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Azerbaijan to Türkiye, via Turkey", ["031", "792"]),
        ("Côte d’Ivoire, Cote d'Ivoire and Ivory Coast", ["384"]),
        ("turkey and china plates", []),
        ("Niger and Nigeria", ["562", "566"]),
        ("Guinea-Bissau and Papua New Guinea", ["624", "598"]),
        ("South Sudan", ["728"]),
        ("Mexico City", []),
        ("New Mexico and the Gulf of Guinea", []),
        ("Lake Chad and the Niger Delta", []),
        ("Ms Jordan Lee and Jordan Lee", []),
        ("in Jordan", ["400"]),
        ("Reunión de expertos", []),
        ("en Azerbaïdjan et au Maroc", ["031", "504"]),
        ("в Азербайджане и Германии", ["031", "276"]),
        ("阿塞拜疆和土耳其", ["031", "792"]),
        ("في أذربيجان وتركيا", ["031", "792"]),
        ("the Malian border", []),
        ("Azerbaijanis", []),
    ],
)
def test_countries_are_mentioned_in_every_language(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert things(text, finder) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a whole-of-society approach", ["whole-of-society-approach"]),
        ("gender-responsive and people-centered", ["gender-responsive", "people-centred"]),
        ("the human rights of migrants", []),
        ("human rights, one of the guiding principles", ["human-rights"]),
        ("It is a principle. Human rights count.", []),
        ("los derechos humanos, principio rector", ["human-rights"]),
        ("resolution A/RES/73/195", ["global-compact-for-migration"]),
        ("the Progress Declaration (A/RES/76/266)", ["progress-declaration"]),
    ],
)
def test_principles_and_documents_are_mentioned(
    finder: MentionFinder, text: str, expected: list[str]
) -> None:
    assert things(text, finder) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Семинар провела Международная организация по миграции при поддержке Всемирного банка.",
            "iom world-bank",
        ),
        ("Об этом сообщили в МОМ и УВКБ ООН.", "iom unhcr"),
        ("Вместе с Международной организацией труда и Детским фондом ООН (ЮНИСЕФ)", "ilo unicef"),
        (
            "в Управлении Верховного комиссара Организации Объединенных Наций по правам человека",
            "ohchr",
        ),
        (
            "Правительства Кении и Ганы подписали соглашение с Европейским союзом.",
            "government-of-kenya government-of-ghana eu",
        ),
        ("При поддержке Правительства Республики Узбекистан", "government-of-uzbekistan"),
        ("Представительство МОМ в Казахстане и миссия ОБСЕ", "iom-kazakhstan osce"),
        ("МОМ Кыргызстан организовала встречу.", "iom-kyrgyzstan"),
        (
            "Участники из Доминиканской Республики, Коста-Рики, Кот-д’Ивуара, Того и Чили.",
            "214 188 384 768 152",
        ),
        ("Того же мнения придерживается эксперт. Мали тоже участвовала.", "466"),
        ("Украинские рабочие, китайцы и иранцы приехали в Москву.", ""),
        (
            "Граждане Украины, Индии, Китая, Ирана, Объединённых Арабских Эмиратов и США",
            "804 356 156 364 784 840",
        ),
        ("Северная Ирландия и озеро Чад; Новая Гвинея", ""),
        ("в Гвинее-Бисау и Папуа — Новой Гвинее", "624"),
        ("Цели 6, 18 и 23 Глобального договора о миграции", "6 18 23 global-compact-for-migration"),
        (
            "Цель 23 — сотрудничество. Глобальный договор о безопасной, упорядоченной и легальной"
            " миграции.",
            "23 global-compact-for-migration",
        ),
        (
            "Цель 2 проекта — обучить сорок человек. Глобальный договор о миграции.",
            "global-compact-for-migration",
        ),
        (
            "в Глобальном договоре (цели 5–7) и в Повестке дня на период до 2030 года (цель 8)",
            "5 6 7 2030-agenda 8",
        ),
        (
            "достижение ЦУР 8 и 10, задачи 10.7 и 8.8 ЦУР, показатель 10.7.1",
            "8 10 10.7 8.8 C100701",
        ),
        ("Цели устойчивого развития 5 и 8", "5 8"),
        ("цель 3 в области устойчивого развития", "3"),
        ("Цель 1: собрать данные. Договор ещё не подписан.", ""),
        (
            "Форум по рассмотрению проблем международной миграции принял Декларацию о прогрессе.",
            "international-migration-review-forum progress-declaration",
        ),
        (
            "Повестки дня в области устойчивого развития на период до 2030 года; Парижское"
            " соглашение",
            "2030-agenda paris-agreement",
        ),
        (
            "Новой программы развития городов и Сендайской рамочной программы",
            "new-urban-agenda sendai-framework",
        ),
        ("Кто платит? ВОЗ ответила. Воз сена не считается.", "who"),
        ("Союз работодателей и Лига Арабских Государств", "las"),
        ("в Российской Федерации, на Филиппинах, в Нидерландах и на Мальдивах", "643 608 528 462"),
        (
            "Глобальный форум по миграции и развитию, Всеобщая декларация прав человека",
            "global-forum-on-migration-and-development universal-declaration-of-human-rights",
        ),
        ("Цель встречи — 12 новых договоров.", ""),
        (
            "نظمت المنظمة الدولية للهجرة ورشة عمل بالتعاون مع منظمة العمل الدولية واليونيسف.",
            "iom ilo unicef",
        ),
        ("قدم ممثل للمنظمة الدولية للهجرة عرضاً، وتحدث ممثل عن الاتحاد الأوروبي.", "iom eu"),
        ("بدعم من مفوضية الأمم المتحدة السامية لحقوق الإنسان وللبنك الدولي", "ohchr world-bank"),
        (
            "وأكدت حكومة الأردن وحكومتا مصر ولبنان",
            "government-of-jordan government-of-egypt government-of-lebanon",
        ),
        (
            "حكومات تونس والمغرب والجزائر",
            "government-of-tunisia government-of-morocco government-of-algeria",
        ),
        (
            "من سوريا والعراق وفلسطين والسودان وجنوب السودان والصومال واليمن",
            "760 368 275 729 728 706 887",
        ),
        ("شارك ممثلون من النيجر ومالي وبوركينا فاسو والسنغال.", "562 466 854 686"),
        ("الدعم المالي والفني ومالي", ""),
        ("دعم مالي وفني", ""),
        ("وصل المهاجرون إلى مالي", "466"),
        ("في عمان عقد الاجتماع، وفي سلطنة عمان", "512"),
        ("المملكة العربية السعودية؛ الحكومة السعودية؛ إلى السعودية؛ مصر والسعودية", "682 818"),
        ("المغرب العربي وخليج غينيا", ""),
        ("الهدف 6 من الاتفاق العالمي، والأهداف 8 و10 من أهداف التنمية المستدامة", "6 8 10"),
        (
            "بالهدف ٢٣ من الاتفاق العالمي من أجل الهجرة الآمنة والمنظمة والنظامية",
            "23 global-compact-for-migration",
        ),
        (
            "الهدفين 21 و22 من الميثاق العالمي للهجرة والهدف 2 من المشروع",
            "21 22 global-compact-for-migration",
        ),
        ("هدف التنمية المستدامة 8 والغاية 10.7 والمؤشر 10.7.1", "8 10.7 C100701"),
        (
            "منتدى استعراض الهجرة الدولية وإعلان التقدم وخطة التنمية المستدامة لعام 2030",
            "international-migration-review-forum progress-declaration 2030-agenda",
        ),
        (
            "الهدف 1: تدريب أربعين موظفاً. الاتفاق العالمي من أجل الهجرة",
            "global-compact-for-migration",
        ),
        ("الاتفاق العالمي بشأن اللاجئين والهدف 3 منه", "global-compact-on-refugees"),
        ("مكتب المنظمة الدولية للهجرة في تونس", "iom-tunisia"),
        ("لبنان ولبنانية ومصري والأردنيون", "422"),
        ("كينيا وأوغندا وإثيوبيا وأثيوبيا وإندونيسيا والفلبين والهند", "404 800 231 360 608 356"),
        ("الولايات المتحدة وروسيا والمملكة المتحدة وكوريا الجنوبية", "840 643 826 410"),
        ("جامعة الدول العربية والإسكوا", "las escwa"),
        ("من الأردن وبالأردن وللأردن وكالأردن", "400"),
        (
            "تتناول الورشة الهدفين 7 و8. الاتفاق العالمي من أجل الهجرة",
            "7 8 global-compact-for-migration",
        ),
        ("国际移民组织与国际劳工组织在北京举办研讨会。", "iom ilo"),
        ("國際移民組織、聯合國難民署和世界衛生組織共同主辦", "iom unhcr who"),
        ("由联合国儿童基金会（UNICEF）和IOM组织的会议", "unicef iom"),
        (
            "菲律宾政府和印度尼西亚政府；中国、泰国和越南的代表",
            "government-of-philippines government-of-indonesia 156 764 704",
        ),
        ("来自義大利、紐西蘭、肯亞、衣索比亞、奈及利亞和瓜地馬拉的移民", "380 554 404 231 566 320"),
        ("拉美国家、欧美国家和东南亚国家联盟", "asean"),
        ("其中国际移民组织发挥了作用", "iom"),
        ("印度洋沿岸、南非洲、几内亚湾、北爱尔兰", ""),
        ("墨西哥、墨西哥城、危地马拉", "484 320"),
        ("索马里、马里和毛里塔尼亚；马里兰州", "706 466 478"),
        ("国际移民组织驻孟加拉国办事处；联合国驻缅甸国家工作队", "iom-bangladesh un-myanmar"),
        ("《安全、有序和正常移民全球契约》目标6、14和20", "global-compact-for-migration 6 14 20"),
        (
            "《移民问题全球契约》目标5至7，可持续发展目标8和10",
            "global-compact-for-migration 5 6 7 8 10",
        ),
        ("全球契约第23项目标", "23"),
        ("可持续发展目标3和目标8；具体目标10.7；指标10.7.2", "3 8 10.7 C100702"),
        (
            "2030年可持续发展议程，國際移民問題審查論壇，進展宣言",
            "2030-agenda international-migration-review-forum progress-declaration",
        ),
        ("项目目标2是培训。《移民问题全球契约》", "global-compact-for-migration"),
        ("目标1：收集数据", ""),
        ("会议讨论了目标6和目标23。移民问题全球契约是框架。", "6 23 global-compact-for-migration"),
        ("气温目标1.5度", ""),
        ("全社会办法和全政府办法", "whole-of-society-approach whole-of-government-approach"),
        ("新城市議程與巴黎協定", "new-urban-agenda paris-agreement"),
        ("联合国大学、联合国大会和中国大学", "unu un 156"),
        (
            "A OIM Moçambique e o Governo de Angola; o Alto Comissariado das Nações Unidas para os"
            " Refugiados (ACNUR)",
            "iom-mozambique government-of-angola unhcr",
        ),
        (
            "da Alemanha, da Índia, dos Países Baixos, do Egito, da Polónia, da Coreia do Sul"
            " e dos Estados Unidos",
            "276 356 528 818 616 410 840",
        ),
        (
            "objetivos 7 e 15 do Pacto Global para as Migrações; Objetivo de Desenvolvimento"
            " Sustentável 10",
            "7 15 global-compact-for-migration 10",
        ),
        (
            "o escritório da OIM em Cabo Verde e a missão da OIM na Guiné-Bissau",
            "iom-cabo-verde iom-guinea-bissau",
        ),
        (
            "abordagem de toda a sociedade; a Agenda 2030; a Nova Agenda Urbana",
            "whole-of-society-approach 2030-agenda new-urban-agenda",
        ),
        ("EU SOU MIGRANTE E A UE NO MUNDO", ""),
        ("目标20人参加。移民问题全球契约。", "global-compact-for-migration"),
        (
            "abordagem de toda a sociedade e enfoque de toda la sociedad",
            "whole-of-society-approach",
        ),
    ],
)
def test_things_are_mentioned_in_arabic_chinese_portuguese_and_russian(
    finder: MentionFinder, text: str, expected: str
) -> None:
    assert things(text, finder) == expected.split()


@pytest.mark.parametrize(
    "text",
    [
        "Data and inclusion and social cohesion were on the agenda.",
        "Recruitment and decent work, and access to basic services",
        "a clinic for migration data: Données, Datos",
    ],
)
def test_the_short_name_of_an_objective_is_no_mention_of_it(
    finder: MentionFinder, text: str
) -> None:
    assert things(text, finder) == []


def test_a_process_is_mentioned_as_what_it_is_also_where_it_organizes_events(
    finder: MentionFinder,
) -> None:
    text = "The GFMD and the Colombo Process met."
    assert mentioned(text, finder) == [
        "references/global-forum-on-migration-and-development",
        "references/colombo-process",
    ]


def test_an_office_in_the_country_is_in_that_of_the_page(finder: MentionFinder) -> None:
    text = Quote("the United Nations office in the country", 0)
    home = NamedNode("http://metadata.un.org/sdg/codes/geoArea/031")
    [mention] = finder.find(text, home)
    assert mention.iri.value.endswith("/un-azerbaijan")
    assert mention.quote.text == "United Nations office in the country"
    [mention] = finder.find(text)
    assert mention.iri.value.endswith("/un")
