"""What stands around a word of an English sentence, and how far its clause has come."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token

GENITIVE = "'s"
NOMINAL = frozenset({Tag.WORD, Tag.NAME, Tag.NUMBER})
OBJECT = frozenset({Tag.DETERMINER, Tag.NAME, Tag.PRONOUN, Tag.NUMBER})
_BOUNDS = frozenset({";", ":", ".", "“", "that", "who"})
"""What ends the stretch in which a clause's verb is looked for."""
YEAR = 4
"""Digits of a year."""
_AHEAD = 14
"""Tokens within which a later verb decides what an earlier word is."""
_MARKS = frozenset({";", ":", "“", "”", "(", ")", ","})
_POINTING = frozenset({"this", "that", "these", "those", "one", "there", "who"})
_TIME = frozenset({"after", "before", "since", "as", "until", "following"})
_MODALS = ("predicted", "hypothetical", "needed", "recommended", "none")


@dataclass
class Progress:
    """How far a clause is: whether it has its subject and its verb, and the subject's noun.

    act   whether a form in -ing that opens the sentence may be its subject: "running it costs"
    first the number of words that were settled when it opened
    said  whether a verb of speech opened it, behind which "that" may stand or be left out
    """

    relative: bool = False
    ready: bool = False
    verb: bool = False
    head: Token | None = None
    joined: bool = False
    act: bool = False
    first: int = 0
    said: bool = False


