"""Lines that say who printed a text, and its name however a line writes it.

"First published in The Argus, 3 March 2026"; "نُشر في جريدة «الضفة» بتاريخ 3 مارس 2026".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.articles.furniture.pieces import EDGES, Furniture, day_in
from kg.articles.furniture.reader import Reader
from kg.articles.lines import Line, line_of
from kg.extract.press import key

_LONGEST = 240  # code points of such a line
_MOST = 6  # words of a name
_IN = frozenset(("reading", "in", "on", "at", "issue", "dans", "sur", "numero"))
"""Behind which no person is named who printed a text."""
_SURE = 3  # words that say so in the midst of a sentence too
_QUOTED = re.compile(r"(?:\S+\s+){0,2}?[«“\"„]\s*([^«»“”\"„]+?)\s*[»”\"]")
_WHOLE = re.compile(r"(?:(?:\S+\s+){0,2}[^\s«“\"]{2,}\s+)?[«“\"„]\s*([^«»“”\"„]+?)\s*[»”\"]")
_STOP = re.compile(r"\s[-–—|•·]\s|[.,،;؛:!?|()«»“”\"]|\s[-–—]$|\s(?:le|du|on)\s(?=\d)")
_TITLE = re.compile(
    r"^(?:as|sous le titre|under the title|بعنوان)?\s*[«“\"][^»”\"]+[»”\"]\s*,?\s*(?:in|dans|في)\s+"
)
"""The title that a text had elsewhere: "… as "Wem gehört die Wolke?" in Rheinische …"."""
_ITEM = re.compile(r"[•▪●◆*–—-]\s")
"""What opens one of the points below a headline."""
_SENTENCE = re.compile(r"(?<=\d{4})\.\s+(?=[^\W\d_])")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{6,80})[)\]]\W*$")
_LABEL = re.compile(r"^[^\W\d_]{4,12}\s?:\s+")
"""What says that a paper follows: "(Source : La Tribune du Sahel, 3 mars 2026)"."""
_ISSUE = re.compile(r"^\d{1,5}\s+(?:of|de la|de|du|من)\s+")
"""The number of an issue: "in issue 22 of Savanna Letters"."""
_EDITION = re.compile(
    r"\b(?:appears|appeared|ran|runs|published|printed)\sin\s(?:the|our)\s(?:[\w’'/-]+\s){1,4}"
    r"(?:issue|edition)\sof\s(?:the\s(?=[a-z]))?"
    r"|\b(?:paraît|paru|parue|publié|publiée)\sdans\s(?:le\snuméro|l['’]édition)\s(?:d['’]|de\s|du\s)?"
    r"(?:[\w’'-]+\s){1,3}?d(?:e|u)\s(?=[«\"A-ZÀ-Þ])"
    r"|\b(?:appears|appeared)\sin\sprint\s[^.]{4,60}\s[Pp]age\s\w{1,4}\sof\s"
    r"|في\sعدد\s(?:\S+\s){1,3}من\s"
)
"""What names the issue that a text is in, before its paper: "in the autumn issue of"."""
_SUPPORTED = re.compile(
    r"^(.{3,40}?)\s(?:is a (?:reader|listener|member)-(?:supported|funded)\s"
    r"|est une? \w+ (?:soutenue?|financée?) par ses (?:lecteurs|lectrices|abonnés)"
    r"|\w+ (?:يدعمها|يمولها) (?:قراؤها|القراء|مشتركوها))"
)
"""What a newsletter says of itself: "Copper Lines is a reader-supported publication"."""
_UNDER = re.compile(
    r"[,،]?\s(?:under the (?:signature|byline) of"
    r"|sous la (?:signature|plume) d(?:e|u|['’])|بتوقيع)\s*"
)
_WAS = re.compile(
    r"\W*(?:\w+\s){0,3}?(?:published|printed|appeared|publiée?|parue?|نشر)\b", re.IGNORECASE
)
_WHERE = re.compile(r"\s(?:in|on|dans|sur|في)\s(?=[A-ZÀ-Þ«“\"]|\w+\s«)")
_NOUN = re.compile(r"^(?:[^\W\d_A-ZÀ-Þ][\w'’-]*\s+|l['’]){1,3}(?=[A-ZÀ-Þ])")
"""What a paper is called before its name: "la coopérative Octets & Co"."""
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")  # of Markdown
_HOST = re.compile(
    r"(?<![\w.-])(?:[\w.+-]+@|https?://|www\.)*((?:[\w-]+\.)+[a-z]{2,8})(?![\w-])", re.IGNORECASE
)
_GENERIC = frozenset(
    (
        *("www", "mail", "news", "blog", "com", "org", "net", "info", "gmail", "outlook", "gouv"),
        *("hotmail", "yahoo", "facebook", "twitter", "youtube", "telegram", "whatsapp", "linkedin"),
        *("instagram", "tiktok", "gov", "edu"),
    )
)
"""Names in addresses that are nobody's own."""
_SHORTEST_HOST = 5  # letters of one that is met within a name


