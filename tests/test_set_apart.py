"""Words that layout sets apart: whose a quotation, a message or a post is by lines beside it."""

import pytest

from kg.articles import parse
from kg.extract import extract
from kg.model import RawDocument
from kg.pipeline import load_knowledge
from tests.reading import read_article, triple

HEADS = {
    "fr": (
        "La Gazette du Port\n\nUne journée au port\n\nPar Jeanne Morel\n\n12 mars 2026\n\n"
        "Il pleuvait ce matin sur la ville et le marché restait vide.\n\n"
    ),
    "en": (
        "The Harbour Gazette\n\nA day at the harbour\n\nBy Jane Morel\n\n12 March 2026\n\n"
        "It rained this morning in the town and the market was closed for the day.\n\n"
    ),
    "ar": (
        "صحيفة الميناء\n\nيوم في الميناء\n\nبقلم سعاد منصور\n\n12 مارس 2026\n\n"
        "هطل المطر هذا الصباح على المدينة وظل السوق خاليا طوال اليوم.\n\n"
    ),
}
ORANGE = {
    "fr": "Orange exploite le centre de Rabat.",
    "en": "Orange operates the Rabat centre.",
    "ar": "تدير شركة أورانج مركز الرباط.",
}
THALES = {
    "fr": "Thales exploite le centre de Gand.",
    "en": "Thales operates the Ghent centre.",
    "ar": "تدير شركة تاليس مركز أغادير.",
}
SPEAKERS = {"fr": "Ada Noiret", "en": "Ada Noiret", "ar": "عادل النوري"}
OUTLETS = {"fr": "La Gazette du Port", "en": "The Harbour Gazette", "ar": "صحيفة الميناء"}

THEIRS = {
    "a dash behind the mark": "«{o}» — {n}",
    "a dash and an office": '"{o}" – {n}, {r}',
    "brackets behind the mark": "“{o}” ({n}, {r})",
    "a dash in the line below": "«{o}»\n— {n}, {r}",
    "a line below": "«{o}»\n{n}, {r}",
    "a line below, with an empty one": "«{o}»\n\n— {n}",
    "a line above": "{n}, {r}\n«{o}»",
    "a line above with a colon": "{n}, {r}:\n\n«{o}»",
    "a label": "{n}, {r}: «{o}»",
    "a sentence that leads to it": "{s}:\n\n«{o}»",
    "such a sentence, and two below": "{s}:\n\n«{o} {o}»",
    "Markdown, below": "> {o}\n> — {n}",
    "Markdown, below and apart": "> {o}\n>\n> — {n}, {r}",
    "Markdown, a dash outside": "> {o}\n\n— {n}",
    "Markdown, above": "{n}:\n\n> {o}",
    "several paragraphs": "«{o}\n\n«{o}»\n\n— {n}",
    "an account": "{n} @adn_x\n{o}",
    "an account in brackets": "{n} (@adn_x) · 3 h\n{o}",
    "a numbered thread": "{n} @adn_x\n1/2 …\n\n2/2 {o}",
    "an account and a colon": "{n} (@adn_x): {o}",
    "an answer": "{n} @adn_x\n{a} @other\n{o}",
}
ROLES = {"fr": "juriste", "en": "lawyer", "ar": "محام"}
SAYS = {
    "fr": "Ada Noiret a déclaré à la presse",
    "en": "Ada Noiret told reporters",
    "ar": "قال عادل النوري للصحفيين",
}
ANSWERS = {"fr": "En réponse à", "en": "Replying to", "ar": "ردا على"}


def speakers(text: str, name: str = "a.txt") -> dict[str, str]:
    """Return who says each thing that a text says."""
    article, _ = parse(RawDocument(name, text.encode()), load_knowledge())
    found = extract(article, load_knowledge())
    labels = {one.iri: one.label.lexical for one in found.entities}
    return {triple(found, one): labels.get(one.claimant, "") for one in found.statements}


def by_firm(said: dict[str, str]) -> dict[str, str]:
    """Return who says what Orange does, and what Thales does."""
    firms = {"Orange": "Orange", "أورانج": "Orange", "Thales": "Thales", "تاليس": "Thales"}
    told = {key.split()[0]: who for key, who in said.items() if key.split()[1] == "operates"}
    return {firms[firm]: who for firm, who in told.items() if firm in firms}


