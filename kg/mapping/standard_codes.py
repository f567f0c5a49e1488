"""Reads how a source names a standard: with an edition, without one, or as an authority's scheme.

``ISO 9001:2015`` is an edition, ``ISO 9001`` a standard whose edition is not stated.
``SNI ISO 37001:2016`` is an edition of its own under the same standard; a name without a number
("Sistem Manajemen Mutu") stays what it is and is not taken for an ISO standard.

``SMK3`` is two things: the scheme of an authority, and the requirements it assesses, a regulation.
``SMK3 (PP 50/2012)`` names the regulation with its year: an edition of those requirements.
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
REGULATION = re.compile(r"(?P<head>[^()]+?)(?: \((?P<regulation>[^()]*?)(?:/(?P<year>\d{4}))?\))?")
"""A scheme's name and the regulation that some rows add in brackets: SMK3 (PP 50/2012)."""


@dataclass(frozen=True, slots=True)
class NamedStandard:
    """What a name means: an edition, or a standard where none is stated, described by ``records``.

    ``family`` is the standard of an edition, else the standard itself; ``scheme`` stands beside
    them where the name is a scheme's; ``other_name`` is a name of the standard that its preferred
    label does not show.
    """

    ref: Ref
    family: Ref
    records: tuple[Record, ...]
    scheme: Ref | None = None
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
        >>> read_standard("SMK3 (PP 50)", frozenset({"SMK3"})).scheme
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
        return NamedStandard(of, of, (standard,), other_name=name)
    own = standard_record(name)
    ref = Ref("standard", own.slug)
    return NamedStandard(ref, ref, (own,))


def _scheme_or_unnamed(name: str, schemes: frozenset[str]) -> NamedStandard:
    match = REGULATION.fullmatch(name)
    head = match["head"] if match else name
    if match is None or head not in schemes:
        standard = standard_record(name)
        ref = Ref("standard", standard.slug)
        return NamedStandard(ref, ref, (standard,))
    other = (name,) if name != head else ()
    scheme = Scheme(slugify(head), (Text(head, "id"), Text(head, "en")), other)
    labels = (Text(f"persyaratan {head}", "id"), Text(f"{head} requirements", "en"))
    requirements = Standard(f"{scheme.slug}-requirements", labels)
    of, under = Ref("standard", requirements.slug), Ref("scheme", scheme.slug)
    if not match["year"]:
        return NamedStandard(of, of, (scheme, requirements), under)
    edition = StandardEdition(slugify(name), name, of, int(match["year"]))
    records = (scheme, requirements, edition)
    return NamedStandard(Ref("edition", edition.slug), of, records, under)
