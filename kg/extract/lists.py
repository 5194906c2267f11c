"""The items of a list, which are put as the sentence with the colon above them puts them.

"The members recommended that: / - the state host its records; / - …": no item is a fact.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.extract.conjugation import Mood
from kg.extract.cues import cue, in_order
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Linker
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Clauses
from kg.extract.tokens import Token
from kg.model import (
    FACTUAL_MODALITIES,
    Cue,
    CueKind,
    Iri,
    Kind,
    Modality,
    Quote,
    Sentence,
    Span,
    Statement,
    frozen,
)

Analyse = Callable[[Sequence[Token], Lexicon], Clause]

_ITEM = re.compile(
    r"\s*(?:[-–—•*▪►·◦‣■□✓→]|\(?\d{1,3} ?[.)°/–-]|\(\d{1,3}\)|\(?(?:[A-Za-z]|[ivx]{1,5})\)"
    r"|[ivx]{1,5}\.|(?:I|[IVX]{2,5}) ?[-–]|[IVX]{2,5}\.|\(?[أ-ي]ـ? ?[).–-])\s"
)
"""What may open an item: a dash, a number, a letter that is no initial of a name."""


@frozen()
class Lead:
    """The sentence above a list: how it puts the items, whose word they are, what shows it."""

    modality: Modality
    claimant: Iri
    cue: Cue
    kind: Kind | None


def lead_of(clause: Clause, linker: Linker, voice: Iri) -> Lead | None:
    """Return how a sentence puts the list that it opens, or None where it opens none, or facts.

    Its verb says so, or the noun before the colon: "made three recommendations:".
    """
    if not clause.tokens or clause.tokens[-1].text != ":":
        return None
    at = next((i for i in sorted(clause.verbs, reverse=True) if clause.verbs[i].finite), None)
    verb = clause.verb(at) if at is not None else None
    status = clause.lexicon.status
    lemma = verb.lemma if verb else ""
    put = next((name for name in Modality if lemma in status["clauses"].get(name, ())), None)
    noun = None if put else _announcing(clause)
    if noun is not None:
        put = next(one for one in Modality if clause.head(noun) in status["nouns"].get(one, ()))
    shown = noun or verb
    if shown is None or (put is None and lemma not in clause.lexicon.reporting):
        return None
    subject = clause.subject(at) if at is not None else ()
    acting = clause.noun(subject[0]) if subject else None
    found = linker.resolve(clause, clause.phrase(subject[0])) if acting else None
    claimant = linker.source(found.entity) if found and found.entity else voice
    kind = status["kinds"].get(put) if put else None
    return Lead(
        Modality(put) if put else Modality.REPORTED if claimant != voice else Modality.HYPOTHETICAL,
        claimant,
        cue(clause, CueKind.ATTRIBUTION, shown.head),
        Kind(kind) if kind else None,
    )


def _announcing(clause: Clause) -> NounPhrase | None:
    """Return the noun before a list's colon that says what its items are: decisions, demands."""
    at = max((i for i, one in enumerate(clause.nodes) if one.last < len(clause.tokens)), default=-1)
    node = clause.noun(at)
    nouns = clause.lexicon.status["nouns"]
    put = node is not None and any(clause.head(node) in nouns.get(one, ()) for one in Modality)
    return node if put else None


def is_item(text: str, sentence: Sentence) -> bool:
    """Tell whether a sentence of a text is an item of a list."""
    return _opening(text, sentence) is not None


def _opening(text: str, sentence: Sentence) -> re.Match[str] | None:
    """Return what opens an item, in its sentence or alone before it: "1. The firm pays"."""
    first = sentence.span.start
    if alone := _ITEM.fullmatch(text, text.rfind("\n", 0, first) + 1, first):
        return alone
    return _ITEM.match(text, first)


def with_leads(clauses: Clauses, text: str, analyse: Analyse) -> Iterator[tuple[Sentence, Clause]]:
    """Yield sentences with their analysis, an item's with the words above that it goes on from.

    "The board recommends: / - to ban X; / - to give Y the control of Z". What the items of a list
    open with is no word of them: "(b) prohibits X from …".
    """
    marks = [_opening(text, sentence) for sentence, _ in clauses]
    numbered = sum(map(_is_number, marks)) > 1  # "X – formerly Twitter – bought it" alone is none
    lead: Stem | None = None
    last = 0
    for (sentence, clause), mark in zip(clauses, marks, strict=True):
        first, last = last, sentence.span.end
        if text[first : sentence.span.start].strip() or sentence.span.start < first:
            lead = None  # what stands between them is no part of the list
        if _is_number(mark) and (numbered or lead) and (own := _behind(clause, mark)):
            clause = analyse(own, clause.lexicon)  # noqa: PLW2901  # the same, without its number
        if lead is None or not (mark or text[sentence.span.start].islower()):
            lead = _stem(clause)
        elif going := _goes_on(clause, lead):
            yield sentence, analyse((*lead.tokens, *going), clause.lexicon)
            continue
        yield sentence, clause


