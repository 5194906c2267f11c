"""Labels: what a paragraph opens with that says whose words it is, in records and interviews."""

import pytest

from kg.articles import parse
from kg.extract.captions import Caller
from kg.extract.casting import Cast
from kg.model import CueKind, Entity, Iri, RawDocument, Value
from kg.names import SCHEMA
from kg.pipeline import load_knowledge
from tests.reading import read_article, told

PAGES = {
    "fr": """\
Le Courrier du Lac

Débat sur l'hébergement des données

3 février 2026

Le conseil s'est réuni mardi à Sion pour parler de ses serveurs et de ceux de l'État.

{}

{}

{}
""",
    "en": """\
The Lakeside Courier

A debate on hosting records

3 February 2026

The council met on Tuesday in Leeds to speak about its servers and those of the state.

{}

{}

{}
""",
    "ar": """\
صحيفة البريد

نقاش حول استضافة البيانات

3 فبراير 2026

اجتمع المجلس يوم الثلاثاء في تونس للحديث عن خوادمه وخوادم الدولة.

{}

{}

{}
""",
}
WORDS = {
    "fr": ("Signal dépend d'Amazon pour ses serveurs.", "Lumo utilise les puces de Nvidia."),
    "en": ("Signal depends on Amazon for its servers.", "Lumo uses chips from Nvidia."),
    "ar": (
        "تعتمد شركة «سيغنال» على شركة «أمازون».",
        "تستخدم شركة «لومو» رقائق شركة «إنفيديا».",
    ),
}
NAMES = {"fr": ("Ada Noiret", "Paul Vasseur"), "en": ("Ada Moyo", "Paul Vasser")}


def speakers(text: str) -> set[str]:
    """Return who says what a text states, the text itself as "Le Courrier du Lac" or alike."""
    extraction = read_article(text)
    said = [told(extraction, one) for one in extraction.statements]
    said = [one for one in said if "affiliation" not in one]
    return {one.rpartition(" by ")[2].partition(" via ")[0] for one in said}


def page(language: str, *labels: str, between: str = " ") -> str:
    """Return an article with two paragraphs that open with labels, and the first again."""
    one, two = WORDS[language]
    first, second = labels
    return PAGES[language].format(
        f"{first}{between}{one}", f"{second}{between}{two}", f"{first}{between}{two}"
    )


FRENCH = [
    ("Mme Ada Noiret (Centre) :", "M. Paul Vasseur (Gauche) :"),
    ("Mme Ada Noiret. –", "M. Paul Vasseur, rapporteur. –"),
    ("Mme Ada Noiret (Centre).", "M. Paul Vasseur, ministre délégué chargé du numérique."),
    ("**Mme Ada Noiret** —", "**M. Paul Vasseur** —"),
    ("Mme la conseillère Ada Noiret :", "M. le Syndic Paul Vasseur :"),
    ("Mme ADA NOIRET :", "M. PAUL VASSEUR :"),
    ("ADA NOIRET. –", "PAUL VASSEUR. –"),
    ("Intervention de Mme Ada Noiret :", "Réponse de M. Paul Vasseur :"),
    ("03.01 Ada Noiret (Ecolo) :", "03.02 Paul Vasseur, ministre :"),
    ("La ministre déléguée (Mme Ada Noiret) :", "Le président (M. Paul Vasseur) :"),
    ("- Ada Noiret :", "- Paul Vasseur :"),
]
ENGLISH = [
    ("Ada Moyo (Leeds North) (Lab):", "Sir Paul Vasser (Hull) (Con):"),
    ("The Minister for Trade (Dame Ada Moyo):", "The Chair (Mr Paul Vasser):"),
    ("Ms. MOYO.", "Mr. VASSER of Ohio."),
    ("ADA MOYO:", "PAUL VASSER:"),
    ("**Ada Moyo:**", "**Paul Vasser:**"),
    ("Dr Ada Moyo, Chief Scientist:", "Cllr Paul Vasser (Chair):"),
    ("Senator Ada Moyo –", "Senator Paul Vasser –"),
    ("1. Ms Ada Moyo:", "2. Mr Paul Vasser:"),
    ("Statement by Ms Ada Moyo:", "Reply by Mr Paul Vasser:"),
]
ARABIC = [
    ("السيدة ليلى الشابي (كتلة النخيل):", "السيد سامي حداد (مستقل):"),
    ("السيدة / ليلى الشابي:", "السيد / سامي حداد:"),
    ("وزيرة الصحة (د. ليلى الشابي):", "الرئيس (السيد سامي حداد):"),
    ("تدخل السيدة ليلى الشابي:", "رد السيد سامي حداد:"),
    ("ممثلة الوزارة، السيدة ليلى الشابي:", "مقرر اللجنة، السيد سامي حداد:"),
    ("النائبة ليلى الشابي:", "النائب سامي حداد:"),
]


