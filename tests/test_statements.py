"""How a thing is put: what is denied, planned, doubted or another's words is not said as a fact.

The sentences are invented; each is read alone, in a news article without furniture.
"""

import pytest

from tests.reading import read, read_article, told

NEGATION = {
    "Orange ne dépend pas de Microsoft.": ["- Orange dependsOn Microsoft | asserted"],
    "Orange ne dépend plus de Microsoft.": ["- Orange dependsOn Microsoft | asserted"],
    "Orange ne dépend que de Microsoft.": ["Orange dependsOn Microsoft | asserted"],
    "L’Espagne ne possède aucun supercalculateur.": [
        "- Espagne possesses supercalculateur | asserted"
    ],
    "Aucune banque ne dépend de Microsoft.": ["- banque dependsOn Microsoft | asserted"],
    "Ni Orange ni OVHcloud ne dépendent de Microsoft.": [
        "- Orange dependsOn Microsoft | asserted",
        "- OVHcloud dependsOn Microsoft | asserted",
    ],
    "Sans dépendre de Microsoft, Orange avance.": [],
    "Orange a refusé de racheter Scaleway.": ["- Orange acquires Scaleway | asserted"],
    "Orange cesse d’utiliser des puces.": ["- Orange uses puces | asserted"],
    "Orange veut ne plus dépendre de Microsoft.": ["- Orange dependsOn Microsoft | intended"],
    "Orange ne veut pas dépendre de Microsoft.": ["- Orange dependsOn Microsoft | intended"],
    "Le contrat entre Orange et OVHcloud n’a pas été signé.": [
        "- contrat entre Orange et OVHcloud hasParty Orange | asserted",
        "- contrat entre Orange et OVHcloud hasParty OVHcloud | asserted",
    ],
    "L’Italie dépend non de Microsoft mais d’Amazon.": ["- Italie dependsOn Microsoft | asserted"],
    "Un modèle non développé par Orange circule.": ["- Orange develops modèle | asserted"],
    "Ce n’est pas Orange qui a racheté Scaleway.": ["- Orange acquires Scaleway | asserted"],
    "C’est Orange qui a racheté Scaleway.": ["Orange acquires Scaleway | asserted"],
    "Orange n’a jamais racheté Scaleway.": ["- Orange acquires Scaleway | asserted"],
    "Orange a failli racheter Scaleway.": ["- Orange acquires Scaleway | asserted"],
    "Il n’y a aucun contrat avec Microsoft.": [
        "- contrat avec Microsoft hasParty Microsoft | asserted"
    ],
    "Le groupe n’est lié par aucun contrat avec Microsoft.": [
        "- contrat avec Microsoft hasParty Microsoft | asserted"
    ],
    "Faute de contrat avec Microsoft, le réseau tombe.": [
        "- contrat avec Microsoft hasParty Microsoft | asserted"
    ],
    "Il est faux que la France dépend de Microsoft.": ["- France dependsOn Microsoft | asserted"],
}

PLANS = {
    "Orange rachètera Scaleway.": ["Orange acquires Scaleway | predicted"],
    "Orange va racheter Scaleway.": ["Orange acquires Scaleway | predicted"],
    "Orange pourrait racheter Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Orange aurait racheté Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Orange peut maîtriser ses données.": ["Orange controls données | hypothetical"],
    "Orange devrait racheter Scaleway.": ["Orange acquires Scaleway | needed"],
    "Il faut que la France maîtrise ses données.": ["France controls données | needed"],
    "Orange prévoit d’investir dans les réseaux.": ["Orange investsIn réseaux | intended"],
    "Orange espère racheter Scaleway.": ["Orange acquires Scaleway | intended"],
    "Orange tente de racheter Scaleway.": ["Orange acquires Scaleway | intended"],
    "Le rapport recommande la création d’un fonds.": [
        "rapport recommends création d’un fonds | recommended"
    ],
    "L’accord sera signé par Orange.": ["accord hasParty Orange | predicted"],
}

