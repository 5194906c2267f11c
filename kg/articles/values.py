"""The values of metadata as people and programs write them → names, dates and kinds."""

import re
from collections.abc import Iterator

from kg.articles.furniture.reader import readers_of
from kg.articles.inverted import is_body, turned
from kg.dates import parse_iso
from kg.extract.knowledge import Knowledge
from kg.extract.press import Press, key
from kg.model import Genre
from kg.names import SCHEMA

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_LONGEST_NAME = 6  # words
_AND = re.compile(r"\s+و(?=([\u0621-\u064a]+)\s+\S)")
"""The word for "and" as Arabic writes it, with the name behind it."""
_BRACKETED = re.compile(r"(.*?\S)\s*\(([^()]*)\)?")
"""A name with something in brackets behind it."""
_EDGES = " \t\u00a0\u202f,;:.،؛"


def text_in(value: object) -> str | None:
    """Return a value as text without the space around it, the first of a list; None of nothing.

    >>> text_in(["  A   title ", "Another"])
    'A title'
    """
    if isinstance(value, list):
        return next((text for each in value if (text := text_in(each))), None)
    if isinstance(value, dict):
        return text_in(value.get("name") or value.get("@value"))
    if not isinstance(value, str):
        return None
    return _SPACE.sub(" ", value).strip() or None


