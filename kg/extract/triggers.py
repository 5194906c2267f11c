"""The frames of a lexicon by the words that trigger them."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from kg.extract.frames import Frame, Trigger
from kg.extract.lexicon import Lexicon


class FrameIndex:
    """The frames of a lexicon by the words that trigger them. Use `frame_index`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._by_word: dict[tuple[str, str], list[tuple[Frame, Trigger]]] = defaultdict(list)
        for frame in lexicon.frames:
            for trigger in frame.triggers:
                plain = trigger.kind in {"verb", "above", "preposition"}
                word = trigger.word if plain else lexicon.singular(trigger.word)
                self._by_word[trigger.kind, word].append((frame, trigger))

        self.adjectives = frozenset(word for kind, word in self._by_word if kind == "adjective")
        compounds = [word.split() for kind, word in self._by_word if kind == "noun" and " " in word]
        self.joined = frozenset(word for words in compounds for word in (words[0], words[-1]))

    def of(self, kind: str, word: str) -> Sequence[tuple[Frame, Trigger]]:
        """Return the frames that a word triggers."""
        return self._by_word.get((kind, word), ())


@lru_cache(maxsize=8)
def frame_index(lexicon: Lexicon) -> FrameIndex:
    """Return the index of a lexicon's frames, made once."""
    return FrameIndex(lexicon)
