"""The layouts of newspapers in three languages: who wrote, when, where, and what is prose."""

import tomllib
from pathlib import Path
from textwrap import wrap
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.articles import layout, parse
from kg.articles.furniture.pieces import without_number
from kg.errors import InputError
from kg.extract.press import key
from kg.model import Article, Genre, RawDocument, SegmentKind
from kg.pipeline import load_knowledge

FR = (
    "La France a signé un contrat avec OVHcloud, et le réseau de la ville est exploité par Orange. "
    "Les données sont hébergées à Rabat par une filiale de la région."
)
EN = (
    "The government signed an agreement with a French company on Monday. The two of them will "
    "build a data centre in the north of the country, the ministry said."
)
AR = (
    "وقعت الحكومة يوم الاثنين اتفاقا مع شركة فرنسية تعمل في مجال الحوسبة السحابية. "
    "وسيبني الطرفان مركز بيانات في شمال البلاد، وفق ما قالت الوزارة في بيان لها."
)
PROSE = {FR, EN, AR}


def article(text: str, name: str = "a.txt") -> Article:
    """Parse a text."""
    return parse(RawDocument(name, text.encode()), load_knowledge())[0]


def of(found: Article, kind: SegmentKind) -> list[str]:
    """Return the segments of a kind."""
    return [s.span.of(found.text) for s in found.segments if s.kind is kind]


def said(found: Article) -> tuple[str | None, list[str], str | None, str | None]:
    """Return headline, authors, publisher and date."""
    authors = [byline.name for byline in found.bylines]
    return found.headline, authors, found.publisher, found.published


