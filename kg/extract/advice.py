"""What somebody says should be done, or must be, where no frame has words for what that is."""

from collections.abc import Collection, Iterator, Sequence

from kg.extract.conjugation import Mood
from kg.extract.contents import contents
from kg.extract.cues import cue, in_order
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.memory import Referent
from kg.extract.negation import negation, negation_cues
from kg.extract.nodes import Mark, VerbGroup
from kg.extract.reported import Report, innermost
from kg.extract.scopes import content_scope, scope
from kg.extract.syntax import Clause, Phrase
from kg.extract.things import put
from kg.model import (
    Certainty,
    CueKind,
    Iri,
    Kind,
    Modality,
    Polarity,
    Quote,
    Statement,
)
from kg.names import SCHEMA, SOV

_KINDS = {"recommended": Kind.RECOMMENDATION, "needed": Kind.NEED}
_AHEAD = frozenset({"predicted", "hypothetical"})
"""What may put off what must be done: "will have to", "would need to"."""
_OPENERS = frozenset({Tag.SUBORDINATOR, Tag.RELATIVE})
_ENDS = (",", ";", ":", ".", "–", "—", "”", "»")


def advice(
    clause: Clause,
    linker: Linker,
    told: Sequence[Report],
    taken: Collection[int],
    voice: Iri,
) -> Iterator[Statement]:
    """Yield what "X should charge for water" advises, where nothing else was read in it.

    taken  the tokens of the triggers that gave statements
    voice  who says what nobody is reported to say: only a person gives advice of their own
    """
    for at, verb in clause.verbs.items():
        obliging, exhorts = _obliging(clause, at, verb), _exhorts(clause, at, verb)
        obliged = obliging is not None
        effect = "recommended" if exhorts else "needed" if obliged else _effect(clause, at, verb)
        led = not (obliged or exhorts) and clause.relative(at) is not None
        if not effect or led or _supposed(clause, at if obliging is None else obliging, told):
            continue
        ends = obliged and any(put == "negative" for _, put in verb.governors)  # "to cease using"
        first = verb.governors[0][0] if verb.governors and (exhorts or ends) else verb.head
        done = verb.passive and effect == "recommended" and clause.lexicon.status["advice"]["done"]
        if done and (subject := clause.subject(at)):  # "the law should be amended"
            first = clause.phrase(subject[0]).first
        words = _predicate(clause, at, first, alone=obliged)
        if words is None:
            continue
        if any(words[0] <= token < words[1] for token in taken):
            continue
        report = innermost(one for one in told if one.holds(verb.head))
        claimant = report.claimant if report else voice
        alone = obliged or (effect == "needed" and clause.lexicon.status["advice"]["alone"])
        if (report and report.denied) or not (report or alone or _person(linker, voice)):
            continue
        if who := (effect, claimant) if exhorts else _who(clause, at, linker, effect, claimant):
            found = _statement(clause, linker, at, words, (*who, claimant, report))
            yield from [found] if found else []


def _obliging(clause: Clause, at: int, verb: VerbGroup) -> int | None:
    """Return the verb by which somebody is made to do what an infinitive says, or None.

    "Requires X to install Y", "would require"; not "should require", "nobody requires".
    """
    above = clause.controller(at) if verb.mood is Mood.INFINITIVE else None
    governor = clause.verb(above) if above is not None else None
    if above is None or governor is None or clause.controlled(at) != "needed":
        return None
    if any(effect not in _AHEAD for _, effect in governor.governors) or negation(clause, above):
        return None
    obliges = governor.lemma in clause.lexicon.status["advice"].get("obliging", ())
    return above if obliges else None


def _supposed(clause: Clause, at: int, told: Sequence[Report]) -> bool:
    """Tell whether what a verb says is only asked or supposed: "if X must", "whether X must"."""
    verb, owned = clause.verbs[at], {one.governor for one in told}
    over = content_scope(clause, verb.head, contents(clause), owned) or scope(clause, at)
    return over is not None and over.modality is Modality.HYPOTHETICAL