@pytest.mark.parametrize("labels", FRENCH, ids=str)
def test_a_french_label_says_who_speaks(labels: tuple[str, str]):
    """With party, office, number, dash or capitals it is the person's, and no new one."""
    found = {one.title() for one in speakers(page("fr", *labels))}

    assert found == {"Ada Noiret", "Paul Vasseur"}


@pytest.mark.parametrize("labels", ENGLISH, ids=str)
def test_an_english_label_says_who_speaks(labels: tuple[str, str]):
    """So it is in Hansard's manner, the Congressional Record's and a magazine's."""
    found = {one.title().split()[-1] for one in speakers(page("en", *labels))}

    assert found == {"Moyo", "Vasser"}


@pytest.mark.parametrize("labels", ARABIC, ids=str)
def test_an_arabic_label_says_who_speaks(labels: tuple[str, str]):
    """So it is in an Arab parliament's minutes."""
    assert speakers(page("ar", *labels)) == {"ليلى الشابي", "سامي حداد"}


@pytest.mark.parametrize(
    ("language", "labels", "who"),
    [
        ("fr", ("Mme Ada Noiret :", "M. Paul Vasseur :"), {"Ada Noiret", "Paul Vasseur"}),
        ("en", ("Ms Ada Moyo:", "Mr Paul Vasser:"), {"Ada Moyo", "Paul Vasser"}),
        ("ar", ("السيدة / ليلى الشابي :", "السيد / سامي حداد :"), {"ليلى الشابي", "سامي حداد"}),
    ],
)
def test_a_label_may_have_a_line_of_its_own(language: str, labels: tuple[str, str], who: set[str]):
    """What stands below it until the next is theirs, and who signs the article is none of them."""
    text = page(language, *labels, between="\n\n")

    assert speakers(text) == who
    assert not read_article(text).article.bylines


RECORD = """\
Le Courrier du Lac

Deuxième séance du 3 février 2026

Présidence de Mme Hélène Roux

Mme la présidente. La parole est à Mme Noiret. Lumo utilise les puces de Nvidia.

Mme Ada Noiret. Signal dépend d'Amazon pour ses serveurs.

(Applaudissements.)

Nous le savons. Signal utilise les puces de Nvidia.

M. Paul Vasseur, ministre délégué. C'est faux.

M. le ministre délégué. Lumo dépend d'Amazon.

{}
"""


def test_an_office_is_whoever_holds_it():
    """The chair is whom the lines above name, the minister whom an earlier label does."""
    extraction = read_article(RECORD.format("L'Assemblée adopte l'amendement."))
    found = [told(extraction, one) for one in extraction.statements]

    assert "Lumo dependsOn Amazon | reported by Paul Vasseur" in found
    assert any(one.startswith("Lumo uses puces") and "by Hélène Roux" in one for one in found)
    assert any(one.startswith("Signal uses puces") and "by Ada Noiret" in one for one in found)


