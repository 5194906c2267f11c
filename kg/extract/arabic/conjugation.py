"""The forms of an Arabic verb, its nouns and its participles, from an entry of verbs.toml."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.conjugation import Conjugation, Endings, Mood, VerbForm, gathered
from kg.extract.inflection import SPELLED

_PREFIXES = (("ي", "masculine"), ("ت", "feminine"), ("ن", "we"), ("أ", "i"))
_THIRD = frozenset({"masculine", "feminine"})
_ACTIVE, _PASSIVE, _UNNAMED = "فاعل:", "مفعول:", "مجهول:"
_NONE = "-"
_WEAK = "ياىو"
_ROOT = 3
"""Letters of a perfect of form I, whose active participle is not the imperfect's stem behind م."""
_OURS = "نا"
_MINE = ("~ت", "-يت")
"""Endings of a perfect that "I" alone has: "كنت", "رأيت"."""
_CUT = ("-", "~")
"""Endings of an imperfect that only "لم" and what commands have behind them: "يعد" of "يعود"."""
_NOUN_ENDINGS = ("", "ا", "ة", "ات", "ون", "ين", "ان", "تان", "تين")


def conjugation(paradigm: Mapping[str, str | Sequence[str]]) -> Conjugation:
    """Return how the verbs of a paradigm are inflected, spelled as the lexicon spells.

    An entry is "perfect imperfect verbal-noun …", each as the third person masculine has it, "-"
    where there is none; behind "فاعل:" or "مفعول:" an active or passive participle, behind
    "مجهول:" a form of the passive that is written otherwise than the active.
    The lemma is the perfect, or the imperfect where there is none.

    >>> from kg.extract.conjugation import Forms
    >>> forms = Forms()
    >>> forms.add(*conjugation({"perfect": ["ت"], "imperfect": [""]})("أعلن يعلن إعلان"))
    >>> forms.get("تعلن")[0].imperfect
    True
    """
    perfect = _rows((one, _perfect(one)) for one in paradigm["perfect"])
    persons = {
        prefix: _rows(
            (one, _imperfect(one, person))
            for one in (paradigm["imperfect"] if person in _THIRD else ("",))
        )
        for prefix, person in _PREFIXES
    }

    def inflect(entry: str) -> tuple[str, Iterable[tuple[str, Endings]]]:
        past, present, *others = entry.split(" ") + ([] if " " in entry else [""])
        if not present.startswith(("ي", _NONE)):
            raise ValueError(f"{entry!r} has no imperfect in ي")
        lemma = (present if past == _NONE else past).translate(SPELLED)
        stems = [*_stems(past, perfect)] if past != _NONE else []
        if present != _NONE:
            for prefix, rows in persons.items():
                stems += _stems(prefix + present[1:], rows)
        stems += _nominal(lemma, present, others)
        return lemma, [(stem.translate(SPELLED), endings) for stem, endings in stems]

    return inflect


@dataclass(frozen=True, slots=True)
class _Rows:
    """The endings that a stem takes as it is, without its last letter, without the one before it.

    doubled  those of a stem in ن, whose "we" doubles no letter
    """

    plain: Endings
    dropped: Endings
    short: Endings
    doubled: Endings
    short_doubled: Endings


def _rows(endings: Iterable[tuple[str, VerbForm]]) -> _Rows:
    """Sort endings as they are marked: "-" drops a stem's last letter, "~" the one before it."""
    marked: dict[str, list[tuple[str, VerbForm]]] = {"": [], "-": [], "~": []}
    for ending, form in endings:
        bare = ending.lstrip("-~")
        marked[ending.removesuffix(bare)].append((bare.translate(SPELLED), form))
    return _Rows(
        *(gathered(marked[mark]) for mark in marked),
        *(
            gathered((one[one == _OURS :], form) for one, form in marked[mark])
            for mark in ("", "~")
        ),
    )


def _stems(word: str, rows: _Rows) -> Iterator[tuple[str, Endings]]:
    """Yield the stems of a tense with their endings.

    >>> at = _rows([("-ون", 1), ("~", 2), ("~نا", 3)])
    >>> [(stem, *ends) for stem, ends in _stems("يقول", at)]
    [('يقول',), ('يقو', 'ون'), ('يقل', '', 'نا')]
    """
    short = word[:-2] + word[-1:]
    ours = _OURS[0]
    yield word, rows.doubled if word.endswith(ours) else rows.plain
    yield word[:-1], rows.dropped
    yield short, rows.short_doubled if short.endswith(ours) else rows.short


