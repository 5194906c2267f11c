"""Words of a French sentence with what each of them can be."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.capitals import INITIAL, LETTER
from kg.extract.conjugation import VerbForm
from kg.extract.designations import GLUED
from kg.extract.french.regrouping import regroup
from kg.extract.french.settling import settle
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Name, Token, names_within
from kg.extract.view import AlignedView
from kg.model import Entity, Span

_PIECES = re.compile(
    rf"{GLUED}"
    r"|\d+(?:[.,]\d+)*(?: ?%)?"
    r"|\bn[°ºo] ?\d+(?:[-/.]\d+)*"  # "n° 2004-63"
    r"|[^\W\d_]{2,}\.[a-z]{2,4}(?![\w.])"  # "Ombre.io"
    r"|\b(?:m|mm|dr|pr|mr|mrs|ms|inc|ltd|corp)\.(?=[ ,])"
    rf"|\b{INITIAL}(?= ?[^\W\d_])"  # "J. Dupont"
    r"|[^\W\d_]+(?:['-][^\W\d_]+)*'?(?:&[^\W\d_]+)?"
    r"|\.\.\.|\S"
)
_LETTER = re.compile(LETTER)
_OPENERS, _CLOSERS = "«“([{", "»”)]}"
_OPEN, _CLOSE = "«", "»"
_QUOTES = '"„“”'
"""Other quotation marks: one that opens or closes, those that open, the one that closes."""
_AHEAD, _BEHIND = "([{'’-–—/", ".,;:!?…)]}'’-–—/"
"""What may stand right before a mark that opens, and right behind one that closes."""
_TENS = r"vingt|trente|quarante|cinquante|soixante|quatre-vingts?"
_NUMERAL = re.compile(
    rf"(?:onze|douze|treize|quatorze|quinze|seize|dix-\w+|cents?|mille|(?:{_TENS})(?:-\w+)*)$"
)
_INVERTED = re.compile(r"(?<=\w)(?:-t)?-(?:il|elle|on|ils|elles|je|nous|vous|tu|ce)$")
"""A pronoun behind its verb: "dépend-elle", "a-t-il"."""


def tokenise(
    view: AlignedView,
    within: tuple[int, int],
    names: Sequence[Name],
    lexicon: Lexicon,
    text: str,
) -> tuple[Token, ...]:
    """Return the tokens of a stretch of the view, each name as one token.

    within  half-open offsets into `view.text`
    names  without overlaps, in text order
    text   the article's text, which `view` folds
    """
    raw = _merge_compounds(list(_pieces(view, within, names, lexicon, text)), view, lexicon)
    tokens: list[Token] = []
    opened = False
    for first, last, entity in raw:
        if entity is None and _ends(view.text[first:last], tokens[-1:], lexicon):
            letter, stop = (view.span(first, last - 1), view.span(last - 1, last))
            tokens.append(Token(view.text[first : last - 1], letter, letter.of(text), Tag.WORD))
            tokens.append(Token(".", stop, ".", Tag.PUNCTUATION))
            continue
        word, span = view.text[first:last], view.span(first, last)
        word = _accented(word, lexicon) if word[0] == "e" and entity is None else word
        if word in _QUOTES:
            word = _quote(word, span, text, opened=opened)
            opened = word == _OPEN
        if entity is None:
            tokens.append(Token(word, span, span.of(text), *_classify(word, lexicon)))
        else:
            tokens.append(Token(word, span, span.of(text), Tag.NAME, entity=entity))
    return tuple(settle(regroup(tokens, lexicon), lexicon))


def _quote(mark: str, span: Span, text: str, *, opened: bool) -> str:
    """Return the French mark that any quotation mark stands for: dispatches print straight ones.

    opened  whether one that opens stands before it in the sentence
    """
    if mark in _QUOTES[1:]:
        return _CLOSE if mark == _QUOTES[-1] else _OPEN
    before, behind = text[: span.start][-1:], text[span.end : span.end + 1]
    word_before = bool(before.strip()) and before not in _AHEAD
    word_behind = bool(behind.strip()) and behind not in _BEHIND
    opens = word_behind if word_before is not word_behind else not opened
    return _OPEN if opens else _CLOSE


def _ends(piece: str, before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a letter opens no name: "le lot B. Corvane a …", "A. N. Corvane n'a …".

    What opens a sentence may be the label of who speaks.
    """
    if not _LETTER.fullmatch(piece) or piece in lexicon.press.honorifics:
        return False
    noun = before[0] if before else None
    if noun is None or noun.tag is Tag.PUNCTUATION:
        return noun is None or noun.text == "."
    return noun.tag is Tag.WORD and not noun.capital and not lexicon.says_who(noun.text)