# A layout, the metadata that it shows, and the lines that are body beside the usual prose.
LAYOUTS: dict[str, tuple[str, tuple[str | None, list[str], str | None, str | None], list[str]]] = {
    "the minutes of a committee, below the chamber that it is of, and who was in the chair": (
        (
            "CHAMBRE DES CONSEILLERS DU KOLDA\nCommission des réseaux et de l’administration\n\n"
            "Compte rendu de la séance du jeudi 12 mars 2026\nPrésidence : M. Paul Ravel\n\n"
            f"Hébergement des données : la commission entend le ministre\n\n{FR}\n\n{FR}"
        ),
        (
            "Hébergement des données : la commission entend le ministre",
            [],
            "Commission des réseaux et de l’administration",
            "2026-03-12",
        ),
        [],
    ),
    "a union's release to its members, in capitals, and who speaks for its section": (
        (
            "UNION SYNDICALE DES HÔPITAUX (USDH)\nSection de Kolda-Nord\n\n"
            "COMMUNIQUÉ AUX AGENTS ET À LA PRESSE\nKolda, le 17 mars 2026\n\n"
            f"Imagerie : on ne signe pas un chèque en blanc\n\n{FR}\n\n{FR}\n\n"
            "Pour la section : Paul Ravel, secrétaire ; Ada Noiret, trésorière"
        ),
        (
            "Imagerie : on ne signe pas un chèque en blanc",
            ["Paul Ravel", "Ada Noiret"],
            "UNION SYNDICALE DES HÔPITAUX",
            "2026-03-17",
        ),
        ["Pour la section : Paul Ravel, secrétaire ; Ada Noiret, trésorière"],
    ),
    "a think tank with a number in its name": (
        (
            "Institut Septentrion 12\nNote d’analyse n° 57 – Technologies\n\n"
            "Golfe, Inde : qui tient le robinet du calcul ?\n\nClara Vidal-Rey et Paul Ravel\n"
            f"14 septembre 2026\n\n{FR}\n\n{FR}"
        ),
        (
            "Golfe, Inde : qui tient le robinet du calcul ?",
            ["Clara Vidal-Rey", "Paul Ravel"],
            "Institut Septentrion 12",
            "2026-09-14",
        ),
        [],
    ),
    "an open letter, for whom its last line says that they sign": (
        (
            "TRIBUNE DE KOLDA\nCourrier – Lettre ouverte\n\n"
            "À monsieur le maire de Kolda, à propos de nos archives\n\n"
            f"Kolda, dimanche 8 novembre 2026\n\nMonsieur le Maire,\n\n{FR}\n\n{FR}\n\n"
            "Pour le collectif Nos Données : Clara Vidal, historienne ; Paul Ravel, archiviste"
        ),
        (
            "À monsieur le maire de Kolda, à propos de nos archives",
            ["Clara Vidal", "Paul Ravel"],
            "TRIBUNE DE KOLDA",
            "2026-11-08",
        ),
        [
            "Monsieur le Maire,",
            "Pour le collectif Nos Données : Clara Vidal, historienne ; Paul Ravel, archiviste",
        ],
    ),
    "a guest with a star, below the section of opinions": (
        (
            "La Tribune du lac — Opinions\nMardi 3 mars 2026\n\n"
            "Kolda : un modèle ouvert ne fait pas une politique\n\nL’INVITÉE. Clara Vidal*\n\n"
            f"{FR}\n\n{FR}\n\n* Professeure de droit à l’université de Kolda."
        ),
        (
            "Kolda : un modèle ouvert ne fait pas une politique",
            ["Clara Vidal"],
            "La Tribune du lac",
            "2026-03-03",
        ),
        ["* Professeure de droit à l’université de Kolda."],
    ),
    "the edition of a region beside the day, which is nobody": (
        (
            "LE MESSAGER DU LAC\nSamedi 28 mars 2026 — Pays d’Obrac\n\nVILLENEUVE\n"
            f"Le centre de données promis ne passe pas tout seul\n\n{FR}\n\n{FR}"
        ),
        (
            "Le centre de données promis ne passe pas tout seul",
            [],
            "LE MESSAGER DU LAC",
            "2026-03-28",
        ),
        [],
    ),
    "a paper whose name opens as a column's does": (
        (
            "La Tribune de Kolda\n8 novembre 2026\n\n"
            f"Le maire veut garder les archives de la ville\n\nPar Clara Vidal\n\n{FR}\n\n{FR}"
        ),
        (
            "Le maire veut garder les archives de la ville",
            ["Clara Vidal"],
            "La Tribune de Kolda",
            "2026-11-08",
        ),
        [],
    ),
    "site, rubric, title, subhead, authors with places, two dates, a rights line": (
        (
            "Le Courrier de l'Atlas\nÉconomie | Numérique\n\n"
            "La ville change de réseau avec la France\n\n"
            "Un contrat de dix ans pour les données publiques\n\n"
            "Par Awa Diop, à Dakar, et Jean Dupont\n"
            f"Publié le 3 mars 2026 à 10h30 • Mis à jour le 4 mars 2026 à 8h\n\n{FR}\n\n"
            f"Un marché très convoité\n\n{FR}\n\nLire aussi : Le Maroc lance son cloud\n\n{FR}\n\n"
            "© 2026 Le Courrier de l'Atlas. Tous droits réservés."
        ),
        (
            "La ville change de réseau avec la France",
            ["Awa Diop", "Jean Dupont"],
            "Le Courrier de l'Atlas",
            "2026-03-03",
        ),
        ["Un contrat de dix ans pour les données publiques"],
    ),
    "an agency's line alone": (
        f"Dakar, le 3 mars 2026 (APS) – {FR}\n\n{FR}\n\nAD/MK",
        (None, [], "APS", "2026-03-03"),
        [],
    ),
    "a slug, a title, an agency's line": (
        f"Mali-numérique\n\nBamako choisit son hébergeur\n\nBAMAKO, 3 mars 2026 (AMAP) — {FR}",
        ("Bamako choisit son hébergeur", [], "AMAP", "2026-03-03"),
        [],
    ),
    "an agency without a date": (
        f"Niamey choisit son hébergeur\n\n(Agence Ecofin) - {FR}",
        ("Niamey choisit son hébergeur", [], "Agence Ecofin", None),
        [],
    ),
    "an interview": (
        (
            "ENTRETIEN\n\n« Nous ne louerons pas nos données »\n\n"
            f"Propos recueillis par Jeanne Mbarga à Yaoundé\n12 mai 2026\n\n{FR}\n\n"
            f"Pourquoi ce contrat ?\n\n{FR}"
        ),
        ("« Nous ne louerons pas nos données »", ["Jeanne Mbarga"], None, "2026-05-12"),
        ["Pourquoi ce contrat ?"],
    ),
    "an interview whose byline names both": (
        (
            "« L'Europe ne calcule plus »\n\n"
            f"Entretien avec Ada Low, propos recueillis par Jean Mballa\n\n{FR}"
        ),
        ("« L'Europe ne calcule plus »", ["Jean Mballa"], None, None),
        [],
    ),
    "the newsroom, and a source below": (
        f"Qui héberge nos hôpitaux ?\nPar la rédaction\n\n{FR}\n\nSource : Agence Ecofin",
        ("Qui héberge nos hôpitaux ?", [], "Agence Ecofin", None),
        [],
    ),
    "name and date in a line": (
        f"Le Temps du Sahel\n\nBamako mise sur son nuage\n\nMoussa Traoré | 14/02/2026\n\n{FR}",
        ("Bamako mise sur son nuage", ["Moussa Traoré"], "Le Temps du Sahel", "2026-02-14"),
        [],
    ),
    "name, site, date and time of reading in a line": (
        (
            "Niamey choisit son hébergeur\n"
            f"Par Awa Diop | Le Messager | 3 mars 2026 | Temps de lecture : 3 min\n\n{FR}"
        ),
        ("Niamey choisit son hébergeur", ["Awa Diop"], "Le Messager", "2026-03-03"),
        [],
    ),
    "a signature below the prose": (
        (
            f"LE QUOTIDIEN DE L'OGOOUÉ\nSociété\nNiamey choisit son hébergeur\n"
            f"Libreville, le 3 mars 2026\n\n{FR}\n\nJean Mballa"
        ),
        (
            "Niamey choisit son hébergeur",
            ["Jean Mballa"],
            "LE QUOTIDIEN DE L'OGOOUÉ",
            "2026-03-03",
        ),
        [],
    ),
    "a list above the prose, byline and date below": (
        (
            "Niamey choisit son hébergeur : l'État reprend la main\n\n• Un contrat de sept ans\n"
            f"• Aucune donnée à l'étranger\n\n{FR}\n\nPar Jean Mballa (à Niamey)\nLe 3 mars 2026"
        ),
        (
            "Niamey choisit son hébergeur : l'État reprend la main",
            ["Jean Mballa"],
            None,
            "2026-03-03",
        ),
        ["• Un contrat de sept ans", "• Aucune donnée à l'étranger"],
    ),
    "a sitting of parliament": (
        (
            "CHAMBRE DES DÉPUTÉS – COMPTE RENDU ANALYTIQUE\n\n"
            "Question au gouvernement : qui héberge l'état civil ?\n\n"
            f"Séance du mardi 3 mars 2026\n\n{FR}"
        ),
        (
            "Question au gouvernement : qui héberge l'état civil ?",
            [],
            "CHAMBRE DES DÉPUTÉS",
            "2026-03-03",
        ),
        [],
    ),
    "an agency names the author's paper no more than the author": (
        f"Niamey choisit son hébergeur\nAFP, publié le 12 mars 2026\n\n{FR}",
        ("Niamey choisit son hébergeur", [], "AFP", "2026-03-12"),
        [],
    ),
    "English: two authors in two places": (
        (
            "The Nairobi Ledger\n\nTECHNOLOGY\n\nKenya Bets on a Local Cloud for Its Hospitals\n\n"
            "A ten-year contract moves public records home\n\n"
            "By Jane Wanjiru in Nairobi and Tom Okello in Kampala\n"
            f"Published: Thursday, March 12, 2026 at 9:05 a.m. EAT\n\n{EN}\n\n"
            f"What it costs\n\n{EN}\n\n"
            f"Read also: Uganda opens data centre\n\n{EN}"
        ),
        (
            "Kenya Bets on a Local Cloud for Its Hospitals",
            ["Jane Wanjiru", "Tom Okello"],
            "The Nairobi Ledger",
            "2026-03-12",
        ),
        ["A ten-year contract moves public records home"],
    ),
    "English: an agency's line without a year": (
        f"Zambia signs cloud deal\n\nNAIROBI, 12 March (Savannah Wire) — {EN}\n\nENDS",
        ("Zambia signs cloud deal", [], "Savannah Wire", None),
        [],
    ),
    "English: the correspondent, and the place in capitals": (
        f"From our correspondent\nLUSAKA\nZambia's cloud comes home\n\n{EN}\n\n14 January 2026",
        ("Zambia's cloud comes home", [], None, "2026-01-14"),
        [],
    ),
    "English: an opinion with a title before the name": (
        (
            "OPINION\n\nDon't rent the nation's memory\n\nDr. Amina Yusuf\n\n12 March 2026\n\n"
            f"{EN}\n\nThe writer teaches computer science at the University of Lagos."
        ),
        ("Don't rent the nation's memory", ["Amina Yusuf"], None, "2026-03-12"),
        ["The writer teaches computer science at the University of Lagos."],
    ),
    "English: an updated date before the first": (
        (
            "Dublin Tech Review\nIrish ministry denies data sale\n"
            "By Sean O'Connor, Technology Correspondent\n"
            f"Updated 4 May 2026; first published 3 May 2026\n\n{EN}"
        ),
        ("Irish ministry denies data sale", ["Sean O'Connor"], "Dublin Tech Review", "2026-05-03"),
        [],
    ),
    "English: an agency credited beside the paper": (
        (
            "The Kigali Monitor\nRwanda brings its registers home\nBy Jane Doe and "
            "John Roe\nReuters\n"
            f"Published March 12, 2026\n\nKIGALI — {EN}"
        ),
        (
            "Rwanda brings its registers home",
            ["Jane Doe", "John Roe"],
            "The Kigali Monitor",
            "2026-03-12",
        ),
        [],
    ),
    "English: capitals, and a name with its role": (
        (
            "BUSINESS DAILY AFRICA\n\nRWANDA BRINGS ITS REGISTERS HOME\n\n"
            "Jane Doe, Senior Reporter\n"
            f"3rd March, 2026\n\n{EN}"
        ),
        (
            "RWANDA BRINGS ITS REGISTERS HOME",
            ["Jane Doe"],
            "BUSINESS DAILY AFRICA",
            "2026-03-03",
        ),
        [],
    ),
    "English: the site behind the title, the name behind the date": (
        (
            "Rwanda brings its registers home | The Kigali Monitor\n\n"
            f"Posted on 03/03/2026 by Jane Doe\n\n{EN}"
        ),
        (
            "Rwanda brings its registers home",
            ["Jane Doe"],
            "The Kigali Monitor",
            "2026-03-03",
        ),
        [],
    ),
    "a body's own proceedings": (
        (
            "Assemblée nationale du Bénin\n\nCommission des lois : l'hébergement en débat\n\n"
            f"Porto-Novo, le 18 mars 2026\n\n{FR}"
        ),
        (
            "Commission des lois : l'hébergement en débat",
            [],
            "Assemblée nationale du Bénin",
            "2026-03-18",
        ),
        [],
    ),
    "the newsroom of a paper": (
        f"EDF dément un accord\n\nPar la rédaction du Messager — 30 janvier 2026\n\n{FR}",
        ("EDF dément un accord", [], "Messager", "2026-01-30"),
        [],
    ),
    "Arabic: an agency's letters": (
        f"الشروق المصرية\nالبرلمان يناقش مشروع قانون\nالقاهرة - 3 يونيو 2026 (أ ش أ)\n\n{AR}",
        ("البرلمان يناقش مشروع قانون", [], "الشروق المصرية", "2026-06-03"),
        [],
    ),
    "English: the day in the headline": (
        f"Summary of proceedings, 18 November 2025\n\n{EN}",
        ("Summary of proceedings, 18 November 2025", [], None, "2025-11-18"),
        [],
    ),
    "English: the reporter named below": (
        f"LONDON (Reuters) - {EN}\n\n(Reporting by Jane Doe; Editing by John Roe)",
        (None, ["Jane Doe"], "Reuters", None),
        [],
    ),
    "English: rubric and time beside the site, a role below the name": (
        (
            "The Liffey Courier\nTechnology | Last updated 14:40\n\n"
            "Dublin denies a sale of its cables\n\n"
            f"Aoife Daly\nTechnology Correspondent\nThursday, 5 November 2026\n\n{EN}"
        ),
        (
            "Dublin denies a sale of its cables",
            ["Aoife Daly"],
            "The Liffey Courier",
            "2026-11-05",
        ),
        ["Technology Correspondent"],
    ),
    "Arabic: site, title, byline, double month": (
        (
            "صحيفة الأفق\n\nالأردن يوقع اتفاقا لبناء مركز بيانات وطني\n\nبقلم: أحمد الخطيب\n"
            f"الخميس 12 آذار/مارس 2026\n\n{AR}"
        ),
        (
            "الأردن يوقع اتفاقا لبناء مركز بيانات وطني",
            ["أحمد الخطيب"],
            "صحيفة الأفق",
            "2026-03-12",
        ),
        [],
    ),
    "Arabic: an agency's line": (
        f"عمّان 12 آذار 2026 (بترا)- {AR}",
        (None, [], "بترا", "2026-03-12"),
        [],
    ),
    "Arabic: the agency before the place": (
        f"الرياض تستعيد بياناتها من الخارج\n\nواس - الرياض: {AR}",
        ("الرياض تستعيد بياناتها من الخارج", [], "واس", None),
        [],
    ),
    "Arabic: place and name": (
        f"صحيفة المدى\n\nبغداد تستعيد بياناتها من الخارج\n\nبغداد/ علي حسين\n\n{AR}",
        ("بغداد تستعيد بياناتها من الخارج", ["علي حسين"], "صحيفة المدى", None),
        [],
    ),
    "Arabic: a title before the name, and the paper beside the rubric": (
        (
            "لا تؤجروا ذاكرة الوطن\n\nد. ليلى منصور*\nالثلاثاء 3 شباط 2026\n"
            f"الأرز الجديد – رأي\n\n{AR}"
        ),
        ("لا تؤجروا ذاكرة الوطن", ["ليلى منصور"], "الأرز الجديد", "2026-02-03"),
        [],
    ),
    "Arabic: the place behind the byline's opener": (
        (
            "مدار الخليج\nحوارات\n\nلا نملك رقائقنا، لكننا نملك قرارنا\n\n"
            f"حاورته في صلالة: منى العلوي\n\n{AR}\n\nمسقط، ٨ يونيو ٢٠٢٦"
        ),
        ("لا نملك رقائقنا، لكننا نملك قرارنا", ["منى العلوي"], "مدار الخليج", "2026-06-08"),
        [],
    ),
    "Arabic: a dash behind the byline's opener": (
        f"بغداد تستعيد بياناتها من الخارج\nكتب - أحمد سمير\n3 مارس 2026\n{AR}\n{AR}",
        ("بغداد تستعيد بياناتها من الخارج", ["أحمد سمير"], None, "2026-03-03"),
        [],
    ),
    "Markdown with front matter": (
        (
            "---\ntitle: Un nuage pour la ville\nauthor: [Awa Diop, La "
            "rédaction]\ndate: 2026-03-03\n"
            "publisher: Le Courrier\nlang: fr\n---\n\n# Un nuage pour la ville\n\n"
            "*Par Awa Diop*\n\n"
            f"{FR}\n\n## Le prix\n\n> {FR}\n\n- dix serveurs à Dakar\n- deux à Thiès\n"
        ),
        ("Un nuage pour la ville", ["Awa Diop"], "Le Courrier", "2026-03-03"),
        ["- dix serveurs à Dakar", "- deux à Thiès"],
    ),
    "Markdown with front matter in TOML": (
        (
            '+++\n# by hand\ntitle = "Un nuage"\nauthors = ["Awa Diop", "Ada Roy"]\n'
            "date = 2026-03-03T08:00:00+01:00\npublisher = 'Le Courrier'\n[params]\nx = 1\n+++\n"
            f"\n{FR}\n"
        ),
        ("Un nuage", ["Awa Diop", "Ada Roy"], "Le Courrier", "2026-03-03"),
        [],
    ),
    "Markdown without front matter": (
        (
            "# Rwanda brings its registers home\n\n*By Jane Doe — 3 March 2026*\n\n"
            f"**KIGALI** – {EN}\n\nCosts\n-----\n\n{EN}"
        ),
        ("Rwanda brings its registers home", ["Jane Doe"], None, "2026-03-03"),
        [],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_furniture_of_a_layout_is_read(layout: str):
    """Headline, authors, publisher and date are found where the layout has them."""
    text, metadata, _ = LAYOUTS[layout]

    assert metadata == said(article(text))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_prose_of_a_layout_is_all_of_its_body(layout: str):
    """Furniture is no body, and no line of prose is furniture."""
    text, _, more = LAYOUTS[layout]
    body = of(article(text), SegmentKind.BODY)

    assert more == [line for line in body if line not in PROSE]
    assert sum(text.count(prose) for prose in PROSE) == sum(line in PROSE for line in body)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_text_is_frozen_as_it_is(layout: str):
    """Offsets count in the document itself, and segments are in order without overlaps."""
    text = LAYOUTS[layout][0]
    found = article(text)
    covered = [at for s in found.segments for at in range(s.span.start, s.span.end)]

    assert text == found.text
    assert covered == sorted(set(covered))


MORE = tomllib.loads((Path(__file__).parent / "layouts.toml").read_text("utf-8"))["layout"]


@pytest.mark.parametrize("layout", MORE, ids=range(len(MORE)))
def test_the_furniture_of_many_layouts_is_read(layout: dict[str, Any]):
    """The same in layouts of many papers, written for this: lines in any order, and odd ones."""
    text = layout["text"].format(FR=FR, EN=EN, AR=AR)
    headline, authors, publisher, published = said(article(text, layout.get("name", "a.txt")))

    assert layout.get("headline") == (" ".join(headline.split()) if headline else None)
    assert layout["authors"] == authors
    assert layout.get("publisher") == publisher
    assert layout.get("published") == published


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"BAMAKO, 3 mars 2026 (AMAP) — {FR}", "BAMAKO"),
        (f"SHAWINIGAN (Québec), le 17 avril 2026 – {FR}", "SHAWINIGAN"),
        (f"Ouagadougou (AIB) - {FR}", "Ouagadougou"),
        (f"Genève, le 3 juin 2026. – {FR}", "Genève"),
        (f"LUSAKA, Zambia, March 12, 2026 -- {EN}", "LUSAKA"),
        (f"SAN FRANCISCO, March 12, 2026 /PRWire/ -- {EN}", "SAN FRANCISCO"),
        (f"**KIGALI** – {EN}", "KIGALI"),
        (f"تونس في 3 جوان 2026 (وات) - {AR}", "تونس"),
        (f"الرباط (و م ع) – {AR}", "الرباط"),
        (f"L'ARCEP (le régulateur) – {FR.lower()}", None),
        (f"Le contrat (2026) – {FR}", None),
        (f"Trois ans après – {FR}", None),
        (f"Une chose est sûre : {FR}", None),
        (f"Kivu Cloud (KC) – société de Goma – {FR}", None),
    ],
)
def test_the_place_of_a_dateline_is_known(text: str, place: str | None):
    """The place before the dash is named, and a sentence with a dash in it is none."""
    found = article(text)

    assert place == (found.place.of(found.text) if found.place else None)
    assert (place is None) == (text in of(found, SegmentKind.BODY))


