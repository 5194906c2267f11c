"""The names of an article, settled together: what one sentence introduces, all others use.

Each sentence gives candidates, with the class that its words speak for and how strongly. Here they
become entities: an acronym in parentheses stands for the name before it, a shorter form for the
one longer name that it can be short for, and a name has one class in the whole article.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from kg.extract.acronyms import acronyms, bracketed, initialled
from kg.extract.classes import PLACES, minted
from kg.extract.inflection import spelled
from kg.extract.short_forms import (
    LEGAL,
    called,
    caseless,
    last_words,
    own_names,
    surnames,
    taken_up,
    unnamed,
)
from kg.extract.tokens import Token, printed
from kg.extract.view import fold
from kg.model import Entity, Iri, Value, frozen
from kg.names import SCHEMA, SOV

NONE, GUESS, SHAPE, CUE, SURE = range(5)
"""How strongly words speak for a class: not at all, for want of another, by their shape, by a cue,
by definition."""
MARKED, PLAIN = -1, -2
"""The strength of words that are a name, if at all, in quotation marks alone ("«مسار» توقع"), and
of a word of no list that is one where another sentence says so: "شركة زيفون … طورت زيفون منصة"."""

_SMALL = frozenset({"do", "de", "of", "in", "del", "du"})
"""Words between a firm's name and that of the country where it is another."""
_BODIES = frozenset({SOV.PublicBody, SOV.ResearchBody, SOV.SupranationalBody})
_AGAIN = 2
"""How often a name stands in quotation marks that nothing else tells of."""
_AND = " و"
"""How what is left out of a ministry's name begins: "وزارة الاتصالات وتكنولوجيا المعلومات"."""
_SHORTEST = 3  # letters of a word that may stand for a longer name


@frozen()
class Candidate:
    """Tokens `first` to `last` (past the end) of a sentence that may be a name.

    kind      the class that the words speak for, or None
    strength  PLAIN, MARKED, NONE, GUESS, SHAPE, CUE or SURE
    written   the name, where its words are joined to others and are not printed as it is
    briefs    what the name is without its legal form and what it is for, where that is a name too
    """

    first: int
    last: int
    kind: Iri | None
    strength: int
    written: str = ""
    briefs: tuple[str, ...] = ()


Found = tuple[int, int, Entity]


def settle(
    spoken: Iterable[Entity],
    sentences: Sequence[Sequence[Token]],
    candidates: Sequence[Sequence[Candidate]],
    language: str,
    base: str,
) -> list[list[Found]]:
    """Return, for each sentence, the names among its tokens: first, last (past the end), entity.

    spoken  the authors and the publisher: a name that is theirs is they

    Candidates without a class that are short for no other name are left out.
    """
    register = _Register(language, base)
    register.spoken = {name: one for one in spoken for name in own_names(one)}
    register.entities.update(register.spoken)
    named = [[one for one in found if one.strength != PLAIN] for found in candidates]
    for tokens, found, every in zip(sentences, named, candidates, strict=True):
        register.plain |= {fold(_name(tokens, one)) for one in every if one.strength == PLAIN}
        register.note(tokens, found)
    register.settle()
    return [
        list(register.names(tokens, found)) for tokens, found in zip(sentences, named, strict=True)
    ]


