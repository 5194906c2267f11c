"""Places that only say where a thing or somebody is: "trois centres, à Rabat et Fès, …"."""

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag
from kg.extract.syntax import Clause
from kg.names import SCHEMA


def past_places(clause: Clause, at: int) -> int:
    """Return the position before a place, or a list of them, with the comma before it.

    Of "trois centres, à Rabat, Fès et Kiffa, …" and "trois centres situés à Rabat, …" it is
    that of the centres; of what is no place its own.
    """
    first = _start(clause, at)
    before = at if first is None else first - 1 - clause.mark(first - 1, ",")
    verb = clause.verb(before)
    before -= verb is not None and verb.mood is Mood.PAST_PARTICIPLE
    return before if clause.noun(before) else at


def _start(clause: Clause, at: int) -> int | None:
    """Return the position at which a list of places opens that ends at one, or None."""
    position = at
    while (node := clause.noun(position)) is not None and clause.names_place(node):
        if clause.tokens[node.head].tag is not Tag.NAME:
            return None
        joined = clause.coordinator(position - 1) or clause.mark(position - 1, ",")
        earlier = clause.noun(position - 2) if joined else None
        if clause.place(node) and not (earlier and clause.place(earlier)):
            return position
        if earlier is None:
            return None
        position -= 2
    return None


def past_where(clause: Clause, at: int) -> int:
    """Return the position past where, or in what, somebody is what they are, or the same one.

    "son directeur pour la France, X", "its director in Kenya, Y"; before a name alone more than
    a place is passed: "la vice-présidente aux technologies de Z, X".
    """
    node = clause.noun(at)
    placed = node is not None and node.preposition and clause.names_place(node)
    end = at
    while (node := clause.noun(end)) is not None and node.preposition:
        end = clause.extent(end)
    named = clause.noun(end + 1) if clause.mark(end, ",") else None
    entity = clause.tokens[named.last - 1].entity if named and not named.preposition else None
    if entity is not None and SCHEMA.Person in entity.types:
        return end
    return clause.extent(at) if placed else at


def one_by_one(clause: Clause, at: int, preposition: str) -> tuple[int, ...]:
    """Return where the members of a group are, one by one: "two halls, one in X, one in Y"."""
    table = clause.lexicon.words.get("each", {})
    position, found = clause.extent(at) + 1, list[int]()
    if not table or not clause.mark(position - 1, ",", "،", ":", "("):
        return ()
    words = table["first"]
    while position < len(clause.nodes):
        start = position
        while (text := _text(clause, position)) in words or (found and text in table["between"]):
            position += 1
        node = clause.noun(position)
        if position == start or node is None or node.preposition != preposition:
            break
        if not clause.names_place(node):
            break
        found.append(position)
        position, words = clause.extent(position), table["other"]
    return tuple(found) if len(found) > 1 else ()


def _text(clause: Clause, at: int) -> str:
    """Return the word of a node that is one word, or its head."""
    node = clause.noun(at)
    mark = clause.marks.get(at)
    bare = node is not None and not node.preposition
    return clause.tokens[node.head].text if node and bare else mark.text if mark else ""
