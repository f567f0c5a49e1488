"""Units of a list that has their type once: "UP3 Semarang, Surakarta dan Klaten" are three.

Place in the flow: used by :mod:`kg.extract.organisations.organisations`, when the other names are
found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.organisations.names_side_by_side import UNIT_TYPE
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import ROLE_RIGHT_BEFORE

__all__ = ["listed_units"]

_LIST_BEFORE = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|\d{1,2}|kedua|ketiga|keempat\w*|kelima|para|"
    r"sejumlah|adalah|ialah|"
    r"yakni|yaitu|meliputi|masing-masing|antara lain|terdiri (?:dari|atas)|namely|two|three|"
    r"four)\b[^.]{0,60}$|\bkepada (?:pt )?$"
)
_WHERE = re.compile(r" di [A-Z]\w+(?: [A-Z]\w+){0,2}(?=,| dan| serta)")
_FIELD = re.compile(r"\b(Area) [A-Z]\w+$")
_NEXT_PLACE = re.compile(r"(?P<join>,? (?:dan|serta|and|&) |, )")
_PLACE_WORD = re.compile(
    r"(?!(?:PLN|PT|UP3|ULP|UPT|Unit|Kantor|Direktur|Manajer|Manager|General|Kepala|Proper|"
    r"Penghargaan|Sertifikat|Bendera|Predikat|Peringkat|Kategori|Piagam|Trofi|Piala|Anugerah|Zero|"
    r"Menteri|Gubernur|Bupati|Dinas|Kementerian|Polda|Sistem)\b)[A-Z][a-z]{2,}"
    r"(?: (?:Barat|Timur|Utara|Selatan|Tengah|Kota|Raya))?(?![\w])"
)
_GETS = re.compile(
    r",? (?:telah |sudah |berhasil |kembali |resmi |juga |kini |masing-masing |sama-sama |"
    r"have |were )*"
    r"(?:me(?:raih|nerima|mp?eroleh|miliki|ngantongi|ndapat\w*|nyabet|mpertahankan|megang)|raih|"
    r"bersertifi\w+|tersertifikasi|disertifikasi|dianugerahi|lulus|received|obtained|earned|"
    r"certified)\b"
)


def listed_units(document: Document, found: list[Mention], areas: Mentions) -> Iterable[Mention]:
    """Units of a list that has the type once: "UP3 Semarang, Surakarta dan Klaten".

    A list is announced ("yakni", "tiga"), or a verb of getting follows it; else it is none.
    """
    taken = {mention.start for mention in found}
    for mention in found:
        unit = UNIT_TYPE.match(mention.name) if mention.kind == "pln_unit" else None
        if unit is None and mention.kind == "company":
            unit = _FIELD.search(mention.name)
        before = document.lower[max(0, mention.start - 70) : mention.start]
        if unit is None or ROLE_RIGHT_BEFORE.search(before):
            continue
        listed: list[Mention] = []
        position, closed = mention.end, False
        while not closed:
            where = _WHERE.match(document.plain, position)
            position = where.end() if where is not None else position
            join = _NEXT_PLACE.match(document.plain, position)
            if join is None:
                break
            area = areas.starting_at(join.end())
            word = _PLACE_WORD.match(document.plain, join.end())
            end = area.end if area is not None else (word.end() if word is not None else 0)
            if not end or join.end() in taken:
                break
            name = document.words(join.end(), end)
            known = f"{unit.group(1)} {name}"
            listed.append(Mention(join.end(), end, mention.kind, name, known))
            position, closed = end, join["join"] != ", "
        announced = _LIST_BEFORE.search(before) is not None
        if closed and (announced or _GETS.match(document.lower, position)):
            yield from listed
