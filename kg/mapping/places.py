"""Finds the area a figures row means: by code, name and level, and in the right version.

Papua, Papua Barat, Kalimantan Timur and Belu have versions that share a code. The version follows
the source's own list of provinces, not the date alone (domain rule C10): 2022 has both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz import fuzz

from kg.claims.dates import Period, parse_period
from kg.claims.mint import slugify
from kg.claims.records import Area, Ref, Text
from kg.errors import MappingError
from kg.mapping.areas import Gazetteer
from kg.sources.tables import Row

__all__ = ["Place", "Places", "choose_version"]

ADMINISTRATIVE = {"country", "province", "regency", "city"}
OTHER_KINDS = {"pln-region": "service-area", "village-group": "statistical-group"}
SPLIT_OFF = {"94": {"95", "96", "97"}, "91": {"92"}, "64": {"65"}, "5306": {"5321"}}
"""BPS code of a territory -> codes of what was split off it."""
WHOLE_LIST = 30
"""A source that names this many provinces for a period lists all of them."""
SAME_NAME = 85.0
"""rapidfuzz ratio above which a printed name is a spelling of the area's name."""


@dataclass(frozen=True, slots=True)
class Place:
    """The area meant; ``minted`` when only this table names it, ``spelling`` when it differs."""

    ref: Ref
    minted: Area | None = None
    spelling: str | None = None


class Places:
    """Looks areas up for the rows of one table."""

    def __init__(self, gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
        self.gazetteer = gazetteer
        self.codes: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for row in rows:
            self.codes[row["source_url"], row["period"]].add(row["area_bps_code"])

    def find(self, row: Row) -> Place:
        """Return the area a row speaks of.

        Raises:
            MappingError: If the code is unknown, or code and name are of different areas.
        """
        name, level, code = row["area_name"], row["area_level"], row["area_bps_code"]
        if level not in ADMINISTRATIVE:
            return self._other(row, name, level)
        if level == "country" and not code:
            return self._country(row, name)
        versions = self.gazetteer.by_code.get(code)
        if not versions:
            raise MappingError(
                f"no area has the BPS code {code!r}",
                file=row.file,
                row=row.number,
                column="area_bps_code",
            )
        area = self._version(row, versions)
        return Place(Ref("area", area.slug), spelling=_spelling(row, name, versions))

    def _country(self, row: Row, name: str) -> Place:
        area = self.gazetteer.by_slug.get(slugify(name))
        if area is None or area.kind != "country":
            raise MappingError(
                f"the country {name!r} is unknown",
                file=row.file,
                row=row.number,
                column="area_name",
            )
        return Place(Ref("area", area.slug))

    def _other(self, row: Row, name: str, level: str) -> Place:
        if known := self.gazetteer.by_other_name.get(name):
            return Place(Ref("area", known.slug))
        if level not in OTHER_KINDS:
            allowed = ", ".join(sorted(ADMINISTRATIVE | OTHER_KINDS.keys()))
            raise MappingError(
                f"the level {level!r} is unknown; use one of {allowed}",
                file=row.file,
                row=row.number,
                column="area_level",
            )
        area = Area(slug=slugify(name), kind=OTHER_KINDS[level], labels=(Text(name, "id"),))
        return Place(Ref("area", area.slug), minted=area)

    def _version(self, row: Row, versions: list[Area]) -> Area:
        try:
            period = parse_period(row["period"])
        except ValueError as error:
            raise MappingError(
                str(error), file=row.file, row=row.number, column="period"
            ) from error
        return choose_version(versions, self.codes[row["source_url"], row["period"]], period)


def choose_version(versions: Sequence[Area], listed: AbstractSet[str], period: Period) -> Area:
    """Return the version of a territory that a list of areas means (domain rule C10).

    Args:
        versions: One area, or its older and its newer version, which share a BPS code.
        listed: BPS codes of the areas for which the source gives a figure for the period.
        period: The period.

    Returns:
        The newer version if the list names what was split off; else the older one, unless the
        period begins after the split and the list is not a whole list of provinces.
    """
    if len(versions) == 1:
        return versions[0]
    old = next(area for area in versions if area.valid_until)
    new = next(area for area in versions if area is not old)
    if listed & SPLIT_OFF[old.bps_code or ""]:
        return new
    assert old.valid_until  # noqa: S101 - chosen by it
    if period.begin and period.begin >= old.valid_until:
        province_list = {code for code in listed if len(code) == 2}
        return old if len(province_list) >= WHOLE_LIST else new
    return old


def _spelling(row: Row, name: str, versions: list[Area]) -> str | None:
    """Return the printed name when it is a new spelling; None when it is known."""
    known = {_bare(n) for area in versions for n in _names(area)}
    if _bare(name) in known:
        return None
    if max(fuzz.ratio(_bare(name), other) for other in known) >= SAME_NAME:
        return name
    raise MappingError(
        f"the name {name!r} and the code {row['area_bps_code']!r} "
        f"({versions[0].labels[0].value}) are of different areas",
        file=row.file,
        row=row.number,
        column="area_name",
    )


def _names(area: Area) -> list[str]:
    return [label.value for label in area.labels] + list(area.alternative)


def _bare(name: str) -> str:
    bare = name.casefold().strip()
    for prefix in ("kabupaten ", "kab. ", "kota "):
        bare = bare.removeprefix(prefix)
    return bare
