"""Who did what at an event, read from sentences: what is found, and what is nothing.

A case is a sentence and below it, indented, what it says: `role: organization | person, office`,
or `-` where it says nothing. Names are of persons who do not exist, or of public office-holders.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kg import resources
from kg.build.labels import Vocabulary, load_vocabulary
from kg.build.participations import Participation, find_participations
from kg.model import Quote

CASES = """
On 22 April 2021, IOM Georgia, the RCO and the UN Network on Migration Secretariat held a webinar for the State Commission on Migration Issues of Georgia.
  organizer: IOM Georgia
  organizer: RCO
  organizer: UN Network on Migration Secretariat
The second of these consultations, which IOM Azerbaijan and the State Migration Service (SMS) organized in three stages, was held on 20 April 2022.
  organizer: IOM Azerbaijan
  organizer: State Migration Service (SMS)
This informal event is organized by the Regional UN Network on Migration in West and Central Africa together with the Government of Ghana, and takes place on the 28th – 30th of November.
  organizer: Regional UN Network on Migration in West and Central Africa
  organizer: Government of Ghana
Opening remarks came from Mr Vusal Huseynov, Chief of the State Migration Service, and from Mr Vladimir Gjorgjiev, Chief of Mission of IOM Azerbaijan. In Mr Gjorgjiev’s view, migration matters. Mr Huseynov added that the same agencies belong in the work.
  opener: State Migration Service | Vusal Huseynov, Chief
  opener: IOM Azerbaijan | Vladimir Gjorgjiev, Chief of Mission
  speaker: State Migration Service | Vusal Huseynov, Chief
The workshop was organized by IOM Georgia, RCO and the UN Network on Migration Secretariat.
  organizer: IOM Georgia
  organizer: RCO
  organizer: UN Network on Migration Secretariat
The conference organized by IOM last year was a success.
  -
Participants thanked the conference organized by ILO in 2019 for its results. It should be noted that IOM and SMS have previously held consultations.
  -
The Chief of Mission of IOM Azerbaijan, Vladimir Gjorgjiev, opened the meeting and highlighted the progress made.
  opener: IOM Azerbaijan | Vladimir Gjorgjiev, Chief of Mission
  speaker: IOM Azerbaijan | Vladimir Gjorgjiev, Chief of Mission
The meeting was opened by the Minister of Interior of Ghana, H.E. Kwame Mensah, and Ms. Amina Diallo, Director of the National Agency for Migration.
  opener: Ghana | Kwame Mensah, Minister of Interior
  opener: National Agency for Migration | Amina Diallo, Director
Ms Jane Roe (ILO) presented the findings of the study.
  presenter: ILO
Experts from IOM and the Ministry of Labour of Kenya presented the new data platform.
  presenter: IOM
  presenter: Ministry of Labour of Kenya
Ambassador Jane Roe, Permanent Representative of Kenya to the United Nations, moderated the panel.
  moderator: Kenya | Jane Roe, Permanent Representative
H.E. Mr. John O’Brien, Ambassador of Ireland, welcomed participants.
  opener: Ireland | John O’Brien, Ambassador
IOM’s Director General, Amy Pope, delivered the keynote address.
  speaker: IOM | Amy Pope, Director General
IOM Director General Amy Pope delivered the keynote address.
  speaker: IOM | Amy Pope, Director General
The session was moderated by Dr. Ana María de la Cruz, Senior Programme Officer at UNHCR.
  moderator: UNHCR
“Migration is a fact,” said Ms Maria van der Berg, Head of the Migration Unit at the International Labour Organization.
  speaker: International Labour Organization | Maria van der Berg, Head of the Migration Unit
UNICEF noted that children need protection.
  speaker: UNICEF
A study by IOM, UNHCR and ILO noted that children need protection.
  -
The report of the ILO noted an increase.
  -
