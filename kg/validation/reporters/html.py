"""The report as one HTML page: no script, no font, no image, nothing to fetch."""

from html import escape

from kg.model import Value
from kg.reading.places import Place
from kg.terminal import harmless
from kg.validation.report import Finding, Report, Term
from kg.validation.reporters.view import Group, Style, View, cut

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
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; }
dl { margin: .5rem 0; }
dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
blockquote { margin: 0; font-style: italic; } code { font: .9em ui-monospace, monospace; }
code, td { overflow-wrap: anywhere; }
pre { margin: .3rem 0; white-space: pre-wrap; font: .85em/1.5 ui-monospace, monospace; }
pre { tab-size: 4; overflow-wrap: anywhere; }
mark { background: #f2b8b566; color: inherit; border-bottom: .15em solid var(--bad); }
dl + dl { border-top: 1px dotted var(--line); padding-top: .5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0; }
tr { border-bottom: 1px solid var(--line); }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
tr.unseen { opacity: .65; }
""".strip()


def to_html(report: Report, style: Style) -> bytes:
    """Write the page: verdict, findings by rule in every language, what was checked."""
    view = View(report, style)
    mood = "good" if report.conforms else "bad" if report.exit_code() else ""
    verdict = escape(report.verdict[0].upper() + report.verdict[1:])
    groups = [_group(group, view) for group in view.groups()]
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>Validation: {verdict}</title>\n<style>\n{_STYLE}\n</style>\n</head>",
        "<body>\n<main>",
        f'<h1>Validation report</h1>\n<p class="verdict {mood}">{verdict}.</p>',
        *(["<h2>Findings</h2>", *groups] if groups else []),
        *_checked(view),
        *_unchecked(view),
        f"<p>Checked by {escape(report.engine)}.</p>\n</main>\n</body>\n</html>\n",
    ]
    return harmless("\n".join(parts)).encode()


def _group(group: Group, view: View) -> str:
    """Return the findings of a rule; what all of them say is said once."""
    first = group.shown[0]
    label = escape(group.label[0].upper() + group.label[1:])
    many = [f"<p>{escape(group.counted)}.</p>"] if group.number > 1 else []
    said = _messages(first, view) if group.message is not None else []
    shown = [_finding(finding, view, told=bool(said)) for finding in group.shown]
    left = [f"<p>And {group.left} more.</p>"] if group.left else []
    return "\n".join(
        [
            f'<article class="{first.severity.value}">',
            f"<h3>{label}: <code>{escape(group.rule)}</code></h3>",
            *many,
            *said,
            *shown,
            *left,
            "</article>",
        ]
    )


def _messages(finding: Finding, view: View) -> list[str]:
    messages = finding.messages or (Value(finding.message(), language="en"),)
    return [
        f"<p{_lang(message)}>{escape(cut(view.short(message.lexical)))}</p>" for message in messages
    ]


def _finding(finding: Finding, view: View, *, told: bool) -> str:
    label = not isinstance(finding.focus, Value) and finding.focus.startswith("_:")
    nameless = label and finding.place
    rows = [("node", "a blank node" if nameless else _term(finding.focus, view))]
    if finding.path:
        rows.append(("path", f"<code>{escape(view.short(finding.path))}</code>"))
    if finding.value is not None and finding.value != finding.focus:
        rows.append(("value", _term(finding.value, view)))
    if finding.place:
        rows.append(("at", _place(finding.place)))
    if passage := finding.passage:
        offsets = "" if passage.start is None else f" (characters {passage.start} to {passage.end})"
        rows.append(("quote", f"<blockquote>“{escape(cut(passage.exact))}”{offsets}</blockquote>"))
        rows += [("article", _place(passage.place))] if passage.place else []
    if finding.shape_place:
        rows.append(("shape", f"<code>{escape(str(finding.shape_place))}</code>"))
    listed = [f"<dt>{name}</dt><dd>{text}</dd>" for name, text in rows]
    return "\n".join([*([] if told else _messages(finding, view)), "<dl>", *listed, "</dl>"])


def _place(place: Place) -> str:
    """Return a place with its line, in which the stretch is marked."""
    name = (
        f"<code>{escape(str(place))}{escape(f' {place.pointer}') if place.pointer else ''}</code>"
    )
    if not place.excerpt:
        return name
    start = place.column - 1 - place.shift
    end = start + max(1, place.length)
    text = place.excerpt
    marked = f"{escape(text[:start])}<mark>{escape(text[start:end])}</mark>{escape(text[end:])}"
    return f'{name}<pre dir="auto">{marked}</pre>'


def _lang(value: Value) -> str:
    return f' lang="{escape(value.language)}" dir="auto"' if value.language else ""


def _term(term: Term, view: View) -> str:
    lang = _lang(term) if isinstance(term, Value) else ""
    return f"<code{lang}>{escape(view.term(term))}</code>"


def _checked(view: View) -> list[str]:
    rows = [
        f"<tr{'' if check.focus_nodes else _UNSEEN}>"
        f"<td><code>{escape(view.term(check.shape))}</code></td>"
        f"<td>{escape(view.short(check.target))}</td>"
        f'<td class="number">{check.focus_nodes}</td></tr>'
        for check in view.report.checked
    ]
    if not rows:
        return []
    head = '<tr><th scope="col">shape</th><th scope="col">target</th>'
    head += '<th scope="col" class="number">nodes</th></tr>'
    return ["<h2>What was checked</h2>", f"<table>\n<thead>{head}</thead>\n<tbody>", *rows, _END]


def _unchecked(view: View) -> list[str]:
    if not view.report.unchecked:
        return []
    rows = [
        f"<tr><td>{escape(view.term(left.type) if left.type else 'without a type')}</td>"
        f'<td class="number">{left.nodes}</td></tr>'
        for left in view.report.unchecked
    ]
    head = '<tr><th scope="col">type</th><th scope="col" class="number">nodes</th></tr>'
    title = "<h2>Looked at by no shape</h2>"
    return [title, f"<table>\n<thead>{head}</thead>\n<tbody>", *rows, _END]


_UNSEEN = ' class="unseen"'
_END = "</tbody>\n</table>"
