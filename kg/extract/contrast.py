"""What a sentence sets apart ("avec X, et non avec Y"), and what it says of others alike."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.clefted import affirmed, not_first
from kg.extract.cues import cue, in_order
from kg.extract.either import either
from kg.extract.excepted import excepted, left_out
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.memory import Referent
from kg.extract.nodes import VerbGroup
from kg.extract.setapart import closes, instead, refuses
from kg.extract.syntax import Clause
from kg.model import Article, CueKind, Polarity, Quote, Span, Statement
from kg.names import SOV


def contrasted(
    statement: Statement,
    told: tuple[Referent, Referent],
    wanted: str,
    clause: Clause,
    linker: Linker,
) -> Iterator[Statement]:
    """Yield a statement with its subject and object, and what the sentence says of others beside.

    wanted  what its object has to be
    """
    subject, obj = told
    if any(_takes_up(clause, *two) for two in (told, told[::-1])):
        return
    statement = _against(statement, subject, "subject", clause)
    statement = _against(statement, obj, "object", clause)
    statement = excepted(either(statement, told, clause), told, clause)
    yield statement
    yield from left_out(statement, told, clause, linker)
    yield from not_first(statement, subject, clause, linker)
    yield from _compared(statement, subject, clause, linker)
    yield from _apart(statement, told, wanted, clause, linker)
    for part, one in (("subject", subject), ("object", obj)):
        yield from _among(statement, one, part, clause, linker)
        beside = obj if one is subject else subject
        if _named_beside(clause, beside):
            continue  # "it is not A that hosts it but B": B is set against A alone
        other = "subject" if _singled_out(clause, subject) else part  # "…, but Y": built it
        yield from _instead(statement, one, other, clause, linker)


def _against(statement: Statement, told: Referent, part: str, clause: Clause) -> Statement:
    """Return a statement turned where its subject or its object, `part`, is set against another.

    "Not on Google but on Amazon" says so of the other; "and none in Spain" denies it.
    """
    phrase = told.phrase
    if phrase is None or phrase.pronoun or phrase.infinitive:
        return statement
    joint = phrase.node - 1
    joined = clause.coordinator(joint) and clause.mark(joint, *instead(clause))
    if statement.polarity is Polarity.NEGATIVE and joined:
        return affirmed(statement)
    before = clause.noun(joint)
    none = before is not None and clause.tokens[before.head].text in _none(clause)
    if part == "object" and none and before and statement.polarity is Polarity.POSITIVE:
        refused = cue(clause, CueKind.NEGATION, before.head)
        cues = in_order((*statement.cues, refused))
        return replace(statement, polarity=Polarity.NEGATIVE, cues=cues)
    return statement


def _instead(
    statement: Statement, told: Referent, part: str, clause: Clause, linker: Linker
) -> Iterator[Statement]:
    """Yield what a denial says of another instead: "n'appartient pas à X, mais à Y".

    told  the statement's subject or object
    part  which of the two the other stands for
    """
    phrase = told.phrase
    denied = statement.polarity is Polarity.NEGATIVE
    if phrase is None or phrase.pronoun or phrase.infinitive or not denied:
        return
    for position in _others(clause, phrase.node):
        found = linker.resolve(clause, clause.phrase(position))
        if found is None or found.entity is None or found.phrase is None:
            continue
        end = clause.tokens[found.phrase.last - 1].span.end
        span = Span(statement.evidence[0].span.start, max(end, statement.evidence[0].span.end))
        if part == "subject" and SOV.Actor not in found.entity.types:
            continue
        so = replace(affirmed(statement), evidence=(Quote.of(linker.article.text, span),))
        if part == "subject":
            yield replace(so, subject=found.entity.iri)
        else:
            yield replace(so, object=found.value)


def _others(clause: Clause, denied: int) -> Sequence[int]:
    """Return the positions of what stands instead of a noun that is denied."""
    node, end = clause.noun(denied), clause.extent(denied)
    if (named := _named_instead(clause, denied)) is not None:
        return clause.conjuncts(named)
    if (named := _named_last(clause, denied)) is not None:
        return clause.conjuncts(named)
    if node is None:
        return ()
    at = end + clause.mark(end, ",")
    opened = clause.mark(at, *instead(clause))
    other = clause.noun(at + opened)
    alike = {node.preposition} if opened else set(instead(clause))  # "but nurses" may be one phrase
    if other is not None and opened and not node.preposition:  # "pas l'argent mais des ingénieurs"
        some = clause.tokens[other.first].text in clause.lexicon.grammar.partitives
        alike |= {other.preposition} if some else set()
    if other is None or other.preposition not in alike or not closes(clause, at + opened):
        return ()
    return clause.conjuncts(at + opened)


def _named_instead(clause: Clause, at: int) -> int | None:
    """Return the position of B in "what it lacks is not A; it is B", or None."""
    cleft = any(clause.cleft_copula(one) == at - 1 for one in range(at) if clause.verb(one))
    end = clause.extent(clause.conjuncts(at)[-1]) if cleft else 0
    if not cleft or not clause.mark(end, ",", ";", "—", "–"):
        return None
    copula = next((one for one in (end + 1, end + 2) if clause.verb(one)), None)
    verb = clause.verb(copula) if copula is not None else None
    if copula is None or verb is None or verb.negated or verb.lemma != clause.lexicon.grammar.be:
        return None
    it = clause.tokens[verb.first - 1].text in clause.lexicon.grammar.it
    return copula + 1 if it and clause.noun(copula + 1) else None


def _named_last(clause: Clause, at: int) -> int | None:
    """Return the position of B in "it is not A that built it but B", or None."""
    if not _is_singled_out(clause, at):
        return None
    for position in range(len(clause.nodes) - 1, at, -1):
        if clause.mark(position, *instead(clause)):
            other = clause.noun(position + 1)
            plain = other is not None and not other.preposition
            return position + 1 if plain and closes(clause, position + 1) else None
    return None


def _takes_up(clause: Clause, told: Referent, other: Referent) -> bool:
    """Tell whether a cleft denies that one did it "but" the other, who is nothing else to it."""
    if not (told.phrase and other.phrase) or not _singled_out(clause, told):
        return False
    return _named_last(clause, told.phrase.node) == other.phrase.node


def _named_beside(clause: Clause, told: Referent) -> bool:
    """Tell whether a cleft is of something, and names at its end what is instead of it."""
    return told.phrase is not None and _named_last(clause, told.phrase.node) is not None


def _none(clause: Clause) -> frozenset[str]:
    """Return the words for none of a thing that was counted: "two in France and none in Spain"."""
    return frozenset(clause.lexicon.words["conjunctions"].get("none", ()))


def _apart(
    statement: Statement,
    told: tuple[Referent, Referent],
    wanted: str,
    clause: Clause,
    linker: Linker,
) -> Iterator[Statement]:
    """Yield a statement's denial of what is set apart from its object, where anything is.

    From the subject where that is singled out: "it was X that built it, not Y".

    wanted  what the object has to be
    """
    subject, obj = told
    cleft = _singled_out(clause, subject)
    if statement.polarity is Polarity.POSITIVE:
        yield from _beside_subject(statement, told, clause, linker)
    if obj.phrase is None or obj.phrase.pronoun or obj.phrase.infinitive:
        return
    if statement.polarity is Polarity.NEGATIVE:
        return
    refusal, positions = _set_apart(clause, obj.phrase.node)
    for at in positions:
        found = linker.resolve(clause, clause.phrase(at), "actor" if cleft else wanted)
        if found is None or found.value in {one.value for one in told}:
            continue
        if found.entity is None or found.phrase is None:
            continue
        end = clause.tokens[found.phrase.last - 1].span.end
        yield replace(
            _denied(statement, refusal, end, clause, linker),
            subject=found.entity.iri if cleft else statement.subject,
            object=statement.object if cleft else found.value,
        )


def _beside_subject(
    statement: Statement, told: tuple[Referent, Referent], clause: Clause, linker: Linker
) -> Iterator[Statement]:
    """Yield a statement's denial of what commas set apart from its subject: "X, not Y, runs it"."""
    phrase = told[0].phrase
    if phrase is None or phrase.pronoun or phrase.infinitive or clause.noun(phrase.node) is None:
        return
    comma = clause.extent(phrase.node)
    parted = clause.mark(comma, ",")
    joint = comma + parted
    position = joint + clause.coordinator(joint)
    start = position
    while refuses(clause, position, joined=True):
        position += 1
    other, end = clause.noun(position), clause.extent(clause.conjuncts(position)[-1])
    end += clause.mark(end, ",")
    cleft = clause.mark(end, *clause.lexicon.grammar.subject_relatives)  # "it is X, not Y, that"
    verb, node = clause.verb(end + cleft), clause.noun(phrase.node)
    way = node.preposition if node else ""
    again = bool(way) and other is not None and other.preposition == way  # "by X and not by Y"
    if position == start or not (parted or again or (cleft and position > joint)):
        return
    before = verb is not None and verb.finite
    ends = bool(way) and closes(clause, position)  # "run by X, not Y."
    if other is None or (other.preposition and not again) or not (before or ends):
        return
    for at in clause.conjuncts(position):
        found = linker.resolve(clause, clause.phrase(at), "actor")
        if found and found.entity and found.phrase and found.value not in {o.value for o in told}:
            quote = statement.evidence[0].span
            end = max(quote.end, clause.span(found.phrase.first, found.phrase.last).end)
            denied = _denied(statement, clause.nodes[start].first, end, clause, linker)
            yield replace(denied, subject=found.entity.iri)