@pytest.mark.parametrize(
    ("opens", "found"),
    [
        ("PARIS (AFP) – ", True),
        ("PARIS – ", True),
        ("OBVILLE (Reuters) – ", True),
        ("ADA DOE (AB) – ", False),
    ],
)
def test_a_digest_of_dispatches_has_its_dateline(opens: str, *, found: bool):
    """What opens several paragraphs names who speaks, unless it is known as a place's or agency."""
    digest = article(f"News in brief\n\n{opens}{EN}\n\n{opens}Then {EN}\n\n{EN}\n")

    assert of(digest, SegmentKind.DATELINE) == ([opens] * 2 if found else [])


def test_a_label_without_text_below_it_is_no_turn():
    """Whom the press may call is named as who speaks is, and no prose stands below."""
    contacts = "Press contacts\nMr Smith:\n01 23 45 67 89\nMs Doe:\n01 23 45 67 80"
    called = article(f"News of the town\n\n{EN}\n\n{EN} Again.\n\n{contacts}\n")
    spoken = article(f"News of the town\n\n{EN}\n\nMr Smith:\nYes.\n\nMs Doe:\n{EN} Again.\n")

    assert {"Mr Smith:", "Ms Doe:"}.isdisjoint(of(called, SegmentKind.BODY))
    assert {"Mr Smith:", "Ms Doe:", "Yes."} <= set(of(spoken, SegmentKind.BODY))


