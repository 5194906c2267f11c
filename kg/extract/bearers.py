"""Of whom a noun is said that says what somebody is: "X, directrice de Y", "avocate, X a dit"."""

from kg.extract.classes import with_broader
from kg.extract.evaluating import evaluating
from kg.extract.lexicon import Tag
from kg.extract.places import past_places, past_where
from kg.extract.quantities import is_quantity
from kg.extract.several import several, somebody
from kg.extract.syntax import Clause
from kg.names import SCHEMA, SOV

_PERSONAL = ("masculine", "feminine", "neuter")
_PLACES = frozenset({SCHEMA.Place, SCHEMA.City, SCHEMA.AdministrativeArea})


def predicated(clause: Clause, at: int) -> tuple[int, ...]:
    """Return of what a noun is said: "X est une filiale de Y", "X, filiale de Y"."""
    if (copula := clause.copula(at)) is not None:
        return clause.subject(copula)
    node = clause.noun(at)
    placed = node is not None and bool(node.preposition)  # "stocké à Lyon, dans un centre de X"
    comma = clause.before_adverb(at) - 1
    apposed = clause.mark(comma, ",") and clause.noun(comma - 1) is not None
    common = node is not None and not (placed or clause.tokens[node.head].capital)
    if clause.mark(at - 1, "(") and common and _organisation(clause, at - 2):
        return (at - 2,)  # "X (the cloud arm of Y) won", not "X (Paris) won"
    if apposed:
        if placed:
            return ()
        beside = _named_beside(clause, comma - 1, at)
        before = _thing_at(clause, clause.outermost(comma - 1), at) if beside is None else beside
        if _when(clause, before, at):
            return ()
        copula = clause.copula(before)  # "Ada X est linguiste, chercheuse à Y"
        return (before,) if copula is None else clause.subject(copula)
    judged = node is None or clause.head(node) in evaluating(clause.lexicon)  # "Faute d'accord, X"
    return () if judged else _ahead(clause, at)


def _named_beside(clause: Clause, at: int, role: int) -> int | None:
    """Return the actor's name that ends an aside or a complement, where the role is said of it.

    "Orange, a subsidiary of Vodafone, the British operator, runs it": Vodafone is British.
    "Orange signed a deal with Scaleway, a subsidiary of Iliad": the deal is none.
    """
    outer = clause.outermost(at)
    if outer == at or not _organisation(clause, at):
        return None
    told = clause.mark(outer - 1, ",") or (
        _of_actors(clause, role) and not _of_actors(clause, outer)
    )
    return at if told else None


def _of_actors(clause: Clause, at: int) -> bool:
    """Tell whether the noun of somebody or of a body stands at a position."""
    node = clause.noun(at)
    kind = clause.lexicon.head_class(clause.head(node)) if node is not None else None
    named = node is not None and clause.tokens[node.head].entity is not None
    return named or (kind is not None and SOV.Actor in with_broader(kind))


def _organisation(clause: Clause, at: int) -> bool:
    """Tell whether an actor's name stands at a position."""
    node = clause.noun(at)
    entity = clause.tokens[node.head].entity if node is not None else None
    return entity is not None and SOV.Actor in entity.types


def _thing_at(clause: Clause, place: int, at: int) -> int:
    """Return the position of what stands at a place of which a noun behind says something.

    "un centre à Rabat, propriété de X": X has the centre. Of a place itself is said but
    what places are: "à Rabat, capitale de".
    """
    node, where = clause.noun(at), clause.noun(place)
    if node is None or where is None or not where.preposition or not clause.place(where):
        return place
    kind = clause.lexicon.head_class(clause.head(node))
    told = kind is not None and not _PLACES.isdisjoint(with_broader(kind))
    return place if told else clause.outermost(past_places(clause, place))


def _when(clause: Clause, before: int, at: int) -> bool:
    """Tell whether what is before a comma only opens a sentence: "Après l'essai, le moteur a"."""
    if _acting(clause, at):
        return True
    first = clause.noun(before)
    if before > 1 or first is None or not first.preposition or not _known(clause, at):
        return False
    return any(at in clause.subject(one) for one in clause.verbs if one > at)


