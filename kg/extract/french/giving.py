"""What French verbs give, to whom, and from whom it comes, where "de" opens one or the other."""

from kg.extract.conjugation import Mood
from kg.extract.french.asides import Asides
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.places import past_places
from kg.extract.quantities import is_quantity
from kg.names import SCHEMA, SOV


class Giving(Asides):
    """A chunked French sentence, and what is given in it."""

    def _of_giver(self, at: int, end: int, node: NounPhrase) -> bool:
        """Tell whether "de" behind a sum, or a count of it, opens who gives it, by name or not."""
        given = self.noun(at)
        of = node.preposition == self.lexicon.grammar.of and self._acts(node)
        if given is None or given.preposition or end > at + 1 or not of:
            return False
        entity = self.tokens[given.head].entity
        return entity is not None and SCHEMA.MonetaryAmount in entity.types

    def destined(self, at: int) -> tuple[int, ...]:
        """Return for what a sum is meant: "une enveloppe de 3 millions destinée à l'atelier"."""
        end = at + 1
        while (inner := self.noun(end)) and inner.preposition == self.lexicon.grammar.of:
            end += 1
        end += self.mark(end, ",")
        verb, node = self.verb(end), self.noun(end + 1)
        meant = verb is not None and verb.mood is Mood.PAST_PARTICIPLE and not verb.finite
        if not meant or verb is None or verb.lemma not in self.lexicon.words["giving"]["meaning"]:
            return ()
        to = node is not None and node.preposition in self.lexicon.words["giving"]["to"]
        return self.conjuncts(end + 1) if to else ()

    def bracketed(self, at: int) -> tuple[int, ...]:
        """Return those whom brackets list, two at least: one alone may be a short name."""
        end = self.extent(at)
        found = self.listed(end + 1) if self.mark(end, "(") else ()
        bare = not any(self.nouns[one].preposition for one in found)
        return found if len(found) > 1 and bare else ()

    def _measured_by(self, at: int, node: NounPhrase) -> tuple[int, ...]:
        """Return what a figure measures, in brackets too: "le satellite (180 millions d'euros)"."""
        bracket = self.mark(at - 1, "(") and self.mark(self.extent(at), ")")
        if node.preposition or not bracket or self.noun(at - 2) is None:
            return super()._measured_by(at, node)
        return (past_places(self, self.outermost(at - 2)),)

    def _splits(self, at: int, end: int, node: NounPhrase) -> bool:
        """Tell whether "de" behind a verb's object opens what it is given, or whence it comes.

        "équipe les maisons de retraite de tablettes", "rapatrie ses dossiers d'Irlande"
        """
        verb, of = self.verb(at - 1), self.lexicon.grammar.of
        if verb is None or node.preposition != of:
            return False
        if self._holds(at) and (verb.reflexive or verb.passive or not verb.finite):
            return False  # "se dote d'un centre de calcul"
        words = self.lexicon.words["splitting"]
        placed = self.names_place(node)
        if verb.lemma in words["moving"] and end == at + 1 and placed:
            return True
        inner = [self.noun(one) for one in range(at + 1, end)]
        if verb.lemma not in words["verbs"] or not all(one and self._sort(one) for one in inner):
            return False
        behind, new = self.noun(end + 1), self.determiners(node) & self.lexicon.grammar.indefinite
        if self._sort(node) and (
            verb.lemma in words["alone"] or (behind is not None and behind.preposition == of)
        ):
            return False
        bare = node.core == node.first + 1 and not placed
        figure = is_quantity(self.tokens[node.head].entity) and self._holds(at)
        return bool(new or bare) and not figure

    def _sort(self, node: NounPhrase) -> bool:
        """Tell whether a bare noun in the singular only says of what sort one is: "de retraite"."""
        head = self.tokens[node.head]
        bare = node.preposition == self.lexicon.grammar.of and node.core == node.first + 1
        return bare and head.tag is Tag.WORD and head.text == self.lexicon.singular(head.text)

    def _holds(self, at: int) -> bool:
        """Tell whether "de" opens a noun phrase already: "doté d'un budget de 3 millions"."""
        node = self.noun(at)
        return node is not None and node.preposition == self.lexicon.grammar.of

    def _names_actor(self, node: NounPhrase) -> bool:
        entity = self.tokens[node.head].entity
        of = node.preposition == self.lexicon.grammar.of
        return of and entity is not None and SOV.Actor in entity.types

    def given(self, verb: int, at: int) -> bool:
        """Tell whether "des" opens what is given behind to whom: "livre à Orange des puces"."""
        group, whom, node = self.verb(verb), self.noun(verb + 1), self.noun(at)
        if group is None or whom is None or node is None or group.passive or at != verb + 2:
            return False
        some = self.tokens[node.first].text in self.lexicon.grammar.partitives
        thing = self.tokens[node.head].tag is Tag.WORD and not self._acts(node)
        to = whom.preposition == self.lexicon.grammar.at and self._receives(whom)
        return to and some and thing and group.lemma in self.lexicon.words["giving"]["verbs"]

    def _anothers(self, at: int, node: NounPhrase, separator: int, end: int) -> bool:
        """Tell whether what stands behind ", et" goes on past a relative: "X, qui fait A, et B"."""
        closed = self.coordinator(separator - 1) and self.mark(separator - 2, ",")
        verb = self._finite_before(at) if closed else None
        opener = self.relative(verb) if verb is not None else None
        aside = opener is not None and self.mark(opener - 1, ",")
        return aside or super()._anothers(at, node, separator, end)

    def _receives(self, node: NounPhrase) -> bool:
        return self._acts(node) or self.names_place(node)

    def _from_figure(self, at: int, node: NounPhrase) -> bool:
        """Tell whether "de" opens what a figure was: "passer la capacité du site de 14 à 32 MW"."""
        behind = self.noun(at + 1)
        if node.preposition != self.lexicon.grammar.of or behind is None:
            return False
        first, last = self.tokens[node.core], self.tokens[behind.core]
        bare = first.tag is Tag.NUMBER and node.last == node.core + 1
        figure = last.tag is Tag.NUMBER or is_quantity(last.entity)
        return bare and figure and behind.preposition == self.lexicon.grammar.at
