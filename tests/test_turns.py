"""Turns at talk: whose words a paragraph is where no quotation marks say so."""

import pytest

from tests.reading import read_article, told

HEADED = """\
Le Courrier du Lac

Entretien – Ada Noiret, directrice générale de CryptoVaud : « Nos données nous appartiennent »

Propos recueillis par Marc Aubry
3 février 2026

La société lausannoise chiffre les communications de trois cantons depuis bientôt dix ans.

À quoi servira cet argent ?

Nous allons ouvrir un second centre à Sion avant la fin de l'année, et embaucher.

Et vos concurrents ?

Signal dépend d'Amazon pour son infrastructure, et personne ne semble s'en émouvoir.

Que craignez-vous ?

Rien. Le canton de Vaud utilise déjà nos serveurs, et il en est satisfait.
"""

TRANSCRIPT = """\
Le Courrier du Lac

Débat sur l'hébergement des données

Marc Aubry
3 février 2026

Mme Ada Noiret : L'école dépend de Microsoft pour ses examens, et nul ne s'en soucie dans la salle.

M. Paul Vasseur, ministre de l'Éducation : L'État héberge les copies à Roubaix, je vous l'assure.

Il ne dépend pas de Microsoft.

Mme Ada Noiret : L'État utilise pourtant les serveurs d'Amazon, son propre rapport le montre.
"""


def said(text: str) -> list[str]:
    """Return what a text says, and who says it."""
    extraction = read_article(text)
    return [told(extraction, one) for one in extraction.statements]


def test_the_headline_presents_who_is_asked():
    """An interview's answers are the words of whom its headline names, "we" their employer."""
    found = said(HEADED)

    assert (
        "CryptoVaud launches second centre | predicted by Ada Noiret via Le Courrier du Lac"
        in found
    )
    assert "Signal dependsOn Amazon | reported by Ada Noiret via Le Courrier du Lac" in found


PRESENTED = """\
Le Courrier du Lac

Ada Noiret : « Nos clients nous appartiennent »

Propos recueillis par Marc Aubry
3 février 2026

{} Entretien.

Le Courrier : À quoi servira cet argent ?

Ada Noiret : Nous allons ouvrir un second centre à Sion, et embaucher.

Le Courrier : Et vos concurrents ?

Ada Noiret : Signal dépend d'Amazon, et personne ne semble s'en émouvoir.
"""


def test_the_first_words_of_an_interview_say_who_is_asked():
    """Who is "la patronne de X" without a name is who answers; of another nothing is told."""
    opened = said(PRESENTED.format("La patronne de Lumo, jeune pousse de Sion, nous reçoit."))
    closed = said(PRESENTED.format("Nous rencontrons la patronne de Lumo, jeune pousse de Sion."))

    assert "Ada Noiret schema:affiliation Lumo | asserted by Le Courrier du Lac" in opened
    assert "Lumo launches second centre | predicted by Ada Noiret via Le Courrier du Lac" in opened
    assert not any("affiliation" in one for one in closed)


def test_a_paragraph_that_opens_with_its_speaker_is_theirs():
    """In a transcript a paragraph is whoever's it opens with, and so is what goes on."""
    found = said(TRANSCRIPT)

    assert "école dependsOn Microsoft | reported by Ada Noiret via Le Courrier du Lac" in found
    assert "- État dependsOn Microsoft | reported by Paul Vasseur via Le Courrier du Lac" in found
    assert not [one for one in found if "| asserted by Le Courrier" in one and "affil" not in one]


PREFIXED = """\
Le Courrier du Lac

Entretien avec Ada Noiret, directrice générale de CryptoVaud

Propos recueillis par Marc Aubry
3 février 2026

Marc Aubry : À quoi servira cet argent ?

Nous allons ouvrir un second centre à Sion avant la fin de l'année, et embaucher.

Marc Aubry : Et vos concurrents ?

Signal dépend d'Amazon pour son infrastructure, et personne ne semble s'en émouvoir.
"""


def test_who_asks_does_not_say_the_answers():
    """Where only the questions open with a name, the answers are still whoever's is asked."""
    found = said(PREFIXED)

    assert "Signal dependsOn Amazon | reported by Ada Noiret via Le Courrier du Lac" in found
    assert not [one for one in found if "by Marc Aubry" in one]


