"""How far the names of ministries, offices of regions and agencies reach.

Place in the flow: for :mod:`kg.extract.organisations.organisation_forms`, which has found where a
name begins.
"""

from __future__ import annotations

import re

from kg.extract.organisations.kinds_of_bodies import is_part_of_any_body
from kg.extract.organisations.organisation_places import (
    place_end,
    read_capitals,
    region_end,
    run_length,
)
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import (
    ROLE_RIGHT_BEFORE,
    STOPS,
)
from kg.extract.words.role_words import FUNCTION
from kg.extract.words.titles import RANKS, any_of

__all__ = [
    "Found",
    "is_regional",
    "of_region",
    "place_behind_centre",
    "read_agency",
    "read_government",
    "read_ministry",
]

Found = tuple[int, str] | None


_SHORT_MINISTRY = re.compile(
    r"\b(?:(?:Kementerian|Departemen) [A-Z]{3,6}|Kemen(?!terian\b)\w+)(?: RI| Republik Indonesia)?"
    r"(?= (?!RI\b)[A-Z][a-z])"
)
"""A ministry in its short form; capitalised words behind it name a person."""


_OF_STATE = re.compile(r" (?:RI|Republik Indonesia)(?= (?:dan|serta|and) )")
"""The end of a ministry's name, also where another name is joined to it."""


_FIRST_OF_FIELD = re.compile(r" [A-Z]\w+")
_FIELD_JOIN = re.compile(r"(?P<last>,? (?:and|&))(?= [A-Z])|,(?= [A-Z])")


def _end_of_field(plain: str, end: int) -> int | None:
    """Where the field of a directorate general ends: "of New, Renewable Energy, and Gas, X Y"."""
    first = _FIRST_OF_FIELD.match(plain, end)
    if first is None:
        return None
    end = first.end()
    while True:
        join = _FIELD_JOIN.match(plain, end)
        here = join.end() if join is not None else end
        word = _FIRST_OF_FIELD.match(plain, here)
        if word is None or (FUNCTION.match(plain, here) is None and not (join and join["last"])):
            return end
        end = word.end()


_NO_FIELD = re.compile(r" (?:(?:19|20)\d\d|[A-Z]{2}[a-z]{2,})\b")
"""A year or a misspelt name, which end the name of a ministry."""


