"""Initials of a certifier that a text gives to something else: "Waste Bank (BSI)".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`, on the known names, before
anything else is read. Where initials stand in brackets behind a name that has nothing to do with
certifying, the text means that name by them, throughout.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention

__all__ = ["without_redefined"]

_BODIES = frozenset({"certification_body", "accreditation_body"})
_LONGEST = 5
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w-]+ ){2,6}\($")
_CERTIFIES = re.compile(
    r"kredit|ccredit|ertif|tandar|nstitut|egist|uality|utu\b|ssur|ureau|eritas|nspe|omite|ommitte|"
    r"urvey|echni|eknik"
)
"""What stands in the long name of a body that certifies or accredits."""


def without_redefined(document: Document, names: Sequence[Mention]) -> list[Mention]:
    """The names without initials to which the text gives another meaning.

    Args:
        document: The text.
        names: Known names, in order.
    """
    other = {
        each.name
        for each in names
        if each.kind in _BODIES
        and each.name.isupper()
        and len(each.name) <= _LONGEST
        and _means_another(document, each)
    }
    return [each for each in names if each.name not in other] if other else list(names)


def _means_another(document: Document, initials: Mention) -> bool:
    """Whether initials stand in brackets behind a name of another kind."""
    plain = document.plain
    if not plain.startswith(")", initials.end):
        return False
    before = _NAME_BEFORE.search(plain, max(0, initials.start - 90), initials.start)
    return before is not None and _CERTIFIES.search(before.group()) is None
