"""The kind of an article, which decides who speaks in it."""

import re

from kg.articles.furniture.pieces import RELEASE
from kg.articles.layout import Layout
from kg.articles.stated import Stated
from kg.extract.conjugation import Mood
from kg.extract.lexicon import Lexicon
from kg.extract.press import Press, key
from kg.extract.view import fold
from kg.model import Genre, SegmentKind, Span

_QUOTED = re.compile('«[^»]*»|“[^”]*”|"[^"\n]*"|[«“][^»”\n]*')
_NAME = re.compile(r"[A-ZÀ-Þ][\w&'’-]*(?: (?:(?:de|du|des|of|the|and|et|&) )?[A-ZÀ-Þ][\w&'’-]*)*")
_OWN = 3
"""How often prose says "I" or "we" that is its author's opinion."""
_QUESTIONS = 3
"""Paragraphs that ask, from which on an article is an interview and "I" is who is asked."""
_SHORT = 60  # code points of a line that is no prose
_OPENING = 600  # code points of prose in which a press release says what it announces


def genre_of(
    text: str, layout: Layout, stated: Stated, press: Press, lexicon: Lexicon | None
) -> Genre:
    """Tell news, opinion and press release.

    A rubric above the headline says so; else the page; else a release announces what its author
    does and ends with who that is, and an opinion is signed and argues in its own words. Where
    opinion and news are hard to tell, opinion is the safer word: its claims stay its author's.
    """
    rubrics = {*layout.rubrics, *_prefix(layout.headline)}
    if any(rubric == RELEASE or rubric in press.release for rubric in rubrics):
        return Genre.RELEASE
    if any(rubric in press.opinion for rubric in rubrics):
        return Genre.OPINION
    if stated.genre is not None:
        return stated.genre
    if _announces(text, layout, press):
        return Genre.RELEASE
    if lexicon is None or "opinion" not in lexicon.status:
        return Genre.NEWS
    cues = lexicon.status["opinion"]
    folded = _QUOTED.sub("", fold(text))
    argued = sum(cue in folded for cue in cues["cues"])
    speaks = argued >= cues["enough"] or _of_oneself(folded, lexicon) >= _OWN
    speaks = speaks or _argues(folded, lexicon)
    asks = sum(_asks(text, segment.span) for segment in layout.segments)
    return Genre.OPINION if layout.bylines and speaks and asks < _QUESTIONS else Genre.NEWS


def _of_oneself(folded: str, lexicon: Lexicon) -> int:
    """Return how often the prose outside quotations says "I" or "we"."""
    own = set(lexicon.status["content"]["own"])
    return sum(word in own for word in re.findall(r"\w+'?", folded))


def _argues(folded: str, lexicon: Lexicon) -> bool:
    """Tell whether a text says more of what should be than of what others say."""
    table = lexicon.status["opinion"]
    if "arguing" not in table:
        return False
    words = re.findall(r"\w+", folded)
    arguing = sum(word in table["arguing"] for word in words)
    telling = sum(word in table["telling"] for word in words)
    return bool(arguing >= telling + table["over"])


def _asks(text: str, span: Span) -> bool:
    """Tell whether a paragraph is a question, as in an interview."""
    return span.of(text).rstrip(" \n*_").endswith(("?", "؟"))


def _prefix(headline: str | None) -> tuple[str, ...]:
    """Return what a headline says of the text before it begins: "Tribune : …", "[Opinion] …"."""
    match = re.match(r"\[?([^\[\]:–—|.]{3,20}?)\s*[\]:–—|.]", headline or "")
    return (key(match[1]).strip(),) if match else ()


