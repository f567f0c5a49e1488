"""The certificates that are read of a text, as sets that tests write by hand."""

from __future__ import annotations

from kg.extract import extract

__all__ = ["Told", "told"]

Told = set[tuple[str | None, str, str | None]]
"""Holder, standard, certifier."""


def told(text: str) -> Told:
    """Each certificate of a text: holder, standard, certifier."""
    return {
        (each.holder, code, each.certification_body)
        for each in extract(text).certifications
        for code in each.standards
    }
