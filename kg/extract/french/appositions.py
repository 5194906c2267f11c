"""French names that stand beside what says who or what they are."""

from functools import lru_cache

from kg.extract.asked import asked_once
from kg.extract.classes import with_broader
from kg.extract.french.infinitives import Infinitives
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import NounPhrase
from kg.extract.places import past_where
from kg.names import SCHEMA, SOV

_MADE = frozenset({SOV.InfrastructureAsset, SOV.AIModel, SCHEMA.SoftwareApplication})
"""What a name may be of that shows but that it is a product's."""
QUOTES = ("«", "“", '"')


@lru_cache(maxsize=8)
def adjectives(lexicon: Lexicon) -> frozenset[str]:
    """Return the adjectives that the frames know, in the singular."""
    triggers = (trigger for frame in lexicon.frames for trigger in frame.triggers)
    return frozenset(lexicon.singular(one.word) for one in triggers if one.kind == "adjective")


class Appositions(Infinitives):
    """A chunked French sentence, and what its names and nouns say of each other."""

    def _parallel(self, first: NounPhrase, at: int) -> bool:
        """Tell whether two noun phrases can be coordinated, as "sur des A et des B" are."""
        other = self.noun(at)
        if other is not None and (self._describing(other) or self._also_is(first, at)):
            return False
        of = self.lexicon.grammar.of
        if other is not None and first.preposition == of and not other.preposition:
            role = self.lexicon.says_who(self.head(first))
            if self._names_somebody(other) and not (role or self._names_somebody(first)):
                return False  # "les fondateurs de X, Ada Y et Zoé W"
        if super()._parallel(first, at):
            return True  # "auprès de X et de Y"
        if other is not None and other.preposition == of and first.preposition.endswith(f" {of}"):
            return self.tokens[other.head].tag is not Tag.PRONOUN
        opens = None if other is None else self.tokens[other.first].text
        if other is not None and self._article(other, first):
            return True
        several = "des" in {token.text for token in self.tokens[first.first + 1 : first.core]}
        return several and opens == "des"

    def _article(self, node: NounPhrase, first: NounPhrase) -> bool:
        """Tell whether "des" or "du" is an article behind "et": "un logiciel et des puces"."""
        opener = self.tokens[node.first].text
        return not first.preposition and opener in self.lexicon.grammar.partitives

    def _coordinated_complements(self, at: int, end: int) -> int:
        """Return the position past further complements, of which what has an article is none.

        "Un logiciel de Microsoft et des puces", "des puces de Nvidia et des serveurs"
        """
        governor, behind = self.noun(at), end + self.mark(end, ",")
        other = self.noun(behind + self.coordinator(behind))
        if governor is None or other is None:
            return super()._coordinated_complements(at, end)
        some, within = self.lexicon.grammar.partitives, map(self.noun, range(at + 1, end))
        openers = (self.tokens[one.first : one.core] for one in within if one)
        bare = all(len(words) == 1 and words[0].text not in some for words in openers)
        new = self.indefinite(at) or self.tokens[governor.first].text in some
        new = new or " " in self.head(governor)  # "le centre de données"
        article = bare and new and self.tokens[other.first].text in some
        return end if article else super()._coordinated_complements(at, end)

    def _also_is(self, first: NounPhrase, at: int) -> bool:
        """Tell whether a noun says what else one is: "X, filiale d'A et fournisseur de B"."""
        return self.tokens[first.head].tag is Tag.NAME and self.says_role(at)

    def says_role(self, at: int) -> bool:
        """Tell whether a noun in the singular without determiner says who somebody is."""
        node = self.noun(at)
        if node is None or node.preposition or node.first != node.core:
            return False
        head = self.tokens[node.head]
        single = head.entity is None and head.text == self.head(node)
        acts = self._acts(node) or self.lexicon.says_who(head.text)
        return single and head.tag is Tag.WORD and acts

    def _describing(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is but an adjective: "dépourvue de X et dépendante de Y"."""
        if node.first != node.core or node.preposition:
            return False
        word = self.tokens[node.head]
        known = adjectives(self.lexicon)
        return word.tag is Tag.WORD and self.base_adjective(word.text, known) in known

    @asked_once
    def named_by(self, at: int) -> int | None:
        """Return the position of the name beside what says who or what it is.

        "la directrice de la société, Ada X", "Nordet, hébergeur établi à Rabat, …"
        """
        if (late := self.late_name(at)) is not None:
            return late
        if (before := self._named_before(at)) is not None:
            return before
        end = self.extent(at)
        if self._titled(at, end):
            return end
        if (given := self._given_name(end)) is not None:
            return given
        node = self.noun(at)
        title = node is not None and self.lexicon.says_who(self.head(node))
        end = past_where(self, end) if title else end  # "son directeur pour la France, Ada X"
        behind = self.noun(end + 1)
        if node is None or behind is None or not self.mark(end, ",") or behind.preposition:
            return None
        if title and self.person(behind):
            return end + 1
        owned = self.lexicon.sets["determiners.possessive"]  # "aux mains de son hébergeur, X"
        many = {"des", *self.lexicon.words["one_of"]["single"]}
        single = bool(self.determiners(node) & ((self.lexicon.grammar.indefinite | owned) - many))
        closed = self.closed_by(end + 2, ",", ".", ";", ")")
        listed = self.coordinator(end + 2) or self.coordinator(end + 3)
        titled = self.tokens[behind.last - 1].tag is Tag.NAME
        plain = behind.core == behind.first or titled  # "un hébergeur unique, la société X"
        apposed = (
            (single or self._before_verb(node, end + 1, titled=titled))
            and closed
            and not listed
            and plain
        )
        return end + 1 if apposed and self.explains(node, behind) else None

    def _before_verb(self, node: NounPhrase, at: int, *, titled: bool) -> bool:
        """Tell whether a name stands between a definite noun and a verb, in no list.

        "le prestataire, la société X, a construit"
        """
        owned = self.lexicon.sets["determiners.possessive"]  # "sa filiale, X, a ouvert"
        known = bool(self.determiners(node) & (self.lexicon.grammar.definite | owned))
        last = self.extent(at)
        verb = self.mark(last, ",") and self.verb(last + 1) is not None
        return known and titled and verb and not node.preposition

    def _given_name(self, end: int) -> int | None:
        """Return the position of the name behind a participle: "un câble, baptisé X"."""
        at = end + self.mark(end, ",")
        verb = self.verb(at)
        if verb is None or verb.lemma not in self.lexicon.words["naming"]["verbs"]:
            return None
        named = at + 1 + self.mark(at + 1, *QUOTES)
        node = self.noun(named)
        name = node is not None and self.tokens[node.head].tag is Tag.NAME and not node.preposition
        return named if name and verb.participle else None

    def may_title(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase may say who stands before it: no subject of a verb does.

        "Pour le rapporteur, Ada X, le texte actuel protège …" speaks of a text.
        """
        head = self.lexicon.singular(self.head(node))
        kinds = {*self.lexicon.anaphors.get(head, ()), self.lexicon.head_class(head)} - {None}
        verb = self.verb(self.extent(self.nodes.index(node)))
        subject = verb is not None and verb.finite
        return not subject and (not kinds or SCHEMA.Person in kinds)

    def person(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase names somebody, with a title or without: "le colonel X"."""
        entities = [one.entity for one in self.tokens[node.core : node.last] if one.entity]
        return bool(entities) and SCHEMA.Person in entities[-1].types

    def _of_title(self, found: tuple[int, ...]) -> tuple[int, ...]:
        """Return what is of somebody named with a title: "le décret du ministre Ada X interdit"."""
        start = self._chain_start(found[0] - 1) if len(found) == 1 else None
        if start is None:
            return found
        inner = range(start + 1, found[0])
        return (start,) if any(self._titled(one, found[0]) for one in inner) else found

    def past_name(self, at: int, end: int) -> int:
        """Return the position past the name right behind a title that ends at one, else that."""
        return end + self._titled(at, end)

    def _titled(self, at: int, end: int) -> bool:
        """Tell whether somebody's name is right behind a title: "le directeur d'Orange Ada X"."""
        node, behind = self.noun(at), self.noun(end)
        if node is None or behind is None or behind.first != behind.head:
            return False
        entity = self.tokens[behind.head].entity
        person = entity is not None and SCHEMA.Person in entity.types
        return person and self.lexicon.says_who(self.head(node))

    def _named_before(self, at: int) -> int | None:
        """Return the name before a comma that a noun phrase only explains, or None."""
        node, comma = self.noun(at), self.before_adverb(at) - 1
        last = comma - 1 - self._closes_speech(comma - 1)
        earlier = self._aside_start(last) - 1 if self.mark(last, ")") else last
        before = self.noun(earlier)
        if node is None or before is None or node.preposition or not self.mark(comma, ","):
            return None
        titled = self.person(before)  # "l'économiste Ada X, professeure à Y"
        kinds = {Tag.NAME if titled else self.tokens[before.head].tag, self.tokens[node.head].tag}
        if kinds != {Tag.NAME, Tag.WORD} or self.tokens[node.head].tag is Tag.NAME:
            return None
        words, grammar = self.determiners(node), self.lexicon.grammar
        owned = set(self.lexicon.words["determiners"]["possessive"])
        allowed = grammar.indefinite | grammar.definite | owned  # "Ada X, sa cofondatrice"
        if words - allowed or self.tokens[node.first].text == "des":
            return None
        end = self.extent(at)
        verb = self.verb(end)
        joined = end + self.mark(end, ",")
        more = self.verb(joined + 1)  # "X, un groupe établi à Brest et contrôlé par Y"
        listed = self.coordinator(joined) and not (more and more.participle)
        if listed or (verb and verb.finite) or not self.explains(node, before):
            return None
        return None if self._parts_verb(earlier) else earlier

    def _parts_verb(self, at: int) -> bool:
        """Tell whether a comma closes behind a noun phrase what parts verb and object.

        "Il finance, avec l'Inria, un laboratoire".
        """
        start = self.outermost(at)
        first = self.noun(start)
        if first is None or not first.preposition or not self.mark(start - 1, ","):
            return False
        verb = self._finite_before(start)
        group = self.verb(verb) if verb is not None else None
        if (
            verb is None
            or (group and group.passive)
            or any(self.is_mark(at) for at in range(verb + 1, start - 1))
        ):
            return False
        return all(preposition for preposition, at in self.complements(verb) if at < start)

    def explains(self, node: NounPhrase, name: NounPhrase) -> bool:
        """Tell whether a noun can say what a name names; a definite one must be known to."""
        entity = self.tokens[name.head].entity or self.tokens[name.last - 1].entity
        head = self.lexicon.singular(self.head(node))
        kinds = {*self.lexicon.anaphors.get(head, ()), self.lexicon.head_class(head)}
        kinds |= {self.lexicon.cues.get("apposed", {}).get(head)}
        kinds -= {None}
        if entity is None or not kinds:
            return entity is not None and not self.determiners(node) & self.lexicon.grammar.definite
        person = SCHEMA.Person in entity.types
        broader = {one for kind in kinds if kind for one in with_broader(kind)}
        if (SCHEMA.Person in kinds) != person:
            return False
        if SCHEMA.Product in entity.types and broader & _MADE:
            return True  # "Baobab, une grappe de calcul"
        both = broader & set(entity.types)  # a public operator may be called a company's too
        return bool(both) if person or SOV.Actor not in entity.types else SOV.Actor in broader
