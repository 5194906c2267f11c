"""What the words right beside an English word make of it."""

from dataclasses import replace

from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.english.groups import SKIPPED
from kg.extract.english.spoken import Spoken, claused
from kg.extract.english.surroundings import GENITIVE, NOMINAL, OBJECT, YEAR
from kg.extract.lexicon import Tag
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token

_MORE = frozenset({"over", "about", "around", "above"})
"""Words that before a number of things say that it is a rough one: "over 40 sites"."""
_ROUGH = _MORE | {"some", "roughly", "nearly", "almost", "approximately"}
_NEGATES = "neither"
"""The word as which an auxiliary is read that a negation puts before its subject."""
_LIST = 5
"""Words within which "and" is looked for that joins the last one."""
_NEAR = 12
"""Words behind a past within which the name stands of whom it says what they are."""
_AHEAD = 12
"""Words of coordinated subjects before their verb."""
_NOUNS = NOMINAL | {Tag.DETERMINER, Tag.COORDINATOR}
_LONG = 9
"""Words within which "by" is looked for behind a participle."""
_NO_OBJECT = frozenset({"'s", "that", "who", "which", "what"})


def participle(token: Token) -> bool:
    """Tell whether a word may be a past participle: "built", "cost"."""
    return any(form.mood is Mood.PAST_PARTICIPLE for form in token.readings)


