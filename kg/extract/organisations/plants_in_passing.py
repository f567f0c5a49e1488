"""Power plants that a text names only as a place or a project: "site visit ke PLTD Ampenan".

Place in the flow: used by :mod:`kg.extract.organisations.organisation_items`. A plant is an
organisation where it acts, holds something or has people ("PLTU Jeranjang meraih", "Manajer PLTU
Bolok"), or is in the scope of a certificate; where a text only goes there, builds it, counts its
megawatts or lists it without a word for what it does, it is a place. A plant and the unit that is
said to run it are one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["RUNS", "is_place_or_project", "is_plant", "plants_of_units"]

_PLANT = ("PLT", "Pembangkit Listrik")
_PLANT_IN_ENGLISH = (" Power Plant", " Power Station")
RUNS = re.compile(
    r",? (?:(?:selaku|sebagai|yang merupakan|yang menjadi) )?(?:perusahaan )?"
    r"(?:pengelola|pemilik|operator|pengembang)"
    r"(?: (?:dan|sekaligus) (?:pengelola|pemilik|operator))?(?: proyek)? "
)
"""Between a company and the plant that it runs: "PT X, pengelola PLTU Y"."""
_MORE = r"PLT\w+(?: [A-Z][\w/-]*| \d[\d-]*){1,4}"
_OF_PEOPLE = re.compile(
    r"(?:\b(?:manaje?r|manager|gm|kepala|direktur|director|pimpinan|asman|supervisor|superintendent|"
    r"pihak|manajemen|management|karyawan|pegawai|petugas|perwakilan|humas|head|operator|tim|"
    r"insan|keluarga besar|serikat pekerja|oleh|by|anak (?:usaha|perusahaan)|pengelola|"
    r"milik|terhadap|kepada|mengaudit|menyertifikasi|audited|lembaga|perusahaan)"
    r"(?: (?:unit|utama|pelaksana|of|the|dari|operasi|teknik|umum|k3|sdm|lingkungan|pemeliharaan))"
    rf"{{0,3}} |\blingkup\b[^.;]*)(?:{_MORE}(?:, |,? (?:dan|serta|and) ))*$",
    re.IGNORECASE,
)
"""Before a plant that has people or that something is given to, or that a certificate covers."""
_ACTS = re.compile(
    rf"(?:(?:,|,? (?:dan|serta|and|&)) {_MORE})*(?: \([A-Z]\w+\))?,? ?"
    r"(?:(?:telah|sudah|juga|kembali|berhasil|akan|belum|tidak|resmi|kini|turut|ikut|terus|pun|"
    r"pernah|sukses|mampu|masing-masing|sama-sama|has|have|had|also|was|were|is|are) )*"
    r"(?:(?!me(?:masok|nyuplai|nghasilkan|nyumbang|nyalurkan|ngalami|mbutuhkan|nggunakan|lalui|"
    r"njadi|mpunyai|nteri|rupakan))me[a-z]{4,}|raih|berkomitmen|bersertifi\w+|berstatus|bertekad|"
    r"berupaya|tersertifi\w+|di(?:sertifikasi|nyatakan|audit|anugerahi|ganjar|tetapkan|nobatkan|tunjuk|"
    r"pilih|percaya)|"
    r"lulus|lolos|received?|obtained?|earned?|won|wins?|holds?|certified|achieved?|implements?)\b"
)
"""Behind a plant what only an organisation does; to supply and to run is a plant's own work."""


def is_plant(name: str) -> bool:
    """Whether a name is a power plant's: "PLTU Bolok", "Suralaya Power Plant"."""
    return name.startswith(_PLANT) or name.endswith(_PLANT_IN_ENGLISH)


def is_place_or_project(
    document: Document, mentions: Sequence[Mention], organisations: Mentions
) -> bool:
    """Whether no mention of a plant tells that it acts or has people.

    Args:
        document: The text.
        mentions: All mentions of one organisation.
        organisations: All mentions of all.

    Example:
        >>> text = "Tim meninjau PLTD Ampenan dan proyek PLTU Lombok (2x50 MW)."
        >>> plant = Mention(13, 25, "pln_unit", "PLTD Ampenan")
        >>> is_place_or_project(Document(text), [plant], Mentions([plant]))
        True
    """
    return all(
        is_plant(each.name)
        and _ACTS.match(document.plain, each.end) is None
        and _OF_PEOPLE.search(document.plain, max(0, each.start - _BEFORE), each.start) is None
        and not _is_beside_a_unit(document, each, organisations)
        for each in mentions
    )


def _is_beside_a_unit(document: Document, plant: Mention, organisations: Mentions) -> bool:
    """Whether a plant goes on a list of units: "Banten 3 Lontar OMU dan PLTP Gunung Salak"."""
    unit = organisations.before(plant.start)
    if unit is None or unit.kind != "pln_unit" or is_plant(unit.name):
        return False
    return _JOIN.fullmatch(document.plain, unit.end, plant.start) is not None


_JOIN = re.compile(r",? (?:dan|serta|and|&) |, ")
_BEFORE = 160
"""How far before a plant what it belongs to may stand."""


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
        if last is not None and last.kind == "pln_unit" and is_plant(each.name):
            place = each.name.split()[-1]
            if last.name.endswith(f" {place}") and RUNS.fullmatch(
                document.lower, last.end, each.start
            ):
                found[keys[each.start]] = keys[last.start]
        last = each
    return found
