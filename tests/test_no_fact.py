"""What a careless reader would take for a fact: refused, awaited, not yet done, another's."""

import pytest

from tests.reading import all_told, read, told

CASES = [
    # what is approved is not done yet; nor is what its words name beside it
    (
        "en",
        "The board approved the purchase of chips from Nvidia.",
        ["Nvidia provides chips | intended"],
    ),
    (
        "en",
        "The regulator cleared the acquisition of Thales by Orange.",
        ["Orange acquires Thales | intended"],
    ),
    (
        "en",
        "The acquisition of Thales by Orange was approved by the regulator.",
        ["Orange acquires Thales | intended"],
    ),
    (
        "en",
        "The board approved a contract with Orange.",
        ["contract with Orange hasParty Orange | asserted"],
    ),
    (
        "fr",
        "Le conseil a approuvé le rachat de Thales par Orange.",
        ["Orange acquires Thales | intended"],
    ),
    (
        "fr",
        "Le ministre a été instruit aux fins d’héberger les registres à Lyon.",
        ["registres hostedBy ministre | intended", "registres hostedIn Lyon | intended"],
    ),
    ("en", "Orange relies on no foreign bank.", ["- Orange dependsOn foreign bank | asserted"]),
    (
        "en",
        "Having no data centre, Orange rents servers.",
        ["- Orange possesses data centre | asserted", "Orange uses servers | asserted"],
    ),
    ("en", "Orange was denied access to the logs.", ["- Orange possesses logs | asserted"]),
    (
        "en",
        "A ban on the transfer of records to France took effect.",
        ["records hostedIn France | hypothetical"],
    ),
    ("fr", "Il n'y a pas accès.", []),
    ("fr", "Orange n'a pu financer le laboratoire.", ["- Orange funds laboratoire | asserted"]),
    ("fr", "Orange n'avait osé racheter Thales.", ["- Orange acquires Thales | asserted"]),
    ("fr", "Orange n'a cessé de financer le laboratoire.", ["Orange funds laboratoire | asserted"]),
    ("fr", "La ville est revenue au papier.", []),
    (
        "fr",
        "Les dossiers sont à Lyon. Orange n'y a pas accès.",
        ["- Orange possesses dossiers | asserted", "dossiers hostedIn Lyon | asserted"],
    ),
    ("ar", "لا تخضع الشبكة للقانون.", ["- الشبكة subjectTo القانون | asserted"]),
    (
        "ar",
        "أن تمول الدولة شركة خاصة من جيوب الناس خطأ فادح.",
        ["الدولة funds شركة خاصة | hypothetical"],
    ),
    ("ar", "بدل أن تمول الدولة شركة أفق، مولت أورنج.", ["الدولة funds أفق | hypothetical"]),
    ("ar", "يشتبه المحققون في استخدام أورنج تاليس.", ["أورنج uses تاليس | hypothetical"]),
    (
        "ar",
        "غرمت الهيئة شركة تاليس المشتبه في بيعها خوادم.",
        ["تاليس provides خوادم | hypothetical"],
    ),
    (
        "ar",
        "غرمت الهيئة شركة تاليس المتهمة ببيع خوادم لأورنج.",
        ["أورنج acquires خوادم | hypothetical"],
    ),
    ("ar", "لم تكن أورنج لتعتمد على أوراكل.", ["- أورنج dependsOn أوراكل | asserted"]),
    (
        "ar",
        "أنكر كمال حداد، أمام القاضي، أن يكون قد استخدم المنصة.",
        [
            "- كمال حداد uses المنصة | reported by كمال حداد",
            "كمال حداد denies يكون قد استخدم المنصة | asserted",
        ],
    ),
    ("ar", "نقل السجلات إلى فرنسا ممنوع.", ["السجلات hostedIn فرنسا | hypothetical"]),
    ("ar", "استضافة السجلات في فرنسا ممنوعة.", ["السجلات hostedIn فرنسا | hypothetical"]),
    ("ar", "عملية نقل السجلات إلى فرنسا ممنوعة.", ["السجلات hostedIn فرنسا | hypothetical"]),
    (
        "ar",
        "استضافة السجلات في فرنسا مشروطة بموافقة الهيئة.",
        ["السجلات hostedIn فرنسا | hypothetical"],
    ),
    ("ar", "شراء أورنج للمنصة الممنوع سابقا تم أمس.", ["أورنج acquires المنصة | asserted"]),
    (
        "ar",
        "نقل السجلات إلى فرنسا ضروري.",
        ["السجلات hostedIn فرنسا | needed", "نقل السجلات إلى فرنسا evaluatedAs ضروري | evaluated"],
    ),
    ("ar", "ما عاد البنك يعتمد على أوراكل.", ["- البنك dependsOn أوراكل | asserted"]),
    ("ar", "ما اشترت أورنج أوراكل قط.", ["- أورنج acquires أوراكل | asserted"]),
    ("ar", "ما زال البنك يعتمد على أوراكل.", ["البنك dependsOn أوراكل | asserted"]),
    (
        "fr",
        "Google a été acquitté pour avoir utilisé Azure.",
        ["Google uses Microsoft Azure | hypothetical"],
    ),
    (
        "fr",
        "Le tribunal condamne à tort Orange pour avoir utilisé Azure.",
        ["Orange uses Microsoft Azure | hypothetical"],
    ),
    ("fr", "On ne peut reprocher à Orange d'utiliser Azure.", []),
    (
        "fr",
        "La région tourne le dos à un logiciel développé par Thales.",
        [
            "- région uses logiciel développé par Thales | asserted",
            "Thales develops logiciel développé par Thales | hypothetical",
        ],
    ),
    (
        "fr",
        "Le ministère a dit non à un cloud exploité par Thales.",
        ["Thales operates cloud exploité par Thales | hypothetical"],
    ),
    (
        "fr",
        "La ville hésite entre un cloud exploité par Thales et un service développé par Orange.",
        [
            "Orange develops service développé par Orange | hypothetical",
            "Thales operates cloud exploité par Thales | hypothetical",
        ],
    ),
    ("fr", "Orange a vu Thales racheter Nexa.", ["Thales acquires Nexa | asserted"]),
    ("en", "Orange failed in using Azure.", ["- Orange uses Microsoft Azure | asserted"]),
    (
        "fr",
        "Orange prévoit un modèle capable de traduire le wolof.",
        ["modèle coversLanguage wolof | intended"],
    ),
    (
        "fr",
        "La région attend le cloud exploité par Thales.",
        ["Thales operates cloud exploité par Thales | asserted"],
    ),
    (
        "fr",
        "Le rachat de Scaleway par Orange reste soumis à l’approbation de Bruxelles.",
        [
            "Orange acquires Scaleway | hypothetical",
            "rachat de Scaleway subjectTo approbation de Bruxelles | asserted",
        ],
    ),
    (
        "fr",
        "La vente de Scaleway à Orange doit encore être approuvée.",
        ["Orange acquires Scaleway | predicted"],
    ),
    (
        "fr",
        "Le contrat entre Orange et Thales doit être publié.",
        [
            "contrat entre Orange et Thales hasParty Orange | asserted",
            "contrat entre Orange et Thales hasParty Thales | asserted",
        ],
    ),
    (
        "fr",
        "Le rachat de Scaleway par Orange, si Bruxelles l’autorise, créera un champion.",
        ["Orange acquires Scaleway | hypothetical"],
    ),
    (
        "fr",
        "Le projet avorté de rachat de Scaleway par Orange a coûté 3 millions d’euros.",
        [
            "Orange acquires Scaleway | intended",
            "projet avorté de rachat de Scaleway hasCost 3 millions d’euros | asserted",
        ],
    ),
    (
        "fr",
        "Le canton « dément formellement » avoir conclu un contrat avec Thales.",
        [
            "- contrat avec Thales hasParty Thales | reported by canton",
            "- contrat avec Thales hasParty canton | reported by canton",
            "canton denies avoir conclu un contrat avec Thales | asserted",
        ],
    ),
    (
        "fr",
        "Le canton a « clairement exclu » d’utiliser le logiciel de Thales.",
        ["- canton uses logiciel de Thales | asserted"],
    ),
    (
        "fr",
        "Le canton n’a « jamais » utilisé le logiciel de Thales.",
        ["- canton uses logiciel de Thales | asserted"],
    ),
    (
        "fr",
        "Orange a failli à sa mission d’héberger les dossiers.",
        ["- dossiers hostedBy Orange | asserted"],
    ),
    (
        "fr",
        "Ce n’est pas Orange qui héberge les dossiers du ministère, mais Iliad.",
        [
            "- dossiers du ministère hostedBy Orange | asserted",
            "dossiers du ministère hostedBy Iliad | asserted",
        ],
    ),
    (
        "fr",
        "La société qui héberge les dossiers, Orange, a racheté Scaleway.",
        ["Orange acquires Scaleway | asserted", "dossiers hostedBy Orange | asserted"],
    ),
    (
        "fr",
        "Le Gabon négocie un accord avec Thales.",
        [
            "accord avec Thales hasParty Gabon | intended",
            "accord avec Thales hasParty Thales | intended",
        ],
    ),
    (
        "fr",
        "Le Gabon a lancé un appel d’offres pour un centre de données à Libreville.",
        [
            "Gabon launches appel d’offres | asserted",
            "centre de données locatedIn Libreville | intended",
        ],
    ),
    (
        "fr",
        "Le Gabon réfléchit à un centre de données à Libreville.",
        ["centre de données locatedIn Libreville | hypothetical"],
    ),
    (
        "fr",
        "Iliad a repris le rachat de Scaleway.",
        ["Iliad acquires Scaleway | intended"],
    ),
    (
        "en",
        "The ministry said no to a cloud run by Thales.",
        ["Thales operates cloud | hypothetical"],
    ),
    (
        "en",
        "The city walked away from a cloud run by Thales.",
        ["Thales operates cloud | hypothetical"],
    ),
    (
        "en",
        "The city rejected a cloud run by Thales and a service developed by Orange.",
        [
            "- city uses cloud | asserted",
            "Orange develops service | hypothetical",
            "Thales operates cloud | hypothetical",
        ],
    ),
    (
        "en",
        "Canada mistakes a data centre on its soil for a data centre it controls.",
        ["Canada controls data centre | hypothetical"],
    ),
    (
        "en",
        "Orange plans a model able to translate Wolof.",
        ["model coversLanguage Wolof | intended"],
    ),
    (
        "en",
        "The purchase of Scaleway by Orange is still pending.",
        ["Orange acquires Scaleway | hypothetical"],
    ),
    (
        "en",
        "The acquisition of Scaleway by Orange must be approved by Brussels.",
        ["Orange acquires Scaleway | predicted"],
    ),
    (
        "en",
        "Orange’s purchase of Scaleway, if it is approved, will cost 3 million euros.",
        [
            "Orange acquires Scaleway | hypothetical",
            "Orange’s purchase of Scaleway hasCost 3 million euros | predicted",
        ],
    ),
    (
        "en",
        "Ministers have “ruled out” using Thales software.",
        [
            "- Ministers advocates using Thales software | asserted",
            "- Ministers uses Thales software | asserted",
        ],
    ),
    (
        "en",
        "The ministry “refuses” to use Thales software.",
        ["- ministry uses Thales software | asserted"],
    ),
    (
        "en",
        "This bars the ministry from using Thales software.",
        [],
    ),
    (
        "en",
        "Regulators have cleared Orange to buy Scaleway.",
        ["Orange acquires Scaleway | hypothetical"],
    ),
    (
        "en",
        "Unlike Germany, Britain has banned Thales.",
        ["United Kingdom forbids Thales | asserted"],
    ),
    (
        "en",
        "The ministry came close to handing its register to Orange.",
        ["ministry provides register | hypothetical", "register hostedBy Orange | hypothetical"],
    ),
    (
        "en",
        "It is not Orange that hosts the records but Iliad.",
        ["- records hostedBy Orange | asserted", "records hostedBy Iliad | asserted"],
    ),
    (
        "en",
        "The company that hosts the records, Orange, uses servers.",
        ["Orange uses servers | asserted", "records hostedBy Orange | asserted"],
    ),
    (
        "en",
        "Iliad resumed its purchase of Scaleway.",
        ["Iliad acquires Scaleway | intended"],
    ),
    (
        "fr",
        "Le canton dément avoir acheté Scaleway, une société basée à Lyon.",
        [
            "- canton acquires Scaleway | reported by canton",
            "Scaleway locatedIn Lyon | reported by canton",
            "canton denies avoir acheté Scaleway | asserted",
        ],
    ),
    (
        "fr",
        "Le canton n’a pas acheté Scaleway, filiale d’Orange.",
        ["- canton acquires Scaleway | asserted", "Scaleway partOf Orange | asserted"],
    ),
    (
        "fr",
        "Dans ce scénario, Orange rachète Scaleway.",
        ["Orange acquires Scaleway | hypothetical"],
    ),
    (
        "fr",
        "Dans le pire des cas, Orange rachète Scaleway.",
        ["Orange acquires Scaleway | hypothetical"],
    ),
    (
        "fr",
        "Trois scénarios se dessinent. Dans le premier, Orange rachète Scaleway.",
        ["Orange acquires Scaleway | hypothetical"],
    ),
    (
        "fr",
        "Aux termes du projet d’accord, Orange héberge les dossiers.",
        ["dossiers hostedBy Orange | intended"],
    ),
    (
        "fr",
        "Dans le cadre du projet, Orange héberge les dossiers.",
        ["dossiers hostedBy Orange | asserted"],
    ),
    (
        "fr",
        "Aucun câble exploité par Thales n’arrive au Togo.",
        [
            "- câble exploité par Thales locatedIn Togo | asserted",
            "Thales operates câble exploité par Thales | hypothetical",
        ],
    ),
    (
        "fr",
        "Les négociateurs ont buté sur la question de l’hébergement des dossiers en Irlande.",
        ["dossiers hostedIn Irlande | hypothetical"],
    ),
    (
        "en",
        "The canton may buy Scaleway, a subsidiary of Orange.",
        ["Scaleway partOf Orange | asserted", "canton acquires Scaleway | hypothetical"],
    ),
    (
        "en",
        "In the second scenario, Orange buys Scaleway.",
        ["Orange acquires Scaleway | hypothetical"],
    ),
    (
        "en",
        "Three scenarios are possible. In the first, Orange buys Scaleway.",
        ["Orange acquires Scaleway | hypothetical"],
    ),
    (
        "en",
        "Under the proposal, Orange hosts the records.",
        ["records hostedBy Orange | intended"],
    ),
    (
        "en",
        "Under the contract, Orange hosts the records.",
        ["records hostedBy Orange | asserted"],
    ),
    (
        "en",
        "Rumour has it that Iliad sold Scaleway to Orange.",
        ["Iliad provides Scaleway | hypothetical", "Orange acquires Scaleway | hypothetical"],
    ),
    (
        "en",
        "The alleged deal with Thales is pure invention.",
        ["alleged deal with Thales hasParty Thales | hypothetical"],
    ),
    (
        "en",
        "No cable owned by Thales lands in Togo.",
        ["- cable locatedIn Togo | asserted", "Thales possesses cable | hypothetical"],
    ),
    (
        "en",
        "Kyiv has been promised a cloud run by Thales.",
        ["Thales operates cloud | intended"],
    ),
    (
        "en",
        "Canada balked at giving Thales the contract.",
        [
            "- Canada provides contract | asserted",
            "- contract hasParty Canada | asserted",
            "- contract hasParty Thales | asserted",
        ],
    ),
    (
        "en",
        "The county cancelled an order for a cloud run by Thales.",
        ["Thales operates cloud | hypothetical"],
    ),
    (
        "fr",
        "L’alliance, qui réunit dix hébergeurs dont Scaleway et Orange, gère un réseau.",
        [
            "alliance associates Orange | asserted",
            "alliance associates Scaleway | asserted",
            "alliance associates hébergeurs | asserted",
        ],
    ),
    (
        "fr",
        "Ada Noiret supervise la construction d’un centre.",
        ["Ada Noiret governs construction d’un centre | asserted"],
    ),
    (
        "en",
        "Orange may buy Scaleway, an opponent of the bill.",
        [
            "- Scaleway advocates bill | recommended by Scaleway",
            "Orange acquires Scaleway | hypothetical",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "says"), CASES, ids=[case[1] for case in CASES])
def test_what_is_not_so_is_put_as_no_fact(language: str, text: str, says: list[str]):
    """A sentence says this of its things, and no more."""
    found = read(text, language)

    assert sorted(says) == all_told(found)


@pytest.mark.parametrize(
    "how",
    [
        "fr par mois",
        "fr par étapes",
        "fr par deux fois",
        "fr par le passé",
        "fr par courriel",
        "fr par temps froid",
        "fr par consensus",
        "fr par lots",
        "fr par décret",
        "en by email",
        "en by a third",
        "en by some margin",
        "en by all accounts",
        "en by satellite",
        "en by the back door",
        "en by noon",
        "en by a factor of three",
        "en by contract",
    ],
)
def test_who_does_it_is_not_how_it_is_done(how: str):
    """What stands behind the agent's preposition and only says how or how much does nothing."""
    language, _, manner = how.partition(" ")
    text = {"fr": f"Le centre est exploité {manner}.", "en": f"The centre was bought {manner}."}

    assert not read(text[language], language).statements


@pytest.mark.parametrize(
    "who",
    [
        "fr des hackers",
        "fr la loi",
        "fr plusieurs entreprises",
        "fr les forces armées",
        "en hackers",
        "en government",
        "en staff",
        "en another firm",
        "en a region",
    ],
)
def test_who_does_it_needs_no_name(who: str):
    """A plural, a body, people: they act, with or without an article."""
    language, _, agent = who.partition(" ")
    text = {
        "fr": f"Le centre est exploité par {agent}.",
        "en": f"The centre was bought by {agent}.",
    }

    assert read(text[language], language).statements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Orange dispose de trois mois."),
        ("fr", "Orange utilise deux ans."),
        ("fr", "Orange dispose d'une journée."),
        ("ar", "أورنج تملك ثلاثة أشهر."),
        ("en", "Orange provides three weeks."),
    ],
)
def test_time_is_nobodys_thing(language: str, text: str):
    """Nobody owns, uses or supplies a stretch of time; hours of something are a thing."""
    assert not read(text, language).statements


