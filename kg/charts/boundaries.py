"""Boundaries from anybody's GeoJSON: read, and joined to provinces by a code or a name.

Place in the flow: before :mod:`kg.charts.choropleth`. Steps: the file is read whole; each property
that is known to hold a code or a name is tried, and the one that names most provinces is the join.
BPS and Kemendagri codes differ in Papua, so a property counts as one or the other only by its name;
what two features name, or what names nothing, is told and never guessed. Shapes are drawn as they
are: the plane of their coordinates, whatever the direction of their rings.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # GeoJSON is JSON

from kg.errors import SourceError

__all__ = ["Feature", "Joined", "ProvinceNames", "join_features", "read_features"]

CODE_PROPERTIES: Mapping[str, str] = {
    "bps_code": "bps",
    "kode_bps": "bps",
    "bps": "bps",
    "adm1_pcode": "bps",
    "iso": "iso",
    "iso_code": "iso",
    "iso_3166_2": "iso",
    "shapeiso": "iso",
    "hasc_iso": "iso",
    "kemendagri_code": "kemendagri",
    "kode_kemendagri": "kemendagri",
    "kode_prov": "kemendagri",
    "kdppum": "kemendagri",
}
"""Names of properties that hold codes, in lower case, and whose codes they are."""

NAME_PROPERTIES = (
    "name",
    "nama",
    "name_id",
    "name_en",
    "name_1",
    "shapename",
    "province",
    "provinsi",
    "propinsi",
    "wadmpr",
    "adm1_en",
    "adm1_id",
    "adm1_name",
    "nama_prov",
    "prov_name",
    "label",
)
LARGEST_BYTES = 200 * 1024 * 1024
_WORDS = re.compile(r"[^a-z0-9]+")
_PREFIXES = re.compile(
    r"^(?:provinsi|propinsi|province of|daerah istimewa|daerah khusus ibukota|dki"
    r"|special region of|di|d i)\s+"
)
_SUFFIXES = re.compile(r"\s+(?:province|provinsi)$")


@dataclass(frozen=True, slots=True)
class Feature:
    """A shape of the file and its properties."""

    geometry: Mapping[str, Any]
    properties: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ProvinceNames:
    """What a province may be called in a file: its names, and its code by kind."""

    slug: str
    names: tuple[str, ...]
    codes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Joined:
    """Features by province, the property that joined them, and the features that name none."""

    shapes: Mapping[str, Feature]
    key: str
    unmatched: tuple[str, ...]


def read_features(path: Path) -> tuple[Feature, ...]:
    """Read the shapes of a GeoJSON file.

    Args:
        path: A FeatureCollection of polygons, in any coordinates.

    Returns:
        Its polygons and multipolygons, at least one.

    Raises:
        SourceError: If the file cannot be read, or is no such GeoJSON.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise SourceError("the file is larger than 200 MB; simplify it first", file=str(path))
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise SourceError(f"this is no readable GeoJSON: {error}", file=str(path)) from error
    found = document.get("features") if isinstance(document, dict) else None
    if not isinstance(found, list):
        raise SourceError("this is no GeoJSON FeatureCollection", file=str(path))
    features = tuple(
        Feature(item["geometry"], item.get("properties") or {})
        for item in found
        if isinstance(item, dict)
        and isinstance(item.get("geometry"), dict)
        and item["geometry"].get("type") in {"Polygon", "MultiPolygon"}
    )
    if not features:
        raise SourceError("there is no Polygon or MultiPolygon in it", file=str(path))
    for number, feature in enumerate(features, start=1):
        if not any(True for _ in outer_rings(feature.geometry)):
            raise SourceError(f"feature {number} has no usable coordinates", file=str(path))
    return features


def outer_rings(geometry: Mapping[str, Any]) -> Iterable[Sequence[tuple[float, float]]]:
    """Yield the outer rings of a geometry; those that are no lists of positions are left out."""
    coordinates = geometry.get("coordinates")
    polygons = coordinates if geometry.get("type") == "MultiPolygon" else [coordinates]
    for polygon in polygons if isinstance(polygons, list) else ():
        try:
            ring = [(float(x), float(y)) for x, y, *_ in polygon[0]]
        except (TypeError, ValueError, IndexError, KeyError):
            continue
        if len(ring) >= 4:
            yield ring


def join_features(features: Sequence[Feature], provinces: Sequence[ProvinceNames]) -> Joined:
    """Join features to provinces by the property that names most of them.

    Args:
        features: Shapes of a file.
        provinces: What they may be called; of several versions of a province only one.

    Returns:
        A shape for each province that exactly one feature names, and the others' labels.

    Raises:
        SourceError: If no property names a province.
    """
    keys = dict.fromkeys(key for feature in features for key in feature.properties)
    best: tuple[int, dict[str, Feature], str] = (0, {}, "")
    for key in sorted(keys, key=_preference):
        index = _index(key, provinces)
        shapes = _match(features, key, index) if index else {}
        if len(shapes) > best[0]:
            best = (len(shapes), shapes, key)
    _, shapes, key = best
    if not shapes:
        shown = ", ".join(sorted(keys)[:12]) or "none"
        raise SourceError(
            f"no property of its features names a province (there are: {shown}); give one of them "
            f"a name like name, bps_code or iso"
        )
    used = {id(feature) for feature in shapes.values()}
    unmatched = [str(f.properties.get(key, "?")) for f in features if id(f) not in used]
    return Joined(shapes, key, tuple(unmatched))


def _preference(key: str) -> tuple[int, str]:
    """Codes before names; in the order of the lists above."""
    known = (*CODE_PROPERTIES, *NAME_PROPERTIES)
    return (known.index(key.lower()) if key.lower() in known else len(known), key)


def _index(key: str, provinces: Sequence[ProvinceNames]) -> dict[str, str]:
    """Return normalised code or name to slug, for one property; empty for an unknown property."""
    kind = CODE_PROPERTIES.get(key.lower())
    if kind:
        return {p.codes[kind].upper(): p.slug for p in provinces if p.codes.get(kind)}
    if key.lower() in NAME_PROPERTIES:
        return {normalise(name): p.slug for p in provinces for name in p.names}
    return {}


def _match(features: Sequence[Feature], key: str, index: Mapping[str, str]) -> dict[str, Feature]:
    found: dict[str, list[Feature]] = {}
    for feature in features:
        value = feature.properties.get(key)
        text = "" if value is None else str(value).strip()
        slug = (
            index.get(
                text.upper().removeprefix("ID")
                if text[:2].upper() == "ID" and text[2:].isdigit()
                else text.upper()
            )
            if key.lower() in CODE_PROPERTIES
            else index.get(normalise(text))
        )
        if slug:
            found.setdefault(slug, []).append(feature)
    return {slug: those[0] for slug, those in found.items() if len(those) == 1}


def normalise(name: str) -> str:
    """Return a province's name without case, punctuation and the words around it.

    Example:
        >>> normalise("Provinsi D.I. Yogyakarta"), normalise("DKI Jakarta")
        ('yogyakarta', 'jakarta')
    """
    text = _WORDS.sub(" ", name.casefold()).strip()
    while (shorter := _SUFFIXES.sub("", _PREFIXES.sub("", text))) != text:
        text = shorter
    return text
