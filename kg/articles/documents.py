"""The format of a document, and what each format gives: a text, its lines, and what it states."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kg.articles.decoding import decode
from kg.articles.furniture.mastheads import is_motto, read_masthead
from kg.articles.furniture.reader import readers_of
from kg.articles.labelled import read_labels
from kg.articles.lines import Joints, Line, lines_of
from kg.articles.markdown import markdown_lines, split_front_matter
from kg.articles.stated import NOTHING, Stated
from kg.errors import InputError
from kg.extract.knowledge import Knowledge
from kg.model import RawDocument, Segment


class Form(StrEnum):
    """The formats that an article may come in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


ENDINGS: Mapping[str, Form] = MappingProxyType(
    {
        ".txt": Form.TEXT,
        ".md": Form.MARKDOWN,
        ".markdown": Form.MARKDOWN,
        ".html": Form.HTML,
        ".htm": Form.HTML,
        ".xhtml": Form.HTML,
    }
)
"""The endings of files that are read, in lower case."""

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Document:
    """What a format gives of an article.

    text      frozen: every offset counts its code points
    lines     the lines that may be the article's, in order
    before    segments that are none of its lines: front matter
    stated    what it says of itself outside its text
    """

    text: str
    lines: tuple[Line, ...]
    before: tuple[Segment, ...] = ()
    stated: Stated = NOTHING
    warnings: tuple[str, ...] = ()

    @property
    def prose(self) -> str:
        """The text of the lines alone, to tell the language by."""
        return "\n".join(line.text for line in self.lines)


def form_of(raw: RawDocument) -> Form:
    """Return a document's format: what its first bytes or else its name's ending says.

    >>> form_of(RawDocument("a.txt", b"<!DOCTYPE html><title>A page</title>"))
    <Form.HTML: 'html'>
    """
    if _PAGE.match(raw.body[:4096]):
        return Form.HTML
    ending = re.search(r"\.\w+$", raw.name.lower())
    return ENDINGS.get(ending.group() if ending else "", Form.TEXT)


def read_document(raw: RawDocument, knowledge: Knowledge) -> Document:
    """Return what a document gives, by its format.

    Raises:
        InputError: it cannot be read.
    """
    readers: dict[Form, Callable[[RawDocument, Knowledge], Document]] = {
        Form.TEXT: _text,
        Form.MARKDOWN: _text,
        Form.HTML: _page,
    }
    return readers[form_of(raw)](raw, knowledge)


def _text(raw: RawDocument, knowledge: Knowledge) -> Document:
    """Read plain text, and Markdown, which any text may be."""
    text = decode(raw)
    matter = split_front_matter(text, raw.name, knowledge)
    readers = readers_of(knowledge)
    rows = lines_of(
        text,
        matter.end,
        Joints.of(knowledge.presses.values()),
        says=lambda line: any(
            each.read(line)
            or is_motto(line.text, each)
            or read_masthead(line, each)[0]
            or (line.text[-1].isalpha() and each.is_person(line.text))
            for each in readers
        ),
    )
    if not rows:
        above = "below its front matter" if matter.end else "but pictures"
        raise InputError(
            f"it has no text {above}", where=raw.name, fix="Give a file with an article in it"
        )
    head = read_labels(markdown_lines(rows), knowledge)
    stated = head.stated if matter.stated == NOTHING else matter.stated
    return Document(text, head.lines, matter.segments, stated, matter.warnings)


def _page(raw: RawDocument, knowledge: Knowledge) -> Document:
    from kg.articles.page import read_page  # noqa: PLC0415  # the parser is loaded for pages alone

    page = read_page(raw, knowledge)
    return Document(page.text, page.lines, (), page.stated, page.warnings)
