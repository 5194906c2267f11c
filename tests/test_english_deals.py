"""What the rules read in English news of agreements and money."""

import pytest

from tests.reading import all_told, read

SENTENCES = {
    # what somebody must stop is named with the stopping, and without the clause behind it
    "The authority ordered Thales to cease processing the records.": [
        "Thales needs cease processing the records | needed",
    ],
    "The law obliges banks to hand over records regardless of where it is stored.": [
        "banks needs hand over records | needed",
        "banks subjectTo law | asserted",
    ],
    # what a release says is its word
    "According to a release, Thales acquired Scaleway.": [
        "Thales acquires Scaleway | reported by release",
    ],
    # what money is given to build is what it is put into
    "Orange will invest $2 billion to build a data centre in Leeds.": [
        "Orange creates data centre | intended",
        "Orange investsIn data centre | predicted",
        "data centre locatedIn Leeds | intended",
    ],
    "Orange said it would invest 10 million euros over five years to expand its cloud in Lagos.": [
        "Orange investsIn cloud | predicted by Orange",
        "cloud locatedIn Lagos | reported by Orange",
    ],
    "Orange has committed $7 million to set up a lab.": [
        "Orange creates lab | intended",
        "Orange funds $7 million | asserted",
        "Orange investsIn lab | asserted",
    ],
    "Norway has allocated €20 million to build four clusters.": [
        "Norway creates clusters | intended",
        "Norway funds clusters | asserted",
    ],
    "Orange spent three months to build a campus.": ["Orange creates campus | intended"],
    "Orange invested heavily to win the election.": [],
    # whoever announces an investment makes it
    "Orange announced a $5 million investment in Thales.": [
        "$5 million investment hasCost $5 million | reported by Orange",
        "Orange announces $5 million investment | asserted",
        "Orange investsIn Thales | asserted",
    ],
    "Orange announced an investment over two years to expand its campus.": [
        "Orange announces investment | asserted",
        "Orange investsIn campus | asserted",
    ],
    "Orange made an investment in a campus in Leeds.": [
        "Orange investsIn campus | asserted",
        "campus locatedIn Leeds | asserted",
    ],
    "Orange announced an investment by Thales in Kenya.": [
        "Orange announces investment | asserted",
        "Thales investsIn Kenya | reported by Orange",
    ],
    "Orange has not announced an investment in Kenya.": [
        "- Orange announces investment | asserted"
    ],
    "Orange praised the investment in Kenya.": [],
    # who approves or reveals an investment makes none, nor who announces one of others
    "The regulator approved an investment in Orange.": [],
    "Parliament approved the Chinese investment in the port.": [],
    "The EU approved a Saudi investment in Thales.": [],
    "Thales revealed an investment in Orange.": ["Thales announces investment | asserted"],
    "The agency announced foreign investment in Texas.": [
        "agency announces foreign investment | asserted"
    ],
    "The agency announced a Saudi investment in Thales.": [
        "agency announces Saudi investment | asserted"
    ],
    "The agency announced the investment in Thales.": ["agency announces investment | asserted"],
    "Orange announced a US$5 million investment in Thales.": [
        "Orange announces US$5 million investment | asserted",
        "Orange investsIn Thales | asserted",
        "US$5 million investment hasCost US$5 million | reported by Orange",
    ],
    "Orange plans new investments in Kenya.": ["Orange investsIn Kenya | asserted"],
    # who signs for whom
    "The Ministry of Energy of Kenya and the Ministry of Trade of Ghana signed a memorandum.": [
        "memorandum hasParty Ministry of Energy of Kenya | asserted",
        "memorandum hasParty Ministry of Trade of Ghana | asserted",
    ],
    "The Ministry of Trade and Industry owns Lumo.": [
        "Ministry of Trade and Industry possesses Lumo | asserted"
    ],
    "His Excellency Omar Said, Minister of Energy, signed the contract.": [
        "Omar Said schema:affiliation Ministry of Energy | asserted",
        "contract hasParty Ministry of Energy | asserted",
    ],
    "Today, the Honourable Ada Moyo, Minister of Trade and Industry, opened a campus.": [
        "Ada Moyo launches campus | asserted",
        "Ada Moyo schema:affiliation Ministry of Trade and Industry | asserted",
    ],
    # where somebody is first is nothing that they make or run
    "Thales, Europe's biggest radar maker, owns Lumo.": ["Thales possesses Lumo | asserted"],
    "Thales, the world's largest operator of cables, owns Lumo.": [
        "Thales operates cables | asserted",
        "Thales possesses Lumo | asserted",
    ],
    "Thales, the cable's operator, owns Lumo.": [
        "Thales operates cable | asserted",
        "Thales possesses Lumo | asserted",
    ],
    # what a contract costs may describe it behind what else does
    "Thales and Orange signed a five-year, $40 million contract.": [
        "five-year, $40 million contract hasCost $40 million | asserted",
        "five-year, $40 million contract hasParty Orange | asserted",
        "five-year, $40 million contract hasParty Thales | asserted",
    ],
    "Orange won the contract, $40 million of which is paid.": [
        "contract hasParty Orange | asserted"
    ],
    # what is announced with "a" is described by the past behind it
    "Orange announced on Monday a partnership focused on models.": [
        "Orange announces partnership | asserted",
        "partnership centredOn models | reported by Orange",
        "partnership hasParty Orange | asserted",
    ],
    "Orange announced a data centre located in Leeds.": [
        "Orange announces data centre | asserted",
        "data centre locatedIn Leeds | reported by Orange",
    ],
    "Orange announced a contract designed to help clinics.": [
        "Orange announces contract | asserted",
        "contract hasParty Orange | asserted",
    ],
    "Orange announced the firm built a lab.": ["Orange creates lab | reported by Orange"],
    "Orange said a partnership focused on models.": [
        "partnership agreementSubject models | reported by Orange",
        "partnership centredOn models | reported by Orange",
    ],
    # where something is built may open the sentence
    "In Kenya, Orange is building a data centre.": [
        "Orange creates data centre | asserted",
        "data centre locatedIn Kenya | asserted",
    ],
    "In Kenya, Orange opened a data centre in Accra.": [
        "Orange launches data centre | asserted",
        "data centre locatedIn Accra | asserted",
    ],
    "In Brussels, Orange announced a data centre.": ["Orange announces data centre | asserted"],
    # who joins somebody to do a thing is no part of them
    "Orange is joining Thales to build a cluster.": ["Orange creates cluster | intended"],
    "Orange joined the consortium to build a cluster.": [
        "Orange creates cluster | intended",
        "Orange partOf consortium | asserted",
    ],
    # whose arm a firm is may stand in parentheses, or behind a complement
    "Scaleway (the cloud arm of Iliad) won the contract.": [
        "Scaleway partOf Iliad | asserted",
        "contract hasParty Scaleway | asserted",
    ],
    "Orange signed a deal with Scaleway, the cloud arm of Iliad.": [
        "Scaleway partOf Iliad | asserted",
        "deal with Scaleway hasParty Orange | asserted",
        "deal with Scaleway hasParty Scaleway | asserted",
    ],
    "The deal with Scaleway, a milestone, is signed.": [
        "deal with Scaleway hasParty Scaleway | asserted"
    ],
    # with whom somebody works so as to make a thing makes it too
    "Orange has partnered with Thales to build a cluster.": [
        "Orange creates cluster | intended",
        "Thales coBuilds cluster | intended",
    ],
    "Orange teamed up with Thales and SAP to launch a cloud.": [
        "Orange launches cloud | intended",
        "SAP coBuilds cloud | intended",
        "Thales coBuilds cloud | intended",
    ],
    "Orange did not partner with Thales to build a cluster.": [
        "Orange creates cluster | hypothetical"
    ],
    "Orange works with Thales to win.": [],
    # what they work on is being made, or is made
    "Orange worked with Thales on a tool last year.": [
        "Orange develops tool | asserted",
        "Thales coBuilds tool | asserted",
    ],
    "Google works with Amazon on a dataset.": ["Google develops dataset | asserted"],
    "Orange worked with Thales in 2010 to build a network.": [],
    # whose aim it is behind several names
    "Orange signed a deal with Thales and SAP to build a cluster.": [
        "Orange creates cluster | intended",
        "deal with Thales and SAP hasParty Orange | asserted",
        "deal with Thales and SAP hasParty SAP | asserted",
        "deal with Thales and SAP hasParty Thales | asserted",
    ],
    # what a firm works in is no second firm
    "Orange, an Oslo-based AI and cloud computing firm, bought Lumo.": [
        "Orange acquires Lumo | asserted",
        "Orange locatedIn Oslo | asserted",
    ],
    "Orange, a data and software company, owns Lumo.": ["Orange possesses Lumo | asserted"],
    "Orange bought a cluster and cloud firms.": [
        "Orange acquires cloud firms | asserted",
        "Orange acquires cluster | asserted",
    ],
    # what is planned somewhere is not there yet
    "Further clusters are planned for Kenya and Ghana.": [
        "clusters locatedIn Ghana | intended",
        "clusters locatedIn Kenya | intended",
    ],
    "A data centre planned for Kenya will open in May.": ["data centre locatedIn Kenya | intended"],
    # "it" behind a participle is what the verb before has done something to
    "Rain fell on the town. The minister welcomed the project, calling it a milestone.": [
        "project evaluatedAs milestone | evaluated by minister"
    ],
    "The town has a port. Orange opened a centre, running it with Thales.": [
        "Orange launches centre | asserted",
        "Orange operates centre | asserted",
        "town possesses port | asserted",
    ],
    # who makes more of an agreement is a party to it
    "Orange formalised a partnership with Thales.": [
        "partnership with Thales hasParty Orange | asserted",
        "partnership with Thales hasParty Thales | asserted",
    ],
    "Orange and Thales expanded their partnership.": [
        "partnership hasParty Orange | asserted",
        "partnership hasParty Thales | asserted",
    ],
    "The deal is between Orange and Thales.": [
        "deal hasParty Orange | asserted",
        "deal hasParty Thales | asserted",
    ],
    "Orange expanded its network with Thales.": [],
    "Kenya is waiting for Thales and SAP to build a cluster.": [],
    # a firm that everybody knows is called by its first word too
    "Cassava Technologies signed a deal. Under the deal, Cassava will sell chips.": [
        "Cassava Technologies provides chips | predicted",
        "deal hasParty Cassava Technologies | asserted",
    ],
    # what a bid, a demand or a search was for is not used in place of it, and staff that move do
    # not leave a vendor
    "Regulators rejected Microsoft's bid for Activision.": [
        "Microsoft acquires Activision | hypothetical"
    ],
    "France dropped its bid for Thales.": ["France acquires Thales | hypothetical"],
    "The bank abandoned its search for a supplier.": [],
    "The EU dropped its demand for Apple to open its store.": [
        "Apple launches store | intended",
        "European Union recommends Apple | recommended by European Union",
    ],
    "The party dropped its leader for the chairman.": [],
    "Ajax dropped Ada Moyo for Jane Morel.": [],
    "The engineer moved from Google to Microsoft.": [],
    "The bank moved from Google to Microsoft.": [
        "- bank uses Google | asserted",
        "bank uses Microsoft | asserted",
    ],
    "The bank dropped Windows for Linux.": [
        "- bank uses Windows | asserted",
        "bank uses Linux | asserted",
    ],
    "The bank ditched Google Cloud in favour of Scaleway.": [
        "- bank uses Google Cloud | asserted",
        "bank uses Scaleway | asserted",
    ],
    # what somebody is to others judges nobody, nor does what others do meanwhile
    "The union denounced Orange as workers left.": [],
    "The union denounced Orange as a subcontractor left.": [],
    "The minister called Orange first.": [],
    "The minister called Orange early.": [],
    "The minister dismissed Orange as chairman of the board.": [],
    "The bank considers Orange a partner.": [],
    "The bank called Thales a client.": [],
    "The partner called Thales a menace.": ["Thales evaluatedAs menace | evaluated by partner"],
    "Critics view Thales as a danger.": ["Thales evaluatedAs danger | evaluated by Critics"],
    "The union called Orange reckless.": ["Orange evaluatedAs reckless | evaluated by union"],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_says(text: str):
    """A sentence gives what a reader would say that it says, and nothing besides."""
    extraction = read(text, "en")

    assert SENTENCES[text] == all_told(extraction)
