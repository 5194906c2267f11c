"""What a text does not state is not made a fact of, and what is said plainly near it is read."""

import json

import pytest

from tests.gate import gate, thirds, traps

FLOORS = json.loads(traps.PINNED.read_text())


@pytest.mark.parametrize("part", thirds.PARTS)
def test_every_pair_has_its_fact_in_both_texts(part: str):
    """Both texts speak of the same things, or the trap would not be near its control."""
    for pair in traps.pairs(part):
        ends = [pair["subject"], pair["object"]]
        texts = traps.TEXTS if pair["expect"] != "other" else ("control",)

        assert not [end for end in ends for text in texts if end not in pair[text]], pair["id"]
        assert pair["control"] != pair["trap"], pair["id"]


def test_every_language_has_pairs_of_every_phenomenon():
    """A phenomenon that one language lacks would be tuned for the others alone."""
    found = {
        (one["id"][:2], one["phenomenon"]) for part in thirds.PARTS for one in traps.pairs(part)
    }

    languages, phenomena = ({one[at] for one in found} for at in (0, 1))
    assert languages == set(gate.LANGUAGES)
    assert found == {(one, other) for one in languages for other in phenomena}


@pytest.mark.skipif(not gate.SCORER.exists(), reason=f"no scorer at {gate.SCORER}")
@pytest.mark.parametrize("part", thirds.PARTS)
def test_traps_are_no_more_taken_for_facts_than_pinned(part: str):
    """`python tests/gate/traps.py --pin` writes the floors where fewer are."""
    assert traps.worse(FLOORS[part], traps.measure(part)) == []
