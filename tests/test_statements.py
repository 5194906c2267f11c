"""How a thing is put: what is denied, planned, doubted or another's words is not said as a fact.

The sentences are invented; each is read alone, in a news article without furniture.
"""

import pytest

from tests.reading import all_told, read, read_article, told, triple

NOT_YET = {
    "La France veut créer une société qui exploitera le réseau.": [
        "France creates société | intended",
        "société operates réseau | intended",
    ],
    "Orange a créé une société qui exploite le réseau.": [
        "Orange creates société | asserted",
        "société operates réseau | asserted",
    ],
    "Orange envisage d’acheter une société qui dépend d’Amazon.": [
        "Orange acquires société | intended",
        "société dependsOn Amazon | asserted",
    ],
    "Il n’existe aucune loi qui interdise ces transferts.": ["- loi forbids transferts | asserted"],
    "La France n’a pas de loi qui interdise ces transferts.": [
        "- France possesses loi | asserted",
        "- loi forbids transferts | asserted",
    ],
    "Il existe une loi qui interdit ces transferts.": ["loi forbids transferts | asserted"],
    "Pas une semaine ne passe sans que la France annonce un plan.": [
        "France announces plan | hypothetical"
    ],
}
"""What a thing does that is only planned is planned; one that is to be bought is there."""

NEGATION = {
    "Orange ne dépend pas de Microsoft.": ["- Orange dependsOn Microsoft | asserted"],
    "Orange ne dépend plus de Microsoft.": ["- Orange dependsOn Microsoft | asserted"],
    "Orange ne dépend que de Microsoft.": ["Orange dependsOn Microsoft | asserted"],
    "Orange ne peut dépendre de Microsoft.": ["- Orange dependsOn Microsoft | hypothetical"],
    "Orange ne peut que dépendre de Microsoft.": [],
    "Orange n'a pas été en mesure de livrer le logiciel.": [
        "- Orange provides logiciel | asserted"
    ],
    "Orange n'a pas pu construire le centre.": ["- Orange creates centre | asserted"],
    "Orange s'inquiète, tout en assurant que la France contrôle Nvidia.": [
        "France controls Nvidia | reported by Orange"
    ],
    "Orange se trompe en disant que la France contrôle Nvidia.": [
        "France controls Nvidia | hypothetical by Orange"
    ],
    "Lumio AI dépend de Microsoft.": ["Lumio AI dependsOn Microsoft | asserted"],
    "Orange équipe plus de 90 hôpitaux.": [],
    "Le site abrite près de 4 000 serveurs.": ["site hasCapacity 4 000 serveurs | asserted"],
    "La loi oblige les banques à utiliser des logiciels libres.": [
        "banques subjectTo loi | asserted",
        "banques uses logiciels libres | needed",
    ],
    "Orange n’a acheté aucun serveur pour exploiter le réseau.": [
        "- Orange acquires serveur | asserted",
        "Orange operates réseau | hypothetical",
    ],
    "La plupart des banques dépendent de Microsoft.": ["banques dependsOn Microsoft | asserted"],
    "Le brésilien Verdana dépend de Microsoft.": ["Verdana dependsOn Microsoft | asserted"],
    "Orange a annoncé lundi avoir signé un contrat.": [
        "contrat hasParty Orange | reported by Orange",
    ],
    "L’Espagne ne possède aucun supercalculateur.": [
        "- Espagne possesses supercalculateur | asserted"
    ],
    "Aucune banque ne dépend de Microsoft.": ["- banque dependsOn Microsoft | asserted"],
    "Ni Orange ni OVHcloud ne dépendent de Microsoft.": [
        "- Orange dependsOn Microsoft | asserted",
        "- OVHcloud dependsOn Microsoft | asserted",
    ],
    "Sans dépendre de Microsoft, Orange avance.": ["- Orange dependsOn Microsoft | asserted"],
    "Orange a refusé de racheter Scaleway.": ["- Orange acquires Scaleway | asserted"],
    "Orange cesse d’utiliser des puces.": ["- Orange uses puces | asserted"],
    "Orange veut ne plus dépendre de Microsoft.": ["- Orange dependsOn Microsoft | intended"],
    "Orange ne veut pas dépendre de Microsoft.": ["- Orange dependsOn Microsoft | intended"],
    "Le contrat entre Orange et OVHcloud n’a pas été signé.": [
        "- contrat entre Orange et OVHcloud hasParty Orange | asserted",
        "- contrat entre Orange et OVHcloud hasParty OVHcloud | asserted",
    ],
    "L’Italie dépend non de Microsoft mais d’Amazon.": [
        "- Italie dependsOn Microsoft | asserted",
        "Italie dependsOn Amazon | asserted",
    ],
    "Un modèle non développé par Orange circule.": ["- Orange develops modèle | asserted"],
    "Ce n’est pas Orange qui a racheté Scaleway.": ["- Orange acquires Scaleway | asserted"],
    "C’est Orange qui a racheté Scaleway.": ["Orange acquires Scaleway | asserted"],
    "Orange n’a jamais racheté Scaleway.": ["- Orange acquires Scaleway | asserted"],
    "Orange a failli racheter Scaleway.": ["- Orange acquires Scaleway | asserted"],
    "Il n’y a aucun contrat avec Microsoft.": [
        "- contrat avec Microsoft hasParty Microsoft | asserted"
    ],
    "Le groupe n’est lié par aucun contrat avec Microsoft.": [
        "- contrat avec Microsoft hasParty Microsoft | asserted",
        "- contrat avec Microsoft hasParty groupe | asserted",
    ],
    "Faute de contrat avec Microsoft, le réseau tombe.": [
        "- contrat avec Microsoft hasParty Microsoft | asserted"
    ],
    "Il est faux que la France dépend de Microsoft.": ["- France dependsOn Microsoft | asserted"],
}

