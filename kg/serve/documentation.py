"""What a release says of itself, on its pages and to machines: asked once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Triple

from kg import resources
from kg.check.examples import example_files, read_example
from kg.release.catalogue.files import read_catalogue
from kg.release.citation import citation
from kg.release.folder import Release
from kg.serve.lode import ontology_page
from kg.serve.schemes import Uses, read_uses
from kg.serve.shapes import Shapes, read_shapes
from kg.serve.terms import OntologyTerm, ReusedTerm, read_reused, read_terms
from kg.sparql.engine import Engine
from kg.sparql.functions import known_functions
from kg.sparql.library import Library


@dataclass(frozen=True)
class Documentation:
    """Each part is read when a page first shows it, and then kept: a release does not change."""

    engine: Engine
    release: Release
    library: Library

    @cached_property
    def shapes(self) -> Shapes:
        """The shapes with what the check of the release met, and their examples."""
        examples = map(read_example, example_files(resources.folder("shapes")))
        return read_shapes(self.engine, self.release, examples)

    @cached_property
    def terms(self) -> tuple[OntologyTerm, ...]:
        """The terms of the ontology, with how often the release uses them."""
        return read_terms(self.engine, self.shapes, self.library)

    @cached_property
    def page(self) -> bytes:
        """The terms as one HTML file."""
        return ontology_page(self.engine, self.terms, citation(self.release.manifest))

    @cached_property
    def reused(self) -> tuple[ReusedTerm, ...]:
        """The terms of other vocabularies that the release uses."""
        return read_reused(self.engine, self.shapes, self.library)

    @cached_property
    def uses(self) -> Uses:
        """How many events name each concept."""
        return read_uses(self.engine)

    @cached_property
    def catalogue(self) -> frozenset[Triple]:
        """The catalogue of the release; empty for a release that was made without one."""
        return read_catalogue(self.release)

    @cached_property
    def functions(self) -> tuple[str, ...]:
        """The functions beyond SPARQL 1.1 that the engine has, by their IRIs."""
        return known_functions(self.engine)
