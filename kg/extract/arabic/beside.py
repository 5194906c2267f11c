"""What stands beside an Arabic name in quotation marks and says what it names."""

from collections.abc import Iterable

from kg.extract.arabic.proper import ProperWords
from kg.extract.arabic.valency import (
    actor_verbs,
    bound_to_actors,
    governing,
    prepositions_of,
    transitive,
    without_object,
)
from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE, Mood
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

OPENERS = frozenset('«“"')
_SAID = frozenset({*FINITE, Mood.PAST_PARTICIPLE})
"""How a verb says something of the name before it: "«كيان» تملك", "«كيان» مملوكة"."""
_BEFORE_CLAUSES = frozenset({Tag.ADVERB, Tag.COORDINATOR, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.VERB})
_PARTICLES = frozenset({Tag.NEGATION, Tag.ADVERB})
"""What may stand between a name and its verb: "«كيان» قد لا تملك"."""
_OF_FIRMS = frozenset({"feminine", "plural"})
"""How a verb agrees with firms: "«كيان» تملك", "«كيان» و«أفق» تملكان"."""


class BesideNames(ProperWords):
    """Reads in one sentence what stands beside a name in quotation marks."""

    def _completed(self, at: int, end: int) -> bool:
        """Tell whether what a verb takes stands behind the name between: "قالت «كيان» إن".

        Then common nouns in marks are who does it, and not what is done: "أطلقت «خطة» وطنية".
        """
        verb, behind = self._verb_before(at), self._token(end)
        if verb is None or self._noun_of_sort(self.tokens[at + 1]):
            return False
        if verb.lemma or behind is None:
            return bool(verb.lemma)  # "الشبكة التي تديرها «كيان»"
        lemmas = {form.lemma for form in verb.readings if form.mood in FINITE}
        if behind.text in self.lexicon.grammar.that:
            return not lemmas.isdisjoint(self.lexicon.reporting)
        takes = lemmas & governing(self.lexicon)
        if behind.tag is Tag.PREPOSITION:
            slots = prepositions_of(self.lexicon)
            if self._alone(lemmas, behind) and not self._agreeing(at + 1):
                return True
            return not takes and any(behind.lemma in slots.get(lemma, ()) for lemma in lemmas)
        noun = behind.tag is Tag.NUMBER  # "اشترت «جسر» 40 خادما"
        noun = noun or (behind.tag is Tag.WORD and not self._adjectival(behind))
        return bool(takes) and noun and behind.text not in self.lexicon.sets["adverbs.times"]

    def _noun_of_sort(self, token: Token) -> bool:
        """Tell whether a noun says who somebody is, or is a definite one: no name is meant.

        What a thing is called a firm may be as well: "تعتمد «جسر» على أمازون".
        """
        head = self.lexicon.head_class(self.lexicon.singular(token.text))
        sort = head is not None and SOV.Actor in with_broader(head)
        return sort or self._definite(token)

    def _takes_part(self, at: int, end: int) -> Iri | None:
        """Return a firm's class where only somebody can stand: "بحسب «كيان»", "من قبل «كيان»"."""
        before, noun = self._token(at - 1), self._token(at - 2)
        if before is None or self._noun_of_sort(self.tokens[at + 1]):
            return None
        if before.tag is not Tag.PREPOSITION:
            return SOV.Company if not before.lemma and self._of_firms(before) else None
        source = before.lemma in self.lexicon.status["sources"]["prepositions"]
        agent = before.lemma == self.lexicon.grammar.agent and not self._described(end)
        if source or agent or (noun is not None and self._agreed(noun, before)):
            return SOV.Company
        return None

    def _of_firms(self, token: Token) -> bool:
        """Tell whether a noun is of what only firms have: "مقر"."""
        held = self.lexicon.sets["verbal.held_by_firms"]
        return token.tag is Tag.WORD and self.words.bare(token.text) in held

    def _in_construct(self, at: int) -> bool:
        """Tell whether an indefinite noun stands right before a name: "بيانات «كيان»"."""
        before = self._token(at - 1)
        return before is not None and self._noun(before) and not self._definite(before)

    def _described(self, at: int) -> bool:
        """Tell whether an adjective or a noun of what is before it stands at a position."""
        token = self._token(at)
        return token is not None and token.tag is Tag.WORD

    def _agreed(self, noun: Token, before: Token) -> bool:
        """Tell whether what is agreed stands before with whom it is: "عقدا مع «كيان»"."""
        if before.lemma not in self.lexicon.cues["prepositions"]:
            return False
        kind = self.lexicon.head_class(self.lexicon.singular(self.words.bare(noun.text)))
        return kind is not None and SOV.Agreement in with_broader(kind)

    def _heads_clause(self, at: int, end: int) -> Iri | None:
        """Return what a name is before all that it does: "إن «كيان» تملك", "«كيان» ستعتمد على".

        Who does what firms do, or is said to do anything as a feminine, is a firm; else a product.
        """
        name, verb = self.tokens[at + 1], self._token(self._past_between(end))
        if verb is None or not self._opens_clause(at) or self._noun_of_sort(name):
            return None
        plural = self.lexicon.singular(name.text) != name.text
        if plural or self._definite(verb):
            return None  # "«ضغوط» تهدد الاتفاق"
        if verb.lemma and self._of_firms(verb):
            return SOV.Company  # "«كيان» مقرها الرباط"
        said = [form for form in verb.readings if form.mood in _SAID]
        acting = bound_to_actors if name.text.endswith("ه") else actor_verbs
        does = {form.agrees for form in said if form.lemma in acting(self.lexicon)}
        if does & _OF_FIRMS:
            return SOV.Company
        return SCHEMA.Product if said else None

    def _past_between(self, at: int) -> int:
        """Return the position past what stands between a name and its verb.

        "«كيان» قد لا تملك", "«كيان» و«أفق» وقعتا", "«كيان»، التي تدير".
        """
        joins, other = self._token(at), self._token(at + 1)
        if joins is not None and joins.text == "," and other and other.tag is Tag.RELATIVE:
            return at + 2
        if joins is not None and joins.tag in {Tag.COORDINATOR, Tag.RELATIVE} and other:
            quoted = other.text in OPENERS and self._token(at + 3)
            at += 4 if quoted else 2 if other.tag is Tag.NAME else 1
        while (token := self._token(at)) is not None and token.tag in _PARTICLES:
            at += 1
        return at

    def _opens_clause(self, at: int) -> bool:
        """Tell whether a clause begins at a position: behind "that", "and", "while", a comma."""
        before = self._token(at - 1)
        if before is None or before.text in self.lexicon.grammar.that:
            return True
        return before.tag in _BEFORE_CLAUSES or before.text in {",", ":"}

    def _led(self, at: int) -> Iri | None:
        """Return what has a head or a speaker: "مدير «أفق»", "الرئيس التنفيذي لـ«أفق»"."""
        before, employing = self._token(at - 1), self.lexicon.words["verbal"]["employing"]
        owned = before is not None and before.tag is Tag.PREPOSITION
        if owned and before is not None and before.lemma not in employing:
            return None
        for back in range(at - 1 - owned, at - 3 - owned, -1):
            token = self._token(back)
            if token is None or token.tag is not Tag.WORD:
                return None
            if self.lexicon.head_class(self.lexicon.singular(token.text)) == SCHEMA.Person:
                return SOV.Company if owned or not self._definite(token) else None
        return None

    def _holds_shares(self, at: int) -> Iri | None:
        """Return what has shares, or a board: "40% من «نيلوس»", "مجلس إدارة «سهاب»"."""
        before, noun = self._token(at - 1), self._token(at - 2)
        if before is None or noun is None:
            return None
        verbal, bare = self.lexicon.words["verbal"], self.words.bare(noun.text)
        board = bare in verbal["boards"] and before.text in verbal["bodies"][bare]
        share = noun.text.split()[-1] in self.lexicon.sets["binding.shares"]
        share = share or noun.text.endswith(("%", "٪"))
        part = share or bare in verbal["shares"]
        shares = before.tag is Tag.PREPOSITION and part
        return SOV.Company if board or (shares and before.lemma in verbal["parts_of"]) else None

    def _by_verb(self, at: int, end: int) -> Iri | None:
        """Return what the verb right before a name says that it is: who does what firms do.

        Without quotation marks a feminine noun, or one with an owner, may be what is done; but one
        before an object has no owner: "أنشأت كورفان مختبرا".
        """
        before, behind = self._token(at - 1), self._token(end)
        quoted = OPENERS & {self.tokens[at].text, before.text if before else ""}
        if quoted:
            before = self._verb_before(at)
        if before is None or before.tag is not Tag.VERB:
            return None
        owned = behind is not None and behind.tag is Tag.WORD and not self._object(behind)
        if not quoted and (owned or self.tokens[at].printed.endswith("ة")):
            return None
        finite = [form for form in before.readings if form.mood in FINITE]
        founded = self.lexicon.words["verbal"]["founded"]
        if any(form.lemma in founded for form in finite):
            return SOV.Company
        status = self.lexicon.status
        wills = {*status["governors"]["intended"], *status["events"]["intended"]}
        feminine = [form.lemma for form in finite if form.agrees == "feminine"]
        if any(verb in actor_verbs(self.lexicon) or verb in wills for verb in feminine):
            return SOV.Company
        if self.tokens[at].text not in OPENERS or not feminine or self._agreeing(at + 1):
            return None
        alone = transitive(self.lexicon).isdisjoint(feminine) or self._alone(feminine, behind)
        return SCHEMA.Product if alone else None  # "تحتاج «كيان» إلى"

    def _alone(self, verbs: Iterable[str], behind: Token | None) -> bool:
        """Tell whether verbs have what stands behind them where they have no object."""
        if behind is None or behind.tag is not Tag.PREPOSITION:
            return False
        slots = without_object(self.lexicon)
        return any(behind.lemma in slots.get(verb, ()) for verb in verbs)

    def _verb_before(self, at: int) -> Token | None:
        """Return what stands before a quoted name but for adverbs: "تعتمد حاليا «كيان» على"."""
        at -= at > 0 and self.tokens[at - 1].text in OPENERS
        while at > 0 and self.tokens[at - 1].tag is Tag.ADVERB:
            at -= 1
        return self._token(at - 1)

    def _agreeing(self, at: int) -> bool:
        """Tell whether a common noun is a feminine or a plural, with which feminines agree."""
        word = self.tokens[at].text
        return word.endswith("ه") or self.lexicon.singular(word) != word
