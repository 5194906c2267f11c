"""What is so if or before another thing is: "if X agrees, Y buys Z", "before X buys Y, Z must"."""

from collections.abc import Callable, Sequence

from kg.extract.conjugation import Mood
from kg.extract.effects import Scope, in_doubt, listed, scope_of
from kg.extract.futures import in_past, perfect, present
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.negation import negation
from kg.extract.nodes import Mark, NounPhrase, VerbGroup
from kg.extract.syntax import Clause
from kg.model import Modality

_Way = Callable[[Clause, int], tuple[int, int] | None]
"""What returns the words on which the verb at a position hangs, or None."""
_LOOSE = frozenset({Tag.ADVERB, Tag.PUNCTUATION})
"""What may stand between the nouns of a sentence's opening."""


def subordinate(clause: Clause, at: int) -> Scope | None:
    """Return what "si", "afin que" or "sans que" makes of the clause that it opens."""
    for position in range(at - 1, -1, -1):
        node = clause.nodes[position]
        if isinstance(node, Mark) and node.tag is Tag.SUBORDINATOR:
            if clause.answer and clause.answer.opener == position:
                return None  # "asked whether it did, X said it did"
            effect = listed(clause, "subordinators", node.text) or _unreal(clause, at, position)
            denied = any(t.tag is Tag.NEGATION for t in clause.tokens[: node.first])
            if effect == "negative" and denied:
                effect = str(Modality.HYPOTHETICAL)  # "pas un mois ne passe sans que"
            if effect and _told_first(clause, position, at):
                return None
            if effect and not _closed(clause, position, at):
                return scope_of(effect, (node.first, node.last))
            fronted = position == 0 or _behind_that(clause, position)
            if fronted and _on_condition(clause, at, position):
                return in_doubt((node.first, node.last))
    return None


def hanging(clause: Clause, at: int) -> Scope | None:
    """Return what a main verb in the present hangs on: "if the judge lets it, X sells it".

    A present that hangs on nothing is a fact; an imperfect behind "without the strike" never was.
    """
    if over := (_on_what_follows(clause, at) or _provided(clause, at) or _awaited(clause, at)):
        return over
    table, verb = clause.lexicon.status["conditions"], clause.verb(at)
    hangs = "hanging" in table and verb is not None and verb.mood is Mood.INDICATIVE
    if verb is None or not hangs or clause.in_relative(at):
        return None
    for way in _ways(clause, verb):
        if words := way(clause, at):
            return in_doubt(words)
    return None


def _on_what_follows(clause: Clause, at: int) -> Scope | None:
    """Return the condition behind a main verb: "X owns it if the court agrees".

    What a law says it says, whatever its conditions: "the act bans X if Y".
    """
    verb, table = clause.verb(at), clause.lexicon.status["conditions"].get("trailing", ())
    if not table or verb is None or verb.mood is not Mood.INDICATIVE or verb.negated:
        return None
    behind = next((one for one in clause.verbs if one > at and clause.verbs[one].finite), 0)
    found = next((one for one in range(at + 1, behind) if clause.mark(one, *table)), None)
    if found is None or clause.in_relative(at) or _rules(clause, at):
        return None
    if any(clause.mark(one, ";", ":") for one in range(at + 1, found)):
        return None
    later = sum(one > found and clause.verbs[one].finite for one in clause.verbs)
    if clause.coordinator(found - 1) and later > 1:
        return None  # "X owns Y, and if that is not enough, it buys Z"
    mark = clause.nodes[found]
    return in_doubt((mark.first, mark.last))


def _rules(clause: Clause, at: int) -> bool:
    """Tell whether a verb's subject is a writing, which rules: "the decree"."""
    nouns = (clause.noun(one) for one in clause.subject(at))
    heads = clause.lexicon.sets["status.documents.heads"]
    return any(clause.lexicon.singular(clause.head(one)) in heads for one in nouns if one)


def _awaited(clause: Clause, at: int) -> Scope | None:
    """Return what opens a clause that something will follow: "once X buys Y, Z will rise"."""
    verb, table = clause.verb(at), clause.lexicon.status["conditions"].get("once", ())
    if not table or verb is None or verb.mood is not Mood.INDICATIVE or not present(clause, verb):
        return None
    opener = at - 1
    while opener >= 0 and not (clause.mark(opener, ",", ";", *table) or clause.verb(opener)):
        opener -= 1
    follows = any(one.mood is Mood.FUTURE for one in clause.verbs.values())
    if opener < 0 or not follows or not clause.mark(opener, *table):
        return None
    mark = clause.nodes[opener]
    return Scope(Modality.PREDICTED, negative=False, words=(mark.first, mark.last))


