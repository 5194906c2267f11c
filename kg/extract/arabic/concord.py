"""Which noun phrases an Arabic verb may be of, by its person and gender."""

from kg.extract.arabic.coordination import ArabicCoordination
from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE, GENDERS, VerbForm
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.names import SOV

_SEVERAL = ("ات", "ون", "ين", "ان", "اء")
"""Endings of nouns that are mostly of several."""
_OF_MANY = ("وا", "ون", "ان", "ين", "ا", "ن", "و")
"""Endings of verbs of several, or of two."""
_YOU, _YOURS, _FUTURE = "ت", ("ون", "وا"), "س"
"""How the imperfect of several opens who are spoken to, and what is joined before it."""
_I = "i"
_HAMZA = "أ"
_PLAIN = 4
"""Letters of the longest verbs whose past opens with a hamza."""


class ArabicConcord(ArabicCoordination):
    """A chunked Arabic sentence, and what is asked of the persons of its verbs."""

    def _person(self, at: int) -> frozenset[str]:
        verb = self.verb(at)
        if verb is None:
            return frozenset()
        token = self.tokens[verb.head]
        readings: tuple[VerbForm, ...] = token.readings
        found = frozenset(
            form.agrees for form in readings if form.lemma == verb.lemma and form.mood in FINITE
        )
        # a verb with more than four letters has no hamza in the past: "أقترح" is "I"
        speaks = token.printed.startswith(_HAMZA) and len(verb.lemma) > _PLAIN and _I in found
        return frozenset({_I}) if speaks else found

    def _unlike(self, at: int) -> bool:
        """Tell whether a verb is of another gender than the relative right before it.

        "الشركة التي يملك صندوق قطر 30% من أسهمها": it is the fund that does.
        """
        genders = self.lexicon.words["relative"]
        feminine, masculine = (
            self.mark(at - 1, *genders[one]) for one in ("feminine", "masculine")
        )
        person = self._person(at)
        if not (feminine or masculine) or "plural" in person:
            return False
        return not person & ({"feminine"} if feminine else {"masculine"}) and bool(person & GENDERS)

    def _latter(self, at: int) -> bool:
        """Tell whether a pronoun stands for who was named last: "وتدير الأخيرة المركز"."""
        return self.tokens[self.nouns[at].head].text in self.lexicon.words["pronouns"]["near"]

    def _names_before(self, at: int) -> bool:
        """Tell whether a noun only says what the one before it is called: "نموذج اسمه «زيتون»"."""
        node = self.noun(at)
        called = node is not None and self.head(node) in self.lexicon.cues.get("called", {})
        return called and node is not None and self.possessive(node) and bool(self.noun(at - 1))

    def _adds_nothing(self, at: int) -> bool:
        """Tell whether a noun phrase is but a part of what is before it: "كل منهما"."""
        node, before = self.noun(at), self.noun(at - 1)
        each = before and self.tokens[before.head].text in self.lexicon.sets["verbal.each"]
        pronoun = node is not None and self.tokens[node.head].tag is Tag.PRONOUN
        return bool(each and pronoun) or self._names_before(at)

    def _agrees(self, at: int, noun: int) -> bool:
        """Tell whether a verb may have a noun phrase for its subject, by gender."""
        node, forms = self.noun(noun), self._person(at)
        if node is None:
            return False
        if forms & {"we", "i"} and not forms & {"masculine", "feminine", "plural"}:
            return False
        features = self.agreement(node) & GENDERS
        genders = forms & GENDERS
        if "plural" in forms:
            return not (self._of_several(at) and self._single(noun, node))
        ahead = not features and node.preposition == "" and noun < at
        if ahead and self._willed(at) - genders:
            return False
        return not features or not genders or bool(features & genders)

    def _willed(self, at: int) -> frozenset[str]:
        """Return the gender of who wills what a verb says: "سامي حداد يريد أن تشتري الشركة"."""
        verb = self.verb(at)
        governors = verb.governors if verb is not None else ()
        impersonal = self.lexicon.status["content"]["impersonal"]
        for token in (self.tokens[one] for one, _ in governors):
            forms = [form for form in token.readings if form.mood in FINITE]
            if forms and all(form.lemma not in impersonal for form in forms):
                return frozenset(form.agrees for form in forms) & GENDERS
        return frozenset()

    def _other_does(self, governing: int, at: int) -> bool:
        """Tell whether two verbs' genders part who wills a thing from who does it.

        "يريد سامي حداد أن تعتمد المنصة": a name alone tells no gender, but his verb does.
        """
        subject = self.subject(governing)
        node = self.noun(subject[0]) if len(subject) == 1 else None
        if node is None or self.agreement(node) & GENDERS:
            return False
        wills, does = (self._person(one) & GENDERS for one in (governing, at))
        return bool(wills and does) and wills.isdisjoint(does)

    def _of_several(self, at: int) -> bool:
        """Tell whether a verb's own ending says that several do it: "دعوا", "يرون"."""
        verb = self.verb(at)
        if verb is None or self._person(at) != {"plural"}:
            return False
        return self.tokens[verb.head].text.endswith(_OF_MANY)  # "على", which stands for a verb

    def addresses(self, at: int) -> bool:
        """Tell whether a verb says what those do who are spoken to: "لا تملكون حاسوبا"."""
        verb = self.verb(at)
        if verb is None or not verb.finite or not self._of_several(at):
            return False
        token = self.tokens[verb.head]
        imperfect = any(form.imperfect for form in token.readings)
        yours = token.text.lstrip(_FUTURE)[:1] == _YOU and token.text.endswith(_YOURS)
        return imperfect and yours  # "تضمان" is of two

    @property
    def _us(self) -> frozenset[str]:
        return frozenset(self.lexicon.words["pronouns"]["we"])

    def _single(self, at: int, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is surely of one: "شركة أجنبية", not "عدد من النواب"."""
        token = self.tokens[node.head]
        if len(self.conjuncts(at)) > 1 or self.dual(node) or token.tag is Tag.NUMBER:
            return False
        if token.tag is Tag.PRONOUN:
            return not (self.agreement(node) & {"plural"} or token.text in self._us)
        if node.core < node.head or "plural" in self.agreement(node):
            return False
        if token.entity is not None:
            return not {SOV.ActorGroup, SOV.State} & set(token.entity.types)
        bare = self.forms.bare(token.text)
        kind = self.lexicon.head_class(bare)
        if bare in self.forms.plurals or self.lexicon.singular(bare) != bare:
            return False
        body = kind is not None and SOV.ActorGroup not in with_broader(kind)
        return body and not token.printed.endswith(_SEVERAL)

    def _undergoing(self, at: int | None, relative: int) -> int | None:
        """Return what is done something to, rather than that: "صيانة الخوادم التي قدمتها قطر"."""
        at = self._of_its_gender(at, relative) if at is not None else None
        node = self.noun(at) if at is not None else None
        construct = self._construct(at) if at is not None else None
        thing = self.noun(construct) if construct is not None else None
        if node is None or thing is None or not self._action(self.tokens[node.head]):
            return at
        fits = self._relates(relative, thing)
        return construct if fits and self._known(construct or 0) else at

    def _of_its_gender(self, at: int, relative: int) -> int:
        """Return the noun that a relative's gender points to: "مدير أورنج التي": it is the firm."""
        for one in range(at, relative):
            node = self.noun(one)
            if node is None:
                break
            if self._relates(relative, node):
                return one
        return at

    def _relates(self, relative: int, node: NounPhrase) -> bool:
        """Tell whether a relative may be of a noun, by the gender that it shows."""
        genders = self.lexicon.words["relative"]
        shown = {one for one in GENDERS if self.mark(relative, *genders[one])}
        known = self.agreement(node) & GENDERS
        return not shown or not known or bool(shown & known)
