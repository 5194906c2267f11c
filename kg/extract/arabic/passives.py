"""Which Arabic verbs are passives though no vowel shows it: "وقعت الاتفاقية"."""

from collections.abc import Sequence

from kg.extract.arabic.arguments import STOPS
from kg.extract.arabic.subjects import ArabicSubjects
from kg.extract.arabic.valency import taking, transitive, without_object
from kg.extract.lexicon import Tag

_ROOT = 3
"""Letters of a perfect without more than its root."""


class ArabicPassives(ArabicSubjects):
    """A chunked Arabic sentence, and the verbs of it whose subject is what is done."""

    def passive(self, at: int) -> bool:
        """Tell whether a verb that someone does has only what is done: "وقعت الاتفاقية"."""
        verb = self.verb(at)
        if verb is None or not verb.finite or verb.passive:
            return verb is not None and verb.passive
        lemma, never = verb.lemma, self.lexicon.sets["verbal.never_passive"]
        wants, alone = self._wants_actor(lemma), lemma in self.lexicon.sets["verbal.done_to"]
        taken = alone or wants or lemma in taking(self.lexicon)
        if not taken or self.tokens[verb.head].lemma:
            return False
        if lemma in never or not (alone or lemma in transitive(self.lexicon)):
            return False
        subject = self.subject(at)
        node = self.noun(subject[0]) if subject else None
        if node is None or self.tokens[node.head].tag is Tag.PRONOUN:
            return False
        if alone:
            return not (self._above(at) or self._bare_behind(at, subject))
        if not (wants or self._undergone(at, subject[0])):
            return False
        if self._actor(node) and not self._is_charge(lemma, subject[0]):
            return False
        status, told = self.lexicon.status, self.lexicon.singular(self.head(node))
        telling = told in status["documents"]["heads"] and self.clause_behind(at) is not None
        telling = telling or told in status["sources"]["groups"]  # "كشفت مصادر", "كشفت دراسة أن"
        if self._known_thing(node) is False or (telling and lemma in self.lexicon.reporting):
            return False
        return not self._has_object(at, subject)

    def _has_object(self, at: int, subject: Sequence[int]) -> bool:
        """Tell whether a verb has an object beside its subject: "لا يدعم النموذج سوى العربية"."""
        but = self.lexicon.words["verbal"]["but"]
        others = [self.noun(one) for one in self._arguments(at) if one not in subject]
        return any(node and node.preposition in ("", *but) for node in others)

    def _bare_behind(self, at: int, subject: Sequence[int]) -> bool:
        """Tell whether what may be a verb's object stands behind it and its complements."""
        bare = ("", *self.lexicon.words["verbal"]["but"])
        for position in range(at + 1, len(self.nodes)):
            node, verb = self.noun(position), self.verb(position)
            if node is not None:
                if node.preposition in bare and position not in subject and not self._date(node):
                    return True  # "منع سالم الهنائي من المجلس تجارة الأسلحة", "أطلقت ثلاثة نماذج"
                continue
            joins = self.coordinator(position) and self.noun(position + 1) is not None
            if joins or self.adverb(position) or (verb and verb.participle):
                continue  # "فرضت فرنسا وألمانيا رسوما"
            clause = self.mark(position, *self.lexicon.grammar.that)  # "تعرف المدينة أن"
            ends = self.mark(position, *STOPS) or self.coordinator(position)
            return clause or (not ends and self._has_object(at, subject))
        return False

    def _undergone(self, at: int, subject: int) -> bool:
        """Tell whether a perfect that always has an object has none but its subject behind it.

        "عالجت البيانات في فرنسا"; "طالت" may be no verb with an object, nor is "تبرز".
        """
        verb, sets = self.verbs[at], self.lexicon.sets
        if subject < at or len(verb.lemma) == _ROOT:
            return False
        forms = self.tokens[verb.head].readings
        if any(form.imperfect and form.agrees != "i" for form in forms):
            return False
        never = (sets["verbal.having"], sets["verbal.exceeding"], without_object(self.lexicon))
        return not any(verb.lemma in one for one in never)

    def _is_charge(self, lemma: str, at: int) -> bool:
        """Tell whether a noun says what one is charged with: "أسندت إدارة المركز إلى أورنج"."""
        verbal = self.lexicon.words["verbal"]
        charges = lemma in verbal["charging"] and self._headed(at, verbal["leadership"])
        return charges and self._construct(at) is not None
