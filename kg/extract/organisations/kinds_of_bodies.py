"""Words that tell only what kind of body is meant, and none of that kind: "Lembaga Inspeksi".

Place in the flow: used by :mod:`kg.extract.organisations.office_forms` and
:mod:`kg.extract.organisations.organisation_items`. Words in capitals look like a name; here the
kind has nothing behind it that would tell which one is meant: "KAN mengakreditasi Lembaga Penilai
Kesesuaian", "dihadiri Serikat Pekerja", "menggandeng Bank Daerah". "Dewan Juri" and the like are
parts of whatever has them: "Ketua Dewan Juri" is a post.
"""

from __future__ import annotations

import re

__all__ = ["is_kind_only", "is_part_of_any_body"]

_ANY = "Teknis|Terkait|Negara|Pemerintah(?:an)?|Internasional|Daerah|Swasta|Setempat"
"""What any kind of body may be."""
_KINDS = {
    "Lembaga": (
        "Penilai(?:an)? Kesesuaian|Inspeksi(?: Teknik)?|Akreditasi|Pelatihan(?: Kerja)?|"
        "Penguji(?:an)?|Keuangan(?: Mikro)?|Pendidikan|Penelitian|Pemasyarakatan|Bantuan Hukum|"
        "Verifikasi|Validasi|Sertifikasi(?: Profesi)?|Adat|Keagamaan|Swadaya Masyarakat|"
        "Penyiaran(?: Publik)?|Kemasyarakatan|Masyarakat|Profesi|Sosial|Legislatif|Eksekutif|"
        "Yudikatif|Donor|Survei|Non[ -]?Pemerintah|Usaha|Filantropi"
    ),
    "Badan": (
        "Akreditasi|Usaha|Publik|Hukum|Pelaksana|Pengurus|Legislatif|Eksekutif|Pengawas|"
        "Sertifikasi|Pengelola|Layanan Umum(?: Daerah)?|Otonom"
    ),
    "Komite": "Akreditasi|Etik|Pelaksana|Sekolah",
    "Dewan": "Adat|Guru|Pakar|Redaksi",
    "Majelis": "Hakim|Taklim|Adat|Umum|Guru",
    "Serikat": "Pekerja|Buruh|Karyawan|Petani|Nelayan",
    "Koperasi": (
        "Karyawan|Pegawai|Unit Desa|Desa|Simpan Pinjam|Nelayan|Petani|Sekolah|"
        "(?:Desa(?:/Kelurahan| dan Kelurahan)? )?Merah Putih"
    ),
    "(?:Himpunan|Ikatan|Asosiasi|Perkumpulan|Persatuan)": (
        "Mahasiswa|Alumni|Pemuda|Profesi|Perusahaan|Pengusaha|Pekerja|Industri|Guru|Warga"
    ),
    "Forum": "Warga|Diskusi|Anak|Masyarakat|Internasional",
    "(?:Kementerian|Dinas|Direktorat Jenderal|Otoritas)": "Pelabuhan",
    "Bank": "Sampah|Umum|Sentral|Nasional|Asing|BUMN|Pembangunan Daerah|Syariah|Penyalur|Himbara",
    "Kantor": (
        "Induk|Area|Layanan|Pelayanan(?: Pelanggan)?|Perwakilan|Operasional|Bersama|Jaga|Regional|"
        "Dinas|Administrasi|Kas"
    ),
    "(?:Universitas|Politeknik|Institut|Sekolah Tinggi)": "Negeri|Teknologi|Terbuka dan Negeri",
    "Yayasan": "Pendidikan|Sosial|Keagamaan",
    "Puskesmas": "Pembantu|Induk|Keliling|Rawat Inap",
    "Balai": "Besar|Latihan Kerja",
    "Kejaksaan": "Tinggi|Negeri",
    "BUMD": "Kota|Provinsi|Kabupaten",
    "Unit Pelaksana": "Teknis(?: Daerah)?",
    "Unit (?:Bisnis|Usaha)": "Baru|Syariah|Strategis|Lain",
}
"""The first word of a kind of body, and the words behind it that do not make it a name."""
_WHOLE = (
    r"SMK|SMA|SMP|SD|TK|PAUD|RSUD?|Puskesmas|"
    r"(?:Special Purpose (?:Company|Vehicle)|Independent Power Producers?|"
    r"Joint Venture|"
    r"State-Owned Company|Holding Company)(?: \([A-Z]{2,4}\))?|"
    r"(?:[Tt]he )?(?:[Pp]rovincial|[Rr]egency|[Cc]ity|[Mm]unicipal|[Dd]istrict|[Vv]illage|[Ll]ocal|"
    r"[Rr]egional) (?:[Aa]dministrations?|[Gg]overnments?)"
)
"""Kinds of body that no name goes on behind: "a Special Purpose Company (SPC)"."""
_KIND_ONLY = re.compile(
    f"{_WHOLE}|"
    + "|".join(
        rf"{head} (?:{kinds}|{_ANY})(?: \([A-Z][A-Za-z]{{1,5}}\))?"
        for head, kinds in _KINDS.items()
    )
)
_PARTS = re.compile(
    r"Dewan (?:Juri|Direksi|Komisaris|Pengawas|Pembina|Penasihat|Pengarah|Pengurus|Redaksi|"
    r"Pimpinan|Pendiri|Syariah)\b|"
    r"Kom(?:ite|isi) (?:Audit|Pengarah|Nominasi|Remunerasi|Pemantau|Manajemen|Teknis|K3|"
    r"Keselamatan|Tata Kelola|Investasi)\b"
)


def is_kind_only(name: str) -> bool:
    """Whether a name tells only what kind of body is meant: "Lembaga Penilai Kesesuaian (LPK)"."""
    return all(_KIND_ONLY.fullmatch(part) is not None for part in name.split(" dan "))


def is_part_of_any_body(plain: str, start: int) -> bool:
    """Whether a part that any body may have begins here, and no body: "Dewan Juri"."""
    return _PARTS.match(plain, start) is not None
