"""What we decided about names: merged, kept apart, and units that passed into others.

Place in the flow: reviewed tables of ours -> claims. ``merges.csv`` gives a decision per name,
``kept_apart.csv`` one per pair that was looked at and stays two, ``unit_changes.csv`` an event per
renaming, reorganisation or merger that the tables support, with the rows it rests on. Each table
is a source of its own; a row of it is the evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from kg.claims.evidence import RowEvidence
from kg.claims.mint import short_hash, slugify
from kg.claims.records import IdentityDecision, Record, Ref, Text
from kg.claims.records_organisations import ChangeEvent, MergeDecision
from kg.mapping.drafts import RowDraft
from kg.mapping.persons import person_named
from kg.mapping.registry import Registry
from kg.sources.facts import iter_facts, list_cell
from kg.sources.tables import Row, row_text

__all__ = ["IDENTITY_TABLES", "identity_rows"]

IDENTITY_TABLES = {
    "terang-merges": "merges.csv",
    "terang-kept-apart": "kept_apart.csv",
    "terang-unit-changes": "unit_changes.csv",
}
"""Source -> table."""


def identity_rows(source: str, registry: Registry) -> list[RowDraft]:
    """Map one of the tables.

    Args:
        source: The slug of the table's source.
        registry: Which resource a name means.

    Returns:
        One draft per row, in order.
    """
    make = {"terang-merges": _merge, "terang-kept-apart": _kept_apart}.get(source, _change)
    return [
        RowDraft(
            f"{row.file}#{row.number}",
            " / ".join(list(row.cells.values())[:3]),
            tuple(make(row, source, registry)),
            text=row_text(list(row.cells), list(row.cells.values())),
        )
        for row in iter_facts(IDENTITY_TABLES[source])
    ]


def _merge(row: Row, source: str, registry: Registry) -> Iterator[Record]:
    """Return the decision and the resource with the merged name as another label."""
    subject, evidence = Ref(row["kind"], row["slug"]), _evidence(row, source)
    if row["kind"] == "person":
        yield person_named(row["name"], evidence)
    else:
        yield registry.record(subject, evidence, (row["name"],))
    mark = short_hash(row["kind"], row["name"], length=6)
    yield MergeDecision(
        slug=f"{subject.slug}-merged-{mark}",
        considered=subject,
        name=row["name"],
        reasons=_reasons(row),
        confidence=Decimal(row["confidence"]),
        evidence=evidence,
    )


def _kept_apart(row: Row, _: str, __: Registry) -> Iterator[Record]:
    first, second = (Ref(*row[column].split("/")) for column in ("first", "second"))
    yield IdentityDecision(
        f"{first.slug}-and-{second.slug}", (first, second), "kept-apart", _reasons(row)
    )


def _change(row: Row, source: str, registry: Registry) -> Iterator[Record]:
    evidence = _evidence(row, source)
    originals = tuple(registry.organisation(name) for name in list_cell(row["original"]))
    result = registry.organisation(row["result"])
    yield from (registry.record(ref, evidence) for ref in _once((*originals, result)))
    names = "-and-".join(ref.slug for ref in originals)
    yield ChangeEvent(
        slug=slugify(f"{names} {row['kind']} {result.slug}", limit=150),
        originals=originals,
        result=result,
        kind=row["kind"],
        comments=tuple(
            Text(f"{reason.value} ({_WORDS[reason.language]}: {row['basis']})", reason.language)
            for reason in _reasons(row)
        ),
        evidence=evidence,
        earliest=_day(row["earliest"]),
        latest=_day(row["latest"]),
    )


_WORDS = {"en": "basis", "id": "dasar"}


def _reasons(row: Row) -> tuple[Text, ...]:
    return Text(row["reason_en"], "en"), Text(row["reason_id"], "id")


def _evidence(row: Row, source: str) -> tuple[RowEvidence, ...]:
    return (RowEvidence(source, row.file, row.number),)


def _once(refs: Iterable[Ref]) -> list[Ref]:
    return list(dict.fromkeys(refs))


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
