"""An extraction as plain data, in the keys of ``kg extract --format json``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.extract.model import Extraction, Item

__all__ = ["to_json"]

_KEYS: dict[str, tuple[str, ...]] = {
    "certifications": (
        "kind",
        "holder",
        "standards",
        "certification_body",
        "accreditation_body",
        "date",
        "date_kind",
        "scope",
        "number",
    ),
    "other_claims": ("kind", "holder", "about", "value", "date"),
    "people": ("name", "role", "organization"),
    "quotes": ("speaker", "text"),
    "statistics": (
        "area",
        "indicator",
        "value",
        "value_as_printed",
        "unit",
        "period",
        "status",
        "publisher",
        "approximate",
        "coverage",
    ),
    "organizations": ("name", "kind", "parent"),
    "headlines": ("text",),
}


def to_json(extraction: Extraction) -> dict[str, Any]:  # plain data: JSON has no closer type
    """Write an extraction as plain data.

    Returns:
        One object per document: ``sha256``, ``language``, the dateline's fields, a list per kind
        of item (keys as in the evaluation's README, None where the text does not state it), each
        item with ``evidence`` (``exact``, ``start``, ``end``), ``confidence`` and ``reasons``.
        Numbers are int or float.
    """
    dateline = extraction.dateline
    document: dict[str, Any] = {
        "sha256": extraction.sha256,
        "language": extraction.language,
        "dateline_place": dateline.place,
        "dateline_agency": dateline.agency,
        "published_date": dateline.published,
        "statement_date": dateline.statement_day,
    }
    for kind, keys in _KEYS.items():
        document[kind] = [_item(item, keys) for item in _items(extraction, kind)]
    return document


def _items(extraction: Extraction, kind: str) -> Iterable[Item]:
    items: tuple[Item, ...] = getattr(extraction, kind)
    return items


def _item(item: Item, keys: tuple[str, ...]) -> dict[str, Any]:
    written: dict[str, Any] = {}
    for key in keys:
        value = getattr(item, key)
        if key == "value" and value is not None and not isinstance(value, str):
            value = int(value) if value == value.to_integral_value() else float(value)
        written[key] = list(value) if isinstance(value, tuple) else value
    written["evidence"] = [
        {"exact": span.exact, "start": span.start, "end": span.end} for span in item.evidence
    ]
    written["confidence"] = item.confidence
    written["reasons"] = list(item.reasons)
    return written
