"""Who got certificates by lists of plants, sites and companies, and makers told by a pronoun."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]


def held(text: str) -> Held:
    return {(c.holder, s) for c in extract(text).certifications for s in c.standards}


def of(standard: str, *names: str) -> Held:
    return {(name, standard) for name in names}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sertifikat SMP diterima PT Rimba Batubara Site Asam, Terminal BBM Sampit, PT Semen "
            "Rimba Plant Tarjun dan Bandara Haji Asan.",
            of(
                "SMP",
                "PT Rimba Batubara Site Asam",
                "Terminal BBM Sampit",
                "PT Semen Rimba Plant Tarjun",
                "Bandara Haji Asan",
            ),
        ),
        (
            "Sertifikat SMP diterima PLTA Ir PM Noor Riam Kanan dengan kategori Silver (84,02 "
            "persen), PT Rimba Batubara Site Asam dan Terminal BBM Sampit.",
            of(
                "SMP",
                "PLTA Ir PM Noor Riam Kanan",
                "PT Rimba Batubara Site Asam",
                "Terminal BBM Sampit",
            ),
        ),
        (
            "Sertifikat ISO 9001 diserahkan kepada PT Maju Terus, Pabrik Tuban serta Pelabuhan "
            "Trisakti.",
            of("ISO 9001", "PT Maju Terus", "Pabrik Tuban", "Pelabuhan Trisakti"),
        ),
        (
            "Bendera emas SMK3 diserahkan pada UP Saguling, UP Priok dan UJP Jabar 2 Pelabuhan "
            "Ratu.",
            of("SMK3", "UP Saguling", "UP Priok", "UJP Jabar 2 Pelabuhan Ratu"),
        ),
        (
            "SMK3 diraih UP3 Tual dengan nilai 90,1 persen, UP3 Ambon dengan nilai 88 persen dan "
            "UP3 Masohi.",
            of("SMK3", "UP3 Tual", "UP3 Ambon", "UP3 Masohi"),
        ),
        (
            "PLN membeli meter dari Hangzhou Star Electric Co., Ltd di Tiongkok. Mereka sudah "
            "punya sertifikat ISO 9001 dan ISO 14001.",
            of("ISO 9001", "Hangzhou Star Electric Co., Ltd")
            | of("ISO 14001", "Hangzhou Star Electric Co., Ltd"),
        ),
        (
            "PLN UP3 Tual memakai trafo PT Trafo Jaya. Pabrikan itu telah memiliki ISO 9001:2015.",
            of("ISO 9001:2015", "PT Trafo Jaya"),
        ),
        (
            "Laboratorium Trafo Jaya Kantongi ISO 17025\n\nPT Trafo Jaya memperoleh sertifikat "
            "akreditasi ISO/IEC 17025:2017 bagi laboratoriumnya dari KAN.",
            of("ISO/IEC 17025:2017", "PT Trafo Jaya"),
        ),
        # look alike
        (
            "Sertifikat SMP diterima PT Rimba Batubara di Sampit, Pelabuhan Trisakti ikut sibuk.",
            of("SMP", "PT Rimba Batubara"),
        ),
        (
            "PLN UP3 Tual memiliki ISO 9001:2015. Petugas memakai helm PT Helm Jaya. Mereka sudah "
            "punya sertifikat kompetensi.",
            of("ISO 9001:2015", "PLN UP3 Tual"),
        ),
        (
            "PLN UP3 Tual memiliki OHSAS 18001 yang kini tengah bermigrasi ke ISO 45001:2018.",
            of("OHSAS 18001", "PLN UP3 Tual"),
        ),
        (
            "PLN UP3 Tual holds OHSAS 18001:2007, which is being converted to ISO 45001:2018.",
            of("OHSAS 18001:2007", "PLN UP3 Tual"),
        ),
        (
            "PLN UP3 Tual previously was holder of OHSAS 18001:2007 since 2013.",
            of("OHSAS 18001:2007", "PLN UP3 Tual"),
        ),
    ],
)
def test_receivers(text: str, expected: Held) -> None:
    assert held(text) == expected
