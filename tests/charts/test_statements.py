"""Rows become statements; statements of one figure become one point."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode

from kg.charts.points import gather_points
from kg.charts.statements import Statement, code_of, read_statements, read_versions
from kg.query.results import Row, Rows

Make = Callable[..., Statement]

XSD = "http://www.w3.org/2001/XMLSchema#"
TR = "https://w3id.org/terang/ontology#"


def rows(**cells: NamedNode | Literal | None) -> Rows:
    columns = tuple(cells)
    return Rows(columns, (Row(columns, tuple(cells.values())),))


def test_a_row_is_read_with_codes_dates_and_what_is_absent() -> None:
    (item,) = read_statements(
        rows(
            period=Literal("2021-Q3"),
            begin=Literal("2021-07-01", datatype=NamedNode(XSD + "date")),
            as_of=None,
            value=Literal("8.81", datatype=NamedNode(XSD + "decimal")),
            printed=Literal("8,81"),
            unit=NamedNode("http://qudt.org/vocab/unit/PERCENT"),
            supply=NamedNode(TR + "supply-pln-and-non-pln"),
            method=None,
            status=NamedNode(TR + "observationStatus-model-estimate"),
            producer=NamedNode("https://w3id.org/terang/id/organisation/esdm"),
            producer_label=None,
            source=NamedNode("https://w3id.org/terang/id/source/s"),
            source_label=Literal("Kabar", language="id"),
            source_status=NamedNode(TR + "graphStatus-pending"),
            figure=None,
            observation=NamedNode("https://w3id.org/terang/id/observation/o"),
            url=None,
        ),
        area="https://w3id.org/terang/id/area/a",
        area_label="A",
    )
    assert item.value == Decimal("8.81")
    assert item.printed == "8,81"
    assert (item.supply, item.method, item.status) == (
        "pln-and-non-pln",
        "unspecified",
        "model-estimate",
    )
    assert item.producer_label == "https://w3id.org/terang/id/organisation/esdm"
    assert item.is_pending
    assert item.day == date(2021, 9, 30)  # the third quarter ends in September
    assert item.link == "https://w3id.org/terang/id/observation/o"
    assert (item.area, item.area_label) == ("https://w3id.org/terang/id/area/a", "A")


def test_a_period_known_by_its_last_day_only(make: Make) -> None:
    item = make("82.97", period="until-2019-11-05", begin=None)
    assert item.day == date(2019, 11, 5)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org/x", "", "//example.org"])
def test_only_web_pages_are_links(make: Make, url: str) -> None:
    item = make("1", url=url)
    assert item.link == item.observation


@pytest.mark.parametrize(
    ("iri", "code"),
    [
        (TR + "supply-pln-household-customers", "pln-household-customers"),
        (TR + "graphStatus-accepted", "accepted"),
        ("http://qudt.org/vocab/unit/NUM", "NUM"),
        (None, ""),
    ],
)
def test_codes(iri: str | None, code: str) -> None:
    assert code_of(iri) == code


def test_versions_come_once_and_the_asked_one_first() -> None:
    columns = ("version", "label", "label_en", "relation", "valid_from", "valid_until")
    day = Literal("2022-07-25", datatype=NamedNode(XSD + "date"))
    old, new = NamedNode("urn:x:old"), NamedNode("urn:x:new")
    answer = Rows(
        columns,
        (
            Row(
                columns, (old, Literal("Papua lama"), Literal("Old"), Literal("before"), None, day)
            ),
            Row(columns, (new, Literal("Papua"), None, Literal("same"), day, None)),
            Row(columns, (new, Literal("Papua"), None, Literal("same"), day, None)),
        ),
    )
    found = read_versions(answer, "en")
    assert [(v.iri, v.label) for v in found] == [("urn:x:new", "Papua"), ("urn:x:old", "Old")]
    assert found[1].valid_until == found[0].valid_from == date(2022, 7, 25)


def test_equal_statements_of_one_figure_are_one_point(make: Make) -> None:
    same = "https://w3id.org/terang/id/figure/same"
    items = [make("74.4", figure=same), make("74.4", figure=same), make("76")]
    points = gather_points(items)
    assert [len(point.statements) for point in points] == [2, 1]


def test_pending_statements_have_no_figure_and_are_told_apart_by_what_they_say(make: Make) -> None:
    pending = {"figure": "", "source_status": "pending"}
    points = gather_points([
        make("99.99", **pending),
        make("99.99", **pending),
        make("99.99", **pending, area="https://w3id.org/terang/id/area/bali"),
        make("99.99", figure=""),
    ])
    assert sorted((len(point.statements), point.is_pending) for point in points) == [
        (1, False),
        (1, True),
        (2, True),
    ]
