"""The command `kg` as a person at a terminal meets it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import kg
from kg import resources
from kg.cli import app
from kg.release.folder import Release
from kg.settings import data_folder

COMMANDS = (
    *("harvest", "build", "check", "release", "serve", "run"),
    *(
        "query",
        "queries",
        "vocab",
        "evaluate",
        "forget",
        "unlinked",
        "link",
        "duplicates",
        "diff",
        "format",
        "settings",
        "verify",
        "load",
    ),
)


def run(*arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"NO_COLOR": "1", "COLUMNS": "200"}
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments],
        capture_output=True,
        text=True,
        input=stdin,
        env=environment,
        check=False,
    )


@pytest.fixture(scope="module")
def data(sample_release: Release) -> str:
    return str(sample_release.path.parents[1])


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_shows_an_example(command: str) -> None:
    shown = run(command, "--help")
    assert shown.returncode == 0
    assert f"Example: kg {command}" in shown.stdout


def test_there_is_no_command_that_this_list_forgets() -> None:
    names = {
        command.name or command.callback.__name__
        for command in app.registered_commands
        if command.callback
    }
    assert names == set(COMMANDS)


def test_the_help_documents_the_exit_codes() -> None:
    assert "Exit codes: 0 all went well" in run("--help").stdout


@pytest.mark.parametrize(
    ("step", "advice"),
    [
        ("build", "Run kg harvest PATH first."),
        ("check", "Run kg build first."),
        ("release", "Run kg check first."),
        ("serve", "Run kg run PATH first."),
    ],
)
def test_a_step_without_the_one_before_says_what_to_do(
    tmp_path: Path, step: str, advice: str
) -> None:
    refused = run(step, "--data", str(tmp_path))
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr.startswith("kg: ")
    assert refused.stderr.endswith(f"{advice}\n")
    assert refused.stderr.count("\n") == 1


def test_the_steps_one_by_one_give_a_release(tmp_path: Path) -> None:
    folder = ("--data", str(tmp_path))
    page = str(resources.sample_pages() / "ar-node-12796.txt")
    for step in (("harvest", page), ("build",), ("check",), ("release",)):
        assert run(*step, *folder).returncode == 0
    assert (tmp_path / "releases" / "latest" / "all.nq").is_file()


def test_input_without_any_event_is_refused_and_the_release_from_before_stays(
    tmp_path: Path,
) -> None:
    folder = ("--no-serve", "--data", str(tmp_path))
    assert run("run", *folder).returncode == 0
    before = (tmp_path / "releases" / "latest").resolve()
    press_release = str(resources.sample_pages() / "press-release-example.txt")
    refused = run("run", press_release, *folder)
    assert refused.returncode == 2
    assert "None of the 1 files that were looked at is the page of an event" in refused.stderr
    assert (tmp_path / "releases" / "latest").resolve() == before


@pytest.mark.parametrize("stamp", ["yesterday", "2026-11-23T08:00:00"])
def test_a_time_of_retrieval_needs_a_date_and_a_time_zone(tmp_path: Path, stamp: str) -> None:
    refused = run("harvest", "--retrieved", stamp, "--data", str(tmp_path))
    assert refused.returncode == 2
    assert refused.stderr.startswith(f"kg: '{stamp}' ")


def test_the_time_of_retrieval_is_said_of_the_page(tmp_path: Path) -> None:
    page = str(resources.sample_pages() / "ar-node-12796.txt")
    folder = ("--no-serve", "--data", str(tmp_path))
    assert run("run", page, "--retrieved", "2026-11-23T08:00:00Z", *folder).returncode == 0
    data = (tmp_path / "releases" / "latest" / "data.nt").read_text(encoding="utf-8")
    stamp = '"2026-11-23T08:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>'
    assert f"<http://www.w3.org/ns/prov#generatedAtTime> {stamp}" in data


def test_an_installed_wheel_needs_no_repository(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=resources.PACKAGE.parent, check=True, capture_output=True)
    [wheel] = tmp_path.glob("gcm_kg-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "installed")}
    command = [sys.executable, "-P", "-m", "kg", "run", "--no-serve", "--data", "data"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert "8 events" in done.stdout
    assert str(tmp_path / "installed") in done.stderr  # the sample pages are those of the wheel


def test_a_saved_query_answers_as_csv(data: str) -> None:
    series = "series=multidimensional-consultations-on-implementation-of-gcm-in-azerbaijan"
    answer = run("query", "series-events", "-p", series, "--data", data, "--format", "csv")
    assert answer.returncode == 0
    assert "2022-04-20" in answer.stdout
    assert "2022-05-11" in answer.stdout


def test_a_query_from_standard_input_answers_as_a_table(data: str) -> None:
    question = "SELECT (COUNT(?event) AS ?events) WHERE { ?event a gcm:Event }"
    answer = run("query", "-", "--data", data, stdin=question)
    assert answer.stdout.split() == ["events", "8"]


def test_a_query_in_a_file_can_give_a_graph(data: str, tmp_path: Path) -> None:
    file = tmp_path / "names.rq"
    file.write_text("CONSTRUCT WHERE { ?event a gcm:Event ; schema:name ?name }")
    answer = run("query", str(file), "--data", data, "--format", "nt")
    assert answer.stdout.count("<http://schema.org/name>") == 8


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("no-such-query", "There is no saved query “no-such-query”."),
        ("SELECT ?x WHERE { ?x a skso:Concept }", "skos"),
        ("ASK { SERVICE <https://example.org/> { ?s ?p ?o } }", "SERVICE"),
    ],
)
def test_a_query_that_cannot_be_answered_ends_with_2_and_says_why(
    data: str, question: str, message: str
) -> None:
    refused = run("query", question, "--data", data)
    assert refused.returncode == 2
    assert message in refused.stderr
    assert "Traceback" not in refused.stderr


def test_the_data_folder_is_kg_data_or_data() -> None:
    assert data_folder({"KG_DATA": "/var/lib/kg"}) == Path("/var/lib/kg")
    assert data_folder({}) == Path("data")


def test_the_python_api_does_the_same_steps(tmp_path: Path) -> None:
    page = resources.sample_pages() / "ar-node-12796.txt"
    record = kg.harvest_page(page.read_bytes(), page.name)
    assert isinstance(record, kg.Record)
    assert kg.build_event([record]).key == "12796"
    assert kg.harvest_pages([page], tmp_path).records == 1
    assert kg.build_dataset(tmp_path).events == 1
    assert kg.check_dataset(tmp_path).conforms
    outcome = kg.release_dataset(tmp_path)
    release = kg.open_release(outcome.release.path)
    assert kg.run_query(release, "ASK { ?event schema:location ?baku }") is True


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, kg; print(sorted({'rdflib', 'pyshacl', 'fastapi'} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"
