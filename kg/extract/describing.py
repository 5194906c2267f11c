"""The things that an article describes without a name: each is an entity of its own."""

from dataclasses import replace

from kg.extract.classes import shown, with_broader
from kg.extract.layers import LayerNames
from kg.extract.lexicon import Tag
from kg.extract.memory import Memory, Referent
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.model import Entity, Iri, Value
from kg.names import SCHEMA, SKOS, SOV, local_iri

_SHORTEST = 3
"""Letters of the shortest word that may be a language's name."""


class Describing(LayerNames):
    """What makes entities of the things that an article describes.

    memory    what the article has named and described so far
    stripped  the classes of things that are named without their complements
    """

    memory: Memory
    stripped: frozenset[Iri]
    _things: dict[tuple[str, tuple[Iri, ...]], Entity]

    def describe(self, clause: Clause, phrase: Phrase, kind: Iri) -> Referent:
        """Return the thing of a class that a phrase describes."""
        first, last = phrase.first, phrase.last
        if kind in self.stripped and not phrase.infinitive:
            node = clause.noun(phrase.node)
            if node:
                first, last = node.core, node.last
        span, label = clause.span(first, last), clause.label(first, last)
        capital = self._capital(clause, phrase)
        types = (SOV.Actor,) if capital and kind == SKOS.Concept else with_broader(kind)
        found = self.thing_called(label, clause.key(label), types)
        if (short := clause.undescribed(phrase)) and short != label:
            name = Value(short, language=self.article.language)
            found = replace(found, alternates=(name,))  # known by it too
        known = self.memory.remember(found, span)
        return Referent(known.iri, known, phrase)

    def tongue(self, clause: Clause, phrase: Phrase, wanted: str) -> Referent | None:
        """Return a language that nothing tells but those beside it: "en wolof et en bété"."""
        if wanted != "language" or phrase.pronoun or phrase.infinitive:
            return None
        node = clause.noun(phrase.node)
        word = clause.tokens[node.head] if node else None
        if node is None or word is None or word.tag is not Tag.WORD or word.capital:
            return None  # a name
        alone = node.core == node.head == node.last - 1 == phrase.last - 1
        if not alone or self.lexicon.head_class(word.text) or len(word.text) < _SHORTEST:
            return None
        media = self.lexicon.nouns.get("media", {}).get("words", ())
        if not {word.text, clause.head(node)}.isdisjoint(media):
            return None  # "in French, in Wolof and in print"
        groups = (clause.conjuncts(at) for at in clause.nouns if at <= phrase.node)
        beside = {at for group in groups if phrase.node in group for at in group}
        known = (clause.tokens[clause.nouns[at].head].entity for at in beside)
        tongues = any(one and SCHEMA.Language in one.types for one in known)
        if not tongues:
            return None
        found = self.describe(clause, phrase, SCHEMA.Language)
        if found.entity is not None:  # whatever else has been asked of it before
            entity = replace(found.entity, types=(SCHEMA.Language,))
            found = replace(found, entity=entity)
            self.memory.entities[entity.iri] = entity
        return found

    def thing_called(self, label: str, key: str, types: tuple[Iri, ...]) -> Entity:
        """Return what an article describes by a label; the same words make the same entity."""
        if (found := self._things.get((label, types))) is None:
            name = shown(label, self.article.language)
            found = Entity(local_iri(self.article.iri, key), name, types)
            self._things[label, types] = found
        return found

    def _capital(self, clause: Clause, phrase: Phrase) -> bool:
        """Tell whether the head has a capital that the sentence does not ask for."""
        node = clause.noun(phrase.node)
        if node is None or phrase.infinitive:
            return False
        token = clause.tokens[node.head]
        if not token.capital or token.tag is not Tag.WORD:
            return False
        first = next((t for t in clause.tokens if t.tag is not Tag.OPEN), token)
        before = {one.text for one in clause.tokens[node.first : node.core]}
        if (
            before & self.lexicon.grammar.indefinite
            or token.text in self.lexicon.nouns["acronyms"]["words"]
        ):
            return False
        return token is not first

    def counted_class(self, clause: Clause, phrase: Phrase) -> Iri | None:
        """Return the class of those of whom a phrase counts some: "two of the nine regions"."""
        node = clause.noun(phrase.node) if not phrase.infinitive else None
        of = clause.noun(phrase.node + 1) if node and phrase.node < len(clause.nodes) else None
        counts = node is not None and (
            clause.tokens[node.head].tag is Tag.NUMBER
            or clause.tokens[node.head].text in self.lexicon.sets.get("determiners.parts", ())
        )
        if not counts or of is None or of.preposition != self.lexicon.grammar.of:
            return None
        return self.lexicon.head_class(clause.head(of))

    def describe_shared(self, clause: Clause, head: Phrase, donor: Phrase) -> Referent | None:
        """Describe a coordinated noun whose complement only the next one bears.

        "transfert et échange de compétences": the first is "transfert de compétences".
        """
        node, complement = clause.noun(donor.node), clause.noun(donor.node + 1)
        if node is None or complement is None or complement.preposition != self.lexicon.grammar.of:
            return None
        own = clause.label(head.first, head.last)
        label = f"{own} {clause.label(complement.first, donor.last)}"
        kind = self.lexicon.head_class(own.lower()) or SKOS.Concept
        entity = self.thing_called(label, clause.key(label), with_broader(kind))
        return Referent(
            entity.iri, self.memory.remember(entity, None), replace(head, last=donor.last)
        )

    def _supplied(self, clause: Clause, node: NounPhrase, entity: Entity) -> bool:
        """Tell whether things have but their maker's name: "des puces Nvidia" are not Nvidia."""
        kind, word = self.lexicon.head_class(clause.head(node)), clause.tokens[node.head].text
        thing = kind is not None and SOV.Actor not in with_broader(kind)
        return SOV.Company in entity.types and thing and word != self.lexicon.singular(word)