In her opening remarks, Ms. Fatou Ndiaye, Coordinator of the UN Network on Migration, stressed the need for data.
  speaker: UN Network on Migration | Fatou Ndiaye, Coordinator
  opener: UN Network on Migration | Fatou Ndiaye, Coordinator
Speaking at the event, the Deputy Minister of Labour of Georgia, Ms Tamila Barkalaia, underlined that jobs matter. She added that training is key.
  speaker: Georgia | Tamila Barkalaia, Deputy Minister of Labour
Moderator: Ms Jane Roe, Head of Office, IOM Kenya
  moderator: IOM Kenya | Jane Roe, Head of Office
Opening remarks: H.E. John Doe, Minister of Labour of the Republic of Kenya
  opener: Kenya | John Doe, Minister of Labour
The webinar, organized by ILO and the Ministry of Labour and Social Affairs, brought together 100 participants.
  organizer: ILO
  organizer: Ministry of Labour and Social Affairs
Organized by IOM and UNDP, the workshop looked at data.
  organizer: IOM
  organizer: UNDP
IOM, in partnership with the Government of Kenya, hosted a two-day workshop.
  organizer: IOM
  organizer: Government of Kenya
Kenya and Uganda co-hosted the meeting.
  organizer: Kenya
  organizer: Uganda
In Quito, Ecuador, IOM organized a workshop on data.
  organizer: IOM
The Governments of Kenya and Ghana hosted a side event on climate.
  organizer: Governments of Kenya
  organizer: Ghana
Mr. Bin Said Al-Farsi, Director General of Labour at the Ministry of Manpower of Oman, presented the policy. Al-Farsi explained the next steps.
  presenter: Ministry of Manpower of Oman | Bin Said Al-Farsi, Director General of Labour
  speaker: Ministry of Manpower of Oman | Bin Said Al-Farsi, Director General of Labour
The event was attended by Mr. Peter Müller, Ambassador of Germany, and others. Mr. Müller noted the progress.
  speaker: Germany | Peter Müller, Ambassador
List of participants: Mr John Roe, Director, IOM; Ms Jane Roe, Minister of Labour of Ghana.
  -
Vladimir Gjorgjiev, Chief of Mission at IOM Azerbaijan, said that data is key.
  speaker: IOM Azerbaijan | Vladimir Gjorgjiev, Chief of Mission
The UN Resident Coordinator in Georgia, Ms Sabine Machl, opened the event.
  opener: UN + Georgia | Sabine Machl, Resident Coordinator
The UN Resident Coordinator, Ms Sabine Machl, opened the event.
  opener: UN | Sabine Machl, Resident Coordinator
IOM Chief of Mission in Azerbaijan Vladimir Gjorgjiev opened the event.
  opener: IOM + Azerbaijan | Vladimir Gjorgjiev, Chief of Mission
Presentations were given by representatives of the State Migration Service, IOM and UNHCR.
  presenter: State Migration Service
  presenter: IOM
  presenter: UNHCR
The keynote speech was delivered by Prof. Jane Roe of the University of Oxford.
  speaker: University of Oxford
The panel discussion was facilitated by Ms. Carla Pérez, UN Women, and closed by the Minister of Foreign Affairs of Peru, Mr. César Landa.
  moderator: UN Women
  speaker: Peru | César Landa, Minister of Foreign Affairs
Mr. Roe, Executive Secretary of the Mayors Migration Council, and Ms. Doe, Director of the Migration Department, Ministry of Interior, gave presentations on cities.
  presenter: Mayors Migration Council | Roe, Executive Secretary
  presenter: Ministry of Interior | Doe, Director of the Migration Department
The Ministry of Labour, Migration and Diaspora hosted the meeting.
  organizer: Ministry of Labour, Migration and Diaspora
UNHCR, the UN Refugee Agency, organized a training for border guards.
  organizer: UNHCR
  organizer: UN Refugee Agency
