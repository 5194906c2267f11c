"""Who does a French infinitive, and what the verb or the noun above makes of it."""

from kg.extract.conjugation import Mood
from kg.extract.effects import listed
from kg.extract.french.clefts import Clefts
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.negation import negation
from kg.extract.nodes import Mark, VerbGroup
from kg.model import Modality, frozen
from kg.names import SCHEMA

_BESIDE = frozenset({"après", "avant"})
"""Prepositions before an infinitive that the subject of the clause does."""


@frozen()
class _Control:
    """Who does an infinitive: positions of noun phrases; and what the verb above makes of it.

    verb  the position of that verb, or None where it is a noun
    """

    subject: tuple[int, ...]
    effect: str
    verb: int | None = None


class Infinitives(Clefts):
    """A chunked French sentence, and who does its infinitives."""

    def copula(self, at: int) -> int | None:
        """Return the copula of which a node is said, none that is only to come about.

        "Permet à X de rester libre" says of nobody what they are, "accuse X d'être lent" does.
        """
        found = super().copula(at)
        verb = self.verb(found) if found is not None else None
        grammar, charging = self.lexicon.grammar, self.lexicon.status["charging"]["verbs"]
        led = verb is not None and verb.preposition in {grammar.of, grammar.at}
        if found is None or verb is None or not led or verb.mood is not Mood.INFINITIVE:
            return found
        above = next((self.verbs[i] for i in range(found - 1, -1, -1) if i in self.verbs), None)
        return found if above is not None and above.lemma in charging else None

    def _main_verb(self, at: int) -> int | None:
        """Return the finite verb that a gerund or a fronted infinitive goes with."""
        before = self._finite_before(at)
        if before is not None:
            return before
        return next(
            (p for p in range(at + 1, len(self.nodes)) if (v := self.verb(p)) and v.finite), None
        )

    def _control(self, at: int) -> _Control | None:
        """Return who does an infinitive, by the verb or the noun that it depends on."""
        verb = self.verb(at)
        if verb is None or verb.mood is not Mood.INFINITIVE:
            return None
        if self.coordinator(at - 1) or self.mark(at - 1, ","):
            for position in range(at - 2, -1, -1):
                earlier = self.verb(position) if self._able(position) is None else None
                if earlier and (earlier.mood is Mood.INFINITIVE or earlier.governors):
                    effect = self.controlled(position) or "none"
                    return _Control(self.subject(position), effect, self.controller(position))
                if earlier and earlier.finite:
                    break
        if self._narrated(at, verb):
            return _Control((at - 1,), "none")
        if verb.preposition in _BESIDE or verb.preposition in self.lexicon.grammar.without:
            main = self._main_verb(at)
            return None if main is None else _Control(self.subject(main), "none")
        noun = self._ranked(at, verb) or self._noun_control(at, verb) or self._choice(at, verb)
        return noun or self._verb_control(at, verb) or self._fronted_purpose(at, verb)

    def _ranked(self, at: int, verb: VerbGroup) -> _Control | None:
        """Read "X est le premier opérateur à vendre": X does, and before all others."""
        noun = self.noun(at - 1)
        if noun is None or noun.preposition or verb.preposition != self.lexicon.grammar.at:
            return None
        ranks = self.lexicon.status["implied"]["rank"]
        if not any(one.text in ranks for one in self.tokens[noun.first : noun.last]):
            return None
        copula = self.copula(at - 1)
        above = self.verb(copula) if copula is not None else None
        if copula is None or above is None:
            named = self.named_by(at - 1)
            return _Control((at - 1 if named is None else named,), "none")
        if above.mood is Mood.INFINITIVE and (whole := self._control(copula)) is not None:
            return whole  # "pour être le premier à vendre"
        ahead = {Mood.FUTURE: Modality.PREDICTED, Mood.CONDITIONAL: Modality.HYPOTHETICAL}
        return _Control(self.subject(copula), str(ahead.get(above.mood, "none")))

    def _narrated(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether an infinitive tells what somebody then did: "Et Ada d'ajouter que"."""
        noun = self.noun(at - 1)
        opens = self.coordinator(at - 2) and all(one == at for one in list(self.verbs)[:1])
        told = noun is not None and not noun.preposition and opens
        return told and verb.preposition == self.lexicon.grammar.of

    def _fronted_purpose(self, at: int, verb: VerbGroup) -> _Control | None:
        """Read "Pour racheter X, Y recrute": who does it, or did it, is said behind the comma."""
        if verb.preposition != self.lexicon.grammar.purpose or self._finite_before(at) is not None:
            return None
        main = self._main_verb(at)
        above = self.verb(main) if main is not None else None
        comma = any(self.mark(one, ",") for one in range(at, main or at))
        if main is None or above is None or not comma or self.relative(main) is not None:
            return None
        return (
            self._caused(main, above, at) if self._done(verb) else self._purposed(main, above, at)
        )

    def _noun_control(self, at: int, verb: VerbGroup) -> _Control | None:
        """Read "l'intention de la France de créer …", "a annoncé son intention de créer …"."""
        if verb.preposition not in self.lexicon.grammar.infinitive_of:
            return None
        if (able := self._able(at)) is not None:
            return _Control((able,), "none")
        position = at - 1
        holder = self.noun(position)
        named = holder is not None and self.tokens[holder.head].tag is Tag.NAME
        if named and holder and holder.preposition == self.lexicon.grammar.of:
            position -= 1
        noun = self.noun(position)
        if noun is None:
            return None
        head = self.lexicon.singular(self.tokens[noun.head].text)
        effect = self._noun_effect(head)
        if effect is None:
            return None
        if position < at - 1:
            return _Control((at - 1,), effect)
        owner = self._finite_before(position)
        if owner is None:
            return None
        above = self.verb(owner)
        if above and above.lemma in self.lexicon.status["charges"]["failing"]:
            return _Control(self.subject(owner), "negative", owner)  # "a failli à sa mission de"
        given = (p for prep, p in self.complements(owner) if prep == self.lexicon.grammar.at)
        taker = next((p for p in given if p < position), None)
        permits = self.lexicon.status["permits"]
        sought = above is not None and above.lemma in permits["sought"]
        if head in permits["nouns"] and taker is None and not sought:
            return _Control((), effect)  # "a délivré l'autorisation de construire"
        return _Control(self.subject(owner) if taker is None else self.conjuncts(taker), effect)

    def _choice(self, at: int, verb: VerbGroup) -> _Control | None:
        """Read "le choix de X pour héberger …", "le recours à X par Y, pour …": X is to do it."""
        if verb.preposition != self.lexicon.grammar.purpose:
            return None
        position = at - 1 - self.mark(at - 1, ",")
        while (node := self.noun(position)) and node.preposition:
            position -= 1
            before, above = self.noun(position), self.verb(position - 1)
            choices = self.lexicon.status["control"]["choices"]
            if before and choices.get(self.tokens[before.head].text) == node.preposition:
                own = above is not None and above.lemma in self.lexicon.grammar.causatives
                return None if own else _Control((position + 1,), str(Modality.INTENDED))
        return None

    def _noun_effect(self, head: str) -> str | None:
        """Return what a noun makes of the infinitive behind it: "projet", "autorisation"."""
        status = self.lexicon.status
        found = listed(self, "nouns", head)
        if found is None and head in status["charges"]["nouns"]:
            return "none"
        permits = found is None and head in status["permits"]["nouns"]
        return str(Modality.HYPOTHETICAL) if permits else found

    def _able(self, at: int) -> int | None:
        """Return what can do an infinitive: "un modèle, capable de traduire le wolof"."""
        mark = self.marks.get(at - 1)
        if mark is None or mark.text not in self.lexicon.sets["able.words"]:
            return None
        position = at - 2 - self.mark(at - 2, ",")
        node = self.noun(position)
        person = node and self.lexicon.says_who(self.head(node))
        return None if node is None or person else self.outermost(position)

    def _verb_control(self, at: int, verb: VerbGroup) -> _Control | None:
        for position in range(at - 1, -1, -1):
            node = self.nodes[position]
            if isinstance(node, Mark):
                if node.tag in OPENERS or node.text in {";", ":"}:
                    return None
            elif isinstance(node, VerbGroup):
                found = self._offered(position, node, verb)
                found = found or self._falls_to(position, node, at, verb)
                found = found or self._governed_by(position, node, at, verb)
                if found or (found := self._aimed(position, node, at, verb)):
                    return found
                if node.finite:
                    return None
        return None

    def _aimed(self, position: int, above: VerbGroup, at: int, verb: VerbGroup) -> _Control | None:
        """Read "pour" before an infinitive, whose verb `above` may be: what for, or what over."""
        if verb.preposition != self.lexicon.grammar.purpose:
            return None
        leads = above.finite or above.governors
        if self._done(verb) and (leads or above.participle):
            return self._caused(position, above, at)
        if leads:
            return self._purposed(position, above, at)
        doers = self.subject(position) if above.mood is Mood.INFINITIVE else ()
        return (
            _Control(doers, str(Modality.INTENDED)) if doers else None
        )  # "demande à X d'agir pour"

    def _done(self, verb: VerbGroup) -> bool:
        """Tell whether an infinitive says what is over: "pour avoir vendu"."""
        past = self.lexicon.status["causes"]["past"]
        return any(self.tokens[i].text in past for i in range(verb.first, verb.head))

    def _caused(self, position: int, above: VerbGroup, at: int) -> _Control:
        """Read "pour avoir": whoever is punished or praised for it did it, else the subject."""
        table = self.lexicon.status["causes"]
        between = self.tokens[above.first : self.nodes[at].first]
        wrongly = any(one.text in table["wrongly"] for one in between)
        open_ = above.lemma in table["open"] or wrongly or bool(negation(self, position))
        effect = str(Modality.HYPOTHETICAL) if open_ else "none"
        taken = {"": table["object"], self.lexicon.grammar.at: table["recipient"]}
        for preposition, complement in () if above.passive else self.complements(position):
            if complement < at and above.lemma in taken.get(preposition, ()):
                return _Control(self.conjuncts(complement), effect)
        onto = above.clitics or (above.lemma in table["object"] and not above.passive)
        return _Control(() if onto else self.subject(position), effect)

    def _charged(self, position: int, above: VerbGroup, at: int) -> _Control | None:
        """Read "reproche à X d'avoir vendu": what is said of X, who did it."""
        table = self.lexicon.status["charging"]
        noun = self.noun(position + 1)
        idiom = noun is not None and self.head(noun) in table["nouns"].get(above.lemma, ())
        whom = self.lexicon.grammar.at if idiom else table["verbs"].get(above.lemma)
        if whom is None:
            return None
        effect = "none" if above.lemma in table["sure"] else str(Modality.HYPOTHETICAL)
        if negation(self, position):  # "on ne peut reprocher à X de": whether X does is left open
            return _Control((), str(Modality.HYPOTHETICAL))
        if above.governors and self.tokens[above.first].text in self.lexicon.grammar.reflexives:
            return _Control(self.subject(position), effect, position)
        if above.passive and not whom:
            return _Control(self.subject(position), effect, position)
        for preposition, complement in self.complements(position):
            if complement < at and preposition == whom and self.noun(complement):
                return _Control(self.conjuncts(complement), effect, position)
        return _Control((), effect, position)

    def _purposed(self, position: int, above: VerbGroup, at: int) -> _Control:
        """Read "pour" before an infinitive: who was chosen for it does it, else the subject."""
        undone = negation(self, position)
        intended = str(Modality.HYPOTHETICAL if undone else Modality.INTENDED)
        table = self.lexicon.status["control"]
        for kind, wanted in (("given", self.lexicon.grammar.at), ("chosen", ""), ("hired", "")):
            if above.lemma not in table.get(kind, ()):
                continue
            if kind == "hired" and at < position and self.complements(position):
                return _Control((), intended)
            for preposition, complement in self.complements(position):
                ahead = complement < at or at < position  # "pour héberger X, a choisi Y": it is Y
                whom = self.noun(complement)
                if ahead and preposition == wanted and whom and not self.names_place(whom):
                    return _Control(self.conjuncts(complement), intended)
        engaged = table["engaged"].get(above.lemma)
        for preposition, complement in () if engaged is None else self.complements(position):
            somebody = self.noun(complement)
            if preposition == engaged and somebody and self._speaks(somebody):
                return _Control(self.conjuncts(complement), intended)
        return _Control(self.subject(position), intended)

    def _governed_by(
        self, position: int, above: VerbGroup, at: int, verb: VerbGroup
    ) -> _Control | None:
        lexicon = self.lexicon
        if verb.preposition == lexicon.grammar.of and (found := self._charged(position, above, at)):
            return found
        if above.lemma in lexicon.grammar.causatives and position + 1 == at:
            return _Control(self._made_to(at), "none", position)
        effect, prepositions = lexicon.governors.get(above.lemma, ("", frozenset()))
        table = lexicon.status.get("control", {})
        purpose = verb.preposition == lexicon.grammar.purpose
        if above.lemma in table.get("verbs", ()) and not (purpose and effect):
            objects = lexicon.words["clitics"]["object"]
            if any(self.tokens[one].text in objects for one in above.clitics):
                return _Control((), effect or "none", position)  # "l'accuse d'avoir livré"
            effect = table.get("effects", {}).get(above.lemma, effect)
            for preposition, complement in self.complements(position):
                if complement >= at:
                    break
                if preposition in {"", lexicon.grammar.at} and self.noun(complement):
                    return _Control(self.conjuncts(complement), effect or "none", position)
            if above.participle and above.mood is Mood.PAST_PARTICIPLE:
                to_do = str(Modality.INTENDED) if above.lemma in table["charged"] else "none"
                return _Control(self.subject(position), effect or to_do, position)
            proposed = effect and verb.preposition in prepositions
            return _Control((), effect, position) if proposed else None
        if effect and verb.preposition in prepositions:
            return _Control(self.subject(position), effect, position)
        return None

    def _offered(self, position: int, above: VerbGroup, verb: VerbGroup) -> _Control | None:
        """Read "X propose de racheter Y": a body offers to do it itself."""
        table, subject = self.lexicon.status["control"]["offering"], self.subject(position)
        who = self.noun(subject[0]) if len(subject) == 1 else None
        if who is None or above.passive or verb.preposition != self.lexicon.grammar.of:
            return None
        if above.lemma not in table["verbs"] or verb.lemma not in table["acts"] or above.clitics:
            return None
        entity = self.tokens[who.head].entity
        titled = self.lexicon.says_who(self.head(who))
        person = titled or (entity is not None and SCHEMA.Person in entity.types)
        body = not person and (entity is not None or self._speaks(who))
        for preposition, complement in self.complements(position):
            if preposition == self.lexicon.grammar.at and self.noun(complement):
                whom = self.conjuncts(complement)  # "propose à Y de racheter Z": Y is to do it
                return _Control(whom, str(Modality.RECOMMENDED), position) if body else None
        return _Control(subject, str(Modality.INTENDED), position) if body else None

    def _falls_to(
        self, position: int, above: VerbGroup, at: int, verb: VerbGroup
    ) -> _Control | None:
        """Read "il revient à X de construire", "c'est à X de le faire", "laisse X construire"."""
        table, grammar, whom = self.lexicon.status["control"], self.lexicon.grammar, at - 1
        subject, somebody = self.noun(position - 1), self.noun(whom)
        if somebody is None or self.outermost(whom) != position + 1:
            return None
        if above.lemma in table["letting"] and not verb.preposition:
            free = not self.nouns[position + 1].preposition
            doers = self.conjuncts(position + 1)
            return _Control(doers, str(Modality.HYPOTHETICAL), position) if free else None
        this = subject is not None and self.tokens[subject.head].text in grammar.it
        falls = above.lemma in table["falling"] or (this and above.lemma == grammar.be)
        given = (
            self.nouns[position + 1].preposition == grammar.at and verb.preposition == grammar.of
        )
        return (
            _Control((position + 1,), str(Modality.NEEDED), position) if falls and given else None
        )

    def _made_to(self, at: int) -> tuple[int, ...]:
        """Return who is made to do an infinitive: "fait héberger ses données par X", "chez X"."""
        found, by = dict(reversed(self.complements(at))), self.lexicon.words["made_to"]["by"]
        doer = next((found[one] for one in by if one in found), None)
        return () if doer is None else self.conjuncts(doer)

    def fronted_infinitive(self, at: int) -> bool:
        """Tell whether an infinitive is a subject: "confier X à Y serait une faute"."""
        verb = self.verb(at)
        alone = verb is not None and verb.mood is Mood.INFINITIVE and not verb.preposition
        return alone and self._opens(at)

    def controller(self, at: int) -> int | None:
        """Return the position of the verb that an infinitive depends on at a distance, or None."""
        verb = self.verb(at)
        control = self._control(at) if verb and not verb.finite else None
        return control.verb if control else None

    def controlled(self, at: int) -> str | None:
        """Return what the verb or the noun above an infinitive makes of it, if one does."""
        control = self._control(at)
        return None if control is None or control.effect == "none" else control.effect
