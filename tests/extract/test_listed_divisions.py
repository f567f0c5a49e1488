"""Divisions and branches of a company as holders, where a list of receivers names them."""

from __future__ import annotations

import pytest

from kg.extract import extract


def held(text: str) -> set[tuple[str, str]]:
    return {
        (each.holder or "", standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


CASES = [
    (  # the regional office is the first of the list
        "PT Bahari Raya meraih penghargaan. Penghargaan SMK3 diterima oleh Kantor Regional, Cabang "
        "Palu, Terminal Petikemas Baru Bitung dan Cabang Ternate.",
        {"Kantor Regional", "Cabang Palu", "Terminal Petikemas Baru Bitung", "Cabang Ternate"},
    ),
    (  # a clause stands before the verb
        "PT Bahari Raya rapat. Cabang Palu dan Cabang Luwuk yang diaudit bersamaan baru memperoleh "
        "sertifikat SMK3.",
        {"Cabang Palu", "Cabang Luwuk"},
    ),
    (
        "PT Bahari Raya meraih SMK3. Pegawai Cabang Palu dan Cabang Luwuk ikut senang.",
        {"PT Bahari Raya"},
    ),
    (
        "Di lingkup PT Bahari Raya (Persero), penghargaan SMK3 diberikan kepada Kantor Pusat, "
        "Cabang Makassar, Terminal Peti Kemas Palu (TPP), Terminal Peti Kemas Bitung (TPB), Cabang "
        "Bitung dan Cabang Ternate.",
        {
            "PT Bahari Raya (Persero)", "Cabang Makassar", "Terminal Peti Kemas Palu (TPP)",
            "Terminal Peti Kemas Bitung (TPB)", "Cabang Bitung", "Cabang Ternate",
        },
    ),
    (
        "Sertifikat SMK3 diraih unit-unit bisnis PT Tata Wana, yakni Divisi Gedung, Divisi EPC, "
        "seluruh Wilayah Operasi, Anak Perusahaan, serta di unit Kantor Pusat PT Tata Wana.",
        {"Divisi Gedung", "Divisi EPC", "Kantor Pusat PT Tata Wana"},
    ),
    (
        "Sertifikat SMK3 diterima tiga divisi PT Wana Karya, yaitu Divisi Gedung, Divisi Sipil dan "
        "Divisi EPC.",
        {"Divisi Gedung", "Divisi Sipil", "Divisi EPC"},
    ),
    (
        "Divisi VII PT Wana Karya (Persero) Tbk meraih sertifikat SMK3.",
        {"Divisi VII PT Wana Karya (Persero) Tbk"},
    ),
    (
        "Divisi Infrastruktur dan Divisi Gedung PT Wana Karya meraih sertifikat SMK3.",
        {"Divisi Infrastruktur", "Divisi Gedung PT Wana Karya"},
    ),
]  # fmt: skip


def named(holders: set[tuple[str, str]]) -> set[str]:
    return {holder for holder, standard in holders if standard == "SMK3"}


@pytest.mark.parametrize(("text", "holders"), CASES)
def test_listed_divisions_hold_it(text: str, holders: set[str]) -> None:
    assert named(held(text)) == holders


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        # Where somebody works.
        (
            "PT Wana Karya meraih sertifikat SMK3. Kepala Divisi Gedung PT Wana Karya Budi Azis "
            "menerima sertifikat itu.",
            "PT Wana Karya",
        ),
        # What it covers.
        ("PT Wana Karya meraih sertifikat SMK3 untuk Divisi Gedung.", "PT Wana Karya"),
        # Where it was handed over.
        (
            "Sertifikat SMK3 diserahkan di Kantor Pusat PT Wana Karya, Jakarta, kepada PT Dermaga "
            "Jaya.",
            "PT Dermaga Jaya",
        ),
        # Who was trained; where it hangs.
        (
            "Pelatihan untuk Cabang Medan, Cabang Palu dan Cabang Kupang digelar setelah PT Wana "
            "Karya meraih sertifikat SMK3.",
            "PT Wana Karya",
        ),
        (
            "PT Wana Karya meraih sertifikat SMK3. Sertifikat itu dipajang di Kantor Pusat, Cabang "
            "Medan dan Cabang Palu.",
            "PT Wana Karya",
        ),
        # Who helped.
        (
            "PT Wana Karya meraih sertifikat SMK3 dengan bantuan Divisi Mutu, Divisi Hukum dan "
            "Cabang Palu.",
            "PT Wana Karya",
        ),
    ],
)
def test_other_divisions_hold_nothing(text: str, holder: str) -> None:
    found = extract(text)
    assert {each.holder for each in found.certifications} == {holder}
    assert not any("Divisi" in each.name or "Cabang" in each.name for each in found.organizations)


SEVEN = (
    "Tata Wana borong tujuh Golden Flag SMK3 dari Kemnaker\n\nTata Wana (TW) menyabet tujuh "
    "Golden Flag yang diserahkan Menteri Ketenagakerjaan, Kamis (9/8). "
)
TOLD = " Hal itu disampaikan Direktur QHSE TW Budi Prakosa."


@pytest.mark.parametrize(
    ("sentence", "more"),
    [
        (
            "Ketujuh penghargaan itu didapat sejumlah unit bisnis TW, yaitu Divisi Gedung, Divisi "
            "EPC, tiga Wilayah Operasi, dan juga Kantor Pusat Tata Wana.",
            {"Divisi Gedung", "Divisi EPC", "Kantor Pusat Tata Wana"},
        ),
        (
            "Tujuh penghargaan ini diraih Divisi Gedung, Divisi EPC dan Cabang Palu.",
            {"Divisi Gedung", "Divisi EPC", "Cabang Palu"},
        ),
        ("Anak usaha TW, PT Baja Menara, turut mendapatkan Golden Flag.", {"PT Baja Menara"}),
        # Others than were counted.
        ("Tiga penghargaan itu didapat Divisi Gedung, Divisi EPC dan Cabang Palu.", set()),
        # Told of something else.
        ("Ketujuh penghargaan itu dipajang Divisi Gedung, Divisi EPC dan Cabang Palu.", set()),
    ],
)
def test_counted_prizes_of_a_company_go_to_its_parts(sentence: str, more: set[str]) -> None:
    holders = named(held(SEVEN + sentence + TOLD))
    assert {each.removesuffix(" (TW)") for each in holders} == {"Tata Wana", *more}
