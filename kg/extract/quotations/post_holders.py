"""Who holds the post that is given the word: "kata Manajer UP3 Sumba itu", "ujar Bupati Barsel".

Place in the flow: used by :mod:`kg.extract.quotations.speakers`. Short posts are read in full
("Kadis ESDM" is "Kepala Dinas ESDM"); a post that only ends with another's is not that one.
"""

from __future__ import annotations

import re

from kg.extract.people.people import People

__all__ = ["holder_of"]

_BESIDE_OFFICE = re.compile(r"(?:wakil|staf|asisten|mantan|deputi|ajudan|vice|deputy|former)\b")
"""A post that only ends with another's: "Staf Ahli Bupati" is not "Bupati"."""
_OTHERWISE = {"kepala negara": "presiden", "kepala pemerintahan": "presiden"}
"""Other words for who holds an office."""
_LOCAL_OFFICE = re.compile(r"(?:bupati|walikota|gubernur|camat) [a-z]+")
_BOUND = 200
"""How many people are asked for their role."""
_WIDE = 1500
"""How far back one of several holders of a role may be named."""


_SHORT_POSTS = {
    "dirut": "direktur utama",
    "dirjen": "direktur jenderal",
    "gm": "general manager",
    "kadis": "kepala dinas",
    "kabid": "kepala bidang",
    "sekda": "sekretaris daerah",
    "sekjen": "sekretaris jenderal",
    "sekdis": "sekretaris dinas",
    "wagub": "wakil gubernur",
    "wabup": "wakil bupati",
    "manager": "manajer",
}


def holder_of(people: People, words: str, position: int) -> int | None:
    """Who has a role ("Manajer UP3 Sumba itu"): of several, the one named last.

    Args:
        people: The people of the text.
        words: The role, with its organisation where that is told.
        position: Where it stands.

    Returns:
        The number of the person, None if nobody has it or several and none was named before.
    """
    words = _OTHERWISE.get(words.lower(), words)
    folded = _in_full(words.lower().removeprefix("sang ").removeprefix("the "))
    holders: set[int] = set()
    loose: set[int] = set()
    for number, person in enumerate(people.items[:_BOUND]):
        if person.role is None:
            continue
        role = _in_full(person.role.lower())
        whole = f"{role} {person.organization or ''}".lower().strip()
        if whole == folded or whole.startswith(f"{folded} "):
            holders.add(number)
        elif folded.startswith(f"{role} ") and (
            f"({folded[len(role) + 1 :]})" in (person.organization or "").lower()
        ):  # "kata Direktur Eksekutif PSER" of the "Pusat Studi Energi untuk Rakyat (PSER)"
            holders.add(number)
        elif role.endswith(f" {folded}") and _BESIDE_OFFICE.match(role) is None:
            loose.add(number)
    holders = holders or loose or _in_office(people, folded)
    if len(holders) < 2:
        return next(iter(holders), None)
    before = people.within(max(0, position - _WIDE), position)
    return next((number for _, _, number in reversed(before) if number in holders), None)


def _in_office(people: People, folded: str) -> set[int]:
    """The only one with an office whose area is named by a short form: "Bupati Barsel"."""
    if _LOCAL_OFFICE.fullmatch(folded) is None:
        return set()
    office = folded.split()[0]
    found = {
        number
        for number, person in enumerate(people.items[:_BOUND])
        if person.role is not None and person.role.lower().split()[0] == office
    }
    return found if len(found) == 1 else set()


def _in_full(role: str) -> str:
    """A role with its short words made long: "kadis esdm" is "kepala dinas esdm"."""
    return " ".join(_SHORT_POSTS.get(word, word) for word in role.split())
