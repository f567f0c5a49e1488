"""Plans of other years, places of parts, homes of a village that is not named, purposes."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DARK, NEW, UN = "villages_unelectrified", "new_customers", "households_unelectrified"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The electrification ratio of Indonesia has reached 99.48 percent, increasing from 84% "
            "in 2014 and exceeding the target for the 2015-2019 RPJMN of 96%.",
            [
                row("Indonesia", H, "99.48"),
                row("Indonesia", H, "84", period="2014"),
                row("Indonesia", H, "96", "target"),
            ],
        ),
        (
            "Masih ada 17 desa di Kutai Kartanegara yang belum menikmati listrik. Ia membeberkan "
            "17 desa yang belum memiliki aliran listrik PLN, di antaranya Kecamatan Muara Kaman "
            "ada 6 desa, Muara Muntai 1 desa.",
            [
                row("Kutai Kartanegara", DARK, "17"),
                row("Kecamatan Muara Kaman", DARK, "6"),
                row("Muara Muntai", DARK, "1"),
            ],
        ),
        (
            "Setelah 21.094 keluarga miskin Jabar mendapat pemasangan listrik gratis pada 2019, "
            "Dinas ESDM menargetkan 20.000 keluarga miskin Jabar mendapat fasilitas serupa pada "
            "2020.",
            [
                row("Jabar", NEW, "21094", period="2019"),
                row("Jabar", NEW, "20000", "target", "2020"),
            ],
        ),
        (
            "Pemasangan listrik baru terhadap 22.000 rumah di Jawa Barat itu ditargetkan bisa "
            "rampung pada akhir 2023.",
            [row("Jawa Barat", NEW, "22000", "target", "2023-12")],
        ),
        (
            "Rasio elektrifikasi NTB 95 persen. For her and 103 families in the village, the "
            "fridge embodies running electricity.",
            [row("NTB", H, "95"), row(None, "households_electrified", "103")],
        ),
        (
            "Program ini dirancang untuk memastikan rasio elektrifikasi di Jabar mencapai 100 "
            "persen.",
            [],
        ),
        # What is told there, a target of its own year, a village that is named.
        (
            "Rasio elektrifikasi Jabar 98 persen pada 2018 dan target 2019 sebesar 99 persen.",
            [row("Jabar", H, "98", period="2018"), row("Jabar", H, "99", "target", "2019")],
        ),
        (
            "Masih ada 17 desa yang gelap di Kecamatan Muara Kaman, di antaranya Desa Lamin.",
            [row("Kecamatan Muara Kaman", DARK, "17")],
        ),
        (
            "Sebanyak 103 rumah di Kecamatan Rana belum berlistrik.",
            [row("Kecamatan Rana", UN, "103")],
        ),
    ],
)
def test_plans_and_places(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_area_of_a_government_within_others() -> None:
    text = (
        "SUMENEP - Pemerintah Kabupaten Sumenep, Madura, Jawa Timur, menargetkan tahun 2019 "
        "seluruh desa di daerahnya sudah teraliri listrik.\n\nHairul Anwar menyebut rasio "
        "elektrifikasi di daerah ini 54 persen."
    )
    assert rows(text) == [row("Kabupaten Sumenep", H, "54")]
    told = rows("Di Madura, Jawa Timur, rasio elektrifikasi 54 persen.")
    assert told == [row("Madura", H, "54")]
