"""What a French word is where it could be several things: noun or verb, article or pronoun."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.conjugation import FINITE, Mood, VerbForm
from kg.extract.french.acting import doing, said_of, surely_acts
from kg.extract.french.naming import goes_on_a_name, opens_a_name
from kg.extract.french.ordinals import behind_ordinal, counts_alone, is_said, shares_out
from kg.extract.french.resuming import completes, joins, names_object, resumes
from kg.extract.french.unlisted import comments, denied_mood, enters, unknown_mood
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.nodes import ASIDE
from kg.extract.quantities import is_quantity
from kg.extract.tokens import Token, past_adverb

_BEFORE_VERB = frozenset(
    {
        Tag.WORD,
        Tag.INVERTED,
        Tag.NAME,
        Tag.CLOSE,
        Tag.PRONOUN,
        Tag.CLITIC,
        Tag.NEGATION,
        Tag.RELATIVE,
        Tag.ADVERB,
        Tag.VERB,
        Tag.SUBORDINATOR,
    }
)
_FULL = frozenset({Tag.VERB, Tag.WORD, Tag.ADVERB, Tag.NEGATION})  # nouns and verbs, or read so
_BEHIND_VERB = frozenset({Tag.DETERMINER, Tag.NAME, Tag.ADVERB, Tag.NUMBER, Tag.RELATIVE})
_BEFORE_CLITIC = frozenset({Tag.ADVERB, Tag.PUNCTUATION, Tag.COORDINATOR})
"""What may stand before an object pronoun: "X, retenue en mai, les héberge", "et les exploite"."""
_WHICH = frozenset({"quel", "quelle", "quels", "quelles"})
_THIS = frozenset({"ce", "cela"})
_OBJECTS = frozenset({"que", "qu'", "dont", "où"})
_EACH = frozenset({"chacun", "chacune", "aucun", "aucune"})
_COUNTS = frozenset({"autres", "plusieurs", "certains", "certaines"})
"""Words before which a noun stands, or a verb in the plural: "plusieurs dépendent de"."""


def settle(tokens: list[Token], lexicon: Lexicon) -> Iterator[Token]:
    """Settle what a word is by its neighbours: noun or verb, article or pronoun."""
    previous: Token | None = None
    before: Token | None = None
    counting = lexicon.sets["pronouns.counting"]
    ends = ([*tokens[1:], None], [*tokens[2:], None, None])
    for at, (token, *ahead) in enumerate(zip(tokens, *ends, strict=False)):
        following = ahead[0]
        acts, grades = token.tag is Tag.VERB, token.tag is Tag.NEGATION
        full, counts = token.tag in _FULL, token.tag is Tag.NUMBER or token.text in counting
        apart = acts and previous is not None and previous.text == ","
        settled = (
            (token if apart and resumes(tokens, at, lexicon) else None)
            or (token if acts and behind_ordinal(token, previous, following, lexicon) else None)
            or (full and _content_word(token, before, previous, following, lexicon))
            or (token if names_object(tokens, at, lexicon) else None)
            or _small_word(token, previous, following, lexicon)
            or (grades and _comparing(token, before, previous, following, lexicon))
            or (counts and _counting(token, previous, past_adverb(*ahead), lexicon))
            or (acts and said_of(token, previous, *ahead))
            or token
        )
        yield settled
        before, previous = previous, settled


def _content_word(
    token: Token,
    before: Token | None,
    previous: Token | None,
    following: Token | None,
    lexicon: Lexicon,
) -> Token | None:
    """Return a token as the noun or the verb that its neighbours make of it, or None."""
    nouns = lexicon.sets["homographs.nouns"]
    if token.tag is not Tag.WORD and goes_on_a_name(token, previous):
        return replace(token, tag=Tag.WORD, lemma="")  # "Servitude Plus"
    if _in_idiom(token, previous, following, lexicon):
        return replace(token, tag=Tag.ADVERB, lemma="")
    if token.tag is Tag.VERB and (
        opens_a_name(token, previous, following)
        or _predicate(token, _graded(before, previous), lexicon)
        or (
            (
                (
                    not surely_acts(token, before, previous, following, lexicon)
                    and _is_noun(token, previous, following, nouns, lexicon)
                )
                or (token.text in nouns and _completes(token, previous))
            )
            and not _in_row(token, before, previous, following)
        )
    ):
        return token.tagged(Tag.WORD)
    if (token.tag is Tag.ADVERB and _is_noun_by_place(token, previous, following, lexicon)) or (
        token.tag is Tag.NEGATION and token.text in nouns and _governed(before, previous, lexicon)
    ):
        return replace(token, tag=Tag.WORD, lemma="")
    if doing(token, previous, following, lexicon):
        return token.tagged(Tag.VERB)
    if token.tag is Tag.WORD and (
        mood := unknown_mood(token, previous, lexicon)
        or denied_mood(token, previous, following, lexicon)
        or comments(token, following, before, previous)
    ):
        return replace(token, tag=Tag.VERB, readings=(VerbForm(token.text, mood),))
    return None


def _small_word(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> Token | None:
    """Return a token as the article, pronoun or adverb that its neighbours make of it, or None."""
    nouns = lexicon.sets["homographs.nouns"]
    if token.tag is Tag.PREPOSITION and enters(token, previous, following):
        return replace(token, tag=Tag.VERB, lemma="")
    if token.tag is Tag.PREPOSITION and _approximates(token, previous, following, lexicon):
        return token.tagged(Tag.DETERMINER)
    if _before_its_verb(token, previous, following, lexicon):
        return token.tagged(Tag.CLITIC)
    if token.tag is Tag.CLITIC and _capitals(previous, token, following):
        return token.tagged(Tag.WORD)  # "pour Me Noiret"
    if is_said(token, previous, following, lexicon):
        return token.tagged(Tag.WORD)  # "est certain que"
    if shares_out(token, previous, following):
        return token.tagged(Tag.ADVERB)
    if (token.tag is Tag.CLITIC and _stressed(token, previous, following, lexicon)) or (
        token.text in _THIS and _is_this(following, nouns, lexicon)
    ):
        return token.tagged(Tag.PRONOUN)
    return None


def _counting(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> Token | None:
    """Return a word that counts as a pronoun where its verb follows it: "neuf en ont"."""
    if token.text.endswith("%") or token.entity or following is None:
        return None
    if counts_alone(token, previous, following, lexicon):
        return token.tagged(Tag.NUMBER)  # "en achète deux"
    if token.tag not in {Tag.DETERMINER, Tag.NUMBER, Tag.NEGATION, Tag.ADVERB, Tag.WORD}:
        return None
    inner = {Tag.DETERMINER, Tag.PREPOSITION, Tag.VERB}
    apart = previous is None or previous.text == "les" or previous.tag not in inner
    denied = following.text in lexicon.sets["negation.particle"]
    acts = following.tag is Tag.VERB and following.mood(*FINITE) is not None
    single = token.text in _EACH and token.text not in lexicon.words["determiners"]["negative"]
    acts = acts and (_plural_verb(following, lexicon.sets["homographs.nouns"]) or single)
    object_before = following.tag is Tag.CLITIC or (single and following.text == "en")
    return token.tagged(Tag.PRONOUN) if apart and (acts or denied or object_before) else None


def _comparing(
    token: Token,
    before: Token | None,
    previous: Token | None,
    following: Token | None,
    lexicon: Lexicon,
) -> Token | None:
    """Return "plus" as an adverb where it grades what is behind a copula: "est plus lent que"."""
    if token.text not in lexicon.words["grading"]["words"]:
        return None
    if previous is None or previous.tag is not Tag.VERB or not _is_copula(previous, lexicon):
        return None
    graded = following is not None and following.tag is Tag.WORD
    denied = before is not None and before.text in lexicon.sets["negation.particle"]
    return replace(token, tag=Tag.ADVERB) if graded and not denied else None


def _before_its_verb(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether "le", "en" or "nous" is a pronoun before the verb that it completes."""
    if token.tag is Tag.DETERMINER and _is_clitic(token, previous, following, lexicon):
        return True
    ours = lexicon.words["clitics"]["persons"].get(token.text)
    if ours and _is_object(following, tuple(ours)):
        return True
    if token.text != "en" or following is None:
        return False
    if previous is not None and previous.text in lexicon.sets["negation.particle"]:
        return following.mood(*FINITE) is not None  # "n'en garde aucune copie"
    if previous and previous.tag is Tag.VERB and following.mood(Mood.INFINITIVE) is None:
        return False  # "met en concurrence", "mettre en avance"
    verb = following.mood(*FINITE, Mood.INFINITIVE)
    return verb is not None and following.text not in lexicon.sets["homographs.nouns"]


