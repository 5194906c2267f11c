"""The report as one HTML page: no script, no font, no image, nothing to fetch."""

from html import escape

from kg.model import Value
from kg.terminal import harmless
from kg.validation.report import Finding, Report, Term, curie, n3

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --bad: #b3261e; --warn: #8a5a00; --good: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --warn: #ffca66; --good: #7fd8a0; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
h3 { font-size: 1rem; margin: 0; }
.verdict { font-weight: 600; } .good { color: var(--good); }
.violation h3, .bad { color: var(--bad); } .warning h3 { color: var(--warn); }
article { border-left: .25rem solid var(--line); padding: 0 1rem; margin: 1.25rem 0; }
article.violation { border-color: var(--bad); } article.warning { border-color: var(--warn); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0; }
dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
blockquote { margin: 0; font-style: italic; } code { font: .9em ui-monospace, monospace; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0; }
tr { border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
tr.unseen { opacity: .65; }
""".strip()


def to_html(report: Report, base: str) -> bytes:
    """Write the page: verdict, findings with their messages in both languages, what was checked."""
    del base
    mood = "good" if report.conforms else "bad" if report.fails() or report.nothing_checked else ""
    verdict = escape(report.verdict[0].upper() + report.verdict[1:])
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>Validation: {verdict}</title>\n<style>\n{_STYLE}\n</style>\n</head>",
        "<body>\n<main>",
        f'<h1>Validation report</h1>\n<p class="verdict {mood}">{verdict}.</p>',
        *_findings(report),
        *_checked(report),
        *_unchecked(report),
        f"<p>Checked by {escape(report.engine)}.</p>\n</main>\n</body>\n</html>\n",
    ]
    return harmless("\n".join(parts)).encode()


def _findings(report: Report) -> list[str]:
    shown = [_finding(finding) for finding in report.findings]
    return ["<h2>Findings</h2>", *shown] if shown else []


def _finding(finding: Finding) -> str:
    rows = [("node", _term(finding.focus))]
    if finding.path:
        rows.append(("path", f"<code>{escape(curie(finding.path))}</code>"))
    if finding.value is not None and finding.value != finding.focus:
        rows.append(("value", _term(finding.value)))
    if passage := finding.passage:
        place = "" if passage.start is None else f" (characters {passage.start} to {passage.end})"
        rows.append(("quote", f"<blockquote>“{escape(passage.exact)}”{place}</blockquote>"))
    shape = escape(curie(n3(finding.constraint or finding.shape)))
    messages = finding.messages or (Value(finding.message(), language="en"),)
    return "\n".join(
        [
            f'<article class="{finding.severity.value}">',
            f"<h3>{finding.severity.value.capitalize()}: <code>{shape}</code></h3>",
            *(f"<p{_lang(message)}>{escape(message.lexical)}</p>" for message in messages),
            "<dl>",
            *(f"<dt>{name}</dt><dd>{text}</dd>" for name, text in rows),
            "</dl>\n</article>",
        ]
    )


def _lang(value: Value) -> str:
    return f' lang="{escape(value.language)}"' if value.language else ""


def _term(term: Term) -> str:
    lang = _lang(term) if isinstance(term, Value) else ""
    return f"<code{lang}>{escape(curie(n3(term)))}</code>"


def _checked(report: Report) -> list[str]:
    rows = [
        f"<tr{'' if check.focus_nodes else _UNSEEN}>"
        f"<td><code>{escape(curie(n3(check.shape)))}</code></td><td>{escape(check.target)}</td>"
        f'<td class="number">{check.focus_nodes}</td></tr>'
        for check in report.checked
    ]
    head = '<tr><th scope="col">shape</th><th scope="col">target</th>'
    head += '<th scope="col" class="number">nodes</th></tr>'
    return ["<h2>What was checked</h2>", f"<table>\n<thead>{head}</thead>\n<tbody>", *rows, _END]


def _unchecked(report: Report) -> list[str]:
    if not report.unchecked:
        return []
    rows = [
        f"<tr><td>{escape(curie(n3(left.type)) if left.type else 'without a type')}</td>"
        f'<td class="number">{left.nodes}</td></tr>'
        for left in report.unchecked
    ]
    head = '<tr><th scope="col">type</th><th scope="col" class="number">nodes</th></tr>'
    title = "<h2>Looked at by no shape</h2>"
    return [title, f"<table>\n<thead>{head}</thead>\n<tbody>", *rows, _END]


_UNSEEN = ' class="unseen"'
_END = "</tbody>\n</table>"
