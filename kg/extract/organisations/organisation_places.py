"""How far the name of an organisation reaches: over its place, over capitalised words.

Place in the flow: used by :mod:`kg.extract.organisations.organisation_forms`.
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions
from kg.extract.words.organisation_words import (
    DIRECTIONS,
    INITIALS,
    JOIN,
    LIST,
    ROLE_RIGHT_BEFORE,
    SHORT,
    STOPS,
    UNIT,
    WIDE_JOIN,
    WIDE_UNIT,
    WORD,
    starts_another,
)
from kg.extract.words.role_words import FUNCTION
from kg.extract.words.titles import CLERGY

__all__ = [
    "end_of_name",
    "is_old_area",
    "known_person_at",
    "numbered_end",
    "place_end",
    "read_capitals",
    "region_end",
    "run_length",
    "takes_person",
]


_BALINESE = re.compile(
    r" (?:(?:I|Ni) (?:Gusti|Dewa|Gede|Wayan|Made|Nyoman|Komang|Ketut|Putu|Kadek|Nengah|Luh|Kt|Gst)|"
    r"Ida (?:Bagus|Ayu|I)|Anak Agung|Cokorda|Tjokorda)\b"
)
"""How a Balinese name begins: its "I" is no number of a unit."""


_BALINESE_FIRST = frozenset(
    "Wayan Made Nyoman Ketut Komang Putu Kadek Nengah Gede Gusti Luh".split()
)
"""First names without "I" or "Ni": a name of two or more words begins."""
_PLACE_HEADS = frozenset(
    "Tanjung Muara Pelabuhan Pangkalan Teluk Labuhan Labuan Kuala Nagan Sungai Batu Bukit Gunung "
    "Tanah Ulu Tebing Paya Bakaru Air Simpang Lubuk Muaro Sei".split()
)
"""First words of places that the next word completes: "PLTU Tanjung Jati B"."""
_TAKES_HEADS = ("PLT", "UIK", "UP", "UL", "UB", "Un", "Rayon")
_MOUNTAIN = re.compile(r" (?:Gn|G)\. [A-Z][a-z]+")
"""A mountain by its short form: "PLTP Gn. Salak"."""
_QUANTITY = re.compile(
    r" \d+(?:[.,]\d| ?%| ?[xX\u00d7] ?\d|"
    r" (?:persen|percent|desa|unit|pelanggan|rumah|ribu|juta|[MkG]Wp?|"
    r"[Mm]egawatt|[Mm]ega [Ww]att)\b)"
)
_UNIT_NUMBER = re.compile(r"\d+(?:-\d{1,2})?")
_NAMED_AFTER = re.compile(
    r" (?:Ir|Dr|Prof|Jend(?:eral)?|Pangeran|Sultan|Raja)\.?(?: (?:H|PM|Haji|[A-Z])\.?){0,2}"
    r"(?: (?!dan\b)[A-Z][a-z]+){1,4}"
)
"""A plant named after somebody: "PLTA Ir PM Noor Riam Kanan", "PLTA Ir. H. Djuanda"."""
_TWICE = re.compile(r" ([A-Z][a-z]{2,}) \1(?![\w-])")
_WITH_NUMBER = re.compile(r"-\d{1,2}(?![\w-]|[.,]\d)")
"""Behind a plant's place which of several it is."""
_LETTER = re.compile(r" [A-D](?![\w.])|(?<=Jati) B\b")


_PART_OF = re.compile(r" bagian (?=[A-Z])(?:Barat|Timur|Utara|Selatan|Tengah|Tenggara)\b")
"""A part of an island that a text does not write with a capital."""
_CLOSES = re.compile(r"[,.)]| [a-z]|$")
_OWNER = re.compile(r" (?:PT\.? )?PLN(?: \( ?Persero ?\))?(?= )")
"""The owner within a unit's name, before its place: "UP3 PT PLN (Persero) Ternate"."""
_NUMERAL = re.compile(r" (?:I{1,3}|IV|V)(?![\w.'-])")


def numbered_end(document: Document, end: int) -> int:
    """Where a known unit's name ends over a numeral that makes it another: "UIP JBTB I"."""
    numeral = _NUMERAL.match(document.plain, end)
    if numeral is None or _BALINESE.match(document.plain, end):
        return end
    return numeral.end()


