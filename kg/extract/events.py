"""What becomes of an event or an agreement: planned, refused, put off, or not there at all."""

from collections.abc import Iterator

from kg.extract.absence import none
from kg.extract.conjugation import Mood
from kg.extract.effects import NOT, Scope, in_doubt, listed, scope_of
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.negation import negation
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.quantities import is_quantity
from kg.extract.syntax import Clause
from kg.extract.undone import undone
from kg.model import Modality

_STILL = {"needed": "predicted", "hypothetical": "hypothetical"}
"""What becomes of an event whose end "must" or "may" come: "doit encore être approuvé"."""
_AHEAD = frozenset({str(Modality.INTENDED), str(Modality.PREDICTED)})
_IDIOM = 5
"""Tokens within which an idiom stands."""

_DECIDED = "decided"
_BEFORE = ("begun", _DECIDED)
"""Tables of verbs whose object is no fact yet."""


def event_scope(clause: Clause, at: int) -> Scope | None:
    """Return what a noun that says what happens is subject to: "un projet de rachat"."""
    node = clause.noun(at)
    if node is None:
        return None
    for effect, words in _adjectives(clause, node):
        return scope_of(effect, words)
    above = _failing(clause, at) or _of_object(clause, at)
    above = above or _of_subject(clause, at) or _verbless(clause, at)
    over = _governing_noun(clause, at)
    if clause.meant_by(at) and (dropped := _unmeant(clause, at, above)):
        return dropped
    if over and over.negative and above and above.modality is Modality.HYPOTHETICAL:
        return above  # "la fin du contrat n'a pas été confirmée"
    return over or above


def _unmeant(clause: Clause, at: int, above: Scope | None) -> Scope | None:
    """Return what gives up or denies what is meant: "تراجعت عن التزامها بإنشاء مركز".

    above  what the verb makes of it
    """
    for noun in (clause.noun(at - 2), clause.noun(at - 3)):
        head = clause.lexicon.singular(clause.tokens[noun.head].text) if noun else ""
        if noun and listed(clause, "event_nouns", head) == "negative":
            return in_doubt((noun.core, noun.last))
    open_ = above and (above.negative or above.modality is Modality.HYPOTHETICAL)
    return above if open_ else None


def thing_scope(clause: Clause, at: int) -> Scope | None:
    """Return what makes a thing one that is not there yet, or never was: "the planned site".

    A noun above it plans it, "un projet de centre"; so does an adjective, or its verb gives it up.
    """
    node = clause.noun(at)
    if node is None:
        return None
    for effect, words in _past_figure(clause, at):
        return scope_of(effect, words)
    for effect, words in _adjectives(clause, node):
        if effect in _AHEAD:
            return scope_of(effect, words)
    before = clause.noun(at - 1)
    known = clause.determiners(node) & clause.lexicon.grammar.definite
    if before is not None and node.preposition in clause.lexicon.grammar.of_event and not known:
        head = clause.lexicon.singular(clause.tokens[before.head].text)
        if listed(clause, "nouns", head) == Modality.INTENDED:
            return scope_of(str(Modality.INTENDED), (before.core, before.last))
    return _given_up(clause, at) or undone(clause, at)


def _adjectives(clause: Clause, node: NounPhrase) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield what each adjective of a noun phrase makes of its thing, and where it stands."""
    for position in range(node.first, node.last):
        word = clause.lexicon.singular(clause.tokens[position].text)
        if effect := listed(clause, "adjectives", word):
            yield effect, (position, position + 1)


def _past_figure(clause: Clause, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield what an adjective makes of a thing past its sum: "غرامة بمليون دولار مستبعدة"."""
    figure, behind = clause.noun(at + 1), clause.noun(at + 2)
    if clause.lexicon.grammar.indefinite or figure is None:
        return  # where "a" may open a noun, an adjective stands beside its own
    if any(is_quantity(one.entity) for one in clause.tokens[figure.first : figure.last]):
        yield from _adjectives(clause, figure)
        if behind is not None and not behind.preposition:
            yield from _adjectives(clause, behind)


def _given_up(clause: Clause, at: int) -> Scope | None:
    """Return the verb that gives a thing up before it is there: "the site was scrapped"."""
    dropped = clause.lexicon.status.get("dropped", {}).get("verbs", ())
    for position, verb in clause.verbs.items():
        if verb.lemma not in dropped or negation(clause, position):
            continue
        said_of = clause.subject(position) if verb.passive else ()
        if at in said_of or (not verb.passive and clause.object_verb(at) == position):
            return in_doubt((verb.head, verb.last))
    return None


