"""How each language is read: its tokens, its open names and its clauses, behind one interface.

Everything after the clause analysis (frames, status, linking) is the same for all languages, and
asks a `Clause` alone. A language overrides what its grammar does otherwise.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from kg.extract import french
from kg.extract.arabic import names as arabic_names
from kg.extract.arabic import syntax as arabic_syntax
from kg.extract.arabic import tokens as arabic_tokens
from kg.extract.english import analysis as english
from kg.extract.english import replies as english_replies
from kg.extract.english import tokens as english_tokens
from kg.extract.english.names import EnglishNames
from kg.extract.english.tagging import tag_words
from kg.extract.french import answers as french_answers
from kg.extract.french import tokens as french_tokens
from kg.extract.lexicon import Lexicon
from kg.extract.mentions import OpenNames
from kg.extract.syntax import Clause
from kg.extract.tokens import Name, Token
from kg.extract.view import AlignedView


def _as_they_are(words: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    del lexicon
    return words


def _open(question: Clause, reply: Clause) -> Sequence[Token]:
    del question, reply
    return ()


@dataclass(frozen=True, slots=True)
class Analyser:
    """The stages that know a language's grammar.

    tokenise    as `kg.extract.french.tokens.tokenise`
    tag         settles what each word is where that takes the whole sentence, its dates marked
    open_names  the rules for names in no gazetteer
    analyse     as `kg.extract.syntax.analyse`
    answer      as `kg.extract.french.answers.answered`
    """

    tokenise: Callable[
        [AlignedView, tuple[int, int], Sequence[Name], Lexicon, str], tuple[Token, ...]
    ]
    open_names: type[OpenNames]
    analyse: Callable[[Sequence[Token], Lexicon], Clause]
    tag: Callable[[Sequence[Token], Lexicon], Sequence[Token]] = _as_they_are
    answer: Callable[[Clause, Clause], Sequence[Token]] = _open


ANALYSERS: Mapping[str, Analyser] = MappingProxyType(
    {
        "fr": Analyser(
            french_tokens.tokenise, OpenNames, french.analyse, answer=french_answers.answered
        ),
        "en": Analyser(
            english_tokens.tokenise,
            EnglishNames,
            english.analyse,
            tag_words,
            english_replies.answered,
        ),
        "ar": Analyser(arabic_tokens.tokenise, arabic_names.ArabicOpenNames, arabic_syntax.analyse),
    }
)
