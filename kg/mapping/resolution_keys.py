"""What names are compared by when a text names something that the graph may know.

Place in the flow: used by :mod:`kg.mapping.resolution`. A key is a name without case, accents,
punctuation, legal form and notes in brackets, with the long forms of PLN's units as their codes
(Unit Pelaksana Pelayanan Pelanggan is UP3) and the short forms of provinces and ministries written
out (NTT is Nusa Tenggara Timur). Both sides of a comparison go through it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.claims.mint import slugify
from kg.mapping.registry import KINDS, name_key
from kg.resources import map_folder
from kg.sources.facts import iter_facts
from kg.sources.tables import Row, read_table

__all__ = ["bag_key", "given_short_form", "is_bare_kind", "party_key", "person_key", "short_forms"]

UNIT_FORMS = {
    "unit induk penyaluran dan pusat pengatur beban": "uip3b",
    "unit induk pembangkitan dan penyaluran": "uikl",
    "unit induk wilayah": "uiw",
    "unit induk distribusi": "uid",
    "unit induk pembangunan": "uip",
    "unit induk transmisi": "uit",
    "unit pelaksana pelayanan pelanggan": "up3",
    "unit pelaksanaan pelayanan pelanggan": "up3",
    "pelaksana pelayanan pelanggan": "up3",
    "unit pelaksana pengatur distribusi": "up2d",
    "unit pelaksana proyek ketenagalistrikan": "up2k",
    "unit pelaksana pengendalian pembangkitan": "updk",
    "unit pelaksana pendidikan dan pelatihan": "updl",
    "unit pelaksana pembangkitan": "upk",
    "unit pelaksana transmisi": "upt",
    "unit pelaksana proyek": "upp",
    "unit layanan transmisi dan gardu induk": "ultg",
    "unit layanan pelanggan": "ulp",
}
"""Long form -> code of the kind; a longer form stands before one that it begins with."""
WRITTEN_OUT = {
    "esdm": "energi dan sumber daya mineral",
    "kemenaker": "kementerian ketenagakerjaan",
    "kemnaker": "kementerian ketenagakerjaan",
    "kementrian": "kementerian",
    "pemkab": "pemerintah kabupaten",
    "pemkot": "pemerintah kota",
    "pemprov": "pemerintah provinsi",
}
PHRASES = {
    "ministry of manpower": "kementerian ketenagakerjaan",
    "manpower ministry": "kementerian ketenagakerjaan",
    "ministry of energy and mineral resources": "kementerian energi dan sumber daya mineral",
    "energy and mineral resources ministry": "kementerian energi dan sumber daya mineral",
    "energy ministry": "kementerian energi dan sumber daya mineral",
    "statistics indonesia": "badan pusat statistik",
    "national accreditation committee": "komite akreditasi nasional",
}
"""English names of bodies of the state, as the English press of Indonesia has them."""
LEGAL_FORMS = frozenset({"Persero", "Tbk"})
LITTLE = frozenset({"of", "the", "and", "dan", "for", "untuk"})
STATE = re.compile(r"^(kementerian .+?) (?:ri|republik indonesia)$")
TITLES = re.compile(
    r"\b(?:bapak|ibu|saudara|sdr|pak|bu|mr|mrs|ms|dr|drs|dra|ir|h|hj|prof|kh|rm)\.? (?=\S+ ?\S)",
    re.IGNORECASE,
)
DEGREES = re.compile(r",.*$")
NOTE = re.compile(r"\(([^()]*)\)")
SHORT = re.compile(r"[A-Z][A-Za-z0-9&.-]*[A-Z0-9](?: [A-Z0-9]+)*")
GIVEN = re.compile(r"\S \(([A-Z][\w&.-]+(?: [A-Z0-9][\w&.-]*){0,3})\)$")


@lru_cache(maxsize=4096)
def party_key(name: str) -> str:
    """Return what the name of an organisation or unit is compared by.

    Example:
        >>> party_key("Unit Pelaksana Pelayanan Pelanggan (UP3) Flores Bagian Timur")
        'up3 flores bagian timur'
        >>> party_key("PT PLN (Persero) UIW NTT")
        'uiw nusa tenggara timur'
    """
    key = f" {name_key(name)} "
    for form, code in UNIT_FORMS.items():
        key = key.replace(f" {form} ", f" {code} ")
    for form, name_id in PHRASES.items():
        key = key.replace(f" {form} ", f" {name_id} ")
    words = [WRITTEN_OUT.get(word) or _provinces().get(word, word) for word in key.split()]
    key = STATE.sub(r"\1", " ".join(words))
    if key.startswith("pln ") and key.split(" ")[1] in {*KINDS[:-1], "sektor"}:
        key = key.removeprefix("pln ")
    return key


def bag_key(key: str) -> str:
    """Return the words of a key in one order and without little ones.

    Example:
        >>> bag_key("joint system of australia and new zealand")
        'australia joint new system zealand'
    """
    return " ".join(sorted(word for word in key.split() if word not in LITTLE))


def given_short_form(name: str) -> str | None:
    """Return the short form that a text gives in brackets behind a name, for this text only.

    Example:
        >>> given_short_form("Universitas Syiah Kuala (Unsyiah)")
        'Unsyiah'
    """
    found = GIVEN.search(name)
    if found is None or found[1] in LEGAL_FORMS or is_bare_kind(found[1]):
        return None
    return found[1]


def short_forms(name: str) -> list[str]:
    """Return the short names that stand in brackets behind a long one.

    Example:
        >>> short_forms("Joint Accreditation System of Australia and New Zealand (JASANZ)")
        ['JASANZ']
        >>> short_forms("Unit Pelaksana Pelayanan Pelanggan (UP3) Sumba")
        []
    """
    return [
        inner
        for inner in NOTE.findall(name)
        if SHORT.fullmatch(inner) and not is_bare_kind(inner) and name.rstrip().endswith(")")
    ]


def is_bare_kind(name: str) -> bool:
    """Tell whether a name is a unit's kind and nothing more ("UP3"): it names no unit."""
    return party_key(name) in {*KINDS, "sektor", "unit", "up", "ubjom", "ubp"}


def person_key(name: str) -> str:
    """Return what the name of a person is compared by: without titles and degrees.

    Example:
        >>> person_key("Ir. Made Hary Palguna, M.T.")
        'made hary palguna'
    """
    return slugify(TITLES.sub("", DEGREES.sub("", name)), limit=200).replace("-", " ")


@cache
def _provinces() -> dict[str, str]:
    """Return the written-out name of a province by its short form of one word."""
    names = {
        row["bps_code"]: slugify(row["name_id"]).replace("-", " ")
        for row in iter_facts("areas.csv")
        if row["level"] == "province" and "sebelum" not in row["name_id"]
    }
    found = {}
    for row in read_table(map_folder() / "area_names.csv", ("bps_code", "name")):
        if isinstance(row, Row) and row["bps_code"] in names:
            short, full = slugify(row["name"]), names[row["bps_code"]]
            if "short" in row["basis"] and "-" not in short and short not in full.split():
                found[short] = full
    return found
