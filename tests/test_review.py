"""An editor's decisions: what they do, what survives a change, what is said where they fail."""

import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import pipeline
from kg.errors import InputError, KgError, LexiconError, SyntaxProblem
from kg.extract import apply_review, parse_review
from kg.extract.review.entries import Verdict
from kg.extract.review.parsing import CLASSES
from kg.files import Source, read_source
from kg.model import (
    Article,
    Certainty,
    Cue,
    CueKind,
    Entity,
    Extraction,
    Genre,
    Iri,
    Kind,
    Modality,
    Polarity,
    Quote,
    ReviewStatus,
    Span,
    Statement,
    Value,
)
from kg.names import RESOURCE_BASE, SCHEMA, SKOS, SOV, XSD, concept
from kg.serialize import Format

ROOT = Path(__file__).parents[1]
BUNDLED = ROOT / "articles" / "ia-au-maroc.txt"
SCORE = ROOT.parent / "shared" / "score"

TEXT = (
    "Par Eve. Selon Ada, Ada Labs opère un centre à Rabat. Ada Labs n’utilise pas ce nuage. "
    "Ada Labs opère un centre solide, dit Eve. Bob Cloud a signé l’accord le 3 mars 2026."
)
ARTICLE = Iri(f"{RESOURCE_BASE}article/2026-03-04-ada")
EVE, ADA, LABS, BOB = (Iri(RESOURCE_BASE + name) for name in ("eve", "ada", "ada-labs", "bob"))
CENTRE, CLOUD = (Iri(f"{ARTICLE}/entity/{name}") for name in ("centre", "nuage"))


def entity(iri: Iri, label: str, kind: Iri, *named: str, other: str = "") -> Entity:
    """Make a thing that the text names where it stands."""
    spans = tuple(Span(TEXT.index(name), TEXT.index(name) + len(name)) for name in named)
    others = (Value(other, language="fr"),) if other else ()
    return Entity(iri, Value(label, language="fr"), (kind,), others, spans=spans)


def quoted(words: str) -> Quote:
    """Quote the first place where the words stand."""
    return Quote.of(TEXT, Span(TEXT.index(words), TEXT.index(words) + len(words)))


OPERATES = Statement(
    LABS, SOV.operates, CENTRE, Polarity.POSITIVE, Modality.REPORTED, Kind.STATE_OF_AFFAIRS,
    Certainty.CERTAIN, ADA, (quoted("Ada Labs opère un centre à Rabat"),), "fr/operate",
    reported_by=EVE, layers=(concept("layer", "hosting"),),
)  # fmt: skip
USES = Statement(
    LABS, SOV.uses, CLOUD, Polarity.NEGATIVE, Modality.ASSERTED, Kind.STATE_OF_AFFAIRS,
    Certainty.CERTAIN, EVE, (quoted("Ada Labs n’utilise pas ce nuage"),), "fr/use",
    cues=(
        Cue(CueKind.NEGATION, quoted("n’").span, "n’"),
        Cue(CueKind.NEGATION, quoted("pas").span, "pas"),
    ),
)  # fmt: skip
FOUND = Extraction(
    article=Article(
        ARTICLE, "a.txt", TEXT, "fr", Genre.OPINION, "Un centre", (), None, "2026-03-04", ()
    ),
    sentences=(),
    entities=tuple(
        sorted(
            (
                entity(CENTRE, "centre", SOV.DataCentre),
                entity(CLOUD, "nuage", SOV.CloudInfrastructure),
                entity(ADA, "Ada", SCHEMA.Person, "Ada"),
                entity(LABS, "Ada Labs", SOV.Company, "Ada Labs", other="Labos d’Ada"),
                entity(EVE, "Eve", SCHEMA.Person, "Eve"),
            ),
            key=lambda one: one.iri,
        )
    ),
    statements=(OPERATES, USES),
    authors=(EVE,),
    publisher=None,
)

