"""What has become of a quote in an article that was edited: there, moved, changed or gone."""

import dataclasses
import hashlib
import json
import time
import unicodedata
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.graph import article_quads
from kg.model import Iri, Quote, Span
from kg.quotes import (
    Change,
    Checked,
    Claim,
    State,
    Text,
    Verification,
    assigned,
    claims_of,
    render_verification,
    to_json,
    to_report,
    verify,
)
from kg.quotes.finding import ENOUGH
from kg.quotes.folding import fold
from kg.quotes.values import Why
from kg.serialize import Format, parse
from kg.validation import ReportFormat, Severity, render
from tests.gold import gold_extraction, gold_run

SOURCE = Iri("https://news.example/a")
TEXT = (
    "Le réseau de la ville\n\n"
    "La ville a signé un contrat avec OVHcloud. Le contrat court sur dix ans.\n\n"
    "« L’État n’a rien signé », dit le maire : le contrat est à lui seul.\n\n"
    "Les données sont hébergées à Rabat. La ville a signé un contrat avec Orange.\n"
)
INSERTED = "Mise à jour : ce texte a été corrigé.\n\n"


def claim(words: str, nth: int = 0, text: str = TEXT) -> Claim:
    """Quote words of a text as kg does; `nth` says which of their places is meant."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    quote = Quote.of(text, Span(at, at + len(words)))
    end = at + len(words)
    return Claim(f"{SOURCE}/quote", SOURCE, words, quote.prefix, quote.suffix, at, end)


def looked_up(quote: Claim, text: str) -> Checked:
    """Look a quote up in a text."""
    (found,) = verify([quote], {SOURCE: Text("a.txt", text)}).quotes
    return found


def outcome(quote: Claim, text: str) -> tuple[State, str | None]:
    """Return what has become of a quote, and the words that stand for it now."""
    found = looked_up(quote, text)
    if found.span:
        assert found.span.of(text) == found.now
    return found.state, found.now


def test_a_quote_of_an_untouched_text_is_there():
    """Where its offsets say."""
    found = looked_up(claim("un contrat avec OVHcloud"), TEXT)

    assert (State.THERE, found.claim.start) == (found.state, found.span and found.span.start)


def test_a_quote_has_moved_with_its_paragraph():
    """Its new offsets are half-open and count code points, its place lines and columns."""
    quote = claim("un contrat avec OVHcloud")
    text = TEXT.replace("La ville", INSERTED + "La ville", 1)
    found = looked_up(quote, text)

    assert State.MOVED is found.state
    assert found.span
    assert "un contrat avec OVHcloud" == text[found.span.start : found.span.end]
    assert "a.txt:5:18" == str(found.place)


@pytest.mark.parametrize("nth", [0, 1])
def test_of_two_places_that_read_the_same_the_surroundings_tell_which(nth: int):
    """Both have moved; each is found again beside its own neighbours."""
    text = INSERTED + TEXT
    found = looked_up(claim("La ville a signé un contrat avec", nth), text)
    after = " OVHcloud" if nth == 0 else " Orange"

    assert State.MOVED is found.state
    assert found.span
    assert text[found.span.end :].startswith(after)


def test_where_surroundings_are_the_same_the_nearest_neighbour_tells_which():
    """The quotes around it have moved by so much, and so has it."""
    verse = "Nous n’avons pas de nuage, nous avons la pluie et rien que la pluie.\n" * 4
    text = f"{TEXT}{verse}Fin du chant des serveurs de la ville.\n"
    quotes = [
        claim("dit le maire", text=text),
        claim("nous avons la pluie", 1, text=text),
        claim("nous avons la pluie", 2, text=text),
    ]
    longer = INSERTED + text
    found = verify(quotes, {SOURCE: Text("a.txt", longer)}).quotes

    assert [State.MOVED] * 3 == [each.state for each in found]
    starts = [(each.span and each.span.start, each.claim.start) for each in found]
    assert {len(INSERTED)} == {(now or 0) - (then or 0) for now, then in starts}
    assert found[1].places > 1


@pytest.mark.parametrize(
    ("words", "edit", "now"),
    [
        ("un contrat avec OVHcloud", ("OVHcloud", "Scaleway"), "un contrat avec Scaleway"),
        ("signé", ("a signé un contrat avec OVH", "a annulé un contrat avec OVH"), "annulé"),
        ("La ville a signé un contrat", ("La ville a signé", "La ville signe"),
         "La ville signe un contrat"),
        ("Le contrat court sur dix ans", ("dix", "sept"), "Le contrat court sur sept ans"),
        ("Les données sont hébergées à Rabat", ("sont hébergées", "ne sont plus hébergées"),
         "Les données ne sont plus hébergées à Rabat"),
    ],
)  # fmt: skip
def test_other_words_are_shown_as_the_nearest_wording(words: str, edit: tuple[str, str], now: str):
    """Whole words, from the first that stands for the quote's first to the last."""
    quote = claim(words)
    found = looked_up(quote, TEXT.replace(*edit, 1))

    assert (State.CHANGED, Change.WORDS, now) == (found.state, found.change, found.now)
    assert 0 <= (found.likeness or 0) < 1


