"""English figures: May, what is to be, where a rise began, customers that rose to so many."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str | None, str, float, str | None, str]
RATIO, LIT = "household_electrification_ratio", "villages_electrified"
FIGURES: list[tuple[str, list[Row]]] = [
    (
        "The electrification ratio in Maluku reached 92.8 percent as of May 2022.",
        [("Maluku", RATIO, 92.8, "2022-05", "observed")],
    ),
    (
        "By May 2022, the electrification ratio in Maluku may have reached 92.8 percent.",
        [("Maluku", RATIO, 92.8, "2022-05", "observed")],
    ),
    (
        "All 64 villages in Nabire regency would be electrified by the end of 2024, he said.",
        [("Nabire regency", LIT, 64, "2024-12", "target")],
    ),
    (
        "Some 64 villages in Nabire are to be electrified by 2024.",  # a plan, no level
        [],
    ),
    (
        "He said 2,400 households in Lembata would get electricity in 2024.",
        [("Lembata", "households_electrified", 2400, "2024", "target")],
    ),
    (
        "Some 64 villages in Nabire have been electrified since 2019.",
        [("Nabire", LIT, 64, None, "observed")],
    ),
    (
        "The government aims for a 100 percent electrification ratio by 2022, from 99.4 percent "
        "this year.",
        [("Indonesia", RATIO, 100, "2022", "target"), ("Indonesia", RATIO, 99.4, None, "observed")],
    ),
    (
        "Indonesia wants to raise its electrification ratio to 99.9 percent from the "
        "current 98.3 percent.",
        [
            ("Indonesia", RATIO, 99.9, None, "target"),
            ("Indonesia", RATIO, 98.3, None, "observed"),
        ],
    ),
    (
        "Electrification in Alor was only 31.5 percent in 2011 but rose to 64.9 percent in 2018.",
        [("Alor", RATIO, 31.5, "2011", "observed"), ("Alor", RATIO, 64.9, "2018", "observed")],
    ),
    (
        "In Maluku, about 8.5 percent of households remain unconnected.",
        [("Maluku", "household_unelectrified_ratio", 8.5, None, "observed")],
    ),
    (
        "The number of PLN customers grew 4.1 percent to 82.5 million in 2021.",
        [("Indonesia", "customers", 82_500_000, "2021", "observed")],
    ),
    (
        "Jumlah pelanggan rumah tangga PLN naik 4,1 persen menjadi 75,7 juta pada 2021.",
        [("Indonesia", "household_customers", 75_700_000, "2021", "observed")],
    ),
    (
        "Of the 1,180 villages in Maluku, 1,040 (88.1 percent) had electricity, while 140 were "
        "without.",
        [
            ("Maluku", "villages", 1180, None, "observed"),
            ("Maluku", LIT, 1040, None, "observed"),
            ("Maluku", "village_electrification_ratio", 88.1, None, "observed"),
            ("Maluku", "villages_unelectrified", 140, None, "observed"),
        ],
    ),
    (
        "Maluku has 1,180 villages, of which 1,040 have been electrified and 140 have not.",
        [
            ("Maluku", "villages", 1180, None, "observed"),
            ("Maluku", LIT, 1040, None, "observed"),
            ("Maluku", "villages_unelectrified", 140, None, "observed"),
        ],
    ),
    (
        "PLN had 61.2 million customers in 2015, 56.6 million of them households.",
        [
            ("Indonesia", "customers", 61_200_000, "2015", "observed"),
            ("Indonesia", "household_customers", 56_600_000, "2015", "observed"),
        ],
    ),
    (
        "PLN had 61.2 million customers in 2015, of which 56.6 million were households.",
        [
            ("Indonesia", "customers", 61_200_000, "2015", "observed"),
            ("Indonesia", "household_customers", 56_600_000, "2015", "observed"),
        ],
    ),
    (
        "Indonesia is targeting 100 percent village electrification by 2024; the current rate is "
        "99.6 percent.",
        [
            ("Indonesia", "village_electrification_ratio", 100, "2024", "target"),
            ("Indonesia", "village_electrification_ratio", 99.6, None, "observed"),
        ],
    ),
    (
        "The number of unelectrified villages in Papua fell from 2,100 in 2017 to 980 in 2018.",
        [
            ("Papua", "villages_unelectrified", 2100, "2017", "observed"),
            ("Papua", "villages_unelectrified", 980, "2018", "observed"),
        ],
    ),
    (
        "The number of dark villages in Papua was 980 in 2018.",
        [("Papua", "villages_unelectrified", 980, "2018", "observed")],
    ),
    (
        "Indonesia's 2015-2034 national electricity plan sets a target of a 100 percent "
        "electrification ratio by 2024.",
        [("Indonesia", RATIO, 100, "2024", "target")],
    ),
    (
        "Indonesia's electrification ratio is projected to reach 99.9 percent by 2022, from 99.4 "
        "percent in 2021.",
        [
            ("Indonesia", RATIO, 99.9, "2022", "projection"),
            ("Indonesia", RATIO, 99.4, "2021", "observed"),
        ],
    ),
    ("PLN's industrial customers grew 12 percent to 161,000 in 2021.", []),
    ("Customers complained after their bills rose 12 percent to Rp 2 million.", []),
    (
        "The regency, home to 54,000 families, has an electrification ratio of 47 percent.",
        [(None, "households", 54_000, None, "observed"), (None, RATIO, 47, None, "observed")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_figures(text: str, expected: list[Row]) -> None:
    found = extract(text).statistics
    assert [(f.area, f.indicator, float(f.value), f.period, f.status) for f in found] == expected
