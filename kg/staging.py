"""Write a folder all or nothing.

The new files are written beside the old folder, in `.NAME.kg-new`, and take its place in one
step. Whatever goes wrong before that step, the old folder stays as it was. A run that was killed
leaves `.NAME.kg-new` or `.NAME.kg-old`, which the next run clears away, or restores.
"""

import contextlib
import ctypes
import errno
import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.errors import PublicationError

_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})  # desktops leave these anywhere
_SWAP = {"linux": ("renameat2", -100), "darwin": ("renameatx_np", -2)}  # AT_FDCWD of each
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS: the same number
_SHOWN = 3


def write_folder(files: Mapping[str, bytes], target: Path, *, manifest: str) -> None:
    """Make `target` hold `files` and nothing else; a link is followed.

    files     bytes by name, without folders
    manifest  the one of them that says that a folder is kg's, and which files in it are

    Raises:
        PublicationError: it is not a folder, holds files that kg did not write, or could not be
            written. It is then as it was before.
    """
    folder = Path(os.path.realpath(target))
    try:
        with _locked(folder.parent):
            _clear(folder)
            check_target(target, manifest)
            _replace(files, folder)
    except OSError as error:
        if error.errno == errno.EBUSY:
            raise _mounted(target) from error
        reason = (error.strerror or str(error)).lower()
        raise PublicationError(
            f"cannot be written: {reason}; nothing was changed",
            where=str(target),
            fix="Make room or give the rights, or name another folder with -o",
        ) from error


def check_target(target: Path, manifest: str) -> None:
    """Check that `target` may be replaced: absent, empty, or kg's own with nothing foreign in it.

    A mount point may not: it cannot give way to another folder.

    Raises:
        PublicationError: it may not, and which files stand in the way.
    """
    try:
        foreign = _foreign(target, manifest)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise PublicationError(
            f"cannot be looked into: {reason}",
            where=str(target),
            fix="Give the rights, or name another folder with -o",
        ) from error
    if not foreign:
        return
    shown = ", ".join(foreign[:_SHOWN])
    more = f" and {len(foreign) - _SHOWN} more" if len(foreign) > _SHOWN else ""
    raise PublicationError(
        f"holds files that kg did not write: {shown}{more}",
        where=str(target),
        fix="Move them, or name another folder with -o",
    )


def _foreign(target: Path, manifest: str) -> list[str]:
    """Return the names of the files in `target` that are not kg's, sorted."""
    if not target.exists():
        return []
    if not target.is_dir():
        fix = "Name another folder with -o"
        raise PublicationError("is a file, not a folder", where=str(target), fix=fix)
    if target.absolute().is_mount():  # of “.” alone, pathlib says that it is one
        raise _mounted(target)
    present = {path.name for path in target.iterdir()} - _LITTER
    return sorted(present - _ours(target, manifest))


def _mounted(target: Path) -> PublicationError:
    return PublicationError(
        "is a mount point, which no other folder can replace; nothing was changed",
        where=str(target),
        fix="Name a folder in it with -o",
    )


def _ours(target: Path, manifest: str) -> frozenset[str]:
    """Return the names of the files that the manifest of `target` says are kg's."""
    try:
        said = json.loads((target / manifest).read_bytes())
        return frozenset({manifest, *said["files"]} if "kg" in said["versions"] else ())
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def _replace(files: Mapping[str, bytes], folder: Path) -> None:
    new = _beside(folder, "new")
    try:
        new.mkdir()
        for name, body in files.items():
            _write(new / name, body)
        if folder.exists():
            shutil.copymode(folder, new)
        _flush(new)
        _swap(new, folder)
        _flush(folder.parent)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _swap(new: Path, folder: Path) -> None:
    """Put `new` in the place of `folder`, in one step where the system can."""
    if not folder.exists():
        new.rename(folder)
    elif not _exchange(new, folder):
        old = _beside(folder, "old")
        folder.rename(old)
        try:
            new.rename(folder)
        except BaseException:
            old.rename(folder)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders atomically; False where system or file system cannot."""
    name, here = _SWAP.get(sys.platform, ("", 0))
    call = getattr(ctypes.CDLL(None, use_errno=True), name, None) if name else None
    if call is None:
        return False
    if not call(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE):
        return True
    code = ctypes.get_errno()
    if code in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(other))


def _clear(folder: Path) -> None:
    """Remove what a killed run left beside `folder`; restore the folder if it was moved aside."""
    old = _beside(folder, "old")
    if old.exists() and not folder.exists():
        old.rename(folder)
    for left in (old, _beside(folder, "new")):
        if left.exists():
            shutil.rmtree(left)


def _beside(folder: Path, state: str) -> Path:
    return folder.parent / f".{folder.name}.kg-{state}"


def _write(path: Path, body: bytes) -> None:
    with path.open("xb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


@contextlib.contextmanager
def _locked(parent: Path) -> Iterator[None]:
    """Hold the folder that contains the target, so that two runs do not write side by side."""
    parent.mkdir(parents=True, exist_ok=True)
    try:
        import fcntl  # noqa: PLC0415  # not on Windows, where runs are not kept apart
    except ImportError:
        yield
        return
    handle = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _flush(folder: Path) -> None:
    """Make a folder's entries survive a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
