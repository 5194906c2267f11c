"""The blocks of a page: its text in document order, in the page's own characters."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from kg.extract.knowledge import Knowledge
from kg.extract.markup import Markup
from kg.extract.press import key

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd"),
        *("details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr"),
        *("html", "iframe", "legend", "li", "main", "marquee", "menu", "nav", "ol", "optgroup"),
        *("option", "p", "pre", "search", "section", "select", "summary", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "tr", "ul", "button", "label", "textarea"),
    )
)
_SKIPPED = frozenset(("script", "style", "noscript", "template", "head", "svg", "math", "title"))
_HEADING = re.compile(r"h[1-6]")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAK = "\n"  # stands for a <br> while a block is put together
_ENDS = re.compile(r"[.!?…:؟][»”\")\]]*$")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_FURNITURE = 160  # code points of a block that inline classes make one
PROSE = 80  # code points from which a block reads as prose
SENTENCE = re.compile(r"[.!?…؟:][»”\")\]]*\s*$")
LINKED = 0.5  # of a block's characters in links make it a reference elsewhere
_SHORT = 60  # code points of a line that <br> sets apart


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A stretch of text between two ends of block elements.

    text       in the page's own characters, with runs of ASCII white space folded
    owner      the block element that it stands in
    path       the elements around it, the root first, the owner last
    linked     how many of its characters stand in links
    noise      the elements around it that are marked as no article
    furniture  whether the markup says that it names author, day or rubric
    signed     whether the markup says that it names the author
    """

    text: str
    owner: HtmlElement
    path: tuple[HtmlElement, ...]
    linked: int
    noise: tuple[HtmlElement, ...]
    furniture: bool
    signed: bool = False

    @property
    def heading(self) -> int:
        """The level of the heading that it is, or 0."""
        for element in reversed(self.path):
            if _HEADING.fullmatch(str(element.tag)):
                return int(str(element.tag)[1])
        return 0

    @property
    def item(self) -> bool:
        """Whether it stands in a list."""
        return any(element.tag == "li" for element in self.path)

    @property
    def quoted(self) -> bool:
        """Whether it stands in a block quotation."""
        return any(_quotes(element) for element in self.path)

    @property
    def prose(self) -> bool:
        """Whether it reads as prose: it is no short line, ends as a sentence, and leads nowhere."""
        long = len(self.text) >= PROSE and self.links < LINKED
        return long and bool(SENTENCE.search(self.text))

    @property
    def links(self) -> float:
        """The share of its characters that stand in links."""
        return self.linked / len(self.text)


@dataclass(slots=True)
class _Walk:
    """Where a walk through a page stands, and what it has gathered since the last block's end."""

    markup: Markup
    openers: Collection[str]
    joints: Collection[str]
    paid: frozenset[str]
    path: list[HtmlElement] = field(default_factory=list)
    noise: list[HtmlElement] = field(default_factory=list)
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    links: int = 0
    marked: bool = False
    signed: bool = False

    def add(self, text: str | None) -> None:
        """Gather characters."""
        if text:
            self.pieces.append((text, self.links > 0))

    def flush(self) -> Iterator[Block]:
        """Yield the blocks gathered: one, or several that <br> sets apart."""
        pieces, self.pieces = self.pieces, []
        if not pieces or not self.path:
            return
        short = sum(len(text) for text, _ in pieces) <= _LONGEST_FURNITURE
        around = any(self.markup.is_furniture(_names(element)) for element in self.path[-2:])
        around = around or (short and self.path[-1].tag == "address")
        furniture, self.marked = around or (self.marked and short), False
        signs = any(self.markup.is_signed(_names(element)) for element in self.path[-2:])
        signed, self.signed = furniture and (signs or self.signed), False
        path, noise = tuple(self.path), tuple(self.noise)
        if any(_HEADING.fullmatch(str(element.tag)) for element in path):
            pieces = [(" " if text == _BREAK else text, linked) for text, linked in pieces]
        pieces = _joined(pieces, self.joints) if short else pieces
        pieces = _unglued(pieces) if furniture else _led(pieces, self.openers) if short else pieces
        for text, linked in _lines(pieces):
            yield Block(text, self.path[-1], path, linked, noise, furniture, signed)


def blocks_of(
    root: HtmlElement, knowledge: Knowledge, paid: frozenset[str] = frozenset()
) -> list[Block]:
    """Return the blocks of a page, in document order.

    paid  the classes of what it says is free, or must be paid for: they mark the article
    """
    openers = {one for press in knowledge.presses.values() for one in press.bylines.all}
    joints = {one for press in knowledge.presses.values() for one in press.ands.all}
    return list(_walked(root, _Walk(knowledge.markup, openers, joints, paid)))


def _walked(root: HtmlElement, walk: _Walk) -> Iterator[Block]:
    """Walk without recursion: pages nest as deep as they like."""
    stack: list[tuple[HtmlElement, bool]] = [(root, True)]
    while stack:
        element, opens = stack.pop()
        tag = element.tag
        if not isinstance(tag, str):
            walk.add(element.tail)
            continue
        if not opens:
            yield from _close(element, walk)
            continue
        if tag in _SKIPPED:
            walk.add(element.tail)
            continue
        if tag in _BLOCKS:
            yield from walk.flush()
        _open(element, walk)
        stack.append((element, False))
        stack.extend((child, True) for child in reversed(element))


