"""What a user types is checked before anything is made of it."""

import pytest

from kg import inputs
from kg.errors import InputError


@pytest.mark.parametrize(
    "base",
    [
        "https://ex.org/",
        "http://ex.org:8080/a/b.c/..d/",
        "https://é.example.org/ü/%20/",
        "https://ada@ex.org/id/",
        "https://[::1]/id/",
    ],
)
def test_a_base_is_an_absolute_iri_that_ends_in_a_slash(base: str):
    """Whatever its host and path, it stays as it was typed."""
    assert base == inputs.base(base)


@pytest.mark.parametrize(
    "base",
    [
        "",
        "https://ex.org",
        "https://ex.org/id",
        "https://ex.org/id#",
        "https://ex.org/#/",
        "https://ex.org/?id=/",
        "https://ex.org/a/../id/",
        "https://ex.org/./",
        "https://ex.org/%2e%2E/",
        "https:///id/",
        "https://:80/",
        "https://[/",
        "https://ex.org:ab/",
        "https://ex.org/%zz/",
        "https://ex.org/a b/",
        "https://ex.org/a\x01/",
        "https://ex.org/\u200e/",
        "https://ex.org/\ud800/",
        "https://ex.org/<a>/",
        "https://ex.org/\n",
        "urn:ex:id/",
        "ftp://ex.org/",
        "/id/",
    ],
)
def test_a_base_that_relative_iris_would_not_resolve_against_is_refused(base: str):
    """A query or fragment would be dropped, a dot segment removed, and the rest is no IRI."""
    with pytest.raises(InputError, match="ends in /") as caught:
        inputs.base(base)

    assert "--base" == caught.value.where
