"""The commands for those who publish the vocabulary, in the way of `kg.cli`."""

import click

from kg.console import Console, Folder, with_console


@click.command()
@click.option(
    "-o",
    "--output",
    "folder",
    default="docs",
    show_default=True,
    type=Folder(),
    metavar="DIR",
    help="Where to write.",
)
@click.option(
    "--previous",
    multiple=True,
    metavar="FILE",
    help="Turtle of the release before, to say what has changed; repeat for more.",
)
@click.option(
    "--at",
    "address",
    metavar="URL",
    help="Where DIR will be served: writes the redirection rules for w3id.org.",
)
@click.option(
    "--data",
    metavar="URL",
    help="Where the folder of kg build will be served.  [default: data/ below --at]",
)
@with_console
def docs(
    console: Console,
    folder: str,
    previous: tuple[str, ...],
    address: str | None,
    data: str | None,
) -> int:
    """Write the documentation of the ontology and of the shapes to DIR.

    A page a language for each, and for the named questions with the rules of inference; the
    files that the pages are made of, the gazetteer, the JSON-LD context and the shapes'
    profile for producers; all of them again under the version's number.

    \b
    Examples:
      kg docs -o docs
      kg docs -o docs --at https://sovkg.example/ --previous 0.1.0/ontology.ttl
    """
    from kg import files, reference

    if data and not address:
        raise click.UsageError("--data goes with --at", click.get_current_context())
    folders = ("ontology", "shapes", "profiles", "questions", "reference")
    published = {name: body for each in folders for name, body in files.bundled(each).items()}
    released = files.read_data(previous)
    written = reference.plan(published, previous=released, address=address, data=data)
    files.write_below(folder, written, mark="ontology.en.html")
    console.note(f"{folder}: {len(written)} files")
    return 0
