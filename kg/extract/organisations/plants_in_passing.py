"""Power plants that a text names only as a place or a project: "site visit ke PLTD Ampenan".

Place in the flow: used by :mod:`kg.extract.organisations.organisation_items`. A plant is an
organisation where it acts, holds something or has people ("PLTU Jeranjang meraih", "Manajer PLTU
Bolok"), or is in the scope of a certificate; where a text only goes there, builds it or counts its
megawatts it is a place. A plant and the unit that is said to run it are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["PLANT", "RUNS", "is_place_or_project", "plants_of_units"]

PLANT = ("PLT", "Pembangkit Listrik")
RUNS = re.compile(
    r",? (?:(?:selaku|sebagai|yang merupakan|yang menjadi) )?(?:perusahaan )?"
    r"(?:pengelola|pemilik|operator|pengembang)"
    r"(?: (?:dan|sekaligus) (?:pengelola|pemilik|operator))?(?: proyek)? "
)
"""Between a company and the plant that it runs: "PT X, pengelola PLTU Y"."""
_GONE_TO = re.compile(
    r"\b(?:ke|menuju|dekat|sekitar|seputar|kawasan|lokasi|proyek|pembangunan|membangun|dibangunnya|"
    r"konstruksi|progres|pengerjaan|mengerjakan|menyelesaikan|penyelesaian|kontrak|groundbreaking|"
    r"pengoperasian|beroperasinya|masuknya|uji coba|komisioning|commissioning|kapasitas|pasokan|"
    r"pasokan dari|listrik dari|daya dari|meninjau|mengunjungi|meresmikan|peresmian|foto|cerobong|"
    r"jaringan|transmisi|interkoneksi|kabel|gas ke|to|near|build|building|construction of|"
    r"visit(?:ed)?(?: to)?) $"
)
"""What leads to a plant as a place or as a work."""
_SIZE = re.compile(
    r"(?: [A-Z][a-z]+(?: \d)?| FTP[ -]?\d?| add-on(?: blok \d)?){0,2} \(?"
    r"(?:berkapasitas |kapasitas )?"
    r"\d[\d.,]*(?: ?[xX\u00d7] ?[\d.,]+)?\)? ?(?:MW\w*|megawatt|Mega ?[Ww]att|kW\w*)\b|"
    r" add-on\b|(?: FTP[ -]?\d?) \("
)
"""Behind a plant its size, as of a work that is listed."""


def is_place_or_project(document: Document, mentions: Sequence[Mention]) -> bool:
    """Whether every mention of a plant tells where something is, or what is built.

    Args:
        document: The text.
        mentions: All mentions of one organisation.

    Example:
        >>> text = "Tim meninjau PLTD Ampenan dan proyek PLTU Lombok (2x50 MW)."
        >>> plant = Mention(13, 25, "pln_unit", "PLTD Ampenan")
        >>> is_place_or_project(Document(text), [plant])
        True
    """
    return all(
        each.name.startswith(PLANT)
        and (
            document.in_lower.search(_GONE_TO, max(0, each.start - 20), each.start) is not None
            or _SIZE.match(document.plain, each.end) is not None
        )
        for each in mentions
    )


def plants_of_units(
    document: Document, organisations: Mentions, keys: dict[int, str]
) -> dict[str, str]:
    """Plants -> the unit of their place that runs them: "UP Paiton selaku pengelola PLTU Paiton".

    Args:
        document: The text.
        organisations: All organisations of the text.
        keys: The identity of each, by its start.
    """
    found = {}
    last: Mention | None = None
    for each in organisations.all:
        if last is not None and last.kind == "pln_unit" and each.name.startswith(PLANT):
            place = each.name.split()[-1]
            if last.name.endswith(f" {place}") and RUNS.fullmatch(
                document.lower, last.end, each.start
            ):
                found[keys[each.start]] = keys[last.start]
        last = each
    return found