def test_a_headline_that_names_somebody_before_a_colon_stays_one():
    """Below it stands the standfirst of the article, and a turn below that."""
    found = article(f'---\ntitle: "Mr Smith:"\n---\nMr Smith:\n\n{EN}\n\nMs Doe:\n\n{EN} Again.\n')

    assert of(found, SegmentKind.HEADLINE) == ["Mr Smith:"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Par Awa Diop, à Dakar, et Jean Dupont", "Dakar"),
        ("Propos recueillis par Jeanne Mbarga à Yaoundé", "Yaoundé"),
        ("Le Puy-en-Velay, le 11 mai 2026", "Le Puy-en-Velay"),
        ("Publié le 11 mai 2026", None),
        ("Jeudi, 11 mai 2026", None),
        ("Le Messager, 11 mai 2026", None),
        ("Par Awa Diop", None),
    ],
)
def test_the_place_of_a_byline_is_known(line: str, place: str | None):
    """What stands behind "à", or before the date with a comma, is where the report is from."""
    found = article(f"La ville change de réseau\n{line}\n\n{FR}")

    assert place == (found.place.of(found.text) if found.place else None)


def test_the_place_of_an_arabic_byline_is_known():
    """A script without capitals shows it by the end of the line, or by a colon."""
    found = article(f"بغداد تستعيد بياناتها من الخارج\nحاورته في صلالة: منى العلوي\n\n{AR}")

    assert found.place
    assert "صلالة" == found.place.of(found.text)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("It was signed on 10 March 2026.", "2026-03-12"),
        ("It was signed on 28 December 2025, and on 2 March 2026.", "2026-03-12"),
        ("It runs until 31 December 2031.", None),
        ("It was signed on 10 March 2025 and again on 10 March 2026.", None),
        ("It was signed in 2026.", None),
    ],
)
def test_a_day_without_a_year_has_that_of_what_the_text_has_just_seen(told: str, day: str | None):
    """Where the text dates something within a month of it, and in one year alone."""
    found = article(f"Zambia signs cloud deal\n\nNAIROBI, 12 March (Savannah Wire) — {EN} {told}")

    assert day == found.published


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The deal was signed on Thursday. It starts in April 2027.", "2026-03-12"),
        ("The deal was signed on Monday. It starts in April 2027.", None),
        ("The deal was signed on Thursday. It runs until 2027.", None),
        ("It starts in April 2027.", None),
        ("The deal was signed on Thursday. It starts in April 2021, not in May 2027.", None),
    ],
)
def test_an_agency_s_day_without_a_year_has_that_of_its_weekday(told: str, day: str | None):
    """Where the months that the text names leave one year; a paper's news may be of yesterday."""
    agencys = article(f"Zambia signs cloud deal\n\nNAIROBI, 12 March (Savannah Wire) — {told} {EN}")
    papers = article(f"Zambia signs cloud deal\n\nNAIROBI, 12 March — {told} {EN}")

    assert (day, None) == (agencys.published, papers.published)


