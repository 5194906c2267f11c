"""What a sentence says only of a world: "in this scenario", "The plot: …", "Let us imagine. …"."""

from collections.abc import Sequence

from kg.extract.asked import asked_once_of_all
from kg.extract.effects import PLAIN, Scope, in_doubt, listed, scope_of
from kg.extract.futures import perfect, present
from kg.extract.jests import told_in_jest
from kg.extract.lexicon import OPENERS, Tag
from kg.extract.negation import negation
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause
from kg.model import Modality
from kg.names import SCHEMA

_LONGEST = 4
"""Noun phrases that open a sentence before its first comma."""
_DESCRIBED = 9
"""Nodes of what describes them."""
_WORDS = 4
"""Words that lead back from a world at the most: "in the real world"."""


def world(clause: Clause, at: int) -> Scope | None:
    """Return what says that a node is so only in a world, a tale, a plan or a wish, or None."""
    for way in (_setting, _announced, told_in_jest, _plotted):
        if found := way(clause, at):
            return found
    return in_doubt((0, 0)) if clause.imagined else None


def _setting(clause: Clause, at: int) -> Scope | None:
    """Return the scenario or the plan that a sentence opens with, in which alone it is so."""
    opening, comma = _opening(clause)
    if not opening or at <= comma:
        return None
    table, true = clause.lexicon.status["setting"], _true(clause, opening)
    within, titled = not true and _within(clause, opening[0]), _titled(clause, opening)
    planned = opening[0].preposition in table["under"] and not _since(clause, comma, at)
    for node in (*opening, *_apposed(clause, comma)):
        called, words = _called(clause, node), (node.first, node.last)
        whole = clause.words(node.core, node.last)  # "un monde parfait"
        effect = None if _for_own(clause, node) else listed(clause, "settings", *called, whole)
        if titled and within and not called.isdisjoint(table.get("titled", ())):
            effect = str(Modality.HYPOTHETICAL)
        if _made_up(clause, node) or (within and _staged(clause, node, at)):
            effect = str(Modality.HYPOTHETICAL)
        if effect == Modality.HYPOTHETICAL or (effect and planned):
            return scope_of(effect, words)
        first = clause.after_worlds and len(opening) == 1
        if first and not called.isdisjoint(table["ordinals"]):
            return in_doubt(words)
    return None