def _denied(
    statement: Statement, refusal: int, end: int, clause: Clause, linker: Linker
) -> Statement:
    """Return a statement denied by the word at a token, with a quote that ends at an offset."""
    article: Article = linker.article
    refused = cue(clause, CueKind.NEGATION, refusal)
    return replace(
        statement,
        polarity=Polarity.NEGATIVE,
        evidence=(Quote.of(article.text, Span(statement.evidence[0].span.start, end)),),
        cues=in_order((*statement.cues, refused)),
    )


def _singled_out(clause: Clause, told: Referent) -> bool:
    """Tell whether a cleft names who it is: "c'est X qui", "it was X who"."""
    return _is_singled_out(
        clause, told.phrase.node if told.phrase and not told.phrase.pronoun else 0
    )


def _is_singled_out(clause: Clause, at: int) -> bool:
    copula, node = clause.verb(at - 1), clause.noun(at)
    personal = node is not None and clause.tokens[node.head].text in clause.lexicon.grammar.we
    be = copula is not None and copula.lemma == clause.lexicon.grammar.be
    if not at or not (be or personal):  # "نحن من صمم"
        return False
    relative = clause.marks.get(clause.extent(at))
    return relative is not None and relative.tag is Tag.RELATIVE


def _among(
    statement: Statement, told: Referent, part: str, clause: Clause, linker: Linker
) -> Iterator[Statement]:
    """Yield of what is told among others what a statement says of them all.

    told  the statement's subject or object, by `part`: "forty services, including the payroll"
    """
    if told.phrase is None or told.phrase.pronoun or told.phrase.infinitive or told.named:
        return
    for at in clause.examples(told.phrase.node):
        found = linker.resolve(clause, clause.phrase(at))
        if found is None or found.phrase is None or found.entity is None:
            continue
        quote = statement.evidence[0].span
        span = clause.span(found.phrase.first, found.phrase.last)
        whole = Span(min(quote.start, span.start), max(quote.end, span.end))
        evidence = (Quote.of(linker.article.text, whole),)
        if part == "subject":
            yield replace(statement, subject=found.entity.iri, evidence=evidence)
        else:
            yield replace(statement, object=found.entity.iri, evidence=evidence)


