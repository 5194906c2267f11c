"""What every command shares: one line for each message, one line for each error, the exit code."""

import contextlib
import functools
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn, TypeVar

import click

from kg.errors import KgError, SeveralInputsError
from kg.terminal import harmless

FAILED = 2
"""The exit code of everything that ends a command but the verdict of the shapes."""

DEBUG = "KG_DEBUG"
review_option = click.option(
    "--review/--no-review", default=True, help="Apply the review file beside an article."
)
base_option = click.option("--base", metavar="IRI", help="Mint resources under IRI, ending in /.")
R = TypeVar("R")


class Folder(click.Path):
    """The path of a folder to write: a dash is no such path, since it means a stream elsewhere."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Return the path, or fail as usage."""
        if value == "-":
            self.fail("a folder cannot be written to standard output; name one", param, ctx)
        return super().convert(value, param, ctx)


def format_option(*formats: str) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Return the option of what is written to standard output, by default in the first format."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="For people, or for a program.",
    )


def one_line(text: object) -> str:
    r"""Return text as one line that cannot steer a terminal.

    >>> one_line("a \n b\x1b[31m")
    'a b�[31m'
    """
    line = " ".join(str(text).split())
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)


def say(label: str, text: object, *, colour: str | None = None) -> None:
    """Write one line to standard error; the label is coloured on a terminal."""
    head = click.style(label, fg=colour, bold=True) if colour else label
    click.echo(f"{head}{one_line(text)}", err=True, color=coloured())


def coloured() -> bool | None:
    """Tell click about colour: never with NO_COLOR, otherwise None, as the terminal can.

    Source: https://no-color.org.
    """
    return False if os.environ.get("NO_COLOR") else None


def bold_allowed() -> bool:
    """Tell whether standard output is a terminal that may be coloured."""
    return sys.stdout.isatty() and coloured() is None


class Console:
    """Where a command's messages go; `quiet` leaves out all but errors."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet

    def note(self, text: object) -> None:
        """Say what was done."""
        if not self.quiet:
            say("", text)

    def warn(self, text: object) -> None:
        """Say what the user should know."""
        if not self.quiet:
            say("warning: ", text, colour="yellow")

    @contextlib.contextmanager
    def progress(self, steps: int, label: str) -> Iterator[Callable[[], None]]:
        """Give a function to call at each step; on a terminal, a bar shows many steps."""
        few = 20
        if self.quiet or steps < few or not sys.stderr.isatty():
            yield lambda: None
            return
        with click.progressbar(length=steps, label=label, file=sys.stderr) as bar:
            yield lambda: bar.update(1)

    def show(self, text: str, *, refuses: bool = False) -> None:
        """Write many lines to standard error, without characters that steer a terminal.

        refuses  whether they say why nothing is made: then they are shown in any case
        """
        if refuses or not self.quiet:
            click.echo(harmless(text), err=True, nl=False, color=coloured())


def run(command: click.Command, arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; whatever goes wrong is one line."""
    try:
        with command.make_context("kg", list(arguments)) as context:
            code = command.invoke(context)
    except click.exceptions.Exit as left:
        return left.exit_code
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # the last resort
        return _report(error)
    return code if isinstance(code, int) else 0


def _report(error: BaseException) -> int:
    """Say why a command ended, in a line for each reason, and return its exit code."""
    code = FAILED
    match error:
        case SeveralInputsError():
            for one in (*error.errors, error):
                _error(one)
            code = error.exit_code
        case KgError():
            _error(error)
            code = error.exit_code
        case BrokenPipeError():
            pass  # whoever read the output has gone: there is nobody to tell
        case KeyboardInterrupt():
            _error("kg: interrupted. Nothing was changed; run it again.")
        case click.exceptions.NoArgsIsHelpError():
            click.echo(error.format_message(), err=True)
        case click.UsageError():
            where = error.ctx.command_path if error.ctx else "kg"
            problem = error.format_message().rstrip(".?")
            _error(f"{where}: {problem}. See {where} --help.")
        case _:
            _fault(error)
    return code


def stop_as_interrupt() -> None:
    """Treat a request to stop as Ctrl-C, so that what was begun is cleaned up."""

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)


def _error(text: object) -> None:
    say("error: ", text, colour="red")


def _fault(error: BaseException) -> None:
    """Report an error that nobody foresaw, with its traceback only where it is asked for."""
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    _error(
        f"kg: unexpected {type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}: "
        f"{error}. This is a fault of kg: report it with what {DEBUG}=1 shows."
    )


def with_console(command: Callable[..., R]) -> Callable[..., R]:
    """Give a command the option --quiet, and its `Console` as the first argument."""

    @click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
    @functools.wraps(command)
    def wrapped(*args: object, quiet: bool, **options: object) -> R:
        return command(Console(quiet=quiet), *args, **options)

    return wrapped


def warn_of_passed_over(console: Console, sources: Sequence[str], output: str = "") -> None:
    """Say which files of the folders are not read: the first of them, and how many more."""
    from kg import files

    most = 20
    left = files.passed_over(sources, output)
    for file in left[:most]:
        if Path(file).suffix.lower() not in files.ARTICLES:
            why = f"only {' '.join(files.ARTICLES)} are read"
        elif files.is_file(file):
            why = "it is in a folder within a folder, which is read where it is named itself"
        else:
            why = "there is no file"
        console.warn(f"{file}: passed over: {why}")
    if len(left) > most:
        console.warn(f"{len(left) - most} more files are passed over")
