"""Who wrote, where no line of furniture says it: which lines are names by themselves.

`signed` reads such a line, `coauthors` those beside it, `closings` one amid the text, `addressed`
one before a mail address, `otherwise` initials and lists; `told` reads sentences.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.articles.authors.addressed import addressed
from kg.articles.authors.closings import closing, columned, mark_day_below
from kg.articles.authors.coauthors import in_office, mark_helpers, mark_officers, mark_others
from kg.articles.authors.otherwise import below_label, enacts, initialed, pseudonym, signatories
from kg.articles.authors.signed import signature
from kg.articles.authors.told import told
from kg.articles.furniture.pieces import Furniture
from kg.articles.lines import LONGEST_HEADLINE, Line
from kg.articles.publisher.sites import is_release
from kg.articles.sheet import Sheet, is_own
from kg.articles.spoken import is_turn
from kg.extract.press import key
from kg.model import SegmentKind

_FAMILY = re.compile("ال[ء-ي]{2,}ي")
"""A family's name in Arabic that says where it is from."""
_PLACED = re.compile(r"(?<=\w)(?=\s\w+\s\S+$)")
"""Where a comma may be left out between a name and where it is: "JANE DOE in Niamey"."""
_BESIDE = 6
"""Lines from a standfirst on, among which a name stands above the prose."""
_PLACES = re.compile(r"\s*\([^()]*\)")
"""Where each of several reports from."""


def mark_names(sheet: Sheet) -> None:
    """Find a name that is a line by itself: below the headline, or below the prose."""
    _mark_shouted(sheet)
    mark_helpers(sheet)
    _mark_closing(sheet)
    own = [one.name for said in sheet.said.values() for one in said.bylines]
    free = not own and not sheet.stated.authors
    if free and (signers := signatories(sheet)):
        sheet.said[signers[0]] = signers[1]
        return
    wrote = not free or any(said.wrote for said in sheet.said.values())
    found = None if wrote else next(_signing(sheet), None)
    if free and found is None:
        found = addressed(sheet) or initialed(sheet)
    if found:
        at, said = found
        sheet.said[at] = said
        if not sheet.lines[at].is_prose:
            sheet.kinds[at] = SegmentKind.BYLINE
            mark_others(sheet, at + 1)
            mark_officers(sheet, at)
            mark_day_below(sheet, at)
        if is_release(sheet) and in_office(sheet, at):
            signed = (one for one, each in sheet.said.items() if each.guessed and one >= at)
            sheet.said.update({one: replace(sheet.said[one], guessed=False) for one in [*signed]})
        return
    keys = {key(name) for name in (*sheet.stated.authors, *own)}
    for at, line in enumerate(sheet.lines):
        if at not in sheet.kinds and line.key in keys:
            sheet.kinds[at] = SegmentKind.BYLINE


def _signing(sheet: Sheet) -> Iterator[tuple[int, Furniture]]:
    """Yield the lines that may say who wrote, the surest first."""
    first = sheet.first
    dated = [at for at, said in sheet.said.items() if first < at <= first + 2 and said.published]
    above = range(sheet.headline + 1, min(max(dated, default=first - 2) + 2, len(sheet.lines)))
    stands = _below_standfirst(sheet)
    signed = [at for at, line in enumerate(sheet.lines) if line.signed]
    silent = {at for at in signed if at not in sheet.said or not sheet.said[at].signs}
    taken = (sheet.kinds.keys() - silent) | below_label(sheet)
    free = [at for at in (*signed, *above, *stands, *sheet.foot) if at not in taken]
    kept = sheet.has_rubric(sheet.press.records)
    kept = kept or bool(sheet.title and sheet.press.sitting.opens(sheet.title.key))
    free = [at for at in free if not (kept or sheet.lines[at].is_prose)]
    free = [at for at in free if not is_turn(sheet.lines[at], sheet)]
    listed = [at for at in sheet.foot if _is_listed(sheet, at)]
    free = [at for at in free if at not in listed and (at <= sheet.last or not enacts(sheet, at))]
    stars = [at for at in range(sheet.first) if sheet.lines[at].text.endswith("*")]
    for at in (*(at for at in stars if at not in sheet.kinds or at in sheet.said), *free):
        said = signature(sheet.lines[at], sheet)
        if said := said or (_closes(sheet, at) if at > sheet.last else None):
            yield at, said
    for amid in (closing(sheet), columned(sheet)):
        if amid:
            yield amid
    yield from told(sheet)
    for at in range(sheet.headline + 1, sheet.first):
        line = sheet.lines[at]
        named = _is_family_name(line, sheet) or _is_translated(sheet, at)
        if at in free and named and (said := sheet.reader.guess(line.text, 0, line)):
            yield at, said
    if signs := pseudonym(sheet):
        yield signs
    for at in free:
        line = sheet.lines[at]
        if _beside_date(sheet, at) and (said := sheet.reader.names(line.text, 0, line)):
            yield at, said


