"""The fixture `kg_validate`, as the tests of a team that tests data see it."""

import subprocess
import sys
from importlib.metadata import entry_points

import pytest

from kg import pytest_plugin
from kg.names import RDF
from tests.command import examples
from tests.people import BAD, GOOD, SHAPES

pytest_plugins = "pytester"


@pytest.fixture
def team(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder with data and shapes, in which pytest knows the fixture as an installed kg gives it.

    An environment that was made before kg had a plug-in is told of it.
    """
    if not entry_points(group="pytest11", value=pytest_plugin.__name__):
        pytester.plugins = [pytest_plugin.__name__]
    for name, text in {"shapes.ttl": SHAPES, "good.ttl": GOOD, "bad.ttl": BAD}.items():
        (pytester.path / name).write_text(text)
    return pytester


def run(team: pytest.Pytester, *bodies: str) -> pytest.RunResult:
    """Run a test with each of these bodies, in one process of its own."""
    lines = ["import json", "from pathlib import Path", "import pytest", "import rdflib"]
    for number, body in enumerate(bodies):
        lines += [f"def test_{number}(kg_validate):", *(f"    {b}" for b in body.splitlines())]
    team.makepyfile("\n".join(lines))
    return team.runpytest_subprocess()


def test_good_data_pass_and_the_report_is_returned(team: pytest.Pytester):
    """Paths, globs and graphs; and whoever wants to look at the findings may."""
    (team.path / "also.nt").write_text(
        f"<http://e.org/eve> <{RDF.type}> <http://e.org/Person> .\n"
        '<http://e.org/eve> <http://e.org/name> "Eve" .\n'
    )
    bodies = (
        'assert 1 == kg_validate("good.ttl", shapes="shapes.ttl").nodes_checked',
        'assert kg_validate("good.ttl", shapes=["shapes.ttl"]).conforms',
        'kg_validate(Path("good.ttl"), shapes=Path("shapes.ttl"))',
        'kg_validate(Path("good.ttl").absolute(), shapes="*s.ttl")',
        'kg_validate(rdflib.Graph().parse("good.ttl"), shapes="shapes.ttl")',
        'assert not kg_validate("bad.ttl", shapes="shapes.ttl", fail_on="never").conforms',
        'kg_validate("shapes.ttl", shapes="shapes.ttl", allow_empty=True)',
        'kg_validate("shapes.ttl", "good.ttl", shapes="shapes.ttl")',
        'assert 2 == kg_validate("good.ttl", "also.nt", shapes="s*.ttl", each=True).nodes_checked',
        """report = kg_validate("bad.ttl", shapes="shapes.ttl", fail_on="never")
found = [{"cause": "data", "fingerprint": f.fingerprint} for f in report.findings]
Path("accepted.json").write_text(json.dumps({"findings": found}))
assert 1 == len(kg_validate("bad.ttl", shapes="shapes.ttl", baseline="accepted.json").accepted)""",
    )
    run(team, *bodies).assert_outcomes(passed=len(bodies))


def test_the_example_in_the_readme_is_a_test(team: pytest.Pytester):
    """It passes with good data and fails with bad."""
    (example,) = examples("python", "def test_")
    for folder, name in {"data": "good.ttl", "shapes": "shapes.ttl"}.items():
        (team.mkdir(folder) / name).write_text((team.path / name).read_text())
    team.makepyfile(example)
    team.runpytest_subprocess().assert_outcomes(passed=1)
    (team.path / "data" / "bad.ttl").write_text(BAD)

    team.runpytest_subprocess().assert_outcomes(failed=1)


def test_bad_data_fail_with_the_report_for_people(team: pytest.Pytester):
    """The rule, the message, the line of the data and the line of the test; none of kg's own."""
    result = run(team, 'kg_validate("bad.ttl", shapes="shapes.ttl")')

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ['>*kg_validate("bad.ttl", shapes="shapes.ttl")', "E*violation*Person-name*"]
    )
    text = result.stdout.str()
    for part in ("A person has a name.", "bad.ttl:3:1", "ex:bob a ex:Person", "1 violation"):
        assert part in text
    assert "pytest_plugin.py" not in text


def test_no_verdict_is_a_failure(team: pytest.Pytester):
    """Not to have checked is not to have passed."""
    (team.path / "broken.ttl").write_text("<oops")
    (team.path / "typo.ttl").write_text(SHAPES.replace("sh:minCount 1", "sh:dataType ex:x"))
    cases = {
        'kg_validate("nowhere.ttl")': "nowhere.ttl: is not there. Check the name.",
        'kg_validate("broken.ttl", shapes="shapes.ttl")': "broken.ttl:1:",
        'kg_validate("good.ttl", shapes="broken.ttl")': "fault of the input",
        'kg_validate("shapes.ttl", shapes="shapes.ttl")': "nothing was checked",
        'kg_validate("good.ttl", shapes="typo.ttl")': "Did you mean sh:datatype?",
        'kg_validate(shapes="shapes.ttl")': "nothing was checked",
        'kg_validate("good.ttl", contexts=["x"])': "--context: 'x' is not an IRI and a file",
    }
    result = run(team, *cases)
    text = result.stdout.str()
    told = text.split("____ test_")[1:]

    result.assert_outcomes(failed=len(cases))
    assert [] == [said for said, told in zip(cases.values(), told, strict=True) if said not in told]
    assert "pytest_plugin.py" not in text


def test_the_shapes_of_a_project_are_named_once(
    team: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
):
    """In pytest's configuration; paths are relative to its folder, wherever pytest is started."""
    team.makeini("[pytest]\nkg_shapes = shapes.ttl\n")
    inside = team.mkdir("inside")
    team.makepyfile('def test_data(kg_validate):\n    kg_validate("good.ttl")\n')
    team.runpytest_subprocess().assert_outcomes(passed=1)
    monkeypatch.chdir(inside)

    team.runpytest_subprocess("..").assert_outcomes(passed=1)


def test_the_plug_in_loads_nothing_before_it_is_used():
    """It is loaded wherever kg is installed, also for those who do not use it."""
    code = (
        "import sys, kg.pytest_plugin; print(*{'rdflib', 'pyshacl', 'pyoxigraph'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)

    assert b"" == done.stdout.strip()
