"""Short forms that a text gives to its areas: "Kepulauan Sula (Kepsul)", then "Bupati Kepsul".

Place in the flow: used by :mod:`kg.extract.reading`, for the reading of people: such a word is
part of a post, and no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["iter_short_areas"]

_MOST = 30
"""So many short forms are looked for: a bound, not a rule."""
_SHORT = re.compile(r" ?\((?P<short>[A-Z][A-Za-z]{2,11})\)")


def iter_short_areas(document: Document, areas: Mentions) -> Iterator[Mention]:
    """Every place where the text uses a short form that it has given to an area."""
    found: dict[str, Mention] = {}
    for area in areas.all:
        match = _SHORT.match(document.plain, area.end)
        if match is not None and _is_short_of(match["short"].lower(), area.name.lower()):
            found.setdefault(match["short"], area)
    for short, area in [*found.items()][:_MOST]:
        for match in re.finditer(rf"(?<![\w-]){short}(?![\w-])", document.plain):
            if areas.at(match.start()) is None:
                yield Mention(match.start(), match.end(), area.kind, short, area.known)


def _is_short_of(short: str, name: str) -> bool:
    """Whether the letters of a short form stand in a name, in their order, from its first on."""
    if not name.startswith(short[0]):
        return False
    position = 0
    for letter in short:
        position = name.find(letter, position) + 1
        if not position:
            return False
    return True
