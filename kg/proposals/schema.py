"""The JSON that an answer must be, made from the ontology's terms."""

from collections.abc import Iterable, Mapping

from kg.proposals.vocabulary import Term, Vocabulary

Schema = dict[str, object]


def json_schema(vocabulary: Vocabulary) -> Schema:
    """Return the JSON Schema of an answer: the names and the statements that are proposed.

    It keeps to what endpoints with constrained output understand: every key is required, and
    what need not be said is null.
    """
    nothing_or = {"type": ["string", "null"]}
    kinds = [*vocabulary.types]
    statement = {
        "quote": _text("The words of the article that say it, copied letter by letter, unique."),
        "subject": _text("Whom or what it is about: a name, or words of the article."),
        "subject_type": _choice(kinds, "What the subject is, where it is no known name."),
        "relation": _terms(vocabulary.relations),
        "object": _text("What the relation leads to: a name, or words of the article."),
        "object_type": _choice(kinds, "What the object is, where it is no known name."),
        "polarity": _terms(vocabulary.polarities),
        "modality": _terms(vocabulary.modalities),
        "kind": _terms(vocabulary.kinds),
        "certainty": _terms(vocabulary.certainties),
        "claimant": {**nothing_or, "description": "Who says it; null for the article itself."},
        "negation": {
            "type": "array",
            "items": {"type": "string"},
            "description": "The words of the quote that deny it; empty where it is affirmed.",
        },
    }
    name = {
        "text": _text("A name as the article prints it."),
        "type": {"type": "string", "enum": kinds},
    }
    lists = {"names": _list(name), "statements": _list(statement)}
    return _object(lists)


def _object(properties: Mapping[str, object]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [*properties],
        "additionalProperties": False,
    }


def _list(properties: Mapping[str, object]) -> Schema:
    return {"type": "array", "items": _object(properties)}


def _text(description: str) -> Schema:
    return {"type": "string", "description": description}


def _choice(names: Iterable[str], description: str) -> Schema:
    return {
        "type": ["string", "null"],
        "enum": [*names, None],
        "description": description,
    }


def _terms(terms: Mapping[str, Term]) -> Schema:
    """Return a closed set of terms, with their definitions for whoever chooses."""
    said = "\n".join(f"{term.name}: {term.definition}{_asks(term)}" for term in terms.values())
    return {"type": "string", "enum": [*terms], "description": said}


def _asks(term: Term) -> str:
    """Say what a relation asks for."""
    wants = [
        f"the {place} is of class {kind.rpartition('#')[2].rpartition('/')[2]}"
        for place, kind in (("subject", term.subject), ("object", term.object))
        if kind
    ]
    if term.words:
        wants.append("the object is words of the quote")
    return f" ({'; '.join(wants)})" if wants else ""