HEAD = 'editor = "A. Editor"\n'
OPERATES_KEY = """
quote = "opère un centre à Rabat"
subject = "Ada Labs"
relation = "operates"
object = "centre"
"""
USES_KEY = """
quote = "n’utilise pas ce nuage"
subject = "labos d'ada"
relation = "uses"
object = "nuage"
"""
ADDED = """
[[statement]]
status = "added"
quote = "Bob Cloud a signé l’accord le 3 mars 2026"
subject = "accord"
subject_type = "sov:Convention"
relation = "hasParty"
object = "Bob Cloud"
object_type = "sov:Company"
modality = "asserted"
kind = "agreement"
"""


def entry(status: str, key: str = OPERATES_KEY, more: str = "") -> str:
    """Write an entry of a review file."""
    return f'\n[[statement]]\nstatus = "{status}"{key}{more}\n'


def applied(*entries: str, head: str = HEAD, to: Extraction = FOUND) -> Extraction:
    """Apply a review file made of entries."""
    return apply_review(to, parse_review((head + "".join(entries)).encode(), "a.review.toml"))


def refusal(*entries: str, head: str = HEAD) -> str:
    """Return the message of the error that a review file meets."""
    with pytest.raises(KgError) as caught:
        applied(*entries, head=head)
    return str(caught.value)


# --- what decisions do


def test_without_entries_nothing_changes():
    """An empty file leaves all as the rules found it."""
    assert FOUND == applied(head="")


def test_an_accepted_statement_is_as_it_was():
    """It bears the editor's name, the note and nothing else that is new."""
    [operates, uses] = applied(entry("accepted", more='note = "Vu."')).statements

    assert operates.review is not None
    assert (ReviewStatus.ACCEPTED, "A. Editor", "Vu.") == (
        operates.review.status, operates.review.editor, operates.review.note,
    )  # fmt: skip
    assert OPERATES == replace(operates, review=None)
    assert USES == uses


def test_a_rejected_statement_leaves_with_what_only_it_spoke_of():
    """Described things go with it, named ones stay, and the warning counts."""
    left = applied(entry("rejected", USES_KEY))

    assert (OPERATES,) == left.statements
    assert {CENTRE, ADA, LABS, EVE} == {one.iri for one in left.entities}
    assert ("a.review.toml: 1 statement was rejected by A. Editor.",) == left.warnings


def test_an_amended_statement_says_what_the_editor_wants():
    """What the entry names changes, the rest stays; an empty text takes away."""
    to = 'to = { modality = "intended", kind = "intention", layers = [], reported_by = "" }'
    [operates, _] = applied(entry("amended", more=to)).statements

    assert operates.review is not None
    assert ReviewStatus.AMENDED == operates.review.status
    assert replace(operates, review=None) == replace(
        OPERATES, modality=Modality.INTENDED, kind=Kind.INTENTION, layers=(), reported_by=None
    )


def test_an_amended_polarity_takes_its_cues_along():
    """An affirmed statement has no word of negation, a denied one has the editor's."""
    more = 'to = { polarity = "positive" }'
    [_, uses] = applied(entry("amended", USES_KEY, more)).statements
    assert (Polarity.POSITIVE, ()) == (uses.polarity, uses.cues)

    more = 'to = { polarity = "negative", cues = { negation = "un" } }'
    [operates, _] = applied(entry("amended", OPERATES_KEY, more)).statements
    assert Polarity.NEGATIVE == operates.polarity
    [cue] = operates.cues
    assert cue.span.of(TEXT) == cue.text == "un"


def test_the_words_of_an_amendment_are_evidence():
    """A quote that the rules' own does not hold is added to it."""
    key = OPERATES_KEY.replace("opère", "Selon Ada, Ada Labs opère")
    [operates, _] = applied(entry("amended", key, 'to = { degree = "Selon" }')).statements

    assert ["Ada Labs opère un centre à Rabat", "Selon Ada, Ada Labs opère un centre à Rabat"] == [
        quote.exact for quote in operates.evidence
    ]
    assert [("degree", "Selon")] == [(cue.kind, cue.span.of(TEXT)) for cue in operates.cues]


