"""A harvest over the network, from the command to the records and the archive."""

from __future__ import annotations

import gzip
import os
import pty
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from kg import pipeline
from kg.errors import FetchError, UsageError
from kg.harvest.harvest import Summary, decode_records, load_summary
from kg.harvest.web.archive import Archive
from kg.harvest.web.crawl import Tally
from kg.harvest.web.live import Fetching
from kg.model import Record
from tests.bad_pages import event_html
from tests.local_site import HTML, LocalSite, Reply, local_site, moved, packed

SITE = "https://migrationnetwork.un.org"
MIRROR = Fetching(allow_hosts=("127.0.0.1",), rate=float("inf"))
FOLLOW = replace(MIRROR, follow=True)
XML = {"Content-Type": "application/xml"}


def event(title: str, around: str = "") -> str:
    return event_html(title, f"{SITE}/events/elsewhere", (around, ""))


def listing(*links: str) -> Reply:
    return Reply("<h1>Events</h1>" + "".join(f'<a href="{link}">more</a>' for link in links))


PAGES: dict[str, Reply | list[Reply]] = {
    "/events": listing("/events/first", "/node/2", "?page=1", "#top", "https://other.test/node/9"),
    "/events?page=1": listing("/events", "/events/third", "/about", "/sites/flyer.pdf"),
    "/events/first": packed(
        event("First", '<a href="/fr/events/first" hreflang="fr">français</a>')
    ),
    "/fr/events/first": Reply(event("First", '<a href="/node/77">related</a>')),
    "/node/2": moved("/events/second"),
    "/events/second": Reply(event("Second")),
    "/events/third": [Reply("busy", 503, {"Retry-After": "0"}), Reply(event("Third"))],
}


@pytest.fixture
def site() -> Iterator[LocalSite]:
    with local_site(deepcopy(PAGES)) as running:
        yield running


def harvest(data: Path, *sources: str | Path, options: Fetching = MIRROR) -> Summary:
    return pipeline.harvest_pages(sources, data, options=options)


def records(data: Path) -> list[Record]:
    with (data / "records.jsonl").open("rb") as lines:
        return list(decode_records(lines))


def addresses(data: Path) -> list[str]:
    return [record.page.url.removeprefix(SITE) for record in records(data)]


def warcs(data: Path) -> list[Path]:
    return sorted((data / "archive").iterdir())


def skips(summary: Summary, site: LocalSite) -> dict[str, tuple[str, str]]:
    return {
        skip.origin.removeprefix(site.base): (skip.kind, skip.reason.replace(site.base, ""))
        for skip in summary.skips
    }


def test_a_page_is_fetched_and_has_the_public_address_of_its_mirror(
    site: LocalSite, tmp_path: Path
) -> None:
    harvest(tmp_path, site.url("/events/second"))
    assert addresses(tmp_path) == ["/events/second"]


def test_a_page_of_another_site_is_not_fetched(site: LocalSite, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"127\.0\.0\.1 is not a host of .* --allow-host 127"):
        harvest(tmp_path, site.url("/events/second"), options=Fetching())
    assert site.requests == []


def test_from_a_listing_its_pager_events_and_their_languages_are_followed(
    site: LocalSite, tmp_path: Path
) -> None:
    harvest(tmp_path, site.url("/events"), options=FOLLOW)
    assert list(site.asked) == [
        "/events",
        "/events/first",
        "/node/2",
        "/events/second",
        "/events?page=1",
        "/fr/events/first",
        "/events/third",
    ]
    assert addresses(tmp_path) == [
        "/events/first",
        "/events/second",
        "/fr/events/first",
        "/events/third",
    ]


def test_a_listing_and_a_page_that_moved_are_said_to_be_that(
    site: LocalSite, tmp_path: Path
) -> None:
    summary = harvest(tmp_path, site.url("/events"), options=FOLLOW)
    assert skips(summary, site) == {
        "/events": ("calendar", "Its address is that of the site's list of events."),
        "/events?page=1": ("calendar", "Its address is that of the site's list of events."),
        "/node/2": ("redirect", "It moved to /events/second"),
    }
    assert not summary.has_faults


