"""From an article to statements with evidence: pure stages over frozen values.

article → aligned view → sentences → mentions → links → frames → status → statements
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, takewhile

from kg.extract.attributed import attributed, labelled, told_by
from kg.extract.dating import dates, mark_dates
from kg.extract.denying import Earlier, denies, said_untrue, with_denials
from kg.extract.elided import carried_out, elided
from kg.extract.floor import floor
from kg.extract.fragments import completed, own_words, sheets
from kg.extract.headlines import headlined, spaced
from kg.extract.knowledge import Knowledge
from kg.extract.known import known_names, merge, with_quantities
from kg.extract.languages import ANALYSERS
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Linker, Memory, unique
from kg.extract.lists import as_item, is_item, lead_of, with_leads, within_item
from kg.extract.memory import entities_used, most_named
from kg.extract.opened import Turn
from kg.extract.origins import with_bodies, without_adjectives
from kg.extract.passages import Passage, passages, rows_of, running
from kg.extract.quantities import is_quantity
from kg.extract.recitals import recitals
from kg.extract.refutation import answered, asks_truth, refuted, taken_back
from kg.extract.register import settle
from kg.extract.review import (
    Entry,
    ReviewFile,
    Update,
    apply_review,
    parse_review,
    update_review,
)
from kg.extract.rollcall import Rollcall
from kg.extract.senders import Sent, sent
from kg.extract.sentences import sentences
from kg.extract.signatures import describes_author, signed
from kg.extract.speakers import authors, headline_thesis, issuer, place, publisher, voice
from kg.extract.statements import Context, SentenceReader
from kg.extract.syntax import Clause, Clauses
from kg.extract.testimony import testimony
from kg.extract.tokens import Token
from kg.extract.triggers import frame_index
from kg.extract.turns import asked, openers, turns
from kg.extract.view import align
from kg.extract.worlds import imagines, returns, tells_worlds
from kg.model import Article, Entity, Extraction, Genre, Iri, Sentence, Span, Statement
from kg.names import RESOURCE_BASE, SOV, is_local

_AHEAD = 8
"""Sentences ahead in which a quotation that goes on may name who speaks."""

_OPENING, _OFTEN = 2, 3
"""Sentences in which what a text is about is named, and how often it is at least."""

__all__ = [
    "Entry",
    "ReviewFile",
    "Update",
    "apply_review",
    "extract",
    "parse_review",
    "sentences",
    "update_review",
]


def extract(
    article: Article,
    knowledge: Knowledge,
    *,
    base: str = RESOURCE_BASE,
    warnings: tuple[str, ...] = (),
) -> Extraction:
    """Return what the rules alone read in an article.

    base      the base of the IRIs that are minted for names in no gazetteer
    warnings  what earlier stages had to say, handed on
    """
    linker = Linker(article, knowledge, base, Memory())
    writers, outlet = _speakers(article, knowledge, base, linker.memory)
    context = Context(article, voice(article, writers, outlet), linker, frame_index(linker.lexicon))
    statements = list(headline_thesis(context, linker.lexicon))
    found, above = sentences(article), (*openers(article), *sheets(article))
    spoken = [linker.memory.entities[iri] for iri in (*writers, outlet) if iri]
    apart = _apart(article, linker.lexicon)
    above = (*above, *labelled(article, apart))
    lines = (*above, *found, *signed(article))
    read = tuple(clauses(article, lines, knowledge, base, spoken))
    analyser = ANALYSERS[article.language]
    every = list(with_leads(read, article.text, analyser.analyse))
    talk = _talk(article, linker, every)
    every = list(completed(every, article, analyser.analyse, analyser.answer))
    rollcall = Rollcall(every)
    others = _others(linker, rollcall, writers, None if talk else knowledge)
    said = told_by({**talk, **others.said}, attributed(apart, rollcall, linker, knowledge))
    ahead = {one.span for one in above}
    body = [one for one in every if one[0].span not in ahead]
    _look_over(article, [clause for _, clause in every], len(every) - len(body), linker.memory)
    linker.memory.asked = asked(talk)
    _read_above(context, every, ahead)
    others = replace(others, said=said, taken=floor(article, linker, every))
    merged = merge_repeated([*statements, *_statements(context, body, others, writers)])
    return Extraction(
        article=article,
        sentences=found,
        entities=tuple(_entities(merged, linker, {*writers, *([outlet] if outlet else [])})),
        statements=merged,
        authors=writers or _issuers(article, outlet),
        publisher=outlet,
        warnings=warnings,
    )


def _others(
    linker: Linker, rollcall: Rollcall, writers: Sequence[Iri], knowledge: Knowledge | None
) -> Sent:
    """Return the texts of others that an article prints whole, or what somebody told a reporter.

    knowledge  None where an article is a talk, so that no testimony is
    """
    found = sent(linker.article, linker, rollcall, writers)
    if found.said or knowledge is None:
        return found
    return testimony(linker, rollcall, knowledge) or found


def _read_above(context: Context, clauses: Clauses, ahead: Collection[Span]) -> None:
    """Read the lines ahead of a text for who is asked, and for whom they speak."""
    for sentence, clause in clauses:
        if sentence.span in ahead:
            SentenceReader(context, clause, sentence).statements()


def _apart(article: Article, lexicon: Lexicon) -> tuple[Passage, ...]:
    """Return what layout sets apart as somebody's words."""
    rows = rows_of(article, lexicon)
    return (*passages(article, lexicon, rows), *recitals(article, lexicon, rows))


