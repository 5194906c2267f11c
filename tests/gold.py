"""The annotated first article as an `Extraction`: as if the rules had found all of the gold.

Tests of later stages stand on it, so that they do not wait for the rules or change with them.
"""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kg.graph import Run
from kg.model import (
    Article,
    Byline,
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
    Segment,
    SegmentKind,
    Sentence,
    Span,
    Statement,
    Value,
)
from kg.names import (
    LAYERS,
    PROV,
    RDF,
    RESOURCE_BASE,
    SCHEMA,
    SKOS,
    SOV,
    XSD,
    article_iri,
    concept,
    entity_iri,
    local_iri,
)
from kg.pipeline import load_knowledge

SEED = Path(__file__).parents[2] / "shared" / "seed-article"
SEGMENTS = {
    "publisher_header": SegmentKind.PUBLISHER,
    "headline": SegmentKind.HEADLINE,
    "byline": SegmentKind.BYLINE,
    "dateline": SegmentKind.DATELINE,
    "body": SegmentKind.BODY,
}
TYPES = {
    "lodj-media": (SOV.MediaOutlet, SOV.Actor, SCHEMA.NewsMediaOrganization),
    "mistral-ai": (SOV.Company, SOV.Actor, SCHEMA.Organization),
    "mtnra": (SOV.Ministry, SOV.Actor, SCHEMA.GovernmentOrganization),
    "maroc": (SOV.State, SOV.Actor, SCHEMA.Country),
    "convention": (SOV.Convention, SOV.Agreement),
    "labo-rd": (SOV.JointLaboratory, SOV.Actor, SCHEMA.ResearchOrganization),
    "schema:Person": (SCHEMA.Person, SOV.Actor),
    "sov:ActorGroup": (SOV.ActorGroup, SOV.Actor),
    "sov:Partnership": (SOV.Partnership, SOV.Agreement),
    "sov:PartnershipEvent": (SOV.AgreementEvent, SCHEMA.Event),
    "sov:ComputeInfrastructure": (SOV.ComputeInfrastructure, SOV.InfrastructureAsset),
    "sov:CloudInfrastructure": (SOV.CloudInfrastructure, SOV.InfrastructureAsset),
    "sov:Trajectory": (SKOS.Concept,),
}
"""Classes by the gold's id or, failing that, its type; any other type is our class as it stands."""
NAMESPACES = {"sov": SOV, "schema": SCHEMA, "skos": SKOS, "rdf": RDF, "xsd": XSD, "prov": PROV}
LAYER_LABELS = {
    "data": ("données", "data", "البيانات"),
    "models": ("modèles", "models", "النماذج"),
    "compute": ("infrastructures de calcul", "compute", "البنية التحتية للحوسبة"),
    "hosting": ("hébergement", "hosting", "الاستضافة"),
    "governance": ("gouvernance", "governance", "الحوكمة"),
    "value": ("captation de la valeur", "value capture", "تحصيل القيمة"),
}


def gold_run() -> Run:
    """Return a run with fixed versions and with the layers' labels in three languages."""
    labels = {
        concept("layer", name): tuple(
            Value(label, language=language)
            for label, language in zip(LAYER_LABELS[name], ("fr", "en", "ar"), strict=True)
        )
        for name in LAYERS
    }
    return Run("0.1.0", "2026.1", "2026.1", RESOURCE_BASE, labels)


@cache
def gold_extraction() -> Extraction:
    """Return every proposition of the gold but its metadata, as model values.

    Skips the calling test where the annotated article is not on this machine.
    """
    if not SEED.is_dir():
        pytest.skip(f"the annotated article is not at {SEED}")
    gold = json.loads((SEED / "gold.json").read_text("utf-8"))
    text = (SEED / "article.txt").read_bytes().decode()
    article = _article(gold, text)
    iris = dict(_iris(gold, article))
    return Extraction(
        article=article,
        sentences=_sentences(gold),
        entities=tuple(_entities(gold, iris)),
        statements=tuple(_statements(gold, iris, text)),
        authors=(iris["az-eddine-bennani"],),
        publisher=iris["lodj-media"],
    )


