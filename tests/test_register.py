"""One name in an article is one thing: acronyms, short forms and the surest class."""

import pytest

from kg.model import Extraction
from kg.names import SCHEMA, SOV
from tests.reading import read, read_article

LAW = SCHEMA.Legislation


def classes(found: Extraction, name: str) -> set[str]:
    """Return the most specific classes of what a name stands for in an article."""
    return {
        one.types[0]
        for one in found.entities
        if name in {one.label.lexical, *(other.lexical for other in one.alternates)}
    }


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "La jeune pousse Zéphyr Calcul grandit. Zéphyr Calcul recrute.",
            "Zéphyr Calcul",
            SOV.Company,
        ),
        (
            "Zéphyr Noir recrute. Zéphyr Noir, hébergeur français, grandit.",
            "Zéphyr Noir",
            SOV.Company,
        ),
        ("Le contrat profite à Nexor Labs.", "Nexor Labs", SOV.Company),
        ("Mme Noiret proteste. Ada Noiret est en colère.", "Ada Noiret", SCHEMA.Person),
        ("Le ministre Paul Ravel salue le projet.", "Paul Ravel", SCHEMA.Person),
        ("Le Groupe Mbuyi recrute.", "Groupe Mbuyi", SOV.Company),
        ("L’asbl Smalos recrute.", "Smalos", SOV.NonProfit),
        ("Il compte parmi ses clients la Ville de Kolda.", "Ville de Kolda", SOV.PublicBody),
        ("Atos a racheté Serveurs du Lac, basée à Nyon.", "Serveurs du Lac", SOV.Company),
        ("Ada Noiret (Verts, Allemagne) hésite.", "Verts", SOV.Actor),
        ("Il dépend d’un poste qu’Enedol doit renforcer.", "Enedol", SOV.Actor),
        ("Parmi ses clientes figurent Microsoft et la Gécaminol.", "Gécaminol", SOV.Actor),
        ("Le maire cite la loi fédérale sur les télécoms.", "loi fédérale sur les télécoms", LAW),
        (
            "La Commission de l’Économie, de la Protection et de la Transition recrute.",
            "Commission de l’Économie, de la Protection et de la Transition",
            SOV.PublicBody,
        ),
        ("M. Jean-Marc N’Goran salue le projet.", "Jean-Marc N’Goran", SCHEMA.Person),
        # in lower case: what a body is for, or whom it is over; what a law is about
        ("L’agence nationale de l’eau recrute.", "agence nationale de l’eau", SOV.PublicBody),
        (
            "Le ministère chargé du numérique recrute.",
            "ministère chargé du numérique",
            SOV.Ministry,
        ),
        ("Un arrêt de la cour des comptes le dit.", "cour des comptes", SOV.PublicBody),
        ("Le maire cite la loi sur les marchés publics.", "loi sur les marchés publics", LAW),
        ("Le maire cite le code de la route.", "code de la route", LAW),
        ("Le maire cite la loi 431 de 2002.", "loi 431 de 2002", LAW),
        ("Le maire cite le décret-loi n° 2026-14.", "décret-loi n° 2026-14", LAW),
        ("Un site ouvrira dans la ville de Zarka et à Melloul.", "Melloul", SCHEMA.Place),
        ("La Cour des comptes critique le projet.", "Cour des comptes", SOV.PublicBody),
        (
            "Le ministère des Technologies de la communication tarde.",
            "ministère des Technologies de la communication",
            SOV.Ministry,
        ),
        # what goes on a name: "&", a dot, small words of other languages, a place
        ("Le marché revient à Vallier & Filles.", "Vallier & Filles", SOV.Company),
        ("La start-up Nuée.io recrute.", "Nuée.io", SOV.Company),
        ("La société Costa do Norte recrute.", "Costa do Norte", SOV.Company),
        (
            "Le Kolda Institute of Science and Technology (KIST) recrute.",
            "Kolda Institute of Science and Technology",
            SOV.ResearchBody,
        ),
        (
            "L’Agence régionale de calcul Grand Est finance le site.",
            "Agence régionale de calcul Grand Est",
            SOV.PublicBody,
        ),
        (
            "L’Union kolda de l’industrie, du commerce et de l’artisanat (UKICA) hésite.",
            "Union kolda de l’industrie, du commerce et de l’artisanat",
            SOV.SupranationalBody,
        ),
        # whose somebody's title says it is, and what its member belongs to
        ("La présidente de la Commission Ada Noiret hésite.", "Commission", SOV.PublicBody),
        ("La présidente de la Commission Ada Noiret hésite.", "Ada Noiret", SCHEMA.Person),
        ("Le sénateur LRK Paul Ravel hésite.", "Paul Ravel", SCHEMA.Person),
        ("Le sénateur LRK Paul Ravel hésite.", "LRK", SOV.Actor),
        ("Ada Noiret, directrice générale de la Sofrenum, hésite.", "Sofrenum", SOV.Actor),
        # behind an article: who acts, or whom the noun before the comma means
        ("La Sofrenum refuse.", "Sofrenum", SOV.Actor),
        (
            "Le juge demande à l’agence de l’État, la Sofrenum, de payer.",
            "Sofrenum",
            SOV.PublicBody,
        ),
        ("Un concurrent de Kiffa, Vatoso, a refusé.", "Vatoso", SOV.Company),
        ("La Sofrenum, elle, ne voit rien.", "Sofrenum", SOV.Actor),
        # who makes or does something, with what it is between noun and name
        ("Le fabricant japonais de puces Zorvex Denshi recrute.", "Zorvex Denshi", SOV.Company),
        ("L’opérateur de centres de données Zorvex recrute.", "Zorvex", SOV.Company),
        ("Ada Noiret, de la société de conseil Zorvex, hésite.", "Zorvex", SOV.Company),
        # laws by their numbers
        ("La loi organique n° 2004-63 interdit tout.", "loi organique n° 2004-63", LAW),
        ("La loi 25 protège les gens.", "loi 25", LAW),
        ("Le règlement (UE) 2024/1689 interdit tout.", "règlement (UE) 2024/1689", LAW),
        ("Le projet de loi n° 2026-019 oblige la ville.", "projet de loi n° 2026-019", LAW),
        # a cue of two words, one with a capital, one without its accent; a town with an article
        (
            "La direction générale des Impôts hésite.",
            "direction générale des Impôts",
            SOV.PublicBody,
        ),
        ("La Haute école Zorvex recrute.", "Haute école Zorvex", SOV.University),
        (
            "La ville dépend du Département des finances.",
            "Département des finances",
            SOV.PublicBody,
        ),
        ("La conseillère d’Etat Ada Noiret hésite.", "Ada Noiret", SCHEMA.Person),
        ("Les serveurs sont à La Chaux-de-Zarka.", "La Chaux-de-Zarka", SCHEMA.Place),
        ("Dans le Melloul, un centre de données divise.", "Melloul", SCHEMA.Place),
        # what a short form is said to be, the long one is
        ("Les engins de Kolda Dados roulent. Le patron de Kolda rit.", "Kolda Dados", SOV.Company),
        ("Il inaugure la baie de Te Kolda, le centre de données.", "Te Kolda", SOV.DataCentre),
        ("La députée Ecolo Ada Noiret hésite.", "Ecolo", SOV.NonProfit),
        # who leads a field, whose field or title it is, and what its members wrote on its banner
        ("Le géant américain du cloud Zorvex recrute.", "Zorvex", SOV.Company),
        ("Le spécialiste de la santé Zorvex recrute.", "Zorvex", SOV.Company),
        ("Le PDG de Zorvex Tech hésite.", "Zorvex Tech", SOV.Company),
        ("Le PDG d’OVHcloud Paul Ravel hésite.", "Paul Ravel", SCHEMA.Person),
        (
            "Le collectif citoyen « Nos données à nous » hésite.",
            "Nos données à nous",
            SOV.NonProfit,
        ),
        ("Ada Noiret, du cabinet Ravel & Associés, hésite.", "Ravel & Associés", SOV.Company),
        ("Le parquet de Melloul hésite.", "Melloul", SCHEMA.Place),
        ("Orange loue le data center de Melloul.", "Melloul", SCHEMA.Place),
        # what links two places, and several places of a kind
        ("Le câble entre Zarka et Melloul est prêt.", "Zarka", SCHEMA.Place),
        ("Le câble entre Zarka et Melloul est prêt.", "Melloul", SCHEMA.Place),
        ("Les communes de Zarka et de Melloul hésitent.", "Melloul", SCHEMA.Place),
        # what one is said to be, and what a firm does sooner than a person
        ("Zorvex Melloul est une jeune société de Lyon.", "Zorvex Melloul", SOV.Company),
        ("Zorvex Melloul est un modèle de langue.", "Zorvex Melloul", SOV.AIModel),
        ("Zorvex Melloul est une ministre écoutée.", "Zorvex Melloul", SCHEMA.Person),
        ("L'ami de Zorvex Melloul est une entreprise.", "Zorvex Melloul", SCHEMA.Person),
        ("Zorvex Melloul fournit des serveurs.", "Zorvex Melloul", SOV.Company),
        ("Zorvex Melloul est basée à Lyon.", "Zorvex Melloul", SOV.Company),
        # what persons do too: they are held, sold to, sentenced, and own shares
        ("Zorvex Melloul est détenu à Lyon.", "Zorvex Melloul", SCHEMA.Person),
        ("Le tribunal a condamné Zorvex Melloul à deux ans.", "Zorvex Melloul", SCHEMA.Person),
        ("Zorvex Melloul vend ses parts.", "Zorvex Melloul", SCHEMA.Person),
    ],
)
def test_words_beside_a_name_say_what_it_is(text: str, name: str, kind: str):
    """The class that one sentence gives a name holds in the whole article."""
    assert {kind} == classes(read(text), name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Quels sont les risques ?", "Quels"),
        ("La direction générale d’Orange hésite.", "direction générale d’Orange"),
        ("L’assemblée générale des actionnaires vote.", "assemblée générale des actionnaires"),
        ("L’hôpital de la Citadelle y entraîne un modèle.", "Citadelle"),
        ("La Toile bruisse.", "Toile"),
        ("Le gérant de la société, Paul Ravel, refuse.", "société, Paul Ravel"),
        ("La présidente de la Commission Ada Noiret hésite.", "Commission Ada Noiret"),
        ("Le directeur de la Banque Alizé Togo refuse.", "Alizé Togo"),
        ("La loi impose 25 audits.", "loi impose 25"),
        ("Le PDG de Zorvex Tech hésite.", "PDG de Zorvex Tech"),
        ("Le ministre délégué au Numérique, Paul Ravel, hésite.", "Numérique"),
        ("Il est dans la Commission.", "Commission"),
    ],
)
def test_what_is_no_name_is_none(text: str, name: str):
    """What a name is not: a part of it, it with another, a word that may be any."""
    assert not classes(read(text), name)


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "L’Autorité de régulation du numérique (ARN) enquête. L’ARN recrute.",
            "ARN",
            "Autorité de régulation du numérique",
        ),
        (  # without parentheses
            "L’Office kolda des impôts recrute. L’OKI paie 4 millions d’euros par an.",
            "OKI",
            "Office kolda des impôts",
        ),
        (  # what is short for a shorter form is so for the longer one
            "Zéphyr Calcul SA possède la salle. Zéphyr Calcul l’a ouverte. Zéphyr recrute.",
            "Zéphyr",
            "Zéphyr Calcul SA",
        ),
        (
            "Ada Noiret, directrice de Zéphyr Calcul, hésite. Noiret critique Zéphyr.",
            "Noiret",
            "Ada Noiret",
        ),
        ("La société Zéphyr Calcul hésite. Le maire critique Zéphyr.", "Zéphyr", "Zéphyr Calcul"),
        ("Raimundo Melo Ravel rit. Raimundo Ravel dort.", "Raimundo Ravel", "Raimundo Melo Ravel"),
        ("Les engins de Kolda Dados roulent. Le patron de Kolda rit.", "Kolda", "Kolda Dados"),
        (
            "Le fabricant Kolda Denshi recrute. Kolda grandit. Kolda do Brasil refuse.",
            "Kolda",
            "Kolda Denshi",
        ),
        (
            "Le ministère des Transports numériques (MTN) hésite. MTN recrute.",
            "MTN",
            "ministère des Transports numériques",
        ),
    ],
)
def test_a_shorter_form_is_the_longer_one(text: str, short: str, full: str):
    """One node, with the short form among its names."""
    (one,) = [e for e in read(text).entities if e.label.lexical == full]

    assert short in {other.lexical for other in one.alternates}
    assert not [e for e in read(text).entities if e.label.lexical == short]


