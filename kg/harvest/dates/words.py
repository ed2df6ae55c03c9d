"""The words that tell what a sentence dates: what each means, in the languages of the pages.

Every word becomes the letter of its class, so that one grammar reads all languages: “the workshop
was held” is `dEBT`, and so is “el taller fue celebrado”. In the tables `*` stands for any ending.
"""

from __future__ import annotations

# One row a kind of event.
EVENTS = {
    "workshop": "workshop* atelier* taller talleres oficina* "
    "практикум* "
    "ورشة ورش "
    "讲习班 講習班 工作坊",
    "seminar": "seminar seminars seminario* seminário* séminaire* "
    "семинар* "
    "ندوة حلقة "
    "研讨会 研討會 研讨班 研討班",
    "webinar": "webinar* webinaire* вебинар* 网络研讨会 網絡研討會",
    "meeting": "meeting* réunion* reunión reuniones reunião reuniões gathering* encuentro* "
    "rencontre* encontro* "
    "встреч* совещан* заседан* "
    "اجتماع* لقاء "
    "会议 會議",
    "event": "event events événement* evento* acto activity cita мероприяти* فعالية حدث 活动 活動",
    "session": "session* sesión sesiones séance* sessão sessões hearing* audiencia* "
    "сесси* слушани* "
    "جلسة",
    "consultation": "consultation* consulta consultas консультаци* مشاورة مشاورات 磋商 协商 協商",
    "training": "training* formation* formação capacitación* capacitação courses curso* "
    "masterclass* "
    "тренинг* обучен* курс* "
    "تدريب* دورة "
    "培训 培訓",
    "dialogue": "dialogue* dialog diálogo* conversatorio* debate* débat* discussion* talks "
    "диалог* обсужден* дискусси* "
    "حوار* نقاش "
    "对话 對話 对话会 對話會",
    "conversation": "conversation* conversación conversaciones charla* tertulia* conversa* бесед*",
    "lecture": "lecture lectures palestra* лекци* محاضرة 讲座 講座",
    "roundtable": "roundtable* table tables mesa mesas стол стола مائدة 圆桌 圓桌 roda",
    "panel": "panel panels панел* painel",
    "briefing": "briefing* брифинг*",
    "launch": "launch presentation presentación présentation apresentação lancement* lanzamiento* "
    "lançamento* "
    "презентаци* "
    "إطلاق "
    "发布会 發布會",
    "symposium": "symposi* simposi* simpósi* симпозиум* colloqu* coloquio* colóquio* 座谈会 座談會",
    "review": "review reviews revisión revisões revisão examen обзор استعراض 审议 審議",
    "edition": "edition editions round édition éditions edición ediciones edição выпуск раунд",
    "clinic": "clinic clinics clinique* clínica*",
    "exchange": "exchange exchanges intercambio* intercâmbio* échange échanges 交流会 交流會",
    "visit": "visit visits visita* visite визит* زيارة",
    "ceremony": "ceremon* cérémonie* ceremonia* cerimónia* celebration* commemorat* exhibition* "
    "screening* retreat* jornada journée* hackathon* "
    "церемони*",
    "forum": "forum forums fora foro foros fórum fóruns форум* منتدى 论坛 論壇",
    "conference": "conference* conférence* conferencia* conferência* конференци* مؤتمر* 大会 大會",
    "summit": "summit* sommet* cumbre* cúpula* cimeira* саммит* قمة 峰会 峰會",
    "congress": "congress* congrès congreso* конгресс* congresso*",
    "assembly": "assembl* asamblea* assembleia* ассамбле* جمعية",
}
GENERAL = frozenset({"meeting", "event", "session", "edition"})
"""What an event of any kind may be called."""
FRAMES = frozenset({"review", "forum", "conference", "summit", "congress", "assembly"})
"""Others of this kind are named on many pages: the conference that an event prepares."""

