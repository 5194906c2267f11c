"""Names in lower case, which their words alone tell: "l'agence nationale de l'eau"."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.institutions import Institutions, describes
from kg.extract.lexicon import Tag
from kg.extract.register import CUE, Candidate
from kg.extract.tokens import Token
from kg.model import Iri
from kg.names import SCHEMA, SOV

_BODIES = frozenset({SOV.PublicBody, SOV.Regulator})
_WRITTEN = frozenset({SOV.AIModel, SCHEMA.SoftwareApplication, SCHEMA.Product})
"""Classes of what has a code that is no law."""
_LONGEST = 4
"""Tokens of the name of a body that is the only one of its kind."""


@dataclass(frozen=True, slots=True)
class LowerCase(Institutions):
    """The rules for what is one of its kind by what it is for, or by whom it is over."""

    def _in_lower_case(self, tokens: Sequence[Token], at: int) -> Candidate | None:
        """Read the name of a body or a law behind "the", which has no capital of its own."""
        if not at or tokens[at - 1].text not in self.lexicon.grammar.definite:
            return None
        if last := self._topic_end(tokens, at):
            return Candidate(at, last, SCHEMA.Legislation, CUE)
        if tokens[at].capital:
            return None
        if last := self._sole_end(tokens, at):
            return Candidate(at, last, SOV.PublicBody, CUE)
        kind = self._class("cued", tokens[at])
        last = self._office_end(tokens, at, kind) if kind is not None else 0
        return Candidate(at, last, kind, CUE) if last else None

    def _topic_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position past what a law is about, or 0: "la loi sur les marchés publics"."""
        topics = self.lexicon.words.get("laws", {}).get(tokens[at].text, ())
        end = self._described_end(tokens, at + 1) if topics else at  # "la loi fédérale sur"
        if end >= len(tokens) or tokens[end].text not in topics:
            return 0
        end += 1
        while end < len(tokens) and tokens[end].tag is Tag.DETERMINER:
            end += 1
        topic = tokens[end] if end < len(tokens) else None
        if topic is None or topic.tag not in {Tag.WORD, Tag.NAME}:
            return 0
        thing = self.lexicon.head_class(topic.text) in _WRITTEN  # "le code du modèle"
        if thing:
            return 0
        end = self._described_end(tokens, end + 1)
        more = self._complement(tokens, end) if tokens[at].text != "code" else None
        if more and tokens[end].lemma == self.lexicon.grammar.of:  # "la protection des données"
            end = self._described_end(tokens, more)
        return end

    def _sole_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position past a body that is the only one, or 0: "la cour des comptes"."""
        sole = self.lexicon.sets.get("naming.sole", frozenset())
        ends = range(min(at + _LONGEST, len(tokens)), at + 1, -1)
        words = {end: " ".join(one.text for one in tokens[at:end]) for end in ends}
        return next((end for end in ends if words[end].replace("' ", "'") in sole), 0)

    def _office_end(self, tokens: Sequence[Token], at: int, kind: Iri) -> int:
        """Return the position past what a body is for, or 0.

        "le ministère chargé de la santé", "l'agence nationale de l'eau"; the "direction générale"
        of a firm is none.
        """
        sets, end = self.lexicon.sets, at + 1
        if end >= len(tokens) or tokens[end].capital:
            return 0
        if kind == SOV.Ministry:
            end += tokens[end].text in sets.get("naming.charged", ())
        elif kind in _BODIES and tokens[end].text in sets.get("naming.ranked", ()):
            end += 1
            if tokens[at].text in sets["naming.meeting"]:
                return 0  # "l'assemblée générale des actionnaires"
        else:
            return 0
        last = self._complement(tokens, end)
        if last is None or tokens[end].lemma != self.lexicon.grammar.of:
            return 0
        field = tokens[last - 1]
        firm = SOV.Company in self.lexicon.anaphors.get(self.lexicon.singular(field.text), ())
        if not describes(field) or firm:
            return 0
        return self._described_end(tokens, last)

    def _described_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the position past the adjectives at a position: "publics", "à caractère"."""
        while at < len(tokens) and describes(tokens[at]):
            at += 1
        return at
