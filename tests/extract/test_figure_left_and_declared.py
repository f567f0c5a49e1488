"""Shares that a ratio leaves, figures dated as a whole, aims that are no state, lists of areas."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

NONE = "household_unelectrified_ratio"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What the last ratio leaves, told without a name.
        (
            "Rasio elektrifikasi Bali mencapai 98,5 persen. Angka 1,5 persen itu harus tuntas.",
            [row("Bali", H, "98.5"), row("Bali", NONE, "1.5")],
        ),
        (
            "Elektrifikasi di Riau mencapai 97 persen. Menurut dia, persentase 3 persen tergolong "
            "tinggi, mengingat penduduknya banyak.",
            [row("Riau", H, "97"), row("Riau", NONE, "3")],
        ),
        (  # of another area
            "Rasio elektrifikasi NTB 60 persen pada 2014. Saat itu di Bima baru 40 persen.",
            [row("NTB", H, "60", period="2014"), row("Bima", H, "40", period="2014")],
        ),
        # A sentence that dates those before it.
        (
            "Sebanyak 98.700 rumah tangga di Sumbar belum teraliri listrik. Sedangkan yang sudah "
            "teraliri listrik 1.187.600 rumah tangga. “Ini merupakan data per Mei 2018,” ujarnya.",
            [
                row("Sumbar", "households_unelectrified", "98700", period="2018-05"),
                row("Sumbar", "households_electrified", "1187600", period="2018-05"),
            ],
        ),
        (
            "Rasio elektrifikasi Kalbar 87,5 persen. “Semua ini adalah kondisi akhir Juni 2019.”",
            [row("Kalbar", H, "87.5", period="2019-06-30")],
        ),
        (
            "Rasio elektrifikasi Kalbar 87,5 persen. Ini data per Juni 2019.",
            [row("Kalbar", H, "87.5", period="2019-06")],
        ),
        (
            "Rasio elektrifikasi Kalbar 87,5 persen. Hal ini hasil kerja hingga Juni 2019.",
            [row("Kalbar", H, "87.5")],
        ),
        # What was reached of the target of a time.
        (
            "Rasio elektrifikasi Riau mencapai 98,3 persen dari target 97,5 persen pada 2018.",
            [row("Riau", H, "98.3", period="2018"), row("Riau", H, "97.5", "target", "2018")],
        ),
        (
            "The electrification ratio in Bali stood at 99.5 percent of the target of 100 percent "
            "by the second quarter of 2022.",
            [
                row("Bali", H, "99.5", period="2022-Q2"),
                row("Bali", H, "100", "target", "2022-Q2"),
            ],
        ),
        (
            "Pada 2018 rasio elektrifikasi Riau 98,3 persen dari target 99 persen pada 2019.",
            [row("Riau", H, "98.3", period="2018"), row("Riau", H, "99", "target", "2019")],
        ),
        # Compared with what was before; what somebody pushes for.
        (
            "Rasio elektrifikasi Jatim saat ini sudah mencapai 98,7 persen dibandingkan "
            "sebelumnya Juni 2019 yang hanya 98,5 persen.",
            [row("Jatim", H, "98.7"), row("Jatim", H, "98.5", period="2019-06")],
        ),
        (
            "Komitmen untuk mewujudkan pemerataan itu tercermin dari rasio desa berlistrik Jambi "
            "yang mencapai 99,9 persen hingga 2024.",
            [row("Jambi", V, "99.9", period="2024")],
        ),
        # Households by their short form, and what a ratio is based on.
        (
            "Sebanyak 412 ribu rumah tangga (RT) dari total 1.080 ribu RT di NTT belum menikmati "
            "listrik. Rasio elektrifikasi Sumba Barat 36,5 persen dari total RT 22.950 RT.",
            [
                row("NTT", "households_unelectrified", "412000"),
                row("NTT", "households", "1080000"),
                row("Sumba Barat", H, "36.5"),
                row("Sumba Barat", "households", "22950"),
            ],
        ),
        (
            "Rasio elektrifikasi di NTT berdasarkan sasaran rumah tangga baru 57,8 persen.",
            [row("NTT", H, "57.8")],
        ),
        # So many villages are not all there are.
        ("Desa yang akan dijangkau PLN di Maluku lebih sedikit. Untuk 2017 sebanyak 199 desa.", []),
        # A commitment that shows is no target; an aim is no state.
        (
            "Komitmen pemerintah tercermin dari rasio desa berlistrik di Jambi yang mencapai 99,9 "
            "persen.",
            [row("Jambi", V, "99.9")],
        ),
        (
            "PLN berkomitmen menaikkan rasio elektrifikasi Jambi menjadi 99,9 persen.",
            [row("Jambi", H, "99.9", "target")],
        ),
        ("Listrik desa sejalan dengan visi mencapai rasio elektrifikasi 100 persen.", []),
        (
            "Rural lines serve the goal of achieving a 100-percent electrification ratio.",
            [row(None, H, "100", "target")],
        ),
        ("Costs led to a delay in reaching a 100 percent electrification ratio in Riau.", []),
        # The average of the country.
        (
            "Elektrifikasi Jabar 99 persen, melampaui rata-rata elektrifikasi nasional, yakni 98 "
            "persen.",
            [row("Jabar", H, "99"), row("Indonesia", H, "98")],
        ),
        # Areas that are lit throughout.
        (
            "Tiga kabupaten di Jateng telah 100 persen berlistrik, yakni Demak, Kudus, dan Jepara.",
            [row(each, H, "100") for each in ("Demak", "Kudus", "Jepara")],
        ),
        (
            "Kabupaten/kota yang kini 100 persen teraliri listrik ada delapan daerah, yaitu "
            "Padang, Pariaman dan Bukittinggi.",
            [row(each, H, "100") for each in ("Padang", "Pariaman", "Bukittinggi")],
        ),
        ("Tiga kabupaten di Jateng sudah 100 persen berlistrik.", []),
    ],
)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_homes_in_listed_areas_make_no_ratio_of_them() -> None:
    text = "Sebanyak 20 desa di tiga kabupaten sudah 100 persen berlistrik, yakni Demak dan Kudus."
    assert not [each for each in rows(text) if each[1] == H]