EVENTS = {
    "Le rachat de Scaleway par Orange inquiète.": ["Orange acquires Scaleway | asserted"],
    "Le rachat de Scaleway par Orange est démenti.": ["Orange acquires Scaleway | hypothetical"],
    "Le rachat de Scaleway par Orange est envisagé.": ["Orange acquires Scaleway | intended"],
    "Le rachat de Scaleway par Orange n’aura pas lieu.": [
        "Orange acquires Scaleway | hypothetical"
    ],
    "Le rachat de Scaleway par Orange aura lieu en mai.": ["Orange acquires Scaleway | predicted"],
    "Le projet de rachat de Scaleway par Orange inquiète.": ["Orange acquires Scaleway | intended"],
    "La prochaine création d’un fonds par la France inquiète.": [
        "France creates fonds | predicted"
    ],
    "Iliad négocie le rachat de Scaleway par Orange.": ["Orange acquires Scaleway | intended"],
    "Bruxelles a bloqué le rachat de Scaleway par Orange.": [
        "Orange acquires Scaleway | hypothetical"
    ],
    "Les négociations pour le rachat de Scaleway par Orange continuent.": [
        "Orange acquires Scaleway | intended"
    ],
    "Iliad réclame la création d’un fonds par la France.": ["France creates fonds | needed"],
    "La signature d’un contrat avec Orange par la France est attendue.": [
        "contrat avec Orange hasParty France | predicted",
        "contrat avec Orange hasParty Orange | predicted",
    ],
}

SCOPES = {
    "La France dépend-elle de Microsoft ?": ["France dependsOn Microsoft | hypothetical"],
    "La France est-elle dépendante de Microsoft ?": ["France dependsOn Microsoft | hypothetical"],
    "Orange a-t-il racheté Scaleway ?": ["Orange acquires Scaleway | hypothetical"],
    "Si Orange rachète Scaleway, Iliad investira dans le réseau.": [
        "Orange acquires Scaleway | hypothetical",
        "Iliad investsIn réseau | predicted",
    ],
    "Si le réseau tombe, Orange dépend toujours de Microsoft.": [
        "Orange dependsOn Microsoft | asserted"
    ],
    "Orange a peut-être racheté Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Peut-être Orange a-t-il racheté Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Il est possible que la France dépende de Microsoft.": [
        "France dependsOn Microsoft | hypothetical"
    ],
    "Le ministre doute que la France dépende de Microsoft.": [
        "France dependsOn Microsoft | hypothetical by ministre"
    ],
    "Iliad craint que la France ne dépende de Microsoft.": [
        "France dependsOn Microsoft | hypothetical by Iliad"
    ],
    "Iliad n’affirme pas qu’Orange a racheté Scaleway.": [
        "Orange acquires Scaleway | hypothetical"
    ],
    "Même si la France dépend de Microsoft, Orange tombe.": [
        "France dependsOn Microsoft | asserted"
    ],
    "Personne ne dit que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | hypothetical"
    ],
    "Orange promet que ses données sont hébergées en France.": [
        "données hostedIn France | intended by Orange"
    ],
    "La rumeur selon laquelle Orange a racheté Scaleway est fausse.": [
        "Orange acquires Scaleway | hypothetical"
    ],
}

