"""Sentences and what they say of roles, for `tests/test_participations.py`.

A case is a sentence and below it, indented, what it says: `role: organization | person, office`,
or `-` where it says nothing; ` ⏎ ` is the end of a line. Names are of persons who do not exist, or
of public office-holders.
"""

from __future__ import annotations

PROSE = """
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
  opener: Bogotá | Claudia López, Mayor
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
  speaker: - | Tomoya Obokata, Special Rapporteur on contemporary forms of slavery
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
  speaker: - | Secretary-General
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
  opener: - | Minister
  opener: - | Ambassador
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
  speaker: Freetown | John Doe, Mayor
Keynote address by H.E. Ms. Retno Marsudi, Minister for Foreign Affairs of Indonesia.
  speaker: Indonesia | Retno Marsudi, Minister for Foreign Affairs
"""  # noqa: E501
"""Sentences as reports of meetings have them."""

VERBS_AND_VOICES = """
The evening was hosted by the Universal Postal Union (UPU).
  organizer: Universal Postal Union (UPU)
This two-day gathering is convened by the African Union Commission and IOM, with funding from the European Union.
  organizer: African Union Commission
  organizer: IOM
The workshop, jointly hosted by UNHCR and the Municipality of Amman, opened with a word of welcome from Ms Rania Haddad, Mayor of Amman.
  organizer: UNHCR
  organizer: Municipality of Amman
  opener: Amman | Rania Haddad, Mayor
Ms Jane Roe, Deputy Director of the Migration Policy Centre, will chair the closing panel.
  moderator: Migration Policy Centre | Jane Roe, Deputy Director
Mr Peter Okafor of the Lagos Chamber of Commerce will present a study on remittances.
  presenter: Lagos Chamber of Commerce
A researcher from the University of Nairobi will present her findings.
  presenter: University of Nairobi
Two officers from the Kenya Red Cross Society presented the referral system.
  presenter: Kenya Red Cross Society
UNICEF moderated a table; UNFPA gave a presentation.
  moderator: UNICEF
  presenter: UNFPA
FAO is the convener, the Milan School Meals Service the host.
  organizer: FAO
  organizer: Milan School Meals Service
The hosts are UN-Habitat and the City of Medellín.
  organizer: UN-Habitat
  organizer: City of Medellín
IOM and the Ministry of Labour of Jordan are the organizers of this workshop.
  organizer: IOM
  organizer: Ministry of Labour of Jordan
Speakers include Ms Amal Nasser, Head of the Refugee Law Clinic, and Mr Tom Berg, a lawyer at the Nordic Legal Institute.
  speaker: Refugee Law Clinic | Amal Nasser, Head
  speaker: Nordic Legal Institute
Panelists included representatives of ILO, the International Trade Union Confederation and the Government of Nepal.
  speaker: ILO
  speaker: International Trade Union Confederation
  speaker: Government of Nepal
Moderator: Mr. Kofi Asante, Director, Centre for Migration Studies
  moderator: Centre for Migration Studies | Kofi Asante, Director
In his remarks, Mr. Kofi Asante, Director of the Centre for Migration Studies, stressed that data matter.
  speaker: Centre for Migration Studies | Kofi Asante, Director
In her welcome address, Dr. Leila Ben Amor, Secretary of State for Migration of Tunisia, recalled the commitments made in Marrakech.
  speaker: Tunisia | Leila Ben Amor, Secretary of State for Migration
  opener: Tunisia | Leila Ben Amor, Secretary of State for Migration
Dr. Samuel Tabu, Director of the Bureau of Statistics, opened the clinic. Dr. Tabu noted, at the end, that no table could answer it.
  opener: Bureau of Statistics | Samuel Tabu, Director
  speaker: Bureau of Statistics | Samuel Tabu, Director
Mr Bishnu Adhikari, mayor of Lalitpur, moderated the second day. Mr Adhikari also delivered the closing remarks.
  moderator: Lalitpur | Bishnu Adhikari, mayor
  speaker: Lalitpur | Bishnu Adhikari, mayor
The keynote was given by Prof. Anna Kowalska, President of the Polish Academy of Sciences.
  speaker: Polish Academy of Sciences | Anna Kowalska, President
Prof. Anna Kowalska, President of the Polish Academy of Sciences, gave the keynote, and ICMPD closed the conference.
  speaker: Polish Academy of Sciences | Anna Kowalska, President
  speaker: ICMPD
The dialogue was chaired by H.E. Mr. Omar Hilale, Permanent Representative of Morocco.
  moderator: Morocco | Omar Hilale, Permanent Representative
H.E. Ms. Maria Santos, Permanent Representative of the Philippines to the United Nations in Geneva, delivered the opening statement.
  opener: Philippines | Maria Santos, Permanent Representative
The conversation was facilitated by Ms. Sara Lind, Programme Manager at the Platform on Disaster Displacement.
  moderator: Platform on Disaster Displacement
Mr. Ahmed Warsame, Head of the IOM office in Hargeisa, welcomed the guests and thanked the hosts.
  opener: IOM office in Hargeisa | Ahmed Warsame, Head
  speaker: IOM office in Hargeisa | Ahmed Warsame, Head
WHO facilitates the session on cholera.
  moderator: WHO
WHO facilitates access to health services in forty countries.
  -
Kenya hosts more than half a million refugees.
  -
The portal is hosted by ILO.
  -
The Secretariat of the Network is hosted by IOM.
  -
IOM hosts the Secretariat of the Network.
  -
The exercise was organized by the Port Authority of Genoa.
  organizer: Port Authority of Genoa
It is organized by UNITAR with the International Catholic Migration Commission.
  organizer: UNITAR
  organizer: International Catholic Migration Commission
The course is run by UNITAR.
  -
The workshop was organized by IOM with the support of the Government of Norway.
  organizer: IOM
With the support of the European Union, IOM and UNHCR organized a training for border guards.
  organizer: IOM
  organizer: UNHCR
The discussion was opened by Mr John Roe, Director of IOM Kenya, and Ms Ann Lee, head of the Nairobi Traders Association, presented a survey.
  opener: IOM Kenya | John Roe, Director
  presenter: Nairobi Traders Association | Ann Lee, head
“We count bags of rice, not children,” said Ms Carolina Ibáñez, Head of the Santiago Wage Laboratory.
  speaker: Santiago Wage Laboratory | Carolina Ibáñez, Head
“Nobody returns with empty hands,” Ms Ann Lee of UNICEF observed.
  speaker: UNICEF
Mr Rajan Thapa, a teacher, moderated the first day.
  -
Ms Grace Villanueva, a carer from the Philippines, answered.
  -
Ms Rosa Pimentel, a careers adviser at the Algarve Training Centre, then delivered a presentation on online lessons.
  presenter: Algarve Training Centre
Prof. Emeka Nwosu, a forensic anthropologist at the University of Nsukka, presented a form.
  presenter: University of Nsukka
Mr Stavros Mela, President of the Seafarers’ Chapel, chaired the first day and presented a survey of sleep.
  moderator: Seafarers’ Chapel | Stavros Mela, President
  presenter: Seafarers’ Chapel | Stavros Mela, President
INTERPOL highlighted three cases, UNODC two more.
  speaker: INTERPOL
  speaker: UNODC
The first session was moderated by UN Women, the second by OHCHR.
  moderator: UN Women
  moderator: OHCHR
Opening remarks were delivered by H.E. Mr. Yaw Mensah, Minister of Labour of Ghana, and by Ms. Fatima Ali of the African Union Commission.
  opener: Ghana | Yaw Mensah, Minister of Labour
  opener: African Union Commission
After the opening remarks by Ms Lucía Vega, Vice-Minister of Labour of Ecuador, ECLAC presented the regional data.
  opener: Ecuador | Lucía Vega, Vice-Minister of Labour
  presenter: ECLAC
The meeting began with a welcome from the International Organisation of Employers.
  opener: International Organisation of Employers
Closing the meeting, Mr Jean Bart, Head of the Seychelles Maritime Institute, thanked the participants.
  speaker: Seychelles Maritime Institute | Jean Bart, Head
Also speaking was Ms Nora Quist, Commissioner for Integration of the City of Oslo.
  speaker: City of Oslo | Nora Quist, Commissioner for Integration
Among the speakers were Mr Tariq Aziz, Governor of Punjab, and Ms Li Wen of UNESCAP.
  speaker: Punjab | Tariq Aziz, Governor
  speaker: UNESCAP
The event featured presentations by ILO and the University of Oxford.
  presenter: ILO
  presenter: University of Oxford
Participants heard presentations from UNHCR Türkiye and the Turkish Red Crescent.
  presenter: UNHCR Türkiye
  presenter: Turkish Red Crescent
The International Committee of the Red Cross1 organized the briefing, and Ms. Safia Belhadj, Permanent Representative of Algeria, chaired it.
  organizer: International Committee of the Red Cross
  moderator: Algeria | Safia Belhadj, Permanent Representative
IOM’s Regional Director, Ms Rana Jaber, said that the route is getting longer.
  speaker: IOM | Rana Jaber, Regional Director
Rana Jaber, Regional Director of IOM, took the floor first. Jaber told the audience that the route is getting longer.
  speaker: IOM | Rana Jaber, Regional Director
Mr Tom Berg, speaking on behalf of the Nordic Council, called for more scholarships.
  speaker: Nordic Council
The ILO’s Jane Roe presented the guidelines.
  presenter: ILO
The Permanent Mission of Bangladesh to the United Nations hosted the side event together with IOM.
  organizer: Permanent Mission of Bangladesh
  organizer: IOM
A panel moderated by Mr Samuel Obi, Coordinator of the Sahel Youth Forum, closed the day.
  moderator: Sahel Youth Forum | Samuel Obi, Coordinator
Ms Ilze Kalns, Head of the Riga Mission Seamen House, spoke last.
  speaker: Riga Mission Seamen House | Ilze Kalns, Head
The International Maritime Organization will host the event.
  organizer: International Maritime Organization
The International Maritime Organization may host another event next year.
  -
The report of the meeting organized by UNDP in 2018 was distributed.
  -
A first workshop, organized by ILO in 2019, had dealt with wages.
  -
The meeting followed a conference hosted by Morocco.
  -
In 2020, IOM organized a survey of seasonal workers.
  -
According to the World Bank, remittances grew. IOM estimates that few return.
  -
UNHCR and IOM will be presenting their joint plan.
  presenter: UNHCR
  presenter: IOM
Questions were asked by students of the University of Oxford.
  -
Ms Ann Lee, Director of the Institute of Migration, asked for a copy.
  -
In the view of Ms Ann Lee, Director of the Institute of Migration, wages matter.
  -
The film was made by the Lagos Poetry Shed.
  -
The training was conducted by ICMPD.
  -
Facilitated by UN Women, the second session dealt with care.
  moderator: UN Women
Host: Government of Malta
  organizer: Government of Malta
Organizers: IOM, UNHCR and the Government of Malta
  organizer: IOM
  organizer: UNHCR
  organizer: Government of Malta
Ms. Ama Boateng (Ministry of Gender of Ghana) moderated the discussion.
  moderator: Ministry of Gender of Ghana
With Ms. Ama Boateng, Director of the Gender Institute, as moderator, five women told their stories.
  moderator: Gender Institute | Ama Boateng, Director
The floor was then given to Mr Paul Ngo, Secretary-General of the Union of Fishers, who explained the new contract.
  speaker: Union of Fishers | Paul Ngo, Secretary-General
Mr Paul Ngo, Secretary-General of the Union of Fishers, who opened the meeting, explained the new contract.
  opener: Union of Fishers | Paul Ngo, Secretary-General
  speaker: Union of Fishers | Paul Ngo, Secretary-General
La soirée est organisée par l’OIM Tunisie et la Maison des associations de Sfax.
  organizer: OIM Tunisie
  organizer: Maison des associations de Sfax
L’atelier sera animé par Mme Salma Trabelsi, directrice de l’Observatoire national de la migration.
  moderator: Observatoire national de la migration | Salma Trabelsi, directrice
Le maire de Dakar, M. Ibrahima Fall, a souhaité la bienvenue aux participants.
  opener: Dakar | Ibrahima Fall, maire
M. Ousseynou Diagne, maire de Podor, a ouvert les travaux en rappelant que le fleuve est une route.
  opener: Podor | Ousseynou Diagne, maire
« Nous comptons les sacs de riz », a souligné M. Paul Diagne, maire de Podor.
  speaker: Podor | Paul Diagne, maire
La Banque africaine de développement a présenté une ligne de crédit ; une économiste de l’Université de Parakou a exposé ses chiffres.
  presenter: Banque africaine de développement
  presenter: Université de Parakou
Les discussions ont été modérées par le Haut-Commissariat aux réfugiés.
  moderator: Haut-Commissariat aux réfugiés
Ont pris la parole M. Ali Koné, ambassadeur du Mali, et Mme Rose Kaboré, présidente de l’Association des femmes rapatriées.
  speaker: Mali | Ali Koné, ambassadeur
  speaker: Association des femmes rapatriées | Rose Kaboré, présidente
Le PNUD présentera les résultats de l’enquête.
  presenter: PNUD
La conférence est coorganisée par le Gouvernement du Tchad et l’Union africaine.
  organizer: Gouvernement du Tchad
  organizer: Union africaine
M. Marc Dubois, président de la Fédération des transporteurs, a plaidé pour un guichet unique et souligné que les formulaires coûtent cher.
  speaker: Fédération des transporteurs | Marc Dubois, président
L’OIM a présenté son guide, tandis que l’UNICEF a rappelé les droits de l’enfant.
  presenter: OIM
  speaker: UNICEF
Organisé par l’OIT et la Croix-Rouge sénégalaise, le forum réunira des syndicats.
  organizer: OIT
  organizer: Croix-Rouge sénégalaise
L’Union européenne finance le projet. Le rapport a été publié par l’OIM.
  -
L’OIM accueille des migrants dans ses centres.
  -
La jornada está organizada por la OIM y la Casa de la Mujer Migrante.
  organizer: OIM
  organizer: Casa de la Mujer Migrante
Abrió la jornada la señora Pilar Quintana, alcaldesa de Moguer.
  opener: Moguer | Pilar Quintana, alcaldesa
Moderó la conversación el señor Luis Peña, director de la Casa de los Papeles.
  moderator: Casa de los Papeles | Luis Peña, director
Investigadoras de la Universidad de Huelva presentaron los resultados.
  presenter: Universidad de Huelva
El Gobierno de Honduras y ACNUR convocan este foro.
  organizer: Gobierno de Honduras
  organizer: ACNUR
La OIT presentará una guía sobre contratación.
  presenter: OIT
El viceministro de Trabajo de El Salvador, señor Óscar Paz, dirá unas palabras de bienvenida.
  opener: El Salvador | Óscar Paz, viceministro de Trabajo
“Un contrato que nadie lee no protege”, dijo la señora Marta Gil, presidenta de la Asociación de Jornaleras.
  speaker: Asociación de Jornaleras | Marta Gil, presidenta
Las palabras de apertura corrieron a cargo del Ministerio de Gobernación de Guatemala.
  opener: Ministerio de Gobernación de Guatemala
Intervinieron también la Defensoría del Pueblo y ONU Mujeres.
  speaker: Defensoría del Pueblo
  speaker: ONU Mujeres
La clausura estuvo a cargo de la señora Rosa Núñez, embajadora de México.
  speaker: México | Rosa Núñez, embajadora
El informe fue elaborado por la CEPAL. La OIM atiende a miles de personas.
  -
A sessão foi aberta pelo senhor Arlindo Lopes, presidente da Câmara Municipal da Praia.
  opener: Câmara Municipal da Praia | Arlindo Lopes, presidente
A oficina foi organizada pela OIM e pelo Ministério do Trabalho de Angola.
  organizer: OIM
  organizer: Ministério do Trabalho de Angola
A senhora Neusa Évora, coordenadora da Associação Volta Segura, apresentou três histórias.
  presenter: Associação Volta Segura | Neusa Évora, coordenadora
«Ninguém volta de mãos vazias», observou a senhora Neusa Évora, coordenadora da Associação Volta Segura.
  speaker: Associação Volta Segura | Neusa Évora, coordenadora
O UNICEF lembrou que as crianças não regressam.
  speaker: UNICEF
O debate será moderado por Carla Dias, diretora do Instituto das Migrações.
  moderator: Instituto das Migrações | Carla Dias, diretora
A ministra do Trabalho de Angola, Sra. Ana Cossa, deu as boas-vindas aos participantes.
  opener: Angola | Ana Cossa, ministra do Trabalho
O encontro é promovido pela ONU-Habitat e pela Prefeitura de Manaus.
  organizer: ONU-Habitat
  organizer: Prefeitura de Manaus
As palavras de encerramento ficaram a cargo da Cruz Vermelha de Cabo Verde.
  speaker: Cruz Vermelha de Cabo Verde
O relatório foi publicado pela OIM. Portugal acolhe muitos estudantes.
  -
"""  # noqa: E501
"""Active, passive and inverted, in all tenses; verbs that are left out; labels and titles."""

