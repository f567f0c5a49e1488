"""Prizes of an event where many are honoured: lists of holders, and counts that are nobody's."""

import pytest

from kg.extract import extract

Award = tuple[str | None, str]

AWARDS: list[tuple[str, set[Award]]] = [
    (
        "Proper Emas diraih PLTU Paiton Unit 1 - 2, Probolinggo, dan PLTGU Gresik, yang dikelola "
        "oleh PJB.",
        {("PLTU Paiton Unit 1", "Proper Emas"), ("PLTGU Gresik", "Proper Emas")},
    ),
    (
        "Berikut nama-nama unit pembangkit yang meraih Proper Hijau tahun ini: PLTU Paiton \u2013 "
        "Probolinggo, PLTU Suralaya - Banten, PLTU Labuan \u2013 Banten.",
        {
            ("PLTU Paiton", "Proper Hijau"),
            ("PLTU Suralaya", "Proper Hijau"),
            ("PLTU Labuan", "Proper Hijau"),
        },
    ),
    (
        "PLN memperoleh 3 PROPER HIJAU (PLTGU Priok IP, PLTGU Gresik PJB, dan PLTU Asam-asam PLN).",
        {
            ("PLTGU Priok IP", "PROPER HIJAU"),
            ("PLTGU Gresik", "PROPER HIJAU"),
            ("PLTU Asam-asam PLN", "PROPER HIJAU"),
        },
    ),
    (
        "Sebanyak 17 unit pembangkit yang dikelola PLN bersama PT Indonesia Power (IP) berhasil "
        "meraih penghargaan Proper Hijau.",
        set(),
    ),
    (
        "Penghargaan Zero Accident secara simbolis diberikan kepada 13 perusahaan, di antaranya PT "
        "Kayaku Jaya, Kantor PT Pelabuhan Indonesia (Persero) Regional 3, serta PT Kangean Energi.",
        {
            ("PT Kayaku Jaya", "Zero Accident"),
            ("PT Pelabuhan Indonesia (Persero) Regional 3", "Zero Accident"),
            ("PT Kangean Energi", "Zero Accident"),
        },
    ),
    (
        "PT Kayaku Jaya hadir.\n\nPenghargaan Program Penanggulangan Tuberkulosis (P2 TB) "
        "diberikan kepada PR Makmur Abadi, PT Petrosida Jaya, serta PLN UP3 Bogor.",
        {
            ("PT Petrosida Jaya", "Program Penanggulangan Tuberkulosis"),
            ("PLN UP3 Bogor", "Program Penanggulangan Tuberkulosis"),
        },
    ),
    (
        "PT Mega Listrik hadir.\n\nSebanyak 412 penghargaan K3 diberikan oleh Gubernur Sulsel, "
        "meliputi 250 perusahaan zero accident award (kecelakaan nihil) dan 32 perusahaan program "
        "pencegahan dan penanggulangan HIV/AIDS (P2HIV-AIDS).",
        set(),
    ),
    (
        "PT Mega Listrik hadir.\n\nPenghargaan diberikan dalam tiga kategori, yakni Zero Accident "
        "(153 perusahaan) serta Penanggulangan HIV-AIDS di tempat kerja (66 perusahaan).",
        set(),
    ),
    (
        "PT Mega Listrik menjadi tuan rumah.\n\nKategori yang diberikan tahun ini di antaranya "
        "Zero Accident serta Program Pencegahan dan Penanggulangan HIV/AIDS di tempat kerja.",
        set(),
    ),
    (
        "PT Mega Listrik hadir.\n\nPerusahaan di Jambi yang memperoleh penghargaan kecelakaan "
        "nihil (zero accident) sebanyak 215 perusahaan.",
        set(),
    ),
    (
        "PT Mega Listrik hadir.\n\nEmpat gubernur menerima penghargaan sebagai Pembina K3 Tingkat "
        "Provinsi tahun 2010 dari Menakertrans.",
        set(),
    ),
    (
        "PT Mega Listrik menerima penghargaan Zero Accident bersama 153 perusahaan lain.",
        {("PT Mega Listrik", "Zero Accident")},
    ),
    (
        "PT PLN (Persero) meraih 3 penghargaan ASEAN Coal Awards 2021 yang digelar di Filipina.",
        {("PT PLN (Persero)", "ASEAN Coal Awards 2021")},
    ),
    ("PLN UP3 Bogor menerima penghargaan Kementerian ESDM di Jakarta.", set()),
    (
        "PT Panas Bumi Nusantara dinobatkan sebagai Best of The Best pada ajang Annual Quality "
        "Award 2022.",
        {("PT Panas Bumi Nusantara", "Best of The Best")},
    ),
    (
        "Direktur Utama PLN Budi Santoso dinobatkan sebagai The Best in Energy dalam ajang Energi "
        "Award 2022.",
        set(),
    ),
    (
        "PLN UP3 Bogor dianugerahi Top Leadership Corporate pada ajang Energi Award 2022.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), AWARDS)
def test_awards(text: str, expected: set[Award]) -> None:
    """Each of a list holds its prize; counts, kinds of prizes and persons give a company none."""
    claims = extract(text).other_claims
    assert {(e.holder, e.about) for e in claims if e.kind == "award"} == expected


NOTHING = [
    "Apel K3 berlangsung di kawasan PT Mega Listrik.\n\nSebanyak 412 penghargaan K3 diberikan oleh "
    "Gubernur Sulsel, meliputi 130 perusahaan sistem manajemen K3 (SMK3).",
    "PT Mega Listrik hadir.\n\nPenganugerahan penghargaan K3 tahun ini juga mencakup kategori "
    "Sistem Manajemen K3 (SMK3) dan penghargaan kecelakaan nihil.",
    "PT Mega Listrik hadir.\n\nPenghargaan diberikan lantaran perusahaan-perusahaan di wilayah itu "
    "menjalankan SMK3 dengan baik dan mendapat penghargaan SMK3.",
    "PT Mega Listrik hadir.\n\nPenghargaan K3 ini diberikan dalam tiga kategori yakni 1.052 "
    "perusahaan mendapat kecelakaan nihil dan 1.466 perusahaan mendapat penghargaan SMK3.",
    "Perusahaan di Indonesia berlomba meraih sertifikat ISO 45001. Budi memperkenalkan ISO 45001 "
    "di PT Rokok Sejahtera di Surabaya.",
    "Akreditasi merupakan pengakuan terhadap kompetensi berdasarkan SNI ISO/IEC 17025:2017.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_holds_what_is_only_counted(text: str) -> None:
    """No grant, no certificate and no result of an audit is anybody's."""
    found = extract(text)
    assert not found.certifications
    assert not [each for each in found.other_claims if each.kind != "award"]


def test_receivers_go_on_whose_first_nobody_knows() -> None:
    """The known ones of a list behind "kepada" hold what is given."""
    text = "Penghargaan SMK3 diberikan kepada Makmur Abadi, PLN UP3 Bogor dan PLN UP3 Depok."
    assert {e.holder for e in extract(text).certifications} == {"PLN UP3 Bogor", "PLN UP3 Depok"}
