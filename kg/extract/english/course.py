"""How far the clauses of an English sentence have come, word by word."""

from dataclasses import dataclass

from kg.extract.conjugation import FINITE, Mood
from kg.extract.english.apart import is_thing, stands_apart
from kg.extract.english.surroundings import GENITIVE, NOMINAL, Progress, Surroundings
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.tokens import Token

_DASHES = frozenset({"—", "–"})
_MARKS = frozenset({";", ":", "“", "”", "(", ")", ","}) | _DASHES
_MARKING = frozenset({Tag.PUNCTUATION, Tag.OPEN, Tag.CLOSE})
_OWN = frozenset({"its", "their", "his", "her", "our"})
_FAR = 14
"""Tokens within which the verbs of a relative and of the clause around it are looked for."""
_POINTING = frozenset({"this", "that", "these", "those", "one", "there", "who"})


@dataclass
class Course(Surroundings):
    """The words of a sentence, and what each that is settled does to its clause."""

    def state(self) -> Progress:
        """Return the clause that a verb here belongs to: an outer one where the inner has its.

        One without a subject has none before a comma: "because X runs it on chips, Y left".
        """
        while len(self.clauses) > 1 and self.clauses[-1].verb and self._lacks_verb():
            self.clauses.pop()
        return self.clauses[-1]

    def _lacks_verb(self) -> bool:
        outer = self.clauses[-2]
        return outer.ready and not outer.verb

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
        if token.tag in OPENERS:
            own = state.verb or (state.ready and not self._told_to(state, token))
            if state.said and not own and token.tag is Tag.RELATIVE:
                self.clauses.pop()  # "cautions that the model": one clause, not two
            opens = token.tag is Tag.RELATIVE and not self.parted_relative(token, -1)
            self._open(Progress(relative=True, ready=opens))
        elif token.text in _MARKS:
            self._mark(state, token)
        elif token.tag is Tag.COORDINATOR or token.text in self.joints:
            if state.verb and len(self.clauses) == 1:
                shared = state.head or state.shared
                self.clauses = [Progress(joined=True, first=len(self.done), shared=shared)]
        elif opened := self._unopened(state, token):
            self._open(opened)
            self.subject(opened, token)
        elif token.tag in {*NOMINAL, Tag.PRONOUN}:
            self.subject(state, token)
        elif not self.done and token.mood(Mood.PRESENT_PARTICIPLE):
            state.act = state.ready = True
        elif token.tag is Tag.VERB and token.mood(*FINITE) and not token.mood(Mood.INFINITIVE):
            self._finite(state, token)

    def _told_to(self, state: Progress, token: Token) -> bool:
        """Tell whether "that" opens what is told to somebody, or what a thought is: "the fact"."""
        content = self.lexicon.status["content"]["addressed"]
        head = self.lexicon.singular(state.head.text) if state.head else ""
        thought = any(head in heads for heads in self.lexicon.status["thoughts"].values())
        verb = next((one for one in reversed(self.done) if one.tag is Tag.VERB), None)
        told = verb is not None and self.lemma(verb) in content
        return token.text == "that" and (told or thought)

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
        if not self._said_there(len(self.done)):
            return self.done[-1].text == "," and self._speaker_behind(len(self.done))
        for token in reversed(self.done):
            if token.text == ",":
                return True
            if token is state.head or token.tag not in {Tag.PRONOUN, Tag.DETERMINER, *NOMINAL}:
                return False
        return False

    def _said_there(self, at: int) -> bool:
        """Tell whether but when and where stand between a verb and a comma: "he said in May,"."""
        for position in range(at + 1, len(self.tokens)):
            token = self.tokens[position]
            if token.tag not in {Tag.ADVERB, Tag.PREPOSITION, Tag.DETERMINER, *NOMINAL}:
                return token.text == ","
            if position == at + 1 and token.tag not in {Tag.ADVERB, Tag.PREPOSITION}:
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
        if token.text == "," or token.text in _DASHES:
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
            if self.title(len(self.done)):
                self.quoting = True
                return True
            before = self.done[-1] if self.done else None
            self.quoting = before is not None and before.tag in {*NOMINAL, Tag.VERB, Tag.ADVERB}
            said = before is not None and self.lemma(before) in self.lexicon.reporting
            self.quoting = self.quoting and not said
            return self.quoting
        partial, self.quoting = self.quoting, False
        return partial

    def title(self, opening: int) -> bool:
        """Tell whether a quotation that opens at a token is a word or a name and no sentence."""
        end = opening + 1
        while end < len(self.tokens) and self.tokens[end].tag not in _MARKING:
            end += 1
        inside = self.tokens[opening + 1 : end]
        closed = end < len(self.tokens) and self.tokens[end].text == "”"
        named = len(inside) == 1 or all(one.capital for one in inside)
        return closed and bool(inside) and named

    def past_mark(self, token: Token) -> Token | None:
        """Return what stands before a word past a quotation mark, or None where there is none.

        That is a name where the mark closes a title, "“Loving” opens", and the verb that carries
        one where it opens: "will “fight” the plan".
        """
        mark = self.done[-1].text if self.done else ""
        if mark == "”":
            marks = [i for i, one in enumerate(self.done) if one.text == "“"]
            titled = marks and self.title(marks[-1]) and token.mood(Mood.INFINITIVE) is None
            return self.done[-1].tagged(Tag.NAME) if titled else None
        carrier = self.done[-2] if mark == "“" and len(self.done) > 1 else None
        carries = carrier is not None and (carrier.lemma == "to" or self.modal(carrier))
        return carrier if carries else None

    def _bracket(self, token: Token) -> None:
        """Note a bracket: behind it goes on what stood before it."""
        if token.text == "(":
            self.outside, self.clauses = self.clauses, [Progress(first=len(self.done))]
        elif self.outside is not None:
            self.clauses, self.outside = self.outside, None

    def _unopened(self, state: Progress, token: Token) -> Progress | None:
        """Return the relative clause that opens without "that": "the model we trained left"."""
        if token.tag is Tag.PRONOUN and self._taken_up(state, token):
            return Progress(relative=True, ready=True)
        return Progress(relative=True) if self._describes(state, token) else None

    def _taken_up(self, state: Progress, token: Token) -> bool:
        """Tell whether a pronoun opens a relative clause: "the model we trained left"."""
        nominal = bool(self.done) and self.done[-1].tag in {Tag.WORD, Tag.NAME}
        subject = token.text in self.lexicon.sets["pronouns.subject"] - _POINTING
        return nominal and subject and state.ready and not state.verb

    def _describes(self, state: Progress, token: Token) -> bool:
        """Tell whether a clause without "that" opens behind a noun: "the data the firm has is".

        An article opens it, or somebody's name with its verb: "the model Orange trained is".
        """
        before = self.done[-1] if self.done else None
        if before is None or before.tag is not Tag.WORD or before.capital:
            return False
        if self.lexicon.singular(before.text) in self.times or not (state.ready or state.verb):
            return False
        if token.tag is Tag.DETERMINER:
            opens = token.text in self.lexicon.grammar.definite | {"a", "an"} | _OWN
            return opens and (not state.verb or self._takes_one())
        if state.verb:  # "uses the chatbot Orange built"
            known = token.entity is not None and self._takes_one()
            return known and self._does(before, token, ahead=0)
        return self._does(before, token, ahead=1)

    def _takes_one(self) -> bool:
        """Tell whether the last verb has but one object: not so "gave the firm the keys"."""
        sets = self.lexicon.sets
        barred = sets["ditransitive.verbs"] | sets["ditransitive.judging"]
        verb = next((one for one in reversed(self.done) if one.tag is Tag.VERB), None)
        return verb is not None and self.lemma(verb) not in barred | self.lexicon.reporting

    def _does(self, before: Token, token: Token, *, ahead: int) -> bool:
        """Tell whether a name behind a noun has a verb behind it that is not the noun's.

        ahead  how many verbs are left for the clause around it
        """
        at = len(self.done)
        while at < len(self.tokens) and self.tokens[at].capital:
            at += 1
        if at == len(self.done) or at == len(self.tokens) or self.tokens[at].tag is not Tag.VERB:
            return False
        if not is_thing(before, self.lexicon):
            return False
        if token.entity is not None and not stands_apart(self.done, token, self.lexicon):
            return False
        naming = {one.lemma for one in self.tokens[at].readings}
        told = naming & self.lexicon.sets["nationalities.naming"]
        by = any(one.text == "by" for one in self.tokens[at + 1 : at + 3])
        found = self._verbs_ahead(at)
        return not (told or by) and (found == ahead or (not found and self._aside(at)))

    def _aside(self, at: int) -> bool:
        """Tell whether commas set apart a noun and its clause: "X, the tool Orange built, is"."""
        first = len(self.done)
        while first and self.done[first - 1].tag in {Tag.WORD, Tag.DETERMINER}:
            first -= 1
        tokens = self.tokens[at + 1 : at + 1 + _FAR]
        comma = next((i for i, one in enumerate(tokens, at + 1) if one.text == ","), None)
        if comma is None or not first or self.done[first - 1].text != ",":
            return False
        behind = self.tokens[comma + 1 : comma + 2]
        return bool(behind) and behind[0].tag is Tag.VERB and behind[0].mood(*FINITE) is not None

    def inner(self, at: int) -> bool | None:
        """Tell whether a form is the verb of a relative before that of the clause around it.

        "The software (that) the hospital bought from Orange is": not so where two are still ahead.
        None where there is no such relative, commas set it apart, or no verb is ahead.
        """
        if len(self.clauses) == 1 or self.clauses[-2].verb or self.outside:
            return None
        clause = self.clauses[-1]
        if self.done[clause.first : clause.first + 1] and (
            self.done[clause.first].tag is Tag.SUBORDINATOR
        ):
            return None  # "as trade routes were"
        begun = any(one.tag in {*NOMINAL, Tag.PRONOUN} for one in self.done[clause.first :])
        if not (clause.relative and clause.ready and begun) or clause.verb or clause.said:
            return None
        if any(one.text == "," for one in self.done[max(0, clause.first - 2) : clause.first]):
            return None
        ahead = self._verbs_ahead(at)
        return ahead == 1 if ahead else None

    def _verbs_ahead(self, at: int) -> int:
        """Return how many verbs that are their clauses' for sure stand further right."""
        found = 0
        for position in range(at + 1, min(at + 1 + _FAR, len(self.tokens))):
            token = self.tokens[position]
            joint = token.tag is Tag.COORDINATOR or token.text in self.joints
            if self.bounds(position, token) or token.text == "," or joint:
                break
            before = self.tokens[position - 1]
            inside = self.modal(before) or self.lemma(before) in {self.be, "have", "do"}
            found += token.tag is Tag.VERB and not inside and self.surely_finite(position, token)
        return found

    def _name_apart(self, token: Token) -> bool:
        """Tell whether a name and its verb open a clause behind a noun: "in this case X paid"."""
        verb = len(self.done)
        while verb < len(self.tokens) and self.tokens[verb].capital:
            verb += 1
        acts = verb < len(self.tokens) and self.tokens[verb].tag is Tag.VERB
        known = token.entity is not None or acts
        return bool(self.done) and known and stands_apart(self.done, token, self.lexicon)

    def _parts_nouns(self, at: int) -> bool:
        """Tell whether an article stands right behind another noun phrase."""
        opens = self.done[at].text in self.lexicon.grammar.definite | {"a", "an"} | _OWN
        return opens and at > 0 and self.done[at - 1].tag in {Tag.WORD, Tag.NAME}

    def _comma(self, state: Progress) -> None:
        """Note a comma: it ends a relative that has its verb, and an act that is no subject."""
        if state.act:
            state.act = state.ready = False  # "citing the law, the firm"
        while len(self.clauses) > 1 and self.clauses[-1].verb:
            self.clauses.pop()  # "although X left when Y came, Z", too

    def subject(self, state: Progress, token: Token) -> None:
        """Note a noun that may be its clause's subject: none is behind a preposition or a verb."""
        ends = [one for one in self.done[-2:] if one.text != GENITIVE]
        if ends and state.head is ends[-1]:
            state.head = token  # the head is the last of its words: "the firms' owner"
        if state.ready or state.verb:
            return
        if self._name_apart(token):
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

    def last_perfect(self) -> bool:
        """Tell whether the last verb group was a perfect: "has signed and ratified"."""
        verbs = [token for token in self.done[-8:] if token.tag is Tag.VERB]
        return len(verbs) > 1 and self.lemma(verbs[-2]) == "have"

    def parted_relative(self, relative: Token, at: int) -> bool:
        """Tell whether a relative has its clause's subject behind it: "under which tax files".

        at  the place among the settled words of what stands before it, from their end
        """
        before = self.done[at] if len(self.done) >= -at else None
        behind = before is not None and before.tag is Tag.PREPOSITION
        return behind or relative.text in {"whose", "where", "what"}
