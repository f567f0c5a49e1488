"""What things without a name of their own are called."""

from __future__ import annotations

from kg.explore.things import read_things
from kg.namespaces import DEFAULT_BASE, PREFIXES, tr

ID = DEFAULT_BASE + "id/"
AREA = PREFIXES["sdmx-dimension"] + "refArea"
PERIOD = PREFIXES["sdmx-dimension"] + "refPeriod"


def test_a_difference_is_called_by_area_periods_and_both_values() -> None:
    """Values stand in the order of numbers: of texts 100 would come first."""
    difference = ID + "difference/d"
    rows = [
        {"thing": difference, "property": name, "value": value, "part": ID + part}
        for name, value, part in (
            (AREA, "Nusa Tenggara Timur", "area/ntt"),
            (PERIOD, "2019", "period/2019"),
            (PERIOD, "2019-10", "period/2019-10"),
            (tr("compares"), "100", "figure/f"),
            (tr("compares"), "74.4", "figure/g"),
        )
    ]
    rows.append({
        "thing": difference,
        "property": PREFIXES["rdf"] + "type",
        "value": tr("Difference"),
    })
    found = read_things(rows)[difference]
    assert found.label("id") == "Nusa Tenggara Timur · 2019 · 2019-10 · 74.4 ≠ 100"
    assert found.kind == tr("Difference")
    beside = read_things(rows, beside=ID + "area/ntt")[difference]
    assert beside.label("id") == "2019 · 2019-10 · 74.4 ≠ 100"