RECORD = """\
Le Courrier du Lac

Débat sur l'hébergement des données

Marc Aubry
3 février 2026

Mme Ada Noiret (Centre). L'école dépend de Microsoft pour ses examens, et nul ne s'en soucie ici.

M. Paul Vasseur, ministre de l'Éducation. L'État héberge les copies à Roubaix, je vous l'assure.

Mme Ada Noiret (Centre). L'État utilise pourtant les serveurs d'Amazon, son rapport le montre.

Le logiciel que Thales a conçu serait-il trop cher ?
"""


def test_a_record_names_who_speaks_before_a_full_stop():
    """A sentence that only names a person with a title opens a turn, questions and all."""
    found = said(RECORD)

    assert "école dependsOn Microsoft | reported by Ada Noiret via Le Courrier du Lac" in found
    assert "copies hostedIn Roubaix | reported by Paul Vasseur via Le Courrier du Lac" in found
    assert "Thales develops logiciel | reported by Ada Noiret via Le Courrier du Lac" in found


INITIALLED = """\
Le Courrier du Lac

Entretien avec Ada Noiret-Vasseur, directrice générale de CryptoVaud

Propos recueillis par Marc Aubry
3 février 2026

Le Courrier : À quoi servira cet argent ?

Ada Noiret-Vasseur : À ouvrir un centre.

Le Courrier : Et vos concurrents ?

A. N.-V. : Signal dépend d'Amazon pour son infrastructure, et personne ne semble s'en émouvoir.

A. N.-V. : Nous voulons que l'État confie ses données à Thales.
"""


def test_initials_with_a_hyphen_are_those_of_who_speaks():
    """Of "A. N.-V." no new person is made, and what "we" want is the speaker's own word."""
    found = said(INITIALLED)

    assert (
        "Signal dependsOn Amazon | reported by Ada Noiret-Vasseur via Le Courrier du Lac" in found
    )
    wanted = [one for one in found if "hostedBy Thales" in one]
    assert wanted
    assert all("by Ada Noiret-Vasseur" in one for one in wanted)


EXPLAINED = """\
The Lakeside Courier

What the new cloud law changes

By Mark Aubrey
3 February 2026

The law was signed by Governor Ada Noiret in January, and some of it is simple.

Who has to comply?

Every ministry. The ministry uses Microsoft for its email, an exception that ends in June.

Who pays?

The state. "We had nothing before," said Paul Vasser of Orange.

What happens next?

Orange will open a second data centre in Lyon in the autumn, and the ministry depends on it.
"""


def test_an_explainer_answers_its_own_questions():
    """Where no answer is anybody's who speaks of themselves, the outlet says what it answers."""
    explained = said(EXPLAINED)
    asked = said(EXPLAINED.replace("Every ministry", "Every ministry, I believe"))

    assert "ministry uses Microsoft | asserted by The Lakeside Courier" in explained
    assert not [one for one in explained if "by Ada Noiret" in one]
    assert [one for one in asked if "by Ada Noiret" in one]


def test_an_explainer_that_presents_nobody_is_the_outlets():
    """Nobody is asked "what do we know", and a trade body may say "we" of itself."""
    nobody = EXPLAINED.replace("Ada Noiret", "The minister")
    for ours in (
        nobody.replace("What happens next?", "What do we know of what happens next?"),
        nobody.replace("Every ministry", "We are asked this every week: every ministry"),
    ):
        assert "ministry uses Microsoft | asserted by The Lakeside Courier" in said(ours)


def test_an_answer_of_somebody_unknown_is_not_the_outlets():
    """Where nobody is presented and somebody says "I", nobody knows whose the answers are."""
    alone = EXPLAINED.replace("Ada Noiret", "The minister").replace("Every", "I know that every")

    assert not [one for one in said(alone) if "uses Microsoft" in one]


BOLD = """\
The Dales Courier

"We own the servers"

By Jane Doe

3 March 2026

Ada Moyo runs Orlan, a firm that hosts records for hospitals. We met her in her office.

**Who owns the servers?**

We do. The state owns the building.

**Do you depend on others?**

Of course. We depend on Nvidia for chips.

**And the hospitals?**

I am not their doctor. I told the minister that Kenya depends on Oracle.
"""

REPORT = """\
SELECT COMMITTEE ON DIGITAL RECORDS

Interim report on hosting

12 March 2026

The Department of Health told the committee that Helvia stores the records in Dublin.

The committee recommends that the government publish the contract with the operator of the site.
"""