def _talk(article: Article, linker: Linker, clauses: Clauses) -> Mapping[int, Turn]:
    """Return the turns at talk, and remember who takes them."""
    script = turns(article, linker.lexicon, clauses, linker.base)
    for person in script.cast:
        linker.memory.remember(person, None)
    return script.said


def _look_over(article: Article, clauses: Sequence[Clause], above: int, memory: Memory) -> None:
    """Note what a text is about as a whole; `above` is how many of its clauses stand over it."""
    memory.home = _home(clauses)
    memory.topic = _topic(clauses[above:])
    memory.headed = headlined(article.headline, clauses)
    memory.headline = spaced(article.headline or "")
    memory.running = running(article)


def _issuers(article: Article, outlet: Iri | None) -> tuple[Iri, ...]:
    """Return whose a press release is that nobody signs: who issues it wrote it."""
    return (outlet,) if outlet and article.genre is Genre.RELEASE else ()


def _home(clauses: Iterable[Clause]) -> Entity | None:
    """Return the one state that a text names most, or None."""
    named = [token.entity for clause in clauses for token in clause.tokens if token.entity]
    states = {one.iri: one for one in named if SOV.State in one.types}
    most = most_named(one.iri for one in named if one.iri in states)
    return None if most is None else states[most]


def _topic(clauses: Sequence[Clause]) -> Iri | None:
    """Return the firm that a text opens with, where it names no other as often, or None."""
    named = [
        token.entity.iri
        for clause in clauses
        for token in clause.tokens
        if token.entity and SOV.Company in token.entity.types
    ]
    most = most_named(named)
    naming = (clause for clause in clauses[:_AHEAD] if any(map(_acts, clause.tokens)))
    opens = {
        one.entity.iri for clause in islice(naming, _OPENING) for one in clause.tokens if one.entity
    }
    return most if most in opens and named.count(most) >= _OFTEN else None


def _acts(token: Token) -> bool:
    """Tell whether a token names somebody, or a body."""
    return token.entity is not None and SOV.Actor in token.entity.types