def _open(element: HtmlElement, walk: _Walk) -> None:
    tag = element.tag
    if tag == "br":
        walk.pieces.append((_BREAK, False))
        return
    within = tag in {"footer", "figure", "figcaption"} and any(map(_quotes, (*walk.path, element)))
    paid = not walk.paid.isdisjoint((element.get("class") or "").split())
    if not (within or paid) and _is_noise(element, walk.markup):
        walk.noise.append(element)
    if tag in _BLOCKS:
        walk.path.append(element)
    elif walk.markup.is_furniture(_names(element)):
        walk.marked = True
        walk.signed = walk.signed or walk.markup.is_signed(_names(element))
    if tag == "a":
        if walk.path and walk.path[-1].tag == "address":
            walk.pieces.append((_BREAK, False))  # "Jane Doe (Lusaka) <write to her>"
        walk.links += 1
    text = element.text
    if tag == "pre" and text:
        text = re.sub(r"\r?\n", _BREAK, text)
        walk.pieces.append((text, False))
        return
    walk.add(_SPACE.sub(" ", text) if text else None)


def _close(element: HtmlElement, walk: _Walk) -> Iterator[Block]:
    tag = element.tag
    if tag in _BLOCKS:
        yield from walk.flush()
        walk.path.pop()
    if walk.noise and walk.noise[-1] is element:
        walk.noise.pop()
    if tag == "a":
        walk.links -= 1
    walk.add(_SPACE.sub(" ", element.tail) if element.tail else None)


def _quotes(element: HtmlElement) -> bool:
    """Tell whether an element is a block quotation, or holds one with who said it below."""
    around = element.tag == "figure" and element.find(".//blockquote") is not None
    return element.tag == "blockquote" or around


def _names(element: HtmlElement) -> str:
    """Return what an element is called: of a heading no id, which is made of its own words."""
    own = "" if _HEADING.fullmatch(str(element.tag)) else element.get("id") or ""
    return f"{element.get('class') or ''} {own}"


def _is_noise(element: HtmlElement, markup: Markup) -> bool:
    if _is_out(element, markup):
        return True
    marks = markup.noise(_names(element), (element.get("role") or "").lower())
    return bool(marks) and (not marks <= markup.linking or _is_linked(element))


def _is_out(element: HtmlElement, markup: Markup) -> bool:
    """Tell whether an element is no article, or is not shown, whatever its classes say."""
    if element.tag in markup.elements or element.get("hidden") is not None:
        return True
    hidden = _HIDDEN.search(element.get("style") or "") is not None
    return hidden or element.get("aria-hidden") == "true"


def _is_linked(element: HtmlElement) -> bool:
    """Tell whether most of the characters in an element stand in links."""
    linked = sum(len(one.text_content()) for one in element.iter("a"))
    return 2 * linked >= len(element.text_content().strip())


def leads(element: HtmlElement, markup: Markup) -> bool:
    """Tell whether an element that is marked as noise may be a standfirst."""
    role = (element.get("role") or "").lower()
    return not _is_out(element, markup) and markup.leads(_names(element), role)


def is_shut(element: HtmlElement, markup: Markup) -> bool:
    """Tell whether an element is no article though most of a page's prose stands in it."""
    return markup.is_shut(str(element.tag), _names(element))


def _led(pieces: list[tuple[str, bool]], openers: Collection[str]) -> list[tuple[str, bool]]:
    """Return pieces with a space behind the words of a byline that only style keeps from a name."""
    first = next((at for at, (text, _) in enumerate(pieces) if text.strip()), len(pieces))
    word, name = ("".join(text for text, _ in pieces[at : at + 1]) for at in (first, first + 1))
    if not name[:1].isalpha() or name[:1].islower() or key(word.strip()) not in openers:
        return pieces
    return [*pieces[: first + 1], (" ", False), *pieces[first + 1 :]]


def _joined(pieces: list[tuple[str, bool]], joints: Collection[str]) -> list[tuple[str, bool]]:
    """Return pieces with spaces around an "and" that only style keeps from the links beside it."""
    found = list(pieces)
    for at, (text, linked) in enumerate(pieces[1:-1], 1):
        if pieces[at - 1][1] and pieces[at + 1][1] and key(text.strip()) in joints:
            found[at] = (f" {text.strip()} ", linked)
    return found


def _unglued(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Return pieces with a break between two that only style keeps apart: name, day, @name."""
    found = pieces[:1]
    for piece in pieces[1:]:
        if found[-1][0][-1:].isalnum() and (piece[0][:1].isalnum() or piece[0][:1] == "@"):
            found.append((_BREAK, False))
        found.append(piece)
    return found


def _lines(pieces: list[tuple[str, bool]]) -> Iterator[tuple[str, int]]:
    """Yield text and length of its links for each line that <br> sets apart; others are joined."""
    parts: list[tuple[str, int]] = []
    empty = True  # whether two breaks follow each other
    text, linked = "", 0
    for piece, is_link in [*pieces, (_BREAK, False)]:
        chunks = piece.split(_BREAK)
        for at, chunk in enumerate(chunks):
            if at:
                line = _SPACE.sub(" ", text).strip(" ")
                if line and parts and not empty and _goes_on(parts[-1][0], line):
                    parts[-1] = (f"{parts[-1][0]} {line}", parts[-1][1] + linked)
                elif line:
                    parts.append((line, linked))
                empty = not line
                text, linked = "", 0
            text += chunk
            linked += len(chunk.strip()) if is_link else 0
    yield from parts


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a line that <br> ends goes on behind it: a paragraph was wrapped by hand."""
    if _ENDS.search(before) or len(before) < _SHORT:
        return False
    return after[:1].islower() or not (after[:1].isupper() or before[-1:].islower())
