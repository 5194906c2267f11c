"""The letterhead of a body, a firm or a union: whose text it is, and what stands with its name.

"ALLIED WORKERS' UNION / National Office / Level 3, 12 Dock Street", an empty line, "MEDIA
STATEMENT", then the headline.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.articles.furniture.known import LONGEST_SITE
from kg.articles.furniture.pieces import RELEASE, Furniture, day_in
from kg.articles.furniture.releases import read_release
from kg.articles.lines import Line, line_within
from kg.articles.publisher.likeness import without_law
from kg.articles.sheet import FEWEST, Sheet
from kg.articles.stems import stems
from kg.extract.press import Press, key
from kg.model import SegmentKind

_REACH = re.compile(r"\S@\S+\.\w|\bwww\.|https?://|(?:\+|\b0)\d[\d .()/-]{6,}\d")
_POSTED = re.compile(r"\d{1,5}[,،]?\s|\b\d{4,6}\b")
"""The number of a house or a post office, in a line of an address."""
_INITIALS = re.compile(r"(?:[^\W\d_][\s.-]+){2,}[^\W\d_]\.?")  # "S L T T T", below a name
_SHORT = re.compile(r"(.+?)\s*[(\[]([^()\[\]]{2,12})[)\]]")  # "Party of the Coast (PC)"
_LOGO = re.compile(r"\[[^\[\]]{2,20}\]\s+(?=\S)")  # what stands for a picture: "[logo] HELVIA"
_NUMBER = re.compile(r"\d")
_LONGEST = 8  # lines of a letterhead
_LONGEST_NAME = 14  # words of whose it is
_FEWEST_TITLE = 2  # words of a title below


def mark_letterhead(sheet: Sheet) -> None:
    """Find whose sheet a text is written on, and the lines that stand with that name.

    They are the first lines of all, and a title stands apart below them. The name is a body's or a
    firm's by its words; or the others say where it is; or a line below says that it is a release, a
    circular or a record of whoever is named.
    """
    top = _top(sheet)
    end = next((at for at in range(top + 1, sheet.first) if sheet.lines[at].apart), sheet.first)
    block = [at for at in range(top, end) if not _is_rubric(sheet.lines[at], sheet)]
    titles = [at for at in range(end, sheet.first) if _may_be_title(sheet, at)]
    named = next((at for at in block if not _is_state(sheet, at, block)), None)
    if named is None or end > top + _LONGEST or not titles or sheet.stated.publisher:
        return
    others = [at for at in block if at != named and not day_in(sheet.lines[at].text, sheet.press)]
    told = any(_tells_kind(line, sheet.press) for line in sheet.above_prose(named))
    if not _may_head(sheet, named, told=told) or not (others or told):
        return
    if _has_committee(sheet, named, others):
        return
    plain = [at for at in others if not _is_beside(sheet, at, named)]
    sure = _is_issuer(sheet.lines[named].text, sheet) or bool(told and others)
    sure = sure or bool(told and _LOGO.match(sheet.lines[named].text))
    sure = sure or any(_is_address(sheet.lines[at], sheet.press) for at in others)
    if not sure or (plain and not told and not _is_above(sheet, plain, titles)):
        return
    for at in (*range(top), *others):
        sheet.kinds[at] = SegmentKind.BOILERPLATE
    for at in range(top):
        rubric = RELEASE if _is_label(sheet.lines[at], sheet.press) else None
        day = day_in(sheet.lines[at].text, sheet.press)
        sheet.said[at] = Furniture(published=day, rubric=rubric)
    for at in range(end, titles[-1]):
        if _is_address(sheet.lines[at], sheet.press):
            sheet.kinds[at] = SegmentKind.BOILERPLATE
    sheet.prints(named, _name(sheet.lines[named].text, sheet.press))


def mark_caption(sheet: Sheet) -> None:
    """Find the lines above a title that name the parties of a case: "BETWEEN: / HELVIA LTD …".

    The last of them says that it is who answers; who appears for either is named below.
    """
    press, open_at = sheet.press, None
    for at, line in enumerate(sheet.lines[: sheet.first]):
        length = press.letters["captions"].opens(line.key)
        alone = length and not line.key[length:].strip(" :-–")
        if alone and open_at is None:
            open_at = at
        if alone or (length and line.key[length:].lstrip().startswith(":")):
            sheet.kinds[at] = SegmentKind.BOILERPLATE
        if is_counsel(line, press):
            sheet.kinds[at] = SegmentKind.BOILERPLATE
        answers = press.passages["defendants"]
        if open_at is not None and any(word in answers for word in line.words[-2:]):
            sheet.kinds.update(dict.fromkeys(range(open_at, at + 1), SegmentKind.BOILERPLATE))


def is_counsel(line: Line, press: Press) -> bool:
    """Tell whether a line says who appears for a party of a case: "For the claimant: Ms J. Doe"."""
    behalf = press.inserts["behalf"].opens(line.key)
    party, colon, _ = line.key[behalf:].partition(":")
    parties = press.passages["claimants"].all | press.passages["defendants"].all
    return bool(behalf and colon) and not parties.isdisjoint(party.split())


def _top(sheet: Sheet) -> int:
    """Return the first line below those that only say when and what sort of text it is."""
    for at in range(min(sheet.first, _FEWEST_TITLE + 1)):
        line = sheet.lines[at]
        if at and line.apart:
            return at
        dated = day_in(line.text, sheet.press) and len(line.words) <= _LONGEST
        if not (dated or _is_label(line, sheet.press)):
            return 0
    return 0


def _tells_kind(line: Line, press: Press) -> bool:
    """Tell whether a line says that a text is a release, a record, a letter or a judgment."""
    caption = press.letters["captions"].opens(line.key)
    parties = caption and not line.key[caption:].strip(" :-–")
    return bool(_is_label(line, press) or subject_in(line, press) or parties)


def subject_in(line: Line, press: Press) -> int:
    """Return where in a line what it says it is about starts: "Objet : …"; 0 where it says none."""
    length = press.letters["subjects"].length_in(line.text)
    mark = re.match(r"\s*(?::|(?<=[\u0621-\u064a\s])/)\s*(?=\S)", line.text[length:])
    return length + mark.end() if length and mark else 0


def under_subject(lines: Sequence[Line], press: Press) -> Sequence[Line]:
    """Return the lines, what a letter says that it is about a heading: "Objet : the new hours".

    It is none of the first line, which may be a headline: "Re: generation".
    """
    for at, line in enumerate(lines[: 2 * _LONGEST]):
        if press.records.opens(line.key) and _NUMBER.search(line.text):
            break  # "Décision 38/2026" is its title
        start = subject_in(line, press) if at and not line.heading else 0
        inner = line_within(line, start, len(line.text)) if start else None
        if inner is None or len(inner.words) < _FEWEST_TITLE:
            continue
        return (*lines[:at], replace(inner, heading=1, apart=True), *lines[at + 1 :])
    return lines


def _is_label(line: Line, press: Press) -> bool:
    """Tell whether a line says what sort of text follows, perhaps with its number."""
    bare = re.sub(r"\W+", " ", re.sub(r"\s?(?:n[°ºo]|no)\b.*|\d.*", "", line.key)).strip()
    known = (press.release, press.records, press.letters["numbered"])
    numbered = press.letters["numbered"].opens(line.key) and _NUMBER.search(line.key)
    few = len(line.words) <= LONGEST_SITE
    shouts = line.text.isupper() and 1 < len(line.words) <= FEWEST
    known_last = shouts and any(word in press.release for word in line.words[-1:])
    known_all = any(bare in words for words in known)
    return few and bool(known_all or numbered or known_last or read_release(line, press))


def _is_rubric(line: Line, sheet: Sheet) -> bool:
    """Tell whether a line is a label, or the section of a paper."""
    parts = [part.strip() for part in re.split(r"[|/•·]|\s[–—-]\s", line.key)]
    rubric = any(map(sheet.reader.is_rubric, parts)) or sheet.reader.are_rubrics(line.key)
    return rubric or _is_label(line, sheet.press)


def _may_be_title(sheet: Sheet, at: int) -> bool:
    """Tell whether a line below a letterhead may be its title: no day, no label, no address."""
    line = sheet.lines[at]
    if subject_in(line, sheet.press):
        return True
    few = len(line.words) < _FEWEST_TITLE
    if few or line.is_prose or _is_address(line, sheet.press):
        return False
    labels = _is_label(line, sheet.press) and not _NUMBER.search(line.key)
    return not labels and sheet.reader.read(line) is None


def _may_head(sheet: Sheet, at: int, *, told: bool) -> bool:
    """Tell whether a first line may be a name: no sentence, no question, no day, no rubric."""
    line = sheet.lines[at]
    bare = without_law(line.text)
    other = line.heading or line.asks or line.is_prose or sheet.reader.is_rubric(line.key)
    other = other or bool(re.search(r"[?!«»“”\"|…:;]|[.,،]$", bare)) or bare[:1].islower()
    other = other or _is_parted(line.text, sheet)
    other = other or line.key in sheet.press.units or bool(sheet.press.states.opens(line.key))
    other = other or (bare == line.text and not told and sheet.reader.is_person(bare))
    other = other or day_in(line.text, sheet.press) is not None
    return not other and 0 < len(line.words) <= _LONGEST_NAME and line.text[-1] not in "-–"


def _is_parted(text: str, sheet: Sheet) -> bool:
    """Tell whether a dash parts words of which none are a body's name, or its short form."""
    parts = re.split(r"\s[-–—]\s", text)
    short = " " not in parts[0] and parts[0].isupper()
    return len(parts) > 1 and not (short or any(map(sheet.reader.is_body, parts)))


