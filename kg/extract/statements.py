"""From the matches of a sentence to statements with their evidence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from kg.extract.conjugation import Mood
from kg.extract.frames import Emission
from kg.extract.linking import Linker, Referent, unique
from kg.extract.matching import FrameIndex, Match, matches
from kg.extract.phrases import VerbGroup
from kg.extract.reports import Report, reports
from kg.extract.status import Status, StatusReader
from kg.extract.syntax import Clause, Phrase
from kg.model import (
    Article,
    Certainty,
    Cue,
    CueKind,
    Entity,
    Iri,
    Kind,
    Modality,
    Polarity,
    Quote,
    Sentence,
    Span,
    Statement,
    Value,
)
from kg.names import SOV, VALUE_RELATIONS

_CARRY = 2  # sentences over which a role that is not said again is still understood


@dataclass(frozen=True, slots=True)
class Context:
    """What every statement of an article shares: the article, who speaks in it, the linker."""

    article: Article
    voice: Iri
    linker: Linker
    frames: FrameIndex


@dataclass(frozen=True)
class SentenceReader:
    """Reads the statements of one analysed sentence."""

    context: Context
    clause: Clause
    sentence: Sentence

    def statements(self) -> list[Statement]:
        """Return what the sentence says, and leave in memory what later sentences lean on."""
        linker, clause = self.context.linker, self.clause
        self._open_list()
        found = list(matches(clause, self.context.frames))
        self._note_names()
        self._note_authors(found)
        told = list(reports(clause, found, linker))
        status = StatusReader(clause, found)
        statements: list[Statement] = []
        enumerated: dict[int, list[Iri]] = {}
        for match in found:
            statements += self._of_match(match, told, status, enumerated)
        statements = [self._with_enumerated(one, enumerated) for one in statements]
        self._note_agreement(statements)
        self._note_subject()
        return statements

    # --- memory

    def _note_names(self) -> None:
        memory = self.context.linker.memory
        for token in self.clause.tokens:
            if token.entity is not None:
                memory.remember(token.entity, token.span)
                memory.recent.append(token.entity.iri)

    def _note_authors(self, found: list[Match]) -> None:
        """Remember who made a work: "la publication de X", "le rapport de X"."""
        linker = self.context.linker
        documents = self.clause.lexicon.status["documents"]["heads"]
        for at in range(len(self.clause.nodes)):
            node = self.clause.noun(at)
            if node is None or self.clause.head(node) not in documents:
                continue
            maker = self.clause.noun(at + 1)
            if maker is None or maker.preposition != "de":
                continue
            work = linker.resolve(self.clause, self.clause.phrase(at))
            owner = linker.resolve(self.clause, self.clause.phrase(at + 1), "named")
            if work and owner and work.entity and owner.entity:
                linker.memory.authors.setdefault(work.entity.iri, owner.entity.iri)

    def _note_agreement(self, statements: list[Statement]) -> None:
        """Remember the agreement whose parties the sentence names, and the first where several."""
        for one in statements:
            if one.predicate == SOV.hasParty:
                self.context.linker.memory.agreement = (one.subject, self.sentence.index)
                return

    def _note_subject(self) -> None:
        """Remember the subject of the main clause: what "il" or "elle" will stand for."""
        for at, node in enumerate(self.clause.nodes):
            if not (isinstance(node, VerbGroup) and node.finite):
                continue
            subject = self.clause.subject(at)
            noun = self.clause.noun(subject[0]) if len(subject) == 1 else None
            if noun is None:
                continue
            referent = self.context.linker.resolve(self.clause, self.clause.phrase(subject[0]))
            if referent and referent.entity:
                self.context.linker.memory.subject = (
                    referent.entity.iri, self.clause.agreement(noun)
                )
                return

    def _open_list(self) -> None:
        """Remember what opens a list with a colon: what "tout cela" will stand for."""
        linker, clause = self.context.linker, self.clause
        for at in range(len(clause.nodes)):
            if not clause.mark(at, ":") or not clause.noun(at - 1):
                continue
            opener = clause.outermost(at - 1)
            node = clause.noun(opener)
            heads = clause.lexicon.nouns["summaries"]["heads"]
            if node and clause.head(node) in heads:
                referent = linker.resolve(clause, clause.phrase(opener))
                if referent and referent.entity:
                    linker.memory.list_opener = referent.entity.iri

    # --- statements of one match

    def _of_match(
        self,
        match: Match,
        told: list[Report],
        reader: StatusReader,
        enumerated: dict[int, list[Iri]],
    ) -> Iterator[Statement]:
        report = self._report(match, told)
        claimant, relay = self._speakers(report, match, told)
        roles = self._roles(match, claimant if report else None)
        self._carry(match, roles)
        status = reader.status(match)
        for emission in match.frame.emissions:
            subjects, objects = roles.get(emission.subject, ()), roles.get(emission.object, ())
            if emission.object == "clause":
                objects = (self._words_of_predicate(match),)
            if emission.relation == SOV.hasLayer and len(objects) < 2:  # noqa: PLR2004  # a list
                continue
            for subject, obj in product(subjects, objects):
                statement = self._statement(
                    match, emission, subject, obj, status, report, claimant, relay
                )
                if statement:
                    if emission.relation == SOV.hasLayer and subject.phrase:
                        enumerated.setdefault(subject.phrase.node, []).append(Iri(str(obj.value)))
                    yield statement
                    yield from self._compared(statement, subject)
        yield from self._evaluated(match, reader, roles, claimant, relay)

    def _report(self, match: Match, told: list[Report]) -> Report | None:
        """Return the innermost report that a match stands in."""
        if match.frame.inside:
            return next((one for one in told if one.first == match.words[1]), None)
        covering = [one for one in told if one.covers(match)]
        return min(covering, key=lambda one: (one.last - one.first, -one.first), default=None)

    def _speakers(
        self, report: Report | None, match: Match, told: list[Report]
    ) -> tuple[Iri, Iri | None]:
        if report is None:
            return self.context.voice, None
        outer = [one for one in told if one is not report and one.first < report.first < one.last
                 and one.claimant != report.claimant]
        relay = max(outer, key=lambda one: one.first).claimant if outer else self.context.voice
        return report.claimant, relay if relay != report.claimant else None

    def _roles(self, match: Match, source: Iri | None) -> dict[str, tuple[Referent, ...]]:
        whole = {role for emission in match.frame.emissions for role in emission.whole}
        roles: dict[str, tuple[Referent, ...]] = {}
        for role in (*match.fillers, *match.frame.implicit):
            if role in roles:
                continue
            phrases = match.fillers.get(role, ())
            wanted = match.frame.types.get(role, "")
            if role in whole and len(phrases) > 1:
                phrases = (self._joined(phrases),)
            found = tuple(self._referents(phrases, wanted))
            if not found and role in match.frame.implicit:
                found = tuple(self._implicit(match, role, source))
            if found:
                roles[role] = found
        if match.possessor and match.possessor not in roles:
            owner = self._owner(match)
            if owner:
                roles[match.possessor] = (owner,)
        return roles

    def _joined(self, phrases: tuple[Phrase, ...]) -> Phrase:
        return replace(phrases[0], last=phrases[-1].last)

    def _referents(self, phrases: tuple[Phrase, ...], wanted: str) -> Iterator[Referent]:
        linker = self.context.linker
        for at, phrase in enumerate(phrases):
            following = phrases[at + 1] if at + 1 < len(phrases) else None
            if following and wanted != "layer" and self._shares(phrase, following):
                shared = linker.describe_shared(self.clause, phrase, following)
                if shared:
                    yield shared
                    continue
            referent = linker.resolve(self.clause, phrase, wanted)
            if referent:
                yield referent

    def _shares(self, phrase: Phrase, following: Phrase) -> bool:
        """Tell whether a bare coordinated noun takes the next one's complement as its own."""
        if phrase.infinitive or following.infinitive or phrase.last != phrase.first + 1:
            return False
        if not self.clause.coordinator(phrase.node + 1):
            return False
        before, after = self.clause.noun(phrase.node), self.clause.noun(following.node)
        if before is None or after is None or self.clause.tokens[before.head].entity:
            return False
        same = (before.core - before.first) == (after.core - after.first)
        complement = self.clause.noun(following.node + 1)
        bare = complement is not None and complement.core == complement.first + 1
        return same and bare and following.last > after.last

    def _implicit(self, match: Match, role: str, source: Iri | None) -> Iterator[Referent]:
        linker = self.context.linker
        for way in match.frame.implicit[role]:
            if way == "joint" and match.trigger.kind == "noun" and self._joint(match):
                if agreement := linker.agreement(self.sentence.index):
                    yield agreement
                    return
            elif way == "claimant" and match.trigger.kind == "noun" and source:
                entity = linker.memory.entities.get(source)
                if entity and SOV.Actor in entity.types:
                    yield Referent(source, entity, None, named=True)
                    return
            elif way == "carried":
                carried = linker.memory.carried.get((match.frame.id, role))
                if carried and self.sentence.index - carried[1] <= _CARRY:
                    yield Referent(carried[0], linker.memory.entities[carried[0]], None)
                    return

    def _joint(self, match: Match) -> bool:
        words = set(self.clause.lexicon.nouns["joint"]["words"])
        said = {
            token.text
            for phrases in match.fillers.values()
            for phrase in phrases
            for token in self.clause.tokens[phrase.first : phrase.last]
        }
        return match.trigger.joint or bool(words & said)

    def _owner(self, match: Match) -> Referent | None:
        """Return whom a possessive speaks of: the actor that the sentence named before it."""
        linker = self.context.linker
        for token in reversed(self.clause.tokens[: match.words[0]]):
            if token.entity is not None and SOV.Actor in token.entity.types:
                entity = linker.memory.entities[token.entity.iri]
                return Referent(entity.iri, entity, None, named=True)
        iri = linker.memory.subject[0] if linker.memory.subject else None
        if iri and (entity := linker.memory.entities[iri]) and SOV.Actor in entity.types:
            return Referent(iri, entity, None, named=True)
        return None

    def _carry(self, match: Match, roles: dict[str, tuple[Referent, ...]]) -> None:
        memory = self.context.linker.memory
        for role in match.frame.implicit:
            if role in roles and (entity := roles[role][0].entity):
                memory.carried[match.frame.id, role] = (entity.iri, self.sentence.index)

    # --- one statement

    def _statement(  # noqa: PLR0913  # the parts of a statement
        self,
        match: Match,
        emission: Emission,
        subject: Referent,
        obj: Referent,
        status: Status,
        report: Report | None,
        claimant: Iri,
        relay: Iri | None,
    ) -> Statement | None:
        if subject.entity is None or subject.value == obj.value:
            return None
        value = obj.value
        if emission.relation.rpartition("#")[2] in VALUE_RELATIONS and obj.phrase:
            words = self.clause.span(obj.phrase.first, obj.phrase.last).of(self.context.article.text)
            value = Value(" ".join(words.split()), language=self.context.article.language)
        modality = status.modality or (Modality.REPORTED if report else Modality.ASSERTED)
        article = self.context.article
        span = self._evidence(match, (subject, obj))
        cues = (report.cue, *status.cues) if report else status.cues
        return Statement(
            subject=subject.entity.iri,
            predicate=emission.relation,
            object=value,
            polarity=status.polarity,
            modality=modality,
            kind=status.kind,
            certainty=status.certainty,
            claimant=claimant,
            reported_by=relay,
            evidence=(Quote.of(article.text, span),),
            rule=f"{article.language}/{match.frame.id}",
            layers=unique((*self._layers(subject), *self._layers(obj))),
            degree=status.degree,
            temporal=status.temporal,
            valid_at=article.published if status.now else None,
            cues=tuple(sorted(set(cues), key=lambda cue: (cue.span, cue.kind))),
        )

    def _layers(self, referent: Referent) -> Iterator[Iri]:
        if referent.entity is None:
            return
        if SOV.Layer in referent.entity.types:
            yield referent.entity.iri
        elif not referent.named:
            yield from self.context.linker.layers_in(referent.entity.label.lexical)

    def _evidence(self, match: Match, referents: tuple[Referent, ...]) -> Span:
        """Return the shortest stretch that holds the trigger and the phrases that fill its roles."""
        first, last = match.words
        noun = self.clause.noun(match.at)
        if match.trigger.kind == "noun" and noun:
            first = min(first, self.clause.phrase(match.at).evidence)
        if match.verb is not None and (verb := self.clause.verb(match.verb)):
            first, last = min(first, verb.first), max(last, verb.last)
        for referent in referents:
            if referent.phrase is not None:
                first = min(first, referent.phrase.evidence)
                last = max(last, referent.phrase.last)
        if self.clause.tokens[first].lemma == "comme":
            first += 1
        return self.clause.span(first, last)

    def _words_of_predicate(self, match: Match) -> Referent:
        """Return the words of a predicate as a value: "va clairement dans le bon sens"."""
        verb = self.clause.verb(match.verb or 0)
        first = verb.first if verb else match.words[0]
        span = self.clause.span(first, match.words[1])
        words = " ".join(span.of(self.context.article.text).split())
        return Referent(Value(words, language=self.context.article.language), None, None)

    def _with_enumerated(self, statement: Statement, found: dict[int, list[Iri]]) -> Statement:
        """Add the layers of a list to what a sentence says of the thing that the list details."""
        if not found or statement.predicate == SOV.hasLayer:
            return statement
        quote = statement.evidence[0].span
        layers = list(statement.layers)
        for node, listed in found.items():
            phrase = self.clause.phrase(node)
            if self.clause.span(phrase.first, phrase.last) in quote:
                layers += listed
        return replace(statement, layers=unique(layers))

    def _compared(self, statement: Statement, subject: Referent) -> Iterator[Statement]:
        """Say of "comme X, Y …" for X what is said of Y."""
        if subject.phrase is None:
            return
        for at in range(subject.phrase.node):
            node = self.clause.noun(at)
            if node is None or node.preposition != "comme" or any(
                isinstance(other, VerbGroup) and other.finite
                for other in self.clause.nodes[at : subject.phrase.node]
            ):
                continue
            phrase = self.clause.phrase(at)
            other = self.context.linker.resolve(self.clause, phrase)
            if other is None or other.entity is None:
                continue
            quote = statement.evidence[0].span
            start = self.clause.tokens[phrase.evidence].span.start
            cue = Cue(
                CueKind.COMPARISON, self.clause.tokens[node.first].span,
                self.clause.tokens[node.first].printed,
            )
            span = Span(min(start, quote.start), quote.end)
            yield replace(
                statement,
                subject=other.entity.iri,
                evidence=(Quote.of(self.context.article.text, span),),
                cues=tuple(sorted((*statement.cues, cue), key=lambda one: (one.span, one.kind))),
            )

    def _evaluated(
        self,
        match: Match,
        reader: StatusReader,
        roles: dict[str, tuple[Referent, ...]],
        claimant: Iri,
        relay: Iri | None,
    ) -> Iterator[Statement]:
        """Say what the sentence thinks of an act: "soulevée à juste titre"."""
        article = self.context.article
        for at in reader.evaluations(match):
            for emission in match.frame.emissions:
                for obj in roles.get(emission.object, ()):
                    if obj.entity is None or not roles.get(emission.subject):
                        continue
                    words = Value(self.clause.tokens[at].printed, language=article.language)
                    verb = self.clause.verb(match.verb or 0)
                    first = verb.first if verb else at
                    yield Statement(
                        obj.entity.iri, SOV.evaluatedAs, words, Polarity.POSITIVE,
                        Modality.EVALUATED, Kind.EVALUATION, Certainty.CERTAIN, claimant,
                        (Quote.of(article.text, self.clause.span(first, at + 1)),),
                        f"{article.language}/{match.frame.id}", relay,
                    )


def entities_used(statements: tuple[Statement, ...], known: dict[Iri, Entity]) -> set[Iri]:
    """Return the IRIs of things that statements speak of or are attributed to."""
    used: set[Iri] = set()
    for one in statements:
        used |= {one.subject, one.claimant, *one.layers}
        if not isinstance(one.object, Value):
            used.add(one.object)
        if one.reported_by:
            used.add(one.reported_by)
    return used & set(known)
