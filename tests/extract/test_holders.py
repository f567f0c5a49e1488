"""Whom a certificate belongs to, where the sentence names several or only points back."""

from __future__ import annotations

import pytest

from kg.extract import extract


def holders(text: str) -> set[tuple[str | None, str]]:
    return {
        (each.holder, standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


FORMS = {
    "operator behind the plant": (
        "PLTP Ulubelu yang dikelola PT Nusa Panas Bumi meraih sertifikat ISO 14001:2015.",
        {("PLTP Ulubelu", "ISO 14001:2015")},
    ),
    "several receivers after a colon": (
        "Lembaga itu menyerahkan sertifikat ISO 50001:2018 kepada tiga pembangkit: PLTU Indramayu, "
        "PLTU Paiton, dan PLTU Suralaya.",
        {
            ("PLTU Indramayu", "ISO 50001:2018"),
            ("PLTU Paiton", "ISO 50001:2018"),
            ("PLTU Suralaya", "ISO 50001:2018"),
        },
    ),
    "the unit points back": (
        "PLN UP3 Kupang genap berusia sepuluh tahun. Unit tersebut mengantongi sertifikat "
        "ISO 9001:2015 sejak Maret 2021.",
        {("PLN UP3 Kupang", "ISO 9001:2015")},
    ),
    "the company points back": (
        "PT Cahaya Daya Energi berkantor di Batam. Perusahaan itu telah mengantongi sertifikat "
        "ISO 45001:2018.",
        {("PT Cahaya Daya Energi", "ISO 45001:2018")},
    ),
    "the rest of a list": (
        "Penghargaan itu untuk UP3 Kupang, UP3 Sumba, dan UP3 Ende. UP3 Kupang meraih sertifikat "
        "ISO 9001:2015, sedangkan dua unit lainnya memperoleh sertifikat ISO 14001:2015.",
        {
            ("UP3 Kupang", "ISO 9001:2015"),
            ("UP3 Sumba", "ISO 14001:2015"),
            ("UP3 Ende", "ISO 14001:2015"),
        },
    ),
    "a subsidiary of PLN": (
        "Anak usaha PLN, PT Surya Niaga Energi, memperluas layanan. Sertifikat ISO 27001:2022 "
        "diraih pekan lalu.",
        {("PT Surya Niaga Energi", "ISO 27001:2022")},
    ),
    "applied by another": (
        "PT Dua Sungai menerapkan ISO 37001. PLN UP3 Ende menerima sertifikat ISO 9001:2015.",
        {("PLN UP3 Ende", "ISO 9001:2015")},
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_form(form: str) -> None:
    text, expected = FORMS[form]
    assert holders(text) == expected


def test_a_name_shortened_in_the_title_is_no_second_holder() -> None:
    text = (
        "Cirebon Power Raih Sertifikat ISO 14001\n\n"
        "PT Cirebon Electric Power meraih sertifikat ISO 14001:2015 pada Senin.\n"
    )
    assert holders(text) == {("PT Cirebon Electric Power", "ISO 14001:2015")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Manager PLN UID Bali I Wayan Sudarsana hadir di Denpasar.", "PLN UID Bali"),
        ("Pejabat Kementerian ESDM Bayu Nugrahadi hadir di Jakarta.", "Kementerian ESDM"),
        ("PLN UP3 Kupang Tersebut Ramai dikunjungi warga.", "PLN UP3 Kupang"),
    ],
)
def test_where_the_name_of_an_organisation_ends(text: str, name: str) -> None:
    assert name in {each.name for each in extract(text).organizations}
