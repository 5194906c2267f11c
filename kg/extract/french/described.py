"""What a French past participle describes: the noun that it agrees with in gender and number."""

from collections.abc import Iterator
from itertools import chain, takewhile

from kg.extract.conjugation import Mood
from kg.extract.french.places import Places
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.names import SCHEMA


class Described(Places):
    """A chunked French sentence, and what its participles describe."""

    def modified(self, at: int) -> int | None:
        """Return the position of the noun phrase that a participle describes."""
        verb = self.verb(at)
        position = self.place_of_list(self.before_brackets(at - 1))
        if verb and verb.participle and (first := self._aside_before(at)) is not None:
            return self.modified(first)
        if verb is None or verb.mood is not Mood.PAST_PARTICIPLE or self.noun(position) is None:
            found = super().modified(at)
            if verb is None or found is None or verb.mood is not Mood.PAST_PARTICIPLE:
                return found
            held = self.described_before(at, found)
            if held is not None and self._described_by(held, verb):
                return held
            return self._past_verb(at, self._agreeing(found, verb, at))
        word = self.tokens[verb.head].text
        either = word.endswith(tuple(self.lexicon.words["participles"]["endings"]))
        chain = (*self._chain(self._of_place(position)), *self._chain(position))
        for holder in sorted(chain, key=self._owner):  # "le site d'Orange installé à Rabat"
            node = self.nouns[holder]
            plural = either or ("plural" in self.agreement(node)) == (word[-1] == "s")
            if plural and self._of_gender(node, verb):
                return holder
        return super().modified(at)

    def qualified(self, at: int) -> tuple[int, ...]:
        """Return what the adjective that ends a noun phrase is said of, by its number.

        In "les gains de la banque issus du cloud" no bank is.
        """
        word = self.tokens[self.nouns[at].last - 1].text
        either = word.endswith(("x", *self.lexicon.words["participles"]["endings"]))
        position = at
        while not either and (node := self.noun(position)):
            if ("plural" in self.agreement(node)) == (word[-1] == "s"):
                return (position,)
            position = position - 1 if node.preposition else -1
        return (at,)

    def _of_place(self, at: int) -> int:
        """Return what stands where a phrase says: "un centre à Lyon exploité par X"."""
        while (node := self.noun(at)) and node.preposition and self._lies(node):
            if node.preposition == self.lexicon.grammar.of or self.noun(at - 1) is None:
                break
            at -= 1
        return at

    def _agreeing(self, at: int, verb: VerbGroup, participle: int) -> int:
        """Return what a participle behind a comma describes, past what it does not agree with.

        Of "un service d'aide à la rédaction, conçu par X" it is the service, of "des fichiers
        chez X, détenue par Y" it is X.
        """
        found = self._outer(at, verb)
        if self._described_by(found, verb):
            return found
        before = takewhile(self.noun, range(at - 1, -1, -1))  # "des puces aux écoles, payées par"
        nouns = chain(range(participle - 1, at, -1), before)
        return next((one for one in nouns if self._told_by(one, verb)), found)

    def _told_by(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether a participle may be said of an inner noun: no place, no "de calcul"."""
        node = self.noun(at)
        if node is None or not self._described_by(at, verb) or self.place(node):
            return False
        return self.tokens[node.head].tag is Tag.NAME or not self._without_article(node)

    def _outer(self, at: int, verb: VerbGroup) -> int:
        position = at
        while (node := self.noun(position)) and not self._described_by(position, verb):
            before = self.verb(position - 1)
            if node.preposition and before and before.participle:
                held = self.modified(position - 1)  # "un site appartenant à des villes, géré par"
                if held is None or held >= position:
                    return at
                position = held
                continue
            if not node.preposition or self.noun(position - 1) is None:
                return at
            position = self.outermost(position - 1)
        return position if self.noun(position) else at

    def _described_by(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether a noun phrase has gender and number of a past participle, where known."""
        node, word = self.noun(at), self.tokens[verb.head].text
        if node is None or not self._of_gender(node, verb):
            return False
        either = word.endswith(tuple(self.lexicon.words["participles"]["endings"]))
        head = self.tokens[node.head]
        named = head.tag is Tag.NAME and head.text.endswith("s")  # "Émirats" may be several
        return either or named or self._plural(at, node) == (word[-1] == "s")

    def _past_verb(self, at: int, described: int) -> int:
        """Return what a participle behind a comma describes at the end of a clause: its subject.

        In "une centrale doit sortir de terre à Kiffa, financée par X" no place is financed.
        """
        verb, node = self.verb(at), self.noun(described)
        if verb is None or node is None:
            return described
        bare = self._without_article(node) and self.tokens[node.head].entity is None
        other = not self._described_by(described, verb)
        whole = bool(node.preposition) and (bare or other or self.place(node))
        before = self._finite_before(described) if whole and self.mark(at - 1, ",") else None
        subject = self.subject(before) if before is not None else ()
        fits = len(subject) == 1 and self._described_by(subject[0], verb)
        return subject[0] if fits else described

    def _aside_before(self, at: int) -> int | None:
        """Return the position of the participle in the aside before: "X, lancé en mai, doté de"."""
        if not self.mark(at - 1, ","):
            return None
        for position in range(at - 2, 0, -1):
            verb = self.verb(position)
            if verb is not None:
                return position if verb.participle and self.mark(position - 1, ",") else None
            if self.is_mark(position) and not (self.mark(position, ",") or self._of_date(position)):
                return None
        return None

    def _of_date(self, at: int) -> bool:
        return self.tokens[self.nodes[at].first].date is not None

    def _chain(self, at: int) -> Iterator[int]:
        """Yield a noun phrase and those that it completes, less bare complements."""
        outer = self.outermost(at)
        for position in range(at, outer - 1, -1):
            node = self.noun(position)
            if node is None or self._language(node):
                continue
            if position == outer or not self._without_article(node):
                yield position

    def _without_article(self, node: NounPhrase) -> bool:
        """Tell whether a complement has no article: "de calcul"."""
        of = node.preposition == self.lexicon.grammar.of and node.core == node.first + 1
        return of and self.tokens[node.first].text not in self.lexicon.grammar.partitives

    def _plural(self, at: int, node: NounPhrase) -> bool:
        return "plural" in self.agreement(node) or len(self.conjuncts(at)) > 1

    def _of_gender(self, node: NounPhrase, group: VerbGroup) -> bool:
        """Tell whether a noun phrase may have the gender of a past participle."""
        feminine = self.tokens[group.head].text.rstrip("s").endswith("e")
        return ("masculine" if feminine else "feminine") not in self.agreement(node)

    def _owner(self, at: int) -> bool:
        """Tell whether a name only says whose a thing is: "le système de Google qui …"."""
        node, before = self.noun(at), self.noun(at - 1)
        if node is None or before is None or self.tokens[node.head].tag is not Tag.NAME:
            return False
        owned = self.tokens[before.head].tag is Tag.WORD and before.core > before.first
        return owned and node.preposition == self.lexicon.grammar.of

    def _language(self, node: NounPhrase) -> bool:
        entity = self.tokens[node.head].entity
        if entity is None:  # "un modèle de transcription du dialecte libanais que …"
            return self.lexicon.head_class(self.head(node)) == SCHEMA.Language
        return SCHEMA.Language in entity.types