def known_person_at(known: Mentions, position: int) -> bool:
    """Whether a known person's name begins here."""
    held = known.starting_at(position)
    return held is not None and held.kind == "person"


def place_end(
    document: Document, end: int, areas: Mentions, known: Mentions, unit: str, start: int
) -> int | None:
    """Where the name of the place ends that a unit carries; None if none follows."""
    plain = document.plain
    wide = bool(WIDE_UNIT.search(unit)) or not unit
    owner = _OWNER.match(plain, end) if unit else None
    if owner is not None and not UNIT.match(plain, owner.end() + 1):
        end = owner.end()  # "ULP PLN Rote Ndao"
    reached: int | None = None
    unknown = 0
    while True:
        here = reached if reached is not None else end
        step = 1
        if wide:
            if reached is not None and plain.startswith(" (", here):
                here = _over_short_form(plain, here, areas)
            join = WIDE_JOIN.match(plain, here) or LIST.match(plain, here)
        else:
            join = JOIN.match(plain, here)
        if join is not None:
            if reached is None or not wide or not _is_place(plain, join.end() + 1, areas):
                return reached
            if join.group() == "," and not WIDE_JOIN.search(plain, here + 1, here + 60):
                return reached
            here = join.end()
        elif plain[here : here + 1] != " ":
            if (
                plain[here : here + 1] == "-"
                and reached is not None
                and areas.starting_at(here + 1)
            ):
                step = 1
            else:
                if reached is None:
                    return None
                if "PLT" in unit and (number := _WITH_NUMBER.match(plain, here)) is not None:
                    return number.end()  # "PLTU Jawa-7"
                area = areas.starting_at(here + 2) if plain.startswith(" (", here) else None
                short = SHORT.match(plain, here)
                closed = short.end() if short is not None else reached
                if area is not None and plain.startswith(")", area.end):
                    closed = area.end + 1
                join = WIDE_JOIN.match(plain, closed) if wide and closed > reached else None
                if join is None or not _is_place(plain, join.end() + 1, areas):
                    return closed
                reached, here = closed, join.end()  # "(Kalsel) dan Kalimantan Tengah"
        position = here + step
        area = areas.starting_at(position)
        if area is not None and not known_person_at(known, position):
            reached = area.end
            unknown = 9
            continue
        part = _PART_OF.match(plain, here) if reached is not None else None
        if part is not None:  # "UIT Jawa bagian Barat dan Tengah"
            reached = part.end()
            continue
        named_after = _NAMED_AFTER.match(plain, here) if "PLT" in unit and reached is None else None
        if named_after is not None:
            return named_after.end()
        word = _MOUNTAIN.match(plain, here) or WORD.match(plain, here)
        if word is None or _BALINESE.match(plain, here):
            return reached
        text = word.group().strip()
        if text.endswith("'s") and text[:-2] not in STOPS:
            return word.end() - len("'s")  # "PLN UIP2B Jamali's control centre"
        numbered = (
            reached is not None
            and plain[reached - 1].isdigit()
            and (
                unit[:2] in {"UB", "UJ", "Un"}
                or (
                    unit == "PLT"
                    and _REGION_AND_NUMBER.search(plain, start, reached) is not None
                    and not takes_person(document, start, here)
                )
            )
        )
        if numbered and run_length(plain, here) == 1 and text not in STOPS:
            return word.end()  # "UBP Banten 3 Lontar"
        if numbered and text in _PLACE_HEADS and run_length(plain, here) == 2:
            second = WORD.match(plain, word.end())
            return second.end() if second is not None else word.end()  # "Jabar 2 Pelabuhan Ratu"
        twice = _TWICE.match(plain, here)
        if twice is not None and text not in STOPS:
            return twice.end()  # "PLTU Asam Asam"
        if _QUANTITY.match(plain, here):
            return reached  # "UP3 Pati 90,1 persen"
        if text in _PLACE_HEADS and unit in {"UP", "UBP"} and reached is not None:
            if _CLOSES.match(plain, word.end()):
                return word.end()  # "UP Kaltim Teluk"
        if reached is None and _NUMERAL.match(plain, here):
            reached, unknown = word.end(), 9  # "UPMK III Theodora S.": then a known area at most
            continue
        if (text in DIRECTIONS and not _UNIT_BELOW.match(plain, position)) or (
            unit.startswith(("PLT", "UP", "UB")) and _UNIT_NUMBER.fullmatch(text)
        ):
            reached = word.end()
            continue
        if (
            text in STOPS
            or text in _OTHER_BODIES
            or unknown >= 1
            or UNIT.match(plain, position)
            or known_person_at(known, position)
        ):
            return reached
        heads_place = text in _PLACE_HEADS and unit.startswith(_TAKES_HEADS)
        if heads_place:
            second = WORD.match(plain, word.end())
            if second is not None and second.group().strip() not in STOPS:
                letter = _LETTER.match(plain, second.end())
                reached = letter.end() if letter is not None else second.end()
                unknown = 9
                continue
        run = run_length(plain, here)
        region = wide and len(text) > _SHORTEST_REGION and text.isupper() and text.isalpha()
        if run > 2 or region or (run == 2 and takes_person(document, start, here)):
            unknown = 1  # "MSB Keamanan PLN UIT JBB Suhartono"
        reached = word.end()
        unknown += 0 if run == 2 and unknown == 0 else 1
        if run == 2 and unknown == 0:
            second = WORD.match(plain, reached)
            if second is not None and second.group().strip() not in STOPS:
                if not _QUANTITY.match(plain, reached):
                    reached = second.end()
            unknown = 9


