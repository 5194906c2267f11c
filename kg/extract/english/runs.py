"""Where English names begin and end: capitals in a row, and the small words that join them."""

from collections.abc import Sequence

from kg.extract.capitals import shouted
from kg.extract.classes import PLACES
from kg.extract.conjugation import FINITE
from kg.extract.designations import is_version
from kg.extract.english.surroundings import GENITIVE
from kg.extract.english.words import BODIES, NameWords
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

LONGEST = 9
"""Words of the longest name."""
_FORMS = frozenset({"ltd", "inc", "llc", "limited", "incorporated"})
"""Legal forms that stand behind a comma."""
_SMALL_FORMS = frozenset({"plc", "d.d.", "d.o.o.", "a.s.", "s.r.o.", "p.l.c.", "gmbh", "ag"})
"""Legal forms that stand behind a name without a capital."""
_TAKES = {
    "on": frozenset({SOV.ResearchBody, SOV.NonProfit, SOV.PublicBody}),
    "in": frozenset({SOV.ResearchBody, SOV.NonProfit}),
}
"""Classes of bodies whose names go on behind a preposition: "Committee on Communications"."""
_ALSO = frozenset({Tag.ADVERB, Tag.NUMBER, Tag.DETERMINER, Tag.COORDINATOR})
"""What has a capital inside a name: "First Home Bank", "Boreal Seven"."""
_FIELDS = ("ing", "tion", "ics", "ogy", "ture", "ment", "ence", "ance", "ity", "try", "ism", "cy")
"""Endings of fields of work, which are no places."""
_SCHOOLS = (SOV.ResearchBody, SOV.University)
_TITLED = (SOV.NonProfit, SCHEMA.CreativeWork, SCHEMA.Event)
"""Classes of what may have an "and" in its name: "the Postal and Courier Services Union"."""
_INSTITUTIONS = (*BODIES, SOV.Regulator, SOV.ResearchBody, SOV.University)


