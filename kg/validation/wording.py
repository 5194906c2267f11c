"""What a constraint that is not met is called where its shape has no words of its own."""

from collections.abc import Iterator

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kg.model import Value
from kg.names import SH
from kg.validation.report import curie, n3
from kg.validation.terms import term_of

LANGUAGES = ("en", "fr", "ar")
_NODE = ("The node", "Le nœud", "العقدة")
_PROPERTY = ("The property", "La propriété", "الخاصية")
_OTHER = ("does not meet {}", "ne satisfait pas {}", "لا تستوفي {}")
_OR = (" or ", " ou ", " أو ")
_SHAPE = ("the shape", "la forme", "الشكل")

NOT_MET = {
    "MinCount": (
        "has fewer values than {}",
        "compte moins de {} valeur(s)",
        "لها قيم أقل من {}",
    ),
    "MaxCount": (
        "has more values than {}",
        "compte plus de {} valeur(s)",
        "لها قيم أكثر من {}",
    ),
    "Datatype": (
        "has a value that is no valid {}",
        "a une valeur qui n’est pas un {} valide",
        "لها قيمة لا تصلح لنوع البيانات {}",
    ),
    "Class": (
        "has a value that is not of the class {}",
        "a une valeur qui n’est pas de la classe {}",
        "لها قيمة ليست من الصنف {}",
    ),
    "NodeKind": (
        "has a value that is no {}",
        "a une valeur qui n’est pas un {}",
        "لها قيمة ليست {}",
    ),
    "MinLength": (
        "has a value that is shorter than {} characters",
        "a une valeur de moins de {} caractères",
        "لها قيمة أقصر من {} من الأحرف",
    ),
    "MaxLength": (
        "has a value that is longer than {} characters",
        "a une valeur de plus de {} caractères",
        "لها قيمة أطول من {} من الأحرف",
    ),
    "Pattern": (
        "has a value that does not match {}",
        "a une valeur qui ne suit pas le motif {}",
        "لها قيمة لا تطابق النمط {}",
    ),
    "MinInclusive": (
        "has a value that is not at least {}",
        "a une valeur qui n’est pas au moins {}",
        "لها قيمة ليست {} على الأقل",
    ),
    "MaxInclusive": (
        "has a value that is not at most {}",
        "a une valeur qui n’est pas au plus {}",
        "لها قيمة ليست {} على الأكثر",
    ),
    "MinExclusive": (
        "has a value that is not more than {}",
        "a une valeur qui n’est pas supérieure à {}",
        "لها قيمة ليست أكبر من {}",
    ),
    "MaxExclusive": (
        "has a value that is not less than {}",
        "a une valeur qui n’est pas inférieure à {}",
        "لها قيمة ليست أصغر من {}",
    ),
    "HasValue": (
        "lacks the value {}",
        "n’a pas la valeur {}",
        "تنقصها القيمة {}",
    ),
    "Equals": (
        "has not the same values as {}",
        "n’a pas les mêmes valeurs que {}",
        "ليست لها قيم {} نفسها",
    ),
    "Disjoint": (
        "shares a value with {}",
        "partage une valeur avec {}",
        "تشترك في قيمة مع {}",
    ),
    "LessThan": (
        "has a value that is not less than that of {}",
        "a une valeur qui n’est pas inférieure à celle de {}",
        "لها قيمة ليست أصغر من قيمة {}",
    ),
    "LessThanOrEquals": (
        "has a value that is more than that of {}",
        "a une valeur supérieure à celle de {}",
        "لها قيمة أكبر من قيمة {}",
    ),
    "UniqueLang": (
        "has two values in one language",
        "a deux valeurs dans une même langue",
        "لها قيمتان بلغة واحدة",
    ),
    "In": (
        "has a value that is not one of those allowed",
        "a une valeur qui n’est pas de celles qui sont admises",
        "لها قيمة ليست من القيم المسموح بها",
    ),
    "LanguageIn": (
        "has a value in a language that is not allowed",
        "a une valeur dans une langue qui n’est pas admise",
        "لها قيمة بلغة غير مسموح بها",
    ),
    "Closed": (
        "has a property that a closed shape does not allow",
        "a une propriété qu’une forme fermée n’admet pas",
        "لها خاصية لا يسمح بها شكل مغلق",
    ),
    "Node": (
        "has a value that does not conform to {}",
        "a une valeur qui n’est pas conforme à {}",
        "لها قيمة لا توافق {}",
    ),
    "Not": (
        "has a value that conforms to what is forbidden",
        "a une valeur conforme à ce qui est interdit",
        "لها قيمة توافق ما هو محظور",
    ),
    "And": (
        "has a value that does not conform to all of the shapes",
        "a une valeur qui n’est pas conforme à toutes les formes",
        "لها قيمة لا توافق الأشكال كلها",
    ),
    "Or": (
        "has a value that conforms to none of the shapes",
        "a une valeur qui n’est conforme à aucune des formes",
        "لها قيمة لا توافق أيًّا من الأشكال",
    ),
    "Xone": (
        "has a value that does not conform to exactly one of the shapes",
        "a une valeur qui n’est pas conforme à exactement une des formes",
        "لها قيمة لا توافق شكلًا واحدًا لا غير",
    ),
    "QualifiedMinCount": (
        "has too few values that conform to the qualified shape",
        "a trop peu de valeurs conformes à la forme qualifiée",
        "لها قيم توافق الشكل المقيِّد أقل مما يجب",
    ),
    "QualifiedMaxCount": (
        "has too many values that conform to the qualified shape",
        "a trop de valeurs conformes à la forme qualifiée",
        "لها قيم توافق الشكل المقيِّد أكثر مما يجب",
    ),
    "SPARQL": (
        "is found by the query of a SPARQL constraint",
        "répond à la requête d’une contrainte SPARQL",
        "يجدها استعلام قيد SPARQL",
    ),
}
"""By constraint component, in the three languages, what is said of a property or a node."""


def default_messages(shapes: Graph, shape: Node, component: str) -> Iterator[Value]:
    """Yield what to say where a shape has no message: the same for every engine."""
    name = component.removeprefix(SH.base).removesuffix("ConstraintComponent")
    subjects = _NODE if (shape, URIRef(SH.path), None) not in shapes else _PROPERTY
    parameter = name[:1].lower() + name[1:]
    said = list(shapes.objects(shape, URIRef(SH.base + parameter)))
    for at, language in enumerate(LANGUAGES):
        wanted = _OR[at].join(sorted(_plain(value, at) for value in said))
        if name not in NOT_MET:
            wanted = curie(f"<{component}>")
        told = NOT_MET.get(name, _OTHER)[at].format(wanted)
        yield Value(f"{subjects[at]} {told}", language=language)


def _plain(node: Node, at: int) -> str:
    """Return a node as a sentence has it: a literal without its type, a blank node as a shape."""
    if isinstance(node, Literal):
        return str(node)
    return _SHAPE[at] if isinstance(node, BNode) else curie(n3(term_of(node)))
