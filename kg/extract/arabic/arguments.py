"""What belongs to the clause of an Arabic verb: its noun phrases, its "أن", what is an aside."""

from collections.abc import Iterator
from functools import cached_property

from kg.extract.arabic.parted import ArabicParted
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.names import SOV

STOPS = frozenset({";", ":", "."})
"""Marks behind which nothing belongs to the verb before them."""

DASHES = frozenset({"–", "—"})
"""Marks that set an aside apart as commas do."""


class ArabicArguments(ArabicParted):
    """A chunked Arabic sentence, and what is asked of the clauses of its verbs."""

    def _opens(self, at: int) -> bool:
        """Tell whether a quotation opens at a position, within a clause: "السلطنة «لن تعتمد …»"."""
        node = self.nodes[at] if 0 <= at < len(self.nodes) else None
        return isinstance(node, Mark) and node.tag is Tag.OPEN and node.text != "("

    def _shuts(self, at: int) -> bool:
        """Tell whether a quotation closes at a position, within a clause: "«سراج» نموذج واعد"."""
        node = self.nodes[at] if 0 <= at < len(self.nodes) else None
        return isinstance(node, Mark) and node.tag is Tag.CLOSE and node.text != ")"

    def _chain(self, at: int) -> Iterator[int]:
        """Yield the noun phrases that end at a position, the outermost of the chain first."""
        outer = at
        for start in range(at, -1, -1):
            if self.noun(start) is None:
                break
            if self.extent(start) > at or start == at:
                outer = start
        yield from (p for p in range(outer, at + 1) if self.noun(p) and self.extent(p) > at)

    def _arguments(self, at: int) -> tuple[int, ...]:
        """Return the noun phrases behind a verb that belong to its clause; see `_behind_verb`."""
        if at not in self.argued:
            self.argued[at] = tuple(self._behind_verb(at))
        return self.argued[at]

    @cached_property
    def argued(self) -> dict[int, tuple[int, ...]]:
        """The arguments of each verb, once they were asked for."""
        return {}

    def _behind_verb(self, at: int) -> Iterator[int]:
        """Yield the positions of the noun phrases behind a verb that belong to its clause.

        Of a coordination and of what is part of another phrase, the first and outermost alone.
        """
        position, inside = at + 1, self._aside_end(at)
        clefted = self.identified(at) or self.clefted(at)
        while position < len(self.nodes):
            node = self.nodes[position]
            if isinstance(node, NounPhrase):
                cleft = clefted is not None and self._is_pronoun(position)
                if cleft or self.parted.get(position, at) != at:
                    return
                seat = self._behind_seat(position)
                if not (seat > position or self._date(node) or self._adds_nothing(position)):
                    yield position
                position = max(seat, self.extent(self.conjuncts(position)[-1]))
                continue
            if (past := self._past_beside(position)) > position:
                position = past
                continue
            if isinstance(node, VerbGroup):
                if (position := self._past_verb(at, position, node)) < 0:
                    return
                continue
            if position == inside or self._ends_clause(position, node):
                position = self._resumed_at(at, position)
                continue
            if node.tag is Tag.OPEN and node.text == "(":
                position = self.closing(position)
            position += 1

    def _past_beside(self, at: int) -> int:
        """Return the position past an aside, or past who is denied beside another, or the same."""
        return self.asides[at] + 1 if at in self.asides else self._past_denied(at)

    def _past_denied(self, at: int) -> int:
        """Return the position past who is denied beside another: "أورنج، لا تاليس، تدير"."""
        position = at + self.mark(at, ",")
        position += self.coordinator(position)
        other = self.noun(position + 1) if self._denies(position) else None
        if other is None or other.preposition or self.tokens[other.head].tag is not Tag.NAME:
            return at
        end = self.extent(self.conjuncts(position + 1)[-1])
        closed = self.mark(end, ",", *STOPS) or end == len(self.nodes)
        if self.verb(end) is not None or (self.verb(position) is not None and not closed):
            return at
        return end + self.mark(end, ",")

    def _denies(self, at: int) -> bool:
        """Tell whether "لا", or "ليس" behind "و", denies what stands behind it."""
        verb = self.verb(at)
        if verb is None:
            return self.mark(at, *self.lexicon.grammar.refusals)
        return self.coordinator(at - 1) and verb.lemma == self.lexicon.words["verbal"]["is_not"]

    def _past_verb(self, at: int, other: int, verb: VerbGroup) -> int:
        """Return the position past another verb where one goes on, or -1."""
        if verb.finite:
            resumed = self._resumed_at(at, other)
            return resumed if resumed < len(self.nodes) else self._past_described(at, other)
        return -1 if self._adds(other) else other + 1

    def _resumed_at(self, at: int, mark: int) -> int:
        """Return where a verb goes on behind what ends its clause, or past the end."""
        behind = (one for one, verb in self.parted.items() if verb == at and one > mark)
        return next(behind, len(self.nodes))

    def _listed_across(self, at: int) -> bool:
        """Tell whether a noun goes on with a list, past the verb that describes its first."""
        return any(at in more for more in self._across.values())

    def _past_described(self, at: int, described: int) -> int:
        """Return the position of a verb's object behind what only describes another noun, or -1.

        "ألزمت في لائحة أصدرتها أمس المشغلين بالإفصاح": they are obliged, and issued nothing.
        """
        inner, before, verb = self.verb(described), self.noun(described - 1), self.verb(at)
        if inner is None or before is None or verb is None or not before.preposition:
            return -1
        if before.preposition == self.of or self._determined(before):
            return -1
        if not self.tokens[inner.head].lemma or self.tokens[verb.head].lemma:
            return -1
        if not self._suffix_agrees(self.tokens[inner.head].lemma, before):
            return -1
        position = described + 1
        while self.adverb(position):
            position += 1
        node = self.noun(position)
        plain = node is not None and not node.preposition and not self._date(node)
        return position if plain and not self._agrees(described, position) else -1

    def _ends_clause(self, at: int, mark: Mark) -> bool:
        """Tell whether nothing behind a mark belongs to the verb before it."""
        if mark.tag in OPENERS or mark.text in STOPS:
            return True
        if mark.text in self.adversatives:
            return True
        opens = bool(self.verb(at + 1)) or self._opens_clause(at + 1)
        if self.coordinator(at) and (
            self._listed_across(at + 1) or self._without_verb(at + 1, self.extent(at + 1))
        ):
            return True
        return self._apart(at + 1) or (self.coordinator(at) and (opens or self._says_anew(at)))

    def _says_anew(self, joined: int) -> bool:
        """Tell whether "و" behind a comma has a noun with a verb of its own behind it."""
        node = self.noun(joined + 1)
        if node is None or node.preposition or not self.mark(joined - 1, ","):
            return False
        verb = self.verb(self.extent(joined + 1))
        return verb is not None and verb.finite

    @cached_property
    def asides(self) -> dict[int, int]:
        """Each comma that opens a relative clause between commas, and the comma that closes it.

        It goes on to the first comma behind its verb with what may be said of the main verb behind.
        """
        found: dict[int, int] = {}
        opened: int | None = None
        dash: int | None = None
        verbs = 0
        for at, node in enumerate(self.nodes):
            if isinstance(node, VerbGroup):
                verbs += node.finite
            elif not isinstance(node, Mark):
                continue
            elif node.text in STOPS:
                opened = dash = None
            elif node.text in DASHES:  # "أورنج – أكبر مشغل في البلاد – تملك"
                found |= {} if dash is None else {dash: at}
                dash = at if dash is None else None
            elif node.text == ",":
                source = self._source(at + 1) or self._set_beside(at + 1)
                said = self.mark(at + 1, "كما") and self.verb(at + 2) is not None
                relative = source or said or self.mark(at + 1, *self.lexicon.grammar.relatives)
                if opened is None and (closed := self._of_its_own(at)) is not None:
                    found[at] = closed
                if opened is None and relative:
                    opened, verbs = at, int(source)
                elif opened is not None and verbs and self._resumes(at + 1):
                    found[opened] = at
                    opened = at if relative else None
                    verbs = int(source)
        return found

    def _source(self, at: int) -> bool:
        """Tell whether a source opens at a position: "، بحسب تقرير أصدره المركز،"."""
        node = self.noun(at)
        return node is not None and (
            node.preposition in self.lexicon.status["sources"]["prepositions"]
        )

    def _of_its_own(self, comma: int) -> int | None:
        """Return the comma that closes what is said of a thing's own: "، ومقرها الدوحة،"."""
        if (closed := self._closes_participle(comma)) is not None:
            return closed
        if self.coordinator(comma + 1) and self._opens_clause(comma + 2):
            return self._closes_remark(comma + 3)  # "، وهي الأولى من نوعها،"
        node = self.noun(comma + 2) if self.coordinator(comma + 1) else None
        if node is None or node.preposition or not self.possessive(node):
            return None
        position = comma + 3
        while self.noun(position) is not None:
            position += 1
        return position if position > comma + 3 and self.mark(position, ",") else None

    def _closes_remark(self, at: int) -> int | None:
        """Return the comma behind noun phrases alone, where the clause goes on with another."""
        while self.noun(at) is not None:
            at += 1
        return at if self.mark(at, ",") and self.noun(at + 1) is not None else None

    def _resumes(self, at: int) -> bool:
        """Tell whether what stands at a position goes on with the clause before an aside."""
        node = self.nodes[at] if at < len(self.nodes) else None
        if isinstance(node, Mark):
            resumed = node.text in self.lexicon.grammar.that or self.adverb(at)
            return resumed or self.mark(at, self.lexicon.words["proclitics"]["coordinators"][-1])
        return node is not None

    @cached_property
    def _closing_commas(self) -> dict[int, int]:
        return {closing: opening for opening, closing in self.asides.items()}

    def _aside_end(self, at: int) -> int | None:
        """Return the comma that closes the relative clause between commas of a verb, or None."""
        for opening in (at - 2, at - 3):
            if opening in self.asides and self._relative(opening + 1):
                return self.asides[opening]
        return None

    def backwards(self, at: int) -> Iterator[int]:
        """Yield the positions before one, without the relative clauses between commas."""
        position = at - 1
        while position >= 0:
            yield position
            position = self._closing_commas.get(position, position) - 1

    def _is_pronoun(self, at: int) -> bool:
        node = self.noun(at)
        return (
            node is not None
            and not node.preposition
            and self.tokens[node.head].text in self.lexicon.words["pronouns"]["subject"]
        )

    def clefted(self, at: int) -> int | None:
        """Return what a verb behind "ما" speaks of: "ما تحتاجه البوابة هو أرشيف منظم"."""
        if not self.mark(at - 1, *self.lexicon.words["verbal"]["what"]):
            return None
        if self._is_pronoun(at - 2) and self.noun(at - 3) is not None:
            before = at - 3
            while self.noun(before) is not None or self.adverb(before):
                before -= 1
            described = self._noun_before(before) if self._relative(before) else None
            return next(self._chain(at - 3), None) if described is None else described
        vague = self.lexicon.words["verbal"]["vague"]
        for position in range(at + 1, len(self.nodes)):
            if self.tokens[self.nodes[position].first].text in vague:
                continue
            if self._is_pronoun(position) or self.cleft_copula(at) == position:
                node = self.noun(position + 1)
                return position + 1 if node is not None and not node.preposition else None
            if self.mark(position, ":") and self.noun(position + 1):  # "ما نحتاجه أبسط: قانون"
                return position + 1
            if self.noun(position) is None and not self.adverb(position):
                return None
        return None

    def identified(self, at: int) -> int | None:
        """Return who is said to be what a verb describes: "الجهة التي تدير المركز هي أورنج".

        So it is behind "من" that opens its clause: "من يدير المركز هو أورنج".
        """
        who = self.mark(at - 1, *self.lexicon.words["relative"]["who"])
        described = self._noun_before(at - 1) if self._relative(at - 1) else None
        node = self.noun(described) if described is not None else None
        if not who and (node is None or node.preposition or not self._determined(node)):
            return None
        if node is not None and self.tokens[node.head].tag is not Tag.WORD:
            return None
        for position in range(at + 1, len(self.nodes) - 1):
            if self._is_pronoun(position):
                told = self.noun(position + 1)
                named = told is not None and (self._actor(told) or bool(self._types(told)))
                return position + 1 if named and told and not told.preposition else None
            if self.noun(position) is None and not self.adverb(position):
                return None
        return None

    def cleft_copula(self, at: int) -> int | None:
        """Return the verb of "ليس كذا" behind "ما تحتاجه البوابة", or None."""
        if not self.mark(at - 1, *self.lexicon.words["verbal"]["what"]):
            return None
        behind = next((one for one in range(at + 1, len(self.nodes)) if self.verb(one)), None)
        verb = self.verb(behind) if behind is not None else None
        return behind if verb and verb.lemma in self.lexicon.grammar.copulas else None

    def _opens_clause(self, at: int) -> bool:
        """Tell whether a noun phrase behind "و" is a pronoun that is a subject: "وهو يدعم …"."""
        node = self.noun(at)
        word = self.tokens[node.head] if node and not node.preposition else None
        subjects = self.lexicon.words["pronouns"]["subject"]
        return word is not None and word.tag is Tag.PRONOUN and word.text in subjects

    @cached_property
    def adversatives(self) -> frozenset[str]:
        """The words that open another clause, whatever it says against the one before."""
        words = self.lexicon.words
        return frozenset((*words["conjunctions"]["clause"], *words["connectives"]["contrast"]))

    def _bare(self, at: int) -> list[int]:
        found = []
        for position in self._arguments(at):
            node = self.noun(position)
            if node is not None and not node.preposition:
                found.append(position)
        return found

    def resumed(self, at: int) -> tuple[int, int] | None:
        """Return the preposition with a pronoun behind a verb, and the noun that it takes up.

        "المركز الذي تخزن فيه الوزارة بياناتها", "منصة تعتمد عليها الوزارة"
        """
        position = at + 1
        while self.adverb(position):
            position += 1
        node = self.noun(position)
        if node is None or not node.preposition or self.tokens[node.head].tag is not Tag.PRONOUN:
            return None
        if self._relative(at - 1):
            taken = self._undergoing(self._noun_before(at - 1), at - 1)
        else:
            before = at - 1 - self.mark(at - 1, ",")  # "خزان وطني للنصوص، تشرف عليه المكتبة"
            taken = next(self._chain(before), None) if self.noun(before) else None
            outer = self.noun(taken) if taken is not None else None
            behind = self.noun(position + 1)  # "السوق تهيمن عليها شركات أجنبية"
            set_ahead = taken == 0 and behind is not None and not behind.preposition
            if outer is None or (self._determined(outer) and not set_ahead):
                return None
        noun = self.noun(taken) if taken is not None else None
        if taken is None or noun is None:
            return None
        agrees = self._suffix_agrees(self.tokens[node.head].text, noun)
        return (position, self.identified(at) or taken) if agrees else None

    def _unowned(self, at: int, before: int, behind: int | None) -> bool:
        """Tell whether what stands before a verb is its subject, and no pronoun's behind it."""
        verb, node = self.verb(at), self.noun(before)
        pronoun = self.tokens[verb.head].lemma if verb is not None else ""
        if not pronoun:
            return behind is None or self.resumed(at) is None
        if behind is None and node is not None:
            if self._meant_to_act(at, before, node):
                return True  # "وأن فرنسا تموله", "لكن الحكومة تمولها": nobody else is there
            if self.mark(before - 1, *self.lexicon.grammar.that):
                plain = not self._determined(node) and not self.noun(before + 1)
                return plain or self._actor(node)  # "وأن فريقا طوره"
        bare = node is not None and self.tokens[node.head].tag is Tag.WORD
        if not bare or behind is not None or node is None or verb is None:
            return False
        documents = self.lexicon.sets["status.documents.heads"]
        judges = verb.lemma in self.lexicon.words["verbal"]["judging"]
        told = judges and self.head(node) in documents  # "غير أن تقريرا وصفه بأنه هش"
        return told or not self._suffix_agrees(pronoun, node)

    def _meant_to_act(self, at: int, before: int, node: NounPhrase) -> bool:
        """Tell whether somebody is named, or meant alone and agrees, before a verb."""
        meant = self._actor(node) and self._specified(node) and self._agrees(at, before)
        return self._names_actor(node) or (meant and self.conjuncts(before) == (before,))

    def _only_where(self, before: int, behind: int) -> bool:
        """Tell whether who acts is behind the verb, and where or why before it.

        "في إطار خطة وطنية باعت أورنج الخوادم": no plan sold them.
        """
        node, actor = self.noun(before), self.noun(behind)
        if node is None or actor is None or node.preposition in {"", self.of}:
            return False
        return self._actor(actor) and (before == 0 or not self._actor(node))

    def _names_actor(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase is the name of somebody or of a body."""
        entity = self.tokens[node.head].entity
        return entity is not None and SOV.Actor in entity.types