PIECES = """
Speakers: ⏎ - Ms Amal Nasser, Head of the Refugee Law Clinic ⏎ - Mr Tom Berg, Nordic Legal Institute ⏎ - Dr Paul Ngo, Secretary-General, Union of Fishers ⏎ Registration closes on 3 May.
  speaker: Refugee Law Clinic | Amal Nasser, Head
  speaker: Nordic Legal Institute
  speaker: Union of Fishers | Paul Ngo, Secretary-General
Moderator ⏎ Ms. Jane Roe, Senior Policy Officer, ILO ⏎ Panellists ⏎ Mr. Yaw Mensah, Minister of Labour of Ghana ⏎ Ms. Rosa Lima, Director of the Human Mobility Institute
  moderator: ILO
  speaker: Ghana | Yaw Mensah, Minister of Labour
  speaker: Human Mobility Institute | Rosa Lima, Director
09:00 – 09:15 Opening remarks: Mr Yaw Mensah, Minister of Labour of Ghana ⏎ 09:15 – 09:45 Keynote address: Ms Rosa Lima, Director of the Human Mobility Institute ⏎ 09:45 – 10:30 Presentation by ILO
  opener: Ghana | Yaw Mensah, Minister of Labour
  speaker: Human Mobility Institute | Rosa Lima, Director
  presenter: ILO
10.00 Welcome – Ms Rosa Lima, Director of the Human Mobility Institute
  opener: Human Mobility Institute | Rosa Lima, Director
Participants: ⏎ Kenya ⏎ ILO ⏎ Ms Rosa Lima, Director of the Human Mobility Institute
  -
Moderated by: Ms Rosa Lima, Director of the Human Mobility Institute
  moderator: Human Mobility Institute | Rosa Lima, Director
The workshop was opened by Ms Rosa Lima, Director of the Human Mobility Institute. She said that time is short. Later she presented a map.
  opener: Human Mobility Institute | Rosa Lima, Director
  speaker: Human Mobility Institute | Rosa Lima, Director
  presenter: Human Mobility Institute | Rosa Lima, Director
IOM Kenya organized the workshop in Nairobi in partnership with the Kenya Red Cross Society.
  organizer: IOM Kenya
  organizer: Kenya Red Cross Society
Together with UNHCR, the Government of Costa Rica hosted the regional forum.
  organizer: UNHCR
  organizer: Government of Costa Rica
The seminar on care, which was organized by UN Women and moderated by Ms Rosa Lima of ECLAC, lasted two hours.
  organizer: UN Women
  moderator: ECLAC
On 4 May 2023, ESCWA and the League of Arab States convened a regional review in Beirut.
  organizer: ESCWA
  organizer: League of Arab States
The Ministry of Interior of Morocco, IOM Morocco and the University of Rabat are jointly holding this conference.
  organizer: Ministry of Interior of Morocco
  organizer: IOM Morocco
  organizer: University of Rabat
Ambassador Peter Grant of Ireland moderated, and UNODC and INTERPOL presented.
  moderator: Ireland | Peter Grant, Ambassador
  presenter: UNODC
  presenter: INTERPOL
Deputy Minister Olga Ivanova of Armenia welcomed everyone.
  opener: Armenia | Olga Ivanova, Deputy Minister
Welcoming the participants, Mr Paul Ngo, Director of the Sea Institute, said that ships do not stop.
  opener: Sea Institute | Paul Ngo, Director
  speaker: Sea Institute | Paul Ngo, Director
The Sea Institute’s director, Mr Paul Ngo, will open the day.
  opener: Sea Institute | Paul Ngo, director
The opening was given by Mr Paul Ngo, Director of the Sea Institute.
  opener: Sea Institute | Paul Ngo, Director
A presentation by the Sea Institute followed.
  presenter: Sea Institute
Then came a presentation from the Sea Institute on wages at sea.
  presenter: Sea Institute
ILO and IOM followed with presentations, one on wages and one on visas.
  presenter: ILO
  presenter: IOM
Ms Rosa Lima, who heads the Human Mobility Institute, moderated.
  moderator: Human Mobility Institute
The debate, moderated by Mr Paul Ngo (Sea Institute), ended late.
  moderator: Sea Institute
Mr Paul Ngo – Director of the Sea Institute – closed the session.
  speaker: Sea Institute | Paul Ngo, Director
In the chair was Ms Rosa Lima, Director of the Human Mobility Institute.
  moderator: Human Mobility Institute | Rosa Lima, Director
Ms Rosa Lima, Director of the Human Mobility Institute, is the moderator.
  moderator: Human Mobility Institute | Rosa Lima, Director
The Head of the Human Mobility Institute, Rosa Lima, is to give the keynote address.
  speaker: Human Mobility Institute | Rosa Lima, Head
Human Mobility Institute Director Rosa Lima gave the keynote.
  speaker: Human Mobility Institute | Rosa Lima, Director
The Special Representative of the Secretary-General for Migration, Ms Louise Roe, addressed the meeting.
  -
Mr Felipe Roe, Special Rapporteur on the human rights of migrants, took the floor.
  speaker: - | Felipe Roe, Special Rapporteur on the human rights of migrants
The President of the General Assembly opened the meeting.
  opener: General Assembly
Mr Abdulla Roe, President of the General Assembly, opened the meeting.
  opener: General Assembly | Abdulla Roe, President
The Governor of Nakuru County, Ms Susan Roe, told the story of her town.
  speaker: Nakuru County | Susan Roe, Governor
Vice-Mayor Hans Roe of Rotterdam spoke about housing.
  speaker: Rotterdam | Hans Roe, Vice-Mayor
Mr Hans Roe, Vice-Mayor of the City of Rotterdam, spoke about housing.
  speaker: City of Rotterdam | Hans Roe, Vice-Mayor
Mr Hans Roe, Permanent Secretary in the Ministry of Labour of Zambia, delivered the vote of thanks.
  -
The training, held by UNITAR and OHCHR, begins at ten.
  organizer: UNITAR
  organizer: OHCHR
The clinic was organized by the Economic Commission for Africa (ECA). UNICEF moderated a table on children who travel alone.
  organizer: Economic Commission for Africa (ECA)
  moderator: UNICEF
The OECD1 and the Government of Chile2 convened an expert group.
  organizer: OECD
  organizer: Government of Chile
The Colombo Process met in Manila. The meeting was hosted by the Department of Migrant Workers of the Philippines and co-chaired by Nepal and Sri Lanka.
  organizer: Department of Migrant Workers of the Philippines
  moderator: Nepal
  moderator: Sri Lanka
Mr John Roe of the World Bank Group walked the audience through the data.
  presenter: World Bank Group
The World Bank’s lead economist, Ms Ann Lee, presented new figures.
  presenter: World Bank
Staff of the Rwanda Directorate General of Immigration and Emigration demonstrated the new gate.
  presenter: Rwanda Directorate General of Immigration and Emigration
The event will be livestreamed by UN Web TV.
  -
The workshop was attended by IOM, UNHCR and ILO.
  -
IOM supported the workshop. UNHCR took part. ILO was represented.
  -
Invited by IOM, forty teachers came to Lima.
  -
The host country, Thailand, is proud.
  -
Participants discussed a toolkit presented last year by ILO.
  -
The keynote speaker was Ms Ann Lee, Commissioner for Human Rights of the Council of Europe.
  speaker: Council of Europe | Ann Lee, Commissioner for Human Rights
Interventions were made by Egypt, Morocco and IOM.
  speaker: IOM
The evaluation was presented by Mr Paul Ngo, Director of the Sea Institute, and discussed by all.
  presenter: Sea Institute | Paul Ngo, Director
Les travaux ont été ouverts par le Ministre de l’Intérieur du Niger, M. Hamadou Roe, en présence de la Cheffe de mission de l’OIM.
  opener: Niger | Hamadou Roe, Ministre de l’Intérieur
Intervenants : ⏎ Mme Claire Petit, directrice de l’Institut national d’études démographiques ⏎ M. Paul Roy, OIM
  speaker: Institut national d’études démographiques | Claire Petit, directrice
  speaker: OIM
Modératrice : Mme Claire Petit, cheffe de mission de l’OIM au Tchad
  moderator: OIM au Tchad | Claire Petit, cheffe de mission
Le Secrétaire général de la Communauté des Comores, M. Ali Roe, a clos la rencontre.
  speaker: Communauté des Comores | Ali Roe, Secrétaire général
L’atelier était présidé par l’ambassadeur du Canada, M. Luc Roy, et animé par l’OIT.
  moderator: Canada | Luc Roy, ambassadeur
  moderator: OIT
La société civile a souligné que le temps presse. Les autorités ont présenté leurs plans.
  -
El encuentro fue organizado por la Red de Mujeres del Norte, en colaboración con la OIM.
  organizer: Red de Mujeres del Norte
  organizer: OIM
Inauguró el encuentro el ministro de Trabajo de Chile, señor Pablo Roe.
  opener: Chile | Pablo Roe, ministro de Trabajo
La señora Ana Roe, jefa de la Oficina de ACNUR en Tapachula, agradeció a los anfitriones.
  speaker: ACNUR en Tapachula | Ana Roe, jefa de la Oficina
Ponentes: Ana Roe, directora del Instituto Nacional de Migración; Juan Poe, rector de la Universidad de Lima
  speaker: Instituto Nacional de Migración | Ana Roe, directora
  speaker: Universidad de Lima
La OIM y el Ministerio de Trabajo son los anfitriones del foro.
  organizer: OIM
  organizer: Ministerio de Trabajo
Em 3 de maio de 2023, a OIM e o ACNUR organizaram uma mesa-redonda.
  organizer: OIM
  organizer: ACNUR
Modera a senhora Carla Dias, diretora do Instituto das Migrações.
  moderator: Instituto das Migrações | Carla Dias, diretora
O senhor Paulo Reis, prefeito de Manaus, encerrou o encontro e agradeceu à Cruz Vermelha.
  speaker: Manaus | Paulo Reis, prefeito
"""  # noqa: E501
"""Agendas, lists with a person on each line, apposition, pronouns, partners."""