def unquoted(name: str) -> str:
    """Return a paper's name without the noun before it, where marks show where it starts.

    >>> unquoted("جريدة «المرسى المغربي»")
    'المرسى المغربي'
    """
    match = _WHOLE.fullmatch(name.strip(EDGES))
    return match[1] if match else name


def read_printed(line: Line, reader: Reader) -> Furniture | None:
    """Return who a line says printed the text, and when; None where it does not."""
    if len(line.text) > _LONGEST:
        return None
    head = re.split(r"\s[–—|•·-]\s", line.text)[0]
    named = not (line.is_prose or _ITEM.match(line.text))
    if named and (name := reader.in_marks(head)):
        return Furniture(outlet=name, printed=True)
    if under := _under(line, reader):
        return under
    if (own := _SUPPORTED.match(line.text)) and len(own[1].split()) <= _MOST:
        return Furniture(outlet=own[1].strip("*_ "), printed=True)
    if closing := _closing(line, reader) or _dated(line, reader):
        return closing
    issue = _EDITION.search(line.text)
    if issue and (name := name_behind(line.text[issue.end() :], reader, persons=True)):
        return Furniture(outlet=name, published=day_in(line.text, reader.press), printed=True)
    for start, end in reader.press.printed.found_in(line.text):
        before = line.text[:start].rstrip(" *_([«")
        if before and before[-1] not in ".|•·–—:" and line.text[start:end].count(" ") + 1 < _SURE:
            continue
        by = key(line.text[start:end]).split()[-1] not in _IN
        if name := name_behind(line.text[end:], reader, persons=not by):
            day = day_in(line.text, reader.press)
            return Furniture(outlet=name, published=day, printed=True)
    return None


def _under(line: Line, reader: Reader) -> Furniture | None:
    """Return who signed and where: "Published on 3 March in X, under the signature of N"."""
    mark = _UNDER.search(line.text) if _WAS.match(line.text) else None
    if mark is None:
        return None
    said = reader.names(line.text[mark.end() :].rstrip(" ."), mark.end(), line)
    where = list(_WHERE.finditer(line.text, 0, mark.start()))
    if said is None or not said.bylines or not reader.is_person(said.bylines[0].name):
        return None
    name = (
        name_behind(line.text[where[-1].end() : mark.start()], reader, persons=True)
        if where
        else None
    )
    day = day_in(line.text, reader.press)
    return replace(said, outlet=name, published=day, printed=bool(name))


def _closing(line: Line, reader: Reader) -> Furniture | None:
    """Return the paper in brackets that a line ends with: "(Great Lakes Wire, 2 April)"."""
    match = _BRACKETS.search(line.text)
    parts = re.split(r"\s*[,،]\s*", _LABEL.sub("", match[1])) if match else []
    if match and len(parts) == 1 and reader.is_person(line.text[: match.start()]):
        return Furniture(outlet=parts[0], printed=True) if reader.is_titled(parts[0]) else None
    if match is None or len(parts) < 2 or len(parts[0].split()) > _MOST:  # noqa: PLR2004  # a day
        return None
    if not reader.is_site(parts[0]):
        return None
    return Furniture(outlet=parts[0], published=day_in(match[1], reader.press), printed=True)


