"""Every address of the service, spelled once.

IRIs name https://w3id.org/gcm-kg/ wherever the service runs; its pages link to the same paths on
their own host.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.types import Scope

from kg.formats import Format, by_suffix
from kg.namespaces import BASE, PREFIXES

HOME = "/"
SPARQL = "/sparql"
QUERIES = "/queries"
DEFINITIONS = "/def"
DATA = "/data"
HEALTH = "/health"
METRICS = "/metrics"
VALIDATE = "/validate"
GRAPHS = "/graph"
SHAPES = "/shapes"
STATIC = "/static"
STYLE = f"{STATIC}/style.css"
VOID = "/.well-known/void"
LATEST = "latest"
FEEDS = "/feeds"
STREAM = f"{FEEDS}/events"
STREAM_PAGE = f"{STREAM}/{{version}}/{{part}}/{{number}}"
NEWS_OF_RELEASES = f"{FEEDS}/releases.atom"
NEWS_OF_EVENTS = f"{FEEDS}/events.atom"
RESOURCESYNC = "/.well-known/resourcesync"
CAPABILITIES = f"{FEEDS}/resourcesync/capabilitylist.xml"
RESOURCES = f"{FEEDS}/resourcesync/resourcelist.xml"
RESOURCE_CHANGES = f"{FEEDS}/resourcesync/changelist.xml"
ROBOTS = "/robots.txt"
SITEMAP = "/sitemap.xml"
SITEMAP_PART = "/sitemap-{number}.xml"

SAVED_QUERY = f"{QUERIES}/{{name}}"
IDENTIFIER = "/id/{kind}/{key}"
DOCUMENT = "/doc/{kind}/{key}"
CONTEXT = f"{DEFINITIONS}/context.jsonld"
SCHEME = f"{DEFINITIONS}/{{scheme}}"
ONTOLOGY_PAGE = f"{DEFINITIONS}/ontology.html"
SHAPE = f"{DEFINITIONS}/shapes/{{name}}"
CORRECTION = f"{DEFINITIONS}/corrections/{{name}}"
CONCEPT = f"{DEFINITIONS}/{{scheme}}/{{code}}"
GRAPH = f"{GRAPHS}/{{name:path}}"
RELEASE = f"{DATA}/{{version}}"
FILE = f"{RELEASE}/{{name:path}}"
TIME_MAPS = "/timemap"
TIME_MAP = f"{TIME_MAPS}/{{original:path}}"


def local(iri: str) -> str:
    """Return where this service shows what an IRI names; other sites' IRIs stay as they are.

    >>> local("https://w3id.org/gcm-kg/id/event/12796")
    '/doc/event/12796'
    """
    if iri.startswith(f"{BASE}id/"):
        return "/doc/" + iri.removeprefix(f"{BASE}id/")
    if iri.startswith((f"{BASE}def", f"{BASE}graph/", f"{BASE}data")):
        return "/" + iri.removeprefix(BASE)
    if iri.startswith(PREFIXES["geo"]):
        return saved_query("country-events", country=iri.removeprefix(PREFIXES["geo"]))
    if iri.startswith(PREFIXES["sdg"]):
        return saved_query("sdg-events", goal=iri)
    return iri


def path_of(iri: str) -> str | None:
    """Return the path of one of our own IRIs below its base, None for others."""
    return iri.removeprefix(BASE) if iri.startswith(BASE) else None


def canonical(path: str) -> str:
    """Return the address that a path has wherever the service runs: below the base of the IRIs."""
    return BASE.rstrip("/") + path


def document(kind: str, key: str, suffix: str = "") -> str:
    """Return the path of the document about a thing."""
    return DOCUMENT.format(kind=kind, key=quote(key)) + suffix


def term(name: str) -> str:
    """Return where the page of the ontology shows a term."""
    return f"{DEFINITIONS}#{name}"


def concept_events(concept: str) -> str:
    """Return the path of the saved query for the events of a concept, whose IRI is given."""
    return saved_query("concept-events", concept=concept.removeprefix(f"{BASE}def/"))


def saved_query(query: str, suffix: str = "", **parameters: str) -> str:
    """Return the path of a saved query, with values for its parameters."""
    return SAVED_QUERY.format(name=quote(query)) + suffix + _search(parameters)


def sparql(query: str, default_graphs: Iterable[str] = ()) -> str:
    """Return the path that asks a query, of some graphs or of all data."""
    graphs = [("default-graph-uri", iri) for iri in default_graphs]
    return f"{SPARQL}?{urlencode([('query', query), *graphs])}"


def dump(name: str, version: str = LATEST) -> str:
    """Return the path of a file of a release."""
    return f"{DATA}/{quote(version)}/{quote(name)}"


def release(version: str = LATEST) -> str:
    """Return the path of the list of files of a release."""
    return RELEASE.format(version=quote(version))


def below(version: str, path: str) -> str:
    """Return where a path of the service is answered from a certain release."""
    return release(version) + path


def time_map(original: str) -> str:
    """Return the path of the list of the states that a path had; both may have a query."""
    return TIME_MAPS + original


def base_of(request: Request) -> str:
    """Return where the service was reached, without a stroke at the end."""
    return str(request.base_url).rstrip("/")


def path_of_route(scope: Scope) -> str:
    """Return the path that was asked for, below the release that it was asked of, if of one."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))


def split_suffix(name: str, offers: Iterable[Format]) -> tuple[str, str | None]:
    """Split `12796.ttl` into the name and the suffix of an offered format, if it has one.

    Keys may hold full stops, so an unknown suffix belongs to the name.
    """
    stem, dot, suffix = name.rpartition(".")
    if dot and by_suffix(tuple(offers), suffix):
        return stem, suffix
    return name, None


def _search(parameters: dict[str, str]) -> str:
    return f"?{urlencode(parameters)}" if parameters else ""
