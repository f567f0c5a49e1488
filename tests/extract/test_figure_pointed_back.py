"""Periods and areas that a sentence points back to, numbers by year, parts that make up a sum."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

HC, HU, NEW, VE, VU = (
    "household_customers",
    "households_unelectrified",
    "new_customers",
    "villages_electrified",
    "villages_unelectrified",
)
HL = "household_unelectrified_ratio"
DAY = date(2024, 12, 21)

PERIODS: list[tuple[str, list[Row]]] = [
    (
        "Sejak 2022 realisasi program BPBL di Jambi melebihi target. Pada tahun itu, dari target "
        "8.000 rumah tangga, telah terealisasi 8.120 rumah tangga.",
        [row("Jambi", NEW, "8000", "target", "2022"), row("Jambi", NEW, "8120", period="2022")],
    ),
    (  # What follows from a dated figure is so then, what another clause tells is so today.
        "Rasio elektrifikasi pada 2011 mencapai 72,9% dari total rumah tangga di Jambi sebesar 900 "
        "ribu rumah tangga, artinya masih ada 27,1% atau 240 ribu rumah tangga yang belum "
        "memperoleh listrik.",
        [
            row("Jambi", H, "72.9", period="2011"),
            row("Jambi", "households", "900000", period="2011"),
            row("Jambi", HL, "27.1", period="2011"),
            row("Jambi", HU, "240000", period="2011"),
        ],
    ),
    (
        "Pada 2022 sebanyak 700 desa di Jambi berlistrik, sedangkan masih ada 20 desa yang belum.",
        [row("Jambi", VE, "700", period="2022"), row("Jambi", VU, "20")],
    ),
    (
        "Target BPBL itu meningkat dibandingkan tahun 2022 yang menargetkan 8.000 rumah tangga di "
        "Jambi dengan realisasi 8.120 penerima manfaat.",
        [row("Jambi", NEW, "8000", "target", "2022"), row("Jambi", NEW, "8120", period="2022")],
    ),
    (
        "Alokasi BPBL 2023 di Jambi meningkat menjadi 2.100 rumah tangga dan Bengkulu meningkat "
        "menjadi 1.200 rumah tangga.",
        [
            row("Jambi", NEW, "2100", "target", "2023"),
            row("Bengkulu", NEW, "1200", "target", "2023"),
        ],
    ),
    (
        "BPS mencatat ada 1.800 desa di Papua yang belum berlistrik pada 2021. Posisi kedua "
        "ditempati Maluku dengan 230 desa tanpa listrik. Kemudian ada 210 desa di NTT yang tidak "
        "teraliri listrik.",
        [
            row("Papua", VU, "1800", period="2021"),
            row("Maluku", VU, "230", period="2021"),
            row("NTT", VU, "210", period="2021"),
        ],
    ),
    (
        "Tahun depan rasio elektrifikasi Jambi ditargetkan 94,2 persen. Kemudian tahun berikutnya "
        "rasio kita capai 97,1 persen.",
        [
            row("Jambi", H, "94.2", "target", "2025"),
            row("Jambi", H, "97.1", "target", "2026"),
        ],
    ),
    (
        "Menjelang tutup tahun 2020 PLN melistriki semua enam desa di Kabupaten Luwu.",
        [row("Kabupaten Luwu", VE, "6", period="2020-12")],
    ),
    (  # A day in brackets is that of a statement.
        "Bupati bersyukur PLN sudah melistriki enam desa di Kabupaten Luwu, (21/12).",
        [row("Kabupaten Luwu", VE, "6")],
    ),
    (  # A part is of the time of its whole, not of what stands between.
        "Sebanyak 3.412 keluarga pra sejahtera mendapat sambungan listrik gratis pada Juni 2023. "
        "Sampai Oktober 2023, telah tersambung 13.946 keluarga di Indonesia. Dari 3.412 "
        "keluarga itu, jumlah terbanyak berasal dari Nusa Tenggara Timur sebanyak 512 keluarga.",
        [
            row("Indonesia", NEW, "3412", period="2023-06"),
            row("Indonesia", NEW, "13946", period="2023-10"),
            row("Nusa Tenggara Timur", NEW, "512", period="2023-06"),
        ],
    ),
]

YEARS: list[tuple[str, list[Row]]] = [
    (
        "Pada 2020 Pemprov Sulbar menyambungkan listrik bagi 95 KK penerima bantuan, tahun 2021 "
        "(180), tahun 2022 (75), dan tahun 2023 (420).",
        [
            row("Sulbar", NEW, "95", period="2020"),
            row("Sulbar", NEW, "180", period="2021"),
            row("Sulbar", NEW, "75", period="2022"),
            row("Sulbar", NEW, "420", period="2023"),
        ],
    ),
    (
        "Desa berlistrik di Alor sebanyak 12 desa pada 2022, 15 desa pada 2023 dan 19 pada 2024.",
        [
            row("Alor", VE, "12", period="2022"),
            row("Alor", VE, "15", period="2023"),
            row("Alor", VE, "19", period="2024"),
        ],
    ),
    (  # What has a noun of its own is no village.
        "Desa berlistrik di Alor sebanyak 12 desa pada 2022, dengan 15 gardu pada 2023 "
        "dan 30 tiang pada 2024.",
        [row("Alor", VE, "12", period="2022")],
    ),
    (
        "Sebanyak 8.917 rumah tangga di Sulut memperoleh bantuan pasang baru listrik (BPBL). "
        "Bantuan itu dibagi dalam tiga pola, yakni 1.930 rumah tangga melalui APBD, kemudian 4.175 "
        "melalui APBN, serta 2.812 memakai dana CSR.",
        [
            row("Sulut", NEW, "8917"),
            row("Sulut", NEW, "1930"),
            row("Sulut", NEW, "4175"),
            row("Sulut", NEW, "2812"),
        ],
    ),
    (  # They make up no count told before.
        "Sebanyak 9.000 rumah tangga di Sulut memperoleh bantuan pasang baru listrik (BPBL). "
        "Bantuan itu dibagi dalam tiga pola, yakni 1.930 rumah tangga melalui APBD, kemudian 4.175 "
        "melalui APBN, serta 2.812 memakai dana CSR.",
        [row("Sulut", NEW, "9000"), row("Sulut", NEW, "1930")],
    ),
]

WHOSE: list[tuple[str, list[Row]]] = [
    (  # Of two areas that the sentence before does not join.
        "Ada 12 desa di Sulawesi Utara dan 54 desa di Gorontalo yang belum berlistrik. Jadi ada 66 "
        "desa yang belum berlistrik, dari seluruhnya ada 1.914 desa di kedua provinsi.",
        [
            row("Sulawesi Utara", VU, "12"),
            row("Gorontalo", VU, "54"),
            row(None, VU, "66"),
            row(None, "villages", "1914"),
        ],
    ),
    (
        "Rasio desa berlistrik terus naik. Bila untuk Sulawesi Utara saja angkanya sudah 99,3 "
        "persen, sementara untuk Gorontalo saja baru 91,7 persen.",
        [row("Sulawesi Utara", V, "99.3"), row("Gorontalo", V, "91.7")],
    ),
    (
        "Jumlah rumah tangga yang ada di Maluku, sebut dia, secara total ada 692 ribu. Artinya "
        "yang menjadi pelanggan PLN sekitar 611.000 dan non PLN 48.000 pelanggan.",
        [
            row("Maluku", "households", "692000"),
            row("Maluku", HC, "611000"),
            row("Maluku", HC, "48000"),
        ],
    ),
    (  # Those who are still to receive something have not got it.
        "Di Jambi masih ada sekitar 21 ribu rumah tangga yang harus menerima BPBL.",
        [],
    ),
    (
        "Lewat program sambungan listrik gratis, Pemprov Riau memulai uji coba delapan puluh "
        "sambungan tahun ini.",
        [row("Riau", NEW, "80", period="2024")],
    ),
    (
        "Program itu untuk membantu penyambungan listrik gratis bagi 3.412 keluarga di Jambi yang "
        "dinyalakan serentak.",
        [row("Jambi", NEW, "3412")],
    ),
]

OF_OTHERS: list[tuple[str, list[Row]]] = [
    (  # Of none of the four areas that were listed, nor of the year of the plan.
        "Desa itu berada di empat provinsi, yaitu Papua sebanyak 315 desa gelap, Papua Barat 102 "
        "desa, NTT 12 desa, dan Maluku 14 desa. Kami bertekad tahun 2025 ini 443 desa tanpa "
        "listrik akan terang benderang.",
        [
            row("Papua", VU, "315"),
            row("Papua Barat", VU, "102"),
            row("NTT", VU, "12"),
            row("Maluku", VU, "14"),
            row(None, VU, "443"),
        ],
    ),
    (  # The whole is told again in the sentence, and keeps its period.
        "Hingga Juni 2022, sebanyak 1.140 desa di Jambi telah menikmati listrik. Dari total 1.140 "
        "desa berlistrik, sekitar 907 desa telah dialiri listrik PLN.",
        [row("Jambi", VE, "1140", period="2022-06"), row("Jambi", VE, "907", period="2022-06")],
    ),
    (  # What is to come says nothing of when it is so.
        "Program listrik desa 2025 akan menjangkau banyak lokasi dengan 200 desa berlistrik di "
        "Jambi. Yang terbanyak belum terlistriki ada di Kerinci 43 desa.",
        [row("Kerinci", VU, "43")],
    ),
    (  # The whole that a share is of was told for both areas.
        "PLN memiliki 464.374 pelanggan di Kabupaten Brebes dan Kabupaten Tegal. Kabupaten Brebes "
        "memiliki 185.688 pelanggan atau 40 persen dari jumlah 464.374 pelanggan PLN.",
        [
            row("Kabupaten Brebes dan Kabupaten Tegal", "customers", "464374"),
            row("Kabupaten Brebes", "customers", "185688"),
        ],
    ),
    (  # The first of the parts is not where all of them are.
        "Bantuan sambungan listrik gratis PLN menyentuh 305 keluarga di seluruh Indonesia. Pada "
        "Juli 2024 disalurkan ke 232 keluarga, yakni 176 keluarga di Jawa Tengah, 32 keluarga di "
        "Jawa Barat, 24 keluarga di Sumatera Utara.",
        [
            row("Indonesia", NEW, "305"),
            row("Indonesia", NEW, "232", period="2024-07"),
            row("Jawa Tengah", NEW, "176", period="2024-07"),
            row("Jawa Barat", NEW, "32", period="2024-07"),
            row("Sumatera Utara", NEW, "24", period="2024-07"),
        ],
    ),
    (
        "Pada 2021 sebanyak 1.200 rumah, yakni di Jambi, belum berlistrik.",
        [row("Jambi", HU, "1200", period="2021")],
    ),
    (  # What has not got it yet, in few words.
        "Sebanyak 700 desa di Jambi sudah berlistrik dan 20 desa lainnya belum.",
        [row("Jambi", VE, "700"), row("Jambi", VU, "20")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS + YEARS + WHOSE + OF_OTHERS)
def test_what_it_goes_back_to(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
