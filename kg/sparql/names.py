"""Which names a release knows, and what somebody may have meant by one that it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Protocol

from pyoxigraph import DefaultGraph, NamedNode, Store
from rapidfuzz import fuzz, process

from kg import identifiers
from kg.namespaces import OWL, PREFIXES, RDF, SH

_KEPT = 4096
"""How many answers of a look-up are kept: strangers may ask for any number of names."""

_TERMS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
_USED_BY_SHAPES = (SH.path, SH["class"], SH.targetClass)
_ALIKE = 70.0


class KnownNames(Protocol):
    """What is known of the names of a release."""

    def is_known(self, iri: str, /) -> bool:
        """Tell whether the release has this name; yes where that cannot be told."""
        ...

    def nearest(self, iri: str) -> str | None:
        """Return the term that a name may have been meant for."""
        ...


class TermNames:
    """The terms of our own namespace only: all else is taken for known."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._terms = frozenset(terms)

    def is_known(self, iri: str, /) -> bool:
        """Tell whether a name is a term of ours, or of another namespace."""
        return iri in self._terms or split(iri)[0] != PREFIXES["gcm"]

    def nearest(self, iri: str) -> str | None:
        """Return the term that a name may have been meant for."""
        return nearest(iri, self._terms)


class Names:
    """The names of a release that is held by a store of this process."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.is_known = lru_cache(_KEPT)(self._is_known)

    def _is_known(self, iri: str) -> bool:
        """Tell whether an IRI stands anywhere in the release, as graph or in a statement."""
        try:
            node = NamedNode(iri)
        except ValueError:
            return True  # the engine will say what is wrong with it
        patterns = (
            (None, node, None, None),
            (None, None, node, None),
            (node, None, None, None),
            (None, None, None, node),
        )
        return any(next(self._store.quads_for_pattern(*each), None) for each in patterns)

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """The classes and properties of our ontology, and those that our shapes ask for."""
        return tuple(sorted(set(self._terms())))

    def _terms(self) -> Iterator[str]:
        for kind in _TERMS:
            for quad in self._store.quads_for_pattern(None, RDF.type, kind, DefaultGraph()):
                yield from _iri(quad.subject)
        shapes = identifiers.graph("shapes")
        for path in _USED_BY_SHAPES:
            for quad in self._store.quads_for_pattern(None, path, None, shapes):
                yield from _iri(quad.object)

    def nearest(self, iri: str) -> str | None:
        """Return the term that a name may have been meant for."""
        return nearest(iri, self.terms)


def _iri(node: object) -> Iterator[str]:
    if isinstance(node, NamedNode):
        yield node.value


def nearest(iri: str, terms: Iterable[str]) -> str | None:
    """Return a term with nearly this name in this namespace, else with this name in another.

    >>> nearest("https://schema.org/name", ["http://schema.org/name"])
    'http://schema.org/name'
    """
    namespace, local = split(iri)
    known = [(term, *split(term)) for term in terms]
    alike = {own: term for term, space, own in known if space == namespace}
    found = process.extractOne(local, alike.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if found:
        return alike[found[0]]
    same = [term for term, space, own in known if own.casefold() == local.casefold()]
    return max(same, key=lambda term: fuzz.ratio(split(term)[0], namespace), default=None)


def split(iri: str) -> tuple[str, str]:
    """Return the namespace of an IRI and its name in there."""
    end = max(iri.rfind("#"), iri.rfind("/")) + 1
    return iri[:end], iri[end:]
