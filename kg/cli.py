"""The command `kg`: each step of the line, all of them at once, and questions to a release."""

from __future__ import annotations

import datetime
import gc
import logging
import sys
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from kg import check_options, resources, settings
from kg.errors import (
    EXIT_CANNOT,
    EXIT_OK,
    EXIT_SKIPPED,
    EXIT_VIOLATIONS,
    CheckError,
    DocumentError,
    KgError,
    UsageError,
)
from kg.release.health import LARGEST_DROP

if TYPE_CHECKING:
    from kg.check.command import Request
    from kg.check.writers import Writer
    from kg.harvest.web.live import Fetching
    from kg.pipeline import Gathered


@dataclass(frozen=True)
class Publishing:
    """What to publish: also much less than before; also the graph of persons."""

    accept_drop: bool
    people: bool


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


class Listing(StrEnum):
    """The forms of a list."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


class Difference(StrEnum):
    """The forms of what changed between two releases."""

    MARKDOWN = "md"
    JSON_LINES = "jsonl"
    RDF_PATCH = "rdfp"


class Verdict(StrEnum):
    """What a curator says of words and a thing."""

    ACCEPT = "accept"
    REJECT = "reject"


def _time_stamp(given: str | None) -> str | None:
    """Refuse what is no time stamp before anything is fetched."""
    from kg import pipeline

    return pipeline.time_stamp(given)


Sources = Annotated[
    list[str] | None,
    typer.Argument(
        help="Pages as text or HTML, WARC files, folders of them; addresses of pages and of "
        "sitemaps (….xml), which are fetched into the archive of the data folder.",
        show_default="samples",
    ),
]
Follow = Annotated[
    bool,
    typer.Option(
        "--follow", help="From each address go on: its further pages, events, their languages."
    ),
]
AllowHost = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-host",
        metavar="HOST",
        help="Read this host, too, as a mirror of the site, even at a private address.",
    ),
]
Rate = Annotated[
    float, typer.Option(min=0.001, help="Pages a second; robots.txt may ask for fewer.")
]
MaxPages = Annotated[
    int, typer.Option("--max-pages", min=1, help="Fetch no more than so many addresses.")
]
UserAgent = Annotated[
    str | None, typer.Option("--user-agent", help="The name to ask by.", show_default="gcm-kg/…")
]
Fresh = Annotated[
    bool,
    typer.Option(
        "--fresh",
        help="Fetch everything anew: neither go on with a harvest that was broken off, nor ask "
        "only for what has changed.",
    ),
]
Data = Annotated[
    Path | None,
    typer.Option("--data", help="The data folder.", show_default="$KG_DATA or ./data"),
]
Retrieved = Annotated[
    str | None,
    typer.Option(
        help="When the pages were fetched, such as 2026-11-23T08:00:00Z.", callback=_time_stamp
    ),
]
Issued = Annotated[
    datetime.datetime | None,
    typer.Option(help="The date of the release.", formats=["%Y-%m-%d"], show_default="today"),
]
AcceptDrop = Annotated[
    bool,
    typer.Option(
        "--accept-drop",
        help="Publish though events, pages or links fell by more than "
        f"{LARGEST_DROP} % since the last release.",
    ),
]
NoPeople = Annotated[
    bool, typer.Option("--no-people", help="Leave out the graph of persons, with all names.")
]
Vocabulary = Annotated[
    Path | None,
    typer.Option(
        "--vocabulary",
        metavar="FILE",
        help="The UN's file on the Goals (SDG Knowledge Organization System, RDF): its labels then "
        "stand beside ours, and its statements in a graph of their own.",
    ),
]
Host = Annotated[str, typer.Option(help="The address to listen at.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="The port to listen at; 0: any.")]


@app.command(
    epilog="Example: kg harvest https://migrationnetwork.un.org/events --follow; "
    "Example: kg harvest pages/ crawl.warc.gz"
)
def harvest(
    sources: Sources = None,
    data: Data = None,
    retrieved: Retrieved = None,
    follow: Follow = False,
    allow_host: AllowHost = None,
    rate: Rate = 1.0,
    max_pages: MaxPages = 10_000,
    user_agent: UserAgent = None,
    fresh: Fresh = False,
) -> None:
    """Read pages into records. Without SOURCE, the sample pages are read.

    A harvest of addresses that is broken off goes on where it stopped by the same command.
    """
    folder = data or settings.data_folder()
    options = _fetching(follow, allow_host, rate, max_pages, user_agent, fresh)
    raise typer.Exit(_harvest(_gather(sources, folder, options), folder, retrieved, options))


@app.command(epilog="Example: kg build; kg build --vocabulary sdg-kos.ttl")
def build(data: Data = None, vocabulary: Vocabulary = None) -> None:
    """Link the records to the vocabularies and write the dataset."""
    _build(data or settings.data_folder(), vocabulary)


@app.command(
    epilog="Example: kg check; kg check data.ttl --format sarif --output report.sarif; "
    "kg check my-data/ --shapes my-shapes.ttl"
)
def check(
    sources: check_options.Sources = None,
    shapes: check_options.Shapes = None,
    context: check_options.Context = None,
    form: check_options.Form = None,
    output: check_options.Output = None,
    fail_on: check_options.FailOn = check_options.Severity.VIOLATION,
    input_format: check_options.InputFormat = None,
    max_size: check_options.MaxSize = None,
    seconds: check_options.Seconds = 60.0,
    processes: check_options.Processes = None,
    exceptions: check_options.Exceptions = None,
    explain: check_options.Explain = None,
    data: Data = None,
    full: check_options.Full = False,
    watch: check_options.Watch = False,
) -> None:
    """Check RDF against shapes. Exit 0: conforms, 1: does not, 2: could not be checked.

    Without SOURCE, the dataset that kg build made is checked. Rules across nodes
    (queries/checks) are applied to it, and to SOURCE where --shapes names no others.
    """
    if not sources and not explain:
        if watch:
            raise UsageError("Name what to watch: RDF files, folders of them, or a release.")
        raise typer.Exit(_check(data or settings.data_folder(), full))
    from kg.check.command import Request, find_writer

    writer = find_writer(form, output, full)
    request = Request(
        sources=sources or (),
        shapes=shapes or (),
        context=context or (),
        input_format=input_format,
        largest=max_size and max_size * 2**20,
        seconds=seconds,
        processes=processes,
        exceptions=exceptions,
        today=_date(None),
    )
    if explain:
        _explain(explain, request, output)
    elif watch:
        raise typer.Exit(_watch(request, writer, output, fail_on.severity))
    else:
        raise typer.Exit(_check_files(request, writer, output, fail_on.severity))


@app.command(epilog="Example: kg release --issued 2026-11-23")
def release(
    data: Data = None,
    issued: Issued = None,
    accept_drop: AcceptDrop = False,
    no_people: NoPeople = False,
) -> None:
    """Publish the checked dataset as a release folder."""
    _release(data or settings.data_folder(), issued, Publishing(accept_drop, not no_people))


@app.command(epilog="Example: kg diff; kg diff 2026-11-23-56e2f1aa latest --format rdfp")
def diff(
    before: Annotated[
        str | None,
        typer.Argument(
            help="A release: its version, its folder, or: latest.",
            show_default="the one before the later",
        ),
    ] = None,
    after: Annotated[str, typer.Argument(help="The later release.")] = "latest",
    form: Annotated[Difference, typer.Option("--format", "-f", help="How to write it.")] = (
        Difference.MARKDOWN
    ),
    data: Data = None,
) -> None:
    """Print what changed between two releases: as text, as things, or as RDF Patch to replay."""
    from kg.release.compare import Edition, difference, find_earlier, find_release

    folder = data or settings.data_folder()
    later = find_release(folder, after)
    earlier = find_release(folder, before) if before else find_earlier(folder, later)
    for piece in difference(Edition.of(earlier), Edition.of(later), form.value):
        sys.stdout.buffer.write(piece)


@app.command(epilog="Example: kg verify; kg verify downloads/2026-11-23-56e2f1aa")
def verify(
    release: Annotated[
        str, typer.Argument(help="A release: its folder, its version, or: latest.")
    ] = "latest",
    fast: Annotated[
        bool, typer.Option("--fast", help="Read the dumps with Oxigraph alone, not with rdflib.")
    ] = False,
    data: Data = None,
) -> None:
    """Read a release again: its files, their digests, and that all dumps say the same.

    Exit 0: it is what it says; 1: it is not; 2: it could not be read.
    """
    from kg import console
    from kg.release.compare import find_release
    from kg.release.verify.readers import PARSERS
    from kg.release.verify.verify import verify as verify_release

    found = find_release(data or settings.data_folder(), release)
    parsers = tuple(PARSERS)[: 1 if fast else None]
    with console.progress_bar("verify") as progress:
        verification = verify_release(found.path, parsers=parsers, progress=progress)
    console.say_verified(verification)
    raise typer.Exit(EXIT_VIOLATIONS if verification.findings else EXIT_OK)


@app.command(epilog="Example: kg duplicates")
def duplicates(data: Data = None) -> None:
    """List events that look like one, with what to write to join them or tell them apart."""
    from kg import console
    from kg.build.dataset import DUPLICATES, dataset_folder
    from kg.build.identity.duplicates import read_duplicates

    console.show_duplicates(
        read_duplicates(dataset_folder(data or settings.data_folder()) / DUPLICATES)
    )


@app.command(
    epilog="Example: kg load http://127.0.0.1:7878/store; kg load --bulk /srv/virtuoso/new | isql"
)
def load(
    address: Annotated[
        str | None,
        typer.Argument(
            metavar="URL",
            help="The Graph Store of the server (Oxigraph: …/store; Virtuoso: "
            "http://USER:PASSWORD@…/sparql-graph-crud-auth).",
            show_default=False,
        ),
    ] = None,
    bulk: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Write files for Virtuoso's bulk loader here, where it may read, and print the "
            "commands for its isql.",
        ),
    ] = None,
    data: Data = None,
) -> None:
    """Load the latest release into another SPARQL server, which KG_ENGINE can then name."""
    from kg import console
    from kg.release.folder import latest_release
    from kg.sparql.remote.address import read_address
    from kg.sparql.remote.pushing import push, write_bulk

    if (address is None) == (bulk is None):
        raise UsageError("Give the address of a Graph Store, or --bulk and a folder.")
    released = latest_release(data or settings.data_folder())
    if bulk is not None:
        sys.stdout.write(write_bulk(released, bulk))
        return
    target = read_address(address or "", "URL")
    with console.progress_bar("load") as progress:
        pushed = push(released, target, progress)
    console.say_loaded(pushed.triples, pushed.graphs, pushed.default, str(target))


@app.command(epilog="Example: kg serve --host 127.0.0.1 --port 8000")
def serve(data: Data = None, host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Serve the latest release over HTTP until Ctrl-C."""
    _serve(data or settings.data_folder(), host, port)


