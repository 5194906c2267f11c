"""Whether an English form agrees with its subject: "the bank plans", "both need staff"."""

from dataclasses import replace

from kg.extract.conjugation import FINITE, Mood
from kg.extract.english.neighbours import Neighbours, participle
from kg.extract.english.surroundings import NOMINAL, OBJECT
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token

_THAT = "that"
_NEAR = 5
_ORDERING = frozenset({"above", "after", "below"})
"""Prepositions that behind an article only say where in a text a thing stands."""


class Agreement(Neighbours):
    """The words of a sentence, and the number of what may be the subject of one."""

    def agrees(self, at: int, token: Token, before: Token, *, plain: bool) -> bool:
        """Tell whether a form agrees with the noun before it, or tells nothing of its number."""
        if plain and (participle(token) or self.asked()):
            return True
        article = plain and len(self.done) > 1 and self.done[-2].text in {"a", "an"}
        if before.text in self.lexicon.nouns["gender"]["plural"] and not article:
            return True  # "the data stays", "the data stay"; not so "a data access page"
        if plain and len(self.done) > 1 and self.done[-2].text in self.lexicon.grammar.indefinite:
            return self.coordinated_subject(at)  # not so: "by two dams and a gas plant that"
        plural = before.tag is Tag.WORD and (self.plural(before) or self.counted(before))
        named = before.capital and len(self.done) > 1  # "Nexor Labs wins"
        single = self.lexicon.sets["determiners.negative"]
        if any(one.text in single for one in self.done[-_NEAR:]) and not plain:
            return True  # "none of our servers leaves"
        if not plain and self._of_one():
            return True  # "one of the country's banks plans"
        if not plain and self._several_of(before):
            return False  # "distortions on the capital markets"
        head = self.clauses[-1].head
        if head is not None and head is not before and plain == self.plural(head):
            return True  # "cooperatives in the north use"
        joined = plain and before.capital and self.coordinated_names()
        if joined and (self.object_sure(at) or self.only_verb(at)):
            return True  # "Alpha, Beta and Gamma hold 85 per cent"
        if plain and self.coordinated_subject(at):
            return True
        return plain == plural or (named and plural) or (plain and self.mandative())

    def alone(self, at: int, token: Token) -> Token | None:
        """Return a noun that brackets or quotation marks hold alone: "(SIT)", "the “Join” key"."""
        if token.tag is not Tag.VERB or not self.done or self.done[-1].tag is not Tag.OPEN:
            return None
        behind, opener = self.tokens[at + 1 : at + 2], self.done[-2] if len(self.done) > 1 else None
        if not behind or behind[0].tag is not Tag.CLOSE:
            return None
        if opener is None or opener.tag is Tag.VERB:
            noun = opener is None and self.done[-1].text == "“"
        elif token.capital or opener.tag is Tag.DETERMINER:
            noun = True
        else:
            plain = token.mood(Mood.INFINITIVE) is not None and not participle(token)
            noun = plain and opener.tag is Tag.WORD and not self.plural(opener)
        return token.tagged(Tag.WORD) if noun else None

    def told_of(self, token: Token, *, plain: bool) -> bool:
        """Tell whether "that" opens a clause of its own, whose subject a noun opens.

        Behind a verb, and before a plain form behind a thought: "the conclusion that trade with".
        """
        said = self.done[-2] if len(self.done) > 1 else None
        if said is None or self.done[-1].text != _THAT:
            return False
        if said.tag is Tag.VERB:
            asks = self.lemma(said) == "do"  # "does that matter"
            return not asks and said.mood(*FINITE, Mood.INFINITIVE) is not None
        status = self.lexicon.status
        told = (*status["clauses"].values(), *status["thoughts"].values())
        thought = any(said.text in words for words in (*told, status["content"]["sayings"]))
        past = participle(token) or len({form.lemma for form in token.readings}) > 1  # "lay"
        return thought and plain and not past

    def _several_of(self, before: Token) -> bool:
        """Tell whether a word stands behind a preposition, and behind a subject of several."""
        head = self.clauses[-1].head
        if head is None or head is before or not self.plural(head) or head.capital:
            return False
        for one in reversed(self.done):
            if one is head or one.tag not in {*OBJECT, Tag.WORD, Tag.ADVERB}:
                return one.tag is Tag.PREPOSITION
        return False

    def subject_ahead(self, at: int) -> bool:
        """Tell whether a homograph has a sure verb behind it: "category labels usually appear".

        Not so in a relative, behind whose verb that of the clause around it may stand.
        """
        clause, place = self.clauses[-1], self.after_at(at)
        opener = self.done[clause.first].tag if clause.first < len(self.done) else None
        if place is None or not (len(self.clauses) == 1 or opener is Tag.SUBORDINATOR):
            return False
        verb, free = self.tokens[place], self.done[0].text == "what"
        free = free or any(one.text in self.joints for one in self.tokens[at + 1 : place])
        if free or verb.tag is not Tag.VERB or self.may_be_noun(verb):
            return False
        moods = {form.mood for form in verb.readings}
        several = moods == {Mood.INDICATIVE, Mood.INFINITIVE} and self.plural(self.tokens[at])
        return several or self.surely_finite(place, verb)

    def _of_one(self) -> bool:
        """Tell whether the clause's subject opens with a word that takes one out of several."""
        ones = self.lexicon.sets["determiners.one"]
        return any(token.text in ones for token in self.done[self.clauses[-1].first :])

    def only_verb(self, at: int) -> bool:
        """Tell whether a plain form is all that its clause has for a verb: "X and Y risk ruin"."""
        clause, after = self.clauses[-1], self.after(at)
        acts = self.bound(at) or self.phrasal(at) or (after is not None and after.tag is Tag.WORD)
        return acts and not (clause.joined or clause.verb or self._acts_later(at))

    def _acts_later(self, at: int) -> bool:
        """Tell whether a word past the next one may be the verb of the clause."""
        for position in range(at + 2, len(self.tokens)):
            token = self.tokens[position]
            if token.tag is Tag.PUNCTUATION or self.bounds(position, token):
                return False
            if token.tag is Tag.VERB and any(form.mood in FINITE for form in token.readings):
                return True
        return False

    def mandative(self) -> bool:
        """Tell whether "that" opens what somebody calls for: "recommended that France build"."""
        thats = [at for at, token in enumerate(self.done) if token.text == _THAT]
        if thats == [0]:
            return self.done[0].tag is Tag.RELATIVE  # "That the state fund it for a year."
        before = self.done[thats[-1] - 1] if thats else None
        clauses = self.lexicon.status["clauses"]
        called = {*clauses["needed"], *clauses["recommended"]}
        return before is not None and before.tag is Tag.VERB and self.lemma(before) in called

    def rather_past(self, at: int, token: Token, before: Token | None) -> Token:
        """Return a form that is the past of one verb and the plain form of another as the past.

        So is "found" before a preposition, but not in "to found" and "will found".
        """
        behind, plain = self.after(at), any(form.mood is Mood.INFINITIVE for form in token.readings)
        plain = plain and behind is not None and behind.tag is Tag.PREPOSITION
        if not (plain and participle(token)) or self.may_be_noun(token):
            return token
        carried = before is not None and (
            before.lemma == "to" or self.modal(before) or self.lemma(before) == "do"
        )
        past = tuple(form for form in token.readings if form.lemma != token.text)
        return token.read(past) if past and not carried else token

    def describes_doer(self, at: int) -> bool:
        """Tell whether a past only describes a subject: another past or "to" is right behind it.

        "The questions answered led to more", "the fees charged to farmers fell".
        """
        place, lemmas = self.after_at(at), {form.lemma for form in self.tokens[at].readings}
        if place is None:
            return False
        after, behind = self.tokens[place], self.tokens[place + 1 : place + 2]
        inner = len(self.clauses) > 1 and not self.clauses[-2].verb  # "which X made is"
        if inner or self._doer_behind_noun():
            return False
        if after.text == "to":
            handed = lemmas & self.lexicon.sets["homographs.handed"]
            return bool(handed) and self.verb_ahead(at)
        finite = any(form.mood is Mood.INDICATIVE for form in after.readings)
        past = finite and (participle(after) or self.is_be(after))
        noun = self.may_be_noun(after) or (behind and self.nominal(behind[0]))
        if after.tag is not Tag.VERB or not past or noun:
            return False  # "the party fought rigged elections"
        stays = self.lexicon.grammar.copulas | self.lexicon.sets["inverting.verbs"]
        return lemmas.isdisjoint(stays)  # not so: "the plan seemed doomed"

    def _doer_behind_noun(self) -> bool:
        """Tell whether the last noun phrase stands behind another: "the mill our firm"."""
        first = len(self.done) - 1
        while first > 0 and self.done[first].tag in NOMINAL:
            first -= 1
        opener = self.done[min(first + 1, len(self.done) - 1)]
        if self.done[-1].capital and not opener.capital:
            return True  # "the ship Moyo"
        determined = first > 0 and self.done[first].tag is Tag.DETERMINER
        return determined and self.done[first - 1].tag in NOMINAL

    def points_at_thing(self, at: int) -> bool:
        """Tell whether a noun phrase goes on behind a pointer: "these five mills"."""
        place = self.after_at(at)
        if place is None:
            return False
        after, behind = self.tokens[place], self.tokens[place + 1 : place + 2]
        if after.tag in {Tag.NAME, Tag.NUMBER} or after.text in self.lexicon.quantities.numbers:
            return bool(behind) and self.nominal(behind[0])
        return after.tag is Tag.WORD or (after.tag is Tag.VERB and self.may_be_noun(after))

    def articled(self, at: int, token: Token) -> Token | None:
        """Return a preposition as the adjective behind an article: "the following sites"."""
        before = self.before()
        article = before is not None and before.text in {*self.lexicon.grammar.definite, "a", "an"}
        spelt, after = token.tag is Tag.PREPOSITION and " " not in token.text, self.after(at)
        counted = after is not None and after.text in self.lexicon.quantities.numbers
        if not (article and spelt and (counted or self.nominal(after))):
            return None
        orders = token.lemma in _ORDERING
        return token.tagged(Tag.DETERMINER if orders else Tag.WORD).read(())

    def opens_object(self, at: int, before: Token | None) -> bool:
        """Tell whether "that" before a noun opens a verb's object, no clause: "accepted that deal".

        Behind a verb that may have a clause it does where nothing up to the next mark may be the
        verb of one.
        """
        noun = self.after_at(at)
        if noun is None or self.tokens[noun].text in self.lexicon.quantities.numbers:
            return False  # "noticed that one mill"
        if self.takes_no_clause(before):
            return True
        does = before is None or before.tag is not Tag.VERB or self.lemma(before) in {self.be, "do"}
        if does or self.plural(self.tokens[noun]):
            return False  # "how does that matter"
        for token in self.tokens[noun + 1 :]:
            if token.tag is Tag.PUNCTUATION:
                return True
            if token.tag is Tag.VERB and any(form.mood in FINITE for form in token.readings):
                return False
        return True

    def counts_alone(self, at: int, after: Token | None) -> bool:
        """Tell whether a number or "most" has no noun behind it: "only six run on", "none had"."""
        word = self.tokens[at].text
        if word in self.lexicon.sets["determiners.floating"] and self.state().ready:
            before = self.before()
            last = after is None or after.tag is Tag.PUNCTUATION  # "and France paid half"
            return last and before is not None and before.tag is Tag.VERB and not self.is_be(before)
        if after is None or after.tag in {Tag.PUNCTUATION, Tag.PREPOSITION, Tag.CLOSE}:
            return True
        if after.text == "who":
            return True  # "one of the two who voted against"
        if after.tag is not Tag.VERB or not any(form.mood in FINITE for form in after.readings):
            return False
        if not self.may_be_noun(after):
            return True
        behind = self.after(at + 1)
        single = self.lexicon.singular(after.text) == after.text
        agrees = single != (word in self.lexicon.sets["determiners.single"])
        if self._of_both(at, word) and self.nominal(behind):
            return agrees  # "Both risk isolation"
        return agrees and behind is not None and behind.tag in {Tag.PREPOSITION, *OBJECT}

    def _of_both(self, at: int, word: str) -> bool:
        """Tell whether "both" has no noun of its own, with no other verb: "Both need staff"."""
        pair = word in self.lexicon.sets["determiners.pair"]
        return pair and not (self.state().verb or self._acts_later(at + 1))

    def counted(self, token: Token) -> bool:
        """Tell whether a word is a number or "most" that stands for things: "six", not "none"."""
        sets = self.lexicon.sets
        return token.text in sets["determiners.parts"] - sets["determiners.single"]

    def only_names(self, at: int) -> bool:
        """Tell whether a past says what a thing is called: "a cable dubbed Mirage will be"."""
        after = self.after(at)
        named = after is not None and after.capital and after.tag in {Tag.WORD, Tag.NAME}
        return named and self._naming(at) and (self.verb_ahead(at) or self._named_acts(at))

    def _naming(self, at: int) -> bool:
        """Tell whether a verb gives a thing its name: "dubbed"."""
        lemmas = {form.lemma for form in self.tokens[at].readings}
        return not lemmas.isdisjoint(self.lexicon.sets["nationalities.naming"])

    def _past_capitals(self, at: int) -> int:
        """Return the place past the capitals that stand in a row from one on."""
        while at < len(self.tokens) and self.tokens[at].capital:
            at += 1
        return at

    def _named_acts(self, at: int) -> bool:
        """Tell whether a verb follows the name of one of many: "a firm called Corvane put"."""
        verb = self._past_capitals(at + 1)
        before = next((one for one in reversed(self.done) if one.tag is not Tag.WORD), None)
        one_of_many = before is not None and before.text in self.lexicon.grammar.indefinite
        form = self.tokens[verb] if verb < len(self.tokens) else None
        if not one_of_many or form is None or form.tag is not Tag.VERB:
            return False
        acts = any(reading.mood in FINITE for reading in form.readings)
        return acts and (self.nominal_or_of(verb) or not self.may_be_noun(form))

    def third(self, token: Token) -> bool:
        """Tell whether a form in -s is no noun behind "this": "this bars", not "this process"."""
        several = self.lexicon.singular(token.text) != token.text
        return token.tag is Tag.VERB and token.text.endswith("s") and several

    def asked(self) -> bool:
        """Tell whether an auxiliary opens a question, and a plain form behind it is its verb."""
        return self.tokens[-1].text == "?" and self.asks(self.tokens[0])

    def names_aside(self, at: int) -> bool:
        """Tell whether a past behind a comma says what a thing is called: "a model, dubbed X,"."""
        if not self._naming(at) or not self.done or self.done[-1].text != ",":
            return False
        end = self._past_capitals(at + 1)
        behind = self.tokens[end : end + 1]
        return end > at + 1 and (not behind or behind[0].tag in {Tag.PUNCTUATION, Tag.CLOSE})

    def opened_plain(self, at: int, token: Token, before: Token) -> bool:
        """Tell whether "to" opens a plain form, or "rather than": "rather than train staff"."""
        if before.text == "better" and len(self.done) > 1 and self.done[-2].lemma == "to":
            return self.object_sure(at)  # "to better protect them"
        if before.text == "rather than":
            return self.object_sure(at) or not self.may_be_noun(token)
        return before.lemma == "to" and not self.noun_after_to(at, token)

    def takes_act(self, before: Token) -> bool:
        """Tell whether a form in -ing behind a verb says what is done: "keeps", "stopped"."""
        lemma = self.lemma(before)
        _, takes = self.lexicon.governors.get(lemma, ("", frozenset()))
        return lemma in {self.be, "keep", "start", "stop"} or "-ing" in takes

    def gives_on(self, at: int) -> bool:
        """Tell whether who receives and what is given follow a form: "offering schools tablets"."""
        behind = self.tokens[at + 1 : at + 3]
        two = [one for one in behind if self.nominal(one) or one.tag is Tag.DETERMINER]
        return len(two) > 1 and two[0].tag is Tag.WORD and self.plural(two[0])

    def stressing(self, token: Token) -> Token | None:
        """Return a reflexive as an adverb behind no verb that it is the object of: "is itself"."""
        if token.text not in self.lexicon.sets["pronouns.emphatic"]:
            return None
        before = self.before()
        if before is None:
            return None
        apart = before.tag in {*NOMINAL, Tag.RELATIVE} or before.text == ","
        stresses = apart or (before.tag is Tag.VERB and self.is_be(before))
        return replace(token, tag=Tag.ADVERB, lemma=token.text) if stresses else None

    def describes_subject(self, at: int, before: Token | None) -> bool:
        """Tell whether a participle describes what a clause opens with: "armed men broke in".

        So it is where what is behind the noun agrees with that: "developing countries have".
        """
        token, noun = self.tokens[at], self.after(at)
        if noun is None or noun is not self.tokens[at + 1] or noun.capital:
            return False
        apart = before is not None and before.text == "," and not self.state().ready
        opens = before is None or apart or before.tag in {Tag.RELATIVE, Tag.SUBORDINATOR}
        if not (opens and self.nominal(noun) and self.plural(noun)):
            return False
        moods = {form.mood for form in token.readings}
        if moods == {Mood.PRESENT_PARTICIPLE}:
            return self.adjective(token) and self._agrees_behind(at)
        sets = self.lexicon.sets
        barred = sets["ditransitive.verbs"] | sets["nationalities.naming"]
        bare = participle(token) and Mood.INFINITIVE not in moods and (apart or before is None)
        return bare and self.lemma(token) not in barred and self.verb_ahead(at)

    def _agrees_behind(self, at: int) -> bool:
        """Tell whether nouns behind a form have a verb that several have: "have", no "has"."""
        end = at + 2
        while end < len(self.tokens) and self.tokens[end].tag in NOMINAL:
            end += 1
        verb = self.after(end - 1)
        finite = verb is not None and verb.tag is Tag.VERB and verb.mood(*FINITE) is not None
        return finite and verb is not None and not verb.text.endswith("s")