@pytest.mark.parametrize("family", ["أمزيل", "إخلاف", "آيت", "بوحمو", "مصطفى", "عطية"])
def test_an_arabic_last_name_is_its_bearer_however_it_is_spelled(family: str):
    """A letter with several spellings opens or ends it: "وأضاف أمزيل" is who was named before."""
    text = f"قال سامي {family}، مدير المشروع، إن المركز جاهز. وينفي {family} أن يتوقف."
    (one,) = [e for e in read(text, "ar").entities if SCHEMA.Person in e.types]

    assert family in {other.lexical for other in one.alternates}


def test_a_paper_is_called_by_the_last_word_of_its_name():
    """With a capital, as "The Gazette" is; another noun of a paper's is none."""
    text = "The Lake Gazette signed a contract with Kivu Cloud. The Gazette uses Zorg 4."
    names = {one.label.lexical for one in read(text, "en").entities}

    assert "Lake Gazette" in names
    assert "Gazette" not in names


def test_a_paper_is_not_called_by_the_first_word_of_its_name():
    """No later "Canadian" is "Canadian Press", nor "The" what "The Lake Gazette" is."""
    text = "The Canadian Press signed a contract with Kivu Cloud. The owners are Canadian."
    (paper,) = (one for one in read(text, "en").entities if one.label.lexical == "Canadian Press")

    assert not paper.alternates
    assert len(paper.spans) == 1


