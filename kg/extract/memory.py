"""What an article has spoken of so far, and what a phrase stands for."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from kg.extract.conjugation import GENDERS
from kg.extract.syntax import Clause, Phrase
from kg.model import Cue, CueKind, Entity, Iri, Span, Statement, Value, frozen
from kg.names import SCHEMA, SOV

_NEARBY = 2
"""Sentences over which an agreement stays the one at hand."""


@frozen()
class Referent:
    """What a role is filled with: a thing or words, and the phrase that says it here.

    phrase  None where the words do not say it (an implicit role)
    named   whether it was named, not only described
    """

    value: Iri | Value
    entity: Entity | None
    phrase: Phrase | None
    named: bool = False


@frozen()
class Speaker:
    """Who says what is quoted, and the word that shows it.

    comment  the half-open token indexes of the words inside the quotation that name who speaks
    """

    iri: Iri
    cue: Cue
    comment: tuple[int, int] = (0, 0)

    @classmethod
    def shown(cls, iri: Iri, span: Span, text: str) -> Self:
        """Return who a stretch of a text shows to say what stands beside it."""
        return cls(iri, Cue(CueKind.ATTRIBUTION, span, span.of(text)))


@frozen()
class Quotation:
    """A quotation that a sentence left open: in which paragraph, and whose, if that is known."""

    paragraph: int
    speaker: Speaker | None


@dataclass
class Memory:
    """What an article has spoken of so far; it grows sentence by sentence.

    subject      who or what the last sentence was about, and its gender and number
    other        the subject before it, where they were one and it is several, or the reverse, and
                 the paragraph
    beside       every subject of the last sentence, and its gender and number
    unclear      the pronoun that was the last subject, where nobody can tell what it stands for
    above        what noun phrases take up in a sentence above a list, by where they begin
    first_person who "je" is where a match is read
    source       who was last said to say something
    according    by whose account the sentence before was told, "selon X", with gender and number
    employers    the organisation that each person speaks for: who "we" are
    clauses      the sentences right before, the latest last
    described    by its head noun, the thing that was last described with it: "un projet de loi"
    cued         by the noun that opens its name, what was last named so: "هيئة «أوجيرو»"
    genders      which persons are known to be he, "masculine", or she, "feminine"
    named        by class, what has been named, with its first place in `recent`
    opened       by a list of nouns of the lexicon, how many things were looked at, and those
                 whose names open with one of them
    things       by class, what was described last, behind its number
    unread       what was met since its name was last read, and openers, by the first and the last
                 word of its name in the singular, the actors that have been
    styles       by a noun, who was said to be that: "the broker Lumo", "Vexel, a supplier"
    quoted       the paragraph in which somebody was quoted last, and who
    leading      the paragraph whose last sentence leads to words below it, and whose they are
    running      the paragraphs that go on with a quotation above without a mark at their head
    paragraph    the one of the sentence that was read last
    origins      the state that something was said to be of
    group        who was the last subject together
    passing      the ids of what the last sentence only added of a thing: "X, qui possède Y"
    issuer       who issued the text, where it is a release
    house        who publishes the text: "this newspaper", and "the committee" of its own report
    parties      who concluded the last agreement, where several were named
    met          those whom the last sentence says to have concluded one
    counts       which things were said to be several, and which one
    pair         those two of whom one was called the former
    undergone    the pronoun that stands for a thing, as what is said of it shows, and thing, which
    priced       what was last said to cost so much, and in which sentence
    asked        the one person who answers, where the text is an interview
    described_author  who signs, while a line is read that says what they are
    signer            who alone signs, while the last paragraph is read
    topic        the one firm that the text opens with and names most
    headed       the bodies and persons that the headline names
    headline     its words
    home         the state that the text names most: the one that "we" lack something in
    kinds        who was named but to say what kind of thing another is: "Nvidia chips"
    """

    entities: dict[Iri, Entity] = field(default_factory=dict)
    spans: dict[Iri, set[Span]] = field(default_factory=dict)
    recent: list[Iri] = field(default_factory=list)
    above: dict[int, Iri | None] = field(default_factory=dict)
    authors: dict[Iri, Iri] = field(default_factory=dict)
    subject: tuple[Iri, frozenset[str]] | None = None
    other: tuple[Iri, frozenset[str], int] | None = None
    beside: list[tuple[Iri, frozenset[str]]] = field(default_factory=list)
    unclear: str = ""
    subjects: list[Iri] = field(default_factory=list)
    speaker: Iri | None = None
    first_person: Iri | None = None
    source: Iri | None = None
    according: tuple[Iri, frozenset[str]] | None = None
    employers: dict[Iri, Iri] = field(default_factory=dict)
    roles: dict[str, Iri] = field(default_factory=dict)
    origins: dict[Iri, Iri] = field(default_factory=dict)
    clauses: list[Clause] = field(default_factory=list)
    described: dict[str, Iri] = field(default_factory=dict)
    cued: dict[str, Iri] = field(default_factory=dict)
    genders: dict[Iri, str] = field(default_factory=dict)
    named: dict[Iri, dict[Iri, int]] = field(default_factory=dict)
    opened: dict[tuple[str, ...], tuple[int, list[Iri]]] = field(default_factory=dict)
    things: dict[Iri, tuple[int, Iri]] = field(default_factory=dict)
    unread: list[Iri] = field(default_factory=list)
    openers: dict[str, set[Iri]] = field(default_factory=dict)
    styles: dict[str, set[Iri]] = field(default_factory=dict)
    quotation: Quotation | None = None
    quoted: tuple[int, Speaker] | None = None
    quoting: bool = False
    leading: tuple[int, Speaker] | None = None
    running: frozenset[int] = frozenset()
    paragraph: int = -1
    list_opener: Iri | None = None
    agreement: tuple[Iri, int] | None = None
    group: tuple[Iri, ...] = ()
    passing: set[str] = field(default_factory=set)
    issuer: Iri | None = None
    house: Iri | None = None
    parties: tuple[Iri, ...] = ()
    met: tuple[Iri, ...] = ()
    pair: tuple[Iri, ...] = ()
    counts: dict[Iri, bool] = field(default_factory=dict)
    asked: Iri | None = None
    described_author: Iri | None = None
    signer: Iri | None = None
    topic: Iri | None = None
    headed: tuple[Entity, ...] = ()
    headline: str = ""
    home: Entity | None = None
    kinds: set[Iri] = field(default_factory=set)
    carried: dict[tuple[str, str], tuple[Iri, int]] = field(default_factory=dict)
    priced: tuple[Iri, int] | None = None
    undergone: tuple[Clause, int] | None = None
    thing: Iri | None = None

    def remember(self, entity: Entity, span: Span | None) -> Entity:
        """Note an entity, where it stands, and another name for it; return it as known by now."""
        known = self.entities.get(entity.iri)
        if known is None:
            known = entity
            self.unread.append(entity.iri)
        elif known is not entity and known != entity:
            names = dict.fromkeys((*known.alternates, entity.label, *entity.alternates))
            names.pop(known.label, None)
            if len(names) > len(known.alternates):
                known = replace(known, alternates=tuple(names))
        self.entities[entity.iri] = known
        if span:
            self.spans.setdefault(entity.iri, set()).add(span)
        return known

    def name(self, entity: Entity, span: Span) -> None:
        """Note that an entity is named in the prose."""
        for kind in self.remember(entity, span).types:
            self.named.setdefault(kind, {}).setdefault(entity.iri, len(self.recent))
        self.recent.append(entity.iri)

    def speak_of(self, iri: Iri, features: frozenset[str]) -> None:
        """Note what a sentence is about, and its gender and number."""
        if self.subject and ("plural" in self.subject[1]) != ("plural" in features):
            self.other = (*self.subject, self.paragraph)
        self.subject, self.unclear = (iri, features), ""

    def describe(self, entity: Entity) -> None:
        """Note that an entity was described last."""
        number = 1 + max((number for number, _ in self.things.values()), default=0)
        self.things |= dict.fromkeys(entity.types, (number, entity.iri))

    def is_other(self, iri: Iri, wanted: frozenset[str]) -> bool:
        """Tell whether a pronoun is of the other gender than the person is known to be."""
        gender = self.genders.get(iri)
        return gender is not None and bool(wanted & GENDERS) and gender not in wanted

    def placed(self, iri: Iri) -> Entity:
        """Return an entity with the places that name it, in text order."""
        found, spans = self.entities[iri], self.spans.get(iri, ())
        return replace(found, spans=tuple(sorted(spans))) if spans else found

    def ours(self) -> Iri | None:
        """Return who "we" are where a match is read: no person, but whom one speaks for."""
        speaker = self.first_person
        known = self.entities.get(speaker) if speaker else None
        if speaker is None or known is None or SOV.MediaOutlet in known.types:
            return None
        return self.employers.get(speaker) if SCHEMA.Person in known.types else speaker

    def agreement_near(self, sentence: int) -> Referent | None:
        """Return the agreement at hand: the last one whose parties an earlier sentence named."""
        if self.agreement is None or sentence - self.agreement[1] > _NEARBY:
            return None
        iri = self.agreement[0]
        return Referent(iri, self.entities[iri], None)


def entities_used(statements: tuple[Statement, ...], known: Mapping[Iri, Entity]) -> set[Iri]:
    """Return the IRIs of things that statements speak of or are attributed to."""
    used: set[Iri] = set()
    for one in statements:
        used |= {one.subject, one.claimant, *one.layers}
        if not isinstance(one.object, Value):
            used.add(one.object)
        if one.reported_by:
            used.add(one.reported_by)
    return used & set(known)


def most_named(named: Iterable[Iri]) -> Iri | None:
    """Return what stands most often among names, or None where two do or there is none."""
    counted = Counter(named).most_common(2)
    if not counted or len({number for _, number in counted}) < len(counted):
        return None
    return counted[0][0]


def unique(values: Iterable[Iri]) -> tuple[Iri, ...]:
    """Return values without repeats, in order."""
    return tuple(dict.fromkeys(values))
