"""What stands around a word of an English sentence, and how far its clause has come."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.lexicon import OPENERS, Lexicon, Tag
from kg.extract.tokens import Token

GENITIVE = "'s"
NOMINAL = frozenset({Tag.WORD, Tag.NAME, Tag.NUMBER})
OBJECT = frozenset({Tag.DETERMINER, Tag.NAME, Tag.PRONOUN, Tag.NUMBER})
HELPING = frozenset({"help", "let"})
"""Verbs whose infinitive may have no "to": "helps farmers sell"."""
_BOUNDS = frozenset({";", ":", ".", "“", "that", "who"})
"""What ends the stretch in which a clause's verb is looked for."""
YEAR = 4
"""Digits of a year."""
_AHEAD = 14
"""Tokens within which a later verb decides what an earlier word is."""
_WHERE = frozenset({"in", "on", "at", "with", "under", "inside", "outside", "within"})
"""Prepositions that say where something is."""
_TIME = frozenset({"after", "before", "since", "as", "until", "following"})
_MODALS = ("predicted", "hypothetical", "needed", "recommended", "none")


@dataclass
class Progress:
    """How far a clause is: whether it has its subject and its verb, and the subject's noun.

    act   whether a form in -ing that opens the sentence may be its subject: "running it costs"
    first the number of words that were settled when it opened
    said  whether a verb of speech opened it, behind which "that" may stand or be left out
    shared the subject's noun of the clause before "and", where that joined this one
    """

    relative: bool = False
    ready: bool = False
    verb: bool = False
    head: Token | None = None
    joined: bool = False
    act: bool = False
    first: int = 0
    said: bool = False
    shared: Token | None = None


