"""How pages write the values of fields besides their labels: matched on input, never shown.

By scheme and key: plurals and feminines in French and Spanish, and the names in Arabic, Russian
and Chinese. The English plural needs no row.
"""

from __future__ import annotations

INPUT_FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "audiences": {
        "intergovernmental-organization": (
            "Organisations intergouvernementales@fr",
            "Organizaciones intergubernamentales@es",
        ),
        "civil-society": (
            "Organisations de la société civile@fr",
            "Organizaciones de la sociedad civil@es",
            "المجتمع المدني@ar",
            "Гражданское общество@ru",
            "民间社会@zh",
        ),
        "general-public": ("Público general@es", "عامة الجمهور@ar", "公众@zh"),
    },
    "scopes": {
        "global": ("Mondiale@fr", "عالمي@ar", "Глобальный@ru", "全球@zh"),
        "regional": ("Régionale@fr", "إقليمي@ar", "Региональный@ru", "区域@zh"),
        "subregional": ("Sous-régionale@fr", "دون إقليمي@ar", "Субрегиональный@ru", "次区域@zh"),
        "national": ("Nationale@fr", "وطني@ar", "Национальный@ru", "国家@zh"),
        "local": ("Locale@fr", "محلي@ar", "Местный@ru", "地方@zh"),
    },
    "event-types": {
        "briefing": (
            "Sesiones informativas@es",
            "Charla informativa@es",
            "إحاطة@ar",
            "جلسة إحاطة@ar",
            "Брифинг@ru",
            "情况介绍会@zh",
            "情况通报会@zh",
        ),
        "conference": ("مؤتمر@ar", "Конференция@ru", "会议@zh", "會議@zh"),
        "consultation": (
            "مشاورة@ar",
            "مشاورات@ar",
            "Консультация@ru",
            "Консультации@ru",
            "磋商@zh",
        ),
        "dialogue": ("حوار@ar", "Диалог@ru", "对话@zh", "對話@zh", "对话会@zh", "對話會@zh"),
        "forum": ("منتدى@ar", "Форум@ru", "论坛@zh", "論壇@zh"),
        "launch": ("Lançamento@pt", "إطلاق@ar", "启动仪式@zh", "发布会@zh"),
        "meeting": ("Reuniones@es", "Reunião@pt", "اجتماع@ar", "Совещание@ru", "Встреча@ru"),
        "peer-exchange": (
            "Peer learning",
            "Peer-to-peer learning",
            "Échanges entre pairs@fr",
            "Apprentissage entre pairs@fr",
            "Intercambios entre pares@es",
            "Aprendizaje entre pares@es",
            "Обмен опытом@ru",
            "同行交流@zh",
        ),
        "regional-review": (
            "Examens régionaux@fr",
            "Revisiones regionales@es",
            "استعراض إقليمي@ar",
            "Региональный обзор@ru",
            "区域审查@zh",
        ),
        "side-event": (
            "Manifestation parallèle@fr",
            "Événement en marge@fr",
            "Actividad paralela@es",
            "حدث جانبي@ar",
            "فعالية جانبية@ar",
            "Параллельное мероприятие@ru",
            "会外活动@zh",
            "边会@zh",
            "邊會@zh",
        ),
        "training": (
            "Capacitaciones@es",
            "Formação@pt",
            "تدريب@ar",
            "دورة تدريبية@ar",
            "Обучение@ru",
            "Тренинг@ru",
            "培训@zh",
            "培訓@zh",
        ),
        "webinar": (
            "Seminarios web@es",
            "Webinário@pt",
            "ندوة عبر الإنترنت@ar",
            "ندوة إلكترونية@ar",
            "Вебинар@ru",
            "网络研讨会@zh",
            "網絡研討會@zh",
            "網路研討會@zh",
        ),
        "workshop": (
            "Talleres@es",
            "Oficina@pt",
            "ورشة@ar",
            "ورشة عمل@ar",
            "حلقة عمل@ar",
            "Рабочий семинар@ru",
            "Практикум@ru",
            "研讨会@zh",
            "研討會@zh",
            "讲习班@zh",
            "講習班@zh",
            "工作坊@zh",
        ),
    },
}