def _has_committee(sheet: Sheet, named: int, others: Sequence[int]) -> bool:
    """Tell whether another body stands right below a body: the committee of a chamber."""
    below = sheet.lines[named + 1] if named + 1 in others else None
    if below is None or len(below.words) < FEWEST or sheet.press.divisions.opens(below.key):
        return False
    return sheet.reader.is_body(sheet.lines[named].text) and sheet.reader.is_body(below.text)


def _is_issuer(text: str, sheet: Sheet) -> bool:
    """Tell whether words are the name of a body or a firm, by themselves."""
    name = _name(text, sheet.press)
    long = _SHORT.fullmatch(name)
    spelled = long is not None and _spells(long[1], long[2])
    return sheet.reader.is_body(name) or without_law(name) != name or spelled


def _name(text: str, press: Press) -> str:
    """Return whose a sheet is: without what stands for its picture, or says before whom it is."""
    bare = _LOGO.sub("", text)
    name = bare[press.letters["before"].length_in(bare) :].lstrip()
    article = press.site_openers.length_in(name)
    bare = name if press.bodies.opens(key(name[article:]).lstrip()) else bare
    body, *state = re.split(r"[,،]\s+", bare)
    return body if state and press.states.opens(key(state[0])) else bare


def _spells(name: str, short: str) -> bool:
    """Tell whether letters are those that the long words of a name begin with."""
    letters = iter("".join(word[0] for word in re.split(r"[\s'’-]+", key(name)) if word))
    return short.isupper() and all(letter in letters for letter in key(short) if letter.isalpha())


