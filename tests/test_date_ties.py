"""Which date of a body is the event's: the one that its own clause ties to this event."""

from __future__ import annotations

import pytest

from tests.test_dates import in_body

# Words of a body in which the event happens on the date, and the date.
TIED = [
    # English: the date opens the sentence
    ("On 11 May 2022, IOM and the State Migration Service organized a workshop.", "2022-05-11"),
    ("On 11 and 12 May 2022 in Baku, IOM convened a workshop.", "2022-05-11/2022-05-12"),
    ("In Accra, on 11 May 2022, UNHCR hosted a workshop on data.", "2022-05-11"),
    (
        "As part of the project funded by Germany, on 11 May 2022 IOM organized a workshop.",
        "2022-05-11",
    ),
    ("On 11 May 2022, the Ministry, together with IOM, held a workshop.", "2022-05-11"),
    ("On 11 May 2022, more than fifty experts gathered in Baku for a workshop.", "2022-05-11"),
    ("On Wednesday, 11 May 2022, a workshop on data took place in Baku.", "2022-05-11"),
    ("On May 11th, 2022 the Network co-organized a workshop with UNHCR.", "2022-05-11"),
    ("n 31 May 2021 the Government of Kenya held a workshop.", "2021-05-31"),
    ("On 11 May 2022, a two-day workshop opened in Baku.", "2022-05-11"),
    ("On 11 May 2022, IOM brought together officials of six countries in Baku.", "2022-05-11"),
    (
        "On 11 May 2022, following the consultation of 20 April 2022, IOM organized a workshop.",
        "2022-05-11",
    ),
    ("In May 2022, IOM organized a workshop on data.", "2022-05"),
    # English: the date follows
    ("The workshop was held on 11 May 2022 in Baku.", "2022-05-11"),
    (
        "The workshop, organized by IOM, took place from 30 May to 2 June 2022.",
        "2022-05-30/2022-06-02",
    ),
    ("The workshop will be held virtually on 11 May 2022, 10:00–11:30 CEST.", "2022-05-11"),
    ("The workshop will take place on Wednesday, 11 May 2022 from 15:00 to 16:30.", "2022-05-11"),
    ("The workshop will take place on the 11th of May, 2022.", "2022-05-11"),
    ("This workshop takes place on the 28th – 30th of November.", "XXXX-11-28/XXXX-11-30"),
    ("Join us for this workshop on 11 May 2022.", "2022-05-11"),
    ("Please join us on 11 May 2022 for a workshop on data.", "2022-05-11"),
    ("The Network is pleased to invite you to a workshop on 11 May 2022.", "2022-05-11"),
    ("You are invited to a workshop on data, on 11 May 2022 at 3 pm.", "2022-05-11"),
    ("IOM is organizing a workshop on 11-13 May 2022 in Rabat.", "2022-05-11/2022-05-13"),
    ("IOM will organize a workshop on data on May 11–13, 2022.", "2022-05-11/2022-05-13"),
    ("IOM will host the workshop on 11 May 2022.", "2022-05-11"),
    ("The workshop is scheduled for 11 May 2022.", "2022-05-11"),
    ("The workshop was held in May 2022 in Baku.", "2022-05"),
    ("The workshop was held online, on 11 May 2022, from 9 am to 11 am.", "2022-05-11"),
    ("The workshop was held on 11 May 2022, 1500 – 1510.", "2022-05-11"),
    ("The workshop was held in Accra (Ghana) on 11 May 2022.", "2022-05-11"),
    ("The workshop was held between 11 and 13 May 2022.", "2022-05-11/2022-05-13"),
    ("The workshop was held on 11/05/2022 in Baku.", "[2022-05-11,2022-11-05]"),
    ("The workshop was held on 25/05/2022 in Baku.", "2022-05-25"),
    ("The workshop was held on 05/25/2022 in Baku.", "2022-05-25"),
    (
        "The Compact, adopted on 10 December 2018, was discussed in a workshop"
        " held on 3 March 2022.",
        "2022-03-03",
    ),
    (
        "The Global Compact adopted in Marrakech on 10 December 2018 was the subject of the "
        "workshop, which was held on 3 March 2022.",
        "2022-03-03",
    ),
    (
        "To prepare for the IMRF, to be held from 17 to 20 May 2022, IOM organized a workshop on "
        "3 March 2022.",
        "2022-03-03",
    ),
    (
        "The International Migration Review Forum (IMRF) will be held from 17 to 20 May 2022 in "
        "New York. On 3 March 2022, IOM held a workshop to prepare for it.",
        "2022-03-03",
    ),
    (
        "The previous workshop was held on 2 June 2020. This workshop was held on 4 June 2021.",
        "2021-06-04",
    ),
    (
        "Please register by 5 May 2021; the workshop will be held on 9 May 2021.",
        "2021-05-09",
    ),
    (
        "The workshop was held on 11 May 2022. The next meeting will be held on 20 June 2022.",
        "2022-05-11",
    ),
    (
        "On 11 May 2022, IOM organized a workshop. A second workshop is planned for 3 July 2022.",
        "2022-05-11",
    ),
    (
        "On 11 May 2022, IOM organized a workshop. It builds on the training held on 2 June 2021.",
        "2022-05-11",
    ),
    (
        "The workshop took place on 11 May. Speakers thanked the hosts.\nThe workshop of 11 May "
        "2022 was held in Baku.",
        "2022-05-11",
    ),
    (
        "On 11 May 2022, the Minister opened the workshop. The workshop was held from 11 to 13 May "
        "2022.",
        "2022-05-11/2022-05-13",
    ),
    (
        "The Network was established in 2018. Since then it has grown. The workshop was held on 11 "
        "May 2022.",
        "2022-05-11",
    ),
    ("The workshop was held on 30 February 2022 and on 3 March 2022.", "2022-03-03"),
    ("The workshop was held on 3, 10 and 17 March 2022.", "{2022-03-03,2022-03-10,2022-03-17}"),
    ("Date: 11 May 2022\nTime: 10:00–11:30 CEST\nVenue: Baku", "2022-05-11"),
    ("When: Wednesday, 11 May 2022, 10:00–11:30 (Geneva time)", "2022-05-11"),
    ("Date and time: 11 May 2022, 3 pm", "2022-05-11"),
    ("Dates and venue: 11–12 May 2022, Baku", "2022-05-11/2022-05-12"),
    ("Save the date: 11 May 2022", "2022-05-11"),
    # French
    ("Le 11 mai 2022, l’OIM a organisé un atelier à Dakar.", "2022-05-11"),
    ("L’atelier s’est tenu du 11 au 13 mai 2022 à Dakar.", "2022-05-11/2022-05-13"),
    ("L’atelier aura lieu le mercredi 11 mai 2022 à 15h00.", "2022-05-11"),
    ("L’atelier se tiendra le 1er juin 2022.", "2022-06-01"),
    ("Les 11 et 12 mai 2022 s’est tenu à Dakar un atelier.", "2022-05-11/2022-05-12"),
    ("Un atelier a été organisé les 11 et 12 mai 2022.", "2022-05-11/2022-05-12"),
    ("L’atelier s’est déroulé du 30 mai au 2 juin 2022.", "2022-05-30/2022-06-02"),
    ("Du 28 février au 1er mars 2022, l’OIM a réuni des experts.", "2022-02-28/2022-03-01"),
    ("L’atelier s’est tenu le 11/05/2022 à Dakar et a réuni des experts.", "2022-05-11"),
    ("L’atelier a eu lieu en août 2022 à Dakar.", "2022-08"),
    ("Rejoignez-nous le 11 mai 2022 pour un atelier.", "2022-05-11"),
    # Spanish
    ("El 11 de mayo de 2022, la OIM organizó un taller en Lima.", "2022-05-11"),
    ("El taller se celebró del 11 al 13 de mayo de 2022.", "2022-05-11/2022-05-13"),
    ("Los días 11 y 12 de mayo de 2022 se llevó a cabo el taller.", "2022-05-11/2022-05-12"),
    ("El taller tendrá lugar el miércoles 11 de mayo de 2022.", "2022-05-11"),
    ("El taller se realizará el próximo 11 de mayo de 2022.", "2022-05-11"),
    ("El taller tuvo lugar entre el 11 y el 13 de mayo del 2022.", "2022-05-11/2022-05-13"),
    ("Del 30 de mayo al 2 de junio de 2022 se realizó un taller.", "2022-05-30/2022-06-02"),
    ("El taller se realizó en mayo de 2022 en la ciudad de Lima.", "2022-05"),
    ("El taller se celebró el 1.º de junio de 2022.", "2022-06-01"),
    ("El taller se celebró el 11/05/2022 en la ciudad de Lima, Perú.", "2022-05-11"),
    # Portuguese
    ("O seminário foi realizado em 11 de maio de 2022 em Brasília.", "2022-05-11"),
    # Russian
    ("11 мая 2022 г. в Баку состоялся семинар.", "2022-05-11"),
    ("С 11 по 13 мая 2022 г. МОМ провела семинар.", "2022-05-11/2022-05-13"),
    ("Семинар прошел 11–12 мая 2022 года в Баку.", "2022-05-11/2022-05-12"),
    ("Семинар состоится 11 мая 2022 года.", "2022-05-11"),
    ("Семинар был организован 11 и 12 мая 2022 года.", "2022-05-11/2022-05-12"),
    ("Семинар проводился с 30 мая по 2 июня 2022 года.", "2022-05-30/2022-06-02"),
    ("Семинар проходил 11.05.2022 в Баку.", "2022-05-11"),
    ("Семинар состоялся 11-13.05.2022 в Баку.", "2022-05-11/2022-05-13"),
    ("В мае 2022 года в Баку состоялся семинар.", "2022-05"),
    # Arabic
    ("في 11 أيار/مايو 2022 عقدت المنظمة الدولية للهجرة ورشة عمل في عمان.", "2022-05-11"),
    ("عُقدت ورشة العمل في 11 مايو 2022 في القاهرة.", "2022-05-11"),
    ("عُقدت ورشة العمل يومي 11 و12 مايو 2022 في القاهرة.", "2022-05-11/2022-05-12"),
    ("ستُعقد ورشة العمل في الفترة من 11 إلى 13 أيار/مايو 2022.", "2022-05-11/2022-05-13"),
    ("سيعقد الاجتماع يوم الأربعاء ١١ مايو ٢٠٢٢.", "2022-05-11"),
    ("نظمت المنظمة ورشة عمل في 3 كانون الثاني/يناير 2022.", "2022-01-03"),
    ("نظمت المنظمة ورشة عمل في 3 كانون الأول 2022.", "2022-12-03"),
    ("عقدت الورشة من 30 أيار/مايو إلى 2 حزيران/يونيه 2022.", "2022-05-30/2022-06-02"),
    ("عقدت الورشة في أغسطس 2022.", "2022-08"),
    ("عقدت الورشة في 11/05/2022 في مدينة عمان.", "2022-05-11"),
    # Chinese
    ("2022年5月11日，国际移民组织在北京举办了研讨会。", "2022-05-11"),
    ("研讨会于2022年5月11日至13日在北京举行。", "2022-05-11/2022-05-13"),
    ("研讨会将于2022年5月11日举行。", "2022-05-11"),
    ("研討會於2022年5月30日至6月2日舉行。", "2022-05-30/2022-06-02"),
    ("研讨会于２０２２年５月１１日召开。", "2022-05-11"),
    ("研讨会于 2022 年 5 月 11 日（星期三）在北京举行。", "2022-05-11"),
    ("研讨会将于5月11日举行。", "XXXX-05-11"),
    ("2022年5月11日和12日在北京召开了研讨会。", "2022-05-11/2022-05-12"),
    ("研讨会于2022年5月在北京举行。", "2022-05"),
]

