"""What a sentence puts over its clauses: a question, a condition, doubt, a plan for an event.

A thing said inside such a scope is not said as a fact, whatever its own verb looks like.
"""

from collections.abc import Collection, Sequence

from kg.extract.absence import absent, of_negated, untrue
from kg.extract.conditions import hanging, subordinate
from kg.extract.conjugation import Mood
from kg.extract.contents import Content, headed_by, told_apart
from kg.extract.doubts import before_question, left_open, so_called
from kg.extract.effects import PLAIN, Scope, in_doubt, listed, of_noun, scope_of
from kg.extract.events import event_scope
from kg.extract.fronted import put_by_main
from kg.extract.negation import negation, singling, withheld
from kg.extract.nodes import NounPhrase, VerbGroup
from kg.extract.sayings import forged, rumour, said_false, somebodys, stance, sure_of, wrongly
from kg.extract.syntax import Clause
from kg.extract.undone import pictured
from kg.extract.worlds import world
from kg.model import Modality

_UNSAYING = frozenset({"negative", str(Modality.HYPOTHETICAL)})


def scope(clause: Clause, at: int, *, event: bool = False) -> Scope | None:
    """Return what stands over the node at a position, the innermost first, or None.

    event  whether a noun says what happens, so that its verb or its noun decides if it did
    """
    ways = (
        rumour,
        left_open,
        subordinate,
        hanging,
        put_by_main,
        untrue,
        pictured,
        world,
        so_called,
    )
    for way in (event_scope, *ways) if event else ways:
        if found := way(clause, at):
            return found
    return _question(clause) if asked(clause, at) else None


def asked(clause: Clause, at: int) -> bool:
    """Tell whether what a node says is asked: it stands in a question, and in no relative.

    "Has it chosen X, which Y built?" says that Y built it; "was it Y that built it?" asks it.
    """
    if _question(clause) is None or before_question(clause, at):
        return False
    verb, opener = clause.verb(at), clause.relative(at)
    if verb is None or not verb.finite or opener is None:
        return True
    return singling(clause, at) is not None or _of_whom(clause, opener)


def asks_alone(clause: Clause) -> Scope | None:
    """Return the doubt over a question without a verb: "X, supplier of the army?"."""
    return None if any(one.finite for one in clause.verbs.values()) else _question(clause)


def _of_whom(clause: Clause, opener: int) -> bool:
    """Tell whether a question that opens with its copula asks of whom a relative is true.

    "Was it Y that built it?", "Is Y the firm that built it?"
    """
    forms, being = clause.lexicon.forms, clause.lexicon.grammar.being
    if all(form.lemma not in being for form in forms.get(clause.tokens[0].text)):
        return False
    known = (clause.noun, clause.adverb, clause.coordinator)
    return all(any(is_it(one) for is_it in known) for one in range(1, opener))


def _question(clause: Clause) -> Scope | None:
    at = clause.asks
    return in_doubt((at, at + 1)) if at else None


# --- clauses


def content_scope(
    clause: Clause, token: int, found: Sequence[Content], owned: Collection[int | None]
) -> Scope | None:
    """Return what the clauses behind "que" in which a token stands make of it, or None.

    owned  the positions of the governors that say whose words they are

    A clause is put as a fact only where what governs it does so, or says who claims it.
    """
    told = False
    for content in reversed(found):
        if not content.first < token < content.last:
            continue
        words, effect = _governing(clause, content)
        known = content.governor in owned and not clause.supposed(content.que)
        if known and any(one.text == ":" for one in clause.tokens[content.first : token]):
            continue  # "denied that …: no data is hosted abroad"
        if effect is None and (not known or clause.wished(content.que)):
            effect = str(Modality.HYPOTHETICAL)
        verb = clause.verb(content.governor) if content.governor is not None else None
        deny = clause.lexicon.status["refutations"]["rejecting"]
        added = effect is None and verb is not None and verb.participle
        denied = effect == "negative" or (verb and verb.lemma in deny)
        if added or (denied and told_apart(clause, token)):
            return None  # "craint que …, ajoutant que …": what is added is not feared
        if effect and effect != PLAIN:
            unsaid = told or _describes(clause, token)  # "never said that": it may be so
            unsaid = unsaid and effect == "negative"
            return scope_of(str(Modality.HYPOTHETICAL) if unsaid else effect, words)
        told = True
    return None


def _describes(clause: Clause, token: int) -> bool:
    """Tell whether a participle only describes a thing: "cannot say that data kept in X is"."""
    at = headed_by(clause, token)
    return at is not None and clause.verbs[at].participle and clause.describes(at)


