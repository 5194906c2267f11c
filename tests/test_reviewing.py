"""`kg review`: what is written for an editor, and that what the editor wrote stays."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import pipeline
from kg.errors import InputError, LexiconError
from kg.extract import apply_review, parse_review, update_review
from kg.extract.review import write_review
from kg.extract.review.entries import (
    Content,
    Decision,
    Key,
    Name,
    Naming,
    ReviewFile,
    Verdict,
)
from kg.extract.review.parsing import CLASSES
from kg.files import read_source
from kg.model import (
    Certainty,
    CueKind,
    Extraction,
    Kind,
    Modality,
    Polarity,
    Quote,
    Review,
    ReviewStatus,
    Span,
    Value,
)
from kg.names import RELATIONS, SCHEMA, SOV, VALUE_RELATIONS, concept, entity_iri
from tests.command import ROOT, Command
from tests.reading import read
from tests.test_review import FOUND, LABS, OPERATES, TEXT, USES

BUNDLED = ROOT / "articles" / "ia-au-maroc.txt"
TUNING = sorted((ROOT / "tests" / "gate" / "tuning").iterdir())
WHERE = "a.review.toml"
DECISIONS = {'"undecided"': '"accepted"', 'editor = ""': 'editor = "A. Editor"'}


@cache
def bundled() -> Extraction:
    """Return what the rules alone find in the bundled article."""
    settings = pipeline.Settings(reviewed=False)
    return pipeline.map_source(read_source(str(BUNDLED)), pipeline.load_knowledge(), settings)


def written(found: Extraction = FOUND) -> str:
    """Return the review file that an article without one gets."""
    return update_review(found, None, WHERE).body.decode()


def again(text: str, found: Extraction = FOUND) -> str:
    """Return a review file brought up to date."""
    return update_review(found, text.encode(), WHERE).body.decode()


def decided(text: str, status: str = "accepted", entries: int = 1) -> str:
    """Return a review file in which an editor decided the first entries."""
    text = text.replace('editor = ""', 'editor = "A. Editor"')
    return text.replace('status = "undecided"', f'status = "{status}"', entries)


# --- what is written


def test_each_statement_gets_an_entry_with_its_words():
    """Quote, triple and polarity; in a comment how the rules read it."""
    text = re.sub("# kg [0-9a-f]{8}:", "# kg:", written())

    assert text.endswith(
        """
[[statement]]
# kg: Ada says it as Eve reports; reported, state of affairs, certain; layers hosting; """
        """rule fr/operate
status = "undecided"
quote = "Ada Labs opère un centre à Rabat"
subject = "Ada Labs"
relation = "operates"
object = "centre"
polarity = "positive"

[[statement]]
# kg: Eve says it; asserted, state of affairs, certain; rule fr/use
status = "undecided"
quote = "Ada Labs n’utilise pas ce nuage"
subject = "Ada Labs"
relation = "uses"
object = "nuage"
polarity = "negative"
"""
    )
    assert f'text_sha256 = "{FOUND.article.text_sha256}"' in text


def test_a_statement_that_only_its_claimant_tells_apart_is_told():
    """Two statements of one triple in the same words have an entry each, about it alone."""
    twin = replace(OPERATES, claimant=LABS, reported_by=None)
    both = replace(FOUND, statements=(OPERATES, twin, USES))
    text = decided(written(both), "rejected")

    assert (twin, USES) == apply_review(both, parse_review(text.encode(), WHERE)).statements


def test_a_quote_that_stands_twice_is_told_by_its_place():
    """The entry says which occurrence it is."""
    at = TEXT.rindex("opère un centre")
    second = replace(OPERATES, evidence=(Quote.of(TEXT, Span(at, at + 15)),))
    found = replace(FOUND, statements=(second,))

    assert "occurrence = 2\n" in written(found)
    assert written(found) == again(written(found), found)


