"""The adjectives of states: what they name, whom they place, what is taken up by them."""

import pytest

from kg.errors import LexiconError
from kg.extract.demonyms import parse_demonyms
from kg.extract.inflection import FEMININES
from kg.names import ROOT, SOV
from kg.pipeline import load_knowledge
from tests.reading import labelled, name, read, triple

PLACED = [
    ("fr", "Le groupe espagnol Levantia recrute.", {"Levantia locatedIn Espagne"}),
    ("fr", "Sonatel, filiale sénégalaise d'Orange, recrute.", {"Sonatel locatedIn Sénégal"}),
    ("fr", "Les entreprises turques Baykal Cloud ont recruté.", {"Baykal Cloud locatedIn Turquie"}),
    ("fr", "Orange n'est pas une société malienne.", {"- Orange locatedIn Mali"}),
    ("fr", "La filiale marocaine d'Orange recrute.", set()),
    ("fr", "Le marché européen et le droit américain inquiètent Orange.", set()),
    ("fr", "Une entreprise ivoirienne a racheté Orange.", set()),
    ("en", "Kenyan cloud provider Acme Ltd is hiring.", {"Acme Ltd locatedIn Kenya"}),
    (
        "en",
        "The South African firm Umlazi Networks left.",
        {"Umlazi Networks locatedIn South Africa"},
    ),
    ("en", "Vodacom, a South African operator, left.", {"Vodacom locatedIn South Africa"}),
    ("en", "Safaricom is not a Zambian company.", {"- Safaricom locatedIn Zambia"}),
    ("en", "Vodacom fears American law and the European market.", set()),
    ("en", "A Kenyan company left Vodacom.", set()),
    # an Arabic adjective says whose a firm is rather than where
    ("ar", "تنمو الشركة الفرنسية أورنج.", set()),
    ("ar", "استثمرت شركة نور الأردنية في المشروع.", set()),
    ("ar", "تنمو السوق المغربية وتنمو أورنج.", set()),
]
BODIES = [
    ("fr", "Le gouvernement tunisien a signé.", {"gouvernement tunisien"}),
    ("fr", "L'État sénégalais recrute.", {"État sénégalais"}),
    ("fr", "L'armée française recrute.", {"armée française"}),
    ("fr", "L'état sénégalais des routes inquiète un gouvernement malien.", set()),
    ("fr", "Les gouvernements africains hésitent.", set()),
    ("en", "The Kenyan government signed.", {"Kenyan government"}),
    ("en", "The South Korean parliament voted.", {"South Korean parliament"}),
    ("en", "A Kenyan government would help, said Kenyan government officials.", set()),
    ("ar", "وقعت الحكومة المغربية اتفاقية.", {"الحكومة المغربية"}),
]
TAKEN_UP = [
    (
        "fr",
        "Le gouvernement tunisien hésite. Le gouvernement contrôle Topnet.",
        "gouvernement tunisien controls Topnet",
    ),
    (
        "fr",
        "L'opérateur malien Sotelma hésite. L'opérateur malien contrôle Topnet.",
        "Sotelma controls Topnet",
    ),
    (
        "en",
        "The Kenyan government hesitates. The government controls Safaricom.",
        "Kenyan government controls Safaricom",
    ),
    (
        "en",
        "Zambian firm Zamtel met Kenyan firm Safaricom. The Zambian firm has acquired Vodacom.",
        "Zamtel acquires Vodacom",
    ),
    (
        "ar",
        "تنمو الشركة الفرنسية أورنج. وأعلنت الشركة الفرنسية مركز بيانات.",
        "أورنج announces مركز بيانات",
    ),
    (
        "en",
        "The Kenyan government hesitates. The administration controls Safaricom.",
        "Kenyan government controls Safaricom",
    ),
    # a committee is another body than the government
    (
        "en",
        "The Kenyan government hesitates. The committee controls Safaricom.",
        "committee controls Safaricom",
    ),
    (
        "fr",
        "Le gouvernement kényan hésite. L'agence contrôle Topnet.",
        "agence controls Topnet",
    ),
    (
        "fr",
        "Le gouvernement kényan hésite. L'exécutif contrôle Topnet.",
        "gouvernement kényan controls Topnet",
    ),
    (
        "ar",
        "تنمو الحكومة المغربية. وأوصت اللجنة بحظر التصدير.",
        "اللجنة recommends حظر التصدير",
    ),
]
IN_PASSING = [
    ("fr", "La ministre n'a pas signé avec le groupe espagnol Levantia.", "asserted"),
    ("fr", "Le ministère nie avoir choisi l'opérateur malien Sotelma.", "asserted"),
    ("fr", "Il faudrait choisir la société belge Nuvia.", "asserted"),
    ("en", "The ministry will not hire the Chinese firm Huawei.", "asserted"),
]
LEFT = [
    (
        "fr",
        "Le gouvernement tunisien a reçu le gouvernement malien. Le gouvernement contrôle Topnet.",
    ),
    ("fr", "Le groupe espagnol Levantia hésite. La société ivoirienne contrôle Topnet."),
    ("en", "Umlazi Networks, a South African firm, left. The Zambian firm controls Safaricom."),
    ("fr", "Sotelma n'est pas une société ivoirienne. La société ivoirienne contrôle Topnet."),
]
LANGUAGES = [
    ("en", "The French company left and Dutch banks followed.", set()),
    ("en", "It was translated into French.", {"French"}),
    ("fr", "Les Français et le danois Orsted hésitent.", set()),
    ("fr", "La traduction du français progresse.", {"français"}),
]


