"""Which names mean one office of a region: spelt out or short, with or without its region.

Place in the flow: for :mod:`kg.extract.organisations.organisation_aliases`. "Dinas Energi dan
Sumber Daya Mineral (ESDM)", "Dinas ESDM Riau" and "Dinas ESDM" are one where a text speaks of one
region; "Dinas ... Terpadu Satu Pintu (DPMPTSP)" is "Dinas PMPTSP", too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

__all__ = [
    "directorates_in_full",
    "forms_of_office",
    "forms_of_regional_office",
    "houses_in_full",
    "one_office",
]

_HEADS = {"Dinas": "D", "Badan": "B"}
"""The first letter of an office's short form, by its first word."""
_SHORT_OFFICES = {
    "disnaker": "dinas tenaga kerja",
    "disnakertrans": "dinas tenaga kerja dan transmigrasi",
    "dishub": "dinas perhubungan",
    "dinkes": "dinas kesehatan",
    "dinsos": "dinas sosial",
    "disdik": "dinas pendidikan",
    "dispar": "dinas pariwisata",
    "dishut": "dinas kehutanan",
    "distamben": "dinas pertambangan dan energi",
    "disperindag": "dinas perindustrian dan perdagangan",
    "diskominfo": "dinas komunikasi dan informatika",
    "dlh": "dinas lingkungan hidup",
    "bappeda": "badan perencanaan pembangunan daerah",
}
"""Short forms that newspapers do not explain."""
_LEVEL = re.compile(r" (?:pemprov|pemkab|pemkot)$")
_REGION = re.compile(r" (?:provinsi|kabupaten|kab\.) (?P<region>[a-z]+(?: [a-z]+){0,3})$")


def forms_of_office(first: str, short: str) -> list[str]:
    """The forms that a short form in brackets behind an office gives, but for itself.

    Args:
        first: The first word of the office: "Dinas".
        short: What stands in brackets: "DPMPTSP", "PMD".
    """
    forms = [f"{first} of {short}", f"{first} {short}"]
    letter = _HEADS.get(first)
    if letter is not None and short.isupper():
        own = short.removeprefix(letter)
        forms += [f"{first} {own}"] if own != short and len(own) > 1 else [f"{letter}{short}"]
    elif first == "Dinas" and not short.startswith("Dis"):
        forms.append(f"Dis{short.lower()}")  # "Dinas ... (Kominfo)"
    return forms


def one_office(
    keys: Collection[str], aliases: Mapping[str, str], regions: Collection[str]
) -> dict[str, str]:
    """Keys of offices -> the key of the same office, where a text has it for one region only.

    Args:
        keys: The keys of all governments and their offices.
        aliases: Forms already known to be of an office, with its key.
        regions: The folded names of all areas that stand in names of organisations.
    """
    whole = {_without_region(form, regions)[0]: key for form, key in aliases.items()}
    for form, key in aliases.items():
        whole.setdefault(form, key)
    offices: dict[str, dict[str, str]] = {}
    for key in keys:
        base, region = _without_region(key, regions)
        full = _without_region(whole.get(base, _SHORT_OFFICES.get(base, base)), regions)[0]
        offices.setdefault(full, {})[key] = region
    found = {}
    for named in offices.values():
        for region in set(named.values()):
            of_one = [key for key, own in named.items() if own == region]
            found.update(dict.fromkeys(of_one, max(of_one, key=len)))
        held = [key for key, own in named.items() if own]
        if len({named[key] for key in held}) == 1:
            found.update(dict.fromkeys(named, max(held, key=len)))
    return {key: office for key, office in found.items() if key != office}


def _without_region(key: str, regions: Collection[str]) -> tuple[str, str]:
    """A key in two: the office and its region, "" where it has none."""
    told = _REGION.search(key)
    if told is not None:
        return key[: told.start()], told["region"]
    words = key.split()
    for begin in range(max(1, len(words) - 4), len(words)):
        region = " ".join(words[begin:])
        if region in regions:
            base = " ".join(words[:begin])
            if base.endswith(" kota"):
                return base.removesuffix(" kota"), f"kota {region}"
            return _LEVEL.sub("", base), region
    return key, ""


_HOUSE = re.compile(
    r"(?:sm[akp]n?|sdn?|slb|mts|ma|mi|sdit|smpit|smait|rs[iau]?|rsia|rsu[dp]|puskesmas) \S"
)


def houses_in_full(keys: Collection[str]) -> dict[str, str]:
    """A school or hospital without its place -> the one in full: "SMK Tunas Mekar" of Malang."""
    houses = [key for key in keys if _HOUSE.match(key)]
    found = {}
    for key in houses:
        longer = [
            other
            for other in houses
            if other.startswith(f"{key} ") and other.count(" ") <= key.count(" ") + 2
        ]
        if len(longer) == 1:
            found[key] = longer[0]
    return found


_DIRECTORATE = re.compile(r"(?:direktorat jenderal|ditjen|inspektorat jenderal|itjen) \S")


def directorates_in_full(keys: Collection[str]) -> dict[str, str]:
    """A ministry's part without the ministry -> the one with it: "Ditjen Migas" of "ESDM"."""
    found = {}
    for key in keys:
        if _DIRECTORATE.match(key) is None or " kemen" in key:
            continue
        spelt = key.replace("ditjen ", "direktorat jenderal ").replace("itjen ", "inspektorat ")
        longer = [
            other
            for other in keys
            if other.startswith((f"{key} kemen", f"{spelt} kemen")) and other != key
        ]
        if longer:
            found[key] = max(longer, key=len)
    return found


_LAND_OFFICE = ("Kantor Pertanahan", "Kantor Pertanahan Kabupaten", "Kantor Pertanahan Kota")


def forms_of_regional_office(before: str, name: str) -> list[str]:
    """The names of the office whose head stands before it: "Kakanwil BPN Sumut".

    Args:
        before: The words before the name, in small letters.
        name: The name of a body of the state with its region.
    """
    if before.endswith("kakanwil "):
        return [f"Kantor Wilayah {name}", f"Kanwil {name}"]
    if before.endswith("kakantah ") and name.startswith(("BPN ", "ATR/BPN ")):
        return [f"{office} {name.partition(' ')[2]}" for office in _LAND_OFFICE]
    return []
