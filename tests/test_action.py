"""The GitHub Action, its steps run as the shell scripts that they are, with inputs in their place.

Source: GitHub Docs, "Metadata syntax for GitHub Actions" and "Workflow commands".
"""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command import ROOT, examples
from tests.people import BAD, GOOD, SHAPES

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")
BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
"""How a runner starts a step whose shell is bash."""


@dataclass
class Runner:
    """A runner of workflows: a workspace, a folder of its own, and an environment with kg."""

    workspace: Path
    temp: Path
    python: str = sys.executable
    values: dict[str, str] = field(default_factory=dict)

    def resolved(self, text: str, inputs: dict[str, str]) -> str:
        """Return a value with its expressions filled in."""
        return EXPRESSION.sub(lambda found: self._value(found[1], inputs), text)

    def _value(self, name: str, inputs: dict[str, str]) -> str:
        if name.startswith("inputs."):
            key = name.removeprefix("inputs.")
            return inputs.get(key, str(ACTION["inputs"][key].get("default", "")))
        return self.values[name]

    def run(self, step: dict[str, Any], inputs: dict[str, str]) -> "Done":
        """Run a step in the workspace."""
        output, summary = self.temp / "output", self.temp / "summary"
        for file in (output, summary):
            file.write_text("")
        script = self.temp / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        environment = {name: self.resolved(value, inputs) for name, value in step["env"].items()}
        done = subprocess.run(
            [*BASH, str(script)],
            cwd=self.workspace,
            env={
                "PATH": os.environ["PATH"],
                "LC_ALL": "C.UTF-8",
                "RUNNER_TEMP": str(self.temp),
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
                **{k: v for k, v in os.environ.items() if k.startswith("PIP_")},
                **environment,
            },
            capture_output=True,
            check=False,
        )
        pairs = (line.partition("=") for line in output.read_text("utf-8").splitlines())
        outputs = {key: value for key, _, value in pairs}
        return Done(
            done.returncode,
            done.stdout.decode(),
            done.stderr.decode(),
            outputs,
            summary.read_text("utf-8"),
        )


