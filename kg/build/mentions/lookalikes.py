"""Words of prose that look like names of the vocabulary and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal

from kg.build.lookup.inflection import inflected

NEVER = frozenset(
    {"reunión", "réunion", "la réunion", "mfa", "nations", "it", "us", "am", "la red"}
    | {"عمان", "اروبا"}
)
"""Labels, folded, that mean something else more often: meetings, a ministry, Amman, Europe."""

WORDS_IN_CAPITALS = frozenset("WHO US IT AM AS AU LAS UN EU DES CON OAS CIS UA EC UE".split())
"""Abbreviations that are words in the site's languages: they do not count among capitals."""

GIVEN_NAMES = frozenset("jordan chad georgia israel maurice dominique grenade kenya".split())
"""Countries, folded, that persons are called by."""

BESIDE_OTHERS = frozenset({"مالي", "بنين"})
"""Countries, folded, that are everyday words (“financial”, “sons”) where they stand alone."""

AT_ITS_BEGINNING = frozenset({"того"})
"""Countries, folded, that are everyday words at the beginning of a sentence."""

LONGER_NAME = re.compile(
    r"\s(?:[A-Z][\w-]+\s){0,3}?(?:Fund|House|Plaza|Building|Tower|Square|Street|Avenue|Prize|Award"
    r"|Cup|Medal|Chair|Handbook|Manual|Toolkit|Web\sTV|Radio|News|Day|Week|Decade|Charter|Convention"
    r"|Protocol|Declaration|Recommendation|Library|Press|Club|School|College|Hall|Stadium|Park)\b"
)
"""What behind an organization's name makes it a part of another: `IOM Development Fund`."""

_OTHER_PLACES = (
    "Northern Ireland|New Guinea|District of Columbia|British Columbia",
    "Irlanda del Norte|Nueva Guinea|Nuevo México|Ciudad de México|Ciudad de Guatemala@es",
    "Irlande du Nord|Nouvelle-Guinée|Nouveau-Mexique@fr",
    "Irlanda do Norte|Nova Guiné|Novo México|Cidade do México|Golfo da Guiné|Golfo do México"
    "|Lago Chade|Cidade da Guatemala@pt",
    "Северная Ирландия|Новая Гвинея|Озеро Чад|озеро Чад|Новый Южный Уэльс@ru",
    "أيرلندا الشمالية|آيرلندا الشمالية|المغرب العربي|مدينة المكسيك|مدينة الكويت|مدينة بنما"
    "|نهر النيجر|نهر الأردن|بحيرة تشاد|خليج غينيا|خليج المكسيك|غينيا الجديدة|المغرب الكبير@ar",
    "其中|拉美|欧美|北美|南美|中美|英美|印度洋|南非洲|巴西利亚|北爱尔兰|新几内亚|新泽西|新墨西哥"
    "|约旦河|刚果河|尼日尔河|墨西哥城|墨西哥湾|几内亚湾|科威特城|危地马拉城|巴拿马城|巴拿马运河"
    "|内蒙古|蒙古族|朝鲜族|朝鲜半岛|马里兰|马里亚纳|马里奥|阿曼达|加纳利|乔治亚州|日本海|泰国湾"
    "|乍得湖|中国海|南中国海|哥伦比亚大学|哥伦比亚特区|不列颠哥伦比亚|东盟友|约旦河谷@zh",
)


def other_places() -> Iterator[str]:
    """Yield what holds the name of a country, or seems to, and names none: `Northern Ireland`."""
    for row in _OTHER_PLACES:
        names, _, language = row.partition("@")
        for name in names.split("|"):
            yield name
            yield from inflected(Literal(name, language=language or "en"))
