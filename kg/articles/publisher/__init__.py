"""Who publishes a text: of all that its lines name, the surest.

`letterheads`, `trails` and `sites` look above the headline, `beneath` below it; `likeness` weighs
the words of a name, and `unclaimed` is the one name that nothing else claims.
"""

import re
from collections.abc import Sequence

from kg.articles.furniture.known import SHORT_SITE
from kg.articles.furniture.printed import is_hosted, name_behind, unquoted
from kg.articles.lines import Line
from kg.articles.publisher.likeness import is_sure_name, plain_words
from kg.articles.publisher.sites import host_of, is_release
from kg.articles.publisher.unclaimed import unclaimed
from kg.articles.sheet import Sheet, editor_in, letters
from kg.extract.press import Press, key
from kg.model import SegmentKind

_TOP = 3  # lines among which the address of a page stands
_GREETED = 6  # lines in which a letter addresses a paper
_ENDING = 3  # lines in which a paper says whose views a text gives
_SHORT_FORM = re.compile(r"(.{4,}?)\s*\(([^\W\d_][^()]{1,8})\)")
_OPEN = re.compile(r"(?<=\w)\s*\([^()]*$")  # "The Argus (Accra", before a comma and the day
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")  # of Markdown
_OWNED = re.compile(
    r"(\S[^.|–—,;©\d]{2,50}?)\s*(?:©\s*(?:\d{4})?|\d{4}\s*©)\W*(.*)"
)  # "La Nouvelle © 2026"
_TOLD = re.compile("(?:(?<!\\w)ل\\s?ـ?\\s?|^)«([^«»]{3,40})»(?:\\s*:|\\s+(?:تحاور|تلتقي)\\s)")
"""Whom somebody told what an interview's headline says: "… لـ «أفق الشام»: …"."""
_RIGHTS = re.compile(r"^[\s:©]*(?:\d{4}(?:[-–]\d{4})?)?")


def publisher_of(sheet: Sheet, titled: str | None) -> str | None:
    """Return the publisher that a sheet names, the surest first.

    titled  what the lines above the headline, or the page, call the site
    """
    outlets = [said for _, said in sorted(sheet.said.items()) if said.outlet]
    if outlets and titled and ": " in titled:  # "Lok Sabha: Question Hour digest"
        titled = None
    agency = _agency(sheet)
    printed = [
        owner if _owns(owner := _rights(sheet.lines[at], sheet.press), sheet) else said.outlet
        for at, said in sorted(sheet.said.items())
        if said.outlet and said.printed
    ]
    if is_release(sheet):
        outlets = [said for said in outlets if said.printed or _is_told(said.outlet or "", sheet)]
    sure = [said.outlet for said in outlets if _is_sure(said.outlet or "", sheet)]
    dated = [said.outlet for said in outlets if said.published and said.outlet in sure]
    known = titled is not None and (titled == sheet.stated.publisher or _is_sure(titled, sheet))
    if titled and titled.isupper() and (full := _spelled(titled, dated)):
        return _in_full(full, sheet)
    named = (_rights(line, sheet.press) for line in _owned(sheet))
    rights = [name for name in named if name and not re.search("[<@]", name)]
    ends = (*sheet.lines[:_TOP], *sheet.lines[-1:])
    found = (
        (titled if known else None)
        or next(iter(printed), _addressed(sheet))
        or next((one for one in dated if not re.search(r"\d", one or "")), None)
        or agency
        or next(iter(sure), None)
        or next((name for name in (*rights, _rights_behind(sheet)) if _owns(name, sheet)), None)
        or next((said.outlet for said in outlets if said.published and not said.guessed), None)
        or titled
        or next((said.outlet for said in outlets), None)
        or _disclaimer(sheet)
        or _written_for(sheet)
        or next((name for name in rights if 0 < len(name.split()) <= SHORT_SITE), None)
        or _rights_behind(sheet)
        or next((told[1] for line in sheet.lines[:_TOP] if (told := _TOLD.search(line.text))), None)
        or _issuer(sheet)
        or (None if is_release(sheet) else unclaimed(sheet))
        or next((host for line in ends if (host := host_of(line.text))), None)
    )
    return _in_full(unquoted(found), sheet) if found and letters(found) else None