def test_reading_the_archive_gives_the_same_records_and_skips(
    site: LocalSite, tmp_path: Path
) -> None:
    site.pages["/events/third"] = Reply("gone", 410)
    live = harvest(tmp_path / "live", site.url("/events"), options=FOLLOW)
    read = harvest(tmp_path / "read", *warcs(tmp_path / "live"))
    assert records(tmp_path / "read") == records(tmp_path / "live") != []
    assert read.skips == live.skips
    assert live.has_faults


def test_a_record_states_the_digest_and_time_that_the_archive_states(
    site: LocalSite, tmp_path: Path
) -> None:
    harvest(tmp_path, site.url("/events/first"))
    [record] = records(tmp_path)
    [file] = warcs(tmp_path)
    text = gzip.decompress(file.read_bytes()).decode()
    assert f"WARC-Payload-Digest: sha256:{record.page.sha256}\r\n" in text
    assert f"WARC-Date: {record.page.retrieved}\r\n" in text


def test_what_had_not_changed_is_read_as_it_was(site: LocalSite, tmp_path: Path) -> None:
    site.pages["/events/second"] = Reply(event("Second"), headers=HTML | {"ETag": '"1"'})
    url = site.url("/events/second")
    harvest(tmp_path, url)
    before = records(tmp_path)
    harvest(tmp_path, url)
    assert site.headers_of("/events/second")["If-None-Match"] == '"1"'
    assert records(tmp_path) == before != []
    second = gzip.decompress(warcs(tmp_path)[1].read_bytes()).decode()
    assert "revisit/server-not-modified" in second
    assert "Consultation" not in second


def test_the_same_body_again_counts_as_not_changed(site: LocalSite, tmp_path: Path) -> None:
    for _ in range(2):
        gathered = pipeline.gather([site.url("/events/second")], tmp_path, MIRROR)
    assert gathered.fetched
    assert gathered.fetched.tally.answers == {"not modified": 1}


def test_a_changed_page_is_read_as_it_is_now(site: LocalSite, tmp_path: Path) -> None:
    site.pages["/events/second"] = [Reply(event("Draft")), Reply(event("Final"))]
    for _ in range(2):
        harvest(tmp_path, site.url("/events/second"))
    both = harvest(tmp_path / "both", *warcs(tmp_path))
    [record] = records(tmp_path / "both")
    assert record.title
    assert record.title.text == "Final"
    assert both.skipped_by_kind == {"older-copy": 1}


