"""Certificates that are awaited or gone, and who holds, gives and passes what."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str, str | None]]

HELD: list[tuple[str, Held]] = [
    (  # who is to certify one has not certified the others
        "Direktur Utama PT Haleyora Power, Nur, menunggu sidang komite Sucofindo sebelum "
        "sertifikat ISO 37001:2016 resmi dikeluarkan. Haleyora saat ini mengantongi ISO 9001:2015.",
        {("PT Haleyora Power", "ISO 9001:2015", None)},
    ),
    (
        "Manajemen PLN UPT Palembang tidak berpuas diri meski sertifikat SMK3 sudah di tangan.",
        {("PLN UPT Palembang", "SMK3", None)},
    ),
    (
        "ULP Ngawi jadi ULP pertama di lingkungan UP3 Madiun yang memperoleh sertifikat ISO "
        "9001:2015. Sertifikat diserahkan auditor PT Dekra Utama, Wahyu Aji, kepada manajernya.",
        {("ULP Ngawi", "ISO 9001:2015", "PT Dekra Utama")},
    ),
    (
        "Tahun ini PLN UP3 Makassar Utara absen dari daftar penerima sertifikat SMK3.",
        set(),
    ),
    (  # until then it is valid
        "PLN UP3 Tual memegang ISO 9001:2015 yang masa berlakunya berakhir tahun depan.",
        {("PLN UP3 Tual", "ISO 9001:2015", None)},
    ),
    (
        "PLN UP3 Tual dulu memegang ISO 9001:2015, namun masa berlaku sertifikat habis Mei lalu.",
        set(),
    ),
    (
        "Dinas Tenaga Kerja menyerahkan sertifikat SMK3 kepada sejumlah perusahaan, di antaranya "
        "PLN UP3 Muara Bungo dan PT Jambi Minyak.",
        {
            ("PLN UP3 Muara Bungo", "SMK3", "Dinas Tenaga Kerja"),
            ("PT Jambi Minyak", "SMK3", "Dinas Tenaga Kerja"),
        },
    ),
    (  # what stands in a row of scores waits, too
        "PLN UP3 Tual berhak atas predikat bendera emas SMK3 dengan nilai 88 persen. Hasil audit "
        "itu diteruskan ke kementerian untuk penerbitan sertifikat.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_held(text: str, expected: Held) -> None:
    found = extract(text).certifications
    assert {(c.holder, s, c.certification_body) for c in found for s in c.standards} == expected


CLAIMS: list[tuple[str, set[tuple[str, str | None, str, str | None]]]] = [
    (
        "Tiga unit PLN dinyatakan lulus audit eksternal ISO 55001:2014. Ketiga unit itu ialah UPT "
        "Balikpapan, UPT Banjarbaru dan UP2B Kaltim.",
        {
            ("audit_result", unit, "ISO 55001:2014", None)
            for unit in ("UPT Balikpapan", "UPT Banjarbaru", "UP2B Kaltim")
        },
    ),
    (
        "PLTU Lontar kembali lolos audit ISO 9001:2015 dan ISO 14001:2015.",
        {
            ("audit_result", "PLTU Lontar", "ISO 9001:2015", None),
            ("audit_result", "PLTU Lontar", "ISO 14001:2015", None),
        },
    ),
    (  # prizes of a kind that are only counted
        "PLN Indonesia Power meraih 31 penghargaan K3 di Jakarta.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: set[tuple[str, str | None, str, str | None]]) -> None:
    found = extract(text).other_claims
    assert {(o.kind, o.holder, o.about, o.value) for o in found} == expected


def test_outlets_and_days() -> None:
    found = extract(
        "kabarnegeri.id - PLN menyiagakan petugas.\n\nAudit berlangsung sejak Selasa 11 Juni "
        'hingga Kamis 13 Juni 2024.\n\n"Kami siap," kata Manajer PLN Kantor Pusat Budi Santoso '
        "kepada Kabarnegeri.\n\nPetugas memeriksa jaringan di perbatasan (Antara)"
    )
    assert {o.name for o in found.organizations} == {
        "PLN",
        "PLN Kantor Pusat",
        "Kabarnegeri",
    }
    assert found.dateline.published is None
