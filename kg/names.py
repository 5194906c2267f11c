"""Every namespace, prefix and rule for minting IRIs. IRIs are spelled here and nowhere else."""

import hashlib
import re
import unicodedata
from functools import lru_cache

from kg.model import Iri, Span, Value

ROOT = "https://w3id.org/sovkg/"
RESOURCE_BASE = ROOT + "id/"
"""The default base of resources. A publisher sets their own; the ontology's never changes."""


class Namespace:
    """A namespace with a closed set of terms: a misspelt one raises instead of inventing an IRI.

    >>> Namespace("http://www.w3.org/ns/prov#", "used Activity").used
    'http://www.w3.org/ns/prov#used'
    """

    def __init__(self, base: str, terms: str) -> None:
        self.base = base
        self.terms = frozenset(terms.split())
        self._iris = {term: Iri(base + term) for term in self.terms}

    def __getattr__(self, term: str) -> Iri:
        iri = self[term]
        setattr(self, term, iri)  # asked for often: the next time it is found at once
        return iri

    def __getitem__(self, term: str) -> Iri:
        if term.startswith("__") or term not in self._iris:
            raise AttributeError(f"{self.base} has no term {term!r}")
        return self._iris[term]


RELATIONS = """
hasParty agreementSubject signedOn announcedAt announces publishes creates launches develops
coBuilds adaptedTo coversLanguage alignedWith possesses controls operates hostedBy hostedIn
dominatedBy governs dependsOn uses provides investsIn funds acquires locatedIn subjectTo partOf
restsOn isLimitedTo hasLayer needs recommends invitesTo foundedOn advocates facesRisk
confusedWith emergesFrom associates centredOn hasFacet clarifies raises forbids evaluatedAs
deserves hasCapacity hasCost says denies
"""
"""What a statement's rdf:predicate may be (with schema:affiliation): never asserted bare."""

VALUE_RELATIONS = frozenset({"signedOn", "advocates", "evaluatedAs", "deserves", "says", "denies"})
"""The relations whose object is a literal: a date, an amount, or the source's own words."""

SOV = Namespace(
    ROOT + "ontology#",
    RELATIONS
    + """
    Actor Company PublicBody Ministry Regulator State SupranationalBody University ResearchBody
    MediaOutlet NonProfit ActorGroup Ecosystem
    Agreement Partnership Convention Memorandum Contract Licence JointLaboratory AgreementEvent
    InfrastructureAsset ComputeInfrastructure CloudInfrastructure DataCentre AIModel Chain Layer
    Capability weight
    Statement Fact Inference Bundle Risk Action
    hasMasteryOf through followsRule
    relation valueRelation
    polarity modality kind certainty degree temporalQualifier validAt claimant reportedBy
    concernsLayer evidence negationCue modalityCue attributionCue eventCue degreeCue temporalCue
    contrastCue comparisonCue rule reviewStatus reviewedBy reviewNote supportedBy
    textSha256 exactSha256 lexiconVersion gazetteerVersion
    """,
)
RDF = Namespace(
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "type Statement subject predicate object langString",
)
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#", "label comment isDefinedBy subClassOf")
OWL = Namespace("http://www.w3.org/2002/07/owl#", "sameAs Ontology versionInfo versionIRI")
XSD = Namespace(
    "http://www.w3.org/2001/XMLSchema#",
    "string date gYearMonth gYear integer nonNegativeInteger decimal boolean anyURI hexBinary",
)
SKOS = Namespace(
    "http://www.w3.org/2004/02/skos/core#",
    "Concept ConceptScheme prefLabel altLabel definition inScheme exactMatch notation",
)
OA = Namespace(
    "http://www.w3.org/ns/oa#",
    "SpecificResource TextQuoteSelector TextPositionSelector hasSource hasSelector exact prefix "
    "suffix start end",
)
PROV = Namespace(
    "http://www.w3.org/ns/prov#",
    "Activity SoftwareAgent Entity used wasGeneratedBy wasAssociatedWith wasDerivedFrom "
    "wasAttributedTo",
)
SCHEMA = Namespace(
    "https://schema.org/",
    "Article NewsArticle OpinionNewsArticle Person Organization NewsMediaOrganization Corporation "
    "GovernmentOrganization Country Place City AdministrativeArea CollegeOrUniversity "
    "ResearchOrganization NGO Event Language Legislation Question CreativeWork Product "
    "SoftwareApplication Claim DefinedTerm Dataset DataDownload "
    "headline author publisher datePublished inLanguage about mentions name alternateName "
    "MonetaryAmount QuantitativeValue value minValue maxValue currency unitCode unitText "
    "honorificPrefix affiliation appearance identifier softwareVersion copyrightHolder text "
    "sameAs url isBasedOn location",
)
DCAT = Namespace(
    "http://www.w3.org/ns/dcat#",
    "Dataset Distribution distribution mediaType byteSize version accessURL downloadURL keyword",
)
DCTERMS = Namespace(
    "http://purl.org/dc/terms/",
    "title description license publisher conformsTo source format rights language subject "
    "RightsStatement LicenseDocument",
)
VOID = Namespace(
    "http://rdfs.org/ns/void#",
    "Dataset triples entities classes properties dataDump distinctSubjects vocabulary "
    "classPartition class propertyPartition property uriSpace",
)
SPDX = Namespace(
    "http://spdx.org/rdf/terms#",
    "checksum Checksum algorithm checksumValue checksumAlgorithm_sha256",
)