class NameRuns(NameWords):
    """The runs of capitals in a sentence."""

    __slots__ = ()

    def _run(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position past the capitals from a position on, with what joins them."""
        end = at + (self._opening(tokens, at) if tokens[at].capital else 0)
        while end < len(tokens) and end - at < LONGEST:
            if self._capital(tokens[end]) or (end > at and self._inner(tokens, end)):
                end += 1
            elif end > at and self._paired(tokens, end):
                end += 2
            elif end > at and self._proprietary(tokens, end):
                end += 4  # "Namib Compute (Pty) Ltd"
            elif end > at and (behind := self._bracketed(tokens, end)):
                end = behind
            else:
                break
        if end == at or all(tokens[i].tag is Tag.NAME for i in range(at, end)):
            return at
        if end - at == 1 and self._only_common(tokens, at):
            return at
        end = self._complemented(tokens, at, self._joined(tokens, at, end))
        parted = end < len(tokens) and tokens[end].text == ","
        return self._committee(tokens, end) if parted else end

    def _owned(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a genitive stands inside a body's name: "Workers' Party", "King's College".

        What is Acme's or Kenya's is another's: whoever holds an office, or a saint, is meant.
        """
        if tokens[at].text not in {GENITIVE, "'"} or not self._next_capital(tokens, at):
            return False
        owners, last = self.lexicon.sets["nationalities.owners"], at + 1
        patrons = self.lexicon.sets["nationalities.patrons"]
        saint = at > 1 and tokens[at - 2].capital and tokens[at - 2].text in patrons
        single = self.lexicon.singular(tokens[at - 1].text)
        if saint or single != tokens[at - 1].text:  # "St Ruth's Primary School"
            while last < at + LONGEST and self._next_capital(tokens, last):
                last += 1
        body = tokens[last]
        named = self._class("parts", body) or self._class("cued", body)
        return named is not None and (saint or single in owners)

    def _paired(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a mark and the word behind it go on with a name.

        "Moss & Vale", "the Prime Minister's Office", "Tulip Circuits Co., Ltd.", "Vision 2025-2030"
        """
        joined = tokens[at].text == "&" and self._next_capital(tokens, at)
        owned = joined or self._owned(tokens, at)
        return owned or self._firm(tokens, at) or self._years(tokens, at)

    def _years(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a dash and a year end a name behind another year."""
        years = (tokens[at - 1], *tokens[at + 1 : at + 2])
        joined = tokens[at].text in {"-", "–", "/"} and len(years) > 1
        return joined and all(one.tag is Tag.NUMBER and one.text.isdigit() for one in years)

    def _firm(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a comma has the legal form of the firm that is named before it behind it."""
        form = tokens[at + 1 : at + 2] if tokens[at].text == "," else ()
        return bool(form) and form[0].capital and form[0].text.rstrip(".") in _FORMS

    def _proprietary(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether "(Pty) Ltd" stands at a position."""
        form = tokens[at : at + 4]
        words = [token.text.rstrip(".") for token in form]
        return len(words) == 4 and words[0] == "(" and words[2] == ")" and words[3] in _FORMS  # noqa: PLR2004

    def _bracketed(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position past brackets inside a law's name: "Data (Use and Access) Act"."""
        if tokens[at].text != "(":
            return 0
        stop = self._listed(tokens, self._capitals(tokens, at + 1), lists=True)
        law = tokens[stop + 1 : stop + 2]
        closed = stop > at + 1 and bool(law) and tokens[stop].text == ")"
        named = closed and law[0].capital and self._class("parts", law[0]) == SCHEMA.Legislation
        return stop + 2 if named else 0

    def _federal(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Tell whether fields of work name an office: "Fisheries and Oceans Canada"."""
        state = tokens[last - 1].entity
        fields = self.lexicon.sets["nationalities.portfolios"]
        words = [one for one in tokens[first : last - 1] if one.text not in {",", "and", "the"}]
        return (
            state is not None
            and SOV.State in state.types
            and all(
                one.text in fields or one.text.endswith(_FIELDS) or self._describes(one)
                for one in words
            )
        )

    def _joined(self, tokens: Sequence[Token], at: int, end: int) -> int:
        """Return the position past "and Communications Authority" behind "Kenya Information"."""
        if end < len(tokens) and tokens[end].text == ",":
            return self._committee(tokens, end)
        if end >= len(tokens) or tokens[end].text != "and":
            return end
        fields = self.lexicon.sets["nationalities.portfolios"]
        whole = " " in tokens[end - 1].text and self._next_capital(tokens, end)
        if whole and tokens[end + 1].text in fields:
            return end + 2  # "Chamber of Commerce and Industry"
        first = self._class("parts", tokens[end - 1])
        plain = all(self._known(one) or self._describes(one) for one in tokens[at:end])
        field = plain and first in {SOV.Company, SOV.MediaOutlet}  # "Oil", "Post"
        articled = at > 0 and tokens[at - 1].text in self.lexicon.grammar.definite
        about = articled and plain and not self._class("cued", tokens[end - 1])  # "Public Estate"
        if (first and not (field or about)) or tokens[end - 1].tag is Tag.NAME:
            return end
        last = end + 1
        while last < len(tokens) and self._capital(tokens[last]):
            last += 1
        if last > end + 2 and self._federal(tokens, at, last):
            return last
        kind = self._class("parts", tokens[last - 1]) if last > end + 2 else None
        if kind in _SCHOOLS and end == at + 1 and not plain and not self._field(tokens, at):
            return end  # "Wits and Stellenbosch University"
        if kind in _INSTITUTIONS or kind == SCHEMA.Legislation:
            return last
        return last if kind in _TITLED and (articled or plain) else end

    def _committee(self, tokens: Sequence[Token], end: int) -> int:
        """Return the position past ", Innovation and Technology Committee" behind "Science"."""
        if self._class("parts", tokens[end - 1]) or tokens[end - 1].tag is Tag.NAME:
            return end
        position = end
        while position + 1 < len(tokens) and tokens[position].text in {",", "and"}:
            joined = "and" in {tokens[position].text, tokens[position + 1].text}
            start = position + 1 + (tokens[position + 1].text == "and")
            position = start
            while position < len(tokens) and self._capital(tokens[position]):
                position += 1
            if position == start:
                return end
            if joined:
                kind = self._class("parts", tokens[position - 1])
                whole = kind in _INSTITUTIONS or self._federal(tokens, end - 1, position)
                return position if position > start + 1 and whole else end
        return end

    def _opens(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a nationality opens a name: "Indian Institute of Science"."""
        token = tokens[at]
        if not (token.capital and token.tag is Tag.WORD and self._adjectival(token)):
            return False
        last = at + 1
        while last < len(tokens) and (
            self._capital(tokens[last])
            or (last > at + 1 and tokens[last].text == "and" and self._next_capital(tokens, last))
        ):
            last += 1
        parts = self._class("parts", tokens[last - 1]) or self._class("cued", tokens[last - 1])
        return last > at + 1 and parts is not None and parts != SOV.Ministry

    def _opening(self, tokens: Sequence[Token], at: int) -> int:
        """Return how many words open a name that would not alone: "the Three Rivers Trust"."""
        number = tokens[at].text in self.lexicon.quantities.numbers and at > 0
        the = number and tokens[at - 1].text in self.lexicon.grammar.definite
        return 1 if the and self._next_capital(tokens, at) else self._nation(tokens, at)

    def _nation(self, tokens: Sequence[Token], at: int) -> int:
        """Return how many words of a nationality open a name: "South African Radio Observatory"."""
        if self._opens(tokens, at):
            return 1
        direction = tokens[at].text in self.lexicon.sets["nationalities.compass"]
        return 2 if direction and at + 1 < len(tokens) and self._opens(tokens, at + 1) else 0

    def _inner(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a number or a small word goes on with a name: "Vision 2030", "bin"."""
        token, before = tokens[at], tokens[at - 1]
        if token.tag is Tag.NUMBER:
            whole = token.text.isdigit() and before.tag is Tag.WORD
            model = before.entity is not None and SOV.AIModel in before.entity.types
            last = token.capital and self._ends_name(tokens, at)
            return (whole or last) or (
                (model or before.tag in {Tag.WORD, Tag.NUMBER}) and is_version(tokens, at)
            )
        if token.text in _SMALL_FORMS and before.capital:
            return True  # "Serra Data plc"
        if token.tag in _ALSO and token.capital and token.date is None:
            return self._next_capital(tokens, at) or self._ends_name(tokens, at)
        particles = self.lexicon.sets["nationalities.particles"]
        while tokens[at].text in particles and not tokens[at].capital and at + 1 < len(tokens):
            if self._next_capital(tokens, at):
                return True
            at += 1  # "van der Berg"
        return False

    def _ends_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a capital of no noun ends a name: "Tolby Health Plus", "Boreal Seven"."""
        if self._only_common(tokens, at) or tokens[at - 1].tag is not Tag.WORD:
            return False
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        return behind is not None and not behind.capital and not shouted(tokens[0])

    def _complemented(self, tokens: Sequence[Token], at: int, end: int) -> int:
        """Return the position past "of Kenya", "for Science, Innovation and Technology"."""
        kind = self._institution_class(tokens, at, end)
        if kind is None:
            return self._national(tokens, at, end)
        lists, bare = kind == SOV.Ministry, end
        while end < len(tokens) and tokens[end].text in {"of", "for", "on", "in"}:
            takes = _TAKES.get(tokens[end].text)
            if takes is not None and kind not in takes:
                break
            firm = kind == SOV.Company and end - at > 1 and not self._field(tokens, end + 1)
            if tokens[end].text == "for" and firm:
                break  # "built by the Acme Corporation for Zenit"
            start = end + 1
            if start < len(tokens) and tokens[start].text == "the":
                start += 1
            stop = self._capitals(tokens, start)
            if stop == start or (stop == start + 1 and self._seat(tokens, at, end)):
                break
            if end > bare and self._class("cued", tokens[start]) in _INSTITUTIONS:
                break  # "the Faculty of Law of the University of Accra"
            field = tokens[stop - 1].text in self.lexicon.sets["nationalities.portfolios"]
            more = self._listed(tokens, stop, lists=lists or (field and kind in _INSTITUTIONS))
            end = stop if not lists and self._another(tokens, stop, more) else more
        return self._town(tokens, end) if kind in _SCHOOLS else end

    def _field(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a field of work stands at a position: "Bank for Economic Integration"."""
        word = tokens[at] if at < len(tokens) else None
        fields = self.lexicon.sets["nationalities.portfolios"]
        return word is not None and (word.text in fields or self._describes(word))

    def _another(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Tell whether "and" joins one word that is no field: "the Institute of Law and Vela"."""
        if end != at + 2 or tokens[at].text != "and":
            return False
        field = self._field_alone(tokens[at + 1]) or self._known(tokens[at + 1])
        return self._of_several(tokens, end) and not field

    def _field_alone(self, word: Token) -> bool:
        """Tell whether a word is a field of work: "technology"."""
        fields = self.lexicon.sets["nationalities.portfolios"]
        return word.text in fields or word.text.endswith(_FIELDS)

    def _of_several(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a verb stands at a position that several may do: not "owns", "is"."""
        verb = tokens[at] if at < len(tokens) else None
        if verb is None or verb.tag is not Tag.VERB:
            return False
        alone = verb.text.endswith("s") and any(form.mood in FINITE for form in verb.readings)
        return not alone

    def _town(self, tokens: Sequence[Token], end: int) -> int:
        """Return the position past ", Bhubaneswar" that says which of several schools it is."""
        town = tokens[end : end + 3]
        if len(town) < 3 or town[0].text != "," or not self._capital(town[1]):  # noqa: PLR2004
            return end
        verb = town[2].tag is Tag.VERB and any(form.mood in FINITE for form in town[2].readings)
        fronted = tokens[0].tag in {Tag.PREPOSITION, Tag.SUBORDINATOR, Tag.ADVERB}
        return end + 2 if verb and not fronted else end

    def _seat(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        """Tell whether "in" says where an institute is: "Centre for Marine Data in Bergen"."""
        if tokens[at].text != "in" or tokens[at - 1].text == "excellence":
            return False
        word, fields = tokens[at + 1], self.lexicon.sets["nationalities.portfolios"]
        if word.entity is not None and not PLACES.isdisjoint(word.entity.types):
            return True
        field = word.text in fields or word.text.endswith(_FIELDS) or word.printed.isupper()
        return not field and any(token.text in {"of", "for"} for token in tokens[first:at])

    def _listed(self, tokens: Sequence[Token], end: int, *, lists: bool) -> int:
        """Return the position past "… , Communications and the Digital Economy"."""
        position, closed = end, end
        while position < len(tokens):
            joined = tokens[position].text in {"and", "&"}
            if not joined and not (lists and tokens[position].text == ","):
                break
            start = position + 1
            if tokens[start : start + 1] and tokens[start].text == "and":
                joined, start = True, start + 1
            if tokens[start : start + 1] and tokens[start].text == "the":
                start += 1
            if tokens[start : start + 1] and self._class("cued", tokens[start]) in _INSTITUTIONS:
                return closed  # "the Ministry of Energy and the Ministry of Trade"
            stop = self._capitals(tokens, start)
            if stop == start + 1 and self._adjectival(tokens[start]):
                return closed  # "the Bank of Namibia and the Dutch fund X"
            if stop == start + 1 and joined and not lists and self._acronym(tokens[start]):
                return closed  # "the University of Tartu and CSC"
            adjective = self._describes(tokens[position - 1])  # "for Scientific and Industrial"
            verb = joined and self._of_several(tokens, stop)
            verb = verb and not (stop == start + 1 and self._field_alone(tokens[start]))
            if stop == start or (verb and not adjective):
                return closed if stop == start or not lists else stop
            position = stop
            if joined:
                return stop if lists or adjective or self._plain(tokens, start, stop) else closed
        return closed

    def _institution_class(self, tokens: Sequence[Token], at: int, end: int) -> Iri | None:
        for position in range(end - 1, at - 1, -1):
            if tokens[position].tag is Tag.NAME:
                return None
            if kind := self._class("cued", tokens[position]):
                return kind
        return None
