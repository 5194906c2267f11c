"""Headline, author, publisher and date of documents as archives have them are found as pinned."""

import json

import pytest

from tests.gate import documents, gate, thirds

FLOORS = json.loads(documents.PINNED.read_text())


@pytest.mark.parametrize("part", thirds.PARTS)
def test_every_document_has_its_text_and_metadata(part: str):
    """A document without its file, or with a field that no scorer knows, would count for none."""
    for document in documents.documents(part):
        known = {*documents.FIELDS, "author_alt", "publisher_alt"}

        assert documents.text_of(document).stat().st_size, document["id"]
        assert document["metadata"].keys() <= known, document["id"]


def test_every_language_has_texts_and_pages():
    """A layout that one language lacks would be tuned for the others alone."""
    found = {
        (document["id"][:2], documents.text_of(document).suffix)
        for part in thirds.PARTS
        for document in documents.documents(part)
    }

    assert found == {(one, kind) for one in gate.LANGUAGES for kind in (".txt", ".html")}


@pytest.mark.skipif(not gate.SCORER.exists(), reason=f"no scorer at {gate.SCORER}")
@pytest.mark.parametrize("part", thirds.PARTS)
def test_metadata_is_found_as_well_as_pinned(part: str):
    """`python tests/gate/documents.py --pin` raises the floors where more is found."""
    assert documents.lowered(FLOORS[part], documents.measure(part)) == []
