"""From an article to statements with evidence: pure stages over frozen values.

article → aligned view → sentences → mentions → links → frames → status → statements
"""

from kg.extract.frames import TYPES
from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon
from kg.extract.linking import Linker, Memory, unique
from kg.extract.matching import FrameIndex
from kg.extract.mentions import OpenNames, known_names, merge
from kg.extract.review import ReviewFile, apply_review, parse_review
from kg.extract.sentences import sentences
from kg.extract.speakers import authors, headline_thesis, publisher, voice
from kg.extract.statements import Context, SentenceReader, entities_used
from kg.extract.syntax import Clause, analyse
from kg.extract.tokens import Token, tokenise
from kg.extract.view import AlignedView, align
from kg.model import Article, Entity, Extraction, Iri, Sentence, Statement
from kg.names import RESOURCE_BASE, SOV

__all__ = ["TYPES", "ReviewFile", "apply_review", "extract", "parse_review", "sentences"]


def extract(
    article: Article,
    knowledge: Knowledge,
    *,
    base: str = RESOURCE_BASE,
    warnings: tuple[str, ...] = (),
) -> Extraction:
    """Return what the rules alone read in an article.

    base      the base of the IRIs that are minted for names in no gazetteer
    warnings  what earlier stages had to say, handed on
    """
    lexicon = knowledge.lexicons[article.language]
    memory = Memory()
    linker = Linker(article, knowledge, base, memory)
    writers = tuple(memory.remember(one, span).iri for one, span in authors(article, knowledge, base))
    outlet = publisher(article, knowledge, base)
    if outlet:
        memory.remember(*outlet)
    outlet_iri = outlet[0].iri if outlet else None
    context = Context(
        article, voice(article, writers, outlet_iri), linker, FrameIndex(lexicon)
    )
    view = align(article.text)
    names = known_names(view, article.text, knowledge, article.language)
    statements: list[Statement] = list(headline_thesis(context, lexicon))
    found = sentences(article)
    for sentence in found:
        tokens = _tokens(article, view, sentence, names, lexicon, base)
        statements += SentenceReader(context, analyse(tokens, lexicon), sentence).statements()
    merged = merge_repeated(statements)
    kept = entities_used(merged, memory.entities) | {*writers, *([outlet_iri] if outlet_iri else [])}
    named = {
        iri for iri, entity in memory.entities.items()
        if entity.spans and not str(iri).startswith(str(article.iri))
    }
    layers = _layer_entities(merged, linker)
    return Extraction(
        article=article,
        sentences=found,
        entities=tuple(
            entity for iri, entity in sorted({**memory.entities, **layers}.items())
            if iri in kept | named | set(layers)
        ),
        statements=merged,
        authors=writers,
        publisher=outlet_iri,
        warnings=warnings,
    )


def _tokens(  # noqa: PLR0913  # what a sentence's tokens are made from
    article: Article,
    view: AlignedView,
    sentence: Sentence,
    names: list,  # type: ignore[type-arg]
    lexicon: Lexicon,
    base: str,
) -> list[Token]:
    from bisect import bisect_left

    start = bisect_left(view.offsets, sentence.span.start)
    end = bisect_left(view.offsets, sentence.span.end)
    tokens = tokenise(view, start, end, names, lexicon, article.text)
    return merge(tokens, OpenNames(lexicon, base).find(tokens))


def _layer_entities(statements: tuple[Statement, ...], linker: Linker) -> dict[Iri, Entity]:
    layers = {layer for one in statements for layer in one.layers}
    layers |= {
        Iri(str(one.object)) for one in statements if one.object in linker.layer_labels
    }
    return {
        layer: entity
        for layer in layers
        if (entity := linker._layer_referent(layer, None).entity)  # noqa: SLF001
    }


def merge_repeated(statements: list[Statement]) -> tuple[Statement, ...]:
    """Return statements in the order of their quotes, those that say the same as one.

    A repeated claim keeps all its quotes, the first the earliest.
    """
    from dataclasses import replace

    merged: dict[str, Statement] = {}
    for one in sorted(statements, key=lambda s: (s.evidence[0].span, s.id)):
        known = merged.get(one.id)
        if known is None:
            merged[one.id] = one
        else:
            quotes = tuple(dict.fromkeys((*known.evidence, *one.evidence)))
            merged[one.id] = replace(
                known, evidence=quotes, layers=unique((*known.layers, *one.layers))
            )
    return tuple(merged.values())