def test_fresh_asks_for_every_page_anew(site: LocalSite, tmp_path: Path) -> None:
    site.pages["/events/second"] = Reply(event("Second"), headers=HTML | {"ETag": '"1"'})
    for _ in range(2):
        harvest(tmp_path, site.url("/events/second"), options=replace(MIRROR, fresh=True))
    assert "If-None-Match" not in site.headers_of("/events/second")


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply("no", 404), ("missing", "The server answered 404 Not Found")),
        (Reply("no", 403), ("fetch-failed", "The server answered 403 Forbidden")),
        (
            moved("https://other.test/node/1"),
            ("fetch-failed", "It leads away from the site, to https://other.test/node/1"),
        ),
        (
            moved("/node/1"),
            ("fetch-failed", "It is redirected in a circle, last to /node/1"),
        ),
        (
            Reply(b"\x1f\x8b\x08 broken", headers=HTML | {"Content-Encoding": "gzip"}),
            ("damaged", "Its compression is damaged"),
        ),
        (
            Reply(gzip.compress(bytes(20_000_000)), headers=HTML | {"Content-Encoding": "gzip"}),
            ("too-large", "Unpacked it has more than 10,000,000 bytes; such pages are not read."),
        ),
        (
            Reply(event("Année").encode("latin-1"), headers=HTML),
            ("encoding", "Not utf-8: byte 0xe9 in line 2."),
        ),
        (
            Reply(b"%PDF", headers={"Content-Type": "application/pdf"}),
            ("not-a-page", "Its content type is application/pdf."),
        ),
        (Reply(b""), ("empty", "The file is empty.")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_page_that_cannot_be_had_is_skipped_and_the_harvest_goes_on(
    site: LocalSite, tmp_path: Path, reply: Reply, expected: tuple[str, str]
) -> None:
    site.pages["/node/1"] = reply
    summary = harvest(tmp_path, site.url("/node/1"), site.url("/events/second"))
    kind, reason = skips(summary, site)["/node/1"]
    assert (kind, reason[: len(expected[1])]) == expected
    assert addresses(tmp_path) == ["/events/second"]


def test_a_chain_of_redirects_ends_after_five(site: LocalSite, tmp_path: Path) -> None:
    for number in range(10):
        site.pages[f"/node/{number}"] = moved(f"/node/{number + 1}")
    summary = harvest(tmp_path, site.url("/node/0"))
    assert skips(summary, site)["/node/0"] == (
        "fetch-failed",
        "It is redirected more than 5 times, last to /node/6",
    )
    assert len(site.asked) == 6


def test_the_charset_that_the_server_states_is_used(site: LocalSite, tmp_path: Path) -> None:
    latin = {"Content-Type": "text/html; charset=ISO-8859-1"}
    page = event("Année").replace('<meta charset="utf-8">', "")
    site.pages["/node/1"] = Reply(page.encode("latin-1"), headers=latin)
    harvest(tmp_path, site.url("/node/1"))
    [record] = records(tmp_path)
    assert record.title
    assert record.title.text == "Année"


def test_a_page_without_a_content_type_is_looked_at(site: LocalSite, tmp_path: Path) -> None:
    site.pages["/node/1"] = Reply(event("Workshop"), headers={})
    site.pages["/node/2"] = Reply(b"\x89PNG\r\n\x1a\n" + bytes(90), headers={})
    summary = harvest(tmp_path, site.url("/node/1"), site.url("/node/2"))
    assert addresses(tmp_path) == ["/node/1"]
    assert summary.skipped_by_kind == {"binary": 1}


def test_a_charset_that_python_cannot_read_does_not_end_the_harvest(
    site: LocalSite, tmp_path: Path
) -> None:
    odd = {"Content-Type": "text/html; charset=undefined"}
    site.pages["/events"] = Reply('<a href="/node/1">more</a>', headers=odd)
    site.pages["/node/1"] = Reply(event("Workshop"))
    summary = harvest(tmp_path, site.url("/events"), options=FOLLOW)
    assert addresses(tmp_path) == ["/node/1"]
    assert skips(summary, site)["/events"] == (
        "encoding",
        "The page says its encoding is 'undefined'; there is none.",
    )


def test_a_monstrous_list_is_skipped_and_the_harvest_goes_on(
    site: LocalSite, tmp_path: Path
) -> None:
    site.pages["/events"] = Reply("<html><body>" + "<div>" * 100_000)
    summary = harvest(tmp_path, site.url("/events"), site.url("/events/second"), options=FOLLOW)
    assert skips(summary, site)["/events"][0] == "too-complex"
    assert addresses(tmp_path) == ["/events/second"]


def test_a_mirror_that_a_page_moved_to_and_that_is_down_does_not_end_the_harvest(
    site: LocalSite, tmp_path: Path
) -> None:
    down = site.base.replace("127.0.0.1", "localhost")  # no host that was given
    site.pages["/robots.txt"] = [Reply("", 404), Reply("", 503, {"Retry-After": "9999"})]
    site.pages["/node/1"] = moved(f"{down}/node/1")
    options = replace(MIRROR, allow_hosts=("127.0.0.1", "localhost"))
    summary = harvest(tmp_path, site.url("/node/1"), site.url("/events/second"), options=options)
    kind, reason = skips(summary, site)[f"{down}/node/1"]
    assert (kind, reason.startswith("Nothing is fetched, because of ")) == ("fetch-failed", True)
    assert addresses(tmp_path) == ["/events/second"]


def test_a_redirect_that_leads_nowhere_is_counted_once(site: LocalSite, tmp_path: Path) -> None:
    site.pages["/node/1"] = moved("/node/1")
    gathered = pipeline.gather([site.url("/node/1")], tmp_path, MIRROR)
    assert gathered.fetched
    assert +gathered.fetched.tally.answers == {"failed": 1}


def test_a_file_of_the_archive_that_cannot_be_read_is_no_hindrance(
    site: LocalSite, tmp_path: Path
) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "lost.warc.gz").symlink_to(tmp_path / "nowhere")
    harvest(tmp_path, site.url("/events/second"))
    assert addresses(tmp_path) == ["/events/second"]