def test_what_no_entry_can_tell_apart_is_reported():
    """Two values that differ by their language alone are the same words to an editor."""
    said = replace(OPERATES, predicate=SOV.says, object=Value("solide", language="fr"))
    twin = replace(said, object=Value("solide", language="en"))
    update = update_review(replace(FOUND, statements=(said, twin)), None, WHERE)

    assert 0 == update.new
    assert 2 == len(update.warnings)
    assert (
        'no entry can tell the statement "Ada Labs says solide" from another' in update.warnings[0]
    )


def test_a_label_cannot_break_out_of_its_comment():
    """A line break in a name would end the comment and begin a key."""
    odd = replace(FOUND.entities[1], label=Value('A\neditor = "x"\x1b[2J', language="fr"))
    found = replace(FOUND, entities=(*FOUND.entities[2:], FOUND.entities[0], odd))
    review = parse_review(written(found).encode(), WHERE)

    assert "" == review.editor
    assert "\x1b" not in written(found)


@pytest.mark.parametrize(
    "path",
    [path for path in TUNING if path.suffix in {".txt", ".md", ".html"}],
    ids=lambda path: path.stem,
)
def test_every_statement_of_any_article_can_be_decided(path: Path):
    """Each has an entry about it alone: all accepted, each is; all rejected, none is left."""
    settings = pipeline.Settings(reviewed=False)
    found = pipeline.map_source(read_source(str(path)), pipeline.load_knowledge(), settings)
    text = decided(written(found), "accepted", len(found.statements))
    accepted = apply_review(found, parse_review(text.encode(), WHERE))
    text = text.replace('"accepted"', '"rejected"')
    rejected = apply_review(found, parse_review(text.encode(), WHERE))

    assert found.warnings == accepted.warnings
    assert {one.id for one in found.statements} == {one.id for one in accepted.statements}
    assert all(one.review for one in accepted.statements)
    assert () == rejected.statements


# --- what stays


def test_twice_is_once():
    """Nothing new, the same bytes."""
    for found in (FOUND, bundled()):
        update = update_review(found, written(found).encode(), WHERE)
        assert (0, 0, ()) == (update.new, update.dropped, update.warnings)
        assert written(found) == update.body.decode()


def test_the_bundled_review_is_only_added_to():
    """Its decisions keep their bytes, and each other statement waits behind them."""
    before = BUNDLED.with_suffix(".review.toml").read_bytes()
    update = update_review(bundled(), before, WHERE)

    assert update.body.startswith(before)
    assert (7, 0) == (update.decided, update.dropped)
    # one of the seven is added, and no statement of the rules
    assert len(bundled().statements) == update.new + 6
    assert update.body == update_review(bundled(), update.body, WHERE).body


def test_an_entry_that_nobody_touched_goes_with_its_statement():
    """The rules no longer make it, and nobody decided."""
    fewer = replace(FOUND, statements=(USES,))
    update = update_review(fewer, written().encode(), WHERE)

    assert (1, 1, ()) == (update.undecided, update.dropped, update.warnings)
    assert written(fewer) == update.body.decode()


def test_an_entry_that_nobody_touched_is_brought_up_to_date():
    """The rules now read it otherwise: the comment says so."""
    other = replace(FOUND, statements=(replace(OPERATES, modality=Modality.INTENDED), USES))

    assert written(other) == again(written(), other)
    assert "; intended, state of affairs" in again(written(), other)


@pytest.mark.parametrize(
    "remark",
    ["# Vérifier.\nobject = ", 'note = "Vérifier."\nobject = ', "object  = ", "\nobject = "],
)
def test_an_entry_with_a_remark_stays_when_its_statement_goes(remark: str):
    """What an editor wrote in it, if only a space, is not thrown away; the warning has the line."""
    text = written().replace('object = "centre"\n', f'{remark}"centre"\n')
    update = update_review(replace(FOUND, statements=(USES,)), text.encode(), WHERE)

    assert text == update.body.decode()
    line = text[: text.index("[[statement]]")].count("\n") + 1
    [warning] = update.warnings
    assert warning == (
        f"a.review.toml:{line}: nobody decided it, and another entry does, or nothing makes its "
        'statement any more. Remove it, or say all of it with status = "added".'
    )


