"""Units under a parent by standards and schemes on a day: each cell a verdict, or why it is blank.

The question ``coverage-matrix`` gives the cells and what is claimed in each; the question
``trust``, bound to all those claims at once, gives the verdicts. What is made here is only the word
for a blank.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from kg.query.catalogue import Catalogue
from kg.query.parameters import bind
from kg.trust.answer import Judgement, Row, read_judgements
from kg.trust.asking import judge

__all__ = ["MATRIX_QUESTIONS", "Cell", "Matrix", "ask_matrix", "cause_of", "judge_all"]

MATRIX_QUESTIONS = ("coverage-matrix", "trust")
BATCH = 500
"""How many claims are judged by one query."""

CAUSES: dict[str, dict[str, str]] = {
    "not-claimed": {"never-claimed": "never-claimed"},
    "unknown": {
        "before-first-claim": "claimed-later",
        "claim-undated": "claimed-undated",
        "last-claim-too-old": "claimed-before",
    },
    "not-a-certification": {
        "not-a-certificate-award": "award-only",
        "not-a-certificate-audit": "audit-only",
        "not-a-certificate-implementation": "implementation-only",
    },
    "expired": {},
}
"""Verdicts that leave a cell blank, and for each why, by reason; the verdict itself without one."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one unit and standard.

    Attributes:
        unit: IRI of the unit.
        standard: IRI of the standard or scheme.
        verdict: The verdict, ``not-claimed`` where nobody claims it.
        cause: Why it is blank (see :data:`CAUSES`); empty if it is not.
        register: ``listed``, ``not-in-register``, ``loaded`` (a register that says neither),
            ``not-loaded``; empty where none could list it.
        reasons: Those of the verdict.
        kinds: Kinds of claim.
        first: First day of which a claim speaks.
        last: Last day on which one was stated.
        certifications: The claims.
    """

    unit: str
    standard: str
    verdict: str
    cause: str
    register: str
    reasons: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    certifications: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """All cells; ``units`` (the parent first) and ``standards`` are IRI to name, in their order."""

    parent: str
    on: date
    units: dict[str, str]
    standards: dict[str, str]
    cells: dict[tuple[str, str], Cell]

    @property
    def counts(self) -> Counter[str]:
        """How many cells have each cause or, where they are not blank, each verdict."""
        return Counter(cell.cause or cell.verdict for cell in self.cells.values())


def ask_matrix(
    parent: NamedNode, on: date, catalogue: Catalogue
) -> Generator[str, list[Row], Matrix]:
    """Yield queries, receive rows, return the matrix, without units that did not exist on the day.

    Args:
        parent: A unit or company.
        on: The day.
        catalogue: Holds :data:`MATRIX_QUESTIONS`.
    """
    rows = yield bind(catalogue.get("coverage-matrix"), {"parent": parent})
    rows = [row for row in rows if row["is_parent"] == "true" or _existed(row, on)]
    claims = dict.fromkeys(iri for row in rows for iri in _listed(row, "certifications"))
    judgements = yield from judge_all(catalogue, list(claims), on)
    found = {(one.certification, one.holder): one for one in judgements}
    order = {key: place for place, key in enumerate(found)}
    cells = {}
    for row in rows:
        if standard := row.get("standard"):
            keys = [(iri, row["unit"]) for iri in _listed(row, "certifications")]
            known = sorted((key for key in keys if key in found), key=lambda key: order[key])
            first = found[known[0]] if known else None
            cells[row["unit"], standard] = _cell(row, standard, first)
    return Matrix(
        parent.value,
        on,
        {row["unit"]: row.get("unit_label", "") for row in rows},
        {row["standard"]: row.get("standard_label", "") for row in rows if row.get("standard")},
        cells,
    )


def judge_all(
    catalogue: Catalogue, certifications: Sequence[str], on: date
) -> Generator[str, list[Row], tuple[Judgement, ...]]:
    """Yield the question ``trust`` for many claims, some at a time; return all judgements."""
    result: list[Judgement] = []
    for some in _batches(certifications, BATCH):
        rows = yield judge(catalogue, some, on)
        result += read_judgements(rows)
    return tuple(result)


def cause_of(verdict: str, reasons: Iterable[str]) -> str:
    """Return why a cell is blank; empty if its verdict is none of those that leave it so."""
    if verdict not in CAUSES:
        return ""
    given = set(reasons)
    return next((cause for code, cause in CAUSES[verdict].items() if code in given), verdict)


def _cell(row: Row, standard: str, judged: Judgement | None) -> Cell:
    verdict = judged.verdict if judged else "not-claimed"
    reasons = judged.reasons if judged else ("never-claimed",)
    return Cell(
        row["unit"],
        standard,
        verdict,
        cause_of(verdict, reasons),
        _register(row, judged),
        reasons,
        _listed(row, "kinds"),
        _day(row.get("first_claim")),
        _day(row.get("last_claim")),
        _listed(row, "certifications"),
    )


def _register(row: Row, judged: Judgement | None) -> str:
    if judged is None or judged.verdict == "not-a-certification":
        return ""
    found = {one.reason for one in judged.findings}
    if "certification-held" in found:
        return "listed"
    if found & {"absent-from-register", "refuted-by-register"}:
        return "not-in-register"
    return "loaded" if int(row["registers"]) else "not-loaded"


def _existed(row: Row, on: date) -> bool:
    begun, ended = _day(row.get("exists_from")), _day(row.get("exists_until"))
    return (begun is None or begun <= on) and (ended is None or on < ended)


def _listed(row: Row, name: str) -> tuple[str, ...]:
    return tuple(row.get(name, "").split())


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _batches(items: Sequence[str], size: int) -> Iterable[Sequence[str]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
