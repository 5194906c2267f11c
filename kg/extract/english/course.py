"""How far the clauses of an English sentence have come, word by word."""

from dataclasses import dataclass

from kg.extract.conjugation import FINITE, Mood
from kg.extract.english.apart import stands_apart
from kg.extract.english.surroundings import NOMINAL, Progress, Surroundings
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token

_MARKS = frozenset({";", ":", "“", "”", "(", ")", ","})
_POINTING = frozenset({"this", "that", "these", "those", "one", "there", "who"})


@dataclass
class Course(Surroundings):
    """The words of a sentence, and what each that is settled does to its clause."""

    def state(self) -> Progress:
        """Return the clause that a verb here belongs to: an outer one where the inner has its."""
        while len(self.clauses) > 1 and self.clauses[-1].verb and not self.clauses[-2].verb:
            self.clauses.pop()
        return self.clauses[-1]

    def commas(self) -> int:
        """Return how many commas stand behind the subject's noun: none where there is no noun."""
        found = 0
        for token in reversed(self.done):
            if token is self.clauses[-1].head:
                return found
            found += token.text == ","
        return 0

    def note(self, token: Token) -> None:
        """Note what a settled token does to its clause."""
        state = self.clauses[-1]
        if token.tag in {Tag.RELATIVE, Tag.SUBORDINATOR}:
            if state.said and not (state.ready or state.verb) and token.tag is Tag.RELATIVE:
                self.clauses.pop()  # "cautions that the model": one clause, not two
            opens = token.tag is Tag.RELATIVE and not self.parted_relative(token, -1)
            self._open(Progress(relative=True, ready=opens))
        elif token.text in _MARKS:
            self._mark(state, token)
        elif token.tag is Tag.COORDINATOR or token.text in self.joints:
            if state.verb and len(self.clauses) == 1:
                self.clauses = [Progress(joined=True, first=len(self.done))]
        elif token.tag is Tag.PRONOUN and self._unopened(state, token):
            self._open(Progress(relative=True, ready=True))
        elif token.tag in {*NOMINAL, Tag.PRONOUN}:
            self.subject(state, token)
        elif not self.done and token.mood(Mood.PRESENT_PARTICIPLE):
            state.act = state.ready = True
        elif token.tag is Tag.VERB and token.mood(*FINITE) and not token.mood(Mood.INFINITIVE):
            self._finite(state, token)

    def _finite(self, state: Progress, token: Token) -> None:
        """Note a finite verb: behind a relative that has its own it is the outer clause's."""
        said = self.lemma(token) in self.lexicon.reporting
        if said and self._put_in(state):
            return
        joined = bool(self.done) and self.done[-1].tag is Tag.COORDINATOR
        (state if joined else self.state()).verb = True
        saying = self.lemma(token) in self.lexicon.sets["homographs.saying"]
        if saying and not self._comments_on():
            self._open(Progress(relative=True, said=True))

    def _put_in(self, state: Progress) -> bool:
        """Tell whether a verb of speech is put in between commas: "the firm, it says, hosts"."""
        if state.head is None or state.verb:
            return False
        after = self.tokens[len(self.done) + 1 : len(self.done) + 2]
        if not after or after[0].text != ",":
            return self.done[-1].text == "," and self._speaker_behind(len(self.done))
        for token in reversed(self.done):
            if token.text == ",":
                return True
            if token is state.head or token.tag not in {Tag.PRONOUN, Tag.DETERMINER, *NOMINAL}:
                return False
        return False

    def _speaker_behind(self, at: int) -> bool:
        """Tell whether but a noun phrase and a comma follow a verb: "the firm, says Ada, hosts"."""
        for token in self.tokens[at + 1 :]:
            if token.tag not in {Tag.DETERMINER, Tag.PREPOSITION, *NOMINAL}:
                return token.text == "," and token is not self.tokens[at + 1]
        return False

    def _mark(self, state: Progress, token: Token) -> None:
        """Note a mark: those that close a clause, a bracket, a comma."""
        if token.text == ",":
            self._comma(state)
        elif token.text in {"(", ")"}:
            self._bracket(token)
        elif token.text in {";", ":"} or not self._partial(token):
            self.clauses = self._quoted_on(state, token) or [Progress(first=len(self.done))]

    def _quoted_on(self, state: Progress, token: Token) -> list[Progress] | None:
        """Return the clauses that go on in a second quotation: “The site,” he said, “is ours”."""
        comma = bool(self.done) and self.done[-1].text == ","
        if token.text == "”":
            self.parted = self.clauses if comma and state.ready and not state.verb else None
            return None
        going_on = self.parted if comma and token.text == "“" else None
        self.parted = None
        return going_on

    def resumes(self) -> bool:
        """Tell whether a quotation that is opened right here goes on with a clause."""
        clause = self.clauses[-1]
        opened = [token.text for token in self.done[-2:]] == [",", "“"]
        return opened and clause.ready and not clause.verb

    def _comments_on(self) -> bool:
        """Tell whether a verb here stands right behind what it comments on: “…”, said X."""
        before = [token.text for token in self.done[-2:]]
        return bool(before) and (before[-1] == "”" or before == ["”", ","])

    def _open(self, clause: Progress) -> None:
        """Open a clause behind the words that are settled."""
        clause.first = len(self.done)
        self.clauses.append(clause)

    def _partial(self, token: Token) -> bool:
        """Tell whether a mark quotes but a part of a clause: "the agency “rents sovereignty”"."""
        if token.text == "“":
            before = self.done[-1] if self.done else None
            self.quoting = before is not None and before.tag in {*NOMINAL, Tag.VERB, Tag.ADVERB}
            said = before is not None and self.lemma(before) in self.lexicon.reporting
            self.quoting = self.quoting and not said
            return self.quoting
        partial, self.quoting = self.quoting, False
        return partial

    def _bracket(self, token: Token) -> None:
        """Note a bracket: behind it goes on what stood before it."""
        if token.text == "(":
            self.outside, self.clauses = self.clauses, [Progress(first=len(self.done))]
        elif self.outside is not None:
            self.clauses, self.outside = self.outside, None

    def _unopened(self, state: Progress, token: Token) -> bool:
        """Tell whether a pronoun opens a relative clause alone: "the model we trained left"."""
        nominal = bool(self.done) and self.done[-1].tag in {Tag.WORD, Tag.NAME}
        subject = token.text in self.lexicon.sets["pronouns.subject"] - _POINTING
        return nominal and subject and state.ready and not state.verb

    def _parts_nouns(self, at: int) -> bool:
        """Tell whether an article stands right behind another noun phrase."""
        opens = self.done[at].text in self.lexicon.grammar.definite | {"a", "an"}
        return opens and at > 0 and self.done[at - 1].tag in {Tag.WORD, Tag.NAME}

    def _comma(self, state: Progress) -> None:
        """Note a comma: it ends a relative that has its verb, and an act that is no subject."""
        if state.act:
            state.act = state.ready = False  # "citing the law, the firm"
        elif len(self.clauses) > 1 and state.verb:
            self.clauses.pop()

    def subject(self, state: Progress, token: Token) -> None:
        """Note a noun that may be its clause's subject: none is behind a preposition or a verb."""
        if state.head is not None and self.done and state.head is self.done[-1]:
            state.head = token  # the head is the last of its words
        if state.ready or state.verb:
            return
        if self.done and stands_apart(self.done[-1], token, self.lexicon):
            state.ready, state.head = True, token  # "under the deal Orange bought"
            return
        position = len(self.done) - 1
        while position >= 0 and self.done[position].tag in {*NOMINAL, Tag.DETERMINER, Tag.ADVERB}:
            if self._parts_nouns(position):  # "In the Karoo the observatory processes"
                state.ready, state.head = True, token
                return
            position -= 1
        opener = self.done[position] if position >= 0 else None
        governed = opener is not None and (
            opener.tag is Tag.PREPOSITION
            or (opener.tag is Tag.VERB and not opener.mood(*FINITE))  # "to extend its contract"
        )
        if not governed:
            state.ready, state.head = True, token