OFFICES_AND_OTHER_THINGS = """
Ms Ann Lee, Chief of the Migration Division at the Ministry of Labour of Fiji, opened the meeting.
  opener: Ministry of Labour of Fiji | Ann Lee, Chief of the Migration Division
Ms Ann Lee, Director of the Migration Division of the Harbour Trust, opened the meeting.
  opener: Harbour Trust | Ann Lee, Director of the Migration Division
Mr Bo Roe (Director, Department of Refugee Services) spoke.
  speaker: Department of Refugee Services | Bo Roe, Director
Ms Ann Lee, Director of Migration, Ministry of Interior of Ghana, opened the meeting.
  opener: Ministry of Interior of Ghana | Ann Lee, Director of Migration
Ms Ann Lee, Head of Programmes, IOM Ghana, moderated.
  moderator: IOM Ghana | Ann Lee, Head of Programmes
Ms Ann Lee, Head of the Labour Mobility and Social Inclusion Division of IOM, said that time is short.
  speaker: IOM | Ann Lee, Head of the Labour Mobility and Social Inclusion Division
Ms Ann Lee, Regional Coordinator for Asia and the Pacific of the UN Network on Migration, spoke.
  speaker: UN Network on Migration | Ann Lee, Regional Coordinator for Asia and the Pacific
Mr José Poe, Executive Secretary of ECLAC, presented the figures.
  presenter: ECLAC | José Poe, Executive Secretary
Mr Paul Roe, President of the Republic of Malta, opened the summit.
  opener: Malta | Paul Roe, President
Mr Paul Roe, Mayor of the City of Lusaka, opened the summit.
  opener: City of Lusaka | Paul Roe, Mayor
Ms Laia Roe, Deputy Mayor of Barcelona, spoke.
  speaker: Barcelona | Laia Roe, Deputy Mayor
Mr Karim Roe, Minister of State for Labour of Bangladesh, spoke.
  speaker: Bangladesh | Karim Roe, Minister of State for Labour
Mr Luis Roe, Minister Counsellor at the Embassy of Peru, spoke.
  speaker: Embassy of Peru
Mr Ken Roe, Ambassador of Japan to Jordan, welcomed the guests.
  opener: Japan | Ken Roe, Ambassador
Ms Eva Roe, Coordinator of the Migration Data Unit at the National Institute of Statistics, presented the atlas.
  presenter: National Institute of Statistics | Eva Roe, Coordinator of the Migration Data Unit
Mr Bo Roe, Chief Executive Officer of the Harbour Trust, spoke.
  speaker: Harbour Trust
Mr Bo Roe, Managing Director of the Harbour Trust, spoke.
  speaker: Harbour Trust | Bo Roe, Managing Director
Ms Di Roe, Chairperson of the Harbour Trust, spoke.
  speaker: Harbour Trust
Ms Di Roe, Secretary-General of the Commonwealth Youth Council, spoke.
  speaker: Commonwealth Youth Council | Di Roe, Secretary-General
Mme Awa Roe, directrice générale des migrations au ministère de l’Intérieur du Mali, a ouvert l’atelier.
  opener: ministère de l’Intérieur du Mali | Awa Roe, directrice générale des migrations
M. Luc Roe, chef de la délégation de l’Union européenne au Tchad, a pris la parole.
  speaker: Union européenne au Tchad | Luc Roe, chef de la délégation
M. Luc Roe, chef de bureau de l’UNICEF à Kayes, a présenté une carte.
  presenter: UNICEF | Luc Roe, chef de bureau
M. Luc Roe, coordonnateur du Réseau des Nations Unies sur les migrations au Niger, a modéré l’échange.
  moderator: Réseau des Nations Unies sur les migrations au Niger | Luc Roe, coordonnateur
El señor Juan Roe, secretario de Gobernación de Honduras, inauguró el foro.
  opener: Honduras | Juan Roe, secretario de Gobernación
La señora Ana Roe, coordinadora de la Red de Casas del Migrante, presentó el mapa.
  presenter: Red de Casas del Migrante | Ana Roe, coordinadora
El señor Juan Roe, jefe de misión de la OIM en Panamá, clausuró el taller.
  speaker: OIM en Panamá | Juan Roe, jefe de misión
O senhor Rui Roe, chefe de missão da OIM em Angola, abriu o seminário.
  opener: OIM em Angola | Rui Roe, chefe de missão
In its 2019 report, IOM noted that few return.
  -
IOM has long called for better data. UNHCR has repeatedly stressed this.
  -
The Minister of Labour of Ghana opened a training centre in Tema.
  -
IOM held a press conference in Geneva in 2018.
  -
Mr Bo Roe, Director of the Harbour Trust, presented the certificates.
  -
Interventions by IOM in the region reach ten thousand people.
  -
The presentation of the study commissioned by IOM took an hour.
  -
Ms Mia Roe, who fled to Chad with help from UNHCR, said that the road was long.
  -
UNHCR, which hosts the data, and the Statistics Office of Kenya were thanked.
  -
The Government of Canada funded the workshop. Canada and Norway paid for the flights.
  -
The workshop was supported by the Government of Canada and attended by Mr Paul Roe, Mayor of Gulu.
  -
The second edition will be hosted by the Government of Peru.
  -
Next year’s meeting will be hosted by the Government of Peru.
  -
The idea was presented to IOM. A copy was given to UNHCR.
  -
Opening hours are listed by the Harbour Trust.
  -
IOM and UNDP have organized similar workshops in Peru.
  -
This session builds on a workshop organized by ILO and the African Union in 2019.
  -
It follows a consultation hosted by ESCWA.
  -
The team of IOM visited a school organized by parents.
  -
Contributions from IOM and UNHCR are welcome.
  -
Ms Ann Lee was introduced by Mr Bo Roe, Director of the Harbour Trust.
  -
A song was performed by the Harbour Choir.
  -
The agenda was drafted by IOM and shared by UNHCR.
  -
The Declaration called on the Government of Fiji to act.
  -
Children asked the Minister of Labour of Ghana why.
  -
Mr Bo Roe, Director of the Harbour Trust, listened. Ms Di Roe, Director of the Sea Trust, took notes.
  -
As the ILO said in 2015, wages matter.
  -
The ILO Convention highlighted this.
  -
A representative of IOM attended and a researcher from the University of Oxford took part.
  -
The exhibition was opened to the public by the Harbour Museum.
  -
A meeting with the Government of Fiji was requested by IOM.
  -
In the morning, visits were organized by the Harbour Trust.
  -
Lunch was offered by the Embassy of Sweden.
  -
The project launched by IOM and presented here ends in May.
  -
The Network is chaired by IOM.
  -
The Network, coordinated by IOM, has eight members.
  -
The Ministry asked UNHCR to present a plan. UNHCR wants to present it in May.
  -
"""  # noqa: E501
"""Offices of many kinds; and what looks like a role at this event and is none."""