_SURNAME = re.compile(r"[MN]['’][A-ZÀ-Þ][a-zß-ÿ-]+")
"""A name that an elision seems to open: "N'Guessan"."""
Piece = tuple[int, int, Entity | None]


def _pieces(
    view: AlignedView, within: tuple[int, int], names: Sequence[Name], lexicon: Lexicon, text: str
) -> Iterator[Piece]:
    elided, whole = lexicon.sets["elided.words"], lexicon.sets["elided.whole"]
    at, end = within
    for name in (*names_within(names, within), None):
        stop = name.start if name else end
        for match in _PIECES.finditer(view.text, at, stop):
            piece = match.group()
            if "'" in piece and _SURNAME.fullmatch(view.span(*match.span()).of(text)):
                yield match.start(), match.end(), None
            elif "'" in piece or "-" in piece:
                yield from _split_elisions(piece, match.start(), elided, whole)
            else:
                yield match.start(), match.end(), None
        if name:
            yield name.start, name.end, name.entity
            at = name.end


def _split_elisions(
    piece: str, at: int, elided: frozenset[str], whole: frozenset[str]
) -> Iterator[Piece]:
    while "'" in piece and piece not in whole:
        head, _, rest = piece.partition("'")
        if head not in elided:
            break
        yield at, at + len(head) + 1, None
        at, piece = at + len(head) + 1, rest
    if piece not in whole and (pronoun := _INVERTED.search(piece)):
        yield at, at + pronoun.start(), None
        yield at + pronoun.start(), at + pronoun.end(), None
    elif piece:
        yield at, at + len(piece), None


def _merge_compounds(pieces: list[Piece], view: AlignedView, lexicon: Lexicon) -> Iterator[Piece]:
    at = 0
    while at < len(pieces):
        width = 1
        first, last, entity = pieces[at]
        if entity is None and (length := lexicon.openers.get(view.text[first:last])):
            longest = at + 1
            while longest < min(at + length, len(pieces)) and pieces[longest][2] is None:
                longest += 1
            nouns = _compound_nouns(pieces, at, view, lexicon)
            for end in range(longest, at + 1, -1):
                written = " ".join(view.text[first : pieces[end - 1][1]].split())
                if written in lexicon.classes or written in nouns:
                    width = end - at
                    break
        yield first, pieces[at + width - 1][1], entity
        at += width


def _compound_nouns(
    pieces: Sequence[Piece], at: int, view: AlignedView, lexicon: Lexicon
) -> frozenset[str]:
    """Return the nouns of several words that may stand at a piece: "la mise en ligne".

    Without an article it may be a verb: "a été mise en ligne".
    """
    before = view.text[pieces[at - 1][0] : pieces[at - 1][1]] if at else ""
    tag = lexicon.classes.get(before, (None, ""))[0]
    determined = tag in {Tag.DETERMINER, Tag.PREPOSITION}
    return lexicon.sets.get("compounds.nouns", frozenset()) if determined else frozenset()


@lru_cache(maxsize=1 << 13)
def _accented(word: str, lexicon: Lexicon) -> str:
    """Return a word that papers print without its first accent with it: "Etat" is "état"."""
    known = word in lexicon.classes or word in lexicon.forms or lexicon.head_class(word)
    full = f"é{word[1:]}"
    spelled = lexicon.head_class(full) or lexicon.singular(full) in lexicon.demonyms.bodies
    spelled = spelled or any(lexicon.singular(full) in table for table in lexicon.cues.values())
    return full if spelled and not known else word


@lru_cache(maxsize=1 << 13)
def _classify(word: str, lexicon: Lexicon) -> tuple[Tag, str, tuple[VerbForm, ...]]:
    if " " in word:
        word = " ".join(word.split())
    readings = lexicon.forms.get(word)
    if word in lexicon.classes:
        return *lexicon.classes[word], readings
    if word.startswith("-") and len(word) > 1:
        return Tag.INVERTED, word.rpartition("-")[2], ()
    if readings:
        said = word in lexicon.sets["homographs.adjectives"]  # "un rôle important"
        return Tag.WORD if said else Tag.VERB, "", readings
    if word[0].isdigit() or _NUMERAL.match(word):
        return Tag.NUMBER, "", ()
    if not word[0].isalpha():
        if word in _OPENERS:
            return Tag.OPEN, "", ()
        return (Tag.CLOSE if word in _CLOSERS else Tag.PUNCTUATION), "", ()
    adverbs = lexicon.words["adverbs"]
    if word.endswith(adverbs["suffix"]) and word.removesuffix("s") not in adverbs["not_adverbs"]:
        return Tag.ADVERB, word, ()
    return Tag.WORD, "", ()
