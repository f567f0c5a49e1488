"""Villages that were lit, dealt out by area; times whose year is not told; what is aimed at."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PLN mengaliri listrik ke 17 desa di Riau. Adapun desa-desa yang dilistriki itu adalah "
            "11 desa berada di Kabupaten Indragiri Hilir, 3 desa di Rokan Hulu, serta 1 desa di "
            "Siak.",
            [],
        ),
        (
            "Ada tambahan lagi sebanyak 17 desa di Riau telah dapat menikmati listrik PLN. "
            "Sebanyak 11 desa berada di Kabupaten Indragiri Hilir, 3 desa di Rokan Hulu, sisanya 1 "
            "desa di Kampar.",
            [],
        ),
        (
            "Rasio desa berlistrik Siak 100 persen pada Januari 2019. Pada semester I tahun ini, "
            "rasio desa berlistrik Riau mencapai 96,45 persen.",
            [row("Siak", V, "100", period="2019-01"), row("Riau", V, "96.45")],
        ),
        (
            "Rasio desa berlistrik Siak 100 persen pada Januari 2019. Rasio desa berlistrik di "
            "Pelalawan hingga bulan Juni mencapai 95,76 persen.",
            [row("Siak", V, "100", period="2019-01"), row("Pelalawan", V, "95.76")],
        ),
        (
            "Sejak program tersebut mulai diluncurkan tahun 2016, daerah yang sudah rasio desa "
            "berlistriknya 100 persen antara lain Kota Pekanbaru dan Dumai.",
            [row("Kota Pekanbaru", V, "100"), row("Dumai", V, "100")],
        ),
        (
            "Pada September tahun ini ditargetkan realisasi rasio desa berlistrik 100 persen bisa "
            "dicapai di Kabupaten Indragiri Hulu.",
            [row("Kabupaten Indragiri Hulu", V, "100", "target")],
        ),
        (
            "Pencapaian rasio desa berlistrik 100 persen di Pelalawan dan Meranti akan menjadi "
            "kado Hari Kemerdekaan.",
            [row("Pelalawan", V, "100", "projection"), row("Meranti", V, "100", "projection")],
        ),
        (
            "Berbagai kendala menjadi hambatan PLN Sumsel untuk memenuhi rasio elektrifikasi "
            "menjadi 100 persen.",
            [],
        ),
        (
            "PLN Riau menyebutkan baru 88 desa dari total 237 desa berada pada 17 kecamatan di "
            "Kabupaten Indragiri Hilir teraliri listrik.",
            [
                row("Kabupaten Indragiri Hilir", "villages_electrified", "88"),
                row("Kabupaten Indragiri Hilir", "villages", "237"),
            ],
        ),
        # Levels, times that are told, what was realised.
        (
            "PLN melistriki 17 desa di Riau pada 2018. Di Indragiri Hilir 211 desa sudah "
            "berlistrik.",
            [row("Indragiri Hilir", "villages_electrified", "211")],
        ),
        (
            "Rasio desa berlistrik Siak 98 persen pada 2018. Rasio elektrifikasinya 97 persen.",
            [row("Siak", V, "98", period="2018"), row("Siak", H, "97", period="2018")],
        ),
        (
            "Sejak 2016 rasio elektrifikasi Riau naik menjadi 91 persen pada 2018.",
            [row("Riau", H, "91", period="2018")],
        ),
        (
            "Target rasio elektrifikasi Riau 90 persen, realisasinya 91 persen.",
            [row("Riau", H, "90", "target"), row("Riau", H, "91")],
        ),
    ],
)
def test_deeds_dealt_and_open_times(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
