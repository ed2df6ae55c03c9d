"""The dumps of a release: each format says the same, and a change changes its own lines only."""

from __future__ import annotations

import csv
import datetime
import io
import json
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize
from rdflib import RDF, SH, Graph, URIRef

from kg import pipeline, resources
from kg.errors import ReleaseError
from kg.jsonld import load_context
from kg.ntriples import by_subject
from kg.release.dumps import json_ld_layout
from kg.release.event_columns import columns, is_list, metadata
from kg.release.folder import Release
from kg.release.formats import rdf_xml, turtle
from kg.release.formats.layout import Layout
from kg.release.packing import GzipWriter, deflate
from kg.release.pieces import cut
from kg.release.verify import csvw

CONTEXT = load_context(resources.folder("ontology") / "context.jsonld")
LAYOUTS = {
    RdfFormat.TURTLE: turtle.LAYOUT,
    RdfFormat.RDF_XML: rdf_xml.LAYOUT,
    RdfFormat.JSON_LD: json_ld_layout(CONTEXT),
}
EVENT = "https://w3id.org/gcm-kg/id/event/12796"


def written(layout: Layout, triples: Iterable[Triple]) -> bytes:
    plain = serialize(triples, format=RdfFormat.N_TRIPLES) or b""
    lines = sorted(set(plain.splitlines(keepends=True)))
    entries = [layout.entry(*each) for each in by_subject(lines)]
    return layout.header + layout.separator.join(entries) + layout.footer


def one(predicate: str, value: str) -> list[Triple]:
    return [Triple(NamedNode(EVENT), NamedNode(predicate), Literal(value))]


_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n\r\x7f"))
_TEXTS = _TEXTS.filter(lambda text: not set(text) & {"\ufffe", "\uffff"})
_NAMES = st.sampled_from(["a", "sdg/10.7", "def#x", "a.", "-b", "é", "a&b", "1", "x'y"])
_IRIS = st.builds(
    lambda base, name: NamedNode(base + name),
    st.sampled_from(["http://schema.org/", "http://metadata.un.org/sdg/", "http://x.org/q?a=1&b="]),
    _NAMES,
)
_PROPERTIES = st.sampled_from(
    [
        "http://schema.org/startDate",
        "http://schema.org/name",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        "https://w3id.org/gcm-kg/def#objective",
        "http://x.org/1st",
        "http://x.org/a.b-c",
    ]
).map(NamedNode)
_LITERALS = st.builds(Literal, _TEXTS) | st.builds(
    lambda text, language: Literal(text, language=language), _TEXTS, st.sampled_from(["en", "fr"])
)
_TYPED = st.builds(
    lambda text, datatype: Literal(text, datatype=datatype),
    _TEXTS,
    st.sampled_from(["http://www.w3.org/2001/XMLSchema#date", "http://x.org/t?a&b"]).map(NamedNode),
)


@pytest.mark.parametrize("form", LAYOUTS, ids=str)
@settings(max_examples=60)
@given(st.lists(st.builds(Triple, _IRIS, _PROPERTIES, _IRIS | _LITERALS | _TYPED), max_size=8))
def test_what_is_written_in_a_format_is_read_as_the_same_triples(
    form: RdfFormat, triples: list[Triple]
) -> None:
    read = {quad.triple for quad in parse(written(LAYOUTS[form], triples), format=form)}
    assert read == set(triples)


def test_turtle_shortens_what_has_a_prefix_and_gives_each_property_a_line() -> None:
    said = [
        Triple(NamedNode(EVENT), NamedNode("http://schema.org/name"), Literal("A", language="en")),
        Triple(NamedNode(EVENT), NamedNode("http://schema.org/name"), Literal("B", language="fr")),
        Triple(
            NamedNode(EVENT),
            NamedNode("https://w3id.org/gcm-kg/def#sdg"),
            NamedNode("http://metadata.un.org/sdg/10.7"),
        ),
    ]
    body = written(turtle.LAYOUT, said).removeprefix(turtle.HEADER).decode()
    assert body == f'<{EVENT}> schema:name "A"@en , "B"@fr ;\n\tgcm:sdg sdg:10.7 .\n'


def test_a_property_without_a_name_in_xml_is_refused_by_its_iri() -> None:
    with pytest.raises(ReleaseError, match=r"<http://x\.org/1>: the IRI of a property must end in"):
        written(rdf_xml.LAYOUT, one("http://x.org/1", "a"))


def test_a_character_that_xml_forbids_is_refused_by_its_code() -> None:
    with pytest.raises(ReleaseError, match=r"control character U\+000B, which XML 1.0 forbids"):
        written(rdf_xml.LAYOUT, one("http://schema.org/name", "a\x0bb"))


@given(st.lists(st.binary(max_size=300)))
def test_pieces_that_are_each_deflated_make_one_member_of_gzip(contents: list[bytes]) -> None:
    file = io.BytesIO()
    gzip = GzipWriter(file)
    for content in contents:
        gzip.add(deflate(content))
    gzip.finish()
    reader = zlib.decompressobj(zlib.MAX_WBITS | 16)  # which compares the CRC and the size, too
    assert reader.decompress(file.getvalue()) == b"".join(contents)
    assert (reader.eof, reader.unused_data) == (True, b"")


