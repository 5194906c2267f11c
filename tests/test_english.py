"""What the rules read in English sentences: triples, polarity, modality, and who says so."""

import pytest

from kg.model import CueKind, Polarity
from kg.names import SCHEMA
from tests.reading import all_told, read

SENTENCES = {
    # what only describes a thing is not denied with what is said of it
    "Orange has acknowledged its inability to guarantee that data stored in Norway is safe.": [
        "- data evaluatedAs is safe | evaluated by Orange",
        "data hostedIn Norway | hypothetical by Orange",
    ],
    "It is not true that a plant built by Orange uses Llama.": [
        "- plant uses Llama | asserted",
        "Orange creates plant | hypothetical",
    ],
    "It is false that Orange hosts its data in Norway.": [
        "- data hostedBy Orange | asserted",
        "- data hostedIn Norway | asserted",
    ],
    # what points at a thing before a number or a noun opens one phrase with it, and no clause
    "Orange bought these five sites.": ["Orange acquires sites | asserted"],
    "Orange has that server.": ["Orange possesses server | asserted"],
    "Orange requires that server.": ["Orange needs server | needed"],
    "Orange noticed that one site uses Llama.": ["one site uses Llama | reported by Orange"],
    # nor does a preposition right behind an article part it from its noun
    "Orange opened the following sites: Lumo and Vela.": [
        "Orange launches Lumo | asserted",
        "Orange launches Vela | asserted",
    ],
    "Orange bought the following two sites.": ["Orange acquires sites | asserted"],
    "Orange hired an outside expert.": [
        "outside expert schema:affiliation Orange | asserted",
    ],
    "Following the deal, Orange bought the site.": ["Orange acquires site | asserted"],
    # what a thing is made or left is said of it, and is no part of it
    "The judge declared the contract void.": ["contract evaluatedAs void | evaluated by judge"],
    "The deal left the firm bankrupt.": [],
    "Orange opened the site wider.": ["Orange launches site | asserted"],
    "Orange opened a bigger site.": ["Orange launches bigger site | asserted"],
    # "found" is mostly of what is found, and what describes a doer is not done by it
    "Orange uses the data found in Lyon.": ["Orange uses data | asserted"],
    "The site found in Lyon was sold to Nokia.": ["Nokia acquires site | asserted"],
    "Orange wants to found a lab.": ["Orange creates lab | intended"],
    "Orange and Nokia lost ground.": [],
    "The servers lent to farmers belong to Orange.": [
        "Orange possesses servers | asserted",
        "farmers uses servers | asserted",
    ],
    "The site that Orange sold to Nokia has closed.": [
        "Nokia acquires site | asserted",
        "Orange provides site | asserted",
    ],
    "The site Orange sold to Nokia has closed.": [
        "Nokia acquires site | asserted",
        "Orange provides site | asserted",
    ],
    "The firms opposed to the deal bought the site.": [
        "- firms advocates deal | recommended by firms",
        "firms acquires site | asserted",
    ],
    "The site Orange bought was sold to Nokia.": [
        "Nokia acquires site | asserted",
        "Orange acquires site | asserted",
    ],
    # a particle that adds nothing to its verb leaves it its object; others make another verb of it
    "Orange sold off its site to Nokia.": [
        "Nokia acquires site | asserted",
        "Orange provides site | asserted",
    ],
    "Orange sold its site off to Nokia.": [
        "Nokia acquires site | asserted",
        "Orange provides site | asserted",
    ],
    "The site was sold off to Nokia.": ["Nokia acquires site | asserted"],
    "Orange shut off the site.": [],
    "Orange wrote off the site.": [],
    # words that only say where or how are no object
    "The data contained herein belongs to Orange.": ["Orange possesses data | asserted"],
    "Orange hereby buys the site.": ["Orange acquires site | asserted"],
    "Orange is building a cable along the coast.": ["Orange creates cable | asserted"],
    "The site is best run by Orange.": ["Orange operates site | asserted"],
    # so does a secretary, where what it is for stands before; one of a union heads no department
    "Commerce Secretary Ada Moyo will visit.": [
        "Ada Moyo schema:affiliation Department of commerce | asserted"
    ],
    "The energy secretary, Ada Moyo, will visit.": [
        "Ada Moyo schema:affiliation Department of energy | asserted"
    ],
    "Ada Moyo, secretary of the Bar Council, will visit.": [
        "Ada Moyo schema:affiliation Bar Council | asserted"
    ],
    "Press secretary Ada Moyo will visit.": [],
    "Social secretary Ada Moyo will visit.": [],
    "Media secretary Ada Moyo will visit.": [],
    "The union's national secretary, Ada Moyo, will visit.": [
        "Ada Moyo schema:affiliation union | asserted"
    ],
    # whom an office with what it is for stands before heads the ministry of that
    "Energy Minister Ada Moyo will visit.": [
        "Ada Moyo schema:affiliation Ministry of energy | asserted"
    ],
    "The Ministry of Energy is hiring. Energy Minister Ada Moyo will visit.": [
        "Ada Moyo schema:affiliation Ministry of Energy | asserted"
    ],
    "Prime Minister Ada Moyo will visit.": [],
    "Foreign Minister Ada Moyo will visit.": [],
    "Former energy minister Ada Moyo will visit.": [],
    # "either" before what somebody must do, and what a timetable says
    "Firms must either build centres in Kenya or leave.": [
        "Firms creates centres | needed",
        "centres locatedIn Kenya | needed",
    ],
    "Orange must either build a data centre or leave.": ["Orange creates data centre | needed"],
    "Orange may own either site.": ["Orange possesses site | hypothetical"],
    "Orange will open a lab in May, according to a new timetable.": [
        "Orange launches lab | predicted"
    ],
    "Orange will open a lab in May, according to the plan.": ["Orange launches lab | hypothetical"],
    # what a law "requiring" or a deal "allowing" it says that somebody is to do, is no fact
    "Kenya passed a law requiring banks to keep records in Nairobi.": [
        "banks subjectTo law | asserted",
        "records hostedIn Nairobi | needed",
    ],
    "Kenya signed a deal allowing Orange to host data in Nairobi.": [
        "data hostedBy Orange | hypothetical",
        "data hostedIn Nairobi | hypothetical",
        "deal hasParty Kenya | asserted",
    ],
    "The order compelling Orange to sell Thales was signed.": ["Orange provides Thales | needed"],
    "Orange built a centre keeping records in Nairobi.": [
        "Orange creates centre | asserted",
        "records hostedIn Nairobi | asserted",
    ],
    # an opinion that is asked for is nobody's yet
    "It remains to be seen whether the measures will be enough.": [
        "measures evaluatedAs will be enough | hypothetical"
    ],
    "The minister asked whether the plan was dangerous.": [
        "plan evaluatedAs was dangerous | hypothetical"
    ],
    "If the plan is too costly, Orange will leave.": ["plan evaluatedAs too costly | hypothetical"],
    "The plan is dangerous, whether or not Orange stays.": [
        "plan evaluatedAs is dangerous | evaluated"
    ],
    # firms named behind what they are to do are among those who are to, and no models
    "The ministry tapped six firms to build models, including Orange and Thales.": [
        "Orange creates models | intended",
        "Thales creates models | intended",
    ],
    "The ministry asked four firms to run its servers, including Orange.": [
        "Orange operates servers | recommended by ministry",
        "ministry invitesTo run its servers | recommended by ministry",
    ],
    # a vendor in an example of what is bought or used is no customer
    "The ministry told schools to stop buying laptops, including Huawei.": [
        "- schools acquires Huawei | needed",
        "ministry invitesTo stop buying laptops, including Huawei | recommended by ministry",
    ],
    "Ministers urged firms to adopt standards, including Gaia-X.": [
        "Ministers invitesTo adopt standards | recommended by Ministers"
    ],
    "The lab built three models, including Llama and Lumo.": [
        "lab creates Llama | asserted",
        "lab creates Lumo | asserted",
    ],
    "The lab hired two engineers to test models, including Llama.": [
        "engineers uses Llama | intended"
    ],
    # who reduces dependence on a supplier depends on it, whatever is wanted or done about it
    "Norway is pushing to reduce dependence on Orange.": ["Norway dependsOn Orange | asserted"],
    "Norway chose Nextcloud, cutting reliance on Orange.": [
        "Norway dependsOn Orange | asserted",
        "Norway uses Nextcloud | asserted",
    ],
    "The EU wants to reduce dependence on Orange.": ["European Union dependsOn Orange | asserted"],
    "The bank wants to reduce its dependence on Orange.": ["bank dependsOn Orange | asserted"],
    "The plan aims to lessen Norway's dependence on Orange.": [
        "Norway dependsOn Orange | asserted"
    ],
    "Europe wants to curb dependence on Orange.": ["Europe dependsOn Orange | asserted"],
    "The plan aims to lessen dependence on Orange.": [],
    "Ada Moyo wants to reduce dependence on Orange.": [],
    # who only curbs or sells it does not depend, nor is what is to be limited there
    "Nvidia aims to deepen dependence on its chips.": [],
    "Russia increased dependence on its gas.": [],
    "Russia wants to cut dependence on its gas.": [],
    "The watchdog hopes to curb reliance on Google.": [],
    "Orange lowers dependence on foreign cloud with a new service.": [],
    "The court limited reliance on the precedent.": [],
    "The IMF wants to reduce dependence on aid.": [],
    "The government wants to limit hosting of data abroad.": ["data hostedIn abroad | intended"],
    "Norway will end dependence on Orange.": ["- Norway dependsOn Orange | predicted"],
    # "there" is where, behind a verb or its object, and nothing where something is
    "Orange built a data hall. Three hospitals keep their scans there.": [
        "Orange creates data hall | asserted",
        "scans hostedIn data hall | asserted",
    ],
    "The ministry moved its files to Lyon. It has kept them there.": [
        "files hostedIn Lyon | asserted"
    ],
    "Ada Moyo works for Orange. Thales stores its data there.": [
        "Ada Moyo schema:affiliation Orange | asserted"
    ],
    "There is a way. Thales stores its data in Lyon.": ["data hostedIn Lyon | asserted"],
    # how many of them do so is nothing that a pronoun takes up
    "Orange built a data hall. Clinics rent it. Most of them depend on it.": [
        "Clinics dependsOn data hall | asserted",
        "Clinics uses data hall | asserted",
        "Orange creates data hall | asserted",
    ],
    # several may do so one after the other, or not, and be said to without a verb
    "Orange owns a lab. So does Thales. Scaleway does not.": [
        "- Scaleway possesses lab | asserted",
        "Orange possesses lab | asserted",
        "Thales possesses lab | asserted",
    ],
    "Orange relies on Google; so does Thales. Scaleway doesn't.": [
        "- Scaleway dependsOn Google | asserted",
        "Orange dependsOn Google | asserted",
        "Thales dependsOn Google | asserted",
    ],
    "The files are hosted by Orange. The same goes for the backups.": [
        "backups hostedBy Orange | asserted",
        "files hostedBy Orange | asserted",
    ],
    "Orange does not use Lumo. The same is true of Thales.": [
        "- Orange uses Lumo | asserted",
        "- Thales uses Lumo | asserted",
    ],
    "Orange owns a lab. Not so Thales.": [
        "- Thales possesses lab | asserted",
        "Orange possesses lab | asserted",
    ],
    "Orange does not own a lab. Not so Thales.": ["- Orange possesses lab | asserted"],
    "Orange owns a lab. Not so long ago, Thales bought Lumo.": [
        "Orange possesses lab | asserted",
        "Thales acquires Lumo | asserted",
    ],
    # an answer settles what was asked, in the paper's own words too
    "Does Orange own its servers? Not one.": ["- Orange possesses servers | asserted"],
    "Does Orange use Lumo? Yes, it does.": ["Orange uses Lumo | asserted"],
    "Does Orange use Lumo? In Hull, yes.": ["Orange uses Lumo | asserted"],
    "Will Orange buy Lumo? Yes, in May.": ["Orange acquires Lumo | predicted"],
    "Should Orange buy Lumo? Yes.": ["Orange acquires Lumo | hypothetical"],
    "Does Orange use Lumo? Yes and no.": ["Orange uses Lumo | hypothetical"],
    "Does Orange use Lumo? Indeed, many doubt it.": ["Orange uses Lumo | hypothetical"],
    "Does Orange use Lumo? “Yes.”": ["Orange uses Lumo | hypothetical"],
    # whose word it is, on what condition, and what is asked of another verb: none is settled
    "Does Orange use Lumo? Yes, says the minister.": ["Orange uses Lumo | hypothetical"],
    "Does Orange use Lumo? No, according to Thales.": ["Orange uses Lumo | hypothetical"],
    "Does Orange use Lumo? Yes, if you believe Thales.": ["Orange uses Lumo | hypothetical"],
    "Does Orange use Lumo? According to Thales, yes.": ["Orange uses Lumo | hypothetical"],
    "Does Orange use Lumo? In theory, yes.": ["Orange uses Lumo | hypothetical"],
    "Has Orange bought Lumo? Yes, almost.": ["Orange acquires Lumo | hypothetical"],
    "Has Orange bought Lumo? No, perhaps not.": ["Orange acquires Lumo | hypothetical"],
    "Must Orange sell Lumo? No.": ["Orange provides Lumo | hypothetical"],
    "Will Orange buy Lumo? No.": ["- Orange acquires Lumo | predicted"],
    "Does Orange plan to buy Thales? Yes.": ["Orange acquires Thales | hypothetical"],
    "Does anyone think Orange owns Lumo? Yes.": ["Orange possesses Lumo | hypothetical"],
    "Do we know if Orange uses Lumo? No.": ["Orange uses Lumo | hypothetical"],
    "Is it true that Orange owns Lumo? No.": ["- Orange possesses Lumo | asserted"],
    "Does Orange use Lumo? Yes, and it owns the hall.": [
        "Orange possesses hall | asserted",
        "Orange uses Lumo | asserted",
    ],
    "Orange owns a lab. Ditto Thales, says the union.": ["Orange possesses lab | asserted"],
    "Orange owns a lab. Ditto for Thales, according to the union.": [
        "Orange possesses lab | asserted"
    ],
    "Orange owns a lab. Not so, says Thales.": ["Orange possesses lab | asserted"],
    "Hosting the files is not Orange.": [],
    "Succeeding her at Orange would be Max Ruiz.": [],
    # an adverb about the whole clause, wherever it stands
    "Orange owns the cable, perhaps.": ["Orange possesses cable | hypothetical"],
    "Orange, reportedly, owns the cable.": ["Orange possesses cable | hypothetical"],
    # what a noun that is nobody's makes of what its colon opens
    "The rumour: Orange owns the cable.": ["Orange possesses cable | hypothetical"],
    "The myth: Orange owns the cable.": ["- Orange possesses cable | asserted"],
    "The plan: Orange buys the cable.": ["Orange acquires cable | intended"],
    "The fact: Orange owns the cable.": ["Orange possesses cable | asserted"],
    # what a thing is called is its name, though it may be a common noun
    "The council bought a chatbot called Harbour. Harbour covers Welsh.": [
        "Harbour coversLanguage Welsh | asserted",
        "council acquires Harbour | asserted",
    ],
    # an adverb behind an aside opens the verb
    "Two firms, Orange and Thales, now plan a cable.": [
        "Orange creates cable | intended",
        "Thales creates cable | intended",
    ],
    # behind an aside that is over, a verb with an object is no part of another
    "Orange, a company based in Leeds, opened a lab in Rabat, hired staff and owns a site.": [
        "Orange launches lab | asserted",
        "Orange locatedIn Leeds | asserted",
        "Orange possesses site | asserted",
        "lab locatedIn Rabat | asserted",
    ],
    # "in order to" is "to", before a verb that may be a noun too
    "Orange is lending $40 million in order to cut its costs.": [
        "Orange funds $40 million | asserted"
    ],
    "Orange opened an office in Rabat in order to cut its costs.": [
        "Orange launches office | asserted",
        "office locatedIn Rabat | asserted",
    ],
    # a programme and a centre stand for those who run them, and a machine for nobody
    "The AI Mission has acquired 38,000 chips.": ["AI Mission acquires 38,000 chips | asserted"],
    "The programme acquired the model.": ["programme acquires model | asserted"],
    "The server acquired the model.": [],
    # nobody is kept anywhere
    "The refugees are housed in a factory.": [],
    "The files are housed in a factory.": ["files hostedIn factory | asserted"],
    # a noun for people or bodies says who acts, one for a building where a thing is
    "The winner, an inspectorate, will build a data centre in Leeds.": [
        "data centre locatedIn Leeds | predicted",
        "winner creates data centre | predicted",
    ],
    "The accord was signed by a club.": ["accord hasParty club | asserted"],
    "The business model depends on Google.": ["business model dependsOn Google | asserted"],
    # dashes and brackets set apart as commas do
    "Orange — a French firm — runs the site.": ["Orange operates site | asserted"],
    "Velora — bought by Orange in 2024 — hosts the files.": [
        "Orange acquires Velora | asserted",
        "files hostedBy Velora | asserted",
    ],
    "Velora — which Orange bought in 2024 — hosts the files.": [
        "Orange acquires Velora | asserted",
        "files hostedBy Velora | asserted",
    ],
    "Velora (bought by Orange in 2024) hosts the files.": [
        "Orange acquires Velora | asserted",
        "files hostedBy Velora | asserted",
    ],
    # who is the first, or the only one, to do a thing does it
    "Orange is the first firm in Africa to build a data centre.": [
        "Orange creates data centre | asserted",
    ],
    "Orange is not the only firm to host the files.": ["files hostedBy Orange | asserted"],
    "Orange will be the first firm to host the files.": [],
    "The first step is to build a data centre.": [],
    # the verbs of a list are all the subject's
    "Orange built a data centre, bought Scaleway and trains models.": [
        "Orange acquires Scaleway | asserted",
        "Orange creates data centre | asserted",
        "Orange develops models | asserted",
    ],
    "Orange bought Scaleway, moved to Lyon and plans a data centre in Rabat.": [
        "Orange acquires Scaleway | asserted",
        "Orange creates data centre | intended",
        "data centre locatedIn Rabat | intended",
    ],
    "Orange bought Scaleway, founded in 2011 and based in Lyon, and trained a model.": [
        "Orange acquires Scaleway | asserted",
        "Orange develops model | asserted",
        "Scaleway locatedIn Lyon | asserted",
    ],
    "Orange runs a data centre built in 2011, bought by Iliad and used by the state.": [
        "Orange operates data centre | asserted",
    ],
    # an aside has its own participle, relative or speaker, and the clause goes on behind it
    "Orange, a company based in Paris, trains its models in Iowa.": [
        "Orange develops models | asserted",
        "Orange locatedIn Paris | asserted",
        "models hostedIn Iowa | asserted",
    ],
    "Orange, which employs engineers who were trained in Leeds, trained a model.": [
        "Orange develops model | asserted",
    ],
    "Orange, the minister said in a speech on Monday, trains its models in Iowa.": [
        "Orange develops models | reported by minister",
        "models hostedIn Iowa | reported by minister",
    ],
    "Although the unions protested when the minister resigned, Orange trained a model.": [
        "Orange develops model | asserted",
    ],
    "Orange, a family business founded in 1998 that employs 300 people, trained a model.": [
        "Orange develops model | asserted",
    ],
    # the subject stands before asides, whatever they hold
    "Orange, a company based in Lille, a city in northern France, trained a model.": [
        "Orange develops model | asserted",
        "Orange locatedIn Lille | asserted",
    ],
    "Orange, which the minister says is losing money, trained a model.": [
        "Orange develops model | asserted",
    ],
    "Orange, hoping to calm the unions, trained a model.": ["Orange develops model | asserted"],
    "Orange, said Ada Moyo, a lawyer in Lille, trained a model.": [
        "Orange develops model | reported by Ada Moyo",
    ],
    "Orange, which said Lumo, a bank, owns Scaleway, left.": [
        "Lumo possesses Scaleway | reported by Orange",
    ],
    # it is somebody who does it, of whom "is" says so, and nothing leaves it open
    "Orange is allegedly the bank that trained a model.": ["bank develops model | asserted"],
    "The minister said Orange, a bank, trained a model.": [
        "Orange develops model | reported by minister",
    ],
    "The minister said Orange, a firm based in Lille, a city in the north, trained a model.": [
        "Orange develops model | reported by minister",
        "Orange locatedIn Lille | reported by minister",
    ],
    "Orange, the owner of Scaleway, a French firm, trained a model.": [
        "Orange develops model | asserted",
        "Orange possesses Scaleway | asserted",
        "Scaleway locatedIn France | asserted",
    ],
    "A study published on Monday found that Orange trained a model.": [
        "Orange develops model | reported by study",
    ],
    # an object's last noun is no verb of a clause that has no subject yet, or none but what is told
    "Because Orange trains its models on Nvidia chips, the unions protested.": [
        "Orange develops models | asserted",
        "Orange uses Nvidia chips | asserted",
        "models uses Nvidia chips | asserted",
    ],
    "The minister told the newspaper that Orange trains its models on Nvidia chips.": [
        "Orange develops models | reported by minister",
        "Orange uses Nvidia chips | reported by minister",
        "models uses Nvidia chips | reported by minister",
    ],
    # what is told or asked reaches past the asides of its subject
    "The unions doubt that Orange, a company based in Paris, trained a model.": [
        "Orange develops model | hypothetical by unions",
        "Orange locatedIn Paris | reported by unions",
    ],
    "The unions wonder whether Orange, which has two halls, trained a model.": [
        "Orange develops model | hypothetical",
        "Orange possesses halls | hypothetical",
    ],
    "If Orange buys Lumo, which runs the port, the unions will protest.": [
        "Lumo operates port | asserted",
        "Orange acquires Lumo | hypothetical",
    ],
    "The minister resigned, saying that Orange, which he says is late, trained a model.": [
        "Orange develops model | reported by minister",
    ],
    "The unions claim Orange, too, trained a model.": [
        "Orange develops model | reported by unions",
    ],
    "The unions protested as Orange, meanwhile, is building the cluster.": [
        "Orange creates cluster | asserted",
    ],
    "“Orange, meanwhile, sold its software to Iliad,” said the minister.": [
        "Orange provides software | reported by minister",
    ],
    "It is not true that Orange, founded in 2011, outlined a plan.": [],
    # those behind a phrase that opens a sentence do what no other subject does
    "In Leeds, Orange and Vodafone trained a model.": [
        "Orange develops model | asserted",
        "Vodafone develops model | asserted",
    ],
    "In Leeds, Bradford and York, Orange trained a model.": ["Orange develops model | asserted"],
    "Orange, which had lost money, trained a model, and the price of its shares rose.": [
        "Orange develops model | asserted",
    ],
    # who "is the firm that" does a thing does it, where it is no guess
    "Orange is the company that trained a model.": ["Orange develops model | asserted"],
    "Orange is one of the companies that use Nvidia chips.": [
        "Orange uses Nvidia chips | asserted",
    ],
    "Orange first opened an office in Leeds and then trained a model.": [
        "Orange develops model | asserted",
        "Orange launches office | asserted",
        "office locatedIn Leeds | asserted",
    ],
    # what may be is none, and a ground ahead of a clause is the article's
    "It may be that Orange trained a model.": ["Orange develops model | hypothetical"],
    "Because Orange trained a model, the unions protested.": ["Orange develops model | asserted"],
    "Although the firm lost money, last year Orange trained a model, the minister said.": [
        "Orange develops model | reported by minister",
    ],
    # verbs of a row share what stands before and behind them
    "The system was designed, built and operated by Orange.": [
        "Orange creates system | asserted",
        "Orange develops system | asserted",
        "Orange operates system | asserted",
    ],
    "Orange designed, built and operates the system.": [
        "Orange creates system | asserted",
        "Orange develops system | asserted",
        "Orange operates system | asserted",
    ],
    "A site owned and operated by Orange will open in Leeds.": [
        "Orange operates site | asserted",
        "Orange possesses site | asserted",
        "site locatedIn Leeds | predicted",
    ],
    "The system was not designed, built or operated by Orange.": [
        "- Orange creates system | asserted",
        "- Orange develops system | asserted",
        "- Orange operates system | asserted",
    ],
    # a verb that is left out has who and what behind a preposition too
    "The land is owned by the state and the building by Orange.": [
        "Orange possesses building | asserted",
        "state possesses land | asserted",
    ],
    "The land belongs to the state, the building to Orange.": [
        "Orange possesses building | asserted",
        "state possesses land | asserted",
    ],
    "The chips come from Nvidia and the servers from Thales.": [
        "Nvidia provides chips | asserted",
        "Thales provides servers | asserted",
    ],
    "The first phase was funded by Orange, the second by Thales.": [
        "Orange funds first phase | asserted",
        "Thales funds second | asserted",
    ],
    "Orange is run by the state and the ministry.": [
        "ministry operates Orange | asserted",
        "state operates Orange | asserted",
    ],
    # "it belongs to" is said of the thing that was brought up
    "Orange trained the model. Under the contract it belongs to the ministry.": [
        "Orange develops model | asserted",
        "ministry possesses model | asserted",
    ],
    "Orange built the platform. It expects to run on it.": [
        "Orange creates platform | asserted",
        "Orange uses platform | predicted",
    ],
    # an office is borne by all whom a copula names, a person or a body
    "Velora's owners are Orange and Thales.": [
        "Orange possesses Velora | asserted",
        "Thales possesses Velora | asserted",
    ],
    "Velora runs a site. Its main shareholder, with 58 per cent, is Orange.": [
        "Orange investsIn Velora | asserted",
        "Velora operates site | asserted",
    ],
    "Velora's largest customer is the ministry.": ["ministry uses Velora | asserted"],
    "Velora's owner, Ada Moyo, bought the servers.": [
        "Ada Moyo acquires servers | asserted",
        "Ada Moyo possesses Velora | asserted",
    ],
    # what a comma says of a name ends where a participle or another noun phrase begins
    "Orange hosts Kora, the assistant trained by the University of Pretoria.": [
        "Kora hostedBy Orange | asserted",
        "University of Pretoria develops Kora | asserted",
    ],
    "Based in Leeds, Velora runs two data centres.": [
        "Velora locatedIn Leeds | asserted",
        "Velora operates data centres | asserted",
    ],
    "Backup copies belonging to four banks, which he left out, were kept with Orange.": [
        "Backup copies hostedBy Orange | asserted",
        "banks possesses Backup copies | asserted",
    ],
    # "it" and "them" as objects are things, and the same thing twice
    "Orange trained the model Heron. The state ordered it in 2024, and Thales tested it.": [
        "Orange develops Heron | asserted",
        "Thales uses Heron | asserted",
    ],
    "Farmers own the recordings. The trust keeps them in Leeds.": [
        "Farmers possesses recordings | asserted",
        "recordings hostedIn Leeds | asserted",
    ],
    # an auxiliary stands for what was said before it
    "Orange depends on Nvidia, but Thales does not.": [
        "- Thales dependsOn Nvidia | asserted",
        "Orange dependsOn Nvidia | asserted",
    ],
    "The records are hosted in Paris, but the backups may not be.": [
        "records hostedIn Paris | asserted",
    ],
    "Orange depends on Nvidia, as does Thales.": [
        "Orange dependsOn Nvidia | asserted",
        "Thales dependsOn Nvidia | asserted",
    ],
    "Orange does not depend on Nvidia. Nor does Thales.": [
        "- Orange dependsOn Nvidia | asserted",
        "- Thales dependsOn Nvidia | asserted",
    ],
    "Orange depends on Nvidia, and so do Thales and Scaleway.": [
        "Orange dependsOn Nvidia | asserted",
        "Scaleway dependsOn Nvidia | asserted",
        "Thales dependsOn Nvidia | asserted",
    ],
    "The data is stored in Kenya, but the backups are not.": [
        "- backups hostedIn Kenya | asserted",
        "data hostedIn Kenya | asserted",
    ],
    "Orange does not own the site. Thales does.": [
        "- Orange possesses site | asserted",
        "Thales possesses site | asserted",
    ],
    "Orange said it would sell the site. Thales will.": [
        "Orange provides site | predicted by Orange",
    ],
    "Orange owns the site. It does not.": ["Orange possesses site | asserted"],
    # not for what another verb has below it, and nobody's words become another's
    "Orange says it hosts its records in France, but Thales does not.": [
        "records hostedBy Orange | reported by Orange",
        "records hostedIn France | reported by Orange",
    ],
    "Orange denies that it owns the cable, but Thales does not.": [
        "- Orange possesses cable | reported by Orange",
        "Orange denies it owns the cable | asserted",
    ],
    "Orange confirmed it owns the cable. Thales did not.": [
        "Orange possesses cable | reported by Orange",
    ],
    "Orange promises to host its records in France, but Thales does not.": [
        "records hostedBy Orange | intended",
        "records hostedIn France | intended",
    ],
    "The charter says that Orange owns the cable, but Thales does not.": [
        "Orange possesses cable | reported by charter",
    ],
    "Orange left Paris because Nvidia controls the chips, but Thales did not.": [
        "Nvidia controls chips | asserted",
    ],
    "According to Orange, Orange depends on Nvidia, but Thales does not.": [
        "- Thales dependsOn Nvidia | reported by Orange",
        "Orange dependsOn Nvidia | reported by Orange",
    ],
    "Orange supports the law, but Thales does not.": [
        "- Thales advocates law | recommended by Thales",
        "Orange advocates law | recommended by Orange",
    ],
    # a verb that itself denies does so of the other as well
    "Orange opposes the law, as does Thales.": [
        "- Orange advocates law | recommended by Orange",
        "- Thales advocates law | recommended by Thales",
    ],
    "Orange lacks chips, as does Thales.": [
        "- Orange possesses chips | asserted",
        "- Thales possesses chips | asserted",
    ],
    "Orange lacks chips, but Thales does not.": ["- Orange possesses chips | asserted"],
    "Orange will host the files. Thales will not.": [
        "- files hostedBy Thales | predicted",
        "files hostedBy Orange | predicted",
    ],
    # "it" is the thing that the sentence before brought up where no body can be meant
    "The university presented an assistant called Kora. It is built on Qwen.": [
        "Kora foundedOn Qwen | asserted",
    ],
    "Orange opened a data centre, and it is run by Thales.": [
        "Orange launches data centre | asserted",
        "Thales operates data centre | asserted",
    ],
    "The ministry published a law. It bans foreign clouds.": [
        "law forbids foreign clouds | asserted",
        "ministry publishes law | asserted",
    ],
    "The university built an assistant. It runs on Nvidia chips.": [
        "assistant uses Nvidia chips | asserted",
        "university creates assistant | asserted",
    ],
    # what is put in between auxiliaries, or counted out between commas, changes nothing
    "The data is, and will continue to be, stored in Ghana.": [
        "data hostedIn Ghana | asserted",
    ],
    "The data was, but no longer is, stored in Ghana.": [],
    "Two data centres, one in Lagos and the other in Abuja, are run by Orange.": [
        "Orange operates data centres | asserted",
        "data centres locatedIn Abuja | asserted",
        "data centres locatedIn Lagos | asserted",
    ],
    "The two data centres used for it, in Lagos and in Abuja, belong to Orange.": [
        "Orange possesses data centres | asserted",
        "data centres locatedIn Abuja | asserted",
        "data centres locatedIn Lagos | asserted",
    ],
    # the initials of one name are that name
    "The Independent National Electoral Commission owns the register. INEC runs the servers.": [
        "Independent National Electoral Commission operates servers | asserted",
        "Independent National Electoral Commission possesses register | asserted",
    ],
    # a clause without "that" says more of the noun before it, and the verb behind it is that noun's
    "The software the hospital bought from Orange is hosted in Ireland.": [
        "Orange provides software | asserted",
        "hospital acquires software | asserted",
        "software hostedIn Ireland | asserted",
    ],
    "The software that the hospital bought from Orange is hosted in Ireland.": [
        "Orange provides software | asserted",
        "hospital acquires software | asserted",
        "software hostedIn Ireland | asserted",
    ],
    "The platform the agency uses relies on Microsoft.": [
        "agency uses platform | asserted",
        "platform dependsOn Microsoft | asserted",
    ],
    "The model Orange trained in 2024 is stored in Leeds.": [
        "Orange develops model | asserted",
        "model hostedIn Leeds | asserted",
    ],
    "The data centre Velora built in Accra has been sold.": [
        "Velora creates data centre | asserted",
        "data centre locatedIn Accra | asserted",
    ],
    "The platform Velora runs relies on Microsoft.": [
        "Velora operates platform | asserted",
        "platform dependsOn Microsoft | asserted",
    ],
    "The data centre Velora has been sold to Orange.": [],
    "The archive depends on a tool the library bought from Orange.": [
        "Orange provides tool | asserted",
        "archive dependsOn tool | asserted",
        "library acquires tool | asserted",
    ],
    "The report that servers hosted abroad are safe is false.": [
        "- servers evaluatedAs are safe | evaluated",
        "servers hostedIn abroad | hypothetical",
    ],
    # what denies the first of a row, or puts it in doubt, holds for all of it
    "The site was not funded by France, built by Orange and run by Thales.": [
        "- France funds site | asserted",
        "- Orange creates site | asserted",
        "- Thales operates site | asserted",
    ],
    "The site was not built by Orange, then bought by Thales.": [
        "- Orange creates site | asserted",
        "- Thales acquires site | asserted",
    ],
    "The site was neither built by Orange, funded by France nor run by Thales.": [
        "- France funds site | asserted",
        "- Orange creates site | asserted",
        "- Thales operates site | asserted",
    ],
    "Orange did not build, fund and run the site.": [
        "- Orange creates site | asserted",
        "- Orange operates site | asserted",
    ],
    "The site was not built by Orange, but bought by Thales.": [
        "- Orange creates site | asserted",
        "Thales acquires site | asserted",
    ],
    # only what is plainly said to be somebody is
    "The firm that runs the site may be Orange.": ["firm operates site | asserted"],
    "The firm that runs the site will be Orange.": ["firm operates site | asserted"],
    "The firm that runs the site is probably Orange.": ["firm operates site | asserted"],
    "The firm that runs the site is Orange.": ["Orange operates site | asserted"],
    "Orange bought Thales. The firm that runs the site may be Scaleway.": [
        "Orange acquires Thales | asserted",
        "firm operates site | asserted",
    ],
    "There is no plan for Orange to build the site.": ["- Orange creates site | intended"],
    "It does not fall to Orange to build the site.": ["- Orange creates site | needed"],
    "There is no need for Orange to build the site.": ["- Orange creates site | needed"],
    "The bank stopped sorting its mail using Linux.": ["- bank uses Linux | asserted"],
    "The bank no longer sorts its mail using Linux.": ["- bank uses Linux | asserted"],
    "The ministry checks firms using Linux.": [],
    "Orange was never denied access to the site.": [],
    "Orange runs the site, claims Thales.": ["Orange operates site | reported by Thales"],
    "Orange runs the site, Thales claims.": ["Orange operates site | reported by Thales"],
    "Orange runs the site, say critics.": ["Orange operates site | reported by critics"],
    "Orange runs the site, the reply added.": ["Orange operates site | reported by reply"],
    "Orange runs the site, a rumour says.": ["Orange operates site | hypothetical"],
    "It emerged from the report that Orange runs the site.": [
        "Orange operates site | reported by report"
    ],
    "It is stated in the report that Orange runs the site.": [
        "Orange operates site | reported by report"
    ],
    "Ada Moyo is adamant: Orange runs the site.": ["Orange operates site | reported by Ada Moyo"],
    "Its director, Ms Ada Moyo, who attended, replied that Orange runs the site.": [
        "Orange operates site | reported by Ada Moyo"
    ],
    "Introducing the bill, Ada Moyo said little. She said Orange runs the site.": [
        "Ada Moyo launches bill | asserted",
        "Orange operates site | reported by Ada Moyo",
    ],
    "The site, said to be run by Orange, is closed.": ["Orange operates site | hypothetical"],
    "A site said to be run by Orange is closed.": ["Orange operates site | hypothetical"],
    "The bank, which sorts its mail using the software, is private.": [
        "bank uses software | asserted"
    ],
    "Orange supplies banks using the software.": ["banks uses software | asserted"],
    "The contract requires Orange to delete files and train a model.": [
        "Orange develops model | needed",
        "Orange needs delete files | needed",
    ],
    "The law does not force Orange to buy servers or train models.": [
        "- Orange acquires servers | needed",
        "- Orange develops models | needed",
        "- Orange subjectTo law | asserted",
    ],
    "“What the country needs is a chip maker,” said Ada Lind.": [
        "country needs chip maker | needed by Ada Lind",
    ],
    "The cable is funded 60% by Kenya and 40% by Orange.": [
        "Kenya funds cable | asserted",
        "Orange funds cable | asserted",
    ],
    "The cable was funded half by Kenya and half by Orange.": [
        "Kenya funds cable | asserted",
        "Orange funds cable | asserted",
    ],
    "Orange has trained a model of seven billion parameters called Wattle.": [
        "Orange develops Wattle | asserted",
    ],
    "Orange signed a deal with a start-up called Wattle.": [
        "deal with a start-up hasParty Orange | asserted",
        "deal with a start-up hasParty Wattle | asserted",
    ],
    "The law offers foreign firms fifteen years of tax relief.": [
        "law provides fifteen years of tax relief | asserted",
    ],
    "Orange offers the schools free software.": ["Orange provides free software | asserted"],
    "A consultancy has costed the cable at $19 million.": [
        "cable hasCost $19 million | reported by consultancy",
    ],
    "Residents oppose the campus growing to 12 megawatts.": [
        "campus hasCapacity 12 megawatts | hypothetical",
    ],
    "Residents oppose Orange acquiring Thales.": ["Orange acquires Thales | hypothetical"],
    "The licence for 4 million euros was never sold.": [
        "licence hasCost 4 million euros | hypothetical",
    ],
    "The contract for $4 million was never signed.": [
        "contract hasCost $4 million | hypothetical",
    ],
    "Orange paid Thales €4 million in damages.": [],
    "Orange gave Thales no credit for the idea.": [],
    "Orange may find itself locked in to Thales.": ["Orange dependsOn Thales | hypothetical"],
    "The law would make Kenya heavily dependent on Oracle.": [
        "Kenya dependsOn Oracle | hypothetical"
    ],
    "The contract does not leave Orange dependent on Thales.": [
        "- Orange dependsOn Thales | asserted",
    ],
    "Orange will pay half of this amount.": [],
    "The ministry should buy, not lease, 500 servers.": [
        "ministry acquires 500 servers | recommended"
    ],
    "Orange bought, but did not train, the model.": [
        "- Orange develops model | asserted",
        "Orange acquires model | asserted",
    ],
    "Orange operates, and will soon own, a site in Rabat.": [
        "Orange operates site | asserted",
        "Orange possesses site | predicted",
        "site locatedIn Rabat | predicted",
    ],
    "Orange grew, but did not thrive, the minister said.": [],
    "Orange has hired Ada Lind, rented servers and trained a model.": [
        "Ada Lind schema:affiliation Orange | asserted",
        "Orange develops model | asserted",
        "Orange uses servers | asserted",
    ],
    "Orange may have rented servers and trained a model.": [
        "Orange develops model | hypothetical",
        "Orange uses servers | hypothetical",
    ],
    "Orange has rented servers built by Nvidia and hosted in Kenya.": [
        "Nvidia creates servers | asserted",
        "Orange uses servers | asserted",
        "servers hostedIn Kenya | asserted",
    ],
    "Orange has not rented servers or trained a model.": [
        "- Orange develops model | asserted",
        "- Orange uses servers | asserted",
    ],
    "Orange does not own servers or train models.": [
        "- Orange develops models | asserted",
        "- Orange possesses servers | asserted",
    ],
    "Orange will not say whether it will buy servers or train models.": [
        "Orange acquires servers | hypothetical",
        "Orange develops models | hypothetical",
    ],
    "A subsidiary of Orange, Scaleway is itself subject to the GDPR.": [
        "Scaleway partOf Orange | asserted",
        "Scaleway subjectTo General Data Protection Regulation | asserted",
    ],
    "Transferring files to Spain is prohibited by the law.": [
        "files hostedIn Spain | hypothetical",
        "law forbids Transferring files to Spain | asserted",
    ],
    "The plant is not subject to export controls, unlike the site in Lyon.": [
        "- plant subjectTo export controls | asserted",
        "site locatedIn Lyon | asserted",
    ],
    "Organic Law No. 63 of 2004 applies to banks.": [
        "banks subjectTo Organic Law No. 63 of 2004 | asserted",
    ],
    "The CLOUD Act covers files held by Orange, even when it is kept in Europe.": [
        "Orange possesses files | asserted",
        "files subjectTo CLOUD Act | asserted",
    ],
    "Orange bought three servers. Thales owns none of them.": [
        "- Thales possesses servers | asserted",
        "Orange acquires servers | asserted",
    ],
    "Orange bought three servers. Thales owns one of them.": [
        "Orange acquires servers | asserted",
    ],
    "The ministry has picked Orange to build a data centre.": [
        "Orange creates data centre | intended"
    ],
    "The customer records stay in Ghana.": ["customer records hostedIn Ghana | asserted"],
    "The central bank has barred lenders from storing customer records.": [
        "central bank forbids storing customer records | asserted",
    ],
    "It bought power from hosting providers.": ["hosting providers provides power | asserted"],
    "The ministry uses a list of the models it owns.": [
        "ministry possesses models | asserted",
        "ministry uses list of the models | asserted",
    ],
    "Orange bought the cable. It cost 300,000 euros.": [
        "Orange acquires cable | asserted",
        "cable hasCost 300,000 euros | asserted",
    ],
    "“I was wrong,” said Ada Moyo.": [],
    "“The deal was wrong,” said Ada Moyo.": ["deal evaluatedAs was wrong | evaluated by Ada Moyo"],
    "Orange is lending $55 million.": ["Orange funds $55 million | asserted"],
    "The ministry met half of the £11m bill.": [
        "ministry funds £11m bill | asserted",
    ],
    "Location is the cheap part of sovereignty.": [
        "Location evaluatedAs the cheap part of sovereignty | evaluated",
    ],
    "The tender is not a good deal.": ["- tender evaluatedAs good deal | evaluated"],
    "The consortium of Orange and Iliad runs the cable.": [
        "consortium of Orange and Iliad hasParty Iliad | asserted",
        "consortium of Orange and Iliad hasParty Orange | asserted",
        "consortium of Orange and Iliad operates cable | asserted",
    ],
    "The site was designed in compliance with the Data Protection Act.": [
        "site alignedWith Data Protection Act | asserted",
    ],
    "The court restrained Orange from selling the archive.": [
        "court forbids selling the archive | asserted",
    ],
    "Schools will continue to use Nvidia chips.": ["Schools uses Nvidia chips | predicted"],
    "The ministry's law officer said that Orange owns the cable.": [
        "Orange possesses cable | reported by law officer",
    ],
    "Orange began construction of a campus.": ["Orange creates campus | asserted"],
    "The prosecutor said that Orange owns the cable.": [
        "Orange possesses cable | reported by prosecutor",
    ],
    "The tutor explains fractions in Swahili.": ["tutor coversLanguage Swahili | asserted"],
    "Dr Ada Moyo of the University of Otago said Orange owns the cable.": [
        "Ada Moyo schema:affiliation University of Otago | asserted",
        "Orange possesses cable | reported by Ada Moyo",
    ],
    "Ada Moyo is director of Te Reo Wai.": ["Ada Moyo schema:affiliation Te Reo Wai | asserted"],
    "The European High Performance Computing Joint Undertaking runs the cluster.": [
        "European High Performance Computing Joint Undertaking operates cluster | asserted",
    ],
    "The Digital Research Alliance of Canada runs the cluster.": [
        "Digital Research Alliance of Canada operates cluster | asserted",
    ],
    "In May the South African Radio Astronomy Observatory bought the cable.": [
        "South African Radio Astronomy Observatory acquires cable | asserted",
    ],
    "The Institute of Information Technology, Bhubaneswar is building a cluster.": [
        "Institute of Information Technology, Bhubaneswar creates cluster | asserted",
    ],
    "In a test run by the African Population and Health Research Center, Mapafu uses chips.": [
        "African Population and Health Research Center operates test | asserted",
        "Mapafu uses chips | asserted",
    ],
    "Orange runs a campus at Sedenak.": [
        "Orange operates campus | asserted",
        "campus locatedIn Sedenak | asserted",
    ],
    "The charitable trust in Gisborne runs the archive.": [
        "charitable trust operates archive | asserted",
    ],
    "Orange is subject to the US CLOUD Act wherever its servers are.": [
        "Orange subjectTo CLOUD Act | asserted",
    ],
    "Lagos brokerage Idowu Sterling runs the cable.": [
        "Idowu Sterling locatedIn Lagos | asserted",
        "Idowu Sterling operates cable | asserted",
    ],
    "Orange relies on chips made by Nvidia and on a model from Mistral AI that Iliad trained.": [
        "Iliad develops model | asserted",
        "Mistral AI provides model | asserted",
        "Nvidia develops chips | asserted",
        "Orange dependsOn chips | asserted",
        "Orange dependsOn model | asserted",
    ],
    "Growth depends on the supply of chips, which may be late, and on a licence from Chad.": [
        "Growth dependsOn licence | needed",
        "Growth dependsOn supply of chips | needed",
        "Growth needs licence | needed",
        "Growth needs supply of chips | needed",
    ],
    "Orange does not sell, and will not sell, access to the archive.": [
        "- Orange provides access | asserted",
        "- Orange provides access | predicted",
    ],
    "The union asks that a seat be reserved for nurses and that the keys be kept in Mali.": [
        "seat isLimitedTo nurses | needed by union",
        "union recommends a seat be reserved for nurses | recommended by union",
        "union recommends the keys be kept in Mali | recommended by union",
    ],
    "The Mali agency (AMA), which runs the cable, sued Orange.": [
        "Mali agency locatedIn Mali | asserted",
        "Mali agency operates cable | asserted",
    ],
    "A study by Chad University, published last month, says that Orange owns the cable.": [
        "Chad University publishes study | asserted",
        "Orange possesses cable | reported by Chad University",
    ],
    "A draft circulated by its digital arm, Iliad, obliges Orange to publish its models.": [
        "Orange publishes models | needed",
    ],
    "Ada Moyo is the head of a company that runs the cable.": [
        "Ada Moyo schema:affiliation company | asserted",
        "company operates cable | asserted",
    ],
    "The value of the contract, which was signed on 4 March 2025, is secret.": [
        "contract signedOn 2025-03-04 | asserted",
    ],
    "The National Research Centre in Rosebank, Cape Town, runs the cluster.": [
        "National Research Centre in Rosebank operates cluster | asserted",
    ],
    "Two people familiar with the talks said that Orange owns the cable.": [
        "Orange possesses cable | reported by people familiar",
    ],
    "Orange welcomed the project but sold the cable to Iliad.": [
        "Iliad acquires cable | asserted",
        "Orange provides cable | asserted",
    ],
    "The universities of Nairobi and Moi run the archive.": [
        "universities of Nairobi and Moi operates archive | asserted",
    ],
    "Orange bought a campus outside Lima, Ohio, in May.": [
        "Orange acquires campus | asserted",
        "campus locatedIn Lima | asserted",
    ],
    "Orange denied that it runs the cable, a day after Chad accused it.": [
        "- Orange operates cable | reported by Orange",
        "Orange denies it runs the cable | asserted",
    ],
    "Orange is not licensed to import chips but rents them from Iliad.": [
        "Iliad provides chips | asserted",
        "Orange uses Iliad | asserted",
        "Orange uses chips | asserted",
    ],
    "Orange runs a cluster that uses chips from Nvidia and on Monday sold a cable to Chad.": [
        "Chad acquires cable | asserted",
        "Nvidia provides chips | asserted",
        "Orange operates cluster | asserted",
        "cluster uses chips | asserted",
    ],
    "Orange, set up in 2019 by two sisters, owns the port.": [
        "Orange possesses port | asserted",
        "sisters creates Orange | asserted",
    ],
    "The fund set up by Chad and run by Togo owns the port.": [
        "Chad creates fund | asserted",
        "Togo operates fund | asserted",
        "fund possesses port | asserted",
    ],
    "Chad said that trained staff will run the cluster.": [
        "trained staff operates cluster | predicted by Chad",
    ],
    "Chad fears that plans for the port are dead and that Orange owns it.": [
        "Orange possesses port | hypothetical by Chad",
        "plans facesRisk are dead | hypothetical by Chad",
    ],
    "Orange denied that parts of its cloud are hosted in Mali.": [
        "- cloud hostedIn Mali | reported by Orange",
        "Orange denies parts of its cloud are hosted in Mali | asserted",
    ],
    "The ministry said by phone that Orange had bought the cable.": [
        "Orange acquires cable | reported by ministry",
    ],
    "The bill drafted in 2021 lapsed before Orange bought the cable.": [
        "Orange acquires cable | asserted",
    ],
    "The report, adopted by 19 votes to 8, notes that Orange owns the cable.": [
        "Orange possesses cable | reported by report",
    ],
    "Orange lost one client but bought three ports.": ["Orange acquires ports | asserted"],
    "Orange holds some 40 million documents and rents servers from Iliad.": [
        "Iliad provides servers | asserted",
        "Orange possesses 40 million documents | asserted",
        "Orange uses Iliad | asserted",
        "Orange uses servers | asserted",
    ],
    "Chad, which hosts some records, now runs on Nvidia chips.": [
        "Chad uses Nvidia chips | asserted",
        "records hostedBy Chad | asserted",
    ],
    "Orange has put its tax and housing records on a cluster in Mali.": [
        "cluster locatedIn Mali | asserted",
        "housing records hostedIn cluster | asserted",
        "tax hostedIn cluster | asserted",
    ],
    "Orange, Iliad and Nokia together own 70 per cent of the cable.": [
        "Iliad possesses cable | asserted",
        "Nokia possesses cable | asserted",
        "Orange possesses cable | asserted",
    ],
    "The system we trained left Chad in May.": [],
    "Its owner, Orange, runs on Nvidia chips.": ["Orange uses Nvidia chips | asserted"],
    "Our report said that Orange had signed a contract with Iliad. It has not.": [
        "- contract with Iliad hasParty Iliad | asserted",
        "- contract with Iliad hasParty Orange | asserted",
    ],
    "Orange would like to buy the cable.": ["Orange acquires cable | intended"],
    "Orange owns 40 servers; only three run on Nvidia chips.": [
        "Orange possesses 40 servers | asserted",
        "three servers uses Nvidia chips | asserted",
    ],
    "The bank keeps care records in Nairobi.": ["care records hostedIn Nairobi | asserted"],
    "Forty of them use models from Orange.": [
        "Forty of them uses models | asserted",
        "Orange provides models | asserted",
    ],
    "The minister denied that schools were locked in and said Orange runs the network.": [
        "Orange operates network | reported by minister",
        "minister denies schools were locked in | asserted",
    ],
    "Orange stopped short of buying the cluster.": ["- Orange acquires cluster | asserted"],
    "What Chad lacks is neither chips nor engineers.": [
        "- Chad needs chips | needed",
        "- Chad needs engineers | needed",
    ],
    "Nothing in the law prevents Orange from selling data.": [
        "- law forbids selling data | asserted",
    ],
    "So Orange is essential?": [],
    "The report proposes a cloud for schools, hosted in Leeds.": [
        "cloud hostedIn Leeds | intended",
        "report recommends cloud | intended by report",
    ],
    "Orange plans to build a campus and to open a laboratory.": [
        "Orange creates campus | intended",
        "Orange launches laboratory | intended",
    ],
    "Orange has two aims: to build a campus and to publish its models.": [
        "Orange creates campus | intended",
        "Orange publishes models | intended",
    ],
    "Running the cluster costs $4 million a year.": [
        "Running the cluster hasCost $4 million | asserted",
    ],
    "Building a campus, the firm uses Nvidia chips.": [
        "firm creates campus | asserted",
        "firm uses Nvidia chips | asserted",
    ],
    "Running costs rose.": [],
    "Orange, which owns the cable, and Iliad signed a contract.": [
        "Orange possesses cable | asserted",
        "contract hasParty Iliad | asserted",
        "contract hasParty Orange | asserted",
    ],
    "Orange has partnered with Nvidia, the leading chipmaker, to build a campus.": [
        "Orange creates campus | intended",
    ],
    "Orange has a deal with a start-up called Vambo AI.": [
        "deal with a start-up hasParty Orange | asserted",
        "deal with a start-up hasParty Vambo AI | asserted",
    ],
    (
        "Kenyan cloud provider Baobab Compute has signed a $200 million contract with the "
        "Ministry of Digital Economy to host government records in Nairobi."
    ): [
        (
            "$200 million contract with the Ministry of Digital Economy agreementSubject host "
            "government records in Nairobi | asserted"
        ),
        (
            "$200 million contract with the Ministry of Digital Economy hasCost $200 million "
            "| asserted"
        ),
        (
            "$200 million contract with the Ministry of Digital Economy hasParty Baobab "
            "Compute | asserted"
        ),
        (
            "$200 million contract with the Ministry of Digital Economy hasParty Ministry of "
            "Digital Economy | asserted"
        ),
        "Baobab Compute locatedIn Kenya | asserted",
        "government records hostedBy Baobab Compute | intended",
        "government records hostedIn Nairobi | intended",
    ],
    "Orange’s acquisition of Scaleway was completed in March.": [
        "Orange acquires Scaleway | asserted",
    ],
    "The contract signed by Orange and Microsoft covers the storage of health records.": [
        "contract agreementSubject storage of health records | asserted",
        "contract hasParty Microsoft | asserted",
        "contract hasParty Orange | asserted",
    ],
    "Orange, which owns Scaleway, relies on Nvidia.": [
        "Orange dependsOn Nvidia | asserted",
        "Orange possesses Scaleway | asserted",
    ],
    "The data centres that Orange operates depend on Nvidia.": [
        "Orange operates data centres | asserted",
        "data centres dependsOn Nvidia | asserted",
    ],
    "The data centres it operates depend on Nvidia.": [
        "data centres dependsOn Nvidia | asserted",
    ],
    "Orange said on Monday it had acquired Scaleway.": [
        "Orange acquires Scaleway | reported by Orange",
    ],
    "Orange said it would not acquire Scaleway.": [
        "- Orange acquires Scaleway | predicted by Orange",
    ],
    "“We depend on Nvidia,” said Jane Doe, chief executive of Baobab Compute.": [
        "Baobab Compute dependsOn Nvidia | reported by Jane Doe",
        "Jane Doe schema:affiliation Baobab Compute | asserted",
    ],
    "“Baobab Compute depends on Nvidia,” said the minister Jane Doe.": [
        "Baobab Compute dependsOn Nvidia | reported by Jane Doe",
    ],
    # whose remark stands in brackets denies what is quoted
    "“Google controls the market” [a claim Microsoft disputes], Jane Doe added.": [
        "- Google controls market | reported by Microsoft",
        "Google controls market | reported by Jane Doe",
        "Microsoft denies Google controls the market | asserted",
    ],
    "“We are building a data centre in Rabat,” said Orange.": [
        "Orange creates data centre | reported by Orange",
        "data centre locatedIn Rabat | reported by Orange",
    ],
    '"Orange controls the network," Jane Doe told reporters. "Microsoft does not."': [
        "Orange controls network | reported by Jane Doe",
    ],
    "Orange controls the network, the ministry said in a statement on Friday.": [
        "Orange controls network | reported by ministry",
    ],
    "According to Orange, Microsoft controls the network.": [
        "Microsoft controls network | reported by Orange",
    ],
    "Orange denied that it had sold Scaleway to Microsoft.": [
        "- Microsoft acquires Scaleway | reported by Orange",
        "- Orange provides Scaleway | reported by Orange",
        "Orange denies it had sold Scaleway to Microsoft | asserted",
    ],
    "Orange has yet to sign a contract with Microsoft.": [
        "- contract with Microsoft hasParty Microsoft | asserted",
        "- contract with Microsoft hasParty Orange | asserted",
    ],
    "Orange no longer depends on Microsoft.": [
        "- Orange dependsOn Microsoft | asserted",
    ],
    "Neither Orange nor Microsoft owns the cable.": [
        "- Microsoft possesses cable | asserted",
        "- Orange possesses cable | asserted",
    ],
    "No ministry has signed a contract with Orange.": [
        "- contract with Orange hasParty Orange | asserted",
        "- contract with Orange hasParty ministry | asserted",
    ],
    "Orange failed to acquire Scaleway.": [
        "- Orange acquires Scaleway | asserted",
    ],
    "Orange never acquired Scaleway.": [
        "- Orange acquires Scaleway | asserted",
    ],
    "Orange might acquire Scaleway.": [
        "Orange acquires Scaleway | hypothetical",
    ],
    "Orange plans to build a data centre in Rabat.": [
        "Orange creates data centre | intended",
        "data centre locatedIn Rabat | intended",
    ],
    "Orange is expected to acquire Scaleway.": [
        "Orange acquires Scaleway | predicted",
    ],
    "Orange is set to launch a cloud service.": [
        "Orange launches cloud service | intended",
    ],
    "If Orange acquires Scaleway, Microsoft will own the network.": [
        "Microsoft possesses network | predicted",
        "Orange acquires Scaleway | hypothetical",
    ],
    "Has Orange acquired Scaleway?": [
        "Orange acquires Scaleway | hypothetical",
    ],
    "Orange must acquire Scaleway.": [
        "Orange acquires Scaleway | needed",
    ],
    "Orange is considering acquiring Scaleway.": [
        "Orange acquires Scaleway | intended",
    ],
    "Orange reportedly acquired Scaleway.": [
        "Orange acquires Scaleway | hypothetical",
    ],
    "France awarded Orange a contract.": [
        "contract hasParty France | asserted",
        "contract hasParty Orange | asserted",
    ],
    "Orange was awarded a contract by France.": [
        "contract hasParty France | asserted",
        "contract hasParty Orange | asserted",
    ],
    (
        "Acme Ltd, a Nairobi-based cloud provider, hosts the records of the Kenya Revenue "
        "Authority (KRA). The company depends on Nvidia."
    ): [
        "Acme Ltd dependsOn Nvidia | asserted",
        "Acme Ltd locatedIn Nairobi | asserted",
        "records of the Kenya Revenue Authority hostedBy Acme Ltd | asserted",
    ],
    (
        "Thales chief executive Jane Doe said Orange owned the satellite. She added that "
        "Thales would buy it."
    ): [
        "Jane Doe schema:affiliation Thales | asserted",
        "Orange possesses satellite | reported by Jane Doe",
        "Thales acquires satellite | predicted by Jane Doe",
    ],
    "Microsoft's subsidiary Acme Ltd uses the platform.": [
        "Acme Ltd partOf Microsoft | asserted",
        "Acme Ltd uses platform | asserted",
    ],
    "Kenya and Uganda signed a memorandum of understanding in Kampala on 4 May 2026.": [
        "memorandum of understanding hasParty Kenya | asserted",
        "memorandum of understanding hasParty Uganda | asserted",
        "memorandum of understanding signedOn 2026-05-04 | asserted",
    ],
    "The 40MW campus cost $90 million.": [
        "40MW campus hasCapacity 40MW | asserted",
        "40MW campus hasCost $90 million | asserted",
    ],
    "The supercomputer, built by Hewlett Packard Enterprise, is operated by Orange.": [
        "Hewlett Packard Enterprise creates supercomputer | asserted",
        "Orange operates supercomputer | asserted",
    ],
    "Built by Hewlett Packard Enterprise, the supercomputer is operated by Orange.": [
        "Hewlett Packard Enterprise creates supercomputer | asserted",
        "Orange operates supercomputer | asserted",
    ],
    "Most of its servers are owned by Microsoft.": [
        "Microsoft possesses servers | asserted",
    ],
    "Orange took over Scaleway and set up a research laboratory.": [
        "Orange acquires Scaleway | asserted",
        "Orange creates research laboratory | asserted",
    ],
    "The report urges France to invest in networks.": [
        "France investsIn networks | recommended by report",
        "report invitesTo invest in networks | recommended by report",
    ],
    "The report warned that Orange could lose control of its data.": [
        "- Orange controls data | hypothetical by report",
        "Orange facesRisk lose control of its data | hypothetical by report",
    ],
    # what is left out the second time
    "Orange will hold 51 per cent of the cable, and Thales 49 per cent.": [
        "Orange possesses cable | predicted",
        "Thales possesses cable | predicted",
    ],
    "The project got $18 million from Orange and $7 million from France.": [
        "France funds project | asserted",
        "Orange funds project | asserted",
    ],
    # what stands past an aside
    "Orange has bought the cable, which runs to Oslo, for $4 million.": [
        "Orange acquires cable | asserted",
        "cable hasCost $4 million | asserted",
    ],
    "Orange has bought the cable, which Thales sold for $4 million.": [
        "Orange acquires cable | asserted",
        "Thales provides cable | asserted",
        "cable hasCost $4 million | asserted",
    ],
    "Orange, together with Thales, owns the cable.": [
        "Orange possesses cable | asserted",
        "Thales possesses cable | asserted",
    ],
    "The cables, both owned by Orange, are old.": ["Orange possesses cables | asserted"],
    # numbers that order what is said, and that count more of it
    "Second, Orange should sell the cable.": ["Orange provides cable | recommended"],
    "Orange needs thirty more engineers and a law.": [
        "Orange needs law | needed",
        "Orange needs thirty more engineers | needed",
    ],
    # whose list an aside ends in
    "The council, which includes Orange and Thales, owns the cable.": [
        "council possesses cable | asserted",
    ],
    "Orange owns the cable and Thales runs the network.": [
        "Orange possesses cable | asserted",
        "Thales operates network | asserted",
    ],
    "Orange will provide the servers and the company Lumo the software.": [
        "Lumo provides software | predicted",
        "Orange provides servers | predicted",
    ],
    "Chad owns 51% of the port and Orange the remainder.": [
        "Chad possesses port | asserted",
        "Orange possesses port | asserted",
    ],
    "Nvidia supplied the chips, Dell the servers and Cisco the network.": [
        "Cisco provides network | asserted",
        "Dell Technologies provides servers | asserted",
        "Nvidia provides chips | asserted",
    ],
    # what one does besides, behind a comma
    "The agency buys chips from Nvidia, rents servers from Orange and keeps its records in Lyon.": [
        "Nvidia provides chips | asserted",
        "Orange provides servers | asserted",
        "agency acquires chips | asserted",
        "agency uses Orange | asserted",
        "agency uses servers | asserted",
        "records hostedIn Lyon | asserted",
    ],
    # verbs that are nouns too
    "Orange, it says, hosts its payroll on servers in Lyon.": [
        "payroll hostedBy Orange | reported by Orange",
        "payroll hostedIn Lyon | reported by Orange",
        "payroll hostedIn servers | reported by Orange",
        "servers locatedIn Lyon | reported by Orange",
    ],
    "Chad needs a small, boring, permanent fund for open models.": [
        "Chad needs small, boring, permanent fund | needed",
    ],
    # a quotation of several sentences in straight marks
    '"Orange supplies the servers. Lumo owns the keys," said Ada Moyo.': [
        "Lumo possesses keys | reported by Ada Moyo",
        "Orange provides servers | reported by Ada Moyo",
    ],
    "Orange will provide servers and operate the network.": [
        "Orange operates network | predicted",
        "Orange provides servers | predicted",
    ],
    "Under the deal, Orange will build a campus.": [
        "Orange creates campus | predicted",
    ],
    "The bank's records are stored in Dublin.": [
        "records hostedIn Dublin | asserted",
    ],
    "The bank's records are subject to the GDPR.": [
        "records subjectTo General Data Protection Regulation | asserted",
    ],
    (
        "“The bank depends on Microsoft,” Jane Doe of Reuters said. “The ministry owns the "
        "servers.”"
    ): [
        "Jane Doe schema:affiliation Reuters | asserted",
        "bank dependsOn Microsoft | reported by Jane Doe",
        "ministry possesses servers | reported by Jane Doe",
    ],
    (
        "Acme Compute Ltd (“Acme”), a developer of language models, and the University of "
        "Tartu today released an open model."
    ): [
        "Acme Compute Ltd publishes open model | asserted",
        "University of Tartu publishes open model | asserted",
    ],
    "The Data Protection Commission, led by Jane Doe, has not approved the transfer.": [
        "Jane Doe schema:affiliation Data Protection Commission | asserted",
    ],
    "Orange sold Scaleway to Microsoft without owning the network.": [
        "- Orange possesses network | asserted",
        "Microsoft acquires Scaleway | asserted",
        "Orange provides Scaleway | asserted",
    ],
    "Orange signed the agreement before Microsoft acquired Scaleway.": [
        "Microsoft acquires Scaleway | asserted",
        "agreement hasParty Orange | asserted",
    ],
    "Orange's plans to acquire Scaleway have been shelved.": [
        "- Orange acquires Scaleway | intended",
    ],
    "Orange's plan to acquire Scaleway fell through.": ["Orange acquires Scaleway | hypothetical"],
    "Orange's decision to acquire Scaleway pleased Thales.": [
        "Orange acquires Scaleway | intended"
    ],
    "The decision to acquire Scaleway pleased Orange.": [],
    "Orange is due to acquire Scaleway.": ["Orange acquires Scaleway | intended"],
    "Orange sold Scaleway due to lack of funds.": ["Orange provides Scaleway | asserted"],
    "Orange to acquire Scaleway": ["Orange acquires Scaleway | intended"],
    "Orange set to acquire Scaleway": ["Orange acquires Scaleway | intended"],
    "Orange, due to acquire Scaleway in May, sold its cable.": [
        "Orange acquires Scaleway | intended",
        "Orange provides cable | asserted",
    ],
    "The site, to be built by Orange, pleased Thales.": ["Orange creates site | intended"],
    "Orange employs 300 people and, since March, runs the site.": [
        "Orange hasCapacity 300 people | asserted",
        "Orange operates site | asserted",
    ],
    "The site is run by Orange and Scaleway by Thales.": [
        "Orange operates site | asserted",
        "Thales operates Scaleway | asserted",
    ],
    "France, which funds the site, and Orange, which runs it, met.": [
        "France funds site | asserted",
        "Orange operates site | asserted",
    ],
    "Not Orange but Thales runs the site.": ["Thales operates site | asserted"],
    "Orange completed the acquisition of Scaleway.": ["Orange acquires Scaleway | asserted"],
    "Orange abandoned the acquisition of Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "The regulator warned that outages could hit the port.": [
        "port facesRisk outages | hypothetical by regulator",
    ],
    "The regulator fears that Orange, whose board is appointed by France, will collapse.": [
        "Orange facesRisk will collapse | hypothetical by regulator",
    ],
    "It falls to Orange to build the site.": ["Orange creates site | needed"],
    "There are plans for Orange to build the site.": ["Orange creates site | intended"],
    "The plan is for Orange to build the site.": ["Orange creates site | intended"],
    "France is waiting for Orange to build the site.": ["Orange creates site | intended"],
    "Orange was chosen by France to build the site.": ["Orange creates site | intended"],
    "The site is funded by France but run by Orange.": [
        "France funds site | asserted",
        "Orange operates site | asserted",
    ],
    "The site will be funded by France, built by Orange and run by Thales.": [
        "France funds site | predicted",
        "Orange creates site | predicted",
        "Thales operates site | predicted",
    ],
    "The proposed acquisition of Scaleway by Orange is under review.": [
        "Orange acquires Scaleway | intended",
    ],
    "The cable, whose cost the ministry estimates at about $85 million, will land in Mombasa.": [
        "cable hasCost $85 million | reported by ministry",
        "cable locatedIn Mombasa | predicted",
    ],
    "Orange sold its data, and operators at Thales can use the servers.": [
        "Orange provides data | asserted",
        "operators uses servers | asserted",
    ],
    "Orange has sold chips to China and needs no licence.": [
        "- Orange needs licence | needed",
        "Orange provides chips | asserted",
    ],
    "The consortium of Orange and Vodafone that operates the cable was sold.": [
        "consortium of Orange and Vodafone hasParty Orange | asserted",
        "consortium of Orange and Vodafone hasParty Vodafone | asserted",
        "consortium of Orange and Vodafone operates cable | asserted",
    ],
    "Its assistant, Lumo, runs on a model from Orange.": [
        "Lumo uses model | asserted",
        "Orange provides model | asserted",
    ],
    "The files are hosted by two firms, Oracle and Microsoft.": [
        "files hostedBy Microsoft | asserted",
        "files hostedBy Oracle | asserted",
    ],
    "Three firms, Oracle and Microsoft among them, agreed.": [],
    "Ghana has scrapped plans to build a supercomputer.": [
        "- Ghana creates supercomputer | intended",
    ],
    "The government has no plan to ban foreign suppliers.": [
        "- government forbids foreign suppliers | intended",
    ],
    "The ministry asked Lumanet to host the registry.": [
        "ministry invitesTo host the registry | recommended by ministry",
        "registry hostedBy Lumanet | recommended by ministry",
    ],
    "Asked whether the model understood Hausa, Igbo or Tiv, Ms Boateng said it did not.": [
        "- model coversLanguage Hausa | reported by Boateng",
        "- model coversLanguage Igbo | reported by Boateng",
        "- model coversLanguage Tiv | reported by Boateng",
    ],
    "Brightwater, the Leeds firm which built the archive, is hiring.": [
        "Brightwater creates archive | asserted",
        "Brightwater locatedIn Leeds | asserted",
    ],
    "The chip that Nordgrid designed is used by three banks.": [
        "Nordgrid develops chip | asserted",
        "banks uses chip | asserted",
    ],
    "The operator is said to have lost control of the network.": [
        "- operator controls network | hypothetical",
    ],
    "Minister of State for Energy Ravi Menon said the cable belonged to India.": [
        "India possesses cable | reported by Ravi Menon",
        "Ravi Menon schema:affiliation Ministry of State for Energy | asserted",
    ],
    "The auditor found the price excessive.": [
        "price evaluatedAs excessive | evaluated by auditor",
    ],
    "Its deal with Lumanet, under which tax files will be stored in Togo, was praised.": [
        "deal with Lumanet hasParty Lumanet | asserted",
        "tax files hostedIn Togo | predicted",
    ],
    "Most cooperatives in the north use software made by Lumanet.": [
        "Lumanet develops software | asserted",
        "cooperatives uses software | asserted",
    ],
    "The machine was switched on in June 2025 by Lumanet.": [
        "Lumanet launches machine | asserted",
    ],
    "There is no cable that Orange operates.": ["- Orange operates cable | asserted"],
    "Rather than buying a licence from Orange, the bank trained its own model.": [
        "- Orange provides licence | asserted",
        "- bank acquires licence | asserted",
        "bank develops model | asserted",
    ],
    "The company no longer has a factory in Spain.": [
        "- company possesses factory | asserted",
    ],
    "The country lacks a data centre in Leeds.": [
        "- country possesses data centre | asserted",
        "- data centre locatedIn Leeds | asserted",
    ],
    "The country lacks trained engineers.": [
        "- country possesses trained engineers | asserted",
    ],
    "It is unclear who operates the servers.": [],
    "All customer files are kept in a vault in Zurich.": [
        "customer files hostedIn Zurich | asserted",
    ],
    "Hospitals are at risk of losing their data.": [
        "Hospitals facesRisk losing their data | hypothetical",
    ],
    "The decree bars providers from exporting records.": [
        "decree forbids exporting records | asserted",
    ],
    "Elin Dahl, a lawyer at the digital rights group Epicenter, called the bill a disgrace.": [
        "Elin Dahl schema:affiliation Epicenter | asserted",
        "bill evaluatedAs disgrace | evaluated by Elin Dahl",
    ],
    "Lumanet, whose headquarters are in Vilnius, is hiring.": [
        "Lumanet locatedIn Vilnius | asserted",
    ],
    "The ministry has terminated its contract with Lumanet.": [
        "- contract with Lumanet hasParty Lumanet | asserted",
        "- contract with Lumanet hasParty ministry | asserted",
    ],
    "The senator accused the ministry of selling the registry to Orange.": [
        "ministry provides registry | hypothetical by senator",
    ],
    "The senator rejected the charge that Orange controls the registry.": [
        "- Orange controls registry | reported by senator",
        "senator denies Orange controls the registry | asserted",
    ],
    "The court has barred the ministry from using the software.": [
        "court forbids using the software | asserted",
    ],
    "Investors including Halcyon Partners put $30 million into Scaleway.": [
        "Halcyon Partners investsIn Scaleway | asserted",
    ],
    "An American company controls the satellites on which the army depends.": [
        "American company controls satellites | asserted",
        "army dependsOn satellites | asserted",
    ],
    "The law requires that health data be stored in Ecuador.": [
        "health data hostedIn Ecuador | needed by law",
    ],
    "Yachay is a chatbot developed by Orange.": [
        "Orange develops Yachay | asserted",
    ],
    "A study by the Pacific Institute found that most hospitals use American software.": [
        "Pacific Institute publishes study | asserted",
        "hospitals uses American software | reported by Pacific Institute",
    ],
    "The workload will run on its own cluster of 640 GPUs.": [
        "cluster of 640 GPUs hasCapacity 640 GPUs | asserted",
        "workload uses cluster of 640 GPUs | predicted",
    ],
    "A second phase of 12 MW is planned for 2028.": [
        "second phase of 12 MW hasCapacity 12 MW | intended",
    ],
    "Sumaq's Peruvian subsidiary, Wira, will run the platform.": [
        "Wira locatedIn Peru | asserted",
        "Wira operates platform | predicted",
        "Wira partOf Sumaq | asserted",
    ],
    "Telvara received a $5 million grant from the development bank.": [
        "$5 million grant hasCost $5 million | asserted",
        "development bank funds Telvara | asserted",
    ],
    "Kestrel and the Bank of Malta said they had signed a twelve-year lease.": [
        "twelve-year lease hasParty Bank of Malta | reported by Bank of Malta",
        "twelve-year lease hasParty Bank of Malta | reported by Kestrel",
        "twelve-year lease hasParty Kestrel | reported by Bank of Malta",
        "twelve-year lease hasParty Kestrel | reported by Kestrel",
    ],
    "The Portfolio Committee on Communications published a report.": [
        "Portfolio Committee on Communications publishes report | asserted",
    ],
    "All files are stored abroad.": [
        "files hostedIn abroad | asserted",
    ],
    "Kestrel will lease 300 racks to the university.": [
        "Kestrel provides 300 racks | predicted",
        "university uses 300 racks | predicted",
    ],
    "Sir Alan Thwaite, a former secretary at Thales, put it bluntly: “We rent our own memory.”": [
        "Alan Thwaite schema:affiliation Thales | asserted",
    ],
    "None of our servers leaves Malta, said Ana Pop, who heads Kestrel.": [
        "Ana Pop schema:affiliation Kestrel | asserted",
        "servers hostedIn Malta | reported by Ana Pop",
    ],
    "The keys, he added, were held by Kestrel alone.": [
        "Kestrel possesses keys | hypothetical",
    ],
    "Kestrel, whose majority shareholder is the Canadian fund Laurentian, is growing.": [
        "Laurentian investsIn Kestrel | asserted",
        "Laurentian locatedIn Canada | asserted",
    ],
    "The minister denied that police were using tools supplied by the Israeli firm Oryx Vision.": [
        "- police uses tools | reported by minister",
        "Oryx Vision locatedIn Israel | asserted",
        "Oryx Vision provides tools | hypothetical by minister",
        (
            "minister denies police were using tools supplied by the Israeli firm Oryx Vision "
            "| asserted"
        ),
    ],
    "A spokeswoman for Thales, Ida Moen, published a report.": [
        "Ida Moen publishes report | asserted",
        "Ida Moen schema:affiliation Thales | asserted",
    ],
    "Per Aas, mayor of Narvik since 2019, chairs the committee.": [
        "Aas schema:affiliation Narvik | asserted",
        "Aas schema:affiliation committee | asserted",
    ],
    # rough figures, and adverbs of extent
    "Zambia hosts over 30 commercial data centres.": [
        "30 commercial data centres hostedBy Zambia | asserted",
    ],
    "The ministry will build around 70 labs nationwide.": [
        "ministry creates 70 labs | predicted",
    ],
    "A dispute over 40 jobs has closed the site.": [],
    # nouns and adjectives that look like verbs
    "Orange managing director Jane Doe opened the data centre.": [
        "Jane Doe launches data centre | asserted",
        "Jane Doe schema:affiliation Orange | asserted",
    ],
    # names: people called Bill, firms with their form, joined names before a noun
    "“We rely on Nvidia,” said Bill Otieno, CEO of Savanna Cloud.": [
        "Bill Otieno schema:affiliation Savanna Cloud | asserted",
        "Savanna Cloud dependsOn Nvidia | reported by Bill Otieno",
    ],
    "Tulip Circuits Co., Ltd. signed an agreement with Orange.": [
        "agreement with Orange hasParty Orange | asserted",
        "agreement with Orange hasParty Tulip Circuits Co., Ltd. | asserted",
    ],
    "Orange bought advanced Nvidia and AMD chips.": [
        "Orange acquires advanced Nvidia and AMD chips | asserted",
    ],
    "Orange will build a data hall through its start-up, Numo.": [
        "Orange creates data hall | predicted",
    ],
    "The site and the cable are both controlled by Orange.": [
        "Orange controls cable | asserted",
        "Orange controls site | asserted",
    ],
    # "not only" says that it is so
    "Orange does not only rely on Nvidia.": [
        "Orange dependsOn Nvidia | asserted",
    ],
    # who argues for a thing says so for themselves; a source need not have done it
    "Jane Doe and John Smith advocate a European cloud.": [
        "Jane Doe advocates European cloud | recommended by Jane Doe",
        "John Smith advocates European cloud | recommended by John Smith",
    ],
    "The construction of the network began in May, according to Orange.": [],
    # what is said of a thing is no thing
    "This is not a detail. It is a flaw.": [],
    "The campus will be a modest, secure site.": [],
    # asides in brackets, passives with "being", documents that speak
    "The Volta Bank (VB) and the Volta Water Agency (VWA) signed a deal.": [
        "deal hasParty Volta Bank | asserted",
        "deal hasParty Volta Water Agency | asserted",
    ],
    "A cable being laid by Orange will open.": [
        "Orange creates cable | asserted",
    ],
    "The report warns that France relies on Nvidia.": [
        "France dependsOn Nvidia | reported by report",
    ],
    "The report that France relies on Nvidia is disputed.": [
        "France dependsOn Nvidia | hypothetical",
    ],
    "Orange provides 20,000 fully funded school places.": [
        "Orange provides 20,000 fully funded school places | asserted",
    ],
    "Zambia launched a large language model (LLM) programme.": [
        "Zambia launches large language model (LLM) programme | asserted",
    ],
    "The Senate Budget, Science and Energy Committee published a report.": [
        "Senate Budget, Science and Energy Committee publishes report | asserted",
    ],
    "The state shortlisted firms to supply chips.": [
        "firms provides chips | intended",
    ],
    # what "this" speaks of is nothing that "it" may stand for
    "Zambia has no plan. This is a gap. It is a mistake.": [
        "- Zambia possesses plan | asserted",
    ],
    # a source is no complement, a quoted verdict no part of what it is about
    "Orange has supplied the chips, according to people familiar with the matter.": [
        "Orange provides chips | reported by people familiar",
    ],
    "The union called the deal “a sell-out”.": [
        "deal evaluatedAs “a sell-out” | evaluated by union",
    ],
    "A machine built by Orange and hosted at Stanford University has failed.": [
        "Orange creates machine | asserted",
        "machine hostedBy Stanford University | asserted",
    ],
    "Zambia signed a pact with Orange covering health.": [
        "pact with Orange agreementSubject health | asserted",
        "pact with Orange hasParty Orange | asserted",
        "pact with Orange hasParty Zambia | asserted",
    ],
    "Orange opened its models to Zambia.": [],
    # a noun takes up no name that comes later, however many figures stand between
    "The start-up raised $15 million from Iliad.": [
        "Iliad funds start-up | asserted",
    ],
    # what is to be made is not there yet; what "and" joins is described
    "Orange will build the country's largest data centre in Rabat.": [
        "Orange creates largest data centre | predicted",
        "largest data centre locatedIn Rabat | predicted",
    ],
    "Orange partnered with Iliad to develop chips and models designed for schools.": [
        "Iliad coBuilds chips | intended",
        "Iliad coBuilds models | intended",
        "Orange develops chips | intended",
        "Orange develops models | intended",
        "models adaptedTo schools | intended",
    ],
    "Orange committed to providing processors.": [
        "Orange provides processors | intended",
    ],
    "States sign contracts without the means to audit them.": [
        "contracts hasParty States | asserted",
    ],
    "The facility uses Nvidia chips.": [
        "facility uses Nvidia chips | asserted",
    ],
    "Zambia is migrating 30,000 computers to Linux.": [
        "Zambia uses Linux | asserted",
    ],
    # participles behind a place or a figure, lists in a body's name, "what it lacks is"
    "A data centre in Rabat operated by Orange is old.": [
        "Orange operates data centre | asserted",
        "data centre locatedIn Rabat | asserted",
    ],
    "The model with 90 billion parameters built by Orange is old.": [
        "Orange creates model | asserted",
    ],
    "Orange signed a pact with the Agency for Science, Technology and Research.": [
        (
            "pact with the Agency for Science, Technology and Research hasParty Agency for "
            "Science, Technology and Research | asserted"
        ),
        ("pact with the Agency for Science, Technology and Research hasParty Orange | asserted"),
    ],
    "What Zambia lacks is a foundry.": [
        "Zambia needs foundry | needed",
    ],
    "Orange, Iliad and Thales hold patents.": [
        "Iliad possesses patents | asserted",
        "Orange possesses patents | asserted",
        "Thales possesses patents | asserted",
    ],
    # of any country nothing is told; who are counted are those who may act
    "A country that does not control its data relies on others.": [],
    "Orange and Iliad signed a pact. The two halls are in Rabat.": [
        "halls locatedIn Rabat | asserted",
        "pact hasParty Iliad | asserted",
        "pact hasParty Orange | asserted",
    ],
    "According to figures laid before the House, the ministry depends on Orange.": [
        "ministry dependsOn Orange | asserted"
    ],
    # a comment says whose the words are, in the present and before a semicolon too
    "The ministry depends on Orange, the study says.": [
        "ministry dependsOn Orange | reported by study"
    ],
    "The ministry depends on Orange, Jane Doe said; the rest is known.": [
        "ministry dependsOn Orange | reported by Jane Doe"
    ],
    "The ministry depends on Orange, it is said.": ["ministry dependsOn Orange | hypothetical"],
    "The unions want a say in Orange.": [],
    "Jane Doe thinks that the plan is not serious.": [
        "- plan evaluatedAs is serious | evaluated by Jane Doe"
    ],
    "Most schools depend on Microsoft, an official said.": [
        "schools dependsOn Microsoft | reported by official"
    ],
    "Orange, a provider of clouds, said it depends on Microsoft.": [
        "Orange dependsOn Microsoft | reported by Orange",
        "Orange provides clouds | asserted",
    ],
    "Senator Jane Doe sponsored the bill.": ["Jane Doe advocates bill | asserted"],
    # an infinitive without "to" behind "help"
    "Orange must help build the cable.": [
        "Orange creates cable | needed",
    ],
    # who says so, past a date, and behind a place
    "The ministry said in a statement on Monday that Orange relies on Nvidia.": [
        "Orange dependsOn Nvidia | reported by ministry",
    ],
    "Speaking at a conference in Rabat, Jane Doe said that Orange relies on Nvidia.": [
        "Orange dependsOn Nvidia | reported by Jane Doe",
    ],
    "Orange insists it does not rely on Nvidia.": [
        "- Orange dependsOn Nvidia | reported by Orange",
    ],
    # who is given a loan builds; what is expected is not there; who was appointed
    "The bank has approved a loan to build the cable.": [],
    "The takeover of Scaleway by Orange is expected to close in June.": [
        "Orange acquires Scaleway | predicted",
    ],
    "Jane Doe was appointed chief executive of Orange.": [
        "Jane Doe schema:affiliation Orange | asserted",
    ],
    "None of the records are stored outside Zambia.": [
        "- records hostedIn outside Zambia | asserted",
    ],
    # verbs that share what follows
    "Orange owns and operates the cable.": [
        "Orange operates cable | asserted",
        "Orange possesses cable | asserted",
    ],
    "Orange neither owns nor operates the cable.": [
        "- Orange operates cable | asserted",
        "- Orange possesses cable | asserted",
    ],
    "The cable was designed and built by Orange.": [
        "Orange creates cable | asserted",
        "Orange develops cable | asserted",
    ],
    "The firm expanded and opened a data centre.": [
        "firm launches data centre | asserted",
    ],
    # who says so: before a quotation, and in "as X said"
    "Jane Doe said, “Orange relies on Nvidia.”": [
        "Orange dependsOn Nvidia | reported by Jane Doe",
    ],
    "As Jane Doe told us, “Orange relies on Nvidia.”": [
        "Orange dependsOn Nvidia | reported by Jane Doe",
    ],
    "As Jane Doe noted on Monday, Orange relies on Nvidia.": [
        "Orange dependsOn Nvidia | reported by Jane Doe",
    ],
    "As demand grows, Orange relies on Nvidia.": [
        "Orange dependsOn Nvidia | asserted",
    ],
    # initials, and offices with a list of what they are for
    "T.K. Moyo, director of Orange, said Zambia owns the cable.": [
        "T.K. Moyo schema:affiliation Orange | asserted",
        "Zambia possesses cable | reported by T.K. Moyo",
    ],
    "T. K. Moyo of Orange spoke in the U.S. Zambia owns the cable.": [
        "T. K. Moyo schema:affiliation Orange | asserted",
        "Zambia possesses cable | asserted",
    ],
    "Jane Doe, Cabinet Secretary for Trade, Energy and the Blue Economy, who knows Orange, left.": [
        ("Jane Doe schema:affiliation Ministry for Trade, Energy and the Blue Economy | asserted"),
    ],
    "In Kenya, the firm that runs the cable said prices would fall.": [
        "firm operates cable | asserted"
    ],
    "Nordgrid, the new investment vehicle chaired by Faisal Qubaisi, has acquired Velmora.": [
        "Faisal Qubaisi schema:affiliation Nordgrid | asserted",
        "Nordgrid acquires Velmora | asserted",
    ],
    "Nordgrid runs Vega, the federally chartered non-profit that operates a cluster in Oslo.": [
        "Nordgrid operates Vega | asserted",
        "Vega operates cluster | asserted",
        "cluster locatedIn Oslo | asserted",
    ],
    "Orange stores the data in Ireland and the Netherlands.": [
        "data hostedIn Ireland | asserted",
        "data hostedIn Netherlands | asserted",
    ],
    "The cluster planned at Pasir Gudang depends on Nvidia.": [
        "cluster dependsOn Nvidia | asserted"
    ],
    "Orange built a data centre in the Karoo.": [
        "Orange creates data centre | asserted",
        "data centre locatedIn Karoo | asserted",
    ],
    "A plant built at Rhode runs on gas.": [
        "plant locatedIn Rhode | asserted",
        "plant uses gas | asserted",
    ],
    "Ada Castonguay-Reid runs the Lagos Chamber of Commerce and Industry.": [
        "Ada Castonguay-Reid schema:affiliation Lagos Chamber of Commerce and Industry | asserted"
    ],
    "Jane Doe, who runs operations at Orange, agreed.": [
        "Jane Doe schema:affiliation Orange | asserted"
    ],
    "Iliad grew. “No investor need fear us,” it said, not denying that Orange uses Nvidia.": [
        "- Iliad denies Orange uses Nvidia | reported by Iliad",
        "Orange uses Nvidia | hypothetical by Iliad",
    ],
    "Chip shipments need a licence, and Khazna Data Centers, which runs the campus, was sold.": [
        "Chip shipments needs licence | needed",
        "Khazna Data Centers operates campus | asserted",
    ],
    "The law requires operators with two halls to publish accounts.": [
        "operators publishes accounts | needed",
        "operators subjectTo law | asserted",
    ],
    "The minister said the government ought instead to charge for water.": [
        "minister recommends charge for water | recommended by minister"
    ],
    "Jane Doe said the provinces must not wait for Ottawa.": [
        "- provinces needs wait for Ottawa | needed by Jane Doe"
    ],
    "Any new data centre must bring its own generation.": [
        "new data centre needs bring its own generation | needed"
    ],
    "The government should charge for water.": [],
    "Jane Doe believes the tender favours large bidders.": [
        "tender evaluatedAs favours large bidders | evaluated by Jane Doe"
    ],
    "Never has Orange relied on Nvidia, nor does it operate the servers.": [
        "- Orange dependsOn Nvidia | asserted",
        "- Orange operates servers | asserted",
    ],
    "Iliad is majority-owned by Orange.": ["Orange possesses Iliad | asserted"],
    "A spokesman for Orange said it would examine the contract.": [],
    "The bill fell short by four votes.": [],
    "Jane Doe called the deal “a leap in the dark”.": [
        "deal evaluatedAs a leap in the dark | evaluated by Jane Doe"
    ],
    "The government prefers a treaty with Brazil.": [
        "treaty with Brazil hasParty Brazil | intended"
    ],
    "Should Slovenia build its own chips?": ["Slovenia creates chips | hypothetical"],
    "Will Orange host the data?": ["data hostedBy Orange | hypothetical"],
    "The campus, to be called Kokerboom One, will be built by Orange.": [
        "Orange creates Kokerboom One | predicted"
    ],
    "A cable dubbed Mirage will be laid by Orange.": ["Orange creates Mirage | predicted"],
    "Jane Doe said disputes must be settled in Oslo.": [],
    "Orange hosts forty services, including the payroll of Iliad.": [
        "forty services hostedBy Orange | asserted",
        "payroll of Iliad hostedBy Orange | asserted",
    ],
    "Nordgrid Compute (Pty) Ltd owns a data centre.": [
        "Nordgrid Compute (Pty) Ltd possesses data centre | asserted"
    ],
    "Nordgrid borrowed money from the Bank of Namibia and the Dutch fund Oranjekade.": [
        "Oranjekade locatedIn Netherlands | asserted"
    ],
    "Orange sells chips, not software.": [
        "- Orange provides software | asserted",
        "Orange provides chips | asserted",
    ],
    "No data will leave Kenya, and none will be stored outside France.": [
        "- data hostedIn outside France | predicted",
        "data hostedIn Kenya | predicted",
    ],
    "The bank said all will be stored in Kenya.": [],
    "Orange is Kenya's largest operator.": [],
    "Orange's Dabengwa Sifiso Data Centre opened.": [],
    "The app runs on schedule, and Jane Doe did not use the word.": [],
    "The law requires data to be stored in Kenya.": ["data hostedIn Kenya | needed"],
    "Kenya has long relied on Orange.": ["Kenya dependsOn Orange | asserted"],
    "The contract has long annexes.": ["contract hasFacet long annexes | asserted"],
    "Orange has a market value of $3bn.": [],
    "Tafo cost $26 million.": ["Tafo hasCost $26 million | asserted"],
    "Quillmark trained Sorrel on 40,000 court rulings.": [
        "Quillmark develops Sorrel | asserted",
        "Sorrel uses 40,000 court rulings | asserted",
    ],
    "Ireland's ComReg and Germany's Brennel use the tool.": [
        "Brennel uses tool | asserted",
        "ComReg uses tool | asserted",
    ],
    "The museum and the archive use the tool.": [
        "archive uses tool | asserted",
        "museum uses tool | asserted",
    ],
    "The Data (Use and Access) Act 2025 forbids the sale of records.": [
        "Data (Use and Access) Act 2025 forbids sale of records | asserted"
    ],
    "Innovation, Science and Economic Development Canada funds the cluster.": [
        "Innovation, Science and Economic Development Canada funds cluster | asserted"
    ],
    "Vodafone and Orange Egypt use the tool.": [
        "Orange Egypt uses tool | asserted",
        "Vodafone uses tool | asserted",
    ],
    "The ministry owns the network. Orange operates it.": [
        "Orange operates network | asserted",
        "ministry possesses network | asserted",
    ],
    "Orange sold the tool to Chad, and the ministry uses it.": [
        "Orange provides tool | asserted",
        "ministry uses tool | asserted",
    ],
    "The ministry released two models. Iliad hosts them.": [
        "ministry publishes models | asserted",
        "models hostedBy Iliad | asserted",
    ],
    "Orsay Systems lost money. Iliad bought it in June.": [
        "Iliad acquires Orsay Systems | asserted"
    ],
    "Sorrel is a model for nurses. Quillmark trained it.": ["Quillmark develops Sorrel | asserted"],
    "The law allows authorities to demand access to the data.": [],
    "The union wants the government to bar foreign clouds.": [
        "government forbids foreign clouds | recommended by union",
        "union recommends bar foreign clouds | recommended by union",
    ],
    "The authority must explain how it works with others.": [
        "authority needs explain how it works with others | needed"
    ],
    "Lena Voss, chair of the board of Kestrel Cloud, resigned.": [
        "Lena Voss schema:affiliation Kestrel Cloud | asserted"
    ],
    "Vice-President Maria Bell announced the deal.": ["Maria Bell announces deal | asserted"],
    "Orange opened offices in New Jersey.": [
        "Orange launches offices | asserted",
        "offices locatedIn New Jersey | asserted",
    ],
    "The university's goal is to build a model for Igbo.": [
        "model adaptedTo Igbo | intended",
        "model coversLanguage Igbo | intended",
        "university creates model | intended",
    ],
    "The aim of the ministry is to own the network.": ["ministry possesses network | intended"],
    "The hall was opened in May and cost €60 million.": ["hall hasCost €60 million | asserted"],
    "The platform, developed by Brill, runs on a cluster.": [
        "Brill develops platform | asserted",
        "platform uses cluster | asserted",
    ],
    "Orange fears losing its customers.": [
        "Orange facesRisk losing its customers | hypothetical by Orange"
    ],
    "The supplier holds the keys.": ["supplier possesses keys | asserted"],
    "Orange has access.": [],
    "Chad has a data centre, in Moundou, with a capacity of 2 megawatts.": [
        "Chad possesses data centre | asserted",
        "data centre hasCapacity 2 megawatts | asserted",
        "data centre locatedIn Moundou | asserted",
    ],
    "The police have used a system called Argos, supplied by Tarn.": [
        "Tarn provides Argos | asserted",
        "police uses Argos | asserted",
    ],
    "The deal gives Iliad a 20 per cent stake in Brill.": ["Iliad investsIn Brill | asserted"],
    "Its owner, the fund Nordlys, wants to sell it.": [],
    "Orange failed to open its data centre in Dakar.": [
        "- Orange launches data centre | asserted",
        "- data centre locatedIn Dakar | asserted",
    ],
    "It is unlikely that Kenya owns the cable.": ["Kenya possesses cable | hypothetical"],
    "It is not true that Kenya owns the cable.": ["- Kenya possesses cable | asserted"],
    "It is not certain that Kenya owns the cable.": ["Kenya possesses cable | hypothetical"],
    "It is false that Kenya owns the cable.": ["- Kenya possesses cable | asserted"],
    "It is clear that Kenya owns the cable.": ["Kenya possesses cable | asserted"],
    "It is software that runs on Orange servers.": ["software uses Orange servers | asserted"],
    "Jane Doe said the fee was too high.": ["fee evaluatedAs too high | evaluated by Jane Doe"],
    "Orange sold its files to Thales. The latter hosts them in Lyon.": [
        "Orange provides files | asserted",
        "files hostedBy Thales | asserted",
        "files hostedIn Lyon | asserted",
    ],
    "One of the engineers, Jane Doe, founded Doxa.": ["Jane Doe creates Doxa | asserted"],
    "Orange and Thales met. Both use Linux.": [
        "Orange uses Linux | asserted",
        "Thales uses Linux | asserted",
    ],
    "Both firms use Linux.": ["firms uses Linux | asserted"],
    "Kenya bought Falcon, a bank said. Orange and Thales will host it.": [
        "Falcon hostedBy Orange | predicted",
        "Falcon hostedBy Thales | predicted",
        "Kenya acquires Falcon | reported by bank",
    ],
    "A committee met. Committee counsel Jane Doe praised Linux.": [
        "Jane Doe schema:affiliation committee | asserted",
    ],
    "The university published a model. It covers Wolof.": [
        "model coversLanguage Wolof | asserted",
        "university publishes model | asserted",
    ],
    "Mistral centre Smith and": [],
    "Us use Linux.": [],
    "The state runs the cable, then": ["state operates cable | asserted"],
    # what is put in the place of what is denied, and what a colon details
    "Orange does not depend on Google but on Microsoft.": [
        "- Orange dependsOn Google | asserted",
        "Orange dependsOn Microsoft | asserted",
    ],
    "What Kenya needs is not another strategy; it is a power line.": [
        "- Kenya needs strategy | needed",
        "Kenya needs power line | needed",
    ],
    "What schools need is simpler: teachers, time and trust.": [
        "schools needs teachers | needed",
        "schools needs time | needed",
        "schools needs trust | needed",
    ],
    "If Orange must install meters, prices will rise.": [],
    "Nobody requires Orange to install meters.": [],
    "Does the law require Orange to install meters?": ["Orange subjectTo law | hypothetical"],
    "“We own two halls. We use Oracle,” said Ada Moyo, a former director of Orange.": [
        "Ada Moyo schema:affiliation Orange | asserted",
    ],
    "It was not Orange that built the site, but Thales.": [
        "- Orange creates site | asserted",
        "Thales creates site | asserted",
    ],
    "It is not Orange that Thales bought.": ["- Thales acquires Orange | asserted"],
    # an aside between an auxiliary and its verb, but none in which somebody says so
    "Orange must, within a year, publish its code.": ["Orange publishes code | needed"],
    "The files are, for the time being, held by Orange.": ["Orange possesses files | asserted"],
    "Orange may, if needed, buy Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Orange will, from June, host files.": ["files hostedBy Orange | predicted"],
    "Orange has not, in the past year, bought a chip.": ["- Orange acquires chip | asserted"],
    "Orange will, he said, buy Scaleway.": [],
    # who says of what others told that it is not so, in a sentence of its own or a relative
    "A newspaper said Orange bought Thales. That is untrue, the ministry said.": [
        "- Orange acquires Thales | reported by ministry",
        "Orange acquires Thales | reported by newspaper",
        "ministry denies Orange bought Thales | asserted",
    ],
    "A newspaper said Orange bought Thales. “That is false,” said the ministry.": [
        "- Orange acquires Thales | reported by ministry",
        "Orange acquires Thales | reported by newspaper",
        "ministry denies Orange bought Thales | asserted",
    ],
    "A newspaper said Orange bought Thales. The ministry said this was false.": [
        "- Orange acquires Thales | reported by ministry",
        "Orange acquires Thales | reported by newspaper",
        "ministry denies Orange bought Thales | asserted",
    ],
    "A newspaper said Orange bought Thales. The ministry never said this was false.": [
        "Orange acquires Thales | reported by newspaper",
    ],
    "A newspaper said Orange bought Thales, something the ministry denied.": [
        "- Orange acquires Thales | reported by ministry",
        "Orange acquires Thales | reported by newspaper",
        "ministry denies Orange bought Thales | asserted",
    ],
    "A newspaper said Orange bought Thales, a claim that the ministry rejected.": [
        "- Orange acquires Thales | reported by ministry",
        "Orange acquires Thales | reported by newspaper",
        "ministry denies Orange bought Thales | asserted",
    ],
    "A newspaper said Orange bought Thales, a firm that the ministry rejected.": [
        "Orange acquires Thales | reported by newspaper",
    ],
    "Lumo, a firm the ministry backed, depends on Thales.": [
        "Lumo dependsOn Thales | asserted",
        "ministry funds Lumo | asserted",
    ],
    "Orange can work with Thales without working for it.": [],
    # what somebody wants done to a thing is no thing that they need
    "The union wants its files hosted by Orange.": [
        "files hostedBy Orange | recommended by union",
        "union recommends its files hosted by Orange | recommended by union",
    ],
    "Orange wants Scaleway sold to Thales.": [
        "Orange recommends Scaleway sold to Thales | recommended by Orange",
        "Thales acquires Scaleway | recommended by Orange",
    ],
    "Orange wants a cloud run by Thales.": [
        "Orange needs cloud | needed",
        "Thales operates cloud | needed",
    ],
    "The model was replaced by Orange.": [],
    # what somebody does not say is not their word
    "Orange failed to disclose that Thales uses Iliad.": ["Thales uses Iliad | hypothetical"],
    "Orange has yet to disclose how it will finance the site.": ["Orange funds site | predicted"],
    # a semicolon ends what a conjunction opens
    "It is unclear whether it pays; Ida Lind, who heads Thales, left.": [
        "Ida Lind schema:affiliation Thales | asserted",
    ],
    "Orange would do well to buy Thales.": ["Orange acquires Thales | recommended"],
    "Orange would be wise to buy Thales.": ["Orange acquires Thales | recommended"],
    "Orange handed the ministry the files stored.": ["Orange provides files | asserted"],
    # how often a thing is done is no thing
    "The records are often hosted by Orange.": ["records hostedBy Orange | asserted"],
    "Orange always hosts records.": ["records hostedBy Orange | asserted"],
    # what is joined to a name is done by it, whatever is said of the thing
    "Thales rejected the Orange-run cable.": ["Orange operates Orange-run cable | asserted"],
    "The cable is not Orange-operated.": ["- Orange operates cable | asserted"],
    "Thales owns the Orange-built Vela.": [
        "Orange creates Vela | asserted",
        "Thales possesses Vela | asserted",
    ],
    "A Swahili-speaking assistant was tested.": [
        "Swahili-speaking assistant coversLanguage Swahili | asserted",
    ],
    "English-speaking countries grew.": [],
    # what somebody is to do, and what they only would like to
    "Orange is responsible for hosting records.": ["records hostedBy Orange | asserted"],
    "Orange was tasked with hosting records.": ["records hostedBy Orange | intended"],
    "Orange is in talks to buy Thales.": ["Orange acquires Thales | intended"],
    "Orange is keen on buying Thales.": ["Orange acquires Thales | intended"],
    "Orange is interested in buying Thales.": ["Orange acquires Thales | hypothetical"],
    "Orange plans on buying Thales.": ["Orange acquires Thales | intended"],
    "Orange is exempt from hosting records.": ["records hostedBy Orange | hypothetical"],
    "Orange was sued for using Lumo.": ["Orange uses Lumo | hypothetical"],
    # whose report it was does not part the report from what it says
    "Orange denied a report by Reuters that it sold Lumo to Thales.": [
        "- Orange provides Lumo | reported by Orange",
        "- Thales acquires Lumo | reported by Orange",
        "Orange denies it sold Lumo to Thales | asserted",
        "Reuters publishes report | asserted",
    ],
    "A claim by Thales that Orange uses Lumo spread.": ["Orange uses Lumo | hypothetical"],
    "Orange read a report by a firm that runs the network.": [
        "firm operates network | asserted",
        "firm publishes report | asserted",
    ],
    # an aside parts a verb from what it takes, and a subject from its verb
    "Orange published, after months of delay, the contract.": [
        "Orange publishes contract | asserted",
    ],
    "The plan failed, after the vote, a disaster for Orange.": [],
    "The mayor described the plan, drawn up by Orange, as reckless.": [
        "Orange creates plan | evaluated by mayor",
        "plan evaluatedAs reckless | evaluated by mayor",
    ],
    "The minister, speaking in Paris, announced a fund.": ["minister announces fund | asserted"],
    "Orange, which is growing, announced a fund.": ["Orange announces fund | asserted"],
    "Orange hosts records, announced a minister.": [
        "records hostedBy Orange | reported by minister",
    ],
    # what would be lost is a risk as well as a thing that somebody has
    "Orange risks losing control of the network.": [
        "- Orange controls network | hypothetical",
        "Orange facesRisk losing control of the network | hypothetical",
    ],
    # what is found to be so is the thing, not who finds it
    "The court found the contract to be excessive.": [
        "contract evaluatedAs to be excessive | evaluated by court",
    ],
    # what heads a compound of several words is its first
    "Orange issued a call for tenders.": ["Orange publishes call for tenders | asserted"],
    # what nobody has decided on yet
    "Orange is weighing whether to buy Lumo.": ["Orange acquires Lumo | hypothetical"],
    # a forum that opposes something is a body
    "The Digital Rights Forum opposes the sale, said its director, Ada Moyo.": [
        "- Digital Rights Forum advocates sale | recommended by Digital Rights Forum via Ada Moyo",
        "Ada Moyo schema:affiliation Digital Rights Forum | asserted",
    ],
    # what explains a name and whose place it is stand aside: both signed
    "Thales, a French group in Paris, and Orange signed a memorandum.": [
        "Thales locatedIn France | asserted",
        "Thales locatedIn Paris | asserted",
        "memorandum hasParty Orange | asserted",
        "memorandum hasParty Thales | asserted",
    ],
    "Thales, the oldest host in Oman, and Orange signed a memorandum.": [
        "memorandum hasParty Orange | asserted",
        "memorandum hasParty Thales | asserted",
    ],
    # "that" stands for what was signed, and governs nothing
    "The contract that Orange signed with Thales ends.": [
        "contract hasParty Orange | asserted",
        "contract hasParty Thales | asserted",
    ],
    # a size is of what stands in the places
    "Orange runs a hall in Cork with a capacity of 4 MW.": [
        "Orange operates hall | asserted",
        "hall hasCapacity 4 MW | asserted",
        "hall locatedIn Cork | asserted",
    ],
    # a clause without "that" at the end of an aside
    "Lumo, the firm everyone cites, depends on Thales.": ["Lumo dependsOn Thales | asserted"],
    # what semicolons add behind who said it is theirs too, up to who says something else
    "Orange hosts the data, Ada Moyo said; the servers belong to Thales.": [
        "Thales possesses servers | reported by Ada Moyo",
        "data hostedBy Orange | reported by Ada Moyo",
    ],
    "Orange hosts the data, said Ada Moyo; Thales insists that it owns the servers.": [
        "Thales possesses servers | reported by Thales",
        "data hostedBy Orange | reported by Ada Moyo",
    ],
    # who should demand a thing has not: it is who says so that wants it
    "“The state should call for an audit,” Ada Moyo argued.": [
        "state recommends audit | recommended by Ada Moyo",
    ],
    # whose view, whose words a sentence is
    "In Ada Moyo's view, Orange depends on Thales.": [
        "Orange dependsOn Thales | reported by Ada Moyo"
    ],
    "Ada Moyo runs Lumo. In her view, Orange depends on Thales.": [
        "Ada Moyo schema:affiliation Lumo | asserted",
        "Orange dependsOn Thales | reported by Ada Moyo",
    ],
    "By its own account, Orange depends on Thales.": [
        "Orange dependsOn Thales | reported by Orange",
    ],
    # a verb whose clause has a subject of its own tells of nobody else what that does
    "Ada Moyo said Orange owns the site. She said Thales hosts the data.": [
        "Orange possesses site | reported by Ada Moyo",
        "data hostedBy Thales | reported by Ada Moyo",
    ],
    # what a document says in quotation marks, and how somebody puts it
    "The report states: “Orange depends on Thales.”": [
        "Orange dependsOn Thales | reported by report"
    ],
    "As Ada Moyo puts it, “Orange depends on Thales”.": [
        "Orange dependsOn Thales | reported by Ada Moyo"
    ],
    # "it" is whose spokeswoman speaks
    "Lumo's spokeswoman said it owns the site.": [
        "Lumo possesses site | reported by Lumo's spokeswoman",
    ],
    # for whom a thing is so is spoken of
    "Orange owns a site. For Lumo, the move is a shock. The company hosts the data.": [
        "Orange possesses site | asserted",
        "data hostedBy Lumo | asserted",
    ],
    # somebody's name behind a thing opens a clause, and is no part of the thing's name
    "Orange runs a tool Atos built in 2019.": [
        "Atos creates tool | asserted",
        "Orange operates tool | asserted",
    ],
    "The data centre Google operates is in Lyon.": [
        "Google operates data centre | asserted",
        "data centre locatedIn Lyon | asserted",
    ],
    "The chipmaker Nvidia owns the site.": ["Nvidia possesses site | asserted"],
    "Under the deal Orange bought 200 chips.": ["Orange acquires 200 chips | asserted"],
    "In a report Orange said Google hosts the data.": ["data hostedBy Google | reported by Orange"],
    # who builds is no thing that is built
    "Lumo is building a campus.": ["Lumo creates campus | asserted"],
    # a comma may join a clause with another subject
    "Thales owns the site, Orange hosts the data and the state trains the model.": [
        "Thales possesses site | asserted",
        "data hostedBy Orange | asserted",
        "state develops model | asserted",
    ],
    "Thales owns the site, the state hosts the data.": [
        "Thales possesses site | asserted",
        "data hostedBy state | asserted",
    ],
    # an aside on a part of a noun is no subject; what is named among several is told of
    "The files, some 40 of them, sat on servers in Lyon.": [
        "files hostedIn Lyon | asserted",
        "files hostedIn servers | asserted",
        "servers locatedIn Lyon | asserted",
    ],
    "The firms, most of which are small, use Llama.": ["firms uses Llama | asserted"],
    "Copies of ten registers, the cadastre among them, sit in Lyon.": [
        "Copies of ten registers hostedIn Lyon | asserted",
        "cadastre hostedIn Lyon | asserted",
        "cadastre locatedIn Lyon | asserted",
    ],
    "Several firms use Llama, among them Orange.": [
        "Orange uses Llama | asserted",
        "firms uses Llama | asserted",
    ],
    "Ada Lum, who heads the Centre for Data, welcomed the bill.": [
        "Ada Lum advocates bill | recommended by Ada Lum",
        "Ada Lum schema:affiliation Centre for Data | asserted",
    ],
    # for whom somebody speaks or spoke is theirs
    "Speaking for Orange, Ada Lum said the site is full.": [
        "Ada Lum schema:affiliation Orange | asserted"
    ],
    "Ada Lum, formerly of Orange, said the site is full.": [
        "Ada Lum schema:affiliation Orange | asserted"
    ],
    "Ada Lum, from Kenya, said the site is full.": [],
    "Baroness Lum of Clun said the site is full.": [],
    "Ada Lum is a member of the Kolda Civic Forum.": [
        "Ada Lum schema:affiliation Kolda Civic Forum | asserted"
    ],
    "Orange advised that it will comply.": [],
    # where a name ends
    "Vela Digital owns a site.": ["Vela Digital possesses site | asserted"],
    "Solomon Data Centre Ltd owns a site.": ["Solomon Data Centre Ltd possesses site | asserted"],
    "The Public Estate and Digital Committee owns a site.": [
        "Public Estate and Digital Committee possesses site | asserted"
    ],
    "The Centre for Law and Democracy owns a site.": [
        "Centre for Law and Democracy possesses site | asserted"
    ],
    "The Trade Ministry and Health Ministry own a site.": [
        "Health Ministry possesses site | asserted",
        "Trade Ministry possesses site | asserted",
    ],
    "The files are kept in a hall, in the east of Lyon, run by Orange.": [
        "Orange operates hall | asserted"
    ],
    # two verbs have one object, the second denied
    "Orange leases but does not own the site.": [
        "- Orange possesses site | asserted",
        "Orange uses site | asserted",
    ],
    "A site that Orange leases but does not own was closed.": [
        "- Orange possesses site | asserted",
        "Orange uses site | asserted",
    ],
    "Orange has built but not opened the site.": [
        "- Orange launches site | asserted",
        "Orange creates site | asserted",
    ],
    "Orange grew but did not buy the site.": ["- Orange acquires site | asserted"],
    # what is denied ends where more is said
    "Orange denied that the site was full, adding that Thales owns the land.": [
        "Orange denies the site was full | asserted",
        "Thales possesses land | reported by Orange",
    ],
    "Orange denied that the site was full, according to the paper.": [
        "Orange denies the site was full | reported by paper"
    ],
    # one, these, most and both stand for what was spoken of
    "Chile has data centres. Orange has run one in Lyon since 2015.": [
        "Chile possesses data centres | asserted",
        "Orange operates data centre | asserted",
    ],
    "France has a data protection law. Uganda does not have one.": [
        "- Uganda possesses data protection law | asserted"
    ],
    "Orange made copies. These are held in Lyon.": [
        "Orange creates copies | asserted",
        "copies hostedIn Lyon | asserted",
    ],
    "Orange made copies. Most are held in Lyon.": [
        "Orange creates copies | asserted",
        "most copies hostedIn Lyon | asserted",
    ],
    "Orange and Thales have halls. Both were bought by KfW.": [
        "KfW acquires Orange | asserted",
        "KfW acquires Thales | asserted",
        "Orange possesses halls | asserted",
        "Thales possesses halls | asserted",
    ],
    "Orange owns a hall set aside for it.": ["Orange possesses hall | asserted"],
    "Orange owns the site outright.": ["Orange possesses site | asserted"],
    # "then" has its subject before it, or goes on from another verb
    "Orange then trained a model.": ["Orange develops model | asserted"],
    "Orange bought the cable, then trained a model.": [
        "Orange acquires cable | asserted",
        "Orange develops model | asserted",
    ],
    # a subject that says how many it is of: what may be a noun is its verb
    "One of the country’s largest banks plans a data centre in Rabat.": [
        "data centre locatedIn Rabat | intended",
        "largest banks creates data centre | intended",
    ],
    "A group of hospitals needs engineers.": ["hospitals needs engineers | needed"],
    "Corvane and Halden risk isolation.": [
        "Corvane facesRisk isolation | hypothetical",
        "Halden facesRisk isolation | hypothetical",
    ],
    "Corvane and Halden met on Tuesday. Both need engineers.": [
        "Corvane needs engineers | needed",
        "Halden needs engineers | needed",
    ],
    "Corvane and Halden met on Tuesday. The pair plan a data centre in Rabat.": [
        "Corvane creates data centre | intended",
        "Halden creates data centre | intended",
        "data centre locatedIn Rabat | intended",
    ],
    "Both research institutes plan a merger.": [],
    "Orange bought Nvidia and AMD chips.": [
        "Orange acquires AMD chips | asserted",
        "Orange acquires Nvidia | asserted",
    ],
    # what one of many is called has its verb behind the name
    "A start-up called Corvane risks isolation.": ["Corvane facesRisk isolation | hypothetical"],
    "A start-up called Corvane put $4 million into the project.": [
        "Corvane investsIn project | asserted"
    ],
    "The minister called Corvane managers liars.": [],
    "Orange launched a model, dubbed Lumo-2, in 2024.": ["Orange launches Lumo-2 | asserted"],
    "Orange launched Lumo-2, called it a success and sold it.": [
        "Lumo-2 evaluatedAs success | evaluated by Orange",
        "Orange launches Lumo-2 | asserted",
        "Orange provides Lumo-2 | asserted",
    ],
    # "get" makes a passive
    "The chips got bought by Orange.": ["Orange acquires chips | asserted"],
    "Staff got used to the chatbot.": [],
    # a plain form behind "rather than" is what is not done
    "Orange opened an office in Leeds rather than train a model.": [
        "- Orange develops model | asserted",
        "Orange launches office | asserted",
        "office locatedIn Leeds | asserted",
    ],
    "Rather than build a data centre, Orange rented servers.": [
        "- Orange creates data centre | asserted",
        "Orange uses servers | asserted",
    ],
    "Orange might one day train a model.": ["Orange develops model | hypothetical"],
    # "and" goes on from the clause's verb past what describes its object between commas
    "Orange is building a model, trained by Thales, and wants to publish it.": [
        "Orange creates model | asserted",
        "Orange publishes model | intended",
        "Thales develops model | asserted",
    ],
    "Orange has a model, called Lumo-2, and needs engineers.": [
        "Orange needs engineers | needed",
        "Orange possesses Lumo-2 | asserted",
    ],
    # the noun for what a thing is behind its name makes no other thing
    "Lumo-2 runs on Nvidia chips. Orange launched the Lumo-2 model.": [
        "Lumo-2 uses Nvidia chips | asserted",
        "Orange launches Lumo-2 | asserted",
    ],
    "Orange launched Kestral, a chatbot. Hospitals use the Kestral chatbot.": [
        "Hospitals uses Kestral | asserted",
        "Orange launches Kestral | asserted",
    ],
    "Orange trained a model, Lumo-2. The Lumo-2 language model uses chips. It is hosted in Lyon.": [
        "Lumo-2 hostedIn Lyon | asserted",
        "Lumo-2 uses chips | asserted",
        "Orange develops Lumo-2 | asserted",
    ],
    "Orange trained a Lumo-2 model. Lumo-2 is new.": ["Orange develops Lumo-2 model | asserted"],
    "Lumo-2 is new. Orange signed the Lumo-2 contract.": [
        "Lumo-2 contract hasParty Orange | asserted"
    ],
    # what a trigger asks for is what is done to, not who does it
    "The university supports a ban on cameras.": [
        "university advocates ban | recommended by university"
    ],
    "The firms support a ban on cameras.": ["firms advocates ban | recommended by firms"],
    # a form in -ing behind such a verb has what is given for its objects
    "Orange keeps offering researchers 400 processors.": [
        "Orange provides 400 processors | asserted"
    ],
    "Orange stopped offering researchers 400 processors.": [
        "- Orange provides 400 processors | asserted"
    ],
    "The state stopped funding cuts.": [],
    # what denies a subject denies nothing of what a relative between commas says of it
    "Neither Orange, which runs the port, nor Iliad trained a model.": [
        "- Iliad develops model | asserted",
        "- Orange develops model | asserted",
        "Orange operates port | asserted",
    ],
    # the verb behind an aside: a past like its plain form, and one whose aside ends in adverbs
    "The centre, which opened in Lyon, cost €4 million.": [
        "centre hasCost €4 million | asserted",
        "centre locatedIn Lyon | asserted",
    ],
    "Ada Noiret and Max Ruiz, both formerly of Thales, founded Orange.": [
        "Ada Noiret creates Orange | asserted",
        "Max Ruiz creates Orange | asserted",
    ],
    # "neither" alone, and who does what a noun says behind what its object is
    "Orange and Thales are firms. Neither owns a cable.": [
        "- Orange possesses cable | asserted",
        "- Thales possesses cable | asserted",
    ],
    "Orange and Thales are firms. Neither owns a cable. Both use Llama.": [
        "- Orange possesses cable | asserted",
        "- Thales possesses cable | asserted",
        "Orange uses Llama | asserted",
        "Thales uses Llama | asserted",
    ],
    "Orange and Thales are firms. Neither plans nor budgets exist.": [],
    "The takeover of Thales, a rival firm, by Orange is over.": [
        "Orange acquires Thales | asserted"
    ],
    "The adoption of Llama, an open model, by the ministry is over.": [
        "ministry uses Llama | asserted"
    ],
    "The takeover of Thales, a rival firm, by 2027 is over.": [],
    # who is named behind what they are, and what stands beside a length of time
    "Its makers, Orange and Thales, have published the weights.": [
        "Orange publishes weights | asserted",
        "Thales publishes weights | asserted",
    ],
    "The ministry, Orange and Thales have published the weights.": [
        "Orange publishes weights | asserted",
        "Thales publishes weights | asserted",
        "ministry publishes weights | asserted",
    ],
    "That leaves Orange with 30 percent of Thales.": ["Orange possesses Thales | asserted"],
    "Orange bought two years and a licence.": ["Orange acquires licence | asserted"],
    # a subject behind its verb, where a place or a participle opens the clause
    "In an old brewery in Lyon stands a supercomputer.": [
        "old brewery locatedIn Lyon | asserted",
        "supercomputer hostedIn Lyon | asserted",
        "supercomputer hostedIn old brewery | asserted",
        "supercomputer locatedIn Lyon | asserted",
    ],
    "On the outskirts of Lyon stands the new data centre.": [
        "new data centre locatedIn Lyon | asserted"
    ],
    "To Lyon, not to Paris, will go the new data centre.": [
        "- new data centre locatedIn Paris | predicted",
        "new data centre locatedIn Lyon | predicted",
    ],
    "Beneath the assistant lies a model, and Orange owns it.": [
        "Orange possesses model | asserted",
        "assistant restsOn model | asserted",
    ],
    "Orange runs halls in Nice, and in Lyon sits a cluster.": [
        "Orange operates halls | asserted",
        "cluster hostedIn Lyon | asserted",
        "cluster locatedIn Lyon | asserted",
    ],
    "The servers in Lyon and in Kano are machines.": [
        "servers locatedIn Kano | asserted",
        "servers locatedIn Lyon | asserted",
    ],
    "In Lyon, Orange runs a data centre.": ["Orange operates data centre | asserted"],
    "Hosting the files is Orange.": ["files hostedBy Orange | asserted"],
    "Hosting the files is a mistake.": ["Hosting the files evaluatedAs is a mistake | evaluated"],
    "In the hall stands were sold.": [],
    # a verb of speech that breaks off, with nobody before it or nothing behind
    "Orange trained a model, claims.": ["Orange develops model | asserted"],
    "Orange trained a model, claims": ["Orange develops model | asserted"],
    "Was it Orange and Iliad that trained a model?": ["Iliad develops model | hypothetical"],
    # what nobody in a body does, the body does not do
    "Nobody at Orange uses the app.": [
        "- Orange uses app | asserted",
    ],
    "No one at the ministry has tested the model.": [
        "- ministry uses model | asserted",
    ],
    "Nobody uses the app.": [],
    # who is set apart by the same preposition does not do it
    "The site is run by Orange, not by the ministry.": [
        "- ministry operates site | asserted",
        "Orange operates site | asserted",
    ],
    "The cable was laid by Thales and not by Orange.": [
        "- Orange creates cable | asserted",
        "Thales creates cable | asserted",
    ],
    "The servers belong to Orange, not to the state.": [
        "- state possesses servers | asserted",
        "Orange possesses servers | asserted",
    ],
    "The ministry rents its servers from Orange, not from Amazon.": [
        "- Amazon provides servers | asserted",
        "- ministry uses Amazon | asserted",
        "Orange provides servers | asserted",
        "ministry uses Orange | asserted",
        "ministry uses servers | asserted",
    ],
    "The site is run by Orange, not by choice.": [
        "Orange operates site | asserted",
    ],
    # what one considers a thing is a judgement, and no plan
    "The union considers the contract a mistake.": [
        "contract evaluatedAs mistake | evaluated by union",
    ],
    "The app is considered unsafe by doctors.": [
        "app evaluatedAs unsafe | evaluated by doctors",
    ],
    "Orange is considering a data centre.": [
        "Orange creates data centre | intended",
    ],
    # hours of something are a thing, and so many hours a time
    "Orange holds 900 hours of recordings.": [
        "Orange possesses 900 hours of recordings | asserted",
    ],
    "Orange has four hours.": [],
    # "who" that asks again is nobody
    "The text is silent on who keeps the keys, who owns the cable and who runs the site.": [],
    "The minister, who owns the cable, resigned.": [
        "minister possesses cable | asserted",
    ],
    # an agreement that is somebody's is there, where what is wanted of it is not to sign it
    "The ministry must publish its contract with Orange.": [
        "contract with Orange hasParty Orange | asserted",
        "contract with Orange hasParty ministry | asserted",
        "ministry publishes contract with Orange | needed",
    ],
    "The union wants the bank to end its deal with Orange.": [
        "deal with Orange hasParty Orange | asserted",
        "deal with Orange hasParty bank | asserted",
        "union recommends end its deal with Orange | recommended by union",
    ],
    "The ministry must sign its contract with Orange.": [
        "contract with Orange hasParty Orange | needed",
        "contract with Orange hasParty ministry | needed",
    ],
    "Orange published the plan. The minister called it absurd.": [
        "Orange publishes plan | asserted",
        "plan evaluatedAs absurd | evaluated by minister",
    ],
    "Orange bought Thales. Analysts called it a mistake.": [
        "Orange acquires Thales | asserted",
    ],
    # who builds a thing together
    "Orange and Thales will build a model in Leeds together.": [
        "Orange coBuilds model | predicted",
        "Thales coBuilds model | predicted",
    ],
    "Orange will put a team together.": [
        "Orange creates team | predicted",
    ],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_says_this_and_no_more(text: str):
    """Each sentence gives exactly these statements, put and attributed like this."""
    extraction = read(text, "en")

    assert SENTENCES[text] == all_told(extraction)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_denial_shows_the_words_that_deny(text: str):
    """The shapes refuse a negative statement without a cue of negation: no graph would come out."""
    negative = [one for one in read(text, "en").statements if one.polarity is Polarity.NEGATIVE]

    assert all(CueKind.NEGATION in {cue.kind for cue in one.cues} for one in negative)


def test_a_machine_may_be_named_before_its_noun():
    """The noun behind a name says that it is no person's."""
    found = read("The Santos Dumont supercomputer is new.", "en").entities

    assert [SCHEMA.Product in one.types for one in found if "Dumont" in one.label.lexical] == [True]