@pytest.mark.parametrize(
    "governor",
    ["تحلم الوزارة ب", "اكتفت الوزارة ب", "اقتنعت الوزارة ب", "آثرت الوزارة "],
)
def test_what_an_arabic_verb_is_of_is_left_open(governor: str):
    """Behind "أن" with a verb right behind it, under a verb of no list, a thing may be or not."""
    found = read(f"{governor}أن تستخدم أزور.", "ar")

    assert ["hypothetical"] == [one.modality for one in found.statements]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The claim that Thales owns Nexa is not a lie."),
        ("en", "The claim that Thales owns Nexa is not entirely true."),
        ("en", "It may not be true that Thales owns Nexa."),
        ("en", "If it is not true that Thales owns Nexa, Orange does."),
        ("en", "It is not entirely true that Thales owns Nexa."),
        ("en", "Orange refused to make the claim that Thales owns Nexa."),
        ("fr", "Il n'est pas tout à fait exact que Thales possède Nexa."),
    ],
)
def test_what_is_not_flatly_denied_is_open(language: str, text: str):
    """A denial with a hedge says neither that a thing is so nor that it is not."""
    found = read(text, language)

    assert ["Thales possesses Nexa | hypothetical"] == [
        told(found, one) for one in found.statements if "possesses" in one.predicate
    ][:1]


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("fr", "Pour racheter Thales, Orange recrute une banque.", []),
        ("fr", "Orange ou Thales exploitera le centre.", ["hypothetical", "hypothetical"]),
        ("fr", "La plateforme est utilisée par une centaine de communes.", ["asserted"]),
        ("en", "The platform is used by a majority of ministries.", ["asserted"]),
        ("en", "The minister takes the train from the lake.", []),
        ("ar", "لأورنج منافس هو تاليس.", []),
        ("ar", "لإدارة الشبكة مركز بيانات.", []),
        ("ar", '"" أورنج.', []),
        ("ar", "«»", []),
    ],
)
def test_a_look_alike_says_no_more_than_it_says(language: str, text: str, says: list[str]):
    """Who is hired to buy, who competes, what is counted, and marks with nothing in them."""
    assert says == [one.modality for one in read(text, language).statements]