@dataclass
class Surroundings:
    """The words of a sentence, those that are settled, and the clauses that are open.

    outside  the clauses that were open where a bracket opened
    quoting  whether but a part of a clause stands in the quotation marks that are open
    """

    tokens: Sequence[Token]
    lexicon: Lexicon
    done: list[Token] = field(default_factory=list)
    clauses: list[Progress] = field(default_factory=lambda: [Progress()])
    outside: list[Progress] | None = None
    quoting: bool = False

    def __post_init__(self) -> None:
        self.nouns = self.lexicon.sets["homographs.nouns"]
        self.gerunds = self.lexicon.sets["homographs.gerunds"]
        self.endings: tuple[str, ...] = tuple(self.lexicon.words["adjectives"]["endings"])
        self.be = self.lexicon.grammar.be
        self.joints = self.lexicon.sets["conjunctions.clause"]
        self.times = frozenset(self.lexicon.nouns["times"]["words"])

    # --- what stands around

    def before(self, *, skip_adverbs: bool = False) -> Token | None:
        """Return the last settled word, past adverbs where they are skipped."""
        for token in reversed(self.done):
            if skip_adverbs and token.tag in {Tag.ADVERB, Tag.NEGATION}:
                continue
            return token
        return None

    def after(self, at: int) -> Token | None:
        """Return the next word that is no adverb."""
        for token in self.tokens[at + 1 : at + 4]:
            if token.tag is not Tag.ADVERB:
                return token
        return None

    def reading(self, token: Token, form: VerbForm | None) -> Token:
        """Return a token with the one reading that it has here; a noun where it has none."""
        return token.read((form,)) if form else token.tagged(Tag.WORD)

    def lemma(self, token: Token) -> str:
        """Return the plain form of a verb, or nothing."""
        return token.readings[0].lemma if token.readings else ""

    def modal(self, token: Token) -> bool:
        """Tell whether a verb is a modal."""
        return any(form.lemma == token.text for form in token.readings) and any(
            token.text in self.lexicon.sets[f"modals.{effect}"] for effect in _MODALS
        )

    def may_be_noun(self, token: Token) -> bool:
        """Tell whether a verb form may be a noun."""
        if token.text in self.nouns or token.text in self.gerunds:
            return True
        if not token.text.endswith("s"):
            return False
        singular = self.lexicon.singular(token.text)
        return singular in self.nouns or singular in self.gerunds

    def attributive(self, before: Token) -> bool:
        """Tell whether what is behind a word belongs to a noun phrase that is open."""
        if before.tag is Tag.NUMBER:  # "four offers", not "Act 2023 applies"
            return not (len(before.text) == YEAR and before.text.isdigit())
        if before.tag is Tag.DETERMINER or before.text in self.lexicon.quantities.magnitudes:
            return True  # "some 40 million documents"
        if before.tag is Tag.PREPOSITION:
            return before.text != "to"
        if before.text in self.lexicon.sets["determiners.parts"]:
            return False  # "several depend on"
        return before.tag is Tag.WORD and self.adjective(before)

    def pronoun_behind(self, before: Token) -> bool:
        """Tell whether a word that looks like an adjective or determiner stands alone."""
        return before.tag is Tag.DETERMINER and before.text in {"both", "all", "many", "some"}

    def adjective(self, token: Token) -> bool:
        """Tell whether a word is an adjective, by lists and endings."""
        sets = self.lexicon.sets
        if token.text in sets["adjectives.words"]:
            return True
        if token.capital and self.done:
            return token.text in sets["nationalities.words"]
        ending = token.text.endswith(self.endings)
        return ending and token.text not in sets["adjectives.not_endings"]

    def nominal(self, token: Token | None) -> bool:
        """Tell whether a word may stand in a noun phrase."""
        return token is not None and (
            token.tag in NOMINAL or (token.tag is Tag.VERB and self.may_be_noun(token))
        )

    def object_behind(self, at: int) -> bool:
        """Tell whether what follows reads as a verb's object or clause."""
        after = self.after(at)
        if after is not None and any(
            f"{form.lemma} {after.text}" in self.lexicon.phrasal
            for form in self.tokens[at].readings
        ):
            after = self.after(at + 1)
        if after is None:
            return False
        if after.text in {"to", "that", "whether"} or after.tag in OBJECT:
            return after.text != GENITIVE
        return after.tag is Tag.WORD or (after.tag is Tag.VERB and self.may_be_noun(after))

    def verb_ahead(self, at: int) -> bool:
        """Tell whether the clause has a verb further right that is one for sure."""
        for position in range(at + 1, min(at + 1 + _AHEAD, len(self.tokens))):
            token = self.tokens[position]
            if self._bounds(position, token):
                return False
            if token.text == "," and self.clauses[-1].relative and not self.clauses[-1].verb:
                # not so: "whose cost the ministry estimates at $8m, will land"
                return not self._verbal(position + 1) and self.verb_behind_comma(position)
            if token.tag is Tag.COORDINATOR and self.coordinates_verbs(position):
                return False
            if token.tag is Tag.VERB and self.surely_finite(position, token):
                return True
        return False

    def _bounds(self, at: int, token: Token) -> bool:
        """Tell whether a token ends the stretch in which a clause's verb is looked for."""
        if token.tag in {Tag.RELATIVE, Tag.SUBORDINATOR} or token.text in _BOUNDS:
            return True
        timed = token.text in _TIME and token.tag is Tag.PREPOSITION
        return timed and self.opens_clause(at)  # "lapsed before it could be passed"

    def _verbal(self, at: int) -> bool:
        """Tell whether a verb stands at a position, past adverbs."""
        after = self.after(at - 1)
        return after is not None and after.tag is Tag.VERB

    def verb_behind_comma(self, at: int) -> bool:
        """Tell whether a comma ends an aside that opens here, with a verb behind: ", hosts"."""
        for position in range(at + 1, min(at + _AHEAD, len(self.tokens) - 1)):
            token, after = self.tokens[position], self.after(position)
            if token.tag in {Tag.RELATIVE, Tag.SUBORDINATOR} or token.text in _BOUNDS:
                return False
            if token.text == "," and after is not None and after.tag is Tag.VERB:
                finite = any(form.mood in FINITE for form in after.readings)
                said = {form.lemma for form in after.readings} & self.lexicon.reporting
                clause = any(one.text == "that" for one in self.tokens[position : position + 5])
                return finite and (clause or not said)
        return False

    def coordinates_verbs(self, at: int) -> bool:
        """Tell whether a coordinator has a sure verb behind it."""
        after = self.after(at)
        return after is not None and after.tag is Tag.VERB and not self.may_be_noun(after)

    def surely_finite(self, at: int, token: Token) -> bool:
        """Tell whether a verb form, not yet settled, is the verb of a clause for sure."""
        moods = {form.mood for form in token.readings}
        previous = self.tokens[at - 1]
        if previous.text == "to" or previous.tag in {Tag.DETERMINER, Tag.PREPOSITION}:
            return False
        if moods & {Mood.FUTURE, Mood.CONDITIONAL} or self.lemma(token) in {"be", "have", "do"}:
            subjunctive = token.text == self.be and self.nominal(previous)
            return bool(moods & FINITE) or subjunctive  # "that half of the contracts be"
        sure = previous.tag is Tag.VERB and not self.may_be_noun(previous)
        if sure or self.may_be_noun(token):  # "a firm incorporated in Texas answers to the law"
            return not sure and moods == {Mood.INDICATIVE} and self._of_name(at, previous)
        if moods == {Mood.INDICATIVE}:
            return True
        if moods == {Mood.INDICATIVE, Mood.INFINITIVE}:  # "nine million people sit on"
            return previous.tag is Tag.WORD and self.plural(previous)
        if moods == {Mood.INDICATIVE, Mood.PAST_PARTICIPLE}:
            after = self.after(at)
            return after is not None and (after.tag in OBJECT or after.text == "that")
        return False

    def _of_name(self, at: int, previous: Token) -> bool:
        """Tell whether a homograph in -s behind a name has what only a verb has behind it."""
        after = self.after(at)
        if after is None:
            return False
        if previous.date is not None:  # "a law passed in 2024 bars buyers"
            return after.tag in {*OBJECT, Tag.WORD, Tag.NEGATION}
        if not previous.capital:
            return self._ends_place(at, previous, after)
        return after.tag is Tag.DETERMINER or after.text in {"to", "that", "on"}

    def _ends_place(self, at: int, previous: Token, after: Token) -> bool:
        """Tell whether a verb follows a phrase's last noun: "made in Washington state answers to"."""
        noun = previous.tag is Tag.WORD and not (self.plural(previous) or self.adjective(previous))
        if not noun or not self.tokens[at].text.endswith("s"):
            return False
        bound = self.lexicon.sets["homographs.bound"]
        return any(f"{form.lemma} {after.text}" in bound for form in self.tokens[at].readings)

    def plural(self, token: Token) -> bool:
        """Tell whether a noun is in the plural."""
        word = token.text
        return self.lexicon.singular(word) != word or word in self.lexicon.nouns["gender"]["plural"]

    def opens_clause(self, at: int) -> bool:
        """Tell whether "after" or "as" opens a clause: a subject and a verb come behind it."""
        after = self.after(at)
        if after is None or after.tag is Tag.VERB:
            return False
        if after.tag is Tag.PRONOUN:
            return after.text in self.lexicon.sets["pronouns.subject"]
        for position in range(at + 2, min(at + 9, len(self.tokens))):
            token = self.tokens[position]
            if token.tag in {Tag.PUNCTUATION, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.COORDINATOR}:
                return False
            if token.tag is Tag.VERB and self.surely_finite(position, token):
                return True
            if self._said_so(at, token):
                return True
        return False

    def _said_so(self, at: int, token: Token) -> bool:
        """Tell whether a verb of speech ends "as X noted" at the head of a clause or an aside."""
        opens = at == 0 or self.tokens[at - 1].text == ","
        moods = {form.mood for form in token.readings}
        said = {form.lemma for form in token.readings} & self.lexicon.reporting
        return opens and self.tokens[at].text == "as" and bool(said) and Mood.INDICATIVE in moods

    def last_is(self, mood: Mood, *, since: int = 0) -> bool:
        """Tell whether the last verb has a mood, of those since so many words were settled."""
        for token in reversed(self.done[since:]):
            if token.tag is Tag.VERB:
                return any(form.mood is mood for form in token.readings)
        return False

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

    # --- how far the clause is

    def state(self) -> Progress:
        """Return the clause that a verb here belongs to: an outer one where the inner has its."""
        while len(self.clauses) > 1 and self.clauses[-1].verb and not self.clauses[-2].verb:
            self.clauses.pop()
        return self.clauses[-1]

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
        after = self.tokens[len(self.done) + 1 : len(self.done) + 2]
        if not after or after[0].text != "," or state.head is None or state.verb:
            return False
        for token in reversed(self.done):
            if token.text == ",":
                return True
            if token is state.head or token.tag not in {Tag.PRONOUN, Tag.DETERMINER, *NOMINAL}:
                return False
        return False

    def _mark(self, state: Progress, token: Token) -> None:
        """Note a mark: those that close a clause, a bracket, a comma."""
        if token.text == ",":
            self._comma(state)
        elif token.text in {"(", ")"}:
            self._bracket(token)
        elif token.text in {";", ":"} or not self._partial(token):
            self.clauses = [Progress(first=len(self.done))]

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
