"""Certifications, grants and what is neither: who holds what, on whose certificate."""

from __future__ import annotations

import pytest

from kg.extract import Extraction, extract


def pairs(text: str) -> set[tuple[str, str | None, str]]:
    return {
        (each.kind, each.holder, standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PLN UP3 Kupang dan UP3 Sumba meraih sertifikat ISO 9001:2015 dan ISO 14001:2015.",
            {
                ("certification", "PLN UP3 Kupang", "ISO 9001:2015"),
                ("certification", "PLN UP3 Kupang", "ISO 14001:2015"),
                ("certification", "UP3 Sumba", "ISO 9001:2015"),
                ("certification", "UP3 Sumba", "ISO 14001:2015"),
            },
        ),
        (
            "Sertifikat ISO 45001:2018 diserahkan kepada PLN UPT Bogor di Jakarta.",
            {("certification", "PLN UPT Bogor", "ISO 45001:2018")},
        ),
        (
            "PT Cahaya Daya Energi telah tersertifikasi ISO/IEC 27001:2022.",
            {("certification", "PT Cahaya Daya Energi", "ISO/IEC 27001:2022")},
        ),
        (
            "PLN UPT Bogor meraih penghargaan dari Menteri Ketenagakerjaan atas penerapan SMK3.",
            {("grant", "PLN UPT Bogor", "SMK3")},
        ),
        (
            "PLN UPT Bogor menerima sertifikat SMP dari Polri dan ISO 9001:2015.",
            {
                ("grant", "PLN UPT Bogor", "SMP"),
                ("certification", "PLN UPT Bogor", "ISO 9001:2015"),
            },
        ),
        (
            "PLN UPT Bogor was certified to ISO 9001:2015 in March.",
            {("certification", "PLN UPT Bogor", "ISO 9001:2015")},
        ),
        (
            "PLN UP3 Kupang bangga. Perusahaan ini meraih sertifikat ISO 9001.\n"
            "Sertifikat ISO 9001:2015 itu diraih setelah audit.",
            {("certification", "PLN UP3 Kupang", "ISO 9001:2015")},
        ),
    ],
)
def test_what_is_stated(text: str, expected: set[tuple[str, str | None, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "PLN UP3 Kupang menargetkan meraih sertifikat ISO 9001:2015 tahun depan.",
        "PLN UP3 Kupang belum memiliki sertifikat ISO 9001:2015.",
        "Mungkinkah PLN UP3 Kupang meraih sertifikat ISO 9001:2015?",
        "PLN UP3 Kupang sedang dalam proses memperoleh sertifikasi ISO 14001.",
        "PLN UP3 Kupang menerapkan ISO 37001 di semua kantor.",
        "PT Jaya Sertifikasi menawarkan jasa sertifikasi ISO 9001 di Kupang.",
        "Kamera itu menghasilkan foto bersih pada ISO 9001 yang diraih sensor baru.",
        "Sertifikat ISO 9001 milik PLN UP3 Kupang telah dicabut.",
        "PLN UP3 Kupang will seek to obtain ISO 9001 certification.",
    ],
)
def test_what_is_not_stated(text: str) -> None:
    assert pairs(text) == set()


LISTED = (
    "Kupang - Dua unit kerja PLN Wilayah Jawa Barat meraih sertifikat ISO dari badan sertifikasi "
    "Lentera Mutu Certification yang diakreditasi KAN.\n"
    '"Dua unit kerja tersebut adalah UP3 Bogor dan UP3 Sukabumi," kata Rini.\n'
    "Keduanya meraih sertifikat ISO 9001:2015 dan ISO 14001:2015."
)


def test_units_listed_elsewhere_hold_what_the_count_got() -> None:
    assert pairs(LISTED) == {
        ("certification", unit, standard)
        for unit in ("UP3 Bogor", "UP3 Sukabumi")
        for standard in ("ISO 9001:2015", "ISO 14001:2015")
    }


def test_certifier_and_accreditation_body_are_kept_apart() -> None:
    for each in extract(LISTED).certifications:
        assert each.certification_body == "Lentera Mutu Certification"
        assert each.accreditation_body == "KAN"


def test_every_part_has_its_words() -> None:
    (first, *_) = extract(LISTED).certifications
    words = {span.exact for span in first.evidence}
    assert {"UP3 Bogor", "ISO 9001:2015", "ISO 14001:2015", "meraih", "KAN"} <= words


def others(found: Extraction) -> set[tuple[str, str | None, str, str | None]]:
    return {(each.kind, each.holder, each.about, each.value) for each in found.other_claims}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PLN UP3 Kupang menerapkan ISO 37001:2016 di semua kantor.",
            {("implementation", "PLN UP3 Kupang", "ISO 37001:2016", None)},
        ),
        (
            "PLN UP3 Kupang lulus audit SMK3 dengan nilai 95,18 persen.",
            {("audit_result", "PLN UP3 Kupang", "SMK3", "95,18 persen")},
        ),
        (
            "PLN UP3 Kupang meraih penghargaan Zero Accident Award tahun ini.",
            {("award", "PLN UP3 Kupang", "Zero Accident Award", None)},
        ),
    ],
)
def test_what_is_no_certificate(
    text: str, expected: set[tuple[str, str | None, str, str | None]]
) -> None:
    found = extract(text)
    assert found.certifications == ()
    assert others(found) == expected


def test_number_and_scope_where_they_are_given() -> None:
    text = (
        "PLN UP3 Tegal meraih sertifikat ISO 9001:2015 dengan nomor sertifikat ID-QMS-0123/2019. "
        "Ruang lingkup sertifikasi meliputi pelayanan pelanggan dan pengelolaan jaringan."
    )
    (found,) = extract(text).certifications
    assert found.number == "ID-QMS-0123/2019"
    assert found.scope == "pelayanan pelanggan dan pengelolaan jaringan"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "PLN UP3 Tegal meraih sertifikat ISO 9001:2015. Sertifikat bernomor QSC 01234 itu "
            "berlaku tiga tahun.",
            "QSC 01234",
        ),
        (
            "PLN UP3 Tegal meraih sertifikat ISO 9001:2015. Sertifikat nomor 0123/SMM/2019 "
            "diserahkan kemarin.",
            "0123/SMM/2019",
        ),
        ("PLN UP3 Tegal meraih sertifikat ISO 9001:2015 sesuai PP Nomor 50 Tahun 2012.", None),
    ],
)
def test_numbers_of_certificates(text: str, number: str | None) -> None:
    (found,) = extract(text).certifications
    assert found.number == number