def issuer(text: str, layout: Layout, press: Press, lexicon: Lexicon | None = None) -> str | None:
    """Return the name of who issues a press release, as its first sentence or its tail has it."""
    opening = _opening(text, layout)
    folded = key(opening)
    places = [folded.find(words) for words in press.announces.all if words in folded]
    tails = ((words, press.about.opens(key(words))) for words in _tails(text, layout))
    about = next((words[length:].strip(" :") for words, length in tails if length), None)
    if press.announces.opens(folded) or press.verbs.opens(folded):
        titled = _body_in(layout.headline or "", press, lexicon)
        return _behind_verb(opening, press) or about or titled
    if places and len(folded) == len(opening):
        name, mark, _ = re.split(r"([(,«\"“]|$)", opening[: min(places)], maxsplit=1)
        name = name.strip()
        where = name.find(about) if about else -1
        name = name[where:] if where > 0 else name  # "La société Helvia SA", "À propos de Helvia"
        most = 6 if mark != "(" else 12  # words of a name, and of one with its short form behind it
        if 0 < len(name.split()) <= most and not name[0].islower():
            article = press.site_openers.length_in(name)
            body = name[article:].lstrip()
            return body if article and press.bodies.opens(key(body)) else name
    headline = layout.headline or ""
    return about or _first_name(opening, headline, press) or _body_in(headline, press, lexicon)


def _body_in(headline: str, press: Press, lexicon: Lexicon | None) -> str | None:
    """Return the body that a headline opens with, in a script without capitals.

    What ends it is a colon, or a verb of the lexicon: "وزارة الصحة توقع اتفاقا".
    """
    words = headline.split()
    ends = (at for at in range(2, len(words)) if _does(words[at], lexicon))
    named = next((at + 1 for at, word in enumerate(words) if word.endswith(":")), next(ends, 0))
    name = words[:named]
    few = 1 < len(name) <= 5 and not any(c.isupper() for c in headline)  # noqa: PLR2004
    return " ".join(name).rstrip(":") if few and press.bodies.opens(key(headline)) else None


def _does(word: str, lexicon: Lexicon | None) -> bool:
    """Tell whether a word says what somebody does, and no name does that is a verb's plain form."""
    written = key(word)
    forms = lexicon.forms.get(written) if lexicon is not None else ()
    return any(one.mood is Mood.INDICATIVE and one.lemma != written for one in forms)


def _first_name(opening: str, headline: str, press: Press) -> str | None:
    """Return the name that the first sentence opens with, where capitals show it.

    With an article it may be a country's, "La France", unless the headline has it too.
    """
    match = _NAME.match(opening)
    words = match.group().split() if match else []
    if words and press.site_openers.opens(key(opening)) and match and match[0] not in headline:
        return None
    return " ".join(words) if 1 < len(words) <= 6 else None  # noqa: PLR2004  # words of a name


def _behind_verb(opening: str, press: Press) -> str | None:
    """Return who announces where the sentence opens with the verb, as it does in Arabic."""
    start, verb = press.announces.length_in(opening), press.verbs.length_in(opening)
    if verb and key(opening[verb:start]).strip() not in press.until:
        start = verb  # "أعلنت شركة رافد": the company is part of the name
    words = re.split(r"[,،.(:«\"]", opening[start:])[0].split()
    ends = [at for at, word in enumerate(words) if key(word) in press.until]
    name = words[: ends[0]] if ends else []
    return " ".join(name) if 0 < len(name) <= 6 else None  # noqa: PLR2004  # words of a name


def _announces(text: str, layout: Layout, press: Press) -> bool:
    tails = [key(words) for words in _tails(text, layout)]
    signed = any(press.about.opens(tail) or press.contacts.opens(tail) for tail in tails)
    return signed and press.announces.within(key(_opening(text, layout)))


def _opening(text: str, layout: Layout) -> str:
    body = (s.span.of(text) for s in layout.segments if s.kind is SegmentKind.BODY)
    prose = (words for words in body if len(words) > 80)  # noqa: PLR2004  # code points of a standfirst
    return next(prose, "")[:_OPENING]


def _tails(text: str, layout: Layout) -> list[str]:
    """Return the headings, the page's words and the other short lines in a text's second half."""
    kinds = {SegmentKind.SUBHEAD, SegmentKind.BOILERPLATE}
    half = len(text) // 2
    behind = [s for s in layout.segments if s.span.start > half]
    words = [s.span.of(text) for s in behind if s.kind in kinds or s.kind is SegmentKind.BODY]
    return [w for w in words if len(w) <= _SHORT]
