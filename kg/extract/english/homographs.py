"""Whether an English word that may be noun or verb is the one or the other: "plans", "records"."""

from itertools import pairwise

from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.english.listed import Listed
from kg.extract.english.neighbours import participle
from kg.extract.english.surroundings import HELPING, NOMINAL, OBJECT
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token

_DASHES = frozenset({"—", "–", "-"})
_COUNTED = 4
"""Words from who is counted to what they are: "two former Orange engineers"."""
_MOST = "most"
_THAT = "that"
_JUDGED = {_THAT, "whether"}
"""What opens a clause that the main verb behind it judges."""
_NO_NOUN = frozenset({Tag.PREPOSITION, Tag.PUNCTUATION, Tag.COORDINATOR, Tag.DETERMINER, Tag.CLOSE})
"""What stands behind "her" where that is no possessive."""
_SUBJECT = 7
"""Words behind "what" within which its clause has its verb."""
_KEPT = 12
"""Words behind a verb within which it says from what it keeps somebody."""
_LETTING = HELPING | {"make", "watch", "see", "hear"}
"""Verbs behind which a pronoun is whom they let do what follows: "watch them leave"."""


class Homographs(Listed):
    """The words of a sentence, and those among them that may be noun or verb."""

    def homograph(
        self,
        at: int,
        token: Token,
        before: Token,
        finite: VerbForm | None,
        infinitive: VerbForm | None,
    ) -> Token:
        """Settle a word that may be noun or verb: "plans", "deal"."""
        noun, plain = token.tagged(Tag.WORD), infinitive is not None
        tells = self.tells(at, before, plain=plain) or self._led_in(at, finite, plain=plain)
        if (not tells and self._stays(at, token, before)) or (not plain and self._counted()):
            return noun
        if before.tag is Tag.RELATIVE and (
            (before.text != "who" and self.parted_relative(before, -2))
            or self.auxiliary_behind(at)  # "that police were"
            or self.opens_content(at)
            or self.told_of(token, plain=plain)
        ):
            return noun
        let = infinitive if self._let(at, before) else None
        if settled := let or self._set_aside(at, before):
            return self.reading(token, settled)
        taken = before.tag in {Tag.PRONOUN, Tag.RELATIVE}
        follows = taken and self._follows(token, before, plain=plain)
        if tells or follows or self._spliced(at, plain=plain):
            return self.reading(token, finite)
        if before.tag is Tag.COORDINATOR or self.behind_but():
            return self._joined(at, token, finite, infinitive)
        if self._parted(before) or self.resumes():
            return self.reading(token, self._past_aside(at, finite, infinitive))
        state = self.state()
        if state.verb or not state.ready or (state.act and before.tag is Tag.VERB):
            return noun
        if self.behind_relative(before) and not plain:
            return self.reading(token, finite)  # "the model that X released uses …"
        kept = not plain and self._keeps_from(at, finite)
        if not kept and (before.tag not in NOMINAL or self.attributive(before)):
            return noun
        form = finite if kept or self._predicates(at, token, before, plain=plain) else None
        return self.reading(token, form)

    def _stays(self, at: int, token: Token, before: Token) -> bool:
        """Tell whether what is before a word makes it a noun, and nothing near it a verb."""
        lone = self.plural(token) and not self._names_act(at)  # "The state funds A and B."
        return self.names(at, token, before) and not (lone or self._judged_clause(at))

    def _counted(self) -> bool:
        """Tell whether several are counted right before, of whom no noun was said yet."""
        several = self.lexicon.words["determiners"]["counting"]
        for one in reversed(self.done[-_COUNTED:]):
            if one.tag not in {Tag.NAME, Tag.WORD} and one.text not in several:
                return False
            if one.tag is not Tag.NAME and (one.text in several or self.plural(one)):
                return one.text in several
        return False

    def _led_in(self, at: int, finite: VerbForm | None, *, plain: bool) -> bool:
        """Tell whether a verb stands between a place and its subject: "In Lyon stands a mill"."""
        clause, behind = self.clauses[-1], self.tokens[at + 1 : at + 2]
        listed = finite is not None and finite.lemma in self.lexicon.words["inverting"]["verbs"]
        if not listed or plain or clause.verb or clause.ready or clause.relative or not behind:
            return False
        own = (one.tag for one in self.done[clause.first :] if one.tag is not Tag.COORDINATOR)
        place = next(own, None) is Tag.PREPOSITION
        determined = behind[0].tag is Tag.DETERMINER or behind[0].capital
        return place and determined and not self.verb_ahead(at)

    def _set_aside(self, at: int, before: Token) -> VerbForm | None:
        """Return the participle that with its particle describes a noun: "a hall set aside for"."""
        noun = before.tag is Tag.WORD and not self.attributive(before)
        described = noun and self.state().verb and self.phrasal(at)
        return self.tokens[at].mood(Mood.PAST_PARTICIPLE) if described else None

    def _parted(self, before: Token) -> bool:
        """Tell whether a word is a comma, or closes an aside: "X (a firm) runs it"."""
        comma = (before.text, before.tag) == (",", Tag.PUNCTUATION)
        return comma or before.tag is Tag.CLOSE or self._closes_dashes()

    def _closes_dashes(self) -> bool:
        """Tell whether the last word is the dash that closes an aside: "X — a firm — runs"."""
        dash = self.done[-1].text
        since = self.done[self.clauses[-1].first : -1]
        return dash in _DASHES and any(one.text == dash for one in since)

    def _names_act(self, at: int) -> bool:
        """Tell whether what may be a verb stands behind names: "the pension funds A and B own"."""
        behind = at + 1
        while (after := self.after(behind - 1)) is not None and (
            after.capital or after.tag is Tag.COORDINATOR or after.text == ","
        ):
            behind += 1
        return after is not None and bool(after.readings)

    def _spliced(self, at: int, *, plain: bool) -> bool:
        """Tell whether a comma joins another clause: "X owns it, Y hosts the data"."""
        last = back = len(self.done) - 1
        while back > 0 and self.done[back].capital:
            back -= 1
        if back == last and self.done[last].tag is Tag.WORD and not self.plural(self.done[last]):
            back -= 1 + (self.done[last - 1].text in self.lexicon.grammar.definite)
            back = back if back == last - 2 else last
        joined = 0 < back < last and self.done[back].text == ","
        return joined and not plain and self.clauses[-1].verb and self.object_sure(at)

    def _keeps_from(self, at: int, finite: VerbForm | None) -> bool:
        """Tell whether somebody is kept from what a form in -ing says: "the ruling bars X from"."""
        if finite is None or finite.lemma not in self.lexicon.status["control"]["gerunds"]:
            return False
        for one, behind in pairwise(self.tokens[at + 1 : at + _KEPT]):
            if one.text == "from":
                return any(form.mood is Mood.PRESENT_PARTICIPLE for form in behind.readings)
            if one.tag in {Tag.PUNCTUATION, Tag.RELATIVE, Tag.COORDINATOR}:
                return False
        return False

    def _follows(self, token: Token, before: Token, *, plain: bool) -> bool:
        """Tell whether a homograph behind a pronoun is its verb: "they plan", "it cost"."""
        if not plain or self.put_behind() or self.part_of_them():
            return True
        past = participle(token) and before.text in self.lexicon.sets["pronouns.subject"]
        return past or before.text in {"we", "they", "i", "you", "who", "that", "which", "these"}

    def _past_aside(
        self, at: int, finite: VerbForm | None, infinitive: VerbForm | None
    ) -> VerbForm | None:
        if infinitive and self.row_goes_on(at):
            return infinitive
        goes_on = self._goes_on(at, plain=infinitive is not None) or self._costs(at)
        return finite if goes_on else None

    def _goes_on(self, at: int, *, plain: bool) -> bool:
        """Tell whether a homograph behind a comma is the verb of the clause before an aside."""
        clause = self.clauses[-1]
        if self.resumes():  # “Orange,” he said, “runs the site”
            return self._quoted_on_by(plain=plain)
        if clause.joined and not clause.ready:  # "opened a region and, by its account, hosts some"
            return not plain and self.object_sure(at)
        if not clause.ready or clause.verb:
            return clause.ready and not plain and self.lists_acts(at)
        timed = self.done[-1].text in self.lexicon.sets["adverbs.temporal"]  # ", now trains on"
        if plain:  # "Its founders, Ada and Ben Moyo, control 81 per cent"
            several = clause.head is not None and self.plural(clause.head)
            return several and (timed or self.object_sure(at))
        return timed or self.object_behind(at) or self.closes_aside(at)

    def _costs(self, at: int) -> bool:
        """Tell whether a past like its plain form says a figure: "X, a hall, cost €4m"."""
        after, commas = self.after(at), sum(one.text == "," for one in self.done)
        figure = after is not None and (after.tag is Tag.NUMBER or is_quantity(after.entity))
        return figure and commas > 1 and participle(self.tokens[at])

    def _quoted_on_by(self, *, plain: bool) -> bool:
        """Tell whether the subject of a quotation that goes on agrees with a homograph."""
        head = self.clauses[-1].head
        people = self.lexicon.sets["pronouns.subject"]
        several = head is not None and (head.text in people or self.plural(head))
        return several or not plain

    def joins_clause(self, at: int) -> bool:
        """Tell whether "and" joins a clause of its own: "said X owned it and Y ran the port"."""
        first = len(self.done) - 1
        while first > 0 and self.done[first].tag in {*NOMINAL, Tag.DETERMINER}:
            first -= 1
        joined = first < len(self.done) - 1 and self.done[first].tag is Tag.COORDINATOR
        return joined and self.clauses[-1].verb and self.object_sure(at)

    def names_object(self, at: int) -> bool:
        """Tell whether a name and no more stands behind a form in -ing: "of funding Kiffa."."""
        end = at + 1
        while end < len(self.tokens) and self.tokens[end].capital:
            end += 1
        behind = self.tokens[end : end + 1]
        ends = not behind or behind[0].tag in {Tag.PUNCTUATION, Tag.PREPOSITION, Tag.CLOSE}
        return end > at + 1 and ends

    def _let(self, at: int, before: Token) -> bool:
        """Tell whether somebody lets others do what follows: "let them leave"."""
        if before.tag is not Tag.PRONOUN:
            acts = self.object_behind(at) or not self.nominal(self.after(at))
            several = self.plural(before) or before.capital or self.object_behind(at)
            return before.tag in NOMINAL and acts and several and self.helped()
        verbs = (one for one in reversed(self.done[:-1]) if one.tag is not Tag.ADVERB)
        verb = next(verbs, None)
        return verb is not None and self.lemma(verb) in _LETTING

    def helped(self) -> bool:
        """Tell whether somebody is helped to do what follows: "help small farmers identify"."""
        for position, token in enumerate(reversed(self.done[-_SUBJECT:])):
            if token.tag is Tag.VERB:
                return position > 0 and self.lemma(token) in HELPING
            if token.tag not in {*OBJECT, Tag.WORD}:
                return False
        return False

    def determiner(self, at: int, token: Token) -> Token:
        """Settle a determiner: "most of it", and "her" where no noun follows that is hers."""
        if self._stands_for(at, token):
            return token.tagged(Tag.PRONOUN)
        parts = token.text in self.lexicon.sets["determiners.parts"]
        return self.part(at, token) if parts else self.unknown_verb(at, token) or token

    def _stands_for(self, at: int, token: Token) -> bool:
        """Tell whether a possessive is an object: "her" in "succeeds her at Lumo", "gave her a"."""
        sets, after = self.lexicon.sets, self.after(at)
        both = sets["determiners.possessive"] & sets["pronouns.feminine"]
        if token.text not in both or not self.done or after is None:
            return token.text in both and bool(self.done)
        helps = after.tag is Tag.VERB and self.lemma(after) in {self.be, "have"}
        return helps or after.tag in _NO_NOUN

    def part(self, at: int, token: Token) -> Token:
        """Settle "most": a noun in "most of its servers", an adverb in "are both run by"."""
        after, before = self.after(at), self.before()
        if self.floats(at, token):
            return token.tagged(Tag.ADVERB)
        most = before is not None and token.text == _MOST
        if most and before and before.tag is Tag.DETERMINER:
            return token.tagged(Tag.ADVERB)  # "Nvidia's most advanced parts"
        if most and before and before.tag is Tag.VERB and after and self.lemma(after) == self.be:
            return token.tagged(Tag.ADVERB)  # "what it needs most is a bank"
        whole = after is not None and after.text in {"of", self.lexicon.grammar.agent}
        if whole or self.counts_alone(at, after):  # "half by X and half by Y"
            return token.tagged(Tag.WORD)
        return token

    def floats(self, at: int, token: Token) -> bool:
        """Tell whether a word says of a subject that it is all of it: "are both run by".

        So too between a subject of several and its verb: "they both use X", "the two each own a".
        """
        before, after = self.before(), self.after(at)
        if before is None or after is None or after.tag is not Tag.VERB:
            return False
        if token.text == "either" and self.modal(before):
            return True  # "must either build centres or leave"
        if token.text not in {"both", "all", "each"}:
            return False
        state = self.state()
        subject = state.ready and not state.verb and before.tag in {*NOMINAL, Tag.PRONOUN}
        return before.tag is Tag.VERB or (subject and self.object_behind(at + 1))

    def demands(self, at: int) -> bool:
        """Tell whether "that" opens a sentence and a clause: "That the state fund it", a demand."""
        after = self.tokens[at + 1 : at + 2]
        opens = at == 0 and bool(after) and self.tokens[0].capital
        return opens and (
            after[0].tag is Tag.NAME or after[0].text in self.lexicon.grammar.definite
        )

    def measures_out(self, at: int) -> bool:
        """Tell whether a percentage stands before its participle: "is 60% owned by"."""
        before, after = self.before(), self.after(at)
        stands = before is not None and self.lemma(before) == self.be and after is not None
        return stands and after is not None and participle(after)

    def free_relative(self, token: Token, before: Token | None, after: Token | None) -> bool:
        """Tell whether "what" has a subject and its verb behind it: "what small firms need"."""
        if token.text != "what" or after is None or self.tokens[-1].text == "?":
            return False
        first = before is None or before.tag is Tag.OPEN  # "“What the country needs is"
        if first and after.tag in OBJECT:
            return True
        opens = first or (before and before.tag in {Tag.PUNCTUATION, Tag.COORDINATOR, Tag.VERB})
        if not opens or after.tag not in {*OBJECT, Tag.WORD}:
            return False
        start = len(self.done) + 1
        behind = self.tokens[start : start + _SUBJECT]
        return any(one.tag is Tag.VERB for one in behind[1:])

    def _bare(self, before: Token) -> bool:
        """Tell whether a singular noun stands alone behind "and" or a verb: "housing records".

        Behind "and" others may stand before it: "element names and network data types".
        """
        if before.tag is not Tag.WORD or before.capital or self.plural(before):
            return False
        words = (one for one in reversed(self.done) if one.tag is not Tag.WORD or one.capital)
        opener = next(words, None)
        near = opener is not None and self.done[-2:-1] == [opener] and self.done[-1] is before
        if opener is None or not (near or opener.tag is Tag.COORDINATOR):
            return False
        if opener.tag is Tag.COORDINATOR:
            return self.clauses[-1].joined
        said = self.lemma(opener) in self.lexicon.sets["homographs.saying"]
        return opener.tag is Tag.VERB and not said and self.lemma(opener) in self.lexicon.reporting

    def _predicates(self, at: int, token: Token, before: Token, *, plain: bool) -> bool:
        """Tell whether a homograph behind a noun is the verb of its clause."""
        if self.subject_of_next(at) or self.subject_ahead(at):
            return False  # "the customer records stay in"
        if not self.agrees(at, token, before, plain=plain):
            return False
        if self._bare(before):
            return self.object_sure(at)  # not so: "wrote eligibility rules that"
        free = self.clauses[-1].relative and self.done[self.clauses[-1].first].text == "what"
        if free or self.object_behind(at) or self.bound(at):  # "what X lacks is", "X calls on Y"
            return True  # not so: "to develop speech recognition models for"
        if before.capital and self.coordinated_names():
            return plain and self.only_verb(at)  # not so: "bought Nvidia and AMD chips"
        if self._judged_clause(at):
            return True
        if self.inner(at):
            return True
        own = self.clauses[-1].first
        return not self.last_is(Mood.INFINITIVE, since=own) and not self.verb_ahead(at)

    def _judged_clause(self, at: int) -> bool:
        """Tell whether the clause that opens a sentence lacks its verb: "Whether X funds Y is"."""
        opener, after = self.done[0], self.after(at)
        opens = opener.tag in OPENERS and opener.text in _JUDGED
        named = after is not None and after.tag is Tag.NAME
        return opens and named and not any(one.tag is Tag.VERB for one in self.done)

    def _joined(
        self, at: int, token: Token, finite: VerbForm | None, infinitive: VerbForm | None
    ) -> Token:
        """Settle a homograph behind "and": a verb where an object follows and a verb was before."""
        verb = self.done[-2] if len(self.done) > 1 else None
        if verb is not None and verb.mood(*FINITE) and not infinitive:
            return self.reading(token, finite)  # "neither owns nor controls"
        if infinitive and any(one.text == "either" and one.tag is Tag.ADVERB for one in self.done):
            return self.reading(token, infinitive)  # "must either build a centre or leave"
        if not infinitive and self.done[-1].tag is Tag.NEGATION and self.last_is(Mood.INDICATIVE):
            return self.reading(token, finite)  # "and no longer works"
        governed = any(one.mood(*FINITE) for one in self.done if one.tag is Tag.VERB)
        aside = governed and len(self.done) > 1 and self.done[-2].text == ","
        carried = self.last_is(Mood.INDICATIVE) or (  # "built a model, called Kasa, and wants"
            self.last_is(Mood.PAST_PARTICIPLE) and (aside or self.finite_helped())
        )
        if not infinitive and carried and self.bound(at):
            return self.reading(token, finite)  # "is free and runs entirely on"
        if infinitive and (form := self.joins_plain(at, finite, infinitive)):
            return self.reading(token, form)
        if self.object_behind(at):
            if infinitive and self.last_is(Mood.INFINITIVE):
                return self.reading(token, infinitive)
            if (participle(token) or not infinitive) and carried:
                return self.reading(token, finite)
            if not infinitive and governed and self.last_is(Mood.INFINITIVE):
                return self.reading(token, finite)  # "does not own a machine and rents servers"
        return token.tagged(Tag.WORD)

    def opening(self, at: int, token: Token, infinitive: VerbForm | None) -> Token:
        """Settle a plain form that opens a sentence: an order, a question's auxiliary, a noun."""
        after = self.after(at)
        if self.tokens[-1].text == "?" and self.asks(token):
            return token.read(()).tagged(Tag.ADVERB)  # "Should Slovenia build chips?"
        if token.text in self.lexicon.status["conditions"]["inverted"]:
            return token.read(()).tagged(Tag.SUBORDINATOR)  # "Should X buy Y, Z would have to"
        if self.may_be_noun(token) or infinitive is None or after is None:
            return token.tagged(Tag.WORD)
        return self.reading(token, infinitive)

    def auxiliary_behind(self, at: int) -> bool:
        """Tell whether a finite auxiliary or a modal stands right behind a word."""
        after = self.after(at)
        sure = after is not None and (self.modal(after) or self.lemma(after) in {"be", "have"})
        return sure and after is not None and any(f.mood in FINITE for f in after.readings)
