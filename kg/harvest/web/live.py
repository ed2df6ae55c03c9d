"""A harvest over the network: addresses → a WARC file in the archive, to be read like any other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from kg.errors import FetchError, UsageError
from kg.harvest.web.archive import Archive
from kg.harvest.web.captures import Catalogue
from kg.harvest.web.crawl import Crawl, Progress, Tally
from kg.harvest.web.fetch import Client, Manners
from kg.harvest.web.site import Site, host_named

ARCHIVE = "archive"
MAX_PAGES = 10_000


def user_agent() -> str:
    """Return the name under which the program asks for pages."""
    return f"gcm-kg/{version('gcm-kg')} (+https://w3id.org/gcm-kg/)"


@dataclass(frozen=True)
class Fetching:
    """How pages are fetched. `rate` is in pages a second, `fresh` asks for every page anew."""

    follow: bool = False
    allow_hosts: tuple[str, ...] = ()
    rate: float = 1.0
    max_pages: int = MAX_PAGES
    user_agent: str | None = None
    fresh: bool = False

    @property
    def site(self) -> Site:
        """The hosts whose pages are read. Raises UsageError for what is no host."""
        return Site(frozenset(map(host_named, self.allow_hosts)))


@dataclass(frozen=True)
class Fetched:
    """The WARC file that a harvest wrote, what it did, and the files of those broken off."""

    file: Path
    tally: Tally
    unfinished: tuple[Path, ...] = ()


def fetch(
    urls: Iterable[str],
    data: Path,
    options: Fetching,
    progress: Progress = lambda tally: None,
) -> Fetched:
    """Fetch pages into the archive of the data folder.

    Goes on with a harvest of the same addresses that was broken off. Raises UsageError for an
    address of another site, FetchError where nothing may be fetched; what is there is kept.
    """
    addresses = list(dict.fromkeys(options.site.require(url) for url in urls))
    agent = options.user_agent or user_agent()
    if not (agent.isascii() and agent.isprintable() and agent.strip()):
        raise UsageError(f"{agent!r} is no name to ask by: that is one line of ASCII characters.")
    archive = Archive(data / ARCHIVE)
    command = " ".join(["--follow"] * options.follow + addresses)
    session = archive.open(command, agent, fresh=options.fresh)
    known = Catalogue.of([]) if options.fresh else archive.catalogue()
    try:
        with Client(options.site, Manners(agent, options.rate)) as client:
            crawl = Crawl(
                options.site, client, session, known, options.max_pages, options.follow, progress
            )
            tally = crawl.run(addresses)
    except KeyboardInterrupt:
        session.close()
        raise FetchError("Stopped. The same command goes on where it was.") from None
    except BaseException:
        session.close()
        raise
    return Fetched(session.finish(), tally, tuple(archive.unfinished()))
