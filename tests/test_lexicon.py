"""The lexicon's data: every example holds, nothing contradicts itself, nothing fits one article."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from kg.errors import LexiconError
from kg.extract.conjugation import Mood
from kg.extract.frames import ANY, TYPES, Frame, slots
from kg.extract.knowledge import parse_knowledge
from kg.extract.languages import ANALYSERS
from kg.extract.tables import WordSets
from kg.extract.tokens import Token
from kg.extract.view import align, fold
from kg.files import bundled
from kg.model import OPINIONS, Modality, Polarity
from kg.pipeline import load_knowledge
from tests.examples import Example, examples
from tests.reading import read, triple

ROOT = Path(__file__).parents[1]
FOLDER = "lexicon/fr/"
LEXICONS = load_knowledge().lexicons
FRAMES = [(name, frame) for name, lexicon in LEXICONS.items() for frame in lexicon.frames]
EXAMPLES = [
    (name, frame, example) for name, frame in FRAMES for example in examples(name)[frame.id]
]
FILES = {**bundled("lexicon"), **bundled("ontology/vocabularies")}
TABLES = {
    name.removeprefix("lexicon/"): tomllib.loads(body.decode())
    for name, body in FILES.items()
    if name.startswith("lexicon/") and not name.endswith("/dates.toml")
}
GENERAL = {
    "dans le bon sens": "an idiom of French: which way a reform goes",
    "à juste titre": "an adverb of French",
    "de bout en bout": "an adverb of French",
    "le risque serait": "how an opinion piece opens a warning",
    "infrastructure de calcul": "the usual name of what computes, as the layer's own label has it",
}
"""Phrases of three words and more that the bundled article has too, and why they stay."""


def ids(case: tuple[str, Frame, Example]) -> str:
    """Name a case by its language, its frame and its text."""
    return f"{case[0]} {case[1].id}: {case[2].text}"


def by_frame(case: tuple[str, Frame]) -> str:
    """Name a frame by its language and itself."""
    return f"{case[0]}/{case[1].id}"


@pytest.mark.parametrize("case", EXAMPLES, ids=ids)
def test_a_frame_gives_what_its_example_says(case: tuple[str, Frame, Example]):
    """The rules read each example as frames.toml says, no more and no less."""
    language, frame, example = case
    extraction = read(example.text, language)
    came = sorted(triple(extraction, one) for one in extraction.statements)

    assert sorted(example.gives) == came, f"frame.{frame.id}: {example.text}"
    for one in extraction.statements:
        factual = one.modality in {Modality.ASSERTED, Modality.REPORTED}
        view = one.kind in OPINIONS and one.polarity is Polarity.POSITIVE
        assert not (factual and view), f"frame.{frame.id}: an opinion as a fact: {example.text}"


def relations(frame: Frame) -> set[str]:
    """Return the names of the relations that a frame gives, as examples write them."""
    return {
        emission.relation.replace("https://schema.org/", "schema:").rpartition("#")[2]
        for emission in frame.emissions
    }


def affirms(frame: Frame, example: Example) -> bool:
    """Tell whether an example gives a triple of a frame without denying it."""
    own = relations(frame)
    gives = [one for one in example.gives if own & set(one.split()) or not own]
    return any(not one.startswith("- ") for one in gives)


@pytest.mark.parametrize("case", FRAMES, ids=by_frame)
def test_a_frame_shows_what_it_gives_and_what_it_does_not(case: tuple[str, Frame]):
    """Each frame has an example that it fits and one that it does not, or that denies it.

    One that can only deny has one that it denies, and one of which it says nothing.
    """
    language, frame = case
    shown = {affirms(frame, example) for example in examples(language)[frame.id]}
    told = {bool(example.gives) for example in examples(language)[frame.id]}
    denies = all(one.denied or (one.negative and one.affirmed) for one in frame.triggers)

    assert {True, False} == (told if denies else shown)


@pytest.mark.parametrize("case", FRAMES, ids=by_frame)
def test_a_frame_shows_each_kind_of_trigger(case: tuple[str, Frame]):
    """For each kind of word that opens a frame, an example has such a word."""
    language, frame = case
    texts = [example.text for example in examples(language)[frame.id]]
    tokens = [token for text in texts for token in tokens_of(text, language)]
    text = " ".join(map(fold, texts))
    text += " ".join(LEXICONS[language].singular(token.text) for token in tokens)
    lemmas = {form.lemma for token in tokens for form in token.readings}
    triggers = [trigger for trigger in frame.triggers if not trigger.action]
    shown = {
        trigger.kind
        for trigger in triggers
        if trigger.kind == "name"
        or trigger.word == ANY
        or trigger.word in (lemmas if trigger.kind in {"verb", "above"} else text)
    }

    assert {trigger.kind for trigger in triggers} == shown


def tokens_of(text: str, language: str) -> Sequence[Token]:
    """Return the tokens of a text, as its language's own stage makes them."""
    view = align(text)
    within = (0, len(view.text))
    return ANALYSERS[language].tokenise(view, within, (), LEXICONS[language], text)


