"""Servers of others that hold a release: started on loopback, ended by their own number."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from kg.release.folder import Release
from tests.outside import program
from tests.servers import eventually, free_port

SECONDS_TO_START = 60


@contextmanager
def oxigraph(folder: Path, release: Release | None = None, port: int = 0) -> Iterator[str]:
    """Run Oxigraph's own server over a folder; with a release, it is loaded and only read.

    Yields its address.
    """
    binary, mode = str(Path(sys.executable).with_name("oxigraph")), "serve"
    if release is not None:
        dump = str(release.path / "all.nq")
        load = [binary, "load", "--location", str(folder), "--file", dump]
        subprocess.run(load, check=True, capture_output=True)
        mode = "serve-read-only"
    port = port or free_port()
    command = [binary, mode, "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    command += ["--timeout-s", "5"]
    with running(command, f"http://127.0.0.1:{port}") as address:
        yield address


FILES_OF_VIRTUOSO = """\
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/temporary.db
TransactionFile = {folder}/temporary.trx
"""
"""The part of its settings that says where everything lies."""

INI = f"""{FILES_OF_VIRTUOSO}\
[Parameters]
ServerPort = 127.0.0.1:{{port}}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
DirsAllowed = ., {{folder}}, {{readable}}
[HTTPServer]
ServerPort = 127.0.0.1:{{http}}
[SPARQL]
MaxQueryExecutionTime = 5
"""


@contextmanager
def virtuoso(
    folder: Path, settings: str = "", readable: Path | None = None
) -> Iterator[tuple[str, int]]:
    """Run a new and empty Virtuoso in a folder; yields its address and its port for isql.

    `settings` are further ones for SPARQL, `readable` is another folder that it may load from.
    """
    binary, port, http = program("virtuoso-t"), free_port(), free_port()
    ini = folder / "virtuoso.ini"
    places = {"folder": folder, "readable": readable or folder}
    ini.write_text(INI.format(**places, port=port, http=http) + settings)
    command = [binary, "+foreground", "+configfile", str(ini)]
    with running(command, f"http://127.0.0.1:{http}", "/sparql?query=ASK%7B%7D") as address:
        yield address, port


@contextmanager
def running(command: list[str], address: str, path: str = "/") -> Iterator[str]:
    def answers() -> bool:
        assert process.poll() is None, process.communicate()
        try:
            return httpx.get(address + path, timeout=10).status_code == 200
        except httpx.TransportError:
            return False

    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    try:
        eventually(answers, SECONDS_TO_START)
        yield address
    finally:
        process.kill()
        process.communicate()
