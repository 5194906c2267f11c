"""Lines that name who wrote, when, where and for whom, and say nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.articles.lines import Line
from kg.dates import Found
from kg.extract.gazetteer import Gazetteer
from kg.extract.press import Press, key
from kg.model import Byline, Span
from kg.names import SCHEMA, SOV

_LONGEST = 160  # code points of such a line
_LONGEST_NAME = 5  # words
_SEPARATOR = re.compile(r"\s*[|•·]\s*|\s+[–—―/-]\s+|(?<=\w)/\s+|\t+|\s{3,}|\s*\((?=[^)]*\)?$)")
_EDGES = " \t\u00a0\u202f,;:.،؛()[]*–—-_/"
_TIME = re.compile(r"\d{1,2}\s?[:hH.]\s?\d{0,2}(?:\s?min)?|\d{1,4}|\d{1,2}(?:am|pm)")
_DAY = len("2026-01-15")
_INITIALS = re.compile(
    r"(?:[^\W\d_]\.[ -]?(?:[^\W\d_]\.)?-?){2,4}|[A-Za-z]{2,4}(?:/[A-Za-z]{2,4})+"
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a line of furniture says.

    published  ISO 8601, or None
    updated    whether that is the day of a later version
    outlet     a paper or agency that it names
    unsigned   whether it says that nobody in particular wrote
    rubric     what it says the text is, folded
    """

    bylines: tuple[Byline, ...] = ()
    published: str | None = None
    updated: bool = False
    outlet: str | None = None
    unsigned: bool = False
    rubric: str | None = None

    @property
    def signs(self) -> bool:
        """Tell whether the line says who wrote."""
        return bool(self.bylines) or self.unsigned


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    start: int