def test_a_ministry_is_named_with_its_state_and_known_without():
    """Two states have ministries of one name; later sentences name it without."""
    text = (
        "Le ministère tunisien des Transports numériques recrute. "
        "Le ministère des Transports numériques a un site."
    )
    (known,) = (
        {one.label.lexical, *(other.lexical for other in one.alternates)}
        for one in read(text).entities
        if one.label.lexical.startswith("ministère")
    )

    assert known == {
        "ministère tunisien des Transports numériques",
        "ministère des Transports numériques",
    }


def test_a_form_that_is_short_for_two_names_is_neither():
    """What cannot be told is left open."""
    found = read("La société Zéphyr Calcul hésite. La société Zéphyr Bois aussi. Zéphyr recrute.")

    assert {"Zéphyr Calcul", "Zéphyr Bois"} == {
        one.label.lexical for one in found.entities if "Zéphyr" in one.label.lexical
    }
    assert not [
        one for one in found.entities for other in one.alternates if other.lexical == "Zéphyr"
    ]


def test_a_publisher_that_the_body_names_is_one_thing():
    """Two capitals in a row look like a person, but the article says what they are."""
    found = read_article(
        "Horizon Atlantique\n\nUn accord signé\n\nPar Ada Noiret\n\n3 mars 2026\n\n"
        "La société Zéphyr Calcul a signé un accord avec Orange. Selon Horizon Atlantique, "
        "Zéphyr Calcul héberge les données du Maroc.\n"
    )
    labels = [one.label.lexical for one in found.entities]

    assert {"Horizon Atlantique": 1, "Zéphyr Calcul": 1} == {
        name: labels.count(name) for name in ("Horizon Atlantique", "Zéphyr Calcul")
    }


