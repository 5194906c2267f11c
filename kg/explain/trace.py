"""From an IRI to statements, from statements to quotes, from quotes to the source."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from pyoxigraph import NamedNode, Quad

from kg.explain.values import Evidence, Explanation, Found, Subject, Told
from kg.explain.view import View
from kg.model import Article, CueKind, Iri, Sentence, Span
from kg.names import OA, PROV, RDF, RESOURCE_BASE, SCHEMA, SOV

Sentences = Callable[[Article], Sequence[Sentence]]

_SENTENCE = re.compile(r"\S.*?(?:[.!?…؟](?=\s|$)|$)", re.MULTILINE)
_OFFSET = re.compile(r"\+?[0-9]{1,18}")
_USES = (RDF.subject, RDF.object, RDF.predicate, SOV.claimant, SOV.reportedBy, SOV.concernsLayer)


def plain_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of a text by its stops and lines alone, whatever the segments are."""
    return tuple(
        Sentence(index, 0, Span(*match.span()))
        for index, match in enumerate(_SENTENCE.finditer(article.text))
    )


def explain(
    quads: Iterable[Quad],
    iri: str,
    sources: Mapping[Iri, Article] | None = None,
    *,
    sentences: Sentences = plain_sentences,
    base: str = RESOURCE_BASE,
) -> Explanation:
    """Return the words behind a statement, a fact, an inference, a quote, an article or a thing.

    iri        an IRI, also in angle brackets, a prefixed name (`id:mistral-ai`) or the last
               segment of one IRI of the data
    sources    the articles at hand, by their IRI; each quote is looked up in them again
    sentences  finds the sentences of a source, to show a quote in its own

    Raises InputError, with near matches, where the data has no such IRI.
    """
    view = View(quads, base)
    node = view.find(iri)
    subject, statements = _statements(view, node)
    told = tuple(_told(view, s, sources or {}, sentences) for s in statements)
    ordered = tuple(sorted(told, key=_place))
    return Explanation(
        iri=node,
        shown=view.shorten(node),
        subject=subject,
        label=_label(view, node, subject),
        classes=tuple(view.words(NamedNode(kind)) for kind in view.iris(node, RDF.type)),
        statements=ordered,
        facts=tuple(_triple(view, fact) for fact in view.iris(node, PROV.wasDerivedFrom))
        if subject is Subject.INFERENCE
        else (),
        rule=next((view.shorten(rule) for rule in view.iris(node, SOV.followsRule)), None),
        through=next((view.label(term) for term in view.terms(node, SOV.through)), None),
    )


def _statements(view: View, node: Iri) -> tuple[Subject, list[Iri]]:
    """Return what a node is and the statements that explain it."""
    if view.is_a(node, SOV.Statement):
        return Subject.STATEMENT, [node]
    if view.is_a(node, SOV.Fact):
        return Subject.FACT, view.iris(node, SOV.supportedBy)
    if view.is_a(node, SOV.Inference):
        facts = view.iris(node, PROV.wasDerivedFrom)
        behind = (statement for fact in facts for statement in view.iris(fact, SOV.supportedBy))
        return Subject.INFERENCE, list(dict.fromkeys(behind))
    if quoting := view.users(SOV.evidence, node):
        return Subject.EVIDENCE, quoting
    if selected := view.users(OA.hasSelector, node):
        return Subject.EVIDENCE, view.users(SOV.evidence, selected[0])
    told_in = view.users(SCHEMA.appearance, node)
    speaking = {user for use in _USES for user in view.users(use, node)}
    about = {user for user in speaking if view.is_a(user, SOV.Statement)}
    return (Subject.ARTICLE if told_in else Subject.THING), sorted(about | set(told_in))


def _place(told: Told) -> tuple[object, ...]:
    first = min(((e.start, e.end) for e in told.evidence), default=(0, 0))
    return (told.article, first, told.iri)


def _label(view: View, node: Iri, subject: Subject) -> str:
    if subject in {Subject.STATEMENT, Subject.FACT, Subject.INFERENCE}:
        return _triple(view, node)
    named = NamedNode(node)
    label = view.label(named)
    return view.words(named) if label == view.shorten(node) else label


def _triple(view: View, node: Iri) -> str:
    """Return the triple that a node is about in words."""
    parts = (view.terms(node, part) for part in (RDF.subject, RDF.predicate, RDF.object))
    texts = [view.words(t[0]) if i == 1 else view.label(t[0]) for i, t in enumerate(parts) if t]
    return " — ".join(texts)