def _mark_closing(sheet: Sheet) -> None:
    """Find the name of whom another line calls only "our correspondent".

    It stands below the prose, or right above such a line: "Jane Doe / Staff Writer".
    """
    said = sheet.said.values()
    if not any(one.unsigned for one in said) or any(one.bylines for one in said):
        return
    above = sheet.under_title[1:]
    roles = [at for at, one in sheet.said.items() if one.unsigned and at in above]
    beside = [at + 1 for at in roles if _is_named_below(sheet, at)]
    for at in (*(at - 1 for at in roles), *beside, *sheet.foot):
        line = sheet.lines[at]
        if at in sheet.kinds or sheet.reader.is_theme(line.text) or line.is_prose:
            continue
        if one := signature(line, sheet) or (
            _closes(sheet, at, letter=True) if at > sheet.last or at in beside else None
        ):
            sheet.said[at], sheet.kinds[at] = one, SegmentKind.BYLINE
            return
    if amid := closing(sheet):
        at, sheet.said[at] = amid
        sheet.kinds[at] = SegmentKind.BYLINE


def _is_named_below(sheet: Sheet, at: int) -> bool:
    """Tell whether a name stands right below who is only "our envoy", in capitals or not."""
    below = sheet.below(at)
    if below is None or below.apart or at + 1 in sheet.kinds:
        return False
    return sheet.reader.is_shouted(below.text) or sheet.reader.is_person(below.text)


def _mark_shouted(sheet: Sheet) -> None:
    """Find who signs in capitals between headline and prose, where no other line names anybody."""
    if sheet.stated.authors or any(said.bylines for said in sheet.said.values()):
        return
    stands = _below_standfirst(sheet)
    for at in (*sheet.under_title, *stands):
        if at not in sheet.kinds and (said := _shouted(sheet, at)):
            sheet.said[at], sheet.kinds[at] = said, SegmentKind.BYLINE
            return


def _below_standfirst(sheet: Sheet) -> list[int]:
    """Return the line between a standfirst, a sentence, and the prose, if it may be a name."""
    at = sheet.first + 1
    if sheet.headline < 0 or not sheet.headline < sheet.first < len(sheet.lines) - 2:
        return []
    standfirst, line, *more = sheet.lines[sheet.first : sheet.first + _BESIDE]
    below = next((one for one in more if not _is_beside(one, sheet)), more[-1])
    fits = len(standfirst.text) <= LONGEST_HEADLINE and below.is_prose and not line.heading
    return [at] if fits and is_own(line, sheet) else []


def _is_listed(sheet: Sheet, at: int) -> bool:
    """Tell whether a line is one of a list: "- Jane Doe" is, where more stand above or below."""
    line, more = sheet.lines[at], sheet.lines[at + 1 : at + 2]
    alone = line.text.startswith("-") and not any(e.item for e in (sheet.lines[at - 1], *more))
    return line.item and not (line.signed or alone)


