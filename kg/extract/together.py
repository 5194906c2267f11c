"""Several who are spoken of as one: "ils", "les deux groupes" for those who did it together."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from kg.extract.classes import with_broader
from kg.extract.firsts import paired_last
from kg.extract.kinds import ACTING, fits
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.linking import Linker
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.origins import described_origin
from kg.extract.pairs import joined_before, named_last
from kg.extract.portrayed import says_which
from kg.extract.syntax import Clause, Phrase
from kg.model import Iri, Statement, Value
from kg.names import SOV

_TWO = 2
_OF_SEVERAL = frozenset({SOV.hasParty, SOV.associates})
"""The relations to each of several who are spoken of as one later: "the partners"."""


def together(linker: Linker, clause: Clause, phrase: Phrase, wanted: str) -> tuple[Referent, ...]:
    """Return those for whom a plural stands, each of the kind that is wanted, or nobody.

    A pronoun takes up the subject that they were together, in its sentence or the one before; a
    number with a noun ("the two firms") those, or the parties of the last agreement.
    """
    found = _spoken_of(linker, clause, phrase, wanted)
    if not found:
        return ()
    known = [linker.memory.entities[iri] for iri in found]
    referents = [Referent(one.iri, one, phrase, named=True) for one in known]
    fitting = all(not wanted or fits(clause, one, wanted) for one in referents)
    return tuple(referents) if fitting else ()


def _spoken_of(linker: Linker, clause: Clause, phrase: Phrase, wanted: str) -> tuple[Iri, ...]:
    memory = linker.memory
    node = clause.noun(phrase.node) if not (phrase.pronoun or phrase.infinitive) else None
    if node is not None:
        said = _meant_by(linker, clause, (node, phrase), wanted)
        if said is not None:
            return said
    if not _plural(linker, clause, phrase):
        return ()
    subject = _beside(linker, clause, phrase.node)
    return subject or (memory.met if memory.met and wanted in ACTING and _none_else(linker) else ())


def _meant_by(
    linker: Linker, clause: Clause, told: tuple[NounPhrase, Phrase], wanted: str
) -> tuple[Iri, ...] | None:
    """Return for whom a noun for several stands, or None where it is no such noun."""
    memory, (node, phrase) = linker.memory, told
    sides = (memory.group, memory.parties)
    if word := _counted(linker, clause, *told) if _people(linker, clause, node, wanted) else "":
        number = linker.lexicon.quantities.numbers.get(word, _TWO)
        several = next((one for one in sides if len(one) == number), ())
        pair = paired_last(linker) if number == _TWO else ()
        return several or pair or named_last(memory, int(number))
    if clause.dual(node) and clause.alone(node, phrase):
        two = next((one for one in reversed(sides) if len(one) == _TWO), ())
        return two or _two_of_sort(linker, clause, node)
    if _both(linker, clause, phrase):
        two = next((one for one in sides if len(one) == _TWO), ())
        two = two or joined_before(clause, phrase.node) or paired_last(linker)
        return two or named_last(memory, _TWO)
    if _parties(linker, clause, *told):
        return memory.parties or memory.group
    if sort := _sort(linker, clause, *told):
        return next((one for one in (memory.group, memory.met) if _all_of(linker, one, sort)), ())
    return None


def _none_else(linker: Linker) -> bool:
    """Tell whether the sentence before has no noun for several: "a deal on servers. They …"."""
    return not any(
        "plural" in last.agreement(node)
        for last in linker.memory.clauses[-1:]
        for node in last.nouns.values()
    )


def _both(linker: Linker, clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase is a word for two who were named: "tous deux", "both"."""
    if phrase.evidence >= len(clause.tokens):
        return False  # "abroad", the last word of a line without a full stop
    if clause.tokens[phrase.evidence].text not in _openers_of_both(linker.lexicon):
        return False
    before = clause.noun(phrase.node - 1)
    if before and clause.tokens[before.head].tag is Tag.PRONOUN:
        return False  # "offers them both"
    both = linker.lexicon.words["pronouns"]["both"]
    behind = clause.noun(phrase.node + 1)  # "كل منهما"
    ends = {phrase.last, behind.last if behind else phrase.last}
    return any(clause.words(phrase.evidence, end) in both for end in ends)


