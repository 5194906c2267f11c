"""French words that count things without naming them: "neuf dépendent de", "deux d'entre elles"."""

from dataclasses import replace

from kg.extract.asked import asked_once
from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.french.compounds import Compounds
from kg.extract.french.regrouping import ONE_OF
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.nominals import Phrase
from kg.names import SOV

_OF_THEM = (" d'entre ", " d'eux", " d'elles")
_OTHERS = "autres"
_OF_WHICH, _ORDINAL = "en", "ième"
_LISTS = ("counted_masculine", "counted_feminine", "counting")
_SHARES = frozenset({"plupart", "moitié", "majorité", "tiers", "quart"})
_ELIDED, _SOME = "l'", frozenset({"de", "d'", "des"})
_ONE = frozenset({"un", "une", "1"})
_FEMININE, _PLURAL = "feminine", "plural"


class Counting(Compounds):
    """A chunked French sentence, and which of its phrases count things named before."""

    @asked_once
    def counted(self, at: int) -> tuple[str, frozenset[str]] | None:
        """Return how many of things named before a noun phrase speaks of, and their features.

        "aucun" and "chacune" speak of every one: their number is empty.
        """
        node = self.noun(at)
        if node is not None and self._one_more(at, node):  # "en construit un troisième"
            gender = self.agreement(node) & {_FEMININE, "masculine"}
            return self.tokens[node.head].text, gender
        if node is not None and (number := self._so_many(at, node)):  # "en commande quarante"
            return number, frozenset({_PLURAL})
        if node is None or not self._counts_alone(node):
            return None
        head = self.tokens[node.head]
        number = head.text
        for end in _OF_THEM:
            number = number.partition(end)[0]
        table = self.lexicon.words["pronouns"]
        feminine = head.text.endswith(("elles", "une", "aines", "outes"))
        masculine = not feminine and head.text.endswith(("eux", "aucun", "chacun", "ains", "tous"))
        features = {_PLURAL, *({_FEMININE} if feminine else ())}
        features |= {"masculine"} if masculine else set()
        every = number in table["every"]
        if head.text.endswith("%") or head.text in _SHARES:
            number = f"{number} des"
        return "" if every else number.removeprefix("les "), frozenset(features)

    def _find_phrase(self, at: int) -> Phrase:
        """Return a noun phrase, with what says that one of several is meant: "une de ses"."""
        phrase, node = super()._find_phrase(at), self.noun(at)
        for one in range(node.first, phrase.first) if node else ():
            if self.tokens[one].lemma == ONE_OF:
                return replace(phrase, first=one)
        return phrase

    @asked_once
    def agreement(self, node: NounPhrase) -> frozenset[str]:
        """Return gender and number: "une douzaine de clients" are several."""
        found, end = super().agreement(node), node.head + 1
        if (
            self.lexicon.singular(self.head(node))
            not in self.lexicon.sets["nouns.partitives.words"]
        ):
            return found
        several = end + 1 < len(self.tokens) and self.tokens[end].text in _SOME
        many = several and self.tokens[end + 1].text.endswith(("s", "x"))
        return frozenset({_PLURAL}) if many else found

    def taken_up_as(self, at: int) -> frozenset[str]:
        """Return the gender that a participle gives to "l'": "Nexa, qui l'a transférée".

        In the masculine it may take up a clause, or nobody minded that it agrees.
        """
        verb = self.verb(at)
        if (
            verb is None
            or verb.reflexive
            or self.tokens[verb.head].mood(Mood.PAST_PARTICIPLE) is None
        ):
            return frozenset()
        if all(self.tokens[one].text != _ELIDED for one in verb.clitics):
            return frozenset()
        she = self.tokens[verb.head].text.endswith("e")
        return frozenset({_FEMININE}) if she else frozenset()

    def says_more(self, at: int) -> bool:
        """Tell whether a noun is part of an idiom or stands aside: "eu lieu", "X, le second,"."""
        node = self.noun(at)
        if node is None or node.preposition or self.tokens[node.head].tag is not Tag.WORD:
            return False
        core = self.tokens[node.core]
        if node.core == node.first and self.verb(at - 1):
            return core.tag is Tag.WORD and not core.capital
        before = self.aside_of(at) if self.mark(at - 1, ",") else None
        outer = self.noun(before) if before is not None else None
        told = outer is not None and (not outer.preposition or self.verb((before or 0) - 1))
        return bool(told) and before is not None and at not in self.conjuncts(before)

    def restricted(self, at: int) -> bool:
        """Tell whether a noun is of another than what was spoken of: "X, dont l'application"."""
        node = self.noun(at)
        if node is None or not self.mark(at - 1, *self.lexicon.words["relatives"]["de"]):
            return super().restricted(at)
        kind = self.lexicon.head_class(self.head(node))
        return kind is None or SOV.Actor not in with_broader(kind)

    def _one_more(self, at: int, node: NounPhrase) -> bool:
        """Tell whether an object says but which of some it is: "en construit un troisième"."""
        verb, word = self.verb(at - 1), self.tokens[node.head].text
        of_them = verb and any(self.tokens[one].text == _OF_WHICH for one in verb.clitics)
        if not of_them or node.preposition or node.last != node.head + 1:
            return False
        single = bool(self.determiners(node) & {"un", "une"})
        return single and (word.endswith(_ORDINAL) or word in self.lexicon.words["others"]["next"])

    def _so_many(self, at: int, node: NounPhrase) -> str:
        """Return how many of some things an object is: "en commande quarante", or nothing."""
        verb = self.verb(at - 1)
        if verb is None or node.preposition:
            return ""
        if all(self.tokens[one].text != _OF_WHICH for one in verb.clitics):
            return ""
        words = [self.tokens[one].text for one in range(node.first, node.last)]
        more = words[1:] in ([], [_OTHERS], ["de", "plus"])
        counts = words[0].isdigit() or words[0] in self.lexicon.quantities.numbers
        return words[0] if more and counts and words[0] not in _ONE else ""

    def _counts_alone(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is but a word that counts, or a share: "40 %", "d'autres"."""
        head = self.tokens[node.head]
        if head.tag is Tag.PRONOUN:
            sets = self.lexicon.sets
            listed = any(head.text in sets[f"pronouns.{one}"] for one in _LISTS)
            return listed or head.text not in self.lexicon.classes
        if head.tag is Tag.NAME or node.last != node.head + 1:
            return False
        verb = self.verb(self.nodes.index(node) + 1)
        alone = node.last == node.head + 1 and verb is not None and verb.finite
        share = (head.tag is Tag.NUMBER and head.text.endswith("%")) or head.text in _SHARES
        bare = not node.preposition or self._others(node)
        return alone and bare and (share or head.text == _OTHERS)

    def _others(self, node: NounPhrase) -> bool:
        """Tell whether "d'autres" opens a noun phrase, which no preposition does then."""
        words = "".join([token.text for token in self.tokens[node.first : node.first + 2]])
        return words in self.lexicon.words["others"]["openers"]
