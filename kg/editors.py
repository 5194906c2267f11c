"""The commands for editors, in the way of `kg.cli`."""

import click

from kg.console import Console, base_option, warn_of_passed_over, with_console


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@base_option
@with_console
def review(console: Console, sources: tuple[str, ...], base: str | None) -> int:
    """Write what was read in each SOURCE into the review file beside it.

    SOURCE is an article, or a folder of them. NAME.review.toml beside NAME gets an undecided entry
    for every statement that no entry is about yet. What an editor wrote in it stays.

    \b
    Examples:
      kg review article.txt
      kg review articles/
    """
    from kg import files, inputs, pipeline

    found = files.read_sources(sources)
    warn_of_passed_over(console, sources)
    settings = pipeline.Settings(base=inputs.base(base))
    with console.progress(len(found), "Reading") as done:
        updates = pipeline.review_sources(found, settings, done=done)
    before = {source.review_where: source.review for source in found}
    for where, update in updates.items():
        for warning in update.warnings:
            console.warn(warning)
        if update.body != before[where] and (update.decided or update.undecided or before[where]):
            files.write_file(where, update.body)
        console.note(f"{where}: {update.summary}")
    return 0