def names_in(value: object, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the persons that a value names: a string, a list, or objects with a name.

    Who is an organisation or signs for nobody in particular is left out; so is what opens a
    byline ("Par", "By", "بقلم").
    """
    names = dict.fromkeys(name for each in _each(value) for name in _persons(each, knowledge))
    return tuple(names)


def _each(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _each(each)
    elif isinstance(value, dict):
        kinds = value.get("@type") or "Person"
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(str(kind).rpartition("/")[2].rpartition(":")[2] == "Person" for kind in kinds):
            yield from _each(value.get("name") or "")
    elif isinstance(value, str) and value.strip():
        yield _SPACE.sub(" ", value).strip()


def _persons(text: str, knowledge: Knowledge) -> Iterator[str]:
    presses = knowledge.presses.values()
    if re.match(r"(?:https?:)?//|www\.|@|\S+@\S+$", text, re.IGNORECASE):
        return
    parts = re.split(r"\s*;\s*", text)
    text = "; ".join(turned(each, knowledge.gazetteer, presses) or each for each in parts)
    folded = key(text)
    opener = max((press.bylines.opens(folded) for press in presses), default=0)
    if opener and len(folded) == len(text) and folded[:opener] not in {"text", "texte", "words"}:
        text = text[opener:].strip(_EDGES)
    for part in _several(_without_pictures(text, knowledge), knowledge):
        name = _without_place(part.strip(_EDGES), knowledge)
        if name and not _is_nobody(name, knowledge):
            yield name


def _without_place(name: str, knowledge: Knowledge) -> str:
    """Return a name without where its owner is: "Jane Doe in Kigali"."""
    for reader in readers_of(knowledge):
        bare = reader.without_place(name)
        if " " in bare and not name[len(bare) :].lstrip()[:1].isupper():
            name = bare
    return name


def _without_pictures(text: str, knowledge: Knowledge) -> str:
    """Return names without those who made the pictures: "Jane Doe (text), Jo Lind (photos)".

    Those who helped are named too: "Jane Doe (with Jo Lind)".
    """
    kept = []
    between = rf"(?<=\))(?:\s*[,،;]\s*|\s+(?:{_ands(knowledge)})\s+)"
    for part in re.split(between, text, flags=re.IGNORECASE):
        bracketed = _BRACKETED.fullmatch(part)
        name, what = bracketed.groups() if bracketed else (part, "")
        presses = knowledge.presses.values()
        made = key(what).rstrip(") ")
        pictures = bool(made) and any(press.noisy.opens(made) for press in presses)
        if not pictures:
            kept.append(name)
        helped = max(press.helped.length_in(what) for press in presses)
        helpers = _several(what[helped:].strip(_EDGES), knowledge) if helped else []
        kept += [one for one in helpers if " " in one and one[:1].isupper()]
    return "; ".join(kept)


def _is_given(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a name is a common given name: "وليد" opens with no "and"."""
    return any(key(name) in press.given for press in knowledge.presses.values())


def _ands(knowledge: Knowledge) -> str:
    """Return the words for "and" of all languages, as alternatives of a pattern."""
    ands = {
        word
        for press in knowledge.presses.values()
        for word in press.ands.all
        if len(word) > 1 or word == "&"
    }
    return "|".join(map(re.escape, sorted(ands, key=len, reverse=True)))


def _several(text: str, knowledge: Knowledge) -> list[str]:
    """Return the names of a string such as "A, B and C for The D".

    A role or an agency behind a comma is none.
    """
    text = _AND.sub(lambda each: each[0] if _is_given(f"و{each[1]}", knowledge) else "; ", text)
    parts = re.split(rf"\s+(?:{_ands(knowledge)})\s+|\s*[;|/]\s*", text, flags=re.IGNORECASE)
    readers = readers_of(knowledge)
    for reader in readers:  # "Office for Open Data" is somebody for nobody
        bare = [reader.for_whom(part)[0] for part in parts]
        parts = [one if " " in one else part for one, part in zip(bare, parts, strict=True)]
    split = [name for part in parts for name in re.split(r"\s*[,،]\s*", part) if name]
    known = [name for name in split if not _is_nobody(name, knowledge)]
    named = [name for name in known if not any(each.is_body(name) for each in readers)] or known
    if all(len(name.split()) > 1 and not name[:1].islower() for name in named):
        return [name for name in named if not is_role(name, knowledge)]
    return [re.split(r"\s*[,،]\s*", part)[0] for part in parts]


def is_role(name: str, knowledge: Knowledge) -> bool:
    """Tell whether words behind a name say what somebody is: "Staff Writer", "Business Editor"."""
    words = key(name).split()
    presses = knowledge.presses.values()
    staff = any(words[0] in press.staff or key(name) in press.staff for press in presses)
    return staff or any(words[0] in press.roles or words[-1] in press.roles for press in presses)


def _is_nobody(name: str, knowledge: Knowledge) -> bool:
    """Tell whether a name is no person's: an outlet's, a body's, the staff's."""
    folded = key(name)
    if knowledge.markup.is_account(folded):
        return True
    for press in knowledge.presses.values():
        if folded in press.staff or _opens_staff(folded, press) or _ends_staff(folded, press):
            return True
        words = folded.split()
        paper = len(words) > 1 and not press.sites.all.isdisjoint(words)
        if paper and words[0] in press.site_openers:
            return True
    if (known := knowledge.gazetteer.named(name)) is not None:
        return SCHEMA.Person not in known.types
    if is_body(name, knowledge.gazetteer, knowledge.presses.values()):
        return True
    alone = len(name.split()) == 1
    return (alone and name.isupper() and len(name) > 1) or len(name.split()) > _LONGEST_NAME


def _opens_staff(folded: str, press: Press) -> bool:
    length = press.staff.opens(folded)
    return bool(length) and len(folded[:length].split()) > 1


def _ends_staff(folded: str, press: Press) -> bool:
    """Tell whether a name ends as those of newsrooms do: "Malabar Standard Web Desk"."""
    words = folded.split()
    return any(" ".join(words[-length:]) in press.staff for length in (2, 3) if len(words) > length)


def published_in(value: object, knowledge: Knowledge) -> str | None:
    """Return the date that a value says, as ISO 8601; words of any language that kg reads."""
    text = text_in(value)
    if text is None:
        return None
    if iso := parse_iso(text):
        return str(iso)
    read = (press.calendar.parse(text) for press in knowledge.presses.values())
    return next((iso for iso in read if iso), None)


def is_section(text: str, knowledge: Knowledge) -> bool:
    """Tell whether words are a rubric, or of the menu of a page: "News", "Actualités"."""
    folded = key(text).strip(" :.>»›/")
    return any(
        any(folded in words for words in (press.opinion, press.release, press.news, press.noise))
        for press in knowledge.presses.values()
    )


def genre_named(value: object, knowledge: Knowledge) -> Genre | None:
    """Return the genre that a value names: a rubric of any language, or a class of schema.org."""
    values = value if isinstance(value, list) else [value]
    for each in values:
        text = text_in(each)
        if text is None:
            continue
        name = text.rpartition("/")[2].rpartition(":")[2]
        if name in {"OpinionNewsArticle", "CriticReview"}:
            return Genre.OPINION
        folded = key(text)
        for press in knowledge.presses.values():
            if folded in press.opinion:
                return Genre.OPINION
            if folded in press.release:
                return Genre.RELEASE
    return None
