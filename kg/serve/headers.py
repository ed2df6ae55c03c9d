"""The headers that answers carry, each made in one place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.formats import Format
from kg.serve import urls
from kg.sparql.remarks import Remark
from kg.sparql.workers.frames import Report

READ_METHODS = ["GET", "HEAD"]
QUERY_ID = b"kg-query-id"
REMARKS = "KG-Remarks"
EXPOSED = (
    *("ETag", "Link", "Content-Length", "Content-Range", "Accept-Ranges", "Location"),
    *("KG-Absent-Graph", "KG-Cut", "KG-Limit", "KG-Query-Id", "KG-Remarks", "Retry-After"),
    *("Server-Timing", "RateLimit", "RateLimit-Policy", "Accept-Query", "Allow"),
    *("Content-Profile", "Preference-Applied", "Repr-Digest", "Memento-Datetime"),
)

IRI_SIGNS = "!#$%&'()*+,/:;=?@[]~"
"""What stays as it is where an IRI becomes a URI (RFC 3987, 3.1); all other signs are encoded."""

CONTENT_SECURITY = (
    "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; form-action 'self'"
)
HTML_SECURITY = {
    "Content-Security-Policy": CONTENT_SECURITY,
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
NO_PAGE = "default-src 'none'; frame-ancestors 'none'"
"""The policy of what is no page: nothing in it is ever run, loaded or framed."""
NOT_INDEXED = {"X-Robots-Tag": "noindex"}
"""For pages that show names of persons: they are not there to be found by name."""
IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"


def entity_tag(*parts: str | bytes) -> str:
    """Return a strong ETag over these parts (RFC 9110, 8.8.3).

    Data changes only with a release, so its digest, the address and the format say which bytes
    an answer has before it is computed.
    """
    return tag_over(parts_of_tag(*parts))


def parts_of_tag(*parts: str | bytes) -> bytes:
    """Return some of the parts of an ETag, each with its length, so that none runs into another."""
    return b"".join([b"%d:%b" % (len(each), each) for each in map(_as_bytes, parts)])


def tag_over(parts: bytes) -> str:
    """Return the ETag over all of its parts."""
    return f'"{hashlib.sha256(parts).hexdigest()[:32]}"'


def _as_bytes(part: str | bytes) -> bytes:
    return part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part


def is_unchanged(if_none_match: str | None, etag: str) -> bool:
    """Tell whether the client has this representation already (RFC 9110, 13.1.2)."""
    known = [tag.strip().removeprefix("W/") for tag in (if_none_match or "").split(",")]
    return etag in known or "*" in known


def listed(iris: Sequence[str], most: int = 20) -> str:
    """Return IRIs as the value of a header, in ASCII; of many, how many more there are."""
    shown = [f"<{quote(iri, safe=IRI_SIGNS)}>" for iri in iris[:most]]
    more = [f"and {len(iris) - most} more"] if len(iris) > most else []
    return ", ".join([*shown, *more])


def link(target: str, relation: str, media_type: str = "") -> str:
    """Return one value of a Link header (RFC 8288)."""
    kind = f'; type="{media_type}"' if media_type else ""
    return f'<{target}>; rel="{relation}"{kind}'


DESCRIBED_BY = link(urls.dump("manifest.json"), "describedby", "application/json")


LICENCE = link("https://creativecommons.org/licenses/by/4.0/", "license")
"""What everything but the words of pages and of the United Nations may be used under."""


def alternates(path: str, offers: Iterable[Format]) -> list[str]:
    """Return Link values for the other formats of a document."""
    return [link(f"{path}.{each.suffix}", "alternate", each.media_type) for each in offers]


def answer_headers(etag: str, links: Iterable[str] = (), cache: str = REVALIDATE) -> dict[str, str]:
    """Return the headers of an answer that was negotiated by Accept."""
    return {
        "ETag": etag,
        "Vary": "Accept, Accept-Encoding",
        "Cache-Control": cache,
        "Link": ", ".join([DESCRIBED_BY, *links]),
    }


def timing_of(waited: float, report: Report) -> str:
    """Return the value of Server-Timing, in milliseconds (https://www.w3.org/TR/server-timing/).

    The engine finds rows while they are written, so that is one time.
    """
    return (
        f"queue;dur={waited * 1e3:.2f}, evaluate;dur={report.evaluate * 1e3:.2f}, "
        f'serialize;dur={report.serialize * 1e3:.2f};desc="find and write rows"'
    )


def remarks_header(remarks: Iterable[Remark]) -> str:
    """Return what may be wrong with a query as a list of tokens with parameters (RFC 9651, 3.1).

    Strings are ASCII there, so that other characters are percent-encoded.
    """
    return ", ".join(_remark(each) for each in remarks)


def _remark(remark: Remark) -> str:
    meant = f';nearest="{_ascii(remark.nearest)}"' if remark.nearest else ""
    place = f";line={remark.line};column={remark.column}"
    return f'{remark.kind};name="{_ascii(remark.name)}"{meant}{place}'


def _ascii(text: str) -> str:
    return quote(text, safe=" !#$&'()*+,-./:;<=>?@[]^_`{|}~")


class CommonHeaders:
    """Middleware: what every answer carries, whoever asked and however it ended.

    CORS is open for everyone because everything here is public and nothing is changed; the
    header is there without an Origin too, so that caches between keep answers that browsers
    can use.
    """

    HEADERS: Mapping[str, str] = {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": ", ".join(EXPOSED),
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "X-Frame-Options": "DENY",
    }
    """Always these."""

    UNLESS_SAID: Mapping[str, str] = {
        "Content-Security-Policy": NO_PAGE,
        "Referrer-Policy": "no-referrer",
    }
    """These where the answer says nothing else."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._raw = [
            (name.lower().encode(), value.encode()) for name, value in self.HEADERS.items()
        ]
        self._names = frozenset(name for name, _ in self._raw)
        self._unless_said = [
            (name.lower().encode(), value.encode()) for name, value in self.UNLESS_SAID.items()
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and add the headers where its answer starts."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = message["headers"]
                said = {name for name, _ in own}
                if not self._names.isdisjoint(said):
                    own = [each for each in own if each[0] not in self._names]
                more = [each for each in self._unless_said if each[0] not in said]
                message["headers"] = [*own, *self._raw, *more]
            await send(message)

        await self.app(scope, receive, send_with_headers)