def test_a_line_more_changes_the_piece_that_it_is_in_and_no_other() -> None:
    lines = [f"<s{number:04}> <p> {number % 7} .\n".encode() for number in range(2000)]
    more = [*lines[:900], b"<s0899> <q> 1 .\n", *lines[900:]]
    before, after = set(cut(lines, 1000)), set(cut(more, 1000))
    assert len(before) > 20
    assert (len(before - after), len(after - before)) == (1, 1)


@pytest.fixture(scope="module")
def two_releases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folders of two releases, of which one event differs: its date, on another day."""
    data, pages = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("pages")
    folders = []
    for day in (4, 5):
        for node, title in ((900, "Workshop on visas"), (901, "Forum on remittances")):
            date = f"Date: {day if node == 900 else 9} May 2023\n"
            text = f"{title}\nType of Event: Workshop\nOrganizer(s): IOM\n{date}"
            (pages / f"en-node-{node}.txt").write_text(text, encoding="utf-8")
        pipeline.harvest_pages([pages], data)
        pipeline.build_dataset(data)
        pipeline.check_dataset(data)
        issued = datetime.date(2026, 11, 20 + day)
        folders.append(pipeline.release_dataset(data, issued).release.path)
    return folders[0], folders[1]


_CHANGED = ("2023-05-0", " May 2023", "sha256")
"""What the lines say that a change of the page's date changes: the date, the quote, the digest."""


@pytest.mark.parametrize(
    "name",
    [
        *("all.nq", "all.trig", "data.nt", "data.ttl", "data.jsonld", "data.rdf"),
        *("events.csv", "events.jsonl", "graphs/evidence.nq"),
    ],
)
def test_one_changed_event_changes_its_own_lines_only(
    two_releases: tuple[Path, Path], name: str
) -> None:
    before, after = (
        Counter((folder / name).read_text(encoding="utf-8").splitlines()) for folder in two_releases
    )
    gone, new = before - after, after - before
    assert gone.total() == new.total() > 0
    assert all(any(word in line for word in _CHANGED) for line in gone + new)


@pytest.mark.parametrize("name", ["events-links.csv", "events.csv-metadata.json", "context.jsonld"])
def test_what_the_change_does_not_touch_stays_byte_for_byte(
    two_releases: tuple[Path, Path], name: str
) -> None:
    before, after = ((folder / name).read_bytes() for folder in two_releases)
    assert before == after


def statements(release: Release, is_wanted: Callable[[bytes], bool]) -> set[bytes]:
    lines = (release.path / "data.nt").read_bytes().splitlines(keepends=True)
    return {line.removesuffix(b" .\n") for line in lines if is_wanted(line)}


def test_the_tables_say_all_that_is_said_of_the_events_themselves(sample_release: Release) -> None:
    said = set(csvw.triples(sample_release.path / "events.csv-metadata.json"))
    own = b"<https://w3id.org/gcm-kg/id/event/"
    expected = statements(
        sample_release, lambda line: line.startswith(own) and b"#" not in line.split(b" ")[0]
    )
    assert said == expected