RESPELT = {
    "straight quotes": ("« L’État n’a rien signé »", TEXT.replace("’", "'"), Change.TYPOGRAPHY),
    "English quotes": (
        "« L’État n’a rien signé »",
        TEXT.replace("« ", "“").replace(" »", "”"),
        Change.TYPOGRAPHY,
    ),
    "no-break spaces": ("dit le maire : le contrat", TEXT.replace(" :", "\u00a0:"), Change.SPACE),
    "wrapped lines": ("La ville a signé un contrat", TEXT.replace(" un ", "\nun "), Change.SPACE),
    "decomposed": ("a signé un contrat", unicodedata.normalize("NFD", TEXT), Change.UNICODE),
    "capitals": ("Le réseau de la ville", TEXT.replace("Le réseau", "LE RÉSEAU"), Change.CASE),
    "line ends": ("OVHcloud. Le contrat court", TEXT.replace(". ", ".\r\n"), Change.SPACE),
}


@pytest.mark.parametrize("case", RESPELT)
def test_the_same_words_in_other_letters_are_told_from_other_words(case: str):
    """They still prove what they proved, so that is a warning, not a violation."""
    words, text, change = RESPELT[case]
    found = looked_up(claim(words), text)

    assert (State.CHANGED, change, 1.0) == (found.state, found.change, found.likeness)
    report = to_report(verify([claim(words)], {SOURCE: Text("a.txt", text)}))
    assert [Severity.WARNING] == [finding.severity for finding in report.findings]


def test_accents_of_their_own_belong_to_the_passage():
    """The last letter keeps the mark that is composed with it."""
    text = unicodedata.normalize("NFD", TEXT)

    assert (State.CHANGED, unicodedata.normalize("NFD", "a signé")) == outcome(
        claim("a signé"), text
    )


def test_crlf_moves_quotes_and_changes_those_of_two_lines():
    """As it is with the offsets: a line's words are the same, behind more characters."""
    text = TEXT.replace("\n", "\r\n")

    assert State.MOVED is looked_up(claim("un contrat avec OVHcloud"), text).state
    over = claim("dix ans.\n\n« L’État")
    assert (State.CHANGED, Change.SPACE) == (
        looked_up(over, text).state,
        looked_up(over, text).change,
    )


@pytest.mark.parametrize("words", ["Le contrat court sur dix ans", "OVHcloud. Le contrat"])
def test_words_whose_paragraph_was_removed_are_gone(words: str):
    """Nothing that is left is near enough to stand for them."""
    text = "\n\n".join(p for p in TEXT.split("\n\n") if "OVHcloud" not in p)

    assert (State.GONE, None) == outcome(claim(words), text)


def test_a_few_words_elsewhere_prove_nothing():
    """The passage is gone; the same words in other surroundings are shown, as such."""
    paragraphs = TEXT.split("\n\n")
    found = looked_up(claim("Le contrat", 0), "\n\n".join([*paragraphs[2:], "Le contrat suit.\n"]))

    assert State.GONE is found.state
    assert "Le contrat" == found.now
    report = to_report(verify([found.claim], {SOURCE: Text("a.txt", "Ailleurs, Le contrat dort.")}))
    assert "in other surroundings" in report.findings[0].message()


def test_a_quote_is_not_found_inside_another_word():
    """In "DIALOGUE" stand the letters of "IA", and not the word."""
    quote = Claim("q", SOURCE, "IA", "", "", 0, 2)

    assert State.GONE is looked_up(quote, "LE DIALOGUE AVANCE").state
    assert State.MOVED is looked_up(quote, "LE DIALOGUE DE L’IA AVANCE").state


def test_a_quote_may_cut_a_word_where_it_did_before():
    """An Arabic proclitic is written as one word with what follows it."""
    text = "وقعت الحكومة اتفاقا مع شركة فرنسية، ووزارة الاتصالات شريك فيه."
    quote = claim("وزارة الاتصالات", text=text)

    assert State.THERE is looked_up(quote, text).state
    assert State.MOVED is looked_up(quote, f"بيان.\n\n{text}").state


