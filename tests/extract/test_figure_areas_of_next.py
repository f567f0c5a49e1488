"""Areas that belong to the next number, or to what the text is about, and islands in English."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import rows

Told = list[tuple[str | None, float]]

ISLANDS = (
    "North Maluku's electrification ratio had reached 76.9 percent as of October.\n\n"
    "The highest ratio is in Ternate City, with 98.7 percent; followed by Tidore Islands with 92.1 "
    "percent; while Taliabu Island and Sula Islands are the lowest, with 40.2 percent and 57.6 "
    "percent, respectively, he added.\n\n"
    "Of some 1,190 villages in the province, 271 have no electricity at all, he said.\n\n"
    "Manager of PLN Ternate Area office Romi Hasan said the company has 187,300 customers in the "
    "province."
)


def told(text: str) -> Told:
    return [(area, float(value)) for area, _, value, _, _ in rows(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Provinsi Papua Pegunungan menjadi prioritas. Rasio elektrifikasi di provinsi tersebut "
            "baru 13,8%, Papua Tengah 48,7%, Papua Selatan 74,9%.",
            [
                ("Provinsi Papua Pegunungan", 13.8),
                ("Papua Tengah", 48.7),
                ("Papua Selatan", 74.9),
            ],
        ),
        (
            "Rasio elektrifikasi Bengkulu kalah jauh dari provinsi tetangga. "
            '"Kita baru 68,3 persen, Jambi sudah 77 persen lebih," kata Rudi Hartono.',
            [("Bengkulu", 68.3), ("Jambi", 77.0)],
        ),
        (
            "Rasio elektrifikasi Sumbar sebesar 90,4 persen. PLN menargetkan rasio itu menjadi 95 "
            "persen pada akhir 2019, sesuai target nasional yang bahkan 99 persen.",
            [("Sumbar", 90.4), ("Sumbar", 95.0), ("Indonesia", 99.0)],
        ),
        (
            "Rasio elektrifikasi mencapai 94 persen di Papua, Maluku 88 persen.",
            [("Papua", 94.0), ("Maluku", 88.0)],
        ),
        (
            ISLANDS,
            [
                ("North Maluku", 76.9),
                ("Ternate City", 98.7),
                ("Tidore Islands", 92.1),
                ("Taliabu Island", 40.2),
                ("Sula Islands", 57.6),
                ("North Maluku", 1190.0),
                ("North Maluku", 271.0),
                ("North Maluku", 187_300.0),
            ],
        ),
    ],
)
def test_each_number_has_its_own_area(text: str, expected: Told) -> None:
    assert told(text) == expected
