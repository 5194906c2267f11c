"""What stands aside in a French sentence, between commas, dashes or in parentheses."""

from kg.extract.french.awaiting import Awaiting
from kg.extract.lexicon import Tag
from kg.names import SCHEMA

_LONGEST_ASIDE = 6
"""Nodes that parentheses inside a coordination hold at most."""


class Asides(Awaiting):
    """A chunked French sentence, and what its asides interrupt."""

    def past_aside(self, at: int) -> int:
        """Return the position past "– … –" before "et", or past "(…)", that opens at a position.

        Behind "(…), ainsi que" goes on what the parentheses end.
        """
        if self.mark(at, "("):
            behind = self.past_brackets(at)
            apart = self.mark(behind, ",") and self.coordinator(behind + 1)
            return at if apart or behind - at > _LONGEST_ASIDE + 1 else behind
        if not self.mark(at, "–", "—"):
            return at
        closing = (p for p in range(at + 1, len(self.nodes)) if self.mark(p, "–", "—"))
        end = next(closing, at - 1) + 1
        return end if self.coordinator(end) else at

    def _chain_start(self, at: int) -> int | None:
        return super()._chain_start(self._aside_start(at) - 1 if self.mark(at, ")") else at)

    def _subject_before(self, at: int) -> tuple[int, ...]:
        """Return the subject before a verb, past a participle between commas that describes it.

        "L'accord, paraphé par A et B, prévoit …": it is the accord that does.
        """
        closed = self.mark(at - 1, ",")
        described = self._described_aside(at - 1) if closed else None
        described = self._commented(at - 1) if closed and described is None else described
        described = self._inverted_aside(at - 1) if closed and described is None else described
        described = self._subordinate_aside(at - 1) if closed and described is None else described
        described = self._roles_aside(at - 1) if closed and described is None else described
        if described is None or not self._free(described):
            return super()._subject_before(at)
        return self._subject_group(self._containing(described))

    def _clause_opener(self, at: int) -> int | None:
        """Return the relative that opens a verb's clause, also behind "et" or before an aside."""
        opener = super()._clause_opener(at)
        return self._joined_relative(at) if opener is None else opener

    def _joined_relative(self, at: int) -> int | None:
        """Return the relative that goes on from another, or that an aside parts from its verb.

        "X, qui emploie A et dont la valeur a doublé, exploite"; "X, qui, selon Y, emploie".
        """
        before = at - 1
        apart = self.mark(before, ",")
        before -= apart
        while self.noun(before):
            before -= 1
        if apart:
            node, comma = self.noun(at - 2), self.mark(before, ",")
            listed = self.lexicon.sets["status.sources.prepositions"]
            joined = comma and not (node and node.preposition in listed)
            before -= comma
            while self.noun(before):  # "dont le patron, Ada Noiret, a démissionné"
                before -= 1
        else:
            but = self.lexicon.words["conjunctions"]["clause"]
            joined = self.coordinator(before - 1) or self.mark(before - 1, *but)
        found = self.marks.get(before)
        return before if joined and found and found.tag is Tag.RELATIVE else None

    def _described_aside(self, comma: int) -> int | None:
        """Return the position of what the participle describes whose aside a comma closes."""
        for position in range(comma - 1, 1, -1):
            verb = self.verb(position)
            if verb is not None and verb.finite:
                return None
            if verb is not None and verb.participle and self.mark(position - 1, ","):
                return self._chain_start(position - 2)
            if self.mark(position, ";", ":"):
                return None
        return None

    def _roles_aside(self, comma: int) -> int | None:
        """Return whose two roles stand between commas: "X, ingénieur à Y et chef de Z, dirige"."""
        joined = False
        for position in range(comma - 1, 0, -1):
            node = self.noun(position)
            if self.mark(position, ","):
                role = joined and self.says_role(position + 1)
                return self._chain_start(position - 1) if role else None
            joined = joined or self.coordinator(position)
            if node is None and not self.coordinator(position):
                return None
        return None

    def _subordinate_aside(self, comma: int) -> int | None:
        """Return what stands before a clause between commas: "X, si l'on en croit Y, gère"."""
        verbs = 0
        for position in range(comma - 1, 1, -1):
            verb, mark = self.verb(position), self.marks.get(position)
            verbs += verb is not None and verb.finite
            if mark is not None and self.mark(position - 1, ",") and self._subordinates(position):
                return self._chain_start(position - 2) if verbs == 1 else None
            if mark is not None and (mark.tag is Tag.RELATIVE or mark.text in {";", ":"}):
                return None
        return None

    def _subordinates(self, at: int) -> bool:
        """Tell whether a mark opens such a clause, and no condition: "comme l'a révélé Y"."""
        mark, verb = self.marks[at], self.verb(at + 1)
        if mark.tag is Tag.SUBORDINATOR:
            return mark.text not in self.lexicon.sets["status.subordinators.hypothetical"]
        return mark.text != "," and verb is not None and bool(verb.clitics)

    def _free(self, at: int) -> bool:
        if self._holds_office(at):
            return False
        first, node = at, self.noun(at)
        while self.coordinator(first - 1) and self.noun(first - 2):
            first -= 2
        opener = self.marks.get(first - 1)
        counts = node is not None and self.tokens[node.core].tag is Tag.NUMBER
        counts |= opener is not None and opener.text in self.lexicon.words["members"]["openers"]
        beside = self.noun(at - 2) if first < at else None
        if node and node.preposition and beside and not self._article(node, beside):
            start = self._chain_start(at - 2)  # "des firmes de Lyon et des villes exploitent"
            if start is None or not (self.some(node) and self._free(start)):
                return False  # "le conseil du Finistère et du Morbihan, …, exploite"
        if counts and opener is not None and opener.tag is Tag.RELATIVE:
            # ", dont cent à Lyon, gère", "des firmes dont A et B, invite"
            return self._acts_before_comma(at) and super()._free(at)
        return super()._free(at)

    def _holds_office(self, at: int) -> bool:
        """Tell whether two commas set off who has an office that is led: "devant le maire, X, ".

        Without the second it may be the subject: "Avec le maire, X signe".
        """
        if not (self.mark(at - 1, ",") and self.mark(at + 1, ",")):
            return False
        entity = self.tokens[self.nodes[at].last - 1].entity
        if entity is None or SCHEMA.Person not in entity.types:
            return False
        start = at - 1
        while (node := self.noun(start - 1)) and node.preposition:
            start -= 1
        return any(self._is_office(position) for position in range(start, at - 1))

    def _is_office(self, at: int) -> bool:
        node = self.noun(at)
        return node is not None and self.lexicon.says_who(self.head(node))

    def _acts_before_comma(self, at: int) -> bool:
        """Tell whether a verb stands between a noun phrase and the next comma."""
        for position in range(at + 1, len(self.nodes)):
            if self.verb(position):
                return True
            if self.mark(position, ","):
                return False
        return False

    def _inverted_aside(self, comma: int) -> int | None:
        """Return what a relative describes that ends with its subject: "X, que gère Y, dépend"."""
        for position in range(comma - 1, 1, -1):
            verb = self.verb(position)
            if verb is not None:
                opens = verb.finite and self._behind_relative(position)
                return self._chain_start(position - 3) if opens else None
            if self.is_mark(position) and not (
                self.coordinator(position) or self.mark(position, ",")
            ):
                return None
        return None

    def _behind_relative(self, at: int) -> bool:
        """Tell whether a verb has its subject behind it in a relative between commas."""
        mark = self.marks.get(at - 1)
        opens = mark is not None and mark.tag is Tag.RELATIVE and self.mark(at - 2, ",")
        return opens and self._inverted(at) == at + 1
