"""Many searches at once: each answered for itself, here or in a worker process.

Place in the flow: over :mod:`kg.link.reconcile`, under the HTTP service and ``kg reconcile``. This
module imports little, so that a worker starts fast; what travels to and from one is plain data.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import ParameterError
from kg.link.own import OwnThings
from kg.link.reconcile import Found, Query, reconcile
from kg.store.names import NameIndex

__all__ = [
    "Answers", "NameGroup", "Refused", "Search", "answer_each", "answer_in_worker", "answer_one"
]  # fmt: skip

MOST = 100
"""Candidates that are looked at of each name, where a search has several."""


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Names of which any may be the one."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """A query that may have several names.

    Attributes:
        query: Types, conditions and limit; its name is the first of the first group.
        groups: The names; all groups must be met. None: only the conditions count.
    """

    query: Query
    groups: tuple[NameGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a search has no answer, as plain data: exceptions with fields do not travel."""

    message: str
    name: str
    allowed: tuple[str, ...]

    def error(self) -> ParameterError:
        """Return the error."""
        return ParameterError(self.message, name=self.name, allowed=self.allowed)


Answers = list[list[Found] | Refused]
"""What comes back for searches, in their order."""


def answer_one(things: OwnThings, search: Search, language: str | None) -> list[Found]:
    """Answer a search.

    Args:
        things: The things of a store.
        search: What is looked for.
        language: Of names and descriptions.

    Returns:
        The best candidates first; nothing where neither a name nor a condition is given.

    Raises:
        ParameterError: If a type, a property or a value cannot be understood.
    """
    query = search.query
    if not search.groups:
        return reconcile(things, replace(query, name=""), language) if query.conditions else []
    if len(search.groups) == 1 and len(search.groups[0].names) == 1:
        return reconcile(things, query, language)
    kept: dict[str, Found] | None = None
    for group in search.groups:
        best = _best_of(things, query, group, language)
        if kept is not None:
            # Of several groups each must be met, and the weakest counts.
            best = {
                iri: min(found, best[iri], key=lambda one: one.score)
                for iri, found in kept.items()
                if iri in best
            }
        kept = best
    ordered = sorted((kept or {}).values(), key=lambda one: (-one.score, one.name, one.id))
    is_alone = sum(one.is_certain for one in ordered) == 1
    shown = ordered[: query.limit]
    return [replace(one, is_certain=one.is_certain and is_alone) for one in shown]


def _best_of(
    things: OwnThings, query: Query, group: NameGroup, language: str | None
) -> dict[str, Found]:
    best: dict[str, Found] = {}
    for name in filter(str.strip, group.names):
        for found in reconcile(things, replace(query, name=name, limit=MOST), language):
            if found.id not in best or best[found.id].score < found.score:
                best[found.id] = found
    return best


def answer_each(things: OwnThings, searches: Sequence[Search], language: str | None) -> Answers:
    """Answer searches in their order, each for itself: candidates, or why there are none."""
    found: Answers = []
    for one in searches:
        try:
            found.append(answer_one(things, one, language))
        except ParameterError as error:
            found.append(Refused(error.message, error.name, error.allowed))
    return found


_opened: tuple[str, int, OwnThings] | None = None


def answer_in_worker(
    folder: str, version: int, searches: Sequence[Search], language: str | None
) -> Answers:
    """Answer searches in a worker process, which keeps the things of the last version it saw.

    Args:
        folder: The store's folder.
        version: The store's version, so that the worker knows when its things are old.
        searches: What is looked for.
        language: Of names and descriptions.
    """
    global _opened
    if _opened is None or _opened[:2] != (folder, version):
        _opened = (folder, version, OwnThings(NameIndex(Path(folder))))
    return answer_each(_opened[2], searches, language)