def test_an_added_statement_is_whole():
    """Defaults are filled in, new things are minted, and it stands in the order of the quotes."""
    after = applied(ADDED)
    new = after.statements[-1]
    things = {one.iri: one for one in after.entities}

    assert () == after.warnings
    assert new.review is not None
    assert ("review", ReviewStatus.ADDED) == (new.rule, new.review.status)
    assert (Polarity.POSITIVE, Certainty.CERTAIN, EVE) == (
        new.polarity, new.certainty, new.claimant,
    )  # fmt: skip
    assert (f"{ARTICLE}/entity/accord", f"{RESOURCE_BASE}bob-cloud_company") == (
        new.subject,
        new.object,
    )
    assert (SOV.Company, SOV.Actor, SCHEMA.Corporation) == things[Iri(str(new.object))].types
    assert ["Bob Cloud"] == [span.of(TEXT) for span in things[Iri(str(new.object))].spans]
    assert sorted(things) == [one.iri for one in after.entities]


def test_words_and_dates_are_values():
    """A relation that leads to words takes them as they are; a date is typed."""
    more = 'modality = "asserted"\nkind = "event"\n'
    signed = """
        quote = "le 3 mars 2026"
        subject = "centre"
        relation = "signedOn"
        object = "2026-03-03"
        """
    valued = signed.replace("signedOn", "evaluatedAs").replace("2026-03-03", "solide")
    one, other = applied(entry("added", signed, more), entry("added", valued, more)).statements[2:]

    assert {Value("2026-03-03", XSD.date), Value("solide", language="fr")} == {
        one.object, other.object,
    }  # fmt: skip


def test_a_denial_is_added_with_its_words():
    """Cues stand where the quote has them, as whole words."""
    more = """
        polarity = "negative"
        modality = "reported"
        kind = "state_of_affairs"
        certainty = "possible"
        claimant = "Ada"
        reported_by = "eve"
        layers = "compute"
        valid_at = "2026-03"
        cues = { negation = ["n", "pas"] }
        """
    after = applied(entry("added", USES_KEY.replace("uses", "controls"), more))
    [new] = [one for one in after.statements if one.predicate == SOV.controls]

    assert (ADA, EVE, "2026-03") == (new.claimant, new.reported_by, new.valid_at)
    assert (concept("layer", "compute"),) == new.layers
    assert [("n", TEXT.index("n’u")), ("pas", TEXT.index("pas"))] == [
        (cue.text, cue.span.start) for cue in new.cues
    ]


def test_things_are_named_by_label_other_name_or_iri():
    """Apostrophes and capitals do not matter, and an IRI or its end will do."""
    for name in ("ADA LABS", "Labos d'Ada", "ada-labs", LABS):
        key = OPERATES_KEY.replace("Ada Labs", name)
        assert applied(entry("accepted", key)).statements[0].review is not None, name


def test_a_layer_may_be_named_that_no_rule_found():
    """The six layers are known by their names, whatever the article's language."""
    key = OPERATES_KEY.replace("operates", "hasLayer").replace('"centre"', '"models"')
    new = applied(entry("added", key, 'modality = "asserted"\nkind = "definition"'))

    assert concept("layer", "models") in {one.object for one in new.statements}
    assert concept("layer", "models") in {one.iri for one in new.entities}


def test_an_occurrence_tells_equal_quotes_apart():
    """The second place is quoted where the second is asked for."""
    key = OPERATES_KEY.replace(' à Rabat"', '"\noccurrence = 2')
    new = applied(
        entry("added", key, 'polarity = "positive"\nmodality = "reported"\nkind = "event"')
    ).statements[-1]

    assert TEXT.rindex("opère un centre") == new.evidence[0].span.start


def test_what_only_the_claimant_tells_apart():
    """Two statements of one triple in the same words are told apart by one more key."""
    twin = replace(OPERATES, claimant=EVE, reported_by=None)
    both = replace(FOUND, statements=(OPERATES, twin, USES))

    [vague] = applied(entry("accepted"), to=both).warnings
    assert vague == (
        "a.review.toml:3: has no effect: 2 statements say this in these words. "
        "Add polarity, modality or claimant to tell which is meant."
    )
    told = applied(entry("accepted", more='claimant = "Eve"'), to=both)
    assert [twin.id] == [one.id for one in told.statements if one.review]


# --- what survives a change


