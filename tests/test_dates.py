from __future__ import annotations

import pytest

from kg.harvest.dates.forms import iso_dates
from kg.harvest.dates.found import find_dates
from kg.harvest.fields import take_apart
from kg.harvest.page import read_page
from kg.model import NOWHERE, DateFinding, Quote


def dates(content: str) -> tuple[DateFinding, ...]:
    page = read_page(content.encode())
    return find_dates(page, take_apart(page)).findings


def in_body(sentence: str, title: str = "Workshop on data") -> DateFinding | None:
    found = dates(f"{title}\n\n{sentence}\n\nType of Event\n")
    assert len(found) <= 1
    return found[0] if found else None


def in_field(value: str) -> DateFinding | None:
    found = dates(f"Workshop on data\n\nIts subject was data.\n\nDate: {value}\nType of Event\n")
    return found[0] if found else None


def in_markup(content: str) -> DateFinding | None:
    found = dates(f"<body><h1>Workshop on data</h1>{content}<p>Type of Event</p></body>")
    return found[0] if found else None


@pytest.mark.parametrize(
    ("sentence", "words", "edtf"),
    [
        ("On 11 May 2022, IOM organized a consultation.", "On 11 May 2022", "2022-05-11"),
        ("It was held on November 2, 2023 in Accra.", "on November 2, 2023", "2023-11-02"),
        ("It was held on 11th May, 2022.", "on 11th May, 2022", "2022-05-11"),
        ("It was held on Tuesday, 3rd of May 2022.", "on Tuesday, 3rd of May 2022", "2022-05-03"),
        ("It took place on Sept. 5, 2022 in Rabat.", "on Sept. 5, 2022", "2022-09-05"),
        ("It was held on 2022-05-11.", "on 2022-05-11", "2022-05-11"),
        ("n 31 May 2021 the Government held a workshop.", "31 May 2021", "2021-05-31"),
        (
            "On\u00a011\u00a0May\u00a02022, IOM held it.",
            "On\u00a011\u00a0May\u00a02022",
            "2022-05-11",
        ),
        ("On 11 May 2022, Ms. Osei opened the workshop.", "On 11 May 2022", "2022-05-11"),
        ("Le webinaire a eu lieu le 22 avril 2021.", "le 22 avril 2021", "2021-04-22"),
        ("Le 1er mars 2022, l’OIM a organisé un atelier.", "Le 1er mars 2022", "2022-03-01"),
        ("El taller se celebró el 22 de abril de 2021.", "el 22 de abril de 2021", "2021-04-22"),
        ("Семинар состоялся 22 апреля 2021 года.", "22 апреля 2021 года", "2021-04-22"),
        ("会议于2022年5月11日在日内瓦举行。", "2022年5月11日", "2022-05-11"),
    ],
)
def test_a_day_that_a_sentence_ties_to_the_event_is_its_date(
    sentence: str, words: str, edtf: str
) -> None:
    found = in_body(sentence)
    assert found is not None
    assert (found.quote.text, found.edtf, found.start, found.end) == (words, edtf, edtf, edtf)


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("It was held from 30 May to 2 June 2022.", "2022-05-30", "2022-06-02"),
        ("It was held from 30 December to 2 January 2022.", "2021-12-30", "2022-01-02"),
        ("It was held on May 30 – June 2, 2022.", "2022-05-30", "2022-06-02"),
        ("It was held on November 2–4, 2023.", "2023-11-02", "2023-11-04"),
        ("It was held on 17-20 May 2022.", "2022-05-17", "2022-05-20"),
        ("On 11 and 12 May 2022, IOM held a workshop.", "2022-05-11", "2022-05-12"),
        ("It was held on 11, 12 and 13 May 2022.", "2022-05-11", "2022-05-13"),
        ("L’atelier s’est tenu du 3 au 5 mars 2020.", "2020-03-03", "2020-03-05"),
        ("Del 3 al 5 de marzo de 2020 se celebró el taller.", "2020-03-03", "2020-03-05"),
        ("Семинар прошел с 3 по 5 марта 2020 года.", "2020-03-03", "2020-03-05"),
        ("会议于2022年5月11日至13日举行。", "2022-05-11", "2022-05-13"),
    ],
)
def test_a_range_has_a_start_and_an_end(sentence: str, start: str, end: str) -> None:
    found = in_body(sentence)
    assert found is not None
    assert (found.start, found.end, found.edtf) == (start, end, f"{start}/{end}")


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("It takes place on the 28th – 30th of November.", "XXXX-11-28/XXXX-11-30"),
        ("It was held on 11 May.", "XXXX-05-11"),
        ("It was held on 29 February.", "XXXX-02-29"),
    ],
)
def test_a_missing_year_is_not_guessed(sentence: str, edtf: str) -> None:
    found = in_body(sentence)
    assert found is not None
    assert (found.edtf, found.start, found.end) == (edtf, None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The session was held from 1500 – 1510.",
        "The session was held from 15:00 – 16:10.",
        "The Compact was adopted on 10 December 2018 and a text was signed.",
        "The previous meeting was held on 2 June 2020.",
        "Registration is held open; register by 5 May 2021.",
        "The deadline for papers was held at 5 May 2021.",
        "Since 3 May 2021, meetings were held.",
        "In the margins of the forum of 17 May 2022, a meeting was held.",
        "On 11 May 2022 IOM published a paper.",
        "It was held on 31 February 2022.",
        "It was held on 29 February 2021.",
        "It was held on 35 May 2022.",
    ],
)
def test_another_date_or_no_day_at_all_is_not_the_date_of_the_event(sentence: str) -> None:
    assert in_body(sentence) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Compact was adopted on 10 December 2018. It was held on 3 March 2021.",
            "on 3 March 2021",
        ),
        (
            "The previous meeting was held on 2 June 2020. This one was held on 4 June 2021.",
            "on 4 June 2021",
        ),
        (
            "Please register by 5 May 2021; the webinar will be held on 9 May 2021.",
            "on 9 May 2021",
        ),
        ("It was held on 30 February 2022 and on 3 March 2022.", "on 3 March 2022"),
    ],
)
def test_another_date_does_not_hide_that_of_the_event(text: str, words: str) -> None:
    found = in_body(text)
    assert found is not None
    assert found.quote.text == words


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("11 May 2022", "2022-05-11"),
        ("2022-05-11", "2022-05-11"),
        ("Wednesday, 11 May 2022 - 15:00 to 16:30", "2022-05-11"),
        ("11 May 2022, 1500 – 1510", "2022-05-11"),
        ("May 11, 2022 - 9:00am", "2022-05-11"),
        ("11 May 2022 - 13 May 2022", "2022-05-11/2022-05-13"),
        ("11 May 2022, 09:00 - 13 May 2022, 17:00", "2022-05-11/2022-05-13"),
        ("2022-05-11 - 2022-05-13", "2022-05-11/2022-05-13"),
        ("28 - 30 November", "XXXX-11-28/XXXX-11-30"),
    ],
)
def test_a_date_in_the_field_needs_no_sentence(value: str, edtf: str) -> None:
    found = in_field(value)
    assert found is not None
    assert (found.found_in, found.edtf, found.reason) == ("field", edtf, None)


