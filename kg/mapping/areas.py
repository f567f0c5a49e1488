"""The gazetteer: areas of all kinds, their versions and their parents.

Place in the flow: bundled tables -> :class:`kg.claims.records.Area`. Steps:

1. ``area_versions.csv`` names the territories that changed and gives each version its slug;
2. ``areas.csv`` and ``regencies.csv`` give country, provinces, regencies and cities; a code with
   versions takes its slug from step 1, any other its name; provinces are also known by the names in
   use of ``kg/maps/area_names.csv`` ("NTT");
3. ``areas_other.csv`` gives islands, statistical groups and service areas.

Intervals are half-open. BPS and Kemendagri codes differ and are never joined on one another.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from kg.claims.evidence import RowEvidence
from kg.claims.mint import slugify
from kg.claims.records import Area, Ref, Text
from kg.errors import MappingError
from kg.resources import map_folder
from kg.sources.facts import iter_facts, list_cell
from kg.sources.tables import Row, read_table

__all__ = ["AreaRow", "Gazetteer", "read_gazetteer"]

SOURCES = {
    "areas.csv": "terang-areas",
    "regencies.csv": "terang-regencies",
    "areas_other.csv": "terang-areas-other",
    "area_versions.csv": "terang-area-versions",
}
COUNTRY = "indonesia"


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area and the row it comes from."""

    file: str
    row: int
    area: Area


@dataclass(frozen=True, slots=True)
class Version:
    """A row of ``area_versions.csv``."""

    slug: str
    code: str
    is_old: bool
    row: Row


@dataclass(slots=True)
class Gazetteer:
    """All areas, findable by BPS code (all versions), by slug and by name of other areas."""

    rows: list[AreaRow] = field(default_factory=list)
    by_code: dict[str, list[Area]] = field(default_factory=dict)
    by_slug: dict[str, Area] = field(default_factory=dict)
    by_other_name: dict[str, Area] = field(default_factory=dict)

    def add(self, file: str, row: int, area: Area) -> None:
        """Add an area.

        Raises:
            MappingError: If its slug is taken.
        """
        if area.slug in self.by_slug:
            raise MappingError(f"the slug {area.slug} is taken", file=file, row=row)
        self.rows.append(AreaRow(file, row, area))
        self.by_slug[area.slug] = area
        if area.bps_code:
            self.by_code.setdefault(area.bps_code, []).append(area)


def read_gazetteer() -> Gazetteer:
    """Read the bundled area tables.

    Returns:
        The gazetteer; every area has evidence, labels and, below the country, a parent.

    Raises:
        MappingError: If a row names an unknown parent or repeats a slug.
    """
    versions: dict[str, list[Version]] = {}
    for row in iter_facts("area_versions.csv"):
        version = Version(row["slug"], row["bps_code"], row["version"] == "old", row)
        versions.setdefault(version.code, []).append(version)
    gazetteer = Gazetteer()
    codes_to_slugs = _country_and_provinces(gazetteer, versions)
    _regencies(gazetteer, versions, codes_to_slugs)
    _old_versions(gazetteer, versions)
    _other_areas(gazetteer)
    return gazetteer


def _country_and_provinces(
    gazetteer: Gazetteer, versions: dict[str, list[Version]]
) -> dict[str, str]:
    """Add the rows of ``areas.csv``; return the current slug of each province's BPS code."""
    current: dict[str, str] = {}
    in_use = _names_in_use()
    for row in iter_facts("areas.csv"):
        level, code = row["level"], row["bps_code"]
        if level == "country":
            part_of: tuple[Ref, ...] = ()
        elif level == "province":
            part_of = (Ref("area", COUNTRY),)
        else:
            part_of = (Ref("area", current[row["parent_bps_code"]]),)
        version = _version_of(versions, code, is_old="sebelum pemekaran" in row["name_id"])
        area = Area(
            slug=version.slug if version else slugify(row["name_id"]),
            kind=level,
            labels=(Text(row["name_id"], "id"), Text(row["name_en"], "en")),
            alternative=(*_short_names(row["name_id"]), *in_use.get(code, ())),
            part_of=part_of,
            bps_code=code or None,
            kemendagri_code=row["kemendagri_code"] or None,
            iso_code=row["iso_3166_2"] or None,
            note=row["note"] or None,
            evidence=_evidence(row),
        )
        area = _with_version(area, version, versions)
        gazetteer.add("areas.csv", row.number, area)
        if level == "province" and not (version and version.is_old):
            current[code] = area.slug
    return current


def _regencies(
    gazetteer: Gazetteer, versions: dict[str, list[Version]], provinces: dict[str, str]
) -> None:
    former = _former_provinces(versions)
    for row in iter_facts("regencies.csv"):
        code = row["bps_code_2018"]
        if code in gazetteer.by_code:
            continue  # the regencies of NTT stand in areas.csv with more columns
        parent_code = row["parent_bps_code_2018"]
        parents = [provinces[parent_code]]
        if parent_code in former:
            parents.append(former[parent_code])
        moved_to = row["province_since_2022"]
        if moved_to:
            parents[0] = _province_named(gazetteer, moved_to, row)
        version = _version_of(versions, code, is_old=False)
        area = Area(
            slug=version.slug if version else slugify(row["name_id"]),
            kind=row["level"],
            labels=(Text(row["name_id"], "id"),),
            alternative=_short_names(row["name_id"]),
            part_of=tuple(Ref("area", slug) for slug in parents),
            bps_code=code,
            evidence=_evidence(row),
        )
        gazetteer.add("regencies.csv", row.number, _with_version(area, version, versions))