def _approximates(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether a preposition only makes a figure a rough one: "équipe plus de 90 hôpitaux"."""
    listed = lexicon.words.get("approximations")
    if not listed or following is None:
        return False
    figure = following.tag is Tag.NUMBER or is_quantity(following.entity)
    if not figure:
        return False
    of = token.lemma == lexicon.grammar.of and previous and previous.text in listed["words"]
    return bool(of) or token.lemma in listed["prepositions"]


def _is_noun(
    token: Token,
    previous: Token | None,
    following: Token | None,
    nouns: frozenset[str],
    lexicon: Lexicon,
) -> bool:
    if token.text in lexicon.prenominal and following and following.tag is Tag.WORD:
        return True  # "fait double emploi"
    if previous is None:
        return token.text in nouns
    if _predicate(token, previous, lexicon):
        return True
    does = token.mood(Mood.PRESENT_PARTICIPLE) and token.text not in nouns  # "ambitieux visant à"
    if previous.tag is Tag.DETERMINER or (previous.text in lexicon.prenominal and not does):
        counted = previous.text in _COUNTS or previous.text in lexicon.quantities.numbers
        asked = previous.text in _WHICH and _is_copula(token, lexicon)  # "quel est l'hébergeur"
        return not (asked or (counted and _plural_verb(token, nouns)))  # "sept sur dix confient"
    if previous.text in lexicon.words["determiners"]["negative"]:
        return True  # "par aucun fonds": between "aucun" and its verb stands "ne"
    if previous.tag is Tag.PREPOSITION:
        if previous.text in {"du", "des", "au", "aux"}:
            return True
        gerund = previous.text == "en" and token.mood(Mood.PRESENT_PARTICIPLE)
        return not (token.mood(Mood.INFINITIVE) or gerund)
    if (
        token.text not in nouns
        or previous.tag in _BEFORE_VERB
        or joins(token, previous, following, lexicon)
    ):
        return False
    speaks = following is not None and (following.tag is Tag.INVERTED or following.capital)
    behind = following is not None and following.tag in _BEHIND_VERB
    behind = behind or completes(following, lexicon)  # "…, fait partie de", "…, figure parmi"
    goes_on = previous.text in ASIDE and (behind or speaks)
    if goes_on and token.mood(Mood.INDICATIVE):
        return False  # "…, écrit le journal", "X, hébergeur, annonce aujourd'hui …"
    done_to = following and following.tag is Tag.DETERMINER
    return not (done_to and token.mood(Mood.PRESENT_PARTICIPLE))


def _completes(token: Token, previous: Token | None) -> bool:
    """Tell whether two finite verbs would be in a row, no subject between them: "fait débat"."""
    if previous is None:
        return False
    other = token.mood(Mood.PAST_PARTICIPLE, Mood.INFINITIVE, Mood.PRESENT_PARTICIPLE)
    light = any(form.lemma == "faire" for form in previous.readings)
    only = previous.mood(*FINITE) and (light or not previous.mood(Mood.PAST_PARTICIPLE))
    return bool(only) and other is None


def _in_idiom(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether a participle goes with "faire", no auxiliary: "dont font partie X et Y"."""
    if previous is None or following is None or not token.mood(Mood.PAST_PARTICIPLE):
        return False
    light = previous.mood(*FINITE) and any(one.lemma == "faire" for one in previous.readings)
    told = following.tag in {Tag.NAME, Tag.DETERMINER} or following.capital
    return bool(light) and told and completes(token, lexicon)


def _in_row(
    token: Token, before: Token | None, previous: Token | None, following: Token | None
) -> bool:
    """Tell whether a form that a noun has too is one of several verbs: "bâtit, équipe et gère"."""
    if before is None or previous is None or following is None or previous.text != ",":
        return False
    verb = before.mood(Mood.INDICATIVE) and token.mood(Mood.INDICATIVE)
    return verb is not None and (following.tag is Tag.COORDINATOR or following.text == ",")


def _is_copula(token: Token, lexicon: Lexicon) -> bool:
    return any(form.lemma in lexicon.grammar.copulas for form in token.readings)


def _plural_verb(token: Token, nouns: frozenset[str]) -> bool:
    """Tell whether a word can only be a finite verb in the plural."""
    finite = token.mood(*FINITE) and not token.mood(Mood.PAST_PARTICIPLE)
    return bool(finite) and token.text.endswith(("ent", "ont")) and token.text not in nouns


def _graded(before: Token | None, previous: Token | None) -> Token | None:
    """Return what stands before a negation or an adverb: "est" in "n'est pas conforme à"."""
    apart = previous is not None and previous.tag in {Tag.NEGATION, Tag.ADVERB}
    return before if apart else None


def _predicate(token: Token, previous: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether what only looks like a finite verb is said of a subject: "est conforme à"."""
    if token.mood(Mood.PAST_PARTICIPLE, Mood.INFINITIVE):
        return False
    if previous is None or previous.tag is not Tag.VERB:  # "le reste sera financé"
        return False
    return any(form.lemma in lexicon.grammar.copulas for form in previous.readings)


def _capitals(previous: Token | None, token: Token, following: Token | None) -> bool:
    """Tell whether a word has a capital before another within a sentence."""
    return previous is not None and token.capital and following is not None and following.capital


def _governed(before: Token | None, previous: Token | None, lexicon: Lexicon) -> bool:
    """Tell whether a word stands behind a preposition or an article: "au point", "un bon pas"."""
    opener = before if previous and previous.text in lexicon.prenominal else previous
    return opener is not None and opener.tag in {Tag.PREPOSITION, Tag.DETERMINER}


def _is_noun_by_place(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether an adverb is a noun where it stands: "l'isolement", "l'ensemble du parc"."""
    if previous is None:
        return False
    beside = {Tag.DETERMINER, Tag.PREPOSITION}
    if token.text in lexicon.prenominal and previous.tag in beside:
        return following is not None and following.tag is Tag.WORD  # "de même niveau"
    if token.text in lexicon.classes:
        of = following is not None and following.lemma == lexicon.grammar.of
        return of and previous.tag is Tag.DETERMINER and " " not in token.text
    contraction = previous.tag is Tag.PREPOSITION and previous.lemma in {"de", "à"}
    none = previous.text in lexicon.words["determiners"]["negative"]
    return previous.tag is Tag.DETERMINER or none or contraction


def _is_this(following: Token | None, nouns: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether "ce" or "cela" is a subject before a token: "ce sera", but no "ce câble"."""
    if following is None:
        return False
    denied = following.text in lexicon.sets["negation.particle"]  # "ce n'est pas"
    return denied or (following.mood(*FINITE) is not None and following.text not in nouns)


def _stressed(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether a clitic stands for itself: "selon lui", "c'est lui qui"."""
    if token.text not in lexicon.words["pronouns"].get("stressed", ()):
        return False
    behind = previous is not None and previous.tag is Tag.PREPOSITION
    return behind or (following is not None and following.tag is Tag.RELATIVE)


def _is_object(following: Token | None, endings: tuple[str, ...]) -> bool:
    """Tell whether "nous" is an object before a token: "il nous faudrait", "pour nous aider".

    endings  of the verb whose subject it would be
    """
    if following is None:
        return False
    finite = following.mood(*FINITE) is not None and not following.text.endswith(endings)
    return finite or following.mood(Mood.INFINITIVE) is not None


def _is_clitic(
    token: Token, previous: Token | None, following: Token | None, lexicon: Lexicon
) -> bool:
    """Tell whether "le", "la", "les", "l'" or "leur" is an object pronoun before its verb."""
    if token.text not in {"le", "la", "les", "l'", "leur"} or not following or not previous:
        return False
    if not following.mood(*FINITE, Mood.INFINITIVE, Mood.PRESENT_PARTICIPLE):
        return False
    nouns, either = lexicon.sets["homographs.nouns"], lexicon.sets["homographs.either"]
    infinitive = following.mood(Mood.INFINITIVE)
    if infinitive and previous.tag in {Tag.PREPOSITION, Tag.VERB}:
        return following.text not in nouns
    if previous.tag is Tag.RELATIVE:  # "dont le sort": a subject is between the two
        return following.text not in nouns and previous.text not in _OBJECTS
    if token.text == "les" and infinitive is None and following.text[-1] not in "sxz":
        return True  # "les héberge": no noun in the plural ends so
    if previous.tag is Tag.NEGATION:  # "ne le câble", but "n'exploite plus le câble"
        return bool(infinitive) or previous.text in lexicon.sets["negation.particle"]
    if previous.tag in {Tag.PRONOUN, Tag.CLITIC}:
        return True
    if following.text in lexicon.nouns["rests"]["words"]:  # "et l'État le reste"
        return False
    if following.text in nouns:  # "Thales le juge trop cher", "Thales, le juge"
        named = previous.tag is Tag.NAME or (previous.tag is Tag.WORD and previous.capital)
        return named and following.mood(Mood.INDICATIVE) is not None
    return previous.tag in {Tag.NAME, Tag.WORD} or (
        previous.tag in _BEFORE_CLITIC and following.text not in either
    )
