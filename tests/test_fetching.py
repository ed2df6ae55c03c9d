"""One polite client against a server that plays the site."""

from __future__ import annotations

import datetime
import gzip
import re
import socket
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.utils import format_datetime
from ipaddress import ip_address
from threading import Event

import pytest

from kg.errors import FetchError, PageError
from kg.harvest.page import MAX_BYTES
from kg.harvest.web.body import unpack
from kg.harvest.web.fetch import Client, Clock, Manners, retry_after
from kg.harvest.web.guard import Resolver, is_public, resolve
from kg.harvest.web.site import Site
from tests.local_site import (
    HTML,
    LocalSite,
    Reply,
    breaking_off,
    dripping,
    endless,
    local_site,
    moved,
    resetting,
)

LOCAL = Site(frozenset({"127.0.0.1"}))
AGENT = "gcm-kg/0.1 (+https://w3id.org/gcm-kg/)"
PAGE = Reply("<h1>Workshop</h1>")


def packed(content: bytes) -> bytes:
    """The content in the same bytes of gzip at any time: they are in the names of tests."""
    return gzip.compress(content, mtime=0)


@dataclass
class Waits:
    """A clock that does not let anybody wait, and remembers for how long they wanted to."""

    seconds: list[float] = field(default_factory=list)

    def now(self) -> float:
        return sum(self.seconds)

    def sleep(self, seconds: float) -> None:
        self.seconds.append(seconds)

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.sleep)


@pytest.fixture
def site() -> Iterator[LocalSite]:
    with local_site({"/node/1": PAGE, "/node/2": PAGE}) as running:
        yield running


def client(
    waits: Waits | None = None,
    rate: float = float("inf"),
    page_time: float = 10,
    allowed: Site = LOCAL,
    resolver: Resolver = resolve,
) -> Client:
    manners = Manners(AGENT, rate, page_time=page_time)
    return Client(allowed, manners, (waits or Waits()).clock, resolver)


def failure(site: LocalSite, path: str, page_time: float = 10) -> tuple[str, str]:
    """Fetch a page that cannot be had; returns the kind and the reason."""
    with client(page_time=page_time) as asking, pytest.raises(PageError) as found:
        asking.get(site.url(path))
    return found.value.kind, str(found.value)


def test_a_page_is_asked_for_by_name(site: LocalSite) -> None:
    with client() as asking:
        answer = asking.get(site.url("/node/1"))
    assert (answer.status, answer.body) == (200, b"<h1>Workshop</h1>")
    assert site.headers_of("/node/1")["User-Agent"] == AGENT


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/node/1", True), ("/node/2", False), ("/node/22", False), ("/events/x", False)],
)
def test_the_longest_rule_of_robots_txt_decides(site: LocalSite, path: str, allowed: bool) -> None:
    rules = "User-agent: *\nDisallow: /\nAllow: /node/\nDisallow: /node/2\n"
    site.pages["/robots.txt"] = Reply(rules, headers={"Content-Type": "text/plain"})
    with client() as asking:
        if allowed:
            assert asking.get(site.url(path)).status == 200
            return
        with pytest.raises(PageError, match=r"The site's robots\.txt asks not to fetch it\."):
            asking.get(site.url(path))
    assert path not in site.asked


def test_rules_for_our_name_come_before_those_for_all(site: LocalSite) -> None:
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: GCM-KG\nDisallow: /node/2\n"
    site.pages["/robots.txt"] = Reply(rules, headers={"Content-Type": "text/plain"})
    with client() as asking:
        assert asking.get(site.url("/node/1")).status == 200


@pytest.mark.parametrize("status", [404, 403, 410])
def test_a_site_without_robots_txt_allows_everything(site: LocalSite, status: int) -> None:
    site.pages["/robots.txt"] = Reply("no", status)
    with client() as asking:
        assert asking.get(site.url("/node/1")).status == 200


def test_without_an_answer_about_robots_txt_nothing_is_fetched(site: LocalSite) -> None:
    site.pages["/robots.txt"] = Reply("busy", 503)
    with client() as asking, pytest.raises(FetchError, match="answered 503"):
        asking.get(site.url("/node/1"))
    assert site.asked == {}


