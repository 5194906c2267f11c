"""Who does an English infinitive, what the verb or noun above makes of it, and "whose"."""

from dataclasses import replace

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.effects import listed
from kg.extract.english.relatives import Relatives
from kg.extract.english.surroundings import HELPING
from kg.extract.lexicon import Tag
from kg.extract.negation import negation
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.nominals import Phrase
from kg.model import Modality, frozen

_TO, _PLAIN, _WHETHER = "to", "none", "whether"
_IDIOM = 3
"""Words behind a verb within which an idiom ends that says what became of a plan."""


@frozen()
class _Control:
    """Who does an infinitive: positions of noun phrases; and what stands above makes of it.

    verb  the position of the verb whose negation is the infinitive's too, or None
    """

    subject: tuple[int, ...]
    effect: str
    verb: int | None = None


class Infinitives(Relatives):
    """A chunked English sentence, and who does its infinitives."""

    @asked_once
    def _control(self, at: int) -> _Control | None:
        """Return who does an infinitive, by the verb or the noun that it depends on."""
        if (earlier := self._listed_after(at)) is not None:
            return self._as_before(earlier)
        if able := self.able(at):
            return _Control(able, _PLAIN)
        if (aims := self._announced(at)) is not None:
            return aims
        if (wish := self.wish(at)) is not None:
            return _Control((self._wished_thing(wish),), str(Modality.RECOMMENDED), wish)
        if self.mark(at - 1, _WHETHER):
            return self._undecided(at)
        if self.kept_from(at):
            return self._accused(at)
        if ranked := self._ranked_to(at):
            return ranked
        if (whom := self._unwanted(at)) is not None:
            return _Control((whom,), str(Modality.HYPOTHETICAL))
        return self._of_infinitive(at)

    def _ranked_to(self, at: int) -> _Control | None:
        """Return who is said to be the first or only one that did what an infinitive says."""
        verb, noun = self.verb(at), at - 1
        while (node := self.noun(noun)) is not None and node.preposition:
            noun -= 1  # "the first bank in Africa to"
        if verb is None or verb.mood is not Mood.INFINITIVE or verb.preposition != _TO:
            return None
        words = {token.text for token in self.tokens[node.first : node.last]} if node else set()
        copula = self.copula(noun) if words & self.lexicon.sets["ranks.words"] else None
        be = self.verb(copula) if copula is not None else None
        if copula is None or be is None or be.mood is not Mood.INDICATIVE or be.governors:
            return None
        return _Control(self.subject(copula), _PLAIN)  # so do those that are "not the only" one

    def _unwanted(self, at: int) -> int | None:
        """Return who would do what a form in -ing says that is feared: "oppose X buying Y"."""
        verb = self.verb(at)
        if verb is None or verb.mood is not Mood.PRESENT_PARTICIPLE or verb.preposition:
            return None
        whom, listed = self.modified(at), self.lexicon.status["charging"]["unwanted"]
        above = self.verb(whom - 1) if whom is not None else None
        return whom if above and not above.passive and above.lemma in listed else None

    def _of_infinitive(self, at: int) -> _Control | None:
        """Return who does an infinitive that depends on what stands before it."""
        verb, before = self.verb(at), self._past_comma(at)
        noun = self.noun(before - 1) if before else None
        if verb is None or verb.mood is not Mood.INFINITIVE:
            return None
        if verb.preposition == _TO and not any(i < at for i in self.verbs):
            return self._before_verbs(at)
        above = self._verb_above(before) if noun else None
        if above is None:
            return None
        if verb.preposition != _TO and self.verbs[above].lemma not in HELPING:
            return None
        return self._judged(at, above) or self._of_noun(before, above) or self._of_verb(at, above)

    def _before_verbs(self, at: int) -> _Control | None:
        """Read an infinitive that no verb is before: "X's plan to buy Y is", "X, to open in May,".

        In a headline the verb is left out: "X to buy Y".
        """
        apart = self.mark(at - 1, ",")
        position = self._through(at - 1 - apart)
        noun = self.noun(position)
        if noun is None or not (self._opens(position) and self._free(position)):
            return None
        effect = self._noun_effect(noun)
        if effect is not None and not apart:
            grammar = self.lexicon.grammar
            whose = (grammar.of, grammar.agent, grammar.purpose)
            behind = (
                i for i in range(position + 1, at) if (n := self.noun(i)) and n.preposition in whose
            )
            doer = self.noun(at - 1)
            led = doer is not None and doer.preposition == grammar.purpose
            owner = (at - 1,) if led else self.possessor(position) or tuple(behind)[:1]
            return self._dropped(at, owner) or _Control(owner, effect) if owner else None
        headline = not any(verb.finite for verb in self.verbs.values())
        planned = str(Modality.INTENDED)
        return _Control(self._subject_group(position), planned) if apart or headline else None

    def _dropped(self, at: int, owner: tuple[int, ...]) -> _Control | None:
        """Read what the next verb makes of a plan where that was given up, or failed."""
        main = next((i for i in self.verbs if i > at and self.verbs[i].finite), None)
        if main is None:
            return None
        status, verb = self.lexicon.status, self.verbs[main]
        if verb.passive and verb.lemma in status["control"]["dropped"] and not negation(self, main):
            return _Control(owner, "negative", main)
        said = {self.words(one, verb.last + _IDIOM) for one in (verb.first, verb.head)}
        idiom = any(one.startswith(words) for one in said for words in status["failures"]["idioms"])
        failed = verb.lemma in status["failures"]["verbs"] or idiom
        return _Control(owner, str(Modality.HYPOTHETICAL)) if failed else None

    def _noun_effect(self, noun: NounPhrase) -> str | None:
        """Return what a noun makes of the infinitive behind it: "plan", "duty"."""
        return listed(self, "nouns", self.lexicon.singular(self.tokens[noun.head].text))

    def _undecided(self, at: int) -> _Control | None:
        """Return who has yet to decide on an infinitive: "X is weighing whether to buy Y"."""
        above = next((i for i in range(at - 1, -1, -1) if i in self.verbs), None)
        if above is None or not self.subject(above):
            return None
        return _Control(self.subject(above), str(Modality.HYPOTHETICAL))

    def _judged(self, at: int, above: int) -> _Control | None:
        """Read "found the contract to be excessive": it is the contract that is."""
        verb = self.verbs[above]
        judging = verb.lemma in self.lexicon.sets["ditransitive.judging"] and not verb.passive
        if not judging or self.verbs[at].lemma != self.lexicon.grammar.be:
            return None
        found = (one for word, one in self.complements(above) if one < at and not word)
        return _Control(tuple(found), _PLAIN)

    def wish(self, at: int) -> int | None:
        """Return the verb of who wants done what a participle says: "wants the law changed"."""
        verb = self.verb(at)
        if verb is None or verb.mood is not Mood.PAST_PARTICIPLE or self.noun(at - 1) is None:
            return None
        above = next((i for i in range(at - 1, -1, -1) if i in self.verbs), None)
        if above is None or self.verbs[above].lemma not in self.lexicon.sets["wishing.verbs"]:
            return None
        return above if ("-ed", at) in self.complements(above) else None

    def _wished_thing(self, at: int) -> int:
        """Return the object of a verb that has one."""
        return next(position for preposition, position in self.complements(at) if not preposition)

    def infinitive(self, at: int) -> Phrase:
        """Return an infinitive with what belongs to it; what is wanted done, with the thing."""
        phrase, wish = super().infinitive(at), self.wish(at)
        node = None if wish is None else self.noun(self._wished_thing(wish))
        return phrase if node is None else replace(phrase, first=node.first, evidence=node.first)

    def able(self, at: int) -> tuple[int, ...]:
        """Return what can do what a verb says: "a model, capable of translating Wolof"."""
        mark = self.marks.get(at - 1)
        if mark is None or mark.text not in self.lexicon.sets["able.words"]:
            return ()
        position = at - 2 - self.mark(at - 2, ",")
        return (self._through(position),) if self.noun(position) else ()

    def _past_comma(self, at: int) -> int:
        """Return a position, or where what is put in before it opens: "with X, a maker, to"."""
        if not self.mark(at - 1, ","):
            return at
        opening = next((i for i in range(at - 2, -1, -1) if i in self.marks), None)
        if opening is None or not self.mark(opening, ",") or self.verb(opening - 1):
            return at
        return at if any(i in self.verbs for i in range(opening, at)) else opening

    def _listed_after(self, at: int) -> int | None:
        """Return the verb whose "to" an infinitive goes on from: "plans to build X and to open"."""
        verb = self.verb(at)
        if verb is None or verb.mood is not Mood.INFINITIVE:
            return None
        joined = self.coordinator(at - 1)
        if not (joined or (verb.preposition == _TO and self.mark(at - 1, ","))):
            return None
        verbs = (i for i in range(at - 1, -1, -1) if i in self.verbs and not self.able(i))
        if (earlier := next(verbs, None)) is None:
            return None
        before = self.verbs[earlier]
        if verb.preposition != _TO:  # "requires X to delete files and publish its code"
            return earlier if before.mood is Mood.INFINITIVE and not verb.preposition else None
        alike = before.mood is Mood.INFINITIVE and before.preposition == _TO
        governed = bool(before.governors) and self.tokens[before.head - 1].text == _TO
        return earlier if alike or governed else None

    def _as_before(self, earlier: int) -> _Control | None:
        """Return who does an infinitive that goes on from another, as that one is put."""
        before = self.verbs[earlier]
        if before.governors:
            effect = before.governors[-1][1]
            put = str(Modality.HYPOTHETICAL) if before.negation else effect
            return _Control(self.subject(earlier), put)
        return self._control(earlier)

    def _announced(self, at: int) -> _Control | None:
        """Read an infinitive behind a colon: "has three aims: to build"."""
        noun = self.noun(at - 2) if self.mark(at - 1, ":") else None
        above = next((i for i in range(at - 2, -1, -1) if i in self.verbs), None)
        if noun is None or above is None:
            return None
        effect = self._noun_effect(noun)
        owner = self.possessor(at - 2) or self.subject(above)
        return _Control(owner, effect) if effect else None

    def _verb_above(self, at: int) -> int | None:
        """Return the verb among whose complements an infinitive stands, nothing in between."""
        for position in range(at - 1, -1, -1):
            node = self.nodes[position]
            if isinstance(node, VerbGroup):
                made = self.lexicon.status["control"]["effects"].get(node.lemma)
                tells = made and node.mood is Mood.PRESENT_PARTICIPLE  # "a law requiring X to keep"
                return position if tells or node.finite or node.mood is Mood.INFINITIVE else None
            if (
                isinstance(node, Mark)
                and node.tag is not Tag.ADVERB
                and not self.joins_name(position)
            ):
                return None
        return None

    def _of_noun(self, at: int, above: int) -> _Control | None:
        """Read "has no plan to build", "announced its intention to build"."""
        verb, noun = self.nodes[above], self.noun(self._through(at - 1))
        assert isinstance(verb, VerbGroup)  # noqa: S101  # the caller has looked
        if noun is None:
            return None
        status, effect = self.lexicon.status, self._noun_effect(noun)
        head = self.lexicon.singular(self.tokens[noun.head].text)
        if self._given(head, verb):
            return _Control((), _PLAIN)  # "approved a loan to build": who gets it builds
        if effect is None or verb.passive:
            return None
        doer = self.noun(at - 1)
        denying = above if negation(self, above) else None
        if doer and doer.preposition == self.lexicon.grammar.purpose:
            return _Control((at - 1,), effect, denying)  # "there are no plans for X to build"
        owner = self.possessor(self._through(at - 1)) or self.subject(above)
        if verb.lemma in status["control"]["dropped"]:
            return _Control(owner, "negative", above)
        if verb.lemma == "have":
            return _Control(owner, effect, above)
        return _Control(owner, effect if denying is None else str(Modality.HYPOTHETICAL))

    def _given(self, head: str, verb: VerbGroup) -> bool:
        """Tell whether what a verb gives lets another do what an infinitive says."""
        table = self.lexicon.status["control"]
        return head in table["given"] and verb.lemma in table["giving"]

    def _through(self, at: int) -> int:
        """Return the noun phrase that one with a preposition describes, or its own position."""
        node = self.noun(at)
        while node and node.preposition and at and self.noun(at - 1):
            at -= 1
            node = self.noun(at)
        return at

    def _of_verb(self, at: int, above: int) -> _Control | None:
        """Read "asked Acme to build", "requires providers to store", "raised money to build"."""
        verb, table = self.nodes[above], self.lexicon.status["control"]
        assert isinstance(verb, VerbGroup)  # noqa: S101  # the caller has looked
        effect = table["effects"].get(verb.lemma)
        if effect == "" or self.nodes[at].lemma in self.lexicon.grammar.copulas:  # type: ignore[union-attr]
            return _Control((), _PLAIN)
        if effect and not verb.passive:
            for preposition, complement in self.complements(above):
                told = not preposition or preposition in table["through"]
                if complement < at and told and self.noun(complement):
                    return _Control(self.doers(complement), str(effect), above)
            return None
        if effect:  # "was chosen by X to build"
            return _Control(self.subject(above), str(effect), above)
        whom = self.noun(at - 1)
        if whom and whom.preposition == _TO and verb.lemma in table["falling"]:
            denying = above if negation(self, above) else None
            return _Control((at - 1,), str(Modality.NEEDED), denying)
        aim = str(Modality.HYPOTHETICAL if negation(self, above) else Modality.INTENDED)
        if whom and whom.preposition == self.lexicon.grammar.purpose and self._speaks(whom):
            return _Control((at - 1,), aim)  # "is waiting for X to build"
        if verb.mood is Mood.INFINITIVE or verb.lemma in self.lexicon.grammar.copulas:
            return self._is_for(at, above)
        return None if verb.passive else _Control(self.subject(above), aim)

    def _is_for(self, at: int, above: int) -> _Control | None:
        """Read "the plan is for X to build it"."""
        doer, aim = self.noun(at - 1), self.noun(above - 1)
        effect = self._noun_effect(aim) if aim and not aim.preposition else None
        led = doer is not None and doer.preposition == self.lexicon.grammar.purpose
        return _Control((at - 1,), effect, above) if effect and led and above == at - 2 else None

    def _whose_aim(self, at: int, found: tuple[int, ...]) -> tuple[int, ...]:
        """Return whose aim a subject is, which "is to" do what it says: "X's goal is to build"."""
        verb, noun = self.verb(at), self.noun(found[0]) if len(found) == 1 else None
        if verb is None or noun is None or not verb.governors:
            return found
        head = self.lexicon.singular(self.tokens[noun.head].text)
        aims = self.lexicon.status["nouns"][Modality.INTENDED]
        if self.tokens[verb.governors[0][0]].text != _TO or head not in aims:
            return found
        of = self.noun(found[0] + 1)
        behind = (found[0] + 1,) if of and of.preposition == self.lexicon.grammar.of else ()
        return self.possessor(found[0]) or behind or found

    def controller(self, at: int) -> int | None:
        """Return the position of the verb whose negation an infinitive shares, or None."""
        control = self._control(at)
        return control.verb if control else None

    def controlled(self, at: int) -> str | None:
        """Return what the verb or the noun above an infinitive makes of it, if one does."""
        control = self._control(at)
        if control is None and self.kept_from(at):
            return str(Modality.HYPOTHETICAL)
        if control is None and self._to_be_done(at):
            return str(Modality.INTENDED)
        return None if control is None or control.effect == _PLAIN else control.effect

    def _to_be_done(self, at: int) -> bool:
        """Tell whether an infinitive says what will be done to a thing: "a site to be built by"."""
        verb = self.verb(at)
        if verb is None or not verb.passive or verb.mood is not Mood.INFINITIVE:
            return False
        return verb.preposition == _TO

    def passive_governor(self, at: int) -> bool:
        """Tell whether a verb stands behind the passive of one of speech: "is said to have"."""
        verb = self.verb(at)
        if verb is None or not verb.governors:
            return False
        above, effect = verb.governors[0]
        if above == verb.first and above + 1 < verb.head and effect == _PLAIN and verb.passive:
            return True  # "the site, said to be run by X,"
        if not self.tokens[above].mood(Mood.PAST_PARTICIPLE):
            return False
        if above == verb.first and not verb.finite:  # "X, said to run the site,"
            return True
        before = next((i for i in range(above - 1, -1, -1) if i not in verb.adverbs), None)
        forms = self.tokens[before].readings if before is not None else ()
        return any(form.lemma == self.lexicon.grammar.be for form in forms)

    def inherits(self, at: int) -> bool:
        """Tell whether what a participle says is put as what stands above it is.

        "will build a plant run by X" plans both, "will use power from a plant built by X" one.
        """
        verb = self.verb(at)
        if verb is None or not verb.participle or self.noun(at - 1) is None:
            return True
        if verb.mood is Mood.PRESENT_PARTICIPLE:
            return not verb.passive
        node = self.noun(self.modified(at) or at - 1)
        return node is not None and not node.preposition

    def charger(self, at: int) -> int | None:
        """Return the verb that says of somebody that they do what a form in -ing says, or None."""
        above = next((i for i in range(at - 1, -1, -1) if i in self.verbs), None)
        charging = self.lexicon.status["charging"]["verbs"]
        charges = above is not None and self.verbs[above].lemma in charging
        return above if charges and self.kept_from(at) else None

    def _accused(self, at: int) -> _Control | None:
        """Read "X is accused of funding Y": it is X who would; "is not accused of" says nothing."""
        above = self.charger(at)
        if above is None or negation(self, above) or self.verbs[above].negated:
            return None
        verb, effects = self.verbs[above], self.lexicon.status["charging"]["verbs"]
        objects = (one for word, one in self.complements(above) if not word and one < at)
        who = self.subject(above) if verb.passive else tuple(objects)[:1]
        return _Control(who, effects[verb.lemma] or str(Modality.HYPOTHETICAL)) if who else None

    def kept_from(self, at: int) -> bool:
        """Tell whether a form in -ing says what somebody is kept from or accused of doing."""
        verb = self.verb(at)
        if verb is None or verb.mood is not Mood.PRESENT_PARTICIPLE or not verb.preposition:
            return False
        above = next((i for i in range(at - 1, -1, -1) if i in self.verbs), None)
        listed = self.lexicon.status["control"]["gerunds"]
        return above is not None and self.verbs[above].lemma in listed
