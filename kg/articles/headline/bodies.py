"""What stands in the first lines with a paper's name, or a body's, and is no title."""

import re
from collections.abc import Sequence

from kg.articles.furniture.known import SHORT_SITE
from kg.articles.furniture.pieces import RELEASE, is_number
from kg.articles.lines import Line
from kg.articles.sheet import FEWEST, Sheet
from kg.articles.stems import stems
from kg.model import SegmentKind

_BEHIND = re.compile(r"[,،]\s+(?![a-zà-ÿ])")
"""What parts a body from its state: "Ministry of Health, Republic of Zanda"."""


def drop_continued(sheet: Sheet, head: list[int]) -> None:
    """Take what goes on with the first line, or says its section or its unit, from right below it.

    "THE ARGUS / of the northern ports", "THE ARGUS / Science & Health | Long read", "Senate /
    Committee on Data", above an empty line and the headline.
    """
    named = head[:1] == [0] or sheet.kinds.get(0) is SegmentKind.PUBLISHER
    if not (named and 1 in head and head[-1] > 1) or sheet.lines[1].apart:
        return
    line, below = sheet.lines[1:3]
    parts = line.text.split(" | ")
    sections = len(parts) > 1 and all(len(part.split()) <= FEWEST for part in parts)
    goes_on = below.apart and (sections or line.text[0].islower())
    if not line.heading and (goes_on or _is_part(sheet, head) or _is_in_block(sheet, head)):
        sheet.drop(head, 1)


