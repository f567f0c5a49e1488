"""Statements for pictures, made by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import count

import pytest

from kg.charts.statements import Statement
from kg.charts.wording import Words

AREA = "https://w3id.org/terang/id/area/"
Make = Callable[..., Statement]


@pytest.fixture
def make() -> Make:
    """Return a maker of statements: what is not given is ordinary."""
    numbers = count(1)

    def statement(value: str, as_of: str | None = None, **given: object) -> Statement:
        number = next(numbers)
        values: dict[str, object] = {
            "area": AREA + "nusa-tenggara-timur",
            "area_label": "Nusa Tenggara Timur",
            "period": as_of[:4] if as_of else "2019-10",
            "begin": date.fromisoformat(as_of[:4] + "-01-01") if as_of else date(2019, 10, 1),
            "as_of": date.fromisoformat(as_of) if as_of else None,
            "value": Decimal(value),
            "printed": value,
            "unit": "PERCENT",
            "supply": "pln",
            "method": "customer-register",
            "status": "observed",
            "producer": "https://w3id.org/terang/id/organisation/pln",
            "producer_label": "PLN",
            "source": f"https://w3id.org/terang/id/source/s{number}",
            "source_label": f"Berita {number}",
            "source_status": "accepted",
            "figure": f"https://w3id.org/terang/id/figure/f{number}",
            "observation": f"https://w3id.org/terang/id/observation/o{number}",
            "url": f"https://example.org/{number}",
        }
        return Statement(**(values | given))  # type: ignore[arg-type]

    return statement


@pytest.fixture(params=["en", "id"])
def words(request: pytest.FixtureRequest) -> Words:
    """The words of each language, without labels of codes."""
    return Words(str(request.param), {})


@pytest.fixture
def english() -> Words:
    """English words, without labels of codes."""
    return Words("en", {})