El taller fue organizado por la OIM y el Ministerio de Trabajo de Perú.
  organizer: OIM
  organizer: Ministerio de Trabajo de Perú
La OIM Ecuador y el Ministerio de Relaciones Exteriores organizaron un taller sobre datos.
  organizer: OIM Ecuador
  organizer: Ministerio de Relaciones Exteriores
El 3 de mayo de 2022, la OIM y ACNUR organizaron la consulta regional.
  organizer: OIM
  organizer: ACNUR
El evento fue inaugurado por la Sra. Ana Pérez, Jefa de Misión de la OIM en Colombia, y el Sr. Juan de la Cruz, Viceministro de Trabajo del Perú.
  opener: OIM en Colombia | Ana Pérez, Jefa de Misión
  opener: Perú | Juan de la Cruz, Viceministro de Trabajo
La señora María Gómez, Directora General de Migración del Ministerio de Gobierno, señaló que los datos son clave.
  speaker: Ministerio de Gobierno | María Gómez, Directora General de Migración
Las palabras de bienvenida estuvieron a cargo de Laura Díaz, Coordinadora Residente de las Naciones Unidas.
  opener: Naciones Unidas | Laura Díaz, Coordinadora Residente
El panel fue moderado por el Sr. Pedro Ruiz, consultor de la OIT.
  moderator: OIT
ACNUR presentó los resultados del estudio.
  presenter: ACNUR
L’atelier a été organisé par l’OIM et le Ministère de l’Intérieur du Niger.
  organizer: OIM
  organizer: Ministère de l’Intérieur du Niger
L’OIM a organisé un atelier sur les données à Dakar.
  organizer: OIM
L’OIM et le HCR ont organisé une réunion régionale.
  organizer: OIM
  organizer: HCR
La réunion a été ouverte par M. Jean Dupont, Chef de mission de l’OIM au Niger, et Mme Awa Sow, Ministre du Travail du Sénégal.
  opener: OIM au Niger | Jean Dupont, Chef de mission
  opener: Sénégal | Awa Sow, Ministre du Travail
M. Ibrahima Ndiaye, Directeur de l’Agence nationale de la statistique, a présenté les résultats.
  presenter: Agence nationale de la statistique | Ibrahima Ndiaye, Directeur
Le panel a été modéré par Mme Claire Petit, experte de l’OIT.
  moderator: OIT
Le mot de bienvenue a été prononcé par Mme Awa Sow, Directrice de l’Institut national des migrations.
  opener: Institut national des migrations | Awa Sow, Directrice
Dans son discours d’ouverture, M. Jean Dupont, Coordonnateur résident des Nations Unies, a rappelé les engagements du pays.
  speaker: Nations Unies | Jean Dupont, Coordonnateur résident
  opener: Nations Unies | Jean Dupont, Coordonnateur résident
The State Secretary of the Ministry of Foreign Affairs of Hungary, Mr. Péter Szijjártó, delivered opening remarks.
  opener: Ministry of Foreign Affairs of Hungary | Péter Szijjártó, State Secretary
The Mayor of Bogotá, Ms Claudia López, welcomed the participants.
  -
Ms. Michele Klein Solomon, Regional Director of IOM for Central and North America and the Caribbean, closed the event.
  speaker: IOM | Michele Klein Solomon, Regional Director
Mr António Vitorino, Director General of IOM and Coordinator of the UN Network on Migration, gave opening remarks.
  opener: IOM | António Vitorino, Director General
  opener: UN Network on Migration | António Vitorino, Coordinator
The session was chaired by H.E. Ambassador Francisco Duarte Lopes (Permanent Representative of Portugal), and facilitated by IOM.
  moderator: Portugal | Francisco Duarte Lopes, Permanent Representative
  moderator: IOM
The meeting was co-chaired by the Government of Portugal and IOM.
  moderator: Government of Portugal
  moderator: IOM
Hosted by the Government of Morocco, the forum gathered 40 states.
  organizer: Government of Morocco
