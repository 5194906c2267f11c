"""What is left open: by a source without a name ("selon une rumeur"), by what is only spoken of."""

from collections.abc import Collection, Iterator, Sequence

from kg.extract.conjugation import Mood
from kg.extract.effects import PLAIN, Scope, in_doubt, listed
from kg.extract.lexicon import Tag
from kg.extract.negation import singling
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.syntax import Clause
from kg.names import SOV

_PARTS = frozenset(";؛")
"""Marks between two clauses of a sentence that say a thing each."""
_NEAR = 6
"""Nodes within which an adverb set apart is of the verb before it."""
_ASIDE = 2
"""Tokens from an aside of one word to the verb behind it."""
_SAID = frozenset({Tag.NAME, Tag.VERB, Tag.WORD})
"""What an aside may say of somebody: "nominally Dutch"."""


def doubted(clause: Clause, over: Scope | None, token: int) -> Scope | None:
    """Return the doubt over a sentence where no semicolon parts it from a token."""
    first, last = sorted((token, over.words[0])) if over else (0, 0)
    parted = any(one.text == ";" for one in clause.tokens[first:last])
    return None if parted else over


def unsourced(clause: Clause, named: Collection[int]) -> Scope | None:
    """Return the doubt that "selon une rumeur" or "selon nos informations" casts on a sentence.

    What is on record ("according to figures laid before the House") casts none.

    A comment whose speaker is known casts none either: "…, he said" does where nobody knows him.

    named  the first tokens of the phrases and comments that do name a source
    """
    table = clause.lexicon.status["sources"]
    for at, node in enumerate(clause.nodes):
        word = node.text if isinstance(node, Mark) else node.preposition
        if mended(clause, at):
            return in_doubt((node.first, node.last))
        if isinstance(node, VerbGroup):
            if _commented(clause, at, node) not in {None, *named} or _as_denied(clause, at, node):
                return in_doubt((node.first, node.last))
            continue
        if word not in table["prepositions"] or node.first in named or _seen(clause, at):
            continue
        parted = at == 0 or clause.mark(at - 1, ",")
        if parted and isinstance(node, Mark) and clause.mark(at + 1, *clause.lexicon.grammar.which):
            parted = at == 0  # "cette rumeur, selon laquelle X possède Y": the noun decides
        word = "" if isinstance(node, Mark) else clause.tokens[node.head].text
        head = clause.lexicon.singular(word)
        if (parted and not _recorded(clause, at)) or head in table["nobody"]:
            return in_doubt((node.first, node.last))
    return None


def left_open(clause: Clause, at: int) -> Scope | None:
    """Return what leaves open of whom a cleft speaks: "it may be X that built it"."""
    copula = singling(clause, at) if clause.verb(at) else None
    words = clause.tokens[max(0, copula.first - 1) : clause.nodes[at].first] if copula else ()
    if copula is None or all(one.text not in clause.lexicon.grammar.it for one in words):
        return None
    if not (doubting(clause, copula) or copula.governors or copula.mood is Mood.CONDITIONAL):
        return None
    return in_doubt((copula.first, copula.last))


def so_called(clause: Clause, at: int) -> Scope | None:
    """Return the marks by which the prose keeps off from a verb: "it “built” the chip in a day".

    Where somebody is said to speak, they may only mark the speaker's word.
    """
    verb = clause.verb(at)
    if verb is None or not 0 < verb.head < len(clause.tokens) - 1:
        return None
    before, behind = clause.tokens[verb.head - 1], clause.tokens[verb.head + 1]
    if before.tag is not Tag.OPEN or behind.tag is not Tag.CLOSE:
        return None
    if any(one.lemma in clause.lexicon.reporting for one in clause.verbs.values()):
        return None
    return in_doubt((verb.head, verb.head + 1))


def doubting(clause: Clause, verb: VerbGroup) -> tuple[int, ...]:
    """Return the adverbs of a verb that leave open what it says: "is perhaps the one"."""
    uncertain = clause.lexicon.sets["adverbs.uncertain"]
    return tuple(one for one in verb.adverbs if clause.tokens[one].text in uncertain)


def _beside(clause: Clause, verb: VerbGroup | None) -> tuple[int, ...]:
    """Return the tokens where an adverb about a clause stands: first, last, "X, perhaps, runs"."""
    last = len(clause.tokens) - 1
    while last > 0 and clause.tokens[last].tag is Tag.PUNCTUATION:
        last -= 1
    if verb is None:
        return (0, last)
    behind = _asides(clause, clause.nodes.index(verb))
    return (*verb.adverbs, 0, last, *put_in(clause, verb), *behind)


def put_in(clause: Clause, verb: VerbGroup) -> tuple[int, ...]:
    """Return the token of the word between commas right before a verb: "a écrit, à tort, que"."""
    aside = verb.first >= _ASIDE and clause.tokens[verb.first - 1].text == ","
    return (verb.first - _ASIDE,) if aside else ()


