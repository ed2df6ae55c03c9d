"""What can be set from outside, in one table."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_network
from pathlib import Path

from kg.errors import UsageError


@dataclass(frozen=True)
class Setting:
    """A variable of the environment, the value it has when it is not set, and what it is for."""

    variable: str
    default: str
    help: str


DATA = Setting("KG_DATA", "data", "The folder for records, dataset and releases.")
WORKERS = Setting("KG_WORKERS", "0", "How many queries run at once; 0 is one for each core.")
SECONDS = Setting("KG_QUERY_SECONDS", "30", "How long a query may take, in seconds.")
MEMORY = Setting("KG_QUERY_MEMORY", "1024", "What memory a query may take, in MB.")
ROWS = Setting("KG_QUERY_ROWS", "1000000", "How many rows an answer may have.")
SIZE = Setting("KG_QUERY_SIZE", "1024", "How large an answer may be, in MB.")
QUEUE = Setting("KG_QUEUE", "256", "How many queries may wait for their turn.")
CACHE = Setting("KG_CACHE", "64", "How large all answers that are kept may be, in MB.")
WATCH = Setting(
    "KG_WATCH",
    "10",
    "How many seconds lie between two looks for a newer release, which is then served; with 0 "
    "only SIGHUP makes the service look.",
)
KEEP = Setting(
    "KG_KEEP",
    "0",
    "How many releases before the newest are still answered by SPARQL, below /data/VERSION/; each "
    "one that is asked takes as much memory as the newest, unless KG_STORE has it on disk.",
)
STORE = Setting(
    "KG_STORE",
    "auto",
    "Where the release is while it is served: memory, disk, or auto: disk where 2.5 times the "
    "size of all.nq is more than half of the available memory.",
)
ENGINE = Setting(
    "KG_ENGINE",
    "",
    "The address of another SPARQL 1.1 server that holds the release and answers the queries; "
    "by default processes of this service do.",
)
RATE = Setting("KG_RATE", "6000", "How many queries a client may ask in a minute; 0 is no limit.")
PROXY = Setting(
    "KG_PROXY", "", "The addresses of proxies, with commas between, whose X-Forwarded-For counts."
)
LOG = Setting("KG_LOG", "warning", "What is logged: info has every request, warning what failed.")
LOG_FORMAT = Setting("KG_LOG_FORMAT", "text", "How a line of the log is written: text or json.")
SETTINGS = (
    *(DATA, WORKERS, SECONDS, MEMORY, ROWS, SIZE, QUEUE, CACHE, WATCH, KEEP, STORE, ENGINE),
    *(RATE, PROXY, LOG, LOG_FORMAT),
)

MEGABYTE = 1_000_000
PLACES = ("auto", "memory", "disk")
LOGS = ("debug", "info", "warning", "error")
LOG_FORMATS = ("text", "json")

_LOGIN = re.compile(r"//.*@")


@dataclass(frozen=True)
class ServiceSettings:
    """How the service runs; sizes in bytes. Without arguments, all is as by default."""

    workers: int = 0
    seconds: float = float(SECONDS.default)
    memory: int = int(MEMORY.default) * MEGABYTE
    rows: int = int(ROWS.default)
    size: int = int(SIZE.default) * MEGABYTE
    queue: int = int(QUEUE.default)
    cache: int = int(CACHE.default) * MEGABYTE
    watch: float = float(WATCH.default)
    keep: int = int(KEEP.default)
    store: str = STORE.default
    engine: str = field(default=ENGINE.default, repr=False)
    rate: int = int(RATE.default)
    proxies: tuple[str, ...] = ()
    log: str = LOG.default
    log_format: str = LOG_FORMAT.default


@dataclass(frozen=True)
class Present:
    """A setting with the value that it has now, and where that comes from."""

    setting: Setting
    value: str
    source: str


def present_settings(environment: Mapping[str, str] | None = None) -> tuple[Present, ...]:
    """Return all settings as they are now, in the order of the table; no password is among them."""
    given = os.environ if environment is None else environment
    return tuple(
        Present(
            setting,
            _LOGIN.sub("//…@", _value(setting, environment)),
            "environment" if given.get(setting.variable) else "default",
        )
        for setting in SETTINGS
    )


def data_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Return the data folder: `KG_DATA`, or `./data`."""
    return Path(_value(DATA, environment))


def service_settings(environment: Mapping[str, str] | None = None) -> ServiceSettings:
    """Return how the service is to run. Raises UsageError for a value that cannot be."""
    return ServiceSettings(
        workers=int(_number(WORKERS, environment, least=0)),
        seconds=_number(SECONDS, environment, least=0.001),
        memory=int(_number(MEMORY, environment, least=1) * MEGABYTE),
        rows=int(_number(ROWS, environment, least=1)),
        size=int(_number(SIZE, environment, least=0.001) * MEGABYTE),
        queue=int(_number(QUEUE, environment, least=0)),
        cache=int(_number(CACHE, environment, least=0) * MEGABYTE),
        watch=_number(WATCH, environment, least=0),
        keep=int(_number(KEEP, environment, least=0)),
        store=_one_of(PLACES, STORE, environment),
        engine=_value(ENGINE, environment),
        rate=int(_number(RATE, environment, least=0)),
        proxies=_addresses(PROXY, environment),
        log=_one_of(LOGS, LOG, environment),
        log_format=_one_of(LOG_FORMATS, LOG_FORMAT, environment),
    )


def _value(setting: Setting, environment: Mapping[str, str] | None) -> str:
    given = os.environ if environment is None else environment
    return given.get(setting.variable) or setting.default


def _number(setting: Setting, environment: Mapping[str, str] | None, *, least: float) -> float:
    value = _value(setting, environment)
    try:
        number = float(value)
    except ValueError:
        number = float("nan")
    if not least <= number < float("inf"):
        raise UsageError(f"{setting.variable} is {value!r}; a number from {least:g} on is needed.")
    return number


def _addresses(setting: Setting, environment: Mapping[str, str] | None) -> tuple[str, ...]:
    """Return the addresses or networks that a setting lists."""
    listed = tuple(filter(None, map(str.strip, _value(setting, environment).split(","))))
    for each in listed:
        try:
            ip_network(each)
        except ValueError as error:
            message = f"{setting.variable} has {each!r}, which is no address or network: {error}."
            raise UsageError(message) from None
    return listed


def _one_of(
    values: tuple[str, ...], setting: Setting, environment: Mapping[str, str] | None
) -> str:
    value = _value(setting, environment)
    if value not in values:
        raise UsageError(f"{setting.variable} is {value!r}; it is one of {', '.join(values)}.")
    return value
