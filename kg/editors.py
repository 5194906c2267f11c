"""The commands for editors, in the way of `kg.cli`."""

import click

from kg.console import (
    Console,
    base_option,
    format_option,
    review_option,
    warn_of_passed_over,
    with_console,
)


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--propose",
    "plugins",
    multiple=True,
    metavar="NAME",
    help="Let this plug-in (spacy, llm) propose more; repeat for more.",
)
@click.option(
    "--set",
    "options",
    multiple=True,
    metavar="NAME.KEY=VALUE",
    help="An option of a plug-in, such as llm.url=http://127.0.0.1:8000/v1.",
)
@base_option
@with_console
def review(
    console: Console,
    sources: tuple[str, ...],
    plugins: tuple[str, ...],
    options: tuple[str, ...],
    base: str | None,
) -> int:
    """Write what was read in each SOURCE into the review file beside it.

    SOURCE is an article, or a folder of them. NAME.review.toml beside NAME gets an undecided entry
    for every statement that no entry is about yet. What an editor wrote in it stays. A plug-in's
    proposals wait there too, where they are in the article's words and hold before the shapes.

    \b
    Examples:
      kg review article.txt
      kg review articles/ --propose spacy
    """
    from kg import files, inputs, pipeline

    proposers = inputs.plugins(plugins, options)
    found = files.read_sources(sources)
    warn_of_passed_over(console, sources)
    settings = pipeline.Settings(base=inputs.base(base))
    with console.progress(len(found), "Reading") as done:
        updates = pipeline.review_sources(found, settings, proposers, done=done)
    before = {source.review_where: source.review for source in found}
    new = {where: update for where, update in updates.items() if update.body != before[where]}
    files.write_files(
        {where: one.body for where, one in new.items() if before[where] is not None or one.new}
    )
    for where, update in updates.items():
        for warning in update.warnings:
            console.warn(warning)
        console.note(f"{where}: {update.summary}")
    return 0


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@format_option("text", "json", "csv")
@click.option("--jobs", type=click.IntRange(1), default=1, help="Map in this many processes.")
@review_option
@base_option
@with_console
def names(
    console: Console,
    sources: tuple[str, ...],
    form: str,
    jobs: int,
    review: bool,
    base: str | None,
) -> int:
    """List names in SOURCE that may be names of one thing.

    Nothing is merged by a guess. With each pair comes where it is named, and the line that an
    editor adds to the gazetteer where the two are one thing.

    \b
    Examples:
      kg names articles/
    """
    from kg import files, inputs, likeness, pipeline

    found = files.read_sources(sources)
    warn_of_passed_over(console, sources)
    base = inputs.base(base)
    settings = pipeline.Settings(base=base, jobs=jobs, reviewed=review)
    with console.progress(len(found), "Mapping") as done:
        pairs = pipeline.find_near_duplicates(found, settings, done=done)
    files.write_stream(likeness.render_pairs(pairs, base, likeness.PairFormat(form)))
    console.note(f"{len(pairs)} {'pair' if len(pairs) == 1 else 'pairs'} of names to look at")
    return 0
