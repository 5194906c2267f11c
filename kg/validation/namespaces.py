"""Prefixes that are bound to almost the namespace that they should be, so that nothing matches."""

import re
from functools import cache, lru_cache

from rdflib import Graph

from kg.names import DCAT, DCTERMS, PREFIXES, SCHEMA, SH, SPDX, VOID

_UNRELIABLE = frozenset({"wgs", "xml", "schema"})
"""Left out of rdflib's table: it has the first with https; schema.org is looked at by itself."""

_NEAR = 2
"""How many letters of a namespace may be wrong where the prefix is the usual one."""

_DECORATION = re.compile(r"^https?://(?:www\.)?|[/#]+$")


@cache
def known() -> dict[str, str]:
    """Return the namespaces that everybody knows, by their usual prefix."""
    theirs = {name: str(iri) for name, iri in Graph(bind_namespaces="rdflib").namespaces()}
    ours = {"sh": SH.base, "dcat": DCAT.base, "dcterms": DCTERMS.base, "void": VOID.base}
    found = {**theirs, **PREFIXES, **ours, "spdx": SPDX.base, "dct": DCTERMS.base}
    return {name: iri for name, iri in found.items() if name not in _UNRELIABLE}


@lru_cache(maxsize=4096)
def meant(prefix: str, base: str) -> str | None:
    """Return the namespace that a declaration almost has, or None.

    It is almost that if it differs in the scheme, `www.`, case, or the sign at its end; or, under
    the usual prefix, in a letter or two, or in what one of them has at its end.

    >>> meant("dct", "https://purl.org/dc/terms#")
    'http://purl.org/dc/terms/'
    >>> meant("skos", "http://www.w3.org/2004/02/skos/cor#")
    'http://www.w3.org/2004/02/skos/core#'
    """
    table = known()
    if base in table.values() or base.startswith(SCHEMA.base):
        return None
    bare = _bare(base)
    for right in table.values():
        if bare == _bare(right) and bare:
            return right
    usual = table.get(prefix.lower())
    if usual is None:
        return None
    cut = usual.startswith(base.rstrip("/#")) or base.startswith(usual.rstrip("/#"))
    return usual if cut or _distance(base, usual) <= _NEAR else None


def _bare(iri: str) -> str:
    return _DECORATION.sub("", iri).casefold()


def _distance(one: str, other: str) -> int:
    """Return how many letters have to be put in, left out or changed; at most `_NEAR` + 1."""
    if abs(len(one) - len(other)) > _NEAR:
        return _NEAR + 1
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1]
