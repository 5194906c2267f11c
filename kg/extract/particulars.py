"""Questions about a sentence that few languages answer otherwise than the rest."""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.nominals import Complement, Phrase
from kg.extract.paired import Paired
from kg.model import Iri, frozen


@frozen()
class Answer:
    """What somebody answers in the sentence that says what they were asked.

    opener  the position of what opens the clause that was asked
    asked   token indexes of that clause from its verb on, half-open
    verb    the position of the verb that says who answers
    denied  whether the answer is no
    """

    opener: int
    asked: tuple[int, int]
    verb: int
    denied: bool


class Particulars(Paired):
    """A chunked sentence with the answers that hold where a language has no rule of its own."""

    @property
    def answer(self) -> Answer | None:
        """The answer that a sentence gives to what it says was asked, or None."""
        return None

    @property
    def fronting(self) -> frozenset[str]:
        """The prepositions of complements that are read before their clause as behind it."""
        return frozenset({self.lexicon.grammar.occasion})

    def possessor(self, at: int) -> tuple[int, ...]:
        """Return the position of a genitive before the head at a position, where there are any."""
        del at
        return ()

    def modifiers(self, at: int) -> tuple[int, ...]:
        """Return the positions of names that describe the head at a position from before it."""
        del at
        return ()

    def based(self, at: int) -> tuple[int, ...]:
        """Return the position of the place that a head is said to be based in from before it."""
        del at
        return ()

    def joined(self, at: int) -> tuple[int, ...]:
        """Return the position of a name that is joined to what is done: "the Orange-run site"."""
        del at
        return ()

    def retains_object(self, at: int) -> bool:
        """Tell whether a passive verb keeps its object, so that its subject is who receives."""
        del at
        return False

    def said(self, at: int) -> Phrase | None:
        """Return the words of the clause that a verb of speech at a position governs, or None."""
        del at
        return None

    def also_said(self, at: int) -> tuple[Phrase, ...]:  # noqa: ARG002  # a language's own
        """Return the words of further clauses that a verb of speech governs besides the first."""
        return ()

    def takes_bare_noun(self, verb: VerbGroup) -> bool:
        """Tell whether a bare noun between a verb and "que" is part of the verb."""
        del verb
        return True

    def may_own(self, at: int, types: Collection[Iri]) -> bool:
        """Tell whether the possessive of a noun phrase may speak of a thing of some types."""
        del at, types
        return True

    def heads_body(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether the office at a position is of something that a body is named for."""
        return True

    def portfolio(self, node: NounPhrase) -> str:  # noqa: ARG002  # a language's own
        """Return what words before an office say that it is for: "the culture minister"."""
        return ""

    def may_title(self, node: NounPhrase) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a noun phrase behind a name and a comma may say who its bearer is."""
        return True

    def titled(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the role in whose place a person's name between commas stands, or None."""
        return None

    def own_deed(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a noun says what is done to a thing spoken of before: "its training"."""
        return False

    def label_of_several(self, label: str) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether words are of several, with which verbs agree as with one: Arabic ones."""
        return False

    def led(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return who must own what has a possessive, as a verb's object does: nobody in general."""
        return None

    def implied(self, at: int) -> frozenset[str] | None:  # noqa: ARG002  # a language's own
        """Return gender and number of the subject that a verb's form implies, or None."""
        return None

    def brought_up(self, end: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return what the main verb before a position was done to, or None."""
        return None

    def object_verb(self, at: int) -> int | None:
        """Return the position of the verb that a noun phrase is the object of, if it is one's."""
        before = self.outermost(at) - 1
        return None if self.verb(before) is None else before

    def negated_above(self, at: int) -> tuple[int, ...]:  # noqa: ARG002  # a language's own
        """Return what negates the verb of which a noun says what it plans: none in general."""
        return ()

    def carrier(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the verb that only carries a noun of action, where the language has such verbs."""
        return None

    def noun_slot(self, at: int, slot: str) -> tuple[int, ...] | None:  # noqa: ARG002
        """Return what fills a slot that the language alone has, or None where it is none."""
        return None

    def cleft_copula(self, at: int) -> int | None:  # noqa: ARG002  # English has it
        """Return the copula that says what a verb's object is, and is negated for it, or None."""
        return None

    def cleft(self, at: int, slot: str) -> "tuple[Phrase, ...]":  # noqa: ARG002  # French has it
        """Return what fills a slot of a verb that a later clause names: none in general."""
        return ()

    def may_be_object(self, types: Collection[Iri], at: int) -> bool:  # noqa: ARG002  # its own
        """Tell whether a pronoun at a verb may stand for a thing of some classes."""
        return True

    def maker(self, at: int) -> int | None:
        """Return the position of who made the work at one: "la publication de X"."""
        node = self.noun(at + 1)
        made = node is not None and node.preposition == self.lexicon.grammar.of
        return at + 1 if made else None

    def meant_by(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a noun of what is done says what the noun right before it means to do."""
        return False

    def inherits(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether what a participle says is put as what stands above it is."""
        return True

    def counted(self, at: int) -> tuple[str, frozenset[str]] | None:  # noqa: ARG002  # as others ask
        """Return how many of things named before a noun phrase speaks of, and what it agrees in.

        The number is empty where it speaks of every one, or of none.
        """
        return None

    def beside(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a verb only adds something of a thing: what is wished for it, is not it."""
        return False

    def fronted_infinitive(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether an infinitive, or a form in -ing, is what the rest speaks of."""
        return False

    def told_from(self, at: int, last: int) -> int:  # noqa: ARG002  # a language's own
        """Return the token index at which what a verb of speech reports starts: behind the verb."""
        return last

    def content_verb(self, that: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the verb of speech whose subject stands between it and "that", or None."""
        return None

    def wished(self, que: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether the verb behind "que" says what is only wanted, feared or allowed."""
        return False

    def supposed(self, that: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether what "that" opens at the head of a sentence is only spoken of."""
        return False

    def stands_for(self, at: int, slot: str) -> tuple[Phrase, ...]:  # noqa: ARG002
        """Return what a pronoun beside a verb fills a slot with, where the language has such."""
        return ()

    def office_end(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the position past an office with what it is for, or None: its phrase says it."""
        return None

    def without_state(self, office: NounPhrase, last: int) -> int:  # noqa: ARG002
        """Return where an office's words end without the state that its holder is of."""
        return last

    def nested(self, preposition: str, behind: Sequence[Complement]) -> tuple[int, ...]:
        """Return the place that what a complement says is in: "in a vault in Zurich"."""
        del preposition, behind
        return ()

    def given(self, verb: int, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a phrase with a preposition is what a verb gives behind to whom."""
        return False

    def constituents(self, at: int) -> tuple[int, ...]:  # noqa: ARG002  # a language's own
        """Return the names of whom a group is said to be made up: "un groupe formé par A et B"."""
        return ()

    def members(self, at: int) -> tuple[int, ...]:  # noqa: ARG002  # a language's own
        """Return the names that a noun phrase goes on with: "models, among them A"."""
        return ()

    def itemised(self, at: int) -> tuple[int, ...]:
        """Return what a colon details that a noun only counts: "trois devoirs : A, B et C".

        What says nothing by itself may be one thing: "something better: a rule".
        """
        node = self.noun(at) if self._details else None
        vague = node is not None and self.tokens[node.core].text in self._itemising["vague"]
        if node is None or not (vague or self._counts(node)):
            return ()
        end = self.extent(at)
        if not self.mark(end, ":"):  # "Trois firmes se le partagent : A, B et C"
            end = next((one for one in range(end, len(self.nodes)) if self.mark(one, ":")), end)
        found = self.listed(end + 1) if self.mark(end, ":") else ()
        last = self.past_item(found[-1]) if found else end
        closed = self.closed_by(last, ".", ";", ")", "”", "»") or vague
        beside = end == self.extent(at) or self.as_many(node, found) or vague
        return found if closed and beside and (len(found) > 1 or vague) else ()

    @cached_property
    def _details(self) -> bool:
        """Whether a colon stands in a sentence whose language says what one may detail."""
        return bool(self._itemising) and any(mark.text == ":" for mark in self.marks.values())

    @cached_property
    def _itemising(self) -> Mapping[str, Sequence[str]]:
        table: Mapping[str, Sequence[str]] = self.lexicon.words.get("itemising", {})
        return table

    def as_many(self, node: NounPhrase, found: Sequence[int]) -> bool:
        """Tell whether a list of names is as long as a noun phrase says."""
        names = [noun for one in found if (noun := self.noun(one))]
        numbers = self.lexicon.quantities.numbers
        said = [token.text for token in self.tokens[node.first : node.core + 1]]
        as_many = any(numbers.get(one) == len(found) or one == str(len(found)) for one in said)
        return as_many and all(self.tokens[noun.head].tag is Tag.NAME for noun in names)

    def _counts(self, node: NounPhrase) -> bool:
        """Tell whether a noun phrase says how many things there are, or that they are several."""
        if self.tokens[node.core].tag is Tag.NUMBER:
            return True
        many = {*self.lexicon.quantities.numbers, *self._itemising["many"]}
        return not many.isdisjoint(token.text for token in self.tokens[node.first : node.core + 1])

    def past_comment(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the position past a comment that a verb at one makes between commas, or None."""
        return None

    def gapped(self, at: int) -> tuple[tuple[int, int], ...]:  # noqa: ARG002  # French has it
        """Return subjects and complements that go on without their verb: "…, Y les ponts"."""
        return ()

    def relative_object(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a relative is the object of a verb: "un rapport que X a rendu public"."""
        return False

    def aside(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a verb only describes a noun, so that its subject is no topic."""
        return False

    def describes(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a participle only describes a noun: "denied it uses tools made by X"."""
        return False

    def passive_governor(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a verb stands behind the passive of one of speech: "is said to have"."""
        return False

    def possessed(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the noun behind a possessive relative in a verb's clause, or None."""
        return None

    def generic(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a noun phrase is of any of its kind, of which nothing is told."""
        return False

    def denied_subject(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the token before its subject that negates a verb, or None."""
        return None

    def opens_with(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a sentence opens with a pronoun that a sentence before must explain."""
        return False

    def goes_on(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a verb with a pronoun at its end goes on about what a sentence is about."""
        return False

    def topic(self, at: int) -> int | None:
        """Return the noun phrase that a sentence is about before a pronoun, or None.

        "Quant à l'opposition, elle"
        """
        node, listed = self.noun(0), self.lexicon.words.get("topical", {}).get("prepositions", ())
        fronted = node is not None and node.preposition in listed and self.mark(at - 1, ",")
        return 0 if fronted and self.extent(0) == at - 1 else None

    def listed(self, at: int) -> tuple[int, ...]:
        """Return the members of a list behind a colon or in parentheses, even a list of one.

        Such a list needs no "et": what is between commas is in it.
        """
        found: list[int] = []
        while self.noun(at):
            found.append(at)
            at = self.past_item(at)
            if not (self.mark(at, ",") or self.coordinator(at)):
                break
            at += 1 + self.coordinator(at + 1)
        return tuple(found)

    def fronted_topic(self) -> int | None:
        """Return what opens a sentence and is the object of its verb, where a language has it."""
        return None

    def opens_statement(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a sentence without a verb says something of its first noun phrase."""
        return False

    def taken_up_as(self, at: int) -> frozenset[str]:  # noqa: ARG002  # a language's own
        """Return the gender that a verb's form gives to what its pronoun takes up."""
        return frozenset()

    def says_more(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a noun phrase but says more of another, or of its verb."""
        return False

    def predicated(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a noun phrase only says what a thing is like."""
        return False

    def beside_pronoun(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the noun phrase that a pronoun right behind it takes up, or None."""
        return None

    def impersonal(self, at: int) -> bool:  # noqa: ARG002  # a language's own
        """Tell whether a verb has no subject that does anything: "il y a"."""
        return False

    def controller(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the verb that an infinitive depends on at a distance, or None."""
        return None

    def charger(self, at: int) -> int | None:
        """Return the verb that says of somebody that they do what an infinitive says, or None."""
        return self.controller(at)

    def auxiliary(self, at: int) -> int | None:  # noqa: ARG002  # a language's own
        """Return the verb whose auxiliary a coordinated participle shares, or None."""
        return None

    @cached_property
    def asks(self) -> int | None:
        """The token of the question mark that ends a sentence, or None."""
        last = len(self.tokens)
        near = range(last - 1, max(-1, last - 4), -1)
        return next((at for at in near if self.tokens[at].text == "?"), None)

    def row(self, at: int) -> int | None:
        """Return the verb whose auxiliary a verb of a row shares with it, or None."""
        return self.auxiliary(at)

    def made_so(self, at: int) -> tuple[int, int] | None:  # noqa: ARG002  # a language's own
        """Return the verb and its object of which an adjective behind both is said, or None."""
        return None

    def controlled(self, at: int) -> str | None:  # noqa: ARG002  # a language's own
        """Return what stands above an infinitive makes of it, where that is not beside it."""
        return None

    def addressed(self, at: int) -> tuple[int, ...]:  # noqa: ARG002  # a language's own
        """Return to whom a speaker behind a verb speaks: "a déclaré à l'agence X sa directrice"."""
        return ()
