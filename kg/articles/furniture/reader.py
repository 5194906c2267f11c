"""Lines that name who wrote, when, where and for whom, and say nothing else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.articles.furniture.besides import Besides
from kg.articles.furniture.known import LONGEST_NAME
from kg.articles.furniture.pieces import (
    EDGES,
    Furniture,
    Part,
    dates_in,
    is_cased,
    is_initials,
    is_number,
    joined,
    marked,
    stripped,
)
from kg.articles.lines import Line
from kg.dates import DAY, Found
from kg.extract.knowledge import Knowledge
from kg.extract.press import key
from kg.model import Byline

_LONGEST = 160  # code points of such a line
_SEPARATOR = re.compile(
    r"\s*[|•·◂▸►◄]\s*|\s*(?:-{2,}|\.{3,})\s*|\s+(?:[nN][°º]|[Nn]o\.|العدد)\s?\d+|\)?\s+[–—―ـ/-]\s+|(?<=\w)/\s+|(?<=[\u0621-\u064a])/(?=[\u0621-\u064a]{3})|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_]{3,}(?:\s|$))|\t+|\s{3,}"
    r"|\s+(?=[\w.+-]+@[\w-]+\.\w)|\s*\((?=[^()]*\)?(?:$|\s+[–—―-]))"
)
_SPEAKS = re.compile(r":\s*[«“\"]\s*\w|\d{4}\s?:\s+[a-zà-ÿ]\S*(?:\s+\S+){4}")
"""Somebody's words behind a colon, or a day's news: a headline, whatever opens it."""
_DESK = re.compile(r"([^\W\d_][^:«»\n]{1,24}?)\s*[:–-]\s*«([^«»]{2,40})»")
"""A place and a paper in marks: "London: «The Arab Dialogue»"."""
_SENDER = re.compile(r"\w+ [«“\"]([^«»“”\"]+)[»”\"]")
"""Who reports, and for which paper, without the name: "مراسل «الضفة»"."""
_SENT = re.compile(r"\w+ [«“\"][^«»“”\"]+[»”\"]\s+\S")
"""Who reports, and for which paper, before the name: "مراسل «الضفة» …"."""
_LABEL = re.compile(r"(?<=[^\s:])\s+(?=[^\W\d_]+(?:\s[^\W\d_]+)?\s?:\s)")
_FEW = 3  # words that a line of name and date may have besides


def readers_of(knowledge: Knowledge) -> list["Reader"]:
    """Return the readers of all languages."""
    return [Reader(press, knowledge.gazetteer) for press in knowledge.presses.values()]


class Reader(Besides):
    """Reads lines of furniture in one language."""

    def read(self, line: Line) -> Furniture | None:
        """Return what a line says that is all furniture; None where it says anything else."""
        if (desk := _DESK.fullmatch(line.text)) and self.is_place(desk[1]):
            return Furniture(outlet=desk[2])
        return None if self._is_text(line) else self._read(line)

    def _is_text(self, line: Line) -> bool:
        """Tell whether a line is no furniture by its length or its speech."""
        long = len(line.text) > _LONGEST or bool(_SPEAKS.search(line.text))
        return long or (line.is_prose and not self._opens(line))

    def _read(self, line: Line) -> Furniture | None:
        """Return what the dates and the parts of a line say."""
        dates = list(dates_in(line.text, self.press))
        parts = list(self._parts(self._colon(line), dates))
        signed = any(self.signed(part, line) for part in parts)
        aged = any(self.is_age(part.text) for part in parts)
        described = len(parts) == 2 and self._is_described(*parts)  # noqa: PLR2004
        if described and not self.is_person(parts[0].text):
            one = self.byline(parts[0].text, parts[0].start, line)
            return Furniture((one,), outlet=self._behind(parts[1].text), guessed=True)
        known = bool(dates) or signed or aged or described or self._is_headed(parts, line)
        bare = {part: self._besides(part.text) or part.text for part in parts}
        placed = [part for part in parts if self.is_place(bare[part])]
        read: Furniture = self._dated(line, dates)
        for part in parts:
            found = self._shouted(part, read, line) or self._part(part, line, known=known)
            if placed and part not in placed and self._is_paper(part, found):
                found = Furniture(outlet=self._besides(part.text))  # "Al-Daffa – Amman – 3 March"
            if found is None:
                found = self._beside(part, parts, read, line)
            if found is None and dates and signed and len(part.text.split()) <= _FEW:
                continue  # "2 commentaires"
            if found is None:
                return None
            read = joined(read, self._without_editor(found, part, parts))
        numbered = any(is_number(part.text, self.press) for part in parts) and not signed
        if numbered and read.guessed and not read.outlet and len(read.bylines) == 1:
            read = replace(read, bylines=(), guessed=False, outlet=read.bylines[0].name)
        edited = signed and bool(self.press.edits.opens(line.key))
        read = replace(self._settled(read, line, dates, signed=signed), edited=edited)
        if not (read.published or read.signs):
            named = read.printed or (read.outlet and (placed or aged))
            return read if read.rubric or named else None
        return self._exact(read, line)

    def _is_headed(self, parts: Sequence[Part], line: Line) -> bool:
        """Tell whether a part makes names of the others: a place, an address, a paper in marks.

        So do a given name among few words, and a paper behind a person's name.
        """
        few = len(parts) > 1 and all(len(part.text.split()) <= _FEW for part in parts)
        if few and any(self._is_given(part.text) for part in parts):
            return True
        texts = [part.text for part in parts]
        if len(parts) == 1:  # "Jane Doe, Harbour Times"
            texts = re.split(r"[,،]\s+", texts[0])
            signs = self.is_person(texts[0]) or key(texts[0]) in self.press.staff
            return len(texts) == 2 and signs and self._is_press(texts[1])  # noqa: PLR2004
        if len(parts) == 2 and self.is_person(texts[0]) and self.is_site(texts[1]):  # noqa: PLR2004
            return not self.is_theme(texts[0])  # "Jane Doe | Harbour Times"
        return any(
            self.is_place(part.text)
            or self._is_placed(part.text)
            or self.in_marks(part.text)
            or self._is_mail(part, line)
            for part in parts
        )

    def _exact(self, read: Furniture, line: Line) -> Furniture | None:
        """Return what a line says whose day is exact, or that says enough beside its year."""
        dated, cased = len(read.published or "") >= DAY, any(map(str.isupper, line.text))
        if not (dated or cased) and read.guessed and read.published:
            return None  # "وتنتهي الأشغال عام 2028.": a sentence
        told = dated or read.signs or len(line.words) <= _FEW
        named = read.rubric or read.printed or self.is_site(read.outlet or "")
        return read if told else replace(read, published=None) if named else None  # "May 2026"

    def _beside(
        self, part: Part, parts: Sequence[Part], read: Furniture, line: Line
    ) -> Furniture | None:
        """Return what one of two parts says where the other is a rubric or signs for many.

        So does one with a paper's article that a dash or a bar parts from the day.
        """
        if len(parts) == 1 and read.published and self._is_beside_day(part, line):
            return Furniture(outlet=part.text.strip(EDGES))
        folded = [key(each.text).strip(EDGES) for each in parts]
        rubric = any(self.is_rubric(each) or each in self.press.staff for each in folded)
        short = len(parts) == 2 and len(part.text.split()) < LONGEST_NAME  # noqa: PLR2004
        return self._beside_rubric(part, read, line) if rubric and short else None

    def _settled(
        self, read: Furniture, line: Line, dates: list[Found], *, signed: bool
    ) -> Furniture:
        """Return what a line says, in the light of all its parts: which of the names are papers'.

        signed  whether a part says who wrote: then a name that is only guessed is none of theirs
        """
        read = self._without_place_names(read)
        behind = [one for one in read.bylines if self._stands_apart(one, line)]
        if signed and read.guessed and not read.outlet and 0 < len(behind) < len(read.bylines):
            left = tuple(one for one in read.bylines if one not in behind)
            read = replace(read, bylines=left, outlet=behind[0].name, guessed=False)
        if signed and not (read.guessed or read.outlet or read.rubric):
            read = replace(read, outlet=self._paper_beside(read, line, dates))
        if read.guessed and read.rubric and read.rubric in self.press.asks:
            read = replace(read, bylines=(), guessed=False)
        bracketed = line.text.startswith("(") and len(read.bylines) == 1
        if read.guessed and not read.outlet and (read.unsigned or bracketed) and read.bylines:
            read = replace(read, bylines=(), guessed=False, outlet=read.bylines[0].name)
        if read.outlet and read.rubric in self.press.asks and self.is_person(read.outlet):
            read = replace(read, outlet=None)
        return read

    def _paper_beside(self, read: Furniture, line: Line, dates: list[Found]) -> str | None:
        """Return the words without capitals that stand beside a byline and are no place's.

        "تقرير: الطيب عبد الماجد - مداد السودان".
        """
        for part in self._parts(line.text, dates):
            words = part.text.split()
            few = 1 < len(words) <= _FEW and all(word.isalpha() for word in words)
            if (
                not few
                or is_cased(part.text)
                or self.is_place(part.text)
                or self._says_nothing(part.text, key(part.text))
            ):
                continue
            named = any(one.name in part.text or part.text in one.name for one in read.bylines)
            if not (named or self.signed(part, line) or self._is_role(part.text)):
                return part.text
        return None

    def _stands_apart(self, one: Byline, line: Line) -> bool:
        """Tell whether a name is a part of its line by itself: "By Jane Doe | Lagos Ledger"."""
        return any(part.text.strip(EDGES) == one.name for part in self._parts(line.text, []))

    def _without_place_names(self, read: Furniture) -> Furniture:
        """Return what a line says without what only stands beside a name that is sure.

        "دير الزور – عامر الجاسم": the words with a given name are the author's, the others none.
        """
        given = [one for one in read.bylines if self._is_given(one.name)]
        caseless = [one for one in read.bylines if not any(c.isupper() for c in one.name)]
        if not read.guessed or not given or len(caseless) != len(read.bylines):
            return read
        return replace(read, bylines=tuple(given))

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
        if signs and self.is_writer(name):
            return Furniture(bylines=(self.byline(name, part.start, line),), guessed=True)
        return Furniture(outlet=name)

    def _is_paper(self, part: Part, found: Furniture | None) -> bool:
        """Tell whether a word beside a place, that says nothing else, names a paper."""
        return found == Furniture() and self._besides(part.text).isalpha()

    def _opens(self, line: Line) -> bool:
        """Tell whether a line that reads as a sentence opens as furniture: "Recueilli par …"."""
        first = "".join(line.words[:1]).rstrip(":")
        return line.text.endswith(":") or bool(
            first in self.press.around or self.press.bylines.opens(line.key)
        )

    def _colon(self, line: Line) -> str:
        """Return a line with a colon for the dash behind a byline's opener: "كتب - …"."""
        length = self.press.bylines.length_in(line.text)
        if key(line.text[:length]) in self.press.asks:
            return line.text  # "Interview — Jane Doe, minister": who is asked
        dash = re.match(r"\s*[-–—/]\s*(?=\S)", line.text[length:]) if length else None
        if dash is None:
            return line.text
        end = length + dash.end()
        return line.text[:length] + ":" + " " * (end - length - 1) + line.text[end:]

    def _dated(self, line: Line, dates: list[Found]) -> Furniture:
        """Return the date of a line: when the text appeared, as it says, or the first version."""
        found: list[tuple[bool, bool, Furniture]] = []
        end = 0
        for each in dates:
            before = re.split(r"[|(),;–—]", key(line.text[end : each.start]))[-1].lstrip(" ./-:و")
            updated = self.press.updated.within(before)
            told = bool(self.press.appeared.opens(before)) and not updated
            found.append((updated, not told, Furniture(published=each.iso, updated=updated)))
            end = each.end
        return min(found, key=lambda each: each[:2])[2] if found else Furniture()

    def _parts(self, text: str, dates: list[Found]) -> Iterator[Part]:
        """Yield what a line is made of, without its dates and what separates them."""
        start = 0
        for end, after in [*((each.start, each.end) for each in dates), (len(text), len(text))]:
            at = start
            for separator in _SEPARATOR.finditer(text, start, end):
                if "." in separator.group() and self._abbreviates(text[at : separator.start()]):
                    continue
                yield from self._labelled(text, at, separator.start())
                at = separator.end()
            yield from self._labelled(text, at, end)
            start = after

    def _labelled(self, text: str, start: int, end: int) -> Iterator[Part]:
        """Yield the parts of a stretch that labels open: "الكاتب: … عدد القراءات: …"."""
        at = start
        for label in _LABEL.finditer(text, start, end):
            folded = key(text[label.end() : end])
            known = self.press.noisy.opens(folded) or self.press.bylines.opens(folded)
            if self.press.bylines.length_in(text[at:end]) > label.end() - at:
                continue  # "Text and photos: Jane Doe"
            if known and " " in text[at : label.start()].strip():
                yield from stripped(text, at, label.start())
                at = label.end()
        yield from stripped(text, at, end)

    def _part(self, part: Part, line: Line, *, known: bool) -> Furniture | None:
        """Return what a part of a line says; None where it may be prose.

        known  whether another part is a date, a byline or a place: then a name is one too
        """
        folded = key(part.text).strip(EDGES)
        if self._is_mail(part, line) or self._says_nothing(part.text, folded):
            return Furniture()
        if known and "." in part.text and is_initials(f"{part.text.strip(EDGES)}."):
            return Furniture(unsigned=True)  # "M. B."
        if signed := self.signed(part, line):
            return signed
        if self.is_desk(folded):
            return Furniture(outlet=self.paper_of_desk(part.text), unsigned=True)
        if rubric := self.rubric_in(folded) or (known and self._record(folded)):
            return Furniture(rubric=rubric)
        sender = _SENDER.fullmatch(part.text.strip(EDGES))
        if sender and self._is_role(part.text):
            return Furniture(outlet=sender[1], unsigned=True)
        if line.text[0] not in "•▪●" and (paper := self.in_marks(part.text)):
            return Furniture(outlet=paper, printed=True)
        if column := self._column(part, line):
            return column
        if self.is_outlet(part.text):
            return Furniture(outlet=part.text.strip(EDGES))
        return self._named(part, line) if known else None

    def _named(self, part: Part, line: Line) -> Furniture | None:
        """Return what a part says beside a date, a byline or a place: a name, most likely."""
        if name_in := marked(part.text.strip(EDGES)):
            return Furniture(outlet=name_in)
        if self._is_aside(part.text) and not self.is_site(part.text):
            return Furniture()
        if _SENT.match(part.text) and self._is_role(" ".join(part.text.split()[:2])):
            return self.names(part.text, part.start, line)
        name = self._without_around(part, line)
        if length := self.press.rights.length_in(name):
            return Furniture(outlet=name[length:].strip(EDGES) or None)
        if persons := self._persons(name, part, line):
            return persons
        head, colon, tail = part.text.partition(":")
        if colon and tail.strip() and self.is_place(head):
            return self._part(Part(tail, part.start + len(head) + 1), line, known=True)
        if pieces := self._by_comma(part, line):
            return pieces
        if self._is_role(name):
            return Furniture()  # "(correspondante à Abidjan)"
        name = self._without_lead(name)
        most = LONGEST_NAME + _FEW if self.press.site_openers.opens(key(name)) else LONGEST_NAME
        paper = self.is_papers(name) or self.is_titled(name)
        paper = paper or self.is_body(name)
        if paper and len(name.split()) <= most:
            return Furniture(outlet=name.split(" (")[0])
        return self._around_place(key(name), part)

    def _persons(self, name: str, part: Part, line: Line) -> Furniture | None:
        """Return those whom a part names, by the look of the names alone."""
        if self.is_papers(name) or self.is_body(re.split("[,،]", name)[0]):
            return None
        several = self.names(name, part.start + part.text.index(name), line)
        named = several.bylines if several else ()
        sure = bool(named) and several is not None and several.unsigned
        sure = sure or len(named) > 1 or bool(named and self._reports(name, named[0].name))
        if sure and all(self.is_person(one.name) for one in named):
            return Furniture(named, guessed=True)
        if self.is_person(name) or self.is_caseless(name):
            return Furniture(bylines=(self.byline(name, part.start, line),), guessed=True)
        return None

    def _column(self, part: Part, line: Line) -> Furniture | None:
        """Return what a rubric says that names who writes it: "La chronique d'Awa Diop"."""
        length = self.press.opinion.length_in(part.text)
        rest = part.text[length:]
        of = self.press.issued.length_in(rest.lstrip()) if length else 0
        start = length + len(rest) - len(rest.lstrip()) + of
        name = part.text[start:].strip()
        opens = line.span.start == 0 and any(
            word in self.press.sites for word in key(part.text[:length]).split()
        )  # "La Tribune de Kiffa", the first words of all
        word = 0 < of <= len("de") and name.istitle() and name.isalpha() and not opens
        if word and not (self.is_place(name) or self.is_theme(name)):  # "Courrier du Nord"
            return Furniture(rubric=key(part.text[:length]))  # "Le billet de Clovis"
        shouted = not of and length and part.text.isupper() and self.is_shouted(name)
        if (
            not (of or shouted)
            or len(name.split()) == 1
            or self.press.site_openers.opens(key(name))
        ):
            return None
        start += part.text[start:].index(name)
        said = self.names(name, part.start + start, line)
        if said is None or said.unsigned or not all(" " in one.name for one in said.bylines):
            return None
        return replace(said, rubric=key(part.text[:length])) if said.bylines else None

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
            found = joined(found, said)
        return found
