"""Certificates in sentences that tell of something else too: efforts, conditions, others."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str, str]]
CASES: list[tuple[str, Held]] = [
    ("PLN UP3 Sumba kembali berupaya untuk memperoleh sertifikasi ISO 9001:2015.", set()),
    ("PLN UP3 Sumba berjuang mendapatkan sertifikat ISO 45001:2018.", set()),
    ("PLN UP3 Sumba kembali memperoleh ISO 9001.", {("PLN UP3 Sumba", "ISO 9001")}),
    (  # what has to come first
        "Sertifikat ISO 9001:2015 untuk UP3 Ende baru diserahkan setelah semua temuan ditutup.",
        set(),
    ),
    (
        "Sertifikat ISO 9001:2015 untuk UP3 Ende baru diserahkan setelah acara Senin (4/3/2019).",
        {("UP3 Ende", "ISO 9001:2015")},
    ),
    (  # each clause has a standard of its own
        "PLN UID Bali tahun ini tengah disiapkan untuk mengikuti sertifikasi ISO 37001:2016, "
        "sementara ISO 9001:2015 sudah dipegang UP3 Gianyar sejak 2018.",
        {("UP3 Gianyar", "ISO 9001:2015")},
    ),
    (  # some of those who are counted
        "PT Surya Ende Jaya bertemu wartawan. Dari 612 anggota, baru sepertiga yang punya "
        "ISO 9001, katanya.",
        set(),
    ),
    (  # parts of a company, named as its units
        "Tiga unit PT Banua Raya, yakni PT Banua Raya Tbk Unit Penambangan Satui Barat, Unit "
        "Pelabuhan Bunati, dan Unit Stockpile Sungai Danau berhasil merebut penghargaan SMK3.",
        {
            ("PT Banua Raya Tbk Unit Penambangan Satui Barat", "SMK3"),
            ("Unit Pelabuhan Bunati", "SMK3"),
            ("Unit Stockpile Sungai Danau", "SMK3"),
        },
    ),
    (  # houses by their initials
        "Tahun lalu 2 PPSDM yaitu PPSDM Migas Cepu dan PPSDM Geominerba Bandung memperoleh "
        "sertifikat ISO 37001:2016 dari TUV Rheinland Indonesia.",
        {("PPSDM Migas Cepu", "ISO 37001:2016"), ("PPSDM Geominerba Bandung", "ISO 37001:2016")},
    ),
    (  # a company that only its head's post tells, elsewhere
        'PLN hadir. "Kami bangga," ujar General Manager TPKB Wahyu Hidayanto. TPKB juga telah '
        "memegang ISO 14001:2015.",
        {("TPKB", "ISO 14001:2015")},
    ),
    (  # by its short form and its part
        '"Baik," kata Kepala Seksi Kilang Pertamina Internasional (KPI) Unit Plaju R Agung. Selain '
        "itu, KPI Unit Plaju juga memegang ISO 9001:2015.",
        {("Kilang Pertamina Internasional (KPI) Unit Plaju", "ISO 9001:2015")},
    ),
    (
        "RSUD Dr. Moewardi Surakarta dan RSUP dr. Kariadi Semarang meraih SMK3.",
        {("RSUD Dr. Moewardi Surakarta", "SMK3"), ("RSUP dr. Kariadi Semarang", "SMK3")},
    ),
]


@pytest.mark.parametrize(("text", "held"), CASES)
def test_who_holds_what(text: str, held: Held) -> None:
    assert {(c.holder or "", s) for c in extract(text).certifications for s in c.standards} == held


def test_a_word_of_company_names_is_nobody() -> None:
    text = (
        'Lembaga itu, NUSA CERT Internasional menyatakan menyesal. "Kami kecewa," kata Direktur '
        "NUSA CERT Internasional Fadlan Simbolon."
    )
    found = extract(text)
    assert [each.name for each in found.people] == ["Fadlan Simbolon"]
    assert [(o.name, o.kind) for o in found.organizations] == [
        ("NUSA CERT Internasional", "certification_body")
    ]


def test_a_standard_of_the_next_clause_is_planned() -> None:
    text = (
        "PT Ende Geothermal was re-certified to ISO 14001:2015 and ISO 45001:2018 by DNV, while "
        "its ISO 50001 certification audit is planned for 2023."
    )
    (found,) = extract(text).certifications
    assert found.standards == ("ISO 14001:2015", "ISO 45001:2018")


def test_certifiers_in_the_order_of_the_standards() -> None:
    text = (
        "PLTU Ende sudah tersertifikasi ISO 45001 versi 2018 serta ISO 14001 tahun 2015, "
        "masing-masing oleh SGS dan Bureau Veritas."
    )
    assert [(c.standards, c.certification_body) for c in extract(text).certifications] == [
        (("ISO 45001:2018",), "SGS"),
        (("ISO 14001:2015",), "Bureau Veritas"),
    ]


ACCREDITED = [
    ("Hadir perwakilan Komite Akreditasi Nasional (KAN) Nurul Aini.", None),
    (
        "TUV Rheinland Indonesia diakreditasi Komite Akreditasi Nasional (KAN).",
        "Komite Akreditasi Nasional (KAN)",
    ),
]


@pytest.mark.parametrize(("sentence", "body"), ACCREDITED)
def test_who_accredits(sentence: str, body: str | None) -> None:
    said = "UP3 Ende memperoleh sertifikat ISO 37001:2016 dari TUV Rheinland Indonesia."
    (found,) = extract(f"{said}\n\n{sentence}").certifications
    assert found.accreditation_body == body


GRANTED = [
    (
        "PLN UP3 Ende meraih penghargaan SMK3.\n\nPenghargaan untuk UP3 Ende itu diberikan "
        "langsung oleh Menteri Ketenagakerjaan Republik Indonesia, Rina Wulan, di Jakarta.",
        "Menteri Ketenagakerjaan Republik Indonesia",
    ),
    (
        "PLN UP3 Ende meraih penghargaan SMK3. Menteri Ketenagakerjaan tidak hadir.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "body"), GRANTED)
def test_who_granted(text: str, body: str | None) -> None:
    assert [each.certification_body for each in extract(text).certifications] == [body]


PEOPLE = [
    (
        "Ismail Kastella membacakan sambutan Bupati, Pemkab menargetkan 75 persen, kata Ismail.",
        [("Ismail Kastella", None, None)],
    ),
    (
        "PLN keeps its promise, said the company`s director for eastern Indonesia, Ridwan Saputro, "
        "here Tuesday.",
        [("Ridwan Saputro", "director for eastern Indonesia", "PLN")],
    ),
    (
        '"Ya," kata Andi Nur Fadilah, Humas PLN Tarakan. "Kami siap," papar Fadilah Pukul 14.10.',
        [("Andi Nur Fadilah", "Humas", "PLN Tarakan")],
    ),
    (  # one who is spelt in two ways
        'Manajer UP2K Maluku Utara, Iswan Kurniadi, hadir. "Masih jauh," tambah Iswan Kurniyadi.',
        [("Iswan Kurniadi", "Manajer", "UP2K Maluku Utara")],
    ),
    (
        "Yang dimaksud ialah Direktur Operasi Jawa-Bali Ngurah Wirawan, kata Budi Azis.",
        [("Ngurah Wirawan", "Direktur Operasi Jawa-Bali", None), ("Budi Azis", None, None)],
    ),
    (
        'Kepala Desa Oebelo, Markus Kurniadi, hadir. "Terang," kata Markus Kurniawan.',
        [("Markus Kurniadi", "Kepala Desa Oebelo", None), ("Markus Kurniawan", None, None)],
    ),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people(text: str, people: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == people


ORGANISATIONS = [
    (  # two names that lead to each other
        "PLN Unit Induk Distribusi (UID) Banten menang. Ini raihan ketiga PLN Banten, sebelumnya "
        "UID Banten meraih perak.",
        ["PLN Unit Induk Distribusi (UID) Banten"],
    ),
    (
        "Pemerintah propinsi Jambi bertemu DPRK Fakfak.",
        ["Pemerintah propinsi Jambi", "DPRK Fakfak"],
    ),
    ("State electricity company PT PLN expects more. PT PLN could build it.", ["PT PLN"]),
    (
        "RSUD Ende meraih International Organization for Standardization (ISO) 9001:2008.",
        ["RSUD Ende"],
    ),
    (
        "The International Organization for Standardization has a new president.",
        ["International Organization for Standardization"],
    ),
]


@pytest.mark.parametrize(("text", "names"), ORGANISATIONS)
def test_organisations(text: str, names: list[str]) -> None:
    assert [each.name for each in extract(text).organizations] == names


QUOTED = [
    (
        "Dirjen Binwasnaker Kemenaker Maruli Sihombing yang mewakili Menaker RI Yusran Halim dalam "
        'sambutannya menyebut angkanya tinggi.\n\n"Kesadaran naik, tapi belum semua," ujarnya.',
        "Maruli Sihombing",
    ),
    (
        "PLN is ready, said Budi Azis. Energy observer Fabian Tumiwang of the Institute for Power "
        'said the ratio was low. "A lamp is counted as power. Is it?" he asked.',
        "Fabian Tumiwang",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), QUOTED)
def test_speakers(text: str, speaker: str) -> None:
    assert [each.speaker for each in extract(text).quotes] == [speaker]
