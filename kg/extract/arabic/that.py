"""Whether "على أن" opens what somebody says, "شدد على أن", or a condition, "وقع على أن يبني"."""

from collections.abc import Sequence

from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token


def says_so(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether the words before "على أن" have it open a clause: a verb of speech, "دليل".

    What a mark parts from them is a condition.
    """
    clauses, thoughts = lexicon.status["clauses"].values(), lexicon.status["thoughts"].values()
    for token in reversed(before):
        if token.tag is Tag.PUNCTUATION:
            return False
        lemmas = {form.lemma for form in token.readings} if token.tag is Tag.VERB else set()
        if lemmas & lexicon.reporting or any(lemmas & set(words) for words in clauses):
            return True
        noun = lexicon.singular(token.text) if token is before[-1] else ""
        if any(noun in words for words in thoughts):
            return True
    return False
