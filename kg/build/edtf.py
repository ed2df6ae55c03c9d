"""Dates as the graph has them, in EDTF: whether a text is one, and which days it can mean."""

from __future__ import annotations

import datetime
import re

_PART = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_KNOWN = re.compile(r"\d{4}-\d\d(?:-\d\d)?|\d{4}")
_ANY_YEAR = "2000"  # has a 29 February


def is_edtf(text: str) -> bool:
    """Tell whether a text is a date as this graph has it: parts of one precision, in order.

    >>> is_edtf("2022-05"), is_edtf("XXXX-11-28/XXXX-11-30"), is_edtf("2022-11-31")
    (True, True, False)
    """
    brackets, sign = (1, ",") if text[:1] + text[-1:] in ("[]", "{}") else (0, "/")
    parts = text[brackets : len(text) - brackets].split(sign)
    enough = len(parts) >= 2 if brackets else len(parts) <= 2
    return enough and all(map(_is_part, parts)) and _fit(parts)


def _is_part(text: str) -> bool:
    found = _PART.fullmatch(text)
    if found is None or text == "XXXX":
        return False
    year = found["year"].replace("XXXX", _ANY_YEAR)
    try:
        datetime.date(int(year), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return False
    return True


def _fit(parts: list[str]) -> bool:
    return len({(len(part), "X" in part) for part in parts}) == 1 and parts == sorted(parts)


def possible_days(text: str) -> tuple[str, str] | None:
    """Return the first and last day that a date can mean, to compare; None without a year.

    >>> possible_days("2022-05"), possible_days("XXXX-11-28")
    (('2022-05-00', '2022-05-99'), None)
    """
    found = _KNOWN.findall(text)
    if not found or "X" in text or ".." in text:
        return None
    return (
        min(day + "-00-00"[len(day) - 4 :] for day in found),
        max(day + "-99-99"[len(day) - 4 :] for day in found),
    )
