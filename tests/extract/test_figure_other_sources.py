"""Villages that another than PLN lights are counts of their own, and say so by their coverage."""

from __future__ import annotations

import pytest

from kg.extract import extract

LIT = "villages_electrified"
Told = tuple[str, str, str | None]


def told(text: str) -> list[Told]:
    found = extract(text).statistics
    return [(s.indicator, s.value_as_printed, s.coverage) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Desa berlistrik di Kalteng 1.532 desa, terdiri dari 1.210 desa berlistrik PLN, 240 "
            "desa berlistrik non-PLN, dan 82 desa LTSHE.",
            [
                (LIT, "1.532", None),
                (LIT, "1.210", "PLN"),
                (LIT, "240", "non-PLN"),
                (LIT, "82", "LTSHE"),
            ],
        ),
        (
            "Dari semua desa di Maluku yang telah berlistrik, 820 desa di antaranya diterangi "
            "listrik PLN. Sementara itu 71 desa bersumber dari listrik non-PLN, dan 36 desa lagi "
            "dari lampu tenaga surya hemat energi (LTSHE).",
            [
                (LIT, "820", "PLN"),
                (LIT, "71", "non-PLN"),
                (LIT, "36", "lampu tenaga surya hemat energi"),
            ],
        ),
        (
            "Sebanyak 1.204 desa di Jambi sudah menikmati listrik. PLN melistriki 1.150 desa dan "
            "54 desa dilistriki secara swadaya.",
            [(LIT, "1.204", None), (LIT, "1.150", None), (LIT, "54", "swadaya")],
        ),
        (
            "Dari 937 desa di Bengkulu yang berlistrik, 930 desa dari PLN, 5 desa listrik mandiri "
            "dan 2 desa memakai LTSHE.",
            [
                (LIT, "937", None),
                (LIT, "930", None),
                (LIT, "5", "listrik mandiri"),
                (LIT, "2", "LTSHE"),
            ],
        ),
        (
            "Of 1,240 electrified villages in Papua, 900 are served by PLN, 210 come from "
            "independent electricity and 130 from LTSHE.",
            [
                (LIT, "1,240", None),
                (LIT, "900", "PLN"),
                (LIT, "210", "independent electricity"),
                (LIT, "130", "LTSHE"),
            ],
        ),
        # Alone they are those of a programme, a plan or a makeshift.
        ("Kementerian ESDM membagikan LTSHE di 71 desa di Papua.", []),
        ("Sebanyak 71 desa di Papua dilistriki secara swadaya.", []),
        ("Di Papua 71 desa masih mengandalkan listrik swadaya.", []),
        (
            "Sebanyak 900 desa di Papua sudah berlistrik PLN, 71 desa masih mengandalkan genset "
            "swadaya.",
            [(LIT, "900", "PLN")],
        ),
        (
            "Sebanyak 900 desa di Papua sudah berlistrik PLN. Tahun depan ditargetkan 71 desa "
            "berlistrik non-PLN.",
            [(LIT, "900", "PLN")],
        ),
    ],
)
def test_villages_by_who_lights_them(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Masih ada 250 desa lagi di Riau yang belum berlistrik.",
        "Tinggal 12 desa lagi dari 300 desa di Bali yang belum dialiri listrik.",
    ],
)
def test_more_to_be_lit_stay_without(text: str) -> None:
    assert extract(text).statistics[0].indicator == "villages_unelectrified"
