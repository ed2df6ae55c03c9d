"""Bytes of a page → its characters, by what shows in the bytes and what is declared."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from kg.errors import PageError
from kg.text import without_controls

_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w:.-]+)""",
    re.I | re.A,
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# As browsers do (Encoding Standard, section 4.2), a name is read as that of the larger set of
# characters that is really written under it; what browsers do not read is no encoding of a page:
# UTF-7, and codecs of Python that are none of characters or take hours.
_LARGER = {
    "utf-8": "utf-8-sig",  # with or without a byte order mark
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_OF_PAGES = re.compile(
    r"utf-8-sig|utf-(?:16|32)(?:-[bl]e)?|iso8859-\d+|cp(?:125\d|866|874|932|949)|koi8-[ru]"
    r"|mac-(?:roman|cyrillic)|gb18030|big5hkscs|euc_jp|iso2022_jp"
)
_UTF_8 = "utf-8-sig"
_WIDE = ("utf-16", "utf-32")
_NUL, _ESCAPE = b"\x00", b"\x1b"  # of UTF-16 and UTF-32, of ISO-2022: never in a page of UTF-8


class Decoded(NamedTuple):
    """The characters of a page, and what was odd about its encoding ("" for nothing)."""

    text: str
    notice: str = ""


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """Return the characters of a page.

    `charset` is what the server stated; it counts more than what the page says of itself, and
    less than a byte order mark (HTML, section 13.2.3.2). What is UTF-8 beyond doubt is read as
    that, whatever is declared. Raises PageError (`binary`, `encoding`).
    """
    declared = _declared(data, charset)
    codec = _codec(declared)
    if _is_utf_8(data, codec):
        notice = "" if codec == _UTF_8 else _OTHERWISE.format(declared)
        return Decoded(_no_binary(data.decode(_UTF_8)), notice)
    if codec is None:
        raise _undecodable(data, f"The page says its encoding is {declared!r}; there is none.")
    try:
        return Decoded(_no_binary(data.decode(codec)))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        reason = f"Not {declared}: byte 0x{data[error.start]:02x} in line {line}. {_WHAT_TO_DO}"
        raise _undecodable(data, reason) from error


_OTHERWISE = "It says its encoding is {!r}, but it is UTF-8, and was read as that."
_WHAT_TO_DO = "Save the page as UTF-8, or declare its charset."


def decode_somehow(data: bytes, charset: str | None = None) -> str:
    """Return the characters of a page, with U+FFFD for what is none in its encoding."""
    codec = _codec(_declared(data, charset))
    return data.decode(codec if codec and not _is_utf_8(data, codec) else _UTF_8, "replace")


def _declared(data: bytes, charset: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if charset:
        return charset
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii") if found else "utf-8"


def _codec(label: str) -> str | None:
    """Return Python's name of an encoding of pages; None for every other word."""
    try:
        name = codecs.lookup(label.casefold().removeprefix("x-")).name
    except (LookupError, ValueError):
        return None
    name = _LARGER.get(name, name)
    return name if _OF_PAGES.fullmatch(name) else None


def _is_utf_8(data: bytes, codec: str | None) -> bool:
    """Tell whether bytes can hardly be anything but UTF-8: hardly any other text is valid in it."""
    if _NUL in data or _ESCAPE in data:
        return False
    if data.isascii():
        return codec is not None and codec.startswith(_WIDE)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _undecodable(data: bytes, reason: str) -> PageError:
    return PageError("binary", _BINARY) if _NUL in data[:65536] else PageError("encoding", reason)


def _no_binary(text: str) -> str:
    sample = text[:65536]
    if len(sample) - len(without_controls(sample)) > 0.1 * len(sample):
        raise PageError("binary", _BINARY)
    return text


_BINARY = "The file is binary, not a page."
