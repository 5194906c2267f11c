"""What the rules read in ordinary French sentences: a case for each way of building one."""

import pytest

from kg.model import Modality
from tests.reading import read, read_article, told, triple

CASES = [
    # "ne … plus que", "ne … jamais que" say that it is so
    ("L’école n’utilise plus que des tablettes.", ["école uses tablettes"]),
    ("Orange n’a jamais possédé que trois câbles.", ["Orange possesses câbles"]),
    ("Le port ne dépend plus guère que de la Chine.", ["port dependsOn Chine"]),
    ("L’école n’utilise plus de tablettes.", ["- école uses tablettes"]),
    # a denial of one's own act; whoever else tells of the denial leaves it open
    (
        "Orange nie tout rachat de Scaleway.",
        ["Orange denies rachat de Scaleway", "- Orange acquires Scaleway"],
    ),
    (
        "On apprend que la France nie tout rachat de Scaleway.",
        ["France denies rachat de Scaleway"],
    ),
    # a house of parliament is no fund that was named
    (
        "Le Fonds Sambre finance le pont. Le Sénat publie la convention.",
        ["Fonds Sambre funds pont", "Sénat publishes convention"],
    ),
    # what somebody was to do, and did or not
    (
        "Orange devait livrer le logiciel, mais elle ne l’a pas fait.",
        ["Orange provides logiciel", "- Orange provides logiciel"],
    ),
    (
        "Orange voulait racheter Scaleway. Elle l’a fait en mai.",
        ["Orange acquires Scaleway", "Orange acquires Scaleway"],
    ),
    ("La ville pourrait vendre le site. Thales ne l’a pas fait.", ["ville provides site"]),
    ("La ville pourrait vendre le site. L’a-t-elle fait ?", ["ville provides site"]),
    ("La ville pourrait vendre le site. Elle ne le fera pas.", ["ville provides site"]),
    # adverbs of several words, and "maintenant", part no object from its verb
    (
        "Orange exploite maintenant trois centres de données.",
        ["Orange operates centres de données"],
    ),
    ("Orange utilise autant que possible des puces.", ["Orange uses puces"]),
    ("Orange peut racheter, mais Scaleway doute.", []),
    # "de" before an adjective in the plural is "des"
    ("Orange utilise de vieux serveurs.", ["Orange uses vieux serveurs"]),
    ("Orange construira de nouvelles usines.", ["Orange creates nouvelles usines"]),
    (
        "De petits serveurs hébergent les données du port.",
        ["données du port hostedBy petits serveurs"],
    ),
    ("Orange dispose de grandes salles.", ["Orange possesses grandes salles"]),
    ("Orange parle de vieux serveurs.", []),
    # how a thing is, by degree and in comparison
    ("La France juge l’amende trop lourde.", ["amende evaluatedAs trop lourde"]),
    ("Ada Noiret trouve la loi bien trop peu stricte.", ["loi evaluatedAs bien trop peu stricte"]),
    ("Le logiciel est trois fois plus lent.", ["logiciel evaluatedAs trois fois plus lent"]),
    ("Le câble est plus cher que le pont.", ["câble evaluatedAs plus cher que le pont"]),
    ("Le câble n’est pas plus cher que le pont.", ["- câble evaluatedAs plus cher que le pont"]),
    ("Le câble est si cher que le maire renonce.", []),
    (
        "Moins sûr que le pont, le câble est lent.",
        ["câble evaluatedAs Moins sûr que le pont", "câble evaluatedAs est lent"],
    ),
    ("Le câble, peu fiable, a cédé.", ["câble evaluatedAs peu fiable"]),
    ("Le logiciel traduit mieux que Falcon.", ["logiciel evaluatedAs traduit mieux que Falcon"]),
    (
        "Le traducteur répond plus vite que nous le pensions.",
        ["traducteur evaluatedAs répond plus vite"],
    ),
    (
        "Orange installe un laboratoire fiable et moderne à Rabat.",
        [
            "Orange creates laboratoire fiable et moderne",
            "laboratoire fiable et moderne locatedIn Rabat",
        ],
    ),
    (
        "Orange a acheté un logiciel libre et serveur de Nvidia.",
        ["Orange acquires logiciel libre", "Orange acquires serveur de Nvidia"],
    ),
    # two adjectives of one noun; "de" behind a verb whose subject denies it
    ("Orange exploite un réseau rapide et sûr.", ["Orange operates réseau rapide et sûr"]),
    (
        "Orange a lancé un assistant fiable et moderne.",
        ["Orange launches assistant fiable et moderne"],
    ),
    (
        "Ni Orange ni Corvane n'ont publié de modèle.",
        ["- Corvane publishes modèle", "- Orange publishes modèle"],
    ),
    # the adjective of a town stands for what is named behind it
    (
        "Le lillois Kerva a racheté la nantaise Tessel Systèmes.",
        ["Kerva acquires Tessel Systèmes"],
    ),
    # what joins another to a name before a verb in the plural
    (
        "Orange, mais aussi Corvane et Vodafone, utilisent Linux.",
        ["Corvane uses Linux", "Orange uses Linux", "Vodafone uses Linux"],
    ),
    ("Orange comme Corvane utilisent Linux.", ["Corvane uses Linux", "Orange uses Linux"]),
    ("Orange, comme Corvane, utilise Linux.", ["Orange uses Linux"]),
    ("Orange, plutôt que Corvane, utilise Linux.", ["Orange uses Linux"]),
    ("Orange plutôt que Corvane a racheté Lumo.", ["Orange acquires Lumo"]),
    # what a relative takes up: all whom a cleft names, what a participle agrees with, for each verb
    (
        "Ce sont Orange et Corvane qui ont publié le modèle.",
        ["Corvane publishes modèle", "Orange publishes modèle"],
    ),
    (
        "Ce ne sont pas Orange et Corvane qui ont publié le modèle.",
        ["- Corvane publishes modèle", "- Orange publishes modèle"],
    ),
    ("Ce n’est pas à Lyon qu’Orange a racheté Lumo.", ["Orange acquires Lumo"]),
    ("Ce n’est pas à Lyon qu’Orange est installée.", ["- Orange locatedIn Lyon"]),
    ("Ce n’est pas 310 personnes qu’Orange emploie.", ["- Orange hasCapacity 310 personnes"]),
    (
        "Le modèle que Corvane a conçu, financé et publié est ouvert.",
        ["Corvane develops modèle", "Corvane funds modèle", "Corvane publishes modèle"],
    ),
    (
        "Le rapport sur les données qu'Orange a publié est long.",
        ["Orange publishes rapport sur les données"],
    ),
    (
        "Les filiales d'Orange et de Corvane qui exploitent le réseau grandissent.",
        ["filiales d'Orange et de Corvane operates réseau"],
    ),
    # who does something first or alone does it, and a denial denies but the rank
    (
        "Orange est le premier opérateur à publier un modèle ouvert.",
        ["Orange publishes modèle ouvert"],
    ),
    ("Orange est la seule à exploiter le réseau.", ["Orange operates réseau"]),
    ("Orange n'est pas la seule à utiliser Linux.", ["Orange uses Linux"]),
    # what is done to somebody is put with "se faire" and "se voir" too
    ("Scaleway s'est fait racheter l'an dernier par Orange.", ["Orange acquires Scaleway"]),
    ("Orange s'est vue condamner à une amende.", ["Orange subjectTo amende"]),
    ("Orange s'est fait livrer des serveurs par Amazon.", ["Amazon provides serveurs"]),
    # a given name by its first letter, and a party with its article
    ("M. J.-P. Colin a racheté Thales.", ["J.-P. Colin acquires Thales"]),
    ("Le contrat est signé par A. Noiret.", ["contrat hasParty A. Noiret"]),
    ("Corvane S.A. a racheté Thales.", ["Corvane S.A. acquires Thales"]),
    # and a letter that is none: a label, or the end of a sentence
    ("R. Corvane a racheté Thales.", ["Corvane acquires Thales"]),
    ("A. N. Corvane a racheté Thales.", ["Corvane acquires Thales"]),
    ("M. A. Noiret a racheté Thales.", ["A. Noiret acquires Thales"]),
    ("Voici le lot B. Corvane a racheté Thales.", ["Corvane acquires Thales"]),
    # the same somebody by name and by letter
    (
        "Mme Ada Noiret a racheté Thales. Mme A. Noiret dirige Orange.",
        ["Ada Noiret acquires Thales", "Ada Noiret schema:affiliation Orange"],
    ),
    ("Ada Noiret (Les Verts) proteste.", ["Ada Noiret schema:affiliation Verts"]),
    # a list, of which a member opens with "des", or has a complement of its own
    (
        "Orange utilise un logiciel libre, des puces et des serveurs.",
        ["Orange uses logiciel libre", "Orange uses puces", "Orange uses serveurs"],
    ),
    (
        "Orange a acheté un logiciel de Microsoft et des puces.",
        ["Orange acquires logiciel de Microsoft", "Orange acquires puces"],
    ),
    (
        "Orange a créé une direction des achats et des ventes.",
        ["Orange creates direction des achats et des ventes"],
    ),
    (
        "Orange et des banques utilisent un logiciel libre.",
        ["Orange uses logiciel libre", "banques uses logiciel libre"],
    ),
    (
        "Orange a publié un rapport sur les données et un portail.",
        ["Orange publishes portail", "Orange publishes rapport sur les données"],
    ),
    (
        "Orange a publié un modèle pour les hôpitaux, un corpus et un portail.",
        ["Orange publishes corpus", "Orange publishes modèle", "Orange publishes portail"],
    ),
    (
        "Orange construit un centre à Rabat et un laboratoire à Fès.",
        [
            "Orange creates centre",
            "Orange creates laboratoire",
            "centre locatedIn Rabat",
            "laboratoire locatedIn Fès",
        ],
    ),
    (
        "Orange s'appuie sur Linux et un logiciel libre.",
        ["Orange dependsOn Linux", "Orange dependsOn logiciel libre"],
    ),
    # a date between a role and whose it is
    (
        "Scaleway, filiale depuis 2023 d'Orange, exploite un site.",
        ["Scaleway operates site", "Scaleway partOf Orange"],
    ),
    # what a name is said to be tells more than a word of it: "IA" is in the names of firms too
    (
        "Orange lance Sira IA, premier assistant vocal hébergé en France.",
        ["Orange launches Sira IA", "Sira IA hostedIn France"],
    ),
    # a language that those beside it tell
    (
        "Le modèle répond en wolof, en français et en zibouli.",
        [
            "modèle coversLanguage français",
            "modèle coversLanguage wolof",
            "modèle coversLanguage zibouli",
        ],
    ),
    ("Le modèle répond en français et en ligne.", ["modèle coversLanguage français"]),
    # "de" behind the object of a verb of equipping: of what sort it is, or with what
    ("Orange dote les maisons de retraite de tablettes.", ["Orange provides tablettes"]),
    ("Orange équipe trois salles de classe.", []),
    (
        "La loi du 4 mai 2021 sur les prêts, rappelle Orange, interdit les transferts.",
        ["loi du 4 mai 2021 forbids transferts"],
    ),
    ("Le site relève de l'article 9 du RGPD.", ["site subjectTo article 9 du RGPD"]),
    # where files go, and what "y" stands for: the hall rather than its town
    (
        "Orange rapatrie ses données d'Irlande vers la France.",
        ["données hostedIn France"],
    ),
    (
        "Les données seront transférées dans le centre de données de Kiffa.",
        [
            "centre de données de Kiffa locatedIn Kiffa",
            "données hostedIn centre de données de Kiffa",
        ],
    ),
    ("Le modèle est exécuté sur les serveurs d'Orange.", ["modèle hostedBy Orange"]),
    ("Nos données sont chez Orange.", ["données hostedBy Orange"]),
    (
        "Orange construit un centre de données à Rennes. Thales y logera ses copies.",
        [
            "Orange creates centre de données",
            "centre de données locatedIn Rennes",
            "copies hostedIn centre de données",
        ],
    ),
    # a participle behind an adjective, joined by "et"
    ("Un modèle libre et conçu par Orange parle.", ["Orange develops modèle libre"]),
    # posts: what somebody is behind a field of theirs, and several who are it together
    (
        "La vice-présidente aux achats d'Orange, Ada Noiret, approuve.",
        ["Ada Noiret schema:affiliation Orange"],
    ),
    (
        "Le responsable chargé des achats de Thales, Jean Dupont, approuve.",
        ["Jean Dupont schema:affiliation Thales"],
    ),
    (
        "Jean Dupont et Ada Noiret, ingénieurs chez Orange, approuvent.",
        ["Ada Noiret schema:affiliation Orange", "Jean Dupont schema:affiliation Orange"],
    ),
    (
        "Jean Dupont et Ada Noiret, qui dirigent Orange, approuvent.",
        ["Ada Noiret schema:affiliation Orange", "Jean Dupont schema:affiliation Orange"],
    ),
    (
        "Les patrons d'Orange, Jean Dupont et Ada Noiret, approuvent.",
        ["Ada Noiret schema:affiliation Orange", "Jean Dupont schema:affiliation Orange"],
    ),
    (
        "Économiste, enseignante à l'université de Nantes, Ada Noiret approuve.",
        ["Ada Noiret schema:affiliation université de Nantes"],
    ),
    ("Avocate chez Orange, Ada Noiret approuve.", ["Ada Noiret schema:affiliation Orange"]),
    (
        "Pour Ada Noiret, d'Orange, le risque est réel.",
        ["Ada Noiret schema:affiliation Orange"],
    ),
    ("Ada Noiret, une ancienne d'Orange, approuve.", ["Ada Noiret schema:affiliation Orange"]),
    (
        "Ada Noiret succède à Jean Dupont à la tête de Thales.",
        ["Ada Noiret schema:affiliation Thales"],
    ),
    (
        "Le site est financé par la France, mais exploité par Orange.",
        ["France funds site", "Orange operates site"],
    ),
    (
        "Le site sera financé par la France, construit par Orange et exploité par Thales.",
        ["France funds site", "Orange creates site", "Thales operates site"],
    ),
    (
        "Orange a construit, financé et exploité le site.",
        ["Orange creates site", "Orange funds site", "Orange operates site"],
    ),
    (
        "Orange a fondé Scaleway, puis a racheté Thales.",
        ["Orange acquires Thales", "Orange creates Scaleway"],
    ),
    ("Orange recrute et, depuis mars, exploite le site.", ["Orange operates site"]),
    ("Orange exploite le site avec l'aide de Thales.", ["Orange operates site"]),
    ("Le site est exploité par Orange et Scaleway par Thales.", ["Orange operates site"]),
    (
        "Le régulateur craint que les pannes ne paralysent la ville.",
        ["ville facesRisk pannes"],
    ),
    ("Il revient à Orange de construire le site.", ["Orange creates site"]),
    ("L'État laisse Orange exploiter le site.", ["Orange operates site"]),
    ("Orange, chargé d'exploiter le site, attend.", ["Orange operates site"]),
    ("Le maire a délivré l'autorisation de construire le site.", ["maire provides autorisation"]),
    ("La société qui exploite le site est Orange.", ["Orange operates site"]),
    ("La société qui exploite le site serait Orange.", ["société operates site"]),
    ("La société qui exploite le site sera Orange.", ["société operates site"]),
    ("La société qui exploite le site est-elle Orange ?", ["société operates site"]),
    (
        "Orange n'a pas fondé Scaleway, mais racheté Thales.",
        ["- Orange creates Scaleway", "Orange acquires Thales"],
    ),
    (
        "Orange n'a construit, financé ni exploité le site.",
        ["- Orange creates site", "- Orange funds site", "- Orange operates site"],
    ),
    (
        "Orange a racheté Thales. La société qui exploite le site est Scaleway.",
        ["Orange acquires Thales", "Scaleway operates site"],
    ),
    # whose a comment's "son" is: its speaker's house is that of the main clause
    (
        "Thales a signé avec Orange, qui loue le site, a dit sa directrice, Ada Noiret.",
        ["Ada Noiret schema:affiliation Thales", "Orange uses site"],
    ),
    # what stands in apposition behind "de X" is X, no place of it
    (
        "L’opérateur Orange montre la baie de Te Kolda, le centre de données qu’il fait bâtir.",
        ["Orange creates Te Kolda"],
    ),
    # who makes or does something, whose name stands behind what it makes; a law by its number
    ("Le fabricant de puces Zorvex a racheté Thales.", ["Zorvex acquires Thales"]),
    ("Le géant du cloud Zorvex a racheté Thales.", ["Zorvex acquires Thales"]),
    ("La loi n° 2004-63 interdit la location.", ["loi n° 2004-63 forbids location"]),
    ("Le lot n° 3 appartient à Thales.", ["Thales possesses lot n° 3"]),
    ("Le sénateur LRK Ada Noiret dirige Thales.", ["Ada Noiret schema:affiliation Thales"]),
    # a list that an aside ends in is no subject; each sum has its own giver
    (
        "Le conseil, qui comprend Orange et Thales, a construit le centre.",
        ["conseil creates centre"],
    ),
    (
        "Le centre a reçu 3 millions d’euros d’Orange et 2 millions d’euros de Thales.",
        ["Orange funds centre", "Thales funds centre"],
    ),
    # a verb behind an aside that is written like its participle
    ("La loi, qui date de 2009, interdit aux villes de louer.", ["loi forbids louer"]),
    ("Ce n’est pas Orange que Thales a racheté.", ["- Thales acquires Orange"]),
    (
        "Ce n’est pas Orange qui a construit le site, mais Thales.",
        ["- Orange creates site", "Thales creates site"],
    ),
    (
        "Aucune charge critique n’est hébergée en Irlande.",
        ["- charge critique hostedIn Irlande"],
    ),
    (
        "Nos données sont à Lyon et elles relèvent du droit américain.",
        ["données hostedIn Lyon", "données subjectTo droit américain"],
    ),
    (
        "Orange a publié un assistant capable de comprendre le wolof.",
        ["Orange publishes assistant", "assistant coversLanguage wolof"],
    ),
    (
        "Ada Noiret est directrice de Scaleway, filiale d’Iliad.",
        ["Ada Noiret schema:affiliation Scaleway", "Scaleway partOf Iliad"],
    ),
    ("L’entreprise, dont le siège se trouve à Lyon, emploie Ada.", ["entreprise locatedIn Lyon"]),
    ("L’agence a été créée par décret.", []),
    (
        "Le projet menace la vie privée des habitants.",
        ["vie privée des habitants facesRisk projet"],
    ),
    # words that count things named before: so many of them, every one, none
    ("Les villes sont là. Neuf dépendent de Thales.", ["neuf villes dependsOn Thales"]),
    ("Les villes sont là. Deux d’entre elles utilisent Linux.", ["deux villes uses Linux"]),
    ("Les villes sont là. 40 % utilisent Linux.", ["40 % des villes uses Linux"]),
    ("Les villes sont là. La plupart utilisent Linux.", ["plupart des villes uses Linux"]),
    ("Les villes sont là. Les autres utilisent Linux.", ["autres villes uses Linux"]),
    (
        "L’agence a vu onze fournisseurs. Aucun ne dépend de Thales.",
        ["- onze fournisseurs dependsOn Thales"],
    ),
    # who does what a relative says is somebody, though the noun before it is a thing
    (
        "La ville a accepté l’offre d’Orange, qui hébergeait les fichiers.",
        ["fichiers hostedBy Orange", "ville uses Orange"],
    ),
    # a participle behind a comma agrees with what it describes
    (
        "Un service d’aide à la rédaction, conçu par Orange, est en ligne.",
        ["Orange develops service d’aide"],
    ),
    # "le juge" behind a name judges
    ("Le plan avance. Ada Noiret le juge trop lent.", ["plan evaluatedAs trop lent"]),
    ("Les contrats des hôpitaux existent.", []),
    # verbs in a row share what stands behind the last, and a row of participles who does it
    (
        "Orange conçoit, construit et exploite des réseaux.",
        ["Orange develops réseaux", "Orange creates réseaux", "Orange operates réseaux"],
    ),
    ("La France finance et contrôle l’agence.", ["France funds agence", "France controls agence"]),
    ("L’agence existe et dépend de Thales.", ["agence dependsOn Thales"]),
    (
        "Le centre, construit et exploité par Orange, ouvrira.",
        ["Orange creates centre", "Orange operates centre"],
    ),
    # an object pronoun behind a comma, and a noun behind "aucun"
    (
        "Orange, retenue en mai, les héberge. La société n’est détenue par aucun fonds public.",
        ["- fonds public possesses Orange"],
    ),
    # a name in -s is one thing
    (
        "Atlas Systems assure la maintenance ; elle n’a pas accès au registre.",
        ["Atlas Systems provides maintenance", "- Atlas Systems possesses registre"],
    ),
    # a name takes no complement with "un"
    (
        "La France dispose à Lyon d’un centre de données.",
        ["France possesses centre de données"],
    ),
    # those who did it together are "elles" and "les deux groupes"
    (
        "Orange et Thales forment une équipe. Ils ont publié une étude.",
        ["Orange publishes étude", "Thales publishes étude"],
    ),
    (
        "Orange a signé un accord avec Thales. Les deux groupes créeront un laboratoire.",
        [
            "accord avec Thales hasParty Orange",
            "accord avec Thales hasParty Thales",
            "Orange creates laboratoire",
            "Thales creates laboratoire",
        ],
    ),
    # what can plead is a person, though a thing was the topic
    (
        "Ada Noiret dirige Orange. L’épisode est clos. Elle plaide pour une révision.",
        ["Ada Noiret schema:affiliation Orange", "Ada Noiret advocates révision"],
    ),
    # a pronoun stands for the noun that a verb asks for, and for no other
    (
        "Les données sont sensibles. Elles sont conservées par Thales.",
        ["données hostedBy Thales"],
    ),
    ("Le projet est ancien. Il est conservé par Thales.", []),
    # a participle behind a colon describes what follows its comma
    (
        "La France en doute : cofinancée par Orange, la machine avance.",
        ["Orange funds machine"],
    ),
    # what is set apart is not so
    (
        "Le système tourne chez Orange, et non chez Iliad.",
        ["système hostedBy Orange", "- système hostedBy Iliad"],
    ),
    ("Le système tourne chez Orange, pas très loin.", ["système hostedBy Orange"]),
    (
        "Les images sont stockées à Rabat, pas en Chine.",
        ["images hostedIn Rabat", "- images hostedIn Chine"],
    ),
    # "et" joins what a share stands between; a region acts
    (
        "Thales est détenue à 60 % par Orange et à 40 % par l’État.",
        ["Orange possesses Thales", "État possesses Thales"],
    ),
    (
        "La grappe est financée par Orange et par la Bretagne.",
        ["Orange funds grappe", "Bretagne funds grappe"],
    ),
    # what is judged, feared, and could be lost
    ("La Cnil juge le dispositif insuffisant.", ["dispositif evaluatedAs insuffisant"]),
    ("La Cnil juge le dispositif suisse.", []),
    ("Les hôpitaux pourraient perdre un dossier.", ["hôpitaux facesRisk perdre un dossier"]),
    ("Les hôpitaux pourraient lire un dossier.", []),
    # "et" ends a list of complements, whatever stands between them
    (
        "Orange dépend de Microsoft pour le calcul, de GitHub pour le code et d’Intel.",
        ["Orange dependsOn Microsoft", "Orange dependsOn GitHub", "Orange dependsOn Intel"],
    ),
    ("Orange dépend de Microsoft, de loin.", ["Orange dependsOn Microsoft"]),
    # an adverb between commas stands before what "et" joins
    (
        "Orange utilise des modèles et, plus rarement, des algorithmes.",
        ["Orange uses modèles", "Orange uses algorithmes"],
    ),
    # what a participle describes is no language, and "mis" is of one thing too
    (
        "Il cite Zist, un correcteur du wolof mis au point par Orange.",
        ["Orange develops Zist", "Zist coversLanguage wolof"],
    ),
    # another name between commas is nobody's speech
    (
        "Le port de Nantes, dit « Port de l’Amitié », a mis en service un système.",
        ["port de Nantes launches système"],
    ),
    # with what somebody builds is not who builds
    ("Les fonds serviront à bâtir un centre de données.", []),
    # a verb's form with a capital is part of a name
    (
        "L’ONG Veille Citoyenne réclame la publication du contrat.",
        ["Veille Citoyenne recommends publication du contrat"],
    ),
    # whose founder somebody is, behind the name or before it
    (
        "« C’est le nôtre », dit Ada Noiret, sa cofondatrice, qui vend la base.",
        ["Ada Noiret provides base"],
    ),
    (
        "Cofondatrice de Nordet Calcul, une jeune pousse, Ada Noiret recrute.",
        ["Ada Noiret creates Nordet Calcul", "Ada Noiret schema:affiliation Nordet Calcul"],
    ),
    # a figure measures what a noun is said of, not where that is
    (
        "Orange porte à 4 MW la puissance du site de Kiffa.",
        ["site de Kiffa hasCapacity 4 MW", "site de Kiffa locatedIn Kiffa"],
    ),
    # a feminine that is not formed with -e alone is the same adjective
    ("Les allégations sont fausses.", ["allégations evaluatedAs sont fausses"]),
    ("Les allégations sont écrites.", []),
    # "aucun" is nobody, and does nothing
    (
        "La France possède dix centres, et aucun n’est équipé pour entraîner un modèle.",
        ["France possesses centres"],
    ),
    # what is not there is behind its verb, and "il" is nobody
    (
        "Pour le rapporteur, Ada Noiret, il manque au pays un centre de calcul.",
        ["pays needs centre de calcul"],
    ),
    # two who were named are taken up together, by a word for both or by a noun for who agreed
    (
        "Orange et Thales possèdent Nokia. Tous deux utilisent Linux.",
        [
            *("Orange possesses Nokia", "Thales possesses Nokia"),
            *("Orange uses Linux", "Thales uses Linux"),
        ],
    ),
    (
        "Le club réunit Orange, Thales et Nokia. Les trois partenaires exploitent un site.",
        [
            *("Nokia operates site", "Orange operates site", "Thales operates site"),
            *("club associates Nokia", "club associates Orange", "club associates Thales"),
        ],
    ),
    ("Les partenaires sociaux exploitent un site.", ["partenaires sociaux operates site"]),
    # "elle" is not who "il" is, and nobody is hosted
    ("Thales a vu Marie Curie. Il dit qu'elle utilise Linux.", ["Marie Curie uses Linux"]),
    (
        "Les hôpitaux confient leurs dossiers à Thales. Celle-ci les héberge à Lyon.",
        ["dossiers hostedBy Thales", "dossiers hostedIn Lyon"],
    ),
    # a pronoun behind "et" takes up the object before it
    (
        "L’affaire avance. Numalis adapte un modèle de Thales et l’installe chez Orange.",
        ["Numalis uses modèle de Thales", "modèle de Thales hostedBy Orange"],
    ),
    # "il" of the same sentence is its subject, and no person before it
    (
        "Pour Ada Noiret, le texte est court, et il recommande un audit.",
        [],
    ),
    # "jamais" at the head negates, "dire non" nothing behind it, "jamais" below a denial nothing
    ("Jamais Orange ne vendra la base.", ["- Orange provides base"]),
    ("La capacité à dire non repose sur des ingénieurs.", ["capacité restsOn ingénieurs"]),
    (
        "Orange dément avoir jamais acquis Thales.",
        ["- Orange acquires Thales", "Orange denies avoir jamais acquis Thales"],
    ),
    # the most that a figure may be is no denial of it
    (
        "La facture du centre ne dépasse pas 9 millions d’euros.",
        ["centre hasCost 9 millions d’euros"],
    ),
    (
        "Nantes a donné accès à un modèle, ainsi qu’à Zist.",
        ["Nantes provides modèle", "Nantes provides Zist"],
    ),
    # an economist's "nous" is no university's
    (
        "« Nous risquons un échec », dit Ada Noiret, économiste à l’université de Kiffa.",
        ["Ada Noiret schema:affiliation université de Kiffa"],
    ),
    # verbs in a row have one subject
    (
        "La France publie une étude, reçoit les députés et exploite un câble.",
        ["France operates câble", "France publishes étude"],
    ),
    # "des" goes on behind a preposition; an adjective goes on no noun
    (
        "La confiance repose sur des contrats et des juges.",
        ["confiance restsOn contrats", "confiance restsOn juges"],
    ),
    (
        "Une société dépourvue de serveurs et dépendante de Thales recrute.",
        [
            "- société dépourvue de serveurs possesses serveurs",
        ],
    ),
    # a denial in a compound tense, and what is said beside what is denied
    (
        "Orange a démenti avoir acquis Thales.",
        ["- Orange acquires Thales", "Orange denies avoir acquis Thales"],
    ),
    (
        "Orange a démenti avoir autorisé le centre que Thales veut bâtir.",
        ["Orange denies avoir autorisé le centre", "Thales creates centre"],
    ),
    # an adverb of several words is no complement
    ("Orange dépend à son tour d’un géant.", ["Orange dependsOn géant"]),
    # what "dont" takes up owns, and makes nothing
    ("Orange, dont les machines sont en Finlande, recrute.", ["machines locatedIn Finlande"]),
    # who must do it, whom nothing does, and of whom no class is known
    ("L’État est contraint de louer des serveurs.", ["État uses serveurs"]),
    ("Le Tessin ment. Il est urgent d’exiger que l’aide soit rendue.", []),
    ("La commission a visité Telnova. Le groupe exploite un câble.", ["Telnova operates câble"]),
    (
        "La Cnil juge la situation « intenable » et la redevance élevée.",
        ["situation evaluatedAs intenable"],
    ),
    # what a relative takes up is judged, not the adjective
    (
        "Orange a publié une offre, que la Cnil jugeait insuffisante.",
        ["Orange publishes offre", "offre evaluatedAs insuffisante"],
    ),
    # an institution's name ends before another noun's complement
    (
        "Le rapport de la Cour des comptes sur la numérisation des tribunaux est public.",
        ["Cour des comptes publishes rapport de la Cour des comptes"],
    ),
    # a superlative alone names no thing, and an acronym before a name is its kind
    ("La France a trois sites, dont le plus grand consomme 14 MW.", ["France possesses sites"]),
    ("L’ONG Tahdhir réclame un audit.", ["Tahdhir recommends audit"]),
    # what has the article alone takes no complement of what has another
    (
        "L’État gardera la majorité et un droit de veto.",
        ["État possesses droit de veto", "État possesses majorité"],
    ),
    # "il" is not who "nous" are
    (
        "Orange avance. Nous avons perdu le groupe Delvaux. Il achetait des puces.",
        ["Delvaux acquires puces"],
    ),
    # whose capital it is, what somebody asks for, and what is counted cost nothing
    (
        "Ostrakom, dont la France détient 51 % du capital, recrute.",
        ["France possesses Ostrakom"],
    ),
    (
        "Le contrat porte sur 41 millions de pages.",
        ["contrat agreementSubject 41 millions de pages"],
    ),
    ("La firme Atlas réclame 18 millions de dollars.", ["Atlas recommends 18 millions de dollars"]),
    # "d'autres" opens a subject; "il suffit de" judges nothing
    ("D’autres villes exploitent des serveurs.", ["autres villes operates serveurs"]),
    ("Il suffirait de lui passer commande.", []),
    # what ends in a country's name is nobody
    (
        "Ada Noiret siège au conseil d’Overwatch Europe.",
        ["Ada Noiret schema:affiliation Overwatch Europe"],
    ),
    # a centre is where something may be kept
    (
        "Thales héberge le modèle dans son centre d’Anderlecht.",
        [
            "centre d’Anderlecht locatedIn Anderlecht",
            "modèle hostedBy Thales",
            "modèle hostedIn centre d’Anderlecht",
        ],
    ),
    # what has a verb of its own is no title of who stands before it
    (
        "Pour le rapporteur, Ada Noiret, le texte actuel dépend de Thales.",
        ["texte actuel dependsOn Thales"],
    ),
    ("Ada Noiret ment. Le texte est court : il exige un audit.", ["texte needs audit"]),
    # what is denied stands "selon lesquelles", and "le" is no feminine
    (
        "Orange dément les rumeurs selon lesquelles la base serait hébergée chez Thales.",
        ["- base hostedBy Thales", "Orange denies rumeurs"],
    ),
    # what a law forbids is not so
    (
        "Orange attend, la loi 05-20 interdisant que les données soient hébergées hors du pays.",
        ["- données hostedIn hors du pays"],
    ),
    # an aside in parentheses stands between a name and what explains it
    (
        "Nvidia avance. L’Agence du calcul (AC), l’opérateur public qui gère le site, recrute.",
        ["Agence du calcul operates site"],
    ),
    # what is not ruled out may be; what "ne … que" restricts
    ("Orange n’exclut pas de racheter Thales.", ["Orange acquires Thales"]),
    ("Le texte ne concerne que les hôpitaux.", ["texte isLimitedTo hôpitaux"]),
    # a budget measures what it is the budget of, not who votes it
    ("Orange a voté un budget de 2 millions d’euros.", []),
    # a verb that no list knows comments on what is quoted
    (
        "« Orange finance le projet », marmonne Ada Noiret.",
        ["Orange funds projet"],
    ),
    # what the next sentence says is not so
    (
        "Selon la presse, Orange possède Thales. C’est faux.",
        ["- Orange possesses Thales"],
    ),
    ("Orange possède Thales. C’est faux.", ["Orange possesses Thales"]),
    # where a thing is, an object pronoun does not take up
    (
        "Orange a ouvert un centre à Dakar. Thales l’utilise.",
        ["Orange launches centre", "Thales uses centre", "centre locatedIn Dakar"],
    ),
    # what nobody wants
    (
        "Orange ne veut pas que ses données soient soumises au RGPD.",
        [
            "- Orange recommends ses données soient soumises au RGPD",
            "- données subjectTo Règlement général sur la protection des données",
        ],
    ),
    # "cette dernière" is who was named last
    (
        "Orange a retenu Thales. Cette dernière fournira les serveurs.",
        ["Orange uses Thales", "Thales provides serveurs"],
    ),
    # a cleft that opens with "ce que", and a judgement before its object
    (
        "Ce dont Orange a besoin, c’est d’une clause.",
        ["Orange needs clause"],
    ),
    (
        "La France juge « lents » les progrès.",
        ["progrès evaluatedAs lents"],
    ),
    # who does what a noun or a mission says
    ("Orange négocie le rachat de Thales.", ["Orange acquires Thales"]),
    ("Orange examine le rachat de Thales.", []),
    (
        "La France a confié à Orange le soin d’exploiter le réseau.",
        ["Orange operates réseau"],
    ),
    # a share of a subject, and what opens a sentence with its measure
    ("Près de 70 % des communes utilisent le logiciel.", ["communes uses logiciel"]),
    (
        "D’une puissance de 20 mégawatts, le site avance.",
        ["site hasCapacity 20 mégawatts"],
    ),
    # a title before a name; where somebody teaches what
    (
        "La conseillère d’État Ada Noiret plaide pour un moratoire.",
        ["Ada Noiret advocates moratoire"],
    ),
    (
        "Ada Noiret est professeure d’informatique à l’université de Nancy.",
        ["Ada Noiret schema:affiliation université de Nancy"],
    ),
    # "reste" is a noun behind its article
    ("Le reste sera financé par Orange.", ["Orange funds reste"]),
    # a relative clause in a question says what it says
    (
        "Pourquoi la France refuse-t-elle le réseau que Thales et Orange ont construit ?",
        ["Thales creates réseau", "Orange creates réseau"],
    ),
    # what a participle between commas describes is the subject, not who it names last
    (
        "L’accord, paraphé par Ada Noiret et Jean Dupré, PDG d’Orange, dépend de Google.",
        [
            "accord hasParty Ada Noiret",
            "accord hasParty Jean Dupré",
            "accord dependsOn Google",
            "Jean Dupré schema:affiliation Orange",
        ],
    ),
    # who has two roles is one
    (
        "Le contrat a été signé par le cofondateur et désormais PDG d’Orange, Jean Dupré.",
        ["contrat hasParty Jean Dupré", "Jean Dupré schema:affiliation Orange"],
    ),
    (
        "La France a signé un accord avec Ada Noiret, cofondatrice et PDG d’Orange.",
        [
            "accord avec Ada Noiret hasParty France",
            "accord avec Ada Noiret hasParty Ada Noiret",
            "Ada Noiret schema:affiliation Orange",
        ],
    ),
    # a minister's portfolio goes to the name behind its comma, and no further
    (
        "Un contrat lie la ministre chargée des Transports et de la Mer, Ada Noiret, et Orange.",
        [
            "contrat hasParty Ada Noiret",
            "contrat hasParty Orange",
            "Ada Noiret schema:affiliation ministère des Transports et de la Mer",
        ],
    ),
    (
        "Ada Noiret et le président d’Orange, Jean Dupré, ont signé un contrat.",
        [
            "contrat hasParty Ada Noiret",
            "Jean Dupré schema:affiliation Orange",
            "contrat hasParty Jean Dupré",
        ],
    ),
    # a name right behind a title is who bears it
    (
        "Le site dépend de Microsoft, a indiqué le directeur d’Orange Jean Dupré.",
        ["site dependsOn Microsoft", "Jean Dupré schema:affiliation Orange"],
    ),
    # who lends, behind what is lent
    (
        "Orange a contracté un prêt de 20 millions d’euros auprès de la Banque mondiale.",
        ["Banque mondiale funds Orange"],
    ),
    (
        "Orange bénéficie d’un prêt de la Banque mondiale.",
        ["Banque mondiale funds Orange"],
    ),
    # "10 data centers" are no verb's, and "celles relatives à" nobody
    ("Orange a ouvert 10 data centers.", ["Orange launches 10 data centers"]),
    (
        "La plateforme qui réunit celles relatives à la santé est hébergée par Orange.",
        ["plateforme hostedBy Orange"],
    ),
    # who does not fail to say it says it, and does so often
    ("Orange s’est opposée à plusieurs reprises au projet.", ["- Orange advocates projet"]),
    # what is announced is no verb
    ("La France annoncera quel est l’hébergeur retenu.", []),
    # a clause that a conjunction opens ends where the main one begins
    (
        "Alors que la France promettait une réforme, le site est hébergé par Orange.",
        ["France announces réforme", "site hostedBy Orange"],
    ),
    # a relative behind a preposition
    (
        "La filiale à qui a été confié l’hébergement dépend d’Orange.",
        ["filiale dependsOn Orange"],
    ),
    (
        "L’hébergement du registre a été confié à Orange.",
        ["registre hostedBy Orange"],
    ),
    # what is announced with somebody is concluded with them
    (
        "Orange a annoncé un partenariat avec Thales.",
        [
            "Orange announces partenariat avec Thales",
            "partenariat avec Thales hasParty Orange",
            "partenariat avec Thales hasParty Thales",
        ],
    ),
    # who announces for others does not do it
    (
        "Ada Noiret a annoncé la construction du site.",
        ["Ada Noiret announces construction du site"],
    ),
    # who speaks without a name speaks for a body
    (
        "« Nous exploitons trois calculateurs », dit le directeur général d’Orange.",
        ["Orange operates calculateurs"],
    ),
    # of two asides the second says of the same
    (
        "La stratégie, lancée dans le cadre de Proxima 2030, dotée de 2 millions d’euros, avance.",
        ["stratégie hasCost 2 millions d’euros"],
    ),
    # who helps with money
    (
        "Le site, construit avec l’aide financière de la France, ouvre.",
        ["France funds site"],
    ),
    (
        "Ada Noiret a contribué à la création du site.",
        ["Ada Noiret creates site"],
    ),
    # a share counts nothing, money is nobody's partner
    ("L’Afrique regroupe 1 % des serveurs.", []),
    ("Orange a réuni 103 millions d’euros.", []),
    (
        "La société a été fondée il y a quelques mois par Ada Noiret.",
        ["Ada Noiret creates société"],
    ),
    # an acronym spells the name in lower case before it
    (
        "Un contrat lie la caisse nationale de prévoyance (CNP) à Thales. La CNP dépend de Thales.",
        [
            "contrat hasParty caisse nationale de prévoyance",
            "contrat hasParty Thales",
            "caisse nationale de prévoyance dependsOn Thales",
        ],
    ),
    # a name in marks of its own behind what it names
    (
        'Orange et la société des télécommunications "Huawei" ont signé une convention-cadre.',
        ["convention-cadre hasParty Orange", "convention-cadre hasParty Huawei"],
    ),
    # two states of one noun; two parties before a verb
    (
        "Les ministères grec et chypriote de la Santé ont signé un contrat.",
        ["contrat hasParty ministères grec et chypriote de la Santé"],
    ),
    (
        "Le partenariat entre la Grèce et Chypre avance.",
        [
            "partenariat entre la Grèce et Chypre hasParty Grèce",
            "partenariat entre la Grèce et Chypre hasParty Chypre",
        ],
    ),
    # who grants what is no money funds nobody; what is told to somebody is not announced
    ("La France a accordé un entretien à Orange.", []),
    (
        "La loi oblige Orange à divulguer des données.",
        ["Orange subjectTo loi", "Orange needs divulguer des données"],
    ),
    (
        "L’État a confié son infrastructure à Microsoft.",
        ["infrastructure hostedBy Microsoft"],
    ),
    # a participle gives a thing its name, and the name is the thing
    (
        "La France a lancé un calculateur baptisé Ndar. Ndar est hébergé par Orange.",
        ["France launches Ndar", "Ndar hostedBy Orange"],
    ),
    # some of what was said are named
    (
        "Orange fournit quinze modèles, dont Apertus et Mistral Small.",
        [
            "Orange provides quinze modèles",
            "Orange provides Apertus",
            "Orange provides Mistral Small",
        ],
    ),
    # "le jugent" says of whom, and no complement of the subject is meant
    (
        "Orange a livré un logiciel. Les médecins du CHU le jugent peu fiable.",
        ["Orange provides logiciel", "logiciel evaluatedAs peu fiable"],
    ),
    # a relative past an aside
    (
        "Le rapport que la France, consultée en mai, a rendu public mardi, est long.",
        ["France publishes rapport"],
    ),
    # "jamais" in an infinitive, a restriction past an aside, "tous" before a participle
    (
        "Orange dément avoir jamais donné accès au registre.",
        ["- Orange provides registre", "Orange denies avoir jamais donné accès au registre"],
    ),
    (
        "La France ne possède, selon Orange, que quatre serveurs, tous situés à Rabat.",
        ["France possesses serveurs", "serveurs locatedIn Rabat"],
    ),
    # "au point" denies nothing; a verb with two complements
    (
        "Apertus, un logiciel mis au point par Orange, avance.",
        ["Orange develops Apertus"],
    ),
    (
        "La France dotera chaque école d’un serveur.",
        ["France provides serveur"],
    ),
    # money between commas measures what stands before
    (
        "La subvention, 3 millions d’euros, existe.",
        ["subvention hasCost 3 millions d’euros"],
    ),
    # infinitives that are listed; "rien de" is no object; a noun with its adjective before it
    (
        "La commission propose de rompre le bail et de former les agents.",
        ["commission recommends rompre le bail", "commission recommends former les agents"],
    ),
    ("Le contrat ne contient rien d’illégal.", []),
    (
        "La ville dépend d’une seule firme suisse, Lumio Data.",
        ["ville dependsOn Lumio Data", "Lumio Data locatedIn Suisse"],
    ),
    (
        "La ville dépend d’un hébergeur unique, la société Nordet.",
        ["ville dependsOn Nordet"],
    ),
    (
        "Le fonds Kalys est entré à hauteur de 20 % dans le capital de Lumio.",
        ["fonds Kalys investsIn Lumio"],
    ),
    # who judges what a participle describes; "celui-ci" is no place named in passing
    (
        "Le plan, jugé insuffisant par la France, est connu.",
        ["plan evaluatedAs insuffisant"],
    ),
    (
        "Orange exploite un centre à Kiffa. Celui-ci a coûté 2 millions d’euros.",
        ["Orange operates centre", "centre locatedIn Kiffa", "centre hasCost 2 millions d’euros"],
    ),
    # a bearer behind a rank
    (
        "Orange exploite le registre. C’est sûr, dit son directeur général, le colonel Jean Dupré.",
        ["Orange operates registre", "Jean Dupré schema:affiliation Orange"],
    ),
    # a place between commas, or at a clause's end, is not what goes on behind it
    (
        "La société Lumo, à Coire, qui conçoit des puces, a signé un accord avec Thales.",
        [
            "Lumo locatedIn Coire",
            "Lumo develops puces",
            "accord avec Thales hasParty Lumo",
            "accord avec Thales hasParty Thales",
        ],
    ),
    (
        "Thales perd deux sites, à Rabat, Fès et Dakar, d’une puissance de 9 mégawatts.",
        [
            "sites locatedIn Rabat",
            "sites locatedIn Fès",
            "sites locatedIn Dakar",
            "sites hasCapacity 9 mégawatts",
        ],
    ),
    (
        "Un bug frappe un site à Rennes et à Brest, géré par Thales.",
        ["site locatedIn Rennes", "site locatedIn Brest", "Thales operates site"],
    ),
    (
        "Un laboratoire a ouvert à Fès, géré par Orange.",
        ["laboratoire locatedIn Fès", "Orange operates laboratoire"],
    ),
    (
        "Les ministres ont dîné à Dakar, qui héberge le centre de calcul.",
        ["centre de calcul locatedIn Dakar"],
    ),
    # an institution that opens with a capital of its own; a party in parentheses; a firm's branch
    (
        "Le Réseau des consommateurs du numérique a réclamé un audit.",
        ["Réseau des consommateurs du numérique recommends audit"],
    ),
    ("Le réseau des consommateurs a réclamé un audit.", []),
    (
        "La députée Ada Noiret (Ecolo) dirige Orange.",
        ["Ada Noiret schema:affiliation Ecolo", "Ada Noiret schema:affiliation Orange"],
    ),
    (
        "Ada Noiret (Centre/FR) dirige Orange.",
        ["Ada Noiret schema:affiliation Centre", "Ada Noiret schema:affiliation Orange"],
    ),
    ("La société Lumo Data (Atlas) exploite un site.", ["Lumo Data operates site"]),
    (
        "Orange Madagascar exploite un câble. Orange exploite un site.",
        ["Orange Madagascar operates câble", "Orange operates site"],
    ),
    (
        "La Cnil publie un rapport.",
        ["Commission nationale de l’informatique et des libertés publishes rapport"],
    ),
    # who comes from a town is who was named; two that are named together are two
    (
        "Ada Noiret fait parler le blé. L'avocate de Béja dirige Lumo.",
        ["Ada Noiret schema:affiliation Lumo"],
    ),
    (
        "Ada Noiret et Zoé Wade ont fui. L'avocate de Rennes dirige Orange.",
        ["avocate de Rennes schema:affiliation Orange"],
    ),
    ("Amazon progresse. Le géant de Seattle exploite un centre.", ["Amazon operates centre"]),
    (
        "Amazon progresse. Un contrat entre Orange et le géant existe.",
        [
            "contrat entre Orange et le géant hasParty Orange",
            "contrat entre Orange et le géant hasParty Amazon",
        ],
    ),
    # nobody speaks of "je" as "elle"
    (
        "Orange exploite un site. Je le déplore. Elle utilise des puces de Nvidia.",
        ["Orange operates site", "Orange uses puces de Nvidia"],
    ),
    # an aside between a verb and its object says nothing of the object; parentheses part no list
    (
        "La région finance, avec l'Inria, un laboratoire de recherche.",
        ["région funds laboratoire de recherche", "Inria funds laboratoire de recherche"],
    ),
    (
        "La firme a mis au point, avec Thales, un modèle.",
        ["firme develops modèle", "Thales coBuilds modèle"],
    ),
    (
        "Nordet a confié le site à Lumo, un hébergeur marocain.",
        ["Lumo operates site", "Lumo locatedIn Maroc"],
    ),
    (
        "Le site accueillera les fichiers de la caisse (Cnax) ainsi que les dossiers scolaires.",
        ["fichiers de la caisse hostedBy site", "dossiers scolaires hostedBy site"],
    ),
    (
        "Le ministère (MESR), Orange et Lumo ont signé un accord.",
        ["accord hasParty ministère", "accord hasParty Orange", "accord hasParty Lumo"],
    ),
    # a town is not who does it where it only says whose the doer is
    (
        "Lumo, PME de Poitiers qui exploite un site, dépend de Microsoft.",
        ["Lumo operates site", "Lumo locatedIn Poitiers", "Lumo dependsOn Microsoft"],
    ),
    (
        "Orange perd un centre à Dakar qui héberge les données.",
        ["centre locatedIn Dakar", "données hostedBy centre"],
    ),
    (
        "L'Institut de l'image géographique et forestière (IIGF) exploite un site.",
        ["Institut de l'image géographique et forestière operates site"],
    ),
    ("La jeune pousse Ada Lumo exploite un site.", ["Ada Lumo operates site"]),
    # a verb that a noun looks like, behind dashes, or behind "et" with a number or its idiom
    ("Orange – le premier opérateur du pays – contrôle le réseau.", ["Orange controls réseau"]),
    (
        "Orange, fondée en 2011, figure parmi les actionnaires de Scaleway.",
        ["Orange investsIn Scaleway"],
    ),
    (
        "Orange a ouvert un site et compte 310 salariés.",
        ["Orange launches site", "Orange hasCapacity 310 salariés"],
    ),
    (
        "Orange a ouvert un site et fait partie d'Iliad.",
        ["Orange launches site", "Orange partOf Iliad"],
    ),
    # whom "lui-même" says again, who had done what is behind a comma, where a cleft puts a place
    (
        "Orange dépend d'un centre de données, lui-même hébergé par Thales.",
        ["Orange dependsOn centre de données", "centre de données hostedBy Thales"],
    ),
    (
        "Orange, filiale d'un groupe coréen, lui-même détenu par un fonds, exploite un site.",
        [
            "Orange partOf groupe coréen",
            "fonds possesses groupe coréen",
            "Orange operates site",
        ],
    ),
    (
        "Orange a recruté des ingénieurs, ayant reçu des serveurs.",
        ["Orange acquires ingénieurs", "Orange acquires serveurs"],
    ),
    ("C'est à Lyon qu'Orange est passée au logiciel Lumo.", ["Orange uses Lumo"]),
    # one auxiliary for a row of participles, each with its own object or complement
    (
        "Orange a signé le bail, investi dans les réseaux et reçu des serveurs.",
        ["bail hasParty Orange", "Orange investsIn réseaux", "Orange acquires serveurs"],
    ),
    (
        "Orange a signé un bail qui court dix ans, recruté dix ingénieurs et publié un rapport.",
        ["bail hasParty Orange", "Orange acquires ingénieurs", "Orange publishes rapport"],
    ),
    (
        "Orange a été fondée à Lyon, a recruté dix ingénieurs et publié un rapport.",
        ["Orange locatedIn Lyon", "Orange acquires ingénieurs", "Orange publishes rapport"],
    ),
    (
        "Orange a racheté Lumo, hébergé trois ans chez Thales.",
        ["Orange acquires Lumo", "Lumo hostedBy Thales"],
    ),
    # what parts an auxiliary from its participle, and names nobody; two infinitives with "ni"
    ("Orange (ORA) a, pour sa part, ouvert une enquête.", ["Orange launches enquête"]),
    ("Le projet a été, depuis, financé par la France.", ["France funds projet"]),
    ("Orange a, selon Thales, signé un contrat.", ["contrat hasParty Orange"]),
    ("C'est un outil que la France ne peut ni contrôler ni quitter.", ["- France controls outil"]),
    (
        "Les hôpitaux dépendent chaque nuit des outils d'Orange.",
        ["hôpitaux dependsOn outils d'Orange"],
    ),
    (
        "Orange veut se passer d'ici à 2028 des logiciels de VMware.",
        ["- Orange dependsOn logiciels de VMware"],
    ),
    # what somebody is the owner of, and what a sentence opens with to speak of
    ("Quant aux serveurs, Orange n'en est pas propriétaire.", ["- Orange possesses serveurs"]),
    (
        "Orange a prêté 6 millions à Thales, mais n'en est pas propriétaire.",
        ["Orange funds Thales", "- Orange possesses Thales"],
    ),
    (
        "Lumo est en vente. Orange n'en est pas propriétaire.",
        ["- Orange possesses Lumo"],
    ),
    # whose somebody with a field is, and who has an office beside a verb
    (
        "Orange hésite, dit sa directrice du développement, Ada Noiret.",
        ["Ada Noiret schema:affiliation Orange"],
    ),
    (
        "Thales hésite, dit son directeur pour la France, Ada Noiret.",
        ["Ada Noiret schema:affiliation Thales"],
    ),
    (
        "Le laboratoire Kivu, que dirige Ada Noiret, hésite.",
        ["Ada Noiret schema:affiliation laboratoire Kivu"],
    ),
    (
        "La ministre du Numérique hésite. La ministre, Ada Noiret, se tait.",
        ["Ada Noiret schema:affiliation ministère du Numérique"],
    ),
    (
        "Orange a signé, en présence de la ministre du Numérique, Mme Ada Noiret, un accord.",
        [
            "Ada Noiret schema:affiliation ministère du Numérique",
            "accord hasParty Orange",
        ],
    ),
    (
        "Avec la ministre, Ada Noiret a signé un accord.",
        ["accord hasParty Ada Noiret"],
    ),
    ("La loi de 2018 de la France encadre le marché.", ["loi de 2018 governs marché"]),
    # one more of things named before, who is made to do a thing, what is said of another sooner
    (
        "Orange exploite deux centres de données. L'opérateur en ouvrira un autre.",
        ["Orange operates centres de données", "Orange launches autre centre de données"],
    ),
    ("La mairie fait héberger ses données par Orange.", ["données hostedBy Orange"]),
    ("La ville a fait construire le réseau.", ["ville creates réseau"]),
    (
        "La souveraineté repose moins sur les machines que sur les compétences.",
        ["souveraineté restsOn compétences"],
    ),
    ("La France dépend moins de Microsoft que l'Espagne.", ["France dependsOn Microsoft"]),
    # a noun past whom, which is written as a verb; a language is nothing that is supplied
    ("La loi confie à Orange le contrôle du réseau.", ["Orange controls réseau"]),
    ("Le site est là, et Orange le contrôle.", ["Orange controls site"]),
    (
        "Orange fournira un assistant en wolof.",
        ["Orange provides assistant", "assistant coversLanguage wolof"],
    ),
    # who lacks a thing: whom a pronoun names sooner than what stands behind it; who is bid for
    ("Il manque des ingénieurs à la France.", ["France needs ingénieurs"]),
    ("Il nous manque une ligne à haute tension, dit Orange.", ["Orange needs ligne"]),
    ("Orange manque d'ingénieurs à Lyon.", ["- Orange possesses ingénieurs"]),
    ("Orange a fait une offre sur Thales.", ["Orange acquires Thales"]),
    # a firm's name behind the things that it makes
    (
        "Le concepteur nantais de puces optiques Lumo a racheté Thales.",
        ["Lumo acquires Thales"],
    ),
    ("La jeune pousse nantaise de robotique Lumo a racheté Thales.", ["Lumo acquires Thales"]),
    # participles that open a sentence one after another, and what names whom a verb gives something
    (
        "Fondée en 2017 et rachetée par Orange, l'entreprise Lumo utilise des puces.",
        ["Orange acquires Lumo", "Lumo uses puces"],
    ),
    (
        "Financé par la France, hébergé à Lyon et géré par Orange, le site est utile.",
        [
            "France funds site",
            "site hostedIn Lyon",
            "Orange operates site",
            "site evaluatedAs est utile",
        ],
    ),
    (
        "La ville a vendu à la société Lumo, filiale de Thales, un réseau.",
        ["ville provides réseau", "Lumo acquires réseau", "Lumo partOf Thales"],
    ),
    # who gives what is given does what is added: no consent pays
    (
        "Le projet attend l'aval de la Commission européenne, qui a financé Lumo.",
        ["Commission européenne funds Lumo"],
    ),
    # where a thing is done is not where its doer is
    ("Orange a ouvert, à Lyon, en mai, un centre.", ["Orange launches centre"]),
    # members of what is counted, a town beside a name, a participle that goes on from another
    (
        "Le modèle couvre ces langues, dont le wolof et le swahili.",
        ["modèle coversLanguage wolof", "modèle coversLanguage swahili"],
    ),
    (
        "La ville veut une plateforme, gérée par Orange et reposant sur des logiciels libres.",
        ["Orange operates plateforme", "plateforme restsOn logiciels libres"],
    ),
    (
        "Lumo Data, à Rabat, est utile.",
        ["Lumo Data locatedIn Rabat", "Lumo Data evaluatedAs est utile"],
    ),
    ("Orange, en France, est utile.", ["Orange evaluatedAs est utile"]),
    # whose director speaks: nobody's that is quoted, but of the body that was named before
    (
        "Orange fuit. « Le ministère de la Santé hésite », dit son porte-parole, Jean Dupré.",
        ["Jean Dupré schema:affiliation Orange"],
    ),
    (
        "Un outil de Lumo Data plaît. Il aide l’Office de Fès. Ada Noiret, sa cofondatrice, rit.",
        ["Ada Noiret creates Lumo Data", "Ada Noiret schema:affiliation Lumo Data"],
    ),
    # what names a firm: a part of it, whose owner it is, what is done with it
    (
        "La Banque mondiale a financé Mejerda Agritech. Son gérant, Jean Dupré, se tait.",
        [
            "Banque mondiale funds Mejerda Agritech",
            "Jean Dupré schema:affiliation Mejerda Agritech",
        ],
    ),
    (
        "Ada Noiret a fondé Kelma Wari. Kelma Wari, à Rabat, se tait.",
        ["Ada Noiret creates Kelma Wari", "Kelma Wari locatedIn Rabat"],
    ),
    ("Ada Noiret, à Rabat, se tait.", []),
    # what is said without a comma behind "de X" is of the thing, not of X
    (
        "Le site d'Orange basé à Rabat est lent.",
        [
            "site d'Orange basé à Rabat locatedIn Rabat",
            "site d'Orange basé à Rabat evaluatedAs est lent",
        ],
    ),
    (
        "La filiale d'Orange qui gère le site dépend de Google.",
        ["filiale d'Orange operates site", "filiale d'Orange dependsOn Google"],
    ),
    (
        "Ada Noiret, de l'université de Rabat, dirige Lumo.",
        ["Ada Noiret schema:affiliation université de Rabat", "Ada Noiret schema:affiliation Lumo"],
    ),
    (
        "Kelba, le système de Google, dépend de Microsoft.",
        ["Google possesses Kelba", "Kelba dependsOn Microsoft"],
    ),
    # what is read with several words beside it: superlatives, shares, what is meant, a giver
    (
        "Ce calculateur, le plus puissant du pays, dépend de Google.",
        ["calculateur dependsOn Google", "calculateur evaluatedAs plus puissant"],
    ),
    ("Plus de la moitié des communes utilisent Linux.", ["communes uses Linux"]),
    (
        "Le corpus, soit 900 heures d'émissions, a été fourni par Orange.",
        ["Orange provides corpus"],
    ),
    (
        "La commune et Thales ont reçu 3 millions d'euros d'Orange.",
        ["Orange funds commune", "Orange funds Thales"],
    ),
    ("La France met au point Ondine.", ["France develops Ondine"]),
    ("Orange mettra gratuitement à disposition 48 serveurs.", ["Orange provides 48 serveurs"]),
    # who does what a relative takes up may be several, and an aside may list
    (
        "Ondine, le modèle que Thales, Orange et la France ont publié, est utile.",
        [
            "Thales publishes Ondine",
            "Orange publishes Ondine",
            "France publishes Ondine",
            "Ondine evaluatedAs est utile",
        ],
    ),
    (
        "L'assistant vocal, disponible en wolof et en pulaar, dépend de Google.",
        [
            "assistant vocal coversLanguage wolof",
            "assistant vocal coversLanguage peul",
            "assistant vocal dependsOn Google",
        ],
    ),
    # a verb that is not said again; what a colon details; an aside within an action
    (
        "Orange livrera les serveurs, Nokia les antennes et Thales la fibre.",
        ["Orange provides serveurs", "Nokia provides antennes", "Thales provides fibre"],
    ),
    (
        "Le site a été conçu par Orange, la façade par Thales.",
        ["Orange develops site", "Thales develops façade"],
    ),
    ("Orange fournit un outil, un rare succès.", ["Orange provides outil"]),
    (
        "Le décret soumet Orange à deux obligations : la tenue d'un journal et l'audit des sites.",
        [
            "Orange subjectTo décret",
            "Orange subjectTo tenue d'un journal",
            "Orange subjectTo audit des sites",
        ],
    ),
    (
        "Orange annonce l'ouverture, en mai, du site de vente.",
        [
            "Orange announces ouverture, en mai, du site de vente",
            "Orange launches site de vente",
        ],
    ),
    # what is only compared, what a cleft stresses, who own contracts, verbs with "se" and an object
    (
        "70 % des sites sont hébergés aux États-Unis, contre 12 % en Tunisie.",
        ["sites hostedIn États-Unis"],
    ),
    (
        "C'est à Fès qu'Orange stocke les fichiers.",
        ["fichiers hostedIn Fès", "fichiers hostedBy Orange"],
    ),
    (
        "Deux firmes se partagent le câble : Orange et Thales.",
        ["Orange uses câble", "Thales uses câble"],
    ),
    # shares of what is owned; a row of verbs; relatives whose subject stands behind; "entre X et Y"
    ("Orange détient 35 % du câble.", ["Orange possesses 35 % du câble"]),
    ("Lumo appartient à 60 % à Thales.", ["Lumo partOf Thales"]),
    ("Les données dorment à Lyon, dans un centre de Thales.", ["données hostedIn Lyon"]),
    ("La banque possède 12 % des parts.", ["banque possesses 12 % des parts"]),
    ("Orange construit, équipe et gère le site.", ["Orange creates site", "Orange operates site"]),
    (
        "Le projet, auquel participent Thales et Orange, coûtera 8 millions d'euros.",
        ["Thales partOf projet", "Orange partOf projet", "projet hasCost 8 millions d'euros"],
    ),
    ("Thales n'exploite plus le câble.", ["- Thales operates câble"]),
    ("Orange ne le juge pas utile.", []),
    (
        "Le projet n'est pas conforme au RGPD.",
        ["- projet alignedWith Règlement général sur la protection des données"],
    ),
    ("Thales entre au capital d'Orange.", ["Thales investsIn Orange"]),
    ("Le câble entre Brest et Lyon appartient à Orange.", ["Orange possesses câble"]),
    ("Le collectif se bat pour un moratoire.", ["collectif advocates moratoire"]),
    ("Orange n'annonce rien d'utile.", []),
    ("Thales, dont le sort est incertain, exploite le câble.", ["Thales operates câble"]),
    (
        "Thales, qui fait débat depuis des mois, exploite le câble.",
        ["Thales evaluatedAs fait débat", "Thales operates câble"],
    ),
    (
        "Thales, qui emploie 200 personnes et dont la valeur a doublé, exploite le câble.",
        ["Thales hasCapacity 200 personnes", "Thales operates câble"],
    ),
    ("Thales, qui recrute, mais qui licencie, exploite le câble.", ["Thales operates câble"]),
    (
        "Thales, qui, depuis un an, emploie 200 personnes, exploite le câble.",
        ["Thales hasCapacity 200 personnes", "Thales operates câble"],
    ),
    (
        "Thales, qui emploie 200 personnes, dont cent à Lyon, exploite le câble.",
        ["Thales hasCapacity 200 personnes", "Thales operates câble"],
    ),
    ("Thales, alors que le marché recule, exploite le câble.", ["Thales operates câble"]),
    ("Thales, ainsi que l'a révélé Le Monde, exploite le câble.", ["Thales operates câble"]),
    ("Thales, si la loi le permet, exploite le câble.", []),
    (
        "Thales, dont le patron, Paul Noiret, a démissionné, exploite le câble.",
        ["- Paul Noiret schema:affiliation Thales", "Thales operates câble"],
    ),
    (
        "La CNIL, malgré les critiques, manque de moyens.",
        ["- Commission nationale de l’informatique et des libertés possesses moyens"],
    ),
    ("Thales, malgré les critiques, entre au capital d'Orange.", ["Thales investsIn Orange"]),
    (
        "Ce robot, né d'échanges entre Orange et la société Lumo, comprend le wolof.",
        ["robot coversLanguage wolof", "robot emergesFrom échanges"],
    ),
    (
        "Le contrat lie le ministère de la Santé à Orange.",
        ["contrat hasParty ministère de la Santé", "contrat hasParty Orange"],
    ),
    ("La France juge le coût du projet excessif.", ["coût du projet evaluatedAs excessif"]),
    ("Le site, que personne n'a audité, tourne sous Linux.", ["site uses Linux"]),
    (
        "Lumo a levé 3 millions d'euros auprès d'Orange et de Thales.",
        ["Orange investsIn Lumo", "Thales investsIn Lumo"],
    ),
    # who does what others give, negotiate or are accused of; a comment within a verb's words
    ("Orange laisse à Thales un an pour utiliser Linux.", ["Thales uses Linux"]),
    ("Orange négocie avec Thales la construction d'un réseau.", ["Orange creates réseau"]),
    (
        "Ada Noiret aurait besoin, dit-elle, d'un second serveur.",
        ["Ada Noiret needs second serveur"],
    ),
    (
        "Orange développe un outil, puis un modèle.",
        ["Orange develops outil", "Orange develops modèle"],
    ),
    (
        "Un film montre un site appartenant à deux villes, exploité par une régie.",
        ["villes possesses site", "régie operates site"],
    ),
    (
        "Orange ne dépend pas de Google mais de Microsoft.",
        ["- Orange dependsOn Google", "Orange dependsOn Microsoft"],
    ),
    (
        "Ce qu'il faut au Liban, ce n'est pas une stratégie, c'est une loi.",
        ["- Liban needs stratégie", "Liban needs loi"],
    ),
    (
        "L'État devrait d'abord payer des bourses, dit Marie Curie.",
        ["Marie Curie recommends payer des bourses"],
    ),
    ("Le câble devrait payer ses coûts en mai.", []),
    # what "we" should do, and what all are called upon to do, is the advice of who says so
    (
        "« Nous devrions mutualiser nos moyens », dit la députée Ada Noiret.",
        ["Ada Noiret recommends mutualiser nos moyens"],
    ),
    (
        "« Exigeons des clauses de sortie », dit la députée Ada Noiret.",
        ["Ada Noiret recommends Exigeons des clauses de sortie"],
    ),
    ("« Allons plus loin », dit la députée Ada Noiret.", []),
    (
        "Le texte contraint les banques à déclarer leur consommation.",
        ["banques needs déclarer leur consommation", "banques subjectTo texte"],
    ),
    ("Le texte n’oblige pas les banques à le déclarer.", ["- banques subjectTo texte"]),
    (
        "Orange exploite un centre à Lyon d'une capacité de 19 MW.",
        ["Orange operates centre", "centre hasCapacity 19 MW", "centre locatedIn Lyon"],
    ),
    (
        "Thales, un groupe établi à Dakar et contrôlé par l'État, gère le câble.",
        ["Thales locatedIn Dakar", "Thales operates câble", "État controls Thales"],
    ),
    (
        "Le câble a été commandé par Thales, un groupe établi à Dakar et contrôlé par l'État.",
        ["Thales acquires câble", "Thales locatedIn Dakar", "État controls Thales"],
    ),
    (
        "Le câble a été construit par Thales, groupe fondé en 2010, et financé par l'État.",
        ["Thales creates câble", "État funds câble"],
    ),
    (
        "Les fichiers sont dans deux centres, lesquels appartiennent à Amazon.",
        ["Amazon possesses centres", "fichiers hostedIn centres"],
    ),
    ("Une amende pourra être prononcée contre Lumo.", ["Lumo subjectTo amende"]),
    (
        "L'Office des céréales et légumineuses exploite un câble.",
        ["Office des céréales et légumineuses operates câble"],
    ),
    (
        "L'Institut agronomique et vétérinaire Hassan II exploite un câble.",
        ["Institut agronomique et vétérinaire Hassan II operates câble"],
    ),
    ("L'ONG Regards citoyens gère un site.", ["Regards citoyens operates site"]),
    (
        "Le collectif Patients et Libertés gère un site.",
        ["collectif Patients et Libertés operates site"],
    ),
    (
        "Les sociétés Mirages et Lumens gèrent le câble.",
        ["Lumens operates câble", "Mirages operates câble"],
    ),
    (
        "Le directeur de Lumo en France, Paul Noiret, soutient la loi.",
        ["Paul Noiret schema:affiliation Lumo", "Paul Noiret advocates loi"],
    ),
    (
        "Thales, le premier hébergeur de France, gère un câble.",
        ["Thales locatedIn France", "Thales operates câble"],
    ),
    (
        "Une ville qui confie à d’autres la gestion de son eau s’expose à des coupures.",
        ["ville facesRisk coupures"],
    ),
    (
        "La caisse a confié à Baobab, une firme de Rabat, l’hébergement des dossiers.",
        ["Baobab locatedIn Rabat", "dossiers hostedBy Baobab"],
    ),
    (
        "L’ONG Orme demande que la loi, votée hier, soit revue, et le maire approuve.",
        ["Orme recommends la loi, votée hier, soit revue"],
    ),
    (
        "Le projet dépend de l’Agence du climat et d’Orange.",
        ["projet dependsOn Agence du climat", "projet dependsOn Orange"],
    ),
    # a participle behind a comma is said of the nearest noun that it agrees with, of no place
    (
        "La commune héberge ses fichiers chez Nortia, détenue par Velis.",
        ["fichiers hostedBy Nortia", "Velis possesses Nortia"],
    ),
    (
        "Orange fournit des logiciels pour la justice, conçus par Velis.",
        ["Orange provides logiciels", "Velis develops logiciels"],
    ),
    (
        "Orange cherche la clé d’un logiciel de calcul, conçu par Velis.",
        ["Velis develops logiciel de calcul"],
    ),
    # so is an adjective, by its number
    (
        "Les gains de la banque issus du cloud baissent.",
        ["gains de la banque issus du cloud emergesFrom cloud"],
    ),
    ("La banque issue de la fusion ferme.", ["banque issue de la fusion emergesFrom fusion"]),
    # who breaks a duty is nothing that the duty lacks
    ("Orange a manqué à ses obligations.", []),
    ("Les ingénieurs manquent à Orange.", ["Orange needs ingénieurs"]),
    # "mettre" invests but a sum, and nobody runs a turn
    ("La région a mis la sécurité au cœur du réseau.", []),
    ("La région met 20 millions d’euros dans le réseau.", ["région investsIn réseau"]),
    ("La région place la sécurité au cœur du réseau.", []),
    ("La région opère un virage vers le libre.", []),
    # who shares a market rules it, and what depends "vis-à-vis de" depends
    (
        "Orange et Velis se partagent le marché du paiement.",
        ["marché du paiement dominatedBy Orange", "marché du paiement dominatedBy Velis"],
    ),
    ("Orange et Velis se partagent les bureaux.", []),
    ("Le port est dépendant vis-à-vis d’Orange.", ["port dependsOn Orange"]),
    ("La ville dénonce la soumission d’Orange au Cloud Act.", ["Orange subjectTo Cloud Act"]),
    # whose name stands right behind an office and what it is for, or behind a town
    (
        "La ministre de la Santé Ada Noiret a publié un rapport.",
        ["Ada Noiret schema:affiliation ministère de la Santé", "Ada Noiret publishes rapport"],
    ),
    (
        "Le ministre de l’Enseignement supérieur et de la Recherche Jo Morel utilise Velis.",
        [
            "Jo Morel schema:affiliation ministère de l’Enseignement supérieur et de la Recherche",
            "Jo Morel uses Velis",
        ],
    ),
    (
        "La ministre chargée de la Transition Numérique Ada Noiret a publié un rapport.",
        [
            "Ada Noiret schema:affiliation ministère de la Transition Numérique",
            "Ada Noiret publishes rapport",
        ],
    ),
    (
        "Le maire de Lyon Jean Morel a publié un rapport.",
        ["Jean Morel schema:affiliation Lyon", "Jean Morel publishes rapport"],
    ),
    (
        "Le directeur de la Recherche Médicale Avancée utilise Velis.",
        ["directeur de la Recherche Médicale Avancée uses Velis"],
    ),
    # two who sign, each with what they are between commas
    (
        "La ministre Ada Noiret, et Jean Morel, PDG de Velis, ont signé un accord.",
        [
            "Jean Morel schema:affiliation Velis",
            "accord hasParty Ada Noiret",
            "accord hasParty Jean Morel",
        ],
    ),
    (
        "La ministre du Numérique, Ada Noiret, et le PDG de Velis, Jo Morel, ont signé un accord.",
        [
            "Ada Noiret schema:affiliation ministère du Numérique",
            "Jo Morel schema:affiliation Velis",
            "accord hasParty Ada Noiret",
            "accord hasParty Jo Morel",
        ],
    ),
    # who asks or blames behind a comma is the subject, whatever stands before it
    (
        "Le député a écrit au ministre, réclamant un audit du contrat.",
        ["député recommends audit du contrat"],
    ),
    (
        "Le sénateur a interpellé la ministre, dénonçant la dépendance du port à Velis.",
        ["port dependsOn Velis", "sénateur raises dépendance du port"],
    ),
    (
        "Orange a signé un accord avec Velis, portant sur le calcul.",
        [
            "accord avec Velis hasParty Orange",
            "accord avec Velis hasParty Velis",
            "accord avec Velis agreementSubject calcul",
        ],
    ),
    # where one posts a warning is not what it is of
    ("Le député tire la sonnette d’alarme dans un message sur LinkedIn.", []),
    ("Le député alerte sur le retard du port.", ["député raises retard du port"]),
    # infinitives joined by "et" share the object behind the last
    (
        "Orange veut construire et exploiter un centre de données.",
        ["Orange creates centre de données", "Orange operates centre de données"],
    ),
    ("La loi vise à encadrer et à superviser la filière.", ["loi governs filière"]),
    (
        "Orange veut acheter des puces et exploiter un réseau.",
        ["Orange acquires puces", "Orange operates réseau"],
    ),
    # "non" belongs to the adjective behind it
    (
        "Le port dépend de fournisseurs non européens.",
        ["port dependsOn fournisseurs non européens"],
    ),
    ("Le port utilise Velis et non Orange.", ["- port uses Orange", "port uses Velis"]),
    # "l’administration" is no body that was named
    (
        "La Cour des comptes a publié un rapport. L’administration dépend d’Orange.",
        ["Cour des comptes publishes rapport", "administration dependsOn Orange"],
    ),
    # whom one chooses for a thing is to do it, unless one has made the choice oneself
    (
        "Le ministère critique le choix d’Orange pour héberger les fichiers.",
        ["fichiers hostedBy Orange"],
    ),
    (
        "La ville a fait le choix du libre pour réduire sa dépendance à Orange.",
        ["ville dependsOn Orange"],
    ),
    # what one is taken to task by
    (
        "Orange est visée par une enquête de la Commission européenne.",
        ["Orange subjectTo enquête de la Commission européenne"],
    ),
    ("Orange fait l’objet d’une plainte.", ["Orange subjectTo plainte"]),
    ("Le câble fait l’objet d’un débat.", []),
    # what a relative takes up behind an adjective without an article, and what a sanction is for
    (
        "Le port reste dépendant de logiciels qu’Orange ne maîtrise pas.",
        ["- Orange controls logiciels", "port dependsOn logiciels"],
    ),
    (
        "Le port est client de services que gère Orange.",
        ["Orange operates services", "port uses services"],
    ),
    ("Ces sanctions visent des manquements graves.", []),
    # who contests another's deed is against it, and does not say that it is not so
    (
        "Les élus contestent l’hébergement des fichiers par Orange.",
        ["élus denies hébergement des fichiers", "fichiers hostedBy Orange"],
    ),
    (
        "Orange conteste avoir vendu les fichiers.",
        ["- Orange provides fichiers", "Orange denies avoir vendu les fichiers"],
    ),
    # a choice is one of what is used
    ("La ville a fait le choix d’Orange.", ["ville uses Orange"]),
    ("Le choix d’Orange par la ville inquiète.", ["ville uses Orange"]),
    ("Le choix de la langue par les élèves est libre.", []),
    # nouns behind "l’" are of a gender too
    (
        "L’exemple du site, hébergé par Orange, illustre ces limites.",
        ["exemple du site hostedBy Orange"],
    ),
    (
        "L’exemple de la plateforme, hébergée par Orange, illustre ces limites.",
        ["plateforme hostedBy Orange"],
    ),
    # what one is let or helped to be one is not yet; what one is accused of being somebody judges
    ("Le plan permet aux entreprises locales de rester compétitives.", []),
    ("La loi aide les villes à devenir autonomes.", []),
    ("Orange accuse Velis d’être trop lent.", ["Velis evaluatedAs d’être trop lent"]),
    # who is elected for a place that nobody lists; whom "à l’encontre de" names
    (
        "Le député de Vendée Jean Morel utilise Velis.",
        ["Jean Morel schema:affiliation Vendée", "Jean Morel uses Velis"],
    ),
    ("Le maire Jean Pierre Morel utilise Velis.", ["Jean Pierre Morel uses Velis"]),
    (
        "La CNIL a prononcé une amende à l’encontre d’Orange, pour manquements à la loi.",
        ["Orange subjectTo amende"],
    ),
    (
        "Le projet dépend de la Chambre de commerce et d’industrie.",
        ["projet dependsOn Chambre de commerce et d’industrie"],
    ),
]


