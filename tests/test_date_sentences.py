"""What a careful reader takes for the date: sentences of many pages, in seven languages.

The title and the location of a page decide which event a sentence speaks of.
"""

from __future__ import annotations

import pytest

from tests.test_dates import dates

# Title, location, and sentences that may be its body; the date in EDTF, or None.
PAGES: list[tuple[str, str, dict[str, str | None]]] = [
    (
        "Workshop on data",
        "",
        {
            "The idea goes back to a workshop held in Rome on 2 June 2020.": None,
            "On 3 October 2013, 368 people drowned off Lampedusa.": None,
            "On 24 February 2022, thousands of families left their homes.": None,
            (
                "On 14 August 2021, an earthquake struck the south of Haiti, and officials spoke "
                "of a disaster."
            ): None,
            "A year earlier, on 3 May 2021, IOM had held a workshop.": None,
            "The group first met on 3 May 2019.": None,
            "They will meet again on 20 June 2023.": None,
            "Its predecessor met in Kampala on 3 May 2021.": None,
            "An earlier conversation, about bread, was held on 4 October 2022.": None,
            "The project runs from 1 March 2021 to 20 March 2021.": None,
            "From 1 January 2023, a new law obliges every employer to keep a record.": None,
            "The workshop takes place in the week of 5 June 2023.": None,
            "The regulation of 3 May 2019 was discussed by experts.": None,
            "Experts discussed the law of 3 May 2019 and the workshop was lively.": None,
            "Photographs must reach the secretariat on 5 May 2023 at the latest.": None,
            "A summary will be published on 12 June 2023 and shared with all participants.": None,
            (
                "The report, to be presented to the Assembly on 20 September 2023, was discussed."
            ): None,
            "The delegations had already met on 3 May 2021 in Lima.": None,
            "Ten years ago, on 3 October 2013, a boat sank.": None,
            "The workshop, postponed from 3 May 2021, will now take place later.": None,
            "Those selected will hear from us on 15 February 2023.": None,
            "The ship left Dakar on 3 May 2019 with forty people.": None,
            "The Marrakech Conference (10 and 11 December 2018) gave the Compact its name.": None,
            (
                "The regional review meeting (Cairo, 24–25 February 2021) heard eleven countries."
            ): None,
            "Maria, who arrived on 3 May 2019, told her story.": None,
            "International Migrants Day is celebrated on 18 December.": None,
            "Every year on 18 December, the world celebrates migrants.": None,
            "The camp closed on 3 May 2022.": None,
            "On 5 July 2023, the Human Rights Council renewed the mandate.": None,
            "The exhibition can be seen until 5 July 2023.": None,
            "The consultation closes on 5 July 2023.": None,
            "La loi du 3 mai 2019 a été au centre des discussions.": None,
            "Le décret, entré en vigueur le 1er janvier 2020, a été présenté.": None,
            "La première édition avait eu lieu le 3 mai 2019 à Tunis.": None,
            "Un an plus tôt, le 3 mai 2021, les mêmes experts s’étaient réunis à Rabat.": None,
            "L’appel à contributions est ouvert jusqu’au 5 mai 2022.": None,
            "Le 3 octobre 2013, un bateau a coulé au large de Lampedusa.": None,
            "La semaine du 5 juin 2023 sera chargée.": None,
            "La ley del 3 de mayo de 2019 fue el tema.": None,
            "La primera edición se celebró el 3 de mayo de 2019 en Lima.": None,
            "El 3 de mayo de 2019 entró en vigor la ley.": None,
            "Un año antes, el 3 de mayo de 2021, se habían reunido en Quito.": None,
            "Los resultados se publicarán el 5 de julio de 2023.": None,
            "A próxima oficina terá lugar a 20 de junho de 2022.": None,
            "As inscrições encerram a 10 de novembro de 2023.": None,
            "A lei de 3 de maio de 2019 foi o tema.": None,
            "O Pacto Global foi adotado a 10 de dezembro de 2018 em Marraquexe.": None,
            "A oficina anterior realizou-se a 2 de junho de 2020.": None,
            "Закон от 3 мая 2019 года был темой семинара.": None,
            "Годом ранее, 3 мая 2021 года, эксперты уже встречались в Бишкеке.": None,
            "С 1 января 2020 года действует новый закон.": None,
            "Заявки принимаются до 5 мая 2022 года.": None,
            "Первый семинар прошел 3 мая 2019 года.": None,
            "Доклад будет опубликован 5 июля 2023 года.": None,
            "صدر القانون في 3 أيار/مايو 2019.": None,
            "كانت الورشة السابقة قد عقدت في 2 حزيران/يونيو 2020.": None,
            "يستمر التسجيل حتى 5 أيار/مايو 2022.": None,
            "该法自2020年1月1日起生效。": None,
            "报名截止日期为2022年5月5日。": None,
            "首次研讨会于2019年5月3日举行。": None,
            "报告将于2023年7月5日发布。": None,
            "2013年10月3日，一艘船在兰佩杜萨附近沉没。": None,
            "Seven mayors spent 3 June 2023 in Lisbon talking about rent.": "2023-06-03",
            "Over two dozen judges met on 5 May 2023.": "2023-05-05",
            "On the morning of 5 May 2023, IOM held a workshop.": "2023-05-05",
            "The workshop (Nairobi, 12–13 June 2023) dealt with data.": "2023-06-12/2023-06-13",
            "The workshop opens on 3 May and closes on 5 May 2023.": "2023-05-03/2023-05-05",
            "The workshop began on 3 May 2023 and ended on 5 May 2023.": "2023-05-03/2023-05-05",
            "The workshop, on 3 May 2023, dealt with three tables.": "2023-05-03",
            "Mark your calendars: 3 May 2023, 15:00 CET": "2023-05-03",
            "When? 3 May 2023. Where? Zoom.": "2023-05-03",
            "It was on 3 May 2023 that the workshop took place.": "2023-05-03",
            "We meet on 3 May 2023 in Accra.": "2023-05-03",
            "Thirty nurses took part in the workshop on 3 May 2023.": "2023-05-03",
            "The workshop was given on 3 May 2023.": "2023-05-03",
            "This workshop, given on 3 May 2023, was short.": "2023-05-03",
            "From 5 to 7 June 2023, Lisbon hosts the workshop.": "2023-06-05/2023-06-07",
            (
                "From 31 May to 2 June 2023, delegates of nine countries sit down in Rabat to "
                "compare notes."
            ): "2023-05-31/2023-06-02",
            (
                "From 7 to 9 February, district officers sit down with customs officers."
            ): "XXXX-02-07/XXXX-02-09",
            "Baku, 3 May 2023\nIOM invites all.": "2023-05-03",
            "The dialogue that IOM hosted in Accra on 3 May 2023 was the fourth.": "2023-05-03",
            "Officials from six ministries gathered on 3 May 2023 in Accra.": "2023-05-03",
            "The workshop is on 3 May 2023.": "2023-05-03",
            "The workshop will start at 10 am on 3 May 2023.": "2023-05-03",
            "The 3 May 2023 workshop dealt with data.": "2023-05-03",
            "The doors of the workshop open on 3 May 2023 at 10:00.": "2023-05-03",
            "Two ministers will open the workshop on 3 May 2023.": "2023-05-03",
            "The Network and IOM are holding a workshop in Dakar on 3 May 2023.": "2023-05-03",
            "Held on 3 May 2023, the workshop dealt with data.": "2023-05-03",
            "Organized by IOM in Dakar on 3 May 2023, the workshop dealt with data.": "2023-05-03",
            (
                "Convened in Dakar on 3 May 2023 by the Network, forty experts compared notes."
            ): "2023-05-03",
            (
                "Over three days, from 3 to 5 May 2023, officials compared their tables."
            ): "2023-05-03/2023-05-05",
        },
    ),
    (
        "Data clinic",
        "",
        {
            (
                "Twenty-two statisticians came to Entebbe on Thursday, 12 May 2022 and worked "
                "until dusk."
            ): "2022-05-12",
        },
    ),
    (
        "Data for all: an evening of maps",
        "",
        {
            "The evening, held on 5 May 2023, belonged to the maps.": "2023-05-05",
            "On the evening of 5 May 2023, IOM gathered thirty mapmakers.": "2023-05-05",
        },
    ),
    (
        "Atelier sur les données",
        "",
        {
            (
                "Le mercredi 3 mai 2023, des fonctionnaires de six pays ont comparé leurs tableaux."
            ): "2023-05-03",
            "C’est le 3 mai 2023 que s’est tenu l’atelier.": "2023-05-03",
            (
                "Réunis à Dakar du 3 au 5 mai 2023, des maires ont parlé du budget."
            ): "2023-05-03/2023-05-05",
            "Rendez-vous le 3 mai 2023 à 15h00 pour un atelier sur les données.": "2023-05-03",
            (
                "Organisé par l’OIM à Dakar du 30 mai au 2 juin 2023, l’atelier a porté sur les "
                "données."
            ): "2023-05-30/2023-06-02",
            "L’OIM a animé un atelier le 3 mai 2023.": "2023-05-03",
            "Le Réseau vous invite à un atelier le 3 mai 2023 à 15 h.": "2023-05-03",
            "L’atelier débutera le 3 mai 2023.": "2023-05-03",
            "Dakar, le 3 mai 2023": "2023-05-03",
        },
    ),
    (
        "Soirée des langues",
        "",
        {
            "La soirée a eu lieu le 3 mai 2023.": "2023-05-03",
        },
    ),
    (
        "Taller sobre datos",
        "",
        {
            (
                "De ellas se habló los días 3 y 4 de octubre de 2023 en Huelva, donde la OIM "
                "organizó este taller."
            ): "2023-10-03/2023-10-04",
            (
                "El 3 de mayo de 2023, funcionarios de seis países compararon sus tablas."
            ): "2023-05-03",
            "El taller fue impartido el 3 de mayo de 2023.": "2023-05-03",
            "El pasado 3 de mayo de 2023 se llevó a cabo un taller.": "2023-05-03",
            "Únase a nosotros el 3 de mayo de 2023 en un taller.": "2023-05-03",
            (
                "Lima acogió del 30 de mayo al 2 de junio de 2023 un taller sobre datos."
            ): "2023-05-30/2023-06-02",
            "Alcaldes de cinco ciudades se reunieron en Lima el 3 de mayo de 2023.": "2023-05-03",
            "Fue el 3 de mayo de 2023 cuando se celebró el taller.": "2023-05-03",
            "La OIM impartió el 3 de mayo de 2023 un taller.": "2023-05-03",
        },
    ),
    (
        "Oficina sobre dados",
        "",
        {
            "No dia 21 de novembro de 2023, a OIM realizou uma oficina.": "2023-11-21",
            (
                "De 21 a 23 de novembro de 2023, decorreu na Praia uma oficina."
            ): "2023-11-21/2023-11-23",
            "A oficina teve lugar a 21 de novembro de 2023.": "2023-11-21",
            "A oficina foi organizada pela OIM em 21 de novembro de 2023.": "2023-11-21",
            (
                "Autarcas de cinco ilhas reuniram-se na Praia no dia 21 de novembro de 2023."
            ): "2023-11-21",
            (
                "A oficina realizou-se entre 30 de novembro e 2 de dezembro de 2023."
            ): "2023-11-30/2023-12-02",
            "A OIM convida para a oficina no dia 21 de novembro de 2023.": "2023-11-21",
            (
                "Nos dias 21 e 22 de novembro de 2023, a Praia acolheu uma oficina."
            ): "2023-11-21/2023-11-22",
        },
    ),
    (
        "Семинар по данным",
        "",
        {
            "3 мая 2023 года в Бишкеке собрались представители шести стран.": "2023-05-03",
            "Представители шести стран встретились 3 мая 2023 года в Бишкеке.": "2023-05-03",
            "С 3 по 5 мая 2023 года эксперты обсуждали таблицы.": "2023-05-03/2023-05-05",
            "Приглашаем на семинар 3 мая 2023 года.": "2023-05-03",
            "Семинар был проведен 3 мая 2023 года.": "2023-05-03",
            "Семинар начнется 3 мая 2023 года в 10:00.": "2023-05-03",
            "Проведённый 3 мая 2023 года семинар был посвящён данным.": "2023-05-03",
        },
    ),
    (
        "Вечер памяти",
        "",
        {
            "Вечер состоялся 3 мая 2023 года.": "2023-05-03",
        },
    ),
    (
        "ورشة عمل حول البيانات",
        "",
        {
            "اجتمع ممثلو ست دول في عمان في 3 أيار/مايو 2023.": "2023-05-03",
            "تستضيف عمان من 3 إلى 5 أيار/مايو 2023 ورشة عمل حول البيانات.": "2023-05-03/2023-05-05",
            "في 3 أيار/مايو 2023 ناقش خبراء من ست دول البيانات.": "2023-05-03",
            "تقام ورشة العمل يوم 3 مايو 2023.": "2023-05-03",
            "يسر الشبكة دعوتكم إلى ورشة عمل يوم الأربعاء 3 أيار/مايو 2023.": "2023-05-03",
            "تبدأ ورشة العمل في 3 أيار/مايو 2023.": "2023-05-03",
        },
    ),
    (
        "数据研讨会",
        "",
        {
            "2023年5月3日，六国官员齐聚河内。": "2023-05-03",
            "2023年5月3日，六国代表在河内讨论了数据问题。": "2023-05-03",
            "研讨会定于2023年5月3日举行。": "2023-05-03",
            "为期三天的研讨会于2023年5月3日至5日在河内召开。": "2023-05-03/2023-05-05",
            "时间：2023年5月3日（星期三）下午3时": "2023-05-03",
            "国际移民组织邀请您参加2023年5月3日的研讨会。": "2023-05-03",
            "研讨会在河内举行，时间是2023年5月3日。": "2023-05-03",
        },
    ),
    (
        "Harvest hands: seasonal work and its papers",
        "Mendoza - Argentina",
        {
            (
                "Grapes do not wait. On 12 October 2022, growers, unions and three ministries sat "
                "around one table in Mendoza to ask who signs the contract."
            ): "2022-10-12",
        },
    ),
    (
        "Peer review of return counselling",
        "",
        {
            (
                "From 22 to 24 March 2023 counsellors from nine countries watched one another work."
            ): "2023-03-22/2023-03-24",
        },
    ),
    (
        "Launch of the Atlas of Remittances",
        "",
        {
            "The Atlas of Remittances was launched on 9 November 2021 in Dhaka.": "2021-11-09",
            (
                "On 9 November 2021 UNCDF and the Central Bank unveiled the Atlas of Remittances."
            ): "2021-11-09",
        },
    ),
    (
        "The last mile: side event on data",
        "",
        {
            (
                "The side event takes place on Tuesday, 14 June 2022, 13:15–14:30, Conference Room "
                "6."
            ): "2022-06-14",
        },
    ),
    (
        "The last mile",
        "",
        {
            "Join the conversation on 14 June 2022!": "2022-06-14",
        },
    ),
    (
        "Consultation with port cities",
        "Izmir, Türkiye",
        {
            (
                "The Mayor of Izmir received fourteen colleagues on 8 February 2023 for a "
                "consultation on arrivals."
            ): "2023-02-08",
            (
                "Fourteen port cities answered the call of the Mayor of Izmir and came together on "
                "8 February 2023."
            ): "2023-02-08",
            "Port cities were consulted on 8 February 2023.": "2023-02-08",
            (
                "Izmir, 8–9 February 2023: two days, fourteen mayors, one map."
            ): "2023-02-08/2023-02-09",
            (
                "The consultation, which the Mayor of Izmir opened on 8 February 2023, heard "
                "fourteen cities."
            ): "2023-02-08",
            (
                "What do ports need? On 8 February 2023 in Izmir, fourteen mayors gave their "
                "answers."
            ): "2023-02-08",
            (
                "Fourteen mayors, one map and eight hours: that was the consultation of 8 February "
                "2023."
            ): "2023-02-08",
            "IOM and the Mayor of Izmir consulted port cities on 8 February 2023.": "2023-02-08",
            (
                "In Izmir, where on 2 September 2015 a photograph changed the debate, fourteen "
                "mayors compared their maps."
            ): None,
            "The Mayor of Izmir took office on 31 March 2019.": None,
            "The shelter, inaugurated on 3 March 2021, was visited.": None,
            (
                "The consultation will feed into the regional review, which opens on 3 March 2025."
            ): None,
            "The findings will be presented to the Forum in New York on 17 May 2022.": None,
            "As agreed at the meeting in Quito on 3 March 2021, the cities will report.": None,
            "The agreement between the cities dates from 3 March 2021.": None,
            "A follow-up call took place on 3 March 2023.": None,
            "The Secretary-General’s report of 3 March 2021 was on every table.": None,
            "On 3 March 2021, the storm reached the port and mayors spoke of a catastrophe.": None,
            "Please send your questions by e-mail; the last day is 3 March 2023.": None,
            "Travel grants: candidates hear from us on 3 March 2023.": None,
            "Photo: fishermen in Izmir, 3 March 2021.": None,
            "Visas are free between 3 and 20 March 2023.": None,
            (
                "The World Humanitarian Summit, held in Istanbul on 23 and 24 May 2016, is often "
                "quoted."
            ): None,
            "Ms Demir, appointed on 3 March 2021, moderated.": None,
            "The pilot phase started on 3 March 2021.": None,
            "The network of port cities was born on 3 March 2021 in Naples.": None,
            "Mr Kaya spoke on 3 March 2021 before Parliament about the same question.": None,
            "The recording was made available on 9 March 2023.": None,
            "The mayors last met on 3 March 2021.": None,
            "Three mayors had come to Naples on 3 March 2021, too.": None,
            "It should have been held on 3 March 2020, but the pandemic intervened.": None,
            "The next one takes place on 3 March 2024.": None,
            "A training for port police will take place in Mersin from 3 to 5 March 2023.": None,
            (
                "On the sidelines of the UN General Assembly, on 20 September 2022, the idea was "
                "born."
            ): None,
            "Since the Council’s decision of 3 March 2021, ports count arrivals.": None,
            "Last year, on 3 March 2022, the cities signed a charter.": None,
            "The second round is foreseen for 3 March 2024.": None,
        },
    ),
    (
        "Listening session on detention",
        "",
        {
            (
                "On 17 September 2020 – by video, as everything that year – the Network listened "
                "to people who had been detained."
            ): "2020-09-17",
            "The session, by video, was on 17 September 2020.": "2020-09-17",
        },
    ),
    (
        "Forum of diaspora doctors",
        "",
        {
            "Doctors of the diaspora convened in Accra on 5 May 2022.": "2022-05-05",
            "The Forum of diaspora doctors opened its doors in Accra on 5 May 2022.": "2022-05-05",
            "Accra welcomed the Forum of diaspora doctors on 5 May 2022.": "2022-05-05",
        },
    ),
    (
        "Technical briefing on indicators",
        "",
        {
            "The briefing is set for 27 February 2024 at 14:00.": "2024-02-27",
            "We look forward to seeing you at the briefing on 27 February 2024.": "2024-02-27",
            "You will be briefed on 27 February 2024.": "2024-02-27",
            "The Network Secretariat briefs missions in Geneva on 27 February 2024.": "2024-02-27",
        },
    ),
    (
        "Hearing on border pushbacks",
        "",
        {
            "The committee heard nine witnesses on 13 December 2022.": "2022-12-13",
            "Nine witnesses testified on 13 December 2022 at a hearing on pushbacks.": "2022-12-13",
        },
    ),
    (
        "Study visit to the Tangier reception centre",
        "",
        {
            "Officials from Dakar visited Tangier on 20 and 21 June 2023.": "2023-06-20/2023-06-21",
            (
                "On 20 and 21 June 2023, twelve officials of Senegal travelled to Tangier."
            ): "2023-06-20/2023-06-21",
        },
    ),
    (
        "Youth camp by the lake",
        "",
        {
            (
                "Sixty teenagers spent five days, 20 to 24 June 2023, by the lake."
            ): "2023-06-20/2023-06-24",
        },
    ),
    (
        "Rencontre des radios communautaires",
        "Niamey - Niger",
        {
            (
                "Le jeudi 14 septembre 2023, seize animatrices de radio ont éteint leurs micros "
                "pour parler entre elles, à Niamey."
            ): "2023-09-14",
            "Les radios se sont donné rendez-vous à Niamey le 14 septembre 2023.": "2023-09-14",
            (
                "Niamey accueillait, les 14 et 15 septembre 2023, la rencontre des radios "
                "communautaires."
            ): "2023-09-14/2023-09-15",
            (
                "C’est à Niamey, le 14 septembre 2023, que seize radios se sont rencontrées."
            ): "2023-09-14",
            "La rencontre du 14 septembre 2023 a réuni seize radios.": "2023-09-14",
            (
                "Prévue le 14 septembre 2023 à Niamey, la rencontre réunira seize radios."
            ): "2023-09-14",
            "La rencontre est prévue le 14 septembre 2023.": "2023-09-14",
            (
                "Trois jours durant, du 14 au 16 septembre 2023, seize radios ont échangé leurs "
                "recettes à Niamey."
            ): "2023-09-14/2023-09-16",
            "La loi sur la presse, promulguée le 14 septembre 2018, reste lettre morte.": None,
            "Les dossiers sont à envoyer pour le 14 août 2023.": None,
            "La rencontre fait suite à celle de Bamako, tenue le 3 mars 2021.": None,
            "Un rapport paraîtra le 3 novembre 2023.": None,
            "La prochaine rencontre se tiendra à Dosso le 3 mars 2024.": None,
            "Le coup d’État du 26 juillet 2023 a changé l’ordre du jour.": None,
            "Il y a deux ans, le 3 mars 2021, les radios s’étaient réunies à Bamako.": None,
        },
    ),
    (
        "Mesa de diálogo sobre vivienda",
        "Rosario, Argentina",
        {
            (
                "Jueves 25 de agosto de 2022, Rosario: vecinas, concejales y la OIM se sientan a "
                "la misma mesa."
            ): "2022-08-25",
            (
                "El jueves 25 de agosto de 2022, vecinas y concejales de Rosario hablaron de "
                "alquileres."
            ): "2022-08-25",
            "La mesa tendrá lugar en Rosario el próximo 25 de agosto de 2022.": "2022-08-25",
            (
                "Rosario fue sede, el 25 de agosto de 2022, de la mesa de diálogo sobre vivienda."
            ): "2022-08-25",
            (
                "Durante los días 25 y 26 de agosto de 2022, la mesa de diálogo sesionó en Rosario."
            ): "2022-08-25/2022-08-26",
            "La cita es el 25 de agosto de 2022 a las 15:00.": "2022-08-25",
            (
                "La mesa de diálogo, convocada para el 25 de agosto de 2022, reunirá a cuarenta "
                "vecinas."
            ): "2022-08-25",
            (
                "Con la participación de cuarenta vecinas se desarrolló el 25 de agosto de 2022 la "
                "mesa de diálogo."
            ): "2022-08-25",
            "La ordenanza, promulgada el 3 de marzo de 2021, fijó los precios.": None,
            "El desalojo del 3 de marzo de 2021 sigue en la memoria.": None,
            "Las inscripciones cierran el 20 de agosto de 2022.": None,
            "La primera mesa se había celebrado el 3 de marzo de 2021 en Córdoba.": None,
            "Esta mesa continúa el trabajo de la reunión celebrada el 3 de marzo de 2021.": None,
            "El informe se presentará el 3 de octubre de 2022.": None,
        },
    ),
    (
        "Roda de conversa sobre acolhimento",
        "Boa Vista - Brasil",
        {
            "A roda de conversa aconteceu no dia 18 de abril de 2023, em Boa Vista.": "2023-04-18",
            (
                "Em 18 de abril de 2023, vinte pessoas sentaram-se em roda e conversaram sobre "
                "acolhimento."
            ): "2023-04-18",
            "Boa Vista recebeu, em 18 de abril de 2023, uma roda de conversa.": "2023-04-18",
            "O encontro decorre de 18 a 20 de abril de 2023.": "2023-04-18/2023-04-20",
            "A Lei de Migração, sancionada em 24 de maio de 2017, foi citada.": None,
            "O relatório será divulgado em 3 de junho de 2023.": None,
            "Um ano antes, em 3 de maio de 2022, o abrigo tinha sido inaugurado.": None,
        },
    ),
    (
        "Круглый стол по вопросам интеграции",
        "Алматы",
        {
            (
                "15 сентября 2022 года в Алматы прошёл круглый стол по вопросам интеграции."
            ): "2022-09-15",
            "Круглый стол запланирован на 15 сентября 2022 года.": "2022-09-15",
            "Участники круглого стола собрались в Алматы 15 сентября 2022 года.": "2022-09-15",
            (
                "В четверг, 15 сентября 2022 года, за круглым столом в Алматы говорили об "
                "интеграции."
            ): "2022-09-15",
            (
                "15–16 сентября 2022 года Алматы принимал участников круглого стола."
            ): "2022-09-15/2022-09-16",
            "Закон вступил в силу 3 марта 2021 года.": None,
            "Предыдущая встреча прошла 3 марта 2021 года в Оше.": None,
            "Заявки можно подать до 3 сентября 2022 года.": None,
            "Центр был открыт 3 марта 2021 года.": None,
            "В соответствии с указом от 3 марта 2021 года создан центр.": None,
        },
    ),
    (
        "مائدة مستديرة حول الصحة",
        "",
        {
            (
                "عُقدت في بيروت يوم الثلاثاء 18 تشرين الأول/أكتوبر 2022 مائدة مستديرة حول الصحة."
            ): "2022-10-18",
            (
                "شهدت بيروت في 18 تشرين الأول/أكتوبر 2022 انعقاد مائدة مستديرة حول الصحة."
            ): "2022-10-18",
            "جمعت المائدة المستديرة في 18 أكتوبر 2022 أربعين طبيبا.": "2022-10-18",
            "دخل القانون حيز النفاذ في 3 آذار/مارس 2021.": None,
            "تأسس المركز في 3 آذار/مارس 2021.": None,
            "سيصدر التقرير في 3 كانون الأول/ديسمبر 2022.": None,
        },
    ),
    (
        "移民健康圆桌会议",
        "",
        {
            "2022年10月18日，四十名医生在曼谷围坐一桌，讨论移民健康。": "2022-10-18",
            "圆桌会议将于2022年10月18日下午在曼谷开幕。": "2022-10-18",
            "该中心成立于2021年3月3日。": None,
            "2021年3月3日颁布的法律是讨论的主题。": None,
            "请在2022年10月1日之前报名。": None,
        },
    ),
    (
        "Mangroves and movement: a regional symposium",
        "Suva, Fiji",
        {
            (
                "The sea takes a metre a year. On 7 October 2021, chiefs, pastors and hydrologists "
                "came to Suva to say what that means for those who move."
            ): "2021-10-07",
            (
                "The symposium brought chiefs and hydrologists to Suva on 7 October 2021."
            ): "2021-10-07",
            (
                "On Thursday, 7 October 2021, the sea was the host: the symposium took place on a "
                "boat."
            ): "2021-10-07",
            "The symposium will be held in Suva on 7 October.": "XXXX-10-07",
            "More than a hundred islanders attended the symposium on 7 October 2021.": "2021-10-07",
        },
    ),
    (
        "Who pays the broker? A hearing",
        "",
        {
            (
                "Brokers, workers and judges spoke to each other, many for the first time, on 15 "
                "May 2023."
            ): "2023-05-15",
            "This hearing – 15 May 2023, 10 am, Room XII – is open to the public.": "2023-05-15",
            "Room XII, 15 May 2023, 10 am: three judges take their seats.": "2023-05-15",
            "Three judges listened to eleven workers on 15 May 2023 for a whole day.": "2023-05-15",
            (
                "The Labour Ministry invites brokers and workers to tell their stories on 15 May "
                "2023."
            ): "2023-05-15",
        },
    ),
    (
        "Training of trainers on trafficking",
        "Lusaka",
        {
            (
                "Thirty police officers learned to ask other questions: from 29 to 31 March 2022 "
                "they were trained in Lusaka by UNODC."
            ): "2022-03-29/2022-03-31",
            (
                "UNODC trained thirty police officers from 29 to 31 March 2022."
            ): "2022-03-29/2022-03-31",
            (
                "The training for police officers, conducted by UNODC and IOM Zambia, was "
                "completed between 29 and 31 March 2022."
            ): "2022-03-29/2022-03-31",
            "Lusaka, 29–31 March 2022": "2022-03-29/2022-03-31",
            "Dates: 29 – 31 March 2022\nVenue: Lusaka": "2022-03-29/2022-03-31",
        },
    ),
    (
        "A wall of names: exhibition opening",
        "Geneva",
        {
            "The exhibition opened on 18 December 2020, International Migrants Day.": "2020-12-18",
            (
                "On 18 December 2020, International Migrants Day, the Network opened an exhibition "
                "of names."
            ): "2020-12-18",
            (
                "On the occasion of International Migrants Day, 18 December 2020, the Network "
                "opened an exhibition of names."
            ): "2020-12-18",
        },
    ),
    (
        "Ministerial breakfast on skills",
        "",
        {
            "The breakfast on 4 June 2024 was hosted by the Philippines.": "2024-06-04",
            "The breakfast, hosted by the Philippines, took place on 4 June 2024.": "2024-06-04",
            "The Philippines hosted eight ministers on 4 June 2024.": "2024-06-04",
            "The Migration Act of 4 June 1999 still governs all this.": None,
            "The bilateral labour agreement entered into force on 4 June 2019.": None,
            "A concept note will be circulated on 20 May 2024.": None,
            "Delegations are asked to confirm by e-mail by 20 May 2024 COB.": None,
            "Confirm your seat before 20 May 2024.": None,
            "The Global Forum (Geneva, 23–25 January 2024) had named the problem.": None,
            "On 25 January 2024, the Global Forum in Geneva had named the problem.": None,
            "In January 2024 the Global Forum met in Geneva.": None,
            "The resolution was adopted by the General Assembly on 19 December 2018.": None,
            "The ministers will report to the Assembly on 20 September 2024.": None,
            "The ferry sank off Samar on 4 June 2014 with seventy workers on board.": None,
            "Registration opens on 1 May 2024.": None,
            "Registration opens on 1 May 2024 and closes on 20 May 2024.": None,
            "The minister, in office since 4 June 2019, hosted it.": None,
            "Applications open on 1 May 2024.": None,
            "Her visa expired on 4 June 2019.": None,
            "COP28 took place in Dubai from 30 November to 12 December 2023.": None,
            "The Marrakech conference was held on 10 and 11 December 2018.": None,
            "The IMRF took place from 17 to 20 May 2022.": None,
            "An earlier breakfast, on 3 June 2022, had twice as many ministers.": None,
            "The next breakfast takes place on 4 June 2025.": None,
            "Her story began on 4 June 2009 in Cebu.": None,
            "On 4 June 2009, she boarded a plane in Cebu.": None,
            "The note was revised on 4 May 2024.": None,
            "International Youth Day (12 August) is a good day to speak of it.": None,
            "The reporting period runs from 1 April 2023 to 30 April 2023.": None,
            "Statistics are as of 31 March 2024.": None,
        },
    ),
    (
        "Regional review of the Compact in South Asia",
        "",
        {
            "The regional review was held on 1 September 2022 in Dhaka.": "2022-09-01",
            "Dhaka hosted the regional review on 1 September 2022.": "2022-09-01",
        },
    ),
    (
        "Informal consultations on the Progress Declaration",
        "",
        {
            (
                "Co-facilitators will convene the second round of informal consultations on 1 "
                "September 2022."
            ): "2022-09-01",
        },
    ),
    (
        "2nd consultation on implementation",
        "Baku",
        {
            (
                "On 20 April 2022 young people came together in Baku for the 2nd consultation."
            ): "2022-04-20",
            (
                "The second consultation, following that of 2 March 2022, took place on 20 April "
                "2022."
            ): "2022-04-20",
            "The third consultation will be held on 11 May 2022.": None,
            "The first consultation was held on 2 March 2022 in Ganja.": None,
        },
    ),
    (
        "Atelier national sur les envois de fonds",
        "Lomé",
        {
            (
                "Qui envoie, qui reçoit, qui prélève ? Le mardi 26 novembre 2019, banquiers et "
                "migrants en ont débattu à Lomé."
            ): "2019-11-26",
            "L’atelier national du 26 novembre 2019 fut le premier du genre.": "2019-11-26",
            "L’atelier se tiendra du 26 au 28 novembre 2019 à Lomé.": "2019-11-26/2019-11-28",
            (
                "Pendant trois jours, du 26 au 28 novembre 2019, Lomé a abrité l’atelier national."
            ): "2019-11-26/2019-11-28",
            "Les travaux de l’atelier se sont déroulés le 26 novembre 2019.": "2019-11-26",
            (
                "L’OIM et la Banque centrale ont convié, le 26 novembre 2019, quarante banquiers à "
                "un atelier."
            ): "2019-11-26",
            (
                "Quarante banquiers ont pris part, le 26 novembre 2019, à l’atelier national."
            ): "2019-11-26",
            "La circulaire de la Banque centrale est datée du 3 mars 2019.": None,
            "Le formulaire est à rendre au plus tard le 3 novembre 2019.": None,
            "Le Forum mondial s’est tenu du 5 au 7 décembre 2018 à Marrakech.": None,
            "Un second atelier est prévu le 3 mars 2020.": None,
            "Le projet a démarré le 3 mars 2019.": None,
        },
    ),
    (
        "Conversatorio: niñez en tránsito",
        "San José",
        {
            (
                "¿Quién cuida a quien viaja solo? El 8 de julio de 2021, jueces, maestras y "
                "abuelas conversaron en San José."
            ): "2021-07-08",
            "El conversatorio reunió el 8 de julio de 2021 a jueces y maestras.": "2021-07-08",
            "Este 8 de julio de 2021, la OIM los espera en un conversatorio.": "2021-07-08",
            "Los invitamos al conversatorio el jueves 8 de julio de 2021, 4 p. m.": "2021-07-08",
            (
                "San José albergó, los días 8 y 9 de julio de 2021, el conversatorio."
            ): "2021-07-08/2021-07-09",
            (
                "En la ciudad de San José, a los 8 días del mes de julio de 2021, se celebró el "
                "conversatorio el 8 de julio de 2021."
            ): "2021-07-08",
            "El protocolo fue suscrito el 3 de marzo de 2019.": None,
            "La grabación estará disponible a partir del 12 de julio de 2021.": None,
            "El conversatorio anterior tuvo lugar el 3 de marzo de 2020.": None,
            "La Conferencia Regional se celebró el 3 de marzo de 2020.": None,
            "Hace dos años, el 3 de marzo de 2019, una niña cruzó sola.": None,
        },
    ),
    (
        "Seminário sobre contratação justa",
        "Lisboa",
        {
            (
                "No dia 24 de novembro de 2022, Lisboa foi palco de um seminário sobre contratação "
                "justa."
            ): "2022-11-24",
            (
                "O seminário vai decorrer nos dias 24 e 25 de novembro de 2022."
            ): "2022-11-24/2022-11-25",
            "Sindicatos e patrões reuniram-se em Lisboa, a 24 de novembro de 2022.": "2022-11-24",
            (
                "O seminário, organizado pela OIM, teve lugar em Lisboa a 24 de novembro de 2022."
            ): "2022-11-24",
            (
                "Entre 30 de novembro e 1 de dezembro de 2022, especialistas debateram contratos "
                "em Lisboa."
            ): "2022-11-30/2022-12-01",
            "A convenção foi assinada em 3 de março de 2019.": None,
            "O próximo seminário será no dia 3 de março de 2023.": None,
            "Inscrições abertas até 20 de novembro de 2022.": None,
        },
    ),
    (
        "Обучение пограничников",
        "Термез",
        {
            (
                "16 февраля 2023 года в Термезе тридцать пограничников учились задавать другие "
                "вопросы."
            ): "2023-02-16",
            "Обучение прошло с 16 по 18 февраля 2023 года.": "2023-02-16/2023-02-18",
            "МОМ проводит обучение пограничников 16 февраля 2023 года.": "2023-02-16",
            "Обучение назначено на 16 февраля 2023 года.": "2023-02-16",
            (
                "В период с 28 февраля по 2 марта 2023 года МОМ обучила тридцать пограничников."
            ): "2023-02-28/2023-03-02",
            "Соглашение было подписано 3 марта 2021 года.": None,
            "Следующее обучение состоится 3 марта 2024 года.": None,
            "Мост был построен 3 марта 1999 года.": None,
        },
    ),
    (
        "ندوة حول النساء المهاجرات",
        "تونس",
        {
            "نُظمت في تونس يوم 6 آذار/مارس 2023 ندوة حول النساء المهاجرات.": "2023-03-06",
            "تُعقد الندوة في 6 آذار/مارس 2023 في تونس.": "2023-03-06",
            (
                "على مدى يومي 6 و7 مارس 2023 ناقشت الندوة أوضاع النساء المهاجرات."
            ): "2023-03-06/2023-03-07",
            "وُقع الاتفاق في 3 آذار/مارس 2021.": None,
            "ستعقد الندوة المقبلة في 3 آذار/مارس 2024.": None,
        },
    ),
    (
        "女性移民座谈会",
        "成都",
        {
            "座谈会于3月6日举行。2023年3月6日，座谈会在成都举行。": "2023-03-06",
            "国际移民组织于2023年3月6日在成都组织了一次座谈会。": "2023-03-06",
            "2023年3月6日下午，二十位专家在成都交流经验。": "2023-03-06",
            "协议于2021年3月3日签署。": None,
            "下一次座谈会将于2024年3月3日举行。": None,
        },
    ),
    (
        "Workshop on returns",
        "Tirana, Albania",
        {
            (
                "On 7 April 2021, the government in Tirana changed the rules for returnees "
                "overnight."
            ): None,
            (
                "Officials in Tirana still speak of 7 April 2021, when three buses arrived without "
                "papers."
            ): None,
            (
                "When the border reopened on 7 April 2021, officials in Tirana asked who would "
                "come home."
            ): None,
            "The readmission agreement with the EU has been in force since 1 May 2006.": None,
            (
                "Ms Hoxha, who returned to Tirana on 7 April 2021, told participants how she found "
                "work."
            ): None,
            (
                "The ministry’s strategy, presented on 7 April 2021 in Tirana, was the first of "
                "its kind."
            ): None,
            "According to figures of 31 December 2021, 4,000 people came back.": None,
            "The workshop is a follow-up of the regional meeting in Skopje on 7 April 2021.": None,
            "The workshop drew on a study that was completed on 7 April 2021.": None,
            "The workshop took up where the meeting of 7 April 2021 had stopped.": None,
            "It continued the work of the task force, which met on 7 April 2021.": None,
            "Mayors first discussed the idea on 7 April 2021.": None,
            "A similar workshop in Pristina, on 7 April 2021, had gathered twenty mayors.": None,
            "The hall in Tirana had been empty since 7 April 2021.": None,
            "The call for papers ran from 1 to 20 March 2022.": None,
            "The Prime Minister announced the plan on 7 April 2021.": None,
            "The centre in Tirana was opened by the Prime Minister on 7 April 2021.": None,
            "The Network’s annual meeting took place in Geneva on 7 April 2021.": None,
            "The Executive Committee convened on 7 April 2021 in Geneva.": None,
            "The workshop was announced on 7 April 2021.": None,
            "Invitations were sent on 7 April 2021.": None,
            "A preparatory call with partners was held on 7 April 2021.": None,
            "A summary of the workshop was presented to the Network on 7 April 2023.": None,
            (
                "The recommendations of the workshop will be discussed at the Forum on 17 May 2022."
            ): None,
            "Participants agreed to meet again in Skopje on 17 May 2022.": None,
            "Participants will reconvene on 17 May 2022.": None,
            "The hotel must be booked by 1 April 2022; rooms are held until 5 April 2022.": None,
            "Rooms are held for participants until 5 April 2022.": None,
            "The visa form is to be handed in on 1 April 2022.": None,
            "This workshop was made possible by the grant of 7 April 2021.": None,
            "The project behind this workshop started on 1 May 2021 and ends on 30 May 2021.": None,
            "The workshop recalled the accident of 7 April 2021.": None,
            "© IOM, Tirana, 7 April 2021": None,
            "Photo by A. Hoxha, Tirana, 7 April 2021": None,
            (
                "The war began on 24 February 2022 and officials met in Tirana to speak of returns."
            ): None,
        },
    ),
    (
        "Atelier sur le retour",
        "Tunis",
        {
            "Le 14 janvier 2011, les Tunisiens sont descendus dans la rue à Tunis.": None,
            "Le comité s’est réuni pour la première fois le 3 mars 2019.": None,
            "Le centre, ouvert le 3 mars 2019, accueille les participants.": None,
            "Les participants se retrouveront le 3 mars 2024.": None,
            "Il faudra se revoir : rendez-vous est pris pour le 3 mars 2024.": None,
            "Une réunion préparatoire a eu lieu le 3 mars 2022.": None,
            "La convention de Genève du 28 juillet 1951 fut citée.": None,
        },
    ),
    (
        "Taller sobre retorno",
        "Quito",
        {
            (
                "La Ley de Movilidad Humana, vigente desde el 6 de febrero de 2017, fue el punto "
                "de partida."
            ): None,
            "Una reunión preparatoria se realizó el 3 de marzo de 2022.": None,
            "Las ministras se reunirán nuevamente el 3 de marzo de 2024.": None,
            (
                "El centro de Quito, inaugurado el 3 de marzo de 2019, acogió a los participantes."
            ): None,
            "El 3 de marzo de 2019, autoridades de Quito anunciaron un nuevo registro.": None,
        },
    ),
    (
        "Семинар по возвращению",
        "Ереван",
        {
            "Центр в Ереване открылся 3 марта 2019 года.": None,
            "Подготовительная встреча прошла 3 марта 2022 года.": None,
            "Впервые эксперты собрались 3 марта 2019 года.": None,
        },
    ),
    (
        "ورشة عمل حول العودة",
        "تونس",
        {
            "عقد اجتماع تحضيري في 3 آذار/مارس 2022.": None,
            "أعلنت الحكومة عن الخطة في 3 آذار/مارس 2021.": None,
        },
    ),
    (
        "回返问题研讨会",
        "成都",
        {
            "筹备会议于2022年3月3日举行。": None,
            "政府于2021年3月3日宣布了该计划。": None,
            "与会者商定于2024年3月3日再次开会。": None,
        },
    ),
    (
        "Consultation with beekeepers on climate mobility",
        "Ilam, Nepal",
        {
            (
                "Bees move before people do. On 20 September 2022, beekeepers from four valleys "
                "told ministries in Ilam what they had seen."
            ): "2022-09-20",
            (
                "This consultation gathered beekeepers of four valleys (Ilam, 20 September 2022)."
            ): "2022-09-20",
            (
                "For two days – 20 and 21 September 2022 – the Ministry consulted beekeepers."
            ): "2022-09-20/2022-09-21",
        },
    ),
    (
        "How to read a payslip: online class",
        "",
        {
            "The class meets on 19 May 2021 at 18:00 CEST.": "2021-05-19",
            "Bring a payslip and a pencil on 19 May 2021: the class is free.": "2021-05-19",
            "The ILO offers this class on 19 May 2021.": "2021-05-19",
            "Wednesday, 19 May 2021, 6 p.m.: log in, mute, read.": "2021-05-19",
        },
    ),
    (
        "Regional dialogue on seafarers",
        "Manila - Philippines",
        {
            (
                "Crews, captains and consuls met in Manila on 5 and 6 October 2023 to compare "
                "contracts."
            ): "2023-10-05/2023-10-06",
            (
                "Manila was the port of call of the regional dialogue on seafarers on 5–6 October "
                "2023."
            ): "2023-10-05/2023-10-06",
            "The Maritime Labour Convention entered into force on 20 August 2013.": None,
            "A ship was abandoned off Manila on 3 March 2021, and its crew spoke of hunger.": None,
            "The second dialogue will convene in Jakarta on 3 March 2025.": None,
            "The draft is open for comments from 3 to 20 March 2024.": None,
            "Panama and Liberia met bilaterally in Panama City on 3 March 2023.": None,
        },
    ),
    (
        "Journée des bibliothécaires sur l’accueil",
        "Liège",
        {
            (
                "Le 10 février 2022, à Liège, des bibliothécaires ont appris à accueillir des "
                "lecteurs sans papiers."
            ): "2022-02-10",
            "La journée du 10 février 2022 a commencé par un conte.": "2022-02-10",
            (
                "Soixante bibliothécaires ont répondu présents le jeudi 10 février 2022 à Liège."
            ): "2022-02-10",
            "Le décret du 3 mars 2019 oblige les communes.": None,
            "Les actes paraîtront le 3 juin 2022.": None,
        },
    ),
    (
        "Feria de empleo para personas refugiadas",
        "Cúcuta - Colombia",
        {
            "La feria abrió sus puertas el 30 de marzo de 2023 en Cúcuta.": "2023-03-30",
            "El estatuto temporal se firmó el 1 de marzo de 2021.": None,
        },
    ),
    (
        "Совещание по трансграничному здоровью",
        "Ош",
        {
            "Совещание открылось 21 июня 2022 года в Оше.": "2022-06-21",
            "Протокол подписан 3 марта 2021 года.": None,
        },
    ),
    (
        "劳务移民对话会",
        "胡志明市",
        {
            "2022年12月8日，劳动部在胡志明市主办了对话会。": "2022-12-08",
        },
    ),
]

CASES = [(title, place, *case) for title, place, cases in PAGES for case in cases.items()]


@pytest.mark.parametrize(("title", "location", "sentence", "edtf"), CASES)
def test_a_sentence_gives_the_date_of_this_event_or_none(
    title: str, location: str, sentence: str, edtf: str | None
) -> None:
    found = dates(
        f"{title}\n\n{sentence}\n\nDate: , -\nLocation: {location or '-'}\nType of Event\n"
    )
    assert (found[0].edtf if found else None) == edtf