def _governing_noun(clause: Clause, at: int) -> Scope | None:
    """Return what the noun above makes of an event: "projet de", "absence de", "en vue de"."""
    node = clause.noun(at)
    between = clause.lexicon.grammar.of_event
    if node and clause.meant_by(at):
        between = between | {node.preposition}
    if node and node.preposition and (suspected := _suspected(clause, at - 1)):
        return suspected
    if node and (withheld := _withheld(clause, at, node)):
        return withheld
    while node and node.preposition in between:
        at -= _ended(clause, at - 1)  # "le projet avorté de rachat"
        before = clause.noun(at - 1)
        if before is None:
            return None
        head = clause.lexicon.singular(clause.tokens[before.head].text)
        effect = listed(clause, "event_nouns", head)
        if effect is None and node.preposition == clause.lexicon.grammar.of:
            effect = listed(clause, "nouns", head)
        if effect == "negative":
            return _not_so(clause, at - 1, before)
        if effect and none(clause, at - 1):
            effect = f"{NOT}{effect}"  # "no plan for the sale"
        if effect:
            return scope_of(effect, (before.core, before.last))
        between = between | {clause.lexicon.grammar.agent}  # "a plan by X for the sale"
        at, node = at - 1, before
    return None


def _not_so(clause: Clause, at: int, node: NounPhrase) -> Scope | None:
    """Return what a noun makes of what it ends or denies, and one that wishes it: "ضمان عدم"."""
    if node.preposition == clause.lexicon.grammar.at:
        return None  # "à la fin du contrat"
    outer = clause.noun(at - 1) if node.preposition == clause.lexicon.grammar.of else None
    head = clause.tokens[outer.head].text if outer else ""
    effect = listed(clause, "event_nouns", clause.lexicon.singular(head)) if outer else None
    if outer is None or effect is None or effect == "negative":
        return scope_of("negative", (node.core, node.last))
    return Scope(Modality(effect), negative=True, words=(outer.core, outer.last))


def _withheld(clause: Clause, at: int, node: NounPhrase) -> Scope | None:
    """Return the noun that keeps somebody from an event: "منع الشركة من بيع البيانات"."""
    table = clause.lexicon.status["withholding"]
    if node.preposition not in table["prepositions"]:
        return None
    first = at - 1
    while (before := clause.noun(first)) and before.preposition == clause.lexicon.grammar.of:
        first -= 1
    if before is None or clause.lexicon.singular(clause.head(before)) not in table["nouns"]:
        return None
    return scope_of(str(Modality.HYPOTHETICAL), (before.core, before.last))


def _suspected(clause: Clause, at: int) -> Scope | None:
    """Return what a participle before a preposition makes of an event: "suspected of the sale"."""
    verb, noun = clause.verb(at), clause.noun(at)
    last = verb.head if verb is not None else (noun.last - 1 if noun else 0)
    if (verb is not None and not verb.participle) or (noun and last == noun.head):
        return None
    word = clause.lexicon.singular(clause.tokens[last].text)
    lemma = verb.lemma if verb is not None else ""
    effect = listed(clause, "event_nouns", word) or listed(clause, "events", lemma)
    unsure = effect == Modality.HYPOTHETICAL
    return scope_of(str(effect), (last, last + 1)) if unsure else None


def _ended(clause: Clause, at: int) -> bool:
    """Tell whether a participle alone stands at a position, behind what it describes."""
    verb = clause.verb(at)
    return verb is not None and verb.participle and verb.first + 1 == verb.last


def _failing(clause: Clause, at: int) -> Scope | None:
    """Return the verb before its subject by which that fails or hangs: "سقطت صفقة الشراء"."""
    above = clause.object_verb(at)
    verb, table = (
        clause.verbs.get(-1 if above is None else above),
        clause.lexicon.status["failures"],
    )
    if above is None or verb is None or verb.passive or negation(clause, above):
        return None
    hinges = table.get("hinging", {}).get(verb.lemma)
    on = [one for to, one in clause.complements(above) if to == hinges and clause.noun(one)]
    hangs = any(clause.head(clause.nouns[one]) in table["leave"] for one in on)
    said_of = (
        first <= at < clause.extent(first) for first in clause.subject(above) if first > above
    )
    if not (hangs or verb.lemma in table["verbs"]) or not any(said_of):
        return None
    return in_doubt((verb.head, verb.last))