@pytest.mark.parametrize("value", [", -", "-", "11/05/22", "31 April 2022", "to be announced"])
def test_a_field_without_a_clear_day_gives_no_date(value: str) -> None:
    assert in_field(value) is None


@pytest.mark.parametrize(
    ("content", "edtf"),
    [
        ('<p>Date: <time datetime="2022-05-11T09:00:00Z">Wednesday</time></p>', "2022-05-11"),
        (
            '<p>Date: <time datetime="2022-05-11">Wed</time> - '
            '<time datetime="2022-05-12">Thu</time></p>',
            "2022-05-11/2022-05-12",
        ),
        ('<p>Date: <time datetime="2022-05-11">11 May</time></p>', "2022-05-11"),
        ('<p><time datetime="2022-05-11">Wednesday</time></p><p>Its subject.</p>', "2022-05-11"),
        ('<p>Date: <time datetime="2022-05-11"></time></p>', "2022-05-11"),
        (
            '<div>Date</div><div><time datetime="2022-05-11"></time> - '
            '<time datetime="2022-05-13"></time></div>',
            "2022-05-11/2022-05-13",
        ),
        ('<p>Date: <time datetime="2022-05-11T23:30:00+02:00">Wed</time></p>', "2022-05-11"),
        ('<p>Date: <time datetime="2022-05">spring</time></p>', "2022-05"),
        (
            '<p>Date: <time datetime="2022-05-11T09:00">9</time> - '
            '<time datetime="2022-05-11T11:00">11</time></p>',
            "2022-05-11",
        ),
        (
            '<p>Date: <time datetime="2022-05-04">a</time>, <time datetime="2022-05-11">b</time>, '
            '<time datetime="2022-05-18">c</time></p>',
            "{2022-05-04,2022-05-11,2022-05-18}",
        ),
        (
            '<p>Published <time datetime="2022-01-01"></time></p>'
            '<p>Date: <time datetime="2022-05-11"></time></p>',
            "2022-05-11",
        ),
    ],
)
def test_the_markup_tells_the_day_that_the_words_do_not(content: str, edtf: str) -> None:
    found = in_markup(content)
    assert found is not None
    assert (found.found_in, found.edtf) == ("markup", edtf)