PLANS = {
    "Orange rachètera Scaleway.": ["Orange acquires Scaleway | predicted"],
    "Orange va racheter Scaleway.": ["Orange acquires Scaleway | predicted"],
    "Il n’y a aucune preuve qu’Orange utilise Llama.": ["Orange uses Llama | hypothetical"],
    "L’État n’a aucune intention d’acheter Orange.": ["- État acquires Orange | intended"],
    "La preuve est qu’Orange utilise Llama.": ["Orange uses Llama | asserted"],
    "Orange pourrait racheter Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Orange aurait racheté Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Orange peut maîtriser ses données.": ["Orange controls données | hypothetical"],
    "Orange devrait racheter Scaleway.": ["Orange acquires Scaleway | needed"],
    "Il faut que la France maîtrise ses données.": ["France controls données | needed"],
    "Orange prévoit d’investir dans les réseaux.": ["Orange investsIn réseaux | intended"],
    "Orange espère racheter Scaleway.": ["Orange acquires Scaleway | intended"],
    "Orange tente de racheter Scaleway.": ["Orange acquires Scaleway | intended"],
    "Le rapport recommande la création d’un fonds.": [
        "rapport recommends création d’un fonds | recommended by rapport"
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
    "Iliad réclame la création d’un fonds par la France.": [
        "France creates fonds | recommended",
        "Iliad recommends création d’un fonds | recommended by Iliad",
    ],
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
    # past a relative, and of every verb that goes on with the subject of the first
    "Si Orange, que Lyon soutient, rachète Scaleway, Iliad vendra.": [
        "Orange acquires Scaleway | hypothetical"
    ],
    "Iliad vendra si Orange ferme, mais rachète Scaleway.": [
        "Orange acquires Scaleway | hypothetical"
    ],
    "Si Orange rachète Scaleway, qui utilise Linux, Iliad vendra.": [
        "Orange acquires Scaleway | hypothetical",
        "Scaleway uses Linux | asserted",
    ],
    "Orange a peut-être racheté Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Peut-être Orange a-t-il racheté Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Il est possible que la France dépende de Microsoft.": [
        "France dependsOn Microsoft | hypothetical"
    ],
    "Il n’est pas certain que la France dépende de Microsoft.": [
        "France dependsOn Microsoft | hypothetical"
    ],
    "Le prix monte, si bien que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | asserted"
    ],
    "L’Espagne s’inquiète dès lors que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | asserted"
    ],
    "Le ministre doute que la France dépende de Microsoft.": [
        "France dependsOn Microsoft | hypothetical by ministre"
    ],
    "Iliad craint que la France ne dépende de Microsoft.": [
        "France facesRisk dépende de Microsoft | hypothetical by Iliad",
        "France dependsOn Microsoft | hypothetical by Iliad",
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
        "- Orange acquires Scaleway | asserted",
        "rumeur evaluatedAs est fausse | evaluated",
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
    "La ministre a indiqué que l’État étudie la création d’un fonds.": [
        "État creates fonds | intended by ministre"
    ],
    "Iliad s’oppose au rachat de Scaleway par Orange.": [
        "- Iliad advocates rachat de Scaleway | recommended by Iliad",
        "Orange acquires Scaleway | hypothetical",
    ],
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
    "« Baobab Compute exploite le réseau », a déclaré la ministre Clara Chappaz.": [
        "Baobab Compute operates réseau | reported by Clara Chappaz",
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
    # who speaks is named inside the quotation, and its second sentence is theirs too
    "« L’Irlande stocke nos données, dit Jean Dupont, directeur d’Orange. Elle contrôle l’île. »": [
        "données hostedBy Irlande | reported by Jean Dupont",
        "Jean Dupont schema:affiliation Orange | asserted",
        "Irlande controls île | reported by Jean Dupont",
    ],
    "Jeanne Dupont dirige Orange. « Nous dépendons de Microsoft, dit-elle. Orange grandit. »": [
        "Jeanne Dupont schema:affiliation Orange | asserted",
        "Orange dependsOn Microsoft | reported by Jeanne Dupont",
    ],
    # whose director says it: of what the sentence is about
    "Orange retire ses données des serveurs d’Amazon, annonce sa directrice, Jeanne Dupont.": [
        "Jeanne Dupont schema:affiliation Orange | asserted",
    ],
    "Sur le mur : « La France dépend de Microsoft. »": [],
}

DENIALS = {
    "Orange assure ne pas dépendre de Microsoft.": [
        "- Orange dependsOn Microsoft | reported by Orange"
    ],
    "Orange n’affirme pas dépendre de Microsoft.": ["Orange dependsOn Microsoft | hypothetical"],
    "Orange ne dément pas dépendre de Microsoft.": ["Orange dependsOn Microsoft | hypothetical"],
    "Orange dément dépendre de Microsoft.": [
        "Orange denies dépendre de Microsoft | asserted",
        "- Orange dependsOn Microsoft | reported by Orange",
    ],
    "Orange nie que la France dépende de Microsoft.": [
        "Orange denies la France dépende de Microsoft | asserted",
        "- France dependsOn Microsoft | reported by Orange",
    ],
    "Orange dément avoir signé un contrat avec OVHcloud.": [
        "Orange denies avoir signé un contrat avec OVHcloud | asserted",
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
    # what is said in passing is not denied with the rest
    "Orange dément que Jean Dupont, directeur de Scaleway, contrôle le réseau.": [
        "- Jean Dupont controls réseau | reported by Orange",
        "Orange denies Jean Dupont, directeur de Scaleway, contrôle le réseau | asserted",
        "Jean Dupont schema:affiliation Scaleway | asserted",
    ],
    # what somebody is described as in the words of others is the article's word, not in their own
    "Orange affirme que Jean Dupont, directeur de Scaleway, contrôle le réseau.": [
        "Jean Dupont controls réseau | reported by Orange",
        "Jean Dupont schema:affiliation Scaleway | asserted",
    ],
    "« Jean Dupont, directeur de Scaleway, contrôle le réseau », affirme Orange.": [
        "Jean Dupont controls réseau | reported by Orange",
        "Jean Dupont schema:affiliation Scaleway | reported by Orange",
    ],
    # the verb behind a relative clause of two verbs, a participle behind a place, a cloud as host
    "Scaleway, qui emploie 140 personnes et appartient à Iliad, exploite ses serveurs.": [
        "Scaleway hasCapacity 140 personnes | asserted",
        "Scaleway operates serveurs | asserted",
        "Scaleway partOf Iliad | asserted",
    ],
    "La France a inauguré un institut à Rabat, financé par Orange.": [
        "France launches institut | asserted",
        "institut locatedIn Rabat | asserted",
        "Orange funds institut | asserted",
    ],
    "Les données, jusqu’ici confiées à Microsoft Azure, reviendront.": [
        "données hostedBy Microsoft Azure | asserted",
    ],
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
        "OVHcloud dependsOn Microsoft | asserted",
        "OVHcloud locatedIn France | asserted",
    ],
    "Jean Dupont, directeur d’Orange, utilise des puces.": [
        "Jean Dupont schema:affiliation Orange | asserted",
        "Jean Dupont uses puces | asserted",
    ],
    "Orange, et non Iliad, a racheté Scaleway.": [
        "- Iliad acquires Scaleway | asserted",
        "Orange acquires Scaleway | asserted",
    ],
    "Orange, qui dépend de Microsoft, a racheté Scaleway.": [
        "Orange dependsOn Microsoft | asserted",
        "Orange acquires Scaleway | asserted",
    ],
    "Orange et Iliad utilisent le réseau.": [
        "Orange uses réseau | asserted",
        "Iliad uses réseau | asserted",
    ],
}

CONTENTS = {
    "La rumeur veut qu’Orange ait racheté Scaleway.": ["Orange acquires Scaleway | hypothetical"],
    "Orange a rappelé à la presse, lundi, que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Orange"
    ],
    "D’aucuns affirment que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | hypothetical"
    ],
    "On affirme que la France dépend de Microsoft.": ["France dependsOn Microsoft | hypothetical"],
    "Certains affirment que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | hypothetical"
    ],
    "Certains affirment que la France devrait investir dans le réseau.": [
        "France investsIn réseau | hypothetical"
    ],
    "Il se dit que la France dépend de Microsoft.": ["France dependsOn Microsoft | hypothetical"],
    "On nous répète que la France dépend de Microsoft. C’est faux.": [
        "- France dependsOn Microsoft | asserted"
    ],
    "Les opposants martèlent que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by opposants"
    ],
    "Les opposants psalmodient que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | hypothetical"
    ],
    "Le Financial Times avait écrit que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Financial Times"
    ],
    "Qui affirme que la France dépend de Microsoft se trompe.": [
        "France dependsOn Microsoft | hypothetical"
    ],
    "L’idée que la France contrôle Nvidia est absurde.": [
        "France controls Nvidia | hypothetical",
        "idée evaluatedAs est absurde | evaluated",
    ],
    "Orange a menti en disant que la France contrôle Nvidia.": [
        "France controls Nvidia | hypothetical by Orange"
    ],
    "Le ministre refuse que la France dépende de Microsoft.": [
        "France dependsOn Microsoft | hypothetical by ministre"
    ],
    "Le texte prévoit que la France contrôle Nvidia.": [
        "France controls Nvidia | intended by texte"
    ],
    "Il paraît que la France dépend de Microsoft.": ["France dependsOn Microsoft | hypothetical"],
    "On affirme que la France dépend de Microsoft, mais l’Italie dépend d’Amazon.": [
        "France dependsOn Microsoft | hypothetical",
        "Italie dependsOn Amazon | asserted",
    ],
    "On affirme que la France dépend de Microsoft et que l’Italie dépend d’Amazon.": [
        "France dependsOn Microsoft | hypothetical",
        "Italie dependsOn Amazon | hypothetical",
    ],
    "La France est convaincue que Microsoft contrôle le réseau.": [
        "Microsoft controls réseau | reported by France"
    ],
    "Orange a fait savoir que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Orange"
    ],
    "Orange affirme, dans un communiqué, que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Orange",
        "Orange publishes communiqué | asserted",
    ],
    "« On nous dit que la France dépend de Microsoft », a déclaré Iliad.": [
        "France dependsOn Microsoft | hypothetical by Iliad"
    ],
    "Le gouvernement espère que Mistral fournira des puces.": [
        "Mistral AI provides puces | hypothetical by gouvernement"
    ],
    "La commission demande que la France contrôle le réseau.": [
        "France controls réseau | needed by commission",
        "commission recommends la France contrôle le réseau | recommended by commission",
    ],
    "Il est faux qu’Orange rachètera Scaleway.": ["- Orange acquires Scaleway | predicted"],
    "Il est inexact d’affirmer que la France contrôle Nvidia.": [
        "- France controls Nvidia | asserted"
    ],
    "Il est faux de dire que la France contrôle Nvidia.": ["- France controls Nvidia | asserted"],
    "Il serait exagéré de dire que la France contrôle Nvidia.": [
        "France controls Nvidia | hypothetical"
    ],
    "Il n’est pas faux que la France contrôle Nvidia.": ["France controls Nvidia | hypothetical"],
}

