"""Each file as a graph of its own: side by side, and those alone that have changed."""

import hashlib
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import metadata

from kg import __version__, files, gathering, remembering, workers
from kg.checking.settings import Settings
from kg.validation import Report, complaints, gate, merging, stored
from kg.validation.report import Cause

Bodies = Sequence[tuple[str, bytes]]
"""Names and bytes of files."""

File = tuple[str, bytes | None]
"""A file's name; the bytes are those of a stream, which can be read only once."""

AT_ONCE = 64
"""How many files a process is given at a time, at most."""


def nothing() -> None:
    """Do nothing: the progress of a check that nobody watches."""


def examine_each(
    data: Sequence[str],
    shapes: Bodies,
    rules: gate.Rules,
    settings: Settings,
    watched: Callable[[int], Callable[[], None]],
) -> Report:
    """Return one report on the files that paths stand for, each of them a graph of its own.

    shapes  the files that `rules` are made of

    Raises InputError as `kg.checking.run` does.
    """
    options = settings.options()
    if rules.faults:
        return gate.examine((), rules, options)
    names, world = gathering.named(data), _world(shapes, settings)
    done = watched(len(names))
    parts: dict[str, Report] = {}
    with remembering.memory(settings.cache) as memory:
        changed: list[File] = []
        for name in names:
            body = files.read_file(name) if settings.cache or name == files.STREAM else None
            key = _key(world, name, body or b"")
            known = body and memory.recall(name, key)
            if known and (report := stored.unpacked(known)) is not None:
                parts[name] = report
                done()
            else:
                changed.append((name, body if name == files.STREAM else None))
        work = Work(shapes, rules, settings, world)
        for (name, _), (key, report) in zip(changed, _examined(changed, work), strict=True):
            parts[name] = report
            if not report.faults:
                memory.keep(name, key, stored.packed(report))
            done()
    report = merging.merged([(name, parts[name]) for name in names], options)
    return gate.concluded(report, rules, options, gate.list_of(names))


@dataclass(frozen=True, slots=True)
class Work:
    """What is the same for every file."""

    shapes: Bodies
    rules: gate.Rules
    settings: Settings
    world: bytes

    def examine(self, file: File) -> tuple[bytes, Report]:
        """Return the report on a file, and the key under which to remember it.

        Where the file breaks its grammar, that is what the report says.
        """
        name, given = file
        body = files.read_file(name) if given is None else given
        key = _key(self.world, name, body)
        contexts = self.settings.contexts
        documents, errors = gathering.parsed([(name, body)], self.settings.form, contexts)
        if errors:
            found = tuple(complaints.of_error(error, Cause.INPUT) for error in errors)
            return key, Report(found, ())
        return key, gate.examine(documents, self.rules, self.settings.options())


def _world(shapes: Bodies, settings: Settings) -> bytes:
    """Return a hash of all that a report depends on besides its file."""
    beneath = ("pyshacl", "pyshacl-turbo", "rdflib", "pyoxigraph")
    versions = [f"{name} {_version(name)}" for name in beneath]
    parts = [__version__, *versions, settings.engine.value, settings.form or ""]
    said = [(name, hashlib.sha256(body).hexdigest()) for name, body in shapes]
    said += [(iri, hashlib.sha256(body).hexdigest()) for iri, body in settings.contexts.items()]
    return hashlib.sha256(repr((parts, said)).encode()).digest()


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "absent"


def _key(world: bytes, name: str, body: bytes) -> bytes:
    """Return what changes with a file, its name or its world: names are in what a report says."""
    return hashlib.sha256(world + repr(name).encode() + body).digest()


def _examined(changed: Sequence[File], work: Work) -> Iterator[tuple[bytes, Report]]:
    """Yield what each file gives, in their order, made side by side where that is asked."""
    jobs = min(work.settings.jobs, len(changed))
    if jobs <= 1:
        yield from map(work.examine, changed)
        return
    size = max(1, min(AT_ONCE, len(changed) // (4 * jobs)))
    begin = partial(_begin, work.shapes, work.settings, work.world)
    yield from workers.side_by_side(_work, changed, jobs, begin, size)


class _Worker:
    """What a process keeps between the files that it checks."""

    work: Work


def _begin(shapes: Bodies, settings: Settings, world: bytes) -> None:
    """Read the shapes, once a process; they have been judged. Ctrl-C is for the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    documents, _ = gathering.parsed(shapes, None, settings.contexts)
    rules = gate.rules_of(documents, settings.options())
    _Worker.work = Work(shapes, rules, settings, world)


def _work(file: File) -> tuple[bytes, Report]:
    return _Worker.work.examine(file)
