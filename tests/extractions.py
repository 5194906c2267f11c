"""Made-up extractions for property tests: any text, any quotes in it, three languages."""

from hypothesis import strategies as st

from kg.model import (
    Article,
    Certainty,
    Cue,
    CueKind,
    Entity,
    Extraction,
    Genre,
    Iri,
    Kind,
    Modality,
    Polarity,
    Quote,
    Review,
    ReviewStatus,
    Span,
    Statement,
    Value,
)
from kg.names import (
    LAYERS,
    RELATIONS,
    RESOURCE_BASE,
    SCHEMA,
    SOV,
    article_iri,
    concept,
    entity_iri,
    local_iri,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
NAMES = ("Mistral AI", "Royaume du Maroc", "وزارة الانتقال الرقمي", "été 2026", "a", "positive")
LANGUAGES = ("fr", "en", "ar")


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """Draw an article with up to five entities and four statements about them."""
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=3, max_size=60))
    language = draw(st.sampled_from(LANGUAGES))
    headline = draw(st.sampled_from([*NAMES, None]))
    published = draw(st.sampled_from(["2026-01-15", "2026-01", "2026", None]))
    iri = article_iri(RESOURCE_BASE, published, headline, draw(st.sampled_from("abc")) * 12)
    genre = draw(st.sampled_from(Genre))
    article = Article(iri, "a.txt", text, language, genre, headline, (), None, published, ())
    entities = tuple(draw(_entity(iri, name)) for name in draw(st.sets(st.sampled_from(NAMES))))
    pool = [iri, concept("layer", "data"), *(entity.iri for entity in entities)]
    count = draw(st.integers(0, 4))
    return Extraction(
        article=article,
        sentences=(),
        entities=entities,
        statements=tuple(draw(_statement(text, pool, language)) for _ in range(count)),
        authors=tuple(entity.iri for entity in entities[:1]),
        publisher=entities[-1].iri if entities else None,
    )


@st.composite
def _entity(draw: st.DrawFn, article: Iri, name: str) -> Entity:
    here = draw(st.booleans())
    return Entity(
        iri=local_iri(article, name) if here else entity_iri(RESOURCE_BASE, name, SOV.Company),
        label=Value(draw(TEXT), language=draw(st.sampled_from(LANGUAGES))),
        types=draw(st.sampled_from([(SOV.Company, SOV.Actor), (SCHEMA.Event,), (SOV.Risk,)])),
        alternates=(Value(draw(TEXT), language=draw(st.sampled_from(LANGUAGES))),),
        same_as=(Iri("http://www.wikidata.org/entity/Q1"),) if draw(st.booleans()) else (),
        properties=((SCHEMA.honorificPrefix, Value(draw(TEXT))),) if draw(st.booleans()) else (),
    )


@st.composite
def _statement(draw: st.DrawFn, text: str, pool: list[Iri], language: str) -> Statement:
    start = draw(st.integers(0, len(text) - 1))
    span = Span(start, draw(st.integers(start + 1, len(text))))
    things = st.sampled_from(pool)
    words = st.builds(lambda words: Value(words, language=language), TEXT)
    reviews = st.builds(Review, st.sampled_from(ReviewStatus), TEXT, st.none() | TEXT)
    return Statement(
        subject=draw(things),
        predicate=SOV[draw(st.sampled_from(RELATIONS.split()))],
        object=draw(things | words),
        polarity=draw(st.sampled_from(Polarity)),
        modality=draw(st.sampled_from(Modality)),
        kind=draw(st.sampled_from(Kind)),
        certainty=draw(st.sampled_from(Certainty)),
        claimant=draw(things),
        evidence=(Quote.of(text, span),),
        rule="fr/x",
        reported_by=draw(st.none() | things),
        layers=tuple(draw(st.sets(st.sampled_from([concept("layer", n) for n in LAYERS])))),
        degree=draw(st.none() | TEXT),
        valid_at=draw(st.none() | st.just("2026-01")),
        cues=tuple(
            Cue(kind, span, text[start]) for kind in draw(st.sets(st.sampled_from(CueKind)))
        ),
        review=draw(st.none() | reviews),
    )