def _is_part(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether the second line is a division of a court, or a programme of a station.

    "HIGH COURT / COMMERCIAL DIVISION", above a headline in small letters; "Radio Oran / The Sunday
    Line", above the rubric of a headline.
    """
    name, line, title = sheet.lines[0], sheet.lines[1], sheet.lines[head[-1]]
    speaks = sheet.press.bodies.opens(line.key) or sheet.press.states.opens(name.key)
    if speaks or len(line.text.split()) > SHORT_SITE + 1:
        return False
    shouts = name.text.isupper() and line.text.isupper() and not title.text.isupper()
    return (shouts and head[-1] > FEWEST) or any(_above_rubric(sheet, at) for at in head if at > 1)


def _above_rubric(sheet: Sheet, title: int) -> bool:
    """Tell whether a rubric stands by itself between a line's block and a headline set apart."""
    if not sheet.lines[2].apart or not sheet.lines[title].apart:
        return False
    between = (sheet.said.get(at) for at in range(2, title))
    return any(said and said.rubric and not said.published for said in between)


def _is_in_block(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether a chamber, its unit and what that keeps stand above a headline set apart."""
    chamber, unit, kept = sheet.lines[:3]
    opens = sheet.press.bodies.opens
    if not (opens(chamber.key) and opens(unit.key)) or sheet.press.states.opens(chamber.key):
        return False
    third = 2  # the line of what is kept, a title too
    return third in head[:-1] and not kept.apart and sheet.lines[head[-1]].apart


def drop_bodies(sheet: Sheet, head: list[int]) -> None:
    """Take the body that issues a text, and the state above or below it, from above a headline."""
    under = _is_under(sheet, head)
    if _is_spelled_below(sheet, head):
        sheet.drop(head, head[1])
        short = head.pop(0)
        sheet.prints(short, sheet.lines[short].text)
        return
    over = not under and _is_over(sheet, head)
    stated = under or over or _is_state(sheet, head)
    if under:
        head.pop(1)
    elif stated:
        sheet.drop(head, head[0])
    below = stated and _stands_apart(sheet, head)
    if over or below or _issues(sheet, head):
        at = head.pop(0)
        sheet.prints(at, _BEHIND.split(sheet.lines[at].text)[0])
        for at in head[:-1]:
            if _is_unit(sheet, at):
                sheet.drop(head, at)


def _is_pair(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether the second title stands right below the first, above another."""
    return len(head) >= FEWEST and head[1] == head[0] + 1 and not sheet.lines[head[1]].apart


def _is_spelled_below(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether the line right below a short form spells it: "ENWA / European Network of …"."""
    if not _is_pair(sheet, head):
        return False
    short, full = (sheet.lines[at].text for at in head[:2])
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    named = sheet.reader.is_body(full) or sheet.reader.is_theme(full)
    return (
        named
        and " " not in short
        and short.isupper()
        and len(short) >= FEWEST
        and initials == short
    )


def _is_under(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether a state is named right below its body: "Ministry of Health / Republic of …"."""
    if not _is_pair(sheet, head):
        return False
    body, state = (sheet.lines[at].key for at in head[:2])
    states, bodies = sheet.press.states, sheet.press.bodies
    return bool(bodies.opens(body) and states.opens(state)) and not states.opens(body)


def _is_over(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether a state is named above its body, and that above what may be the headline."""
    if len(head) < FEWEST:
        return False
    state, body = (sheet.lines[at] for at in head[:2])
    own = sheet.reader.is_body(body.text) and body.key not in sheet.press.organs
    return own and bool(sheet.press.states.opens(state.key)) and not _states(body, sheet)


def _states(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line names a state too."""
    return bool(sheet.press.states.opens(line.key))


def _stands_apart(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether an empty line parts the first title, and its units, from the next."""
    following = (at for at in head[1:] if sheet.lines[at].apart or not _is_unit_line(sheet, at))
    return any(sheet.lines[at].apart for at in list(following)[:1])


def _is_unit_line(sheet: Sheet, at: int) -> bool:
    """Tell whether a line is a few words that end in no mark."""
    text = sheet.lines[at].text
    return len(text.split()) <= SHORT_SITE + 1 and text[-1].isalnum()


def _is_unit(sheet: Sheet, at: int) -> bool:
    """Tell whether a line right below a body names the part of it that speaks: "Section Nord"."""
    above = sheet.kinds.get(at - 1)
    line = sheet.lines[at]
    part = _is_unit_line(sheet, at) or bool(sheet.press.bodies.opens(line.key))
    return part and not line.apart and above is SegmentKind.PUBLISHER


def _issues(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether the first line names the body whose release or record it is, however long.

    The rubric that says so stands between it and what may be the headline.
    """
    if len(head) < 2 or not sheet.press.bodies.opens(sheet.lines[head[0]].key):  # noqa: PLR2004
        return False
    between = (sheet.said.get(at) for at in range(head[0] + 1, head[-1]))
    own = sheet.press.release.all | sheet.press.records.all | {RELEASE}
    return any(said and said.rubric in own for said in between)


def _is_state(sheet: Sheet, head: Sequence[int]) -> bool:
    """Tell whether a state is named right above the body of it that speaks."""
    if not _is_pair(sheet, head):
        return False
    state, body = (sheet.lines[at] for at in head[:2])
    if body.key in sheet.press.organs:
        return False
    gazette = body.text.isupper() and sheet.reader.is_site(body.text)  # "OFFICIAL GAZETTE"
    return bool(sheet.press.bodies.opens(state.key)) and (
        gazette or sheet.reader.is_body(body.text)
    )


def drop_units(sheet: Sheet, head: list[int]) -> None:
    """Take what in a body speaks for it to the press, named right beside it: "Press Office".

    So is a court's division, right below it: "Court of Appeal of Oran / Social Chamber".
    """
    sheet.drop(head, *(at for at in head[:-1] if _is_division(sheet, at)))
    for at in [at for at in head[:-1] if sheet.lines[at].key in sheet.press.units]:
        above = at > 0
        below = at + 1 in head and not sheet.lines[at + 1].apart
        beside = (sheet.lines[at - 1],) * above + (sheet.lines[at + 1],) * below
        if any(sheet.press.bodies.opens(line.key) for line in beside) and len(head) >= FEWEST - 1:
            sheet.drop(head, at)


def _is_division(sheet: Sheet, at: int) -> bool:
    """Tell whether a line right below a body, the first line of all, is a division of it."""
    line, body = sheet.lines[at], sheet.lines[0]
    if at != 1 or line.apart or line.heading or len(line.words) > SHORT_SITE + 2:
        return False
    opens = sheet.press.divisions.opens(line.key)
    ends = any(word in sheet.press.divisions for word in line.words[-1:])
    return bool(opens or ends) and sheet.reader.is_body(body.text)


def drop_below_number(sheet: Sheet, head: list[int]) -> None:
    """Take what stands right below a paper's name and its number, above a headline set apart.

    The headline has as many words of the prose, or but one less, if it does not ask.
    """
    if len(head) != 2 or sheet.kinds.get(0) is None:  # noqa: PLR2004  # the motto, the headline
        return
    motto, title = (sheet.lines[at] for at in head)
    block = sheet.lines[1 : head[0] + 1]
    numbered = any(
        is_number(part, sheet.press)
        for line in block[:-1]
        for part in re.split(r"\s[-–—|·]\s", line.text)
    )
    beside = not any(line.apart for line in block) and title.apart and not motto.heading
    told = sheet.prose_stems
    fewer = len(stems([motto]) & told) <= len(stems([title]) & told) + 1
    if numbered and beside and (fewer or title.asks):
        sheet.drop(head, head[0])
