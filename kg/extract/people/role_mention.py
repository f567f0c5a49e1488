"""Where a text names a post, and whose it is: the plain data that the rules of people pass on."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.text.mentions import Mention

__all__ = ["RoleMention"]


@dataclass(frozen=True, slots=True, order=True)
class RoleMention:
    """A role from ``start`` to ``end`` and the organisation named right behind it, if any.

    ``after`` is where reading may go on for a name: behind the organisation, or behind the role.
    """

    start: int
    end: int
    after: int
    organisation: Mention | None = None
