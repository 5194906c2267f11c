"""English words: contractions and genitives apart, quotation marks told from apostrophes."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.conjugation import Mood, VerbForm
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.press import Press
from kg.extract.tokens import Name, Token, names_within
from kg.extract.view import AlignedView
from kg.model import Entity, Modality, frozen
from kg.names import SCHEMA

_PIECES = re.compile(
    r"''"  # two for one quotation mark
    r"|(?:[a-z]\.){2,}"  # u.s.
    r"|[a-z]\.(?= ?[a-z])"  # j. smith
    r"|(?:mrs?|ms|messrs|dr|prof|inc|ltd|co|corp|gen|sen|rep|hon|rev|engr?|gov|amb|col|capt|lt|sgt"
    r"|supt|st|cllr|coun|pvt|sept?|jan|feb|aug|oct|nov|dec)\.(?=,? )"
    r"|\d+(?:[.,]\d+)*(?: ?%|(?:st|nd|rd|th|s|b)(?!\w))?(?!\w)"
    r"|[^\W_]+(?:[&./'-][^\W_]+)*(?:'(?!'))?"
    r"|'(?:s|re|ve|ll|d|m)(?!\w)"
    r"|-[^\W\d_]+(?:-[^\W\d_]+)*"
    r"|\.\.\.|\S"
)
_SUFFIX = re.compile(r"(?<=\w)(?:n't|'(?:s|re|ve|ll|d|m)|')$")
_MODALS = {
    "predicted": Mood.FUTURE,
    "hypothetical": Mood.CONDITIONAL,
    "needed": Mood.INDICATIVE,
    "recommended": Mood.INDICATIVE,
    "none": Mood.INDICATIVE,
}
_OPEN, _CLOSE = "“", "”"
_QUOTES = frozenset("'\"“”„«»")
_TWO = "''"
_TOGGLES = ('"', _TWO, "``", "’’", "‘‘")
_SHORTEST = 5
"""Letters of the shortest unknown word that an ending in -ed or -ing makes a verb."""
_REGULAR = re.compile(r"[a-z-]*[aeiouy][a-z-]*(?:ed|ing)$")
_PREFIXES = ("re-", "co-", "pre-", "de-", "over-", "out-", "under-", "mis-", "cross-", "fast-")
_NO_VERBS = re.compile(r".*(?:eed|thing|king|spring|string|ling)$")
GENITIVE = "'s"
_NEXT = re.compile(r"[ -]([^\W\d_]+)")
_BEFORE = 8  # code points in which an article may stand before a name
_OF_LANGUAGE = frozenset(
    {
        "language",
        "languages",
        "speaker",
        "speakers",
        "speaking",
        "text",
        "texts",
        "corpus",
        "version",
        "data",
    }
    | {"translation", "dialect", "dialects", "speech", "dataset", "prompts"}
)
"""Nouns that the name of a language describes as a language."""


@frozen()
class _Piece:
    """A stretch of the view that is a word, and what stands for it where that is another."""

    start: int
    end: int
    text: str
    entity: Entity | None = None


def tokenise(
    view: AlignedView,
    within: tuple[int, int],
    names: Sequence[Name],
    lexicon: Lexicon,
    text: str,
) -> tuple[Token, ...]:
    """Return the tokens of a stretch of the view, each name as one token.

    As `kg.extract.french.tokens.tokenise`; quotation marks of any kind are read as “ and ”.
    """
    kept = [name for name in names_within(names, within) if not _adjective(name, view, lexicon)]
    pieces = _quotes(list(_pieces(view, within, kept, lexicon, text)), view, text)
    tokens: list[Token] = []
    for piece in _merge(pieces, lexicon):
        span = view.span(piece.start, piece.end)
        tag, lemma, readings = (
            (Tag.NAME, "", ()) if piece.entity else _classify(piece.text, lexicon)
        )
        printed = span.of(text)
        if tag is Tag.ADVERB and tokens and printed[0].isupper() and piece.text.endswith("ly"):
            tag, lemma = Tag.WORD, ""  # "the start-up Klinikly"
        if tag is Tag.PRONOUN and len(printed) > 1 and printed.isupper():
            tag = Tag.WORD  # "the IT centre"
        tokens.append(Token(piece.text, span, printed, tag, lemma, readings, piece.entity))
    return tuple(tokens)


def _adjective(name: Name, view: AlignedView, lexicon: Lexicon) -> bool:
    """Tell whether a language's name is an adjective: "a Danish start-up", not "Danish text"."""
    if name.entity.types[0] != SCHEMA.Language:
        return False
    if view.text[name.start : name.end] not in lexicon.sets["nationalities.words"]:
        return False
    behind = _NEXT.match(view.text, name.end)
    word = behind.group(1) if behind else ""
    verbs = {form.lemma for form in lexicon.forms.get(word)}
    said = any(word in modals for modals in lexicon.words["modals"].values())
    if said or not verbs.isdisjoint(lexicon.grammar.auxiliaries):
        before = view.text[max(0, name.start - _BEFORE) : name.start].split()[-1:]
        return not lexicon.grammar.definite.isdisjoint(before)  # "a text in Irish was", no people
    return bool(word) and word not in lexicon.classes and word not in _OF_LANGUAGE


