"""Lists whose items have no noun, all people of an area, what is reached of a target so far."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DAY = date(2021, 9, 3)
UN, NEW = "villages_unelectrified", "new_customers"

STATED: list[tuple[str, list[Row]]] = [
    (
        "Of Indonesia's 83,000 villages, 433 are still not electrified: 325 in Papua, 102 in West "
        "Papua, five in East Nusa Tenggara and one in Maluku.",
        [
            row("Indonesia", "villages", "83000"),
            row("Indonesia", UN, "433"),
            row("Papua", UN, "325"),
            row("West Papua", UN, "102"),
            row("East Nusa Tenggara", UN, "5"),
            row("Maluku", UN, "1"),
        ],
    ),
    (
        "Sebanyak 48 desa di NTT masih gelap: 35 di Alor, 9 di Belu, tiga di Ende, dan satu di "
        "Sikka.",
        [
            row("NTT", UN, "48"),
            row("Alor", UN, "35"),
            row("Belu", UN, "9"),
            row("Ende", UN, "3"),
            row("Sikka", UN, "1"),
        ],
    ),
    (
        "PLN says 2,519 villages nationwide remain without power, with 2,281 of them in Papua and "
        "West Papua.",
        [row("Indonesia", UN, "2519"), row("Papua and West Papua", UN, "2281")],
    ),
    (
        "PLN UIW NTT menargetkan 20.000 pelanggan baru tahun ini; hingga Agustus tercapai 12.400.",
        [row("NTT", NEW, "20000", "target", "2021"), row("NTT", NEW, "12400", period="2021-08")],
    ),
    (
        "PLN menargetkan 20.000 pelanggan baru di Riau tahun ini, dan hingga Agustus sudah "
        "tersambung 12.400.",
        [row("Riau", NEW, "20000", "target", "2021"), row("Riau", NEW, "12400", period="2021-08")],
    ),
    (
        "Pemkab Alor menganggarkan Rp 2 miliar untuk pasang baru 800 rumah warga miskin.",
        [row("Alor", NEW, "800", "target")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected


OTHERWISE: list[tuple[str, list[Row]]] = [
    ("Dari jumlah penduduk 1,2 juta jiwa di Gorontalo, sebagian telah menikmati listrik.", []),
    ("Of the population of 1.2 million people in Gorontalo, many have electricity.", []),
    (
        "Rasio elektrifikasi di Papua: 94 persen, Maluku 90 persen.",
        [row("Papua", H, "94"), row("Maluku", H, "90")],
    ),
    (
        "PLN menargetkan 20.000 pelanggan baru di Riau, dan membangun 12.400 tiang.",
        [row("Riau", NEW, "20000", "target")],
    ),
    (
        "Sebanyak 48 desa di NTT masih gelap: 35 di antaranya berada di pulau kecil.",
        [row("NTT", UN, "48"), row("NTT", UN, "35")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_otherwise(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