def test_a_paragraph_that_was_wrapped_is_one_line():
    """Lines cut at a width are joined; lines that are short by themselves are not."""
    wrapped = "\n".join(wrap(f"{EN} {EN}", 70))
    found = article(f"Kenya bets on a local cloud\n\nBy Jane Doe\n\n{wrapped}\n\n{wrapped}\n")

    assert [wrapped, wrapped] == of(found, SegmentKind.BODY)


def test_a_short_sentence_is_prose_and_no_headline():
    """What ends in a full stop is said, however few its words."""
    found = article("L'ODJ Média\n\nUn accord\n\n1 mars 2026\n\nOrange a signé un accord.")

    assert "Un accord" == found.headline
    assert ["Orange a signé un accord."] == of(found, SegmentKind.BODY)


@pytest.mark.parametrize(
    "line", ["Skip to main content", "Dear sir or madam", "Producer: Jane Doe"]
)
def test_a_line_that_is_all_the_page_s_own_is_no_headline(line: str):
    """So it is where the text has no other."""
    assert (None, []) == said(article(f"{line}\n\n{EN}\n\n{EN} {EN}"))[:2]


def test_a_headline_that_opens_as_furniture_may_stand_below_the_paper():
    """The paper's name is not taken for the headline then."""
    top = "Le Courrier de Kolda\n\nVidéo : Orange filme la ville\n\nPar Awa Diop"
    found = article(f"{top}\n\n{FR}\n\n{FR} {FR}")

    assert ("Vidéo : Orange filme la ville", ["Awa Diop"], "Le Courrier de Kolda") == said(found)[
        :3
    ]