@pytest.mark.parametrize(("text", "gives"), CASES, ids=[text[:40] for text, _ in CASES])
def test_a_sentence_says_this_and_no_more(text: str, gives: list[str]):
    """Each text gives these triples and no other."""
    found = read(text)

    assert sorted(gives) == sorted(triple(found, one) for one in found.statements)


STATUS = {
    "C'est 310 personnes qu'Orange emploie.": "Orange hasCapacity 310 personnes | asserted",
    # a perfect of compulsion or ability says that it was done; some verbs, denied, that it is
    "Orange a été contrainte de racheter Scaleway.": "Orange acquires Scaleway | asserted",
    "Orange a dû racheter Scaleway.": "Orange acquires Scaleway | asserted",
    "Orange aurait dû racheter Scaleway.": "Orange acquires Scaleway | needed",
    "Les données ont pu être publiées par Orange.": "Orange publishes données | hypothetical",
    "Orange n'hésite pas à utiliser Linux.": "Orange uses Linux | asserted",
    # what somebody does not want to do first or alone is not done yet
    "Orange ne souhaite pas être la première à utiliser Linux.": ("- Orange uses Linux | intended"),
    "Orange n'est pas le seul à vouloir utiliser Linux.": "Orange uses Linux | intended",
    # what dashes set apart says whose words it is, as what commas do
    "Orange – comme l'a dit le ministre – possède Scaleway.": (
        "Orange possesses Scaleway | reported by ministre"
    ),
    "Pour être la première à utiliser Linux, Orange recrute.": "Orange uses Linux | intended",
    "Orange ne cesse de publier des rapports.": "Orange publishes rapports | asserted",
    "Orange a refusé de confirmer que Thales possède le câble.": (
        "Thales possesses câble | hypothetical"
    ),
    # what is asked is open, and so is what an infinitive only speaks of
    "Faut-il confier les données à Thales ?": "données hostedBy Thales | hypothetical",
    "Confier les données à Thales serait une faute.": "données hostedBy Thales | hypothetical",
    "Orange a renoncé à bâtir un centre à Lyon.": "- centre locatedIn Lyon | asserted",
    # a negated copula with "que" leaves out what follows
    "Le problème n’est pas que le plan soit mauvais.": (
        "- plan evaluatedAs soit mauvais | hypothetical"
    ),
    "Les données sont-elles hébergées par Thales ? « Non », répond Ada Noiret.": (
        "- données hostedBy Thales | reported by Ada Noiret"
    ),
    # a comment between a subject and its verb
    "L’agence, explique Ada Noiret, utilise des serveurs de Thales.": (
        "agence uses serveurs de Thales | reported by Ada Noiret"
    ),
    # what is added of a thing that something is wished or foreseen for is so already
    "Ada Noiret veut que la France confie le projet à Orange, qui gère un réseau.": (
        "Orange operates réseau | asserted"
    ),
    "Orange accueillera les fichiers, aujourd’hui conservés à Lyon.": (
        "fichiers hostedIn Lyon | asserted"
    ),
    "Le coût s’est élevé à 3 millions d’euros.": "coût hasCost 3 millions d’euros | asserted",
    "Pour Ada Noiret, la cession est grave. Elle rappelle que la firme Atlas a racheté Lumo.": (
        "Atlas acquires Lumo | reported by Ada Noiret"
    ),
    "Le câble devrait atteindre une capacité de 12 MW.": "câble hasCapacity 12 MW | predicted",
    "Orange devrait acquérir un navire.": "Orange acquires navire | needed",
    "Orange, qui loue deux sites, a défendu la ministre.": "Orange uses sites | asserted",
    "La panne aura coûté 2 millions d’euros.": "panne hasCost 2 millions d’euros | asserted",
    "D’ici à 2030, la panne aura coûté 2 millions d’euros.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "Le client qui loue un centre et Orange vendent des cartes.": (
        "Orange provides cartes | asserted"
    ),
    "En 2030, Orange aura racheté Scaleway.": "Orange acquires Scaleway | predicted",
    "À cette date, Orange aura racheté Scaleway.": "Orange acquires Scaleway | predicted",
    "En juin, Orange aura racheté Scaleway.": "Orange acquires Scaleway | predicted",
    "L’Europe sait fabriquer des puces.": "Europe develops puces | hypothetical",
    # one of several is not all of them
    "L’une de ses filiales exploite le centre.": "une de ses filiales operates centre | asserted",
    "Orange vend l’une de ses filiales à Thales.": (
        "Thales acquires une de ses filiales | asserted"
    ),
    "L’un des deux centres utilise des puces.": "un des deux centres uses puces | asserted",
    # a future perfect looks back on a cost alone, and only where nothing says when
    "Au final, la panne aura coûté 2 millions d’euros.": (
        "panne hasCost 2 millions d’euros | asserted"
    ),
    "Au total, la panne aura coûté 2 millions d’euros.": (
        "panne hasCost 2 millions d’euros | asserted"
    ),
    "En tout, la panne aura coûté 2 millions d’euros à la ville.": (
        "panne hasCost 2 millions d’euros | asserted"
    ),
    "La panne aura finalement coûté 2 millions d’euros à Orange.": (
        "panne hasCost 2 millions d’euros | asserted"
    ),
    "En 2030, la panne aura coûté 2 millions d’euros.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "La panne aura coûté 2 millions d’euros en 2030.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "Dans dix ans, la panne aura coûté 2 millions d’euros.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "La panne aura coûté 2 millions d’euros à partir de juin.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "L’été prochain, la panne aura coûté 2 millions d’euros.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "À la fin de l’année, la panne aura coûté 2 millions d’euros.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "À terme, la panne aura coûté 2 millions d’euros.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "La panne aura bientôt coûté 2 millions d’euros.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "Une fois que la panne aura coûté 2 millions d’euros, Orange rachètera Thales.": (
        "panne hasCost 2 millions d’euros | predicted"
    ),
    "Orange aura racheté Thales.": "Orange acquires Thales | predicted",
    "Orange aura racheté Thales dans deux ans.": "Orange acquires Thales | predicted",
    "Fin 2027, Orange aura racheté Thales.": "Orange acquires Thales | predicted",
    "En juin prochain, Orange aura racheté Thales.": "Orange acquires Thales | predicted",
    "Le centre a nécessité 6 millions d’euros.": "centre hasCost 6 millions d’euros | asserted",
    "Le centre nécessite 6 millions d’euros.": "centre hasCost 6 millions d’euros | needed",
    "La France autorise le transfert des données vers Rabat.": (
        "données hostedIn Rabat | hypothetical"
    ),
    "Un site, à Kiffa, est à l’étude.": "site locatedIn Kiffa | hypothetical",
    "La France a annoncé jeudi qu’Orange rachèterait Thales.": (
        "Orange acquires Thales | predicted by France"
    ),
    "Orange n’exclut pas de racheter Thales.": "Orange acquires Thales | hypothetical",
    "Ada Noiret estime que le plan néglige ces travaux.": (
        "plan evaluatedAs néglige ces travaux | evaluated by Ada Noiret"
    ),
    "Le prix est juste. La France recommande aux villes d’exiger un audit.": (
        "villes recommends audit | recommended by France"
    ),
    "Ada Noiret dirige Orange. Faute de délai, prévient-elle, le site dépend de Thales.": (
        "site dependsOn Thales | reported by Ada Noiret"
    ),
    "Le site, dit Ada Noiret, dépend de Thales, et la France possède des serveurs.": (
        "France possesses serveurs | reported by Ada Noiret"
    ),
    "Orange possède des serveurs ; selon deux sources, Thales achèterait le site.": (
        "Orange possesses serveurs | asserted"
    ),
    "Selon une étude publiée jeudi par Thales, Orange dépend de la France.": (
        "Thales publishes étude publiée jeudi par Thales | asserted"
    ),
    "Orange œuvre à créer un institut.": "Orange creates institut | intended",
    "Selon les calculs de la France, Orange dépend de Thales.": (
        "Orange dependsOn Thales | reported by France"
    ),
    "Selon des données transmises par la France, Orange dépend de Thales.": (
        "Orange dependsOn Thales | reported by France"
    ),
    "Selon les chiffres les plus récents, Orange dépend de Thales.": (
        "Orange dependsOn Thales | asserted"
    ),
    "Selon une source proche du dossier, Orange dépend de Thales.": (
        "Orange dependsOn Thales | reported by source proche du dossier"
    ),
    "De sources concordantes, Orange dépend de Thales.": (
        "Orange dependsOn Thales | reported by sources concordantes"
    ),
    "Comme l'a rappelé Ada Noiret, Orange dépend de Thales.": (
        "Orange dependsOn Thales | reported by Ada Noiret"
    ),
    "Orange dépend de Thales, comme Ada Noiret l'a rappelé.": (
        "Orange dependsOn Thales | reported by Ada Noiret"
    ),
    "Il ressort d'un rapport de la Cour des comptes qu'Orange dépend de Thales.": (
        "Orange dependsOn Thales | reported by Cour des comptes"
    ),
    "Il ressort des contrôles effectués en mai qu'Orange dépend de Thales.": (
        "Orange dependsOn Thales | asserted"
    ),
    "On lit dans le communiqué de Thales qu'Orange dépend de Thales.": (
        "Orange dependsOn Thales | reported by Thales"
    ),
    "Et Ada Noiret de rappeler qu'Orange dépend de Thales.": (
        "Orange dependsOn Thales | reported by Ada Noiret"
    ),
    "Ada Noiret est formelle : Orange dépend de Thales.": (
        "Orange dependsOn Thales | reported by Ada Noiret"
    ),
    "La situation est claire : Orange dépend de Thales.": "Orange dependsOn Thales | asserted",
    "Orange dépend de Thales, indique une source au ministère.": (
        "Orange dependsOn Thales | reported by source"
    ),
    "Orange dépend de Thales, dit la rumeur.": "Orange dependsOn Thales | hypothetical",
    "Selon une rumeur récente, Orange dépend de Thales.": "Orange dependsOn Thales | hypothetical",
    "Orange dépend de Thales, dit-on.": "Orange dependsOn Thales | hypothetical",
    "Orange dépend de Thales, assure-t-il ; le reste est connu.": (
        "Orange dependsOn Thales | hypothetical"
    ),
    "La France a un outil nommé Ondine. Conçu par Thales, celui-ci a coûté 2 millions.": (
        "Thales develops Ondine | asserted"
    ),
    "La France a lancé l’outil Ondine. Conçu par Orange avec des briques de Google, il est lent.": (
        "Orange develops Ondine | asserted"
    ),
    "La France affirme que les clichés sont traités « exclusivement en Suisse ».": (
        "clichés hostedIn Suisse | reported by France"
    ),
    "Une note presse la France de mettre en concurrence un second éditeur.": (
        "note recommends mettre en concurrence un second éditeur | recommended by note"
    ),
    "Orange a acheté des serveurs. La ville n'en possède aucun.": (
        "- ville possesses serveurs | asserted"
    ),
    "La loi exige une clause de sortie. Le contrat n'en comporte aucune.": (
        "- contrat hasFacet clause de sortie | asserted"
    ),
    "« Orange dépend de Thales », résume l’auteure de l’étude, Ada Noiret.": (
        "Orange dependsOn Thales | reported by Ada Noiret"
    ),
    "« Orange dépend de Thales », a martelé mardi soir, à la télévision, Ada Noiret.": (
        "Orange dependsOn Thales | reported by Ada Noiret"
    ),
    "Ada Noiret juge le plan peu crédible.": (
        "plan evaluatedAs peu crédible | evaluated by Ada Noiret"
    ),
    "Et Ada Noiret d’ajouter : « Orange dépend de Thales. »": (
        "Orange dependsOn Thales | reported by Ada Noiret"
    ),
    "La France ouvre un laboratoire à Lyon financé par Thales.": (
        "Thales funds laboratoire | asserted"
    ),
    "Au lieu d'acheter une licence à Orange, la banque a entraîné un modèle.": (
        "banque develops modèle | asserted"
    ),
    "Est-ce Orange qui a construit le site ?": "Orange creates site | hypothetical",
    "Le risque que la France perde le câble est réel.": (
        "France facesRisk perde le câble | hypothetical"
    ),
    "Orange possède deux centres de données. Thales n'en exploite pas.": (
        "- Thales operates centres de données | asserted"
    ),
    "Orange « dément formellement avoir signé un contrat avec Thales ».": (
        "Orange denies avoir signé un contrat avec Thales | asserted"
    ),
    "Orange veut « construire un centre à Lyon ».": "Orange creates centre | intended",
    "Selon une rumeur, Orange rachète Thales. « C’est faux », répond Ada Noiret.": (
        "Ada Noiret denies Orange rachète Thales | asserted"
    ),
    "Selon la presse, Orange rachète Thales. « C’est faux : rien n’est vendu », dit Ada Noiret.": (
        "- Orange acquires Thales | reported by Ada Noiret"
    ),
    "L’Autorité a écarté tout risque de fuite pour les banques.": (
        "- banques facesRisk fuite | asserted"
    ),
    "L’Autorité n’a pas écarté le risque d’une fuite pour les banques.": (
        "banques facesRisk fuite | hypothetical"
    ),
    "« La ville ferait bien de réformer ses achats », dit Ada Noiret.": (
        "Ada Noiret recommends réformer ses achats | recommended by Ada Noiret"
    ),
    "L’association Orme voudrait que la ville renonce au projet.": (
        "association Orme recommends la ville renonce au projet | recommended by association Orme"
    ),
    "« L’État devrait exiger un audit », dit Ada Noiret.": (
        "État recommends audit | needed by Ada Noiret"
    ),
    "« Il faudrait un moratoire », dit Ada Noiret.": (
        "Ada Noiret recommends moratoire | recommended by Ada Noiret"
    ),
    "Ada Noiret dirige Orme. À ses yeux, la ville dépend d’Orange.": (
        "ville dependsOn Orange | reported by Ada Noiret"
    ),
    "Le wolof n’est pas couvert par l’application Baobab.": (
        "- Baobab coversLanguage wolof | asserted"
    ),
    # who accuses, who is punished or praised for what is over; "X, pour qui", "X, selon laquelle"
    "Ada Noiret accuse Orange d'utiliser Linux.": "Orange uses Linux | reported by Ada Noiret",
    "Ada Noiret fait grief à Orange d'avoir utilisé Linux.": (
        "Orange uses Linux | reported by Ada Noiret"
    ),
    "Certains reprochent à Orange d'utiliser Linux.": "Orange uses Linux | hypothetical",
    "Orange se voit reprocher d'utiliser Linux.": "Orange uses Linux | hypothetical",
    "Orange est accusée par Ada Noiret d'utiliser Linux.": (
        "Orange uses Linux | reported by Ada Noiret"
    ),
    "Ada Noiret félicite Orange d'avoir ouvert un centre.": "Orange launches centre | asserted",
    "L'Autorité a condamné Orange pour avoir utilisé Linux.": "Orange uses Linux | asserted",
    "L'Autorité poursuit Orange pour avoir utilisé Linux.": "Orange uses Linux | hypothetical",
    "Ada Noiret reproche à Orange d'utiliser Linux pour héberger des données.": (
        "données hostedBy Orange | intended by Ada Noiret"
    ),
    "« Rien ne presse », dit Ada Noiret, pour qui Orange dépend de Google.": (
        "Orange dependsOn Google | reported by Ada Noiret"
    ),
    "Ada Noiret, pour qui Orange développe un outil, hésite.": "Orange develops outil | asserted",
    "Ada Noiret, selon laquelle Orange utilise Linux, hésite.": (
        "Orange uses Linux | reported by Ada Noiret"
    ),
    "Une rumeur selon laquelle Orange utilise Linux circule.": "Orange uses Linux | hypothetical",
    # what denies the first of a row holds for all of it, up to another finite verb
    "Le site n'a jamais été financé par la France, construit par Orange ou exploité par Thales.": (
        "- Thales operates site | asserted"
    ),
    "Le site a failli être construit par Orange, puis racheté par Thales.": (
        "- Thales acquires site | asserted"
    ),
    "Orange n'a pas construit, financé et exploité le site.": "- Orange operates site | asserted",
    "Orange n'a pas fondé Scaleway, puis racheté Thales.": "- Orange acquires Thales | asserted",
    "Orange a nié, puis a racheté Thales.": "Orange acquires Thales | asserted",
    "Orange, chargé d'exploiter le site, a refusé.": "Orange operates site | intended",
    "Orange, chargé de construire le site en 2030, attend.": "Orange creates site | intended",
    "Orange est chargé de construire le site en 2030.": "Orange creates site | intended",
    "Les villes attendent. Le pays a des câbles ; Orange n'en exploite aucun.": (
        "- Orange operates câbles | asserted"
    ),
    # what nobody in a body does, the body does not do
    "Personne chez Orange n'utilise l'outil.": "- Orange uses outil | asserted",
    "Personne au ministère n'utilise l'outil.": "- ministère uses outil | asserted",
    # who is set apart by the same preposition does not do it
    "Le centre est exploité par Orange et non par Thales.": "- Thales operates centre | asserted",
    "Les serveurs appartiennent à Orange, pas à l'État.": "- État possesses serveurs | asserted",
    # what a noun is said to be is put as its copula is
    "Le propriétaire du câble n'est pas Orange.": "- Orange possesses câble | asserted",
    "Le propriétaire du câble serait Orange.": "Orange possesses câble | hypothetical",
    "Le propriétaire présumé du câble est Orange.": "Orange possesses câble | hypothetical",
    "L'exploitant du câble est-il Orange ?": "Orange operates câble | hypothetical",
    "Si l'exploitant du câble est Orange, le port fermera.": (
        "Orange operates câble | hypothetical"
    ),
    "L'hébergeur du portail n'est plus Thales.": "- portail hostedBy Thales | asserted",
    "La licence du modèle n'est pas Apache 2.0.": "- modèle subjectTo Apache 2.0 | asserted",
    "La licence du modèle sera Apache.": "modèle subjectTo Apache | predicted",
    # nor is a rumour or what was ruled out a fact
    "Le rachat de Lumo par Orange n'est qu'une rumeur.": "Orange acquires Lumo | hypothetical",
    "Le rachat de Lumo par Orange est écarté.": "Orange acquires Lumo | hypothetical",
}


@pytest.mark.parametrize("text", STATUS)
def test_a_thing_is_as_sure_as_it_is_put(text: str):
    """Each text gives this statement, put as it is."""
    found = read(text)

    assert STATUS[text] in [told(found, one) for one in found.statements]


def test_an_item_of_a_list_goes_on_from_what_is_above_it():
    """It is put as that is, its words alone are quoted, and no item changes who speaks."""
    text = (
        "Le Courrier\n\nUn titre pour voir le texte\n\nPar Ada Noiret\n\n3 mars 2026\n\n"
        "La commission recommande :\n\n- d'interdire les drones ;\n- de confier à l'Anssi "
        "le contrôle du réseau ;\n- d'ouvrir un droit d'audit.\n\nOrange recrute."
    )
    found = read_article(text)
    said = {triple(found, one): one for one in found.statements}

    assert {
        "commission recommends interdire les drones",
        "commission recommends confier à l'Anssi le contrôle du réseau",
        "commission recommends ouvrir un droit d'audit",
    } <= set(said)
    assert {one.modality for one in said.values()} == {Modality.RECOMMENDED}
    assert "recommande" not in {quote.exact for one in said.values() for quote in one.evidence}
