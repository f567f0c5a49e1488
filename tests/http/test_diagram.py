"""The diagram of each ontology module: what it shows, that nothing overlaps, that it is safe."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import httpx
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Triple
from rdflib.namespace import OWL, RDF, RDFS

from kg.namespaces import PREFIXES, TR
from kg.resources import ontology_files, resource_folder
from kg.serve.diagram import Box, Diagram, draw_module, module_diagram, text_width
from kg.serve.layout import Area, Arrow, Size, lay_out
from kg.serve.vocabulary import Document, ontology

PAGE = {"Accept": "text/html"}
SVG = "{http://www.w3.org/2000/svg}"
ROOT = resource_folder("ontology")
MODULES = {
    file.relative_to(ROOT).with_suffix("").as_posix(): rdflib.Graph().parse(file, format="turtle")
    for file in ontology_files()
}
HOSTILE = '</text><script>alert("x")</script>\u202e&\x07'


def named(terms: Iterable[object]) -> set[str]:
    return {str(one) for one in terms if isinstance(one, rdflib.URIRef)}


def own_classes(module: rdflib.Graph) -> set[str]:
    return named(module.subjects(RDF.type, OWL.Class))


def classes_spoken_of(module: rdflib.Graph) -> set[str]:
    """Classes of the module, those above them, and the ends of properties that have both."""
    found = own_classes(module)
    for narrow, wide in module.subject_objects(RDFS.subClassOf):
        found |= named((narrow, wide))
    for one in module.subjects(RDF.type, OWL.ObjectProperty):
        ends = named((module.value(one, RDFS.domain), module.value(one, RDFS.range)))
        if module.value(one, RDFS.domain) and module.value(one, RDFS.range):
            found |= ends
    return found


DRAWN = [name for name, module in MODULES.items() if classes_spoken_of(module)]
BARE = [name for name in MODULES if name not in DRAWN]


def of_module(name: str, language: str = "en") -> Diagram:
    drawn = module_diagram(name, language)
    assert drawn is not None
    return drawn


def svgs(page: str) -> list[ElementTree.Element]:
    return [
        ElementTree.fromstring(text)  # noqa: S314 - our own server
        for text in re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    ]


def overlap(one: Area, other: Area) -> bool:
    apart = (
        one.right <= other.x
        or other.right <= one.x
        or one.bottom <= other.y
        or other.bottom <= one.y
    )
    return not apart


def loop_area(box: Box) -> Area | None:
    if not box.loops:
        return None
    bottom = max(line.y for line in box.loops)
    return Area(box.area.x, box.area.bottom, box.area.width, bottom - box.area.bottom)


def areas(drawn: Diagram) -> list[Area]:
    found = [box.area for box in drawn.boxes]
    found += [edge.area for edge in drawn.edges if edge.lines]
    return found + [area for box in drawn.boxes if (area := loop_area(box)) is not None]


def test_most_modules_have_something_to_draw() -> None:
    assert {"areas", "certification", "core", "figures", "organisations", "provenance"} <= set(
        DRAWN
    )
    assert "codes" in BARE


@pytest.mark.parametrize("name", DRAWN)
def test_a_page_has_one_diagram_that_is_well_formed(client: httpx.Client, name: str) -> None:
    (drawing,) = svgs(client.get(f"/ontology/{name}", headers=PAGE).text)
    assert drawing.find(f"{SVG}title") is not None
    description = drawing.find(f"{SVG}desc")
    assert description is not None
    module = MODULES[name]
    own = {link.get("href") for link in drawing.iter(f"{SVG}a") if link.get("class") == "box own"}
    assert own == {f"#{iri.removeprefix(TR)}" for iri in own_classes(module)}
    assert len(own) == sum(link.get("class") == "box own" for link in drawing.iter(f"{SVG}a"))
    for node in drawing.iter():
        assert "style" not in node.attrib
        assert not any(name.startswith("on") for name in node.attrib)
        assert node.tag != f"{SVG}script"


@pytest.mark.parametrize("name", BARE)
def test_a_module_without_classes_has_no_diagram(client: httpx.Client, name: str) -> None:
    assert module_diagram(name, "en") is None
    assert "<svg" not in client.get(f"/ontology/{name}", headers=PAGE).text


@pytest.mark.parametrize("name", DRAWN)
def test_the_boxes_are_the_classes_and_every_property_is_shown(name: str) -> None:
    module, drawn = MODULES[name], of_module(name)
    assert {box.iri for box in drawn.boxes} == classes_spoken_of(module)
    kinds = {box.iri: box.kind for box in drawn.boxes}
    assert {iri for iri, kind in kinds.items() if kind == "own"} == own_classes(module)
    assert all(iri.startswith(TR) for iri, kind in kinds.items() if kind == "other")
    properties = named(module.subjects(RDF.type, OWL.ObjectProperty))
    shown = [line for edge in drawn.edges for line in edge.lines]
    shown += [line for box in drawn.boxes for line in box.loops]
    assert sorted(line.href for line in (*shown, *drawn.listed)) == sorted(
        f"#{iri.removeprefix(TR)}" for iri in properties
    )
    wider = {pair for pair in module.subject_objects(RDFS.subClassOf) if len(named(pair)) == 2}
    assert sum(edge.kind == "subclass" for edge in drawn.edges) == len(wider)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", DRAWN)
def test_nothing_overlaps_and_all_is_inside(name: str, language: str) -> None:
    drawn = of_module(name, language)
    for one, other in combinations(areas(drawn), 2):
        assert not overlap(one, other)
    for area in areas(drawn):
        assert area.x >= 0
        assert area.y >= 0
        assert area.right <= drawn.width
        assert area.bottom <= drawn.height
    for box in drawn.boxes:
        assert text_width(box.label.text, 8.2) <= box.area.width
        for line in box.loops:
            assert line.x + text_width(line.text, 7.1) <= box.area.right + 0.01
    for edge in drawn.edges:
        assert all(text_width(line.text, 7.1) <= edge.area.width for line in edge.lines)


@pytest.mark.parametrize("name", DRAWN)
def test_arrows_run_through_no_box_and_no_other_label(name: str) -> None:
    drawn = of_module(name)
    level = re.compile(r"([-\d.]+) ([-\d.]+)H([-\d.]+)")
    count = 0
    for edge in drawn.edges:
        for start, height, end in level.findall(edge.path):
            count += 1
            # Path data is rounded to a tenth.
            line = Area(float(start) + 0.1, float(height), float(end) - float(start) - 0.2, 0.1)
            others = [box.area for box in drawn.boxes]
            others += [one.area for one in drawn.edges if one.lines and one is not edge]
            assert not any(overlap(line, area) for area in others)
    assert count >= len(drawn.edges)


def test_labels_are_in_the_language_of_the_page(client: httpx.Client) -> None:
    (drawing,) = svgs(client.get("/ontology/areas?lang=id", headers=PAGE).text)
    texts = {node.text for node in drawing.iter(f"{SVG}text")}
    area = rdflib.URIRef(TR + "Area")
    labels = {one.language: str(one) for one in MODULES["areas"].objects(area, RDFS.label)}  # type: ignore[attr-defined]
    assert labels["id"] in texts
    assert labels["en"] not in texts
    hrefs = {link.get("href") for link in drawing.iter(f"{SVG}a")}
    assert "?lang=id#Area" in hrefs


def test_a_class_of_another_module_links_to_its_page() -> None:
    drawn = of_module("certification")
    boxes = {box.iri: box for box in drawn.boxes}
    body = boxes[TR + "CertificationBody"]
    assert (body.kind, body.label.href) == ("other", "/ontology/organisations#CertificationBody")
    outside = boxes[PREFIXES["org"] + "Organization"]
    assert (outside.kind, outside.label.href) == ("foreign", PREFIXES["org"] + "Organization")


def test_a_hostile_module_is_drawn_safely(monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.serve.pages import environment

    kind, label = NamedNode(str(RDF.type)), HOSTILE
    bad = NamedNode(TR + "Bad")
    script = NamedNode("javascript:alert(1)")
    module = Document(
        "bad",
        {},
        {},
        "1",
        (
            Triple(bad, kind, NamedNode(str(OWL.Class))),
            Triple(bad, NamedNode(str(RDFS.label)), Literal(label, language="en")),
            Triple(bad, NamedNode(str(RDFS.subClassOf)), script),
        ),
    )
    monkeypatch.setattr("kg.serve.vocabulary.Vocabulary.label", lambda *_: label)
    drawn = draw_module(module, "en")
    assert drawn is not None
    template = environment().from_string(
        "{% from 'diagram.html' import diagram %}{{ diagram(drawn, t, url, name) }}"
    )
    page = template.render(
        drawn=drawn,
        t=lambda key, **values: values.get("name", key),
        url=lambda path: path,
        name=label,
    )
    assert "<script>" not in page
    assert "javascript:" not in page
    assert "\x07" not in page
    assert "\u202e" not in page
    (drawing,) = svgs(page)
    assert sum(node.tag == f"{SVG}a" for node in drawing.iter()) == 2


def test_a_circle_of_arrows_is_laid_out() -> None:
    sizes = {name: Size(50, 30) for name in "abc"}
    arrows = [Arrow("a", "b", 20, 10), Arrow("b", "c", 20, 10), Arrow("c", "a", 20, 10)]
    placed = lay_out(sizes, arrows)
    assert placed.turned == (False, False, True)
    assert placed.boxes["a"].x < placed.boxes["b"].x < placed.boxes["c"].x
    assert placed == lay_out(sizes, arrows)


def test_crossings_that_can_be_avoided_are() -> None:
    sizes = {name: Size(50, 30) for name in "abxy"}
    placed = lay_out(sizes, [Arrow("a", "y"), Arrow("b", "x")])
    above = placed.boxes["a"].y < placed.boxes["b"].y
    assert (placed.boxes["y"].y < placed.boxes["x"].y) == above


def test_the_same_module_is_drawn_the_same_way() -> None:
    document = ontology()["certification"]
    mixed = replace(document, triples=tuple(reversed(document.triples)))
    assert draw_module(document, "en") == draw_module(mixed, "en")
