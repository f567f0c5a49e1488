"""Shares of a list with one sign, figures of "its", headings that rank, homes joined in a year."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

CASES: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Malinau 84 persen. Tana Tidung sudah 97, Bulungan 95,2, Tarakan 99,9 "
        "persen.",
        [
            row("Malinau", H, "84"),
            row("Tana Tidung", H, "97"),
            row("Bulungan", H, "95.2"),
            row("Tarakan", H, "99.9"),
        ],
    ),
    (
        "Rasio elektrifikasi di Alor 61, Lembata 72,5 dan Kota Kupang sudah 99,9 persen.",
        [row("Alor", H, "61"), row("Lembata", H, "72.5"), row("Kota Kupang", H, "99.9")],
    ),
    (
        "Dalam radius 20, Kota Tarakan sudah 99,9 persen rasio elektrifikasinya.",
        [row("Kota Tarakan", H, "99.9")],
    ),
    (
        "Menurut SNI 50, Tarakan mencapai rasio elektrifikasi 99,9 persen.",
        [row("Tarakan", H, "99.9")],
    ),
    (
        "Ada 12 pulau di Alor, Lembata mencapai rasio elektrifikasi 72 persen.",
        [row("Lembata", H, "72")],
    ),
    (
        "Rasio elektrifikasi Indonesia 99 persen. Jumlah pelanggan PLN di Papua 385 ribu. "
        "Adapun rasio desa berlistriknya 96 persen.",
        [row("Indonesia", H, "99"), row("Papua", "customers", "385000"), row("Papua", V, "96")],
    ),
    (
        "Rasio elektrifikasi Indonesia 99 persen. Jumlah pelanggan PLN di Papua dan Papua Barat "
        "796 ribu. Rasio elektrifikasinya 94 persen.",
        [
            row("Indonesia", H, "99"),
            row("Papua dan Papua Barat", "customers", "796000"),
            row("Papua dan Papua Barat", H, "94"),
        ],
    ),
    (
        "Rasio elektrifikasi Indonesia 99 persen. Di Papua, NTT dan Maluku banyak pulau. Rasio "
        "elektrifikasi ditargetkan 100 persen.",
        [row("Indonesia", H, "99"), row("Indonesia", H, "100", "target")],
    ),
    (
        "Jumlah rumah tangga di Indonesia yang belum berlistrik 836.000, dengan 1.149 ribu rumah "
        "tangga tersambung sepanjang 2019.",
        [
            row("Indonesia", "households_unelectrified", "836000", period="2019"),
            row("Indonesia", "new_customers", "1149000", period="2019"),
        ],
    ),
    (
        "Sebanyak 412 rumah tangga di Alor tersambung sepanjang 2019.",
        [row("Alor", "new_customers", "412", period="2019")],
    ),
    (
        "Pada 2019 sebanyak 41.200 rumah tangga di Alor sudah tersambung listrik PLN.",
        [row("Alor", "households_electrified", "41200", period="2019")],
    ),
    (
        "ESDM: 2.281 Desa Masih Gelap, Papua Terbanyak\n\nJakarta - Direktur Kementerian ESDM "
        "Jisman Hutajulu mengungkapkan masih ada 2.281 desa di Indonesia yang belum berlistrik.\n\n"
        "Sementara rasio elektrifikasi 98,89 persen.",
        [row("Indonesia", "villages_unelectrified", "2281"), row("Indonesia", H, "98.89")],
    ),
    (
        "Rasio Elektrifikasi Papua Terendah\n\nJayapura - Masih ada 2.281 desa yang belum "
        "berlistrik, kata Manajer PLN.\n\nSementara rasio elektrifikasi 48,89 persen.",
        [row("Papua", "villages_unelectrified", "2281"), row("Papua", H, "48.89")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
