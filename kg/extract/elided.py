"""What a bare auxiliary stands for: "X needs it, but Y does not", "nor does Y", "as does Y"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from kg.extract.asked import asked_once_of_all
from kg.extract.conjugation import Mood
from kg.extract.contents import contents
from kg.extract.cues import cue, in_order
from kg.extract.denying import Earlier
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.memory import Referent
from kg.extract.nodes import Mark, VerbGroup
from kg.extract.refutation import attributes, denial
from kg.extract.syntax import Clause
from kg.extract.view import fold
from kg.model import OPINIONS, Cue, CueKind, Iri, Kind, Modality, Polarity, Quote, Statement, frozen
from kg.names import SOV

_OPEN = frozenset({Modality.HYPOTHETICAL, Modality.INTENDED, Modality.NEEDED, Modality.PREDICTED})
"""How a thing is put of which it is still open whether it comes about."""

_MOST = 6
"""Clauses of a sentence that are read so: what has more is no prose, and each is sought through."""

_AUXILIARY = 1
"""Tokens of an auxiliary behind the word that puts it first: "nor | does X"."""

_BEFORE_NOUN = 2
"""Tokens that a noun phrase may have before its core: "nor does | the national | bank"."""

_LONGEST = 8
"""Tokens of what opens a clause without a verb of its own: "the same is true of"."""

_NODES_AHEAD = 3
"""Nodes in which the noun phrase stands, the opening word and the auxiliary among them."""


@frozen()
class _Short:
    """A clause whose verb is left out: who does so, its auxiliary, and whether it does not.

    at           the position of the first of its words
    subject      the position of the noun phrase
    auxiliary    empty where it has no verb at all: "the same goes for X"
    first, last  half-open token indexes of its words
    """

    at: int
    subject: int
    auxiliary: str
    first: int
    last: int
    refusal: int | None = None


def elided(
    clause: Clause,
    told: Sequence[Statement],
    before: Earlier,
    linker: Linker,
    voice: Iri,
) -> Iterator[Statement]:
    """Yield what a sentence says of others by an auxiliary alone.

    told    what the sentence states
    before  the sentence before
    voice   whose word the sentence is
    """
    earlier = before.clause
    said = [one for one in before.told if one.claimant in {voice, one.subject}]
    for short in _shorts(clause):
        at, of, statements = _before(clause, short.at), clause, told
        if at is None and short.at <= 1 and earlier is not None and not attributes(clause):
            at, of, statements = _before(earlier, len(earlier.nodes)), earlier, said
        if at is None or not _alike(of, at, short.auxiliary):
            continue
        who = linker.resolve(of, of.phrase(of.subject(at)[0]))
        for position in clause.conjuncts(short.subject):
            other = linker.resolve(clause, clause.phrase(position))
            if who and who.entity and other and other.entity and _comparable(who, other):
                both = who.entity.iri, other.entity.iri
                for one in statements:
                    denies = _denies(one, of, at)
                    alike = denies or not short.auxiliary
                    against = alike and one.polarity is Polarity.NEGATIVE
                    unsure = (denies or against) and short.refusal is not None
                    if unsure or not _within(one, of, at, both[0]):
                        continue  # "X opposes it, but Y does not": Y need not be for it
                    so = _of_other(one, short, both, clause, linker)
                    same = alike and short.refusal is None
                    yield replace(so, polarity=one.polarity, cues=one.cues) if same else so


def _comparable(who: Referent, other: Referent) -> bool:
    """Tell whether two are not the same, and may do the same: both somebody, or neither."""
    types = (one.entity.types if one.entity else () for one in (who, other))
    first, second = (SOV.Actor in one for one in types)
    return who.value != other.value and first == second


def _within(statement: Statement, clause: Clause, at: int, who: Iri) -> bool:
    """Tell whether a statement is what a verb says of its subject."""
    verb = clause.verbs[at]
    head = clause.tokens[verb.head].span
    inside = any(
        quote.span.start <= head.start and head.end <= quote.span.end
        for quote in statement.evidence
    )
    return inside and who in {statement.subject, statement.object}


def _denies(statement: Statement, clause: Clause, at: int) -> bool:
    """Tell whether a verb itself says that a statement is not so: "opposes", "lacks"."""
    head = clause.tokens[clause.verbs[at].head].span
    return any(one.kind is CueKind.NEGATION and one.span == head for one in statement.cues)


def _of_other(
    one: Statement, short: _Short, who: tuple[Iri, Iri], clause: Clause, linker: Linker
) -> Statement:
    """Return a statement said of another, and not so where the auxiliary is denied.

    Words stay those of who said them; a stance of one's own is the other's.
    """
    was, now = who
    span = clause.span(short.first, short.last)
    denied = short.refusal is not None
    stance = one.kind is Kind.RECOMMENDATION and one.claimant == one.subject == was
    shown: tuple[Cue, ...] = tuple(c for c in one.cues if c.kind is not CueKind.NEGATION)
    if short.refusal is not None:
        shown = in_order((*shown, cue(clause, CueKind.NEGATION, short.refusal)))
    return replace(
        one,
        subject=now if one.subject == was else one.subject,
        object=now if one.object == was else one.object,
        claimant=now if stance else one.claimant,
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
        evidence=(Quote.of(linker.article.text, span),),
        cues=shown,
    )


def _before(clause: Clause, at: int) -> int | None:
    """Return the last main verb before a position, where it says what somebody does, or None.

    One that only stands for it says nothing anew: "X rents it; so does Y, but Z does not".
    """
    shorts = [range(one.first, one.last) for one in _shorts(clause)]
    full = (
        i
        for i, verb in sorted(clause.verbs.items(), reverse=True)
        if not any(verb.head in words for words in shorts)
    )
    position = next((i for i in full if _main(clause, i, at)), None)
    if position is None or _governs(clause, position):
        return None
    subject = clause.subject(position)
    known = len(subject) == 1 and clause.noun(subject[0]) is not None
    return position if known and subject[0] < position else None


def _main(clause: Clause, position: int, end: int) -> bool:
    """Tell whether a finite verb before an end is in no clause that another verb or noun has."""
    verb = clause.verbs[position]
    if position >= end or not verb.finite or clause.relative(position) is not None:
        return False
    above = max((i for i, one in clause.verbs.items() if i < position and one.finite), default=None)
    opened = above is not None and any(
        mark.tag is Tag.SUBORDINATOR for i, mark in clause.marks.items() if above < i < position
    )  # "left because Nvidia controls it"
    return not opened and not any(one.first <= verb.head < one.last for one in contents(clause))


def _governs(clause: Clause, at: int) -> bool:
    """Tell whether a verb has another below it: what "does" stands for is open.

    "Denies that it owns it, but Y does not", "promises to host it": so is it behind any report.
    """
    verb, words = clause.verbs[at], clause.lexicon.words["ellipsis"]["verbs"]
    above = (clause.tokens[token].readings for token, _ in verb.governors)
    governed = any(all(one.lemma not in words for one in readings) for readings in above)
    content = any(one.governor == at for one in contents(clause))
    infinitive = any(clause.verb(position) for _, position in clause.complements(at))
    return governed or content or infinitive or verb.lemma in clause.lexicon.reporting


def _alike(clause: Clause, at: int, auxiliary: str) -> bool:
    """Tell whether an auxiliary may stand for a verb: "is stored, but Y is not"."""
    verb, words = clause.verbs[at], clause.lexicon.words["ellipsis"]["verbs"]
    first = next((i for i in range(verb.first, verb.last) if clause.tokens[i].readings), verb.head)
    lemma = clause.tokens[first].readings[0].lemma if clause.tokens[first].readings else verb.lemma
    helped = lemma in words and (first != verb.head or lemma == clause.lexicon.grammar.be)
    stands = auxiliary == clause.lexicon.words["ellipsis"]["any"]
    return not auxiliary or (lemma == auxiliary if helped else stands)


@asked_once_of_all
def _shorts(clause: Clause) -> tuple[_Short, ...]:
    """Return the first clauses of a sentence whose verb is but an auxiliary."""
    return tuple(islice(_found(clause), _MOST))


def _found(clause: Clause) -> Iterator[_Short]:
    words = clause.lexicon.words.get("ellipsis")
    if words is None or clause.asks is not None:
        return
    for at in range(len(clause.nodes)):
        if found := _put_first(clause, at, words) or _bare(clause, at, words):
            yield found
    if found := _verbless(clause, words):
        yield found


def _bare(clause: Clause, at: int, words: dict[str, list[str]]) -> _Short | None:
    """Read "X does not" at its verb."""
    verb = clause.verb(at)
    if verb is None or not verb.finite or verb.lemma not in words["verbs"]:
        return None
    subject = clause.subject(at)
    ends = _ends(clause, at + 1)
    if len(subject) != 1 or subject[0] != at - 1 or not ends or verb.governors:
        return None
    node = clause.noun(subject[0])
    if node is None or node.preposition or _is_modal(clause, verb):
        return None
    refusal = verb.negation[0] if verb.negated and verb.negation else None
    return _Short(subject[0], subject[0], verb.lemma, node.first, verb.last, refusal)


def _is_modal(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether a modal stands before an auxiliary: "the backups may not be" says nothing."""
    modals = {word for words in clause.lexicon.words["modals"].values() for word in words}
    return any(token.text in modals for token in clause.tokens[verb.first : verb.head])


