"""A matched table as a file: its own columns, then what each name was matched with.

Place in the flow: after :mod:`kg.link.sheet`. A spreadsheet program runs a cell that begins with
``=``, ``+``, ``-`` or ``@`` as a formula, wherever the file came from. In CSV and TSV such a cell
gets an apostrophe before it, unless it is a plain number; JSON keeps it as it is.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from kg.link.sheet import Answer, MatchedRow
from kg.texts import safe_text

__all__ = ["COLUMNS", "FORMATS", "inert", "matched_headings", "write_matched"]

COLUMNS = (
    "match_iri",
    "match_label",
    "match_type",
    "match_description",
    "match_score",
    "match_certain",
    "match_reasons",
    "other_candidates",
)
FORMATS = ("csv", "tsv", "json", "jsonl")
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
"""Signs that begin a formula, full-width ones, which some programs take for them, among them."""
_NUMBER = re.compile(r"[+-]?\d[\d.,\u00a0 ]*%?")

Write = Callable[[MatchedRow], int]


def inert(cell: str) -> str:
    """Return a cell that no spreadsheet program takes for a formula.

    Example:
        >>> inert("=cmd|' /C calc'!A0"), inert("-5,2"), inert("Kupang")
        ("'=cmd|' /C calc'!A0", '-5,2', 'Kupang')
    """
    begins = cell.lstrip(" \u00a0\ufeff")[:1]
    if cell.startswith(_STARTS) or (begins and begins in _SIGNS):
        return cell if _NUMBER.fullmatch(cell.strip()) else "'" + cell
    return cell


def matched_headings(headings: Sequence[str]) -> list[str]:
    """Return the headings of the matched table; one that is taken gets a number."""
    found = list(headings)
    for name in COLUMNS:
        at, free = 2, name
        while free in found:
            free, at = f"{name}_{at}", at + 1
        found.append(free)
    return found


@contextmanager
def write_matched(
    stream: TextIO, headings: Sequence[str], format_name: str, *, keep_formulas: bool = False
) -> Iterator[Write]:
    """Write a matched table.

    Args:
        stream: Where to.
        headings: Of the table that was read.
        format_name: One of :data:`FORMATS`.
        keep_formulas: Whether cells stay as they are in CSV and TSV.

    Yields:
        A function that writes a row and returns how many of its cells were made inert.
    """
    if format_name in {"json", "jsonl"}:
        with _json_rows(stream, headings, as_array=format_name == "json") as write:
            yield write
        return
    guard = (lambda cell: cell) if keep_formulas else inert
    writer = csv.writer(
        stream, delimiter="\t" if format_name == "tsv" else ",", lineterminator="\n"
    )
    writer.writerow([guard(one) for one in matched_headings(headings)])

    def write_row(row: MatchedRow) -> int:
        cells = [*row.cells, *_cells(row.answer)]
        written = [guard(cell) for cell in cells]
        writer.writerow(written)
        return sum(a != b for a, b in zip(cells, written, strict=True))

    yield write_row


@contextmanager
def _json_rows(stream: TextIO, headings: Sequence[str], *, as_array: bool) -> Iterator[Write]:
    names = matched_headings(headings)[: len(headings)]
    count = 0

    def write_row(row: MatchedRow) -> int:
        nonlocal count
        if as_array:
            stream.write("[\n" if count == 0 else ",\n")
        count += 1
        record = {"row": dict(zip(names, row.cells, strict=True)), "match": _record(row.answer)}
        json.dump(record, stream, ensure_ascii=False)
        if not as_array:
            stream.write("\n")
        return 0

    yield write_row
    if as_array:
        stream.write("[]\n" if count == 0 else "\n]\n")


def _cells(answer: Answer | None) -> list[str]:
    if answer is None or not answer.candidates:
        return ["", "", "", "", "", "", answer.problem if answer else "", ""]
    first, *others = answer.candidates
    return [
        first.id,
        safe_text(first.name),
        first.kind,
        safe_text(first.description),
        f"{first.score:g}",
        "yes" if first.is_certain else "no",
        safe_text(first.reasons),
        safe_text("; ".join(f"{one.name} ({one.score:g}) {one.id}" for one in others)),
    ]


def _record(answer: Answer | None) -> object:
    if answer is None:
        return None
    return {
        "certain": answer.is_certain,
        "problem": answer.problem,
        "candidates": [
            {
                "iri": one.id,
                "label": one.name,
                "type": one.kind,
                "description": one.description,
                "score": one.score,
                "certain": one.is_certain,
                "reasons": one.reasons,
            }
            for one in answer.candidates
        ],
    }