def _is_number(mark: re.Match[str] | None) -> bool:
    """Tell whether an item opens with a number or a letter, and not with a dash."""
    return mark is not None and any(map(str.isalnum, mark[0]))


def _behind(clause: Clause, mark: re.Match[str] | None) -> tuple[Token, ...]:
    """Return the tokens behind what opens an item."""
    offset = mark.end() if mark else 0
    return tuple(one for one in clause.tokens if one.span.start >= offset)


@frozen()
class Stem:
    """What the items of a list go on from, and whether they bring its verb."""

    tokens: tuple[Token, ...]
    verbless: bool


def _stem(clause: Clause) -> Stem | None:
    """Return the words that a sentence breaks off behind: "La commission recommande :".

    That is its verb, or the subject of a verb that each item brings: "The court: / - orders …".
    What announces the list goes: "decided the following".
    """
    if not clause.tokens or clause.tokens[-1].text != ":":
        return None
    tokens = clause.tokens[: _announced(clause)]
    at = max((i for i, one in enumerate(clause.nodes) if one.first < len(tokens)), default=-1)
    while (mark := clause.marks.get(at)) and mark.tag in {Tag.ADVERB, Tag.PREPOSITION}:
        at -= 1
    verb, behind = clause.verb(at), clause.verb(at - 1)
    if verb is not None:
        going = (verb.finite or bool(verb.governors)) and bool(clause.subject(at))
        return Stem(tokens, verbless=False) if going else None
    if behind is not None and behind.finite and at in clause.subject(at - 1):
        return Stem(tokens, verbless=False)  # "قرر المجلس:"
    if clause.noun(at) is None or any(one.finite for one in clause.verbs.values()):
        return None
    found = clause.noun(at)
    alone = found is not None and not found.preposition
    return Stem(tokens, verbless=True) if alone else None


def _announced(clause: Clause) -> int:
    """Return the token before a list's colon, or before the words that announce the list."""
    last = len(clause.tokens) - 1
    listed = clause.lexicon.sets.get("lists.following", ())
    for words in sorted(listed, key=lambda words: (-len(words), words)):
        first = last - len(words.split())
        if first > 0 and clause.words(first, last) == words:
            return first
    return last


def _goes_on(clause: Clause, lead: Stem) -> tuple[Token, ...]:
    """Return the tokens with which an item goes on with what is above it, none where it does not.

    It is an infinitive, a clause behind "que", or a noun phrase without a finite verb; below a
    subject alone, its verb.
    """
    at = 0
    while clause.is_mark(at) and clause.marks[at].tag not in {Tag.RELATIVE, Tag.PREPOSITION}:
        at += 1
    if at == len(clause.nodes):
        return ()
    verb, going = clause.verb(at), clause.tokens[clause.nodes[at].first :]
    if lead.verbless:
        if verb is not None:
            return going if verb.finite and not clause.subject(at) else ()
        acts = _as_verb(going[0], clause.lexicon)
        return (acts, *going[1:]) if acts else ()
    that = clause.mark(at, *clause.lexicon.grammar.that)
    infinitive = verb is not None and verb.mood is Mood.INFINITIVE
    bare = clause.noun(at) is not None and not any(one.finite for one in clause.verbs.values())
    return going if that or infinitive or bare else ()


def _as_verb(token: Token, lexicon: Lexicon) -> Token | None:
    """Return a word that a list's subject makes a verb: "The court: / - orders the firm to"."""
    forms = lexicon.forms.get(token.text) or ()
    finite = tuple(one for one in forms if one.mood is Mood.INDICATIVE)
    if token.tag is not Tag.WORD or not finite:
        return None
    return replace(token.tagged(Tag.VERB), lemma=finite[0].lemma, readings=finite)


def within_item(statement: Statement, sentence: Sentence, text: str) -> Statement:
    """Return what an item says with the item's words for evidence, not those above it."""
    first = sentence.span.start
    if statement.evidence[0].span.start >= first or statement.evidence[0].span.end <= first:
        return statement
    quotes = [
        Quote.of(text, Span(max(one.span.start, first), one.span.end)) for one in statement.evidence
    ]
    return replace(statement, evidence=tuple(quotes))


def as_item(statement: Statement, lead: Lead, voice: Iri) -> Statement:
    """Return what an item says, as the sentence above the list puts it."""
    if statement.claimant != voice or statement.modality not in FACTUAL_MODALITIES | {
        lead.modality
    }:
        return statement
    return replace(
        statement,
        modality=lead.modality,
        claimant=lead.claimant,
        reported_by=voice if lead.claimant != voice else None,
        kind=lead.kind or statement.kind,
        cues=in_order([lead.cue, *statement.cues]),
    )