def _put_first(clause: Clause, at: int, words: dict[str, list[str]]) -> _Short | None:
    """Read "nor does X", "so does X", "as does X" at its first node."""
    first = clause.nodes[at].first
    opener = clause.tokens[first]
    if opener.text not in words["openers"] or first + _AUXILIARY + 1 >= len(clause.tokens):
        return None
    helper = clause.tokens[first + _AUXILIARY]
    forms = {one.lemma for one in clause.lexicon.forms.get(fold(helper.printed))}
    lemma = next((one for one in words["verbs"] if one in forms), None)
    if lemma is None:
        return None
    subject = next((i for i in range(at, at + _NODES_AHEAD) if clause.noun(i)), None)
    node = clause.noun(subject) if subject is not None else None
    if subject is None or node is None or node.core > first + _AUXILIARY + 1 + _BEFORE_NOUN:
        return None
    end = clause.extent(clause.conjuncts(subject)[-1])
    if not _ends(clause, end):
        return None
    refusal = first if opener.text in clause.lexicon.grammar.neither else None
    return _Short(at, subject, lemma, first, clause.nodes[end - 1].last, refusal)


def _verbless(clause: Clause, words: dict[str, list[str]]) -> _Short | None:
    """Read "Not so X" and "The same goes for X" at the opening of a sentence."""
    said = f"{clause.words(0, _LONGEST)} "
    for denied, table in ((True, "not_so"), (False, "same")):
        opener = next((one for one in words.get(table, ()) if said.startswith(f"{one} ")), None)
        if opener is None:
            continue
        widths = (n for n in range(1, _LONGEST + 1) if clause.words(0, n) == opener)
        width = next(widths, _LONGEST)  # "Ditto Lumo" may be one name
        inside = (i for i in range(len(clause.nodes)) if clause.nodes[i].last > width)
        subject = next((i for i in inside if not clause.mark(i, ",")), None)
        node = clause.noun(subject) if subject is not None else None
        if subject is None or node is None or node.core > width + _BEFORE_NOUN:
            return None
        end = clause.extent(clause.conjuncts(subject)[-1])
        if _ends(clause, end):
            last = clause.nodes[end - 1].last
            return _Short(0, subject, "", 0, last, 0 if denied else None)
    return None


