"""From bytes to an article: layout, genre, dates, language, and what cannot be read."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.articles import parse
from kg.articles.lines import ORNAMENTS
from kg.errors import InputError
from kg.model import Article, Genre, RawDocument, SegmentKind
from kg.pipeline import load_knowledge

PROSE = (
    "La France a signé un contrat avec OVHcloud, et le réseau de la ville est exploité par Orange."
)
MORE = "Les données sont hébergées à Rabat par une filiale, selon un communiqué de la région."


def article(text: str) -> Article:
    """Parse a text."""
    return parse(RawDocument("a.txt", text.encode()), load_knowledge())[0]


def warnings(text: str) -> tuple[str, ...]:
    """Return the warnings about a text."""
    return parse(RawDocument("a.txt", text.encode()), load_knowledge())[1]


def body(found: Article) -> list[str]:
    """Return the lines of prose of an article."""
    return [s.span.of(found.text) for s in found.segments if s.kind is SegmentKind.BODY]


HEADS = {
    "site, title, byline": "Le Courrier\n\nLa ville change de réseau avec la France\n"
    "Par Ada Lovelace\n",
    "title, byline, date": "La ville change de réseau\nPar Ada Lovelace\n15 janvier 2026\n",
    "date first": "Jeudi 15 janvier 2026\nLa ville change de réseau\nPar Ada Lovelace\n",
    "title with a question": "La ville doit-elle vraiment changer de réseau ?\nPar Ada Lovelace\n",
    "publication line": "La ville change de réseau\nPar Ada Lovelace\n"
    "Publié le 15/01/2026 à 10h30\n",
}


@pytest.mark.parametrize("head", HEADS)
def test_furniture_above_the_prose_is_told_from_it(head: str):
    """Site, title, byline and date are found above the prose, in any of the usual orders."""
    text = f"{HEADS[head]}\n{PROSE}\n\n{MORE}\n"
    found = article(text)

    assert [PROSE, MORE] == body(found)
    assert found.headline
    assert found.headline.startswith("La ville")
    assert ["Ada Lovelace"] == [byline.name for byline in found.bylines]
    assert "Le Courrier" == found.publisher if head.startswith("site") else True
    assert "2026-01-15" == found.published if "15" in HEADS[head] else True


@pytest.mark.parametrize(
    ("line", "names", "outlet"),
    [
        ("MOREL Jeanne", ["Jeanne Morel"], None),
        ("MOREL, Jeanne", ["Jeanne Morel"], None),
        ("BA Mamadou", ["Mamadou Ba"], None),
        ("BBC Afrique", [], "BBC Afrique"),
        ("RTS Info", [], "RTS Info"),
        ("ICI Beyrouth", [], "ICI Beyrouth"),
        ("Par RFI Afrique", [], "RFI Afrique"),
    ],
)
def test_an_acronym_is_no_family_name(line: str, names: list[str], outlet: str | None):
    """A family's name in capitals before a given one is turned, an outlet's acronym is not."""
    found = article(f"Orange rachète Thales\n\n{line}\n\n12 mars 2026\n\n{PROSE}\n\n{MORE}\n")
    assert (names, outlet) == ([one.name for one in found.bylines], found.publisher)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("MOREL Jeanne", ["Jeanne Morel"]),
        ("Morel, Jeanne", ["Jeanne Morel"]),
        ("MARTIN Florence", ["Florence Martin"]),
        ("AJ Morel", ["AJ Morel"]),
        ("BBC Afrique", []),
        ("BBC News Afrique", []),
        ("ONU Femmes", []),
        ("TSA Algérie", []),
    ],
)
def test_an_acronym_is_no_family_name_in_metadata(author: str, names: list[str]):
    """So it is of who wrote a page, as its metadata say it."""
    raw = f'---\ntitle: La ville change de réseau\nauthor: "{author}"\n---\n\n{PROSE}\n\n{MORE}\n'
    found = parse(RawDocument("a.md", raw.encode()), load_knowledge())[0]
    assert names == [one.name for one in found.bylines]


def test_furniture_below_the_prose_is_told_from_it():
    """Title and byline that are said again, and a date at the end, are no prose."""
    title = "La ville change de réseau"
    text = f"{title}\n\n{PROSE}\n\n{title}\n\n{MORE}\n\n"
    text += "Par Ada Lovelace\nPar Ada Lovelace\n\nJeudi 15 Janvier 2026"
    found = article(text)
    kinds = [segment.kind for segment in found.segments]

    assert [PROSE, MORE] == body(found)
    assert "2026-01-15" == found.published
    assert 1 == len(found.bylines)
    assert 1 == kinds.count(SegmentKind.HEADLINE)
    assert 2 == kinds.count(SegmentKind.BOILERPLATE)


def test_several_authors_are_all_named():
    """A byline may name two persons, and an article may have two bylines."""
    one = article(f"Titre du jour\nPar Ada Lovelace et Jean Dupont\n\n{PROSE}")
    three = article(f"Titre du jour\nPar Ada Lovelace, Jean Dupont et Li Wei\n\n{PROSE}")
    role = article(f"Titre du jour\nPar Ada Lovelace, journaliste\n\n{PROSE}")
    two = article(f"Titre du jour\nPar Ada Lovelace\nPar Jean Dupont\n\n{PROSE}")

    assert ["Ada Lovelace", "Jean Dupont"] == [byline.name for byline in one.bylines]
    assert ["Ada Lovelace", "Jean Dupont"] == [byline.name for byline in two.bylines]
    assert ["Ada Lovelace", "Jean Dupont", "Li Wei"] == [b.name for b in three.bylines]
    assert ["Ada Lovelace"] == [byline.name for byline in role.bylines]
    assert ["Ada Lovelace", "Jean Dupont"] == [b.span and b.span.of(one.text) for b in one.bylines]


def test_a_title_is_not_part_of_a_name():
    """An honorific stands by itself, and the span is that of both."""
    found = article(f"Titre du jour\nPar Dr Az-Eddine Bennani\n\n{PROSE}")

    assert ("Dr", "Az-Eddine Bennani") == (found.bylines[0].prefix, found.bylines[0].name)
    assert found.bylines[0].span
    assert "Dr Az-Eddine Bennani" == found.bylines[0].span.of(found.text)


def test_a_sentence_is_no_byline():
    """Prose that opens with "par" names no author."""
    text = f"Titre du jour\n\n{PROSE}\n\n"
    text += "Par la suite, le contrat a été signé par la ville et la région.\n"

    assert () == article(text).bylines


def test_what_is_missing_is_a_warning():
    """A text without title, author, publisher or date is read, with a warning that names them."""
    said = "a.txt: no headline and no author and no publisher and no date found in the text"

    assert (said,) == warnings(f"{PROSE} {MORE}")
    assert () == warnings(f"Reuters\nLa ville change\nPar Ada Lovelace\n15 mai 2026\n\n{PROSE}")


def test_an_opinion_is_told_from_news():
    """A rubric makes an opinion piece; so does a signed text that argues; a report is news."""
    argued = "Il faut agir. Le risque est réel. Nous devons choisir. La question de fond est posée."

    assert Genre.OPINION is article(f"Tribune\nAgir avec la France\n\n{PROSE}").genre
    assert Genre.OPINION is article(f"Agir\nPar Ada Lovelace\n\n{PROSE} {argued}").genre
    assert Genre.NEWS is article(f"Agir\nPar Ada Lovelace\n\n{PROSE}").genre
    assert Genre.NEWS is article(f"Agir\n\n{PROSE} {argued}").genre


@pytest.mark.parametrize(
    "ends", ["\n", "\r\n", "\r", "\n\f\n", "\n\t\n", "\u2028", "\n\u2003\n", "\n\u3000\n"]
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_marks_are_only_layout(ends: str, mark: str):
    """Windows and old Mac line ends, form feeds, tabs and a byte order mark change no line."""
    text = mark + ends.join(["Titre du jour", "Par Ada Lovelace", "15 mai 2026", PROSE, MORE])
    found = article(text)

    assert text == found.text
    assert ("Titre du jour", "2026-05-15") == (found.headline, found.published)
    assert [PROSE, MORE] == body(found)


@pytest.mark.parametrize("name", ["_", "ـ", "\u200b", "—"])
def test_an_author_has_a_letter(name: str):
    """A byline that names nobody leaves the text without an author."""
    assert (
        ()
        == article(f"Titre du jour\nPropos recueillis par {name}\n15 mai 2026\n\n{PROSE}").bylines
    )


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\f\t")))
@example("☀ été")
def test_any_text_falls_into_segments(rest: str):
    """Segments are in order, without overlaps, and lose ornaments and Markdown's marks alone."""
    found = article(f"{PROSE}\n{rest}")
    covered = [at for s in found.segments for at in range(s.span.start, s.span.end)]
    lost = [c for at, c in enumerate(found.text) if at not in set(covered)]

    assert covered == sorted(set(covered))
    assert [] == [c for c in lost if not c.isspace() and c not in f"#>{ORNAMENTS}"]