def test_one_name_with_two_types_in_two_articles_is_two_things():
    """What is a company here and a university there is not merged by its name."""
    company = read("La société Atlas a signé un accord avec Orange.")
    university = read("L’Université Atlas a signé un accord avec Orange.")

    assert not {one.iri for one in company.entities} & {
        one.iri for one in university.entities if "tlas" in one.label.lexical
    }


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Brava Hosting runs three halls. About 90 Brava engineers signed a contract.",
            "Brava",
            "Brava Hosting",
        ),
        (
            "The Baltic Audit Office uses Zorg 4. In the view of the Audit Office, it works.",
            "Audit Office",
            "Baltic Audit Office",
        ),
        ("Sohra Cloud SAOC signed a contract. Sohra Cloud will host it.", "Sohra Cloud", ""),
        ("Lumo Senegal signed a contract. Some 90 Lumo engineers left.", "Lumo", "Lumo"),
        ("Lumo engineers left. Lumo Cloud signed a contract.", "Lumo", "Lumo"),
        ("Lumo Cloud grew. The Lumo shares that hold Lumo Cloud fell.", "Lumo", "Lumo"),
    ],
)
def test_a_firm_is_called_by_the_first_words_of_its_name(text: str, short: str, full: str):
    """Even where words say that the short form is a firm: not of a branch, or of who was first."""
    named = {
        other.lexical: one.label.lexical
        for one in read(text, "en").entities
        for other in (one.label, *one.alternates)
    }

    assert named.get(short) == (full or "Sohra Cloud SAOC")
