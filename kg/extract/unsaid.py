"""Who does what a verb without a subject says, and what a sentence without a verb is about."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.ahead import said_ahead
from kg.extract.anaphora import agree, antecedents, before_speech, in_speech
from kg.extract.classes import NO_FIRM, with_broader
from kg.extract.conjugation import GENDERS
from kg.extract.headed import only_part
from kg.extract.inflection import PLURALS, same
from kg.extract.kinds import ACTING, BODIES, fits
from kg.extract.lexicon import OPENERS, Lexicon, Tag
from kg.extract.memory import Referent
from kg.extract.nodes import NounPhrase
from kg.extract.syntax import Clause, Phrase
from kg.extract.view import fold
from kg.model import Iri
from kg.names import SCHEMA, SKOS, SOV

if TYPE_CHECKING:
    from kg.extract.linking import Linker

NO_THINGS = frozenset(
    {SOV.Actor, SCHEMA.Place, SCHEMA.Country, SCHEMA.City, SCHEMA.AdministrativeArea}
    | {SCHEMA.MonetaryAmount, SCHEMA.QuantitativeValue, SCHEMA.Language}
)
"""Classes of what no object pronoun takes up while there is a thing."""


def topic_of_sentence(
    linker: "Linker", clause: Clause, wanted: frozenset[str], phrase: Phrase
) -> Referent | None:
    """Return what a sentence is about whose first clause has no verb, where the two agree."""
    topic = clause.topic(phrase.node)
    noun = clause.noun(topic) if topic is not None else None
    if topic is None or noun is None or not agree(wanted, clause.agreement(noun)):
        return None
    found = linker.resolve(clause, clause.phrase(topic))
    return replace(found, phrase=phrase) if found and found.entity else None


def earlier_subject(
    linker: "Linker", clause: Clause, wanted: frozenset[str], phrase: Phrase
) -> Referent | None:
    """Return the last subject before a pronoun in its own sentence, where the two agree.

    What is said ahead of it may show that it is a thing: "Built in 2019, it".
    """
    thing = said_ahead(linker, clause, phrase, wanted)
    return thing or _subject_before(linker, clause, wanted, phrase)


def _subject_before(
    linker: "Linker", clause: Clause, wanted: frozenset[str], phrase: Phrase
) -> Referent | None:
    at = phrase.node
    other = bound(linker, clause, phrase)
    resumes = clause.coordinator(at - 1) and clause.mark(at - 2, ",")
    resumes = (
        resumes or clause.comment(at - 1) is not None
    )  # "…, dont X paie le tiers, dit son PDG"
    that = clause.mark(at - 1, *clause.lexicon.grammar.that)
    anew = that and clause.coordinator(at - 2) and clause.mark(at - 3, ",")
    speaking = in_speech(clause, at)
    while at > 0:
        at = at - 1 if speaking else before_speech(clause, at - 1)
        verb = clause.verb(at)
        if verb is None or not verb.finite or clause.aside(at) or clause.retold(at):
            continue
        if resumes and clause.in_relative(at):
            continue  # "X, which runs the machine, and it is paid by Y"
        if anew and _subordinate(clause, at):
            continue  # "قالت إنها ستخسر إذا لم توقع الوزارة، وإنها تحتاج": not the ministry
        subject = clause.subject(at)
        noun = clause.noun(subject[0]) if len(subject) == 1 else None
        if noun is None or not _stands_for(clause, subject[0], phrase):
            continue
        if clause.tokens[noun.head].tag is Tag.PRONOUN:
            features = linker.personal.get(clause.tokens[noun.head].text, frozenset())
        else:
            features = clause.agreement(noun)
        named = clause.tokens[noun.head].tag is Tag.NAME
        if (features or named) and agree(wanted, features):
            found = linker.resolve(clause, clause.phrase(subject[0]))
            if found is None or found.entity is None or found.value == other:
                continue
            if not linker.memory.is_other(found.entity.iri, wanted):
                return replace(found, phrase=phrase)
    return topic_of_sentence(linker, clause, wanted, phrase)


def _stands_for(clause: Clause, subject: int, phrase: Phrase) -> bool:
    """Tell whether a pronoun may stand for a subject: "Its training ended, and it is tested"."""
    return subject < phrase.node and not clause.own_deed(subject)


def _subordinate(clause: Clause, at: int) -> bool:
    """Tell whether a verb is in a clause that a conjunction opens: "إذا لم توقع الوزارة"."""
    for position in range(at - 1, -1, -1):
        mark = clause.marks.get(position)
        if clause.verb(position) is not None or (mark is not None and mark.text == ","):
            return False
        if mark is not None and mark.tag in OPENERS:
            return mark.tag is Tag.SUBORDINATOR
    return False


def later_subject(
    linker: "Linker", clause: Clause, wanted: frozenset[str], phrase: Phrase
) -> Referent | None:
    """Return the named subject of the clause behind the one that opens a sentence, or None.

    "منذ أن تولى إدارة المركز، لم يمنح سالم الهنائي أي مقابلة": the first clause names nobody.
    """
    opening = clause.nodes[0]
    subordinate = phrase.node == 1 and clause.tokens[opening.first].tag is Tag.SUBORDINATOR
    later = (at for at in sorted(clause.verbs) if at > phrase.node and clause.mark(at - 1, ","))
    main = next(later, None) if subordinate else None
    subject = clause.subject(main) if main is not None else ()
    noun = clause.noun(subject[0]) if len(subject) == 1 else None
    if noun is None or not agree(wanted, clause.agreement(noun)):
        return None
    found = linker.resolve(clause, clause.phrase(subject[0]))
    return replace(found, phrase=phrase) if found and found.named else None


def unlike(
    linker: "Linker", clause: Clause, wanted: frozenset[str], phrase: Phrase
) -> Iterator[Iri]:
    """Yield whom pronouns of another gender before one stand for: "Il dit qu'elle est prête"."""
    gender = wanted & GENDERS
    for at, verb in clause.verbs.items() if gender else ():
        subject = clause.subject(at) if at < phrase.node and verb.finite else ()
        noun = clause.noun(subject[0]) if len(subject) == 1 else None
        if noun is None or subject[0] >= phrase.node:
            continue
        other = linker.personal.get(clause.tokens[noun.head].text, frozenset()) & GENDERS
        if clause.tokens[noun.head].tag is Tag.PRONOUN and other and other.isdisjoint(gender):
            found = linker.resolve(clause, clause.phrase(subject[0]))
            if found and found.entity:
                yield found.entity.iri


def bound(linker: "Linker", clause: Clause, phrase: Phrase) -> Iri | None:
    """Return who an object pronoun cannot stand for: the subject of its own verb.

    In "the firm hosts it" somebody hosts another; of several it is none (an empty IRI). So does
    one before its verb: "elle en cède la moitié".
    """
    at = phrase.node if phrase.pronoun else phrase.node - 1
    node, verb = clause.noun(phrase.node), clause.verb(at)
    if verb is None or not (phrase.pronoun or node):
        return None
    if node is not None and clause.tokens[node.head].tag is not Tag.PRONOUN:
        return None
    subject = clause.subject(at)
    if not subject or subject[0] >= phrase.node or clause.noun(subject[0]) is None:
        return None
    if len(subject) > 1:
        return None if phrase.pronoun else Iri("")
    found = linker.resolve(clause, clause.phrase(subject[0]))
    return found.entity.iri if found and found.entity else None


def thing_before(
    linker: "Linker", clause: Clause, phrase: Phrase, wanted: frozenset[str], kind: str
) -> Referent | None:
    """Return the thing that was said last before an object pronoun, of a known class or an object.

    Nobody, no place and no figure is one: "The ministry owns the network. Orange operates it."
    Where the subject is such a pronoun too nobody can tell.
    """
    actor = clause.noun(clause.subject(phrase.node - 1)[0])
    if actor is None or linker.personal.get(clause.tokens[actor.head].text) == wanted:
        return None
    for at in range(phrase.node - 2, 0, -1):  # "the state ordered it, and Orange built it"
        again = clause.noun(at) if clause.verb(at - 1) else None
        if again and linker.personal.get(clause.tokens[again.head].text) == wanted:
            found = linker.resolve(clause, clause.phrase(at), kind)
            return replace(found, phrase=phrase) if found else None
    for earlier, at in antecedents(clause, phrase.node, linker.memory):
        node = earlier.noun(at)
        if node is None or not agree(wanted, earlier.agreement(node)):
            continue
        found = linker.resolve(earlier, earlier.phrase(at), kind)
        if found is None or found.entity is None or set(found.entity.types) & NO_THINGS:
            continue
        unknown = found.entity.types[0] == SKOS.Concept
        object_ = earlier.verb(at - 1) is not None
        concrete = not node.preposition and ("plural" not in wanted or object_)
        if not unknown or (concrete and fits(earlier, found, "holding")):
            return replace(found, phrase=phrase)
    return None


def number_before(
    linker: "Linker", clause: Clause, phrase: Phrase, wanted: frozenset[str]
) -> Referent | None:
    """Return the things that were counted last of which a number alone counts a part.

    "The auditors asked 120 councils. Only eleven had a plan": the sentence before, or this one.
    """
    for earlier, at in antecedents(clause, phrase.node, linker.memory):
        if earlier is not clause and earlier is not linker.memory.clauses[-1]:
            return None
        node = earlier.noun(at)
        first = earlier.tokens[node.core] if node else None
        if node is None or first is None or node.last == node.core + 1:
            continue
        counts = first.tag is Tag.NUMBER or first.text in linker.lexicon.quantities.numbers
        if counts and first.entity is None and agree(wanted, earlier.agreement(node)):
            found = linker.resolve(earlier, earlier.phrase(at))
            return replace(found, phrase=phrase) if found and found.entity else None
    return None


def one_more(
    linker: "Linker", clause: Clause, phrase: Phrase, wanted: frozenset[str]
) -> Referent | None:
    """Return the things that were new last, of which there is one more: "en ouvre un autre".

    "Elle a deux sites. Elle en bâtit un troisième": what was counted, or had a new one's article.
    """
    grammar = linker.lexicon.grammar
    for earlier, at in antecedents(clause, phrase.node, linker.memory):
        node = earlier.noun(at)
        if node is None or earlier.tokens[node.head].tag is not Tag.WORD or earlier.dated(node):
            continue
        new = bool(earlier.determiners(node) & grammar.indefinite)
        first = earlier.tokens[node.core]
        counts = first.tag is Tag.NUMBER or "plural" in earlier.agreement(node)
        inner = node.preposition and not (new and node.preposition == grammar.of)
        if inner or not (new or counts):
            continue
        if agree(wanted, earlier.agreement(node) - {"plural"}):
            found = linker.resolve(earlier, earlier.phrase(at))
            return found if found and found.entity and SOV.Actor not in found.entity.types else None
    return None


def numbered(lexicon: Lexicon, number: str, label: str, features: frozenset[str]) -> str:
    """Return what so many of some things are called: "neuf sites", "troisième site"."""
    words = _uncounted(lexicon, label).split()
    numbers = {*lexicon.quantities.numbers, *lexicon.words["determiners"]["plural"]}
    if len(words) > 1 and (words[0].isdigit() or fold(words[0]) in numbers):
        words = words[1:]
    if number in lexicon.sets.get("counted.one", ()):  # "Thales has sites, Orange runs one"
        inner = (i for i, one in enumerate(words) if one in lexicon.words["prepositions"])
        return lexicon.singular(" ".join(words[: next(inner, None)]))
    first = words[0] if "plural" in features else lexicon.singular(words[0])
    if "plural" in features and first == lexicon.singular(first):  # "un robot … en achète deux"
        first = PLURALS.get(lexicon.language, same)(first)
    return " ".join((number, first, *words[1:]))


def _uncounted(lexicon: Lexicon, label: str) -> str:
    """Return what is counted by the noun that opens a label: "sites" of "trentaine de sites"."""
    amount, _, rest = label.partition(" ")
    counts = lexicon.singular(fold(amount)) in lexicon.sets.get("nouns.partitives.words", ())
    of = lexicon.grammar.of
    openings = (f"{of} ", f"{of[0]}'", f"{of[0]}’") if counts else ()
    return next((rest[len(one) :] for one in openings if rest.startswith(one)), label)


def so_many(
    linker: "Linker",
    clause: Clause,
    counted: tuple[str, frozenset[str]],
    phrase: Phrase,
    wanted: str,
) -> Referent | None:
    """Return so many of the things that were spoken of last: "neuf dépendent de Google"."""
    number, features = counted
    if clause.object_verb(phrase.node) == phrase.node - 1:
        found = one_more(linker, clause, phrase, features - {"plural"})
    else:
        found = number_before(linker, clause, phrase, features) if number else None
        found = found or linker.taken_up(clause, features, "", phrase, wanted)
    if found is None or found.entity is None or not number:
        return found
    label, kinds = (
        numbered(linker.lexicon, number, found.entity.label.lexical, features),
        found.entity.types,
    )
    if SCHEMA.QuantitativeValue in kinds:
        counted_noun = label.partition(" ")[2].partition(" ")[0]
        kinds = with_broader(linker.lexicon.head_class(counted_noun) or SKOS.Concept)
    several = linker.thing_called(label, fold(label), kinds)
    return Referent(several.iri, linker.memory.remember(several, None), phrase)


def collective(
    linker: "Linker", clause: Clause, word: str, phrase: Phrase, kind: str
) -> Referent | None:
    """Return the one body that a plural pronoun stands for where several were not spoken of.

    "Lumo trained the model. They fed it 300,000 images": the one that was named last, alone.
    """
    memory = linker.memory
    if word not in linker.lexicon.words["pronouns"].get("collective", ()):
        return None
    named: set[Iri] = set()
    for earlier in reversed(memory.clauses):
        entities = (token.entity for token in earlier.tokens)
        actors = {one.iri for one in entities if one and SOV.Actor in one.types}
        named = named or (actors - {memory.first_person})
        if named or any(map(earlier.relative, earlier.verbs)):
            break  # somebody may be described there: "from a chain that wanted to buy it"
    bodies = {one for one in named if not NO_FIRM & set(memory.entities[one].types)}
    if len(bodies) != 1 or len(named) > 1:
        return None
    (iri,) = bodies
    found = Referent(iri, memory.entities[iri], phrase, named=True)
    return found if not kind or fits(clause, found, kind) else None


def one_before(linker: "Linker", clause: Clause, phrase: Phrase, wanted: str) -> Iri | None:
    """Return the one body that a sentence names before a verb whose subject is unsaid.

    "أسند إلى أورنج بناء المركز بموجب عقد أبرمته أمس"
    """
    implied = clause.implied(phrase.node) if wanted in ACTING and not phrase.pronoun else None
    if implied is None or implied & {"we", "i"}:
        return None
    actors: dict[Iri, NounPhrase] = {}
    for at, node in clause.nouns.items():
        if at < phrase.node and _names(clause, node):
            found = linker.resolve(clause, clause.phrase(at))
            if found and found.entity and fits(clause, found, "body"):
                actors.setdefault(found.entity.iri, node)
    if len(actors) != 1:
        return None
    ((iri, node),) = actors.items()
    return iri if agree(implied, clause.agreement(node)) else None


def of_before(linker: "Linker", clause: Clause, phrase: Phrase, wanted: str) -> "Referent | None":
    """Return of what "none" is none: "No data will be used, and none will be stored abroad"."""
    if not clause.mark(phrase.node - 1, *clause.lexicon.words["conjunctions"]["coordinating"]):
        return None
    for at in range(phrase.node - 1, -1, -1):
        subject = clause.subject(at) if clause.verb(at) else ()
        if subject and subject[0] < at:
            return linker.resolve(clause, clause.phrase(subject[0]), wanted)
    return None


def _names(clause: Clause, node: NounPhrase) -> bool:
    """Tell whether a noun phrase has the name of an actor."""
    entities = (token.entity for token in clause.tokens[node.core : node.last])
    return any(one is not None and SOV.Actor in one.types for one in entities)


def of_somebody(clause: Clause, phrase: Phrase, wanted: str) -> bool:
    """Tell whether a pronoun may be whom somebody is something of, or what a share is of.

    "n'en est pas propriétaire", "en assure la présidence", "en détient 40 %"
    """
    verb = clause.verb(phrase.node) if phrase.pronoun else None
    if verb is None:
        return False
    being = verb.lemma == clause.lexicon.grammar.be and not verb.passive
    noun = clause.noun(phrase.node + 1)
    parted = noun is not None and only_part(clause, [clause.phrase(phrase.node + 1)])
    return being or wanted in BODIES or parted
