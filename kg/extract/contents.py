"""What stands behind "que": the clauses that say what somebody says, knows, wants or doubts.

A relative clause, a comparison, a restriction ("ne … que") and a cleft are none of these.
"""

from collections.abc import Iterable, Iterator

from kg.extract.asked import asked_once_of_all
from kg.extract.bounds import scope_end
from kg.extract.conjugation import FINITE, Mood
from kg.extract.fronted import Fronted, fronted
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.negation import negation
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.syntax import Clause
from kg.model import Modality, frozen


@frozen()
class Content:
    """A clause behind "que".

    que       the position of "que"
    governor  the position of the verb or the noun that it depends on, or None where none is known
    first     its first token, "que" itself
    last      the token index past it
    """

    que: int
    governor: int | None
    first: int
    last: int


@asked_once_of_all
def contents(clause: Clause) -> tuple[Content, ...]:
    """Return the content clauses of a sentence in text order."""
    return tuple(_contents(clause))


def _contents(clause: Clause) -> Iterator[Content]:
    before: Content | None = None
    for at, node in clause.marks.items():
        if node.text not in clause.lexicon.grammar.that or node.tag is not Tag.RELATIVE:
            continue
        if before and clause.coordinator(at - 1):
            governor: int | None = before.governor
        elif not _has_verb(clause, at) and clause.content_verb(at) is None:
            continue
        elif (ahead := fronted(clause)) and ahead.que == at and _taken_up(clause, ahead):
            yield Content(at, ahead.verb, node.first, clause.nodes[ahead.end].first)
            continue
        else:
            governor = _governor(clause, at)
            if governor is None and not (_orphan(clause, at) or (before and _gapped(clause, at))):
                continue
        verb = clause.verb(governor) if governor is not None else None
        taken_up = (i for i in clause.verbs if i > at and clause.subject(i) == (governor,))
        ends = [clause.nodes[i].first for i in taken_up]  # "the claim that X is so | is false"
        before = Content(at, governor, node.first, min([scope_end(clause, at, verb), *ends]))
        yield before


def headed_by(clause: Clause, token: int) -> int | None:
    """Return the position of the verb group whose head a token is, or None."""
    return next((at for at, verb in clause.verbs.items() if verb.head == token), None)


def told_apart(clause: Clause, token: int) -> bool:
    """Tell whether a verb is of a relative behind a comma: "denied it owns X, which runs Y".

    What it says is not denied. What opens the clause itself is no relative.
    """
    at = headed_by(clause, token)
    opener = clause.relative(at) if at is not None else None
    if opener is None or not clause.mark(opener - 1, ","):
        return False
    return all(one.que != opener for one in contents(clause))


def _gapped(clause: Clause, que: int) -> bool:
    """Tell whether "que" goes on without its verb: "l'une veut que …; la seconde, que …"."""
    node = clause.noun(que - 2) if clause.mark(que - 1, ",") else None
    other = node is not None and clause.tokens[node.last - 1].text in clause.lexicon.sets.get(
        "pairs.all", ()
    )
    return other and clause.mark(que - 3, ";")


def _taken_up(clause: Clause, ahead: Fronted) -> bool:
    """Tell whether somebody says what opens the sentence: "que X finance Y, Z le conteste"."""
    verb = clause.verbs[ahead.verb]
    bare = all(preposition for preposition, _ in clause.complements(ahead.verb))
    taken = bare or bool(verb.clitics)
    return taken and bool(clause.subject(ahead.verb)) and _says(clause, verb)


def _has_verb(clause: Clause, que: int) -> bool:
    return any(isinstance(node, VerbGroup) and node.finite for node in clause.nodes[que + 1 :])


