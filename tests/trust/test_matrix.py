"""Cells of a matrix: the verdict that counts, and why a cell is blank."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from pyoxigraph import NamedNode

from kg.namespaces import tr
from kg.query.catalogue import Catalogue
from kg.trust.answer import Row
from kg.trust.asking import answer_with, read_rows
from kg.trust.matrix import BATCH, MATRIX_QUESTIONS, Matrix, ask_matrix, cause_of, judge_all

CATALOGUE = Catalogue.of(MATRIX_QUESTIONS)
PARENT = NamedNode("https://w3id.org/terang/id/unit/uiw")
ON = date(2020, 6, 1)
Rows = Sequence[dict[str, str]]


@pytest.mark.parametrize(
    ("verdict", "reasons", "cause"),
    [
        ("verified", ("validity-not-stated",), ""),
        ("asserted", ("absent-from-register",), ""),
        ("not-claimed", ("never-claimed", "parent-certified"), "never-claimed"),
        ("unknown", ("last-claim-too-old", "validity-not-stated"), "claimed-before"),
        ("unknown", ("before-first-claim",), "claimed-later"),
        ("unknown", ("claim-undated",), "claimed-undated"),
        ("unknown", (), "unknown"),
        ("expired", ("validity-ended",), "expired"),
        # An award of which the cycle has passed is no certification all the same
        ("not-a-certification", ("last-claim-too-old", "not-a-certificate-award"), "award-only"),
        ("not-a-certification", ("not-a-certificate-audit",), "audit-only"),
        ("not-a-certification", ("not-a-certificate-implementation",), "implementation-only"),
        ("refuted", ("refuted-by-register",), ""),
    ],
)
def test_why_a_cell_is_blank(verdict: str, reasons: tuple[str, ...], cause: str) -> None:
    assert cause_of(verdict, reasons) == cause


def row(unit: str, **more: str) -> dict[str, str]:
    return {
        "unit": unit, "unit_label": unit.upper(), "is_parent": "false", "claims": "0",
        "registers": "0", **more,
    }  # fmt: skip


def verdict(claim: str, holder: str, name: str, *reasons: str) -> dict[str, str]:
    return {
        "certification": claim, "holder": holder, "verdict": tr(f"verdict-{name}"),
        "reasons": " ".join(reasons), "links": "\n".join(f"|{code}| - -" for code in reasons),
    }  # fmt: skip


def matrix_of(cells: Rows, verdicts: Rows) -> Matrix:
    steps = ask_matrix(PARENT, ON, CATALOGUE)
    assert PARENT.value in next(steps)
    try:
        query = steps.send(list(cells))
        for each in verdicts:
            assert each["certification"] in query
        steps.send(list(verdicts))
    except StopIteration as done:
        result: Matrix = done.value
        return result
    raise AssertionError("one more query than expected")


def test_the_first_verdict_that_is_about_the_unit_counts() -> None:
    cells = [row("u1", standard="s", certifications="urn:a urn:b", kinds="award certification")]
    found = matrix_of(
        cells,
        [
            verdict("urn:b", "u2", "verified", "certification-held"),
            verdict("urn:b", "u1", "asserted", "validity-not-stated"),
            verdict("urn:a", "u1", "not-a-certification", "not-a-certificate-award"),
        ],
    )
    cell = found.cells["u1", "s"]
    assert (cell.verdict, cell.cause, cell.register) == ("asserted", "", "not-loaded")
    assert cell.kinds == ("award", "certification")
    assert found.counts == {"asserted": 1}


@pytest.mark.parametrize(
    ("registers", "reasons", "register"),
    [
        ("0", ("validity-not-stated",), "not-loaded"),
        ("1", ("validity-not-stated",), "loaded"),
        ("1", ("absent-from-register",), "not-in-register"),
        ("1", ("certification-held",), "listed"),
    ],
)
def test_what_the_register_says(registers: str, reasons: tuple[str, ...], register: str) -> None:
    cells = [row("u1", standard="s", certifications="urn:a", registers=registers)]
    found = matrix_of(cells, [verdict("urn:a", "u1", "asserted", *reasons)])
    assert found.cells["u1", "s"].register == register


def test_units_that_did_not_exist_are_left_out_but_for_the_parent() -> None:
    cells: list[Row] = [
        row("u0", is_parent="true", exists_from="2021-01-01", standard="s"),
        row("u1", exists_from="2020-06-01", standard="s"),
        row("u2", exists_from="2020-06-02", standard="s"),
        row("u3", exists_until="2020-06-01", standard="s"),
        row("u4", exists_until="2020-06-02", standard="s"),
    ]
    steps = ask_matrix(PARENT, ON, CATALOGUE)
    next(steps)
    with pytest.raises(StopIteration) as done:
        steps.send(cells)
    found = done.value.value
    assert list(found.units) == ["u0", "u1", "u4"]
    assert found.counts == {"never-claimed": 3}


def test_many_claims_are_judged_some_at_a_time() -> None:
    claims = [f"urn:claim:{number}" for number in range(BATCH + 1)]
    asked: list[str] = []

    def run(query: str) -> bytes:
        asked.append(query)
        return b'{"results": {"bindings": []}}'

    assert answer_with(judge_all(CATALOGUE, claims, ON), run) == ()
    assert len(asked) == 2
    assert f"<{claims[-1]}>" in asked[1]
    assert f"<{claims[0]}>" not in asked[1]
    assert read_rows(run("")) == []
