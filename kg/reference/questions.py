"""The named questions as data: each a SHACL executable that a query editor can list and run."""

from collections.abc import Mapping

from kg.names import PREFIXES, ROOT
from kg.query import Question, parse_questions

_HEAD = """\
# The questions that a graph of kg answers, each a query that can be run as it is.
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

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
    declared = "".join(_declaration(home, prefix, base) for prefix, base in PREFIXES.items())
    names = " , ".join(f"<{home}#prefix-{prefix}>" for prefix in PREFIXES)
    ontology = (
        f"<{home}> a <http://www.w3.org/2002/07/owl#Ontology> ;\n"
        f'    <http://www.w3.org/2002/07/owl#versionInfo> "{version}" ;\n'
        f"    sh:declare {names} .\n\n"
    )
    asked = "\n".join(_question(home, each) for each in parse_questions(files))
    return (_HEAD + ontology + declared + "\n" + asked).encode("utf-8")


def _declaration(home: str, prefix: str, base: str) -> str:
    return (
        f"<{home}#prefix-{prefix}> a sh:PrefixDeclaration ;\n"
        f'    sh:prefix "{prefix}" ; sh:namespace "{base}"^^xsd:anyURI .\n'
    )


def _question(home: str, question: Question) -> str:
    query = "\n".join(
        line for line in question.text.splitlines() if not line.startswith(("# id:", "# question"))
    )
    form = next((word for word in query.split() if word in {*_FORMS, "SELECT"}), "SELECT")
    kind, predicate = _FORMS.get(form, _SELECT)
    comments = ((question.en, "en"), (question.fr, "fr"), (question.ar, "ar"))
    said = " ,\n        ".join(f"{_quoted(text)}@{language}" for text, language in comments)
    declared = "".join(f"PREFIX {p}: <{b}>\n" for p, b in PREFIXES.items() if f"{p}:" in query)
    return (
        f"<{home}#{question.name}> a sh:SPARQLExecutable , {kind} ;\n"
        f"    rdfs:label {_quoted(question.id)} ;\n"
        f"    rdfs:comment {said} ;\n"
        f"    sh:prefixes <{home}> ;\n"
        f"    {predicate} {_long(declared + query)} .\n"
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _long(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'"""{escaped}\n"""'
