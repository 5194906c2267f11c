"""Where an Arabic participle stands as one, and no noun or mere adjective."""

from kg.extract.arabic.endings import OBJECT
from kg.extract.arabic.standing import Standing
from kg.extract.arabic.valency import prepositions_of, transitive, verbs_of
from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token
from kg.names import SOV

_CASE = ("ا", "ًا", "اً", "ين", "ة")
"""How a participle ends that says what else a speaker does, a speaker of whatever gender."""
_BREAKS = frozenset({";", ":", "."})
_TITLE = 2
"""Words of an agreement with what says which it is: "اتفاق ثلاثي"."""


class Participial(Standing):
    """Tells which words of a sentence are participles with complements of their own."""

    def _asking(self, at: int) -> bool:
        """Tell whether a participle says what else a speaker does: "…، مقترحا إضافة باب"."""
        participle, before, after = self.tokens[at], self._before(), self._after(at)
        if before is None or after is None:
            return False
        listed = self.lexicon.words["verbal"]["adding"]
        object_ = participle.printed.endswith(_CASE) and before.text == ","
        noun = after.tag is Tag.WORD and (self._deed(after) or self.words.definite(after.text))
        noun = noun or after.entity is not None or self._actor(after)  # "داعيا وزارة الصحة"
        return object_ and noun and any(form.lemma in listed for form in participle.readings)

    def _in_case(self, token: Token) -> bool:
        """Tell whether what may be an adverb describes the object before it: "ترخيصا مسبقا"."""
        if token.tag is not Tag.ADVERB or not token.printed.endswith(OBJECT):
            return False
        before, sets = self._before(), self.lexicon.sets
        if before is None:
            return False
        if token.text in sets["adverbs.temporal"] | sets["adverbs.now"] or before.lemma:
            return False
        stem = token.text[:-1]
        known = self.words.nisba(stem) or stem in self.words.adjectives
        object_ = before.tag is Tag.WORD and before.printed.endswith(OBJECT)
        return known and object_ and not before.text.endswith(("ا", "ه"))

    def _stands(self, at: int) -> bool:
        """Tell whether a form is a participle's that stands for a clause."""
        return self._signed(at) or self._is_participle(at) or self._asking(at)

    def _signed(self, at: int) -> bool:
        """Tell whether a form says that the agreement before it was signed: "اتفاق وقع في مايو"."""
        after, signing = self._after(at), self.lexicon.sets["verbal.signing"]
        if after is None or after.tag not in {Tag.PREPOSITION, Tag.ADVERB}:
            return False
        if signing.isdisjoint(form.lemma for form in self.tokens[at].readings):
            return False
        nouns = (one.text for one in self.done[-_TITLE:] if one.tag is Tag.WORD)
        kinds = (self.lexicon.head_class(self.words.bare(noun)) for noun in nouns)
        return any(kind is not None and SOV.Agreement in with_broader(kind) for kind in kinds)

    def _is_participle(self, at: int) -> bool:
        """Tell whether a participle stands as one: behind its noun and before its complement."""
        participle = self.tokens[at]
        if not self._verbal(participle) or self._things(participle):
            return False
        before, after = self._before(), self._after(at)
        while after is not None and after.tag is Tag.ADVERB:
            at, after = at + 1, self._after(at + 1)
        if before is None or after is None:
            return False
        if after.text in {*self.lexicon.grammar.that, *self.lexicon.words["verbal"]["what"]}:
            return any(form.lemma in self.lexicon.reporting for form in participle.readings)
        if after.tag is not Tag.PREPOSITION:
            return False
        if before.tag is Tag.NEGATION:
            return True
        if before.tag is Tag.WORD:
            bare = self.words.bare(participle.text)
            listed = bare.removesuffix("ه") in self.lexicon.sets["verbal.participial"]
            definite = self.words.definite
            owner = definite(participle.text) and not definite(before.text)  # "زوار الموقع"
            noun = bare in self.words.nouns and (owner or not listed)
            return not noun and not self._object_noun(participle)
        if before.tag is Tag.VERB:
            helps = self.auxiliaries | self.lexicon.grammar.copulas  # "ليست تابعة للدولة"
            helped = any(form.lemma in helps for form in before.readings)
            return helped and not self.words.definite(participle.text)  # "بدأ العاملون في"
        if self._object_noun(participle):
            return False
        return self._describes_too(participle) or before.tag in {
            Tag.NAME,
            Tag.CLOSE,
            Tag.PUNCTUATION,
            Tag.ADVERB,
            Tag.PRONOUN,
        }

    def _describes_too(self, participle: Token) -> bool:
        """Tell whether a participle goes on from another: "المطور في وهران والمدرب على نصوص"."""
        definite = self.words.definite
        joined = self.done[-1].tag is Tag.COORDINATOR
        for one in reversed(self.done if joined else ()):
            if one.text in _BREAKS or one.tag is Tag.RELATIVE or one.mood(*FINITE):
                return False
            if one.tag is Tag.VERB:
                return definite(one.text) == definite(participle.text)
        return False

    def _tells_besides(self, at: int) -> bool:
        """Tell whether a participle says what somebody tells as well: "…، مشددة على أن"."""
        before, behind = self._before(), [one.text for one in self.tokens[at + 1 : at + 3]]
        if before is None or before.text != "," or self.words.definite(self.tokens[at].text):
            return False
        that = {*self.lexicon.grammar.that, *self.lexicon.sets["verbal.on_that"]}
        told = any(form.lemma in self.lexicon.reporting for form in self.tokens[at].readings)
        return told and not that.isdisjoint(behind)

    def _lacks_verb(self, token: Token) -> bool:
        """Tell whether what a relative describes has no verb yet: "أورنج التي تأسست أمس تملك"."""
        if self._she_does(token):
            return True
        said = list[bool]()  # of each finite verb, whether it stands in the relative clause
        for one in self.done:
            if one.text in _BREAKS or one.tag is Tag.SUBORDINATOR:
                said.clear()
            if one.tag is Tag.RELATIVE and one.text not in self.lexicon.grammar.that:
                said = [] if not said else [False]
                said.append(True)
            elif one.tag is Tag.VERB and one.mood(*FINITE):
                said.append(False)
        imperfect = any(form.imperfect for form in token.readings if form.mood in FINITE)
        return imperfect and said == [True, False]

    def _she_does(self, token: Token) -> bool:
        """Tell whether "وهي" opens a clause with its verb behind it: "وهي تمسك بالشبكة"."""
        joined, pronoun = self.done[-2:] if len(self.done) > 1 else (None, None)
        if joined is None or pronoun is None or joined.tag is not Tag.COORDINATOR:
            return False
        she = pronoun.text in self.lexicon.sets["pronouns.feminine"]
        return she and any(one.imperfect and one.agrees == "feminine" for one in token.readings)

    def _leans(self, at: int, token: Token) -> bool:
        """Tell whether what is behind a form is a participle's, and no verb's: "تابعا للوزارة"."""
        before, after = self._before(), self._after(at)
        if before is None or after is None or after.tag is not Tag.PREPOSITION:
            return False
        taken = prepositions_of(self.lexicon)
        acts, describes = set[str](), set[str]()
        for form in token.readings:
            (acts if form.mood in FINITE else describes).add(form.lemma)
        leans = any(after.lemma in taken.get(one, ()) for one in describes)
        other = any(after.lemma in taken.get(one, ()) for one in acts)
        named = before.tag in {Tag.WORD, Tag.NAME, Tag.CLOSE, Tag.VERB}
        return leans and not other and named and acts <= transitive(self.lexicon)

    def _things(self, participle: Token) -> bool:
        """Tell whether a participle's form is rather a noun of things: "مركزين", "المنصات"."""
        base = self.words.base(self.words.bare(participle.text))
        if base is None:
            return False
        listed = base.removesuffix("ه") in self.lexicon.sets["verbal.participial"]
        kind = self.lexicon.head_class(base)
        return not listed and kind is not None and SOV.Actor not in with_broader(kind)

    def _verbal(self, participle: Token) -> bool:
        """Tell whether a participle is a verb's that has a frame, and no mere adjective."""
        stem = self.words.bare(participle.text).removesuffix("ا").removesuffix("ه")
        described = stem in self.words.adjectives
        if described and stem not in self.lexicon.sets["verbal.participial"]:
            return False
        return any(form.lemma in verbs_of(self.lexicon) for form in participle.readings)

    def _object_noun(self, participle: Token) -> bool:
        """Tell whether a participle's form is a noun's in the case of an object: "مركزا"."""
        base = self.words.base(participle.text)
        return participle.text.endswith("ا") and base is not None and base in self.words.nouns


def participle_mood(token: Token, *, passive: bool) -> Mood | None:
    """Return the mood of a participle, the passive one or the active where it may be either."""
    moods = {form.mood for form in token.readings}
    first, second = (
        (Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE)
        if passive
        else (Mood.PRESENT_PARTICIPLE, Mood.PAST_PARTICIPLE)
    )
    return first if first in moods else second if second in moods else None
