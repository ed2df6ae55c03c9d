from __future__ import annotations

from pathlib import Path

import pytest

from kg import pipeline, resources
from kg.build.identity.editions import Edition, edition_of
from kg.build.identity.event_titles import collect_titles
from kg.build.identity.series import membership
from kg.build.lookup.labels import Vocabulary, load_vocabulary
from kg.model import Quote

THREE_STAGES = (
    "2nd multidimensional three-stages consultations on implementation of GCM in Azerbaijan"
)
KNOWN = "multidimensional-consultations-on-implementation-of-gcm-in-azerbaijan"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(resources.folder("ontology"))


@pytest.mark.parametrize(
    ("title", "ordinal"),
    [
        ("3rd multidimensional consultation on implementation of GCM in Azerbaijan", 3),
        (THREE_STAGES, 2),
    ],
)
def test_the_consultations_in_azerbaijan_are_one_series(
    vocabulary: Vocabulary, title: str, ordinal: int
) -> None:
    found = membership(Quote(title, 0), "en", vocabulary)
    assert found is not None
    assert (found.ordinal, found.entity) == (ordinal, None)
    assert found.series.value == f"https://w3id.org/gcm-kg/id/series/{KNOWN}"


@pytest.mark.parametrize(
    ("title", "ordinal", "name"),
    [
        ("Second Regional Review Meeting", 2, "Regional Review Meeting"),
        ("The Third Annual Forum on Migration", 3, "Annual Forum on Migration"),
        ("12th Global Dialogue", 12, "Global Dialogue"),
        ("11th  GFMD  Summit", 11, "GFMD Summit"),
        ("Troisième réunion des champions", 3, "réunion des champions"),
        ("2ème réunion régionale", 2, "réunion régionale"),
        ("1er Foro Regional", 1, "Foro Regional"),
        ("La segunda consulta regional", 2, "consulta regional"),
        ("3.ª reunión de expertos", 3, "reunión de expertos"),
    ],
)
def test_an_ordinal_before_a_gathering_tells_of_a_series(
    vocabulary: Vocabulary, title: str, ordinal: int, name: str
) -> None:
    found = membership(Quote(title, 0), "en", vocabulary)
    assert found is not None
    assert found.entity is not None
    assert (found.ordinal, found.entity.name) == (ordinal, name)


@pytest.mark.parametrize(
    "title",
    [
        "First responders and migration",
        "First aid training",
        "Third country nationals: a workshop",
        "Second generation migrants: a dialogue",
        "21st century migration",
        "2030 Agenda dialogue",
        "100 years of meetings",
        "Annual Meeting 2022",
        "0th meeting",
        "Third",
        "",
    ],
)
def test_another_number_or_ordinal_tells_of_none(vocabulary: Vocabulary, title: str) -> None:
    assert membership(Quote(title, 0), "en", vocabulary) is None


def test_series_are_never_joined_because_their_names_are_alike(vocabulary: Vocabulary) -> None:
    titles = ("2nd regional meeting on data", "3rd regional meeting on the data")
    found = [membership(Quote(title, 0), "en", vocabulary) for title in titles]
    assert len({each.series for each in found if each}) == 2


@pytest.mark.parametrize(
    ("title", "edition"),
    [
        ("Annual Meeting of the Network 2022", ("Annual Meeting of the Network", ("2022",), ())),
        ("Regional consultations 2021-2022", ("Regional consultations", ("2021", "2022"), ())),
        ("Briefing on data (June 2021)", ("Briefing on data", ("june", "2021"), ())),
        ("GCM Talks, 11 and 12 May 2022", ("GCM Talks", ("11", "12", "may", "2022"), ())),
        ("May 11-12, 2022: talks", ("talks", ("may", "11", "12", "2022"), ())),
        ("Consulta del 11 al 13 de mayo de 2022", ("Consulta", ("11", "13", "mayo", "2022"), ())),
        ("GCM Talks: third session", ("GCM Talks: session", (), (3,))),
        ("GCM Talks #4", ("GCM Talks", (), (4,))),
        ("Webinar Nº 3: datos", ("Webinar: datos", (), (3,))),
        ("Round table no. 3 on data", ("Round table on data", (), (3,))),
        ("XXIII Conferencia Regional", ("Conferencia Regional", (), (23,))),
        ("The Third Annual Forum 2022", ("Annual Forum", ("2022",), (3,))),
    ],
)
def test_a_title_is_a_name_and_what_tells_this_edition_from_others(
    title: str, edition: tuple[str, tuple[str, ...], tuple[int, ...]]
) -> None:
    found = edition_of(title)
    assert (found.name, found.dates, found.numbers) == edition


@pytest.mark.parametrize(
    "title",
    [
        "Workshop on the 1951 Convention",
        "Thematic workshop on GCM objective 5",
        "Dialogue on target 10.7",
        "Workshop on Annex II of the plan",
        "Towards the 2030 Agenda",
        "Migrants may march for their rights",
        "COP27 side event",
        "A/RES/2018/195: what it says",
        "Sixty-second session of the committee",
        "Workshop 5 countries asked for",
    ],
)
def test_numbers_of_other_things_stay_in_the_name(title: str) -> None:
    assert edition_of(title) == Edition(title)


def series_of(*titles: str) -> set[str]:
    """The keys of the series that events with these titles are found to be editions of."""
    keys = (str(number) for number in range(1, len(titles) + 1))
    return set(collect_titles(zip(keys, titles, strict=True)).series.values())


