"""Who wrote, as a page states it: in its JSON-LD, its meta elements, its microdata, its links."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from kg.articles.furniture.reader import Reader, readers_of
from kg.articles.page.days import is_teaser
from kg.articles.page.jsonld import Node
from kg.articles.page.site import SEPARATOR, text_of
from kg.articles.sheet import letters
from kg.articles.values import is_role, names_in, text_in
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
_OTHER_ITEMS = ("Object", "Comment", "Comments")
"""How the classes of items end whose authors took a picture, or answered the article."""
_SHORTEST_SITE = 4  # letters of a short form of it


def stated_authors(
    node: Node,
    metas: Mapping[str, str],
    root: HtmlElement,
    publisher: str | None,
    knowledge: Knowledge,
) -> tuple[str, ...]:
    """Return the persons that the first source names which names any.

    A source that names them all, and other persons with them, goes before it.
    """
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
    readers = readers_of(knowledge)
    persons = [tuple(n for n in names if not _is_site(n, publisher, sites)) for names in read]
    first = next((names for names in persons if names), ())
    fuller = (names for names in persons if set(names) > set(first))
    return next((names for names in fuller if _are_writers(names, readers)), first)


def _are_writers(names: Sequence[str], readers: Sequence[Reader]) -> bool:
    return all(each.is_writer(name) for name in names for each in readers)


def _labelled(metas: Mapping[str, str], knowledge: Knowledge) -> Iterator[str]:
    """Yield what a page calls who wrote where it is shared: twitter:label1 "Written by"."""
    openers = [press.bylines for press in knowledge.presses.values()]
    for number in range(1, _LABELS):
        label = key(metas.get(f"twitter:label{number}", "")).strip(" :")
        if label and any(words.opens(label) == len(label) for words in openers):
            yield metas.get(f"twitter:data{number}", "")


def _in_microdata(root: HtmlElement) -> Iterator[str]:
    """Yield the names that the page's microdata give as its authors': those of its title's item.

    Where that has none, they are the first of the page, those of its item or else of its line: the
    articles to which it leads have authors too. Pictures and comments have some of their own.
    """
    around = _around_title(root)
    items: dict[HtmlElement | None, list[HtmlElement]] = {}
    for element in root.xpath("//*[@itemprop='author']"):
        outward = list(element.iterancestors())
        item = next((each for each in outward if each.get("itemscope") is not None), None)
        other = item is not None and (item.get("itemtype") or "").endswith(_OTHER_ITEMS)
        if other or any(each.tag in {"figure", "figcaption"} for each in (element, *outward)):
            continue
        if _property(element) and (item is not None or not _is_elsewhere(element, around)):
            items.setdefault(item, []).append(element)
    if beside := items.get(None, []):
        items[None] = [e for e in beside if e is beside[0] or _are_together([beside[0], e])]
    own = next((items[each] for each in around if each in items), None)
    yield from filter(None, map(_property, own or next(iter(items.values()), ())))


def _property(element: HtmlElement) -> str | None:
    """Return the name that a property is, or that the item in it has."""
    if element.tag == "meta":
        return None
    names = element.xpath(".//*[@itemprop='name']") or [element]
    own = (element.get(name) for name in ("content", "title") if names[0] is element)
    inner = (text_in(each.get("content")) or text_of(each) for each in names)
    return next((one for one in (*own, *inner) if one), None)


def _is_site(name: str, publisher: str | None, sites: set[str]) -> bool:
    """Tell whether who is called an author is the site, or a name that it gave an account."""
    own, person = letters(publisher or ""), letters(name)
    account = name.isascii() and name.islower() and " " not in name
    within = bool(own) and (own in person or (len(person) >= _SHORTEST_SITE and person in own))
    return account or within or person in sites


def linked_authors(root: HtmlElement, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the persons whom the page's links to authors name: one alone, or those of one line."""
    around = _around_title(root)
    elements = [each for each in root.xpath(_AUTHOR) if not _is_elsewhere(each, around)]
    named = {
        each: [one for one in names_in(text_of(each) or "", knowledge) if _is_name(one, knowledge)]
        for each in elements
    }
    found = dict.fromkeys(name for names in named.values() for name in names)
    if len(found) <= 1:
        return tuple(found)
    together = [each for each in elements if named[each]]
    return tuple(found) if _are_together(together) else ()


def _is_name(words: str, knowledge: Knowledge) -> bool:
    """Tell whether a link's words may be a person's name: none are "View all posts"."""
    several = " " in words and not words.rsplit(maxsplit=1)[-1][0].islower()
    return several and not is_role(words, knowledge)


def _are_together(elements: Sequence[HtmlElement]) -> bool:
    """Tell whether elements stand in one that holds little more."""
    around = [list(each.iterancestors()) for each in elements]
    common = next((e for e in around[0] if all(e in others for others in around[1:])), None)
    return common is not None and len(re.sub(r"\s+", " ", common.text_content())) <= _BYLINE


def _around_title(root: HtmlElement) -> tuple[HtmlElement, ...]:
    """Return the elements around the page's first heading, outward: they tell of all the page."""
    title = next(root.iter("h1"), None)
    return tuple(title.iterancestors() if title is not None else root.iter("body"))


def _is_elsewhere(element: HtmlElement, around: Collection[HtmlElement]) -> bool:
    """Tell whether an element names somebody in a comment, or the author of another article.

    around  the elements around the page's headline
    """
    beside = [each for each in element.iterancestors() if each not in around]
    tags = {each.tag for each in beside}
    contact = "address" in tags and tags.isdisjoint(("article", "li"))  # its author's, says HTML
    classes = (key(each.get("class") or "") for each in beside)
    teaser = is_teaser(element) and not contact
    return teaser or any(part in name for name in classes for part in _NOT_HERE)
