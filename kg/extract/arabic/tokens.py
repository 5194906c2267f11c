"""The tokens of an Arabic sentence: words apart from what is joined to them, nouns from verbs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.arabic.families import is_family
from kg.extract.arabic.homographs import Met, is_firm, is_no_name, opens_name
from kg.extract.arabic.marking import as_meant
from kg.extract.arabic.parts import Part, spell_letters
from kg.extract.arabic.settling import Settler
from kg.extract.arabic.spelt import is_joined, with_deed, with_owner
from kg.extract.arabic.words import Words, words_of
from kg.extract.designations import GLUED
from kg.extract.inflection import spelled, spelled_word
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Name, Token, names_within, printed
from kg.extract.view import AlignedView
from kg.model import Entity, Span

_PIECES = re.compile(
    r"(?<![^\W\d_])[^\W\d_]\.(?=\s[^\W\d_])"
    rf"|{GLUED}"
    r"|\d+(?:[.,٫٬]\d+)*(?: ?[%٪])?"
    r"|[^\W\d_]+(?:['-][^\W\d_]+)*(?:&[^\W\d_]+)?"
    r"|\.\.\.|\S"
)
_OPENERS, _CLOSERS = "«“([{", "»”)]}"
_QUOTES = frozenset('«“"')
_DESCRIBED = 2
"""Adjectives that may stand in an expression of a figure: "بطاقة تشغيلية إجمالية تصل إلى"."""
_NOT_TO = ("ألا", "ألّا")
"""How "أن لا" is written as one, which is not "إلا"."""

_NAMING = frozenset({Tag.WORD, Tag.NAME})
"""What may be a thing that has a price."""
_MADDA = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"
"""How a word opens that is another where that sign is not written: "آلي" and "إلى"."""
_AS_IF = "كأن"
"""Two words in one whose letter with hamza no form of "to be" has."""

Piece = tuple[int, int, Entity | None]


def tokenise(
    view: AlignedView,
    within: tuple[int, int],
    names: Sequence[Name],
    lexicon: Lexicon,
    text: str,
) -> tuple[Token, ...]:
    """Return the tokens of a stretch of the view, each name as one token.

    As `kg.extract.french.tokens.tokenise`; a noun's `text` is its dictionary form with its
    article, and the `lemma` of a noun or verb is the pronoun that it ends in.
    """
    words = words_of(lexicon)
    raw = list(_pieces(view, within, names))
    tokens: list[Token] = []
    at = 0
    while at < len(raw):
        first, last, entity = raw[at]
        if entity is not None and not is_no_name(_met(view, raw, at, tokens, text), words):
            span = view.span(first, last)
            tokens.append(
                Token(view.text[first:last], span, span.of(text), Tag.NAME, entity=entity)
            )
            at += 1
            continue
        raw[at] = (first, last, None)
        width, parts = _compound(view, raw, at, words)
        if not width or _measures_before(parts, words, tokens):
            width, parts = 1, _parts(view, raw, at, words)
        for part in parts:
            span = view.span(first + part.start, first + part.end)
            lemma = part.lemma or part.suffix
            tokens.append(Token(part.text, span, span.of(text), part.tag, lemma, part.readings))
        at += width
    return tuple(as_meant(tuple(_as_said(Settler(tokens, words).settled(), lexicon)), lexicon))


def _measures_before(parts: Sequence[Part], words: Words, tokens: Sequence[Token]) -> bool:
    """Tell whether an expression opens a sentence and says what a thing before it costs.

    "وتبلغ كلفته 40 مليون دولار": of what an earlier sentence speaks of.
    """
    if any(token.tag in _NAMING for token in tokens):
        return False
    measuring = words.lexicon.words["verbal"]["measuring"]
    owned = (words.possessed(one) for part in parts for one in part.text.split())
    return any(part.lemma in measuring for part in parts) and any(owned)


def _met(
    view: AlignedView, raw: Sequence[Piece], at: int, tokens: Sequence[Token], text: str
) -> Met:
    """Return the name of the gazetteer that a piece is, among its neighbours."""
    first, last, entity = raw[at]
    start, end, known = raw[at + 1] if at + 1 < len(raw) else (last, last, None)
    behind = view.text[start:end]
    return Met(
        spelled_word(view.text[first:last]),
        view.span(first, last).of(text),
        entity,  # type: ignore[arg-type]  # a name of the gazetteer
        tokens,
        spelled_word(behind),
        known is not None or behind in _QUOTES,
    )


def _as_said(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Token]:
    """Yield tokens with "بحسب ما أعلنته" as one: the preposition of whoever says so."""
    by = lexicon.status["sources"]["prepositions"][0]
    at, denied = 0, False
    while at < len(tokens):
        token = tokens[at]
        behind = tokens[at + 1 : at + 3] if denied else ()
        width = _names_source(tokens, at, lexicon)
        if len(behind) > 1 and _nor(token, behind, lexicon):
            span = Span(token.span.start, behind[0].span.end)
            yield replace(token, span=span, printed=printed(tokens[at : at + 2]))
            at += 2
            continue
        denied = denied or token.tag is Tag.NEGATION
        if width:
            stretch = tokens[at : at + width]
            span = Span(token.span.start, stretch[-1].span.end)
            yield Token(token.text, span, printed(stretch), Tag.PREPOSITION, by)
        else:
            yield token
        at += width or 1


def _names_source(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int:
    """Return how many tokens name a source as one: "حسبما أعلنته", "على ما صرح به"; or 0."""
    token, verbal = tokens[at], lexicon.words["verbal"]
    joined = token.text in verbal["as_said_joined"]
    leads = token.lemma in lexicon.status["sources"]["prepositions"]
    if token.lemma in verbal["as_said_on"]:
        opens = at == 1 and tokens[0].tag is Tag.COORDINATOR
        leads = at == 0 or opens or tokens[at - 1].text == ","
    what = leads and any(one.text in verbal["as_said"] for one in tokens[at + 1 : at + 2])
    width = 2 if joined else 3
    if not (joined or what) or not _reports(tokens[at + width - 1 : at + width], lexicon):
        return 0
    owned = [one.tag for one in tokens[at + width : at + width + 2]]
    return width + 2 * (owned == [Tag.PREPOSITION, Tag.PRONOUN])  # "به"


def _reports(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    return any(form.lemma in lexicon.reporting for one in tokens for form in one.readings)


def _nor(token: Token, behind: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether "ولا" goes on with what a verb before it is said not to do: "ولا العقد"."""
    joins = token.tag is Tag.COORDINATOR and behind[0].text in lexicon.grammar.refusals
    return joins and behind[1].tag in {Tag.WORD, Tag.NAME, Tag.PREPOSITION}


