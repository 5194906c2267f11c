"""The names of the infrastructure layers, to be found in any text."""

import re
from collections.abc import Iterator, Mapping

from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon
from kg.extract.memory import Referent
from kg.extract.syntax import Clause, Phrase
from kg.extract.view import fold
from kg.model import Article, Entity, Iri, Value
from kg.names import SKOS, SOV

_WORDS = re.compile(r"[^\W_]+")


def singular_words(text: str, lexicon: Lexicon) -> str:
    """Return the words of a text, folded, each in the singular, without what stands between."""
    return lexicon.singular(" ".join(_WORDS.findall(fold(text))))


def layer_terms(knowledge: Knowledge, language: str) -> Iterator[tuple[str, Iri]]:
    """Yield the names of the layers in a language, as `singular_words` has them, with each."""
    lexicon = knowledge.lexicons[language]
    for table in (knowledge.layer_labels, knowledge.layer_alternates):
        for layer, labels in table.items():
            for label in labels:
                if label.language == language:
                    yield singular_words(label.lexical, lexicon), layer


class LayerNames:
    """What finds and describes the layers that an article names.

    layers        the layers' names in the article's language, as `layer_terms` gives them
    spaced        the same, each name between spaces
    layers_read   the layers that have been found in stretches of the article
    layer_labels  each layer's labels in all languages
    """

    article: Article
    lexicon: Lexicon
    layers: tuple[tuple[str, Iri], ...]
    spaced: tuple[tuple[str, Iri], ...]
    layers_read: dict[str, tuple[Iri, ...]]
    layer_labels: Mapping[Iri, tuple[Value, ...]]

    def named_layer(self, clause: Clause, phrase: Phrase) -> Referent | None:
        """Return the layer that a phrase names, or None."""
        words = singular_words(
            clause.span(phrase.first, phrase.last).of(self.article.text), self.lexicon
        )
        for term, layer in self.layers:
            if term == words:
                return Referent(layer, self.layer(layer), phrase, named=True)
        return None

    def layer(self, layer: Iri) -> Entity:
        """Return a layer as a thing, with its label in the article's language first."""
        labels = self.layer_labels[layer]
        label = next((one for one in labels if one.language == self.article.language), labels[0])
        others = tuple(one for one in labels if one != label)
        return Entity(layer, label, (SOV.Layer, SKOS.Concept), others)

    def layers_in(self, text: str) -> tuple[Iri, ...]:
        """Return the layers that a stretch of text names, in their own order."""
        if (found := self.layers_read.get(text)) is None:
            words = f" {singular_words(text, self.lexicon)} "
            named = dict.fromkeys(layer for term, layer in self.spaced if term in words)
            found = self.layers_read[text] = tuple(named)
        return found
