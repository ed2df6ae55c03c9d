"""In which characters a page is read, whatever it or its server declares."""

from __future__ import annotations

import time

import pytest

from kg.errors import PageError
from kg.harvest.encoding import decode, decode_somehow
from kg.harvest.page import read_page


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [
        (None, "utf-8", "Año"),
        ("UTF8", "utf-8", "Año"),
        ("utf-8", "utf-8-sig", "Año"),
        ("iso-8859-1", "latin-1", "Año"),
        ("ISO-8859-2", "iso8859-2", "Łódź"),
        ("windows-1256", "cp1256", "حدث"),
        ("koi8-r", "koi8-r", "Событие"),
        ("x-sjis", "shift_jis", "会議"),
        ("gb2312", "gb18030", "活动"),
        ("iso-2022-jp", "iso2022_jp", "会議"),
        ("utf-16", "utf-16-le", "<p>Año"),
        (None, "utf-16", "Año"),
    ],
)
def test_an_encoding_is_read_by_its_name(charset: str | None, codec: str, text: str) -> None:
    assert decode(text.encode(codec), charset) == (text, "")


@pytest.mark.parametrize("charset", ["iso-8859-1", "Latin1", "us-ascii", "windows-1252"])
def test_quotes_that_windows_wrote_under_the_name_of_latin_1_are_read(charset: str) -> None:
    text = "It’s “here” – 5 €, año"
    assert decode(text.encode("cp1252"), charset) == (text, "")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1251", "gb2312", "klingon"])
def test_what_can_only_be_utf_8_is_read_as_that_and_said(charset: str) -> None:
    notice = f"It says its encoding is {charset!r}, but it is UTF-8, and was read as that."
    assert decode("Année — “réunion”".encode(), charset) == ("Année — “réunion”", notice)
    page = f'<html><meta charset="{charset}"><p>Année — “réunion”</html>'.encode()
    assert read_page(page).notices == (notice,)


def test_utf_16_without_a_zero_byte_is_none() -> None:
    assert decode(b"<p>Workshop", "utf-16").text == "<p>Workshop"


def test_an_xml_declaration_counts() -> None:
    page = '<?xml version="1.0" encoding="ISO-8859-15"?><html><p>Année</p></html>'
    assert decode(page.encode("iso8859-15")) == (page, "")


@pytest.mark.parametrize(
    "charset", ["klingon", "undefined", "idna", "punycode", "utf-7", "hex", "rot13", "a\0b", "mbcs"]
)
def test_what_is_no_encoding_of_pages_is_said_to_be_none(charset: str) -> None:
    with pytest.raises(PageError) as found:
        decode(b"<p>Workshop", charset)
    assert str(found.value) == f"The page says its encoding is {charset!r}; there is none."
    assert decode_somehow(b"<p>Workshop", charset) == "<p>Workshop"


def test_an_encoding_that_takes_hours_is_not_tried() -> None:
    start = time.process_time()
    with pytest.raises(PageError):
        decode(b"<p>abc-" + b"99z" * 1_000_000, "punycode")
    assert time.process_time() - start < 3


def test_for_links_wrong_bytes_do_not_matter() -> None:
    assert decode_somehow(b"<a href='/node/1'>\xe9", "utf-8") == "<a href='/node/1'>\ufffd"
