"""Whose words a stretch of a sentence is, and who can say something."""

from collections.abc import Iterable, Sequence

from kg.extract.anyone import body_of_anyone
from kg.extract.classes import with_broader
from kg.extract.contents import told_apart
from kg.extract.lexicon import Tag, class_iri
from kg.extract.linking import Linker, Referent, unique
from kg.extract.match import Match
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause
from kg.model import Cue, Entity, Iri, Modality, frozen
from kg.names import SCHEMA, SOV

SPEAKING = frozenset({SOV.Actor, SCHEMA.CreativeWork, SCHEMA.Legislation})
"""Types of what can say something."""
_OWED = frozenset({Modality.NEEDED, Modality.RECOMMENDED})
"""What others make of what somebody has not said yet: "X should demand Y"."""


@frozen()
class Report:
    """Tokens `first` to `last` (past the end) are what `claimant` says; `cue` shows it.

    outside  tokens in between that are not: the comment that names the speaker, the source
    denied   whether the claimant says that it is not so
    others   who says so with the claimant
    governor the position of the verb whose clause it is, or None
    source   whether "selon X" says so, at the tokens `outside`
    literal  whether the words are the claimant's own: what they say in passing is theirs too
    """

    first: int
    last: int
    claimant: Iri
    cue: Cue
    outside: tuple[int, int] = (0, 0)
    denied: bool = False
    others: tuple[Iri, ...] = ()
    governor: int | None = None
    source: bool = False
    literal: bool = False

    def covers(self, match: Match) -> bool:
        """Tell whether a match's trigger stands in what is reported, and is not what reports it."""
        at, elsewhere = match.words[0], self.literal or self.outside != (0, 0)
        return self.holds(at) and (elsewhere or not (match.frame.reports and at == self.first))

    def holds(self, token: int) -> bool:
        """Tell whether a token is of what is reported."""
        return self.first <= token < self.last and not self.outside[0] <= token < self.outside[1]


def innermost(reports: Iterable[Report]) -> Report | None:
    """Return the report that stands in all the others, or None."""
    return min(reports, key=lambda one: (one.last - one.first, -one.first), default=None)


def report_of(clause: Clause, match: Match, told: Sequence[Report]) -> Report | None:
    """Return the innermost report that a match stands in, or None."""
    if match.frame.inside:
        return next((one for one in told if one.first == match.words[1]), None)
    over = [one for one in told if one.covers(match)]
    if any(one.denied for one in over) and told_apart(clause, match.words[0]):
        over = [one for one in over if not one.denied]
    return innermost(over)


def sources_of(
    clause: Clause, positions: Sequence[int], linker: Linker, *, anybody: bool = False
) -> tuple[Iri, ...]:
    """Return who speaks where noun phrases are said to: actors, and who made a document.

    anybody  whether whatever a noun names speaks, since it is the subject of a verb of speech
    """
    found = []
    for at in (_spoken_for(clause, one) for one in positions):
        node = clause.noun(at)
        said = node is not None or clause.implied(at) is not None
        resolved = linker.resolve(clause, clause.phrase(at)) if said else None
        things = resolved is None or not (resolved.entity and SPEAKING & set(resolved.entity.types))
        if node is not None and things and clause.tokens[node.head].tag is Tag.PRONOUN:
            resolved = linker.said_by(clause.tokens[node.head].text)
        if resolved and resolved.entity:
            kinds = set(resolved.entity.types)
            spoken = node is not None and _speaks(clause, clause.head(node))
            spoken = spoken or resolved.entity.iri == linker.memory.source  # a source, "وأضاف"
            spoken = spoken or (anybody and _named_by_noun(clause, node, resolved.entity))
            if spoken or kinds & SPEAKING:
                found.append(linker.source(resolved.entity))
    return unique(found)


def _named_by_noun(clause: Clause, node: NounPhrase | None, entity: Entity) -> bool:
    """Tell whether a noun or a name, and no pronoun, stands for a thing that is no figure."""
    if node is None or is_quantity(entity):
        return False
    return clause.tokens[node.head].tag in {Tag.WORD, Tag.NAME}


def goes_on_alone(clause: Clause, at: int) -> bool:
    """Tell whether an infinitive opens a sentence by which somebody goes on: "Et d'ajouter que"."""
    verb = clause.verb(at)
    if verb is None or verb.lemma not in clause.lexicon.reporting or at != 1:
        return False
    return clause.coordinator(0) and verb.preposition == clause.lexicon.grammar.of


def nobody(clause: Clause, positions: Sequence[int]) -> bool:
    """Tell whether what is said to say a thing is nobody: "…, a rumour has it"."""
    listed = clause.lexicon.status["sources"]["nobody"]
    nouns = (clause.noun(at) for at in positions)
    return any(clause.lexicon.singular(clause.head(one)) in listed for one in nouns if one)


def may_speak(clause: Clause, referent: Referent) -> bool:
    """Tell whether what stands for somebody can say a thing: by its class, or by its noun."""
    types = set(referent.entity.types if referent.entity else ())
    phrase = referent.phrase
    node = clause.noun(phrase.node) if phrase and not phrase.pronoun else None
    return bool(SPEAKING & types) or (node is not None and _speaks(clause, clause.head(node)))


def _spoken_for(clause: Clause, at: int) -> int:
    """Return the body where "on" speaks, if it does, or else the same position."""
    node = clause.noun(at)
    body = body_of_anyone(clause, at, clause.tokens[node.head].text) if node else None
    return at if body is None else body


def _speaks(clause: Clause, head: str) -> bool:
    """Tell whether a noun names a document, or a group as its readers know it: "les groupes"."""
    sets, noun = clause.lexicon.sets, clause.lexicon.singular(head)
    anaphors = clause.lexicon.nouns["anaphors"].items()
    kinds = [class_iri(name) for name, heads in anaphors if noun in heads]
    actors = any(SOV.Actor in with_broader(kind) for kind in kinds)
    listed = sets["status.documents.heads"], sets["status.sources.groups"]
    return actors or any(noun in one for one in listed)


def made_of(clause: Clause, at: int | None) -> str | None:
    """Return what the verb above an infinitive makes of what it says: "urges X to publish"."""
    return None if at is None else clause.controlled(at)


def allowed(clause: Clause, at: int | None) -> bool:
    """Tell whether what an infinitive says is only let happen: "lets the police demand it"."""
    return made_of(clause, at) == Modality.HYPOTHETICAL


def obliged(clause: Clause, at: int | None) -> bool:
    """Tell whether it is for others that somebody must say a thing: "X devrait exiger Y"."""
    verb = None if at is None else clause.verb(at)
    return verb is not None and any(effect in _OWED for _, effect in verb.governors)


def argues(match: Match, linker: Linker, voice: Iri) -> bool:
    """Tell whether a frame needs somebody's word, where the text is not a person's by itself."""
    known = linker.memory.entities.get(voice)
    return match.frame.argued and (known is None or SCHEMA.Person not in known.types)
