"""Names in the furniture of a page: of persons, papers and places, and who wrote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from kg.articles.furniture.known import LONGEST_NAME, Known
from kg.articles.furniture.pieces import (
    AS_ONE,
    EDGES,
    Furniture,
    has_short_form,
    is_initials,
    marked,
)
from kg.articles.lines import Line
from kg.extract.press import key
from kg.model import Byline, Span
from kg.names import SCHEMA

_PLAIN_NAME = 3  # words of a name without particles and initials


class Names(Known):
    """Knows names in the furniture of one language."""

    def is_person(self, text: str) -> bool:
        """Tell whether a line reads as a person's name and nothing else."""
        text = re.sub(r"\s*\([^()]*\)?\W*$|\s*\([^()]{1,12}\)(?=\s)", "", text).strip(EDGES)
        words = text.split()
        several = 1 < len(words) <= LONGEST_NAME and not is_initials(f"{text}.")
        if not several or re.search(r"[\d,:;!?()«»\"“”/]", text):
            return False
        keys = [key(word) for word in words]
        if self._is_impersonal(text, keys):
            return False
        if (known := self.gazetteer.named(text)) is not None:
            return SCHEMA.Person in known.types
        if keys[0] in self.press.honorifics:
            return True
        if any(word.endswith(".") and key(word) in self.press.honorifics for word in words[1:]):
            return False  # "Question de M. Yves Kremer"
        if not words[0][0].isupper():  # a script without capitals, or no name
            known_first = keys[0] in self.press.given or keys[0] in self.press.particles
            return not words[0][0].islower() and known_first
        long = self.without_particles(words)
        if len(words) > _PLAIN_NAME and len(long) == len(words) and "." not in text:
            return False  # "Zambia Keeps Its Data": a headline with capitals
        shouts = all(word.isupper() for word in long) or has_short_form(words)
        return all(self.is_proper(word) for word in long) and len(long) > 1 and not shouts

    def is_writer(self, text: str) -> bool:
        """Tell whether a line reads as a person's name, and has no word of a paper's."""
        return self.is_person(text) and not self.is_theme(text)

    def _is_impersonal(self, text: str, keys: Sequence[str]) -> bool:
        """Tell whether words that may be a name are a paper's, a body's, a role or a rubric."""
        press, folded = self.press, key(text)
        told = (press.bylines, press.bodies, press.about, press.updated)
        if any(words.opens(folded) for words in told):
            return True
        sited = any(word in press.sites for word in keys) or self._has_article(text)
        if sited or self._ends_as_body(text) or self.opens_as_body(text):
            return True
        if keys[-2] in press.dated or any(e[1:] and e in press.places for e in (keys[0], keys[-1])):
            return True  # "Lives In", "From Oran", "Crime Published On", and not "A Dupont"
        owned = keys[1:2] if keys[0] in press.honorifics else keys
        if any(word in press.roles for word in owned):
            return True  # "السيد رئيس التحرير"
        return self.is_rubric(folded) or self.is_desk(folded) or folded in press.noise

    def is_shouted(self, text: str) -> bool:
        """Tell whether words in capitals may be a person's name: "AGATHE SORBIER"."""
        bare = text.strip(EDGES)
        words = bare.split()
        if not 1 < len(words) <= _PLAIN_NAME + 1 or not bare.isupper():
            return False
        if re.search(r"[^\w\s.'’-]|\d", bare) or self.is_theme(bare) or self.is_place(bare):
            return False
        if any(key(word) in self.press.ands for word in words):
            return False  # "WORK AND WELFARE"
        return self.is_person(" ".join(word.title() for word in words))

    def is_desk(self, folded: str) -> bool:
        """Tell whether folded words sign for many: "science desk", "service économie"."""
        words = folded.split()
        ends = {words[0], words[-1]} if words else set()
        few = len(words) <= _PLAIN_NAME
        return folded in self.press.staff or (few and any(w in self.press.desks for w in ends))

    def is_caseless(self, name: str) -> bool:
        """Tell whether words that are few have no capitals to know a name by."""
        words = name.split()
        few = 1 < len(words) < LONGEST_NAME and all(len(word) > 1 for word in words)
        if not few or any(c.isupper() or c.islower() or c.isdigit() for c in name):
            return False
        if re.search(r"[«»“”\",،:;()\d/]", name):
            return False
        if any(key(w) in self.press.around or key(w) in self.press.places for w in words):
            return False
        press = self.press
        told = (press.news, press.opinion, press.release, press.notices, press.sites, press.themes)
        if any(key(word) in known for word in words for known in (*told, press.roles, press.desks)):
            return False
        others = (self.press.about, self.press.contacts, self.press.noisy)
        return not any(opener.opens(key(name)) for opener in others)

    def names(self, text: str, start: int, line: Line) -> Furniture | None:
        """Return the authors that a text such as "Dr Ada Lovelace et Jean Dupont" names.

        start  where the text starts in its line
        """
        found: list[Byline] = []
        text, outlet = self.for_whom(text)
        unsigned = False
        for offset, name in self._several(text):
            folded = key(name).strip(EDGES)
            if not name.strip(EDGES) or (found and self._describes(name)):
                continue
            if self.press.places.opens(folded) and not name.strip(EDGES)[0].isupper():
                unsigned = True  # "De notre envoyée spéciale à Brest"
                continue
            if is_initials(f"{name.rstrip(EDGES)}."):
                unsigned = True  # "M. S. avec AFP"
                continue
            if self.is_desk(folded) or self._staff(folded):
                unsigned = True
                quoted = re.search(r"[«“]([^«»“”]+)[»”]", text)
                outlet = outlet or (quoted[1] if quoted else None)
                outlet = outlet or self._behind(text) or self._newsroom_of(name)
                continue
            sited = self.is_site(name) and not self.is_person(name)
            sited = sited or marked(name.strip(EDGES)) is not None
            if self._organisation(name) or sited or self._is_local(name):
                paper = self._newsroom_of(name.strip(EDGES)) or name.strip(EDGES)
                return Furniture(tuple(found), outlet=paper, unsigned=True)
            if (
                not found
                and not offset
                and self.is_theme(name)
                and len(text.split()) > len(name.split()) + 1
            ):
                outlet = outlet or name.strip(EDGES)  # "Info Garonne, avec Jane Doe et …"
                continue
            byline = self.byline(name, start + offset, line)
            if byline is None or not self._is_name(byline.name):
                return None
            found.append(byline)
        read = Furniture(tuple(found), outlet=outlet or self._behind(text), unsigned=unsigned)
        return read if found or unsigned else None

    def guess(self, text: str, start: int, line: Line) -> Furniture | None:
        """Return the authors that a text names, as known by the look of their names alone."""
        said = self.names(text, start, line)
        return replace(said, guessed=True) if said else None

    def for_whom(self, text: str) -> tuple[str, str | None]:
        """Return a byline without the paper that it is for, and that: "Jane Doe for The Argus"."""
        sent = re.match(r"(\w+) [«“\"]([^«»“”\"]+)[»”\"]\s+", text)
        if sent and key(sent[1]) in self.press.roles:  # "مراسل «الضفة» …"
            return " " * sent.end() + text[sent.end() :], sent[2]
        for match in re.finditer(r"[,،]?\s+([^\s,،]+)(?=\s+\S)", text):
            comma = match.group()[0] in ",،"
            if len(text[: match.start()].split()) > LONGEST_NAME * (1 + comma):
                break
            if re.search(r"[,،]", text[: match.start()]) and not comma:
                continue  # "Jane Doe, Institute for Open Science"
            name = text[match.end() :].strip(EDGES + '«»"“”')
            proper = all(
                not word[:1].islower() or key(word) in self.press.particles for word in name.split()
            )
            long = self.without_particles(name.split())
            few = 0 < len(long) < LONGEST_NAME and not re.search(r"[,،;|]", name)
            if key(match[1]) in self.press.on_behalf and proper and few:
                return text[: match.start()], name
        return text, None

    def _describes(self, name: str) -> bool:
        """Tell whether what stands behind a name says what they are: "Jane Doe, lawyer, and …"."""
        first, *_, last = (words := key(name.strip(EDGES)).split())[0], words[-1]
        if first in self.press.roles or last in self.press.roles:
            return True
        return name.strip(EDGES)[0].islower() and " " not in name

    def _behind(self, text: str) -> str | None:
        """Return the paper named behind who signs: "the Parliament Desk, The Ledger"."""
        comma, rest = re.search("[,،]", text), re.split("[,،]", text)[-1]
        name = self.without_role(rest.strip(EDGES))
        return name if comma and name and self.is_site(name) else None

    def without_role(self, name: str) -> str:
        """Return a paper's name without what somebody is there: "The Argus Political Editor"."""
        words = name.split()
        if len(words) < 2 or key(words[-1]) not in self.press.roles:  # noqa: PLR2004  # a paper, a role
            return name
        words.pop()
        while len(words) > 1 and key(words[-1]) in self.press.beats:
            words.pop()
        return " ".join(words)

    def _newsroom_of(self, name: str) -> str | None:
        """Return the paper whose newsroom signs: "la rédaction de La Gazette"."""
        words = name.split()
        if len(words) > 1 and key(words[-1]) in self.press.desks:  # "the Harbour Review newsroom"
            first = 1 if key(words[0]) in self.press.site_openers else 0
            return " ".join(words[first:-1]) or None
        folded = key(name)
        start = self.press.staff.opens(folded)
        start += len(folded[start:]) - len(folded[start:].lstrip())
        length = self.press.issued.opens(folded[start:])
        left = name[start + length :].strip(EDGES).split()
        while left and left[-1].islower() and key(left[-1]) in self.press.around:
            left.pop()  # "la rédaction de Techlagune le", before a day
        return " ".join(left) or None if length else None

    def paper_of_desk(self, name: str) -> str | None:
        """Return the paper in the name of its newsroom: "Harbour Today Staff", not "City Desk"."""
        paper = self._newsroom_of(name.strip(EDGES))
        words = (paper or "").split()
        section = (
            self.is_rubric(key(paper or "")) or key(words[0] if words else "") in self.press.beats
        )
        sure = len(words) > 1 or self._has_article(name) or bool(AS_ONE.fullmatch(paper or ""))
        named = sure and not section and all(map(self.is_proper, words))
        return paper if words and named else None

    def _staff(self, folded: str) -> bool:
        """Tell whether the words open with those of the staff: "our correspondent in Kigali"."""
        words = folded.split()
        if 1 < len(words) <= LONGEST_NAME + 1 and words[-1] in self.press.desks:
            return True
        length = self.press.staff.opens(folded)
        return bool(length) and (
            length == len(folded)
            or bool(self.press.issued.opens(folded[length:].strip()))
            or bool(self.press.places.opens(folded[length:].strip(" ,")))
            or folded[length:].lstrip().startswith(",")
        )

    def _organisation(self, name: str) -> bool:
        bare = name.strip(EDGES)
        known = self.gazetteer.named(bare)
        if known is not None:
            return SCHEMA.Person not in known.types
        if self.press.bodies.opens(key(bare)):
            return True  # "House of Commons, 3 March 2026"
        return len(bare.split()) == 1 and bare.isupper() and len(bare) > 1

    @cached_property
    def _joint(self) -> re.Pattern[str]:
        """What joins two names: "and", "et", "و"."""
        ands = "|".join(
            re.escape(word) for word in sorted(self.press.ands.all, key=len, reverse=True)
        )
        return re.compile(rf"\s+(?:{ands})\s+(?=\S)|\s+و(?=\S+\s+\S)", re.IGNORECASE)

    def _several(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield each of the names of a byline, with where it starts, without place and agency."""
        text = re.sub(r"\s*\([^)]*\)?", lambda group: " " * len(group.group()), text)
        names = re.split(r"\s*[|;]|\.\s+(?=\w+\s*:)|\s+[–—-]\s+", text)[0]
        several = [match for match in self._joint.finditer(names) if self._splits(names, match)]
        listed = [] if several else self._listed(text)
        if listed or not several:
            yield from listed or [(0, self.without_place(re.split("[,،]", names)[0]))]
            return
        joints = [(match.start(), match.end()) for match in several]
        joints += [(m.start(), m.end()) for m in re.finditer(r"\s*[,،]\s*", names[: joints[0][0]])]
        at = 0
        for start, end in [*sorted(joints), (len(names), len(names))]:
            name = self.without_place(re.split("[,،]", names[at:start])[0])
            if name and not self.press.places.opens(key(name)) and not (at and self._helps(name)):
                yield at, name
            at = end

    def _listed(self, text: str) -> list[tuple[int, str]]:
        """Return the persons that only semicolons part: "Jane Doe ; Jo Lind"; or three, commas.

        So do commas two whose given names are known, or before a paper: "Jane Doe, Jo Lind, The
        Argus".
        """
        mark = ";؛" if re.search("[;؛]", text) else ",،"
        found = [(part.start(), part[0]) for part in re.finditer(rf"[^{mark}]+", text)]
        paper = len(found) > 2 and self.is_site(found[-1][1].strip(EDGES))  # noqa: PLR2004  # two
        found = found[:-1] if paper else found
        given = all(key(name.split()[0]) in self.press.given for _, name in found if name.split())
        least = 2 if mark[0] == ";" or given or paper else 3
        persons = all(self.is_person(one) and not self.is_place(one.strip()) for _, one in found)
        return found if len(found) >= least and persons else []

    def _splits(self, names: str, match: re.Match[str]) -> bool:
        """Tell whether an "and" stands between two names: an attached one needs words around it.

        One word & another are a paper's or a firm's name: "Gulf & Gate".
        """
        if match.group().strip() == "&":
            before = re.split("[,،]", names[: match.start()])[-1]
            behind = re.split("[,،]", names[match.end() :])[0]
            return max(len(before.split()), len(behind.split())) > 1
        if match.group().strip() != "و":
            return True
        word = key(names[match.end() - 1 :].split(maxsplit=1)[0])
        named = word in self.press.given or word in self.press.particles
        return len(names[: match.start()].split()) > 1 and not named

    def _is_local(self, name: str) -> bool:
        """Tell whether a name is a paper's that opens with its place: "Bamako Matin"."""
        first, _, rest = name.strip(EDGES).partition(" ")
        return bool(rest) and self.is_place(first) and self.is_theme(rest)

    def _helps(self, name: str) -> bool:
        """Tell whether what is joined to a name is an agency, not a second author."""
        folded = key(name).strip(EDGES)
        return self._organisation(name) or folded in self.press.staff or self.is_outlet(name)

    def without_place(self, name: str) -> str:
        """Return a name without the place that it reports from: "Jane Doe in Kigali"."""
        words = name.split(" ")
        for at, word in enumerate(words[1:], 1):
            if key(word) in self.press.places and at + 1 < len(words):
                return " ".join(words[:at])
        return name.rstrip(EDGES)

    def _is_name(self, name: str) -> bool:
        words = name.split()
        if self._has_article(name) and any(key(word) in self.press.roles for word in words[:3]):
            return False  # "Par le Président de la République :"
        if not 1 <= len(words) <= LONGEST_NAME or re.search(r"[\d!?«»]", name):
            return False
        if len(words) == 1 and key(name) in self.press.around:
            return False  # "From our correspondent in Oran, on …"
        return all(
            not word[0].islower()
            or len(word) <= 3  # noqa: PLR2004  # a particle
            or key(word) in self.press.particles
            or self.is_proper(word)
            for word in words
        )

    def byline(self, name: str, start: int, line: Line) -> Byline:
        """Return a name that starts at an offset in its line as an author, its title apart."""
        lead = len(name) - len(name.lstrip(EDGES))
        bare = name.strip(EDGES)
        words = bare.split()
        prefix = None
        if len(words) > 2 and self._has_article(bare) and key(words[1]) in self.press.honorifics:  # noqa: PLR2004
            lead += len(words[0]) + 1  # "la Pr Awa Diop"
            bare, words = bare[len(words[0]) + 1 :], words[1:]
        while len(words) > 1 and self._stands_behind(words):
            words.pop()  # "Awa Diop le", "Jane Doe on Tue", before a date; "Jane Doe Reuters"
            bare = bare[: bare.rindex(words[-1]) + len(words[-1])]
        named = len(words) == 2 and key(words[0]) in self.press.given  # noqa: PLR2004  # "Prince Osalo"
        while not named and len(words) > 1 and key(words[0]) in self.press.honorifics:  # "أ. د. …"
            prefix = f"{prefix} {words[0]}" if prefix else words[0]
            words = words[1:]
        start += line.span.start + lead
        return Byline(" ".join(words), prefix, Span(start, start + len(bare)))

    def _stands_behind(self, words: Sequence[str]) -> bool:
        """Tell whether the last of several words is an agency's, or of the date that follows."""
        last, calendar = key(words[-1]).strip("."), self.press.calendar.words
        dated = last in self.press.dated  # "Awa Diop Publié"
        if len(words) > 2 and (dated or self.is_outlet(words[-1])):  # noqa: PLR2004  # a name
            return True
        day = last in calendar.days or last in calendar.short
        around = not words[-1][:1].isupper() and last not in self.press.given
        return (around and last in self.press.around) or (
            day and key(words[-2]) in self.press.around
        )

    def is_rubric(self, folded: str) -> bool:
        """Tell whether folded words say what sort of text it is."""
        return bool(self.rubric_in(folded))

    def are_rubrics(self, folded: str) -> bool:
        """Tell whether folded words are two sections and what joins them: "tech & policy"."""
        words = folded.split()
        sections = [word for word in words if word not in self.press.ands]
        return 1 < len(sections) < len(words) and all(map(self.is_rubric, sections))

    def rubric_in(self, folded: str) -> str:
        """Return the rubric that folded words are, without a day: "the Tuesday column"; else ""."""
        rubrics = (self.press.opinion, self.press.release, self.press.news, self.press.notices)
        days = self.press.calendar.words.days
        words = [word for word in folded.split() if word not in days]
        ends = {words[0], words[-1]} if 1 < len(words) <= _PLAIN_NAME else set()
        if any(word in self.press.sections for word in ends):
            return folded  # "Cahier Affaires"
        dated = len(words) < len(folded.split())
        while dated and words and words[-1] in self.press.issued:  # "la chronique du"
            words.pop()
        forms = [folded, " ".join(words)] if dated else [folded]
        if dated and words and words[0] in self.press.site_openers:
            forms.append(" ".join(words[1:]))
        for at, word in enumerate(words[1:-1], 1):
            if word.isalpha() and word in self.press.ands:  # "Droit de réponse et mise au point"
                pair = " ".join(words[:at]), " ".join(words[at + 1 :])
                forms += pair[:1] if all(any(one in r for r in rubrics) for one in pair) else ()
        return next((form for form in forms if any(form in rubric for rubric in rubrics)), "")
