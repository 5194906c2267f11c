"""What French verbs in a row share: "conçoit, construit et exploite des réseaux"."""

from collections.abc import Iterator
from functools import lru_cache

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.french.appositions import Appositions
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import VerbGroup
from kg.extract.nominals import Complement

_SOME = frozenset({"la", "l'"})
_FROM = frozenset({"de", "d'", "du"})
"""How a preposition opens that says from whom something is; "des" mostly says how much."""
_NOTHING = "rien"


@lru_cache(maxsize=8)
def sayings(lexicon: Lexicon) -> frozenset[str]:
    """Return the verbs of speech that are so by themselves: no "prendre (l'engagement)"."""
    frames = (frame for frame in lexicon.frames if frame.reports)
    triggers = (one for frame in frames for one in frame.triggers if one.kind == "verb")
    return frozenset(one.word for one in triggers if not (one.then or one.heads))


class Sharing(Appositions):
    """A chunked French sentence, and what its verbs share with the next one of a row."""

    def partitive(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether "de" right behind a verb may open its object: not "rien d'illégal".

        Before an object without a preposition it says from whom: "a reçu de l'État un prêt".
        """
        node = self.noun(at)
        nothing = node is not None and self.tokens[node.first - 1].text == _NOTHING
        of = node is not None and node.preposition == self.lexicon.grammar.of
        some = node is not None and of and self.tokens[node.first + 1].text in _SOME
        return not (nothing or self._from_whom(at)) and (some or super().partitive(at, verb))

    def _from_whom(self, at: int) -> bool:
        """Tell whether "de" with who gives stands right before a thing with its article.

        What is a matter or an amount is no giver: "produit de l'eau une partie du mois".
        """
        node = self.noun(at)
        if node is None or self.tokens[node.first].text not in _FROM:
            return False
        if not (self.tokens[node.head].capital or self._acts(node)):
            return False
        end = self.extent(self.conjuncts(at)[-1])
        behind = self.noun(end) if self.noun(end - 1) else None
        if behind is None or behind.preposition or self.dated(behind):
            return False
        lasts = self.lexicon.singular(self.tokens[behind.head].text)
        timed = lasts in self.lexicon.sets["nouns.durations.words"]
        return behind.core > behind.first and not timed

    @asked_once
    def _opener(self, at: int) -> int | None:
        """Return the relative of a verb, of "que X a conçu et vendu" that of both."""
        carrier = self.auxiliary(at)
        return super()._opener(at) if carrier is None else self._opener(carrier)

    def object_bearer(self, at: int) -> int:
        """Return the position of the last verb of a row, behind which its object stands."""
        following = self._next_in_row(at)
        return at if following is None else self.object_bearer(following)

    def _next_in_row(self, at: int) -> int | None:
        """Return the position of the verb that a row goes on with right behind one, or None.

        Between the two stands but "et", or a comma where "et" closes the row further on.
        """
        verb, comma = self.verb(at), self.mark(at + 1, ",")
        if (
            verb
            and self._neither(verb)
            and (other := self.verb(at + 1))
            and other.mood in {Mood.INFINITIVE, Mood.PAST_PARTICIPLE}
        ):
            return at + 1  # "ne peut ni contrôler ni quitter", "n'a ni vendu ni loué"
        if verb and verb.participle and any(one.date for one in self.tokens[verb.head : verb.last]):
            return None  # "fondée en 2017 et rachetée par X": it is not X that founded it
        if (against := self._set_against(at)) is not None:
            return against
        if verb is None or verb.clitics or not (comma or self.joins(at + 1)):
            return None
        following = at + 2 + (self.nodes[at + 2 : at + 3] != () and self.adverb(at + 2))
        other = self.verb(following)
        if other is None or other.clitics or not self._alike(verb, other, following):
            return None
        return None if comma and self._next_in_row(following) is None else following

    def joins(self, at: int) -> bool:
        """Tell whether what stands before a verb joins it to another: "et", "mais", "puis"."""
        words = self.lexicon.words["conjunctions"]
        return self.coordinator(at) or self.mark(at, *words["instead"], *words["next"])

    def _set_against(self, at: int) -> int | None:
        """Return the second verb in "possède, mais n'exploite pas, le câble", or None."""
        verb, comma = self.verb(at), self.mark(at + 1, ",")
        following = at + 2 + comma
        other = self.verb(following)
        if verb is None or other is None or verb.clitics or other.clitics or not other.finite:
            return None
        but = self.mark(following - 1, *self.lexicon.words["conjunctions"]["instead"])
        end = following + 1
        closed = self.mark(end, ",") == comma and self.noun(end + comma) is not None
        return following if but and closed and self._alike(verb, other, following) else None

    def _neither(self, verb: VerbGroup) -> bool:
        """Tell whether "ni" or "puis" ends a verb group, so that the next has its subject too."""
        then = self.lexicon.words["conjunctions"]["next"]
        return self.tokens[verb.last - 1].text in {*self.lexicon.grammar.neither, *then}

    def _alike(self, verb: VerbGroup, other: VerbGroup, at: int) -> bool:
        """Tell whether two verbs are of one form, or the second shares the first's auxiliary."""
        if other.mood is Mood.PAST_PARTICIPLE and verb.mood is not Mood.PAST_PARTICIPLE:
            return self.auxiliary(at) is not None
        if other.mood is Mood.INFINITIVE and verb.governors and not verb.passive:
            led = self.tokens[verb.head]  # "veut construire et vendre", "vise à louer et à vendre"
            before = self.tokens[verb.head - 1].lemma
            return led.mood(Mood.INFINITIVE) is not None and other.preposition in {"", before}
        same = other.mood is verb.mood and other.passive == verb.passive
        return same and other.preposition in {"", verb.preposition}

    def _find_complements(self, at: int) -> Iterator[Complement]:
        bearer = self.object_bearer(at)
        found = tuple(super()._find_complements(bearer))
        if bearer != at and found:
            first, verb = found[0], self.verb(at)
            partitive = verb is not None and self.partitive(first[1], verb)
            if first[0] and not partitive and not (verb and (verb.participle or verb.passive)):
                return  # "existe et dépend de Y": but the second depends
        for preposition, position in found:
            if preposition == self.lexicon.grammar.against and self._compared(position):
                return  # "hébergés à Paris, contre 12 % en Chine"
            if self.verb(position) is not None and self._permitted(position):
                continue  # "a demandé l'autorisation de construire"
            if not preposition and self._says_whom(bearer, position):
                continue  # "a confié à X, une firme de Rabat, la gestion du cadastre"
            yield preposition, self._sooner(bearer, preposition, position)

    def _permitted(self, at: int) -> bool:
        """Tell whether an infinitive is what the noun before it permits."""
        noun = self.noun(at - 1)
        if noun is None or noun.preposition:
            return False
        return self.head(noun) in self.lexicon.status["permits"]["nouns"]

    def _sooner(self, verb: int, preposition: str, at: int) -> int:
        """Return the complement of which a verb says more: "repose moins sur A que sur B"."""
        group, que = self.verb(verb), self.extent(self.conjuncts(at)[-1])
        less = self.lexicon.words["less"]["words"]
        said = group is not None and any(self.tokens[one].text in less for one in group.adverbs)
        other = self.noun(que + 1) if said and self.mark(que, *self.lexicon.grammar.that) else None
        alike = other is not None and other.preposition == preposition
        named = not preposition and other is not None and self.tokens[other.head].tag is Tag.NAME
        return que + 1 if alike and not named else at  # "utilise moins A que B": and A too

    def _says_whom(self, verb: int, at: int) -> bool:
        """Tell whether a noun phrase but explains the name to which a verb gives something."""
        whom = self.noun(verb + 1)
        beside = whom is not None and whom.preposition and self._chain_start(at - 2) == verb + 1
        if not beside or whom is None:
            return False
        titled = self.tokens[whom.last - 1].entity is not None  # "à la société X, filiale de Y, un"
        bare = titled and self.verb(at - 1) is None and self._bare_aside(at)
        return self._named_before(at) is not None or bare

    def _bare_aside(self, at: int) -> bool:
        """Tell whether a noun phrase between commas has no determiner: ", filiale de Y,"."""
        node, end = self.noun(at), self.extent(at)
        opens = node is not None and node.core == node.first and self.mark(at - 1, ",")
        return opens and self.mark(end, ",") and self.noun(end + 1) is not None

    def _compared(self, at: int) -> bool:
        """Tell whether a figure behind a comma is but compared with another: ", contre 12 %"."""
        node = self.noun(at)
        figure = node is not None and self.tokens[node.core].tag is Tag.NUMBER
        return figure and self.mark(at - 1, ",")

    def _phrase_start(self, at: int) -> int | None:
        """Return where a noun phrase starts, with all complements: "la loi de 2008 sur X"."""
        start = self._chain_start(at)
        if start is not None and self._free(start):
            return start
        while (node := self.noun(at)) and node.preposition:
            at -= 1
        return at if self.noun(at) else start

    def _commented(self, comma: int) -> int | None:
        """Return what a comment interrupts that a comma ends: "X, dit Y, loue Z"."""
        for position in range(comma - 1, 1, -1):
            verb = self.verb(position)
            if verb is not None:
                said = verb.finite and verb.lemma in self.lexicon.reporting
                speaks = bool(verb.pronoun) or self._inverted(position) is not None
                asked = said and speaks and self.mark(position - 1, ",")
                return self._phrase_start(position - 2) if asked else None
            if self.mark(position, ";", ":"):
                return None
        return None

    def modified(self, at: int) -> int | None:
        """Return the position of what a participle describes: of a row, what its first does."""
        before = self.verb(at - 2) if self.coordinator(at - 1) or self.mark(at - 1, ",") else None
        verb = self.verb(at)
        if verb and verb.participle and self.joins(at - 1):
            first = self._participle_before(at - 1)  # "géré par X et reposant sur Y"
            if first is not None and self._joins(verb, range(first + 1, at - 1)):
                return self.modified(first)
        if verb and self.coordinator(at - 1) and self._goes_on_adjective(at - 2, verb):
            return self.outermost(at - 2)
        if verb and (itself := self._itself(at)) is not None:
            return itself
        both = before and verb and before.participle and before.mood is verb.mood
        row = both and self._next_in_row(at - 2) == at
        return self.modified(at - 2) if row else super().modified(at)

    def _itself(self, at: int) -> int | None:
        """Return the noun right before ", lui-même détenu par Z", which is said to be so too."""
        comma = at - 1 if self.mark(at - 1, ",") else at - 2
        stressed = self.tokens[self.nodes[at - 1].first].text if comma < at - 1 else ""
        itself = stressed in self.lexicon.words["pronouns"]["themselves"]
        if not itself or not self.mark(comma, ","):
            return None
        position = comma - 1
        while (node := self.noun(position)) and node.preposition and self.noun(position - 1):
            bare = node.core == node.first + 1
            whole = bare and self.tokens[node.first].text in self.lexicon.grammar.partitives
            if self.tokens[node.head].tag is Tag.NAME or whole or not bare:
                break
            position -= 1
        return position if self.noun(position) else None

    def _goes_on_adjective(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether "et" joins a participle to an adjective: "un modèle libre et hébergé à"."""
        node = self.noun(at)
        past = verb.participle and verb.mood is Mood.PAST_PARTICIPLE
        described = node is not None and self.tokens[node.last - 1].tag is not Tag.NAME
        whole = node is not None and node.last > node.head + 1 and past and described
        return whole and self._described_by(self.outermost(at), verb)

    def _joins(self, verb: VerbGroup, between: range) -> bool:
        """Tell whether "et" can join a participle to one: "construit par X et géré par Y".

        In "conçu par X pour la santé et la ville gérée par Y" a past one describes a noun.
        """
        nouns = [self.noun(one) for one in between]
        only = bool(nouns) and all(node is not None and node.preposition for node in nouns)
        return only or verb.mood is Mood.PRESENT_PARTICIPLE

    def _participle_before(self, at: int) -> int | None:
        """Return the participle whose complements end before a position, or None."""
        for position in range(at - 1, -1, -1):
            verb = self.verb(position)
            if verb is not None:
                return position if verb.participle else None
            if self.mark(position, ";", ":"):
                return None
        return None

    def _parallel_verb(self, at: int, verb: VerbGroup) -> int | None:
        """Return the finite verb that a coordinated one goes on from: one of its mood, if any.

        "X estime qu'une norme serait utile et plaide pour elle": it is X who does.
        """
        found = [p for p in self._finites_before(at - 1) if not self.mark(p, ";")]
        if self._thinks(verb):  # "X dit que Y a été payé et craint Z": X does
            found = [p for p in found if (one := self.verb(p)) and self._thinks(one)] or found
        same = next((p for p in found if self._mood(p) is verb.mood), None)
        return same if same is not None else next(iter(found), None)

    def _thinks(self, verb: VerbGroup) -> bool:
        """Tell whether a verb is one of speech or of thought: "dire", "craindre"."""
        thought = self.lexicon.status["clauses"]["hypothetical"]
        says = verb.lemma in sayings(self.lexicon)
        return not verb.passive and (says or verb.lemma in thought)

    def _mood(self, at: int) -> Mood | None:
        verb = self.verb(at)
        return verb.mood if verb else None

    def _finites_before(self, at: int) -> Iterator[int]:
        for position in range(at - 1, -1, -1):
            if self.mark(position, ";", ":"):
                return
            verb = self.verb(position)
            if verb is not None and verb.finite:
                yield position
