"""The formats of the project: one table of names, suffixes and media types, and who writes them."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import QueryResultsFormat, RdfFormat


@dataclass(frozen=True, eq=False)
class Format:
    """One way to write something down; each is a constant, which is equal to nothing else.

    `rdf` is set for formats of graphs, `results` for formats of query results.
    `aliases` are further media types that clients ask for and that mean the same.
    """

    name: str
    suffix: str
    media_type: str
    aliases: tuple[str, ...] = ()
    rdf: RdfFormat | None = None
    results: QueryResultsFormat | None = None
    text: bool = True

    @property
    def iri(self) -> str | None:
        """The IRI of the format (https://www.w3.org/ns/formats/), None where it has none."""
        return f"http://www.w3.org/ns/formats/{_IRIS[self.name]}" if self.name in _IRIS else None

    @property
    def content_type(self) -> str:
        """The value for the Content-Type header, with the charset where the format is text."""
        return f"{self.media_type}; charset=utf-8" if self.text else self.media_type


_IRIS = {
    "turtle": "Turtle",
    "ntriples": "N-Triples",
    "nquads": "N-Quads",
    "trig": "TriG",
    "jsonld": "JSON-LD",
    "rdfxml": "RDF_XML",
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
}

TURTLE = Format(
    "turtle",
    "ttl",
    "text/turtle",
    ("application/x-turtle", "text/n3", "text/rdf+n3"),
    rdf=RdfFormat.TURTLE,
)
N_TRIPLES = Format(
    "ntriples", "nt", "application/n-triples", ("text/plain",), rdf=RdfFormat.N_TRIPLES
)
N_QUADS = Format("nquads", "nq", "application/n-quads", rdf=RdfFormat.N_QUADS)
TRIG = Format("trig", "trig", "application/trig", rdf=RdfFormat.TRIG)
JSON_LD = Format(
    "jsonld",
    "jsonld",
    "application/ld+json",
    ("application/json",),
    rdf=RdfFormat.JSON_LD,
    text=False,
)
RDF_XML = Format(
    "rdfxml", "rdf", "application/rdf+xml", ("application/xml",), rdf=RdfFormat.RDF_XML, text=False
)
HTML = Format("html", "html", "text/html", ("application/xhtml+xml",))
JSON_RESULTS = Format(
    "json",
    "json",
    "application/sparql-results+json",
    ("application/json",),
    results=QueryResultsFormat.JSON,
    text=False,
)
XML_RESULTS = Format(
    "xml",
    "xml",
    "application/sparql-results+xml",
    ("application/xml", "text/xml"),
    results=QueryResultsFormat.XML,
    text=False,
)
CSV_RESULTS = Format("csv", "csv", "text/csv", results=QueryResultsFormat.CSV)
RDF_PATCH = Format("rdfpatch", "rdfp", "application/rdf-patch")
JSON_LINES = Format("jsonl", "jsonl", "application/jsonl", text=False)
MARKDOWN = Format("markdown", "md", "text/markdown")
CSVW = Format("csvw", "json", "application/csvm+json", text=False)
GZIP = Format("gzip", "gz", "application/gzip", text=False)
ZSTD = Format("zstd", "zst", "application/zstd", text=False)
CALENDAR = Format("calendar", "ics", "text/calendar")
ATOM = Format("atom", "atom", "application/atom+xml", text=False)
TSV_RESULTS = Format("tsv", "tsv", "text/tab-separated-values", results=QueryResultsFormat.TSV)

GRAPH_FORMATS = (TURTLE, N_TRIPLES, JSON_LD, RDF_XML, N_QUADS, TRIG)
"""How a graph can be written, the preferred one first."""

RESULT_FORMATS = (JSON_RESULTS, XML_RESULTS, CSV_RESULTS, TSV_RESULTS)
"""How the rows of a SELECT or the answer of an ASK can be written, the preferred one first."""


def by_suffix(formats: tuple[Format, ...], suffix: str) -> Format | None:
    """Return the format with this file suffix (without its dot), or None."""
    return next((form for form in formats if form.suffix == suffix), None)


def by_word(formats: tuple[Format, ...], word: str) -> Format | None:
    """Return the format that a word of a client names, or None.

    Clients write suffixes, names, media types or the second half of one.

    >>> [by_word(GRAPH_FORMATS, word).name for word in ("xml", "json-ld", "text/turtle")]
    ['rdfxml', 'jsonld', 'turtle']
    """
    plain = word.lower().replace(" ", "+")  # a plus sign in an address stands for a space
    return next((form for form in formats if plain in _words_for(form)), None) or next(
        (form for form in formats if form.name == plain.replace("-", "")), None
    )


def _words_for(form: Format) -> set[str]:
    types = (form.media_type, *form.aliases)
    return {form.suffix, *types, *(each.partition("/")[2] for each in types)}
