"""What a validation found and what it looked at, as frozen values."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from kg.model import Iri, Value
from kg.names import DCAT, DCTERMS, PREFIXES, SH, SHAPES, SPDX, VOID
from kg.reading.places import Place

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


class Cause(StrEnum):
    """What a finding is about, which decides how a command ends.

    INPUT   a file breaks its grammar: there is no verdict, exit 2
    SHAPES  a shape is itself wrong: there is no verdict, exit 2
    ENGINE  two engines do not say the same: there is no verdict, exit 2
    DATA    the data; exit 1 if it is as bad as the threshold
    EMPTY   what should have been looked at was not: exit 3
    """

    INPUT = "input"
    SHAPES = "shapes"
    ENGINE = "engine"
    DATA = "data"
    EMPTY = "empty"


class Engine(StrEnum):
    """Which engines check: the reference, the fast one, or both, which then have to agree."""

    PYSHACL = "pyshacl"
    FAST = "fast"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Passage:
    """The words that a finding is about, with their code-point offsets in their source.

    place  where they stand in the article's file, if that is at hand
    """

    exact: str
    source: Iri | None = None
    start: int | None = None
    end: int | None = None
    place: Place | None = None


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
    cause      what it is about
    within     the nearest shape with a name that `shape` is a part of, if it has none itself
    kind       the class of the focus node, the first of them
    place      where the node or triple stands in the data; of a fault of the shapes, there
    shape_place  where the shape stands
    mark       what tells it from others, whatever the labels of blank nodes are; see `fingerprint`
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
    cause: Cause = Cause.DATA
    within: Iri | None = None
    kind: Iri | None = None
    place: Place | None = None
    shape_place: Place | None = None
    mark: str = ""

    @property
    def fingerprint(self) -> str:
        """What is the same in another run, wherever in its file the node stands then."""
        return hashlib.sha256((self.mark or repr(self.key)).encode()).hexdigest()[:32]

    @property
    def label(self) -> str:
        """What to call it: its severity, or what kind of fault it is."""
        return {Cause.DATA: self.severity.value, Cause.EMPTY: "unchecked"}.get(
            self.cause, f"fault of the {self.cause}"
        )

    @property
    def rule(self) -> str:
        """The shape in N-Triples; one without a name goes by the named one that it is in."""
        shape = self.constraint or self.shape
        if not shape.startswith("_:"):
            return n3(shape)
        named = n3(self.within) if self.within else "a shape without a name"
        return f"{named}, {self.path}" if self.path else named

    def message(self, language: str = "en") -> str:
        """Return the message in a language, else in English, else the first there is.

        fr-CA falls back on fr and then on fr-BE, as RFC 4647 §3.4 has it with what is near.
        """
        main = language.casefold().partition("-")[0]
        for wanted in (language.casefold(), main, "en"):
            for message in self.messages:
                if message.language == wanted:
                    return message.lexical
            for message in self.messages:
                if (message.language or "").startswith(f"{wanted}-"):
                    return message.lexical
        return self.messages[0].lexical if self.messages else f"{short(self.component)} is not met"

    @property
    def key(self) -> tuple[object, ...]:
        """What findings are sorted by: faults, then the worst; then shape, node, path and value."""
        value = "" if self.value is None else n3(self.value)
        rule = (self.shape, self.constraint or "", self.component)
        rank = f"{self.cause in (Cause.DATA, Cause.EMPTY):d}{self.severity.rank}"
        return (rank, *rule, n3(self.focus), self.path or "", value)


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

    findings   the worst first; without those that a baseline accepts
    accepted   those that a baseline accepts
    gone       how many findings of the baseline are no longer there
    checked    every active shape with a target and a constraint, also those that found no node
    unchecked  the data's subjects that no shape looked at, by type
    engine     the names of what checked
    prefixes   those that the files declare, for names that people read
    tool       the command that made the report
    """

    findings: tuple[Finding, ...]
    checked: tuple[ShapeCheck, ...]
    unchecked: tuple[Unchecked, ...] = ()
    nodes_checked: int = 0
    engine: str = field(default="")
    accepted: tuple[Finding, ...] = ()
    gone: int = 0
    prefixes: tuple[tuple[str, str], ...] = ()
    tool: str = "kg validate"

    @property
    def nothing_checked(self) -> bool:
        """Whether no shape looked at any node: there is no verdict then."""
        return self.nodes_checked == 0

    @property
    def conforms(self) -> bool:
        """Whether something was checked and nothing was found, of any severity (SHACL §3.1)."""
        return not self.findings and not self.accepted and not self.nothing_checked

    @property
    def of_data(self) -> tuple[Finding, ...]:
        """The findings about the data."""
        return tuple(finding for finding in self.findings if finding.cause is Cause.DATA)

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What stands in the way of a verdict: files, shapes or engines that are wrong."""
        ways = (Cause.INPUT, Cause.SHAPES, Cause.ENGINE)
        return tuple(finding for finding in self.findings if finding.cause in ways)

    @property
    def empty(self) -> tuple[Finding, ...]:
        """The findings that say that something was not looked at."""
        return tuple(finding for finding in self.findings if finding.cause is Cause.EMPTY)

    def fails(self, threshold: Severity | None = Severity.VIOLATION) -> bool:
        """Tell whether a finding is at least as bad as `threshold` (None: nothing is)."""
        return threshold is not None and any(
            finding.severity >= threshold for finding in self.of_data
        )

    def exit_code(self, threshold: Severity | None = Severity.VIOLATION) -> int:
        """Return what a command that made this report ends with; see `Cause`."""
        if self.faults:
            return 2
        if self.fails(threshold):
            return 1
        return 3 if self.empty else 0

    def counts(self) -> Iterator[tuple[Severity, int]]:
        """Yield each severity that was found with its number of findings, the worst first."""
        for severity in Severity:
            if number := sum(finding.severity is severity for finding in self.of_data):
                yield severity, number

    @property
    def verdict(self) -> str:
        """The verdict in a few words.

        >>> Report((), ()).verdict
        'nothing was checked: there is no verdict'
        """
        parts = [_plural(number, severity) for severity, number in self.counts()]
        if self.faults:
            about = Counter(fault.cause for fault in self.faults)
            each = [_plural(number, f"fault of the {cause}") for cause, number in about.items()]
            return f"no verdict: {', '.join([*each, *parts])}"
        idle = sum(finding.shape != NOTHING_CHECKED for finding in self.empty)
        if self.nothing_checked:
            parts.append("nothing was checked: there is no verdict")
        elif self.empty:
            unseen = _plural(len(self.empty) - idle, "file")
            parts += [f"{_plural(idle, 'shape')} looked at nothing"] if idle else []
            parts += [f"nothing was checked in {unseen}"] if len(self.empty) > idle else []
        if not parts:
            found = "nothing new found" if self.accepted else "nothing found"
            word = "conforms" if self.conforms else "passes"
            parts = [f"{word}: {_plural(self.nodes_checked, 'node')} checked, {found}"]
        if self.accepted:
            parts.append(f"{len(self.accepted)} accepted by the baseline")
        if self.gone:
            parts.append(f"{self.gone} of the baseline gone")
        return ", ".join(parts)


NOTHING_CHECKED = Iri(SHAPES + "NothingChecked")
"""The rule that no node at all was looked at."""


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


def curie(text: str, prefixes: Mapping[str, str] | None = None) -> str:
    """Return text in which IRIs of known namespaces are prefixed names, as people write them.

    prefixes  those that are known besides, by name; ours go first

    >>> curie("<http://www.w3.org/ns/oa#exact>")
    'oa:exact'
    """
    known = _by_base(tuple((prefixes or {}).items()))

    def shortened(found: re.Match[str]) -> str:
        prefix = known.get(found[1])
        return f"{prefix}:{found[2]}" if prefix is not None and found[2] else found[0]

    return _IRI.sub(shortened, text)


@lru_cache(maxsize=32)
def _by_base(prefixes: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Return the prefixes by their namespaces; one name for two namespaces is for ours."""
    ours = {base: prefix for prefix, base in _PREFIXES.items()}
    return {base: name for name, base in prefixes if name not in _PREFIXES} | ours


def short(iri: str) -> str:
    """Return the last part of an IRI.

    >>> short("https://w3id.org/sovkg/shapes#Statement-kind")
    'Statement-kind'
    """
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def _plural(number: int, words: str) -> str:
    """Return a number and its noun, the first of the words.

    >>> _plural(2, "violation"), _plural(2, "fault of the input")
    ('2 violations', '2 faults of the input')
    """
    noun, space, rest = words.partition(" ")
    return f"{number} {noun}{'' if number == 1 else 's'}{space}{rest}"
