"""Whether a verb is negated: the one place that decides, and the words that show it."""

from collections.abc import Collection

from kg.extract.asked import asked_once
from kg.extract.conjugation import Mood
from kg.extract.cues import cue
from kg.extract.lexicon import Tag
from kg.extract.nodes import Mark, VerbGroup
from kg.extract.syntax import Clause
from kg.model import Cue, CueKind, Modality

_TOLD = frozenset({Mood.INDICATIVE, Mood.INFINITIVE, Mood.PRESENT_PARTICIPLE})
"""Moods in which a perfect says what happened: no "aurait dû"."""


def negation_cues(clause: Clause, at: int) -> tuple[Cue, ...]:
    """Return what shows that the verb group at a position is negated, else nothing."""
    return tuple(cue(clause, CueKind.NEGATION, i) for i in negation(clause, at))


@asked_once
def negation(clause: Clause, at: int) -> tuple[int, ...]:
    """Return the token indexes of what negates the verb group at a position, else nothing.

    A verb is negated by a particle with a negative word in its group ("n'a pas signé"), in its
    subject ("personne n'a", "ni A ni B n'ont") or in its object ("n'a aucun"), by a word that
    negates alone, by "non" and "sans", or as the second of "n'a ni confirmé ni infirmé".
    """
    verb = clause.verb(at)
    if verb is None or verb.lemma in clause.lexicon.words.get("bounds", {}).get("verbs", ()):
        return ()
    if any(affirmed(clause, verb, above) for above, _ in verb.governors):
        return ()
    if verb.negated:
        return verb.negation
    copula = clause.cleft_copula(at)
    split = () if copula is None else negation(clause, copula)
    if found := split or _few(clause, at):
        return found
    if verb.preposition in clause.lexicon.grammar.without:
        return (verb.first,)
    opener = () if clause.verb(at - 1) else range(max(0, verb.first - 1), verb.first)
    beside = (*verb.adverbs, *opener)
    if refused := tuple(
        i for i in beside if clause.tokens[i].text in clause.lexicon.grammar.refusals
    ):
        return refused
    particles = clause.lexicon.words["negation"]["particle"]
    neither = clause.lexicon.grammar.neither
    before = clause.verb(at - 1)
    if before and clause.tokens[before.last - 1].text in neither:  # "ne vend ni n'exploite"
        return tuple(sorted({before.last - 1, *verb.negation}))
    if neither and not particles and clause.mark(at - 1, *neither):  # "nor denied"
        return (clause.nodes[at - 1].first,)
    if not verb.negation and (particles or verb.preposition or not verb.finite):
        return _neither(clause, at, verb) or _of_nothing(clause, at)
    return _in_arguments(clause, at, verb) or _neither_ahead(clause, at, verb)


def _neither_ahead(clause: Clause, at: int, verb: VerbGroup) -> tuple[int, ...]:
    """Return "ni" behind a verb that a row goes on from: "n'a construit, financé ni exploité"."""
    neither = clause.lexicon.grammar.neither
    later = (one for one in clause.verbs if one > at and clause.mark(one - 1, *neither))
    last = next((one for one in later if clause.auxiliary(one) == at), None)
    return () if last is None else (*verb.negation, clause.nodes[last - 1].first)


def carrying(clause: Clause, at: int) -> VerbGroup | None:
    """Return the verb whose auxiliary a verb of a row shares, so that its denial holds for it.

    "Was not funded by X, built by Y and run by Z"; none behind "but".
    """
    first, verb = clause.row(at), clause.verb(at)
    carrier = None if first is None or first >= at else clause.verb(first)
    if verb is None or verb.finite or carrier is None:
        return None
    words = clause.lexicon.words
    turns = {*words["conjunctions"]["instead"], *words["connectives"]["contrast"]}
    between = clause.tokens[carrier.last : verb.head]
    return None if any(one.text in turns for one in between) else carrier


