"""Who says what: the stretches of a sentence that are somebody else's words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.anyone import body_of_anyone, is_anyone
from kg.extract.as_said import as_said
from kg.extract.bounds import scope_end
from kg.extract.colons import opened
from kg.extract.conjugation import Mood
from kg.extract.contents import Content, contents
from kg.extract.cues import cue
from kg.extract.doubts import witnessed
from kg.extract.effects import PLAIN
from kg.extract.insertions import interrupted
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.match import Match
from kg.extract.negation import negation, unsaid, withheld
from kg.extract.nodes import Mark, VerbGroup
from kg.extract.particulars import Answer
from kg.extract.reported import Report, goes_on_alone, nobody, sources_of
from kg.extract.sayings import said_false, sure_of, wrongly
from kg.extract.scopes import content_effect
from kg.extract.sources import is_opinion, is_view, of_claim, source, told_by
from kg.extract.syntax import Clause
from kg.extract.writings import standing_in
from kg.model import CueKind, Modality

_ADDING = frozenset(";؛")
"""Marks behind which a speaker goes on with another sentence."""


def reports(clause: Clause, found: list[Match], linker: Linker) -> Iterator[Report]:
    """Yield the reports of a clause, in the order of their cues; inner ones come later."""
    sources = clause.lexicon.status["sources"]["prepositions"]
    for at, node in enumerate(clause.nodes):
        if isinstance(node, Mark):
            if node.tag is Tag.RELATIVE and (report := told_by(clause, at, linker)):
                yield report
            continue
        if node.preposition in sources or is_opinion(clause, at) or is_view(clause, at):
            if report := source(clause, at, linker):
                yield report
        elif isinstance(node, VerbGroup):
            for read in (_said_infinitive, _charged, _written, _put_in, as_said):
                if report := read(clause, at, linker):
                    yield report
    yield from _governed(clause, found, linker)
    answered = _answered(clause, clause.answer, linker) if clause.answer else None
    yield from (one for one in (opened(clause, linker), answered) if one)


def _answered(clause: Clause, answer: Answer, linker: Linker) -> Report | None:
    """Read "asked whether it did, X said it did not": what was asked is what X says or denies."""
    verb = clause.verb(answer.verb)
    sources = sources_of(clause, clause.subject(answer.verb), linker)
    if not sources or verb is None:
        return None
    shown = cue(clause, CueKind.ATTRIBUTION, verb.head)
    return Report(*answer.asked, sources[0], shown, denied=answer.denied, others=sources[1:])


def _governed(clause: Clause, found: list[Match], linker: Linker) -> Iterator[Report]:
    """Yield the reports of verbs that have a clause, a comment or an object of speech."""
    behind, seen = contents(clause), set[int | None]()
    for match in found:
        reporting = match.frame.reports and match.verb is not None and match.at not in seen
        if not reporting or said_false(clause, match.at):
            continue
        if report := _report(clause, match, behind, linker):
            seen.add(match.at)
            yield from _to_colon(clause, report)
    for content in behind:
        at = content.governor
        if at in seen or at is None or said_false(clause, at):
            continue
        if report := _owned(clause, at, content, linker):
            seen.add(report.governor)
            yield report


def _to_colon(clause: Clause, report: Report) -> Iterator[Report]:
    """Yield a report, and apart what ":" or a reason adds to a denial: "… : rien n'est hébergé"."""
    adding = {":", *clause.lexicon.sets.get("conjunctions.reasons", ())} if report.denied else ()
    told = enumerate(clause.tokens[: report.last])
    colon = next((i for i, one in told if i >= report.first and one.text in adding), None)
    if colon is None:
        yield report
        return
    yield replace(report, last=colon)
    yield replace(report, first=colon + 1, denied=False, governor=None)


def _said_infinitive(clause: Clause, at: int, linker: Linker) -> Report | None:
    """Read "X affirme avoir signé …", "X nie dépendre de …": the infinitive is X's claim."""
    verb = clause.verb(at)
    if verb is None or not verb.governors or unsaid(clause, verb):
        return None
    if clause.passive_governor(at):
        return None
    token = clause.tokens[verb.governors[0][0]]
    lemma = next((one.lemma for one in token.readings), "")
    if lemma not in clause.lexicon.reporting or verb.governors[0][1] != PLAIN:
        return None  # "agreed to sign" says what is meant, not what is
    if lemma in clause.lexicon.status["content"].get("going_on", ()):
        return None  # "continues to sign"
    sources = sources_of(clause, clause.subject(at), linker)
    if not sources:
        return None
    shown = cue(clause, CueKind.ATTRIBUTION, verb.governors[0][0])
    denied = any(
        frame.denies and any(trigger.word == lemma for trigger in frame.triggers)
        for frame in clause.lexicon.frames
    )
    end = scope_end(clause, at, verb)
    first = verb.governors[0][0]  # behind "a" in "a démenti avoir signé"
    return Report(first, end, sources[0], shown, denied=denied, others=sources[1:])