# --- what cannot be read

LATIN = "Le ministère a décidé d’aménager l’hébergement des données à Orléans, en été.\n" * 5
REFUSED = {
    "empty": (b"", "the file is empty"),
    "blank": (b"\xef\xbb\xbf \r\n\t\f\n", "the file is empty"),
    "front matter alone": (b"---\ntitle: The law\nlang: en\n---\n\n", "it has no text"),
    "a picture alone": ("✹ ★\n".encode(), "it has no text"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    "archive": (b"PK\x03\x04rest", "a ZIP archive or an office document"),
    "picture": (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    "binary": (b"\x00\x01\x02\xff\xfe\x00", "binary"),
    "zeros": (PROSE.encode() + b"\0", "binary"),
    "Windows": (LATIN.encode("cp1252"), "it looks like WINDOWS-1252"),
    "UTF-16": (LATIN.encode("utf-16"), "it looks like UTF-16"),
    "cut": (PROSE.encode()[:-1] + "é".encode()[:1], "it is not UTF-8"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_utf8_text_is_named(case: str):
    """The error says which file, what it looks like, and what to do."""
    raw, said = REFUSED[case]

    with pytest.raises(InputError) as caught:
        parse(RawDocument("b.txt", raw), load_knowledge())

    assert "b.txt" == caught.value.where
    assert said in caught.value.problem
    assert caught.value.fix


def test_the_place_of_a_bad_byte_is_named():
    """The error of a wrong encoding says byte and line, and how to convert."""
    raw = ("Titre\n\n" + LATIN).encode("cp1252")

    with pytest.raises(InputError, match=r"byte 0xe8 in line 3.*iconv -f WINDOWS-1252 -t UTF-8"):
        parse(RawDocument("b.txt", raw), load_knowledge())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Minister will buy servers"),
        ("en", "Orange buys Numlabs"),
        ("en", "Bonn will save power. City builds data centre with Orange."),
        ("en", "Man in court over data leak. He is on bail."),
        ("en", "Kenya signs deal with Google. Safaricom will host the data in Nairobi."),
        ("fr", "Orange rachète Numlabs"),
        ("fr", "Le ministre veut acheter des serveurs."),
        ("fr", "Orange, SAP et Siemens signent un accord à Berlin."),
        ("ar", "الوزير يريد شراء خوادم جديدة."),
    ],
)
def test_a_short_text_is_read(language: str, text: str):
    """A headline or two sentences tell their language, whatever names stand in them."""
    assert language == article(text).language


OTHERS = {
    "German": "Die Regierung hat am Montag ein Abkommen mit einem Unternehmen aus Frankreich "
    "unterzeichnet. Gemeinsam wollen sie ein Rechenzentrum im Norden des Landes bauen.",
    "Spanish": "El gobierno firmó el lunes un acuerdo con una empresa francesa. Los dos socios "
    "construirán un centro de datos en el norte del país, dijo el ministerio en un comunicado.",
    "Italian": "Il governo ha firmato lunedì un accordo con una società francese. I due partner "
    "costruiranno un centro dati nel nord del paese, ha detto il ministero in una nota.",
    "Portuguese": "O governo assinou na segunda-feira um acordo com uma empresa francesa. Os dois "
    "parceiros vão construir um centro de dados no norte do país, disse o ministério.",
    "Dutch": "De regering heeft maandag een akkoord gesloten met een Frans bedrijf. Samen bouwen "
    "ze een datacentrum in het noorden van het land, zei het ministerie.",
    "Romanian": "Guvernul a semnat luni un acord cu o companie franceză. Cei doi parteneri vor "
    "construi un centru de date în nordul țării, a declarat ministerul într-un comunicat.",
    "Catalan": "El govern va signar dilluns un acord amb una empresa francesa. Els dos socis "
    "construiran un centre de dades al nord del país, va dir el ministeri en un comunicat.",
    "Swahili": "Serikali ilisaini makubaliano na kampuni ya Ufaransa siku ya Jumatatu. Pande zote "
    "mbili zitajenga kituo cha data katika kaskazini mwa nchi, wizara ilisema kwa taarifa.",
    "Afrikaans": "Die minister het gister gesê dat die regering nuwe bedieners wil koop. Die "
    "sentrum is in Pretoria, en dit is nie oop nie.",
    "Somali": "Wasiirku wuxuu sheegay in dowladda ay iibsan doonto qalab cusub. Shirkadda ayaa "
    "ku taal Muqdisho.",
    "Esperanto": "La ministro volas aĉeti novajn servilojn. La datumcentro estas en Parizo.",
    "Norwegian": "Statsråden vil kjøpe nye servere. Datasenteret ligger i Oslo.",
    "Turkish": "Hükümet pazartesi günü bir Fransız şirketi ile anlaşma imzaladı. Bakanlık, "
    "ülkenin kuzeyinde bir veri merkezi kurulacağını ve bu merkezin daha sonra açılacağını yazdı.",
    "Persian": "دولت روز دوشنبه با یک شرکت فرانسوی توافقنامه‌ای امضا کرد. این دو طرف یک مرکز "
    "داده در شمال کشور خواهند ساخت، وزارتخانه در بیانیه‌ای گفت که این کار برای سال آینده است.",
    "Urdu": "حکومت نے پیر کو ایک فرانسیسی کمپنی کے ساتھ معاہدے پر دستخط کیے۔ وزارت نے ایک بیان "
    "میں کہا کہ دونوں فریق ملک کے شمال میں ڈیٹا سینٹر بنائیں گے۔",
    "Russian": "Министр хочет купить новые серверы. Центр обработки данных находится в Москве.",
    "Ukrainian": "Міністр хоче купити нові сервери, і дані будуть зберігатися в країні.",
    "Bulgarian": "Министърът иска да купи нови сървъри. Центърът за данни ще бъде в София.",
    "Serbian": "Министар жели да купи нове сервере, а центар је у Београду.",
    "Greek": "Η κυβέρνηση υπέγραψε τη Δευτέρα συμφωνία με μια γαλλική εταιρεία.",
    "Hebrew": "הממשלה חתמה ביום שני על הסכם עם חברה צרפתית.",
    "Hindi": "सरकार ने सोमवार को एक फ्रांसीसी कंपनी के साथ समझौते पर हस्ताक्षर किए।",
    "Thai": "รัฐบาลลงนามข้อตกลงกับบริษัทฝรั่งเศสเมื่อวันจันทร์",
    "Korean": "정부는 월요일 프랑스 기업과 협정을 체결했다.",
    "Chinese": "政府周一与一家法国公司签署了协议。数据将存储在国内。",
    "Japanese": "政府は月曜日、フランスの企業 Numlabs と協定を締結した。データは国内に残る。\n\n"
    "Run the installer: get the data from the server, then ask for a key and it is done.",
}


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_in_another_language_is_refused(language: str):
    """A language that kg does not read is an error that names it, not a poor graph."""
    said = rf"a\.txt: its language is none that kg reads \(.*French.*\): it looks like {language}"

    with pytest.raises(InputError, match=said):
        article(OTHERS[language])


@pytest.mark.parametrize(
    "text",
    [
        "Hier war was los, so die Polizei.",
        "Minister will Server kaufen",
        "Telekom will in Afrika Server bauen",
        "Minister wil servers kopen",
        "Ons het geen data verloor nie, het die minister gesê.",
        "Madaxweynaha Soomaaliya ayaa maanta la kulmay wafdi ka socda Turkiga.",
        "Jaamacadda Muqdisho waxay soo bandhigtay barnaamij cusub.",
        "Ni perdis neniujn datumojn, diris la direktoro hieraŭ.",
        "Hospitalo en Berlino konservas datumojn ekster la lando. Kuracistoj protestas.",
        "Waziri anataka kununua seva mpya. Kituo cha data kipo Nairobi.",
        "Ministeren vil købe nye servere.",
        "Il ministro vuole comprare nuovi server. Il centro si trova a Milano.",
        "Como si no se vio antes: tres mil datos perdidos",
        "La ciudad compra seis servidores.",
        "Depois de três anos a cidade tem um centro de dados.",
        "Se tutto va bene, il centro apre a maggio.",
        "Tres anys després, les dades de la ciutat no són enlloc.",
        "Dywedodd y gweinidog y bydd y gweinyddion yn aros yn y porthladd.",
        "مثل سال قبل، اول ماه مه، قرارداد بین دو شرکت امضا شد.",
        "قبل ازیں وزیر اول نے مثل سابق معاہدہ کیا",
    ],
)
def test_a_short_text_in_another_language_is_refused(text: str):
    """Small words that French, English or Arabic share with a neighbour are both's."""
    with pytest.raises(InputError, match="its language is none that kg reads"):
        article(text)


@pytest.mark.parametrize(
    "text",
    ["1 2 3 4 5 6 7 8 9", "Xyz qwrt mnbv plkj hgfd.", "Google on data.", "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎠᏂᏬᏂᏍᎩ"],
)
def test_a_text_in_no_known_language_is_refused(text: str):
    """What belongs to no language that can be told is not recognised."""
    with pytest.raises(InputError, match=r"it is not recognised"):
        article(text)


KNOWN = {
    "fr": [
        PROSE,
        MORE,
        "Orange a signé un accord avec la France.",
        LATIN,
        "La mairie de La Rochelle y gère le centre depuis mai. Trois agents y travaillent.",
    ],
    "en": [
        "The government signed an agreement with a French company on Monday.",
        "Orange signed a deal with the ministry, which will run the network for ten years.",
    ],
    "ar": [
        "وقعت الحكومة يوم الاثنين اتفاقا مع شركة فرنسية.",
        "قال الوزير إن مركز البيانات الذي سيبنى في الشمال لن يخضع لأي قانون أجنبي.",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(a, t) for a, some in KNOWN.items() for t in some])
def test_a_sentence_is_enough_to_tell_a_language(language: str, text: str):
    """French, English and Arabic are told from a sentence."""
    assert language == article(text).language


@pytest.mark.parametrize(
    ("language", "title", "day", "told"),
    [
        ("en", "Tsela Data raises $12 mln", "April 12, 2026", "Tsela Data has raised $12 million."),
        ("en", "Microsoft buys Nuance", "April 12", "Microsoft Corp bought Nuance Inc on Monday."),
        ("fr", "Orange Mali choisit Huawei", "3 mars 2026", "Orange Mali choisit Huawei Cloud."),
        ("ar", "مايكروسوفت تشتري نوانس", "12 أبريل", "اشترت مايكروسوفت شركة نوانس الاثنين."),
    ],
)
def test_a_brief_that_is_names_for_the_most_part_is_read(
    language: str, title: str, day: str, told: str
):
    """Names tell nothing of the language: a brief has a day and a word or two besides."""
    assert language == article(f"{title}\n\nGABORONE, {day} (KNA) -- {told}").language


@pytest.mark.parametrize(
    ("title", "day", "told"),
    [
        (
            "Tsela Data erhält 12 Millionen",
            "12. April 2026",
            "Tsela Data hat 12 Millionen erhalten.",
        ),
        ("Tsela Data recauda millones", "12 de abril de 2026", "Tsela Data recauda 12 millones."),
        (
            "Microsoft compra Nuance",
            "12 aprile 2026",
            "Tsela Data raccoglie 12 milioni da Norfund.",
        ),
        ("Tsela Data capta milhões", "12 de abril de 2026", "A Tsela Data captou 12 milhões."),
        ("مایکروسافت نوانس را خرید", "۱۲ آوریل", "شرکت مایکروسافت روز دوشنبه نوانس را خرید."),
        ("اورنج مالی کا معاہدہ", "3 مارچ", "اورنج مالی نے ہواوے ٹیکنالوجیز سے معاہدہ کیا۔"),
        ("Microsoft koopt Nuance", "12 april", "Microsoft Corp heeft maandag Nuance gekocht."),
        ("Microsoft vásárol", "április 12.", "A Microsoft Corp megvette a Nuance céget."),
    ],
)
def test_a_brief_in_another_language_is_refused(title: str, day: str, told: str):
    """It is no French or English for a month or a number that both write."""
    with pytest.raises(InputError, match=r"its language is none that kg reads"):
        article(f"{title}\n\nGABORONE, {day} (KNA) -- {told}")


def test_the_text_decides_what_the_language_is():
    """Where front matter says another language than the text is in, the text is right."""
    stated = "---\nlang: en\n---\n"

    assert "fr" == article(f"{stated}{PROSE}").language
    assert ["a.txt: says that it is in English, and is in French"] == [
        warning for warning in warnings(f"{stated}{PROSE}") if "says" in warning
    ]
    assert "en" == article(f"{stated}Xyz qwrt mnbv.").language


def test_of_two_languages_as_likely_kg_takes_the_one_that_it_reads():
    """These words are as much Italian's."""
    assert "fr" == article("Le gouvernement français a signé un accord avec Mistral AI.").language


def test_names_in_another_language_leave_french_french():
    """Quotes and names from elsewhere do not make a French text foreign."""
    text = f"{PROSE} Le projet « AI Made in Morocco » de la société The Data and AI Company avance."

    assert "fr" == article(text).language


def test_a_poem_in_another_alphabet_leaves_french_french():
    """A third of the letters is Russian, and all that is said of them is French."""
    poem = "Я помню чудное мгновенье: передо мной явилась ты, как гений чистой красоты."
    text = "Le poète a écrit en 1825 un poème que tous les Russes savent par cœur, a dit la ville."

    assert "fr" == article(f"{text}\n\n{poem}\n\nIl est dédié à une amie du poète.").language


RELEASED = """\
---
publisher: {publisher}
---
Press release

{issuer} opens a data centre

ELLISTON, March 3, 2026 -- {issuer}, of ten sites, today announced that it has opened a data centre.

About {issuer}

It operates two data centres.
"""


@pytest.mark.parametrize(
    ("issuer", "publisher", "another"),
    [
        ("Port of Namur", "Voice of Africa", True),
        ("The Lumo Group", "The Lake Wire", True),
        ("Lumo Inc.", "Lake Wire Inc.", True),
        ("Société de transport de Namur", "Agence de presse du Sud de l'Aube", True),
        ("Lumo", "Lumo Newsroom", False),
        ("Lumo", "—", False),
        ("Lumo", "The", False),
    ],
)
def test_who_issues_a_release_is_another_by_the_words_of_its_own(
    issuer: str, publisher: str, *, another: bool
):
    """Words that any name may have make no wire of who issues, and no words no publisher."""
    found = article(RELEASED.format(issuer=issuer, publisher=publisher))

    assert found.genre is Genre.RELEASE
    assert (found.issuer is not None) == another, (found.issuer, found.publisher)
