"""Figures on access to electricity in the forms of news, and numbers that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.extract import extract

H, V = "household_electrification_ratio", "village_electrification_ratio"


def figures(text: str) -> list[tuple[str | None, str, Decimal, str, str | None]]:
    return [
        (each.area, each.indicator, each.value, each.status, each.period)
        for each in extract(text).statistics
    ]


def figure(
    area: str | None,
    indicator: str,
    value: str,
    status: str = "observed",
    period: str | None = None,
) -> tuple[str | None, str, Decimal, str, str | None]:
    return (area, indicator, Decimal(value), status, period)


FORMS = [
    (
        "Rasio elektrifikasi di NTT sudah mencapai 82,97 persen per Oktober 2019.",
        [figure("NTT", H, "82.97", period="2019-10")],
    ),
    (
        "Rasio elektrifikasi NTT naik dari 84,35 persen pada 2014 menjadi 88,30 persen pada 2015.",
        [figure("NTT", H, "84.35", period="2014"), figure("NTT", H, "88.30", period="2015")],
    ),
    (
        "PLN menargetkan rasio elektrifikasi Papua mencapai 100 persen pada akhir 2024.",
        [figure("Papua", H, "100", "target", "2024-12")],
    ),
    (
        "Hingga triwulan III 2019, rasio desa berlistrik di Maluku tercatat 98,5 persen.",
        [figure("Maluku", V, "98.5", period="2019-Q3")],
    ),
    (
        "Rasio elektrifikasi tertinggi di Kota Kupang 99,9 persen, disusul Kabupaten Belu 85,1 "
        "persen dan Kabupaten Sumba Timur 55,2 persen.",
        [
            figure("Kota Kupang", H, "99.9"),
            figure("Kabupaten Belu", H, "85.1"),
            figure("Kabupaten Sumba Timur", H, "55.2"),
        ],
    ),
    (
        "Jumlah pelanggan PLN di Jambi mencapai 1,05 juta pelanggan per Desember 2022.",
        [figure("Jambi", "customers", "1050000", period="2022-12")],
    ),
    (
        "Masih ada 343.144 rumah tangga di NTT yang belum menikmati listrik.",
        [figure("NTT", "households_unelectrified", "343144")],
    ),
    (
        "Dari 3.270 desa di NTT, 18 desa belum berlistrik.",
        [figure("NTT", "villages", "3270"), figure("NTT", "villages_unelectrified", "18")],
    ),
    (
        "Sebanyak 99,5 persen desa di Lampung sudah berlistrik.",
        [figure("Lampung", V, "99.5")],
    ),
    (
        "Sekitar 7 persen rumah tangga di Papua belum teraliri listrik.",
        [figure("Papua", "household_unelectrified_ratio", "7")],
    ),
    (
        "Rasio elektrifikasi nasional pada 2022 sebesar 99,63 persen, sedangkan rasio desa "
        "berlistrik 99,79 persen.",
        [
            figure("Indonesia", H, "99.63", period="2022"),
            figure("Indonesia", V, "99.79", period="2022"),
        ],
    ),
    (
        "Realisasi rasio elektrifikasi Riau 2019 mencapai 98,2 persen dari target 97 persen.",
        [figure("Riau", H, "98.2", period="2019"), figure("Riau", H, "97", "target", "2019")],
    ),
    (
        "The electrification ratio in East Nusa Tenggara reached 86.36 percent in February 2020.",
        [figure("East Nusa Tenggara", H, "86.36", period="2020-02")],
    ),
    (
        "The government aims to raise the national electrification ratio to 99.9 percent by the "
        "end of 2019.",
        [figure("Indonesia", H, "99.9", "target", "2019-12")],
    ),
    (
        "About 2,500 villages in Papua are still without electricity.",
        [figure("Papua", "villages_unelectrified", "2500")],
    ),
    (
        "Penambahan pelanggan baru di Bali sepanjang 2021 sebanyak 45.310 pelanggan.",
        [figure("Bali", "new_customers", "45310", period="2021")],
    ),
    (
        "Pada 2018 rasio elektrifikasi Sulawesi Tenggara diproyeksikan mencapai 85 persen.",
        [figure("Sulawesi Tenggara", H, "85", "projection", "2018")],
    ),
    (
        "Di Aceh, 98,1 persen penduduk telah menikmati listrik.",
        [figure("Aceh", "population_access", "98.1")],
    ),
    (
        "Rasio elektrifikasi Gorontalo hampir 100 persen.",
        [figure("Gorontalo", H, "100")],
    ),
    (
        "Pelanggan rumah tangga di Bengkulu tercatat 512.300 pelanggan.",
        [figure("Bengkulu", "household_customers", "512300")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=range(len(FORMS)))
def test_forms(text: str, expected: list[tuple[str | None, str, Decimal, str, str | None]]) -> None:
    assert figures(text) == expected


NONE = [
    "Rasio elektrifikasi NTT naik 3 persen dibanding tahun lalu.",
    "Rasio elektrifikasi NTT belum mencapai 100 persen.",
    "Tiga kabupaten masih di bawah 70 persen rasio elektrifikasinya.",
    "Benarkah rasio elektrifikasi NTT sudah 95 persen?",
    "PLN UPT Salatiga meraih nilai audit SMK3 95,18 persen.",
    "Indeks kepuasan pelanggan PLN mencapai 98,2 persen.",
    "Progres pembangunan gardu induk sudah 87 persen.",
    "Pertumbuhan konsumsi listrik di Bali mencapai 5,4 persen.",
    "Sebanyak 12.000 pelanggan terdampak pemadaman akibat banjir.",
    "PLN mengoperasikan 120 SPKLU di 35 kabupaten.",
    "PLN menyiapkan Rp 735 miliar untuk melistriki 433 desa.",
    "Kapasitas pembangkit di NTT 350 MW dengan cadangan 25 persen.",
    "Bauran energi baru terbarukan mencapai 14,1 persen.",
    "PLN memberi diskon tambah daya kepada 5.000 pelanggan.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_approximate_publisher_and_words() -> None:
    text = (
        "Menurut data Badan Pusat Statistik, sekitar 76 persen rumah tangga di NTT sudah "
        "berlistrik pada Maret 2019."
    )
    (found,) = extract(text).statistics
    assert found.approximate
    assert found.publisher == "Badan Pusat Statistik"
    assert (found.value_as_printed, found.unit, found.period) == ("76", "percent", "2019-03")
    assert {"76 persen", "NTT", "Maret 2019"} <= {span.exact for span in found.evidence}


def test_a_ratio_of_several_areas_and_one_each() -> None:
    joined = figures("Rasio elektrifikasi di Bali dan Banten telah mencapai 100 persen.")
    assert joined == [figure("Bali", H, "100"), figure("Banten", H, "100")]
    each = figures(
        "Papua Tengah dan Papua Selatan memiliki rasio elektrifikasi masing-masing 46,9% dan 72,8%."
    )
    assert each == [figure("Papua Tengah", H, "46.9"), figure("Papua Selatan", H, "72.8")]


MORE = [
    (
        "Dari 34 provinsi, 30 provinsi memiliki rasio elektrifikasi lebih dari 95 persen dan satu "
        "provinsi dengan rasio 100 persen.",
        [],
    ),
    (
        "Bali menjadi satu-satunya provinsi dengan rasio elektrifikasi 100 persen.",
        [figure("Bali", H, "100")],
    ),
    (
        "Rasio desa berlistrik nasional hingga Maret 2021 mencapai 99,59 persen atau 82.630 desa.",
        [
            figure("Indonesia", V, "99.59", period="2021-03"),
            figure("Indonesia", "villages_electrified", "82630", period="2021-03"),
        ],
    ),
    (
        "Desa berlistrik di Papua baru mencapai 95 persen dan di Papua Barat 96,19 persen.",
        [figure("Papua", V, "95"), figure("Papua Barat", V, "96.19")],
    ),
    (
        "Rasio elektrifikasi terendah ada di NTT sebesar 88%. Kemudian sebesar 94% di Papua, "
        "Kalimantan Tengah dan Sulawesi Tenggara.",
        [
            figure("NTT", H, "88"),
            figure("Papua", H, "94"),
            figure("Kalimantan Tengah", H, "94"),
            figure("Sulawesi Tenggara", H, "94"),
        ],
    ),
    (
        "Rasio elektrifikasi Indonesia meningkat 14,85% dari tahun 2014 yang sebesar 84,35%.",
        [figure("Indonesia", H, "84.35", period="2014")],
    ),
    (
        "Pemerintah menargetkan rasio elektrifikasi Indonesia pada tahun 2012, 2013, dan 2014 "
        "masing-masing sebesar 75,30%, 76,80% dan 80%.",
        [
            figure("Indonesia", H, "75.30", "target", "2012"),
            figure("Indonesia", H, "76.80", "target", "2013"),
            figure("Indonesia", H, "80", "target", "2014"),
        ],
    ),
    (
        "Di Indonesia masih ada sekitar 27,05% atau 19 juta rumah tangga yang belum mendapat "
        "akses listrik.",
        [
            figure("Indonesia", "household_unelectrified_ratio", "27.05"),
            figure("Indonesia", "households_unelectrified", "19000000"),
        ],
    ),
    (
        "Sebanyak 13 dari 38 kabupaten/kota di Jawa Timur belum bisa memenuhi rasio "
        "elektrifikasi 100 persen.",
        [],
    ),
    (
        "Rasio elektrifikasi Jawa Timur mencapai 103,53 persen, melampaui target 100 persen pada "
        "akhir tahun 2021.",
        [
            figure("Jawa Timur", H, "103.53"),
            figure("Jawa Timur", H, "100", "target", "2021-12"),
        ],
    ),
    (
        "PLN terus berupaya untuk mewujudkan rasio elektrifikasi 100 persen di seluruh pelosok.",
        [],
    ),
    (
        "Capaian rasio elektrifikasi nasional tercatat 99,4 persen dengan target 2021 sebesar 100 "
        "persen.",
        [
            figure("Indonesia", H, "99.4"),
            figure("Indonesia", H, "100", "target", "2021"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE, ids=range(len(MORE)))
def test_more_forms(
    text: str, expected: list[tuple[str | None, str, Decimal, str, str | None]]
) -> None:
    assert figures(text) == expected
