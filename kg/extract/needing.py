"""What is needed: "needs a regulator", and not who is to do what, nor what is but granted."""

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag
from kg.extract.memory import Referent
from kg.extract.syntax import Clause
from kg.names import SOV


def needed(clause: Clause, referent: Referent) -> bool:
    """Tell whether it is needed: "needs a regulator"; nobody "requires providers to" do a thing.

    Nor is what somebody asks to be granted a need of theirs: "a requis l'anonymat".
    """
    node = clause.noun(referent.phrase.node) if referent.phrase else None
    granted = clause.lexicon.nouns.get("granted", {}).get("words", ())
    asked = node is not None and clause.head(node) in granted
    return not (asked or _told(clause, referent))


def _told(clause: Clause, referent: Referent) -> bool:
    """Tell whether a phrase is who is told to do what an infinitive behind it says."""
    entity, phrase = referent.entity, referent.phrase
    if entity is None or phrase is None or SOV.Actor not in entity.types:
        return False
    noun = clause.noun(phrase.node)
    if noun is None or phrase.node >= len(clause.nodes):
        return False
    if clause.tokens[noun.core].tag is Tag.NUMBER:
        return False  # "needs 200 engineers to run it"
    end = clause.extent(phrase.node)
    while (node := clause.noun(end)) and node.preposition:
        end = clause.extent(end)  # "requires operators with two halls to"
    behind = clause.verb(end)
    return behind is not None and behind.mood is Mood.INFINITIVE and bool(behind.preposition)