# --- the files


@pytest.mark.parametrize("language", LEXICONS)
def test_every_verb_has_the_forms_that_a_sentence_needs(language: str):
    """A verb of the lexicon has an infinitive and, but for impersonal ones, a participle.

    Where a verb's entry lists its nouns itself, it may have none.
    """
    listed = "nominal" in LEXICONS[language].words
    nominal = set() if listed else {Mood.INFINITIVE, Mood.PAST_PARTICIPLE}
    moods: dict[str, set[Mood]] = {}
    forms = LEXICONS[language].forms
    for written in forms:
        for form in forms.get(written):
            moods.setdefault(form.lemma, set()).add(form.mood)
    lacking = {
        lemma: sorted({Mood.INDICATIVE, *nominal} - found)
        for lemma, found in moods.items()
        if not {Mood.INDICATIVE, *nominal} <= found
    }

    assert {} == lacking


def verbs_of_status(language: str) -> Iterator[str]:
    """Yield each infinitive that a language's status.toml speaks of."""
    status = LEXICONS[language].status
    for table in status["governors"].values():
        yield from table
    for listed in status["events"].values():
        yield from listed


@pytest.mark.parametrize("language", LEXICONS)
def test_every_verb_that_decides_a_status_inflects(language: str):
    """A verb of status.toml is in verbs.toml, or it would never be met."""
    lexicon = LEXICONS[language]
    known = lexicon.forms.lemmas
    impersonal = set(lexicon.words.get("verbal", {}).get("impersonal", ()))

    assert set() == set(verbs_of_status(language)) - known - lexicon.phrasal - impersonal


@pytest.mark.parametrize("table", ["governors", "clauses", "events", "event_nouns", "adjectives"])
@pytest.mark.parametrize("language", LEXICONS)
def test_a_word_decides_one_thing(language: str, table: str):
    """No word of a table of status.toml stands under two effects: one would silently win."""
    status = TABLES[f"{language}/status.toml"]
    counts = Counter(word for listed in status[table].values() for word in listed)

    assert [] == [word for word, count in counts.items() if count > 1]


