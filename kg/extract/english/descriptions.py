"""What says who or what an English name names: "X, a cloud provider", "the model, called X"."""

from kg.extract.asked import asked_once
from kg.extract.classes import PLACES, with_broader
from kg.extract.conjugation import Mood
from kg.extract.english.phrases import EnglishPhrase
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause
from kg.extract.tokens import Token
from kg.model import Entity, Iri
from kg.names import SCHEMA, SOV

_COMMA = ","
_BASED = "based"
_NAMED = frozenset({SCHEMA.Product, SCHEMA.SoftwareApplication, SOV.AIModel})
_THINGS = frozenset({SCHEMA.SoftwareApplication, SOV.AIModel, SOV.InfrastructureAsset})
"""Classes of named things, and of the nouns behind their names."""
_SOMEWHERE = frozenset({SCHEMA.City, SCHEMA.AdministrativeArea, SCHEMA.Place})


class _Understood(NounPhrase):
    """A noun before a name, of which it says that it is known: "company spokesman X"."""


class Descriptions(Clause):
    """A chunked English sentence, and the names beside its descriptions."""

    @asked_once
    def named_by(self, at: int) -> int | None:
        """Return the name beside a description: "X, a cloud provider", "its director, Y"."""
        node = self.noun(at)
        if node is None or at >= len(self.nodes) or self.tokens[node.head].tag is not Tag.WORD:
            return None
        if (late := self.late_name(at)) is not None:
            return late
        for way in (self._described_before, self._called, self._predicated, self._named_behind):
            if (named := way(at, node)) is not None:
                return None if named in self.named_late else named
        return None

    def _predicated(self, at: int, node: NounPhrase) -> int | None:
        """Return X in "X is a chatbot developed by Y": of whom a noun is said."""
        verb = self.verb(at - 1)
        if verb is None or verb.lemma != self.lexicon.grammar.be or verb.negated or verb.governors:
            return None
        words = {token.text for token in self.tokens[node.first : node.core]}
        if node.preposition or not words & {"a", "an"} or verb.mood is not Mood.INDICATIVE:
            return None
        subject = self.subject(at - 1)
        name = self.noun(subject[0]) if len(subject) == 1 else None
        named = name is not None and self.tokens[name.head].tag is Tag.NAME
        return subject[0] if named and name and self.explains(node, name) else None

    def _called(self, at: int, node: NounPhrase) -> int | None:
        """Return X in "the model, called X,": what a noun is said to be called."""
        position = self.extent(at)
        if self.mark(position, _COMMA):
            position += 1
        verb, name = self.verb(position), self.noun(position + 1)
        meant = verb is not None and verb.passive and verb.mood is Mood.INFINITIVE  # "to be called"
        if verb is None or name is None or not (meant or verb.mood is Mood.PAST_PARTICIPLE):
            return None
        if verb.lemma not in self.lexicon.sets["nationalities.naming"] or verb.finite:
            return None
        if not (self._bears(at) or self._known_kind(node, name)):
            return None  # "a deal with a start-up called X": the start-up's name
        named = self.tokens[name.head].tag is Tag.NAME and name.first in {name.head, name.head - 1}
        return position + 1 if named and self.explains(node, name) else None

    def _bears(self, at: int) -> bool:
        """Tell whether no complement of a noun may bear its name: "a model of 7 bn parameters"."""
        inner = [self.noun(one) for one in range(at + 1, self.extent(at))]
        heads = [self.tokens[one.head] for one in inner if one is not None]
        several = (self.lexicon.singular(head.text) != head.text for head in heads)
        return len(heads) == len(inner) and all(several)

    def _described_before(self, at: int, node: NounPhrase) -> int | None:
        """Return X in "X, a cloud provider"."""
        position = at - 2
        if self.mark(position, ")"):
            position = next((i for i in range(position, -1, -1) if self.mark(i, "(")), 0) - 1
        before = self.noun(position) if self.mark(at - 1, _COMMA) and position >= 0 else None
        if before is None or node.preposition or self.tokens[before.head].tag is not Tag.NAME:
            return None
        if before.preposition and position == 0 and not self._known_kind(node, before):
            return None  # "In Kenya, the firm that runs the cable said"
        if self._says(self.extent(at)) and any(self._finite(i) for i in range(position)):
            return None  # "schools depend on X, an official said"
        words = {token.text for token in self.tokens[node.first : node.core]}
        bare = not words and self.lexicon.head_class(self.head(node)) == SCHEMA.Person
        ranked = self._ranked(node)
        if not (words & self.lexicon.grammar.indefinite or bare or ranked) and not (
            words & self.lexicon.grammar.definite and self._only_describes(at, node)
        ):
            return None
        return position if self.explains(node, before) else None

    def _ranked(self, node: NounPhrase) -> bool:
        """Tell whether a rank describes a name: "X, Kenya's largest operator," "X, the oldest,"."""
        known = self.tokens[node.first].text in self.lexicon.grammar.definite
        ranked = any(token.text.endswith("est") for token in self.tokens[node.first : node.head])
        return ranked and (known or bool(getattr(node, "genitive", None)))

    def maker(self, at: int) -> int | None:
        """Return the position of who made a work: "a study by X", "X's report"."""
        if owner := self.possessor(at):
            return owner[0]
        behind = self.noun(at + 1)
        made = behind is not None and behind.preposition in {"of", "by", "from"}
        return at + 1 if made else self._spoken_in(at)

    def _spoken_in(self, at: int) -> int | None:
        """Return who says something in a statement: "in a statement issued in Accra, X said"."""
        node, verbs = self.noun(at), self.verbs
        if node is None or node.preposition != self.lexicon.grammar.within:
            return None
        if self.determiners(node).isdisjoint(self.lexicon.grammar.indefinite):
            return None
        said = (i for i in verbs if verbs[i].finite and verbs[i].lemma in self.lexicon.reporting)
        main = next(said, None)
        subject = self.subject(main) if main is not None else ()
        return subject[0] if len(subject) == 1 else None

    def _says(self, at: int) -> bool:
        """Tell whether a verb of speech stands at a position, or behind a participle there."""
        verb = self.verb(at)
        if verb is not None and not verb.finite and verb.mood is Mood.PAST_PARTICIPLE:
            verb = self.verb(at + 1)
        return verb is not None and verb.finite and verb.lemma in self.lexicon.reporting

    def _described_at(self, at: int) -> int | None:
        """Return the name before a description that ends at a position: "X, a bank, and"."""
        node = self.noun(at)
        return None if node is None else self._described_before(at, node)

    @asked_once
    def _past_complements(self, at: int) -> int:
        """Return the position past a noun phrase and all with a preposition behind it."""
        end = self.extent(at)
        while (behind := self.noun(end)) and behind.preposition:
            end = self.extent(end)
        return end

    def _only_describes(self, at: int, node: NounPhrase) -> bool:
        """Tell whether "the" opens what only explains a name: "X, the Leeds firm that built it"."""
        head = self.head(node)
        if self.lexicon.head_class(head) is None and head not in self.lexicon.cues["apposed"]:
            return False
        position = self._past_complements(at)
        mark = self.marks.get(position)
        relative = mark is not None and mark.tag is Tag.RELATIVE
        verb = self.verb(position)
        described = verb is not None and verb.mood is Mood.PAST_PARTICIPLE and not verb.finite
        closed = self.mark(position, _COMMA) and self._finite(position + 1)
        behind = self.noun(position)
        who = behind is not None and not behind.preposition and self._finite(position + 1)
        return relative or described or closed or who  # "X, the chatbot Orange built,"

    def _named_behind(self, at: int, node: NounPhrase) -> int | None:
        """Return Y in "its director, Y, said"."""
        end = self._past_complements(at)
        name = self.noun(end + 1) if self.mark(end, _COMMA) else None
        if name is None or name.preposition or not self._titled_only(end + 1, name):
            return None
        opener = self.verb(0)
        if opener is not None and not opener.finite and not self._parted(end):
            return None  # "Introducing the bill, Ada Moyo"
        spoken = self._says(self.extent(end + 1) + 1) and self._person(name)
        if self.tokens[name.head].tag is not Tag.NAME or not (spoken or self.explains(node, name)):
            return None
        inner = self.noun(end - 1)
        if inner is not None and inner is not node and self._somewhere(inner, name):
            return None  # "a campus outside Lima, Ohio,"
        if end > self.extent(at) and not self._known_kind(node, name):
            return None  # "a plot in Leeds, England", "a site through its start-up, X"
        after = self.extent(end + 1)
        closed = self.closed_by(after, _COMMA, ".", "”")
        return end + 1 if closed else None

    def _parted(self, at: int) -> bool:
        """Tell whether a comma or a finite verb stands before a position."""
        return any(self.mark(one, _COMMA) or self._finite(one) for one in range(at))

    def _person(self, name: NounPhrase) -> bool:
        """Tell whether a noun phrase names a person."""
        entity = self.tokens[name.head].entity
        return entity is not None and SCHEMA.Person in entity.types

    def _titled_only(self, at: int, name: NounPhrase) -> bool:
        """Tell whether but titles stand before a name, or what a body is, and whence.

        "their counsel, Barrister X,", "the builder, Lagos-based start-up Y,"
        """
        first = name.first
        known = self.tokens[first].text == "the" and name.head > first + 1
        if known and self.verb(self.extent(at) + 1):
            first += 1  # "the owner, the British group X, intends": no list
        return all(map(self._introduces, self.tokens[first : name.head]))

    def _introduces(self, token: Token) -> bool:
        """Tell whether a word before a name says what it names or whence, and no more."""
        kind = self.lexicon.head_class(token.text)
        from_there = token.text in self.lexicon.sets["nationalities.words"]
        place = token.entity is not None and not _SOMEWHERE.isdisjoint(token.entity.types)
        title = token.text in self.lexicon.press.honorifics  # "its director, Ms Y, said"
        whence = from_there or place or title or token.text.endswith(_BASED)
        return whence or (kind is not None and SOV.Actor in with_broader(kind))

    def _somewhere(self, *nouns: NounPhrase) -> bool:
        """Tell whether noun phrases all name places."""
        entities = [self.tokens[one.head].entity for one in nouns]
        return all(one is not None and not _SOMEWHERE.isdisjoint(one.types) for one in entities)

    def explains(self, node: NounPhrase, name: NounPhrase) -> bool:
        """Tell whether what a description names may be what a name names: a person a person."""
        entity = self.tokens[name.head].entity
        kind = self.lexicon.head_class(self.head(node))
        if entity is None or is_quantity(entity):
            return False
        person = SCHEMA.Person in entity.types
        if self._mere_place(entity, name, kind):
            return False  # "a centre in Leeds, a project run by X"
        if kind is None:  # "its health archive, Kanta"
            return not person and node.core > node.first
        if self.head(node) in self.lexicon.sets["bearers.either"]:
            return SOV.Actor in entity.types  # "its owner, Ada Moyo", "its owner, Orange"
        said = self.lexicon.cues["apposed"].get(self.head(node))  # "one of its engineers, X"
        return person == (SCHEMA.Person in {kind, said})

    @staticmethod
    def _mere_place(entity: Entity, name: NounPhrase, kind: Iri | None) -> bool:
        """Tell whether a name only says where something is: "in Leeds", not "Colinas Park"."""
        broader = with_broader(kind) if kind is not None else ()
        if not name.preposition or kind in PLACES or SOV.Actor in broader:
            return False
        town = not {SCHEMA.City, SCHEMA.AdministrativeArea}.isdisjoint(entity.types)
        thing = kind is not None and SOV.Agreement not in broader  # "at Colinas Park, the campus"
        return town or (SCHEMA.Place in entity.types and not thing)

    def _known_kind(self, node: NounPhrase, name: NounPhrase) -> bool:
        """Tell whether a name is known to be of the kind that a description says."""
        entity, head = self.tokens[name.head].entity, self.head(node)
        kinds = {self.lexicon.head_class(head), self.lexicon.cues["apposed"].get(head)}
        return entity is not None and not kinds.isdisjoint(entity.types)

    def _finite(self, at: int) -> bool:
        verb = self.verb(at)
        return verb is not None and verb.finite

    def portfolio(self, node: NounPhrase) -> str:
        """Return what words before an office say that it is for: "the culture minister"."""
        sets = self.lexicon.sets
        words = [token.text for token in self.tokens[node.core : node.head]]
        fields = sets["nationalities.portfolios"] - sets["nationalities.fieldless"]
        of_state = self.head(node) not in self.lexicon.nouns["fielded"]  # no "media secretary"
        known = of_state or not sets["nationalities.departments"].isdisjoint(words)
        return " ".join(words) if known and fields.issuperset(words) else ""

    def office_end(self, at: int) -> int | None:
        """Return the position past an office with what it is for, or None: it is for nothing."""
        node = self.noun(at)
        if node is None or self.head(node) not in self.lexicon.offices:
            return None
        end = at + 1
        while behind := self.noun(end + self.coordinator(end)):
            person = (entity := self.tokens[behind.head].entity) and SCHEMA.Person in entity.types
            if person or not (behind.preposition in {"of", "for"} or self.coordinator(end)):
                break
            end += 1 + self.coordinator(end)
        return self._past_list(end) if end > at + 1 else None

    def _past_list(self, end: int) -> int:
        """Return the position past ", Energy and the Environment" behind what an office is for."""
        position = end
        while self.mark(position, _COMMA) or self.coordinator(position):
            joined = self.coordinator(position)
            position += 1 if joined else 1 + self.coordinator(position + 1)
            joined = joined or self.coordinator(position - 1)
            node = self.noun(position)
            if node is None or node.preposition or not self.tokens[node.head].capital:
                return end
            if self.tokens[node.head].entity is not None:
                return end
            position += 1
            if joined:
                return position
        return end

    def _house_said(self, node: EnglishPhrase) -> list[NounPhrase]:
        """Return what says before a name whose person is somebody of a body spoken of before.

        That is a title ("chief executive X"), an office with what it is for ("Energy Minister X"),
        or a noun for the body ("company spokesman X").
        """
        entity, start = self.tokens[node.head].entity, node.core
        if entity is None or SCHEMA.Person not in entity.types or node.head == start:
            return []
        if node.genitive or self._owned(node):
            return []
        title = self.lexicon.singular(self.words(start, node.head))
        office = _Understood(start, start, node.head - 1, node.head)
        offices = {*self.lexicon.offices, *self.lexicon.nouns["fielded"]}
        fielded = self.head(office) in offices and self.portfolio(office)
        if self.lexicon.titles.get(title) == SOV.Company or fielded:
            return [office]
        for at in range(start, node.head - 1):
            kinds = set(self.lexicon.anaphors.get(self.tokens[at].text, ())) - {SCHEMA.Person}
            role = self.words(at + 1, node.head)
            if kinds and self.lexicon.head_class(role) == SCHEMA.Person:
                return [_Understood(at, at, at, at + 1)]
        return []

    def _find_determiners(self, node: NounPhrase) -> frozenset[str]:
        """Return the words that determine a noun phrase; a noun before a name is definite."""
        if isinstance(node, _Understood):
            return self.lexicon.grammar.definite
        return super()._find_determiners(node)

    def _owned(self, node: NounPhrase) -> bool:
        """Tell whether a possessive says whose a thing is."""
        return not self.determiners(node).isdisjoint(self.lexicon.sets["determiners.possessive"])

    def name_before(self, node: NounPhrase) -> int | None:
        """Return the token of a thing's name before the noun for what it is: "the Lumo-2 model".

        Not so where one of several is spoken of, or what is no such thing: "a Lumo-2 model", "the
        Lumo-2 models", "the Lumo-2 contract".
        """
        named, noun = self.tokens[node.core], self.tokens[node.head]
        if node.core == node.head or named.entity is None or noun.entity is not None:
            return None
        if _NAMED.isdisjoint(named.entity.types) or noun.text != self.lexicon.singular(noun.text):
            return None
        kind = self.lexicon.head_class(self.head(node))
        opened = {token.text for token in self.tokens[node.first : node.core]}
        one = opened.isdisjoint(self.lexicon.grammar.indefinite)
        return node.core if one and kind and not _THINGS.isdisjoint(with_broader(kind)) else None