def _known(clause: Clause, at: int) -> bool:
    """Tell whether a noun has a definite article."""
    node = clause.noun(at)
    return node is not None and bool(clause.determiners(node) & clause.lexicon.grammar.definite)


def _acting(clause: Clause, at: int) -> bool:
    """Tell whether a verb is right behind its definite subject: "Pour X, de Y, le risque est"."""
    node, verb = clause.noun(at), clause.verb(clause.extent(at))
    new = clause.lexicon.grammar.indefinite
    told = node is not None and bool(clause.determiners(node) - new)
    return told and verb is not None and verb.finite


def employer(clause: Clause, at: int) -> tuple[int, ...]:
    """Return for whom somebody works of whom a noun is said: "X, directeur de Y, filiale de Z"."""
    if not clause.mark(at - 1, ",") or clause.noun(at - 2) is None or _acting(clause, at):
        return ()
    outer = clause.outermost(at - 2)
    role = outer != at - 2 and (titled(clause, outer) or somebody(clause, outer))
    told = clause.copula(at) is None and not titled(clause, at)
    return (at - 2,) if role and told and names(clause, at - 2) else ()


def bearer(clause: Clause, at: int) -> tuple[int, ...]:
    """Return who bears a role: "X, directeur de Y", "le directeur de Y, X", "X est directeur"."""
    many = "plural" in clause.agreement(clause.nouns[at])
    before = clause.noun(at - 2) if somebody(clause, at - 2) else None
    explained = _named_behind(clause, at)
    if explained is not None and (before is None or before.preposition):
        return clause.conjuncts(explained) if many else (explained,)
    if clause.mark(at - 1, ",") and before is not None:  # "avec X, directrice de Y"
        return several(clause, at - 2) if many else (at - 2,)
    if found := predicated(clause, at):
        opens = found[0] < at and only_role(clause, found[0])  # "Économiste, enseignante à X"
        return bearer(clause, found[0]) if opens else found
    if (first := _first_role(clause, at)) is not None and (found := bearer(clause, first)):
        return found
    end = past_where(clause, clause.extent(at))
    named = end + clause.mark(end, ",")
    if named > end and _owned_name(clause, at, named):
        return clause.conjuncts(named) if many else (named,)
    if named > end and _of_another(clause, at):
        return ()
    behind = clause.noun(named) if named > end or end > at + 1 else None
    has_rank = named > end and _ranked(clause, named)
    if behind is None or behind.preposition or (behind.core != behind.first and not has_rank):
        return _ahead(clause, at)
    name = has_rank or (named > end and clause.tokens[behind.head].tag is Tag.NAME)
    if not (name or somebody(clause, named)):
        return _ahead(clause, at)
    return clause.conjuncts(named) if many else (named,)


def _of_another(clause: Clause, at: int) -> bool:
    """Tell whether who is named behind a role is somebody's to its bearer: "la sœur de X"."""
    node, before = clause.noun(at), clause.noun(at - 1)
    if node is None or before is None or node.preposition != clause.lexicon.grammar.of:
        return False
    kin = clause.lexicon.sets.get("nouns.portraits.kin", frozenset())
    return not kin.isdisjoint({clause.head(before), clause.tokens[before.head].text})  # "fils"


def _named_behind(clause: Clause, at: int) -> int | None:
    """Return the name that a definite role explains: "Selon les élus, la cheffe de X, Ada Y, a"."""
    named = past_where(clause, clause.extent(at)) + 1
    node = clause.noun(named)
    if not (_known(clause, at) and clause.mark(named - 1, ",") and clause.mark(at - 1, ",")):
        return None
    closed = node is not None and clause.mark(clause.extent(named), ",")
    return named if closed and somebody(clause, named) else None


