"""Certificates and prizes that one text deals out: which of them is whose."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]

HELD: list[tuple[str, Held, Held]] = [
    (  # what stands behind the second prize got that one
        "PLN UID Bali menerima penghargaan SMK3 serta Zero Accident Award untuk dua unit "
        "pelaksana, yaitu UP3 Bali Utara dan UP3 Bali Timur.",
        {("PLN UID Bali", "SMK3")},
        {("UP3 Bali Utara", "Zero Accident Award"), ("UP3 Bali Timur", "Zero Accident Award")},
    ),
    (
        "PLN UID Bali menerima penghargaan SMK3 dari Pemerintah Provinsi Bali, sedangkan Zero "
        "Accident Award diserahkan kepada dua unit, yaitu UP3 Bali Utara dan UP3 Bali Timur.",
        {("PLN UID Bali", "SMK3")},
        {("UP3 Bali Utara", "Zero Accident Award"), ("UP3 Bali Timur", "Zero Accident Award")},
    ),
    (  # one verb of giving for both
        "Menteri Ketenagakerjaan menyerahkan penghargaan SMK3 dan Zero Accident kepada PLN UP3 "
        "Ende dan PLN UP3 Kupang.",
        {("PLN UP3 Ende", "SMK3"), ("PLN UP3 Kupang", "SMK3")},
        {("PLN UP3 Ende", "Zero Accident"), ("PLN UP3 Kupang", "Zero Accident")},
    ),
    (  # who got it is only counted, and who tells so has not got it
        "PLN UP3 Ende menerima penghargaan SMK3. Kepala Disnaker Provinsi NTT Agus Saleh merinci "
        "ada 118 perusahaan yang menerima penghargaan, terdiri atas 26 perusahaan kategori SMK3.",
        {("PLN UP3 Ende", "SMK3")},
        set(),
    ),
    (  # places and owners between the members of a list
        "Peraih PROPER Emas yaitu PLTU Tanjung Jati B, Jepara, yang dikelola oleh PLN, juga "
        "PLTGU Gresik yang dikelola oleh PT Kargo Jaya, serta PLTU Pelabuhan Ratu.",
        set(),
        {
            ("PLTU Tanjung Jati B", "PROPER Emas"),
            ("PLTGU Gresik", "PROPER Emas"),
            ("PLTU Pelabuhan Ratu", "PROPER Emas"),
        },
    ),
    (  # given to some, and to others that are only counted
        "Tiga unit PJB meraih PROPER Emas, yaitu UP Gresik, UP Rembang, dan UP Paiton. PROPER "
        "Hijau disematkan kepada UP Muara Karang dan UP Brantas. Sepuluh UP mendapatkan PROPER "
        "Biru, dan 55 lainnya memperoleh PROPER Biru.",
        set(),
        {
            ("UP Gresik", "PROPER Emas"),
            ("UP Rembang", "PROPER Emas"),
            ("UP Paiton", "PROPER Emas"),
            ("UP Muara Karang", "PROPER Hijau"),
            ("UP Brantas", "PROPER Hijau"),
        },
    ),
    (  # units by their place and a kind that stands last, and a part of a state company
        "Tiga unit PLN Indonesia Power yakni Priok PGU, Mrica PGU dan Perak-Grati POMU menerima "
        "sertifikat SMP. PT Geo Dipa Energi (Persero) Unit Dieng meraih sertifikat SMK3.",
        {
            ("Priok PGU", "SMP"),
            ("Mrica PGU", "SMP"),
            ("Perak-Grati POMU", "SMP"),
            ("PT Geo Dipa Energi (Persero) Unit Dieng", "SMK3"),
        },
        set(),
    ),
    (  # several holders of one standard, and counts before the standards
        "UP3 Palu dan UP3 Luwuk memperoleh sertifikat ISO 9001:2015, sementara UP3 Poso meraih dua "
        "sertifikat, yakni ISO 14001:2015 dan ISO 45001:2018.",
        {
            ("UP3 Palu", "ISO 9001:2015"),
            ("UP3 Luwuk", "ISO 9001:2015"),
            ("UP3 Poso", "ISO 14001:2015"),
            ("UP3 Poso", "ISO 45001:2018"),
        },
        set(),
    ),
    (  # dealt out without a verb
        "Tiga unit PLN meraih sertifikat ISO. Ketiganya adalah UP3 Palu, UP3 Luwuk dan UP3 Poso. "
        "Untuk UP3 Palu sekaligus dua sertifikat, yaitu ISO 9001:2015 dan ISO 14001:2015, "
        "sedangkan UP3 Luwuk dan UP3 Poso masing-masing ISO 9001:2015.",
        {
            ("UP3 Palu", "ISO 9001:2015"),
            ("UP3 Palu", "ISO 14001:2015"),
            ("UP3 Luwuk", "ISO 9001:2015"),
            ("UP3 Poso", "ISO 9001:2015"),
        },
        set(),
    ),
    (
        "PLN UP3 Ende meraih ISO 9001:2015, sedangkan PLN UP3 Kupang dan PLN UP3 Sumba belum "
        "memiliki ISO 14001:2015.",
        {("PLN UP3 Ende", "ISO 9001:2015")},
        set(),
    ),
    (
        "PLN UP3 Ende bersama 20 perusahaan lain menerima sertifikat SMK3.",
        {("PLN UP3 Ende", "SMK3")},
        set(),
    ),
]


@pytest.mark.parametrize(("text", "held", "awards"), HELD)
def test_whose(text: str, held: Held, awards: Held) -> None:
    found = extract(text)
    assert {(c.holder, s) for c in found.certifications for s in c.standards} == held
    assert {(a.holder, a.about) for a in found.other_claims if a.kind == "award"} == awards


def test_an_office_by_its_short_form_and_region() -> None:
    found = extract(
        "Acara digelar Dinas Tenaga Kerja (Disnaker). Kepala Disnaker Provinsi NTT Agus Saleh "
        "hadir."
    )
    assert [o.name for o in found.organizations] == ["Dinas Tenaga Kerja (Disnaker)"]


Triple = tuple[str | None, str, str | None]

CERTIFIED: list[tuple[str, set[Triple]]] = [
    (  # what is shown at the unit that the sentence before names
        "Manajer UBJOM Pati bangga. Di lobi unit itu kini berderet antara lain PROPER Biru dari "
        "Kementerian Lingkungan Hidup dan Kehutanan (KLHK), sertifikat Sistem Manajemen "
        "Pengamanan (SMP) dari Polri, sertifikat ISO 9001 dari Lloyd's Register, serta Bendera "
        "Emas SMK3.",
        {
            ("UBJOM Pati", "SMP", "Polri"),
            ("UBJOM Pati", "ISO 9001", "Lloyd's Register"),
            ("UBJOM Pati", "SMK3", None),
        },
    ),
    (  # three certificates of ISO, named with what they are about where they were audited
        "PLN UP3 Pati menjalani audit surveillance (ISO 9001 Mutu, 14001 Lingkungan, 45001 K3) "
        "serta audit awal SMK3. Auditor dari PT Sucofindo menyatakan ketiga sertifikat ISO yang "
        "dipegang PLN UP3 Pati tetap berlaku.",
        {
            ("PLN UP3 Pati", "ISO 9001", "PT Sucofindo"),
            ("PLN UP3 Pati", "ISO 14001", "PT Sucofindo"),
            ("PLN UP3 Pati", "ISO 45001", "PT Sucofindo"),
        },
    ),
    ("PLN Batam also has an ISO 9001:2015 certificate.", {("PLN Batam", "ISO 9001:2015", None)}),
    (  # another clause, another holder
        "PT Semen Kupang meraih sertifikat ISO 9001:2015, sementara PLN UP3 Ende menerapkan SMK3.",
        {("PT Semen Kupang", "ISO 9001:2015", None)},
    ),
    (
        "Perusahaan Umum Daerah Air Minum Tirta Raharja mempertahankan ISO 9001:2015. PDAM Kota "
        "Kupang baru tahap audit ISO 9001.",
        {("Perusahaan Umum Daerah Air Minum Tirta Raharja", "ISO 9001:2015", None)},
    ),
    (  # only counted; who is named behind has none yet
        "Sebanyak 15 dari 22 unit PLN Nusantara Power telah mengantongi sertifikat ISO 14001:2015. "
        "Tahun depan UP Brantas ditargetkan menyusul.",
        set(),
    ),
    (
        "PT Kargo Jaya, operator PLTU Batang, menerima sertifikat SMP kategori Gold dari Kapolri.",
        {("PT Kargo Jaya", "SMP", "Kapolri")},
    ),
    (
        "PLN ULP Soe dan ULP Atambua di bawah PLN UP3 Kupang menerapkan SMK3. Sertifikatnya "
        "sendiri dipegang PLN UP3 Kupang.",
        {("PLN UP3 Kupang", "SMK3", None)},
    ),
    ("PLN Batam has an auditor for ISO 9001:2015.", set()),
    (  # another scheme waits
        "PLN UP3 Pati mempertahankan sertifikat ISO 9001:2015 sesudah melewati audit. Pada "
        "penilaian SMK3 unit ini memenuhi syarat untuk predikat Bendera Emas. Sertifikatnya masih "
        "menunggu penetapan kementerian.",
        {("PLN UP3 Pati", "ISO 9001:2015", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CERTIFIED)
def test_who_certified_whom(text: str, expected: set[Triple]) -> None:
    found = extract(text).certifications
    assert {(c.holder, s, c.certification_body) for c in found for s in c.standards} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the audit that led to the certificate is no claim of its own
            "PLN UP3 Pati mempertahankan sertifikat ISO 9001:2015 sesudah melewati audit.",
            set(),
        ),
        (
            "PLN UP3 Pati lulus seluruh tahapan audit sehingga berhak atas sertifikat ISO 9001.",
            set(),
        ),
        (
            'UBJOM Pati meraih ISO 9001. "Kami juga mulai menerapkan ISO 55001," ujar Andi Azis.',
            {("implementation", "UBJOM Pati", "ISO 55001")},
        ),
    ],
)
def test_claims_beside_certificates(text: str, expected: set[tuple[str, str, str]]) -> None:
    found = extract(f"PLTU Pati dan UBJOM Pati rapat. {text}").other_claims
    assert {(c.kind, c.holder, c.about) for c in found} == expected