@pytest.mark.parametrize(
    "content",
    [
        '<p>Published on <time datetime="2020-01-01">1 January</time></p><p>Its subject.</p>',
        '<p>Date: <time datetime="2022-02-31">Thursday</time></p>',
        '<p>Date: <time datetime="noon">noon</time></p>',
        '<p>Duration: <time datetime="PT2H">two hours</time></p>',
        '<p>Date: <time datetime="2022">then</time></p>',
        '<p>Registration closes <time datetime="2022-05-01">1 May</time></p><p>Its subject.</p>',
        '<p>Published <time datetime="2020-01-01"></time></p><p>Its subject.</p>',
        '<div>Posted</div><div><time datetime="2020-01-01"></time></div><p>Its subject.</p>',
    ],
)
def test_markup_of_publishing_or_of_no_day_is_not_taken(content: str) -> None:
    assert in_markup(content) is None


def test_words_that_are_only_in_the_markup_have_no_offset() -> None:
    found = in_markup('<p>Date: <time datetime="2022-05-11T09:00:00Z"></time></p>')
    assert found is not None
    assert found.quote == Quote("2022-05-11T09:00:00Z", NOWHERE)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        (
            'Twenty statisticians came to Entebbe on <time datetime="2022-05-12">12 May</time>.',
            "2022-05-12",
        ),
        ('We met on <time datetime="2022-05-12T09:00:00Z">Thursday</time>.', "2022-05-12"),
        (
            'It was held from <time datetime="2022-05-12">12</time> to '
            '<time datetime="2022-05-13">13 May</time>.',
            "2022-05-12/2022-05-13",
        ),
        (
            'The Compact was adopted on <time datetime="2018-12-10">10 December</time>. '
            'The workshop took place on <time datetime="2022-05-12">12 May</time>.',
            "2022-05-12",
        ),
    ],
)
def test_a_time_element_gives_a_date_of_a_sentence_its_year(sentence: str, edtf: str) -> None:
    found = in_markup(f"<p>{sentence}</p><p>Date: , -</p><p>Location: Entebbe</p>")
    assert found is not None
    assert (found.found_in, found.edtf) == ("markup", edtf)