def test_robots_txt_can_forbid_a_page(site: LocalSite, tmp_path: Path) -> None:
    site.pages["/robots.txt"] = Reply("User-agent: *\nDisallow: /events/second", headers={})
    summary = harvest(tmp_path, site.url("/events/second"), site.url("/events/first"))
    assert skips(summary, site)["/events/second"] == (
        "blocked-by-robots",
        "The site's robots.txt asks not to fetch it.",
    )
    assert summary.has_faults


def test_where_robots_txt_fails_nothing_is_fetched_and_no_file_is_left(
    site: LocalSite, tmp_path: Path
) -> None:
    site.pages["/robots.txt"] = Reply("", 503, {"Retry-After": "9999"})
    with pytest.raises(FetchError, match="Nothing is fetched"):
        harvest(tmp_path, site.url("/events/second"))
    assert warcs(tmp_path) == []


def test_the_limit_of_pages_is_said(site: LocalSite, tmp_path: Path) -> None:
    options = replace(FOLLOW, max_pages=2)
    summary = harvest(tmp_path, site.url("/events"), options=options)
    assert skips(summary, site)["/node/2"] == (
        "limit",
        "The limit of 2 pages (--max-pages) was reached: 3 addresses that were found, this one "
        "the first of them, are not fetched.",
    )
    assert summary.has_faults


def sitemap(root: str, *addresses: str, entry: str = "url") -> str:
    listed = "".join(f"<{entry}><loc>\n{address}</loc></{entry}>" for address in addresses)
    return f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</{root}>'


def test_of_a_sitemap_the_pages_that_could_be_events_are_fetched(
    site: LocalSite, tmp_path: Path
) -> None:
    pages = [site.url("/events/second"), site.url("/about"), "https://other.test/node/1"]
    index = sitemap("sitemapindex", site.url("/one.xml.gz"), entry="sitemap")
    site.pages["/sitemap.xml"] = Reply(index, headers=XML)
    packed_map = gzip.compress(sitemap("urlset", *pages).encode())
    site.pages["/one.xml.gz"] = Reply(packed_map, headers={"Content-Type": "application/x-gzip"})
    summary = harvest(tmp_path, site.url("/sitemap.xml"))
    assert list(site.asked) == ["/sitemap.xml", "/one.xml.gz", "/events/second"]
    assert addresses(tmp_path) == ["/events/second"]
    assert summary.notices[1].text == (
        "It lists 3 pages: 1 could be those of events; 1 others and 1 of other sites are not "
        "fetched."
    )


