"""To whom or to what a French verb does something: the phrases that fill its object."""

import pytest

from kg.extract.fillers import VerbRoles
from kg.extract.nodes import VerbGroup
from tests.reading import analysed


def objects(text: str) -> list[str]:
    """Return each verb of a French sentence with its object, where it has one in words."""
    found = []
    for clause in analysed(text):
        for at, node in enumerate(clause.nodes):
            if not isinstance(node, VerbGroup):
                continue
            roles = VerbRoles(clause, at, node, clause.complements(at))
            filled = [one for one in roles.fill(("object",)) if not one.pronoun]
            words = " + ".join(clause.label(one.first, one.last) for one in filled)
            if words:
                found.append(f"{node.lemma}: {words}")
    return found


CASES = [
    # what "ce qui" does, and what stands behind a comma and does the next
    ("Velmont ferme, ce qui explique la baisse du cours.", ["expliquer: baisse du cours"]),
    ("Velmont part, ce qui a coûté une place à la ville.", ["coûter: place"]),
    ("La ville cite les causes qu’étudie Telgo.", ["citer: causes", "étudier: causes"]),
    ("Pour construire, la ville loue un terrain.", ["louer: terrain"]),
    ("Velmont peut vendre, mais Telgo refuse.", []),
    # behind a noun a verb form that may be one, or an adjective, goes on with it
    ("Velmont finance, à Nantes, un projet pilote.", ["financer: projet"]),
    ("Velmont vend, depuis mai, une offre double.", ["vendre: offre"]),
    ("Pour construire, la ville commande un terrain.", ["commander: terrain"]),
    ("Après avoir quitté la mairie, elle dirige Telgo.", ["quitter: mairie", "diriger: Telgo"]),
    ("Il louait à Velmont, à Nantes, la salle mise à sa disposition.", ["louer: salle"]),
    # adverbs of several words stand between a verb and its object, and are none
    ("La ville présente aussitôt que possible le plan.", ["présenter: plan"]),
    ("Telgo gère maintenant trois sites.", ["gérer: sites"]),
    ("Les écoles, y compris les lycées, louent des salles.", ["louer: salles"]),
    ("En ce qui concerne les sites, la ville étudie un plan.", ["étudier: plan"]),
    ("La loi concerne les sites.", ["concerner: sites"]),
    # "de" before an adjective in the plural is "des"; behind a noun the adjective is no noun's
    ("La ville prend d’urgentes mesures.", ["prendre: urgentes mesures"]),
    ("Telgo a signé de fructueux contrats.", ["signer: fructueux contrats"]),
    ("Telgo publie de faux documents.", ["publier: faux documents"]),
    ("Telgo parle de vieux serveurs.", ["parler: vieux serveurs"]),
    (
        "Telgo loue un réseau rapide conçu par Velmont.",
        ["louer: réseau rapide conçu par Velmont", "concevoir: réseau rapide conçu par Velmont"],
    ),
    ("Telgo vend deux autres produits.", ["vendre: autres produits"]),
    ("Telgo loue un réseau longue distance.", ["louer: réseau longue distance"]),
    # "de" with from whom it is stands before the object
    ("La ville a reçu de l’État une aide.", ["recevoir: aide"]),
    ("La ville exige de Telgo et de Velmont un audit.", ["exiger: audit"]),
    ("Telgo a acquis du constructeur Velmont trois usines.", ["acquérir: usines"]),
    ("Telgo produit de l’eau.", ["produire: eau"]),
    ("Telgo produit de l’eau deux jours par mois.", ["produire: eau"]),
    ("Telgo achète du gaz à la Norvège.", ["acheter: gaz"]),
    ("Telgo vend de l’eau le matin.", ["vendre: eau"]),
    ("La ville achète du gaz l’été.", ["acheter: gaz"]),
    ("Telgo achète du gaz plusieurs fois par an.", ["acheter: gaz"]),
    ("Telgo loue de la place une partie du mois.", ["louer: place"]),
    ("Telgo vend du vin la bouteille dix euros.", ["vendre: vin"]),
    # "point" and "pas" behind an adjective with its article; a participle in an aside
    ("Le maire évoque un deuxième point.", ["évoquer: deuxième point"]),
    ("Telgo fait un premier pas.", ["faire: premier pas"]),
    ("Telgo n’a même pas un site.", ["avoir: site"]),
    (
        "Telgo construit, dans une zone prévue à Lannec, une usine.",
        ["prévoir: zone prévue à Lannec", "construire: usine"],
    ),
    # brackets hold what describes the noun before them
    ("L’usine de Lannec (détenue par Velmont) ferme.", ["détenir: usine de Lannec"]),
    (
        "La société Telgo (fondée en 2015) loue un site.",
        ["fonder: société Telgo", "louer: site"],
    ),
]


@pytest.mark.parametrize(("text", "gives"), CASES, ids=[text[:40] for text, _ in CASES])
def test_a_verb_has_this_object(text: str, gives: list[str]):
    """Each verb has the object that the sentence gives it, and no other."""
    assert objects(text) == gives
