"""Terang: who certified whom, and who has electricity, with the words behind every fact.

>>> import kg
>>> graph = kg.open()                                                    # doctest: +SKIP
>>> graph.question("certificates-of-unit", unit="UP3 Sumba")             # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kg.api import Graph

__all__ = ["__version__", "open"]

__version__ = "0.1.0"


def open(path: Path | str | None = None) -> Graph:
    """Open the graph of a store; the default store when no path is given.

    Raises:
        StoreError: If there is no store, or it cannot be used.
    """
    from kg.api import open_graph

    return open_graph(path)
