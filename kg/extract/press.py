"""What the rules know of a language's newspapers: their furniture, and the words that tell it.

All words here are folded as `kg.dates.folding` folds, without accents.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from kg.dates import Calendar, parse_calendar
from kg.dates.folding import fold
from kg.errors import LexiconError

_WORD = 64  # code points of the longest text that is remembered folded: a word, not a line


class Words:
    """Words and phrases that a line may be, or open with."""

    def __init__(self, words: Iterable[str]) -> None:
        self.all = frozenset(key(word) for word in words)
        listed = sorted(self.all, key=lambda word: (-len(word), word))
        pattern = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in listed)
        end = r"(?<=')|(?!\w)" if listed else ""
        self._opener = re.compile(rf"(?:{pattern or '(?!)'})(?:{end})")

    @cached_property
    def _inside(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){self._opener.pattern}")

    def __contains__(self, folded: object) -> bool:
        return folded in self.all

    def opens(self, folded: str) -> int:
        """Return how long the phrase is that a folded line opens with; 0 where it does not."""
        match = self._opener.match(folded)
        return match.end() if match else 0

    def length_in(self, text: str) -> int:
        """Return how long the phrase is, in a text's own characters, that it opens with; else 0."""
        folded = fold(text)
        end = self.opens(folded.text)
        return folded.offsets[end - 1] + 1 if end else 0

    def found_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the phrases stand in a text, in its own characters."""
        folded = fold(text)
        yield from (folded.span(*one.span()) for one in self._inside.finditer(folded.text))

    def occurs_in(self, text: str) -> bool:
        """Tell whether one of the phrases stands in a text, as whole words."""
        return self._inside.search(fold(text).text) is not None

    def within(self, folded: str) -> bool:
        """Tell whether the letters of one of the phrases stand in a folded text."""
        return any(word in folded for word in self.all)


@dataclass(frozen=True, slots=True)
class Press:
    """The furniture of one language's newspapers, as the tables of layout.toml.

    calendar       reads dates
    bylines        what opens the line of the author
    with_colon, persons   those of them that need a colon behind them, and persons alone there too
    closers        what follows the author's name instead
    writes         what stands between that name and a title behind a colon
    runs           what a page calls those who run the paper
    does           verbs behind a columnist's name in the last lines, which say who that is
    tells          what who wrote does in a standfirst, behind the name
    authored       what the last lines call who wrote, before the name
    boxes          what stands over the lines that say who wrote, below the text
    greets         what stands before the name of who writes a letter, in its first lines
    salutes        what opens the line by which a letter greets its readers
    enacts         the offices of those who make decrees
    made           what opens the line of where and when a decree was made
    guests, speaks what stands before who wrote as a guest, or whose speech a text below is
    on_behalf      what stands between an author and the paper that they write for
    signatories    what opens, before a colon, the names of those who sign an open letter
    edits          those of the openers that name who edited or translated
    ands           what stands between two authors
    places         what stands between an author and the place of the report
    staff          who signs and is no person
    roles          what somebody is, which no name has in it
    beats          what a reporter is of, before that word: "Political" editor
    desks          the first or the last word of what signs for many
    helped         what stands between the author and an agency that helped
    honorifics     titles before a name
    interviews     what opens the byline of an interview
    asked_by       what stands before the name, where other words follow such an opener
    told_to        what stands in a standfirst before the name of who asked
    asks           rubrics beside which a name is that of who is asked
    spoken         words of who speaks of themselves, without which nobody is asked
    put, replied   labels of what is asked, before a colon, "Q:", and of what is answered
    takes          what stands before the name or office of who takes the floor
    offices        words for who takes part in a debate, beside those of the lexicon
    articles       what stands before an office
    held, whence   what joins an office with its holder, and a member with the place they sit for
    several        what opens, behind a figure, the line that presents who is asked: "questions for"
    addressed      words by which somebody is spoken to
    sitting        what says above a text that it is a record of what was said
    headings       words of headings, which are in no name of who speaks
    closes         what a record opens its own sentences with, behind which nobody speaks
    floor, has     verbs by which a record says that somebody took the floor, and what it calls them
    votes          what says how a vote went
    witness        what a line says of a text that somebody told to who wrote it down
    opinion, release, news   lines that say what sort of text it is
    prefixes       those that a headline may open with, in capitals
    sections       the first or the last word of what a part of a paper is called
    series         what opens, before a colon, the line of a series above a headline
    records        those that open what a body keeps of its sittings
    notices        those that may be all the headline that a text has
    attendance     what says before a colon who came to a sitting
    sentences      words that make a sentence of a line, which only stands over no headline then
    around         words beside a date in a line of its own
    dated          those of them that no name ends with
    updated        what opens the date of a later version
    appeared       what opens the date when a text was printed
    announces      how a press release opens
    verbs          how it may open, where a rubric says what it is
    until          what ends the name of who announces, where it follows the verb
    issued         what stands between such a rubric and who issues it
    about, contacts   what opens the tail of a press release
    rights         what opens a line that says whose text it is
    views          what stands before a paper whose views a text does not give, or that had it first
    printed        what stands before the name of who printed a text first, or whose text it is
    sessions       words of lines that say which sitting of a body it is
    editorials     rubrics behind which a paper is named
    noise, noisy   lines of the page that are no text, and what opens others
    credits        what opens a line of its own, where persons alone are named behind it
    priced         what opens, with a figure behind it, the number, price or age of a paper
    filed          those of them that number a case, and have no words behind the figure
    mottos         what a paper says that it is, in the line of its name or below it
    themes         words in them too, which in a first line alone speak for one
    sites, site_openers   words in the names of papers, and before them
    exclusives     what a paper prints beside its name over what it alone has
    editions       nouns of what a paper prints for a place or an hour, behind its name
    unsited        words that a paper's name does not have in it
    bodies, body_ends   what the names of bodies open with that publish what they do, and end with
    states         what opens the name of the state whose body speaks
    organs, units  what in a body decides, and what speaks for it to the press, below its name
    divisions      what the name of a part of a body or a court opens with, or ends with
    given, particles   common given names in a script without capitals, small words in names
    passages       words around what layout sets apart as somebody's, by what they are
    letters        what the sheets of bodies have above and below their texts, by its use
    wrapped        small words by which a line goes on with the one above it, by how
    inserts        what tells a text of somebody else's that a paper prints whole, by its use
    labels         what archives, mails and forms call the lines of a head, by what those say
    """

    language: str
    calendar: Calendar
    bylines: Words
    with_colon: Words
    persons: Words
    closers: Words
    writes: Words
    runs: Words
    does: Words
    tells: Words
    authored: Words
    boxes: Words
    greets: Words
    salutes: Words
    enacts: Words
    made: Words
    guests: Words
    speaks: Words
    on_behalf: Words
    signatories: Words
    edits: Words
    ands: Words
    places: Words
    staff: Words
    roles: Words
    beats: Words
    desks: Words
    helped: Words
    honorifics: Words
    interviews: Words
    asked_by: Words
    told_to: Words
    asks: Words
    spoken: Words
    put: Words
    replied: Words
    takes: Words
    offices: Words
    articles: Words
    held: Words
    whence: Words
    several: Words
    addressed: Words
    sitting: Words
    floor: Words
    has: Words
    votes: Words
    witness: Words
    closes: Words
    headings: Words
    opinion: Words
    release: Words
    news: Words
    prefixes: Words
    sections: Words
    series: Words
    records: Words
    notices: Words
    attendance: Words
    sentences: Words
    around: Words
    dated: Words
    updated: Words
    appeared: Words
    announces: Words
    verbs: Words
    until: Words
    issued: Words
    about: Words
    contacts: Words
    rights: Words
    views: Words
    printed: Words
    sessions: Words
    editorials: Words
    noise: Words
    noisy: Words
    credits: Words
    sites: Words
    priced: Words
    filed: Words
    mottos: Words
    themes: Words
    site_openers: Words
    editions: Words
    exclusives: Words
    unsited: Words
    bodies: Words
    states: Words
    body_ends: Words
    organs: Words
    divisions: Words
    units: Words
    given: Words
    particles: Words
    letters: Mapping[str, Words]
    wrapped: Mapping[str, Words]
    passages: Mapping[str, Words]
    inserts: Mapping[str, Words]
    labels: Mapping[str, Words]


_LISTS = {
    "passages": (
        *("unnamed", "readers", "replies", "recited", "ends"),
        *("claimants", "defendants", "courts", "told", "court", "versus"),
    ),
    "inserts": (
        *("notes", "replies", "points", "whole", "texts", "statements", "titles", "pages"),
        *("delivered", "greets", "farewells", "ends", "signs", "behalf", "reads", "ranks"),
        "editors",
    ),
    "wrapped": ("dangling", "concerning", "linking"),
    "letters": ("streets", "belongs", "subjects", "captions", "numbered", "before", "press"),
    "labels": ("sender", "headline", "authors", "publisher", "published", "other"),
}
"""The tables whose lists what reads layout asks for by their names."""

_OWN = {
    "byline": (
        "with_colon persons closers writes runs does tells authored boxes greets "
        "salutes enacts made guests speaks signatories edits places staff roles beats "
        "desks helped honorifics"
    ),
    "interview": "spoken",
    "talk": (
        "put replied takes offices articles held whence several addressed floor has "
        "votes witness closes headings"
    ),
    "rubrics": (
        "opinion release news prefixes sections series records notices attendance "
        "sentences editorials"
    ),
    "dates": "around dated updated appeared",
    "release": "announces verbs until issued about contacts",
    "noise": "rights views credits",
    "site": (
        "sessions printed priced filed mottos themes editions exclusives bodies states "
        "body_ends organs divisions units"
    ),
    "names": "given particles",
}
"""The fields that are called as the lists of a table of layout.toml are."""

_TABLES = {f: (table, f) for table, fields in _OWN.items() for f in fields.split()} | {
    "bylines": ("byline", "openers"),
    "on_behalf": ("byline", "for"),
    "ands": ("byline", "and"),
    "interviews": ("interview", "openers"),
    "asked_by": ("interview", "by"),
    "told_to": ("interview", "told"),
    "asks": ("interview", "rubrics"),
    "sitting": ("talk", "records"),
    "noise": ("noise", "lines"),
    "noisy": ("noise", "openers"),
    "sites": ("site", "words"),
    "site_openers": ("site", "openers"),
    "unsited": ("site", "never"),
}
"""Where layout.toml has the words of each field."""


def key(text: str) -> str:
    """Return a text as the words of a press are folded: no capitals, accents and marks."""
    return _word_key(text) if len(text) <= _WORD else fold(text).text


@lru_cache(maxsize=1 << 12)
def _word_key(text: str) -> str:
    return fold(text).text


def parse_press(files: Mapping[str, bytes], language: str) -> Press:
    """Build a language's press from the bytes of its dates.toml and layout.toml.

    Raises LexiconError where one is missing, breaks TOML or lacks a table.
    """
    layout, where = _table(files, language, "layout")
    dates, dates_where = _table(files, language, "dates")
    try:
        calendar = parse_calendar(dates)
    except KeyError as error:
        raise LexiconError(f"lacks {error}", where=dates_where, fix="Add it") from error
    try:
        words: dict[str, Any] = {f: Words(layout[t][name]) for f, (t, name) in _TABLES.items()}
        words |= {t: {n: Words(layout[t][n]) for n in names} for t, names in _LISTS.items()}
    except KeyError as error:
        raise LexiconError(f"lacks {error}", where=where, fix="Add it") from error
    return Press(language=language, calendar=calendar, **words)


def _table(files: Mapping[str, bytes], language: str, name: str) -> tuple[dict[str, Any], str]:
    where = f"lexicon/{language}/{name}.toml"
    if where not in files:
        raise LexiconError("it is missing", where=where, fix="Restore the lexicon's file")
    try:
        return tomllib.loads(files[where].decode()), where
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"broken TOML ({error})", where=where, fix="Mend the file") from error
