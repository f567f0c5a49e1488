"""Scores far behind their scheme, of a place, and results of an audit told without a number."""

from __future__ import annotations

import pytest

from kg.extract import extract

Results = list[tuple[str | None, str, str | None]]


def results(text: str) -> Results:
    return sorted(
        (each.holder, each.about, each.value)
        for each in extract(text).other_claims
        if each.kind == "audit_result"
    )


FAR = (
    "Penilaian SMK2 diadakan Ditjen Ketenagalistrikan di Jakarta.\n\n"
    "Pesertanya 41 pembangkit dari banyak provinsi. Acara berlangsung dua hari.\n\n"
    '"Kami berlatih setiap pekan," kata Direktur Operasi PLN Nusantara Power Hanafi Rifai.\n\n{}'
)
TOLD: list[tuple[str, Results]] = [
    (
        FAR.format(
            "PLTU Rembang memperoleh nilai 94,21, disusul PLTGU Gresik 92,80. PLTA Cirata yang "
            "baru pertama kali ikut mendapat 88,15."
        ),
        [
            ("PLTA Cirata", "SMK2", "88,15"),
            ("PLTGU Gresik", "SMK2", "92,80"),
            ("PLTU Rembang", "SMK2", "94,21"),
        ],
    ),
    (
        FAR.format("PLTU Rembang meraih skor 94,21 dan PLTGU Gresik 92,80."),
        [("PLTGU Gresik", "SMK2", "92,80"), ("PLTU Rembang", "SMK2", "94,21")],
    ),
    (  # a second scheme or standard in the text: no score is told to be of the one
        FAR.format("Ia juga menerapkan ISO 9001. Itu saja.\n\nSemua berjalan.\n\nTidak ada lagi."
                   "\n\nPLTU Rembang memperoleh nilai 94,21."),
        [],
    ),
    (FAR.format("PLTU Rembang menjual abu dengan nilai kontrak Rp94,21 miliar."), []),
    (
        "PLN UP3 Sampit menjalani audit re-sertifikasi SMK3.\n\n"
        '"Hasil audit eksternal ini sangat memuaskan," ujarnya.',
        [("PLN UP3 Sampit", "SMK3", "sangat memuaskan")],
    ),
    (
        "PLN UP3 Sampit menjalani audit SMK3.\n\nIa berharap hasil audit itu memuaskan.",
        [],
    ),
    (
        "PT Lawang Bara Makmur Site Merapi mendapat piagam. Menurut Rudi, audit eksternal Sistem "
        "Manajemen Keselamatan Pertambangan (SMKP) di Site Merapi memperoleh nilai 81,4 persen.",
        [
            (
                "PT Lawang Bara Makmur Site Merapi",
                "Sistem Manajemen Keselamatan Pertambangan",
                "81,4 persen",
            )
        ],
    ),
    (  # of whose place nothing is told
        "PT Dermaga Listrik Timur memperoleh bendera emas SMK3. Ia menambahkan, audit SMK3 di "
        "kantor pusat dilakukan PT Sucofindo dengan tingkat pencapaian 91,17 persen.",
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_results_of_audits(text: str, expected: Results) -> None:
    assert results(text) == expected


def test_a_flag_in_english_words_is_no_award() -> None:
    found = extract(
        "PT Wahana Konstruksi Listrik menyabet dua penghargaan Golden Flag SMK3 dari Kementerian "
        "Ketenagakerjaan."
    )

    assert found.other_claims == ()
    assert [each.standards for each in found.certifications] == [("SMK3",)]


def test_levels_of_a_scheme_in_years_before() -> None:
    found = extract(
        "Dalam verifikasi audit sertifikasi SMP tahun 2019, PLN UPT Kudus menempati peringkat "
        "gold. Dua peringkat gold sebelumnya didapat PLN UPT Kudus pada tahun 2015 dan 2017."
    ).other_claims

    assert [(each.holder, each.about, each.value, each.date) for each in found] == [
        ("PLN UPT Kudus", "SMP", "gold", None),
        ("PLN UPT Kudus", "SMP", "gold", "2015"),
        ("PLN UPT Kudus", "SMP", "gold", "2017"),
    ]


def test_a_score_with_its_holder_between_and_what_others_must_reach() -> None:
    found = extract(
        "PT Wahana Konstruksi Listrik menerima sertifikat SMK3. Penghargaan itu disematkan "
        "kepada perusahaan dengan nilai audit SMK3 dari 85% ke atas. Nilai rata-rata yang "
        "diperoleh PT Wahana Konstruksi Listrik berada di angka 92% untuk tingkat lanjutan."
    ).other_claims

    assert [(each.holder, each.about, each.value) for each in found] == [
        ("PT Wahana Konstruksi Listrik", "SMK3", "92%")
    ]


def test_who_got_a_score_stands_between_its_word_and_its_number() -> None:
    found = extract(
        "PT Baja Menara Timur dan PT Wahana Listrik Kencana menerima sertifikat SMK3. Nilai audit "
        "yang diraih PT Wahana Listrik Kencana berada di angka 93,5%."
    ).other_claims

    assert [(each.holder, each.value) for each in found] == [("PT Wahana Listrik Kencana", "93,5%")]
