"""All bundled facts as drafts: the gazetteer, organisations, figures and curated articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.claims.records import Outlet, Source, Text
from kg.claims.source_names import names_of_source
from kg.mapping.areas import SOURCES as AREA_SOURCES
from kg.mapping.areas import Gazetteer, read_gazetteer
from kg.mapping.articles import map_article
from kg.mapping.bodies import map_bodies, read_bodies
from kg.mapping.certifications import certification_drafts, claim_lookups
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import Lookups, MappedRow, RefusedRow, map_figures
from kg.mapping.identities import IDENTITY_TABLES, identity_rows
from kg.mapping.links import link_drafts
from kg.mapping.merging import merge_drafts
from kg.mapping.pages import read_outlet_kinds
from kg.mapping.people import attribution_drafts
from kg.mapping.producers import ORGANISATION_SOURCE, Producers, read_producers
from kg.mapping.profiles import PROFILE_SOURCE, profile_rows
from kg.mapping.readings import read_excerpts, read_readings
from kg.mapping.register_facts import register_drafts
from kg.mapping.registry import Registry, read_registry
from kg.mapping.standards import standard_drafts
from kg.mapping.units import unit_drafts
from kg.sources.articles import iter_articles
from kg.sources.facts import iter_facts
from kg.sources.tables import BadRow, Row, row_text

__all__ = ["FIGURES", "Bundle", "bundled_facts", "draft_figures", "figure_lookups", "table_drafts"]

FIGURES = "electrification.csv"
ADDED_FIGURES = "figures_added.csv"
"""Figures found later, in the columns of the first table, which stays as it was handed over."""
CC_BY = "https://creativecommons.org/licenses/by/4.0/"
TERANG = Outlet("terang", "Terang")
TABLES = {
    "terang-areas": (
        "Terang: daftar wilayah (areas.csv)",
        "Our compilation. Kemendagri codes and names come from the npm package idn 3.1.2 and BPS "
        "codes from Wilayah-Administratif-Indonesia, both under the Open Database License.",
    ),
    "terang-regencies": (
        "Terang: kabupaten dan kota Januari 2018 (regencies.csv)",
        "Our compilation of the names and codes in BPS, Master File Desa, January 2018.",
    ),
    "terang-areas-other": (
        "Terang: pulau, kelompok statistik dan wilayah kerja (areas_other.csv)",
        "Our compilation.",
    ),
    "terang-area-versions": (
        "Terang: versi wilayah (area_versions.csv)",
        "Our compilation of law and inauguration dates.",
    ),
    ORGANISATION_SOURCE: (
        "Terang: organisasi (organisations.csv)",
        "Our compilation of the producers that sources name.",
    ),
    "terang-merges": (
        "Terang: nama yang digabungkan (merges.csv)",
        "Our decisions on names that mean one thing.",
    ),
    "terang-kept-apart": (
        "Terang: nama yang tidak digabungkan (kept_apart.csv)",
        "Our decisions on names that are close and stay apart.",
    ),
    PROFILE_SOURCE: (
        "Terang: kebiasaan menghitung para penerbit (publisher_profiles.csv)",
        "Our compilation of what publishers say that they count, with the words of their pages.",
    ),
    "terang-unit-changes": (
        "Terang: perubahan unit (unit_changes.csv)",
        "Our compilation of the changes that the rows of several pages show together.",
    ),
}


@dataclass(frozen=True, slots=True)
class Bundle:
    """Drafts by source, and the rows that could not be mapped."""

    drafts: tuple[SourceDraft, ...]
    refused: tuple[RefusedRow, ...]


def bundled_facts() -> Bundle:
    """Read and map everything that is bundled.

    Raises:
        SourceError: If a bundled file is malformed.
        MappingError: If a reviewed table contradicts another.
    """
    gazetteer, producers = read_gazetteer(), read_producers()
    tables = [
        draft_figures(iter_facts(name), figure_lookups(gazetteer, producers, readings_of=name))
        for name in (FIGURES, ADDED_FIGURES)
    ]
    figures = [draft for drafts, _ in tables for draft in drafts]
    refused = [row for _, rows in tables for row in rows]
    registry, articles = read_registry(), _article_drafts()
    mapped = (
        unit_drafts(registry, gazetteer),
        certification_drafts(claim_lookups(registry, gazetteer, articles)),
        standard_drafts(),
        _body_drafts(registry),
        attribution_drafts(registry),
        link_drafts(gazetteer),
        register_drafts(registry),
    )
    drafts = (
        *table_drafts(gazetteer, producers),
        *identity_drafts(registry),
        SourceDraft(_table_source(PROFILE_SOURCE), profile_rows(producers)),
        *articles,
        *figures,
        *(draft for drafts, _ in mapped for draft in drafts),
    )
    return Bundle(merge_drafts(drafts), (*refused, *(row for _, rows in mapped for row in rows)))


def _body_drafts(registry: Registry) -> tuple[list[SourceDraft], list[RefusedRow]]:
    tables = ("certification_bodies.csv", "accreditation_bodies.csv")
    return map_bodies((row for name in tables for row in iter_facts(name)), read_bodies(registry))


def figure_lookups(
    gazetteer: Gazetteer, producers: Producers, *, readings_of: str | None = FIGURES
) -> Lookups:
    """Return what a figures table is read with; foreign tables take no readings."""
    kinds = read_outlet_kinds()
    readings = read_readings(readings_of) if readings_of else {}
    excerpts = read_excerpts(readings_of) if readings_of else {}
    return Lookups(gazetteer, producers, readings, kinds, excerpts)


def draft_figures(
    rows: Iterable[Row | BadRow], lookups: Lookups
) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map a figures table and group its rows by source, in the order of first appearance."""
    drafts: dict[str, SourceDraft] = {}
    refused: list[RefusedRow] = []
    for item in map_figures(rows, lookups):
        if isinstance(item, RefusedRow):
            refused.append(item)
            continue
        draft = drafts.setdefault(item.source.slug, SourceDraft(item.source, []))
        draft.rows.append(_row_draft(item))
    return list(drafts.values()), refused


