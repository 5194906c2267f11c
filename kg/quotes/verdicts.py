"""Quotes and the texts that they are from → what has become of each."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from kg.model import Iri
from kg.quotes.finding import Passage, chosen
from kg.quotes.folding import change_of, fold
from kg.quotes.nearest import Wordings
from kg.quotes.sources import Text
from kg.quotes.values import ArticleChecked, Checked, Claim, State, Verification, Why
from kg.reading.places import Place


def verify(
    claims: Iterable[Claim],
    texts: Mapping[Iri | None, Text],
    *,
    locate: Callable[[str], Place | None] = lambda _: None,
    unused: Sequence[str] = (),
) -> Verification:
    """Look up each quote in the text of its article.

    texts   the text of each article at hand
    locate  finds a node in the graph's file
    unused  the files that no quote is from
    """
    quotes: dict[Iri | None, list[Claim]] = defaultdict(list)
    for claim in claims:
        quotes[claim.source].append(claim)
    checked = [
        _article(source, quotes[source], texts.get(source))
        for source in sorted(quotes, key=lambda s: s or "")
    ]
    return Verification(tuple(_with_places(one, texts, locate) for one in checked), tuple(unused))


def _article(source: Iri | None, claims: Sequence[Claim], text: Text | None) -> ArticleChecked:
    if text is None:
        why = Why.NO_TEXT if source else Why.NO_SOURCE
        found = [Checked(claim, State.UNCHECKED, why=why) for claim in claims]
        return ArticleChecked(source, None, None, tuple(found))
    sha256 = next((claim.text_sha256 for claim in claims if claim.text_sha256), None)
    unchanged = None if sha256 is None else sha256 == text.sha256
    checks = _Checks(text, unchanged=unchanged)
    return ArticleChecked(source, text.where, unchanged, tuple(checks.all(claims)))


class _Checks:
    """The checks of one article's quotes: how far one has moved helps to find the next."""

    def __init__(self, text: Text, *, unchanged: bool | None) -> None:
        self._text = text
        self._unchanged = unchanged
        self._wordings: Wordings | None = None
        self._moves: list[tuple[int, int]] = []

    def all(self, claims: Sequence[Claim]) -> list[Checked]:
        """Return the quotes with what has become of them, those of one sure place first."""
        found: dict[Claim, Checked] = {}
        later: list[tuple[Claim, list[Passage]]] = []
        for claim in claims:
            if (settled := self._without_search(claim)) is not None:
                found[claim] = settled
                continue
            passages = self._text.searched.passages(claim)
            best, fitting = chosen(passages, claim.start) if passages else (None, 0)
            if best is None or not best.settled or fitting > 1:
                later.append((claim, passages))
                continue
            found[claim] = self._found(claim, best, 1)
            if claim.start is not None:
                self._moves.append((claim.start, best.span.start - claim.start))
        for claim, passages in later:
            found[claim] = self._unsure(claim, passages)
        return [found[claim] for claim in claims]

    def _without_search(self, claim: Claim) -> Checked | None:
        """Return what can be said of a quote without a look at the text."""
        if claim.exact is None:
            if self._unchanged and (claim.end or 0) <= len(self._text.text):
                return Checked(claim, State.THERE)
            return Checked(claim, State.UNCHECKED, why=Why.OFFSETS_ALONE)
        if not fold(claim.exact):
            return Checked(claim, State.BROKEN, why=Why.NO_WORDS)
        if claim.sha256 not in {None, hashlib.sha256(claim.exact.encode()).hexdigest()}:
            return Checked(claim, State.BROKEN, why=Why.OTHER_HASH)
        return None

    def _unsure(self, claim: Claim, passages: list[Passage]) -> Checked:
        """Return what has become of a quote that stands in several places, or surely in none.

        Where its surroundings are more those of another wording, that has come in its place.
        """
        best, fitting = chosen(passages, self._expected(claim)) if passages else (None, 0)
        if best and best.settled:
            return self._found(claim, best, fitting)
        if self._wordings is None:
            self._wordings = Wordings(self._text.searched)
        wording = self._wordings.nearest(claim)
        if best and best.sure and (not wording or wording.surrounding <= best.surrounding):
            return self._found(claim, best, fitting)
        if wording:
            span, now = wording.span, wording.span.of(self._text.text)
            change = change_of(claim.exact or "", now)
            return Checked(claim, State.CHANGED, change, span, now, wording.likeness)
        if best is None:
            return Checked(claim, State.GONE)
        now = best.span.of(self._text.text)
        return Checked(claim, State.GONE, span=best.span, now=now, places=len(passages))

    def _found(self, claim: Claim, passage: Passage, places: int) -> Checked:
        now = passage.span.of(self._text.text)
        if not passage.verbatim:
            change = change_of(claim.exact or "", now)
            return Checked(claim, State.CHANGED, change, passage.span, now, 1.0, places)
        home = claim.start is None or passage.span.start == claim.start
        ends = claim.end is None or passage.span.end == claim.end
        state = State.THERE if home and ends else State.MOVED
        return Checked(claim, state, None, passage.span, now, 1.0, places)

    def _expected(self, claim: Claim) -> int | None:
        """Return where a quote should be if it has moved as the nearest that is found."""
        start = claim.start
        if start is None:
            return None
        _, shift = min(self._moves, key=lambda move: abs(move[0] - start), default=(0, 0))
        return start + shift


def _with_places(
    article: ArticleChecked,
    texts: Mapping[Iri | None, Text],
    locate: Callable[[str], Place | None],
) -> ArticleChecked:
    """Return an article's quotes with their places in its file and in the graph's."""
    text = texts.get(article.iri)

    def placed(quote: Checked) -> Checked:
        place = None
        if text and quote.span:
            place = text.place(quote.span) or Place(text.where, 1, 1)
        data = None if quote.state is State.THERE else locate(quote.claim.node)
        return replace(quote, place=place, data=data)

    return replace(article, quotes=tuple(placed(quote) for quote in article.quotes))
