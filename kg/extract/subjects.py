"""Who does it: the subject of a verb, before it, behind it, or where a sentence comments."""

from collections.abc import Collection

from kg.extract.classes import with_broader
from kg.extract.conjugation import Mood
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.participles import Participles
from kg.model import Iri, frozen
from kg.names import SOV

_PARENTHESES = {")": "(", "–": "–", "—": "—"}
"""Marks that close an aside, and those that open it."""
_LISTED = 8
"""Positions before the last of a list in which a verb's object is looked for that it goes on."""


@frozen()
class Comment:
    """A verb of speech with its speaker, beside what is said: "…, a déclaré la ministre".

    said_by      positions of who speaks
    first, last  half-open token indexes of the comment
    """

    said_by: tuple[int, ...]
    first: int
    last: int


class Subjects(Participles):
    """A chunked sentence, and the subjects of its verbs."""

    def subject(self, at: int) -> tuple[int, ...]:
        """Return the positions of a verb group's subject: noun phrases, or one infinitive."""
        if (found := self._subjects.get(at)) is None:
            self._subjects[at] = ()  # a verb whose subject hangs on its own finds none
            found = self._subjects[at] = self._find_subject(at)
        return found

    def _find_subject(self, at: int) -> tuple[int, ...]:
        verb = self.verb(at)
        if verb is None or not (verb.participle or verb.finite):
            return ()
        if verb.participle:
            before = self.verb(at - 1)
            if before and before.finite and before.lemma in self.lexicon.grammar.copulas:
                return self.subject(at - 1)
            asks = verb.lemma in self.lexicon.sets.get("participles.speaking", ())
            said = asks or verb.lemma in self.lexicon.reporting
            if said and verb.mood is Mood.PRESENT_PARTICIPLE:
                main = self._finite_before(at) if self.mark(at - 1, ",") else None
                if main is not None:  # "X conteste Y, estimant que …": it is X who does
                    return self.subject(main)
            governor = self.modified(at)
            return () if governor is None else self._subject_group(governor)
        if self._relative(opener := self.past_inserted(at - 1)):
            governor = self._noun_before(opener)
            return () if governor is None else (governor,)
        if inverted := self._inverted(at):
            return (inverted,)
        if self.coordinator(at - 1):
            earlier = self._resumed(at, self._finite_before(at - 1))
            return () if earlier is None else self.subject(earlier)
        return self._subject_before(at)

    def _resumed(self, at: int, earlier: int | None) -> int | None:
        """Return the verb that one behind ", et" goes on from, past a relative between commas.

        "Elle loue des serveurs à X, qui les exploite, et s'appuie sur Y": it is she who does.
        """
        opener = self._clause_opener(earlier) if earlier is not None else None
        if opener is None or not (self.mark(at - 2, ",") and self.mark(opener - 1, ",")):
            return earlier
        outer = self._finite_before(opener)
        return earlier if outer is None else outer

    def _inverted(self, at: int) -> int | None:
        """Return the position of a subject behind its verb: "…, a déclaré la ministre"."""
        verb, node = self.verb(at), self.noun(at + 1)
        if verb is None or node is None or node.preposition or verb.pronoun:
            return None
        before = at - 1 if self._closes_speech(at - 1) or not self.is_mark(at - 1) else at - 2
        if self._closes_speech(before) and not self._closes_name(before, verb):
            return at + 1
        comment = self.mark(at - 1, ",", "–", "—", "-") and verb.lemma in self.lexicon.reporting
        return at + 1 if comment and self._speaks(node) and self._ends(at + 1) else None

    def _closes_speech(self, at: int) -> bool:
        return self.mark(at, "»", "”", '"')

    def _closes_name(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether marks hold but a name before a verb that says nothing: "« X » a signé"."""
        if verb.lemma in self.lexicon.reporting:
            return False
        opening = next((p for p in range(at - 1, -1, -1) if self.mark(p, "«", "“", '"')), None)
        if opening is None:
            return False
        return not any(isinstance(node, VerbGroup) for node in self.nodes[opening:at])

    def _speaks(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is one that can say something."""
        token = self.tokens[node.head]
        if token.entity is not None:
            return SOV.Actor in token.entity.types
        head = self.head(node)
        noun, sets = self.lexicon.singular(head), self.lexicon.sets
        if noun in sets.get("status.sources.voices", ()):
            return True
        kinds = [self.lexicon.head_class(head), *self.lexicon.anaphors.get(noun, ())]
        return any(kind is not None and SOV.Actor in with_broader(kind) for kind in kinds)

    def _ends(self, at: int) -> bool:
        """Tell whether a noun phrase is the last argument of its verb."""
        end = self.extent(at)
        node = self.nodes[end] if end < len(self.nodes) else None
        if isinstance(node, NounPhrase):
            return bool(node.preposition)
        return not isinstance(node, VerbGroup)

    def inverted(self, at: int) -> bool:
        """Tell whether a verb's subject stands behind it, as in a comment on what was quoted."""
        return self._inverted(at) is not None

    def comment(self, at: int) -> Comment | None:
        """Return the comment on what is said beside it that a verb makes, or None."""
        if not self.inverted(at):
            return None
        said_by = self.conjuncts(at + 1)
        return Comment(said_by, self.nodes[at].first, self.phrase(said_by[-1]).last)

    def comment_starts(self, at: int) -> tuple[int, ...]:
        """Return the token indexes one of which follows a quotation that a verb comments on."""
        return (self.nodes[at].first,)

    def features(self, types: Collection[Iri]) -> frozenset[str]:  # noqa: ARG002  # as others ask
        """Return what the types of a named thing say of the pronouns that may stand for it."""
        return frozenset()

    def _subject_before(self, at: int) -> tuple[int, ...]:
        position = self._before_inserted(at) - 1
        while position >= 0:
            node = self.nodes[position]
            if isinstance(node, VerbGroup) and node.finite:
                opener = self._clause_opener(position)
                if opener is None:
                    return ()
                position = opener
            elif isinstance(node, NounPhrase):
                if self._free(position):
                    return self._subject_group(self._apposed(self._containing(position)))
            elif isinstance(node, VerbGroup):
                if node.mood is Mood.INFINITIVE and not node.preposition and self._opens(position):
                    return (position,)
            elif node.tag is Tag.SUBORDINATOR or node.text in {";", ":"}:
                return ()
            elif node.text in _PARENTHESES:
                position = self._aside_start(position)
            position -= 1
        return ()

    def _before_inserted(self, at: int) -> int:
        """Return where a clause between commas opens that parts a verb from its subject, else `at`.

        "Ada Noiret, while visiting the port, said"; what hangs on a condition is left alone.
        """
        opener = at - 2 if self.mark(at - 1, ",") else -1
        while opener > 0 and not self.mark(opener, ",", ";", ":"):
            opener -= 1
        mark = self.marks.get(opener + 1)
        if opener <= 0 or not self.mark(opener, ",") or mark is None:
            return at
        behind = opener - 1
        if self.mark(behind, ")"):  # "Ada Noiret (43), while"
            behind = self._aside_start(behind) - 1
        start = self._chain_start(behind)
        if mark.text in self.lexicon.status["subordinators"].get("hypothetical", ()):
            return at
        inserted = mark.tag is Tag.SUBORDINATOR and start is not None and self._free(start)
        return opener if inserted else at

    def _clause_opener(self, at: int) -> int | None:
        """Return the relative that opens a verb's clause, or that of the verbs it goes on from."""
        opener = self.relative(at)
        while opener is None and self.coordinator(at - 1):
            earlier = self._finite_before(at - 1)
            if earlier is None:
                return None
            at, opener = earlier, self.relative(earlier)
        return opener

    def in_relative(self, at: int) -> bool:
        """Tell whether a verb, or one that it goes on from, stands in a relative clause."""
        return self._clause_opener(at) is not None

    def _aside_start(self, at: int) -> int:
        """Return the position at which an aside in parentheses or dashes opens, or `at`."""
        opening = _PARENTHESES[self.nodes[at].text]  # type: ignore[union-attr]
        return next((p for p in range(at - 1, 0, -1) if self.mark(p, opening)), at)

    def _containing(self, at: int) -> int:
        """Return the position of the free noun phrase whose complements one at `at` is among.

        "Le contrat entre A et B": B has no preposition, but is no subject.
        """
        for outer in range(at):
            if self._free(outer) and self.extent(outer) > at:
                return outer
        return at

    def _apposed(self, at: int) -> int:
        """Return the position of what a noun phrase between commas only explains.

        "OVHcloud, hébergeur français, dépend …" speaks of OVHcloud; so does "OVHcloud, très
        dépendant de Microsoft, …".
        """
        before = self.aside_of(at)
        while before is not None and self._free(before):
            at, before = before, self.aside_of(before)  # "X, owner of Y, a firm in Lyon, runs it"
            if before is not None and self._is_somebody(at) > self._is_somebody(before):
                break  # "the city, the mayor, Ada Moyo, told reporters, runs it"
        return at

    def aside_of(self, at: int) -> int | None:
        """Return the position of the noun phrase before a comma behind which one stands aside.

        Adverbs may open the aside, its complements end it, and a comma closes it.
        """
        comma, end = at - 1, self.extent(at)
        while self.adverb(comma):
            comma -= 1
        while (
            ((behind := self.noun(end)) and behind.preposition)
            or self._participle(end)
            or (self.adverb(end) and not self.mark(end, ","))
        ):
            end = self.extent(self.conjuncts(end)[-1]) if behind else end + 1
        closed = self.mark(comma, ",") and self.mark(end, ",")
        return self._chain_start(comma - 1) if closed else None

    def said_aside(self, at: int) -> tuple[int, ...]:
        """Return of what an adjective is said that opens a sentence or an aside, else nothing.

        "Très dépendante de Microsoft, la région …", "The region, long dependent on Microsoft, …".
        """
        node, end = self.noun(at), self.extent(at)
        if node is None or node.preposition:
            return ()
        if (apart := self.aside_of(at)) is not None:
            return (apart,)
        grades = self.lexicon.words.get("grading", {}).get("words", ())
        before = [self.marks.get(i) for i in range(at)]
        adverbs = all(one and (one.tag is Tag.ADVERB or one.text in grades) for one in before)
        if self.mark(end, *self.lexicon.grammar.that) and self.plain_noun(end + 1):
            end = self.extent(end + 1)  # "Plus lent que X, Y"
        bare = all(token.tag is Tag.ADVERB for token in self.tokens[node.first : node.core])
        if not (adverbs and bare and self.mark(end, ",")):
            return ()
        finite = (i for i, verb in self.verbs.items() if i > end and verb.finite)
        main = next((i for i in finite if self.relative(i) is None), None)
        subject = self.subject(main) if main is not None else ()
        return subject if subject[:1] == (end + 1,) else ()

    def _free(self, at: int) -> bool:
        """Tell whether a noun phrase has no preposition and is no verb's object."""
        node = self.noun(at)
        if node is None:
            return False
        before = at - 1
        while self.adverb(before):  # "filiale depuis 2023 du groupe X"
            before -= 1
        partitive = self.some(node) and not self.noun(before)
        if node.preposition and not partitive:
            return False
        before = at - 1
        if self._left_out(before):
            return False
        return not (before >= 0 and isinstance(self.nodes[before], VerbGroup))

    def _left_out(self, at: int) -> bool:
        """Tell whether a mark keeps the noun behind it from what is said of another before it.

        "Orange, et non Iliad, a racheté", "Orange, mais pas Iliad,", "all firms but Orange use".
        """
        mark = self.marks.get(at)
        if mark is None:
            return False
        if mark.tag is Tag.NEGATION and mark.text not in self.lexicon.grammar.neither:
            instead = self.lexicon.words["conjunctions"].get("instead", ())
            if self.coordinator(at - 1) or (
                self.is_mark(at - 1) and self.marks[at - 1].text in instead
            ):
                return True  # "Orange and not Iliad bought it"
            if self.mark(self.extent(at + 1), *instead):
                return True  # "Not Orange but Iliad bought it"
            outer = at - 1 - (self.is_mark(at - 1) and not self.mark(at - 1, ","))
            return self.mark(outer, ",") and self.mark(self.extent(at + 1), ",")
        but = mark.text in self.lexicon.sets.get("conjunctions.excepting", ())
        start = self._chain_start(at - 1) if but else None
        opener = self.marks.get(start - 1) if start is not None else None
        if opener is not None and opener.tag is Tag.NEGATION:
            return False  # it is who did
        return (but and self.noun(at - 1) is not None) or mark.text in self.lexicon.grammar.refusals

    def _listed_object(self, at: int) -> bool:
        """Tell whether a noun phrase goes on a verb's object: "X, which includes A and B, sold"."""
        if not (self.coordinator(at - 1) or self.mark(at - 1, ",")):
            return False
        before = range(max(1, at - _LISTED), at - 1)
        return any(self.verb(i - 1) and self.noun(i) and at in self.conjuncts(i) for i in before)

    def _subject_group(self, at: int) -> tuple[int, ...]:
        """Return the whole coordination that a subject ends."""
        group = [at]
        while self.coordinator(group[0] - 1) or self.mark(group[0] - 1, ","):
            joined = self.coordinator(group[0] - 1)
            first = group[0] - 1
            if joined and self.mark(first, *self.lexicon.grammar.neither):
                first -= self.mark(first - 1, ",")  # "ni X, ni Y"
            before = self._chain_start(first - 1)
            if before is None and joined:  # "X, une banque, et Y ont signé"
                before = self._before_aside(group[0] - 2)
            if before is None or not self._free(before) or not (joined or len(group) > 1):
                break
            node, apart = self.noun(before), not joined and self.mark(self.extent(at), ",")
            if apart and node is not None and self.names_several(node, group):
                break  # "ses fondateurs, A et B, ont"
            group.insert(0, before)
        return tuple(group)

    def _before_aside(self, comma: int) -> int | None:
        """Return the position of what is explained by what ends at a comma, or None."""
        explains = self._chain_start(comma - 1) if self.mark(comma, ",") else None
        if explains is None or not self.mark(explains - 1, ","):
            return None
        return self._chain_start(explains - 2)

    def _chain_start(self, at: int) -> int | None:
        if self.noun(at) is None:
            return None
        start = self.outermost(at)
        return start if self.extent(start) == at + 1 else None

    def _relative(self, at: int) -> bool:
        node, words = self.marks.get(at), self.lexicon.grammar.subject_relatives
        led = self.marks.get(at - 1)  # "la charte à laquelle ont adhéré X et Y"
        if led is not None and led.tag is Tag.PREPOSITION:
            return False
        return node is not None and node.tag is Tag.RELATIVE and node.text in words

    def retold(self, at: int) -> bool:  # noqa: ARG002  # as others ask
        """Tell whether a verb goes on with what somebody tells who is named before."""
        return False

    def turns(self, at: int) -> bool:  # noqa: ARG002  # as others ask
        """Tell whether a mark opens what another tells, against what was told before it."""
        return False

    def tells_more(self, at: int) -> bool:  # noqa: ARG002  # as others ask
        """Tell whether a verb opens a clause that describes a noun, without a relative."""
        return False

    def relative(self, at: int) -> int | None:
        """Return the position of the relative that opens a verb's clause, or None.

        It stands right before the verb ("qui conseille") or before its subject ("que Google
        conseille", "dont le siège est").
        """
        if at not in self._relatives:
            self._relatives[at] = self._find_relative(at)
        return self._relatives[at]

    def _find_relative(self, at: int) -> int | None:
        before, listed = at - 1, False
        while self.noun(before) or (
            self.noun(before - 1)
            and (self.coordinator(before) or (listed and self.mark(before, ",")))
        ):
            listed = listed or self.coordinator(before)  # "que A, B et C ont publié"
            before -= 1
        before = self.past_inserted(before)  # "qui, depuis mai, conseille"
        node = self.nodes[before] if before >= 0 else None
        led = self.marks.get(before - 1)
        behind = before - 1 - (led is not None and led.tag is Tag.PREPOSITION)  # "à qui X confie"
        behind_noun = self.noun(behind) or self.mark(behind, ",") or self.ends_dated(behind)
        opens = isinstance(node, Mark) and node.tag is Tag.RELATIVE and bool(behind_noun)
        return before if opens else None

    def _noun_before(self, at: int) -> int | None:
        position = self.before_brackets(at - 1 - self.mark(at - 1, ","))
        return self.outermost(position) if self.noun(position) else None

    def _finite_before(self, at: int) -> int | None:
        for position in range(at - 1, -1, -1):
            node = self.nodes[position]
            if isinstance(node, VerbGroup) and node.finite:
                return position
        return None
