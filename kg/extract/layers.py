"""The names of the infrastructure layers, to be found in any text."""

from collections.abc import Iterator

from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon
from kg.extract.view import fold
from kg.model import Iri


def singular_words(text: str, lexicon: Lexicon) -> str:
    """Return the words of a text, folded, each in the singular, without what stands between."""
    words = "".join(c if c.isalnum() else " " for c in fold(text))
    return lexicon.singular(" ".join(words.split()))


def layer_terms(knowledge: Knowledge, language: str) -> Iterator[tuple[str, Iri]]:
    """Yield the names of the layers in a language, as `singular_words` has them, with each."""
    lexicon = knowledge.lexicons[language]
    for table in (knowledge.layer_labels, knowledge.layer_alternates):
        for layer, labels in table.items():
            for label in labels:
                if label.language == language:
                    yield singular_words(label.lexical, lexicon), layer