@app.command(epilog="Example: kg run pages/ --no-serve")
def run(
    sources: Sources = None,
    data: Data = None,
    retrieved: Retrieved = None,
    follow: Follow = False,
    allow_host: AllowHost = None,
    rate: Rate = 1.0,
    max_pages: MaxPages = 10_000,
    user_agent: UserAgent = None,
    fresh: Fresh = False,
    issued: Issued = None,
    accept_drop: AcceptDrop = False,
    no_people: NoPeople = False,
    vocabulary: Vocabulary = None,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="Stop after the release.")] = False,
    host: Host = "127.0.0.1",
    port: Port = 8000,
) -> None:
    """Harvest, build, check, release and serve. Where nothing changed, only serve."""
    from kg import pipeline

    folder = data or settings.data_folder()
    options = _fetching(follow, allow_host, rate, max_pages, user_agent, fresh)
    if vocabulary:
        pipeline.refuse_other_file(vocabulary)  # before anything is fetched
    gathered = _gather(sources, folder, options)
    how = Publishing(accept_drop, not no_people)
    code = _run(gathered, folder, retrieved, options, issued, how, vocabulary)
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


@app.command("settings", epilog="Example: kg settings; KG_WORKERS=2 kg settings")
def show_settings() -> None:
    """List what can be set from outside, the present values and where each comes from."""
    from kg.console import show_settings as show

    settings.service_settings()  # a value that cannot be is told here too
    show(settings.present_settings())


