"""How far the names of PLN and its units reach: "PLN UP3 Sumba", "PLN Kalselteng", "UPT Bengkulu".

Place in the flow: used by :mod:`kg.extract.organisations.organisation_forms`. A unit's name goes on
over the name of its place; behind PLN a place alone is a unit, where nothing else is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.organisations.office_forms import Found
from kg.extract.organisations.organisation_places import (
    is_old_area,
    known_person_at,
    numbered_end,
    place_end,
    read_capitals,
    region_end,
    run_length,
)
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions
from kg.extract.words.organisation_words import (
    ENGLISH_UNIT,
    ROLE_RIGHT_BEFORE,
    STOPS,
    UNIT,
    UNIT_SHORT,
    WIDE_UNIT,
)

__all__ = ["PRODUCTS", "read_pln", "read_unit"]

PRODUCTS = r"Mobile|Marketplace|Super ?App|Daily|Virtual Assistant|Click"
"""What PLN names after itself and sells: "PLN Mobile"."""


_IN_BRACKETS = re.compile(r"\(((?:PLN )?[A-Z][A-Z0-9]{1,6})\)")


@lru_cache(maxsize=4)
def _said_in_brackets(plain: str) -> frozenset[str]:
    """The short forms that a text gives in brackets; one pass."""
    return frozenset(match[1] for match in _IN_BRACKETS.finditer(plain))


def read_pln(document: Document, start: int, end: int, areas: Mentions, known: Mentions) -> Found:
    """Read the name of PLN, of a subsidiary or of a unit, whose "PLN" ends at ``end``."""
    held = known.starting_at(start)
    if held is not None and held.end > end:
        end = held.end
        if held.kind not in {"company", "pln_unit"}:
            return end, held.kind
    after = _after_space(document, end)
    short = UNIT_SHORT.match(document.plain, end)
    said = _said_in_brackets(document.plain) if short is not None else frozenset()
    if short is not None and f"PLN {short[1]}" in said:
        return short.end(), "company"  # "PLN NE", said before to be a subsidiary's short form
    if short is not None and short[1] in said and not UNIT.match(document.plain, short.start(1)):
        return short.end(), "pln_unit"  # "PLN SPM", said before to be a unit's short form
    named = known.starting_at(after) if after else None
    if named is not None and named.kind == "pln_unit":
        end = numbered_end(document, named.end)
        return _over_unit_below(document, end, areas, known, start), "pln_unit"
    unit = UNIT.match(document.plain, after) if after else None
    centre = _HEAD_OFFICE.match(document.plain, end) if unit is None else None
    if centre is not None:
        return centre.end(), "company"
    own = UNIT.match(document.plain, unit.end() + 1) if unit is not None else None
    unit = own if own is not None and own.group().startswith("Pus") else unit
    if unit is not None and unit.group().startswith("Pus"):
        return _end_of_centre(document, unit.end(), areas, known, start), "pln_unit"
    if unit is not None:
        reached = place_end(document, unit.end(), areas, known, unit.group(), start)
        return _over_unit_below(document, reached or unit.end(), areas, known, start), "pln_unit"
    area = areas.starting_at(after) if after else None
    if area is not None and not known_person_at(known, after):
        reached = place_end(document, end, areas, known, "", start) or area.end
        english = ENGLISH_UNIT.match(document.plain, reached)
        if english is None:
            return _over_unit_below(document, reached, areas, known, start), "pln_unit"
        return english.end(), "pln_unit"
    if short is None:
        short = _PLACE_WORD.match(document.plain, end)
        if short is not None and (
            _REGION_IN_SHORT.match(short[1])  # "PLN Disjaya"
            or short[1] in _places_of_units(document.plain)  # "PLN Kalselteng", named before
            or _is_beside_place(document, start, short.end(), areas, known)
            or _BRANCH.search(document.plain, max(0, start - 20), start)  # "ranting PLN Ungaran"
            or _gets_prize(document, start, short)
        ):
            if ROLE_RIGHT_BEFORE.search(document.lower, max(0, start - 60), start) is not None:
                return short.end(), "pln_unit"
            second = _SECOND_WORD.match(document.plain, short.end())
            town = second is not None and second[1] not in STOPS
            return (second if second and town else short).end(), "pln_unit"
    named_so = _OWN_NAME.match(document.plain, end)
    if named_so is not None and not areas.within(end, named_so.end()):
        return named_so.end(), "company"
    old = _OLD_UNIT.match(document.plain, end)
    if old is not None:
        wide = areas.starting_at(old.end()) is not None or " Unit " in old.group()
        unit_word = "Wilayah" if wide else "UP"
        reached = place_end(document, old.end() - 1, areas, known, unit_word, start)
        if reached is not None:
            if " Unit " in old.group() and (own := _OWN_SHORT.match(document.plain, reached)):
                return own.end(), "pln_unit"  # "Main Unit for Central Java (UIT JBT)"
            region = _OF_ITS_WORK.match(document.plain, reached)
            if region is None:
                return reached, "pln_unit"
            own = _OWN_SHORT.match(document.plain, region.end())
            return (region if own is None else own).end(), "pln_unit"
    lower_unit = _LOWER_UNIT.match(document.plain, end)
    if lower_unit is not None:
        wide = lower_unit.group().strip() in {"wilayah", "distribusi"}
        unit_word = "Wilayah" if wide else "UP"
        reached = place_end(document, lower_unit.end() - 1, areas, known, unit_word, start)
        if reached is not None:
            return reached, "pln_unit"
    return end, held.kind if held is not None else "company"


_HEAD_OFFICE = re.compile(r" (?:Kantor )?Pusat\b(?! [A-Z][a-z]+an\b)")
_BRANCH = re.compile(r"\b(?:[Cc]abang|[Rr]anting|[Rr]ayon) (?:PT )?$")
_REGION_IN_SHORT = re.compile(r"Dis(?:ja(?:ya|tim|bar|teng)|bali|banten)\b")
_PLACE_WORD = re.compile(r" ([A-Z][a-z]{3,})(?![\w-])")
_SECOND_WORD = re.compile(r" ([A-Z][a-z]{2,})(?![\w-])(?! [A-Z])")
"""The second word of a town's name: "ranting PLN Ujung Batu"."""
_UNIT_PLACE = re.compile(
    r"\b(?:Wilayah|Distribusi|Area|Rayon|UI[WD]|UP3|UP2D|ULP)(?: \([A-Z0-9]+\))? ([A-Z][a-z]{3,})"
    r"(?! [A-Z])(?![\w-])"
)


