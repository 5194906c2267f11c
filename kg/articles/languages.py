"""The language of a text, told by its closed-class words, whatever a page says of itself."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping

from kg.errors import InputError
from kg.extract.knowledge import Knowledge, Tongue
from kg.extract.press import key

_WORD = re.compile(r"[^\W\d_]+'?")
_NAME = re.compile(r"(?<![^\W\d_])[^\W\d_a-zà-öø-ÿ\u0590-\u06ff][^\W\d_]*")
"""A word with a capital."""
_ENOUGH = 1 / 8  # of the words of any prose are such words
_LEAST = 3  # words, from which on a text's own language counts against the stated one
_QUOTED = 1 / 2  # of the letters, at most, are of a script that is but quoted
_WIDE = 3  # letters of an alphabet say as much as one that is as wide as two


def language_of(
    text: str, stated: str | None, knowledge: Knowledge, name: str
) -> tuple[str, tuple[str, ...]]:
    """Return the language of a text as BCP 47, and warnings.

    The text decides. What is stated (by the page, or by who wrote its front matter) decides where
    the text has too few words to tell, and is a warning where the text contradicts it.

    Raises:
        InputError: it is none of the languages that kg has rules for.
    """
    told = tell(text, knowledge.tongues, knowledge.presses)
    primary = stated.replace("_", "-").split("-")[0].lower() if stated else ""
    if told is None and primary in knowledge.presses and _is_short(text):
        return primary, ()
    if told is None or told not in knowledge.presses:
        raise _refused(told, knowledge, name)
    if primary in {"", told}:
        return told, ()
    said = knowledge.tongues[primary].name if primary in knowledge.tongues else f"{stated!r}"
    return told, (f"{name}: says that it is in {said}, and is in {knowledge.tongues[told].name}",)


def tell(text: str, tongues: Mapping[str, Tongue], read: Collection[str]) -> str | None:
    """Return the language that most of a text's words belong to, or None where that is open.

    A brief may be names for the most part, and those tell nothing: they do not count as words.

    read  the languages that kg has rules for: of two with as many words, one of them it is
    """
    folded = key(text)
    scripts = _scripts(folded)
    ours = frozenset[str]().union(*(tongues[code].scripts for code in read))
    if scripts.total() - sum(scripts[script] for script in ours) > _QUOTED * scripts.total():
        rivals = {code: tongue for code, tongue in tongues.items() if not tongue.scripts & ours}
        return _written(folded, scripts, rivals)
    counts = Counter(_WORD.findall(folded))
    own = {code: _own(counts, tongue) for code, tongue in tongues.items()}
    best = max(own, key=lambda code: (own[code], code in read, code))
    if sum(own[code] == own[best] for code in read) > 1:
        return None  # "Google on data"
    names = sum(key(word) not in tongues[best].words for word in _NAME.findall(text))
    return best if own[best] >= _ENOUGH * max(_LEAST, counts.total() - names) else None


def _scripts(text: str) -> Counter[str]:
    """Return how many letters a text has of each script, as the letters' Unicode names begin.

    Those of Chinese, Japanese and Korean count for several each.
    """
    found: Counter[str] = Counter()
    for char, n in Counter(text).items():
        if char.isalpha():
            wide = unicodedata.east_asian_width(char) == "W"
            found[unicodedata.name(char, "").split(" ")[0].lower()] += n * _WIDE if wide else n
    return found


def _written(text: str, scripts: Counter[str], tongues: Mapping[str, Tongue]) -> str | None:
    """Return which of some languages a text is in, by script first and by words then."""
    counts = Counter(_WORD.findall(text))
    shares = {
        code: round(sum(scripts[script] for script in tongue.scripts) / scripts.total(), 1)
        for code, tongue in tongues.items()
    }
    best = max(
        tongues,
        key=lambda code: (shares[code], _own(counts, tongues[code]), -len(tongues[code].scripts)),
    )
    return best if shares[best] else None


def _own(counts: Counter[str], tongue: Tongue) -> int:
    """Return how many of the words are a language's own."""
    own = sum(counts[word] for word in tongue.words)
    if not (tongue.prefixes or tongue.endings):
        return own
    return own + sum(
        n
        for word, n in counts.items()
        if (word.startswith(tongue.prefixes) or word.endswith(tongue.endings))
        and word not in tongue.words
    )


def _is_short(text: str) -> bool:
    return len(_WORD.findall(key(text[:1000]))) <= _LEAST * 8


def _refused(told: str | None, knowledge: Knowledge, name: str) -> InputError:
    known = ", ".join(sorted(knowledge.tongues[code].name for code in knowledge.presses))
    looks = f"it looks like {knowledge.tongues[told].name}" if told else "it is not recognised"
    return InputError(
        f"its language is none that kg reads ({known}): {looks}",
        where=name,
        fix="Give an article in one of these languages",
    )
