"""French clauses: relatives and clitics that fill a verb's roles, and who does an infinitive."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.phrases import Mark, NounPhrase, VerbGroup, chunk
from kg.extract.syntax import Clause, Comment, Phrase
from kg.extract.tokens import Token
from kg.model import Modality
from kg.names import SCHEMA

_AFTER = "après"
_STOPS = (",", ";", ":", ".", "?", "!", "»", ")", "”")


@dataclass(frozen=True, slots=True)
class _Control:
    """Who does an infinitive: positions of noun phrases; and what the verb above makes of it."""

    subject: tuple[int, ...]
    effect: str


class FrenchClause(Clause):
    """A chunked French sentence."""

    # --- subjects

    def _find_subject(self, at: int) -> tuple[int, ...]:
        verb = self.verb(at)
        if verb is None:
            return ()
        if verb.mood is Mood.INFINITIVE:
            control = self._control(at)
            return control.subject if control else ()
        if (carrier := self.auxiliary(at)) is not None:
            return self.subject(carrier)
        if verb.mood is Mood.PRESENT_PARTICIPLE and verb.preposition == self.lexicon.grammar.within:
            main = self._main_verb(at)
            return () if main is None else self.subject(main)
        if verb.finite and self.coordinator(at - 1) and not self.relative(at):
            inverted = self._inverted(at)
            earlier = self._parallel_verb(at, verb)
            if inverted is None and earlier is not None:
                return self.subject(earlier)
        if verb.finite and self._relative(at - 1):
            governor = self._antecedent(at - 1, at)
            return () if governor is None else (governor,)
        return super()._find_subject(at)

    def _parallel_verb(self, at: int, verb: VerbGroup) -> int | None:
        """Return the finite verb that a coordinated one goes on from: one of its mood, if any.

        "X estime qu'une norme serait utile et plaide pour elle": it is X who does.
        """
        found = [p for p in self._finites_before(at - 1) if not self.mark(p, ";")]
        same = next((p for p in found if self._mood(p) is verb.mood), None)
        return same if same is not None else next(iter(found), None)

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

    def auxiliary(self, at: int) -> int | None:
        """Return the verb whose auxiliary a coordinated participle shares: "a signé et ouvert"."""
        verb = self.verb(at)
        if verb is None or verb.mood is not Mood.PAST_PARTICIPLE or not self.coordinator(at - 1):
            return None
        before = self._finite_before(at - 1)
        first = self.verb(before) if before is not None else None
        if first is None or not self.tokens[first.head].mood(Mood.PAST_PARTICIPLE):
            return None
        compound = any(
            form.lemma in self.lexicon.grammar.auxiliaries
            for token in self.tokens[first.first : first.head]
            for form in token.readings
        )
        return before if compound else None

    def _main_verb(self, at: int) -> int | None:
        """Return the finite verb that a gerund or a fronted infinitive goes with."""
        before = self._finite_before(at)
        if before is not None:
            return before
        return next(
            (p for p in range(at + 1, len(self.nodes)) if (v := self.verb(p)) and v.finite), None
        )

    def _apposed(self, at: int) -> int:
        found = super()._apposed(at)
        if found == at:
            return at
        node, before = self.noun(at), self.noun(found)
        named = node is not None and self.tokens[node.head].tag is Tag.NAME
        titled = before is not None and self.tokens[before.head].tag is not Tag.NAME
        return at if named and titled else found  # "son gérant, Ada Noiret, …" is she

    def _inverted(self, at: int) -> int | None:
        verb, node = self.verb(at), self.noun(at + 1)
        if verb is None or node is None or not verb.finite or verb.pronoun:
            return None
        if not node.preposition and at > 1 and self.tokens[node.head].tag is not Tag.PRONOUN:
            before = self.nodes[at - 1]
            if isinstance(before, Mark) and before.tag is Tag.RELATIVE and self._slots(before.text):
                return at + 1  # "que développe la société X"
        found = super()._inverted(at)
        if found is None and node.preposition and verb.lemma in self.lexicon.reporting:
            found = self._said_behind(at)
        if found is None:
            return None
        named = self.named_by(found)
        return found if named is None else named

    def _said_behind(self, at: int) -> int | None:
        """Return the position of a speaker behind whom it is said to: "a déclaré à la presse X"."""
        before = at - 1 - (self.mark(at - 1, ",", "–", "—") and self._closes_speech(at - 2))
        if not (self._closes_speech(before) or self.mark(at - 1, ",", "–", "—")):
            return None
        position = at + 1
        while (node := self.noun(position)) and node.preposition:
            position += 1
        return position if node is not None and self._speaks(node) else None

    def named_by(self, at: int) -> int | None:
        """Return the position of the name behind a title: "la directrice de la société, Ada X"."""
        end = self.extent(at)
        node, behind = self.noun(at), self.noun(end + 1)
        if node is None or behind is None or not self.mark(end, ",") or behind.preposition:
            return None
        entity = self.tokens[behind.head].entity
        title = self.lexicon.head_class(self.head(node)) == SCHEMA.Person
        person = entity is not None and SCHEMA.Person in entity.types
        return end + 1 if title and person else None

    def comment(self, at: int) -> Comment | None:
        """Return the comment on what is said beside it that a verb makes, or None."""
        speaker = self._inverted(at)
        before = self.nodes[at - 1] if at else None
        if speaker is None or (isinstance(before, Mark) and before.tag is Tag.RELATIVE):
            return None
        said_by = self.conjuncts(speaker)
        return Comment(said_by, self.nodes[at].first, self.phrase(said_by[-1]).last)

    def said(self, at: int) -> Phrase | None:
        """Return the clause behind "que" right behind a verb, up to a mark, as a phrase."""
        position = at + 1
        while (node := self.noun(position)) and node.preposition:
            position += 1
        that = self.nodes[position] if position < len(self.nodes) else None
        if not isinstance(that, Mark) or that.text not in self.lexicon.grammar.that:
            return None
        end = next(
            (p for p in range(position + 1, len(self.nodes)) if self.mark(p, *_STOPS)),
            len(self.nodes),
        )
        if end == position + 1 or not any(self.verb(p) for p in range(position + 1, end)):
            return None
        first, last = self.nodes[position + 1].first, self.nodes[end - 1].last
        return Phrase(position, first, last, that.first, infinitive=True)

    # --- infinitives

    def _control(self, at: int) -> _Control | None:
        """Return who does an infinitive, by the verb or the noun that it depends on."""
        verb = self.verb(at)
        if verb is None or verb.mood is not Mood.INFINITIVE:
            return None
        if self.coordinator(at - 1) or self.mark(at - 1, ","):
            for position in range(at - 2, -1, -1):
                earlier = self.verb(position)
                if earlier and (earlier.mood is Mood.INFINITIVE or earlier.governors):
                    return _Control(self.subject(position), self.controlled(position) or "none")
                if earlier and earlier.finite:
                    break
        if verb.preposition == _AFTER:
            main = self._main_verb(at)
            return None if main is None else _Control(self.subject(main), "none")
        noun = self._noun_control(at, verb)
        return noun or self._verb_control(at, verb)

    def _noun_control(self, at: int, verb: VerbGroup) -> _Control | None:
        """Read "l'intention de la France de créer …", "a annoncé son intention de créer …"."""
        if verb.preposition not in self.lexicon.grammar.infinitive_of:
            return None
        position = at - 1
        holder = self.noun(position)
        named = holder is not None and self.tokens[holder.head].tag is Tag.NAME
        if named and holder and holder.preposition == self.lexicon.grammar.of:
            position -= 1
        noun = self.noun(position)
        if noun is None:
            return None
        head = self.lexicon.singular(self.tokens[noun.head].text)
        effect = next((e for e, ns in self.lexicon.status["nouns"].items() if head in ns), None)
        if effect is None:
            return None
        if position < at - 1:
            return _Control((at - 1,), effect)
        owner = self._finite_before(position)
        return None if owner is None else _Control(self.subject(owner), effect)

    def _verb_control(self, at: int, verb: VerbGroup) -> _Control | None:
        purpose = verb.preposition == self.lexicon.grammar.purpose
        for position in range(at - 1, -1, -1):
            node = self.nodes[position]
            if isinstance(node, Mark):
                if node.tag in {Tag.RELATIVE, Tag.SUBORDINATOR} or node.text in {";", ":"}:
                    return None
            elif isinstance(node, VerbGroup):
                found = self._governed_by(position, node, at, verb)
                if found:
                    return found
                if purpose and (node.finite or node.governors):
                    return _Control(self.subject(position), str(Modality.INTENDED))
                if node.finite:
                    return None
        return None

    def _governed_by(
        self, position: int, above: VerbGroup, at: int, verb: VerbGroup
    ) -> _Control | None:
        lexicon = self.lexicon
        effect, prepositions = lexicon.governors.get(above.lemma, ("", frozenset()))
        if above.lemma in lexicon.status.get("control", {}).get("verbs", ()):
            for preposition, complement in self.complements(position):
                if complement >= at:
                    break
                if preposition in {"", lexicon.grammar.at} and self.noun(complement):
                    return _Control(self.conjuncts(complement), effect or "none")
            return None
        if effect and verb.preposition in prepositions:
            return _Control(self.subject(position), effect)
        return None

    def controlled(self, at: int) -> str | None:
        """Return what the verb or the noun above an infinitive makes of it, if one does."""
        control = self._control(at)
        return None if control is None or control.effect == "none" else control.effect

    # --- what stands beside nouns

    def noun_slot(self, at: int, slot: str) -> tuple[int, ...] | None:
        """Return the place between commas behind a noun: "un second site, à Kiffa, …"."""
        end = self.extent(at)
        node = self.noun(end + 1) if self.mark(end, ",") else None
        if node is None or node.preposition != slot or slot == self.lexicon.grammar.of:
            return None
        named = self.tokens[node.head].tag is Tag.NAME
        closed = self.mark(end + 2, ",", ".", ";") or end + 2 >= len(self.nodes)
        return (end + 1,) if named and closed else None

    # --- what pronouns stand for

    def stands_for(self, at: int, slot: str) -> tuple[Phrase, ...]:
        """Return what a clitic or a relative fills a slot of a verb with, where one does."""
        verb = self.verb(at)
        if verb is None:
            return ()
        listed = self.lexicon.words["clitics"].get(slot, ())
        for token in verb.clitics:
            word = self.tokens[token].text
            if word in listed:
                return (Phrase(at, token, token + 1, token, pronoun=word),)
        opener = self._opener(at)
        if opener is None or slot not in self._slots_at(opener):
            return ()
        antecedent = self._antecedent(opener, None)
        return () if antecedent is None else (self.phrase(antecedent),)

    def _opener(self, at: int) -> int | None:
        """Return the position of the relative whose clause a verb carries, or None."""
        verb = self.verb(at)
        position = at - 1
        if verb is not None and verb.mood is Mood.INFINITIVE and verb.preposition:
            while self.noun(position):
                position -= 1
            if self.verb(position) is None:
                return None
            position -= 1
        while position >= 0:
            node = self.nodes[position]
            if isinstance(node, Mark):
                if node.tag is Tag.RELATIVE:
                    return position or None
                if node.text != ",":
                    return None
                inner = self._aside(position)
                if inner is None:
                    return None
                position = inner
            elif isinstance(node, VerbGroup):
                return None
            position -= 1
        return None

    def _aside(self, comma: int) -> int | None:
        """Return the position of the comma that opens the aside which one at `comma` closes."""
        for position in range(comma - 1, 0, -1):
            if self.mark(position, ","):
                opens = self.nodes[position + 1]
                relative = isinstance(opens, Mark) and opens.tag is Tag.RELATIVE
                return position if relative or isinstance(opens, NounPhrase) else None
        return None

    def _slots(self, word: str) -> tuple[str, ...]:
        """Return the slots that a relative by itself may fill."""
        table = self.lexicon.words["relatives"]
        return tuple(slot for slot, words in table.items() if word in words)

    def _slots_at(self, opener: int) -> tuple[str, ...]:
        node = self.nodes[opener]
        before = self.nodes[opener - 1]
        text = node.text if isinstance(node, Mark) else ""
        if isinstance(before, Mark) and before.tag is Tag.PREPOSITION:
            return (before.text,)
        return self._slots(text)

    def _antecedent(self, opener: int, verb: int | None) -> int | None:
        """Return the position of the noun phrase that a relative takes up.

        Of "le rapport des banques qui …" it is the one that its verb agrees with in number.
        """
        before = self.nodes[opener - 1] if opener else None
        if isinstance(before, Mark) and before.tag is Tag.PREPOSITION:
            opener -= 1
        outer = self._noun_before(opener)
        if outer is None or verb is None:
            return outer
        last = opener - 1 - self.mark(opener - 1, ",")
        group = self.verb(verb)
        endings = tuple(self.lexicon.words["relatives"].get("plural", ()))
        if group is None or not endings:
            return outer
        finite = next((t for t in self.tokens[group.first : group.last] if t.tag is Tag.VERB), None)
        plural = finite is not None and finite.text.endswith(endings)
        chain = [outer, *range(last, outer, -1)]
        fitting = (p for p in chain if (n := self.noun(p)) and self._plural(p, n) == plural)
        return next(fitting, outer)

    def _plural(self, at: int, node: NounPhrase) -> bool:
        return "plural" in self.agreement(node) or len(self.conjuncts(at)) > 1


def analyse(tokens: Sequence[Token], lexicon: Lexicon) -> Clause:
    """Return a French sentence's tokens chunked and ready to be asked."""
    return FrenchClause(tuple(tokens), chunk(tokens, lexicon), lexicon)
