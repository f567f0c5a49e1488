"""Certificates handed over to those whose assessment was told before, where nobody is named."""

from __future__ import annotations

import pytest

from kg.extract import extract


def held(text: str) -> set[tuple[str, str]]:
    return {
        (each.holder or "", standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


FOUR = (
    "Empat pembangkit yang dikelola PT Surya Power mengantongi nilai tertinggi dalam penilaian "
    "SMK2. Penilaian itu diikuti 53 peserta. Keempatnya mencakup PLTU Rembang, PLTGU Gresik, PLTA "
    "Saguling, dan PLTU Pacitan. "
)
PLANTS = {"PLTU Rembang", "PLTGU Gresik", "PLTA Saguling", "PLTU Pacitan"}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            FOUR + "Sertifikat predikat hijau diserahkan langsung Sekretaris Direktorat Jenderal "
            "Ketenagalistrikan Ida Nuryatin di Jakarta, Rabu (27/10/2021).",
            PLANTS,
        ),
        (
            FOUR + "Sementara dua sisanya ialah PLTU Punagaya dan PLTGU Muara Tawar. Sertifikat "
            "dengan predikat hijau diserahkan Menteri ESDM Arifin Tasrif, Rabu (27/10/2021).",
            PLANTS | {"PLTU Punagaya", "PLTGU Muara Tawar"},
        ),
        (
            "PLTU Rembang, PLTGU Gresik, PLTA Saguling dan PLTU Pacitan memperoleh nilai tertinggi "
            "dalam audit SMK2. Sertifikat diserahkan langsung oleh Direktur Jenderal "
            "Ketenagalistrikan Jisman Hutajulu.",
            PLANTS,
        ),
    ],
)
def test_the_assessed_hold_what_is_handed_over(text: str, holders: set[str]) -> None:
    assert held(text) == {(holder, "SMK2") for holder in holders}


@pytest.mark.parametrize(
    "text",
    [
        # A plan.
        FOUR + "Sertifikat predikat hijau akan diserahkan Menteri ESDM Arifin Tasrif.",
        # Of persons.
        FOUR + "Sertifikat kompetensi diserahkan Menteri ESDM Arifin Tasrif.",
        # Far off, and nothing says that it is of that assessment.
        FOUR + "Cuaca cerah. Acara berlangsung meriah. Musik dimainkan. Sertifikat diserahkan "
        "Menteri ESDM Arifin Tasrif.",
        # To others.
        FOUR + "Sertifikat predikat hijau diserahkan Menteri ESDM Arifin Tasrif kepada para guru.",
        # None is handed over.
        FOUR + "Penilaian itu dipimpin Sekretaris Direktorat Jenderal Ketenagalistrikan.",
    ],
)
def test_nobody_holds_what_is_not_handed_over(text: str) -> None:
    assert held(text) == set()


PASSED = "Kupang, 5 November 2021 - PT Citra Daya lulus audit sertifikasi ISO 45001:2018. "


@pytest.mark.parametrize(
    "text",
    [
        PASSED + "Sertifikat diterima Manajer PT Citra Daya, Yosef Dhae.",
        PASSED + "Sertifikat diterima langsung oleh Yosef Dhae dari Direktur TUV Nord Indonesia.",
        PASSED + "Sertifikat tersebut telah diterima General Manager Yosef Dhae di Kupang.",
        PASSED + "Piagam dan sertifikatnya diterima Yosef Dhae.",
        PASSED + "Penyerahan sertifikat dilakukan di Kupang oleh Direktur TUV Nord Indonesia.",
        PASSED + '"Kami senang," kata Yosef Dhae. Sertifikat diterima Yosef Dhae hari ini.',
        "Kupang, 5 November 2021 - Setelah lulus audit sertifikasi ISO 45001:2018, PT Citra Daya "
        "menerima sertifikat dari TUV Nord Indonesia.",
    ],
)
def test_who_passed_the_audit_holds_what_is_received(text: str) -> None:
    assert held(text) == {("PT Citra Daya", "ISO 45001:2018")}


@pytest.mark.parametrize(
    "text",
    [
        PASSED + "Sertifikat akan diterima Yosef Dhae bulan depan.",
        PASSED + "Sertifikat belum diterima Yosef Dhae.",
        PASSED + "Sertifikat kompetensi diterima Yosef Dhae.",
        PASSED + "Penyerahan sertifikat akan dilakukan di Kupang.",
        PASSED + "Sertifikat diterima para peserta pelatihan.",
        "Kupang, 5 November 2021 - Setelah mengikuti audit ISO 45001:2018, pegawai PT Citra Daya "
        "menerima sertifikat dari panitia pelatihan.",
    ],
)
def test_who_passed_the_audit_holds_nothing_yet(text: str) -> None:
    assert held(text) == set()
