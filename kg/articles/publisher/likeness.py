"""How much a line's own words make it a paper's name, wherever above the prose it stands."""

import re
from collections.abc import Sequence

from kg.articles.furniture.known import SHORT_SITE
from kg.articles.furniture.pieces import is_cased, without_number
from kg.articles.furniture.printed import is_hosted
from kg.articles.sheet import FEWEST, Sheet
from kg.articles.stems import stems
from kg.extract.press import key
from kg.extract.short_forms import LEGAL
from kg.model import SegmentKind

_SURE, _MARGIN = 5, 3
"""Points of a line that is sure, and those by which it must lead the first line."""
LIKELY = 4  # points of a line that is a name where another is the headline
_MOST = 4  # lines among which the name is looked for
_NO_NAME = re.compile(r"[?!:;«»“”\"‘]|\d|[.,…]$|\s[-–—|/>]\s")


def surest(sheet: Sheet, head: Sequence[int]) -> int | None:
    """Return which of the lines that may be titles is a paper's name beyond doubt, if one is.

    The first of them has the benefit of the doubt: another must look much more like one, and a body
    below it may be where who wrote works.
    """
    papers = (
        at for at in head[:_MOST] if at == head[0] or not sheet.reader.is_body(sheet.lines[at].text)
    )
    likely = {at: likeness(sheet, at) for at in papers}
    best = max(likely, key=lambda at: likely[at], default=None)
    if best is None or likely[best] < _SURE or sheet.lines[best].heading:
        return None
    return best if best == head[0] or likely[best] >= likely[head[0]] + _MARGIN else None


def likeness(sheet: Sheet, at: int) -> int:
    """Return how many points the words of a line, and what stands beside it, give it for a name.

    A noun of papers in few words that are all a name's speaks for one, and so does when it is
    issued, or who wrote right below; words that the prose has too speak for a headline.
    """
    line, reader = sheet.lines[at], sheet.reader
    name = without_issue(without_edition(line.text, sheet), sheet)
    person = reader.is_writer(name)
    if _NO_NAME.search(without_law(name)) or line.is_prose or person or _is_other(name, sheet):
        return 0
    words = plain_words(name, sheet)
    article = len(words) > 1 and bool(sheet.press.site_openers.opens(line.key))
    told = sheet.kinds.get(at + 1) in {SegmentKind.BYLINE, SegmentKind.DATELINE}
    below = told and not sheet.lines[at + 1].apart
    return sum(
        (
            _noun(words, name, sheet),
            3 * is_hosted(name, sheet.hosts),
            1 * article,
            _properness(without_law(name), sheet),
            1 * (1 < len(words) <= SHORT_SITE) - 2 * (len(words) > SHORT_SITE + 2),
            1 * any(word[:1].isupper() and reader.is_place(word) for word in name.split()),
            2 * (name != line.text),
            1 * below,
            1 * (_is_below_label(sheet, at) and article),
            3 * _issues(name, at, sheet),
            -min(2, len(stems([line]) & sheet.plain_stems)),
        )
    )


def _noun(words: Sequence[str], name: str, sheet: Sheet) -> int:
    """Return the points of the noun in a name that says it is a paper's, or a body's.

    The last word is one, "Bay Courier", or the first with an article or complement: "Times of
    Malta"; "Press Council Meets" opens with another noun.
    """
    press, reader = sheet.press, sheet.reader
    leads = not is_cased(name) or press.site_openers.opens(key(name))
    leads = leads or len(words) < len(name.split())
    ends = {*words[-1:], *(words[:1] if leads else ())}
    if not ends.isdisjoint(press.sites.all):
        return 3
    if not ends.isdisjoint(press.themes.all) or (
        reader.is_body(name) and reader.is_complemented(name)
    ):
        return 2
    return 1 * reader.is_papers(name)


def _issues(name: str, at: int, sheet: Sheet) -> bool:
    """Tell whether a name is a firm's: it ends in what such are by law, or opens the headline.

    "Helvia SA"; "Helvia Networks / Helvia Networks opens an office", in a text that announces it.
    """
    if without_law(name) != name:
        return True
    titled = any(line.key.startswith(f"{key(name)} ") for line in sheet.lines[at + 1 : at + _MOST])
    return titled and any(sheet.press.announces.within(line.key) for line in sheet.lines[at + 2 :])


def without_law(name: str) -> str:
    """Return a firm's name without what it is by law: "Helvia Networks plc"."""
    bare, _, form = name.rpartition(" ")
    short = len(form) < FEWEST and not form[:1].isupper()
    return bare if bare and not short and key(form).rstrip(".") in LEGAL else name