@dataclass
class Done:
    """What a step left."""

    code: int
    out: str
    err: str
    outputs: dict[str, str]
    summary: str


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A runner whose environment is this one, with data and shapes in its workspace."""
    workspace, temp = tmp_path / "workspace", tmp_path / "temp"
    for folder in (workspace, temp):
        folder.mkdir()
    for name, text in {"shapes.ttl": SHAPES, "good.ttl": GOOD, "bad.ttl": BAD}.items():
        (workspace / name).write_text(text)
    return Runner(workspace, temp, values={"steps.install.outputs.python": sys.executable})


def check(runner: Runner, **inputs: str) -> Done:
    """Run the step that checks, with these inputs."""
    return runner.run(STEPS[1], {name.replace("_", "-"): value for name, value in inputs.items()})


def test_no_input_is_a_part_of_a_script():
    """Expressions stand in the environment alone: an input cannot become a command."""
    assert 2 == len(STEPS)
    assert [] == [step["name"] for step in STEPS if "${{" in step["run"]]
    assert {"bash"} == {step["shell"] for step in STEPS}
    assert [] == [step["name"] for step in STEPS if "uses" in step]


def test_every_input_is_used_and_none_is_used_that_is_not_there():
    """Each is described; all but the data have a default."""
    used = set(re.findall(r"inputs\.([\w-]+)", json.dumps(STEPS)))

    assert used == set(ACTION["inputs"])
    assert {"data"} == {name for name, one in ACTION["inputs"].items() if one.get("required")}
    assert [] == [n for n, one in ACTION["inputs"].items() if n != "data" and "default" not in one]
    assert [] == [n for n, one in ACTION["inputs"].items() if not one["description"].strip()]


def test_the_workflow_in_the_readme_runs(runner: Runner):
    """Its inputs are inputs, its outputs outputs; good data pass, and its report is uploaded."""
    (example,) = examples("yaml", "# .github/workflows/")
    steps = yaml.safe_load(example)["jobs"]["data"]["steps"]
    (ours,) = (step for step in steps if step.get("id") == "kg")
    (upload,) = (step for step in steps if "upload-sarif" in step["uses"])
    for folder, name in {"data": "good.ttl", "shapes": "shapes.ttl"}.items():
        (runner.workspace / folder).mkdir()
        (runner.workspace / name).rename(runner.workspace / folder / name)
    done = runner.run(STEPS[1], ours["with"])
    asked = re.findall(r"steps\.kg\.outputs\.([\w-]+)", example)
    uploaded = EXPRESSION.sub(
        lambda found: done.outputs[found[1].rpartition(".")[2]], upload["with"]["sarif_file"]
    )

    assert 0 == done.code, done.out
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert set(asked) <= set(ACTION["outputs"])
    assert Path(uploaded).is_file()


def test_every_output_is_one_that_a_step_writes(runner: Runner):
    """What a workflow asks for is there."""
    asked = {each["value"].strip("${} ") for each in ACTION["outputs"].values()}
    written = check(runner, data="good.ttl", shapes="shapes.ttl").outputs

    assert asked == {f"steps.validate.outputs.{name}" for name in written}


def test_good_data_pass(runner: Runner):
    """The verdict is an output, an annotation and the summary; the report is where it should be."""
    done = check(runner, data="good.ttl", shapes="shapes.ttl")
    folder = runner.workspace / "kg-reports"

    assert 0 == done.code, done.out + done.err
    assert done.outputs == {
        "exit-code": "0",
        "verdict": "conforms: 1 node checked, nothing found",
        "report-folder": str(folder),
    }
    assert "::notice title=kg validate::conforms" in done.out
    assert "**Conforms" in done.summary
    assert "2.1.0" == json.loads((folder / "kg.sarif").read_bytes())["version"]


def test_bad_data_fail_with_annotations_reports_and_a_summary(runner: Runner):
    """The line of the data is annotated, and the reports are written all the same."""
    done = check(runner, data="good.ttl\nbad.ttl\n", shapes="shapes.ttl", reports="sarif xml\nhtml")
    reports = {file.name for file in (runner.workspace / "kg-reports").iterdir()}

    assert 1 == done.code
    assert ("1", {"kg.sarif", "kg.xml", "kg.html"}) == (done.outputs["exit-code"], reports)
    assert re.search(
        r"^::error .*file=bad\.ttl,line=3.*::A person has a name\.", done.out, re.MULTILINE
    )
    assert "A person has a name." in done.summary


def test_a_baseline_accepts_what_it_has(runner: Runner):
    """A report in JSON that an earlier run wrote."""
    check(runner, data="bad.ttl", shapes="shapes.ttl", reports="json", fail_on="never")
    done = check(runner, data="bad.ttl", shapes="shapes.ttl", baseline="kg-reports/kg.json")

    assert (0, "passes: 1 node checked, nothing new found, 1 accepted by the baseline") == (
        done.code,
        done.outputs["verdict"],
    )


def test_nothing_checked_is_no_success(runner: Runner):
    """Exit 3, and the summary says so."""
    done = check(runner, data="shapes.ttl", shapes="shapes.ttl")

    assert (3, "3") == (done.code, done.outputs["exit-code"])
    assert "nothing was checked" in done.outputs["verdict"]
    assert "othing was checked" in done.summary


def test_what_cannot_be_read_is_told_where_annotations_are(runner: Runner):
    """The summary says so too, and the outputs are there all the same."""
    done = check(runner, data="nowhere.ttl")

    assert (2, "2") == (done.code, done.outputs["exit-code"])
    assert "No verdict" in done.summary
    assert "nowhere.ttl" in done.summary
    assert "error: nowhere.ttl: is not there" in done.err
    assert "::Is not there. Check the name." in done.out


@pytest.fixture
def stub(runner: Runner) -> Runner:
    """A runner whose kg writes down what it is called with, and nothing else."""
    python = runner.temp / "python"
    python.write_text(f"#!/bin/sh\nprintf '%s\\0' \"$@\" > '{runner.temp}/called'\nexit 3\n")
    python.chmod(0o755)
    runner.values["steps.install.outputs.python"] = str(python)
    return runner


def test_what_stops_it_is_told_where_annotations_are(stub: Runner):
    """Where kg ends without a report there is no summary; an annotation says where to look."""
    done = check(stub, data="good.ttl")

    assert (3, "3", "") == (done.code, done.outputs["exit-code"], done.summary)
    assert "::error title=kg::kg ended with exit code 3; the log says why." in done.out


def called(stub: Runner, **inputs: str) -> list[str] | None:
    """Return what kg is called with, without the reports that are always written."""
    file = stub.temp / "called"
    file.unlink(missing_ok=True)
    done = check(stub, **inputs)
    if not file.exists():
        assert 2 == done.code
        assert "::error title=kg::The" in done.out
        return None
    assert 3 == done.code
    arguments = file.read_text("utf-8").split("\0")[:-1]
    assert ["-I", "-c", "from kg.cli import main; main()", "validate"] == arguments[:4]
    return [a for a in arguments[4:] if not re.match(r"--output=(/tmp/tmp\.|-$)", a)]


@pytest.mark.parametrize(
    ("inputs", "arguments"),
    [
        ({"data": "a.ttl"}, ["--", "a.ttl"]),
        ({"data": " \n a b.ttl\n\n*.nt\n"}, ["--", " a b.ttl", "*.nt"]),
        ({"shapes": "s.ttl\nt/"}, ["--shapes=s.ttl", "--shapes=t/"]),
        ({"fail_on": "warning"}, ["--fail-on=warning"]),
        ({"baseline": "b.json"}, ["--baseline=b.json"]),
        ({"allow_empty": "true", "each": "true"}, ["--allow-empty", "--each"]),
        ({"sources": "articles\nmore"}, ["--source=articles", "--source=more"]),
        ({"contexts": "https://schema.org=s.jsonld"}, ["--context=https://schema.org=s.jsonld"]),
        ({"lang": "fr"}, ["--lang=fr"]),
        ({"reports": "xml html\nttl"}, ["kg-reports/kg.xml", "kg-reports/kg.html"]),
        ({"report_folder": "r/s t"}, ["r/s t/kg.sarif"]),
    ],
)
def test_an_input_is_what_kg_is_called_with(
    stub: Runner, inputs: dict[str, str], arguments: list[str]
):
    """Each line an argument of its own, blanks and stars in it untouched."""
    found = called(stub, **{"data": "good.ttl", **inputs}) or []
    ends = [a.removeprefix(f"--output={stub.workspace}/") for a in found]

    assert set(arguments) <= set(ends)
    assert "--format=github" in found


@pytest.mark.parametrize(
    "inputs",
    [
        {"data": " \n"},
        {"allow_empty": "perhaps"},
        {"each": "1"},
        {"summary": "yes"},
        {"reports": "../kg"},
        {"reports": "sarif,xml"},
        {"report_folder": "good.ttl"},
    ],
)
def test_an_input_that_cannot_be_used_is_told(stub: Runner, inputs: dict[str, str]):
    """In an annotation that names it; kg is not called."""
    assert called(stub, **{"data": "good.ttl", **inputs}) is None


ATTACKS = (
    "$(touch pwned)",
    "`touch pwned`",
    "x; touch pwned",
    "'; touch pwned; '",
    '"; touch pwned; "',
    "--help",
    "-o pwned",
    "x && touch pwned #",
    "a[$(touch pwned)]",
    "${{ github.token }}",
)


@pytest.mark.parametrize("name", sorted({*ACTION["inputs"]} - {"version", "python"}))
def test_an_input_is_never_a_command_or_an_option(stub: Runner, name: str):
    """Whatever a workflow passes on, from a branch's name or an issue's title."""
    for attack in [*ATTACKS, "\n".join(ATTACKS)]:
        found = called(stub, **{"data": "good.ttl", name.replace("-", "_"): attack})
        options = found[: found.index("--")] if found else []

        assert [] == [o for o in options if not re.match(r"--[a-z-]+=|--(allow-empty|each)$", o)]
        assert not list(stub.workspace.glob("**/pwned")), attack


@pytest.mark.parametrize("version", [*ATTACKS, "1.0 other", "1.0;x", "-r x", "file:///x", "1\n2"])
def test_a_version_is_a_number(runner: Runner, version: str):
    """Nothing else comes to the installer."""
    runner.values["github.action_path"] = str(ROOT)
    done = runner.run(STEPS[0], {"version": version, "python": "false"})

    assert 2 == done.code
    assert "is no version number" in done.out
    assert not list(runner.workspace.glob("**/pwned"))


@pytest.mark.parametrize("python", ["no-such-python", "false"])
def test_a_python_that_is_none_is_told(runner: Runner, python: str):
    """With what to do."""
    runner.values["github.action_path"] = str(ROOT)
    done = runner.run(STEPS[0], {"python": python})

    assert 2 == done.code
    assert "Use actions/setup-python" in done.out


def test_the_whole_action_runs_from_its_checkout(runner: Runner):
    """Its environment is made of the lock, and kg is the checkout that the action is in.

    A module in the workspace is data: else a change that is to be checked could run what it likes.
    """
    runner.values["github.action_path"] = str(ROOT)
    for module in ("json", "kg", "pip", "sysconfig", "venv", "rdflib"):
        (runner.workspace / f"{module}.py").write_text("open('pwned', 'w')")
    installed = runner.run(STEPS[0], {"python": sys.executable})
    assert 0 == installed.code, installed.err
    runner.values["steps.install.outputs.python"] = installed.outputs["python"]
    done = check(runner, data="bad.ttl", shapes="shapes.ttl")

    assert str(runner.temp) in installed.outputs["python"]
    assert (1, "1") == (done.code, done.outputs["exit-code"]), done.err
    assert not (runner.workspace / "pwned").exists()
