"""How far the name of an organisation reaches, and what kind its form tells.

Place in the flow: used by :mod:`kg.extract.organisations`. A name begins with a word of
:data:`STARTS` and goes on over capitalised words, joined by "dan" only where the kind of name has
it ("Kementerian Energi dan Sumber Daya Mineral"); a unit of PLN goes on over the name of its area.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from kg.extract.document import Document
from kg.extract.mentions import Mention, Mentions

__all__ = [
    "ENGLISH",
    "ROLE_RIGHT_BEFORE",
    "STARTS",
    "end_of_name",
    "has_english_name",
    "may_start",
    "read_form",
]

UNIT_TYPES = (
    r"Unit (?:Induk|Pelaksana|Layanan|Pelayanan|Bisnis|Pembangkit(?:an)?|Jasa|Pengatur|Usaha)\b"
    r"(?: (?:dan |& )?(?:Induk|Pelaksana|Layanan|Pelayanan|Pelanggan|Bisnis|Pembangkit(?:an)?|"
    r"Pembangunan|"
    r"Wilayah|Distribusi|Transmisi|Penyaluran|Pusat|Pengatur|Beban|Proyek|Ketenagalistrikan|"
    r"Pengendalian|Pemeliharaan|Pendidikan|Pelatihan|Jasa|Gardu|Induk|Jaringan|Sistem|Operasi|"
    r"Listrik|"
    r"Tenaga|Diesel|Uap|Gas|Air|Surya|Panas|Bumi|Pengelolaan|Penyedia|Sertifikasi)\b)*"
    r"(?: \((?:U[A-Z0-9]+)\))?|"
    r"Pelaksana Pelayanan Pelanggan \(UP3\)|"
    r"U(?:I(?:W|D|P|T|KL|P3B|P2B|W[A-Z0-9]+)|P(?:3B?|T|2D|2K|2B|2W|K|B|P|DK|DL|MK|BJJ|[0-9])?|"
    r"LP(?:LT[A-Z]+)?|LTG|BP|BJ|BJOM|PHB|PHT|PJB|"
    r"PK|SER)\b|"
    r"PLT(?:U|D|A|P|S|B|G|GU|MG|M|MH|Sa|Bm)\b|"
    r"(?:Kantor )?(?:Wilayah|Distribusi|Area(?: Pelayanan(?: dan Jaringan|"
    r" Pelanggan)?)?(?: \(AP[JL]?\))?|Rayon|"
    r"Cabang|Ranting|Sektor(?: Pembangkitan| Pengendalian Pembangkitan)?|APJ|AP2B|AP2T|P3B|"
    r"Sub ?[Uu]nit|Unit)\b"
)
_PLN = r"(?:PT\.? )?PLN(?: ?\(Persero\)| Persero\b)?(?:,? Tbk\b)?"
_GOVERNMENT = (
    r"Pemerintah (?:Provinsi|Propinsi|Kabupaten|Kota|Daerah|Kota Administrasi|Aceh|Desa)\b|"
    r"Pem(?:prov|kab|kot|da|des)\b|DPRD\b|"
    r"Polda\b|Polres(?:ta(?:bes)?)?\b|Polsek\b|Kodam\b|Kodim\b|Korem\b|Lanal\b|Lantamal\b|"
    r"Kejaksaan (?:Tinggi|Negeri|Agung)\b|Kejati\b|Kejari\b|"
    r"Dinas\b|Disnaker(?:trans)?\b|Bapp(?:eda|elitbang(?:da)?)\b|Dis(?:tamben|perindag|hub|"
    r"kominfo)\b|Biro [A-Z]\w+\b|Sekretariat [A-Z]\w+\b|"
    r"Satpol PP\b|Kesbangpol\b|Inspektorat\b|Kecamatan\b(?= [A-Z]\w+ (?:Office))"
)
_MINISTRY = (
    r"Kementerian\b|Kemen(?:ko|terian|naker|aker|dag|kes|keu|perin|dagri|hub|parekraf|sos|pan|"
    r"hut|diknas|dikbud|kominfo|PUPR|LHK)\w*|"
    r"Departemen\b|Dep(?:nakertrans|naker)\b|"
    r"Direktorat Jenderal\b|Ditjen\b|(?:Coordinating )?Ministry (?:of|for)\b"
)
_OTHER = (
    r"Universitas\b|Institut(?: Teknologi)?\b|Institute (?:of|for)\b|Politeknik\b|"
    r"Sekolah Tinggi\b|Yayasan\b|Asosiasi\b|Persatuan\b|Perkumpulan\b|"
    r"Perhimpunan\b|Serikat\b|Himpunan\b|Ikatan\b|Forum\b|Koperasi\b|LSM\b|RSUD\b|RSUP\b|SMK(?:N|"
    r" Negeri)\b|SMA(?:N| Negeri)\b|University of\b|"
    r"Lembaga(?! Sertifikasi)\b|Masyarakat\b(?= [A-Z]\w+ Indonesia)|World\b(?= [A-Z])|"
    r"Palang Merah\b|Majelis\b"
)
_AGENCY = (
    r"Badan\b(?! Sertifikasi| Usaha)|BPS\b|Komisi [IVX]+\b|Komisi\b|Komite\b|Dewan\b|Otoritas\b|"
    r"BUMD\b(?= [A-Z])|Kantor\b(?= (?!Pusat|Wilayah|Cabang|Unit|PLN|PT|UP3|ULP)[A-Z])|"
    r"Balai\b|Perpustakaan Nasional\b|Mahkamah\b"
)
_COMPANY = r"PT\b\.?|P\.T\.|CV\b\.?|Perum(?:da)?\b|PDAM\b|Bank\b|PD\b(?= [A-Z])|Firma\b"
_CERTIFIER = r"Lembaga Sertifikasi\b|Badan Sertifikasi\b|LSSM\b|LS(?:Pro|UP)\b"

STARTS = re.compile(
    rf"(?:(?P<pln>{_PLN}(?![\w-]))|(?P<certifier>{_CERTIFIER})|"
    rf"(?P<company>{_COMPANY})|"
    rf"(?P<ministry>{_MINISTRY})|"
    rf"(?P<government>{_GOVERNMENT})|(?P<agency>{_AGENCY})|(?P<other>{_OTHER})|"
    rf"(?P<unit>{UNIT_TYPES})|"
    r"(?P<media>Tribun[ -][A-Z]\w+|Radar [A-Z]\w+|Harian [A-Z]\w+(?: [A-Z]\w+)?|Suara [A-Z]\w+)"
    r")"
)
"""Where the name of an organisation may begin; the name of the group is the kind of form."""

ENGLISH = re.compile(
    r"(?<![\w.])"
    r"(?P<english>(?:(?!PT\b|CV\b|PLN\b|Badan\b|Lembaga\b)[A-Z][\w&-]+ (?:and |& |of )?){1,6}(?:University|Ministry|"
    r"Agency|Council|Association|Foundation|"
    r"Institute|Commission|Certifications?|Sertifikasi|Cert)\b(?: (?:Indonesia|Limited|Ltd|"
    r"Services|International|"
    r"Internasional|Global)\b)*|"
    r"(?:(?!PLN\b)[A-Z][\w-]+ ){1,4}(?:Generati(?:on|ng)|Transmission|Distribution|Service|"
    r"Implementation) Unit\b|"
    r"(?:[A-Z][\w&-]+ ){1,4}(?:[Pp]rovincial|[Rr]egency|[Cc]ity|[Mm]unicipal) "
    r"(?:[Gg]overnment|[Aa]dministration)\b)"
)
"""Names whose last word tells what they are: "Ministry", "University", "Certification"."""

_LAST_WORDS = re.compile(
    r"University|Ministry|Agency|Council|Association|Foundation|Institute|Commission|Certification|"
    r"Sertifikasi|Cert\b|Unit\b|[Gg]overnment|[Aa]dministration"
)


def has_english_name(plain: str) -> bool:
    """Whether a text has a word that ends such a name."""
    return _LAST_WORDS.search(plain) is not None


_FIRST_WORD = re.compile(
    r"PT|P|CV|PLN|PD|Perum(?:da)?|PDAM|Bank|Firma|Lembaga|Badan|LS\w+|Kementerian|Kemen\w+|"
    r"Departemen|"
    r"Dep\w+|Direktorat|Ditjen|Coordinating|Ministry|Pem\w+|DPRD|Pol\w+|Kod\w+|Korem|Lan\w+|Kej\w+|"
    r"Dinas|Dis\w+|Bapp\w+|Biro|Sekretariat|Satpol|Kesbangpol|Inspektorat|Kecamatan|Universitas|"
    r"Instit\w+|Politeknik|Sekolah|Yayasan|Asosiasi|Per\w+|Serikat|Himpunan|Ikatan|Forum|"
    r"Koperasi|LSM|"
    r"RSU[DP]|SMKN?|SMAN?|University|Masyarakat|World|Palang|Majelis|BPS|Kom\w+|Dewan|Otoritas|"
    r"BUMD|"
    r"Kantor|Balai|Mahkamah|Unit|U[IPL]\w*|UBP|UBJ\w*|Pelaksana|PLT\w+|Wilayah|Distribusi|Area|"
    r"Rayon|Cabang|Ranting|Sektor|AP\w+|P3B|Sub\w*|Tribun|Radar|Harian|Suara"
)


@lru_cache(maxsize=16384)
def may_start(word: str) -> bool:
    """Whether a capitalised word may be the first of a match of :data:`STARTS`."""
    return _FIRST_WORD.fullmatch(word) is not None


_UNIT_SHORT = re.compile(r" ([A-Z][A-Z0-9]{1,6})(?![\w-])")
_UNIT = re.compile(UNIT_TYPES)
_WIDE_UNIT = re.compile(r"\b(?:UI[A-Z0-9]*|Induk|Wilayah|Distribusi|P3B)\b")
_WORD = re.compile(r" (?:[A-Z0-9][\w'&/+.-]*[\w+]|[A-Z0-9])(?![\w])")
_INITIALS = re.compile(r"[A-Z]\.[A-Z. ]")
_JOIN = re.compile(r" (?:dan|and|&|serta)(?= [A-Z])")
_LIST = re.compile(r",(?= [A-Z])")
_PERSERO = re.compile(r" ?\(Persero\)(?:,? Tbk\b\.?)?|,? Tbk\b\.?|,? Persero\b")
_SHORT = re.compile(r" ?\([A-Z][A-Z0-9 &]+\)")
DIRECTIONS = frozenset(
    "Barat Timur Utara Selatan Tengah Tenggara Bagian Daya Raya Kota Kabupaten Provinsi Pulau "
    "Kepulauan Besar "
    "Baru Lama Unit Ujung Hulu Hilir Luar Dalam Jaya I II III IV V VI 1 2 3 4 5 6 7 8 "
    "1-2 3-4 5-6".split()
)
STOPS = frozenset(
    "Manager Manajer General Senior Direktur Kepala Ketua Wakil Sekretaris Gubernur Bupati "
    "Walikota Wali "
    "Menteri Presiden Asisten Supervisor Kabupaten Senin Selasa Rabu Kamis Jumat Sabtu Minggu "
    "Januari "
    "Februari Maret April Mei Juni Juli Agustus September Oktober November Desember Monday "
    "Tuesday Wednesday "
    "Thursday Friday Saturday Sunday January February March May June July August October December "
    "Bapak Ibu Ir Dr H Hj Drs Prof ISO SNI SMK3 SMK2 SMP OHSAS Pak Bu Executive Vice President "
    "Director Head Plt Plh Pj "
    "Raih Meraih Terima Menerima Sabet Menyabet Kantongi Mengantongi Pertahankan Dapat Dapatkan "
    "Peroleh Boyong Kembali "
    "Berhasil Sukses Terapkan Gelar Targetkan Siap Resmi Bersertifikat Tersertifikasi Kejar "
    "Genjot Catat Sebut Klaim "
    "Gandeng Perkuat Tingkatkan Bangun Hadirkan Jaga Dukung Salurkan Beri Berikan Minta Ajak "
    "Dorong Pastikan Tambah "
    "Wins Receives Secures Earns Gets Achieves Obtains Says Targets Holds Bags "
    "CEO CFO COO Komisaris Anggota Humas Juru Corporate Chairman Minister Governor Dr.".split()
)
COMPANY_WORDS = frozenset(
    "indonesia power energi energy sertifikasi persada utama jaya sejahtera mandiri nusantara "
    "international "
    "internasional sentosa abadi makmur services service global group prima lestari karya "
    "certification cert "
    "consulting konsultan engineering electric listrik daya sakti perkasa raya bersama tama "
    "limited niaga gas "
    "geothermal mining resources solusi teknologi technology teknik industri industries "
    "konstruksi tbk "
    "bali kencana semesta megah agung investama investment investasi plus batam "
    "hijau surya bumi".split()
)
ROLE_RIGHT_BEFORE = re.compile(
    r"\b(?:manager|manajer|kepala|direktur(?: utama)?|gm|supervisor|spv|humas|ketua|koordinator|"
    r"asman|komisaris|"
    r"director|head|ceo|pimpinan|sekretaris)(?: (?:of|dari))?[ ,]*(?:pt\.?|pln|pt pln|"
    r"pt pln \(persero\)| )*$"
)


def read_form(
    document: Document, match: re.Match[str], areas: Mentions, known: Mentions
) -> Mention | None:
    """Read the name that begins at a match of :data:`STARTS`.

    Args:
        document: The text.
        match: Where the name begins.
        areas: Known areas, for the places that units carry.
        known: All known names; a person's name ends an organisation's.

    Returns:
        The mention, or None where the words name nothing ("Dinas" alone).
    """
    form = match.lastgroup or ""
    reader = _READERS[form]
    found = reader(document, match.start(), match.end(), areas, known)
    if found is None:
        return None
    end, kind = found
    start = match.start()
    if form == "english":  # "Direktur Global Certification": the name begins after the role
        start = _after_stops(document.plain, start, end)
    return Mention(start, end, kind, document.words(start, end)) if start < end else None


def _after_stops(plain: str, start: int, end: int) -> int:
    words = list(re.finditer(r"\S+", plain[start:end]))
    last = max((n for n, word in enumerate(words) if word.group() in STOPS), default=-1)
    return start + words[last + 1].start() if last + 1 < len(words) - 1 or last < 0 else end


_Found = tuple[int, str] | None


def _read_pln(document: Document, start: int, end: int, areas: Mentions, known: Mentions) -> _Found:
    held = known.starting_at(start)
    if held is not None and held.end > end:
        end = held.end
        if held.kind not in {"company", "pln_unit"}:
            return end, held.kind
    after = _after_space(document, end)
    short = _UNIT_SHORT.match(document.plain, end)
    if (
        short is not None
        and f"({short[1]})" in document.plain
        and not _UNIT.match(document.plain, short.start(1))
    ):
        return short.end(), "pln_unit"  # "PLN SPM", said before to be a unit's short form
    named = known.starting_at(after) if after else None
    if named is not None and named.kind == "pln_unit":
        return named.end, "pln_unit"
    unit = _UNIT.match(document.plain, after) if after else None
    if unit is not None:
        reached = _place_end(document, unit.end(), areas, known, unit.group(), start)
        return (reached or unit.end()), "pln_unit"
    area = areas.starting_at(after) if after else None
    if area is not None and not known_person_at(known, after):
        reached = _place_end(document, end, areas, known, "", start)
        return (reached or area.end), "pln_unit"
    return end, held.kind if held is not None else "company"


def known_person_at(known: Mentions, position: int) -> bool:
    """Whether a known person's name begins here."""
    held = known.starting_at(position)
    return held is not None and held.kind == "person"


