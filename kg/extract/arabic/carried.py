"""What an Arabic verb has of another: of its auxiliary, of the verb whose purpose it says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.arabic.groups import excepts
from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import Mark, Node, NounPhrase, VerbGroup
from kg.extract.tokens import Token


def with_purposes(
    nodes: Sequence[Node], tokens: Sequence[Token], lexicon: Lexicon
) -> Iterator[Node]:
    """Yield nodes in which a verb behind "ل" is put as the verb is whose purpose it says.

    "تعتزم الشركة توسيع المركز ليضم …": it is to have them; "لم تكن الدولة لتموله": it did not.
    """
    joined = lexicon.words["proclitics"]["prepositions"]
    above: VerbGroup | None = None
    for at, node in enumerate(nodes):
        before = tokens[nodes[at - 1].first] if at else None
        purpose = before is not None and before.tag is Tag.SUBORDINATOR and before.text in joined
        if isinstance(node, VerbGroup) and above and purpose:
            effect = lexicon.governors.get(above.lemma)
            own = ((above.head, effect[0]),) if effect else ()
            mood = above.mood if above.mood is Mood.FUTURE else node.mood
            never = above.negation if above.lemma == lexicon.grammar.be else ()
            yield replace(
                node,
                mood=mood,
                governors=(*above.governors, *own, *node.governors),
                negation=(*never, *node.negation),
                negated=bool(never) or node.negated,
            )
        else:
            yield node
        if isinstance(node, VerbGroup) and node.finite:
            above = node


def _past_nouns(nodes: Sequence[Node], at: int) -> int:
    """Return the position past the noun phrases from one on."""
    while at < len(nodes) and isinstance(nodes[at], NounPhrase):
        at += 1
    return at


def with_auxiliaries(
    nodes: tuple[Node, ...], tokens: Sequence[Token], lexicon: Lexicon
) -> tuple[Node, ...]:
    """Return nodes in which a verb has what an auxiliary before its subject says.

    "لم تعد الشركة تعتمد" is negated as "لم تعد تعتمد" is.
    """
    auxiliaries, is_not = lexicon.sets["verbal.auxiliaries"], lexicon.words["verbal"]["is_not"]
    found = list(nodes)
    for at, node in enumerate(nodes):
        if (
            not isinstance(node, VerbGroup)
            or not node.finite
            or node.lemma not in {*auxiliaries, is_not}
        ):
            continue
        behind = _past_nouns(nodes, at + 1)
        mark = nodes[behind] if behind < len(nodes) else None
        opens = isinstance(mark, Mark) and mark.tag is Tag.RELATIVE
        that = isinstance(mark, Mark) and mark.text in lexicon.grammar.that
        if behind > at + 1 and opens and not that:  # "ليس صحيحا أن" has its own clause
            behind = _past_nouns(nodes, behind + 2)  # "لم تعد الشركة التي تدير المركز تعتمد"
        verb = nodes[behind] if behind < len(nodes) else None
        if not isinstance(verb, VerbGroup) or (behind == at + 1 and verb.finite):
            continue  # but "أورنج ليست تابعة لتاليس"
        past = not any(form.imperfect for form in tokens[verb.head].readings)
        if verb.finite and past and node.lemma != lexicon.grammar.be:  # "لم تكن أورنج اشترت"
            continue
        so = excepts(tokens, verb.last, lexicon)  # "لم تعد تملك سوى كابل"
        found[behind] = replace(
            verb,
            mood=node.mood if node.mood is Mood.FUTURE else verb.mood,
            negation=() if so else (*node.negation, *verb.negation),
            negated=not so and (node.negated or verb.negated),
            governors=(*node.governors, *verb.governors),
        )
    return tuple(found)
