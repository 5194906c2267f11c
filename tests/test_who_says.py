"""Who says what in an English or Arabic sentence, wherever and however it names who speaks."""

import pytest

from tests.reading import read, told

SENTENCES = {
    # a name and an office between commas, on either side
    "Orange runs the site, its chief engineer, Ada Moyo, said on Tuesday.": [
        "Ada Moyo schema:affiliation Orange | asserted",
        "Orange operates site | reported by Ada Moyo",
    ],
    "Orange runs the network, Ada Moyo, the firm's chief executive, told reporters.": [
        "Ada Moyo schema:affiliation Orange | asserted",
        "Orange operates network | reported by Ada Moyo",
    ],
    "The city, the deputy mayor, Ada Moyo, told reporters, uses Kiffa Cloud.": [
        "city uses Kiffa Cloud | reported by Ada Moyo",
    ],
    "The hospital, admitted its director, Ada Moyo, hosts its records in Virginia.": [
        "records hostedBy hospital | reported by Ada Moyo",
        "records hostedIn Virginia | reported by Ada Moyo",
    ],
    "The records, said a spokesman for the ministry, are hosted by Orange.": [
        "records hostedBy Orange | reported by spokesman",
    ],
    "For now, said Ada Moyo, the ministry uses Kiffa.": [
        "ministry uses Kiffa | reported by Ada Moyo",
    ],
    "The keeper of prints, Ada Moyo, says the servers are hosted in Houston.": [
        "servers hostedIn Houston | reported by Ada Moyo",
    ],
    # these are no comments
    "The plan, announced by the minister, is to build a cable.": [
        "minister announces plan | asserted",
    ],
    "The site is run by Orange, Kiffa, and the city.": [
        "Orange operates site | asserted",
        "city operates site | asserted",
    ],
    # a quotation in two parts
    '"The cable," Ada Moyo said, "belongs to Orange."': [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    '"Orange," said Ada Moyo, "runs the cable."': [
        "Orange operates cable | reported by Ada Moyo",
    ],
    '"The ministry," Ada Moyo told reporters, "uses Kiffa."': [
        "ministry uses Kiffa | reported by Ada Moyo",
    ],
    '"The hospital," admitted its director, Ada Moyo, "hosts its records in Virginia."': [
        "records hostedBy hospital | reported by Ada Moyo",
        "records hostedIn Virginia | reported by Ada Moyo",
    ],
    '"Thales owns the cable," said Ada Moyo, "and Orange operates it."': [
        "Orange operates cable | reported by Ada Moyo",
        "Thales possesses cable | reported by Ada Moyo",
    ],
    # who goes on
    '"Orange owns the cable," said Ada Moyo, adding that the ministry had funded it.': [
        "Orange possesses cable | reported by Ada Moyo",
        "ministry funds cable | reported by Ada Moyo",
    ],
    "Ada Moyo said Thales owned the cable, adding that Orange operated it.": [
        "Orange operates cable | reported by Ada Moyo",
        "Thales possesses cable | reported by Ada Moyo",
    ],
    "Ada Moyo said that Thales owned the cable and Orange operated it.": [
        "Orange operates cable | reported by Ada Moyo",
        "Thales possesses cable | reported by Ada Moyo",
    ],
    # what somebody is sure of, makes clear or is quoted as saying is theirs
    "Ada Moyo is adamant that Orange owns the cable.": [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    "Ada Moyo is a nurse. She is certain that the hospital depends on Kiffa.": [
        "hospital dependsOn Kiffa | reported by Ada Moyo",
    ],
    "It is certain that the hospital depends on Kiffa.": [
        "hospital dependsOn Kiffa | asserted",
    ],
    "Ada Moyo made it clear that Orange owns the cable.": [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    "Ada Moyo is quoted as saying that Orange owns the cable.": [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    "Ada Moyo was quick to point out that Orange owns the cable.": [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    "Ada Moyo wrote in her report that Orange owns the cable.": [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    "The court held that Orange owned the cable.": [
        "Orange possesses cable | reported by court",
    ],
    "It emerged on Monday that Orange owns the cable.": [
        "Orange possesses cable | asserted",
    ],
    "The study suggests that Orange owns the cable.": [
        "Orange possesses cable | reported by study",
    ],
    "The ministry's view is that the hospital depends on Kiffa.": [
        "hospital dependsOn Kiffa | reported by ministry",
    ],
    "The problem is that the hospital depends on Kiffa.": [
        "hospital dependsOn Kiffa | asserted",
    ],
    "By its own account, the hospital uses Kiffa.": [
        "hospital uses Kiffa | reported by hospital",
    ],
    'Ada Moyo: "Orange owns the cable."': [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    'The verdict: "Orange owns the cable."': [],
    'As Ada Moyo put it: "Orange owns the cable."': [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    # an audit office is no hospital
    "The Audit Office's report says that the hospital uses Kiffa.": [
        "hospital uses Kiffa | reported by Audit Office",
    ],
    # who is set apart
    "Orange, not the county, runs the call centre.": [
        "- county operates call centre | asserted",
        "Orange operates call centre | asserted",
    ],
    "The network is run by Orange, not the county.": [
        "- county operates network | asserted",
        "Orange operates network | asserted",
    ],
    # an accusation is left open, a conviction is not; who is not accused is not spoken of
    "Orange is accused of running the site.": [
        "Orange operates site | hypothetical",
    ],
    "The prosecutor accuses Orange of using Kiffa.": [
        "Orange uses Kiffa | hypothetical by prosecutor",
    ],
    "Orange was convicted of running the site.": [
        "Orange operates site | asserted",
    ],
    "Orange was cleared of running the site.": [],
    "Orange is not accused of running the site.": [],
    "Orange denies funding Kiffa.": [
        "- Orange funds Kiffa | reported by Orange",
        "Orange denies funding Kiffa | asserted",
    ],
    "The amount of funding Orange received is unknown.": [],
    # what is false is not so
    "The claim that Orange owns the site is false.": [
        "- Orange possesses site | asserted",
    ],
    "Reports that Orange owns the site are not untrue.": [
        "Orange possesses site | hypothetical",
    ],
    "It is a lie that Orange owns the site.": [
        "- Orange possesses site | asserted",
    ],
    "It is Thales, not Orange, that owns the site.": [
        "- Orange possesses site | asserted",
        "Thales possesses site | asserted",
    ],
    # a minister without "of"
    "The culture minister, Ada Moyo, says the library owns the files.": [
        "Ada Moyo schema:affiliation Ministry of culture | asserted",
        "library possesses files | reported by Ada Moyo",
    ],
    "The prime minister, Ada Moyo, says the library owns the files.": [
        "library possesses files | reported by Ada Moyo",
    ],
    "Funding for the observatory comes from Orange.": [
        "Orange funds observatory | asserted",
    ],
    # end
}


@pytest.mark.parametrize("text", SENTENCES)
def test_what_somebody_says_is_theirs(text: str):
    """Each sentence gives exactly these statements, put and attributed like this."""
    extraction = read(text, "en")

    assert SENTENCES[text] == sorted(told(extraction, one) for one in extraction.statements)


CLAIM = "منصة «بيان» تعتمد على خوادم «أمازون»"
DEPENDS = "بيان dependsOn خوادم «أمازون»"
ARABIC = [
    # a source behind a preposition and a verb of speech, with a pronoun or not
    (f"{CLAIM}، وفق ما أفادت به وزارة الصحة.", f"{DEPENDS} | reported by وزارة الصحة"),
    (f"{CLAIM}، بحسب ما صرح به سامي حداد.", f"{DEPENDS} | reported by سامي حداد"),
    (f"{CLAIM}، حسبما ذكر سامي حداد.", f"{DEPENDS} | reported by سامي حداد"),
    (f"{CLAIM}، على ما أفاد سامي حداد.", f"{DEPENDS} | reported by سامي حداد"),
    (f"على ما أفاد به سامي حداد، فإن {CLAIM}.", f"{DEPENDS} | reported by سامي حداد"),
    (f"{CLAIM}، من وجهة نظر وزارة الصحة.", f"{DEPENDS} | reported by وزارة الصحة"),
    (f"{CLAIM}، كما جاء في تقرير لوزارة الصحة.", f"{DEPENDS} | reported by وزارة الصحة"),
    (f"قال سامي حداد إن الأمر صعب. وبحسبه، {CLAIM}.", f"{DEPENDS} | reported by سامي حداد"),
    # "as somebody says", which is no "besides, somebody says"
    (f"{CLAIM}، كما أكدت وزارة الصحة في بيان.", f"{DEPENDS} | reported by وزارة الصحة"),
    (f"وكما قال سامي حداد، فإن {CLAIM}.", f"{DEPENDS} | reported by سامي حداد"),
    (f"{CLAIM}، كما أعلنت وزارة الصحة توسيع المركز.", f"{DEPENDS} | asserted"),
    (f"{CLAIM}، كما أكدت وزارة الصحة، أمس، أن المركز جاهز.", f"{DEPENDS} | asserted"),
    (f"{CLAIM}، كما أكدت وزارة الصحة، ثم غادر الوفد.", f"{DEPENDS} | asserted"),
    # an aside with a verb between a verb of speech and its clause
    (
        f"وشددت وزيرة الصحة ليلى منصور، في لقاء عقدته أمس، على أن {CLAIM}.",
        f"{DEPENDS} | reported by ليلى منصور",
    ),
    # verbs whose letters are another's too, and who does what another wills
    (f"توقع خبراء مستقلون أن {CLAIM}.", f"{DEPENDS} | predicted by خبراء مستقلون"),
    ("سامي حداد يريد أن تشتري شركة «سحاب» منصة «بيان».", "سحاب acquires بيان | intended"),
    ("ليلى منصور تريد أن تشتري منصة «بيان».", "ليلى منصور acquires بيان | intended"),
    (
        "يرفض سامي حداد أن تعتمد منصة «بيان» على خوادم «أمازون».",
        f"- {DEPENDS} | reported by سامي حداد",
    ),
]


@pytest.mark.parametrize(("text", "gives"), ARABIC, ids=[case[0] for case in ARABIC])
def test_what_somebody_says_in_arabic_is_theirs(text: str, gives: str):
    """Whoever says so in whatever words, the claim is given to who makes it."""
    found = read(text, "ar")

    assert gives in [told(found, one) for one in found.statements]
