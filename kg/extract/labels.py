"""Lines that only name who speaks: "— Ada Noiret, juriste", "Marcel D. (Namur)", "Ada @ada"."""

import re

from kg.extract.lexicon import Lexicon, Tag
from kg.extract.press import key
from kg.model import Span, frozen

_LONGEST, _LONGEST_ROLE = 160, 18
"""Code points of such a line, and words of what it says of who is named."""
_MOST = 6  # words of a name
_LEAD = re.compile(r"[\s*_>▪•●◆■↳→➤»]*(?P<dash>(?:[—–―]|--|-(?=\s))?)[\s*_~]*")
_END = re.compile(r"\s*(?:[,،(|·•/@:;؛\[]|\s[–—-]\s|\s@)")
_MARKED = re.compile(r"[«“\"„‹]\s*([^«»“”\"„‹›]+?)\s*[»”\"“›]")
_STOPPED = re.compile(r"[!?؟…]|[^\W\d_]{3,}\.(?=\s|$)")
"""What ends a sentence, which a name has not: the full stop of an initial is none."""
_HANDLE = re.compile(r"(?<![\w.])(?:@|u/)[A-Za-z0-9_][\w.-]*")
_BESIDE = re.compile(r"\W*$|\s*[·•|(\[,،:)–—\-\d/]")  # what may stand behind an account
_ACCOUNT = re.compile(r"[\w.-]*[\d_][\w.-]*")  # "Toto_du_56"
_CLOSED = frozenset(
    {Tag.DETERMINER, Tag.PRONOUN, Tag.RELATIVE, Tag.NEGATION, Tag.SUBORDINATOR, Tag.CLITIC}
)
"""What words of a name are not."""


@frozen()
class NameLine:
    """Who a line names, and how.

    name    where the name stands in the article's text
    role    whether more is said of who that is: "…, juriste", "(Namur)"
    dashed  whether a dash opens the line, as below what is quoted
    colon   whether a colon ends it, as above what is quoted
    handle  the account that it names, or ""
    sure    whether the name reads as one, and not as any words before an account
    named   whether it is more than the account
    """

    name: Span
    role: bool
    dashed: bool
    colon: bool
    handle: str = ""
    sure: bool = True
    named: bool = True


def label_in(text: str, span: Span, lexicon: Lexicon) -> NameLine | None:
    """Return whom a line of an article names, or None where it says anything else."""
    line = span.of(text)
    opening = _LEAD.match(line)
    start = opening.end() if opening else 0
    body = line[start:].rstrip(" *_\u00a0\u202f")
    colon = body.endswith(":")
    body = body.rstrip(" :*_\u00a0\u202f")
    if not body or len(line) > _LONGEST:
        return None
    name, rest = _parted(body)
    handle = _HANDLE.search(body)
    dashed = bool(opening and opening["dash"])
    if handle and not _BESIDE.match(body, handle.end()):
        return None  # "@ada good morning to you"
    if not name and not (handle and handle.start() == 0):
        return None  # "(Photo @ada)": a credit
    sure = _is_name(name, lexicon)
    if handle and not (sure and handle.start() > len(name)):
        within = handle.start() and not colon and len(name.split()) < _MOST
        name, rest = (name, rest) if within else (handle.group(), body[handle.end() :])
    elif not sure:
        return None
    told = rest.rstrip(").]")
    if len(rest.split()) > _LONGEST_ROLE or _STOPPED.search(told) or ": " in told.rstrip(" :"):
        return None
    first = span.start + start + body.index(name)
    named = Span(first, first + len(name))
    role = bool(re.search(r"\w", rest))
    account = handle.group() if handle else ""
    return NameLine(named, role, dashed, colon, account, sure or name == account, name != account)


def _parted(body: str) -> tuple[str, str]:
    """Return a name and what a line says behind it."""
    if marked := _MARKED.match(body):
        return marked[1], body[marked.end() :]
    end = _END.search(body)
    return (body[: end.start()], body[end.start() :]) if end else (body, "")


def _is_name(name: str, lexicon: Lexicon) -> bool:
    """Tell whether words read as somebody's name: with capitals, where the script has any."""
    words = [word.strip(".'’") for word in name.split()]
    if not 0 < len(words) <= _MOST or _STOPPED.search(name) or name[0].isdigit():
        return False
    if key(name) in lexicon.press.passages["unnamed"]:
        return True
    if len(words) == 1 and _ACCOUNT.fullmatch(words[0]):
        return any(one.isalpha() for one in words[0])
    particles = lexicon.press.particles
    long = [word for word in words if key(word) not in particles]
    tags = [lexicon.classes.get(key(word), (None,))[0] for word in long]
    closed = any(tag in _CLOSED for tag in tags) or tags[:1] == [Tag.PREPOSITION]
    if not long or closed or any(word.isdigit() for word in words):
        return False
    return all(word[:1].isalpha() and not word[0].islower() for word in long if word)
