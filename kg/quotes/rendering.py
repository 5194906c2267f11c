"""A verification as text for people and as JSON for programs."""

import json
from collections.abc import Iterator, Sequence

from kg.model import Span
from kg.quotes.values import ArticleChecked, Change, Checked, State, Verification, said
from kg.reading.places import Place
from kg.terminal import one_line

MOST = 10
"""How many quotes of a state are shown of an article."""

_LONGEST = 300  # characters of a quote that are shown
_SHOWN = (State.BROKEN, State.GONE, State.CHANGED, State.MOVED, State.UNCHECKED)


def render_verification(verification: Verification, most: int | None = MOST) -> str:
    """Return a verification as text that ends in a newline: what is no longer there, and where.

    most  how many quotes of a state are shown of an article; None for all
    """
    lines = [line for article in verification.articles for line in _article(article, most)]
    return "\n".join([*lines, one_line(verification.verdict), ""])


def _article(article: ArticleChecked, most: int | None) -> Iterator[str]:
    counts = article.counts()
    if set(counts) <= {State.THERE}:
        return
    name = article.where or article.iri or "no article"
    yield one_line(f"{name}: {said(counts)}{_about(article)}")
    for state in _SHOWN:
        quotes = [quote for quote in article.quotes if quote.state is state]
        yield from _each(quotes, most)
    yield ""


def _about(article: ArticleChecked) -> str:
    """Say what the numbers alone do not."""
    if article.where is None:
        return "; name its file with --source"
    counts = article.counts()
    if set(counts) <= {State.GONE, State.BROKEN}:
        return "; not one quote is in it: is it the right article?"
    if article.unchanged and counts.keys() - {State.THERE, State.BROKEN, State.UNCHECKED}:
        return "; it is the very text that the graph names, and its quotes are not in it"
    return ""


def _each(quotes: Sequence[Checked], most: int | None) -> Iterator[str]:
    if quotes and quotes[0].state is State.UNCHECKED:
        yield from (f"  unchecked: {why}" for why in sorted({str(quote.why) for quote in quotes}))
        return
    shown = quotes[:most] if most else quotes
    for quote in shown:
        yield from _quote(quote)
    yield from _more(len(quotes) - len(shown))


def _quote(quote: Checked) -> Iterator[str]:
    exact = f"“{_cut(quote.claim.exact or '')}”"
    match quote.state:
        case State.CHANGED:
            alike = ""
            if quote.change is Change.WORDS and quote.likeness is not None:
                alike = f", {quote.likeness:.0%} alike"
            yield f"{_at(quote.place)}changed ({quote.change}{alike})"
            yield f"  was  {exact}"
            yield f"  now  “{_cut(quote.now or '')}”"
        case State.GONE:
            yield f"{_at(quote.data)}gone: {exact}"
            if quote.place:
                yield f"  the same words, in other surroundings: {one_line(str(quote.place))}"
        case State.MOVED if quote.span:
            yield f"{_at(quote.place)}moved{_how(quote, quote.span)}: {exact}"
            return
        case _:
            yield f"{_at(quote.data)}broken: {exact}: {quote.why}"
    if resting := len(quote.claim.users):
        what = "1 statement rests" if resting == 1 else f"{resting} statements rest"
        yield f"  {what} on it"


def _how(quote: Checked, span: Span) -> str:
    """Say how far a quote has moved, and where to."""
    by = "" if quote.claim.start is None else f" by {span.start - quote.claim.start:+}"
    choice = f", the likeliest of {quote.places} places" if quote.places > 1 else ""
    return f"{by}, to characters {span.start} to {span.end}{choice}"


def _more(number: int) -> Iterator[str]:
    if number > 0:
        yield f"  … and {number} more of them (--max shows more)"


def _at(place: Place | None) -> str:
    return f"{one_line(str(place))}: " if place else ""


def _cut(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def to_json(verification: Verification) -> str:
    """Return a verification, with all its quotes, as JSON that ends in a newline."""
    document = {
        "verdict": verification.verdict,
        "counts": verification.counts(),
        "articles": [
            {
                "article": article.iri,
                "file": article.where,
                "unchanged": article.unchanged,
                "quotes": [_quote_json(quote) for quote in article.quotes],
            }
            for article in verification.articles
        ],
        "unused": verification.unused,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _quote_json(quote: Checked) -> dict[str, object]:
    claim, span = quote.claim, quote.span
    found = None
    if span is not None:
        found = {
            "exact": quote.now,
            "start": span.start,
            "end": span.end,
            "likeness": quote.likeness,
            "places": quote.places,
            **_place_json(quote.place),
        }
    return {
        "quote": claim.node,
        "state": quote.state,
        "change": quote.change,
        "exact": claim.exact,
        "start": claim.start,
        "end": claim.end,
        "now": found,
        "why": quote.why,
        "restingOnIt": claim.users,
        "graph": _place_json(quote.data) or None,
    }


def _place_json(place: Place | None) -> dict[str, object]:
    if place is None:
        return {}
    return {"file": place.file, "line": place.line, "column": place.column}
