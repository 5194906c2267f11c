"""What stands behind a colon, as the word of whom the words before it show to say it.

"Ada is adamant: …", "Ada l'a redit devant les élus : …", "L'argument de Thales : …".
"""

from collections.abc import Iterator, Sequence

from kg.extract.cues import cue
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.negation import negation
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.reported import Report, sources_of
from kg.extract.sources import viewing
from kg.extract.syntax import Clause
from kg.model import CueKind, Iri


def opened(clause: Clause, linker: Linker) -> Report | None:
    """Read what the first colon of a sentence opens, where that is somebody's word."""
    colon = next((one for one in clause.marks if clause.mark(one, ":")), 0)
    if not colon:
        return None
    for read in (_firm, _voiced, _saying):
        for sources, word in read(clause, colon, linker):
            if sources:
                shown = cue(clause, CueKind.ATTRIBUTION, word)
                first = clause.nodes[colon].last
                return Report(first, len(clause.tokens), sources[0], shown, others=sources[1:])
    return None


_Found = Iterator[tuple[tuple[Iri, ...], int]]
"""Who may say so, and the token that shows it."""


def _firm(clause: Clause, colon: int, linker: Linker) -> _Found:
    """Yield who is sure of it: "X is adamant: …", "X en est sûr : …", "Pour X, c'est clair : …"."""
    at = colon - 1
    described = clause.verb(at)
    if described is None or not described.passive:
        at, described = colon - 2, None
    verb = clause.verb(at)
    if verb is None or not verb.finite or negation(clause, at) or verb.governors:
        return
    if described is None and verb.lemma not in clause.lexicon.grammar.copulas:
        return
    word = verb.head if described else clause.nodes[at + 1].first
    if clause.words(word, clause.nodes[colon].first) not in _words(clause, "firm"):
        return
    yield sources_of(clause, clause.subject(at), linker), word
    node, opinion = clause.noun(0), clause.lexicon.status["sources"]["opinion"]
    if node and node.preposition in opinion and clause.mark(clause.extent(0), ","):
        yield sources_of(clause, (0,), linker), node.first


def _voiced(clause: Clause, colon: int, linker: Linker) -> _Found:
    """Yield who says so by a verb whose object, if it has one, only stands for what follows.

    "X l'a redit devant les élus : …", "X accuse : …", "X s'y est engagé : …", "X n'en démord pas".
    """
    verbs = [(at, one) for at, one in clause.verbs.items() if at < colon and one.finite]
    if len(verbs) != 1 or any(clause.mark(at, ";") for at in range(colon)):
        return
    at, verb = verbs[0]
    if verb.passive or verb.governors or not _says(clause, at, verb):
        return
    bare = [one for way, one in clause.complements(at) if not way and one < colon]
    if verb.clitics and not verb.reflexive:
        bare = bare[:0]
    ours = linker.first_person | linker.we
    own = any(clause.tokens[n.head].text in ours for n in _nouns(clause, at))
    if not own and all(_stands_for_it(clause, one) for one in bare):
        yield sources_of(clause, clause.subject(at), linker), verb.head


def _nouns(clause: Clause, at: int) -> Iterator[NounPhrase]:
    """Yield the noun phrases that are a verb's subject."""
    return (node for one in clause.subject(at) if (node := clause.noun(one)))


def _says(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a verb shows that its subject says what a colon opens."""
    if negation(clause, at) or verb.negated:
        return verb.lemma in _words(clause, "unshaken")
    if verb.reflexive:
        return verb.lemma in _words(clause, "pledging")
    referring = bool(verb.clitics) or any(
        _stands_for_it(clause, one) for way, one in clause.complements(at) if not way
    )
    return verb.lemma in _words(clause, "charging") or (
        referring and verb.lemma in {*clause.lexicon.reporting, *_words(clause, "repeating")}
    )


def _stands_for_it(clause: Clause, at: int) -> bool:
    """Tell whether a noun phrase is a pronoun for what follows: "يكرر ذلك: …"."""
    node = clause.noun(at)
    return node is not None and clause.tokens[node.head].tag in {Tag.PRONOUN, Tag.DETERMINER}


def _saying(clause: Clause, colon: int, linker: Linker) -> _Found:
    """Yield whose word a noun says it is: "L'argument de X : …", "L'avis de X est clair : …"."""
    at = int(clause.coordinator(0))
    node = clause.noun(at)
    if node is None or node.preposition or at >= colon:
        return
    if clause.lexicon.singular(clause.tokens[node.head].text) not in _words(clause, "announced"):
        return
    verbs = [(i, one) for i, one in clause.verbs.items() if i < colon and one.finite]
    being = {*clause.lexicon.grammar.copulas, *_words(clause, "amounting")}
    if len(verbs) > 1 or any(one.lemma not in being or one.negated for _, one in verbs):
        return
    if not verbs or clause.subject(verbs[0][0]) in {(at,), ()}:
        yield viewing(clause, at, linker), node.head


def _words(clause: Clause, name: str) -> Sequence[str]:
    found: Sequence[str] = clause.lexicon.status["content"].get(name, ())
    return found