def _pieces(
    view: AlignedView,
    within: tuple[int, int],
    names: Sequence[Name],
    lexicon: Lexicon,
    text: str,
) -> Iterator[_Piece]:
    at, end = within
    for name in (*names, None):
        stop = name.start if name else end
        for match in _PIECES.finditer(view.text, at, stop):
            if _is_label(match.group(), match.start(), within, lexicon.press):
                yield _Piece(match.start(), match.end() - 1, match.group()[:-1])
                yield _Piece(match.end() - 1, match.end(), ".")
                continue
            capital = text[view.offsets[match.start()]].isupper()
            yield from _words(match.group(), match.start(), lexicon, capital=capital)
        if name:
            yield _Piece(name.start, name.end, view.text[name.start : name.end], name.entity)
            at = name.end


def _is_label(piece: str, at: int, within: tuple[int, int], press: Press) -> bool:
    """Tell whether a letter with a full stop opens a sentence as a label: "Q. Who owns it?".

    "A." may be a name's.
    """
    return at == within[0] and piece.endswith(".") and piece in press.put


def _words(piece: str, at: int, lexicon: Lexicon, *, capital: bool) -> Iterator[_Piece]:
    """Yield a word without what is contracted with it: "isn't", "company's", "they'll"."""
    end = at + len(piece)
    hyphen = piece.rfind("-")
    if hyphen > 0 and (
        piece[hyphen:] in lexicon.sets["adjectives.based"]
        or (capital and piece[hyphen:] in lexicon.sets["adjectives.joined"])
    ):
        yield _Piece(at, at + hyphen, piece[:hyphen])
        yield _Piece(at + hyphen, end, piece[hyphen:])
        return
    if piece in lexicon.words["contractions"]:
        piece = lexicon.words["contractions"][piece]
    if piece == "cannot":
        yield _Piece(at, end - 3, "can")
        yield _Piece(end - 3, end, "not")
        return
    suffix = _SUFFIX.search(piece) if "'" in piece else None
    if suffix and piece not in lexicon.classes:
        written = suffix.group()
        cut = end - len(written)
        if cut > at:
            yield _Piece(at, cut, piece[: cut - at])
        yield _Piece(cut, end, lexicon.words["contractions"].get(written, written))
        return
    yield _Piece(at, end, piece)


def _quotes(pieces: list[_Piece], view: AlignedView, text: str) -> list[_Piece]:
    """Tell quotation marks from apostrophes, and which of them open."""
    found: list[_Piece] = []
    single, double = False, bool(pieces) and _open_before(pieces[0], view, text)
    for at, piece in enumerate(pieces):
        mark = text[view.offsets[piece.start]] if piece.text[0] in _QUOTES else ""
        if piece.entity or not mark or (len(piece.text) > 1 and piece.text != _TWO):
            found.append(piece)
            continue
        if mark in "“„«":
            double = opens = True
        elif mark in "”»":
            double = opens = False
        elif mark == '"' or piece.text == _TWO:
            double = opens = not double
        else:
            opens = _opens_single(mark, piece, pieces, at, open_already=single)
            if not opens and not single:
                found.append(_Piece(piece.start, piece.end, GENITIVE))
                continue
            single = opens
        found.append(_Piece(piece.start, piece.end, _OPEN if opens else _CLOSE))
    return found


def _open_before(first: _Piece, view: AlignedView, text: str) -> bool:
    """Tell whether an earlier sentence of the paragraph opened a quotation: "A pays. B owns," X."""
    start = view.offsets[first.start]
    paragraph = text.rfind("\n", 0, start) + 1
    return sum(text.count(mark, paragraph, start) for mark in _TOGGLES) % 2 == 1


