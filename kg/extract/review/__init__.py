"""An editor's decisions about an article, in a small TOML file beside it.

    editor = "A. Editor"
    text_sha256 = "…"                  # optional: of the text that was reviewed

    [[statement]]
    status = "accepted"                # or "rejected"
    quote = "ne dispose pas"           # verbatim; occurrence = 2 where it stands several times
    subject = "Mistral AI"             # a label, another name, the end of the IRI, or the IRI
    relation = "possesses"
    object = "infrastructure de calcul"
    note = "Why."

    [[statement]]
    status = "amended"                 # named as above, then what is to be otherwise
    …
    to = { modality = "intended", layers = ["compute"], degree = "" }

    [[statement]]
    status = "added"                   # said in full
    …
    modality = "reported"
    kind = "agreement"
    object_type = "sov:Company"        # for a thing that the rules did not find

    [[name]]                           # a name that the rules did not find
    status = "added"
    text = "Kivu Cloud"                # as printed
    type = "sov:Company"

`kg review` writes an entry with `status = "undecided"` for each statement of the rules; the build
passes over it. A plug-in's proposal is said in full, as an added statement is, with who proposed
it: `proposed_by = "llm 0.1.0"`. It is published once its status is "accepted".

A decision is keyed by quote and triple, so that it survives a change of the rules: it holds for
the statement that says the triple in words that overlap the quote, whatever else the rules now
make of it. What is wrong in the file itself is an error. What came loose from the text or from
the rules' statements is a warning, the rest applies:

- a quote that is not in a text that changed, or whose text was not fixed by `text_sha256`;
- an accepted, rejected or amended statement that the rules do not make. It is not published,
  since such an entry does not say all of it; an added one always is;
- a name that now stands for two things.

The status that is published compares with what the rules found: what they find by now just as
an "added" or "amended" entry has it is accepted, what they find otherwise is amended.
"""

from kg.extract.review.applying import apply_review
from kg.extract.review.candidates import Entry
from kg.extract.review.entries import ReviewFile
from kg.extract.review.parsing import parse_review
from kg.extract.review.updating import Update, update_review
from kg.extract.review.writing import write_review

__all__ = [
    "Entry",
    "ReviewFile",
    "Update",
    "apply_review",
    "parse_review",
    "update_review",
    "write_review",
]
