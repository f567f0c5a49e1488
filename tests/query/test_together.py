"""Several stored questions asked at the same time, of one version."""

from __future__ import annotations

from pathlib import Path
from typing import Any  # parameters, passed on as keywords

import pytest

import kg
import kg.api
from kg.errors import ParameterError, QuerySyntaxError
from kg.query.catalogue import Catalogue

AREA: dict[str, Any] = {"area": "Nusa Tenggara Timur", "since": "2019-10-01", "until": "2019-10-31"}
NAMES = ("difference-reasons", "compared-figures", "figure-to-cite")


def test_each_answer_is_that_of_the_question_alone(bundled_store: Path) -> None:
    graph = kg.open(bundled_store)
    together = graph.ask_together(NAMES, {**AREA, "indicator": None})
    assert tuple(together) == NAMES
    for name in NAMES:
        alone = graph.question(name, **AREA)
        assert together[name].columns == alone.columns
        assert list(together[name].rows) == list(alone.rows)
        assert len(alone.rows) > 0


def test_a_parameter_that_one_question_lacks_is_told(bundled_store: Path) -> None:
    with pytest.raises(ParameterError, match="Nowhere"):
        kg.open(bundled_store).ask_together(NAMES, {**AREA, "area": "Nowhere"})


def test_the_error_of_one_is_the_error_of_all(
    bundled_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = kg.open(bundled_store)
    bound = graph.bound
    monkeypatch.setattr(
        graph,
        "bound",
        lambda name, given: "SELECT {" if name == NAMES[1] else bound(name, given),
    )
    with pytest.raises(QuerySyntaxError):
        graph.ask_together(NAMES, AREA)


def test_a_graph_with_some_questions_knows_those(bundled_store: Path) -> None:
    graph = kg.api.Graph(kg.open(bundled_store).store, Catalogue.of(NAMES[:1]))
    assert list(graph.ask_together(NAMES[:1], AREA)) == [NAMES[0]]
