"""What a page states of its article for machines: JSON-LD, meta elements, microdata.

Of each thing the first of these that states it counts:

headline   the heading above the prose, if it says what the metadata say or is an h1; JSON-LD,
           og:title, other meta elements, <title>; without the site's name behind it
authors    JSON-LD, meta elements, microdata; persons alone, and no account of a content system.
           Else the byline of the layout, or links to authors that name more
publisher  JSON-LD, microdata, og:site_name, other meta elements, what stands behind the headline
           in <title>, the words or the logo of the link to the home page
date       JSON-LD datePublished, article:published_time, other meta elements, microdata, <time>;
           never that of a later version, or of a teaser. A time's zone changes no day. Else that of
           the layout, or what the page shows elsewhere (`days`)
language   JSON-LD, <html lang>, meta elements; the text decides where it says otherwise
genre      the class of the JSON-LD, its section, the section of the meta elements

JSON-LD that is broken is left out, with a warning.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from kg.articles.page.days import timed
from kg.articles.page.jsonld import article_of, filled, paid_parts, read_jsonld
from kg.articles.page.persons import linked_authors, stated_authors
from kg.articles.page.site import SEPARATOR, site_in_title, site_of, text_of
from kg.articles.sheet import letters
from kg.articles.stated import Stated
from kg.articles.values import genre_named, is_section, published_in, text_in
from kg.extract.knowledge import Knowledge
from kg.extract.press import key
from kg.model import Genre

_TITLES = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "dc.title",
    "dcterms.title",
    "title",
    "citation_title",
)
_PUBLISHERS = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "article:publisher",
    "citation_publisher",
    "citation_journal_title",
    "copyright",
)
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "sailthru.date",
    "citation_publication_date",
    "article.published",
    "cxenseparse:recs:publishtime",
)
_LANGUAGES = (
    "og:locale",
    "content-language",
    "dc.language",
    "dcterms.language",
    "language",
    "inlanguage",
)
_SECTIONS = ("article:section", "parsely-section", "dc.type", "section", "category")
_MARKS = " \u00a0|–—·•:»~-"  # between a title and a site's name
_MOST_SITE = 8  # words of a site's name


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page states, before its heading and its prose are known.

    titles     what it calls the article, the first the best, with and without what may be the site
    publisher  None where only <title> may name it
    linked     the persons whom links to authors name, where they are one, or those of one line
    home       the words of the link to the page's home, which may name it too
    sections   those of the parts of <title> that are the names of sections, and no site's
    paid       the classes of what it says is free, or must be paid for
    """

    titles: tuple[str, ...]
    authors: tuple[str, ...]
    linked: tuple[str, ...]
    publisher: str | None
    published: str | None
    language: str | None
    genre: Genre | None
    page_title: str | None
    home: str | None
    sections: frozenset[str]
    paid: frozenset[str]
    warnings: tuple[str, ...]

    def stated(self, heading: str | None) -> Stated:
        """Return what the page states, in the light of the heading above its prose."""
        publisher = self.publisher or self._site(heading) or self.home
        own = letters(publisher or "")
        title = heading or next(iter(self.titles), None)
        return Stated(
            without_site(title, publisher) if title else None,
            _without(own, self.authors),
            publisher,
            self.published,
            signed=_without(own, self.linked),
            language=self.language,
            genre=self.genre,
        )

    def _site(self, heading: str | None) -> str | None:
        """Return what stands behind, or before, the heading in <title>, or beside a section."""
        heading = self._called(heading)
        where = key(self.page_title or "").find(key(heading or ""))
        if self.page_title and heading and where < 0 and self.sections:
            steps = [s for s in SEPARATOR.split(self.page_title) if s not in self.sections]
            return steps[0] if len(steps) == 1 and 0 < len(steps[0].split()) <= _MOST_SITE else None
        if not self.page_title or not heading or where < 0:
            return None
        behind = self.page_title[where + len(heading) :].strip(_MARKS)
        steps = SEPARATOR.split(behind or self.page_title[:where].strip(_MARKS))
        steps = [step for step in steps if step not in self.sections] or [""]
        site = steps[-1] if behind else steps[0]  # a section stands between
        if self.home and (self.home in steps or site.startswith(f"{self.home},")):
            site = self.home  # "The Argus, news from the lake"
        return site if 0 < len(site.split()) <= _MOST_SITE else None

    def _called(self, heading: str | None) -> str | None:
        """Return what <title> calls the article, where that is not all or none of its heading."""
        title, folded = self.page_title or "", key(heading or "")
        if not heading or folded in key(title):
            return heading
        first = SEPARATOR.split(title)[0]
        other = next(iter(self.titles), "")
        if " " in first and key(first) in folded:
            return first
        return other if other != title and key(other) in key(title) else heading


@dataclass(frozen=True, slots=True)
class _Sources:
    """Where a page states things: its JSON-LD, its meta elements, its microdata, its elements."""

    node: dict[str, object]
    metas: dict[str, str]
    props: dict[str, list[str]]
    root: HtmlElement