def _charged(clause: Clause, at: int, linker: Linker) -> Report | None:
    """Read "X accuse Y d'avoir signé …": the infinitive is what X says of Y."""
    verb = clause.verb(at)
    gerund = verb is not None and verb.mood is Mood.PRESENT_PARTICIPLE
    opens = clause.lexicon.grammar.infinitive_of
    if verb is None or verb.finite or not (gerund or verb.preposition in opens):
        return None
    above = clause.charger(at)
    charge = clause.verb(above) if above is not None else None
    if above is None or charge is None or clause.controlled(at) != Modality.HYPOTHETICAL:
        return None
    table = clause.lexicon.status.get("charging", {})
    if charge.lemma not in {*table.get("verbs", ()), *table.get("nouns", ())}:
        return None
    told_of = clause.subject(above) == clause.subject(at)  # "se voit reprocher d'avoir …"
    if negation(clause, above) or withheld(charge) or (told_of and not charge.passive):
        return None
    who = clause.subject(above)
    if charge.passive:
        agent = clause.lexicon.grammar.agent
        who = tuple(one for prep, one in clause.complements(above) if prep == agent and one < at)
    sources = sources_of(clause, who, linker)
    if not sources:
        return None
    shown = cue(clause, CueKind.ATTRIBUTION, charge.head)
    end = scope_end(clause, at, verb)
    return Report(verb.first, end, sources[0], shown, others=sources[1:], governor=above)


def _report(
    clause: Clause, match: Match, found: Sequence[Content], linker: Linker
) -> Report | None:
    """Read a frame that reports: "X affirme que", "…, affirme X", "X dément le rachat"."""
    verb = clause.verb(match.at)
    speakers = match.fillers.get(match.frame.reports or "", ())
    if verb is None or negation(clause, match.at) or withheld(verb) or wrongly(clause, verb):
        return None
    comment = clause.comment(match.at)
    content = next((one for one in found if one.governor == match.at), None)
    colon = _colon(clause, match.at)
    if (
        comment is None
        and match.trigger.roles.get("theme") == (clause.lexicon.grammar.clause_slot,)
        and content is None
        and not colon
    ):
        return None
    said_by = comment.said_by if comment else [one.node for one in speakers]
    if comment and witnessed(clause, verb, said_by):
        return None
    told = content is not None and not (verb.passive or match.frame.denies)
    silent = comment and verb.passive
    told |= comment is not None and not (nobody(clause, said_by) or _quoted(clause, comment.first))
    sources = () if silent else sources_of(clause, said_by, linker, anybody=told)
    if not sources:
        return None  # "…, it is said"
    shown = cue(clause, CueKind.ATTRIBUTION, *match.words)
    report = Report(
        *_told(clause, match, content),
        sources[0],
        shown,
        denied=match.frame.denies,
        others=sources[1:],
        governor=match.at if content else None,
    )
    if comment:
        return _comment(clause, match.at, (comment.first, comment.last), report)
    if verb.passive and match.frame.denies:
        return replace(report, first=0, last=verb.first)
    return report