def _pieces(view: AlignedView, within: tuple[int, int], names: Sequence[Name]) -> Iterator[Piece]:
    at, end = within
    for name in (*names_within(names, within), None):
        stop = name.start if name else end
        for match in _PIECES.finditer(view.text, at, stop):
            yield match.start(), match.end(), None
        if name:
            yield name.start, name.end, name.entity
            at = name.end


def _compound(
    view: AlignedView, raw: Sequence[Piece], at: int, words: Words
) -> tuple[int, tuple[Part, ...]]:
    """Return the width of the longest expression that opens at a piece, and its parts."""
    start = raw[at][0]
    opener = spelled_word(view.text[start : raw[at][1]])
    earlier = spelled_word(view.text[raw[at - 1][0] : raw[at - 1][1]]) if at else ""
    if opener in words.given_names and earlier in words.given_names:
        return 0, ()  # "يرى أحمد علي أن": a name, not "على أن"
    joined = opener[:1] in words.coordinators and opener[1:] in words.openers
    longest = max(words.openers.get(opener, 0), words.openers[opener[1:]] if joined else 0)
    if not longest:
        return 0, ()
    for width in range(min(longest + _DESCRIBED, len(raw) - at), 1, -1):
        stretch = raw[at : at + width]
        if any(entity for *_, entity in stretch):
            continue
        written = " ".join(spelled(view.text[start : stretch[-1][1]]).split())
        size = stretch[-1][1] - start
        for skipped in (0, 1):
            if skipped and not joined:
                continue
            if part := _ending(words, written[skipped:]) or _estimated(words, written[skipped:]):
                whole = replace(part[0], start=skipped, end=size - part[1])
                rest = () if not part[1] else _rest(written, part[1], size, words)
                before = Part(0, 1, opener[0], Tag.COORDINATOR, opener[0])
                return width, ((before, whole) if skipped else (whole,)) + rest
    return 0, ()


