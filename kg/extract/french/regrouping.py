"""French words that are read with several beside them: "le plus grand", "plus de la moitié"."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.conjugation import FINITE, Mood
from kg.extract.french.numbers import in_plural
from kg.extract.lexicon import Lexicon, Tag
from kg.extract.tokens import Token
from kg.names import SCHEMA

_ARTICLES = frozenset({"le", "la", "les"})
_AT_THE = "au"
_WITH_ARTICLE = frozenset({"du", "des", _AT_THE, "aux"})
_WHOLES = _ARTICLES | {"l'", "un", "une", "deux", "trois", "quatre"}
"""Words between "plus de" and a share: "plus de la moitié", "près des deux tiers"."""
_WHAT, _THAT = frozenset({"ce que", "ce qu'"}), "que"
_BEFORE_THAT = frozenset({"à", "de"})
_TWO = 2
_FIGURES = frozenset({"plus", "moins", "près de", "environ", "quelque", "presque"})
_STRESSED = frozenset({"lui", "elle", "eux", "elles"})
_SOLE = frozenset({"unique", "uniques"})
_GRADING = _SOLE | {"plus", "moins"}
_PLURALS = ("s", "x")
_SUBJECT = 9
"""Words within which "ne" follows "aucun" and its noun."""
_JOINED = 14
"""Words between "et" and the verb of those it joins: "X, et Y, fondatrice et PDG de Z, ont"."""
_CLAUSE = 12
"""Words behind "que" among which its verb would be: "en a tant que X s'inquiète"."""
_QUITE = frozenset({"tout"})
_MEANING = "soit"
_SO = frozenset({"l'", "le"})
ONE_OF = "un de"
"""The lemma of a determiner that says that one of several is meant: "l'un de ses clients"."""
_RATHER = frozenset({"souvent", "possible", "tard", "tôt"})


def regroup(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Return tokens with the part that each plays where several in a row decide it."""
    about = lexicon.words["approximations"]["prepositions"]
    denying, able = lexicon.sets["determiners.negative"], lexicon.sets["able.words"]
    listing = lexicon.sets["naming.alone"] | lexicon.words["both"].keys() | {"en", "comme"}
    for at, token in enumerate(tokens):
        if token.text in denying:
            _denied(tokens, at, lexicon)
        elif token.text in _GRADING:
            _grade(tokens, at, lexicon)
        elif token.lemma in about:
            if _share(tokens, at + 1, lexicon):  # "près de la moitié des communes"
                tokens[at] = token.tagged(Tag.DETERMINER)
        elif token.text in _STRESSED and _stressed(tokens, at):
            for beside in range(at - 1, at + 2):
                tokens[beside] = replace(tokens[beside], tag=Tag.ADVERB, lemma="")
        elif (token.text == _MEANING and _that_is(tokens, at, lexicon)) or (
            token.text in able and _able(tokens, at, lexicon)
        ):
            tokens[at] = replace(token, tag=Tag.ADVERB, readings=())
        elif token.text in listing:
            _list(tokens, at, lexicon)
    _one_of_several(tokens, lexicon)
    _open_clauses(tokens, lexicon)
    return _joined(tokens, lexicon)