FACTIVES = {
    "Il ne fait aucun doute que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | asserted"
    ],
    "Orange, que la France finance, que l’Italie contrôle, dépend de Microsoft.": [
        "France funds Orange | asserted",
        "Orange dependsOn Microsoft | asserted",
    ],
    "On sait que la France dépend de Microsoft.": ["France dependsOn Microsoft | asserted"],
    "Il est vrai que la France dépend de Microsoft.": ["France dependsOn Microsoft | asserted"],
    "Force est de constater que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | asserted"
    ],
    "Reste que la France dépend de Microsoft.": ["France dependsOn Microsoft | asserted"],
    "Le fait que la France dépend de Microsoft inquiète.": [
        "France dependsOn Microsoft | asserted"
    ],
    "Le constat est que la France dépend de Microsoft.": ["France dependsOn Microsoft | asserted"],
    "Rappelons que la France dépend de Microsoft.": ["France dependsOn Microsoft | asserted"],
    "Il convient de rappeler que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | asserted"
    ],
    "Il n’empêche que la France dépend de Microsoft.": ["France dependsOn Microsoft | asserted"],
    "Cela signifie que la France dépend de Microsoft.": ["France dependsOn Microsoft | asserted"],
    "Le réseau que la France contrôle dépend de Microsoft.": [
        "France controls réseau | asserted",
        "réseau dependsOn Microsoft | asserted",
    ],
    "Orange dépend d’un réseau que la France contrôle.": [
        "France controls réseau | asserted",
        "Orange dependsOn réseau | asserted",
    ],
    "C’est à Paris que la France héberge ses données.": [
        "données hostedBy France | asserted",
        "données hostedIn Paris | asserted",
    ],
    "Orange dépend plus de Microsoft que la France ne dépend d’Amazon.": [
        "Orange dependsOn Microsoft | asserted",
        "France dependsOn Amazon | asserted",
    ],
    "Maintenant que la France contrôle Nvidia, Orange utilise le réseau.": [
        "France controls Nvidia | asserted",
        "Orange uses réseau | asserted",
    ],
    "La France ne dépend que de Microsoft, que l’Italie finance.": [
        "France dependsOn Microsoft | asserted",
        "Italie funds Microsoft | asserted",
    ],
}