NAMES = """
Her Excellency Ms Ann Lee, Minister of Labour of Fiji, opened the forum.
  opener: Fiji | Ann Lee, Minister of Labour
The Honourable Minister of Labour of Fiji, Mr Seru Roe, opened the forum.
  opener: Fiji | Seru Roe, Minister of Labour
Hon. Seru Roe, Minister of Labour of Fiji, and Rev. Dr. Ann Lee, Secretary of the Pacific Council of Churches, gave welcome speeches.
  opener: Fiji | Seru Roe, Minister of Labour
  opener: Pacific Council of Churches | Ann Lee, Secretary
His Worship the Mayor of Lusaka, Mr Miles Roe, said a few words of welcome.
  opener: Lusaka | Miles Roe, Mayor
Prof. Dr. Hans Roe, Director of the Max Weber Institute, gave a lecture.
  speaker: Max Weber Institute | Hans Roe, Director
Nguyễn Văn Anh, Deputy Director of the Hanoi Job Centre, took the floor.
  speaker: Hanoi Job Centre | Nguyễn Văn Anh, Deputy Director
Ms Ann Lee of UNICEF, the last to speak, noted that children wait.
  speaker: UNICEF
The first word belonged to Ms Ann Lee, Mayor of Suva.
  speaker: Suva | Ann Lee, Mayor
Ms Ann Lee, Mayor of Suva, had the first word. “We are ready,” she said.
  speaker: Suva | Ann Lee, Mayor
The Lakeside Bakers’ Guild and the Kampala Market Traders hosted the evening.
  organizer: Lakeside Bakers’ Guild
  organizer: Kampala Market Traders
The Lakeside Bakers’ Guild presented its accounts.
  presenter: Lakeside Bakers’ Guild
Mr Opio Roe of the Kampala Market Traders presented a map of stalls.
  presenter: Kampala Market Traders
Ms Ann Lee, President of Friends of the River, moderated.
  moderator: Friends of the River | Ann Lee, President
Ms Ann Lee, Head of Radio Lagune, moderated the conversation.
  moderator: Radio Lagune | Ann Lee, Head
The breakfast was organized by the Delegation of the European Union to the African Union.
  organizer: Delegation of the European Union to the African Union
The webinar was organized by the Regional Office of IOM for West Africa and the Economic Community of West African States (ECOWAS).
  organizer: Regional Office of IOM for West Africa
  organizer: Economic Community of West African States (ECOWAS)
The seminar is organized, for the third time, by the Harbour Trust and the University of Split.
  organizer: Harbour Trust
  organizer: University of Split
IOM organizes, together with the Harbour Trust, a seminar for port doctors.
  organizer: IOM
  organizer: Harbour Trust
UNHCR, IOM and WFP are co-hosts.
  organizer: UNHCR
  organizer: IOM
  organizer: WFP
Mr Paul Roe, Director of the Harbour Trust, made the case for shorter forms and regretted the delays.
  speaker: Harbour Trust | Paul Roe, Director
Mr Roe promised an answer.
  -
Ms Ann Lee, UN Resident Coordinator in Nepal, opened the review.
  opener: UN + Nepal | Ann Lee, Resident Coordinator
Ms Ann Lee, IOM Chief of Mission, and Mr Ram Roe, Secretary of the Ministry of Labour of Nepal, co-chaired the session.
  moderator: IOM | Ann Lee, Chief of Mission
  moderator: Ministry of Labour of Nepal | Ram Roe, Secretary
The floor went to Ms Ann Lee of the ILO, who spoke of kilns, and to Mr Ram Roe of the Brick Workers Union, who spoke of bricks.
  speaker: ILO
  speaker: Brick Workers Union
“A kiln is not a home”, Ms Lee of the ILO said.
  speaker: ILO
Ms Ann Lee (ILO) and Mr Ram Roe (Brick Workers Union) gave presentations.
  presenter: ILO
  presenter: Brick Workers Union
Presentations by Ms Ann Lee, ILO, and Mr Ram Roe, Brick Workers Union, were followed by a debate that UNESCO facilitated.
  presenter: ILO
  presenter: Brick Workers Union
  moderator: UNESCO
The debate that followed was facilitated by UNESCO, and its results were presented by ILO.
  moderator: UNESCO
  presenter: ILO
UNESCO will facilitate. ILO will speak on kilns.
  moderator: UNESCO
  speaker: ILO
The meeting will be opened by the Government of Nepal and closed by ILO.
  opener: Government of Nepal
  speaker: ILO
The meeting, co-organized by ILO and hosted by the Brick Workers Union, is free.
  organizer: ILO
  organizer: Brick Workers Union
This is a meeting of the Brick Workers Union.
  -
Co-organized with the Brick Workers Union, the meeting is free.
  organizer: Brick Workers Union
The ILO and its constituents hold the meeting on 4 May.
  organizer: ILO
The Brick Workers Union, host of the meeting, offers tea.
  organizer: Brick Workers Union
Chaired by the Ambassador of Nepal, Mr Ram Roe, the plenary took an hour.
  moderator: Nepal | Ram Roe, Ambassador
Facilitator: Ann Lee (ILO)
  moderator: ILO
Welcome: Ram Roe, Mayor of Patan. Keynote: Ann Lee, Director of the ILO Country Office for Nepal.
  opener: Patan | Ram Roe, Mayor
  speaker: ILO Country Office for Nepal | Ann Lee, Director
In closing, the Mayor of Patan, Mr Ram Roe, recalled that bricks are red.
  speaker: Patan | Ram Roe, Mayor
Speaking after her, the Mayor of Patan recalled that bricks are red.
  speaker: Patan
The Mayor of Patan, Mr Ram Roe, and the Head of the Brick Workers Union, Ms Ann Lee, signed a letter. Ms Lee then thanked the ILO.
  speaker: Brick Workers Union | Ann Lee, Head
Ms Ann Lee, a consultant, and Mr Ram Roe, a potter, spoke.
  -
M. Paul Roe, directeur de Radio Lagune, a animé les échanges.
  moderator: Radio Lagune | Paul Roe, directeur
Le Foyer des marins de Nantes et la Ligue des dockers organisent la soirée.
  organizer: Foyer des marins de Nantes
  organizer: Ligue des dockers
Mme Ana Roe, présidente du Collectif des saisonnières, a pris la parole, puis M. Paul Roe, de la Ligue des dockers, a présenté un carnet.
  speaker: Collectif des saisonnières | Ana Roe, présidente
  presenter: Ligue des dockers
La parole a ensuite été donnée à Mme Ana Roe, présidente du Collectif des saisonnières, qui a dénoncé les délais.
  speaker: Collectif des saisonnières | Ana Roe, présidente
C’est Mme Ana Roe, présidente du Collectif des saisonnières, qui modère la table ronde.
  moderator: Collectif des saisonnières | Ana Roe, présidente
La rencontre, organisée conjointement par la FAO et le FIDA, se tiendra à Rome.
  organizer: FAO
  organizer: FIDA
Selon le rapport de l’OIT, les salaires baissent. Le HCR estime que peu reviennent.
  -
« On nous a oubliés », a lancé Mme Ana Roe, présidente du Collectif des saisonnières.
  speaker: Collectif des saisonnières | Ana Roe, présidente
Mme Ana Roe, présidente du Collectif des saisonnières, a estimé que rien ne change. Elle a ajouté que la saison commence.
  speaker: Collectif des saisonnières | Ana Roe, présidente
La Casa del Marinero y el Colectivo de Jornaleras del Sur organizan la velada.
  organizer: Casa del Marinero
  organizer: Colectivo de Jornaleras del Sur
El taller está organizado conjuntamente por la FAO, el PMA y la Casa del Marinero.
  organizer: FAO
  organizer: PMA
  organizer: Casa del Marinero
La señora Ana Roe, presidenta del Colectivo de Jornaleras del Sur, reconoció que falta tiempo y agradeció la visita.
  speaker: Colectivo de Jornaleras del Sur | Ana Roe, presidenta
También tomó la palabra el señor Juan Roe, alcalde de Huelva.
  speaker: Huelva | Juan Roe, alcalde
El señor Roe, alcalde de Huelva, recordó la riada. «Nadie se fue», añadió Roe.
  speaker: Huelva | Roe, alcalde
Correspondió la moderación a la señora Ana Roe, de la CEPAL.
  -
La moderación estuvo a cargo de Ana Roe, oficial de la CEPAL.
  moderator: CEPAL
A Casa do Marinheiro e o Coletivo das Safristas organizam a noite.
  organizer: Casa do Marinheiro
  organizer: Coletivo das Safristas
O senhor Rui Roe, presidente da Junta de Freguesia de Arroios, deu as boas-vindas e explicou o programa.
  opener: Junta de Freguesia de Arroios | Rui Roe, presidente
  speaker: Junta de Freguesia de Arroios | Rui Roe, presidente
Na abertura, a senhora Ana Roe, diretora da Casa do Marinheiro, lembrou os náufragos.
  speaker: Casa do Marinheiro | Ana Roe, diretora
"""  # noqa: E501
"""Names of bodies that no vocabulary knows, forms of address, verbs of saying."""

