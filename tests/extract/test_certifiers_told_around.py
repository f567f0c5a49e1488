"""Certifiers told beside the certificate: who issued, whose head speaks, who is only to come."""

from __future__ import annotations

import pytest

from kg.extract import extract

GOT = "PLN Batam meraih ISO 9001:2015. "
BODIES: list[tuple[str, str | None]] = [
    ("Lembaga penerbitnya adalah SGS.", "SGS"),
    ("Badan yang mengeluarkan sertifikat itu ialah Tunas Mutu Prima.", "Tunas Mutu Prima"),
    ("Auditor berasal dari DNV Business Assurance.", "DNV Business Assurance"),
    ("Direktur SGS Indonesia Budi Santoso mengucapkan selamat.", "SGS Indonesia"),
    ("Menurut Direktur PT Sentra Mutu selaku lembaga sertifikasi, semua baik.", "PT Sentra Mutu"),
    ("Empat auditor dari PT Sentra Mutu datang selama lima hari.", "PT Sentra Mutu"),
    (
        "Sertifikat diterbitkan lembaga sertifikasi yang diakreditasi KAN, yakni PT Sentra Mutu.",
        "PT Sentra Mutu",
    ),
    ("Penyerahan sertifkat dilakukan Country Manager SGS Indonesia.", "SGS Indonesia"),
    ("Tahun depan audit ISO 14001 akan dilakukan TUV Nord.", None),
    ("Konsultan PT Sentra Mutu mendampingi sejak awal.", None),
    ("Penghargaan dari PT Sentra Media melengkapinya.", None),
    ("Pasokan gas dari PT Sentra Gas dijamin.", None),
]


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_bodies_in_the_next_sentence(text: str, body: str | None) -> None:
    found = extract(GOT + text).certifications
    assert [each.certification_body for each in found] == [body]


def test_a_prize_beside_the_standard_is_from_somebody_else() -> None:
    found = extract("PLN Batam meraih ISO 9001:2015 dan penghargaan dari PT Sentra Media.")
    assert [each.certification_body for each in found.certifications] == [None]


def test_a_certifier_belongs_to_whom_its_sentence_names() -> None:
    text = (
        "PLTU Jeranjang dan PLTD Ampenan meraih ISO 9001. Sertifikat untuk PLTU Jeranjang "
        "diterbitkan SGS. Adapun sertifikat PLTD diterbitkan lembaga lokal, PT Sentra Mutu."
    )
    found = extract(text).certifications
    assert [(each.holder, each.certification_body) for each in found] == [
        ("PLTU Jeranjang", "SGS"),
        ("PLTD Ampenan", "PT Sentra Mutu"),
    ]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Pusharlis PLN akhirnya resmi mengantongi ISO 9001:2015.", "Pusharlis PLN"),
        (
            "PLN UIT JBM dinyatakan layak menerima sertifikat ISO 55001:2014 oleh LRQA.",
            "PLN UIT JBM",
        ),
        (
            '"Kami bersyukur bisa memperoleh sertifikat ISO 37001," ujar Direktur PLN Batam Budi '
            "Santoso.",
            "PLN Batam",
        ),
        ("Dua sertifikat, yakni ISO 9001 dan ISO 14001, berhasil diborong PLN Batam.", "PLN Batam"),
        ("Sistem manajemen PLN Batam telah diakui sesuai ISO 9001:2015 oleh BSI.", "PLN Batam"),
        ("PT Geo Dipa clinched ISO 9001:2015 certification from SGS.", "PT Geo Dipa"),
        ("PLN Batam memperoleh rekomendasi sertifikasi ISO 37001:2016.", None),
        ("PLN Batam bisa memperoleh ISO 9001:2015 bila disiplin.", None),
        ("PLN Batam landed in trouble over its ISO 9001:2015 certification.", None),
        ("Semua unit wajib bersertifikat ISO 9001:2015. Antara lain UP3 Bogor.", None),
    ],
)
def test_held(text: str, holder: str | None) -> None:
    held = [each.holder for each in extract(text).certifications]
    assert held == ([holder] if holder is not None else [])


