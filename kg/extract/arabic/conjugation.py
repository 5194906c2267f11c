"""The forms of an Arabic verb, its nouns and its participles, from an entry of verbs.toml."""

from collections.abc import Iterator, Mapping, Sequence

from kg.extract.conjugation import Mood, VerbForm
from kg.extract.inflection import SPELLED

_PREFIXES = (("ي", "masculine"), ("ت", "feminine"), ("ن", "we"), ("أ", "i"))
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


def conjugate(
    entry: str, paradigm: Mapping[str, str | Sequence[str]]
) -> Iterator[tuple[str, VerbForm]]:
    """Yield each written form of a verb with its reading, spelled as the lexicon spells.

    entry  "perfect imperfect verbal-noun …", each as the third person masculine has it, "-" where
           there is none; behind "فاعل:" or "مفعول:" an active or passive participle, behind
           "مجهول:" a form of the passive that is written otherwise than the active
    The lemma is the perfect, or the imperfect where there is none.
    Raises ValueError where the entry does not have two verbs.

    >>> dict(conjugate("أعلن يعلن إعلان", {"perfect": ["ت"], "imperfect": [""]}))["تعلن"].imperfect
    True
    """
    perfect, imperfect, *others = entry.split(" ") + ([] if " " in entry else [""])
    if not imperfect.startswith(("ي", _NONE)):
        raise ValueError(f"{entry!r} has no imperfect in ي")
    lemma = (imperfect if perfect == _NONE else perfect).translate(SPELLED)
    for written, form in _forms(lemma, perfect, imperfect, others, paradigm):
        yield written.translate(SPELLED), form


def _forms(
    lemma: str,
    perfect: str,
    imperfect: str,
    others: Sequence[str],
    paradigm: Mapping[str, str | Sequence[str]],
) -> Iterator[tuple[str, VerbForm]]:
    if perfect != _NONE:
        for ending in paradigm["perfect"]:
            yield (
                _with(perfect, ending),
                VerbForm(lemma, Mood.INDICATIVE, agrees=_perfect_agreement(ending)),
            )
    if imperfect != _NONE:
        for prefix, person in _PREFIXES:
            for ending in paradigm["imperfect"] if person in {"masculine", "feminine"} else ("",):
                written = _with(prefix + imperfect[1:], ending)
                agrees = "plural" if _several(ending) else person
                cut = ending in _CUT
                yield (
                    written,
                    VerbForm(lemma, Mood.INDICATIVE, imperfect=True, agrees=agrees, cut=cut),
                )
    yield from _nominal(lemma, imperfect, others)


def _nominal(lemma: str, imperfect: str, others: Sequence[str]) -> Iterator[tuple[str, VerbForm]]:
    for word in others:
        if word.startswith(_PASSIVE):
            yield from _declined(word.removeprefix(_PASSIVE), lemma, Mood.PAST_PARTICIPLE)
        elif word.startswith(_ACTIVE):
            yield from _declined(word.removeprefix(_ACTIVE), lemma, Mood.PRESENT_PARTICIPLE)
        elif word.startswith(_UNNAMED):
            yield word.removeprefix(_UNNAMED), _unnamed(lemma, word.removeprefix(_UNNAMED))
        else:
            yield word, VerbForm(lemma, Mood.INFINITIVE)
    given = tuple(word for word in others if word.startswith((_ACTIVE, _PASSIVE)))
    if len(lemma) > _ROOT and len(given) == 1 and given[0].startswith(_PASSIVE):
        yield from _declined("م" + imperfect[1:], lemma, Mood.PRESENT_PARTICIPLE)
    if imperfect != _NONE and not any(word.startswith((_PASSIVE, _ACTIVE)) for word in others):
        # unvowelled, the active participle and the passive of forms II to X are one
        for mood in (Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE):
            yield from _declined("م" + imperfect[1:], lemma, mood)


def _unnamed(lemma: str, written: str) -> VerbForm:
    """Return the reading of a passive: an imperfect opens in ي or ت, else ت ends a feminine."""
    imperfect = written[0] in "يت"
    feminine = written[0] == "ت" if imperfect else written[-1] == "ت"
    agrees = "feminine" if feminine else "masculine"
    return VerbForm(lemma, Mood.INDICATIVE, imperfect, agrees, passive=True)


def _declined(participle: str, lemma: str, mood: Mood) -> Iterator[tuple[str, VerbForm]]:
    for ending in _NOUN_ENDINGS:
        yield participle + ending, VerbForm(lemma, mood)
    weak = len(lemma) >= _ROOT and lemma[-1] in _WEAK and participle[-1] not in _WEAK
    if weak and mood is Mood.PRESENT_PARTICIPLE:  # "ناف" is "نافيا" and "نافية"
        for ending in _NOUN_ENDINGS:
            yield f"{participle}ي{ending}", VerbForm(lemma, mood)


def _with(stem: str, ending: str) -> str:
    """Return a stem with an ending: "-" drops its last letter, "~" the one before it.

    "We" doubles no last letter.

    >>> _with("ينفي", "-ون"), _with("يقول", "~"), _with("كان", "~نا")
    ('ينفون', 'يقل', 'كنا')
    """
    if ending.startswith("-"):
        return stem[:-1] + ending[1:]
    if ending.startswith("~"):
        stem, ending = stem[:-2] + stem[-1], ending[1:]
    doubled = ending == _OURS and stem.endswith(_OURS[0])
    return stem + ending[doubled:]


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
