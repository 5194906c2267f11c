"""Short passages of press prose are read as well as they were, by phenomenon."""

import json

import pytest

from tests.gate import gate, passages, thirds

FLOORS = json.loads(passages.PINNED.read_text())


@pytest.mark.parametrize("part", thirds.PARTS)
def test_every_quote_is_in_its_passage(part: str):
    """Words and quotes agree, so that a mended passage or fact cannot drift apart."""
    for passage in passages.passages(part):
        missing = [
            fact["quote"]
            for fact in passage["facts"]
            if fact["quote"] not in passages.written(passage)
        ]

        assert not missing, passage["id"]


def test_every_language_has_passages_of_every_phenomenon():
    """A phenomenon that one language lacks would be tuned for the others alone."""
    found = [
        (passage["id"][:2], passage["phenomenon"])
        for part in thirds.PARTS
        for passage in passages.passages(part)
    ]

    languages, phenomena = ({one[at] for one in found} for at in (0, 1))
    assert languages == set(gate.LANGUAGES)
    assert set(found) == {(one, other) for one in languages for other in phenomena}


@pytest.mark.skipif(not gate.SCORER.exists(), reason=f"no scorer at {gate.SCORER}")
@pytest.mark.parametrize("part", thirds.PARTS)
def test_passages_are_read_as_well_as_pinned(part: str):
    """`python tests/gate/passages.py --pin` raises the floors where more is read."""
    assert gate.lowered(FLOORS[part], passages.measure(part)) == []