def test_a_decision_survives_other_quotes_and_other_readings():
    """The rules may quote more or less and read another modality: the key still fits."""
    changed = replace(
        OPERATES, evidence=(quoted("un centre à Rabat"),), modality=Modality.ASSERTED, layers=()
    )
    after = applied(entry("accepted"), to=replace(FOUND, statements=(changed, USES)))

    assert after.statements[0].review is not None


@pytest.mark.parametrize("status", ["accepted", "rejected", "amended"])
def test_a_statement_that_the_rules_do_not_make_is_reported(status: str):
    """Nothing is published of it, and the message says what there is."""
    more = 'to = { modality = "intended" }' if status == "amended" else ""
    after = applied(entry(status, OPERATES_KEY.replace("operates", "controls"), more))

    assert FOUND.statements == after.statements
    assert [
        (
            "a.review.toml:3: has no effect: the rules make no such statement of these words. "
            'Name one that they make, "Ada Labs" operates "centre", or remove the entry.'
        )
    ] == [*after.warnings]
    elsewhere = OPERATES_KEY.replace("opère un centre à Rabat", "Par")
    assert [
        (
            "a.review.toml:3: has no effect: the rules make no such statement of these words. "
            'Remove the entry, or say all of it with status = "added".'
        )
    ] == [*applied(entry(status, elsewhere, more)).warnings]


def test_a_quote_that_vanished_is_reported():
    """Where the text may have changed the rest of the review applies."""
    gone = OPERATES_KEY.replace("à Rabat", "à Fès")
    after = applied(entry("accepted", gone), entry("accepted", USES_KEY))

    assert [None, "A. Editor"] == [one.review and one.review.editor for one in after.statements]
    assert [
        (
            'a.review.toml:3: has no effect: "opère un centre à Fès" is not in the article. '
            'Quote "opère un centre à Rabat.".'
        )
    ] == [*after.warnings]


def test_a_text_that_changed_is_reported():
    """The hash of the reviewed text tells, and the warning gives the new one."""
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    after = applied(entry("accepted"), head=f"{HEAD}text_sha256 = '{0:064}'\n")

    assert after.statements[0].review is not None
    assert [
        (
            "a.review.toml: the article has changed since it was reviewed. "
            f'Check its quotes, then write text_sha256 = "{sha256}".'
        )
    ] == [*after.warnings]
    assert () == applied(entry("accepted"), head=f'{HEAD}text_sha256 = "{sha256}"\n').warnings


def test_rules_that_learn_an_addition_make_it_an_acceptance():
    """The statement stays one, with the rule's name and both quotes; what differs is amended."""
    key = OPERATES_KEY.replace("opère un centre à Rabat", "Selon Ada, Ada Labs opère")
    more = """
        modality = "reported"
        kind = "state_of_affairs"
        claimant = "Ada"
        reported_by = "Eve"
        """
    same = applied(entry("added", key, f'{more}layers = ["hosting"]')).statements
    other = applied(entry("added", key, more)).statements

    assert (2, 2) == (len(same), len(other))
    assert ("fr/operate", 2) == (same[0].rule, len(same[0].evidence))
    assert same[0].review is not None
    assert ReviewStatus.ACCEPTED == same[0].review.status
    assert other[0].review is not None
    assert (ReviewStatus.AMENDED, ()) == (other[0].review.status, other[0].layers)


def test_rules_that_learn_an_amendment_make_it_an_acceptance():
    """An entry is found by what it amends to as well."""
    learnt = replace(OPERATES, predicate=SOV.controls)
    to = 'to = { relation = "controls" }'
    after = applied(entry("amended", more=to), to=replace(FOUND, statements=(learnt, USES)))

    assert () == after.warnings
    assert after.statements[0].review is not None
    assert ReviewStatus.ACCEPTED == after.statements[0].review.status


def test_two_statements_that_become_one_are_one():
    """An amendment that makes a statement say what another says merges their quotes."""
    twin = replace(OPERATES, predicate=SOV.controls, evidence=(quoted("Ada Labs opère un centre"),))
    both = replace(FOUND, statements=(twin, OPERATES, USES))
    after = applied(entry("amended", more='to = { relation = "controls" }'), to=both)

    [one] = [one for one in after.statements if one.predicate == SOV.controls]
    assert 3 == len(after.statements) + 1
    assert one.review is not None
    assert {*twin.evidence, *OPERATES.evidence} == {*one.evidence}


