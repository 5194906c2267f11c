"""The page of the rules and of the questions in one language."""

from collections.abc import Iterator, Sequence

from kg.inference import Rule
from kg.names import SOV
from kg.query import Question
from kg.reference import html
from kg.reference.queries import QUESTIONS
from kg.reference.words import Words


def queries_page(rules: Sequence[Rule], questions: Sequence[Question], words: Words) -> bytes:
    """Return the page: every rule and every question with its anchor, its words and its text."""
    title = words["queries_page"]
    body = [
        *html.header(words, "queries", title, words["queries_about"]),
        html.heading(words["rules"]),
        html.index((rule.name, words.of(rule.labels)) for rule in rules),
        *(_rule(rule, words) for rule in rules),
        html.heading(words["questions"]),
        html.index((question.name, words.of(question.texts)) for question in questions),
        *(_question(question, words) for question in questions),
    ]
    return html.page(words, title, body)


def _rule(rule: Rule, words: Words) -> str:
    rows = [
        (words["infers"], "".join(_relation(rule, words))),
        (words["example"], html.in_english(rule.example)),
    ]
    rest = [html.paragraph(words.of(rule.definitions)), html.listed(rows)]
    return html.section(
        rule.name,
        html.named(words.of(rule.labels), words["rule"]),
        rule.iri,
        [*rest, html.block(rule.declared)],
    )


def _relation(rule: Rule, words: Words) -> Iterator[str]:
    """Yield the link to the relation of a rule's inferences on the page of the ontology."""
    if rule.infers:
        name = rule.infers.removeprefix(SOV.base)
        yield f'<a href="ontology.{words.language}.html#{name}">{html.code(f"sov:{name}")}</a>'


def _question(question: Question, words: Words) -> str:
    heading = html.named(words.of(question.texts), question.id)
    iri = f"{QUESTIONS}#{question.name}"
    return html.section(question.name, heading, iri, [html.block(question.query)])
