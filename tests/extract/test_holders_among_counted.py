"""Who is one of the companies that are counted, named behind the count or in the next sentence."""

from __future__ import annotations

import pytest

from kg.extract import extract

BOGOR = {"PLN UPT Bogor"}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "Pada kategori Sistem Manajemen K3 (SMK3), ada 1.320 perusahaan dari seluruh negeri "
            "yang diganjar penghargaan. Satu di antaranya adalah PT PLN (Persero) Wilayah Riau.",
            {"PT PLN (Persero) Wilayah Riau"},
        ),
        (
            "Sebanyak 900 perusahaan menerima penghargaan SMK3 dari Kementerian Ketenagakerjaan. "
            "Salah satunya PLN UPT Bogor.",
            BOGOR,
        ),
        (
            "Tahun ini 900 perusahaan menerima penghargaan SMK3. Dua di antaranya ialah PLN UP3 "
            "Garut dan PLN UPT Bogor.",
            {"PLN UP3 Garut", *BOGOR},
        ),
        ("Kategori SMK3 diraih 65 perusahaan, salah satunya PLN UPT Bogor.", BOGOR),
        ("Penghargaan SMK3 diraih 65 perusahaan. Salah satu penerimanya PLN UPT Bogor.", BOGOR),
        ("Penghargaan SMK3 diberikan kepada 65 perusahaan. Termasuk PLN UPT Bogor.", BOGOR),
        (
            "Gubernur mengapresiasi 65 perusahaan peraih penghargaan SMK3, termasuk di dalamnya "
            "PLN UPT Bogor.",
            BOGOR,
        ),
        (
            "Gubernur Riau menganugerahkan penghargaan SMK3 kepada 12 perusahaan, PLN UPT Bogor di "
            "antaranya.",
            BOGOR,
        ),
        ("Sebanyak 90 perusahaan meraih penghargaan SMK3, PLN UPT Bogor salah satunya.", BOGOR),
        (
            "General Manager PLN UIP3B Jawa menyebut lima dari tujuh UPT di bawahnya sudah "
            "bersertifikat ISO 55001, sisanya tahun depan.",
            set(),
        ),
        ("Lembaga audit SMK3 PT Alkon memberikan nilai 92 persen kepada PLN UPT Bogor.", set()),
        ("Sebanyak 65 perusahaan meraih SMK3. Salah satunya karena PLN UPT Bogor membantu.", set()),
        (
            "Sebanyak 65 perusahaan meraih SMK3. PLN UPT Bogor tahun depan baru diaudit.",
            set(),
        ),
        ("SMK3 diberikan kepada 65 perusahaan. Salah satu syaratnya audit oleh Sucofindo.", set()),
    ],
)
def test_among_counted(text: str, holders: set[str]) -> None:
    assert {c.holder for c in extract(text).certifications} == holders