@pytest.mark.parametrize(
    "last",
    [
        "La séance est levée à midi. La commune utilise les serveurs de Thales.",
        "(La séance est levée. La commune utilise les serveurs de Thales.)",
        "La commune utilise les serveurs de Thales.",
    ],
)
def test_what_a_record_says_itself_is_nobodys_turn(last: str):
    """Behind the last turn the record speaks, where no turn before went on."""
    text = RECORD.replace("\n\nNous le savons. Signal utilise les puces de Nvidia.", "")
    extraction = read_article(text.format(last))
    found = [told(extraction, one) for one in extraction.statements]

    assert [one for one in found if one.startswith("commune uses")]
    assert all(one.endswith("| asserted") for one in found if one.startswith("commune"))


PLAIN = {
    "fr": [
        ("Nuage :", "Puce :"),
        ("Paris. –", "Lyon. –"),
        ("Prix :", "Taille :"),
        ("À lire :", "À voir :"),
        ("Points forts :", "Points faibles :"),
        ("Le chiffre.", "La date."),
    ],
    "en": [
        ("Cloud:", "Chip:"),
        ("LEEDS. –", "LONDON. –"),
        ("Key Findings:", "Next Steps:"),
        ("The problem:", "The answer:"),
        ("Paris –", "London –"),
        ("Step One.", "Step Two."),
    ],
    "ar": [("السحابة:", "الرقاقة:"), ("تونس -", "الرباط -"), ("الخلاصة:", "النتيجة:")],
}


@pytest.mark.parametrize(
    ("language", "labels"), [(one, labels) for one, each in PLAIN.items() for labels in each]
)
def test_an_ordinary_heading_is_nobody_who_speaks(language: str, labels: tuple[str, str]):
    """A term, a place, a price or a heading before a colon or a dash is the paper's own."""
    papers = {"Le Courrier du Lac", "The Lakeside Courier", "صحيفة البريد", "البريد"}

    assert speakers(page(language, *labels)) <= papers


SURNAMES = [
    ("en", ("Jon Carter:", "Jane Goldsmith:"), "", {"Jon Carter", "Jane Goldsmith"}),
    (
        "en",
        ("Mr Cartwright:", "Ms Goldsmith:"),
        "Mr Jon Cartwright and Ms Jane Goldsmith came. ",
        {"Jon Cartwright", "Jane Goldsmith"},
    ),
    ("en", ("Hon. Minister:", "Mr Chairman:"), "", {"Minister", "Chairman"}),
    (
        "fr",
        ("M. Maire :", "Mme Noiret :"),
        "M. Jean Maire et Mme Ada Noiret sont venus. ",
        {"Jean Maire", "Ada Noiret"},
    ),
    ("fr", ("M. le Maire :", "Mme Ada Noiret :"), "", {"Maire", "Ada Noiret"}),
]


@pytest.mark.parametrize(
    ("language", "labels", "came", "who"), SURNAMES, ids=[" ".join(one[1]) for one in SURNAMES]
)
def test_a_surname_that_looks_like_a_trade_is_a_name(
    language: str, labels: tuple[str, str], came: str, who: set[str]
):
    """Behind a title a capital is a name's, and no ending makes a trade of a name."""
    opens = {"en": "The council met", "fr": "Le conseil s'est"}[language]
    text = page(language, *labels).replace(opens, came + opens)

    assert speakers(text) == who


LISTED = """\
The Lakeside Courier

Who joins the new board

3 February 2026

The board of Lumo has three new members, and Lumo uses chips from Nvidia in all its machines.

Ms Ada Moyo: chief scientist of Orlan

Mr Paul Vasser: chair of Helvia

The board meets in May. Signal depends on Amazon for its servers.
"""


def test_a_list_of_members_has_no_turns():
    """Behind their names stands no sentence, and the paragraph below is the paper's."""
    assert speakers(LISTED) == {"The Lakeside Courier"}


PRESENTED = {
    "fr": [
        "{n} : 7\n{t}",
        "{n} : le discret\n\n{t}",
        "{n} : Ministre du budget depuis 2021. {t}",
        "{n} : née en 1970. {t}",
        "{n} – 52 ans, avocat. {t}",
        "- {n} : +12 %. {t}",
    ],
    "en": [
        "{n}: 7\n{t}",
        "{n} - 6/10: {t}",
        "{n}: 6 – quiet. {t}",
        "{n}: the reluctant one\n\n{t}",
        "{n}: A lawyer from Leeds. {t}",
        "{n} (Labour): A lawyer who has held the seat since 2010. {t}",
        "{n} – Minister of trade. {t}",
    ],
}


