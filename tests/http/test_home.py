"""Home, its map, sources, changes and about: on the bundled facts and on an empty graph."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.namespaces import DEFAULT_BASE, PREFIXES, Base
from kg.serve.yearmap import STEPS, Spread, YearMaps, colour_of, draw_map, lay_out, legend
from kg.store.folder import Store
from kg.store.status import ACCEPTED, PENDING

PAGE = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def bundled(serve: Callable[..., httpx.Client], bundled_store: Path) -> httpx.Client:
    return serve(bundled_store, timeout_s=15)


@pytest.fixture
def empty(serve: Callable[..., httpx.Client], tmp_path: Path) -> httpx.Client:
    path = tmp_path / "empty"
    Store.create(path, base=DEFAULT_BASE)
    return serve(path)


def text_of(client: httpx.Client, path: str, **params: str) -> str:
    answer = client.get(path, params=params, headers=PAGE)
    assert answer.status_code == 200
    return html.unescape(answer.text)


def test_the_map_shows_the_spread_of_a_province(bundled: httpx.Client) -> None:
    # Rows of 2022 for NTT: 92.02 (May, twice), 92.36 (July), 92.70 and 94.87 (the year).
    page = text_of(bundled, "/", year="2022")
    assert "East Nusa Tenggara: 4 figures from 92.02 to 94.87 percent" in page
    tile = page[page.index('href="/id/area/nusa-tenggara-timur"') :].partition("</a>")[0]
    assert 'class="differs"' in tile
    # Rows of 2022 for DI Yogyakarta: 89.33 (PLN) and 99.96 (BPS), which is not 100.
    assert ">89.3–99.96</text>" in page
    # Bali's two figures are both 100 when rounded to a whole number; the tile tells them apart.
    assert ">100–100<" not in page


def test_each_province_with_figures_stands_on_the_map_or_is_named(bundled: httpx.Client) -> None:
    # Rows of 2022 name 37 provinces: 35 of the list of 38, and Papua (79.96) and Papua Barat
    # (95.49) as they were before the split; none names Papua Barat Daya.
    page = text_of(bundled, "/", year="2022")
    assert "37 of 38 tiles have figures" in page
    board = page[page.index('<div class="tile-parts"') :].partition("</div>")[0]
    assert board.count('class="other-borders"') == 2
    for slug, value in (("papua-to-2022", "79.96"), ("papua-barat-to-2022", "95.49")):
        tile = board[board.index(f'href="/id/area/{slug}"') :].partition("</a>")[0]
        assert f">{value}</text>" in tile
    assert board.count('<g class="none">') == 1
    assert 'href="/id/area/papua-from-2022"' not in board
    legend = page[page.index("Dashed, because these provinces had other borders") :]
    assert "Papua (before the 2022 split): 79.96 percent" in legend.partition("</p>")[0]


def test_counts_have_names_in_the_plural(bundled: httpx.Client) -> None:
    for lang, names in (
        ("en", ("observations", "differences", "people", "claims of conformity")),
        ("id", ("observasi", "perbedaan", "orang", "klaim kesesuaian")),
    ):
        page = text_of(bundled, "/", lang=lang)
        counts = page[page.index('<dl class="counts">') :].partition("</dl>")[0]
        for name in names:
            assert f">{name}</a>" in counts


def test_a_province_without_a_tile_of_its_own_is_named() -> None:
    both = {"papua-to-2022": Spread(50, 50, 1), "papua-from-2022": Spread(60, 60, 1)}
    maps = YearMaps({2023: both | {"bali": Spread(99, 99, 1)}}, {}, {}, 2023)
    board = lay_out(maps, 2023)
    assert len(board.tiles) == 38
    assert board.elsewhere == ["papua-to-2022"]
    assert board.other_borders == []


@pytest.mark.parametrize(
    ("low", "high", "size"), [(99.99, 100, 7), (99, 99.99, 7), (99, 100, 11), (90, 100, 16)]
)
def test_a_corner_grows_with_the_difference(low: float, high: float, size: int) -> None:
    maps = YearMaps({2022: {"bali": Spread(low, high, 2)}}, {}, {}, 2022)
    # Bali stands in the first column of the second part, four rows below its first.
    assert f'd="M{66 - size} 224h' in str(draw_map(maps, 2022, "en"))


def test_names_fit_their_tiles() -> None:
    drawn = str(draw_map(YearMaps({2022: {}}, {}, {}, 2022), 2022, "en"))
    # In a bold sans-serif of 13 pixels "Lampung" is 68 wide and "Bali" 30; a tile has 66.
    found = {
        name: float(size)
        for size, name in re.findall(r'font-size="([\d.]+)" font-weight="600">([^<]+)<', drawn)
    }
    assert found["Bali"] == 13
    assert found["Lampung"] < 11.5


def test_the_map_in_indonesian_has_commas(bundled: httpx.Client) -> None:
    page = text_of(bundled, "/", year="2022", lang="id")
    assert "Nusa Tenggara Timur: 4 angka dari 92,02 sampai 94,87 persen" in page


def test_the_year_shown_first_names_most_provinces(bundled: httpx.Client) -> None:
    page = text_of(bundled, "/")
    assert "Households with electricity by province, 2022" in page


def test_a_target_is_not_on_the_map(bundled: httpx.Client) -> None:
    # The only figures of a province that end in 2028 are targets.
    assert not re.search(r'href="/\?year=2028', text_of(bundled, "/"))


def test_another_year_has_the_grid_of_that_time(bundled: httpx.Client) -> None:
    old, new = text_of(bundled, "/", year="2015"), text_of(bundled, "/", year="2022")
    assert 'href="/id/area/papua-to-2022"' in old
    assert 'href="/id/area/papua-pegunungan"' not in old
    assert 'href="/id/area/papua-pegunungan"' in new


@pytest.mark.parametrize("year", ["1800", "x", "２０２２", ""])
def test_a_year_without_figures_is_an_error_that_names_the_years(
    bundled: httpx.Client, year: str
) -> None:
    answer = bundled.get("/", params={"year": year}, headers={"Accept": "application/json"})
    assert answer.status_code == 422
    assert "2022" in answer.json()["allowed"]


def test_the_picture_is_a_file_of_its_own(bundled: httpx.Client) -> None:
    answer = bundled.get("/map.svg", params={"year": "2015", "lang": "id"})
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert 'xmlns="http://www.w3.org/2000/svg"' in answer.text
    assert "Rumah tangga berlistrik menurut provinsi, 2015" in answer.text
    again = bundled.get(
        "/map.svg",
        params={"year": "2015", "lang": "id"},
        headers={"If-None-Match": answer.headers["ETag"]},
    )
    assert again.status_code == 304


def test_files_of_the_map_hold_its_figures(bundled: httpx.Client) -> None:
    page = text_of(bundled, "/", year="2022")
    table = re.search(r'href="(/queries/figures-of-provinces\.csv\?[^"]+)"', page)
    assert table is not None
    rows = bundled.get(table[1]).text
    assert "94.87" in rows


def test_steps_of_colour() -> None:
    assert [colour_of(v) for v in (0, 69.9, 70, 84.9, 85, 94.9, 95, 98.99, 99, 100)] == [
        STEPS[place][1] for place in (0, 0, 1, 1, 2, 2, 3, 3, 4, 4)
    ]
    assert [text for _, text in legend("en")] == [
        "below 70",
        "70–85",
        "85–95",
        "95–99",
        "99 and more",
    ]


def test_hostile_names_are_text_in_the_picture() -> None:
    evil = '"><script>alert(1)</script>'
    maps = YearMaps({2022: {"bali": Spread(1, 2, 2)}}, {}, {"bali": {"en": evil}}, 2022)
    drawn = str(draw_map(maps, 2022, "en"))
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


def test_pending_figures_are_counted_and_not_drawn(
    serve: Callable[..., httpx.Client], tmp_path: Path
) -> None:
    store = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    iris = Base(DEFAULT_BASE)
    with store.write(agent="test") as write:
        for slug, value, status in (("sure", "80.5", ACCEPTED), ("waits", "90.5", PENDING)):
            content = observation(iris, slug, value)
            write.put_graph(iris.graph(slug), content, status=status)
    page = text_of(serve(store.path), "/")
    assert "Bali: 80.5 percent" in page
    assert "90.5" not in page
    assert "Left out, of sources that are not accepted yet: 1." in page


def observation(iris: Base, slug: str, value: str) -> list[Triple]:
    def node(name: str) -> NamedNode:
        prefix, _, local = name.partition(":")
        return NamedNode(PREFIXES[prefix] + local)

    def day(text: str) -> Literal:
        return Literal(text, datatype=node("xsd:date"))

    one, bali = NamedNode(iris.id("observation", slug)), NamedNode(iris.id("area", "bali"))
    year = NamedNode(iris.id("period", "2022"))
    return [
        Triple(bali, node("tr:areaKind"), node("tr:areaKind-province")),
        Triple(bali, node("skos:prefLabel"), Literal("Bali", language="id")),
        Triple(year, node("tr:begin"), day("2022-01-01")),
        Triple(year, node("tr:end"), day("2022-12-31")),
        Triple(one, node("rdf:type"), node("tr:Observation")),
        Triple(one, node("sdmx-dimension:refArea"), bali),
        Triple(one, node("sdmx-dimension:refPeriod"), year),
        Triple(one, node("tr:indicator"), node("tr:indicator-household-electrification-ratio")),
        Triple(one, node("tr:observationStatus"), node("tr:observationStatus-observed")),
        Triple(one, node("sdmx-measure:obsValue"), Literal(value, datatype=node("xsd:decimal"))),
    ]


def test_an_empty_graph_tells_what_to_load(empty: httpx.Client) -> None:
    page = text_of(empty, "/")
    assert "kg build" in page
    assert "kg ingest" in page
    for path in ("/sources", "/changes", "/about", "/find"):
        assert empty.get(path, headers=PAGE).status_code == 200
    assert empty.get("/map.svg").status_code == 404


def test_the_list_of_sources_and_its_filters(bundled: httpx.Client) -> None:
    everything = text_of(bundled, "/sources")
    assert "366 of 366 sources" in everything
    some = text_of(bundled, "/sources", q="dua unit pln", year="2019")
    assert "1 of 366 sources" in some
    assert "ANTARA NTT: Dua unit PLN di NTT raih sertifikat ISO mutu lingkungan" in some
    waiting = text_of(bundled, "/sources", status="pending")
    assert "status-pending" in waiting
    assert "status-accepted" not in waiting
    assert "No source fits." in text_of(bundled, "/sources", q="zzzz")


def test_sources_as_data(bundled: httpx.Client) -> None:
    table = bundled.get("/sources.csv", follow_redirects=True)
    assert table.headers["content-type"].startswith("text/csv")
    assert len(table.text.splitlines()) == 367
    assert bundled.get("/sources", headers={"Accept": "image/png"}).status_code == 406


def test_changes_tell_who_let_a_graph_in(bundled: httpx.Client) -> None:
    page = text_of(bundled, "/changes")
    assert "kg build" in page
    assert 'class="status status-pending"' in page
    body = bundled.get("/changes.json").json()
    assert {one["status"] for one in body["changes"]} >= {"accepted", "pending"}
    graphs = {graph["label"] for one in body["changes"] for graph in one["graphs"]}
    assert "ANTARA NTT: Dua unit PLN di NTT raih sertifikat ISO mutu lingkungan" in graphs


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "How a fact gets here"), ("id", "Bagaimana suatu fakta sampai di sini")],
)
def test_about_tells_method_licences_and_limits(
    bundled: httpx.Client, lang: str, words: str
) -> None:
    page = text_of(bundled, "/about", lang=lang)
    assert words in page
    assert "CC BY 4.0" in page
    assert "/openapi.json" in page
    for path in re.findall(r'<dt><a href="([^"]+)"', page):
        assert bundled.get(path, follow_redirects=True).status_code == 200