def _told(clause: Clause, match: Match, content: Content | None) -> tuple[int, int]:
    """Return the tokens that a verb tells, before it in "que X possède Y, Z le conteste"."""
    if content and content.que < match.at:
        return content.first, content.last
    first = clause.told_from(match.at, match.words[1])
    end = scope_end(clause, match.at, clause.verb(match.at))
    return first, min([end, *_done_besides(clause, match.at)]) if content is None else end


def _done_besides(clause: Clause, at: int) -> Iterator[int]:
    """Yield the tokens of what else a denier does: "a nié les faits, puis a racheté X"."""
    who = clause.subject(at)
    for one, verb in clause.verbs.items():
        alone = verb.finite and clause.relative(one) is None and clause.subject(one) == who
        if who and one > at and (alone or clause.auxiliary(one) == at):
            yield verb.first


def _comment(clause: Clause, at: int, words: tuple[int, int], report: Report) -> Report:
    """Return the report that a comment with its speaker makes of the rest of a sentence."""
    first, last = words
    start = max(_stretch(clause, at), interrupted(clause, words))
    resumed = _resumes(clause, start, at) or _goes_on(clause, last) or clause.past_comment(at)
    further = None if _quoted(clause, first) else _continued(clause, last)  # others say the rest
    end = len(clause.tokens) if resumed else further or first
    begins = clause.nodes[start].first if start else 0
    return replace(report, first=begins, last=end, outside=(first, last), governor=None)


def _quoted(clause: Clause, token: int) -> bool:
    """Tell whether quoted words end before a comment: "« … », dit X"."""
    return any(one.tag is Tag.CLOSE for one in clause.tokens[max(0, token - 2) : token])


def _continued(clause: Clause, token: int) -> int | None:
    """Return where what semicolons add behind a comment ends: "…, he said; the site is ours".

    Each adds a sentence of the same speaker, up to one that says whose it is.
    """
    end = None
    while token < len(clause.tokens) and clause.tokens[token].text in _ADDING:
        start = token + 1
        token = next(
            (i for i in range(start, len(clause.tokens)) if clause.tokens[i].text in _ADDING),
            len(clause.tokens),
        )
        verbs = [at for at, one in clause.verbs.items() if start <= one.head < token and one.finite]
        told = {one.governor for one in contents(clause)}
        if not verbs or any(at in told or clause.comment(at) for at in verbs):
            break
        end = token
    return end


def _goes_on(clause: Clause, token: int) -> bool:
    """Tell whether what a comment interrupts goes on with "et" behind it: "…, dit X, et …"."""
    behind = clause.tokens[token : token + 2]
    return [one.tag for one in behind] == [Tag.PUNCTUATION, Tag.COORDINATOR]


def _stretch(clause: Clause, at: int) -> int:
    """Return the position behind the last colon or semicolon before a comment, else 0."""
    marks = (i + 1 for i in range(at - 1, 0, -1) if clause.mark(i, ":", ";"))
    return next(marks, 0)


def _colon(clause: Clause, at: int) -> bool:
    """Tell whether a colon without a quotation behind a verb opens what it reports."""
    for position in range(at + 1, len(clause.nodes)):
        if clause.mark(position, ":"):
            following = clause.nodes[position + 1 : position + 2]
            return not any(isinstance(n, Mark) and n.tag is Tag.OPEN for n in following)
        if not clause.noun(position) or clause.verb(position):
            node = clause.nodes[position]
            if not isinstance(node, Mark) or node.tag is not Tag.ADVERB:
                return False
    return False


