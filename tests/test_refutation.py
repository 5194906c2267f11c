"""What one sentence makes of the sentence before: it was not so, or the answer is no."""

import pytest

from tests.reading import all_told, read, read_article

CASES = [
    (
        "fr",
        "Un site affirmait qu’Orange avait racheté Thales. C’est faux.",
        [
            "- Orange acquires Thales | asserted",
            "Orange acquires Thales | reported by site",
        ],
    ),
    (
        "en",
        "The Lake Post reported that Orange had bought Thales. It has not.",
        [
            "- Orange acquires Thales | asserted",
            "Orange acquires Thales | reported by Lake Post",
        ],
    ),
    (
        "ar",
        "زعمت صحيفة النيل أن شركة أورنج اشترت فودافون. وهذا عار من الصحة.",
        [
            "- أورنج acquires فودافون | asserted",
            "أورنج acquires فودافون | hypothetical by صحيفة النيل",
        ],
    ),
    # what nobody is known to have said is not said any more
    (
        "en",
        "It was claimed that Orange had bought Thales. This is false.",
        ["- Orange acquires Thales | asserted"],
    ),
    # what the article's own earlier state said, nobody stands by
    (
        "fr",
        "Une première version de cet article indiquait qu’Orange avait racheté Thales. C’est faux.",
        ["- Orange acquires Thales | asserted"],
    ),
    (
        "en",
        "An earlier version of this article said that Orange bought Thales. This is incorrect.",
        ["- Orange acquires Thales | asserted"],
    ),
    # who says a thing wrongly says what is not so, by the word of the article
    (
        "fr",
        "Nous avons écrit par erreur qu’Orange avait racheté Thales.",
        ["- Orange acquires Thales | asserted"],
    ),
    (
        "en",
        "The Lake Post falsely claimed that Orange had bought Thales.",
        ["- Orange acquires Thales | asserted"],
    ),
    # a claim that is said to be false is no fact and no rumour
    (
        "fr",
        "Les rumeurs selon lesquelles Orange exploite le réseau sont fausses, a dit la France.",
        [
            "- Orange operates réseau | reported by France",
            "rumeurs evaluatedAs sont fausses | evaluated by France",
        ],
    ),
    (
        "fr",
        "La rumeur selon laquelle Orange aurait racheté Thales est une légende.",
        ["- Orange acquires Thales | asserted"],
    ),
    (
        "fr",
        "Les informations selon lesquelles Orange exploite le réseau circulent.",
        ["Orange operates réseau | hypothetical"],
    ),
    (
        "fr",
        "L’information selon laquelle Orange exploite le réseau est sans aucun doute vraie.",
        ["Orange operates réseau | hypothetical"],
    ),
    # a sentence may have nothing behind its colon
    (
        "ar",
        "أطلقت أورنج منصة. أهم الأرقام:",
        ["أورنج launches منصة | asserted"],
    ),
    # what others said is denied by whoever takes it up, and no longer said by those others
    (
        "en",
        "Google says it hosts the data in Belgium, but Ireland denies it.",
        [
            "- data hostedBy Google | reported by Ireland",
            "- data hostedIn Belgium | reported by Ireland",
            "Ireland denies it hosts the data in Belgium | asserted",
            "data hostedBy Google | reported by Google",
            "data hostedIn Belgium | reported by Google",
        ],
    ),
    (
        "en",
        "Google says it does not share data with Palantir. Campaigners dispute that.",
        [
            "- Google provides data | reported by Google",
            "Campaigners denies it does not share data | asserted",
            "Google provides data | reported by Campaigners",
        ],
    ),
    (
        "en",
        "Campaigners say Palantir controls the platform. The company does not deny it.",
        [
            "- Palantir denies it | asserted",
            "Palantir controls platform | reported by Campaigners",
        ],
    ),
    (
        "fr",
        "Selon Mediapart, Orange a racheté Thales, ce que le groupe dément.",
        [
            "- Orange acquires Thales | reported by Orange",
            "Orange acquires Thales | reported by Mediapart",
            "Orange denies Orange a racheté Thales | asserted",
        ],
    ),
    (
        "fr",
        "Selon Mediapart, Orange a racheté Thales. Orange rejette cette accusation.",
        [
            "- Orange acquires Thales | reported by Orange",
            "Orange acquires Thales | reported by Mediapart",
            "Orange denies Orange a racheté Thales | asserted",
        ],
    ),
    (
        "ar",
        "قالت صحيفة الغد إن بالانتير تسيطر على المنصة، لكن الشركة نفت ذلك.",
        [
            "- بالانتير controls المنصة | reported by بالانتير",
            "بالانتير controls المنصة | reported by صحيفة الغد",
            "بالانتير denies بالانتير تسيطر على المنصة | asserted",
        ],
    ),
    # what takes it up and what is said of it come in many pairs
    (
        "en",
        "The Lake Post reported that Orange had bought Thales. That’s simply wrong.",
        [
            "- Orange acquires Thales | asserted",
            "Orange acquires Thales | reported by Lake Post",
        ],
    ),
    (
        "en",
        "The Lake Post said Orange had bought Thales. Neither is true, according to Iliad.",
        [
            "- Orange acquires Thales | reported by Iliad",
            "Iliad denies Orange had bought Thales | asserted",
            "Orange acquires Thales | reported by Lake Post",
        ],
    ),
    (
        "fr",
        "Un site affirmait qu’Orange avait racheté Thales. Rien de tout cela n’est exact.",
        [
            "- Orange acquires Thales | asserted",
            "Orange acquires Thales | reported by site",
        ],
    ),
    # "not entirely true" leaves much true
    (
        "en",
        "The Lake Post reported that Orange had bought Thales. That is not entirely true.",
        ["Orange acquires Thales | reported by Lake Post"],
    ),
    # who denies what was put denies it, whatever was read of it
    (
        "fr",
        "L’association affirme que le site sera bruyant. Orange dément.",
        ["Orange denies le site sera bruyant | asserted"],
    ),
    (
        "fr",
        "Une rumeur veut que Google ferme le site. « C’est faux », répond Jeanne Porter.",
        ["Jeanne Porter denies Google ferme le site | asserted"],
    ),
    (
        "fr",
        "Orange affirme que le site sera calme. L’entreprise dément.",
        [],
    ),
    # what is said not to be true is denied, up to the colon behind which stands why
    (
        "fr",
        "Il n’est pas exact que Google possède le site : Orange utilise le site.",
        ["- Google possesses site | asserted", "Orange uses site | asserted"],
    ),
    (
        "en",
        "It is not true that Google owns the site, Orange said.",
        ["- Google possesses site | reported by Orange"],
    ),
    # a yes or a no that is unsure, or somebody else's, settles nothing
    *(
        ("fr", f"Orange utilise-t-elle Windows ? {answer}", ["Orange uses Windows | hypothetical"])
        for answer in (
            "Oui, peut-être.",
            "Oui, selon Thales.",
            "Non, selon Thales.",
            "Oui, jurent ses cadres.",
        )
    ),
    ("en", "Does Orange use Lumo? Yes, perhaps.", ["Orange uses Lumo | hypothetical"]),
    # "It has not" goes on with something else
    (
        "en",
        "Orange bought Thales. It has not signed a contract with Iliad.",
        [
            "- contract with Iliad hasParty Iliad | asserted",
            "- contract with Iliad hasParty Orange | asserted",
            "Orange acquires Thales | asserted",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "says"), CASES, ids=[case[1] for case in CASES])
def test_a_sentence_may_say_that_the_one_before_is_not_so(
    language: str, text: str, says: list[str]
):
    """What others told is denied by the article; that they told it stays."""
    found = read(text, language)

    assert sorted(says) == all_told(found)


def test_a_line_of_marks_alone_answers_nothing():
    """What stands below a byline has no token where it has no word."""
    prose = "The council of Leeds uses servers of Orange, as a witness said on Monday."

    found = read_article(f"Council drops plan\n\nBy Jane Doe\n***\n\n{prose}\n")

    assert found.statements
