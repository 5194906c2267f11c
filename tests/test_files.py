"""Reading sources and writing a folder all or nothing."""

import errno
import functools
import itertools
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import files, staging
from kg.errors import InputError, PublicationError

MANIFEST = json.dumps({"versions": {"kg": "0"}, "files": {"a.ttl": {}, "b.ttl": {}}}).encode()
OLD = {"a.ttl": b"old a", "b.ttl": b"old b", "manifest.json": MANIFEST}
NEW = {"a.ttl": b"new a", "c.ttl": b"new c", "manifest.json": MANIFEST}


write = functools.partial(staging.write_folder, manifest="manifest.json")


def content(folder: Path) -> dict[str, bytes]:
    """Read a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A folder that kg wrote."""
    folder = tmp_path / "output"
    write(OLD, folder)
    return folder


@pytest.fixture(params=["one step", "two renames"])
def swap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Exchange folders as this system does it, and as one does it that cannot exchange."""
    if request.param == "two renames":
        monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    return str(request.param)


@pytest.mark.usefixtures("swap")
def test_a_folder_is_replaced_whole(output: Path):
    """The new files are there, the old ones are gone, and nothing is left beside the folder."""
    write(NEW, output)

    assert content(output) == NEW
    assert [output] == list(output.parent.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is a call of Linux")
def test_linux_exchanges_in_one_step(tmp_path: Path):
    """Where the system has the call, there is no moment without a folder."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    (one / "x").touch()

    assert staging._exchange(one, other)  # noqa: SLF001
    assert (other / "x").exists()


def failing(error: BaseException) -> Callable[..., None]:
    """Make a function that raises."""

    def fail(*_: object) -> None:
        raise error

    return fail


@pytest.mark.usefixtures("swap")
@pytest.mark.parametrize("step", ["_write", "_flush", "_swap"])
@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EROFS, "Read-only file system"),
        KeyboardInterrupt(),
        SystemExit(2),
    ],
    ids=["full", "read-only", "Ctrl-C", "stopped"],
)
def test_a_failure_leaves_the_old_folder(
    output: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
):
    """Whatever fails at whatever step, the old files stay and no half-written ones are left."""
    monkeypatch.setattr(staging, step, failing(error))

    with pytest.raises(PublicationError if isinstance(error, OSError) else type(error)):
        write(NEW, output)

    assert content(output) == OLD
    assert [output] == list(output.parent.iterdir())