SPEECH = {
    "Orange lance une offre et investit dans le réseau, ont annoncé les deux groupes.": [
        "Orange launches offre | reported by groupes",
        "Orange investsIn réseau | reported by groupes",
    ],
    "Iliad conteste ce constat, estimant que la France contrôle le réseau.": [
        "Iliad denies constat | asserted",
        "France controls réseau | reported by Iliad",
    ],
    "La ministre a indiqué que l’État étudie la création d’un fonds.": [],
    "Selon Reuters, Orange a racheté Scaleway.": ["Orange acquires Scaleway | reported by Reuters"],
    "La France, selon Iliad, dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Iliad"
    ],
    "La France dépend de Microsoft, selon Iliad, qui a racheté Scaleway.": [
        "France dependsOn Microsoft | reported by Iliad",
        "Iliad acquires Scaleway | asserted",
    ],
    "Selon Reuters, Iliad affirme que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Iliad via Reuters"
    ],
    "Pour Jean Dupont, la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Jean Dupont"
    ],
    "Iliad affirme que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Iliad"
    ],
    "Iliad déclare que la France dépend de Microsoft, mais Orange investit dans le réseau.": [
        "France dependsOn Microsoft | reported by Iliad",
        "Orange investsIn réseau | asserted",
    ],
    "Iliad affirme que la France devrait investir dans le réseau.": [
        "France investsIn réseau | needed by Iliad"
    ],
    "La France dépend de Microsoft, estime Iliad.": [
        "France dependsOn Microsoft | reported by Iliad"
    ],
    "Orange lance une offre, annonce Iliad.": ["Orange launches offre | reported by Iliad"],
    "Iliad reconnaît dépendre de Microsoft.": ["Iliad dependsOn Microsoft | reported by Iliad"],
    "« La France dépend de Microsoft », a déclaré la ministre Clara Chappaz.": [
        "France dependsOn Microsoft | reported by Clara Chappaz"
    ],
    "« La France dépend de Microsoft », regrette Iliad.": [
        "France dependsOn Microsoft | reported by Iliad"
    ],
    "“La France dépend de Microsoft”, affirme Iliad.": [
        "France dependsOn Microsoft | reported by Iliad"
    ],
    '"La France dépend de Microsoft", affirme Iliad.': [
        "France dependsOn Microsoft | reported by Iliad"
    ],
    "Iliad a déclaré : « La France dépend de Microsoft. »": [
        "France dependsOn Microsoft | reported by Iliad"
    ],
    "« La France dépend de Microsoft. Orange utilise des puces », a déclaré Iliad.": [
        "France dependsOn Microsoft | reported by Iliad",
        "Orange uses puces | reported by Iliad",
    ],
    "Iliad prévient : « La France dépend de Microsoft. Orange utilise des puces. »": [
        "France dependsOn Microsoft | reported by Iliad",
        "Orange uses puces | reported by Iliad",
    ],
    "« Orange grandit », dit Iliad. « La France dépend de Microsoft », a-t-il ajouté.": [
        "France dependsOn Microsoft | reported by Iliad"
    ],
    "« La France dépend de Microsoft », a-t-elle ajouté.": [],
    "Sur le mur : « La France dépend de Microsoft. »": [],
}

DENIALS = {
    "Orange dément dépendre de Microsoft.": ["- Orange dependsOn Microsoft | reported by Orange"],
    "Orange nie que la France dépende de Microsoft.": [
        "- France dependsOn Microsoft | reported by Orange"
    ],
    "Orange dément avoir signé un contrat avec OVHcloud.": [
        "- contrat avec OVHcloud hasParty Orange | reported by Orange",
        "- contrat avec OVHcloud hasParty OVHcloud | reported by Orange",
    ],
    "Scaleway dément le rachat de sa filiale par Orange.": [
        "Scaleway denies rachat de sa filiale | asserted",
        "- Orange acquires filiale | reported by Scaleway",
    ],
    "Orange ne dément pas le rachat de Scaleway par Iliad.": [
        "- Orange denies rachat de Scaleway | asserted",
        "Iliad acquires Scaleway | hypothetical",
    ],
}

