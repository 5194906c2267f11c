"""Near-duplicates: which names are put before an editor, and what the editor is told to do."""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import files, likeness
from kg.errors import LexiconError
from kg.extract.gazetteer import Gazetteer, parse_gazetteer
from kg.likeness.folding import folded
from kg.likeness.pairs import within
from kg.model import Entity, Extraction, Iri, Span, Value
from kg.names import RESOURCE_BASE, SCHEMA, SOV, entity_iri
from kg.pipeline import WORDS, load_knowledge
from tests.command import Command
from tests.reading import read

KINDS = {"company": SOV.Company, "university": SOV.University, "person": SCHEMA.Person}
KINDS |= {"actor": SOV.Actor, "ministry": SOV.Ministry, "law": SCHEMA.Legislation}
WORD_LISTS = likeness.parse_words(files.bundled("likeness")[WORDS], WORDS)
NOTHING = Gazetteer({}, "0")
GAZETTEER = parse_gazetteer(
    {
        "a.ttl": """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix sov: <https://w3id.org/sovkg/ontology#> .
@prefix id: <https://w3id.org/sovkg/id/> .
<https://w3id.org/sovkg/gazetteer> owl:versionInfo "1" .
id:atlas-cloud a sov:Company ; skos:prefLabel "Atlas Cloud"@fr, "أطلس كلاود"@ar .
id:atlas-cloud-maroc a sov:Company ; skos:prefLabel "Atlas Cloud Maroc"@fr .
""".encode()
    }
)


def thing(name: str, kind: str = "company", *others: str) -> Entity:
    """Return what an article names."""
    iri = entity_iri(RESOURCE_BASE, name, KINDS[kind])
    alternates = tuple(Value(other, language="fr") for other in others)
    return Entity(iri, Value(name, language="fr"), (KINDS[kind],), alternates, spans=(Span(0, 3),))


def article(*things: Entity, source: str = "a.txt") -> Extraction:
    """Return an extraction that names things."""
    found = read("Rien.")
    return replace(found, article=replace(found.article, source=source), entities=things)


def pairs(*things: Entity, gazetteer: Gazetteer = NOTHING) -> list[tuple[str, str, str]]:
    """Return the pairs of one article's things: both names, and why."""
    found = likeness.near_duplicates([article(*things)], gazetteer, WORD_LISTS)
    return [
        (pair.first.names[0].lexical, pair.second.names[0].lexical, pair.why.name.lower())
        for pair in found
    ]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Kivu Cloud", "KIVU CLOUD", None),  # the same IRI, so one thing already
        ("Kivu Cloud", "KivuCloud", "same"),
        ("Kivu Cloud S.A.", "Kivu Cloud", "same"),
        ("Société Kivu Cloud", "Kivu Cloud", "same"),
        ("Institut du Calcul", "Institut de Calcul", "same"),
        ("Ncell Télécom", "Télécom Ncell", "same"),
        ("شركة النيل", "النيل", "same"),
        ("مؤسسة الحوسبة", "مؤسسه حوسبه", "same"),
        ("Agence du Calcul Intensif", "ACI", "acronym"),
        ("Agence du Calcul Intensif", "ADCI", "acronym"),
        ("Agence du Calcul Intensif", "Aci", None),
        ("Bennani", "Az-Eddine Bennani", "part"),
        ("Levantia", "Levantia Cloud", "part"),
        ("Kivu Cloud", "Kivu Data", None),
        ("Zéphyr Calcul", "Zephyr Calcul", None),  # accents are not in the IRI
        ("Zéphyr Calcul", "Zephir Calcul", "spelling"),
        ("Zéphyr Calcul", "Zephyr Clacul", "spelling"),
        ("Transfernetik", "Transfarnatik", "spelling"),
        ("Orange", "Orage", None),  # too short for a slip
        ("Loi 09-08 Données", "Loi 09-09 Données", None),
        ("Modèle Atlas 7", "Modèle Atlas 70", None),
    ],
)
def test_two_names_are_put_before_an_editor(one: str, other: str, why: str | None):
    """Same but for form, initials, fewer words, or a slip; or told apart."""
    found = pairs(thing(one), thing(other))

    assert ([why] if why else []) == [reason for *_, reason in found]