# Words of a body whose dates are none of the event's.
OTHERS = [
    # English: documents, publication, deadlines
    "The Global Compact was adopted on 10 December 2018 in Marrakech.",
    "On 10 December 2018, Member States adopted the Global Compact for Migration.",
    "On 19 December 2018, the General Assembly endorsed the Global Compact.",
    "The Law on Migration entered into force on 1 January 2020.",
    "On 1 January 2020, the Law on Migration entered into force.",
    "On 11 May 2022, IOM published a report on the workshop.",
    "The report was released on 11 May 2022.",
    "Published on 11 May 2022.",
    "Posted: 11 May 2022",
    "Last updated 11 May 2022",
    "Updated on: 11 May 2022",
    "Please register by 5 May 2022.",
    "Registration for the workshop is open until 5 May 2022.",
    "The deadline for registration to the workshop is 5 May 2022.",
    "Deadline: 5 May 2022",
    "Please submit your application to the workshop no later than 5 May 2022.",
    "Submit inputs for the workshop to be held online until 5 May 2022.",
    "Applications for the workshop must be sent before 5 May 2022.",
    "Participants must register before 5 May 2022 to join the workshop.",
    "The agreement signed on 2 June 2020 was the basis of the workshop.",
    "He was born on 2 June 1980 in Baku.",
    "The call is valid from 1 May 2022 to 31 May 2022.",
    "Since 2018, the Network has organized many workshops.",
    "Since 1 March 2018, the Network has organized many workshops.",
    "Between January 2020 and May 2022, IOM organized 40 workshops.",
    "From 1 January 2020 to 31 May 2022, IOM conducted 40 workshops.",
    "The workshop looked at the period from January 2020 to May 2022.",
    "As of 11 May 2022, 40 workshops had been organized.",
    "Data as of 11 May 2022 were shown at the workshop.",
    "In 2022, IOM organized a workshop.",
    # English: other meetings
    "The previous workshop was held on 2 June 2020.",
    "The last workshop took place on 2 June 2020 in Accra.",
    "On 2 June 2020, the previous workshop was held in Accra.",
    "Following the consultation of 20 April 2022, the workshop went into details.",
    "Following the workshop held on 20 April 2022, experts went into details.",
    "This builds on the workshop held on 2 June 2020.",
    "As a follow-up to the workshop organized on 2 June 2020, experts spoke about data.",
    "The next workshop will be held on 20 June 2022.",
    "A second workshop is planned for 20 June 2022.",
    "A follow-up meeting will be held on 20 June 2022.",
    "The IMRF, held from 17 to 20 May 2022 in New York, was the subject.",
    "The International Migration Review Forum will be held from 17 to 20 May 2022 in New York.",
    "The workshop was held in preparation of the IMRF, to be held from 17 to 20 May 2022.",
    "The workshop prepares for the Forum that will take place on 17 May 2022.",
    "The workshop was held ahead of the Forum of 17–20 May 2022.",
    "In the margins of the Forum of 17 May 2022, officials met.",
    "COP27 will be held from 6 to 18 November 2022 in Sharm el-Sheikh.",
    "The outcomes of the workshop will inform the Conference to be held on 3 July 2022.",
    "Similar workshops were held on 3 March 2021 in Accra.",
    "Building on the outcomes of the consultation on 20 April 2022, experts organized their work.",
    "The workshop was attended by 30 participants of the meeting of 2 June 2020.",
    "The project was launched on 2 June 2020.",
    # no day at all
    "The session was held from 1500 – 1510.",
    "The workshop was held from 15:00 – 16:10.",
    "The workshop was held in rooms 5 and 6 at 10.30.",
    "The workshop was held on 31 April 2022.",
    "The workshop was held on 45 May 2022.",
    "The workshop was held on 13/13/2022.",
    "The workshop was held on 2022-13-01.",
    "The workshop was held on 31/04/2022.",
    "The workshop was held on 13–11 May 2022.",
    "The workshop was held on 11 May 1918.",
    "The workshop was held on 11/05/22.",
    "The workshop was held for the 5 may attend.",
    "The workshop was held under resolution 73/195 and target 10.7.2.",
    "The workshop was held; call +41 22 717 2022.",
    "The workshop was held on 112 May 2022.",
    # French
    "Le Pacte mondial a été adopté le 10 décembre 2018 à Marrakech.",
    "La réunion précédente s’est tenue le 2 juin 2020.",
    "La prochaine réunion aura lieu le 20 juin 2022.",
    "Inscrivez-vous avant le 5 mai 2022.",
    "La date limite d’inscription à l’atelier est le 5 mai 2022.",
    "À la suite de l’atelier organisé le 2 juin 2020, des experts ont parlé.",
    "Depuis le 2 juin 2020, l’OIM a organisé des ateliers.",
    "Publié le 11 mai 2022.",
    # Spanish
    "El Pacto Mundial fue adoptado el 10 de diciembre de 2018.",
    "La reunión anterior se celebró el 2 de junio de 2020.",
    "El próximo taller se celebrará el 20 de junio de 2022.",
    "Inscríbase antes del 5 de mayo de 2022.",
    "El plazo de inscripción al taller vence el 5 de mayo de 2022.",
    "Desde el 2 de junio de 2020 se organizaron talleres.",
    # Russian
    "Глобальный договор был принят 10 декабря 2018 года в Марракеше.",
    "Предыдущий семинар состоялся 2 июня 2020 года.",
    "Следующий семинар состоится 20 июня 2022 года.",
    "Регистрация на семинар открыта до 5 мая 2022 года.",
    "После семинара, который прошел 2 июня 2020 года, эксперты обменялись мнениями.",
    # Arabic
    "اعتُمد الاتفاق العالمي في 10 كانون الأول/ديسمبر 2018 في مراكش.",
    "عُقد الاجتماع السابق في 2 حزيران/يونيو 2020.",
    "سيُعقد الاجتماع المقبل في 20 حزيران/يونيو 2022.",
    "يرجى التسجيل قبل 5 أيار/مايو 2022.",
    # Chinese
    "《全球契约》于2018年12月10日在马拉喀什通过。",
    "上次研讨会于2020年6月2日举行。",
    "下次研讨会将于2022年6月20日举行。",
    "请于2022年5月5日前报名参加研讨会。",
    # two dates with equal right
    "A training was held on 3 March 2021. A seminar was held on 5 May 2021.",
]