_UNIT_BELOW = re.compile(r"Unit (?:Pelaksana|Layanan|Pelayanan|Induk)\b")
_OTHER_BODIES = frozenset({
    "PLN",
    "Dinas",
    "Kementerian",
    "Pemkab",
    "Pemprov",
    "Pemkot",
    "Polda",
    "Rumah",
    "Puskesmas",
})
"""Words that begin another body where the place of a unit would stand: "PLTS Dinas ESDM"."""
_SHORTEST_REGION = 2
"""A region by its initials has more letters: "UIT JBB"."""


def _over_short_form(plain: str, position: int, areas: Mentions) -> int:
    """Where a short form ends behind which another place goes on: "(Kalsel) dan Jawa Barat"."""
    short = areas.starting_at(position + 2)
    if short is None or not plain.startswith(")", short.end):
        return position
    join = WIDE_JOIN.match(plain, short.end + 1)
    follows = join is not None and _is_place(plain, join.end() + 1, areas)
    return short.end + 1 if follows else position


def _is_place(plain: str, position: int, areas: Mentions) -> bool:
    if areas.starting_at(position) is not None:
        return True
    word = re.match(r"[A-Z]\w+", plain[position : position + 20])
    return word is not None and word.group() in DIRECTIONS


def run_length(plain: str, position: int) -> int:
    """How many capitalised words stand behind the space at ``position``, up to eight."""
    count = 0
    while count < 8:
        word = WORD.match(plain, position)
        if word is None or word.group().strip() in STOPS:
            return count
        count += 1
        position = word.end()
    return count


def takes_person(document: Document, start: int, position: int) -> bool:
    """Whether a person's name follows: a role stands right before, and no comma after."""
    before = document.lower[max(0, start - 70) : start]
    told = ROLE_RIGHT_BEFORE.search(before[-40:]) is not None or _has_field_before(before)
    return told and _comma_after_run(document.plain, position)


_HEAD_WITH_FIELD = re.compile(
    r"\b(?:manager|manajer|kepala|direktur|supervisor|sekretaris|asisten manajer|director|head)"
    r"(?P<field>(?: [a-z&]+){1,5}) $"
)


def _has_field_before(before: str) -> bool:
    """Whether a role with its field stands right before: "Kepala Departemen Hukum PT X"."""
    head = _HEAD_WITH_FIELD.search(before)
    return head is not None and all(
        word in {"dan", "&", "of", "and"} or FUNCTION.fullmatch(f" {word}")
        for word in head["field"].split()
    )


def _comma_after_run(plain: str, position: int) -> bool:
    while (word := WORD.match(plain, position)) is not None:
        position = word.end()
    return plain[position : position + 1] != "," or _NEXT_HEAD.match(plain, position) is not None


