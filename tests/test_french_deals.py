"""What French news of agreements, money and offers says, as reporters put it day by day."""

import pytest

from tests.reading import all_told, read

CASES = [
    # who offers a thing is no one who recommends it: "des" opens no infinitive
    (
        "Scaleway propose des services de messagerie.",
        ["Scaleway provides services de messagerie | asserted"],
    ),
    (
        "Scaleway proposera des outils de traduction aux écoles.",
        ["Scaleway provides outils de traduction | predicted"],
    ),
    (
        "Le comité propose d’interdire ces transferts.",
        ["comité recommends interdire ces transferts | recommended by comité"],
    ),
    # a thing is named without what only opens a complement
    (
        "Orange a signé une convention relative aux données de santé.",
        [
            "convention hasParty Orange | asserted",
            "convention agreementSubject données de santé | asserted",
        ],
    ),
    (
        "Orange annonce un plan ambitieux visant à former des ingénieurs.",
        ["Orange announces plan ambitieux | asserted"],
    ),
    # capitals behind a name may be its initials, and no firm's
    (
        "Les opérateurs d’Importance Vitale (OIV) dépendent de Scaleway.",
        ["opérateurs d’Importance Vitale dependsOn Scaleway | asserted"],
    ),
    # what ends a deal says that it is done
    ("Orange a finalisé le rachat de Scaleway.", ["Orange acquires Scaleway | asserted"]),
    ("Orange va finaliser le rachat de Scaleway.", ["Orange acquires Scaleway | predicted"]),
    # what is to come
    (
        "Orange a annoncé le rachat à venir de Scaleway.",
        [
            "Orange announces rachat à venir de Scaleway | asserted",
            "Orange acquires Scaleway | predicted by Orange",
        ],
    ),
    # what one equips oneself with is named whole
    (
        "Le Sénégal se dote d’un système de paiement.",
        ["Sénégal possesses système de paiement | asserted"],
    ),
    (
        "L’école, dotée d’un centre de calcul, recrute.",
        ["école possesses centre de calcul | asserted"],
    ),
    (
        "Orange dote les écoles d’un système de paiement.",
        ["Orange provides système de paiement | asserted"],
    ),
    # a superlative behind "du", "au", "ses" denies nothing
    (
        "Le Sénégal dispose du plus grand centre de calcul de la région.",
        ["Sénégal possesses grand centre de calcul de la région | asserted"],
    ),
    ("Le port dépend de ses plus gros clients.", ["port dependsOn gros clients | asserted"]),
    (
        "Scaleway appartient au plus grand opérateur du pays.",
        ["Scaleway partOf grand opérateur du pays | asserted"],
    ),
    (
        "Le plan prévoit l’arrivée du plus puissant calculateur d’Europe.",
        ["puissant calculateur d’Europe locatedIn Europe | asserted"],
    ),
    ("Orange ne dispose plus de grand centre.", ["- Orange possesses grand centre | asserted"]),
    ("Orange utilise trois serveurs au plus.", ["Orange uses serveurs | asserted"]),
    # "quelque" before a figure is "about"
    (
        "L’opération valorise Scaleway à quelque 2 milliards d’euros.",
        ["Scaleway hasCost 2 milliards d’euros | asserted"],
    ),
    ("Orange exploite quelque 300 serveurs.", ["Orange operates 300 serveurs | asserted"]),
    # what brackets add parts no noun from who makes it
    (
        "Scaleway a dévoilé Lorria, un modèle de langage (LLM) développé par Orange et Thales.",
        [
            "Scaleway announces Lorria | asserted",
            "Orange develops Lorria | reported by Scaleway",
            "Thales develops Lorria | reported by Scaleway",
        ],
    ),
    (
        "Le centre de calcul (HPC) exploité par Orange consomme trop.",
        [
            "Orange operates centre de calcul | asserted",
            "centre de calcul evaluatedAs consomme trop | evaluated",
        ],
    ),
    # what presents a quality announces nothing
    ("Ces services présentent des standards élevés.", []),
    ("Orange présente un nouveau service.", ["Orange announces nouveau service | asserted"]),
    # those who announce a deal together are its parties; one alone may tell of others'
    (
        "Orange et Thales lancent une alliance.",
        [
            "Orange launches alliance | asserted",
            "Thales launches alliance | asserted",
            "alliance hasParty Orange | asserted",
            "alliance hasParty Thales | asserted",
        ],
    ),
    ("Orange a annoncé un partenariat.", ["Orange announces partenariat | asserted"]),
    (
        "Orange et Thales ont annoncé un accord entre Atos et Iliad.",
        [
            "Orange announces accord entre Atos et Iliad | asserted",
            "Thales announces accord entre Atos et Iliad | asserted",
            "accord entre Atos et Iliad hasParty Atos | reported by Orange",
            "accord entre Atos et Iliad hasParty Atos | reported by Thales",
            "accord entre Atos et Iliad hasParty Iliad | reported by Orange",
            "accord entre Atos et Iliad hasParty Iliad | reported by Thales",
        ],
    ),
    # who pays
    (
        "Parmi les bailleurs de fonds de Scaleway figurent Orange et Thales.",
        ["Orange funds Scaleway | asserted", "Thales funds Scaleway | asserted"],
    ),
    ("Scaleway compte Orange parmi ses bailleurs de fonds.", ["Orange funds Scaleway | asserted"]),
    (
        "L’école recevra 6 millions de dollars du gouvernement du Québec.",
        ["gouvernement du Québec funds école | predicted"],
    ),
    (
        "Le versement par Orange de 3 millions d’euros à l’institut surprend.",
        ["Orange funds institut | asserted"],
    ),
    ("Le versement de 3 millions d’euros à l’institut surprend.", []),
    (
        "Québec prévoit investir 30 millions de dollars.",
        ["Québec investsIn 30 millions de dollars | intended"],
    ),
    # who is said to be the one of whom more is told
    (
        "Orange est l’hébergeur choisi par le Sénégal.",
        ["Sénégal uses Orange | asserted"],
    ),
    (
        "Orange est la société qui héberge les dossiers.",
        ["dossiers hostedBy Orange | asserted"],
    ),
    (
        "Le danger est la société qui héberge les dossiers.",
        ["dossiers hostedBy société | asserted"],
    ),
    # a name in marks between commas, and marks of every sort
    (
        "Orange a créé une société commune, « Lorria », qui exploite le réseau.",
        ["Orange creates Lorria | asserted", "Lorria operates réseau | asserted"],
    ),
    ("Le groupe, « Très inquiet », utilise Linux.", ["groupe uses Linux | asserted"]),
    (
        'Orange a créé une société commune, "Lorria", qui exploite le réseau.',
        ["Orange creates Lorria | asserted", "Lorria operates réseau | asserted"],
    ),
    ("Orange utilise le logiciel “Lorria” de Thales.", ["Orange uses Lorria | asserted"]),
    (
        'Orange bénéficiera du label "cloud de confiance" de l’État.',
        ['Orange possesses label "cloud de confiance" de l’État | predicted'],
    ),
    ('L’accord est "historique".', ["accord evaluatedAs est historique | evaluated"]),
    # what a participle behind a comma agrees with
    (
        "Scaleway vise l’obtention du label Lorria, annoncé par le gouvernement.",
        ["gouvernement announces label Lorria | asserted"],
    ),
    (
        "Orange finance un service d’aide à la rédaction, conçu par Thales.",
        ["Orange funds service d’aide | asserted", "Thales develops service d’aide | asserted"],
    ),
    # among whom somebody counts others
    (
        "Scaleway compte parmi ses clients Orange et Thales.",
        ["Orange uses Scaleway | asserted", "Thales uses Scaleway | asserted"],
    ),
    # a minister's name right behind the portfolio
    (
        "Le ministre de l’Économie Jean Morel a annoncé un fonds.",
        [
            "Jean Morel announces fonds | asserted",
            "Jean Morel schema:affiliation ministère de l’Économie | asserted",
        ],
    ),
    (
        "La ministre chargée du Numérique Leïla Benhadou annonce un fonds.",
        [
            "Leïla Benhadou announces fonds | asserted",
            "Leïla Benhadou schema:affiliation ministère du Numérique | asserted",
        ],
    ),
    (
        (
            "La ministre du Numérique Leïla Benhadou et le ministre de l’Industrie Karim "
            "Belkadi ont signé un accord."
        ),
        [
            "accord hasParty Leïla Benhadou | asserted",
            "accord hasParty Karim Belkadi | asserted",
            "Leïla Benhadou schema:affiliation ministère du Numérique | asserted",
            "Karim Belkadi schema:affiliation ministère de l’Industrie | asserted",
        ],
    ),
    (
        (
            "Un accord a été signé par le directeur d’Orange Karim Belkadi et le directeur de "
            "Thales Paul Mercier."
        ),
        [
            "accord hasParty Karim Belkadi | asserted",
            "accord hasParty Paul Mercier | asserted",
            "Karim Belkadi schema:affiliation Orange | asserted",
            "Paul Mercier schema:affiliation Thales | asserted",
        ],
    ),
    (
        "Le cabinet du ministre de la Santé Karim Belkadi utilise Linux.",
        [
            "cabinet du ministre de la Santé uses Linux | asserted",
            "Karim Belkadi schema:affiliation ministère de la Santé | asserted",
        ],
    ),
    (
        "Le ministre de l’Union Africaine Unie utilise Linux.",
        ["ministre de l’Union Africaine Unie uses Linux | asserted"],
    ),
    # "comme prévu" says of nobody that it does what follows
    ("Comme prévu, Orange a racheté Scaleway.", ["Orange acquires Scaleway | asserted"]),
    ("Comme promis par le maire, Orange finance le centre.", ["Orange funds centre | asserted"]),
    ("Orange n’a pas ouvert le centre comme prévu.", ["- Orange launches centre | asserted"]),
    # an aside behind "comme" is none of those who act, and takes none of them away
    (
        "Microsoft et Google, comme Amazon, et Oracle dominent le marché.",
        [
            "marché dominatedBy Google | asserted",
            "marché dominatedBy Microsoft | asserted",
            "marché dominatedBy Oracle | asserted",
        ],
    ),
    (
        "Orange, comme Thales, et Microsoft ont signé un accord.",
        ["accord hasParty Microsoft | asserted", "accord hasParty Orange | asserted"],
    ),
    # a spokesman is of a firm, and no field that a minister has
    (
        "Le porte-parole de Microsoft Jean Morel a démenti l’accord.",
        [
            "Jean Morel denies accord | asserted",
            "Jean Morel schema:affiliation Microsoft | asserted",
        ],
    ),
    # a place in brackets is where somebody is, and no view of them
    ("Orange (Paris) a signé avec Thales.", []),
    (
        "Orange (filiale d’Iliad) utilise Linux.",
        ["Orange partOf Iliad | asserted", "Orange uses Linux | asserted"],
    ),
    # a newspaper, a minister or whoever tells of the deal of others is no party to it
    (
        "Le Monde et Reuters ont annoncé un accord secret.",
        [
            "Le Monde announces accord secret | asserted",
            "Reuters announces accord secret | asserted",
        ],
    ),
    (
        "Le président et la ministre ont annoncé un accord.",
        ["ministre announces accord | asserted", "président announces accord | asserted"],
    ),
    (
        "Atos et Iliad ont annoncé un accord signé par Orange.",
        [
            "Atos announces accord signé par Orange | asserted",
            "Iliad announces accord signé par Orange | asserted",
            "accord signé par Orange hasParty Orange | reported by Atos",
            "accord signé par Orange hasParty Orange | reported by Iliad",
        ],
    ),
    (
        "La Maison Blanche et Bercy annoncent un accord de TikTok avec Oracle.",
        [
            "Bercy announces accord de TikTok | asserted",
            "Maison Blanche announces accord de TikTok | asserted",
            "accord de TikTok hasParty Oracle | reported by Bercy",
            "accord de TikTok hasParty Oracle | reported by Maison Blanche",
        ],
    ),
    ("Les députés et les sénateurs présentent la convention de Genève.", []),
    (
        "Orange et Thales annoncent l’accord.",
        ["Orange announces accord | asserted", "Thales announces accord | asserted"],
    ),
    # a town by its name announces as a state does
    (
        "Paris et Berlin ont dévoilé un accord.",
        ["Berlin announces accord | asserted", "Paris announces accord | asserted"],
    ),
    # those named who share a market rule it, and no crowd
    (
        "Google, Amazon et Microsoft se partagent le marché.",
        [
            "marché dominatedBy Amazon | asserted",
            "marché dominatedBy Google | asserted",
            "marché dominatedBy Microsoft | asserted",
        ],
    ),
    ("Vingt opérateurs se partagent le marché.", []),
    ("Les usagers se partagent le marché.", []),
]


@pytest.mark.parametrize(("text", "gives"), CASES)
def test_news_of_deals_and_money_says_this(text: str, gives: list[str]):
    """A sentence gives these statements, put as they are, and no more."""
    extraction = read(text)

    assert sorted(gives) == all_told(extraction)
