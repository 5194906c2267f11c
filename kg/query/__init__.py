"""SPARQL over a knowledge graph: ask, show the answer, find a named question."""

from kg.query.answers import Answer, Table, Triples, Truth
from kg.query.engine import ask
from kg.query.questions import Question, find_question, list_questions, parse_questions
from kg.query.rendering import AnswerFormat, render

__all__ = [
    "Answer",
    "AnswerFormat",
    "Question",
    "Table",
    "Triples",
    "Truth",
    "ask",
    "find_question",
    "list_questions",
    "parse_questions",
    "render",
]
