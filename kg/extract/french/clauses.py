"""French clauses: relatives and clitics that fill a verb's roles, and who does an infinitive."""

from collections.abc import Sequence

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.french.appositions import QUOTES
from kg.extract.french.gaps import Gaps
from kg.extract.french.numbers import of_several, taken_up
from kg.extract.interposed import asides_ahead
from kg.extract.lexicon import OPENERS, Lexicon, Tag
from kg.extract.nodes import ASIDE, Mark, VerbGroup
from kg.extract.perfect import joined
from kg.extract.phrases import chunk
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause, Comment, Phrase
from kg.extract.tokens import Token
from kg.model import Modality
from kg.names import SCHEMA

_STOPS = (",", ";", ":", ".", "?", "!", "»", ")", "”")


class FrenchClause(Gaps):
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
        if verb.finite:
            found = self._taken_up(self._finite_subject(at, verb), verb)
            if len(found) == 1 and (asked := self._asked_of(found[0])) is not None:
                return self.conjuncts(asked)
            found = self._portrayed(found) if self._relative(at - 1) else self._of_title(found)
            return () if self._there_is(at, found) else found
        if verb.mood is Mood.PAST_PARTICIPLE and (self._opens(at) or self._goes_on_fronted(at)):
            return self._behind_comma(at)  # "Fondée en 2021, l'entreprise exploite …"
        if verb.mood is Mood.PRESENT_PARTICIPLE and verb.preposition == self.lexicon.grammar.within:
            main = self._main_verb(at)
            return () if main is None else self.subject(main)
        if self._done_before(at, verb) and (main := self._finite_before(at)) is not None:
            return self.subject(main)
        return self._portrayed(super()._find_subject(at))

    def _portrayed(self, found: tuple[int, ...]) -> tuple[int, ...]:
        """Return who is said to be what is told more of: "Escles est une commune située dans"."""
        node = self.noun(found[0]) if len(found) == 1 else None
        copula = self.copula(found[0]) if node and not node.preposition else None
        verb = self.verb(copula) if copula is not None else None
        if node is None or copula is None or verb is None or verb.negated:
            return found
        said = verb.lemma == self.lexicon.grammar.be and verb.mood is Mood.INDICATIVE
        who = self.subject(copula)
        whom = self.noun(who[0]) if len(who) == 1 and said else None
        if whom is None or self.tokens[whom.head].text in self.lexicon.sets["pronouns.expletive"]:
            return found  # "c'est une commune située dans"
        if self.determiners(node) & self.lexicon.grammar.indefinite:
            return who
        only = self.determiners(node) & self.lexicon.grammar.definite  # "X est l'hébergeur choisi"
        named = self.tokens[whom.head].tag is Tag.NAME and not self.mark(self.extent(found[0]), ",")
        return who if only and named and "plural" not in self.agreement(node) else found

    def _done_before(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether a comma parts from a clause what was done before: ", ayant reçu Y"."""
        compound = verb.mood is Mood.PRESENT_PARTICIPLE and self._compound(verb)
        return compound and self.mark(at - 1, ",")

    def _asked_of(self, at: int) -> int | None:
        """Return of whom it is asked, for whom a pronoun stands: "exige de X qu'il publie"."""
        noun, que = self.noun(at), at - 1
        if noun is None or self.tokens[noun.head].tag is not Tag.PRONOUN:
            return None
        whom = self.noun(que - 1) if self.mark(que, *self.lexicon.grammar.that) else None
        asked = {self.lexicon.grammar.of, self.lexicon.grammar.at}
        if whom is None or whom.preposition not in asked:
            return None
        first = self.outermost(que - 1)
        verb = self.verb(first - 1)
        asks = verb is not None and verb.lemma in self.lexicon.status["content"]["asking"]
        pronouns = self.lexicon.words["pronouns"]
        third = {*pronouns["masculine"], *pronouns["feminine"]}
        return first if asks and self.tokens[noun.head].text in third else None

    def _taken_up(self, found: tuple[int, ...], verb: VerbGroup) -> tuple[int, ...]:
        """Return a subject, or what opens the sentence where that is all of it or "ce" takes it up.

        "Cette loi, c'est un piège"; "Confier à X l'hébergement serait une erreur"
        """
        noun = self.noun(found[0]) if len(found) == 1 else None
        first = next((at for at in range(len(self.nodes)) if at not in self.marks), 0)
        if noun is None or found[0] <= first or not self._opens(first):
            return found
        opening = self.verb(first)
        deed = opening and opening.mood is Mood.INFINITIVE and not opening.preposition
        if deed and all(self.noun(at) for at in range(first + 1, found[0])):
            return (first,)
        this, comma = self.tokens[noun.head].text in self.lexicon.grammar.it, found[0] - 1
        if not (this and verb.lemma == self.lexicon.grammar.be and self.mark(comma, ",")):
            return found
        whole = self._free(first) and self.extent(first) == comma
        verbs = (at for at in self.verbs if at < comma)
        alone = not any(self.verbs[at].finite and first in self.subject(at) for at in verbs)
        return (first,) if whole or (deed and alone) else found

    def _listed(self, at: int, verb: VerbGroup) -> int | None:
        """Return the verb before one between a comma and "et": "il ment, triche et vole"."""
        if not self.mark(at - 1, ",") or self.relative(at) is not None:
            return None
        for position in range(at + 1, len(self.nodes) - 1):
            behind = self.verb(position + 1)
            if self.coordinator(position) and behind and self._goes_with(verb, behind):
                return self._parallel_verb(at, verb)
            other = self.verb(position)
            if (other and other.finite) or self.mark(position, ";", ":"):
                return None
        return None

    def _goes_with(self, verb: VerbGroup, other: VerbGroup) -> bool:
        """Tell whether a verb is of another's mood or shares its auxiliary: "a loué X et vendu"."""
        shares = other.mood is Mood.PAST_PARTICIPLE and self._compound(verb)
        return other.mood is verb.mood or shares

    def _there_is(self, at: int, subject: tuple[int, ...]) -> bool:
        """Tell whether "il" is nobody: "il manque au pays un centre", "il est urgent d'agir"."""
        verb, noun = self.verb(at), self.noun(subject[0]) if len(subject) == 1 else None
        if verb is None or noun is None or self.tokens[noun.head].tag is not Tag.PRONOUN:
            return False
        above = verb.governors[0][0] if verb.governors else None
        if above is not None and above + 1 < len(self.tokens):  # "il est urgent d'exiger"
            words = self.lexicon.status["content"]["of_nobody"]
            return self.tokens[above + 1].text in words
        listed = verb.lemma in self.lexicon.status["content"]["there_is"]
        return listed and any(
            not preposition
            or (preposition == self.lexicon.grammar.of and self.partitive(one, verb))
            for preposition, one in self.complements(at)
        )

    def _finite_subject(self, at: int, verb: VerbGroup) -> tuple[int, ...]:
        """Return the subject of a finite verb: its own, or that of one that it goes on from."""
        if self._nobodys(verb) or self._denies_any(verb):
            return ()
        if (before := self.verb(at - 1)) and self._neither(before):
            return self.subject(at - 1)
        but = self.mark(at - 1, *self.lexicon.words["conjunctions"]["clause"])
        if (but or self.joins(at - 1)) and not self.relative(at):
            earlier = self._resumed(at, self._parallel_verb(at, verb))
            if self._inverted(at) is None and earlier is not None:
                return self.subject(earlier)
        if self._relative(opener := self.past_inserted(at - 1)):
            governor = self._antecedent(opener, at)
            return () if governor is None else taken_up(self, governor, at)
        mark, found = self.marks.get(at - 1), super()._find_subject(at)
        opened = mark is not None and mark.tag is Tag.RELATIVE and verb.negation == ()
        if found == (at + 1,) and opened:
            several = of_several(self, at)
            return self.past_explained(at + 1) if several else found  # "auquel participent X et Y"
        found = self.behind_nobody(at, found) or self.behind_complement(at)
        listed = None if found else self._listed(at, verb)
        return found if listed is None else self.subject(listed)

    def _free(self, at: int) -> bool:
        if at == 0 and (node := self.noun(at)) and node.preposition == self.lexicon.grammar.like:
            verb = self.verb(at + 1)  # "Comme X loue Y, il …"
            return verb is not None and verb.finite and not verb.clitics
        if super()._free(at) and not (self._listed_object(at) or self._told_object(at)):
            start = self._chain_start(at - 2) if self.coordinator(at - 1) else None
            first = self.noun(start) if start is not None else None
            return first is None or first.preposition not in self.between  # "entre X et Y, a"
        node, before = self.noun(at), self.noun(at - 1) or self.verb(at - 1)
        return node is not None and not (before or self._led(at)) and self._others(node)

    def _told_object(self, at: int) -> bool:
        """Tell whether a relative's verb has a noun phrase past whom: "qui confie à Y son eau"."""
        before = at - 1
        while (node := self.noun(before)) and node.preposition:
            before -= 1 + self._led(before)
        verb = self.verb(before) if before < at - 1 else None
        told = self._relative(before - 1) or self.in_relative_clause(before) == at
        return verb is not None and verb.finite and told

    def _led(self, at: int) -> bool:
        """Tell whether a preposition of its own opens a noun phrase: "à d'autres"."""
        mark = self.marks.get(at - 1)
        return mark is not None and mark.tag is Tag.PREPOSITION

    def _subject_group(self, at: int) -> tuple[int, ...]:
        """Return the whole coordination that a subject ends: "Ada X et le chef de Y, Zoé W, …"."""
        quoted = self.mark(at - 1, *QUOTES)  # "Ada X et la société « Y » ont"
        title = self._chain_start(at - 1 - (quoted or self.mark(at - 1, ",")))
        said = self.noun(title) if title is not None else None
        if said is None or title is None or not self.coordinator(title - 1):
            return super()._subject_group(at)
        before = self._chain_start(title - 2 - self.mark(title - 2, ","))
        quoted = quoted or self.tokens[self.nodes[at].first].text in QUOTES
        titled = quoted or self.lexicon.says_who(self.head(said))
        if not titled or before is None or not self._free(before):
            return super()._subject_group(at)
        return (*super()._subject_group(before), at)

    def _nobodys(self, verb: VerbGroup) -> bool:
        """Tell whether nobody is said to do it: "il faut créer", "les fonds servent à créer"."""
        lemmas = {one.lemma for at, _ in verb.governors for one in self.tokens[at].readings}
        if lemmas & set(self.lexicon.status["content"]["means"]):
            return True
        needed = [at for at, effect in verb.governors if effect == Modality.NEEDED]
        above = {one.lemma for at in needed for one in self.tokens[at].readings}
        return bool(above & set(self.lexicon.status["content"]["impersonal"]))

    def _denies_any(self, verb: VerbGroup) -> bool:
        """Tell whether a word for nobody is the subject: "aucun n'est équipé"."""
        words = self.lexicon.sets["negation.none"]
        opener = verb.negation[0] if verb.negation else verb.head
        return opener == verb.first and self.tokens[opener].text in words

    def _goes_on_fronted(self, at: int) -> bool:
        """Tell whether a participle goes on from one that opens: "Née à X et rachetée par Y, Z"."""
        verb, position = self.verb(at), at - 1
        joined = self.coordinator(position) or self.mark(position, ",")
        if verb is None or not joined or verb.preposition:
            return False
        position -= 1
        while (earlier := self.verb(position)) is None:
            if position <= 0 or self.mark(position, ",", ";", ":") or self.relative(position):
                return False
            position -= 1
        opens = self._opens(position) or self._goes_on_fronted(position)
        return earlier.mood is verb.mood and opens

    def _behind_comma(self, at: int) -> tuple[int, ...]:
        """Return the free noun phrase behind the comma that ends a fronted participle."""
        for position in range(at + 1, len(self.nodes)):
            if self.mark(position, ",") and self._free(position + 1):
                return self.conjuncts(position + 1)
            verb = self.verb(position)
            if verb and verb.finite and self.relative(position) is None:
                return ()
        return ()

    def impersonal(self, at: int) -> bool:
        """Tell whether a verb is "il y a", or that of "il est dangereux de partir"."""
        verb, grammar = self.verb(at), self.lexicon.grammar
        if verb is not None and any(self.tokens[i].text == "y" for i in verb.clitics):
            who = next((self.noun(one) for one in self.subject(at)), None)  # "X y a accès"
            nobody = who is None or self.tokens[who.head].text == "il"
            return nobody and verb.lemma in grammar.auxiliaries
        return verb is not None and verb.lemma in grammar.copulas and self._of_an_act(at)

    def _of_an_act(self, at: int) -> bool:
        """Tell whether what an adjective says behind a copula is said of an act: "… de partir"."""
        before, predicate, act = self.noun(at - 1), self.noun(at + 1), self.verb(at + 2)
        nobody = before is not None and self.tokens[before.head].text == "il"
        if not nobody or predicate is None or predicate.preposition:
            return False
        if act is not None and act.mood is Mood.INFINITIVE:
            return act.preposition == self.lexicon.grammar.of
        return self.mark(at + 2, *self.lexicon.grammar.that)

    def _apposed(self, at: int) -> int:
        before = self.aside_of(at)
        if before is None or not self._free(before):
            return at
        node, outer = self.noun(at), self.noun(before)
        entity = self.tokens[node.head].entity if node else None
        named = entity is not None and not is_quantity(entity) and not (node and node.preposition)
        titled = outer is not None and self.tokens[outer.head].tag is not Tag.NAME
        return at if named and titled else before  # "son gérant, Ada Noiret, …" is she

    @asked_once
    def _inverted(self, at: int) -> int | None:
        verb, node = self.verb(at), self.noun(at + 1)
        if verb is None or not verb.finite or verb.pronoun:
            return None
        if node is None:
            return self._said_behind(at) if verb.lemma in self.lexicon.reporting else None
        if (told := self.in_relative_clause(at)) is not None:
            return told
        found = super()._inverted(at)
        if found is None and node.preposition and verb.lemma in self.lexicon.reporting:
            found = self._said_behind(at)
        if found is None:
            return None
        named = self.named_by(found)
        return self._called_by(found) if named is None else named

    def _called_by(self, at: int) -> int:
        """Return who is named behind what they are: "l'auteure du livre, Ada Noiret"."""
        node, end = self.noun(at), self.extent(at)
        plain = node is not None and not self._speaks(node)
        behind = self.noun(end + 1) if plain and self.mark(end, ",") else None
        entity = self.tokens[behind.last - 1].entity if behind else None
        person = entity is not None and SCHEMA.Person in entity.types
        return end + 1 if person and behind and not behind.preposition else at

    def _said_behind(self, at: int) -> int | None:
        """Return the position of a speaker behind to whom, or where: "a dit à Y, à Paris, X"."""
        before = at - 1 - (self.mark(at - 1, *ASIDE) and self._closes_speech(at - 2))
        if not (self._closes_speech(before) or self.mark(at - 1, *ASIDE)):
            return None
        position = at + 1
        while ((node := self.noun(position)) and node.preposition) or self.mark(position, ","):
            position += 1
        return position if node is not None and self._speaks(node) else None

    def retains_object(self, at: int) -> bool:
        """Tell whether a verb keeps its object: "se partagent le câble", "est certifié HDS"."""
        verb, behind = self.verb(at), self.noun(at + 1)
        if verb is None or behind is None or behind.preposition:
            return False
        words = self.lexicon.words["retaining"]
        if verb.reflexive:
            return verb.lemma in words["verbs"]
        return verb.lemma in words["awarding"] and (verb.passive or verb.participle)

    def addressed(self, at: int) -> tuple[int, ...]:
        """Return to whom a speaker behind a verb speaks: "a déclaré à l'agence X sa directrice"."""
        first = at
        while (node := self.noun(first - 1)) and node.preposition:
            first -= 1
        verb = self.verb(first - 1)
        said = verb is not None and verb.lemma in self.lexicon.reporting
        return tuple(range(first, at)) if said else ()

    def _ends(self, at: int) -> bool:
        return super()._ends(at) or self._titled(at, self.extent(at))

    def past_comment(self, at: int) -> int | None:
        """Return the position past "dit-il" between commas: "aurait besoin, dit-il, d'un"."""
        verb = self.verb(at)
        said = verb is not None and verb.finite and verb.lemma in self.lexicon.reporting
        if verb is None or not said or not self.mark(at - 1, ","):
            return None
        behind = None if verb.pronoun else self._inverted(at)
        end = at + 1 if behind is None else self.extent(self.conjuncts(behind)[-1])
        closed = self.mark(end, ",") and (bool(verb.pronoun) or behind is not None)
        goes_on = self.noun(end + 1)
        complement = goes_on is not None and bool(goes_on.preposition or verb.pronoun)
        return end + 1 if closed and complement and not self._closes_speech(at - 2) else None

    @asked_once
    def comment(self, at: int) -> Comment | None:
        """Return the comment on what is said beside it that a verb makes, or None."""
        speaker = self._inverted(at)
        before = self.nodes[at - 1] if at else None
        if speaker is None or (isinstance(before, Mark) and before.tag in OPENERS):
            return None
        said_by = self.conjuncts(speaker)
        return Comment(said_by, self.nodes[at].first, self.phrase(said_by[-1]).last)

    @asked_once
    def said(self, at: int) -> Phrase | None:
        """Return the clause behind "que" right behind a verb, up to a mark, as a phrase."""
        position = at + 1
        while ((node := self.noun(position)) and node.preposition) or self.adverb(position):
            position += 1
        that = self.nodes[position] if position < len(self.nodes) else None
        if not isinstance(that, Mark) or that.text not in self.lexicon.grammar.that:
            return None
        end = self._said_till(position)
        verbs = [found for p in range(position + 1, end) if (found := self.verb(p))]
        if not any(verb.finite for verb in verbs) or any(map(self._so, verbs)):
            return None
        first, last = self.nodes[position + 1].first, self.nodes[end - 1].last
        return Phrase(position, first, last, that.first, infinitive=True)

    def _said_till(self, that: int) -> int:
        """Return the position of the mark that ends a clause behind "que", past an aside of it.

        "Il faut que la loi, qui encadre X, soit révisée, …"
        """
        stops = [p for p in range(that + 1, len(self.nodes)) if self.mark(p, *_STOPS)]
        firm = next((p for p in stops if not self.mark(p, ",")), len(self.nodes))
        verbs = [p for p in range(that + 1, firm) if (verb := self.verb(p)) and verb.finite]
        main = next((p for p in verbs if (self.relative(p) or that) <= that), that)
        return next((p for p in stops if p > main), len(self.nodes))

    def _so(self, verb: VerbGroup) -> bool:
        """Tell whether a verb says but what stands elsewhere: "il faut qu'elle le soit"."""
        clitics = self.lexicon.words["clitics"]["object"]
        taken_up = any(self.tokens[one].text in clitics for one in verb.clitics)
        return taken_up and verb.lemma == self.lexicon.grammar.be


def analyse(tokens: Sequence[Token], lexicon: Lexicon) -> Clause:
    """Return a French sentence's tokens chunked and ready to be asked."""
    return FrenchClause(*asides_ahead(joined(tuple(tokens), lexicon), chunk, lexicon), lexicon)
