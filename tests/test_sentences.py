"""Sentences: they end where French ends them, and lose nothing of the prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.sentences import sentences, split
from kg.model import Article, Genre, Iri, Segment, SegmentKind, Span


def texts(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [span.of(text) for span in split(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "expected",
    [
        ["Un mot.", "Deux mots ?", "Trois !", "Fin"],
        ["M. Dupont et Mme. Martin signent.", "Fin."],
        ["Le Dr. Ada L. Lovelace, de J. P. Morgan Inc. et Cie, signe.", "Fin."],
        ["« La France agit. »", "Il l’a dit."],
        ["« La France agit\u00a0!\u00a0», dit-il.", "Fin."],
        ["Elle demande\u202f: «\u00a0Qui agit\u00a0?\u00a0» et part.", "Fin."],
        ["« La France agit ! »", "Il l’a dit."],
        ["Il hésite… puis signe.", "Fin."],
        ["Il hésite…", "Puis il signe."],
        ["Le taux est de 3.5 % selon l’art. 12 du texte.", "Fin."],
        ["Voir etc. et cf. la suite.", "Fin."],
        [
            "Orange bought Moss Inc. of Malta and Vale Ltd.",
            "The firm sold Zorg Co. Ltd.",
            "It left.",
        ],
        ["The Hon. Ada Moyo and Gov. Lena Vale signed on Jan. 29 in Accra.", "Fin."],
        ["Vraiment ?!", "Oui."],
        ["Le site kg.example.org répond.", "Fin."],
        ["وقع المغرب اتفاقا؟", "نعم."],
        ["Orange answers to the U.S. CLOUD Act.", "The end."],
        ["Orange signed with the U.S. Department of Energy.", "It paid."],
        ["Orange sells chips in the U.S.", "The firm grows."],
        ["Granit Systems d.d. (GSX), a firm, signed with Enel S.p.A. (ENEL).", "It paid."],
        ["Orange spoke in the U.S.", "Zambia owns the cable."],
    ],
    ids=lambda expected: expected[0],
)
def test_a_sentence_ends_where_french_ends_it(expected: list[str]):
    """Abbreviations, initials and decimals end none; quotes and brackets close with theirs."""
    assert expected == texts(" ".join(expected))


@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" .!?…»« M\n"), min_size=1)
)
def test_nothing_of_the_prose_is_lost(text: str):
    """Every code point that is not white space is in exactly one sentence, in order."""
    spans = list(split(text, Span(0, len(text))))
    covered = [at for span in spans for at in range(span.start, span.end)]

    assert covered == sorted(set(covered))
    assert "" == "".join(c for at, c in enumerate(text) if at not in set(covered)).strip()
    assert all(span.of(text) == span.of(text).strip() for span in spans)


def test_only_the_body_has_sentences():
    """Furniture is no prose, and a sentence knows the paragraph that it stands in."""
    text = "Titre\nUn. Deux.\nTrois."
    kinds = [(SegmentKind.HEADLINE, 0, 5), (SegmentKind.BODY, 6, 15), (SegmentKind.BODY, 16, 22)]
    segments = tuple(Segment(kind, Span(start, end)) for kind, start, end in kinds)
    iri = Iri("https://example.org/id/article/1")
    article = Article(iri, "a", text, "fr", Genre.NEWS, None, (), None, None, segments)

    found = [(s.index, s.paragraph, s.span.of(text)) for s in sentences(article)]

    assert [(0, 1, "Un."), (1, 1, "Deux."), (2, 2, "Trois.")] == found


@pytest.mark.parametrize("unit", ["Orange signe un accord, ", "mot ", "sanspause"])
def test_what_has_no_full_stop_is_cut(unit: str):
    """A text without an end of sentence is read in pieces, and none of it is lost."""
    text = unit * 2000

    pieces = list(split(text, Span(0, len(text))))

    assert max(piece.end - piece.start for piece in pieces) <= 2000
    assert "".join(piece.of(text) for piece in pieces).replace(" ", "") == text.replace(" ", "")
