"""The JSON-LD of a page, read as plain objects: no context is needed to tell a headline."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

from kg.articles.sheet import letters

Node = dict[str, Any]

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_CLASS = re.compile(r"\.([\w-]+)")  # in a selector
_DEEPEST = 40  # objects within objects
_REPORTS = ("Report", "PressRelease", "CriticReview")
_PAGES = frozenset({"WebPage", "ItemPage"})
_AROUND: dict[str, frozenset[str]] = {
    "datePublished": _PAGES,
    "author": _PAGES,
    "publisher": _PAGES | {"WebSite"},
    "inLanguage": _PAGES | {"WebSite"},
}
"""Which objects of a page may say what its article does not."""


def read_jsonld(root: HtmlElement, name: str) -> tuple[list[Node], tuple[str, ...]]:
    """Return the objects that stand at the top of a page's JSON-LD, and warnings.

    Arrays and @graph are opened; a reference by @id is replaced by what it refers to.
    """
    tops: list[Node] = []
    warnings: list[str] = []
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        text = _WRAPPING.sub("", script.text or "").strip()
        if not text:
            continue
        try:
            tops += _tops(json.loads(text, strict=False))
        except (ValueError, RecursionError) as error:
            place = getattr(error, "msg", "nested too deeply")
            warnings.append(f"{name}: its JSON-LD is broken and left out ({place})")
    known = {each["@id"]: each for each in tops if isinstance(each.get("@id"), str)}
    return [_resolved(each, known) for each in tops], tuple(dict.fromkeys(warnings))


def article_of(nodes: Sequence[Node], titles: Sequence[str], canonical: str | None) -> Node:
    """Return the object that is the page's article; an empty one where there is none.

    Of several it is the one whose address is the page's, else the one that is called as the page
    is, else the first.
    """
    articles = [node for node in nodes if _is_article(node) and node.get("headline")]
    articles = articles or [node for node in nodes if _is_article(node)]
    if not articles:
        return next((node for node in nodes if node.get("headline")), {})
    called = {letters(title) for title in titles}

    def rank(node: Node) -> tuple[bool, bool]:
        heading = letters(str(node.get("headline") or node.get("name") or ""))
        here = canonical is not None and canonical in _addresses(node)
        named = bool(heading) and any(heading in title for title in called)
        return not here, not named

    return min(articles, key=rank)


def filled(node: Node, nodes: Sequence[Node]) -> Node:
    """Return an article with what its page and its site say where it says nothing itself."""
    found = dict(node)
    for name, kinds in _AROUND.items():
        others = (other.get(name) for other in nodes if kinds & set(_kinds(other)))
        if not found.get(name) and (value := next((each for each in others if each), None)):
            found[name] = value
    if not found.get("publisher"):
        sites = (other.get("name") for other in nodes if "WebSite" in _kinds(other))
        found["publisher"] = next((site for site in sites if site), None)
    return found


def paid_parts(node: Node) -> frozenset[str]:
    """Return the classes of those parts of an article of which it says whether they are free."""
    parts = node.get("hasPart")
    stated = (
        each.get("cssSelector")
        for each in (parts if isinstance(parts, list) else [parts])
        if isinstance(each, dict) and "isAccessibleForFree" in each
    )
    return frozenset(name for one in stated for name in _CLASS.findall(str(one)))


def _tops(value: object) -> Iterator[Node]:
    if isinstance(value, list):
        for each in value:
            yield from _tops(each)
    elif isinstance(value, dict):
        if isinstance(value.get("@graph"), (list, dict)):
            yield from _tops(value["@graph"])
        else:
            yield value
            if isinstance(value.get("mainEntity"), dict):
                yield value["mainEntity"]


def _resolved(node: Node, known: dict[str, Node]) -> Node:
    """Return an object with the objects that it refers to by @id alone, one level deep."""

    def meant(value: object) -> object:
        if isinstance(value, list):
            return [meant(each) for each in value[:_DEEPEST]]
        if isinstance(value, dict) and set(value) <= {"@id", "@type", "name"}:
            return {**known.get(str(value.get("@id")), {}), **value}
        return value

    return {name: meant(value) for name, value in node.items()}


def _kinds(node: Node) -> list[str]:
    """Return the local names of an object's classes."""
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return [str(kind).rpartition("/")[2].rpartition(":")[2] for kind in names]


def _is_article(node: Node) -> bool:
    return any(kind.endswith(("Article", "Posting")) or kind in _REPORTS for kind in _kinds(node))


def _addresses(node: Node) -> set[str]:
    page = node.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return {str(each) for each in (node.get("url"), node.get("@id"), page) if each}