def test_of_an_endless_robots_txt_the_first_500_kib_count(site: LocalSite) -> None:
    rules = "User-agent: *\nDisallow: /node/1\n" + "# and so on\n" * 100_000 + "Disallow: /node/2"
    site.pages["/robots.txt"] = Reply(rules, headers={"Content-Type": "text/plain"})
    with client() as asking:
        assert asking.get(site.url("/node/2")).status == 200
        with pytest.raises(PageError, match="asks not to fetch"):
            asking.get(site.url("/node/1"))


RULES = b"User-agent: *\nDisallow: /node/1\n"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"\xef\xbb\xbf" + RULES, {"Content-Type": "text/plain"}),
        (RULES, {}),
        (RULES, {"Content-Type": "binary/octet-stream"}),
        (packed(RULES), {"Content-Encoding": "gzip"}),
    ],
    ids=["byte order mark", "no type", "strange type", "packed"],
)
def test_rules_count_however_they_are_sent(
    site: LocalSite, body: bytes, headers: dict[str, str]
) -> None:
    site.pages["/robots.txt"] = Reply(body, headers=headers)
    with client() as asking, pytest.raises(PageError, match="asks not to fetch"):
        asking.get(site.url("/node/1"))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"\x1f\x8b broken", "robots.txt: Its compression is damaged"),
        (packed(b"User-agent: *\nCrawl-delay: 86400"), "asks to wait 86,400 s between two"),
        (packed(b"User-agent: *\nRequest-rate: 1/1h"), "asks to wait 3,600 s between two"),
    ],
)
def test_rules_that_cannot_be_kept_are_said_and_nothing_is_fetched(
    site: LocalSite, body: bytes, reason: str
) -> None:
    site.pages["/robots.txt"] = Reply(body, headers={"Content-Encoding": "gzip"})
    with client() as asking, pytest.raises(FetchError, match=f"Nothing is fetched.*{reason}"):
        asking.get(site.url("/node/1"))
    assert site.asked == {}


def test_robots_txt_is_read_once_and_from_where_it_moved_to(site: LocalSite) -> None:
    site.pages["/robots.txt"] = moved("/rules.txt")
    site.pages["/rules.txt"] = Reply("User-agent: *\nDisallow: /node/1", headers={})
    with client() as asking:
        for _ in range(2):
            with pytest.raises(PageError, match="asks not to fetch"):
                asking.get(site.url("/node/1"))
    assert [path for path, _ in site.requests] == ["/robots.txt", "/rules.txt"]


def test_between_two_requests_there_is_a_second(site: LocalSite) -> None:
    waits = Waits()
    with client(waits, rate=1) as asking:
        for path in ("/node/1", "/node/2"):
            asking.get(site.url(path))
    assert waits.seconds == [1.0, 1.0]  # robots.txt, and two pages


def test_a_longer_crawl_delay_of_robots_txt_is_honoured(site: LocalSite) -> None:
    site.pages["/robots.txt"] = Reply("User-agent: *\nCrawl-delay: 7", headers={})
    waits = Waits()
    with client(waits, rate=1) as asking:
        asking.get(site.url("/node/1"))
    assert waits.seconds == [7.0]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_server_is_asked_again(site: LocalSite, status: int) -> None:
    site.pages["/node/1"] = [Reply("busy", status), PAGE]
    waits = Waits()
    with client(waits) as asking:
        assert asking.get(site.url("/node/1")).status == 200
    assert waits.seconds == [2.0]


def test_a_server_that_fails_for_ever_is_asked_four_times_in_all(site: LocalSite) -> None:
    site.pages["/node/1"] = Reply("broken", 500)
    waits = Waits()
    with client(waits) as asking, pytest.raises(PageError) as found:
        asking.get(site.url("/node/1"))
    expected = "The server answered 500 Internal Server Error, 4 times."
    assert (found.value.kind, str(found.value)) == ("fetch-failed", expected)
    assert site.asked["/node/1"] == 4
    assert waits.seconds == [2.0, 4.0, 8.0]


def test_a_broken_connection_is_tried_again(site: LocalSite) -> None:
    broken = Reply("<h1>", headers=HTML | {"Content-Length": "100"}, write=breaking_off)
    site.pages["/node/1"] = [broken, PAGE]
    with client() as asking:
        assert asking.get(site.url("/node/1")).body == b"<h1>Workshop</h1>"


