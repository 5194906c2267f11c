"""Whose all a sentence is by a word for "as": "as X told us, …", "…، كما أكدت الوزارة"."""

from kg.extract.contents import contents
from kg.extract.cues import cue
from kg.extract.lexicon import Tag
from kg.extract.linking import Linker
from kg.extract.nodes import ASIDE, NounPhrase, VerbGroup
from kg.extract.reported import Report, sources_of
from kg.extract.syntax import Clause
from kg.model import CueKind


def as_said(clause: Clause, at: int, linker: Linker) -> Report | None:
    """Read "as X told us, …": all the sentence is X's, but the clause that says so."""
    verb, subject = clause.verb(at), clause.subject(at)
    words = clause.lexicon.status["sources"].get("as_said", ())
    if verb is None or not (words and subject):
        return None
    idioms = clause.lexicon.status["content"].get("put", {}).get(verb.lemma, ())
    puts = clause.words(verb.last, verb.last + 1) in idioms  # "as X put it"
    denying = clause.lexicon.status.get("refutations", {}).get("rejecting", ())
    if not puts and (verb.lemma not in clause.lexicon.reporting or verb.lemma in denying):
        return None
    opener = min(at, subject[0]) - 1
    parted = opener == 0 or clause.mark(opener - 1, *ASIDE) or clause.coordinator(opener - 1)
    if not (clause.mark(opener, *words) and parted):
        return None
    behind = opener == at - 1  # "كما أكدت الوزارة في بيان", but not "كما أكدت أن"
    end = clause.extent(clause.conjuncts(subject[0])[-1]) if behind else at + 1
    allowed = clause.lexicon.status["sources"]["besides"] if behind else ()
    while (node := clause.noun(end)) or (
        end in clause.marks and clause.marks[end].tag is Tag.ADVERB
    ):
        if node and behind and node.preposition not in allowed:
            return None
        end = clause.extent(end) if node else end + 1  # "told us on Monday"
    sources = sources_of(clause, subject, linker)
    told = behind and any(one.governor == at for one in contents(clause))
    closing = (*ASIDE, ".", ":") if not behind else (",", ".") if opener <= 1 else (".",)
    inside = behind and subject[0] > at and _within(clause, opener, end)
    if not sources or told or not (inside or clause.mark(end, *closing)):
        return None  # "…، كما أعلنت الشركة، ثم …": nobody can tell how much of it is theirs
    shown = cue(clause, CueKind.ATTRIBUTION, verb.head)
    outside = (clause.nodes[opener].first, clause.nodes[end].first)
    return Report(0, len(clause.tokens), sources[0], shown, outside=outside, others=sources[1:])


def _within(clause: Clause, opener: int, end: int) -> bool:
    """Tell whether marks set an aside off inside one clause: "لا تزال، كما يقر X، رهينة"."""
    first, last = clause.mark(opener - 1, *ASIDE), clause.mark(end, *ASIDE)
    behind = clause.nodes[end + 1] if end + 1 < len(clause.nodes) else None
    goes_on = isinstance(behind, VerbGroup | NounPhrase)
    verbs = [at for at, one in clause.verbs.items() if one.finite]
    before, after = any(at < opener for at in verbs), any(at > end for at in verbs)
    return first and last and goes_on and before != after
