"""Pages: the templates, what they may call, and the headers that every page carries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from http import HTTPStatus

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import Response

from kg.formats import HTML
from kg.identifiers import SITE
from kg.namespaces import compact
from kg.release.citation import citation
from kg.serve import urls
from kg.serve.headers import HTML_SECURITY, answer_headers, entity_tag, is_unchanged
from kg.serve.service import of

LABEL_LIMIT = 60
LANGUAGES = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "zh": "Chinese",
}


def page(
    request: Request,
    template: str,
    *,
    status: int = HTTPStatus.OK,
    links: tuple[str, ...] = (),
    extra: Mapping[str, str] | None = None,
    **context: object,
) -> Response:
    """Return a page made from a template; 304 where the client has it already.

    `extra` are headers beside those that every page carries.
    """
    manifest = of(request).release.manifest
    html = request.app.state.templates.get_template(template).render(
        manifest=manifest,
        citation=citation(manifest),
        here=request.scope.get("root_path", ""),
        original=original_of(request),
        **context,
    )
    body = html.encode("utf-8")
    headers = answer_headers(entity_tag(body), links) | HTML_SECURITY | dict(extra or {})
    if status == HTTPStatus.OK and is_unchanged(
        request.headers.get("if-none-match"), headers["ETag"]
    ):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, status, headers, HTML.media_type)


def original_of(request: Request) -> str:
    """Return the path and query of a request, without the release that it is meant for."""
    search = f"?{request.url.query}" if request.url.query else ""
    return urls.path_of_route(request.scope) + search


def environment() -> Environment:
    """Return the templates, with the functions that they may call."""
    made = Environment(
        loader=PackageLoader("kg.serve"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "bytes": human_bytes,
        "compact": compact,
        "day": human_day,
        "language": language_name,
        "local": urls.local,
        "number": human_number,
        "page_name": page_name,
        "short": shorten,
    }
    made.globals["urls"] = urls
    return made


def human_number(number: int) -> str:
    """Group the digits of a number with narrow no-break spaces: 12 345."""
    return f"{number:,}".replace(",", "\u202f")


def human_bytes(size: int) -> str:
    """Return a size for people, in powers of 1,000: `1.2 MB`."""
    value, units = float(size), ["B", "kB", "MB", "GB"]
    while value >= 1000 and len(units) > 1:
        value, units = value / 1000, units[1:]
    return (
        f"{value:.0f} {units[0]}" if units[0] == "B" or value >= 100 else f"{value:.1f} {units[0]}"
    )


def human_day(day: str) -> str:
    """Return an ISO 8601 day for people: `11 May 2022`; anything else as it is."""
    try:
        known = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{known.day} {known:%B %Y}"


def language_name(tag: str) -> str:
    """Return the English name of a language by its tag (BCP 47); the tag where it is unknown."""
    return LANGUAGES.get(tag.partition("-")[0], tag)


def page_name(url: str) -> str:
    """Return the path of a page of the site, which tells its copies apart: `es/node/2351`."""
    return url.removeprefix(SITE).strip("/")


def shorten(text: str, limit: int = LABEL_LIMIT) -> str:
    """Cut a text after a word, with an ellipsis that shows it."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(",;: ") + " …"