@pytest.mark.parametrize("words", ["10 December", "10 December 2018", "Monday"])
def test_a_time_element_in_a_sentence_about_something_else_is_not_taken(words: str) -> None:
    time = f'<time datetime="2018-12-10">{words}</time>'
    assert in_markup(f"<p>The Compact was adopted on {time} in Marrakech.</p>") is None


@pytest.mark.parametrize(
    ("title", "words", "edtf"),
    [
        ("Regional workshop on data, 11 May 2022", "11 May 2022", "2022-05-11"),
        ("Regional workshop on data (11-12 May 2022)", "11-12 May 2022", "2022-05-11/2022-05-12"),
        ("11-12 May 2022 – Regional workshop", "11-12 May 2022", "2022-05-11/2022-05-12"),
        ("Workshop on data on 11 May 2022", "on 11 May 2022", "2022-05-11"),
        ("Atelier, Dakar, du 11 au 13 mai 2022", "du 11 au 13 mai 2022", "2022-05-11/2022-05-13"),
        (
            "Taller, Lima, 11 al 13 de mayo de 2022",
            "11 al 13 de mayo de 2022",
            "2022-05-11/2022-05-13",
        ),
        ("Семинар, Баку, 11 мая 2022 года", "11 мая 2022 года", "2022-05-11"),
    ],
)
def test_a_date_that_stands_apart_in_the_title_is_that_of_the_event(
    title: str, words: str, edtf: str
) -> None:
    found = in_body("All about data, in one room.", title)
    assert found is not None
    assert (found.found_in, found.quote, found.edtf) == (
        "title",
        Quote(words, title.index(words)),
        edtf,
    )


@pytest.mark.parametrize(
    "title",
    [
        "Webinar: three years after 10 December 2018",
        "Webinar on the law of 3 May 2019",
        "Remembering 3 October 2013",
        "Workshop on data, 11 May",
    ],
)
def test_another_date_of_the_title_is_not_taken(title: str) -> None:
    assert in_body("All about data, in one room.", title) is None


def test_the_body_may_say_the_day_of_the_month_in_the_title() -> None:
    found = in_body("On 11 May 2022, IOM held it.", "Webinar, May 2022")
    assert found is not None
    assert (found.found_in, found.edtf) == ("body", "2022-05-11")


@pytest.mark.parametrize(
    ("body", "edtf"),
    [
        ("Baku, 11 May 2022\n\nData matter to all.", "2022-05-11"),
        ("11–12 May 2022 | Hotel Central | 09:00–17:00\n\nData.", "2022-05-11/2022-05-12"),
        ("Wednesday, 11 May 2022, 15:00 – 16:30 CEST (Zoom)\n\nData.", "2022-05-11"),
        ("Data matter to all.\n\nDate\n11 May 2022\n\nTime\n10:00", "2022-05-11"),
        ("Data matter to all. They count.\n\nBaku, 11 May 2022", None),
        ("Published 11 May 2022\n\nData matter to all.", None),
        ("Photo: Baku, 11 May 2022\n\nData matter to all.", None),
        ("Baku, 11 May 2022 – Data matter to all.", None),
    ],
)
def test_a_line_of_date_and_place_counts_where_the_body_begins(body: str, edtf: str | None) -> None:
    found = in_body(body)
    assert (found.edtf if found else None) == edtf


def test_the_first_and_the_last_day_are_one_date() -> None:
    found = in_body("The workshop opens on 3 May and closes on 5 May 2023.")
    assert found is not None
    assert (found.edtf, found.quote.text) == (
        "2023-05-03/2023-05-05",
        "on 3 May and closes on 5 May 2023",
    )


def test_of_a_body_with_more_dates_than_any_event_has_the_first_are_read_and_it_is_said() -> None:
    body = "They came on 1 May 2021. " * 500 + "The workshop was held on 11 May 2022."
    page = read_page(f"Workshop on data\n\n{body}\n\nType of Event\n".encode())
    found = find_dates(page, take_apart(page))
    assert found.findings == ()
    assert found.notices == (
        "Of the dates in the body only the first 500, within its first 200,000 characters, were "
        "read.",
    )


