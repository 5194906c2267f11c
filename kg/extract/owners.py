"""Whose a thing with a possessive is: "Its director", "تنوي الوزارة إنشاءها"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.anaphora import CLOSING, antecedents, before_speech
from kg.extract.classes import PLACES
from kg.extract.kinds import ACTING, BODIES
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker, Referent
from kg.extract.match import Match
from kg.extract.nodes import VerbGroup
from kg.extract.slots import owned
from kg.extract.syntax import Clause, Phrase
from kg.extract.tokens import Token
from kg.extract.view import fold
from kg.model import Entity, Iri, frozen
from kg.names import SCHEMA, SKOS, SOV

_NO_HOUSE = PLACES | {SCHEMA.Person, SOV.MediaOutlet}
_EARLIER = 3  # subjects back to which "sa directrice, X" may look for whose she is

_CREATION = "creation"
"""The type of what somebody made."""
_LOOSE = frozenset({"", "goods"})
"""The types of what is used or paid for, which somebody may be as well as a thing."""
_DEED = "deed"
"""The slot of what a noun of action says is done."""


@frozen()
class Owners:
    """Tells whose what a match says is; `index` is the sentence's number."""

    clause: Clause
    linker: Linker
    index: int

    def _done(self, match: Match) -> bool:
        """Tell whether "its" at a noun is of what is done, since who does it is known."""
        roles, agent = match.trigger.roles, self.clause.lexicon.grammar.agent
        by = any(agent in slots for role, slots in roles.items() if role != match.possessor)
        return by or _DEED in roles.get(match.possessor or "", ())

    def _undergone(self, match: Match, kind: str) -> Referent | None:
        """Return what is done something to: "son financement par X", "تنوي الوزارة إنشاءها"."""
        if own := owned(self.clause, match.at):
            found = self.linker.resolve(self.clause, own, kind) or self._owner(match)
            return self._thing_done(own, found) if kind in _LOOSE else found
        node = self.clause.noun(match.at)
        suffix = self.clause.tokens[node.head].lemma if node else ""
        phrase = Phrase(match.at, match.words[0], match.words[1], match.words[0], pronoun=suffix)
        found = self.linker.resolve(self.clause, phrase, kind) if suffix else None
        return self._thing_done(phrase, found)

    def _thing_done(self, phrase: Phrase, found: Referent | None) -> Referent | None:
        """Return a thing rather than somebody found: "X a acheté Y. Son utilisation par Z"."""
        if found is not None and found.entity is not None and SOV.Actor in found.entity.types:
            return self.linker.resolve(self.clause, phrase, "inert")
        return found

    def _owner(self, match: Match) -> Referent | None:
        """Return whom a possessive speaks of: the actor that the sentence named before it."""
        beside = self._owner_ahead(match) or self._owner_beside(match)
        return beside or self._thing(match) or self._owner_before(match)

    def _owner_ahead(self, match: Match) -> Referent | None:
        """Return who does what a sentence is about that opens so: "Depuis son rachat par X, Y"."""
        clause, node = self.clause, self.clause.noun(0)
        if match.at or node is None or not node.preposition or clause.main is None:
            return None
        sources = clause.lexicon.sets["status.sources.prepositions"]
        own = clause.determiners(node) & self.linker.possessives
        subject = clause.subject(clause.main)
        if not own or node.preposition in sources or len(subject) != 1:
            return None
        if not clause.mark(subject[0] - 1, ",") or clause.noun(subject[0]) is None:
            return None
        found = self.linker.resolve(clause, clause.phrase(subject[0]))
        owns = found is not None and found.entity is not None and self._owns(match, found.entity)
        return replace(found, phrase=None) if found and owns else None

    def _owner_beside(self, match: Match) -> Referent | None:
        linker = self.linker
        if (near := self.clause.led(match.at)) is not None:
            found = linker.resolve(self.clause, self.clause.phrase(near))
            if found and found.entity and self._owns(match, found.entity):
                return replace(found, phrase=None)
        if self._of_pronoun(match) and (above := self._subject_above(match)) is not None:
            return above  # "X, près de Y, dit qu'il perd son contrat"
        if (acted := self._told_of(match)) is not None:
            return acted
        before = tuple(self._unquoted_before(match))
        topics = (one for one in self._subject_of_said(match) if one in before)
        for token in (*topics, *before):
            if token.entity is not None and self._owns(match, token.entity):
                if self._in_subject(match, token):
                    above = self._subject_above(match)
                    if above and not above.named:
                        return above  # "la commune de X n'a pas renouvelé son contrat"
                entity = linker.memory.entities.get(token.entity.iri, token.entity)
                return Referent(entity.iri, entity, None, named=True)
        return self._subject_above(match)

    def _told_of(self, match: Match) -> Referent | None:
        """Return who acts in what ends with whose word it is: "X will buy Y, its boss, Z, said".

        Or "X will buy Y, said Z, its boss".

        Who speaks for "it" speaks for who acted, not for what was named last.
        """
        clause, at = self.clause, match.at
        acts = next((one for one in range(at) if (v := clause.verb(one)) and v.finite), None)
        node, beside = clause.noun(at), clause.mark(at - 1, ",")
        if node is None or acts is None or not beside:
            return None
        end = clause.extent(at)
        apart = clause.mark(end, ",") and clause.noun(end + 1) is not None
        named = clause.noun(end + 1 if apart else end)
        if named is not None and not named.preposition:
            end = clause.extent(end + 1 if apart else end)
            end += apart and clause.mark(end, ",")
        verb = clause.verb(end)
        says = verb is not None and verb.finite and verb.lemma in clause.lexicon.reporting
        sources = clause.lexicon.sets["status.sources.prepositions"]
        cited = node.preposition in sources or self._speaks_before(at, sources)
        subject = clause.subject(acts) if says or cited else ()
        if len(subject) != 1 or clause.noun(subject[0]) is None or subject[0] >= acts:
            return None
        found = self.linker.resolve(clause, clause.phrase(subject[0]))
        owns = found is not None and found.entity is not None and self._owns(match, found.entity)
        return replace(found, phrase=None) if found and owns else None

    def _speaks_before(self, at: int, sources: frozenset[str]) -> bool:
        """Tell whether who has told it all is named before: ", said Ada Moyo, its director"."""
        clause, named = self.clause, self.clause.noun(at - 2)
        if at < 3 or named is None:  # noqa: PLR2004  # a comma, who speaks, a comma
            return False
        if named.preposition in sources:
            return clause.mark(at - 3, ",")
        verb = clause.verb(at - 3)
        says = verb is not None and verb.finite and verb.lemma in clause.lexicon.reporting
        return says and clause.mark(at - 4, ",")

    def _of_pronoun(self, match: Match) -> bool:
        """Tell whether the verb before a possessive has a pronoun for its subject."""
        subject = self._subject_before(match)
        node = self.clause.noun(subject[0]) if len(subject) == 1 else None
        return node is not None and self.clause.tokens[node.head].tag is Tag.PRONOUN

    def _owner_before(self, match: Match) -> Referent | None:
        """Return whom the sentences before were about."""
        memory = self.linker.memory
        spoken_of = [memory.subject[0]] if memory.subject else []
        head = self.linker.lexicon.singular(self.clause.tokens[match.words[0]].text)
        private = self.linker.lexicon.nouns.get("private", {}).get("heads", ())
        if head in private and any(
            SCHEMA.Person in memory.entities[one].types for one in spoken_of
        ):
            return None  # "Max Ruiz nie. Son avocate, X"
        earlier = memory.subjects[-_EARLIER:] if match.frame.presupposed else ()
        others = (*self._source_before(match), *reversed(earlier), *self._named_before(match))
        for iri in (*spoken_of, *others):
            if self._owns(match, entity := memory.entities[iri]):
                return Referent(iri, entity, None, named=True)
        return None

    def _thing(self, match: Match) -> Referent | None:
        """Return the thing spoken of whose maker or owner somebody is: "Son éditeur, X, promet".

        That is what the last sentence was about, or what it had beside somebody that was made.
        """
        linker, kind = self.linker, match.frame.types.get(match.possessor or "", "")
        node = self.clause.noun(match.at)
        asked = (
            match.frame.presupposed and kind not in {"", *ACTING} and match.trigger.kind == "noun"
        )
        if not asked or node is None:
            return None
        owner = owned(self.clause, match.at)
        several = owner is not None and "plural" in linker.personal.get(owner.pronoun, ())
        found = linker.spoken_of()
        if found and found.entity and SOV.Actor not in found.entity.types:
            return None if several or PLACES & set(found.entity.types) else found
        if kind != _CREATION or several:
            return None
        for earlier, at in antecedents(self.clause, match.at, linker.memory):
            node = earlier.noun(at)
            if node is None or "plural" in earlier.agreement(node):
                continue
            one = linker.resolve(earlier, earlier.phrase(at), kind)
            if one and one.entity and not {SOV.Actor, SKOS.Concept} & set(one.entity.types):
                return replace(one, phrase=None)
        return None

    def _unquoted_before(self, match: Match) -> Iterator[Token]:
        """Yield the tokens before a possessive from the nearest on, less what somebody says."""
        clause = self.clause
        at = min(clause.addressed(match.at), default=match.at)
        while at > 0:
            at = before_speech(clause, at - 1)
            if clause.mark(at, *CLOSING):
                return  # what an earlier sentence opened
            node = clause.nodes[at]
            yield from reversed(clause.tokens[node.first : node.last])

    def _source_before(self, match: Match) -> tuple[Iri, ...]:
        """Return whom the sentence before quotes as its source: "Selon X, … Son président"."""
        memory = self.linker.memory
        if memory.source is None or not memory.clauses or not match.frame.presupposed:
            return ()
        named = {one.entity.iri for one in memory.clauses[-1].tokens if one.entity}
        return (memory.source,) if memory.source in named else ()

    def _named_before(self, match: Match) -> tuple[Iri, ...]:
        """Return the body that the last sentences named before an office: "son gérant"."""
        memory, node = self.linker.memory, self.clause.noun(match.at)
        owners = self.clause.determiners(node) if node else ()
        several = any("plural" in self.linker.personal.get(word, ()) for word in owners)
        if several or not match.frame.presupposed:
            return ()  # "leur président"
        near = (
            one.entity for clause in reversed(memory.clauses) for one in reversed(clause.tokens)
        )
        for entity in near:
            if entity is None or _NO_HOUSE & set(entity.types):
                continue
            known = memory.entities.get(entity.iri)  # a figure is none
            if known is not None and self._owns(match, known):
                return (known.iri,)
        return ()

    def _subject_above(self, match: Match) -> Referent | None:
        """Return who is described as the subject of the verb before a possessive, or None."""
        clause, subject = self.clause, self._subject_before(match)
        if len(subject) != 1 or subject[0] >= match.at or clause.noun(subject[0]) is None:
            return None
        found = self.linker.resolve(clause, clause.phrase(subject[0]))
        if found is None or found.entity is None:
            return None
        land = found.named and not PLACES.isdisjoint(found.entity.types)  # "l'Europe et sa …"
        owns = land or self._owns(match, found.entity)
        return replace(found, phrase=None) if owns else None

    def _in_subject(self, match: Match, token: Token) -> bool:
        """Tell whether a name is part of what describes the subject of the verb before."""
        nouns = filter(self.clause.noun, self._subject_before(match))  # an act may be the subject
        phrases = map(self.clause.phrase, nouns)
        return any(token in self.clause.tokens[one.first : one.last] for one in phrases)

    def _subject_before(self, match: Match) -> tuple[int, ...]:
        """Return the subject of the last verb before a match, if any, that is nobody's words."""
        clause, at = self.clause, match.at
        while at > 0:
            at = before_speech(clause, at - 1)
            if at in clause.verbs or clause.mark(at, *CLOSING):
                return clause.subject(at)
        return ()

    def _subject_of_said(self, match: Match) -> Iterator[Token]:
        """Yield the names in the subject of what a comment is on: "X quitte Y, a dit sa …"."""
        for at, node in enumerate(self.clause.nodes[: match.at]):
            comment = self.clause.comment(at) if isinstance(node, VerbGroup) else None
            before = at - 1 - self.clause.mark(at - 1, ",")
            if self.clause.mark(before, *CLOSING):
                return  # who speaks says "we" there
            if comment and comment.first <= match.words[0] < comment.last:
                for verb in range(at):
                    group = self.clause.verb(verb)
                    for subject in self.clause.subject(verb) if group and group.finite else ():
                        phrase = self.clause.phrase(subject)
                        yield from self.clause.tokens[phrase.first : phrase.last]

    def _owns(self, match: Match, entity: Entity) -> bool:
        types = set(entity.types)
        of_body = match.frame.types.get(match.possessor or "") in BODIES
        house = not (of_body and SCHEMA.Person in types)  # "Ada X, sa directrice"
        head = self.linker.lexicon.singular(self.clause.tokens[match.words[0]].text)
        title = self.linker.lexicon.singular(self.clause.words(*match.words))
        firms = self.linker.lexicon.nouns.get("firms", {}).get("heads", ())
        firm = not {head, title} & {*firms} or SOV.Company in types or types == {SOV.Actor}
        stately = self.linker.lexicon.nouns.get("stately", {})
        state = SOV.State in types or fold(entity.label.lexical) in stately.get("states", ())
        if of_body and state and stately and head not in stately["heads"]:
            return False  # "L'État aide le musée. Sa conservatrice"
        return SOV.Actor in types and house and firm and self.clause.may_own(match.at, entity.types)
