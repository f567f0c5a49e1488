"""Figures in the turns of news: whose, when and what, where another sentence or clause tells it."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

WHOSE: list[tuple[str, list[Row]]] = [
    (
        "PLN: Desa Berlistrik di Maluku Terus Bertambah\n\nPLN memperluas jaringan hingga pulau "
        "terluar.\n\nAMBON, KABARTIMUR.COM -- Kondisi kelistrikan membaik.\n\nRasio elektrifikasi "
        "kini sudah 96,4 persen.",
        [row("Maluku", H, "96.4")],
    ),
    (
        "Jakarta\nThu, February 6, 2020\n\nThe government's data shows that the electrification "
        "ratio rose from 72.4 percent in 2011 to 98.9 percent in 2019.",
        [row("Indonesia", H, "72.4", period="2011"), row("Indonesia", H, "98.9", period="2019")],
    ),
    (
        "Kabar Energi. Jakarta, Menteri ESDM mengatakan rasio elektrifikasi nasional 98,3 persen.",
        [row("Indonesia", H, "98.3")],
    ),
    (
        "PLN menyalurkan listrik di Papua dan Papua Barat. Targetnya, rasio elektrifikasi di dua "
        "provinsi tersebut mencapai 97 persen.",
        [row("Papua dan Papua Barat", H, "97", "target")],
    ),
    (
        "Sudah tiga wilayah di NTT yang rasio elektrifikasinya mencapai 100 persen, yakni Flores "
        "Timur, Lembata, dan Kota Kupang.",
        [row("Flores Timur", H, "100"), row("Lembata", H, "100"), row("Kota Kupang", H, "100")],
    ),
    (
        "Sebanyak 14 provinsi di Indonesia memiliki rasio elektrifikasi 41 persen sampai 60 "
        "persen.",
        [],
    ),
    (
        "Direktur Bisnis Regional Maluku dan Papua PLN Ahmad Rofik menyebut jumlah desa berlistrik "
        "di Nabire 74 desa.",
        [row("Nabire", "villages_electrified", "74")],
    ),
    (
        "Di NTT, sebanyak 120 desa yang belum berlistrik tersebar di Kabupaten Alor, Manggarai "
        "Barat, Sumba Tengah, dan Sumba Timur.",
        [row("NTT", "villages_unelectrified", "120")],
    ),
    (
        "Sebanyak 10.803 rumah tangga di Sulawesi Tenggara (Sultra) belum teraliri listrik. "
        "Sebanyak 10.803 rumah tangga di Sultra yang belum berlistrik itu tersebar di 50 desa.",
        [row("Sulawesi Tenggara (Sultra)", "households_unelectrified", "10803")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


WHEN: list[tuple[str, list[Row]]] = [
    (
        "Tahun 2011 lalu, rasio elektrifikasi NTT baru 37,5 persen. Tahun ini PLN menargetkan "
        "rasio elektrifikasi menjadi 63 persen.",
        [row("NTT", H, "37.5", period="2011"), row("NTT", H, "63", "target", "2012")],
    ),
    (
        "Rasio elektrifikasi Papua sudah mencapai 55 persen, naik 5 persen sejak Maret 2016.",
        [row("Papua", H, "55")],
    ),
    (
        "Pada 2017 ada 466.822 pelanggan baru di Jawa Tengah, naik 4,5 persen dibanding tahun "
        "2016, dengan total jumlah pelanggan 10.741.660 pelanggan.",
        [
            row("Jawa Tengah", "new_customers", "466822", period="2017"),
            row("Jawa Tengah", "customers", "10741660", period="2017"),
        ],
    ),
    (
        "Rasio elektrifikasi Indonesia 93,08 persen hingga September 2017. Capaian elektrifikasi "
        "ini jauh meningkat dibanding 2016 yang hanya sebesar 91,16 persen.",
        [
            row("Indonesia", H, "93.08", period="2017-09"),
            row("Indonesia", H, "91.16", period="2016"),
        ],
    ),
    (
        "By the end of 2018 the national electrification ratio stood at 98.3 percent; next year "
        "the target is 99.9 percent.",
        [row("Indonesia", H, "98.3", period="2018-12"), row("Indonesia", H, "99.9", "target")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHEN)
def test_when(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


WHAT: list[tuple[str, list[Row]]] = [
    (
        "Di Sultra, rasio elektrifikasi hingga September ditarget mencapai 82,8 persen.",
        [row("Sultra", H, "82.8", "target")],
    ),
    (
        "Pemerintah mentargetkan rasio elektrifikasi Maluku sebesar 96 persen.",
        [row("Maluku", H, "96", "target")],
    ),
    (
        '"Kami optimis bisa mencapai target rasio elektrifikasi 90,07 persen di NTT," ucapnya.',
        [row("NTT", H, "90.07", "target")],
    ),
    (
        "Untuk mencapai target 100 persen desa berlistrik di Papua, PLN membentuk unit baru.",
        [row("Papua", V, "100", "target")],
    ),
    (
        "Rasio elektrifikasi Papua Barat mencapai 99 persen dengan 2,55 persen di antaranya "
        "berasal dari LTSHE.",
        [row("Papua Barat", H, "99")],
    ),
    (
        "Jumlah pelanggan rumah tangga di Lampung yang semula tercatat sebanyak 1,62 juta kini "
        "tumbuh menjadi 2,06 juta pada 2023.",
        [
            row("Lampung", "household_customers", "1620000"),
            row("Lampung", "household_customers", "2060000", period="2023"),
        ],
    ),
    (
        "Jumlah pelanggan PLN di Papua 355.558 dan di Papua Barat 240.915.",
        [row("Papua", "customers", "355558"), row("Papua Barat", "customers", "240915")],
    ),
    (
        "Hingga 2011, jumlah pelanggan rumah tangga di NTT yang teraliri listrik PLN sebanyak "
        "343.144 rumah tangga.",
        [row("NTT", "household_customers", "343144", period="2011")],
    ),
    (
        "Dari jumlah 142 desa yang belum berlistrik di Papua, 90 desa sedang dikerjakan.",
        [row("Papua", "villages_unelectrified", "142")],
    ),
    (
        "Ke-74 desa itu merupakan bagian dari 191 desa yang dilistriki PLN di Papua.",
        [row("Papua", "villages_electrified", "191")],
    ),
    (
        "Dari 60 desa ini, telah ada hampir 2.500 pelanggan di Papua yang mendapat listrik.",
        [row("Papua", "customers", "2500")],
    ),
    ("Tim sudah melakukan survei di 176 desa dari 416 desa di Papua yang belum didata.", []),
    ("Misalnya dalam satu desa di Muna ada 4 - 7 dusun, dan salah satunya berlistrik.", []),
    (
        "Tahun 2017, rasio elektrifikasi rumah tangga Sulteng ditargetkan 85 persen dan "
        "elektrifikasi desa sebesar 80 persen.",
        [
            row("Sulteng", H, "85", "target", "2017"),
            row("Sulteng", V, "80", "target", "2017"),
        ],
    ),
    (
        "Konawe Selatan memiliki 15 desa yang belum berlistrik, disusul Muna 10 desa, Buton "
        "Tengah 3 desa, Konawe Utara 2 desa, Bombana 1 desa, dan Buton Utara 1 desa.",
        [
            row("Konawe Selatan", "villages_unelectrified", "15"),
            row("Muna", "villages_unelectrified", "10"),
            row("Buton Tengah", "villages_unelectrified", "3"),
            row("Konawe Utara", "villages_unelectrified", "2"),
            row("Bombana", "villages_unelectrified", "1"),
            row("Buton Utara", "villages_unelectrified", "1"),
        ],
    ),
    (
        "Di Sultra, 762.700 atau 93,09 persen rumah tangga sudah berlistrik PLN.",
        [
            row("Sultra", "households_electrified", "762700"),
            row("Sultra", H, "93.09"),
        ],
    ),
    ("Pelanggan tarif bisnis PLN sebesar 4.706.947 pelanggan, tumbuh 5 persen.", []),
    (
        "Penduduk Jawa Tengah yang telah teraliri listrik mencapai 96,22 persen pada 2017.",
        [row("Jawa Tengah", "population_access", "96.22", period="2017")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHAT)
def test_what(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


AGAIN: list[tuple[str, list[Row]]] = [
    (  # told first without its period, then with it, of an area pointed back to
        "Rasio elektrifikasi NTT 86,4 persen\n\nPLN menyatakan rasio elektrifikasi di NTT capai "
        "86,4 persen.\n\nPLN UIW NTT mencatat rasio elektrifikasi di provinsi itu mencapai 86,4 "
        "persen per Februari 2020.",
        [row("NTT", H, "86.4", period="2020-02")],
    ),
    (
        "Rasio desa berlistrik Sulteng 63 persen.\n\nKementerian menunjukkan 14 provinsi memiliki "
        "rasio elektrifikasi di bawah 60 persen. Provinsi itu yakni Jambi 51,4 persen dan Bengkulu "
        "51,5 persen.",
        [row("Sulteng", V, "63"), row("Jambi", H, "51.4"), row("Bengkulu", H, "51.5")],
    ),
    (
        "Jika 36,7 persen rasio elektrifikasi desa dipakai, maka masih ada 741 desa di Sulteng "
        "yang belum berlistrik.",
        [row("Sulteng", "villages_unelectrified", "741")],
    ),
    (
        "Artikel ini memuat data.\n\nTarget Elektrifikasi 100 Persen\n\nPLN telah melistriki 12 "
        "desa di "
        "Papua.",
        [row("Papua", "villages_electrified", "12")],
    ),
    (
        "Di Sultra, tercatat 817.475 atau 99,79 persen dari jumlah rumah tangga 819.295 telah "
        "dialiri listrik.",
        [
            row("Sultra", "households_electrified", "817475"),
            row("Sultra", H, "99.79"),
            row("Sultra", "households", "819295"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_told_again_or_only_supposed(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


MORE: list[tuple[str, list[Row]]] = [
    (
        "Elektrifikasi nasional naik 0,2 persen menjadi 99,4 persen.",
        [row("Indonesia", H, "99.4")],
    ),
    (
        "Rasio elektrifikasi Maluku 92 persen pada 2019, naik dari 87 persen setahun sebelumnya.",
        [row("Maluku", H, "92", period="2019"), row("Maluku", H, "87", period="2018")],
    ),
    (
        "The number of PLN customers rose to 82.5 million at the end of 2021 from 79 million a "
        "year earlier.",
        [
            row("Indonesia", "customers", "82500000", period="2021-12"),
            row("Indonesia", "customers", "79000000", period="2020-12"),
        ],
    ),
    (
        "Rasio elektrifikasi Sulsel 99,9 persen, dengan rincian PLN 98,6 persen dan non-PLN 1,3 "
        "persen.",
        [row("Sulsel", H, "99.9"), row("Sulsel", H, "98.6"), row("Sulsel", H, "1.3")],
    ),
    (
        "Jumlah desa berlistrik di Kalbar naik dari 1.713 desa pada 2018 menjadi 1.869 desa pada "
        "2020.",
        [
            row("Kalbar", "villages_electrified", "1713", period="2018"),
            row("Kalbar", "villages_electrified", "1869", period="2020"),
        ],
    ),
    (
        "Hingga akhir 2023, jumlah pelanggan PLN UIW NTT mencapai 1.236.547 pelanggan.",
        [row("NTT", "customers", "1236547", period="2023-12")],
    ),
    (
        "Rasio elektrifikasi di wilayah kerja UP3 Sumba mencapai 77,4 persen.",
        [row("Sumba", H, "77.4")],
    ),
    (
        "Total pelanggan di Sumba Timur sebanyak 45.120, Sumba Barat 20.310, dan Sumba Tengah "
        "9.870.",
        [
            row("Sumba Timur", "customers", "45120"),
            row("Sumba Barat", "customers", "20310"),
            row("Sumba Tengah", "customers", "9870"),
        ],
    ),
    (
        "Di Kabupaten Mappi, hanya 12 kampung dari 164 kampung yang sudah terang.",
        [
            row("Kabupaten Mappi", "villages_electrified", "12"),
            row("Kabupaten Mappi", "villages", "164"),
        ],
    ),
    (
        "Nationwide, about 433 villages, mostly in Papua and West Papua, remain without "
        "electricity, the minister said.",
        [row("Indonesia", "villages_unelectrified", "433")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_more_turns(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
