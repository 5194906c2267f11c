"""The outside, for the gate: files, folders, globs and streams of RDF, packed or not."""

import glob
import gzip
import hashlib
import io
import os
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kg.errors import InputError, SyntaxProblem
from kg.files import STREAM, is_folder, read_file
from kg.names import FOR_PAGES
from kg.reading import ENDINGS, IN_FOLDERS, Document, read, unpacked_name
from kg.serialize.parse import relabelled

MOST = 4 << 30
"""How many bytes a packed file may hold."""

_MAGIC = re.compile(r"[*?[]")
_PACKED = b"\x1f\x8b"
_SCHEMES = ("http://", "https://", "ftp://")


def gather(paths: Iterable[str]) -> list[tuple[str, bytes]]:
    """Return name and bytes of each file that the paths stand for; see `named`."""
    return [(file, read_file(file)) for file in named(paths)]


def named(paths: Iterable[str]) -> list[str]:
    """Return the names of the files that the paths stand for, each file once.

    A folder gives the RDF in it and below, by the endings of `IN_FOLDERS`; hidden files and
    folders are left out, and `*.schema.jsonld`, which `kg build` writes for search engines, in
    their context, and not for the graph. A path with `*`, `?` or `[` that no file has is a glob;
    `**` goes through folders. `-` is standard input.

    Raises:
        InputError: something is missing or unreadable, a folder has no RDF, a glob no match, or a
            name is not UTF-8, which no report could say.
    """
    found = dict.fromkeys(file for path in paths for file in _files(path))
    for file in found:
        if any("\ud800" <= letter <= "\udfff" for letter in file):  # bytes that are no letters
            raise InputError("has a name that is not UTF-8", where=file, fix="Rename it")
    unique = {_identity(file): file for file in reversed(found)}
    kept = set(unique.values())
    return [file for file in found if file in kept]


def passed_over(paths: Iterable[str], but: Iterable[str] = ()) -> list[str]:
    """Return what may hold RDF in folders and is left out by `named`, unless it is named itself.

    That is files whose endings others use too, as .json and .xml, and folders that are links.

    but  files to leave out: the reports that are written
    """
    given = [path for path in paths if path != STREAM]
    found = [each for path in given if is_folder(path) for each in _left_out(path)]
    taken = {_identity(file) for file in (*named(given), *but)} if found else set()
    return sorted(each for each in found if _identity(each) not in taken)


def documents(
    paths: Sequence[str], stated: str | None, contexts: Mapping[str, bytes]
) -> tuple[list[Document], list[SyntaxProblem]]:
    """Return the documents in the files that paths stand for, and the errors of those unreadable.

    stated  the format of all of them, in the place of what their endings say

    Raises:
        InputError: something is missing, or a format is unknown.
    """
    return parsed(gather(paths), stated, contexts)


def parsed(
    bodies: Iterable[tuple[str, bytes]], stated: str | None, contexts: Mapping[str, bytes]
) -> tuple[list[Document], list[SyntaxProblem]]:
    """Return the documents in files, given by name and bytes, as `documents` does."""
    found, errors = list[Document](), list[SyntaxProblem]()
    copies = Counter[bytes]()
    for name, body in bodies:
        if name == STREAM and stated is None:
            raise InputError("a stream has no ending", where=name, fix="Say its format with --from")
        try:
            documents = read(name, unpacked(body, name), stated, contexts)
            found += (_as_copy(each, copies[body]) for each in documents)
        except SyntaxProblem as error:
            errors.append(error)
        copies[body] += 1
    return found, errors


def _as_copy(document: Document, number: int) -> Document:
    """Return a document whose blank nodes are not those of a file with the same bytes.

    number  how many such files were before it
    """
    if not number:
        return document
    prefix = f"c{number}b{hashlib.sha256(document.body).hexdigest()[:8]}n"
    return replace(document, quads=tuple(relabelled([*document.quads], prefix)))


def metashapes() -> bytes:
    """Return SHACL's own shapes for shapes, which come with the engine."""
    from importlib import resources  # noqa: PLC0415  # pySHACL's files

    return resources.files("pyshacl").joinpath("assets", "shacl-shacl.ttl").read_bytes()


def unpacked(body: bytes, where: str) -> bytes:
    """Return bytes without the gzip around them, if there is any.

    Raises:
        SyntaxProblem: the packing is broken.
        InputError: it holds more than `MOST` bytes.
    """
    if not body.startswith(_PACKED):
        return body
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as packed:
            held = packed.read(MOST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SyntaxProblem(
            f"not gzip: {str(error).rstrip('.').lower()}", where=where, fix="Pack it again"
        ) from error
    if len(held) > MOST:
        raise InputError(f"unpacks to more than {MOST} bytes", where=where, fix="Split it")
    return held


def _files(path: str) -> list[str]:
    """Return the paths of the files that a path stands for."""
    if path == STREAM:
        return [path]
    if path.startswith(_SCHEMES):
        raise InputError(
            "is an address, and kg validate fetches nothing", where=path, fix="Save it as a file"
        )
    if is_folder(path):
        if found := sorted(_below(path)):
            return found
        endings = " ".join(f".{ending}" for ending in IN_FOLDERS)
        raise InputError(
            f"is a folder without RDF: no file in it ends in {endings}",
            where=path,
            fix="Name files, or a glob",
        )
    if _MAGIC.search(path) and not os.path.lexists(path):
        if found := sorted(file for file in _matching(path) if not is_folder(file)):
            return found
        raise InputError("no file has such a name", where=path, fix="Check the glob")
    return [path]


def _matching(path: str) -> list[str]:
    """Return what a glob matches, as the shell would; pathlib takes no absolute one."""
    return glob.glob(path, recursive=True)  # noqa: PTH207


def _below(folder: str) -> Iterator[str]:
    """Yield the RDF below a folder; one that may not be looked into is an error."""

    def refuse(error: OSError) -> None:
        reason = (error.strerror or str(error)).lower()
        raise InputError(
            f"cannot be read: {reason}", where=str(error.filename), fix="Check its permissions"
        ) from error

    for home, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if name[0] != "."]
        for name in names:
            ending = unpacked_name(name).rpartition(".")[2].lower()
            if name[0] != "." and ending in IN_FOLDERS and not name.endswith(FOR_PAGES):
                yield str(Path(home, name))


def _left_out(folder: str) -> Iterator[str]:
    """Yield what is below a folder, not hidden, and may hold RDF all the same."""
    for home, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name[0] != "."]
        yield from (str(Path(home, name)) for name in folders if Path(home, name).is_symlink())
        for name in names:
            ending = unpacked_name(name).rpartition(".")[2].lower()
            if name[0] != "." and ending in ENDINGS and ending not in IN_FOLDERS:
                yield str(Path(home, name))


def _identity(path: str) -> str:
    return path if path == STREAM else os.path.realpath(path)