def _provided(clause: Clause, at: int) -> Scope | None:
    """Return the condition behind what is ahead or allowed: "تستضيفها الشركة شرط أن توافق".

    What was done was done, whatever it was made to depend on.
    """
    verb, conditions = clause.verb(at), clause.lexicon.status["conditions"].get("behind", ())
    if not conditions or verb is None or not verb.finite:
        return None
    if not any(one.imperfect for one in clause.tokens[verb.head].readings):
        return None
    affirmed = not negation(clause, at)
    for position in range(at + 1, len(clause.nodes)):
        mark = clause.marks.get(position)
        if _on_leave(clause, position):
            return in_doubt((clause.nodes[position].first, clause.nodes[position].last))
        with_leave = mark is not None and affirmed and _only_with_leave(clause, position)
        if mark is not None and (mark.text in conditions or with_leave):
            return in_doubt((mark.first, mark.last))
        if mark is not None and (mark.tag in OPENERS or clause.mark(position, ":", ";")):
            return None
    return None


def _on_leave(clause: Clause, at: int) -> bool:
    """Tell whether a noun says on whose leave a thing hangs: "رهنا بموافقة الوزارة"."""
    node, of = clause.noun(at), clause.noun(at + 1)
    if node is None or of is None or node.preposition:
        return False
    hung = clause.head(node) in clause.lexicon.status["conditions"].get("hung", ())
    return hung and clause.head(of) in clause.lexicon.status["failures"]["leave"]


def _only_with_leave(clause: Clause, at: int) -> bool:
    """Tell whether all but what leave allows is denied: "لا تشغله إلا بعد موافقة الوزارة"."""
    node, table = clause.noun(at + 1), clause.lexicon.status["conditions"]
    if node is None or clause.tokens[clause.nodes[at].first].text not in table.get("only", ()):
        return False
    return clause.head(node) in clause.lexicon.status["failures"]["leave"]


def _ways(clause: Clause, verb: VerbGroup) -> Sequence[_Way]:
    """Return what a verb may hang on in its tense."""
    if perfect(clause, verb):
        return (_or_another,)
    past = in_past(clause, verb)
    return (_but_for, _let, _spark, _or_another) if past else (_let, _subject_to, _spark, _unless)


def _unless(clause: Clause, at: int) -> tuple[int, int] | None:
    """Return the words behind a verb of what would undo it: "à moins que le juge ne s'y oppose"."""
    unless = clause.lexicon.status["conditions"]["unless"]
    return next(
        (
            (mark.first, mark.last)
            for position, mark in clause.marks.items()
            if position > at and mark.text in unless
        ),
        None,
    )


def _or_another(clause: Clause, at: int) -> tuple[int, int] | None:
    """Return the words behind a verb of who else may have done it: "à moins que ce ne soit X"."""
    words = _unless(clause, at)
    return words if words and clause.tokens[words[1]].text in clause.lexicon.grammar.it else None


def _let(clause: Clause, at: int) -> tuple[int, int] | None:
    """Return an "if" by which somebody first has to let it be, or else something other is so."""
    table = clause.lexicon.status["conditions"]
    for opener, mark in clause.marks.items():
        if mark.tag is not Tag.SUBORDINATOR or mark.text not in table["hanging"]:
            continue
        ifs = [one for one in clause.verbs if one > opener and clause.verbs[one].finite]
        if not ifs or not _same_time(clause, ifs[0], at):
            continue
        closed = _closed(clause, opener, at) if opener < at else _behind_object(clause, at, opener)
        or_else = not clause.texts.isdisjoint(table["otherwise"])
        if closed and at != ifs[0] and (or_else or _grants(clause, ifs[0])):
            return mark.first, mark.last
    return None


def _same_time(clause: Clause, first: int, at: int) -> bool:
    """Tell whether an "if" is of a present, or of a past that was not: "s'il l'avait permis"."""
    verb, grammar = clause.verbs[first], clause.lexicon.status["content"].get("in_past", ())
    if not in_past(clause, clause.verbs[at]):
        return not in_past(clause, verb)
    before = clause.tokens[verb.first : verb.head]
    return any(one.text.endswith(tuple(grammar)) for one in before)


