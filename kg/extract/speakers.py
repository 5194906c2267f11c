"""Who speaks in an article: its authors, its publisher, and what its headline argues for."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.classes import minted, with_broader
from kg.extract.conjugation import Mood
from kg.extract.knowledge import Knowledge
from kg.extract.languages import ANALYSERS
from kg.extract.lexicon import Lexicon
from kg.extract.press import key
from kg.extract.statements import Context
from kg.extract.view import align, fold
from kg.model import (
    Article,
    Certainty,
    Entity,
    Genre,
    Iri,
    Kind,
    Modality,
    Polarity,
    Quote,
    SegmentKind,
    Span,
    Statement,
    Value,
)
from kg.names import SCHEMA, SOV, entity_iri

_MARKED = re.compile(r"[«“]([^«»“”]+)[»”]")
"""A name that is all in quotation marks."""


def authors(
    article: Article, knowledge: Knowledge, base: str
) -> Iterator[tuple[Entity, Span | None]]:
    """Yield the persons of the bylines, with where they are named, if the text does it."""
    for byline in article.bylines:
        known = knowledge.gazetteer.named(byline.name, article.language)
        prefix = ((SCHEMA.honorificPrefix, Value(byline.prefix)),) if byline.prefix else ()
        yield (
            known
            or Entity(
                entity_iri(base, byline.name, SCHEMA.Person),
                Value(byline.name, language=article.language),
                with_broader(SCHEMA.Person),
                properties=prefix,
            ),
            byline.span,
        )


def publisher(
    article: Article, knowledge: Knowledge, base: str
) -> tuple[Entity, Span | None] | None:
    """Return the outlet that the layout names, and where, or None.

    What nobody knows is a media outlet; where its name opens as those of bodies do, or it issues a
    press release, what the words of its name say, else a company.
    """
    if article.publisher is None:
        return None
    span = next((s.span for s in article.segments if s.kind is SegmentKind.PUBLISHER), None)
    own = article.genre is Genre.RELEASE and article.issuer is None
    other = SOV.Company if own else SOV.MediaOutlet
    return _house(article.publisher, article, knowledge, base, other), span


def issuer(article: Article, knowledge: Knowledge, base: str) -> Entity | None:
    """Return who issues a release that another publishes, or None."""
    if article.issuer is None:
        return None
    return _house(article.issuer, article, knowledge, base, SOV.Company)


def _house(name: str, article: Article, knowledge: Knowledge, base: str, other: Iri) -> Entity:
    """Return what the layout names; `other` is its class where its words tell none."""
    if known := knowledge.gazetteer.named(name, article.language):
        return known
    marked = _MARKED.fullmatch(name)  # "«أفق»"
    kind = _told_class(name, article, knowledge) or other
    return minted(marked[1] if marked else name, kind, base, article.language)


def _told_class(name: str, article: Article, knowledge: Knowledge) -> Iri | None:
    """Return the class that the words of a body's or an issuer's name give it: a ministry.

    Of what issues no press release only a body's are asked: an agency may be one of news.
    """
    press = knowledge.presses[article.language]
    folded = key(name)
    words = folded.split()
    named = press.bodies.opens(folded) or not press.body_ends.all.isdisjoint(words[1:])
    if not (named and press.sites.all.isdisjoint(words)) and article.genre is not Genre.RELEASE:
        return None
    lexicon = knowledge.lexicons[article.language]
    forms = [lexicon.singular(word) for word in fold(name).split()]
    tables = (lexicon.cues[table] for table in ("cued", "parts") if table in lexicon.cues)
    kinds = (table[word] for table in tables for word in forms if word in table)
    return next((kind for kind in kinds if SOV.Actor in with_broader(kind)), None)


def place(article: Article, knowledge: Knowledge, base: str) -> tuple[Entity, Span] | None:
    """Return the place that the dateline names, and where, or None."""
    if article.place is None:
        return None
    written = article.place.of(article.text)
    name = written.title() if written.isupper() else written
    known = knowledge.gazetteer.named(name, article.language)
    if known:
        return known, article.place
    label = Value(name, language=article.language)
    iri = entity_iri(base, name, SCHEMA.Place)
    return Entity(iri, label, with_broader(SCHEMA.Place)), article.place


def voice(article: Article, writers: tuple[Iri, ...], outlet: Iri | None) -> Iri:
    """Return whose words the prose is: an opinion is its author's, a report the outlet's.

    A press release is its issuer's, who is its publisher where no wire or paper is.
    """
    if (article.genre is Genre.OPINION or article.issuer) and writers:
        return writers[0]
    return outlet or (writers[0] if writers else article.iri)


def headline_thesis(context: Context, lexicon: Lexicon) -> Iterator[Statement]:
    """Yield what the headline of an opinion piece argues for: "coopérer sans perdre la main"."""
    article = context.article
    segment = next((s for s in article.segments if s.kind is SegmentKind.HEADLINE), None)
    if article.genre is not Genre.OPINION or segment is None:
        return
    view = align(article.text)
    start = bisect_left(view.offsets, segment.span.start)
    end = bisect_left(view.offsets, segment.span.end)
    analyser = ANALYSERS[lexicon.language]
    tokens = analyser.tokenise(view, (start, end), (), lexicon, article.text)
    clause = analyser.analyse(analyser.tag(tokens, lexicon), lexicon)
    for at, node in enumerate(clause.nodes):
        verb = clause.verb(at)
        opens = at == 0 or clause.mark(at - 1, ":")
        if verb and verb.mood is Mood.INFINITIVE and opens and not verb.preposition:
            span = Span(clause.tokens[node.first].span.start, segment.span.end)
            words = Value(span.of(article.text), language=article.language)
            yield Statement(
                article.iri,
                SOV.advocates,
                words,
                Polarity.POSITIVE,
                Modality.RECOMMENDED,
                Kind.RECOMMENDATION,
                Certainty.UNDERSPECIFIED,
                context.voice,
                (Quote.of(article.text, span),),
                f"{article.language}/headline",
            )
            return