def _put_in(clause: Clause, at: int, linker: Linker) -> Report | None:
    """Read "…, a-t-elle ajouté, …": what stands around it are the words of whom it speaks of."""
    verb = clause.verb(at)
    if verb is None or not verb.pronoun or not verb.finite or not clause.mark(at - 1, ",", "»"):
        return None
    if verb.lemma not in clause.lexicon.reporting:
        return None
    shown, last = cue(clause, CueKind.ATTRIBUTION, verb.head), verb.last
    if is_anyone(clause, verb.pronoun):
        body = body_of_anyone(clause, at, verb.pronoun)
        sources = () if body is None else sources_of(clause, (body,), linker)
        last = last if body is None else clause.phrase(body).last
    else:
        said_by = linker.said_by(verb.pronoun)
        sources = (linker.source(said_by.entity),) if said_by and said_by.entity else ()
    if not sources:
        return None
    report = Report(0, verb.first, sources[0], shown)
    return _comment(clause, at, (verb.first, last), report)


def _written(clause: Clause, at: int, linker: Linker) -> Report | None:
    """Read a document that speaks behind its verb: "…, ajoute le rapport"."""
    verb, node = clause.verb(at), clause.noun(at + 1)
    if verb is None or node is None or node.preposition or clause.inverted(at):
        return None
    two = verb.lemma in clause.lexicon.sets.get(
        "ditransitive.verbs", ()
    )  # "called the bill a trap"
    said = verb.finite and verb.lemma in clause.lexicon.stating and not (verb.negation or two)
    said = said and not verb.governors  # "…, dément avoir lancé une enquête"
    document = clause.head(node) in clause.lexicon.sets["status.documents.heads"]
    if not (said and document and clause.mark(at - 1, ",")):
        return None
    sources = sources_of(clause, (at + 1,), linker)
    if not sources:
        return None
    shown = cue(clause, CueKind.ATTRIBUTION, verb.head)
    report = Report(0, verb.first, sources[0], shown)
    return _comment(clause, at, (verb.first, clause.phrase(at + 1).last), report)


def _owned(clause: Clause, at: int, content: Content, linker: Linker) -> Report | None:
    """Read "X craint que", "X demande que", "X est convaincu que": X is who says so.

    at  the position of what governs the clause
    """
    verb = clause.verb(at)
    if theirs := of_claim(clause, content, linker) or standing_in(clause, content, linker):
        return theirs
    if verb is None or negation(clause, at) or withheld(verb) or wrongly(clause, verb):
        return None
    effect = content_effect(clause, content)
    if effect == PLAIN:
        return None
    if verb.governors and clause.coordinator(content.que - 1):
        return None  # the first "que" is in the verb's group, and so is who speaks
    if verb.lemma in clause.lexicon.status["content"]["impersonal"]:
        return None
    subject = clause.subject(at)
    nouns = [node for one in subject if (node := clause.noun(one))]
    pronouns = any(clause.tokens[node.head].tag is Tag.PRONOUN for node in nouns)
    pronouns = pronouns and not sure_of(clause, at, content.first)
    if pronouns and (
        verb.lemma in clause.lexicon.grammar.copulas or verb.passive or verb.reflexive
    ):
        return None
    if (
        effect
        and len(nouns) == 1
        and clause.tokens[nouns[0].head].text in clause.lexicon.grammar.we
    ):
        return None  # "nous voulons que": whoever speaks says so already
    sources = sources_of(clause, subject, linker)
    last = linker.spoke_last() if goes_on_alone(clause, at) else None
    if last is not None and last.entity is not None:
        sources = (linker.source(last.entity),)
    if not sources:
        return None
    words = (verb.head, max(verb.head + 1, min(verb.last, content.first)))
    shown = cue(clause, CueKind.ATTRIBUTION, *words)
    return Report(content.first, content.last, sources[0], shown, others=sources[1:], governor=at)


def _resumes(clause: Clause, start: int, at: int) -> bool:
    """Tell whether what a comment interrupts has its verb behind it: "X, estime Y, dépend".

    So it has behind a clause that a conjunction opens: "because X is old, Y said, Z uses it".
    """
    verbs = [one.finite for one in clause.nodes[start:at] if isinstance(one, VerbGroup)]
    opener = clause.marks.get(start)
    return sum(verbs) <= (opener is not None and opener.tag is Tag.SUBORDINATOR)
