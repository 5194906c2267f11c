"""How a sentence puts a thing: polarity, modality, certainty; one component for all frames."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract import futures, settled, things
from kg.extract.absence import denying, without
from kg.extract.conjugation import Mood
from kg.extract.contents import contents
from kg.extract.cues import cue, printed_together
from kg.extract.doubts import doubted, hedged, only_spoken_of, unsourced
from kg.extract.effects import Scope, listed
from kg.extract.events import thing_scope
from kg.extract.holding import held
from kg.extract.lexicon import Lexicon
from kg.extract.match import Match
from kg.extract.negation import (
    carrying,
    cleft,
    effects_above,
    negated_above,
    negation,
    negative_determiner,
    no_plan,
    unsaid,
)
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.sayings import falsified
from kg.extract.scopes import asked, asks_alone, content_scope, scope
from kg.extract.stance import Status, plain, turned, viewed
from kg.extract.syntax import Clause
from kg.model import OPINIONS, Certainty, Cue, CueKind, Kind, Modality, Polarity, frozen

_WISHED = frozenset({Modality.INTENDED, Modality.NEEDED, Modality.RECOMMENDED})
_CERTAINTY = {
    Modality.HYPOTHETICAL: Certainty.POSSIBLE,
    Modality.INTENDED: Certainty.UNDERSPECIFIED,
    Modality.RECOMMENDED: Certainty.UNDERSPECIFIED,
}


@frozen()
class _Effect:
    modality: Modality | None
    kind: Kind | None
    words: tuple[int, int] | None


_PLAIN = _Effect(None, None, None)


class StatusReader:
    """Reads the status of the matches of one clause."""

    def __init__(
        self,
        clause: Clause,
        found: Sequence[Match],
        owned: Collection[int | None] = (),
        sources: Collection[int] = (),
    ) -> None:
        """Read a clause with its matches.

        owned    the positions of the verbs whose clauses are somebody's words
        sources  the first tokens of the phrases and comments that name a source
        """
        self.clause, self.owned, self.sources = clause, owned, sources
        self.contents = told = contents(clause)
        self._over = cache(lambda token: content_scope(clause, token, told, owned))
        self.unsourced = unsourced(clause, sources)
        self.lexicon: Lexicon = clause.lexicon
        deciding = [m for m in found if m.verb is not None and m.decides]
        deciding.sort(key=lambda m: m.frame.kind is Kind.EVALUATION)  # "considers it unsafe"
        self.framed = {m.verb: m for m in deciding if not things.spoken(clause, m)}
        self.making, self.lacking = things.making(found), things.lacking(found)
        self.shaping = {**self.framed, **self.making}
        self.risks = {m.at: m for m in found if m.verb is None and m.frame.modality}

    def put(self, match: Match, event: Match) -> Status:
        """Return how the clause puts what a match says, where `event` decides if it is so."""
        if match.in_passing or things.explains(self.clause, match):
            made = self.making.get(self.clause.object_verb(match.at))
            over = held(self.clause, match) or thing_scope(self.clause, match.at)
            over = over or asks_alone(self.clause)
            ahead = over or (self.status(made) if made else None)
            told = plain(match.frame.kind, (ahead and ahead.modality) or match.frame.modality)
            denies = match.trigger.negative and not match.in_passing  # "X, an opponent of Y"
            words = over.words if over and over.negative else match.words if denies else None
            return turned(told, cue(self.clause, CueKind.NEGATION, *words)) if words else told
        status = self.status(event)
        if match.trigger.negative:
            return turned(status, cue(self.clause, CueKind.NEGATION, *match.words))
        return status

    def status(self, match: Match) -> Status:
        """Return how the clause puts what a match says."""
        effect = _PLAIN if falsified(self.clause, match.at) else self._own(match)
        negative = bool(words := self._negation(match))
        over = self._over(match.words[0])
        if self.adds(match):
            over = None
        over = over or doubted(self.clause, self.unsourced, match.words[0])
        if over is None and effect.modality in {None, Modality.PREDICTED}:
            over = self._scope(match)
        elif over is None and effect.modality is Modality.EVALUATED:
            over = scope(self.clause, things.holder(match), event=False)  # "whether it is enough"
        elif over is None and effect.modality in _WISHED:
            if asked(self.clause, match.at):
                effect = _Effect(Modality.HYPOTHETICAL, None, effect.words)  # "faut-il créer … ?"
            else:
                over = self._not_wished(match)
        if over and over.words[0] not in words and self._outranks(over, effect, match):
            effect = _Effect(over.modality, None, over.words if any(over.words) else None)
        if over and over.negative:
            negative, words = not negative, (*words, *range(*over.words))
        polarity = Polarity.NEGATIVE if negative else Polarity.POSITIVE
        modality = viewed(match, effect.modality, negative=negative)
        kind = self._kind(match, effect, modality)
        cues = [cue(self.clause, CueKind.NEGATION, i, i + 1) for i in words]
        if effect.words and modality:
            cues.append(cue(self.clause, CueKind.MODALITY, *effect.words))
        degree, temporal = self._adverbs(match, "degree"), self._adverbs(match, "temporal")
        cues += self._other_cues(match, degree, temporal)
        certainty = match.frame.certainty if modality == match.frame.modality else None
        return Status(
            polarity,
            modality,
            kind,
            certainty or _CERTAINTY.get(modality or Modality.ASSERTED, Certainty.CERTAIN),
            tuple(cues),
            printed_together(self.clause, degree),
            printed_together(self.clause, temporal),
            any(self.clause.tokens[i].text in self.lexicon.sets["adverbs.now"] for i in temporal),
        )

    def adds(self, match: Match) -> bool:
        """Tell whether a match only says more of a thing of which its clause wishes something."""
        over = self._over(match.words[0])
        wished = over is not None and over.modality in _WISHED
        return wished and settled.adds(self.clause, match, self.shaping)

    def _not_wished(self, match: Match) -> Scope | None:
        """Return the noun that says that what is wished is not to be: "طالب بعدم خضوع المركز"."""
        over = self._scope(match) if match.verb is None else None  # a verb has its own negation
        wished = over is not None and over.modality in {None, Modality.INTENDED}
        return replace(over, modality=None) if over and over.negative and wished else None

    def _other_cues(
        self, match: Match, degree: tuple[int, ...], temporal: tuple[int, ...]
    ) -> Iterator[Cue]:
        """Yield what shows an event, a degree, a time and a contrast."""
        event = match.trigger.kind == "noun" and match.frame.kind in {Kind.EVENT, Kind.AGREEMENT}
        if event and "self" not in {emission.subject for emission in match.frame.emissions}:
            yield cue(self.clause, CueKind.EVENT, *match.words)
        yield from (cue(self.clause, CueKind.DEGREE, i, i + 1) for i in degree)
        yield from (cue(self.clause, CueKind.TEMPORAL, i, i + 1) for i in temporal)
        if self.clause.tokens[0].text in self.lexicon.words["connectives"]["contrast"]:
            yield cue(self.clause, CueKind.CONTRAST, 0, 1)

    def _outranks(self, over: Scope, effect: _Effect, match: Match) -> bool:
        """Tell whether what governs a clause decides, rather than the clause's own verb.

        A doubt covers all; a wish covers what its clause puts in the future.
        """
        if effect.modality is None:
            return True
        if over.modality is Modality.HYPOTHETICAL:
            return match.frame.kind is not Kind.RISK
        return over.modality is not None and effect.modality is Modality.PREDICTED

    def evaluations(self, match: Match) -> tuple[int, ...]:
        """Return the token indexes of what the clause says of the act itself ("à juste titre")."""
        return self._adverbs(match, "evaluative")

    def appreciated(self, match: Match) -> bool:
        """Tell whether an adverb of praise or blame makes an opinion of what a match says."""
        return bool(self._adverbs(match, "appreciative"))

    def _scope(self, match: Match) -> Scope | None:
        """Return what stands over a match that its own verb puts as a fact."""
        noun = match.verb is None and (match.trigger.kind == "noun" or things.measures(match))
        event = noun and things.happens(self.clause, match)
        at, governing = things.holder(match), things.shaper(self.clause, match, self.shaping)
        over = scope(self.clause, at, event=event)
        told = over is not None and over.words[0] - 1 in self.sources  # "X, selon laquelle …"
        over = held(self.clause, match) or (None if told else over)
        found = over or things.nowhere(self.clause, match)
        thing = at if noun else things.described(self.clause, match)
        found = found or (thing_scope(self.clause, thing) if thing is not None else None)
        if found is None and governing is not None:
            found = things.unreal(self.status(governing), governing.words)
        return found or hedged(self.clause, self._verb_of(match))

    def _negation(self, match: Match) -> tuple[int, ...]:
        verb = self._verb_of(match)
        if verb is not None:
            found = self._negation_of(verb, match.filling) or things.of_none(self.clause, match)
            return () if things.more(self.clause, match, found) else found
        if settled.lessens(self.clause, match):
            return ()  # "لم تستطع الحد من اعتمادها على"
        above = things.ruled_out(self.clause, match) or self.clause.negated_above(match.at)
        if above := above or self._negated_governor(match):
            return above
        if found := negative_determiner(self.clause, match.at) or denying(self.clause, match):
            return found
        return without(self.clause, match.words[0])

    def _negation_of(self, verb: VerbGroup, filling: Collection[int]) -> tuple[int, ...]:
        if unsaid(self.clause, verb):
            return ()
        at = self.clause.nodes.index(verb)
        above = negated_above(self.clause, at) or no_plan(self.clause, at)
        found = negation(self.clause, at) or cleft(self.clause, at, filling) or above
        refusing = tuple(i for i, why in effects_above(self.clause, at, verb) if why == "negative")
        if found and refusing:
            return ()  # "n'exclut pas de racheter": it may
        first = None if found or refusing else carrying(self.clause, at)
        return found or refusing if first is None else self._negation_of(first, filling)

    def _negated_governor(self, match: Match) -> tuple[int, ...]:
        """Return the negation of the verb whose indefinite object a noun is: "n'a pas de"."""
        at = match.at
        above = at - 1 if self.clause.verb(at - 1) else self.clause.object_verb(at)
        verb = None if above is None else self.clause.verb(above)
        noun, words = self.clause.noun(at), self.lacking.get(above, ())
        if not words and above is not None and (above == at - 1 or not (noun and noun.preposition)):
            words = negation(self.clause, above)
        if verb is not None and not words and self.clause.indefinite(at):  # "renonce à créer un X"
            return tuple(token for token, effect in verb.governors if effect == "negative")
        told = self.lexicon.reporting | self.lexicon.sets.get("status.content.excluding", set())
        if verb is None or noun is None or not words or verb.lemma in told:  # it may be so
            return ()
        if noun.preposition and noun.core != noun.first + 1:
            return ()
        indefinite = self.lexicon.grammar.negated_determiners
        new = self.clause.determiners(noun) & indefinite or self.clause.indefinite(at)
        return words if new or self.clause.tokens[words[-1]].text in indefinite else ()

    def _verb_of(self, match: Match) -> VerbGroup | None:
        if match.verb is not None:
            return self.clause.verb(match.verb)
        return things.copula_behind(self.clause, match.at) if match.frame.modality else None

    def _own(self, match: Match) -> _Effect:
        if self.appreciated(match):
            return _Effect(Modality.EVALUATED, None, None)
        verb = self.clause.verb(match.verb) if match.verb is not None else None
        if match.frame.denies and match.trigger.kind == "above":  # "dément vouloir vendre"
            return _PLAIN
        if verb is not None:
            above = self._governing(match.verb or 0, verb)
            effect = self._verb_effect(match.verb or 0, verb)
            polite = verb.lemma in self.lexicon.status["content"].get("polite", ())
            needed = polite or match.frame.modality is Modality.NEEDED  # "il faudrait" says no less
            yields = {None, Modality.PREDICTED} | ({Modality.HYPOTHETICAL} if needed else set())
            if things.spent(self.clause, match):
                return effect  # "a nécessité": it took so much
            if match.frame.modality and effect.modality in yields and not unsaid(self.clause, verb):
                effect = _Effect(match.frame.modality, match.frame.kind, match.words)
            return effect if effect.modality or not above.modality else above
        if match.frame.modality:
            copula = things.copula_behind(self.clause, match.at)
            words = (copula.first, copula.last) if copula else match.words
            return _Effect(match.frame.modality, match.frame.kind, words)
        if settled.stands(self.clause, match) or things.is_there(self.clause, match, self.shaping):
            return _PLAIN
        nominal = match.trigger.kind == "noun"
        return self._inherited(match.at, event=nominal and not self._negation(match))

    def _verb_effect(self, at: int, verb: VerbGroup) -> _Effect:
        """Return what a verb group itself makes of what it says."""
        if unsaid(self.clause, verb) or self._said_by_nobody(at, verb):
            return _Effect(Modality.HYPOTHETICAL, None, (verb.governors[0][0], verb.head))
        for token, effect in effects_above(self.clause, at, verb):
            if effect == "negative" and verb.negated:
                return _Effect(Modality.HYPOTHETICAL, None, (token, token + 1))
            if effect not in {"none", "negative"}:
                return _Effect(things.put(self.clause, at, token, effect), None, (token, token + 1))
        if (nearly := things.nearly(self.clause, at, verb)) is not None:
            return _Effect(Modality.HYPOTHETICAL, None, (nearly, nearly + 1))
        if at in self.framed and verb.mood is not Mood.CONDITIONAL:
            match = self.framed[at]
            return _Effect(match.frame.modality, match.frame.kind, match.words)
        if futures.then_ahead(self.clause, verb, self.contents):
            return _Effect(Modality.PREDICTED, None, (verb.head, verb.head + 1))
        if mood := futures.mood_effect(self.clause, verb):
            return _Effect(Modality(mood), self._subject_kind(at), (verb.head, verb.head + 1))
        if verb.lemma == self.lexicon.grammar.be and (kind := self._subject_kind(at)):
            return _Effect(Modality.HYPOTHETICAL, kind, (verb.head, verb.head + 1))
        return _PLAIN

    def _said_by_nobody(self, at: int, verb: VerbGroup) -> bool:
        """Tell whether a verb stands under the passive of one of speech: "is said to have"."""
        if not self.clause.passive_governor(at):
            return False
        above = self.clause.tokens[verb.governors[0][0]].readings
        return any(one.lemma in self.lexicon.reporting for one in above)

    def _subject_kind(self, at: int) -> Kind | None:
        """Return the kind of a verb whose subject is itself a frame: "le risque serait de …"."""
        found = (self.risks[i].frame.kind for i in self.clause.subject(at) if i in self.risks)
        return next(found, None)

    def _governing(self, at: int, verb: VerbGroup) -> _Effect:
        """Return what stands above an infinitive or a participle."""
        governed = not verb.finite and self.clause.inherits(at)
        if not governed or settled.of_thing(self.clause, at, self.shaping):
            return _PLAIN
        if self.clause.fronted_infinitive(at):  # "confier X à Y serait une faute": if it was done
            return _Effect(Modality.HYPOTHETICAL, None, (verb.first, verb.head + 1))
        noun, grammar = self.clause.noun(at - 1), self.lexicon.grammar
        into = (grammar.of, *self.lexicon.status["content"].get("into", ()))
        of = grammar.infinitive_of if verb.mood is Mood.INFINITIVE else into
        if noun is not None and verb.preposition in of:
            effect = self._intention_effect(at - 1)
            if effect.modality and self.clause.controlled(at) != Modality.HYPOTHETICAL:
                return effect
        if above := self.clause.controlled(at):
            by = self.clause.controller(at) if above == Modality.HYPOTHETICAL else None
            if above == "negative" or (by is not None and by in self.owned):
                return _PLAIN  # "X accuse Y d'avoir vendu": X says so
            return _Effect(Modality(above), None, (verb.first, verb.head + 1))
        inherited = self._inherited(at)
        if inherited.modality is None and only_spoken_of(self.clause, at):
            return _Effect(Modality.HYPOTHETICAL, None, (verb.first, verb.head + 1))
        return inherited

    def _inherited(self, at: int, *, event: bool = False) -> _Effect:
        """Return what the verb to whose complements a node belongs makes of it.

        What stands before the first verb (a subject and what describes it) inherits nothing.
        event  whether a noun says what happens, so that a negated verb leaves it open
        """
        for position in range(at - 1, -1, -1):
            node = self.clause.nodes[position]
            if isinstance(node, Mark):
                if things.parts(self.clause, position):
                    return _PLAIN
            elif isinstance(node, VerbGroup):
                effect = self._verb_effect(position, node)
                if effect.modality in _WISHED and things.opposed(
                    self.clause, position, self.framed
                ):
                    return _Effect(Modality.HYPOTHETICAL, None, effect.words)
                if effect.modality:
                    return effect
                if event and negation(self.clause, position):
                    return _Effect(Modality.HYPOTHETICAL, None, None)  # what nobody announced
                if node.finite:
                    return _PLAIN
            elif isinstance(node, NounPhrase) and self._intention(position):
                return self._intention_effect(position)
        return _PLAIN

    def _intention(self, at: int) -> bool:
        verb = self.clause.verb(at + 1)
        return bool(
            verb
            and verb.mood is Mood.INFINITIVE
            and verb.preposition in self.lexicon.grammar.infinitive_of
            and self._intention_effect(at).modality
        )

    def _intention_effect(self, at: int) -> _Effect:
        noun = self.clause.noun(at)
        if noun is not None:
            effect = listed(
                self.clause, "nouns", self.lexicon.singular(self.clause.tokens[noun.head].text)
            )
            if effect and effect != "negative":
                return _Effect(Modality(effect), None, (noun.core, noun.last))
        return _PLAIN

    def _kind(self, match: Match, effect: _Effect, modality: Modality | None) -> Kind:
        if match.frame.modality and modality == match.frame.modality:
            return match.frame.kind
        if modality is None:
            spent = match.frame.modality is Modality.NEEDED
            return Kind.STATE_OF_AFFAIRS if spent else match.frame.kind
        if effect.kind in OPINIONS:
            return effect.kind
        if match.frame.kind in OPINIONS and modality not in self.lexicon.status["kinds"]:
            return match.frame.kind
        named = self.lexicon.status["kinds"].get(modality)
        return Kind(named) if named else match.frame.kind

    def _adverbs(self, match: Match, kind: str) -> tuple[int, ...]:
        verb = self._verb_of(match)
        if verb is None or not (verb.adverbs or match.trigger.kind == "adjective"):
            return ()
        listed = self.lexicon.sets[f"adverbs.{kind}"]
        found = [i for i in verb.adverbs if self.clause.tokens[i].text in listed]
        if match.trigger.kind == "adjective":
            found += [
                i for i in range(verb.last, match.words[0]) if self.clause.tokens[i].text in listed
            ]
        return tuple(found)