PHRASES = {
    "La ministre Clara Chappaz utilise le réseau. Jean Dupont tombe. La ministre agit. "
    "La ministre dépend d’Orange.": [
        "Clara Chappaz uses réseau | asserted",
        "Clara Chappaz dependsOn Orange | asserted",
    ],
    "Jean Dupont utilise le réseau. La ministre dépend d’Orange.": [
        "Jean Dupont uses réseau | asserted",
        "ministre dependsOn Orange | asserted",
    ],
    "Iliad recule. Reuters rapporte qu’Orange a utilisé le réseau et qu’il rachètera Scaleway.": [
        "Orange uses réseau | reported by Reuters",
        "Orange acquires Scaleway | predicted by Reuters",
    ],
    "Orange a racheté Scaleway. Elle dépend de Microsoft.": [
        "Orange acquires Scaleway | asserted",
        "Orange dependsOn Microsoft | asserted",
    ],
    "Orange dépend de Nvidia. L’entreprise dépend aussi de Microsoft.": [
        "Orange dependsOn Nvidia | asserted",
        "Orange dependsOn Microsoft | asserted",
    ],
    "L’hébergeur dépend de Microsoft.": ["hébergeur dependsOn Microsoft | asserted"],
    "Ces mesures clarifient les règles.": ["mesures clarifies règles | asserted"],
    "Comme la France, l’Italie dépend de Microsoft.": [
        "France dependsOn Microsoft | asserted",
        "Italie dependsOn Microsoft | asserted",
    ],
    "Contrairement à la France, l’Italie dépend de Microsoft.": [
        "Italie dependsOn Microsoft | asserted"
    ],
    "Orange dépend de Microsoft, d’Amazon et de Google.": [
        "Orange dependsOn Microsoft | asserted",
        "Orange dependsOn Amazon | asserted",
        "Orange dependsOn Google | asserted",
    ],
    "La France a besoin de transfert et d’échange de compétences.": [
        "France needs transfert de compétences | needed",
        "France needs échange de compétences | needed",
    ],
    "OVHcloud, hébergeur français, dépend de Microsoft.": [
        "OVHcloud dependsOn Microsoft | asserted"
    ],
    "Jean Dupont, directeur d’Orange, utilise des puces.": ["Jean Dupont uses puces | asserted"],
    "Orange, et non Iliad, a racheté Scaleway.": ["Orange acquires Scaleway | asserted"],
    "Orange, qui dépend de Microsoft, a racheté Scaleway.": [
        "Orange dependsOn Microsoft | asserted",
        "Orange acquires Scaleway | asserted",
    ],
    "Orange et Iliad utilisent le réseau.": [
        "Orange uses réseau | asserted",
        "Iliad uses réseau | asserted",
    ],
}

CASES = {**NEGATION, **PLANS, **EVENTS, **SCOPES, **SPEECH, **DENIALS, **PHRASES}


@pytest.mark.parametrize("text", CASES)
def test_a_sentence_is_read_as_it_is_put(text: str):
    """Polarity, modality and source of each statement are the sentence's own."""
    extraction = read(text)

    assert sorted(CASES[text]) == sorted(told(extraction, one) for one in extraction.statements)


INTERVIEW = """Le Courrier du Numérique

L’Europe face à ses choix technologiques

Propos recueillis par Claire Martin

5 mai 2026

{lead}

La France dépend-elle de Microsoft pour ses données, comme on le dit ?

Oui. La France dépend de Microsoft pour ses données, et elle dépend aussi de Nvidia.

Que faut-il faire maintenant pour les données de la France ?

La France devrait investir dans les puces, selon Orange, et dans la formation.
"""


def test_an_answer_is_the_words_of_whoever_is_asked():
    """In an interview what follows a question is said by the first person that it presents."""
    lead = "Jean Dupont dirige un institut de recherche depuis dix ans dans le nord de la France."
    extraction = read_article(INTERVIEW.format(lead=lead))

    assert [
        "France dependsOn Microsoft | hypothetical by Le Courrier du Numérique",
        "France dependsOn Microsoft | reported by Jean Dupont via Le Courrier du Numérique",
        "France dependsOn Nvidia | reported by Jean Dupont via Le Courrier du Numérique",
        "France investsIn puces | needed by Orange via Jean Dupont",
    ] == [told(extraction, one) for one in extraction.statements]


def test_an_answer_of_nobody_known_is_no_statement():
    """Where an interview does not say who is asked, its answers are not the outlet's words."""
    lead = "Une personne qui ne veut pas dire son nom a répondu à toutes nos questions hier soir."
    extraction = read_article(INTERVIEW.format(lead=lead))

    assert [
        "France dependsOn Microsoft | hypothetical by Le Courrier du Numérique",
        "France investsIn puces | needed by Orange via Le Courrier du Numérique",
    ] == [told(extraction, one) for one in extraction.statements]