def _set_apart(clause: Clause, at: int) -> tuple[int, Sequence[int]]:
    """Return the token of "non" or "pas", and the positions of what it sets apart from a noun."""
    node = clause.noun(at)
    if node is None:
        return 0, ()
    position = clause.extent(clause.conjuncts(at)[-1])
    position += clause.mark(position, ",")
    adversative = clause.lexicon.words["conjunctions"]["clause"]
    joined = clause.coordinator(position) or clause.mark(position, *adversative)
    position += joined
    start = position
    while refuses(clause, position, joined=joined or bool(node.preposition)):
        position += 1
    other = clause.noun(position) if position > start else None
    alike = {node.preposition, ""} if joined else {node.preposition} - {""}
    if other is None:
        return 0, ()
    both = clause.place(node) and clause.place(other)  # "à Lyon, pas en Chine"
    plain = not (node.preposition or other.preposition) and closes(clause, position)
    if other.preposition not in alike and not (both or plain):
        return 0, ()
    verb = clause.verb(clause.extent(clause.conjuncts(position)[-1]))
    apart = () if verb and verb.finite else clause.conjuncts(position)
    return clause.nodes[start].first, apart


def _compared(
    statement: Statement, subject: Referent, clause: Clause, linker: Linker
) -> Iterator[Statement]:
    """Yield for X of "comme X, Y …" what is said of Y."""
    if subject.phrase is None:
        return
    for at in range(subject.phrase.node):
        node = clause.noun(at)
        if (
            node is None
            or node.preposition != clause.lexicon.grammar.like
            or clause.tokens[node.first].text in clause.lexicon.sets.get("negation.unlike", ())
            or clause.noun(at - 1) is not None  # "des firmes comme X": some of them
            or (clause.mark(at - 1, ",") and clause.noun(at - 2) is not None)
            or any(
                isinstance(other, VerbGroup) and other.finite
                for other in clause.nodes[at : subject.phrase.node]
            )
        ):
            continue
        phrase = clause.phrase(at)
        other = linker.resolve(clause, phrase)
        if other is None or other.entity is None:
            continue
        quote = statement.evidence[0].span
        start = clause.tokens[phrase.evidence].span.start
        like = cue(clause, CueKind.COMPARISON, node.first)
        span = Span(min(start, quote.start), quote.end)
        yield replace(
            statement,
            subject=other.entity.iri,
            evidence=(Quote.of(linker.article.text, span),),
            cues=in_order((*statement.cues, like)),
        )
