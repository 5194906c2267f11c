"""The forms of a verb, from the paradigm that the lexicon names for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Mood(StrEnum):
    """What the ending of a verb says; `FINITE` ones can carry a clause."""

    INDICATIVE = "ind"
    FUTURE = "fut"
    CONDITIONAL = "cond"
    INFINITIVE = "inf"
    PRESENT_PARTICIPLE = "pres"
    PAST_PARTICIPLE = "past"


FINITE = frozenset({Mood.INDICATIVE, Mood.FUTURE, Mood.CONDITIONAL})
GENDERS = frozenset({"masculine", "feminine"})


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a written form: the verb's infinitive and the mood.

    imperfect, agrees, passive, cut  where the language's forms show them: whether it is an
        imperfect; "masculine", "feminine", "plural", "we" or "i"; whether it can only be a
        passive; whether only some negations have it behind them: "لم يعد"
    """

    lemma: str
    mood: Mood
    imperfect: bool = False
    agrees: str = ""
    passive: bool = False
    cut: bool = False


def conjugate(
    lemma: str, paradigm: Mapping[str, str | Sequence[str]]
) -> Iterator[tuple[str, VerbForm]]:
    """Yield each written form of a verb with its reading.

    Raises ValueError where the verb does not end in what its paradigm strips.

    >>> dict(conjugate("fonder", {"strip": "er", "past": ["é"]}))["fondé"].mood
    <Mood.PAST_PARTICIPLE: 'past'>
    """
    ending = str(paradigm["strip"])
    if not lemma.endswith(ending):
        raise ValueError(f"{lemma!r} does not end in {ending!r}")
    yield lemma, VerbForm(lemma, Mood.INFINITIVE)
    stem = lemma.removesuffix(ending)
    for mood in Mood:
        for suffix in paradigm.get(mood, ()):
            yield stem + suffix, VerbForm(lemma, mood)
