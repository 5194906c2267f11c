"""Plug-ins by entry point: found by name, loaded only when they are asked for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from kg.errors import InputError, KgError
from kg.model import Extraction
from kg.proposals.values import NameProposal, Proposal, Proposed, Proposer, Unreadable
from kg.proposals.vocabulary import Vocabulary

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
        made = make(options, environment)
        _ = made.name, made.version, made.languages, made.propose
        return made  # noqa: TRY300  # what it lacks is asked for above
    except KgError:
        raise
    except (Exception, SystemExit) as error:
        raise InputError(
            f"the plug-in {point.name!r} cannot be loaded: {error!r}",
            where="--propose",
            fix="Install it again, or leave it out",
        ) from error


def ask(proposer: Proposer, found: Extraction, vocabulary: Vocabulary) -> tuple[Proposed, ...]:
    """Return what a plug-in proposes for an article; what is no proposal of it as `Unreadable`.

    Raises:
        InputError: it fails.
    """
    try:
        answers = tuple(proposer.propose(found, vocabulary))
    except KgError:
        raise
    except (Exception, SystemExit) as error:
        raise InputError(
            f"the plug-in {proposer.name!r} failed: {error!r}",
            where=found.article.source,
            fix="Report it to its makers, or leave it out",
        ) from error
    return tuple(
        one if _is_proposed(one) else Unreadable(repr(one), "it is no proposal") for one in answers
    )


def _is_proposed(one: object) -> bool:
    """Tell whether an answer is one of a plug-in's, with words where words have to be."""
    match one:
        case Unreadable(str(), str()) | NameProposal(str(), str()):
            return True
        case Proposal(
            quote=str(),
            subject=str(),
            relation=str(),
            object=str(),
            modality=str(),
            kind=str(),
            polarity=str(),
            certainty=str(),
            subject_type=str() | None,
            object_type=str() | None,
            claimant=str() | None,
            negation=tuple(),
            start=int() | None,
        ):
            return True
    return False
