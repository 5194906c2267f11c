"""Arabic verb groups: negation, particles of tense, auxiliaries, the verb or the participle."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Protocol

from kg.extract.arabic.participial import participle_mood
from kg.extract.arabic.valency import actor_nouns
from kg.extract.arabic.words import words_of
from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import VerbGroup
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token
from kg.model import Modality


class Sentence(Protocol):
    """The tokens of a sentence, and the verbs that a reader of groups must know.

    auxiliaries  verbs that say only when or how long the verb behind them holds
    future, past particles of tense
    transitive   verbs with an object in some frame
    active_with  verbs whose participle before "ل" is active
    cutting      negations behind which a verb is cut short
    """

    tokens: Sequence[Token]
    lexicon: Lexicon
    auxiliaries: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    transitive: frozenset[str]
    active_with: frozenset[str]
    cutting: frozenset[str]


class GroupReader:
    """Reads one verb group: negation, particles of tense, auxiliaries, the verb."""

    def __init__(self, chunker: Sentence, at: int) -> None:
        self.chunker, self.tokens, self.at = chunker, chunker.tokens, at
        self.negation: list[int] = []
        self.adverbs: list[int] = []
        self.governors: list[tuple[int, str]] = []
        self.mood: Mood | None = None
        self.doubt: int | None = None

    def read(self, first: int) -> VerbGroup | None:
        """Return the group that opens at the reader's token, or None where there is none.

        first  the token index at which the group starts
        """
        self._particles()
        token = self._token()
        if token is None or token.tag is not Tag.VERB:
            return None
        finite = token.mood(*FINITE)
        return self._finite(first, token) if finite else self._participle(first, token)

    def _token(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _particles(self) -> None:
        """Step over what stands before a verb; nothing of it is a verb group alone."""
        while (token := self._token()) is not None:
            if token.tag is Tag.NEGATION:
                self.negation.append(self.at)
                if token.text in self.chunker.lexicon.words["verbal"]["never"]:
                    self.mood = Mood.FUTURE
            elif token.text in self.chunker.future:
                self.mood = Mood.FUTURE
            elif token.text in self.chunker.past:
                self.doubt = self.at
            elif (
                token.tag is Tag.ADVERB
                and token.text in self.chunker.lexicon.words["verbal"]["still"]
            ):
                self.adverbs.append(self.at)
            else:
                return
            self.at += 1

    def _finite(self, first: int, token: Token) -> VerbGroup:
        form = self._reading(token)
        head, lemma = self.at, form.lemma
        passive = form.passive or self._vowelled(head, form)
        self.mood = self.mood or form.mood
        self._doubtful(form)
        self.at += 1
        while step := self._next(head, lemma):
            head, form = step
            lemma = form.lemma
            passive = form.passive or self._vowelled(head, form)
        if lemma == self.chunker.lexicon.words["verbal"]["is_not"]:
            self.negation.append(head)
        if self.negation and (self._excepts() or self._at_most(lemma)):
            self.negation = []
        return VerbGroup(
            first,
            head,
            self.at,
            lemma,
            self.mood,
            passive=passive,
            reflexive=False,
            negation=tuple(self.negation),
            negated=bool(self.negation),
            adverbs=tuple(self.adverbs),
            governors=tuple(self.governors),
        )

    def _at_most(self, lemma: str) -> bool:
        """Tell whether what is not exceeded says how much there is: "لا تتجاوز كلفته 9 ملايين"."""
        if lemma not in self.chunker.lexicon.sets["verbal.exceeding"]:
            return False
        near = self.tokens[self.at : self.at + _NEAR]
        return any(one.tag is Tag.NUMBER or is_quantity(one.entity) for one in near)

    def _excepts(self) -> bool:
        """Tell whether a negated verb's clause names an exception, of which it is so: "سوى"."""
        return excepts(self.tokens, self.at, self.chunker.lexicon)

    def _reading(self, token: Token) -> VerbForm:
        """Return the reading that the particle before a verb calls for."""
        finite = [form for form in token.readings if form.mood in FINITE]
        jussive = bool(self.negation) or self.mood is Mood.FUTURE
        wanted = [form for form in finite if form.imperfect] if jussive else finite
        if not any(self.tokens[at].text in self.chunker.cutting for at in self.negation):
            wanted = [form for form in wanted if not form.cut] or wanted  # "يعد" is of "عد"
        auxiliaries = self.chunker.auxiliaries
        causing = self.chunker.lexicon.words["verbal"]["causing"] if self._between() else {}
        return min(
            wanted or finite,
            key=lambda form: (
                not (self._taken(form.lemma) or self._drafts(form.lemma)),
                form.lemma in causing,
                form.lemma not in self.chunker.lexicon.words["verbal"]["preferred"],
                form.agrees == "i",
                self._unlike(form),
                form.lemma not in auxiliaries,
                form.passive,
                len(form.lemma),
            ),
        )

    def _unlike(self, form: VerbForm) -> bool:
        """Tell whether a form is of another gender than the definite noun right behind it.

        "تحول البرنامج إلى عبء": it is not "تحول الشركة".
        """
        behind = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        words = words_of(self.chunker.lexicon)
        opens = self.at <= 1 and behind is not None and behind.tag is Tag.WORD
        if behind is None or not opens or not words.definite(behind.text):
            return False
        bare = words.bare(behind.text)
        if bare in words.plurals or bare not in words.nouns:
            return False
        feminine = bare.endswith(("ه", "ات"))
        feminine = feminine or bare in self.chunker.lexicon.nouns["gender"]["feminine"]
        return form.agrees == ("masculine" if feminine else "feminine")

    def _vowelled(self, at: int, form: VerbForm) -> bool:
        """Tell whether a verb's vowels show a passive: "وُقّع", "تُحفظ البيانات".

        With a double letter, or somebody behind it, it may be active: "تُقدم أورنج خدماتها".
        """
        token, behind = self.tokens[at], self.tokens[at + 1 : at + 2]
        if _vowelled_passive(token, form):
            return True
        plain = behind and behind[0].tag is Tag.WORD and not behind[0].entity and not token.lemma
        if not (plain and form.imperfect and _DAMMA in token.printed[:4]):
            return False
        lexicon = self.chunker.lexicon
        base = words_of(lexicon).base(behind[0].text) or behind[0].text
        thing = lexicon.singular(base) not in actor_nouns(lexicon)
        return thing and len(form.lemma) == _ROOT and _DOUBLE not in token.printed

    def _between(self) -> bool:
        """Tell whether a verb stands between two nouns, the second of them right behind it."""
        around = self.tokens[max(0, self.at - 1) : self.at], self.tokens[self.at + 1 : self.at + 2]
        before, behind = (one[0].tag if one else None for one in around)
        return before in {Tag.WORD, Tag.NAME, Tag.PRONOUN} and behind is Tag.WORD

    def _taken(self, lemma: str) -> bool:
        """Tell whether the preposition that a verb is known by stands near: "تعد بإنشاء"."""
        taken = self.chunker.lexicon.words["verbal"]["known_by"].get(lemma)
        near = self.tokens[self.at + 1 : self.at + _NEAR] if taken else ()
        able = self.chunker.lexicon.sets["verbal.impersonal"]  # "لم يعد بإمكان الشركة"
        return any(
            token.tag is Tag.PREPOSITION and token.lemma == taken
            for token, behind in zip_longest(near, near[1:])
            if token and (behind is None or token.text + behind.text not in able)
        )

    def _drafts(self, lemma: str) -> bool:
        """Tell whether a verb has the object that it is known by: "تعد فرنسا مشروع قانون".

        Where nothing stands between, that may be the subject: "تعد الدراسة الأولى من نوعها".
        """
        listed = self.chunker.lexicon.words["verbal"]["known_by_object"].get(lemma, ())
        if not listed:
            return False
        verb, before = self.tokens[self.at], self.tokens[max(0, self.at - 1)]
        if verb.lemma:  # "ضوابط يعدها فريق"
            return self.at > 0 and self.chunker.lexicon.singular(before.text) in listed
        near = [token.text for token in self.tokens[self.at + 1 : self.at + _NEAR]]
        first = 0 if before.tag in {Tag.NAME, Tag.PRONOUN} else 1
        pairs = zip_longest(near[first:], near[first + 1 :], fillvalue="")
        return any(one in listed or f"{one} {behind}" in listed for one, behind in pairs)

    def _doubtful(self, form: VerbForm) -> None:
        """Note "قد" before an imperfect, which leaves it open."""
        if self.doubt is not None and form.imperfect:
            self.governors.append((self.doubt, str(Modality.HYPOTHETICAL)))
        self.doubt = None

    def _next(self, head: int, lemma: str) -> tuple[int, VerbForm] | None:
        """Step to the verb that an auxiliary, or a verb with "أن", has right behind it."""
        self._adverbs()
        start, negation = self.at, list(self.negation)
        governor = self.chunker.lexicon.governors.get(lemma)
        if governor:
            self._on_us()
        token = self._token()
        if lemma in self.chunker.auxiliaries:
            self._particles()
        elif (
            governor
            and token is not None
            and token.text in self.chunker.lexicon.words["verbal"]["that_verb"]
        ):
            self.at += 1
            self._particles()
        else:
            self.at = start
            return None
        token = self._token()
        if token is None or token.tag is not Tag.VERB or not token.mood(*FINITE):
            self.at, self.negation = start, negation
            return None
        form = self._reading(token)
        if form.mood is Mood.FUTURE and lemma in self.chunker.lexicon.grammar.be:
            self.governors.append((head, str(Modality.HYPOTHETICAL)))  # "كان سيخضع"
        if governor and lemma not in self.chunker.auxiliaries:
            if not form.imperfect:
                self.at, self.negation = start, negation
                return None
            self.governors.append((head, governor[0]))
        self._doubtful(form)
        self.at += 1
        return self.at - 1, form

    def _on_us(self) -> None:
        """Step over whom a duty is on before "أن": "علينا أن نتعلم", "يجب علينا أن نتعلم"."""
        words = self.chunker.lexicon.words
        token = self._token()
        on = token is not None and token.lemma in words["verbal"]["obliging"]
        near = self.tokens[self.at + on : self.at + on + 2]
        that = len(near) > 1 and near[1].text in words["verbal"]["that_verb"]
        if that and near[0].text in words["pronouns"]["we"]:
            self.at += 1 + on

    def _adverbs(self) -> None:
        while (token := self._token()) is not None and token.tag is Tag.ADVERB:
            if token.text in self.chunker.past | self.chunker.future:
                return
            self.adverbs.append(self.at)
            self.at += 1

    def _participle(self, first: int, token: Token) -> VerbGroup | None:
        lemmas = {form.lemma for form in token.readings}
        behind = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        lexicon = self.chunker.lexicon
        to = behind is not None and behind.lemma == lexicon.grammar.at
        speaks = behind is not None and behind.lemma in lexicon.words["verbal"]["by_name"]
        active = speaks or bool(to and lemmas & self.chunker.active_with)
        mood = participle_mood(token, passive=bool(lemmas & self.chunker.transitive) and not active)
        if mood is None:
            return None
        form = next(form for form in token.readings if form.mood is mood)
        head = self.at
        self.at += 1
        return VerbGroup(
            first,
            head,
            self.at,
            form.lemma,
            mood,
            passive=False,
            reflexive=False,
            negation=tuple(self.negation),
            negated=bool(self.negation),
            adverbs=tuple(self.adverbs),
            governors=(),
        )


