"""What plug-ins propose, and the one gate that all of it passes before an editor sees it.

A plug-in is an entry point of the group `kg.proposers`: a function that takes its options and
returns a `Proposer`. It reads an article and says what it would add, in names and words alone.
The gate holds each proposal against the article, the ontology and the shapes; what does not hold
is refused, with the reason. What holds becomes an undecided entry of the review file: no build
publishes it before an editor has accepted it, and no build runs a plug-in.
"""

from kg.proposals.gate import Checked, Gate
from kg.proposals.plugins import Options, ask, load
from kg.proposals.schema import json_schema
from kg.proposals.values import (
    NameProposal,
    Proposal,
    Proposed,
    Proposer,
    Refusal,
    Unreadable,
)
from kg.proposals.vocabulary import Vocabulary, parse_vocabulary

__all__ = [
    "Checked",
    "Gate",
    "NameProposal",
    "Options",
    "Proposal",
    "Proposed",
    "Proposer",
    "Refusal",
    "Unreadable",
    "Vocabulary",
    "ask",
    "json_schema",
    "load",
    "parse_vocabulary",
]