def test_a_comment_between_entries_stays():
    """It is a remark on neither of the two."""
    head, first, second = written().split("[[statement]]")
    text = f"{head}[[statement]]{first}# Ici.\n\n[[statement]]{second}"

    assert "# Ici.\n\n[[statement]]" in again(text, replace(FOUND, statements=(USES,)))
    assert text == again(text)


@pytest.mark.parametrize("status", ["accepted", "rejected"])
def test_a_decision_whose_statement_is_gone_stays_and_is_reported(status: str):
    """With file and line; the statement's absence changes no byte of it."""
    text = decided(written(), status)
    update = update_review(replace(FOUND, statements=(USES,)), text.encode(), WHERE)

    assert text == update.body.decode()
    [warning] = update.warnings
    line = text[: text.index("[[statement]]")].count("\n") + 1
    assert warning.startswith(f"a.review.toml:{line}: has no effect: the rules make no such")


def test_a_decision_whose_quote_is_gone_stays_and_is_reported():
    """The article changed: the entry keeps its bytes, what is new waits behind it."""
    text = decided(written())
    other = TEXT.replace("à Rabat", "à Fès")
    moved = replace(
        OPERATES, evidence=(Quote.of(other, Span(16, 16 + len("Ada Labs opère un centre à Fès"))),)
    )
    found = replace(FOUND, article=replace(FOUND.article, text=other), statements=(moved,))
    update = update_review(found, text.encode(), WHERE)

    assert update.body.decode().startswith(text[: text.rindex("\n[[statement]]")])
    assert (1, 1, 1) == (update.decided, update.new, update.dropped)
    assert ["the article has changed", 'has no effect: "Ada Labs opère un centre à Rabat"'] == [
        re.search('the article has changed|has no effect: .*?Rabat"', one)[0]  # type: ignore[index]
        for one in update.warnings
    ]


def test_decisions_survive_a_change_of_the_rules():
    """Other quotes, another modality, another frame: the decision still holds."""
    text = decided(written(), entries=2)
    changed = tuple(
        replace(one, modality=Modality.PREDICTED, rule="fr/other", claimant=LABS, reported_by=None)
        for one in FOUND.statements
    )
    found = replace(FOUND, statements=changed)

    assert text == again(text, found)
    reviews = [
        one.review for one in apply_review(found, parse_review(text.encode(), WHERE)).statements
    ]
    assert [Review(ReviewStatus.ACCEPTED, "A. Editor")] * 2 == reviews


def test_a_decision_about_one_polarity_is_none_about_the_other():
    """What was accepted as affirmed is not accepted as denied."""
    text = decided(written())
    denied = replace(OPERATES, polarity=Polarity.NEGATIVE)
    update = update_review(replace(FOUND, statements=(denied, USES)), text.encode(), WHERE)

    assert (1, 1) == (update.decided, update.new)
    assert 1 == len(update.warnings)


def test_windows_line_ends_and_a_missing_last_one():
    """A file keeps the way its lines end."""
    head = b'editor = "A"\r\n# M\xc3\xa9mo\r\n'
    for before in (head, head.rstrip()):
        body = update_review(FOUND, before, WHERE).body
        assert body.startswith(before)
        assert b"\n" not in body.removeprefix(before).replace(b"\r\n", b"")
        assert 2 == len(parse_review(body, WHERE).decisions)
        assert body == update_review(FOUND, body, WHERE).body


def test_a_file_that_nothing_can_be_appended_to_is_refused():
    """A list in brackets cannot go on behind; nothing is written."""
    with pytest.raises(InputError) as caught:
        update_review(FOUND, b'editor = "A"\nstatement = []', WHERE)
    assert str(caught.value) == (
        "a.review.toml: entries cannot be appended to it. "
        "Begin each of its entries with [[statement]] on a line of its own."
    )


