"""From the matches of a sentence to statements with their evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from kg.extract.advice import advice
from kg.extract.agreed import Pronouns
from kg.extract.anaphora import remember_clause
from kg.extract.contrast import contrasted
from kg.extract.cues import in_order
from kg.extract.discourse import (
    note_agreement,
    note_named,
    note_quoted,
    note_speaker,
    note_told,
    open_list,
)
from kg.extract.employers import note_employers, note_origins
from kg.extract.evaluating import describes, fullest
from kg.extract.evidence import evidence
from kg.extract.fragments import asks_which
from kg.extract.frames import Emission
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker, Referent, unique
from kg.extract.match import Match
from kg.extract.matching import matches
from kg.extract.opened import Turn, holds, in_turn
from kg.extract.opinions import opinions
from kg.extract.reported import SPEAKING, Report, allowed, argues, made_of, obliged, report_of
from kg.extract.reports import reports
from kg.extract.roles import RoleReader
from kg.extract.speech import hear, own_words
from kg.extract.stance import Status, any_denied, by_each, denied, of_oneself, settled
from kg.extract.status import StatusReader
from kg.extract.syntax import Clause
from kg.extract.things import is_bare, of_known, once, regretted
from kg.extract.tokens import printed
from kg.extract.triggers import FrameIndex
from kg.extract.undone import forbidden
from kg.model import (
    Article,
    Certainty,
    Iri,
    Kind,
    Modality,
    Polarity,
    Quote,
    Sentence,
    Span,
    Statement,
    Value,
    frozen,
)
from kg.names import SOV, VALUE_RELATIONS

_LIST = 2  # members from which on an enumeration of layers or of facets is one
_LISTED = frozenset({SOV.hasLayer, SOV.hasFacet})


@dataclass(frozen=True, slots=True)
class Context:
    """What every statement of an article shares: the article, who speaks in it, the linker."""

    article: Article
    voice: Iri
    linker: Linker
    frames: FrameIndex


@frozen()
class _Telling:
    """How a match is told: its status, its source, who relays it, and the modality in the end."""

    match: Match
    status: Status
    report: Report | None
    claimant: Iri
    relay: Iri | None
    modality: Modality

    @property
    def sources(self) -> tuple[Iri, ...]:
        """Who reports it, all who do so together; nobody where the article speaks itself."""
        if self.report is None or self.report.denied or self.report.source:
            return ()
        return (self.claimant, *self.report.others)


@dataclass(frozen=True)
class SentenceReader:
    """Reads the statements of one analysed sentence.

    following  the sentences behind it in its paragraph
    turn       the turn at talk that its paragraph is, or None
    """

    context: Context
    clause: Clause
    sentence: Sentence
    following: Sequence[Clause] = ()
    turn: Turn | None = None

    def statements(self) -> list[Statement]:
        """Return what the sentence says, and leave in memory what later sentences lean on."""
        linker, clause, voice = self.context.linker, self.clause, self.context.voice
        open_list(clause, linker)
        found = self._found(RoleReader(clause, linker, self.sentence.index))
        note_named(clause, linker)
        quoted, speaker = hear(clause, self.sentence.paragraph, self.following, linker)
        told = [*reports(clause, found, linker), *in_turn(clause, self.turn)]
        note_speaker([report.claimant for report in told], linker)
        if speaker:
            told += own_words(speaker, quoted)
        note_origins(clause, linker)
        reader = self._status_reader(found, told)
        statements, taken, pronouns = list[Statement](), set[int](), Pronouns(clause)
        enumerated: dict[int, list[Iri]] = {}
        told_first = sorted(found, key=lambda one: not one.frame.presupposed)  # who "we" are
        for match in (one for one in told_first if one.complete):
            held = quoted.hold(match.words[0]) or holds(self.turn, clause, match.words[0])
            if (held or argues(match, linker, voice)) and report_of(clause, match, told) is None:
                continue  # somebody's words, but nobody knows whose
            telling = self._told(match, found, told, reader)
            for one in self._of_match(telling, enumerated, pronouns, reader):
                statements += by_each(one, telling.report)
                taken.add(match.words[0])
                if clause.beside(match.at):
                    linker.memory.passing.add(one.id)
            if match.frame.presupposed:
                note_employers(statements, linker)
        statements = pronouns.agreed(settled(statements, found))
        kept = (self._with_enumerated(one, enumerated) for one in statements)
        statements = fullest([*kept, *opinions(clause, linker, told, taken)])
        if speaker or not quoted.stretches:  # else nobody knows whose words they are
            statements += advice(clause, linker, told, taken, voice)
        note_agreement(statements, linker, self.sentence.index)
        note_employers(statements, linker)
        note_told(told, clause, linker)
        remember_clause(clause, linker.memory, self.sentence.paragraph)
        if speaker and quoted.stretches and not quoted.opens:
            note_quoted(speaker.iri, clause, linker)
        return statements

    def _found(self, reading: RoleReader) -> list[Match]:
        """Return the matches of the sentence, each once; a question judges nothing."""
        headed = filter(reading.headed, matches(self.clause, self.context.frames))
        real = (one for one in headed if not forbidden(self.clause, one.verb))
        found = (one for one in real if not regretted(self.clause, one))
        judges = Kind.EVALUATION if self.clause.asks is not None else None
        judged = once([one for one in found if one.frame.kind is not judges])
        return [one for one in judged if not (one.frame.claims and allowed(self.clause, one.verb))]

    def _status_reader(self, found: list[Match], told: list[Report]) -> StatusReader:
        owned = {one.governor for one in told}
        sources = {one.outside[0] for one in told if one.outside[1]}
        return StatusReader(self.clause, found, owned, sources)

    # --- statements of one match

    def _told(
        self, match: Match, found: list[Match], told: list[Report], reader: StatusReader
    ) -> _Telling:
        """Return what a match's statements share: who tells it, and how."""
        report = report_of(self.clause, match, told)
        if report and not report.literal and reader.adds(match):
            outer = [one for one in told if one is not report]
            report = report_of(self.clause, match, outer)  # "veut que le centre, géré par X, ferme"
        claimant, relay = self._speakers(report, told)
        modality = Modality.REPORTED if report else Modality.ASSERTED
        event = self._event_of(match, found)
        status = reader.put(match, event)
        aside = match.in_passing or of_known(self.clause, event)
        if report and report.denied and not (aside or any_denied(self.clause, status)):
            status = denied(status, report.cue)
        return _Telling(match, status, report, claimant, relay, status.modality or modality)

    def _event_of(self, match: Match, found: list[Match]) -> Match:
        """Return the match that decides how a match is put.

        An agreement has its parties as surely as it is signed: "sera signé" puts off both.
        """
        parties = any(emission.relation == SOV.hasParty for emission in match.frame.emissions)
        if parties and "self" in match.fillers:
            for other in found:
                themes = {one.node for one in other.fillers.get("theme", ())}
                if (
                    match.at in themes - {other.at}
                    and other.frame.kind is Kind.AGREEMENT
                    and not is_bare(self.clause, other)
                ):
                    return other
        return match

    def _of_match(
        self,
        telling: _Telling,
        enumerated: dict[int, list[Iri]],
        pronouns: Pronouns,
        reader: StatusReader,
    ) -> Iterator[Statement]:
        match = telling.match
        self.context.linker.memory.first_person = self._speaks_of_self(telling)
        reading = RoleReader(self.clause, self.context.linker, self.sentence.index)
        roles = reading.roles(match, telling.sources)
        reading.carry(match, roles)
        if match.known - set(roles):
            return
        unclaimed, telling = telling, self._claimed(telling, roles)
        for emission in match.frame.emissions:
            subjects, objects = roles.get(emission.subject, ()), roles.get(emission.object, ())
            if emission.object == "clause":
                objects = (self._words_of_predicate(match),)
            lists = emission.relation in _LISTED and match.frame.kind is Kind.DEFINITION
            if lists and len(objects) < _LIST:  # a contract may contain a single clause
                continue
            for subject, obj in product(subjects, objects):
                each = telling
                if len(subjects) > 1 and match.frame.claims == emission.subject:
                    each = self._claimed(unclaimed, {emission.subject: (subject,)})
                statement = self._statement(each, emission, subject, obj)
                if statement:
                    if emission.relation == SOV.hasLayer and subject.phrase:
                        enumerated.setdefault(subject.phrase.node, []).append(Iri(str(obj.value)))
                    wanted, both = match.frame.types.get(emission.object, ""), (subject, obj)
                    pronouns.note(match, statement, both)
                    yield from contrasted(statement, both, wanted, self.clause, self.context.linker)
        yield from self._evaluated(telling, reader, roles)

    def _speaks_of_self(self, telling: _Telling) -> Iri:
        """Return who "I" and "we" are: in a clause with "that", who says what others report."""
        indirect = telling.report is not None and telling.report.governor is not None
        outer = telling.relay if telling.relay != self.context.voice else None
        return outer if indirect and outer else telling.claimant

    def _claimed(self, telling: _Telling, roles: dict[str, tuple[Referent, ...]]) -> _Telling:
        """Return how a match is told where its frame says whose word it is: who recommends."""
        match, role = telling.match, telling.match.frame.claims
        asked = telling.modality is Modality.RECOMMENDED
        asked = asked and made_of(self.clause, match.verb) == Modality.RECOMMENDED
        if (role or asked) and (called := self._called_for(telling)):
            return called
        found = [one.entity for one in roles.get(role or "", ()) if one.entity]
        if not (found and SPEAKING & set(found[0].types)) or obliged(self.clause, match.verb):
            return telling
        claimant = self.context.linker.source(found[0])
        relay = telling.claimant if telling.claimant != claimant else telling.relay
        said = Modality.REPORTED if telling.modality is Modality.ASSERTED else telling.modality
        return replace(telling, claimant=claimant, relay=relay, modality=said)

    def _called_for(self, telling: _Telling) -> _Telling | None:
        """Return how it is told what somebody calls on others to ask for, judge or say.

        "X recommande à Y d'exiger Z": it is X who wants Z.
        """
        at = telling.match.verb
        above = self.clause.controller(at) if at is not None else None
        for position in self.clause.subject(above) if above is not None else ():
            if self.clause.noun(position):
                found = self.context.linker.resolve(self.clause, self.clause.phrase(position))
                entity = found.entity if found else None
                if entity and SPEAKING & set(entity.types):
                    return replace(telling, claimant=self.context.linker.source(entity))
        return None

    def _speakers(self, report: Report | None, told: list[Report]) -> tuple[Iri, Iri | None]:
        """Return the innermost source of what is told, and who relays it to the article."""
        if report is None:
            return self.context.voice, None
        outer = [
            one
            for one in told
            if one is not report
            and not one.denied
            and one.first <= report.first < one.last
            and one.last - one.first >= report.last - report.first
            and one.claimant != report.claimant
        ]
        relay = max(outer, key=lambda one: one.first).claimant if outer else self.context.voice
        return report.claimant, relay if relay != report.claimant else None

    # --- one statement

    def _statement(
        self, telling: _Telling, emission: Emission, subject: Referent, obj: Referent
    ) -> Statement | None:
        article, status, value = self.context.article, telling.status, obj.value
        typed = isinstance(value, Value) and value.datatype
        worded = emission.relation.rpartition("#")[2] in VALUE_RELATIONS and not typed
        same = subject.value == value and not (worded and describes(self.clause, subject, obj))
        if subject.entity is None or same or asks_which(self.clause, subject, obj):
            return None
        if of_oneself(telling.match.frame.kind, subject.entity, telling.claimant):
            return None
        if worded and obj.phrase:
            value = self._value(self.clause.span(obj.phrase.first, obj.phrase.last))
            if obj.phrase.pronoun and obj.entity:
                value = obj.entity.label
        cues = (telling.report.cue, *status.cues) if telling.report else status.cues
        retold = telling.report is not None and not telling.report.literal
        if telling.match.in_passing and (retold or telling.claimant == subject.entity.iri):
            telling = self._in_our_words(telling)  # who somebody is they need not say themselves
        return Statement(
            subject=subject.entity.iri,
            predicate=emission.relation,
            object=value,
            polarity=status.polarity,
            modality=telling.modality,
            kind=status.kind,
            certainty=status.certainty,
            claimant=telling.claimant,
            reported_by=telling.relay,
            evidence=(
                Quote.of(article.text, evidence(self.clause, telling.match, (subject, obj))),
            ),
            rule=f"{article.language}/{telling.match.frame.id}",
            layers=unique((*self._layers(subject), *self._layers(obj))),
            degree=status.degree,
            temporal=status.temporal,
            valid_at=article.published if status.now else None,
            cues=in_order(cues),
        )

    def _in_our_words(self, telling: _Telling) -> _Telling:
        """Return how a match is told where the prose around a report says it."""
        said, voice = telling.status.modality or Modality.ASSERTED, self.context.voice
        return replace(telling, report=None, claimant=voice, relay=None, modality=said)

    def _value(self, span: Span) -> Value:
        words = " ".join(span.of(self.context.article.text).split())
        return Value(words, language=self.context.article.language)

    def _layers(self, referent: Referent) -> Iterator[Iri]:
        if referent.entity is None:
            return
        if SOV.Layer in referent.entity.types:
            yield referent.entity.iri
        elif not referent.named:
            yield from self.context.linker.layers_in(referent.entity.label.lexical)

    def _words_of_predicate(self, match: Match) -> Referent:
        """Return the words of a predicate as a value: "va clairement dans le bon sens".

        Its negation is left out, since the polarity says it, and what is put in between commas.
        """
        verb = self.clause.verb(match.verb or 0)
        first = verb.first if verb else match.words[0]
        noun = self.clause.noun(match.at) if match.trigger.kind == "noun" else None
        last = max(match.words[1], noun.last if noun else 0)
        marks = [at for at in range(first, match.words[0]) if self.clause.tokens[at].text == ","]
        aside = range(marks[0], marks[-1] + 1) if len(marks) > 1 else ()
        tokens = [
            self.clause.tokens[at]
            for at in range(first, last)
            if not (at in aside or (verb and at in verb.negation))
            and self.clause.tokens[at].text not in self.clause.lexicon.sets["determiners.negative"]
            and self.clause.tokens[at].tag not in {Tag.OPEN, Tag.CLOSE}
        ]
        return Referent(Value(printed(tokens), language=self.context.article.language), None, None)

    def _with_enumerated(self, statement: Statement, found: dict[int, list[Iri]]) -> Statement:
        """Add the layers of a list to what a sentence says of the thing that the list details."""
        if not found or statement.predicate == SOV.hasLayer:
            return statement
        quote, layers = statement.evidence[0].span, list(statement.layers)
        for node, listed in found.items():
            phrase = self.clause.phrase(node)
            if self.clause.span(phrase.first, phrase.last) in quote:
                layers += listed
        return replace(statement, layers=unique(layers))

    def _evaluated(
        self, telling: _Telling, reader: StatusReader, roles: dict[str, tuple[Referent, ...]]
    ) -> Iterator[Statement]:
        """Say what the sentence thinks of an act: "soulevée à juste titre"."""
        match, article = telling.match, self.context.article
        judged = [
            obj
            for emission in match.frame.emissions
            for obj in roles.get(emission.object, ())
            if obj.entity is not None and roles.get(emission.subject)
        ]
        for at in reader.evaluations(match):
            verb = self.clause.verb(match.verb or 0)
            span = self.clause.span(verb.first if verb else at, at + 1)
            for obj in judged:
                yield Statement(
                    subject=Iri(str(obj.value)),
                    predicate=SOV.evaluatedAs,
                    object=self._value(self.clause.tokens[at].span),
                    polarity=Polarity.POSITIVE,
                    modality=Modality.EVALUATED,
                    kind=Kind.EVALUATION,
                    certainty=Certainty.CERTAIN,
                    claimant=telling.claimant,
                    reported_by=telling.relay,
                    evidence=(Quote.of(article.text, span),),
                    rule=f"{article.language}/{match.frame.id}",
                )
