"""Situations in which a gate must not be silent: the files, and what two commands are told."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, field

PREFIXES = """@prefix ex: <http://e.org/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix old: <http://schema.org/> .
@prefix schema: <https://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
PERSON = """ex:Person-shape a sh:NodeShape ; sh:targetClass ex:Person ;
    sh:property [ sh:path ex:name ; sh:minCount 1 ; sh:datatype xsd:string ] .
"""
ARTICLE = """schema:Article-shape a sh:NodeShape ; sh:targetClass schema:Article ;
    sh:property [ sh:path schema:headline ; sh:minCount 1 ] .
"""
GOOD = 'ex:ada a ex:Person ; ex:name "Ada" .\n'
BAD = "ex:bob a ex:Person .\n"
NEWS = 'ex:n a schema:Article ; schema:headline "h" .\n'
RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://e.org/">'
XML = '<ex:Person rdf:about="http://e.org/ada"><ex:name>Ada</ex:name></ex:Person>'


@dataclass(frozen=True)
class Situation:
    """Files in a folder, and what each command is given there.

    name   what it is about
    data   the Turtle of `data.ttl`, without the prefixes above; likewise `shapes`
    files  others, whole, by their names
    given  what both commands get for data
    ours   options of `kg validate` besides
    exit   what it ends with, and `says` a rule or words in what it writes
    theirs pySHACL's exit code, and `answer` words in what it writes
    """

    name: str
    exit: int
    says: str
    theirs: int
    answer: str
    data: str = GOOD
    shapes: str = PERSON
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    given: tuple[str, ...] = ("data.ttl",)
    ours: tuple[str, ...] = ()

    def written(self) -> dict[str, bytes]:
        """Return the files by their names."""
        turtle = {"data.ttl": PREFIXES + self.data, "shapes.ttl": PREFIXES + self.shapes}
        every = {**turtle, **self.files}
        return {n: b if isinstance(b, bytes) else b.encode() for n, b in every.items()}


TRUE, FALSE = "Conforms: True", "Conforms: False"

