"""A worker: takes a query from its socket, answers it within its limits, and takes the next."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Callable
from itertools import islice
from typing import IO, cast

from pyoxigraph import QuerySolutions, QueryTriples, Store

from kg.errors import QueryError
from kg.formats import GRAPH_FORMATS, RESULT_FORMATS, Format
from kg.sparql.coding import CODINGS
from kg.sparql.limit import beyond, is_within, limited
from kg.sparql.names import Names
from kg.sparql.query import read
from kg.sparql.remarks import remarks_on
from kg.sparql.results import Results, write_graph, write_into
from kg.sparql.store import evaluate
from kg.sparql.workers import frames
from kg.sparql.workers.frames import Failure, Job
from kg.sparql.workers.output import Output, TooLong

EXIT_MEMORY = 75
"""The exit code of a worker that Python found no memory for."""

Send = Callable[[bytes], object]

_FORMATS = {form.name: form for form in (*RESULT_FORMATS, *GRAPH_FORMATS)}
_RECEIVED = 1 << 16


def work(store: Store, connection: socket.socket) -> None:
    """Answer queries until the other end is gone."""
    parser = frames.Parser()
    names = Names(store)
    while data := connection.recv(_RECEIVED):
        for frame in parser.feed(data):
            job = frames.read_job(frame.payload)
            # At the end of its time the kernel ends the process, whatever it does (SIGALRM).
            signal.setitimer(signal.ITIMER_REAL, job.seconds)
            answer(store, job, connection.sendall, names)
            signal.setitimer(signal.ITIMER_REAL, 0)


def answer(store: Store, job: Job, send: Send, names: Names) -> None:
    """Answer one query, or say why not."""
    try:
        _answer(store, job, send, names)
    except SyntaxError as error:
        send(frames.pack_failure(Failure("syntax", str(error))))
    except QueryError as error:
        send(frames.pack_failure(Failure(error.kind, error.message)))
    except TooLong:
        send(frames.pack_failure(Failure("too-long", f"{job.size:,}")))
    except ConnectionError:
        raise
    except MemoryError:
        os._exit(EXIT_MEMORY)
    except (OSError, RuntimeError, ValueError) as error:
        send(frames.pack_failure(Failure("evaluation", str(error))))


def warm_up(store: Store) -> None:
    """Answer a query in every format to nobody: what is opened at first use is open before forks.

    A worker has no descriptor left to open it with.
    """
    names = Names(store)
    rows, graph = read("SELECT * { ?s ?p ?o }"), read("CONSTRUCT WHERE { ?s ?p ?o }")
    jobs = [Job(rows, form.name, 1, 1 << 20, rows=100) for form in RESULT_FORMATS]
    jobs += [Job(graph, form.name, 1, 1 << 20, triples=100) for form in GRAPH_FORMATS]
    jobs += [job._replace(coding=coding) for job in jobs for coding in CODINGS]
    for job in jobs:
        answer(store, job, len, names)


def _answer(store: Store, job: Job, send: Send, names: Names) -> None:
    form = _FORMATS[job.form]
    started = time.perf_counter()
    results = _evaluate(store, job)
    evaluated = time.perf_counter()
    query = job.query
    if job.rows is not None and is_within(query.text, job.rows):
        job = job._replace(rows=None)  # then its rows need not be counted
    remarks = remarks_on(query.text, names, query.parameters.keys()) if job.is_strange else ()
    output = Output(send, job, form, evaluated - started, remarks)
    is_cut = _write(cast(IO[bytes], output), results, form, job)
    if isinstance(results, QuerySolutions) and job.rows is not None:
        is_cut = output.could_have(job.rows) and _has_more(store, job)
    output.finish(is_cut)


def _evaluate(store: Store, job: Job) -> Results:
    query = job.query
    if job.rows is None or query.form != "SELECT":
        return evaluate(store, query)
    try:
        return evaluate(store, query, limited(query.text, job.rows))
    except SyntaxError:
        return evaluate(store, query)  # so that the place of the error is one in this text


def _write(out: IO[bytes], results: Results, form: Format, job: Job) -> bool:
    """Write an answer; returns whether triples were left out."""
    if job.triples is None or not isinstance(results, QueryTriples):
        write_into(out, results, form)
        return False
    write_graph(out, islice(results, job.triples), form)
    return next(results, None) is not None


def _has_more(store: Store, job: Job) -> bool:
    """Tell whether there is a row after those that were sent."""
    assert job.rows is not None
    try:
        results = evaluate(store, job.query, beyond(job.query.text, job.rows))
    except SyntaxError:
        return False  # it was not cut either
    return isinstance(results, QuerySolutions) and next(results, None) is not None