def _nominal(lemma: str, imperfect: str, others: Sequence[str]) -> Iterator[tuple[str, Endings]]:
    for word in others:
        if word.startswith(_PASSIVE):
            yield from _declined(word.removeprefix(_PASSIVE), lemma, Mood.PAST_PARTICIPLE)
        elif word.startswith(_ACTIVE):
            yield from _declined(word.removeprefix(_ACTIVE), lemma, Mood.PRESENT_PARTICIPLE)
        elif word.startswith(_UNNAMED):
            yield word.removeprefix(_UNNAMED), _alone(_unnamed(word.removeprefix(_UNNAMED)))
        else:
            yield word, _alone(VerbForm("", Mood.INFINITIVE))
    given = tuple(word for word in others if word.startswith((_ACTIVE, _PASSIVE)))
    if len(lemma) > _ROOT and len(given) == 1 and given[0].startswith(_PASSIVE):
        yield from _declined("م" + imperfect[1:], lemma, Mood.PRESENT_PARTICIPLE)
    if imperfect != _NONE and not any(word.startswith((_PASSIVE, _ACTIVE)) for word in others):
        # unvowelled, the active participle and the passive of forms II to X are one
        for mood in (Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE):
            yield from _declined("م" + imperfect[1:], lemma, mood)


def _unnamed(written: str) -> VerbForm:
    """Return the reading of a passive: an imperfect opens in ي or ت, else ت ends a feminine."""
    imperfect = written[0] in "يت"
    feminine = written[0] == "ت" if imperfect else written[-1] == "ت"
    agrees = "feminine" if feminine else "masculine"
    return VerbForm("", Mood.INDICATIVE, imperfect, agrees, passive=True)


@cache
def _alone(form: VerbForm) -> Endings:
    """Return the endings of a word that has but one form: none."""
    return {"": (form,)}


def _declined(participle: str, lemma: str, mood: Mood) -> Iterator[tuple[str, Endings]]:
    yield participle, _of_nouns(mood)
    weak = len(lemma) >= _ROOT and lemma[-1] in _WEAK and participle[-1] not in _WEAK
    if weak and mood is Mood.PRESENT_PARTICIPLE:  # "ناف" is "نافيا" and "نافية"
        yield f"{participle}ي", _of_nouns(mood)


@cache
def _of_nouns(mood: Mood) -> Endings:
    """Return the endings of a participle."""
    return gathered((one.translate(SPELLED), VerbForm("", mood)) for one in _NOUN_ENDINGS)


def _perfect(ending: str) -> VerbForm:
    """Return the reading of a perfect, by its ending."""
    return VerbForm("", Mood.INDICATIVE, agrees=_perfect_agreement(ending))


def _imperfect(ending: str, person: str) -> VerbForm:
    """Return the reading of an imperfect, by its ending and the person that its prefix is of."""
    agrees = "plural" if _several(ending) else person
    return VerbForm("", Mood.INDICATIVE, imperfect=True, agrees=agrees, cut=ending in _CUT)


def _perfect_agreement(ending: str) -> str:
    bare = ending.lstrip("-~")
    if ending in _MINE:
        return "i"
    if bare.startswith(("ت",)):
        return "feminine"
    if bare.startswith(("نا", "ينا")):
        return "we"
    return "plural" if _several(ending) else "masculine"


def _several(ending: str) -> bool:
    """Tell whether an ending is of several, or of two: "قدما" is of whatever gender with a "و"."""
    bare = ending.lstrip("-~")
    return bare.startswith(("و", "ن")) or bare in {"ا", "ان", "يا", "يان"}


def is_verbal(form: VerbForm) -> bool:
    """Tell whether a form is a verb's own or a participle, and no noun of action."""
    return form.mood is not Mood.INFINITIVE


def is_infinitive(readings: Sequence[VerbForm]) -> bool:
    """Tell whether a word may be a noun of action."""
    return any(form.mood is Mood.INFINITIVE for form in readings)