def test_entries_in_a_text_are_no_entries():
    """A header inside a note does not shift what is known of the others."""
    note = 'note = """\n[[statement]]\n"""\n'
    text = decided(written()).replace('object = "centre"\n', f'object = "centre"\n{note}')

    assert text == again(text)
    assert text in again(text, replace(FOUND, statements=(OPERATES,)))


# --- what undecided entries do to a build


def test_undecided_entries_change_nothing(command: Command, tmp_path: Path):
    """A build with a file of undecided entries is the build without it, byte for byte."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / BUNDLED.name).write_bytes(BUNDLED.read_bytes())
    assert command("build", "a", "-o", "bare").code == 0
    assert command("review", "a").code == 0
    result = command("build", "a", "-o", "waiting")

    assert (0, 1) == (result.code, len(result.err.splitlines())), result.err
    files = {file.name: file.read_bytes() for file in (tmp_path / "bare").iterdir()}
    assert files == {file.name: file.read_bytes() for file in (tmp_path / "waiting").iterdir()}
    text = (tmp_path / "a" / "ia-au-maroc.review.toml").read_text("utf-8")
    assert len(bundled().statements) == text.count('status = "undecided"')


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(bundled().statements) - 1)), st.data())
def test_any_file_of_undecided_entries_changes_nothing(kept: set[int], data: st.DataObject):
    """Whichever statements it was written for, and whatever was decided next to them."""
    some = replace(bundled(), statements=tuple(bundled().statements[at] for at in sorted(kept)))
    review = parse_review(written(some).encode(), WHERE)
    assert bundled() == apply_review(bundled(), review)

    verdicts = data.draw(
        st.lists(
            st.sampled_from([Verdict.ACCEPTED, Verdict.REJECTED, Verdict.UNDECIDED]),
            min_size=len(kept), max_size=len(kept),
        )
    )  # fmt: skip
    pairs = zip(review.decisions, verdicts, strict=True)
    mixed = replace(
        review, editor="A", decisions=tuple(replace(one, verdict=to) for one, to in pairs)
    )
    decided = [one for one in mixed.decisions if one.verdict is not Verdict.UNDECIDED]
    assert apply_review(bundled(), mixed) == apply_review(
        bundled(), replace(mixed, decisions=tuple(decided))
    )
    after = update_review(bundled(), write_review(mixed), WHERE)
    assert len(decided) == after.decided
    assert len(bundled().statements) == after.decided + after.undecided
    stayed = [replace(one, line=None) for one in parse_review(after.body, WHERE).decisions]
    lineless = [replace(one, line=None) for one in decided]
    assert lineless == [one for one in stayed if one in lineless]


EDITS = {
    "leave": lambda block, _: block,
    "accept": lambda block, _: block.replace("undecided", "accepted", 1),
    "reject": lambda block, _: block.replace("undecided", "rejected", 1),
    "remark": lambda block, at: block.replace("status", f"# Remarque {at}.\nstatus", 1),
    "note": lambda block, at: block.rstrip() + f'\nnote = "Note {at}."\n\n',
    "remark behind": lambda block, at: f"{block}# Ensuite {at}.\n\n",
    "delete": lambda *_: "",
}
"""What an editor may do to an entry; each remark is told from the others by a number."""


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(sorted(EDITS)), min_size=len(bundled().statements), max_size=200),
    st.sets(st.integers(0, len(bundled().statements) - 1)),
    st.booleans(),
)
def test_whatever_an_editor_does_stays(edits: list[str], gone: set[int], windows: bool):  # noqa: FBT001
    """Any entries decided, remarked on or deleted, while rules come and go; and twice is once."""
    head, *blocks = written(bundled()).split("[[statement]]")
    edited = [
        EDITS[edit](f"[[statement]]{block.rstrip()}\n\n", at)
        for at, (block, edit) in enumerate(zip(blocks, edits, strict=False))
    ]
    text = head.replace('editor = ""', 'editor = "E"') + "".join(edited)
    text = text.replace("\n", "\r\n") if windows else text
    kept = [one for at, one in enumerate(bundled().statements) if at not in gone]
    found = replace(bundled(), statements=tuple(kept))
    after = update_review(found, text.encode(), WHERE)

    own = [one for one, edit in zip(edited, edits, strict=False) if edit in {"accept", "reject"}]
    plain = after.body.decode().replace("\r\n", "\n")
    assert windows == (b"\r\n" in after.body)
    assert not windows or after.body.count(b"\n") == after.body.count(b"\r\n")
    assert own == sorted((one for one in own if one in plain), key=plain.index)
    remarks = re.findall(r"# Remarque \d+\.|Note \d+\.|# Ensuite \d+\.", "".join(edited))
    assert remarks == re.findall(r"# Remarque \d+\.|Note \d+\.|# Ensuite \d+\.", plain)
    again = update_review(found, after.body, WHERE)
    assert (after.body, 0, 0) == (again.body, again.new, again.dropped)
    stuck = sum("another entry does" in warning for warning in after.warnings)
    missing = sum("has no effect" in warning for warning in after.warnings)
    assert len(kept) == after.decided + after.undecided - stuck - missing


# --- names that an editor adds


NAMED = """editor = "A. Editor"

