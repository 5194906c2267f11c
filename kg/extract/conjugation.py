"""The forms of verbs, from the paradigms that the lexicon names for them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Self


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

    def of(self, lemma: str) -> Self:
        """Return the same reading of another verb."""
        return type(self)(lemma, self.mood, self.imperfect, self.agrees, self.passive, self.cut)


Endings = Mapping[str, tuple[VerbForm, ...]]
"""What may stand behind a stem, each with its readings; their lemma is not yet said."""
Conjugation = Callable[[str], tuple[str, Iterable[tuple[str, Endings]]]]
"""The lemma of an entry of verbs.toml, and its stems with their endings.

It raises ValueError where the entry is not as its paradigm needs it.
"""


class Forms:
    """Each written form of each verb, with its readings by lemma and mood.

    It keeps stems and endings, and puts them together when asked: written out, the forms of three
    languages take fifteen megabytes more.

    lemmas  of all verbs
    """

    def __init__(self) -> None:
        self.lemmas: set[str] = set()
        self._stems: dict[str, tuple[tuple[str, Endings], ...]] = {}
        self._longest = 0
        self._readings = lru_cache(maxsize=1 << 10)(self._read)

    def add(self, lemma: str, stems: Iterable[tuple[str, Endings]]) -> None:
        """Take up a verb."""
        self.lemmas.add(lemma)
        self._readings.cache_clear()
        for stem, endings in (one for one in stems if one[1]):
            self._stems[stem] = (*self._stems.get(stem, ()), (lemma, endings))
            self._longest = max(self._longest, *map(len, endings))

    def infinitives(self) -> Iterator[tuple[str, str]]:
        """Yield each infinitive as written, and its lemma."""
        for stem, known in self._stems.items():
            for lemma, endings in known:
                for ending, readings in endings.items():
                    if any(one.mood is Mood.INFINITIVE for one in readings):
                        yield stem + ending, lemma

    def get(self, written: str) -> tuple[VerbForm, ...]:
        """Return the readings of a written form: none where it is no verb's."""
        return self._readings(written)

    def _read(self, written: str) -> tuple[VerbForm, ...]:
        found = []
        for cut in range(len(written), max(0, len(written) - self._longest) - 1, -1):
            for lemma, endings in self._stems.get(written[:cut], ()):
                found += [one.of(lemma) for one in endings.get(written[cut:], ())]
        if len(found) > 1:
            found = sorted(dict.fromkeys(found), key=lambda one: (one.lemma, one.mood, one.passive))
        return tuple(found)

    def __contains__(self, written: object) -> bool:
        return isinstance(written, str) and bool(self.get(written))

    def __iter__(self) -> Iterator[str]:
        """Yield every written form, once."""
        return iter(
            dict.fromkeys(
                stem + ending
                for stem, known in self._stems.items()
                for _, endings in known
                for ending in endings
            )
        )


def conjugation(paradigm: Mapping[str, str | Sequence[str]]) -> Conjugation:
    """Return how the verbs of a paradigm are inflected: a stem, and one row of endings.

    >>> forms = Forms()
    >>> forms.add(*conjugation({"strip": "er", "past": ["é"]})("fonder"))
    >>> forms.get("fondé")[0].mood
    <Mood.PAST_PARTICIPLE: 'past'>
    """
    strip = str(paradigm["strip"])
    endings = gathered(
        [(strip, VerbForm("", Mood.INFINITIVE))]
        + [(one, VerbForm("", mood)) for mood in Mood for one in paradigm.get(mood, ())]
    )

    def inflect(lemma: str) -> tuple[str, Iterable[tuple[str, Endings]]]:
        if not lemma.endswith(strip):
            raise ValueError(f"{lemma!r} does not end in {strip!r}")
        return lemma, [(lemma.removesuffix(strip), endings)]

    return inflect


def gathered(readings: Iterable[tuple[str, VerbForm]]) -> Endings:
    """Return endings, each with all of its readings."""
    found: dict[str, tuple[VerbForm, ...]] = {}
    for ending, form in readings:
        found[ending] = (*found.get(ending, ()), form)
    return found
