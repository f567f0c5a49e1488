"""A reading as plain data, and back: what the store keeps of a read document.

Place in the flow: :mod:`kg.pipeline.ingest` writes it, :mod:`kg.pipeline.review` reads it. The form
is that of the records of :mod:`kg.extract.model`, field by field, so nothing is lost; decimals are
strings. Reading it back checks the evidence against the text once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from kg.claims.records import Ref
from kg.errors import ParameterError
from kg.extract import Extraction
from kg.extract.model import (
    INDICATORS,
    ORGANISATION_KINDS,
    Certification,
    Dateline,
    Headline,
    Organization,
    OtherClaim,
    Person,
    Quote,
    Span,
    Statistic,
)
from kg.mapping.extractions import MappedExtraction
from kg.sources.documents import NewsDocument

__all__ = [
    "KINDS",
    "Data",
    "document_data",
    "document_from_data",
    "extraction_data",
    "extraction_from_data",
    "iter_items",
    "mapped_data",
]

Data = dict[str, Any]  # JSON has no closer type

KINDS: dict[str, tuple[str, type]] = {
    "c": ("certifications", Certification),
    "a": ("other_claims", OtherClaim),
    "p": ("people", Person),
    "q": ("quotes", Quote),
    "f": ("statistics", Statistic),
    "o": ("organizations", Organization),
    "h": ("headlines", Headline),
}
"""Letter of an item's id -> its list and its record."""
TUPLES = frozenset({"reasons", "standards"})
ALLOWED = {
    ("c", "kind"): ("certification", "grant"),
    ("c", "date_kind"): (None, "issued", "signed", "handed_over", "stated"),
    ("a", "kind"): ("award", "audit_result", "implementation"),
    ("o", "kind"): ORGANISATION_KINDS,
    ("f", "indicator"): INDICATORS,
    ("f", "unit"): ("percent", "count"),
    ("f", "status"): ("observed", "preliminary", "projection", "target", "model_estimate"),
}
"""Letter and field -> the values there are."""


def document_data(document: NewsDocument) -> Data:
    """Return a document as plain data, its text included."""
    data = asdict(document)
    data["published"] = document.published.isoformat() if document.published else None
    return data


def document_from_data(data: Data) -> NewsDocument:
    """Return the document that :func:`document_data` wrote."""
    day = data["published"]
    given = {**data, "notes": tuple(data["notes"])}
    return NewsDocument(**{**given, "published": date.fromisoformat(day) if day else None})


def extraction_data(extraction: Extraction) -> Data:
    """Return an extraction as plain data, without the text."""
    data: Data = {"language": extraction.language, "dateline": _plain(extraction.dateline)}
    for name, _ in KINDS.values():
        data[name] = [_plain(item) for item in getattr(extraction, name)]
    return data


def extraction_from_data(
    data: Data, document: NewsDocument, dropped: frozenset[str] = frozenset()
) -> Extraction:
    """Return an extraction from plain data.

    Args:
        data: As :func:`extraction_data` gives it; a curator may have changed values.
        document: The document it was read in.
        dropped: Ids of items to leave out.

    Raises:
        ParameterError: If a field is unknown, missing or of the wrong type.
        ClaimError: If words do not stand where the data say.
    """
    return Extraction(
        document.text,
        document.sha256_text,
        data["language"],
        _record(Dateline, data["dateline"], "d"),
        **{
            name: tuple(
                _record(kind, item, f"{letter}{number}")
                for number, item in enumerate(data.get(name, ()), start=1)
                if f"{letter}{number}" not in dropped
            )
            for letter, (name, kind) in KINDS.items()
        },
    )


def mapped_data(mapped: MappedExtraction) -> Data:
    """Return the decisions on names and what was left out, as plain data."""
    return {
        "resolutions": [
            {
                "name": one.name,
                "thing": _path(one.ref),
                "label": one.label,
                "decision": one.decision,
                "score": one.score,
                "why": one.why,
                "candidates": [
                    {"thing": _path(c.ref), "label": c.label, "score": c.score}
                    for c in one.candidates
                ],
            }
            for one in mapped.resolutions
        ],
        "left_out": [{"item": one.item, "why": one.why} for one in mapped.left_out],
    }


def iter_items(data: Data) -> Iterator[tuple[str, Data]]:
    """Iterate over the items of a reading.

    Args:
        data: As :func:`extraction_data` gives it.

    Yields:
        Id (``c1``) and item, by kind.
    """
    for letter, (name, _) in KINDS.items():
        for number, item in enumerate(data.get(name, ()), start=1):
            yield f"{letter}{number}", item


def _path(ref: Ref) -> str:
    return f"{ref.kind}/{ref.slug}"


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, Decimal) else value


def _record(kind: type, data: Data, name: str) -> Any:
    if not isinstance(data, dict):
        raise ParameterError(f"{name} must be a table of fields", name=name)
    known = {field.name for field in fields(kind)}
    if unknown := sorted(set(data) - known):
        raise ParameterError(
            f"{name} has no field {unknown[0]!r}; there are {', '.join(sorted(known))}", name=name
        )
    for key, value in data.items():
        allowed = ALLOWED.get((name[0], key))
        if allowed is not None and value not in allowed:
            told = ", ".join(one or "null" for one in allowed)
            raise ParameterError(f"{name}.{key} is {value!r}; use one of {told}", name=name)
    try:
        given = {key: _value(key, value, name) for key, value in data.items()}
        return kind(**given)
    except (TypeError, ValueError, InvalidOperation, KeyError) as error:
        raise ParameterError(f"{name} cannot be read: {error}", name=name) from error


def _value(key: str, value: Any, name: str) -> Any:
    if key == "evidence":
        return tuple(Span(one["start"], one["end"], one["exact"]) for one in value)
    if key in TUPLES:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise ParameterError(f"{name}.{key} must be a list of strings", name=name)
        return tuple(value)
    if key == "value" and name.startswith("f"):
        return Decimal(str(value))
    if key == "confidence":
        return float(value)
    if key == "approximate":
        if not isinstance(value, bool):
            raise ParameterError(f"{name}.{key} must be true or false", name=name)
        return value
    if value is not None and not isinstance(value, str):
        raise ParameterError(f"{name}.{key} must be a string", name=name)
    return value