def raw(*lines: bytes) -> Reply:
    """A reply that is what it says and no more: no body, headers of the server's own."""

    def write(wire: socket.socket, stop: Event) -> None:
        wire.sendall(b"\r\n".join(lines))

    return Reply(write=write, bare=True)


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(write=resetting, bare=True), "Connection reset by peer"),
        (Reply(write=breaking_off, bare=True), "Server disconnected without sending a response"),
        (raw(b"no HTTP", b"", b""), "illegal status line"),
        (raw(b"HTTP/1.1 200 OK", b"Content-Length: 9", b"", b"<p>"), "peer closed connection"),
        (raw(b"HTTP/1.1 200 OK", b"Transfer-Encoding: chunked", b"", b"zz", b""), "illegal chunk"),
        (raw(b"HTTP/1.1 200 OK", *[b"X: " + b"x" * 900] * 200), "Receive buffer too long"),
    ],
    ids=["reset", "silent", "garbage", "too short", "bad chunk", "endless headers"],
)
def test_what_is_no_whole_answer_is_asked_for_four_times(
    site: LocalSite, reply: Reply, reason: str
) -> None:
    site.pages["/node/1"] = reply
    kind, text = failure(site, "/node/1")
    assert (kind, site.asked["/node/1"]) == ("fetch-failed", 4)
    assert re.match(rf"The connection failed: .*{reason}[^.]*, 4 times\.$", text)


def test_headers_that_drip_are_given_up_when_the_time_is_over(site: LocalSite) -> None:
    site.pages["/node/1"] = Reply(write=dripping, bare=True)
    expected = ("fetch-failed", "It took more than 0.3 s in all.")
    assert failure(site, "/node/1", page_time=0.3) == expected


def test_after_a_page_that_took_too_long_the_next_is_fetched(site: LocalSite) -> None:
    site.pages["/node/1"] = Reply(write=dripping)
    with client(page_time=0.5) as asking:
        with pytest.raises(PageError, match="It took more"):
            asking.get(site.url("/node/1"))
        assert asking.get(site.url("/node/2")).status == 200


def test_retry_after_in_seconds_is_waited_for(site: LocalSite) -> None:
    site.pages["/node/1"] = [Reply("slow down", 429, HTML | {"Retry-After": "11"}), PAGE]
    waits = Waits()
    with client(waits) as asking:
        asking.get(site.url("/node/1"))
    assert waits.seconds == [11.0]


def test_retry_after_as_a_date_is_waited_for() -> None:
    moment = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=90)
    asked = retry_after(format_datetime(moment, usegmt=True))
    assert asked is not None
    assert 80 < asked <= 90


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("Mon, 01 Jan 2001 00:00:00 GMT", 0.0),
        ("Mon, 01 Jan 99999 00:00:00 GMT", None),
        ("-5", None),
        ("soon", None),
        ("", None),
    ],
)
def test_retry_after_in_the_past_or_without_sense(value: str, seconds: float | None) -> None:
    assert retry_after(value) == seconds


@pytest.mark.parametrize("date", ["Fri, 31 Dec 9999 23:59:59 GMT", "9" * 400])
def test_an_absurd_wait_is_too_long(site: LocalSite, date: str) -> None:
    site.pages["/node/1"] = Reply("closed", 503, HTML | {"Retry-After": date})
    assert failure(site, "/node/1")[1].endswith(" s, longer than 120 s.")


def test_a_server_that_asks_for_too_long_a_wait_is_left_alone(site: LocalSite) -> None:
    site.pages["/node/1"] = Reply("closed", 503, HTML | {"Retry-After": "3600"})
    assert failure(site, "/node/1") == (
        "fetch-failed",
        "The server answered 503 Service Unavailable and asks to wait 3,600 s, longer than 120 s.",
    )
    assert site.asked["/node/1"] == 1


def test_a_page_that_drips_is_given_up_when_its_time_is_over(site: LocalSite) -> None:
    site.pages["/node/1"] = Reply(write=dripping)
    expected = ("fetch-failed", "It took more than 0.3 s in all.")
    assert failure(site, "/node/1", page_time=0.3) == expected


def test_of_an_endless_page_no_more_is_read_than_the_limit(site: LocalSite) -> None:
    site.pages["/node/1"] = Reply(write=endless)
    assert failure(site, "/node/1") == (
        "too-large",
        "More than 10,000,000 bytes; no more is read.",
    )