The ILO and the Government of Nepal will hold a webinar on 3 May 2023.
  organizer: ILO
  organizer: Government of Nepal
The ILO presented its toolkit, and Mr. Ram Thapa, Joint Secretary of the Ministry of Labour of Nepal, explained how it is used.
  presenter: ILO
  speaker: Ministry of Labour of Nepal | Ram Thapa, Joint Secretary
Participants highlighted the need for data. Several speakers noted that more is needed. Member States underlined this.
  -
Mr Roe, a migrant from Kenya, said that life is hard.
  -
Dr Jane Roe, researcher at the University of Nairobi, presented her findings.
  presenter: University of Nairobi
The Ministry of Interior was represented by Mr Roe.
  -
The workshop report was presented to the Minister of Labour of Kenya, Ms Jane Roe.
  -
The study was written by Dr Jane Roe, Director of the Institute of Migration.
  -
The event brought together IOM, UNHCR and the Government of Kenya.
  -
IOM should organize a workshop on data. IOM did not organize the event.
  -
The agreement was signed by Mr John Roe, Minister of Labour of Kenya.
  -
IOM welcomed the decision. IOM opened an office in Nairobi.
  -
The International Labour Organization (ILO) and its partners convened a high-level dialogue.
  organizer: International Labour Organization (ILO)
Welcome remarks by Ms. Jane Roe, Head, Migration Unit, African Union Commission.
  opener: African Union Commission | Jane Roe, Head, Migration Unit
The discussion was opened by Ms. Gillian Triggs, Assistant High Commissioner for Protection, UNHCR.
  opener: UNHCR | Gillian Triggs, Assistant High Commissioner for Protection
UN Network on Migration Coordinator Mr. António Vitorino addressed the meeting.
  speaker: UN Network on Migration | António Vitorino, Coordinator
Ms. Jane Roe, Chief Technical Adviser, ILO, facilitated the session on skills.
  moderator: ILO
H.E. Ms. Alya Ahmed Saif Al-Thani, Permanent Representative of the State of Qatar to the United Nations, stressed that cooperation matters.
  speaker: Qatar | Alya Ahmed Saif Al-Thani, Permanent Representative
The workshop was jointly organized by the International Organization for Migration (IOM), the United Nations High Commissioner for Refugees (UNHCR) and the Ministry of Home Affairs.
  organizer: International Organization for Migration (IOM)
  organizer: United Nations High Commissioner for Refugees (UNHCR)
  organizer: Ministry of Home Affairs
Welcoming participants, Ms Roe thanked IOM.
  -
Mr. Ahmed Hussen, Minister of Immigration, Refugees and Citizenship of Canada, said that pathways matter.
  speaker: Canada | Ahmed Hussen, Minister of Immigration, Refugees and Citizenship
Mr. John Smith from the Ministry of Health presented the plan.
  presenter: Ministry of Health
John Smith of IOM moderated the session.
  moderator: IOM
The Prime Minister of Bangladesh, Sheikh Hasina, inaugurated the conference.
  opener: Bangladesh | Sheikh Hasina, Prime Minister
The seminar was opened with remarks by Ms. Lilia Rakhimova, Deputy Minister of Labour of Uzbekistan.
  opener: Uzbekistan | Lilia Rakhimova, Deputy Minister of Labour
Welcome remarks were delivered by H.E. Mr. Ali Hassan, Minister of Labour and Social Protection of Kenya, and Ms. Sharon Dimanche, Chief of Mission, IOM Kenya.
  opener: Kenya | Ali Hassan, Minister of Labour and Social Protection
  opener: IOM Kenya | Sharon Dimanche, Chief of Mission
In addition, UNDP's Resident Representative, Mr. Anthony Ngororano, emphasized the link with climate.
  speaker: UNDP
The webinar was moderated by Ms. Jane Roe (IOM) and Mr. John Doe (UNHCR).
  moderator: IOM
  moderator: UNHCR
