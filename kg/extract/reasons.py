"""What the codes of reasons mean: which rule found an item, and what was inferred.

Every code that an item carries stands here, with a sentence for the curator.
"""

from __future__ import annotations

__all__ = ["REASONS"]

REASONS: dict[str, str] = {
    "linked-headline": "Stands only in the headline of another article that the page links to.",
    "known-name": "The name is in the gazetteer of the graph.",
    "name-by-form": "The name is not in the gazetteer; its form tells what it is.",
}
"""Code -> sentence."""