FAILURES = {
    "Le rachat d’Atos par Thales, qui a été abandonné, inquiète.": [
        "Thales acquires Atos | hypothetical"
    ],
    "La fin du contrat avec Thales n’a pas été confirmée.": [
        "contrat avec Thales hasParty Thales | hypothetical"
    ],
    "À la fin du contrat avec Thales, le réseau tombe.": [
        "contrat avec Thales hasParty Thales | asserted"
    ],
    "Le contrat avec Thales prend fin.": ["contrat avec Thales hasParty Thales | hypothetical"],
    "Contre le rachat d’Atos par Thales, Orange recule.": ["Thales acquires Atos | hypothetical"],
    "Ni Orange ni Thales n’ont signé de contrat avec Palantir.": [
        "- contrat avec Palantir hasParty Orange | asserted",
        "- contrat avec Palantir hasParty Palantir | asserted",
        "- contrat avec Palantir hasParty Thales | asserted",
    ],
    "Personne n’a signé de contrat avec Palantir.": [
        "- contrat avec Palantir hasParty Palantir | asserted"
    ],
    "Orange n’a ni confirmé ni infirmé que la France avait signé un accord avec Apple.": [
        "accord avec Apple hasParty France | hypothetical",
        "accord avec Apple hasParty Apple | hypothetical",
    ],
    "Orange n’a pas démenti que la France avait signé un accord avec Apple.": [
        "- Orange denies la France avait signé un accord avec Apple | asserted",
        "accord avec Apple hasParty France | hypothetical",
        "accord avec Apple hasParty Apple | hypothetical",
    ],
    "Ce lancement ne préjuge pas de l’acquisition d’Atos par Thales.": [
        "Thales acquires Atos | hypothetical"
    ],
    "Orange n’a pas confirmé le rachat de Scaleway par Iliad.": [
        "Iliad acquires Scaleway | hypothetical"
    ],
    "Orange n’a pas commenté la signature d’un contrat avec Iliad par la France.": [
        "contrat avec Iliad hasParty Iliad | hypothetical",
        "contrat avec Iliad hasParty France | hypothetical",
    ],
    "Le rachat d’Atos par Thales, un temps évoqué, n’aura pas lieu.": [
        "Thales acquires Atos | hypothetical"
    ],
    "Le rachat d’Atos par Thales a été abandonné.": ["Thales acquires Atos | hypothetical"],
    "Le rachat d’Atos par Thales a échoué.": ["Thales acquires Atos | hypothetical"],
    "Le rachat d’Atos par Thales est tombé à l’eau.": ["Thales acquires Atos | hypothetical"],
    "Orange a renoncé au rachat d’Atos par Thales.": ["Thales acquires Atos | hypothetical"],
    "Thales a renoncé au rachat d’Atos.": [],
    "Orange a voté contre la création par la France d’un fonds.": [
        "France creates fonds | hypothetical"
    ],
    "Orange a résilié son contrat avec Thales.": [
        "- contrat avec Thales hasParty Thales | asserted",
        "- contrat avec Thales hasParty Orange | asserted",
    ],
    "Orange résiliera son contrat avec Thales.": [
        "contrat avec Thales hasParty Thales | hypothetical",
        "contrat avec Thales hasParty Orange | hypothetical",
    ],
    "Orange a rompu son partenariat avec Thales.": [
        "- partenariat avec Thales hasParty Thales | asserted",
        "- partenariat avec Thales hasParty Orange | asserted",
    ],
    "Orange a mis fin au contrat avec Thales.": [
        "- contrat avec Thales hasParty Thales | asserted"
    ],
    "La fin du partenariat d’Orange avec Thales inquiète.": [
        "- partenariat d’Orange hasParty Orange | asserted",
        "- partenariat d’Orange hasParty Thales | asserted",
    ],
    "Bruxelles bloquera le rachat de Scaleway par Iliad.": [
        "Iliad acquires Scaleway | hypothetical"
    ],
}