def _ending(words: Words, written: str) -> tuple[Part, int] | None:
    """Return the expression that words are, and the letters behind it that are not part of it.

    One that ends in a preposition of one letter goes on in the same word: "وفقا للوزارة".
    """
    if found := words.compounds.get(written):
        return found, 0
    head, _, last = written.rpartition(" ")
    found = words.compounds.get(f"{head} {last[:1]}") if last.isalpha() else None
    if found and last[:1] in words.prepositions:
        return found, len(last) - 1
    return None


def _estimated(words: Words, written: str) -> tuple[Part, int] | None:
    """Return the expression that words are without adjectives in it: "بكلفة تقديرية تناهز"."""
    noun, *behind = written.split(" ")
    measuring = words.lexicon.words["verbal"]["measuring"]
    while behind and (words.nisba(behind[0]) or behind[0] in words.adjectives):
        behind = behind[1:]
        tag, lemma = words.lexicon.classes.get(noun, (Tag.WORD, ""))
        if not behind and lemma in measuring:  # "بقدرة أولية 80 ميغاواط"
            return Part(0, len(written), noun, tag, lemma), 0
        found = _ending(words, " ".join((noun, *behind)))
        if found and found[0].lemma in measuring:
            return found
    return None


def _rest(written: str, left: int, size: int, words: Words) -> tuple[Part, ...]:
    """Return the parts of what a word holds behind the preposition that ends an expression."""
    tail = written[-left:]
    parts = words.parts(written[-left - 1 :])
    if len(parts) > 1 and parts[0].end == 1:
        return tuple(part.moved(size - left - 1) for part in parts[1:])
    return (Part(size - left, size, tail, Tag.WORD),)


def _parts(view: AlignedView, raw: Sequence[Piece], at: int, words: Words) -> tuple[Part, ...]:
    first, last, _ = raw[at]
    word = spelled_word(view.text[first:last])
    before_name = at + 1 < len(raw) and raw[at + 1][2] is not None and raw[at + 1][0] == last
    if before_name and word in words.lexicon.words["proclitics"]["before_names"]:
        return tuple(
            replace(words.parts(letter)[0], start=i, end=i + 1) for i, letter in enumerate(word)
        )
    size = len(word)
    if word[0].isdigit():
        return (Part(0, size, word, Tag.NUMBER),)
    if word[0] in words.prepositions and word[1:].replace(".", "").isdigit():  # "بـ38 في المئة"
        return (words.parts(word[0])[0], Part(1, size, word[1:], Tag.NUMBER))
    mark = words.lexicon.words["quoting"].get(word, word)
    if not word[0].isalpha():
        tag = Tag.OPEN if mark in _OPENERS else Tag.CLOSE if mark in _CLOSERS else Tag.PUNCTUATION
        return (Part(0, size, mark, tag),)
    if view.text[first:last].startswith(_MADDA) and words.lexicon.classes.get(word):
        return (Part(0, size, word, Tag.WORD),)  # "آلي" is no "إلى"
    if as_if := _as_if(view.text[first:last], word, words):
        return as_if
    if fused := _not_to(view.text[first:last], word, words) or _able(word, words):
        return fused
    behind = spelled_word(view.text[raw[at + 1][0] : raw[at + 1][1]]) if at + 1 < len(raw) else ""
    if word in words.lexicon.sets["verbal.colleges"] and words.definite(behind):
        return (Part(0, size, word, Tag.WORD),)  # "كلية الحاسبات", not "wholly"
    if view.text[first:last].endswith("ة") and word in words.lexicon.words["verbal"]["alone"]:
        return (Part(0, size, word, Tag.WORD),)  # "وحدة" is a unit, "وحده" alone
    return _word(view, raw, at, words)


def _not_to(written: str, word: str, words: Words) -> tuple[Part, ...]:
    """Return the parts of "أن لا" written as one, and of what is joined before it: "بألا"."""
    if not written.endswith(_NOT_TO):
        return ()
    joined, size = word[: -len(_NOT_TO[0])], len(word)
    if joined and joined not in words.lexicon.words["proclitics"]["before_names"]:
        return ()
    letters = len(joined)
    if joined.endswith(words.prepositions[0]):  # "بأن" is a word of its own
        letters -= 1
    before = [replace(words.parts(one)[0], start=i, end=i + 1) for i, one in enumerate(joined)]
    that, no = words.parts(f"{joined[letters:]}ان"), words.parts("لا")
    negated = replace(no[0], start=size - 2, end=size)
    return (*before[:letters], replace(that[0], start=letters, end=size - 2), negated)