The State Migration Service presented its digital platform, while IOM presented the results of a survey.
  presenter: State Migration Service
  presenter: IOM
As noted by the ILO, wages matter. The report notes that IOM supports states.
  -
Dr. Nguyễn Thị Hà, Vice Minister of Labour, Invalids and Social Affairs of Viet Nam, chaired the meeting.
  moderator: Viet Nam | Nguyễn Thị Hà, Vice Minister of Labour, Invalids and Social Affairs
The event was co-hosted by Bangladesh and the Philippines, together with IOM.
  organizer: Bangladesh
  organizer: Philippines
  organizer: IOM
The event is co-organized by: IOM, ILO and the European Union.
  organizer: IOM
  organizer: ILO
  organizer: European Union
Mr. Ugochi Daniels, IOM Deputy Director General for Operations, delivered closing remarks.
  speaker: IOM | Ugochi Daniels, Deputy Director General
The closing remarks were given by Mr. Jean Dupont, Regional Director for West and Central Africa at IOM.
  speaker: IOM | Jean Dupont, Regional Director for West and Central Africa
Ms. Katie Kyle from the OSCE Office for Democratic Institutions and Human Rights presented guidelines.
  presenter: OSCE Office for Democratic Institutions and Human Rights
H.E. Nasser Bourita, Minister of Foreign Affairs of Morocco, and António Vitorino, Director General of IOM, opened the forum.
  opener: Morocco | Nasser Bourita, Minister of Foreign Affairs
  opener: IOM | António Vitorino, Director General
“We need data”, Mr. Roe, Head of the National Statistics Office of Georgia, said.
  speaker: National Statistics Office of Georgia | Roe, Head
The Global Compact notes that migrants have rights. The Marrakech Declaration highlighted this.
  -
The Ministry of Foreign Affairs and IOM are organizing a regional conference on 3 June 2022.
  organizer: Ministry of Foreign Affairs
  organizer: IOM
The Embassy of Sweden hosted the launch of the report.
  organizer: Embassy of Sweden
The first panel, moderated by Ms. Ana Ruiz of UN Women, discussed care work.
  moderator: UN Women
Mr Tomoya Obokata, Special Rapporteur on contemporary forms of slavery, noted that recruitment fees are illegal.
  -
Le Ministre de l’Intérieur du Burkina Faso, M. Maxime Koné, a ouvert la réunion.
  opener: Burkina Faso | Maxime Koné, Ministre de l’Intérieur
La Cheffe de mission de l’OIM au Maroc, Mme Laura Palatini, a rappelé que les données comptent.
  speaker: OIM au Maroc | Laura Palatini, Cheffe de mission
El viceministro de Movilidad Humana del Ecuador, Luis Vayas, inauguró el evento y destacó los avances.
  opener: Ecuador | Luis Vayas, viceministro de Movilidad Humana
  speaker: Ecuador | Luis Vayas, viceministro de Movilidad Humana
La directora de la Oficina Regional de la OIM, Michele Klein Solomon, dio la bienvenida a los participantes.
  opener: OIM | Michele Klein Solomon, directora de la Oficina Regional
Por su parte, el representante de ACNUR en Costa Rica, Milton Moreno, señaló que faltan recursos.
  speaker: ACNUR en Costa Rica
IOM, UNHCR, UNICEF and the Government of Costa Rica organized a two-day workshop in San José.
  organizer: IOM
  organizer: UNHCR
  organizer: UNICEF
  organizer: Government of Costa Rica
Participants from IOM Kenya, UNDP and the Ministry of Labour attended.
  -
The African Union Commission (AUC) hosted the dialogue in Addis Ababa.
  organizer: African Union Commission (AUC)
The consultations were led by the Ministry of Justice. The training was delivered by IOM.
  -
The National Coordinator of the Migration Commission, Dr. José Luis Pérez-Ortiz, spoke about the plan.
  speaker: Migration Commission | José Luis Pérez-Ortiz, National Coordinator
