"""Figures as reports of statistics, of programmes and of plans tell them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

HU = "household_unelectrified_ratio"
HE, HH, NEW = "households_electrified", "households", "new_customers"
VE, VU = "villages_electrified", "villages_unelectrified"

STATISTICS: list[tuple[str, list[Row]]] = [
    (
        "BPS mencatat persentase rumah tangga di Sulawesi Barat yang sumber penerangannya berasal "
        "dari listrik mencapai 98,4% pada 2021. Angkanya bertambah 0,3 poin dari tahun sebelumnya "
        "yang sebesar 98,1%. Porsinya baru 80,5% pada 2011.",
        [
            row("Sulawesi Barat", H, "98.4", period="2021"),
            row("Sulawesi Barat", H, "98.1", period="2020"),
            row("Sulawesi Barat", H, "80.5", period="2011"),
        ],
    ),
    (
        "Sebanyak 12,5% rumah tangga di Maluku masih memakai sumber penerangan bukan listrik pada "
        "2019.",
        [row("Maluku", HU, "12.5", period="2019")],
    ),
    (
        "Rumah tangga yang menggunakan sumber penerangan bukan listrik di Riau mencapai 4,2%.",
        [row("Riau", HU, "4.2")],
    ),
    (
        "Rumah tangga Gorontalo yang memakai listrik PLN mencapai 97,1%, sedangkan 1,2% lainnya "
        "memakai listrik non-PLN.",
        [row("Gorontalo", H, "97.1")],
    ),
    (
        "Seluruh rumah tangga di Kota Kupang atau 100 persen telah menikmati listrik.",
        [row("Kota Kupang", H, "100")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATISTICS)
def test_shares_of_homes_in_reports_of_statistics(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_the_year_before_the_one_that_was_told_is_not_that_before_the_article() -> None:
    text = (
        "PLN memiliki 1,2 juta pelanggan di Aceh pada 2018. Jumlah itu meningkat dibandingkan pada "
        "tahun sebelumnya yang sebanyak 1,1 juta pelanggan."
    )
    assert rows(text, date(2023, 5, 1)) == [
        row("Aceh", "customers", "1200000", period="2018"),
        row("Aceh", "customers", "1100000", period="2017"),
    ]


WANTED: list[tuple[str, list[Row]]] = [
    (
        "Di Jambi rasio elektrifikasi pada 2018 ditargetkan bisa mencapai 95,1 persen.",
        [row("Jambi", H, "95.1", "target", "2018")],
    ),
    (
        "Rasio elektrifikasi Jambi diharapkan bisa mencapai 96 persen pada 2019.",
        [row("Jambi", H, "96", "target", "2019")],
    ),
    (
        "Jambi hopes that the 99 percent electrification target can be met by 2024.",
        [row("Jambi", H, "99", "target", "2024")],
    ),
    (
        "The government of Jambi works to achieve a 100-percent electrification ratio targeted for "
        "2022.",
        [row("Jambi", H, "100", "target", "2022")],
    ),
    (
        "The company has set out to electrify all 75 villages in Jambi in 2023.",
        [row("Jambi", VE, "75", "target", "2023")],
    ),
    (
        "The 75 villages to be electrified in 2023 are in Jambi.",
        [],
    ),
    (
        "Untuk Jambi dialokasikan 4.100 rumah tangga penerima BPBL, dan hingga Juni 2024 telah "
        "tersambung sebanyak 1.900 rumah tangga.",
        [row("Jambi", NEW, "4100", "target"), row("Jambi", NEW, "1900", period="2024-06")],
    ),
    (
        "Di Jambi tercatat baru 77 persen rumah tangga yang bisa menikmati listrik.",
        [row("Jambi", H, "77")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WANTED)
def test_what_is_wanted_and_what_is_reached(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


PLANS: list[tuple[str, list[Row]]] = [
    (
        "PLN menyiapkan pembangunan jaringan listrik bagi 44 desa di Maluku pada 2018. 30 desa "
        "diantaranya ada di Pulau Seram, sedangkan 14 desa lagi terpencar di Pulau Buru. Warga di "
        "44 desa itu akan memakai listrik.",
        [],
    ),
    (
        "PLN akan mengalirkan listrik ke 50 desa di Alor yang sampai kini gelap gulita.",
        [],
    ),
    (
        "In Jambi PLN has set out to electrify 75 villages, 31 of which had been completed.",
        [],
    ),
    (
        "The government of Jambi allocated Rp2 billion for the connection of 900 poor households.",
        [row("Jambi", NEW, "900", "target")],
    ),
    (
        "Kuota BPBL di Riau semula 4.000, lalu dinaikkan menjadi 5.500 rumah tangga.",
        [row("Riau", NEW, "4000", "target"), row("Riau", NEW, "5500", "target")],
    ),
    (
        "Dari 30 desa di Alor yang belum berlistrik, 12 di antaranya sementara dikerjakan.",
        [row("Alor", VU, "30")],
    ),
    ("Pekerjaan listrik desa di Alor sudah mencapai 45 hingga 60 persen.", []),
    ("PLN berupaya melistriki 50 desa di Alor.", []),
]


@pytest.mark.parametrize(("text", "expected"), PLANS)
def test_plans_and_their_parts(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


COUNTED: list[tuple[str, list[Row]]] = [
    (
        "Di Alor terdapat 500 rumah tangga berlistrik dari total sebanyak 800 rumah tangga.",
        [row("Alor", HE, "500"), row("Alor", HH, "800")],
    ),
    (
        "Of around 1.2 million households in Riau, 900,000 are customers of PLN.",
        [row("Riau", HH, "1200000"), row("Riau", "household_customers", "900000")],
    ),
    (
        "Rasio elektrifikasi Riau 90 persen. Dari 900 desa di Riau ada 70 desa yang jaringannya "
        "belum memadai.",
        [row("Riau", H, "90"), row("Riau", "villages", "900")],
    ),
    (
        "PLN perlu menyambung 200 ribu pelanggan baru di Riau. Sampai Maret baru 40 ribu "
        "pelanggan.",
        [
            row("Riau", "new_customers", "200000", "target"),
            row("Riau", "new_customers", "40000"),
        ],
    ),
    (
        "Di Riau 60 ribu pelanggan sudah kami sambung. Pelanggan prabayar sudah 1,5 juta, total "
        "pelanggan baik prabayar maupun pascabayar sudah 2,6 juta.",
        [
            row("Riau", "new_customers", "60000"),
            row("Riau", "customers", "2600000"),
        ],
    ),
    ("Sebanyak 40 ribu pelanggan PLN di Riau berasal dari sektor bisnis.", []),
    ("Some 900 customers in Riau have bought certificates from PLN.", []),
    (
        "Rasio elektrifikasi Riau 98 persen dan rasio desa berlistrik 99 persen. Pemerintah "
        "menargetkan keduanya dapat mencapai 100 persen.",
        [
            row("Riau", H, "98"),
            row("Riau", "village_electrification_ratio", "99"),
            row("Riau", "village_electrification_ratio", "100", "target"),
            row("Riau", H, "100", "target"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_what_is_counted(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


V = "village_electrification_ratio"
GOING_ON: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Jambi hingga Mei 2021 mencapai 98 persen. Angka itu meningkat dari "
        "posisi akhir 2020 yang sebesar 97 persen.\n\nAdapun rasio desa berlistrik Jambi mencapai "
        "99 persen atau 1.500 desa.",
        [
            row("Jambi", H, "98", period="2021-05"),
            row("Jambi", H, "97", period="2020-12"),
            row("Jambi", V, "99", period="2021-05"),
            row("Jambi", VE, "1500", period="2021-05"),
        ],
    ),
    (
        "Rasio elektrifikasi Jambi pada akhir 2022 tercatat 98 persen, naik dari 97 persen pada "
        "2021, sementara rasio desa berlistrik tercatat 99 persen.",
        [
            row("Jambi", H, "98", period="2022-12"),
            row("Jambi", H, "97", period="2021"),
            row("Jambi", V, "99", period="2022-12"),
        ],
    ),
    (
        "Pada 2024 PLN menargetkan 9.000 rumah tangga di Banten menikmati listrik.\n\nUntuk "
        "Kabupaten Serang dialokasikan sambungan listrik bagi 2.000 rumah tangga.",
        [
            row("Banten", HE, "9000", "target", "2024"),
            row("Kabupaten Serang", NEW, "2000", "target", "2024"),
        ],
    ),
    (
        "Rasio elektrifikasi Jambi hingga Mei 2021 mencapai 98 persen. Di Kerinci rasionya 95 "
        "persen.",
        [row("Jambi", H, "98", period="2021-05"), row("Kerinci", H, "95", period="2021-05")],
    ),
    (
        "Hingga Mei 2024 rasio elektrifikasi Jambi 98 persen. PLN mengejar target rasio "
        "elektrifikasi 100 persen.",
        [row("Jambi", H, "98", period="2024-05"), row("Jambi", H, "100", "target")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_periods_that_go_on(text: str, expected: list[Row]) -> None:
    assert rows(text, date(2024, 6, 1)) == expected


OF_AREAS: list[tuple[str, list[Row]]] = [
    (
        "Ada 90 rumah tangga yang berada di Desa Sukarame belum teraliri listrik.",
        [row("Desa Sukarame", "households_unelectrified", "90")],
    ),
    (
        "Listrik Alor mulai menyala. Kepala Desa Padang, Yunus Lau, berharap PLN segera datang. "
        "Di desanya ada 120 kepala keluarga yang belum menikmati listrik.",
        [row("Desa Padang", "households_unelectrified", "120")],
    ),
    (
        "Di Dusun Waru, Desa Kembang, Kabupaten Alor, ada 30 kepala keluarga tanpa listrik.",
        [row("Dusun Waru", "households_unelectrified", "30")],
    ),
    (
        "The electrification ratio in the six provinces of Papua reached 97 percent.",
        [row("six provinces of Papua", H, "97")],
    ),
    (
        "Indonesia masih punya 90 desa gelap, dengan rincian 60 desa di Papua Tengah dan 30 desa "
        "di Papua Selatan.",
        [
            row("Indonesia", VU, "90"),
            row("Papua Tengah", VU, "60"),
            row("Papua Selatan", VU, "30"),
        ],
    ),
    (
        "Rasio elektrifikasi Maluku 92 persen. Capaian Maluku masih lebih rendah dari rata-rata "
        "nasional yang mencapai 98 persen.",
        [row("Maluku", H, "92"), row("Indonesia", H, "98")],
    ),
    (
        "Pada 2022 BPBL diberikan kepada 2.284 rumah tangga di Banten. Angka itu melebihi target "
        "sebesar 2.240 rumah tangga.",
        [row("Banten", NEW, "2284", period="2022"), row("Banten", NEW, "2240", "target", "2022")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_AREAS)
def test_areas_of_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


TURNS: list[tuple[str, list[Row]]] = [
    (
        "Daerah belum berlistrik di Riau pada 2015 sebanyak 200 desa atau 17 persen dan pada 2021 "
        "turun menjadi 100 desa.",
        [
            row("Riau", VU, "200", period="2015"),
            row("Riau", "village_unelectrified_ratio", "17", period="2015"),
            row("Riau", VU, "100", period="2021"),
        ],
    ),
    (
        "Di Riau terjadi penurunan untuk desa dan kelurahan yang belum berlistrik sebanyak 164 "
        "desa.",
        [],
    ),
    (
        "Rasio elektrifikasi Riau di angka 90 persen atau masih ada 10 persen yang belum dialiri "
        "listrik.",
        [row("Riau", H, "90"), row("Riau", HU, "10")],
    ),
    (
        "Lebih dari 7 ribu keluarga di Riau ditargetkan menikmati listrik.",
        [row("Riau", HE, "7000", "target")],
    ),
    (
        "Di Riau dibutuhkan 11 ribu rumah tangga teraliri listrik.",
        [row("Riau", HE, "11000", "target")],
    ),
    (
        "Rasio elektrifikasi Riau belum penuh. Mudah-mudahan tercapai, hingga Mei 2021 angkanya "
        "sudah 98 persen.",
        [row("Riau", H, "98", period="2021-05")],
    ),
    ("Listrik masuk desa di Riau dengan potensi pelanggan sejumlah 500 pelanggan.", []),
    ("In Riau, 232 villages would get additional connections.", []),
    (
        "Rasio elektrifikasi Riau naik dari 86 persen pada 2015 menjadi 87 persen.",
        [row("Riau", H, "86", period="2015"), row("Riau", H, "87")],
    ),
    (
        "Throughout 2022 the electrification ratio of Riau rose to 98 percent until November 2022.",
        [row("Riau", H, "98", period="2022-11")],
    ),
    ("Di Riau ada 90 kepala keluarga yang menumpang listrik tetangga.", []),
    (
        "Dari 97 persen rasio elektrifikasi Riau, PLN berkontribusi 95 persen, sementara non-PLN "
        "menyumbang 2 persen.",
        [row("Riau", H, "97"), row("Riau", H, "95")],
    ),
    (
        "Jumlah desa yang belum teraliri listrik di Riau mencapai 255 desa atau turun dari posisi "
        "akhir 2015 yang jumlahnya mencapai 316 desa.",
        [row("Riau", VU, "255"), row("Riau", VU, "316", period="2015-12")],
    ),
    (
        "PLN menyalakan listrik 60 rumah di Desa Anu, Desa Beta dan Desa Ceta, Kabupaten Alor.",
        [row("Kabupaten Alor", HE, "60")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns_of_reports(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