EDITORIAL = """\
The Dales Courier

EDITORIAL

Who owns the servers?

3 March 2026

The minister says that Orlan depends on Helvia, and that nothing can be done about it at all.

This newspaper believes that the state should buy the servers, whatever the minister may say.
"""


def test_a_heading_may_ask():
    """In Markdown a question stands in bold, as a heading does."""
    found = said(BOLD)

    assert "Orlan dependsOn Nvidia | reported by Ada Moyo via The Dales Courier" in found
    assert "state possesses building | reported by Ada Moyo via The Dales Courier" in found


def test_who_publishes_a_text_is_called_by_a_noun_in_it():
    """A report's committee is who issues it, and no department that it names; a paper is "this"."""
    report = [one for one in said(REPORT) if "recommended" in one]

    assert "records hostedIn Dublin" in said(REPORT)[0]
    assert report
    assert all("by SELECT COMMITTEE ON DIGITAL RECORDS" in one for one in report)
    assert "state acquires servers | recommended by The Dales Courier" in said(EDITORIAL)


RUMOUR = """\
Le Courrier du Lac

Ada Noiret : « Nos clients nous appartiennent »

Propos recueillis par Marc Aubry
3 février 2026

Ada Noiret dirige la société lausannoise CryptoVaud depuis bientôt dix ans. Entretien.

À quoi servira cet argent ?

Nous allons ouvrir un second centre à Sion, et embaucher.

La rumeur veut que Signal dépende d'Amazon. Est-ce exact ?

– C'est faux. Nous allons le prouver.

Et vos concurrents ?

Nous en avons peu.
"""


def test_an_answer_denies_what_was_said_before_the_question_of_it():
    """A bare question asks of what stands before it; a rumour that is denied is no statement."""
    found = [one for one in said(RUMOUR) if "dependsOn" in one]

    assert found == [
        "- Signal dependsOn Amazon | reported by Ada Noiret via Le Courrier du Lac",
    ]


ARABIC = """\
صحيفة البريد

ليلى الشابي: «نملك خوادمنا»

أجرى الحوار: سامي حداد
3 فبراير 2026

تدير ليلى الشابي معهد النخيل للحوسبة منذ عشرة أعوام. وقد التقيناها في تونس.

• ماذا ستفعلون بهذا المال؟

سنفتتح مركزا ثانيا ونوظف مهندسين.

• تردد أن «أوراكل» ستستحوذ على حصة في المركز. {}

هذا غير صحيح. لم يعرض أحد علينا شيئا.

• ومن ينافسكم؟

ينافسنا معهدان.
"""


@pytest.mark.parametrize("question", ["ما صحة ذلك؟", "ما الصحيح؟", "هل هذا صحيح؟"])
def test_an_arabic_answer_denies_what_was_said_before_the_question_of_it(question: str):
    """What an interview's answer says is not so is no statement of anybody's."""
    found = [one for one in said(ARABIC.format(question)) if "acquires" in one]

    assert all(one.startswith("-") for one in found)


def test_an_answer_to_another_question_denies_nothing_before_it():
    """A no to whether it is a problem is no word on what stands before the question."""
    text = RUMOUR.replace("Est-ce exact ?", "Est-ce un problème ?").replace("C'est faux", "Non")
    found = [one for one in said(text) if "dependsOn" in one]

    assert not any(one.startswith("-") for one in found)


QUOTED = """\
Le Courrier du Lac

Signal change de serveurs

Marc Aubry
3 février 2026

La société a réuni la presse mardi à Lausanne, devant une cinquantaine de journalistes.

« Nous avons des progrès à faire, et nous les ferons cette année », a déclaré Ada Noiret.{}

« Signal dépend d'Amazon pour son infrastructure, et personne ne s'en émeut. »

La réunion a duré trois heures, et les questions ont été nombreuses ce jour-là.
"""


def test_a_quotation_goes_on_in_the_next_paragraph():
    """One that stands alone is of whom the paragraph above ends with, if with anybody."""
    found = said(QUOTED.format(""))
    other = said(QUOTED.format(" Paul Vasseur affirme que non."))

    assert "Signal dependsOn Amazon | reported by Ada Noiret via Le Courrier du Lac" in found
    assert not any("dependsOn" in one for one in other)
