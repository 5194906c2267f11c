"""Names in English that no gazetteer has: where they begin and end, and what they name."""

import pytest

from kg.names import SCHEMA, SOV
from tests.reading import read, triple

NAMES = {
    # what "and" joins inside a name
    "Clearance is needed under the Fisheries and Marine Resources Act.": {
        "Fisheries and Marine Resources Act": SCHEMA.Legislation
    },
    "The Food and Drugs Inspection Agency approved it.": {
        "Food and Drugs Inspection Agency": SOV.PublicBody
    },
    "The Postal and Courier Services Union opposed the deal.": {
        "Postal and Courier Services Union": SOV.NonProfit
    },
    "The National Cloud and Hosting Framework requires it.": {
        "National Cloud and Hosting Framework": SCHEMA.CreativeWork
    },
    "Zenit and the Moss Foundation signed a contract.": {
        "Zenit": SOV.Actor,
        "Moss Foundation": SOV.NonProfit,
    },
    "The Bank of Malta and Kestrel signed a contract.": {
        "Bank of Malta": SOV.Company,
        "Kestrel": SOV.Actor,
    },
    # a letter alone that opens a sentence is no word in capitals throughout
    "A report by Tolby Health Plus names Zenit.": {
        "Tolby Health Plus": SOV.Company,
        "Zenit": SOV.Actor,
    },
    # what is somebody's by name, and what is only somebody's
    "The Data Commissioner's Office fined Zenit.": {
        "Data Commissioner's Office": SOV.PublicBody,
        "Zenit": SOV.Actor,
    },
    "King's College Lagos uses the model.": {"King's College Lagos": SOV.University},
    "The Attorney General's Office sued Zenit.": {
        "Attorney General's Office": SOV.PublicBody,
        "Zenit": SOV.Actor,
    },
    "St. Ruth's Hospital uses the model.": {"St. Ruth's Hospital": SOV.PublicBody},
    "The University of Oran's Institute of Optics owns it.": {
        "University of Oran": SOV.University,
        "Institute of Optics": SOV.ResearchBody,
    },
    # "of" and what a body is of
    "The Water Corporation of the Bahamas bought servers.": {
        "Water Corporation of the Bahamas": SOV.Company
    },
    "The Growers Cooperative of Volos bought servers.": {
        "Growers Cooperative of Volos": SOV.Company
    },
    "It was built by the Acme Corporation for Zenit.": {
        "Acme Corporation": SOV.Company,
        "Zenit": SOV.Actor,
    },
    "The Committee on Digital Affairs of the Chamber of Deputies opposed it.": {
        "Committee on Digital Affairs": SOV.PublicBody,
        "Chamber of Deputies": SOV.PublicBody,
    },
    "The Department of Home Affairs bought servers.": {"Department of Home Affairs": SOV.Ministry},
    "The Central Bank of Brazil bought servers.": {"Central Bank of Brazil": SOV.PublicBody},
    "Under Cabinet Resolution No. 88, Zenit hosts the data.": {
        "Cabinet Resolution No. 88": SCHEMA.Legislation,
        "Zenit": SOV.Company,
    },
    # small words and first words
    "Prof. Marie van der Moss built the model.": {"Marie van der Moss": SCHEMA.Person},
    "The Fundación Redes con Futuro signed a contract.": {
        "Fundación Redes con Futuro": SOV.NonProfit
    },
    "Grant Okafor, an analyst at Banco Lagoa, criticised Zenit.": {
        "Grant Okafor": SCHEMA.Person,
        "Banco Lagoa": SOV.Company,
        "Zenit": SOV.Actor,
    },
    "Water Resources Scotland bought servers.": {"Water Resources Scotland": SOV.Company},
    "Serra Moss plc praised Zenit.": {"Serra Moss plc": SOV.Company, "Zenit": SOV.Actor},
    "eKapital signed a contract with iNova.": {"eKapital": SOV.Actor, "iNova": SOV.Company},
    # whose title stands before a name, and what is only a title
    "Vela Moss CEO Ada Lind praised Zenit.": {
        "Vela Moss": SOV.Company,
        "Ada Lind": SCHEMA.Person,
        "Zenit": SOV.Actor,
    },
    "Water Quality Commission Chair Ada Lind praised Zenit.": {
        "Water Quality Commission": SOV.PublicBody,
        "Ada Lind": SCHEMA.Person,
        "Zenit": SOV.Actor,
    },
    "Data Protection Commissioner Ada Lind praised Zenit.": {
        "Ada Lind": SCHEMA.Person,
        "Zenit": SOV.Actor,
    },
    "Senate Majority Leader Ada Lind praised Zenit.": {
        "Ada Lind": SCHEMA.Person,
        "Zenit": SOV.Actor,
    },
    "Digital Economy Minister Ada Lind praised Zenit.": {
        "Ada Lind": SCHEMA.Person,
        "Zenit": SOV.Actor,
    },
    "Princess Ada University uses the model.": {"Princess Ada University": SOV.University},
    "Prince Oskar uses the model.": {"Oskar": SCHEMA.Person},
    "St Ruth's Primary School uses the model.": {"St Ruth's Primary School": SOV.University},
    # whose a hyphen makes a thing is named
    "The Zenit-built model is GDPR-compliant.": {
        "General Data Protection Regulation": SCHEMA.Legislation,
        "Zenit": SOV.Company,
        "Zenit-built model": SOV.AIModel,
    },
    "Ada Min-seo praised Zenit.": {"Ada Min-seo": SCHEMA.Person, "Zenit": SOV.Actor},
    # what a firm does sooner than a person
    "Zorvex Melloul depends on Zenit.": {"Zorvex Melloul": SOV.Company, "Zenit": SOV.Actor},
    "Zorvex Melloul is based in Lyon.": {"Zorvex Melloul": SOV.Company, "Lyon": SCHEMA.City},
    # numbers, services, and bodies of bodies
    "The Harbour Plan 2025-2030 needs servers.": {"Harbour Plan 2025-2030": SCHEMA.CreativeWork},
    "Executive Order 90210 binds Zenit.": {
        "Executive Order 90210": SCHEMA.Legislation,
        "Zenit": SOV.Actor,
    },
    "The Moss Data (General) Regulations bind Zenit.": {
        "Moss Data (General) Regulations": SCHEMA.Legislation,
        "Zenit": SOV.Actor,
    },
    "The Kolda Immigration Service bought servers.": {"Kolda Immigration Service": SOV.PublicBody},
    "The Congress of Harbour Unions opposed it.": {"Congress of Harbour Unions": SOV.NonProfit},
    "The Institute for Water Security and Zenit signed a contract.": {
        "Institute for Water Security": SOV.ResearchBody,
        "Zenit": SOV.Actor,
    },
    # firms that no person is
    "Orange Denmark praised Orange Nordisk.": {
        "Orange Denmark": SOV.Company,
        "Orange Nordisk": SOV.Company,
    },
    "Zenit signed a contract with Vela Moss.": {"Zenit": SOV.Actor, "Vela Moss": SOV.Company},
    "Ada Lind, an analyst with Vela Moss, left.": {
        "Ada Lind": SCHEMA.Person,
        "Vela Moss": SOV.Actor,
    },
    "The judge spoke with Ada Lind.": {"Ada Lind": SCHEMA.Person},
    "Park Min-seo met Adil bin Oran Al Moss.": {
        "Park Min-seo": SCHEMA.Person,
        "Adil bin Oran Al Moss": SCHEMA.Person,
    },
    "The study was written by Moss & Vale.": {"Moss & Vale": SOV.Company},
    # what stands beside a name
    "Mr Ivo Hanak (Greens) praised Zenit.": {
        "Ivo Hanak": SCHEMA.Person,
        "Greens": SOV.NonProfit,
        "Zenit": SOV.Actor,
    },
    "Senator Rita Wong (Independent) praised Zenit.": {
        "Rita Wong": SCHEMA.Person,
        "Zenit": SOV.Actor,
    },
    "Cllr Ruth Vale praised Zenit.": {"Ruth Vale": SCHEMA.Person, "Zenit": SOV.Actor},
    "The bill was signed on Jan. 29 by Gov. Lena Vale.": {"Lena Vale": SCHEMA.Person},
    "The data are hosted in Redmoor, Nevada.": {
        "Redmoor": SCHEMA.Place,
        "Nevada": SCHEMA.AdministrativeArea,
    },
    "Its largest site, at Redmoor, hosts the data.": {"Redmoor": SCHEMA.Place},
    "The minister told the Herald that Zenit hosts the data.": {
        "Herald": SOV.MediaOutlet,
        "Zenit": SOV.Company,
    },
    "The results came at 0942 GMT, and some Kenyans praised Zenit.": {"Zenit": SOV.Actor},
    "Some Californians praised a Chinese-made model of Zenit's.": {"Zenit": SOV.Actor},
    # what Arabic, Welsh and Flemish names have inside
    "Noura al-Sabhan met Rhys ap Gwilym and Jan op de Beeck.": {
        "Noura al-Sabhan": SCHEMA.Person,
        "Rhys ap Gwilym": SCHEMA.Person,
        "Jan op de Beeck": SCHEMA.Person,
    },
    "Sister Agnes Wanjiru and Philip St John-Stevas signed it.": {
        "Agnes Wanjiru": SCHEMA.Person,
        "Philip St John-Stevas": SCHEMA.Person,
    },
    # what a body is of, and what it stands for
    "The Prison Service of Oranmore sued Zenit.": {
        "Prison Service of Oranmore": SOV.PublicBody,
        "Zenit": SOV.Actor,
    },
    "The Guild of Parish Clerks sued Zenit.": {
        "Guild of Parish Clerks": SOV.NonProfit,
        "Zenit": SOV.Actor,
    },
    "He will appeal to the Tribunal for Digital Markets.": {
        "Tribunal for Digital Markets": SOV.PublicBody,
    },
    "The charity Doctors for Open Data sued Zenit.": {
        "Doctors for Open Data": SOV.NonProfit,
        "Zenit": SOV.Actor,
    },
    "Lawyers for Zenit met the Green Party of Moyo.": {
        "Zenit": SOV.Actor,
        "Green Party": SOV.NonProfit,
        "Moyo": SOV.Actor,
    },
    # words of the language that open a sentence are a name where the second has a capital too
    "Fair Share, the tenants' union, sued Zenit.": {
        "Fair Share": SOV.NonProfit,
        "Zenit": SOV.Actor,
    },
    "Zenit joined Housing Justice Now.": {
        "Zenit": SOV.Actor,
        "Housing Justice Now": SOV.Company,
    },
    "Critics say that prices rose.": {},
    # a number that is a name's, a field that a bank is for, what is two, a body without an article
    "Zenit works with the Three Rivers Trust.": {
        "Zenit": SOV.Actor,
        "Three Rivers Trust": SOV.NonProfit,
    },
    "The Kolda Bank for Economic Integration resigned.": {
        "Kolda Bank for Economic Integration": SOV.Company
    },
    "Researchers from Wits and Stellenbosch University resigned.": {
        "Wits": SOV.Actor,
        "Stellenbosch University": SOV.University,
    },
    "A bill in Congress would help.": {"Congress": SOV.PublicBody},
    # titles and letters beside a name are none of it
    "Gareth Moyo MP and Ada Penry KC met Zenit.": {
        "Gareth Moyo": SCHEMA.Person,
        "Ada Penry": SCHEMA.Person,
        "Zenit": SOV.Actor,
    },
    "Ms Justice Ada Penry resigned.": {"Ada Penry": SCHEMA.Person},
    "TD Cathal Moyo resigned.": {"Cathal Moyo": SCHEMA.Person},
    # a ridge is a place, unless it does what firms do
    "Kestrel Ridge signed a contract with Zenit.": {
        "Kestrel Ridge": SOV.Company,
        "Zenit": SOV.Company,
    },
    "Zenit built a hall at Kestrel Ridge.": {
        "Zenit": SOV.Actor,
        "Kestrel Ridge": SCHEMA.Place,
    },
    "INEC uses the model. The Independent National Electoral Commission bought it.": {
        "Independent National Electoral Commission": SOV.PublicBody
    },
}


