"""Pictures of networks: nothing overlaps, nothing is cut silently, nothing is obeyed."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.api import Graph
from kg.errors import ParameterError
from kg.explore.chains import draw_paths
from kg.explore.network import Network
from kg.explore.paths import find_paths
from kg.explore.picture import LAYOUTS, Wish, draw_around, draw_network
from kg.explore.projections import PROJECTIONS
from kg.explore.raster import to_png
from tests.explore.networks import ID, hostile_network, network_of
from tests.explore.pictures import SVG, boxes, overlap, read_svg, texts

TAGS = {"svg", "title", "desc", "g", "a", "rect", "text", "path", "polygon", "circle"}


@pytest.fixture(scope="module")
def networks(bundled_store: Path) -> dict[str, Network]:
    graph: Graph = kg.open(bundled_store)
    return {name: graph.network(name, words=False) for name in PROJECTIONS}


def check(svg: str) -> None:
    """Check that labels and boxes keep apart and inside."""
    assert overlap(boxes(svg)) == []
    assert overlap(texts(svg)) == []
    root = read_svg(svg)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for left, top, right, bottom in boxes(svg) + texts(svg):
        assert 0 <= left
        assert right <= width
        assert 0 <= top
        assert bottom <= height
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= TAGS
    assert not {key for one in root.iter() for key in one.attrib if key in {"style", "onload"}}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", PROJECTIONS)
def test_no_labels_overlap(networks: dict[str, Network], name: str, layout: str) -> None:
    for most, language in ((60, "en"), (25, "id")):
        check(draw_network(networks[name], Wish(language, layout, most)))


@pytest.mark.parametrize("name", ["organisations", "certifications"])
def test_no_labels_overlap_when_all_is_drawn(networks: dict[str, Network], name: str) -> None:
    svg = draw_network(networks[name], Wish(most=10_000))
    check(svg)
    assert len(boxes(svg)) == len(networks[name].nodes)
    assert f"{len(networks[name].nodes)} things, " in svg


def test_what_is_left_out_is_told(networks: dict[str, Network]) -> None:
    network = networks["units"]
    svg = draw_network(network, Wish(most=20))
    shown = len(boxes(svg))
    assert shown <= 20
    assert f"{shown} of {len(network.nodes)} things" in svg
    assert "not drawn" in svg
    assert "digambar" in draw_network(network, Wish("id", most=20))


def test_a_picture_says_its_version_day_and_status(bundled_store: Path) -> None:
    graph = kg.open(bundled_store)
    network = graph.network("certifications", on="2020-06-01", words=False)
    svg = draw_network(network, Wish())
    assert f"version {graph.version} of the graph" in svg
    assert "As stated for 2020-06-01." in svg
    assert f"{network.undated} links have no days and are kept." in svg
    assert "Accepted sources only." in svg


def test_pictures_are_the_same_each_time(networks: dict[str, Network]) -> None:
    for layout in LAYOUTS:
        wish = Wish(layout=layout)
        assert draw_network(networks["quotations"], wish) == draw_network(
            networks["quotations"], wish
        )


def test_an_arrow_points_to_the_object() -> None:
    # a stands under b: b is drawn left, the tip is at b's right edge
    svg = draw_network(network_of(("ab",)), Wish())
    first, second = sorted(boxes(svg))
    tips = [
        one.attrib["points"].split(" ")[0]
        for one in read_svg(svg).iter(SVG + "polygon")
        if one.attrib["points"].count(" ") == 2
    ]
    x, _ = (float(part) for part in tips[0].split(","))
    assert abs(x + 20 - first[2]) < 0.2
    assert first[2] < second[0]


def test_circles_and_loops_are_drawn() -> None:
    for layout in LAYOUTS:
        check(draw_network(network_of(("ab", "bc", "ca", "aa", "cd", "xy")), Wish(layout=layout)))


def test_an_empty_network_has_a_picture() -> None:
    for layout in LAYOUTS:
        check(draw_network(network_of(()), Wish(layout=layout)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_hostile_labels_stay_text(layout: str) -> None:
    svg = draw_network(hostile_network(), Wish(layout=layout))
    check(svg)
    assert not any(
        one.attrib.get("href", "http").startswith("javascript") for one in read_svg(svg).iter()
    )
    assert "\u202e" not in svg
    assert "not accepted yet" in svg


def test_paths_as_a_picture(bundled_store: Path) -> None:
    graph = kg.open(bundled_store)
    for ends in (("UP3 Sumba", "JASANZ"), ("UP3 Sumba", "UP3 Flores Bagian Timur")):
        for language in ("en", "id"):
            check(draw_paths(graph.path(*ends), language=language))
    svg = draw_paths(graph.path("UP3 Sumba", "UP3 Flores Bagian Timur"))
    assert "3 of 6 shortest paths, 2 steps each." in svg
    check(draw_around(graph.neighbours("UP3 Sumba", depth=2)))


def test_hostile_paths() -> None:
    network = hostile_network()
    svg = draw_paths(find_paths(network, "javascript:alert(1)", f"{ID}unit/1"))
    check(svg)


def test_no_path_is_a_sentence() -> None:
    svg = draw_paths(find_paths(network_of(("ab", "xy")), f"{ID}unit/a", f"{ID}unit/x"))
    assert "Nothing in units links the two." in svg


def test_png() -> None:
    png = to_png(draw_network(network_of(("ab",)), Wish()), scale=1)
    assert png.startswith(b"\x89PNG\r\n")


def test_an_unknown_layout_is_refused() -> None:
    with pytest.raises(ParameterError, match="layered or spring"):
        draw_network(network_of(("ab",)), Wish(layout="round"))
