"""The aligned view: matching sees a folded text, evidence stays where the article has it."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.extract.view import align, bare, fold

ANY = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="[]<>")
    | st.sampled_from("éÉ’‑\u00a0\u202f\u0301\u0327\u0640\u064e\u00ad\ufeffİﬁ𝔐😀اَل"),
    max_size=40,
)


@given(ANY)
@example("e\u0301\u0301")
@example("\u0301e")
@example("\u0640\u064e")
@example("İstanbul ﬁn 😀 L’É")
def test_every_character_leads_back(text: str):
    """Whatever is matched in the view, its stretch of the article folds to the same."""
    view = align(text)

    assert list(view.offsets) == sorted(view.offsets)
    assert len(view.offsets) == len(view.text) + 1
    assert len(text) == view.offsets[-1]
    inside = {at for at in range(1, len(view.text)) if view.offsets[at - 1] == view.offsets[at]}
    for start in range(len(view.text)):
        for end in {start + 1, len(view.text)} if start not in inside else ():
            if end in inside:  # of a ligature
                continue
            assert fold(view.span(start, end).of(text)) == view.text[start:end]


@given(ANY, ANY)
def test_folding_twice_changes_nothing(before: str, after: str):
    """The folded text is stable, so that data files can be written folded."""
    text = before + after

    assert fold(fold(text)) == fold(text)


@given(ANY)
def test_the_bare_text_has_the_same_length(text: str):
    """Accents go without moving anything: offsets into the bare text are offsets into the view."""
    assert len(bare(fold(text))) == len(fold(text))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’IA co‑construite", "l'ia co-construite"),
        ("100\u00a0%\u202f!", "100 % !"),
        (unicodedata.normalize("NFD", "Éléments"), "éléments"),
        ("ال\u0640\u0640مغرب", "المغرب"),
        ("مُحَمَّد", "محمد"),
        ("sou\u00adve\u00adrain", "souverain"),
        ("\ufeffTitre", "titre"),
        ("Une \ufb01liale e\ufb03cace", "une filiale efficace"),
        ("\ufedf\ufe8e \ufe97\ufecc\ufe98\ufee4\ufeaa \ufefb", "لا تعتمد لا"),
        ("𝔐𝔞𝔯𝔬𝔠 😀", "𝔐𝔞𝔯𝔬𝔠 😀"),
        ("[Le *fonds*](https://a.example/b_(c) 'x')[^1] agit [2]", "le fonds agit "),
        ("[Le fonds][lui] agit", "le fonds agit"),
        ("![Une photo](a.jpg)Le <b>fonds</b> agit<!-- ou non -->", "le fonds agit"),
        ("a < b, [sic] (ou [2026])", "a < b, [sic] (ou [2026])"),
    ],
)
def test_what_looks_alike_is_folded_alike(text: str, folded: str):
    """Apostrophes, hyphens, spaces, case, decomposed accents and Arabic marks make no difference.

    Nor do the links, notes, pictures, tags and comments of Markdown.

    Mathematical letters and pictures stay as they are.
    """
    assert folded == fold(text)


def test_evidence_keeps_what_folding_drops():
    """A name found across a decomposed accent is quoted with it."""
    text = unicodedata.normalize("NFD", "Le Sénégal agit.")
    view = align(text)
    start = view.text.index("sénégal")
    span = view.span(start, start + len("sénégal"))

    assert unicodedata.normalize("NFD", "Sénégal") == span.of(text)
