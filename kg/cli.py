"""The command `kg`: each step of the line, all of them at once, and questions to a release."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from kg import resources, settings
from kg.errors import EXIT_OK, EXIT_SKIPPED, EXIT_VIOLATIONS, KgError

app = typer.Typer(
    name="kg",
    help="A knowledge graph of migration-policy events: pages in, SPARQL answers out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog="Exit codes: 0 all went well; 1 some data violates a shape; 2 it could not be done; "
    "3 done, but some input could not be read.",
)

Paths = Annotated[
    list[Path] | None,
    typer.Argument(help="Pages as text or HTML, and folders of them.", show_default="samples"),
]
Data = Annotated[
    Path | None,
    typer.Option("--data", help="The data folder.", show_default="$KG_DATA or ./data"),
]
Retrieved = Annotated[
    str | None,
    typer.Option(help="When the pages were fetched, such as 2026-11-23T08:00:00Z."),
]
Issued = Annotated[
    datetime.datetime | None,
    typer.Option(help="The date of the release.", formats=["%Y-%m-%d"], show_default="today"),
]
Host = Annotated[str, typer.Option(help="The address to listen at.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to listen at; 0: any.")]


@app.command(epilog="Example: kg harvest pages/ more/fr-node-2351.html")
def harvest(paths: Paths = None, data: Data = None, retrieved: Retrieved = None) -> None:
    """Read pages into records. Without PATH, the sample pages are read."""
    folder = data or settings.data_folder()
    raise typer.Exit(_harvest(_pages(paths), folder, retrieved))


@app.command(epilog="Example: kg build")
def build(data: Data = None) -> None:
    """Link the records to the vocabularies and write the dataset."""
    _build(data or settings.data_folder())


@app.command(epilog="Example: kg check --full")
def check(
    data: Data = None,
    full: Annotated[bool, typer.Option("--full", help="Print each node, too.")] = False,
) -> None:
    """Check the dataset against shapes and rules. Exit 0: conforms, 1: not, 2: not checked."""
    raise typer.Exit(_check(data or settings.data_folder(), full))


@app.command(epilog="Example: kg release --issued 2026-11-23")
def release(data: Data = None, issued: Issued = None) -> None:
    """Publish the checked dataset as a release folder."""
    _release(data or settings.data_folder(), issued)


@app.command(epilog="Example: kg serve --host 127.0.0.1 --port 8000")
def serve(data: Data = None, host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Serve the latest release over HTTP until Ctrl-C."""
    _serve(data or settings.data_folder(), host, port)


@app.command(epilog="Example: kg run pages/ --no-serve")
def run(
    paths: Paths = None,
    data: Data = None,
    retrieved: Retrieved = None,
    issued: Issued = None,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Stop after the release.")] = False,
    host: Host = "127.0.0.1",
    port: Port = 8000,
) -> None:
    """Harvest, build, check, release and serve. Where nothing changed, only serve."""
    folder = data or settings.data_folder()
    code = _run(_pages(paths), folder, retrieved, issued)
    if no_serve:
        raise typer.Exit(code)
    _serve(folder, host, port)


@app.command(epilog="Example: kg query events-per-objective --format csv")
def query(
    question: Annotated[str, typer.Argument(help="A saved query, a file, or - for stdin.")],
    param: Annotated[
        list[str] | None, typer.Option("--param", "-p", help="A parameter, as NAME=VALUE.")
    ] = None,
    form: Annotated[
        str, typer.Option("--format", "-f", help="table, or a suffix: csv json tsv xml ttl nt …")
    ] = "table",
    data: Data = None,
) -> None:
    """Ask the latest release a question in SPARQL."""
    from kg.release.folder import latest_release
    from kg.sparql.ask import STDIN, find_format, find_query, parse_parameters
    from kg.sparql.engine import Engine

    asked = find_query(
        question, parse_parameters(param or []), sys.stdin.read() if question == STDIN else ""
    )
    engine = Engine.load(latest_release(data or settings.data_folder()))
    if form == "table" and not asked.gives_graph:
        from kg.console import show_table

        show_table(engine.result(asked))
    else:
        suffix = "ttl" if form == "table" else form
        sys.stdout.buffer.write(engine.answer(asked, find_format(asked, suffix)))


