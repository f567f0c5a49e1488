"""Certificates and prizes listed under a heading that has no verb."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str, str | None]]
Prizes = set[tuple[str | None, str]]

LISTED: list[tuple[str, Held, Prizes]] = [
    (  # a noun, whose it is, and who certified behind a comma
        "Sertifikasi PT Cahaya Energi Nusa:\n- ISO 9001:2015 (Sistem Manajemen Mutu), TUV Nord\n"
        "- ISO 14001:2015, TUV Nord\n- SMK3 Bendera Emas, Kementerian Ketenagakerjaan (2021)",
        {
            ("PT Cahaya Energi Nusa", "ISO 9001:2015", "TUV Nord"),
            ("PT Cahaya Energi Nusa", "ISO 14001:2015", "TUV Nord"),
            ("PT Cahaya Energi Nusa", "SMK3", "Kementerian Ketenagakerjaan"),
        },
        set(),
    ),
    (  # lines with holders of their own, in title case, and prizes without a verb
        "Capaian PLN Nusantara Power tahun 2023:\n"
        "\u2022 Sertifikat ISO 45001:2018 untuk UP Gresik dan UP Paiton\n"
        "\u2022 SMK3 Bendera Emas dari Kementerian Ketenagakerjaan untuk UP Muara Karang\n"
        "\u2022 PROPER Hijau untuk UP Cirata dan UP Brantas\n"
        "\u2022 Zero Accident Award untuk UP Gresik",
        {
            ("UP Gresik", "ISO 45001:2018", None),
            ("UP Paiton", "ISO 45001:2018", None),
            ("UP Muara Karang", "SMK3", "Kementerian Ketenagakerjaan"),
        },
        {
            ("UP Cirata", "PROPER Hijau"),
            ("UP Brantas", "PROPER Hijau"),
            ("UP Gresik", "Zero Accident Award"),
        },
    ),
    (  # letters before the lines
        "Berikut penghargaan dan sertifikat yang diterima PLN Batam:\na. SMK3 dari Kemnaker\n"
        "b. SMP dari Polri\nc. ISO 37001:2016 dari Sucofindo",
        {
            ("PLN Batam", "SMK3", "Kemnaker"),
            ("PLN Batam", "SMP", "Polri"),
            ("PLN Batam", "ISO 37001:2016", "Sucofindo"),
        },
        set(),
    ),
    (  # what is still in progress is not held
        "Awards and certifications of PT Paiton Energy in 2022:\n1. ISO 14001:2015 from SGS\n"
        "2. PROPER Gold\n3. ISO 45001:2018, in progress",
        {("PT Paiton Energy", "ISO 14001:2015", "SGS")},
        {("PT Paiton Energy", "PROPER Gold")},
    ),
    (  # whose they are: ours
        "Our certifications:\n* ISO 9001:2015\n* ISO 45001:2018\nPT Jawa Satu runs a plant.",
        {("PT Jawa Satu", "ISO 9001:2015", None), ("PT Jawa Satu", "ISO 45001:2018", None)},
        set(),
    ),
    (
        "Sertifikasi PLN Indonesia Power per Desember 2023:\n1) UBP Suralaya - ISO 9001:2015, "
        "ISO 14001:2015\n2) UBP Priok: ISO 55001:2014\n3) UBP Semarang (SMK3)",
        {
            ("UBP Suralaya", "ISO 9001:2015", None),
            ("UBP Suralaya", "ISO 14001:2015", None),
            ("UBP Priok", "ISO 55001:2014", None),
            ("UBP Semarang", "SMK3", None),
        },
        set(),
    ),
    # nominations, targets, what a certificate is for, services, kinds, benefits, papers
    ("Nominasi penghargaan PLN Batam:\n- PROPER Emas\n- Zero Accident", set(), set()),
    ("Sertifikasi yang ditargetkan PLN Batam:\n- ISO 9001:2015", set(), set()),
    ("Target PLN UP3 Kupang tahun depan:\n- Sertifikat ISO 9001:2015\n- SMK3", set(), set()),
    ("Sertifikasi untuk ekspor PT Abadi Jaya:\n- ISO 9001:2015", set(), set()),
    ("PT Abadi Jaya berdiri.\nLayanan sertifikasi kami:\n- ISO 9001:2015", set(), set()),
    ("Jenis sertifikat PT Sucofindo:\n- ISO 9001:2015", set(), set()),
    ("Dokumen yang dibahas dalam rapat PLN UP3 Kupang:\n- ISO 9001:2015", set(), set()),
]


@pytest.mark.parametrize(("text", "held", "prizes"), LISTED)
def test_lists_under_headings(text: str, held: Held, prizes: Prizes) -> None:
    found = extract(text)
    assert {
        (c.holder, standard, c.certification_body)
        for c in found.certifications
        for standard in c.standards
    } == held
    assert {(o.holder, o.about) for o in found.other_claims if o.kind == "award"} == prizes


HOLDERS: list[tuple[str, set[tuple[str | None, str]]]] = [
    (  # the line with the colon names the certificate, the lines below who got it
        "Berikut unit PLN yang meraih sertifikat SMK3 2023:\n1. UP3 Bogor (emas)\n2. UP3 Depok "
        "(perak)\n3. UPT Cirebon",
        {("UP3 Bogor", "SMK3"), ("UP3 Depok", "SMK3"), ("UPT Cirebon", "SMK3")},
    ),
    (
        "Unit yang sudah mengantongi ISO 9001:2015:\nUP3 Bogor\nUP3 Depok\nUP3 Cianjur, dalam "
        "proses",
        {("UP3 Bogor", "ISO 9001:2015"), ("UP3 Depok", "ISO 9001:2015")},
    ),
    (
        "Nama-nama 2 unit pembangkit PLN yang meraih Proper Hijau tahun ini:\n- PLTU Paiton, "
        "Probolinggo\n- PLTU Labuan, Banten",
        {("PLTU Paiton", "Proper Hijau"), ("PLTU Labuan", "Proper Hijau")},
    ),
    (
        "Peraih Zero Accident Award:\n1. UP3 Bogor\n2. UP3 Depok",
        {("UP3 Bogor", "Zero Accident Award"), ("UP3 Depok", "Zero Accident Award")},
    ),
    ("Calon penerima sertifikat SMK3:\n1. UP3 Bogor\n2. UP3 Depok", set()),
    # in sentences
    (
        "PT PLN (Persero) meraih sertifikasi SMK3 untuk 67 unitnya. Unit tersebut antara lain UIP "
        "Kalbagtim, UP3 Bogor dan UPT Cirebon.",
        {("UIP Kalbagtim", "SMK3"), ("UP3 Bogor", "SMK3"), ("UPT Cirebon", "SMK3")},
    ),
    (
        "Kepala Dinas Tenaga Kerja Jatim Himawan menyerahkan sertifikat SMK3 milik UP3 Jember dan "
        "UP3 Kediri.",
        {("UP3 Jember", "SMK3"), ("UP3 Kediri", "SMK3")},
    ),
    (
        "Kini ISO 50001 baru dimiliki UP Suralaya serta UP Paiton. UP Rembang menyusul.",
        {("UP Suralaya", "ISO 50001"), ("UP Paiton", "ISO 50001")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_holders_listed_below(text: str, expected: set[tuple[str | None, str]]) -> None:
    found = extract(text)
    held = {(c.holder, standard) for c in found.certifications for standard in c.standards}
    prizes = {(o.holder, o.about) for o in found.other_claims if o.kind == "award"}
    assert held | prizes == expected