def _opens_single(
    mark: str, piece: _Piece, pieces: Sequence[_Piece], at: int, *, open_already: bool
) -> bool:
    if mark == "‘":
        return True
    glued = at > 0 and pieces[at - 1].end == piece.start
    behind = at + 1 < len(pieces) and pieces[at + 1].start == piece.end
    return mark == "'" and not open_already and behind and not glued


def _merge(pieces: Sequence[_Piece], lexicon: Lexicon) -> Iterator[_Piece]:
    """Yield pieces with the expressions of several words as one."""
    compounds = lexicon.sets["compounds.nouns"]
    at = 0
    while at < len(pieces):
        piece, width, written = pieces[at], 1, pieces[at].text
        planned = piece.text in lexicon.status["adjective_governors"] and _plans(
            pieces, at, lexicon
        )
        if planned and not _is_behind(pieces, at, lexicon):
            width, written = 2, "to"  # "the site, due to open in May": "to open"
        elif not (planned or piece.entity) and (length := lexicon.openers.get(piece.text)):
            for longer in range(min(length, len(pieces) - at), 1, -1):
                stretch = pieces[at : at + longer]
                joined = " ".join([one.text for one in stretch])
                known = joined in lexicon.classes or joined in compounds
                if known and all(one.entity is None for one in stretch):
                    width, written = longer, joined
                    break
        yield _Piece(piece.start, pieces[at + width - 1].end, written, piece.entity)
        at += width


def _plans(pieces: Sequence[_Piece], at: int, lexicon: Lexicon) -> bool:
    """Tell whether "due to" says what is to be: "is due to open", not "closed due to work"."""
    if lexicon.status["adjective_governors"][pieces[at].text] != Modality.INTENDED:
        return False
    words = [one.text for one in pieces[at : at + 4]]
    if words[1:2] != ["to"] or len(words) < 3:  # noqa: PLR2004  # an infinitive is behind it
        return False
    if all(form.mood is not Mood.INFINITIVE for form in lexicon.forms.get(words[2])):
        return False
    noun = words[2] in lexicon.sets["homographs.nouns"]
    return _is_behind(pieces, at, lexicon) if noun else words[3:] != ["of"]


def _is_behind(pieces: Sequence[_Piece], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a form of "be" stands before a word, past an adverb: "is now due"."""
    near = (form for one in pieces[max(0, at - 2) : at] for form in lexicon.forms.get(one.text))
    return any(form.lemma == lexicon.grammar.be for form in near)


@lru_cache(maxsize=1 << 13)
def _classify(word: str, lexicon: Lexicon) -> tuple[Tag, str, tuple[VerbForm, ...]]:
    readings = lexicon.forms.get(word)
    if word in lexicon.classes:
        return *lexicon.classes[word], readings
    if word == GENITIVE:
        return Tag.DETERMINER, GENITIVE, ()
    if mood := _modal(word, lexicon):
        return Tag.VERB, "", (VerbForm(word, mood),)
    if readings:
        return Tag.VERB, "", readings
    if word[0].isdigit():
        return Tag.NUMBER, "", ()
    if not word[0].isalpha():
        if word in {_OPEN, "(", "[", "{"}:
            return Tag.OPEN, "", ()
        if word.startswith("-") and len(word) > 1:
            return Tag.WORD, "", ()
        return (Tag.CLOSE if word in {_CLOSE, ")", "]", "}"} else Tag.PUNCTUATION), "", ()
    if word.endswith("ly") and word not in lexicon.sets["adverbs.not_adverbs"]:
        return Tag.ADVERB, word, ()
    return Tag.WORD, "", _unknown(word)


def _modal(word: str, lexicon: Lexicon) -> Mood | None:
    """Return the mood that a modal gives its clause: "will", "may", "must"; None for others."""
    for effect, mood in _MODALS.items():
        if word in lexicon.sets[f"modals.{effect}"]:
            return mood
    return None


def _unknown(word: str) -> tuple[VerbForm, ...]:
    """Return what a word that the lexicon lacks may be by its ending: "reshored", "reshoring"."""
    if len(word) < _SHORTEST or not _REGULAR.match(word) or _NO_VERBS.match(word):
        return ()
    if "-" in word and not word.startswith(_PREFIXES):
        return ()  # "video-conferencing platforms", "a government-backed project"
    if word.endswith("ing"):
        return (VerbForm(word, Mood.PRESENT_PARTICIPLE),)
    return (VerbForm(word, Mood.INDICATIVE), VerbForm(word, Mood.PAST_PARTICIPLE))
