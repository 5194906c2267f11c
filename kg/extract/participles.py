"""What a participle describes: the noun before it, or behind the comma of one in front."""

from functools import cached_property

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.particulars import Particulars


class Participles(Particulars):
    """A chunked sentence, and what is asked of its participles."""

    def modified(self, at: int) -> int | None:
        """Return the position of the noun phrase that a participle describes."""
        verb = self.verb(at)
        if verb is not None and self._opens(at):
            return self._fronted_subject(at)
        position, parted = at - 1, False
        while self.is_mark(position) and isinstance(self.nodes[position], Mark):
            if (before := self.before_brackets(position)) < position:
                position = before
                continue
            parts = self.mark(position, ",", "(")  # "X (founded in 2015)"
            if not parts and self.nodes[position].tag is not Tag.ADVERB:  # type: ignore[union-attr]
                return None
            parted = parted or parts
            position -= 1
        if verb is None or self.noun(position) is None:
            return None
        position = self.place_of_list(position)
        outer = self.outermost(position)
        if verb.mood is Mood.PRESENT_PARTICIPLE or parted:
            return self._past_places(outer) if parted else outer
        plural = self.tokens[verb.head].text[-1] == "s"
        for candidate in range(position, outer - 1, -1):
            node = self.noun(candidate)
            if node and plural == (self.tokens[node.head].text[-1] in "sx"):
                return candidate
        return position

    def before_brackets(self, at: int) -> int:
        """Return the position of a noun before brackets that close at a position, or that itself.

        They hold names and figures alone: "un modèle de langage (LLM) conçu par X".
        """
        first = at - 1
        while self.mark(at, ")") and self.noun(first):
            first -= 1
        return (
            first - 1 if first < at - 1 and self.mark(first, "(") and self.noun(first - 1) else at
        )

    def past_inserted(self, at: int) -> int:
        """Return the relative before an aside that ends at a position, else that position.

        "Un fonds qui, selon X, détient Y", "a firm which (since May) runs Y".
        """
        opens = "," if self.mark(at, ",") else "(" if self.mark(at, ")") else None
        for position in range(at - 1, 1, -1) if opens else ():
            verb, mark = self.verb(position), self.marks.get(position - 1)
            if (verb is not None and verb.finite) or self.mark(position, ";", ":"):
                return at
            if self.mark(position, opens or "") and mark and mark.tag is Tag.RELATIVE:
                return position - 1
        return at

    def ends_dated(self, at: int) -> bool:
        """Tell whether a date is, or ends, what is told of a noun: "l'accord signé en 2021 qui"."""
        verb, mark = self.verb(at), self.marks.get(at)
        if verb is None or verb.finite:
            return mark is not None and self.tokens[mark.first].date is not None
        return self.tokens[verb.last - 1].date is not None

    def described_before(self, at: int, position: int) -> int | None:
        """Return what a participle before a comma describes, which the next goes on describing.

        "A cloud owned by the state, run by X": what ends at `position` is no name, and the next
        says who does it, which that of an owner does not: "owned by a firm based in Rabat".
        """
        verb, node, by = self.verb(position - 1), self.noun(position), self.noun(at + 1)
        done = by is not None and by.preposition == self.lexicon.grammar.agent
        if not (done and self.mark(at - 1, ",")) or node is None:
            return None
        row = self.mark(position - 2, ",") and self._row_ends(at)
        if self.tokens[node.head].tag is Tag.NAME and not row:
            return None
        described = verb is not None and verb.participle and (row or self.noun(position - 2))
        return self.modified(position - 1) if described else None

    def passive_row(self, at: int) -> int | None:
        """Return the passive that a row goes on from: "is owned by X, built by Y and run by Z"."""
        if not (self.mark(at - 1, ",") and self.has_doer(at)):
            return None
        first = next((i for i in range(at - 1, -1, -1) if self._breaks_row(i)), -1)
        verb = self.verb(first)
        passive = verb is not None and verb.passive and self.has_doer(first)
        return first if passive and self._row_ends(at) else None

    def _row_ends(self, at: int) -> bool:
        """Tell whether "and" closes a row of participles ahead, each with who does it."""
        for position in range(at + 2, len(self.nodes)):
            if self.coordinator(position) and self.has_doer(position + 1):
                return True
            if self._breaks_row(position):
                return False
        return False

    def _breaks_row(self, at: int) -> bool:
        """Tell whether a row of participles ends at a node: a verb, or what opens a clause."""
        verb, mark = self.verb(at), self.marks.get(at)
        if verb is not None:
            return not (verb.participle and self.has_doer(at))
        return mark is not None and not self.mark(at, ",") and mark.tag is not Tag.ADVERB

    def has_doer(self, at: int) -> bool:
        """Tell whether a past participle has who does it right behind it."""
        verb, by = self.verb(at), self.noun(at + 1)
        past = verb is not None and (verb.passive or verb.mood is Mood.PAST_PARTICIPLE)
        return past and by is not None and by.preposition == self.lexicon.grammar.agent

    def _fronted_subject(self, at: int) -> int | None:
        """Return what a participle that opens a sentence describes: "Basée à Kigali, X …"."""
        end = next((i for i in range(at + 1, len(self.nodes)) if self.mark(i, ",")), at)
        behind = None if any(map(self.verb, range(at + 1, end))) else self.noun(end + 1)
        return end + 1 if behind and not behind.preposition else None

    def _opens(self, at: int) -> bool:
        """Tell whether nothing but adverbs and marks stands before a position, or a colon does."""
        start = at
        while start > 0 and isinstance(self.nodes[start - 1], Mark):
            start -= 1
            if self.mark(start, ":", ";"):
                return True
        return start == 0

    def _past_places(self, at: int) -> int:
        """Return what a place behind a noun belongs to: "un centre à Rabat, construit par …"."""
        while (node := self.noun(at)) and node.preposition and self.noun(at - 1):
            if self.tokens[node.head].tag is not Tag.NAME:
                break
            at = self.outermost(at - 1)
        return at

    def explains(self, node: NounPhrase, name: NounPhrase) -> bool:  # noqa: ARG002  # as others ask
        """Tell whether a noun can say what a name names."""
        return False

    @cached_property
    def named_late(self) -> dict[int, int]:
        """Return what each name names that stands behind all that describes it, by its position.

        "The firm that hosts the records, X, wants more", "la société chargée du site, X, a dit".
        """
        return {at: node for at, node, sure in self._described_late if sure}

    @cached_property
    def unsure_late(self) -> frozenset[int]:
        """Return the nouns of which it is not said for sure what they are: "may be", "sera"."""
        return frozenset(node for _, node, sure in self._described_late if not sure)

    @cached_property
    def _described_late(self) -> tuple[tuple[int, int, bool], ...]:
        found = []
        for at in range(3, len(self.nodes)):
            name, verb = self.noun(at), self.verb(at + 2)
            if name is None or name.preposition or self.tokens[name.head].tag is not Tag.NAME:
                continue
            apart = verb and verb.finite and self.mark(at - 1, ",") and self.mark(at + 1, ",")
            copula, be = self.verb(at - 1), self.lexicon.grammar.be
            if apart or (copula and copula.finite and copula.lemma == be):
                described = self._described_till(at - 1)
                node = None if described is None else self.noun(described)
                if described is not None and node and self.explains(node, name):
                    found.append((at, described, bool(apart) or self._is(at - 1)))
        return tuple(found)

    def _is(self, at: int) -> bool:
        """Tell whether a verb says what something is, plainly: "the firm that runs it is X"."""
        verb = self.verb(at)
        if verb is None or verb.negated or verb.governors or verb.pronoun:
            return False
        if verb.mood is not Mood.INDICATIVE or self.asks is not None:
            return False
        sure = all(self.tokens[i].text in self.lexicon.sets["adverbs.now"] for i in verb.adverbs)
        return sure and verb.lemma == self.lexicon.grammar.be

    def late_name(self, at: int) -> int | None:
        """Return the name that stands behind all that describes it, of what it names, or None."""
        return next((name for name, node in self.named_late.items() if node == at), None)

    def _described_till(self, comma: int) -> int | None:
        """Return the noun whose description a comma ends, where nothing else stands before it."""
        finite = 0
        for position in range(comma - 1, 0, -1):
            verb, before = self.verb(position), self.noun(position - 1)
            finite += verb is not None and verb.finite
            if finite > 1:
                return None
            if verb is None and not self.is_mark(position):
                continue
            mark = self.marks.get(position)
            relates = finite == 1 and mark is not None and mark.tag is Tag.RELATIVE
            describes = finite == 0 and verb is not None and verb.participle
            if before and (relates or describes):
                return self._known_before(self.outermost(position - 1))
            if mark is not None and mark.tag not in {Tag.ADVERB, Tag.RELATIVE, Tag.COORDINATOR}:
                return None
        return None

    def _known_before(self, at: int) -> int | None:
        node = self.noun(at)
        opens = at == 0 or self.is_mark(at - 1) or self.verb(at - 1) is not None
        if node is None or node.preposition or not opens:
            return None
        return at if self.determiners(node) & self.lexicon.grammar.definite else None

    def leads(self, verb: VerbGroup) -> bool:
        """Tell whether a participle only leads to its verb: "designed to carry 12 terabits".

        Its auxiliary may be what is led to: "accusée d'avoir vendu des données".
        """
        led = range(verb.governors[-1][0] + 1, verb.head + 1) if verb.governors else ()
        return any(self.tokens[at].mood(Mood.INFINITIVE) is not None for at in led)

    def _participle(self, at: int) -> bool:
        """Tell whether a participle describes what an aside ends in: "X, hébergeur soutenu par".

        So does a date: "X, filiale de Y depuis 2023, exploite".
        """
        verb, mark = self.verb(at), self.marks.get(at)
        if mark is not None and self.tokens[mark.first].date is not None:
            return True
        return verb is not None and verb.mood is Mood.PAST_PARTICIPLE and not verb.finite
