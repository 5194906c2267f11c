"""Who wrote, as a page states it: in its JSON-LD, its meta elements, its microdata, its links."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from kg.articles.page.days import is_teaser
from kg.articles.page.jsonld import Node
from kg.articles.page.site import SEPARATOR, text_of
from kg.articles.sheet import letters
from kg.articles.values import names_in, text_in
from kg.extract.knowledge import Knowledge
from kg.extract.press import key

_AUTHORS = (
    "author",
    "article:author",
    "og:article:author",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "byl",
    "citation_author",
    "twitter:creator",
)
_SEVERAL = "//meta[@name='author' or @property='article:author' or @name='citation_author']"
_AUTHOR = (
    "//a[@rel='author'] | //*[contains(@class, 'vcard')]//*[contains(@class, 'fn')]"
    " | //*[contains(@class, 'author') and contains(@class, 'vcard') and not(.//*)]"
    " | //*[contains(@class, 'byline')]//*[contains(@class, 'author') and not(.//*)]"
    " | //*[contains(@class, 'author-name') or contains(@class, 'author__name')]"
    " | //a[contains(@href, '/author/') or contains(@href, '/authors/') or starts-with(@href, '/@')"
    " or contains(@href, '/auteur/') or contains(@href, '/auteurs/')]"
)
_LABELS = 4  # of the pairs of label and value that a page gives those who share it
_BYLINE = 160  # code points of an element that holds those who wrote together
_NOT_HERE = ("comment", "related", "sidebar", "widget", "footer-", "teaser", "recommend")
"""Parts of the classes of elements in which others than the author are named."""
_SHORTEST_SITE = 4  # letters of a short form of it


def stated_authors(
    node: Node,
    metas: Mapping[str, str],
    root: HtmlElement,
    publisher: str | None,
    knowledge: Knowledge,
) -> tuple[str, ...]:
    """Return the persons that the first source names which names any."""
    sources: list[object] = [
        node.get("author"),
        node.get("creator"),
        [meta.get("content") or "" for meta in root.xpath(_SEVERAL)],
        *(metas.get(name) for name in _AUTHORS),
        list(_in_microdata(root)),
        next(_labelled(metas, knowledge), None),
    ]
    title = text_of(next(iter(root.xpath("//head/title")), None)) or ""
    sites = {letters(part) for part in (publisher or "", *SEPARATOR.split(title))} - {""}
    read = (names_in(source, knowledge) for source in sources)
    persons = (tuple(n for n in names if not _is_site(n, publisher, sites)) for names in read)
    return next((names for names in persons if names), ())


def _labelled(metas: Mapping[str, str], knowledge: Knowledge) -> Iterator[str]:
    """Yield what a page calls who wrote where it is shared: twitter:label1 "Written by"."""
    openers = [press.bylines for press in knowledge.presses.values()]
    for number in range(1, _LABELS):
        label = key(metas.get(f"twitter:label{number}", "")).strip(" :")
        if label and any(words.opens(label) == len(label) for words in openers):
            yield metas.get(f"twitter:data{number}", "")


def _in_microdata(root: HtmlElement) -> Iterator[str]:
    """Yield the names that the properties of the page's microdata give as its authors'."""
    for element in root.xpath("//*[@itemprop='author']"):
        if element.tag == "meta":
            continue
        names = element.xpath(".//*[@itemprop='name']") or [element]
        own = (element.get(name) for name in ("content", "title") if names[0] is element)
        inner = (text_in(each.get("content")) or text_of(each) for each in names)
        if value := next((one for one in (*own, *inner) if one), None):
            yield value


def _is_site(name: str, publisher: str | None, sites: set[str]) -> bool:
    """Tell whether who is called an author is the site, or a name that it gave an account."""
    own, person = letters(publisher or ""), letters(name)
    account = name.isascii() and name.islower() and " " not in name
    within = bool(own) and (own in person or (len(person) >= _SHORTEST_SITE and person in own))
    return account or within or person in sites


def linked_authors(root: HtmlElement, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the persons whom the page's links to authors name: one alone, or those of one line."""
    elements = [each for each in root.xpath(_AUTHOR) if not _is_elsewhere(each)]
    named = {
        each: [one for one in names_in(text_of(each) or "", knowledge) if _is_name(one)]
        for each in elements
    }
    found = dict.fromkeys(name for names in named.values() for name in names)
    if len(found) <= 1:
        return tuple(found)
    together = [each for each in elements if named[each]]
    return tuple(found) if _are_together(together) else ()


def _is_name(words: str) -> bool:
    """Tell whether a link's words may be a person's name: none are "View all posts"."""
    return " " in words and not words.rsplit(maxsplit=1)[-1][0].islower()


def _are_together(elements: Sequence[HtmlElement]) -> bool:
    """Tell whether elements stand in one that holds little more."""
    around = [list(each.iterancestors()) for each in elements]
    common = next((e for e in around[0] if all(e in others for others in around[1:])), None)
    return common is not None and len(re.sub(r"\s+", " ", common.text_content())) <= _BYLINE


def _is_elsewhere(element: HtmlElement) -> bool:
    """Tell whether an element names somebody in a comment, or the author of another article."""
    classes = (key(each.get("class") or "") for each in element.iterancestors())
    return is_teaser(element) or any(part in name for name in classes for part in _NOT_HERE)