def read_ministry(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> Found:
    """Read a ministry, or a directorate of one, whose first word ends at ``end``."""
    first = document.plain[start:end]
    if first.startswith("Directorate"):
        reached = _end_of_field(document.plain, end)
        return (reached, "ministry") if reached is not None else None
    if first == "Departemen" and document.lower.endswith(("kepala ", "manajer "), 0, start):
        return None  # a department of a company
    reached, count = read_capitals(document, end, known, joined=True, most=10)
    state = _OF_STATE.search(document.plain, end, reached)
    reached = state.end() if state is not None else reached
    past = _NO_FIELD.search(document.plain, end, reached)
    if past is not None:  # "capaian Kementerian ESDM 2025", "Kementerian ESDM JIsman Huta"
        reached, count = past.start(), count * (past.start() > end)
    short = _SHORT_MINISTRY.search(document.plain, start, reached)
    if short is not None:
        return short.end(), "ministry"
    if not count and (" " in first or first in {"Kementerian", "Departemen", "Ditjen"}):
        return None
    return reached, "ministry"


def read_government(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> Found:
    """Read a government, or an office of a region, whose first word ends at ``end``."""
    first = document.plain[start:end].removeprefix("Cabang ").removeprefix("Suku ")
    if first == "Pemerintah Aceh":
        return end, "government"
    if first.startswith(("Pem", "DPRD", "Pol", "Kepol", "Ko", "Lan", "Kej")):
        number = re.match(r" \d{2,4}(?:-\d\d)?(?:/[A-Z]\w+)?", document.plain[end : end + 24])
        if number:
            past = end + number.end()
            called = _CALLED.match(document.plain, past) if first == "Korem" else None
            past = called.end() if called is not None else past
            if number.group().endswith(("/Kota", "/Kabupaten")):
                slash = document.plain.rfind("/", start, past) + 1
                place = areas.starting_at(slash) or areas.starting_at(past + 1)
                past = place.end if place is not None else past  # "Kodim 0733/Kota Ende"
            return past, "government"
        if first == "DPRD" and areas.starting_at(end + 1) is None:
            level = _OF_LEVEL.match(document.plain, end)
            if level is None:
                return end, "government"  # "Ketua DPRD Heri Agus Setia"
        if first.startswith("Kejaksaan R"):
            return end, "government"
        level = _LEVEL_IN_SMALL.match(document.plain, end)
        if level is not None:
            end = level.end()  # "DPRD kabupaten Sumba Barat Daya"
        reached = place_end(document, end, areas, known, "UP", start)
        return (reached, "government") if reached else None
    held = known.starting_at(start)
    if held is not None and held.kind == "government" and held.end > end:
        return region_end(document, held.end, areas), "government"
    if first not in _SPELT_OUT and not first.startswith("Biro"):
        return region_end(document, end, areas), "government"  # "Disnakertrans NTB"
    if first.startswith("Biro") and document.lower.endswith("kepala ", 0, start):
        return None  # "Kepala Biro Umum" is a post
    if first == "Dinas" and _names_head(document, start, end):
        return None
    reached, count = read_capitals(document, end, known, joined=True, most=10, areas=areas)
    if not count and first == "Inspektorat" and region_end(document, end, areas) > end:
        return region_end(document, end, areas), "government"
    if not count and first in {"Dinas", "Inspektorat"}:
        return None
    if areas.at(reached - 1) is None:
        reached = region_end(document, reached, areas)
    return reached, "government"


_CALLED = re.compile(rf"(?<=[a-z]) [A-Z][a-z]+(?=[,.;]| [a-z]| (?:{any_of(RANKS)})\b|$)")
"""The second word of a regiment's name: "Korem 161/Wira Sakti"."""
_LEVEL_IN_SMALL = re.compile(r" (?:pro[vp]insi|kabupaten|kota|Kab\.|Prov\.)(?= [A-Z])")
_OF_LEVEL = re.compile(r" (?:[Pp]ro[vp]insi|Prov\.|[Kk]abupaten|[Kk]ota|Kab\.) ")


_SPELT_OUT = frozenset({"Dinas", "Inspektorat", "Sekretariat", "Kecamatan"})
"""Offices whose field stands behind: "Dinas Energi dan Sumber Daya Mineral"."""


_OFFICE_FIELD = re.compile(
    r" (?:[A-Z]{2,}|(?:Pe[mnr]|Ke|Tenaga|Energi|Sosial|Lingkungan|Komunikasi|Koperasi|Tanaman|"
    r"Bina|Sumber|Cipta|Tata|Transmigrasi|Satuan|Sub|Dalam|Pangan|Nakertrans|Kominfo|Dik|"
    r"Pariwisata|Pasar|Pekerjaan|Peternakan|Catatan|Arsip|Olahraga|Industri|Riset)\w*)"
)


def _names_head(document: Document, start: int, end: int) -> bool:
    """Whether "Kepala Dinas" is a post whose field was told before: "Kepala Dinas Andi Azis"."""
    return (
        document.lower.endswith(("kepala ", "sekretaris "), max(0, start - 11), start)
        and _OFFICE_FIELD.match(document.plain, end) is None
    )


def read_agency(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> Found:
    """Read an agency of the state whose first word ends at ``end``."""
    first = document.plain[start:end]
    if is_part_of_any_body(document.plain, start):
        return None  # "Ketua Dewan Juri", "Komite Audit"
    whose = known.starting_at(end + 1) if first == "Kantor" else None
    if whose is not None and whose.kind in {"company", "pln_unit", "certification_body"}:
        return None  # "di Kantor Haleyora Powerindo"
    if first == "Kantor" and _HOUSE_OF_OFFICE.match(document.plain, end):
        return None  # "bertempat di Kantor Mapolda"
    if first in {"BPS", "BPN"}:
        reached = place_end(document, end, areas, known, "UP", start)
        return (reached or end), "agency"
    if first.startswith(("Commission", "House")):
        return end, "government"
    if first.startswith("Komisi ") and first.split()[-1].isupper():
        tail = re.match(r" DPR(?:D\b|\b(?: ?-? ?RI\b)?)", document.plain[end : end + 12])
        if tail is None:
            return end, "government"
        return region_end(document, end + tail.end(), areas), "government"
    if first.startswith(("Karantina", "Stasiun", "Bea")):  # a service by its place alone
        reached = _place_of_office(document, end, areas)
        return (reached, "agency") if reached > end else None
    if first == "Kantor" and "PLN" in document.plain:
        service = _SERVICE_OFFICE.match(document.plain, end)
        if service is not None:
            return service.end(), "pln_unit"  # "Kantor Pelayanan Gunung Sari"
    branch = _BRANCH_OFFICE.match(document.plain, end) if first == "Kantor" else None
    if branch is not None:
        return _place_of_office(document, branch.end(), areas), "agency"
    reached, count = read_capitals(document, end, known, joined=True, most=9, areas=areas)
    if count and first in {"Badan", "Balai", "Kantor"} and areas.at(reached - 1) is None:
        reached = region_end(document, reached, areas)
    kind = "government" if document.plain.startswith("Perwakilan", end + 1) else "agency"
    return (reached, kind) if count else None


_HOUSE_OF_OFFICE = re.compile(
    r" (?:(?:Map|P)ol(?:da|res(?:ta(?:bes)?)?|sek)|Makod\w+|Gubernur|Bupati|Wali ?[Kk]ota|Camat|"
    r"Lurah|Desa|Kelurahan|Kecamatan|Induk|Area|Operasional|Proyek|Pemasaran|"
    r"Kejari|Kejati|Kejaksaan|DPRD|BPS|OJK|KPU|Bap\w+|Pem(?:kab|kot|prov|da|des)|Pemerintah|Setda|"
    r"Sekretariat|Inspektorat|Kodim|Koramil|Kesbangpol|Pengadilan)\b"
)
"""Whose house a "Kantor" is, or a company's: an address, no office of that name."""


_SERVICE_OFFICE = re.compile(
    r" (?:Pe)?[Ll]ayanan (?!Pajak|Kekayaan|Perbendaharaan|Bea|Terpadu|Perizinan|Publik|Utama|"
    r"Pelanggan|Umum|Administrasi|Kesehatan)[A-Z][a-z]+(?: [A-Z][a-z]+)?(?![\w-])"
)
"""An office of PLN where customers are served, by its place."""


def is_regional(name: str) -> bool:
    """Whether an agency's name says that it is one of a region: "Badan X Kabupaten Y"."""
    return _REGIONAL.search(name) is not None and not _NATIONAL.match(name)


_REGIONAL = re.compile(r"(?<=[a-z)]) (?:Daerah|Kabupaten|Kota|Pro[vp]insi)\b")
_NATIONAL = re.compile(
    r"(?:Badan|Balai|Kantor|Komisi|Komite|Dewan) (?:Pusat|Pertanahan|Narkotika|Meteorologi|"
    r"Pengawas|Nasional|Pemeriksa|Intelijen|Pemilihan|Perwakilan|Besar|Pelayanan|Imigrasi|Urusan)\b|"
    r"(?:Kantor )?B(?:P[NS]|NN|KKBN|PKP)\b"
)
"""Offices of the state, also with a region behind: "Badan Narkotika Nasional Provinsi X"."""


_BRANCH_OFFICE = re.compile(
    r" (?:Pertanahan|Imigrasi(?: Kelas [IV]+(?: [A-Z]{2,4})*)?|Pelayanan Pajak(?: Pratama)?|"
    r"Kesyahbandaran|SAR|Bea Cukai)(?! dan)(?= [A-Z])"
)
"""A branch of a state office, behind which its place stands: "Kantor Pertanahan Sikka"."""


_ONE_PLACE = re.compile(
    r" [A-Z][a-z]+(?: (?:Timur|Barat|Utara|Selatan|Tengah|Tenggara|Daya|Raya))?(?![\w-])"
)


def _place_of_office(document: Document, end: int, areas: Mentions) -> int:
    """Where a branch's name ends: over its area, else over one unknown word that is no person."""
    reached = region_end(document, end, areas)
    if reached > end or run_length(document.plain, end) == 2:
        return reached
    place = _ONE_PLACE.match(document.plain, end)
    return place.end() if place is not None and place.group()[1:] not in STOPS else end


_WITH_CHAPTERS = frozenset("apindo kadin walhi hipmi ylki pmi akli mui mki pwi aji knpi".split())
"""Associations with a chapter in each region: "Apindo Sulteng"."""
_AT_LEVEL = re.compile(r"(?: Wilayah)? (?:Provinsi|Propinsi|Kabupaten|Kota) (?=[A-Z])")
_HELD = re.compile(
    r"\b(?:menteri|minister|wamen|dinas|biro|bidang|bagian|ka[a-z]{2,8}|kepala|sekretaris|sekdis|"
    r"staf|"
    r"di|se|dan) (?:\()?$"
)
"""Before the short form of a ministry that is of a post or of an office, not an office itself."""


def of_region(document: Document, mention: Mention, areas: Mentions) -> Mention:
    """A region's office by its ministry's short form: "ESDM Provinsi Babel", "ESDM NTT".

    Args:
        document: The text.
        mention: Any organisation; only a ministry's short form becomes another, or an agency
            whose region stands behind a word of its level ("BKKBN Provinsi NTT"), or an
            association with its chapter ("Apindo Sulteng").
        areas: All areas of the text.
    """
    if mention.kind == "agency" and mention.known is not None:
        level = _AT_LEVEL.match(document.plain, mention.end)
        end = region_end(document, mention.end, areas) if level is not None else mention.end
        words = document.words(mention.start, end)
        return Mention(mention.start, end, "agency", words) if end > mention.end else mention
    if mention.name.lower() in _WITH_CHAPTERS:
        end = region_end(document, mention.end, areas)
        words = document.words(mention.start, end)
        return Mention(mention.start, end, "other", words) if end > mention.end else mention
    if mention.kind != "ministry" or not mention.name.isupper() or " " in mention.name:
        return mention
    end = region_end(document, mention.end, areas)
    before = document.lower[max(0, mention.start - 14) : mention.start]
    if end == mention.end or _HELD.search(before) is not None:
        return mention
    return Mention(mention.start, end, "government", document.words(mention.start, end))


def place_behind_centre(document: Document, start: int, end: int) -> int:
    """Where a state's centre ends over an unknown place of one word: "Balai X (BX) Nua menguji".

    Args:
        document: The text.
        start: Where the name begins; behind a post the word is a person's name.
        end: Where its short form in brackets ends.
    """
    place = _ONE_PLACE.match(document.plain, end)
    if place is None or place.group()[1:] in STOPS or run_length(document.plain, end) != 1:
        return end
    before = document.lower[max(0, start - 40) : start]
    return end if ROLE_RIGHT_BEFORE.search(before) is not None else place.end()
