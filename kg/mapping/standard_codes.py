"""Reads how a source names a standard: with an edition, without one, or as an authority's scheme.

``ISO 9001:2015`` is an edition, ``ISO 9001`` a standard whose edition is not stated, ``SMK3`` a
scheme. ``SNI ISO 37001:2016`` is an edition of its own under the same standard; a name without a
number ("Sistem Manajemen Mutu") stays what it is and is not taken for an ISO standard.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.claims.mint import slugify
from kg.claims.records import Record, Ref, Standard, StandardEdition, Text
from kg.claims.records_conformity import Scheme
from kg.sources.facts import iter_facts

__all__ = ["NamedStandard", "is_code", "read_schemes", "read_standard", "standard_record"]

CODE = re.compile(
    r"(?P<adoption>SNI )?(?P<number>(?:ISO|OHSAS)(?:/IEC)?(?: TS)? \d[\d-]*)(?::(?P<year>\d{4}))?"
)
REGULATION = re.compile(r"\s*\([^()]*\)$")
"""The regulation that some names add in brackets: SMK3 (PP 50/2012)."""


@dataclass(frozen=True, slots=True)
class NamedStandard:
    """What a name means (an edition, a standard or a scheme), described by ``records``.

    ``family`` is the standard of an edition, else the thing itself; ``other_name`` a name of the
    standard that its preferred label does not show.
    """

    ref: Ref
    family: Ref
    records: tuple[Record, ...]
    other_name: str | None = None


def is_code(name: str) -> bool:
    """Tell whether a name is a standard's code, with or without an edition."""
    return CODE.fullmatch(name) is not None


def read_schemes() -> frozenset[str]:
    """Return the names of the schemes: the families in ``standards.csv`` that have no code."""
    return frozenset(
        row["family"] for row in iter_facts("standards.csv") if not is_code(row["code"])
    )


def standard_record(name: str) -> Standard:
    """Return a standard by its name; a code reads the same in both languages."""
    languages = ("en", "id") if is_code(name) else ("id",)
    return Standard(slugify(name), tuple(Text(name, language) for language in languages))


def read_standard(name: str, schemes: frozenset[str], *, family: str = "") -> NamedStandard:
    """Read the name of a standard.

    Args:
        name: As the row gives it.
        schemes: Names that are schemes (:func:`read_schemes`).
        family: The standard that an edition belongs to, where the row says so.

    Returns:
        The edition, standard or scheme, with the records that describe it.

    Example:
        >>> read_standard("SNI ISO 37001:2016", frozenset()).ref
        Ref(kind='edition', slug='sni-iso-37001-2016')
        >>> read_standard("ISO 9000", frozenset()).ref
        Ref(kind='standard', slug='iso-9000')
        >>> read_standard("SMK3 (PP 50)", frozenset({"SMK3"})).ref
        Ref(kind='scheme', slug='smk3')
    """
    match = CODE.fullmatch(name)
    if match is None:
        return _scheme_or_unnamed(name, schemes)
    standard = standard_record(family or match["number"])
    of = Ref("standard", standard.slug)
    if match["year"]:
        edition = StandardEdition(slugify(name), name, of, int(match["year"]))
        return NamedStandard(Ref("edition", edition.slug), of, (standard, edition))
    if match["adoption"]:
        return NamedStandard(of, of, (standard,), name)
    return _single(standard_record(name))


def _scheme_or_unnamed(name: str, schemes: frozenset[str]) -> NamedStandard:
    head = REGULATION.sub("", name)
    if head in schemes:
        other = (name,) if name != head else ()
        scheme = Scheme(slugify(head), (Text(head, "id"), Text(head, "en")), other)
        return _single(scheme)
    return _single(standard_record(name))


def _single(record: Scheme | Standard) -> NamedStandard:
    ref = Ref("scheme" if isinstance(record, Scheme) else "standard", record.slug)
    return NamedStandard(ref, ref, (record,))
