"""Who says what an English sentence says: "…, said the minister", "X, he said, is"."""

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.english.answers import Answers
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.syntax import Comment

_IDIOM = 5
"""Nodes before "that" in which a verb stands that with them says what follows."""
_DASHES = (",", "–", "—", "-")


class Comments(Answers):
    """A chunked English sentence, and what its comments say of who speaks."""

    def _inverted(self, at: int) -> int | None:
        """Return the position of a subject behind its verb: "…," said the minister."""
        verb, node = self.verb(at), self.noun(at + 1)
        if verb is None or node is None or node.preposition:
            return None
        if verb.lemma not in self.lexicon.reporting or not verb.finite or verb.governors:
            return None
        if verb.lemma in self.lexicon.sets["ditransitive.verbs"]:
            return None  # "…, his lawyer told reporters"
        tells = verb.lemma in self.lexicon.stating  # not "X, which grows, welcomed the law"
        parted = tells and self.mark(at - 1, *_DASHES) and self._told(at)
        opened = self._closes_speech(at - 1) or parted
        pronoun = self.tokens[node.head].tag is Tag.PRONOUN
        group = self.head(node) in self.lexicon.status["sources"]["opining"]  # "say critics"
        if not opened or pronoun or not (group or self._speaks(node)):
            return None
        return at + 1 if self._ends(at + 1) else None

    def _told(self, at: int) -> bool:
        """Tell whether anything is said before a verb: not in "Orange, which grows, announced"."""
        earlier = (one for one, verb in self.verbs.items() if one < at and verb.finite)
        return any(self.relative(one) is None for one in earlier) or self._told_on(at)

    def _told_on(self, at: int) -> bool:
        """Tell whether a clause goes on behind a verb of speech: "the port, said Ada, runs"."""
        end = self.extent(at + 1)
        while (node := self.noun(end)) and node.preposition:
            end = self.extent(end)
        beside = self.extent(end + 1) if self.mark(end, ",") and self.noun(end + 1) else end
        end = beside if self.mark(beside, ",") else end  # ", admitted its director, Ada Moyo, …"
        return self.mark(end, ",") and any(
            one > end and self.verbs[one].finite for one in self.verbs
        )

    def _ends(self, at: int) -> bool:
        return self.verb(self.extent(at)) is None

    @asked_once
    def comment(self, at: int) -> Comment | None:
        """Return the comment that a verb of speech makes with its speaker, before or behind it."""
        if (inverted := self._inverted(at)) is not None:
            said_by = self.conjuncts(inverted)
            return Comment(said_by, self.nodes[at].first, self._comment_end(said_by[-1]))
        verb = self.verb(at)
        if verb is None or not verb.finite or verb.lemma not in self.lexicon.reporting:
            return None
        if any(effect == "needed" for _, effect in verb.governors):
            return None  # "before X buys Y, regulators must agree"
        subject = self.subject(at)
        if not subject or subject[-1] >= at or subject[0] == 0:
            return None
        if self.mark(at - 1, *self.lexicon.grammar.subject_relatives):
            return None  # "X, the arm of a group that answers to a court"
        before = subject[0] - 1
        if not self._closes_speech(before):
            apart = self.mark(before, *_DASHES) and self._closes_comment(at)
            if not apart or (self._ends_ground(before) and not self.put_in(at)):
                return None
        return Comment(subject, self.nodes[subject[0]].first, self._comment_end(at))

    def _ends_ground(self, comma: int) -> bool:
        """Tell whether but a clause with a subordinator is before a comma: "As X left, Y cheered".

        It is told by the article, and the one behind it is no comment on it.
        """
        opener = next((i for i in range(comma) if not self.adverb(i)), comma)
        mark = self.marks.get(opener)
        if mark is None or mark.tag is not Tag.SUBORDINATOR:
            return False
        finite = (i for i, verb in self.verbs.items() if opener < i < comma and verb.finite)
        return not any(self._behind_comma(i) for i in finite)

    def _behind_comma(self, at: int) -> bool:
        """Tell whether a verb's clause opens behind a comma: "when X left, Y cheered"."""
        subject = self.subject(at)
        position = min(subject[0], at) - 1 if subject else at - 1
        while self.adverb(position) or self.noun(position):
            position -= 1
        return self.mark(position, ",")

    def content_verb(self, that: int) -> int | None:
        """Return the verb that turns down what its object says: "rejected claims by X that …"."""
        at = that - 1
        have = self.verb(at - 1)
        it = self.noun(at)
        if have and have.lemma == "have" and it and self.words(it.first, it.last) == "it":
            return at - 1  # "rumour has it that"
        if (said := self._put(that)) is not None:
            return said
        told = self.noun(that + 1) is not None  # not "a report by the firm that runs it"
        while told and (node := self.noun(at)) is not None and node.preposition:
            at -= 1
        noun, verb = self.noun(at), self.verb(at - 1)
        if noun is None or verb is None or noun.preposition:
            return None
        words = self.words(noun.first, noun.last)
        turned_down = any(
            trigger.word == verb.lemma and words in trigger.then
            for frame in self.lexicon.frames
            if frame.denies
            for trigger in frame.triggers
        )
        return at - 1 if turned_down else None

    def _put(self, that: int) -> int | None:
        """Return the verb that with other words says what follows: "made it clear that".

        Or behind which but a place or a listener stands: "wrote in her report that".
        """
        above = (at for at in range(that - 1, max(-1, that - _IDIOM), -1) if self.verb(at))
        for at in above:
            verb = self.verbs[at]
            words = self.words(verb.last, self.nodes[that].first)
            if words in self.lexicon.status["content"]["put"].get(verb.lemma, ()):
                return at
            if verb.finite:
                return at if at == that - 2 and self._told_there(at, verb) else None
        return None

    def _told_there(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether a noun only says where or to whom a verb of speech says a thing."""
        noun = self.noun(at + 1)
        if noun is None or verb.lemma not in self.lexicon.reporting:
            return False
        thoughts = self.lexicon.status["thoughts"].values()
        thought = any(self.head(noun) in heads for heads in thoughts)
        return bool(noun.preposition) == thought and (thought or self._addressed(at))

    def _closes_comment(self, at: int) -> bool:
        """Tell whether nothing that is said follows a verb of speech: "…, the firm said in May."""
        position = at + 1
        while position < len(self.nodes):
            node = self.nodes[position]
            if isinstance(node, VerbGroup) or self.mark(position, "that", ":"):
                return False
            if isinstance(node, Mark) and node.tag is Tag.PUNCTUATION:
                return node.text in {".", ",", ";"}
            bare = isinstance(node, NounPhrase) and not node.preposition
            if bare and (position > at + 1 or not self._addressed(at)):
                return False  # "…, the firm told reporters": nobody else is spoken to
            position += 1
        return True

    def put_in(self, at: int) -> bool:
        """Tell whether a clause goes on behind a verb of speech and its comma: "X, he said, is"."""
        verb = self.verb(at)
        says = verb is not None and verb.lemma in self.lexicon.reporting
        comma = next((i for i in range(at, len(self.nodes)) if self.mark(i, ",")), None)
        if not says or comma is None or comma + 1 in self.marks or not self._closes_comment(at):
            return False
        return any(i > comma and verb.finite for i, verb in self.verbs.items())

    def _addressed(self, at: int) -> bool:
        verb = self.verb(at)
        return verb is not None and verb.lemma in self.lexicon.status["content"]["addressed"]

    def _comment_end(self, at: int) -> int:
        """Return the token index past a comment and what is said of when and where it was made."""
        position = self.extent(at) if self.noun(at) else at + 1
        while position < len(self.nodes):
            node = self.nodes[position]
            if isinstance(node, VerbGroup):
                break
            if isinstance(node, Mark) and node.tag is not Tag.ADVERB:
                break
            position += 1
        return self.nodes[position - 1].last

    def comment_starts(self, at: int) -> tuple[int, ...]:
        """Return the token indexes that may follow a quotation where a verb says who spoke."""
        subject = self.subject(at)
        first = self.nodes[subject[0]].first if subject and subject[0] < at else None
        verb = self.nodes[at].first
        return (verb,) if first is None else (verb, first)

    def beside_pronoun(self, at: int) -> int | None:
        """Return what a participle behind a comma goes on about: "hailed the plan, calling it"."""
        pronoun, verb = self.noun(at), self.verb(at - 1)
        if pronoun is None or verb is None or verb.mood is not Mood.PRESENT_PARTICIPLE:
            return None
        if self.tokens[pronoun.head].tag is not Tag.PRONOUN or not self.mark(at - 2, ","):
            return None
        told = self.outermost(at - 3) if self.noun(at - 3) else -1
        node = self.noun(told)
        done = node is not None and not node.preposition and self.object_verb(told) is not None
        return told if done else None
