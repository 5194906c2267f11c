"""What is asked and answered in one English sentence: "Asked whether it did, X said it did not"."""

from functools import cached_property

from kg.extract.english.measures import Measures
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark
from kg.extract.particulars import Answer

_COMMA = ","
_YES, _NO = frozenset({"yes"}), frozenset({"no"})


class Answers(Measures):
    """A chunked English sentence, and what is asked of the answer in it."""

    @cached_property
    def answer(self) -> Answer | None:
        """The answer that a verb of speech gives to what "asked whether" opens, or None."""
        opener = next((at for at in self.marks if self._asked(at)), None)
        comma = next(
            (i for i in self.marks if opener and i > opener and self._who_answers(opener, i)), None
        )
        if opener is None or comma is None:
            return None
        says = next((i for i in self.verbs if i > comma), None)
        if says is None or self.verbs[says].lemma not in self.lexicon.reporting:
            return None
        negated = self._said_so(says)
        if negated is None or self.verbs[says].negated:
            return None
        asked = next(i for i in self.verbs if i > opener and self.verbs[i].finite)
        whole = self.nodes[asked].first, self.nodes[comma].first
        return Answer(opener, whole, says, denied=negated)

    def _asked(self, at: int) -> bool:
        mark, verb = self.marks[at], self.verb(at - 1)
        asks = verb is not None and verb.lemma == "ask" and not verb.finite
        return asks and mark.tag is Tag.SUBORDINATOR and mark.text in {"whether", "if"}

    def _who_answers(self, opener: int, comma: int) -> bool:
        """Tell whether a comma has the clause of who answers behind it: a subject and its verb."""
        if not self.mark(comma, _COMMA):
            return False
        says = next((i for i in self.verbs if i > comma), None)
        between = range(comma + 1, says or comma)
        open_ = all(self.noun(i) or self.mark(i, _COMMA) for i in between)
        before = any(self.verbs[i].finite for i in self.verbs if opener < i < comma)
        return before and open_ and says is not None and self.verbs[says].finite

    def _said_so(self, says: int) -> bool | None:
        """Return whether an answer is no; None where it says more, or neither."""
        position = says + 1
        if (node := self.noun(position)) is not None:
            word = self.tokens[node.head].text
            if word in _YES | _NO and node.last == node.first + 1:
                return word in _NO
        while isinstance(mark := self.nodes[min(position, len(self.nodes) - 1)], Mark) and (
            mark.tag is Tag.RELATIVE and position < len(self.nodes)
        ):
            position += 1
        subject, verb = self.noun(position), self.verb(position + 1)
        if subject is None or verb is None or not verb.finite:
            return None
        short = verb.lemma in self.lexicon.grammar.auxiliaries or verb.lemma == (
            self.tokens[verb.head].text
        )
        pronoun = self.tokens[subject.head].tag is Tag.PRONOUN
        closed = self.closed_by(position + 2, ".", _COMMA, ";")
        return verb.negated if short and pronoun and closed else None