def test_the_language_copies_of_a_sitemap_are_fetched_too(site: LocalSite, tmp_path: Path) -> None:
    copy = f'<xhtml:link rel="alternate" hreflang="fr" href="{site.url("/fr/events/first")}"/>'
    text = sitemap("urlset", site.url("/events/first")).replace("</url>", f"{copy}</url>")
    text = text.replace("<urlset", '<urlset xmlns:xhtml="http://www.w3.org/1999/xhtml"')
    site.pages["/sitemap.xml"] = Reply(text, headers=XML)
    harvest(tmp_path, site.url("/sitemap.xml"))
    assert addresses(tmp_path) == ["/events/first", "/fr/events/first"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<urlset><url>", "It is no sitemap: the XML cannot be read"),
        ("<rss/>", "It is no sitemap: the XML is a <rss>."),
        ('<!DOCTYPE x [<!ENTITY a "b">]><urlset/>', "It is no sitemap: a sitemap has no document"),
    ],
)
def test_what_is_no_sitemap_says_so(
    site: LocalSite, tmp_path: Path, text: str, reason: str
) -> None:
    site.pages["/sitemap.xml"] = Reply(text, headers=XML)
    summary = harvest(tmp_path, site.url("/sitemap.xml"))
    faults = [skip.reason for skip in summary.skips if skip.kind == "damaged"]
    assert [fault[: len(reason)] for fault in faults] == [reason]


def test_ctrl_c_says_how_to_go_on_and_keeps_what_was_fetched(
    site: LocalSite, tmp_path: Path
) -> None:
    def interrupt(tally: Tally) -> None:
        raise KeyboardInterrupt

    with pytest.raises(FetchError, match="The same command goes on where it was"):
        pipeline.gather([site.url("/events/first")], tmp_path, MIRROR, interrupt)
    harvest(tmp_path, site.url("/events/first"))
    assert site.asked == {"/events/first": 1}
    assert addresses(tmp_path) == ["/events/first"]


def test_two_harvests_do_not_write_one_file(site: LocalSite, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    running = archive.open(site.url("/events/first"), "a name", fresh=False)
    with pytest.raises(FetchError, match="Another harvest is at work"):
        harvest(tmp_path, site.url("/events/first"))
    running.close()


def test_other_harvests_that_were_broken_off_are_named(site: LocalSite, tmp_path: Path) -> None:
    broken = Archive(tmp_path / "archive").open("https://other.test/", "a name", fresh=False)
    gathered = pipeline.gather([site.url("/events/first")], tmp_path, MIRROR)
    assert gathered.fetched
    assert gathered.fetched.unfinished == (broken.path,)


# The command, in a process of its own.


def command(data: Path, *arguments: str) -> list[str]:
    allowed = ("--allow-host", "127.0.0.1", "--data", str(data))
    return [sys.executable, "-m", "kg", *arguments, *allowed]


def run(data: Path, *arguments: str, rate: str = "1000") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(data, *arguments, "--rate", rate),
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"COLUMNS": "300"},
    )


