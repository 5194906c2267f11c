"""The names of the infrastructure layers, to be found in any text."""

import re
from collections.abc import Iterator, Mapping

from kg.extract.knowledge import Knowledge
from kg.extract.lexicon import Lexicon
from kg.extract.memory import Referent
from kg.extract.syntax import Clause, Phrase
from kg.extract.view import fold
from kg.model import Article, Entity, Iri, Value
from kg.names import SKOS, SOV, concept

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


def things_of_layers(lexicon: Lexicon) -> Iterator[tuple[str, Iri | None]]:
    """Yield the lexicon's words for things of a layer, folded, with each; those of none first.

    A data centre has "data" in its name and is nothing of the layer data.
    """
    table = dict(lexicon.words.get("layers", {}))
    for words in sorted(table.pop("none", ()), key=len, reverse=True):
        yield singular_words(words, lexicon), None
    for name, things in table.items():
        yield from ((singular_words(words, lexicon), concept("layer", name)) for words in things)


class LayerNames:
    """What finds and describes the layers that an article names.

    layers        the layers' names in the article's language, as `layer_terms` gives them
    spaced        the same and words for things of a layer, each between spaces
    unlayered     what has a layer's name in it and is of none, each between spaces
    layers_read   the layers that have been found in stretches of the article
    layer_labels  each layer's labels in all languages
    """

    article: Article
    lexicon: Lexicon
    layers: tuple[tuple[str, Iri], ...]
    spaced: tuple[tuple[str, Iri], ...]
    unlayered: tuple[str, ...]
    layers_read: dict[str, tuple[Iri, ...]]
    layer_labels: Mapping[Iri, tuple[Value, ...]]

    def learn_layers(self, knowledge: Knowledge) -> None:
        """Take the layers' names, and words for their things, from what the rules know."""
        self.layers = tuple(layer_terms(knowledge, self.article.language))
        things = tuple(things_of_layers(self.lexicon))
        terms = *self.layers, *((words, layer) for words, layer in things if layer)
        self.spaced = tuple((f" {term} ", layer) for term, layer in terms)
        self.unlayered = tuple(f" {words} " for words, layer in things if layer is None)
        self.layers_read, self.layer_labels = {}, knowledge.layer_labels

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
            for other in self.unlayered:
                words = words.replace(other, " | ")
            named = dict.fromkeys(layer for term, layer in self.spaced if term in words)
            found = self.layers_read[text] = tuple(named)
        return found