def _owned_name(clause: Clause, at: int, named: int) -> bool:
    """Tell whether a name behind a comma says who is somebody's: "son hébergeur, la société X"."""
    node, behind = clause.noun(at), clause.noun(named)
    if node is None or behind is None or behind.preposition:
        return False
    own = clause.determiners(node) & clause.lexicon.sets["determiners.possessive"]
    return bool(own) and names(clause, named)


def _ranked(clause: Clause, at: int) -> bool:
    """Tell whether a node is somebody's name behind a title: "son directeur, le colonel X"."""
    node = clause.noun(at)
    entities = [one.entity for one in clause.tokens[node.core : node.last]] if node else []
    return bool(entities and entities[-1]) and titled(clause, at)


def names(clause: Clause, at: int) -> bool:
    """Tell whether a node is a name, behind a title or what it is: "la société Lumo"."""
    node = clause.noun(at)
    if node is None or clause.tokens[node.head].tag is Tag.NAME:
        return node is not None
    last = clause.tokens[node.last - 1].entity
    told = last is not None and not is_quantity(last)
    person = told and last is not None and SCHEMA.Person in last.types  # "l'ingénieure Ada X"
    return told and (person or clause.lexicon.head_class(clause.head(node)) is not None)


def titled(clause: Clause, at: int) -> bool:
    """Tell whether a noun says who somebody is: "la directrice"."""
    node = clause.noun(at)
    return node is not None and clause.lexicon.says_who(clause.head(node))


def only_role(clause: Clause, at: int) -> bool:
    """Tell whether a noun but says what one is, or completes one that does: "avocate à X"."""
    node = clause.noun(at)
    if node is not None and node.preposition and clause.noun(at - 1):
        return only_role(clause, clause.outermost(at - 1))
    if node is None or node.first != node.core:
        return False
    return titled(clause, at) and clause.tokens[node.last - 1].entity is None


def _first_role(clause: Clause, at: int) -> int | None:
    """Return the position of the role before "et": "X, présidente et désormais cheffe de Y"."""
    adverb = clause.marks.get(at - 1)
    joint = at - 1 - (adverb is not None and adverb.tag is Tag.ADVERB)
    joined = _undetermined(clause, at) and clause.coordinator(joint) and clause.noun(joint - 1)
    return _role_start(clause, joint - 1) if joined else None


def _role_start(clause: Clause, at: int) -> int:
    """Return where a role begins that ends at a position: "ingénieur au CNRS"."""
    while (node := clause.noun(at)) and node.preposition and clause.noun(at - 1):
        at -= 1
    return at


def _ahead(clause: Clause, at: int) -> tuple[int, ...]:
    """Return whom a role speaks of that opens its sentence: "Directrice de X, firme …, Y a dit"."""
    if clause.before_adverb(at) or not _undetermined(clause, at):
        return ()
    main = next((one for one in clause.verbs if _main(clause, one)), None)
    subject = clause.subject(main) if main is not None else ()
    if len(subject) != 1:
        return ()
    return subject if names(clause, subject[0]) or _stood_for(clause, at, subject[0]) else ()


def _stood_for(clause: Clause, at: int, subject: int) -> bool:
    """Tell whether a pronoun behind its comma is who is told of: "Head of X, she also runs Y"."""
    node = clause.noun(subject)
    personal = (clause.lexicon.sets.get(f"pronouns.{one}", ()) for one in _PERSONAL)
    word = clause.tokens[node.head].text if node else ""
    opens = at == 0 and clause.mark(subject - 1, ",") and not clause.coordinator(subject - 2)
    return opens and any(word in one for one in personal)


def _undetermined(clause: Clause, at: int) -> bool:
    """Tell whether a noun has no determiner, or an indefinite one: "A professor at X, Y said"."""
    node = clause.noun(at)
    if node is None or node.preposition:
        return False
    return clause.determiners(node) <= clause.lexicon.grammar.indefinite


def _main(clause: Clause, at: int) -> bool:
    """Tell whether a node is a finite verb that no relative opens."""
    verb = clause.verb(at)
    return verb is not None and verb.finite and clause.relative(at) is None
