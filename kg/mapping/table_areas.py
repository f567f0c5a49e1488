"""Finds the area that a table's row names, in any spelling that is known and in no other.

Place in the flow: used by :mod:`kg.mapping.table_rows`. A name is brought into a normal form (upper
case, points, "Prov.", "Kep.", "Kab.", "D.I." no longer matter) and looked up among the names of the
gazetteer in both languages and the reviewed short forms of ``kg/maps/area_names.csv``. A name that
is not found there is refused with the nearest names as a suggestion: likeness never decides.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kg.claims.mint import slugify
from kg.claims.records import Area, Ref, Text
from kg.errors import MappingError
from kg.mapping.areas import Gazetteer
from kg.mapping.table_maps import Areas
from kg.resources import map_folder
from kg.sources.tables import BadRow, read_table

__all__ = ["AreaNames", "normal_name"]

NAMES = "area_names.csv"
HEADINGS = ("bps_code", "name", "basis")
LEVELS = {
    "province": {"country", "province"},
    "regency": {"country", "province", "regency", "city"},
    "any": {"country", "province", "regency", "city"},
}
MINTED_KINDS = {"service-area", "statistical-group", "island"}
NEAR = 70.0
"""rapidfuzz ratio (0 to 100) above which a name is worth suggesting."""
SUGGESTIONS = 3
LETTERS = re.compile(r"[^a-z0-9]+")
SINGLES = re.compile(r"\b([a-z]) (?=[a-z]\b)")
LONG_FORMS = {
    "kep": "kepulauan",
    "kepualauan": "kepulauan",
    "kab": "kabupaten",
    "adm": "administrasi",
    "sumatra": "sumatera",
    "jogyakarta": "yogyakarta",
    "jogjakarta": "yogyakarta",
}
LEADING = {"prov", "provinsi", "propinsi", "province", "prop"}


@dataclass(frozen=True, slots=True)
class _Known:
    """A name as people write it and the versions of the area it means."""

    name: str
    versions: tuple[Area, ...]


def normal_name(text: str) -> str:
    """Return a name in the form it is looked up in.

    Example:
        >>> normal_name("KEP. BANGKA BELITUNG"), normal_name("Prov. D.I. Yogyakarta")
        ('kepulauan bangka belitung', 'di yogyakarta')
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    joined = SINGLES.sub(r"\1", LETTERS.sub(" ", plain).strip())
    words = [LONG_FORMS.get(word, word) for word in joined.split()]
    while len(words) > 1 and words[0] in LEADING:
        words = words[1:]
    return " ".join(words)


class AreaNames:
    """The names that a table's areas may have, at the level that its map names."""

    def __init__(self, gazetteer: Gazetteer, areas: Areas) -> None:
        self.gazetteer = gazetteer
        self.areas = areas
        self.by_name: dict[str, dict[tuple[str, ...], _Known]] = {}
        if areas.level != "slug":
            self._index()

    def _index(self) -> None:
        kinds = LEVELS[self.areas.level]
        for item in self.gazetteer.rows:
            area = item.area
            if area.kind not in kinds:
                continue
            versions = tuple(self.gazetteer.by_code.get(area.bps_code or "", [area]))
            for name in (*(label.value for label in area.labels), *area.alternative):
                self._add(name, versions)
        for name, area in self.gazetteer.by_other_name.items():
            self._add(name, (area,))
        for row in read_table(map_folder() / NAMES, HEADINGS):
            assert not isinstance(row, BadRow)  # noqa: S101 - a bundled table, held by a test
            self._add(row["name"], tuple(self.gazetteer.by_code[row["bps_code"]]))

    def _add(self, name: str, versions: tuple[Area, ...]) -> None:
        key = tuple(area.slug for area in versions)
        self.by_name.setdefault(normal_name(name), {}).setdefault(key, _Known(name, versions))

    def find(self, name: str, code: str = "") -> tuple[Area, ...]:
        """Return the versions of the area that a row names.

        Args:
            name: The name, without footnote marks.
            code: The BPS code, where the table has one; it decides between areas of one name.

        Raises:
            MappingError: If the name is unknown or ambiguous, or code and name do not agree.
        """
        if self.areas.level == "slug":
            return self._by_slug(name)
        found = self.by_name.get(normal_name(name), {})
        if code:
            return self._by_code(name, code, found)
        if len(found) == 1:
            return next(iter(found.values())).versions
        if found:
            means = ", ".join(
                f"{known.versions[-1].labels[0].value} ({known.versions[-1].bps_code or '–'})"
                for known in found.values()
            )
            raise MappingError(
                f"{name!r} means several areas: {means}; give their BPS codes in a column of their "
                "own ([fields] area_code)"
            )
        raise MappingError(f"no area is called {name!r}{self._suggestion(name)}")

    def _by_code(
        self, name: str, code: str, found: dict[tuple[str, ...], _Known]
    ) -> tuple[Area, ...]:
        versions = self.gazetteer.by_code.get(code)
        if not versions:
            raise MappingError(f"no area has the BPS code {code!r}")
        if name and tuple(area.slug for area in versions) not in found:
            raise MappingError(
                f"the name {name!r} and the code {code!r} ({versions[0].labels[0].value}) are of "
                "different areas"
            )
        return tuple(versions)

    def _by_slug(self, slug: str) -> tuple[Area, ...]:
        area = self.gazetteer.by_slug.get(slug)
        if area is None:
            raise MappingError(f"no area has the slug {slug!r}")
        return (area,)

    def mint(self, slug: str, label: str, kind: str) -> Area | None:
        """Return a new area where the map lets the table bring its own; None otherwise."""
        if not self.areas.mint or slug in self.gazetteer.by_slug or kind not in MINTED_KINDS:
            return None
        if not label or slug != slugify(slug):
            return None
        return Area(slug=slug, kind=kind, labels=(Text(label, "id"),))

    def _suggestion(self, name: str) -> str:
        near = process.extract(
            normal_name(name),
            list(self.by_name),
            scorer=fuzz.ratio,
            limit=SUGGESTIONS * 2,
            score_cutoff=NEAR,
        )
        names = dict.fromkeys(
            known.name for key, _, _ in near for known in self.by_name[key].values()
        )
        if not names:
            return "; write the name as BPS does, or leave the row out by [areas] leave_out"
        return f"; is it {' or '.join(list(names)[:SUGGESTIONS])}? Write it so in the table"

    @staticmethod
    def ref(area: Area) -> Ref:
        """Return the reference of an area."""
        return Ref("area", area.slug)