def _joined(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Return tokens with those before a verb in the plural joined."""
    for at in range(len(tokens) - _TWO, 0, -1):
        _join(tokens, at, lexicon)
    return tokens


def _join(tokens: list[Token], at: int, lexicon: Lexicon) -> None:
    """Read as "et" what joins a name to another before a plural: "X, mais aussi Y, utilisent"."""
    token, before = tokens[at], at - 1 - (tokens[at - 1].text in _QUITE)
    joiners = {*lexicon.words["conjunctions"]["next"], lexicon.grammar.like}
    apart = tokens[before].text == ","
    if not (token.text in joiners or (apart and token.tag is Tag.COORDINATOR)):
        return
    first = before - apart
    if first < 0 or not (tokens[first].tag is Tag.NAME or tokens[first].capital):
        return
    fields = lexicon.sets["naming.fields"]
    while first > 0 and tokens[first - 1].capital and tokens[first - 1].text not in fields:
        first -= 1  # "la ministre de la Santé Ada X, et Y, PDG de Z, ont"
    if first > 0 and tokens[first - 1].tag in {Tag.PREPOSITION, Tag.DETERMINER}:
        return
    like = token.text == lexicon.grammar.like  # "X, comme la plupart de ceux-ci, et Y ont"
    verb = _verb_behind(tokens, at, _SUBJECT if like else _JOINED)
    ends = tokens[verb - 1].text == ","  # "X, comme Y, et Z ont" goes on behind the second
    closed = ends and sum(one.text == "," for one in tokens[at + 1 : verb]) % 2 == 1
    paired = ends if apart else not closed  # "X, et Y, PDG de Z, ont" has two
    if verb and paired and in_plural(tokens[verb], lexicon):
        tokens[at] = replace(token, tag=Tag.COORDINATOR, lemma="et")
        del tokens[verb - closed : verb], tokens[before + (not apart) : at]


def _verb_behind(tokens: Sequence[Token], at: int, most: int) -> int:
    """Return where the verb stands behind nouns, 0 where a clause opens before it."""
    for behind in range(at + 1, min(at + most, len(tokens))):
        if tokens[behind].tag is Tag.VERB:
            return behind
        if tokens[behind].tag in {Tag.RELATIVE, Tag.CLITIC, Tag.SUBORDINATOR}:
            return 0
    return 0


def _one_of_several(tokens: list[Token], lexicon: Lexicon) -> None:
    """Read "l'un des" and "l'une de ses" before a noun as "une" and "son" are read.

    The first of these words keeps in its lemma that one of several is meant.
    """
    table = lexicon.words["one_of"]
    for at in range(len(tokens) - 3):
        one, of, several = tokens[at : at + 3]
        single = table["single"].get(several.text)
        if one.text not in table["words"] or of.text != ("de" if single else "des"):
            continue
        graded = several.text in _GRADING or (several.tag is Tag.NUMBER and not several.entity)
        first = at - (at > 0 and tokens[at - 1].text == "l'")
        for inner in range(first, at + 2 + (single is not None or graded)):
            tokens[inner] = replace(
                tokens[inner],
                text=single or one.text,
                tag=Tag.DETERMINER,
                lemma=ONE_OF if inner == at else "",
                readings=(),
            )


def _open_clauses(tokens: list[Token], lexicon: Lexicon) -> None:
    """Read "à ce que" as "que" behind a verb that takes it: "s'oppose à ce que X signe"."""
    for at, token in enumerate(tokens):
        if token.text in _WHAT and _to_that(tokens, at, lexicon):
            tokens[at - 1] = replace(tokens[at - 1], tag=Tag.ADVERB, lemma="")
            tokens[at] = replace(token, text=_THAT, tag=Tag.RELATIVE, lemma="")


def _to_that(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether "ce que" opens what a verb is for or against: "s'oppose à ce que X signe"."""
    if at < _TWO or tokens[at - 1].text not in _BEFORE_THAT:
        return False
    before = at - 2
    while before > 0 and tokens[before].tag in {Tag.ADVERB, Tag.NEGATION}:
        before -= 1  # "ne s'oppose pas vraiment à ce que"
    taking = lexicon.status["content"]["to_that"]
    return any(form.lemma in taking for form in tokens[before].readings)


def _as_said(tokens: list[Token], at: int, lexicon: Lexicon) -> None:
    """Settle "comme" and the pronoun behind it where somebody says so: "comme l'a rappelé X".

    Who does may stand between the two: "comme X l'a rappelé". An article has its noun behind it.
    """
    for behind in range(at + 1, min(at + _SUBJECT, len(tokens) - 1)):
        token, verb = tokens[behind], tokens[behind + 1]
        if token.tag in {Tag.PUNCTUATION, Tag.RELATIVE, Tag.VERB, Tag.PREPOSITION}:
            return
        if token.text in _SO and verb.mood(*FINITE) is not None:
            says = any(one.lemma in lexicon.reporting for one in verb.readings)
            done = tokens[behind + 2].mood(Mood.PAST_PARTICIPLE) if _has(tokens, behind) else None
            noun = verb.text in lexicon.sets["homographs.nouns"]
            if (says and not noun) or done is not None:
                tokens[at] = replace(tokens[at], tag=Tag.SUBORDINATOR, lemma="")
                tokens[behind] = token.tagged(Tag.CLITIC)
                return


def _has(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether behind a token stands "avoir", and a word behind that."""
    has = at + 2 < len(tokens)
    return has and any(one.lemma == "avoir" for one in tokens[at + 1].readings)


def _list(tokens: list[Token], at: int, lexicon: Lexicon) -> None:
    """Settle a word before names: "Seul X l'utilise", "en arabe", "comme X l'a dit"."""
    token, both = tokens[at], lexicon.words["both"]
    if token.text == lexicon.grammar.like:
        _as_said(tokens, at, lexicon)
    elif token.text == "en":
        if _in_language(tokens, at):
            tokens[at + 1] = replace(tokens[at + 1], tag=Tag.WORD, readings=())
    elif token.text in both:
        _as_well(tokens, at, both[token.text])
    elif token.capital and _names_next(tokens, at):
        tokens[at] = token.tagged(Tag.ADVERB)


def _as_well(tokens: list[Token], at: int, further: str) -> None:
    """Settle the "que" that joins two of whom a thing is said: "aussi bien A que B l'utilisent".

    It stands behind the first of them, before any verb; `further` is a second word of the opener.
    """
    first = at + 1 + bool(further)
    if at and tokens[at - 1].text == "pas":
        return  # "n'utilise pas tant A que B"
    if further and (first > len(tokens) or tokens[first - 1].text != further):
        return
    for behind in range(first, min(first + _SUBJECT, len(tokens))):
        token = tokens[behind]
        if token.text in {"que", "qu'"}:
            named = tokens[behind - 1].tag in {Tag.WORD, Tag.NAME}
            if named and not (
                _verb(tokens, at - 1, at) and _verb(tokens, behind, behind + _CLAUSE)
            ):
                tokens[behind] = replace(token, tag=Tag.COORDINATOR, lemma="et")
                for one in range(at, first):
                    tokens[one] = replace(tokens[one], tag=Tag.ADVERB, lemma="", readings=())
            return
        if token.tag in {Tag.VERB, Tag.PUNCTUATION, Tag.CLITIC, Tag.RELATIVE}:
            return


def _verb(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a finite verb stands between two places and before the next mark."""
    for token in tokens[max(0, first) : last]:
        if token.tag is Tag.PUNCTUATION:
            return False
        if token.tag is Tag.VERB and token.mood(*FINITE, Mood.PAST_PARTICIPLE):
            return True
    return False


def _names_next(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a name, or another capital, stands behind a word that opens a sentence."""
    opens = at == 0 or tokens[at - 1].tag in {Tag.OPEN, Tag.PUNCTUATION}
    return opens and at + 1 < len(tokens) and tokens[at + 1].capital


def _grade(tokens: list[Token], at: int, lexicon: Lexicon) -> None:
    """Settle "plus": in a superlative, which may stand behind its noun, or before a share.

    "L'unique fournisseur" is put as "le plus grand fournisseur" is.
    """
    token = tokens[at]
    if token.text in _SOLE:
        if _between(tokens, at):
            tokens[at] = replace(token, tag=Tag.DETERMINER, lemma="")
        return
    before, behind = tokens[at - 1] if at else None, tokens[at + 1 : at + 2]
    if before and _ranks(before, tokens[at + 1 : at + 3], lexicon):
        tokens[at] = replace(token, tag=Tag.DETERMINER, lemma="")
    elif before and before.text == _AT_THE:  # "trois jours au plus"
        tokens[at - 1 : at + 1] = [
            replace(one, tag=Tag.ADVERB, lemma="") for one in (before, token)
        ]
    elif before and before.text in _ARTICLES and before.tag is Tag.DETERMINER and behind:
        participle = behind[0].mood(Mood.PAST_PARTICIPLE)
        if not (behind[0].tag is Tag.WORD or participle) or behind[0].text in _RATHER:
            return
        noun = tokens[at - 2] if at > 1 else None
        apposed = noun is not None and noun.tag is Tag.WORD and not noun.capital
        tag = Tag.WORD if apposed else Tag.DETERMINER
        tokens[at] = replace(token, tag=tag, lemma="")
        if apposed:  # "le site le plus puissant"
            tokens[at - 1] = replace(tokens[at - 1], tag=tag, lemma="")
            tokens[at + 1] = tokens[at + 1].tagged(tag)
    elif behind and before and _graded(before, behind[0]):  # "des modèles plus petits"
        tokens[at] = replace(token, tag=Tag.WORD, lemma="")
    elif behind and behind[0].lemma == lexicon.grammar.of and _share(tokens, at + 2, lexicon):
        tokens[at] = replace(token, tag=Tag.DETERMINER, lemma="")
        tokens[at + 1] = behind[0].tagged(Tag.DETERMINER)


def _ranks(before: Token, behind: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether "plus" ranks a noun behind its adjective: "du plus grand site", "ses plus"."""
    own = before.text in lexicon.sets["determiners.possessive"]
    if not own and before.text not in _WITH_ARTICLE:
        return False
    if len(behind) < _TWO or behind[0].tag is not Tag.WORD or behind[0].text in _RATHER:
        return False
    nouns = {Tag.WORD}
    if behind[0].text in lexicon.prenominal:
        nouns.add(Tag.VERB)  # "du plus grand centre"
    return behind[1].tag in nouns


def _between(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether an adjective stands between a determiner and its noun."""
    ends = at == 0 or at + 1 == len(tokens)
    return not ends and tokens[at - 1].tag is Tag.DETERMINER and tokens[at + 1].tag is Tag.WORD


def _graded(noun: Token, adjective: Token) -> bool:
    """Tell whether an adjective behind "plus" describes the noun before it, by their number."""
    if not noun.tag is adjective.tag is Tag.WORD or noun.capital or adjective.text in _RATHER:
        return False
    return noun.text.endswith(_PLURALS) and adjective.text.endswith(_PLURALS)


def _share(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a share of something begins at a token: "la moitié des communes"."""
    end = at
    while end < len(tokens) and end < at + 2 and tokens[end].text in _WHOLES:
        end += 1
    shares = lexicon.nouns["partitives"]["words"]
    if end + 1 >= len(tokens) or lexicon.singular(tokens[end].text) not in shares:
        return False
    return tokens[end + 1].lemma == lexicon.grammar.of


def _that_is(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether "soit" opens what is meant: "le corpus, soit 900 heures"."""
    if at == 0 or at + 1 == len(tokens):
        return False
    if tokens[at - 1].text != "," or any(
        token.text in lexicon.grammar.that for token in tokens[:at]
    ):
        return False
    behind = tokens[at + 1]
    figure = behind.text in _FIGURES or behind.lemma in _FIGURES
    return figure or behind.tag in {Tag.NUMBER, Tag.DETERMINER, Tag.NAME}


def _denied(tokens: list[Token], at: int, lexicon: Lexicon) -> None:
    """Settle what stands between "aucun" and "ne" as no verb: "aucune charge critique n'est"."""
    ends = {Tag.PUNCTUATION, Tag.RELATIVE, Tag.SUBORDINATOR, Tag.COORDINATOR, Tag.CLITIC}
    for behind in range(at + 1, min(at + _SUBJECT, len(tokens))):
        if tokens[behind].text in lexicon.sets["negation.particle"]:
            for inner in range(at + 1, behind):
                if tokens[inner].tag is Tag.VERB and tokens[inner].mood(*FINITE):
                    tokens[inner] = tokens[inner].tagged(Tag.WORD)
        elif tokens[behind].tag not in ends:
            continue
        return


def _able(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a noun before says what can do the infinitive behind: "un outil capable de"."""
    if at == 0 or at + 2 >= len(tokens):
        return False
    if tokens[at + 1].lemma != lexicon.grammar.of:
        return False
    forms = tokens[at - 1].readings
    copula = any(form.lemma in lexicon.grammar.copulas for form in forms)
    return not copula and tokens[at + 2].mood(Mood.INFINITIVE) is not None


def _stressed(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a pronoun between commas only stresses who it is: "X, lui, n'en veut"."""
    if at < 2 or at + 2 >= len(tokens):  # noqa: PLR2004
        return False
    commas = tokens[at - 1].text == tokens[at + 1].text == ","
    return commas and tokens[at - 2].tag in {Tag.WORD, Tag.NAME, Tag.VERB}


def _in_language(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "en" opens one more of a list of languages: "en fon, en éwé et en mina"."""
    if at < 3 or at + 1 == len(tokens) or tokens[at + 1].tag is not Tag.VERB:  # noqa: PLR2004
        return False
    joined = tokens[at - 1].text == "," or tokens[at - 1].tag is Tag.COORDINATOR
    entity = tokens[at - 2].entity
    language = entity is not None and SCHEMA.Language in entity.types
    return joined and language and tokens[at - 3].text == "en"
