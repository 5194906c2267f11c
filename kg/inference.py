"""Facts → inferences: what follows from the graph of facts by the rules of the ontology.

The rules are SPARQL CONSTRUCT queries, a file each in ontology/rules/, whose `$this` is a fact
(SHACL Advanced Features 1.0, §8.3: `kg docs` publishes them as sh:SPARQLRule). Each is applied
once, to the facts and to what their articles deny: none feeds on what another has found. What
follows is a graph of its own with a name, since no source says it. Each inference names its rule
and the facts that it is from.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, QueryTriples, Store

from kg.errors import InputError
from kg.graph import Run, Triple, layer_triples, quads, software_triples
from kg.headed import read_header, with_prefixes
from kg.model import Iri, Value
from kg.names import (
    PREFIXES,
    PROV,
    RDF,
    RDFS,
    ROOT,
    SCHEMA,
    SOV,
    concept,
    facts_graph_iri,
    inferences_graph_iri,
    is_layer,
    software_iri,
)

RULES = ROOT + "rules"
LABELS = {
    "en": "What follows from the facts by the rules of the ontology; no source says it",
    "fr": "Ce qui suit des faits par les règles de l’ontologie ; aucune source ne le dit",
    "ar": "ما يُستنتج من الحقائق بقواعد الأنطولوجيا؛ لا يقوله أي مصدر",
}
_KEYS = (
    *("rule", "label@en", "label@fr", "label@ar", "rule@en", "rule@fr", "rule@ar", "example@en"),
)
_HEADER = re.compile(rf"^# ({'|'.join(_KEYS)}): .*\n", re.MULTILINE)
_INFERS = re.compile(r"\bCONSTRUCT\b[^}]*\brdf:predicate\s+(\w+):(\w+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, its words by language, and its query without the header."""

    name: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    example: str
    construct: str

    @property
    def iri(self) -> Iri:
        """The rule's IRI, which each inference by it names."""
        return Iri(f"{RULES}#{self.name}")

    @property
    def infers(self) -> Iri | None:
        """The relation of its inferences, where its text says one."""
        found = _INFERS.search(self.construct)
        return Iri(PREFIXES[found[1]] + found[2]) if found else None

    @property
    def declared(self) -> str:
        """The query with the prefixes that it uses."""
        return with_prefixes(self.construct)


def parse_rules(files: Mapping[str, bytes]) -> tuple[Rule, ...]:
    """Read the rules among files, given by file name, in the order of their own names.

    Raises:
        InputError: a header lacks a line, two rules share a name, or one does not name itself as
            the rule that its inferences follow.
    """
    rules = [_parse(name, body) for name, body in files.items() if name.endswith(".rq")]
    rules.sort(key=lambda rule: rule.name)
    for first, second in itertools.pairwise(rules):
        if first.name == second.name:
            fix = "Give each rule a name of its own"
            raise InputError("two rules have this name", where=first.name, fix=fix)
    return tuple(rules)


def _parse(file: str, body: bytes) -> Rule:
    text = body.decode("utf-8")
    said = read_header(text, _KEYS, file)
    labels, definitions = (
        {language: said[f"{key}@{language}"] for language in LABELS} for key in ("label", "rule")
    )
    construct = _HEADER.sub("", text).strip("\n") + "\n"
    rule = Rule(said["rule"], labels, definitions, said["example@en"], construct)
    if f"<{rule.iri}>" not in rule.construct:
        fix = f"Write sov:followsRule <{rule.iri}>"
        raise InputError("does not name itself as the rule it follows", where=file, fix=fix)
    return rule


def infer(
    facts: Sequence[Quad], rules: Sequence[Rule], run: Run, articles: Sequence[Quad] = ()
) -> tuple[Quad, ...]:
    """Return the graph of inferences: what follows from the graph of facts, and its provenance.

    facts     they also say what the things are that are spoken of
    articles  the statements behind the facts: a denial among them may hold an inference back

    Raises:
        InputError: a rule is no CONSTRUCT query, or constructs something else than IRIs.
    """
    graph = inferences_graph_iri(run.base)
    inferred = tuple(sorted(_follow((*facts, *_denials(articles)), rules), key=str))
    spoken = {node for s, p, o in inferred if p != PROV.wasDerivedFrom for node in (s, o)}
    layers = (
        triple
        for layer in sorted(filter(is_layer, spoken))
        for triple in layer_triples(layer, run.layer_labels.get(layer, ()))
    )
    told = quads((*inferred, *layers, *_provenance(graph, run)), NamedNode(graph))
    return (*told, *_described(facts, spoken, NamedNode(graph)))


def count(graph: Iterable[Quad]) -> int:
    """Return how many inferences a graph holds."""
    kind, inference = NamedNode(RDF.type), NamedNode(SOV.Inference)
    return sum(quad.predicate == kind and quad.object == inference for quad in graph)


def _follow(facts: Iterable[Quad], rules: Iterable[Rule]) -> set[tuple[Iri, Iri, Iri]]:
    """Return the triples that the rules construct."""
    store = Store()
    store.extend(Quad(fact.subject, fact.predicate, fact.object) for fact in facts)
    found = set()
    for rule in rules:
        try:
            answer = store.query(rule.declared)
        except SyntaxError as error:
            raise InputError(str(error), where=rule.name, fix="Correct the rule") from error
        if not isinstance(answer, QueryTriples):
            raise InputError("is no CONSTRUCT query", where=rule.name, fix="Make it one")
        for triple in answer:
            terms = (triple.subject, triple.predicate, triple.object)
            if not all(isinstance(term, NamedNode) for term in terms):
                fix = "Construct triples of IRIs alone"
                raise InputError(f"constructs {triple}", where=rule.name, fix=fix)
            subject, predicate, value = (Iri(term.value) for term in terms)
            found.add((subject, predicate, value))
    return found


def _denials(articles: Sequence[Quad]) -> Iterator[Quad]:
    """Yield what articles say of denials, what is denied, and where each statement is said."""
    negative, appears = NamedNode(concept("polarity", "negative")), NamedNode(SCHEMA.appearance)
    kind, about = NamedNode(RDF.type), NamedNode(RDF.object)
    denials = {quad.subject for quad in articles if quad.object == negative}
    denied = {q.object for q in articles if q.predicate == about and q.subject in denials}
    for quad in articles:
        is_kind = quad.predicate == kind and quad.subject in denied
        if is_kind or quad.predicate == appears or quad.subject in denials:
            yield quad


def _provenance(graph: Iri, run: Run) -> Iterator[Triple]:
    software = software_iri(run.base, run.kg_version)
    for language, text in LABELS.items():
        yield graph, RDFS.label, Value(text, language=language)
    yield graph, PROV.wasDerivedFrom, facts_graph_iri(run.base)
    yield graph, PROV.wasAttributedTo, software
    yield from software_triples(software, run.kg_version)


def _described(facts: Iterable[Quad], spoken: set[Iri], graph: NamedNode) -> Iterator[Quad]:
    """Yield what the facts say that things are: their classes and labels."""
    nodes = {NamedNode(iri) for iri in spoken}
    said = {NamedNode(RDF.type), NamedNode(RDFS.label)}
    for fact in facts:
        if fact.subject in nodes and fact.predicate in said:
            yield Quad(fact.subject, fact.predicate, fact.object, graph)