SPEAKERS = {
    "Selon lui, la France dépend de Microsoft.": ["France dependsOn Microsoft | hypothetical"],
    "Orange nie contrôler le réseau, mais Microsoft finance le projet.": [
        "Orange denies contrôler le réseau | asserted",
        "- Orange controls réseau | reported by Orange",
        "Microsoft funds projet | asserted",
    ],
    "La France dépend de Microsoft, ajoute le rapport.": [
        "France dependsOn Microsoft | reported by rapport"
    ],
    "La France dépend de Microsoft, affirment Orange et Iliad.": [
        "France dependsOn Microsoft | reported by Orange",
        "France dependsOn Microsoft | reported by Iliad",
    ],
    "Orange et Iliad affirment que la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Orange",
        "France dependsOn Microsoft | reported by Iliad",
    ],
    "Selon Orange et Iliad, la France dépend de Microsoft.": [
        "France dependsOn Microsoft | reported by Orange",
        "France dependsOn Microsoft | reported by Iliad",
    ],
    "Le ministre a précisé : la France contrôle Nvidia.": [
        "France controls Nvidia | reported by ministre"
    ],
    "Selon une rumeur, la France contrôle Nvidia.": ["France controls Nvidia | hypothetical"],
    "D’après nos informations, la France contrôle Nvidia.": [
        "France controls Nvidia | hypothetical"
    ],
    "Les rapporteurs proposent d’interdire les puces.": [
        "rapporteurs recommends interdire les puces | recommended by rapporteurs"
    ],
}