@lru_cache(maxsize=4)
def _places_of_units(plain: str) -> frozenset[str]:
    """The single words that a text uses as places of units; one pass."""
    return frozenset(match[1] for match in _UNIT_PLACE.finditer(plain))


_PLN_BESIDE = re.compile(r"(?:,|,? dan|,? serta|,? and) (?=PLN [A-Z][a-z])")
_BESIDE_PLN = re.compile(
    r"(?<![\w-])(?P<pln>PLN) [A-Z][a-z]+(?: [A-Z][a-z]+)?(?:,|,? dan|,? serta) $"
)
_NO_PLACE = re.compile(rf" (?:{PRODUCTS}|Peduli|Hadir|Siaga|Corner)\b")


def _is_beside_place(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> bool:
    """Whether PLN's unit of a place is named beside: "PLN Cengkareng dan PLN Bintaro"."""
    after = _PLN_BESIDE.match(document.plain, end)
    before = _BESIDE_PLN.search(document.plain, max(0, start - 60), start)
    beside = after.end() if after is not None else before.start() if before is not None else -1
    if beside < 0 or _NO_PLACE.match(document.plain, start + len("PLN")):
        return False
    unit = known.starting_at(beside)
    return areas.starting_at(beside + len("PLN ")) is not None or (
        unit is not None and unit.kind == "pln_unit"
    )


_GETS = re.compile(
    r"(?: (?:telah|sudah|berhasil|sukses|kembali|juga|pun|turut|resmi|akhirnya))* (?:meraih|"
    r"memp?eroleh|menerima|mendapat(?:kan)?|menyabet|mengantongi|memboyong|memborong|mempertahankan|"
    r"menyandang|memiliki|memegang|dianugerahi|diganjar) (?:\w+ ){0,2}(?:sertifi|pengharg|bendera|"
    r"iso|smk|piagam|predikat|penghargaan)"
)
_NO_TOWN = frozenset("Peduli Group Grup Holding Corporate University Mobile Persero Unit".split())


def _gets_prize(document: Document, start: int, word: re.Match[str]) -> bool:
    """Whether PLN with one more word got a certificate: "PLN Wonosari memperoleh sertifikat"."""
    if word[1] in _NO_TOWN or _NO_PLACE.match(document.plain, word.start()):
        return False
    if _GETS.match(document.lower, word.end()) is None:
        return False
    before = document.lower[max(0, start - 40) : start]
    return ROLE_RIGHT_BEFORE.search(before) is None


_OWN_NAME = re.compile(r"(?: [A-Z][A-Za-z]+){1,4}(?= \(PLN [A-Z]+\))")
"""A subsidiary that the text abbreviates: "PLN Nusantara Energi (PLN NE)"."""
_OLD_UNIT = re.compile(
    r" (?:Pembangkit(?:an)?|Transmisi|Penyaluran(?: dan Pusat Pengatur Beban)?|"
    r"Distribution|Transmission|Generation|"
    r"(?:(?:Regional|Distribution|Main|Load|Control|Electricity|"
    r"Transmission|Generation|Development|Project|Implementation|Customer|Service|Business) ){0,4}"
    r"Unit (?:(?:\([A-Z]\w+\) )?(?:for|of|in)(?: the)?|\([A-Z]\w+\))|(?:Unit )?Induk) (?=[A-Z])"
)
"""A unit in a form that only PLN has: "PLN Pembangkitan Sumatera", "PLN Main Unit for Papua"."""
_OWN_SHORT = re.compile(r" \(U[A-Z\d]{1,5}(?: [A-Z][\w&]*){0,2}\)")
_OF_ITS_WORK = re.compile(r" (?:Region|Development)(?![\w-])")
"""What a unit's name goes on with behind its place: "Main Unit for Papua Region"."""
_LOWER_UNIT = re.compile(
    r" (?:area|wilayah|rayon|cabang|ranting|sektor|distribusi|Regional|Region) (?=[A-Z])"
)
"""A kind of unit in small letters: "PLN area Palu"."""


_FIELD_OF_CENTRE = re.compile(r" Ketenagalistrikan(?![\w-])")
"""What the name of PLN's centre of research ends in."""


def _end_of_centre(
    document: Document, end: int, areas: Mentions, known: Mentions, start: int
) -> int:
    """Where the name of a centre ends; it has no place but that of a unit of its own."""
    field = _FIELD_OF_CENTRE.match(document.plain, end)
    if field is not None:
        return field.end()
    own = UNIT.match(document.plain, end + 1)
    if own is None or document.plain[end : end + 1] != " ":
        return end
    return place_end(document, own.end(), areas, known, own.group(), start) or own.end()


_REGIONAL_UPT = re.compile(
    r" (?:Wasnaker|Pengawasan|Balai|Puskesmas|Dinas|Metrologi|Laboratorium|"
    r"Lab|Perpustakaan|Teknologi Informasi|Bahasa|Perlindungan|Pelatihan|"
    r"BLK|KPH|Pasar|Pelabuhan|Pajak|Samsat|Pengelola\w*|Keselamatan|K3)\b"
)
"""A unit of a region's office, which is none of PLN: "UPT Wasnaker Kota Batam"."""
_CAPACITY = re.compile(
    r" \(?\d+(?:[.,]\d+)?(?: ?[xX\u00d7] ?\d|(?: \w+)? (?:[MGk]W\w*|megawatt|kilowatt)\b)"
)


_KIND_OF_PLANT = re.compile(
    r" (?:Pemda|Swasta|Rooftop|Atap|Komunal|Swadaya|Terapung|H[yi]bri[ds]a?|Besar|Kecil|Mandiri|"
    r"Batu ?[Bb]ara|Mulut Tambang|O(?:ff|n)[ -][Gg]rid|Genset|Terpusat|Tersebar|Mini|Mikro|"
    r"Portab(?:el|le)|Desa|Perdesaan|Milik \w+|Baru|Lama|Existing|Eksisting|Skala \w+|"
    r"Percontohan|Irigasi)(?![\w-])"
)
"""What kind a plant is or whose: no name of one, where no place follows."""


_COMMON = frozenset("Wilayah Area Cabang Unit Distribusi Sektor Kantor Sub".split())
"""Kinds of unit that other bodies have, too."""
_OF_POWER = re.compile(
    r"Sektor (?:Pengendalian )?Pembangkitan|Area (?:Pelayanan (?:dan Jaringan|Pelanggan)|Peng?atur "
    r"(?:Distribusi|Beban)|Penyaluran dan Pengatur Beban|Pelaksana Pemeliharaan)(?: \(AP\w+\))?"
)
"""Of them what only PLN has, where a place follows."""


def read_unit(document: Document, start: int, end: int, areas: Mentions, known: Mentions) -> Found:
    """Read the name of a unit whose word for its kind ("UP3", "Area") ends at ``end``."""
    held = known.starting_at(start)
    if held is not None and held.kind == "pln_unit":
        end = numbered_end(document, held.end)
        return _over_unit_below(document, end, areas, known, start), "pln_unit"
    words = document.plain[start:end]
    if words == "UPT" and _REGIONAL_UPT.match(document.plain, end):
        over, _ = read_capitals(document, end, known, joined=True, most=5, areas=areas)
        return region_end(document, over, areas), "government"
    if words.startswith("Unit Pelaksana Teknis"):  # offices of regions and ministries have them
        over, _ = read_capitals(document, end, known, joined=True, most=7, areas=areas)
        return region_end(document, over, areas), "government"
    if words in {"Unit Bisnis", "Unit Usaha"} and run_length(document.plain, end) > 1:
        name_end, _ = read_capitals(document, end, known, joined=False, most=5)
        of_pln = re.search(r"\bPLN\b|Indonesia Power", document.plain) is not None
        return name_end, "pln_unit" if of_pln else "company"
    centre = words.removesuffix(" Ketenagalistrikan")
    if centre in _CENTRES:
        own_name = centre not in _CENTRES_OF_OTHERS or _is_centre_of_pln(document.plain, centre)
        return (
            (_end_of_centre(document, end, areas, known, start), "pln_unit") if own_name else None
        )
    if words in _KINDS_OF_UNITS and _OF_PLN.match(document.plain, end):
        return None  # "seluruh manajer Unit Pelaksana PLN UIW NTB"
    if words in _CENTRES_OF_ANY and run_length(document.plain, end):
        over, _ = read_capitals(document, end, known, joined=True, most=9, areas=areas)
        return over, "agency"  # "Pusat Pengembangan Sumber Daya Manusia Aparatur"
    plant = words.startswith(("Pembangkit", "PLT"))
    if plant and _CAPACITY.match(document.plain, end):
        return None  # "PLTU 2x100 megawatt"
    if plant and _ONLY_NUMBERED.match(document.plain, end):
        return None  # "PT X yang mengoperasikan PLTU Unit 1"
    told = _KIND_OF_PLANT.match(document.plain, end) if plant else None
    if told is not None and not run_length(document.plain, told.end()):
        return None  # "PLTD Pemda", "PLTS Atap"
    end = told.end() if told is not None else end  # "PLTS Hybrid Nusa Penida"
    reached = place_end(document, end, areas, known, "PLT" if plant else words, start)
    common = words.split()[0] in _COMMON and not (
        reached is not None and _OF_POWER.fullmatch(words) and "PLN" in document.plain
    )
    if words == "Area" and reached is not None:
        beside = _BESIDE_AREA.search(document.plain, max(0, start - 60), start)
        if beside is not None or is_old_area(document, areas, end + 1):
            return reached, "pln_unit"
    sector = _BESIDE_SECTORS.search(document.plain) if words == "Sektor" else None
    if sector is not None and reached is not None:
        if run_length(document.plain, end) == 1 and not _FIELD.match(document.plain, end):
            return reached, "pln_unit"  # "Sektor Bakaru" beside "PLN Sektor Kendari"
    if common and (words.count(" ") < 1 or words.startswith(("Sektor", "Area", "Kantor"))):
        return None  # "Wilayah Timur" alone is a region; units of that form carry PLN before
    if reached is None and not plant:
        owner = _OWNER.match(document.plain, end)
        above = UNIT.match(document.plain, owner.end()) if owner is not None else None
        if above is not None and WIDE_UNIT.search(above.group()):  # "UP2K UID Lampung"
            whole = place_end(document, above.end(), areas, known, above.group(), start)
            if whole is not None:
                return whole, "pln_unit"
    if reached is None and words.startswith("Unit Bisnis ") and _GETS.match(document.lower, end):
        return end, "pln_unit"  # "Unit Bisnis Transmisi memperoleh sertifikat"
    if reached is None:  # "di setiap Unit Layanan Pelanggan (ULP)": a kind of unit, none of them
        return (end, "pln_unit") if words.startswith("Pusat ") else None
    return _over_unit_below(document, reached, areas, known, start), "pln_unit"


_ONLY_NUMBERED = re.compile(r" Unit \d{1,2}\b(?! [A-Z])")
_BESIDE_SECTORS = re.compile(r"\bPLN Sektor [A-Z]|\bSektor (?:Pengendalian )?Pembangkitan\b")
_FIELD = re.compile(
    r" (?:[A-Z]\w+(?:an|si|isme)\b|Energi|Listrik|Industri|Publik|Swasta|Hulu|Hilir|Migas|Formal|"
    r"Informal|Riil|Jasa|Usaha|Bisnis|Transportasi)"
)
"""What "Sektor" is a field of the economy of."""
_BESIDE_AREA = re.compile(
    r"\bPLN Area [A-Z]\w+(?: [A-Z]\w+)?(?:, Area [A-Z]\w+)*(?:, |,? (?:dan|serta) )$"
)
"""Areas of PLN right before another of their list."""
_OWNER = re.compile(r" (?:(?:PT )?PLN (?:\(Persero\) )?)?(?=[A-Z])")
"""What stands between a unit and the unit above it: "UP2K PLN UIW NTT"."""
_OF_PLN = re.compile(r" (?:PT )?PLN\b")
_KINDS_OF_UNITS = frozenset({"Unit Pelaksana", "Unit Layanan", "Unit Pelayanan", "Unit Induk"})
_CENTRES_OF_ANY = frozenset(
    f"Pusat {field}"
    for field in (
        "Pendidikan",
        "Pendidikan dan Pelatihan",
        "Penelitian",
        "Pengembangan",
        "Penelitian dan Pengembangan",
        "Manajemen",
    )
)
"""Words of centres that ministries and schools have, too."""
_CENTRES = frozenset("Pusharlis Pusdiklat Puslitbang Pusmanpro Pusmankon Pusertif Pusenlis".split())
_CENTRES_OF_OTHERS = frozenset("Pusdiklat Puslitbang".split())
"""Centres that ministries have, too."""


def _is_centre_of_pln(plain: str, centre: str) -> bool:
    """Whether a text says that a centre is one of PLN: "PLN Pusdiklat", "(Pusdiklat)"."""
    return any(each in plain for each in (f"PLN {centre}", f"{centre} PLN", f"({centre})"))


_BELOW = re.compile(
    r" (?:UP3|ULP|UPT|UP2D|UP2K|UPDK|UPK|ULTG|Area|Rayon|Cabang|Ranting|Sektor|"
    r"Unit (?:Pelaksana|Layanan) [A-Z])(?=[\w ])"
)


def _over_unit_below(
    document: Document, end: int, areas: Mentions, known: Mentions, start: int
) -> int:
    """Where a unit named behind the one above it ends: "UIW Kalselteng UP3 Kapuas"."""
    if _BELOW.match(document.plain, end) is None:
        return end
    unit = UNIT.match(document.plain, end + 1)
    if unit is None:
        return end
    return place_end(document, unit.end(), areas, known, unit.group(), start) or end


def _after_space(document: Document, end: int) -> int:
    return end + 1 if document.plain[end : end + 1] == " " else 0
