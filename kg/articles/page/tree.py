"""The tree of a page: its bytes decoded, its character references read as browsers read them."""

import html
import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from kg.articles.decoding import decode_page
from kg.errors import InputError
from kg.model import RawDocument

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_KEPT = frozenset("<>&\"'")
_HEAD = 4096  # bytes in which a page says its encoding
LARGEST = 16_000_000  # bytes of a page that is read


def read_tree(raw: RawDocument) -> HtmlElement:
    """Return the root element of a page.

    Named and numeric character references are read as the HTML standard says, those of 1990s pages
    included (&#146;).

    Raises:
        InputError: it is empty, too large, in neither encoding, or has no element in it.
    """
    if len(raw.body) > LARGEST:
        raise InputError(
            f"it has {len(raw.body):,} bytes, and a page of more than {LARGEST:,} is not read",
            where=raw.name,
            fix="Save the article alone",
        )
    text = _REFERENCE.sub(_reference, source_of(raw))
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError(
            "it is a page without content", where=raw.name, fix="Save the page again"
        ) from error
    assert isinstance(root, HtmlElement)  # noqa: S101
    return root


def source_of(raw: RawDocument) -> str:
    """Return the source of a page: decoded as UTF-8, else as the encoding that it states.

    Raises:
        InputError: it is empty, or in neither encoding.
    """
    stated = _CHARSET.search(raw.body[:_HEAD])
    return decode_page(raw, stated[1].decode("ascii") if stated else "utf-8").removeprefix("\ufeff")


def _reference(match: re.Match[str]) -> str:
    """Return the character of a reference; those that markup is made of stay references."""
    read = html.unescape(match.group())
    return match.group() if read[:1] in _KEPT else read
