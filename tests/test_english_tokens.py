"""Tokens: which words of an English sentence are its verbs, and which only look like one."""

import pytest

from kg.extract.english.tagging import tag_words
from kg.extract.english.tokens import tokenise
from kg.extract.lexicon import Tag
from kg.extract.view import align
from kg.pipeline import load_knowledge

LEXICON = load_knowledge().lexicons["en"]

VERBS = {
    # what "that" points at behind a preposition, and the subject of what is said
    "After that deal, Orange left the port.": "left",
    "Orange must sign before that date.": "must sign",
    "Ada came to the conclusion that trade with Peru was rising.": "came was rising",
    "It is clear that research in the port has stopped.": "is has stopped",
    "Studies that support the claim have begun.": "support have begun",
    "A firm and a bank that use software have merged.": "use have merged",
    "What does that cost?": "does cost",
    "The bay that lay open is closed.": "lay is closed",
    # a word alone in quotation marks or brackets is a name or a title
    "Ada pressed the “Join” button.": "pressed",
    "The method (SIT) is old.": "is",
    "The minister will “fight” the plan.": "will fight",
    "“Harvest” opens with a storm.": "opens",
    "The word “consent” means little.": "means",
    "The firm runs the “Atlas” programme for schools.": "runs",
    "“We trade with Peru,” said Ada Moyo.": "trade said",
    # nouns and adjectives that are written like verbs
    "The minister praised their attention to detail.": "praised",
    "The firm is entitled to release the data.": "is entitled release",
    "Lumo and other key allies left.": "left",
    "Costs were far lower than planned.": "were planned",
    "The ministry will lower the tariff.": "will lower",
    # what "and" joins to what somebody does, or to what there is
    "The firms bought trucks and plan to hire drivers.": "bought plan hire",
    "The firms bought trucks and work clothes.": "bought",
    "Farmers grow rice and export it.": "grow export",
    "Banks provide cash and help to run the port.": "provide run",
    "Banks provide cash and support the port needs.": "provide needs",
    "The firms merged and help to run the port.": "merged help run",
    "Banks welcome the offer and need the funds.": "welcome need",
    "They must maintain and build on the results.": "must maintain build",
    "They need help and support.": "need",
    "The firm took most of it, but they still face a ban.": "took face",
    "The clerk could read the file, sort the data and leave it.": "could read sort leave",
    "Ada wants to fund schools, research the state dropped.": "wants fund dropped",
    "He closed the yard after buying land and building ports.": "closed buying building",
    "By buying land, building ports and hiring crews, they grew.": "buying building hiring grew",
    "They sell timber and building materials.": "sell",
    # what somebody lets or helps others do
    "Support the state gave was small.": "gave was",
    "Support is small.": "is",
    "Let's get the money.": "Let get",
    "They help users search for flats.": "help search",
    "Ada saw them leave.": "saw leave",
    "They need to better protect the harbour.": "need protect",
    "He sent a letter setting out the facts.": "sent setting",
    "The setting up of the fund took years.": "took",
    # what only looks like the verb of its clause, and what is one
    "As new trade routes were opened, ports grew.": "were opened grew",
    "While the firm plans a port, it grows.": "plans grows",
    "Category labels usually appear below.": "appear",
    "Orange leases but does not own the site.": "leases does own",
    "What the firm plans is unclear.": "plans is",
    "Ada hopes to save lives.": "hopes save",
    "The model that Lumo released uses chips.": "released uses",
    "Wind moved the exposed ground.": "moved",
    "The mayor published leaked reports.": "published",
    "The schema defines element names and network node types.": "defines",
    "Fears grow and demand slows.": "grow",
    "The aim is to limit distortions on the capital markets.": "is limit",
    "The minister of the two regions plans a port.": "plans",
    "One of the firms in Peru plans a port.": "plans",
    "None of the firms in Peru plans a port.": "plans",
    "The firms' owner in Peru plans a port.": "plans",
    "It runs from a data access page.": "runs",
    "The data support the claim.": "support",
}


@pytest.mark.parametrize("text", VERBS)
def test_these_words_are_verbs(text: str):
    """Every verb of a sentence is read as one, and no other word."""
    view = align(text)
    tokens = tag_words(tokenise(view, (0, len(view.text)), (), LEXICON, text), LEXICON)

    assert " ".join(one.printed for one in tokens if one.tag is Tag.VERB) == VERBS[text]