def _is_state(sheet: Sheet, at: int, block: Sequence[int]) -> bool:
    """Tell whether a line names the state above the body that speaks."""
    states = sheet.press.states.opens(sheet.lines[at].key)
    below = sheet.lines[at + 1] if at + 1 in block else None
    body = below and (sheet.press.bodies.opens(below.key) or sheet.reader.is_body(below.text))
    return bool(states and body)


def _is_beside(sheet: Sheet, at: int, named: int) -> bool:
    """Tell whether a line below a name says where it is, which part of it speaks, or its initials.

    So does what it is affiliated to.
    """
    line, press = sheet.lines[at], sheet.press
    if line.is_prose or line.heading:
        return False
    few = len(line.words) <= LONGEST_SITE
    name = _name(sheet.lines[named].text, press)
    short = bool(_INITIALS.fullmatch(line.text)) or _spells(name, line.text)
    part = any(words.opens(line.key) for words in (press.divisions, press.organs, press.units))
    part = part or sheet.reader.is_desk(line.key)
    body = sheet.reader.is_body(line.text)
    return _is_address(line, press) or (few and (short or part or body))


def _is_address(line: Line, press: Press) -> bool:
    """Tell whether a line says where somebody is, or how to reach them."""
    letters = press.letters
    if _REACH.search(line.text) or letters["belongs"].opens(line.key):
        return len(line.words) <= 2 * _LONGEST_NAME
    plain = sum(word.islower() and len(word) > FEWEST for word in line.text.split())
    posted = not line.is_prose and plain <= FEWEST and _POSTED.search(line.text)
    return bool(posted) and letters["streets"].occurs_in(line.text)


def _is_above(sheet: Sheet, plain: Sequence[int], titles: Sequence[int]) -> bool:
    """Tell whether what else a letterhead says shares fewer words with the prose than a title."""
    told = sheet.prose_stems
    own, its = (
        max(len(stems([sheet.lines[at]]) & told) for at in each) for each in (plain, titles)
    )
    return its > own
