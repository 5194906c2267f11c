"""What a participle or a relative says of a thing that is there, whatever is wanted of it.

"The minister wants to close the centre, run by Orange": that Orange runs it is no wish.
"""

from collections.abc import Mapping

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag
from kg.extract.match import Match
from kg.extract.syntax import Clause
from kg.model import Kind
from kg.names import SOV


def stands(clause: Clause, match: Match) -> bool:
    """Tell whether a noun is of an agreement that is there: "must publish its deal with X".

    It is somebody's, and what is wanted of it can be done to none that is yet to be signed.
    So is what is to become less: "wants to reduce dependence on X".
    """
    if lessens(clause, match):
        return True
    noun, above = clause.noun(match.at), clause.object_verb(clause.outermost(match.at))
    verb = clause.verb(above) if above is not None else None
    if match.verb is not None or noun is None or verb is None:
        return False
    if _depends(match):
        return verb.lemma in clause.lexicon.status.get("doing", {}).get("having", ())
    if match.frame.kind is not Kind.AGREEMENT or "self" not in match.fillers:
        return False
    if verb.lemma not in clause.lexicon.status.get("settled", {}).get("standing", ()):
        return False
    theirs = clause.determiners(noun) & clause.lexicon.sets["determiners.possessive"]
    return bool(theirs or clause.possessor(match.at))


def lessened(clause: Clause, at: int) -> bool:
    """Tell whether a noun before it says that what one says becomes less: "تقليل اعتمادها على"."""
    noun, before = clause.noun(at), clause.noun(at - 1)
    if noun is None or before is None or not noun.preposition:
        return False
    lessening = clause.lexicon.status.get("doing", {}).get("lessening", ())
    return clause.lexicon.singular(clause.head(before)) in lessening


def lessens(clause: Clause, match: Match) -> bool:
    """Tell whether a match says what becomes less, which is so for all that is wanted of it."""
    return _depends(match) and lessened(clause, match.at)


def _depends(match: Match) -> bool:
    """Tell whether a match says that somebody depends on another."""
    return any(one.relation == SOV.dependsOn for one in match.frame.emissions)


def adds(clause: Clause, match: Match, shaping: Mapping[int | None, Match]) -> bool:
    """Tell whether a match only adds something of a thing: what is wished for it, is not it."""
    at = match.verb
    said = at is not None and (clause.beside(at) or of_thing(clause, at, shaping))
    return said or stands(clause, match)


def of_thing(clause: Clause, at: int, shaping: Mapping[int | None, Match]) -> bool:
    """Tell whether a past participle describes a definite thing that nobody is to make.

    shaping  the matches that say how a thing comes about, by where they stand
    """
    verb, table = clause.verb(at), clause.lexicon.status.get("settled", {})
    if verb is None or verb.mood is not Mood.PAST_PARTICIPLE or verb.governors or verb.negated:
        return False
    row = clause.row(at)
    if clause.auxiliary(at) is not None or (row is not None and row < at):
        return False  # "will be funded by X, built by Y"
    thing = next(iter(clause.subject(at)), None)
    noun = clause.noun(thing) if thing is not None else None
    if not table or thing is None or noun is None or thing > at:
        return False
    outer = clause.outermost(thing)
    above = clause.object_verb(outer)
    if outer in shaping or (above is not None and above in shaping):
        return False  # "to build the centre, run by X"
    got = clause.verb(above) if above is not None else None
    if got is not None and got.lemma in table["getting"]:
        return False  # "to attract the plant, run by X": it would be
    apart = clause.mark(at - 1, ",") and clause.marks.get(at - 2) is None
    if not apart:
        before = clause.verb(outer - 1)
        seen = before is not None and before.lemma in table["seeing"]
        if seen or not table["close"]:
            return False  # "wants the data stored in Kenya"
    first = noun.first + bool(noun.preposition)
    words = [token.text for token in clause.tokens[noun.first : noun.head + 1]]
    if any(clause.lexicon.singular(word) in table["ahead"] for word in words):
        return False  # "the future centre, run by X"
    named = clause.tokens[noun.head].tag is Tag.NAME and first == noun.head
    return named or bool(clause.determiners(noun) & set(table["determiners"]))
