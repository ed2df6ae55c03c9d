"""Which functions an engine has beyond those of SPARQL 1.1: found by calling them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import QueryError
from kg.namespaces import PREFIXES
from kg.sparql.engine import Engine

_GEO = "http://www.opengis.net/def/function/geosparql/"
_WKT = "http://www.opengis.net/ont/geosparql#wktLiteral"
_AREA = f'"POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))"^^<{_WKT}>'
_OTHER = f'"POLYGON((1 1, 3 1, 3 3, 1 3, 1 1))"^^<{_WKT}>'
_POINTS = f'"POINT(0 0)"^^<{_WKT}>, "POINT(1 0)"^^<{_WKT}>'
_UNITS = "http://www.opengis.net/def/uom/OGC/1.0"
_METRE, _SQUARE_METRE = f"<{_UNITS}/metre>", f"<{_UNITS}/square_metre>"

_OF_ONE = (
    "asGeoJSON centroid convexHull coordinateDimension dimension envelope getSRID isEmpty isSimple"
    " spatialDimension"
)
_OF_TWO = (
    "difference intersection symDifference union"
    " sfContains sfCrosses sfDisjoint sfEquals sfIntersects sfOverlaps sfTouches sfWithin"
    " ehContains ehCoveredBy ehCovers ehDisjoint ehEquals ehInside ehMeet ehOverlap"
    " rcc8dc rcc8ec rcc8eq rcc8ntpp rcc8ntppi rcc8po rcc8tpp rcc8tppi"
)
_CASTS = {
    "date": "2022-05-11",
    "time": "09:00:00",
    "duration": "P1Y2D",
    "dayTimeDuration": "P2D",
    "yearMonthDuration": "P1Y",
    "gYear": "2022",
    "gYearMonth": "2022-05",
    "gMonth": "--05",
    "gDay": "---11",
    "gMonthDay": "--05-11",
}
"""Datatypes that SPARQL 1.1 has no constructor function for (section 17.5), with a value."""

_UNKNOWN = ("evaluation", "syntax")
"""The kinds of error by which an engine says that it does not know a function."""


def candidates() -> dict[str, str]:
    """Return the IRIs of functions that an engine may have, each with arguments that suit it.

    They are GeoSPARQL's (OGC 22-047) and the constructors of further datatypes of XML Schema.
    """
    return dict(_candidates())


def known_functions(engine: Engine) -> tuple[str, ...]:
    """Return the IRIs of those candidates that give a value when they are called.

    Raises QueryError where the engine has no answer now, as when it is busy.
    """
    return tuple(iri for iri, arguments in candidates().items() if _works(engine, iri, arguments))


def call(iri: str, arguments: str) -> str:
    """Return the query that calls a function."""
    return f"SELECT (<{iri}>({arguments}) AS ?value) WHERE {{}}"


def _candidates() -> Iterator[tuple[str, str]]:
    for name in _OF_ONE.split():
        yield f"{_GEO}{name}", _AREA
    for name in _OF_TWO.split():
        yield f"{_GEO}{name}", f"{_AREA}, {_OTHER}"
    yield f"{_GEO}relate", f'{_AREA}, {_OTHER}, "T*T***T**"'
    yield f"{_GEO}distance", f"{_POINTS}, {_METRE}"
    yield f"{_GEO}length", f"{_AREA}, {_METRE}"
    yield f"{_GEO}perimeter", f"{_AREA}, {_METRE}"
    yield f"{_GEO}area", f"{_AREA}, {_SQUARE_METRE}"
    for name, value in _CASTS.items():
        yield f"{PREFIXES['xsd']}{name}", f'"{value}"'


def _works(engine: Engine, iri: str, arguments: str) -> bool:
    try:
        rows = engine.table(call(iri, arguments)).rows
    except QueryError as error:
        if error.kind in _UNKNOWN:
            return False
        raise
    return bool(rows) and rows[0][0] is not None
