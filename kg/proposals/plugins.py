"""Plug-ins by entry point: found by name, loaded only when they are asked for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kg.errors import InputError, KgError
from kg.proposals.values import Proposer

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "kg.proposers"
"""The group of entry points; each is a function from options to a `Proposer`."""

Options = Mapping[str, str]


def load(name: str, options: Options, environment: Options) -> Proposer:
    """Return the plug-in of a name, ready to read.

    options      those that the user gave for it
    environment  the variables that are meant for it, without their prefix

    Raises:
        InputError: none is installed under this name, what it needs is not, or it cannot be
            loaded or refuses its options.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415  # slow, and seldom asked for

    found = {point.name: point for point in entry_points(group=GROUP)}
    if name not in found:
        known = ", ".join(sorted(found)) or "none"
        raise InputError(
            f"no plug-in is called {name!r}",
            where="--propose",
            fix=f"Name one that is installed ({known})",
        )
    return _ready(found[name], options, environment)


def _ready(point: "EntryPoint", options: Options, environment: Options) -> Proposer:
    try:
        make: Callable[[Options, Options], Proposer] = point.load()
        return make(options, environment)
    except KgError:
        raise
    except Exception as error:
        raise InputError(
            f"the plug-in {point.name!r} cannot be loaded: {error!r}",
            where="--propose",
            fix="Install it again, or leave it out",
        ) from error
