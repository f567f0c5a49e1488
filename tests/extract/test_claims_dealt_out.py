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