@app.command(epilog="Example: kg vocab ../shared/vocab")
def vocab(
    tables: Annotated[Path, typer.Argument(help="The folder of tables.", exists=True)],
    target: Annotated[Path | None, typer.Option(help="Where to write.")] = None,
) -> None:
    """Write the vocabularies in ontology/vocab from tables and from ontology/mappings."""
    from kg.build.vocabularies import write_vocabularies
    from kg.console import out

    ontology = resources.folder("ontology")
    for path in write_vocabularies(tables, ontology / "mappings", target or ontology / "vocab"):
        out.print(str(path), markup=False)


@app.command(epilog="Example: kg format; kg format shapes/event.ttl; kg format --check")
def format(  # noqa: A001
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files of Turtle, folders of them, or - for standard input.",
            show_default="ontology/ and shapes/",
        ),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; list what is not formatted, end with 1.")
    ] = False,
) -> None:
    """Lay out Turtle so that a diff shows only what changed in meaning; comments stay.

    Exit 0: done, or nothing to do; 1: something is not formatted (--check); 2: could not be done.
    """
    from kg import console
    from kg.check.documents import STDIN
    from kg.check.formatted import format_files

    files = format_files(sources or (), sys.stdin.buffer)
    if STDIN in (sources or ()) and not check:
        console.write_report("".join(file.text.decode() for file in files), None)
        return
    differing = [file for file in files if file.differs]
    if not check:
        for file in differing:
            file.write()
    console.say_formatted([file.document.name for file in differing], len(files), check)
    raise typer.Exit(EXIT_VIOLATIONS if check and differing else EXIT_OK)


