"""Letters that are written in more than one way, one for one: what matching takes for the same.

A traditional Chinese character is taken for its simplified form, as far as names and the words
around them need it; an Arabic alif with hamza for the bare one; a Russian ё for е; digits of other
scripts for ours.
"""

from __future__ import annotations

_TRADITIONAL = """
萬万與与專专業业東东個个箇个為为爲为舉举義义烏乌喬乔習习鄉乡書书買买於于亞亚產产産产從从儀仪們们眾众衆众會会倫伦
體体兒儿剋克蘭兰關关茲兹內内岡冈農农準准減减幾几凱凯齣出擊击劃划則则剛刚別别辦办務务動动勞劳區区醫医華华協协盧卢
衛卫衞卫廳厅釐厘縣县發发髮发變变敘叙檯台臺台颱台葉叶後后聽听啓启啟启員员團团國国圖图圓圆聖圣堅坚壇坛處处奧奥婦妇
學学寧宁甯宁實实審审賓宾對对導导爾尔局局屆届屬属嶼屿島岛峯峰幣币佈布蓆席幹干庫库應应開开強强當当態态總总懲惩願愿
紮扎託托揚扬護护報报撾挝敎教無无時时機机權权條条來来極极構构查查標标歡欢歐欧氣气湯汤澤泽濟济灣湾災灾愛爱獨独環环
電电蓋盖祕秘類类糧粮紅红約约級级納纳紐纽綫线線线練练組组織织紹绍經经絡络續续維维緬缅網网羅罗羣群聯联脫脱臘腊緻致
蘇苏萊莱薩萨蒙蒙補补錶表見见規规視视計计認认討讨訓训議议訊讯講讲論论證证識识詞词話话誕诞該该說说説说諾诺調调談谈
貝贝貨货販贩貿贸賴赖賽赛讚赞贊赞辭辞邊边達达運运這这進进郵邮裏里裡里銀银鎭镇鎮镇長长門门閉闭問问間间閣阁隊队際际
陸陆險险隨随難难僱雇韋韦韓韩項项頓顿預预領领頻频題题顛颠風风舘馆館馆馬马駐驻魯鲁鮮鲜麥麦
"""
_PAIRS = "أاإاآاٱاىيёе" + "".join(
    f"{other}{digit}"
    for zero in "٠۰０"
    for digit, other in zip("0123456789", map(chr, range(ord(zero), ord(zero) + 10)), strict=True)
)


def _pairs(text: str) -> dict[str, str]:
    letters = "".join(text.split())
    found = zip(letters[::2], letters[1::2], strict=True)
    return {written: plain for written, plain in found if written != plain}


SAME = _pairs(_TRADITIONAL + _PAIRS)
"""Each letter of another way of writing, and the one that it is taken for."""
