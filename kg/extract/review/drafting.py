"""The statements that an editor's entries ask for."""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.review.entries import Content, Decision, Key, Name, Verdict
from kg.extract.review.naming import Names
from kg.extract.speakers import voice
from kg.model import (
    Certainty,
    Cue,
    CueKind,
    Extraction,
    Iri,
    Kind,
    Modality,
    Polarity,
    Quote,
    Span,
    Statement,
)
from kg.names import SOV

RULE = "review"
"""What stands in the place of a frame where an editor wrote the statement."""
PLUGIN = "plugin/"
"""What it begins with where a plug-in proposed the statement; its name and version follow."""


def by_rules(statement: Statement) -> bool:
    """Tell whether the rules made a statement."""
    return statement.rule != RULE and not statement.rule.startswith(PLUGIN)


def added(decision: Decision, span: Span, names: Names, extraction: Extraction) -> Statement:
    """Return the statement that an entry says in full; its review is not on it yet.

    Raises:
        UnclearError: a name in it stands for no one thing.
    """
    key, content, article = decision.key, decision.content, extraction.article
    speaker = voice(article, extraction.authors, extraction.publisher)
    edited = decision.verdict is Verdict.ADDED or not decision.proposed_by
    rule = RULE if edited else f"{PLUGIN}{decision.proposed_by}"
    subject = names.thing(content.subject or Name(key.subject), span)
    bare = Statement(
        subject=subject,
        predicate=key.relation,
        object=names.object(content.object or Name(key.object), key.relation, span),
        polarity=Polarity.POSITIVE,
        modality=Modality.ASSERTED,
        kind=Kind.STATE_OF_AFFAIRS,
        certainty=Certainty.CERTAIN,
        claimant=speaker,
        evidence=(Quote.of(article.text, span),),
        rule=rule,
    )
    return _said(bare, replace(content, subject=None, object=None), key, span, names)


def amended(before: Statement, decision: Decision, span: Span, names: Names) -> Statement:
    """Return a statement as an entry wants it; its review is not on it yet.

    The editor's quote becomes evidence where no quote of the statement holds it.

    Raises:
        UnclearError: a name in it stands for no one thing.
    """
    after = _said(before, decision.content, decision.key, span, names)
    if after == before or any(span in quote.span for quote in before.evidence):
        return after
    return replace(after, evidence=(*after.evidence, Quote.of(names.article.text, span)))


def _said(before: Statement, content: Content, key: Key, span: Span, names: Names) -> Statement:
    """Return a statement with what the content says in the place of what it was."""
    predicate = content.relation or before.predicate
    claimant, reporter = before.claimant, before.reported_by
    if content.claimant:
        claimant = names.thing(content.claimant, span, SOV.Actor)
    if content.reported_by:
        reporter = _or_none(content.reported_by, span, names)
    subject, obj, layers = before.subject, before.object, before.layers
    if content.subject:
        subject = names.thing(content.subject, span)
    if content.object:
        obj = names.object(content.object, predicate, span)
    if content.layers is not None:
        wanted = tuple(names.layer(layer) for layer in dict.fromkeys(content.layers))
        layers = layers if set(layers) == set(wanted) else wanted
    return replace(
        before,
        subject=subject,
        predicate=predicate,
        object=obj,
        polarity=content.polarity or before.polarity,
        modality=content.modality or before.modality,
        kind=content.kind or before.kind,
        certainty=content.certainty or before.certainty,
        claimant=claimant,
        reported_by=None if reporter == claimant else reporter,
        layers=layers,
        degree=_replaced(before.degree, content.degree),
        temporal=_replaced(before.temporal, content.temporal),
        valid_at=_replaced(before.valid_at, content.valid_at),
        cues=_cues(before, content, key.quote, span),
    )


def _or_none(name: Name, span: Span, names: Names) -> Iri | None:
    return names.thing(name, span, SOV.Actor) if name.text else None


def _replaced(before: str | None, after: str | None) -> str | None:
    """Return the new text; nothing where it is empty, the old one where there is none."""
    return before if after is None else after or None


def _cues(before: Statement, content: Content, quote: str, span: Span) -> tuple[Cue, ...]:
    """Return the words that decided: an editor's in the place of the rules', kind by kind."""
    words = list(content.cues)
    gone = {kind for kind, _ in words}
    for kind, text in ((CueKind.DEGREE, content.degree), (CueKind.TEMPORAL, content.temporal)):
        if text is not None and kind not in gone:
            gone.add(kind)
            words += [(kind, text)] if text else []
    if content.polarity is Polarity.POSITIVE:
        gone.add(CueKind.NEGATION)
    kept = [cue for cue in before.cues if cue.kind not in gone]
    after = sorted((*kept, *_placed(words, quote, span)), key=lambda cue: (cue.span, cue.kind))
    same = {(cue.kind, cue.text) for cue in after} == {(cue.kind, cue.text) for cue in before.cues}
    return before.cues if same else tuple(after)


def _placed(words: Iterable[tuple[CueKind, str]], quote: str, span: Span) -> Iterable[Cue]:
    """Yield cues where their words stand in the quote, as whole words if they do."""
    for kind, word in words:
        spaced = "".join(c if c.isalnum() else " " for c in quote)
        at = f" {spaced} ".find(f" {word} ")
        start = span.start + (at if at >= 0 else quote.index(word))
        yield Cue(kind, Span(start, start + len(word)), word)