# --- what is new, and what is unclear


def test_a_new_thing_without_a_type_is_pointed_out():
    """It may be a misspelling: it is taken, as a concept, and what is near is named."""
    after = applied(ADDED.replace("Bob Cloud", "Ada Lab", 2).replace(
        'quote = "Ada Lab a', 'quote = "Bob Cloud a'
    ).replace('object_type = "sov:Company"', ""))  # fmt: skip

    assert [
        (
            'a.review.toml:3: nothing here is called "Ada Lab", so it is a new skos:Concept. '
            'Write "Ada Labs" if that is meant, else say what it is with a type.'
        )
    ] == [*after.warnings]
    assert SKOS.Concept in {kind for one in after.entities for kind in one.types}


def test_a_name_of_two_things_is_not_guessed():
    """The entry waits until an IRI or a type says which is meant."""
    twin = entity(BOB, "Bob Cloud", SOV.AIModel)
    third = entity(Iri(RESOURCE_BASE + "bob-2"), "Bob Cloud", SOV.Company)
    both = replace(FOUND, entities=(*FOUND.entities, twin, third))
    vague = ADDED.replace('object_type = "sov:Company"', "")

    assert FOUND.statements == applied(vague, to=both).statements
    assert [
        (
            'a.review.toml:3: has no effect: 2 things are called "Bob Cloud". Write the IRI of the '
            f"one that is meant: {BOB} or {third.iri}."
        )
    ] == [*applied(vague, to=both).warnings]
    assert third.iri == applied(ADDED, to=both).statements[-1].object


def test_what_a_name_cannot_be():
    """An IRI that nothing here has, a thing of another class, and no word at all."""
    for name, said in {
        "https://example.org/x": "https://example.org/x is nothing in this article. Write its",
        "Ada Labs": '"Ada Labs" is known here as a Company. Leave its type out',
        "…": '"…" is no name. Write a word',
    }.items():
        wrong = ADDED.replace('"Bob Cloud"', f'"{name}"').replace("sov:Company", "sov:Ministry")
        [warning] = applied(wrong).warnings
        assert warning.startswith(f"a.review.toml:3: has no effect: {said}")


def test_a_class_for_new_things_is_any_but_the_machinery():
    """Statements, facts, layers and articles are not made by hand."""
    assert {"sov:Company", "sov:Ministry", "skos:Concept", "schema:Person"} <= set(CLASSES)
    assert not {"sov:Statement", "sov:Fact", "sov:Layer", "schema:NewsArticle"} & set(CLASSES)