ASIDES = {
    "en": (
        "The panel {}, {}, that Orange fund the lab.",
        ["recommends", "proposed", "urged", "demanded", "insists", "has asked", "requires"],
        [
            "without ordering it",
            "as Spain has done",
            "though it has no say",
            "to general surprise",
            "citing a study by Thales",
            "if talks fail",
            "for its part",
            "in a report published on Monday",
            "while praising the plan",
            "the letter says",
            "and rightly",
            "when it met in May",
        ],
    ),
    "fr": (
        "Le comité {}, {}, qu'Orange finance le laboratoire.",
        ["recommande", "propose", "a demandé", "exige", "souhaite", "veut", "préconise"],
        [
            "sans l'imposer",
            "comme l'a fait l'Espagne",
            "bien qu'il n'ait pas son mot à dire",
            "à la surprise générale",
            "en s'appuyant sur une étude de Thales",
            "si les négociations échouent",
            "pour sa part",
            "dans un rapport publié lundi",
            "tout en saluant le projet",
            "dit la lettre",
            "et c'est nouveau",
            "lorsqu'il s'est réuni en mai",
        ],
    ),
    "ar": (
        "{} اللجنة، {}، أن تمول أورنج المختبر.",
        ["اقترحت", "طلبت", "تشترط", "تريد"],
        [
            "دون أن تفرضه",
            "كما فعلت إسبانيا",
            "رغم أنها لا تملك القرار",
            "أمام دهشة الجميع",
            "مستندة إلى دراسة لتاليس",
            "إذا فشلت المحادثات",
            "من جهتها",
            "في تقرير صدر الاثنين",
            "وهي تشيد بالمشروع",
            "حسب الرسالة",
            "عندما اجتمعت في مايو",
        ],
    ),
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (language, frame.format(wish, aside))
        for language, (frame, wishes, asides) in ASIDES.items()
        for wish in wishes
        for aside in asides
    ],
)
def test_a_wish_reaches_past_an_aside(language: str, text: str):
    """Whatever words stand between commas before what is wished: it is no fact."""
    said = all_told(read(text, language))

    assert not [one for one in said if " funds " in one and "asserted" in one]
    assert not [one for one in said if " funds " in one and "reported" in one]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (language, frame.format(denies, aside))
        for language, frame, verbs in (
            ("en", "The panel {}, {}, that Orange funds the lab.", ["denied", "denies"]),
            ("fr", "Le comité {}, {}, qu'Orange finance le laboratoire.", ["dément", "a nié"]),
            ("ar", "{} اللجنة، {}، أن أورنج تمول المختبر.", ["نفت", "تنكر"]),
        )
        for denies in verbs
        for aside in ASIDES[language][2]
        if aside not in {"the letter says", "dit la lettre", "si les négociations échouent"}
    ],
)
def test_a_denial_reaches_past_an_aside(language: str, text: str):
    """Whoever denies it between commas denies it all the same: nobody says that it is so."""
    said = [one for one in all_told(read(text, language)) if " funds " in one]

    positive = [one for one in said if not one.startswith("- ") and "denies" not in one]
    assert all(" | hypothetical" in one for one in positive)