def filled(layout: str, language: str) -> str:
    """Return an article with words set apart by a layout, and a paragraph of its own behind."""
    body = layout.format(
        o=ORANGE[language],
        n=SPEAKERS[language],
        r=ROLES[language],
        a=ANSWERS[language],
        s=SAYS[language],
    )
    return f"{HEADS[language]}{body}\n\n{THALES[language]}\n"


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize("layout", THEIRS)
def test_what_is_set_apart_is_theirs_who_are_named_beside_it(layout: str, language: str):
    """The line beside a quotation or a post says whose it is; what follows is the paper's."""
    found = by_firm(speakers(filled(THEIRS[layout], language)))

    assert {"Orange": SPEAKERS[language], "Thales": OUTLETS[language]} == found


OWN = {
    "a heading in marks": "« {n} »\n\n{o}",
    "headings with commas": "{n}, {r}\n\n{o}\n\n{n} II, {r}\n\n{o}",
    "firms and what they do": "Lumo, {r}\n{o}\n\nKolda, {r}\n{o}",
    "a list": "- {o}\n- {n}, {r}\n- {o}",
    "an account to follow": "Follow us @gazette\n\n{o}",
    "an address": "{n} <forum@gazette.example>\n\n{o}",
    "a place before a dash": "Rabat – {o}",
    "a dash before a sentence": "{o}\n– It is as large as all the others together.",
    "a quotation above": "« … », {n}.\n\n{o}",
}


@pytest.mark.parametrize("language", HEADS)
@pytest.mark.parametrize("layout", OWN)
def test_what_no_layout_gives_to_others_is_the_papers(layout: str, language: str):
    """Headings, lists, datelines and addresses give nobody what stands below them."""
    found = by_firm(speakers(filled(OWN[layout], language)))

    assert {"Orange": OUTLETS[language], "Thales": OUTLETS[language]} == found


READERS = {
    "fr": (
        "Vos réactions\n\nOrange exploite le centre de Rabat. Je le déplore.\nMarcel D., Namur\n\n"
        "Thales exploite le centre de Gand, je le sais.\nToto_du_56\n\n"
        "Lumo exploite le centre de Fès."
    ),
    "en": (
        "Orange operates the Rabat centre. Not a good thing.\n– Marcel D., Leeds\n\n"
        "Thales operates the Ghent centre.\n– Toto_du_56\n\n"
        "Lumo operates the Fez centre."
    ),
}


@pytest.mark.parametrize("language", READERS)
def test_messages_are_theirs_who_sign_them(language: str):
    """Each of several messages with a name below it is its reader's; the rest is the paper's."""
    said = speakers(f"{HEADS[language]}{READERS[language]}\n")
    found = {key.split()[0]: who for key, who in said.items() if key.split()[1] == "operates"}

    assert {"Orange": "Marcel D", "Thales": "Toto_du_56", "Lumo": OUTLETS[language]} == {
        firm: who.rstrip(".") for firm, who in found.items()
    }


def test_readers_may_be_named_above():
    """Where several speak of themselves below a name, it is theirs."""
    text = (
        "Vos réactions\n\nMarcel D., Namur\nOrange exploite le centre de Rabat, je le sais.\n\n"
        "Jeanne L., Mons\nThales exploite le centre de Gand, j'en suis sûre.\n"
    )
    found = by_firm(speakers(HEADS["fr"] + text))

    assert {"Orange": "Marcel D", "Thales": "Jeanne L"} == {
        firm: who.rstrip(".") for firm, who in found.items()
    }