def _is_beside(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line only stands beside a name: an account, an age, a button."""
    account = "@" in line.text and " " not in line.text
    return account or sheet.reader.is_age(line.text) or line.key in sheet.press.noise


def _is_translated(sheet: Sheet, at: int) -> bool:
    """Tell whether a name without capitals stands right above who translated its text."""
    below = sheet.below(at)
    edited = below is not None and not below.apart and sheet.press.edits.opens(below.key)
    return bool(edited) and sheet.reader.is_caseless(sheet.lines[at].text)


def _is_family_name(line: Line, sheet: Sheet) -> bool:
    """Tell whether two words without capitals end as family names do: "سنية الهمامي".

    They stand alone below the headline and the prose has neither of them.
    """
    words = line.words
    if len(words) != 2 or not sheet.reader.is_caseless(line.text):  # noqa: PLR2004
        return False
    shaped = _FAMILY.fullmatch(words[1]) and not words[0].startswith("ال")
    return bool(shaped) and is_own(line, sheet)


def _shouted(sheet: Sheet, at: int) -> Furniture | None:
    """Return who signs in capitals below a headline: above a role, or in no word of the text.

    Markup may say that the line names who wrote; then no capitals are needed.
    """
    line, reader = sheet.lines[at], sheet.reader
    name, _, place = _PLACED.sub(",", line.text, count=1).partition(",")
    if "," not in place and sheet.press.places.opens(key(place).strip()):  # "HAOUA MAÏGA, à Niamey"
        line = replace(line, text=name)
    if line.signed and (reader.is_caseless(line.text) or reader.is_shouted(line.text)):
        return reader.names(line.text, 0, line)
    bare = _PLACES.sub("", line.text)  # "JANE DOE (in Oran) AND JO LIND (in Goma)"
    several = reader.names(line.text, 0, line) if bare.isupper() else None
    if several and len(several.bylines) > 1 and at > sheet.headline >= 0:
        shouted = all(reader.is_shouted(one.name) for one in several.bylines)
        return replace(several, guessed=True) if shouted else None
    titled = sheet.title and not sheet.title.text.isupper() and at > sheet.headline
    if not titled or not reader.is_shouted(line.text) or at + 1 >= len(sheet.lines):
        return None
    below = sheet.lines[at + 1]
    words = set(key(below.text).split())
    role = not below.is_prose and (words & sheet.press.roles.all or words & sheet.press.desks.all)
    told = {SegmentKind.DATELINE, SegmentKind.PUBLISHER, SegmentKind.BOILERPLATE}
    after = below.is_prose or sheet.kinds.get(at + 1) in told or below.key == sheet.lines[0].key
    after = after or (not below.apart and "@" in below.text and " " not in below.text)
    after = after or (not below.apart and bool(sheet.press.noisy.opens(below.key)))  # "Photos by …"
    alone = after and is_own(line, sheet)
    said = reader.names(line.text, 0, line) if role or alone else None
    return replace(said, guessed=True) if said else None


def _closes(sheet: Sheet, at: int, *, letter: bool = False) -> Furniture | None:
    """Return who signs a letter in capitals, below the words that end it: "EILEEN MACKEY,"."""
    line, above = sheet.lines[at], sheet.kinds.get(at - 1)
    letter = letter or above is SegmentKind.BOILERPLATE or sheet.has_rubric(sheet.press.opinion)
    name = re.split(r"\s*\(", line.text)[0]  # "MARGERY DOE (Mrs)"
    said = sheet.reader.names(name, 0, line) if letter and is_own(line, sheet) else None
    if not (
        said and said.bylines and all(sheet.reader.is_shouted(one.name) for one in said.bylines)
    ):
        return None
    return replace(said, guessed=True)


def _beside_date(sheet: Sheet, at: int) -> bool:
    """Tell whether a few words without capitals stand above the line of the date."""
    dated = at + 1 in sheet.said and sheet.said[at + 1].published is not None
    return dated and sheet.reader.is_caseless(sheet.lines[at].text)
