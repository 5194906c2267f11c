"""No text breaks the rules off: sentences cut short, run together, with marks where none belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import OPINIONS, Modality, Polarity
from kg.pipeline import load_knowledge
from tests.examples import examples
from tests.reading import read

SENTENCES = {
    language: sorted({one.text for listed in examples(language).values() for one in listed})
    for language in load_knowledge().lexicons
}
MARKS = ["«", "»", "(", ")", "—", ",", "“", "”", ":", ".", "…", ";", "?"]


@st.composite
def torn(draw: st.DrawFn) -> tuple[str, str]:
    """Return a language and sentences of it with words left out, moved, and a mark put in."""
    language = draw(st.sampled_from(sorted(SENTENCES)))
    chosen = draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=3))
    words = " ".join(chosen).split()
    at = st.integers(0, len(words) - 1)
    first, other, cut = draw(at), draw(at), draw(st.integers(0, 4))
    words[first], words[other] = words[other], words[first]
    del words[first : first + cut]
    words.insert(draw(st.integers(0, len(words))), draw(st.sampled_from(MARKS)))
    return language, " ".join(words)


@given(torn())
def test_torn_sentences_are_read(text: tuple[str, str]) -> None:
    """Whatever is left of sentences is read: each quote stands in it, and no view is a fact."""
    language, words = text

    for one in read(words, language).statements:
        affirmed = one.polarity is Polarity.POSITIVE and one.kind in OPINIONS
        assert one.evidence[0].exact == one.evidence[0].span.of(words)
        assert not affirmed or one.modality not in {Modality.ASSERTED, Modality.REPORTED}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Orange's river is ours, said Abena Osei,"),
        ("en", "Nexa fined for sending payroll records abroad"),
        ("en", "The development of a model by Orange is under way. that"),
        ("en", "to government's their the servers"),
        ("en", "The days when Orange owned Thales are"),
        ("en", "The deal provoked scrutiny, with lawmakers demanding an investigation into it."),
        ("ar", "« » منافس منافس"),
        ("ar", "قال وزير الاقتصاد «"),
        ("ar", 'وقعت أورنج عقدا مع شركة الاتصالات "'),
        ("ar", f"{'و' * 1500} تملك أورنج المنصة."),
        ("fr", "La Commission européenne du tourisme français"),
        ("fr", "avoir Orange (Iliad) se mais pas Iliad sépare de sa filiale Google."),
        (
            "fr",
            (
                "Aucun des candidats ne dispose d'un raccordement de 200 mégawatts. «"
                " Nous refusons », affirme Mariem Ahmedou, sa cofondatrice."
            ),
        ),
    ],
)
def test_what_once_broke_off_an_article_is_read(language: str, text: str) -> None:
    """A line may end in a comma, a letter go on and on, a figure be named before an office."""
    assert read(text, language).article.text == text