NESTED = {
    # a report inside a quotation ends with it, and its source is the innermost
    "« Quand Ada Noiret affirme que Orange gère le réseau, elle se trompe », dit Paul Dory.": [
        "Orange operates réseau | reported by Ada Noiret via Paul Dory"
    ],
}

FRENCH = {
    # what stands beside a name, or between commas, is the name's
    "Zéphyr Calcul, hébergeur établi à Rabat, exploite le réseau.": [
        "Zéphyr Calcul locatedIn Rabat | asserted",
        "Zéphyr Calcul operates réseau | asserted",
    ],
    "Fondée en 2019, la société Zéphyr Calcul exploite le réseau.": [
        "Zéphyr Calcul operates réseau | asserted"
    ],
    # a part of a thing is said of the thing
    "Le réseau est géré par la société Zéphyr Calcul, dont la France détient 60 %.": [
        "Zéphyr Calcul operates réseau | asserted",
        "France possesses Zéphyr Calcul | asserted",
    ],
    # who was chosen does what they were chosen for
    "La France a choisi OVHcloud pour héberger ses données.": [
        "France uses OVHcloud | asserted",
        "données hostedBy OVHcloud | intended",
    ],
    # the object may stand behind another complement
    "Orange a signé lundi avec OVHcloud un accord portant sur la formation.": [
        "accord hasParty Orange | asserted",
        "accord hasParty OVHcloud | asserted",
        "accord signedOn 2026-01-12 | asserted",
        "accord agreementSubject formation | asserted",
    ],
    # a distant verb above an infinitive negates it too
    "Orange n’entend pas, pour autant, recourir à Microsoft.": [
        "- Orange uses Microsoft | intended"
    ],
    "OVHcloud ne revend ni n’exploite les données.": [
        "- OVHcloud operates données | asserted",
        "- OVHcloud uses données | asserted",
    ],
    # a relative is what it takes up
    "La plateforme, que développe la société Nejma Labs, est hébergée à Rabat.": [
        "Nejma Labs develops plateforme | asserted",
        "plateforme hostedIn Rabat | asserted",
    ],
    "Le réseau dont dispose Orange dépend de Microsoft.": [
        "Orange possesses réseau | asserted",
        "réseau dependsOn Microsoft | asserted",
    ],
    # so is a pronoun before its verb
    "La Tunisie a des machines. OVHcloud ne les possède pas.": [
        "- OVHcloud possesses machines | asserted",
        "Tunisie possesses machines | asserted",
    ],
    "Orange finance le réseau. OVHcloud l’exploite.": [
        "Orange funds réseau | asserted",
        "OVHcloud operates réseau | asserted",
    ],
    # participles that share an auxiliary, infinitives that share a subject
    "Orange a financé le réseau et ouvert un centre de données à Rabat.": [
        "Orange funds réseau | asserted",
        "Orange launches centre de données | asserted",
        "centre de données locatedIn Rabat | asserted",
    ],
    "Orange compte créer un fonds et financer des start-up.": [
        "Orange creates fonds | intended",
        "Orange funds start-up | intended",
    ],
    "Scaleway a levé 10 millions d’euros pour construire un centre de données.": [
        "Scaleway creates centre de données | intended"
    ],
    "Orange s’est engagé auprès de la France à financer le réseau.": [
        "Orange funds réseau | intended"
    ],
    "Le ministère a demandé à Orange d’héberger les données.": [
        "ministère recommends héberger les données | recommended by ministère",
        "données hostedBy Orange | recommended",
    ],
    # "celles-ci" are not the last subject, but what was said last
    "Les experts critiquent les données. Celles-ci sont hébergées par OVHcloud.": [
        "données hostedBy OVHcloud | asserted"
    ],
    # the bare noun takes up what was described
    "La France finance un projet de nuage. Le projet dépend de Microsoft.": [
        "France funds projet de nuage | asserted",
        "projet de nuage dependsOn Microsoft | asserted",
    ],
    # verbs in a row go on from the one of their mood
    "Orange estime qu’une norme serait utile et exploite le réseau.": [
        "Orange operates réseau | asserted",
        "norme evaluatedAs serait utile | hypothetical by Orange",
    ],
}

