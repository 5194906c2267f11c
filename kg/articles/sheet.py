"""The lines of an article while they are told apart, and how lines compare."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.articles.furniture.openings import Opening
from kg.articles.furniture.pieces import EDGES, Furniture
from kg.articles.furniture.reader import Reader
from kg.articles.lines import LONGEST_HEADLINE, Line
from kg.articles.stated import Stated
from kg.articles.stems import stems, stems_in
from kg.extract.press import Press, Words, key
from kg.model import SegmentKind

FEWEST = 3  # words of a theme above a headline
_LAST_TITLE, _LAST_QUESTION = 3, 7  # lines that may stand above a headline

_CAPITAL = re.compile(r"(?<![^\W\d_])[A-ZÀ-Þ]\w*")
_QUOTED = re.compile(r"[«“\"„][^«»“”\"„]{2,120}[»”\"]")
"""All of a line is what somebody said: "“We rented our memory. We paid.”"."""


@dataclass
class Sheet:
    """The lines of a text while they are told apart.

    first    the number of the first line of the text's own prose; that behind the last without any
    last     the number of the last one; -1 without any
    kinds    what the lines are, by their numbers; those that are not in it are prose
    said     what the lines of furniture say
    opening  the agency's line, and the number of the line that opens with it
    ending   the number of a line of prose that ends in a byline, and where that starts
    rubric   what the headline says first that the text is, folded
    day      the one that a line above the prose gives without its year, as "10-21"
    hosts    the names in the addresses that the text gives, folded
    """

    lines: Sequence[Line]
    reader: Reader
    stated: Stated
    first: int = 0
    last: int = -1
    kinds: dict[int, SegmentKind] = field(default_factory=dict)
    said: dict[int, Furniture] = field(default_factory=dict)
    opening: tuple[int, Opening] | None = None
    ending: tuple[int, int] | None = None
    rubric: str | None = None
    day: str | None = None
    hosts: frozenset[str] = frozenset()

    @property
    def press(self) -> Press:
        """What is known of the newspapers of its language."""
        return self.reader.press

    @property
    def headline(self) -> int:
        """The number of the headline's line; -1 where none is found."""
        return next((at for at, kind in self.kinds.items() if kind is SegmentKind.HEADLINE), -1)

    @property
    def title(self) -> Line | None:
        """The line of the headline."""
        return self.lines[self.headline] if self.headline >= 0 else None

    @property
    def under_title(self) -> range:
        """The numbers of the lines below the headline, as far as the first of the prose.

        That one may be a standfirst.
        """
        return range(self.headline + 1, min(self.first + 1, len(self.lines)))

    @property
    def foot(self) -> range:
        """The numbers of the lines below the prose."""
        return range(self.last + 1, len(self.lines))

    @property
    def rubrics(self) -> set[str]:
        """What the lines of furniture say that the text is, folded."""
        return {said.rubric for said in self.said.values() if said.rubric}

    def has_rubric(self, words: Words) -> bool:
        """Tell whether a line of furniture says that the text is one of some sorts."""
        return any(rubric in words for rubric in self.rubrics)

    @cached_property
    def prose(self) -> list[int]:
        """The numbers of the lines that read as prose.

        A question or a quotation above them may be a headline.
        """
        found: list[int] = []
        for at, line in enumerate(self.lines):
            if line.is_prose and (found or not _may_be_title(at, line)):
                found.append(at)
        return found

    @cached_property
    def prose_stems(self) -> frozenset[str]:
        """The stems of the words that the prose is about."""
        return stems(line for line in self.lines if line.is_prose)

    @cached_property
    def plain_stems(self) -> frozenset[str]:
        """The stems of the words that the prose has without a capital: no names."""
        prose = (line.text for line in self.lines if line.is_prose)
        return frozenset(stem for text in prose for stem in stems_in(_CAPITAL.sub(" ", text)))

    def drop(self, head: list[int], *numbers: int) -> None:
        """Take lines that may be titles for the page's own words."""
        for at in numbers:
            self.kinds[at] = SegmentKind.BOILERPLATE
            head.remove(at)

    def prints(self, at: int, name: str) -> None:
        """Take a line for the one that prints the paper's name, or that of who issues the text."""
        self.kinds[at] = SegmentKind.PUBLISHER
        self.said[at] = Furniture(outlet=name, printed=True)

    def above_prose(self, at: int) -> Sequence[Line]:
        """Return the lines between one and the prose."""
        return self.lines[at + 1 : self.first]

    def below(self, at: int) -> Line | None:
        """Return the line below another one, or None below the last."""
        return self.lines[at + 1] if at + 1 < len(self.lines) else None


def _may_be_title(at: int, line: Line) -> bool:
    """Tell whether one of the first lines asks, or is what somebody said from end to end."""
    near = at <= _LAST_TITLE and len(line.text) <= LONGEST_HEADLINE
    near = near or (at <= _LAST_QUESTION and len(line.text) <= LONGEST_HEADLINE // 2)
    return near and bool(line.asks or _QUOTED.fullmatch(line.text))


def same(line: Line, stated: str | None) -> bool:
    """Tell whether a line says what is stated, in whatever marks and capitals."""
    return stated is not None and letters(line.text) == letters(stated) != ""


def letters(text: str) -> str:
    """Return the letters and digits of a text, folded: what two titles are compared by."""
    return "".join(filter(str.isalnum, key(text)))


def plain(line: Line) -> str:
    """Return the words of a line without the marks of Markdown around them."""
    return re.sub(r"^[#>*_~=\s]+|[#*_~=\s]+$", "", line.text)


def is_own(line: Line, sheet: Sheet) -> bool:
    """Tell whether no word of a line is a plain word of the text: names are none."""
    others = (each for each in sheet.lines if each is not line)
    plain = {word.strip(EDGES) for each in others for word in each.text.split()}
    return plain.isdisjoint(word.lower() for word in line.text.split() if len(word) >= FEWEST)


def editor_in(line: Line, sheet: Sheet) -> int:
    """Return where in a line the paper is named whose editor it addresses; 0 in any other line.

    "To the editor of The Argus", and not "To the editor of a newspaper, with love".
    """
    length = sheet.press.inserts["editors"].length_in(line.text)
    name = line.text[length:].partition(":")[0]
    words = (word for word in name.split() if len(word) >= FEWEST)
    plain = any(word[0].islower() and key(word) not in sheet.press.unsited for word in words)
    return 0 if plain else length