REPORTS = """
The Deputy Executive Director of UNITAR, Ms Ann Lee, welcomed everyone to the course.
  opener: UNITAR | Ann Lee, Deputy Executive Director
In his welcoming remarks, H.E. Ambassador Bo Roe, Permanent Representative of Norway to the United Nations Office at Geneva, underscored that seas rise.
  speaker: Norway | Bo Roe, Permanent Representative
  opener: Norway | Bo Roe, Permanent Representative
The webinar was opened jointly by IOM and the African Union Commission, and was moderated by Ms Ann Lee, Migration Specialist, UNICEF.
  opener: IOM
  opener: African Union Commission
  moderator: UNICEF
This was followed by a presentation by Mr Bo Roe, Head of the Data Unit at the Harbour Trust, on remittances.
  presenter: Harbour Trust | Bo Roe, Head of the Data Unit
Ms Ann Lee (UNHCR) gave an overview of the plan and Mr Bo Roe (WFP) responded.
  presenter: UNHCR
  speaker: WFP
The panel consisted of Ms Ann Lee, Mayor of Suva, and Mr Bo Roe of UNHCR.
  speaker: Suva | Ann Lee, Mayor
  speaker: UNHCR
The discussion, moderated by the Migration Policy Centre, featured speakers from UNHCR, ILO and the Government of Fiji.
  moderator: Migration Policy Centre
  speaker: UNHCR
  speaker: ILO
  speaker: Government of Fiji
Keynote speaker: Ms Ann Lee, Mayor of Suva
  speaker: Suva | Ann Lee, Mayor
The event is co-organised by the Permanent Missions of Ecuador and Fiji, IOM and UNHCR.
  organizer: Permanent Missions of Ecuador
  organizer: Fiji
  organizer: IOM
  organizer: UNHCR
The Government of Fiji, with the support of IOM, is hosting the regional dialogue in Suva.
  organizer: Government of Fiji
Under the auspices of the Government of Fiji, IOM convened a regional dialogue.
  organizer: IOM
The dialogue was held in Suva by IOM and the Pacific Islands Forum Secretariat.
  organizer: IOM
  organizer: Pacific Islands Forum Secretariat
Ms Ann Lee, who chaired the session on behalf of UN Women, thanked the speakers.
  -
The opening session was chaired by Mr Bo Roe, President of the Senate of Fiji.
  moderator: Senate of Fiji | Bo Roe, President
Closing the day, UNHCR and IOM thanked the hosts.
  speaker: UNHCR
  speaker: IOM
Mr Bo Roe, Minister for Home Affairs and Immigration of Fiji, and Ms Ann Lee, Chief of Mission of IOM Fiji, jointly opened the training.
  opener: Fiji | Bo Roe, Minister for Home Affairs and Immigration
  opener: IOM Fiji | Ann Lee, Chief of Mission
During the second session, which was facilitated by ICMPD, the Ministry of Justice of Fiji presented its new law.
  moderator: ICMPD
  presenter: Ministry of Justice of Fiji
Representing the youth, Ms Ann Lee of the Suva Youth Council called on ministers to listen.
  speaker: Suva Youth Council
Ms Ann Lee, Suva Youth Council, said: “Listen to us.”
  speaker: Suva Youth Council
“Listen to us,” urged Ms Ann Lee from the Suva Youth Council.
  speaker: Suva Youth Council
“Listen,” said UNHCR.
  speaker: UNHCR
For UNHCR, Mr Bo Roe recalled that papers burn.
  speaker: UNHCR
Ms Lee, the Mayor of Suva, will speak, as will Mr Roe of UNHCR.
  speaker: Suva | Lee, Mayor
The consultation is jointly led by IOM and hosted online by ESCAP.
  organizer: ESCAP
Le Secrétaire d’État aux migrations du Niger, M. Ali Roe, ouvrira la séance.
  opener: Niger | Ali Roe, Secrétaire d’État aux migrations
La conférence était organisée à Niamey par le Gouvernement du Niger, en partenariat avec l’OIM et la Banque mondiale.
  organizer: Gouvernement du Niger
  organizer: OIM
  organizer: Banque mondiale
Mme Rose Roe, secrétaire générale de la Chambre de commerce de Lomé, a pris la parole et a rappelé que le marché ferme à midi.
  speaker: Chambre de commerce de Lomé | Rose Roe, secrétaire générale
Pour sa part, M. Paul Roe, de l’OIT, a indiqué que les contrats manquent.
  speaker: OIT
Le débat a été introduit par Mme Rose Roe et modéré par l’UNESCO.
  moderator: UNESCO
L’allocution d’ouverture a été prononcée par le gouverneur de Kidal, M. Ali Roe.
  opener: Kidal | Ali Roe, gouverneur
L’OIM et ses partenaires organisent une table ronde.
  organizer: OIM
Le HCR, l’UNICEF et l’OIM ont présenté leurs chiffres.
  presenter: HCR
  presenter: UNICEF
  presenter: OIM
Les échanges seront facilités par Mme Rose Roe, consultante de l’OIM.
  moderator: OIM
M. Ali Roe, préfet de Kidal, a salué les participants.
  -
El acto contó con la intervención de la señora Ana Roe, directora del Instituto de la Mujer.
  speaker: Instituto de la Mujer | Ana Roe, directora
La bienvenida estuvo a cargo de la Embajadora de Suecia, señora Eva Roe.
  opener: Suecia | Eva Roe, Embajadora
La Secretaría General Iberoamericana y la OIM convocaron a este encuentro regional.
  organizer: Secretaría General Iberoamericana
  organizer: OIM
El Ministerio de Relaciones Exteriores de Chile fue el anfitrión de la reunión.
  organizer: Ministerio de Relaciones Exteriores de Chile
Presentaron sus experiencias la OIT y la Fundación Puentes.
  presenter: OIT
  presenter: Fundación Puentes
En representación de la CEPAL, el señor Luis Roe presentó un mapa.
  presenter: CEPAL
El señor Luis Roe, de la CEPAL, presentó un mapa, mientras que ACNUR mostró una película.
  presenter: CEPAL
El embajador de Suecia, Sr. Nils Roe, dijo que el tren llega tarde y la directora de la Fundación Puentes, Sra. Ana Roe, respondió que siempre.
  speaker: Suecia | Nils Roe, embajador
  speaker: Fundación Puentes | Ana Roe, directora
Organizado por la OIM, el taller contó con el apoyo de la Unión Europea.
  organizer: OIM
O seminário, organizado pela Universidade do Porto e pela OIT, teve lugar em maio.
  organizer: Universidade do Porto
  organizer: OIT
A mesa-redonda foi moderada por Rita Roe, presidente da Associação Ponte, e encerrada pelo embaixador de Angola, Rui Roe.
  moderator: Associação Ponte | Rita Roe, presidente
  speaker: Angola | Rui Roe, embaixador
A OIT apresentou um guia; o ACNUR sublinhou os prazos.
  presenter: OIT
  speaker: ACNUR
«Falta tempo», disse Rita Roe, presidente da Associação Ponte.
  speaker: Associação Ponte | Rita Roe, presidente
Rita Roe, da Associação Ponte, falou de horários.
  speaker: Associação Ponte
Ms Ann Lee, former Minister of Labour of Fiji, moderated.
  -
El señor Luis Roe, ex ministro de Trabajo de Chile, moderó el panel.
  -
"""  # noqa: E501
"""More of what reports, agendas and announcements write."""

