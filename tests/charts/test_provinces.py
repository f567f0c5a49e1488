"""The grid of provinces: whole, without collisions, and neighbours near one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import pytest

from kg.charts.points import gather_points
from kg.charts.provinces import (
    LAYOUTS,
    check_layout,
    choose_layout,
    gather_provinces,
    read_tiles,
    slug_of,
)
from kg.charts.statements import Statement
from kg.errors import ParameterError
from kg.mapping.areas import read_gazetteer

AREA = "https://w3id.org/terang/id/area/"
Make = Callable[..., Statement]

NEIGHBOURS = {
    # provinces that share a land border, or are the two ends of a ferry everybody knows
    38: """aceh sumatera-utara; sumatera-utara riau; sumatera-utara sumatera-barat;
        riau sumatera-barat; riau jambi; riau kepulauan-riau; jambi sumatera-barat;
        jambi sumatera-selatan; sumatera-barat bengkulu; bengkulu sumatera-selatan;
        sumatera-selatan lampung; sumatera-selatan kepulauan-bangka-belitung; lampung banten;
        banten dki-jakarta; dki-jakarta jawa-barat; banten jawa-barat; jawa-barat jawa-tengah;
        jawa-tengah di-yogyakarta; jawa-tengah jawa-timur; jawa-timur bali;
        bali nusa-tenggara-barat; nusa-tenggara-barat nusa-tenggara-timur;
        kalimantan-utara kalimantan-timur-from-2012; kalimantan-barat kalimantan-tengah;
        kalimantan-barat kalimantan-timur-from-2012; kalimantan-tengah kalimantan-selatan;
        kalimantan-tengah kalimantan-timur-from-2012;
        kalimantan-selatan kalimantan-timur-from-2012; gorontalo sulawesi-utara;
        gorontalo sulawesi-tengah; sulawesi-tengah sulawesi-barat;
        sulawesi-tengah sulawesi-selatan; sulawesi-tengah sulawesi-tenggara;
        sulawesi-barat sulawesi-selatan; sulawesi-selatan sulawesi-tenggara;
        maluku-utara maluku; papua-barat-daya papua-barat-from-2022;
        papua-barat-from-2022 papua-tengah; papua-tengah papua-from-2022;
        papua-tengah papua-pegunungan; papua-tengah papua-selatan;
        papua-pegunungan papua-from-2022; papua-pegunungan papua-selatan""",
    34: "papua-barat-to-2022 papua-to-2022; kalimantan-utara kalimantan-timur-from-2012",
    33: "kalimantan-timur-to-2012 kalimantan-tengah; kalimantan-timur-to-2012 kalimantan-barat",
}


def provinces_of_the_gazetteer() -> set[str]:
    return {row.area.slug for row in read_gazetteer().rows if row.area.kind == "province"}


def test_every_version_of_a_province_stands_exactly_once() -> None:
    slugs = Counter(slug for layout in LAYOUTS for slug in {t.slug for t in read_tiles(layout)})
    assert set(slugs) == provinces_of_the_gazetteer()
    for layout in LAYOUTS:
        tiles = read_tiles(layout)
        assert len(tiles) == layout
        assert len({tile.slug for tile in tiles}) == layout
        assert len({(tile.row, tile.column) for tile in tiles}) == layout
        assert len({tile.short for tile in tiles}) == layout


@pytest.mark.parametrize("layout", LAYOUTS)
def test_neighbours_are_near(layout: int) -> None:
    places = {tile.slug: (tile.row, tile.column) for tile in read_tiles(layout)}
    for pair in NEIGHBOURS[layout].split(";"):
        one, other = (places[slug] for slug in pair.split())
        assert max(abs(one[0] - other[0]), abs(one[1] - other[1])) == 1, pair


def test_west_is_left_and_north_is_up() -> None:
    places = {tile.slug: (tile.row, tile.column) for tile in read_tiles(38)}
    assert places["aceh"] == (1, 1)
    assert places["papua-selatan"][1] == max(column for _, column in places.values())
    assert places["sulawesi-utara"][0] < places["sulawesi-selatan"][0]


def test_the_layout_follows_the_provinces_named() -> None:
    assert choose_layout({"bali", "papua-to-2022"}, 2022) == 34
    assert choose_layout({"bali", "papua-selatan"}, 2022) == 38
    assert choose_layout({"bali", "kalimantan-timur-to-2012"}, 2015) == 33
    assert choose_layout({"bali"}, 2009) == 33
    assert choose_layout({"bali"}, 2019) == 34
    assert choose_layout({"bali"}, 2024) == 38
    assert choose_layout(set()) == 38


def test_an_unknown_layout_is_refused() -> None:
    with pytest.raises(ParameterError, match="38, 34, 33"):
        check_layout(37)


def test_a_province_keeps_lowest_and_highest_and_no_average(make: Make) -> None:
    items = [make("72"), make("84.68"), make("76"), make("100", area=AREA + "bali")]
    found = gather_provinces(gather_points(items))
    ntt = found["nusa-tenggara-timur"]
    assert (ntt.lowest, ntt.highest) == (Decimal(72), Decimal("84.68"))
    assert ntt.differs
    assert ntt.top.value == ntt.highest
    assert not found["bali"].differs
    assert slug_of(AREA + "bali") == "bali"
