"""Names of the gazetteer that are no name where they stand: peoples' adjectives, common words."""

from collections.abc import Sequence

from kg.extract.arabic.words import Words
from kg.extract.classes import PLACES
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token
from kg.extract.view import fold
from kg.model import Entity, frozen
from kg.names import SCHEMA, SOV

_MARKS = frozenset("\N{ARABIC FATHA}\N{ARABIC DAMMA}\N{ARABIC KASRA}\N{ARABIC SHADDA}")
"""Signs over a letter that tell two names of the same letters apart: "عُمان" and "عمّان"."""
_CLAUSE = 3
"""Tokens before the object of a verb in which the verb is, its subject between them."""
_JOINING = frozenset({Tag.COORDINATOR, Tag.NEGATION, Tag.PUNCTUATION, Tag.PREPOSITION, Tag.PRONOUN})


@frozen()
class Met:
    """A name of the gazetteer where a sentence has it.

    written  its letters as they are looked up, `printed` as the article has them
    before   the tokens of the sentence up to it
    behind   the next word as it is looked up
    leads    whether another name is the next word, or one in quotation marks
    """

    written: str
    printed: str
    named: Entity
    before: Sequence[Token]
    behind: str
    leads: bool


def is_no_name(met: Met, words: Words) -> bool:
    """Tell whether a name of the gazetteer is none here."""
    return (
        _of_people(met, words)
        or _only_a_word(met, words)
        or _no_language(met, words)
        or _otherwise_spoken(met)
    )


def _of_people(met: Met, words: Words) -> bool:
    """Tell whether a state's name is its people's adjective: "الحكومة السعودية".

    A definite feminine noun before it is what it describes; a verb's subject needs no other.
    """
    noun, lexicon = met.before[-1] if met.before else None, words.lexicon
    if noun is None or SOV.State not in met.named.types or noun.tag not in {Tag.WORD, Tag.VERB}:
        return False
    adjective = lexicon.singular(words.bare(met.written)) in lexicon.demonyms.states
    return adjective and _feminine(noun) and words.definite(noun.text)


def _feminine(noun: Token) -> bool:
    return noun.text.endswith(("ه", "ات")) or noun.printed.endswith("ات")


def _only_a_word(met: Met, words: Words) -> bool:
    """Tell whether the name of a place is but the common word: "العقبة الأخيرة"; "في العقبة"."""
    sets = words.lexicon.sets
    if met.written not in sets["homographs.places"] or not PLACES & set(met.named.types):
        return False
    last = met.before[-1] if met.before else None
    if last is None:
        return True
    if last.tag is Tag.COORDINATOR and len(met.before) > 1:
        known = met.before[-2].entity
        return known is None or not PLACES & set(known.types)
    cued = words.lexicon.cues["cued"].get(words.lexicon.singular(last.text))
    if cued in {SCHEMA.Place, SOV.University}:
        return False  # "مدينة العين", "جامعة البيضاء"
    definite = words.definite(met.written)
    placing = sets["homographs.placing"]
    if definite:
        placing |= sets["homographs.placing_definite"]
    if not {last.text, last.lemma} & placing:
        return True
    if words.definite(met.behind) and not definite:
        return True  # "في ليل الثلاثاء"
    return definite == words.definite(met.behind) and _describes(met.behind, words)


def _describes(word: str, words: Words) -> bool:
    """Tell whether a word is an adjective, and of no people: "في العمارة الحديثة"."""
    bare = words.bare(word)
    stem = bare.removesuffix("ه")
    people = words.lexicon.singular(stem) in words.lexicon.demonyms.states
    return not people and (words.nisba(word) or bool({stem, bare} & words.adjectives))


def _no_language(met: Met, words: Words) -> bool:
    """Tell whether a language's name is an adjective: "الكلمة العربية", not "إلى العربية".

    A people's adjective is a language behind a preposition with no noun behind it that it could
    belong to, behind a verb of speaking, or joined to another language.
    """
    adjective = words.nisba(met.written) and " " not in met.written
    if SCHEMA.Language not in met.named.types or not adjective:
        return False
    last, lexicon = met.before[-1] if met.before else None, words.lexicon
    spoken = any(_speaks(token, words) for token in met.before[-_CLAUSE:])
    given = last is not None and spelled_word(last.printed) in words.given_names
    if last is not None and given and last.tag is not Tag.PREPOSITION:
        return True  # "شيخة البلوشية"
    if last is not None and last.tag is Tag.WORD and words.definite(last.text):
        return not spoken or _feminine(last)
    if last is not None and last.lemma and _of_language(last, words):
        return False  # "لغاته العربية والأردية"
    stem = words.bare(met.written).removesuffix("ه")
    if lexicon.singular(stem) not in lexicon.demonyms.states and stem not in words.adjectives:
        return False
    if last is None or met.leads:
        return True
    told = last.text in words.lexicon.words["pronouns"]["subject"]  # "ثلاث لغات هي العربية"
    if told or last.tag in {Tag.COORDINATOR, Tag.NEGATION, Tag.PUNCTUATION}:
        before = next((one for one in reversed(met.before) if one.tag not in _JOINING), None)
        return before is None or not _of_language(before, words)
    return last.tag is not Tag.PREPOSITION and not _speaks(last, words)


def _speaks(token: Token, words: Words) -> bool:
    """Tell whether a token is a verb of speaking or understanding: "يدعم", "تتحدث"."""
    speaking = words.lexicon.sets["verbal.speaking"]
    return token.tag is Tag.VERB and any(form.lemma in speaking for form in token.readings)


def _of_language(token: Token, words: Words) -> bool:
    """Tell whether a token is a language, or the word for one: "بثلاث لغات: العربية"."""
    if token.entity is not None:
        return SCHEMA.Language in token.entity.types
    cued, plurals = words.lexicon.cues["cued"], words.lexicon.words["vocabulary"]["plurals"]
    noun = words.lexicon.singular(token.text)
    several = (one for one in cued if token.text in plurals.get(one, ()))  # "لغات"
    return cued.get(next(several, noun)) == SCHEMA.Language


def _otherwise_spoken(met: Met) -> bool:
    """Tell whether a name is printed with other vowels than the entry's: "عُمان" is not "عمّان"."""
    if not _MARKS & set(met.printed):
        return False
    names = (met.named.label, *met.named.alternates)
    marked = [one.lexical for one in names if _MARKS & set(one.lexical)]
    alike = [one for one in marked if fold(one) == fold(met.printed)]
    return bool(alike) and not any(_marks(one) & _marks(met.printed) for one in alike)


def _marks(name: str) -> frozenset[tuple[int, str]]:
    """Return the vowels of a name, each with the number of letters before it."""
    found, letters = [], 0
    for character in name:
        if character in _MARKS:
            found.append((letters, character))
        else:
            letters += 1
    return frozenset(found)


def is_firm(noun: str, words: Words) -> bool:
    """Tell whether a word is a noun for a firm without an article, whose name may follow."""
    return SOV.Company in words.lexicon.anaphors.get(noun, ()) and not words.definite(noun)


def opens_name(before: str, word: str, words: Words) -> bool:
    """Tell whether a name opens with "ف" behind a firm without an article: nothing goes on."""
    reason = words.lexicon.words["proclitics"]["coordinators"][-1]
    return word[:1] == reason and word not in words.lexicon.classes and is_firm(before, words)
