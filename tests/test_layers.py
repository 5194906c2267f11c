"""Which layers of the chain the words of a statement name."""

import pytest

from tests.reading import read

CASES = [
    ("en", "The Ministry of Health operates a data centre in Oran.", set()),
    ("en", "The Ministry of Health operates a data set of patients.", {"data"}),
    ("en", "The Ministry of Health bought 400 graphics processors in Oran.", {"compute"}),
    ("en", "The Ministry of Health trained a language model in Oran.", {"models"}),
    ("en", "The Ministry of Health published a business model.", set()),
    ("en", "The Ministry of Health owns the training data.", {"data"}),
    ("fr", "Le ministère de la Santé exploite un centre de données à Oran.", set()),
    ("fr", "Le ministère de la Santé exploite un supercalculateur à Oran.", {"compute"}),
    ("fr", "Le ministère de la Santé possède les données des patients.", {"data"}),
    ("fr", "Le ministère de la Santé dépend d'un modèle économique importé.", set()),
    ("ar", "تدير وزارة الصحة مركز بيانات في وهران.", set()),
    ("ar", "تملك وزارة الصحة بيانات المرضى.", {"data"}),
    ("ar", "طورت وزارة الصحة نموذجا لغويا في وهران.", {"models"}),
]


@pytest.mark.parametrize(("language", "text", "layers"), CASES)
def test_words_name_the_layer_that_they_are_of(language: str, text: str, layers: set[str]):
    """A data centre is not of the data, and no business model is of the models."""
    statements = read(text, language).statements

    assert statements
    assert layers == {layer.rpartition("/")[2] for one in statements for layer in one.layers}
