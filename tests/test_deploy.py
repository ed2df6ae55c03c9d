"""How the service is run for others: the image, the unit, and what the README says of them."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import app
from kg.release.folder import Release
from kg.serve import urls
from kg.settings import SETTINGS
from tests.servers import serving

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
UNIT = ROOT / "deploy" / "gcm-kg.service"
DOCKERFILE = re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text(encoding="utf-8"))
INSTRUCTIONS = [
    (line.partition(" ")[0], line.partition(" ")[2])
    for line in DOCKERFILE.splitlines()
    if line and not line.startswith("#")
]
COMMANDS = {each.name or getattr(each.callback, "__name__", "") for each in app.registered_commands}

needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is absent"
)


def instruction(name: str) -> str:
    """The last one of this name."""
    return [text for each, text in INSTRUCTIONS if each == name][-1]


# The image


def test_the_image_is_pinned_and_does_not_run_as_root() -> None:
    bases = [text for name, text in INSTRUCTIONS if name == "FROM"]
    assert len(bases) == 2
    assert all(re.match(r"python:3\.\d+\.\d+-slim-bookworm@sha256:[0-9a-f]{64}", b) for b in bases)
    assert "--require-hashes" in DOCKERFILE
    assert instruction("USER") == "10001"
    assert [name for name, _ in INSTRUCTIONS if name == "ADD"] == []


def test_the_image_copies_what_is_there_and_all_that_the_wheel_needs() -> None:
    copied = [
        source
        for name, text in INSTRUCTIONS
        if name == "COPY" and not text.startswith("--from")
        for source in text.split()[:-1]
    ]
    assert [source for source in copied if not (ROOT / source).exists()] == []
    assert {"kg", "ontology", "queries", "shapes", "pyproject.toml"} <= set(copied)
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {f"!{source}" for source in copied} <= set(ignored)


def test_the_image_does_by_default_what_the_command_can() -> None:
    assert json.loads(instruction("ENTRYPOINT")) == ["kg"]
    command, *options = json.loads(instruction("CMD"))
    assert command in COMMANDS
    assert options == ["--host", "0.0.0.0", "--port", instruction("EXPOSE")]
    variables = {setting.variable for setting in SETTINGS}
    assert set(re.findall(r"KG_\w+", DOCKERFILE)) <= variables


def test_the_check_of_the_image_tells_health_from_its_absence(sample_release: Release) -> None:
    check = json.loads(instruction("HEALTHCHECK").partition("CMD ")[2])
    assert f"http://127.0.0.1:{instruction('EXPOSE')}{urls.HEALTH}" in check[-1]
    with serving(sample_release, KG_WORKERS="1") as server:
        own = check[-1].replace("http://127.0.0.1:8000", server.address)
        asked = [sys.executable, *check[1:-1], own]
        assert subprocess.run(asked, check=False).returncode == 0
    assert subprocess.run(asked, capture_output=True, check=False).returncode != 0


def test_the_commands_of_the_readme_fit_the_image() -> None:
    lines = [shlex.split(line) for line in README.splitlines() if line.startswith("docker ")]
    assert [line[1] for line in lines] == ["build", "run", "run"]
    [built, made, served] = lines
    assert built == ["docker", "build", "--tag", "gcm-kg", "."]
    assert made[made.index("gcm-kg") + 1] in COMMANDS
    assert served[-1] == "gcm-kg"  # what the image does by default
    assert f"127.0.0.1:8000:{instruction('EXPOSE')}" in served
    volume = instruction("VOLUME")
    assert f"gcm-kg:{volume}" in made
    assert f"gcm-kg:{volume}" in served
    assert f"KG_DATA={volume}" in instruction("ENV")


# The unit


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit with the command of this checkout: where the README has it, there is none here."""
    text = UNIT.read_text(encoding="utf-8")
    command = Path(sys.executable).with_name("kg")
    copy = tmp_path / UNIT.name
    copy.write_text(text.replace("/opt/gcm-kg/.venv/bin/kg", str(command)), encoding="utf-8")
    return copy


@needs_systemd
def test_systemd_finds_nothing_wrong_with_the_unit(unit: Path) -> None:
    found = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in found.stderr.splitlines() if UNIT.name in line] == []


@needs_systemd
def test_the_unit_is_sealed_off(unit: Path) -> None:
    found = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    exposure = re.search(r"Overall exposure level.*?: (\d+\.\d+)", found.stdout)
    assert exposure, found.stderr
    assert float(exposure[1]) < 2.0


def test_the_unit_runs_a_command_that_is_there_with_settings_that_are() -> None:
    text = UNIT.read_text(encoding="utf-8")
    command = re.findall(r"^ExecStart=\S+/kg (\w+)", text, re.MULTILINE)
    assert set(command) <= COMMANDS
    assert len(command) == 1
    assert set(re.findall(r"KG_\w+", text)) <= {setting.variable for setting in SETTINGS}
    assert "deploy/gcm-kg.service /etc/systemd/system/" in README