def _agency(sheet: Sheet) -> str | None:
    """Return the agency that a text opens with, if it is not but the wire that sent it out."""
    if sheet.opening is None:
        return None
    announced = sheet.press.announces.within(sheet.lines[sheet.opening[0]].key)
    sent = (is_release(sheet) or announced) and _tells_issuer(sheet)
    return None if sent else sheet.opening[1].agency


def _is_told(name: str, sheet: Sheet) -> bool:
    """Tell whether a release speaks of who issues it: else a name beside its day is a place's."""
    heads = {SegmentKind.DATELINE, SegmentKind.BYLINE, SegmentKind.BOILERPLATE}
    body = (line for at, line in enumerate(sheet.lines) if sheet.kinds.get(at) not in heads)
    return _is_sure(name, sheet) or any(key(name) in line.key for line in body)


def _spelled(titled: str, dated: Sequence[str | None]) -> str | None:
    """Return the paper beside the day that capitals above name in short: "INFO LE FLEUVE"."""
    words = set(key(titled).split())
    names = (name for name in dated if name and key(name) not in key(titled))
    return next((name for name in names if len(words & set(key(name).split())) > 1), None)


def _owns(name: str | None, sheet: Sheet) -> bool:
    """Tell whether whose a text is said to be is a paper by its name."""
    if name is None or len(plain_words(name, sheet)) > SHORT_SITE:
        return False
    return sheet.reader.is_site(name) or bool(sheet.press.site_openers.opens(key(name)))