# --- what is wrong in the file


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (entry("acepted"), '3: unknown status "acepted". Write "accepted".'),
        (entry("accepted", more="notes = 1"), 'has no "notes". Write "note".'),
        (
            entry("accepted", OPERATES_KEY.replace("operates", "operate")),
            '3: unknown relation "operate". Write "operates".',
        ),
        (
            entry("amended", more='to = { layers = "computing" }'),
            '3: unknown layer "computing". Write "compute".',
        ),
        (
            entry("amended", more='to = { modality = "assert" }'),
            '3: unknown modality "assert". Write "asserted".',
        ),
        (
            ADDED.replace("sov:Company", "sov:Compagny"),
            '3: unknown class "sov:Compagny". Write "sov:Company".',
        ),
        (
            ADDED.replace('kind = "agreement"', ""),
            f"3: kind is missing. Say what sort of statement it is: one of {', '.join(Kind)}.",
        ),
        (
            entry("accepted", more='layers = "data"'),
            '3: an entry with status = "accepted" has no "layers".',
        ),
        (
            entry("accepted", OPERATES_KEY.replace("quote", "#")),
            "3: quote is missing. Give the words of the article that say it.",
        ),
        ("\n[[statement]]\nquote = 'x'", "3: status is missing. Write one of accepted,"),
        (entry("amended"), '3: to is missing. Say what is otherwise: to = { modality = "…" }.'),
        (
            entry("amended", more='to = { polarity = "negative" }'),
            "3: negative polarity and words of negation go together.",
        ),
        (
            entry("amended", more='to = { degree = "fort" }'),
            '3: degree "fort" is not in the quote. Copy it from the quote, or quote more of the',
        ),
        (
            entry("amended", more='to = { relation = "says" }'),
            "3: the new relation leads to words. Give the new object in to.",
        ),
        (
            entry("amended", more='to = { valid_at = "2026-02-30" }'),
            '3: valid_at is "2026-02-30". Write it as "2026-01-15", "2026-01" or "2026".',
        ),
        (
            ADDED.replace('"agreement"', '"risk"'),
            "3: a positive risk cannot be asserted as a fact. Choose the modality that",
        ),
        (
            entry("accepted") + entry("rejected"),
            "11: decides again about the statement of line 3. Keep one of them.",
        ),
        (
            entry("accepted") + entry("rejected", OPERATES_KEY.replace("Ada Labs", "ada-labs")),
            "11: decides otherwise about the statement of a.review.toml:3. Keep one of the two.",
        ),
        (
            entry("accepted", OPERATES_KEY.replace(" à Rabat", "")),
            (
                '3: "opère un centre" stands 2 times in the article. '
                "Quote more of it, or add an occurrence from 1 to 2."
            ),
        ),
        (entry("accepted", more="occurrence = 0"), "3: occurrence counts from 1."),
        (entry("accepted", more="note = 1"), '3: note is not a text. Write note = "…".'),
        (entry("accepted", more='note = " "'), "3: note is empty. Fill it in, or remove it."),
        (entry("amended", more="to = 1"), "3: to is not a table."),
        (entry("amended", more="to = { layers = 1 }"), "3: layers is not a list of texts."),
        (
            entry("amended", more='to = { object_type = "sov:Company" }'),
            "3: object_type without object. Give object, or remove object_type.",
        ),
        (
            entry("amended", more='to = { cues = { degree = ["un", "un"] } }'),
            '3: the degree cue "un" is there twice. Keep one of them.',
        ),
        ("statement = 1", "a.review.toml: statement is not a list. Begin each entry with"),
        ('text_sha256 = "x"', "a.review.toml: text_sha256 is no SHA-256."),
        ("editors = 1", 'a.review.toml: a review has no "editors". Write "editor".'),
    ],
)
def test_what_is_wrong_is_told_with_its_line(written: str, said: str):
    """One line: the file and the line of the entry, what is wrong, what to write."""
    message = refusal(written)

    assert message.startswith("a.review.toml:")
    assert said in message
    assert "\n" not in message


def test_a_quote_that_is_not_in_the_reviewed_text_is_an_error():
    """The hash says that the text is the same: the quote is misspelt."""
    head = f'{HEAD}text_sha256 = "{hashlib.sha256(TEXT.encode()).hexdigest()}"\n'
    wrong = USES_KEY.replace("’", "'")
    message = 'a.review.toml:4: "{}" {}.'

    assert refusal(entry("accepted", wrong), head=head) == message.format(
        "n'utilise pas ce nuage", 'is not in the article. Quote "n’utilise pas ce nuage"'
    )
    assert refusal(entry("accepted", more="occurrence = 2"), head=head) == message.format(
        "opère un centre à Rabat", "stands only once in the article. Mend the occurrence"
    )
    assert refusal(
        entry("accepted", OPERATES_KEY.replace("opère un centre à Rabat", "zzz")), head=head
    ) == message.format("zzz", "is not in the article. Copy the words as the article has them")


def test_a_file_that_is_not_toml_or_not_utf8():
    """Both say where, and are errors of the input."""
    for body, said in {
        b"editor =": "a.review.toml: is not TOML: ",
        b'editor = "A"\n# \xe9': "a.review.toml:2: is not UTF-8. Save it as UTF-8.",
    }.items():
        with pytest.raises(InputError) as caught:
            parse_review(body, "a.review.toml")
        assert str(caught.value).startswith(said)


def test_entries_need_an_editor():
    """Somebody decided."""
    assert (
        'a.review.toml: editor is missing. Say who decided: editor = "Name".'
        == refusal(entry("accepted"), head="")
    )  # fmt: skip