def _read_unit(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> _Found:
    held = known.starting_at(start)
    if held is not None and held.kind == "pln_unit":
        return held.end, "pln_unit"
    words = document.plain[start:end]
    reached = _place_end(document, end, areas, known, words, start)
    common = words.split()[0] in {
        "Wilayah",
        "Area",
        "Cabang",
        "Unit",
        "Distribusi",
        "Sektor",
        "Kantor",
        "Sub",
    }
    if common and (words.count(" ") < 1 or words.startswith(("Sektor", "Area", "Kantor"))):
        return None  # "Wilayah Timur" alone is a region; units of that form carry PLN before
    if reached is None:
        return (end, "pln_unit") if len(words) > 12 and " " in words else None
    return reached, "pln_unit"


def _after_space(document: Document, end: int) -> int:
    return end + 1 if document.plain[end : end + 1] == " " else 0


def _place_end(
    document: Document, end: int, areas: Mentions, known: Mentions, unit: str, start: int
) -> int | None:
    """Where the name of the place ends that a unit carries; None if none follows."""
    plain = document.plain
    wide = bool(_WIDE_UNIT.search(unit)) or not unit
    reached: int | None = None
    unknown = 0
    while True:
        here = reached if reached is not None else end
        step = 1
        join = _JOIN.match(plain, here) or (_LIST.match(plain, here) if wide else None)
        if join is not None:
            if reached is None or not wide or not _is_place(plain, join.end() + 1, areas):
                return reached
            if join.group() == "," and not _JOIN.search(plain, here + 1, here + 60):
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
                short = _SHORT.match(plain, here) if reached is not None else None
                return short.end() if short else reached
        position = here + step
        area = areas.starting_at(position)
        if area is not None and not known_person_at(known, position):
            reached = area.end
            unknown = 9
            continue
        word = _WORD.match(plain, here)
        if word is None:
            return reached
        text = word.group().strip()
        numbered = reached is not None and plain[reached - 1].isdigit() and unit[:2] in {"UB", "Un"}
        if numbered and _run_length(plain, here) == 1 and text not in STOPS:
            return word.end()  # "UBP Banten 3 Lontar"
        if text in DIRECTIONS or (unit.startswith(("PLT", "UP", "UB")) and text.isdigit()):
            reached = word.end()
            continue
        if (
            text in STOPS
            or text == "PLN"
            or unknown >= 1
            or _UNIT.match(plain, position)
            or known_person_at(known, position)
        ):
            return reached
        run = _run_length(plain, here)
        if run > 2 or (run == 2 and _takes_person(document, start, here)):
            unknown = 1
        reached = word.end()
        unknown += 0 if run == 2 and unknown == 0 else 1
        if run == 2 and unknown == 0:
            second = _WORD.match(plain, reached)
            if second is not None and second.group().strip() not in STOPS:
                reached = second.end()
            unknown = 9


def _is_place(plain: str, position: int, areas: Mentions) -> bool:
    if areas.starting_at(position) is not None:
        return True
    word = re.match(r"[A-Z]\w+", plain[position : position + 20])
    return word is not None and word.group() in DIRECTIONS


def _run_length(plain: str, position: int) -> int:
    count = 0
    while count < 8:
        word = _WORD.match(plain, position)
        if word is None or word.group().strip() in STOPS:
            return count
        count += 1
        position = word.end()
    return count


def _takes_person(document: Document, start: int, position: int) -> bool:
    """Whether a person's name follows: a role stands right before, and no comma after."""
    return ROLE_RIGHT_BEFORE.search(document.lower[max(0, start - 40) : start]) is not None and (
        _comma_after_run(document.plain, position)
    )


def _comma_after_run(plain: str, position: int) -> bool:
    while (word := _WORD.match(plain, position)) is not None:
        position = word.end()
    return plain[position : position + 1] != ","


def _capitals(
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
    while count < most:
        join = _JOIN.match(plain, end) if joined and count else None
        here = join.end() if join is not None else end
        word = _WORD.match(plain, here)
        if word is None:
            break
        text = word.group().strip()
        if text in STOPS or known_person_at(known, here + 1):
            break
        if _INITIALS.match(plain, here + 1):
            break  # a person's name
        if join is not None and STARTS.match(plain, here + 1):
            break
        area = areas.starting_at(here + 1) if areas is not None and join is None else None
        if area is not None and count:
            return area.end, count + 1
        end = word.end()
        if text.endswith("."):
            break
        count += 1
    return end, count


def end_of_name(document: Document, position: int, known: Mentions) -> int:
    """Where a name of capitalised words ends that begins behind the space at ``position``."""
    end, _ = _capitals(document, position, known, joined=False, most=5)
    return end


def _read_company(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> _Found:
    held = known.starting_at(start) or known.starting_at(end + 1)
    if held is not None and held.kind in {"company", "certification_body", "pln_unit", "agency"}:
        reached, kind = held.end, held.kind
        if kind == "company" and document.plain[start:reached].count("PLN"):
            return _read_pln(document, start, reached, areas, known)
        more, count = _capitals(document, reached, known, joined=False, most=3)
        if count and document.plain[reached:more].split()[-1].lower() in COMPANY_WORDS:
            reached = more
        persero = _PERSERO.match(document.plain, reached)
        return (persero.end() if persero else reached), kind
    reached, count = _capitals(document, end, known, joined=False, most=7)
    if not count:
        return None
    reached = _without_person(document, start, end, reached, count)
    persero = _PERSERO.match(document.plain, reached)
    words = document.lower[start:reached]
    certifies = re.search(r"sertifikasi|certif|\bcert\b|quality assurance|registrar", words)
    kind = "certification_body" if certifies else "company"
    return (persero.end() if persero else reached), kind


def _without_person(document: Document, start: int, begin: int, end: int, count: int) -> int:
    """Cut a person's name off the end of a company's ("Direktur PT X Energi Budi Santoso")."""
    if count < 3 or not _takes_person(document, start, begin):
        return end
    words = [
        (match.start() + begin, match.end() + begin)
        for match in re.finditer(r"\S+", document.plain[begin:end])
    ]
    if document.lower[words[-1][0] : words[-1][1]] in COMPANY_WORDS:
        return end
    company = [
        number
        for number, (a, b) in enumerate(words)
        if document.lower[a:b] in COMPANY_WORDS and number < len(words) - 1
    ]
    if company:
        return words[company[-1]][1]
    return words[-3][1] if len(words) >= 4 else end


def _read_certifier(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> _Found:
    reached, count = _capitals(document, end, known, joined=False, most=6)
    rest = document.lower[reached : reached + 8]
    if not count or rest.lstrip(" ,").startswith(("yakni", "yaitu")):
        return None  # a description of the body that is named next
    held = known.starting_at(end + 1)
    return (max(reached, held.end) if held else reached), "certification_body"


def _read_ministry(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> _Found:
    reached, count = _capitals(document, end, known, joined=True, most=10)
    first = document.plain[start:end]
    if not count and (" " in first or first in {"Kementerian", "Departemen", "Ditjen"}):
        return None
    return reached, "ministry"


def _read_government(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> _Found:
    first = document.plain[start:end]
    if first == "Pemerintah Aceh":
        return end, "government"
    if first.startswith(("Pem", "DPRD", "Pol", "Ko", "Lan", "Kej")):
        number = re.match(r" \d{2,4}(?:/[A-Z]\w+)?", document.plain[end : end + 24])
        if number:
            return end + number.end(), "government"
        reached = _place_end(document, end, areas, known, "UP", start)
        return (reached, "government") if reached else None
    reached, count = _capitals(document, end, known, joined=True, most=10, areas=areas)
    if not count and first in {"Dinas", "Inspektorat"}:
        return None
    return reached, "government"


def _read_agency(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> _Found:
    first = document.plain[start:end]
    if first == "BPS":
        reached = _place_end(document, end, areas, known, "UP", start)
        return (reached or end), "agency"
    if first.startswith("Komisi ") and first.split()[-1].isupper():
        tail = re.match(r" DPR(?:D| ?-?RI)?(?: [A-Z]\w+){0,4}", document.plain[end : end + 60])
        return (end + tail.end() if tail else end), "government"
    reached, count = _capitals(document, end, known, joined=True, most=9, areas=areas)
    kind = "government" if document.plain.startswith("Perwakilan", end + 1) else "agency"
    return (reached, kind) if count else None


def _read_other(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> _Found:
    first = document.plain[start:end]
    if first == "World":
        return None
    reached, count = _capitals(document, end, known, joined=True, most=8)
    if not count and not first.startswith("Palang"):
        return None
    return reached, "other"


def _read_media(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> _Found:
    return end, "media"


def _read_english(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> _Found:
    last = document.plain[start:end]
    if re.search(r"(?:Certifications?|Sertifikasi|Cert)\b", last):
        return (end, "certification_body") if not last.startswith(("The ", "ISO")) else None
    if last.endswith(("overnment", "dministration")):
        return end, "government"
    if "Ministry" in last:
        return end, "ministry"
    if last.endswith("Unit"):
        return end, "pln_unit"
    kind = "agency" if re.search(r"(?:Agency|Council|Commission)\b", last) else "other"
    return end, kind


_READERS: dict[str, Callable[[Document, int, int, Mentions, Mentions], _Found]] = {
    "pln": _read_pln,
    "unit": _read_unit,
    "company": _read_company,
    "certifier": _read_certifier,
    "ministry": _read_ministry,
    "government": _read_government,
    "agency": _read_agency,
    "other": _read_other,
    "media": _read_media,
    "english": _read_english,
}