def _is_below_label(sheet: Sheet, at: int) -> bool:
    """Tell whether a rubric stands right above a line and an empty line below it."""
    above = at > 0 and at - 1 in sheet.said and bool(sheet.said[at - 1].rubric)
    apart = at + 1 < len(sheet.lines) and sheet.lines[at + 1].apart
    return above and apart and not sheet.lines[at].apart


def _is_other(name: str, sheet: Sheet) -> bool:
    """Tell whether words are a rubric, a place, a column or who signs for many: no paper's name."""
    folded = key(name)
    reader = sheet.reader
    column = any(word in sheet.press.unsited for word in folded.split()) and not reader.is_body(
        name
    )
    role = any(word in sheet.press.roles for word in folded.split())
    return (
        column
        or role
        or reader.is_rubric(folded)
        or reader.is_place(name)
        or reader.is_desk(folded)
    )


def plain_words(name: str, sheet: Sheet) -> list[str]:
    """Return the words of a name, folded, without its article and its particles."""
    words = [word for word in re.split(r"[\s'’-]+", key(name)) if word]
    small = {one.rstrip("'") for one in _small(sheet)}
    return [word for word in words if word not in small] or words


def _small(sheet: Sheet) -> frozenset[str]:
    """Return the words that a name has in small letters: its article, its particles."""
    return sheet.press.site_openers.all | sheet.press.particles.all


def _properness(name: str, sheet: Sheet) -> int:
    """Return 1 where each word is a name's, or has no capitals to tell by; -3 in a sentence.

    Between them are words behind an article or a particle: "La lettre des câbles".
    """
    if not is_cased(name) or (sheet.reader.is_body(name) and sheet.reader.is_complemented(name)):
        return 1
    small = _small(sheet)
    before, lower = "", False
    for word in re.findall(r"[^\s'’]+['’]?", name):
        plain = key(word) in small or key(word) in sheet.press.ands or not word[0].isalpha()
        if not plain and not sheet.reader.is_proper(word):
            if before not in small:
                return -3
            lower = True
        before = key(word)
    return -1 if lower else 1


def without_edition(name: str, sheet: Sheet) -> str:
    """Return a paper's name without which edition of it this is: "Le Fleuve, édition de Dakar".

    So too without what it says over a text that it alone has: "Exclusif Le Fleuve".
    """
    first, *rest = name.split()
    if rest and key(first) in sheet.press.exclusives:
        bare = " ".join(rest)
        if sheet.reader.is_site(bare) or not is_cased(name):  # not "Exclusive Networks"
            return bare
    if rest and rest[-1].islower() and key(rest[-1]) in sheet.press.exclusives:
        return " ".join((first, *rest[:-1]))
    paper, *behind = re.split(r"\s+[-–—|•]\s+|[,،]\s+", name)
    words = key(behind[0]).split() if len(behind) == 1 else []
    told = 0 < len(words) <= SHORT_SITE and any(one in sheet.press.editions for one in words)
    return paper if told and len(paper.split()) <= SHORT_SITE + 1 else name


def without_issue(name: str, sheet: Sheet) -> str:
    """Return a paper's name, or a body's, without when, where or at what address it is issued.

    "Arid Lands Review, June 2026", "Office of the Registrar, Accra", "Data Board — Zanda", "Open
    Ports | openports.org", "Harbour Today #118"
    """
    name = without_number(name, sheet.press)
    paper, bar, host = name.partition(" | ")
    if bar and "." in host and is_hosted(paper, sheet.hosts):
        return paper
    paper, *behind = re.split(r"[,،]\s+|\s[–—-]\s", name)
    reader = sheet.reader
    if len(behind) != 1 or sheet.press.states.opens(key(paper)):
        return name
    if not (is_sure_name(paper, sheet) or reader.is_theme(paper)):
        return name
    when = re.fullmatch(r"(\w+)\s\d{4}", key(behind[0]))
    months = sheet.press.calendar.words.months
    issued = when is not None and (when[1] in months or when[1] in sheet.press.editions)
    placed = reader.is_place(behind[0]) or (
        reader.is_body(paper) and len(behind[0].split()) <= 2 and behind[0].istitle()  # noqa: PLR2004
    )
    return paper if issued or placed else name


def is_sure_name(name: str, sheet: Sheet) -> bool:
    """Tell whether words are a paper's name or a body's by what they are made of."""
    return sheet.reader.is_site(name) or sheet.reader.is_body(name)