def _statements(
    context: Context, clauses: Clauses, others: Sent, writers: Sequence[Iri]
) -> list[Statement]:
    """Return what the sentences of a text state, each read in the light of those about it."""
    article, linker = context.article, context.linker
    statements, before, lead, prior = list[Statement](), list[Statement](), None, 0
    for at, (sentence, clause) in enumerate(clauses):
        ahead = clauses[at + 1 : at + 1 + _AHEAD]
        following = [one for other, one in ahead if other.paragraph == sentence.paragraph]
        _note_worlds(clause, following)
        turn = others.turn(sentence)
        here = _voiced(context, others, sentence)
        own = here.voice
        _note_writer(context, sentence, clauses[-1][0], writers)
        told = _told(here, (sentence, clause), following, turn)
        if is_item(article.text, sentence) and lead:
            passing = linker.memory.passing
            told = [one if one.id in passing else as_item(one, lead, own) for one in told]
        else:
            lead = lead_of(clause, linker, own)
        source = _answers(clause, turn, linker)
        earlier = _earlier(clauses, (prior, at), before, turn)
        short = list(elided(clause, told, earlier, linker, source or own))
        short += carried_out(clause, told, earlier, linker, source or own)
        alone, told = bool(short) and not told, told + short
        denials = list(said_untrue(clause, earlier, source, linker, own))
        if not denials and source is None:
            denials = list(refuted(clause, before, article, own))
        told = with_denials(clause, told, earlier, linker, own)
        if denials or (earlier.put and denies(told)):
            gone = taken_back(before, linker, own)
            statements = [one for one in statements if id(one) not in gone]
        settled = answered(clause, earlier, article, source or _asserts(clause, turn, own), own)
        if settled:
            statements = [one for one in statements if id(one) not in settled]
        statements += [*told, *denials, *settled.values()]
        if alone:  # "X rents it. So does Y. Z does not.": both take up the first
            before = [*before, *short]
        elif told or not asks_truth(clause):  # "It is said that X owns Y. Is that true? — No."
            before, prior = [one for one in told if one.id not in linker.memory.passing], at
    return statements


def _note_worlds(clause: Clause, following: Iterable[Clause]) -> None:
    """Note behind a sentence that tells of scenarios, or calls for a world, that it does."""
    if tells_worlds(clause):
        for behind in following:
            behind.after_worlds = True
    if imagines(clause):
        for behind in takewhile(lambda one: not returns(one), following):
            behind.imagined = True


def _told(
    context: Context, read: tuple[Sentence, Clause], following: Sequence[Clause], turn: Turn | None
) -> list[Statement]:
    """Return what a sentence states by itself, with its own words for evidence.

    following  the sentences behind it in its paragraph
    turn       the turn at talk that its paragraph is, or None
    """
    (sentence, clause), memory, text = read, context.linker.memory, context.article.text
    spoken_of = memory.subject, [*memory.clauses]
    if turn and clause.completed:
        turn = replace(turn, start=0)
    told = SentenceReader(context, clause, sentence, following, turn).statements()
    if clause.presents:  # who answers is not what the next question is about
        memory.subject, memory.clauses = spoken_of
    if clause.completed:
        return own_words(told, sentence, text)
    return [within_item(one, sentence, text) for one in told]


def _voiced(context: Context, others: Sent, sentence: Sentence) -> Context:
    """Return the context of a sentence: the paper's voice where it is no author's."""
    if sentence.paragraph not in others.paper:
        return context
    return replace(context, voice=context.linker.memory.house or context.article.iri)


def _note_writer(
    context: Context, sentence: Sentence, last: Sentence, writers: Sequence[Iri]
) -> None:
    """Note who alone signs, in lines that say what they are and in the last paragraph."""
    memory, alone = context.linker.memory, writers[0] if len(writers) == 1 else None
    memory.described_author = alone if describes_author(context.article, sentence) else None
    memory.signer = alone if sentence.paragraph == last.paragraph else None


def _earlier(
    clauses: Clauses,
    places: tuple[int, int],
    told: Sequence[Statement],
    turn: Turn | None,
) -> Earlier:
    """Return the sentence before, which another puts to who answers in an interview.

    places  where the one before stands, and the one behind it
    """
    prior, at = places
    sentence, clause = clauses[prior]
    put = turn is not None and sentence.paragraph != clauses[at][0].paragraph
    return Earlier(clause if at else None, told, put)