@dataclass
class Surroundings:
    """The words of a sentence, those that are settled, and the clauses that are open.

    outside  the clauses that were open where a bracket opened
    parted   those of a quotation that a comment parts before its verb: “The site,” he said, “is”
    quoting  whether but a part of a clause stands in the quotation marks that are open
    """

    tokens: Sequence[Token]
    lexicon: Lexicon
    done: list[Token] = field(default_factory=list)
    clauses: list[Progress] = field(default_factory=lambda: [Progress()])
    outside: list[Progress] | None = None
    parted: list[Progress] | None = None
    quoting: bool = False

    def __post_init__(self) -> None:
        self.nouns = self.lexicon.sets["homographs.nouns"]
        self.gerunds = self.lexicon.sets["homographs.gerunds"]
        self.endings: tuple[str, ...] = tuple(self.lexicon.words["adjectives"]["endings"])
        self.be = self.lexicon.grammar.be
        self.joints = self.lexicon.sets["conjunctions.clause"]
        self.times = self.lexicon.sets["nouns.times.words"]

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
        position = self.after_at(at)
        return None if position is None else self.tokens[position]

    def after_at(self, at: int) -> int | None:
        """Return where the next word stands that is no adverb."""
        for position in range(at + 1, min(at + 4, len(self.tokens))):
            if self.tokens[position].tag is not Tag.ADVERB:
                return position
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

    def itself(self, before: Token) -> bool:
        """Tell whether a word is "itself" as the object of the verb before it."""
        verb = self.done[-2] if len(self.done) > 1 else None
        emphatic = before.text in self.lexicon.sets["pronouns.emphatic"]
        return emphatic and verb is not None and verb.tag is Tag.VERB

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
        if before.tag is Tag.NUMBER and before.text.endswith("%"):
            return False  # "the other 49% stays"
        if before.tag is Tag.NUMBER:  # "four offers", not "Act 2023 applies"
            return not (len(before.text) == YEAR and before.text.isdigit())
        if before.tag is Tag.DETERMINER or before.text in self.lexicon.quantities.magnitudes:
            return True  # "some 40 million documents"
        if before.tag is Tag.PREPOSITION:
            return before.lemma != "to"
        if before.text in self.lexicon.sets["determiners.parts"]:
            return False  # "several depend on"
        if before.text == ",":
            return self._lists_adjectives()
        if before.tag is not Tag.WORD or self._ends_name(before):
            return False
        return self.adjective(before) or self._describing(before)

    def _describing(self, before: Token) -> bool:
        """Tell whether a word is a participle that describes what follows: "the exposed ground"."""
        past = before.readings and before.readings[-1].mood is Mood.PAST_PARTICIPLE
        return bool(past) and before.text.endswith("ed") and not self.may_be_noun(before)

    def _ends_name(self, before: Token) -> bool:
        """Tell whether an adjective with a capital is the last word of a name: "Vela Digital"."""
        first = self.done[-2] if len(self.done) > 1 else None
        named = first is not None and first.capital and first.tag in {Tag.NAME, Tag.WORD}
        known = before.text in self.lexicon.sets["nationalities.words"]
        return named and before.capital and not known

    def _lists_adjectives(self) -> bool:
        """Tell whether a comma parts adjectives of one noun: "a small, boring, permanent fund"."""
        for token in reversed(self.done[:-1]):
            if token.tag is Tag.DETERMINER and token.text != GENITIVE:
                return self.done[-2].tag is not Tag.DETERMINER
            describes = token.tag is Tag.WORD and not token.capital and self.adjective(token)
            if not (describes or token.tag is Tag.ADVERB or token.text == ","):
                break
        return False

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
        place = self.after_at(at)
        if place is not None and any(
            f"{form.lemma} {self.tokens[place].text}" in self.lexicon.phrasal
            for form in self.tokens[at].readings
        ):
            place = self.after_at(at + 1)
        if place is None:
            return False
        after = self.tokens[place]
        if after.text in {"to", "that", "whether"} or after.tag in OBJECT:
            return after.text != GENITIVE
        if {form.mood for form in after.readings} == {Mood.PRESENT_PARTICIPLE}:
            behind = self.after(place)
            if behind is not None and behind.tag is Tag.PREPOSITION:
                return False  # "backup copies belonging to"
        return after.tag is Tag.WORD or (after.tag is Tag.VERB and self.may_be_noun(after))

    def verb_ahead(self, at: int) -> bool:
        """Tell whether the clause has a verb further right that is one for sure."""
        for position in range(at + 1, min(at + 1 + _AHEAD, len(self.tokens))):
            token = self.tokens[position]
            if self.bounds(position, token):
                return token.text == "which" and self.verb_behind_comma(position)
            if token.text == "”" and self.tokens[position - 1].text == ",":
                return False  # “…, sold it to X,” said Y
            if token.text == "," and self.clauses[-1].relative and not self.clauses[-1].verb:
                # not so: "whose cost the ministry estimates at $8m, will land"
                return not self._verbal(position + 1) and self.verb_behind_comma(position)
            joint = token.tag is Tag.COORDINATOR or token.text in self.joints
            if joint and (self.coordinates_verbs(position) or self._another(position)):
                return False
            if token.tag is Tag.VERB and self.surely_finite(position, token):
                return True
        return False

    def _another(self, at: int) -> bool:
        """Tell whether a joint opens a clause of others: ", but the hall was", "and he left"."""
        after = self.after(at)
        if after is None:
            return False
        if self.tokens[at].text in self.joints and self.tokens[at - 1].text == ",":
            return after.tag in OBJECT
        return after.text in self.lexicon.sets["pronouns.subject"] and after.tag is Tag.PRONOUN

    def bounds(self, at: int, token: Token) -> bool:
        """Tell whether a token ends the stretch in which a clause's verb is looked for."""
        if token.tag in OPENERS or token.text in _BOUNDS:
            return True
        return self.opens_time(at)

    def opens_time(self, at: int) -> bool:
        """Tell whether a preposition opens a clause: "lapsed before it could be passed"."""
        token = self.tokens[at]
        timed = token.text in _TIME and token.tag is Tag.PREPOSITION
        return timed and self.opens_clause(at)

    def _verbal(self, at: int) -> bool:
        """Tell whether a verb stands at a position, past adverbs."""
        after = self.after(at - 1)
        return after is not None and after.tag is Tag.VERB

    def verb_behind_comma(self, at: int) -> bool:
        """Tell whether a comma ends an aside that opens here, with a verb behind: ", hosts"."""
        for position in range(at + 1, min(at + _AHEAD, len(self.tokens) - 1)):
            token, after = self.tokens[position], self.after(position)
            if token.tag in OPENERS or token.text in _BOUNDS:
                return False
            if token.tag is Tag.COORDINATOR and after is not None and after.text == ",":
                return False  # "bought it and, in May, opened"
            if token.text == "," and after is not None and after.tag is Tag.VERB:
                finite = any(form.mood in FINITE for form in after.readings)
                said = {form.lemma for form in after.readings} & self.lexicon.reporting
                clause = any(one.text == "that" for one in self.tokens[position : position + 5])
                return finite and (clause or not said)
        return False

    def coordinates_verbs(self, at: int) -> bool:
        """Tell whether a coordinator has a sure verb behind it: "and, in May, has"."""
        after = self.after(self._past_commas(at + 1) - 1)
        return after is not None and after.tag is Tag.VERB and not self.may_be_noun(after)

    def surely_finite(self, at: int, token: Token) -> bool:
        """Tell whether a verb form, not yet settled, is the verb of a clause for sure."""
        moods = {form.mood for form in token.readings}
        previous = self.tokens[at - 1]
        if previous.lemma == "to" or previous.tag in {Tag.DETERMINER, Tag.PREPOSITION}:
            return False
        if moods & {Mood.FUTURE, Mood.CONDITIONAL} or self.lemma(token) in {"be", "have", "do"}:
            subjunctive = token.text == self.be and self.nominal(previous)
            return bool(moods & FINITE) or subjunctive  # "that half of the contracts be"
        sure = previous.tag is Tag.VERB and not self.may_be_noun(previous)
        if self.subject_of_next(at - 1):
            return True
        if sure or self.may_be_noun(token):  # "a firm incorporated in Texas answers to the law"
            return not sure and moods == {Mood.INDICATIVE} and self._of_name(at, previous)
        if moods == {Mood.INDICATIVE}:
            return True
        if moods == {Mood.INDICATIVE, Mood.INFINITIVE}:  # "nine million people sit on"
            behind = previous.text == "," and self._goes_on_past(at)
            return behind or (previous.tag is Tag.WORD and self.plural(previous))
        if moods >= {Mood.INDICATIVE, Mood.PAST_PARTICIPLE}:
            after, several = self.after(at), Mood.INFINITIVE in moods  # "found"
            object_ = after is not None and after.tag in OBJECT and not several
            return object_ or (after is not None and after.text == "that")
        return False

    def _goes_on_past(self, at: int) -> bool:
        """Tell whether a plain form ends an aside behind a subject: "centres, in X, belong to"."""
        state, after = self.clauses[-1], self.after(at)
        several = state.head is not None and self.plural(state.head) and not state.verb
        return several and after is not None and after.tag in {Tag.PREPOSITION, *OBJECT}

    def subject_of_next(self, at: int) -> bool:
        """Tell whether a plural that may be a verb is the subject of the plain form behind it.

        "The tax records sit on", "the customer records stay in".
        """
        if at + 1 >= len(self.tokens):
            return False
        token, verb = self.tokens[at : at + 2]
        moods = {form.mood for form in verb.readings}
        if token.tag is not Tag.VERB or not (self.may_be_noun(token) and self.plural(token)):
            return False
        if verb.tag is not Tag.VERB or moods != {Mood.INDICATIVE, Mood.INFINITIVE}:
            return False
        after = self.after(at + 1)
        stays = verb.text in self.lexicon.sets["homographs.staying"]
        return not self.may_be_noun(verb) or (stays and after is not None and after.text in _WHERE)

    def _of_name(self, at: int, previous: Token) -> bool:
        """Tell whether a homograph in -s behind a name has what only a verb has behind it."""
        after = self.after(at)
        if after is None:
            return False
        if previous.date is not None:  # "a law passed in 2024 bars buyers"
            return after.tag in {*OBJECT, Tag.WORD, Tag.NEGATION}
        if not previous.capital:
            return self._ends_place(at, previous)
        return after.tag is Tag.DETERMINER or after.text in {"to", "that", "on"}

    def _ends_place(self, at: int, previous: Token) -> bool:
        """Tell whether a verb follows a phrase's last noun: "made in Lyon county answers to"."""
        noun = previous.tag is Tag.WORD and not (self.plural(previous) or self.adjective(previous))
        return noun and self.tokens[at].text.endswith("s") and self.bound(at)

    def bound(self, at: int) -> bool:
        """Tell whether a preposition that a verb takes stands behind its form: "runs on"."""
        after = self.after(at)
        bound = self.lexicon.sets["homographs.bound"]
        return after is not None and any(
            f"{form.lemma} {after.text}" in bound for form in self.tokens[at].readings
        )

    def plural(self, token: Token) -> bool:
        """Tell whether a noun is in the plural."""
        word = token.text
        return self.lexicon.singular(word) != word or word in self.lexicon.nouns["gender"]["plural"]

    def opens_clause(self, at: int) -> bool:
        """Tell whether "after" or "as" opens a clause: a subject and a verb come behind it."""
        after = self.after(at)
        if after is None or (after.tag is Tag.VERB and not self.may_be_noun(after)):
            return False
        if after.tag is Tag.PRONOUN:
            return after.text in self.lexicon.sets["pronouns.subject"]
        end = self._past_commas(at + 2)
        for position in range(end, min(end + 7, len(self.tokens))):
            token = self.tokens[position]
            if token.tag in {Tag.PUNCTUATION, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.COORDINATOR}:
                return False
            acts = self.surely_finite(position, token) or self._past_act(position)
            if (token.tag is Tag.VERB and acts) or self._said_so(at, position):
                return True
        return False

    def _past_act(self, at: int) -> bool:
        """Tell whether a past acts: one with an object, of a name, or that ends its clause."""
        before, token, *behind = self.tokens[at - 1 : at + _AHEAD // 2]
        moods = {form.mood for form in token.readings}
        past = moods == {Mood.INDICATIVE, Mood.PAST_PARTICIPLE} and before.tag in NOMINAL
        named = self.lemma(token) in self.lexicon.sets["nationalities.naming"]
        if not past or named or any(one.text == "by" for one in behind):
            return False
        ends = not behind or behind[0].tag is Tag.PUNCTUATION
        return before.capital or ends or self.object_behind(at)

    def _past_commas(self, at: int) -> int:
        """Return the place past an aside that a comma opens here, else `at`: "as X, too, is"."""
        ahead = self.tokens[at + 1 : at + _AHEAD]
        if not self.tokens[at : at + 1] or self.tokens[at].text != ",":
            return at
        return next((at + 2 + i for i, one in enumerate(ahead) if one.text == ","), at)

    def _said_so(self, at: int, verb: int) -> bool:
        """Tell whether a verb of speech ends "as X noted" at the head of a clause or an aside."""
        token, behind = self.tokens[verb], self.tokens[verb + 1 : verb + 2]
        opens = at == 0 or self.tokens[at - 1].text == ","
        moods = {form.mood for form in token.readings}
        lemmas = {form.lemma for form in token.readings}
        idioms = self.lexicon.status["content"]["put"]
        puts = any(behind and behind[0].text in idioms.get(one, ()) for one in lemmas)
        said = puts or lemmas & self.lexicon.reporting  # "as X put it"
        return opens and self.tokens[at].text == "as" and bool(said) and Mood.INDICATIVE in moods

    def last_is(self, mood: Mood, *, since: int = 0) -> bool:
        """Tell whether the last verb has a mood, of those since so many words were settled."""
        for token in reversed(self.done[since:]):
            if token.tag is Tag.VERB:
                return any(form.mood is mood for form in token.readings)
        return False