def _of_object(clause: Clause, at: int) -> Scope | None:
    """Return what the verb makes of its object: "envisage le rachat", "vote contre le rachat"."""
    noun, above = clause.noun(clause.outermost(at)), clause.object_verb(at)
    verb = None if above is None else clause.verb(above)
    if noun is not None and noun.preposition == clause.lexicon.grammar.against:
        return in_doubt((noun.first, noun.first + 1))
    if noun is None or above is None or verb is None or verb.passive or verb.reflexive:
        return None
    effect = _event_effect(clause, above) or _not_yet(clause, noun, verb, *_BEFORE)
    inflicted = clause.lexicon.status.get("inflicted", {}).get("nouns", ())
    if effect == Modality.NEEDED and clause.lexicon.singular(clause.head(noun)) in inflicted:
        return None  # "فرضت الهيئة غرامة": she fined somebody, and asked for no deed
    if effect == "negative" and not _right_behind(clause, at, above):
        effect = str(Modality.HYPOTHETICAL)
    used = verb.lemma in clause.lexicon.sets.get("verbal.using", ())
    if effect is None and used and noun.preposition == clause.lexicon.grammar.purpose:
        return Scope(Modality.INTENDED, negative=False, words=(noun.first, noun.first + 1))
    return scope_of(effect, (verb.head, verb.last)) if effect else None


def _right_behind(clause: Clause, at: int, above: int) -> bool:
    """Tell whether an event is itself what a verb has not done: "فشلت في بيع فرعها".

    Of "فشلت في إقناع فرنسا بالعدول عن بيع المركز" nobody knows if the sale is done.
    """
    known, behind = clause.lexicon.words["prepositions"], list(clause.complements(above))
    brought = min((one for how, one in behind if how in known), default=None)
    taken = min((one for how, one in behind if not how), default=at)  # "lifted its ban on X"
    firsts = [taken] if brought is None else [brought, min(taken, brought)]
    return clause.meant_by(at) or any(at in clause.conjuncts(one) for one in firsts)


def _not_yet(clause: Clause, node: NounPhrase, verb: VerbGroup, *tables: str) -> str | None:
    """Return what a verb makes of what it only begins or decides: "approved its purchase"."""
    head = clause.lexicon.singular(clause.head(node))
    listed = (clause.lexicon.status.get(name, {}) for name in tables)
    ahead = any(verb.lemma in one.get("verbs", ()) and head in one["nouns"] for one in listed)
    return str(Modality.INTENDED) if ahead else None


def _event_effect(clause: Clause, at: int) -> str | None:
    """Return what a verb makes of an event; what it has not done yet, it leaves open."""
    verb = clause.verb(at)
    effect = listed(clause, "events", verb.lemma) if verb else None
    if verb is None or effect != "negative":
        return effect
    ahead = verb.mood in {Mood.FUTURE, Mood.CONDITIONAL} or verb.governors
    return str(Modality.HYPOTHETICAL) if ahead or negation(clause, at) else effect


def _of_subject(clause: Clause, at: int) -> Scope | None:
    """Return what the verb makes of its subject: "le rachat est envisagé", "aura lieu"."""
    for position in range(at + 1, len(clause.nodes)):
        verb = clause.verb(position)
        if verb is None or not verb.finite:
            continue
        subject = clause.subject(position)
        if not any(first <= at < clause.extent(first) for first in subject):
            if not _heads(clause, at):
                return None
            if over := _if_aside(clause, position - 1):
                return over
            if clause.mark(
                position - 1, *clause.lexicon.grammar.subject_relatives
            ):  # "…, qui a été abandonné, …"
                said = _of_predicate(clause, position, verb)
                if said and said.modality is Modality.HYPOTHETICAL:
                    return said
            relatives = clause.lexicon.grammar.relatives
            if clause.mark(position - 1, *relatives) or clause.relative(position) is not None:
                continue
        node = clause.noun(at)
        decided = node and verb.passive and _not_yet(clause, node, verb, _DECIDED)
        said = _of_predicate(clause, position, verb)
        return said or (scope_of(decided, (verb.head, verb.last)) if decided else None)
    return None


def _if_aside(clause: Clause, at: int) -> Scope | None:
    """Return the condition put in behind an event: "le contrat, s'il est signé, …"."""
    while clause.noun(at):
        at -= 1
    mark = clause.marks.get(at)
    if mark is None or mark.tag is not Tag.SUBORDINATOR or not clause.mark(at - 1, ","):
        return None
    effect = listed(clause, "subordinators", mark.text)
    unsure = effect == Modality.HYPOTHETICAL
    return scope_of(str(effect), (mark.first, mark.last)) if unsure else None


