"""Authorities that grant, issue or honour, and auditors, by the name a row prints."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.sources.facts import iter_facts

__all__ = ["Grantor", "Grantors", "read_grantors"]

REMARK = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True, slots=True)
class Grantor:
    """``name`` is what the registry of names knows; ``authority``: national, provincial, group."""

    name: str
    authority: str


@dataclass(frozen=True, slots=True)
class Grantors:
    """The reviewed table ``grantors.csv``."""

    by_name: dict[str, Grantor]

    def find(self, name: str) -> Grantor | None:
        """Return who a printed name means, also when a remark in brackets follows it."""
        return self.by_name.get(name) or self.by_name.get(REMARK.sub("", name))


def read_grantors() -> Grantors:
    """Read the bundled table."""
    return Grantors({
        row["name_as_stated"]: Grantor(row["name"], row["authority"])
        for row in iter_facts("grantors.csv")
    })