def _orphan(clause: Clause, que: int) -> bool:
    """Tell whether the verb before "que" must be one that the lexicon lacks.

    Without another main verb in the sentence, "que" cannot open a relative clause.
    """
    if clause.supposed(que):
        return True
    if clause.coordinator(que - 1) or clause.mark(que - 1, ",") or (que == 0 and _demand(clause)):
        return False
    if _conjunction(clause, que):
        return False  # "considérant que"
    noun = clause.noun(que - 1)
    node = clause.nodes[que - 1] if que else None
    if noun is None and isinstance(node, Mark) and node.tag is not Tag.ADVERB:
        return False
    if _comparison(clause, 0, que):
        return False
    verbs = [at for at in range(len(clause.nodes)) if _main(clause, at)]
    if any(at < que for at in verbs):
        return False
    openers = sum(isinstance(node, Mark) and node.tag in OPENERS for node in clause.nodes)
    return len(verbs) <= openers


def _demand(clause: Clause) -> bool:
    """Tell whether the first verb of a sentence is called for: "That the state fund it"."""
    verb = next((verb for verb in clause.verbs.values() if verb.finite), None)
    return verb is not None and any(effect == Modality.RECOMMENDED for _, effect in verb.governors)


def _main(clause: Clause, at: int) -> bool:
    verb = clause.verb(at)
    return verb is not None and verb.finite and not clause.coordinator(at - 1)


def _governor(clause: Clause, que: int) -> int | None:
    """Return the verb or the noun that "que" depends on, or None where it opens a relative."""
    if (above := clause.content_verb(que)) is not None or (above := _reader(clause, que)):
        return above
    if (above := _past_described(clause, que)) is not None:
        return above
    if clause.mark(que - 1, ","):
        above = _before_aside(clause, que)
        return _set_off(clause, que) if above is None else above
    at = que - 1
    while at >= 0 and isinstance(clause.nodes[at], Mark) and _passed(clause, at):
        at -= 1
    if at < 0 or _conjunction(clause, que):
        return None
    if clause.verb(at) is not None:
        causes = clause.verb(at - 1)  # "a fait savoir que"
        if (
            causes
            and causes.lemma in clause.lexicon.grammar.causatives
            and not (clause.verb(at) or causes).preposition
        ):
            at -= 1
        if _says_of_self(clause, at):
            at -= 1
        return at if _takes(clause, at, que) else None
    dated = all(clause.tokens[clause.nodes[i].first].date for i in range(at + 1, que))
    if clause.noun(at) is None or not dated:
        return None
    return _noun_governor(clause, at, que)  # "said in a statement on Monday that"


def untrue(clause: Clause, words: Iterable[int]) -> bool:
    """Tell whether a word says that what is written is not so: "falsely", "the denied report"."""
    sets = clause.lexicon.sets
    false = sets.get("adverbs.false", frozenset()) | sets.get("status.former.untrue", frozenset())
    return any(clause.tokens[one].text in false for one in words)


def _reader(clause: Clause, que: int) -> int | None:
    """Return the verb that says what its clause is read in: "il ressort du rapport de X que"."""
    table = clause.lexicon.status["content"]
    reading = {*table.get("read_in", ()), *table.get("reading", ())}
    for at in range(que - 1, 0, -1):
        verb = clause.verb(at)
        if verb is not None and not verb.participle:
            read = verb.lemma in reading and at < que - 1
            alone = _lacks_object(clause, que) and not clause.complements(que + 2)
            said = range(verb.last, clause.nodes[que].first)
            read = read and not untrue(clause, said)
            return at if read and not alone else None  # "du rapport que la Cour a publié"
        if verb is None and clause.noun(at) is None and not _passed(clause, at):
            return None
    return None


def _says_of_self(clause: Clause, at: int) -> bool:
    """Tell whether a participle is what somebody says to be: "se dit persuadée que"."""
    verb, says = clause.verb(at), clause.verb(at - 1)
    if verb is None or says is None or verb.finite or not says.reflexive:
        return False
    return says.lemma in clause.lexicon.reporting


