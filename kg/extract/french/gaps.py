"""What French says of others with a verb that is not said again: "X livre A ; Y, les ponts"."""

from kg.extract.classes import with_broader
from kg.extract.french.beside import Beside
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.names import SOV


class Gaps(Beside):
    """A chunked French sentence, and where it leaves a verb out."""

    def gapped(self, at: int) -> tuple[tuple[int, int], ...]:
        """Return subjects and complements that go on from a verb: "X livrera A, et Y les ponts"."""
        if (known := self._gaps.get(at)) is None:
            known = self._gaps[at] = self._find_gaps(at)
        return known

    def _find_gaps(self, at: int) -> tuple[tuple[int, int], ...]:
        verb = self.verb(at)
        found: list[tuple[int, int]] = []
        position = at + 1
        while verb is not None and verb.finite and position < len(self.nodes):
            if self.noun(position):
                position = self.extent(position)
                continue
            mark = self.marks.get(position)
            if mark is None or mark.tag in OPENERS:
                break
            joined = self.coordinator(position)
            rest = joined and self._rest(self.extent(position + 1))  # "et l'État le reste"
            parts = self.mark(position, ",", ";") or rest or (bool(found) and joined)
            subject = position + 1 + self.coordinator(position + 1)
            node, complement = self.noun(subject), self.extent(subject)
            parts = parts or (joined and self._has_like(at, position, complement))
            if self.mark(position, ";") and self.mark(complement, ","):
                complement = self._past_gap(at, subject, complement)
            denied = verb.negated and self.mark(position, ";")  # "X ne prend pas A ; Y, B"
            if parts and node and not denied and self._goes_on(at, (subject, node), complement):
                found.append((subject, complement))
            position += 1
        return tuple(found)

    def _past_gap(self, at: int, subject: int, comma: int) -> int:
        """Return what stands behind the comma for a verb left out: "; Y, seulement les ponts".

        It is of the sort that the verb has before: "; Thales, le géant" but says what Thales is.
        """
        behind = comma + 1 + self.adverb(comma + 1)
        second, other, before = self.noun(behind), self.noun(subject), self.subject(at)
        like = [p for prep, p in self.complements(at) if second and prep == second.preposition]
        first = self.noun(like[0]) if like else None
        doer = self.noun(before[0]) if before else None
        if first is None or second is None or doer is None or other is None:
            return comma
        does = self._acting(doer) or self.tokens[doer.head].tag is Tag.PRONOUN
        both = self._acting(other) == does or self._names_one(other)
        explained = self._names_one(second) and not (second.preposition or self._names_one(other))
        explained &= not self._acting(other) or self._owned(other)  # "; son rival, Lumo"
        return behind if both and not explained and self._alike_nouns(first, second) else comma

    def _alike_nouns(self, first: NounPhrase, second: NounPhrase) -> bool:
        """Tell whether two noun phrases are of one sort: names, or things said in the same way."""
        named = [self._names_one(one) for one in (first, second)]
        kinds = [self.lexicon.head_class(self.head(one)) for one in (first, second)]
        if self.tokens[second.head].text in self.lexicon.prenominal:
            return True  # "le premier" may be any
        if named[0] != named[1]:
            return False
        new = [
            bool(self.determiners(one) & self.lexicon.grammar.indefinite) for one in (first, second)
        ]
        somebody = self._acting(first) or self._acting(second)
        return (
            all(named) or (kinds[0] == kinds[1] is not None) or (new[0] == new[1] and not somebody)
        )

    def _names_one(self, node: NounPhrase) -> bool:
        """Tell whether a name is all that a noun phrase says, or a noun with one behind it."""
        last = self.tokens[node.last - 1]
        alone = node.core == node.head and self.tokens[node.head].capital
        return last.tag is Tag.NAME or (alone and node.core == node.first + bool(node.preposition))

    def _owned(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase says whose it is: "son rival"."""
        return bool(self.determiners(node) & self.lexicon.sets["determiners.possessive"])

    def _acting(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is somebody's: a body's or a person's name, or noun."""
        entity = self.tokens[node.last - 1].entity or self.tokens[node.head].entity
        kind = self.lexicon.head_class(self.head(node))
        types = entity.types if entity else with_broader(kind) if kind else ()
        return SOV.Actor in types

    def _has_like(self, at: int, before: int, complement: int) -> bool:
        """Tell whether a verb has a complement like another before "et": "livre A et Y les B".

        Of "a reçu A de X et B de Y" the things are objects, as "livrés par X et B par Y" has none.
        """
        node, verb, other = self.noun(complement), self.verb(at), self.noun(before + 1)
        if node is None or verb is None or other is None:
            return False
        own = [prep for prep, position in self.complements(at) if position < before]
        figure = is_quantity(self.tokens[other.head].entity)
        return node.preposition in own and verb.passive == bool(node.preposition) and not figure

    def _rest(self, at: int) -> bool:
        """Tell whether a noun phrase says that there is more of what was spoken of."""
        node = self.noun(at)
        return node is not None and self.head(node) in self.lexicon.nouns["rests"]["words"]

    def _goes_on(self, at: int, who: tuple[int, NounPhrase], complement: int) -> bool:
        """Tell whether a noun phrase is a subject with a complement as a verb before has one."""
        (subject, node), second = who, self.noun(complement)
        if second is None or node.preposition or not self._told(node):
            return False
        alike = {preposition for preposition, _ in self.complements(at)}
        acts = self.tokens[node.head].tag is Tag.NAME or self._acts(node)
        acts = acts or bool(second.preposition) or complement > self.extent(subject)
        last = self.extent(self.conjuncts(complement)[-1])
        closed = self.closed_by(last, ",", ".", ";") or self.coordinator(last)
        return acts and closed and self._told(second) and second.preposition in alike
