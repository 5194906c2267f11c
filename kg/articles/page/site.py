"""The name of a page's site, where no metadata state it: in its home link, feed, foot or title."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from kg.articles.furniture.reader import readers_of
from kg.articles.sheet import letters
from kg.articles.values import is_section, text_in
from kg.extract.knowledge import Knowledge
from kg.extract.press import key

_HOME = (
    "//a[@rel='home'] | //*[contains(@class, 'site-title') or contains(@class, 'site-name')]"
    " | //*[contains(@class, 'logo') or contains(@class, 'brand')]"
    " | //img[contains(@src, 'logo') or contains(@src, 'masthead') or contains(@src, 'banner')]"
    " | //a[starts-with(@href, 'index.') and contains(@class, 'titre')]"
    " | //header//a[@href='/' or @href='./' or @href='#'] | //body/*//a[@href='/'][1]"
)
SEPARATOR = re.compile(r"\s+(?:[|–—·•:»~-]|::)\s+|\s*[|»]\s*")
"""What parts a title from the name of its site."""
_OWNER = re.compile(
    r"(?:©\s*(?:[Cc]opyright\s*)?|[Cc]opyright\s*(?:©\s*)?(?![\d\s,:–-]*[a-z]))"
    r"(?:\d{4}\s*[-–]\s*)?\d{4}\s*[,:–-]?\s*([^.|–—,;©\n]{3,60})"
)
_LOGO = re.compile(r"^logo\W+|\W+logo$", re.IGNORECASE)  # what an image of it says beside it
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TOP = 2  # headings among which that of the site is
_MOST_SITE = 8  # words of a site's name
_SHORT_NAME = 4  # words of a site's name that is all of a page's title


def site_of(root: HtmlElement) -> str | None:
    """Return the site that a page's home link, its feed or its foot names."""
    return _home(root) or _feed(root) or _owner(root)


def site_in_title(titles: Sequence[str], root: HtmlElement, knowledge: Knowledge) -> str | None:
    """Return the site's name where all that a page is called is that, and perhaps what it is.

    "The Argus", "Le Lambi — Haïti au quotidien": its foot says that it is the site's, or its body
    opens with it too, or its home link says it; or it is a body's, above a heading of another text.
    """
    if len(set(titles)) != 1:
        return None
    name, *rest = [s for s in SEPARATOR.split(titles[0]) if not is_section(s, knowledge)] or [""]
    few = _MOST_SITE if rest or _is_body(titles[0], knowledge) else _SHORT_NAME
    if not letters(name) or len(name.split()) > few or any(map(_is_long, rest)):
        return None
    headings = [letters(each.text_content()) for each in root.iter(*_HEADINGS)]
    others = set(map(letters, rest))
    if rest and any(letters(titles[0]) in text or text in others for text in headings):
        return None
    titled = any(text.startswith(letters(name)) for text in headings[-1:])
    if rest and (titled or letters(site_of(root) or "") in others):
        return None  # "Hansard goes online | The Argus" is the title of a text
    return name if _is_shown(name, headings, root, knowledge) else None


def _is_long(name: str) -> bool:
    return len(name.split()) > _SHORT_NAME


def _is_body(name: str, knowledge: Knowledge) -> bool:
    return any(each.is_body(name) for each in readers_of(knowledge))


def _is_shown(name: str, headings: Sequence[str], root: HtmlElement, knowledge: Knowledge) -> bool:
    """Tell whether a page shows somewhere that a name is its site's."""
    own = letters(name)
    owned = root.xpath("//body//text()[contains(., '©')]")
    if any(letters(text.partition("©")[2]).lstrip("0123456789").startswith(own) for text in owned):
        return True
    if own in headings[:-1] and headings.index(own) < _TOP and _is_body(name, knowledge):
        return True
    if letters(_home(root) or "") == own:
        return True
    if not any(each.is_papers(name) for each in readers_of(knowledge)):
        return False
    body = letters(text_of(next(iter(root.iter("body")), None)) or "")
    noun, _, bare = name.partition(" ")  # "صحيفة الضفة", over "الضفة"
    sites = (press.sites for press in knowledge.presses.values())
    named = bare and any(key(noun) in words for words in sites) and body.startswith(letters(bare))
    return body.startswith(own) or bool(named)


def _home(root: HtmlElement) -> str | None:
    """Return the words of the link to the home page, or of its logo, where they are a name."""
    for element in root.xpath(_HOME):
        image = next(iter(element.xpath("descendant-or-self::img/@alt")), None)
        name = _LOGO.sub("", text_of(element) or text_in(image) or "")
        if name and 1 <= len(name.split()) <= _MOST_SITE and not _is_word(name):
            return name
    return None


def _feed(root: HtmlElement) -> str | None:
    """Return the site whose feed a page links to: "The Argus » Feed"."""
    for title in root.xpath("//link[@type='application/rss+xml']/@title"):
        name, mark, _ = title.partition("»")
        if mark and 0 < len(name.split()) <= _MOST_SITE:
            return text_in(name)
    return None


def _owner(root: HtmlElement) -> str | None:
    """Return whose the page says that it is, at its foot: "© 2026 The Argus. All rights …"."""
    for text in reversed(root.xpath("//body//text()[contains(., '©') or contains(., 'opyright')]")):
        parent = text.getparent()
        if owner := _OWNER.search(text if text.is_tail else parent.text_content()):
            name = text_in(owner[1]) or ""
            if 0 < len(name.split()) <= _MOST_SITE:
                return name
    return None


def _is_word(name: str) -> bool:
    """Tell whether the words of a link are only those of a menu: "Home", "Accueil"."""
    return key(name).strip("« ‹<") in {"home", "accueil", "الرئيسيه", "menu", "logo"}


def text_of(element: HtmlElement | None) -> str | None:
    """Return the text of an element without space around it, or None where it has none."""
    return text_in(element.text_content()) if element is not None else None
