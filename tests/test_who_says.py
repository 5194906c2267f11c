"""Who says what in an English or Arabic sentence, wherever and however it names who speaks."""

import pytest

from tests.reading import all_told, read, told

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
    "Orange does not rely on Microsoft, said Ada Moyo, its chief executive.": [
        "- Orange dependsOn Microsoft | reported by Ada Moyo",
        "Ada Moyo schema:affiliation Orange | asserted",
    ],
    "Orange relies on Microsoft, according to Ada Moyo, its chief executive.": [
        "Ada Moyo schema:affiliation Orange | asserted",
        "Orange dependsOn Microsoft | reported by Ada Moyo",
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
    # behind an aside
    "Ada Moyo said that, under the law, Orange owns the cable.": [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    "Ada Moyo told the committee that, as the site was old, Orange owned the cable.": [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    "Ada Moyo said that, if the site is sold, Orange owns the cable.": [
        "Orange possesses cable | hypothetical by Ada Moyo",
    ],
    "Because the site is old, Ada Moyo said, Orange owns the cable.": [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    "If the site is sold, Ada Moyo said, Orange owns the cable.": [
        "Orange possesses cable | hypothetical by Ada Moyo",
    ],
    "Ada Moyo rejected that, and Orange, which runs the site, owns the cable.": [
        "Orange operates site | asserted",
        "Orange possesses cable | asserted",
    ],
    # what a claim is said to be, and who turns it down
    "The ministry's claim that Orange owns the cable is false.": [
        "- Orange possesses cable | asserted",
    ],
    "The claim that Orange owns the cable has been debunked.": [
        "- Orange possesses cable | asserted",
    ],
    "Posts claiming that Orange owns the cable are false.": [
        "- Orange possesses cable | asserted",
    ],
    "There is no truth to the claim that Orange owns the cable.": [
        "- Orange possesses cable | asserted",
    ],
    "Contrary to claims that Orange owns the cable, nothing has changed.": [
        "- Orange possesses cable | asserted",
    ],
    "It is not clear that Orange owns the cable.": [
        "Orange possesses cable | hypothetical",
    ],
    "It is a myth that Orange owns the cable.": [
        "- Orange possesses cable | asserted",
    ],
    "The claim that Orange owns the cable is disputed.": [
        "Orange possesses cable | hypothetical",
    ],
    "The court rejected Thales's argument that Orange owns the cable.": [
        "- Orange possesses cable | reported by court",
        "court denies Thales's argument | asserted",
    ],
    "The court did not accept the firm's case that Orange owns the cable.": [
        "- Orange possesses cable | reported by court",
    ],
    "The court accepted Thales's evidence that Orange owns the cable.": [
        "Orange possesses cable | reported by Thales",
    ],
    "The position of Thales is that Orange owns the cable.": [
        "Orange possesses cable | reported by Thales",
    ],
    "The argument that Orange made is old.": [],
    "The statement that Orange owns the cable was repeated.": [
        "Orange possesses cable | hypothetical",
    ],
    "The court made the point that Orange owns the cable.": [
        "Orange possesses cable | reported by court",
    ],
    "The court will publish a report that Orange owns the cable.": [
        "Orange possesses cable | hypothetical",
        "court publishes report | predicted",
    ],
    # what a relative adds is not denied
    "The claim that Orange bought Nexa, which runs the cable, is untrue.": [
        "- Orange acquires Nexa | asserted",
        "Nexa operates cable | asserted",
    ],
    "Orange denied that it had bought Nexa, which runs the cable.": [
        "- Orange acquires Nexa | reported by Orange",
        "Nexa operates cable | asserted",
        "Orange denies it had bought Nexa, which runs the cable | asserted",
    ],
    # one of two
    "The cable is run by Orange or Thales.": [
        "Orange operates cable | hypothetical",
        "Thales operates cable | hypothetical",
    ],
    "The ministry uses either Azure or AWS.": [
        "ministry uses Amazon Web Services | hypothetical",
        "ministry uses Microsoft Azure | hypothetical",
    ],
    "The ministry does not use Azure or AWS.": [
        "- ministry uses Amazon Web Services | asserted",
        "- ministry uses Microsoft Azure | asserted",
    ],
    "Orange runs the cable from Paris or Lyon.": [
        "Orange operates cable | asserted",
    ],
    "Hospitals use Azure or AWS.": [
        "Hospitals uses Amazon Web Services | asserted",
        "Hospitals uses Microsoft Azure | asserted",
    ],
    # for whom somebody without a name speaks
    '"We own the cable," a spokesperson for Orange said.': [
        "Orange possesses cable | reported by spokesperson",
    ],
    '"We own the cable," said a spokeswoman for the ministry.': [
        "ministry possesses cable | reported by spokeswoman",
    ],
    '"We own the cable," an Orange spokesperson said.': [
        "Orange possesses cable | reported by Orange spokesperson",
    ],
    '"We use Azure," said a campaigner for Orange.': [],
    "Ada Moyo would say only that Orange owns the cable.": [
        "Orange possesses cable | reported by Ada Moyo",
    ],
    # what one tells others behind a comma is no comment on it
    "In March, the bank told its clients that Orange had sold the network.": [
        "Orange provides network | reported by bank",
    ],
    "According to Reuters, the union assured staff that Orange owned the servers.": [
        "Orange possesses servers | reported by union via Reuters",
    ],
    "After a week, its lawyers informed the court that Orange used the app.": [
        "Orange uses app | reported by lawyers",
    ],
    "The bank uses the app, its lawyers told the court last week.": [
        "bank uses app | reported by lawyers",
    ],
    # what a noun before a colon announces is theirs whose it is; anybody's is the article's
    "The union's verdict: the app is unsafe.": [
        "app evaluatedAs is unsafe | evaluated by union",
    ],
    "The word from Orange: the ministry owns the cable.": [
        "ministry possesses cable | reported by Orange",
    ],
    "The regulator's reply was short: Orange runs the site.": [
        "Orange operates site | reported by regulator",
    ],
    "The demand of the farmers: the state must fund the cable.": [
        "state funds cable | needed by farmers",
    ],
    "The catch: Orange owns the cable.": [
        "Orange possesses cable | asserted",
    ],
    "The reply: Orange owns the cable.": [
        "Orange possesses cable | asserted",
    ],
    # an act is judged by who says so in between, who does not do it
    "Relying on Kiffa, the minister argued, is reckless.": [
        "Relying on Kiffa evaluatedAs is reckless | evaluated by minister",
    ],
    "Buying the app, Ada Moyo says, was a mistake.": [
        "Buying the app evaluatedAs was a mistake | evaluated by Ada Moyo",
    ],
    "Using the app, the union wrote a report.": [
        "union uses app | asserted",
    ],
    # who says "we" is not "it" in the same quotation, but may be behind it
    '"We own a model," said Ada Moyo, who heads Orange. "It has 600 servers."': [
        "Ada Moyo schema:affiliation Orange | asserted",
        "Orange possesses model | reported by Ada Moyo",
        "model hasCapacity 600 servers | reported by Ada Moyo",
    ],
    '"We own a model," said Ada Moyo, who heads Orange. It has bought Thales.': [
        "Ada Moyo schema:affiliation Orange | asserted",
        "Orange acquires Thales | asserted",
        "Orange possesses model | reported by Ada Moyo",
    ],
    '"Orange is growing," said Ada Moyo, who heads Orange. "It has 600 servers."': [
        "Ada Moyo schema:affiliation Orange | asserted",
        "Orange possesses 600 servers | reported by Ada Moyo",
    ],
    # end
}


@pytest.mark.parametrize("text", SENTENCES)
def test_what_somebody_says_is_theirs(text: str):
    """Each sentence gives exactly these statements, put and attributed like this."""
    extraction = read(text, "en")

    assert SENTENCES[text] == all_told(extraction)


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
    (
        "تعتمد منصة «بيان»، كما يقر مسؤول في وزارة الصحة، على خوادم «أمازون».",
        f"{DEPENDS} | reported by مسؤول",
    ),
    # what somebody says in a column, or to the paper; what the paper saw itself; what is on record
    (f"{CLAIM}، كتب سامي حداد في عموده.", f"{DEPENDS} | reported by سامي حداد"),
    (f"{CLAIM}، تقول ليلى منصور لموقعنا.", f"{DEPENDS} | reported by ليلى منصور"),
    (f"{CLAIM}، وفق ما عاينته الجريدة.", f"{DEPENDS} | asserted"),
    (f"وفق ما علمته الجريدة، {CLAIM}.", f"{DEPENDS} | asserted"),
    (f"وفق ما علمته جريدتنا، {CLAIM}.", f"{DEPENDS} | asserted"),
    (f"وفق ما علمته صحيفة «الشرق»، {CLAIM}.", f"{DEPENDS} | hypothetical"),
    (f"بحسب ما علم موقع «الخليج»، {CLAIM}.", f"{DEPENDS} | hypothetical"),
    (f"بحسب ما علم موقع إخباري، {CLAIM}.", f"{DEPENDS} | hypothetical"),
    (f"{CLAIM}، بحسب السجل التجاري.", f"{DEPENDS} | asserted"),
    (f"حسب معطيات غير مؤكدة، {CLAIM}.", f"{DEPENDS} | hypothetical"),
    (f"{CLAIM}، وفق السجلات.", f"{DEPENDS} | asserted"),
    (f"{CLAIM}، وفق أرقام حديثة.", f"{DEPENDS} | asserted"),
    (f"{CLAIM}، وفق إحصاءات.", f"{DEPENDS} | asserted"),
    (f"{CLAIM}، حسب إحصائيات رسمية حديثة.", f"{DEPENDS} | asserted"),
    (f"بحسب البيانات الرسمية، {CLAIM}.", f"{DEPENDS} | asserted"),
    (f"وفقا لمعطيات رسمية، {CLAIM}.", f"{DEPENDS} | asserted"),
    (f"{CLAIM}، بحسب أرقامها.", f"{DEPENDS} | hypothetical"),
    (f"{CLAIM}، وفق بيانات وزارة الصحة.", f"{DEPENDS} | reported by وزارة الصحة"),
    (f"{CLAIM}، وفق أرقام صادرة عن وزارة الصحة.", f"{DEPENDS} | reported by وزارة الصحة"),
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
