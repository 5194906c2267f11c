"""Verb groups: a verb with its auxiliaries, clitics, negation, adverbs and the verbs above it."""

from collections.abc import Iterator, Sequence

from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import VerbGroup
from kg.extract.tokens import Token
from kg.model import Modality

_LONGEST_ASIDE = 9
"""Tokens to the comma that closes an aside between an auxiliary and its participle."""
_ENDS_ASIDE = frozenset({Tag.PUNCTUATION, Tag.VERB, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.OPEN})
_BEFORE_VERB = frozenset({Tag.NEGATION, Tag.CLITIC})


class GroupReader:
    """Reads one verb group from its first verb on."""

    def __init__(
        self,
        tokens: Sequence[Token],
        lexicon: Lexicon,
        at: int,
        negation: list[int],
        clitics: list[int],
    ) -> None:
        self.tokens, self.lexicon = tokens, lexicon
        self.at, self.negation, self.clitics = at, negation, clitics
        self.particles = lexicon.sets["negation.particle"]
        reflexives = lexicon.grammar.reflexives
        self.reflexive = any(self.tokens[i].text in reflexives for i in clitics)
        self.adverbs: list[int] = []
        self.governors: list[tuple[int, str]] = []
        self.passive = False
        self.granted = False
        self.pronoun = ""
        self.first = at
        self.opened = False

    def read(self, first: int, preposition: str) -> VerbGroup | None:
        """Return the group that opens at a token, or None where its verb's form is none."""
        self.first = first
        token = self.tokens[self.at]
        form = token.mood(*FINITE) or token.mood(*Mood)
        if form and form.mood in FINITE and self._apposed_participle():
            form = token.mood(Mood.PAST_PARTICIPLE) or form
        if form is None:
            return None
        head, lemma, mood = self.at, form.lemma, form.mood
        self.at += 1
        while step := self._next(head, lemma):
            head, lemma = step
        negative = [i for i in self.negation if self.tokens[i].text not in self.particles]
        never = self.lexicon.sets["negation.never_alone"]
        alone = any(self.tokens[i].text in never for i in negative) and not self._denied()
        particle = len(negative) < len(self.negation)
        negated = bool(negative) and (particle or alone) and not self._only(lemma, negative)
        return VerbGroup(
            first,
            head,
            self.at,
            lemma,
            mood,
            self.passive,
            self.reflexive,
            tuple(self.negation),
            negated or (particle and self._negated_by_particle()),
            tuple(self.adverbs),
            tuple(self.governors),
            preposition,
            self.pronoun,
            tuple(self.clitics),
            self.granted,
        )

    def _denied(self) -> bool:
        """Tell whether a verb of denial is above: "dément avoir jamais signé"."""
        listed = self.lexicon.words["negation"].get("denials", ())
        return any(lemma in listed for lemma in self._lemmas_above())

    def _lemmas_above(self) -> Iterator[str]:
        """Yield the verbs that each form above the group's head may be of."""
        return (form.lemma for at, _ in self.governors for form in self.tokens[at].readings)

    def _only(self, lemma: str, negative: Sequence[int]) -> bool:
        """Tell whether the words that negate say that it is so of one thing: "n'a plus que"."""
        listed = self.lexicon.words["negation"].get("before_only", ())
        if not listed or any(self.tokens[i].text not in listed for i in negative):
            return False
        following = self.tokens[self.at].text if self.at < len(self.tokens) else ""
        clauses = self.lexicon.status["clauses"].values()  # "ne dit plus que X vend"
        told = lemma in self.lexicon.stating or any(lemma in words for words in clauses)
        return following in self.lexicon.grammar.that and not told

    def _negated_by_particle(self) -> bool:
        """Tell whether a particle negates the group without more: "ne saurait", "n'a pu céder"."""
        following = self.tokens[self.at] if self.at < len(self.tokens) else None
        restricts = following is not None and following.text in self.lexicon.grammar.that
        lemmas = self.lexicon.words["negation"].get("particle_suffices", ())
        return not restricts and any(one in lemmas for one in self._lemmas_above())

    def _apposed_participle(self) -> bool:
        """Tell whether a form that is finite too is a participle: "…, conclue le 15 mai, …"."""
        tokens, at = self.tokens, self.at
        if not tokens[at].mood(Mood.PAST_PARTICIPLE) or self.clitics or self.negation:
            return False
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if following is not None and following.lemma == self.lexicon.grammar.agent:
            return True
        if at > 3 and tokens[at - 1].tag is Tag.COORDINATOR and self._row_of_participles():  # noqa: PLR2004
            return True
        comma = at > 0 and tokens[at - 1].text == ","
        if comma and self._joined_participle():
            return True
        if comma and self._also_called():
            return True
        ends = following is None or following.tag in {Tag.ADVERB, Tag.PREPOSITION, Tag.PUNCTUATION}
        apposed = comma and ends and at > 1 and tokens[at - 2].tag in {Tag.WORD, Tag.NAME}
        return apposed and not self._wanted()

    def _row_of_participles(self) -> bool:
        """Tell whether "et" goes on a row of participles: "a conçu, financé et construit"."""
        first, comma, second = self.tokens[self.at - 4 : self.at - 1]
        past = (first.mood(Mood.PAST_PARTICIPLE), second.mood(Mood.PAST_PARTICIPLE))
        return comma.text == "," and all(past) and second.mood(*FINITE) is None

    def _wanted(self) -> bool:
        """Tell whether a clause has no verb but this one: "La loi, qui date de 2009, interdit"."""
        before = self._finite_outside(range(self.at))
        behind = self._finite_outside(range(self.at + 1, len(self.tokens)))
        asides = sum(token.text == "," for token in self.tokens[: self.at])
        return asides > 1 and not (before or behind)

    def _finite_outside(self, stretch: range) -> bool:
        """Tell whether a finite verb stands in a stretch, but in no relative up to its comma."""
        relative = False
        for at in stretch:
            token = self.tokens[at]
            if token.tag is Tag.RELATIVE:
                relative = True
            elif token.text == ",":
                relative = False
            elif not relative and token.mood(*FINITE) and token.tag is Tag.VERB:
                return True
        return False

    def _joined_participle(self) -> bool:
        """Tell whether "et" joins a form with what is but a participle: "construit et géré par"."""
        joined, other = self.at + 1, self.at + 2
        if other >= len(self.tokens) or self.tokens[joined].tag is not Tag.COORDINATOR:
            return False
        token = self.tokens[other]
        return token.mood(Mood.PAST_PARTICIPLE) is not None and token.mood(*FINITE) is None

    def _also_called(self) -> bool:
        """Tell whether a participle gives another name between commas: "le port, dit « X », …"."""
        opened = self.at + 1
        if opened >= len(self.tokens) or self.tokens[opened].tag is not Tag.OPEN:
            return False
        rest = range(opened, len(self.tokens) - 1)
        closing = next((i for i in rest if self.tokens[i].tag is Tag.CLOSE), None)
        return closing is not None and self.tokens[closing + 1].text == ","

    def _next(self, head: int, lemma: str) -> tuple[int, str] | None:
        """Step over adverbs to the next verb of the group, or settle its end."""
        if step := self._light(head, lemma):  # "ferait bien de louer": the adverb is part of it
            return step
        self._skip_adverbs()
        if self.at >= len(self.tokens):
            return None
        if lemma in self.lexicon.grammar.auxiliaries:
            self._skip_aside()
            self._open()
        self._close()
        token = self.tokens[self.at]
        if step := self._light(head, lemma):  # "est tenu de louer", before its participle
            return step
        if lemma in self.lexicon.grammar.auxiliaries and (past := token.mood(Mood.PAST_PARTICIPLE)):
            lexicon = self.lexicon
            moves = past.lemma in lexicon.intransitive
            self.passive = lemma == lexicon.grammar.be and not self.reflexive and not moves
            self.at += 1
            return self.at - 1, past.lemma
        if step := self._telling(lemma) or self._undergoing(head, lemma):
            return step
        effect, prepositions = self.lexicon.governors.get(lemma, ("", frozenset()))
        grants = lemma in self.lexicon.words.get("granting", {}).get("verbs", ())
        if not effect or effect == Modality.RECOMMENDED or (grants and not self.reflexive):
            return None
        behind = self.at + self._unquoted()
        token = self.tokens[behind]
        if token.tag is Tag.PREPOSITION and token.lemma in prepositions:
            behind += 1
        elif "" not in prepositions:
            return None
        step = self._infinitive(behind, head, effect)
        self.granted = grants and step is not None  # "s'est vu attribuer le marché"
        return step

    def _undergoing(self, head: int, lemma: str) -> tuple[int, str] | None:
        """Step to an infinitive that is done to the subject: "s'est fait racheter par X"."""
        verbs = self.lexicon.words.get("granting", {}).get("undergoing", ())
        behind = self.at + 1
        if not self.reflexive or lemma not in verbs:
            return None
        while behind < len(self.tokens) and self.tokens[behind].tag is Tag.ADVERB:
            behind += 1
        following = self.tokens[behind] if behind < len(self.tokens) else None
        some = following is not None and following.text in self.lexicon.grammar.partitives
        ends = following is None or following.tag in {Tag.PREPOSITION, Tag.PUNCTUATION}
        step = self._infinitive(self.at, head, "none") if ends and not some else None
        self.passive = step is not None
        return step

    def _telling(self, lemma: str) -> tuple[int, str] | None:
        """Step to an infinitive that says, with this verb, what another does: "fait valoir"."""
        telling = self.lexicon.words.get("telling", {}).get(lemma, {})
        form = self.tokens[self.at].mood(Mood.INFINITIVE) if telling else None
        if form is None or form.lemma not in telling:
            return None
        self.at += 1
        return self.at - 1, telling[form.lemma]

    def _unquoted(self) -> bool:
        """Tell whether quotation marks close that set the group apart: "« dément » avoir signé"."""
        if self.tokens[self.at].tag is not Tag.CLOSE or self.at + 1 >= len(self.tokens):
            return False
        inside = self.tokens[max(0, self.first - 1) : self.at]
        return any(token.tag is Tag.OPEN for token in inside)

    def _open(self) -> None:
        """Step over the quotation mark before a participle: "a « bien refusé » d'utiliser"."""
        behind = self.at + 1
        while behind < len(self.tokens) and self.tokens[behind].tag is Tag.ADVERB:
            behind += 1
        if self.tokens[self.at].tag is not Tag.OPEN or behind >= len(self.tokens):
            return
        if self.tokens[behind].mood(Mood.PAST_PARTICIPLE):
            self.opened, self.at = True, self.at + 1
            self._skip_adverbs()

    def _close(self) -> None:
        """Step over the mark that ends what one inside the group has opened."""
        if self.opened and self.tokens[self.at].tag is Tag.CLOSE and self.at + 1 < len(self.tokens):
            self.opened, self.at = False, self.at + 1
            self._skip_adverbs()

    def _light(self, head: int, lemma: str) -> tuple[int, str] | None:
        """Step over a verb with a noun that takes an infinitive: "avoir l'intention de"."""
        listed = self.lexicon.light.get(lemma, ()) if self.at < len(self.tokens) else ()
        first = listed and (self.tokens[self.at].lemma or self.tokens[self.at].text)
        for words, effect in listed:
            if words[0] != first:
                continue
            end = self.at + len(words)
            found = (token.lemma or token.text for token in self.tokens[self.at : end])
            if tuple(found) == words and (step := self._infinitive(end, head, effect)):
                return step
        return None

    def _infinitive(self, at: int, head: int, effect: str) -> tuple[int, str] | None:
        negation: list[int] = []
        clitics: list[int] = []
        at += (
            at < len(self.tokens) and self.tokens[at].tag is Tag.OPEN
        )  # "veut « louer un centre »"
        while at < len(self.tokens) and self.tokens[at].tag in _BEFORE_VERB:
            (negation if self.tokens[at].tag is Tag.NEGATION else clitics).append(at)
            at += 1
        if at >= len(self.tokens) or not (form := self.tokens[at].mood(Mood.INFINITIVE)):
            return None
        self.negation += negation
        self.clitics += clitics
        self.reflexive = any(
            self.tokens[i].text in self.lexicon.grammar.reflexives for i in clitics
        )
        self.governors.append((head, effect))
        self.passive = False
        self.at = at + 1
        return at, form.lemma

    def _skip_adverbs(self) -> None:
        particle = any(self.tokens[i].text in self.particles for i in self.negation)
        opening = self.lexicon.sets.get("conjunctions.opening", frozenset())
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.text in opening:
                return  # "recrute car X loue": it opens a clause
            if token.tag is Tag.ADVERB:
                self.adverbs.append(self.at)
            elif token.tag is Tag.INVERTED:
                self.pronoun = token.lemma
            elif (
                particle
                and token.text in self.lexicon.sets["negation.words"]
                and (token.tag is not Tag.DETERMINER)
            ):
                self.negation.append(self.at)
            elif particle and token.tag is Tag.OPEN and self._quotes_negation():
                self.opened = True  # "n'est « pas propriétaire »"
            elif token.tag is Tag.NEGATION and not particle and self._helps():
                self.adverbs.append(self.at)  # "dément avoir jamais signé"
            else:
                return
            self.at += 1

    def _quotes_negation(self) -> bool:
        """Tell whether a word of negation stands right behind an opening mark."""
        behind = self.tokens[self.at + 1 : self.at + 2]
        listed = self.lexicon.sets["negation.words"]
        return any(one.text in listed and one.tag is not Tag.DETERMINER for one in behind)

    def _skip_aside(self) -> None:
        """Step over what stands between commas before a participle: "a, pour sa part, signé".

        It names nobody, so that it says of nobody that they tell it.
        """
        if self.tokens[self.at].text != ",":
            return
        inner = range(self.at + 1, min(self.at + _LONGEST_ASIDE, len(self.tokens) - 1))
        closing = next((i for i in inner if self.tokens[i].tag in _ENDS_ASIDE), None)
        if closing is None or self.tokens[closing].text != "," or closing == self.at + 1:
            return
        aside = range(self.at + 1, closing)
        if any(self.tokens[i].entity for i in aside):
            return
        behind = closing + 1
        while behind < len(self.tokens) - 1 and self.tokens[behind].tag is Tag.ADVERB:
            behind += 1
        if self.tokens[behind].mood(Mood.PAST_PARTICIPLE):
            self.adverbs += [i for i in range(self.at, behind) if self.tokens[i].tag is Tag.ADVERB]
            if any(self.tokens[i].text in self.particles for i in self.negation):
                denies = self.lexicon.sets["negation.words"]  # "n'a, ni hier ni demain, signé"
                self.negation += [i for i in aside if self.tokens[i].text in denies]
            self.at = behind

    def _helps(self) -> bool:
        """Tell whether a participle follows, so that a word of negation only says "ever"."""
        behind = self.tokens[self.at + 1 : self.at + 2]
        auxiliary = any(
            form.lemma in self.lexicon.grammar.auxiliaries and form.mood is Mood.INFINITIVE
            for form in self.tokens[self.at - 1].readings
        )
        return auxiliary and bool(behind) and behind[0].mood(Mood.PAST_PARTICIPLE) is not None
