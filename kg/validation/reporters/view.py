"""What reporters for people share: names, messages, groups, and how much of them is shown."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.model import Value
from kg.names import RESOURCE_BASE
from kg.reading.places import Place
from kg.validation.report import Cause, Finding, Report, Severity, Term, curie, n3


@dataclass(frozen=True, slots=True)
class Style:
    """How a report is written.

    base      the base of the IRIs of a SHACL report and its results
    language  of messages; where a message is not in it, in English, else as it is
    most      how many findings of each group are shown in full; None for all
    colour    whether a terminal shows colours
    """

    base: str = RESOURCE_BASE
    language: str = "en"
    most: int | None = 10
    colour: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one rule.

    label, rule  what sort of finding, and the shape's name
    shown        the first of them
    number       how many there are
    kinds        how many of them are about nodes of which class
    message      what all of them say, if that is the same
    """

    label: str
    rule: str
    shown: tuple[Finding, ...]
    number: int
    kinds: tuple[tuple[str, int], ...]
    message: str | None

    @property
    def left(self) -> int:
        """How many are not shown."""
        return self.number - len(self.shown)

    @property
    def severity(self) -> Severity:
        """That of its findings."""
        return self.shown[0].severity

    @property
    def counted(self) -> str:
        """How many findings there are, and of which classes."""
        kinds = ", ".join(f"{number} {kind}" for kind, number in self.kinds)
        noun = "finding" if self.number == 1 else "findings"
        return f"{self.number} {noun}{f' ({kinds})' if kinds else ''}"


@dataclass(frozen=True, slots=True)
class View:
    """A report in a style."""

    report: Report
    style: Style
    _prefixes: Mapping[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Look up the prefixes once."""
        object.__setattr__(self, "_prefixes", dict(self.report.prefixes))

    def short(self, text: str) -> str:
        """Return a text with its IRIs as prefixed names, those of the files that were checked."""
        return curie(text, self._prefixes)

    def term(self, term: Term) -> str:
        """Return a term as people write it, or its beginning."""
        return cut(self.short(n3(term)))

    def message(self, finding: Finding) -> str:
        """Return what a finding says."""
        return cut(self.short(finding.message(self.style.language)))

    def rule(self, finding: Finding) -> str:
        """Return the name of what was not met."""
        return self.short(finding.rule)

    def groups(self) -> Iterator[Group]:
        """Yield the findings by what they are about, in the order of the first of each."""
        found: dict[tuple[str, str, str], list[Finding]] = {}
        for finding in self.report.findings:
            key = finding.label, self.rule(finding), finding.component
            found.setdefault(key, []).append(finding)
        for (label, rule, _), each in found.items():
            findings = sorted(each, key=_where)
            messages = {self.message(finding) for finding in findings}
            kinds = Counter(self.term(f.kind) for f in findings if f.kind)
            yield Group(
                label=label,
                rule=rule,
                shown=tuple(findings[: self.style.most]),
                number=len(findings),
                kinds=tuple(sorted(kinds.items(), key=lambda each: (-each[1], each[0]))[:_KINDS]),
                message=messages.pop() if len(messages) == 1 else None,
            )

    def details(self, finding: Finding) -> Iterator[tuple[str, str]]:
        """Yield where a finding is: node, path, value, shape and quote, each where it has one."""
        label = not isinstance(finding.focus, Value) and finding.focus.startswith("_:")
        file = finding.cause is not Cause.DATA and isinstance(finding.focus, Value)
        if not file and not (label and finding.place):
            yield "node", self.term(finding.focus)
        if finding.path:
            yield "path", self.short(finding.path)
        if finding.value is not None and finding.value != finding.focus:
            yield "value", self.term(finding.value)
        if finding.shape_place:
            yield "shape", str(finding.shape_place)
        if passage := finding.passage:
            known = passage.start is not None and passage.end is not None
            offsets = f" (characters {passage.start} to {passage.end})" if known else ""
            place = f" {passage.place}" if passage.place else ""
            yield "quote", f"“{cut(passage.exact)}”{offsets}{place}"


def _where(finding: Finding) -> tuple[str, int, int]:
    """Return what the findings of a group are sorted by: their places, where they have any."""
    place = finding.place
    return (place.file, place.line, place.column) if place else ("", 0, 0)


_KINDS = 4
"""How many classes a group names."""
_LONGEST = 1000
"""How many characters people are shown of a value: JSON, CSV and RDF have all of it."""


def cut(text: str) -> str:
    """Return a text, or of a long one its beginning and how long it is."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… ({len(text)} characters)"


def excerpt(place: Place) -> tuple[str, str] | None:
    """Return the line of a place and the carets below it; None where there is no line.

    Carets stand below what they are about in any font that gives letters and tabs one width.
    """
    if not place.excerpt:
        return None
    before = place.excerpt[: place.column - 1 - place.shift]
    blank = "".join(sign if sign == "\t" else " " for sign in before)
    length = min(place.length, len(place.excerpt) - len(before))
    return place.excerpt, f"{blank}{'^' * max(1, length)}"
