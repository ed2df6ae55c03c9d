"""A question to a release from the command line or from Python: saved, in a file, or as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg import resources
from kg.errors import QueryError, UsageError
from kg.formats import Format, by_suffix
from kg.sparql.library import find, load_library, to_query
from kg.sparql.query import Query, read
from kg.sparql.results import formats_of

STDIN = "-"


def find_query(question: str, parameters: Mapping[str, str], stdin: str = "") -> Query:
    """Return the query that a question stands for.

    It is the name of a saved query, the path of a file (`.rq`, `.sparql`), `-` for the text given
    as `stdin`, or the text of a query itself. Raises QueryError where it is none of them.
    """
    if question == STDIN:
        return _without_parameters(stdin, parameters)
    path = Path(question)
    if path.suffix in (".rq", ".sparql"):
        return _without_parameters(_read(path), parameters)
    if any(char in question for char in " \n{"):
        return _without_parameters(question, parameters)
    return to_query(find(load_library(resources.folder("queries")), question), parameters)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The query in {path} cannot be read: {error}.") from None


def _without_parameters(text: str, parameters: Mapping[str, str]) -> Query:
    if parameters:
        raise QueryError("parameter", "Only saved queries have parameters.")
    return read(text)


def parse_parameters(pairs: Iterable[str]) -> dict[str, str]:
    """Return parameters given as NAME=VALUE. Raises UsageError for anything else."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise UsageError(f"{pair!r} is no parameter: write NAME=VALUE.")
        found[name] = value
    return found


def find_format(query: Query, suffix: str) -> Format:
    """Return the format with this suffix. Raises UsageError where the answer cannot have it."""
    formats = formats_of(query)
    form = by_suffix(formats, suffix)
    if form is None:
        listed = ", ".join(each.suffix for each in formats)
        raise UsageError(f"The answer cannot be written as {suffix!r}; it can as {listed}.")
    return form