def _answers(clause: Clause, turn: Turn | None, linker: Linker) -> Iri | None:
    """Return whose answer a sentence is: whose turn it is, or who is said to say it."""
    if turn is not None:
        return turn.speaker.iri if turn.speaker else None
    commented = any(clause.comment(at) for at in clause.verbs)
    return linker.memory.source if commented else None


def _asserts(clause: Clause, turn: Turn | None, own: Iri) -> Iri | None:
    """Return whose word a sentence of nobody else is: not one that opens a quotation."""
    quoted = any(one.tag is Tag.OPEN for one in clause.tokens[:1])
    return None if turn or quoted else own


def _speakers(
    article: Article, knowledge: Knowledge, base: str, memory: Memory
) -> tuple[tuple[Iri, ...], Iri | None]:
    """Remember the authors and the publisher, and return their IRIs."""
    found = authors(article, knowledge, base)
    writers = tuple(memory.remember(author, span).iri for author, span in found)
    outlet = publisher(article, knowledge, base)
    if found_at := place(article, knowledge, base):
        memory.remember(*found_at)
    known = memory.remember(*outlet).iri if outlet else None
    memory.house = known
    memory.issuer = known if article.genre is Genre.RELEASE else None
    if issued := issuer(article, knowledge, base):
        memory.issuer = memory.remember(issued, None).iri
        writers = (memory.issuer, *writers)
    return writers, known


def clauses(
    article: Article,
    found: tuple[Sentence, ...],
    knowledge: Knowledge,
    base: str,
    spoken: Sequence[Entity],
) -> Iterator[tuple[Sentence, Clause]]:
    """Yield each sentence that has words with its analysis; `spoken` wrote or publish them."""
    lexicon = knowledge.lexicons[article.language]
    view = align(article.text)
    names = known_names(view, article.text, knowledge, article.language)
    names = with_quantities(names, view, article.text, lexicon, base)
    analyser = ANALYSERS[article.language]
    open_names = analyser.open_names(lexicon)
    days = dates(article, lexicon)
    tokens = []
    for sentence in found:
        start = bisect_left(view.offsets, sentence.span.start)
        end = bisect_left(view.offsets, sentence.span.end)
        words = analyser.tokenise(view, (start, end), names, lexicon, article.text)
        words = without_adjectives(words, lexicon)
        tokens.append(analyser.tag(mark_dates(words, days), lexicon))
    candidates = [
        open_names.cited(one, with_bodies(one, open_names.find(one), lexicon)) for one in tokens
    ]
    settled = settle(spoken, tokens, candidates, article.language, base)
    for sentence, known, named in zip(found, tokens, settled, strict=True):
        if merged := merge(known, named):  # a line may be marks alone: "<br>"
            yield sentence, analyser.analyse(merged, lexicon)


def _entities(
    statements: tuple[Statement, ...], linker: Linker, speakers: set[Iri]
) -> Iterator[Entity]:
    """Yield, by IRI, all that is named in the article or used by a statement."""
    memory = linker.memory
    named = {
        iri for iri in memory.spans if not is_local(iri) and not is_quantity(memory.entities[iri])
    }
    layers = {layer for one in statements for layer in (*one.layers, one.object)}
    wanted = entities_used(statements, memory.entities) | speakers | named
    found = {iri: memory.placed(iri) for iri in wanted}
    found |= {iri: linker.layer(iri) for iri in linker.layer_labels if iri in layers}
    yield from (one for _, one in sorted(found.items()))


def merge_repeated(statements: list[Statement]) -> tuple[Statement, ...]:
    """Return statements in the order of their quotes, those that say the same as one.

    A repeated claim keeps all its quotes, the first the earliest.
    """
    alike: dict[str, list[Statement]] = {}
    for one in sorted(statements, key=lambda one: one.evidence[0].span):
        alike.setdefault(one.id, []).append(one)
    return tuple(
        group[0]
        if len(group) == 1
        else replace(
            group[0],
            evidence=tuple(dict.fromkeys(quote for one in group for quote in one.evidence)),
            layers=unique(layer for one in group for layer in one.layers),
        )
        for group in alike.values()
    )
