"""The outside: read sources, data and what ships with the package; write a folder all or nothing.

Only this module, `kg.staging` beneath it and the command line touch files.
"""

import contextlib
import os
import secrets
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError, PublicationError
from kg.model import RawDocument

STREAM = "-"
"""A path that stands for standard input or standard output."""

ARTICLES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""The endings of the files that are read as articles: text, Markdown, web pages."""
REVIEW = ".review.toml"
_DATA = frozenset({".html", ".ttl", ".toml", ".rq", ".jsonld", ".json"})
_NOT_TEXT = frozenset(
    f".{ending}"
    for endings in (
        ("doc", "docx", "epub", "odt", "pdf", "rtf", "mht", "mhtml", "warc"),
        ("csv", "json", "jsonld", "nq", "nt", "rdf", "trig", "ttl", "xml"),
    )
    for ending in endings
)
_LITTER = frozenset({"Thumbs.db", "desktop.ini"})  # desktops leave these anywhere
_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it was read, and the editor's review file beside it where there is one.

    where         what to call it in messages: the path as it was given
    review_where  the path that the review file has or would have; empty for a stream
    """

    where: str
    document: RawDocument
    review: bytes | None = None
    review_where: str = ""


def bundled(name: str) -> dict[str, bytes]:
    """Return the data files that ship with kg, by their name relative to the checkout.

    name  "ontology", "shapes", "lexicon", "questions" or "reference", or a folder in one of them

    In a checkout `ontology/` and `shapes/` stand beside the package, in a wheel inside it.

    Raises:
        InputError: the installation lacks them.
    """
    homes = (_PACKAGE, _PACKAGE / "_data", _PACKAGE.parent)
    home = next((home for home in homes if (home / name).is_dir()), None)
    files = sorted((home / name).rglob("*")) if home else []
    found = {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in files
        if home and path.suffix in _DATA
    }
    if not found:
        raise InputError("has no data files", where=f"kg's {name}", fix="Install kg again")
    return found


def read_file(path: str) -> bytes:
    """Return the bytes of a file, or of standard input for `-`.

    Raises:
        InputError: there is no such file, it is a folder, or it cannot be read.
    """
    if path == STREAM:
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def read_data(paths: Iterable[str]) -> list[tuple[str, bytes]]:
    """Return name and bytes of each file, in the order given.

    Raises:
        InputError: a file is missing, a folder or unreadable.
    """
    return [(path, read_file(path)) for path in paths]


def read_shapes(paths: Iterable[str]) -> list[tuple[str, bytes]]:
    """Return name and bytes of each shapes file; a folder gives the Turtle files in it.

    Raises:
        InputError: a file is missing or unreadable, or a folder has no Turtle.
    """
    return read_data(file for path in paths for file in _turtle(path))


def read_built(path: str) -> list[tuple[str, bytes]]:
    """Return name and bytes of a file that `kg build` writes.

    Raises:
        InputError: it has not been built here.
    """
    if not os.path.lexists(path):
        raise InputError("is not there", where=path, fix="Run kg build, or name files with --data")
    return read_data([path])


def read_sources(paths: Sequence[str]) -> tuple[Source, ...]:
    """Return the articles of files and folders, each once, by name and then by content.

    The order of `paths` makes no difference. A folder gives the articles in it, by their endings;
    `passed_over` tells what else it has.

    Raises:
        InputError: something is missing or unreadable, a folder has no article, or a review
            file has none.
    """
    files = dict.fromkeys(file for path in paths for file in _articles(path))
    unique = {_identity(file): read_source(file) for file in sorted(files)}
    return tuple(sorted(unique.values(), key=lambda s: (s.document.name, s.document.sha256)))