def _ends(clause: Clause, at: int) -> bool:
    """Tell whether a clause ends at a position, past an adverb: "X does not yet."."""
    while (mark := clause.marks.get(at)) is not None and mark.tag is Tag.ADVERB:
        at += 1
    node = clause.nodes[at] if at < len(clause.nodes) else None
    closing = isinstance(node, Mark) and node.tag in {Tag.PUNCTUATION, Tag.CLOSE, Tag.COORDINATOR}
    return node is None or closing


def carried_out(
    clause: Clause, told: Sequence[Statement], before: Earlier, linker: Linker, voice: Iri
) -> Iterator[Statement]:
    """Yield what somebody did or not of what they were to do, or might: "Il ne l'a pas fait".

    told    what the sentence states
    before  the sentence before
    voice   whose word the sentence is
    """
    words = clause.lexicon.words.get("standing_for")
    for at, verb in clause.verbs.items() if words and clause.asks is None else ():
        if not _stands_for_act(clause, at, verb, words or {}):
            continue
        start = clause.tokens[verb.first].span.start
        said = [one for one in told if one.evidence[0].span.end <= start]
        who = linker.resolve(clause, clause.phrase(clause.subject(at)[0]))
        for one in said or before.told:
            theirs = who and who.entity and who.entity.iri == one.subject
            if theirs and one.claimant == voice and _ahead(one):
                yield _done(one, clause, verb, linker)


def _stands_for_act(
    clause: Clause, at: int, verb: VerbGroup, words: Mapping[str, Sequence[str]]
) -> bool:
    """Tell whether a verb with its pronoun says that an act was done that is named before it."""
    taken = any(clause.tokens[one].text in words["objects"] for one in verb.clitics)
    plain = verb.mood is Mood.INDICATIVE and not (verb.governors or verb.passive or verb.reflexive)
    subject = clause.subject(at)
    known = len(subject) == 1 and clause.noun(subject[0]) is not None
    own = any(clause.noun(position) for _, position in clause.complements(at))  # "avec Y", too
    return verb.lemma in words["verbs"] and taken and plain and known and not own


def _ahead(statement: Statement) -> bool:
    """Tell whether a statement says what is to be done, or may be, by whom it is about."""
    told = statement.kind in {Kind.RECOMMENDATION, Kind.EVALUATION, Kind.ATTRIBUTION}
    told = told or statement.predicate in {SOV.needs, SOV.facesRisk}
    return not told and statement.modality in _OPEN and statement.polarity is Polarity.POSITIVE


def _done(one: Statement, clause: Clause, verb: VerbGroup, linker: Linker) -> Statement:
    """Return what was open as it came about, or did not."""
    words, text = clause.span(verb.first, verb.last), linker.article.text
    kind = Kind.EVENT if one.kind in OPINIONS else one.kind
    done = replace(denial(one, words, text), modality=Modality.ASSERTED, kind=kind)
    return done if verb.negated else replace(done, polarity=Polarity.POSITIVE, cues=())
