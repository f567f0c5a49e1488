"""Bodies told by whose they are, what they did or how else the text names them; people beside."""

from __future__ import annotations

import pytest

from kg.extract import extract

FOUND: list[tuple[str, set[tuple[str, str]]]] = [
    (  # bodies of PLN's staff with their unit behind
        "Komitmen diteken Serikat Pekerja (SP) PLN UID Jakarta Raya dan mitra kerja.",
        {("Serikat Pekerja (SP) PLN UID Jakarta Raya", "other")},
    ),
    (
        "Bantuan dibagikan Persatuan Istri Karyawan dan Karyawati (Pikka) PLN UIW NTB.",
        {("Persatuan Istri Karyawan dan Karyawati (Pikka) PLN UIW NTB", "other")},
    ),
    ("Koperasi Karyawan PT PLN UP3 Ende hadir.", {("Koperasi Karyawan PT PLN UP3 Ende", "other")}),
    (  # a company told by what it did and its last word
        "Tata kelola itu rampung delapan bulan, yang dibimbing Sentra Konsultama.",
        {("Sentra Konsultama", "company")},
    ),
    ("Jaringan dikerjakan Bina Rekayasa Elektrik.", {("Bina Rekayasa Elektrik", "company")}),
    ("Alat itu dikerjakan Fakultas Teknik.", set()),
    ("Proyek dibangun Kampung Sejahtera dan dikelola Desa Mandiri.", set()),
    (  # what kind a plant is, and a place behind the kind
        "Desa itu diterangi PLTS Komunal, PLTD Pemda, PLTS Atap dan PLTMH Swadaya.",
        set(),
    ),
    (
        "PLTS Terapung Cirata dan PLTS Hybrid Nusa Lembu meraih penghargaan.",
        {("PLTS Terapung Cirata", "pln_unit"), ("PLTS Hybrid Nusa Lembu", "pln_unit")},
    ),
    (  # a unit of a subsidiary, with a number behind its region
        "PT Haleyora Power Unit Pelaksana Jawa Timur 2 diaudit.",
        {("PT Haleyora Power Unit Pelaksana Jawa Timur 2", "pln_unit")},
    ),
    (  # a main unit by the initials of its region, which a regency has, too
        "PT PLN (Persero) Unit Induk Pembangunan Sumatera Bagian Tengah (UIP Sumbagteng) menang. "
        "PLN UIP SBT hadir.",
        {
            (
                "PT PLN (Persero) Unit Induk Pembangunan Sumatera Bagian Tengah (UIP Sumbagteng)",
                "pln_unit",
            )
        },
    ),
    (
        "PLN UIT Jawa Bagian Tengah membangun menara. PLN UIT JBT siap. PLN UIT JBB juga.",
        {("PLN UIT Jawa Bagian Tengah", "pln_unit"), ("PLN UIT JBB", "pln_unit")},
    ),
    (  # a company without its trade; beside the one in full it is another
        "Tiang dipasang PT. Lentera Karya. Manajer PT Lentera Karya Elektrik hadir.",
        {("PT Lentera Karya Elektrik", "company")},
    ),
    (
        "PT Bara Jingga adalah induk PT Bara Jingga Energi.",
        {("PT Bara Jingga", "company"), ("PT Bara Jingga Energi", "company")},
    ),
    (
        "CV Melati menang. CV Melati Jaya kalah.",
        {("CV Melati", "company"), ("CV Melati Jaya", "company")},
    ),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_organisations(text: str, names: set[tuple[str, str]]) -> None:
    assert {(each.name, each.kind) for each in extract(text).organizations} == names


Person = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Person]]] = [
    ("Dinas mendata calon penerima Program Bantuan Pasang Baru Listrik (BPBL).", []),
    ("Warga penerima Bantuan Langsung Tunai berkumpul.", []),
    ("Rombongan didampingi Cipta Rekayasa Mandiri.", []),
    (  # who stands for a body has the post behind the name
        "Tim Auditor Eksternal CBQA Global yang diwakili oleh Arif Hidayat selaku lead auditor "
        "menyerahkan rekomendasi.",
        [("Arif Hidayat", "lead auditor", "CBQA Global")],
    ),
    (
        "Manajer UP3 Ende yang dijabat Rina Kusuma hadir.",
        [("Rina Kusuma", "Manajer", "UP3 Ende")],
    ),
    (  # the next post of a list is of somebody else
        "Foto: Gubernur Jambi Andi Azis, Manager UP3 Muaro (Ist).",
        [("Andi Azis", "Gubernur Jambi", None)],
    ),
    (
        "Hadir Bupati Ende Frans Malo, Manager UP3 Ende Budi Santoso.",
        [("Frans Malo", "Bupati Ende", None), ("Budi Santoso", "Manager", "UP3 Ende")],
    ),
    (  # a first name cut, in the same post; in another post somebody else
        "Bupati Lembata Fransiskus B. L. Tukan hadir. Bupati Frans Tukan pulang. "
        '"Baik," kata Frans.',
        [("Fransiskus B. L. Tukan", "Bupati Lembata", None)],
    ),
    (
        "Bupati Ende Maria Lende dan Camat Aimere Mariana Lende hadir.",
        [("Maria Lende", "Bupati Ende", None), ("Mariana Lende", "Camat Aimere", None)],
    ),
    (  # a short post that the text spells out elsewhere
        "Penghargaan diberikan Menteri Ketenagakerjaan (Menaker). Menaker Rina Fauziah hadir.",
        [("Rina Fauziah", "Menteri Ketenagakerjaan", None)],
    ),
    ("Menaker Rina Fauziah hadir.", [("Rina Fauziah", "Menaker", None)]),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people(text: str, people: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == people


def test_a_plant_run_by_a_company_is_its_own() -> None:
    found = extract(
        "PT Sumber Daya Kelana (SDK), pengelola Pembangkit Listrik Tenaga Uap (PLTU) Karangsari, "
        "menang. PLN, pengelola PLTU Muara, hadir."
    ).organizations
    plants = [(each.name, each.kind, each.parent) for each in found if "PLTU" in each.name]
    assert plants == [
        (
            "Pembangkit Listrik Tenaga Uap (PLTU) Karangsari",
            "company",
            "PT Sumber Daya Kelana (SDK)",
        ),
        ("PLTU Muara", "pln_unit", None),
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "PLN melayani di Kantor Pelayanan Bukit Indah.",
            "Kantor Pelayanan Bukit Indah",
            "pln_unit",
        ),
        (
            "PLN persero UIW Nusa Tenggara Timur hadir.",
            "PLN persero UIW Nusa Tenggara Timur",
            "pln_unit",
        ),
        (  # an unknown place behind the short form of a state's centre
            "Alat itu diuji Balai Riset dan Standardisasi (Baristan) Malangsari pada Senin.",
            "Balai Riset dan Standardisasi (Baristan) Malangsari",
            "agency",
        ),
    ],
)
def test_offices_by_their_place(text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(each.name, each.kind) for each in extract(text).organizations}


def test_a_caption_is_no_headline() -> None:
    found = extract(
        "Listrik menyala di desa itu.\n\nGubernur Sulut Rina Kusuma (kanan) dan Wakil Gubernur "
        "Hendrik Tumbel\n\nWarga senang."
    ).people
    assert [(each.name, each.role) for each in found] == [
        ("Rina Kusuma", "Gubernur Sulut"),
        ("Hendrik Tumbel", "Wakil Gubernur"),
    ]