def _past_described(clause: Clause, que: int) -> int | None:
    """Return the verb of speech behind which phrases with participles stand before "que".

    "A indiqué dans un communiqué publié lundi que", "a dit, lors d'une séance tenue à Paris, que".
    """
    described = False
    for at in range(que - 1, 0, -1):
        verb, noun = clause.verb(at), clause.noun(at)
        if verb is not None and verb.finite:
            alone = not clause.mark(que - 1, ",") and _lacks_object(clause, que)
            return at if described and not alone and _says(clause, verb) else None
        if verb is not None:
            if verb.mood is not Mood.PAST_PARTICIPLE or not clause.noun(at - 1):
                return None
            described = True
        elif not (noun.preposition if noun else _passed(clause, at) or clause.mark(at, ",")):
            return None
    return None


def _before_aside(clause: Clause, que: int) -> int | None:
    """Return the position of the verb that an aside parts from "que": "estime, lui, que".

    The aside may have a verb of its own: "recommande, sans l'imposer, que".
    """
    opened = next((at for at in range(que - 2, 0, -1) if clause.mark(at, ",")), 0)
    for at in range(opened - 1, -1, -1):
        verb, noun = clause.verb(at), clause.noun(at)
        if verb is not None:
            return at if verb.finite and _says(clause, verb) else None
        if clause.mark(at, ",") or (noun is not None and not noun.preposition):
            return None
    return None


def _set_off(clause: Clause, que: int) -> int | None:
    """Return the noun of a thought that a comma parts from its clause: "this rumour, that X is Y,".

    A further comma ends it, before what is said of the noun.
    """
    noun, verb = clause.noun(que - 2), clause.verb(que + 2)
    if noun is None or noun.preposition or verb is None or not verb.finite:
        return None
    ends = any(clause.mark(one, ",") for one in range(que + 3, len(clause.nodes)))
    head = clause.lexicon.singular(clause.tokens[noun.head].text)
    whole = ends and not _lacks_object(clause, que)
    return que - 2 if whole and _listed(clause, head) else None


def _conjunction(clause: Clause, que: int) -> bool:
    """Tell whether the word before "que" makes a conjunction with it: "maintenant que"."""
    before = clause.nodes[que].first - 1
    listed = clause.lexicon.status["content"]["conjunctions"]
    return before >= 0 and clause.tokens[before].text in listed


def _passed(clause: Clause, at: int) -> bool:
    node = clause.nodes[at]
    return isinstance(node, Mark) and node.tag is Tag.ADVERB


def _takes(clause: Clause, at: int, que: int) -> bool:
    """Tell whether what is right behind a verb is its clause, not a restriction or comparison."""
    verb = clause.verb(at)
    if verb is None or (verb.negation and not negation(clause, at)):
        return False
    if verb.mood not in FINITE and verb.participle and clause.noun(at - 1) and not verb.preposition:
        earlier = clause.verb(at - 1)
        bans = verb.mood is Mood.PRESENT_PARTICIPLE and any(
            verb.lemma in words for words in clause.lexicon.status["clauses"].values()
        )  # "la loi interdisant que …"
        if earlier is None and not bans and verb.lemma not in clause.lexicon.reporting:
            return False  # "un réseau financé que …"
    if any(clause.tokens[i].text in clause.lexicon.grammar.consecutive for i in verb.adverbs):
        return False
    return not _comparison(clause, verb.last, que)


def _comparison(clause: Clause, first: int, que: int) -> bool:
    """Tell whether a word of comparison, or one that makes a conjunction, calls for "que"."""
    words = clause.lexicon.status["content"]["comparison"]
    between = clause.tokens[first : clause.nodes[que].first]
    return _conjunction(clause, que) or any(token.text in words for token in between)


