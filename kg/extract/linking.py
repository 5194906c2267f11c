"""What a phrase stands for: a name, a thing already named, a layer, or a thing described."""

from dataclasses import replace

from kg.extract.ahead import opening_topic
from kg.extract.anaphora import agree, antecedents, countable, inside, salient
from kg.extract.anaphors import anaphor
from kg.extract.brought import brought_up, cannot_be, rather_topic, rivalled
from kg.extract.chains import Chain
from kg.extract.conjugation import GENDERS
from kg.extract.firsts import one_of_pair
from kg.extract.focus import judged_before, undergoes
from kg.extract.kinds import ACTING, BODIES, fits
from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon, Tag, class_iri
from kg.extract.makers import maker_at
from kg.extract.memory import Memory, Quotation, Referent, Speaker, unique
from kg.extract.nodes import NounPhrase
from kg.extract.offices import employer_of, headed
from kg.extract.syntax import Clause, Phrase
from kg.extract.topics import Topics
from kg.extract.unsaid import (
    bound,
    collective,
    earlier_subject,
    later_subject,
    of_before,
    of_somebody,
    one_before,
    so_many,
    thing_before,
    unlike,
)
from kg.model import Article, Entity, Iri
from kg.names import SCHEMA, SKOS, SOV

__all__ = ["Linker", "Memory", "Quotation", "Referent", "Speaker", "unique"]

_GENDERS = ("masculine", "feminine", "neuter", "plural")
_NO_CUES = frozenset({"capital", "endings", "owned", "linking"})
"""Tables of nouns beside a name, or in it, that do not say what it names."""
_COUNTED = frozenset({"quantity", "amount", "goods", "held"})


