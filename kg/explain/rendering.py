"""An explanation as text for people and as JSON for programs."""

import json
from dataclasses import asdict

from kg.explain.values import Evidence, Explanation, Found, Subject, Told
from kg.terminal import one_line

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_POLARITY = {
    "negative": "negative: the claimant says that it does not hold",
    "positive": "positive: the claimant says that it holds",
}


def to_json(explanation: Explanation) -> str:
    """Return an explanation as JSON that ends in a newline."""
    return json.dumps(asdict(explanation), ensure_ascii=False, indent=1) + "\n"


def render_explanation(explanation: Explanation, *, colour: bool = False) -> str:
    """Return an explanation as text that ends in a newline.

    colour  sets the quote in bold; without it, ⟦ and ⟧ stand around the quote
    """
    lines = [one_line(explanation.shown)]
    if explanation.subject is not Subject.STATEMENT:  # its polarity is part of what it says
        lines.append(f"  {one_line(explanation.label)}")
    if explanation.subject is Subject.THING and explanation.classes:
        lines.append(f"  {one_line(', '.join(explanation.classes))}")
    if explanation.subject is Subject.INFERENCE:
        lines += _inferred(explanation)
    lines += ["", _heading(explanation)]
    for told in explanation.statements:
        if explanation.subject in {Subject.ARTICLE, Subject.THING}:
            lines += _short(told)
        else:
            lines += ["", *_full(told, colour=colour)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _heading(explanation: Explanation) -> str:
    count = len(explanation.statements)
    statements = "1 statement" if count == 1 else f"{count} statements"
    match explanation.subject:
        case Subject.STATEMENT:
            return "A statement of an article, not a fact of the graph:"
        case Subject.FACT:
            return f"A fact that rests on {statements}:"
        case Subject.INFERENCE:
            return f"The facts rest on {statements}:"
        case Subject.EVIDENCE:
            return f"A quote that {statements} rest on:"
        case Subject.ARTICLE:
            return f"An article with {statements}:"
        case Subject.THING:
            speak = "speaks" if count == 1 else "speak"
            return f"{statements} {speak} of it:" if count else "No statement speaks of it."


def _inferred(explanation: Explanation) -> list[str]:
    """Return what an inference follows from, in lines."""
    lines = ["", "An inference of some part of the layer, which no source says. It follows from:"]
    lines += [f"  {one_line(fact)}" for fact in explanation.facts]
    for name, value in (("rule", explanation.rule), ("through", explanation.through)):
        if value:
            lines.append(f"{name}: {one_line(value)}")
    return lines


def _sentence(told: Told) -> str:
    negated = "not " if told.polarity == "negative" else ""
    return one_line(f"{told.subject} — {negated}{told.predicate} — {told.object}")


def _short(told: Told) -> list[str]:
    where = one_line(told.iri.rpartition("/")[2])
    speaker = one_line(f"{told.claimant}, {told.modality}")
    return [f"  {where}  {_sentence(told)}  ({speaker})"]


def _full(told: Told, *, colour: bool) -> list[str]:
    cues: dict[str, list[str]] = {}
    for kind, cue in told.cues:
        cues.setdefault(kind, []).append(f"“{cue}”")
    said = (told.modality, told.kind, told.certainty)
    article = (told.headline, told.publisher, told.published)
    rows = (
        ("polarity", _POLARITY.get(told.polarity, told.polarity)),
        ("modality", f"{said[0]}; kind: {said[1]}; certainty: {said[2]}"),
        ("claimant", told.claimant),
        ("reported by", told.reported_by),
        ("degree", told.degree),
        ("time", ", ".join(text for text in (told.temporal, told.valid_at) if text)),
        ("layers", ", ".join(told.layers)),
        ("cues", "; ".join(f"{kind} {', '.join(words)}" for kind, words in cues.items())),
        *(("quote", evidence) for evidence in told.evidence),
        ("article", ", ".join(text for text in article if text)),
        ("rule", told.rule),
        ("review", ", ".join(told.review) or "none: as the rules found it"),
        ("made by", ", ".join(told.made_by)),
        ("statement", told.iri),
    )
    shown = (
        (key, _quote(value, colour=colour) if isinstance(value, Evidence) else one_line(value))
        for key, value in rows
        if value
    )
    return [f"  {_sentence(told)}", *(f"    {key:<11}  {value}" for key, value in shown)]


def _quote(evidence: Evidence, *, colour: bool) -> str:
    opening, closing = (_BOLD, _PLAIN) if colour else ("⟦", "⟧")
    whole = evidence.found is Found.VERBATIM
    before, after = _open(evidence.before), _open(evidence.after)
    exact = one_line(evidence.exact)
    text = f"{before}{opening}{exact}{closing}{after}"
    shown = text.strip() if whole else f"…{text}…"
    return f"{shown}\n{' ' * 17}{one_line(_where(evidence))}"


def _where(evidence: Evidence) -> str:
    """Return the place of a quote, and how far it can be relied on."""
    offsets = f"characters {evidence.start} to {evidence.end}"
    place = f"{evidence.source}, line {evidence.line}, column {evidence.column}"
    match evidence.found:
        case Found.VERBATIM:
            return f"{place} ({offsets}), verbatim"
        case Found.MISSING:
            return f"NOT in {evidence.source} at {offsets}, although the source has not changed"
        case Found.CHANGED:
            now = f"the quote is now at {place}" if evidence.line else "the quote is not found"
            return f"{evidence.source} has changed since it was mapped ({offsets}); {now}"
        case Found.NO_SOURCE:
            return f"{offsets} of the article, whose text is not at hand: not checked"


def _open(text: str) -> str:
    """Return text on one line, with a space kept where it met the quote."""
    words = one_line(text)
    return (
        f"{' ' if text[:1].isspace() else ''}{words}{' ' if text[-1:].isspace() and words else ''}"
    )
