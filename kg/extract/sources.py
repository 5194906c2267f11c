"""Whose a sentence is that names its source, "selon X", and a clause that a claim announces."""

from kg.extract.contents import Content
from kg.extract.cues import cue
from kg.extract.insertions import opening
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.reported import Report, sources_of
from kg.extract.sayings import owners, somebodys, stance
from kg.extract.scopes import content_effect
from kg.extract.slots import noun_slot
from kg.extract.syntax import Clause
from kg.model import Cue, CueKind, Iri
from kg.names import SCHEMA


def is_opinion(clause: Clause, at: int) -> bool:
    """Tell whether "pour X," opens the sentence and X speaks: then it is X's opinion.

    X is a named person, or who is for or against a thing: "pour l'opposition".
    """
    node = clause.noun(at)
    if at or node is None or node.preposition not in clause.lexicon.status["sources"]["opinion"]:
        return False
    entity = next((one.entity for one in clause.tokens[node.core : node.last] if one.entity), None)
    person = entity is not None and SCHEMA.Person in entity.types
    opining = clause.lexicon.status["sources"]["opining"]
    group = entity is None and clause.lexicon.singular(clause.head(node)) in opining
    return (person or group) and clause.mark(clause.past_aside(clause.extent(at)), ",")


def is_view(clause: Clause, at: int) -> bool:
    """Tell whether a phrase names somebody's view, whose the sentence is: "in Ada's view"."""
    node, views = clause.noun(at), clause.lexicon.status["sources"].get("views", ())
    if node is None or not node.preposition or not views:
        return False
    listed = f"{node.preposition} {clause.tokens[node.head].text}" in views
    voices = clause.lexicon.sets.get("status.sources.voices", ())
    voice = clause.lexicon.singular(clause.head(node)) in voices
    return listed and not (voice and node.core > node.first + 1)  # "que X tient d'une source"


def viewing(clause: Clause, at: int, linker: Linker) -> tuple[Iri, ...]:
    """Return whose view a phrase names: "in Ada's view", "in her view"."""
    if owner := owners(clause, at):
        return sources_of(clause, owner, linker)
    whose, node = clause.lexicon.status["sources"].get("whose", {}), clause.noun(at)
    own = node is not None and clause.tokens[node.head - 1].text.endswith("own")
    main = next((one for one, verb in clause.verbs.items() if verb.finite), None)
    if own and main is not None and (told := sources_of(clause, clause.subject(main), linker)):
        return told  # "by its own account, the hospital uses"
    pronouns = (whose[word] for word in (clause.determiners(node) if node else ()) if word in whose)
    found = next((one for one in map(linker.said_by, pronouns) if one), None)
    return (linker.source(found.entity),) if found and found.entity else ()


def source(clause: Clause, at: int, linker: Linker) -> Report | None:
    """Read "selon X": all the sentence is X's, but what says who X is."""
    node, listed = clause.noun(at), clause.lexicon.status["sources"]["prepositions"]
    if node is None or _denied(clause, at):
        return None
    phrase = clause.phrase(at)
    together = clause.conjuncts(at)
    viewed = is_view(clause, at)
    sources = viewing(clause, at, linker) if viewed else ()
    told = clause.lexicon.singular(clause.head(node)) in clause.lexicon.status["sources"]["groups"]
    if not viewed or (not sources and (told or node.preposition in listed)):
        sources = sources_of(clause, together, linker) or _reckoned(clause, at, linker)
    if not sources:
        return None
    first = clause.nodes[at].first
    shown = cue(clause, CueKind.ATTRIBUTION, first)
    end = clause.extent(at)
    last = _relative_end(clause, end) or _described_end(clause, end) or phrase.last
    return Report(
        *_said_of(clause, at, end),
        sources[0],
        shown,
        outside=(first, last),
        others=sources[1:],
        source=True,
    )


def _denied(clause: Clause, at: int) -> bool:
    """Tell whether what a source says was denied: "selon une source démentie"."""
    denying = clause.lexicon.status.get("refutations", {}).get("rejecting", ())
    verb = clause.verb(at + 1)
    node = clause.noun(at)
    within = clause.tokens[node.head + 1 : node.last] if node else ()
    lemmas = {one.lemma for token in within for one in token.readings}
    lemmas |= {verb.lemma} if verb and verb.participle else set()
    return not lemmas.isdisjoint(denying)


def told_by(clause: Clause, at: int, linker: Linker) -> Report | None:
    """Read "X, selon qui …", and of a person "X, pour qui …": the relative clause is X's word."""
    mark, opener = clause.marks.get(at - 1), clause.marks.get(at)
    if mark is None or opener is None or opener.tag is not Tag.RELATIVE:
        return None
    table = clause.lexicon.status["sources"]
    if mark.text not in {*table["prepositions"], *table["opinion"]}:
        return None
    noun = at - 2 - clause.mark(at - 2, ",")
    if clause.noun(noun) is None:
        return None
    told = clause.outermost(noun)
    sources = sources_of(clause, (told,), linker)
    kinds = [linker.memory.entities[one].types for one in sources if one in linker.memory.entities]
    verb = next((one for i, one in clause.verbs.items() if i > at and one.finite), None)
    served = verb is None or verb.lemma in table.get("serving", ())
    person = any(SCHEMA.Person in one for one in kinds)
    if mark.text in table["opinion"] and (served or not person):
        return None  # "X, pour qui Thales travaille"
    if not sources:
        return None
    end = _clause_end(clause, at)
    shown = cue(clause, CueKind.ATTRIBUTION, mark.first)
    aside = (mark.first, opener.last)
    return Report(mark.first, end, sources[0], shown, aside, others=sources[1:], source=True)