def test_a_text_without_vowel_signs_has_the_quote_in_other_letters():
    """Arabic short vowels are typography to the reader, not to the offsets."""
    text = "وَقَّعَت الحكومة اتفاقا مع شركة فرنسية في الرباط أمس."
    bare = "وقعت الحكومة اتفاقا مع شركة فرنسية في الرباط أمس."

    assert (State.CHANGED, "وقعت الحكومة اتفاقا") == outcome(
        claim("وَقَّعَت الحكومة اتفاقا", text=text), bare
    )


@given(
    at=st.integers(0, len(TEXT)),
    inserted=st.text(st.characters(codec="utf-8"), max_size=40).map(lambda t: f" {t} "),
    start=st.integers(0, len(TEXT) - 33),
    length=st.integers(1, 120),
)
@example(at=211, inserted=" 0 ", start=211, length=27)
def test_whatever_is_inserted_outside_a_quote_it_is_found_letter_by_letter(
    at: int, inserted: str, start: int, length: int
):
    """And what is said to be there or moved stands at the offsets that are named.

    Words that are too few to tell a passage by are found where their surroundings still stand.
    """
    words = TEXT[start : start + length]
    quote = dataclasses.replace(claim(words), start=start, end=start + len(words))
    around = Quote.of(TEXT, Span(start, start + len(words)))
    quote = dataclasses.replace(quote, prefix=around.prefix, suffix=around.suffix)
    outside = at <= start or at >= start + len(words)
    found = looked_up(quote, TEXT[:at] + inserted + TEXT[at:])

    if found.state in {State.THERE, State.MOVED}:
        assert words == found.now
    if outside and len(fold(words)) >= ENOUGH:
        assert found.state in {State.THERE, State.MOVED}
    if found.state is State.THERE and found.span:
        assert (start, start + len(words)) == (found.span.start, found.span.end)


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.text(st.characters(codec="utf-8")))
def test_any_words_in_any_text_have_a_state(words: str, text: str):
    """No text and no quote, however odd, is more than can be answered."""
    quote = Claim("q", SOURCE, words, text[:9], text[-9:], 1, 2)

    assert looked_up(quote, text).state in set(State)


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("a b", "a b " * 20_000),
        ("a b a b c", "a b " * 20_000),
        (" ".join(map(str, range(20_000))), " ".join(map(str, range(0, 40_000, 2)))),
        ("mot " * 20_000 + "fin", "mot " * 30_000),
    ],
    ids=["many places", "many near places", "a long quote", "a dull quote"],
)
def test_no_quote_takes_for_ever(exact: str, text: str):
    """Whoever wrote the graph, its verification ends."""
    began = time.process_time()
    looked_up(Claim("q", SOURCE, exact, "z ", " z", 5, 9), text)

    assert 20 > time.process_time() - began


@cache
def gold() -> tuple[Claim, ...]:
    """Return the quotes of the annotated article's graph."""
    return claims_of(article_quads(gold_extraction(), gold_run()))


def test_the_quotes_of_a_graph_of_kgs_are_all_read_and_all_there():
    """As many as the extraction has, each verbatim in the text that was frozen."""
    extraction = gold_extraction()
    text = Text("article.txt", extraction.article.text)
    spans = {quote.span for statement in extraction.statements for quote in statement.evidence}
    found = verify(gold(), assigned(gold(), [text]))

    assert len(spans) == len(gold()) > 20
    assert {State.THERE: len(spans)} == found.counts()
    assert f"{len(spans)} quotes: all there" == found.verdict
    assert found.articles[0].unchanged is True
    assert 0 == to_report(found).exit_code()


def test_a_quote_that_was_forged_in_the_graph_is_broken():
    """The hash beside the words says what they were."""
    forged = dataclasses.replace(gold()[3], exact="Le Maroc a besoin de tout")
    found = looked_up(dataclasses.replace(forged, source=SOURCE), gold_extraction().article.text)

    assert (State.BROKEN, Why.OTHER_HASH) == (found.state, found.why)


PREFIXES = "@prefix oa: <http://www.w3.org/ns/oa#> . @prefix ex: <https://news.example/> .\n"


def read(turtle: str) -> tuple[Claim, ...]:
    """Return the quotes of a graph in Turtle."""
    return claims_of(parse((PREFIXES + turtle).encode(), Format.TURTLE, "a.ttl"))