SHAPES = ROOT + "shapes#"
"""The namespace of our shapes."""

SH = Namespace(
    "http://www.w3.org/ns/shacl#",
    """
    Shape NodeShape PropertyShape targetClass targetNode targetObjectsOf targetSubjectsOf
    message severity deactivated Violation Warning Info Severity
    path alternativePath inversePath oneOrMorePath zeroOrMorePath zeroOrOnePath
    and class closed datatype disjoint equals flags hasValue ignoredProperties in languageIn
    lessThan lessThanOrEquals maxCount maxExclusive maxInclusive maxLength minCount minExclusive
    minInclusive minLength node nodeKind not or pattern property qualifiedMaxCount
    qualifiedMinCount qualifiedValueShape qualifiedValueShapesDisjoint uniqueLang xone
    NodeKind BlankNode IRI Literal BlankNodeOrIRI BlankNodeOrLiteral IRIOrLiteral
    name description group order defaultValue PropertyGroup
    shapesGraph suggestedShapesGraph entailment shapesGraphWellFormed
    ValidationReport ValidationResult AbstractResult conforms result detail focusNode resultMessage
    resultPath resultSeverity sourceConstraint sourceConstraintComponent sourceShape value
    sparql select ask prefixes declare prefix namespace PrefixDeclaration SPARQLConstraint
    SPARQLExecutable SPARQLSelectExecutable SPARQLAskExecutable SPARQLAskValidator
    SPARQLSelectValidator Validator validator nodeValidator propertyValidator labelTemplate
    Parameter Parameterizable parameter optional ConstraintComponent
    ResultAnnotation resultAnnotation annotationProperty annotationVarName annotationValue
    AndConstraintComponent ClassConstraintComponent ClosedConstraintComponent
    DatatypeConstraintComponent DisjointConstraintComponent EqualsConstraintComponent
    HasValueConstraintComponent InConstraintComponent LanguageInConstraintComponent
    LessThanConstraintComponent LessThanOrEqualsConstraintComponent MaxCountConstraintComponent
    MaxExclusiveConstraintComponent MaxInclusiveConstraintComponent MaxLengthConstraintComponent
    MinCountConstraintComponent MinExclusiveConstraintComponent MinInclusiveConstraintComponent
    MinLengthConstraintComponent NodeConstraintComponent NodeKindConstraintComponent
    NotConstraintComponent OrConstraintComponent PatternConstraintComponent
    PropertyConstraintComponent QualifiedMaxCountConstraintComponent
    QualifiedMinCountConstraintComponent SPARQLConstraintComponent UniqueLangConstraintComponent
    XoneConstraintComponent
    """,
)
"""SHACL Core and SHACL-SPARQL (the Recommendation of 2017, its two parts), without the Advanced
Features and SHACL-JS, which no engine here evaluates."""