def _asides(clause: Clause, at: int) -> Iterator[int]:
    """Yield the adverbs set apart behind a verb: "تستضيف أورنج، على ما يبدو، ملفات الوزارة"."""
    for position in range(at + 1, min(at + _NEAR, len(clause.nodes))):
        if clause.verb(position):
            return
        apart = clause.mark(position - 1, ",") and clause.mark(position + 1, ",")
        if apart and clause.adverb(position):
            yield clause.nodes[position].first


def hedged(clause: Clause, verb: VerbGroup | None) -> Scope | None:
    """Return the adverb that leaves open what a clause says: "officially, but in fact"."""
    sets = clause.lexicon.sets
    doubtful, official = sets["adverbs.uncertain"], sets.get("adverbs.official", frozenset())
    if clause.texts.isdisjoint(doubtful) and clause.texts.isdisjoint(official):
        return None
    for at in _beside(clause, verb):
        text, behind = clause.tokens[at].text, clause.tokens[at + 1 :]
        but = text in official and any(one.text in sets["adverbs.in_fact"] for one in behind)
        if (text in doubtful or but) and (at or not _of_aside(clause, verb)):
            return in_doubt((at, at + 1))
    return None


def _of_aside(clause: Clause, verb: VerbGroup | None) -> bool:
    """Tell whether the first word is of the next alone, which a comma parts from the subject.

    "Nominally Dutch, Orange owns it", "ideally placed, the centre is run by X"
    """
    alone = clause.tokens[1].tag in _SAID and clause.tokens[2].text == ","
    subject = clause.subject(clause.nodes.index(verb)) if verb and alone else ()
    return bool(subject) and clause.nodes[min(subject)].first > _ASIDE


def _recorded(clause: Clause, at: int) -> bool:
    """Tell whether a noun phrase is what is on record: "data", and no "غير مؤكدة", no "أرقامها"."""
    node, table = clause.noun(at), clause.lexicon.status["sources"]
    if node is None or clause.tokens[node.head].lemma:
        return False
    within = clause.tokens[node.head + 1 : node.last]
    unsure = any(one.tag is Tag.NEGATION for one in within)
    head = clause.lexicon.singular(clause.tokens[node.head].text)
    return not unsure and head in table["records"]


def _seen(clause: Clause, at: int) -> bool:
    """Tell whether what the press saw itself stands behind a mark: "وفق ما عاينته الجريدة"."""
    verb = clause.verb(at + 2)
    what = clause.marks.get(at + 1)
    relative = what is not None and what.tag is Tag.RELATIVE
    return verb is not None and relative and witnessed(clause, verb, clause.subject(at + 2))


def mended(clause: Clause, at: int) -> bool:
    """Tell whether a noun phrase is an article before its mending: "une première version de …"."""
    node = clause.noun(at)
    if node is None or node.preposition or (of := clause.noun(at + 1)) is None:
        return False
    table = clause.lexicon.nouns.get("versions", {})
    if clause.head(node) not in table.get("heads", ()):
        return False
    own = clause.determiners(of) & clause.lexicon.sets["determiners.demonstrative"]
    return bool(own) and clause.head(of) in table["articles"]