def _dated(line: Line, reader: Reader) -> Furniture | None:
    """Return the paper and its day that a line of the page opens with, before a sentence.

    "Le Quotidien des Soins, 7 mars 2026. Les textes publiés ici n'engagent que leurs auteurs."
    """
    stop = _SENTENCE.search(line.text)
    head = line_of(line.text, 0, stop.start()) if stop else None
    said = reader.read(head) if head and reader.press.views.within(line.key) else None
    named = said is not None and said.outlet and said.published and not said.signs
    return replace(said, printed=True) if said and named else None


def name_behind(rest: str, reader: Reader, *, persons: bool) -> str | None:
    """Return the name that the words behind "published in" open with.

    persons  whether it may look as a person's does
    """
    rest = _LINK.sub(r"\1", rest)
    rest = _TITLE.sub("", rest.lstrip(" *_:")).lstrip(" *_:")
    rest = _NOUN.sub("", _ISSUE.sub("", rest))
    if host := _HOST.match(rest):
        return host[1].lower()
    if (quoted := _QUOTED.match(rest)) and reader.is_site(rest[: quoted.start(1)] or "-"):
        return quoted[1]
    if quoted and quoted.start(1) <= 1:
        return quoted[1]
    name = _until_date(_STOP.split(rest)[0], reader)
    name = re.split(r"['’]s\s+(?=[a-z])", name)[0]  # "Khyber Herald's editorial stance"
    words = name.split()
    if not 0 < len(words) <= _MOST or not words[0][0].isalpha() or words[0][0].islower():
        return None
    other = key(name) in reader.press.calendar.words.days or reader.is_place(name)
    other = other or reader.is_rubric(key(name)) or reader.is_desk(key(name))
    if other or (not persons and reader.is_person(name) and not reader.is_site(name)):
        return None
    caseless = not any(c.isupper() for c in name)
    told = (
        reader.is_site(words[0])
        or reader.is_theme(words[0])
        or reader.press.bodies.opens(key(name))
    )
    return name if not caseless or told else None


def _until_date(text: str, reader: Reader) -> str:
    """Return words up to those that belong to a day or a number: "صدى بيروت بتاريخ 3"."""
    words, calendar = text.split(), reader.press.calendar.words
    days = {*calendar.days, *calendar.months, *calendar.short}
    for at, word in enumerate(words):
        around = key(word) in reader.press.around or key(word) in reader.press.priced
        behind = key(words[at + 1]) if at + 1 < len(words) else ""
        told = not behind or behind in days or any(c.isdigit() for c in behind)
        if any(c.isdigit() for c in word) or (at and around and told and not word[0].isupper()):
            return " ".join(words[:at])
    return text.strip()


def hosts_in(lines: Sequence[Line]) -> frozenset[str]:
    """Return the names in the addresses of lines, folded: "filest" of "filest.example"."""
    found = {
        re.sub(r"[^a-z0-9]", "", label)
        for line in lines
        for host in _HOST.finditer(line.text)
        for label in host[1].lower().split(".")[:-1]
    }
    return frozenset(label for label in found if len(label) > 2 and label not in _GENERIC)  # noqa: PLR2004


def is_hosted(name: str, hosts: frozenset[str]) -> bool:
    """Tell whether one of the addresses is made of a name, or of what its words begin with.

    >>> is_hosted("Le Fil de l'Est", frozenset({"filest"}))
    True
    """
    words = [w for w in re.split(r"[\s'’-]+", key(name)) if w]
    letters = "".join(c for w in words for c in w if c.isalnum())
    long = "".join(c for w in words if len(w) > 2 for c in w if c.isalnum())  # noqa: PLR2004
    initials = "".join(word[0] for word in words)
    return bool(letters) and any(
        host in {letters, long, initials} or (len(host) >= _SHORTEST_HOST and _ends(letters, host))
        for host in hosts
    )


def _ends(letters: str, host: str) -> bool:
    """Tell whether one of two opens with the other, or a name ends with the host's."""
    return letters.startswith(host) or letters.endswith(host) or host.startswith(letters)
