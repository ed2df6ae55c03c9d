"""How long hostile input takes, and how much memory: at most 1 s and 20 MB for each MB.

    python -m tests.benchmarks.hostile            # 2 MB of each kind
    python -m tests.benchmarks.hostile --mb 5

Each kind of input is read and linked in a process of its own; a line ends in `<<<` where a bound
is broken. The memory is what the process's peak grows by.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time

from kg import resources
from kg.build.blocks import linking
from kg.build.linker import link_record
from kg.files import digest_of_folder
from kg.harvest.record import harvest_page
from kg.model import Record, Skip

# What is repeated, behind a beginning, to the size asked for.
KINDS: dict[str, tuple[str, str]] = {
    "words": ("", "a "),
    "bold tags": ("<html><body>", "<b>"),
    "divs in divs": ("<html><body>", "<div>"),
    "paragraphs": ("<html><body>", "<p>a"),
    "longer paragraphs": ("<html><body>", "<p>Some words stand here, ten of them, in a row.</p>"),
    "line breaks": ("<html><body>", "a<br>"),
    "attributes": ("<html><body><div ", "a=b "),
    "times": ("<html><body>", '<time datetime="2022-05-11">Wednesday</time>'),
    "headers": ("<html><body>", "<header>Some header of a page</header>"),
    "hidden": ("<html><body>", "<p hidden>Some words that nobody sees</p>"),
    "table": ("<table>", "<tr><td>Some words of a cell</td></tr>"),
    "short lines": ("", "a\n"),
    "lines": ("", "Some words in a line\n"),
    "dates fields": ("", "Date: tomorrow at noon\n"),
    "labels": ("", "Main organizer/s\nIOM and ILO and all\n"),
    "goal lines": ("", "SDG.10 - Reduced Inequalities\n"),
    "titles": ("", "The same title again\n"),
    "footnotes": ("", "*References to Kosovo\n"),
    "stars": ("", "* "),
    "dates": ("", "On 11 May 2022 we held a meeting. "),
    "dates of years": ("", "From 1 January 2020 to 31 May 2022 we held meetings. "),
    "days that do not exist": ("", "On 31 April 2022 we held a meeting. "),
    "times of day": ("", "5 may come at 10:30, 6 may come at 11. "),
    "dates in lines": ("Workshop\n", "On 11 May 2022 we held a meeting.\n"),
    "times in sentences": (
        "<html><body><h1>Workshop</h1>",
        '<p>We met on <time datetime="2022-05-11">11 May</time> in a hall.</p>',
    ),
    "one sentence of dates": ("", "on 11 May 2022, "),
    "digits": ("", "1"),
    "spaced digits": ("", "1 1 "),
    "months": ("", "May "),
    "Arabic dates": ("", "في ١١ أيار/مايو "),
    "Chinese dates": ("", "会议于2022年5月11日在日内瓦举行。"),
    "Russian dates": ("", "с 11 по 13 мая 2022 г. "),
    "organizers joined": ("Main organizer/s\n", "IOM and "),
    "unknown organizers": ("Main organizer/s\n", "a and "),
    "brackets": ("Main organizer/s\n", "("),
    "commas in the location": ("Type of Event\nLocation: ", "a, "),
    "words in the location": ("Type of Event\nLocation: ", "a "),
    "countries in the location": ("Type of Event\nLocation: ", "Ghana "),
    "entities": ("<html><body>", "&amp;&amp;&amp; "),
    "scripts": ("<html><body>", "<script>var a = 1, b = 2;</script>"),
    "comments": ("<html><body>", "<!-- a comment that says so -->"),
    "JSON-LD": ('<html><script type="application/ld+json">', "["),
    "events of JSON-LD": (
        "<html>",
        '<script type="application/ld+json">{"@type":"Event","name":"a"}</script>',
    ),
    "spaces": ("", " "),
    "quotes": ("", "“"),
    "objectives": ("", "Objective 1, 2, 3: x "),
    "persons": ("", "Mr A B, Minister of C of D. "),
    "names": ("", "Abc Def "),
    "abbreviations": ("", "UN WHO "),
    "countries": ("", "Azerbaijan, "),
    "governments": ("", "Governments of Kenya and "),
    "offices": ("", "IOM Azerbaijan "),
    "defined names": ("", "State Migration Service (SMS) "),
    "principles": ("", "human rights "),
    "organized by": ("", "organized by "),
    "welcomed": ("", "was welcomed by the Chief of "),
}


def main() -> None:
    """Measure every kind, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--mb", type=float, default=2, help="how much of each kind")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(measure(arguments.one, int(arguments.mb * 1e6)))
        return
    for kind in KINDS:
        command = [sys.executable, "-m", "tests.benchmarks.hostile", "--one", kind]
        try:
            done = subprocess.run(
                [*command, "--mb", str(arguments.mb)], capture_output=True, text=True, timeout=60
            )
            print(done.stdout.strip() or f"{kind}: {done.stderr.strip()[-300:]}  <<<", flush=True)
        except subprocess.TimeoutExpired:
            print(f"{kind}: more than 60 s  <<<", flush=True)


def measure(kind: str, size: int) -> str:
    """Read and link one input; returns a line of the report."""
    beginning, repeated = KINDS[kind]
    content = (beginning + repeated * (size // len(repeated.encode()))).encode()
    ontology = resources.folder("ontology")
    tables = linking(ontology, digest_of_folder(ontology))
    warm_up = harvest_page(
        b"Workshop\nOn 11 May 2022 it took place.\nType of Event\n", "node-1.txt"
    )
    assert isinstance(warm_up, Record)
    link_record(warm_up, tables.vocabulary, tables.finder)
    before, start = peak_mb(), time.perf_counter()
    outcome = harvest_page(content, "events/hostile.txt")
    if isinstance(outcome, Record):
        link_record(outcome, tables.vocabulary, tables.finder)
    seconds, grown, mb = time.perf_counter() - start, peak_mb() - before, len(content) / 1e6
    what = outcome.kind if isinstance(outcome, Skip) else "record"
    broken = "  <<<" if seconds > mb or grown > 20 * mb else ""
    return f"{kind:26} {seconds / mb:6.2f} s and {grown / mb:5.1f} MB a MB  {what}{broken}"


def peak_mb() -> float:
    """Return the peak memory of this process so far in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
