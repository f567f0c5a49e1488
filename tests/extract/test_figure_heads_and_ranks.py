"""Periods above a dateline, totals before 'jika dirinci', ranked provinces, lamps as a source."""

from __future__ import annotations

from kg.extract import extract


def told(text: str) -> list[tuple[str | None, str, float, str | None]]:
    return [
        (each.area, each.indicator, float(each.value), each.period)
        for each in extract(text).statistics
    ]


def test_a_summary_above_the_dateline_keeps_its_period() -> None:
    text = (
        "Ribuan Rumah di Maluku Masih Gelap\n\n"
        "Sampai akhir November 2022, keluarga tanpa listrik di Maluku tercatat 21.340 rumah "
        "tangga.\n\n"
        "AMBON - PLN bekerja di 42 pulau. Pemerintah menargetkan rasio desa berlistrik Maluku "
        "100 persen pada 2025."
    )
    assert told(text) == [
        ("Maluku", "households_unelectrified", 21340, "2022-11-30"),
        ("Maluku", "village_electrification_ratio", 100, "2025"),
    ]


def test_the_day_of_a_page_above_the_dateline_dates_no_figure() -> None:
    text = (
        "Listrik di Maluku\n\nSabtu, 12 Maret 2022, 10.15 WIB\n\n"
        "Rasio elektrifikasi Maluku sudah mencapai 97 persen berkat kerja keras petugas.\n\n"
        "AMBON - PLN memasang tiang baru di Pulau Buru."
    )
    assert told(text) == [("Maluku", "household_electrification_ratio", 97, None)]


def test_a_total_is_not_of_the_first_area_in_its_detail() -> None:
    text = (
        "Di Indonesia masih ada 63 desa yang belum berlistrik. Menteri ESDM berkata, 63 desa "
        "belum berlistrik bila dirinci ada 40 desa di Papua Tengah dan 23 desa di Papua Selatan."
    )
    assert told(text) == [
        ("Indonesia", "villages_unelectrified", 63, None),
        ("Papua Tengah", "villages_unelectrified", 40, None),
        ("Papua Selatan", "villages_unelectrified", 23, None),
    ]


def test_provinces_counted_and_then_ranked_make_the_text_national() -> None:
    text = (
        "Rasio elektrifikasi tahun 2021 menyentuh 99,4 persen. Namun ada empat provinsi yang "
        "rasionya belum 96 persen. Rasio elektrifikasi terendah ada di Maluku sebesar 92 persen "
        "dan Papua 94 persen."
    )
    assert told(text) == [
        ("Indonesia", "household_electrification_ratio", 99.4, "2021"),
        ("Maluku", "household_electrification_ratio", 92, "2021"),
        ("Papua", "household_electrification_ratio", 94, "2021"),
    ]


def test_provinces_of_a_unit_are_not_the_whole_country() -> None:
    text = (
        "PLN UIW Sulselrabar mencatat rasio elektrifikasi 98,1 persen. Ada dua provinsi yang "
        "rasionya belum 97 persen. Rasio elektrifikasi terendah ada di Sulawesi Tenggara sebesar "
        "95 persen dan Sulawesi Barat 96 persen."
    )
    assert "Indonesia" not in {area for area, *_ in told(text)}


def test_solar_lamps_are_told_as_the_source() -> None:
    text = (
        "Desa berlistrik di Sulawesi Utara 1.507 desa, dengan rincian 1.490 desa dilistriki PLN "
        "dan 17 desa memakai lampu tenaga surya yang hemat energi."
    )
    lamps = [each for each in extract(text).statistics if each.value == 17]
    assert [(each.indicator, each.coverage) for each in lamps] == [
        ("villages_electrified", "lampu tenaga surya yang hemat energi")
    ]