# One row a class of words: its letter, what it says of a date in its clause. Besides there are `E`
# an event (the table above), `D` a date, `K` an acronym, `x` any other word, `,` and `;`.
CLASSES = {
    # is held
    "T": "organized organised organize organise organizes organises organizing organising held "
    "hosted host hosts hosting convened convene convenes convening holds holding hold join invite* "
    "scheduled planned foreseen slated organisé organisée organisés organisées organisent "
    "organisera organiseront organisait organisaient tenu tenue tenus tenues tiendra tiendront "
    "tient déroul* accueilli* accueille accueillent organiza organizan organizaba organizó "
    "organizaron organizado organizada organizados organizadas organizará organizarán celebr* "
    "convoc* convoqu* rejoignez convie* convié* invit* joignez únase únete acompáñenos acompáñanos "
    "acoge acogió acogerá esperamos attendons venez retenez réservez notez bloquez transcurr* "
    "acontec* sesion* sede previst* prévu* organizou organizaram organizam decorr* convid* acolh* "
    "palco "
    "состоя* состоит* прош* проход* пройд* организова* организу* запланирован* назначен* приглаша* "
    "присоедин* "
    "ندعو* يدعو* انضم* دعوت* دعوة تقام يقام عقد عقدت انعقد* تنعقد ينعقد تعقد يعقد ستعقد سيعقد نظم "
    "نظمت تنظم ينظم ستنظم سينظم استضاف* احتضن* يحتضن تحتضن أقيم* ستقام سيقام "
    "邀请 邀請 诚邀 誠邀 敬请 组织了 組織了 举行 舉行 召开 召開 举办 舉辦 主办 主辦",
    # is held, if an event is named beside it
    "V": "assisté assistent asistieron asistió asisten asistirán assistiram suivi run played "
    "participated participate participates participé participent participaron participó "
    "participarán participaram participou participarão "
    "участвова* "
    "شارك* "
    "facilitated facilitates facilitate led staged arranged kicks featured unfolded unfolds "
    "démarr* arranc* efectu* instaló streamed live inicio início sostuvo sostuvieron extendió "
    "extendieron rendue rendus rendues abrió abre abrirá abriu ouvre ouvrira ouvert ouverte "
    "conducted conduct given gives gave delivered delivers joined welcome welcomes welcomed "
    "receives received shown rendez launched launches opened opens open launch inaugur* ran runs "
    "celebrat* begin begins beginning began start starts starting started realiz* llev* desarroll* "
    "alberga albergó albergará espera recibió recibe reçoit reçu recebeu recebe ocorre* impartió "
    "impartid* lanzó lanza lancé lance donné donnée animé* ministrad* lançou lançaram kicked "
    "commence* débute* comienz* comenz* empez* começ* abrit* "
    "принимал* принимает провод* провел* провед* запуск* запуст* открыл* откро* начал* начина* "
    "начн* открыва* стартова* "
    "افتتح* انطلق* شهد* دشن* أجري* أجرت بدأ* يبدأ تبدأ ستبدأ سيبدأ "
    "拉开帷幕 开班 启动 啟動 开始 開始 开幕 開幕",
    # is held, though no event is named: people come together
    "U": "spent spend met meet meets gathered gather gathers brought bringing brings convening "
    "assembled réuni réunis réunie réunies réunit réunissent réunira réuniront réunissait "
    "rassembl* reunió reunieron reúne reúnen reunirá reunirán congreg* juntó juntaron juntaram "
    "retrouvés retrouvées reuniu reuniram reunem reunirão juntou "
    "собрал* собер* собира* встретил* встрет* "
    "اجتمع* يجتمع تجتمع سيجتمع ستجتمع التقى التقت التقوا يلتقي جمع جمعت تجمع* "
    "齐聚 齊聚 聚首 汇聚 匯聚 相聚 会面 會面 共聚 相会",
    # happens to something else
    "O": "adopt* endorse* ratif* published publish* publication released release* issued updated "
    "posted uploaded circulated finalized revised amended proclaimed promulgated graduated dated "
    "born signed signature signing force resolution* deadline* register* registration* submit* "
    "submission* application* applied apply expire* valid drafted established founded created "
    "appointed elected approved approves enacted approval accessed announc* invitations accepted "
    "struck hit killed died drowned sank invaded erupted annonc* envoyé* adopté* adopta publié* "
    "signé* inscri* limite vigueur né née candidature* échéance délai résolution* morts anunci* "
    "enviad* adoptad* adoptó publicad* publicó firmad* firmó firmou firmar* inscrib* inscripci* "
    "plazo vence* vigor nacido nacida aprobó aprobad* resoluci* murieron adotado adotada adotou "
    "publicado publicada publicou assinado assinada assinou aprovado aprovada aprovou prazo "
    "candidatur* resoluç* morreram "
    "принят* принял* опубликов* подписа* утвержд* вступ* регистр* зарегистр* срок* родил* "
    "резолюци* одобр* объяв* отправ* заявк* погиб* "
    "أعلن* اعتمد* اعتماد* نشر* وقع* التسجيل تسجيل قرار* صدر* دخل* ولد* "
    "宣布 通过 通過 发布 發布 发表 發表 生效 签署 簽署 截止 报名 報名 注册 註冊 "
    "出版 更新 出生 成立 批准 遇难",
    # is over then: no date of the event, but the last day of one that has begun
    "Z": "ends ended closes closed concludes concluded finishes finished encerra* encerró wrapped "
    "achève achèvera achevé* culminó concluyó termine termina terminó terminará terminou finaliz* "
    "clausur* clôtur* "
    "заверш* законч* "
    "اختتم* يختتم تختتم انتهى انتهت ينتهي تنتهي "
    "结束 結束 闭幕 閉幕",
    # relates to another event, or sets a limit
    "L": "following followed follows follow after since until till before prior ahead advance "
    "builds build building based outcome* result results resulted recommendation* conclusion* grew "
    "preparation* prepare* preparing inform informs recall* pursuant towards avant depuis après "
    "jusqu jusque suite préparation préparer issue partir antes después desde hasta tras "
    "preparación preparar resultados depois até após seguimento preparação "
    "после до перед накануне преддвери* итог* подготовк* начиная результат* "
    "بعد قبل منذ حتى عقب أعقاب تحضير* اعتبارا نتائج "
    "截至 自从 自從 继 繼",
    # a thing that has dates of its own
    "J": "project* programme* program policy policies framework roadmap series cycle strategy "
    "strategies study studies survey* law laws plan plans report reports summary recording* "
    "centre* center* shelter* agreement* grant fund projet* stratégie* étude* enquête* loi lois "
    "rapport* résumé accord* fonds proyecto* programa* estrategia* estudio* encuesta* ley leyes "
    "informe* centro* acuerdo* fondo projeto* estratégia* estudo* inquérito* lei leis relatório* "
    "acordo* fundo política* politique* feuille hoja série* serie* ciclo* "
    "проект* программ* стратеги* исследовани* закон* план доклад* центр* соглашени* фонд* "
    "مشروع برنامج استراتيجية دراسة قانون تقرير مركز اتفاق* صندوق "
    "项目 項目 方案 战略 戰略 研究 法律 报告 報告 中心 协议 協議 基金",
    # beside another event, not after it
    "M": "margins margin sidelines marge margen margem полях هامش",
    # one that is not named again: “that of Bamako”
    "F": "celle celui celles ceux aquel aquella aquele aquela",
    # did not happen then
    "X": "originally cancelled canceled initialement annulé annulée originalmente inicialmente "
    "cancelad* "
    "первоначально отмен* "
    "ألغي إلغاء "
    "取消 原定",
    # happened at another time: the one that it was postponed to
    "R": "postponed rescheduled reporté reportée aplazad* pospuest* adiad* "
    "перенес* "
    "تأجيل تأجل "
    "推迟 推遲",
    # another time, said of an event
    "P": "preparatory previous last past former next future subsequent similar another "
    "predecessor* préparatoire* précédent* dernier dernière dernières prochain* ultérieur* "
    "antérieur* autre autres preparatori* anterior* pasado pasada última último próxim* otro otra "
    "otros otras siguiente* passado passada outro outra outros outras seguinte* "
    "подготовительн* ежегодн* предыдущ* следующ* прошлый прошлая прошлое прошлого прошлом прошлой "
    "прошлую друг* последующ* "
    "سابق* مقبل* قادم* تالي* ماضي* أخرى اخر "
    "筹备 籌備 年度 上次 上一次 下次 下一次 下届 下屆 上届 上屆 此前",
    # another time, said of a date
    "t": "ago again later earlier previously auparavant nouveau nuevamente anteriormente "
    "previamente novamente "
    "снова ранее назад позднее позже "
    "سابقا مجددا لاحقا "
    "再次",
    # had met, had been held: before what the text speaks of
    "H": "had avait avaient había habían впервые tinha tinham havia haviam كان كانت 曾",
    "#": "first second third fourth fifth sixth initial premier première deuxième seconde "
    "troisième quatrième primer primera primero segundo segunda tercer tercera cuarta primeiro "
    "primeira terceiro terceira "
    "перв* второ* вторая втору* третий третья третье* "
    "أول الأولى ثاني ثانية ثالث ثالثة "
    "第一次 第二次 第三次 首次",
    "w": "this these present cette cet ce présent este esta presente esse essa "
    "настоящ* данн* этот это эта "
    "هذه هذا "
    "本次 此次 这次 這次",
    "B": "be been being was were is are est été sont était étaient fut furent fue fueron sido es "
    "será serán sera seront foi foram são "
    "был была были было будет будут",
    "N": "which that who qui que qu который которая которое которые التي الذي",
    # the day of a text that bears its date, as a report from the place does
    "y": "today hoy hoje сегодня اليوم 今天 今日",
    # in a clause about the date or place before it
    "h": "when where cuando donde quando onde когда где حيث عندما",
    "p": "on in at date fecha from period during within en au aux del du dans durant durante "
    "période período em no na nos nas dia dias días día "
    "период в во на с "
    "في من يوم يومي بتاريخ خلال "
    "于 於 在",
    "f": "with avec con com of to de d da do dos das des for pour para k к от по 的",
    "d": "the a an its l le la les el los las un une una um uma o os as ال",
    # a part of a day: “on the evening of 11 May”
    "m": "dawn noon dusk aube midi amanecer morning afternoon evening night matin matinée soir "
    "soirée mañana tarde noche manhã noite "
    "утром вечером "
    "صباح مساء "
    "上午 下午 晚上",
    "b": "by",
    # those who hold events: no acronym of an event
    "x": "IOM OIM ILO OIT UNHCR HCR ACNUR UNICEF UNDP PNUD UNODC ONUDC UNFPA UNDESA UNESCO OHCHR "
    "FAO WFP UNEP UNRWA ICRC IFRC ECOWAS CEDEAO IGAD ASEAN OSCE OECD GIZ NGO ONG "
    "МОМ УВКБ МОТ ПРООН ЮНИСЕФ",
    # days of which only the first is given
    "W": "week weekend semaine semana недел* أسبوع 周 週",
}
ORDINALS = (
    "1st first premier premiere primer primera primero primeiro primeira "
    "первыи первая первое "
    "الاولى "
    "第一次",
    "2nd second deuxieme seconde segundo segunda второи вторая второе الثانية 第二次",
    "3rd third troisieme tercer tercera terceiro terceira третии третья третье الثالثة 第三次",
    "4th fourth quatrieme cuarta quarta",
    "5th fifth",
    "6th sixth",
)
# What people do at an event of this kind; of a title that names the kind, it names the event.
DEEDS = {
    "consultation": "consult* консультир* استشار*",
    "briefing": "brief briefs briefed",
    "session": "heard hears listened",
    "training": "train trains trained capacit* formé* обуч*",
    "visit": "visited visité* visitó visitaron visitaram посетил* زار*",
    "launch": "launch* unveil* present* instal* inaugur* lanç* lanz* lancé* lance "
    "презентова* "
    "أطلق*",
    "dialogue": "debat* débatt*",
}
# What people do at an event, and who takes part: each a hint, none of them a proof.
HINTS = {
    "doing": "agree agreed testif* acord* convin* "
    "places told répond* answer* testif* travel* watch* discuss* exchanged share* shared "
    "compar* debat* talk* spoke speak* tell tells asked ask sit sat came come comes spend spent "
    "explain* listen* presented attend* participat* part worked work trained explor* examine* "
    "discut* échang* partag* débatt* parl* racont* demandé demandent seats seat floor parole "
    "asiento palabra palavra retrouv* rencontr* venu* vinrent expliqu* écout* particip* travaill* "
    "discutieron intercambi* compart* habl* pregunt* encontr* acud* vinieron trabaj* debateram "
    "discutiram falaram conversaram trocaram encontraram partilharam rendez convers* "
    "учил* обсуд* обсужда* говор* поговор* рассказ* обмен* приех* съех* участвова* спрос* делил* "
    "ناقش* تحدث* تبادل* شارك* حضر* يناقش تناقش يتحدث "
    "讨论 討論 交流 分享 探讨 探討 参加 參加 交谈 谈论",
    # where and how long
    "setting": "days tomorrow demain amanhã завтра غدا 明天 "
    "online virtually virtual hybrid zoom hall room venue hotel headquarters "
    "premises livestream jours ligne présentiel salle hôtel siège jornadas días línea presencial "
    "salón sala dias online "
    "онлайн дней зале "
    "线上 線上 为期 為期",
    # no event of ours
    "other": "photo photos foto fotos storm* earthquake* cyclone* hurricane* flood* war invasion "
    "coup attack* shipwreck* tragedy catastroph* disaster* explosion* massacre* riot* séisme* "
    "tempête* inondation* guerre naufrage* attentat* drame terremoto* tormenta* guerra inundaci* "
    "naufragio* atentado* tragedia* sismo* tempestade* tragédia* naufrágio* "
    "землетрясени* войн* наводнени* ураган* катастроф* теракт* "
    "زلزال* حرب فيضان* إعصار* كارثة انفجار* "
    "地震 战争 戰爭 洪水 台风 灾难 災難 爆炸",
    "people": "worker* employer* union* mother* institution* ministries agencies trabajador* "
    "empleador* institucion* ministerios travailleu* employeu* "
    "people persons women youth personnes femmes jeunes personas mujeres jóvenes pessoas "
    "mulheres jovens farmer* fisher* inspector* counsellor* volunteer* neighbour* carer* expert* "
    "official* delegat* representative* practitioner* participant* minister* mayor* statistic* "
    "officer* researcher* scholar* journalist* nurse* teacher* student* parliamentarian* "
    "negotiator* stakeholder* partner* colleague* interpreter* leader* judge* lawyer* prosecutor* "
    "consul consuls diplomat* fonctionnaire* délégué* délégation* représentant* praticien* "
    "ministre* maire* chercheu* journaliste* infirmi* enseignant* étudiant* parlementaire* élus "
    "élues juge* avocat* magistrat* entrepreneu* responsable* funcionari* delegad* representante* "
    "alcald* oficial* investigador* periodista* enfermer* docente* estudiante* parlamentari* juec* "
    "abogad* autoridades especialista* técnic* funcionári* delegaç* autarca* prefeit* "
    "эксперт* делегат* делегаци* представител* чиновник* специалист* участник* министр* мэр* "
    "сотрудник* исследовател* журналист* врач* учител* студент* депутат* судь* юрист* "
    "خبراء خبير مسؤول* مندوب* ممثل* مشارك* وزراء باحث* صحفي* قضاة برلماني* "
    "代表 医生 醫生 专家 專家 官员 官員 学者 學者 与会者 部长 市长 记者",
}