@pytest.mark.parametrize("text", NAMES, ids=str)
def test_a_name_is_whole_and_nothing_else_is_one(text: str):
    """All names of a sentence, each with its most specific class."""
    found = {
        one.label.lexical: one.types[0]
        for one in read(text, "en").entities
        if one.spans and any(letter.isupper() for letter in one.label.lexical[:2])
    }

    assert NAMES[text] == found


@pytest.mark.parametrize(
    "name", ["Ahmed Roy", "Alfred Vane", "Mohamed El Karimi", "Khaled al-Nouri", "Majed bin Sahl"]
)
def test_a_given_name_that_ends_as_a_verb_opens_a_sentence(name: str):
    """Nobody did anything to whoever is named behind it."""
    found = read(f"{name}, who runs Orange, uses Pegasus.", "en")

    assert f"{name} uses Pegasus" in [triple(found, one) for one in found.statements]


@pytest.mark.parametrize("name", ["Galician", "Bosnian", "Sorani Kurdish", "Chuukese"])
def test_how_a_name_ends_makes_no_person_of_it(name: str):
    """A name that is known is what it is known as, though "Galician" ends as "musician" does."""
    extraction = read(f"The model covers {name}.", "en")
    (one,) = extraction.statements
    (covered,) = (e for e in extraction.entities if e.iri == one.object)

    assert SCHEMA.Language in covered.types
