"""The bundled tables by name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import SourceError
from kg.resources import facts_folder
from kg.sources.tables import BadRow, Row, read_table

__all__ = ["HEADINGS", "iter_facts", "list_cell"]

HEADINGS: dict[str, tuple[str, ...]] = {
    "accreditation_bodies.csv": (
        "name",
        "short_name",
        "country_or_region",
        "mla_signatory",
        "website",
        "source_url",
    ),
    "area_versions.csv": (
        "slug",
        "bps_code",
        "version",
        "valid_from",
        "valid_until",
        "law_date",
        "inauguration_date",
        "replaces",
        "basis",
    ),
    "areas.csv": (
        "bps_code",
        "kemendagri_code",
        "iso_3166_2",
        "name_id",
        "name_en",
        "level",
        "parent_bps_code",
        "valid_from",
        "valid_to",
        "note",
    ),
    "areas_other.csv": (
        "slug",
        "kind",
        "name_id",
        "name_en",
        "alternative_names",
        "part_of",
        "composed_of",
        "basis",
    ),
    "body_readings.csv": (
        "file",
        "row",
        "check_name",
        "property",
        "value",
        "reason",
    ),
    "certification_bodies.csv": (
        "name",
        "legal_name",
        "aliases",
        "country",
        "accreditation_body",
        "accreditation_number",
        "accredited_standards",
        "source_url",
    ),
    "certifications.csv": (
        "holder_name",
        "holder_kind",
        "parent_unit",
        "province",
        "standard",
        "scope_as_stated",
        "certification_body_as_stated",
        "accreditation_body_as_stated",
        "certificate_number",
        "issued_date",
        "valid_until",
        "source_url",
        "publisher",
        "source_published_date",
        "note",
    ),
    "claim_readings.csv": (
        "row",
        "check_holder",
        "property",
        "value",
        "reason",
    ),
    "edition_readings.csv": (
        "row",
        "check_code",
        "check_value",
        "property",
        "value",
        "confidence",
        "reason",
    ),
    "electrification.csv": (
        "area_name",
        "area_level",
        "area_bps_code",
        "period",
        "value",
        "unit",
        "indicator",
        "coverage",
        "status",
        "statistic_publisher",
        "stated_by",
        "stated_by_person",
        "source_url",
        "source_published_date",
        "note",
    ),
    "external_entities.csv": (
        "entity_name",
        "entity_kind",
        "subject",
        "label_id",
        "label_en",
        "reason",
    ),
    "external_ids.csv": (
        "entity_name",
        "entity_kind",
        "scheme",
        "identifier",
        "confidence",
        "source",
        "cross_check",
    ),
    "figures_added.csv": (
        "area_name",
        "area_level",
        "area_bps_code",
        "period",
        "value",
        "unit",
        "indicator",
        "coverage",
        "status",
        "statistic_publisher",
        "stated_by",
        "stated_by_person",
        "source_url",
        "source_published_date",
        "note",
    ),
    "grantors.csv": ("name_as_stated", "name", "authority", "reason"),
    "link_readings.csv": ("row", "check_name", "check_identifier", "predicate", "reason"),
    "kept_apart.csv": (
        "first",
        "second",
        "reason_en",
        "reason_id",
    ),
    "merges.csv": (
        "kind",
        "slug",
        "name",
        "label",
        "reason_en",
        "reason_id",
        "confidence",
    ),
    "excerpts.csv": (
        "file",
        "row",
        "check_area",
        "check_value",
        "language",
        "excerpt",
        "read_on",
    ),
    "offered_standards.csv": (
        "as_stated",
        "name",
        "kind",
        "reason",
    ),
    "organisations.csv": (
        "slug",
        "label_id",
        "label_en",
        "alternative_names",
        "kind",
        "basis",
    ),
    "outlet_kinds.csv": ("stated_by", "kind"),
    "producers.csv": ("name_as_stated", "producers", "note"),
    "quote_readings.csv": (
        "row",
        "check_speaker",
        "property",
        "value",
        "reason",
    ),
    "publisher_profiles.csv": (
        "producer",
        "indicator",
        "supply",
        "valid_from",
        "valid_until",
        "source_url",
        "language",
        "excerpt",
        "read_on",
        "reason_en",
        "reason_id",
    ),
    "quotes_index.csv": (
        "speaker",
        "role_at_time",
        "organization",
        "topic",
        "source_url",
        "published_date",
    ),
    "recognitions.csv": (
        "file",
        "row",
        "check_name",
        "check_cell",
        "kind",
        "arrangement",
        "scope",
        "reason",
    ),
    "register_entries.csv": (
        "kind",
        "subject",
        "value",
        "detail",
        "publisher",
        "register_of",
        "register_kind",
        "source_date",
        "source_url",
        "language",
        "excerpt",
        "read_on",
        "note",
    ),
    "regencies.csv": (
        "bps_code_2018",
        "name_id",
        "level",
        "parent_bps_code_2018",
        "province_since_2022",
    ),
    "row_readings.csv": (
        "file",
        "row",
        "check_area",
        "check_value",
        "property",
        "value",
        "reason",
    ),
    "unit_changes.csv": (
        "original",
        "result",
        "kind",
        "earliest",
        "latest",
        "basis",
        "reason_en",
        "reason_id",
    ),
    "unit_readings.csv": (
        "row",
        "check_name",
        "property",
        "value",
        "reason",
    ),
    "units.csv": (
        "unit_name",
        "unit_kind",
        "parent_unit",
        "seat_city",
        "province",
        "source_url",
    ),
    "standards.csv": (
        "code",
        "family",
        "edition_year",
        "english_title",
        "subject",
        "published_date",
        "replaced_by",
        "replaces",
        "withdrawn_or_transition_deadline",
        "source_url",
    ),
}
"""The headings of each bundled table; a table that lacks one does not load."""


def iter_facts(name: str) -> Iterator[Row]:
    """Read a bundled table; every row must fit its headings.

    Raises:
        SourceError: If the table or one of its rows is malformed.
    """
    for row in read_table(facts_folder() / name, HEADINGS[name]):
        if isinstance(row, BadRow):
            raise SourceError(row.reason, file=name, line=row.line)
        yield row


def list_cell(cell: str) -> list[str]:
    """Return the entries of a cell that holds a list separated by ``|``.

    Example:
        >>> list_cell("riau|kepulauan-riau")
        ['riau', 'kepulauan-riau']
    """
    return [part.strip() for part in cell.split("|") if part.strip()]
