"""A sentence that says of the one before that it is not so: "Il n'en est rien.", "C'est faux."."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.extract.asked import asked_once
from kg.extract.inflection import SPELLINGS, same
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Linker
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

_ASKED = 9  # tokens of a question that is but whether a thing is so
_NAMED = 10
"""Tokens within which a paragraph names who speaks."""
_DASHES = frozenset("-–—")
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
    clause: Clause, before: Sequence[Statement], article: Article, said_by: Iri | None
) -> Iterator[Statement]:
    """Yield what an answer makes of what the sentence before asked: "Non.", "Pas encore".

    said_by  who answers, or None where nobody knows
    """
    if said_by is None or not before:
        return
    first = behind_name(clause)
    last = opening(clause, first, "answers")
    if last is None:
        return
    span = clause.span(first, last)
    for one in before:
        asked = one.evidence[0].span
        question = "?" in article.text[asked.end : span.start]
        if not question or one.modality is not Modality.HYPOTHETICAL:
            continue
        if one.polarity is Polarity.NEGATIVE:
            continue
        yield replace(
            denial(one, span, article.text),
            modality=Modality.REPORTED,
            claimant=said_by,
            reported_by=None if one.claimant == said_by else one.claimant,
        )


def denial(statement: Statement, words: Span, text: str) -> Statement:
    """Return a statement as the words of a later sentence deny it: its evidence runs to them."""
    quote = Span(statement.evidence[0].span.start, words.end)
    return replace(
        statement,
        polarity=Polarity.NEGATIVE,
        certainty=Certainty.CERTAIN,
        evidence=(Quote.of(text, quote),),
        cues=(Cue(CueKind.NEGATION, words, words.of(text)),),
    )


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
