"""What a name's part in its sentence says that it names, where its words say nothing."""

import pytest

from kg.names import SCHEMA, SOV
from tests.reading import read

FRENCH = {
    # what is a firm's, and who is somebody there
    "La filiale marocaine de Sorda Mélin recrute.": {"Sorda Mélin": SOV.Company},
    "Le cours de Galdo Mirène a bondi.": {"Galdo Mirène": SOV.Company},
    "L'État détient une participation de 20 % dans Belgo Tarin.": {"Belgo Tarin": SOV.Company},
    "Le rachat de Bento Quary par Siléa Prima a échoué.": {
        "Bento Quary": SOV.Company,
        "Siléa Prima": SOV.Company,
    },
    "Bento Quary emploie 300 personnes.": {"Bento Quary": SOV.Company},
    "La plainte vise Bardo Quint, qui emploie 30 personnes.": {"Bardo Quint": SOV.Company},
    "Le directeur de Tamba Ruel a démissionné.": {"Tamba Ruel": SOV.Actor},
    "Mireille Dobran préside Mémwa Kolé.": {
        "Mireille Dobran": SCHEMA.Person,
        "Mémwa Kolé": SOV.Actor,
    },
    "Les adhérents de Kila Vona hésitent.": {"Kila Vona": SOV.Actor},
    "Mémwa Kolé se tait. Le président de Mémwa Kolé hésite.": {"Mémwa Kolé": SOV.Actor},
    "Fondée en 2014, Karo Lind hésite.": {"Karo Lind": SOV.Company},
    "Née en 2014, Karo Lind hésite. La société Karo Lind se tait.": {"Karo Lind": SOV.Company},
    "Née à Kolda en 1971, Olga Beck hésite.": {"Olga Beck": SCHEMA.Person},
    "Fondée par un ancien de Thales, Loïc Terrand, l'entreprise a ouvert son capital.": {
        "Loïc Terrand": SCHEMA.Person
    },
    "Le fonds norvégien Belgo Tarin hésite.": {"Belgo Tarin": SOV.Company},
    "Le Fonds national Belgo hésite.": {"Fonds national Belgo": SOV.PublicBody},
    "Le concepteur lyonnais de puces Bardo hésite.": {"Bardo": SOV.Company},
    "Le distributeur Karo Lind hésite.": {"Karo Lind": SOV.Company},
    "Un modèle de reconnaissance vocale, Bardo, se tait.": {"Bardo": SOV.AIModel},
    "Le centre de calcul Bardo se tait.": {"Bardo": SOV.ComputeInfrastructure},
    # what opens with an article, and what a word goes on
    "Le quotidien financier La Rive hésite.": {"La Rive": SOV.MediaOutlet},
    "Radio Kila Vona hésite.": {"Radio Kila Vona": SOV.MediaOutlet},
    "Le collectif Lignon vivant hésite.": {"collectif Lignon vivant": SOV.NonProfit},
    "Le ministre, Loïc Terrand wa Kolé, hésite.": {"Loïc Terrand wa Kolé": SCHEMA.Person},
    # a body by where it is, a law by its date
    "Le centre hospitalier de Bir Sola hésite.": {"centre hospitalier de Bir Sola": SOV.PublicBody},
    "La communauté de communes des Trois-Rives hésite.": {
        "communauté de communes des Trois-Rives": SOV.PublicBody
    },
    "Le conseil départemental de la Fontelle hésite.": {
        "conseil départemental de la Fontelle": SOV.PublicBody
    },
    "Le conseil régional hésite.": {},
    "La Caisse de dépôt et placement du Québec hésite.": {
        "Caisse de dépôt et placement du Québec": SOV.PublicBody
    },
    "La loi du 8 juillet 2024 et le décret de 2008 l'interdisent.": {
        "loi du 8 juillet 2024": SCHEMA.Legislation,
        "décret de 2008": SCHEMA.Legislation,
    },
    "C'est le cheval de Troie de Kolda.": {},
    "Aline Pirot (Mano Terra) hésite.": {"Aline Pirot": SCHEMA.Person, "Mano Terra": SOV.Actor},
    # a list of towns goes on, and a place that opens a sentence does not
    "Les sites de Thales sont à Lyon, Morvac et Lille.": {"Morvac": SCHEMA.Place},
    "À Lyon, Morvac a signé.": {"Morvac": SOV.Actor},
    # what is taken up of it, and how it is said
    "Karo Lind hésite. Personne ne dépend de Karo.": {"Karo Lind": SOV.Actor},
    "Karo Lind hésite. Personne ne dépend de Lind.": {"Karo Lind": SCHEMA.Person},
    "« Non », dit Olga Beck. Un accord avec Olga Beck échoue. Olga Beck affirme qu'il pleut.": {
        "Olga Beck": SCHEMA.Person
    },
    # what is somebody's
    "La famille de Loïc Terrand hésite.": {"Loïc Terrand": SCHEMA.Person},
    "Olga Beck, 45 ans, préside Kila Vona. Les clients d'Olga Beck hésitent.": {
        "Olga Beck": SCHEMA.Person,
        "Kila Vona": SOV.Actor,
    },
    "Le prix a été remis à Nadine Ortol.": {"Nadine Ortol": SCHEMA.Person},
    # where something is
    "Elle est née à Tizi Rached.": {"Tizi Rached": SCHEMA.Place},
    "Les habitants de Bir Sola hésitent.": {"Bir Sola": SCHEMA.Place},
    "L'hôpital de Bir Sola hésite.": {"Bir Sola": SCHEMA.Place},
    "L'hôpital de la Fontelle a saisi le tribunal.": {},
    "Dans la vallée de l'Ostrale, un centre de données se tait.": {"Ostrale": SCHEMA.Place},
    "Le site consomme l'eau de la baie de Te Ana, le centre de données.": {
        "Te Ana": SOV.DataCentre
    },
    # an article before it, and words of the language
    "La Kila Vona hésite.": {"Kila Vona": SOV.Actor},
    "Le contrat lie Grand Large et Lila Drossel.": {
        "Grand Large": SOV.Actor,
        "Lila Drossel": SCHEMA.Person,
    },
}
ENGLISH = {
    # what is a firm's, and who is somebody there
    "The fund bought a stake in Belgo Tarin.": {"Belgo Tarin": SOV.Company},
    "Shares in Korto Sella fell.": {"Korto Sella": SOV.Company},
    "Tollo Branca's revenue fell.": {"Tollo Branca": SOV.Company},
    "Tollo Branca, whose shares fell, hesitates.": {"Tollo Branca": SOV.Company},
    "Korin Asta raised $12 million from Velda Moss.": {
        "Korin Asta": SOV.Company,
        "Velda Moss": SOV.Company,
    },
    "The chief technology officer of Orka Sialm resigned.": {"Orka Sialm": SOV.Company},
    "Members of Kila Vona hesitated.": {"Kila Vona": SOV.Actor},
    "Jo Pell, of Tarn Sola, hesitated.": {"Jo Pell": SCHEMA.Person, "Tarn Sola": SOV.Actor},
    "The case targets Bardo Quint, which hesitated.": {"Bardo Quint": SOV.Actor},
    "Lumo Varga hesitated. Lumo Varga has 80 employees.": {"Lumo Varga": SOV.Company},
    "A former Midal Orso employee hesitated.": {"Midal Orso": SOV.Actor},
    "Founded in 2014, Karo Lind hesitated.": {"Karo Lind": SOV.Company},
    "The Rua Kolen says that it rains.": {"Rua Kolen": SOV.Actor},
    # what is somebody's
    "Born in 1962, Ines Farrow hesitated.": {"Ines Farrow": SCHEMA.Person},
    "Ines Farrow's lawyer hesitated.": {"Ines Farrow": SCHEMA.Person},
    "Tamsin Droze, 38, hesitated. Members of Tamsin Droze hesitated.": {
        "Tamsin Droze": SCHEMA.Person
    },
    "Eldo Marsh, whose husband left, hesitated.": {"Eldo Marsh": SCHEMA.Person},
    # where something is
    "The village of Vestrange hesitated.": {"Vestrange": SCHEMA.Place},
    "Residents of Tiko Bassa hesitated.": {"Tiko Bassa": SCHEMA.Place},
    # an article before it, and words of the language, which one may be called as well
    "The Rua Kolen hesitated.": {"Rua Kolen": SOV.Actor},
    "The Ada Moyo case is old.": {"Ada Moyo": SCHEMA.Person},
    "It praised Red Lantern and Grant Okafor.": {
        "Red Lantern": SOV.Actor,
        "Grant Okafor": SCHEMA.Person,
    },
    "Zenit, Boreal Seven and Tolby Health Plus merged.": {
        "Boreal Seven": SOV.Actor,
        "Tolby Health Plus": SOV.Company,
    },
}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (language, text, wanted)
        for language, names in (("fr", FRENCH), ("en", ENGLISH))
        for text, wanted in names.items()
    ],
)
def test_a_names_part_says_what_it_names(language: str, text: str, wanted: dict[str, str]):
    """Each name of a text with its most specific class; an only member of a list with another."""
    found = {one.label.lexical: one.types[0] for one in read(text, language).entities}

    assert wanted.items() <= found.items()
