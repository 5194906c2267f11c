"""Words of another language in a text, as quotes and names bring them: read as they can be."""

import pytest

from tests.reading import read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "fr",
            "Que sont les Kolda Commons ?\n\nMit Kolda Commons (KC)\n\nLicences Kolda Commons ein",
            id="a name that is dropped for two longer ones was longer than another",
        ),
        pytest.param(
            "en",
            "Die\n\n“Manufacturing Consent” die",
            id="a quotation before a verb is its subject",
        ),
    ],
)
def test_what_no_rule_expects_breaks_none(language: str, text: str):
    """A text is read to its end, whatever stands in it."""
    assert text in read(f"{text}\n\nOrange, Thales.", language).article.text