def _few(clause: Clause, at: int) -> tuple[int, ...]:
    """Return the word that says that few do what a verb says: "peu d'entreprises", "few firms".

    In a relative it is that of who are few: "rares sont les entreprises qui".
    """
    verb, table = clause.verb(at), clause.lexicon.status["negation"]
    if verb is None or not verb.finite:
        return ()
    relative = clause.relative(at)
    starts = tuple(table["few"] if relative is None else table["rare"])
    being, places = (
        clause.lexicon.grammar.being,
        [one for one in clause.subject(at) if at < one < len(clause.nodes)],
    )
    for position in range((at if relative is None else relative) - 1, -1, -1):
        verb, node = clause.verb(position), clause.nodes[position]
        ends = isinstance(node, Mark) and node.tag is not Tag.ADVERB
        if ends or (verb and (relative is None or verb.lemma not in being)):
            break
        places.append(position)
    for first in (clause.nodes[one].first for one in places):
        said = f"{clause.words(first, first + 3)} "
        if said.startswith(starts):
            return (first,)
    return ()


def _in_arguments(clause: Clause, at: int, verb: VerbGroup) -> tuple[int, ...]:
    """Return what negates a verb from its subject or its object."""
    word = clause.denied_subject(at)
    if word is None:
        word = _in_subject(clause, at)
    if word is None:
        word = _in_object(clause, at)
    return () if word is None else tuple(sorted({word, *verb.negation}))


def negated_above(clause: Clause, at: int) -> tuple[int, ...]:
    """Return what negates the verb that an infinitive depends on: "n'entend pas, …, créer"."""
    above = clause.controller(at)
    verb = clause.verb(above) if above is not None else None
    if above is not None and (found := negation(clause, above)):
        return found
    if clause.controlled(at) != "negative":
        return ()
    return (verb.head,) if verb is not None else _refusal(clause, at)


def _refusal(clause: Clause, at: int) -> tuple[int, ...]:
    """Return the noun that says that an infinitive is not done: "le refus d'Orange de vendre"."""
    listed = clause.lexicon.status["nouns"]["negative"]
    nouns = (clause.noun(one) for one in (at - 1, at - 2))
    heads = [one.head for one in nouns if one is not None]
    return tuple(one for one in heads if clause.lexicon.singular(clause.tokens[one].text) in listed)


def no_plan(clause: Clause, at: int) -> tuple[int, ...]:
    """Return "aucune" before the noun that a verb completes: "n'a aucune intention d'acheter"."""
    verb = clause.verb(at)
    of = {*clause.lexicon.grammar.infinitive_of, clause.lexicon.grammar.of}
    completes = verb is not None and not verb.finite and verb.preposition in of
    return negative_determiner(clause, at - 1) if completes else ()