def test_a_failed_second_rename_restores_the_old_folder(
    output: Path, monkeypatch: pytest.MonkeyPatch
):
    """Where folders are swapped by two renames, the first is undone when the second fails."""
    monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    rename, calls = Path.rename, itertools.count()

    def second_fails(self: Path, target: Path) -> Path:
        if next(calls) == 1:
            raise OSError(errno.EIO, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", second_fails)
    with pytest.raises(PublicationError, match="input/output error; nothing was changed"):
        write(NEW, output)

    assert content(output) == OLD


def test_a_run_killed_between_the_renames_is_repaired(output: Path):
    """The folder that was moved aside comes back before anything else happens."""
    output.rename(output.parent / ".output.kg-old")
    (output.parent / ".output.kg-new").mkdir()

    with pytest.raises(PublicationError):
        write({"x" * 300: b""}, output)

    assert content(output) == OLD
    assert [output] == list(output.parent.iterdir())


def test_a_run_killed_while_staging_is_cleared_away(output: Path):
    """Half-written files of a killed run are never mistaken for output."""
    left = output.parent / ".output.kg-new"
    left.mkdir()
    (left / "half.ttl").touch()

    write(NEW, output)

    assert content(output) == NEW
    assert not left.exists()


@pytest.mark.parametrize("name", ["thesis.odt", ".git", "kg-notes"])
def test_foreign_files_are_named_and_kept(output: Path, name: str):
    """A folder with a file that kg did not write is refused, saying which."""
    (output / name).mkdir()

    with pytest.raises(PublicationError, match=rf"holds files that kg did not write: {name}\."):
        write(NEW, output)

    assert (output / "a.ttl").read_bytes() == b"old a"


@pytest.mark.parametrize("manifest", [None, b"{}", b"[]", b'{"files": {"x": {}}}', b"{"])
def test_a_folder_without_our_manifest_is_refused(tmp_path: Path, manifest: bytes | None):
    """A manifest of something else does not make a folder ours."""
    (tmp_path / "x").touch()
    if manifest is not None:
        (tmp_path / "manifest.json").write_bytes(manifest)

    with pytest.raises(PublicationError, match=r"did not write: .*x"):
        write(NEW, tmp_path)


def test_many_foreign_files_are_counted(tmp_path: Path):
    """The message stays one line however many files stand in the way."""
    for number in range(9):
        (tmp_path / f"{number}.txt").touch()

    with pytest.raises(PublicationError, match=r"0\.txt, 1\.txt, 2\.txt and 6 more\."):
        staging.check_target(tmp_path, "manifest.json")


def test_a_file_is_not_a_folder(tmp_path: Path):
    """Where a file has the target's name, it is kept."""
    target = tmp_path / "output"
    target.write_text("mine")

    with pytest.raises(PublicationError, match="is a file, not a folder"):
        write(NEW, target)

    assert target.read_text() == "mine"


def test_a_link_is_followed(output: Path, tmp_path: Path):
    """A link to the folder stays a link, and what it points to is replaced."""
    link = tmp_path / "elsewhere" / "link"
    link.parent.mkdir()
    link.symlink_to(output)

    write(NEW, link)

    assert link.is_symlink()
    assert content(output) == NEW


def test_missing_parents_are_made(tmp_path: Path):
    """The folder's parents need not be there."""
    write(NEW, tmp_path / "a" / "b")

    assert content(tmp_path / "a" / "b") == NEW


def test_permissions_of_the_folder_survive(output: Path):
    """Replacing a folder keeps who may read it."""
    output.chmod(0o750)

    write(NEW, output)

    assert output.stat().st_mode & 0o777 == 0o750


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process of another user")
def test_a_folder_that_may_not_be_written_is_refused(output: Path):
    """Without the right to write beside the folder, one line says so and nothing changes."""
    output.parent.chmod(0o555)
    child = os.fork()
    if not child:  # pragma: no cover  # another process
        if os.getuid() == 0:
            os.setuid(65534)
        try:
            write(NEW, output)
        except PublicationError as error:
            os._exit(7 if "permission denied" in str(error) else 8)
        os._exit(9)
    _, status = os.waitpid(child, 0)
    output.parent.chmod(0o755)

    # as root, pytest's own folder is closed to other users: both refusals are the right one
    assert os.waitstatus_to_exitcode(status) == 7
    assert content(output) == OLD


def test_sources_come_in_one_order(tmp_path: Path):
    """However they are listed, and however often, articles are read once and in one order."""
    for name in ("b.txt", "a.txt", "c.txt"):
        (tmp_path / name).write_text(name)
    paths = [str(tmp_path / name) for name in ("c.txt", "a.txt", "b.txt", "./a.txt")]

    orders = {files.read_sources(order) for order in itertools.permutations(paths)}
    names = {tuple(source.document.name for source in order) for order in orders}

    assert {("a.txt", "b.txt", "c.txt")} == names


def test_a_review_is_read_with_its_article(tmp_path: Path):
    """The editor's file is found beside the article that it is named after."""
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "a.review.toml").write_bytes(b"# decisions")

    (source,) = files.read_sources([str(tmp_path)])

    assert source.review == b"# decisions"
    assert source.review_where == str(tmp_path / "a.review.toml")


