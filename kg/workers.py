"""Work in several processes, which stop together: on an error, on Ctrl-C, or when one is killed."""

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


def side_by_side(
    work: Callable[[_Item], _Result],
    items: Sequence[_Item],
    jobs: int,
    begin: Callable[[], None],
    size: int = 1,
) -> Iterator[_Result]:
    """Yield what `work` makes of each item, in their order, from `jobs` processes.

    begin  called in each process first
    size   how many items a process is given at a time

    Whatever ends it early ends the processes at once. Work that waits is not cancelled before: the
    pool of Python 3.11 trips over that when a process has gone, and waits for the others for ever.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # a tenth of start-up

    context = multiprocessing.get_context("spawn")  # the same on every system
    before = set(multiprocessing.active_children())
    with ProcessPoolExecutor(jobs, context, begin) as pool:
        try:
            with _unheard():
                waiting = [
                    pool.submit(_several, work, items[at : at + size])
                    for at in range(0, len(items), size)
                ]
            for future in waiting:
                yield from future.result()
        except BaseException:
            for process in set(multiprocessing.active_children()) - before:
                process.kill()
            raise


def _several(work: Callable[[_Item], _Result], items: Sequence[_Item]) -> list[_Result]:
    return [work(item) for item in items]


@contextmanager
def _unheard() -> Iterator[None]:
    """Let the processes that start here never hear Ctrl-C: their parent does, afterwards.

    One that heard it before it has begun would show where it was, in twenty lines.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
