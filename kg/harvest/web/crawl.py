"""Which addresses are fetched: those given, those of a sitemap, and those that a site links to.

Each address is fetched once. Where a harvest goes on that was broken off, what its file holds is
not asked for again: the same addresses are found anew in the pages that are there.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from kg.errors import FetchError, PageError
from kg.harvest.page import MAX_BYTES
from kg.harvest.web.archive import NOT_MODIFIED, SAME_BODY, Session, digest_of
from kg.harvest.web.captures import Catalogue, redirect_target
from kg.harvest.web.fetch import MOST_REDIRECTS, Client
from kg.harvest.web.links import SITEMAP_BYTES, Link, page_links, read_sitemap
from kg.harvest.web.site import Site, could_be_event, host_of, path_of, without_language
from kg.harvest.web.warc import Entry, payload


class Role(Enum):
    """What an address was found as, which decides what is followed from there."""

    PAGE = "page"
    LISTING = "listing"
    EVENT = "event"
    SITEMAP = "sitemap"


@dataclass(frozen=True)
class Task:
    """An address to fetch. `start` is the one that was given, which led to it."""

    url: str
    role: Role
    start: str


@dataclass(frozen=True)
class Tally:
    """What a crawl did so far. `done` of the `found` addresses are through.

    `answers` counts them by outcome: `fetched`, `not modified`, `moved`, `failed`.
    """

    done: int
    found: int
    answers: Counter[str]
    notes: tuple[tuple[str, str], ...] = ()


Progress = Callable[[Tally], None]


def role_of(url: str, *, follow: bool) -> Role:
    """Tell what an address that was given is: a sitemap by its name, a listing by `follow`."""
    if path_of(url).casefold().endswith((".xml", ".xml.gz")):
        return Role.SITEMAP
    return Role.LISTING if follow else Role.PAGE


OUTCOMES = ("fetched", "not modified", "moved", "failed")
"""How the request for an address can end."""


def outcome(entry: Entry) -> str:
    """Return in one word how the request for an address ended."""
    if entry.type == "revisit":
        return "not modified"
    if redirect_target(entry):
        return "moved"
    return "fetched" if entry.status == 200 else "failed"


@dataclass
class Crawl:
    """One walk over the site, which writes what it fetches into a session of the archive."""

    site: Site
    client: Client
    session: Session
    known: Catalogue
    max_pages: int
    follow: bool = False
    progress: Progress = lambda tally: None
    _given: set[str] = field(default_factory=set)
    _answers: dict[str, Entry] = field(default_factory=dict)
    _outcomes: Counter[str] = field(default_factory=Counter)
    _notes: list[tuple[str, str]] = field(default_factory=list)

    def run(self, urls: Iterable[str]) -> Tally:
        """Fetch the addresses and what they lead to, until there are no more or too many.

        Raises FetchError where nothing may be fetched from the host of a given address.
        """
        urls = list(urls)
        self._given = {host_of(url) for url in urls}
        queue = deque(Task(url, role_of(url, follow=self.follow), url) for url in urls)
        seen, done = {task.url for task in queue}, 0
        while queue and done < self.max_pages:
            task = queue.popleft()
            for found in self._visit(task):
                if found.url not in seen:
                    seen.add(found.url)
                    queue.append(found)
            done += 1
            self.progress(self._tally(done, len(seen)))
        if queue:
            self._fail(queue[0].url, "limit", self._too_many(len(queue)))
        return self._tally(done, len(seen))

    def _tally(self, done: int, found: int) -> Tally:
        return Tally(done, found, self._outcomes.copy(), tuple(self._notes))

    def _too_many(self, left: int) -> str:
        return (
            f"The limit of {self.max_pages:,} pages (--max-pages) was reached: {left:,} addresses "
            "that were found, this one the first of them, are not fetched."
        )

    def _visit(self, task: Task) -> list[Task]:
        """Fetch one address; return what is to be followed from there."""
        entry = self._arrive(task)
        if entry is None or task.role is Role.PAGE:
            return []
        try:
            if task.role is Role.SITEMAP:
                return list(self._listed(task, entry))
            content = payload(entry.place)
            links = page_links(content.body, content.charset, entry.url)
        except PageError as error:
            # A page is read later, and its fault said then; a sitemap is read only here.
            if task.role is Role.SITEMAP:
                self._fail(task.url, error.kind, str(error))
            return []
        return list(self._followed(task, entry.url, links))

    def _arrive(self, task: Task) -> Entry | None:
        """Fetch an address, or what it moved to; return the record that holds the body."""
        limit = SITEMAP_BYTES if task.role is Role.SITEMAP else MAX_BYTES
        way = [task.url]
        while True:
            entry = self._answer(way[-1], limit)
            target = redirect_target(entry)
            if target is None or not self.site.covers(target):
                return self._body(entry)
            if target in way or len(way) > MOST_REDIRECTS:
                turn = "in a circle" if target in way else f"more than {MOST_REDIRECTS} times"
                self._fail(task.url, "fetch-failed", f"It is redirected {turn}, last to {target}")
                return None
            way.append(target)

    def _body(self, entry: Entry) -> Entry | None:
        if entry.type == "revisit":
            return self.known.body_of(entry)
        return entry if entry.status == 200 else None

    def _answer(self, url: str, limit: int) -> Entry:
        if url not in self._answers:
            self._note_answer(url, self.session.find(url) or self._fetch(url, limit))
        return self._answers[url]

    def _note_answer(self, url: str, entry: Entry) -> None:
        if url in self._answers:  # a redirect that turned out to lead nowhere
            self._outcomes[outcome(self._answers[url])] -= 1
        self._answers[url] = entry
        self._outcomes[outcome(entry)] += 1

    def _fetch(self, url: str, limit: int) -> Entry:
        known = self.known.page(url)
        conditions = (known.etag, known.last_modified) if known else ("", "")
        try:
            answer = self.client.get(url, *conditions, limit=limit)
        except PageError as error:
            return self.session.keep_failure(url, error.kind, str(error))
        except FetchError as error:
            if host_of(url) in self._given:
                raise
            # A host that only a redirect leads to, as a mirror, does not end the whole harvest.
            return self.session.keep_failure(url, "fetch-failed", str(error))
        if known and answer.status == 304:
            return self.session.keep_revisit(answer, known, NOT_MODIFIED)
        if known and answer.status == 200 and digest_of(answer.unpacked(limit)) == known.digest:
            return self.session.keep_revisit(answer, known, SAME_BODY)
        return self.session.keep_answer(answer, limit)

    def _fail(self, url: str, kind: str, reason: str) -> None:
        self._note_answer(url, self.session.keep_failure(url, kind, reason))

    def _listed(self, task: Task, entry: Entry) -> Iterator[Task]:
        """Yield what a sitemap lists and could be an event's page, and count the rest."""
        sitemap = read_sitemap(payload(entry.place, SITEMAP_BYTES).body, entry.url)
        ours = [url for url in sitemap.pages if self.site.covers(url)]
        pages = [url for url in ours if could_be_event(url)]
        self._notes.append((entry.url, _listing_note(sitemap.pages, ours, pages)))
        role = Role.EVENT if self.follow else Role.PAGE
        yield from (Task(url, role, task.start) for url in pages)
        for url in sitemap.sitemaps:
            if self.site.covers(url):
                yield Task(url, Role.SITEMAP, task.start)
            else:
                self._notes.append((entry.url, f"The sitemap {url} is of another site."))

    def _followed(self, task: Task, page: str, links: Iterable[Link]) -> Iterator[Task]:
        host = host_of(page)
        for link in links:
            if host_of(link.url) != host:
                continue
            if task.role is Role.LISTING and path_of(link.url) == path_of(task.start):
                yield Task(link.url, Role.LISTING, task.start)
            elif _leads_on(task, page, link):
                yield Task(link.url, Role.EVENT, task.start)


def _leads_on(task: Task, page: str, link: Link) -> bool:
    """Tell whether a link goes from a list to an event, or from an event to a copy of its page."""
    if task.role is Role.LISTING:
        return could_be_event(link.url) or _is_below(link.url, task.start)
    return path_of(link.url) != path_of(page) and _is_copy(link, page)


def _is_below(url: str, start: str) -> bool:
    top = without_language(path_of(start)).rstrip("/")
    return top != "" and without_language(path_of(url)).startswith(f"{top}/")


def _is_copy(link: Link, page: str) -> bool:
    path = without_language(path_of(link.url))
    return path == without_language(path_of(page)) or (link.language != "" and path != "/")


def _listing_note(pages: tuple[str, ...], ours: list[str], events: list[str]) -> str:
    return (
        f"It lists {len(pages):,} pages: {len(events):,} could be those of events; "
        f"{len(ours) - len(events):,} others and {len(pages) - len(ours):,} of other sites are "
        "not fetched."
    )
