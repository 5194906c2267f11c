"""Arabic prepositions that stand for a verb, or an adverb: who has something, what is not yet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.arabic.conjugation import is_infinitive
from kg.extract.arabic.endings import OBJECT
from kg.extract.arabic.spelt import unlisted
from kg.extract.arabic.valency import actor_nouns
from kg.extract.arabic.words import Words
from kg.extract.conjugation import FINITE, GENDERS, Mood, VerbForm
from kg.extract.inflection import spelled
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token
from kg.names import SOV

_ANSWER = 6
"""Tokens between a verb of answering and "بأن" at the most."""
_OF_HOLDER = frozenset({Tag.WORD, Tag.NAME, Tag.PREPOSITION, Tag.COORDINATOR, Tag.PRONOUN})
_HOLDER = 8
"""Tokens in which whoever has to do something, or has it, is named at the most."""


class Standing:
    """Tells which prepositions of a sentence stand for a verb: "على الحكومة أن", "لدينا"."""

    def __init__(self, tokens: Sequence[Token], words: Words) -> None:
        self.tokens, self.words = tokens, words
        self.lexicon = words.lexicon
        self.done: list[Token] = []
        self.open = False  # whether the clause has its verb
        self.taken_up: set[int] = set()  # pronouns for what stands before them
        self.auxiliaries = self.lexicon.sets["verbal.auxiliaries"]

    def _standing(self, at: int, token: Token) -> str | None:
        """Return the verb that a preposition stands for where it opens a clause, or None."""
        verbal, before, behind = self.lexicon.words["verbal"], self._before(), self._after(at)
        obliges, holds = (token.lemma in verbal[one] for one in ("obliging", "holding"))
        if behind is None or not (obliges or holds):
            return None
        pronoun = behind.tag is Tag.PRONOUN
        topped = pronoun and self._topped()
        denied = before is not None and self._is_not(before)
        opens = topped or before is None or self._led_to(before, pronoun=pronoun)
        opens = opens or (obliges and before is not None and self._stands_for_none(before))
        if not (opens or denied) or (self.open and not denied):
            return None
        if not (pronoun or self._actor(behind)):
            return None
        if obliges:
            return str(verbal["obliged"][0]) if self._obliges(at) else None
        if self._deed(behind) or not self._holds(at):
            return None
        if topped:
            self.taken_up.add(at + 1)
        return str(verbal["held"][0])

    def _led_to(self, before: Token, *, pronoun: bool) -> bool:
        """Tell whether a clause may open behind a token: "و", "إن", "كان", or "لكن" and "لدينا"."""
        return (
            before.tag in {Tag.COORDINATOR, Tag.PUNCTUATION, Tag.OPEN}
            or before.text in self.lexicon.grammar.that
            or (pronoun and before.tag is Tag.ADVERB)
            or self._helps(before)
        )

    def _stands_for_none(self, pronoun: Token) -> bool:
        """Tell whether a pronoun is but what "إن" needs before a clause: "إنه على الدولة أن"."""
        that = self.done[-2] if len(self.done) > 1 else None
        bound = that is not None and that.text in self.lexicon.grammar.that
        return bound and pronoun.text in self.lexicon.words["pronouns"]["other"]

    def _takes_up(self, token: Token, before: Token, after: Token | None) -> bool:
        """Tell whether a form says what its subject does behind a relative between commas.

        "شركة سراب، التي أسسها علي عام 2019، تطور نماذج": what opens the sentence has no verb yet.
        """
        of_what = {Tag.WORD, Tag.NAME, Tag.NUMBER}
        if before.text != "," or after is None or after.tag not in of_what:
            return False
        relatives = self.lexicon.grammar.relatives
        opened = [at for at, one in enumerate(self.done) if one.text in relatives]
        if len(opened) != 1 or opened[0] < 2 or self.done[opened[0] - 1].text != ",":  # noqa: PLR2004
            return False
        topic, aside = self.done[: opened[0] - 1], self.done[opened[0] : -1]
        if any(one.mood(*FINITE) for one in topic) or any(one.text in ",;:" for one in aside):
            return False
        words, relative = self.lexicon.words["relative"], self.done[opened[0]].text
        genders = {one for one in GENDERS if relative in map(spelled, words[one])}
        return any(form.imperfect and form.agrees in genders for form in token.readings)

    def _points(self, token: Token) -> bool:
        return token.text in self.lexicon.words["determiners"]["demonstrative"]

    def _who(self, at: int, token: Token) -> Token | None:
        """Return "من" as the relative that it is in "أورنج هي من صممت المنصة", or None."""
        relatives = self.lexicon.words["relative"]
        if token.text not in relatives["who"]:
            return None
        before, behind = self._before(), self._after(at)
        if behind is None:
            return None
        if before is None or before.tag in {Tag.PUNCTUATION, Tag.OPEN}:  # "من يملك البيانات؟"
            asks = any(form.imperfect for form in behind.readings)
            return replace(token, tag=Tag.RELATIVE, lemma="", readings=()) if asks else None
        subject = before.text in self.lexicon.words["pronouns"]["subject"]
        subject = subject and self.done[-2:][0].tag is not Tag.PREPOSITION  # "أي منهما من يملك"
        if not subject or not behind.mood(*FINITE) or behind.text in self.words.nouns:
            return None
        gender = "feminine" if before.text in self.lexicon.words["pronouns"]["feminine"] else ""
        return replace(
            token, text=relatives[gender or "masculine"][0], tag=Tag.RELATIVE, lemma="", readings=()
        )

    def _yet(self, at: int, token: Token) -> bool:
        """Tell whether "بعد" behind "لم" says "yet", and no time: "لم توقع بعد عقدا"."""
        if token.text not in self.lexicon.words["verbal"]["yet"]:
            return False
        behind = self._after(at)
        if behind is None or not self._denied_here():
            return False
        if behind.tag in {Tag.DETERMINER, Tag.PREPOSITION}:
            return behind.text not in self.lexicon.sets["determiners.demonstrative"]
        object_ = behind.printed.endswith(OBJECT) or self.words.bare(behind.text) == behind.text
        either = behind.printed.endswith(OBJECT) or behind.text in self.words.nouns
        noun = behind.tag is Tag.WORD or (behind.tag is Tag.VERB and either)
        new = noun and object_ and not self.words.definite(behind.text)
        timed = self.lexicon.singular(behind.text) in self.lexicon.sets["adverbs.times"]
        return new and not timed and not (behind.text[-1] != "ا" and self.words.deed(behind.text))

    def _denied_here(self) -> bool:
        """Tell whether "لم" stands before the last words, and no more than a subject behind it."""
        nouns = 0
        for before in reversed(self.done[-_HOLDER:]):
            if before.text in self.lexicon.words["verbal"]["cutting"]:
                return nouns <= 1
            nouns += before.tag in {Tag.WORD, Tag.NAME} and not self.words.definite(before.text)
            if before.tag is Tag.PUNCTUATION:
                return False
        return False

    def _topped(self) -> bool:
        """Tell whether words before a preposition with a pronoun say whose it is: "أورنج لديها".

        "ليس", "لم" and what helps a verb may stand between: "التي لم يعد لديها".
        """
        said = (
            one
            for one in reversed(self.done)
            if not (one.tag in {Tag.NEGATION, Tag.ADVERB} or self._is_not(one) or self._helps(one))
        )
        whose = next(said, None)
        return whose is not None and whose.tag in {Tag.WORD, Tag.NAME, Tag.RELATIVE, Tag.CLOSE}

    def _helps(self, token: Token) -> bool:
        """Tell whether a verb only says when or how long what is behind it holds: "كان", "عاد"."""
        return any(form.lemma in self.auxiliaries for form in token.readings)

    def _is_not(self, token: Token) -> bool:
        return any(form.lemma == self.lexicon.words["verbal"]["is_not"] for form in token.readings)

    def _obliges(self, at: int) -> bool:
        """Tell whether what somebody has to do follows: "على الحكومة أن تراجع", "على … نشر"."""
        before = self.tokens[at]
        for token in self._without_aside(at):
            if token.text in self.lexicon.words["verbal"]["that_verb"]:
                return True
            if self._closed(before) and self._deed(token):
                return True
            before = token
            if token.tag not in _OF_HOLDER and (token.tag is not Tag.VERB or token.mood(*FINITE)):
                return False
        return False

    def _without_aside(self, at: int) -> Iterator[Token]:
        """Yield who has to do it, and what: "على البرلمان، من جهته، أن ينشئ" without the aside.

        None are behind one that has a verb or goes on: "على الدولة، إذا أرادت السيادة، أن", "على
        الشركات، وخصوصا".
        """
        aside = False
        for before, token in pairwise(self.tokens[at : at + 1 + _HOLDER]):
            joins = before.text == "," and token.tag is Tag.COORDINATOR
            if token.text == ",":
                aside = not aside
            elif aside and (joins or token.mood(*FINITE)):
                return
            elif not aside and token.tag is not Tag.ADVERB:
                yield token

    def _past_behind(self, at: int) -> bool:
        """Tell whether a perfect stands behind "فقد", which is then "ف" and "قد" and no verb."""
        behind = self._after(at)
        forms = behind.readings if behind is not None else ()
        return any(form.mood in FINITE and not form.imperfect for form in forms)

    def _deed(self, token: Token) -> bool:
        """Tell whether a word is an indefinite noun of action without owner: "نشر العقد"."""
        if token.lemma or token.tag not in {Tag.WORD, Tag.VERB}:
            return False
        return is_infinitive(self.lexicon.forms.get(token.text))

    def _holds(self, at: int) -> bool:
        """Tell whether what somebody has follows: "لدى الشركة ثلاثة مراكز"."""
        for token in self.tokens[at + 2 : at + 2 + _HOLDER]:
            if token.tag is Tag.NUMBER or token.text in self.words.nouns:
                return self.lexicon.singular(token.text) not in self.lexicon.unowned
            only = token.text in self.lexicon.words["verbal"]["only"]
            if only or token.tag in {Tag.ADVERB, Tag.DETERMINER}:
                continue
            if token.tag not in {Tag.WORD, Tag.NAME}:
                return False
        return False

    def _before(self) -> Token | None:
        return self.done[-1] if self.done else None

    def _after(self, at: int) -> Token | None:
        return self.tokens[at + 1] if at + 1 < len(self.tokens) else None

    def _quotes_anew(self, before: Token) -> bool:
        """Tell whether a mark opens a sentence of somebody's: "قال الوزير: «تدافع أورنج عن …"."""
        opens = self.done[-2] if len(self.done) > 1 else None
        return before.tag is Tag.OPEN and (opens is None or opens.text == ":")

    def _past_adverbs(self, at: int) -> Token | None:
        """Return the next token that is no adverb: "تشكل أيضا أورنج فريقا"."""
        return next((one for one in self.tokens[at + 1 :] if one.tag is not Tag.ADVERB), None)

    def _actor(self, token: Token | None) -> bool:
        """Tell whether a token is one that can do something: a name, "الوزير", "شركة"."""
        if token is None:
            return False
        if token.entity is not None:
            return SOV.Actor in token.entity.types
        latter = token.tag is Tag.PRONOUN and self.words.definite(token.text)  # "الأخيرة"
        if token.text in self.words.given or latter:
            return True
        noun = self.lexicon.singular(self.words.base(token.text) or token.text)
        return token.tag in {Tag.WORD, Tag.VERB} and noun in actor_nouns(self.lexicon)

    def _someone(self, token: Token | None) -> bool:
        """Tell whether a token may be a name that no list has: "شرح كارلين", "تملك نوفادا"."""
        if token is None or token.tag is not Tag.WORD or token.lemma:
            return False
        return unlisted(token.text, self.words)

    def _asks_for(self, at: int) -> bool:
        """Tell whether what somebody asks for follows: "وطالب الوزير المجلس بإقرار القانون"."""
        asked = self.lexicon.words["verbal"]["asked_with"]
        for one, behind in enumerate(self.tokens[at + 1 : at + 1 + _ANSWER], at + 1):
            if behind.tag is Tag.PREPOSITION and (deed := self._after(one)):
                return behind.lemma in asked and self.words.deed(deed.text)
            if behind.tag not in {Tag.WORD, Tag.NAME, Tag.DETERMINER}:
                return behind.text in self.lexicon.grammar.that  # "بأن تتحمل الدولة الكلفة"
        return False

    def _owned_by(self, token: Token, before: Token, after: Token | None) -> bool:
        """Tell whether a noun in "ة" has its owner behind a noun: "أطلقت البلدية حملتها"."""
        if not token.lemma or before.tag is not Tag.WORD or self._actor(after):
            return False
        return self.words.possessed(token.text + token.lemma) is not None

    def _none_of(self, at: int, token: Token) -> bool:
        """Tell whether "ما" is "no": "من" and a noun stand behind it, and nothing before it."""
        if token.text not in self.lexicon.words["verbal"]["what"]:
            return False
        before, behind = self._before(), self._after(at)
        opens = before is None or before.tag in {Tag.COORDINATOR, Tag.PUNCTUATION, Tag.OPEN}
        if not opens or behind is None:
            return False
        return behind.text == "من" or self._not_so(at, behind)

    def _not_so(self, at: int, behind: Token) -> bool:
        """Tell whether "ما" is "not" before a perfect: "ما عاد البنك يملكها", "ما بعناها قط"."""
        verbal = self.lexicon.words["verbal"]
        perfect = {f.lemma for f in behind.readings if f.mood in FINITE and not f.imperfect}
        if not perfect or perfect & set(verbal["no_longer"]):
            return bool(perfect)
        ends = (i for i in range(at, len(self.tokens)) if self.tokens[i].tag is Tag.PUNCTUATION)
        clause = self.tokens[at + 1 : next(ends, len(self.tokens))]
        return any(one.text in verbal["at_all"] for one in clause)

    def _named_actor(self, token: Token, before: Token) -> bool:
        """Tell whether a form says what a firm does that bears a common noun: "شركة أفق تملك"."""
        named = self.done[-2] if len(self.done) > 1 else None
        if named is None or named.tag is not Tag.WORD or before.tag is not Tag.WORD or before.lemma:
            return False
        agrees = "ت" if named.text.endswith("ه") else "ي"
        imperfect = any(form.imperfect for form in token.readings if form.mood in FINITE)
        does = imperfect and token.text.startswith(agrees)
        return does and self._actor(named) and not self.words.definite(named.text)

    def _closed(self, token: Token) -> bool:
        """Tell whether nothing can be in construct with a token: a name, a definite noun."""
        if token.tag is Tag.WORD:
            counted = len(self.done) > 1 and self.done[-2].tag is Tag.NUMBER  # "عشرين باحثا"
            cased = counted and token.printed.endswith(OBJECT)
            return cased or self.words.definite(token.text)
        return token.tag in {Tag.NAME, Tag.CLOSE}

    def _answering(self, at: int, token: Token) -> Token:
        """Return "وردت … بأن" at the head of a sentence as "و" and the verb of answering."""
        if self.done:
            return token
        split = self.lexicon.words["verbal"]["and_verb"]
        lemmas = {split.get(form.lemma) for form in token.readings} - {None}
        near = self.tokens[at + 1 : at + _ANSWER]
        said = any(one.text in self.lexicon.words["verbal"]["answered"] for one in near)
        if not lemmas or not said:
            return token
        forms = self.lexicon.forms.get(token.text[1:])
        found = tuple(form for form in forms if form.lemma in lemmas)
        return replace(token, readings=found) if found else token

    def _noting(self, at: int, token: Token) -> Token:
        """Return "يذكر أن" at the head of a sentence as a verb of nobody's."""
        behind, opens = self._after(at), all(one.tag is Tag.COORDINATOR for one in self.done)
        listed = opens and token.text in self.lexicon.sets["verbal.noting"]
        if not listed or behind is None or behind.text not in self.lexicon.grammar.that:
            return token
        if behind.text.startswith("ب") or "\N{ARABIC SHADDA}" in token.printed:
            return token  # "ويذكّر بأن": somebody does
        return token.read((VerbForm(token.text, Mood.INDICATIVE, imperfect=True),))

    def _sums_up(self, before: Token) -> bool:
        """Tell whether what stands before a form takes up all that was said: "…، ما دفع"."""
        verbal = self.lexicon.words["verbal"]
        parted = len(self.done) > 1 and self.done[-2].text == ","
        return before.text in verbal["so_that"] or (parted and before.text in verbal["what"])

    def _of_noun(self, token: Token) -> bool:
        """Tell whether a form may be the adjective of a noun, and no verb: "عقد تجاري"."""
        stem = token.text.removesuffix("ي")
        known = stem != token.text and not token.lemma
        return known and any(one in self.words.nouns for one in (stem, f"{stem}ه"))