def _article(gold: dict[str, Any], text: str) -> Article:
    values = {p["predicate"]: p["object"] for p in gold["propositions"] if p["kind"] == "metadata"}
    headline = values["schema:headline"]["value"]
    published = values["schema:datePublished"]["value"]
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    segments = tuple(
        Segment(SEGMENTS.get(s["kind"], SegmentKind.BOILERPLATE), Span(s["start"], s["end"]))
        for s in gold["segments"]
    )
    return Article(
        iri=article_iri(RESOURCE_BASE, published, headline, sha256, "L'ODJ Média"),
        source="article.txt",
        text=text,
        language="fr",
        genre=Genre.OPINION,
        headline=headline,
        bylines=(Byline("Az-Eddine Bennani", "Dr", Span(66, 86)),),
        publisher=values["schema:publisher"]["label"],
        published=published,
        segments=segments,
    )


def _iris(gold: dict[str, Any], article: Article) -> Iterator[tuple[str, Iri]]:
    for entity in gold["entities"]:
        key = entity["id"]
        if key == "article":
            yield key, article.iri
        elif key.startswith("layer-"):
            yield key, concept("layer", key.removeprefix("layer-"))
        elif any(mention["kind"] == "name" for mention in entity["mentions"]):
            prefix, _, term = entity["type"].partition(":")
            minted = entity_iri(RESOURCE_BASE, entity["label"], NAMESPACES[prefix][term])
            known = load_knowledge().gazetteer.named(entity["label"], "fr")
            yield key, known.iri if known else minted
        elif key == "gouvernance-capacite":  # shares its label with no other entity of the gold
            yield key, local_iri(article.iri, "gouvernance de la capacité")
        else:
            yield key, local_iri(article.iri, entity["label"])


def _sentences(gold: dict[str, Any]) -> tuple[Sentence, ...]:
    body = [(n, s) for n, s in enumerate(gold["segments"]) if s["kind"] == "body"]
    return tuple(
        Sentence(index, paragraph, Span(segment["start"], segment["end"]))
        for index, (paragraph, segment) in enumerate(body)
    )


def _entities(gold: dict[str, Any], iris: dict[str, Iri]) -> Iterator[Entity]:
    for entity in gold["entities"]:
        key, kind = entity["id"], entity["type"]
        if key == "article":
            continue
        prefix, _, name = kind.partition(":")
        types = TYPES.get(key) or TYPES.get(kind) or (NAMESPACES[prefix][name],)
        properties = {
            "az-eddine-bennani": ((SCHEMA.honorificPrefix, Value("Dr")),),
            "darija": ((SCHEMA.identifier, Value("ary")),),
        }
        yield Entity(
            iri=iris[key],
            label=Value(entity["label"], language="fr"),
            types=types,
            alternates=tuple(Value(label, language="fr") for label in entity["altLabels"]),
            properties=properties.get(key, ()),
            spans=tuple(sorted(Span(m["start"], m["end"]) for m in entity["mentions"])),
        )


def _statements(gold: dict[str, Any], iris: dict[str, Iri], text: str) -> Iterator[Statement]:
    ordered = sorted(gold["propositions"], key=lambda p: (p["start"], p["end"], p["id"]))
    for proposition in ordered:
        if proposition["kind"] == "metadata":
            continue
        prefix, _, name = proposition["predicate"].partition(":")
        obj = proposition["object"]
        temporal = proposition["temporal"]
        dated = temporal is not None and "(" in temporal  # "aujourd’hui (2026-01-15)"
        yield Statement(
            subject=iris[proposition["subject"]["id"]],
            predicate=NAMESPACES[prefix][name],
            object=iris[obj["id"]] if "id" in obj else Value(obj["value"], language="fr"),
            polarity=Polarity(proposition["polarity"]),
            modality=Modality(proposition["modality"]),
            kind=Kind(proposition["kind"]),
            certainty=Certainty(proposition["certainty"]),
            claimant=iris[proposition["claimant"]],
            evidence=(Quote.of(text, Span(proposition["start"], proposition["end"])),),
            rule=f"fr/{name}",
            reported_by=iris[proposition["reported_by"]] if proposition["reported_by"] else None,
            layers=tuple(
                iris[layer["layer"]]
                for layer in proposition["layers"]
                if layer["basis"] == "explicit"
            ),
            degree=proposition["degree"],
            temporal=None if dated else temporal,
            valid_at=temporal.rpartition("(")[2].rstrip(")") if dated else None,
            cues=tuple(_cues(proposition)),
        )


def _cues(proposition: dict[str, Any]) -> Iterator[Cue]:
    for kind, cues in proposition["cues"].items():
        if kind in set(CueKind):  # "discourse" is none of ours
            for cue in cues:
                yield Cue(CueKind(kind), Span(cue["start"], cue["end"]), cue["quote"])
