"""Sentences: where the prose of an article stops and starts again."""

import re
from collections.abc import Iterator

from kg.model import Article, SegmentKind, Sentence, Span

_END = re.compile(r"[.!?…؟]+(?:\s?[»”\")\]]|[*_])*(?=\s|$)")
_GOES_ON = frozenset("»”)],;:")
_ABBREVIATIONS = frozenset(
    {"m", "mm", "mme", "mmes", "mlle", "dr", "pr", "prof", "me", "st", "ste", "etc", "cf", "art"}
    | {"p", "pp", "vol", "no", "n°", "av", "apr", "env", "ex", "inc", "ltd", "co", "corp", "vs"}
    | {"mr", "mrs", "ms", "e.g", "i.e", "d.d", "d.o.o", "s.r.o", "j.s.c"}
    | {"messrs", "hon", "rev", "gov", "sen", "rep", "gen", "col", "capt", "lt"}
    | {"sgt", "supt", "cllr", "coun", "eng", "engr", "amb", "pvt", "approx", "dept", "viz"}
)
_FORMS = frozenset({"inc", "ltd", "co", "corp", "pvt"})
"""Those that may end a sentence, as "X bought Moss Ltd. The firm sold it" shows."""
_MONTHS = frozenset(
    {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
    | {"janv", "févr", "fév", "avr", "juil", "déc"}
)
"""Names of months that are cut short before a day: "on Jan. 29 by"."""
_LONGEST = 2_000
"""Code points of the longest sentence. What has no full stop for longer is cut at a comma or a
space: clause analysis is not linear in its sentence, and no prose needs more."""
_SPACE = 16  # code points of white space, at most, that are looked past for the next word
_INITIAL = re.compile(
    r"(?:^|[\s(«“])(?:(?!U\.[KNS]$|E\.U$|D\.C$|A\.I$)[A-ZÀ-Þ]\.-?)?[A-ZÀ-Þ\u0621-\u064a]$"
)
"""A letter alone before a full stop, or the second of two: "J. Smith", "J.-P. Colin", no "U.S."."""

_STATE = re.compile(r"(?:^|[\s(«“-])(?:U\.[KNS]|E\.U|D\.C)$")
"""Abbreviations that stand before a name as often as at an end: "the U.S. Department of"."""
_WHERE = re.compile(r"\b(?:in|to|from|into|across|outside|of|within)(?: the)? \S+$", re.IGNORECASE)
"""What may end a sentence with one: "sold in the U.S."."""
_DOTTED = re.compile(r"(?:\w\.)+\w$")
"""Letters with full stops between them, before an acronym: "Enel S.p.A. (ENEL)"."""
_OPENERS = frozenset(
    {"the", "a", "an", "it", "its", "he", "she", "they", "his", "her", "their", "we", "our", "i"}
    | {"this", "that", "these", "those", "there", "here", "in", "on", "at", "by", "for", "from"}
    | {"with", "under", "to", "but", "and", "or", "so", "yet", "nor", "if", "when", "while", "as"}
    | {"after", "before", "since", "until", "once", "although", "though", "because", "what", "who"}
    | {"how", "why", "where", "not", "no", "some", "many", "most", "both", "one", "two", "three"}
    | {"another", "such", "even", "only", "now", "then", "instead", "asked", "according", "last"}
    | {"officials", "critics", "experts", "analysts", "mr", "mrs", "ms", "dr", "you", "all"}
)
"""Words with which a new sentence begins behind such an abbreviation."""


def sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of an article's body, in order, without the space around them.

    Every code point of a body segment that is not white space is in exactly one sentence.
    """
    found: list[Sentence] = []
    for paragraph, segment in enumerate(article.segments):
        if segment.kind is SegmentKind.BODY:
            for span in split(article.text, segment.span):
                found.append(Sentence(len(found), paragraph, span))
    return tuple(found)


def split(text: str, within: Span) -> Iterator[Span]:
    """Yield the sentences of a stretch of text.

    >>> [span.of("Un mot. Deux ?") for span in split("Un mot. Deux ?", Span(0, 14))]
    ['Un mot.', 'Deux ?']
    """
    start = within.start
    for match in _END.finditer(text, within.start, within.end):
        if not _ends_sentence(text, match, within):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, within.end)


def _ends_sentence(text: str, match: re.Match[str], within: Span) -> bool:
    if match.end() >= within.end:
        return False  # what is left is the last sentence anyway
    after = text[match.end() : min(within.end, match.end() + _SPACE)].lstrip()[:1]
    if after.islower() or after in _GOES_ON:
        return False
    if not match.group().startswith("."):
        return True
    before = text[max(within.start, match.start() - 12) : match.start()]
    words = re.split(r"[\s'’(«“]+", before.lower())
    if words[-1] in _ABBREVIATIONS or _INITIAL.search(before):
        return words[-1] in _FORMS and bool(_following(text, match, within)[1])
    if after == "(" and _DOTTED.search(before):
        return False
    if after.isdigit() and words[-1] in _MONTHS:
        return False
    return not (after.isupper() and _STATE.search(before)) or _opens(text, match, within)


def _opens(text: str, match: re.Match[str], within: Span) -> bool:
    """Tell whether a sentence begins behind "U.S.": with a word that opens one, or with a name.

    A name of several words goes on: "to the U.S. Justice Department".
    """
    words, opens = _following(text, match, within)
    if not words or opens:
        return True
    named = words[1:] and (words[1][0].isupper() or words[1] == "of")
    before = text[max(within.start, match.start() - 2 * _SPACE) : match.start()]
    return not named and bool(_WHERE.search(before))


def _following(text: str, match: re.Match[str], within: Span) -> tuple[list[str], bool]:
    """Return the two words behind a full stop, and whether the first one opens sentences."""
    words = text[match.end() : min(within.end, match.end() + 2 * _SPACE)].split()[:2]
    return words, bool(words) and words[0].lower().strip(",.:’'") in _OPENERS


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        cut = max(text.rfind(", ", start, start + _LONGEST), start)
        cut = cut if cut > start else max(text.rfind(" ", start, start + _LONGEST), start)
        cut = cut + 1 if cut > start else start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    stretch = text[start:end]
    if words := stretch.strip():
        first = start + stretch.index(words)
        yield Span(first, first + len(words))
