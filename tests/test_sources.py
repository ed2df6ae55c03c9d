"""Files and folders that pages are looked for in, and names that lead to none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import pipeline
from kg.errors import UsageError
from kg.harvest.sources import find_pages
from kg.harvest.web.links import page_links, read_sitemap
from kg.harvest.web.site import Site, host_named
from kg.model import Skip

SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'


def found(*paths: Path) -> list[tuple[str, str]]:
    """What is found below paths: the kind and reason of each Skip, and "page" with the name."""
    return [
        (item.kind, item.reason) if isinstance(item, Skip) else ("page", Path(str(item)).name)
        for item in find_pages(paths, Site())
    ]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html")
    os.mkfifo(tmp_path / "b.warc.gz")
    assert found(tmp_path) == [("not-a-page", "It is no regular file.")] * 2


def test_a_name_that_no_file_can_have_is_skipped_like_others(tmp_path: Path) -> None:
    (tmp_path / "node-1.txt").touch()
    assert found(Path("a" * 300), tmp_path) == [
        ("unreadable", "File name too long."),
        ("page", "node-1.txt"),
    ]


def test_a_file_where_a_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "node-1.txt").touch()
    assert found(tmp_path / "node-1.txt" / "x") == [("unreadable", "Not a directory.")]


def test_an_empty_name_is_not_the_current_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="the text is empty"):
        pipeline.gather([""], tmp_path)


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Mirror.Example", "mirror.example"),
        ("127.0.0.1:8000", "127.0.0.1"),
        ("http://mirror.example/events", "mirror.example"),
        ("::1", "::1"),
        ("[::1]", "::1"),
        ("münchen.example", "xn--mnchen-3ya.example"),
    ],
)
def test_how_a_host_can_be_named(text: str, host: str) -> None:
    assert host_named(text) == host


@pytest.mark.parametrize("text", ["", "..", "*", "a b", "/events", "[::1"])
def test_what_names_no_host_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="is no name of a host"):
        host_named(text)


def test_each_link_is_returned_once() -> None:
    page = b'<a href="/node/1">one</a><a href="#top">top</a><a href="/node/1">again</a>'
    assert [link.url for link in page_links(page, None, "http://h/events")] == [
        "http://h/node/1",
        "http://h/events",
    ]


@pytest.mark.parametrize("encoding", ["klingon", "utf-32", "shift_jis", "idna", "undefined", "hex"])
def test_a_sitemap_in_a_strange_encoding_is_damaged(encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding}"?>' + SITEMAP.format("")
    with pytest.raises(Exception, match="It is no sitemap: the XML cannot be read"):
        read_sitemap(xml.encode(), "http://h/")


def test_a_sitemap_nests_its_elements_a_few_deep_only() -> None:
    with pytest.raises(Exception, match="it nests more than 50 deep"):
        read_sitemap(b"<urlset>" + b"<x>" * 1_000_000, "http://h/")


def test_of_a_sitemap_only_the_addresses_of_pages_count() -> None:
    entry = (
        "<url><loc> http://h/node/1 </loc><lastmod>2026-01-01</lastmod>"
        '<i:image xmlns:i="http://i/"><i:loc>http://h/picture.png</i:loc></i:image></url>'
    )
    sitemap = read_sitemap(SITEMAP.format(entry).encode(), "http://h/")
    assert (sitemap.sitemaps, sitemap.pages) == ((), ("http://h/node/1",))


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("harvest", "--data", "{file}"), "kg: {file}: File exists."),
        (("build", "--data", "{file}"), "kg: {file}/harvest.json: Not a directory."),
        (("harvest", "", "--data", "{data}"), "kg: One of the sources has no name"),
        (
            ("harvest", "http://h/", "--retrieved", "noon", "--data", "{data}"),
            "kg: 'noon' is no time stamp, such as 2026-11-23T08:00:00Z.",
        ),
        (
            ("harvest", "http://h/", "--allow-host", "h", "--user-agent", "Mü", "--data", "{data}"),
            "kg: 'Mü' is no name to ask by: that is one line of ASCII characters.",
        ),
    ],
)
def test_what_cannot_be_done_ends_in_one_line_and_exit_code_2(
    tmp_path: Path, arguments: tuple[str, ...], line: str
) -> None:
    names = {"file": str(tmp_path / "file"), "data": str(tmp_path / "data")}
    (tmp_path / "file").touch()
    done = subprocess.run(
        [sys.executable, "-m", "kg", *(argument.format(**names) for argument in arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(line.format(**names))
    assert done.stderr.count("\n") == 1