def _tells_issuer(sheet: Sheet) -> bool:
    """Tell whether a release says below its head whose it is: "SOURCE Helvia", "About Helvia"."""
    press = sheet.press
    behind = sheet.lines[len(sheet.lines) // 3 :]
    return any(press.about.opens(line.key) or press.rights.opens(line.key) for line in behind)


def _in_full(name: str, sheet: Sheet) -> str:
    """Return a name without its short form behind it, or in full where another line spells it.

    "Agence Méditerranée Presse (AMP)"; "LL", by "Jane Doe | Lagos Ledger".
    """
    name = _OPEN.sub("", name)
    if sheet.press.staff.opens(key(name)):  # "La rédaction de Numéra"
        name = sheet.reader.paper_of_desk(name) or name
    name = _issued(name, sheet) or name
    role = name.isupper() and not sheet.reader.is_body(name)
    if role and any(word in sheet.press.beats for word in key(name).split()[-2:-1]):
        name = sheet.reader.without_role(name)  # "THE ARGUS STAFF WRITER"
    lead, _, rest = name.partition(" ")
    proper = " " in rest and all(map(sheet.reader.is_proper, rest.split()))
    sent = proper and key(lead) in sheet.press.issued
    if rest and (sent or (key(lead) in sheet.press.places and sheet.reader.is_site(rest))):
        return rest  # "From The Argus"
    led = re.fullmatch(r"([A-ZÀ-Þ]{2,6})\s+(?:[-–]\s+)?(\S+\s.+)", name)
    if led and _initials(led[2]) == key(led[1]):
        return led[2]  # "AMP Agence Méditerranée Presse"
    for word in () if sheet.reader.is_body(name) else re.finditer(r"\s(\S+)(?=\s)", name):
        behind = name[word.end() :].strip()
        agency = sheet.reader.is_desk(key(behind)) or (behind.isupper() and not name.isupper())
        if agency and key(word[1]) in sheet.press.helped:  # "Seneplus Info avec agences"
            return name[: word.start()]
    long, short = _SHORT_FORM.fullmatch(name), _initials(name)
    spelled = long and all(len(letter) == 1 for letter in long[2].split())  # "(ر ي ن)"
    if long and (spelled or shortens(long[2], long[1])):
        return long[1]
    if len(name.split()) > 1 or not name.isupper():
        return name
    outlets = [said.outlet for said in sheet.said.values() if said.outlet]
    outlets += [sheet.opening[1].agency] if sheet.opening and sheet.opening[1].agency else []
    rights = (_rights(line, sheet.press) for line in sheet.lines)
    full = (one for one in (*outlets, *rights) if one and one != name)
    return next((one for one in full if _initials(one) == key(name)), name) if short else name


def _issued(name: str, sheet: Sheet) -> str | None:
    """Return the body whose paper a name says that it is: "Note de l'Institut des ports"."""
    rest = name[sheet.press.news.length_in(name) :].lstrip()
    length = sheet.press.issued.length_in(rest) if rest != name else 0
    body = rest[length:].strip()
    return body if length and sheet.reader.is_body(body) else None


def shortens(short: str, name: str) -> bool:
    """Tell whether letters are those that the words of a name begin with: "SNTN", small or not."""
    letters = "".join(word[0] for word in re.split(r"[\s'’-]+", key(name)) if word)
    rest = iter(letters)
    bare = key(short).replace(" ", "").replace(".", "")
    return _initials(name).startswith(bare) or all(letter in rest for letter in bare)


def _initials(name: str) -> str:
    """Return the first letters of the words of a name that have a capital, folded."""
    return key("".join(word[0] for word in re.split(r"[\s'’-]+", name) if word[:1].isupper()))


def _is_sure(name: str, sheet: Sheet) -> bool:
    """Tell whether a name is an outlet's by its words, or by an address that the text gives."""
    return is_sure_name(name, sheet) or is_hosted(name, sheet.hosts)


def _owned(sheet: Sheet) -> Sequence[Line]:
    """Return the lines that may say whose a text is: those below a headline tell of pictures."""
    headline = sheet.headline
    first = next((at for at in sheet.prose if at > headline), headline)
    return (*sheet.lines[: headline + 1], *sheet.lines[first:])


def _rights(line: Line, press: Press) -> str | None:
    """Return whose a line says that the text is: "© 2026 Le Fleuve. Tous droits réservés."."""
    text = _LINK.sub(r"\1", line.text)
    length = press.rights.length_in(text)
    if not length:
        return None
    rest = _RIGHTS.sub("", text[length:]).strip()
    if host := host_of(rest.split(maxsplit=1)[0] if rest else rest):
        return host
    name = re.sub(r"\s+\d{4}$", "", re.split(r"[.|–—·,;،©]|\s-\s", rest)[0].strip())
    joined = re.match(r"لل?(?=\w{3})", name)
    if joined and key(name[1:].split()[0]) in press.sites.all | press.themes.all:
        name = name[1:]  # "جميع الحقوق محفوظة لصحيفة الضفة"
    return name if name and "/" not in name else None


def _rights_behind(sheet: Sheet) -> str | None:
    """Return the paper that the last lines name behind a sign: "… a lawyer. © The Argus 2026"."""
    for line in sheet.lines[-_ENDING:]:
        before = _OWNED.fullmatch(line.text)
        told = before and (not before[2] or sheet.press.rights.opens(key(before[2])))
        made = (sheet.reader.is_site, sheet.reader.is_theme, sheet.reader.is_titled)
        named = before and any(is_paper(before[1]) for is_paper in made)
        if before and told and named:
            return before[1]
        for mark in re.finditer(r"(?:©|\([cC]\))\s*(?:\d{4})?\s*(\S[^.|–—,;©]*)", line.text):
            name = re.sub(r"\s+\d{4}$", "", mark[1].strip())
            few = 0 < len(name.split()) <= SHORT_SITE and not sheet.press.rights.opens(key(name))
            if few and name[0].isalpha() and not name[0].islower():
                return name
    return None


def _disclaimer(sheet: Sheet) -> str | None:
    """Return the paper whose views a text says that it does not give, or that had it first.

    "The views are the author's own and not those of The Argus."
    """
    for line in reversed(sheet.lines[-_ENDING:]):
        for _, end in sheet.press.views.found_in(line.text):
            rest = line.text[end:].lstrip()
            name = re.split(r"[.,،;()\"”»]", rest.lstrip('«“" '))[0].strip()
            if rest[:1] in {"«", "“"} and 0 < len(name.split()) <= SHORT_SITE:
                return name
            if 0 < len(name.split()) <= SHORT_SITE + 1 and sheet.reader.is_site(name):
                return name
    return None


def _addressed(sheet: Sheet) -> str | None:
    """Return the paper whose editor a letter is to: "To the editor of The Argus"."""
    for line in sheet.lines[:_GREETED]:
        length = editor_in(line, sheet)
        name = name_behind(line.text[length:], sheet.reader, persons=True) if length else None
        words = (name or "").split()
        while words and key(words[-1]) in sheet.press.unsited:  # "esteemed"
            words.pop()
        if words:
            return " ".join(words)
    return None


def _written_for(sheet: Sheet) -> str | None:
    """Return the paper that the last lines say an author writes for: "Jo Lind covers … for …"."""
    authors = {one.name for said in sheet.said.values() for one in said.bylines}
    folded = tuple(key(name) for name in authors)
    for line in sheet.lines[-_ENDING:]:
        if not folded or not line.key.lstrip("*_-–— ").startswith(folded):
            continue
        for joint in re.finditer(r"(?<=\s)(\S+)\s+(?:the\s+)?(?=[A-ZÀ-Þ«“])", line.text):
            name = re.match(
                r"(?:[«“\"]|[A-ZÀ-Þ][\w'’&-]*\s?|(?:de|du|des|la|of|the|and|et)\s)+",
                line.text[joint.end() :],
            )
            known = key(joint[1]) in sheet.press.on_behalf or key(joint[1]) in sheet.press.places
            if known and name and sheet.reader.is_site(bare := name[0].strip(' «“".')):
                return bare
    return None


def _issuer(sheet: Sheet) -> str | None:
    """Return who issues a text: who stands before its day, a body or behind a release's rubric.

    "Sénat – Séance du 3 mars 2026"; "Communiqué / Numéa — 3 mars 2026". What a comma parts from the
    day is a place, if no body.
    """
    release = is_release(sheet)
    for at, said in sorted(sheet.said.items()):
        text = sheet.lines[at].text
        name = re.split(r"\s[-–—|•·]\s|[,،]\s", text)[0].strip(" .*_#")
        named = 0 < len(name.split()) <= SHORT_SITE and not re.search(r"\d", name)
        body = bool(sheet.press.bodies.opens(key(name)))
        other = sheet.reader.is_place(name) or sheet.reader.is_rubric(key(name))
        placed = text[len(name) :].lstrip(" .*_#").startswith((",", "،"))
        issues = body or (release and name[:1].isupper() and not placed)
        if said.published and named and issues and not other:
            return name
    return _body_above(sheet, release=release)


def _body_above(sheet: Sheet, *, release: bool) -> str | None:
    """Return the body that is named above the headline of its release, or of what it keeps."""
    headline = max(sheet.headline, 0)
    above = sheet.lines[:headline]
    if not (release or sheet.has_rubric(sheet.press.records)):
        return None
    for at, line in enumerate(above):
        name = re.split("[,،]", line.text.strip("*_# "))[0]
        few = len(name.split()) <= SHORT_SITE + 2
        free = sheet.kinds.get(at) is not SegmentKind.BOILERPLATE and at not in sheet.said
        if free and few and sheet.press.bodies.opens(line.key.strip("*_# ")):
            return name
    return None