def test_a_review_without_its_article_is_an_error(tmp_path: Path):
    """An editor's decisions are never passed over in silence."""
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "b.review.toml").touch()

    with pytest.raises(InputError, match=r"reviews b, and no article of that name is there"):
        files.read_sources([str(tmp_path)])


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("missing.txt", "is not there"),
        ("", "a folder without articles"),
        ("sub", "without article"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, path: str, problem: str):
    """A missing file and a folder without articles are errors that name the path."""
    (tmp_path / "sub").mkdir()

    with pytest.raises(InputError, match=problem) as caught:
        files.read_sources([str(tmp_path / path)])

    assert str(tmp_path / path) in str(caught.value)


def test_shapes_of_a_folder_are_read_in_name_order(tmp_path: Path):
    """A folder of shapes gives its Turtle; other files in it are no shapes."""
    for name in ("b.ttl", "a.ttl", "notes.md"):
        (tmp_path / name).write_text(name)
    found = files.read_shapes([str(tmp_path)])

    assert ["a.ttl", "b.ttl"] == [Path(name).name for name, _ in found]


def test_a_folder_without_shapes_is_an_error(tmp_path: Path):
    """No shapes is never taken for the bundled ones."""
    with pytest.raises(InputError, match="is a folder without Turtle"):
        files.read_shapes([str(tmp_path)])


def test_data_are_files(tmp_path: Path):
    """A folder of data is not guessed at."""
    with pytest.raises(InputError, match="is a folder"):
        files.read_data([str(tmp_path)])


def test_an_installation_without_its_data_says_so():
    """A broken installation is met with what to do."""
    with pytest.raises(InputError, match="Install kg again"):
        files.bundled("no-such-folder")


def test_endings_of_articles_have_no_case(tmp_path: Path):
    """An article named in capitals is an article, with its review."""
    for name in ("a.txt", "B.TXT", "B.review.toml"):
        (tmp_path / name).write_text(name)

    sources = files.read_sources([str(tmp_path)])

    assert ["B.TXT", "a.txt"] == [source.document.name for source in sources]
    assert [b"B.review.toml", None] == [source.review for source in sources]


def test_what_a_folder_has_beside_articles_is_known(tmp_path: Path):
    """Each file that is not read is told, but for reviews, hidden files and the output."""
    passed = ["notes.rst", "sub/b.txt"]
    for name in ("a.txt", "a.review.toml", ".git/x", ".hidden", "output/kg.ttl", *passed):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    told = [str(tmp_path / name) for name in passed]

    assert (*told,) == files.passed_over([str(tmp_path)], str(tmp_path / "output"))
    assert (told[0],) == files.passed_over([str(tmp_path), told[1]], str(tmp_path / "output"))
    assert () == files.passed_over([str(tmp_path / "a.txt"), files.STREAM])


def test_a_review_that_is_a_link_to_nothing_is_an_error(tmp_path: Path):
    """Decisions that have gone missing are never taken for none."""
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "a.review.toml").symlink_to("gone.toml")

    with pytest.raises(InputError, match=r"a\.review\.toml: is not there"):
        files.read_sources([str(tmp_path / "a.txt")])


def test_names_do_not_depend_on_how_accents_are_composed(tmp_path: Path):
    """A name is in NFC, as another system would write it."""
    (tmp_path / "e\u0301.txt").write_text("text")

    assert "\u00e9.txt" == files.read_source(str(tmp_path / "e\u0301.txt")).document.name


