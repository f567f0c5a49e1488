"""Areas around another, places of an event; parts lit by others with their share; poor homes."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

UN, LIT, NEW = "households_unelectrified", "villages_electrified", "new_customers"
DARK = "villages_unelectrified"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # An area behind a comma that only tells where the one before it lies.
        (
            "Di Kabupaten Kupang, kabupaten terluas di Nusa Tenggara Timur, 48 desa belum "
            "berlistrik.",
            [row("Kabupaten Kupang", DARK, "48")],
        ),
        (
            "Di Lembata, pulau kecil di Nusa Tenggara Timur, rasio elektrifikasi baru 61,2 persen.",
            [row("Lembata", H, "61.2")],
        ),
        (
            "Di Kabupaten Malaka, salah satu kabupaten di Nusa Tenggara Timur, rasio "
            "elektrifikasi baru 61,2 persen.",
            [row("Kabupaten Malaka", H, "61.2")],
        ),
        (
            "Di Pulau Wawonii, pulau terbesar di Konawe Kepulauan, 18 desa sudah terlistriki, "
            "sedangkan 12 desa lainnya belum terlistriki.",
            [row("Pulau Wawonii", LIT, "18"), row("Pulau Wawonii", DARK, "12")],
        ),
        # Where something was handed over when somebody spoke.
        (
            "Rasio elektrifikasi Jambi 95,1 persen. “Kita menuju target 2018 rasio elektrifikasi "
            "99 persen,” katanya saat penyerahan bantuan di Kecamatan Limun Kabupaten Sarolangun.",
            [row("Jambi", H, "95.1"), row("Jambi", H, "99", "target", "2018")],
        ),
        # Parts that others light, with their share.
        (
            "Dari 1.158 desa di Jambi terdapat 1.141 desa atau 98,5 persen berlistrik PLN dan 17 "
            "desa atau 1,4 persen berlistrik non-PLN.",
            [
                row("Jambi", "villages", "1158"),
                row("Jambi", LIT, "1141"),
                row("Jambi", V, "98.5"),
                row("Jambi", LIT, "17"),
            ],
        ),
        (
            "Di Jambi 1.141 desa (98,5 persen) sudah berlistrik PLN dan 17 desa (1,4 persen) "
            "berlistrik swadaya.",
            [row("Jambi", LIT, "1141"), row("Jambi", V, "98.5"), row("Jambi", LIT, "17")],
        ),
        # What a rise began from has not the year of what it reached.
        (
            "Pemprov Jateng menargetkan rasio elektrifikasi di daerah itu bisa meningkat dari "
            "99,1 persen mencapai 100 persen pada 2025.",
            [row("Jateng", H, "99.1"), row("Jateng", H, "100", "target", "2025")],
        ),
        # Two areas of the sentence before, with a level each.
        (
            "Yang belum berlistrik terbanyak di NTT dan Papua. Rasio elektrifikasi di dua provinsi "
            "itu baru 61,01 persen dan 81,66 persen.",
            [row("NTT", H, "61.01"), row("Papua", H, "81.66")],
        ),
        (
            "Most dark homes are in East Nusa Tenggara and Papua. The electrification ratio in "
            "the two provinces is only 61.01 percent and 81.66 percent.",
            [row("East Nusa Tenggara", H, "61.01"), row("Papua", H, "81.66")],
        ),
        # What share of all the villages told before are.
        (
            "Ada 130 desa di Jambi yang belum berlistrik. Jumlah itu 8,40 persen dari total desa.",
            [row("Jambi", DARK, "130"), row("Jambi", "village_unelectrified_ratio", "8.40")],
        ),
        # Villages that lack something else.
        (
            "Selain 140 desa di Jambi yang belum menikmati listrik, Benny mengutip data yang "
            "menyebutkan sebanyak 20 desa tidak memiliki kantor.",
            [row("Jambi", DARK, "140")],
        ),
        # Poor homes that money is set aside for.
        (
            "Pemprov Jatim menganggarkan 965 rumah tangga miskin agar bisa teraliri listrik pada "
            "2019.",
            [row("Jatim", NEW, "965", "target", "2019")],
        ),
        (
            "Pemkab Blora menganggarkan 400 keluarga miskin supaya bisa menikmati listrik tahun "
            "2023.",
            [row("Blora", NEW, "400", "target", "2023")],
        ),
    ],
)
def test_reads_areas_apart(text: str, expected: list[Row]) -> None:
    """The area, the period and the status of each figure are its own."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Pemkab Blora menganggarkan 965 rumah tangga miskin supaya bisa menikmati air bersih.",
        "Sebanyak 120.000 rumah tangga miskin di Jatim menerima bantuan.",
        "Di salah satu kabupaten, 12 persen rumah rusak.",
    ],
)
def test_reads_no_homes(text: str) -> None:
    """Poor homes are no homes with electricity."""
    assert rows(text) == []


def test_keeps_areas_that_a_figure_is_of() -> None:
    """An area that goes on to tell of itself stays; a rise is of both areas."""
    assert rows("Di Kupang, kota di Nusa Tenggara Timur yang padat, 3 desa belum berlistrik.")
    two = "Desa gelap di NTT dan Papua. Rasio elektrifikasi di dua provinsi itu naik dari 61 "
    assert rows(f"{two}persen menjadi 65 persen.") == [
        row("NTT dan Papua", H, "61"),
        row("NTT dan Papua", H, "65"),
    ]
    text = "Sudah 12 desa berlistrik di Kabupaten Alor, kata Bupati saat ditemui di kantornya."
    assert rows(text) == [row("Kabupaten Alor", LIT, "12")]
