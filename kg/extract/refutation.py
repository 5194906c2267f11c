"""A sentence that says of the one before that it is not so: "Il n'en est rien.", "C'est faux."."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.inflection import SPELLINGS, same
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Linker
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.syntax import Clause
from kg.extract.view import fold
from kg.model import (
    Article,
    Certainty,
    Cue,
    CueKind,
    Iri,
    Modality,
    Polarity,
    Quote,
    Span,
    Statement,
)
from kg.names import is_local

if TYPE_CHECKING:
    from kg.extract.denying import Earlier

_ASKED = 9  # tokens of a question that is but whether a thing is so
_NAMED = 10
"""Tokens within which a paragraph names who speaks."""
_TWO = 2
"""Marks of an answer whose last word says yes: "In Hull, yes."."""
_DASHES = frozenset("-–—")
_PLAIN = frozenset({"none", Modality.PREDICTED})
"""The modals that leave what is asked a fact, or something to come."""
_DENIED = _PLAIN | {Modality.HYPOTHETICAL}
_OPEN = frozenset({Modality.HYPOTHETICAL, Modality.REPORTED, Modality.PREDICTED})


def refuted(
    clause: Clause, before: Sequence[Statement], article: Article, voice: Iri
) -> Iterator[Statement]:
    """Yield the denial of what the sentence before told of others, where a sentence refutes it.

    voice  whose word the article's own prose is
    """
    last = opening(clause, 0, "openers") if before else None
    if last is None:
        return
    span = clause.span(0, last)
    for one in before:
        if not deniable(one, voice) or one.polarity is Polarity.NEGATIVE:
            continue
        denied = denial(one, span, article.text)
        yield replace(denied, modality=Modality.ASSERTED, claimant=voice, reported_by=None)


def deniable(statement: Statement, voice: Iri) -> bool:
    """Tell whether others are reported to say a thing, or it is only held possible.

    voice  whose word the article's own prose is
    """
    told = statement.claimant != voice or statement.modality is Modality.HYPOTHETICAL
    return told and statement.modality in _OPEN


def taken_back(before: Sequence[Statement], linker: Linker, voice: Iri) -> frozenset[int]:
    """Return the identities of what the sentence before said that a refutation ends."""
    works = _unsigned(linker, (one.claimant for one in before))
    return frozenset(id(one) for one in before if _rumoured(one, voice, works))


def _unsigned(linker: Linker, found: Iterable[Iri]) -> frozenset[Iri]:
    """Return the documents that were only described, so that nobody knows who wrote them.

    found  those that are asked about
    """
    heads = linker.lexicon.sets["status.documents.heads"]
    versions = tuple(linker.lexicon.sets["status.documents.versions"])
    return frozenset(
        iri
        for iri in found
        if is_local(iri)
        and (known := linker.memory.entities.get(iri)) is not None
        and ((words := fold(known.label.lexical)) in heads or words.endswith(versions))
    )


def _rumoured(statement: Statement, voice: Iri, works: Collection[Iri]) -> bool:
    """Tell whether a statement is nobody's known word.

    What somebody is known to have said, they have said; what "our report" said is taken back.

    works  the works of which nobody knows who wrote them
    """
    doubted = statement.modality is Modality.HYPOTHETICAL and statement.claimant == voice
    return doubted or (statement.reported_by == voice and statement.claimant in works)


def answered(
    clause: Clause, earlier: "Earlier", article: Article, said_by: Iri | None, voice: Iri
) -> Mapping[int, Statement]:
    """Return what an answer makes of what the sentence before asked: "Non.", "Oui, en partie.".

    Each by the identity of what was asked, which it settles.

    earlier  the sentence before, and what it states
    said_by  who answers, or None where nobody knows
    voice    whose word the article's own prose is: it may answer what it asks itself
    """
    found: dict[int, Statement] = {}
    if said_by is None or not earlier.told:
        return found
    first, own = behind_name(clause), said_by == voice
    refuses = opening(clause, first, "answers")
    last = _affirms(clause, first) if refuses is None else refuses
    plain = Modality.ASSERTED if own else Modality.REPORTED
    put = _put(earlier.clause, plain, refused=refuses is not None)
    if last is None or put is None or (own and _hedged(clause)):
        return found
    span, question = clause.span(first, last), earlier.clause
    for one in earlier.told:
        if question is None or not _asks_itself(question, one, refused=refuses is not None):
            continue
        asked = one.evidence[0].span
        open_ = "?" in article.text[asked.end : span.start]
        if not open_ or one.modality is not Modality.HYPOTHETICAL:
            continue
        if one.polarity is Polarity.NEGATIVE:
            continue
        found[id(one)] = replace(
            _told(one, span, article.text) if refuses is None else denial(one, span, article.text),
            modality=put,
            claimant=said_by,
            reported_by=None if own or one.claimant == said_by else one.claimant,
        )
    return found


def _put(question: Clause | None, plain: Modality, *, refused: bool) -> Modality | None:
    """Return how an answer puts what was asked: what is to come, a fact, or None of what may be.

    What need not be, may be all the same: "Must X fund it? No." What cannot be, is not.
    """
    modals = question.lexicon.words.get("modals", {}) if question else {}
    words = {one.text for one in question.tokens} if question else set()
    open_ = (
        words & set(said)
        for name, said in modals.items()
        if name not in (_DENIED if refused else _PLAIN)
    )
    moods = {verb.mood for verb in question.verbs.values()} if question else set()
    if any(open_) or (Mood.CONDITIONAL in moods and not refused):
        return None  # "Should X fund it? Yes."
    coming = Mood.FUTURE in moods or not words.isdisjoint(modals.get(Modality.PREDICTED, ()))
    return Modality.PREDICTED if coming else plain


def _affirms(clause: Clause, first: int) -> int | None:
    """Return the token index past an answer that says yes: "Yes, it does.", "In Hull, yes."."""
    if (last := opening(clause, first, "affirming")) is not None:
        return last
    last = opening(clause, first, "affirming_alone")
    if last is not None and not any(one.text == "," for one in clause.tokens[last : last + 1]):
        return last  # not so: "Indeed, many doubt it."
    ends = [at for at, one in enumerate(clause.tokens) if one.tag is Tag.PUNCTUATION]
    if len(ends) < _TWO or any(verb.finite for verb in clause.verbs.values()):
        return None
    comma, end = ends[-2:]
    named = any(one.tag is Tag.NAME for one in clause.tokens[first:comma])  # not "In theory, yes."
    told = clause.tokens[comma].text == "," and named
    return opening(clause, comma + 1, "affirming") and end if told else None


def _asks_itself(question: Clause, statement: Statement, *, refused: bool) -> bool:
    """Tell whether an answer settles a statement: what another verb has below it, it does not.

    "Did the minister say that X owns it? No.", "Does X plan to buy it? Yes."
    """
    mark = question.tokens[question.asks].text if question.asks is not None else None
    if asks_truth(question) or (refused and len(question.verbs) == 1):
        return True
    going = any(verb.governors for verb in question.verbs.values())
    return not going and all(one.text == mark for one in statement.cues)


def _hedged(clause: Clause) -> bool:
    """Tell whether an answer is somebody's word, unsure or so on a condition: "Yes, perhaps"."""
    sets = clause.lexicon.sets
    open_ = sets["adverbs.uncertain"] | sets.get("adverbs.nearly", frozenset())
    doubted = clause.asks is not None or not open_.isdisjoint(one.text for one in clause.tokens)
    conditions = any(one.tag is Tag.SUBORDINATOR for one in clause.tokens)
    seeming = clause.lexicon.sets.get("status.content.seeming", frozenset())
    seems = any(one.lemma in seeming for one in clause.verbs.values())  # "Yes, or so it seems"
    return doubted or conditions or seems or attributes(clause)


