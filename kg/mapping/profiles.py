"""Publisher profiles: what a publisher by its own words usually counts.

Place in the flow: ``publisher_profiles.csv``, a reviewed table of pages and their words, ->
:class:`kg.claims.records_differences.PublisherProfile`. A profile makes a reason for a difference
probable, never certain (domain rule C6).
"""

from __future__ import annotations

from datetime import date

from kg.claims.evidence import Excerpt, RowEvidence
from kg.claims.records import Ref, Text
from kg.claims.records_differences import PublisherProfile
from kg.errors import MappingError
from kg.mapping.drafts import RowDraft
from kg.mapping.producers import Producers
from kg.sources.facts import iter_facts
from kg.sources.tables import Row, row_text

__all__ = ["PROFILE_SOURCE", "profile_rows"]

PROFILE_SOURCE = "terang-publisher-profiles"
TABLE = "publisher_profiles.csv"


def profile_rows(producers: Producers) -> list[RowDraft]:
    """Map the table.

    Args:
        producers: Who the publishers are.

    Returns:
        One draft per row, in order.

    Raises:
        MappingError: If a row names an organisation that no table has, or ends before it begins.
    """
    known = {record.slug for _, record in producers.organisations}
    drafts = []
    for row in iter_facts(TABLE):
        if row["producer"] not in known:
            raise MappingError(
                f"organisations.csv has no {row['producer']}", file=row.file, row=row.number
            )
        drafts.append(
            RowDraft(
                f"{row.file}#{row.number}",
                f"{row['producer']} {row['indicator']} {row['valid_from']}",
                (_profile(row),),
                text=row_text(list(row.cells), list(row.cells.values())),
            )
        )
    return drafts


def _profile(row: Row) -> PublisherProfile:
    begin, end = _day(row["valid_from"]), _day(row["valid_until"])
    if begin and end and end <= begin:
        raise MappingError("the profile ends before it begins", file=row.file, row=row.number)
    words = Excerpt(row["excerpt"], row["language"], date.fromisoformat(row["read_on"]))
    return PublisherProfile(
        slug="-".join(
            part for part in (row["producer"], row["indicator"], row["valid_from"]) if part
        ),
        publisher=Ref("organisation", row["producer"]),
        indicator=row["indicator"],
        supply=row["supply"],
        url=row["source_url"],
        valid_from=begin,
        valid_until=end,
        comment=(Text(row["reason_en"], "en"), Text(row["reason_id"], "id")),
        evidence=(RowEvidence(PROFILE_SOURCE, row.file, row.number, words),),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