def _within(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether what is so is so in a work: "in the film", "for the purposes of the drill".

    What is used for one ("for its series"), or done after it, is used and done.
    """
    table = clause.lexicon.status["setting"]
    if node.preposition == clause.lexicon.grammar.purpose:
        return clause.lexicon.singular(clause.head(node)) in table.get("purposes", ())
    return node.preposition in table.get("within", ())


def _for_own(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a work is somebody's own, for which a thing is done: "for his novel"."""
    own = clause.determiners(node) & clause.lexicon.sets["determiners.possessive"]
    return bool(own) and node.preposition == clause.lexicon.grammar.purpose


def _since(clause: Clause, opener: int, at: int) -> bool:
    """Tell whether the clause behind a mark says since when it is so, and so no plan: "since May".

    at  the position of its verb
    """
    since = clause.lexicon.status["setting"].get("since", ())
    for position in range(opener + 1, len(clause.nodes)):
        node, noun = clause.nodes[position], clause.noun(position)
        if position > at and (clause.verb(position) or clause.mark(position, ";", ":")):
            return False
        place = noun is not None and clause.names_place(noun)  # "depuis Paris"
        if clause.tokens[node.first].text.partition(" ")[0] in since and not place:
            return True
    return False


def _true(clause: Clause, opening: Sequence[NounPhrase]) -> bool:
    """Tell whether a work that a sentence opens with is of what is so: "في فيلم وثائقي"."""
    true = clause.lexicon.status["setting"].get("true", ())
    words = clause.tokens[opening[0].first : opening[-1].last]
    return any(clause.lexicon.singular(one.text) in true for one in words)


def _plotted(clause: Clause, at: int) -> Scope | None:
    """Return the colon behind which is told what somebody made up: "ملخص الرواية: …"."""
    colon = _plot(clause)
    if colon is None or clause.nodes[at].first < colon:
        return None
    return in_doubt((colon, colon + 1))


@asked_once_of_all
def _plot(clause: Clause) -> int | None:
    """Return the token of the colon before which a sentence speaks of what is made up, or None.

    Who speaks of a tale makes nothing up: "قال مؤلف الرواية: …"
    """
    table = clause.lexicon.status["setting"]
    colon = next((at for at, one in enumerate(clause.tokens) if one.text == ":"), None)
    if colon is None or "plots" not in table:
        return None
    words = [clause.lexicon.singular(one.text) for one in clause.tokens[:colon]]
    before = [one for one in clause.verbs.values() if one.first < colon and not one.passive]
    of, to = clause.noun(1), clause.lexicon.grammar.purpose  # "كابوس للمنافسين: …"
    so = _real(clause, colon) or (of is not None and of.preposition == to)
    dreamt = not so and any(one in table["dreams"] for one in words[:1])
    if dreamt or not set(table["unreal"]).isdisjoint(words):
        return colon
    speaks = any(one.lemma in clause.lexicon.reporting for one in before)
    return colon if _of_plot(clause, words) and not speaks else None


def _of_plot(clause: Clause, words: Sequence[str]) -> bool:
    """Tell whether words are of what happens in a tale: "أحداث الرواية"."""
    table = clause.lexicon.status["setting"]
    of_tale = all(not set(table.get(one, ())).isdisjoint(words) for one in ("plots", "titled"))
    return of_tale and set(table.get("true", ())).isdisjoint(words)


def _announced(clause: Clause, at: int) -> Scope | None:
    """Return what the words before a colon make of what it opens: "The rumour:", "The plot:"."""
    found, verb = _announcer(clause), clause.verb(at)
    if found is None or at <= found[0]:
        return _shown(clause, at)
    done = verb is not None and (perfect(clause, verb) or _since(clause, found[0], at))
    wished = found[1].modality is Modality.INTENDED
    return None if wished and done else found[1]  # "L'objectif est atteint : X a racheté Y"


def _shown(clause: Clause, at: int) -> Scope | None:
    """Return the tale right before a colon, whatever opens the sentence: "with a skit: X owns"."""
    colon = _colon(clause)
    node = clause.noun(colon - 1)
    if node is None or at <= colon or _no_tale(clause, colon):
        return None
    told = _called(clause, node)
    open_ = any(listed(clause, "settings", one) == Modality.HYPOTHETICAL for one in told)
    if not (open_ or _made_up(clause, node) or _staged(clause, node, at)):
        return None
    return in_doubt((node.first, node.last))


def _no_tale(clause: Clause, colon: int) -> bool:
    """Tell whether the words before a colon deny a tale: "no joke", "plus qu'un rêve", "is over".

    Of what a verb says right before it, only that it plays makes up what follows: "تحقق الحلم: …"
    """
    node, last = clause.nouns[colon - 1], clause.nodes[colon].first
    denied = any(one.tag is Tag.NEGATION for one in clause.tokens[:last])
    no = clause.determiners(node) & clause.lexicon.sets["determiners.negative"]
    more = clause.tokens[max(0, node.first - 1)].text in clause.lexicon.grammar.that
    above = next((i for i in clause.verbs if i < colon and clause.subject(i) == (colon - 1,)), None)
    playing = clause.lexicon.status["setting"].get("playing", ())
    done = above is not None and clause.verbs[above].lemma not in playing
    return denied or _real(clause, last) or bool(no) or more or done


def _real(clause: Clause, end: int) -> bool:
    """Tell whether the words before a token say that a tale is so: "the rumour was true"."""
    real = clause.lexicon.status["setting"]["real"]
    return any(one.text in real for one in clause.tokens[:end])


def _made_up(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun is of nothing that is: "a fictional case", "a mock front page"."""
    unreal = clause.lexicon.status["setting"].get("unreal", ())
    return any(one.text in unreal for one in clause.tokens[node.first : node.head])


def _named(clause: Clause, node: NounPhrase) -> str:
    """Return the last two words of what a noun names: "worst case", "thought experiment"."""
    return clause.words(max(node.core, node.head - 1), node.head + 1)


def _called(clause: Clause, node: NounPhrase) -> set[str]:
    """Return the names of a noun phrase: its head, as printed and alone, and its last two words.

    Of one that ends in a title that is what stands before it: "the series “Grid”".
    """
    within = range(node.core + 1, node.last)
    titles = (at - 1 for at in within if clause.tokens[at].tag is Tag.OPEN)
    head = clause.tokens[next(titles, node.head)].text
    return {head, clause.lexicon.singular(head), _named(clause, node)}


def _staged(clause: Clause, node: NounPhrase, at: int) -> bool:
    """Tell whether a noun is of what is played, and a verb says what is so in it: "in the film".

    What was done in an exercise was done ("in the drill, the ministry used X").
    """
    staged, verb = clause.lexicon.status["setting"].get("staged", ()), clause.verb(at)
    played = not _called(clause, node).isdisjoint(staged)
    return played and verb is not None and verb.finite and present(clause, verb)


def tells_worlds(clause: Clause) -> bool:
    """Tell whether a sentence says that several worlds can be: "three scenarios are possible"."""
    worlds = clause.lexicon.status["setting"]["worlds"]
    return not clause.texts.isdisjoint(worlds)


def imagines(clause: Clause) -> bool:
    """Tell whether a sentence only calls for a world, which those behind it tell of."""
    if clause.asks is not None or not _calls(clause, len(clause.nodes)):
        return _takes_place(clause)
    return True


def returns(clause: Clause) -> bool:
    """Tell whether a sentence leads back from a world that was told of: "But in fact", "Today"."""
    leading = clause.lexicon.status["setting"].get("returning", ())
    contrast = clause.lexicon.words["connectives"]["contrast"]
    opening = (clause.words(0, length) for length in range(1, _WORDS + 1))
    return any(words in leading or words in contrast for words in opening)


@asked_once_of_all
def _colon(clause: Clause) -> int:
    """Return the position of the first colon of a sentence, or zero."""
    return next((at for at in sorted(clause.marks) if clause.mark(at, ":")), 0)


@asked_once_of_all
def _announcer(clause: Clause) -> tuple[int, Scope] | None:
    """Return the colon that the words of a world, a wish or nobody's claim stand before."""
    colon, node = _colon(clause), clause.noun(0)
    if not 0 < colon <= _LONGEST + 1:
        return None
    words = (clause.nodes[0].first, clause.nodes[colon - 1].last)
    if _calls(clause, colon):
        return colon, in_doubt(words)
    if node is None or node.preposition:
        return None
    effect = _of_announced(clause, node, colon)
    named = node.first, node.last
    return (colon, scope_of(effect, named)) if effect and effect != PLAIN else None


def _of_announced(clause: Clause, node: NounPhrase, colon: int) -> str | None:
    """Return what a noun phrase that opens a sentence makes of what a colon opens."""
    table = clause.lexicon.status["setting"]
    if not _only_names(clause, colon):
        return None
    longest = range(node.head + 1, clause.nodes[colon].first + 1)
    told = (end for end in longest if clause.words(node.core, end) in table.get("told", ()))
    if any(not _yearly(clause, node, end) for end in told):
        return str(Modality.HYPOTHETICAL)
    head = clause.lexicon.singular(clause.head(node))
    owned = node.core - node.first > 1  # "The union's fear" is the union's word
    own = clause.determiners(node) & clause.lexicon.sets["determiners.possessive"]
    if head in table.get("wished", ()) and (colon > 1 or own or clause.possessor(0)):
        return str(Modality.INTENDED)
    if colon > 1:
        return None
    named = _named(clause, node)
    if not own and not clause.possessor(0) and head in table.get("posed", ()):
        return str(Modality.HYPOTHETICAL)  # "Question 3: X hosts Y. Which law applies?"
    effect = listed(clause, "thoughts", head, named) or listed(clause, "settings", head, named)
    return None if own or owned else effect


def _yearly(clause: Clause, node: NounPhrase, end: int) -> bool:
    """Tell whether what is called an exercise is a year of accounts: "l'exercice 2025", "fiscal".

    end  the token past its name
    """
    table = clause.lexicon.status["setting"]
    behind = clause.tokens[end]
    if clause.lexicon.singular(clause.head(node)) not in table.get("yearly", ()):
        return False
    year = behind.tag is Tag.NUMBER or behind.date is not None
    return year or behind.text in table["accounting"]


def _only_names(clause: Clause, colon: int) -> bool:
    """Tell whether what is before a colon only names what it opens: "X's plot is simple:"."""
    being = {
        *clause.lexicon.grammar.copulas,
        *clause.lexicon.status["content"].get("amounting", ()),
        *clause.lexicon.status["setting"].get("spreading", ()),
    }
    verbs = [at for at in clause.verbs if at < colon]
    if len(verbs) > 1 or any(clause.verbs[at].lemma not in being for at in verbs):
        return False
    if any(negation(clause, at) for at in verbs) or _real(clause, clause.nodes[colon].first):
        return False
    return all(clause.noun(at) or clause.verb(at) for at in range(colon))


def _calls(clause: Clause, end: int) -> bool:
    """Tell whether the words before a position call for a world: "Imaginons un instant"."""
    phrases = clause.lexicon.status["setting"].get("imagining", ())
    last = clause.nodes[end].first if end < len(clause.nodes) else len(clause.tokens)
    if not phrases or not any(clause.words(0, to) in phrases for to in range(1, min(last, 6) + 1)):
        return False
    inside = [one for at, one in clause.verbs.items() if at < end and one.finite]
    call = min(clause.verbs, default=0)
    if _feels(clause, call + 1):
        return False
    return len(inside) <= 1 and all(
        one.tag not in OPENERS
        for at, one in clause.marks.items()
        if call < at < end  # "ل" of "لنتخيل" is of the call itself
    )


def _feels(clause: Clause, at: int) -> bool:
    """Tell whether a noun is of what somebody felt, and no world: "imagine their surprise"."""
    node, felt = clause.noun(at), clause.lexicon.status["setting"].get("felt", ())
    if node is None or node.preposition or clause.indefinite(at):
        return False
    return not _called(clause, node).isdisjoint(felt)


def _takes_place(clause: Clause) -> bool:
    """Tell whether a sentence says when or where a tale plays: "The novel is set in 2050"."""
    table = clause.lexicon.status["setting"]
    for at, verb in clause.verbs.items():
        playing = table.get("playing_itself" if verb.reflexive else "playing", ())
        if verb.lemma not in playing:
            continue
        if _of_plot(clause, [clause.lexicon.singular(one.text) for one in clause.tokens]):
            return True  # "تدور أحداث الرواية في طنجة"
        node = clause.noun(clause.subject(at)[0]) if clause.subject(at) else None
        if node is None:
            continue
        head = clause.lexicon.singular(clause.head(node))
        if head in table["told"] or listed(clause, "settings", head) or head in table["titled"]:
            return True
    return False


def _titled(clause: Clause, opening: Sequence[NounPhrase]) -> bool:
    """Tell whether the first of some noun phrases has a title in it: "la série « Réseau »".

    A title has a capital where there are any. Where the noun may be an adjective, a thing so
    called is no work: "la nouvelle « Usine » de Renault".
    """
    node = opening[0]
    quote = next((i for i in range(node.first, node.last) if clause.tokens[i].tag is Tag.OPEN), 0)
    if not quote or clause.tokens[quote + 1].printed[:1].islower():
        return False
    also = clause.lexicon.status["setting"].get("describing", ())
    of = opening[1] if len(opening) > 1 else None
    entity = clause.tokens[of.head].entity if of else None
    person = entity is None or SCHEMA.Person in entity.types
    return person or _called(clause, node).isdisjoint(also)


def _apposed(clause: Clause, comma: int) -> list[NounPhrase]:
    """Return what is said of a title between commas: "Dans « X », le roman de Y, …"."""
    first = clause.noun(0)
    said = clause.noun(comma + 1)
    if first is None or said is None or said.preposition or not _titled(clause, [first]):
        return []
    end = comma + 2
    while clause.noun(end) or ((verb := clause.verb(end)) and verb.participle):
        end += 1
    return [said] if clause.mark(end, ",") else []


def _opening(clause: Clause) -> tuple[list[NounPhrase], int]:
    """Return the noun phrases that open a sentence, and the position that ends them.

    That is a comma, or the node before a verb that opens its clause. What describes the last of
    them stands before it: "in the scenario that officers played, …", "في المحاكاة التي أجراها، …".
    """
    first, found = clause.noun(0), list[NounPhrase]()
    if first is None or not first.preposition:
        return [], 0
    while len(found) <= _LONGEST and (node := clause.noun(len(found))) is not None:
        found.append(node)
    end = len(found)
    verb = clause.verb(end)
    if not clause.lexicon.grammar.indefinite and verb is not None and verb.finite:
        return found, end - 1
    described = clause.is_mark(end) and clause.relative(end + 1) == end
    if (verb and verb.participle) or described:
        ends = range(end + 1, min(end + _DESCRIBED, len(clause.nodes)))
        end = next((one for one in ends if clause.mark(one, ",")), end)
    return (found, end) if clause.mark(end, ",") else ([], 0)
