"""Texts that come near to stating a fact and do not, beside such as do."""

import pytest

from tests.reading import read, told

OPEN = [
    # a world of its own: what is played, told, supposed or put to a class
    "In the drill that the port staged on Friday, Orange hosts the data.",
    "In a tabletop exercise held in May, Orange hosts the data and fails.",
    "For the purposes of the simulation, Orange owns the cable.",
    "In the film, Orange owns every cable.",
    "In the television series “Grid”, Orange owns every cable.",
    "In the film “Grid”, Orange owns every cable.",
    "In Ada Moyo's last novel, which came out in May, Orange bought the island.",
    "In a perfect world, Orange owns the centre.",
    "The lecture opens with a thought experiment: Orange owns every cable.",
    "It was a prank: Orange has bought Lumo.",
    "The exam question: Orange hosts the data of a bank.",
    "Imagine for a moment. Orange owns every cable. Lumo hosts the data.",
    "Let's imagine a town. Orange owns every cable.",
    "The novel is set in 2050. Orange owns every cable.",
    "Orange has bought Lumo: the hoax went viral.",
    "The minister's plan: Orange hosts the data.",
    "The minister's dream: Orange owns the centre.",
    "Suppose this imaginary case: Orange hosts the data.",
    "The play imagines a town in which Orange owns the water.",
    "The mayor dreams of a port where Orange runs the cranes.",
    "Ideally, Orange owns the centre.",
    # hearsay without a source, signs that are none
    "There are whispers that Orange has bought Lumo.",
    "The word at the fair is that Orange has bought Lumo.",
    "Brokers were abuzz with talk that Orange had bought Lumo.",
    "Gossip is rife that Orange has bought Lumo.",
    "Speculation that Orange has bought Lumo lifted the shares.",
    "Clients were swapping tales that Orange owned the centre.",
    "There is no sign that Orange has bought Lumo.",
    "We found no indication that Orange owns the centre.",
    "Rumour has it that, through a shell company, Orange owns Lumo.",
    "The word is that, since May, Orange has owned Lumo.",
    "Orange, the presumed owner of the centre, is silent.",
    "Has Orange bought Lumo? Yes, or so it seems.",
    # the prose keeps off from a word, or it is another who does it
    "Orange “built” its chip in an afternoon.",
    "Orange has “bought” the island, its neighbours joke.",
    # what hangs on something else
    "Orange owns the centre if the court agrees.",
    "Orange buys Lumo in May, provided that the court agrees.",
    "In the event that Orange buys Lumo, prices rise.",
    "Orange runs the centre only if the city pays.",
    # one of two, and nobody says which
    "Either Orange hosts the records or Lumo does.",
    "The records are hosted by Orange, or perhaps by Lumo.",
    "The records are stored at the Orange centre or else in Lyon.",
    "The site belongs to Orange — or to Lumo, says another register.",
    "Only one of the two rivals, Orange and Lumo, built the cable.",
    "One of three banks, Norda, Orange and Finsec, owns the site.",
    "The office uses the tools of Orange or those of Nadir Systems.",
    # what was so by leave or for a time that is over
    "The licence under which Orange ran the network expired in August.",
    "The contract under which Orange hosted the records has lapsed.",
    "The permit by which Orange operated the site was revoked.",
    "Gone are the days when Orange owned the cable.",
    "The days when Orange owned the cable are over.",
    "The arrangement under which Orange hosted the records has ended.",
    "The time when the site was part of Orange is past.",
    "The time when Orange was the owner of the cable is past.",
]
STATED = {
    "In the drill on Friday, Orange used a model.": "Orange uses model",
    "In the documentary film “Grid”, Orange owns every cable.": "Orange possesses cable",
    "In the film industry, Orange owns three studios.": "Orange possesses studios",
    "In a series of deals, Orange bought Lumo.": "Orange acquires Lumo",
    "For the exercise, Orange built a platform.": "Orange creates platform",
    "The scenario was drawn up by Orange, which hosts the data.": "data hostedBy Orange",
    "The city built a hall in which Orange owns the servers.": "Orange possesses servers",
    "The film shows a bank that Orange owns.": "Orange possesses bank",
    "The union had one question: who pays? Orange owns the centre.": "Orange possesses centre",
    "Orange gave its word and bought Lumo.": "Orange acquires Lumo",
    "Orange put an end to the gossip and bought Lumo.": "Orange acquires Lumo",
    "Orange owns the centre even if the court disagrees.": "Orange possesses centre",
    "Orange, which asked if it could, owns the centre.": "Orange possesses centre",
    "Once Orange bought Lumo, prices rose.": "Orange acquires Lumo",
    "The two firms, Orange and Lumo, built the cable.": "Orange creates cable",
    "One of the two firms, Orange, built the cable.": "Orange creates cable",
    "Users pay in euros or dollars, and Orange runs the site.": "Orange operates site",
    "Hospitals or clinics use the model that Orange developed.": "Orange develops model",
    "Nothing but Welsh is heard there; the model covers Welsh.": "model coversLanguage Welsh",
    "The licence under which Orange ran the network was issued in May.": "Orange operates network",
    "The licence under which Orange runs the network expires in May.": "Orange operates network",
    "The year when Orange bought Lumo was a good one.": "Orange acquires Lumo",
    "The deal under which Orange bought Lumo ended a long fight.": "Orange acquires Lumo",
    # a deed that is done is not undone by what ended later
    "The agreement under which Orange bought Lumo expired in May.": "Orange acquires Lumo",
    "The year in which Orange bought Lumo is over.": "Orange acquires Lumo",
    "The contract under which Orange built the site has ended.": "Orange creates site",
    "The deal under which Orange invested in Lumo was cancelled.": "Orange investsIn Lumo",
    "The scheme under which Orange launched the model was scrapped.": "Orange launches model",
    "Gone are the days when Orange created Lumo.": "Orange creates Lumo",
    "The permit by which Orange opened a site in Lyon was revoked.": "site locatedIn Lyon",
    "The day when Orange became the owner of Lumo is past.": "Orange possesses Lumo",
    "The city paid 3 million euros for the site.": "site hasCost 3 million euros",
    "The site cost 3 million euros.": "site hasCost 3 million euros",
    "Orange kept its ban on drones.": "Orange forbids drones",
    "Orange built the chip, which it calls “Lynx”.": "Orange creates chip",
    "The report shows that, since May, Orange has owned Lumo.": "Orange possesses Lumo",
    "Orange rejected that, saying no more; it owns the centre.": "Orange possesses centre",
    "Two former Orange engineers founded Lumo.": "former Orange engineers creates Lumo",
    "Most traffic runs on a cable that Orange owns.": "Orange possesses cable",
    "Has Orange bought Lumo? Yes.": "Orange acquires Lumo",
    "The decree bans Nvidia chips if they are new.": "decree forbids Nvidia chips",
    "It is no fairy tale: Orange owns Lumo.": "Orange possesses Lumo",
    "A dream come true: Orange owns Lumo.": "Orange possesses Lumo",
    "Orange owns Lumo, and if that were not enough, it is old.": "Orange possesses Lumo",
    "Ideally placed, Orange owns Lumo.": "Orange possesses Lumo",
    "All but two towns use Mistral AI.": "towns uses Mistral AI",
}
PUT = {
    "Once Orange buys Lumo, prices will rise.": ["Orange acquires Lumo | predicted"],
    "Prices will rise as soon as Orange buys Lumo.": ["Orange acquires Lumo | predicted"],
    "All but Orange signed the charter.": ["- charter hasParty Orange | asserted"],
    "Every operator save Orange signed it.": [],
    # what is left out is what stands behind the word, not all before it
    "Orange hosts all data save backups.": ["data hostedBy Orange | asserted"],
    "Orange hosts all the data save for the backups.": ["data hostedBy Orange | asserted"],
    "Orange owns every site bar one.": ["Orange possesses site | asserted"],
    "All data save backups is hosted by Orange.": ["data hostedBy Orange | asserted"],
    "All operators use Gemini save Orange.": ["operators uses Gemini | asserted"],
    "Orange uses all models save Gemini.": [
        "Orange uses models | asserted",
        "- Orange uses Gemini | asserted",
    ],
    "All the cities bar Lyon use Gemini.": [
        "cities uses Gemini | asserted",
        "- Lyon uses Gemini | asserted",
    ],
    "All operators but Orange signed the charter.": [
        "charter hasParty operators | asserted",
        "- charter hasParty Orange | asserted",
    ],
    "Lumo grows, and all firms save data on its servers.": ["data hostedIn servers | asserted"],
    "The model covers all but Welsh.": ["- model coversLanguage Welsh | asserted"],
    "The files are kept anywhere but in France.": ["- files hostedIn France | asserted"],
    "Lumo is for sale.": [],
    "Lumo is as large as the Orange site in Lyon.": ["Orange site locatedIn Lyon | asserted"],
    "Orange has lifted its ban on drones.": ["- Orange forbids drones | asserted"],
    "Orange’s ban on drones has been repealed.": ["- Orange forbids drones | asserted"],
    "The site cost 3 million euros less than planned.": [],
    "The site cost nearly twice the 3 million euros of the plan.": [],
    "The city paid 3 million euros of the cost of the site.": [],
    "Fake news: Orange owns the centre.": ["- Orange possesses centre | asserted"],
    "Orange gave up on buying Lumo.": ["- Orange acquires Lumo | asserted"],
    "Orange has expressed interest in buying Lumo.": ["Orange acquires Lumo | hypothetical"],
    "Orange has set its sights on buying Lumo.": ["Orange acquires Lumo | intended"],
    # an adjective alone is no thing, and says what somebody becomes
    "Orange got serious about security.": [],
    "The teams at Orange get along.": [],
    "Orange is getting ready for the audit.": [],
    "Orange got closer to the bank.": [],
    "Orange has gotten a little nervous.": [],
    "Orange obtained a second server.": ["Orange acquires second server | asserted"],
    "Orange obtained the secret.": ["Orange acquires secret | asserted"],
    "Orange needs a simpler and more robust network.": ["Orange needs robust network | needed"],
    # what is kept out of somewhere is no record
    "The workers kept their shoes out of the mud.": [],
    "The bank keeps its records out of the country.": [
        "records hostedIn out of the country | asserted"
    ],
    # what capitals say of what kind a thing is, and what is known by who speaks of it
    "The Municipality of Leeds was created.": [],
    "Ada Moyo is a Senior Advocate of Nigeria.": [],
    "My Government will review the plan.": [],
    "My friend Ada Moyo of Orange was late.": ["Ada Moyo schema:affiliation Orange | asserted"],
    "Orange's Lumo Institute was closed.": ["Lumo Institute partOf Orange | asserted"],
    "The Lumo Institute in Leeds was closed.": ["Lumo Institute locatedIn Leeds | asserted"],
    # what is called after a thing is nobody
    "Orange's Kila Keyboard was late.": [],
    "The Dictionary of New Zealand Biography was late.": [],
    "Google's Project Lume was late.": [],
    "Orange's Ada Moyo was late.": ["Ada Moyo schema:affiliation Orange | asserted"],
    "The rules changed. Lume is late. Google's Project Lume was late.": [],
    "Ray's Pizza was late.": [],
    "Kestrel was fined. Kestrel's Lumo Institute was closed.": [
        "Lumo Institute partOf Kestrel | asserted"
    ],
    "The Hudson's Bay Company was late.": [],
    # what one gives in words or in the face alone, and what is held as an event
    "The board gave Orange a hard look.": [],
    "The board gave Orange a server.": ["board provides server | asserted"],
    "The awards were held by Orange.": [],
    "Orange had strikes in May.": [],
    "The board of Orange had lunch.": [],
    # a participle that is of nobody
    "Depending on the day, Orange is late.": [],
    "The files are late, depending on the network.": [],
    "The bank keeps copies abroad, depending on Orange.": [
        "bank possesses copies | asserted",
        "bank dependsOn Orange | asserted",
        "copies hostedIn abroad | asserted",
    ],
    "The bank is late, having depended on Orange.": ["bank dependsOn Orange | asserted"],
    "The bank, which depends on Orange, is late.": ["bank dependsOn Orange | asserted"],
    "A bank depending on Orange was late.": ["bank dependsOn Orange | asserted"],
    # "it" that stands for the clause behind is nothing that was named before
    "The plan was announced. It is unclear when the port will open.": [],
    "The plan was announced. It is vital you write it down.": [],
    "The plan was announced. It would be strange for the board to agree.": [],
    "The plan was announced. It was a mistake by the board to agree.": [],
    "The plan was announced. It is unclear whether the port will open.": [],
    "The plan was announced. It is risky for the city.": ["plan evaluatedAs is risky | evaluated"],
    "The plan was announced. It is a mistake to rely on Orange.": [
        "rely on Orange evaluatedAs is a mistake | evaluated"
    ],
    "It was Orange who bought the centre.": ["Orange acquires centre | asserted"],
    # what a thing is called without anybody who judges it
    "The lab found a mutagen called lumeron.": [],
    "Such damage, called pulmonary fibrosis, is permanent.": [],
    "The range is called a numerical range.": [],
    "The response is called the “fight or flight” response.": [],
    "The plan was called a disgrace by the minister.": [
        "plan evaluatedAs disgrace | evaluated by minister"
    ],
    "The minister called the plan a gift to Orange.": [
        "plan evaluatedAs gift | evaluated by minister"
    ],
    "The plan was called reckless.": ["plan evaluatedAs reckless | evaluated"],
    # who is held to be something is nobody's, and views held long are no long ones
    "The court held the plan illegal.": ["plan evaluatedAs illegal | evaluated by court"],
    "The board held similar views long before the vote.": [],
    "The board holds three servers.": ["board possesses servers | asserted"],
    "Orange holds a stake in Lumo.": ["Orange investsIn Lumo | asserted"],
    # who spends time on a thing puts no money in it
    "The board spent hours on the plan.": [],
    "The board spent more time on the plan.": [],
    "The board spent heavily on servers.": ["board investsIn servers | asserted"],
    "The board spent half of the budget on a network.": [
        "board investsIn network | asserted",
        "board funds network | asserted",
    ],
    # one leaves a country as no member of it, leads others to a thing, and launches nobody
    "Ada Moyo left France in May.": [],
    "Ada Moyo left Orange in May.": ["- Ada Moyo schema:affiliation Orange | asserted"],
    "Ada Moyo led the firm to victory.": [],
    "Ada Moyo leads the firm.": ["Ada Moyo schema:affiliation firm | asserted"],
    "Orange introduced Ada Moyo to the board.": [],
    "Orange introduced a model.": ["Orange launches model | asserted"],
    "The site incorporates several techniques.": [],
    "Orange incorporated a subsidiary.": ["Orange creates subsidiary | asserted"],
}


def asserted(text: str) -> list[str]:
    """Return what is put as a plain fact that is so."""
    found = read(text, "en")
    said = [told(found, one) for one in found.statements]
    facts = [one.removesuffix(" | asserted") for one in said if one.endswith(" | asserted")]
    return [one for one in facts if not one.startswith("- ")]


@pytest.mark.parametrize("text", OPEN)
def test_what_no_text_states_is_no_fact(text: str):
    """What is told, supposed, whispered or hoped for is put as nothing that is so."""
    named = [one for one in asserted(text) if "Orange" in one]
    assert named == []


@pytest.mark.parametrize(("text", "fact"), STATED.items())
def test_what_is_like_it_and_is_stated_is_a_fact(text: str, fact: str):
    """A text as near to it that does state the fact goes on being read."""
    assert fact in asserted(text)


@pytest.mark.parametrize(("text", "says"), PUT.items())
def test_it_is_put_as_the_text_puts_it(text: str, says: list[str]):
    """It may be ahead, wanted, open or not so."""
    found = read(text, "en")
    assert [told(found, one) for one in found.statements] == says