class Linker(Topics):
    """Links the phrases of one article, in text order, with what `memory` holds."""

    def __init__(self, article: Article, knowledge: Knowledge, base: str, memory: Memory) -> None:
        self.article, self.base, self.memory = article, base, memory
        self._things: dict[tuple[str, tuple[Iri, ...]], Entity] = {}
        self.once = Chain().once
        self.lexicon: Lexicon = knowledge.lexicons[article.language]
        self.gazetteer = knowledge.gazetteer
        self.learn_layers(knowledge)
        pronouns, determiners = self.lexicon.words["pronouns"], self.lexicon.words["determiners"]
        self.summaries = frozenset(pronouns["summary"])
        self.demonstratives = frozenset(determiners["demonstrative"])
        grammar = self.lexicon.grammar
        self.articles = grammar.definite | grammar.plural_determiners | {*determiners["plural"]}
        self.possessives = frozenset(determiners.get("possessive", ()))
        self.personal = {
            word: frozenset(kind for kind in _GENDERS if word in pronouns.get(kind, ()))
            for kind in _GENDERS
            for word in pronouns.get(kind, ())
        }
        clitics = self.lexicon.words.get("clitics", {})
        self.personal |= {
            word: frozenset(kinds) for word, kinds in clitics.get("features", {}).items()
        }
        self.none = frozenset(clitics.get("none", ()))
        self.neuter = frozenset(clitics.get("things", ()))
        self.where = frozenset(clitics.get("where", ()))
        self.personal_only = frozenset(clitics.get("actors", ()))
        self.near = frozenset(pronouns.get("near", ()))
        self.currencies = frozenset(self.lexicon.nouns.get("money", {}).get("words", ()))
        self.kept = frozenset(self.lexicon.words.get("kept", {}).get("prepositions", ()))
        self.first_person = frozenset(pronouns.get("first", ()))
        self.we = frozenset(pronouns.get("we", ()))
        self.unbound = self.we | (self.possessives - set(self.personal))
        cues = (one for name, one in self.lexicon.cues.items() if name not in _NO_CUES)
        self.cues = (*cues, self.lexicon.anaphors, self.lexicon.demonyms.beside)  # "le danois X"
        self.stripped = frozenset(
            class_iri(name) for name in self.lexicon.nouns["labels"]["without_complements"]
        )

    def resolve(self, clause: Clause, phrase: Phrase, wanted: str = "") -> Referent | None:
        """Return what a phrase stands for, or None where that cannot be told or is not `wanted`.

        wanted  a type of `kg.extract.frames.TYPES`, or empty for anything
        """
        if wanted == "date":
            return self._dated(clause, phrase)
        if wanted == "origin":
            return self._origin(clause, phrase)
        referent = self.tongue(clause, phrase, wanted) or self._refer(clause, phrase, wanted)
        if wanted in {"body", "house"} and referent and referent.entity:
            employer = employer_of(self, clause, referent)
            referent = self._known(employer, referent.phrase) or referent
        if referent is None or wanted == "" or fits(clause, referent, wanted):
            return referent
        return None

    def _refer(self, clause: Clause, phrase: Phrase, wanted: str) -> Referent | None:
        if phrase.infinitive:
            alone = phrase.last == phrase.first + 1
            mark = alone and clause.tokens[phrase.first].tag is Tag.PUNCTUATION  # "said that:"
            return None if mark else self.describe(clause, phrase, SOV.Action)
        if phrase.pronoun and phrase.pronoun not in self.unbound:
            return self._nearest(clause, phrase, phrase.pronoun, wanted)
        node = clause.noun(phrase.node) if not phrase.pronoun else None
        if node is None:
            found = self._unsaid(clause, phrase, wanted)
            return found or self._known(one_before(self, clause, phrase, wanted), phrase)
        if found := self._figure(clause, node, phrase):
            return found
        token = clause.tokens[node.head]
        counted = clause.counted(phrase.node)
        if counted or token.tag is Tag.PRONOUN:
            return self._pronoun(clause, token.text, phrase, wanted, counted)
        if wanted == "layer":
            return self.named_layer(clause, phrase)
        if clause.tokens[node.core].tag is Tag.NUMBER and wanted in _COUNTED:
            return self._count(clause, node, phrase, wanted)
        if wanted in BODIES and (body := headed(self, clause, node, phrase)):
            return Referent(body.iri, body, phrase, named=True)
        if phrase.first < node.core and node.preposition in self.kept:  # "hors du pays"
            return self.describe(clause, phrase, SKOS.Concept)
        return self._thing(clause, node, phrase, wanted)

    def _thing(
        self, clause: Clause, node: NounPhrase, phrase: Phrase, wanted: str
    ) -> Referent | None:
        """Return what a noun phrase names, takes up or describes."""
        found = self._name(clause, node, phrase) or self._described(clause, phrase, wanted)
        if not found and phrase.first >= node.first:  # "58 % of them" are others
            found = self._known(anaphor(self, clause, node, phrase), phrase)
        if found:
            return found
        alone = node.core == node.head and phrase.last == node.head + 1
        alone = alone and phrase.first >= node.first  # "juge l'amende trop lourde"
        if alone and clause.tokens[node.head].text in self.lexicon.prenominal:
            # "la première", not "le plus grand"
            return self._known(one_of_pair(self, clause, node, phrase), phrase)
        word = clause.tokens[node.head].text if alone else ""
        if word in self.lexicon.sets.get("determiners.single", ()):
            return of_before(self, clause, phrase, wanted)
        if word in self.demonstratives:
            return None  # "ويخالف ذلك القانون"
        kind = self.lexicon.head_class(clause.head(node)) or self.counted_class(clause, phrase)
        return self.describe(clause, phrase, kind or SKOS.Concept)

    def _count(
        self, clause: Clause, node: NounPhrase, phrase: Phrase, wanted: str
    ) -> Referent | None:
        """Return a figure without a unit of its own: "500 processeurs", "14 milliards"."""
        if not self._countable(clause, node, phrase, wanted):
            return None
        if wanted in {"goods", "held"}:
            share = clause.tokens[node.head].text.endswith("%")
            whole = clause.noun(phrase.node + 1) if share else None
            of = anaphor(self, clause, whole, clause.phrase(phrase.node + 1)) if whole else None
            return self._known(of, phrase) or self._thing(clause, node, phrase, wanted)
        kind = SCHEMA.MonetaryAmount if wanted == "amount" else SCHEMA.QuantitativeValue
        found = self.describe(clause, phrase, kind)
        return replace(found, entity=found.entity and replace(found.entity, types=(kind,)))

    def _described(self, clause: Clause, phrase: Phrase, wanted: str) -> Referent | None:
        """Return the name beside a phrase that only says what it is: "X, a cloud provider"."""
        named = clause.named_by(phrase.node)
        found = self._refer(clause, clause.phrase(named), wanted) if named is not None else None
        return replace(found, phrase=phrase) if found else None

    def _name(self, clause: Clause, node: NounPhrase, phrase: Phrase) -> Referent | None:
        """Return the name that a noun phrase is, or that its cue noun opens."""
        told = clause.name_before(node)
        thing = clause.tokens[told].entity if told is not None else None
        if told is not None and thing is not None:
            found = self._called(clause, phrase, told, thing)
            whole = Phrase(phrase.node, told, node.head + 1, phrase.evidence)
            return replace(found, phrase=whole)
        for at in clause.naming(node):
            entity = clause.tokens[at].entity
            if entity is None or (at != node.head and self._of_titled(clause, node, entity)):
                continue
            if at != node.head and not self._opened(clause, node, at, entity):
                return None
            return self._called(clause, phrase, at, entity)
        maker = maker_at(clause, node, phrase)
        named = clause.tokens[maker].entity if maker is not None else None
        return self._called(clause, phrase, maker, named) if maker is not None and named else None

    def _of_titled(self, clause: Clause, node: NounPhrase, entity: Entity) -> bool:
        """Tell whether a name in a phrase is not who its noun says: "le sénateur LR Ada Noiret"."""
        titled = clause.tokens[node.head].entity is None and (
            self.lexicon.head_class(clause.head(node)) == SCHEMA.Person
        )
        return titled and SCHEMA.Person not in entity.types

    def _called(self, clause: Clause, phrase: Phrase, at: int, entity: Entity) -> Referent:
        """Return what a name at a token stands for, as a phrase has it."""
        known = self.memory.remember(entity, clause.tokens[at].span)
        whole = Phrase(phrase.node, at, at + 1, phrase.evidence)
        return Referent(known.iri, known, whole, named=True)

    def _opened(self, clause: Clause, node: NounPhrase, at: int, entity: Entity) -> bool:
        """Tell whether the words before a name only say what it is: "le juriste Ada Lovelace"."""
        if SCHEMA.Person in entity.types or self._supplied(clause, node, entity):
            return SCHEMA.Person in entity.types
        return self._cue(clause.tokens[node.head].text) or self._cue(clause.words(node.core, at))

    def _cue(self, word: str) -> bool:
        singular = self.lexicon.singular(word)
        listed = any(singular in table for table in self.cues)
        return listed or self.lexicon.head_class(word) == SCHEMA.Person

    def _unsaid(self, clause: Clause, phrase: Phrase, kind: str) -> Referent | None:
        """Return the subject that the form of a verb alone speaks of, or whom "nous" before it."""
        if phrase.pronoun in self.we:
            return self._ours(phrase, kind)
        if phrase.pronoun in self.first_person:
            return self._known(self.memory.first_person, phrase)
        if phrase.pronoun:  # "son coût"
            return self._known(self.memory.subject[0] if self.memory.subject else None, phrase)
        wanted = clause.implied(phrase.node)
        if wanted and "we" in wanted:
            return self._ours(phrase, kind) or self._speaking(phrase)
        if wanted and "i" in wanted:
            return self._known(self.memory.first_person, phrase)
        found = None if wanted is None else earlier_subject(self, clause, wanted, phrase)
        found = found and brought_up(self, clause, wanted or frozenset(), phrase, (kind, found))
        verb = clause.verb(phrase.node) if wanted and not found else None
        if verb is not None and verb.lemma in self.lexicon.reporting:  # "وأضاف أن"
            found = self.teller(phrase)
        if found or wanted is None:
            return found
        last = self._last_subject(wanted, phrase)
        last = brought_up(self, clause, wanted, phrase, (kind, last))
        return last or later_subject(self, clause, wanted, phrase)

    def _pronoun(
        self,
        clause: Clause,
        word: str,
        phrase: Phrase,
        kind: str,
        counted: tuple[str, frozenset[str]] | None = None,
    ) -> Referent | None:
        if not phrase.pronoun and clause.impersonal(phrase.node + 1):
            return None
        if counted:
            return so_many(self, clause, counted, phrase, kind)
        if word in self.summaries:
            return self._known(self.memory.list_opener, phrase)
        if word in self.first_person:
            return self._known(self.memory.first_person, phrase)
        if word in self.we:
            return self._ours(phrase, kind)
        if word in self.where:  # "there is a way" says no place, "keeps them there" does
            put = clause.nouns[phrase.node].preposition
            return self._nearest(clause, phrase, word, kind, frozenset()) if put else None
        wanted = self.personal.get(word)
        if wanted is None:
            return self._of_anyone(clause, word, phrase, kind)
        if word in self.near:
            return self._latter(clause, phrase) or self._nearest(clause, phrase, word, kind)
        told = self._told_by(clause, word, phrase)
        found = told or self.taken_up(clause, wanted, word, phrase, kind)
        if found and found.value == self.memory.ours() and self._says_we(clause, phrase):
            return None
        return found and brought_up(self, clause, wanted, phrase, (kind, found))

    def _says_we(self, clause: Clause, phrase: Phrase) -> bool:
        """Tell whether who is quoted has called themselves "we" just before: "it" is not they."""
        before = (one for earlier in self.memory.clauses for one in earlier.tokens)
        said = [*before, *clause.tokens[: phrase.first]]
        marks = [one.tag for one in said if one.tag in {Tag.OPEN, Tag.CLOSE}]
        quoted = bool(marks) and marks[-1] is Tag.OPEN
        return quoted and any(one.text in self.we for one in said)

    def taken_up(
        self, clause: Clause, wanted: frozenset[str], word: str, phrase: Phrase, kind: str
    ) -> Referent | None:
        """Return what a pronoun with some features stands for: what was spoken of, or is near."""
        if thing := self._undergone(clause, phrase, kind):
            return thing
        asked = id(clause), wanted, word, phrase, kind
        return self.once(asked, lambda: self._read(clause, *asked[1:]))

    def _read(
        self, clause: Clause, wanted: frozenset[str], word: str, phrase: Phrase, kind: str
    ) -> Referent | None:
        beside = clause.beside_pronoun(phrase.node)
        if beside is not None and (near := self.resolve(clause, clause.phrase(beside), kind)):
            return replace(near, phrase=phrase)
        topic = earlier_subject(self, clause, wanted, phrase)
        said = self._said(clause, wanted, phrase, kind, topic)
        if not said and word and word == self.memory.unclear:
            return None
        judged = kind == "judged" and not self._is_a(said[0] if said else None, SCHEMA.Person)
        if judged or undergoes(clause, phrase, kind):
            if (either := judged_before(self, clause, phrase, wanted, (topic, said))) is None:
                return None
            said = either
        for one in said:
            if not kind or fits(clause, one, kind):
                self._undergo(clause, phrase, kind, one)
                return one
        if said and kind in ACTING:  # "Elle plaide": she does, though a thing was the topic
            return None if topic else self._nearest(clause, phrase, word, "person")
        about = topic or (said[0] if said and phrase.node == 0 else None)
        agrees = about in said and GENDERS & wanted and not self._is_a(about, SOV.Actor)
        if agrees or (kind == "thing" and not said and clause.opens_with(phrase.node)):
            return None  # what agrees is no such thing; "هي خطوة صغيرة": of what nobody can tell
        if kind and (found := self._beside(wanted, phrase)) and fits(clause, found, kind):
            return found
        near = self._nearest(clause, phrase, word, kind, wanted)
        return near or collective(self, clause, word, phrase, kind)

    def _said(
        self,
        clause: Clause,
        wanted: frozenset[str],
        phrase: Phrase,
        kind: str,
        topic: Referent | None,
    ) -> list[Referent]:
        """Return what was spoken of that a pronoun may stand for: its sentence's topic, or more."""
        other = bound(self, clause, phrase)
        others = {other, *unlike(self, clause, wanted, phrase)}
        topics = topic, self._last_subject(wanted, phrase)
        said = [found for found in topics if found and found.value not in others]
        if kind in BODIES and self._is_a(topic, SCHEMA.Person):
            said = [one for one in said if one is not topic]  # "المتحدثة باسمها، سارة"
        said = said[: 1 if topic in said else 2]
        acted = other is not None and kind not in ACTING  # "Orange runs it": what was owned
        found = thing_before(self, clause, phrase, wanted, kind) if acted else None
        if found or (acted and kind == "made"):
            said = [one for one in said if not self._is_a(one, SOV.Actor)]
        return [*said, found] if found else said

    def _nearest(
        self,
        clause: Clause,
        phrase: Phrase,
        word: str,
        wanted: str,
        features: frozenset[str] | None = None,
    ) -> Referent | None:
        """Return what was said last before a pronoun that it may stand for and that is `wanted`.

        What names an actor is passed over by a pronoun for things ("en", "y").
        """
        features = self.personal.get(word, features)
        if features is None:
            return None
        asked, within, other = (word, wanted), inside(clause, phrase), bound(self, clause, phrase)
        none = word in self.none and not of_somebody(clause, phrase, wanted)
        topic = self._topic(clause, phrase, word, wanted) if phrase.pronoun and not none else None
        if topic and topic.value != other:
            return topic
        owner = self._last_subject(features, phrase) if word in self.personal_only else None
        if owner and owner.value != other and self._is_a(owner, SOV.Actor):
            return owner
        for earlier, at in salient(antecedents(clause, phrase.node, self.memory), clause, phrase):
            node = earlier.noun(at)
            if node is None or (earlier is clause and at in within):
                continue
            agrees = word in self.neuter or agree(features, earlier.agreement(node))
            if not (countable(earlier, at, features) if none else agrees):
                continue
            found = self.resolve(earlier, earlier.phrase(at), wanted)
            if found is None or found.value == other:
                continue
            found = replace(found, phrase=phrase)
            if cannot_be(self, (clause, phrase, node), found, asked, features):
                continue
            read = clause, earlier, phrase
            bare = word in self.neuter and not none
            doubtful = bare and rivalled(self, read, at, found, asked)
            return None if doubtful else rather_topic(self, read, features, found, other)
        return None

    def _topic(self, clause: Clause, phrase: Phrase, word: str, wanted: str) -> Referent | None:
        """Return what a sentence opens with, or the thing that the one before was about."""
        if found := opening_topic(
            self, clause, phrase, self.personal.get(word, frozenset()), wanted
        ):
            return found
        iri, features = self.memory.subject or (None, frozenset())
        found = self._known(iri, phrase)
        joined = clause.coordinator(phrase.node - 1)  # "adapte un modèle et l'installe"
        if joined or found is None or found.entity is None or SOV.Actor in found.entity.types:
            return None
        asked = self.personal.get(word, frozenset()) | clause.taken_up_as(phrase.node)
        agrees = word in self.neuter or agree(asked, features)
        return found if agrees and (not wanted or fits(clause, found, wanted)) else None