PREFIXES = {
    "sov": SOV.base,
    "layer": ROOT + "layer/",
    "polarity": ROOT + "polarity/",
    "modality": ROOT + "modality/",
    "kind": ROOT + "kind/",
    "certainty": ROOT + "certainty/",
    "review": ROOT + "review/",
    "rdf": RDF.base,
    "rdfs": RDFS.base,
    "owl": OWL.base,
    "xsd": XSD.base,
    "skos": SKOS.base,
    "oa": OA.base,
    "prov": PROV.base,
    "schema": SCHEMA.base,
}
"""Prefixes of published graphs; `id:`, the resource base, is added by whoever knows the base."""

LAYERS = ("data", "models", "compute", "hosting", "governance", "value")


def concept(scheme: str, name: str) -> Iri:
    """Return the IRI of a concept of one of our SKOS schemes.

    >>> concept("layer", "compute")
    'https://w3id.org/sovkg/layer/compute'
    """
    return Iri(f"{ROOT}{scheme}/{name}")


_SORTS = {
    term: sort
    for sort, terms in {
        "actor": "Organization",
        "agreement": "Partnership Convention Memorandum Contract Licence",
        "company": "Corporation",
        "event": "AgreementEvent",
        "infrastructure": "InfrastructureAsset ComputeInfrastructure CloudInfrastructure "
        "DataCentre",
        "law": "Legislation",
        "media-outlet": "NewsMediaOrganization",
        "model": "AIModel",
        "non-profit": "NGO",
        "place": "City AdministrativeArea",
        "public-body": "Ministry Regulator GovernmentOrganization",
        "research-body": "JointLaboratory ResearchOrganization",
        "state": "Country",
        "university": "CollegeOrUniversity",
    }.items()
    for term in terms.split()
}
"""The word in the IRI of a name that stands for its class, where it is not the class's own."""
_CAPITALISED = re.compile(r"[A-Z]+[a-z]*")

