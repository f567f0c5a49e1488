"""Figures beside numbers of something else, dealt out to areas told before, and their plans."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

CASES: list[tuple[str, list[Row]]] = [
    (  # what another thing's percentage is
        "PLN menargetkan rasio elektrifikasi Bali 100% pada 2029. Ia menilai serapan PMN tahun "
        "lalu yang baru 71% perlu dijelaskan.",
        [row("Bali", H, "100", "target", "2029")],
    ),
    (
        "Rasio elektrifikasi Kota Batam 99,87 persen pada akhir 2024. Dari ribuan perusahaan di "
        "Batam, baru 31 persen yang menerapkan SMK3 secara penuh.",
        [row("Kota Batam", H, "99.87", period="2024-12")],
    ),
    (
        "Rasio elektrifikasi Kubar 60 persen. Pemprov menganggarkan 3.400 unit solar home system. "
        "Namun dari jumlah itu, realisasinya baru 22 persen.",
        [row("Kubar", H, "60")],
    ),
    (
        'The electrification ratio of Indonesia was 99.6 percent. "We are talking about hamlets '
        'with 12 or 15 houses, two days away by boat," said the acting electricity director.',
        [row("Indonesia", H, "99.6")],
    ),
    (
        "Rasio elektrifikasi (RE) NTT 60,74 persen. Rasio desa berlistrik NTT baru 67,5 persen. "
        '"Untuk RE, NTT ditargetkan 75 persen pada akhir 2019," kata dia.',
        [
            row("NTT", H, "60.74"),
            row("NTT", V, "67.5"),
            row("NTT", H, "75", "target", "2019-12"),
        ],
    ),
    (
        "Sampai 30 September 2009, rasio elektrifikasi nasional 63,5 persen. Jika ditambah listrik "
        "yang diusahakan swasta dan koperasi, angkanya menjadi 65,1 persen.",
        [
            row("Indonesia", H, "63.5", period="2009-09-30"),
            row("Indonesia", H, "65.1", period="2009-09-30"),
        ],
    ),
    (  # plans
        "The national electrification ratio stood at 93.91 percent. The government wants to reach "
        "95.15 percent in 2018 and 97.5 percent in 2019.",
        [
            row("Indonesia", H, "93.91"),
            row("Indonesia", H, "95.15", "target", "2018"),
            row("Indonesia", H, "97.5", "target", "2019"),
        ],
    ),
    (
        "PLN said that 758 villages in Papua have not been covered by PLN.",
        [row("Papua", "villages_unelectrified", "758")],
    ),
    (
        "Tahun 2024 sebanyak 1.870 rumah di Bengkulu mendapat kuota Bantuan Pasang Baru Listrik.",
        [row("Bengkulu", "new_customers", "1870", "target", "2024")],
    ),
    (
        "Sambungan gratis untuk nelayan di Riau pada 2012 dijatah 9.000 rumah. Yang sudah "
        "terpasang 1.288 rumah.",
        [
            row("Riau", "new_customers", "9000", "target", "2012"),
            row("Riau", "new_customers", "1288"),
        ],
    ),
    (  # villages of another supply, told in one breath
        'Dari total 83.763 desa di Indonesia, sebanyak 78.212 desa dilistriki PLN. "Sementara itu '
        '3.038 desa berlistrik non-PLN, dan 2.430 desa itu masih mengandalkan LTSHE," kata dia.',
        [
            row("Indonesia", "villages", "83763"),
            row("Indonesia", "villages_electrified", "78212"),
            row("Indonesia", "villages_electrified", "3038"),
            row("Indonesia", "villages_electrified", "2430"),
        ],
    ),
    (  # areas and periods
        "Hingga November 2022, rasio elektrifikasi Provinsi Papua 95,23% dan Provinsi Papua Barat "
        "99,89%. Angka itu mencakup rumah tangga swadaya. Rasio desa berlistrik di kedua provinsi "
        "masing-masing 81,4% dan 92,7%.",
        [
            row("Provinsi Papua", H, "95.23", period="2022-11"),
            row("Provinsi Papua Barat", H, "99.89", period="2022-11"),
            row("Provinsi Papua", V, "81.4", period="2022-11"),
            row("Provinsi Papua Barat", V, "92.7", period="2022-11"),
        ],
    ),
    (
        "DPR Minta Listrik di Enam Provinsi Timur\n\nRasio elektrifikasi nasional pada akhir 2022 "
        "sebesar 99,63%. Adapun Papua Barat dan Kalimantan Tengah masing-masing 95,6% dan "
        "96,02%.\n\nJumlah rumah tangga di Indonesia yang belum berlistrik masih "
        "284.517.\n\nPemerintah mematok rasio elektrifikasi 100% pada 2024.",
        [
            row("Indonesia", H, "99.63", period="2022-12"),
            row("Papua Barat", H, "95.6", period="2022-12"),
            row("Kalimantan Tengah", H, "96.02", period="2022-12"),
            row("Indonesia", "households_unelectrified", "284517"),
            row("Indonesia", H, "100", "target", "2024"),
        ],
    ),
    (
        "Indonesia ended 2022 with an electrification ratio of 99.63 percent, up from 99.45 "
        "percent a year earlier.",
        [
            row("Indonesia", H, "99.63", period="2022-12"),
            row("Indonesia", H, "99.45", period="2021-12"),
        ],
    ),
    (
        "KUPANG, Nov 8, 2018 - By the end of September, the electrification ratio of NTT was 61.2 "
        "percent.",
        [row("NTT", H, "61.2", period="2018-09-30")],
    ),
    (
        "PLN will light up all villages in Bali by 2026. As of March, 912 villages in Bali have "
        "been served by PLN.\n\nCopyright © ANTARA 2023",
        [row("Bali", "villages_electrified", "912", period="2023-03")],
    ),
    (
        "UP3 Kotabumi said the electrification ratio in its service area was 97.3 percent. UP3 "
        "Bali Selatan came, too.",
        [row("Kotabumi", H, "97.3")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
