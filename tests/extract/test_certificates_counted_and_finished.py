"""Units only counted beside a named one, finished certifications, head offices that have it too."""

from __future__ import annotations

import pytest

from kg.extract import extract

Pairs = set[tuple[str | None, str]]

CASES: list[tuple[str, Pairs]] = [
    # who is only counted holds it, not who is named before
    ("PLN UIT JBM Raih PROPER Hijau, 10 UPT Juga Kantongi SMP\n\nSurabaya - Selamat.", set()),
    (
        "PLN UIT JBM Sabet SMK3, Tiga UPT Raih Sertifikat SMP\n\nSurabaya - Selamat.",
        {("PLN UIT JBM", "SMK3")},
    ),
    (
        "PLN UIP Sulawesi Raih ISO 9001, Dua UPP-nya Juga Kantongi ISO 14001\n\nMakassar - Bagus.",
        {("PLN UIP Sulawesi", "ISO 9001")},
    ),
    # named, or one with those that are counted
    ("PLN UIT JBM yang membawahi 10 UPT meraih SMP.", {("PLN UIT JBM", "SMP")}),
    ("PLN UIT JBM Kantongi SMP, 10 UPT Siap Menyusul\n\nSurabaya - Ok.", {("PLN UIT JBM", "SMP")}),
    (
        "UPT Bogor dan UPT Solo, dua unit PLN, meraih SMP.",
        {("UPT Bogor", "SMP"), ("UPT Solo", "SMP")},
    ),
    (
        "Selain Bandara Cakra, ada 3 bandara yang direkomendasikan mendapat sertifikat SMK3 dan "
        "sudah mendapat OHSAS 18001:2007.",
        set(),
    ),
    ("Selain UP3 Ende, ada tiga unit yang meraih sertifikat ISO 9001.", set()),
    (
        "Selain UP3 Ende, dua UP3 juga meraih ISO 9001, yakni UP3 Sumba dan UP3 Kupang.",
        {("UP3 Ende", "ISO 9001"), ("UP3 Sumba", "ISO 9001"), ("UP3 Kupang", "ISO 9001")},
    ),
    (
        "UP3 Ende memperoleh ISO 9001. Ada dua unit lain yang meraih sertifikat serupa, yakni UP3 "
        "Sumba dan UP3 Kupang.",
        {("UP3 Ende", "ISO 9001"), ("UP3 Sumba", "ISO 9001"), ("UP3 Kupang", "ISO 9001")},
    ),
    ("Tiga bandara milik PT Citra Buana meraih ISO 9001.", set()),
    (
        "3 cabang PT Citra Raya meraih ISO 9001, yakni Cabang Palu, Cabang Poso dan Cabang Luwuk.",
        {("Cabang Palu", "ISO 9001"), ("Cabang Poso", "ISO 9001"), ("Cabang Luwuk", "ISO 9001")},
    ),
    (
        "PT Citra Buana, yang mengelola tiga bandara, meraih ISO 9001.",
        {("PT Citra Buana", "ISO 9001")},
    ),
    # certification brought to its end
    ("PLN UIP Sulawesi menuntaskan sertifikasi ISO 55001.", {("PLN UIP Sulawesi", "ISO 55001")}),
    (
        "PLN UIP Sulawesi telah menyelesaikan proses sertifikasi SNI ISO 37001.",
        {("PLN UIP Sulawesi", "SNI ISO 37001")},
    ),
    (
        "PLN UIP Sulawesi berhasil merampungkan resertifikasi sistem manajemen ISO 9001.",
        {("PLN UIP Sulawesi", "ISO 9001")},
    ),
    ("PLN UIP Sulawesi akan menuntaskan sertifikasi ISO 55001.", set()),
    ("PLN UIP Sulawesi masih menyelesaikan sertifikasi ISO 55001.", set()),
    ("PLN UIP Sulawesi menuntaskan audit sertifikasi ISO 55001.", set()),
    ("PLN UIP Sulawesi menyelesaikan sertifikasi 300 bidang tanah.", set()),
    # who has it too
    (
        "Sertifikat ISO 9001 diraih UPT Bogor, menyusul kantor pusat PT Bumi Daya di Jakarta, yang "
        "telah memperolehnya.",
        {("UPT Bogor", "ISO 9001"), ("PT Bumi Daya", "ISO 9001")},
    ),
    (
        "UPT Bogor belum bersertifikat ISO 9001, berbeda dengan PT Bumi Daya yang telah "
        "memperolehnya.",
        {("PT Bumi Daya", "ISO 9001")},
    ),
    (
        "UPT Bogor belum memiliki ISO 9001. Tidak seperti UPT Bogor, UPT Solo sudah memilikinya.",
        {("UPT Solo", "ISO 9001")},
    ),
    (
        "UPT Bogor meraih ISO 14001. Kantor pusat PT Bumi Daya di Kupang, yang belum "
        "memperolehnya, menyusul.",
        {("UPT Bogor", "ISO 14001")},
    ),
    ("UPT Bogor belum memiliki ISO 9001. PT Bumi Daya ingin memperolehnya.", set()),
    # units of a count, some of them named
    (
        "State electricity company PLN has secured ISO 37001 certification for nine of its units, "
        "including the Bali Distribution Main Unit and the Sumba Transmission Unit.",
        {("Bali Distribution Main Unit", "ISO 37001"), ("Sumba Transmission Unit", "ISO 37001")},
    ),
    ("PLN meraih ISO 9001 untuk lima unitnya, termasuk UP3 Ende.", {("UP3 Ende", "ISO 9001")}),
]