ontology_app = typer.Typer(help="Versions of the ontology.", no_args_is_help=True)
app.add_typer(ontology_app, name="ontology")


@ontology_app.command("diff", epilog="Example: kg ontology diff 0.1.0 current")
def ontology_diff(
    before: Annotated[
        str, typer.Argument(help="A released version, a folder, a file, or: current.")
    ],
    after: Annotated[str, typer.Argument(help="The version to compare it with.")] = "current",
) -> None:
    """List what changed between two versions, and which version number that asks for."""
    from kg import console
    from kg.check.frozen import diff

    console.show_ontology_diff(diff(before, after))


@ontology_app.command("release", epilog="Example: kg ontology release")
def ontology_release() -> None:
    """Keep a frozen copy of the ontology, the schemes and the shapes by their version."""
    from kg.check.frozen import freeze
    from kg.console import out

    out.print(str(freeze(resources.folder("ontology"), resources.folder("shapes"))), markup=False)


@app.command(epilog="Example: kg evaluate tests/gold/tuned --wrong")
def evaluate(
    gold: Annotated[
        Path | None, typer.Argument(help="A folder of gold pages.", show_default="tests/gold")
    ] = None,
    wrong: Annotated[bool, typer.Option("--wrong", help="Print each difference, too.")] = False,
) -> None:
    """Read the gold pages and print how right each field is."""
    from kg import console, pipeline

    for name, found in pipeline.evaluate_gold_set(gold or resources.gold_set()).items():
        console.show_evaluation(name, found, wrong)


@app.command(epilog='Example: kg forget "Jane Roe" --reason "Asked on 3 May 2026."')
def forget(
    name: Annotated[str, typer.Argument(help="The whole name, as the page has it.")],
    reason: Annotated[str, typer.Option(help="Why; it is kept.")] = "The person asked for it.",
    data: Data = None,
) -> None:
    """Name a person nowhere from the next build on. Only a digest of the name is kept."""
    from kg import console, pipeline

    console.say_forgotten(pipeline.forget(data or settings.data_folder(), name, reason))