def _noun_governor(clause: Clause, at: int, que: int) -> int | None:
    noun = clause.noun(at)
    if noun is None:
        return None
    head = clause.lexicon.singular(clause.tokens[noun.head].text)
    told = head in clause.lexicon.status["content"].get("told", ())
    if _listed(clause, head) or (told and not noun.preposition):  # "confirmed in a statement that"
        written = head in clause.lexicon.sets["status.documents.heads"]
        bare = written and not clause.complements(que + 2)
        if (bare or not _of_thought(clause, head)) and _lacks_object(clause, que):
            return None  # "the contract that Orange signed", "the report that it published"
        verb = clause.verb(at - 1)
        return at - 1 if verb and verb.lemma in clause.lexicon.grammar.copulas else at
    if _would_be(clause, at) and not _lacks_object(clause, que):
        return at - 1
    above = _thought(clause, at, que)
    return _verb_governor(clause, at, que) if above is None else above


def _would_be(clause: Clause, at: int) -> bool:
    """Tell whether a noun says what something would be: "ce serait une erreur que X le vende"."""
    noun, verb = clause.noun(at), clause.verb(at - 1)
    if noun is None or noun.preposition or verb is None or verb.mood is not Mood.CONDITIONAL:
        return False
    return verb.lemma in clause.lexicon.grammar.being and not clause.coordinator(at - 2)


def _verb_governor(clause: Clause, at: int, que: int) -> int | None:
    """Return the verb of speech whose complements end before "que": "told the committee that"."""
    position = next((i for i in range(at, -1, -1) if clause.verb(i)), None)
    verb = clause.verb(position) if position is not None else None
    if position is None or verb is None:
        return None
    nouns = clause.nodes[position + 1 : at + 1]
    if not all(isinstance(node, NounPhrase) for node in nouns):
        return None
    first = clause.noun(position + 1)
    if first is None:
        return None
    token = clause.tokens[first.head]
    counted = clause.tokens[first.core].tag is Tag.NUMBER  # "c'est 310 personnes que X emploie"
    plain = token.tag is Tag.WORD and token.entity is None
    bare = first.core == first.first and plain and not counted
    if not clause.takes_bare_noun(verb):
        bare = False
    elif _addressed(clause, verb):
        bare = True  # "told the committee that"
    if bare and not first.preposition:
        return position if not _comparison(clause, verb.last, que) else None
    of = clause.lexicon.grammar.of
    asks = verb.lemma in clause.lexicon.status["content"].get("asking", ())
    if first.preposition and (first.preposition != of or asks) and _says(clause, verb):
        return position if not _comparison(clause, verb.last, que) else None
    return None


def _thought(clause: Clause, at: int, que: int) -> int | None:
    """Return the noun of a thought that others part from its clause: "a report by X that it sold".

    The clause has its object, so that "that" stands for none.
    """
    subject, verb = clause.noun(que + 1), clause.verb(que + 2)
    if subject is None or subject.preposition or verb is None or not verb.finite:
        return None
    if _lacks_object(clause, que):
        return None
    while at > 0 and (noun := clause.noun(at)) is not None and noun.preposition:
        at -= 1
    noun = clause.noun(at)
    head = clause.lexicon.singular(clause.tokens[noun.head].text) if noun else ""
    return at if _of_thought(clause, head) else None


def _lacks_object(clause: Clause, que: int) -> bool:
    """Tell whether the verb of a clause has no object behind it, so that "that" may be its."""
    verb = clause.verb(que + 2)
    if verb is None or verb.passive or verb.lemma in clause.lexicon.grammar.copulas:
        return False
    return all(preposition for preposition, _ in clause.complements(que + 2))


def _addressed(clause: Clause, verb: VerbGroup) -> bool:
    return verb.lemma in clause.lexicon.status["content"].get("addressed", ())


def _of_thought(clause: Clause, head: str) -> bool:
    """Tell whether a noun is of a thought: "fear", not "deal", which is to be done."""
    return any(head in heads for heads in clause.lexicon.status["thoughts"].values())


def _listed(clause: Clause, head: str) -> bool:
    deeds = clause.lexicon.status["nouns"].values()
    return any(head in heads for heads in deeds) or _of_thought(clause, head)


def _says(clause: Clause, verb: VerbGroup) -> bool:
    listed = clause.lexicon.status["clauses"].values()
    return verb.lemma in clause.lexicon.reporting or any(verb.lemma in words for words in listed)
