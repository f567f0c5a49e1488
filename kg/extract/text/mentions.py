"""Places in a text where something is named: the plain data that the rules pass to one another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter, lt

__all__ = ["Mention", "Mentions"]


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Something named from ``start`` to ``end`` (code points, end exclusive).

    ``kind``: a kind of :data:`kg.extract.model.ORGANISATION_KINDS`, or of areas ``country``,
    ``province``, ``regency``, ``city``, ``island``, ``place``. ``name`` is as printed, white
    space made single. ``known``: the canonical name of the thing in the gazetteer, None for a
    name told by its form alone.
    """

    start: int
    end: int
    kind: str
    name: str
    known: str | None = None

    @property
    def identity(self) -> str:
        """The known name of the thing, else the printed one: equal for what is surely the same.

        A certifier is the same with and without its legal form and its country.
        """
        name = self.known or self.name
        if self.kind == "certification_body":
            name = name.removeprefix("PT ").removesuffix(" Indonesia").replace("\u00dc", "U")
        return name

    def is_inside(self, other: Mention) -> bool:
        """Whether it is a part of a longer one."""
        longer = other.end - other.start > self.end - self.start
        return longer and other.start <= self.start < other.end


_place = attrgetter("start", "end", "kind", "name")


class Mentions:
    """Mentions in the order of the text, none overlapping another, with look-up by place."""

    def __init__(self, found: Iterable[Mention]) -> None:
        self.all: tuple[Mention, ...] = tuple(found)
        self._starts = [mention.start for mention in self.all]
        if not all(map(lt, self._starts, islice(self._starts, 1, None))):
            self.all = tuple(sorted(self.all, key=_place))  # most come in the order of the text
            self._starts = [mention.start for mention in self.all]

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that begin from ``start`` up to ``end`` (exclusive)."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, position: int) -> Mention | None:
        """The one that covers ``position``, if any."""
        number = bisect_left(self._starts, position + 1) - 1
        if number >= 0 and self.all[number].end > position:
            return self.all[number]
        return None

    def starting_at(self, position: int) -> Mention | None:
        """The one that begins exactly at ``position``, if any."""
        number = bisect_left(self._starts, position)
        if number < len(self.all) and self.all[number].start == position:
            return self.all[number]
        return None

    def before(self, position: int) -> Mention | None:
        """The last one that ends at or before ``position``, if any."""
        number = bisect_left(self._starts, position) - 1
        while number >= 0 and self.all[number].end > position:
            number -= 1
        return self.all[number] if number >= 0 else None
