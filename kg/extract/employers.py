"""For whom somebody speaks: the body that is "we" in their words."""

from collections.abc import Sequence

from kg.extract.linking import Linker
from kg.extract.matching import matches
from kg.extract.origins import note_origins
from kg.extract.roles import RoleReader
from kg.extract.syntax import Clause
from kg.extract.triggers import FrameIndex
from kg.extract.view import fold
from kg.model import Iri, Polarity, Statement, Value
from kg.names import SCHEMA, SOV

_ASIDE = "-aside"
"""How frames end that read an affiliation in parentheses: "Ada Noiret (Ecolo)"."""


def note_employers(statements: Sequence[Statement], linker: Linker) -> None:
    """Remember whom each person speaks for, who "we" are in their words, and of which state."""
    note_origins(statements, linker.memory)
    former = frozenset(linker.lexicon.nouns.get("former", {}).get("words", ()))
    for one in statements:
        positive = one.polarity is Polarity.POSITIVE
        past = former & set(fold(one.evidence[0].exact).split())  # "a former secretary at X"
        if past or isinstance(one.object, Value) or one.rule.endswith(_ASIDE):
            continue  # for a party nobody says "we"
        if one.predicate == SCHEMA.affiliation and positive:
            linker.memory.employers.setdefault(one.subject, one.object)
        elif one.predicate == SOV.creates and positive:
            made, maker = (linker.memory.entities.get(iri) for iri in (one.object, one.subject))
            person = maker is not None and SCHEMA.Person in maker.types
            if person and made is not None and SOV.Company in made.types:  # who founded it
                linker.memory.employers.setdefault(one.subject, one.object)


def learn_employer(
    speaker: Iri, following: Sequence[Clause], linker: Linker, frames: FrameIndex, index: int
) -> None:
    """Remember for whom somebody speaks that only the sentence that ends a quotation tells.

    "« Nous payons. Nous louerons », a dit Ada X, directrice de Y": who "we" are is said too late.
    """
    memory = linker.memory
    named = (
        one
        for one in following
        if any(token.entity and token.entity.iri == speaker for token in one.tokens)
    )
    behind = None if speaker in memory.employers else next(named, None)
    if behind is None:
        return
    reading = RoleReader(behind, linker, index)
    for match in matches(behind, frames):
        tells = [one for one in match.frame.emissions if one.relation == SCHEMA.affiliation]
        if not (tells and match.frame.presupposed and match.complete and reading.headed(match)):
            continue
        if match.frame.id.endswith(_ASIDE):
            continue
        roles = reading.roles(match, ())
        if any(one.value == speaker for one in roles.get(tells[0].subject, ())):
            for body in roles.get(tells[0].object, ()):
                if body.entity is not None:
                    memory.employers.setdefault(speaker, body.entity.iri)