def test_the_table_has_a_row_for_each_event_with_what_people_look_for(
    sample_release: Release,
) -> None:
    with (sample_release.path / "events.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["event"]: row for row in csv.DictReader(file)}
    assert len(rows) == sample_release.manifest.counts["events"]
    row = rows[EVENT]
    assert row["name_en"].startswith("3rd multidimensional consultation")
    assert (row["start_date"], row["edtf"], row["ordinal"]) == ("2022-05-11", "2022-05-11", "3")
    assert row["sdg"] == "http://metadata.un.org/sdg/10|http://metadata.un.org/sdg/16"
    assert row["name_fr"] == ""


def test_every_column_of_the_tables_says_what_it_is(sample_release: Release) -> None:
    described = json.loads((sample_release.path / "events.csv-metadata.json").read_bytes())
    for table in described["tables"]:
        own = table["tableSchema"]["columns"]
        titles = [column["titles"] for column in own if not column.get("virtual")]
        header = (sample_release.path / table["url"]).read_text("utf-8").partition("\n")[0]
        assert header.split(",") == titles
        assert all(column["dc:description"].endswith(".") for column in own)


EVENT_SHAPES = Graph().parse(resources.folder("shapes") / "event.ttl")
GCM_EVENT = URIRef("https://w3id.org/gcm-kg/def#Event")


def shaped(limit: URIRef | None = None) -> set[str]:
    """The properties that shapes of events speak of, or of which they allow only one value."""
    shapes = EVENT_SHAPES.subjects(SH.targetClass, GCM_EVENT)
    return {
        str(path)
        for shape in shapes
        if limit is None
        or (
            (shape, limit, None) in EVENT_SHAPES
            and (shape, SH.severity, SH.Violation) in EVENT_SHAPES
        )
        for path in EVENT_SHAPES.objects(shape, SH.path)
        if isinstance(path, URIRef) and path != RDF.type
    }


def test_each_property_that_an_event_may_have_has_a_column() -> None:
    assert shaped() <= {column.predicate.value for column in columns({"en"})}


def test_where_a_cell_has_one_value_a_shape_sees_to_it_that_there_is_no_second() -> None:
    single = {column.predicate.value for column in columns({"en"}) if not is_list(column)}
    assert single <= shaped(SH.maxCount) | shaped(SH.uniqueLang)


def test_a_language_that_no_title_had_before_gets_its_columns() -> None:
    names = [column.name for column in columns({"en", "zh-hant"}) if column.language]
    assert names == ["name_en", "name_zh_hant", "description_en", "description_zh_hant"]


def test_a_text_in_no_known_language_is_in_the_table_but_not_in_its_triples() -> None:
    table = metadata(columns({"und"}))["tables"][0]["tableSchema"]["columns"]
    suppressed = {c["name"] for c in table if c.get("suppressOutput") and "lang" in c}
    assert suppressed == {"name_und", "description_und"}


def test_each_line_of_the_documents_expands_alone_to_what_is_said_of_its_event(
    sample_release: Release,
) -> None:
    context = json.loads((sample_release.path / "context.jsonld").read_bytes())["@context"]
    for line in (sample_release.path / "events.jsonl").read_bytes().splitlines():
        document = json.loads(line)
        assert document["@context"] == "https://w3id.org/gcm-kg/def/context.jsonld"
        iri = document["id"].encode()
        pages = document["wasDerivedFrom"]
        pages = [p["id"].encode() for p in (pages if isinstance(pages, list) else [pages])]
        own = (b"<%b>" % iri, b"<%b#" % iri, *(b"<%b>" % page for page in pages))
        expected, read = Graph(), Graph()
        said = statements(sample_release, lambda line, own=own: line.startswith(own))  # type: ignore[misc]
        expected.parse(data=b"".join(each + b" .\n" for each in said), format="nt")
        read.parse(data=json.dumps(document | {"@context": context}), format="json-ld")
        assert set(read) == set(expected)


def test_csv_on_the_web_is_read_as_the_recommendation_says(tmp_path: Path) -> None:
    """A part of the second example of csv2rdf (section 6.2), in the minimal mode."""
    (tmp_path / "trees.csv").write_text(
        "GID,On Street,Inventory Date,Comments,Protected\n"
        '1,ADDISON AV,2010-10-18,"cavity or decay; codominant leaders",false\n'
        "2,EMERSON ST,2010-06-02,,true\n",
        encoding="utf-8",
    )
    titles = ("GID", "On Street", "Inventory Date", "Comments", "Protected")
    more: tuple[dict[str, object], ...] = (
        {"suppressOutput": True, "propertyUrl": "http://x.org/id"},
        {"propertyUrl": "http://x.org/on_street", "lang": "en"},
        {"propertyUrl": "http://x.org/{_name}", "datatype": "date"},
        {"propertyUrl": "http://x.org/comment", "separator": ";"},
        {"propertyUrl": "http://x.org/is", "datatype": "boolean"},
    )
    own = [
        {"name": title.replace(" ", "_").lower(), "titles": title, **column}
        for title, column in zip(titles, more, strict=True)
    ]
    own.append(
        {
            "name": "type",
            "virtual": True,
            "propertyUrl": "http://x.org/type",
            "valueUrl": "http://x.org/Tree",
        }
    )
    schema = {"aboutUrl": "http://x.org/gid-{gid}", "columns": own}
    described = {
        "@context": "http://www.w3.org/ns/csvw",
        "tables": [{"url": "trees.csv", "tableSchema": schema}],
    }
    (tmp_path / "trees.csv-metadata.json").write_text(json.dumps(described), encoding="utf-8")
    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert {each.decode() for each in csvw.triples(tmp_path / "trees.csv-metadata.json")} == {
        '<http://x.org/gid-1> <http://x.org/on_street> "ADDISON AV"@en',
        f'<http://x.org/gid-1> <http://x.org/inventory_date> "2010-10-18"^^<{xsd}date>',
        '<http://x.org/gid-1> <http://x.org/comment> "cavity or decay"',
        '<http://x.org/gid-1> <http://x.org/comment> " codominant leaders"',
        f'<http://x.org/gid-1> <http://x.org/is> "false"^^<{xsd}boolean>',
        "<http://x.org/gid-1> <http://x.org/type> <http://x.org/Tree>",
        '<http://x.org/gid-2> <http://x.org/on_street> "EMERSON ST"@en',
        f'<http://x.org/gid-2> <http://x.org/inventory_date> "2010-06-02"^^<{xsd}date>',
        f'<http://x.org/gid-2> <http://x.org/is> "true"^^<{xsd}boolean>',
        "<http://x.org/gid-2> <http://x.org/type> <http://x.org/Tree>",
    }