@pytest.mark.parametrize(
    ("kinds", "listed"),
    [
        ("company university", False),
        ("company actor", True),
        ("person company", False),
        ("ministry ministry", True),
    ],
)
def test_classes_that_exclude_each_other_keep_things_apart(kinds: str, listed: bool):  # noqa: FBT001
    """A company is not short for a university, though anybody may be either."""
    one, other = kinds.split()

    assert listed == bool(pairs(thing("Levantia", one), thing("Levantia Numérique", other)))


def test_one_name_with_two_classes_is_listed():
    """It was one node with both before; now an editor decides."""
    assert [("Atlas", "Atlas", "same")] == pairs(thing("Atlas"), thing("Atlas", "university"))


def test_an_acronym_that_two_share_joins_nothing_of_other_classes():
    """Another name of one is the other's own, but a ministry is no company."""
    assert [] == pairs(thing("MTN"), thing("Ministère du Numérique", "ministry", "MTN"))


def test_a_word_that_many_names_have_is_short_for_none():
    """Of five clouds "Cloud" is no shorter form."""
    names = ["Kivu Cloud", "Atlas Cloud", "Nil Cloud", "Zéphyr Cloud", "Oural Cloud"]

    assert 4 == len(pairs(thing("Cloud"), *map(thing, names[:4])))
    assert [] == pairs(thing("Cloud"), *map(thing, names))


def test_entries_of_the_gazetteer_are_told_apart_already():
    """An open name is compared with them all, whether an article names them or not."""
    found = pairs(thing("Atlas-Cloud Sarl"), gazetteer=GAZETTEER)

    assert ("Atlas Cloud", "Atlas-Cloud Sarl", "same") in found
    assert {"Atlas-Cloud Sarl"} == {other for _, other, _ in found}
    assert [] == pairs(gazetteer=GAZETTEER)


def test_described_things_layers_and_figures_are_no_names():
    """What an article describes has its article's IRI, and is no concern of others."""
    text = "La société Kivu Cloud investit 40 millions d’euros dans le calcul et l’hébergement."
    found = read(text)
    pair = likeness.near_duplicates([found, found], load_knowledge().gazetteer, WORD_LISTS)

    assert () == pair


def test_the_order_of_articles_makes_no_difference():
    """Nor that of the things in them; places are listed once an article."""
    articles = [
        article(thing("Kivu Cloud"), thing("KivuCloud"), source="a.txt"),
        article(thing("Kivu Cloud SA"), source="b.txt"),
        article(thing("KivuCloud"), source="c.txt"),
    ]
    rendered = {
        likeness.render_pairs(likeness.near_duplicates(order, GAZETTEER, WORD_LISTS), RESOURCE_BASE)
        for order in permutations(articles)
    }

    assert 1 == len(rendered)
    assert 3 == next(iter(rendered)).count("the same name")


# --- what the editor is told


def shown(*things: Entity) -> likeness.Pair:
    """Return the one pair of things with the same name."""
    found = likeness.near_duplicates([article(*things)], GAZETTEER, WORD_LISTS)
    [pair] = [pair for pair in found if pair.why is likeness.Likeness.SAME]
    return pair


def test_an_entry_gets_another_name():
    """The line to paste is Turtle, and with it the two are one thing."""
    pair = shown(thing('Atlas  "Cloud"'))
    line = likeness.turtle(pair, RESOURCE_BASE)

    assert f'<{RESOURCE_BASE}atlas-cloud> skos:altLabel "Atlas  \\"Cloud\\""@fr .' == line


