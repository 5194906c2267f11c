"""What an Arabic clause sets before its verb: "أما الشركة فنفت ذلك", "وهي شركة طورت نموذجا"."""

from kg.extract.arabic.arguments import STOPS
from kg.extract.arabic.subjects import ArabicSubjects


class ArabicTopics(ArabicSubjects):
    """A chunked Arabic sentence, and what is asked of what stands ahead of its verbs."""

    def _topicalised(self, at: int) -> tuple[int, ...]:
        """Return what "أما" sets before its verb: "أما الشركة، وهي عمانية، فنفت ذلك"."""
        verb, words = self.verb(at), self.lexicon.words
        if verb is None or not verb.finite:
            return ()
        if not self.mark(at - 1, words["proclitics"]["coordinators"][-1]):
            return ()
        for position in range(at - 2, -1, -1):
            if self.mark(position, *STOPS):
                return ()
            if self.mark(position, *words["verbless"]["topic"]):
                node = self.noun(position + 1)
                plain = node is not None and not node.preposition
                owned = self.tokens[verb.head].lemma and self._behind(at) is not None
                owned = owned or self._does_to(at, position + 1)
                fits = plain and not owned and self._agrees(at, position + 1)
                return self.conjuncts(position + 1) if fits else ()
        return ()

    def _does_to(self, at: int, topic: int) -> bool:
        """Tell whether who acts is behind a verb and has to do with what "أما" sets before it.

        "أما أورنج فيملك صندوق قطري 30 في المئة من رأسمالها": a pronoun takes the topic up.
        """
        behind, set_ahead = self._behind(at), self.noun(topic)
        who = self.noun(behind) if behind is not None else None
        if who is None or set_ahead is None or behind is None or not self._actor(who):
            return False
        owned = (self.noun(one) for one in range(behind + 1, len(self.nodes)))
        suffixes = (self.tokens[one.head].lemma for one in owned if one and self.possessive(one))
        return any(self._suffix_agrees(one, set_ahead) for one in suffixes)
