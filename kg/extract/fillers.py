"""Which phrases fill the roles of a verb, in its active, passive and reflexive forms."""

from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from kg.extract.announced import told_part
from kg.extract.completing import completed
from kg.extract.conjugation import Mood
from kg.extract.evaluating import (
    grade,
    judged,
    judged_in,
    judging,
    marked,
    quoted_behind,
    quoted_in,
    than,
)
from kg.extract.headed import granted, manner, only_part, opening, past_figure, whose
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.quantities import is_quantity
from kg.extract.slots import kept_whole, noun_slot, owned, phrases
from kg.extract.syntax import Clause, Complement, Phrase
from kg.model import frozen

_PASSIVE = {"object": "subject", "doer": "agent"}  # whose complement another's is in a passive
_BEFORE = "modifier"  # of a name before the noun of a complement: "with a World Bank credit"
_AHEAD = "ahead"  # of a complement that opens the sentence: "Avec X, Y a construit Z"
_WHOSE = "dont"  # the slot of whose an argument is by a pronoun alone
_SIDES = {"first": 0, "last": -1}  # the slots of two things that are one object
_OF_OBJECT = frozenset({"called", "destined"})  # what an object is called, what a sum is meant for
_RECIPIENT = "recipient"  # the slot of the first of two objects, where a language has them