@pytest.mark.parametrize(("text", "pairs"), CASES)
def test_holders(text: str, pairs: Pairs) -> None:
    found = extract(text).certifications
    assert {(each.holder, standard) for each in found for standard in each.standards} == pairs


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("UPT Solo meraih sertifikat SMK3 yang diterbitkan PT Sucofindo.", "PT Sucofindo"),
        ("Sertifikat SMK3 untuk UPT Solo dikeluarkan oleh PT Sucofindo.", "PT Sucofindo"),
        ("PT Sucofindo menerbitkan sertifikat SMK3 kepada UPT Solo.", "PT Sucofindo"),
        ("UPT Solo meraih sertifikat SMK3 dari PT Sucofindo.", "PT Sucofindo"),
        (
            "UPT Solo meraih sertifikat SMK3 yang diterbitkan PT Sucofindo selaku lembaga audit "
            "yang ditunjuk Kementerian Ketenagakerjaan.",
            "PT Sucofindo",
        ),
        ("UPT Solo diaudit PT Sucofindo dan meraih sertifikat SMK3.", None),
        (
            "UPT Solo meraih sertifikat SMK3 dari Kementerian Ketenagakerjaan melalui audit PT "
            "Sucofindo.",
            "Kementerian Ketenagakerjaan",
        ),
        (
            "UPT Solo meraih sertifikat SMK3 setelah diaudit PT Sucofindo. Bendera emas diserahkan "
            "Menteri Ketenagakerjaan.",
            "Menteri Ketenagakerjaan",
        ),
    ],
)
def test_who_issued_a_scheme(text: str, body: str | None) -> None:
    assert [each.certification_body for each in extract(text).certifications] == [body]


def test_who_is_not_recommended() -> None:
    text = "Selain UP3 Ende, ada tiga unit yang direkomendasikan memperoleh ISO 9001."
    assert not extract(text).other_claims
    assert extract("UP3 Ende direkomendasikan memperoleh ISO 9001.").other_claims


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "PLN UIT JBT memperoleh SMP kategori Gold dari Polri untuk UPT Bogor dan UPT Solo.",
            {"UPT Bogor", "UPT Solo"},
        ),
        ("PLN UIT JBT meraih sertifikat SMP kategori emas bagi UPT Bogor.", {"UPT Bogor"}),
        ("UPT Bogor meraih SMP kategori emas untuk pengamanan gardu.", {"UPT Bogor"}),
        ("UPT Bogor meraih SMP kategori emas dari Polri. UPT Solo ikut hadir.", {"UPT Bogor"}),
        ("UPT Bogor meraih SMP kategori emas, sedangkan UPT Solo belum.", {"UPT Bogor"}),
    ],
)
def test_levels_got_for_units(text: str, holders: set[str]) -> None:
    found = extract(text)
    assert {each.holder for each in found.certifications} == holders
    assert {each.holder for each in found.other_claims} <= holders


def test_who_accredits_another_certifier() -> None:
    found = extract(
        "UPT Bogor meraih ISO 9001 dari SGS, yang telah diakreditasi KAN. UPT Solo meraih ISO "
        "14001 dari TUV Nord."
    ).certifications
    assert {(e.holder, e.certification_body, e.accreditation_body) for e in found} == {
        ("UPT Bogor", "SGS", "KAN"),
        ("UPT Solo", "TUV Nord", None),
    }
