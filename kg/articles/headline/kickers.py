"""What stands over a headline: it shares no word with the prose, as a headline does."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.articles.furniture.pieces import is_cased
from kg.articles.lines import Line
from kg.articles.sheet import FEWEST, Sheet
from kg.articles.stems import stems
from kg.extract.press import key

_LONGEST = 5  # words of what stands over a headline
_TOP = 3  # lines in which a body is named
_SOME, _LITTLE, _MUCH = 0.4, 0.5, 0.7  # shares of a line's words that are the prose's too
_OPENED = re.compile(r"[^\W\d_][^:.?!]{2,40}\s?:\s\S")
_SAID = re.compile(
    "(?:قال|قالت|قالوا|اكد|اكدت|اوضح|اوضحت|اعتبر|اعتبرت|شدد|شددت) (?:ان|انه|انها|انهم)\\s"
)
"""What was said, without who said it, as the press of a script without capitals folds it."""
_PARTED = re.compile(r"\s[–—|·-]\s")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_WORD = re.compile(r"[^\W\d_]+")


def title_among(sheet: Sheet, options: Sequence[int]) -> int | None:
    """Return the first of the lines that is no kicker over another one."""
    if len(options) < 2:  # noqa: PLR2004  # nothing to choose from
        return next(iter(options), None)
    told = sheet.prose_stems
    for place, at in enumerate(options):  # each line above was but a kicker
        below = [sheet.lines[other] for other in options[place + 1 :]]
        line = sheet.lines[at]
        body = bool(below) and _is_body(line, sheet)
        stacked = at - 1 in options[:place] and not line.apart
        heads = not at and 1 in options and not sheet.lines[1].apart
        most = _MUCH if stacked else _LITTLE if heads or _is_made(line) else 0
        over = any(
            (_stands_over(line, one, told) and not _says(line, sheet))
            or (most and _is_less(line, one, told, most))
            for one in below
        )
        if not body and not over and not _leads(line, below[:1], sheet):
            return at
    return options[0]


def _is_body(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line is the name of a body that speaks, or of its sitting, or a motto.

    "House of Commons"; "XVIe législature – Session ordinaire"; "Quotidien d'information".
    """
    words = line.text.split()
    named = len(words) <= 2 * _LONGEST and sheet.reader.is_body(line.text)
    if named or _is_sitting(line, sheet):
        return True
    paper = any(key(word) in sheet.press.sites for word in words[:2])
    if paper and line is not sheet.lines[0] and not line.heading:
        return _is_motto(line, sheet)
    return _opens_with_body(line, sheet)


def _is_sitting(line: Line, sheet: Sheet) -> bool:
    """Tell whether a few words are of a sitting of the body that the first lines name."""
    if len(line.text.split()) > 2 * FEWEST:
        return False
    sits = any(word in sheet.press.sessions for word in line.words)
    return sits and any(sheet.press.bodies.opens(one.key) for one in sheet.lines[:_TOP])


def _is_motto(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line with a noun for a paper is right below one's name."""
    if not _follows_paper(line, sheet):
        return False
    words = line.text.split()
    caseless = not is_cased(line.text)
    plain = sum(word.islower() for word in words) > 1
    return (caseless or plain) and line is not sheet.lines[-1]


def _opens_with_body(line: Line, sheet: Sheet) -> bool:
    """Tell whether a few words, each a name's, open with a noun for a body."""
    words = line.text.split()
    proper = all(word[:1].isupper() or key(word) in sheet.press.particles for word in words)
    few = len(words) < FEWEST if not any(c.isupper() for c in line.text) else proper
    return few and len(words) <= _LONGEST and bool(sheet.press.bodies.opens(line.key))


def _follows_paper(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line is right below the first, and that is a few words: a paper's name."""
    return line is sheet.lines[1] and len(sheet.lines[0].words) <= _LONGEST


def _stands_over(line: Line, other: Line, told: frozenset[str]) -> bool:
    """Tell whether a line shares no word with the prose, and a longer one below it several."""
    words = len(_WORD.findall(line.key))
    few = words <= _LONGEST and not re.search('[«»“”"‘]', line.text) and len(other.words) >= FEWEST
    if not few or line.heading or line.asks or len(other.text) <= len(line.text):
        return False
    return not stems([line]) & told and len(stems([other]) & told) > 1


def _leads(line: Line, below: Sequence[Line], sheet: Sheet) -> bool:
    """Tell whether a line only leads to the one right below it, in the same block: the headline.

    It is in capitals and that is what a colon opens, "THREE SITES WILL BE BUILT / Chips: Oran
    catches up"; or it opens with what was said by whom the headline names: "قالت إن …".
    """
    title = next(iter(below), None)
    if title is None or title.apart or not _follows(line, title, sheet):
        return False
    if line.text.isupper() == title.text.isupper() and _names(line, title, sheet):
        return True
    shouts = line.text.isupper() and not title.text.isupper() and len(line.text.split()) > FEWEST
    return (shouts and bool(_OPENED.match(title.text))) or bool(_SAID.match(line.key))


def _names(line: Line, title: Line, sheet: Sheet) -> bool:
    """Tell whether a line names in two words what the long one below it, of the prose, is about."""
    words, more = line.text.split(), title.text.split()
    few = len(words) < FEWEST and len(more) > 2 * FEWEST and line.apart and not line.asks
    told = len(stems([title]) & sheet.prose_stems)
    plain = few and not (line.heading or _says(line, sheet) or re.search(r"[^\w\s'’-]", line.text))
    return plain and told >= FEWEST and told > len(stems([line]) & sheet.prose_stems)


def _follows(line: Line, title: Line, sheet: Sheet) -> bool:
    """Tell whether a line stands right below another."""
    return any(a is line and b is title for a, b in pairwise(sheet.lines))


def _says(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line says something, as no kicker does: "Stop calling it our cloud"."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]{1,2}(?![^\W\d_])|['’])?", line.text)
    shouts = line.text.isupper()
    return any(
        key(word) in sheet.press.sentences for word in words if shouts or not word.isupper()
    )  # not "Public Sector IT"


def _is_made(line: Line) -> bool:
    """Tell whether a line is made as furniture is: of parts, in capitals, or with the year last.

    "Port Record – Assembly, committee reports"; "Summary of the session of 3 June 2026".
    """
    return line.text.isupper() or bool(_PARTED.search(line.text) or _YEAR.search(line.text))


def _is_less(line: Line, other: Line, told: frozenset[str], most: float) -> bool:
    """Tell whether a line speaks little of what the prose does, and one set apart below it much.

    most  what share of the line's words the prose may have
    """
    if line.heading or line.asks or not other.apart or other.text.isupper():
        return False
    own, its = stems([line]), stems([other])
    mine, shared = len(own & told), len(its & told)
    if not mine and shared > 1 and shared >= _SOME * len(its):
        return True
    little = mine <= most * len(own) or len(own) <= FEWEST
    return little and shared >= max(FEWEST + 1, _MUCH * len(its))