[[name]]
status = "{}"
text = "Bob Cloud"
type = "sov:Company"
"""


def test_a_name_that_the_rules_missed_is_added():
    """It is a thing of the article wherever it stands there, whole."""
    found = read("Kivu Calcul avance. Selon Kivu Calcul, les Kivu Calculs avancent.")
    text = NAMED.format("added").replace("Bob Cloud", "Kivu Calcul")
    bare = replace(found, entities=())
    after = apply_review(bare, parse_review(text.encode(), WHERE))

    [thing] = after.entities
    assert entity_iri("https://example.org/id/", "Kivu Calcul", SOV.Company) == thing.iri
    assert (SOV.Company, SOV.Actor, SCHEMA.Corporation) == thing.types
    assert [0, 26] == [span.start for span in thing.spans]


@pytest.mark.parametrize("status", ["undecided", "rejected"])
def test_a_name_that_nobody_took_changes_nothing(status: str):
    """Neither while it waits nor once it is refused."""
    found = read("Kivu Calcul avance.")
    text = NAMED.format(status).replace("Bob Cloud", "Kivu Calcul")

    assert found == apply_review(found, parse_review(text.encode(), WHERE))


def test_a_name_that_the_article_lacks_is_reported():
    """With its line; and one that the rules have read by now is not."""
    found = read("La société Kivu Calcul avance.")
    missing = parse_review(NAMED.format("added").encode(), WHERE)
    known = parse_review(NAMED.format("added").replace("Bob Cloud", "Kivu Calcul").encode(), WHERE)

    [warning] = apply_review(found, missing).warnings
    assert warning.startswith('a.review.toml:3: has no effect: "Bob Cloud" is no name in the')
    assert found == apply_review(found, known)


def test_what_is_wrong_with_a_name_is_told():
    """Its status, its keys and its type are checked as those of a statement are."""
    for wrong, said in {
        NAMED.format("amended"): "a.review.toml:3: status is not one that a name can have.",
        NAMED.format("added").replace("text", "quote"): 'a name has no "quote". Write',
        NAMED.format("added").replace("sov:C", "sov:c"): 'unknown class "sov:company". Write',
        NAMED.format("added").replace("[[name]]", "[name]"): "name is not a list. Begin each",
        NAMED.format("added").replace('"A. Editor"', '" "'): "editor is missing. Say who",
    }.items():
        with pytest.raises(LexiconError) as caught:
            parse_review(wrong.encode(), WHERE)
        assert said in str(caught.value)


# --- write and read


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(str.strip)
LAYERS = st.sampled_from(["data", "models", "compute"])
THINGS = [SOV[name] for name in RELATIONS.split() if name not in VALUE_RELATIONS]


def cues(quote: str) -> st.SearchStrategy[tuple[tuple[CueKind, str], ...]]:
    """Draw words of a quote, kind by kind, without negation."""
    kinds = [kind for kind in CueKind if kind is not CueKind.NEGATION]
    return st.lists(st.sampled_from(kinds), unique=True).map(
        lambda drawn: tuple((kind, quote) for kind in kinds if kind in drawn)
    )


@st.composite
def contents(draw: st.DrawFn, quote: str, key: Key, *, whole: bool) -> Content:
    """Draw what a statement is to say: all of it, or something of it."""
    names = st.builds(Name, WORDS, st.none() | st.sampled_from(sorted(CLASSES.values())))
    iris = st.lists(LAYERS, unique=True).map(
        lambda found: tuple(concept("layer", name) for name in found)
    )
    modality = draw(st.sampled_from(Modality))
    factual = modality in {Modality.ASSERTED, Modality.REPORTED}
    kinds = st.sampled_from([Kind.EVENT, Kind.AGREEMENT] if factual else list(Kind))
    subject, obj = (draw(names) for _ in range(2))
    if whole:
        subject, obj = replace(subject, text=key.subject), replace(obj, text=key.object)
    return Content(
        subject=subject,
        relation=key.relation if whole else draw(st.none() | st.sampled_from(THINGS)),
        object=obj,
        modality=modality,
        kind=draw(kinds),
        certainty=draw(st.none() | st.sampled_from(Certainty)),
        claimant=draw(st.none() | names),
        reported_by=draw(st.none() | st.builds(Name, WORDS | st.just(""))),
        layers=draw(st.none() | iris),
        degree=draw(st.none() | st.sampled_from(["", quote])),
        temporal=draw(st.none() | st.just(quote)),
        valid_at=draw(st.sampled_from([None, "", "2026-01-15", "2026-01"])),
        cues=draw(cues(quote)),
    )


@st.composite
def entries(draw: st.DrawFn) -> Decision:
    """Draw an entry of any verdict, the rules', a plug-in's or an editor's."""
    verdict = draw(st.sampled_from(Verdict))
    proposed_by = draw(st.none() | WORDS) if verdict is not Verdict.AMENDED else None
    whole = verdict is Verdict.ADDED or proposed_by is not None
    quote = draw(WORDS)
    occurrence = draw(st.none() | st.integers(1, 9))
    key = Key(quote, occurrence, draw(WORDS), draw(st.sampled_from(THINGS)), draw(WORDS))
    if not whole:
        key = replace(
            key,
            polarity=draw(st.none() | st.sampled_from(Polarity)),
            modality=draw(st.none() | st.sampled_from(Modality)),
            claimant=draw(st.none() | WORDS),
        )
    content = Content()
    if whole or verdict is Verdict.AMENDED:
        content = draw(contents(quote, key, whole=whole))
    return Decision(verdict, key, content, draw(st.none() | WORDS), None, proposed_by)


