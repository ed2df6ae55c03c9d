"""Names of languages → their tags (BCP 47): those of ISO 639-1, and some that pages name besides.

A row is a tag and the names of its language in English, French, Spanish and in itself, as CLDR
has them, and further ones; those of the United Nations' languages in all six.
"""

from __future__ import annotations

from kg.text import words

_ROWS = """
aa|Afar|Qafar
ab|Abkhazian|abkhaze|abjasio|Аԥсшәа|Abkhaz
af|Afrikaans
ak|Akan
am|Amharic|amharique|amárico|አማርኛ
an|Aragonese|aragonais|aragonés
ar|Arabic|arabe|العربية|арабский|阿拉伯语|阿拉伯文|阿拉伯語|Modern Standard Arabic
as|Assamese|assamais|asamés|অসমীয়া
av|Avaric|avar
ay|Aymara|aimara
az|Azerbaijani|azerbaïdjanais|azerbaiyano|azərbaycan|Azeri
ba|Bashkir|bachkir|baskir|башҡорт теле
be|Belarusian|biélorusse|bielorruso|беларуская
bg|Bulgarian|bulgare|búlgaro|български
bi|Bislama|bichelamar
bm|Bambara|bamanakan
bn|Bangla|bengali|বাংলা
bo|Tibetan|tibétain|tibetano|བོད་སྐད་
br|Breton|brezhoneg
bs|Bosnian|bosniaque|bosnio|bosanski
ca|Catalan|català|Valencian|valenciano
ce|Chechen|tchétchène|checheno|нохчийн
ch|Chamorro
co|Corsican|corse|corso|corsu
cr|Cree
cs|Czech|tchèque|checo|čeština
cv|Chuvash|tchouvache|chuvasio|чӑваш
cy|Welsh|gallois|galés|Cymraeg
da|Danish|danois|danés|dansk
de|German|allemand|alemán|Deutsch
dv|Divehi|maldivien|ދިވެހިބަސް|Maldivian|Dhivehi
dz|Dzongkha|རྫོང་ཁ
ee|Ewe|eʋegbe
el|Greek|grec|griego|Ελληνικά
en|English|anglais|inglés|английский|الإنجليزية|英语|英文|英語
es|Spanish|espagnol|español|Castilian|castellano|castillan|испанский|الإسبانية|西班牙语|西班牙文|西班牙語
et|Estonian|estonien|estonio|eesti
eu|Basque|euskera|euskara|vasco
fa|Persian|persan|persa|فارسی|Farsi
ff|Fula|peul|Pulaar|Fulah|Fulani|Fulfulde|peulh
fi|Finnish|finnois|finés|suomi
fj|Fijian|fidjien|fiyiano
fo|Faroese|féroïen|feroés|føroyskt
fr|French|français|francés|французский|الفرنسية|法语|法文|法語
fy|Western Frisian|frison occidental|Frysk|Frisian|frison
ga|Irish|irlandais|irlandés|Gaeilge
gd|Scottish Gaelic|gaélique écossais|gaélico escocés|Gàidhlig
gl|Galician|galicien|gallego|galego
gn|Guarani|avañe'ẽ
gu|Gujarati|goudjarati|guyaratí|ગુજરાતી
gv|Manx|mannois|manés|Gaelg
ha|Hausa|haoussa
he|Hebrew|hébreu|hebreo|עברית
hi|Hindi|हिन्दी
ho|Hiri Motu
hr|Croatian|croate|croata|hrvatski
ht|Haitian Creole|créole haïtien|criollo haitiano|Kreyòl Ayisyen|Haitian|Kreyòl
hu|Hungarian|hongrois|húngaro|magyar
hy|Armenian|arménien|armenio|հայերեն
hz|Herero
id|Indonesian|indonésien|indonesio|Bahasa Indonesia
ig|Igbo
ii|Sichuan Yi|yi du Sichuan|yi de Sichuán|ꆈꌠꉙ
ik|Inupiaq
is|Icelandic|islandais|islandés|íslenska
it|Italian|italien|italiano
iu|Inuktitut|ᐃᓄᒃᑎᑐᑦ
ja|Japanese|japonais|japonés|日本語
jv|Javanese|javanais|javanés|Jawa
ka|Georgian|géorgien|georgiano|ქართული
kg|Kongo|kikongo
ki|Kikuyu|Gikuyu
kj|Kuanyama
kk|Kazakh|kazajo|қазақ тілі
kl|Kalaallisut|groenlandais|groenlandés|Greenlandic
km|Khmer|jemer|ខ្មែរ|Cambodian
kn|Kannada|canarés|ಕನ್ನಡ
ko|Korean|coréen|coreano|한국어
kr|Kanuri|kanouri
ks|Kashmiri|cachemiri|cachemir|کٲشُر
ku|Kurdish|kurde|kurdo|kurdî (kurmancî)|Kurmanji|Sorani
kv|Komi
kw|Cornish|cornique|córnico|kernewek
ky|Kyrgyz|kirghize|kirguís|кыргызча|Kirghiz|kirguiz
lb|Luxembourgish|luxembourgeois|luxemburgués|Lëtzebuergesch
lg|Ganda|Luganda
li|Limburgish|limbourgeois|limburgués
ln|Lingala
lo|Lao|ລາວ|Laotian|laosiano|laotien
lt|Lithuanian|lituanien|lituano|lietuvių
lu|Luba-Katanga|luba-katanga (kiluba)|Tshiluba
lv|Latvian|letton|letón|latviešu
mg|Malagasy|malgache
mh|Marshallese|marshallais|marshalés
mi|Māori
mk|Macedonian|macédonien|macedonio|македонски
ml|Malayalam|മലയാളം
mn|Mongolian|mongol|монгол
mr|Marathi|maratí|मराठी
ms|Malay|malais|malayo|Melayu|Bahasa Melayu
mt|Maltese|maltais|maltés|Malti
my|Burmese|birman|birmano|မြန်မာ
na|nauruan|nauruano
nd|North Ndebele|ndébélé du Nord|ndebele septentrional|isiNdebele
ne|Nepali|népalais|नेपाली
ng|Ndonga
nl|Dutch|néerlandais|neerlandés|Nederlands|Flemish|flamand|flamenco|holandés
no|Norwegian|norvégien|noruego|norsk|Norwegian Bokmål|Bokmål|Nynorsk
nr|South Ndebele|ndébélé du Sud|ndebele meridional
nv|Navajo|Diné Bizaad
ny|Nyanja|chewa|Chichewa
oc|Occitan|occitano
oj|Ojibwa
om|Oromo|Oromoo|Afaan Oromo
or|Odia|oriya|ଓଡ଼ିଆ
os|Ossetic|ossète|osético|ирон|Ossetian
pa|Punjabi|pendjabi|punyabí|ਪੰਜਾਬੀ|Panjabi|panyabi
pl|Polish|polonais|polaco|polski
ps|Pashto|pachto|pastún|پښتو|Pushto|Pashtu
pt|Portuguese|portugais|portugués|Brazilian Portuguese|португальский|البرتغالية|葡萄牙语
qu|Quechua|Runasimi|Kichwa
rm|Romansh|romanche|rumantsch|Rhaeto-Romanic
rn|Rundi|roundi|kirundi|Ikirundi
ro|Romanian|roumain|rumano|română|Moldovan|moldave|moldavo
ru|Russian|russe|ruso|русский|الروسية|俄语|俄文|俄語
rw|Kinyarwanda|Ikinyarwanda|Kinyaruanda
sa|Sanskrit|sánscrito|संस्कृत भाषा
sc|Sardinian|sarde|sardo|sardu
sd|Sindhi|sindi|سنڌي
se|Northern Sami|same du Nord|sami septentrional|davvisámegiella
sg|Sango|Sangho
si|Sinhala|cingalais|cingalés|සිංහල|Sinhalese
sk|Slovak|slovaque|eslovaco|slovenčina
sl|Slovenian|slovène|esloveno|slovenščina
sm|Samoan|samoano
sn|Shona|chiShona
so|Somali|Soomaali
sq|Albanian|albanais|albanés|shqip
sr|Serbian|serbe|serbio|српски
ss|Swati|suazi|siSwati|Swazi
st|Southern Sotho|sotho du Sud|sotho meridional|Sesotho
su|Sundanese|soundanais|sundanés|Basa Sunda
sv|Swedish|suédois|sueco|svenska
sw|Swahili|suajili|Kiswahili
ta|Tamil|tamoul|தமிழ்
te|Telugu|télougou|తెలుగు
tg|Tajik|tadjik|tayiko|тоҷикӣ|Tajiki|tadjike
th|Thai|tailandés|ไทย
ti|Tigrinya|tigrigna|tigriña|ትግርኛ
tk|Turkmen|turkmène|turcomano|türkmen dili
tl|Tagalog|tagalo|Filipino|Pilipino
tn|Tswana|setsuana|Setswana
to|Tongan|tongien|tongano|lea fakatonga
tr|Turkish|turc|turco|Türkçe
ts|Tsonga|Xitsonga
tt|Tatar|tártaro|татар
tw|Twi
ty|Tahitian|tahitien|tahitiano
ug|Uyghur|ouïghour|uigur|ئۇيغۇرچە|Uighur
uk|Ukrainian|ukrainien|ucraniano|українська
ur|Urdu|ourdou|اردو
uz|Uzbek|ouzbek|uzbeko|o‘zbek
ve|Venda|Tshivenḓa
vi|Vietnamese|vietnamien|vietnamita|Tiếng Việt
wa|Walloon|wallon|valón|walon
wo|Wolof
xh|Xhosa|IsiXhosa
yi|Yiddish|yidis|ייִדיש
yo|Yoruba|Èdè Yorùbá
za|Zhuang|Vahcuengh
zh|Chinese|chinois|chino|中文|Mandarin|Mandarin Chinese|Putonghua|汉语|漢語|الصينية|китайский
zu|Zulu|zoulou|isiZulu
prs|Dari
tet|Tetum
kea|Cape Verdean Creole|Kabuverdianu|Cabo Verdean Creole
pap|Papiamento|Papiamentu
mfe|Mauritian Creole
"""

LANGUAGES: dict[str, str] = {
    words(name): tag
    for tag, *names in (row.split("|") for row in _ROWS.split("\n") if row)
    for name in names
}
"""The name of a language, as `kg.text.words` gives it → its tag."""