def kill_after(pages: int, data: Path, site: LocalSite) -> Path:
    """Start a slow harvest and kill it when so many pages are in its file; returns that file."""
    slow = [*command(data, "harvest", site.url("/events"), "--follow"), "--rate", "3"]
    with subprocess.Popen(slow, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while sum(site.asked.values()) < pages or kept(data) < pages:
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()
    [unfinished] = Archive(data / "archive").unfinished()
    return unfinished


def kept(data: Path) -> int:
    text = b"".join(file.read_bytes() for file in (data / "archive").glob("*.open"))
    return text.count(b"\x1f\x8b\x08") - 1


def test_a_killed_harvest_goes_on_where_it_stopped(site: LocalSite, tmp_path: Path) -> None:
    kill_after(3, tmp_path / "killed", site)
    done = run(tmp_path / "killed", "harvest", site.url("/events"), "--follow")
    assert (done.returncode, done.stdout.splitlines()[0]) == (
        0,
        "fetch    6 addresses: 6 fetched, 0 not modified, 1 moved, 0 failed",
    )
    asked_again = {path for path, times in site.asked.items() if times > 1}
    assert asked_again == {"/events/third"}  # once more because it was busy
    harvest(tmp_path / "whole", site.url("/events"), options=FOLLOW)
    assert undated(tmp_path / "killed") == undated(tmp_path / "whole")
    assert len(warcs(tmp_path / "killed")) == 1


def test_a_harvest_that_is_killed_again_and_again_ends_like_an_undisturbed_one(
    site: LocalSite, tmp_path: Path
) -> None:
    site.pages["/events/third"] = moved("/events/third")
    files = {kill_after(pages, tmp_path / "killed", site) for pages in (1, 3, 5, 6)}
    run(tmp_path / "killed", "harvest", site.url("/events"), "--follow")
    assert len(files) == 1
    # A request that was under way when the process was killed is made again, none else.
    assert all(times <= 2 for times in site.asked.values())
    assert sum(site.asked.values()) <= 7 + 4
    whole = harvest(tmp_path / "whole", site.url("/events"), options=FOLLOW)
    assert undated(tmp_path / "killed") == undated(tmp_path / "whole")
    assert load_summary(tmp_path / "killed").skips == whole.skips


def undated(data: Path) -> list[Record]:
    return [replace(record, page=replace(record.page, retrieved=None)) for record in records(data)]


def test_a_half_written_record_is_cut_off_and_fetched_again(
    site: LocalSite, tmp_path: Path
) -> None:
    file = kill_after(2, tmp_path, site)
    os.truncate(file, file.stat().st_size - 40)
    assert run(tmp_path, "harvest", site.url("/events"), "--follow").returncode == 0
    assert (site.asked["/events"], site.asked["/events/first"]) == (1, 2)
    assert len(addresses(tmp_path)) == 4


def test_fresh_does_not_go_on_with_what_was_broken_off(site: LocalSite, tmp_path: Path) -> None:
    kill_after(2, tmp_path, site)
    run(tmp_path, "harvest", site.url("/events"), "--follow", "--fresh")
    assert (site.asked["/events"], site.asked["/events/first"]) == (2, 2)
    assert len(warcs(tmp_path)) == 2


def test_each_page_that_failed_has_a_line_and_the_exit_code_is_3(
    site: LocalSite, tmp_path: Path
) -> None:
    done = run(tmp_path, "harvest", site.url("/node/404"), site.url("/events/second"))
    assert done.returncode == 3
    missing = f"{site.url('/node/404')}: missing: The server answered 404 Not Found"
    assert f"  skipped: {missing}\n" in done.stderr
    assert "fetch    2 addresses: 1 fetched, 0 not modified, 0 moved, 1 failed" in done.stdout


def test_a_terminal_shows_pages_rate_and_errors(site: LocalSite, tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    arguments = (site.url("/events"), site.url("/node/404"), "--follow", "--rate", "9")
    terminal = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(
        command(tmp_path, "harvest", *arguments), stderr=follower, stdout=follower, env=terminal
    ):
        os.close(follower)
        shown = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", "".join(shown_on(leader)))
    os.close(leader)
    assert re.search(r"fetch .* \d/\d \d+\.\d pages/s, 1 errors", shown)


def shown_on(terminal: int) -> Iterator[str]:
    """What comes on a terminal until its last writer has gone."""
    with suppress(OSError):
        while part := os.read(terminal, 65536):
            yield part.decode("utf-8", "replace")


def test_where_nothing_can_be_done_the_exit_code_is_2(site: LocalSite, tmp_path: Path) -> None:
    done = run(tmp_path, "harvest", "https://example.org/node/1")
    assert done.returncode == 2
    assert done.stderr.startswith("kg: 'https://example.org/node/1' is not fetched: example.org")


def test_a_run_over_pages_that_did_not_change_makes_no_new_release(
    site: LocalSite, tmp_path: Path
) -> None:
    first = run(tmp_path, "run", site.url("/events"), "--follow", "--no-serve")
    assert first.returncode == 0
    second = run(tmp_path, "run", site.url("/events"), "--follow", "--no-serve")
    assert "unchanged" in second.stdout
    site.pages["/events/second"] = Reply(event("Second, revised"))
    third = run(tmp_path, "run", site.url("/events"), "--follow", "--no-serve")
    assert "unchanged" not in third.stdout
