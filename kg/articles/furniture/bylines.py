"""Who signs, in a part of a line of furniture that says so: "By Jane Doe", "Jane Doe reports"."""

import re
from dataclasses import replace
from itertools import pairwise

from kg.articles.furniture.known import LONGEST_NAME
from kg.articles.furniture.names import Names
from kg.articles.furniture.pieces import EDGES, Furniture, Part
from kg.articles.lines import Line
from kg.extract.press import key

_LONGEST_OPENER = 8  # words up to the one that stands before the name
_TEXTS = frozenset(("text", "texte", "textes", "words"))  # "Texte Awa Diop – Photos Jo Lind"
_CLOCK = re.compile(r"\d{1,2}\s?[:h.]\s?\d{2}\s+(?=\w)")
_FEW = 3  # words of a name that stands before what closes it


class Bylines(Names):
    """Knows the bylines of one language."""

    def signed(self, part: Part, line: Line) -> Furniture | None:
        """Return whom a part names that a byline's opener opens."""
        if clock := _CLOCK.match(part.text):  # "14:40 by Jane Doe"
            part = Part(part.text[clock.end() :], part.start + clock.end())
        length = self.press.bylines.length_in(part.text)
        if not length:
            return self._signed_otherwise(part, line)
        length += self._opens_again(part.text[length:])
        opener = key(part.text[:length])
        rest = part.text[length:]
        if opener.strip(" :") in self.press.asks and self._is_asked(rest):
            return Furniture(rubric=opener.strip(" :"))
        colon = rest.lstrip().startswith((":", "-", "–")) or opener.endswith(":")
        beside = rest.strip(EDGES) != line.text[length:].strip(EDGES) and self.is_person(rest)
        beside = beside and opener in _TEXTS
        if opener.strip(" :") in self.press.with_colon and not (
            colon or self._names_somebody(rest) or self._opens_desk(rest) or beside
        ):
            return self._signed_otherwise(part, line)
        if opener.strip(" :") in self.press.persons and not (colon and self._are_persons(rest)):
            return self._signed_otherwise(part, line)
        length, rest = self._past_place(length, rest)
        lead = len(rest) - len(rest.lstrip(EDGES))
        names = self._without_noise(rest[lead:].rstrip(EDGES))
        if opener.split()[0] in self.press.sites and (" " not in names or self.is_place(names)):
            return None  # "Tribune de Genève"
        placed = self.press.places.opens(key(names)) and opener.split()[-1] in self.press.roles
        if placed and (behind := self._behind_place(names)):
            return self.names(names[behind:], part.start + length + lead + behind, line)
        if not names or placed:
            return (
                Furniture(unsigned=True)
                if opener.strip(" :") not in self.press.with_colon
                else None
            )
        said = self._named_behind(names, part.start + length + lead, line)
        if said is None or opener.strip(" :") not in self.press.with_colon:
            return said
        return said if all(self._looks(one.name) for one in said.bylines) else None

    def _named_behind(self, names: str, start: int, line: Line) -> Furniture | None:
        """Return whom words behind an opener name, beside a day perhaps without capitals."""
        said = self.names(names, start, line)
        if said is None and self._is_small(names) and re.search(r"\d", line.text):
            return Furniture((self.byline(names, start, line),), guessed=True)
        return said

    def _is_small(self, name: str) -> bool:
        """Tell whether two or three words without capitals may be a name: "by jane doe"."""
        words, press = name.split(), self.press
        few = 1 < len(words) <= _FEW and all(w.isalpha() and w.islower() for w in words)
        known = [press.roles, press.desks, press.around, press.noise, press.sites, press.ands]
        known += [press.places, press.site_openers, press.themes, press.staff]
        return few and not any(key(word) in each for word in words for each in known)

    def is_credit(self, text: str) -> bool:
        """Tell whether a label and persons are all that a text has: "Producer: Jane Doe"."""
        length = self.press.credits.length_in(text)
        return bool(length) and self._are_persons(text[length:])

    def _are_persons(self, text: str) -> bool:
        """Tell whether a text has persons' names and nothing else."""
        names = [name for _, name in self._several(text.strip(EDGES))]
        return any(names) and all(self.is_person(name) for name in names)

    def _behind_place(self, names: str) -> int:
        """Return where a name starts behind the place of who reports: "à Oran Ahmed ALAMI"."""
        words = list(re.finditer(r"\S+", names))
        for width in (2, 3):
            where = words[1:-width]
            name = names[words[-width].start() :] if where else ""
            shouts = name.split()[-1:] != [name] and words[-1][0].isupper() and where
            told = shouts and not where[-1][0].isupper()
            place = names[where[0].start() : where[-1].end()] if where else ""
            if where and self.is_person(name) and (told or self.is_place(place)):
                return words[-width].start()
        return 0

    def _without_noise(self, names: str) -> str:
        """Return names without the page's own words behind them, or a day or an age without a year.

        "Jane Doe Leave a comment", "Jane Doe March 18 at 12:22 PM", "Jane Doe 5 minute read".
        """
        for space in list(re.finditer(r"\s+", names))[1:]:
            name, behind = names[: space.start()], key(names[space.end() :])
            if behind in self.press.noise or (self._is_timed(behind) and self.is_person(name)):
                return name
        return names

    def _is_timed(self, folded: str) -> bool:
        """Tell whether words open with a figure, or with a month and a figure."""
        first, _, rest = folded.partition(" ")
        month = first.strip(".") in self.press.calendar.words.months
        return (rest if month else first)[:1].isdigit()

    def _is_asked(self, rest: str) -> bool:
        """Tell whether a name has a role behind it: "Interview: Jane Doe, head of the agency"."""
        name, comma, role = re.sub("،", ",", rest).partition(",")
        words = key(role).split()[:_FEW]
        asks = any(word in self.press.bylines for word in words)  # "our correspondent"
        speaks = ":" in role  # "Entretien – X, directeur de Y : « … »" is a headline
        named = bool(comma) and not asks and not speaks and self.is_person(name.strip(EDGES))
        return named and any(word in self.press.roles for word in words)

    def _opens_again(self, rest: str) -> int:
        """Return how long a second opener is that is joined to the first: "أعدته وقدمته: …"."""
        joint = re.match(r"\s+و(?=\w)", rest)
        length = self.press.bylines.length_in(rest[joint.end() :]) if joint else 0
        colon = joint is not None and rest[joint.end() + length :].lstrip().startswith(":")
        return joint.end() + length if joint and length and colon else 0

    def _looks(self, name: str) -> bool:
        """Tell whether a name looks as persons' names do."""
        return self.is_person(name) or self.is_caseless(name)

    def _past_place(self, length: int, rest: str) -> tuple[int, str]:
        """Return where the names begin behind a place: "in Oran: …", "à Niamey, …"."""
        mark = re.search(r"[:,،]", rest)
        head = key(rest[: mark.start()]).strip() if mark else ""
        if mark and (self.press.places.opens(head) or self.is_place(rest[: mark.start()])):
            return length + mark.start(), rest[mark.start() :]
        return length, rest

    def _opens_desk(self, rest: str) -> bool:
        """Tell whether words open with those of a newsroom: "إعداد قسم الأخبار"."""
        words = rest.split()
        return bool(words) and words[0].isalpha() and key(words[0]) in self.press.desks

    def _names_somebody(self, rest: str) -> bool:
        first = re.split(r"[,،]|\sو(?=\S+\s\S)", rest.strip(EDGES))[0]  # the others behind it
        words = self.without_place(first).split()
        return bool(words) and key(words[0]) in self.press.given and len(words) <= LONGEST_NAME - 1

    def _signed_otherwise(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline that opens with no opener, or with more than one."""
        return (
            self._signed_behind(part, line)
            or self._asked(part, line)
            or self._closed(part, line)
            or self._filed(part, line)
            or self._categorised(part, line)
            or self._signed_last(part, line)
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
                start += self._past_role(part.text[start:])
                return self.names(part.text[start:], part.start + start, line)
        return None

    def _past_role(self, rest: str) -> int:
        """Return where a name starts behind what its owner is: "notre journaliste Jane Doe"."""
        for word in list(re.finditer(r"\S+\s+", rest))[:_FEW]:
            told = key(word[0]).strip() in self.press.roles
            if told and self.is_person(rest[word.end() :].strip(EDGES)):
                return word.end()
        return 0

    def past_reporter(self, text: str) -> int:
        """Return where a name starts behind what a reporter is: "Health reporter Jane Doe"."""
        start = self._past_role(text)
        words = (word.strip(EDGES) for word in key(text[:start]).split())
        return start if any(word in self.press.bylines for word in words) else 0

    def _closed(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline whose name stands first: "Jane Doe reports from Goma".

        What its owner is may stand before it: "Health correspondent Jane Doe reports".
        """
        for space in list(re.finditer(r"\s+", part.text))[1 : 2 * _FEW]:
            if not self.press.closers.opens(key(part.text[space.end() :])):
                continue
            start = self._past_role(part.text[: space.start()])
            name = part.text[start : space.start()]
            if len(name.split()) <= _FEW and (self.is_person(name) or self.is_shouted(name)):
                return self.names(name, part.start + start, line)
        return None

    def _filed(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline behind a rubric: "EXCLUSIVE by Jane Doe"."""
        for space in list(re.finditer(r"\s+", part.text))[:_FEW]:
            rest = part.text[space.end() :]
            length = self.press.bylines.length_in(rest)
            opens = length and key(rest[:length]) not in self.press.with_colon
            before = key(part.text[: space.start()])
            if opens and self._is_held(rest):
                return None  # "Speech by Jane Doe at the Data Forum": a headline
            opinion = any(word in self.press.opinion for word in before.split()[-1:])
            if opens and (opinion or self.is_rubric(before) or self._is_written(before)):
                return self.signed(Part(rest, part.start + space.end()), line)
        return None

    def _categorised(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline behind a section or a paper: "Posted in Ports by Jane Doe".

        "Written for The Argus by Jane Doe" names the paper too.
        """
        words = list(re.finditer(r"\S+", part.text))[: 2 * _FEW + 1]
        for_whom = len(words) > 1 and key(words[1][0]) in self.press.on_behalf
        # a sentence opens with such a word too: "The firm was bought by Jane Doe."
        filed = bool(words) and not line.is_prose and key(words[0][0]) in self.press.around
        if not (filed or (for_whom and self._opens_byline(key(words[0][0])))):
            return None
        for word in words[2:]:
            rest = part.text[word.start() :]
            length = self.press.asked_by.length_in(rest) or self.press.bylines.length_in(rest)
            name = rest[length:].strip(EDGES) if length else ""
            while " " in name and key(name.rsplit(" ", 1)[1]) in self.press.around:
                name = name.rsplit(" ", 1)[0]  # "Jane Doe on", before a day
            if not name or not self._looks(self.without_place(name)):
                continue
            said = self.signed(Part(rest, part.start + word.start()), line)
            paper = part.text[words[2].start() : word.start()].strip(EDGES)
            return replace(said, outlet=said.outlet or paper) if said and for_whom else said
        return None

    def _opens_byline(self, word: str) -> bool:
        """Tell whether a word is the first of those that open a byline: "Written by"."""
        return any(one.split()[0] == word for one in self.press.bylines.all if " " in one)

    def _is_written(self, before: str) -> bool:
        """Tell whether words say where a text was written, before who did: "written in Oran"."""
        verb, _, where = before.partition(" ")
        word, _, place = where.partition(" ")
        return self._opens_byline(verb) and word in self.press.places and self.is_place(place)

    def _is_held(self, rest: str) -> bool:
        """Tell whether a name has behind it where that was said, and no place: "at the …"."""
        words = key(rest).split()
        openers = self.press.site_openers.all
        return any(a in self.press.places and b in openers for a, b in pairwise(words))

    def _signed_last(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline behind the last comma: "Entretien avec X, directeur, par Y"."""
        head, comma, tail = part.text.rpartition(",")
        bare = tail.lstrip()
        length = self.press.bylines.length_in(bare) if comma and len(head.split()) > 1 else 0
        if not length or key(bare[:length]).strip(" :") in self.press.with_colon:
            return None
        if not self._looks(self.without_place(bare[length:].strip(EDGES))):
            return None
        return self.signed(Part(bare, part.start + len(part.text) - len(bare)), line)

    def _signed_behind(self, part: Part, line: Line) -> Furniture | None:
        """Return the byline behind a comma: "Entretien avec X, propos recueillis par Y"."""
        if not (self.press.interviews.within(key(part.text)) and "," in part.text):
            return None
        at = part.text.rindex(",") + 1
        at += len(part.text[at:]) - len(part.text[at:].lstrip())
        return self.signed(Part(part.text[at:], part.start + at), line)
