"""What follows an English verb: its object, its complements, who receives what it gives."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from kg.extract.conjugation import Mood
from kg.extract.english.comments import Comments
from kg.extract.evaluating import evaluating, judging
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Complement
from kg.extract.tokens import Token

_COMMA = ","
_AS = "as"
"""The preposition behind which a noun of time says what a thing is: "as the end of an era"."""
_RECIPIENT = "recipient"
"""The slot of the first of two objects: "awarded Acme a contract"."""
_LIKE = "like"
_RAISED = 6
"""Nodes within which the second of two verbs stands that have one object behind them both."""
_PRICED = frozenset({"for", "at"})
"""Prepositions before what is paid, or what a thing is put at."""


class Complements(Comments):
    """A chunked English sentence, and what follows its verbs."""

    def _sharing(self, at: int) -> int | None:
        """Return the verb that has the complements of one before it: "owns and runs the site".

        They are of one form, nothing stands between them, and a comma goes on to "and".
        """
        verb, position = self.verb(at), at + 1
        comma = self.mark(position, _COMMA)
        position += comma
        joined = self.coordinator(position)
        position += joined
        other = self.verb(position)
        if verb is None or other is None or other.preposition or not (comma or joined):
            return None
        forms = [self.tokens[one.head].readings for one in (verb, other)]
        alike = all(forms) and forms[0][0].mood is forms[1][0].mood
        alike = alike or (verb.finite and other.finite and other.negated)  # "owns but did not run"
        if not alike or other.governors or other.lemma in self.lexicon.grammar.copulas:
            return None
        return position if joined or self._sharing(position) is not None else None

    def complements(self, at: int) -> tuple[Complement, ...]:
        """Return (preposition, position) of what follows a verb group in its clause, in order."""
        if at not in self._complements and (sharing := self._sharing(at)) is not None:
            self._complements[at] = self.complements(sharing)
        return super().complements(at)

    def _find_complements(self, at: int) -> Iterator[Complement]:
        found = tuple(self._behind_verb(at)) or tuple(self._raised(at))
        if found and self._joints and self._joints[-1] > at:
            found += tuple(self._past_describing(found))
        sources = self.lexicon.status["sources"]["prepositions"]
        end = next((i for i, (word, _) in enumerate(found) if word in sources), len(found))
        end = min(end, next((i for i, (_, at) in enumerate(found, 1) if self._compared(at)), end))
        found = tuple(one for one in found[:end] if not (self._of_event(one) or self._undone(one)))
        yield from found  # "supplied chips, according to people familiar with the deal"
        yield from self._wished(at, found)

    def _wished(self, at: int, found: Sequence[Complement]) -> Iterator[Complement]:
        """Yield what somebody wants done to a thing, behind it: "wants the law changed"."""
        verb, first = self.verb(at), found[0][1] if found and not found[0][0] else at
        node = self.noun(first)
        if verb is None or node is None or verb.lemma not in self.lexicon.sets["wishing.verbs"]:
            return
        named = self.tokens[node.head].tag is Tag.NAME and node.core == node.first
        known = self.determiners(node) - self.lexicon.grammar.indefinite
        end = self.extent(self.conjuncts(first)[-1])
        done = self.verb(end)
        if done and done.mood is Mood.PAST_PARTICIPLE and not done.finite and (named or known):
            yield "-ed", end

    def merely_describes(self, at: int) -> bool:
        """Tell whether adjectives alone stand where a noun would: "got serious", "a private and …".

        Known ones behind an article or none: "the poor", "his own" and "a second" are of things.
        """
        node = self.noun(at)
        if node is None or node.preposition:
            return False
        words = self.tokens[node.core : node.last]
        determined = self.determiners(node) - self.lexicon.grammar.indefinite
        return all(map(self._only_adjective, words)) and not any(
            one.tag is Tag.DETERMINER and one.text in determined
            for one in self.tokens[node.first : node.core]
        )

    def _only_adjective(self, token: Token) -> bool:
        """Tell whether a word is known for an adjective, or for a state, and is no noun as well."""
        word, sets = token.text, self.lexicon.sets
        if token.tag is not Tag.WORD or token.capital or word in sets["adjectives.states"]:
            return token.tag is Tag.WORD and not token.capital
        listed = word in sets["adjectives.words"] or word in judging(self.lexicon)
        ending = word.endswith(tuple(self.lexicon.words["adjectives"]["sure_endings"]))
        noun = word in sets["adjectives.things"] or word in sets["adjectives.not_endings"]
        spelt = (listed and not word.endswith("ing")) or ending
        return spelt and not noun and self.lexicon.head_class(word) is None

    def impersonal(self, at: int) -> bool:
        """Tell whether a verb is of nobody: "Depending on the day, …", "it is unclear who sold"."""
        verb = self.verb(at)
        if verb is None or self._only_named(at, verb):
            return verb is not None
        if verb.lemma not in self.lexicon.sets["making.loose"]:
            return self._told_behind(at, verb)
        node = self.noun(at + 1)
        if node is not None and self.tokens[node.head].tag is Tag.NAME:
            return False  # "stores its data abroad, depending on Microsoft"
        apart = at == 0 or self.mark(at - 1, _COMMA, "(", "“", "—", "–")
        return apart and self.tokens[verb.head].mood(Mood.PRESENT_PARTICIPLE) is not None

    def _only_named(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether a passive says what a thing's name is: "a mutagen called Lume".

        It judges where somebody is said to, or in a word that does: "was called reckless".
        """
        said = self.noun(at + 1 + self.mark(at + 1, "“"))
        done = verb.passive or verb.mood is Mood.PAST_PARTICIPLE
        if said is None or not done or verb.lemma not in self.lexicon.sets["making.naming"]:
            return False
        if said.preposition not in {"", _AS}:
            return False
        words, known = self.tokens[said.first : said.last], evaluating(self.lexicon)
        judged = any(not known.isdisjoint({w.text, self.lexicon.singular(w.text)}) for w in words)
        by = {preposition for preposition, _ in self.complements(at)}
        return not judged and self.lexicon.grammar.agent not in by

    def _told_behind(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether "it" stands for a clause: "it is odd for X to agree", "it is vital you go".

        What an infinitive right behind says is what is judged, and no such "it".
        """
        subject, said, behind = self.noun(at - 1), self.noun(at + 1), self.noun(at + 2)
        expletive = self.lexicon.sets["pronouns.expletive"]
        if subject is None or self.tokens[subject.head].text not in expletive:
            return False
        if said is None or said.preposition or verb.lemma not in self.lexicon.grammar.copulas:
            return False
        if behind is None:
            making = self.lexicon.words["making"]
            open_ = self.tokens[said.head].text in making["open"]
            return self.mark(at + 2, *making["asking"], *(making["left_open"] if open_ else ()))
        if behind.preposition:
            act = self.verb(self.extent(self.conjuncts(at + 2)[-1]))
            doer = behind.preposition in {self.lexicon.grammar.purpose, self.lexicon.grammar.agent}
            return doer and act is not None and act.mood is Mood.INFINITIVE
        told = self.verb(at + 3)
        return self.tokens[behind.head].tag is Tag.PRONOUN and told is not None and told.finite

    def made_so(self, at: int) -> tuple[int, int] | None:
        """Return the verb and its object in "makes the state dependent on X", or None."""
        node, made, verb = self.noun(at), self.noun(at - 1), self.verb(at - 2)
        if node is None or made is None or node.core != node.first or made.preposition:
            return None
        behind = self.noun(at + 1)
        if behind is None or not behind.preposition:  # "makes the contract costly" judges it
            return None
        listed = verb is not None and verb.lemma in self.lexicon.sets["making.verbs"]
        return (at - 2, at - 1) if listed and verb is not None and not verb.passive else None

    def _compared(self, at: int) -> bool:
        """Tell whether what follows a phrase describes it alone: ", unlike the site in Metz"."""
        node = self.noun(at)
        return node is not None and node.preposition == _LIKE and self.mark(at - 1, _COMMA)

    @cached_property
    def _joints(self) -> tuple[int, ...]:
        return tuple(at for at, mark in self.marks.items() if mark.tag is Tag.COORDINATOR)

    def _past_describing(self, found: Sequence[Complement]) -> Iterator[Complement]:
        """Yield what "and" adds past what describes a complement: "on chips made by X and on Y".

        The words between may be a participle's, or a relative's between commas.
        """
        last = found[-1][1]
        opener = self.extent(self.conjuncts(last)[-1]) if self.noun(last) else last
        described = self.verb(opener)
        finite = 0 if described and described.participle else 1
        if described is None and not (self.mark(opener, _COMMA) and self._relates(opener + 1)):
            return
        words = {word for word, _ in found}
        for position in range(opener + 1, len(self.nodes)):
            verb, node = self.verb(position), self.noun(position)
            finite -= verb is not None and verb.finite
            if finite < 0 or self.mark(position, ";", ":", "."):
                return
            joined = self.coordinator(position - 1) and not (
                finite == 0 and described is None and not self.mark(position - 2, _COMMA)
            )
            if node and joined and node.preposition in words - {"", _RECIPIENT}:
                yield node.preposition, position
                return

    def _undone(self, found: Complement) -> bool:
        """Tell whether a form in -ing says what is not done: "without working"."""
        preposition, at = found
        return preposition in self.lexicon.grammar.without and self.verb(at) is not None

    def _of_event(self, found: Complement) -> bool:
        """Tell whether "by X" says whose event is told: "issued after a complaint by nurses"."""
        preposition, at = found
        event = self.noun(at - 1)
        return (
            preposition == self.lexicon.grammar.agent
            and event is not None
            and event.preposition in {"after", "before", "despite", "because of"}
            and self.tokens[event.head].tag is Tag.WORD
        )

    def _behind_verb(self, at: int) -> Iterator[Complement]:
        position = at + 1 + self._put_in(at)
        recipient = self._recipient(at)
        while position < len(self.nodes):
            node = self.nodes[position]
            if isinstance(node, NounPhrase):
                yield from self._complement(position, node, recipient)
                position = self._past_object(position, recipient)
            elif isinstance(node, VerbGroup):
                if node.mood is Mood.INFINITIVE:
                    yield "infinitive", position
                elif node.preposition or position == at + 1:
                    yield node.preposition or "-ing", position
                return
            elif self._stops(position, node) or self._closes_aside(at, position):
                yield from self._past_aside(position)
                return
            elif node.tag is Tag.OPEN and node.text == "(":
                position = self.closing(position) + 1
            else:
                position += 1

    def _complement(self, at: int, node: NounPhrase, recipient: int | None) -> Iterator[Complement]:
        """Yield a noun phrase as what it is to its verb, but no length of time alone."""
        if at == recipient:
            yield _RECIPIENT, at
        elif not self._date(node) or node.preposition == _AS:
            yield node.preposition, at
        elif not node.preposition:  # "took 11 days and $3m"
            yield from (("", one) for one in self.conjuncts(at)[1:][:1])

    def _past_aside(self, comma: int) -> Iterator[Complement]:
        """Yield what goes on behind what commas set apart: "sold X, which runs halls, to Y".

        A sum does wherever it stands ("for $4m"), and what a thing is said to be: "described the
        plan, drawn up by X, as a gift"; another complement past one apposition or relative alone.
        """
        if not self.mark(comma, _COMMA) or self.noun(comma - 1) is None:
            return
        for position in range(comma + 2, len(self.nodes)):
            node = self.noun(position)
            if self.mark(position, ";", ":", "."):
                return
            if node is not None and node.preposition and self.mark(position - 1, _COMMA):
                sum_ = is_quantity(self.tokens[node.head].entity)
                told = node.preposition == _AS or (node.preposition in _PRICED and sum_)
                if told or (
                    node.preposition in self._asked_behind and self._one_aside(comma, position - 1)
                ):
                    yield node.preposition, position
                return

    def _closes_aside(self, at: int, comma: int) -> bool:
        """Tell whether a comma ends the relative of a verb: "sold X, which runs halls, to Y"."""
        behind, opener = self.noun(comma + 1), at - 1
        if (
            not self.mark(comma, _COMMA)
            or behind is None
            or behind.preposition not in self._asked_behind
        ):
            return False
        aside = self._relates(opener) and self.mark(opener - 1, _COMMA)
        return aside and any(one.finite for i, one in self.verbs.items() if i < opener)

    @property
    def _asked_behind(self) -> Sequence[str]:
        """The prepositions of what a verb asks for behind its object, an aside between them."""
        return self.lexicon.words["past_asides"]["prepositions"]  # type: ignore[no-any-return]  # its table

    def _one_aside(self, comma: int, end: int) -> bool:
        """Tell whether one apposition, or one relative, stands between two commas."""
        inside = range(comma + 1, end)
        told = sum(verb.finite for at in inside if (verb := self.verb(at)))
        related = any(self._relates(at) for at in inside)
        listed = any(self.mark(at, _COMMA) or self.coordinator(at) for at in inside)
        apposed = (node := self.noun(comma + 1)) is not None and not node.preposition
        return not listed and told == related and (apposed or self._relates(comma + 1))

    def _raised(self, at: int) -> Iterator[Complement]:
        """Yield the object that two verbs have, a comma behind each: "should buy, not lease, it".

        The second may be a verb of its own: "bought, but did not install, the servers".
        """
        verb, second = self.verb(at), at + 3
        if verb is None or verb.passive or not self.mark(at + 1, _COMMA):
            return
        opener = self.marks.get(at + 2)
        plain = opener is not None and opener.tag is Tag.NEGATION and self.noun(second) is not None
        if not plain:
            second = next((i for i in range(at + 2, at + _RAISED) if self.verb(i)), at)
        object_ = self.noun(second + 2)
        if not self.mark(second + 1, _COMMA) or object_ is None or object_.preposition:
            return
        end = self.extent(self.conjuncts(second + 2)[-1])
        while (place := self.noun(end)) and place.preposition:
            end = self.extent(end)
        if (
            second > at
            and self.mark(end, ".", ";", "”")
            and verb.lemma not in self.lexicon.reporting
        ):
            yield "", second + 2

    def _put_in(self, at: int) -> bool:
        """Tell whether a comma parts a verb from its object: "did not, and will not, sell data"."""
        joined = self.coordinator(at - 1) and self.mark(at - 2, _COMMA) and self.verb(at - 3)
        verb, behind = self.verb(at), self.noun(at + 2)
        if verb and verb.negated and self.mark(at - 1, _COMMA):  # "bought, but did not install, X"
            joined = self.verb(at - 2)
        object_ = behind is not None and not behind.preposition
        return bool(joined) and self.mark(at + 1, _COMMA) and object_

    def retains_object(self, at: int) -> bool:
        """Tell whether a passive keeps its object: "was awarded a contract"."""
        verb, behind = self.verb(at), self.noun(at + 1)
        listed = verb is not None and verb.lemma in self.lexicon.sets["ditransitive.verbs"]
        return listed and behind is not None and not behind.preposition and not self._date(behind)

    def _recipient(self, at: int) -> int | None:
        """Return the first of two objects: "awarded Acme a contract"."""
        verb, first = self.verb(at), self.noun(at + 1)
        if verb is None or verb.lemma not in self.lexicon.sets["ditransitive.verbs"]:
            return None
        if first is None or first.preposition or is_quantity(self.tokens[first.head].entity):
            return None  # "costs $40 a month"
        pronoun = self.tokens[first.head].tag is Tag.PRONOUN
        if pronoun and not verb.passive and self.relative(at) is not None:
            return at + 1  # "the recordings that the libraries gave us"
        end = self._past_inserted(self.extent(self.conjuncts(at + 1)[-1]))
        end += self.mark(end, "“")  # "called the deal “a leap in the dark”"
        second = self.noun(end)
        return at + 1 if second and not second.preposition and not verb.passive else None

    def _past_object(self, at: int, recipient: int | None) -> int:
        """Return the position past a phrase with all it is joined with, and an aside behind it."""
        end = self.extent(self.conjuncts(at)[-1])
        return self._past_inserted(end) if at == recipient else end

    def _past_inserted(self, comma: int) -> int:
        """Return the position past what commas put between two objects: "gives X, for now, Y"."""
        closing = next((at for at in (comma + 2, comma + 3) if self.mark(at, _COMMA)), 0)
        if not closing or not self.mark(comma, _COMMA):
            return comma
        inside = self.nodes[comma + 1 : closing]
        plain = all(
            one.tag is Tag.ADVERB if isinstance(one, Mark) else self._placed(one) for one in inside
        )
        return closing + 1 if plain else comma

    @staticmethod
    def _placed(node: NounPhrase | VerbGroup) -> bool:
        return isinstance(node, NounPhrase) and bool(node.preposition)

    def _stops(self, at: int, node: Mark) -> bool:
        parted = node.tag is Tag.PREPOSITION and self.verb(at - 1) is None
        particle = parted and node.text in self.lexicon.sets["particles.behind"]
        if particle or node.tag in {Tag.ADVERB, Tag.OPEN}:
            return False  # "set the lab up in Leeds"
        behind = self.noun(at + 1)
        if node.tag is Tag.PUNCTUATION and node.text == _COMMA:
            return behind is None or not behind.preposition
        if node.tag is Tag.COORDINATOR:
            return behind is None or not behind.preposition
        return node.tag is not Tag.CLOSE
