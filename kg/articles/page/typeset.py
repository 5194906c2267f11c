"""Headlines of old pages, which set them in large letters: headings by no element but by size."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from kg.articles.lines import LONGEST_HEADLINE

_RULE = re.compile(r"\.([\w-]+)\s*\{[^{}]*?font-size\s*:\s*(\d{1,3})(?:\.\d+)?\s*(pt|px)")
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3})(?:\.\d+)?\s*(pt|px)")
_LARGE = {"pt": 16, "px": 20}  # from which on letters are those of a headline
_MOST = 6  # such lines of a page; where more are, they are its prose
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEVEL = "h2"


def raise_headings(root: HtmlElement) -> None:
    """Make headings of what a page without any sets in large letters; two lines of one are one.

    `<font size="5">`, or a class or a style whose letters have the size of a headline's.
    """
    if next(root.iter(*_HEADINGS), None) is not None:
        return
    large = _large_classes(root)
    sized = (each for each in root.iter("font", "span", "p", "div") if _is_large(each, large))
    found = [each for each in sized if _is_line(each)]
    if len(found) > _MOST:
        return
    joined: set[HtmlElement] = set()
    for element in found:
        if element in joined:
            continue
        for other in list(_further(element, found)):
            _join(element, other)
            joined.add(other)
        element.tag = _LEVEL


def _large_classes(root: HtmlElement) -> frozenset[str]:
    """Return the classes to which the page's own style gives letters of a headline's size."""
    styles = " ".join(style.text or "" for style in root.iter("style"))
    return frozenset(
        name for name, size, unit in _RULE.findall(styles) if int(size) >= _LARGE[unit]
    )


def _is_large(element: HtmlElement, classes: frozenset[str]) -> bool:
    size = (element.get("size") or "").strip()
    if element.tag == "font" and re.fullmatch(r"[4-7]|\+[2-4]", size):
        return True
    sized = _SIZE.search(element.get("style") or "")
    if sized:
        return int(sized[1]) >= _LARGE[sized[2]]
    return not classes.isdisjoint((element.get("class") or "").split())


def _is_line(element: HtmlElement) -> bool:
    """Tell whether an element holds a line of text, and no elements that lines stand in."""
    text = element.text_content().strip()
    blocks = element.find(".//p") is not None or element.find(".//table") is not None
    return 0 < len(text) <= LONGEST_HEADLINE and not blocks and element.find(".//a") is None


def _further(element: HtmlElement, found: list[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield the lines right behind a large one, each after one <br>, that are as large."""
    last = element
    while not (last.tail or "").strip():
        broken = last.getnext()
        if broken is None or broken.tag != "br" or (broken.tail or "").strip():
            return
        other = broken.getnext()
        if other is None or other not in found or not _are_alike(element, other):
            return
        yield other
        last = other


def _are_alike(one: HtmlElement, other: HtmlElement) -> bool:
    return all(one.get(name) == other.get(name) for name in ("size", "class", "style"))


def _join(element: HtmlElement, other: HtmlElement) -> None:
    """Put a line, and the <br> before it, at the end of another."""
    broken, tail = other.getprevious(), other.tail
    other.tail = None
    if broken is not None:
        element.append(broken)
    element.append(other)
    element.tail = tail