def _grants(clause: Clause, at: int) -> bool:
    """Tell whether a verb is of who lets or bars a thing: "agrees", "lifts its objection"."""
    table, lemma = clause.lexicon.status["conditions"], clause.verbs[at].lemma
    objects = (clause.noun(one) for _, one in clause.complements(at))
    heads = {head for node in objects if node for head in _called(clause, node)}
    grants = lemma in table["granted"] and not heads.isdisjoint(table["grants"])
    return grants or lemma in table["granting"]


def _called(clause: Clause, node: NounPhrase) -> set[str]:
    """Return the names of a noun phrase, with and without its adjective: "avis", "feu vert"."""
    said = {clause.words(node.core, end) for end in (node.head + 1, node.last)}
    return said | {clause.lexicon.singular(one) for one in said}


def _behind_object(clause: Clause, at: int, opener: int) -> bool:
    """Tell whether an "if" ends the clause of a verb that neither says nor asks what follows."""
    verb = clause.verbs[at]
    if verb.lemma in clause.lexicon.reporting or listed(clause, "clauses", verb.lemma):
        return False
    between = clause.nodes[at + 1 : opener]
    return any(isinstance(one, NounPhrase) for one in between) and not any(
        isinstance(one, VerbGroup) or (isinstance(one, Mark) and one.text in {";", ":"})
        for one in between
    )


def _subject_to(clause: Clause, at: int) -> tuple[int, int] | None:
    """Return the words of what has to be first: "sous réserve de l'accord de X", "sauf veto"."""
    table = clause.lexicon.status["conditions"]
    for node in _aside(clause, at):
        bare = node.core == node.first + 1 and clause.tokens[node.head].tag is Tag.WORD
        bare = bare and clause.lexicon.singular(clause.head(node)) not in table["default"]
        barred = bare and node.preposition in table["barring"]
        if clause.words(node.first, node.last) in table["subject"] or barred:
            return node.first, node.last
    return None


def _but_for(clause: Clause, at: int) -> tuple[int, int] | None:
    """Return the words of what kept a thing from being: "sans la grève", "à deux voix près"."""
    table = clause.lexicon.status["conditions"]
    node = clause.noun(0)
    if node is None or node not in _aside(clause, at):
        return None
    definite = clause.determiners(node) & clause.lexicon.grammar.definite
    kept = bool(definite) and _called(clause, node).isdisjoint(table["leave"])
    without = node.preposition in clause.lexicon.grammar.without and kept
    nearly = clause.tokens[node.last - 1].text in table["nearly"]
    nearly = nearly or (
        node.preposition in table["with"] and not clause.texts.isdisjoint(table["more"])
    )
    return (node.first, node.last) if without or (nearly and node.preposition) else None


def _aside(clause: Clause, at: int) -> list[NounPhrase]:
    """Return the phrases with a preposition that open or end the clause of a main verb."""
    subject = min((at, *clause.subject(at)))
    start = max((one + 1 for one in range(subject) if clause.mark(one, ";")), default=0)
    before = next((one for one in range(start, subject) if clause.mark(one, ",")), subject)
    loose = {Tag.ADVERB, Tag.PREPOSITION}
    phrase = all(
        clause.noun(one) or clause.marks[one].tag in loose
        for one in range(start, before)
        if not clause.verb(one)
    )
    alone = phrase and not any(clause.verb(one) for one in range(start, before))
    opening = [n for one in range(start, before) if (n := clause.noun(one))] if alone else []
    behind = []
    for position in range(at + 1, len(clause.nodes)):
        if clause.verb(position) or clause.mark(position, ";", ":"):
            break
        if (node := clause.noun(position)) is not None:
            behind.append(node)
    return [one for one in (*opening, *behind) if one.preposition]


def _spark(clause: Clause, at: int) -> tuple[int, int] | None:
    """Return the words without a verb that would set it off: "Un feu vert, et X rachète Y"."""
    subject, table = clause.subject(at), clause.lexicon.status["conditions"]
    first = 0 if clause.noun(0) else 1  # "Encore un mois, et"
    node = clause.noun(first)
    if node is None or node.preposition or not subject or not clause.coordinator(subject[0] - 1):
        return None
    before = clause.nodes[: subject[0] - 1]
    alone = all(
        isinstance(one, NounPhrase) or (isinstance(one, Mark) and one.tag in _LOOSE)
        for one in before
    )
    more = clause.indefinite(first) and not clause.texts.isdisjoint(table["more"])
    sets_off = more or not _called(clause, node).isdisjoint(table["sparks"])
    return (node.first, node.last) if alone and sets_off else None


