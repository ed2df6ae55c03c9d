"""One polite client: robots.txt, a steady pace, patience with a busy server, limits.

A page that cannot be had is a PageError with its kind and the reason.
"""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import NamedTuple

import httpx
from protego import Protego

from kg.errors import FetchError, PageError
from kg.harvest.page import MAX_BYTES
from kg.harvest.web.body import unpack
from kg.harvest.web.guard import Deadline, Guard, GuardedTransport, Resolver, resolve
from kg.harvest.web.site import Site, normal

ROBOTS_BYTES = 500 * 1024
"""RFC 9309, section 2.5: at least so much of a robots.txt is read."""
MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})

_TRY_AGAIN = frozenset({429, 500, 502, 503, 504})
# Pages, sitemaps, and what a server does not know better; of all else only the header is read.
_READABLE = (
    "text/",
    "application/xhtml+xml",
    "application/xml",
    "application/gzip",
    "application/x-gzip",
    "application/octet-stream",
)


@dataclass(frozen=True)
class Manners:
    """How the client behaves; times in seconds.

    `rate` is in pages a second, `backoff` the first wait before another try (each further one is
    twice as long), `longest_wait` the longest that a server may ask for.
    """

    user_agent: str
    rate: float = 1.0
    retries: int = 3
    backoff: float = 2.0
    longest_wait: float = 120.0
    connect_time: float = 10.0
    silence: float = 20.0
    page_time: float = 60.0


