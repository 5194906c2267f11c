"""Direct speech: which words of a sentence stand in quotation marks, and who says them.

Words with a verb in them that stand in quotation marks are somebody's, never the article's own.
Where nobody can be told to say them, nothing is made of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from kg.extract.anyone import body_of_anyone
from kg.extract.employers import learn_employer, note_employer
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker, Quotation, Referent, Speaker
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.reported import Report, goes_on_alone, may_speak
from kg.extract.syntax import Clause
from kg.model import Cue, CueKind, frozen
from kg.names import SCHEMA

_OPENING, _CLOSING, _EITHER = frozenset("«“"), frozenset("»”"), '"'
_BRACKETS = frozenset("([")
_LONGEST_NAME = 5
"""Tokens of a name that stands in marks of its own inside a quotation."""


@frozen()
class Quotations:
    """The stretches of a sentence in quotation marks, as half-open ranges of tokens.

    closing  the token index of the mark that closes what an earlier sentence opened, or None
    opens    whether the last one goes on in the next sentence
    comment  the half-open tokens among them that are not quoted but name who speaks
    """

    stretches: tuple[tuple[int, int], ...]
    closing: int | None
    opens: bool
    comment: tuple[int, int] = (0, 0)

    def hold(self, token: int) -> bool:
        """Tell whether a token is quoted: in quotation marks, and in no comment there."""
        commented = self.comment[0] <= token < self.comment[1]
        return not commented and any(first <= token < last for first, last in self.stretches)


def quotations(clause: Clause, *, opened: bool) -> Quotations:
    """Return what stands in quotation marks, where `opened` says that one is open already."""
    stretches: list[tuple[int, int]] = []
    start = 0 if opened else None
    closing, inner = None, -1
    for at, token in enumerate(clause.tokens):
        if at <= inner:
            continue
        if start is not None and (inner := _inner_name(clause, at)) > at:
            continue
        if start is None and (token.text in _OPENING or token.text == _EITHER):
            start = at + 1
        elif start is not None and (token.text in _CLOSING or token.text == _EITHER):
            closing = at if opened and not stretches else closing
            stretches.append((start, at))
            start = None
    if start is not None:
        stretches.append((start, len(clause.tokens)))
    spoken = tuple(
        one
        for one in stretches
        if (_has_verb(clause, one) and not _goes_on(clause, one))
        or one[0] == 0
        or _told_behind_colon(clause, one[0])
        or (start is not None and one is stretches[-1])
    )
    return Quotations(spoken, closing, start is not None)


def _inner_name(clause: Clause, at: int) -> int:
    """Return where a name in marks of its own inside a quotation ends, else -1."""
    if clause.tokens[at].text not in _OPENING:
        return -1
    ends = range(at + 2, min(len(clause.tokens), at + 2 + _LONGEST_NAME))
    end = next((one for one in ends if clause.tokens[one].text in _CLOSING), -1)
    return -1 if end < 0 or _has_verb(clause, (at, end)) else end


def _has_verb(clause: Clause, stretch: tuple[int, int]) -> bool:
    return not clause.acting.isdisjoint(range(*stretch))


def _told_behind_colon(clause: Clause, first: int) -> bool:
    """Tell whether a colon behind a verb of speech opens quoted words, which may have no verb."""
    colon = first - 2
    if colon < 0 or clause.tokens[colon].text != ":":
        return False
    before = (verb.lemma for verb in clause.verbs.values() if verb.head < colon)
    return any(lemma in clause.lexicon.reporting for lemma in before)


def _goes_on(clause: Clause, stretch: tuple[int, int]) -> bool:
    """Tell whether quoted words only go on with what is told: "X « dément avoir signé »"."""
    first, _ = stretch
    at, verb = next(((at, one) for at, one in clause.verbs.items() if one.last > first), (0, None))
    if verb is None or verb.first != first:
        return verb is not None and verb.first < first
    subject = clause.subject(at) if verb.finite and not verb.pronoun else ()
    return bool(subject) and all(clause.nodes[one].last <= first for one in subject)


def speaker(clause: Clause, quoted: Quotations, linker: Linker) -> Speaker | None:
    """Return who says what a sentence quotes, where the sentence says so itself."""
    found: Iterator[tuple[Referent | None, VerbGroup | NounPhrase]] = chain(
        _candidates(clause, quoted, linker),
        _going_on(clause, quoted, linker),
        _heading(clause, quoted, linker),
    )
    outside = ((*one, (0, 0)) for one in found)
    for referent, node, comment in chain(outside, _inside(clause, quoted, linker)):
        if referent and referent.entity and may_speak(clause, referent):
            note_employer(clause, referent, linker)
            span = clause.span(node.head, node.head + 1)
            cue = Cue(CueKind.ATTRIBUTION, span, clause.tokens[node.head].printed)
            return Speaker(linker.source(referent.entity), cue, comment)
    return None


def _inside(
    clause: Clause, quoted: Quotations, linker: Linker
) -> Iterator[tuple[Referent | None, VerbGroup, tuple[int, int]]]:
    """Yield who speaks by a comment inside what is quoted: "« Nous payons, estime X. Ils … »"."""
    for at, node in clause.verbs.items():
        if not node.finite or not quoted.hold(node.head) or not clause.mark(at - 1, ","):
            continue
        if node.lemma not in clause.lexicon.reporting:
            continue
        comment = clause.comment(at)
        last = comment.last if comment else node.last
        if any(isinstance(one, VerbGroup) and one.finite for one in clause.nodes[:at]):
            last = len(clause.tokens)  # nothing goes on behind it
        if comment:
            yield (
                linker.resolve(clause, clause.phrase(comment.said_by[0])),
                node,
                (node.first, last),
            )
        elif node.pronoun:
            yield linker.last_speaker(node.pronoun), node, (node.first, last)


def _candidates(
    clause: Clause, quoted: Quotations, linker: Linker
) -> Iterator[tuple[Referent | None, VerbGroup]]:
    closings = {last for _, last in quoted.stretches}
    openings = {first - 1 for first, _ in quoted.stretches}
    for at, node in clause.verbs.items():
        if not node.finite or quoted.hold(node.head):
            continue
        if any(closings & _before(clause, one) for one in clause.comment_starts(at)):
            if node.pronoun:
                yield _pronoun(clause, at, node.pronoun, linker), node
            elif (subject := clause.subject(at)) and clause.noun(subject[0]):
                yield linker.resolve(clause, clause.phrase(subject[0])), node
        elif _introduces(clause, node, openings, so=_as_said(clause, at)):
            for position in clause.subject(at)[:1]:
                if clause.noun(position):
                    yield linker.resolve(clause, clause.phrase(position)), node
                elif clause.implied(at) is not None and _unsaid(clause, at):
                    yield linker.teller(), node


def _pronoun(clause: Clause, at: int, word: str, linker: Linker) -> Referent | None:
    """Return who speaks by the pronoun behind a verb: who did last, or where "on" does."""
    body = body_of_anyone(clause, at, word)
    return (
        linker.last_speaker(word) if body is None else linker.resolve(clause, clause.phrase(body))
    )


def _going_on(
    clause: Clause, quoted: Quotations, linker: Linker
) -> Iterator[tuple[Referent | None, VerbGroup]]:
    """Yield who goes on by an infinitive: "Et Ada Noiret d'ajouter : «…»", "Et d'ajouter : «…»"."""
    openings = {first - 1 for first, _ in quoted.stretches}
    for at, verb in clause.verbs.items():
        if verb.preposition != clause.lexicon.grammar.of:
            continue
        if goes_on_alone(clause, at) and _introduces(clause, verb, openings):
            yield linker.spoke_last(), verb
        if not clause.coordinator(at - 2):
            continue
        noun, says = clause.noun(at - 1), verb.lemma in clause.lexicon.reporting
        if noun and not noun.preposition and says and _introduces(clause, verb, openings):
            yield linker.resolve(clause, clause.phrase(at - 1)), verb


def _heading(
    clause: Clause, quoted: Quotations, linker: Linker
) -> Iterator[tuple[Referent | None, NounPhrase]]:
    """Yield the person whom but a colon parts from what is quoted: "Ada Noiret : «…»"."""
    asked = linker.memory.asked is not None  # an interview has its turns
    colon = 0 if asked else next((at for at in clause.marks if clause.mark(at, ":")), 0)
    node = clause.noun(0)
    if not colon or node is None or node.preposition or any(at < colon for at in clause.verbs):
        return
    if clause.nodes[colon].last + 1 not in {first for first, _ in quoted.stretches}:
        return
    found = linker.resolve(clause, clause.phrase(0))
    if found and found.entity and SCHEMA.Person in found.entity.types:
        yield found, node


def _before(clause: Clause, start: int) -> set[int]:
    """Return where a quotation may close that is followed by who says it: "…", a dit X.

    What a bracket opens is somebody else's remark: "…" [a claim that X disputes].
    """
    last = start - 1
    return {last} if clause.tokens[last].text in _BRACKETS else {last, last - 1}


def _as_said(clause: Clause, at: int) -> bool:
    """Tell whether a verb says how somebody puts what follows: "As Ada Noiret puts it, “…”"."""
    words = clause.lexicon.status["sources"].get("as_said", ())
    return bool(words) and any(clause.mark(one - 1, *words) for one in clause.subject(at)[:1])


def _introduces(clause: Clause, verb: VerbGroup, openings: set[int], *, so: bool = False) -> bool:
    """Tell whether a verb is the last before a quotation: a colon opens it, or nothing but speech.

    "X said on Monday: “…”", "X told us, “…”", but not: "X said that the firm, “…”".

    so  whether "as" says so, whatever the verb is
    """
    says = so or verb.lemma in clause.lexicon.reporting
    for at in range(verb.last, len(clause.tokens)):
        if clause.tokens[at].text == ":":
            return at + 1 in openings
        if at in openings:
            return says
        if clause.tokens[at].tag is Tag.RELATIVE:
            says = False
        if clause.tokens[at].tag is Tag.VERB:
            return False
    return False


def _goes_on_unnamed(clause: Clause, quoted: Quotations) -> bool:
    """Tell whether a verb alone says that somebody goes on: "تحدث الوزير. وأضاف: «…»"."""
    openings = {first - 1 for first, _ in quoted.stretches}
    return any(
        node.finite and clause.implied(at) is not None and _unsaid(clause, at)
        for at, node in clause.verbs.items()
        if not quoted.hold(node.head) and _introduces(clause, node, openings)
    )


def _unsaid(clause: Clause, at: int) -> bool:
    """Tell whether a verb has nothing before the colon that may be its subject: "وقال: «…»"."""
    colons = (one for one in range(at, len(clause.nodes)) if clause.mark(one, ":"))
    colon = next(colons, len(clause.nodes))
    nouns = (clause.noun(one) for one in range(at + 1, colon))
    return not any(noun and not noun.preposition for noun in nouns)


def hear(
    clause: Clause, paragraph: int, following: Sequence[Clause], linker: Linker
) -> tuple[Quotations, Speaker | None]:
    """Return what a sentence quotes and who says it, and remember what it leaves open.

    following  the sentences behind it in its paragraph: one of them may name who speaks
    """
    memory = linker.memory
    before, above = memory.quotation, None
    goes_on = before is not None and before.paragraph == paragraph - 1
    runs = goes_on and paragraph in memory.running
    if before and before.paragraph != paragraph and not runs:
        above = before.speaker if before.paragraph == paragraph - 1 else None
        before = None
    quoted = quotations(clause, opened=before is not None)
    found = speaker(clause, quoted, linker) or (before.speaker if before else None)
    if found is None and quoted.opens:
        found = _ahead(following, linker)
    if found is None and quoted.stretches and quoted.stretches[0][0] <= 1:
        found = above or _led(paragraph, linker) or _quoted_above(clause, quoted, paragraph, linker)
    if found is None and memory.quoted and _all_quoted(clause, quoted):
        found = memory.quoted[1] if memory.quoted[0] == paragraph else None
    if found is None and (_stands_alone(clause, quoted) or _goes_on_unnamed(clause, quoted)):
        found = _spoken_of(clause, paragraph, linker)
    if found:
        quoted = replace(quoted, comment=found.comment)
    known = replace(found, comment=(0, 0)) if found else None
    memory.quotation = Quotation(paragraph, known) if quoted.opens else None
    memory.quoting = bool(quoted.stretches and known)
    memory.leading = _leading(clause, paragraph, linker)
    if quoted.stretches and known:
        memory.speaker = known.iri
        memory.quoted = (paragraph, known)
    return quoted, found


def _leading(clause: Clause, paragraph: int, linker: Linker) -> tuple[int, Speaker] | None:
    """Return the paragraph that a sentence ends which leads to words below it, and whose they are.

    "Ada Noiret told reporters:"
    """
    end = len(clause.tokens)
    if not end or clause.tokens[-1].text != ":":
        return None
    below = Quotations(((end + 1, end + 1),), None, opens=False)
    found = speaker(clause, below, linker)
    return (paragraph, found) if found else None


def _led(paragraph: int, linker: Linker) -> Speaker | None:
    """Return whose words the paragraph above leads to."""
    place, found = linker.memory.leading or (None, None)
    return found if place == paragraph - 1 else None


def _quoted_above(
    clause: Clause, quoted: Quotations, paragraph: int, linker: Linker
) -> Speaker | None:
    """Return whose words end the paragraph above, where one opens with but a quotation."""
    place, last = linker.memory.quoted or (None, None)
    goes_on = linker.memory.quoting and place == paragraph - 1
    return last if goes_on and _stands_alone(clause, quoted) else None


def _all_quoted(clause: Clause, quoted: Quotations) -> bool:
    """Tell whether a sentence is a quotation from end to end: it goes on with the one before."""
    if len(quoted.stretches) != 1:
        return False
    first, last = quoted.stretches[0]
    behind = clause.tokens[last + 1 :]  # the full stop behind the mark
    return first <= 1 and all(token.tag is Tag.PUNCTUATION for token in behind)


def _stands_alone(clause: Clause, quoted: Quotations) -> bool:
    """Tell whether a sentence opens with a quotation that nothing but more of it follows."""
    return _all_quoted(clause, quoted) or (
        quoted.opens and len(quoted.stretches) == 1 and quoted.stretches[0][0] <= 1
    )


def _spoken_of(clause: Clause, paragraph: int, linker: Linker) -> Speaker | None:
    """Return whose a quotation is that stands alone behind a sentence about somebody.

    "Ada Noiret ne mâche pas ses mots. « Nous payons. »": in the same paragraph it is theirs.
    """
    before, place = linker.memory.subject, linker.memory.paragraph
    entity = linker.memory.entities.get(before[0]) if before and place == paragraph else None
    if entity is None or SCHEMA.Person not in entity.types:
        return None
    cue = Cue(CueKind.ATTRIBUTION, clause.span(0, 1), clause.tokens[0].printed)
    return Speaker(linker.source(entity), cue)


def _ahead(following: Sequence[Clause], linker: Linker) -> Speaker | None:
    """Return who says what goes on in the sentences that follow, at the mark that ends it."""
    for clause in following:
        quoted = quotations(clause, opened=True)
        if quoted.closing is not None:
            found = speaker(clause, quoted, linker)
            if found is not None:
                learn_employer(found.iri, clause, linker)
            return found
    return None


def own_words(said_by: Speaker, quoted: Quotations) -> list[Report]:
    """Return what is quoted as somebody's own words."""
    iri, shown, comment = said_by.iri, said_by.cue, quoted.comment
    return [Report(*one, iri, shown, comment, literal=True) for one in quoted.stretches]
