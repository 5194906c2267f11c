"""What was spoken of last and who spoke, for the pronouns that take it up."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from kg.extract.anaphora import agree
from kg.extract.anyone import body_of_anyone, is_anyone, placed
from kg.extract.classes import NO_FIRM
from kg.extract.conjugation import GENDERS, Mood
from kg.extract.figures import Figures
from kg.extract.focus import undergoes
from kg.extract.kinds import fits
from kg.extract.lexicon import Lexicon
from kg.extract.memory import Referent
from kg.extract.pairs import latter
from kg.extract.syntax import Clause, Phrase
from kg.model import Article, Entity, Iri
from kg.names import SCHEMA, SOV, is_local

_ABOUT = 8
"""Subjects back to which somebody may be who speaks where nobody has spoken before."""
_NEAR = 3
"""Subjects back to which the body of a spokeswoman without more may be."""


@lru_cache(maxsize=8)
def _claiming(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs by which somebody says a thing, asks for it or judges it."""
    claims = (frame for frame in lexicon.frames if frame.claims)
    verbs = (one.word for frame in claims for one in frame.triggers if one.kind == "verb")
    return frozenset((*lexicon.reporting, *verbs))


_ONLY_THINGS = frozenset({"tongued", "priced"})
"""What a role asks for that no firm is."""