UNSEEN = dict.fromkeys(map(ord, "\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
"""Soft hyphen, Arabic tatweel, zero-width marks and marks of direction: nobody sees them, and no
name has them. In a table for str.translate."""
_DASHES = re.compile(r"[^\w]+|_+")
_BYTES = 150
"""How long a slug may be in UTF-8: with a date and an ending it has to do for a file's name."""


def slug(name: str, *, longest: int = 80) -> str:
    """Return a name as lower-case words with hyphens, for use in an IRI.

    Latin letters lose their accents; other scripts keep their letters. A longer name, in letters
    or in more than 150 bytes of UTF-8, is cut and ends in a hash, so that two of them do not meet.
    Raises ValueError where nothing is left.

    >>> slug("L’ODJ Média")
    'l-odj-media'
    """
    if not (words := _words(name)):
        raise ValueError(f"{name!r} has no letter or digit")
    if len(words) <= longest and len(words.encode()) <= _BYTES:
        return words
    digest = hashlib.sha256(words.encode()).hexdigest()[:8]
    cut = words[:longest].encode()[: _BYTES - len(digest) - 1].decode(errors="ignore")
    return f"{cut.rsplit('-', 1)[0]}-{digest}"


@lru_cache(maxsize=1 << 11)
def _words(name: str) -> str:
    folded = (
        unicodedata.normalize("NFKD", name.translate(UNSEEN))
        .casefold()
        .replace("œ", "oe")
        .replace("æ", "ae")
    )
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return _DASHES.sub("-", unicodedata.normalize("NFC", bare)).strip("-")


_DATE_TYPES = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}  # by length of the ISO form


def dated(iso: str) -> Value:
    """Type an ISO 8601 date by its precision: day, month or year.

    >>> dated("2026-01").datatype
    'http://www.w3.org/2001/XMLSchema#gYearMonth'
    """
    return Value(iso, _DATE_TYPES[len(iso)])


def article_iri(
    base: str,
    published: str | None,
    headline: str | None,
    text_sha256: str,
    publisher: str | None = None,
) -> Iri:
    """Return an article's IRI: date, publisher and headline, or its hash where one is missing.

    Outlets that print the same dispatch on one day have an article each. The text's hash stands
    in for a date or a headline that is missing, so that two such articles do not meet. A name
    without a letter or digit is none.
    """
    outlet, name = (slug(n) if n and _words(n) else None for n in (publisher, headline))
    parts = [part for part in (published, outlet, name) if part]
    if not (published and name):
        parts.append(text_sha256[:12])
    return Iri(f"{base}article/{'-'.join(parts)}")


def entity_iri(base: str, name: str, kind: Iri) -> Iri:
    """Return the IRI of a named thing: the same name and type give the same IRI in every article.

    kind  its most specific class. Classes that a reading may take for one another share a word:
          a ministry is a public body, a city a place.
    The hash of a name without a letter or digit stands in for it.

    >>> entity_iri(RESOURCE_BASE, "Atlas", SOV.Company)
    'https://w3id.org/sovkg/id/atlas_company'
    """
    return Iri(f"{base}{_slug_or_hash(name)}_{sort_of(kind)}")


def sort_of(kind: Iri) -> str:
    """Return the word in the IRI of a name that stands for its class."""
    term = kind.rpartition("#")[2].rpartition("/")[2]
    return _SORTS.get(term) or "-".join(_CAPITALISED.findall(term)).lower()


def local_iri(article: Iri, label: str) -> Iri:
    """Return the IRI of a thing that an article describes without naming it."""
    return Iri(f"{article}/entity/{_slug_or_hash(label)}")


def is_local(iri: Iri) -> bool:
    """Tell whether an IRI is that of a thing which an article describes without naming it."""
    article, mark, _ = iri.rpartition("/entity/")
    return bool(mark) and resource_base(article) is not None


def quantity_iri(base: str, number: str, unit: str) -> Iri:
    """Return the IRI of a quantity: equal ones are one, in whatever words.

    >>> quantity_iri("https://w3id.org/sovkg/id/", "40", "MAW")
    'https://w3id.org/sovkg/id/quantity/40-maw'
    """
    return Iri(f"{base}quantity/{number}-{_slug_or_hash(unit)}")


def _slug_or_hash(name: str) -> str:
    return slug(name) if _words(name) else hashlib.sha256(name.encode()).hexdigest()[:12]


def statement_iri(article: Iri, statement_id: str) -> Iri:
    """Return the IRI of a statement of an article."""
    return Iri(f"{article}/statement/{statement_id}")


def evidence_iri(article: Iri, span: Span) -> Iri:
    """Return the IRI of a stretch of an article's text, shared by all that quote it."""
    return Iri(f"{article}/text/{span.start}-{span.end}")


def run_iri(article: Iri) -> Iri:
    """Return the IRI of the activity that mapped an article."""
    return Iri(f"{article}/run")


def graph_iri(article: Iri) -> Iri:
    """Return the name of the graph that holds what an article says."""
    return Iri(f"{article}/graph")


def facts_graph_iri(base: str) -> Iri:
    """Return the name of the graph that holds the projected facts."""
    return Iri(base + "graph/facts")


def inferences_graph_iri(base: str) -> Iri:
    """Return the name of the graph that holds what follows from the facts."""
    return Iri(base + "graph/inferences")


def fact_iri(base: str, key: str) -> Iri:
    """Return the IRI of a fact: `key` is a hash of its triple, so articles share it."""
    return Iri(f"{base}fact/{key}")


def software_iri(base: str, version: str) -> Iri:
    """Return the IRI of a version of `kg`."""
    return Iri(f"{base}software/kg-{version}")


CONTEXT = Iri(ROOT + "context/0.1.0.jsonld")
"""Where our JSON-LD context is published, under the ontology's version: what it says never
changes there. `kg` itself reads the bundled copy."""

NEWEST_CONTEXT = Iri(ROOT + "context.jsonld")
"""Where the newest one is published; `kg` takes it for the bundled copy too."""

FOR_PAGES = ".schema.jsonld"
"""How the name of a file ends that is for an article's page, in schema.org's own context."""

_ARTICLE = re.compile(r"(?P<base>.*/)article/[^/]+")


def resource_base(article: str) -> str | None:
    """Return the base of resources that an article's IRI was minted under, if it was.

    >>> resource_base("https://w3id.org/sovkg/id/article/2026-01-15-titre")
    'https://w3id.org/sovkg/id/'
    """
    match = _ARTICLE.fullmatch(article)
    return match["base"] if match else None


def is_layer(iri: str) -> bool:
    """Tell whether an IRI is one of the six infrastructure layers."""
    return iri.startswith(PREFIXES["layer"]) and iri[len(PREFIXES["layer"]) :] in LAYERS