def test_annotations_of_others_are_read_too():
    """Blank nodes, words alone, offsets alone, whatever the classes are."""
    found = read(
        'ex:n oa:hasTarget [ oa:hasSource ex:a ; oa:hasSelector [ oa:exact "un contrat" ] ] .'
        "ex:m oa:hasTarget [ oa:hasSource ex:a ; oa:hasSelector [ oa:start 3 ; oa:end 9 ] ] ."
        'ex:o oa:hasSelector [ oa:exact "x" ] , [ oa:start 9 ; oa:end 3 ] .'
        "ex:p oa:hasSelector ex:nothing ."
    )

    assert [
        (None, "x", None, None),
        (SOURCE, "un contrat", None, None),
        (SOURCE, None, 3, 9),
    ] == [(c.source, c.exact, c.start, c.end) for c in found]
    assert [(), ("https://news.example/n",), ("https://news.example/m",)] == [
        c.users for c in found
    ]


def test_words_without_offsets_are_there_wherever_they_stand():
    """They have no place to move from."""
    (quote,) = read('ex:q oa:hasSource ex:a ; oa:hasSelector [ oa:exact "dit le maire" ] .')

    assert State.THERE is looked_up(quote, INSERTED + TEXT).state


@pytest.mark.parametrize("same", [True, False])
def test_offsets_without_words_hold_for_the_very_same_text_alone(same: bool):  # noqa: FBT001
    """The hash of the text vouches for them; nothing else can."""
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    quote = Claim("q", SOURCE, None, start=3, end=9, text_sha256=sha256)

    assert (State.THERE if same else State.UNCHECKED) is looked_up(
        quote, TEXT if same else INSERTED + TEXT
    ).state


def test_contradicting_offsets_are_none_and_each_wording_is_a_quote():
    """A selector has one of each; where it has more, nothing is picked by chance."""
    found = read(
        'ex:q oa:hasSource ex:a ; oa:hasSelector [ oa:exact "a", "b" ; oa:start 1, 2 ; oa:end 3 ] .'
    )

    assert [("a", None), ("b", None)] == [(c.exact, c.start) for c in found]


def text(where: str, body: str = TEXT, iri: str | None = None) -> Text:
    """Return a text at hand."""
    return Text(where, body, Iri(iri) if iri else None)


OTHER = text("other.txt", "Un tout autre texte, sur un tout autre sujet.")


@pytest.mark.parametrize(
    "right",
    [
        text("x.txt", "Rien.", SOURCE),
        text(SOURCE, "Rien."),
        text("x.txt", "Rien.", "https://base.example/article/a"),
        text("somewhere/a.html", "Rien."),
        text("x.txt", TEXT),
        text("x.txt", INSERTED + TEXT),
    ],
    ids=["IRI", "address", "other base", "name", "hash", "quotes"],
)
def test_the_article_of_a_quote_is_known_by_what_names_it(right: Text):
    """Its IRI, address, name or hash; else its quotes."""
    quotes = [
        dataclasses.replace(
            claim("un contrat avec OVHcloud"),
            text_sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        )
    ]

    assert {SOURCE: right} == assigned(quotes, [OTHER, right])


def test_a_single_text_is_a_single_articles_and_no_other_is_guessed():
    """Two texts of which neither has the quotes are neither of them the article."""
    quotes = [claim("un contrat avec OVHcloud")]

    assert {SOURCE: OTHER} == assigned(quotes, [OTHER])
    assert {} == assigned(quotes, [OTHER, text("x.txt", "Rien.")])
    twice = [*quotes, dataclasses.replace(quotes[0], source=Iri("https://news.example/b"))]
    assert {} == assigned(twice, [OTHER])


def test_two_texts_of_one_article_are_refused():
    """Which of them the verdict is about must not hang on their order."""
    one, two = text("one.txt", iri=SOURCE), text("two.txt", INSERTED + TEXT, SOURCE)

    with pytest.raises(InputError, match=r"one\.txt and two\.txt are this article"):
        assigned([claim("dit le maire")], [one, two])
    assert {SOURCE: two} == assigned([claim("dit le maire")], [one, two], {SOURCE: two})


def test_quotes_of_an_article_that_is_not_at_hand_are_not_checked():
    """Which is no success: exit 3, unless some may be missing and others are not."""
    other = dataclasses.replace(claim("dit le maire"), source=Iri("https://news.example/b"))
    found = verify([claim("dit le maire"), other], {SOURCE: text("a.txt")})

    assert {State.THERE: 1, State.UNCHECKED: 1} == found.counts()
    assert (3, 0) == (
        to_report(found).exit_code(),
        to_report(found, allow_missing=True).exit_code(),
    )
    nothing = verify([other], {})
    assert 3 == to_report(nothing, allow_missing=True).exit_code()
    assert 3 == to_report(Verification(())).exit_code()


