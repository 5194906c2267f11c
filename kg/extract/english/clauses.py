"""Who does what to whom in an English sentence."""

from collections.abc import Collection

from kg.extract.conjugation import Mood
from kg.extract.english.inversion import Inversion
from kg.extract.english.relatives import WHO
from kg.extract.evaluating import evaluating
from kg.extract.lexicon import Tag
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.setapart import past_refused
from kg.extract.syntax import Comment
from kg.model import Iri
from kg.names import SCHEMA

_COMMA = ","
_NEAR = 6
_WHERE = frozenset({"in", "at", "near", "outside"})
_CONTROLLED = frozenset({"by", "after", "before", "in", "while", "since", "from", "on"})
"""Prepositions before a form in -ing that is done by the clause's own subject."""


class EnglishClause(Inversion):
    """A chunked English sentence, and the questions that frames ask of it."""

    def takes_bare_noun(self, verb: VerbGroup) -> bool:
        """Tell whether a bare word between a verb and "that" is part of the verb.

        It is where a copula says how true or how needed a clause is: "It is unlikely that …".
        """
        status = self.lexicon.status
        if verb.lemma in status["content"]["addressed"]:
            return True
        attribute = self.tokens[verb.last].text if verb.last < len(self.tokens) else ""
        put = any(attribute in words for words in status["clauses"].values())
        return put and verb.lemma in self.lexicon.grammar.copulas

    # --- subjects

    def _find_subject(self, at: int) -> tuple[int, ...]:
        ahead = self._said_ahead(at)
        found = self._subject_of(at) if ahead is None else (ahead,)
        if len(found) != 1:
            return found
        several = self.together(found[0]) or self.accompanied(found[0], at)
        return self.exemplified(found[0]) or several or found

    def _clause_opener(self, at: int) -> int | None:
        """Return what opens a verb's clause; a comment is put into that of others."""
        comment = self.comment(at)
        if comment is not None and self._interrupts(comment, at):
            return min(comment.said_by[0], at)
        return super()._clause_opener(at)

    def _interrupts(self, comment: Comment, at: int) -> bool:
        """Tell whether a comment stands between a subject and its verb: "X, he said, is"."""
        first = min(comment.said_by[0], at)
        before = any(self.verbs[i].finite for i in self.verbs if i < first)
        comma = first - 1 - self._closes_speech(first - 1)  # “The site,” he said, “is”
        return self.mark(comma, _COMMA) and not before

    def _subject_of(self, at: int) -> tuple[int, ...]:
        verb = self.verb(at)
        if verb is None:
            return ()
        if verb.first == verb.last:  # one that is left out: "and Y the rest"
            return (at - 1,)
        plain = verb.mood is Mood.INFINITIVE
        undone = plain and verb.preposition in self.lexicon.grammar.without
        acting = verb.mood is Mood.PRESENT_PARTICIPLE or undone  # "rather than build one"
        if acting or (verb.participle and self._opens(at)):
            return self._of_participle(at, verb)
        if plain and verb.preposition and verb.passive:
            planned = self._past_where(at - 1)
            if planned is not None:  # "a campus in Lyon to be built by X"
                return (self._through_of(planned),)
        if (carrier := self.auxiliary(at)) is not None:
            return self.subject(carrier)
        joined = verb.mood is Mood.PAST_PARTICIPLE
        if (verb.finite or (plain and not verb.preposition) or joined) and (
            self.coordinator(at - 1)
            or self._goes_on_but(at)
            or self.mark(at - 1, *self.lexicon.words["conjunctions"]["clause"])
        ):
            earlier = self._coordinated_verb(at)
            return () if earlier is None else self.subject(earlier)
        if control := self._control(at):
            return control.subject
        if verb.finite and (earlier := self._listed_verb(at)) is not None:
            return self.subject(earlier)
        return self._own_subject(at)

    def _outspoken(self, at: int) -> tuple[int, ...]:
        """Return who says a thing willingly: "was quick to point out that"."""
        noun, be = self.noun(at - 1), self.verb(at - 2)
        if noun is None or be is None or self.verbs[at].lemma not in self.lexicon.reporting:
            return ()
        willing = self.head(noun) in self.lexicon.status["content"]["outspoken"]
        return self.subject(at - 2) if willing and be.lemma == self.lexicon.grammar.be else ()

    def _own_subject(self, at: int) -> tuple[int, ...]:
        """Return the subject that stands before a verb, or what its relative describes."""
        if self.mark(at - 1, "which", "whom") and self.mark(at - 2, "of") and self.noun(at - 3):
            return (at - 3,)  # "two thirds of which came from X"
        found = self._outspoken(at) or self.behind_complement(at) or self.behind_participle(at)
        found = found or super()._find_subject(at)
        relative = self.mark(at - 1, *self.lexicon.grammar.subject_relatives)
        if relative and len(found) == 1:
            found = (past_refused(self, found[0]),)  # "it is X, not Y, that"
            found = self.is_named(found[0]) or found
        if self.mark(at - 1, WHO) and len(found) == 1:
            found = () if self.asks_on(at - 1) else self._somebody(found)
        if relative and len(found) == 1 and self._predicate(found[0]):
            return ()  # "it is unclear who runs it"
        if relative and self.mark(at - 2, _COMMA) and len(found) == 1:
            group = self._subject_group(found[0])  # "X and Y, which announced it"
            own = any(i in self.verbs for i in range(group[0], found[0]))
            return found if own else group  # "X, which funds it, and Y, which hosts it"
        return self._whose_aim(at, found)

    def _listed_verb(self, at: int) -> int | None:
        """Return the verb that one behind a comma goes on from: "buys X, rents Y and keeps Z"."""
        if not self.mark(at - 1, _COMMA) or self._inverted(at) is not None:
            return None
        earlier = self._told_before(at)
        if earlier is None or self.relative(earlier) is not None:
            return None
        joined = any(
            self.coordinator(i) and (other := self.verb(i + 1)) and other.finite
            for i in range(at + 1, len(self.nodes) - 1)
        )
        parted = any(self.mark(i, ":", ";", "“", "”") for i in range(earlier, at))
        other = self.verb(at)
        alike = other is not None and other.mood is self.verbs[earlier].mood
        free = any(self.noun(i) and self._free(i) for i in range(earlier + 1, at))
        return earlier if joined and alike and not parted and not free else None

    def _find_relative(self, at: int) -> int | None:
        """Return what opens a verb's relative; one that is left out is in that of the other."""
        verb = self.verb(at)
        if verb is not None and verb.first == verb.last:
            earlier = self._spelt(at)
            return None if earlier is None else super()._find_relative(earlier)
        return super()._find_relative(at)

    def _spelt(self, at: int) -> int | None:
        """Return the verb that one which is left out stands for."""
        for position in range(at - 1, -1, -1):
            verb = self.verb(position)
            if verb is not None and verb.first < verb.last:
                return position
        return None

    def partitioned(self, at: int) -> int:
        """Return what a noun says a part of: "and Y the rest" of what "half" is of before."""
        verb = self.verb(at - 1)
        if verb is None or verb.first < verb.last:
            return super().partitioned(at)
        node, earlier = self.noun(at), self._spelt(at - 1)
        word = self.tokens[node.head].text if node else ""
        part = word.endswith("%") or self.lexicon.singular(word) in self._parts
        if earlier is None or not part or super().partitioned(at) != at:
            return super().partitioned(at)
        return super().partitioned(earlier + 1)

    def _past_names_beside(self, at: int) -> int | None:
        """Return the subject left of a name beside what is no subject: "drawn up by its arm, X"."""
        before = self.aside_of(at)
        node, name = self.noun(before or 0), self.noun(at)
        if before is None or node is None or name is None or not node.preposition:
            return None
        if self.named_by(before) != at and not (self.names_place(name) and self.place(node)):
            return None
        for position in range(before - 1, -1, -1):
            verb, mark = self.verb(position), self.marks.get(position)
            if (verb and verb.finite) or (mark and mark.tag is not Tag.ADVERB):
                return None
            if self.noun(position) and self._free(position):
                return position
        return None

    def _subject_before(self, at: int) -> tuple[int, ...]:
        """Return the subject before a verb; an act may be one: "relying on X is a mistake"."""
        end = self._before_comment(at)
        found = super()._subject_before(end)
        if (parted := self.parted_subject(at, found)) is not None:
            return self._subject_group(parted)
        if len(found) == 1 and (measured := self.past_measure(found[0])) is not None:
            return self._subject_group(measured)
        if len(found) == 1 and (whole := self.past_part(found[0])):
            return self._subject_group(whole[0]) + whole[1:]
        if len(found) == 1 and (outer := self._past_names_beside(found[0])) is not None:
            return self._subject_group(outer)
        act = next((i for i in range(end - 1, -1, -1) if self._act(i)), None)
        if act is None or not self._opens(act) or (found and found[0] < act):
            return found
        end -= end < at  # "using it, she says, is a mistake"
        parted = any(self.marks[i].tag is not Tag.ADVERB for i in self.marks if act < i < end)
        finite = any(self.verbs[i].finite for i in self.verbs if act < i < end)
        return found if parted or finite else (act,)

    def _before_comment(self, at: int) -> int:
        """Return where a comment opens that parts a verb from its subject, else the verb.

        "The port, said its director, Ada Moyo, runs", “The port,” said Ada Moyo, “runs”
        """
        if not self.mark(at - 1, _COMMA, "“"):
            return at
        said = self._finite_before(at)
        comment = self.comment(said) if said is not None else None
        if said is None or comment is None or not self._interrupts(comment, said):
            return at
        return min(comment.said_by[0], said)

    def _act(self, at: int) -> bool:
        """Tell whether a verb group may say an act: "relying on", "to rely on"."""
        verb = self.verb(at)
        if verb is None:
            return False
        gerund = verb.mood is Mood.PRESENT_PARTICIPLE and not verb.preposition
        return gerund or (verb.mood is Mood.INFINITIVE and verb.preposition == "to")

    def fronted_infinitive(self, at: int) -> bool:
        """Tell whether an act is its sentence's subject: "storing files abroad is forbidden"."""
        if not (self._act(at) and self._opens(at)):
            return False
        return any(self.subject(i) == (at,) for i, verb in self.verbs.items() if verb.finite)

    def _said_ahead(self, at: int) -> int | None:
        """Return the act that "it" stands for: "it is a mistake to rely on one supplier"."""
        verb, predicate, subject = self.verb(at), self.noun(at + 1), self.noun(at - 1)
        if verb is None or predicate is None or verb.lemma not in self.lexicon.grammar.copulas:
            return None
        if subject is None or self.tokens[subject.head].text != "it":
            return None
        behind = self.verb(at + 2)
        if behind is None or behind.mood is not Mood.INFINITIVE or behind.preposition != "to":
            return None
        head = self.lexicon.singular(self.tokens[predicate.head].text)
        return at + 2 if head in evaluating(self.lexicon) else None

    def _of_participle(self, at: int, verb: VerbGroup) -> tuple[int, ...]:
        """Return who does what a form in -ing says: behind a comma the main clause's subject."""
        if verb.preposition:
            if able := self.able(at):
                return able
            without = verb.preposition in self.lexicon.grammar.without
            quoted = verb.preposition == "as" and verb.lemma in self.lexicon.reporting
            controlled = without or quoted or verb.preposition in _CONTROLLED
            if self.kept_from(at):
                return control.subject if (control := self._control(at)) else ()
            if not controlled:  # "is quoted as saying that"
                return ()
            if (main := self._finite_before(at)) is not None:
                return self.subject(main)
        if self._opens(at):
            if self.fronted_infinitive(at):
                return ()
            main = next((i for i in range(len(self.nodes)) if self._main(i)), None)
            subject = () if main is None else self.subject(main)
            behind = main is not None and subject[:1] == (main + 1,)  # "Succeeding her is X"
            return subject if behind or (subject and self.mark(subject[0] - 1, _COMMA)) else ()
        if self.mark(at - 1, _COMMA):
            main = self._finite_before(at)
            if verb.lemma in self.lexicon.reporting:
                main = self._said_before(at) or main
            return () if main is None else self.subject(main)
        return self._working(at, verb)

    def _working(self, at: int, verb: VerbGroup) -> tuple[int, ...]:
        """Return who works so, or whom a form in -ing describes: "sorts its mail using X"."""
        if (main := self._worked(at, verb)) is not None:
            user = self.noun(at - 1)
            return () if user and self._speaks(user) else self.subject(main)
        governor = self.modified(at)
        return () if governor is None else self._subject_group(governor)

    def _worked(self, at: int, verb: VerbGroup) -> int | None:
        """Return the work that a form in -ing says with what it is done: "sorts it using X"."""
        main, means = self._finite_before(at), self.lexicon.words["means"]
        above = None if main is None or verb.lemma not in means["using"] else self.verbs[main]
        working = above is not None and above.lemma in means["work"] and not above.passive
        return main if working and verb.mood is Mood.PRESENT_PARTICIPLE else None

    def row(self, at: int) -> int | None:
        """Return the verb whose auxiliary another shares, or with whose work a tool is used."""
        verb, user = self.verb(at), self.noun(at - 1)
        using = verb is not None and not verb.preposition and user is not None
        worked = self._worked(at, verb) if using and verb else None
        return super().row(at) if worked is None else worked

    def _said_before(self, at: int) -> int | None:
        """Return the verb of speech that one in -ing goes on from: "said X owned it, adding"."""
        said = (i for i in range(at - 1, -1, -1) if i in self.verbs and self._main(i))
        return next((i for i in said if self.verbs[i].lemma in self.lexicon.reporting), None)

    def _main(self, at: int) -> bool:
        verb = self.verb(at)
        return verb is not None and verb.finite

    def _subject_group(self, at: int) -> tuple[int, ...]:
        """Return the whole coordination that a subject ends, over asides: "X, a bank, and Y"."""
        group = [at]
        while True:
            joined = self.coordinator(group[0] - 1)
            position = group[0] - 1 - joined
            comma = self.mark(position, _COMMA)
            position -= comma
            if not (joined or (comma and len(group) > 1)):
                break
            if self.mark(position, ")"):
                position = self._aside_start(position) - 1  # "X (XA) and Y (YB) signed"
            before = self._past_described(position) if joined and comma else None
            before = self._chain_start(position) if before is None else before
            if before is not None and (named := self._described_at(before)) is not None:
                before = named
            if before is None or not self._free(before):
                break
            group.insert(0, before)
        return self.past_role(tuple(group))

    def _free(self, at: int) -> bool:
        """Tell whether neither a preposition nor a verb is before a noun phrase or its list."""
        if not super()._free(at) or self._listed_object(at):
            return False
        if self.coordinator(at - 1) and self.mark(at - 3, *self.lexicon.grammar.refusals):
            return False  # "the county, not Acme or Kiffa, pays"
        if not (self.coordinator(at - 1) or self.mark(at - 1, _COMMA)):
            return True
        before = range(max(0, at - _NEAR), at)
        return not any(
            (node := self.noun(i)) and node.preposition and at in self.conjuncts(i) for i in before
        )

    def modified(self, at: int) -> int | None:
        """Return the position of the noun phrase that a participle describes."""
        position = at - 1
        position -= self.mark(position, *self.lexicon.sets["determiners.floating"])
        if self.mark(position, _COMMA, "(", "—", "–"):  # "two halls, both owned by X"
            position -= 1
        position = self._before_where(self.place_of_list(position), at)
        node = self.noun(position) if position >= 0 else None
        if node is None:
            return None
        while (before := self.noun(position - 1) if position else None) is not None and (
            (
                node.preposition == self.lexicon.grammar.of
                and self.tokens[node.head].tag is not Tag.NAME
                and self.lexicon.head_class(self.head(before)) != SCHEMA.Person
                and not self._only_says_who(before)
            )
            or (self.verbs[at].mood is Mood.PRESENT_PARTICIPLE and self._takes(before, node))
            or self._aside_of(node)
            or (self.mark(at - 1, _COMMA) and self._completes(node))
            or (self.mark(at - 1, _COMMA) and self._made_by(before, node, self.verbs[at].lemma))
        ):  # "an agreement with X covering health", "a site in Rabat run by X"
            position, node = position - 1, before
        held = self.described_before(at, position)
        return position if held is None else held

    def _before_where(self, position: int, at: int) -> int:
        """Return what stands before an aside on where it is: "a hall, in the east of Lyon, run"."""
        first = position
        while (node := self.noun(first)) is not None and node.preposition == "of":
            first -= 1
        aside = node is not None and node.preposition in _WHERE and self.mark(first - 1, _COMMA)
        parted = self.mark(at - 1, _COMMA) and aside and self.noun(first - 2) is not None
        return first - 2 if parted else position

    def _completes(self, node: NounPhrase) -> bool:
        """Tell whether a common noun completes one before it: "a cloud for schools, run by"."""
        common = self.tokens[node.head].tag is Tag.WORD
        return common and node.preposition in {self.lexicon.grammar.purpose, "about", "near", "on"}

    def _made_by(self, work: NounPhrase, maker: NounPhrase, done: str) -> bool:
        """Tell whether a participle says what was done to a work: "a study by X, published"."""
        documents = self.lexicon.status["documents"]
        made = maker.preposition in {self.lexicon.grammar.agent, "from"}
        return made and done in documents["done"] and self.head(work) in documents["heads"]

    def features(self, types: Collection[Iri]) -> frozenset[str]:
        """Return what is known of somebody whom a pronoun may stand for."""
        person = SCHEMA.Person in types
        return frozenset({"masculine", "feminine"} if person else {"neuter"})

    @property
    def fronting(self) -> frozenset[str]:
        """The prepositions of complements that are read before their clause as behind it."""
        grammar = self.lexicon.grammar
        return frozenset({grammar.occasion, grammar.at, *grammar.without})

    def fronted(self, preposition: str) -> int | None:
        """Return the position of a phrase with a preposition before the first finite verb."""
        found = super().fronted(preposition)
        return None if found and preposition == self.lexicon.grammar.at else found
