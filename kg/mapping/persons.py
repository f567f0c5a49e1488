"""Who a printed name of a person means.

A person is a full name: the same name is the same person unless a table says otherwise. Rows of
``merges.csv`` of the kind ``person`` give other spellings of one name, and the reason why one name
in different posts is one person.
"""

from __future__ import annotations

from functools import lru_cache

from kg.claims.evidence import Evidence
from kg.claims.mint import slugify
from kg.claims.records import Person
from kg.sources.facts import iter_facts

__all__ = ["person_named"]


def person_named(name: str, evidence: tuple[Evidence, ...] = ()) -> Person:
    """Return the person a name means, with the name as another label where it is a spelling.

    Args:
        name: The name as printed.
        evidence: Where it is printed.

    Returns:
        The person.

    Example:
        >>> person_named("Made Hary Palguna").slug
        'made-hary-palguna'
    """
    slug, preferred = _spellings().get(name, (slugify(name), name))
    other = (name,) if name != preferred else ()
    return Person(slug, preferred, other, evidence)


@lru_cache(maxsize=1)
def _spellings() -> dict[str, tuple[str, str]]:
    """Return slug and preferred name by spelling."""
    rows = [row for row in iter_facts("merges.csv") if row["kind"] == "person"]
    preferred = {row["slug"]: row["label"] for row in rows if row["label"]}
    return {row["name"]: (row["slug"], preferred[row["slug"]]) for row in rows}
