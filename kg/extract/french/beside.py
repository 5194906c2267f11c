"""What stands beside French nouns: complements, figures, owners, the members of a list."""

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from kg.extract.asked import asked_once
from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.french.inversion import Inversion
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.places import past_places
from kg.extract.quantities import is_quantity
from kg.names import SOV


class Beside(Inversion):
    """A chunked French sentence, and what stands beside its nouns."""

    def _attached(self, at: int, end: int) -> int:
        before, node = self.verb(at - 1), self.noun(end)
        if node and (self._of_giver(at, end, node) or self._from_figure(end, node)):
            return end  # "a reçu 3 millions d'euros de Belspo"
        if end == at + 1:
            if before and self.given(at - 1, end):
                return end
            if (parted := self._parted_of(at)) is not None:
                return self.extent(self.conjuncts(parted)[-1])
        if node and self._splits(at, end, node):
            return end
        if before and node and node.preposition == self.lexicon.grammar.within and end == at + 1:
            supplied = before.lemma in self.lexicon.words["splitting"]["supplying"]
            if supplied and node.core == node.first + 1:
                return end  # "alimente le site en électricité"
        return super()._attached(at, end)

    def partitioned(self, at: int) -> int:
        """Return the position of what a noun says a part of: "la plupart de nos serveurs"."""
        node, whole = self.noun(at), self.noun(at + 1)
        if node is None or whole is None or whole.preposition != self.lexicon.grammar.of:
            return at
        part = self.lexicon.singular(self.tokens[node.head].text)
        if part.endswith("%") and not node.preposition and self.verb(at - 1) is None:
            return at + 1  # "70 % des communes"
        return at + 1 if part in self.lexicon.nouns["partitives"]["words"] else at

    def last_complement(self, at: int, preposition: str) -> tuple[int, ...]:
        """Return the first determined complement of a noun phrase, or else its last.

        "La puissance du site de Kiffa" is the site's, "le conseil d'administration de X" that of X,
        "51 % du capital de X" a share of X.
        """
        shares = self.lexicon.nouns["shares"]["words"]
        for position in range(at + 1, self.extent(at)):
            node = self.noun(position)
            if node is None or node.preposition != preposition or self._figure(node, position, at):
                continue
            head = self.lexicon.singular(self.tokens[node.head].text)
            if head in shares and position + 1 < self.extent(at):
                if not self._told_of(position + 1):
                    return ()  # "80 % des parts de marché"
                continue
            if self._told_of(position):
                return (position,)
        return super().last_complement(at, preposition)

    def _told_of(self, at: int) -> bool:
        """Tell whether a complement says which thing it is of, by a name or an article."""
        node = self.noun(at)
        if node is None:
            return False
        contracted = self.tokens[node.first].text in self.lexicon.grammar.partitives
        named = self.tokens[node.head].tag is Tag.NAME
        return contracted or named or node.core > node.first + 1

    def _figure(self, node: NounPhrase, position: int, at: int) -> bool:
        """Tell whether a complement only says how much: "un prêt de 3 millions d'euros de X"."""
        entity = self.tokens[node.head].entity
        return is_quantity(entity) and position + 1 < self.extent(at)

    def governor(self, at: int) -> tuple[int, ...]:
        """Return what a figure measures: of "… un contrat …, pour un montant de" the contract."""
        node = self.noun(at)
        if at == 0 and node and node.preposition == self.lexicon.grammar.of:
            end = self.extent(at)  # "D'une puissance de 20 mégawatts, le site …"
            opened = self.verb(end + 1) if self.mark(end, ",") else None
            if opened is not None and opened.participle:  # "…, refroidi à l'eau, le site …"
                later = (one for one in sorted(self.verbs) if self.verbs[one].finite)
                return next(map(self.subject, later), ())[:1]
            return (end + 1,) if self.mark(end, ",") and self._free(end + 1) else ()
        if node and not node.preposition and self.mark(at - 1, ",") and self._closed_aside(at):
            before = self._chain_start(at - 2)  # "L'enveloppe, 3 milliards de dinars, …"
            return () if before is None else (before,)
        placed = past_places(self, at - 2) if node and self.mark(at - 1, ",") else at
        if placed < at - 2:
            return (self._determined(placed),)  # "trois centres, à Rabat et Fès, d'une …"
        if node is None or node.preposition != self.lexicon.grammar.purpose:
            return super().governor(at)
        for position in range(at - 1, -1, -1):
            verb, noun = self.verb(position), self.noun(position)
            if verb is not None and verb.finite:
                behind = next((p for prep, p in self.complements(position) if not prep), None)
                if behind is not None and behind < at:
                    return (behind,)
                return self.subject(position)
            kind = self.lexicon.head_class(self.head(noun)) if noun else None
            if kind is not None and SOV.Agreement in with_broader(kind):
                return (position,)
        return ()

    def _determined(self, at: int) -> int:
        """Return the position of a noun phrase, or of what it completes without a determiner."""
        node = self.noun(at)
        while node and node.preposition and node.core == node.first + 1 and self.noun(at - 1):
            at, node = at - 1, self.noun(at - 1)
        return at

    def _measured_by(self, at: int, node: NounPhrase) -> tuple[int, ...]:
        if not node.preposition and self.mark(at - 1, ","):  # "L'enveloppe, 3 millions, …"
            return self.governor(at)
        if node.preposition == self.lexicon.grammar.at and self._priced_at(at - 1):
            return (at - 1,)  # "un contrat à 4 millions"
        return super()._measured_by(at, node)

    def _priced_at(self, at: int) -> bool:
        """Tell whether "à" opens a noun's price: not in "chiffre le projet à 4 millions"."""
        node = self.noun(at)
        if node is None or node.last > node.head + 1:  # "les contrats supérieurs à 4 millions"
            return False
        new = self.determiners(node) & self.lexicon.grammar.indefinite
        return bool(new) or not (node.preposition or self.verb(at - 1))

    @asked_once
    def members(self, at: int) -> tuple[int, ...]:
        """Return the names behind "dont" or "parmi lesquels": "quinze modèles, dont A et B"."""
        end = self.extent(at)
        apart, table = self.mark(end, ","), self.lexicon.words["members"]
        led = self.marks.get(end + apart)
        opener = end + apart + (led is not None and led.tag is Tag.PREPOSITION)
        if not self.mark(opener, *table["openers"]) or not self._several(at, table["groups"]):
            return ()
        first = self.noun(opener + 1)
        if first is None or first.preposition or self.tokens[first.head].tag is not Tag.NAME:
            return ()
        found = self.conjuncts(opener + 1)
        closed = self.extent(found[-1])
        return found if self.closed_by(closed, ",", ".", ";", "»") else ()

    def _several(self, at: int, groups: Collection[str]) -> bool:
        """Tell whether a noun phrase is of several, or of a group: "un centre, dont X évalue"."""
        node = self.noun(at)
        if node is None:
            return False
        return self.tokens[node.head].text[-1] in "sxz" or self.head(node) in groups

    def constituents(self, at: int) -> tuple[int, ...]:
        """Return the names of whom a group is said to be made up: "un groupe formé par A et B"."""
        table = self.lexicon.words["members"]
        node = self.noun(at)
        if node is None or self.head(node) not in table["groups"]:
            return ()
        position = at + 1
        while (inner := self.noun(position)) and inner.preposition:
            position += 1
        if self.mark(position, *self.lexicon.grammar.that):
            told = self.verb(position + 1)  # "le groupement que forment A et B"
            listed = told is not None and told.lemma in table["verbs"]
            return self.subject(position + 1) if listed else ()
        verb = self.verb(position + self.mark(position, ","))
        if verb is None or not verb.participle or verb.lemma not in table["verbs"]:
            return ()
        first = self.nodes.index(verb) + 1
        active = verb.mood is Mood.PRESENT_PARTICIPLE
        named = self.noun(first)
        if named is None or bool(named.preposition) is active:
            return ()
        return self.conjuncts(first)

    def _closed_aside(self, at: int) -> bool:
        """Tell whether a comma or the end closes what stands between commas."""
        end = self.extent(at)
        listed = self.coordinator(end + 1) or self.coordinator(end)
        return not listed and self.closed_by(end, ",", ".", ";")

    def noun_slot(self, at: int, slot: str) -> tuple[int, ...] | None:
        """Return the place between commas behind a noun: "un second site, à Kiffa, …"."""
        if asked := _SLOTS.get(slot):
            return asked(self, at)
        if slot == self.lexicon.grammar.of and (of := self._parted_of(at)) is not None:
            return self.conjuncts(of)
        end = self.extent(at)
        node = self.noun(end + 1) if self.mark(end, ",") else None
        if node is None or node.preposition != slot:
            return None
        if slot == self.lexicon.grammar.of:  # "Ada Noiret, de l'université de Rabat, …"
            own = self.noun(at)
            aside = own is not None and self.person(own) and self._closed_aside(end + 1)
            return (end + 1,) if aside else None
        named = self.tokens[node.head].tag is Tag.NAME
        found = self.conjuncts(end + 1)
        last = self.extent(found[-1])
        closed = self.closed_by(last, ",", ".", ";")
        return found if named and closed else None

    def _named(self, at: int) -> tuple[int, ...]:
        named = self.named_by(at)
        return () if named is None else (named,)

    def _whose(self, at: int) -> tuple[int, ...]:
        """Return whose a subject behind "dont" is: "la firme X, dont le contrat …"."""
        opener = self.marks.get(at - 1)
        if opener is None or opener.tag is not Tag.RELATIVE:
            return ()
        if self.lexicon.grammar.of not in self._slots(opener.text):
            return ()
        antecedent = self._antecedent(at - 1, None)
        return () if antecedent is None else (antecedent,)

    def _organisation(self, at: int) -> tuple[int, ...]:
        """Return the first name among a role's complements: "directeur des achats de Mila"."""
        for position in range(at + 1, len(self.nodes)):
            node = self.noun(position)
            if node is None or not node.preposition:
                return ()
            if self.head(node) in self.lexicon.sets["nouns.portraits.rivals"]:
                return ()  # "le patron du rival d'Orange"
            entity = self.tokens[node.head].entity
            of = node.preposition == self.lexicon.grammar.of
            land = entity is not None and SOV.State in entity.types  # "directeur pour la France"
            if entity is not None and SOV.Actor in entity.types and (of or not land):
                return (position,)
            kind = self.lexicon.head_class(self.head(node))
            if kind == SOV.ActorGroup and not of and position > at + 1:
                return (position,)  # "professeure d'informatique à l'université d'Oran"
        return ()

    @asked_once
    def object_verb(self, at: int) -> int | None:
        """Return the verb whose object a noun phrase is, also past another complement.

        "négocie avec X la construction de Y"
        """
        found = super().object_verb(at)
        if found is not None:
            return found
        outer = self.outermost(at)
        node = self.noun(outer)
        before = self._finite_before(outer)
        if node is None or node.preposition or before is None:
            return None
        first = next(iter(self.complements(before)), ("", outer))
        objects = [one for preposition, one in self.complements(before) if not preposition]
        return before if first[0] and objects[:1] == [outer] else None

    def _parted_of(self, at: int) -> int | None:
        """Return the complement of an action behind an aside: "l'ouverture, en mai, du site"."""
        end = at + 1
        node = self.noun(at) if self.mark(end, ",") else None
        endings = tuple(self.lexicon.nouns["abstract"]["endings"]) if node else ()
        if node is None or not self.head(node).endswith(endings):
            return None
        position = end + 1
        while (inner := self.noun(position)) or self.adverb(position):
            if inner and not inner.preposition:
                return None
            position = self.extent(position) if inner else position + 1
        of = self.noun(position + 1) if self.mark(position, ",") and position > end + 1 else None
        if of is None or of.preposition != self.lexicon.grammar.of:
            return None
        first = self.noun(end + 1)
        apart = first is None or first.preposition != self.lexicon.grammar.of
        contracted = self.tokens[of.first].text in self.lexicon.grammar.partitives
        return position + 1 if apart and (contracted or of.core > of.first + 1) else None

    def _past_adverbs(self, at: int) -> int:
        """Return the position past adverbs behind "et": "et, plus rarement, B", "et bientôt B"."""
        found = super()._past_adverbs(at)
        refused = self.mark(found, *self.lexicon.grammar.refusals, *self.lexicon.grammar.neither)
        skips = self.adverb(found) and not refused and self.noun(found + 1) is not None
        return found + 1 if skips else found

    def gapping(self, at: int, end: int) -> bool:
        """Tell whether a noun phrase goes on without its verb: "…, et Y les ponts".

        So does what only says what a name before it is: "Lovako, un modèle de X, vezo et Y".
        """
        first, second = self.noun(at), self.noun(end)
        name = self.noun(at - 2) if self.mark(at - 1, ",") and self.mark(end, ",") else None
        if first and name and self.tokens[name.head].tag is Tag.NAME:
            new = self.determiners(first) & {"un", "une"}
            return bool(new) and not first.preposition and self.explains(first, name)
        if first is None or second is None or first.preposition or second.preposition:
            return False
        return self._told(first) and self._told(second)

    def _told(self, node: NounPhrase) -> bool:
        token = self.tokens[node.core]
        named = token.tag is Tag.NAME or token.capital
        return node.core > node.first or named or token.tag is Tag.NUMBER or bool(token.entity)

    def _tongue(self, at: int) -> tuple[int, ...]:
        """Return the languages of what a tool does: "un modèle de lecture du tamazight"."""
        carriers = self.lexicon.words["naming"]["carriers"]
        position = at + 1
        while (node := self.noun(position)) and node.preposition == self.lexicon.grammar.of:
            if self._language(node):
                return self.conjuncts(position) if position > at + 1 else ()
            if self.lexicon.singular(self.tokens[node.head].text) not in carriers:
                return ()
            position += 1
        return ()

    def _spoken(self, at: int) -> tuple[int, ...]:
        """Return the languages of a service that is no tool's: "la traduction du fon"."""
        node, language = self.noun(at), self.noun(at + 1)
        if node is None or language is None or not self._language(language):
            return ()
        of = language.preposition == self.lexicon.grammar.of
        bare = node.preposition == self.lexicon.grammar.of and node.core == node.first + 1
        return self.conjuncts(at + 1) if of and not (bare and self.noun(at - 1)) else ()


_SLOTS: Mapping[str, Callable[[Beside, int], tuple[int, ...]]] = MappingProxyType(
    {
        "organisation": Beside._organisation,  # noqa: SLF001
        "speaker": Beside.speaker_in,
        "at": Beside.town_beside,
        "town": Beside.town,
        "named": Beside._named,  # noqa: SLF001
        "destined": Beside.destined,
        "bracketed": Beside.bracketed,
        "dont": Beside._whose,  # noqa: SLF001
        "tongue": Beside._tongue,  # noqa: SLF001
        "spoken": Beside._spoken,  # noqa: SLF001
    }
)
"""The slots of a noun that French alone has."""