OFFICES_ALONE = """
The Minister of Labour Jane Roe opened the meeting.
  opener: - | Jane Roe, Minister of Labour
The Minister of Labour of Ghana, Mr Yaw Mensah, opened the meeting. The Minister said that time is short. The Mayor agreed.
  opener: Ghana | Yaw Mensah, Minister of Labour
  speaker: Ghana | Yaw Mensah, Minister of Labour
  speaker: - | Mayor
The meeting was opened by Ms Jane Roe, Minister of Labour of Ghana, and Mr Bo Lee, Minister of Justice of Ghana. The Minister said that time is short.
  opener: Ghana | Jane Roe, Minister of Labour
  opener: Ghana | Bo Lee, Minister of Justice
  speaker: - | Minister
The Minister of Oceans and Bright Things opened the meeting.
  -
A minister said that time is short. Ministers agreed. Several ambassadors spoke.
  -
The Special Rapporteur visited the shelter and noted that it is full.
  speaker: - | Special Rapporteur
As the Special Rapporteur noted in 2017, wages matter. According to the report, the Mayor said that time is short. Last year the Governor opened a school.
  -
The meeting was organized by the Mayor. The Governor was thanked. The Ambassador attended.
  -
Mr Bo Roe, Head of a family from Chad, spoke. Mr Bo Roe, President of his class, spoke too.
  -
IOM organized the meeting. Its Director General, Ms Ann Lee, opened it.
  organizer: IOM
  opener: IOM | Ann Lee, Director General
“Soup first,” joked Ms Ann Lee, Mayor of Suva.
  speaker: Suva | Ann Lee, Mayor
Mr Bo Lee of the Harbour Trust wondered whether soup is enough.
  speaker: Harbour Trust
The Network’s Coordinator spoke. The Programme’s Head spoke.
  -
La ministra de Trabajo moderó el panel y el alcalde agradeció la visita.
  moderator: - | ministra de Trabajo
  speaker: - | alcalde
Le maire a ouvert la séance ; la Ministre de la Diaspora a remercié les invités.
  opener: - | maire
  speaker: - | Ministre de la Diaspora
"""  # noqa: E501
"""Offices of which no organization is named; whom they mean; whom nobody can mean."""

NAMES_THAT_NOBODY_KNOWS = """
It was organized by Flowminder, IOM and Save Wales.
  organizer: IOM
The session was opened by IOM, Jane Roe and UNHCR.
  opener: IOM
  opener: UNHCR
Jane Roe and IOM opened the meeting.
  opener: IOM
IOM, Flowminder and UNHCR presented the map. IOM and Flowminder hosted the meeting.
  presenter: IOM
  presenter: UNHCR
  organizer: IOM
Participants from Kenya and IOM noted that time is short.
  -
"""
"""The others of a list are read; the name that nobody knows is not guessed to be a body."""

CASES = (
    PROSE + VERBS_AND_VOICES + PIECES + OFFICES_AND_OTHER_THINGS + OFFICES_ALONE + NAMES + REPORTS
)
