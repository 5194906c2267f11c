"""Lines that name who wrote, when, where and for whom, and say nothing else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.articles.lines import Line
from kg.articles.mastheads import is_number
from kg.articles.naming import EDGES, LONGEST_NAME, Furniture, Names, Part, is_initials
from kg.dates import Found
from kg.extract.press import key

_LONGEST = 160  # code points of such a line
_SEPARATOR = re.compile(
    r"\s*[|•·]\s*|\s+(?:[nN][°º]|[Nn]o\.|العدد)\s?\d+|\)?\s+[–—―ـ/-]\s+|(?<=\w)/\s+|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_]{3,}\s)|\t+|\s{3,}"
    r"|\s*\((?=[^()]*\)?(?:$|\s+[–—―-]))"
)
_SPEAKS = re.compile(r":\s*[«“\"]\s*\w")
"""Somebody's words behind a colon: a headline, whatever opens it."""
_DESK = re.compile(r"([^\W\d_][^:«»\n]{1,24}?)\s*[:–-]\s*«([^«»]{2,40})»")
"""A place and a paper in marks: "London: «The Arab Dialogue»"."""
_MARKED_NAME = re.compile(r"[«“][^»”]+[»”]")
"""A name in quotation marks, as papers have theirs printed."""
_SENT = re.compile(r"\w+ [«“\"][^«»“”\"]+[»”\"]\s+\S")
"""Who reports, and for which paper, before the name: "مراسل «الضفة» …"."""
_TIME = re.compile(r"\d{1,2}\s?[:hH.]\s?\d{0,2}(?:\s?min)?|\d{1,4}ه?|\d{1,2}(?:am|pm)")
_QUOTED = re.compile(r"[«“\"]\s*([^«»“”\"]+?)\s*[»”\"]")
_JOINED = re.compile(r"[^\W\d_]\S* & [^\W\d_]\S*")
"""Two words that only a company, or a paper, joins so."""
_LONGEST_OPENER = 8  # words up to the one that stands before the name
_FEW = 3  # words that a line of name and date may have besides
_DAY = len("2026-01-15")