def excepts(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands from a token on in a clause names an exception: "سوى"."""
    for token in tokens[at : at + _EXCEPTION]:
        if token.text in lexicon.words["verbal"]["only"]:
            return True
        if token.tag in {Tag.VERB, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.PUNCTUATION}:
            return False
    return False


_EXCEPTION = 12
"""Tokens between a negated verb and "سوى" at the most."""
_NEAR = 5
"""Tokens behind a verb in which the preposition that it is known by stands."""
_DAMMA = "\u064f"
_OPEN_ROOT = re.compile("\u064e\u0651?[^\\W\\d_]\\W*$|\u0651\u064e[^\\W\\d_]\\W*$")
"""A fatha before the last letter, which behind a damma a passive alone has: "تُخزَّن"."""


def _vowelled_passive(token: Token, form: VerbForm) -> bool:
    """Tell whether a printed vowel shows a passive: "وُقّع", "يُستخدم"."""
    if _DAMMA not in token.printed[:4]:
        return False
    if not form.imperfect:
        return token.printed[1:2] == _DAMMA
    long = len(form.lemma) >= _LONG or token.printed.endswith("ى")  # "يُغذّى" is not "يُغذّي"
    return long or _OPEN_ROOT.search(token.printed) is not None


_ROOT, _DOUBLE = 3, "\u0651"
"""Letters of a perfect without more than its root, and the sign of a double letter."""
_LONG = 5
"""Letters of a perfect from which on a damma in the imperfect is a passive's alone."""
