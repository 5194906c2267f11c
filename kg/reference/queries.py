"""Queries as data: questions that an editor can list and run, rules that an engine can apply."""

from collections.abc import Mapping, Sequence

from kg.inference import RULES, Rule
from kg.names import PREFIXES, ROOT
from kg.query import Question

QUESTIONS = f"{ROOT}questions"
_HEAD = """\
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix sov: <https://w3id.org/sovkg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<{home}> a owl:Ontology ;
    dcterms:title {title} ;
    dcterms:description {description} ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
    owl:versionInfo "{version}" ;
    sh:declare {names} .

{declarations}
"""
_FORMS = {
    "ASK": ("sh:SPARQLAskExecutable", "sh:ask"),
    "CONSTRUCT": ("sh:SPARQLConstructExecutable", "sh:construct"),
}
_SELECT = ("sh:SPARQLSelectExecutable", "sh:select")


def questions_graph(questions: Sequence[Question], version: str) -> bytes:
    """Return questions in Turtle, with comments in three languages and the prefixes they use."""
    about = "The questions that a graph of kg answers, each a query that can be run as it is."
    titles = {"en": "Named questions", "fr": "Questions nommées", "ar": "أسئلة مسماة"}
    return _joined(_head(QUESTIONS, titles, about, version), *map(_question, questions))


def rules_graph(rules: Sequence[Rule], version: str) -> bytes:
    """Return rules of inference in Turtle, as rules of SHACL for every fact.

    SHACL Advanced Features 1.0, §8.3.
    """
    named = " , ".join(f"<{rule.iri}>" for rule in rules)
    about = "What follows from facts: rules for an engine that has SHACL's Advanced Features."
    titles = {"en": "Rules of inference", "fr": "Règles d’inférence", "ar": "قواعد الاستنتاج"}
    shape = f"<{RULES}#fact> a sh:NodeShape ; sh:targetClass sov:Fact ;\n    sh:rule {named} .\n"
    return _joined(_head(RULES, titles, about, version), shape, *map(_rule, rules))


def _joined(*parts: str) -> bytes:
    """Return what is written by hand, since the query of each is to be read by people too."""
    return "\n".join(parts).encode("utf-8")


def _head(home: str, titles: Mapping[str, str], about: str, version: str) -> str:
    """Return the beginning of a file, with the prefixes that its queries use."""
    return _HEAD.format(
        home=home,
        title=_in_three(titles),
        description=f"{_quoted(about)}@en",
        version=version,
        names=" , ".join(f"<{home}#prefix-{prefix}>" for prefix in PREFIXES),
        declarations="".join(
            f"<{home}#prefix-{prefix}> a sh:PrefixDeclaration ;\n"
            f'    sh:prefix "{prefix}" ; sh:namespace "{base}"^^xsd:anyURI .\n'
            for prefix, base in PREFIXES.items()
        ),
    )


def _question(question: Question) -> str:
    query = question.query
    form = next((word for word in query.split() if word in {*_FORMS, "SELECT"}), "SELECT")
    kind, predicate = _FORMS.get(form, _SELECT)
    return (
        f"<{QUESTIONS}#{question.name}> a sh:SPARQLExecutable , {kind} ;\n"
        f"    rdfs:label {_quoted(question.id)} ;\n"
        f"    rdfs:comment {_in_three(question.texts)} ;\n"
        f"    sh:prefixes <{QUESTIONS}> ;\n"
        f"    {predicate} {_long(query)} .\n"
    )


def _rule(rule: Rule) -> str:
    return (
        f"<{rule.iri}> a sh:SPARQLRule ;\n"
        f"    rdfs:label {_in_three(rule.labels)} ;\n"
        f"    skos:definition {_in_three(rule.definitions)} ;\n"
        f"    skos:example {_quoted(rule.example)}@en ;\n"
        f"    rdfs:isDefinedBy <{RULES}> ;\n"
        f"    sh:prefixes <{RULES}> ;\n"
        f"    sh:construct {_long(rule.construct)} .\n"
    )


def _in_three(texts: Mapping[str, str]) -> str:
    return " ,\n        ".join(f"{_quoted(text)}@{language}" for language, text in texts.items())


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _long(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'"""{escaped}\n"""'
