"""Who denies what was just said: "X hosts it, but Ireland denies it", "That is false, X said"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from kg.extract.contents import contents
from kg.extract.cues import cue
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Linker
from kg.extract.negation import negation
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.refutation import behind_name, deniable, denial, opening
from kg.extract.reported import sources_of
from kg.extract.syntax import Clause
from kg.model import (
    Certainty,
    Cue,
    CueKind,
    Iri,
    Kind,
    Modality,
    Polarity,
    Quote,
    Span,
    Statement,
    Value,
    frozen,
)
from kg.names import SOV

_RULE = "/denying"


@frozen()
class Earlier:
    """The sentence before.

    clause  its analysis, or None where there is no such sentence
    told    what it states
    put     whether it is another's, who puts it to who speaks now
    """

    clause: Clause | None
    told: Sequence[Statement]
    put: bool = False


def with_denials(
    clause: Clause, told: Sequence[Statement], earlier: Earlier, linker: Linker, voice: Iri
) -> list[Statement]:
    """Return what a sentence states, with what somebody in it denies of what was said before.

    voice  whose word the article's own prose is
    """
    found, sure = list(told), _presupposed(linker.lexicon)
    both = (told, earlier.told)
    told, before = ([one for one in ones if one.rule not in sure] for ones in both)
    for at, verb in clause.verbs.items():
        if not _takes_up(clause, at, verb):
            continue
        words = cue(clause, CueKind.NEGATION, verb.head)
        start = clause.tokens[verb.first].span.start
        said = [one for one in told if one.evidence[0].span.end <= start]
        who = _who(clause, at, verb)
        shown = _shown(clause, verb, who)
        for denier in sources_of(clause, who, linker):
            denied = _deniable(said, denier, voice) or _deniable(before, denier, voice)
            if denied:
                found = [one for one in found if not _only_says_so(one, denier, words)]
                spans = [one.evidence[0].span for one in denied]
                found.append(_denial(spans, denier, voice, shown, linker))
                found += [_denied(one, denier, voice, words, linker) for one in denied]
            elif not said and not any(_only_says_so(one, denier, words) for one in found):
                put = _put(earlier, denier, linker)
                found += [_denial((put,), denier, voice, shown, linker)] if put else []
    return found


def said_untrue(
    clause: Clause, earlier: Earlier, said_by: Iri | None, linker: Linker, voice: Iri
) -> Iterator[Statement]:
    """Yield what somebody says of the sentence before that it is not so: "That is false, X said".

    said_by  who says what the sentence opens with, or None where that is nobody's word
    """
    sure = _presupposed(linker.lexicon)
    open_ = [one for one in earlier.told if one.rule not in sure]
    told = [one for one in open_ if one.polarity is Polarity.POSITIVE]
    for first, denier in _refuting(clause, said_by, linker):
        last = opening(clause, first, "openers")
        if last is None:
            continue
        denied, shown = _deniable(told, denier, voice), clause.span(first, last)
        spans = [one.evidence[0].span for one in denied]
        if not spans and not told:
            put = _put(earlier, denier, linker, asked=earlier.put)
            spans = [put] if put else []
        if not spans:
            continue
        words = cue(clause, CueKind.NEGATION, first, last)
        yield _denial(spans, denier, voice, shown, linker)
        yield from (_denied(one, denier, voice, words, linker) for one in denied)
        return


def denies(told: Sequence[Statement]) -> bool:
    """Tell whether somebody denies in a sentence what was said before it."""
    return any(one.rule.endswith(_RULE) for one in told)


def _put(earlier: Earlier, denier: Iri, linker: Linker, *, asked: bool = False) -> Span | None:
    """Return what others than the denier say in a sentence of which nothing was read, or None.

    asked  whether all that is put to the denier counts
    """
    clause = earlier.clause
    if clause is None:
        return None
    for content in reversed(contents(clause)):
        if _told_by_others(clause, content.governor, denier, linker):
            return _span(clause, content.first + 1, content.last)
    if not asked or any(token.text == "?" for token in clause.tokens):
        return None
    return _span(clause, behind_name(clause), len(clause.tokens))


def _told_by_others(clause: Clause, at: int | None, denier: Iri, linker: Linker) -> bool:
    """Tell whether what governs "que" makes its clause the word of others than the denier."""
    noun, verb = (clause.noun(at), clause.verb(at)) if at is not None else (None, None)
    claims = clause.lexicon.status["refutations"]["claims"]
    if at is None or verb is None or verb.negated:
        return noun is not None and clause.head(noun) in claims
    named = [(one, noun) for one in clause.subject(at) if (noun := clause.noun(one))]
    if any(clause.head(noun) in claims for _, noun in named):
        return True  # "une rumeur veut que"
    said_by = [one for one, noun in named if clause.tokens[noun.head].tag is not Tag.PRONOUN]
    own = denier in sources_of(clause, said_by, linker)
    return verb.lemma in clause.lexicon.reporting and not own


def _span(clause: Clause, first: int, last: int) -> Span | None:
    """Return a stretch of a sentence without the marks that close it, or None where it is empty."""
    while last > first and clause.tokens[last - 1].tag in {Tag.PUNCTUATION, Tag.CLOSE}:
        last -= 1
    return clause.span(first, last) if last > first else None


def _refuting(clause: Clause, said_by: Iri | None, linker: Linker) -> Iterator[tuple[int, Iri]]:
    """Yield the tokens with which somebody's words open, and who says them."""
    if said_by is not None:
        yield int(clause.tokens[0].tag is Tag.OPEN), said_by  # "« C'est faux : rien … », dit X"
        yield behind_name(clause), said_by
    if opening(clause, 0, "openers") is not None:  # "None of this is true, according to X"
        prepositions = clause.lexicon.status["sources"]["prepositions"]
        for position, node in enumerate(clause.nodes):
            if isinstance(node, NounPhrase) and node.preposition in prepositions:
                yield from ((0, one) for one in sources_of(clause, (position,), linker))
    for content in () if clause.answer else contents(clause):
        at = content.governor
        verb = clause.verb(at) if at is not None and at == clause.main else None
        if verb is None or at is None or verb.lemma not in clause.lexicon.reporting:
            continue
        if verb.negated or verb.governors:
            continue
        for source in sources_of(clause, clause.subject(at), linker):
            yield content.first, source
            yield content.first + 1, source


