"""What each English word is in its sentence: noun or verb, finite verb or participle.

One pass from left to right. English verbs are written like nouns ("plans"), and their past like
their participle ("signed"); what stands around a word and whether its clause has its verb decide.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.english.homographs import Homographs
from kg.extract.english.neighbours import participle
from kg.extract.english.parted import before_aside, inserted
from kg.extract.english.surroundings import GENITIVE, NOMINAL, OBJECT
from kg.extract.evaluating import judging
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token

_PERCENT = frozenset({"percent", "per cent", "pc"})
_LASTING = "long"
_TIMES = frozenset({"after", "before", "since", "until"})
"""What may open a clause or stand before a noun: "after that deal"."""
_ROUGHLY = frozenset({"about", "above", "around", "below", "close to", "near", "over", "under"})
"""Prepositions that before a figure only say that it is rough: "at about 9 billion"."""


class _Tagger(Homographs):
    """Settles the words of one sentence in order."""

    def run(self) -> Sequence[Token]:
        """Return the settled tokens."""
        for at in range(len(self.tokens)):
            token = self.put_first(self.tokens[at]) or self._settle(at)
            self.note(token)
            self.done.append(token)
        return self.done

    # --- what a word is

    def _settle(self, at: int) -> Token:
        token = self.tokens[at]
        if token.readings and token.tag in {Tag.SUBORDINATOR, Tag.PREPOSITION}:
            before = self.before(skip_adverbs=True)
            if before and self._carries_on(before):
                return self._verb(at, token.tagged(Tag.VERB))
        if (opener := self.opener(at, token)) is not None:
            return token.tagged(opener)
        beside = self._of_figure(at, token) or self._lasting(at, token) or self.counts(at, token)
        beside = beside or self.neither(at, token) or self.leaving_out(at, token)
        beside = beside or self.articled(at, token) or self.alone(at, token)
        if adverb := beside or self.stressing(token) or self._able(at, token):
            return adverb
        if token.text == GENITIVE:
            return self._apostrophe(token)
        if token.text in {"that", "this", "these", "those", "who", "which", "one", "what"}:
            return self._pointer(at, token)
        if token.tag is Tag.DETERMINER:
            return self.determiner(at, token)
        if token.tag is Tag.WORD and token.readings:
            return self._guess(at, token)
        if token.tag is not Tag.VERB:
            return self.unknown_verb(at, token) or token
        return self._verb(at, token)

    def _able(self, at: int, token: Token) -> Token | None:
        """Return what says of a noun what it can do as an adverb: "a model able to translate"."""
        if token.text not in self.lexicon.sets["able.words"]:
            return None
        before, behind = self.before(), self.tokens[at + 1 : at + 2]
        if before is None:
            return None
        nominal = before.tag in NOMINAL or before.text == ","
        leads = bool(behind) and behind[0].text in {"to", self.lexicon.grammar.of}
        return replace(token, tag=Tag.ADVERB, lemma=token.text) if nominal and leads else None

    def _carries_on(self, before: Token) -> bool:
        """Tell whether a verb must follow: "would like", "has given"."""
        auxiliary = self.modal(before) or self.is_be(before)
        return before.tag is Tag.VERB and auxiliary

    def _of_figure(self, at: int, token: Token) -> Token | None:
        """Return what stands beside a figure as an adverb: "at about 9 million", "60 per cent"."""
        if token.text in _ROUGHLY and self.rough(at):
            return replace(token, tag=Tag.ADVERB, lemma=token.text)
        if token.text.endswith("%") and self.measures_out(at):
            return replace(token, tag=Tag.ADVERB, lemma=token.text)
        if token.text in _PERCENT and self.share(at):
            self.done[-1] = replace(self.done[-1], tag=Tag.ADVERB)
            return token.tagged(Tag.ADVERB)
        return None

    def _lasting(self, at: int, token: Token) -> Token | None:
        """Return "long" as an adverb, between a verb and its participle: "has long relied on"."""
        if token.text != _LASTING:
            return None
        before, after = self.before(), self.after(at)
        if not (before and after and before.tag is Tag.VERB):
            return None
        carried = participle(after) and self.is_be(before)
        return replace(token, tag=Tag.ADVERB, lemma=token.text) if carried else None

    def _guess(self, at: int, token: Token) -> Token:
        """Settle a word that only its ending makes a verb."""
        bare, after = token.read(()), self.after(at)
        particles = self.lexicon.sets["nationalities.particles"]
        named = after is not None and (after.capital or after.text in particles)
        given = named and token.text.endswith("ed")  # "Ahmed Roy", "Mohammed bin Zayed"
        if (token.capital and (self.done or given)) or token.text in judging(self.lexicon):
            return bare  # "called the figure “outdated”"
        settled = self._verb(at, token.tagged(Tag.VERB))
        return settled if settled.tag is Tag.VERB else bare

    def _apostrophe(self, token: Token) -> Token:
        """Tell "it's" from "Kenya's"."""
        before = self.before()
        if before and before.text == "let":
            return token.tagged(Tag.PRONOUN)  # "let's get"
        if before and (before.tag in {Tag.PRONOUN, Tag.RELATIVE} or before.text == "here"):
            readings = (VerbForm(self.be, Mood.INDICATIVE),)
            return replace(token, tag=Tag.VERB, lemma="", readings=readings)
        return token

    def _pointer(self, at: int, token: Token) -> Token:
        """Settle "that", "this" and "one": before a noun, for a noun, or to open a clause."""
        before, after = self.before(), self.after(at)
        nominal = self.points_at_thing(at)
        if token.text == "one":
            nominal = nominal or (after is not None and after.text == "more")
            return token.tagged(self.one(token, before, nominal=nominal))
        if token.text == "who":
            return token.tagged(Tag.RELATIVE)
        if token.text in {"which", "what"}:
            free = before is None or before.tag is Tag.COORDINATOR
            if self.free_relative(token, before, after):
                return token.tagged(Tag.RELATIVE)  # "what the country lacks is"
            again = any(one.text == token.text for one in self.done)  # "which X and which Y"
            return token.tagged(Tag.DETERMINER if free and nominal and not again else token.tag)
        if token.text == "that":
            if after is None or after.text in {",", ".", ";", "”", "?"}:
                said = self.says_past_aside(at)  # not so: "rejected that, saying"
                return token.tagged(Tag.RELATIVE if said else Tag.PRONOUN)
            if self.demands(at):
                return token.tagged(Tag.RELATIVE)
            opener = before is None or before.tag is Tag.PREPOSITION
            timed = before is not None and before.text in _TIMES
            pointing = opener or (nominal and (timed or self.opens_object(at, before)))
            if not pointing or self.particle_before():
                return token.tagged(Tag.RELATIVE)
        one = token.text in {"this", "that"}
        acts = nominal and one and after is not None and self.third(after)
        return token.tagged(Tag.DETERMINER if nominal and not acts else Tag.PRONOUN)

    def _verb(self, at: int, token: Token) -> Token:
        before = self._carrier() or self.past_mark(token) or self.before(skip_adverbs=True)
        if before is None and token.text in self.lexicon.status["conditions"]["inverted"]:
            return self.opening(at, token, None)
        token = self.rather_past(at, token, before)
        if (form := self.row_form(at, token)) is not None:
            return self.reading(token, form)
        if self.describes_subject(at, before):
            return token.tagged(Tag.WORD)
        moods = {form.mood for form in token.readings}
        ahead = moods & {Mood.FUTURE, Mood.CONDITIONAL} and before is not None
        if ahead and not moods & {Mood.PRESENT_PARTICIPLE, Mood.PAST_PARTICIPLE}:
            if token.text == "may" and token.capital:
                return token.tagged(Tag.WORD)
            return token
        if token.capital and self.done and self._capital_noun(before):
            return token.tagged(Tag.WORD).read(())
        if moods == {Mood.PRESENT_PARTICIPLE}:
            return self._ing(at, token, before)
        if Mood.PAST_PARTICIPLE in moods and (
            Mood.INFINITIVE not in moods or self._done_by(at, before)
        ):
            return self._ed(at, token, before)
        return self._plain(at, token, before)

    def _carrier(self) -> Token | None:
        """Return the auxiliary whose verb is parted from it: "must, within a year, publish"."""
        before = before_aside(self.done, self.lexicon)
        carries = before is not None and before.tag is Tag.VERB
        return before if before and carries and self._carries_on(before) else None

    def _done_by(self, at: int, before: Token | None) -> bool:
        """Tell whether a form describes the noun before it: "servers run by X", "set up by"."""
        joined = before is not None and before.tag is Tag.COORDINATOR
        if before is None or not (before.tag in NOMINAL or before.text == "," or joined):
            return False
        if self.agent_behind(at):
            return True
        if joined:
            return False
        apart = before.text == "," and self.verb_behind_comma(at)  # "X, set up in 2023, has"
        return self.placed_behind(at) and (apart or self.agent_ahead(at))

    def _capital_noun(self, before: Token | None) -> bool:
        """Tell whether a capital inside a sentence makes a verb's form part of a name."""
        opener = before is not None and (
            before.tag in {Tag.OPEN, Tag.PUNCTUATION} and before.text in {"“", ":", "(", "."}
        )
        return not opener

    def _plain(self, at: int, token: Token, before: Token | None) -> Token:
        """Settle a plain form, one in -s, or a past that is no participle."""
        infinitive = next((f for f in token.readings if f.mood is Mood.INFINITIVE), None)
        finite = next((f for f in token.readings if f.mood is Mood.INDICATIVE), None)
        if before is None:
            return self.opening(at, token, infinitive)
        if before.tag is Tag.VERB and infinitive and (found := self._governed(at, token, before)):
            return found
        if infinitive and self.opened_plain(at, token, before):
            return self.reading(token, infinitive)
        if not self.may_be_noun(token):
            bound = before.tag in {Tag.DETERMINER, Tag.PREPOSITION}  # "its annexes"
            if (
                self.attributive(before)
                and (infinitive or bound)
                and not self.pronoun_behind(before)
            ):
                return token.tagged(Tag.WORD)
            if before.tag is Tag.COORDINATOR and infinitive and self.last_is(Mood.INFINITIVE):
                return self.reading(token, infinitive)
            if infinitive and self.done_to(at, before):
                return token.tagged(Tag.WORD)  # "keeps care records", "offers lower prices"
            if infinitive and self.helped():
                return self.reading(token, infinitive)
            if infinitive and not finite and before.tag is not Tag.VERB and self.mandative():
                return self.reading(token, VerbForm(infinitive.lemma, Mood.INDICATIVE))
            return self.reading(token, finite or infinitive)
        return self.homograph(at, token, before, finite, infinitive)

    def _governed(self, at: int, token: Token, before: Token) -> Token | None:
        """Settle a plain form right behind a verb that says what it is: "will host", "has cut"."""
        auxiliary = self.lemma(before)
        infinitive = next((f for f in token.readings if f.mood is Mood.INFINITIVE), None)
        past = next((f for f in token.readings if f.mood is Mood.PAST_PARTICIPLE), None)
        if self.modal(before) or auxiliary == "do":
            return self.reading(token, infinitive)
        if past and auxiliary in {self.be, "have"}:
            return self.reading(token, past)
        if auxiliary == self.be:
            return token.tagged(Tag.WORD)  # "is exempt from"
        noun = self.may_be_noun(token) and not (auxiliary == "help" and self.object_behind(at))
        if auxiliary in {"help", "let", "make", "see"} and not noun:
            return self.reading(token, infinitive)
        return None

    def _ing(self, at: int, token: Token, before: Token | None) -> Token:
        """Settle a form in -ing: verb, gerund, noun or adjective."""
        after, noun = self.after(at), token.tagged(Tag.WORD)
        listed = token.text in self.gerunds and not self.particled(at)
        passive = self.lemma(token) == self.be and after is not None and after.tag is Tag.VERB
        if passive and not (before and self.attributive(before)):
            return token  # "a site being built"
        object_behind = after is not None and (after.tag in OBJECT or self.names_object(at))
        if before is None:
            acts = object_behind or (listed and self._acts_on(at))
            return token if acts or not listed else noun
        if before.tag is Tag.VERB and self.takes_act(before):
            acts = object_behind or self.lemma(before) == self.be or self.gives_on(at)
            return token if acts or not listed else noun
        if before.tag is Tag.PREPOSITION:
            described = self.nominal(after) and self.adjective(token)
            acts = object_behind or (listed and self._acts_on(at)) or self.lemma(token) == self.be
            return token if acts or not (listed or described) else noun
        if self.attributive(before) or (before.tag is Tag.WORD and listed and not object_behind):
            return noun
        if listed and not object_behind and not self._does_also(at, before):
            return noun
        if before.text in {"and", "or"} and self.done[-2:-1] and self.done[-2].tag is Tag.WORD:
            acts = object_behind or self.last_is(Mood.PRESENT_PARTICIPLE)
            return token if acts else noun
        return token

    def _does_also(self, at: int, before: Token) -> bool:
        """Tell whether a gerund goes on with others: "buying land, building ports and"."""
        joined = before.text == "," or before.tag is Tag.COORDINATOR
        return joined and self.last_is(Mood.PRESENT_PARTICIPLE) and self._acts_on(at)

    def _acts_on(self, at: int) -> bool:
        """Tell whether a gerund has bare nouns for its object: "by storing patient records".

        Not so where both are one noun: "from hosting providers", "of training data".
        """
        end = at + 1
        while end < len(self.tokens) and self.nominal(self.tokens[end]):
            end += 1
        if end == at + 1:
            return False
        head = self.tokens[end - 1]
        joined = self.lexicon.singular(head.text) in self.lexicon.sets["homographs.compounds"]
        return self.plural(head) and not (joined and end == at + 2)

    def _ed(self, at: int, token: Token, before: Token | None) -> Token:
        """Settle a past that may be a participle: "signed", "built"; or that is one: "taken"."""
        past = next(f for f in token.readings if f.mood is Mood.PAST_PARTICIPLE)
        finite = next((f for f in token.readings if f.mood is Mood.INDICATIVE), None)
        after = self.after(at)
        if finite and self.carries(at):
            return self.reading(token, finite)  # "had signed"
        if before is None or self._after_auxiliary(before):
            return self.reading(token, past)
        described = before.tag is Tag.VERB and not self.modal(before) and self.nominal(after)
        if described or (self.attributive(before) and not self.pronoun_behind(before)):
            if described or self.nominal(after) or after is None or after.tag is Tag.VERB:
                return token.tagged(Tag.WORD)
            return self.reading(token, past)
        agent = self.agent_behind(at) or (self.phrasal(at) and self.agent_ahead(at))
        agent = agent or self.row_agent(at) or self.names_aside(at)
        doer = before.tag is Tag.PRONOUN and not self.behind_of()  # "half of it paid by X"
        if finite is None or (agent and not doer):
            return self.reading(token, past)
        return self._past(at, token, before, finite, past)

    def _past(
        self, at: int, token: Token, before: Token, finite: VerbForm, past: VerbForm
    ) -> Token:
        """Settle a past behind a word that leaves it open whether it is a participle."""
        if before.tag is Tag.RELATIVE and self.opens_content(at):
            return token.tagged(Tag.WORD)  # "believes that closed archives will"
        opens = before.tag is Tag.SUBORDINATOR or before.text in {"where", "whose"}
        if opens and self.nominal(self.after(at)) and self.verb_ahead(at):
            return token.tagged(Tag.WORD)  # "where repeated cuts have slowed"
        if before.tag in {Tag.PRONOUN, Tag.RELATIVE}:  # not so: "finds itself locked in"
            return self.reading(token, past if self.itself(before) else finite)
        if before.tag is Tag.COORDINATOR or self.behind_but():
            return self._coordinated(at, token, finite, past)
        if before.text in {"”", "“"}:
            quoted = len(self.done) > 1 and self._after_auxiliary(self.done[-2])
            return self.reading(token, past if quoted else finite)  # "has “ruled out” using it"
        state = self.state()
        tells = finite.lemma in self.lexicon.reporting and inserted(self.done)
        tells = tells or (before.text == "," and self.speech(at)) or self.comments(at, before)
        goes_on = self.lists_past(at) or self.describes_before(at) or self.joins_clause(at)
        goes_on = goes_on or finite.lemma in self.lexicon.sets["homographs.lone"]
        if tells or goes_on or (state.ready and not state.verb and self._main(at, before)):
            return self.reading(token, finite)
        return self.reading(token, past)

    def _after_auxiliary(self, before: Token) -> bool:
        """Tell whether a participle must follow: "has", "was", "not yet"."""
        if before.tag is Tag.VERB and self.lemma(before) in {"be", "have", "get"}:
            return True
        return before.tag is Tag.NEGATION or before.text in {"being", "been"}

    def _main(self, at: int, before: Token) -> bool:
        """Tell whether a past is its clause's verb, not a participle of the noun before it."""
        if self.only_names(at) or self.describes_aside(at, before) or self.describes_announced(at):
            return False  # "the system, called Vela-3, covers"
        if self.describes_doer(at):
            return False
        if before.text != "," and (own := self.inner(at)) is not None:
            return own
        if before.text == "," and self.says_on(at):
            return True  # "an engineer, who asked not to be named, said parts took"
        if self.object_behind(at):
            closed = self.commas() > 1  # "X, which has Y, owns Z, and W rose"
            return before.text != "," or closed or not self.verb_ahead(at)
        if self.only_describes(at):
            return False
        if self.clauses[-1].relative and self.auxiliary_behind(at):
            return True  # "the chip that Nordgrid designed is"
        return not self.verb_ahead(at)

    def _coordinated(self, at: int, token: Token, finite: VerbForm, past: VerbForm) -> Token:
        if self.in_aside() and self.verb_behind_comma(at):
            return self.reading(token, past)  # "the cable, long and designed to carry X, is"
        if self.object_behind(at):
            return self.reading(token, past if self.last_perfect() else finite)
        for earlier in reversed(self.done):
            if earlier.tag is Tag.VERB:
                if earlier.mood(Mood.PAST_PARTICIPLE) and not earlier.mood(*FINITE):
                    return self.reading(token, past)
                return self.reading(token, finite)
        return self.reading(token, past)


def tag_words(tokens: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """Return a sentence's tokens with what each is settled: tag, and reading of a verb."""
    return _Tagger(tokens, lexicon).run()
