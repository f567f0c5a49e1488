"""The words of posts and offices: where a role begins and how far it reaches.

Place in the flow: used by :mod:`kg.extract.people`. A role begins with a head ("Manajer",
"Direktur Utama", "Menteri", "president director") and goes on over the words of functions
("Komunikasi Korporat"), areas of office ("Gubernur NTT") and what joins them; it ends where an
organisation or a name begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.mentions import Mention, Mentions

__all__ = ["OFFICES", "ROLE_HEAD", "RoleMention", "read_role", "widen_english"]

_BEFORE = (
    r"(?:(?:plt|plh|pj|pjs)\.? |pelaksana tugas |pelaksana harian |penjabat |mantan |bekas |"
    r"wakil |asisten |deputi |"
    r"executive |senior |junior |acting |former |deputy |assistant |co-?|vice |general |lead |"
    r"chief |sub ?|staf )*"
)
_HEADS = (
    r"direktur(?: utama| jenderal| eksekutif)?|dirut|dirjen|dirops|wadirut|manaj?er|manager|"
    r"general manager|gm|"
    r"kepala(?! (?:keluarga|rumah)\b)|ketua|sekretaris(?: perusahaan| jenderal| daerah|"
    r" direktorat)?|sekda|sekjen|"
    r"gubernur|wagub|bupati|wabup|wali ?kota|wawali|menteri|menko|wamen\w*|menaker|"
    r"presiden(?: direktur| komisaris)?|"
    r"juru bicara|jubir|humas|public relations?|supervisor|spv|koordinator|anggota|"
    r"komisaris(?: utama)?|"
    r"pimpinan|penanggung jawab|pelaksana|kapol(?:da|res|sek|ri|resta)|kabaharkam|kabid|"
    r"kadis(?:naker|hub)?|kasi|kasubag|kasubdit|"
    r"kasubbag|karo|panglima|pangdam|dandim|danrem|komandan|camat|lurah|rektor|dekan|dosen|"
    r"peneliti|pengamat|"
    r"analis|pakar|auditor|staf ahli|staf khusus|tenaga ahli|evp|svp|vp|ceo|cfo|coo|cto|"
    r"president director|managing director|director(?: general)?|vice president|president|minister|"
    r"governor|regent|mayor|chair(?:man|woman|person)?|secretary(?: general)?|head|spokes(?:man|"
    r"woman|person)|"
    r"officer|executive|engineer|analyst|researcher|lecturer|professor|expert|representative|"
    r"coordinator|"
    r"leader|commissioner|member|inspector|superintendent|pewarta|editor|reporter|fotografer|"
    r"photographer|pemilik|pengusaha|pedagang|ibu rumah tangga|mahasiswa|operator|teknisi|bidan|"
    r"perawat|dokter|aktivis|pendeta|pastor|inspektur|perwakilan|pegawai|karyawan|redaktur|"
    r"wartawan|penulis|penyunting|kades|"
    r"team leader|technical advisor|advisor|consultant|resident|warga|penduduk|petani|nelayan|"
    r"guru|tokoh (?:masyarakat|adat|agama)"
)
ROLE_HEAD = re.compile(rf"(?<![\w-])(?P<before>{_BEFORE})(?P<head>{_HEADS})(?![\w-]|\.\w)")
"""Where a role may begin, in the lower-case copy."""

OFFICES = re.compile(
    r"\b(?:menteri|menko|wamen\w*|gubernur|wagub|bupati|wabup|wali ?kota|wawali|presiden$|camat|"
    r"lurah|kades|kepala desa|"
    r"minister|governor|regent|mayor|kapol\w+|kabaharkam|sekda|pangdam|dandim|dirjen|menaker)\b"
)
"""Offices that keep their domain: the area or the ministry belongs to the role."""

_FUNCTION = re.compile(
    r" (?:utama|jenderal|umum|eksekutif|niaga|pemasaran|keuangan|operasi(?:onal)?|produksi|"
    r"distribusi|transmisi|penyaluran|"
    r"pembangkit(?:an)?|pembangunan|perencanaan|teknik|teknologi|informasi|sistem|sdm|sumber|"
    r"daya|manusia|human|capital|hukum|"
    r"komunikasi|korporat|korporasi|corporate|communication[s]?|sekretariat|pelayanan|pelanggan|"
    r"bisnis|business|regional|"
    r"pengadaan|strategis|strategic|energi|energy|primer|mineral|ketenagalistrikan|listrik|"
    r"kelistrikan|tenaga|lingkungan|"
    r"keselamatan|keamanan|k3l?|k4|hsse?|qhse|hse|administrasi|manajemen|management|risiko|aset|"
    r"asset|audit|internal|"
    r"internasional|hubungan|masyarakat|publik|pemberdayaan|pengembangan|pengusahaan|pengelolaan|"
    r"pengendalian|pengaturan|pembinaan|program|jaringan|konstruksi|"
    r"general|affairs|affair|relations?|operation[s]?|engineering|finance|legal|commercial|"
    r"retail|planning|generation|distribution|"
    r"transmission|electricity|power|customer|service|development|public|sustainability|tjsl|csr|"
    r"bidang|bagian|divisi|departemen|seksi|sub|subbidang|unit|kantor|cabang|wilayah|area|rayon|"
    r"pusat|daerah|tim|panitia|"
    r"fraksi|komisi|badan|dewan|pengurus|pimpinan|pelaksana|harian|lapangan|proyek|project|ahli|"
    r"khusus|muda|madya|utama|"
    r"rt|rw|adat|ketenagakerjaan|dalam|negeri|luar|perindustrian|bumn|esdm|hidup|kehutanan|"
    r"pekerjaan|perumahan|rakyat|"
    r"tertinggal|transmigrasi|kemaritiman|investasi|riset|pendidikan|kebudayaan|agama|sosial|"
    r"kesehatan|pariwisata|perhubungan|"
    r"pertahanan|ham|batu|bara|kerja|ekonomi|kreatif|desa|cluster|team|baru|terbarukan|renewable|"
    r"logistik|stakeholder|"
    r"i|ii|iii|iv|v|vii|[1-9]|a|b|c|d)(?![\w])",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r",? (?:dan|&|of|for|and|the|untuk|di bidang|serta|dan/atau|pada|in charge of)(?= )",
    re.IGNORECASE,
)
_COMMA_LIST = re.compile(r",(?= [A-Z]\w+(?:,| dan| and| &))")


@dataclass(frozen=True, slots=True, order=True)
class RoleMention:
    """A role from ``start`` to ``end`` and the organisation named right behind it, if any.

    ``after`` is where reading may go on for a name: behind the organisation, or behind the role.
    """

    start: int
    end: int
    after: int
    organisation: Mention | None = None


def read_role(
    document: Document, match: re.Match[str], organisations: Mentions, areas: Mentions
) -> RoleMention:
    """Read the role that begins at a match of :data:`ROLE_HEAD`.

    Args:
        document: The text.
        match: Where it begins.
        organisations: All organisations of the text.
        areas: All areas of the text.
    """
    plain = document.plain
    start, end = match.start(), match.end()
    office = OFFICES.search(document.lower, start, end) is not None
    local = _LOCAL.search(document.lower, start, end) is not None
    while True:
        place = _PLACE.match(plain, end) if local or office else None
        if place is not None:
            return RoleMention(start, place.end(), place.end())
        of_the = _OF_THE.match(plain, end)
        named = organisations.starting_at(of_the.end()) if of_the is not None else None
        if named is not None:
            return RoleMention(start, end, named.end, named)
        join = _JOIN.match(plain, end) or _COMMA_LIST.match(plain, end)
        here = join.end() if join is not None else end
        if plain[here : here + 1] != " ":
            return RoleMention(start, end, end)
        named = organisations.starting_at(here + 1)
        if named is not None and (join is None or join.group().strip() in {"of", "di", "pada"}):
            if office and named.kind == "ministry":
                return RoleMention(start, named.end, named.end)
            return RoleMention(start, end, named.end, named)
        area = areas.starting_at(here + 1)
        if area is not None and named is None:
            if office or join is not None or _REGIONAL.search(document.lower, start, end):
                end = area.end
                continue
            return RoleMention(start, end, end)
        function = _FUNCTION.match(plain, here)
        if function is None and local and join is None:
            unknown = _UNKNOWN_PLACE.match(plain, here)
            if unknown is not None:
                return RoleMention(start, unknown.end(), unknown.end())
        if function is None or (
            plain[here + 1].islower()
            and not plain[match.start("head")].islower()
            and function.group().strip().lower() not in _LOWER_FUNCTION
        ):
            return RoleMention(start, end, end)
        end = function.end()


_PLACE = re.compile(
    r" (?:[Dd]esa|[Dd]usun|[Kk]ampung|[Kk]elurahan|[Kk]ecamatan|[Pp]ulau|RT|"
    r"RW)(?: [A-Z0-9][\w'/-]+){1,2}?"
    r"(?=,| [a-z(]| [A-Z][\w'-]+ [A-Z]|$)"
)
_LOCAL = re.compile(
    r"\b(?:camat|lurah|kades|kepala desa|warga|penduduk|petani|nelayan|guru|resident)$"
)
_LOWER_FUNCTION = frozenset(
    "yayasan tim panitia komunitas kelompok rt rw desa pengurus proyek umum perusahaan dusun adat".split()
)
_UNKNOWN_PLACE = re.compile(r" [A-Z][\w'-]+(?=,? [A-Z][\w'-]+)")
_OF_THE = re.compile(r" (?:of|at) (?:the |its )?")
_REGIONAL = re.compile(
    r"\b(?:regional|wilayah|area|sulawesi|jawa|sumatera|maluku|papua|kalimantan|nusa tenggara|"
    r"bali)$"
)


_MODIFIERS = re.compile(
    r"(?:(?!(?:the|a|an|its|their|his|her|said|by|and|as|of|to|for|from|with|told|also|our|is|"
    r"was)\b)[a-z]+[ -]){1,5}$"
)
_OWNER = re.compile(r"(?:'s?)? $")


def widen_english(
    document: Document, role: RoleMention, begin: int, organisations: Mentions
) -> RoleMention:
    """Take in what stands before an English role: "PLN electricity planning director".

    Args:
        document: The text.
        role: The role as it begins with its head.
        begin: Where its sentence begins.
        organisations: One that stands right before is the person's.
    """
    plain = document.plain
    modifiers = _MODIFIERS.search(plain, max(begin, role.start - 60), role.start)
    start = modifiers.start() if modifiers is not None else role.start
    owner = organisations.before(start)
    held = role.organisation
    if held is None and owner is not None and _OWNER.fullmatch(plain[owner.end : start]):
        held = owner
    elif modifiers is not None and _OWNER.search(plain, max(begin, start - 3), start) is None:
        start = role.start
    return RoleMention(start, role.end, role.after, held)