@lru_cache(maxsize=8)
def _openers_of_both(lexicon: Lexicon) -> frozenset[str]:
    """Return all with which a word for two who were named may open: few phrases do."""
    listed = lexicon.words["pronouns"].get("both", ())
    return frozenset(one[:end] for one in listed for end in range(1, len(one) + 1))


def _parties(linker: Linker, clause: Clause, node: NounPhrase, phrase: Phrase) -> bool:
    """Tell whether a phrase is but a noun for those who agreed on something: "les partenaires"."""
    if clause.head(node) not in linker.lexicon.nouns.get("sides", {}).get("words", ()):
        return False
    known = clause.determiners(node) & linker.articles
    several = "plural" in clause.agreement(node)
    return bool(known) and several and clause.alone(node, phrase)


def _sort(linker: Linker, clause: Clause, node: NounPhrase, phrase: Phrase) -> frozenset[Iri]:
    """Return the classes of those for whom a plural noun alone stands: "the companies"."""
    kinds = linker.lexicon.anaphors.get(linker.lexicon.singular(clause.head(node)), ())
    if not kinds or "plural" not in clause.agreement(node):
        return frozenset()
    again = linker.lexicon.sets.get("determiners.again", frozenset())
    said = clause.determiners(node)
    known = said & again and not (said - again) & linker.articles  # not "the other companies"
    known = known if again else said & linker.articles
    if not known or not clause.alone(node, phrase) or _of_those(linker, clause, node):
        return frozenset()
    which = clause.restricted(phrase.node) or says_which(clause, phrase.node)
    return frozenset() if which or _spoken_apart(linker, node, clause) else frozenset(kinds)