def _row_draft(item: MappedRow) -> RowDraft:
    row = item.row
    return RowDraft(
        f"{row.file}#{row.number}",
        f"{row['area_name']} {row['period']} {row['indicator']} {row['value']}",
        item.records,
        item.outcome,
        row_text(list(row.cells), list(row.cells.values())),
    )


def identity_drafts(registry: Registry) -> list[SourceDraft]:
    """Return our decisions on names and the changes of units as sources of their own."""
    return [
        SourceDraft(_table_source(slug), identity_rows(slug, registry)) for slug in IDENTITY_TABLES
    ]


def table_drafts(gazetteer: Gazetteer, producers: Producers) -> list[SourceDraft]:
    """Return the tables of areas and organisations as sources of their own."""
    slugs = (*AREA_SOURCES.values(), ORGANISATION_SOURCE)
    drafts = {slug: SourceDraft(_table_source(slug), []) for slug in slugs}
    for item in gazetteer.rows:
        drafts[AREA_SOURCES[item.file]].rows.append(
            RowDraft(f"{item.file}#{item.row}", item.area.labels[0].value, (item.area,))
        )
    for number, record in producers.organisations:
        drafts[ORGANISATION_SOURCE].rows.append(
            RowDraft(f"organisations.csv#{number}", record.labels[0].value, (record,))
        )
    return list(drafts.values())


def _table_source(slug: str) -> Source:
    title, licence_note = TABLES[slug]
    return Source(
        slug=slug,
        kind="data-table",
        title=Text(title, "id"),
        identifier=f"urn:terang:table:{slug.removeprefix('terang-')}",
        outlet=TERANG,
        licence=CC_BY,
        licence_note=licence_note,
    )


def _article_drafts() -> list[SourceDraft]:
    drafts = []
    for file in iter_articles():
        article = map_article(file)
        row = RowDraft(
            file.file, names_of_source(article.source)[0].value, article.records, format="toml"
        )
        drafts.append(SourceDraft(article.source, [row]))
    return drafts