NAMINGS = st.builds(
    Naming,
    st.sampled_from([one for one in Verdict if one is not Verdict.AMENDED]),
    WORDS,
    st.sampled_from(sorted(CLASSES.values())),
    st.none() | WORDS,
    st.none(),
    st.none() | WORDS,
)


@given(
    st.builds(
        ReviewFile,
        st.just(WHERE),
        WORDS,
        st.none() | st.just("0a" * 32),
        st.lists(entries(), max_size=4, unique_by=lambda one: one.key).map(tuple),
        st.lists(NAMINGS, max_size=2).map(tuple),
    )
)
def test_what_is_written_reads_as_it_was(review: ReviewFile):
    """Any entries, of all verdicts, with any characters in their texts."""
    after = parse_review(write_review(review), WHERE)

    assert review == replace(
        after,
        decisions=tuple(replace(one, line=None) for one in after.decisions),
        namings=tuple(replace(one, line=None) for one in after.namings),
    )


# --- the command


def test_the_command_writes_beside_the_article(command: Command, tmp_path: Path):
    """One article or several, each its own file; again, nothing changes."""
    text = (
        "L’ODJ Média\n\nUn accord\n\nPar Ada Noiret\n\n{} mars 2026\n\nOrange a signé un accord.\n"
    )
    for day in (1, 2):
        (tmp_path / f"{day}.txt").write_text(text.format(day), "utf-8")
    (tmp_path / "2.review.toml").write_text("# Rien encore.\n", "utf-8")

    result = command("review", "1.txt", "2.txt")

    assert (0, "") == (result.code, result.out), result.err
    assert [
        "1.review.toml: 0 decided, 1 undecided (1 new)",
        "2.review.toml: 0 decided, 1 undecided (1 new)",
    ] == result.err.splitlines()
    after = {file: file.read_bytes() for file in tmp_path.glob("*.toml")}
    assert after[tmp_path / "2.review.toml"].startswith(b"# Rien encore.\n\n[[statement]]")
    assert "1.review.toml: 0 decided, 1 undecided\n" in command("review", ".").err
    assert after == {file: file.read_bytes() for file in tmp_path.glob("*.toml")}


