"""How long hostile input takes, and how much memory: at most 1 s and 20 MB for each MB.

    python -m tests.benchmarks.hostile            # 2 MB of each kind
    python -m tests.benchmarks.hostile --mb 5

Each kind of input is read and linked in a process of its own; a line ends in `<<<` where a bound
is broken. The memory is what the process's peak grows by.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import subprocess
import sys
import time

from kg import resources
from kg.build.blocks import Linking, linking
from kg.build.linker import link_record
from kg.files import digest_of_folder
from kg.harvest.record import harvest_page
from kg.model import Skip

# Behind a title and a line: what follows is prose, and read for who did what.
BODY = "Workshop on data\n\nThe first line of a body.\n"
# What is repeated, behind a beginning, to the size asked for; %d is the number of the repetition.
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
    "goals": (BODY, "SDG 10 and "),
    "targets": (BODY, "SDG target 10.7, 10.7.2, "),
    "one list of objectives": (f"{BODY}GCM objectives ", "6, "),
    "documents": (BODY, "A/RES/73/195, "),
    "quoted titles": (BODY, "“Workshop on data %d” "),
    "open quotes": (BODY, "“Workshop on data "),
    "brackets in prose": (BODY, "(a "),
    "bracket by bracket": (BODY, "("),
    "initials": (BODY, "A.B.C. "),
    "numbers": (BODY, "%d "),
    "capital words": (BODY, "Ab%dc Def "),
    "new abbreviations": (BODY, "State Service of Migration %d (SSM%d) "),
    "speakers": (BODY, "Mr. Abc Def, Director of Ghi, "),
    "lines of speakers": (BODY, "Moderator: Abc Def, Director, IOM\n"),
    "moderated": (BODY, "moderated by "),
    "ministers": (BODY, "the Minister of Foreign Affairs of Kenya and "),
    "opened": (BODY, "The event was opened by the Minister. "),
    "ordinals": (BODY, "the 3rd consultation of the 4th "),
    "organizers in lines": ("Main organizer/s\n", "Ministry of Labour of Kenya\n"),
    "new organizers in lines": ("Main organizer/s\n", "Organization %d of Migraton\n"),
    "new organizers in a row": ("Main organizer/s\n", "Organization %d of Migraton; "),
    "organizers with slashes": ("Main organizer/s\n", "IOM/"),
    "governments in the field": ("Main organizer/s\n", "Governments of Kenya, "),
    "new places": ("Type of Event\nLocation: ", "Placeville %d, "),
    "offices in a body": (BODY, "The Chief of Mission of IOM Azerbaijan, "),
    "deeds in a body": (BODY, "was organized by the Government of Kenya and was welcomed by IOM, "),
    "persons in a body": (BODY, "Mr Abc Def, Minister of Labour of Kenya, welcomed all. "),
    "new audiences": ("Type of Event\nTarget Audience\n", "Group of people %d\n"),
}


def main() -> None:
    """Measure every kind, each in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--mb", type=float, default=2, help="how much of each kind")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        measure(arguments.one, int(arguments.mb * 1e6))
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


def measure(kind: str, size: int) -> None:
    """Read and link one input; print a line of the report."""
    beginning, repeated = KINDS[kind]
    times = range(size // len(repeated.encode()))
    content = (beginning + "".join(repeated.replace("%d", str(n)) for n in times)).encode()
    ontology = resources.folder("ontology")
    tables = linking(ontology, digest_of_folder(ontology))
    read(b"Workshop\nOn 11 May 2022 it took place.\nType of Event\n", tables)
    # The peak of a process that was forked begins with what is there, not with the peak before.
    forked = multiprocessing.get_context("fork").Process(
        target=report, args=(kind, content, tables)
    )
    forked.start()
    forked.join()


def report(kind: str, content: bytes, tables: Linking) -> None:
    """Print what an input gave, the processor time and the memory that it took."""
    before, start = peak_mb(), time.process_time()
    what = read(content, tables)
    seconds, grown = time.process_time() - start, peak_mb() - before
    mb = len(content) / 1e6
    broken = "  <<<" if seconds > mb or grown > 20 * mb else ""
    print(f"{kind:26} {seconds / mb:6.2f} s and {grown / mb:5.1f} MB a MB  {what}{broken}")


def read(content: bytes, tables: Linking) -> str:
    """Read and link one input; return the kind of the skip, or that it gave a record."""
    outcome = harvest_page(content, "events/hostile.txt")
    if isinstance(outcome, Skip):
        return outcome.kind
    link_record(outcome, tables.vocabulary, tables.finder)
    return "record"


def peak_mb() -> float:
    """Return the peak memory of this process so far in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