def test_a_name_that_is_no_text_is_an_error(tmp_path: Path):
    """A name in another encoding cannot stand in a graph."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")
    Path(path).write_text("text")

    with pytest.raises(InputError, match="has a name that is not UTF-8"):
        files.read_source(path)


def test_files_are_written_together_or_not_at_all(tmp_path: Path):
    """One that has no place leaves the others as they were, and nothing beside them."""
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"old")
    old.chmod(0o640)
    with pytest.raises(PublicationError, match="gone"):
        files.write_files({str(old): b"x", str(new): b"x", str(tmp_path / "gone" / "b"): b"x"})
    assert {"old": b"old"} == content(tmp_path)

    files.write_files({str(old): b"a", str(new): b"b"})
    assert {"old": b"a", "new": b"b"} == content(tmp_path)
    assert 0o640 == old.stat().st_mode & 0o777


def test_a_written_file_keeps_its_rights(tmp_path: Path):
    """A file that only its owner may read stays so; nothing is left beside it."""
    target = tmp_path / "report.html"
    target.touch(0o600)

    files.write_file(str(target), b"new")

    assert (b"new", 0o600) == (target.read_bytes(), target.stat().st_mode & 0o777)
    assert [target] == list(tmp_path.iterdir())


def test_a_long_name_can_be_written(tmp_path: Path):
    """What the system takes as a name, kg does."""
    target = tmp_path / ("n" * 252 + ".nt")

    files.write_file(str(target), b"new")

    assert b"new" == target.read_bytes()


def test_runs_side_by_side_do_not_share_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Two writers of one file each have their own until it is whole."""
    seen: list[Path] = []
    replace = Path.replace

    def watched(self: Path, target: Path) -> Path:
        seen.append(self)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    for _ in range(2):
        files.write_file(str(tmp_path / "x"), b"")

    assert 2 == len(set(seen))


@pytest.mark.parametrize("inside", ["a.txt/out.ttl", "gone/out.ttl", "n" * 300])
def test_a_file_that_cannot_be_written_is_said(tmp_path: Path, inside: str):
    """Whatever the system objects to is one error."""
    (tmp_path / "a.txt").touch()

    with pytest.raises(PublicationError, match="cannot be written"):
        files.write_file(str(tmp_path / inside), b"")


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody look into any folder."""
    monkeypatch.setattr(Path, "stat", failing(PermissionError(errno.EACCES, "Permission denied")))
    monkeypatch.setattr(os, "stat", failing(PermissionError(errno.EACCES, "Permission denied")))


@pytest.mark.usefixtures("closed")
def test_a_target_that_may_not_be_looked_at_is_refused(tmp_path: Path):
    """Without the right to look, one line says so."""
    with pytest.raises(PublicationError, match="cannot be looked into: permission denied"):
        staging.check_target(tmp_path / "output", "manifest.json")


@pytest.mark.usefixtures("closed")
def test_a_source_that_may_not_be_looked_at_is_refused(tmp_path: Path):
    """What may not be looked at is no folder, and read as the file that it may be."""
    with pytest.raises(InputError, match="is not there"):
        files.read_sources([str(tmp_path / "x.txt")])


def test_a_closed_folder_below_is_not_passed_over_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """A subfolder that may not be looked into is an error for shapes, and told for articles."""
    closed, scan = tmp_path / "sub", os.scandir
    closed.mkdir()
    for name in ("a.txt", "a.ttl"):
        (tmp_path / name).touch()

    def guarded(path: str) -> object:
        if Path(path) == closed:
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", guarded)

    assert str(closed) in files.passed_over([str(tmp_path)])
    with pytest.raises(InputError, match="sub: cannot be read: permission denied"):
        files.read_shapes([str(tmp_path)])


@pytest.mark.usefixtures("closed")
def test_shapes_that_may_not_be_looked_at_are_refused(tmp_path: Path):
    """Without the right to look, a path is read as the file that it may be."""
    with pytest.raises(InputError, match="is not there"):
        files.read_shapes([str(tmp_path / "x")])


def test_a_mount_point_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A folder where a disk is mounted cannot be exchanged, and the remedy is a folder in it."""
    monkeypatch.setattr(Path, "is_mount", lambda _: True)

    with pytest.raises(PublicationError, match=r"is a mount point.* Name a folder in it"):
        staging.check_target(tmp_path, "manifest.json")


def test_a_folder_that_is_busy_is_a_mount_point(output: Path, monkeypatch: pytest.MonkeyPatch):
    """A mount of the same disk shows only when it is to be exchanged."""
    monkeypatch.setattr(staging, "_swap", failing(OSError(errno.EBUSY, "Device busy")))

    with pytest.raises(PublicationError, match="is a mount point"):
        write(NEW, output)

    assert content(output) == OLD
