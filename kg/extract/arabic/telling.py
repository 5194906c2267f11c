"""What somebody tells in an Arabic sentence: the clauses behind "أن", and whose they are."""

from functools import cached_property

from kg.extract.arabic.arguments import STOPS, ArabicArguments
from kg.extract.conjugation import FINITE, GENDERS
from kg.extract.effects import listed, of_noun
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.model import Modality

_FAR = 8
"""Nodes between "عن أن" and the noun of talk before it at the most."""


class ArabicTelling(ArabicArguments):
    """A chunked Arabic sentence, and what is asked of its clauses that say what is told."""

    def clause_behind(self, at: int) -> int | None:
        """Return the position of the "أن" that opens the clause of a verb, or None."""
        for position, mark in self.marks.items():
            if position > at and mark.text in self.lexicon.grammar.that:
                return position if self.content_verb(position) == at else None
        return None

    def content_verb(self, that: int) -> int | None:
        """Return the verb whose clause "أن" opens, its subject and more standing between them."""
        if that not in self._tellers:
            besides = self._besides(that)
            found = self._of_first(that) if besides else self._find_teller(that)
            self._tellers[that] = self._talk_of(that) if found is None else found
        return self._tellers[that]

    def _of_first(self, that: int) -> int | None:
        """Return the verb of the first clause behind "أن", which one besides goes on from."""
        before = (at for at in range(that - 1) if self.mark(at, *self.lexicon.grammar.that))
        said = next(before, None)
        return None if said is None else self.content_verb(said)

    @cached_property
    def _tellers(self) -> dict[int, int | None]:
        """The verb of each clause behind "أن", once it was asked for."""
        return {}

    def supposed(self, that: int) -> bool:
        """Tell whether a sentence opens with a clause that it judges: "أن تمول الدولة X خطأ"."""
        verb = self.verb(that + 1)
        if verb is None or not verb.finite or not self.mark(that, *self.lexicon.grammar.that):
            return False
        return all(self._opens(at) or self.coordinator(at) for at in range(that))

    def wished(self, that: int) -> bool:
        """Tell whether "أن" has a verb right behind it: "تحلم بأن تملك مركزا", "سمحت بأن تبيعه".

        What is told has its subject there, or a particle: "بأنها تملك", "أن قد".
        """
        verb = self.verb(that + 1)
        if verb is None or not verb.finite or verb.negated or verb.head != verb.first:
            return False
        readings = self.lexicon.forms.get(self.tokens[verb.head].text)
        told = [one for one in readings if one.mood in FINITE]
        return bool(told) and all(one.imperfect for one in told)

    def _find_teller(self, that: int) -> int | None:
        described, what = False, self.lexicon.words["verbal"]["what"]
        if (first := self._first_that(that)) is not None:
            return self.content_verb(first)
        for position in self.backwards(self._before_parted(that)):
            node = self.nodes[position]
            if isinstance(node, VerbGroup):
                if self._only_describes(position, node):
                    described = True
                elif node.finite and self._says_which(position, node):
                    continue
                elif node.finite or self._opens_speech(node) or self._by_saying(position):
                    return self._teller_of(position)
                continue
            if described and (self._relative(position) or self.mark(position, *what)):
                described = False
                continue
            if isinstance(node, Mark) and node.tag in OPENERS:
                return None
            if isinstance(node, Mark) and node.text in STOPS:
                return None
        return None

    def _talk_of(self, that: int) -> int | None:
        """Return the noun of talk or rumour that a clause is about: "كلام كثير عن أن X يملك Y"."""
        if not self.mark(that - 1, *self.lexicon.words["verbal"]["talked_about"]):
            return None
        for position in range(that - 2, max(-1, that - _FAR), -1):
            noun = self.noun(position)
            if noun is None:
                if self.verb(position) is not None:
                    return None
                continue
            head = self.lexicon.singular(self.tokens[noun.head].text)
            effect = of_noun(self, head)
            if effect == Modality.HYPOTHETICAL:
                return position
        return None

    def _besides(self, that: int) -> bool:
        """Tell whether "أن" is of a conjunction: "حيث إن", "لا سيما أن", "خاصة وأن", "مع العلم أن".

        What it opens is nobody's words but those of whose the sentence is.
        """
        at = that - 1 - self.coordinator(that - 1) * (not self.mark(that - 1, "كما"))
        node = self.nodes[at] if at >= 0 else None
        if node is None or isinstance(node, VerbGroup):
            return False
        word = self.tokens[node.head].text if isinstance(node, NounPhrase) else node.text
        parted = at == 0 or self.mark(at - 1, ",") or self.coordinator(at - 1)
        return parted and word in self.lexicon.status["content"]["conjunctions"]

    def _only_describes(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether a verb says but which: "القوائم التي نشرت أمس", "ما نشر من أن"."""
        if self.mark(at - 1, *self.lexicon.words["verbal"]["what"]):
            return True
        silent = verb.passive or not self._tells(verb)
        return verb.finite and self._relative(at - 1) and silent

    def _before_parted(self, that: int) -> int:
        """Return where to look for who tells what is behind "أن": before what commas set apart.

        "قال مصدر، طلب عدم ذكر اسمه، إن", "نفت اللجنة، رغم أنها لا تملك القرار، أن".
        """
        commas = (at for at in range(that - 1, 0, -1) if self.mark(at, ","))
        closed, opened = next(commas, None), next(commas, None)
        if closed != that - 1 or opened is None:
            return that
        before = (verb for at in self.backwards(opened) if (verb := self.verb(at)) and verb.finite)
        told = next(before, None)
        return opened if told is not None and self._tells(told) else that

    def _first_that(self, that: int) -> int | None:
        """Return the "أن" that one behind "و" goes on from: "اقترح أن تبدأ …، وأن تشترط …"."""
        if not self.coordinator(that - 1):
            return None
        for position in range(that - 2, -1, -1):
            verb = self.verb(position)
            if self.mark(position, *self.lexicon.grammar.that):
                return position
            tells = verb is not None and verb.finite and self._tells(verb)
            if tells or self.mark(position, *STOPS):
                return None
        return None

    def same_clauses(self, that: int) -> tuple[int, ...]:
        """Return an "أن" and those that go on from it."""
        return self._same_clauses.get(that, (that,))

    @cached_property
    def _same_clauses(self) -> dict[int, tuple[int, ...]]:
        """Each "أن" of the sentence with those that go on from it, read once from its end."""
        found: dict[int, tuple[int, ...]] = {}
        behind: int | None = None
        for position in range(len(self.nodes) - 1, -1, -1):
            if self.mark(position, *STOPS):
                behind = None
            elif self.mark(position, *self.lexicon.grammar.that):
                goes_on = behind is not None and self._first_that(behind) == position
                found[position] = (position, *(found[behind] if goes_on and behind else ()))
                behind = position
        return found

    def conjuncts(self, at: int) -> tuple[int, ...]:
        """Return the positions of a noun phrase and those coordinated with it, or of clauses."""
        mark = self.marks.get(at)
        that = mark is not None and mark.text in self.lexicon.grammar.that
        return self.same_clauses(at) if that else super().conjuncts(at)

    def _by_saying(self, at: int) -> bool:
        """Tell whether a participle is of who closes by saying a thing: "مكتفيا بالقول إن"."""
        node = self.noun(at + 1)
        said = self.lexicon.sets["verbal.saying"]
        return node is not None and bool(node.preposition) and self.tokens[node.head].text in said

    def _says_which(self, at: int, node: VerbGroup) -> bool:
        """Tell whether a verb that tells nothing says more of the indefinite noun before it."""
        before = self.noun(at - 1)
        tells = self._tells(node) or node.lemma in self.lexicon.words["verbal"]["judging"]
        return before is not None and not tells and not self._determined(before)

    def _told_by(self, at: int) -> tuple[int, ...]:
        """Return whose words a verb relays: "نقلت الوكالة عن الوزير قوله"."""
        verb, relayed = self.verb(at), self.lexicon.words["verbal"]["relaying"]
        if verb is None or verb.lemma not in relayed:
            return ()
        for one in self._arguments(at):
            node = self.noun(one)
            if node is not None and node.preposition == relayed[verb.lemma]:
                return (one,)
        return ()

    def _topic_of_that(self, at: int) -> bool:
        """Tell whether a bare noun phrase stands right behind "أن", where a subject does."""
        node = self.noun(at)
        bare = node is not None and not node.preposition
        return bare and self.mark(at - 1, *self.lexicon.grammar.that)

    def retold(self, at: int) -> bool:
        """Tell whether a pronoun says who tells more, so that another is what is told of."""
        return bool(self._goes_on_telling(at))

    def _goes_on_telling(self, at: int) -> tuple[int, ...]:
        """Return who tells more: "تتوقع الشركة أن ينمو السوق، لكنها ترى أن …"."""
        verb, pronoun = self.verb(at), self.noun(at - 1)
        if verb is None or pronoun is None or verb.lemma not in self.lexicon.reporting:
            return ()
        if self.tokens[pronoun.head].tag is not Tag.PRONOUN or pronoun.preposition:
            return ()
        for position in self.backwards(at - 1):
            earlier = self.verb(position)
            if earlier is None or not earlier.finite or self.clause_behind(position) is None:
                continue
            subject = self.subject(position) if self._tells(earlier) else ()
            nouns = [node for one in subject if (node := self.noun(one))]
            wanted = self.agreement(pronoun) & GENDERS
            alike = [n for n in nouns if not (found := self.agreement(n)) or found & wanted]
            return subject if nouns and len(alike) == len(subject) else ()
        return ()

    def tells_more(self, at: int) -> bool:
        """Tell whether a verb says more of the indefinite noun before it: "تقرير أصدره المركز".

        It has a pronoun for that noun, and no other verb follows in the same clause.
        """
        verb, node = self.verb(at), self.noun(at - 1)
        if verb is None or node is None or not verb.finite or not self.tokens[verb.head].lemma:
            return False
        outer = self.noun(self.outermost(at - 1))
        if outer is None or self._determined(outer):
            return False
        for position in range(at + 1, len(self.nodes)):
            behind = self.verb(position)
            if self.mark(position, ",", *STOPS):
                return True
            if behind is not None and behind.finite and not self.coordinator(position - 1):
                return False
        return True

    def _teller_of(self, at: int) -> int:
        """Return the verb that speaks of what another tells: "نافيا ما أوردته الصحيفة من أن"."""
        if not self.mark(at - 1, *self.lexicon.words["verbal"]["what"]):
            return at
        before = at - 2
        while self.noun(before) is not None:
            before -= 1
        verb = self.verb(before)
        denies = verb is not None and verb.lemma in self.lexicon.words["verbal"]["denying"]
        return before if denies else at

    def _opens_speech(self, node: VerbGroup) -> bool:
        return node.lemma in self.lexicon.reporting

    def _tells(self, node: VerbGroup) -> bool:
        """Tell whether a verb may have a clause behind "أن"."""
        tables = self.lexicon.status["clauses"].values()
        return self._opens_speech(node) or any(node.lemma in words for words in tables)

    def _undergoes(self, at: int, described: int) -> bool:
        """Tell whether a participle says what is done to a noun: "الشركة المستحوذ عليها"."""
        noun, verb, behind = self.noun(described), self.verb(at), self.noun(at + 1)
        if noun is None or verb is None or behind is None or not behind.preposition:
            return False
        pronoun = self.tokens[behind.head].tag is Tag.PRONOUN
        she = pronoun and "feminine" in self.agreement(noun)
        return she and not self.tokens[verb.head].text.endswith(("ه", "ات"))

    def _talked_of(self, at: int) -> bool:
        """Tell whether a deed is what talks are about, or is called off: "تم إلغاء شراء أورنج"."""
        node, before = self.noun(at), self.noun(at - 1)
        if node is None or before is None or not node.preposition:
            return False
        return listed(self, "event_nouns", self.lexicon.singular(self.head(before))) is not None
