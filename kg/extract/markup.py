"""What the rules know of the markup of web pages: which classes and elements are no article."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.dates.folding import fold
from kg.errors import LexiconError

PAGES = "lexicon/pages.toml"
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Markup:
    """The marks of pages.toml.

    parts      matches a part of a class or id
    words, roles, elements   of what is no part of the article
    linking    those of the words that promise a list of links
    shut       matches a part of a class or id of what is no article though most prose stands in it
    shutting   the elements that are such
    leading    matches a part of a class or id that marks a standfirst right below a headline
    silent     matches a part of a class or id that says nothing of the kind, though it looks so
    posts      classes of an entry, behind which stand its topics
    furniture  words in the classes of what names author, day and rubric
    signed     those of them that name the author
    accounts   who a content system says wrote and is nobody, folded
    """

    parts: re.Pattern[str]
    words: frozenset[str]
    roles: frozenset[str]
    elements: frozenset[str]
    linking: frozenset[str]
    shut: re.Pattern[str]
    shutting: frozenset[str]
    leading: re.Pattern[str]
    silent: re.Pattern[str]
    posts: frozenset[str]
    furniture: frozenset[str]
    signed: frozenset[str]
    accounts: frozenset[str]

    def is_account(self, folded: str) -> bool:
        """Tell whether a folded name is that of an account, perhaps with a number: "admin2"."""
        return folded.rstrip("0123456789 ") in self.accounts

    def noise(self, names: str, role: str) -> frozenset[str]:
        """Return what of classes and ids, or of a role, says that an element is no article."""
        names = self._telling(names)
        words, part = words_of(names), self.parts.search(names)
        found = self.words & words if self.furniture.isdisjoint(words) else frozenset[str]()
        return found | ({role} & self.roles) | ({part[0]} if part else set())

    def _telling(self, names: str) -> str:
        """Return the classes and ids that may be marks."""
        each = names.split()
        end = next((at for at, one in enumerate(each) if one in self.posts), len(each))
        return self.silent.sub(" ", " ".join(each[:end]))

    def leads(self, names: str, role: str) -> bool:
        """Tell whether classes and ids say no more than that an element may be a standfirst."""
        return not self.noise(self.leading.sub(" ", names), role)

    def is_shut(self, tag: str, names: str) -> bool:
        """Tell whether an element is no article though most of a page's prose stands in it."""
        return tag in self.shutting or bool(self.shut.search(self._telling(names)))

    def is_furniture(self, names: str) -> bool:
        """Tell whether classes and ids say that an element names author, day or rubric."""
        return not self.furniture.isdisjoint(words_of(names))

    def is_signed(self, names: str) -> bool:
        """Tell whether classes and ids say that an element names the author."""
        return not self.signed.isdisjoint(words_of(names))


def _any_of(parts: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, parts)), re.IGNORECASE)


def words_of(names: str) -> set[str]:
    """Return the words of classes and ids: "postMeta entry-date" has four."""
    return {word.lower() for word in _WORD.findall(names)}


def parse_markup(files: Mapping[str, bytes]) -> Markup:
    """Build the markup from the bytes of pages.toml.

    Raises LexiconError where it is missing, breaks TOML or lacks a table.
    """
    try:
        table: dict[str, Any] = tomllib.loads(files[PAGES].decode())
        noise = table["noise"]
        return Markup(
            parts=_any_of(noise["parts"]),
            words=frozenset(noise["words"]),
            roles=frozenset(noise["roles"]),
            elements=frozenset(noise["elements"]),
            linking=frozenset(noise["linking"]),
            shut=_any_of(noise["shut"]),
            shutting=frozenset(noise["shutting"]),
            leading=_any_of(noise["leading"]),
            silent=_any_of(noise["silent"]),
            posts=frozenset(noise["posts"]),
            furniture=frozenset(table["furniture"]["words"]),
            signed=frozenset(table["furniture"]["signed"]),
            accounts=frozenset(fold(name).text for name in table["accounts"]["names"]),
        )
    except KeyError as error:
        raise LexiconError(f"lacks {error}", where=PAGES, fix="Restore it") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"broken TOML ({error})", where=PAGES, fix="Mend the file") from error