def _told_first(clause: Clause, opener: int, at: int) -> bool:
    """Tell whether somebody says a thing behind "before": "thanked them before adding that"."""
    mark, verb = clause.marks[opener], clause.verb(opener + 1)
    if mark.text not in clause.lexicon.status["conditions"].get("before", ()) or verb is None:
        return False
    told = (clause.mark(one, *clause.lexicon.grammar.that) for one in range(opener + 2, at))
    if verb.lemma not in clause.lexicon.reporting or not any(told):
        return False
    return not any(_undone(clause, one) for p, one in clause.verbs.items() if p < opener)


def _undone(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether what a verb says is not done, or not yet: "will not sign", "must wait"."""
    ahead = verb.negated or bool(verb.governors) or verb.mood in {Mood.FUTURE, Mood.CONDITIONAL}
    effects = {listed(clause, kind, verb.lemma) for kind in ("clauses", "events")}
    return ahead or bool(effects & {"negative", "needed"})


def _unreal(clause: Clause, at: int, opener: int) -> str | None:
    """Return what "même si" makes of a clause where the next is in the conditional.

    What something must or will come before is still ahead: "before X buys Y, Z must agree".

    opener  the position of the conjunction
    """
    text = clause.marks[opener].text
    others = [one for position, one in clause.verbs.items() if position != at]
    if text in clause.lexicon.status["conditions"].get("before", ()):
        calls = any(effect == "needed" for one in others for _, effect in one.governors)
        due = calls or any(one.mood in {Mood.FUTURE, Mood.CONDITIONAL} for one in others)
        return str(Modality.HYPOTHETICAL) if due else None
    if text in clause.lexicon.status["conditions"].get("meant", ()):
        verb = clause.verb(opener + 1)  # "مرشحة لأن تستضيف", and no "لأنها"
        return str(Modality.HYPOTHETICAL) if verb is not None and verb.finite else None
    if text not in clause.lexicon.status["conditions"].get("unreal", ()):
        return None
    ahead = any(one.mood is Mood.CONDITIONAL for p, one in clause.verbs.items() if p > at)
    return str(Modality.HYPOTHETICAL) if ahead else None


def _behind_that(clause: Clause, at: int) -> bool:
    """Tell whether a conjunction stands behind "that": "said that, if X is so, Y is"."""
    that = at - 2 if clause.mark(at - 1, ",") else at - 1
    return clause.mark(that, *clause.lexicon.grammar.that)


def _on_condition(clause: Clause, at: int, opener: int) -> bool:
    """Tell whether a main verb says what is so if something else is: "if X is so, Y is".

    opener  the position of the conjunction
    """
    verb = clause.verb(at)
    if verb is None or verb.mood is not Mood.INDICATIVE or clause.relative(at) is not None:
        return False
    if not clause.mark(opener, *clause.lexicon.status["conditions"]["openers"]):
        return False
    between = [one for one in clause.verbs if opener < one < at and clause.verbs[one].finite]
    return sum(clause.comment(one) is None for one in between) == 1


def _goes_ahead(clause: Clause, opener: int, at: int) -> bool:
    """Tell whether a verb is the first of what a fronted clause stands before, as none is behind.

    "دون أن تشتري أورنج الشركة، دربت نموذجا" says of Orange what it did; another's verb behind it
    would leave it to the fronted clause.
    """
    subject, behind = clause.subject(at), [one for one in clause.verbs if one > at]
    told = (one for one in behind if clause.verbs[one].finite and not clause.in_relative(one))
    fronted = opener == 0 or _behind_that(clause, opener)
    return fronted and all(clause.subject(one) == subject for one in told)


def _closed(clause: Clause, opener: int, at: int) -> bool:
    """Tell whether a comma behind the first verb of a fronted clause ends it before a node."""
    verbs, subject = 0, () if clause.in_relative(at) else clause.subject(at)
    for position in range(opener + 1, at):
        node = clause.nodes[position]
        verbs += isinstance(node, VerbGroup) and node.finite
        if clause.mark(position, ";"):
            return True
        if not (verbs and clause.mark(position, ",")):
            continue
        if subject and opener < subject[0] < position and not _goes_ahead(clause, opener, at):
            continue  # "if X, which has Y, owns Z"
        anew = clause.mark(position + 2, *clause.lexicon.grammar.that)  # "إن لم توقع، وإنها تحتاج"
        if anew or not clause.coordinator(position + 1):
            return True
    return False
