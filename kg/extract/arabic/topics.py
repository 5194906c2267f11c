"""What an Arabic clause sets before its verb: "أما الشركة فنفت ذلك", "وهي شركة طورت نموذجا"."""

from kg.extract.arabic.arguments import STOPS
from kg.extract.arabic.comments import ArabicComments
from kg.extract.arabic.endings import OBJECT
from kg.extract.conjugation import GENDERS
from kg.extract.lexicon import Tag
from kg.extract.nodes import VerbGroup


class ArabicTopics(ArabicComments):
    """A chunked Arabic sentence, and what is asked of what stands ahead of its verbs."""

    def _clause_begins(self, at: int) -> bool:
        """Tell whether nothing of its own clause stands before a position.

        First of all, behind a conjunction, and behind what sets the scene: "رغم الغلاء، …".
        """
        before = self.marks.get(at - 1)
        if at <= 0 or before is None:
            return at <= 0
        if before.text == ":" or (self._opens(at - 1) and self.mark(at - 2, ":")):
            return True
        if before.tag is Tag.SUBORDINATOR or before.text in self.adversatives:
            return True
        return before.text == "," and self._sets_scene(at - 1)

    def _past_scene(self, at: int) -> int:
        """Return the position past what sets the scene and its comma: "في 2024، المركز …"."""
        comma = next((one for one in self.marks if one > at and self.mark(one, ",")), None)
        return at if comma is None or not self._sets_scene(comma) else comma + 1

    def _sets_scene(self, comma: int) -> bool:
        """Tell whether only adverbs and phrases with a preposition stand before a comma."""
        start = comma
        while start > 0 and not self.mark(start - 1, *STOPS):
            start -= 1
            node = self.noun(start)
            joined = node is not None and start > 1 and self.coordinator(start - 1)
            said = joined if node is not None and not node.preposition else node is not None
            if not (said or self.adverb(start) or self.coordinator(start) or self.mark(start, ",")):
                return False
        return any(self.noun(one) or self.adverb(one) for one in range(start, comma))

    def _past_aside(self, at: int) -> int:
        """Return the position before adverbs and an aside: "أورنج، التي توظف مئة، ملزمة بـ"."""
        while self.adverb(at):
            at -= 1
        opening = self._closing_commas.get(at)
        if self.mark(at, ")"):
            opening = next((one for one in range(at, 0, -1) if self.mark(one, "(")), None)
        if opening is None and not self.mark(at, ","):
            return at
        explained = self._remarked(at)
        if explained is None:
            explained = self._aside(at) if opening is None else opening - 1
        return at if explained is None else explained

    def _past_complements(self, at: int) -> list[int]:
        """Return the chain of the noun of which a predicate is said, past what completes it.

        "صمت الشركة عن البيانات مقلق", "العقد في نظر النقابة مجحف"; but of what is bought, in
        "شراء الشركة للمركز مجرد شائعة", no deed is told apart.
        """
        chain = list(self._chain(at)) if self.noun(at) else []
        while chain and (node := self.noun(chain[0])) and node.preposition:
            bought = node.preposition == self.lexicon.grammar.purpose
            if bought or self.noun(chain[0] - 1) is None:
                return []
            chain = list(self._chain(chain[0] - 1))
        return chain

    def _goes_on_from(self, at: int) -> int | None:
        """Return the participle that one behind "و" goes on from: "المطور هنا والمدرب على"."""
        position = at - 2
        while self.noun(position) is not None or self.adverb(position):
            position -= 1
        verb, first = self.verb(at), self.verb(position)
        if verb is None or first is None or not first.participle or not self.coordinator(at - 1):
            return None
        alike = self._determined_word(verb.head) == self._determined_word(first.head)
        return position if alike else None

    def _tells_what(self, verb: VerbGroup) -> bool:
        """Tell whether a verb says what something is, or is no more."""
        return verb.lemma in self.lexicon.grammar.copulas or self._no_more(verb)

    def _no_more(self, verb: VerbGroup) -> bool:
        """Tell whether a verb says what something is no more: "لم يعد سالم عضوا"."""
        auxiliaries = self.lexicon.words["verbal"]["auxiliaries"]
        negated = verb.negated and verb.lemma in auxiliaries
        return negated and verb.lemma not in self.lexicon.grammar.copulas

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

    def _told_far_of(self, at: int) -> tuple[int, ...]:
        """Return of what "أن" opens an adjective is said, past all that describes it.

        "أن الغرامات الواردة في المادة 22 ضعيفة", "إن النموذج الذي طورته الشركة ضعيف"
        """
        word = self.tokens[self.nodes[at].last - 1]
        position = at - 1 - self._opens(at - 1)
        if word.tag is not Tag.WORD or self.forms.definite(word.text):
            return ()
        if word.printed.endswith(OBJECT):
            return ()  # "التي ترفعها الشركة شعارا"
        while position > 0 and not self.mark(position, *self.lexicon.grammar.that):
            verb = self.verb(position)
            if verb is not None and verb.finite:
                position -= 1
                if not self._relative(position):
                    return ()
            described = verb is not None or self.noun(position) is not None
            if not (described or self._relative(position) or self.adverb(position)):
                return ()
            position -= 1
        node = self.noun(position + 1) if position >= 0 else None
        if node is None or node.preposition or not self._determined(node) or position + 1 == at:
            return ()
        gender, wanted = self.agreement(node) & GENDERS, word.text.endswith(("ه", "ات"))
        agrees = gender == ({"feminine"} if wanted else {"masculine"})
        return (position + 1,) if agrees and self.extent(position + 1) < at else ()
