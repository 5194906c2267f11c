"""Who does what a sentence leaves unsaid: whoever announces it, whose the thing is, the parties."""

from collections.abc import Callable, Iterator, Sequence

from kg.extract.bearers import only_role
from kg.extract.conjugation import Mood
from kg.extract.contents import contents
from kg.extract.linking import Referent
from kg.extract.match import Match
from kg.extract.measured import MEASURES, topic
from kg.extract.owners import Owners
from kg.extract.slots import owned
from kg.extract.syntax import Phrase
from kg.model import Iri, Kind, frozen
from kg.names import SCHEMA, SOV

_TO_COME = frozenset({Mood.FUTURE, Mood.CONDITIONAL})
COLLEAGUE = "colleague"
"""The role of whose deputy, aide or successor somebody is."""
CARRY = 2
"""Sentences over which a role that is not said again is still understood."""


def _measure(match: Match) -> Iri:
    """Return the measure that a frame gives, or that somebody pays."""
    given = (emission.relation for emission in match.frame.emissions)
    return next((one for one in given if one in MEASURES), SOV.funds)


@frozen()
class Implied(Owners):
    """Tells what fills a role of a match in one of the ways of its frame's `implicit`."""

    def _implicit(self, match: Match, role: str, sources: Sequence[Iri]) -> Iterator[Referent]:
        for way in match.frame.implicit[role]:
            reported = way == "claimant" and match.trigger.kind == "noun" and sources
            if reported and self._done_by_another(match):
                return
            if known := [one for one in self._by_way(way, match, role, sources) if one]:
                yield from known
                return

    def _by_way(
        self, way: str, match: Match, role: str, sources: Sequence[Iri]
    ) -> Sequence[Referent | None]:
        """Return what one way of leaving a role unsaid leaves understood."""
        memory = self.linker.memory
        ways: dict[str, Callable[[], Sequence[Referent | None]]] = {
            "voice": lambda: [self._actor(memory.first_person, SCHEMA.Person)],
            "carried": lambda: [self._carried(match, role)],
            "topic": lambda: [topic(self.linker, self.clause, match.at, _measure(match))],
            "tool": lambda: [self._tool(match)],
            "home": lambda: [self._home()],
            "issuer": lambda: [self._issuer(match, role)],
            "owner": lambda: [self._whose(match, role)],
            "promised": lambda: [*self._promised(match, role, sources)],
            "teller": lambda: [self._teller(match)],
        }
        if match.trigger.kind == "noun":
            ways |= {
                "joint": lambda: [memory.agreement_near(self.index)] if self._joint(match) else [],
                "claimant": lambda: [self._doer(source, match) for source in sources],
                "governor": lambda: [*self._governors(match)],
                "asked": lambda: [self._asked(match)],
                "author": lambda: [self._author(match)],
                "employer": lambda: [self._employer(match)],
            }
        return ways[way]() if way in ways else ()

    def _asked(self, match: Match) -> Referent | None:
        """Return who is asked, where an interview opens with what they are: "La patronne de X".

        So it is of whom those who ask say that they met: "التقينا مديرة X".
        """
        memory, node = self.linker.memory, self.clause.noun(match.at)
        known = memory.asked is not None and memory.asked not in memory.employers
        if not known or memory.speaker is not None or node is None:
            return None
        if match.at != 0 and not self._met(match.at):
            return None
        grammar, behind = self.clause.lexicon.grammar, self.clause.noun(match.at + 1)
        definite = bool(self.clause.determiners(node) & grammar.definite)
        definite = definite or (behind is not None and behind.preposition == grammar.of)
        return self._actor(memory.asked, SCHEMA.Person) if definite else None

    def _employer(self, match: Match) -> Referent | None:
        """Return for whom somebody works whose colleague a noun is: "Her deputy is X"."""
        own = match.fillers.get(COLLEAGUE, ())
        found = (self.linker.resolve(self.clause, one, "person") for one in own)
        who = next((one for one in found if one), None)
        if who is None and match.possessor == COLLEAGUE:
            who = self._owner(match)
        memory = self.linker.memory
        person = who.entity.iri if who and who.entity else None
        return self._actor(memory.employers.get(person), SOV.Actor) if person else None

    def _met(self, at: int) -> bool:
        """Tell whether a verb before a noun says that somebody is met, or asked."""
        listed = self.clause.lexicon.words.get("meeting", {}).get("verbs", ())
        return any(one < at and verb.lemma in listed for one, verb in self.clause.verbs.items())

    def _author(self, match: Match) -> Referent | None:
        """Return who signs, where a line says no more than what they are: "* Professeur à X"."""
        before = (at for at in self.clause.nouns if at < match.at)
        first = all(only_role(self.clause, at) for at in before)  # "Économiste, professeure à X"
        told = any(verb.finite for verb in self.clause.verbs.values())
        author = self.linker.memory.described_author
        return self._actor(author, SCHEMA.Person) if author and first and not told else None

    def _tool(self, match: Match) -> Referent | None:
        """Return the thing spoken of that does what a passive leaves open: "Le wolof est géré"."""
        verb = self.clause.verb(match.verb) if match.verb is not None else None
        if verb is None or match.verb is None or not (verb.passive and verb.finite):
            return None
        told = [preposition for preposition, _ in self.clause.complements(match.verb)]
        by = self.clause.lexicon.grammar.agent in told
        return None if by else topic(self.linker, self.clause, match.at, kind="product")

    def _home(self) -> Referent | None:
        """Return the state that the text names most: who bears what nobody is said to bear."""
        memory = self.linker.memory
        if memory.home is None:
            return None
        known = memory.remember(memory.home, None)
        return Referent(known.iri, known, None, named=True)

    def _issuer(self, match: Match, role: str) -> Referent | None:
        """Return whose press release it is: what it leaves unsaid it does itself."""
        unsaid = self._unsaid_doer(match, role)
        return self._actor(self.linker.memory.issuer, SOV.Actor) if unsaid else None

    def _whose(self, match: Match, role: str) -> Referent | None:
        """Return who made what is theirs, where nobody else did: "Its model was released"."""
        unsaid = self._unsaid_doer(match, role)
        subject = self.clause.subject(match.verb) if unsaid and match.verb is not None else ()
        if len(subject) != 1 or self.clause.noun(subject[0]) is None:
            return None
        theme, resolve = self.clause.phrase(subject[0]), self.linker.resolve
        if not any(resolve(self.clause, theme, kind) for kind in ("asset", "work", "holding")):
            return None
        genitive = [self.clause.phrase(at) for at in self.clause.possessor(subject[0])]
        own = owned(self.clause, subject[0])
        found = (resolve(self.clause, one, "actor") for one in ([own] if own else genitive))
        return next((one for one in found if one), None)

    def _teller(self, match: Match) -> Referent | None:
        """Return who speaks in what a sentence opens with: "In a report out on Monday, X said"."""
        clause, at = self.clause, match.verb
        verb, work = (clause.verb(at), clause.noun(at - 1)) if at else (None, None)
        within = work is not None and work.preposition == clause.lexicon.grammar.within
        if at != 1 or verb is None or not verb.participle or not within:
            return None
        told = next((one for one, other in clause.verbs.items() if one > at and other.finite), None)
        above = clause.verb(told) if told is not None else None
        subject = clause.subject(told) if told is not None else ()
        tells = above is not None and above.lemma in clause.lexicon.reporting and not above.passive
        if not tells or len(subject) != 1 or not clause.noun(subject[0]):
            return None
        if not any(clause.mark(one, ",") for one in range(at, subject[0])):
            return None
        return self.linker.resolve(clause, clause.phrase(subject[0]), "agent")

    def _unsaid_doer(self, match: Match, role: str) -> bool:
        """Tell whether a passive leaves out who does it: "no data will be used for training"."""
        verb = self.clause.verb(match.verb) if match.verb is not None else None
        agent = self.clause.lexicon.grammar.agent
        by = match.verb is not None and any(
            preposition == agent for preposition, _ in self.clause.complements(match.verb)
        )
        told = "subject" in match.trigger.roles.get(role, ()) and not match.trigger.then
        if not told or verb is None or by or match.verb is None:
            return False
        joined = verb.participle and self.clause.coordinator(match.verb - 1)
        return joined or (verb.passive and verb.finite)

    def _governors(self, match: Match) -> Iterator[Referent]:
        """Yield who does what a noun says: the subject of "négocie le rachat de X"."""
        above = self.clause.object_verb(match.at)
        verb = self.clause.verb(above) if above is not None else None
        states = match.frame.kind is Kind.STATE_OF_AFFAIRS  # "Norway cuts dependence on X"
        listed = self.clause.lexicon.status.get("doing", {})
        doing = listed.get("having" if states else "verbs", ())
        if states and self._own(match.fillers.get("theme", ())):
            return  # "Russia cuts dependence on its gas": others depend on it
        if above is None or verb is None or verb.passive:
            return
        if verb.lemma not in doing and not self._denied(match.at, verb.lemma):
            return
        if any(effect == "negative" for _, effect in verb.governors):
            return  # "a échoué à boucler le rachat de X"
        if set(match.trigger.roles.get("agent", ())) == {self.clause.lexicon.grammar.at}:
            return  # "négocie la vente de X": who gets it is another
        kind = "place" if states else match.frame.types.get("agent", "agent")
        for at in self.clause.subject(above):
            if self.clause.noun(at):
                found = self.linker.resolve(self.clause, self.clause.phrase(at), kind)
                if found:
                    yield found

    def _own(self, phrases: Sequence[Phrase]) -> bool:
        """Tell whether a possessive stands before a thing: "its gas"."""
        nouns = (self.clause.noun(one.node) for one in phrases)
        own = self.clause.lexicon.sets["determiners.possessive"]
        return any(own & self.clause.determiners(one) for one in nouns if one)

    def _denied(self, at: int, lemma: str) -> bool:
        """Tell whether somebody denies an act of theirs: "nie tout rachat", not "nie le rachat"."""
        table, noun = self.clause.lexicon.status["refutations"], self.clause.noun(at)
        if noun is None or lemma not in table["rejecting"] or contents(self.clause):
            return False  # "on apprend que X nie tout rachat": whose word it is, is another's
        said = [one.text for one in self.clause.tokens[noun.first : noun.core]]
        return any(one in table.get("own", ()) for one in said)

    def _promised(
        self, match: Match, role: str, sources: Sequence[Iri]
    ) -> Iterator[Referent | None]:
        """Yield who says that a thing is still to be done: "The bank said a report will be out".

        So does who says that "no layoffs are planned".
        """
        verb = self.clause.verb(match.verb) if match.verb is not None else None
        to_come = verb is not None and (verb.mood in _TO_COME or verb.governors)
        to_come = to_come or match.trigger.denied
        if to_come and self._unsaid_doer(match, role):
            yield from (self._doer(source, match) for source in sources)

    def _doer(self, source: Iri, match: Match) -> Referent | None:
        """Return whoever announces what an unsaid actor does, or whom a person announces it for."""
        memory = self.linker.memory
        entity = memory.entities.get(source)
        if entity is None or SCHEMA.Person not in entity.types:
            return self._actor(source, SOV.Actor)
        above = self.clause.object_verb(match.at)
        verb = self.clause.verb(above) if above is not None else None
        announced = verb is not None and verb.lemma in self.clause.lexicon.reporting
        announced = announced or match.trigger.kind == "verb"  # "it will be published"
        return self._actor(memory.employers.get(source), SOV.Actor) if announced else None

    def _actor(self, iri: Iri | None, kind: Iri) -> Referent | None:
        entity = self.linker.memory.entities.get(iri) if iri else None
        if iri is None or entity is None or kind not in entity.types:
            return None
        return Referent(iri, entity, None, named=True)

    def _carried(self, match: Match, role: str) -> Referent | None:
        memory = self.linker.memory
        iri, index = memory.carried.get((match.frame.id, role), (None, 0))
        if iri is None or self.index - index > CARRY:
            return None
        return Referent(iri, memory.entities[iri], None)

    def _done_by_another(self, match: Match) -> bool:
        """Tell whether a noun stands in another verb's words than the report's own."""
        at = self.clause.outermost(match.at)
        verb = self.clause.verb(at - 1)
        if verb is not None and not verb.participle:
            return verb.finite and verb.lemma not in self.clause.lexicon.reporting
        noun = self.clause.noun(at)
        return verb is not None or (noun is not None and bool(noun.preposition))

    def _joint(self, match: Match) -> bool:
        words = set(self.clause.lexicon.nouns["joint"]["words"])
        said = {
            token.text
            for phrases in match.fillers.values()
            for phrase in phrases
            for token in self.clause.tokens[phrase.first : phrase.last]
        }
        return match.trigger.joint or bool(words & said)