_NEXT_HEAD = re.compile(
    r", (?:dan |serta |and )?(?:General Manage|Manaj|Manag|Senior Manage|Direktur|Kepala (?:Dinas|"
    r"Badan|Bagian|Bidang|Divisi)|Asisten|Sekretaris|Komisaris|Supervisor|GM\b|Kapol|Dandim|Bupati|"
    r"Wakil|Camat|Gubernur)"
)
"""The next of a list of heads: the comma closes a name, and begins none behind it."""


_FIELD = (
    r"(?!Kepolisian|Kepala|Ketua|Kementerian|Kejaksaan|Kecamatan|Pemerintah|Pemprov|Pemkab|Pemkot|"
    r"Pertamina|Perum\b|Persatuan|Pegawai|Kelurahan|Kesatuan)"
    r"(?:Pe[mnrl]|Ke[bclpst]|Koperasi|Usaha|UM?KM|Menengah|Anak|Riset|Teknologi|Pangan|Desa|Daerah|"
    r"Transmigrasi|Tenaga|Energi|Terbarukan|Konservasi|Mineral|Sumber|Investasi|Sosial|Komunikasi|Informatika|Statistik|Bina|"
    r"Tata|Cipta|Pariwisata|Kawasan|Sarana|Prasarana|Hortikultura|Ekonomi|"
    r"Olahraga|Industri|Perdagangan|Kelautan|Lingkungan|Kehutanan|Catatan|Arsip|Pekerjaan)"
    r"[a-z]*(?: (?:dan )?[A-Z]\w+){0,3}"
)
_FIELDS = re.compile(rf"(?:, (?:ESDM\b|{_FIELD})){{1,4}},? (?:dan|serta) (?:ESDM\b|{_FIELD})")
"""Fields of an office that go on behind a comma, up to "dan"."""


def read_capitals(
    document: Document,
    end: int,
    known: Mentions,
    *,
    joined: bool,
    most: int = 8,
    areas: Mentions | None = None,
) -> tuple[int, int]:
    """Go on over capitalised words; return the end and the number of words taken.

    With ``areas`` the name ends where the name of an area ends.
    """
    plain = document.plain
    count = 0
    listed = 0
    while count < most:
        join = JOIN.match(plain, end) if joined and count else None
        if joined and count and join is None and plain[end : end + 1] == ",":
            fields = _FIELDS.match(plain, end)
            if fields is not None:  # "Dinas Ketenagakerjaan, Koperasi dan UKM"
                listed = fields.end()
                join = LIST.match(plain, end)
            elif end < listed:
                join = WIDE_JOIN.match(plain, end)
        here = join.end() if join is not None else end
        word = WORD.match(plain, here)
        if word is None:
            break
        text = word.group().strip()
        if (
            (text in STOPS and not _UP_TO_TBK.match(plain, here))
            or known_person_at(known, here + 1)
            or _BALINESE.match(plain, here)
            or (count and text in _LEVELS_SHORT)
        ):
            break
        if text.isdigit() and _OF_FIGURE.match(document.lower, word.end()):
            break  # "Kementerian ESDM 92,85 persen"
        if count and text in CLERGY:
            break  # "Keuskupan Agung Kupang Romo Gerardus Duka Pr"
        if count and text in _BALINESE_FIRST and run_length(plain, here) > 1:
            break  # "Direktur CV Surya Dewata Komang Ayu Pradnyani"
        if INITIALS.match(plain, here + 1) or (count and _INITIAL.match(plain, here)):
            break  # a person's name
        if join is not None and end >= listed and starts_another(plain, here + 1):
            break
        beside = known.starting_at(here + 1) if join is not None and end >= listed else None
        if beside is not None and (
            beside.kind == "other" or (beside.kind in _OFFICES and " " not in beside.name[:-3])
        ):
            break  # "Inspektorat Daerah dan BPK RI", "Yayasan Anu dan Greenpeace"
        area = areas.starting_at(here + 1) if areas is not None and join is None else None
        if area is not None and count:
            return area.end, count + 1
        end = word.end()
        if text.endswith("."):
            break
        count += 1
        if text.endswith("'s"):
            return end - len("'s"), count  # "University of Indonesia's Institute"
    return end, count


