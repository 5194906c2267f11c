"""What only stands beside names and days in a line of furniture, and says nothing by itself."""

import re

from kg.articles.furniture.bylines import Bylines
from kg.articles.furniture.known import LONGEST_NAME
from kg.articles.furniture.pieces import EDGES, Furniture, Part, is_number
from kg.articles.lines import Line
from kg.extract.press import key

_TIME = re.compile(r"\d{1,2}\s?[:hH.]\s?\d{0,2}(?:\s?min)?|\d{1,4}ه?|\d{1,2}(?:am|pm)")
_MAIL = re.compile(r"\S+@\S+")
_MARK = re.compile(r"\s*[–—|•·]\s*")
_FEW = 3  # words of an agency that helped


class Besides(Bylines):
    """Knows words around a day, menus, numbers, places and roles, in one language."""

    def _is_described(self, name: Part, role: Part) -> bool:
        """Tell whether a person's name stands before what they are: "Jane Doe | lawyer".

        It may have more words then than a name that stands alone.
        """
        words = name.text.strip(EDGES).split()
        long = _FEW < len(words) <= LONGEST_NAME and all(w.istitle() and w.isalpha() for w in words)
        long = long and not self.is_site(name.text) and not self.is_rubric(key(name.text))
        named = long or self.is_person(name.text.strip(EDGES))
        return named and self._is_role(role.text.strip(EDGES))

    def is_age(self, text: str) -> bool:
        """Tell whether words say how long ago something was, or how long it takes."""
        folded = key(text).strip(EDGES)
        told = len(folded.split()) > 1 and any(c.isdigit() for c in folded)  # "5 hours ago"
        return told and self.is_around(folded) and not is_number(text, self.press)

    def _besides(self, text: str) -> str:
        """Return the words of a part that do not only stand around a date."""
        return " ".join(w for w in text.strip(EDGES).split() if not self.is_around(key(w)))

    def _says_nothing(self, text: str, folded: str) -> bool:
        """Tell whether a part only stands beside others: words around a day, a number, a place."""
        words = folded.split()
        if len(words) <= _FEW and words and words[-1] in self.press.editions:
            return True  # "City final"
        if not folded or self.is_around(folded) or self._is_menu(folded) or self.is_credit(text):
            return True
        return is_number(text, self.press) or self._is_placed(text) or self._helps_out(folded)

    def _is_placed(self, text: str) -> bool:
        """Tell whether a place stands behind what opens the source: "المصدر: دبي"."""
        label = self.press.rights.length_in(text)
        return bool(label) and self.is_place(text[label:].strip(EDGES))

    def _helps_out(self, folded: str) -> bool:
        """Tell whether words name an agency that helped: "(avec Reuters)"."""
        length = self.press.helped.opens(folded)
        return bool(length) and len(folded[length:].split()) <= _FEW and length < len(folded)

    def _is_menu(self, folded: str) -> bool:
        """Tell whether words are the page's own, or file a text: "No comments", "in Policy"."""
        first, _, rest = folded.partition(" ")
        filed = first in self.press.around and self.is_rubric(rest)
        return folded in self.press.noise or bool(self.press.noisy.opens(folded)) or filed

    def _without_lead(self, name: str) -> str:
        """Return a name without the words of a day before it: "Publiée au Journal officiel"."""
        words = name.split()
        while len(words) > 1 and key(words[0]) in self.press.around:
            if key(words[0]) in self.press.site_openers:
                break  # "Le Messager"
            words = words[1:]
        return " ".join(words)

    def _is_aside(self, text: str) -> bool:
        """Tell whether words beside a name or a day are a place, a word or "Édition de Niort"."""
        word = len(text.split()) == 1 and not text[:1].islower() and text.isalpha()
        numbered = key(text.strip(EDGES)).split()[:1]
        return word or self.is_place(text) or any(each in self.press.priced for each in numbered)

    def _is_role(self, name: str) -> bool:
        """Tell whether a few words open with what somebody is, or end: "Technology Editor"."""
        words = [key(word).strip(EDGES) for word in name.split()]
        beats = all(word in self.press.beats or self.is_rubric(word) for word in words[:-1])
        ends = beats and bool(words) and words[-1] in self.press.roles
        return 0 < len(words) <= LONGEST_NAME and (ends or words[0] in self.press.roles)

    def _without_around(self, part: Part, line: Line) -> str:
        """Return a name without the words behind it that belong to the date: "Le Fleuve du".

        A mark behind it parts it from the date: "Le Levant du matin / 3 mars 2026".
        """
        words = part.text.strip(EDGES).split(" ")
        behind = line.text[part.start + len(part.text) :].lstrip()
        if behind and behind[0] in "|/–—·•":
            return " ".join(words)
        while len(words) > 1 and words[-1].islower() and key(words[-1]) in self.press.around:
            words.pop()
        return " ".join(words)

    def is_around(self, folded: str) -> bool:
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

    def _reports(self, text: str, name: str) -> bool:
        """Tell whether a place stands behind a name: "Jane Doe in Kigali"."""
        words = text[len(name) :].split() if text.startswith(name) else []
        placed = len(words) > 1 and key(words[0]) in self.press.places
        return placed and len(words) <= _FEW and all(map(self.is_proper, words[1:]))

    def _is_given(self, text: str) -> bool:
        """Tell whether words without capitals open with a given name."""
        bare = text.strip(EDGES)
        return bool(bare) and not bare[0].isupper() and self.is_person(bare)

    def _is_beside_day(self, part: Part, line: Line) -> bool:
        """Tell whether all of a line but its day may be a paper: "Le Fil des ports — 3 mars"."""
        name = part.text.strip(EDGES)
        few = 1 < len(name.split()) <= LONGEST_NAME and name[:1].isupper()
        end = part.start + len(part.text)
        apart = _MARK.match(line.text[end:]) or _MARK.search(line.text[: part.start])
        return few and bool(apart) and bool(self.press.site_openers.opens(key(name)))

    def _shouted(self, part: Part, read: Furniture, line: Line) -> Furniture | None:
        """Return whom capitals name behind paper and day: "The Argus · 3 May · JANE DOE"."""
        told = read.published and read.outlet and not read.bylines
        return self.names(part.text, part.start, line) if told and self._is_name_in(part) else None

    def _is_name_in(self, part: Part) -> bool:
        """Tell whether a part in capitals is a person's name, and no section's."""
        section = self.are_rubrics(key(part.text)) or self.is_site(part.text)
        return self.is_shouted(part.text) and not section

    def _record(self, folded: str) -> str:
        """Return what a body keeps that words beside a day open with: "minutes of the …"."""
        length = self.press.records.opens(folded)
        following = folded[length:].split()[:1]
        return folded[:length] if length and following and self.is_around(following[0]) else ""

    def _is_mail(self, part: Part, line: Line) -> bool:
        """Tell whether a part is a mail address, in a line that is no contact of the press."""
        address = _MAIL.fullmatch(part.text.strip(EDGES))
        return address is not None and not self.press.contacts.opens(line.key)

    def _is_press(self, name: str) -> bool:
        """Tell whether a few words are a paper's name and no role's: "La Gazette du Rhône"."""
        role = any(word in self.press.roles for word in key(name).split())
        return self.is_site(name) and not role and len(name.split()) <= LONGEST_NAME

    def _abbreviates(self, text: str) -> bool:
        """Tell whether a full stop only ends a title: "Prof. Jane Doe"."""
        word = re.search(r"\w+$", text)
        return word is not None and key(word.group()) in self.press.honorifics

    def _is_beside_place(self, word: str) -> bool:
        """Tell whether a word stands before a date, or between two towns: "Accra and Tamale"."""
        return self.is_around(word) or word in self.press.ands

    def _around_place(self, folded: str, part: Part) -> Furniture | None:
        """Return a part such as "Dakar, le", or "Québec (Canada), publié le"."""
        left = [word for word in re.split(r"[\s,]+", folded) if not self._is_beside_place(word)]
        kept = [w for w in re.split(r"[\s,]+", part.text) if not self._is_beside_place(key(w))]
        few = 0 < len(left) <= 3  # noqa: PLR2004  # "Ville de Lévis"
        return Furniture() if few and all(not word[:1].islower() for word in kept) else None
