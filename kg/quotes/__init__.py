"""Are the quotes of a published graph still in their articles, as these are now?

`claims_of` reads the quotes out of a graph, `verify` looks each of them up in the texts at hand.
Nothing here opens a file or the network.
"""

from kg.quotes.claims import claims_of
from kg.quotes.rendering import render_verification, to_json
from kg.quotes.reporting import to_report
from kg.quotes.sources import Text, assigned
from kg.quotes.values import Change, Checked, Claim, State, Verification
from kg.quotes.verdicts import verify

__all__ = [
    "Change",
    "Checked",
    "Claim",
    "State",
    "Text",
    "Verification",
    "assigned",
    "claims_of",
    "render_verification",
    "to_json",
    "to_report",
    "verify",
]
