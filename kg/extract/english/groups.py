"""English verb groups: auxiliaries, modals, particles, and the verbs above an infinitive."""

from collections.abc import Collection, Sequence

from kg.extract.conjugation import FINITE, Mood
from kg.extract.english.parted import past_aside
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import VerbGroup
from kg.extract.tokens import Token
from kg.model import Modality

_COMING = frozenset({"come", "get", "edge", "inch", "move"})
"""Verbs that bring somebody near to what they do not do yet."""
SKIPPED = frozenset({Tag.ADVERB, Tag.NEGATION})
"""What may stand between the words of a verb group."""
_GET = "get"
_DONE = frozenset({"find", _GET})
"""Verbs that with a participle behind them are a passive."""
_USED = "used"
"""The participle that "get" makes no passive of: "got used to it"."""
_GERUND = "-ing"
_BARE = "bare"
_OF_OBJECT = frozenset({Tag.DETERMINER, Tag.NAME, Tag.NUMBER, Tag.PRONOUN, Tag.WORD})
_SHORT = 5
"""Words of an object before the particle of its verb, at most."""
_NEAR = 5
"""Words between "be" and a form in -ing, and one."""


class GroupReader:
    """Reads one verb group: what stands before its first verb from `start` on, then its verbs."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon, start: int, at: int) -> None:
        self.tokens, self.lexicon, self.at = tokens, lexicon, start
        self.negation: list[int] = []
        self.adverbs: list[int] = []
        self.governors: list[tuple[int, str]] = []
        self.passive = False
        self.inverted = False
        self.opened = False
        self._skip()
        self.start, self.at = start, at

    def read(self, first: int, preposition: str) -> VerbGroup | None:
        """Return the group."""
        token = self.tokens[self.at]
        form = token.mood(*FINITE) or token.mood(*Mood)
        if form is None:
            return None
        self.at += 1
        if self._demanded(first):
            self.governors.append((self.at - 1, str(Modality.RECOMMENDED)))
        head, lemma, mood = self._modal(self.at - 1, form.lemma, form.mood)
        lemma = self._particle(lemma)
        while step := self._next(head, lemma):
            head, lemma = step[0], self._particle(step[1])
        return VerbGroup(
            first,
            head,
            self.at,
            lemma,
            mood,
            self.passive,
            reflexive=False,
            negation=tuple(self.negation),
            negated=bool(self.negation),
            adverbs=tuple(self.adverbs),
            governors=tuple(self.governors),
            preposition=preposition,
        )

    def _demanded(self, first: int) -> bool:
        """Tell whether a plain verb is what a sentence calls for: "That the state fund it"."""
        token, opener = self.tokens[self.at - 1], self.tokens[0]
        if opener.tag is not Tag.RELATIVE or opener.text != "that" or not opener.capital:
            return False
        modals = self.lexicon.words["modals"].values()
        plain = any(form.lemma == token.text for form in token.readings)
        plain = plain and not any(token.text in words for words in modals)
        before = self.tokens[1:first]
        if not plain or any(one.tag is Tag.VERB for one in before):
            return False
        noun = next((one for one in reversed(before) if one.tag is Tag.WORD), None)
        several = noun is not None and self.lexicon.singular(noun.text) != noun.text
        return token.text == self.lexicon.grammar.be or not several

    def _modal(self, head: int, lemma: str, mood: Mood) -> tuple[int, str, Mood]:
        """Step from a modal to its verb."""
        word = self.tokens[head].text
        effect = next(
            (e for e in ("needed", "recommended") if word in self.lexicon.sets[f"modals.{e}"]), ""
        )
        modal = effect or any(
            word in self.lexicon.sets[f"modals.{e}"] for e in ("predicted", "hypothetical", "none")
        )
        if not modal:
            return head, lemma, mood
        if effect:
            self.governors.append((head, effect))
        self._skip(parted=True)
        if self.at < len(self.tokens) and self.tokens[self.at].text == "to":  # "ought to"
            self.at += 1
        form = self._mood(self.at, Mood.INFINITIVE)
        if form is None:
            return head, lemma, mood
        self.at += 1
        return self.at - 1, form, mood

    def _mood(self, at: int, *moods: Mood) -> str | None:
        if at >= len(self.tokens) or not (form := self.tokens[at].mood(*moods)):
            return None
        return form.lemma

    def _next(self, head: int, lemma: str) -> tuple[int, str] | None:
        """Step over adverbs to the next verb of the group, or settle its end."""
        grammar = self.lexicon.grammar
        self._skip(parted=lemma in grammar.auxiliaries)
        if lemma in grammar.auxiliaries:
            self._open()
        self._close()
        if lemma in grammar.auxiliaries and (found := self._compound(lemma)):
            return found
        if lemma in _DONE and (found := self._done(lemma)):
            return found
        if found := self._governed(head, lemma):
            return found
        return None

    def _compound(self, lemma: str) -> tuple[int, str] | None:
        """Read the second verb of a perfect, a passive, a progressive or after "do"."""
        be = self.lexicon.grammar.be
        if lemma == be and self._set_to():
            return self._be_to()
        if lemma == be and (found := self._be_near()):
            return found
        if lemma == "do" and (form := self._mood(self.at, Mood.INFINITIVE)):
            self.at += 1
            return self.at - 1, form
        if lemma == "do" and self._behind("well"):  # "would do well to drop"
            return self._infinitive(self.at, self.at - 1, str(Modality.RECOMMENDED))
        if lemma in {be, "have"} and (form := self._mood(self.at, Mood.PAST_PARTICIPLE)):
            self.passive = lemma == be
            self.at += 1
            return self.at - 1, form
        if lemma == be and (form := self._mood(self.at, Mood.PRESENT_PARTICIPLE)):
            self.passive = False
            self.at += 1
            return self.at - 1, form
        if lemma == be:
            return self._be_to()
        if lemma == "have":
            return self._have_to()
        return None

    def _done(self, lemma: str) -> tuple[int, str] | None:
        """Read "finds itself locked in", "got sold" and "gets itself banned" as passives."""
        behind, at = self.tokens[self.at : self.at + 1], self.at
        if behind and behind[0].text in self.lexicon.sets["pronouns.emphatic"]:
            at += 1
        elif lemma != _GET or (behind and behind[0].text == _USED):
            return None
        form = self._mood(at, Mood.PAST_PARTICIPLE)
        if form is None:
            return None
        self.passive = True
        self.at = at + 1
        return at, form

    def _be_near(self) -> tuple[int, str] | None:
        """Read "is far from controlling", "is on the verge of buying", "is in talks to buy"."""
        table = self.lexicon.status["adjective_gerunds"]
        above = self.lexicon.status["phrase_governors"]
        for behind in range(self.at + 1, self.at + _NEAR):
            words = " ".join(token.text for token in self.tokens[self.at : behind])
            if words in above and (found := self._infinitive(behind, self.at, above[words])):
                return found
            form = self._mood(behind, Mood.PRESENT_PARTICIPLE) if words in table else None
            if form is not None:
                self.governors.append((self.at, table[words]))
                self.at = behind + 1
                return behind, form
        return None

    def _set_to(self) -> bool:
        """Tell whether "set to" or "expected to" follows, of which a table knows the effect."""
        words = [token.text for token in self.tokens[self.at : self.at + 2]]
        return words[1:] == ["to"] and words[0] in self.lexicon.status["adjective_governors"]

    def _be_to(self) -> tuple[int, str] | None:
        """Read "is to build", "is set to build", "is likely to build"."""
        at, effect = self.at, str(Modality.INTENDED)
        if at >= len(self.tokens):
            return None
        if self.tokens[at].text != "to":
            effect = self.lexicon.status["adjective_governors"].get(self.tokens[at].text, "")
            at += 1
        return self._infinitive(at, self.at, effect) if effect else None

    def _have_to(self) -> tuple[int, str] | None:
        """Read "has to build", "has yet to build"."""
        if self._behind("yet"):
            return self._infinitive(self.at, self.at - 1, "negative")
        return self._infinitive(self.at, self.at - 1, str(Modality.NEEDED))

    def _behind(self, adverb: str) -> bool:
        """Tell whether an adverb was the last word of the group."""
        return self.at - 1 in self.adverbs and self.tokens[self.at - 1].text == adverb

    def _governed(self, head: int, lemma: str) -> tuple[int, str] | None:
        """Read the infinitive or the gerund that a verb governs: "plans to build"."""
        if lemma in _COMING and (found := self._be_near()):  # "came close to signing"
            return found
        effect, takes = self.lexicon.governors.get(lemma, ("", frozenset()))
        if not effect or effect == Modality.RECOMMENDED:
            return None
        if "to" in takes and (found := self._infinitive(self.at, head, effect)):
            return found
        if _BARE in takes and (form := self._mood(self.at, Mood.INFINITIVE)):  # "help build"
            self.governors.append((head, effect))
            self.at += 1
            return self.at - 1, form
        at = self._gerund(takes)
        if at is not None and (form := self._mood(at, Mood.PRESENT_PARTICIPLE)):
            self.governors.append((head, effect))
            self.passive = False
            self.at = at + 1
            return at, form
        return None

    def _open(self) -> None:
        """Step over the mark before a quoted verb or negation: "has “ruled out” using it"."""
        behind = self.at + 1
        if behind >= len(self.tokens) or self.tokens[self.at].text != "“":
            return
        if self.tokens[behind].tag is Tag.NEGATION or self._verb_at(behind):
            self.opened, self.at = True, behind
            self._skip()

    def _close(self) -> None:
        """Step over the mark that ends what one in or before the group opens: "“plans” to use"."""
        if self.at + 1 >= len(self.tokens) or self.tokens[self.at].tag is not Tag.CLOSE:
            return
        before = self.tokens[self.start - 1 : self.start]
        behind = self.tokens[self.at + 1]
        goes_on = behind.text == "to" or behind.mood(Mood.PRESENT_PARTICIPLE) is not None
        if self.opened or (goes_on and any(one.tag is Tag.OPEN for one in before)):
            self.opened, self.at = False, self.at + 1
            self._skip()

    def _gerund(self, takes: Collection[str]) -> int | None:
        """Return where a form in -ing stands, behind a preposition too: "refrain from using"."""
        if self.at < len(self.tokens) and f"{self.tokens[self.at].text} {_GERUND}" in takes:
            return self.at + 1
        return self.at if _GERUND in takes else None

    def _infinitive(self, at: int, governor: int, effect: str) -> tuple[int, str] | None:
        """Read "to", what negates it, and its verb."""
        if at >= len(self.tokens) or self.tokens[at].lemma != "to":
            return None
        at += 1
        negation: list[int] = []
        adverbs: list[int] = []
        while at < len(self.tokens) and self.tokens[at].tag in SKIPPED:
            (negation if self.tokens[at].tag is Tag.NEGATION else adverbs).append(at)
            at += 1
        form = self._mood(at, Mood.INFINITIVE, Mood.PRESENT_PARTICIPLE)  # "committed to building"
        if form is None:
            return None
        self.negation += negation
        self.adverbs += adverbs
        self.governors.append((governor, effect))
        self.passive = False
        self.at = at + 1
        return at, form

    def _particle(self, lemma: str) -> str:
        """Take the particle of a verb of two words: "set up", "took over"."""
        if self.at < len(self.tokens):
            both = f"{lemma} {self.tokens[self.at].text}"
            if both in self.lexicon.phrasal:
                self.at += 1
            elif (both := f"{lemma} {self._particle_behind()}") not in self.lexicon.phrasal:
                return lemma
            same = both in self.lexicon.sets["particles.strengthening"]
            return lemma if same else both  # "sold off" says that it sold
        return lemma

    def _up_for(self, at: int) -> bool:
        """Tell whether words say for what a thing is up: "put the site up for sale"."""
        purpose, what = self.tokens[at : at + 1], self.tokens[at + 1 : at + 2]
        up = bool(what) and purpose[0].text == "for"
        return up and what[0].text in self.lexicon.sets["particles.for"]

    def _particle_behind(self) -> str:
        """Return the particle that the object stands before: "set the fund up", "rolled it out"."""
        if self.passive:
            return ""
        for place in range(self.at, min(self.at + _SHORT, len(self.tokens))):
            word, behind = self.tokens[place].text, self.tokens[place + 1 : place + 2]
            parted = place > self.at and word in self.lexicon.sets["particles.behind"]
            if parted and not (behind and (behind[0].tag in _OF_OBJECT or behind[0].text == "of")):
                return "" if self._up_for(place + 1) else word
            if self.tokens[place].tag not in _OF_OBJECT:
                break
        return ""

    def _skip(self, *, parted: bool = False) -> None:
        """Step past adverbs, and past an aside where the verb of an auxiliary is behind it."""
        while self.at < len(self.tokens) and self.tokens[self.at].tag in SKIPPED:
            token = self.tokens[self.at]
            (self.negation if token.tag is Tag.NEGATION else self.adverbs).append(self.at)
            self.at += 1
        past = past_aside(self.tokens, self.at, self.lexicon) if parted else None
        if past is not None and self._verb_at(past):
            self.at = past
            self._skip()

    def _verb_at(self, at: int) -> bool:
        """Tell whether a verb that no subject has stands at a token, past adverbs."""
        while at < len(self.tokens) and self.tokens[at].tag in SKIPPED:
            at += 1
        unfinished = (Mood.INFINITIVE, Mood.PAST_PARTICIPLE, Mood.PRESENT_PARTICIPLE)
        return self._mood(at, *unfinished) is not None