def content_effect(clause: Clause, content: Content) -> str | None:
    """Return what the governor of a content clause makes of it; None where that is not listed."""
    return _governing(clause, content)[1]


def _governing(clause: Clause, content: Content) -> tuple[tuple[int, int], str | None]:
    que, at = (content.first, content.first + 1), content.governor
    if at is None:
        return que, None
    verb, noun = clause.verb(at), clause.noun(at)
    if noun is not None:
        return (noun.core, noun.last), _of_noun(clause, at, noun)
    if verb is None:
        return que, None
    if verb.governors and clause.coordinator(content.que - 1):  # it has the first "que" in it
        return (verb.first, max(verb.head, verb.first + 1)), verb.governors[0][1] or PLAIN
    return _governing_verb(clause, at, verb, content.first)


def _of_noun(clause: Clause, at: int, noun: NounPhrase) -> str | None:
    """Return what a noun makes of the clause that it announces: "le risque que", "Ada's claim"."""
    head = clause.lexicon.singular(clause.tokens[noun.head].text)
    effect = of_noun(clause, head)
    before = clause.tokens[max(0, noun.first - 1) : noun.head]
    none = clause.lexicon.words["determiners"]["negative"]
    doubt = head in clause.lexicon.status["content"]["doubt"]
    if any(t.text in none for t in before) or absent(clause, at):
        if doubt:
            effect = PLAIN  # "nul doute que"
        elif effect == PLAIN:
            effect = str(Modality.HYPOTHETICAL)  # "aucune preuve que"
    denying = clause.lexicon.words.get("negation", {}).get("adjectival", ())
    word = clause.tokens[noun.head - 1].text.rpartition(" ")[2] if noun.head else ""
    if stance(clause, at) or somebodys(clause, at):
        effect = None
    if effect in {None, str(Modality.HYPOTHETICAL)} and said_false(clause, at):
        effect = "negative"
    if effect == PLAIN and word in denying:  # "غير صحيح أن", "من غير الصحيح أن"
        effect = str(Modality.HYPOTHETICAL)
    return effect


def _governing_verb(
    clause: Clause, at: int, verb: VerbGroup, end: int
) -> tuple[tuple[int, int], str | None]:
    words = (verb.head, verb.last)
    if said_false(clause, at) or (wrongly(clause, verb) and not negation(clause, at)):
        return words, "negative"
    if negation(clause, at) or _is_not(clause, at):
        return words, of_negated(clause, verb, end)
    if _mistaken(clause, verb) or forged(clause, at):
        return words, str(Modality.HYPOTHETICAL)
    rumoured = _of_copula(clause, at) == Modality.HYPOTHETICAL and not _document(clause, at)
    if rumoured or withheld(verb) or _to_prove(clause, verb):  # "la rumeur veut que"
        return words, str(Modality.HYPOTHETICAL)
    predicative = verb.lemma in clause.lexicon.grammar.copulas or verb.passive
    attribute = [token.text for token in clause.tokens[verb.last : end]] if predicative else []
    if sure_of(clause, at, end):
        return words, None
    effect = _listed_effect(clause, at, verb, attribute)
    if attribute:
        words = (verb.head, min(end, max(verb.last, verb.head + 1) + len(attribute)))
    above = _above(clause, at) if verb.mood is Mood.INFINITIVE else None
    if above and above[1] in _UNSAYING:
        return above
    if effect is None and _recalled(clause, at, verb):
        effect = PLAIN
    return words, effect


def _listed_effect(
    clause: Clause, at: int, verb: VerbGroup, attribute: Sequence[str]
) -> str | None:
    """Return what the tables say that a verb makes of its clause; a copula has its subject's."""
    table = clause.lexicon.status["content"]
    if verb.lemma in table.get("telling", ()) and clause.said(at) is None:
        return None  # "suggests that X hosts it", not "that X host it"
    effect = listed(clause, "clauses", verb.lemma, *attribute)
    if effect is None and verb.lemma in clause.lexicon.grammar.being and not attribute:
        left_open = verb.mood is Mood.CONDITIONAL  # "it may be that"
        effect = str(Modality.HYPOTHETICAL) if left_open else _of_copula(clause, at)
    if effect is None and attribute and not _within(clause, at):
        effect = listed(clause, "thoughts", attribute[-1])  # "it is a lie that"
    return effect


def _within(clause: Clause, at: int) -> bool:
    """Tell whether but a place stands behind a passive verb: "it is stated in the report that"."""
    verb, noun = clause.verb(at), clause.noun(at + 1)
    return verb is not None and verb.passive and noun is not None and bool(noun.preposition)