def test_some_of_many() -> None:
    text = (
        "Seluruh anggota holding PLN memiliki sertifikasi ISO 37001. Di antaranya PLN Batam dan "
        "PLN Nusa Daya."
    )
    held = [each.holder for each in extract(text).certifications]
    assert held == ["PLN Batam", "PLN Nusa Daya"]


def test_the_days_of_an_audit_are_no_score() -> None:
    text = (
        "Dari hasil audit yang dilaksanakan SGS pada 4\u20138 November 2019, UP3 Bogor dinyatakan "
        "memenuhi ISO 27001:2013 dan berhak atas sertifikatnya."
    )
    assert not [each.value for each in extract(text).other_claims if each.value is not None]
    text = "UP3 Bogor meraih nilai 92,5 persen dalam audit SMK3."
    assert [each.value for each in extract(text).other_claims] == ["92,5 persen"]


@pytest.mark.parametrize("name", ["PT Mutuagung Lestari Tbk", "PT Sucofindo (Persero)"])
def test_a_legal_form_behind_makes_no_other_body(name: str) -> None:
    short = name.split()[1]
    found = extract(
        f"Bekerja sama dengan {name}, PLN Batam menjalani sertifikasi. Sertifikat ISO 9001 terbit "
        f"Mei 2021. Auditor {short if short == 'Sucofindo' else 'Mutuagung Lestari'} puas."
    )
    assert [each.certification_body for each in found.certifications] == [name]


@pytest.mark.parametrize(
    ("text", "standards"),
    [
        ("Telah terbit sertifikat ISO 9001:2015 untuk PLN Batam.", ["ISO 9001:2015"]),
        (
            "Setelah sertifikat ISO 9001:2015 terbit pada 2020, PLN Batam mengejar ISO 14001:2015.",
            ["ISO 9001:2015"],
        ),
        ("PLN Batam pernah memiliki ISO 9001:2008, tetapi sertifikatnya kedaluwarsa.", []),
        ("Kalau sudah bersertifikat ISO 9001:2015, PLN Batam akan lebih dipercaya.", []),
        ("ISO 9001:2015 diterbitkan pertama kali pada 1987, kata PLN Batam.", []),
        (
            "ISO 9001 diterbitkan oleh International Organization for Standardization. PLN Batam "
            "mempelajarinya.",
            [],
        ),
        (
            "PLN Batam memperoleh sertifikat dari Bupati. ISO 9001:2015 akan dikejar tahun depan.",
            [],
        ),
        ("PLN Batam memperoleh sertifikat. Pelatihan auditor ISO 9001:2015 digelar.", []),
        ("PLN Batam menerima sertifikat tanah dari BPN. ISO 9001:2015 menjadi acuan.", []),
    ],
)
def test_what_is_no_certificate_now(text: str, standards: list[str]) -> None:
    found = extract(text).certifications
    assert [standard for each in found for standard in each.standards] == standards


@pytest.mark.parametrize(
    "text",
    [
        "PT Sentra Mutu menyerahkan sertifikat ISO 9001:2015 ke Manajer UP3 Bogor.",
        "PT Sentra Mutu memberikan sertifikat ISO 9001:2015 kepada UP3 Bogor.",
        "Auditor PT Sentra Mutu, Budi Santoso, menyerahkan sertifikat ISO 9001:2015 ke UP3 Bogor.",
    ],
)
def test_who_hands_over_certified(text: str) -> None:
    found = extract(text).certifications
    assert [(each.holder, each.certification_body) for each in found] == [
        ("UP3 Bogor", "PT Sentra Mutu")
    ]


def test_a_visit_behind_the_verb_is_no_receiver() -> None:
    found = extract("PLN Batam meraih ISO 9001:2015 lalu berkunjung ke UP3 Bogor.").certifications
    assert [each.holder for each in found] == ["PLN Batam"]
