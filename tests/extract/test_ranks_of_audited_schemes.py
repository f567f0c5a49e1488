"""Certificates of the police and others by rank: handed over, held, got in English."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str, str | None]]


def held(text: str) -> Held:
    return {
        (c.holder, s, c.certification_body)
        for c in extract(text).certifications
        for s in c.standards
    }


SMP = "PLTU Tidore mengikuti audit Sistem Manajemen Pengamanan (SMP) yang dilakukan Baharkam Polri "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            SMP + "dengan nilai 88 (kategori Gold). Sertifikat diserahkan oleh Dirpamobvit Polda "
            "Maluku Kombes Pol Adi Wira kepada Asisten Manajer Keuangan Hj. Rina Sari pada 3 Mei "
            "2018.",
            {("PLTU Tidore", "SMP", "Baharkam Polri")},
        ),
        (
            SMP + "dan memperoleh nilai 91. Sertifikatnya diserahkan AKBP Budi Raharjo kepada "
            "Manager Unit Sri Wahyuni di aula PLTU Tidore.",
            {("PLTU Tidore", "SMP", "Baharkam Polri")},
        ),
        (
            "PLTU Tidore menyabet predikat emas pada audit SMP yang digelar Baharkam Polri. "
            '"Jangan lengah karena sudah dapat sertifikat," kata Budi Raharjo.',
            {("PLTU Tidore", "SMP", "Baharkam Polri")},
        ),
        (
            "PLTU Tidore meraih peringkat perak dalam audit SMP oleh Baharkam Polri. Sertifikat "
            "perak ini berlaku tiga tahun.",
            {("PLTU Tidore", "SMP", "Baharkam Polri")},
        ),
        (
            "The Gold SMP of the National Police was given to many. UP Gresik became the first "
            "unit that managed to get the Gold SMP.",
            {("UP Gresik", "SMP", "National Police")},
        ),
        (
            "PT PJB was also given three silver SMP for UP Brantas, UP Cirata and UP Gresik by the "
            "Indonesian National Police.",
            {
                ("UP Brantas", "SMP", "Indonesian National Police"),
                ("UP Cirata", "SMP", "Indonesian National Police"),
                ("UP Gresik", "SMP", "Indonesian National Police"),
            },
        ),
        # look alike
        ("PLTU Tidore menyabet predikat emas pada audit SMP yang digelar Baharkam Polri.", set()),
        (
            "PLTU Tidore menyabet predikat emas pada audit SMP. Kami belum dapat sertifikat.",
            set(),
        ),
        (
            "PLTU Tidore meraih predikat emas pada audit SMP. Petugasnya sudah dapat sertifikat "
            "kompetensi.",
            set(),
        ),
        (
            SMP
            + "dengan nilai 88. Sertifikat diserahkan oleh Kombes Adi Wira kepada PLTU Rembang.",
            {("PLTU Rembang", "SMP", "Baharkam Polri")},
        ),
    ],
)
def test_ranks(text: str, expected: Held) -> None:
    assert held(text) == expected