def _reckoned(clause: Clause, at: int, linker: Linker) -> tuple[Iri, ...]:
    """Return whose figures a phrase is of: "les calculs de X", "des chiffres publiés par X"."""
    node, table = clause.noun(at), clause.lexicon.status["sources"]
    if node is None or clause.head(node) not in table.get("figures", ()):
        return ()
    described = clause.verb(clause.extent(at)) or clause.verb(at + 1)
    if described is None or not described.participle:
        return sources_of(clause, noun_slot(clause, at, clause.lexicon.grammar.of), linker)
    position = clause.nodes.index(described)
    behind = clause.complements(position)
    ways = {clause.lexicon.grammar.agent, *table.get("issued", {}).get(described.lemma, ())}
    by = next((p for prep, p in behind if prep in ways), None)
    return () if by is None else sources_of(clause, clause.conjuncts(by), linker)


def _described_end(clause: Clause, at: int) -> int | None:
    """Return the token index past a participle that describes a source: "a study published by"."""
    while clause.adverb(at):
        at += 1
    verb = clause.verb(at)
    if verb is None or not verb.participle:
        return None
    for position in range(at + 1, len(clause.nodes)):
        if clause.is_mark(position) and not clause.coordinator(position):
            mark = clause.marks[position]
            if mark.tag is not Tag.ADVERB:
                return mark.first
    return len(clause.tokens)


def _said_of(clause: Clause, at: int, end: int) -> tuple[int, int]:
    """Return the tokens, half-open, that the source at nodes `at` to `end` says."""
    first, last = _part(clause, clause.nodes[at].first)
    opener = opening(clause, at, end)
    if not opener:
        return first, last
    mark = clause.marks.get(opener)
    if mark is not None and mark.tag is Tag.RELATIVE:
        return mark.last, min(last, _clause_end(clause, opener, end + 1))
    return max(first, clause.nodes[opener].first), last


def _part(clause: Clause, token: int) -> tuple[int, int]:
    """Return the tokens, half-open, of the part of a sentence between semicolons around one."""
    marks = [at for at, one in enumerate(clause.tokens) if one.text == ";"]
    first = max((at + 1 for at in marks if at < token), default=0)
    return first, min((at for at in marks if at > token), default=len(clause.tokens))


def _relative_end(clause: Clause, at: int) -> int | None:
    """Return the token index past a relative clause that opens at a position, if one does."""
    opener = at + 1 if clause.mark(at, ",") else at
    if not (clause.mark(opener, *clause.lexicon.grammar.relatives) or clause.tells_more(opener)):
        return None
    return _clause_end(clause, opener)


def _clause_end(clause: Clause, opener: int, behind: int = 0) -> int:
    """Return the token index of the comma behind a relative clause's verb, else the end.

    behind  the position from which on a comma counts
    """
    said = False
    for position in range(opener, len(clause.nodes)):
        verb = clause.verb(position)
        said = said or (verb is not None and verb.finite)
        if said and position >= behind and clause.mark(position, ",", ";"):
            return clause.nodes[position].first
    return len(clause.tokens)


def of_claim(clause: Clause, content: Content, linker: Linker) -> Report | None:
    """Read "the ministry's view is that", "Ada's claim that": it is theirs whose view it is.

    Who makes a claim or rejects it says that it is so, or is not.
    """
    at = content.governor
    span, governor = (content.first, content.last), content.governor
    if at is not None and (told := stance(clause, at)):
        shown = cue(clause, CueKind.ATTRIBUTION, clause.verbs[told[0]].head)
        sources = sources_of(clause, clause.subject(told[0]), linker)
        return _said(span, sources, shown, governor, denied=told[1])
    verb = clause.verb(at) if at is not None else None
    if at is not None and verb is not None:
        being = verb.lemma in clause.lexicon.grammar.being and not verb.negated
        subject = clause.subject(at) if being and content_effect(clause, content) is None else ()
        at = subject[0] if len(subject) == 1 else None
    noun = clause.noun(at) if at is not None else None
    if at is None or noun is None or not somebodys(clause, at):
        return None
    shown = cue(clause, CueKind.ATTRIBUTION, noun.head)
    return _said(span, viewing(clause, at, linker), shown, governor)


def _said(
    span: tuple[int, int],
    sources: tuple[Iri, ...],
    shown: Cue,
    governor: int | None,
    *,
    denied: bool = False,
) -> Report | None:
    if not sources:
        return None
    others = sources[1:]
    return Report(*span, sources[0], shown, denied=denied, others=others, governor=governor)
