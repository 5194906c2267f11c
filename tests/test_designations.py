"""Names that a number is part of."""

import pytest

from kg.names import SCHEMA
from tests.reading import labelled, read


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "La banque utilise Zorg 4.", {"Zorg 4"}),
        ("fr", "Elle teste Zorg2.5-72B, Zorg 3.1 405B et GPT-9.", {"Zorg2.5-72B", "GPT-9"}),
        ("fr", "Elle teste Zorg 3.1 405B, Qwen2.5-72B et Gemma 3.", {"Zorg 3.1 405B", "Gemma 3"}),
        ("fr", "Elle a publié l’Atlas-7B-Instruct.", {"Atlas-7B-Instruct"}),
        ("fr", "Galaxie 1, un centre de calcul, héberge le registre.", {"Galaxie 1"}),
        ("ar", "يستخدم البنك نموذج GPT-9 ونموذج Zorg2.5-72B.", {"GPT-9", "Zorg2.5-72B"}),
        ("en", "The bank uses Zorg2.5-72B and Llama 3.1 405B.", {"Zorg2.5-72B", "Llama 3.1 405B"}),
    ],
)
def test_a_version_is_part_of_a_name(language: str, text: str, names: set[str]):
    """A model is known by its version: GPT-9 is not GPT."""
    assert names <= set(labelled(read(text, language)).values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("L’opérateur équipe à Dakar 300 étudiants.", "Dakar 300"),
        ("L’Annexe 2 précise le calendrier.", "Annexe 2"),
        ("La loi vise Orange 2026.", "Orange 2026"),
    ],
)
def test_a_number_that_counts_is_no_part_of_a_name(text: str, name: str):
    """What it counts stands behind it; parts of a text and years are no versions."""
    found = {one.label.lexical: one.types for one in read(text, "fr").entities}

    assert SCHEMA.Product not in found.get(name, ())