@app.command(epilog="Example: kg queries")
def queries() -> None:
    """List the saved queries."""
    from kg.console import out
    from kg.sparql.library import load_library

    for name, saved in sorted(load_library(resources.folder("queries")).items()):
        out.print(f"{name:<32} {saved.summary}", markup=False)


@app.command(epilog="Example: kg vocab ../shared/vocab")
def vocab(
    tables: Annotated[Path, typer.Argument(help="The folder of tables.", exists=True)],
    target: Annotated[Path | None, typer.Option(help="Where to write.")] = None,
) -> None:
    """Write the vocabularies in ontology/vocab from tables of identifiers."""
    from kg.build.vocabularies import write_vocabularies
    from kg.console import out

    for path in write_vocabularies(tables, target or resources.folder("ontology") / "vocab"):
        out.print(str(path), markup=False)


def _pages(paths: list[Path] | None) -> list[Path]:
    return paths or [resources.sample_pages()]


def _harvest(paths: list[Path], data: Path, retrieved: str | None) -> int:
    from kg import console, pipeline

    with console.progress_bar("harvest") as progress:
        summary = pipeline.harvest_pages(paths, data, retrieved=retrieved, progress=progress)
    console.say_harvest(summary)
    return EXIT_SKIPPED if summary.has_faults else EXIT_OK


def _build(data: Path) -> None:
    from kg import console, pipeline

    with console.progress_bar("build") as progress:
        summary = pipeline.build_dataset(data, progress)
    console.say_build(summary)


def _check(data: Path, full: bool = False) -> int:
    from kg import console, pipeline
    from kg.check.writers import report_text

    with console.progress_bar("check") as progress:
        report = pipeline.check_dataset(data, progress)
    console.say_check(report)
    if full:
        console.out.print(report_text(report), markup=False, end="")
    return report.exit_code


def _release(data: Path, issued: datetime.datetime | None) -> str:
    from kg import console, pipeline

    date = issued.date() if issued else datetime.datetime.now(datetime.UTC).date()
    with console.file_status("release") as progress:
        outcome = pipeline.release_dataset(data, date, progress)
    console.say_release(outcome, data)
    return outcome.release.manifest.version


def _run(
    paths: list[Path], data: Path, retrieved: str | None, issued: datetime.datetime | None
) -> int:
    from kg import console, pipeline

    inputs = pipeline.digest_of_inputs(paths, f"{retrieved}")
    if before := pipeline.made_before(data, inputs):
        made, state = before
        console.step("unchanged", f"{made.manifest.version} was made from the same input")
        console.out.print(f"         {made.path}", markup=False)
        return state.exit_code
    skipped = _harvest(paths, data, retrieved)
    pipeline.refuse_no_events(data)
    _build(data)
    found = _check(data)
    version = _release(data, issued)
    code = EXIT_VIOLATIONS if found == EXIT_VIOLATIONS else skipped
    pipeline.remember(data, pipeline.State(inputs, version, code))
    return code


def _serve(data: Path, host: str, port: int) -> None:
    from kg import console
    from kg.release.folder import latest_release
    from kg.serve.app import serve as serve_release

    release = latest_release(data)
    console.step("serve", f"http://{host}:{port}  (Ctrl-C ends it)")
    serve_release(release, host, port)


def main() -> NoReturn:
    """Run the command; an error that is explained ends it in one line and with its exit code."""
    try:
        app()
    except KgError as error:
        sys.stderr.write(f"kg: {error}\n")
        sys.exit(error.exit_code)
    sys.exit(EXIT_OK)