class Reader(Names):
    """Reads lines of furniture in one language."""

    def read(self, line: Line) -> Furniture | None:
        """Return what a line says that is all furniture; None where it says anything else."""
        if (desk := _DESK.fullmatch(line.text)) and self.is_place(desk[1]):
            return Furniture(outlet=desk[2])
        return None if self._is_text(line) else self._read(line)

    def _is_text(self, line: Line) -> bool:
        """Tell whether a line is no furniture by its length or its speech."""
        prose = line.is_prose and not self._opens(line)
        return prose or len(line.text) > _LONGEST or bool(_SPEAKS.search(line.text))

    def _read(self, line: Line) -> Furniture | None:
        """Return what the dates and the parts of a line say."""
        dates = [each for each in self.press.calendar.find(line.text) if not each.relative]
        read = self._dated(line, dates)
        parts = list(self._parts(self._colon(line), dates))
        known = bool(dates) or any(
            self.is_place(part.text) or self._signed(part, line) for part in parts
        )
        strong = bool(dates) and any(self._signed(part, line) for part in parts)
        few = len(parts) > 1 and all(len(part.text.split()) <= _FEW for part in parts)
        known = known or (few and any(self._is_given(part.text) for part in parts))
        folded = [key(part.text).strip(EDGES) for part in parts]
        rubric = len(parts) == 2 and any(self.is_rubric(p) or p in self.press.staff for p in folded)  # noqa: PLR2004
        placed = [part for part in parts if self.is_place(self._besides(part.text))]
        for part in parts:
            found = self._part(part, line, known=known)
            if placed and part not in placed and self._is_paper(part, found):
                found = Furniture(outlet=self._besides(part.text))  # "Al-Daffa – Amman – 3 March"
            if found is None and rubric and len(part.text.split()) < LONGEST_NAME:
                found = self._beside_rubric(part, read, line)
            if found is None and strong and len(part.text.split()) <= _FEW:
                continue  # "2 commentaires"
            if found is None:
                return None
            read = _joined(read, self._without_editor(found, part, parts))
        if read.guessed and read.rubric and read.rubric in self.press.asks:
            read = replace(read, bylines=(), guessed=False)
        bracketed = line.text.startswith("(") and len(read.bylines) == 1
        if read.guessed and not read.outlet and (read.unsigned or bracketed) and read.bylines:
            read = replace(read, bylines=(), guessed=False, outlet=read.bylines[0].name)
        if read.outlet and read.rubric in self.press.asks and self.is_person(read.outlet):
            read = replace(read, outlet=None)
        if not (read.published or read.signs):
            return read if read.rubric or (placed and read.outlet) else None
        alone = len(read.published or "") < _DAY and not read.signs
        return None if alone and len(line.key.split()) > 3 else read  # noqa: PLR2004  # "mars 2026"

    def _without_editor(self, found: Furniture, part: Part, parts: Sequence[Part]) -> Furniture:
        """Return what a part says without who edited, where another part says who wrote."""
        edits, openers = self.press.edits, self.press.bylines
        others = [key(p.text) for p in parts if p is not part]
        wrote = any(openers.opens(other) and not edits.opens(other) for other in others)
        return replace(found, bylines=()) if wrote and edits.opens(key(part.text)) else found

    def _beside_rubric(self, part: Part, read: Furniture, line: Line) -> Furniture:
        """Return what a name beside a rubric says: "The Daily – Opinion", "Opinion | Jane Doe".

        So does one beside those who sign for many: "The Daily – agencies".
        """
        name = part.text.strip(EDGES)
        if is_initials(f"{name}."):
            return Furniture(unsigned=True)  # "Correspondance particulière – M. B."
        signs = read.rubric in self.press.opinion or not read.rubric
        if signs and self.is_person(name) and not self.is_theme(name):
            return Furniture(bylines=(self.byline(name, part, line),), guessed=True)
        return Furniture(outlet=name)

    def _is_given(self, text: str) -> bool:
        """Tell whether words without capitals open with a given name."""
        bare = text.strip(EDGES)
        return bool(bare) and not bare[0].isupper() and self.is_person(bare)

    def _is_paper(self, part: Part, found: Furniture | None) -> bool:
        """Tell whether a word beside a place, that says nothing else, names a paper."""
        return found == Furniture() and self._besides(part.text).isalpha()

    def _besides(self, text: str) -> str:
        """Return the words of a part that do not only stand around a date."""
        return " ".join(w for w in text.strip(EDGES).split() if not self._is_around(key(w)))

    def _opens(self, line: Line) -> bool:
        """Tell whether a line that reads as a sentence opens as furniture: "Recueilli par …"."""
        first = line.key.split()[0]
        return line.text.endswith(":") or bool(
            first in self.press.around or self.press.bylines.opens(line.key)
        )

    def _colon(self, line: Line) -> str:
        """Return a line with a colon for the dash behind a byline's opener: "كتب - …"."""
        length = self.press.bylines.length_in(line.text)
        dash = re.match(r"\s*[-–—/]\s*(?=\S)", line.text[length:]) if length else None
        if dash is None:
            return line.text
        end = length + dash.end()
        return line.text[:length] + ":" + " " * (end - length - 1) + line.text[end:]

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

    def _parts(self, text: str, dates: list[Found]) -> Iterator[Part]:
        """Yield what a line is made of, without its dates and what separates them."""
        start = 0
        for end, after in [*((each.start, each.end) for each in dates), (len(text), len(text))]:
            at = start
            for separator in _SEPARATOR.finditer(text, start, end):
                if "." in separator.group() and self._abbreviates(text[at : separator.start()]):
                    continue
                yield from _stripped(text, at, separator.start())
                at = separator.end()
            yield from _stripped(text, at, end)
            start = after

    def _abbreviates(self, text: str) -> bool:
        """Tell whether a full stop only ends a title: "Prof. Jane Doe"."""
        word = re.search(r"\w+$", text)
        return word is not None and key(word.group()) in self.press.honorifics

    def _part(self, part: Part, line: Line, *, known: bool) -> Furniture | None:
        """Return what a part of a line says; None where it may be prose.

        known  whether another part is a date, a byline or a place: then a name is one too
        """
        folded = key(part.text).strip(EDGES)
        if not folded or self._is_around(folded) or self._is_menu(folded):
            return Furniture()
        if known and "." in part.text and is_initials(f"{part.text.strip(EDGES)}."):
            return Furniture(unsigned=True)  # "M. B."
        if is_number(part.text, self.press) or self._helps_out(folded):
            return Furniture()
        if signed := self._signed(part, line):
            return signed
        if self.is_desk(folded):
            return Furniture(unsigned=True)
        if self.is_rubric(folded):
            return Furniture(rubric=self.rubric_in(folded))
        if column := self._column(part, line):
            return column
        if self.is_outlet(part.text):
            return Furniture(outlet=part.text.strip(EDGES))
        return self._named(part, line) if known else None

    def _helps_out(self, folded: str) -> bool:
        """Tell whether words name an agency that helped: "(avec Reuters)"."""
        length = self.press.helped.opens(folded)
        return bool(length) and len(folded[length:].split()) <= _FEW and length < len(folded)

    def _is_menu(self, folded: str) -> bool:
        """Tell whether words are the page's own, or file a text: "No comments", "in Policy"."""
        first, _, rest = folded.partition(" ")
        filed = first in self.press.around and self.is_rubric(rest)
        return folded in self.press.noise or bool(self.press.noisy.opens(folded)) or filed

    def _named(self, part: Part, line: Line) -> Furniture | None:
        """Return what a part says beside a date, a byline or a place: a name, most likely."""
        if marked := _marked(part.text.strip(EDGES)):
            return Furniture(outlet=marked)
        if self.is_place(part.text) or (
            len(part.text.split()) == 1 and not part.text[:1].islower() and part.text.isalpha()
        ):
            return Furniture()
        if _SENT.match(part.text) and self._is_role(" ".join(part.text.split()[:2])):
            return self.names(part.text, part.start, line)
        name = self._without_around(part.text.strip(EDGES))
        if length := self.press.rights.length_in(name):
            return Furniture(outlet=name[length:].strip(EDGES) or None)
        inside = _MARKED_NAME.search(name) is not None  # "موقع «جسر الرافدين»" is no person
        paper = inside or self.is_site(name) or self.is_theme(name)
        if (self.is_person(name) or self.is_caseless(name)) and not paper:
            return Furniture(bylines=(self.byline(name, part, line),), guessed=True)
        head, colon, tail = part.text.partition(":")
        if colon and tail.strip() and self.is_place(head):
            return self._named(Part(tail, part.start + len(head) + 1), line)
        if pieces := self._by_comma(part, line):
            return pieces
        if self._is_role(name):
            return Furniture()  # "(correspondante à Abidjan)"
        if paper and len(name.split()) <= LONGEST_NAME:
            return Furniture(outlet=name.split(" (")[0])
        return self._around_place(key(name), part)

    def _column(self, part: Part, line: Line) -> Furniture | None:
        """Return what a rubric says that names who writes it: "La chronique d'Awa Diop"."""
        length = self.press.opinion.length_in(part.text)
        rest = part.text[length:]
        of = self.press.issued.length_in(rest.lstrip()) if length else 0
        start = length + len(rest) - len(rest.lstrip()) + of
        name = part.text[start:].strip()
        if not of or len(name.split()) == 1 or self.press.site_openers.opens(key(name)):
            return None
        start += part.text[start:].index(name)
        said = self.names(name, part.start + start, line)
        named = said is not None and bool(said.bylines) and not said.unsigned
        return replace(said, rubric=key(part.text[:length])) if said and named else None

    def _is_role(self, name: str) -> bool:
        """Tell whether a few words open with what somebody is."""
        words = name.split()
        return 0 < len(words) <= LONGEST_NAME and key(words[0]) in self.press.roles

    def _without_around(self, name: str) -> str:
        """Return a name without the words behind it that belong to the date: "Le Fleuve du"."""
        words = name.split(" ")
        while len(words) > 1 and words[-1].islower() and key(words[-1]) in self.press.around:
            words.pop()
        return " ".join(words)

    def _by_comma(self, part: Part, line: Line) -> Furniture | None:
        """Return what a part says whose pieces between commas all say something."""
        found = Furniture()
        pieces = [piece for piece in re.split(r"[,،]", part.text) if piece.strip(EDGES)]
        if len(pieces) == 1:
            return None
        for piece in pieces:
            start = part.start + part.text.index(piece)
            said = self._part(Part(piece.strip(), start), line, known=True)
            if said is None:
                return None
            found = _joined(found, said)
        return found

    def _around_place(self, folded: str, part: Part) -> Furniture | None:
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
            for word in (word.strip(EDGES) for word in words)
            if word
        )

    def _signed(self, part: Part, line: Line) -> Furniture | None:
        """Return whom a part names that a byline's opener opens."""
        length = self.press.bylines.length_in(part.text)
        if not length:
            return self._signed_otherwise(part, line)
        opener = key(part.text[:length])
        rest = part.text[length:]
        colon = rest.lstrip().startswith((":", "-", "–")) or opener.endswith(":")
        if opener.strip(" :") in self.press.with_colon and not (
            colon or self._names_somebody(rest)
        ):
            return self._signed_otherwise(part, line)
        length, rest = self._past_place(length, rest)
        lead = len(rest) - len(rest.lstrip(EDGES))
        names = rest[lead:].rstrip(EDGES)
        placed = self.press.places.opens(key(names)) and opener.split()[-1] in self.press.roles
        if not names or placed:
            return (
                Furniture(unsigned=True)
                if opener.strip(" :") not in self.press.with_colon
                else None
            )
        said = self.names(names, part.start + length + lead, line)
        if said is None or opener.strip(" :") not in self.press.with_colon:
            return said
        return said if all(self._looks(one.name) for one in said.bylines) else None

    def _looks(self, name: str) -> bool:
        """Tell whether a name looks as persons' names do."""
        return self.is_person(name) or self.is_caseless(name)

    def _past_place(self, length: int, rest: str) -> tuple[int, str]:
        """Return where the names begin behind a place: "in Oran: …", "à Niamey, …"."""
        mark = re.search(r"[:,،]", rest)
        head = key(rest[: mark.start()]).strip() if mark else ""
        if mark and self.press.places.opens(head):
            return length + mark.start(), rest[mark.start() :]
        return length, rest

    def _names_somebody(self, rest: str) -> bool:
        words = self.without_place(rest.strip(EDGES)).split()
        return bool(words) and key(words[0]) in self.press.given and len(words) <= LONGEST_NAME - 1

    def _signed_otherwise(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline that opens with no opener, or with more than one."""
        return (
            self._signed_behind(part, line) or self._asked(part, line) or self._closed(part, line)
        )

    def _asked(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline with words in its opener: "Propos recueillis et traduits par X"."""
        folded = key(part.text)
        if not self.press.interviews.opens(folded) or len(folded) != len(part.text):
            return None
        for word in list(re.finditer(r"\S+", folded))[1:_LONGEST_OPENER]:
            if self.press.asked_by.opens(word.group()) and word.end() < len(folded):
                start = (
                    word.end()
                    + len(part.text[word.end() :])
                    - len(part.text[word.end() :].lstrip())
                )
                return self.names(part.text[start:], part.start + start, line)
        return None

    def _closed(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline whose name stands first: "Jane Doe reports from Goma"."""
        for space in list(re.finditer(r"\s+", part.text))[1:_FEW]:
            closes = self.press.closers.opens(key(part.text[space.end() :]))
            name = part.text[: space.start()]
            if closes and (self.is_person(name) or self.is_shouted(name)):
                return self.names(name, part.start, line)
        return None

    def _signed_behind(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline behind a comma: "Entretien avec X, propos recueillis par Y"."""
        if not (self.press.interviews.within(key(part.text)) and "," in part.text):
            return None
        at = part.text.rindex(",") + 1
        at += len(part.text[at:]) - len(part.text[at:].lstrip())
        return self._signed(Part(part.text[at:], part.start + at), line)


def _marked(name: str) -> str | None:
    """Return a name whose writing shows a paper's: "«…»", "Côtes & Savanes", "أ ش أ"."""
    quoted = _QUOTED.fullmatch(name)
    letters = all(len(word) == 1 for word in name.split())
    return quoted[1] if quoted else name if letters or _JOINED.fullmatch(name) else None


def _stripped(text: str, start: int, end: int) -> Iterator[Part]:
    raw = text[start:end]
    stripped = raw.strip(EDGES.replace(".", "").replace("-", ""))
    if stripped:
        yield Part(stripped, start + raw.index(stripped))


def _joined(one: Furniture, other: Furniture) -> Furniture:
    return replace(
        one,
        bylines=one.bylines + other.bylines,
        outlet=one.outlet or other.outlet,
        unsigned=one.unsigned or other.unsigned,
        guessed=one.guessed or other.guessed,
        rubric=one.rubric or other.rubric,
    )
