"""Paragraphs in the manner of the announcements and reports of the UN, by who did what in them.

All were written without a look at the rules. By the rules of before, roles were read in them with a
precision of 0.933 and a recall of 0.656, names with 0.945 and 0.660; the rules have been improved
on them since. The form is that of `tests/paragraph_cases.py`; what is not read yet stays here.
"""

# ruff: noqa: E501

ANNOUNCEMENTS = """
The workshop was opened by H.E. Ms Grace Mwale, Minister of Home Affairs of Malawi, followed by remarks from Mr Tomas Berg, IOM Chief of Mission.
  opener: Malawi | Grace Mwale, Minister of Home Affairs
  speaker: IOM | Tomas Berg, Chief of Mission
In her keynote, Ms Ines Duarte, Secretary of State for Migration of Portugal, asked participants to look at what cities already do.
  speaker: Portugal | Ines Duarte, Secretary of State for Migration
Panellists included Ms Lucy Adongo (Kenya National Commission on Human Rights), Mr David Chen (Mixed Migration Centre) and Ms Rosa Paz, Mayor of Montevideo.
  speaker: Kenya National Commission on Human Rights
  speaker: Mixed Migration Centre
  speaker: Montevideo | Rosa Paz, Mayor
The discussion, moderated by Ms Helen Okoro of UN Women, drew questions from five regions.
  moderator: UN Women
Under the leadership of the Ministry of Interior of Niger and with the support of IOM, the meeting was convened in Agadez.
  organizer: Ministry of Interior of Niger
Mr Paulo Reis, Director of the Migration Observatory, took the audience through the new figures.
  presenter: Migration Observatory | Paulo Reis, Director
Setting the scene, Ms Anna Kowalska, Head of the Network Secretariat, reminded participants that the Compact is a 360-degree vision.
  speaker: Network Secretariat | Anna Kowalska, Head
Welcoming participants, the IOM Regional Director for West and Central Africa, Mr Christopher Gascon, praised the host country.
  opener: IOM | Christopher Gascon, Regional Director
  speaker: IOM | Christopher Gascon, Regional Director
"We cannot manage what we do not measure," stated Mr Joseph Banda, Director General of the Zambia Statistics Agency.
  speaker: Zambia Statistics Agency | Joseph Banda, Director General
Ms Ruta Jonaitis from the European Commission walked participants through the Talent Partnerships, while Mr Ali Raza of the Ministry of Overseas Pakistanis shared how workers are prepared.
  presenter: European Commission
  speaker: Ministry of Overseas Pakistanis
The second session was chaired by H.E. Mr Abdul Momen, Permanent Representative of Bangladesh. Speakers were Ms Jill Helke (ILO), Mr Karl Stein (GIZ) and a delegate of the Trade Union Confederation.
  moderator: Bangladesh | Abdul Momen, Permanent Representative
  speaker: ILO
  speaker: GIZ
  speaker: Trade Union Confederation
Remarks by the Ambassador of Switzerland, H.E. Mr Urs Keller, and by the Resident Coordinator, Ms Maria Lopes, closed the day.
  speaker: Switzerland | Urs Keller, Ambassador
  speaker: - | Maria Lopes, Resident Coordinator
The consultation was jointly hosted by the Governments of Ghana and Germany and the United Nations Network on Migration.
  organizer: Governments of Ghana
  organizer: Germany
  organizer: United Nations Network on Migration
IOM, in close coordination with the Ministry of Labour of Jordan, is organizing a workshop on fair recruitment.
  organizer: IOM
  organizer: Ministry of Labour of Jordan
On behalf of the Ministry of Foreign Affairs, Ambassador Luis Prado welcomed the delegations and thanked the hosts.
  opener: Ministry of Foreign Affairs | Luis Prado, Ambassador
  speaker: Ministry of Foreign Affairs | Luis Prado, Ambassador
The floor was then given to Ms Nadia Haddad, Director of the Women's Affairs Department, who outlined the shelter system.
  speaker: Women's Affairs Department | Nadia Haddad, Director
Mr Okello, who heads the Directorate of Citizenship in Kampala, explained how cards are issued.
  speaker: Directorate of Citizenship
A presentation by UNHCR on statelessness was followed by a discussion facilitated by the Danish Refugee Council.
  presenter: UNHCR
  moderator: Danish Refugee Council
The training was delivered by experts from IOM and INTERPOL.
  speaker: IOM
  speaker: INTERPOL
The Executive Director of the Mayors Migration Council, Ms Vittoria Zanuso, called on governments to let cities access finance directly.
  speaker: Mayors Migration Council | Vittoria Zanuso, Executive Director
In the ensuing discussion, Mexico, the Philippines and Canada shared good practices on consular protection.
  -
Speaking for the host government, Deputy Minister Goran Petrov assured participants of his support.
  speaker: - | Goran Petrov, Deputy Minister
Also speaking were Ms Lea Martin, Head of Policy at the International Chamber of Commerce, and Mr Bob Hale of the International Trade Union Confederation.
  speaker: International Chamber of Commerce | Lea Martin, Head of Policy
  speaker: International Trade Union Confederation
Dr Yusuf Ibrahim, WHO Representative in Sudan, and Ms Clara Voss, UNICEF Deputy Representative, both warned of cholera in the camps.
  speaker: WHO + Sudan
  speaker: UNICEF
Closing remarks were made by the Permanent Secretary in the Ministry of Gender, Mr Peter Zulu.
  speaker: Ministry of Gender | Peter Zulu, Permanent Secretary
The event is co-sponsored by the Permanent Missions of Morocco, Mexico and Luxembourg, and co-organized by IOM and OHCHR.
  organizer: IOM
  organizer: OHCHR
Participants heard from Ms Fatima Zahra, Director of Migration Affairs in the Ministry of Foreign Affairs of Morocco, on the African Migration Observatory.
  speaker: Ministry of Foreign Affairs of Morocco | Fatima Zahra, Director of Migration Affairs
The morning began with words of welcome from the Governor of Agadez, Mr Moussa Ibrahim.
  opener: Agadez | Moussa Ibrahim, Governor
The Hon. Minister for Labour, Mr Simon Chelugui, graced the occasion and launched the handbook.
  -
The Ministry of Justice, represented by its Secretary General, Ms Salma Idrissi, insisted on the rights of minors.
  speaker: Ministry of Justice | Salma Idrissi, Secretary General
Ms Birgit Olsen, IOM's Senior Data Officer, demonstrated the Displacement Tracking Matrix.
  presenter: IOM
Moderating the panel, Ms Teresa Liu of the Asia Pacific Refugee Rights Network asked each speaker for one commitment.
  moderator: Asia Pacific Refugee Rights Network
In their opening statements, the Co-Chairs, Ambassador Olof Skoog of Sweden and Ambassador Fatima Mohammed of the African Union, set out the aims of the day.
  opener: Sweden | Olof Skoog, Ambassador
  opener: African Union | Fatima Mohammed, Ambassador
  speaker: Sweden | Olof Skoog, Ambassador
  speaker: African Union | Fatima Mohammed, Ambassador
After a welcome address by Professor Kwesi Aning, the Kofi Annan Centre's Director, the floor was opened.
  opener: Kofi Annan Centre | Kwesi Aning, Director
According to Ms Elena Popa, Head of the General Inspectorate for Migration, applications doubled in a year.
  speaker: General Inspectorate for Migration | Elena Popa, Head
The exchange was made possible through funding from the European Union. It was facilitated by ICMPD.
  moderator: ICMPD
For the Ministry of Health, Dr Amal Saleh described the vaccination campaign.
  speaker: Ministry of Health
Among the speakers were the Minister of Diaspora of Armenia, Zareh Sinanyan, and representatives of UNDP and ILO.
  speaker: Armenia | Zareh Sinanyan, Minister of Diaspora
  speaker: UNDP
  speaker: ILO
The session will be opened by Mr António Vitorino, Coordinator of the UN Network on Migration, and moderated by Ms Jonathan Prentice, Head of its Secretariat.
  opener: UN Network on Migration | António Vitorino, Coordinator
  moderator: - | Jonathan Prentice, Head
Speakers: Ms Michele Klein Solomon, IOM Regional Director; Mr Gabriel Rojas, Vice-Minister of Labour, Costa Rica; Ms Ana Soto, Central American Integration System.
  speaker: IOM | Michele Klein Solomon, Regional Director
  speaker: Costa Rica | Gabriel Rojas, Vice-Minister of Labour
  speaker: Central American Integration System
UN agencies, among them IOM, UNFPA and UNICEF, presented their joint programme.
  presenter: IOM
  presenter: UNFPA
  presenter: UNICEF
The Chair of the Working Group, Mr Kofi Asante, presented the outcome document; it was welcomed by the delegation of Ireland.
  presenter: Working Group
La réunion a été présidée par le Secrétaire Général du Ministère de l’Intérieur, M. Moussa Kane, en présence de la Cheffe de mission de l’OIM, Mme Sylvie Roux.
  moderator: Ministère de l’Intérieur | Moussa Kane, Secrétaire Général
Prenant la parole à l’ouverture des travaux, Mme Awa Diop, Ministre du Travail du Sénégal, a salué l’engagement des partenaires.
  speaker: Sénégal | Awa Diop, Ministre du Travail
Dans son allocution, le Représentant de l’UNICEF, M. Paul Martin, a rappelé que les enfants sont les premiers touchés.
  speaker: UNICEF
À l’initiative de l’OIM et de la Direction de la Migration, un atelier a été organisé à Thiès.
  organizer: OIM
  organizer: Direction de la Migration
Ont pris la parole M. Jean Kouassi, Directeur général de l’emploi, et Mme Lise Petit (BIT).
  speaker: - | Jean Kouassi, Directeur général de l’emploi
  speaker: BIT
Les travaux ont été ouverts par le Gouverneur de la région, M. Ali Sow, puis Mme Claire Roy de l’OIM a présenté les objectifs de l’atelier.
  opener: - | Ali Sow, Gouverneur de la région
  presenter: OIM
La apertura estuvo a cargo de la Viceministra de Relaciones Exteriores de Guatemala, Sra. Ana Mejía, y del Jefe de Misión de la OIM, Sr. Jorge Luna.
  opener: Guatemala | Ana Mejía, Viceministra de Relaciones Exteriores
  opener: OIM | Jorge Luna, Jefe de Misión
Por su parte, la Directora de Migración de Panamá, Samira Gozaine, destacó la cooperación entre los países.
  speaker: Panamá | Samira Gozaine, Directora de Migración
El taller, impulsado por ACNUR y la Defensoría del Pueblo, contó con ponencias de la OIT y de UNICEF.
  organizer: ACNUR
  organizer: Defensoría del Pueblo
  presenter: OIT
  presenter: UNICEF
Intervinieron el alcalde de Cúcuta, Jairo Yáñez, y la representante de la OIM en Colombia, Ana Durán.
  speaker: Cúcuta | Jairo Yáñez, alcalde
  speaker: OIM en Colombia
En la inauguración, el Embajador de España, Luis Tejada, agradeció a la CEPAL su apoyo.
  speaker: España | Luis Tejada, Embajador
A mesa foi moderada por Carla Neves, da OIM Portugal, e teve como oradores o Alto Comissariado para as Migrações e a Câmara Municipal de Lisboa.
  moderator: OIM Portugal
  speaker: Alto Comissariado para as Migrações
  speaker: Câmara Municipal de Lisboa
Семинар открыл заместитель министра труда Кыргызстана Азамат Исаков.
  opener: Кыргызстана | Азамат Исаков, заместитель министра труда
С приветственным словом выступила глава миссии МОМ в Казахстане Зейнал Гаджиева.
  opener: МОМ + Казахстане | Зейнал Гаджиева, глава миссии
وافتتح الورشة وزير العمل في الأردن السيد يوسف الشمالي.
  opener: الأردن | يوسف الشمالي, وزير العمل
研讨会由国际移民组织和公安部共同主办。
  organizer: 国际移民组织
  organizer: 公安部
国际移民组织驻华代表团团长何塞·努涅斯致开幕辞。
  opener: 国际移民组织 | 何塞·努涅斯, 驻华代表团团长
The dialogue was kicked off by Mr Farid Karimi, Deputy Minister of Refugees and Repatriation, and by Ms Ellen Brock, who leads UNHCR's operation in the country.
  opener: - | Farid Karimi, Deputy Minister of Refugees and Repatriation
  opener: UNHCR
In his welcome remarks, Mr Dennis Mbugua, Chief Executive Officer of the National Employment Authority of Kenya, pointed to the growth of labour migration to the Gulf.
  speaker: National Employment Authority of Kenya
  opener: National Employment Authority of Kenya
Ms Sofia Lind (Swedish Migration Agency) and Mr Ivo Petrov (Bulgarian Red Cross) delivered presentations on family tracing.
  presenter: Swedish Migration Agency
  presenter: Bulgarian Red Cross
Ms Joy Ngozi, Director of the National Agency for the Prohibition of Trafficking in Persons, and her counterpart at the Benin Ministry of Social Affairs, Mr Luc Hounsou, recounted how they work across the border.
  speaker: National Agency for the Prohibition of Trafficking in Persons | Joy Ngozi, Director
  speaker: Benin Ministry of Social Affairs
The workshop, organised by the Economic Commission for Africa in collaboration with the African Union Commission, was officially opened by the Minister of Planning, Mr Adama Coulibaly.
  organizer: Economic Commission for Africa
  organizer: African Union Commission
  opener: - | Adama Coulibaly, Minister of Planning
With Ms Karen Abuja of the International Detention Coalition as moderator, the panel asked what comes after closure.
  moderator: International Detention Coalition
Interventions were made by Chile, Ecuador and the Holy See.
  -
Delegates of the Caribbean Community and of the Organization of Eastern Caribbean States reported on free movement in the region.
  speaker: Caribbean Community
  speaker: Organization of Eastern Caribbean States
The Regional Coordinator of the Network, Ms Sarah Lotfi, drew attention to the pledges of the region, and invited governments to make more.
  speaker: Network | Sarah Lotfi, Regional Coordinator
H.E. Mr Csaba Kőrösi, President of the General Assembly, will deliver opening remarks. He will be joined by Ms Amy Pope, Director General of IOM, and Mr Filippo Grandi, High Commissioner for Refugees.
  opener: General Assembly | Csaba Kőrösi, President
Hosted in Nairobi by the IGAD Secretariat, the meeting was chaired by South Sudan and Uganda.
  organizer: IGAD Secretariat
  moderator: South Sudan
  moderator: Uganda
Mr Hassan Nur, speaking on behalf of the Somali Diaspora Council, said remittances keep clinics open.
  speaker: Somali Diaspora Council
The audience was greeted by Mayor Anne Hidalgo and by Mr Marc Vidal, President of the Regional Council of Brittany.
  opener: - | Anne Hidalgo, Mayor
  opener: Regional Council of Brittany | Marc Vidal, President
Three presentations framed the discussion: the World Bank on remittances, UNCDF on digital wallets and the Central Bank of Gambia on fees.
  presenter: World Bank
  presenter: UNCDF
  presenter: Central Bank of Gambia
Ms Dina Rashid, Representative of UN Women to the League of Arab States, noted with concern that shelters are few; Mr Omar Said, her colleague from UNFPA, agreed.
  speaker: UN Women
  speaker: UNFPA
Ambassador Maria Silva (Brazil) and Ambassador Jan Novak (Czech Republic) co-facilitated the round table.
  moderator: Brazil | Maria Silva, Ambassador
  moderator: Czech Republic | Jan Novak, Ambassador
Addressing the gathering, the Vice-President of The Gambia, Dr Isatou Touray, urged that returnees be given land.
  speaker: Gambia | Isatou Touray, Vice-President
The Ministry of Public Security of Viet Nam and IOM Viet Nam held the training for 40 officers.
  organizer: Ministry of Public Security of Viet Nam
  organizer: IOM Viet Nam
The State Secretary at the Federal Ministry for Economic Cooperation and Development, Ms Bärbel Kofler, gave the keynote speech, and Ms Pia Stavås (Council of Europe) spoke about guardianship.
  speaker: Federal Ministry for Economic Cooperation and Development | Bärbel Kofler, State Secretary
  speaker: Council of Europe
As moderator, Mr Jean Rigaud of Caritas Haiti kept the speakers to five minutes.
  moderator: Caritas Haiti
Following an introduction by the Secretariat, Ms Ayo Bello from the Nigerian Bar Association explained how lawyers reach detainees.
  speaker: Nigerian Bar Association
The closing was delivered by Ms Ugochi Daniels, Deputy Director General for Operations of IOM.
  speaker: IOM | Ugochi Daniels, Deputy Director General for Operations
Lilian Tintori, Vice-Mayor of Lampedusa, told the audience that the island is tired but not closed.
  speaker: Lampedusa | Lilian Tintori, Vice-Mayor
The event will feature Ms Alice Nderitu, Special Adviser of the Secretary-General, Mr Ahmed Hussen, Minister of Housing of Canada, and Dr Lina Sabra of the American University of Beirut.
  speaker: Canada | Ahmed Hussen, Minister of Housing
  speaker: American University of Beirut
Mme Fatou Bensaïd, Directrice de l’Agence nationale de l’emploi, a présenté le dispositif, avant que le représentant de la Croix-Rouge ne décrive le travail des volontaires.
  presenter: Agence nationale de l’emploi | Fatou Bensaïd, Directrice
  speaker: Croix-Rouge
Le Préfet de Zinder, M. Issoufou Ali, a souhaité la bienvenue aux participants et l’OIM a présenté le projet.
  presenter: OIM
L’atelier est co-animé par le Haut-Commissariat des Nations Unies aux droits de l’homme et la Commission nationale des droits de l’homme du Tchad.
  moderator: Haut-Commissariat des Nations Unies aux droits de l’homme
  moderator: Commission nationale des droits de l’homme du Tchad
Pour Mme Rokia Traoré, Ministre des Maliens de l’extérieur, « la diaspora est la neuvième région du pays ».
  speaker: - | Rokia Traoré, Ministre des Maliens de l’extérieur
El Ministerio de Trabajo de El Salvador y la OIM inauguraron el foro, que fue moderado por la periodista Laura Ríos, de la Universidad Centroamericana.
  opener: Ministerio de Trabajo de El Salvador
  opener: OIM
  moderator: Universidad Centroamericana
Durante el acto, el Secretario General de la SEGIB, Andrés Allamand, recordó que la región recibe y despide.
  speaker: SEGIB | Andrés Allamand, Secretario General
Participaron como ponentes Marta Gil, del Consejo Noruego para Refugiados, y José Vera, Director de Extranjería de Chile.
  speaker: Consejo Noruego para Refugiados
  speaker: Chile | José Vera, Director de Extranjería
“No dejaremos a nadie atrás”, afirmó la Ministra de la Mujer del Perú, Nancy Tolentino, al inaugurar la jornada.
  speaker: Perú | Nancy Tolentino, Ministra de la Mujer
A sessão de abertura contou com intervenções da Ministra da Justiça de Cabo Verde, Joana Rosa, e da Coordenadora Residente das Nações Unidas, Patrícia Souza.
  opener: Cabo Verde | Joana Rosa, Ministra da Justiça
  opener: Nações Unidas | Patrícia Souza, Coordenadora Residente
На открытии выступил директор Департамента миграции МВД Армении Армен Казарян.
  opener: Департамента миграции МВД Армении | Армен Казарян, директор
Модератором сессии выступила Елена Ким из ЮНИСЕФ.
  moderator: ЮНИСЕФ
وقالت السيدة كارمن صخر، مديرة مكتب المنظمة الدولية للهجرة في مصر، إن البيانات أساس السياسات.
  speaker: المنظمة الدولية للهجرة + مصر | كارمن صخر, مديرة مكتب
会议由外交部国际司副司长李明主持。
  moderator: 外交部国际司 | 李明, 副司长
The Minister of Labour, who had signed the agreement a week before, was not present. Journalists asked whether it would hold.
  -
IOM has worked with the Ministry of Interior since 2015 and has organized many trainings. The Director General of IOM visited the country in 2019.
  -
Ms Petra Nagy, Director of the Migration Unit, and Mr Jo Smit, Ambassador of the Netherlands, attended the reception.
  -
Hosted by the Port Authority of Rotterdam and co-convened with IOM Netherlands, the evening began with a welcome from Alderman Pieter Smit.
  organizer: Port Authority of Rotterdam
  organizer: IOM Netherlands
Tomas Berg of the Swedish Migration Agency took the floor next and argued that forms frighten people. Ingrid Sand, who runs the Gävle Red Cross, disagreed.
  speaker: Swedish Migration Agency
  speaker: Gävle Red Cross
The mayor of Gävle, Karin Holm, opened the day with a story about her grandfather.
  opener: Gävle | Karin Holm, mayor
Three voices shaped the morning: Amina Sow of the African Union Commission, who chaired; Luis Prado, Vice-Minister of Labour of Peru; and Rina Das from BRAC.
  moderator: African Union Commission
  speaker: Peru | Luis Prado, Vice-Minister of Labour
  speaker: BRAC
A first presentation, by Statistics Norway, compared three registers; a second, by Eurostat, showed why they differ.
  presenter: Statistics Norway
  presenter: Eurostat
It was the Minister of Interior of Ghana, Ambrose Dery, who closed the workshop.
  speaker: Ghana | Ambrose Dery, Minister of Interior
The Permanent Representative of Mexico, H.E. Mr Pablo Monroy, speaking for the Friends of Migration, said that the Compact is alive.
  speaker: Mexico | Pablo Monroy, Permanent Representative
“We count boats, not people,” the Director of the Mixed Migration Centre, Bram Frouws, told the meeting.
  speaker: Mixed Migration Centre | Bram Frouws, Director
The Embassy of Japan provided the venue; the Ministry of Labour and UN Women run the workshop together.
  organizer: Ministry of Labour
  organizer: UN Women
Jointly organized: IOM, UNHCR, Ministry of Interior of Albania.
  organizer: IOM
  organizer: UNHCR
  organizer: Ministry of Interior of Albania
The session was steered by Dr Nora Lindqvist (Uppsala University). Her questions went to the ILO's Regional Director, Ms Chihoko Asada, and to the President of the Seafarers' Union, Mr Dan Cruz, both of whom answered at length.
  moderator: Uppsala University
  speaker: ILO | Chihoko Asada, Regional Director
  speaker: Seafarers' Union | Dan Cruz, President
Among those who spoke: the Deputy Minister of Health of Lesotho, Ms 'Manthabiseng Phohleli, and Dr Paul Roe of Médecins Sans Frontières.
  speaker: Lesotho | 'Manthabiseng Phohleli, Deputy Minister of Health
  speaker: Médecins Sans Frontières
Facilitators from the Danish Refugee Council guided small groups. Results were presented by the groups' rapporteurs.
  moderator: Danish Refugee Council
The Head of the EU Delegation to Jordan, Ambassador Maria Hadjitheodosiou, and IOM's Chief of Mission, Tajma Kurt, cut the ribbon and made short speeches.
  speaker: EU Delegation to Jordan | Maria Hadjitheodosiou, Head
  speaker: IOM | Tajma Kurt, Chief of Mission
Opening the floor to questions, the moderator, Mr Ali Hassan of BBC Media Action, asked for short ones.
  moderator: BBC Media Action
The Government of Fiji and the Platform on Disaster Displacement are the hosts. Ms Sarah Koeltzow of the Platform will give an introduction.
  organizer: Government of Fiji
  organizer: Platform on Disaster Displacement
  speaker: Platform on Disaster Displacement
H.E. Dr Monica Juma, Cabinet Secretary for Foreign Affairs of Kenya, was the guest of honour and delivered the opening speech.
  opener: Kenya | Monica Juma, Cabinet Secretary for Foreign Affairs
Representatives of the Ministry of Justice and of UNODC explained the new law article by article.
  speaker: Ministry of Justice
  speaker: UNODC
The Regional Director, Ms Rana Jaber of IOM, congratulated the participants, and the Secretary General of the Arab Parliament handed out certificates.
  speaker: IOM | Rana Jaber, Regional Director
The debate, in the chair the President of the Supreme Court of Malawi, Justice Rizine Mzikamanda, lasted two hours.
  moderator: Supreme Court of Malawi | Rizine Mzikamanda, President
La ministre déléguée, Mme Nadia Fettah, a ouvert la rencontre. Lui ont succédé à la tribune le Directeur de l’Agence belge de développement, M. Jean Van Wetter, et une représentante du HCR.
  opener: - | Nadia Fettah, ministre déléguée
  speaker: Agence belge de développement | Jean Van Wetter, Directeur
  speaker: HCR
Animée par la journaliste Aïssatou Barry, la table ronde a donné la parole à M. Ousmane Sy, maire de Saint-Louis, et à la Fédération des associations de migrants.
  speaker: Saint-Louis | Ousmane Sy, maire
  speaker: Fédération des associations de migrants
Le mot d’ouverture est revenu à Mme Léa Koffi, Directrice régionale de l’OIM, qui s’est félicitée de la présence des maires.
  opener: OIM | Léa Koffi, Directrice régionale
  speaker: OIM | Léa Koffi, Directrice régionale
C’est le Ministère du Travail, avec l’appui du BIT, qui organise l’atelier ; la facilitation est assurée par le cabinet Horizon.
  organizer: Ministère du Travail
Abrió la sesión el rector de la Universidad de Antioquia, John Jairo Arboleda; siguió la directora de Migración Colombia, Carolina Ortiz, con cifras de cinco años.
  opener: Universidad de Antioquia
  speaker: Migración Colombia | Carolina Ortiz, directora
Organizan: Cancillería de Ecuador y OIM. Modera: Lucía Pérez, FLACSO.
  organizer: Cancillería de Ecuador
  organizer: OIM
  moderator: FLACSO
Tomaron la palabra el Embajador de Suiza, Yvonne Baumann, la Defensora del Pueblo y un delegado de Cáritas.
  speaker: Suiza | Yvonne Baumann, Embajador
  speaker: Cáritas
A Câmara Municipal do Porto acolheu o encontro; a vereadora Catarina Araújo deu as boas-vindas e a OIM apresentou o guia.
  organizer: Câmara Municipal do Porto
  presenter: OIM
A abertura ficou a cargo do Secretário de Estado das Comunidades, Paulo Cafôfo, e o encerramento da Diretora da AIMA, Ana Reis.
  opener: - | Paulo Cafôfo, Secretário de Estado das Comunidades
  speaker: AIMA | Ana Reis, Diretora
Встречу открыла посол Швеции Хелена Сангеланд; модератором была сотрудница ЮНИСЕФ.
  opener: Швеции | Хелена Сангеланд, посол
  moderator: ЮНИСЕФ
Организаторы: МОМ и Министерство внутренних дел Грузии. Слово взял глава Департамента миграции Георгий Хелашвили.
  organizer: МОМ
  organizer: Министерство внутренних дел Грузии
  speaker: Департамента миграции | Георгий Хелашвили, глава
ترأس الجلسة السيد أحمد أبو الغيط، الأمين العام لجامعة الدول العربية، وتحدث فيها المدير الإقليمي لليونيسف السيد تيد شيبان.
  moderator: لجامعة الدول العربية | أحمد أبو الغيط, الأمين العام
  speaker: اليونيسف | تيد شيبان, المدير الإقليمي
استضافت حكومة المغرب الاجتماع، وقدم البنك الدولي عرضاً عن التحويلات.
  organizer: حكومة المغرب
  presenter: البنك الدولي
会议由泰国外交部主办，国际移民组织区域主任莎拉·卢·阿里奥拉致开幕辞，亚太经社会介绍了报告。
  organizer: 泰国外交部
  opener: 国际移民组织 | 莎拉·卢·阿里奥拉, 区域主任
  presenter: 亚太经社会
主持人：国际劳工组织。发言人：菲律宾移民工人部副部长汉斯·卡克达克。
  moderator: 国际劳工组织
  speaker: 菲律宾移民工人部 | 汉斯·卡克达克, 副部长
The consultation opened with statements by the Minister of Population of Burundi, Mr Edouard Nduwimana, and by Ms Geneviève Boutin of UNICEF.
  opener: Burundi | Edouard Nduwimana, Minister of Population
  opener: UNICEF
Jointly convened by the Commonwealth Secretariat and the University of Malta, the seminar drew forty registrars.
  organizer: Commonwealth Secretariat
  organizer: University of Malta
Mr Rashid Khan, Joint Secretary at the Ministry of Expatriates' Welfare of Bangladesh, shared how pre-departure courses have changed.
  speaker: Ministry of Expatriates' Welfare of Bangladesh | Rashid Khan, Joint Secretary
Dr Anita Sharma (Nepal Health Research Council) presented blood-test data, and the WHO Country Office in Nepal commented on them.
  presenter: Nepal Health Research Council
  speaker: WHO Country Office in Nepal
Speaking on behalf of the African Group, the Ambassador of Namibia, Ms Julia Imene-Chanduru, recalled the Kampala Convention.
  speaker: Namibia | Julia Imene-Chanduru, Ambassador
Ms Hala Sayed of the Arab Labour Organization chaired the first panel; the second was moderated by Mr Omar Bel of ESCWA.
  moderator: Arab Labour Organization
  moderator: ESCWA
In closing, the Chief of IOM's Labour Mobility Division, Ms Marina Manke, promised a follow-up in spring.
  speaker: IOM's Labour Mobility Division | Marina Manke, Chief
The Director of the Jesuit Refugee Service in Lebanon, Mr Daniel Corrou, described how schools run double shifts.
  speaker: Jesuit Refugee Service in Lebanon | Daniel Corrou, Director
Keynote: Prof. Hein de Haas, University of Amsterdam. Discussants: Ms Leila Rifahi, Tamkeen; Mr Peter Olsson, Swedish Migration Agency.
  speaker: University of Amsterdam
  speaker: Tamkeen
  speaker: Swedish Migration Agency
The Chairperson of the Kenya National Commission on Human Rights, Ms Roseline Odede, and the Executive Director of Haart Kenya, Ms Winnie Mutevu, warned against private shelters.
  speaker: Kenya National Commission on Human Rights
  speaker: Haart Kenya | Winnie Mutevu, Executive Director
The webinar will be hosted by the Global Forum's Civil Society Mechanism and moderated by Mr Colin Rajah.
  organizer: Global Forum's Civil Society Mechanism
“Our members left school at twelve,” explained Ms Sunita Tamang, President of the Domestic Workers' Union of Nepal.
  speaker: Domestic Workers' Union of Nepal | Sunita Tamang, President
Welcome words were offered by Vice-Governor Tomás Ojea and by Sister Carmen Vega, Coordinator of the Scalabrini Network.
  opener: - | Tomás Ojea, Vice-Governor
  opener: Scalabrini Network | Carmen Vega, Coordinator
The ILO led a session on wages, while UN Women ran through the findings of a survey of carers.
  moderator: ILO
  presenter: UN Women
Participants thanked the Government of Sweden for its support. Nobody from the embassy spoke.
  -
The Ministry of Labour of Oman reported a fall in complaints. Its Undersecretary, Dr Mahad Bawain, credited the new wage system.
  speaker: Ministry of Labour of Oman | Mahad Bawain, Undersecretary
M. Abdoulaye Wone, Chef de mission de l’OIM au Tchad, et Mme Fatimé Boukar, Secrétaire générale du Ministère de la Femme, ont procédé à l’ouverture de l’atelier.
  opener: OIM au Tchad | Abdoulaye Wone, Chef de mission
  opener: Ministère de la Femme | Fatimé Boukar, Secrétaire générale
Les échanges, modérés par le Prof. Aly Tandian de l’Université Gaston Berger, ont porté sur le retour.
  moderator: Université Gaston Berger
« Nos enfants partent la nuit », a confié le maire d’Agadez, Rhissa Feltou.
  speaker: Agadez | Rhissa Feltou, maire
La experta de la Comisión Interamericana de Derechos Humanos, Julissa Mantilla, presentó los estándares; comentó Pablo Ceriani, de la Universidad de Lanús.
  presenter: Comisión Interamericana de Derechos Humanos
  speaker: Universidad de Lanús
El foro, convocado por la Conferencia Regional sobre Migración y auspiciado por Canadá, fue inaugurado por la canciller de Honduras, Lisandro Rosales.
  opener: Honduras | Lisandro Rosales, canciller
Dieron la bienvenida el director de la OIM en México, Jeremy Mac Gillavry, y la rectora de El Colegio de la Frontera Norte.
  opener: OIM en México | Jeremy Mac Gillavry, director
  opener: Colegio de la Frontera Norte
O seminário, organizado pelo ACNUR e pela Universidade de Brasília, foi aberto pelo secretário nacional de Justiça, Augusto Botelho.
  organizer: ACNUR
  organizer: Universidade de Brasília
  opener: - | Augusto Botelho, secretário nacional de Justiça
Глава МОМ в Узбекистане Санжарбек Тошбаев отметил рост спроса на курсы, а представитель Агентства внешней трудовой миграции рассказал об их программе.
  speaker: МОМ + Узбекистане | Санжарбек Тошбаев, Глава
  speaker: Агентства внешней трудовой миграции
افتتح الاجتماع وزير الخارجية في لبنان السيد عبد الله بو حبيب، وأدارت الجلسة الأولى منظمة العمل الدولية.
  opener: لبنان | عبد الله بو حبيب, وزير الخارجية
  moderator: منظمة العمل الدولية
国际劳工组织北京局局长李昌徽致欢迎辞，人力资源和社会保障部介绍了新条例。
  opener: 国际劳工组织 | 李昌徽, 北京局局长
  presenter: 人力资源和社会保障部
The United Nations Network on Migration, together with the Government of the Kingdom of Morocco, will host a virtual dialogue on data. The dialogue will be opened by Ms Amy Pope, Director General of IOM and Coordinator of the Network, and H.E. Mr Omar Hilale, Permanent Representative of Morocco to the United Nations in New York.
  organizer: United Nations Network on Migration
  organizer: Government of the Kingdom of Morocco
  opener: IOM | Amy Pope, Director General
  opener: United Nations Network on Migration | Amy Pope, Coordinator
  opener: Morocco | Omar Hilale, Permanent Representative
Co-chaired by the Ministry of Foreign Affairs of Ecuador and IOM, the working group met for the third time. Ms Daniela Reyes, Under-Secretary for Migrants of the Ministry, presented the workplan.
  moderator: Ministry of Foreign Affairs of Ecuador
  moderator: IOM
  presenter: Ministry of Foreign Affairs of Ecuador | Daniela Reyes, Under-Secretary for Migrants
"Partnerships are at the heart of the Compact," highlighted Mr Jonathan Prentice, Head of the Network Secretariat, in his opening remarks.
  speaker: Network Secretariat | Jonathan Prentice, Head
  opener: Network Secretariat | Jonathan Prentice, Head
Following welcome remarks from the Resident Coordinator in Chad, Ms Violette Kakyomya, technical presentations were provided by IOM, UNHCR and the National Institute of Statistics.
  opener: - | Violette Kakyomya, Resident Coordinator
  presenter: IOM
  presenter: UNHCR
  presenter: National Institute of Statistics
During the event, speakers from Caritas Internationalis, the International Federation of Red Cross and Red Crescent Societies and the Migrant Forum in Asia shared their experience.
  speaker: Caritas Internationalis
  speaker: International Federation of Red Cross and Red Crescent Societies
  speaker: Migrant Forum in Asia
The Deputy Prime Minister and Minister of Labour of Kyrgyzstan, Mr Edil Baisalov, reaffirmed his country's commitment to the Compact. His remarks were echoed by Mr Zeynal Hajiyev, IOM Chief of Mission in Kazakhstan and Sub-regional Coordinator for Central Asia.
  speaker: Kyrgyzstan | Edil Baisalov, Deputy Prime Minister and Minister of Labour
  speaker: IOM + Kazakhstan | Zeynal Hajiyev, Chief of Mission
The training was facilitated by the IOM African Capacity Building Centre (ACBC) with technical support from INTERPOL.
  moderator: IOM African Capacity Building Centre (ACBC)
This side event is organized by the Permanent Missions of Bangladesh and Thailand to the UN, IOM and the Platform on Disaster Displacement.
  organizer: Permanent Missions of Bangladesh
  organizer: Thailand
  organizer: IOM
  organizer: Platform on Disaster Displacement
The session was co-facilitated by Roberto Cancel (ILO) and Sara Salman (UN-Habitat), with interventions from Ms Stella Opoku-Owusu, Deputy Director of AFFORD, and Mr Ignacio Packer, Executive Director of ICVA.
  moderator: ILO
  moderator: UN-Habitat
  speaker: AFFORD | Stella Opoku-Owusu, Deputy Director
  speaker: ICVA | Ignacio Packer, Executive Director
Ms Ola Henrikson, IOM Regional Director for the European Economic Area, thanked the Portuguese authorities. Mr Rui Armindo Freitas, Secretary of State Adjunct to the Presidency, closed the meeting.
  speaker: IOM | Ola Henrikson, Regional Director
  speaker: - | Rui Armindo Freitas, Secretary of State Adjunct to the Presidency
La reunión contó con la apertura de la Sra. Michelle Klein Solomon, Directora Regional de la OIM, y la moderación del Sr. Marcelo Pisani.
  opener: OIM | Michelle Klein Solomon, Directora Regional
Este evento es coorganizado por la Red de las Naciones Unidas sobre la Migración en El Salvador y el Ministerio de Relaciones Exteriores, con el apoyo del Fondo Fiduciario.
  organizer: Red de las Naciones Unidas sobre la Migración en El Salvador
  organizer: Ministerio de Relaciones Exteriores
L’atelier, co-organisé par le Réseau des Nations Unies sur les migrations au Mali et le Ministère des Maliens établis à l’extérieur, a été officiellement lancé par M. Alhamdou Ag Ilyène, Ministre.
  organizer: Réseau des Nations Unies sur les migrations au Mali
  organizer: Ministère des Maliens établis à l’extérieur
Dans son mot de bienvenue, Mme Hanaa Singer-Hamdy, Coordonnatrice résidente, a rappelé l’importance de la collecte de données. Le représentant du HCR a quant à lui insisté sur la protection.
  opener: - | Hanaa Singer-Hamdy, Coordonnatrice résidente
  speaker: - | Hanaa Singer-Hamdy, Coordonnatrice résidente
  speaker: HCR
The Regional United Nations Network on Migration for Asia and the Pacific and ESCAP are pleased to invite you to a regional briefing. Mr Srinivas Tata, Director of the Social Development Division of ESCAP, will deliver opening remarks, and Ms Itayi Viriri, IOM Regional Director a.i., will moderate the discussion.
  opener: Social Development Division of ESCAP | Srinivas Tata, Director
  moderator: IOM | Itayi Viriri, Regional Director a.i.
The high-level opening segment featured H.E. Ms Maria Ubach, Minister of Foreign Affairs of Andorra, H.E. Mr Suphanvasa Chotikajan Tang, Ambassador of Thailand, and Mr Federico Soda, Director of the Department of Emergencies at IOM.
  speaker: Andorra | Maria Ubach, Minister of Foreign Affairs
  speaker: Thailand | Suphanvasa Chotikajan Tang, Ambassador
  speaker: IOM | Federico Soda, Director of the Department of Emergencies
Organized within the framework of the UN Network on Migration's workstream on bilateral labour agreements, the webinar was co-hosted by ILO, IOM and the International Organisation of Employers (IOE).
  organizer: ILO
  organizer: IOM
  organizer: International Organisation of Employers (IOE)
On behalf of the Government of Peru, Ms Roxana del Águila, Superintendent of Migration, emphasized that regularization is an opportunity.
  speaker: Government of Peru
The panel discussion with representatives from the Ministry of Labour of Colombia, the Confederation of Workers and the IDB was facilitated by Ms Ana Durán of IOM.
  moderator: IOM
Panel: Mr Mohamed Touré, Director General of Maliens Abroad; Ms Aminata Maïga, National Coordinator, Mali Migration Observatory; Mr Pascal Reyntjens, Chief of Mission, IOM Mali. Moderator: Ms Fatou Thiam, UNDP.
  speaker: Maliens Abroad | Mohamed Touré, Director General
  speaker: Mali Migration Observatory | Aminata Maïga, National Coordinator
  speaker: IOM Mali | Pascal Reyntjens, Chief of Mission
  moderator: UNDP
He noted, as did the representative of UNHCR, that documentation saves lives.
  -
Mr Nenad Nišić, IOM Serbia, and Ms Vesna Golić, Commissariat for Refugees and Migration, guided the group through the exercise.
  moderator: IOM Serbia
  moderator: Commissariat for Refugees and Migration
In partnership with the Ministry of Diaspora Affairs, IOM Jamaica convened returning nurses for a day of conversation. State Minister Alando Terrelonge congratulated them.
  organizer: Ministry of Diaspora Affairs
  organizer: IOM Jamaica
  speaker: - | Alando Terrelonge, State Minister
The interactive dialogue benefited from the contributions of the Special Rapporteur on the human rights of migrants, Mr Gehad Madi, UNICEF and Save the Children.
  speaker: - | Gehad Madi, Special Rapporteur on the human rights of migrants
  speaker: UNICEF
  speaker: Save the Children
Con la bienvenida de la Jefa de Misión de la OIM, Sra. Rocío Sanz, y del Secretario de Política Interior, Sr. José Manrique, comenzó el taller.
  opener: OIM | Rocío Sanz, Jefa de Misión
  opener: - | José Manrique, Secretario de Política Interior
Como panelistas participaron Gabriela Rodríguez (IIDH), Carlos Maldonado (CEPAL) y la viceministra Paula Bogantes. La moderación la realizó Alexandra Bonnie, de la OIM.
  speaker: IIDH
  speaker: CEPAL
  speaker: - | Paula Bogantes, viceministra
  moderator: OIM
La cérémonie a été marquée par les allocutions du Coordonnateur résident du SNU, M. Kanta Kumari, et du Ministre délégué, M. Yacouba Garba.
  speaker: SNU | Kanta Kumari, Coordonnateur résident
  speaker: - | Yacouba Garba, Ministre délégué
The event was co-organized by the Permanent Mission of the Philippines, OHCHR and the Global Coalition on Migration, and moderated by Ms Monami Maulik, Coordinator of the Coalition.
  organizer: Permanent Mission of the Philippines
  organizer: OHCHR
  organizer: Global Coalition on Migration
  moderator: Global Coalition on Migration | Monami Maulik, Coordinator
H.E. Mr Carlos Fuller, Permanent Representative of Belize, delivered the opening remarks and underlined that small islands need pathways.
  opener: Belize | Carlos Fuller, Permanent Representative
  speaker: Belize | Carlos Fuller, Permanent Representative
UNHCR and UNICEF jointly facilitated the second working group, while the Ministry of Education of Lebanon presented its enrolment figures.
  moderator: UNHCR
  moderator: UNICEF
  presenter: Ministry of Education of Lebanon
Mr Tauhid Pasha, IOM Senior Specialist, gave an overview of the guidance, followed by an intervention from Ms Hannah Murphy of the Scottish Government.
  presenter: IOM
  speaker: Scottish Government
"Every pledge is a promise," recalled the Network Coordinator, Ms Amy Pope, as she closed the meeting.
  speaker: Network | Amy Pope, Coordinator
Organized by IOM Ghana with funding from the Swiss State Secretariat for Migration, the workshop was facilitated by Dr Leander Kandilige of the University of Ghana.
  organizer: IOM Ghana
  moderator: University of Ghana
Speaking at the opening, Ms Fathia Alwan, Director of Health and Social Development at IGAD, welcomed the delegates to Entebbe.
  opener: IGAD | Fathia Alwan, Director of Health and Social Development
Panellists: Mr Robert Vitillo, Caritas; Ms Eva Åkerman Börje, Global Compact Fund; H.E. Ms Marie Chantal, Minister of Gender, Rwanda.
  speaker: Caritas
  speaker: Global Compact Fund
  speaker: Rwanda | Marie Chantal, Minister of Gender
The Deputy Special Representative of the Secretary-General, Mr Mohamed Fall, urged the authorities to issue documents.
  speaker: - | Mohamed Fall, Deputy Special Representative of the Secretary-General
Thailand's Ministry of Public Health explained how migrant health volunteers are trained.
  speaker: Thailand's Ministry of Public Health
Ms Camila Barretto, of the Observatory of Migration of Brazil, showed how data are combined. The Federal Police of Brazil then presented the new portal.
  presenter: Observatory of Migration of Brazil
  presenter: Federal Police of Brazil
L’ouverture a été assurée par la Représentante résidente du PNUD, Mme Rosine Sori-Coulibaly, et le mot de clôture par le Préfet.
  opener: PNUD
Les présentations de l’INS et de la Direction de la Surveillance du Territoire ont été suivies d’un débat animé par l’OIM.
  presenter: INS
  presenter: Direction de la Surveillance du Territoire
  moderator: OIM
El acto fue presidido por la vicepresidenta de Costa Rica, Mary Munive, acompañada por la representante del ACNUR.
  moderator: Costa Rica | Mary Munive, vicepresidenta
El Instituto Nacional de Migración de República Dominicana y la OIM convocaron este diálogo, en el que expuso la economista Jacqueline Boin, de INTEC.
  organizer: Instituto Nacional de Migración de República Dominicana
  organizer: OIM
  presenter: INTEC
"""
