"""Suggestions: our things, each with the candidates of another data set that may be the same.

Place in the flow: after :mod:`kg.link.matching`, before a person's review. A thing that has an
exact match in the data set is not asked about again, nor is a mapping that somebody rejected.
Nothing here enters the graph: the rows are *undecided* until a person reviews them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, NamedNode

from kg.link.entities import AREA_KINDS, Candidate, Wanted
from kg.link.mapping_rows import PROPOSED, MappingRow
from kg.link.matching import CandidateSource, Match, match
from kg.namespaces import PREFIXES, tr

if TYPE_CHECKING:
    from pyoxigraph import Store as Database

__all__ = ["MEASURE", "Asked", "Known", "read_known", "rows_of", "suggest", "wanted_of"]

MEASURE = "https://w3id.org/terang/measure/name-and-context"
"""Names the measure of ``similarity_score``: see docs/linking.md."""
SHOWN = 3
"""Candidates that are written for a thing whose match is not certain."""
EXACT = (PREFIXES["skos"] + "exactMatch", PREFIXES["owl"] + "sameAs")
WORTH = 50.0
"""Score from which a candidate is worth a look."""
_DEFAULT = DefaultGraph()
_AREA_CODES = AREA_KINDS - {"district", "region", "village"}


@dataclass(frozen=True, slots=True)
class Known:
    """What the graph says of mappings: those that hold, and those that a person rejected."""

    matches: Mapping[str, frozenset[str]]
    rejected: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A thing that was looked for, and what was found; contested: by another thing of ours."""

    thing: Candidate
    matches: tuple[Match, ...]
    is_contested: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether the first candidate may be taken for the thing."""
        return bool(self.matches) and self.matches[0].is_certain and not self.is_contested


def suggest(
    things: Iterable[Candidate],
    source: CandidateSource,
    known: Known,
    *,
    starts_with: str,
    on: date,
) -> list[Asked]:
    """Look for each thing that has no match yet.

    A thing that is no more is left out: a list of today does not speak of it (domain rule C10).
    Where two things are certain of one candidate, neither is.

    Args:
        things: Our things.
        source: The candidates of the other data set.
        known: The mappings of the graph.
        starts_with: How IRIs of the other data set begin.
        on: The day that the other data set speaks of.

    Returns:
        Each thing with its candidates, those a person rejected left out.
    """
    asked = []
    for thing in things:
        if thing.valid_until is not None and thing.valid_until <= on:
            continue
        if any(iri.startswith(starts_with) for iri in known.matches.get(thing.id, ())):
            continue
        rejected = known.rejected.get(thing.id, frozenset())
        found = match(wanted_of(thing), source, limit=SHOWN + len(rejected))
        left = tuple(one for one in found if one.candidate.id not in rejected and _worth(one))
        asked.append(Asked(thing, left[:SHOWN]))
    taken = Counter(one.matches[0].candidate.id for one in asked if one.is_certain)
    return [
        replace(one, is_contested=True)
        if one.is_certain and taken[one.matches[0].candidate.id] > 1
        else one
        for one in asked
    ]


def _worth(found: Match) -> bool:
    """Tell whether a candidate is worth a person's look: like enough, or of the same code."""
    comparison = found.comparison
    return comparison.score >= WORTH or comparison.features.get("code") == 1


def wanted_of(thing: Candidate) -> Wanted:
    """Return what is looked for when a match of one of our things is."""
    return Wanted(
        name=thing.label,
        kinds=thing.kinds,
        parent=thing.parents[0] if thing.parents else None,
        codes=thing.codes,
        point=thing.point,
        website=thing.website,
    )


def read_known(db: Database) -> Known:
    """Read the accepted mappings of a graph, and those that a person rejected."""
    matches: dict[str, set[str]] = {}
    for predicate in EXACT:
        for quad in db.quads_for_pattern(None, NamedNode(predicate), None, _DEFAULT):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                matches.setdefault(quad.subject.value, set()).add(quad.object.value)
    rejected: dict[str, set[str]] = {}
    modifier = NamedNode(PREFIXES["sssom"] + "predicate_modifier")
    for quad in db.quads_for_pattern(None, modifier, None, _DEFAULT):
        subject, target = (
            next(
                (one.object for one in db.quads_for_pattern(quad.subject, node, None, _DEFAULT)),
                None,
            )
            for node in (NamedNode(tr("linkSubject")), NamedNode(tr("linkObject")))
        )
        if isinstance(subject, NamedNode) and isinstance(target, NamedNode):
            rejected.setdefault(subject.value, set()).add(target.value)
    return Known(
        {key: frozenset(found) for key, found in matches.items()},
        {key: frozenset(found) for key, found in rejected.items()},
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
            comment="; ".join(_reasons(asked, one)),
        )
        for one in shown
    ]


def _reasons(asked: Asked, one: Match) -> Iterator[str]:
    yield from (reason.en for reason in one.comparison.reasons)
    if asked.is_contested:
        yield "another thing of this graph matches it as well"
    elif not one.is_certain:
        yield "not certain"


def _kind(thing: Candidate) -> str:
    """Return the code of an area's kind; empty for other things, or where it is not known."""
    codes = thing.kinds & _AREA_CODES
    return f"areaKind-{next(iter(codes))}" if len(codes) == 1 else ""