@pytest.mark.parametrize(
    ("start", "end", "edtf", "first", "last"),
    [
        ("2022-05-11", None, "2022-05-11", "2022-05-11", "2022-05-11"),
        ("2022-05-11T09:00:00+03:00", None, "2022-05-11", "2022-05-11", "2022-05-11"),
        ("2022-05-11 09:00", "2022-05-13", "2022-05-11/2022-05-13", "2022-05-11", "2022-05-13"),
        ("2022-05-11", "2022-05-11T17:00", "2022-05-11", "2022-05-11", "2022-05-11"),
        ("2022-05", None, "2022-05", None, None),
        ("2022-05", "2022-06", "2022-05/2022-06", None, None),
        ("2022-05-11", "soon", "2022-05-11", "2022-05-11", "2022-05-11"),
        ("2022-05-11", "2022-05-10", "2022-05-11", "2022-05-11", "2022-05-11"),
        ("2022-02-29", None, None, None, None),
        ("2022", None, None, None, None),
        ("PT2H", None, None, None, None),
        ("11 May 2022", None, None, None, None),
        ("", "2022-05-11", None, None, None),
    ],
)
def test_the_dates_of_machines_are_read_as_far_as_they_say_a_month(
    start: str, end: str | None, edtf: str | None, first: str | None, last: str | None
) -> None:
    value = iso_dates(start, end)
    found = (value.edtf, value.start, value.end) if value else (None, None, None)
    assert found == (edtf, first, last)


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("11 May 2022", "day"),
        ("11-13 May 2022", "days"),
        ("11 and 18 May 2022", "separate-days"),
        ("May 2022", "month"),
        ("March – May 2022", "months"),
        ("2022", "year"),
        ("11/05/2022", "ambiguous"),
        ("11 May", "day-without-year"),
        ("28th – 30th of November", "days-without-year"),
        ("11 and 18 May", "separate-days-without-year"),
    ],
)
def test_a_date_says_how_much_of_it_is_known(value: str, precision: str) -> None:
    found = in_field(value)
    assert found is not None
    assert found.precision == precision


SENTENCE = "<p>It was held on 3 May 2021.</p>"


@pytest.mark.parametrize(
    ("content", "found_in", "edtf"),
    [
        (
            f'{SENTENCE}<p>Date: <time datetime="2022-05-11">12 May 2023</time></p>',
            "field",
            "2023-05-12",
        ),
        (
            f'{SENTENCE}<p>Date: <time datetime="2022-05-11">Wed</time></p>',
            "markup",
            "2022-05-11",
        ),
        (f"{SENTENCE}<p>Date: , -</p>", "body", "2021-05-03"),
    ],
)
def test_the_field_goes_before_the_markup_and_the_markup_before_the_body(
    content: str, found_in: str, edtf: str
) -> None:
    found = in_markup(content)
    assert found is not None
    assert (found.found_in, found.edtf) == (found_in, edtf)


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("", "The page has no date field."),
        ("<p>Date: , -</p>", "The field “Date: , -” is empty."),
        ("<p>Date:</p>", "The field “Date:” is empty."),
        ("<p>Fecha: -</p>", "The field “Fecha: -” is empty."),
        ("<p>Date: soon</p>", "The field “Date: soon” gives no date."),
    ],
)
def test_a_date_of_the_body_says_why_the_field_has_none(field: str, reason: str) -> None:
    found = in_markup(f"{SENTENCE}{field}")
    assert found is not None
    assert found.reason == reason


def test_a_date_of_the_markup_says_that_the_field_has_no_year() -> None:
    found = in_markup('<p>Date: <time datetime="2022-05-11">11 May</time></p>')
    assert found is not None
    assert found.reason == "The field “Date: 11 May” gives no year."
