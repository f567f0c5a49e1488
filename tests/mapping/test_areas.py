"""The gazetteer: versions, parents and near misses."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pytest

from kg.mapping.areas import Gazetteer, read_gazetteer


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    return read_gazetteer()


def test_every_row_of_the_area_tables_is_mapped() -> None:
    """areas.csv 63, regencies.csv 514 less the 22 of NTT in areas.csv, 35 other, 2 old versions."""
    counts: dict[str, int] = {}
    for item in gazetteer().rows:
        counts[item.file] = counts.get(item.file, 0) + 1
    assert counts == {
        "areas.csv": 63,
        "regencies.csv": 514 - 22,
        "area_versions.csv": 2,
        "areas_other.csv": 35,
    }


@pytest.mark.parametrize(
    ("slug", "valid_from", "valid_until"),
    [
        ("papua-to-2022", None, date(2022, 7, 25)),
        ("papua-from-2022", date(2022, 7, 25), None),
        ("papua-barat-to-2022", None, date(2022, 12, 8)),
        ("papua-barat-daya", date(2022, 12, 8), None),
        ("kalimantan-timur-to-2012", None, date(2012, 11, 16)),
        ("kalimantan-timur-from-2012", date(2012, 11, 16), None),
        ("nusa-tenggara-timur", None, None),
    ],
)
def test_validity_is_half_open(
    slug: str, valid_from: date | None, valid_until: date | None
) -> None:
    area = gazetteer().by_slug[slug]
    assert (area.valid_from, area.valid_until) == (valid_from, valid_until)


@pytest.mark.parametrize(
    ("slug", "names"),
    [
        ("nusa-tenggara-timur", {"NTT"}),
        ("kalimantan-timur-from-2012", {"Kaltim"}),
        ("kalimantan-timur-to-2012", {"Kaltim", "Kalimantan Timur"}),
        ("sumatera-barat", {"Sumbar"}),
    ],
)
def test_provinces_are_known_by_the_names_in_use(slug: str, names: set[str]) -> None:
    assert names <= set(gazetteer().by_slug[slug].alternative)


def test_a_slip_of_the_pen_is_no_name() -> None:
    names = gazetteer().by_slug["aceh"].alternative
    assert "NAD" in names
    assert "Naggroe Aceh Darussalam" not in names


def test_law_and_inauguration_dates_are_kept() -> None:
    area = gazetteer().by_slug["papua-selatan"]
    assert (area.law_date, area.inauguration_date) == (date(2022, 7, 25), date(2022, 11, 11))
    daya = gazetteer().by_slug["papua-barat-daya"]
    assert daya.inauguration_date == date(2022, 12, 9)


def test_versions_are_linked() -> None:
    old = gazetteer().by_slug["papua-to-2022"]
    assert old.next_version is not None
    assert old.next_version.slug == "papua-from-2022"
    for slug in ("papua-from-2022", "papua-selatan", "papua-tengah", "papua-pegunungan"):
        replaces = gazetteer().by_slug[slug].replaces
        assert replaces is not None
        assert replaces.slug == "papua-to-2022"


def test_near_misses_stay_apart() -> None:
    """Sumba the island, Sumba Barat the regency; Kupang regency and city; Jambi twice."""
    slugs = gazetteer().by_slug
    assert slugs["pulau-sumba"].kind == "island"
    assert slugs["kabupaten-sumba-barat"].kind == "regency"
    assert slugs["kabupaten-kupang"].bps_code == "5303"
    assert slugs["kota-kupang"].bps_code == "5371"
    assert slugs["jambi"].kind == "province"
    assert slugs["wilayah-kerja-pln-area-jambi"].kind == "service-area"


def test_bps_and_kemendagri_codes_are_not_joined() -> None:
    papua = gazetteer().by_slug["papua-from-2022"]
    assert (papua.bps_code, papua.kemendagri_code) == ("94", "91")


def test_regencies_of_papua_belong_to_both_versions() -> None:
    parents = {ref.slug for ref in gazetteer().by_slug["kabupaten-merauke"].part_of}
    assert parents == {"papua-selatan", "papua-to-2022"}


@pytest.mark.parametrize(
    ("regency", "parents"),
    [
        ("kota-balikpapan", {"kalimantan-timur-to-2012", "kalimantan-timur-from-2012"}),
        ("kota-tarakan", {"kalimantan-timur-to-2012", "kalimantan-utara"}),
        ("kota-sorong", {"papua-barat-to-2022", "papua-barat-daya"}),
        ("kabupaten-ende", {"nusa-tenggara-timur"}),
    ],
)
def test_a_regency_lay_in_the_undivided_province_before(regency: str, parents: set[str]) -> None:
    area = gazetteer().by_slug[regency]
    assert {parent.slug for parent in area.part_of} == parents


def test_service_area_is_composed_of_its_regencies() -> None:
    """C10: UP3 FBT = Lembata + Flores Timur + Sikka."""
    area = gazetteer().by_slug["wilayah-kerja-up3-flores-bagian-timur"]
    assert {ref.slug for ref in area.composed_of} == {
        "kabupaten-lembata",
        "kabupaten-flores-timur",
        "kabupaten-sikka",
    }


def test_every_area_below_the_country_has_a_parent_and_evidence() -> None:
    for item in gazetteer().rows:
        assert item.area.evidence, item.area.slug
        # Timor is shared with Timor-Leste, so it is part of no area of ours
        is_top = item.area.kind == "country" or item.area.slug == "pulau-timor"
        assert bool(item.area.part_of) != is_top, item.area.slug
