"""What agencies print above a headline for their clients: the number of a dispatch, its slug."""

import re

from kg.articles.furniture.known import SHORT_SITE
from kg.articles.furniture.reader import Reader
from kg.articles.lines import Line

_DISPATCH = re.compile(
    r"(?:ZCZC|NNNN)\b.*|[A-Z]{2,4}\d{2,5}|(?:[A-Z0-9]{2,}(?:[-/][A-Z0-9]+)+\s*){2,}"
    r"|[A-Z]{2,}(?:-[A-Z0-9]+)+(?:,\s[\w-]+(?:\s[\w-]+)?)*,?\s\d{3,4}"
    r"|[^\W\d_]{2,10}\s?\d{3,4}\s\d\s[^\W\d_]{1,10}\s\d{4}\b.{0,40}"
    r"|\S+-\S+(?:[, /]\s?\d?(?:st|nd|rd|th)?[ -]?(?:Ld|Lead|LEAD|LD))"
)
"""The number of an agency's dispatch, or its slug with which version it is."""


def is_slug(line: Line, reader: Reader) -> bool:
    """Tell whether a line is an agency's slug: a place and a theme, joined by hyphens.

    Also the number of the dispatch, and what says which version it is: "Kenya-Cloud,2ndLd".
    """
    if _DISPATCH.fullmatch(line.text):
        return True
    parts = re.split(r"[-–/]", line.text)
    return (
        len(line.text.split()) <= SHORT_SITE
        and len(parts) > 1
        and any(reader.is_place(part) for part in parts)
    )