@app.command(epilog="Example: kg unlinked --field organizers --limit 20")
def unlinked(
    field: Annotated[str | None, typer.Option(help="Only this field.")] = None,
    limit: Annotated[
        int | None,
        typer.Option(min=1, help="How many rows.", show_default="30 as a table, else all"),
    ] = None,
    form: Annotated[Listing, typer.Option("--format", "-f", help="How to list them.")] = (
        Listing.TABLE
    ),
    data: Data = None,
) -> None:
    """List what the last build could not link, the most frequent first, with candidates."""
    from kg import console, pipeline

    texts = pipeline.unlinked_texts(data or settings.data_folder(), field)
    console.show_unlinked(texts, form, limit)


@app.command(epilog="Example: kg link accept audience 'General publics' 1 --by 'Ana Ruiz'")
def link(
    verdict: Annotated[Verdict, typer.Argument(help="Whether the words stand for it.")],
    field: Annotated[str, typer.Argument(help="The field, such as organizers or audience.")],
    text: Annotated[str, typer.Argument(help="The words, as kg unlinked lists them.")],
    thing: Annotated[
        str,
        typer.Argument(
            metavar="OBJECT",
            help="organization/iom, objectives/23, geo:031, an IRI, the number of a candidate in "
            "kg unlinked, or new: the words name a thing that no vocabulary has.",
        ),
    ],
    by: Annotated[str, typer.Option(help="Who decides.")],
    comment: Annotated[str, typer.Option(help="Why.")] = "",
    date: Annotated[
        datetime.datetime | None,
        typer.Option(help="When it was decided.", formats=["%Y-%m-%d"], show_default="today"),
    ] = None,
    data: Data = None,
) -> None:
    """Decide what words in a field stand for, or do not. The next build goes by it."""
    from kg import console, pipeline

    written = pipeline.decide(
        data or settings.data_folder(),
        accepted=verdict is Verdict.ACCEPT,
        field=field,
        text=text,
        thing=thing,
        author=by,
        date=_date(date),
        comment=comment,
    )
    console.say_decision(written)


def _date(given: datetime.datetime | None) -> datetime.date:
    return given.date() if given else datetime.datetime.now(datetime.UTC).date()


def _fetching(
    follow: bool,
    allow_host: list[str] | None,
    rate: float,
    max_pages: int,
    user_agent: str | None,
    fresh: bool,
) -> Fetching:
    from kg.harvest.web.live import Fetching

    return Fetching(follow, tuple(allow_host or ()), rate, max_pages, user_agent, fresh)


def _gather(sources: list[str] | None, data: Path, options: Fetching) -> Gathered:
    from kg import console, pipeline

    with console.fetch_bar() as progress:
        gathered = pipeline.gather(sources or [resources.sample_pages()], data, options, progress)
    if gathered.fetched:
        console.say_fetched(gathered.fetched)
    return gathered


def _harvest(gathered: Gathered, data: Path, retrieved: str | None, options: Fetching) -> int:
    from kg import console, pipeline

    with console.progress_bar("harvest") as progress:
        summary = pipeline.harvest_pages(
            gathered, data, retrieved=retrieved, options=options, progress=progress
        )
    console.say_harvest(summary)
    return EXIT_SKIPPED if summary.has_faults else EXIT_OK


def _build(data: Path, vocabulary: Path | None = None) -> None:
    from kg import console, pipeline

    with console.progress_bar("build") as progress:
        summary = pipeline.build_dataset(data, progress, vocabulary=vocabulary)
    console.say_build(summary)


def _check(data: Path, full: bool = False) -> int:
    from kg import console, pipeline
    from kg.check.dataset_writers import report_text

    with console.progress_bar("check") as progress:
        report = pipeline.check_dataset(data, progress)
    console.say_check(report)
    if full:
        console.out.print(report_text(report), markup=False, end="")
    return report.exit_code