@pytest.mark.parametrize(("body", "edtf"), TIED)
def test_the_date_that_a_clause_ties_to_the_event_is_taken(body: str, edtf: str) -> None:
    found = in_body(body)
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize("body", OTHERS)
def test_a_date_of_something_else_is_not_taken(body: str) -> None:
    assert in_body(body) is None


# The title decides which event a sentence speaks of.
@pytest.mark.parametrize(
    ("title", "body", "edtf"),
    [
        (
            "International Migration Review Forum",
            "The Forum will be held from 17 to 20 May 2022 in New York.",
            "2022-05-17/2022-05-20",
        ),
        (
            "IMRF 2022",
            "The IMRF will be held from 17 to 20 May 2022 in New York.",
            "2022-05-17/2022-05-20",
        ),
        (
            "Preparatory workshop for the International Migration Review Forum",
            "The International Migration Review Forum will be held from 17 to 20 May 2022.",
            None,
        ),
        (
            "Side event to the IMRF: Data matters",
            "The IMRF will be held from 17 to 20 May 2022. The side event was held on 18 May 2022.",
            "2022-05-18",
        ),
        (
            "2nd multidimensional consultation on the Compact",
            "The first consultation was held on 2 June 2020.",
            None,
        ),
        (
            "2nd multidimensional consultation on the Compact",
            "The first consultation was held on 2 June 2020. The second consultation took place on "
            "20 April 2022.",
            "2022-04-20",
        ),
        (
            "3rd multidimensional consultation on the Compact",
            "On 11 May 2022, IOM organized consultations with government agencies. The "
            "consultations on 20 April 2022 were held for young people.",
            "2022-05-11",
        ),
        (
            "Regional consultation on data",
            "On 11 May 2022, IOM organized the first regional consultation on data.",
            "2022-05-11",
        ),
        (
            "Launch of the report on migration",
            "On 11 May 2022, IOM launched the report on migration at an event in Geneva.",
            "2022-05-11",
        ),
        (
            "Migration and climate change in West Africa",
            "The meeting took place on 11 May 2022 in Dakar.",
            "2022-05-11",
        ),
        (
            "Migration and climate change in West Africa",
            "The Marrakech Conference, held on 10 and 11 December 2018, adopted the Compact.",
            None,
        ),
        (
            "Atelier sur les données",
            "La conférence s’est tenue le 2 juin 2020. L’atelier s’est tenu le 11 mai 2022.",
            "2022-05-11",
        ),
    ],
)
def test_the_title_tells_this_event_from_others(title: str, body: str, edtf: str | None) -> None:
    found = in_body(body, title)
    assert (found.edtf if found else None) == edtf
