"""The domains of posts: the state, an agency's region, a place that the gazetteer does not know.

Place in the flow: used by :mod:`kg.extract.people.roles`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.names.names import NOT_NAMES
from kg.extract.organisations.organisation_places import region_end
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions
from kg.extract.words.role_words import LEVELS, LEVELS_IN_CAPITALS, LOCAL_HEAD, OFFICE
from kg.extract.words.titles import FORMAL, any_of

__all__ = [
    "COUNTRY",
    "FROM_A_VILLAGE",
    "ISLANDS",
    "LAST_PLACE",
    "OF_LAND",
    "PEOPLE",
    "PLACE",
    "SET_OFF_PLACE",
    "SHORT_PLACE",
    "TOWN_OF_UNIT",
    "UNKNOWN_PLACE",
    "VILLAGE",
    "WITHIN",
    "WITHIN_BARE",
    "end_of_domain",
    "is_in_an_address",
    "is_name_at_once",
    "is_next_in_list",
    "is_unknown_place",
    "past_places",
    "place_at_once",
    "place_behind_holder",
    "place_named_in_full",
]

COUNTRY = re.compile(
    r" (?:"
    r"Malaysia|Singapura|Thailand|Vietnam|Filipina|Kamboja|Laos|Myanmar|"
    r"Brunei(?: Darussalam)?|Timor[ -]Leste|Papua Nugini|Jepang|Tiongkok|China|Cina|"
    r"Taiwan|Korea(?: Selatan| Utara)?|India|Pakistan|Bangladesh|Sri Lanka|Australia|"
    r"Selandia Baru|Amerika Serikat|AS|Kanada|Meksiko|Brasil|Inggris|Jerman|Prancis|"
    r"Perancis|Belanda|Belgia|Norwegia|Denmark|Swedia|Finlandia|Swiss|Austria|Italia|"
    r"Spanyol|Portugal|Polandia|Rusia|Ukraina|Turki|Turkiye|Iran|Irak|Arab Saudi|Qatar|"
    r"Kuwait|Uni Emirat Arab|UEA|Mesir|Maroko|Nigeria|Kenya|Afrika Selatan|Islandia|"
    r"Kazakhstan|Uzbekistan"
    r")(?![\w-])"
)
"""Another country, behind one of its offices: "Menteri Tenaga Kerja Kamboja Ith Samheng"."""

PEOPLE = re.compile(r"\b(?:warga|penduduk|petani|nelayan|guru|resident|pedagang|pelanggan)$")
SHORT_PLACE = re.compile(
    r" (?!AKBP|AKP|KH|TG[BH]|BJ|MS|AM|TB|RI|ESDM|BUMN|PUPR)[A-Z]{2,5}"
    r"(?= AKBP| AKP| KH| [A-Z][\w.]*[a-z.]|,)"
)
PLACE = re.compile(
    r"(?: RT[ .]?\d{1,3}(?:[ /]RW[ .]?\d{1,3})?,?)?"
    rf" (?:{LEVELS}|[Pp]ulau|RT|RW|[Kk]ompleks?|[Pp]erumahan|[Gg]ang|[Ll]orong|[Jj]alan|"
    r"Suku(?! Dinas)|Marga)"
    r"(?: [A-Z0-9][\w'/-]+){1,2}?(?: (?:I{1,3}|IV|V)(?=,| [a-z(]))?"
    r"(?=,| [a-z(]| [A-Z][\w'-]+ (?!(?:I{1,3}|IV|V)(?:,| [a-z]))[A-Z]|[.;](?: |$)|$)"
)
SET_OFF_PLACE = re.compile(
    rf"(?: (?:{LEVELS}|RT|RW)(?: \d{{1,3}})?)?"
    r" [A-Z][a-z'-]+ [A-Z][a-z'-]+(?: [A-Z]{3,5})?"
    r"(?=, (?:(?!Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Kepala|Ketua|Camat|Bupati|Sekretaris|"
    r"Wali|Lurah|Kades|Kapol|Dandim|Danramil|Babinsa|Bhabin|Wakil|Anggota|Mana[jg]er|Direktur|"
    r"M?[Uu]spika|Forkopim\w+|Unsur|Jajaran|Perwakilan|Tokoh|"
    r"Desa|Kecamatan|Kabupaten|Kota|Kelurahan|Distrik|Provinsi)[A-Z][\w'-]+(?: [A-Z][\w'.-]+){0,3}"
    r"(?:,| [a-z(])|(?:Kecamatan|Kabupaten|Distrik) [A-Z]))"
)
"""Two words of a place that a comma parts from the name: "Kepala Desa Bandar Jaya, Rosidin,"."""
WITHIN = re.compile(
    r", (?:Kabupaten|Kecamatan|Kota|Provinsi|Kelurahan|Desa|Distrik|Pulau|Kab\.|Kec\.)"
    r"(?: [A-Z][\w'-]+){1,4}(?=,)"
)
WITHIN_BARE = re.compile(
    r" [A-Z][\w'-]+(?: [A-Z][\w'-]+)?(?: (?:Kecamatan|Kec\.?|Distrik|Kabupaten|Kab\.?|Provinsi|"
    r"Prov\.?) (?:(?:Muara|Sungai|Tanjung|Batu|Teluk|Kuala|Pangkalan|Bukit|Tanah|Padang|Lubuk|"
    r"Rantau|Simpang|Air|Ulu|Kepulauan|Gunung|Nusa) )?[A-Z][\w'-]+"
    r"(?: (?:Timur|Barat|Utara|Selatan|Tengah|Tenggara)(?=,? ))?)+(?=,? [A-Z])"
)
"""A village with what it is a part of: "Kepala Desa Depok Kecamatan Lebak Kab Pekalongan X"."""
_RANK = rf"(?:{any_of(FORMAL)}|Mayor|Kapten)\b"
OF_LAND = (
    "Kepulauan|Pulau|Selat|Tanjung|Teluk|Muara|Sungai|Sei|Batu|Gunung|Bukit|Tanah|Padang|Long|"
    "Nanga|Golo|Wae|Poco|Lubuk|Rantau|Simpang|Air|Pasir|Karang|Ujung|Kuala|Pangkalan|Puruk|"
    "Labuan|Labuhan|Nusa|Kota"
)
"""Words of land and water with which names of places begin."""
UNKNOWN_PLACE = re.compile(
    rf"(?: (?:{OF_LAND}))?"
    rf" (?!{_RANK})[A-Z][\w'-]+(?: (?:Timur|Barat|Utara|Selatan|Tengah|Tenggara|Hulu|Hilir|Ulu|"
    rf"Ilir|"
    r"Besar|Kecil|Baru|Lama|Makmur|Permai|Jaya)){0,3}"
    r"(?=,? [A-Z][\w'-]+| di(?:wakili|jabat) | (?:di|dari) (?:Kec|Kab|Kota |Prov|Prop|Distrik ))"
)
FROM_A_VILLAGE = re.compile(rf" (?:dari|di|pada|asal) (?:{LEVELS}) ")
_SET_OFF_BY_NAME = re.compile(r"(?P<name>[A-Z][\w'.-]+)(?: \(\d\d\))?, $")
_ONE_PLACE = re.compile(r" (?:[A-Z]{2,5}|[A-Z][a-z'-]+)(?= [a-z]|[.,]|$)")
"""A place of one word behind an office whose holder was named before it."""
VILLAGE = tuple(f" {level}" for level in LEVELS_IN_CAPITALS)
_ISLAND = "(?:Jawa|Madura|Sumatera|Kalimantan|Sulawesi|Maluku|Papua|Bali|Nusa Tenggara)"
ISLANDS = re.compile(
    rf" {_ISLAND}(?:(?: - |-|/){_ISLAND})+(?![\w-])|"
    r" (?:Jawa Bali|Indonesia (?:Bagian )?(?:Barat|Timur|Tengah))"
    r"(?=, [A-Z]|(?: [A-Z][\w.'-]+){2,3}(?:,| [a-z]))"
)
"""Islands joined by a hyphen, of which a director of PLN is in charge."""
LAST_PLACE = re.compile(r" [A-Z][\w'-]+(?: (?:Timur|Barat|Utara|Selatan|Tengah))?(?=[.,;]|$)")
"""A village at the end of a sentence: "kata X, warga Desa Y."."""
TOWN_OF_UNIT = re.compile(
    rf"(?P<unit> (?:Sektor|Area|Rayon|Cabang|Ranting))? (?:{OF_LAND}) [A-Z][a-z'-]+(?=,? [A-Z])"
)
"""The place of a sector or an area of PLN: "Manager Sektor Labuan Angin X"."""

_CAPITAL_WORD = re.compile(r" ([A-Z][a-z][\w-]+) [A-Z]")
_STATE = re.compile(r" (?:of (?:the )?republic of indonesia|republik indonesia|ri)\b")
_AGENCY_POST = re.compile(r"\b(?:kadis|kabid|sekdis)$")
_AGENCY_OF_LEVEL = re.compile(
    r" (?!Dinas\b|Badan\b|Biro\b)[A-Z]\w+(?:,? (?:(?:dan|&) )?(?!Dinas\b|Badan\b|"
    r"Biro\b)[A-Z]\w+){0,3} "
    r"(?:Provinsi|Propinsi|Prov\.?|Kabupaten|Kab\.?|Kota) (?=[A-Z])"
)
"""The agency of a post by a short form, up to its region: "Kadis Nakertrans Prov. NTT"."""
_MINISTER_OF = re.compile(r" of (?:the )?[A-Z]{2,6}(?: RI)?(?= [A-Z]|,)")
"""An office whose field is a short form: "Minister of KLHK X"."""
_SHORT_POST = re.compile(
    r" (?:Dinas|Badan|Biro) \((?:Ka|Sek)[a-z]+\)"
    r"(?: (?:[A-Z]{2,10}|(?:[A-Z][a-z]+,? ){0,4}(?:[A-Z][a-z]+,? )?dan (?:[A-Z][a-z]+ ?){1,3}"
    r"(?=Provinsi|Kabupaten|Kota)|Perhubungan|Pendidikan|Kesehatan|Sosial)(?![\w-]))?"
)
"""A post whose short form stands in brackets: "Sekretaris Dinas (Sekdis) ESDM Sultra"."""
_OF_A_LEVEL = re.compile(
    r" of (?:the )?(?:[A-Z][\w'-]+ ){1,4}(?:Regency|Province|City|District)(?: \([A-Z]\w+\))?"
    r"(?![\w-])"
)
"""An office with its region: "Regent of Inhil Regency"."""
_ACRONYM = re.compile(r" [A-Z]{3,10}(?![\w-])")


def end_of_domain(document: Document, start: int, end: int, areas: Mentions) -> int | None:
    """Where a post ends that keeps its domain, None for another.

    "Vice President of the Republic of Indonesia", "Kadis ESDM Sultra".
    """
    state = _STATE.match(document.lower, end)
    if state is not None and document.lower.endswith(("president", "presiden"), start, end):
        return state.end()
    field = _MINISTER_OF.match(document.plain, end)
    if field is not None and document.lower.endswith("minister", start, end):
        return field.end()
    level = _OF_A_LEVEL.match(document.plain, end)
    if level is not None and document.lower.endswith(("regent", "mayor", "governor"), start, end):
        return level.end()
    bracket = _SHORT_POST.match(document.plain, end)
    if bracket is not None and document.lower.endswith(("kepala", "sekretaris"), start, end):
        return region_end(document, bracket.end(), areas)
    if document.lower.endswith(("duta besar", "dubes", "konsul jenderal", "konjen"), start, end):
        country = _COUNTRY.match(document.plain, end)
        return country.end() if country is not None else None
    office = _office_in_brackets(document, end, areas)
    if office is not None:
        return office
    if _AGENCY_POST.search(document.lower, start, end) is None:
        return None
    of_level = _AGENCY_OF_LEVEL.match(document.plain, end)
    region = areas.at(of_level.end()) if of_level is not None else None
    if region is not None:
        return region.end
    acronym = _ACRONYM.match(document.plain, end)
    if acronym is None:
        return None
    area = areas.starting_at(acronym.end() + 1)
    return area.end if area is not None else acronym.end()


_COUNTRY = re.compile(
    r"(?: \([A-Z]\w+\))?(?: [A-Z]\w+){1,3}? untuk (?:[A-Z]\w+(?:,? dan )?){1,3}(?=,? [A-Z])|"
    r"(?: \([A-Z]\w+\))?(?: [A-Z]\w+){1,2}(?=, [A-Z])"
)
"""The country of an ambassador: "Duta Besar Norwegia untuk Indonesia, X"."""
_OFFICE_IN_BRACKETS = re.compile(
    r"(?: (?:dan )?(?:[A-Z][\w.-]*|\d{3,4}(?:-\d\d)?(?:/[A-Z]\w+)?)){1,6} "
    r"\((?P<short>(?!Kabaharkam)[A-Z][A-Za-z]{3,12})\)"
    r"(?P<number> (?:\d{3,4}(?:-\d\d)?|[IVX]+)"
    r"(?:/[A-Z][a-z]+(?: [A-Z][a-z]+(?=,? (?:Kol|Brig|Let|May)| (?!me|ber)[a-z]))?)?)?"
)
_OWN_PLACE = re.compile(
    r" [A-Z][a-z'-]+(?: (?:Timur|Barat|Utara|Selatan|Tengah|Kota))?(?=,? [A-Z])"
)


def _office_in_brackets(document: Document, end: int, areas: Mentions) -> int | None:
    """Where an office ends whose short form stands behind it: "Komandan Kodim (Dandim) 1602 X"."""
    if not document.lower.endswith(("kepala", "komandan", "panglima"), 0, end):
        return None
    office = _OFFICE_IN_BRACKETS.match(document.plain, end)
    if office is None or OFFICE.fullmatch(office["short"].lower()) is None:
        return None
    area = areas.starting_at(office.end() + 1)
    if area is not None and document.plain[office.end()] == " ":
        return area.end
    place = _OWN_PLACE.match(document.plain, office.end()) if not office["number"] else None
    return place.end() if place is not None else office.end()


_ORIGIN = re.compile(
    rf" (?:dari|asal|di|from|in|of) (?:(?:{LEVELS}|[Kk]abupaten|[Kk]ota|[Pp]ulau|wilayah|kawasan|"
    r"daerah|pesisir|[Jj]alan|Jl\.|[Pp]asar|[Pp]elabuhan|the) )?(?:[A-Z][\w'-]+ ?){1,3}"
    r"(?<! )(?=, [A-Z])"
)
"""Where somebody is from, up to a comma."""
_STREET = re.compile(r" (?:di|dari|in|of|at) (?:[Jj]alan|Jl\.|[Pp]asar|[Pp]elabuhan) ")
_AT_THAT = re.compile(
    r"(?: [A-Z]{2,6})? (?:di|dari|pada) (?:[a-z]+ ){1,2}(?:itu|tersebut|setempat)"
    r"(?=, [A-Z][\w'.-]+(?: [A-Z(]|,))"
)
"""Where a post is, told by what was named before: "guru TIK di sekolah itu, X, menyebut"."""
_OF_LEVELS = re.compile(
    r"(?: di| dari)?(?: (?:Kecamatan|Kec\.|Distrik|Kabupaten|Kab\.|Kota|Provinsi|Propinsi)"
    r"(?: (?!Kec|Dis|Kab|Kot|Pro)[A-Z][\w'-]+){1,3}){1,3}(?=, [A-Z])"
)
"""What the place of an office is a part of: "Camat Wera di Kabupaten Bima Provinsi NTB, X"."""
_NAME_IN_FULL = re.compile(
    r", [A-Z][\w'.-]+ (?!(?:Timur|Barat|Utara|Selatan|Tengah|Tenggara|Raya|Kota)\b)"
    r"[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,2}(?:,| \(\d| [a-z])"
)
_NAME_SET_OFF = re.compile(r", [A-Z][\w'.-]+(?: [A-Z][\w'.-]*){0,4}(?:,| \(\d| [a-z])")
_IN_SMALL_LETTERS = re.compile(r"(?<= )[a-z][\w-]+$")
"""A post that ends in a noun of its own: "Pemilik kios di Pasar Ende, X"."""
_ONE_OF_MANY = re.compile(r"\b(?:para|sejumlah|beberapa|seluruh|semua|ribuan|ratusan|puluhan) $")


_LEVEL_OF_AREA = re.compile(r", (?:Provinsi|Propinsi|Kabupaten|Kota|Kecamatan) (?=[A-Z])")
_SHORT_BEHIND = re.compile(r" \([A-Z][\w.-]+\)")
_TITLED = re.compile(
    r" (?:(?:Drs|Dra|Ir|Dr|Prof|Hj?|KH|S\.Sos)\.? )+[A-Z]|(?: yang)? di(?:wakili|jabat) |"
    r" [A-Z][\w'.-]+ [A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?(?:,| [a-z(])"
)
"""A person behind the region of an office, without a comma."""
_ADDRESS = re.compile(
    r"(?:, (?!dan\b|RT\b)[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}){1,3}"
    r"(?=, (?!Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Ahad)[A-Z][\w'.-]+"
    r"(?: [A-Z][\w'.-]+){0,3}(?: \(\d\d(?: tahun)?\))?, [a-z])"
)
"""An address in parts before a name that commas set off: "warga X, Y, Ani, mengaku"."""
_RESIDENT = re.compile(r"(?:warga|penduduk)\b")


def past_places(document: Document, start: int, after: int, areas: Mentions) -> int:
    """Where what a text tells of the place of a post ends, part by part, before a comma.

    "petani dari Kecamatan Batahan, Kabupaten Mandailing Natal, Sumut, X", "Kepala Desa Duli,
    Kabupaten Ende, NTT, X". A place that no other bounds stays: "penenun dari Desa Duli, Ende".
    """
    plain, end = document.plain, after
    pointed = _AT_THAT.match(plain, after)
    if pointed is not None:
        return pointed.end()
    local = document.in_lower.search(LOCAL_HEAD, start, after) is not None
    office = document.in_lower.search(OFFICE, start, after) is not None
    levels = _OF_LEVELS.match(plain, after) if office else None
    street = False  # whether somebody is of a street or a market, which no name is
    if levels is not None:
        end = levels.end()
    elif local or _IN_SMALL_LETTERS.search(plain, start, after) is not None:
        origin = _ORIGIN.match(plain, after)
        if origin is not None and not _ONE_OF_MANY.search(
            document.lower, max(0, start - 12), start
        ):
            end = origin.end()
            street = _STREET.match(plain, origin.start()) is not None
    begin, bounded = end, street
    while True:
        within = WITHIN.match(plain, end)
        area = areas.starting_at(end + 2) if plain.startswith(", ", end) else None
        if within is not None:
            end = within.end()
        elif area is not None and plain.startswith(", ", area.end):
            end = area.end
        else:
            break
        bounded = True
    bare = _LEVEL_OF_AREA.match(plain, end)
    area = areas.starting_at(bare.end()) if bare is not None else None
    if area is not None and begin == after:  # "Bupati Ende, Provinsi NTT Drs. X"
        short = _SHORT_BEHIND.match(plain, area.end)
        stop = short.end() if short is not None else area.end
        if _TITLED.match(plain, stop) is not None:
            return stop
    if not bounded and begin == after and _RESIDENT.match(document.lower, start):
        address = _ADDRESS.match(plain, after)
        end = address.end() if address is not None else end
    name = _NAME_IN_FULL if levels is None else _NAME_SET_OFF
    if bounded or begin == after or name.match(plain, end) is not None:
        return end
    return after


_PART_OF_ADDRESS = re.compile(
    r", (?:Kelurahan|Kecamatan|Kec\.|Distrik|Kabupaten|Kab\.|Kota|Desa|Dusun|Nagari|Provinsi) [A-Z]"
)


def is_in_an_address(document: Document, start: int, end: int) -> bool:
    """Whether words behind residents end in their address: "Warga X, Bukit Gadut, Kelurahan Y"."""
    return (
        _RESIDENT.match(document.lower, start) is not None
        and _PART_OF_ADDRESS.match(document.plain, end) is not None
    )


def place_named_in_full(document: Document, end: int) -> int | None:
    """Where a place of two words ends that the text calls a village: "Kades Balus Permai"."""
    level = _LEVEL_AT.match(document.plain, end)
    two = _TWO_WORD_PLACE.match(document.plain, level.end() - 1 if level is not None else end)
    if two is None:
        return None
    words = document.lower[two.start() + 1 : two.end()]
    if level is not None:  # "warga Desa Ujung Padang Warni", and elsewhere "Desa Ujung Padang,"
        named = _is_named_alone(document, f"{level.group().strip().lower()} {words}")
        return two.end() if named else None
    named = words in _villages_named(document)
    return two.end() if named else None


_LEVEL_AT = re.compile(rf" (?:{LEVELS}) ")


def _is_named_alone(document: Document, words: str) -> bool:
    """Whether a text names a village where no further word in capitals follows."""
    start = document.lower.find(words)
    while start >= 0:
        end = start + len(words)
        if document.plain[end : end + 1] in {",", ".", ")"} or (
            document.plain[end : end + 1] == " " and document.plain[end + 1 : end + 2].islower()
        ):
            return True
        start = document.lower.find(words, end)
    return False


_VILLAGE_NAMED = re.compile(
    r"(?<!kepala )\b(?:desa|kelurahan|kecamatan|kampung|dusun|distrik) "
    r"([a-z][a-z'-]+ [a-z][a-z'-]+)"
)


@lru_cache(maxsize=4)
def _villages_named(document: Document) -> frozenset[str]:
    """The two words behind each word for a village but in a post; one pass."""
    return frozenset(match[1] for match in document.in_lower.finditer(_VILLAGE_NAMED))


_TWO_WORD_PLACE = re.compile(r" [A-Z][a-z'-]+ [A-Z][a-z'-]+(?![\w-])")


def place_behind_holder(document: Document, start: int, end: int, areas: Mentions) -> int | None:
    """Where a place of one word ends behind a post whose holder stands before it.

    "Satria, Kepala Desa Bayan menyampaikan": Bayan is no name, as a name it would stand alone.
    """
    one = _ONE_PLACE.match(document.plain, end)
    holder = _SET_OFF_BY_NAME.search(document.plain, max(0, start - 40), start)
    if one is None or holder is None or holder["name"] in NOT_NAMES:
        return None
    return one.end() if areas.at(holder.start()) is None else None


_PLACE_AND_NAME = re.compile(r"(?P<place> [A-Z][a-z]{2,}) [A-Z][a-z]{2,}(?=,| dan |\.)")
_NEXT_OF_LIST = re.compile(r",? (?:dan |serta )?(?P<head>[A-Z][a-z]+) [A-Z]")
_LAST_OF_LIST = re.compile(r"(?P<head>[A-Z][a-z]+) [A-Z][a-z]+ [A-Z][a-z]+,? (?:dan |serta )?$")
_LIST_BACK = 50


def place_at_once(document: Document, start: int, end: int) -> int | None:
    """Where a place ends that stands at once behind a post: within a word of level, in a list."""
    bare = WITHIN_BARE.match(document.plain, end)
    return bare.end() if bare is not None else _place_of_a_list(document, start, end)


def _place_of_a_list(document: Document, start: int, end: int) -> int | None:
    """Where the place ends of one post of a list: "Kades Lumut Romi, Kades Nua Tefa dan ..."."""
    plain = document.plain
    head = plain[start:end]
    both = _PLACE_AND_NAME.match(plain, end) if " " not in head else None
    if both is None:
        return None
    behind = _NEXT_OF_LIST.match(plain, both.end())
    if is_next_in_list(plain, start, head) or (behind is not None and behind["head"] == head):
        return both.end("place")
    return None


def is_next_in_list(plain: str, start: int, head: str) -> bool:
    """Whether a post of the same head with its place and holder stands right before one."""
    before = _LAST_OF_LIST.search(plain, max(0, start - _LIST_BACK), start)
    return before is not None and before["head"] == head


def is_unknown_place(document: Document, end: int, areas: Mentions) -> bool:
    """Whether the word behind an office is used as the name of a place elsewhere in the text."""
    word = _CAPITAL_WORD.match(document.plain, end)
    if word is None or areas.starting_at(end + 1) is not None:
        return False
    used = _places_used(document)
    return word.group(1) in used or word.group(1).upper() in used


_WORKS = re.compile(
    r"\b(?:petani|nelayan|guru|pedagang|pelanggan|pelajar|siswa|siswi|karyawan|karyawati|pemuda|"
    r"santri)$"
)
"""Who is called by what he does, and seldom by where."""
_LEADS = re.compile(r"\b(?:tokoh(?: \w+)?|sesepuh|(?:ketua|tetua|pemangku) (?:rt|rw|adat))$")
_NAME_OF_TWO = re.compile(r" [A-Z][\w'.-]+ [A-Z][\w'-]+(?![\w'-])(?! [A-Z])")


def is_name_at_once(document: Document, start: int, end: int, place_end: int) -> bool:
    """Whether a full name stands right behind a post, whose first word could be a place.

    Args:
        document: The text.
        start: Where the post begins.
        end: Where it ends.
        place_end: Where the place would end.
    """
    works = document.in_lower.search(_WORKS, start, end) is not None
    if not works and document.in_lower.search(_LEADS, start, end) is None:
        return False
    if document.plain[place_end : place_end + 1] == ",":
        return False  # "nelayan Nua Bosi, Yosef Dhae"
    word = _CAPITAL_WORD.match(document.plain, end)
    if word is not None and word.group(1) in _places_used(document):
        return False
    return works or _NAME_OF_TWO.match(document.plain, end) is not None


_USE = re.compile(
    r"(?: di|Kabupaten|Kota|ULP|UP3) ([A-Z][\w-]+)|(?<![\w-])([A-Z][A-Z-]{2,})(?![\w-])"
)


@lru_cache(maxsize=4)
def _places_used(document: Document) -> frozenset[str]:
    """The words that a text uses as names of places, and its words in capitals; one pass."""
    return frozenset(match[1] or match[2] for match in _USE.finditer(document.plain))
