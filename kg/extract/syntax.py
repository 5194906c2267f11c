"""Who does what to whom: the arguments of verbs in a chunked sentence."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from kg.extract.conjugation import Mood
from kg.extract.lexicon import OPENERS, Lexicon, Tag
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.nominals import Complement, Phrase
from kg.extract.phrases import chunk
from kg.extract.subjects import Comment, Subjects
from kg.extract.tokens import Token
from kg.model import Sentence
from kg.names import SOV

__all__ = ["Clause", "Clauses", "Comment", "Complement", "Phrase", "analyse"]


class Clause(Subjects):
    """A chunked sentence, and the questions that frames ask of it.

    after_worlds  whether a sentence before it, in its paragraph, tells of scenarios
    imagined      whether one before it calls for a world that this one tells of
    completed     whether some of its words are those of the sentence before, which it leaves out
    presents      whether it but says who answers, before the answer
    """

    after_worlds = False
    imagined = False
    completed = False
    presents = False

    @cached_property
    def acting(self) -> frozenset[int]:
        """The tokens of the verbs that say what happens."""
        return frozenset([verb.head for verb in self.verbs.values()])

    def governor(self, at: int) -> tuple[int, ...]:
        """Return what a noun phrase with a preposition measures: "un contrat d'un montant de …".

        That is the nearest determined noun before it ("centre de données" is one thing), or the
        subject of the verb whose complement it is.
        """
        node = self.noun(at)
        if node is None:
            return ()
        position = at - 1
        apart = node.preposition == self.lexicon.grammar.of and self.mark(position, ",")
        found = self._held(position - apart, apart=apart) if node.preposition else None
        if found is not None:
            return (found,)
        verb = self.verb(self.outermost(at) - 1)
        listed = self.lexicon.words.get("measuring", {}).get("verbs")
        if verb is None or verb.passive or (listed and verb.lemma not in listed):
            return ()  # "a voté un budget de" says nothing of who votes
        return self.subject(self.outermost(at) - 1)

    def _held(self, position: int, *, apart: bool) -> int | None:
        """Return the determined noun at a position or before it, past those it is made of.

        apart  whether a comma is behind it: "le contrat conclu avec X, d'un montant de …"
        """
        while position >= 0:
            before, verb = self.noun(position), self.verb(position)
            if before is None:
                if not (apart and verb and verb.participle):
                    return None
                position -= 1
                continue
            bare = before.core == before.first + bool(before.preposition)
            if bare and not before.preposition and self.coordinator(position - 1):
                position -= 2  # "the contract for servers and chips, worth"
                continue
            token = self.tokens[before.head]
            acts = token.entity is not None and SOV.Actor in token.entity.types
            partner = apart and bool(before.preposition) and acts
            if not partner and (not (bare and before.preposition) or token.tag is Tag.NAME):
                return position
            position -= 1
        return None

    def measured(self, at: int, position: int) -> tuple[int, ...]:
        """Return the noun phrases that a figure at a token of the one at `at` measures."""
        node = self.noun(at)
        if node is None:
            return ()
        return self._measured_by(at, node) if position == node.head else (at,)

    def _measured_by(self, at: int, node: NounPhrase) -> tuple[int, ...]:
        """Return what a noun phrase measures that is a figure."""
        return self.governor(at) if node.preposition == self.lexicon.grammar.of else ()

    def complements(self, at: int) -> tuple[Complement, ...]:
        """Return (preposition, position) of what follows a verb group in its clause, in order.

        The direct object has the preposition "". A coordination counts once, by its first member.
        """
        if at not in self._complements:
            late = self.named_late
            found = (one for one in self._find_complements(at) if one[1] not in late)
            self._complements[at] = tuple(found)
        return self._complements[at]

    def _find_complements(self, at: int) -> Iterator[Complement]:
        position, direct = at + 1, False
        while position < len(self.nodes) and not self._begins_clause(position):
            node = self.nodes[position]
            if isinstance(node, NounPhrase):
                if not self.dated(node):
                    yield node.preposition, position
                    direct = direct or not node.preposition
                if self.share(node):
                    position += 1
                else:
                    position = self.extent(self.conjuncts(position)[-1])
                continue
            beside = position + 1 if position == self.restriction(at) else None
            end = beside or self.past_comment(position) or self._past_relative_aside(at, position)
            if end is not None:
                position = end
                continue
            if isinstance(node, VerbGroup):
                if node.mood is Mood.INFINITIVE:
                    yield node.preposition, position
                position = len(self.nodes) if direct else self._past_description(at, position)
                continue
            if node.tag in OPENERS or node.text in {":", ";", "."}:
                return
            if node.tag is Tag.OPEN and node.text == "(":
                position = self.closing(position)
            position += 1

    def _begins_clause(self, at: int) -> bool:
        """Tell whether a noun phrase behind a mark is who does the next: "To build, X rents Y".

        Past an aside a verb form that may be a noun or an adjective goes on with it where it has
        no object: "finance, à Lyon, un projet pilote", "une offre double".
        """
        node = self.noun(at)
        if node is None or node.preposition or not self.is_mark(at - 1):
            return False
        at_verb = self.extent(self.conjuncts(at)[-1])
        verb = self.verb(at_verb)
        if verb is None or not verb.finite:
            return False
        opening = next(one for one in self.tokens[verb.first :] if one.tag is Tag.VERB)
        if opening.mood(Mood.PAST_PARTICIPLE) is not None:
            return False  # "la puissance mise à disposition"
        takes = (behind := self.noun(at_verb + 1)) is not None and not behind.preposition
        if takes or not self.mark(at - 1, ",") or self.tokens[node.head].tag is Tag.NAME:
            return True  # "may buy, but the town doubts", "buys, Orange doubts"
        adjective = opening.text in self.lexicon.prenominal
        return not (adjective or opening.text in self.lexicon.sets["homographs.nouns"])

    def _past_relative_aside(self, at: int, opener: int) -> int | None:
        """Return where a verb goes on past a relative: "a vendu X, qui a deux salles, à Y".

        That is a complement behind the next comma that the relative's own verb has none like.
        """
        mark, before, verb = self.marks.get(opener), self.noun(opener - 1), self.verb(at)
        apposed = before is not None and not before.preposition
        if mark is None or mark.tag is not Tag.RELATIVE or not (verb and verb.finite):
            return None
        end = next((i for i in self.marks if i > opener and self.mark(i, ",", ";", ":", ".")), 0)
        if not (self.mark(opener - 1 - apposed, ",") and self.mark(end, ",")):
            return None
        asked = self.lexicon.words.get("past_asides", {}).get("prepositions", ())
        behind = self.noun(end + 1)
        if behind is None or behind.preposition not in asked:
            return None
        inside = range(opener + 1, end)
        like = any(one.preposition == behind.preposition for one in map(self.noun, inside) if one)
        finite = sum(one.finite for one in map(self.verb, inside) if one)
        return end + 1 if finite == 1 and not like else None

    def _past_description(self, at: int, position: int) -> int:
        """Return the object of a verb past a participle that describes who is before it.

        "Nantes a confié à un groupe formé par A et B un marché": a comma would part them. Where
        there is none it is past the end.
        """
        end = len(self.nodes)
        verb, described, before = self.verb(at), self.verb(position), self.noun(position - 1)
        if verb is None or described is None or before is None or verb.passive or verb.reflexive:
            return end
        if described.mood is not Mood.PAST_PARTICIPLE or not before.preposition:
            return end
        behind = position + 1
        while (node := self.noun(behind)) and node.preposition:
            behind = self.extent(self.conjuncts(behind)[-1])
        determined = (node := self.noun(behind)) is not None and node.core > node.first
        return behind if determined and behind > position + 1 else end

    def merely_describes(self, at: int) -> bool:
        """Tell whether a noun phrase is an adjective alone: "opère seul", not "loue le second"."""
        node = self.noun(at)
        bare = node is not None and node.head == node.first
        word = self.tokens[node.head].text if node else ""
        return bare and word in self.lexicon.prenominal and not self.counted(at)

    def names_kind(self, at: int) -> bool:
        """Tell whether capitals say of what kind a thing is, and do not name it."""
        del at
        return False

    def object_bearer(self, at: int) -> int:
        """Return the position of the verb behind which stands what one has for its object."""
        return at

    def share(self, node: NounPhrase) -> bool:
        """Tell whether a phrase only says to what share: "dépend à 80 % de Microsoft"."""
        at = node.preposition == self.lexicon.grammar.at
        return at and self.tokens[node.head].text.endswith("%")

    def last_complement(self, at: int, preposition: str) -> tuple[int, ...]:
        """Return the last complement of a noun phrase with a preposition, or nothing."""
        for position in range(self.extent(at) - 1, at, -1):
            noun = self.noun(position)
            if noun is not None and noun.preposition == preposition:
                return (position,)
        return ()

    def dates(self, at: int) -> tuple[Phrase, ...]:
        """Return the date in a verb's clause that is nearest to the verb, or nothing.

        What comes before an infinitive dates the verb of speech above: "a dit lundi avoir signé".
        """
        first, last = self._reach(at)
        verb = self.verb(at)
        if verb and verb.governors and self._says(verb.governors[0][0]):
            first = verb.head
        days = [token for token in range(first, last) if self.tokens[token].date]
        nearest = sorted(days, key=lambda token: abs(token - self.nodes[at].first))[:1]
        return tuple(Phrase(at, token, token + 1, token) for token in nearest)

    def _says(self, token: int) -> bool:
        readings = self.tokens[token].readings
        return any(one.lemma in self.lexicon.reporting for one in readings)

    def _reach(self, at: int) -> tuple[int, int]:
        """Return the tokens, half-open, around a verb group up to the next clause on each side."""
        first, last = 0, len(self.tokens)
        for position, node in enumerate(self.nodes):
            verb = isinstance(node, VerbGroup) and (node.finite or node.participle)
            opens = isinstance(node, Mark) and node.tag in OPENERS
            if position < at and (verb or opens or self.mark(position, ";")):
                first = node.last
            elif position > at and (verb or opens or self.mark(position, ";")):
                last = self._after_adverbs(node)
                break
        return first, last

    def _after_adverbs(self, node: Node) -> int:
        """Return the token past the adverbs that open a node: "signed by X | on 3 May was"."""
        words = range(node.first, node.last)
        return next((at for at in words if self.tokens[at].tag is not Tag.ADVERB), node.first)

    def restriction(self, at: int) -> int | None:
        """Return the position of "que" behind a verb with "ne", also past an aside, or None."""
        verb = self.verb(at)
        if verb is None or not verb.negation or verb.negated:
            return None
        que = at + 1
        if self.mark(que, ","):  # "ne possède, selon X, que"
            while self.noun(que + 1):
                que += 1
            que += 1 + self.mark(que + 1, ",")
        return que if self.mark(que, *self.lexicon.grammar.that) else None

    def fronted(self, preposition: str) -> int | None:
        """Return the position of a phrase with a preposition before the first finite verb."""
        for position, node in enumerate(self.nodes):
            if isinstance(node, VerbGroup) and node.finite:
                return None
            if isinstance(node, NounPhrase) and node.preposition == preposition:
                return position
        return None

    @cached_property
    def main(self) -> int | None:
        """The position of the first finite verb, or None."""
        return next((at for at, verb in self.verbs.items() if verb.finite), None)

    @cached_property
    def bereft(self) -> bool:
        """Whether a sentence opens with what it is without: "sans cette aide, le projet …"."""
        return any(self.fronted(one) is not None for one in self.lexicon.grammar.without)

    def infinitives(self, at: int) -> tuple[int, ...]:
        """Return an infinitive and those listed with it: "propose de rompre X et de former Y"."""
        found, opening = [at], self.verb(at)
        for position in range(at + 1, len(self.nodes)):
            node = self.nodes[position]
            if isinstance(node, Mark):
                if node.tag in OPENERS or node.text in {":", ";"}:
                    break
            elif isinstance(node, VerbGroup) and opening is not None:
                alike = node.preposition == opening.preposition and node.mood is opening.mood
                listed = self.mark(position - 1, ",") or self.coordinator(position - 1)
                if node.finite:
                    break
                if alike and listed and node.preposition:
                    found.append(position)
        return tuple(found)

    def infinitive(self, at: int) -> Phrase:
        """Return an infinitive with all that belongs to it, up to the next mark."""
        verb = self.verb(at)
        if verb is None:
            raise ValueError(f"node {at} is no verb group")
        end = at + 1
        while end < len(self.nodes):
            node = self.nodes[end]
            if isinstance(node, NounPhrase):
                end = self.extent(self.conjuncts(end)[-1])
            elif self._belongs(end):
                end += 1
            else:
                break
        words = range(verb.first, verb.last)
        first = next(i for i in words if self.tokens[i].tag is not Tag.PREPOSITION)
        return Phrase(at, first, self.nodes[end - 1].last, verb.first, infinitive=True)

    def _belongs(self, at: int) -> bool:
        """Tell whether a node that is no noun phrase goes on an infinitive: "louer à d'autres"."""
        verb, mark = self.verb(at), self.marks.get(at)
        if verb is not None:
            return not verb.finite
        opens = mark is not None and mark.tag is Tag.PREPOSITION
        return opens and self.noun(at + 1) is not None


Clauses = Sequence[tuple[Sentence, Clause]]
"""The sentences of a text, each with its analysis."""


def analyse(tokens: Sequence[Token], lexicon: Lexicon) -> Clause:
    """Return a sentence's tokens chunked and ready to be asked."""
    return Clause(tuple(tokens), chunk(tokens, lexicon), lexicon)