_UP_TO_TBK = re.compile(
    r" (?:Sukses|Bangun|Kembali|Jaga|Siap|Pertama)(?: [A-Z][a-z]+){0,2},? Tbk\b|"
    r" (?:Sukses|Bangun) (?:Persada|Utama|Jaya|Sejahtera|Mandiri|Nusantara|Sentosa|Abadi|Makmur|"
    r"Lestari|Perkasa|Tama|Cipta|Sarana|Pratama|Gemilang|Bersama)\b(?! [A-Z][a-z]+ [A-Z])|"
    r" Bangun [A-Z][a-z]+(?=,| (?!di\b|ke\b|untuk\b|dan\b|pada\b|bagi\b)[a-z])"
)
"""Words of verbs within a company's name: "PT Indofood Sukses Makmur", "PT X Bangun Persada"."""
_REGION_AND_NUMBER = re.compile(
    r" (?:Aceh|Bali|Banten|Babel|Bengkulu|Gorontalo|Ja(?:bar|mbi|teng|tim)|"
    r"Kal(?:bar|sel|teng|tim|tara)|Kepri|Lampung|Maluku|Malut|NT[BT]|Papua|Riau|"
    r"Sul(?:sel|tra|ut|bar|teng)|Sum(?:bar|sel|ut)) \d{1,2}$"
)
"""A region and the number of its plant, whose own place follows: "PLTU Banten 3 Lontar"."""
_OF_FIGURE = re.compile(
    r"[.,]\d| ?%| (?:persen|percent|ribu|juta|miliar|desa|kampung|kelurahan|rumah|kk|keluarga|"
    r"pelanggan|unit|sertifikat|penghargaan|villages|households|homes|customers|"
    r"(?:jan|febr)uari|maret|april|mei|ju[nl]i|agustus|september|oktober|no[pv]ember|desember)\b"
)
"""Behind a number that is of a figure or a day and no part of a name."""
_OFFICES = frozenset({"agency", "company", "media", "accreditation_body"})
"""Kinds of known short names that begin another name behind "dan"."""
_LEVEL = re.compile(
    r" (?:(?:Pemerintah |Wilayah )?(?:Daerah )?"
    r"(?:Provinsi|Propinsi|Prov\.?|Kabupaten|Kab\.?|Kota|Daerah))"
    r"(?= [A-Z])"
)
_LEVELS_SHORT = frozenset({"Prov", "Prop", "Kab"})
_UNKNOWN_REGION = re.compile(
    r" [A-Z][a-z]{2,}(?: (?:Timur|Barat|Utara|Selatan|Tengah|Tenggara|Raya|Kota|Besar|Hulu|Hilir|"
    r"Laut|Daya|Jaya))?(?![\w])"
)


def region_end(document: Document, end: int, areas: Mentions) -> int:
    """Where the name of an office ends over its region: "Bappeda Kabupaten Sintang"."""
    plain = document.plain
    if plain[end : end + 1] != " ":
        return end
    area = areas.starting_at(end + 1)
    if area is not None:
        return area.end
    level = _LEVEL.match(plain, end)
    if level is None:
        return end
    area = areas.starting_at(level.end() + 1)
    if area is not None:
        return area.end
    place = _UNKNOWN_REGION.match(plain, level.end())
    return place.end() if place is not None and place.group()[1:] not in STOPS else end


_INITIAL = re.compile(r" [A-Z] [A-Z][a-z]+ [A-Z][a-z]+")
"""A letter before two words in capitals: "PT Semen Padang R Trisandi Hendrawan"."""


def end_of_name(document: Document, position: int, known: Mentions) -> int:
    """Where a name of capitalised words ends that begins behind the space at ``position``."""
    end, _ = read_capitals(document, position, known, joined=False, most=5)
    return end


_OLD_PLN = re.compile(r"PLN (?:\(Persero\) )?(?:Wilayah|Distribusi|Area|Rayon) [A-Z]|[Aa]rea PLN")
"""Where PLN has areas."""


def is_old_area(document: Document, areas: Mentions, start: int) -> bool:
    """Whether "Area" before a town is a unit: "PLN Distribusi Jawa Timur ... Area Malang"."""
    town = areas.starting_at(start)
    if town is None or town.kind not in {"city", "regency"}:
        return False
    return _OLD_PLN.search(document.plain) is not None
