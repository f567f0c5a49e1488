"""Names of the parts of a store's folder that several modules need; the rest keep their own."""

from __future__ import annotations

__all__ = ["DB", "DIRTY", "REPORTS"]

DB = "db"
DIRTY = "dirty"
REPORTS = "reports"
