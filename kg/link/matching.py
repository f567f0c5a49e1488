"""The best candidates for what is looked for, and whether the first may be taken unseen.

Place in the flow: last step of matching. A source of candidates gives a few (it blocks on what is
rare in the name), each is scored, the best come first. The first is *certain* when

1. its score reaches :data:`CERTAIN`, a threshold whose precision ``kg link evaluate`` measures;
2. no other candidate comes near it: two things of one name ("Kupang" the city, the regency) are
   never told apart by guessing. Only where the first has the very name as its preferred one does
   another of its kind, which merely lists it among its names, not stand in the way.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from kg.link.entities import Candidate, Wanted
from kg.link.scoring import Comparison, compare

__all__ = ["CERTAIN", "LEAD", "CandidateSource", "Match", "match", "order", "rank"]

CERTAIN = 90.0
"""Score from which a match may be certain."""
LEAD = 5.0
"""How far the next candidate must be behind."""
LOWEST = 30.0
"""Candidates below this score are not shown."""


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate with its comparison; ``is_certain`` for the first, where it may be taken."""

    candidate: Candidate
    comparison: Comparison
    is_certain: bool = False


class CandidateSource(Protocol):
    """Where candidates come from: this graph, a snapshot file, a service."""

    def candidates(self, wanted: Wanted) -> Iterable[Candidate]:
        """Return the few candidates that are worth comparing, each once, in a stable order."""
        ...


def match(wanted: Wanted, source: CandidateSource, *, limit: int = 5) -> list[Match]:
    """Find the best candidates.

    Args:
        wanted: What is looked for.
        source: Where candidates come from.
        limit: At most so many.

    Returns:
        The best first; empty when nothing is alike.
    """
    return rank(wanted, source.candidates(wanted), limit=limit)


def rank(wanted: Wanted, candidates: Iterable[Candidate], *, limit: int = 5) -> list[Match]:
    """Score candidates and put them in order, the best first; see :func:`match`."""
    scored = (Match(candidate, compare(wanted, candidate)) for candidate in candidates)
    return order(scored, limit=limit)


def order(scored: Iterable[Match], *, limit: int = 5) -> list[Match]:
    """Put candidates that were compared in order, the best first, and tell if it is certain."""
    kept = [item for item in scored if item.comparison.score >= LOWEST]
    kept.sort(key=lambda item: (-item.comparison.score, item.candidate.label, item.candidate.id))
    if kept and _is_certain(kept):
        kept[0] = Match(kept[0].candidate, kept[0].comparison, is_certain=True)
    return kept[:limit] if limit > 0 else []


def _is_certain(kept: list[Match]) -> bool:
    first = kept[0]
    score = first.comparison.score
    rivals = (item for item in kept[1:] if score - item.comparison.score < LEAD)
    return score >= CERTAIN and all(_is_outnamed(item, first) for item in rivals)


def _is_outnamed(rival: Match, first: Match) -> bool:
    """Tell whether a rival only lists the name that the first, of the same kind, goes by."""
    return (
        rival.candidate.kinds == first.candidate.kinds
        and first.comparison.features["name"] == 1
        and first.comparison.name == first.candidate.label
        and rival.comparison.name != rival.candidate.label
    )
