"""What an Arabic word is by its neighbours: noun, verb, participle, adjective or adverb."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.arabic.endings import doubled, raised
from kg.extract.arabic.measuring import Measuring
from kg.extract.arabic.spelt import as_noun
from kg.extract.arabic.that import says_so, speech_follows
from kg.extract.arabic.valency import prepositions_of, transitive
from kg.extract.arabic.words import Words
from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.tokens import Token
from kg.names import SCHEMA

_BREAKS = frozenset({",", ";", ":", "."})
_THAT = " ان"
"""How a subordinator ends that stands before a verb in the imperfect."""
_MANNER, _CASE = ("يا", "يًا", "ياً"), ("ا", "ًا", "اً", "ين")
"""Endings of an adjective that says how, and of what such an adjective may describe."""
_SAID, _CALLED = 6, 12
"""Tokens between a verb of speech and "أن" at the most, and "بأن" where it says what one is."""
_TELLER = 10
"""Tokens of who speaks, before "أن", at the most."""
_PLAIN = {Tag.WORD, Tag.NAME, Tag.PREPOSITION, Tag.PRONOUN, Tag.OPEN, Tag.CLOSE}
"""Tags of what may stand between a verb of speech and "أن"."""
_ROOT = 3
"""How many letters a verb has one of which may be doubled."""


class Settler(Measuring):
    """Settles what a word is by its neighbours: noun, verb, participle or adjective."""

    def __init__(self, tokens: Sequence[Token], words: Words) -> None:
        super().__init__(tokens, words)
        self.homographs = self.lexicon.sets["homographs.nouns"]
        sets = self.lexicon.sets
        self.past, self.and_past = sets["verbal.past"], sets["verbal.and_past"]
        self.preferred = sets["verbal.preferred"]
        self.stressing, self.on_that = sets["verbal.stressing"], sets["verbal.on_that"]
        self.before_nouns = sets["negation.adjectival"] | sets["verbal.undone"]
        self.any_of = sets["determiners.any_of"]
        self.before_verbs = sets["verbal.before_verbs"]

    def settled(self) -> list[Token]:
        """Return the tokens with one part of speech each."""
        for at, token in enumerate(self.tokens):
            settled = self._settle(at, token) if token.tag is Tag.VERB else token
            settled = self._particle(at, token, settled)
            if at in self.taken_up:
                settled = replace(token, tag=Tag.ADVERB, lemma="")
            if token.tag is Tag.PREPOSITION and (lemma := self._said(at, token)):
                form = VerbForm(lemma, Mood.INDICATIVE, agrees="masculine")
                settled = replace(token, tag=Tag.VERB, lemma="", readings=(form,))
            elif self._no_figure(at, token):
                self.done.append(self._joined(token))
                settled = self._measure(token)
            elif token.tag is Tag.PREPOSITION and (lemma := self._standing(at, token)):
                form = VerbForm(lemma, Mood.INDICATIVE, imperfect=True, agrees="plural")
                settled = replace(token, tag=Tag.VERB, lemma="", readings=(form,))
                if self.done and self._is_not(self.done[-1]):
                    self.done[-1] = replace(self.done[-1], tag=Tag.NEGATION, readings=())
            if settled.tag in OPENERS or settled.text in _BREAKS:
                self.open = False
            elif settled.tag is Tag.VERB and settled.mood(*FINITE):
                self.open = not any(f.lemma in self.auxiliaries for f in settled.readings)
            self.done.append(settled)
        return self.done

    def _particle(self, at: int, token: Token, settled: Token) -> Token:
        """Return a token as the adverb or the conjunction that its neighbours make of it."""
        if token.text in self.and_past and self._past_behind(at):
            settled = replace(token, tag=Tag.ADVERB, readings=())
        adverb = self._how(settled) or self._stresses(at, token) or self._yet(at, token)
        if adverb or self._leads_to_figure(at, settled) or self._that_is(token):
            settled = replace(settled, tag=Tag.ADVERB)
        if self._none_of(at, token):
            return replace(token, tag=Tag.NEGATION)
        if self._honours(at, token):
            return replace(token, tag=Tag.DETERMINER, lemma="")
        if who := self._who(at, token):
            return who
        if self._in_case(token) or self._ranks(token):
            return replace(token, tag=Tag.WORD, lemma="")
        if token.text in self.on_that and says_so(self.done, self.lexicon):
            return replace(token, tag=Tag.RELATIVE, text=self.lexicon.grammar.clause_slot)
        if token.lemma in self.measuring and (owned := self._no_measure(at, token)) is not None:
            settled = owned
        if token.text in self.stressing and self._conditional(at, token):
            plain = self.lexicon.words["verbal"]["if"][0]
            settled = replace(token, text=plain, tag=Tag.SUBORDINATOR, lemma="")
        return settled

    def _that_is(self, token: Token) -> bool:
        """Tell whether "أي" behind a comma says what was said in other words, and negates none."""
        before = self._before() if token.text in self.any_of else None
        return before is not None and before.text == ","

    def _said(self, at: int, token: Token) -> str | None:
        """Return the verb of speech that is written as a preposition: "وبين أن", "بيّن الوزير"."""
        forms = self.lexicon.forms.get(token.text)
        said = next((one.lemma for one in forms if one.lemma in self.lexicon.reporting), None)
        return said if said and (doubled(token.printed) or self._that_follows(at)) else None

    def _that_follows(self, at: int) -> bool:
        """Tell whether "أن" follows, and no "و" before it: "بين" is of two at least."""
        for token in self.tokens[at + 1 : at + 1 + _TELLER]:
            if token.text in self.lexicon.grammar.that:
                return True
            if token.tag in {Tag.COORDINATOR, Tag.PUNCTUATION} or token.mood(*FINITE):
                return False
        return False

    def _conditional(self, at: int, token: Token) -> bool:
        """Tell whether "إن" is "if": a perfect stands behind it, and never behind "that"."""
        behind = self._after(at)
        if behind is None or token.tag is not Tag.RELATIVE or not token.printed.startswith("إ"):
            return False
        perfect = any(f.mood in FINITE and not f.imperfect for f in behind.readings)
        return perfect and (self._certain(behind) or self.words.base(behind.text) is None)

    def _settle(self, at: int, token: Token) -> Token:
        token = self._noting(at, self._answering(at, token))
        finite = tuple(form for form in token.readings if form.mood in FINITE)
        if as_noun(token, self.done, self.words):
            finite = ()
        if token.printed.endswith("ي") and any(form.imperfect for form in finite):
            finite = tuple(form for form in finite if form.imperfect)  # "أوصي" is not "أوصى"
        others = tuple(form for form in token.readings if form.mood not in FINITE)
        if finite and others and self._leans(at, token):
            return token.read(others)
        if finite and self._is_verb(at, token):
            told = tuple(form for form in finite if form.lemma in self._telling)  # "توقع … أن"
            return token.read(told if told and self._opens_that(at, token) else finite)
        tells = self._tells_besides(at)
        if others and (tells or self._stands(at)):
            known = self.lexicon.reporting if tells else self.preferred
            likely = tuple(form for form in others if form.lemma in known)
            return token.read(likely or others)
        owned = self.words.possessed(token.text + token.lemma) if token.lemma else None
        noun = owned[0] if owned else self.words.noun(token.text) or token.text
        return replace(token, text=noun, tag=Tag.WORD, readings=())

    def _how(self, token: Token) -> bool:
        """Tell whether an indefinite adjective says how: "يدخل الخدمة تجريبيا", of no noun's case.

        Behind a noun in the same case it describes that: "نموذجا لغويا".
        """
        if token.tag is not Tag.WORD or not token.printed.endswith(_MANNER):
            return False
        before = self._before()
        if self.words.definite(token.text) or self._marked_off(before):
            return False  # "العليا", "«حكايا»"
        if self._judged():
            return False  # "تعتبر أورنج المشروع ضروريا"
        if before is None or token.text in self.words.nouns or token.text in self.lexicon.forms:
            return False
        case = before.printed.endswith(_CASE) and before.tag in {Tag.WORD, Tag.VERB, Tag.NUMBER}
        described = before.tag is Tag.WORD and not self._closed(before) and not before.lemma
        return not case and not described and before.tag is not Tag.PREPOSITION

    def _stresses(self, at: int, token: Token) -> bool:
        """Tell whether "إن" opens a sentence, and so only stresses it: "إن المنصة جاهزة"."""
        behind = self._after(at) if token.text in self.stressing else None
        if behind is None:
            return False
        opens = all(one.tag in {Tag.COORDINATOR, Tag.OPEN} for one in self.done[-2:])
        nominal = behind.tag in {Tag.NAME, Tag.PRONOUN} or self.words.definite(behind.text)
        nominal = nominal or (token.printed.startswith("إ") and not behind.mood(*FINITE))
        return opens and len(self.done) <= 2 and nominal and token.tag is Tag.RELATIVE  # noqa: PLR2004

    def _judged(self) -> bool:
        """Tell whether the clause's verb says what something is."""
        judging = self.lexicon.words["verbal"]["judging"]
        for token in reversed(self.done[-_SAID:]):
            if token.tag is Tag.VERB:
                return any(form.lemma in judging for form in token.readings)
            if token.text in _BREAKS:
                return False
        return False

    def _is_verb(self, at: int, token: Token) -> bool:
        before, after = self._before(), self._after(at)
        if before is None or self._quotes_anew(before):
            return self._opens_sentence(at, token, self._past_adverbs(at))
        if self._no_verb_here(token, before, after):
            return False
        past = at
        while token.lemma and (far := self._after(past)) and far.tag is Tag.ADVERB:
            past += 1  # "قدرة توفرها مجانا «أفق»"
        relative = self._opens_relative(token, before, self._after(past))
        relative = relative or speech_follows(self.done, self.lexicon)
        if relative or self._ahead(token) or self._signed(at) or self._held(token):
            return True
        noun = token.lemma and self.words.base(token.text) is not None
        noun = noun or self._owned_by(token, before, after)
        if noun and self.open and self._closed(before):
            return False  # a noun with its owner: "لم تخف النائبة تحفظها"
        if before.tag is Tag.NEGATION or before.text in self.past:
            return True
        if before.tag in {Tag.PREPOSITION, Tag.DETERMINER}:
            return self._points(before) and self._certain(token)  # "هذه ليست صفقة"
        if self._certain(token) or self._opens_that(at, token):
            return True
        return self._behind(token, before, after)

    def _behind(self, token: Token, before: Token, after: Token | None) -> bool:
        """Tell whether a form that may be a noun's is a verb by what stands before it."""
        if before.tag is Tag.RELATIVE:
            return self._behind_relative(token, before)
        if before.tag is Tag.SUBORDINATOR:
            return self._behind_subordinator(token, before, after)
        if before.tag is Tag.VERB:
            return any(form.lemma in self.auxiliaries for form in before.readings)
        return self._by_place(token, before, after)

    def _opens_sentence(self, at: int, token: Token, after: Token | None) -> bool:
        """Tell whether a form that opens a sentence is a verb."""
        if (
            after is not None
            and after.tag is Tag.DETERMINER
            and after.text in self.lexicon.sets["verbal.each"]
        ):
            after = self._after(at + 1)  # "تملك كل من زين وأورنج"
            if any(one.tag is Tag.PRONOUN for one in self.tokens[at + 3 : at + 4]):
                return True  # "تملك كل منهما"
        quoted = after is not None and after.tag is Tag.OPEN
        ahead = quoted and any(form.imperfect for form in token.readings)  # "تملك «أفق»"
        certain = self._certain(token) or self._actor(after) or self._someone(after)
        return certain or ahead or self._opens_that(at, token)

    def _no_verb_here(self, token: Token, before: Token, after: Token | None) -> bool:
        """Tell whether no verb can stand where a form does: "غير تجاري", "ملك للدولة"."""
        verbal = self.lexicon.words["verbal"]
        owned = after is not None and after.lemma == self.lexicon.grammar.at
        perfect = not any(form.imperfect for form in token.readings)
        told = before.text in self.lexicon.sets["pronouns.subject"] and len(self.done) > 1
        summed = told and self.done[-2].tag is Tag.COORDINATOR and token.text in self.homographs
        return (
            before.text in self.before_nouns
            or (perfect and self._behind_that(token, before))
            or (owned and token.text in verbal["possessed"])
            or (summed and perfect)  # "وهو وضع وصفه التقرير بأنه …"
        )

    def _behind_that(self, token: Token, before: Token) -> bool:
        """Tell whether a noun with its owner stands behind "أن": "غير أن استضافتها أسندت …"."""
        contrasts = self.lexicon.words["connectives"]["contrast"]
        that = before.text in contrasts or before.text in self.lexicon.grammar.that
        return that and bool(token.lemma and self.words.possessed(token.text + token.lemma))

    def _behind_subordinator(self, token: Token, before: Token, after: Token | None) -> bool:
        """Tell whether a form is a verb behind what calls for one: "شريطة أن توافق", "لتشمل"."""
        if before.text in self.before_verbs:
            return True
        joined = before.text in self.lexicon.words["proclitics"]["prepositions"]
        if joined or before.text.endswith(_THAT):
            return any(form.imperfect for form in token.readings)
        return before.text in self.lexicon.words["verbal"]["if"] or self._actor(after)

    def _ahead(self, token: Token) -> bool:
        """Tell whether a form is of the future, which no noun's is: "ستموله"."""
        return all(form.mood is Mood.FUTURE for form in token.readings if form.mood in FINITE)

    def _behind_relative(self, token: Token, before: Token) -> bool:
        that = before.text in self.lexicon.grammar.that
        imperfect = any(form.imperfect for form in token.readings)
        relative = before.text in self.lexicon.grammar.subject_relatives
        return (that and imperfect) or relative or self._sums_up(before)

    def _opens_relative(self, token: Token, before: Token, after: Token | None) -> bool:
        """Tell whether a verb describes a noun: "محطة تملكها «نماء»", "جهة تملك أرشيفنا"."""
        if not token.lemma:
            return self._describes(token, before, after)
        if self._closed(before) and after is not None:
            imperfect = any(form.imperfect for form in token.readings)
            return imperfect and before.tag is Tag.WORD and not after.lemma and self._actor(after)
        if before.tag is not Tag.WORD or self._closed(before):
            return False
        if self._described(before):
            return True  # no noun follows an adjective: "معايير مفتوحة كتبها مهندسوها"
        if after is None:
            return False
        if not any(form.imperfect for form in token.readings):  # "وضع وصفه تقرير"
            return not self._described(after) and (self._actor(after) or self._works(after))
        return after.tag is Tag.OPEN or after.entity is not None or self._actor(after)

    def _works(self, token: Token) -> bool:
        """Tell whether a token is a work that says things: "تقرير", "دراسة"."""
        return self.lexicon.head_class(self.lexicon.singular(token.text)) == SCHEMA.CreativeWork

    def _describes(self, token: Token, before: Token, after: Token | None) -> bool:
        """Tell whether a form that may be a noun's says what an indefinite thing does."""
        if before.tag is not Tag.WORD or self._closed(before) or after is None:
            return False
        agrees = "ت" if before.text.endswith("ه") else "ي"
        imperfect = any(form.imperfect for form in token.readings if form.mood in FINITE)
        known = self.lexicon.head_class(self.lexicon.singular(before.text)) is not None
        named = after.text in self.lexicon.cues["called"]  # "خدمة تحمل اسم «نور»"
        if not ((known or named) and imperfect and token.text.startswith(agrees)):
            return False
        owned = after.tag is Tag.WORD and (after.lemma or self.words.definite(after.text))
        return bool(owned or named) or after.tag in {Tag.NAME, Tag.NUMBER}

    def _described(self, token: Token) -> bool:
        stem = token.text.removesuffix("ه").removesuffix("ا")
        adjective = stem in self.words.adjectives and stem not in self.words.nouns
        return adjective or self.words.nisba(token.text)

    def _opens_that(self, at: int, token: Token) -> bool:
        """Tell whether a form that may be a noun's says what "بأن" opens: "ووصف النص بأنه"."""
        if any(form.lemma in self.lexicon.sets["verbal.appealing"] for form in token.readings):
            return self._asks_for(at)
        if not any(form.lemma in self._telling for form in token.readings):
            return False
        for far, behind in enumerate(self.tokens[at + 1 : at + 1 + _CALLED]):
            if behind.text in self.lexicon.grammar.that or behind.text in self.on_that:
                return far < _TELLER or behind.text.startswith("ب")
            plain = behind.tag in _PLAIN
            plain = plain or (behind.tag is Tag.VERB and not behind.mood(*FINITE))  # "موظف"
            if not plain and behind.text != ",":
                return False
        return False

    @property
    def _telling(self) -> frozenset[str]:
        return self.lexicon.sets["verbal.telling"]

    def _by_place(self, token: Token, before: Token, after: Token | None) -> bool:
        """Tell whether a form that may be a noun's too is a verb's between two tokens."""
        if before.tag in {Tag.WORD, Tag.NAME, Tag.CLOSE}:
            closed = self._closed(before) or self._named_actor(token, before)
            return closed and after is not None and (not self.open or self._lacks_verb(token))
        if before.tag in {Tag.PRONOUN, Tag.NUMBER} or (before.tag is Tag.ADVERB and self.open):
            # "لم تنشر الوزارة حتى الآن نص العقد"
            plain = before.tag is Tag.PRONOUN and not self.open
            return plain or self._lacks_verb(token)
        if before.tag in {Tag.COORDINATOR, Tag.PUNCTUATION, Tag.ADVERB}:
            if self._goes_on(token, before, after):
                return True
            if self._takes_up(token, before, after):
                return True
            noun_before = len(self.done) > 1 and self.done[-2].tag in {Tag.WORD, Tag.NAME}
            joined = before.tag is Tag.COORDINATOR and noun_before and not self.open
            if after is not None and after.tag is Tag.OPEN and not joined:
                return any(form.imperfect for form in token.readings)  # "وتوفر «بردية»"
            begins = before.text == "," and not self.open and self._someone(after)
            return not joined and (begins or self._actor(after))
        return False

    def _goes_on(self, token: Token, before: Token, after: Token | None) -> bool:
        """Tell whether "و" or the "ف" of "أما" opens what a subject before it does besides.

        "ستؤجر الشركة ثلثي المجمع، وتخصص الثلث الباقي", "أما الشركة فتتبع لصندوق"
        """
        persons = {form.agrees for form in token.readings if form.imperfect}
        if before.tag is not Tag.COORDINATOR or not persons or after is None:
            return False
        if before.text == self.lexicon.words["proclitics"]["coordinators"][-1]:
            topic = self.lexicon.words["verbless"]["topic"]
            return any(one.text in topic for one in self.done)
        if after.printed.endswith(_CASE[:3]) and not after.text.endswith(_CASE[:3]):
            return after.tag is Tag.WORD and not after.lemma  # "وتملك فروعا"
        parted = len(self.done) > 1 and self.done[-2].text == ","
        object_ = after.tag in {Tag.NUMBER, Tag.DETERMINER, Tag.NAME} or (
            after.tag is Tag.WORD and self.words.definite(after.text)
        )
        if not object_ or not (parted or self._takes_other(token)):
            return False
        earlier = (one for one in self.done if one.tag is Tag.VERB)
        return any(persons & {f.agrees for f in one.readings if f.imperfect} for one in earlier)

    def _takes_other(self, token: Token) -> bool:
        """Tell whether a noun of these letters has a preposition and the verb an object.

        "تؤيد الجمعية المشروع وتعارض البند": it opposes it, there is no conflict with another.
        """
        taken, direct = prepositions_of(self.lexicon), transitive(self.lexicon)
        noun = {f.lemma for f in token.readings if not f.imperfect}
        verb = {f.lemma for f in token.readings if f.imperfect and f.mood in FINITE}
        other = bool(verb & direct) and all(one in taken and one not in direct for one in noun)
        return other or token.text in self.lexicon.sets["verbal.seldom"]

    def _certain(self, token: Token) -> bool:
        """Tell whether a verb form is that of no noun."""
        if token.text in self.lexicon.sets["homographs.madda"]:
            return True
        if any(form.lemma in self.auxiliaries for form in token.readings):
            return True
        if token.printed.endswith("ى"):
            return True  # a perfect: its noun is written with ي
        if doubled(token.printed) and any(len(f.lemma) == _ROOT for f in token.readings):
            return True  # "وقّع": a noun of these letters is written without the sign
        imperfect = any(form.imperfect for form in token.readings if form.mood in FINITE)
        if raised(token.printed) and (imperfect or self.words.deed(token.text)):
            return True
        if token.text in self.homographs or self._of_noun(token):
            return False
        return self.words.base(token.text) not in self.words.nouns