def attributes(clause: Clause) -> bool:
    """Tell whether a sentence without a clause of its own names whose word it is."""
    lexicon = clause.lexicon
    sources = lexicon.status["sources"]["prepositions"]
    return any(
        node.lemma in lexicon.reporting
        if isinstance(node, VerbGroup)
        else isinstance(node, NounPhrase) and node.preposition in sources
        for node in clause.nodes
    )


def _told(statement: Statement, words: Span, text: str) -> Statement:
    """Return a statement as the words of a later sentence settle it: its evidence runs to them."""
    quote = Span(statement.evidence[0].span.start, words.end)
    evidence = (Quote.of(text, quote),)
    return replace(statement, certainty=Certainty.CERTAIN, evidence=evidence, cues=())


def denial(statement: Statement, words: Span, text: str) -> Statement:
    """Return a statement as the words of a later sentence deny it."""
    cues = (Cue(CueKind.NEGATION, words, words.of(text)),)
    return replace(_told(statement, words, text), polarity=Polarity.NEGATIVE, cues=cues)


def behind_name(clause: Clause) -> int:
    """Return the token index past who opens a paragraph, or a dash: "A. N. : Non.", "– Non."."""
    dash = int(any(token.text in _DASHES for token in clause.tokens[:1]))  # "***" has no tokens
    start = next((at + 1 for at, t in enumerate(clause.tokens[:_NAMED]) if t.text == ":"), dash)
    opened = start < len(clause.tokens) and clause.tokens[start].tag is Tag.OPEN
    return start + opened


