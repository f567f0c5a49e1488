"""Which area of the graph a text names, in the version that held in the period.

Place in the flow: areas of the graph -> references of figures. Names are compared in the normal
form of :mod:`kg.mapping.table_areas`, with the reviewed short forms of provinces. A bare name that
a province shares with a city or regency means the province; one that a city and a regency share
(Kupang) means neither: the text has to say which, or the curator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.claims.dates import Period
from kg.claims.records import Area, Ref
from kg.errors import MappingError
from kg.extract.names.english_areas import with_levels
from kg.mapping.places import choose_version
from kg.mapping.table_areas import normal_name
from kg.resources import map_folder
from kg.sources.tables import Row, read_table

__all__ = ["AreaFinder"]

ADMINISTRATIVE = ("country", "province", "city", "regency")
COUNTRY = {"nasional", "tanah air", "seluruh indonesia", "nationwide"}
NOTE = re.compile(r"\s*\([^()]*\)")
PREFIXES = ("wilayah ", "daerah ", "regional ")


class AreaFinder:
    """Finds areas by name.

    Args:
        areas: The areas of the graph, all versions.
    """

    def __init__(self, areas: Iterable[Area]) -> None:
        self._by_name: dict[str, dict[str, Area]] = {}
        self._by_code: dict[str, list[Area]] = {}
        self._by_slug: dict[str, Area] = {}
        for area in areas:
            self._by_slug[area.slug] = area
            if area.bps_code and area.kind in ADMINISTRATIVE:
                self._by_code.setdefault(area.bps_code, []).append(area)
            for name in (*(label.value for label in area.labels), *area.alternative):
                self._add(name, area)
                self._add(name.removeprefix("Kota "), area)
                for english in with_levels(name) if area.kind in {"city", "regency"} else ():
                    self._add(english, area)
        for row in read_table(map_folder() / "area_names.csv", ("bps_code", "name")):
            if isinstance(row, Row):
                for area in self._by_code.get(row["bps_code"], ()):
                    self._add(row["name"], area)

    def find(self, name: str, period: Period, listed: frozenset[str] = frozenset()) -> Ref:
        """Return the area that a name means.

        Args:
            name: As printed; or its slug, when a curator gave that.
            period: The period of the figure.
            listed: BPS codes of the other areas for which the text gives figures of that period.

        Raises:
            MappingError: If no area has the name, or several that are no versions of one.
        """
        if name in self._by_slug:
            return Ref("area", name)
        found = self._named(name)
        if not found:
            raise MappingError(f"the graph has no area called {name!r}")
        if len({area.bps_code or area.slug for area in found}) > 1:
            provinces = [area for area in found if area.kind in {"country", "province"}]
            if len({area.bps_code for area in provinces}) != 1:
                means = ", ".join(sorted(area.slug for area in found))
                raise MappingError(f"{name!r} means several areas: {means}")
            found = provinces
        if len(found) > 2 or (len(found) == 2 and not any(area.valid_until for area in found)):
            means = ", ".join(sorted(area.slug for area in found))
            raise MappingError(f"{name!r} means several areas: {means}")
        return Ref("area", choose_version(found, listed, period).slug)

    def codes(self, names: Iterable[str]) -> frozenset[str]:
        """Return the BPS codes of the names that are of one territory."""
        codes = set()
        for name in names:
            own = {area.bps_code for area in self._named(name) if area.bps_code}
            if len(own) == 1:
                codes |= own
        return frozenset(codes)

    def _add(self, name: str, area: Area) -> None:
        self._by_name.setdefault(normal_name(name), {})[area.slug] = area

    def _named(self, name: str) -> list[Area]:
        key = normal_name(NOTE.sub("", name))
        if key in COUNTRY:
            key = "indonesia"
        tried = (key, *(key.removeprefix(prefix) for prefix in PREFIXES), f"pulau {key}")
        found = next((self._by_name[one] for one in tried if one in self._by_name), {})
        return list(found.values())