def _told(view: View, node: Iri, sources: Mapping[Iri, Article], sentences: Sentences) -> Told:
    article = next(iter(view.iris(node, SCHEMA.appearance)), Iri(""))
    language = view.text(article, SCHEMA.inLanguage) or ""

    def named(predicate: str) -> str | None:
        return next((view.label(term, language) for term in view.terms(node, predicate)), None)

    def words(predicate: str) -> str:
        return next((view.words(term) for term in view.terms(node, predicate)), "")

    return Told(
        iri=node,
        subject=named(RDF.subject) or "",
        predicate=words(RDF.predicate),
        object=named(RDF.object) or "",
        polarity=words(SOV.polarity),
        modality=words(SOV.modality),
        kind=words(SOV.kind),
        certainty=words(SOV.certainty),
        claimant=named(SOV.claimant) or "",
        reported_by=named(SOV.reportedBy),
        layers=tuple(view.label(layer, language) for layer in view.terms(node, SOV.concernsLayer)),
        degree=view.text(node, SOV.degree),
        temporal=view.text(node, SOV.temporalQualifier),
        valid_at=view.text(node, SOV.validAt),
        cues=tuple(
            (kind.value, cue) for kind in CueKind for cue in view.texts(node, SOV[f"{kind}Cue"])
        ),
        rule=view.text(node, SOV.rule),
        review=_review(view, node),
        evidence=_quotes(view, node, article, sources, sentences),
        article=article,
        headline=view.text(article, SCHEMA.headline) or article,
        publisher=_publisher(view, article, language),
        published=view.text(article, SCHEMA.datePublished),
        text_sha256=view.text(article, SOV.textSha256),
        made_by=_made_by(view, node),
    )


def _publisher(view: View, article: Iri, language: str) -> str | None:
    terms = view.terms(article, SCHEMA.publisher)
    return view.label(terms[0], language) if terms else None


def _review(view: View, node: Iri) -> tuple[str, ...]:
    status = [view.words(term) for term in view.terms(node, SOV.reviewStatus)]
    return (*status, *view.texts(node, SOV.reviewedBy), *view.texts(node, SOV.reviewNote))


def _made_by(view: View, node: Iri) -> tuple[str, ...]:
    """Return the software, its version and the versions of the data that it used."""
    made = []
    for run in view.iris(node, PROV.wasGeneratedBy):
        for agent in view.iris(run, PROV.wasAssociatedWith):
            version = view.text(agent, SCHEMA.softwareVersion) or ""
            made.append(f"{view.text(agent, SCHEMA.name) or agent} {version}".strip())
        made += [f"lexicon {version}" for version in view.texts(run, SOV.lexiconVersion)]
        made += [f"gazetteer {version}" for version in view.texts(run, SOV.gazetteerVersion)]
    return tuple(made)


def _quotes(
    view: View, node: Iri, article: Iri, sources: Mapping[Iri, Article], sentences: Sentences
) -> tuple[Evidence, ...]:
    iris = view.iris(node, SOV.evidence)
    found = [_evidence(view, iri, article, sources, sentences) for iri in iris]
    return tuple(sorted(found, key=lambda evidence: (evidence.start, evidence.end)))


def _evidence(
    view: View, node: Iri, article: Iri, sources: Mapping[Iri, Article], sentences: Sentences
) -> Evidence:
    """Return a quote as the graph has it, looked up in its source where that is at hand."""

    def kept(predicate: str) -> str:
        texts = (view.text(selector, predicate) for selector in view.iris(node, OA.hasSelector))
        return next((text for text in texts if text is not None), "")

    source = sources.get(next(iter(view.iris(node, OA.hasSource)), article))
    exact, (start, end) = kept(OA.exact), _offsets(kept(OA.start), kept(OA.end))
    before, after, place = kept(OA.prefix), kept(OA.suffix), None
    found = _found(source, exact, start, end, view.text(article, SOV.textSha256))
    if found is Found.VERBATIM and source:
        place, span = start, _surroundings(source, Span(start, end), sentences)
        before, after = source.text[span.start : start], source.text[end : span.end]
    elif found is Found.CHANGED and source and source.text.count(exact) == 1:
        place = source.text.index(exact)
    line, column = source.position(place) if source and place is not None else (None, None)
    name = source.source if source else None
    return Evidence(node, exact, before, after, start, end, found, name, line, column)


def _offsets(start: str, end: str) -> tuple[int, int]:
    """Return two offsets; where they are no stretch of any text, 0 and 0, which have no words."""
    if not (_OFFSET.fullmatch(start) and _OFFSET.fullmatch(end)) or int(start) >= int(end):
        return 0, 0
    return int(start), int(end)


def _found(source: Article | None, exact: str, start: int, end: int, sha256: str | None) -> Found:
    if source is None:
        return Found.NO_SOURCE
    if source.text_sha256 != sha256:
        return Found.CHANGED
    return Found.VERBATIM if exact and source.text[start:end] == exact else Found.MISSING


def _surroundings(source: Article, quote: Span, sentences: Sentences) -> Span:
    """Return the sentence or sentences that a quote stands in, or the quote itself."""
    around = [s.span for s in sentences(source) if s.span.overlaps(quote)]
    return Span(
        min([quote.start, *(span.start for span in around)]),
        max([quote.end, *(span.end for span in around)]),
    )