class Neighbours(Spoken):
    """The words of a sentence, and what is asked of those beside one."""

    def carries(self, at: int) -> bool:
        """Tell whether a form of "have" has its participle behind it: "the bureau had approved"."""
        after = next((t for t in self.tokens[at + 1 :] if t.tag not in SKIPPED), None)
        has = any(form.lemma == "have" for form in self.tokens[at].readings)
        return has and after is not None and participle(after)

    def agent_behind(self, at: int) -> bool:
        """Tell whether "by" has who does it behind it: not a measure, nor a means, nor a time."""
        by = self.after_at(at)
        return by is not None and self.tokens[by].text == "by" and self._agent(by)

    def row_agent(self, at: int) -> bool:
        """Tell whether "and" joins a participle to others with who does it: "owned and run by"."""
        while (end := self._in_row(at)) is not None:
            at = end
            if self.agent_behind(at):
                return True
        return False

    def _in_row(self, at: int) -> int | None:
        """Return the position of the verb right behind a comma or "and" that follows a verb."""
        joint, verb = self.tokens[at + 1 : at + 2], self.tokens[at + 2 : at + 3]
        if not joint or not verb or verb[0].tag is not Tag.VERB:
            return None
        joined = joint[0].tag is Tag.COORDINATOR
        return at + 2 if joined or (joint[0].text == "," and self._in_row(at + 2)) else None

    def row_form(self, at: int, token: Token) -> VerbForm | None:
        """Return the form that a verb of a row has: "will build, own and operate the site"."""
        before = self.done[-2] if len(self.done) > 1 and self.done[-1].text == "," else None
        if before is None or before.tag is not Tag.VERB or self._in_row(at) is None:
            return None
        mood = before.readings[0].mood if before.readings else None
        if mood is Mood.INDICATIVE and self.row_agent(at):
            return None  # "the site that opened, built and run by X, is"
        return next((form for form in token.readings if form.mood is mood), None)

    def _agent(self, by: int) -> bool:
        """Tell whether "by" at a position has somebody or something behind it that acts."""
        behind = self.tokens[by + 1 : by + 2]
        if not behind or behind[0].tag is Tag.NUMBER or behind[0].date is not None:
            return False
        if behind[0].tag is Tag.VERB and any(
            form.mood is Mood.PRESENT_PARTICIPLE for form in behind[0].readings
        ):
            return False  # "responded by suing the state"
        figure = is_quantity(behind[0].entity)
        means = behind[0].text in self.lexicon.sets["adverbs.means"]
        ends = self.tokens[by + 2 : by + 3]
        alone = not ends or ends[0].tag not in NOMINAL
        return not figure and not (means and alone)

    def agent_ahead(self, at: int) -> bool:
        """Tell whether "by" and who does it stand further on in what a participle says."""
        for position in range(at + 1, min(at + _LONG, len(self.tokens))):
            token = self.tokens[position]
            if token.text == "by":
                return self._agent(position)
            if token.tag not in {Tag.PREPOSITION, Tag.ADVERB, Tag.DETERMINER, *NOMINAL}:
                return False
        return False

    def phrasal(self, at: int) -> bool:
        """Tell whether the particle of a verb stands right behind it: "set up"."""
        behind = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        phrasal = self.lexicon.phrasal
        return any(f"{form.lemma} {behind}" in phrasal for form in self.tokens[at].readings)

    def placed_behind(self, at: int) -> bool:
        """Tell whether no object stands right behind a form, but "up", "in" or a date."""
        behind = self.tokens[at + 1 : at + 2]
        return bool(behind) and behind[0].tag in {Tag.PREPOSITION, Tag.ADVERB}

    def in_aside(self) -> bool:
        """Tell whether a comma opened an aside between a subject and the verb that it lacks."""
        state = self.clauses[-1]
        return state.ready and not state.verb and self.commas() == 1

    def behind_but(self) -> bool:
        """Tell whether "but" goes on from the last verb: "caught most cases but raised"."""
        words = self.lexicon.sets["conjunctions.clause"]
        for token in reversed(self.done):
            if token.text in words:
                return True
            if token.tag not in SKIPPED:
                return False
        return False

    def opens_content(self, at: int) -> bool:
        """Tell whether a word opens the subject of a clause with "that": "denied that parts of"."""
        said = self.done[-2:]
        content = len(said) > 1 and said[1].text == "that" and said[0].tag is Tag.VERB
        if not content:
            return False
        after = self.after(at)
        past = after is not None and after.tag is Tag.VERB and not self.may_be_noun(after)
        if past and after is not None and any(f.mood is Mood.INDICATIVE for f in after.readings):
            return True  # "replied that pledges stood at"
        return self.nominal_or_of(at) and self.verb_ahead(at)

    def nominal_or_of(self, at: int) -> bool:
        """Tell whether a noun phrase goes on behind a word: a noun, or "of" or "to"."""
        after = self.after(at)
        return self.nominal(after) or (after is not None and after.tag is Tag.PREPOSITION)

    def rough(self, at: int) -> bool:
        """Tell whether a word only makes the figure behind it a rough one: "worth over $5m"."""
        before, after = self.before(), self.tokens[at + 1 : at + 2]
        if not after or (before is None and self.tokens[at].text not in _MORE):
            return False
        figure = is_quantity(after[0].entity)
        counted = figure or after[0].tag is Tag.NUMBER
        following = self.tokens[at + 2 : at + 3]
        lasts = following and self.lexicon.singular(following[0].text) in self.times
        if not counted or lasts:
            return False
        return figure or (before is not None and before.tag is Tag.PREPOSITION) or self._many(at)

    def _many(self, at: int) -> bool:
        """Tell whether a word before a number says how many there are: "hosts over 40 sites"."""
        number, following = self.tokens[at + 1], self.tokens[at + 2 : at + 3]
        before = self.before()
        parts = before is not None and before.tag in NOMINAL  # "a dispute over 40 jobs"
        noun = following and following[0].tag in {Tag.WORD, Tag.VERB, Tag.NAME}
        year = len(number.text) == YEAR and number.text.isdigit()
        share = number.text.endswith("%") and not parts
        return self.tokens[at].text in _MORE and (share or (bool(noun) and not (parts or year)))

    def share(self, at: int) -> bool:
        """Tell whether a percentage stands in a passive as an adverb: "is 60 percent owned by"."""
        after = self.after(at)
        before = self.done[-2] if len(self.done) > 1 else None
        return (
            before is not None
            and self.lemma(before) == self.be
            and self.done[-1].tag is Tag.NUMBER
            and after is not None
            and participle(after)
        )

    def names(self, at: int, token: Token, before: Token) -> bool:
        """Tell whether a noun says what the name behind it is: "the digital rights group X"."""
        after = self.tokens[at + 1 : at + 2]
        named = bool(after) and after[0].capital and after[0].tag in {Tag.WORD, Tag.NAME}
        said = self.lexicon.singular(token.text) in self.lexicon.cues["apposed"]
        return named and said and before.tag is Tag.WORD and not before.capital

    def takes_no_clause(self, before: Token | None) -> bool:
        """Tell whether "that" behind a verb opens its object, no clause: "called that figure"."""
        verb = before is not None and before.tag is Tag.VERB and before.readings
        return bool(verb) and before is not None and self.lemma(before) not in claused(self.lexicon)

    def particle_before(self) -> bool:
        """Tell whether the last word is the particle of a verb: "pointed out that"."""
        if len(self.done) < 2:  # noqa: PLR2004  # the verb and its particle
            return False
        verb, particle = self.done[-2:]
        return any(
            f"{form.lemma} {particle.text}" in self.lexicon.phrasal for form in verb.readings
        )

    def unknown_verb(self, at: int, token: Token) -> Token | None:
        """Return a word that the lexicon lacks as the verb that it must be: "to lodge the keys"."""
        before, after = self.before(skip_adverbs=True), self.tokens[at + 1 : at + 2]
        if token.tag is not Tag.WORD or token.capital or before is None or not after:
            return None
        carried = before.tag is Tag.VERB and self.modal(before) and before is self.done[-1]
        if carried and not self.adjective(token) and after[0].tag is not Tag.VERB:
            return replace(token, tag=Tag.VERB, readings=(VerbForm(token.text, Mood.INFINITIVE),))
        if after[0].text == "by" and (done := self._done_so(token)):
            return done
        if self.plural(token) or self.lexicon.head_class(token.text) is not None:
            return None
        object_ = after[0].tag in {Tag.DETERMINER, Tag.PRONOUN} and after[0].text not in _NO_OBJECT
        modal = before.tag is Tag.VERB and self.modal(before) and after[0].tag is not Tag.VERB
        if not ((before.lemma == "to" or modal) and object_) or self.adjective(token):
            return None
        form = VerbForm(token.text, Mood.INFINITIVE)
        return replace(token, tag=Tag.VERB, readings=(form,))

    def put_first(self, token: Token) -> Token | None:
        """Return "do" in "nor do we depend" as the negation that it stands for, else None."""
        before = self.before()
        negates = before is not None and before.text in self.lexicon.sets["negation.inverting"]
        if before is None or not (before.text in self.lexicon.grammar.neither or self._opens()):
            return None  # "Orange never had an office"
        auxiliary = self.lemma(token) in self.lexicon.grammar.auxiliaries
        plain = token.text in self.lexicon.sets["modals.none"] | self.lexicon.sets["negation.plain"]
        if not negates or token.tag is not Tag.VERB or not (auxiliary or plain):
            return None
        return replace(token, tag=Tag.NEGATION, text=_NEGATES, readings=(), lemma="")

    def _opens(self) -> bool:
        """Tell whether the last word opens its clause, with nobody before it who does a thing."""
        behind = self.done[-2] if len(self.done) > 1 else None
        return (
            behind is None
            or behind.text in {";", ":", "“", "«", '"'}
            or (behind.tag is Tag.COORDINATOR)
        )

    def one(self, token: Token, before: Token | None, *, nominal: bool) -> Tag:
        """Return what "one" is: of a name, before a noun, or for one: "Kokerboom One"."""
        if token.capital and before is not None and before.capital:
            return Tag.WORD
        return Tag.NUMBER if nominal else Tag.PRONOUN

    def asks(self, token: Token) -> bool:
        """Tell whether a word that opens a question is its auxiliary: "does", "should"."""
        return self.modal(token) or self.lemma(token) in self.lexicon.grammar.auxiliaries

    def put_behind(self) -> bool:
        """Tell whether the last word is a subject behind what is put first: "nor do we"."""
        return len(self.done) > 1 and self.done[-2].text == _NEGATES

    def _done_so(self, token: Token) -> Token | None:
        """Return "majority-owned" before "by" as the participle that it ends with."""
        _, joint, verb = token.text.rpartition("-")
        forms = self.lexicon.forms.get(verb) if joint else ()
        past = next((form for form in forms if form.mood is Mood.PAST_PARTICIPLE), None)
        return replace(token, tag=Tag.VERB, readings=(past,)) if past else None

    def is_be(self, verb: Token) -> bool:
        """Tell whether a verb only joins its subject to what it is."""
        return self.lemma(verb) in {self.be, "have"}

    def behind_of(self) -> bool:
        """Tell whether the last word belongs to a noun before it: "half of it"."""
        return len(self.done) > 1 and self.done[-2].text == "of"

    def part_of_them(self) -> bool:
        """Tell whether the last words say a part of what a pronoun stands for: "six of them"."""
        return self.done[-1].text in {"them", "us", "these"} and self.behind_of()

    def done_to(self, at: int, before: Token) -> bool:
        """Tell whether a plain form opens the last verb's object: "keeps care records"."""
        plain = self.lexicon.grammar.auxiliaries | {self.be, "help", "let", "make", "go", "dare"}
        if before.tag is not Tag.VERB or self.modal(before) or self.lemma(before) in plain:
            return False
        said = self.lemma(before) in self.lexicon.sets["homographs.saying"]
        return self.nominal(self.after(at)) and (said or self.state().verb)

    def coordinated_names(self) -> bool:
        """Tell whether the last word ends what "and" joins."""
        for token in reversed(self.done[-_LIST:]):
            if token.tag is Tag.COORDINATOR:
                return token.text == "and"
            if token.tag is Tag.ADVERB:  # "A, B and C together hold"
                continue
            if token.tag not in NOMINAL and token.text != GENITIVE:
                return False
        return False

    def coordinated_subject(self, at: int) -> bool:
        """Tell whether "and" joins the nouns before a verb's object: "X and its school use the"."""
        after = self.after(at)
        if after is None or after.tag not in OBJECT or after.text in {GENITIVE, "that"}:
            return False
        for token in reversed(self.done[-_AHEAD:]):
            if token.tag not in _NOUNS and token.text != GENITIVE:
                return False
            if token.text == "and":
                return True
        return False

    def finite_helped(self) -> bool:
        """Tell whether the last verb has an auxiliary: "was built and cost", "has built and"."""
        verbs = [token for token in self.done[-_AHEAD:] if token.tag is Tag.VERB]
        return len(verbs) > 1 and self.lemma(verbs[-2]) in {self.be, "have"}

    def closes_aside(self, at: int) -> bool:
        """Tell whether a comma ends an aside before a verb: "X, developed by Brill, runs on"."""
        after = self.after(at)
        since = self.clauses[-1].first
        marks = [i for i, one in enumerate(self.done[:-1]) if i >= since and one.text == ","]
        behind = after is not None and (after.tag is Tag.PREPOSITION or self.phrasal(at))
        if not behind or len(marks) != 1:
            return False
        opener, last = self.done[marks[0] + 1], self.done[-2]
        named = opener.tag is Tag.NAME or opener.capital  # "Its assistant, Lumo, runs on"
        alone = opener is last and named  # "Its budget, £2.3m, runs out"
        opens = opener.tag in {Tag.VERB, Tag.RELATIVE} or opener.text in {"a", "an", "the"}
        return alone or opens

    def object_sure(self, at: int) -> bool:
        """Tell whether what follows a word is an object for sure: an article, a name, a number."""
        after = self.after(at)
        if after is None or after.text == "'s":
            return False
        if after.text in self.lexicon.sets["negation.words"] or self._figure_behind(at):
            return True
        several = after.text.endswith("s") and (after.tag is Tag.WORD or self.may_be_noun(after))
        return after.tag in OBJECT or several

    def _figure_behind(self, at: int) -> bool:
        """Tell whether a rough figure stands behind a verb: "pays about ₹31 crore"."""
        rough, figure = self.tokens[at + 1 : at + 2], self.tokens[at + 2 : at + 3]
        if not rough or not figure or rough[0].text not in _ROUGH:
            return False
        entity = figure[0].entity
        return figure[0].tag is Tag.NUMBER or is_quantity(entity)

    def noun_after_to(self, at: int, token: Token) -> bool:
        """Tell whether "to" takes a noun: "access to finance and skills"."""
        after = self.after(at)
        takes = self.tokens[at - 2].text if at > 1 else ""
        return (
            self.may_be_noun(token)
            and takes in self.lexicon.sets["adjectives.taking"]
            and (after is None or after.tag is not Tag.DETERMINER)
        )

    def only_describes(self, at: int) -> bool:
        """Tell whether a past describes what "and" joins: "built chips and models designed for".

        So does one of what a sentence opens with, before a name: "A firm based in Lyon, X opted".
        """
        state, after = self.clauses[-1], self.after(at)
        common = state.head is not None and state.head.tag is Tag.WORD
        behind = after is not None and after.tag is Tag.PREPOSITION
        told = state.joined or (at == len(self.done) and self._names_behind(at))
        return told and common and behind and self._may_describe(at)

    def _may_describe(self, at: int) -> bool:
        lemmas = {form.lemma for form in self.tokens[at].readings}
        return bool(lemmas & self.lexicon.sets["homographs.describing"])

    def describes_announced(self, at: int) -> bool:
        """Tell whether a past describes what is announced: "announced a deal focused on chips"."""
        after = self.after(at)
        behind = after is not None and (after.tag is Tag.PREPOSITION or after.text == "to")
        if not (behind and self._may_describe(at)):
            return False
        before = iter(reversed(self.done))
        opener = next((one for one in before if one.tag not in NOMINAL and one.text != ","), None)
        if opener is None or opener.text not in self.lexicon.grammar.indefinite:
            return False
        verb = next((one for one in before if one.date is None), None)
        told = self.lexicon.sets["homographs.announcing"]
        return verb is not None and verb.tag is Tag.VERB and self.lemma(verb) in told

    def _names_behind(self, at: int) -> bool:
        """Tell whether a comma parts what opens a sentence from a name and its verb."""
        ahead = self.tokens[at + 1 : at + _NEAR]
        comma = next((i for i, one in enumerate(ahead) if one.text == ","), len(ahead))
        behind = ahead[comma + 1 :]
        verb = next((one for one in behind if not one.capital), None)
        named = bool(behind) and behind[0].capital and verb is not None
        opens = self.done[0].text in self.lexicon.grammar.indefinite
        return opens and named and verb is not None and any(f.mood in FINITE for f in verb.readings)
