"""What w3id.org needs: rules for Apache that send each reader to the form they ask for."""

import re

from kg.errors import InputError
from kg.names import ROOT
from kg.reference.model import Reference

_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?(/[\w.~/-]*)?", re.ASCII
)
_HEAD = """\
# Rules of w3id.org/sovkg: 303 to the form that is asked for, Turtle where none is. Of the forms
# that are named without a weight the page comes before Turtle, and that before JSON-LD; a form
# with a weight (q=0.5) is sent where no other of the three is named. The language is the first
# of ours in the request, since browsers name the one that is liked best first.
Options +FollowSymLinks
RewriteEngine on
"""
_REFUSED = r"[^,]*q=0(\.0*)?\s*(,|$)"
_PAGE = rf"text/html(?![^,]*q=0)|^(?!.*(text/turtle|ld\+json)).*text/html(?!{_REFUSED})"
_LINKED = (
    r"^(?!.*text/turtle(?![^,]*q=0)).*application/ld\+json(?![^,]*q=0)"
    rf"|^(?!.*text/turtle).*application/ld\+json(?!{_REFUSED})"
)
_LANGUAGES = {"fr": "en|ar", "ar": "en|fr"}
"""Which others of ours may not stand before a language in a request that is led to it."""


def redirects(address: str, reference: Reference, data: str | None = None) -> str:
    """Return the rules of `.htaccess`.

    address   where the documentation is served, such as https://sovkg.example/docs/
    data      where the folder of `kg build` is, if not in data/ below that

    Raises:
        InputError: one is no plain address of the web, so the rules would not be what they seem.
    """
    at = _checked(address)
    built = f"{at}/data" if data is None else _checked(data)
    schemes = "|".join(t.iri.removeprefix(ROOT) for t in reference.of_kind("scheme"))
    version = "([0-9]+\\.[0-9]+\\.[0-9]+)"
    lines = [_HEAD]
    lines += _document("(ontology)?", "ontology", at, "")
    lines += _document(f"ontology/{version}", "ontology", f"{at}/$1", "")
    lines += _document("ontology/[a-z/-]+", "ontology", at, "")
    lines += _document(f"({schemes})", "ontology", at, "#scheme/$1")
    lines += _document(f"({schemes})/([a-z0-9_-]+)", "ontology", at, "#$1/$2")
    lines += _document("shapes", "shapes", at, "")
    lines += _document(f"shapes/{version}", "shapes", f"{at}/$1", "")
    for name in ("questions", "rules"):
        lines += _document(name, name, at, "", page="queries")
    lines += [
        f"RewriteRule ^context\\.jsonld$ {at}/context.jsonld [R=303,L]\n",
        f"RewriteRule ^context/{version}\\.jsonld$ {at}/$1/context.jsonld [R=303,L]\n",
    ]
    return "".join([*lines, *_things(at, built)])


def _checked(address: str) -> str:
    if not _ADDRESS.fullmatch(address):
        fix = "Give one like https://example.org/docs/"
        raise InputError("not an address to redirect to", where=address, fix=fix)
    return address.rstrip("/")


def _things(at: str, built: str) -> list[str]:
    """Return the rules of what graphs speak of; what was minted for a name has a `_` in it."""
    return [
        f"RewriteRule ^id/dataset(/.*)?$ {built}/dataset.ttl [R=303,L]\n",
        f"RewriteRule ^id/report/.+$ {built}/report.ttl [R=303,L]\n",
        f"RewriteRule ^id/(fact/.+|graph/facts)$ {built}/facts.ttl [R=303,L]\n",
        f"RewriteRule ^id/(inference/.+|graph/inferences)$ {built}/inferences.ttl [R=303,L]\n",
        *_data("(gazetteer|id/[a-z0-9-]+)", f"{at}/gazetteer"),
        *_data("id/.+", f"{built}/kg"),
    ]


def _document(
    pattern: str, name: str, at: str, fragment: str, *, page: str | None = None
) -> list[str]:
    """Return the rules of one address: a page in the reader's language, JSON-LD, or Turtle.

    page   the name of the page, where it is not that of the file
    """
    page = page or name
    html = f"RewriteCond %{{HTTP_ACCEPT}} {_PAGE} [NC]\n"
    pages = [
        f"{html}RewriteCond %{{HTTP:Accept-Language}} "
        rf"^((?!\s*({others})\b(?!{_REFUSED}))[^,]*,)*\s*{language}\b(?!{_REFUSED}) [NC]"
        f"\nRewriteRule ^{pattern}$ {at}/{page}.{language}.html{fragment} [R=303,NE,L]\n"
        for language, others in _LANGUAGES.items()
    ]
    english = f"{html}RewriteRule ^{pattern}$ {at}/{page}.en.html{fragment} [R=303,NE,L]\n"
    return [*pages, english, *_data(pattern, f"{at}/{name}")]


def _data(pattern: str, file: str) -> list[str]:
    """Return the rules of one address that lead to a file as JSON-LD, or else as Turtle."""
    return [
        f"RewriteCond %{{HTTP_ACCEPT}} {_LINKED} [NC]\n",
        f"RewriteRule ^{pattern}$ {file}.jsonld [R=303,L]\n",
        f"RewriteRule ^{pattern}$ {file}.ttl [R=303,L]\n",
    ]
