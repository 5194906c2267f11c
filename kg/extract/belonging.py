"""What a name's part in its sentence says that it names: "members of X", "X's shares", "X, 45,".

Two capitals that nothing explains look like a person's; whoever has shareholders is none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kg.extract.conjugation import FINITE, Mood
from kg.extract.institutions import describes
from kg.extract.lexicon import Tag
from kg.extract.register import CUE, NONE, SHAPE, SURE, Candidate
from kg.extract.titles import Titles
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

_PARTS = (
    ("person", SCHEMA.Person, SURE),
    ("place", SCHEMA.Place, CUE),
    ("seat", SCHEMA.Place, CUE),
    ("firm", SOV.Company, CUE),
    ("body", SOV.Actor, CUE),
    ("partner", SOV.Company, SHAPE),
    ("born", SCHEMA.Person, SHAPE),
    ("addressee", SCHEMA.Person, SHAPE),
    ("member", SOV.Actor, SHAPE),
)
"""The parts of words.toml that tell what plays them, and how strongly, the surest first."""

_WIDEST = 3
"""Words of a noun before a preposition, and between it and what describes it."""

_FURTHEST = 9
"""Words from a verb or a noun to the preposition that belongs to it."""

_BETWEEN = frozenset({Tag.ADVERB, Tag.CLITIC, Tag.NEGATION})
_QUOTED = frozenset({",", "»", "”", '"', "’", "'"})
_GENITIVES = frozenset({"'s", "'"})

_AGES = range(15, 110)
"""How old somebody may be of whom the press writes."""


@dataclass(frozen=True, slots=True)
class Belonging(Titles):
    """The rules for the class of a name by the part that it plays."""

    def _played(self, tokens: Sequence[Token], at: int, last: int) -> tuple[Iri | None, int]:
        """Return the class that the part of a name speaks for, and how strongly.

        Of a single word it says but that it is a place: who one is, others tell of it.
        """
        single = last == at + 1
        if self._listed_place(tokens, at, last):
            return SCHEMA.Place, CUE
        if not single and self._aged(tokens, last):
            return SCHEMA.Person, SURE
        sets = self.lexicon.sets
        articled = at > 0 and tokens[at - 1].text in self.lexicon.grammar.definite
        before = self._longest(self._words_before(tokens, at))
        acts = frozenset() if single else self._deeds(tokens, at, last)
        had = frozenset() if single else frozenset(self._had(tokens, last))
        for part, kind, strength in _PARTS[1:3] if single else _PARTS:
            if part == "seat" and articled:
                continue
            if (
                before & sets.get(f"belonging.{part}", frozenset())
                or acts & sets.get(f"belonging.{part}_acts", frozenset())
                or had & sets.get(f"belonging.{part}_had", frozenset())
            ):
                return kind, strength
        if single:
            return None, NONE
        afar = frozenset(self._words_afar(tokens, at))
        if afar & sets["belonging.afar"]:
            return SOV.Company, SHAPE
        addressed = afar & sets.get("belonging.addressee", frozenset())
        speaks = acts & self.lexicon.reporting or self._comments(tokens, at)
        return (SCHEMA.Person, SHAPE) if addressed or (speaks and not articled) else (None, NONE)

    def _longest(self, words: Iterable[str]) -> frozenset[str]:
        """Return expressions without those that end a listed one: "mère de" of "maison mère de"."""
        found, sets = frozenset(words), self.lexicon.sets
        tables = [sets.get(f"belonging.{part}", frozenset()) for part, *_ in _PARTS]
        listed = {one for one in found if any(one in table for table in tables)}
        return frozenset(o for o in found if not any(one.endswith(f" {o}") for one in listed))

    def _comments(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name is that of who said what stands before it: "», dit Ada Moyo"."""
        if at < 2 or tokens[at - 1].tag is not Tag.VERB:  # noqa: PLR2004  # a mark and a verb
            return False
        said = any(form.lemma in self.lexicon.reporting for form in tokens[at - 1].readings)
        return said and tokens[at - 2].text in _QUOTED

    def _listed_place(self, tokens: Sequence[Token], at: int, last: int) -> bool:
        """Tell whether a name goes on a list of towns where a thing is: "à Lyon, Kolda et Brest".

        Behind a place that opens a sentence may stand who does something: "À Lyon, X et Y ont".
        """
        grammar, position = self.lexicon.grammar, at
        commas = tokens[at - 1].text == ","
        if commas and not (tokens[last : last + 1] and self._joins_list(tokens, last)):
            return False
        while position > 1 and self._joins_list(tokens, position - 1):
            commas |= tokens[position - 1].text == ","
            town = tokens[position - 2].entity
            if town is None or SCHEMA.City not in town.types:
                return False
            position -= 2
        told = 0 < position < at and tokens[position - 1].lemma in {grammar.at, grammar.within}
        return told and not (commas and position == 1)

    def _joins_list(self, tokens: Sequence[Token], at: int) -> bool:
        return tokens[at].text == "," or tokens[at].tag is Tag.COORDINATOR

    def _gathers(self, tokens: Sequence[Token], at: int, last: int) -> bool:
        """Tell whether what is called a forum is a body, by what it does: "the X Forum fears".

        Or by who is of it: "a member of the X Forum".
        """
        sets = self.lexicon.sets
        acts = sets.get("belonging.gathered_acts", frozenset())
        members = sets.get("belonging.body", frozenset())
        if not acts.isdisjoint(self._deeds(tokens, at, last)):
            return True
        return bool(acts) and not members.isdisjoint(self._words_before(tokens, at))

    def _gathered(self, tokens: Sequence[Token], found: Candidate) -> Candidate:
        """Return a candidate for an event, or for the body that it is by what it does."""
        event = found.kind == SCHEMA.Event and self._gathers(tokens, found.first, found.last)
        return replace(found, kind=SOV.NonProfit, strength=SURE) if event else found

    def _link(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the word stands that a name is joined with, past its article."""
        return at - 1 - (at > 1 and tokens[at - 1].text in self.lexicon.grammar.definite)

    def _said_to_be_one(self, tokens: Sequence[Token], last: int) -> bool:
        """Tell whether a copula and an indefinite article stand behind a name: "X is a …"."""
        be, article = tokens[last : last + 1], tokens[last + 1 : last + 2]
        if not article or article[0].text not in self.lexicon.grammar.indefinite:
            return False
        return any(form.lemma == self.lexicon.grammar.be for form in be[0].readings)

    def _words_before(self, tokens: Sequence[Token], at: int) -> Iterator[str]:
        """Yield what a name is the complement of, with its preposition: "stake in", "acquire"."""
        linked = self._link(tokens, at)
        link = tokens[linked] if linked >= 0 else None
        if link is None:
            return
        if link.text == ",":
            yield from () if self._between_commas(tokens, at) else self._fronted(tokens, linked)
        elif link.tag is Tag.VERB and not self._inverted(tokens, linked + 1):
            yield from (form.lemma for form in link.readings)
        elif link.tag is Tag.OPEN and linked > 0 and tokens[linked - 1].capital:
            yield "& ("
        elif link.tag is Tag.PREPOSITION:
            yield from self._governors(tokens, linked)

    def _between_commas(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name is what a comma sets off: "Fondée par un ancien, X, la firme a"."""
        while at < len(tokens) and tokens[at].capital:
            at += 1
        words = [token.text for token in tokens[at : at + 2]]
        return words[:1] == [","] and words[-1] in self.lexicon.grammar.definite

    def _governors(self, tokens: Sequence[Token], linked: int) -> Iterator[str]:
        """Yield a preposition, alone and with a noun or a verb before it: "in", "share in"."""
        link = tokens[linked].lemma or tokens[linked].text
        yield link
        yield tokens[linked].text
        near = linked - 1 - (tokens[linked - 1].text == ",")
        if near >= 0 and tokens[near].capital:
            yield f"&{',' * (near < linked - 1)} {link}"
        for end in range(linked, max(0, linked - _WIDEST), -1):
            word = tokens[end - 1]
            yield from (f"{form.lemma} {link}" for form in word.readings)
            if word.tag is Tag.VERB and not describes(replace(word, tag=Tag.WORD)):
                return
            for first in range(max(0, end - _WIDEST), end):
                noun = " ".join([one.text for one in tokens[first:end]]).replace("' ", "'")
                yield f"{noun} {link}"
                yield f"{self.lexicon.singular(noun)} {link}"
            if not describes(word):
                return

    def _fronted(self, tokens: Sequence[Token], comma: int) -> Iterator[str]:
        """Yield the participle that opens a sentence before its subject: "Fondée en 2014, X"."""
        first = 1 if tokens[0].tag is Tag.OPEN and comma > 1 else 0
        if any(one.text == "," for one in tokens[:comma]):
            return
        if form := tokens[first].mood(Mood.PAST_PARTICIPLE):
            yield f"{form.lemma} ,"
        yield f"{tokens[first].text} ,"

    def _words_afar(self, tokens: Sequence[Token], at: int) -> Iterator[str]:
        """Yield the words before a preposition that it may belong to: "acquisition of X by"."""
        linked = self._link(tokens, at)
        if linked < 1 or tokens[linked].tag is not Tag.PREPOSITION:
            return
        link = tokens[linked].lemma or tokens[linked].text
        if link == self.lexicon.grammar.of:
            return
        for word in reversed(tokens[max(0, linked - _FURTHEST) : linked]):
            if word.tag in {Tag.PUNCTUATION, Tag.RELATIVE, Tag.SUBORDINATOR}:
                return
            yield f"{self.lexicon.singular(word.text)} {link}"
            yield from (f"{form.lemma} {link}" for form in word.readings)

    def _deeds(self, tokens: Sequence[Token], at: int, last: int) -> frozenset[str]:
        """Return the verbs that a name is the subject of, and the word that a comma adds."""
        behind = [one for one in tokens[last : last + 6] if one.tag not in _BETWEEN]
        relative = len(behind) > 1 and behind[0].text == ","
        if relative and behind[1].tag is not Tag.RELATIVE:
            done = behind[1].mood(Mood.PAST_PARTICIPLE)
            return frozenset({f", {behind[1].text}"} | ({f", {done.lemma}"} if done else set()))
        link = self._link(tokens, at)
        owned = link >= 0 and tokens[link].tag is Tag.PREPOSITION
        if owned and not relative:
            return frozenset()  # "the director of X resigned"
        said = {f", {behind[1].text}"} if relative else set()
        group = behind[2 * relative : 2 * relative + 3]
        if not group or group[0].tag is not Tag.VERB or not group[0].mood(*FINITE):
            return frozenset(said)
        verbs = list(takewhile(lambda one: one.tag is Tag.VERB, group))  # "said Lumo owns it"
        lemmas = {form.lemma for form in verbs[-1].readings}
        return frozenset(said | lemmas | {f"{verbs[0].text} {one}" for one in lemmas})

    def _had(self, tokens: Sequence[Token], last: int) -> Iterator[str]:
        """Yield the noun of what is a name's, in the singular: "X's new chief executive".

        That of "X, whose shares", and of "X has 80 employees" too.
        """
        holds = self.lexicon.sets["belonging.holds"]
        said = [one.text for one in tokens[last : last + 2]]
        first = last + 1 + (said[:1] == [","])
        verb = said and any(form.lemma in holds for form in tokens[last].readings)
        whose = said[:1] == [","] and said[1:] and said[1] in holds
        if not (verb or whose or (said and said[0] in _GENITIVES)):
            return
        first += bool(verb) and first < len(tokens) and tokens[first].tag is Tag.NUMBER
        end = first
        while end < min(len(tokens), first + _WIDEST) and describes(tokens[end]):
            end += 1
        words = [one.text for one in tokens[first:end]]
        for width in (1, 2):
            yield self.lexicon.singular(" ".join(words[-width:]))

    def _aged(self, tokens: Sequence[Token], last: int) -> bool:
        """Tell whether an age stands behind a name: "Ada Moyo, 45, said", "Ada Noiret (38 ans)"."""
        behind = tokens[last : last + 4]
        if len(behind) < 2 or behind[0].text not in {",", "("}:  # noqa: PLR2004  # mark and age
            return False
        if behind[1].text in self.lexicon.sets.get("belonging.aged", frozenset()):
            return True
        age = behind[1].text.split()[0]
        known = age.isdigit() and int(age) in _AGES
        unit = behind[1].text.split()[1:] or [one.text for one in behind[2:3]]
        closing = self.lexicon.sets.get("belonging.years", frozenset())
        return known and bool(unit) and unit[0] in closing
