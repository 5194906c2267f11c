"""What fills the roles of a frame: the phrases of the sentence, and what it leaves unsaid."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.extract.classes import PLACES
from kg.extract.headed import shared
from kg.extract.implied import CARRY, Implied
from kg.extract.kinds import ACTING, fits
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Referent
from kg.extract.match import Match
from kg.extract.measured import MEASURES, bearer, topic
from kg.extract.quantified import tells_sum
from kg.extract.quantities import is_quantity
from kg.extract.rests import partial, whole
from kg.extract.slots import possessor_of
from kg.extract.syntax import Phrase
from kg.extract.together import together
from kg.extract.view import fold
from kg.model import Iri, Kind, frozen
from kg.names import SOV

_NAMED = frozenset({"language", "organisation"})
"""The types of what a phrase may only count, and name some of: "40 clients, dont X"."""
_REST = "rest"
"""The way in which a role is left unsaid of which its words only say that there is more of it."""


@lru_cache(maxsize=1 << 8)
def _openings(heads: frozenset[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Return how the label of a thing may open that a trigger asks for by its noun."""
    return tuple(f"{lexicon.singular(head)} " for head in heads)


@frozen()
class RoleReader(Implied):
    """Reads the roles of the matches of one clause."""

    def roles(self, match: Match, sources: Sequence[Iri]) -> dict[str, tuple[Referent, ...]]:
        """Return what fills each role of a match, roles without anything left out.

        sources  who reports it, nobody where the article speaks itself
        """
        whole = {role for emission in match.frame.emissions for role in emission.whole}
        roles: dict[str, tuple[Referent, ...]] = {}
        for role in (*match.fillers, *match.frame.implicit):
            if role in roles:
                continue
            phrases = match.fillers.get(role, ())
            wanted = match.frame.types.get(role, "")
            if role in whole and len(phrases) > 1:
                phrases = (self._joined(phrases),)
            rest = self._rest(match, role, phrases)
            found = (rest,) if rest else tuple(self._referents(phrases, wanted))
            if match.frame.kind is Kind.AGREEMENT:
                found += tuple(self._constituents(phrases, wanted))
            found = found or tuple(self._inside(match, phrases, wanted))
            found = found or tuple(self._beyond(match, phrases, wanted))
            found = found or tuple(self._further(match, phrases, wanted))
            if len(phrases) == 1:
                found = self._measured(match, role, phrases[0], found)
            if not found and role in match.frame.implicit:
                found = tuple(self._implicit(match, role, sources))
            if found:
                roles[role] = found
        roles = self._apart(roles, match)
        if (owned := match.possessor or self._left_to(match, roles)) and owned not in roles:
            kind = match.frame.types.get(owned, "")
            match = replace(match, possessor=owned)
            owner = self._undergone(match, kind) if self._done(match) else self._owner(match)
            if owner and (not kind or fits(self.clause, owner, kind)):
                roles[owned] = (owner,)
        return roles

    def _left_to(self, match: Match, roles: Collection[str]) -> str | None:
        """Return the role that a possessive fills where a complement is nobody.

        "sa directrice du développement" is of whom "sa" is.
        """
        node = self.clause.noun(match.at) if match.frame.presupposed else None
        if node is None or match.trigger.kind != "noun":
            return None
        return possessor_of(self.clause, node, match.trigger, roles)

    def _measured(
        self, match: Match, role: str, phrase: Phrase, found: tuple[Referent, ...]
    ) -> tuple[Referent, ...]:
        """Return what fills a role, or what is spoken of where "the cost" alone does."""
        for emission in match.frame.emissions:
            if emission.subject == role and emission.relation in MEASURES:
                known = found[0] if found else None
                of = bearer(self.linker, self.clause, emission.relation, phrase, known)
                return (of,) if of else found
        return found

    def _apart(
        self, roles: dict[str, tuple[Referent, ...]], match: Match
    ) -> dict[str, tuple[Referent, ...]]:
        """Return roles without those who are several in another: "Both own the firm"."""
        several = {
            one.value
            for role, found in roles.items()
            if len(found) > len(match.fillers.get(role, ())) == 1
            for one in found
        }
        if not several:
            return roles
        kept = {
            role: tuple(one for one in found if len(found) > 1 or one.value not in several)
            for role, found in roles.items()
        }
        return {role: found for role, found in kept.items() if found}

    def headed(self, match: Match) -> bool:
        """Tell whether a noun that the trigger asks for is there, or a pronoun stands for it."""
        if match.headed:
            return True
        singular = self.linker.lexicon.singular
        entities = (one.entity for found in self.roles(match, ()).values() for one in found)
        labels = [f"{singular(fold(one.label.lexical))} " for one in entities if one]
        wanted = _openings(match.trigger.heads, self.linker.lexicon) if labels else ()
        numbers = self.linker.lexicon.quantities.numbers
        counted = [
            rest
            for one in labels
            if (number := one.split(" ", 1))[0] in numbers
            for rest in number[1:]
        ]
        return any(label.startswith(wanted) for label in (*labels, *counted))

    def _joined(self, phrases: tuple[Phrase, ...]) -> Phrase:
        return replace(phrases[0], last=phrases[-1].last)

    def _referents(self, phrases: tuple[Phrase, ...], wanted: str) -> Iterator[Referent]:
        linker, phrases = self.linker, self._named(phrases)
        for at, phrase in enumerate(phrases):
            if not phrase.infinitive and self.clause.generic(phrase.node):
                continue
            if self._nobody(phrase):
                yield from self._body_of_nobody(phrase) if wanted in ACTING else ()
                continue
            following = phrases[at + 1] if at + 1 < len(phrases) else None
            if following and wanted != "layer" and self._shares(phrase, following):
                shared = linker.describe_shared(self.clause, phrase, following)
                if shared and (not wanted or fits(self.clause, shared, wanted)):
                    yield shared
                    continue
            if items := self._items(phrase, wanted):
                yield from items
                continue
            if several := together(linker, self.clause, phrase, wanted):
                yield from several
                continue
            referent = linker.resolve(self.clause, phrase, wanted)
            if referent:
                yield referent
            if referent or wanted in _NAMED:  # "mille langues, dont le wolof"
                yield from self._members(phrase, wanted)

    def _inside(self, match: Match, phrases: tuple[Phrase, ...], wanted: str) -> Iterator[Referent]:
        """Yield the name in what a relative takes up: "l'offre de X, qui gère" is of X."""
        clause, opener = self.clause, None
        if match.verb is not None and wanted in ACTING and len(phrases) == 1:
            opener = clause.relative(match.verb)
        if opener is None or phrases[0].pronoun or phrases[0].infinitive:
            return
        if phrases[0].node not in clause.subject(match.verb or 0):
            return
        for at in range(phrases[0].node + 1, clause.extent(phrases[0].node)):
            node = clause.noun(at)
            if node is not None and clause.tokens[node.head].entity is not None:
                found = self.linker.resolve(clause, clause.phrase(at), wanted)
                if found and found.named:
                    yield found
                    return

    def _beyond(self, match: Match, phrases: tuple[Phrase, ...], wanted: str) -> Iterator[Referent]:
        """Yield what a relative is of past what it cannot be: "a branch to Libya, built by X"."""
        clause, at = self.clause, match.verb
        sought = wanted not in {"", *ACTING} and len(phrases) == 1
        verb = clause.verb(at) if at is not None and sought else None
        if at is None or verb is None or phrases[0].pronoun or phrases[0].infinitive:
            return
        opener = at if verb.participle else clause.relative(at)
        position = phrases[0].node
        node = clause.noun(position) if opener is not None and position < opener else None
        while node is not None and node.preposition and clause.noun(position - 1):
            entity = clause.tokens[node.head].entity
            if entity and not is_quantity(entity) and PLACES.isdisjoint(entity.types):
                return
            position -= 1
            node = clause.noun(position)
            if found := self.linker.resolve(clause, clause.phrase(position), wanted):
                yield found
                return

    def _further(
        self, match: Match, phrases: tuple[Phrase, ...], wanted: str
    ) -> Iterator[Referent]:
        """Yield the agreement before what seems to be signed: "the pact with X, signed in May"."""
        clause = self.clause
        if wanted != "agreement" or match.verb is None or len(phrases) != 1:
            return
        last = phrases[0].node
        if phrases[0].pronoun or last >= match.verb or last not in clause.subject(match.verb):
            return
        if not self._passing(match.verb, last):
            return
        for at in range(last - 1, -1, -1):
            mark = clause.marks.get(at)
            if clause.verb(at) or (mark is not None and mark.tag is Tag.RELATIVE):
                return
            found = self.linker.resolve(clause, clause.phrase(at)) if clause.noun(at) else None
            if found and fits(clause, found, wanted):
                yield found
                return

    def _passing(self, verb: int, at: int) -> bool:
        """Tell whether a noun before a verb only says with whom, where or for how long."""
        node, group = self.clause.noun(at), self.clause.verb(verb)
        if node is None or group is None:
            return False
        entity = next(
            filter(None, (one.entity for one in self.clause.tokens[node.core : node.last])), None
        )
        lasting = self.linker.lexicon.sets.get("nouns.durations.words", frozenset())
        head = self.clause.tokens[node.head].text
        lasts = not lasting.isdisjoint({head, self.linker.lexicon.singular(head)})
        return lasts or (group.participle and entity is not None and not is_quantity(entity))

    def _nobody(self, phrase: Phrase) -> bool:
        """Tell whether a word for nobody is all of a phrase: "que personne n'a audité"."""
        listed = self.linker.lexicon.words.get("nobody", {}).get("words", ())
        said = not phrase.pronoun and not phrase.infinitive
        node = self.clause.noun(phrase.node) if said else None
        return node is not None and self.clause.words(node.first, phrase.last) in listed

    def _body_of_nobody(self, phrase: Phrase) -> Iterator[Referent]:
        """Yield the body that does not do what nobody in it does: "nobody at Orange uses it"."""
        behind, words = self.clause.noun(phrase.node + 1), self.linker.lexicon.words["nobody"]
        if behind is not None and behind.preposition in words.get("at", ()):
            found = self.linker.resolve(self.clause, self.clause.phrase(phrase.node + 1), "body")
            if found and fits(self.clause, found, "body"):
                yield found

    def _named(self, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Return phrases without one that only counts the names behind it: "two firms, X and Y"."""
        if len(phrases) < 3 or phrases[0].infinitive:  # noqa: PLR2004  # what counts, and two names
            return phrases
        first, named = phrases[0], phrases[1:]
        node = self.clause.noun(first.node)
        counts = node is not None and self.clause.tokens[node.head].tag is Tag.WORD
        apart = counts and self.clause.mark(self.clause.extent(first.node), ",")
        if node is None or not apart or any(one.infinitive for one in named):
            return phrases
        return named if self.clause.as_many(node, [one.node for one in named]) else phrases

    def _items(self, phrase: Phrase, wanted: str) -> tuple[Referent, ...]:
        """Return what a colon details that a phrase only counts: "trois devoirs : A, B et C"."""
        listed = () if phrase.pronoun or phrase.infinitive else self.clause.itemised(phrase.node)
        if not listed:
            return ()
        found = (self.linker.resolve(self.clause, self.clause.phrase(at), wanted) for at in listed)
        items = tuple(one for one in found if one)
        return items if len(items) == len(listed) else ()

    def _members(self, phrase: Phrase, wanted: str) -> Iterator[Referent]:
        """Yield the names that a phrase goes on with: "des modèles, dont A et B"."""
        for at in () if phrase.pronoun else self.clause.members(phrase.node):
            named = self.linker.resolve(self.clause, self.clause.phrase(at), wanted)
            if named and named.named:
                yield named

    def _constituents(self, phrases: Sequence[Phrase], wanted: str) -> Iterator[Referent]:
        """Yield who a party to an agreement is made up of: "à un groupe formé par A et B"."""
        for phrase in phrases:
            for at in () if phrase.pronoun else self.clause.constituents(phrase.node):
                named = self.linker.resolve(self.clause, self.clause.phrase(at), wanted)
                if named and named.named:
                    yield named

    def _shares(self, phrase: Phrase, following: Phrase) -> bool:
        """Tell whether a bare coordinated noun takes the next one's complement as its own."""
        if phrase.infinitive or following.infinitive or phrase.last != phrase.first + 1:
            return False
        if not self.clause.coordinator(phrase.node + 1):
            return False
        before, after = self.clause.noun(phrase.node), self.clause.noun(following.node)
        if before is None or after is None or self.clause.tokens[before.head].entity:
            return False
        known = self.clause.lexicon.grammar.definite
        same = (before.core - before.first) == (after.core - after.first) and (
            known.isdisjoint(self.clause.determiners(before))
            == known.isdisjoint(self.clause.determiners(after))
        )  # "la majorité et un droit de veto"
        complement = self.clause.noun(following.node + 1)
        bare = complement is not None and complement.core == complement.first + 1
        return same and bare and following.last > after.last

    def _rest(self, match: Match, role: str, phrases: Sequence[Phrase]) -> Referent | None:
        """Return the whole of which a phrase is a part: "…, le reste étant payé par l'État".

        That is what was paid for just before, or else what has just been said to cost so much.
        """
        if _REST not in match.frame.implicit.get(role, ()) or len(phrases) != 1:
            return None
        phrase, words = phrases[0], self.linker.lexicon.nouns.get("rests", {})
        node = None if phrase.pronoun or phrase.infinitive else self.clause.noun(phrase.node)
        if node is None or not words:
            return None
        head = self.clause.tokens[node.head]
        if head.tag is Tag.PRONOUN:  # "60 % of it": of the cost
            cost = self.linker.resolve(self.clause, phrase)
            counted = phrase.first < node.first or shared(self.clause, phrase) is not None
            part = counted or (cost is not None and self._money(cost, words["sums"]))
        elif (inner := whole(self.clause, phrase, words)) is not None:
            return self.linker.resolve(self.clause, self.clause.phrase(inner))
        else:
            part = partial(self.clause, phrase, words)
        found = self._carried(match, role) if part and head.text in words["words"] else None
        if part and (not found or self._money(found, words["sums"])):
            found = self._priced() or found or self._topic(match, phrase)
        return None if found is None else replace(found, phrase=phrase)

    def _topic(self, match: Match, phrase: Phrase) -> Referent | None:
        """Return the thing spoken of whose cost a sum is that no figure tells: "half the money"."""
        told = tells_sum(self.clause, phrase)
        return None if told else topic(self.linker, self.clause, match.at)

    def _priced(self) -> Referent | None:
        """Return what has just been said to cost so much."""
        iri, index = self.linker.memory.priced or (None, 0)
        if iri is None or self.index - index > CARRY:
            return None
        return Referent(iri, self.linker.memory.entities[iri], None)

    def carry(self, match: Match, roles: dict[str, tuple[Referent, ...]]) -> None:
        """Leave in memory the roles that a later sentence may leave unsaid."""
        memory = self.linker.memory
        for role in match.frame.implicit:
            if role in roles and (entity := roles[role][0].entity):
                memory.carried[match.frame.id, role] = (entity.iri, self.index)
        for emission in match.frame.emissions:
            if emission.relation == SOV.hasCost and emission.object in roles:
                self._note_priced(roles.get(emission.subject, ()))

    def _note_priced(self, found: Sequence[Referent]) -> None:
        """Leave in memory what is said to cost so much, where it is more than money itself."""
        sums = self.linker.lexicon.nouns.get("rests", {}).get("sums", ())
        for one in found:
            if one.entity and not self._money(one, sums):
                self.linker.memory.priced = one.entity.iri, self.index

    def _money(self, referent: Referent, sums: Collection[str]) -> bool:
        """Tell whether what is known of a thing is that it is money: "le coût", "الكلفة"."""
        label = fold(referent.entity.label.lexical) if referent.entity else ""
        return self.linker.lexicon.singular(label.split()[0]) in sums if label else False
