"""What the words beside a name say that it names: "la jeune pousse X", "X, filiale de Y"."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.belonging import Belonging
from kg.extract.classes import with_broader
from kg.extract.conjugation import FINITE, Mood
from kg.extract.institutions import describes
from kg.extract.lexicon import Tag
from kg.extract.press import key
from kg.extract.register import CUE, NONE, SHAPE, SURE
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

_NAMING, _ADJECTIVES = 5, 3
"""Tokens between a noun and the participle that names it, and between a cue noun and a name."""

_LINE = 4
"""Tokens from the noun of a line to what it links."""

_STUFF = 3
"""Nouns in a row between who makes things and the name: "opérateur de centres de données X"."""

_COMPOUND = (4, 3, 2)
"""Words of a noun of several words: "centre de données"."""

_MADE = frozenset({SCHEMA.Product, SCHEMA.SoftwareApplication, SOV.AIModel})


@dataclass(frozen=True, slots=True)
class Neighbours(Belonging):
    """The rules for the class of a name by what stands beside and inside it."""

    def _explained(self, tokens: Sequence[Token], at: int) -> Iri | None:
        """Return the class of the noun that a name between commas names: "la firme élue, X, …".

        Behind a preposition the noun belongs to another: "le gérant de la firme, X, …".
        """
        comma = at - 1 - (at > 1 and tokens[at - 1].text in self.lexicon.grammar.definite)
        if comma < 2 or tokens[comma].text != ",":  # noqa: PLR2004  # article and noun
            return None
        start = self._before_complement(tokens, comma - 1)
        for position in range(start, max(0, start - _ADJECTIVES), -1):
            first = position - (tokens[position - 1].text in self.lexicon.prenominal)
            article = tokens[first - 1]  # "une seule firme, X"
            if (kind := self._class("apposed", tokens[position])) and (
                article.tag is Tag.DETERMINER
            ):
                before = tokens[first - 2] if first > 1 else None
                owned = before is not None and before.tag in {Tag.PREPOSITION, Tag.WORD}
                inner = first > 2 and tokens[first - 3].tag is not Tag.PUNCTUATION  # noqa: PLR2004
                if owned and inner and before and before.lemma not in {"", self.lexicon.grammar.of}:
                    owned = False  # "demande à l'agence, X"
                new = article.text in self.lexicon.grammar.indefinite and before is not None
                if new and before and before.lemma != self.lexicon.grammar.of:
                    owned = False  # "confié à une société, X"
                whose = self._class("apposed", tokens[first - 3]) if first > 2 else None  # noqa: PLR2004
                mine = article.text in self.lexicon.words["determiners"]["possessive"]
                if mine and whose != SCHEMA.Person:
                    owned = False  # "reste aux mains de son constructeur, X"
                return None if owned else kind
            if not describes(tokens[position]) and tokens[position].tag is not Tag.VERB:
                return None
        return None

    def _before_complement(self, tokens: Sequence[Token], at: int) -> int:
        """Return where a noun ends whose complement is one name: "un concurrent de Kiffa".

        Or a noun without a determiner: "un modèle de reconnaissance vocale".
        """
        bare = at
        while bare > 0 and describes(tokens[bare]):
            bare -= 1
        if bare < at and tokens[bare].lemma == self.lexicon.grammar.of:
            sort = tokens[bare].text in self.lexicon.sets.get("naming.stuff", frozenset())
            return bare - 1 if sort else at
        before = at - 1 - (at > 0 and tokens[at - 1].tag is Tag.DETERMINER)
        of = before > 0 and tokens[before].lemma == self.lexicon.grammar.of
        return before - 1 if of and tokens[at].capital else at

    def _beside(self, tokens: Sequence[Token], at: int, last: int) -> tuple[Iri | None, int]:
        """Return the class that the words beside or inside a name speak for, and how strongly."""
        if at and key(tokens[at - 1].text) in self.lexicon.press.honorifics:
            return SCHEMA.Person, SURE
        if kind := self._introduced(tokens, at, last) or self._maker(tokens, at):
            return kind, CUE
        if kind := self._noun_before(tokens, at):
            return kind, CUE
        played, sure = self._played(tokens, at, last)
        if sure == SURE or played == SCHEMA.Place:
            return played, sure  # "la vallée de X, un centre de données"
        told = self._named(tokens, at) or self._explained(tokens, at)
        if told and last > at + 1 and self._behind(tokens, last) == SCHEMA.Person:
            return SCHEMA.Person, CUE  # "…, on the site, Ada Moyo, its director, said"
        if told or self._of_a_state(tokens, at):
            return told or SOV.Company, CUE
        if kind := self._by_parts(tokens[at:last]):
            made = self._called_made(tokens, last) if kind == SOV.Company else None
            return (made, SURE) if made else (kind, CUE)
        owner = SOV.Company if self._owner_of(tokens, at) else self._said_to_be(tokens, at, last)
        beside = None if owner else self._beside_behind(tokens, at, last)
        if beside == SCHEMA.Person and sure == CUE:
            return played, CUE  # "la présidente de X, chercheuse"
        if kind := owner or beside:
            return kind, CUE
        return (played, sure) if played else self._placed(tokens, at, last)

    def _noun_before(self, tokens: Sequence[Token], at: int) -> Iri | None:
        """Return the class of the noun that a name is apposed to: "la jeune pousse rennaise X"."""
        for position in range(at - 1, max(-1, at - 1 - _ADJECTIVES), -1):
            if kind := self._apposed(tokens, position):
                before = self._class("apposed", tokens[position - 1]) if position else None
                return before or kind  # "l'entreprise commune X" is no town
            if kind := self._compound_before(tokens, position):
                return kind
            if not describes(tokens[position]):
                break
        return None

    def _maker(self, tokens: Sequence[Token], at: int) -> Iri | None:
        """Return the class of who makes what stands before a name: "le fabricant de puces X".

        A bare noun, or several, stand between: "l'opérateur de centres de données X".
        """
        stuff = self.lexicon.sets.get("naming.stuff", frozenset())
        position = start = at
        for _ in range(_STUFF):
            before = position - 1
            while before > 0 and before > position - 1 - _ADJECTIVES and describes(tokens[before]):
                before -= 1
            if before == position - 1 or before < 1:
                break
            if tokens[before].tag is Tag.DETERMINER and self._leads(tokens, before):
                before -= 1  # "le géant de la santé X"
            elif tokens[before].text not in stuff and not self._leads(tokens, before + 1):
                break
            position = before
        if position == start or not at:
            return None
        for before in range(position - 1, max(0, position - 1 - _ADJECTIVES), -1):
            first = before - (tokens[before - 1].text in self.lexicon.prenominal)
            if kind := self._apposed(tokens, before):
                return kind if tokens[first - 1].text in self.lexicon.grammar.definite else None
            if not describes(tokens[before]):
                break
        return None

    def _leads(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether the noun of a field, past its article, is what somebody leads.

        "le géant américain du cloud", "le spécialiste de la santé"
        """
        of = at > 1 and tokens[at - 1].lemma == self.lexicon.grammar.of
        several = at > 1 and tokens[at - 1].text in self.lexicon.grammar.plural_determiners
        noun = tokens[at + (tokens[at].tag is Tag.DETERMINER)]
        if not of or (self._class("apposed", noun) and not several):
            return False  # "le spécialiste du logiciel X"
        leaders = self.lexicon.sets.get("naming.leaders", frozenset())
        words = tokens[max(0, at - 2 - _ADJECTIVES + 1) : at - 1]
        return any(self.lexicon.singular(word.text) in leaders for word in words)

    def _introduced(self, tokens: Sequence[Token], at: int, last: int) -> Iri | None:
        """Return that it is a person, if what opens the sentence is: "Avocate chez X, Ada Y a"."""
        if at < 2 or last < at + 2 or tokens[at - 1].text != ",":  # noqa: PLR2004
            return None
        first = int(tokens[0].text in self.lexicon.grammar.indefinite)
        first += tokens[first].text in self.lexicon.prenominal
        role = self.lexicon.says_who(tokens[first].text)
        leaders = self.lexicon.sets.get("naming.leaders", frozenset())
        leads = self.lexicon.singular(tokens[first].text) in leaders  # "Pionnière du nuage, X"
        said = any(one.mood(*FINITE) for one in tokens[first:at])
        return SCHEMA.Person if role and not leads and not said else None

    def _by_parts(self, name: Sequence[Token]) -> Iri | None:
        """Return the class that a word of a name speaks for, the last before what it is of.

        "Data Protection Act" is a law, "Institute of Technology" no firm.
        """
        small = (at for at, token in enumerate(name) if not token.capital and token.text.isalpha())
        head = next(small, len(name))
        for token in (*reversed(name[:head]), *reversed(name[head:])):
            if len(name) > 1 and (kind := self._part(token)):
                return kind
        return None

    def _called_made(self, tokens: Sequence[Token], last: int) -> Iri | None:
        """Return the class of what is made that a name is said to be, whatever its words are.

        "Sira IA, premier assistant vocal": a product, though a firm may be called "IA" too.
        """
        told = self._behind(tokens, last)
        return told if told is not None and not _MADE.isdisjoint(with_broader(told)) else None

    def _placed(self, tokens: Sequence[Token], at: int, last: int) -> tuple[Iri | None, int]:
        """Return the class that the preposition before a name speaks for, and how strongly."""
        if last == at + 1 and self._located(tokens, at):
            return SCHEMA.Place, SHAPE
        if at and self._dealt_with(tokens, at):
            return SOV.Company, SHAPE
        if last == at + 1 and self._within(tokens, at):
            return SCHEMA.Place, SHAPE
        listed = self.lexicon.cues.get("prepositions", {})
        if at and tokens[at - 1].tag is Tag.PREPOSITION and tokens[at - 1].lemma in listed:
            return listed[tokens[at - 1].lemma], SHAPE
        return None, NONE

    def _within(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word that nothing explains is a region's: "dans le Kolda"."""
        before = tokens[max(0, at - 2) : at]
        inside = self.lexicon.sets.get("naming.within", frozenset())
        article = len(before) > 1 and before[1].text in self.lexicon.grammar.definite
        if not article or before[0].text not in inside:
            return False
        known = any(self._class(table, tokens[at]) for table in self.lexicon.cues)
        return not (known or self.lexicon.head_class(tokens[at].text))

    def _located(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name says where what stands before it is: "le site de Kiffa"."""
        joined = at > 2 and tokens[at - 2].tag is Tag.COORDINATOR  # noqa: PLR2004
        if joined and tokens[at - 3].capital:
            return self._located(tokens, at - 3)  # "les ports de Kiffa et de Zouar"
        if at < 2 or tokens[at - 1].lemma != self.lexicon.grammar.of:  # noqa: PLR2004
            return self._linked(tokens, at)
        words = tokens[max(0, at - 1 - _ADJECTIVES) : at - 1]
        if any(self._class("located", one) for one in words if one.tag is Tag.WORD):
            return True
        pair = self.lexicon.singular(" ".join(token.text for token in words[-2:]))
        return pair in self.lexicon.cues.get("located", {})  # "le data center de Kiffa"

    def _linked(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a name is an end of what links two places: "le câble entre Kiffa et X"."""
        for between in (at - 1, at - 3):
            if between > 0 and tokens[between].lemma in self.lexicon.sets["between.prepositions"]:
                words = tokens[max(0, between - _LINE) : between]
                return any(self._class("linking", one) for one in words)
        return False

    def _named(self, tokens: Sequence[Token], at: int) -> Iri | None:
        """Return the class of what a participle gives its name: "un câble sous-marin baptisé X"."""
        verbs = self.lexicon.words.get("naming", {}).get("verbs", ())
        before = at - 1 - (at > 0 and tokens[at - 1].tag is Tag.OPEN)
        form = tokens[before].mood(Mood.PAST_PARTICIPLE) if before > 0 else None
        if form is None or form.lemma not in verbs:
            return None
        for position in range(before - 1, max(-1, before - _NAMING), -1):
            one = tokens[position]
            kind = self._class("apposed", one) or self.lexicon.head_class(one.text)
            if one.tag is Tag.WORD and kind is not None:
                return kind
        return SCHEMA.Product

    def _beside_behind(self, tokens: Sequence[Token], at: int, last: int) -> Iri | None:
        """Return the class of the noun behind a comma; behind an article stands no person.

        "au Parlement, la ministre …" makes no minister of the parliament.
        """
        if self._acts(tokens, last):
            return None  # "fondée à Rabat, l'entreprise emploie …"
        articled = at > 0 and tokens[at - 1].tag in {Tag.DETERMINER, Tag.PREPOSITION}
        kind = self._behind(tokens, last)
        bare = last > at + 1 and tokens[last + 1 : last + 2] and describes(tokens[last + 1])
        if kind == SCHEMA.Person and bare and tokens[at - 1].tag is Tag.PREPOSITION:
            return kind  # "avec Ada Noiret, cofondatrice de X"
        asset = kind is not None and SOV.InfrastructureAsset in with_broader(kind)
        before = tokens[at - 1] if at else None
        placed = before is not None and (
            (before.tag is Tag.PREPOSITION and before.lemma != self.lexicon.grammar.of)
            or self._within(tokens, at)
        )  # "à Oran, un centre de données", but "la baie de X, le centre de données"
        return None if (articled and kind == SCHEMA.Person) or (placed and asset) else kind

    def _said_to_be(self, tokens: Sequence[Token], at: int, last: int) -> Iri | None:
        """Return the class of what a name is said to be: "X est une jeune société de Lyon"."""
        of = self._link(tokens, at)
        if of >= 0 and tokens[of].tag is Tag.PREPOSITION:
            return None  # "le siège de X est une tour"
        noun = tokens[last + 2 : last + 4]
        if not noun or not self._said_to_be_one(tokens, last):
            return None
        head = last + 1 + len(noun) if noun[0].text in self.lexicon.prenominal else last + 2
        return self._apposed(tokens, head)

    def _acts(self, tokens: Sequence[Token], last: int) -> bool:
        """Tell whether a definite noun behind a comma is the subject of a verb, no apposition."""
        words = tokens[last + 1 : last + 3 + _ADJECTIVES]
        if last >= len(tokens) or tokens[last].text != "," or not words:
            return False
        for one in words[1:]:
            if one.tag not in {Tag.WORD, Tag.VERB, Tag.ADVERB, Tag.NEGATION, Tag.CLITIC}:
                return False
            if one.tag is Tag.VERB and one.mood(*FINITE):
                return words[0].text in self.lexicon.grammar.definite
        return False

    def _compound_class(self, tokens: Sequence[Token], at: int) -> Iri | None:
        """Return the class of the asset that several words say: "centre de données"."""
        for width in _COMPOUND if tokens[at].text in self.lexicon.joined else ():
            kind = self.lexicon.head_class(" ".join([t.text for t in tokens[at : at + width]]))
            if kind is not None and SOV.InfrastructureAsset in with_broader(kind):
                return kind
        return None

    def _compound_before(self, tokens: Sequence[Token], at: int) -> Iri | None:
        """Return the class of the asset that several words say up to one: "centre de calcul X"."""
        if self.lexicon.singular(tokens[at].text) not in self.lexicon.joined:
            return None
        for width in _COMPOUND:
            words = [token.text for token in tokens[max(0, at + 1 - width) : at + 1]]
            kind = self.lexicon.head_class(" ".join(words)) if len(words) == width else None
            if kind is not None and SOV.InfrastructureAsset in with_broader(kind):
                return kind
        return None

    def _behind(self, tokens: Sequence[Token], last: int) -> Iri | None:
        """Return the class of the noun behind a comma: "X, filiale du groupe Y, …"."""
        if last >= len(tokens) or tokens[last].text != ",":
            return None
        for at, token in enumerate(tokens[last + 1 : last + 1 + _ADJECTIVES], last + 1):
            apposed = self._apposed(tokens, at) if token.tag is Tag.WORD else None
            if kind := apposed or self._compound_class(tokens, at):
                return kind
            if token.tag is not Tag.DETERMINER and not describes(token):
                return None
        return None