def test_what_is_no_page_is_not_downloaded(site: LocalSite) -> None:
    site.pages["/node/1"] = Reply(headers={"Content-Type": "video/mp4"}, write=endless)
    with client() as asking:
        answer = asking.get(site.url("/node/1"))
    assert (answer.cut, answer.body) == (True, b"")


def test_what_is_known_is_only_asked_for_if_it_changed(site: LocalSite) -> None:
    site.pages["/node/1"] = Reply("<h1>Workshop</h1>", headers=HTML | {"ETag": '"7"'})
    since = "Mon, 23 Nov 2026 08:00:00 GMT"
    with client() as asking:
        answer = asking.get(site.url("/node/1"), '"7"', since)
    assert answer.status == 304
    assert site.headers_of("/node/1")["If-Modified-Since"] == since


def test_no_cookie_of_one_page_is_sent_for_the_next(site: LocalSite) -> None:
    site.pages["/node/1"] = Reply("x", headers=HTML | {"Set-Cookie": "language=fr"})
    with client() as asking:
        asking.get(site.url("/node/1"))
        asking.get(site.url("/node/2"))
    assert "Cookie" not in site.headers_of("/node/2")


def test_a_private_address_is_refused(site: LocalSite) -> None:
    with client(allowed=Site()) as asking, pytest.raises(FetchError) as found:
        asking.get(site.url("/node/1"))
    assert "127.0.0.1 is at 127.0.0.1, which is no public address." in str(found.value)
    assert site.requests == []


def test_a_name_that_leads_to_a_private_address_is_refused(site: LocalSite) -> None:
    url = site.url("/node/1").replace("127.0.0.1", "migrationnetwork.un.org")

    def rebound(host: str, port: int) -> list[str]:
        return ["127.0.0.1"]

    with client(allowed=Site(), resolver=rebound) as asking, pytest.raises(FetchError) as found:
        asking.get(url)
    assert "--allow-host migrationnetwork.un.org" in str(found.value)
    assert site.requests == []


def test_the_address_that_was_checked_is_the_one_that_is_connected_to(site: LocalSite) -> None:
    answers = iter([["127.0.0.1"]])

    def once(host: str, port: int) -> list[str]:
        return next(answers)

    allowed = Site(frozenset({"mirror.test"}))
    with client(allowed=allowed, resolver=once) as asking:
        answer = asking.get(site.url("/node/1").replace("127.0.0.1", "mirror.test"))
    assert answer.status == 200
    assert site.headers_of("/node/1")["Host"].startswith("mirror.test:")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("193.239.220.1", True),
        ("2a00:1450:4001::1", True),
        ("10.0.0.1", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),
        ("::1", False),
        ("fe80::1", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:a00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::8.8.8.8", True),
        ("64:ff9b:1::10.0.0.1", False),
        ("::127.0.0.1", False),
        ("::ffff:0:127.0.0.1", False),
        ("fec0::1", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(ip_address(address)) is public


def test_several_members_of_gzip_are_one_body() -> None:
    assert unpack(packed(b"one ") + packed(b"two"), "gzip") == b"one two"


def test_very_many_members_take_little_time() -> None:
    start = time.process_time()
    assert unpack(packed(b"") * 200_000, "gzip") == b""
    assert time.process_time() - start < 4


@pytest.mark.parametrize("form", [zlib.MAX_WBITS, -zlib.MAX_WBITS])
def test_deflate_is_read_with_and_without_its_header(form: int) -> None:
    packing = zlib.compressobj(wbits=form)
    body = b"<h1>Workshop</h1>" * 9999
    assert unpack(packing.compress(body) + packing.flush(), "deflate") == body


@pytest.mark.parametrize(
    ("body", "encoding", "kind"),
    [
        (packed(bytes(MAX_BYTES + 1)), "gzip", "too-large"),
        (packed(b"a page" * 99)[:-9], "gzip", "damaged"),
        (b"<h1>not packed</h1>", "gzip", "damaged"),
        (b"\x1b\x03", "br", "encoding"),
    ],
)
def test_what_cannot_be_unpacked_says_why(body: bytes, encoding: str, kind: str) -> None:
    with pytest.raises(PageError) as found:
        unpack(body, encoding)
    assert found.value.kind == kind
