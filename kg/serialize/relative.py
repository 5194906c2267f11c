"""Relative IRIs: what may be a base, and which IRIs are written relative to it.

Only what every reader resolves alike: a base's query and fragment are dropped, its last name is
replaced, dot segments go, empty ones puzzle some readers, and a colon reads as a scheme's.
Source: RFC 3986, §5.2 (relative resolution).
"""

import re

_DOTS = r"(?:\.|%2[Ee]){1,2}"
_BASE = re.compile(rf"https?://[^/?#]+(?:/(?!{_DOTS}/)[^/?#]+)*/")
_RELATIVE = re.compile(rf"[A-Za-z0-9_~-](?!.*(//|/{_DOTS}(/|$)))[^:?#]*")


def as_base(iri: str | None) -> str | None:
    """Return an IRI where relative ones can be resolved against it; None where they cannot.

    >>> as_base("https://kg.example.org/id/")
    'https://kg.example.org/id/'
    >>> as_base("https://kg.example.org/id#a/")
    """
    return iri if iri and _BASE.fullmatch(iri) else None


def relative(iri: str, base: str | None) -> str | None:
    """Return an IRI relative to a base of `as_base`; None where it has to be written whole.

    >>> relative("https://kg.example.org/id/a/b", "https://kg.example.org/id/")
    'a/b'
    """
    if base and iri.startswith(base) and _RELATIVE.fullmatch(iri, len(base)):
        return iri[len(base) :]
    return None