@pytest.mark.parametrize(
    ("titles", "key"),
    [
        (
            ("Annual Meeting of the UN Network 2021", "Annual meeting of the UN Network - 2022"),
            "annual-meeting-of-the-un-network",
        ),
        (("GCM Talks: third session", "GCM Talks: Session 4"), "gcm-talks-session"),
        (
            ("Migration data briefing, May 2021", "Migration data briefing (June 2021)"),
            "migration-data-briefing",
        ),
        (("Forum on pathways II session", "2nd forum on pathways"), None),
        (
            ("Foro de alcaldes - reunión II", "Foro de alcaldes - reunión III"),
            "foro-de-alcaldes-reunion",
        ),
    ],
)
def test_titles_equal_but_for_their_edition_are_one_series(
    titles: tuple[str, ...], key: str | None
) -> None:
    assert series_of(*titles) == ({key} if key else set())


@pytest.mark.parametrize(
    "titles",
    [
        ("Annual Meeting 2021", "Annual Meeting 2022"),
        ("Workshop on GCM objective 2", "Workshop on GCM objective 3"),
        ("Forum on migration data 2022", "Forum on migration data 2022"),
        ("Forum on migration data 2022", "Forum on migration data, May 2022"),
        ("Forum on migration data 2022", "Forum on migration data"),
        ("Workshop on the 1951 Convention", "Workshop on the 1954 Convention"),
        ("2021", "2022"),
    ],
)
def test_titles_that_may_be_anything_else_are_no_series(titles: tuple[str, ...]) -> None:
    assert series_of(*titles) == set()


@pytest.mark.parametrize(
    ("dates", "key"),
    [
        (("2021-05-11", "2022-05-12"), "forum-on-migration-data"),
        (("2021-05-11/2021-05-13", "2021-06"), "forum-on-migration-data"),
        (("2021-05-11", "2021-05"), None),
        (("2021-05-11", "XXXX-06-11"), None),
        (("2021-05-11", ""), None),
    ],
)
def test_events_of_one_title_on_different_days_are_one_series(
    dates: tuple[str, str], key: str | None
) -> None:
    titles = [("1", "Forum on migration data"), ("2", "Forum on Migration Data")]
    found = collect_titles(titles, zip("12", dates, strict=True)).series
    assert set(found.values()) == ({key} if key else set())


def test_one_event_with_two_dates_makes_no_series() -> None:
    titles = [("1", "Forum on migration data"), ("2", "Forum on migration data")]
    dates = [("1", "2021-05-11"), ("1", "2022-05-11"), ("2", "2021-11-05")]
    assert collect_titles(titles, dates).series == {}


def test_events_of_an_everyday_title_make_no_series() -> None:
    titles = [("1", "Opening of the event"), ("2", "Opening of the event")]
    assert collect_titles(titles, [("1", "2021"), ("2", "2022")]).series == {}


def test_titles_of_one_event_in_two_languages_make_no_series() -> None:
    titles = [("1", "Forum on migration data 2021"), ("1", "Forum on migration data 2022")]
    assert collect_titles(titles).series == {}


def test_unique_titles_of_four_words_or_more_lead_to_their_event() -> None:
    titles = [
        ("1", "Forum on migration data"),
        ("2", "Open day"),
        ("3", "A b c d"),
        ("4", "a b c d"),
    ]
    assert collect_titles(titles).events == {
        "forum on migration data": "https://w3id.org/gcm-kg/id/event/1"
    }


def test_events_of_one_name_and_two_years_are_in_one_series_without_a_number(
    tmp_path: Path,
) -> None:
    for number, year in ((1, 2021), (2, 2022)):
        text = f"Annual Meeting of the UN Network {year}\n\nIt was held.\n\nType of Event\n"
        (tmp_path / f"node-{number}.txt").write_text(text, encoding="utf-8")
    pipeline.harvest_pages([tmp_path], tmp_path / "data")
    summary = pipeline.build_dataset(tmp_path / "data")
    assert (summary.series, summary.duplicates) == (1, 0)
    assert pipeline.check_dataset(tmp_path / "data").conforms
    lines = (tmp_path / "data" / "dataset" / "events.nt").read_text(encoding="utf-8")
    assert (
        lines.count("def#series> <https://w3id.org/gcm-kg/id/series/annual-meeting-of-the-un") == 2
    )
    assert "def#ordinal>" not in lines


def test_events_of_the_very_same_title_on_other_days_are_in_one_series(tmp_path: Path) -> None:
    for number, year in ((1, 2021), (2, 2022)):
        text = f"Meeting of the UN Network\n\nA.\n\nDate: 3 May {year}\nType of Event\n"
        (tmp_path / f"node-{number}.txt").write_text(text, encoding="utf-8")
    pipeline.harvest_pages([tmp_path], tmp_path / "data")
    assert pipeline.build_dataset(tmp_path / "data").series == 1
    lines = (tmp_path / "data" / "dataset" / "events.nt").read_text(encoding="utf-8")
    series = "https://w3id.org/gcm-kg/id/series/meeting-of-the-un-network"
    assert lines.count(f"def#series> <{series}>") == 2


def test_a_title_of_one_huge_line_is_taken_apart_at_once() -> None:
    assert edition_of("3 May 2022 and " * 500_000).numbers == ()