@frozen()
class VerbRoles:
    """Reads the slots of a verb: `behind` is what follows it, as preposition and position."""

    clause: Clause
    at: int
    node: VerbGroup
    behind: Sequence[Complement]
    _found: dict[tuple[str, ...], tuple[Phrase, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def pronouns(self) -> bool:
        """Whether a pronoun is an argument of the verb."""
        tokens = self.clause.tokens
        beside = (*self.clause.subject(self.at), *[position for _, position in self.behind])
        nouns = [noun for one in beside if (noun := self.clause.noun(one))]
        return bool(self.node.clitics) or any(tokens[n.head].tag is Tag.PRONOUN for n in nouns)

    def fill(self, slots: tuple[str, ...]) -> tuple[Phrase, ...]:
        """Return what fills the first of the slots that anything fills.

        In a passive and in a past participle the object is the subject, the subject "par …";
        in a reflexive the object is the subject. Each answer is kept.
        """
        if (found := self._found.get(slots)) is None:
            found = self._found[slots] = self._fill(slots)
        return found

    def _fill(self, slots: tuple[str, ...]) -> tuple[Phrase, ...]:
        clause = self.clause
        done = self.node.lemma not in clause.lexicon.intransitive  # "X, parti chez Y"
        participle = self.node.mood is Mood.PAST_PARTICIPLE and done and not clause.leads(self.node)
        if participle and (carrier := clause.auxiliary(self.at)) is not None:
            above = clause.verb(carrier)
            participle = above is not None and above.passive
        inverted = self.node.passive or self.node.reflexive or participle
        if self.node.granted:
            slots = granted(clause, slots)
        retained = inverted and clause.retains_object(self.at)
        for slot in slots:
            if inverted and self.node.reflexive and slot == "subject":
                continue
            wanted = self._form(slot, retained=retained) if inverted else slot
            found = clause.cleft(self.at, wanted) or self._filled(wanted, slots)
            if not (participle and self.node.participle):
                found = self._taken_up(wanted, found)
            if found:
                return found
        return ()

    def _filled(self, wanted: str, slots: Sequence[str]) -> tuple[Phrase, ...]:
        """Return what the words fill one slot with, among those that a role is read from."""
        head, _, rest = wanted.partition(" ")
        if rest and (found := self._belonging(head, rest)) is not None:
            return found
        match wanted:
            case "subject":
                return phrases(self.clause, self.clause.subject(self.at))
            case "object":
                return self._direct_object(slots)
            case "date":
                return self.clause.dates(self.at)
            case "predicate":
                return (replace(self.clause.infinitive(self.at), first=self.node.head),)
            case "quoted":
                return quoted_behind(self.clause, self.at)
            case "second":
                return self._prepositional(wanted) or self._sum_behind()
            case "graded" | "stated":
                return judged(self.clause, self.at, wanted)
            case "judgement":
                return self._prepositional(wanted) or self._judgement()
        return self._prepositional(wanted)

    def _belonging(self, head: str, rest: str) -> tuple[Phrase, ...] | None:
        """Return what a slot such as "object de" holds, or None where it names no argument."""
        if head in {"subject", "doer"}:
            return self._of_subject(rest)
        if head == "agent":
            return self._of_complement(self.clause.lexicon.grammar.agent, rest)
        if head == "object":
            return self._of_object(rest)
        if head == self.clause.lexicon.grammar.clause_slot:
            return self._of_content(rest)
        if head == _AHEAD:
            found = opening(self.clause, self.at, rest)
            return () if found is None else phrases(self.clause, self.clause.conjuncts(found))
        done = completed(self.clause, self.behind, rest)
        return phrases(self.clause, done) if head == "infinitive" else None

    def _form(self, slot: str, *, retained: bool) -> str:
        """Return the slot that holds in a passive what another holds in the active.

        retained  whether the subject is who receives: "was awarded a contract by France"
        """
        agent = self.clause.lexicon.grammar.agent
        forms = {"object": "subject", "subject": agent}
        if retained:
            forms = {_RECIPIENT: "subject", "object": "object", "subject": agent}
        head, _, rest = slot.partition(" ")
        if rest and head in _PASSIVE and not retained:
            return f"{_PASSIVE[head]} {rest}"
        return forms.get(slot, slot)

    def _direct_object(self, slots: Sequence[str]) -> tuple[Phrase, ...]:
        behind = list(self.behind)
        if self._clitic_object():
            return ()
        if behind and behind[0][1] == self.at + 1 and self.clause.inverted(self.at):
            del behind[0]
        if behind and behind[0][0] == _RECIPIENT:
            del behind[0]
        if not behind:
            return ()
        preposition, position = behind[0]
        if self.clause.mark(position - 1, ",") and self.clause.relative_object(self.at):
            return ()  # "un rapport que X a rendu public, Y dépend de Z"
        partitive = self.clause.lexicon.grammar.of not in slots and self.clause.partitive(
            position, self.node
        )
        verb = self.clause.nodes[self.clause.object_bearer(self.at)]
        adjacent = self.clause.nodes[position].first <= verb.last + 1
        if preposition and not (partitive and adjacent):
            later = self._later_object(behind)
            return () if later is None else phrases(self.clause, self.clause.conjuncts(later))
        node = self.clause.noun(position)
        if node and self._said_of_it(node):
            return ()
        if self._quoted_first(behind):
            position = behind[1][1]
        together = self.clause.conjuncts(position)
        kept = tuple(one for one in together if not self.clause.merely_describes(one))
        return phrases(self.clause, kept)

    def _sum_behind(self) -> tuple[Phrase, ...]:
        """Return the figure right behind the object: "a payé X 4 millions", "vendu 4 millions"."""
        bare = [position for preposition, position in self.behind[:2] if not preposition]
        sums = bare[:1] if self.node.passive or self.node.participle else bare[1:2]
        node = self.clause.noun(sums[0]) if sums else None
        figure = node is not None and is_quantity(self.clause.tokens[node.core].entity)
        return phrases(self.clause, sums) if figure else ()

    def _said_of_it(self, node: NounPhrase) -> bool:
        """Tell whether an adjective is said of what a relative takes up: "qu'il juge coûteuse"."""
        word = self.clause.tokens[node.first]
        words = judging(self.clause.lexicon)
        bare = node.last == node.first + 1 and word.tag is Tag.WORD
        judged = bare and self.clause.base_adjective(word.text, words) in words
        return judged and self.clause.relative_object(self.at)

    def _clitic_object(self) -> bool:
        """Tell whether a pronoun before the verb is its object: "le jugent peu fiable"."""
        listed = self.clause.lexicon.words.get("clitics", {}).get("object", ())
        return any(self.clause.tokens[at].text in listed for at in self.node.clitics)

    def _quoted_first(self, behind: Sequence[tuple[str, int]]) -> bool:
        """Tell whether what is said of an object stands before it: "juge « lents » les progrès"."""
        clause = self.clause
        if len(behind) < 2 or behind[1][0] or behind[1][1] != behind[0][1] + 1:  # noqa: PLR2004
            return False
        first, second = clause.noun(behind[0][1]), clause.noun(behind[1][1])
        if first is None or first.core > first.first or first.preposition:
            return False
        word, words = clause.tokens[first.first], judging(clause.lexicon)
        alone = first.last == first.first + 1 and word.tag is Tag.WORD  # "juge inquiétante la …"
        adjective = alone and clause.base_adjective(word.text, words) in words
        quoted = word.tag is Tag.OPEN or adjective
        return quoted and second is not None and second.core > second.first

    def _later_object(self, behind: Sequence[tuple[str, int]]) -> int | None:
        """Return the direct object behind another complement: "a signé avec X un pacte".

        The commas before it must pair, or part asides in a row that a last one closes, or what
        follows them only explains a complement.
        """
        clause = self.clause
        lasts = behind[0][0] in clause.lexicon.words.get("lasting", {}).get("prepositions", ())
        for preposition, position in behind[1:]:
            node = clause.noun(position)
            if node is None or (preposition and not clause.given(self.at, position)):
                continue
            commas = sum(clause.mark(at, ",") for at in range(self.at + 1, position))
            first = clause.tokens[node.core]
            counted = first.tag is Tag.NUMBER and node.last > node.core + 1
            figure = is_quantity(first.entity)
            named = lasts and first.tag is Tag.NAME  # "dirige depuis un an Orange"
            determined = node.core > node.first or counted or figure or named
            paired = commas % 2 == 0 or (commas > 1 and clause.mark(position - 1, ","))
            return position if determined and paired else None
        return None

    def _of_subject(self, slot: str) -> tuple[Phrase, ...]:
        """Return the complement of the subject: "la propriété des serveurs revient à X"."""
        clause = self.clause
        subjects = [one for one in clause.subject(self.at) if clause.noun(one)]
        owners = ((whose(clause, one, slot), one) for one in subjects)
        slots = (noun_slot(clause, one, slot) if own is None else own for own, one in owners)
        found = tuple(phrase for one in slots for phrase in phrases(clause, one))
        found = found or tuple(own for one in subjects if (own := owned(clause, one)))
        if not found:
            found = tuple(p for one in subjects for p in phrases(clause, clause.possessor(one)))
        return found or clause.stands_for(self.at, slot)  # "dont la puissance sera de"

    def _of_content(self, part: str) -> tuple[Phrase, ...]:
        """Return the subject of the clause behind "que", or its verb with all that follows."""
        slot = self.clause.lexicon.grammar.clause_slot
        said = self.clause.said(self.at) or next(iter(self._prepositional(slot)), None)
        return () if said is None else told_part(self.clause, said, part)

    def _of_complement(self, preposition: str, slot: str) -> tuple[Phrase, ...]:
        """Return what belongs to a complement: "couvert par un prêt de X", "jouit du don de X"."""
        clause = self.clause
        beside = [at for prep, at in self.behind if prep == preposition]
        if not beside and (ahead := opening(clause, self.at, preposition)) is not None:
            return phrases(
                clause, past_figure(clause, ahead, slot) or noun_slot(clause, ahead, slot)
            )
        return tuple(
            phrase
            for at in beside
            for phrase in phrases(
                clause,
                clause.modifiers(at) if slot == _BEFORE else clause.last_complement(at, slot),
            )
        )

    def _judgement(self) -> tuple[Phrase, ...]:
        """Return the adjective that a verb says of its object: "juge le contrat trop coûteux".

        Quoted words right behind the object are what is said: "juge le contrat « opaque »".
        """
        clause = self.clause
        passive = self.node.passive or self.node.mood is Mood.PAST_PARTICIPLE
        subject = clause.subject(self.at)[:1] if self.node.passive else ()
        if not subject and self._quoted_first(self.behind):
            node = clause.noun(self.behind[0][1])
            if node is not None:
                marks = clause.tokens[node.first].tag is Tag.OPEN
                words = node.first + marks, node.last - marks
                return (Phrase(self.behind[0][1], *words, node.first),)
        for position in subject or [at for _, at in self.behind[:1]]:
            ending = None if passive else judged_in(clause, position)
            if quoted := quoted_in(clause, position) or ending:
                return (quoted,)
        said = self._clitic_object() or clause.relative_object(self.at)  # "qu'il juge exagéré"
        first = 0 if passive or said else 1
        for preposition, position in self.behind[first:]:
            node = clause.noun(position)
            opening = node.first - 1 if node else 0
            if node and (inner := marked(clause, opening)):
                return (Phrase(position, node.first, node.first + len(inner), opening),)
            undetermined = node is not None and all(
                token.tag is Tag.ADVERB for token in clause.tokens[node.first : node.core]
            )
            plain = undetermined and not preposition and not clause.mark(position - 1, ",")
            if node is None or not plain or clause.tokens[node.head].tag is not Tag.WORD:
                continue
            last = clause.conjuncts(position)[-1]
            phrase, start = clause.phrase(last), grade(clause, node.first)  # "peu fiable"
            end = max(phrase.last, than(clause, last)) if start < node.first else phrase.last
            return (replace(phrase, node=position, first=start, last=end, evidence=start),)
        return ()

    def _of_object(self, slot: str) -> tuple[Phrase, ...]:
        """Return the complement of the object: "préside le conseil d'administration de X"."""
        clause = self.clause
        objects = [one for one in self._direct_object(("object",)) if clause.noun(one.node)]
        if slot in _SIDES:  # "confond la vitesse et la hâte"
            return (objects[_SIDES[slot]],) if len(objects) == len(_SIDES) else ()
        if slot in _OF_OBJECT:
            return phrases(clause, [at for o in objects for at in noun_slot(clause, o.node, slot)])
        if slot == _WHOSE:  # "X en assure la maintenance"
            of = clause.lexicon.grammar.of
            said = any(clause.last_complement(one.node, of) for one in objects)
            return () if said or not objects else clause.stands_for(self.at, of)
        found = tuple(
            phrase
            for one in objects
            for phrase in phrases(clause, clause.last_complement(one.node, slot))
        )
        found = found or tuple(own for one in objects if (own := owned(clause, one.node)))
        if not found and slot == clause.lexicon.grammar.of:
            found = tuple(p for one in objects for p in phrases(clause, clause.possessor(one.node)))
        if found and only_part(clause, found):  # "dont X détient 51 % du capital"
            return clause.stands_for(self.at, slot)
        return found or (() if objects else clause.stands_for(self.at, slot))

    def _taken_up(self, wanted: str, found: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Return what a pronoun fills a slot with, where the words do not: "dont il a 60 %"."""
        clause = self.clause
        if not found:
            return clause.stands_for(self.at, wanted)
        if wanted == clause.lexicon.grammar.at and not self.node.reflexive:
            words = {clause.tokens[one].text for one in self.node.clitics}
            if words & clause.lexicon.sets.get("clitics.whom", frozenset()):
                return clause.stands_for(self.at, wanted)  # "il nous manque une ligne à …"
        if wanted == "object" and only_part(clause, found):
            return clause.stands_for(self.at, clause.lexicon.grammar.of) or found
        return found

    def _refused(self, at: int) -> bool:
        """Tell whether a phrase is set apart by "pas" or "non": "à Lyon, pas en Chine"."""
        node = self.clause.nodes[at - 1] if at > self.at + 1 else None
        if not self.clause.is_mark(at - 2) or self.clause.verb(at - 2):
            return False  # "dépend plus de Microsoft que"
        grammar = self.clause.lexicon.grammar
        words = grammar.refusals | self.clause.lexicon.sets["negation.words"]
        return isinstance(node, Mark) and node.text in words - grammar.neither

    def _joined(self, place: int) -> Iterator[int]:
        """Yield what "et" joins past another complement: "par X et, à 40 %, par Y"."""
        (preposition, before), refusals = self.behind[place], self.clause.lexicon.grammar.refusals
        waiting: list[int] = []  # behind a comma, until "et" ends the list: "de A, de B et de C"
        for found, position in self.behind[place + 1 :]:
            if found != preposition:
                continue
            between = range(self.clause.extent(self.clause.conjuncts(before)[-1]), position)
            refused = any(self.clause.mark(one, *refusals) for one in between)
            joined = any(map(self.clause.coordinator, between))
            told = any(map(self.clause.verb, between))  # "on chips, which may be late, and on X"
            other = not told and any(map(self.clause.plain_noun, between))
            if self.clause.pair_behind(before) or other:
                return  # "chips from A and routers from B"
            if refused or not (joined or self.clause.mark(position - 1, ",")):
                return
            waiting += self.clause.conjuncts(position)
            if joined:
                yield from waiting
                waiting = []
            before = position

    def _prepositional(self, preposition: str) -> tuple[Phrase, ...]:
        outer, joined, inner = preposition.partition("+")
        if joined:
            return self._of_complement(outer, inner)
        said = self.clause.said(self.at)
        if said is not None and preposition == self.clause.lexicon.grammar.clause_slot:
            return (said, *self.clause.also_said(self.at))
        for place, (found, position) in enumerate(self.behind):
            if found != preposition or self._refused(position) or manner(self.clause, position):
                continue
            named = self.clause.nested(preposition, self.behind[place:])
            together = (*self.clause.conjuncts(position), *self._joined(place), *named)
            if self.clause.verb(position):
                together = self.clause.infinitives(position)
            return kept_whole(self.clause, phrases(self.clause, tuple(dict.fromkeys(together))))
        if preposition not in self.clause.fronting:
            return ()
        fronted = self.clause.fronted(preposition)
        return () if fronted is None else (self.clause.phrase(fronted),)
