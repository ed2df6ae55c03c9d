"""Lines that were broken in the middle of a sentence, and those that were not."""

from __future__ import annotations

import pytest

from kg.wrapping import unwrapped

LONG = "The two-day workshop on the protection of children was opened by the"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LONG}\ndirector of the institute.", f"{LONG} director of the institute."),
        (
            f"{LONG}\nchief of the bureau of statistics, who was welcomed to the city of\nKampala.",
            f"{LONG} chief of the bureau of statistics, who was welcomed to the city of Kampala.",
        ),
    ],
)
def test_a_line_goes_on_where_the_next_had_no_room_or_begins_small(
    text: str, expected: str
) -> None:
    assert unwrapped(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\n\nministry of health.",
        f"{LONG}:\nministry of health.",
        f"{LONG}\n- ministry of health",
        f"{LONG}\n2) ministry of health",
        f"{LONG}\nlocation: Nairobi",
        "Moderator\nwill be named later.",
        "Ms Jane Roe, Director of the Institute of Migration and of its Library\nMr Bo Lee, ILO",
        "",
    ],
)
def test_paragraphs_lists_and_labels_stay_apart(text: str) -> None:
    assert unwrapped(text) == text


def test_offsets_stay_true() -> None:
    text = f"{LONG} \n  director of the institute.\nAnd then some."
    assert len(unwrapped(text)) == len(text)
