"""Claims of conformity from ``certifications.csv``: one row, one holder x standard x page.

Place in the flow: rows -> claims. Steps for each row:

1. find the holder in the registry of names, the standard, edition or scheme in the code, the page;
2. tell the kind of claim (domain rule A5) from the note's ``status=`` and the awarding authority:
   only ``certified`` claims a certification; an award after an audit is a scheme grant when the
   national authority gives it and an award when a province does; where neither is stated,
   ``claim_readings.csv`` says;
3. read dates, score and levels from the note, each date as its own property;
4. a row whose page a curated article covers (rows 1-4) becomes further evidence of the article's
   certification; a row that repeats another witness points to it.

Who certified stays as stated. A ministry that issues certificates of its own scheme is who granted
them, no certifier; where nobody is named, nobody is put in. A claim under a scheme points to the
scheme and, where it says that requirements are met, to the regulation that holds them. No
certificate is made up: only a stated date or number of one gives a document.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.claims.records import Certification, Record, Ref, Source
from kg.claims.records_conformity import Corroboration
from kg.errors import MappingError
from kg.mapping.areas import Gazetteer
from kg.mapping.claim_readings import ClaimReading, read_claim_readings
from kg.mapping.claim_rows import ClaimLookups, ClaimRow
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import RefusedRow
from kg.mapping.grantors import read_grantors
from kg.mapping.pages import read_outlet_kinds
from kg.mapping.registry import Registry
from kg.mapping.standard_codes import read_schemes
from kg.sources.facts import iter_facts
from kg.sources.tables import Row, row_text

__all__ = ["FILE", "MappedClaim", "certification_drafts", "claim_lookups", "map_certifications"]

FILE = "certifications.csv"


@dataclass(frozen=True, slots=True)
class MappedClaim:
    """A row's outcome (``mapped`` or ``echo``), its source, what it states and the claim's name."""

    row: Row
    outcome: str
    source: Source
    records: tuple[Record, ...]
    claim: Ref


def claim_lookups(
    registry: Registry, gazetteer: Gazetteer, articles: Iterable[SourceDraft]
) -> ClaimLookups:
    """Return what the bundled table is read with.

    Raises:
        MappingError: If a reviewed table contradicts itself.
    """
    curated = frozenset(
        Ref("certification", record.slug)
        for draft in articles
        for row in draft.rows
        for record in row.records
        if isinstance(record, Certification)
    )
    return ClaimLookups(
        registry,
        gazetteer,
        read_grantors(),
        read_claim_readings(),
        read_schemes(),
        read_outlet_kinds(),
        curated,
    )


def certification_drafts(
    lookups: ClaimLookups,
) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map the bundled table, grouped by source in the order of first appearance."""
    drafts: dict[str, SourceDraft] = {}
    refused: list[RefusedRow] = []
    for item in map_certifications(iter_facts(FILE), lookups):
        if isinstance(item, RefusedRow):
            refused.append(item)
            continue
        row = item.row
        draft = RowDraft(
            f"{row.file}#{row.number}",
            f"{row['holder_name']}: {row['standard']}",
            item.records,
            item.outcome,
            row_text(list(row.cells), list(row.cells.values())),
        )
        drafts.setdefault(item.source.slug, SourceDraft(item.source, [])).rows.append(draft)
    return list(drafts.values()), refused


def map_certifications(
    rows: Iterable[Row], lookups: ClaimLookups
) -> list[MappedClaim | RefusedRow]:
    """Map rows of the table.

    Args:
        rows: The table, in order.
        lookups: What they are read with.

    Returns:
        One outcome per row, in the order of the table.
    """
    claims: dict[int, Ref] = {}
    outcomes: list[MappedClaim | RefusedRow] = []
    for row in rows:
        try:
            item = _outcome(row, lookups, claims)
        except MappingError as error:
            outcomes.append(RefusedRow(row, error))
            continue
        claims[row.number] = item.claim
        outcomes.append(item)
    return outcomes


def _outcome(row: Row, lookups: ClaimLookups, earlier: dict[int, Ref]) -> MappedClaim:
    mapped = ClaimRow(row, lookups)
    if mapped.claim in lookups.curated:
        more = Corroboration(mapped.claim, mapped.evidence, row["note"])
        return MappedClaim(row, "echo", mapped.source, (more,), mapped.claim)
    echo = _echo(row, mapped.reading, earlier)
    records = tuple(mapped.records(echo))
    return MappedClaim(row, "echo" if echo else "mapped", mapped.source, records, mapped.claim)


def _echo(row: Row, reading: ClaimReading, earlier: dict[int, Ref]) -> Ref | None:
    """Return the claim that a row repeats; it stands earlier in the table."""
    if reading.echo_of is None:
        return None
    if reading.echo_of not in earlier:
        raise MappingError(
            f"it should repeat row {reading.echo_of}, which was not mapped before it",
            file=row.file,
            row=row.number,
        )
    return earlier[reading.echo_of]