def _former_provinces(versions: dict[str, list[Version]]) -> dict[str, str]:
    """Return the former territory that each code's present territory was part of.

    The list of regencies is of 2018. Their land lay in the undivided province before, also where a
    regency itself was formed later: its own date is not in the table.
    """
    return {
        version.code: version.row["replaces"]
        for group in versions.values()
        for version in group
        if version.row["replaces"]
    }


def _province_named(gazetteer: Gazetteer, text: str, row: Row) -> str:
    """Return the slug of the province a regency moved to; the cell holds a code or a name."""
    for item in gazetteer.rows:
        area = item.area
        if area.kind != "province" or area.valid_until:
            continue
        names = {label.value for label in area.labels} | set(area.alternative)
        if text == area.bps_code or text in names:
            return area.slug
    raise MappingError(
        f"no province is called {text!r}", file=row.file, row=row.number, column="province"
    )


def _old_versions(gazetteer: Gazetteer, versions: dict[str, list[Version]]) -> None:
    """Add the old territories that ``areas.csv`` does not list itself."""
    for group in versions.values():
        for version in group:
            if not version.is_old or version.slug in gazetteer.by_slug:
                continue
            current = next(gazetteer.by_slug[v.slug] for v in group if not v.is_old)
            year = version.row["valid_until"][:4]
            labels = tuple(
                Text(f"{label.value} ({_BEFORE[label.language]} {year})", label.language)
                for label in current.labels
            )
            area = replace(
                current,
                slug=version.slug,
                labels=labels,
                alternative=_bare_names(current),
                note=version.row["basis"],
                evidence=_evidence(version.row),
            )
            area = replace(area, law_date=None, inauguration_date=None, replaces=None)
            gazetteer.add(
                "area_versions.csv", version.row.number, _with_version(area, version, versions)
            )


_BEFORE = {"id": "sebelum", "en": "before"}


def _other_areas(gazetteer: Gazetteer) -> None:
    for row in iter_facts("areas_other.csv"):
        parts = tuple(_known(gazetteer, slug, row) for slug in list_cell(row["composed_of"]))
        area = Area(
            slug=row["slug"],
            kind=row["kind"],
            labels=(Text(row["name_id"], "id"), Text(row["name_en"], "en")),
            alternative=tuple(list_cell(row["alternative_names"])),
            part_of=tuple(_known(gazetteer, slug, row) for slug in list_cell(row["part_of"])),
            composed_of=parts,
            note=row["basis"],
            evidence=_evidence(row),
        )
        gazetteer.add("areas_other.csv", row.number, area)
        for name in (row["name_id"], *area.alternative):
            gazetteer.by_other_name[name] = area


def _known(gazetteer: Gazetteer, slug: str, row: Row) -> Ref:
    if slug not in gazetteer.by_slug:
        raise MappingError(f"no area has the slug {slug!r}", file=row.file, row=row.number)
    return Ref("area", slug)


def _version_of(versions: dict[str, list[Version]], code: str, *, is_old: bool) -> Version | None:
    return next((v for v in versions.get(code, ()) if v.is_old == is_old), None)


def _with_version(area: Area, version: Version | None, versions: dict[str, list[Version]]) -> Area:
    """Add validity, law dates and the links between versions."""
    if version is None:
        return area
    row = version.row
    successor = None
    if version.is_old:
        successor = next(v.slug for v in versions[version.code] if not v.is_old)
    return replace(
        area,
        valid_from=_date(row["valid_from"]),
        valid_until=_date(row["valid_until"]),
        law_date=_date(row["law_date"]),
        inauguration_date=_date(row["inauguration_date"]),
        replaces=Ref("area", row["replaces"]) if row["replaces"] else None,
        next_version=Ref("area", successor) if successor else None,
    )


def _short_names(name: str) -> tuple[str, ...]:
    """Return the bare name of a regency or of a territory before a split."""
    if name.startswith("Kabupaten "):
        return (name.removeprefix("Kabupaten "),)
    if " (sebelum" in name:
        return (name.split(" (sebelum")[0],)
    return ()


def _names_in_use() -> dict[str, list[str]]:
    """Return by BPS code how else provinces are called: short forms, names in full or of old.

    A slip of the pen of some table is no name.
    """
    names: dict[str, list[str]] = {}
    for row in read_table(map_folder() / "area_names.csv", ("bps_code", "name", "basis")):
        if isinstance(row, Row) and not row["basis"].startswith("slip"):
            names.setdefault(row["bps_code"], []).append(row["name"])
    return names


def _bare_names(current: Area) -> tuple[str, ...]:
    """Return the names that the older territory shares with the one that carries them on."""
    return (current.labels[0].value, *current.alternative)


def _evidence(row: Row) -> tuple[RowEvidence, ...]:
    return (RowEvidence(SOURCES[row.file], row.file, row.number),)


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
