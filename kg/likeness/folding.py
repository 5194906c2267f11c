"""What is left of a name where case, accents, punctuation, legal forms and joining words go."""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import LexiconError

_LONGEST_ACRONYM = 8
_STEM = 3
"""Letters that are left of a word at least where its article is taken off."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that do not tell two names apart, folded; letters that stand for one another."""

    legal_forms: frozenset[str]
    joining: frozenset[str]
    letters: Mapping[int, str]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """A name as it is compared.

    words     in order, without legal forms and joining words, or all where nothing else is left
    initials  of its words, with and without the joining ones
    acronym   itself, where it is printed as one
    """

    words: tuple[str, ...]
    initials: frozenset[str]
    acronym: str | None

    @property
    def key(self) -> str:
        """All its letters: "KivuCloud" and "Kivu Cloud SA" have the same."""
        return "".join(self.words)


def parse_words(body: bytes, where: str) -> Words:
    """Return the words of a data file.

    Raises:
        LexiconError: it is broken.
    """
    try:
        tables = tomllib.loads(body.decode())
        letters = {ord(one): other for one, other in tables["letters"].items()}
        bare = Words(frozenset(), frozenset(), letters, ())
        return Words(
            frozenset("".join(_split(word, bare)) for word in tables["legal_forms"]),
            frozenset("".join(_split(word, bare)) for word in tables["joining"]),
            letters,
            tuple(sorted(tables["articles"]["ar"], key=len, reverse=True)),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LexiconError(
            f"is no list of words ({error!r})", where=where, fix="Mend it"
        ) from error


def folded(name: str, words: Words) -> Folded:
    """Return a name as it is compared.

    Abbreviations lose their stops first: "S.A." is "SA".
    """
    found = _split(name, words)
    full = [word for word in found if word not in words.joining]
    told = [_without_article(word, words) for word in full if word not in words.legal_forms]
    printed = name.replace(".", "").strip()
    short = printed.isupper() and printed.isalpha() and len(printed) <= _LONGEST_ACRONYM
    return Folded(
        words=tuple(told or full or found),
        initials=frozenset({_initials(found), _initials(full), _initials(told)}),
        acronym="".join(_split(printed, words)) if short and len(printed) > 1 else None,
    )


def _split(name: str, words: Words) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.replace(".", "")).casefold()
    bare = "".join(c for c in plain if not unicodedata.combining(c) and c != "\N{ARABIC TATWEEL}")
    bare = bare.replace("œ", "oe").replace("æ", "ae").translate(words.letters)
    return "".join(c if c.isalnum() else " " for c in bare).split()


def _without_article(word: str, words: Words) -> str:
    for article in words.articles:
        if word.startswith(article) and len(word) - len(article) >= _STEM:
            return word[len(article) :]
    return word


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)
