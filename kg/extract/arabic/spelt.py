"""What the print of an Arabic word tells that its folded letters do not: a hamza, a "his"."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.arabic.parts import Part
from kg.extract.arabic.words import Words
from kg.extract.conjugation import FINITE
from kg.extract.inflection import spelled_word
from kg.extract.lexicon import Tag
from kg.extract.tokens import Token

_OPENING = "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}"
"""A letter that stands within no word, so that what is before it is joined to one."""
_ALEF = "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}"
"""One that opens many a perfect, so that "و" before it may be joined to one: "وأدى"."""

_MADDA = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
"""How a noun opens that is a verb where that sign is not written: "آثار" and "أثار"."""
_TANWIN = ("\N{ARABIC DAMMATAN}", "\N{ARABIC KASRATAN}", "اً", "\N{ARABIC FATHATAN}ا")
"""How an indefinite noun alone ends that is written with its case."""
_OBJECT = "ا"
"""How its object's case ends where that sign is left out, and the perfect of two."""

_TWO = ("ان", "ما")
"""How two end before a verb: "الطرفان", "هما"."""
_NEAR = 8
"""Tokens between who are two and what they did at the most."""


def unlisted(word: str, words: Words) -> bool:
    """Tell whether no list has a word, which may be anybody's name: "قالت ميركل"."""
    listed = word in words.nouns or word in words.adjectives or word in words.lexicon.classes
    listed = listed or words.definite(word)
    return not (listed or words.lexicon.forms.get(word) or words.nisba(word))


def as_noun(token: Token, before: Sequence[Token], words: Words) -> bool:
    """Tell whether a form is written as a noun alone is: "أمرٌ", "أثرا" and "آثار".

    An object's ending is that of two who did something only behind two: "أورنج وفرنسا قدما".
    """
    if token.printed.endswith(_TANWIN):
        return True
    if token.text in words.lexicon.sets["homographs.madda"]:
        return token.printed.startswith(_MADDA)
    ends = token.printed.endswith(_OBJECT) and not token.lemma
    near = before[-_NEAR:]
    two = any(one.tag is Tag.COORDINATOR or one.printed.endswith(_TWO) for one in near)
    if not ends or two or token.text in words.nouns or words.base(token.text) not in words.nouns:
        return False
    finite = [form for form in token.readings if form.mood in FINITE]
    return all(form.agrees == "plural" and not form.imperfect for form in finite)


def with_deed(parts: tuple[Part, ...], written: str, words: Words) -> tuple[Part, ...]:
    """Return parts with the noun of action that its first letter tells from a verb: "إدارتها"."""
    last = parts[-1]
    if last.tag is not Tag.VERB or not last.suffix or written[last.start] != _OPENING:
        return ()
    noun, suffix = words.possessed(spelled_word(written[last.start : last.end])) or ("", "")
    deed = replace(last, text=noun, tag=Tag.WORD, readings=(), suffix=suffix)
    return (*parts[:-1], deed) if noun else ()


def is_joined(written: str, word: str, words: Words) -> bool:
    """Tell whether a word is printed as one only that "و" or "ف" is joined to."""
    plain = word[0] in words.coordinators and word not in words.lexicon.classes
    opens = written[1:2] == _OPENING or (
        written[1:2] == _ALEF
        and any(one.mood in FINITE for one in words.lexicon.forms.get(word[1:]))
    )  # "وأدى" is no "وادي"
    tag, _ = words.lexicon.classes.get(word[1:], (Tag.WORD, ""))
    opens = opens or (tag is Tag.PREPOSITION and written.endswith("ى"))  # "فعلى" is no "فعلي"
    return plain and opens and len(word) > 2  # noqa: PLR2004


def with_owner(parts: tuple[Part, ...], written: str, words: Words) -> tuple[Part, ...]:
    """Return parts with the "his" that only its spelling tells from a feminine: "مركزه"."""
    last, his = parts[-1], words.lexicon.words["suffixes"]["masculine"][0]
    plain = last.tag is Tag.WORD and not last.suffix and not words.definite(last.text)
    stem = last.text.removesuffix(his)
    if last.tag is Tag.VERB and not last.suffix and stem in words.nouns:  # "مالكه", "مشغله"
        plain = all(form.mood not in FINITE for form in last.readings)
    if not (plain and written.endswith(his)):
        return parts
    if words.lexicon.classes.get(stem, ("",))[0] is Tag.PREPOSITION:  # "باسمه", and no "باسمة"
        of, *whom = words.parts(stem + words.lexicon.words["suffixes"]["feminine"][0])
        owner = [replace(one, end=last.end - last.start, text=his, lemma=his) for one in whom[-1:]]
        return (*parts[:-1], *(one.moved(last.start) for one in (of, *owner)))
    if (verb := words.with_object(last.text)) is not None:
        return (*parts[:-1], replace(verb, start=last.start, end=last.end))  # "وصفه", "وصفة"
    if last.text != stem and stem not in words.nouns:
        return parts  # "وجه"
    return (*parts[:-1], replace(last, text=stem, tag=Tag.WORD, readings=(), suffix=his))