def passed_over(paths: Sequence[str], but: str = "") -> tuple[str, ...]:
    """Return the files of folders, subfolders included, that `read_sources` does not take.

    but  a folder to leave out: the one that is written

    Review files go with their articles. Hidden files, and what desktops leave, are nobody's.
    """
    taken = {_identity(file) for path in paths for file in _articles(path)}
    found = {
        str(file)
        for path in paths
        if path != STREAM and is_folder(path)
        for file in _below(path, os.path.realpath(but))
        if not file.name.endswith(REVIEW) and file.name not in _LITTER
    }
    return tuple(sorted(file for file in found if _identity(file) not in taken))


def _below(folder: str, but: str) -> Iterator[Path]:
    """Yield the files below a folder that are not hidden, nor in a folder that is, or in `but`.

    A folder that may not be looked into stands for what it has.
    """
    closed: list[Path] = []
    for home, folders, names in os.walk(folder, onerror=lambda e: closed.append(Path(e.filename))):
        folders[:] = [f for f in folders if f[0] != "." and os.path.realpath(Path(home, f)) != but]
        yield from (Path(home, name) for name in names if name[0] != ".")
    yield from closed


def is_file(path: str) -> bool:
    """Tell whether there is a file; where nobody may look, or no file can be so named, no."""
    try:
        return Path(path).is_file()
    except OSError:
        return False


def is_folder(path: str) -> bool:
    """Tell whether there is a folder; where nobody may look, there is none."""
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def read_source(path: str) -> Source:
    """Return one article, with the review file beside it; `-` is standard input.

    Raises:
        InputError: it is missing, a folder or unreadable, its name is not UTF-8, or its review
            file is a link to nothing.
    """
    if path == STREAM:
        return Source("standard input", RawDocument("stdin", read_file(path)))
    if path.startswith(("http://", "https://")):
        problem = "is an address, and nothing is fetched unless that is asked for"
        raise InputError(problem, where=path, fix="Add --fetch")
    ending = Path(path).suffix.lower()
    if ending in _NOT_TEXT:
        raise InputError(
            f"is a {ending} file, and kg reads articles as text, Markdown or HTML",
            where=path,
            fix=f"Save its text as {ARTICLES[0]}",
        )
    document = RawDocument(_name(path), read_file(path))
    review = Path(path).with_suffix(REVIEW)
    there = os.path.lexists(review)
    return Source(path, document, read_file(str(review)) if there else None, str(review))


def write_file(path: str, body: bytes) -> None:
    """Write a file whole or not at all; `-` is standard output.

    Raises:
        PublicationError: it cannot be written; a file that was there is as it was.
    """
    if path == STREAM:
        write_stream(body)
        return
    target = Path(os.path.realpath(path))
    part = target.with_name(f".kg-{secrets.token_hex(8)}")  # of this run alone, and short
    try:
        if target.exists() and not target.is_file():  # a device or a pipe takes what it is given
            target.write_bytes(body)
        else:
            _replace(target, part, body)
    except OSError as error:
        raise _unwritable(path, error) from error


def write_files(bodies: Mapping[str, bytes]) -> None:
    """Write files by their paths, each whole, and none of them unless there is room for all.

    Raises:
        PublicationError: one cannot be written; what was there is as it was.
    """
    parts: dict[Path, Path] = {}
    path = ""
    try:
        for path, body in bodies.items():
            target = Path(os.path.realpath(path))
            parts[target] = target.with_name(f".kg-{secrets.token_hex(8)}")
            _stage(parts[target], target, body)
        for target, part in parts.items():
            path = str(target)
            part.replace(target)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        for part in parts.values():
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def write_below(folder: str, bodies: Mapping[str, bytes], *, mark: str) -> None:
    """Write files by their names below a folder, which is made if it is not there.

    mark  the one of them that says that those that are there already are kg's

    Raises:
        PublicationError: one cannot be written, or would take the place of another's.
    """
    there = [name for name in bodies if os.path.lexists(Path(folder, name))]
    if os.path.lexists(folder) and not is_folder(folder):
        fix = "Name another folder with -o"
        raise PublicationError("is a file, not a folder", where=folder, fix=fix)
    if there and mark not in there:
        problem = f"holds files that kg did not write: {', '.join(there)}"
        fix = "Move them, or name another folder with -o"
        raise PublicationError(problem, where=folder, fix=fix)
    paths = {str(Path(folder, name)): body for name, body in bodies.items()}
    for home in sorted({Path(path).parent for path in paths}):
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(str(home), error) from error
    write_files(paths)


