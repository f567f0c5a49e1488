"""Areas told as wholes and parts: made up of others, ranked among others, dealt out, told again."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

DARK = "villages_unelectrified"

CASES: list[tuple[str, list[Row]]] = [
    (  # the whole has the figure, not the last of its parts
        "Rasio elektrifikasi di Pulau Flores yang terdiri atas 3 kabupaten yakni Ende, Ngada dan "
        "Sikka sudah berada di angka 81,25 persen.",
        [row("Pulau Flores", H, "81.25")],
    ),
    (
        "Rasio elektrifikasi di wilayah UP3 yang mencakup dua kabupaten yakni Ende 80 persen dan "
        "Ngada 75 persen.",
        [row("Ende", H, "80"), row("Ngada", H, "75")],
    ),
    (  # other areas that are named
        "Rasio elektrifikasi NTT 86,4 persen. Sedangkan dua kabupaten lainnya, Ende sebesar 78,84 "
        "persen dan Sikka sebesar 72,05 persen.",
        [row("NTT", H, "86.4"), row("Ende", H, "78.84"), row("Sikka", H, "72.05")],
    ),
    (
        "Rasio elektrifikasi NTT 86,4 persen. Tiga kabupaten lainnya di atas 40 persen.",
        [row("NTT", H, "86.4")],
    ),
    (
        "Angka elektrifikasi Sabu Raijua termasuk yang terendah di NTT, yaitu baru 61 persen.",
        [row("Sabu Raijua", H, "61")],
    ),
    (  # the parts behind a count are not its area
        "Rasio elektrifikasi Maluku 95 persen. Masih ada tiga desa definitif yang belum "
        "berlistrik, dua di Kabupaten Buru dan satu di Kabupaten Seram Bagian Timur.",
        [
            row("Maluku", H, "95"),
            row("Maluku", DARK, "3"),
            row("Kabupaten Buru", DARK, "2"),
            row("Kabupaten Seram Bagian Timur", DARK, "1"),
        ],
    ),
    (  # told again, districts of a longer name, one number of each
        "Dari 15 desa yang belum berlistrik di Merangin, 9 desa berada di Kecamatan Lembah Masurai."
        "\n\nSelain 9 desa di Lembah Masurai, 4 desa lagi terdapat di Kecamatan Jangkat dan "
        "masing-masing 1 desa di Kecamatan Muara Siau Hulu dan Renah VII.",
        [
            row("Merangin", DARK, "15"),
            row("Kecamatan Lembah Masurai", DARK, "9"),
            row("Kecamatan Jangkat", DARK, "4"),
            row("Kecamatan Muara Siau Hulu", DARK, "1"),
            row("Renah VII", DARK, "1"),
        ],
    ),
    (  # what the head of a district says of their own
        "Ministry data show that 12,426 Indonesian villages still have no electricity.\n\nBuru "
        'district head Ramly Tuasela said land would be free. "We have 82 villages, and in 31 of '
        'them my people live with oil lamps," he said.',
        [
            row("Indonesia", DARK, "12426"),
            row("Buru", "villages", "82"),
            row("Buru", DARK, "31"),
        ],
    ),
    (  # what brought it about has another area
        "Rasio elektrifikasi di Provinsi Jambi 95,77 persen. Angka 95,77 persen pada semester I "
        "2019 diperoleh setelah semua desa di Kabupaten Tebo tersambung listrik.",
        [row("Provinsi Jambi", H, "95.77", period="2019-H1")],
    ),
    (
        "Di Kecamatan Pulau-Pulau Batu Barat ada empat desa yang belum berlistrik.",
        [row("Kecamatan Pulau-Pulau Batu Barat", DARK, "4")],
    ),
    (  # besides others that are not told elsewhere
        "Selain 120 desa di Merangin yang belum berlistrik, 40 desa di Bungo juga masih gelap.",
        [row("Merangin", DARK, "120"), row("Bungo", DARK, "40")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_areas_in_parts(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