The opening session was chaired by the Director of the Department of Consular Affairs, Ms. Olga Petrova.
  moderator: Department of Consular Affairs | Olga Petrova, Director
Special thanks go to IOM. The Government thanked IOM for its support.
  -
Sub-Regional Coordinator Ms. Amina Said of the Intergovernmental Authority on Development (IGAD) facilitated the working group sessions.
  moderator: Intergovernmental Authority on Development (IGAD) | Amina Said, Sub-Regional Coordinator
The Secretary-General noted that migration is a fact.
  -
The project, organized by IOM since 2015, trains border guards.
  -
The recommendations of the workshop organized by ILO were published.
  -
IOM has organized many workshops over the years.
  -
Last year UNDP hosted a conference on climate.
  -
The Ministry and its partners noted the results.
  -
Civil society organizations highlighted the role of diaspora. Youth noted this too.
  -
The Minister opened the meeting. The Ambassador welcomed participants.
  -
He noted that data is key.
  -
UNHCR noted with concern that the agreement was presented by nobody.
  speaker: UNHCR
“Nothing about us without us,” said one of the students.
  -
Signatories: Mr. Ali Khan, Minister of Labour of Pakistan; Ms. Eva Roe, Director, ILO.
  -
1. Mr John Roe, Director, Ministry of Labour of Ghana
  -
The report, authored by Dr Jane Roe, Head of Research at IOM, describes trends.
  -
A toolkit was developed by IOM and the Government of Chile.
  -
IOM may organize a follow-up meeting.
  -
The border was opened by the Government of Chad in 2021.
  -
The meeting could be hosted by Kenya.
  -
Switzerland presented its candidacy. Peru and Chile noted the progress.
  -
La reunión anterior fue organizada por la OIM.
  -
Las organizaciones de la sociedad civil destacaron los avances.
  -
El informe fue presentado en la reunión.
  -
Les participants ont souligné l’importance des données.
  -
La société civile a présenté ses recommandations. L’année dernière, l’OIM a organisé un atelier.
  -
Mr. Ahmed El-Sayed, Undersecretary at the Ministry of Manpower of Egypt, gave a presentation on skills.
  presenter: Ministry of Manpower of Egypt | Ahmed El-Sayed, Undersecretary
Ms Ngozi Okonjo-Iweala, Director-General of the World Trade Organization, gave a keynote speech.
  speaker: World Trade Organization | Ngozi Okonjo-Iweala, Director-General
La Embajadora de Chile, Sra. Paula Narváez, moderó el panel.
  moderator: Chile | Paula Narváez, Embajadora
El Sr. Luis Gómez, experto de la CEPAL, presentó el estudio.
  presenter: CEPAL
La sesión fue moderada por Ana López, Coordinadora de la Red de las Naciones Unidas sobre la Migración en Guatemala.
  moderator: Red de las Naciones Unidas sobre la Migración en Guatemala | Ana López, Coordinadora
Modera: Sra. Ana López, Directora de la Dirección General de Migración
  moderator: Dirección General de Migración | Ana López, Directora
M. Paul Biya, Président du Cameroun, a inauguré la conférence.
  opener: Cameroun | Paul Biya, Président
La table ronde a été animée par Mme Fanta Diarra, Coordinatrice du Réseau des Nations Unies sur les migrations.
  moderator: Réseau des Nations Unies sur les migrations | Fanta Diarra, Coordinatrice
L’OIM a présenté son rapport et le PNUD a souligné les progrès.
  presenter: OIM
  speaker: PNUD
In closing, Ms Joanna Roe, Deputy Head of the Delegation of the European Union, thanked all participants.
  speaker: European Union | Joanna Roe, Deputy Head of the Delegation
The Office of the High Commissioner for Human Rights (OHCHR) and IOM co-convened the webinar.
  organizer: Office of the High Commissioner for Human Rights (OHCHR)
  organizer: IOM