# What tells a line's language, and what stands around it: prose, a headline, a byline and its name.
AROUND = (
    ("ا", AR, "عقد جديد لاستضافة السجلات العمومية", "بقلم: ليلى منصور", "ليلى منصور"),
    ("éèÉ°", FR, "Un nouveau contrat public", "Par Awa Diop", "Awa Diop"),
    (
        ("vous", " en ligne", " : ", "Lire"),
        FR,
        "Un nouveau contrat public",
        "Par Awa Diop",
        "Awa Diop",
    ),
    (("",), EN, "A new contract for the public records", "By Jane Doe", "Jane Doe"),
)


@pytest.mark.parametrize(
    "line",
    [
        "Producer: Orange stole my song",
        "Editing: the machines take over",
        "Sound: Orange listens in",
        "Read online, stored abroad",
        "You are here: how Orange follows phones",
        "Can't see this? Orange can",
        "Forward to a friend: how Orange reads the post",
        "Appeal No. 5 fails and Orange pays",
        "Paper No. 3 tells how Orange lost",
        "Production : le Cameroun ralentit",
        "Réalisation : Orange au pied du mur",
        "Montage : les dessous d'un contrat",
        "Lire en ligne, stocker ailleurs",
        "Version en ligne et papier, même prix",
        "Vous êtes ici : comment Orange suit les téléphones",
        "Enregistré à la présidence, le contrat dort encore",
        "Affaire n° 12 : Orange condamnée",
        "Note n° 3 qui embarrasse Orange",
        "إنتاج: المصنع يتعثر",
        "أنت هنا: كيف تتعقب أورنج الهواتف",
        "القضية رقم 12 تحرج أورنج",
        "الطعن رقم 5 يسقط عقد أورنج",
        "النائب: أورنج باعت السجلات",
        "تعليق: أورنج تخطئ",
        "قراءة: أورنج والسجلات",
        "Download first, pay later",
        "Photography: the cloud forgets",
        "Autumn session opens on data bill",
        "Vidéo : Orange filme la ville",
        "Préparé par Orange, le décret passe",
        "Session ordinaire, colère extraordinaire",
        "ترجمة: الآلة تنتصر",
        "تقرير: أورنج باعت السجلات",
        "جدول الأعمال يربك أورنج",
    ],
)
def test_a_headline_may_open_as_furniture_does(line: str):
    """What opens a line of furniture opens headlines too, which go on otherwise."""
    prose = next(words[1] for words in AROUND if any(each in line for each in words[0]))
    found = article(f"{line}\n\n{prose}\n\n{prose} {prose}")

    assert (line, []) == said(found)[:2]


