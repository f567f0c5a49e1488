"""Which names mean one unit of PLN: without its company or kind, by initials, by syllables.

Place in the flow: used by :mod:`kg.extract.organisations.organisation_aliases`, on the keys that
its ``identity`` gives.
"""

from __future__ import annotations

import re

__all__ = [
    "only_one",
    "units_below",
    "units_by_acronym",
    "units_by_place",
    "units_in_full",
    "units_of_numbered_regions",
]

_UNIT_WITHIN = re.compile(
    r"(?<= )(?:u[ilp][a-z0-9]*|ub[a-z]+|"
    r"unit (?:pelaksana|layanan|induk|bisnis|pembangkit(?:an)?|jasa)|sektor|rayon) \S"
)


def only_one(longer: dict[str, set[str]], keys: frozenset[str]) -> dict[str, str]:
    """Short names of a text -> the name in full, where it has but one such."""
    return {
        short: next(iter(whole))
        for short, whole in longer.items()
        if short in keys and len(whole) == 1
    }


def units_in_full(keys: frozenset[str]) -> dict[str, str]:
    """Units without their company -> the one unit of that name: "UBP Grati" of Indonesia Power."""
    longer: dict[str, set[str]] = {}
    for key in keys:
        own = key.startswith("pln_unit ") and not key.startswith("pln_unit laboratorium ")
        unit = _UNIT_WITHIN.search(key, len("pln_unit x")) if own else None
        if unit is not None:
            longer.setdefault(f"pln_unit {key[unit.start() :]}", set()).add(key)
        elif key.startswith(_GENERATION):  # "UP Brantas", "Unit Pembangkitan Brantas"
            longer.setdefault(f"pln_unit up {key[len(_GENERATION) :]}", set()).add(key)
    return only_one(longer, keys)


_GENERATION = "pln_unit unit pembangkitan "


_NUMBERED_REGION = re.compile(
    r"(?P<kind>ubp|ujp|upjp|omu) (?P<region>[a-z]+(?: [a-z]+)? \d) (?P<place>[a-z]+(?: [a-z]+)?)$"
)


def units_of_numbered_regions(keys: frozenset[str]) -> dict[str, str]:
    """Generation units without their region -> the one with it: "UBP Adipala", "Jateng 2 Adipala".

    Either may have its company before it.
    """
    longer: dict[str, set[str]] = {}
    for key in keys:
        full = _NUMBERED_REGION.search(key)
        if full is not None:
            longer.setdefault(f"{full['kind']} {full['place']}", set()).add(key)
    found = {}
    for key in keys if longer else ():
        for short, units in longer.items():
            if key.endswith(f" {short}") and len(units) == 1 and key not in units:
                found[key] = next(iter(units))
    return found


_TYPED = re.compile(
    r"pln_unit (?:(?:wilayah|distribusi|area|rayon|cabang|sektor|u[ilp][a-z0-9]*|ub[a-z]+) )+"
)


def units_by_place(keys: frozenset[str], short_places: dict[str, str]) -> dict[str, str]:
    """Names without a kind of unit -> the one unit of that place ("PLN Suluttenggo")."""
    typed: dict[str, set[str]] = {}
    for key in keys:
        match = _TYPED.match(key)
        if match is not None:
            whole = short_places.get(key, key)
            typed.setdefault(f"pln_unit {key[match.end() :]}", set()).add(whole)
    return only_one(typed, keys)


_ACRONYM = re.compile(
    r"(pln_unit (?:u[ilp][a-z0-9]*|ap2b|apd|wilayah|distribusi)) ([a-z][a-z0-9]{2,13})|"
    r"(pln_unit ui[wdpt])([a-z][a-z0-9]{2,4})|(pln_unit) ([a-z]{8,14})"
)
_OF_REGIONS = re.compile(r"(pln_unit (?:u[ilp][a-z0-9]*|ap2b|apd|wilayah|distribusi)) ")


def units_by_acronym(keys: frozenset[str]) -> dict[str, str]:
    """Places made of syllables or initials -> the one unit of it: "UIW Suluttenggo", "UIP SBT".

    "UIP Maluku" and "UIP Papua" are two units, beside a third one's "UIP Maluku Papua".
    """
    found: dict[str, str] = {}
    own: dict[str, list[str]] = {}
    for key in keys:
        match = _ACRONYM.fullmatch(key)
        if match is None:
            continue
        kind, place = (group for group in match.groups() if group)
        whole = [
            other
            for other in keys
            if (unit := _OF_REGIONS.match(other)) is not None
            and kind in {"pln_unit", unit[1]}
            and " " in (words := other[unit.end() :])
            and _stands_for(place, re.findall(r"[a-z]+", words))
        ]
        if len(whole) == 1:
            found[key] = whole[0]
            if place in whole[0].split():
                own.setdefault(whole[0], []).append(key)
    several = {key for keys_of_one in own.values() if len(keys_of_one) > 1 for key in keys_of_one}
    return {key: whole for key, whole in found.items() if key not in several}


_REPEATED = re.compile(r"([a-z])([2-4])")
_JOINS = frozenset({"dan", "and"})
_ENDS = frozenset({"tenggara", "utara"})
"""Words that a short form has by their end: the "ra" of "Sulselrabar" and "Kaltimra"."""
_FEWEST_OF_SYLLABLES = 5


def _stands_for(short: str, words: list[str]) -> bool:
    """Whether a short form is made of the initials or the syllables of words.

    A number tells how often an initial comes: "S2JB" is Sumatera Selatan, Jambi, Bengkulu.
    """
    initials = "".join(word[0] for word in words if word not in _JOINS)
    if _REPEATED.sub(lambda match: match[1] * int(match[2]), short) == initials:
        return True
    return len(short) >= _FEWEST_OF_SYLLABLES and _is_spelt(short, words)


def _is_spelt(acronym: str, words: list[str]) -> bool:
    """Whether the beginnings of words, in their order, spell an acronym: "kal", "sel", "teng"."""
    if not acronym:
        return True
    for number, word in enumerate(words):
        if word in _ENDS and acronym.startswith("ra"):
            if _is_spelt(acronym[len("ra") :], words[number + 1 :]):
                return True
        for length in range(2, min(len(word), len(acronym)) + 1):
            if word[:length] != acronym[:length]:
                break
            if _is_spelt(acronym[length:], words[number + 1 :]):
                return True
    return False


_UNIT_BELOW = re.compile(
    r"pln_unit (?:wilayah|distribusi|ui[wd]) \S.*? "
    r"(?P<below>(?:area|rayon|cabang|ranting|sektor|up3|ulp|upt|up2d) \S.*)"
)


def units_below(keys: frozenset[str]) -> dict[str, str]:
    """Units told with the one above them by its short form and in full -> the longest of both."""
    told: dict[str, list[str]] = {}
    for key in keys:
        match = _UNIT_BELOW.fullmatch(key)
        if match is not None:
            told.setdefault(match["below"], []).append(key)
    found: dict[str, str] = {}
    for below, names in told.items():
        whole = max(names, key=lambda each: (len(each), each))
        found |= {f"pln_unit {below}": whole}
        found |= {each: whole for each in names if each != whole}
    return {key: whole for key, whole in found.items() if key in keys}
