"""Drafts of several tables that rest on one page become one draft: one page, one graph.

Place in the flow: after all tables are mapped. The page is described once, by the richest
description of it: a curated text first, then one with a date, then one that knows what kind of
source it is, then the one that fills most fields, then the first. What that one leaves blank is
taken from the others; a date inside the span of a chosen coarser date replaces it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace

from kg.claims.dates import PartialDate
from kg.claims.records import Source
from kg.mapping.drafts import SourceDraft

__all__ = ["merge_drafts", "merge_sources"]

VAGUE_KINDS = frozenset({"web-page", "unknown"})


def merge_drafts(drafts: Iterable[SourceDraft]) -> tuple[SourceDraft, ...]:
    """Return one draft per source, with the rows of all, in the order of first appearance."""
    groups: dict[str, list[SourceDraft]] = {}
    for draft in drafts:
        groups.setdefault(draft.source.slug, []).append(draft)
    return tuple(
        SourceDraft(
            merge_sources([draft.source for draft in group]),
            [row for draft in group for row in draft.rows],
        )
        for group in groups.values()
    )


def merge_sources(sources: list[Source]) -> Source:
    """Return one description of a source that is described several times.

    Args:
        sources: The descriptions, all with one slug, in the order of the tables.

    Returns:
        The richest, completed by the others.
    """
    ranked = sorted(sources, key=_richness, reverse=True)
    first, rest = ranked[0], ranked[1:]
    for other in rest:
        missing = {
            field.name: getattr(other, field.name)
            for field in fields(Source)
            if getattr(first, field.name) is None and getattr(other, field.name) is not None
        }
        first = replace(first, **missing)
        if _is_closer(other.issued, first.issued):
            first = replace(first, issued=other.issued)
    return first


def _richness(source: Source) -> tuple[bool, bool, bool, int]:
    filled = sum(getattr(source, field.name) is not None for field in fields(Source))
    return (
        source.sha256_text is not None,
        source.issued is not None,
        source.kind not in VAGUE_KINDS,
        filled,
    )


def _is_closer(other: PartialDate | None, known: PartialDate | None) -> bool:
    """Tell whether a date lies within another that says less."""
    if other is None or known is None or other == known:
        return False
    return known.earliest <= other.earliest and other.latest <= known.latest