class _Register:
    """What an article's sentences say of its names."""

    def __init__(self, language: str, base: str) -> None:
        self.language, self.base = language, base
        self.votes: dict[str, dict[Iri, tuple[int, int]]] = defaultdict(dict)
        self.written: dict[str, str] = {}
        self.entities: dict[str, Entity] = {}
        self.aliases: dict[str, str] = {}
        self.defined: list[tuple[str, str]] = []
        self.widths: dict[str, tuple[int, ...]] = {}
        self.measured: dict[str, set[int]] = defaultdict(set)
        self.briefs: dict[str, set[str]] = defaultdict(set)
        self.spoken: dict[str, Entity] = {}
        self.marked: set[str] = set()
        self.plain: set[str] = set()
        self.said: list[set[str]] = []
        self.read: list[tuple[Sequence[Token], list[tuple[int, int]]]] = []

    # --- gathering

    def note(self, tokens: Sequence[Token], found: Sequence[Candidate]) -> None:
        """Take in the candidates of one sentence, its known names and its acronyms."""
        self.said.append(set())
        self.read.append((tokens, [(one.first, one.last) for one in found]))
        for one in found:
            name = _name(tokens, one)
            key = fold(name)
            self.said[-1].add(key)
            self.measured[tokens[one.first].text].add(one.last - one.first)
            self.written.setdefault(key, name)
            if one.strength == MARKED:
                self.marked.add(key)
            for brief in one.briefs:
                self.briefs[fold(brief)].add(key)
                self.measured[spelled(brief.split()[0])].add(len(brief.split()))
            if one.kind is not None:
                strength, count = self.votes[key].get(one.kind, (0, 0))
                self.votes[key][one.kind] = (max(strength, one.strength), count + 1)
        ends = {one.last: fold(_name(tokens, one)) for one in found if one.kind}
        for at, token in enumerate(tokens):
            if token.entity is not None and token.entity.types[0] != SCHEMA.MonetaryAmount:
                written = fold(token.printed)
                self.entities.setdefault(written, token.entity)
                self.said[-1].add(written)
                ends.setdefault(at + 1, written)
        self.defined += acronyms(tokens, ends)
        named = [(one.first, one.last, fold(_name(tokens, one))) for one in found]
        self.defined += bracketed(tokens, named, ends)

    # --- settling

    def settle(self) -> None:
        """Decide each name's class and what stands for what."""
        self._lend()
        self._echo()
        for key, votes in self.votes.items():
            # any class tells more than "an actor"
            kind = max(votes, key=lambda one: (votes[one][0], one != SOV.Actor, votes[one][1], one))
            if votes[kind][0] == NONE and votes[kind][1] < _AGAIN:
                continue  # quoted once, with nothing that says what it is
            if key not in self.entities:
                self.entities[key] = self._entity(self.written[key], kind)
        bodies = (key for key, one in self.entities.items() if SOV.Actor in one.types)
        for acronym, name in (*initialled(self.written, bodies), *self.defined):
            if name in self.entities and acronym != name:
                self.aliases[acronym] = name
        for brief, names in self.briefs.items():
            if len(names) == 1 and self._brief(brief, *names):
                self.aliases[brief] = min(names)
            elif len(names) == 1 and brief in self.spoken and brief not in names:
                self.aliases[min(names)] = brief
        self._shorten(self._shorter())
        self.widths = self._first_words()

    def _lend(self) -> None:
        """Let what is said of a short form say what the one name is that opens with it.

        "les engins de Kolda Dados … la directrice de Kolda": a firm, though it looks like a person.
        """
        openers: dict[str, list[str]] = defaultdict(list)
        for name in self.votes:
            if " " in name:
                openers[name.split()[0]].append(name)
        for short, longer in openers.items():
            told = self.votes.get(short)
            if len(longer) == 1 and self._branch(longer[0].removeprefix(short).split()):
                continue  # "Lumo Senegal" is not Lumo
            if told and len(longer) == 1 and self._weak(longer[0]) and short not in self.entities:
                lent = {kind: vote for kind, vote in told.items() if vote[0] >= CUE}
                self.votes[longer[0]] |= lent
                if lent and SCHEMA.Person not in lent:
                    self.aliases[short] = longer[0]

    def _echo(self) -> None:
        """Let what is taken up of a name of two words tell somebody's from a firm's."""
        alone = {
            word for word in self.written if word not in self.entities and self._somebody(word)
        }
        for name, person in taken_up(self.votes, alone):
            votes = self.votes[name]
            thing = SCHEMA.Product in votes  # "Project Lume", though "Lume" is said alone
            if person and not thing and max(vote[0] for vote in votes.values()) <= CUE:
                votes[SCHEMA.Person] = (max(CUE, votes.get(SCHEMA.Person, (0, 0))[0]), 1)
            elif not person and set(votes) == {SCHEMA.Person}:
                votes[SOV.Actor] = (SHAPE, 1)

    def _somebody(self, word: str) -> bool:
        return set(self.votes.get(word, {})) <= {SCHEMA.Person, SOV.Actor}

    def _shorten(self, heads: Mapping[str, set[str]]) -> None:
        """Let shorter forms stand for the one name that they are short for; for two, for none."""
        for key in sorted(self.written, key=lambda one: -one.count(" ")):
            # what stands for a longer name already is no other: "X Data", of "X Data Ltd"
            others = {self.aliases.get(one, one) for one in heads.get(key, set())}
            longer = self._of_the_house(key, others & self.entities.keys() - {key})
            if len(longer) > 1 and self._weak(key) and key in self.votes:
                self.entities.pop(key, None)
            if key not in self.aliases and len(longer) == 1:
                (name,) = longer
                if self._weak(key) or self._same(key, name) or self._takes_up(key, name):
                    self.aliases[key] = name
        bodies = [name for name, one in self.entities.items() if not _BODIES.isdisjoint(one.types)]
        for key, longer in last_words(bodies, self.written).items():
            if key not in self.aliases and len(longer) == 1 and self._ends(key, *longer):
                self.aliases[key] = min(longer)
        for short, longer in heads.items():  # a last name, a paper's: they need no second witness
            (name,) = longer if len(longer) == 1 else ("",)
            known = short in self.entities or short in self.aliases
            if name in self.entities and not known and self._sure(short, name):
                self.aliases[short] = name

    def _of_the_house(self, short: str, longer: set[str]) -> set[str]:
        """Return the longer names of a short one without the firms that are its branches.

        "Kolda Denshi" is Kolda, of which "Kolda do Brasil" is but a subsidiary.
        """
        others = {name for name in longer if not self._branch(name.removeprefix(short).split())}
        return others if len(others) == 1 else longer

    def _branch(self, rest: Sequence[str]) -> bool:
        """Tell whether what stands behind a firm's name says where it is: "Mali", "do Brasil"."""
        place = self.entities.get(rest[-1]) if rest else None
        known = place is not None and not PLACES.isdisjoint(place.types)
        return bool(rest) and (rest[0] in _SMALL or (known and len(rest) == 1))

    def _first_words(self) -> dict[str, tuple[int, ...]]:
        """Return, by the first word of the names that are known now, their lengths in words."""
        found: dict[str, set[int]] = defaultdict(set)
        for key in (*self.entities, *self.aliases):
            words = key.split()
            found[spelled(words[0])].add(len(words))  # as a token has it: "أحمد" is "احمد"
        for word, widths in self.measured.items():  # what is joined makes tokens of its own
            found[word] |= widths
        return {word: tuple(sorted(widths, reverse=True)) for word, widths in found.items()}

    def _brief(self, key: str, name: str) -> bool:
        """Tell whether a name without its legal form stands for the whole one, of the same class.

        A single word does so only where it was read as a name itself.
        """
        if name not in self.entities or key == name:
            return False
        if (known := self.entities.get(key)) is not None:
            return key in self.votes and known.types == self.entities[name].types
        return key in self.written or " " in key or called(key, self._alone)

    @cached_property
    def _alone(self) -> Counter[str]:
        """How often each word stands in no name of several words, once all sentences are noted."""
        return Counter(one for tokens, named in self.read for one in unnamed(tokens, named))

    def _weak(self, key: str) -> bool:
        strongest = max((votes[0] for votes in self.votes.get(key, {}).values()), default=NONE)
        return strongest <= SHAPE

    def _same(self, short: str, name: str) -> bool:
        """Tell whether a shorter form is sure: a person's, or one without its legal form."""
        known, longer = self.entities.get(short), self.entities[name]
        both = known is not None and SCHEMA.Person in known.types
        rest = name.removeprefix(short)
        legal = all(word.strip(".,") in LEGAL for word in rest.lstrip(",").split())
        public = SOV.PublicBody in longer.types and rest.startswith(_AND)
        if name.startswith(short) and (legal or public):
            return True
        return both and SCHEMA.Person in longer.types

    def _takes_up(self, short: str, name: str) -> bool:
        """Tell whether a firm or a body is called by the first words of its name from then on.

        Not where one sentence has both: then the one is part of the other, or runs it.
        """
        known, longer = self.entities.get(short), self.entities[name]
        actors = known is not None and all(SOV.Actor in one.types for one in (known, longer))
        if not actors or short not in self.votes or SCHEMA.Person in longer.types:
            return False
        if known is not None and SOV.PublicBody in known.types:  # "Senate", of a committee of it
            return False
        if not name.startswith(f"{short} ") or self._branch(name.removeprefix(short).split()):
            return False
        return self._apart(short, name)

    def _apart(self, short: str, name: str) -> bool:
        """Tell whether a name is said first, and never in one sentence with a shorter form."""
        first = next((one for one in self.said if short in one or name in one), set())
        return short not in first and not any({short, name} <= one for one in self.said)

    def _ends(self, short: str, name: str) -> bool:
        """Tell whether a body is called by the last words of its name: "the Audit Office"."""
        known = self.entities.get(short)
        same = known is not None and known.types == self.entities[name].types
        return same and short in self.votes and self._apart(short, name)

    def _sure(self, short: str, name: str) -> bool:
        """Tell whether a part of a name needs no witness: a person's, a paper's last word."""
        types = self.entities[name].types
        return SCHEMA.Person in types or (
            SOV.MediaOutlet in types and short == name.rpartition(" ")[2]
        )

    def _shorter(self) -> Mapping[str, set[str]]:
        """Return the longer names that each shorter form may stand for.

        A person's last name, an organisation's first words, and any name's without its last word.
        """
        found: dict[str, set[str]] = defaultdict(set)
        for key, entity in self.entities.items():
            words = key.split()
            if len(words) < 2:  # noqa: PLR2004  # nothing to leave out
                continue
            if SCHEMA.Person in entity.types:
                shorter = surnames(words)
                if words[0] in self.votes:  # "تقول فريال", who was named in full
                    shorter.add(words[0])
            elif SOV.Actor in entity.types or SCHEMA.Product in entity.types:
                paper = SOV.MediaOutlet in entity.types  # never called by where it is made
                least = 2 if paper else 1
                shorter = {" ".join(words[:at]).rstrip(",") for at in range(least, len(words))}
                if SCHEMA.Product in entity.types or (paper and _SMALL.isdisjoint(words)):
                    shorter.add(words[-1])  # "Njangi Vault": "Vault"
            else:
                continue
            for short in shorter:
                titled = self.votes.get(short, {}).get(SCHEMA.Person, (NONE, 0))[0] == SURE
                if len(short) >= _SHORTEST or titled:  # "M. Ba"
                    found[short].add(key)
        return found

    # --- using

    def names(self, tokens: Sequence[Token], found: Sequence[Candidate]) -> Iterator[Found]:
        """Yield the names of a sentence in order, without overlaps."""
        taken = {at for one in found for at in range(one.first, one.last)}
        again = [
            one
            for at, token in enumerate(tokens)
            if token.text in self.widths
            and (token.capital or caseless(token.printed))
            and at not in taken
            and (one := self._known(tokens, at, taken))
        ]
        end = 0
        for one in sorted((*found, *again), key=lambda one: one.first):
            if one.first < end:
                continue
            end = one.last
            name = _name(tokens, one)
            key = fold(name)
            entity = self.entities.get(self.aliases.get(key, key))
            if entity is not None:
                yield one.first, one.last, self._named(entity, name)

    def _known(self, tokens: Sequence[Token], at: int, taken: set[int]) -> Candidate | None:
        """Return the longest name that stands at a token and that another sentence introduced."""
        first = tokens[at].text
        for width in self.widths.get(first, ()):
            stretch = tokens[at : at + width]
            if len(stretch) < width or taken & set(range(at, at + width)):
                continue
            key = fold(printed(stretch))
            named = any(one.entity for one in stretch)  # which an acronym's full form overrides
            alone = width == 1 and caseless(key) and key not in self.plain  # it may be but a word
            if key in self.marked:
                continue
            if key in self.aliases or (key in self.entities and not named and not alone):
                return Candidate(at, at + width, None, NONE)
        return None

    def _named(self, entity: Entity, name: str) -> Entity:
        """Return an entity with the form that stands for it here among its other names."""
        written = Value(name, language=self.language)
        if fold(name) not in self.aliases or written in {entity.label, *entity.alternates}:
            return entity
        return replace(entity, alternates=(*entity.alternates, written))

    def _entity(self, name: str, kind: Iri) -> Entity:
        return minted(name, kind, self.base, self.language)


def _name(tokens: Sequence[Token], one: Candidate) -> str:
    return one.written or printed(tokens[one.first : one.last])
