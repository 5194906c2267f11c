"""Queries as data: questions that an editor can list and run, rules that an engine can apply."""

from collections.abc import Mapping

from kg.headed import with_prefixes
from kg.inference import RULES, Rule, parse_rules
from kg.names import PREFIXES, ROOT
from kg.query import Question, parse_questions

_HEAD = """\
# {comment}
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix sov: <https://w3id.org/sovkg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<{home}> a owl:Ontology ;
    owl:versionInfo "{version}" ;
    sh:declare {names} .

{declarations}
"""
_FORMS = {
    "ASK": ("sh:SPARQLAskExecutable", "sh:ask"),
    "CONSTRUCT": ("sh:SPARQLConstructExecutable", "sh:construct"),
}
_SELECT = ("sh:SPARQLSelectExecutable", "sh:select")


def questions_graph(files: Mapping[str, bytes], version: str) -> bytes:
    """Return the questions in Turtle, with comments in three languages and the prefixes they use.

    Raises:
        InputError: a question lacks a line of its header.
    """
    home = f"{ROOT}questions"
    comment = "The questions that a graph of kg answers, each a query that can be run as it is."
    asked = (_question(home, each) for each in parse_questions(files))
    return (_head(home, comment, version) + "\n".join(asked)).encode("utf-8")


def rules_graph(files: Mapping[str, bytes], version: str) -> bytes:
    """Return the rules of inference in Turtle, as rules of SHACL for every fact.

    SHACL Advanced Features 1.0, §8.3.

    Raises:
        InputError: a rule lacks a line of its header.
    """
    rules = parse_rules(files)
    named = " , ".join(f"<{rule.iri}>" for rule in rules)
    comment = "What follows from facts: rules for an engine that has SHACL's Advanced Features."
    shape = f"<{RULES}#fact> a sh:NodeShape ; sh:targetClass sov:Fact ;\n    sh:rule {named} .\n"
    parts = (_head(RULES, comment, version), shape, *map(_rule, rules))
    return "\n".join(parts).encode("utf-8")


def _head(home: str, comment: str, version: str) -> str:
    """Return the beginning of a file, with the prefixes that its queries use."""
    return _HEAD.format(
        comment=comment,
        home=home,
        version=version,
        names=" , ".join(f"<{home}#prefix-{prefix}>" for prefix in PREFIXES),
        declarations="".join(
            f"<{home}#prefix-{prefix}> a sh:PrefixDeclaration ;\n"
            f'    sh:prefix "{prefix}" ; sh:namespace "{base}"^^xsd:anyURI .\n'
            for prefix, base in PREFIXES.items()
        ),
    )


def _question(home: str, question: Question) -> str:
    query = "\n".join(
        line for line in question.text.splitlines() if not line.startswith(("# id:", "# question"))
    )
    form = next((word for word in query.split() if word in {*_FORMS, "SELECT"}), "SELECT")
    kind, predicate = _FORMS.get(form, _SELECT)
    return (
        f"<{home}#{question.name}> a sh:SPARQLExecutable , {kind} ;\n"
        f"    rdfs:label {_quoted(question.id)} ;\n"
        f"    rdfs:comment {_in_three(question)} ;\n"
        f"    sh:prefixes <{home}> ;\n"
        f"    {predicate} {_long(with_prefixes(query))} .\n"
    )


def _rule(rule: Rule) -> str:
    return (
        f"<{rule.iri}> a sh:SPARQLRule ;\n"
        f"    rdfs:label {_quoted(rule.name)} ;\n"
        f"    rdfs:comment {_in_three(rule)} ;\n"
        f"    sh:prefixes <{RULES}> ;\n"
        f"    sh:construct {_long(rule.construct)} .\n"
    )


def _in_three(said: Question | Rule) -> str:
    comments = ((said.en, "en"), (said.fr, "fr"), (said.ar, "ar"))
    return " ,\n        ".join(f"{_quoted(text)}@{language}" for text, language in comments)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _long(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'"""{escaped}\n"""'