def _explain(name: str, request: Request, output: Path | None) -> None:
    from kg import console
    from kg.check.command import explanation

    console.write_report(explanation(name, request, sys.stdin.buffer), output)


def _check_files(request: Request, writer: Writer, output: Path | None, fail_on: str) -> int:
    from kg import console
    from kg.check.command import check_sources

    try:
        with console.progress_bar("check") as progress:
            checked = check_sources(request, sys.stdin.buffer, progress)
    except KeyboardInterrupt:
        raise CheckError("The check was ended before anything could be reported.") from None
    console.write_report(writer.write(checked, fail_on), output)
    return checked.tally.exit_code(fail_on)


def _watch(request: Request, writer: Writer, output: Path | None, fail_on: str) -> int:
    from kg import console
    from kg.check.command import refuse_to_watch_as
    from kg.check.watch import Watch, follow
    from kg.check.writers.change import as_change

    refuse_to_watch_as(writer, output)
    watch = Watch(request)
    with suppress(KeyboardInterrupt):
        try:
            with console.progress_bar("check") as progress:
                checked = watch.begin(progress)
            console.write_report(writer.write(checked, fail_on), None)
        except DocumentError as error:
            if error.line is None:  # else somebody is at work on it
                raise
            console.err.print(str(error), markup=False)
        if not watch.is_ended:
            console.err.print("Watching; Ctrl-C ends it.")
            follow(watch, lambda outcome: console.write_report(as_change(outcome, fail_on), None))
    return watch.exit_code(fail_on)


def _release(data: Path, issued: datetime.datetime | None, how: Publishing) -> str:
    from kg import console, pipeline

    with console.progress_bar("release") as progress:
        outcome = pipeline.release_dataset(
            data, _date(issued), progress, accept_drop=how.accept_drop, people=how.people
        )
    console.say_release(outcome, data)
    return outcome.release.manifest.version


def _run(
    gathered: Gathered,
    data: Path,
    retrieved: str | None,
    options: Fetching,
    issued: datetime.datetime | None,
    how: Publishing,
    vocabulary: Path | None,
) -> int:
    from kg import console, pipeline

    inputs = pipeline.digest_of_inputs(gathered, options, retrieved, how.people, vocabulary)
    if before := pipeline.made_before(data, inputs):
        made, state = before
        console.step("unchanged", f"{made.manifest.version} was made from the same input")
        console.out.print(f"         {made.path}", markup=False)
        return state.exit_code
    skipped = _harvest(gathered, data, retrieved, options)
    pipeline.refuse_no_events(data)
    _build(data, vocabulary)
    found = _check(data)
    version = _release(data, issued, how)
    code = EXIT_VIOLATIONS if found == EXIT_VIOLATIONS else skipped
    pipeline.remember(data, pipeline.State(inputs, version, code))
    return code


def _serve(data: Path, host: str, port: int) -> None:
    from kg import console
    from kg.release.folder import latest_release
    from kg.serve.app import serve as serve_release

    release = latest_release(data)
    with suppress(OSError):  # a full disk behind the output is no reason not to serve
        console.step("serve", f"http://{host}:{port}  (Ctrl-C ends it)")
    serve_release(release, host, port, settings.service_settings())


NEW_OBJECTS = 50_000
"""After how many new objects Python looks for circles among them: tables and graphs have none, and
the usual 700 cost a small run a twelfth of its time."""


def main() -> NoReturn:
    """Run the command; an error that is explained ends it in one line and with its exit code."""
    logging.getLogger("warcio").addHandler(logging.NullHandler())  # what it says, a skip says
    gc.set_threshold(NEW_OBJECTS)
    try:
        app()
    except KgError as error:
        sys.stderr.write(f"kg: {error}\n")
        sys.exit(error.exit_code)
    except OSError as error:  # a full disk, a folder that may not be written, and the like
        where = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"kg: {where}{error.strerror or error}.\n")
        sys.exit(EXIT_CANNOT)
    sys.exit(EXIT_OK)
