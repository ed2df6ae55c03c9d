"""Letters that are written in more than one way, one for one: what matching takes for the same.

A traditional Chinese character is taken for its simplified form, as far as names and the words
around them need it; an Arabic alif with hamza for the bare one; a Russian ё for е; digits of other
scripts for ours.
"""

from __future__ import annotations

_TRADITIONAL = """
萬万與与專专業业東东嚴严個个箇个臨临為为爲为麗丽舉举義义烏乌喬乔習习鄉乡書书買买於于亞亚產产産产億亿從从儀仪們们眾众衆众會会倫伦體体餘余兒儿剋克蘭兰關关茲兹內内岡冈農农馮冯準准減减幾几凱凯齣出
擊击劃划劉刘則则剛刚別别劇剧辦办務务動动勞劳區区醫医華华協协單单盧卢衛卫衞卫廳厅厤历曆历歷历釐厘縣县參参蔘参發发髮发變变敘叙檯台臺台颱台葉叶籲吁後后嚮向曏向呂吕聽听啓启啟启吳吴員员週周團团糰团
圍围國国圖图圓圆聖圣場场堅坚壇坛聲声處处奧奥婦妇薑姜孫孙學学寧宁甯宁實实審审賓宾對对導导將将爾尔屆届屬属嶼屿島岛峯峰幣币佈布蓆席幹干並并併并庫库應应開开張张強强當当態态總总懲惩願愿戰战紮扎託托
執执揚扬護护報报擔担撾挝據据攜携攝摄敎教數数無无時时硃朱機机權权條条來来楊杨極极構构査查標标樣样樑梁檢检歡欢歐欧氣气湯汤瀋沈沒没澤泽濟济溫温灣湾災灾愛爱獨独環环電电監监蓋盖祕秘類类糧粮紅红約约
級级納纳紐纽綫线線线練练組组織织紹绍經经結结繞绕絡络統统續续維维緬缅網网羅罗羣群聯联衚胡鬍胡脫脱臘腊緻致蘇苏範范萊莱薩萨蔣蒋補补錶表見见規规視视譽誉計计認认討讨讓让訓训議议訊讯講讲許许論论証证
證证識识詞词話话誕诞該该說说説说諾诺調调談谈謝谢譚谭穀谷貝贝負负責责貨货販贩貿贸賀贺賈贾賴赖賽赛讚赞贊赞趙赵辭辞邊边達达過过運运還还這这進进鄧邓郵邮鄒邹鄭郑釋释裏里裡里針针鍼针鈡钟鍾钟鐘钟錢钱
銀银鎭镇鎮镇長长門门閆闫閉闭問问間间閣阁隊队際际陸陆陳陈險险隨随難难僱雇韋韦韓韩項项顧顾頓顿預预領领頻频題题顛颠風风舘馆館馆馬马駐驻魯鲁鮮鲜麥麦黃黄齊齐龍龙龔龚
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
