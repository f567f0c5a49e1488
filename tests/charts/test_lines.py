"""What may be joined by a line, and what differs within a month."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from kg.charts.lines import find_spreads, join_lines
from kg.charts.points import gather_points
from kg.charts.statements import Statement

AREA = "https://w3id.org/terang/id/area/"
Make = Callable[..., Statement]


def joined(*items: Statement) -> list[list[str]]:
    return [[str(p.value) for p in line.points] for line in join_lines(gather_points(items))]


def test_one_definition_of_one_producer_is_joined_by_day(make: Make) -> None:
    assert joined(make("92", "2021-12-31"), make("90", "2020-12-31"), make("95", "2022-12-31")) == [
        ["90", "92", "95"]
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"supply": "pln-and-non-pln"},
        {"method": "household-survey"},
        {"producer": "https://w3id.org/terang/id/organisation/bps"},
        {"status": "preliminary"},
        {"status": "projection"},
        {"status": "target"},
        {"area": AREA + "papua-from-2022"},
        {"source_status": "pending", "figure": ""},
    ],
)
def test_another_definition_is_never_joined(make: Make, other: dict[str, str]) -> None:
    assert joined(make("90", "2020-12-31"), make("92", "2021-12-31", **other)) == []


def test_figures_whose_supply_nobody_stated_are_not_joined(make: Make) -> None:
    unstated = {"supply": "unspecified"}
    assert joined(make("90", "2020-12-31", **unstated), make("92", "2021-12-31", **unstated)) == []


def test_a_fall_is_a_recount_and_begins_a_new_line(make: Make) -> None:
    # Ngada: 98.89, 95.51, 93.68 (rows 1325-1327) are recounts, each below the one before
    assert joined(
        make("97", "2018-12-31"),
        make("98.89", "2019-12-31"),
        make("95.51", "2020-12-31"),
        make("93.68", "2021-12-31"),
        make("94", "2022-12-31"),
    ) == [["97", "98.89"], ["93.68", "94"]]


def test_two_values_of_one_day_stop_the_line(make: Make) -> None:
    assert joined(
        make("80", "2010-12-31"),
        make("81", "2011-12-31"),
        make("82", "2012-12-31"),
        make("83.5", "2012-12-31"),
        make("84", "2013-12-31"),
        make("85", "2014-12-31"),
    ) == [["80", "81"], ["84", "85"]]


def test_more_than_five_years_are_no_line(make: Make) -> None:
    assert joined(make("58.64", "2015-12-31"), make("94.89", "2023-12-31")) == []
    assert joined(make("58.64", "2015-12-31"), make("94.89", "2020-12-31")) != []


def test_targets_of_one_source_are_one_plan(make: Make) -> None:
    plan = {"status": "target", "supply": "unspecified"}
    one = plan | {"source": "https://w3id.org/terang/id/source/ruptl"}
    lines = join_lines(
        gather_points([
            make("70", "2017-12-31", **one),
            make("90", "2019-12-31", **one),
            make("100", "2021-12-31", **plan),
        ])
    )
    assert [[str(p.value) for p in line.points] for line in lines] == [["70", "90"]]
    assert lines[0].is_plan


def test_the_spread_of_a_month(make: Make) -> None:
    # October 2019 in Nusa Tenggara Timur, the worked example of the domain rules
    spreads = find_spreads(
        gather_points([
            make("72"),
            make("74.4"),
            make("76"),
            make("82.97"),
            make("84.68", "2019-10-28", period="2019-10-28"),
            make("90", status="target"),
            make("91", "2019-12-31"),
        ])
    )
    (october,) = spreads
    assert (october.lowest, october.highest) == (Decimal(72), Decimal("84.68"))
    assert october.figures == 5
    assert (october.day.year, october.day.month) == (2019, 10)


def test_equal_figures_and_other_areas_are_no_spread(make: Make) -> None:
    assert (
        find_spreads(
            gather_points([make("72"), make("72"), make("80", area=AREA + "papua-to-2022")])
        )
        == ()
    )


def test_a_figure_in_doubt_is_joined_with_none_and_stops_no_line(make: Make) -> None:
    # NTT 2021: 8.81 lost a digit; the line goes on from 2020 to 2022
    assert joined(
        make("88", "2020-12-31"),
        make("8.81", "2021-09-30", doubt="misprint"),
        make("92.43", "2022-12-31"),
    ) == [["88", "92.43"]]


def test_a_figure_in_doubt_is_no_end_of_a_spread(make: Make) -> None:
    points = gather_points((make("8.81", doubt="misprint"), make("72"), make("84.68")))
    (spread,) = find_spreads(points)
    assert (spread.lowest, spread.highest, spread.figures) == (Decimal("72"), Decimal("84.68"), 2)
    assert find_spreads(gather_points((make("8.81", doubt="misprint"), make("72")))) == ()
