"""What an English verb says in a clause with "that"."""

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.english.complements import Complements
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, VerbGroup
from kg.extract.nominals import Phrase

_COMMA = ","


class Contents(Complements):
    """A chunked English sentence, and what its verbs of speech say."""

    def _adversative(self, token: int) -> bool:
        """Tell whether a token is "but" or "yet", which opens another clause."""
        words = self.lexicon.words["conjunctions"]["clause"]
        return token < len(self.tokens) and self.tokens[token].text in words

    def _goes_on(self, at: int, joint: int) -> bool:
        """Tell whether "and" opens what the subject of an earlier verb does besides."""
        other = self.verb(joint + 1) if self.coordinator(joint) else None
        subject = self.subject(joint + 1) if other and other.finite else ()
        return bool(subject) and subject == self.subject(at)

    @asked_once
    def said(self, at: int) -> Phrase | None:
        """Return the words behind "that": "denied that (it would sell the campus)"."""
        position = at + 1
        while position < len(self.nodes) and not self.mark(position, "that"):
            node = self.nodes[position]
            if isinstance(node, VerbGroup) or (
                isinstance(node, Mark) and node.tag is not Tag.ADVERB
            ):
                return None
            position += 1
        mild = self.lexicon.status["content"]["telling"]
        if self.verbs[at].lemma in mild and not self._called_for(at, position):
            return None  # "suggests that X hosts it" tells what is so
        return self._behind_that(at, position)

    def _called_for(self, at: int, that: int) -> bool:
        """Tell whether somebody wants what "that" opens: "that X host it", "that it should"."""
        verb = next((self.verbs[i] for i in self.verbs if i > that and self.verbs[i].finite), None)
        if verb is None:
            return False
        if verb.governors:
            return any(effect in {"recommended", "needed"} for _, effect in verb.governors)
        plain = self.tokens[verb.first].text in {verb.lemma, self.lexicon.grammar.be}
        nouns = (self.noun(one) for one in self.subject(at))
        documents = self.lexicon.sets["status.documents.heads"]
        return plain and not any(self.head(one) in documents for one in nouns if one)

    def also_said(self, at: int) -> tuple[Phrase, ...]:
        """Return the words behind each further "that": "asks that X be sold and that Y stay"."""
        found: list[Phrase] = []
        behind = self.said(at)
        while behind is not None:
            found.append(behind)
            end = next((i for i, n in enumerate(self.nodes) if n.first >= behind.last), 0)
            end += self.mark(end, _COMMA)
            more = self.coordinator(end) and self.mark(end + 1, *self.lexicon.grammar.that)
            behind = self._behind_that(at, end + 1) if more else None
        return tuple(found[1:])

    def _behind_that(self, at: int, position: int) -> Phrase | None:
        """Return the words of the clause that "that" at a position opens."""
        if position + 1 >= len(self.nodes):
            return None
        first, last = self.nodes[position + 1].first, len(self.tokens)
        for behind in range(position + 1, len(self.nodes)):
            if self._ends_said(at, behind):
                last = self.nodes[behind].first
                break
        return Phrase(at, first, last, first, infinitive=True) if last > first else None

    def _ends_said(self, at: int, behind: int) -> bool:
        """Tell whether a mark ends what a verb of speech reports."""
        if self.coordinator(behind):
            that = self.mark(behind + 1, *self.lexicon.grammar.that)
            return that or (self._goes_on(at, behind) and not self._verb_aside(behind - 1))
        if not self.mark(behind, _COMMA):
            return self.mark(behind, ".", ";", "”")
        if self._verb_aside(behind):
            return False
        parted = self.coordinator(behind + 1) or self._adversative(self.nodes[behind].last)
        return parted or self._timed(behind + 1) or self._told_on_by(behind + 1)

    def _verb_aside(self, comma: int) -> bool:
        """Tell whether commas hold another verb of one object: "sold, or agreed to sell, the"."""
        verb = self.verb(comma + 2) if self.coordinator(comma + 1) else None
        return verb is not None and self.mark(comma + 3, _COMMA) and bool(self.noun(comma + 4))

    def _told_on_by(self, at: int) -> bool:
        """Tell whether more is said behind, or who says so: ", adding that", ", according to"."""
        verb, node = self.verb(at), self.noun(at)
        if verb is not None and not verb.preposition:
            adds = verb.mood is Mood.PRESENT_PARTICIPLE
            return adds and verb.lemma in self.lexicon.reporting
        return node is not None and node.preposition == "according to"

    def _timed(self, at: int) -> bool:
        """Tell whether an aside says when: ", a day after the minister told the Senate"."""
        node, behind = self.noun(at), self.marks.get(at + 1)
        opens = behind is not None and behind.tag is Tag.SUBORDINATOR
        then = self.noun(at + 1)
        opens = opens or (then is not None and then.preposition in {"after", "before"})
        timed = (
            node is not None and self.lexicon.singular(self.tokens[node.head].text) in self.times
        )
        return timed and opens and node is not None and not node.preposition
