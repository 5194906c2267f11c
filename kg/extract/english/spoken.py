"""Whether an English verb of speech says something of its own: ", said the minister"."""

from functools import lru_cache

from kg.extract.conjugation import Mood
from kg.extract.english.course import Course
from kg.extract.english.surroundings import NOMINAL, OBJECT
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token

_DEFINITE = frozenset({"the", "its", "their", "his", "her"})
_PHRASE = frozenset({*NOMINAL, Tag.DETERMINER, Tag.PREPOSITION, Tag.ADVERB})
_INDEFINITE = frozenset({"something", "anything", "everything", "nothing"})
_BUT = "but"
_CARRYING = frozenset({"could", "did", "do", "does", "had", "has", "have", "is", "was", "will"})
"""Auxiliaries before "not"."""
_ASIDE = 16
"""Words of an aside behind "that", at most."""
_SUBJECT = 12
"""Words of a subject before its verb, at most."""


@lru_cache(maxsize=4)
def claused(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs that may have a clause with "that" behind them."""
    tables = (lexicon.status["content"]["zero"], *lexicon.status["clauses"].values())
    slot = lexicon.grammar.clause_slot
    said = {
        trigger.word
        for frame in lexicon.frames
        for trigger in frame.triggers
        if any(slot in slots for slots in trigger.roles.values())
    }
    listed = {verb.split()[0] for table in tables for verb in table}
    return frozenset(said | listed | {*lexicon.grammar.auxiliaries, *lexicon.grammar.copulas})


class Spoken(Course):
    """The words of a sentence, and its verbs of speech."""

    def speech(self, at: int) -> bool:
        """Tell whether a verb of speech behind a comma has its speaker behind it: ", said X"."""
        lemmas = {form.lemma for form in self.tokens[at].readings}
        after = self.after(at)
        if after is None or not lemmas & self.lexicon.reporting:
            return False
        if lemmas & self.lexicon.sets["nationalities.naming"] and self.verb_behind_comma(at):
            return False  # "the system, called Vela-3, covers"
        if after.text == "that" or after.tag is Tag.PRONOUN:  # "X, which runs Y, said it would"
            state = self.state()
            return state.ready and not state.verb
        return after.capital or after.tag is Tag.DETERMINER

    def contrasts(self, at: int) -> bool:
        """Tell whether "but" joins verbs, the second denied: "leases but does not own the site"."""
        if self.tokens[at].text != _BUT or not self.done or self.done[-1].tag is not Tag.VERB:
            return False
        behind = self.tokens[at + 1 : at + 3]
        first = next((i for i, one in enumerate(behind) if one.tag is Tag.NEGATION), None)
        auxiliary = first == 1 and behind[0].text in _CARRYING
        return first == 0 or auxiliary

    def tells(self, at: int, before: Token, *, plain: bool) -> bool:
        """Tell whether what may be a noun tells what is before it: ", claims X", ", X claims."."""
        lemmas = {form.lemma for form in self.tokens[at].readings}
        if not (lemmas & self.lexicon.sets["homographs.saying"] and self.clauses[-1].verb):
            return False
        behind = [one for one in self.tokens[at + 1 :] if one.tag is Tag.PUNCTUATION]
        if self.tokens[at + 1 : at + 2] == tuple(behind[:1]):  # it is the last word
            comma = max((i for i, one in enumerate(self.done) if one.text == ","), default=-1)
            who = next(iter(self.done[comma + 1 :]), before)  # where nobody is named: the comma
            named = who.capital or who.text in self.lexicon.grammar.definite
            return named and not plain and self.comments(at, before)
        after = self.after(at)
        group = self.lexicon.singular(after.text) if after is not None else ""
        told = self.speech(at) or group in self.lexicon.status["sources"]["opining"]
        parted = any(one.text in {",", ":", ";"} for one in behind)
        return before.text == "," and told and not (parted or self.verb_ahead(at))

    def says_on(self, at: int) -> bool:
        """Tell whether a comma closes an aside before a verb of speech with what is said."""
        lemmas = {form.lemma for form in self.tokens[at].readings}
        after = self.after(at)
        said = lemmas & self.lexicon.sets["homographs.saying"]
        if not said or after is None or after.text in {"to", "by", "as", ","}:
            return False
        return self.commas() > 1

    def comments(self, at: int, before: Token) -> bool:
        """Tell whether a verb of speech has its speaker behind a comma or quotation: ", X said"."""
        start = len(self.done) - 1
        if before.text == ")":  # "…, the agency (NITDA) said"
            start = next((i for i in range(start, -1, -1) if self.done[i].text == "("), 0) - 1
            before = self.done[start]
        if not {form.lemma for form in self.tokens[at].readings} & self.lexicon.reporting:
            return False
        if before.text == ",":  # "…, the firm's director, Ada Lowe, said"
            start = self._aside_before(start)
            before = self.done[start]
        if before.tag not in NOMINAL:
            return False
        for position in range(start, max(-1, start - 8), -1):
            token = self.done[position]
            if token.tag not in _PHRASE:
                return token.text in {",", "”", "—", "–"}
        return False

    def _aside_before(self, comma: int) -> int:
        """Return the place before an aside that a comma closes, where it or that is a name."""
        start = comma - 1
        while start > 0 and self.done[start].tag in _PHRASE:
            start -= 1
        named = any(one.capital for one in self.done[max(0, start - 1) : comma])
        return start - 1 if named and start > 0 and self.done[start].text == "," else comma

    def describes_before(self, at: int) -> bool:
        """Tell whether a past ends a clause without "that": "a claim the ministry denied"."""
        ends = at + 1 == len(self.tokens) or self.tokens[at + 1].tag is Tag.PUNCTUATION
        first = len(self.done) - 1
        while first > 0 and self.done[first].tag in NOMINAL:
            first -= 1
        subject = first < len(self.done) - 1 and self.done[first].text in _DEFINITE
        if not (ends and subject and first):
            return False
        described = self.done[first - 1]
        verb = next((one for one in reversed(self.done[:first]) if one.tag is Tag.VERB), None)
        gives = verb is not None and self.lemma(verb) in self.lexicon.sets["ditransitive.verbs"]
        return not gives and (described.tag is Tag.WORD or described.text in _INDEFINITE)

    def says_past_aside(self, at: int) -> bool:
        """Tell whether "that" opens a clause past an aside: "said that, by law, X owns it"."""
        before = self.before()
        if before is None or at + 2 >= len(self.tokens) or self.tokens[at + 1].text != ",":
            return False
        if not self._tells(before):
            return False
        near = range(at + 3, min(at + 3 + _ASIDE, len(self.tokens) - 1))
        end = next((one for one in near if self.tokens[one].text == ","), None)
        opener = self.tokens[at + 2]
        goes_on = opener.tag in {Tag.COORDINATOR, Tag.RELATIVE} or self._ongoing(opener)
        return end is not None and not goes_on and self._clause_behind(end)

    def _tells(self, before: Token) -> bool:
        """Tell whether a verb may have a clause behind it, past who is told: "told reporters".

        So may "rumour has it", "the word is" and a noun of a thought: "talk that, by law, …".
        """
        if before.text in self.lexicon.grammar.it and len(self.done) > 1:
            before = self.done[-2]
        if before.tag is Tag.VERB:
            return self.lemma(before) in claused(self.lexicon)
        thoughts = self.lexicon.status["thoughts"].values()
        if any(self.lexicon.singular(before.text) in listed for listed in thoughts):
            return True
        addressed = self.lexicon.status["content"]["addressed"]
        return any(one.tag is Tag.VERB and self.lemma(one) in addressed for one in self.done[-4:])

    def _ongoing(self, token: Token) -> bool:
        moods = {form.mood for form in token.readings}
        return token.tag is Tag.VERB and moods == {Mood.PRESENT_PARTICIPLE}

    def _clause_behind(self, comma: int) -> bool:
        """Tell whether a subject and its verb stand behind a comma."""
        first = self.tokens[comma + 1]
        if first.tag not in {*OBJECT, Tag.WORD, Tag.PRONOUN}:
            return False
        behind = self.tokens[comma + 2 : comma + 2 + _SUBJECT]
        return any(one.tag is Tag.VERB for one in behind)