class Clock(NamedTuple):
    """The time and how to let it pass."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True)
class Answer:
    """What a server answered; the body as it was sent, but for chunks.

    `cut` says that the body was not read, because its type is none that could be a page.
    """

    url: str
    status: int
    phrase: str
    headers: httpx.Headers
    body: bytes
    cut: bool = False

    def unpacked(self, limit: int) -> bytes:
        """Return the body unpacked; as it was sent where that cannot be done."""
        try:
            return unpack(self.body, self.headers.get("Content-Encoding", ""), limit)
        except PageError:
            return self.body


class Client:
    """Fetches pages of a site, one after the other."""

    def __init__(
        self,
        site: Site,
        manners: Manners,
        clock: Clock = Clock(),  # noqa: B008 - a tuple of functions, never changed
        resolver: Resolver = resolve,
    ) -> None:
        self._site, self._manners, self._clock = site, manners, clock
        self._deadline = Deadline()
        self._robots: dict[str, Protego | FetchError] = {}
        self._interval = 1 / manners.rate
        self._last = clock.now() - self._interval
        self._http = httpx.Client(
            transport=GuardedTransport(Guard(site.allowed, self._deadline, resolver)),
            headers={
                "User-Agent": manners.user_agent,
                "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
                "Accept-Encoding": "gzip",
            },
            timeout=httpx.Timeout(manners.silence, connect=manners.connect_time),
            trust_env=False,
        )

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def get(
        self, url: str, etag: str = "", last_modified: str = "", *, limit: int = MAX_BYTES
    ) -> Answer:
        """Fetch one page that robots.txt allows; redirects are not followed.

        With `etag` or `last_modified` of an earlier answer, the new one may be 304 (RFC 9110,
        section 13). Raises PageError (`blocked-by-robots`, `too-large`, `fetch-failed`), and
        FetchError where the robots.txt cannot be had.
        """
        rules = self._rules(url)
        if not rules.can_fetch(url, self._manners.user_agent):
            raise PageError("blocked-by-robots", "The site's robots.txt asks not to fetch it.")
        conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in conditions.items() if value}
        return self._patiently(url, headers, limit)

    def _rules(self, url: str) -> Protego:
        """Return the robots.txt of the address's host (RFC 9309), read once."""
        url = str(httpx.URL(url).copy_with(raw_path=b"/robots.txt"))
        if url not in self._robots:
            try:
                rules = Protego.parse(self._read_robots(url))
                self._slow_down(rules)
                self._robots[url] = rules
            except PageError as error:
                self._robots[url] = FetchError(f"Nothing is fetched, because of {url}: {error}")
        found = self._robots[url]
        if isinstance(found, FetchError):
            raise found
        return found

    def _read_robots(self, url: str) -> str:
        answer = self._follow_robots(url)
        if answer.status >= 500:
            raise PageError("fetch-failed", f"The server answered {answer.status}.")
        if answer.status != 200:  # there are no rules (section 2.3.1.3)
            return ""
        encoding = answer.headers.get("Content-Encoding", "")
        return unpack(answer.body, encoding).decode("utf-8-sig", "replace")

    def _follow_robots(self, url: str) -> Answer:
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._patiently(
                url, {"Accept-Encoding": "identity"}, ROBOTS_BYTES, partly=True
            )
            target = normal(answer.headers.get("Location", ""), base=url)
            if answer.status not in REDIRECTS or target is None or not self._site.covers(target):
                return answer
            url = target
        return answer

    def _slow_down(self, rules: Protego) -> None:
        agent = self._manners.user_agent
        delay = rules.crawl_delay(agent) or 0
        asked = rules.request_rate(agent)
        pause = max(delay, asked.seconds / asked.requests if asked else 0)
        if pause > (most := self._manners.longest_wait):
            reason = f"It asks to wait {pause:,.0f} s between two pages, longer than {most:g} s."
            raise PageError("fetch-failed", reason)
        self._interval = max(self._interval, pause)

    def _patiently(
        self, url: str, headers: dict[str, str], limit: int, *, partly: bool = False
    ) -> Answer:
        """Ask again where a server is busy or a connection breaks, with longer and longer waits."""
        wait = self._manners.backoff
        for left in range(self._manners.retries, -1, -1):
            asked = None
            try:
                answer = self._ask(url, headers, limit, partly=partly)
            except httpx.TransportError as error:
                trouble = f"The connection failed: {error or type(error).__name__}"
            else:
                if answer.status not in _TRY_AGAIN:
                    return answer
                trouble = f"The server answered {answer.status} {answer.phrase}".rstrip()
                asked = retry_after(answer.headers.get("Retry-After", ""))
            if asked is not None and asked > self._manners.longest_wait:
                most = self._manners.longest_wait
                reason = f"{trouble} and asks to wait {asked:,.0f} s, longer than {most:g} s."
                raise PageError("fetch-failed", reason)
            if left:
                self._clock.sleep(wait if asked is None else asked)
                wait = min(2 * wait, self._manners.longest_wait)
        times = self._manners.retries + 1
        raise PageError("fetch-failed", f"{trouble.rstrip('.')}, {times} times.")

    def _ask(self, url: str, headers: dict[str, str], limit: int, *, partly: bool) -> Answer:
        self._keep_pace()
        self._deadline.start(self._manners.page_time)
        self._http.cookies.clear()  # each page is asked for as by a reader who never came before
        request = self._http.build_request("GET", url, headers=headers)
        response = self._http.send(request, stream=True)
        try:
            wanted = partly or _is_readable(response.headers.get("Content-Type", ""))
            body = _read(response, limit, partly=partly) if wanted else b""
        finally:
            response.close()
        return Answer(
            url, response.status_code, response.reason_phrase, response.headers, body, not wanted
        )

    def _keep_pace(self) -> None:
        wait = self._last + self._interval - self._clock.now()
        if wait > 0:
            self._clock.sleep(wait)
        self._last = self._clock.now()


def _is_readable(content_type: str) -> bool:
    return not content_type or content_type.strip().casefold().startswith(_READABLE)


def _read(response: httpx.Response, limit: int, *, partly: bool) -> bytes:
    body = bytearray()
    for part in response.iter_raw():
        body += part
        if len(body) > limit and partly:
            return bytes(body[:limit])
        if len(body) > limit:
            raise PageError("too-large", f"More than {limit:,} bytes; no more is read.")
    return bytes(body)


def retry_after(value: str) -> float | None:
    """Return for how many seconds a server asks to wait (RFC 9110, section 10.2.3).

    The header holds seconds, or a date; None where it is neither.
    """
    if value.strip().isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return max(0.0, (moment - datetime.datetime.now(datetime.UTC)).total_seconds())