CASES = {
    **NOT_YET,
    **NESTED,
    **NEGATION,
    **PLANS,
    **EVENTS,
    **SCOPES,
    **SPEECH,
    **DENIALS,
    **PHRASES,
    **CONTENTS,
    **FACTIVES,
    **FAILURES,
    **SPEAKERS,
    **FRENCH,
}


@pytest.mark.parametrize("text", CASES)
def test_a_sentence_is_read_as_it_is_put(text: str):
    """Polarity, modality and source of each statement are the sentence's own."""
    extraction = read(text)

    assert sorted(CASES[text]) == all_told(extraction)


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
    """In an interview what follows a question is said by the person that it presents."""
    lead = "Jean Dupont dirige un institut de recherche depuis dix ans dans le nord de la France."
    extraction = read_article(INTERVIEW.format(lead=lead))

    assert [
        (
            "Jean Dupont schema:affiliation institut de recherche"
            " | asserted by Le Courrier du Numérique"
        ),
        "France dependsOn Microsoft | reported by Jean Dupont via Le Courrier du Numérique",
        "France dependsOn Nvidia | reported by Jean Dupont via Le Courrier du Numérique",
        "France investsIn puces | needed by Orange via Jean Dupont",
        "France investsIn formation | needed by Orange via Jean Dupont",
    ] == [told(extraction, one) for one in extraction.statements]


