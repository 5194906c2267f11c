"""What a validation found and what it looked at, as frozen values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from kg.model import Iri, Value
from kg.names import DCAT, DCTERMS, PREFIXES, SH, SHAPES, SPDX, VOID

Term = Iri | Value
"""A node of the data: an IRI, a blank node as `_:b0`, or a literal."""


class Severity(StrEnum):
    """How bad a finding is, the worst first; the worse is the greater.

    >>> Severity.VIOLATION > Severity.WARNING > Severity.INFO
    True
    """

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)

    def __lt__(self, other: str) -> bool:
        return self.rank > Severity(other).rank

    def __le__(self, other: str) -> bool:
        return self.rank >= Severity(other).rank

    def __gt__(self, other: str) -> bool:
        return self.rank < Severity(other).rank

    def __ge__(self, other: str) -> bool:
        return self.rank <= Severity(other).rank


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The words that a finding is about, with their code-point offsets in their source."""

    exact: str
    source: Iri | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of a validation.

    severity   any severity other than SHACL's three counts as a violation
    declared   the severity's IRI as the shapes give it
    shape      the shape that was not met; `constraint` its SPARQL constraint, if that was it
    component  the constraint component that failed, a term of SHACL
    path       the property path in SPARQL's notation, or None for a node
    simple     whether the path is a single property
    messages   the shape's own, one a language, sorted by language
    passage    the quote of the statement or evidence that is wrong, if it has one
    """

    severity: Severity
    declared: Iri
    shape: Iri
    component: Iri
    focus: Term
    path: str | None = None
    simple: bool = True
    value: Term | None = None
    messages: tuple[Value, ...] = ()
    constraint: Iri | None = None
    passage: Passage | None = None

    def message(self, language: str = "en") -> str:
        """Return the message in a language, else in English, else the first there is."""
        for wanted in (language, "en"):
            for message in self.messages:
                if message.language == wanted:
                    return message.lexical
        return self.messages[0].lexical if self.messages else f"{short(self.component)} is not met"

    @property
    def key(self) -> tuple[object, ...]:
        """What findings are sorted by: the worst first, then by shape, node, path and value."""
        value = "" if self.value is None else n3(self.value)
        rule = (self.shape, self.constraint or "", self.component)
        return (self.severity.rank, *rule, n3(self.focus), self.path or "", value)


@dataclass(frozen=True, slots=True, order=True)
class ShapeCheck:
    """A shape, what it targets, and how many nodes of the data it looked at."""

    shape: Iri
    target: str
    focus_nodes: int


@dataclass(frozen=True, slots=True, order=True)
class Unchecked:
    """Nodes of a type (None: without one) that no shape looked at."""

    type: Iri | None
    nodes: int


@dataclass(frozen=True, slots=True)
class Report:
    """The verdict and its grounds.

    checked    every active shape with a target and a constraint, also those that found no node
    unchecked  the data's subjects that no shape looked at, by type
    engine     name and version of what checked
    """

    findings: tuple[Finding, ...]
    checked: tuple[ShapeCheck, ...]
    unchecked: tuple[Unchecked, ...] = ()
    nodes_checked: int = 0
    engine: str = field(default="")

    @property
    def nothing_checked(self) -> bool:
        """Whether no shape looked at any node: there is no verdict then."""
        return self.nodes_checked == 0

    @property
    def conforms(self) -> bool:
        """Whether something was checked and nothing was found, of any severity (SHACL §3.1)."""
        return not self.findings and not self.nothing_checked

    @property
    def worst(self) -> Severity | None:
        """The worst severity found, or None."""
        return max((finding.severity for finding in self.findings), default=None)

    def fails(self, threshold: Severity | None = Severity.VIOLATION) -> bool:
        """Tell whether a finding is at least as bad as `threshold` (None: nothing is)."""
        return threshold is not None and any(
            finding.severity >= threshold for finding in self.findings
        )

    def counts(self) -> Iterator[tuple[Severity, int]]:
        """Yield each severity that was found with its number of findings, the worst first."""
        for severity in Severity:
            if number := sum(finding.severity is severity for finding in self.findings):
                yield severity, number

    @property
    def verdict(self) -> str:
        """The verdict in a few words.

        >>> Report((), ()).verdict
        'nothing was checked: there is no verdict'
        """
        if self.findings:
            return ", ".join(_plural(number, severity) for severity, number in self.counts())
        if self.nothing_checked:
            return "nothing was checked: there is no verdict"
        return f"conforms: {_plural(self.nodes_checked, 'node')} checked, nothing found"


def n3(term: Term) -> str:
    """Return a term in the notation of N-Triples.

    >>> n3(Value("ne", language="fr"))
    '"ne"@fr'
    """
    if not isinstance(term, Value):
        return term if term.startswith("_:") else f"<{term}>"
    text = term.lexical.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    text = text.replace("\r", "\\r")
    if term.language:
        return f'"{text}"@{term.language}'
    return f'"{text}"^^<{term.datatype}>' if term.datatype else f'"{text}"'


_PREFIXES = {**PREFIXES, "sh": SH.base, "sovsh": SHAPES, "dcat": DCAT.base, "void": VOID.base}
_PREFIXES |= {"spdx": SPDX.base, "dcterms": DCTERMS.base}
_IRI = re.compile(r"<([^<>\s]*?)([\w.-]*)>")


def curie(text: str) -> str:
    """Return text in which IRIs of known namespaces are prefixed names, as people write them.

    >>> curie("<http://www.w3.org/ns/oa#exact>")
    'oa:exact'
    """
    prefixes = {base: prefix for prefix, base in _PREFIXES.items()}

    def shortened(found: re.Match[str]) -> str:
        prefix = prefixes.get(found[1])
        return f"{prefix}:{found[2]}" if prefix and found[2] else found[0]

    return _IRI.sub(shortened, text)


def short(iri: str) -> str:
    """Return the last part of an IRI.

    >>> short("https://w3id.org/sovkg/shapes#Statement-kind")
    'Statement-kind'
    """
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def _plural(number: int, word: str) -> str:
    """Return a number and its noun.

    >>> _plural(2, "violation")
    '2 violations'
    """
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
