"""An article for the tests of the reader by a language model, and items of its answer."""

from __future__ import annotations

__all__ = [
    "FIRST",
    "HEAD",
    "HOLDER",
    "LAST",
    "SECOND",
    "SPOKEN",
    "TEXT",
    "THIRD",
    "certificate",
    "figure",
    "person",
    "quote",
    "words",
]

HEAD = "Maumere (ANTARA) - "
FIRST = (
    "PT PLN (Persero) UP3 Maumere meraih sertifikat ISO 9001:2015 dan ISO 14001:2015 dari "
    "PT Lentera Sertifikasi pada 4 Maret 2021."
)
SECOND = (
    "“Sertifikat ini hasil kerja tiga tahun, dan kami akan menjaganya,” kata Manajer UP3 Maumere "
    "Yosef Tukan, Kamis (11/3/2021)."
)
THIRD = (
    "Rasio elektrifikasi Kabupaten Sikka mencapai 96,31 persen per Februari 2021, dengan 1,05 "
    "juta pelanggan di seluruh NTT. PLN menargetkan rasio elektrifikasi Sikka 99 persen pada "
    "2022. UP3 Maumere belum meraih sertifikat ISO 45001:2018."
)
LAST = "Cuaca cerah. " * 11 + "Turbin bekerja pada 12 persen."
TEXT = f"{HEAD}{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{LAST}\n"
HOLDER = "PT PLN (Persero) UP3 Maumere"
SPOKEN = "Sertifikat ini hasil kerja tiga tahun, dan kami akan menjaganya"


def words(*exact: str) -> list[dict[str, object]]:
    """Evidence without places."""
    return [{"exact": one, "start": None} for one in exact]


def certificate(**changed: object) -> dict[str, object]:
    return {
        "holder": HOLDER,
        "standards": ["ISO 9001:2015", "ISO 14001:2015"],
        "certification_body": "PT Lentera Sertifikasi",
        "accreditation_body": None,
        "scope": None,
        "number": None,
        "date": "2021-03-04",
        "date_kind": "issued",
        "evidence": words(FIRST),
    } | changed


def figure(**changed: object) -> dict[str, object]:
    return {
        "area": "Kabupaten Sikka",
        "indicator": "household_electrification_ratio",
        "value": 96.31,
        "value_as_printed": "96,31",
        "unit": "percent",
        "period": "2021-02",
        "status": "observed",
        "publisher": None,
        "coverage": None,
        "evidence": words(
            "Rasio elektrifikasi Kabupaten Sikka mencapai 96,31 persen per Februari 2021"
        ),
    } | changed


def quote(**changed: object) -> dict[str, object]:
    return {"speaker": "Yosef Tukan", "text": SPOKEN, "evidence": words(SECOND)} | changed


def person(**changed: object) -> dict[str, object]:
    return {
        "name": "Yosef Tukan",
        "role": "Manajer",
        "organization": "UP3 Maumere",
        "evidence": words("Manajer UP3 Maumere Yosef Tukan"),
    } | changed
