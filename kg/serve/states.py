"""Which states there are of a file, and of what is computed of a release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg import identifiers
from kg.errors import IdentifierError
from kg.release.dumps import ALL
from kg.release.folder import Release
from kg.release.history import History
from kg.release.sorted_file import open_sorted
from kg.serve import urls
from kg.serve.kept import kept_releases
from kg.serve.mementos import Memento, States
from kg.serve.releases import entry_of, is_hidden
from kg.serve.routes.documents import THING_FORMATS
from kg.serve.service import Service

_DOCUMENTS = "/doc/"


def of_file(history: History, name: str) -> States:
    """Return the states of a file: those of the releases that have it and are shown."""
    mementos = (
        Memento(urls.dump(name, each.manifest.version), history.moments[each.manifest.version])
        for each in reversed(history.shown)
        if entry_of(each, name) and not is_hidden(history, each, name)
    )
    return States(urls.dump(name), tuple(mementos))


def of_answer(service: Service, path: str, search: str) -> States:
    """Return the states of what is computed of a release: the served one's and those kept.

    `search` is the query of its address, with the question mark.
    """
    moments = service.history.moments
    there = _with(path, (service.release, *kept_releases(service)))
    return States(
        path + search,
        tuple(
            Memento(urls.below(version, path) + search, moments[version])
            for version in reversed([each.manifest.version for each in there])
        ),
    )


def _with(path: str, releases: Iterable[Release]) -> Iterator[Release]:
    """Yield the releases that have what a path is about: queries can be asked of each."""
    if not path.startswith(_DOCUMENTS):
        yield from releases
        return
    kind, _, key = path.removeprefix(_DOCUMENTS).partition("/")
    try:
        iri = identifiers.thing(kind, urls.split_suffix(key, THING_FORMATS)[0])
    except IdentifierError:
        return
    for release in releases:
        with open_sorted(release.path / ALL) as quads:
            if quads.has(f"<{iri.value}> ".encode()):
                yield release