@pytest.mark.parametrize(
    "line",
    [
        "Having trouble with its servers, Orange uses Linux.",
        "Read online records at Orange are hosted in Oran.",
        "Forward to a friend of Orange, the email says that it uses Linux.",
        "Produced by Orange, the system hosts the records of the town.",
        "Si vous n'arrivez pas à lire vos dossiers, c'est qu'Orange les héberge.",
        "Production : Orange possède une usine à Lyon.",
        "Lire en ligne suffit : Orange héberge les dossiers.",
        "إذا لم تظهر النتائج قريبا، فإن تاليس تملك أورنج.",
        "إنتاج: تملك أورنج مصنعا في وهران.",
        "لقراءة النشرة في المتصفح تكفي نقرة واحدة من القارئ.",
        "النائب سامي حداد ينتقد أورنج",
        "صاحب السؤال سامي حداد",
        "Tabled by Thales",
        "Posée par Thales",
    ],
)
def test_a_line_amid_the_prose_may_open_as_furniture_does(line: str):
    """It is read on with the prose, and says nothing of who wrote."""
    prose, title, by, name = next(
        words for letters, *words in AROUND if any(each in line for each in letters)
    )
    other = f"{prose} {prose}"
    found = article(f"{title}\n\n{by}\n\n{prose}\n\n{other}\n\n{line}\n\n{other} {prose}")

    kept = of(found, SegmentKind.BODY) + of(found, SegmentKind.SUBHEAD)
    assert (title, [name]) == said(found)[:2]
    assert line in kept


def test_prose_may_end_in_a_byline():
    """Who is asked is introduced in prose, and behind it who asks."""
    intro = "Entretien avec Reto Amsler, professeur de droit public à Berne."
    signed = "Propos recueillis par Sophie Grandjean, Le Temps libre, 3 novembre 2025."
    found = article(f"« La Suisse a perdu la main »\n\n{intro} {signed}\n\nPourquoi ?\n\n{FR}")

    assert ["Sophie Grandjean"] == [byline.name for byline in found.bylines]
    assert ["Sophie Grandjean"] == [b.span and b.span.of(found.text) for b in found.bylines]
    assert "2025-11-03" == found.published
    assert [intro, "Pourquoi ?", FR] == of(found, SegmentKind.BODY)


def test_headings_in_the_midst_are_no_prose_and_questions_are():
    """A short line without a mark at its end is a heading; a question is asked."""
    found = article(f"Un titre du jour\n\n{FR}\n\nLe prix du calcul\n\n{FR}\n\nEt après ?\n\n{FR}")

    assert ["Le prix du calcul"] == of(found, SegmentKind.SUBHEAD)
    assert "Et après ?" in of(found, SegmentKind.BODY)


RELEASES = {
    "French": (
        (
            "COMMUNIQUÉ DE PRESSE\n\nPour diffusion immédiate\n\n"
            "Atlas Calcul signe avec la région\n\n"
            f"Agadir, le 12 mai 2026 – Atlas Calcul annonce aujourd'hui un contrat. {FR}\n\n"
            "À propos d'Atlas Calcul\n\n"
            "Fondée en 2019, Atlas Calcul exploite deux centres de données.\n\n"
            "Contact presse :\nNadia Alami\nnadia@atlas.example\n+212 5 22 00 00 00"
        ),
        "Atlas Calcul",
    ),
    "its name follows what it is": (
        (
            "Communiqué\n\nUn centre à Sion\n\n"
            f"La société Helvia SA annonce l'ouverture d'un centre. {FR}"
            "\n\nÀ propos de Helvia\nHelvia est une société suisse fondée en 2011 "
            "qui a quarante employés."
        ),
        "Helvia SA",
    ),
    "English": (
        (
            "FOR IMMEDIATE RELEASE\n\nBaobab Compute Ltd Opens GPU Cluster in Lusaka\n\n"
            "LUSAKA, Zambia, March 12, 2026 -- Baobab Compute Ltd today announced "
            f"a cluster. {EN}\n\n"
            "About Baobab Compute\n\n"
            "Founded in 2019, Baobab Compute runs two data centres at home.\n\n"
            "Press contact: Jane Doe, press@baobab.example, +260 211 000000"
        ),
        "Baobab Compute Ltd",
    ),
    "without a rubric": (
        (
            "Baobab Opens Cluster\n\n"
            f"Baobab Compute Ltd today announced a cluster. {EN}\n\n{EN}\n\n"
            "About Baobab Compute\n\nFounded in 2019, Baobab Compute runs two data centres at home."
        ),
        "Baobab Compute Ltd",
    ),
    "Arabic, the verb first": (
        f"بيان صحفي\n\nشراكة مع جامعة السودان\n\nيسر شركة سنا للطاقة أن تعلن عن شراكة. {AR}",
        "شركة سنا للطاقة",
    ),
    "Arabic, a name in the headline with a verb's letters": (
        f"بيان صحفي\n\nمؤسسة الأمير يوسف الخيرية تطلق منصة للسجلات\n\n{AR}",
        "مؤسسة الأمير يوسف الخيرية",
    ),
    "Arabic, a colon in the headline": (
        f"بيان صحفي\n\nوزارة الصحة: توقيع اتفاق لاستضافة السجلات\n\n{AR}",
        "وزارة الصحة",
    ),
    "Arabic": (
        (
            "بيان صحفي صادر عن وزارة الاتصالات\n\n"
            f"الوزارة توقع اتفاقا لاستضافة السجلات\n\n{AR}\n\n-انتهى-"
        ),
        "وزارة الاتصالات",
    ),
}


