"""A plant of a headline and the unit that runs it; names of units that go on or end in a title."""

from __future__ import annotations

import pytest

from kg.extract import extract

LEAD = "JAKARTA - {lead}\n\nSertifikat SMK3 dan ISO 9001:2015 itu diraih tahun ini."


@pytest.mark.parametrize(
    ("title", "lead", "holder"),
    [
        (
            "PLTU Paiton Sabet Sertifikat SMK3",
            "PT PLN Nusantara Power Unit Pembangkitan (UP) Paiton, yang mengoperasikan PLTU 2x400 "
            "MW di Probolinggo, meraih sertifikat SMK3 dan ISO 9001:2015.",
            "PT PLN Nusantara Power Unit Pembangkitan (UP) Paiton",
        ),
        (
            "PLTU Lontar Ditunjuk Jadi Contoh",
            "Perbaikan yang dikerjakan UJP Lontar membuahkan sertifikat SMK3 dan ISO 9001:2015.",
            "UJP Lontar",
        ),
        (
            "PLTU Asam Asam Dinobatkan Terbaik",
            "UPK Asam Asam memperoleh sertifikat SMK3 dan ISO 9001:2015.",
            "UPK Asam Asam",
        ),
        (
            "PLTGU Priok Kantongi SMK3",
            "UBP Priok mengantongi sertifikat SMK3 serta ISO 9001:2015.",
            "UBP Priok",
        ),
        (  # nobody but the plant is said to hold it
            "PLTU Paiton Sabet SMK3",
            "PLTU Paiton menyabet sertifikat SMK3 dan ISO 9001:2015, kata Manager UP Paiton Budi "
            "Santoso.",
            "PLTU Paiton",
        ),
        (
            "PLTU Paiton Sabet SMK3",
            "PLTU Paiton meraih SMK3 dan ISO 9001:2015, disusul UP Gresik tahun lalu.",
            "PLTU Paiton",
        ),
    ],
)
def test_holder(title: str, lead: str, holder: str) -> None:
    found = extract(f"{title}\n\n{LEAD.format(lead=lead)}").certifications
    assert holder in {each.holder for each in found}
    assert not {each.holder for each in found} - {holder, "UP Gresik"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sertifikat diterima UBP Jabar 2 Pelabuhan Ratu, UBP Bali, dan UBP Barru.",
            "UBP Jabar 2 Pelabuhan Ratu",
        ),
        ("PLTU Asam Asam telah meraih sertifikat ISO 9001.", "PLTU Asam Asam"),
        ("Petugas ULP Bau Bau menerima tamu.", "ULP Bau Bau"),
        (
            "PLTU Lontar Dipilih Jadi Contoh\n\nJakarta - PLTU Lontar meraih sertifikat SMK3.",
            "PLTU Lontar",
        ),
        ("PLN UP3 Jambi Dianugerahi Bendera Emas\n\nJambi - PLN UP3 Jambi hadir.", "PLN UP3 Jambi"),
        (
            "PT Haleyora Power Region Sulawesi 2 menggelar audit.",
            "PT Haleyora Power Region Sulawesi 2",
        ),
        (
            "PT Haleyora Power Region Sulawesi 12 kali menggelar audit.",
            "PT Haleyora Power Region Sulawesi",
        ),
        ("General Manager UJP Lontar Dadang Suherlan hadir.", "UJP Lontar"),
    ],
)
def test_name(text: str, name: str) -> None:
    assert name in {each.name for each in extract(text).organizations}