def test_who_is_asked_is_whom_the_lines_above_name_most():
    """An interviewer whom a standfirst names is not taken for the one who answers."""
    lead = "Paul Kouadio a rencontré Jean Dupont dans son bureau.\n\nJean Dupont y travaille seul."
    extraction = read_article(INTERVIEW.format(lead=lead))

    assert ("France dependsOn Nvidia | reported by Jean Dupont via Le Courrier du Numérique") in [
        told(extraction, one) for one in extraction.statements
    ]


def test_an_answer_of_nobody_known_is_no_statement():
    """Where an interview does not say who is asked, its answers are not the outlet's words."""
    lead = "Une personne qui ne veut pas dire son nom a répondu à toutes nos questions hier soir."
    extraction = read_article(INTERVIEW.format(lead=lead))

    assert [
        "France dependsOn Microsoft | hypothetical by Le Courrier du Numérique",
        "France investsIn puces | needed by Orange via Le Courrier du Numérique",
        "France investsIn formation | needed by Orange via Le Courrier du Numérique",
    ] == [told(extraction, one) for one in extraction.statements]


def test_markup_of_markdown_is_read_through():
    """A link, a note's mark and a tag hide nothing; a comment says nothing."""
    found = read(
        "La société <b>Ardenvil</b>[^1] utilise [Pega\u00adsus](https://a.example/x_(y)).\n"
        "<!-- La France utilise Pegasus. -->"
    )

    assert ["Ardenvil uses Pegasus"] == [triple(found, one) for one in found.statements]