@pytest.mark.parametrize("others", [(), ("Kivu",)])
def test_two_open_names_get_an_entry(others: tuple[str, ...]):
    """It parses as a gazetteer, and has both names and what the gazetteer's tests ask for."""
    pair = shown(thing("Kivu Calcul SA", "company", *others), thing("Kivu Calcul", "actor"))
    written = likeness.turtle(pair, RESOURCE_BASE)
    head = (
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        f"@prefix sov: <{SOV.base}> .\n@prefix schema: <{SCHEMA.base}> .\n"
        '<https://w3id.org/sovkg/gazetteer> owl:versionInfo "1" .\n'
    )
    gazetteer = parse_gazetteer({"a.ttl": f"{head}{written}".encode()})
    entry = gazetteer.named("Kivu Calcul SA", "fr")

    assert entry is not None
    assert entry == gazetteer.named("Kivu Calcul", "fr")
    assert {SOV.Company, SOV.Actor, SCHEMA.Corporation} == {*entry.types}
    assert {"fr", "en"} <= {name.language for name in (gazetteer.entries[entry.iri][1])}


def test_what_a_command_lists(command: Command, tmp_path: Path):
    """Names, classes, places and the line, for people and for programs."""
    head = "L’ODJ Média\n\nUn accord\n\nPar Ada Noiret\n\n{} mars 2026\n\n"
    for day, name in ((1, "Kivu Calcul"), (2, "KivuCalcul")):
        text = head.format(day) + f"La société {name} a signé un accord avec Orange.\n"
        (tmp_path / f"{day}.txt").write_text(text, "utf-8")

    result = command("names", ".", "-q")
    assert (0, "") == (result.code, result.err)
    assert "Kivu Calcul (sov:Company) <" in result.out
    assert "    1.txt, line 9, column 12\n" in result.out
    assert "  the same name; if the two are one thing, add to the gazetteer:\n" in result.out

    [document] = json.loads(command("names", ".", "--format", "json").out)
    assert "same" == document["why"]
    assert ["1.txt", "2.txt"] == sorted(t["places"][0]["source"] for t in document["things"])
    [row] = csv.DictReader(io.StringIO(command("names", ".", "--format", "csv").out))
    assert document["turtle"] == row["turtle"]
    assert "1 pair of names to look at\n" == command("names", ".").err[-27:]


def test_names_cannot_steer_a_terminal():
    """What is shown of an article is its words alone."""
    pair = likeness.near_duplicates(
        [article(thing("Kivu\x1b[2J Calcul"), thing("Kivu\x1b[2JCalcul SA"))], NOTHING, WORD_LISTS
    )

    assert "\x1b" not in likeness.render_pairs(pair, RESOURCE_BASE)


@pytest.mark.parametrize("body", [b"x", b"legal_forms = 1", b"legal_forms = ['a']\njoining = []"])
def test_a_broken_list_of_words_is_named(body: bytes):
    """It is a data file of kg, and says where it is broken."""
    with pytest.raises(LexiconError, match="is no list of words"):
        likeness.parse_words(body, WORDS)


# --- any names


LETTERS = st.text("abcd", min_size=1, max_size=7)


@given(LETTERS, LETTERS, st.integers(0, 3))
def test_slips_are_counted_as_they_are_made(one: str, other: str, slips: int):
    """Reachable by so many single slips, and then within as many, whichever comes first."""
    reached = {one}
    for _ in range(slips if len(one) < 4 else min(slips, 1)):
        reached |= {next_ for word in reached for next_ in slipped(word)}
        if len(reached) > 20_000:
            return
    if other in reached:
        assert within(one, other, slips)
    assert within(one, other, slips) == within(other, one, slips)
    assert within(one, other, max(len(one), len(other)))


def slipped(word: str) -> Iterable[str]:
    """Yield what one slip makes of a word."""
    for at in range(len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in "abcd")
        yield word[:at] + word[at + 1 :]
        yield from (word[:at] + letter + word[at + 1 :] for letter in "abcd")


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_names_can_be_compared(names: list[str]):
    """Whatever letters they have, and none where they have none."""
    things = [
        replace(thing("x"), iri=Iri(f"{RESOURCE_BASE}{at}_company"), label=Value(name))
        for at, name in enumerate(names)
    ]
    found = likeness.near_duplicates([article(*things)], NOTHING, WORD_LISTS)

    for pair in found:
        assert pair.first.iri != pair.second.iri
        assert folded(pair.first.names[0].lexical, WORD_LISTS).words
    likeness.render_pairs(found, RESOURCE_BASE)