def _as_denied(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a verb says that somebody denied what the sentence says: "comme l'a nié X"."""
    words = clause.lexicon.status["sources"].get("as_said", ())
    denying = clause.lexicon.status.get("refutations", {}).get("rejecting", ())
    return bool(words) and verb.lemma in denying and clause.mark(at - 1, *words)


def _commented(clause: Clause, at: int, verb: VerbGroup) -> int | None:
    """Return the first token of the comment that a verb of speech makes, or None."""
    if _heard(clause, at, verb):
        return verb.first
    if verb.lemma not in clause.lexicon.reporting:
        return None
    if verb.pronoun and verb.finite and clause.mark(at - 1, ","):
        return verb.first  # "…, dit-on"
    comment = clause.comment(at)
    return comment.first if comment and not witnessed(clause, verb, comment.said_by) else None


def _heard(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a verb behind a comma says of nobody that they say so: "…, murmure-t-on"."""
    heard = clause.lexicon.status["sources"].get("hearsay", {})
    said = verb.finite and bool(verb.pronoun) and clause.mark(at - 1, ",")
    return said and verb.lemma in heard.get(verb.pronoun, ()) and not _read_in(clause, at, verb)


def _read_in(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a thing is read in a document, which says so: "…, lit-on dans son rapport"."""
    table = clause.lexicon.status["content"]
    if verb.lemma not in table.get("reading", ()):
        return False
    within = (clause.noun(i) for to, i in clause.complements(at) if to in table["written_in"])
    heads = clause.lexicon.sets["status.documents.heads"]
    return any(clause.lexicon.singular(clause.head(one)) in heads for one in within if one)


def witnessed(clause: Clause, verb: VerbGroup, said_by: Sequence[int]) -> bool:
    """Tell whether the press says that it saw a thing itself: "a constaté un journaliste"."""
    own = [_own(clause, at) for at in said_by if clause.noun(at)]
    sees = verb.lemma in clause.lexicon.status["sources"].get("witnessed", ())
    return sees and bool(own) and all(own)


def _own(clause: Clause, at: int) -> bool:
    """Tell whether a noun phrase is of the press: its staff, or the paper, with no name behind."""
    table, node = clause.lexicon.status["sources"], clause.nouns[at]
    one = clause.tokens[node.head]
    if one.entity:  # a paper that names itself by such a noun names another by its name
        return SOV.MediaOutlet in one.entity.types and "itself" not in table
    head, owner = clause.lexicon.singular(one.text), clause.noun(at + 1)
    if head not in table.get("itself", ()):
        return head in table.get("staff", ())
    whose = owner is not None and owner.preposition == clause.lexicon.grammar.of
    alone = node.last == node.head + 1 and not whose
    return alone and bool(one.lemma or one.text != head)  # "الجريدة", "جريدتنا", and no "جريدة"


def only_spoken_of(clause: Clause, at: int) -> bool:
    """Tell whether an act may be done or not: "it is impossible to", "a peur de vendre"."""
    return _appraised(clause, at) or _left_open(clause, at)


def _left_open(clause: Clause, at: int) -> bool:
    """Tell whether an infinitive stands under a verb that tells nothing of it: "a peur de vendre".

    What such a verb is of may be or not; a perfect infinitive has been ("regrette d'avoir vendu").
    """
    verb = clause.verb(at)
    if verb is None:
        return False
    simple = verb.mood is Mood.INFINITIVE and clause.tokens[verb.head].mood(Mood.INFINITIVE)
    if not simple or verb.preposition not in clause.lexicon.status["content"]["behind"]:
        return False
    before = at - 1
    while (mark := clause.marks.get(before)) is not None and mark.tag is Tag.ADVERB:
        before -= 1
    noun = clause.noun(before)
    bare = noun is not None and not noun.preposition and _undetermined(clause, noun)
    above = clause.verb(before - bare)  # "a peur de vendre", "est réticent à vendre"
    return above is not None and above.finite


def _undetermined(clause: Clause, noun: NounPhrase) -> bool:
    """Tell whether a noun has no determiner, or one of quantity: "a peur de", "a du mal à"."""
    some = clause.lexicon.grammar.partitives
    return all(token.text in some for token in clause.tokens[noun.first : noun.core])


def _appraised(clause: Clause, at: int) -> bool:
    """Tell whether an act is only spoken of: "it is impossible to", "imagine X buying".

    What nobody is said to do is no fact, whatever is thought of it.
    """
    verb = clause.verb(at)
    if verb is not None and verb.mood is Mood.PRESENT_PARTICIPLE:
        return _pictured(clause, at)
    if verb is None or verb.mood is not Mood.INFINITIVE:
        return False
    end = _before_aside(clause, at - 1)
    passive = clause.verb(end)
    above = end if passive is not None and passive.passive else end - 1
    over, subject = clause.verb(above), clause.noun(above - 1)
    if over is None or not over.finite or subject is None or not (passive or clause.noun(end)):
        return False
    predicates = over.passive or over.lemma in clause.lexicon.grammar.copulas
    expletive = clause.lexicon.sets.get("pronouns.expletive", frozenset())
    return predicates and clause.tokens[subject.head].text in expletive


def _pictured(clause: Clause, at: int) -> bool:
    """Tell whether a participle right behind who would do it only pictures that.

    "Imagine X buying Y", "without X buying Y", "X buying Y would be a mistake"; nobody says so
    with a noun, whose participle tells which one is meant.
    """
    node = clause.noun(at - 1)
    entity = clause.tokens[node.head].entity if node else None
    if node is None or entity is None or SOV.Actor not in entity.types:
        return False
    if node.preposition:
        return node.preposition in clause.lexicon.grammar.without
    above = clause.verb(at - 2)
    if above is not None:
        return listed(clause, "clauses", above.lemma) not in {None, PLAIN}
    return any(one.finite and clause.subject(i) == (at - 1,) for i, one in clause.verbs.items())


def _before_aside(clause: Clause, at: int) -> int:
    """Return a position, or the one before what commas put in there: ", selon lui,"."""
    if not clause.mark(at, ","):
        return at
    opener = next((one for one in range(at - 1, 0, -1) if clause.mark(one, ",")), None)
    return at if opener is None else opener - 1


def before_question(clause: Clause, at: int) -> bool:
    """Tell whether a node is in a clause of its own before a question: "X runs it; who pays?".

    Such a clause opens with its subject, and a semicolon ends it.
    """
    end = max((i for i, mark in clause.marks.items() if mark.text in _PARTS), default=0)
    verb = next((verb for i, verb in sorted(clause.verbs.items()) if verb.finite and i < end), None)
    first = clause.noun(0)
    told = first is not None and clause.tokens[first.head].tag is not Tag.PRONOUN  # "who runs it;"
    return told and at < end and verb is not None and not verb.pronoun