class Topics(Figures):
    """What links a pronoun to what the sentences before were about, or to who spoke in them."""

    article: Article
    personal: Mapping[str, frozenset[str]]
    resolve: Callable[[Clause, Phrase, str], Referent | None]

    def _of_anyone(self, clause: Clause, word: str, phrase: Phrase, kind: str) -> Referent | None:
        """Return whose people "on" are: "chez X, on utilise Y", « On héberge Y », dit X."""
        body = body_of_anyone(clause, phrase.node, word)
        if body is not None:
            return self.resolve(clause, clause.phrase(body), kind)
        verb = clause.verb(phrase.node + 1) if is_anyone(clause, word) else None
        does = verb is not None and verb.mood is Mood.INDICATIVE and not verb.governors
        others = verb is None or verb.clitics or verb.lemma in self.lexicon.reporting
        others = others or placed(clause, phrase.node)
        return None if others or not does else self._ours(phrase, kind)

    def _last_subject(self, wanted: frozenset[str], phrase: Phrase | None) -> Referent | None:
        """Return the subject of the sentence before, where a pronoun may stand for it.

        Where "it" cannot, since they were several, what was spoken of before them is it; where
        "he" cannot, since that was she, the last subject is that is known to be he.
        """
        memory = self.memory
        iri, features = memory.subject or (None, frozenset())
        if iri and agree(wanted, features):
            if memory.is_other(iri, wanted):
                same = (one for one in reversed(memory.subjects[-_ABOUT:]) if one in memory.genders)
                iri = next((one for one in same if memory.genders[one] in wanted), None)
            return self._known(iri, phrase)
        other, known, paragraph = self.memory.other or (None, frozenset(), -1)
        told = paragraph == self.memory.paragraph and agree(wanted, known)
        return self._known(other, phrase) if told else None

    def _beside(self, wanted: frozenset[str], phrase: Phrase) -> Referent | None:
        """Return the one subject of the sentence before that is known to agree with a pronoun."""
        gender = wanted & GENDERS
        found = {
            iri
            for iri, features in self.memory.beside
            if gender & features and agree(wanted, features)
        }
        return self._known(next(iter(found)), phrase) if len(found) == 1 else None

    @staticmethod
    def _is_a(found: Referent | None, kind: Iri) -> bool:
        return found is not None and found.entity is not None and kind in found.entity.types

    def _known(self, iri: Iri | None, phrase: Phrase | None) -> Referent | None:
        if iri is None or iri not in self.memory.entities:
            return None
        entity = self.memory.entities[iri]
        return Referent(iri, entity, phrase, named=not is_local(iri))

    def _undergo(self, clause: Clause, phrase: Phrase, kind: str, found: Referent) -> None:
        """Keep which thing a pronoun stands for whose cost or language is said: it does the rest.

        Not so where it is kept somewhere, which a firm may be: "Based in Oslo, it".
        """
        thing = kind in _ONLY_THINGS and not self._is_a(found, SOV.Actor)
        if found.entity and thing and undergoes(clause, phrase, kind):
            self.memory.undergone = clause, phrase.node
            self.memory.thing = found.entity.iri

    def _undergone(self, clause: Clause, phrase: Phrase, kind: str) -> Referent | None:
        """Return the thing that a pronoun was seen to stand for: "Il a coûté … et couvre"."""
        spoken_of, at = self.memory.undergone or (None, None)
        if spoken_of is not clause or at != phrase.node:
            return None
        thing = self._known(self.memory.thing, phrase)
        return thing if thing and (not kind or fits(clause, thing, kind)) else None

    def spoken_of(self) -> Referent | None:
        """Return who or what the last sentence was about."""
        return self._known(self.memory.subject[0] if self.memory.subject else None, None)

    def teller(self, phrase: Phrase | None = None) -> Referent | None:
        """Return whose words were reported last, a person's or a body's: "وأضاف"."""
        return self._known(self.memory.source, phrase)

    def spoke_last(self) -> Referent | None:
        """Return who spoke last, whoever that is: "Et d'ajouter que …"."""
        return self._known(self.memory.speaker or self.memory.source, None)

    def _latter(self, clause: Clause, phrase: Phrase) -> Referent | None:
        """Return the second of two of whom a sentence called the first "the former"."""
        return self._known(latter(self.lexicon, self.memory, clause), phrase)

    def last_speaker(self, pronoun: str) -> Referent | None:
        """Return who spoke last, or whom the text is about: "a-t-elle ajouté"."""
        memory = self.memory
        iri = memory.speaker
        if iri is None and "plural" not in self.personal.get(pronoun, ()):
            topic = [memory.subject[0]] if memory.subject else []
            about = (*topic, *reversed(memory.subjects[-_ABOUT:]))
            people = (one for one in about if SCHEMA.Person in memory.entities[one].types)
            iri = next(people, None)
        if iri is None or pronoun not in self.personal or iri not in self.memory.entities:
            return None
        if self.memory.is_other(iri, self.personal[pronoun]):
            return None
        return Referent(iri, self.memory.entities[iri], None, named=True)

    def said_by(self, pronoun: str) -> Referent | None:
        """Return whom the text was about or who spoke last: "…, ajoute-t-elle, …".

        Behind "selon X" it is X; no state is "dit-il" where somebody has spoken.
        """
        if told := self.by_account(pronoun):
            return told
        topic = self._last_subject(self.personal.get(pronoun, frozenset()), None)
        actor = topic is not None and topic.entity and SOV.Actor in topic.entity.types
        state = topic is not None and topic.entity and SOV.State in topic.entity.types
        said_by = None if actor and not state else self.last_speaker(pronoun)
        return said_by or (topic if actor else None)

    def _told_by(self, clause: Clause, word: str, phrase: Phrase) -> Referent | None:
        """Return by whose account the sentence before was, where one opens with who says more.

        "Selon X, Y héberge Z. Il ajoute que", "Il recommande de"
        """
        verb = clause.verb(phrase.node + 1) if self.memory.according and phrase.node <= 1 else None
        if verb is None or verb.lemma not in _claiming(clause.lexicon):
            return None
        told = self.by_account(word)
        return replace(told, phrase=phrase) if told else None

    def by_account(self, pronoun: str) -> Referent | None:
        """Return by whose account the sentence before was told, where a pronoun may be theirs."""
        iri, features = self.memory.according or (None, frozenset())
        wanted = self.personal.get(pronoun)
        if iri is None or wanted is None or not agree(wanted, features):
            return None
        return None if self.memory.is_other(iri, wanted) else self._known(iri, None)

    def topical_body(self) -> Iri | None:
        """Return the body whose "spokeswoman" one without more is: whom the text is about.

        That is who issues it, or the last subject that is a named body.
        """
        memory = self.memory
        if memory.issuer:
            return memory.issuer
        about = [memory.subject[0]] if memory.subject else []
        for iri in (*about, *reversed(memory.subjects[-_NEAR:])):
            types = set(memory.entities[iri].types)
            named = not is_local(iri)
            if named and SOV.Actor in types and not types & NO_FIRM:
                return iri
        return None

    def source(self, entity: Entity) -> Iri:
        """Return who speaks where an entity does: a work speaks for whoever made it."""
        return self.memory.authors.get(entity.iri, entity.iri)

    def _ours(self, phrase: Phrase, kind: str) -> Referent | None:
        """Return who "we" are; with an author nobody can tell, but in what country we need things.

        Whose employer is known speaks for it.
        """
        known = self.memory.entities.get(self.memory.first_person or Iri(""))
        found = None if self._writes(known) else self._known(self.memory.ours(), phrase)
        person = known is not None and SCHEMA.Person in known.types
        home = self.memory.home if person and kind == "bearer" else None
        if found or home is None:
            return found
        return Referent(home.iri, self.memory.remember(home, None), phrase, named=True)

    def _speaking(self, phrase: Phrase) -> Referent | None:
        """Return who says "we" where nobody knows for whom; an author speaks for many."""
        known = self.memory.entities.get(self.memory.first_person or Iri(""))
        return None if self._writes(known) else self._known(self.memory.first_person, phrase)

    def _writes(self, speaker: Entity | None) -> bool:
        """Tell whether who says "I" is an author of the text: who "we" are nobody can tell then."""
        return speaker is not None and speaker.label.lexical in {
            one.name for one in self.article.bylines
        }