@lru_cache(maxsize=8)
def _presupposed(lexicon: Lexicon) -> frozenset[str]:
    """Return the rules of what stays so whatever is denied: "the Chinese firm X"."""
    return frozenset(f"{lexicon.language}/{one.id}" for one in lexicon.frames if one.presupposed)


def _takes_up(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether what a verb denies was said before it: "denies this", "rejects the claim"."""
    plain, limited = _denying(clause.lexicon)
    if verb.lemma not in plain | limited or not verb.finite or negation(clause, at):
        return False
    if any(one.governor == at for one in contents(clause)):
        return False
    theme = _theme(clause, at, verb)
    claims = clause.lexicon.status["refutations"]["claims"]
    if not theme and any(clause.head(one) in claims for one in _described(clause, at)):
        return True
    node = clause.noun(theme[0]) if theme else None
    if node is None:
        return verb.lemma in plain and not verb.passive
    token = clause.tokens[node.head]
    if token.tag is Tag.PRONOUN or token.text in clause.lexicon.sets["determiners.demonstrative"]:
        return verb.lemma in plain
    alone = clause.extent(theme[0]) == theme[0] + 1
    return alone and clause.lexicon.singular(token.text) in claims


@lru_cache(maxsize=8)
def _denying(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return the verbs that deny whatever is their object, and those that deny a claim."""
    frames = [one for one in lexicon.frames if any(e.relation == SOV.denies for e in one.emissions)]
    verbs = [one for frame in frames for one in frame.triggers if one.kind == "verb"]
    plain = frozenset(one.word for one in verbs if not (one.heads or one.then))
    return plain, frozenset(one.word for one in verbs if one.heads) - plain


def _theme(clause: Clause, at: int, verb: VerbGroup) -> tuple[int, ...]:
    """Return the position of what is denied, or nothing where it is a pronoun of the verb's."""
    if verb.passive:
        return clause.subject(at)
    subject = clause.subject(at)
    behind = [one for one in clause.complements(at) if one[1] not in subject]
    return tuple(one for preposition, one in behind[:1] if not preposition)


def _described(clause: Clause, at: int) -> Iterator[NounPhrase]:
    """Yield what a relative says of a noun behind a comma: ", a claim that the bank denies"."""
    for phrase in clause.stands_for(at, "object"):
        node = clause.noun(phrase.node)
        if node is not None and clause.mark(phrase.node - 1, ","):
            yield node


def _who(clause: Clause, at: int, verb: VerbGroup) -> tuple[int, ...]:
    if not verb.passive:
        return clause.subject(at)
    agent = clause.lexicon.grammar.agent
    return tuple(one for preposition, one in clause.complements(at) if preposition == agent)


def _shown(clause: Clause, verb: VerbGroup, who: Sequence[int]) -> Span:
    """Return the stretch that says who denies: "Ireland denies", "ce que dément la banque"."""
    phrases = [clause.phrase(at) for at in who if clause.noun(at)]
    first = min((verb.first, *(one.evidence for one in phrases)))
    return clause.span(first, max((verb.last, *(one.last for one in phrases))))


def _deniable(told: Sequence[Statement], denier: Iri, voice: Iri) -> list[Statement]:
    """Return what others than the denier are reported to say, or what is only held possible."""
    return [one for one in told if one.claimant != denier and deniable(one, voice)]


def _only_says_so(statement: Statement, denier: Iri, words: Cue) -> bool:
    """Tell whether a statement says that somebody denies a pronoun or "the claim"."""
    spoken = statement.predicate == SOV.denies and statement.subject == denier
    return spoken and words.span in statement.evidence[0].span


def _denial(
    spans: Sequence[Span], denier: Iri, voice: Iri, shown: Span, linker: Linker
) -> Statement:
    """Return that somebody denies what was said, in the words that said it."""
    article = linker.article
    said = Span(min(one.start for one in spans), max(one.end for one in spans))
    return Statement(
        subject=denier,
        predicate=SOV.denies,
        object=Value(" ".join(said.of(article.text).split()), language=article.language),
        polarity=Polarity.POSITIVE,
        modality=Modality.ASSERTED,
        kind=Kind.ATTRIBUTION,
        certainty=Certainty.CERTAIN,
        claimant=voice,
        reported_by=None,
        evidence=(Quote.of(article.text, shown),),
        rule=f"{article.language}{_RULE}",
        cues=(),
    )


def _denied(statement: Statement, denier: Iri, voice: Iri, words: Cue, linker: Linker) -> Statement:
    """Return a statement as somebody denies it: who denies a denial says that it is so."""
    denied = denial(statement, words.span, linker.article.text)
    if statement.polarity is Polarity.NEGATIVE:
        cues = (replace(words, kind=CueKind.ATTRIBUTION),)
        denied = replace(denied, polarity=Polarity.POSITIVE, cues=cues)
    return replace(denied, modality=Modality.REPORTED, claimant=denier, reported_by=voice)