MARKDOWN = (
    "---\ntitle: Un accord\n---\n\nLa société **Kivu Calcul** a signé un accord avec Orange.\n"
)
PAGE = """<!doctype html><html lang="fr"><head><title>Un accord</title></head><body>
<nav>Accueil</nav><article><h1>Un accord</h1>
<p>La société <b>Kivu&nbsp;Calcul</b> a signé un accord avec Orange, dans
la capitale du pays, et en présence de la ministre.</p></article></body></html>"""


@pytest.mark.parametrize(("name", "text"), [("a.md", MARKDOWN), ("a.html", PAGE)])
def test_the_review_of_another_form_lies_beside_it_too(
    command: Command, tmp_path: Path, name: str, text: str
):
    """The quotes are of the text that was read; accepted, they are found in it again."""
    (tmp_path / name).write_text(text, "utf-8")

    assert command("review", name).code == 0
    review = tmp_path / "a.review.toml"
    entries = parse_review(review.read_bytes(), WHERE).decisions
    assert entries
    before = review.read_bytes()
    assert command("review", name).code == 0
    assert before == review.read_bytes()
    review.write_text(decided(before.decode(), entries=len(entries)), "utf-8")
    result = command("map", name)
    assert "has no effect" not in result.err
    assert len(entries) == result.out.count("review:accepted")


def test_an_article_without_statements_gets_no_file(command: Command, tmp_path: Path):
    """There is nothing to decide."""
    (tmp_path / "a.txt").write_text("La pluie et le vent sont là, et la nuit avec eux.\n", "utf-8")

    assert command("review", "a.txt", "-q").code == 0
    assert ["a.txt"] == [file.name for file in tmp_path.iterdir()]


def test_one_article_that_cannot_be_read_leaves_all_as_it_was(command: Command, tmp_path: Path):
    """Nothing is written unless all can be."""
    (tmp_path / "a.txt").write_bytes(BUNDLED.read_bytes())
    (tmp_path / "b.txt").write_bytes(b"")

    result = command("review", "a.txt", "b.txt")

    assert (2, 1) == (result.code, len(result.err.splitlines()))
    assert ["a.txt", "b.txt"] == sorted(file.name for file in tmp_path.iterdir())


def test_a_stream_has_no_place_for_a_review(command: Command):
    """It is refused in a line that says what to do."""
    result = command("review", "-", stdin=BUNDLED.read_bytes())

    assert (2, "") == (result.code, result.out)
    assert result.err == (
        "error: standard input: has no file beside which its review could be. "
        "Save the article, and name its file.\n"
    )