def _without(own: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the authors that are not called as their publisher is, whose letters are given."""
    return tuple(name for name in names if letters(name) != own)


def read_metadata(root: HtmlElement, name: str, knowledge: Knowledge) -> Metadata:
    """Return what a page states."""
    metas = _metas(root)
    page_title = text_of(next(iter(root.xpath("//head/title") or root.xpath("//title")), None))
    canonical = next(iter(root.xpath("//link[@rel='canonical']/@href")), None)
    nodes, warnings = read_jsonld(root, name)
    titles = [title for title in (*(metas.get(n) for n in _TITLES), page_title) if title]
    node = filled(article_of(nodes, titles, canonical), nodes)
    sources = _Sources(node, metas, _microdata(root), root)
    site = None if node.get("headline") else site_in_title(titles, root, knowledge)
    publisher = _publisher(sources, knowledge) or site
    titles = [] if site else [t for t in titles if letters(t) != letters(publisher or "")]
    headlines = [text_in(node.get("headline")) or text_in(node.get("name")), *titles]
    shorter = [without_site(title, publisher) for title in headlines if title]
    return Metadata(
        titles=_without_sections([*shorter, *_cut(titles)], knowledge),
        authors=stated_authors(node, metas, root, publisher, knowledge),
        linked=linked_authors(root, knowledge),
        publisher=publisher,
        published=_published(sources, knowledge),
        language=_first(
            text_in(node.get("inLanguage")),
            root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
            *(metas.get(n) for n in _LANGUAGES),
        ),
        genre=genre_named(
            [
                *_as_list(node.get("@type")),
                *_as_list(node.get("articleSection")),
                *_as_list(node.get("genre")),
                *(metas.get(n) for n in _SECTIONS),
            ],
            knowledge,
        ),
        page_title=_without_state(page_title, knowledge),
        home=site_of(root),
        sections=_sections(page_title, knowledge),
        paid=paid_parts(node),
        warnings=warnings,
    )


def _publisher(page: _Sources, knowledge: Knowledge) -> str | None:
    """Return the publisher that the first source names which names any, and no account."""
    stated = text_in(page.node.get("publisher"))
    return _first(
        None if knowledge.markup.is_account(key(stated or "")) else stated,
        _inner_name(page.root, "publisher"),
        *(_plain_name(page.metas.get(name)) for name in _PUBLISHERS),
    )


def without_site(title: str, publisher: str | None) -> str:
    """Return a title without the site's name that stands behind it, or before it.

    >>> without_site("A deal - The Daily", "The Daily")
    'A deal'
    """
    if publisher:
        for match in _separators(title):
            before, after = title[: match.start()].strip(), title[match.end() :].strip()
            if letters(after) == letters(publisher) and before:
                return before
            if letters(before) == letters(publisher) and after:
                return after
    return title


def _separators(title: str) -> Iterator[re.Match[str]]:
    """Yield the marks that may part a title from a site's name; a "»" behind a quotation none."""
    for match in SEPARATOR.finditer(title):
        above = title[: match.start()]
        if "»" not in match.group() or above.count("«") <= above.count("»"):
            yield match


def _without_state(title: str | None, knowledge: Knowledge) -> str | None:
    """Return a page's title without the state behind the ministry whose page it is."""
    cuts = list(_separators(title or ""))
    if title is None or len(cuts) < 2:  # noqa: PLR2004  # headline, ministry, state
        return title
    body, state = title[cuts[-2].end() : cuts[-1].start()], title[cuts[-1].end() :]
    bodies = [press.bodies for press in knowledge.presses.values()]
    both = any(words.opens(key(body)) and words.opens(key(state)) for words in bodies)
    return title[: cuts[-1].start()] if both else title


def _sections(title: str | None, knowledge: Knowledge) -> frozenset[str]:
    """Return the parts of a title that are the names of sections."""
    return frozenset(part for part in SEPARATOR.split(title or "") if is_section(part, knowledge))


def _without_sections(titles: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return different titles without those that only name a section: "News"."""
    return tuple(one for one in dict.fromkeys(titles) if not is_section(one, knowledge))


def _cut(titles: Iterable[str]) -> Iterator[str]:
    """Yield titles without what may be the site's name behind each of their separators."""
    for title in titles:
        cuts = list(_separators(title))
        yield from (title[: match.start()].strip() for match in cuts[-3:])
        if cuts:
            yield title[cuts[0].end() :].strip()


def _metas(root: HtmlElement) -> dict[str, str]:
    """Return the content of each meta element by its name, property or itemprop; the first wins."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        content = text_in(meta.get("content"))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := meta.get(attribute)):
                found.setdefault(name.strip().lower(), content)
    return found


def _microdata(root: HtmlElement) -> dict[str, list[str]]:
    """Return the values of itemprop elements outside the head, by their names."""
    found: dict[str, list[str]] = {}
    for element in root.xpath("//*[@itemprop]"):
        if element.tag == "meta":
            continue
        value = element.get("datetime") or element.get("content") or element.get("title")
        if value := value or text_of(element):
            found.setdefault(element.get("itemprop").lower(), []).append(value)
    return found


def _inner_name(root: HtmlElement, prop: str) -> str | None:
    """Return the name of an item that a property of the page's microdata has."""
    path = f"//*[@itemprop='{prop}']//*[@itemprop='name']"
    for element in root.xpath(path):
        if value := text_in(element.get("content")) or text_of(element):
            return value
    return None


def _published(page: _Sources, knowledge: Knowledge) -> str | None:
    """Return the day that the first source states which states one that can be read."""
    values: Sequence[object] = (
        page.node.get("datePublished"),
        *(page.metas.get(name) for name in _DATES),
        *page.props.get("datepublished", ()),
        page.node.get("dateCreated"),
    )
    stated = (published_in(value, knowledge) for value in values)
    return next((day for day in stated if day), None) or timed(page.root, knowledge)


def _as_list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else [value]


def _plain_name(value: str | None) -> str | None:
    """Return a value where it is a name, and no address or handle."""
    if value is None or re.match(r"https?:|@|©", value):
        return None
    return value


def _first(*values: str | None) -> str | None:
    """Return the first value with a letter or a figure: "_" and marks of direction say nothing."""
    return next((value for value in values if value and letters(value)), None)
