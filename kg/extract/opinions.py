"""What somebody thinks of a thing, where no frame has words for what they say of it."""

from collections.abc import Collection, Iterator

from kg.extract.conjugation import Mood
from kg.extract.contents import Content, contents
from kg.extract.cues import in_order
from kg.extract.linking import Linker
from kg.extract.negation import negation_cues
from kg.extract.reported import Report
from kg.extract.syntax import Clause
from kg.extract.tokens import printed
from kg.model import (
    Certainty,
    Kind,
    Modality,
    Polarity,
    Quote,
    Statement,
    Value,
)
from kg.names import SOV


def opinions(
    clause: Clause, linker: Linker, told: Collection[Report], taken: Collection[int]
) -> Iterator[Statement]:
    """Yield what "X estime que Y néglige Z" says of Y, where nothing else was read in it.

    taken  the tokens of the triggers that gave statements
    """
    verbs = clause.lexicon.status.get("opinion", {}).get("verbs", ())
    behind = contents(clause)
    for content in behind:
        report = next((one for one in told if one.governor == content.governor), None)
        verb = clause.verb(content.governor) if content.governor is not None else None
        if report is None or verb is None or report.denied or verb.lemma not in verbs:
            continue
        if any(content.first <= token < content.last for token in taken):
            continue
        if any(verb.last <= one.first < content.first for one in clause.verbs.values()):
            continue  # "… juge que …, ajoutant que": another verb says so
        at = _main(clause, content)
        first = clause.verbs[at].first if at is not None else 0
        if any(content.first < other.first <= first for other in behind):
            continue  # the verb is of what stands within
        if found := _opinion(clause, linker, content, report):
            yield found


def _opinion(clause: Clause, linker: Linker, content: Content, report: Report) -> Statement | None:
    at = _main(clause, content)
    subject = clause.subject(at) if at is not None else ()
    if at is None or len(subject) != 1 or clause.noun(subject[0]) is None:
        return None
    by = any(one == clause.lexicon.grammar.agent for one, _ in clause.complements(at))
    if clause.verbs[at].mood is Mood.FUTURE or (clause.verbs[at].passive and by):
        return None  # what will come about, or is done to it, is no judgement
    phrase = clause.phrase(subject[0])
    thing = linker.resolve(clause, phrase)
    words = _predicate(clause, at, content)
    if thing is None or thing.entity is None or thing.entity.iri == report.claimant or not words:
        return None
    article = linker.article
    span = clause.span(min(phrase.evidence, words[0]), words[1])
    negated = negation_cues(clause, at)
    skipped = set(clause.verbs[at].negation)
    tokens = [clause.tokens[one] for one in range(*words) if one not in skipped]
    return Statement(
        subject=thing.entity.iri,
        predicate=SOV.evaluatedAs,
        object=Value(printed(tokens), language=article.language),
        polarity=Polarity.NEGATIVE if negated else Polarity.POSITIVE,
        modality=Modality.EVALUATED,
        kind=Kind.EVALUATION,
        certainty=Certainty.CERTAIN,
        claimant=report.claimant,
        reported_by=None,
        evidence=(Quote.of(article.text, span),),
        rule=f"{article.language}/opinion",
        cues=in_order((report.cue, *negated)),
    )


def _main(clause: Clause, content: Content) -> int | None:
    """Return the position of the verb that carries a content clause, or None."""
    for at, verb in clause.verbs.items():
        inside = content.first < verb.first < content.last
        if inside and verb.finite and clause.relative(at) in {None, content.que}:
            return at
    return None


def _predicate(clause: Clause, at: int, content: Content) -> tuple[int, int] | None:
    """Return the tokens, half-open, of a verb with all that follows it up to a mark."""
    first = last = clause.verbs[at].first
    for position in range(at, len(clause.nodes)):
        node = clause.nodes[position]
        if node.last > content.last or clause.mark(position, ",", ";", ":", ".", "–", "—", "»"):
            break
        last = node.last
    return (first, last) if last > clause.verbs[at].last else None