@pytest.mark.parametrize(
    ("language", "form"), [(one, form) for one, each in PRESENTED.items() for form in each]
)
def test_who_is_presented_or_rated_does_not_speak(language: str, form: str):
    """Behind each name stands what they are, or a mark, and then the paper's own words."""
    parts = (form.format(n=n, t=t) for n, t in zip(NAMES[language], WORDS[language], strict=True))
    met = {"fr": "{} et {} sont venus.", "en": "{} and {} have come."}[language]
    text = PAGES[language].format(met.format(*NAMES[language]), *parts)

    assert speakers(text) <= {"Le Courrier du Lac", "The Lakeside Courier"}


def test_who_made_what_is_reviewed_does_not_speak():
    """An office with a name behind it is a credit, and what follows is the paper's."""
    text = PAGES["en"].format(
        f"Director: Ada Moyo. {WORDS['en'][0]}", f"Writer: Paul Vasser. {WORDS['en'][1]}", ""
    )

    assert speakers(text) == {"The Lakeside Courier"}


ANSWERED = """\
صحيفة البريد

نقاش حول استضافة البيانات

3 فبراير 2026

الرئيس: {} تعتمد شركة «سيغنال» على شركة «أمازون».

الوزيرة: {} تستخدم شركة «لومو» رقائق شركة «إنفيديا».
"""


def test_an_arabic_answer_may_open_with_words_like_a_name():
    """Without capitals "شكرا جزيلا" has the shape of a name; an office alone still speaks."""
    assert speakers(ANSWERED.format("شكرا جزيلا.", "نعم بالتأكيد.")) == {"الرئيس", "الوزيرة"}


@pytest.mark.parametrize("blank", [" ", "\u00a0", "  "])
def test_what_attributes_a_turn_stands_in_its_label(blank: str):
    """Whatever blank is in a name, its cue is not where the text names the person later."""
    text = (
        page("fr", f"M. Jean{blank}Roux :", "Mme Ada Noiret :") + "\nLe soir, Jean Roux a dormi.\n"
    )
    found = read_article(text).statements
    spans = [cue.span for one in found for cue in one.cues if cue.kind is CueKind.ATTRIBUTION]

    assert spans
    assert max(one.end for one in spans) < text.index("Le soir")


def test_nothing_of_a_text_without_labels_is_a_list_of_who_came(monkeypatch: pytest.MonkeyPatch):
    """Where nobody's label is found, and no record shows, nothing is asked for offices."""
    read: list[str] = []
    monkeypatch.setattr(Cast, "attend", lambda self, lines: read.extend(lines))  # noqa: ARG005
    read_article(LISTED.replace("Ms Ada Moyo: ", "").replace("Mr Paul Vasser: ", ""))

    assert read == []


def test_a_label_is_looked_up_by_the_ends_of_names():
    """It is whose name ends so, if one alone is; and whose name its own end is."""
    knowledge = load_knowledge()
    article, _ = parse(RawDocument("a.txt", LISTED.encode()), knowledge)
    lexicon = knowledge.lexicons["en"]
    found = Cast(article, Caller(lexicon.press, lexicon), "https://example.org/")
    for name in ("Ada Moyo", "Jean-Paul Vasser", "Ida Vasser", "Abe"):
        found.enter(name, Entity(Iri(f"x:{name}"), Value(name), (SCHEMA.Person,)))
    called = ["Moyo", "Vasser", "Paul Vasser", "Dr Ada Moyo", "Uncle Abe", "yo"]

    assert [one and one.iri for one in map(found.known, called)] == [
        "x:Ada Moyo",
        None,
        "x:Jean-Paul Vasser",
        "x:Ada Moyo",
        "x:Abe",
        None,
    ]