def _as_if(written: str, word: str, words: Words) -> tuple[Part, ...]:
    """Return the parts of "as if", which its hamza alone tells from "was": "كأن", "وكأنها"."""
    joined = len(written) > 1 and word[0] in words.coordinators
    if not written[joined:].startswith(_AS_IF):
        return ()
    verbal, size, ends = words.lexicon.words["verbal"], len(word), joined + len(_AS_IF)
    rest = word[ends:]
    if rest and rest not in words.suffixes and rest not in verbal["what"]:
        return ()
    before = words.parts(word[0]) if joined else ()
    whose = (Part(ends, size, rest, Tag.PRONOUN, rest),) if rest in words.suffixes else ()
    last = ends if whose else size
    return (*before, Part(joined, last, verbal["if"][0], Tag.SUBORDINATOR), *whose)


def _able(word: str, words: Words) -> tuple[Part, ...]:
    """Return the parts of a preposition and a noun that stand as a verb: "بإمكانها", "وبوسع"."""
    if not any(map(word.__contains__, words.able)):
        return ()
    joined = word[:1] in words.coordinators and word not in words.lexicon.classes
    before = words.parts(word[0]) if joined else ()
    rest, size = word[len(before) :], len(word)
    suffix = next((one for one in words.suffixes if rest.endswith(one)), "")
    for ending in ("", suffix):
        stem = rest.removesuffix(ending)
        verb = words.compounds.get(stem) if stem[:1] in words.prepositions else None
        if verb is not None and verb.tag is Tag.VERB:
            whose = Part(size - len(ending), size, ending, Tag.PRONOUN, ending)
            able = replace(verb, start=len(before), end=size - len(ending))
            return (*before, able, whose) if ending else (*before, able)
    return ()


def _word(view: AlignedView, raw: Sequence[Piece], at: int, words: Words) -> tuple[Part, ...]:
    """Return the parts of a word, by its printed letters and the marks beside it."""
    first, last, _ = raw[at]
    written = view.text[first:last]
    word = spelled_word(written)
    plain = (Part(0, len(word), word, Tag.WORD),)
    quoted = at > 0 and view.text[raw[at - 1][0] : raw[at - 1][1]] in {"«", "“"}
    behind = view.text[raw[at + 1][0] : raw[at + 1][1]] if at + 1 < len(raw) else ""
    if quoted and behind in {"»", "”"}:
        return plain  # a name of one word
    ahead = view.text[raw[at - 1][0] : raw[at - 1][1]] if at else ""
    before = spelled_word(ahead)
    counted = behind[:1].isdigit() and word not in words.lexicon.classes
    letters = words.lexicon.sets["verbal.letters"]
    pairs = ((ahead, written), (written, behind))
    if word in letters and (quoted or counted or any(spell_letters(one, letters) for one in pairs)):
        return plain  # "بي 200" and "بي بي إف" are no "by me"
    if opens_name(before, word, words) or is_family(before, word, words):
        return plain  # "مؤسسة فورد" is no "فورد", nor "فرج بوشعالة" "by …"
    if is_joined(written, word, words):  # "وإلى" is no "والي"
        return (words.parts(word[0])[0], *(one.moved(1) for one in words.parts(word[1:])))
    numbered = any(map(str.isdigit, word))  # "لومو-2"
    alone = quoted or numbered or is_firm(before, words)  # "شركة لومارا": no list has a "ومارا"
    parts = words.whole(word) if alone else words.parts(word)
    if quoted and parts[0].tag is Tag.COORDINATOR and _shut(view, raw, at + 2):
        return plain  # "«فرات سوفت»" is no "ف" and a verb
    if numbered and parts == plain and word[0] == words.coordinators[0]:
        parts = (words.parts(word[0])[0], Part(1, len(word), word[1:], Tag.WORD))
    if written.endswith("ة") and parts[-1].tag is Tag.VERB and parts[-1].suffix:
        return plain  # "نصيرة" is no "نصيره"
    if written.endswith("ة") and parts[-1].suffix:
        whole = f"{parts[-1].text}{parts[-1].suffix}"  # "موظفة" is no "موظفه"
        return (*parts[:-1], replace(parts[-1], text=whole, suffix=""))
    return with_deed(parts, written, words) or with_owner(parts, written, words)


def _shut(view: AlignedView, raw: Sequence[Piece], at: int) -> bool:
    """Tell whether a quotation mark closes at a piece."""
    return at < len(raw) and view.text[raw[at][0] : raw[at][1]] in _CLOSERS