def _heads(clause: Clause, at: int) -> bool:
    """Tell whether a noun opens the sentence, so that its first main verb is said of it."""
    noun = clause.noun(at)
    before = any(isinstance(node, VerbGroup) for node in clause.nodes[:at])
    return at == 0 and noun is not None and not noun.preposition and not before


def _of_predicate(clause: Clause, at: int, verb: VerbGroup) -> Scope | None:
    words = (verb.head, verb.last)
    effect = _event_effect(clause, at) if verb.passive or verb.reflexive else None
    closing = verb.lemma in clause.lexicon.status["failures"].get("closing", ())
    still = _AHEAD | _STILL.keys() if closing else _AHEAD
    effect = effect or next((_STILL.get(e, e) for _, e in verb.governors if e in still), None)
    if effect:
        return scope_of(effect, words)
    failures = clause.lexicon.status["failures"]
    state = clause.verb(at + 1)  # "reste soumis à l'approbation"
    heads = {verb.first, verb.head} | ({state.head} if state and state.participle else set())
    behind = [clause.words(one, min(one + _IDIOM, len(clause.tokens))) for one in heads]
    idiom = any(said.startswith(words) for said in behind for words in failures["idioms"])
    failed = idiom or verb.lemma in failures["verbs"]
    failed = failed or _fiction(clause, at, verb)
    if failed or negation(clause, at) or verb.mood is Mood.CONDITIONAL:
        return in_doubt(words)
    if verb.mood is Mood.FUTURE:
        return Scope(Modality.PREDICTED, negative=False, words=words)
    return None


def _fiction(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether a thing is said to be what never was: "the sale is a myth"."""
    said = at + 1 + clause.mark(at + 1, *clause.lexicon.grammar.that)  # "n'est qu'une rumeur"
    return verb.lemma in clause.lexicon.grammar.being and _never_was(clause, said)


def _never_was(clause: Clause, at: int) -> bool:
    noun, fictions = clause.noun(at), clause.lexicon.status["refutations"]["fictions"]
    return noun is not None and clause.lexicon.singular(clause.tokens[noun.head].text) in fictions


def _verbless(clause: Clause, at: int) -> Scope | None:
    """Return what a thing is said to be with no verb, or a copula alone: "البيع مجرد شائعة"."""
    if not _alone(clause, at):
        return None
    idioms = tuple(clause.lexicon.status["failures"]["idioms"])
    for position in range(clause.extent(at), len(clause.nodes)):
        node = clause.nodes[position]
        words = (node.first, node.last)
        behind = clause.words(node.first, min(node.first + _IDIOM, len(clause.tokens)))
        if _never_was(clause, position) or behind.startswith(idioms):
            return in_doubt(words)
        if _tells(clause, position) or _parted(clause, position):
            return None
        if effect := _predicate_effect(clause, position):
            return scope_of(effect, words)  # "نقل البيانات ممنوع"
    return None


def _parted(clause: Clause, at: int) -> bool:
    """Tell whether what is said of a thing ends at a position: "…, والوزارة بانتظار تقرير"."""
    mark = clause.marks.get(at)
    anew = clause.mark(at, ";") or (clause.mark(at, ",") and clause.coordinator(at + 1))
    return anew or (mark is not None and mark.tag in OPENERS)


def _alone(clause: Clause, at: int) -> bool:
    """Tell whether no verb before a thing, but a copula, is of its part of the sentence."""
    for position in range(at - 1, -1, -1):
        node = clause.nodes[position]
        if isinstance(node, Mark) and node.tag in OPENERS:
            return True
        if _tells(clause, position):
            return False
    return True


def _tells(clause: Clause, at: int) -> bool:
    """Tell whether a finite verb that is no copula stands at a position."""
    verb = clause.verb(at)
    return verb is not None and verb.finite and verb.lemma not in clause.lexicon.grammar.copulas


def _predicate_effect(clause: Clause, at: int) -> str | None:
    """Return what a predicate without a verb makes of what it is said of: "مرهون بموافقة"."""
    node = clause.nodes[at]
    if isinstance(node, Mark) or node.preposition:
        return None
    if isinstance(node, NounPhrase) and clause.determiners(node) & clause.lexicon.grammar.definite:
        return None  # "البيع المحتمل", which only says which sale
    return listed(clause, "predicates", clause.lexicon.singular(clause.tokens[node.head].text))