def edited() -> Verification:
    """Return quotes in each state."""
    quotes = [
        claim("Le réseau de la ville"),
        claim("un contrat avec OVHcloud"),
        claim("« L’État n’a rien signé »"),
        dataclasses.replace(claim("dit le maire"), sha256="0"),
        claim("Les données sont hébergées à Rabat"),
        claim("La ville a signé un contrat avec Orange"),
    ]
    now = TEXT.replace("OVHcloud", "Scaleway").replace("’", "'").partition("Les données")[0]
    body = f"{now}La ville a signé un contrat avec Orange.\n"
    return verify(quotes, {SOURCE: Text("a.txt", body)})


def test_the_text_shows_what_is_no_longer_there():
    """The worst first, each with its place, and the verdict last."""
    shown = render_verification(edited())

    assert "a.txt: 1 there, 1 moved, 2 changed, 1 gone, 1 broken" in shown
    assert "gone: “Les données sont hébergées à Rabat”" in shown
    assert "a.txt:3:18: changed (words, " in shown
    assert "  now  “un contrat avec Scaleway”" in shown
    assert "changed (typography)" in shown
    assert "a.txt:7:1: moved by -36, to characters " in shown
    assert shown.endswith("\n\n6 quotes: 1 there, 1 moved, 2 changed, 1 gone, 1 broken\n")


def test_not_one_quote_is_asked_about():
    """A wrong file is likelier than an article of which nothing is left."""
    found = verify([claim("un contrat avec OVHcloud")], {SOURCE: OTHER})

    assert "other.txt: 1 gone; not one quote is in it: is it the right article?" in (
        render_verification(found)
    )


def test_ten_thousand_quotes_stay_readable():
    """The first of each kind in full, and how many more there are."""
    quotes = [dataclasses.replace(claim("dit le maire"), node=f"q{n}") for n in range(10_000)]
    found = verify(quotes, {SOURCE: text("a.txt", INSERTED + TEXT)})

    assert 25 > render_verification(found).count("\n")
    assert "… and 9990 more of them" in render_verification(found)
    assert 10_000 < render_verification(found, None).count("\n")


def test_the_json_has_every_quote_with_its_new_offsets():
    """Those that are there, too."""
    document = json.loads(to_json(edited()))
    (article,) = document["articles"]
    moved = next(q for q in article["quotes"] if q["state"] == "moved")

    assert document["counts"] == {"there": 1, "moved": 1, "changed": 2, "gone": 1, "broken": 1}
    assert 6 == len(article["quotes"])
    assert moved["now"]["start"] == moved["start"] - 36
    assert ("a.txt", 7, 1) == tuple(moved["now"][k] for k in ("file", "line", "column"))


@pytest.mark.parametrize("form", ReportFormat)
def test_a_verification_is_a_report_in_every_format(form: ReportFormat):
    """Each names the rule, and says nothing of the quote that is there."""
    body = render(to_report(edited()), form).decode()

    for rule in ("QuoteMoved", "QuoteChanged", "QuoteGone", "QuoteBroken"):
        assert rule in body
    assert "Le réseau de la ville" not in body


def test_each_finding_speaks_three_languages():
    """Those of graphs that were not checked, too."""
    empty = verify([claim("dit le maire")], {})
    findings = [*to_report(edited()).findings, *to_report(empty).findings]

    assert 6 == len(findings)
    assert {("ar", "en", "fr")} == {tuple(m.language for m in f.messages) for f in findings}
    assert [] == [m.lexical for f in findings for m in f.messages if "{" in m.lexical]


def test_a_finding_keeps_its_fingerprint_wherever_its_quote_moves():
    """So that code scanning does not take it for another each day."""
    quote = claim("dit le maire")
    one, two = (
        to_report(verify([quote], {SOURCE: text("a.txt", INSERTED * n + TEXT)})).findings[0]
        for n in (1, 2)
    )

    assert one.fingerprint == two.fingerprint


def test_a_quote_of_a_chapter_is_found_in_its_new_wording():
    """By how it begins and ends; one whose words are left in another order alone is gone."""
    words = [f"mot{n * 7919 % 4001}" for n in range(3_500)]
    old = " ".join(words)
    new = " ".join("autre" if n % 50 == 0 else word for n, word in enumerate(words))
    quote = Claim("q", SOURCE, old, "Il écrit : ", " Puis il se tait.", 11, 11 + len(old))
    found = looked_up(quote, f"Avant. Il écrit : {new} Puis il se tait. Après.")

    assert (State.CHANGED, new) == (found.state, found.now)
    assert found.likeness is not None
    assert 0.95 < found.likeness < 1
    assert State.GONE is looked_up(quote, " ".join(sorted(words))).state
