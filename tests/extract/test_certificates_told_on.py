"""Certificates that a sentence goes on with, sites they are for, and what only waits for them."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]

HELD: list[tuple[str, Held]] = [
    (  # the plant is only what its operator was granted it for
        "Ternate - PLN UPDK Ternate meraih penghargaan SMK3 dari Kementerian Ketenagakerjaan "
        "dengan nilai 91 persen untuk PLTD Kayu Merah yang berada di Kota Ternate.",
        {("PLN UPDK Ternate", "SMK3")},
    ),
    (
        "PT PLN (Persero) menerima sertifikat ISO 9001:2015 untuk PLTU Tanjung Awar-Awar.",
        {("PLTU Tanjung Awar-Awar", "ISO 9001:2015")},
    ),
    (
        "Dua sertifikat diraih PT Surya Biomassa, yakni ISO 9001:2015 dan ISO 14001:2015. "
        "Satu lagi OHSAS 18001:2007 untuk keselamatan pekerja.",
        {
            ("PT Surya Biomassa", "ISO 9001:2015"),
            ("PT Surya Biomassa", "ISO 14001:2015"),
            ("PT Surya Biomassa", "OHSAS 18001:2007"),
        },
    ),
    (
        "PT Surya Biomassa meraih sertifikat ISO 9001:2015. Yang kedua, ISO 14001:2015, belum ada.",
        {("PT Surya Biomassa", "ISO 9001:2015")},
    ),
    (  # the plant of a title is that of the company which the lead calls its operator
        "PLTU Muara Batu Raih Bendera Emas\n\n"
        "Serang - PT Muara Batu Energi (MBE), pengelola Pembangkit Listrik Tenaga Uap (PLTU) "
        "Muara Batu, menggelar syukuran.\n\nPenghargaan bendera emas SMK3 itu diterima di Jakarta.",
        {("PT Muara Batu Energi (MBE)", "SMK3")},
    ),
    (
        "Sertifikat SMK2 predikat hijau diterima PLN UPK Bukittinggi, sedangkan sertifikat "
        "predikat emas jatuh kepada PLN UPK Ombilin.",
        {("PLN UPK Bukittinggi", "SMK2"), ("PLN UPK Ombilin", "SMK2")},
    ),
    (
        "PLN UP3 Ende mempertahankan bendera emas dalam audit SMK3. Hasilnya diteruskan ke "
        "Kementerian Ketenagakerjaan untuk penerbitan sertifikat.",
        set(),
    ),
    (
        "PLN UP3 Ende mempertahankan bendera emas dalam audit SMK3. Kami belum pegang "
        "sertifikat barunya, kata manajernya.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_told_on(text: str, expected: Held) -> None:
    found = extract(text)
    assert {(c.holder, s) for c in found.certifications for s in c.standards} == expected


POSTS: list[tuple[str, str, str]] = [
    ("HSE Manager PT Sinar Uap, Budi Santoso mengatakan itu.", "Budi Santoso", "HSE Manager"),
    (
        "Chief Operating Officer PT Sinar Uap, Kenji Mori, berterima kasih.",
        "Kenji Mori",
        "Chief Operating Officer",
    ),
    (
        "Legal and Compliance Manager Rina Dewi said so.",
        "Rina Dewi",
        "Legal and Compliance Manager",
    ),
]


@pytest.mark.parametrize(("text", "name", "role"), POSTS)
def test_english_fields_before_a_post(text: str, name: str, role: str) -> None:
    assert [(p.name, p.role) for p in extract(text).people] == [(name, role)]


def test_prizes_that_the_sentence_before_counts() -> None:
    found = extract(
        "PLN UPK Minahasa memborong empat penghargaan K3. Empat penghargaan tersebut yakni SMK3 "
        "untuk PLTP Lahendong, SMK3 untuk PLTA Tonsealama, dan Zero Accident."
    )
    assert {(c.holder, c.standards) for c in found.certifications} == {
        ("PLTP Lahendong", ("SMK3",)),
        ("PLTA Tonsealama", ("SMK3",)),
    }


def test_prizes_that_are_still_hoped_for() -> None:
    found = extract(
        "PLN UPK Minahasa berharap memborong dua penghargaan. Dua penghargaan tersebut yakni SMK3 "
        "dan Zero Accident."
    )
    assert not found.certifications