def _exhorts(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a verb opens a sentence, or what a colon announces, as a call: "Exigeons X"."""
    said, token = clause.lexicon.status["advice"], clause.tokens[verb.first]
    lemmas = {one.lemma for one in token.readings}
    plain, ending = said.get("plain", False), said.get("exhorting", "")
    called = token.text in lemmas if plain else bool(ending) and token.text.endswith(ending)
    if not called or verb.preposition or verb.passive or clause.asks is not None:
        return False
    first = at
    while isinstance(mark := clause.marks.get(first - 1), Mark) and mark.tag is Tag.OPEN:
        first -= 1
    opens = first == 0 or clause.mark(first - 1, ":")
    return opens and not clause.subject(at) and lemmas.isdisjoint(said.get("idle", ()))


def _effect(clause: Clause, at: int, verb: VerbGroup) -> str | None:
    """Return what a modal makes of what its verb says: "should", "must", or None."""
    if not (verb.finite and verb.governors):
        return None
    *before, (token, effect) = verb.governors
    if any(one not in _AHEAD for _, one in before):
        return None
    said = clause.lexicon.status["advice"]
    lemmas = {form.lemma for form in clause.tokens[token].readings}
    if clause.tokens[token].mood(Mood.CONDITIONAL) and not lemmas.isdisjoint(said["softened"]):
        effect = "recommended" if put(clause, at, token, effect) == effect else ""
    if effect not in _KINDS or (effect == "needed" and verb.passive):
        return None  # "disputes must be settled" says what others need
    words = {clause.tokens[token].text, *lemmas}  # "would do well to": no verb says so
    modal = words & clause.lexicon.sets.get(f"modals.{effect}", frozenset())
    return effect if modal or not words.isdisjoint(said[effect]) else None


def _who(
    clause: Clause, at: int, linker: Linker, effect: str, claimant: Iri
) -> tuple[str, Iri] | None:
    """Return the effect, and who recommends or what needs it; None where that is nobody known.

    What "we" should do is whoever says so recommends, and what "we" must where nobody can tell who
    "we" are.
    """
    subject = clause.subject(at)
    ours = _ours(clause, at, linker)
    if len(subject) != 1 or not (ours or clause.noun(subject[0])):
        return None
    kind = "bearer" if ours else ""
    found: Referent | None = linker.resolve(clause, clause.phrase(subject[0]), kind)
    known = found.entity if found else None
    if known is None and not ours:
        return None
    return (
        ("recommended", claimant)
        if known is None or effect == "recommended"
        else (effect, known.iri)
    )


def _ours(clause: Clause, at: int, linker: Linker) -> bool:
    """Tell whether "we" are the subject of a verb, said or by its form; not of "must be frank"."""
    if clause.verbs[at].lemma in clause.lexicon.grammar.copulas:
        return False
    noun = next((clause.noun(one) for one in clause.subject(at)), None)
    said = noun is not None and clause.tokens[noun.head].text in linker.we
    return said or (noun is None and "we" in (clause.implied(at) or ()))


def _predicate(clause: Clause, at: int, first: int, *, alone: bool) -> tuple[int, int] | None:
    """Return the tokens, half-open, of a verb from one of them on, with all that follows it.

    alone  whether no other verb may follow
    """
    last = first
    mark = clause.nodes[at + 1] if at + 1 < len(clause.nodes) else None
    asks = isinstance(mark, Mark) and mark.tag is Tag.SUBORDINATOR  # "must assess whether"
    for position in range(at, len(clause.nodes)):
        node = clause.nodes[position]
        verbal = position > at and isinstance(node, VerbGroup)
        before = isinstance(node, VerbGroup) and node.participle and node.preposition
        opens = isinstance(node, VerbGroup) and verbal and node.finite
        if verbal and (before or alone):  # "must get a permit before using it"
            last = _before_clause(clause, first, last) if opens else last
            break
        parted = isinstance(node, Mark) and node.tag is Tag.SUBORDINATOR and not asks
        if opens and asks:
            opens = asks = False
        if opens:
            last = _before_clause(clause, first, last)
        if opens or parted or clause.mark(position, *_ENDS) or clause.coordinator(position):
            break
        last = node.last
    return (first, last) if last > clause.verbs[at].last or first < clause.verbs[at].first else None


def _before_clause(clause: Clause, first: int, last: int) -> int:
    """Return where words end without what opens the clause behind: "regardless of where it is"."""
    tags = [token.tag for token in clause.tokens[first:last]]
    opener = next((at for at in range(len(tags) - 1, 1, -1) if tags[at] in _OPENERS), 0)
    while opener and tags[opener - 1] in {Tag.PREPOSITION, Tag.ADVERB}:
        opener -= 1
    return first + opener if opener else last


def _statement(
    clause: Clause,
    linker: Linker,
    at: int,
    words: tuple[int, int],
    put: tuple[str, Iri, Iri, Report | None],
) -> Statement | None:
    article, (effect, who, claimant, report) = linker.article, put
    negated = negation_cues(clause, at)
    verb, above = clause.verbs[at], clause.controller(at)
    modal = verb.governors[0][0] if verb.governors else clause.verbs[above or at].head
    cues = [cue(clause, CueKind.MODALITY, modal), *negated]
    cues += [report.cue] if report else []
    said = linker.resolve(clause, Phrase(at, *words, words[0], infinitive=True))
    if said is None or said.entity is None:
        return None
    beside = [clause.phrase(one).evidence for one in clause.subject(at)[:1]]
    first = min([*beside, words[0]])
    return Statement(
        subject=who,
        predicate=SOV.recommends if effect == "recommended" else SOV.needs,
        object=said.entity.iri,
        polarity=Polarity.NEGATIVE if negated else Polarity.POSITIVE,
        modality=Modality(effect),
        kind=_KINDS[effect],
        certainty=Certainty.CERTAIN,
        claimant=claimant,
        reported_by=None,
        evidence=(Quote.of(article.text, clause.span(first, words[1])),),
        rule=f"{article.language}/advice",
        cues=in_order(cues),
    )


def _person(linker: Linker, voice: Iri) -> bool:
    known = linker.memory.entities.get(voice)
    return known is not None and SCHEMA.Person in known.types