def _of_those(linker: Linker, clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a word before a noun says that not all are meant: "most of the companies"."""
    if not node.first:
        return False
    text, sets = clause.tokens[node.first - 1].text, linker.lexicon.sets
    words = text.split()
    parts = sets.get("determiners.parts", frozenset()) | sets.get(
        "nouns.partitives.words", frozenset()
    )
    single = sets.get("determiners.single", frozenset())
    one = len(words) > 1 and text in sets.get("determiners.any", frozenset())  # "one of them"
    return one or words[0] in parts | single


def _spoken_apart(linker: Linker, node: NounPhrase, clause: Clause) -> bool:
    """Tell whether the sentence before says the noun of others: "X and Y talk, without the firms".

    That is so behind its first verb, where the noun is no predicate.
    """
    head, again = linker.lexicon.singular(clause.tokens[node.head].text), linker.articles
    for last in linker.memory.clauses[-1:]:
        first = next((at for at, verb in last.verbs.items() if verb.finite), len(last.nodes))
        for at, one in last.nouns.items():
            if at > first and linker.lexicon.singular(last.tokens[one.head].text) == head:
                several = "plural" in last.agreement(one) and last.determiners(one) & again
                if several and last.copula(at) is None and not last.predicated(at):
                    return True
    return False


def _all_of(linker: Linker, found: Sequence[Iri], kinds: frozenset[Iri]) -> bool:
    """Tell whether several who were spoken of as one are each of one of some classes."""
    types = [set(linker.memory.entities[iri].types) for iri in found]
    firms = SOV.Company in kinds
    return bool(types) and all(one & kinds or (firms and one == {SOV.Actor}) for one in types)


def _people(linker: Linker, clause: Clause, node: NounPhrase, wanted: str) -> bool:
    """Tell whether several actors are wanted, or the noun is one that stands for actors."""
    kinds = linker.lexicon.anaphors.get(clause.head(node), ())
    return wanted in ACTING or any(SOV.Actor in with_broader(kind) for kind in kinds)


def _plural(linker: Linker, clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase is a pronoun for several, or a verb's form says that they are."""
    if "plural" in (clause.implied(phrase.node) or ()) and not phrase.pronoun:
        return True
    node = clause.noun(phrase.node)
    word = phrase.pronoun or (clause.tokens[node.head].text if node else "")
    pronoun = bool(phrase.pronoun) or (
        node is not None and clause.tokens[node.head].tag is Tag.PRONOUN
    )
    if not pronoun or "plural" not in linker.personal.get(word, frozenset()):
        return False
    return (
        node is None or bool(phrase.pronoun) or not _of_those(linker, clause, node)
    )  # "only one of them"


def _counted(linker: Linker, clause: Clause, node: NounPhrase, phrase: Phrase) -> str:
    """Return the number in "the two firms", where nothing more is said of them, or nothing."""
    if says_which(clause, phrase.node):
        return ""
    head, numbers = clause.tokens[node.head].text, linker.lexicon.quantities.numbers
    if node.head == node.first:  # "les deux utilisent"
        led = clause.tokens[node.head - 1].text in linker.articles
        return head if led and head in numbers else ""
    origin = phrase.last == node.last and described_origin(clause, node) is not None
    if phrase.last != node.head + 1 and not origin:  # "les deux sociétés françaises"
        return ""
    before = [token.text for token in clause.tokens[node.first : node.head]]
    if head in numbers:  # "all three"
        return head if before[0] in linker.articles else ""
    if before[0] in linker.lexicon.words["determiners"].get("pair", ()):
        return before[0]
    pairs = (two for one, two in pairwise(before) if one in linker.articles)
    return next((word for word in pairs if word in numbers), "")


def _two_of_sort(linker: Linker, clause: Clause, node: NounPhrase) -> tuple[Iri, ...]:
    """Return the two that were named last, where a noun for two says of both what they are.

    "الشركتان" are two firms; "الطرفان" may be anybody.
    """
    found = named_last(linker.memory, _TWO)
    head = linker.lexicon.singular(clause.head(node))
    kinds = set(linker.lexicon.anaphors.get(head, ()))
    sides = linker.lexicon.nouns.get("sides", {}).get("words", ())
    types = [set(linker.memory.entities[iri].types) for iri in found]
    alike = all(kinds & one for one in types) if kinds else head in sides
    return found if alike else ()


def _beside(linker: Linker, clause: Clause, at: int) -> tuple[Iri, ...]:
    """Return who was the last subject before a position: several, or nobody."""
    for position in range(at - 1, -1, -1):
        verb = clause.verb(position)
        subject = clause.subject(position) if verb and verb.finite else ()
        if subject and subject[-1] < at:
            return named(linker, clause, subject)
    return linker.memory.group


def named(linker: Linker, clause: Clause, subject: Sequence[int]) -> tuple[Iri, ...]:
    """Return what the members of a subject name, or nothing where one is not known by name."""
    if len(subject) < _TWO:
        return ()
    found = [linker.resolve(clause, clause.phrase(one)) for one in subject if clause.noun(one)]
    iris = [one.entity.iri for one in found if one and one.entity and one.named]
    return tuple(iris) if len(set(iris)) == len(subject) else ()


def note_group(linker: Linker, clause: Clause) -> None:
    """Remember who was the subject of a sentence's first clause together."""
    for at, verb in clause.verbs.items():
        if verb.finite and clause.relative(at) is None and (subject := clause.subject(at)):
            first = clause.phrase(subject[0]) if clause.noun(subject[0]) else None
            if first is None or not _both(linker, clause, first):  # "Both own X. Both use Y"
                linker.memory.group = named(linker, clause, subject)
            return


def note_parties(linker: Linker, statements: Sequence[Statement]) -> None:
    """Remember the parties of the last agreement, or members of a group, that were named."""
    linker.memory.met = ()
    parties = dict.fromkeys(
        one.object
        for one in statements
        if one.predicate in _OF_SEVERAL and not isinstance(one.object, Value)
    )
    if len(parties) > 1:
        linker.memory.parties = linker.memory.met = tuple(parties)
