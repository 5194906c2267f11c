"""What an English subject does behind commas: what a list goes on with, and what an aside is.

"Opened an office, hired staff and runs a site", "X, a firm based in Lyon, runs a site".
"""

from dataclasses import replace

from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.english.agreement import Agreement
from kg.extract.english.neighbours import participle
from kg.extract.english.surroundings import GENITIVE, HELPING, NOMINAL, OBJECT
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.tokens import Token

_FOR = "for"
_ONCE = "once"
_THEN = "then"
_NEAR = 5
"""Words before a verb within which the relative that it belongs to is looked for."""
_SEVERAL = frozenset({"i", "they", "we", "you"})
"""Pronouns behind which a verb has its plain form."""
_PARTICLES = frozenset({"aside", "away", "back", "down", "off", "out", "up"})
"""Particles of a verb that are hardly prepositions."""


class Listed(Agreement):
    """The words of a sentence, and the verbs that commas part."""

    def leaving_out(self, at: int, token: Token) -> Token | None:
        """Return as a preposition a verb's form that leaves one out: "all data save backups".

        There the clause has its verb already, or one stands further right.
        """
        if not self._leaves_out(at, token):
            return None
        return replace(token, tag=Tag.PREPOSITION, lemma=token.text, readings=())

    def _leaves_out(self, at: int, token: Token) -> bool:
        words, before = self.lexicon.words["conjunctions"], self.before()
        if token.text not in words["excepting"] or token.mood(Mood.INFINITIVE) is None:
            return False
        if before is None or before.tag not in NOMINAL or not self._left_out(at + 1):
            return False
        own = self.done[self.clauses[-1].first :]
        verb = max((i for i, one in enumerate(own) if one.tag is Tag.VERB), default=-1)
        every = [i for i, one in enumerate(own) if one.text.partition(" ")[0] in words["every"]]
        if verb < 0:
            return bool(every) and (self.verb_ahead(at) or self._name_acts(at + 1))
        said = self.lemma(own[verb]) in self.lexicon.reporting
        named = self.tokens[at + 1].tag is Tag.NAME
        return bool(every) and not said and (every[-1] > verb or named)

    def _left_out(self, at: int) -> bool:
        """Tell whether somebody or something that may be left out stands here: "for backups"."""
        behind = self.tokens[at : at + 1]
        if behind and behind[0].text == _FOR:
            return True
        return bool(behind) and (behind[0].tag in OBJECT or self.nominal(behind[0]))

    def _name_acts(self, at: int) -> bool:
        """Tell whether a verb with its object stands behind a name: "bar Lyon use it"."""
        end = at
        while end < len(self.tokens) and self.tokens[end].capital:
            end += 1
        verb = self.tokens[end : end + 1]
        several = bool(verb) and not verb[0].text.endswith("s") and verb[0].mood(*FINITE)
        return bool(several) and end > at and self.object_behind(end)

    def lists_acts(self, at: int) -> bool:
        """Tell whether a comma parts what one subject does: "runs a site, costs $2m and has"."""
        if not (self.object_behind(at) or self.bound(at)):
            return False
        for position in range(at + 1, len(self.tokens) - 1):
            token, after = self.tokens[position], self.after(position)
            if token.tag is Tag.COORDINATOR and after is not None:
                start = position + 1
                carries = self.object_sure(start) or self.bound(start)
                if self.lemma(after) in {"have", self.be} or (after.tag is Tag.VERB and carries):
                    return after.text.endswith("s")
            if token.tag in OPENERS or token.text in {".", ";", ":"}:
                return False
        return False

    def lists_past(self, at: int) -> bool:
        """Tell whether a past goes on with what a subject did: "built X, bought Y and runs Z".

        Not so "was built, sold and", nor "bought the firm, founded in 2011, and".
        """
        state = self.clauses[-1]
        if self.done[-1].text != "," or not state.verb or not self._plain_past(state.first):
            return False
        objected, commas = self.object_behind(at), 0
        if not objected and not self.placed_behind(at):
            return False
        for position in range(at + 1, len(self.tokens) - 1):
            token, verb = self.tokens[position], self.after(position)
            if token.tag is Tag.COORDINATOR and verb is not None and verb.tag is Tag.VERB:
                second = participle(verb) and not self.object_sure(position + 1)
                return (objected or not commas) and not second and self.goes_on(position + 1, verb)
            commas += token.text == ","
            if token.tag in OPENERS or token.text in {".", ";", ":", "“"}:
                return False
        return False

    def goes_on(self, at: int, verb: Token) -> bool:
        """Tell whether a verb behind "and" is no noun: a past, or a form in -s with an object."""
        past = any(form.mood is Mood.INDICATIVE for form in verb.readings)
        sure = not self.may_be_noun(verb) or self.object_sure(at) or self.bound(at)
        return past and sure and not self.agent_behind(at)

    def _plain_past(self, since: int) -> bool:
        """Tell whether the last finite verb of a clause has no auxiliary: not "was built"."""
        for at in range(len(self.done) - 1, since - 1, -1):
            token = self.done[at]
            if token.tag is Tag.VERB and token.mood(*FINITE):
                return self.lemma(token) not in {self.be, "have"} and not self.modal(token)
        return False

    def behind_relative(self, before: Token) -> bool:
        """Tell whether a relative has its verb, and the clause around it none: "the site X runs".

        Not so where a comma sets it apart and its own verb asks for an object: ", which has".
        """
        if before.tag is not Tag.VERB or len(self.clauses) != 1 or not before.mood(*FINITE):
            return False
        opening = [one for one in self.done[-_NEAR:-1] if one.tag is not Tag.ADVERB][-2:]
        relative = bool(opening) and opening[-1].tag is Tag.RELATIVE
        return not (relative and opening[0].text == ",")

    def joins_plain(
        self, at: int, finite: VerbForm | None, infinitive: VerbForm
    ) -> VerbForm | None:
        """Return the form of a plain homograph that "and" joins to what somebody does.

        To a plain form right before it: "walk or run"; and with what only a verb has behind it, to
        what several do: "grow rice and export it", "the firms bought trucks and plan to hire".
        """
        verbs = (i for i in range(len(self.done) - 1, -1, -1) if self.done[i].tag is Tag.VERB)
        last = next(verbs, None)
        if last is None or participle(self.tokens[at]) or self._verb_behind(at):
            return None
        verb, shared = self.done[last], self.clauses[-1].shared
        told = self.lemma(verb) == verb.text and verb.mood(Mood.INDICATIVE, Mood.INFINITIVE)
        form = infinitive if verb.mood(Mood.INFINITIVE) else finite
        between = {one.tag for one in self.done[last + 1 : -1]} | {Tag.ADVERB}
        if told and between == {Tag.ADVERB} and self.lemma(verb) not in HELPING:
            return form  # "maintain and build on", not "need help and support"
        several = shared is not None and (shared.text in _SEVERAL or self.plural(shared))
        past = several and verb.mood(*FINITE) is not None
        return form if (told or past) and self._takes_on(at) else None

    def _verb_behind(self, at: int) -> bool:
        """Tell whether a finite verb stands right behind a word: "grow and demand slows"."""
        behind = self.tokens[at + 1 : at + 2]
        finite = bool(behind) and any(form.mood in FINITE for form in behind[0].readings)
        return finite and behind[0].tag is Tag.VERB

    def row_goes_on(self, at: int) -> bool:
        """Tell whether a comma parts what somebody is to do: "will read it, sort the data and".

        Not so where a clause has its subject there: "to fund schools, research the state dropped".
        """
        state, before = self.clauses[-1], self.before(skip_adverbs=True)
        apart = before is not None and before.text == ","
        free = apart and (state.verb or not state.ready)
        return free and self.last_is(Mood.INFINITIVE) and self._has_object(at)

    def _has_object(self, at: int) -> bool:
        """Tell whether an article, "his" or a pronoun opens what is behind a word, and no clause.

        Not so behind "support" in "support the state gives".
        """
        behind = self.tokens[at + 1 : at + 2]
        marked = bool(behind) and behind[0].tag in {Tag.DETERMINER, Tag.PRONOUN}
        if not marked or behind[0].text in {GENITIVE, "that"}:
            return False
        end = at + 2 + (behind[0].tag is Tag.DETERMINER)  # "need the funds"
        while end < len(self.tokens) and self.tokens[end].tag in {*OBJECT, Tag.WORD}:
            end += 1
        return self.tokens[min(end, len(self.tokens) - 1)].tag is not Tag.VERB

    def _takes_on(self, at: int) -> bool:
        """Tell whether what only a verb has stands behind a plain form: an object, "to" and one.

        Behind a noun "to" may go on from two: "cash and help to run", but not "cash and plan to".
        """
        behind, then = self.tokens[at + 1 : at + 2], self.tokens[at + 2 : at + 3]
        if not (behind and behind[0].lemma == "to"):
            return self._has_object(at) or self.bound(at)
        ends = (one for one in reversed(self.done) if one.tag not in {Tag.ADVERB, Tag.COORDINATOR})
        wishes = self.tokens[at].text in self.lexicon.status["wished"]["intended"]
        free = wishes or next(ends).tag not in NOMINAL
        return free and bool(then) and then[0].mood(Mood.INFINITIVE) is not None

    def counts(self, at: int, token: Token) -> Token | None:
        """Return a number that only orders what is said as an adverb: "Second, Orange should"."""
        if token.text not in self.lexicon.sets["adverbs.ordering"]:
            return None
        opens = not self.done or self.done[-1].text in {";", ":", "“", "and", "but"}
        apart = opens and self.tokens[at + 1 : at + 2] and self.tokens[at + 1].text == ","
        orders = apart or self.orders_act(at)
        return token.tagged(Tag.ADVERB) if orders else None

    def neither(self, at: int, token: Token) -> Token | None:
        """Return the pronoun that "neither" is before its verb: "Neither belongs to a group"."""
        pairs, behind = self.lexicon.words["pronouns"]["both"], self.tokens[at + 1 : at + 2]
        if token.tag is not Tag.NEGATION or token.text not in pairs or not behind:
            return None
        before = self.before()
        opens = before is None or before.tag in {Tag.OPEN, Tag.RELATIVE, Tag.SUBORDINATOR}
        third = behind[0].text.endswith("s") or self.modal(behind[0])
        finite = third and any(form.mood in FINITE for form in behind[0].readings)
        paired = any(one.text in self.lexicon.grammar.neither for one in self.tokens[at + 1 :])
        return token.tagged(Tag.PRONOUN) if opens and finite and not paired else None

    def particled(self, at: int) -> bool:
        """Tell whether a particle makes a form in -ing a verb: "a letter setting out the terms"."""
        behind = self.tokens[at + 1 : at + 2]
        return bool(behind) and behind[0].text in _PARTICLES and self.phrasal(at)

    def orders_act(self, at: int) -> bool:
        """Tell whether a number says which of a subject's acts is told: "Orange first opened X"."""
        before, verb, state = self.before(), self.after(at), self.clauses[-1]
        if before is None or before.tag not in {Tag.WORD, Tag.NAME, Tag.PRONOUN, Tag.RELATIVE}:
            return False
        subject = state.ready and not state.verb and not self.attributive(before)
        return subject and verb is not None and verb.tag is Tag.VERB and self.goes_on(at + 1, verb)

    def describes_aside(self, at: int, before: Token) -> bool:
        """Tell whether a past describes what commas set apart: "X, a firm based in Lyon, runs"."""
        if not (self.verb_behind_comma(at) or self._closes_behind(at)):
            return False
        head, since = self.clauses[-1].head, self._since_subject()
        if before.text == ",":
            after, closed = self.after(at), sum(one.text == "," for one in since) > 1
            return not (closed and after is not None and after.tag in OBJECT)  # "X, Y, opened a Z"
        timed = head is not None and (head.text in self.times or head.date is not None)
        joined = any(one.tag is Tag.COORDINATOR for one in since)
        aside = sum(one.text == "," for one in since) == 1 and since[0].text != ","
        return aside and self.placed_behind(at) and not timed and not joined

    def _since_subject(self) -> list[Token]:
        """Return the words since the subject's noun of a clause that has no verb yet."""
        state = self.clauses[-1]
        if not state.ready or state.verb:
            return []
        if state.head is not None:
            return self.done[self.done.index(state.head) :]
        return self.done[state.first + 1 :]  # "that X, a firm based in Lyon, runs"

    def _closes_behind(self, at: int) -> bool:
        """Tell whether a relative ends an aside before a verb: "set up in May that has X, runs"."""
        related = False
        for position in range(at + 1, len(self.tokens) - 1):
            token, after = self.tokens[position], self.after(position)
            if token.text == "," and after is not None:
                finite = any(form.mood in FINITE for form in after.readings)
                return related and after.tag is Tag.VERB and finite
            if token.tag in {Tag.SUBORDINATOR, Tag.COORDINATOR, Tag.PUNCTUATION}:
                return False
            related = related or token.text in self.lexicon.grammar.relatives
        return False

    def opener(self, at: int, token: Token) -> Tag | None:
        """Return how a word joins a clause to the one before that mostly does not."""
        if self.opens_time(at) or (token.text == _ONCE and self._as_soon_as(at)):
            return Tag.SUBORDINATOR
        joins = self.contrasts(at) or (token.text == _THEN and self._then_does(at))
        return Tag.COORDINATOR if joins else None

    def _as_soon_as(self, at: int) -> bool:
        """Tell whether "once" opens a clause: "once the route opens", not "once the largest"."""
        before, after = self.before(), self.after(at)
        apart = before is None or before.text == ","
        subject = after is not None and after.text in {*self.lexicon.grammar.definite, "its"}
        return (subject and not apart) or self.opens_clause(at)

    def _then_does(self, at: int) -> bool:
        """Tell whether "then" goes on with what a subject did: "signed a lease, then built"."""
        before, verb = self.before(), self.after(at)
        if before is None or before.text != "," or verb is None or verb is not self.tokens[at + 1]:
            return False
        past = any(form.mood is Mood.INDICATIVE for form in verb.readings)
        return past and self.object_behind(at + 1) and not self.agent_behind(at + 1)
