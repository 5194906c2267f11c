"""Whose words a part of a sentence is, and how it is put, where the sentence has several parts."""

import pytest

from tests.reading import read, told

CASES = [
    # no mark but "while" makes the rest somebody else's word
    (
        "fr",
        "Le gouvernement a promis un centre, que développerait la société Lumo.",
        ["Lumo develops centre | hypothetical by gouvernement"],
    ),
    # what a wish does not make its own is told by whoever tells of the wish
    (
        "fr",
        "Selon Thales, la France veut que le centre, exploité par Orange, ferme.",
        ["Orange operates centre | reported by Thales"],
    ),
    (
        "fr",
        "La ville espère obtenir le contrat, signé par Orange.",
        ["contrat hasParty Orange | intended"],
    ),
    # what is put into a clause between commas is said of that clause alone
    (
        "fr",
        "Orange exploite le centre de Rabat et loue, selon Thales, le centre de Fès.",
        [
            "Orange operates centre de Rabat | asserted",
            "Orange uses centre de Fès | reported by Thales",
        ],
    ),
    (
        "fr",
        "Orange exploite le centre de Rabat, mais Google exploite, selon Thales, le centre de Fès.",
        [
            "Orange operates centre de Rabat | asserted",
            "Google operates centre de Fès | reported by Thales",
        ],
    ),
    (
        "fr",
        "Orange exploite le centre de Rabat, dont le coût dépasse, selon Thales, 3 millions.",
        ["Orange operates centre de Rabat | asserted"],
    ),
    (
        "fr",
        "Orange exploite le centre de Rabat et Google exploite le centre de Fès, selon Thales.",
        [
            "Orange operates centre de Rabat | reported by Thales",
            "Google operates centre de Fès | reported by Thales",
        ],
    ),
    (
        "fr",
        "Thales affirme que, selon Google, Orange exploite le centre de Rabat.",
        ["Orange operates centre de Rabat | reported by Google via Thales"],
    ),
    (
        "en",
        "Orange runs the site, which, according to Thales, uses Nvidia chips.",
        ["Orange operates site | asserted"],
    ),
    (
        "en",
        "Orange runs the site, and according to Thales, Google runs the cable.",
        ["Orange operates site | asserted", "Google operates cable | reported by Thales"],
    ),
    (
        "en",
        "Orange runs the site at a price which, Thales says, is high.",
        ["Orange operates site | asserted"],
    ),
    (
        "en",
        "Orange runs the site, Thales says, and Google runs the cable.",
        ["Orange operates site | reported by Thales", "Google operates cable | reported by Thales"],
    ),
    (
        "ar",
        "تدير أورنج مركز الرباط، وتدير تاليس، بحسب وزارة الصحة، مركز فاس.",
        [
            "أورنج operates مركز الرباط | asserted",
            "تاليس operates مركز فاس | reported by وزارة الصحة",
        ],
    ),
    (
        "ar",
        "تدير أورنج مركز الرباط الذي ارتفعت كلفته، حسب وزارة الصحة، إلى مليون دينار.",
        ["أورنج operates مركز الرباط | asserted"],
    ),
    # whoever speaks goes on behind "since", "where" and "while", but not where they deny
    *(
        (
            "ar",
            f"قالت وزارة الصحة إن المنظومة جاهزة، {joins} تدير أورنج مركز الرباط.",
            ["أورنج operates مركز الرباط | reported by وزارة الصحة"],
        )
        for joins in ("إذ", "حيث", "فيما", "بينما")
    ),
    (
        "ar",
        "نفت وزارة الصحة أن تكون المنظومة جاهزة، فيما تدير أورنج مركز الرباط.",
        ["أورنج operates مركز الرباط | asserted"],
    ),
    # nor where they foresee, or somebody else speaks
    (
        "ar",
        "توقع الوزير خالد السالم أن تشتري أورنج المصنع، فيما تملك تاليس مركز الرباط.",
        [
            "أورنج acquires المصنع | predicted by خالد السالم",
            "تاليس possesses مركز الرباط | asserted",
        ],
    ),
    *(
        (
            "ar",
            f"قالت وزارة الصحة إن المنظومة جاهزة، {joins} نفت تاليس أنها باعت مركز الرباط.",
            [
                "تاليس denies ها باعت مركز الرباط | asserted",
                "- تاليس provides مركز الرباط | reported by تاليس",
            ],
        )
        for joins in ("فيما", "في حين", "بينما")
    ),
    # who goes on without being named again, by verbs that are written as nouns are
    *(
        (
            "ar",
            f"{who} إن الأمر صعب. و{says} أورنج تدير مركز الرباط.",
            [f"أورنج operates مركز الرباط | reported by {who.split(' ', 2)[2]}"],
        )
        for who, says in (
            ("قال الوزير خالد السالم", "نبه إلى أن"),
            ("قال الوزير خالد السالم", "لفت إلى أن"),
            ("قال الوزير خالد السالم", "أقر بأن"),
            ("قال الوزير خالد السالم", "يذكّر بأن"),
            ("قال الوزير خالد السالم", "أعاد التأكيد على أن"),
            ("قالت الوزيرة ليلى العمراني", "تنبه إلى أن"),
            ("قالت الوزيرة ليلى العمراني", "تشدد على أن"),
        )
    ),
    (
        "ar",
        "رفضت وزارة الصحة التعليق، مكتفية بالقول إن أورنج تدير مركز الرباط.",
        ["أورنج operates مركز الرباط | reported by وزارة الصحة"],
    ),
    # occasions with participles, who is convinced, who goes on by an infinitive
    *(
        (
            "fr",
            f"Ada Moyo {says} qu'Orange exploite le site.",
            ["Orange operates site | reported by Ada Moyo"],
        )
        for says in (
            "a indiqué dans un communiqué publié lundi",
            "a indiqué, lors d'une conférence de presse tenue à Paris,",
            "a expliqué mardi, devant les députés réunis en commission,",
            "s'est dite convaincue",
            "se dit persuadée",
        )
    ),
    *(
        (
            "fr",
            f"« La ville est prête », affirme Ada Moyo. {more}",
            ["Orange operates site | reported by Ada Moyo"],
        )
        for more in (
            "Et d'ajouter : « Orange exploite le site. »",
            "Et de préciser qu'Orange exploite le site.",
        )
    ),
    *(
        (
            "fr",
            f"{source} Ada Moyo, Orange exploite le site.",
            ["Orange operates site | reported by Ada Moyo"],
        )
        for source in ("De l'aveu même d'", "Selon les dires d'", "Si l'on en croit", "À entendre")
    ),
    # what was still to come when somebody said so, but no doubt and no condition
    *(
        (
            "fr",
            f"Ada Moyo {says} qu'Orange exploiterait le site{tail}.",
            [f"Orange operates site | {put} by Ada Moyo"],
        )
        for says, tail, put in (
            ("a fait savoir", "", "predicted"),
            ("a répondu, précisant", "", "predicted"),
            ("assurait en mai", "", "predicted"),
            ("a dit", " si l'État payait", "hypothetical"),
            ("affirme", "", "hypothetical"),
        )
    ),
    *(
        (
            "en",
            f"Ada Moyo {says} Orange {verb} the site{tail}.",
            [f"Orange operates site | {put} by Ada Moyo"],
        )
        for says, verb, tail, put in (
            ("said", "would run", "", "predicted"),
            ("told reporters that", "would run", "", "predicted"),
            ("said", "would run", " if the state paid", "hypothetical"),
            ("says", "would run", "", "hypothetical"),
            ("said", "could run", "", "hypothetical"),
        )
    ),
    # what describes a definite thing is no part of what is wanted of it, unless it is to be made
    *(
        ("fr", f"Ada Moyo {text}", [f"Orange operates {what}"])
        for text, what in (
            ("veut fermer le site, exploité par Orange.", "site | asserted"),
            (
                "recommande que le site exploité par Orange ferme.",
                "site exploité par Orange | asserted",
            ),
            ("pourrait louer le site, exploité par Orange.", "site | asserted"),
            ("va construire le site, exploité par Orange.", "site | predicted"),
            ("souhaite voir le site exploité par Orange.", "site exploité par Orange | intended"),
        )
    ),
    *(
        ("en", f"The city {text}", [f"Orange operates {what}"])
        for text, what in (
            ("plans to close the site, operated by Orange.", "site | asserted"),
            ("plans to build the site, operated by Orange.", "site | intended"),
        )
    ),
    # "à ce que" opens what somebody wants, expects or is against; "considérant que" what is so
    *(
        (
            "fr",
            f"Ada Moyo {says} ce qu'Orange exploite le site.",
            [f"Orange operates site | {put} by Ada Moyo"],
        )
        for says, put in (
            ("s'oppose à", "hypothetical"),
            ("tient à", "needed"),
            ("s'engage à", "intended"),
            ("s'étonne de", "reported"),
        )
    ),
    *(
        (
            "fr",
            f"Ada Moyo {says} ce qu'Orange exploite le site.",
            ["Orange operates site | hypothetical"],
        )
        for says in ("ne s'oppose pas à", "ne s'attend pas à", "ne tient pas vraiment à")
    ),
    # who says so may be right or not
    (
        "fr",
        "Ada Moyo affirme à tort ou à raison qu'Orange exploite le site.",
        ["Orange operates site | reported by Ada Moyo"],
    ),
    # a claim without any doubt, or sense, is not said to be without foundation
    *(
        (
            "fr",
            f"L'information selon laquelle Orange exploite le site est {what}.",
            ["Orange operates site | hypothetical"],
        )
        for what in ("sans aucun doute vraie", "dénuée de sens")
    ),
    (
        "fr",
        "Contrairement à ce que dit Ada Moyo, Orange exploite le site.",
        ["Orange operates site | asserted"],
    ),
    ("fr", "Considérant qu'Orange exploite le site ;", ["Orange operates site | asserted"]),
    (
        "fr",
        "Ada Moyo plaide qu'Orange exploite le site.",
        ["Orange operates site | reported by Ada Moyo"],
    ),
    # what is planned stays planned behind what a participle says of whoever plans it
    *(
        ("ar", f"{plans} شركة أورنج، {who}، {what}", ["أورنج launches منصة وطنية | intended"])
        for plans, who, what in (
            ("تعتزم", "المملوكة للدولة الفرنسية", "إطلاق منصة وطنية."),
            ("تستعد", "التابعة لفرنسا", "لإطلاق منصة وطنية."),
            ("تخطط", "المدرجة في بورصة باريس", "لإطلاق منصة وطنية."),
        )
    ),
    (
        "ar",
        "شكر الوزير خالد السالم الفريق قبل أن يؤكد أن أورنج تدير مركز الرباط.",
        ["أورنج operates مركز الرباط | reported by خالد السالم"],
    ),
    # a conditional is the future of what was said only behind a past, however a verb ends
    *(
        (
            "fr",
            f"Le ministre {said} que la France signerait le traité.",
            [f"traité hasParty France | {put} by ministre"],
        )
        for said, put in (
            ("affirmait", "predicted"),
            ("reconnaissait", "predicted"),
            ("affirmerait", "hypothetical"),
            ("dirait", "hypothetical"),
            ("reconnait", "hypothetical"),
        )
    ),
    # what nobody has said yet before something else happens is nobody's word
    *(
        (
            "ar",
            f"{waits} قبل أن تؤكد أورنج أنها باعت المركز.",
            ["أورنج provides المركز | hypothetical by أورنج"],
        )
        for waits in ("لن يوقع الوزير", "يجب أن ينتظر الوزير", "سينتظر الوزير", "ينبغي الانتظار")
    ),
    # what somebody does meanwhile parts them from what they say, and nothing more
    (
        "en",
        "Ada Moyo, while opening the port, said that Orange operates the Rabat centre.",
        ["Orange operates Rabat centre | reported by Ada Moyo"],
    ),
    (
        "en",
        "Ada Moyo (43), when asked about it, said Orange operates the Rabat centre.",
        ["Orange operates Rabat centre | reported by Ada Moyo"],
    ),
    (
        "en",
        "Ada Moyo, although tired, said Orange operates the Rabat centre.",
        ["Orange operates Rabat centre | reported by Ada Moyo"],
    ),
    (
        "fr",
        "Ada Noiret, lorsqu'elle a visité le port, a dit qu'Orange exploite le centre de Rabat.",
        ["Orange operates centre de Rabat | reported by Ada Noiret"],
    ),
    # an office in letters that stands beside who holds it
    (
        "en",
        "The MLA, Ada Moyo, said Orange operates the Rabat centre.",
        ["Orange operates Rabat centre | reported by Ada Moyo"],
    ),
    # two apostrophes are a quotation mark
    (
        "en",
        "Ada Moyo said, ''Orange operates the Rabat centre.''",
        ["Orange operates Rabat centre | reported by Ada Moyo"],
    ),
    (
        "en",
        "``It is large. Orange operates the Rabat centre,'' said Ada Moyo.",
        ["Orange operates Rabat centre | reported by Ada Moyo"],
    ),
    (
        "en",
        "The firms' ''new'' plant is large. Orange operates the Rabat centre.",
        ["Orange operates Rabat centre | asserted"],
    ),
]


@pytest.mark.parametrize(("language", "text", "gives"), CASES, ids=[case[1] for case in CASES])
def test_each_part_of_a_sentence_is_the_word_of_who_says_it(
    language: str, text: str, gives: list[str]
):
    """Each part is given to who says it, with how it is put."""
    found = read(text, language)

    said = [told(found, one) for one in found.statements]
    assert [one for one in gives if one not in said] == []