def unsaid(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether a verb of speech above an infinitive is itself negated: "ne dit pas dépendre".

    So may one of suspicion be: "n'est pas accusé de financer". "Dit ne pas dépendre" says what is
    not so.
    """
    if not verb.governors:
        return False
    above = verb.governors[0][0]
    telling = {
        *clause.lexicon.reporting,
        *clause.lexicon.status.get("charging", {}).get("open", ()),
    }
    says = any(one.lemma in telling for one in clause.tokens[above].readings)
    return says and bool(verb.negation) and verb.negation[0] < above


def withheld(verb: VerbGroup) -> bool:
    """Tell whether somebody does not do what a verb says: "refused to say", "has yet to tell"."""
    refused = any(effect == "negative" for _, effect in verb.governors)
    return refused and not verb.negated


def not_only(clause: Clause, first: int, last: int) -> bool:
    """Tell whether tokens behind a negation say that it is so, and more: "not only", "not just"."""
    more = clause.lexicon.sets.get("negation.more", frozenset())
    return any(token.text in more for token in clause.tokens[first:last])


def _neither(clause: Clause, at: int, verb: VerbGroup) -> tuple[int, ...]:
    """Return the negation that a participle behind "ni" shares with the verb before it.

    So does an English form behind "or": "does not own a site or train models".
    """
    before = clause.nodes[at - 1] if at else None
    sharing = clause.lexicon.words["negation"].get("sharing", ())
    if verb.finite or not isinstance(before, Mark):
        return ()
    if before.text not in clause.lexicon.grammar.neither and before.text not in sharing:
        return ()
    for position in range(at - 2, -1, -1):
        earlier = clause.verb(position)
        if earlier is not None:
            return (*negation(clause, position), before.first) if earlier.negation else ()
    return ()


def _in_subject(clause: Clause, at: int) -> int | None:
    """Return the negative word that opens a verb's subject: "personne", "aucune", "ni"."""
    subject, opener = clause.subject(at), clause.relative(at)
    if opener is not None and clause.mark(opener - 1, ","):
        return None  # "neither X, which runs the port, nor Y"
    if not subject:
        start = clause.nodes[at].first
        return _negative(clause, start - 1, start)
    noun = clause.noun(subject[0])  # a possessor stands inside another phrase
    start = noun.first if noun else clause.nodes[subject[0]].first
    end = noun.head + 1 if noun else start
    found = _negative(clause, start - 1, end)
    if found is None and len(subject) > 1:  # "ni A ni B": the first one's "ni"
        return None
    return found


def _in_object(clause: Clause, at: int) -> int | None:
    """Return "aucun" before what follows a verb: "ne possède aucun", "n'est lié par aucun"."""
    particles = clause.lexicon.words["negation"]["particle"]
    contrast = clause.lexicon.words["conjunctions"]["instead"]
    for preposition, position in clause.complements(at):
        if preposition and not particles:  # nothing but the object negates by itself
            continue
        noun = clause.noun(position)
        joined = clause.coordinator(position - 1) or clause.mark(position - 1, *contrast)
        if joined and not clause.mark(position - 1, *clause.lexicon.grammar.neither):
            continue  # "owns two in France but none in Spain"
        if noun and (found := _negative(clause, noun.first - 1, noun.head + 1)) is not None:
            return found
    return None


def _of_nothing(clause: Clause, at: int) -> tuple[int, ...]:
    """Return "no" before the object of a form that no particle negates: "having no servers"."""
    word = None if clause.lexicon.words["negation"]["particle"] else _in_object(clause, at)
    return () if word is None else (word,)


def _negative(clause: Clause, first: int, last: int) -> int | None:
    words = (
        *clause.lexicon.words["determiners"]["negative"],
        *clause.lexicon.status["negation"]["words"],
    )
    span = range(max(0, first), last)
    return next((i for i in span if clause.tokens[i].text in words), None)


def negative_determiner(clause: Clause, at: int) -> tuple[int, ...]:
    """Return "aucun" where it stands before a noun: "ne sont liés par aucun contrat"."""
    noun = clause.noun(at)
    negative = clause.lexicon.words["determiners"]["negative"]
    if noun is None:
        return ()
    around = range(max(0, noun.first - 1), noun.core)
    return tuple(i for i in around if clause.tokens[i].text in negative)


def cleft(clause: Clause, at: int, filling: Collection[int]) -> tuple[int, ...]:
    """Return the negation of "ce n'est pas X qui …", which is that of its second verb.

    filling  the positions of the phrases that fill a role of what is said

    Of a complement that fills none it denies but that: "ce n'est pas à Lyon que X a acheté Y".
    """
    if but := _all_but(clause, at - 2):
        return but
    copula = singling(clause, at)
    if copula is None or not copula.negated:
        return ()
    named = clause.nodes.index(copula) + 1
    node = clause.noun(named)
    beside = node is not None and node.preposition and named not in filling
    return () if beside else copula.negation


def _all_but(clause: Clause, at: int) -> tuple[int, ...]:
    """Return what denies whom a cleft names last: "c'est tout sauf X qui"."""
    listed = clause.lexicon.status.get("negation", {}).get("all_but", ())
    node, before, copula = clause.noun(at), clause.noun(at - 1), clause.verb(at - 2)
    if not listed or node is None or before is None or copula is None or copula.negated:
        return ()
    being = copula.lemma in clause.lexicon.grammar.copulas
    words = f"{clause.tokens[before.head].text} {node.preposition}"
    return (node.first,) if being and words in listed else ()


def _predicated(clause: Clause, at: int) -> bool:
    """Tell whether what ends a relative is the copula's: "ليست الشركة التي تدير المركز فرنسية"."""
    last = len(clause.nodes) - 1
    last -= clause.mark(last, ".")
    node = clause.noun(last)
    if node is None or last <= at + 1 or node.preposition or not clause.indefinite(last):
        return False
    own = {position for preposition, position in clause.complements(at) if not preposition}
    return clause.noun(last - 1) is not None and last not in {*own, *clause.subject(at)}


def singling(clause: Clause, at: int) -> VerbGroup | None:
    """Return the copula of "c'est X qui …" of which a position has the second verb, or None."""
    opener, grammar = at - 1, clause.lexicon.grammar
    while clause.noun(opener):
        opener -= 1
    end = opener - 1
    if (apart := clause.noun(end)) and clause.tokens[apart.head].tag is Tag.PRONOUN:
        end -= 1  # "ليست أورنج هي التي صممت"
    elif _predicated(clause, at):
        return None
    groups = map(clause.conjuncts, range(end))
    first = next((one[0] for one in groups if end == one[-1]), end)  # "ce sont A et B qui"
    behind = apart and clause.verb(end)  # "أورنج ليست هي التي صممت"
    above = end if behind else clause.outermost(first) - 1
    copula, subject = clause.verb(above), opener == at - 1
    if copula is None or copula.lemma not in grammar.being:
        return None
    if subject and clause.mark(opener, *grammar.subject_relatives):
        return copula
    if subject and clause.subject(above) == clause.subject(at):  # "ليست الشركة التي تدير"
        return copula if clause.mark(opener, *grammar.relatives) else None
    named, this = clause.noun(above + 1), clause.tokens[max(0, copula.first - 1)].text
    told = named is not None and (
        clause.tokens[named.head].tag is Tag.NAME or clause.tokens[named.core].tag is Tag.NUMBER
    )
    whom = told and this in grammar.it
    return copula if whom and clause.mark(opener, *grammar.that) else None


def effects_above(clause: Clause, at: int, verb: VerbGroup) -> list[tuple[int, str]]:
    """Return what the verbs above one make of it, the innermost first, with their tokens."""
    above = reversed(clause.governors(at))
    found = [one for one in above if not _carried_out(clause, verb, one[0])]
    return [
        one
        for one in found
        if not (
            affirmed(clause, verb, one[0])
            or (one[1] == Modality.HYPOTHETICAL and failed(clause, at, one[0]))
        )
    ]


def affirmed(clause: Clause, verb: VerbGroup, governor: int) -> bool:
    """Tell whether the negation of a verb above says that it is so: "n'hésite pas à vendre".

    So does "n'est pas le seul à vendre".
    """
    table = clause.lexicon.status.get("implied", {})
    if not verb.negated or verb.negation[0] > governor:
        return False
    lemmas = {form.lemma for form in clause.tokens[governor].readings}
    return not lemmas.isdisjoint(table.get("affirmed", ())) or (
        clause.lexicon.grammar.be in lemmas and _ranked(clause, verb, governor)
    )


def _ranked(clause: Clause, verb: VerbGroup, governor: int) -> bool:
    """Tell whether the first verb above one says in what rank it is done: "est le seul à vendre".

    Of "ne veut pas être le seul à vendre" the negation is another's.
    """
    first, *others = [above for above, _ in verb.governors]
    between = clause.tokens[governor : min(others, default=verb.head)]
    rank = clause.lexicon.status.get("implied", {}).get("rank", ())
    return governor == first and any(one.text in rank for one in between)


def _carried_out(clause: Clause, verb: VerbGroup, governor: int) -> bool:
    """Tell whether the perfect of a verb above says that it was done: "a dû vendre".

    The word behind it may say it: "a été contraint de vendre". "Ont pu être lus" leaves it open.
    """
    table = clause.lexicon.status.get("implied", {})
    listed = {*table.get("done", ()), *(() if verb.passive else table.get("able", ()))}
    token, behind = clause.tokens[governor : governor + 2]
    compelled = any(form.lemma in listed for one in (token, behind) for form in one.readings)
    past = token.mood(Mood.PAST_PARTICIPLE) is not None and verb.mood in _TOLD
    return compelled and past and not verb.negated


def failed(clause: Clause, at: int, governor: int) -> bool:
    """Tell whether what somebody was not able to do was not done: "n'a pas pu fournir"."""
    able = clause.lexicon.status["content"].get("able", ())
    token = clause.tokens[governor]
    listed = any(form.lemma in able for form in token.readings)
    past = token.mood(Mood.PAST_PARTICIPLE) is not None
    return listed and past and bool(negation(clause, at))