PAGE = """<html lang="en"><head><title>A day at the harbour</title></head><body><article>
<h1>A day at the harbour</h1><p>The Harbour Gazette, 12 March 2026</p>
<p>It rained this morning in the town and the market was closed for the whole day.</p>
{}
<p>Thales operates the Ghent centre. The town says that it knows nothing of the plans.</p>
</article></body></html>"""
BLOCKS = {
    "a lead": "<p>Ada Noiret told reporters:</p><blockquote>{}</blockquote>",
    "a cite": "<blockquote><p>{}</p><footer>— Ada Noiret, lawyer</footer></blockquote>",
    "a line below": "<blockquote><p>{}</p></blockquote><p>— Ada Noiret</p>",
    "a heading": "<h3>Ada Noiret, lawyer</h3><blockquote><p>{}</p></blockquote>",
    "a post": (
        '<blockquote class="twitter-tweet"><p lang="en">{}</p>&mdash; Ada Noiret (@ada) '
        '<a href="https://t.example/1">March 3, 2026</a></blockquote>'
    ),
}


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_quotation_of_a_page_is_theirs(block: str):
    """A blockquote is whose its lead, its last line or the line below says."""
    page = PAGE.format(BLOCKS[block].format("Orange operates the Rabat centre."))
    found = by_firm(speakers(page, "a.html"))

    assert found["Orange"] == "Ada Noiret"
    assert found["Thales"] == "The Harbour Gazette"


@pytest.mark.parametrize(
    ("outlet", "said"),
    [("Thalesian News", {"Orange": "Thales"}), ("Thales News", {}), ("Thales", {})],
)
def test_a_name_is_the_papers_own_where_it_is_words_of_its_name(outlet: str, said: dict[str, str]):
    """A firm is not the paper because the paper's name has the letters of the firm's in it."""
    text = (
        f"---\npublisher: {outlet}\n---\n# A day at the harbour\n\n"
        "It rained this morning in the town and the market was closed for the day.\n\n"
        f"The firm Thales said in its note:\n\n> {ORANGE['en']}\n"
    )

    assert by_firm(speakers(text, "a.md")) == said


def test_nobody_says_what_is_set_apart_without_a_name():
    """Where nothing tells whose a block quotation is, nothing is made of it."""
    page = PAGE.format("<blockquote><p>Orange operates the Rabat centre.</p></blockquote>")

    assert {"Thales": "The Harbour Gazette"} == by_firm(speakers(page, "a.html"))


def test_a_quotation_runs_over_paragraphs_without_marks():
    """What one paragraph opens and a later one closes is one quotation."""
    text = (
        "Ada Noiret a réagi : « Orange exploite le centre de Rabat.\n\n"
        "Thales exploite le centre de Gand. Nous le regrettons. »\n\n"
        "Lumo exploite le centre de Fès.\n"
    )
    found = {key.split()[0]: who for key, who in speakers(HEADS["fr"] + text).items()}

    assert found["Orange"] == found["Thales"] == "Ada Noiret"
    assert found["Lumo"] == OUTLETS["fr"]


def test_an_account_that_answers_is_known_again():
    """The same account is the same person further down."""
    text = (
        "Ada Noiret @ada_n\nOrange exploite le centre de Rabat.\n\n"
        "Paul Vasseur @paulv\nNon.\n\n"
        "@ada_n : Thales exploite le centre de Gand.\n"
    )
    found = by_firm(speakers(HEADS["fr"] + text))

    assert {"Orange": "Ada Noiret", "Thales": "Ada Noiret"} == found


@pytest.mark.parametrize("credit", ["(Photo @lumo)", "[Vidéo] @lumo_fr", "| @lumo", "(voir @lumo)"])
def test_a_credit_with_an_account_posts_nothing(credit: str):
    """What brackets open names nobody who writes below."""
    text = (
        f"Orange exploite le centre de Rabat.\n\n{credit}\n\nThales exploite le centre de Gand.\n"
    )
    found = by_firm(speakers(HEADS["fr"] + text))

    assert {"Orange": OUTLETS["fr"], "Thales": OUTLETS["fr"]} == found


def test_the_author_of_a_text_posts_nothing_below_the_byline():
    """A byline with an account opens no post."""
    text = (
        "La Gazette du Port\n\nUne journée au port\n\n"
        "Il pleuvait ce matin sur la ville et le marché restait vide.\n\n"
        "Par Jeanne Morel (@jmorel)\n12 mars 2026\n\nOrange exploite le centre de Rabat.\n"
    )
    extraction = read_article(text)
    labels = {one.iri: one.label.lexical for one in extraction.entities}

    assert {labels[one.claimant] for one in extraction.statements} == {"La Gazette du Port"}
