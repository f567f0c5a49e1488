"""Suggestions: our things, each with the candidates of another data set that may be the same.

Place in the flow: after :mod:`kg.link.matching`, before a person's review. A thing that has an
exact match in the data set is not asked about again, nor is a mapping that somebody rejected.
Nothing here enters the graph: the rows are *undecided* until a person reviews them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kg.link.entities import AREA_KINDS, Candidate, Wanted
from kg.link.mapping_rows import PROPOSED, MappingRow
from kg.link.matching import CandidateSource, Match, match

__all__ = ["MEASURE", "Asked", "Known", "suggest", "wanted_of"]

MEASURE = "https://w3id.org/terang/measure/name-and-context"
"""Names the measure of ``similarity_score``: see docs/linking.md."""
SHOWN = 3
"""Candidates that are written for a thing whose match is not certain."""
_AREA_CODES = AREA_KINDS - {"district", "region", "village"}


@dataclass(frozen=True, slots=True)
class Known:
    """What the graph says of mappings: those that hold, and those that a person rejected."""

    matches: Mapping[str, frozenset[str]]
    rejected: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A thing that was looked for, and what was found."""

    thing: Candidate
    matches: tuple[Match, ...]

    @property
    def is_certain(self) -> bool:
        """Whether the first candidate may be taken for the thing."""
        return bool(self.matches) and self.matches[0].is_certain


def suggest(
    things: Iterable[Candidate],
    source: CandidateSource,
    known: Known,
    *,
    starts_with: str,
    on: date | None = None,
) -> Iterator[Asked]:
    """Look for each thing that has no match yet.

    Args:
        things: Our things.
        source: The candidates of the other data set.
        known: The mappings of the graph.
        starts_with: How IRIs of the other data set begin.
        on: The day that the other data set speaks of; it tells versions of a territory apart.

    Yields:
        Each thing with its candidates, those a person rejected left out.
    """
    for thing in things:
        if any(iri.startswith(starts_with) for iri in known.matches.get(thing.id, ())):
            continue
        rejected = known.rejected.get(thing.id, frozenset())
        found = match(wanted_of(thing, on), source, limit=SHOWN + len(rejected))
        yield Asked(thing, tuple(one for one in found if one.candidate.id not in rejected)[:SHOWN])


def wanted_of(thing: Candidate, on: date | None = None) -> Wanted:
    """Return what is looked for when a match of one of our things is."""
    return Wanted(
        name=thing.label,
        kinds=thing.kinds,
        parent=thing.parents[0] if thing.parents else None,
        codes=thing.codes,
        point=thing.point,
        website=thing.website,
        on=on,
    )


def rows_of(asked: Asked, *, tool: str, source: str, day: date) -> list[MappingRow]:
    """Return the mappings to review for a thing: the certain one, or the few best."""
    shown = asked.matches[:1] if asked.is_certain else asked.matches
    return [
        MappingRow(
            subject=asked.thing.id,
            object=one.candidate.id,
            predicate="skos:exactMatch",
            justification=PROPOSED,
            subject_label=asked.thing.label,
            subject_kind=_kind(asked.thing),
            object_label=one.candidate.label,
            kind=_kind(one.candidate),
            day=day,
            tool=tool,
            score=one.comparison.score / 100,
            measure=MEASURE,
            source=source,
            comment="; ".join(reason.en for reason in one.comparison.reasons)
            + ("" if one.is_certain else "; not certain"),
        )
        for one in shown
    ]


def _kind(thing: Candidate) -> str:
    """Return the code of an area's kind; empty for other things, or where it is not known."""
    codes = thing.kinds & _AREA_CODES
    return f"areaKind-{next(iter(codes))}" if len(codes) == 1 else ""