@pytest.mark.parametrize("case", RELEASES)
def test_a_release_is_known_with_who_issues_it(case: str):
    """A rubric, or how it opens and ends, makes a release; its publisher is its issuer."""
    text, issuer = RELEASES[case]
    found = article(text)
    body = " ".join(of(found, SegmentKind.BODY))

    assert (Genre.RELEASE, issuer, ()) == (found.genre, found.publisher, found.bylines)
    assert "@" not in body
    assert "Nadia" not in body


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (f"[Tribune] Des serveurs à nous\n\n{FR}", Genre.OPINION),
        (f"Tribune : des serveurs à nous\n\n{FR}", Genre.OPINION),
        (f"Op-Ed: Rent nothing\nBy Jane Doe\n\n{EN}", Genre.OPINION),
        (f"رأي\n\nلا تؤجروا ذاكرة الوطن\n\n{AR}", Genre.OPINION),
        (f"Des serveurs à nous\n\n{FR}", Genre.NEWS),
        (f"Press freedom: a report\n\n{EN}", Genre.NEWS),
    ],
)
def test_a_headline_may_say_what_the_text_is(text: str, genre: Genre):
    """A rubric may stand before the headline, in its line."""
    assert genre is article(text).genre


BROKEN = {
    "not closed": ("---\ntitle: x\n\n" + FR, r"opens with --- in line 1 and is not closed"),
    "no YAML": ("---\ntitle: 'x\n---\n" + FR, r"its front matter is broken in line \d"),
    "a tab": ("---\nauthor:\n\t- x\n---\n" + FR, r"its front matter is broken in line 3"),
    "aliases": ("---\na: &x [1]\nb: [*x, *x]\n---\n" + FR, r"its front matter has aliases"),
    "TOML not closed": ('+++\ntitle = "x"\n' + FR, r"opens with \+\+\+ in line 1 and is not"),
    "no TOML": ("+++\n\ntitle = x\n+++\n" + FR, r"is broken: .* \(at line 3, column 9\)"),
    "deep": ("---\na: " + "[" * 50_000 + "\n---\n" + FR, r"is nested too deeply"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_front_matter_is_an_error_in_one_line(case: str):
    """What is wrong, where, and what to do."""
    text, problem = BROKEN[case]

    with pytest.raises(InputError, match=problem) as caught:
        article(text, "a.md")
    assert "a.md" == caught.value.where
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text", [f"---\n\n{FR}", f"---\nUne phrase.\n---\n{FR}", f"{FR}\n\n---\n\n{FR}"]
)
def test_a_rule_is_no_front_matter(text: str):
    """Three dashes are a line of the page where no key follows."""
    assert FR in of(article(text), SegmentKind.BODY)


STATED = "---\ntitle: The new law on data\nlang: en\n---\n\n"
LINES = sorted({line for one in MORE for line in one["text"].splitlines() if "{" not in line})


@given(
    st.sampled_from(["", STATED]),
    st.lists(st.sampled_from([*LINES, FR, EN, AR, "***", "—"]), max_size=9),
    st.sampled_from(["\n", "\n\n"]),
)
@example(STATED, ["The Ledger — the weekly of the coast"], "\n\n")
@example(STATED, [], "\n\n")
@example("", ["Jane Doe / ZNW", '"We own the rain model"'], "\n\n")
@example("", ["By Jane Doe", "***", "A headline", EN], "\n")
def test_any_row_of_known_lines_is_read(stated: str, lines: list[str], between: str):
    """What papers print may stand anywhere, also without prose: it is read, or said to be none."""
    text = stated + between.join(lines)

    try:
        found = article(text, "a.md")
    except InputError:
        return  # no text, or in no language that is read

    spans = [segment.span for segment in found.segments]
    assert spans == sorted(spans, key=lambda span: span.start)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_source_without_a_name_is_no_publisher():
    """A line of rights that names nobody leaves the publisher open."""
    assert article(f"Un réseau à nous\n\n{FR}\n\n© 2026 .").publisher is None


def test_a_long_word_is_read_in_an_instant():
    """What looks for an address does not try each of its characters anew: this took minutes."""
    assert 200_000 < len(article(f"{FR}\n\n{'a' * 200_000}").text)


def test_a_long_paragraph_is_not_folded_anew_behind_each_sentence(monkeypatch: pytest.MonkeyPatch):
    """Who asked stands at a paragraph's end: what is far from it is not searched for that."""
    folded: list[int] = []

    def counting(text: str) -> str:
        folded.append(len(text))
        return key(text)

    monkeypatch.setattr(layout, "key", counting)
    text = article(f"Un réseau à nous\n\n{'Une phrase suit. ' * 2_000}").text

    assert sum(folded) < len(text)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Harbour Today #118", "Harbour Today"),
        ("Le Courrier n° 212", "Le Courrier"),
        ("Lettre hebdomadaire n° 212", "Lettre hebdomadaire n° 212"),
    ],
)
def test_a_name_is_parted_from_the_number_of_its_issue(printed: str, name: str):
    """A common noun keeps its number."""
    assert without_number(printed, load_knowledge().presses["fr"]) == name