def _mistaken(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether a thing is but thought while another is done: "en croyant que".

    What is said meanwhile is said ("en assurant que X contrôle Y"), unless it is a lie.
    """
    gerund = verb.mood is Mood.PRESENT_PARTICIPLE
    if not gerund or verb.preposition != clause.lexicon.grammar.within:
        return False
    table = clause.lexicon.status["content"]
    lies = table.get("lying", ())
    if any(one.lemma in lies for one in clause.verbs.values()):
        return True
    thought = table.get("thought", (verb.lemma,))
    return verb.lemma in thought or verb.lemma not in clause.lexicon.reporting


def _is_not(clause: Clause, at: int) -> bool:
    """Tell whether a verb of nobody's stands under "ليس": "ليس من الواضح أن"."""
    verb, above = clause.verb(at), clause.verb(at - 1)
    if verb is None or above is None or above.lemma not in clause.lexicon.grammar.being:
        return False
    return above.negated and verb.lemma in clause.lexicon.status["content"]["impersonal"]


def _to_prove(clause: Clause, verb: VerbGroup) -> bool:
    """Tell whether a thing is still to be proven: "il reste à prouver que", "pour prouver que"."""
    put = any(effect != PLAIN for _, effect in verb.governors)
    ahead = put or (verb.mood is Mood.INFINITIVE and not verb.governors)
    return ahead and verb.lemma in clause.lexicon.status["content"].get("proving", ())


def _document(clause: Clause, at: int) -> bool:
    """Tell whether a verb's subject is a document, which speaks for who made it."""
    nouns = (clause.noun(one) for one in clause.subject(at))
    heads = clause.lexicon.sets["status.documents.heads"]
    return any(clause.head(noun) in heads for noun in nouns if noun)


def _recalled(clause: Clause, at: int, verb: VerbGroup) -> bool:
    """Tell whether the prose itself says so: "rappelons que", "nous pensons que", "il faut dire".

    An infinitive that nobody does is the prose's where it recalls: "il convient de rappeler".
    """
    table = clause.lexicon.status["content"]
    if verb.governors or verb.mood is Mood.INFINITIVE:
        before = clause.verb(at) if verb.governors else clause.verb(at - 1) or clause.verb(at - 2)
        first = clause.tokens[verb.governors[0][0]].readings if verb.governors else ()
        lemmas = {before.lemma if before else "", *(one.lemma for one in first)}
        return verb.lemma in table["recalling"] and bool(lemmas & set(table["advising"]))
    subject = clause.subject(at)
    noun = clause.noun(subject[0]) if subject else None
    if noun is not None and clause.tokens[noun.head].text not in table["own"]:
        return False
    head = clause.tokens[verb.head]
    if head.text.endswith(tuple(table.get("past", ()))) or head.mood(Mood.PAST_PARTICIPLE):
        return False  # "nous écrivions que" takes back what it said
    plural = any(
        clause.tokens[i].text.endswith(clause.lexicon.grammar.we_endings)
        for i in range(verb.first, verb.head + 1)
    )
    return plural or (
        noun is not None and clause.tokens[noun.head].text not in clause.lexicon.grammar.we
    )


def _of_copula(clause: Clause, at: int) -> str | None:
    """Return what its subject makes of "est que": "l'idée est que", "le constat est que"."""
    for position in clause.subject(at):
        noun = clause.noun(position)
        if noun:
            head = clause.lexicon.singular(clause.tokens[noun.head].text)
            if somebodys(clause, position):
                return None
            return of_noun(clause, head) or PLAIN
    return PLAIN


def _above(clause: Clause, at: int) -> tuple[tuple[int, int], str | None] | None:
    """Return what an infinitive's own governor makes of it: "il est faux de dire"."""
    noun, verb = clause.noun(at - 1), clause.verb(at - 1)
    if (
        noun is not None
        and (before := clause.verb(at - 2))
        and before.lemma in clause.lexicon.grammar.copulas
    ):
        words = (before.head, noun.last)
        if negation(clause, at - 2):
            return words, str(Modality.HYPOTHETICAL)
        texts = [token.text for token in clause.tokens[before.last : noun.last]]
        if texts[-1] in clause.lexicon.status["content"].get("outspoken", ()):
            return None  # "was quick to point out that"
        return words, listed(clause, "clauses", *texts) or str(Modality.HYPOTHETICAL)
    if noun is not None:
        effect = listed(clause, "nouns", clause.lexicon.singular(clause.tokens[noun.head].text))
        return ((noun.core, noun.last), effect) if effect else None
    if verb is not None and negation(clause, at - 1):
        return (verb.head, verb.last), str(Modality.HYPOTHETICAL)
    return None