def write_stream(body: bytes | str) -> None:
    """Write to standard output, in UTF-8 whatever the locale.

    Raises:
        BrokenPipeError: whoever read it has gone.
        PublicationError: it cannot be written.
    """
    left = memoryview(body.encode() if isinstance(body, str) else body)
    try:
        sys.stdout.flush()
        while left:  # an unbuffered stream takes what fits at a time
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.buffer.flush()
    except OSError as error:
        # what is still buffered must not be tried again when the interpreter ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise _unwritable("standard output", error) from error


def _replace(target: Path, part: Path, body: bytes) -> None:
    """Put a file with the rights of the old one in its place; `part` is where it is written."""
    try:
        _stage(part, target, body)
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _stage(part: Path, target: Path, body: bytes) -> None:
    """Write a file that is to take the place of another, with the rights of that one."""
    with part.open("xb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        shutil.copymode(target, part)


def _unwritable(path: str, error: OSError) -> PublicationError:
    reason, fix = (error.strerror or str(error)).lower(), "Name another file, or make room for it"
    if isinstance(error, FileNotFoundError):
        reason, fix = "its folder is not there", "Make it first, or name another file"
    return PublicationError(f"cannot be written: {reason}", where=path, fix=fix)


def _turtle(path: str) -> list[str]:
    """Return the paths of the Turtle that a path stands for: itself, or what the folder has."""
    if not is_folder(path):
        return [path]

    def refuse(error: OSError) -> None:
        raise _unreadable(str(error.filename), error) from error

    walked = os.walk(path, onerror=refuse)
    files = sorted(Path(home, name) for home, _, names in walked for name in names)
    inside = [str(file) for file in files if file.suffix == ".ttl"]
    if not inside:
        raise InputError("is a folder without Turtle", where=path, fix="Name a shapes file")
    return inside


def _articles(path: str) -> list[str]:
    """Return the paths of the articles that a path stands for: itself, or those in the folder."""
    if path == STREAM or not is_folder(path):
        return [path]
    try:
        files = sorted(Path(path).iterdir())
        found = [file for file in files if file.suffix.lower() in ARTICLES and file.is_file()]
    except OSError as error:
        raise _unreadable(path, error) from error
    if not found:
        raise InputError(
            f"is a folder without articles: no file in it ends in {', '.join(ARTICLES)}",
            where=path,
            fix="Put an article's text there, or name a file, or the folder in it that has some",
        )
    articles = {file.stem for file in found}
    for file in files:
        reviewed = file.name.removesuffix(REVIEW)
        if file.name.endswith(REVIEW) and reviewed not in articles:
            raise InputError(
                f"reviews {reviewed}, and no article of that name is there",
                where=str(file),
                fix="Rename it after its article, or remove it",
            )
    return [str(file) for file in found]


def _name(path: str) -> str:
    """Return a file's name, the same whatever the locale and however its accents are composed."""
    try:
        name = os.fsencode(Path(path).name).decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("has a name that is not UTF-8", where=path, fix="Rename it") from error
    return unicodedata.normalize("NFC", name)


def _identity(path: str) -> str:
    return path if path == STREAM else os.path.realpath(path)


def _unreadable(path: str, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("is not there", where=path, fix="Check the name")
    if isinstance(error, IsADirectoryError):
        return InputError("is a folder", where=path, fix="Name a file in it")
    reason = (error.strerror or str(error)).lower()
    return InputError(f"cannot be read: {reason}", where=path, fix="Check it and its permissions")
