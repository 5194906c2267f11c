"""What opens somebody's words: "شدد على أن", but not "وقع على أن يبني"; "بحسب ما ذكر"."""

from collections.abc import Sequence

from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token


def says_so(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether the words before "على أن" have it open a clause: a verb of speech, "دليل".

    What a mark parts from them is a condition, but not behind a verb that takes "على" and an
    aside: "شدد الوزير، في لقاء عقده أمس، على أن".
    """
    clauses, thoughts = lexicon.status["clauses"].values(), lexicon.status["thoughts"].values()
    parted = False
    for token in reversed(before):
        lemmas = {form.lemma for form in token.readings} if token.tag is Tag.VERB else set()
        if parted and lemmas & lexicon.sets["verbal.insisting"]:
            return True
        if token.tag is Tag.PUNCTUATION and token.text != ",":
            return False
        parted = parted or token.tag is Tag.PUNCTUATION
        if parted:
            continue
        if lemmas & lexicon.reporting or any(lemmas & set(words) for words in clauses):
            return True
        last = token is before[-1]
        noun = lexicon.singular(token.text) if last else ""
        if last and token.text in lexicon.sets["verbal.saying"]:
            return True  # "أعاد التأكيد على أن"
        if any(noun in words for words in thoughts):
            return True
    return False


def speech_follows(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether a verb of speech must follow, by which a source is named: "بحسب ما ذكر"."""
    last, verbal = before[-1], lexicon.words["verbal"]
    if last.text in verbal["as_said_joined"]:
        return True
    leading = (*lexicon.status["sources"]["prepositions"], *verbal["as_said_on"])
    return last.text in verbal["as_said"] and len(before) > 1 and before[-2].lemma in leading