@pytest.mark.parametrize(("language", "text", "wanted"), PLACED)
def test_an_adjective_places_a_named_organisation(
    language: str, text: str, wanted: set[str]
) -> None:
    """It does beside the noun of an organisation, and neither beside others nor without a name."""
    found = read(text, language)

    assert wanted == {
        triple(found, one) for one in found.statements if one.predicate == SOV.locatedIn
    }


@pytest.mark.parametrize(("language", "text", "modality"), IN_PASSING)
def test_what_is_said_in_passing_is_so(language: str, text: str, modality: str) -> None:
    """Negation, denial and need of the clause leave alone what a noun phrase says in it."""
    (found,) = [one for one in read(text, language).statements if one.predicate == SOV.locatedIn]

    assert (found.polarity, found.modality) == ("positive", modality)


@pytest.mark.parametrize(("language", "text", "wanted"), BODIES)
def test_an_adjective_names_a_body_of_its_state(language: str, text: str, wanted: set[str]) -> None:
    """One body of one state is named; several, any one, and the adjective of a part are not."""
    found = read(text, language)

    assert wanted == {one.label.lexical for one in found.entities if one.types[0] == SOV.PublicBody}


@pytest.mark.parametrize(("language", "text", "wanted"), TAKEN_UP)
def test_what_was_named_is_taken_up(language: str, text: str, wanted: str) -> None:
    """The bare noun is the only body so called; noun and adjective are the one of that state."""
    found = read(text, language)

    assert wanted in {triple(found, one) for one in found.statements}


@pytest.mark.parametrize(("language", "text"), LEFT)
def test_what_is_not_sure_is_not_taken_up(language: str, text: str) -> None:
    """Of two governments neither is "the government"; nobody is of a state that was not said."""
    found = read(text, language)
    labels = labelled(found)
    known = {one.iri for one in found.entities if not one.iri.startswith(found.article.iri)}

    assert [] == [
        name(labels, one.subject)
        for one in found.statements
        if one.predicate == SOV.controls and one.subject in known
    ]


@pytest.mark.parametrize(("language", "text", "wanted"), LANGUAGES)
def test_an_adjective_is_no_language(language: str, text: str, wanted: set[str]) -> None:
    """The name of a language counts where it stands for the language."""
    found = read(text, language)

    assert wanted == {
        one.label.lexical for one in found.entities if one.types[0].endswith("/Language")
    }


def test_every_adjective_is_of_an_entry() -> None:
    """What demonyms.toml gives adjectives for are states of the gazetteer, in every language."""
    knowledge = load_knowledge()
    entries = knowledge.gazetteer.entries

    for lexicon in knowledge.lexicons.values():
        states = set(lexicon.demonyms.states.values())
        assert len(states) > 100
        assert [] == [one for one in states if SOV.State not in entries[one][0].types]


def test_feminines_follow_by_rule() -> None:
    """Each ending of French has its own, and both words of an Arabic adjective agree."""
    forms = {word: FEMININES["fr"](word) for word in ("malien", "ghanéen", "chinois", "russe")}

    assert forms == {
        "malien": "malienne",
        "ghanéen": "ghanéenne",
        "chinois": "chinoise",
        "russe": "russe",
    }
    assert FEMININES["ar"]("كوري جنوبي") == "كورية جنوبية"


def test_one_adjective_is_of_one_state() -> None:
    """Two states with one adjective are refused, and so are unknown tables."""
    head = "[bodies]\nheads = []\ncapital = []\n"
    twice = {"lexicon/fr/demonyms.toml": f'{head}[states]\na = ["x"]\nb = ["x"]\n'.encode()}
    once = {"lexicon/fr/demonyms.toml": f'{head}[states]\na = ["malien"]\n'.encode()}
    unknown = {"lexicon/fr/demonyms.toml": b"[regions]\n"}

    assert parse_demonyms(once, "fr").states == {
        "malien": f"{ROOT}id/a",
        "malienne": f"{ROOT}id/a",
    }
    with pytest.raises(LexiconError, match="of two states"):
        parse_demonyms(twice, "fr")
    with pytest.raises(LexiconError, match="tables"):
        parse_demonyms(unknown, "fr")
    with pytest.raises(LexiconError, match="missing"):
        parse_demonyms({}, "fr")