@pytest.mark.parametrize(
    ("language", "text", "put"),
    [
        (language, f"Orange {verb.format(aside)} {done}.", put)
        for language, done, verbs in (
            (
                "en",
                "fund the lab",
                [
                    ("plans, {}, to", " | intended"),
                    ("refused, {}, to", "- "),
                    ("has yet, {}, to", "- "),
                ],
            ),
            (
                "fr",
                "financer le laboratoire",
                [
                    ("envisage, {}, de", " | intended"),
                    ("refuse, {}, de", "- "),
                    ("doit, {},", " | needed"),
                ],
            ),
        )
        for verb, put in verbs
        for aside in ASIDES[language][2]
        if aside not in {"the letter says", "dit la lettre", "si les négociations échouent"}
        and not aside.startswith(("et ", "citing", "en s'"))
    ],
)
def test_a_verb_goes_on_behind_an_aside(language: str, text: str, put: str):
    """What somebody plans, refuses or has to do is put so, whatever stands between commas."""
    (said,) = [one for one in all_told(read(text, language)) if " Orange funds lab" in f" {one}"]

    assert put in said


@pytest.mark.parametrize(
    "text",
    [
        "Si nécessaire, Orange financera Thales.",
        "Orange financera, si besoin, Thales.",
        "Orange finance si possible Thales.",
        "Orange finance, le cas échéant, Thales.",
    ],
)
def test_what_is_done_at_need_is_open(text: str):
    """Who does it where there is need, or a way, may not do it."""
    assert [one.modality for one in read(text).statements] == ["hypothetical"]
