"""Counts as pages tell them: by what the homes are, beside others' light, of programmes."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

HOMES, DARK, NEW = "household_customers", "households_unelectrified", "new_customers"
LIT = "villages_electrified"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dari 1,3 juta rumah tangga di Riau, 1,13 juta merupakan pelanggan PLN.",
            [row("Riau", "households", "1300000"), row("Riau", HOMES, "1130000")],
        ),
        (
            "Dari total 412.000 kepala keluarga di Jambi, sebanyak 398.500 di antaranya terdaftar "
            "sebagai pelanggan PLN.",
            [row("Jambi", "households", "412000"), row("Jambi", HOMES, "398500")],
        ),
        (
            "Jumlah pelanggan PLN di Riau naik 4,8% dibandingkan tahun 2018 yang mencapai 1,75 "
            "juta.",
            [row("Riau", "customers", "1750000", period="2018")],
        ),
        (
            "Jumlah pelanggan PLN di Aceh 1,6 juta pada 2019. Angka itu naik 4,8% dibandingkan "
            "posisi 2018 yang sebesar 1,5 juta.",
            [
                row("Aceh", "customers", "1600000", period="2019"),
                row("Aceh", "customers", "1500000", period="2018"),
            ],
        ),
        (
            "Total desa di Pulau Sumatra yang sudah menikmati listrik mencapai 25.403 desa dengan "
            "rincian 25.278 desa mendapatkan listrik dari PLN, 113 desa listrik mandiri, dan 12 "
            "desa memakai LTSHE.",
            [row("Pulau Sumatra", LIT, each) for each in ("25403", "25278", "113", "12")],
        ),
        (
            "Of 83,637 electrified villages in Indonesia, 76,900 are served by PLN. The remainder "
            "comes from non-PLN electricity in 3,885 villages and solar lamps (LTSHE) in 2,852 "
            "villages.",
            [row("Indonesia", LIT, each) for each in ("83637", "76900", "3885", "2852")],
        ),
        (
            "Di Riau masih terdapat 312 ribu rumah tangga yang akan dialiri listrik.",
            [row("Riau", DARK, "312000")],
        ),
        (
            "PLN menyambung 1.200 rumah tangga di Alor dan 3.400 rumah tangga di Belu pada 2019.",
            [
                row("Alor", NEW, "1200", period="2019"),
                row("Belu", NEW, "3400", period="2019"),
            ],
        ),
        (
            "Tahun 2018 PLN menjalankan program listrik desa ke 212 rumah warga di Pangandaran.",
            [row("Pangandaran", NEW, "212", period="2018")],
        ),
        (
            "PLN melaksanakan program elektrifikasi pada 1.000 rumah di Provinsi Maluku.",
            [row("Provinsi Maluku", NEW, "1000")],
        ),
        (
            "Di Maluku, target pelistrikan pada tahun 2019 mencapai 83 persen.",
            [row("Maluku", H, "83", "target", "2019")],
        ),
        (
            "Jumlah desa yang telah dilistriki PLN di Provinsi Maluku sebanyak 798 desa dari total "
            "1.200 desa. Hingga akhir 2017 ditargetkan 844 desa di Maluku telah dilistriki PLN.",
            [
                row("Provinsi Maluku", LIT, "798"),
                row("Provinsi Maluku", "villages", "1200"),
                row("Maluku", LIT, "844", "target", "2017-12"),
            ],
        ),
        (
            "Rasio desa berlistrik Indonesia 99,48%. Desa yang telah terang sampai September 2019 "
            "sebanyak 1.846 desa, sehingga tersisa 435 desa, yakni 411 desa di Papua, 15 desa di "
            "NTT serta 9 desa di Maluku.",
            [
                row("Indonesia", V, "99.48"),
                row("Indonesia", LIT, "1846", period="2019-09"),
                row("Indonesia", "villages_unelectrified", "435", period="2019-09"),
                row("Papua", "villages_unelectrified", "411", period="2019-09"),
                row("NTT", "villages_unelectrified", "15", period="2019-09"),
                row("Maluku", "villages_unelectrified", "9", period="2019-09"),
            ],
        ),
        (
            "Dari 1.200 rumah di Alor, 1.150 rumah sudah menyala dan masih ada 50 rumah, yaitu 30 "
            "rumah di Pantar dan 20 rumah di Alor Barat Laut.",
            [
                row("Alor", "households", "1200"),
                row("Alor", "households_electrified", "1150"),
                row("Alor", DARK, "50"),
                row("Pantar", DARK, "30"),
                row("Alor Barat Laut", DARK, "20"),
            ],
        ),
        # Customers of a kind, sales, deeds and the progress of a programme, capitals, arrears.
        (
            "Dari 1,3 juta pelanggan di Riau, 1,13 juta merupakan pelanggan prabayar.",
            [row("Riau", "customers", "1300000")],
        ),
        ("Penjualan listrik PLN naik 4,8% dibandingkan 2018 yang sebesar 70,5 juta.", []),
        (
            "PLN menyambung 1.200 rumah tangga di Alor dan 3.400 rumah tangga di Belu belum "
            "berlistrik.",
            [row("Alor", NEW, "1200"), row("Belu", DARK, "3400")],
        ),
        ("PLN melaksanakan program listrik desa di 20 desa di Provinsi Maluku.", []),
        (
            "Jumlah desa yang telah dilistriki PLN di Provinsi Maluku sebanyak 798 desa dari total "
            "1.200 desa. Tahun ini ditargetkan 46 desa di Maluku dilistriki PLN.",
            [row("Provinsi Maluku", LIT, "798"), row("Provinsi Maluku", "villages", "1200")],
        ),
        (
            "Lewat program melistriki desa, hingga September di Maluku realisasinya sudah mencapai "
            "94 desa yang sudah dialiri listrik dari target 2.519 desa.",
            [],
        ),
        (
            "Jumlah desa berlistrik di Sulsel sudah 2.100 desa dari target 2.198 desa.",
            [row("Sulsel", LIT, "2100")],
        ),
        (
            "PLN is to electrify villages in Papua. There are still 7 district capitals that do "
            "not have PLN electricity.",
            [],
        ),
        (
            "Di Alor 1.150 rumah sudah berlistrik, sisanya 50 rumah sudah dialiri PLTS.",
            [
                row("Alor", "households_electrified", "1150"),
                row("Alor", "households_electrified", "50"),
            ],
        ),
        (
            "Total pelanggan di UP3 Jambi ada 543.416 pelanggan. Jumlahnya 151.139 pelanggan "
            "dengan potensi penerimaan Rp48 miliar.",
            [row("Jambi", "customers", "543416")],
        ),
    ],
)
def test_counts_of_real_pages(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