SITUATIONS = (
    # what every tool can do
    Situation("the data conform", 0, "conforms: 1 node checked", 0, TRUE),
    Situation("the data violate a shape", 1, "ex:Person-shape, ex:name", 1, FALSE, BAD),
    Situation("a severity of warning, and nothing worse", 0, "1 warning", 1, FALSE, BAD,
              PERSON.replace("sh:minCount", "sh:severity sh:Warning ; sh:minCount")),
    Situation("an old finding, accepted by a baseline", 0, "1 accepted by the baseline", 1, FALSE,
              BAD, ours=("--baseline", "accepted.json")),
    # nothing, or not everything, was checked
    Situation("an empty file of data", 3, "NothingChecked", 0, TRUE, ""),
    Situation("data of which no shape speaks", 3, "NothingChecked", 0, TRUE, "ex:a a ex:Other ."),
    Situation("one shape of two whose target is misspelt", 3, "EmptyShape", 0, TRUE, GOOD + BAD
              .replace("bob a ex:Person", "bob a ex:Place"),
              PERSON + PERSON.replace("Person", "Plaec")),
    Situation("a target node that the data do not have", 3, "EmptyShape", 0, TRUE,
              shapes=PERSON + "ex:t a sh:NodeShape ; sh:targetNode ex:eva ; sh:class ex:Place ."
              .replace("sh:class ex:Place", "sh:nodeKind sh:IRI")),
    Situation("the only shape is deactivated", 3, "NothingChecked", 0, TRUE, BAD,
              PERSON + "ex:Person-shape sh:deactivated true ."),
    Situation("a file of many that no shape looks at", 3, "nothing was checked in 1 file", 0, TRUE,
              files={"more.ttl": PREFIXES + "ex:a a ex:Other ."}, given=("data.ttl", "more.ttl"),
              ours=("--each",)),
    # the shapes say less than they seem to
    Situation("an empty file of shapes", 2, "NoShapes", 0, TRUE, files={"shapes.ttl": ""}),
    Situation("shapes without a shape", 2, "NoShapes", 0, TRUE, shapes="ex:x a owl:Class ."),
    Situation("a misspelt constraint, sh:dataType", 2, "Did you mean sh:datatype?", 0, TRUE,
              "ex:a a ex:Person ; ex:name 1 .", PERSON.replace("sh:datatype", "sh:dataType")),
    Situation("a misspelt target, sh:targetclass", 2, "Did you mean sh:targetClass?", 0, TRUE, BAD,
              PERSON.replace("targetClass", "targetclass")),
    Situation("SHACL's namespace with a slash at its end", 2, "NearMissNamespace", 0, TRUE, BAD,
              files={"shapes.ttl": PREFIXES.replace("shacl#", "shacl/") + PERSON}),
    Situation("a property shape without a path", 2, "MissingPath", 2, "", BAD,
              PERSON.replace("sh:path ex:name ;", "")),
    Situation("sh:node points at what nobody describes", 2, "UndescribedShape", 0, TRUE,
              shapes=PERSON + "ex:Person-shape sh:node ex:Nobody ."),
    Situation('a number that is a string, sh:minCount "1"', 2, "IllFormedShape", 2, "",
              shapes=PERSON.replace("sh:minCount 1", 'sh:minCount "1"')),
    Situation("sh:or that is no list", 2, "BrokenList", 2, "",
              shapes=PERSON + "ex:Person-shape sh:or ex:Person-shape ."),
    Situation("a regular expression that is none", 2, "BrokenPattern", 1, "",
              shapes=PERSON.replace("sh:minCount 1", 'sh:pattern "("')),
    Situation("a query that is no SPARQL", 2, "BrokenQuery", 1, "",
              shapes=PERSON + "ex:Person-shape sh:sparql [ sh:select 'SELECT nonsense' ] ."),
    Situation("a query that asks another server", 2, "uses SERVICE", 1, "",
              shapes=PERSON + "ex:Person-shape sh:sparql [ sh:select 'SELECT $this WHERE "
              "{ SERVICE <http://127.0.0.1:9/> { $this ?p ?o } }' ] ."),
    Situation("a shape that refers to itself, and a fault far down", 0, "RecursiveShape", 0, TRUE,
              " ".join(f"ex:p{n} ex:knows ex:p{n + 1} ." for n in range(9)),
              "ex:s sh:targetNode ex:p0 ; sh:node ex:Knowing . ex:Knowing sh:property "
              "[ sh:path ex:knows ; sh:minCount 1 ; sh:node ex:Knowing ] ."),
    Situation("inference that is asked for and not done", 2, "Entailment", 0, TRUE,
              shapes=PERSON + "ex:s sh:entailment <http://www.w3.org/ns/entailment/RDFS> ."),
    Situation("shapes that import a file that is not given", 2, "UnresolvedImport", 0, TRUE,
              shapes=PERSON + "ex:s a owl:Ontology ; owl:imports ex:more ."),
    # data and shapes speak past each other
    Situation("data that import a file that is not given", 0, "UnresolvedImport", 0, TRUE,
              GOOD + "ex:o a owl:Ontology ; owl:imports ex:more ."),
    Situation("http://schema.org in the data, https in the shapes", 1, "HttpsSchema", 0, TRUE,
              NEWS.replace("schema:", "old:"), ARTICLE),
    Situation("https://schema.org in the data, http in the shapes", 1, "HttpsSchema", 0, TRUE,
              NEWS, ARTICLE.replace("schema:", "old:")),
    Situation("http and https mixed, and the headline missing", 1, "HttpsSchema", 0, TRUE,
              NEWS + "ex:m a old:Article .", ARTICLE),
    Situation("a prefix bound to almost its namespace", 1, "NearMissNamespace", 0, TRUE,
              GOOD + "@prefix dct: <http://purl.org/dc/term/> . ex:ada dct:title 'x' ."),
    Situation("01 where the shape wants 1, which is another term", 1, "ex:Person-shape", 0, TRUE,
              "ex:a a ex:Person ; ex:name 01 .",
              PERSON.replace("sh:datatype xsd:string", "sh:hasValue 1")),
    # files that cannot be read
    Situation("a file of data that is not there", 2, "is not there", 1, "", given=("gone.ttl",)),
    Situation("Turtle that breaks its grammar", 2, "not Turtle", 1, "", "ex:a ex:b ;; ex:c"),
    Situation("a shapes file that breaks its grammar", 2, "not Turtle", 1, "",
              shapes="ex:s sh:path ex:p ;; ex:q"),
    Situation("RDF/XML that ends early", 2, "ends before its elements do", 1, "",
              files={"data.rdf": RDF + XML}, given=("data.rdf",)),
    Situation("a file that is not in UTF-8", 2, "is not UTF-8", 1, "",
              files={"data.ttl": (PREFIXES + "ex:a ex:b 'é' .").encode("latin-1")}),
    Situation("JSON-LD whose context is on a server", 2, "kg fetches nothing", 1, "",
              files={"data.jsonld": '{"@context": "http://127.0.0.1:9/", "@type": "Person"}'},
              given=("data.jsonld",)),
    Situation("a folder without RDF", 2, "is a folder without RDF", 1, "",
              files={"notes/a.txt": "x"}, given=("notes",)),
    # what more can be read
    Situation("a folder of data", 1, "ex:Person-shape", 1, "",
              files={"d/a.ttl": PREFIXES + GOOD, "d/e/b.ttl": PREFIXES + BAD}, given=("d",)),
    Situation("a file that is packed by gzip", 1, "ex:Person-shape", 1, "",
              files={"data.ttl.gz": gzip.compress((PREFIXES + BAD).encode(), mtime=0)},
              given=("data.ttl.gz",)),
    Situation("JSON-LD in a web page", 1, "page.html:1:", 1, "",
              files={"page.html": '<script type="application/ld+json">'
                     '{"@context": {"@vocab": "http://e.org/"}, "@type": "Person"}</script>'},
              given=("page.html",)),
)  # fmt: skip
