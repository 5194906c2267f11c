"""Acronyms in parentheses behind the name that they are short for: "… (ARN)"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.extract.short_forms import caseless
from kg.extract.tokens import Token
from kg.extract.view import fold

_SMALL = frozenset(
    {"of", "the", "for", "and", "on", "in", "de", "d", "la", "le", "les", "l", "du", "des", "et"}
    | {"en", "aux", "au", "pour", "sur", "a", "del", "y", "e", "da", "do", "dos", "das", "van"}
)
"""Words of a name that its initials may leave out."""
_INITIALS = range(3, 9)
"""How many letters initials have that tell of one name."""
_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ0-9&.\-]{1,11}")
_LONGEST_ACRONYM = 12
_FEW, _ALIKE = 2, 3
"""Words of a name that is not one in full, and letters by which a word shows another."""


def acronyms(tokens: Sequence[Token], ends: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    """Yield acronym and name where parentheses behind a name hold an acronym of it."""
    for at in range(len(tokens) - 2):
        if tokens[at].text != "(":
            continue
        quoted = tokens[at + 1].text == "“" and at + 4 < len(tokens)  # "Orchid Ltd (“Orchid”)"
        inside = at + 1 + quoted
        if tokens[inside + 1 + quoted].text != ")":
            continue
        inner, name = tokens[inside].printed, ends.get(at)
        if quoted and name is not None and name.startswith(fold(inner)):
            yield fold(inner), name
        if name is None or not _ACRONYM.fullmatch(inner) or len(inner) > _LONGEST_ACRONYM:
            continue
        capitals = sum(letter.isupper() for letter in inner)
        pronounced = tokens[inside].entity is None and inner[:1].isupper()  # "(Senum)"
        if (capitals >= 2 or pronounced) and _abbreviates(fold(inner), name):  # noqa: PLR2004
            yield fold(inner), name


def initialled(written: Mapping[str, str], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield acronym and name where capitals are the initials of one name alone: "INEC".

    written  names as printed, by their folded forms
    names    those of bodies and firms, folded
    """
    short = {key for key, name in written.items() if name.isupper() and len(key) in _INITIALS}
    found: dict[str, set[str]] = defaultdict(set)
    for name in names if short else ():
        words = re.findall(r"\w+", name)
        inner = [word for word in words if word not in _SMALL]
        for kept in (words, inner):
            if len(inner) >= _INITIALS[0] and (key := "".join(one[0] for one in kept)) in short:
                found[key].add(name)
    yield from ((key, min(longer)) for key, longer in found.items() if len(longer) == 1)


def _abbreviates(acronym: str, name: str) -> bool:
    """Tell whether the letters of an acronym stand in a name in that order, the first one first.

    >>> _abbreviates("bad", "banque africaine de développement")
    True
    """
    letters = [letter for letter in acronym if letter.isalnum()]
    if not letters or letters[0] != next((c for c in name if c.isalnum()), ""):
        return False
    at = 0
    for letter in letters:
        at = name.find(letter, at) + 1
        if not at:
            return False
    return True


def bracketed(
    tokens: Sequence[Token], named: Sequence[tuple[int, int, str]], ends: Mapping[int, str]
) -> Iterator[tuple[str, str]]:
    """Yield other name and name where parentheses behind a name without capitals hold one alone.

    "الهيئة العامة للاتصالات (سترا)", "بادية سيستمز (Badia Systems)"; quotation marks hold what it
    is short for, not what it makes: "الشركة العمانية للاتصالات «عمانتل»".

    named  the names of a sentence: first token, last (past the end), name
    """
    for first, last, other in named:
        name = ends.get(first - 1)
        if name is None or not caseless(name) or last >= len(tokens):
            continue
        opened, closed = tokens[first - 1].text, tokens[last].text
        alone = opened == "(" and closed == ")"
        if alone or (opened == "«" and closed == "»" and _short_for(other, name)):
            yield other, name


def _short_for(short: str, name: str) -> bool:
    """Tell whether each word of a name begins as one of a body's name in full does.

    >>> _short_for("رقمية عمان", "الشركة العمانية للبنية الرقمية")
    True
    """
    words = name.split()
    begun = {_begun(word) for word in words}
    return len(words) > _FEW and all(_begun(one) in begun for one in short.split())


def _begun(word: str) -> str:
    return word.removeprefix("ال")[:_ALIKE]