The meeting was facilitated by IOM. UN Women moderated the second session.
  moderator: IOM
  moderator: UN Women
Speakers: Ms Jane Roe, Director of the Migration Policy Centre, and Mr John Doe, Mayor of Freetown.
  speaker: Migration Policy Centre | Jane Roe, Director
Keynote address by H.E. Ms. Retno Marsudi, Minister for Foreign Affairs of Indonesia.
  speaker: Indonesia | Retno Marsudi, Minister for Foreign Affairs
"""  # noqa: E501


@dataclass(frozen=True)
class Case:
    text: str
    expected: tuple[str, ...]


def _cases(table: str) -> list[Case]:
    cases: list[Case] = []
    for line in table.strip().splitlines():
        if not line.startswith("  "):
            cases.append(Case(line, ()))
        elif line != "  -":
            cases[-1] = Case(cases[-1].text, (*cases[-1].expected, line.strip()))
    return cases


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


def shown(found: Participation) -> str:
    """Write a participation as the table has it."""
    country = f" + {found.country}" if found.country else ""
    person = f" | {found.person.name}, {found.person.office}" if found.person else ""
    return f"{found.role}: {found.organization.text}{country}{person}"


def read(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(map(shown, find_participations(Quote(text, 0), vocabulary)))


@pytest.mark.parametrize("case", _cases(CASES), ids=lambda case: case.text[:60])
def test_a_sentence_says_who_did_what(case: Case, vocabulary: Vocabulary) -> None:
    assert read(case.text, vocabulary) == case.expected


@pytest.mark.parametrize("case", _cases(CASES), ids=lambda case: case.text[:60])
def test_quotes_are_exact_and_only_those_of_persons_hold_a_name(
    case: Case, vocabulary: Vocabulary
) -> None:
    page = f"Title\n{case.text}"
    for found in find_participations(Quote(case.text, 6), vocabulary):
        for quote in (found.organization, found.quote):
            assert page[quote.start : quote.end] == quote.text
        if found.person:
            quote = found.person.quote
            assert page[quote.start : quote.end] == quote.text
            surname = found.person.name.split()[-1]
            assert surname in quote.text
            assert surname not in found.quote.text
            assert surname not in found.organization.text


def test_there_are_at_least_a_hundred_cases() -> None:
    assert len(_cases(CASES)) >= 100


def test_a_person_is_known_later_by_the_surname(vocabulary: Vocabulary) -> None:
    text = (
        "The meeting was attended by Ms Jane Roe, Head of Office of IOM Kenya.\n"
        "Ms Roe stressed the need for data. She presented a plan."
    )
    assert read(text, vocabulary) == (
        "speaker: IOM Kenya | Jane Roe, Head of Office",
        "presenter: IOM Kenya | Jane Roe, Head of Office",
    )


def test_two_persons_with_one_surname_are_not_known_by_it(vocabulary: Vocabulary) -> None:
    text = (
        "The meeting was opened by Ms Jane Roe, Director of IOM, and Mr John Roe, Director of ILO."
        " Roe noted the progress."
    )
    assert read(text, vocabulary) == (
        "opener: IOM | Jane Roe, Director",
        "opener: ILO | John Roe, Director",
    )


def test_of_later_events_without_a_word_for_this_one_nobody_is_the_organizer(
    vocabulary: Vocabulary,
) -> None:
    text = (
        "IOM organized a webinar on data. Many came.\n"
        "UNDP organized a study tour and a workshop for mayors."
    )
    assert read(text, vocabulary) == ("organizer: IOM",)


def test_a_long_line_without_a_sentence_says_nothing(vocabulary: Vocabulary) -> None:
    for text in ("Mr " * 100_000, "A B C D " * 50_000, "noted " * 50_000, "(" * 200_000):
        assert read(text, vocabulary) == ()