class Reader:
    """Reads lines of furniture in one language."""

    def __init__(self, press: Press, gazetteer: Gazetteer) -> None:
        self.press, self.gazetteer = press, gazetteer

    def read(self, line: Line) -> Furniture | None:
        """Return what a line says that is all furniture; None where it says anything else."""
        if len(line.text) > _LONGEST or (line.is_prose and not line.text.endswith(":")):
            return None
        dates = [each for each in self.press.calendar.find(line.text) if not each.relative]
        read = self._dated(line, dates)
        parts = list(self._parts(self._colon(line), dates))
        known = bool(dates) or any(
            self.is_place(part.text) or self._signed(part, line) for part in parts
        )
        rubric = len(parts) == 2 and any(self._is_rubric(key(p.text).strip(_EDGES)) for p in parts)  # noqa: PLR2004
        for part in parts:
            found = self._part(part, line, known=known)
            if found is None and rubric and len(part.text.split()) < _LONGEST_NAME:
                found = Furniture(outlet=part.text.strip(_EDGES))  # "The Daily – Opinion"
            if found is None:
                return None
            read = _joined(read, found)
        if not (read.published or read.signs):
            return read if read.rubric else None
        alone = len(read.published or "") < _DAY and not read.signs
        return None if alone and len(line.key.split()) > 3 else read  # noqa: PLR2004  # "mars 2026"

    def _colon(self, line: Line) -> str:
        """Return a line with a colon for the dash behind a byline's opener: "كتب - …"."""
        length = self.press.bylines.opens(line.key) if len(line.key) == len(line.text) else 0
        dash = re.match(r"\s*[-–—/|]\s*(?=\S)", line.text[length:]) if length else None
        if dash is None:
            return line.text
        end = length + dash.end()
        return line.text[:length] + ":" + " " * (end - length - 1) + line.text[end:]

    def is_outlet(self, text: str) -> bool:
        """Tell whether a name is known as a paper's, an agency's or a broadcaster's."""
        entity = self.gazetteer.named(text.strip(_EDGES))
        return entity is not None and bool(
            {SCHEMA.NewsMediaOrganization, SOV.MediaOutlet} & set(entity.types)
        )

    def is_site(self, text: str) -> bool:
        """Tell whether a name is known as an outlet's, or is made as theirs are: "Le Messager"."""
        words = re.split(r"[\s'’-]+", text.strip(_EDGES))
        article = len(words) > 1 and key(words[0]) in self.press.site_openers
        named = article and all(word[:1].isupper() for word in words)
        return self.is_outlet(text) or named or any(key(word) in self.press.sites for word in words)

    def is_place(self, text: str) -> bool:
        """Tell whether a name is known as a place's."""
        for form in (text.strip(_EDGES), text.strip(_EDGES).title()):
            entity = self.gazetteer.named(form)
            if entity and {SCHEMA.Place, SCHEMA.Country, SCHEMA.City} & set(entity.types):
                return True
        return False

    def is_person(self, text: str) -> bool:
        """Tell whether a line reads as a person's name and nothing else."""
        text = text.rstrip("*")
        words = text.split()
        if not 1 < len(words) <= _LONGEST_NAME or re.search(r"[\d,:;!?()«»\"“”]", text):
            return False
        keys = [key(word) for word in words]
        if any(word in self.press.sites for word in keys) or keys[0] in self.press.site_openers:
            return False
        if self._is_rubric(key(text)) or key(text) in self.press.staff:
            return False
        known = self.gazetteer.named(text)
        if known is not None:
            return SCHEMA.Person in known.types
        if keys[0] in self.press.honorifics:
            return True
        if not words[0][0].isupper():  # a script without capitals, or no name
            return not words[0][0].islower() and keys[0] in self.press.given
        long = [word for word in words if key(word) not in self.press.particles]
        shouts = all(word.isupper() for word in long)
        return all(word[0].isupper() for word in long) and len(long) > 1 and not shouts

    def _dated(self, line: Line, dates: list[Found]) -> Furniture:
        """Return the date of a line: that of the first version, where it has several."""
        best: Furniture | None = None
        end = 0
        for each in dates:
            before = re.split(r"[|(),;–—]", key(line.text[end : each.start]))[-1]
            updated = self.press.updated.within(before)
            if best is None or (best.updated and not updated):
                best = Furniture(published=each.iso, updated=updated)
            end = each.end
        return best or Furniture()

    def _parts(self, text: str, dates: list[Found]) -> Iterator[_Part]:
        """Yield what a line is made of, without its dates and what separates them."""
        start = 0
        for end, after in [*((each.start, each.end) for each in dates), (len(text), len(text))]:
            at = start
            for separator in _SEPARATOR.finditer(text, start, end):
                yield from _stripped(text, at, separator.start())
                at = separator.end()
            yield from _stripped(text, at, end)
            start = after

    def _part(self, part: _Part, line: Line, *, known: bool) -> Furniture | None:
        """Return what a part of a line says; None where it may be prose.

        known  whether another part is a date, a byline or a place: then a name is one too
        """
        folded = key(part.text).strip(_EDGES)
        if not folded or self._is_around(folded):
            return Furniture()
        if signed := self._signed(part, line):
            return signed
        if folded in self.press.staff:
            return Furniture(unsigned=True)
        if self._is_rubric(folded):
            return Furniture(rubric=folded)
        if self.is_outlet(part.text):
            return Furniture(outlet=part.text.strip(_EDGES))
        if not known:
            return None
        if self.is_place(part.text) or (
            len(part.text.split()) == 1 and not part.text[:1].islower() and part.text.isalpha()
        ):
            return Furniture()
        name = part.text.strip(_EDGES)
        if self.is_person(name) or self.is_caseless(name):
            return Furniture(bylines=(self._byline(name, part, line),))
        if self.is_site(name) and len(name.split()) <= _LONGEST_NAME:
            return Furniture(outlet=name)
        return self._by_comma(part, line) or self._around_place(folded, part)

    def _by_comma(self, part: _Part, line: Line) -> Furniture | None:
        """Return what a part says whose pieces between commas all say something."""
        found = Furniture()
        pieces = [piece for piece in re.split(r"[,،]", part.text) if piece.strip(_EDGES)]
        if len(pieces) == 1:
            return None
        for piece in pieces:
            start = part.start + part.text.index(piece)
            said = self._part(_Part(piece.strip(), start), line, known=True)
            if said is None:
                return None
            found = _joined(found, said)
        return found

    def is_caseless(self, name: str) -> bool:
        """Tell whether words that are few have no capitals to know a name by."""
        few = 1 < len(name.split()) < _LONGEST_NAME
        return few and not any(c.isupper() or c.islower() or c.isdigit() for c in name)

    def _around_place(self, folded: str, part: _Part) -> Furniture | None:
        """Return a part such as "Dakar, le", or "Québec (Canada), publié le"."""
        left = [word for word in re.split(r"[\s,]+", folded) if not self._is_around(word)]
        kept = [w for w in re.split(r"[\s,]+", part.text) if not self._is_around(key(w))]
        few = 0 < len(left) <= 3  # noqa: PLR2004  # "Ville de Lévis"
        return Furniture() if few and all(not word[:1].islower() for word in kept) else None

    def _is_around(self, folded: str) -> bool:
        """Tell whether words only stand around a date: "publié le", "à 10h30"."""
        if folded in self.press.around:
            return True
        days = self.press.calendar.words.short
        words = re.split(r"[\s,;]+", folded.replace(".", ""))
        return all(
            word in self.press.around or _TIME.fullmatch(word) or word in days
            for word in (word.strip(_EDGES) for word in words)
            if word
        )

    def _is_rubric(self, folded: str) -> bool:
        rubrics = (self.press.opinion, self.press.release, self.press.news)
        return any(folded in rubric for rubric in rubrics)

    def _signed(self, part: _Part, line: Line) -> Furniture | None:
        """Return whom a part names that a byline's opener opens."""
        folded = key(part.text)
        length = self.press.bylines.opens(folded) if len(folded) == len(part.text) else 0
        if not length:
            return self._signed_behind(part, line)
        opener = folded[:length]
        rest = part.text[length:]
        colon = rest.lstrip().startswith((":", "-", "–")) or opener.endswith(":")
        if opener.strip(" :") in self.press.with_colon and not (
            colon or self._names_somebody(rest)
        ):
            return self._signed_behind(part, line)
        colon_at = rest.find(":")
        if colon_at > 0 and self.press.places.opens(key(rest[:colon_at]).strip()):
            length, rest = length + colon_at, rest[colon_at:]  # "Interviewed in Oran: …"
        lead = len(rest) - len(rest.lstrip(_EDGES))
        names = rest[lead:].rstrip(_EDGES)
        if not names:
            return (
                Furniture(unsigned=True)
                if opener.strip(" :") not in self.press.with_colon
                else None
            )
        return self.names(names, part.start + length + lead, line)

    def _names_somebody(self, rest: str) -> bool:
        words = rest.split()
        return bool(words) and key(words[0]) in self.press.given and len(words) <= _LONGEST_NAME - 1

    def _signed_behind(self, part: _Part, line: Line) -> Furniture | None:
        """Return the byline behind a comma: "Entretien avec X, propos recueillis par Y"."""
        if not (self.press.interviews.within(key(part.text)) and "," in part.text):
            return None
        at = part.text.rindex(",") + 1
        at += len(part.text[at:]) - len(part.text[at:].lstrip())
        return self._signed(_Part(part.text[at:], part.start + at), line)

    def names(self, text: str, start: int, line: Line) -> Furniture | None:
        """Return the authors that a text such as "Dr Ada Lovelace et Jean Dupont" names.

        start  where the text starts in its line
        """
        found: list[Byline] = []
        unsigned = False
        for offset, name in self._several(text):
            folded = key(name).strip(_EDGES)
            if folded in self.press.staff or self._staff(folded):
                unsigned = True
                continue
            if self._organisation(name):
                return Furniture(tuple(found), outlet=name.strip(_EDGES), unsigned=True)
            byline = self._byline(name, _Part(name, start + offset), line)
            if byline is None or not self._is_name(byline.name):
                return None
            found.append(byline)
        return Furniture(tuple(found), unsigned=unsigned) if found or unsigned else None

    def _staff(self, folded: str) -> bool:
        """Tell whether the words open with those of the staff: "our correspondent in Kigali"."""
        length = self.press.staff.opens(folded)
        return bool(length) and (
            length == len(folded)
            or bool(self.press.places.opens(folded[length:].strip(" ,")))
            or folded[length:].lstrip().startswith(",")
        )

    def _organisation(self, name: str) -> bool:
        bare = name.strip(_EDGES)
        known = self.gazetteer.named(bare)
        if known is not None:
            return SCHEMA.Person not in known.types
        return len(bare.split()) == 1 and bare.isupper() and len(bare) > 1

    def _several(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield each of the names of a byline, with where it starts, without place and agency."""
        ands = "|".join(
            re.escape(word) for word in sorted(self.press.ands.all, key=len, reverse=True)
        )
        joint = re.compile(rf"\s+(?:{ands})\s+(?=\S)|\s+و(?=\S+\s+\S)", re.IGNORECASE)
        names = re.split(r"\s*[|(;]", text)[0]
        several = [match for match in joint.finditer(names) if self._splits(names, match)]
        if not several:
            yield 0, self._without_place(names.split(",")[0].split("،")[0])
            return
        joints = [(match.start(), match.end()) for match in several]
        joints += [(m.start(), m.end()) for m in re.finditer(r"\s*[,،]\s*", names[: joints[0][0]])]
        at = 0
        for start, end in [*sorted(joints), (len(names), len(names))]:
            name = self._without_place(names[at:start].split(",")[0])
            if name and not self.press.places.opens(key(name)) and not (at and self._helps(name)):
                yield at, name
            at = end

    def _splits(self, names: str, match: re.Match[str]) -> bool:
        """Tell whether an "and" stands between two names: an attached one needs words around it."""
        if match.group().strip() != "و":
            return True
        return len(names[: match.start()].split()) > 1

    def _helps(self, name: str) -> bool:
        """Tell whether what is joined to a name is an agency, not a second author."""
        folded = key(name).strip(_EDGES)
        return self._organisation(name) or folded in self.press.staff or self.is_outlet(name)

    def _without_place(self, name: str) -> str:
        """Return a name without the place that it reports from: "Jane Doe in Kigali"."""
        words = name.split(" ")
        for at, word in enumerate(words[1:], 1):
            if key(word) in self.press.places and at + 1 < len(words):
                return " ".join(words[:at])
        return name.rstrip(_EDGES)

    def _is_name(self, name: str) -> bool:
        words = name.split()
        if not 1 <= len(words) <= _LONGEST_NAME or re.search(r"[\d!?]", name):
            return False
        return all(
            not word[0].islower() or len(word) <= 3 or key(word) in self.press.particles  # noqa: PLR2004
            for word in words
        )

    def _byline(self, name: str, part: _Part, line: Line) -> Byline:
        lead = len(name) - len(name.lstrip(_EDGES))
        bare = name.strip(_EDGES)
        words = bare.split()
        prefix = None
        if len(words) > 1 and key(words[0]) in self.press.honorifics:
            prefix, words = words[0], words[1:]
        start = line.span.start + part.start + lead
        return Byline(" ".join(words), prefix, Span(start, start + len(bare)))


def is_initials(line: Line) -> bool:
    """Tell whether a line is who wrote, for insiders: "S. H.-K.", "sd/mk/hb"."""
    return bool(_INITIALS.fullmatch(line.text.strip("() ")))


def _stripped(text: str, start: int, end: int) -> Iterator[_Part]:
    raw = text[start:end]
    stripped = raw.strip(_EDGES.replace(".", "").replace("-", ""))
    if stripped:
        yield _Part(stripped, start + raw.index(stripped))


def _joined(one: Furniture, other: Furniture) -> Furniture:
    return replace(
        one,
        bylines=one.bylines + other.bylines,
        outlet=one.outlet or other.outlet,
        unsigned=one.unsigned or other.unsigned,
        rubric=one.rubric or other.rubric,
    )
