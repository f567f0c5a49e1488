"""What the page ``/compare`` makes of rows: tables that fit, reasons in groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any  # JSON values

from kg.query.comparison import CERTAINTIES, states_no_supply
from kg.serve.messages import translate
from kg.serve.pages import Cell, link_of
from kg.serve.tables import Shown
from kg.serve.vocabulary import vocabulary

__all__ = ["ReasonGroup", "Sentence", "fit_table", "group_reasons",
    "purpose_key", "things_in",
]  # fmt: skip

PERCENT = "http://qudt.org/vocab/unit/PERCENT"
NUMBERS = frozenset({"value", "lowest", "highest"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A reason of one pair: its sentence, and who ruled what about it."""

    text: str
    rejected: bool
    note: str
    by: str


@dataclass(frozen=True, slots=True)
class ReasonGroup:
    """The pairs that have one reason with one certainty."""

    certainty: str
    name: str
    sentences: tuple[Sentence, ...]


def group_reasons(
    rows: Iterable[Mapping[str, Any]],
    language: str,  # Any: JSON values
) -> list[ReasonGroup]:
    """Group pairs by reason: certain ones first, unexplained ones last, the most pairs first.

    Args:
        rows: Of the question ``difference-reasons``; the widest apart stand first and stay so.
        language: Of the page.
    """
    groups: dict[tuple[str, str], list[Sentence]] = {}
    for row in rows:
        one = Sentence(
            row.get(f"sentence_{language}", ""),
            row.get("rejected") == "true",
            row.get("note", ""),
            row.get("ruled_by", ""),
        )
        groups.setdefault((row["certainty"], row["reason"]), []).append(one)
    found = [
        ReasonGroup(certainty, vocabulary().label(reason, language) or reason, tuple(sentences))
        for (certainty, reason), sentences in groups.items()
    ]
    return sorted(found, key=lambda g: (CERTAINTIES.index(g.certainty), -len(g.sentences), g.name))


def things_in(shown: Iterable[Shown], base: str) -> set[str]:
    """Return the things of the graph that tables name."""
    return {
        term["value"]
        for one in shown
        for row in one.bindings
        for term in row.values()
        if term["type"] == "uri" and term["value"].startswith(base + "id/")
    }


def fit_table(shown: Shown, labels: Mapping[str, str], base: str, language: str) -> Shown:
    """Make a table narrower, with nothing lost: what it leaves out stands in another cell.

    Columns that no row fills go; the unit, where it is one, goes into the numbers; the figure is
    where its value leads; of two languages the page's one stays. Names are in its language.

    Args:
        shown: A table made for reading.
        labels: Names of things in the page's language, by IRI.
        base: Base IRI of the store.
        language: Of the page.
    """
    units = {row["unit"]["value"] for row in shown.bindings if "unit" in row}
    gone = {"figure", "rule_en" if language == "id" else "rule_id"}
    gone |= {name for place, name in enumerate(shown.columns) if _is_empty(shown, place)}
    gone |= {"unit"} if len(units) == 1 else set()
    kept = [place for place, name in enumerate(shown.columns) if name not in gone]
    sign = "%" if units == {PERCENT} else ""
    rows = tuple(
        tuple(
            _fit_cell(row[place], shown.columns[place], binding, labels, base, sign, language)
            for place in kept
        )
        for row, binding in zip(shown.rows, shown.bindings, strict=True)
    )
    return replace(
        shown,
        columns=tuple(shown.columns[place] for place in kept),
        headings=tuple(shown.headings[place] for place in kept),
        rows=rows,
    )


def purpose_key(purpose: str, supply: str) -> str:
    """Return the key of the words for what a figure is picked for.

    The ministry's official ratio may not say what it counts; then it is not called all supply.

    Example:
        >>> purpose_key("all supply", "https://w3id.org/terang/ontology#supply-unspecified")
        'compare.purpose.all supply.not stated'
        >>> purpose_key("survey", "https://w3id.org/terang/ontology#supply-unspecified")
        'compare.purpose.survey'
    """
    unsaid = ".not stated" if states_no_supply(purpose, supply) else ""
    return f"compare.purpose.{purpose}{unsaid}"


def _is_empty(shown: Shown, place: int) -> bool:
    return not any(cell is not None and cell.text for row in shown.rows for cell in [row[place]])


def _fit_cell(
    cell: Cell | None,
    name: str,
    binding: Mapping[str, Mapping[str, str]],
    labels: Mapping[str, str],
    base: str,
    sign: str,
    language: str,
) -> Cell | None:
    if cell is None:
        return None
    term = binding[name] if name in binding else None
    if term is not None and term["type"] == "uri" and term["value"] in labels:
        return Cell.from_iri(term["value"], base, labels[term["value"]])
    if name == "purpose":
        supply = binding.get("supply", {}).get("value", "")
        return replace(cell, text=translate(purpose_key(cell.text, supply), language))
    if name in NUMBERS:
        cell = replace(cell, text=cell.text + sign)
    if name == "value" and "figure" in binding:
        cell = replace(cell, href=link_of(binding["figure"]["value"], base))
    return cell
