"""What completes an infinitive that completes a verb: "were used to train a model"."""

from collections.abc import Sequence

from kg.extract.syntax import Clause, Complement


def completed(clause: Clause, behind: Sequence[Complement], word: str) -> tuple[int, ...]:
    """Return the object of the infinitive behind a verb, where it is one of a lemma or a set.

    behind  what follows the verb above it
    word    the lemma, or the name of a set of sets.toml: "@making"
    """
    lexicon = clause.lexicon
    lemmas = lexicon.sets[f"set.{word[1:]}"] if word.startswith("@") else {word}
    verbs = [at for _, at in behind if (one := clause.verb(at)) and one.lemma in lemmas]
    ends = [end for at in verbs for end in clause.complements(at)[:1]]
    return tuple(one for bound, at in ends if not bound for one in clause.conjuncts(at))