# Several words of one class, and what only its accent tells from another; `_` is any word.
PHRASES = {
    "T": "take place, takes place, taking place, took place, taken place, take part, takes part, "
    "taking part, took part, set for, see you, seeing you, don t miss, a lieu, ont lieu, eu lieu, "
    "eut lieu, aura lieu, auront lieu, avoir lieu, aura _ lieu, ne manquez pas, tiene lugar, "
    "tienen lugar, tuvo lugar, tuvieron lugar, tendrá lugar, tendrán lugar, tener lugar, "
    "se da cita, se dan cita, se dieron cita, se darán cita, no se pierda, tem lugar, têm lugar, "
    "teve lugar, tiveram lugar, terá lugar, terão lugar, junte se, juntem se",
    "U": "come together, came together",
    "X": "should have, would have, could have, aurait dû",
    "L": "as of, as at, no later than, goes back, go back, went back, по состоянию на",
    "t": "plus tôt, an avant, ans avant, año antes, años antes, ano antes, anos antes",
    "H": "s était, s étaient",
    "h": "où",
    "y": "aujourd hui, this monday, this tuesday, this wednesday, this thursday, this friday, "
    "this saturday, this sunday, ce lundi, ce mardi, ce mercredi, ce jeudi, ce vendredi, "
    "ce samedi, ce dimanche, este lunes, este martes, este miércoles, este jueves, este viernes, "
    "este sábado, este domingo",
}