def asks_truth(clause: Clause) -> bool:
    """Tell whether a question is but whether what stands before it is so: "Is that true?"."""
    table = clause.lexicon.status["content"]
    words = {*table["true"], *table.get("asked", ())}
    few = clause.asks is not None and len(clause.tokens) <= _ASKED
    return few and not words.isdisjoint(token.text for token in clause.tokens)


def opening(clause: Clause, first: int, table: str) -> int | None:
    """Return the token index past a stretch up to a mark that a table lists, or None.

    A sentence may have nothing behind who opens it: "سألناه:".
    """
    if first >= len(clause.tokens):
        return None
    words, end = _up_to_mark(clause, first)
    listed = clause.lexicon.status.get("refutations", {}).get(table, ())
    told = words in listed or (table == "openers" and _verdict(words, clause.lexicon))
    return end if told else None


@asked_once
def _up_to_mark(clause: Clause, first: int) -> tuple[str, int]:
    """Return the folded words from a token up to the next mark, and the token index of that."""
    ends = (
        at
        for at in range(first + 1, len(clause.tokens))
        if clause.tokens[at].tag in {Tag.PUNCTUATION, Tag.CLOSE}
    )
    end = next(ends, len(clause.tokens))
    return SPELLINGS.get(clause.lexicon.language, same)(fold(clause.label(first, end))), end


@lru_cache(maxsize=8)
def _about(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words that open a verdict, each with the space behind it."""
    tables = lexicon.status.get("refutations", {})
    return tuple(f"{one} " for name in ("about", "about_not") for one in tables.get(name, ()))


def _verdict(words: str, lexicon: Lexicon) -> bool:
    """Tell whether words say of what was told that it is not so: "that's | simply | wrong"."""
    if not words.startswith(_about(lexicon)):
        return False
    tables = lexicon.status.get("refutations", {})
    graded = ("", *tables.get("degrees", ()))  # "not entirely true" leaves much true
    pairs = (("about", "false", graded), ("about_not", "true", ("",)))
    for about, verdicts, degrees in pairs:
        for opener in tables.get(about, ()):
            rest = words.removeprefix(f"{opener} ")
            told = (rest.removeprefix(f"{degree} ") for degree in degrees)
            if rest != words and any(one in tables[verdicts] for one in told):
                return True
    return False