def lists(value: Any, where: str) -> Iterator[tuple[str, list[str]]]:  # noqa: ANN401  # TOML
    """Yield every list of words in a table, with where it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{where}.{key}")
    elif isinstance(value, list) and all(isinstance(one, str) for one in value):
        yield where, value


LISTS = [found for name, table in TABLES.items() for found in lists(table, name)]


def test_the_lists_of_words_are_all_there_whatever_was_asked_before():
    """A list is a set from when it is asked for: what goes through all of them sees each."""
    sets = WordSets([("adverbs.degree", ["très", "trop"]), ("adverbs.days", ["hier"])])
    assert sets["adverbs.days"] == {"hier"}

    assert dict(sets) == {"adverbs.degree": {"très", "trop"}, "adverbs.days": {"hier"}}
    assert sets.get("adverbs.none", ()) == ()
    assert "adverbs.degree" in sets


def test_no_list_says_a_word_twice():
    """A word stands once in each list of the lexicon."""
    assert {} == {
        where: double
        for where, words in LISTS
        if (double := [word for word, count in Counter(words).items() if count > 1])
        and "frames.toml" not in where
    }


def test_no_trigger_says_a_word_twice():
    """A word stands once among the words, the slots and the nouns of a trigger."""
    assert [] == [
        (name, frame, field, double)
        for name, table in TABLES.items()
        for frame, entry in table.get("frame", {}).items()
        for trigger in entry["triggers"]
        for field, words in trigger.items()
        if isinstance(words, list)
        and (double := [word for word, count in Counter(words).items() if count > 1])
    ]


def test_each_type_is_explained():
    """The head of the French frames, to which the others point, says what each type asks for."""
    head = FILES["lexicon/fr/frames.toml"].decode().partition("[frame.")[0]
    section = head.partition("#   types ")[2].partition("#   implicit ")[0]

    assert TYPES == TYPES & set(re.findall(r"\w+", section))


def test_words_are_folded():
    """What is matched on the folded text is written folded."""
    assert [] == [
        f"{where}: {word}"
        for where, words in LISTS
        for word in words
        if "frames.toml" not in where and ":" not in word and word != fold(word)
    ]


def phrases(least: int, *, without: str = "") -> Iterator[tuple[str, str]]:
    """Yield each lexicon entry of so many words, with where it stands; examples are left out."""
    for where, words in LISTS:
        if where.endswith((".gives", ".example", ".emit")) or (without and without in where):
            continue
        for word in words:
            if len(word.split()) >= least:
                yield where, word
    for language, frame in FRAMES:
        for trigger in frame.triggers:
            for word in (trigger.word, *trigger.then):
                if len(word.split()) >= least:
                    yield f"{language}/frames.toml {frame.id}", word


def articles() -> str:
    """Return the bundled articles, folded."""
    found = sorted((ROOT / "articles").glob("*.txt"))
    assert found
    return fold(" ".join(path.read_text("utf-8") for path in found))


def test_no_phrase_of_the_lexicon_is_one_articles_own():
    """An entry of three words that a bundled article has too is general French, with a reason.

    The closed classes of words.toml are left out: they are the grammar's.
    """
    text = articles()

    assert {} == {
        phrase: where
        for where, phrase in phrases(3, without="words.toml")
        if phrase in text and phrase not in GENERAL
    }


def test_an_excuse_is_needed():
    """Each phrase with an excuse is in the lexicon and in an article: no excuse outlives it."""
    text = articles()
    used = {phrase for _, phrase in phrases(3)}

    assert set() == {phrase for phrase in GENERAL if phrase not in used or phrase not in text}


def test_no_example_is_taken_from_an_article():
    """Examples are invented: six words in a row of one are in no bundled article."""
    text = " ".join(re.findall(r"\w+", articles()))
    shared = []
    for _, frame, example in EXAMPLES:
        words = re.findall(r"\w+", fold(example.text))
        shared += [
            f"{frame.id}: {' '.join(words[at : at + 6])}"
            for at in range(len(words) - 5)
            if f" {' '.join(words[at : at + 6])} " in f" {text} "
        ]

    assert [] == shared


def test_each_lexical_set_is_asked_for():
    """No set of words stands in sets.toml that no trigger names."""
    named = {
        language: {
            word.removeprefix("@")
            for frame in TABLES[f"{language}/frames.toml"]["frame"].values()
            for trigger in frame["triggers"]
            for key in ("heads", "barred", "noun", "verb")
            for word in slots(trigger.get(key, ()))
            if word.startswith("@")
        }
        for language in LEXICONS
    }

    assert named == {one: set(TABLES[f"{one}/sets.toml"]) for one in LEXICONS}


# --- broken files

BROKEN = {
    "no paradigm": ("frames", '{ verb = "annoncer"', '{ verb = "xyzer"', "xyzer"),
    "relation": ("frames", '"agent announces theme"', '"agent shouts theme"', "shouts"),
    "triple": ("frames", '"agent announces theme"', '"agent announces"', "no triple"),
    "role": ("frames", '"agent announces theme"', '"agent announces topic"', "topic"),
    "kind": ("frames", 'kind = "attribution"', 'kind = "gossip"', "gossip"),
    "modality": ("frames", 'modality = "needed"', 'modality = "urgent"', "urgent"),
    "option": ("frames", "inside = true", "inner = true", "inner"),
    "type": ("frames", 'types = { occasion = "event" }', 'types = { occasion = "x" }', "occasion"),
    "implicit": (
        "frames",
        'implicit = { agent = ["governor", "claimant"] }',
        'implicit = { agent = ["x"] }',
        "x",
    ),
    "set": ("frames", 'heads = ["@record"', 'heads = ["@recrod"', "recrod"),
    "reporter": ("frames", 'reports = "agent"', 'reports = "herald"', "herald"),
    "two words": ("frames", '{ verb = "annoncer"', '{ noun = "a", verb = "annoncer"', "verb"),
    "class": ("nouns", '"sov:Convention" = ["convention"]', '"sov:Pact" = ["pacte"]', "Pact"),
    "prefix": ("nouns", '"sov:Convention" = ["convention"]', '"x:Pact" = ["pacte"]', "x:Pact"),
    "paradigm": ("verbs", "\nger = [\n", '\nger = [\n  "finir",\n', "finir"),
    "twice": ("verbs", "\nger = [\n", '\nger = [\n  "lancer",\n', "lancer"),
    "effect": ("status", "[governors.none]", "[governors.maybe]", "maybe"),
    "TOML": ("words", "[determiners]", "[determiners", "broken TOML"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_lexicon_names_file_and_entry(fault: str):
    """A contradiction in a data file is an error that says which file and which entry."""
    name, old, new, named = BROKEN[fault]
    path = f"{FOLDER}{name}.toml"
    body = FILES[path].decode()
    assert old in body

    with pytest.raises(LexiconError) as caught:
        dict(parse_knowledge({**FILES, path: body.replace(old, new, 1).encode()}).lexicons)

    assert f"{name}.toml" in caught.value.where
    assert named in str(caught.value)


LACKING = {
    "court": ("layout", "\ncourt = "),
    "floor": ("layout", "\nfloor = "),
    "behalf": ("layout", "\nbehalf = "),
    "thoughts": ("status", "\n[thoughts]"),
    "sources": ("status", "\n[sources]"),
}


@pytest.mark.parametrize("lacking", LACKING)
def test_what_a_lexicon_lacks_is_named(lacking: str):
    """A table or a list that the rules ask for by its name is missed at once, and by its file."""
    name, entry = LACKING[lacking]
    path = f"{FOLDER}{name}.toml"
    body = FILES[path].decode()
    assert body.count(entry) == 1
    renamed = body.replace(entry, entry.replace(lacking, "unread"))

    with pytest.raises(LexiconError, match=rf"lacks .?{lacking}") as caught:
        dict(parse_knowledge({**FILES, path: renamed.encode()}).lexicons)

    assert caught.value.where == path


def test_a_missing_file_is_named():
    """A lexicon without one of its files says which."""
    files = {name: body for name, body in FILES.items() if not name.endswith("status.toml")}

    with pytest.raises(LexiconError, match=r"lexicon/\w+/status\.toml: it is missing"):
        dict(parse_knowledge(files).lexicons)


def test_the_version_is_that_of_the_bytes():
    """Two builds with the same lexicon have the same version, with another another."""
    other = {**FILES, f"{FOLDER}words.toml": FILES[f"{FOLDER}words.toml"] + b"\n"}

    assert parse_knowledge(FILES).lexicon_version == load_knowledge().lexicon_version
    assert parse_knowledge(other).lexicon_version != load_knowledge().lexicon_version


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_every_trigger_is_read_without_fault(language: str):
    """Whatever verb opens a frame, with the words that it needs, its sentence is read."""
    lexicon = load_knowledge().lexicons[language]
    written: dict[str, str] = {}
    for form in lexicon.forms:
        for one in lexicon.forms.get(form):
            if one.mood is Mood.INDICATIVE:
                written.setdefault(one.lemma, form)
    lines = [
        f"Orange {written[trigger.word]} {words} « Nokia {written[trigger.word]} {words} Acme »."
        for frame in lexicon.frames
        for trigger in frame.triggers
        if trigger.kind == "verb" and trigger.word in written
        for words in trigger.then or ("",)
    ]

    for at in range(0, len(lines), 100):
        found = read("\n".join(lines[at : at + 100]), language)
        assert found.sentences