def test_entries_in_another_layout_have_no_line():
    """Where headers do not tell, the file alone is named rather than a wrong line."""
    with pytest.raises(LexiconError) as caught:
        parse_review(b'editor = "A"\nstatement = [{ status = "no" }]', "a.review.toml")

    assert str(caught.value).startswith('a.review.toml: unknown status "no".')


# --- the bundled review


@cache
def bundled() -> Source:
    """Return the bundled article with its review."""
    return read_source(str(BUNDLED))


@cache
def rules() -> Extraction:
    """Return what the rules alone find in it."""
    return pipeline.map_source(
        bundled(), pipeline.load_knowledge(), pipeline.Settings(reviewed=False)
    )


@cache
def decisions() -> Any:  # noqa: ANN401  # a review file
    """Return the bundled review."""
    assert bundled().review is not None
    return parse_review(bundled().review or b"", "ia-au-maroc.review.toml")


def test_the_bundled_review_applies_without_a_warning():
    """Each entry is marked in the graph, as many as there are, by its editor."""
    after = apply_review(rules(), decisions())
    marked = [one.review for one in after.statements if one.review]

    assert rules().warnings == after.warnings
    assert Verdict.REJECTED not in {one.verdict for one in decisions().decisions}
    assert len(decisions().decisions) == len(marked) >= 7
    assert {"kg editors"} == {review.editor for review in marked}
    assert {one.note for one in decisions().decisions} == {review.note for review in marked}


def test_the_bundled_review_is_of_the_bundled_text():
    """It fixes the text by its hash, so that a misspelt quote is an error."""
    assert rules().article.text_sha256 == decisions().text_sha256


@given(st.data())
def test_the_order_of_entries_makes_no_difference_and_twice_is_once(data: st.DataObject):
    """Any entries in any order, with some rejections, applied once or again."""
    made = [one for one in decisions().decisions if data.draw(st.booleans())]
    spare = [one for one in rules().statements if one.rule == "fr/associate"]
    for index, one in enumerate(data.draw(st.lists(st.sampled_from(spare), unique=True))):
        key = replace(
            made[0].key if made else decisions().decisions[0].key,
            quote=one.evidence[0].exact, occurrence=1, subject=one.subject,
            relation=one.predicate, object=str(one.object), polarity=None,
        )  # fmt: skip
        made.append(
            replace(decisions().decisions[0], verdict=Verdict.REJECTED, key=key, line=900 + index)
        )
    review = replace(decisions(), decisions=tuple(made))
    shuffled = replace(decisions(), decisions=tuple(data.draw(st.permutations(made))))
    once = apply_review(rules(), review)
    again = apply_review(once, review)

    assert once == apply_review(rules(), shuffled)
    assert (once.statements, once.entities) == (again.statements, again.entities)
    assert not {one.id for one in once.statements} & {
        one.id
        for one in spare
        if any(d.verdict is Verdict.REJECTED and d.key.object == one.object for d in made)
    }


def test_the_published_graph_says_all_of_the_gold(tmp_path: Path):
    """With the review applied, nothing is missed, misattributed or turned round."""
    turtle, warnings = pipeline.map_to(bundled(), Format.TURTLE)
    assert () == warnings

    if not SCORE.is_dir():
        pytest.skip(f"the scorer is not at {SCORE}")
    (tmp_path / "01.ttl").write_bytes(turtle)
    command = [sys.executable, str(SCORE / "score.py"), str(SCORE), str(tmp_path), "--only", "01"]
    out = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    figures = json.loads(out.splitlines()[-1])
    whole = ("core_recall", "polarity_acc", "claimant_acc", "evidence_integrity", "meta_acc")

    assert [1.0] * len(whole) == [figures[name] for name in whole]
    assert figures["all_recall"] == 1.0
    assert figures["precision"] >= 0.95
    assert [0, 0] == [figures["must_not_hits"], figures["bare_asserted"]]


def test_a_number_that_no_machine_reads_is_a_broken_file():
    """A number of thousands of digits is the file's fault, said as such."""
    with pytest.raises(SyntaxProblem, match="is not TOML"):
        parse_review(b"editor = " + b"9" * 5000, "a.review.toml")
