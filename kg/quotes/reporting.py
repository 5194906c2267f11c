"""A verification as a report of findings, for whatever reads those: SARIF, JUnit, CSV, SHACL."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.model import Iri, Value
from kg.names import SH, SHAPES
from kg.quotes.values import ArticleChecked, Change, Checked, State, Verification, Why
from kg.validation.report import Cause, Finding, Passage, Report, Severity, ShapeCheck

_RULES = {
    State.MOVED: "QuoteMoved",
    State.CHANGED: "QuoteChanged",
    State.GONE: "QuoteGone",
    State.BROKEN: "QuoteBroken",
    State.UNCHECKED: "QuoteUnchecked",
}
_DECLARED = {Severity.VIOLATION: SH.Violation, Severity.WARNING: SH.Warning}
_QUOTE = Iri(SHAPES + "Quote")


class _Said(NamedTuple):
    """A message in three languages, to be filled in."""

    en: str
    fr: str
    ar: str

    def of(self, **given: object) -> tuple[Value, ...]:
        """Return it with its gaps filled, by language."""
        texts = self._asdict().items()
        return tuple(Value(text.format(**given), language=tag) for tag, text in sorted(texts))


_MOVED = _Said(
    "The quote has moved: its words are now the characters {start} to {end} of the article.",
    "La citation s'est déplacée : ses mots sont maintenant les caractères {start} à {end} de"
    " l'article.",
    "انتقل الاقتباس: كلماته الآن هي الأحرف من {start} إلى {end} من المقال.",
)
_RESPELT = _Said(
    "The article has the quote in the same words but in another {en}: “{now}”.",
    "L'article a la citation dans les mêmes mots, mais {fr} diffère : « {now} ».",
    "الكلمات نفسها في المقال، لكن تختلف {ar}: «{now}».",
)
_REWORDED = _Said(
    "The wording has changed. The article now says: “{now}”.",
    "Le texte a changé. L'article dit maintenant : « {now} ».",
    "تغيّرت الصياغة. يقول المقال الآن: «{now}».",
)
_GONE = _Said(
    "The quote is no longer in the article.",
    "La citation n'est plus dans l'article.",
    "لم يعد الاقتباس في المقال.",
)
_ELSEWHERE = _Said(
    "The quote is no longer in the article; the same words stand in it in other surroundings.",
    "La citation n'est plus dans l'article ; les mêmes mots y sont dans un autre contexte.",
    "لم يعد الاقتباس في المقال؛ الكلمات نفسها موجودة فيه في سياق آخر.",
)
_BROKEN = _Said(
    "The graph contradicts itself about the quote: {en}.",
    "Le graphe se contredit au sujet de la citation : {fr}.",
    "يناقض الرسم البياني نفسه بشأن الاقتباس: {ar}.",
)
_UNCHECKED = _Said(
    "Of the quotes of {article}, {quotes} were not checked: {en}.",
    "Des citations de {article}, {quotes} n'ont pas été vérifiées : {fr}.",
    "من اقتباسات {article}، لم يُتحقق من {quotes}: {ar}.",
)
_NONE = _Said(
    "There is no quote in the graph, so nothing was checked.",
    "Il n'y a aucune citation dans le graphe : rien n'a été vérifié.",
    "لا اقتباس في الرسم البياني، فلم يُتحقق من شيء.",
)
_REASONS = {
    Why.NO_TEXT: ("son article manque", "مقاله غير متوفر"),
    Why.NO_SOURCE: ("le graphe ne dit pas d'où elle vient", "لا يذكر الرسم البياني مصدره"),
    Why.OFFSETS_ALONE: (
        "elle a des positions sans mots, et son article a changé ou n'a pas d'empreinte",
        "له مواضع بلا كلمات، وقد تغيّر مقاله أو ليس له بصمة",
    ),
    Why.NO_WORDS: ("elle n'a pas de mots", "ليست له كلمات"),
    Why.OTHER_HASH: (
        "ses mots ne sont pas ceux de son empreinte",
        "كلماته ليست كلمات بصمته",
    ),
}
_CHANGES = {
    Change.UNICODE: ("Unicode form", "la forme Unicode", "صورة يونيكود"),
    Change.SPACE: ("spacing", "l'espacement", "المسافات"),
    Change.TYPOGRAPHY: ("typography", "la typographie", "علامات الطباعة"),
    Change.CASE: ("letter case", "la casse", "حالة الأحرف"),
}


def to_report(verification: Verification, *, allow_missing: bool = False) -> Report:
    """Return a verification as a report.

    Quotes that are gone or reworded, or that the graph contradicts itself about, are violations;
    those that have moved, or are spelt otherwise, are warnings. An article that is not at hand was
    not checked, unless some may be missing.
    """
    quotes = verification.quotes
    found = [_finding(q) for q in quotes if q.state not in {State.THERE, State.UNCHECKED}]
    for article in verification.articles if not allow_missing else ():
        found += _unchecked(article)
    checked = sum(quote.state is not State.UNCHECKED for quote in quotes)
    if not checked and not found:
        missing = _UNCHECKED.of(quotes=len(quotes), article="*", **_reason(Why.NO_TEXT))
        found.append(_empty(Value("the graph"), missing if quotes else _NONE.of()))
    return Report(
        findings=tuple(sorted(found, key=lambda each: each.severity.rank)),
        checked=tuple(
            ShapeCheck(_QUOTE, f"quotes of {article.iri or 'no article'}", len(article.quotes))
            for article in verification.articles
            if article.where is not None
        ),
        nodes_checked=checked,
        engine="kg verify",
        tool="kg verify",
    )


def _finding(quote: Checked) -> Finding:
    claim, span = quote.claim, quote.span
    severity = Severity.WARNING if quote.mild else Severity.VIOLATION
    there = span if quote.state is not State.GONE else None
    return Finding(
        severity=severity,
        declared=_DECLARED[severity],
        shape=Iri(SHAPES + _RULES[quote.state]),
        component=SH.SPARQLConstraintComponent,
        focus=Iri(claim.node),
        messages=_messages(quote),
        passage=Passage(
            exact=claim.exact or "",
            source=claim.source,
            start=there.start if there else claim.start,
            end=there.end if there else claim.end,
            place=quote.place if there else None,
        ),
        place=quote.data,
        mark=f"{_RULES[quote.state]} {claim.node} {claim.exact}",
    )


def _messages(quote: Checked) -> tuple[Value, ...]:
    span, now = quote.span, quote.now
    match quote.state:
        case State.MOVED if span:
            return _MOVED.of(start=span.start, end=span.end)
        case State.CHANGED if quote.change and quote.change is not Change.WORDS:
            en, fr, ar = _CHANGES[quote.change]
            return _RESPELT.of(en=en, fr=fr, ar=ar, now=now)
        case State.CHANGED:
            return _REWORDED.of(now=now)
        case State.BROKEN:
            return _BROKEN.of(**_reason(quote.why))
        case _:
            return (_ELSEWHERE if span else _GONE).of()


def _reason(why: Why | None) -> dict[str, str]:
    """Return a reason in three languages."""
    french, arabic = _REASONS[why] if why else ("", "")
    return {"en": str(why or ""), "fr": french, "ar": arabic}


def _unchecked(article: ArticleChecked) -> Iterator[Finding]:
    """Yield a finding for each reason for which quotes of an article were not checked."""
    reasons = [quote.why for quote in article.quotes if quote.state is State.UNCHECKED]
    for why in dict.fromkeys(reasons):
        name = f"<{article.iri}>" if article.iri else "?"
        said = _UNCHECKED.of(quotes=reasons.count(why), article=name, **_reason(why))
        yield _empty(article.iri or Value("the graph"), said)


def _empty(focus: Iri | Value, messages: tuple[Value, ...]) -> Finding:
    return Finding(
        severity=Severity.VIOLATION,
        declared=SH.Violation,
        shape=Iri(SHAPES + _RULES[State.UNCHECKED]),
        component=SH.SPARQLConstraintComponent,
        focus=focus,
        messages=messages,
        cause=Cause.EMPTY,
    )
