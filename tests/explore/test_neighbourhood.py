"""The neighbourhood of a thing: its data from the bundled facts, its picture from any data.

What UP3 Sumba is linked with is written from units.csv row 8, unit_changes.csv row 5, the article's
certifications (certifications.csv rows 3 and 4) and quotes_index.csv row 2.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.explore import Group, Neighbourhood, Thing, ask_neighbourhood, neighbourhood_svg
from kg.explore.neighbourhood import MOST, QUESTIONS
from kg.explore.texts import plain_text
from kg.namespaces import DEFAULT_BASE, TR
from kg.query.catalogue import Catalogue
from kg.query.execute import execute
from kg.query.request import QueryRequest, Task
from kg.trust.asking import answer_with
from tests.explore.networks import HOSTILE
from tests.explore.pictures import SVG, boxes, overlap, read_svg, texts

ID = DEFAULT_BASE + "id/"
Look = Callable[[str], Neighbourhood]


@pytest.fixture(scope="module")
def look(bundled_store: Path) -> Look:
    graph, catalogue = kg.open(bundled_store), Catalogue.of(QUESTIONS)

    def found(path: str) -> Neighbourhood:
        with graph.store.snapshot() as snapshot:
            return answer_with(
                ask_neighbourhood(ID + path, catalogue, version=graph.version),
                lambda text: execute(Task(QueryRequest(text), str(snapshot.path))).read(),
            )

    return found


def as_text(around: Neighbourhood) -> set[tuple[str, str, str, str]]:
    return {
        (
            group.direction,
            " ".join(re.split("[#/]", r)[-1] for r in group.relations),
            thing.label("en"),
            thing.kind.removeprefix(TR),
        )
        for group in around.groups
        for thing in group.things
    }


def made(labels: dict[str, str], more: int = 0) -> Neighbourhood:
    """Return a neighbourhood with things of these labels on both sides."""
    things = tuple(
        Thing(f"{ID}unit/{n}", TR + "Unit", {"en": plain_text(text), "id": plain_text(text)})
        for n, text in enumerate(labels.values())
    )
    extra = (("certification", more),) if more else ()
    groups = (
        Group("in", (TR + "holder",), things[::2], extra),
        Group("out", (TR + "parentUnit", "javascript:alert(1)"), things[1::2]),
    )
    return Neighbourhood(things[0], groups, 3)


def test_up3_sumba_is_linked_as_the_facts_say(look: Look) -> None:
    around = look("unit/up3-sumba")
    assert around.thing.label("en") == "UP3 Sumba"
    assert as_text(around) == {
        ("in", "claimedBy holder", "ISO 14001:2015", "Certification"),
        ("in", "claimedBy holder", "ISO 9001:2015", "Certification"),
        ("in", "organization", "Manajer · Made Hary Palguna", "Role"),
        ("in", "resultingOrganization", "Area Sumba → UP3 Sumba", "ChangeEvent"),
        ("out", "parentUnit", "PLN regional main unit East Nusa Tenggara", "Unit"),
        ("out", "parentUnit", "PT PLN (Persero) Wilayah Nusa Tenggara Timur", "Unit"),
        ("out", "predecessor", "Area Sumba", "Unit"),
        ("out", "province", "East Nusa Tenggara", "Area"),
    }


def test_many_things_of_a_relation_are_counted_by_kind(look: Look) -> None:
    around = look("organisation/pln")
    (producer,) = [g for g in around.groups if g.relations == (TR + "producer",)]
    assert producer.things == ()
    assert {kind for kind, _ in producer.more} == {"figure", "observation"}
    assert all(count > 100 for _, count in producer.more)
    assert sum(len(group.things) for group in around.groups) <= MOST


def test_a_thing_nobody_knows_has_a_picture_that_says_so(look: Look) -> None:
    around = look("unit/none")
    assert around.groups == ()
    assert "Nothing that is accepted links unit/none" in neighbourhood_svg(around)
    assert "Tidak ada yang diterima" in neighbourhood_svg(around, language="id")


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(
    "path",
    [
        "unit/up3-sumba", "organisation/pln", "area/nusa-tenggara-timur", "area/indonesia",
        "standard/iso-9001", "certification/up3-sumba-iso-9001-2015-8631f8", "outlet/antara-ntt",
        "person/made-hary-palguna", "organisation/jas-anz",
    ],
)  # fmt: skip
def test_nothing_overlaps(look: Look, path: str, language: str, narrow: bool) -> None:
    svg = neighbourhood_svg(look(path), language=language, narrow=narrow, title=True)
    assert overlap(boxes(svg)) == []
    assert overlap(texts(svg)) == []
    width = float(read_svg(svg).attrib["width"])
    assert max(area[2] for area in texts(svg) + boxes(svg)) <= width


@pytest.mark.parametrize("narrow", [False, True])
def test_hostile_labels_stay_text_and_in_their_boxes(narrow: bool) -> None:
    svg = neighbourhood_svg(
        made(HOSTILE, 34), narrow=narrow, title=True, href=lambda iri: "javascript:alert(1)"
    )
    root = read_svg(svg)
    tags = {one.tag.removeprefix(SVG) for one in root.iter()}
    assert tags <= {"svg", "title", "desc", "g", "rect", "text", "path", "polygon"}
    assert {key for one in root.iter() for key in one.attrib} & {"style", "onload", "href"} == set()
    assert "javascript" not in {one.attrib.get("href") for one in root.iter()}
    assert "\u202e" not in svg
    assert overlap(boxes(svg)) == []
    assert overlap(texts(svg)) == []
    assert "34 more certifications" in svg


def test_an_image_has_no_links_and_a_group_has(look: Look) -> None:
    around = look("unit/up3-sumba")
    plain = read_svg(neighbourhood_svg(around))
    assert plain.attrib["role"] == "img"
    linked = read_svg(
        neighbourhood_svg(around, href=lambda iri: "/" + iri.removeprefix(DEFAULT_BASE))
    )
    assert linked.attrib["role"] == "group"  # what stands in an image nobody can follow
    links = {one.attrib["href"] for one in linked.iter(SVG + "a")}
    assert "/id/unit/area-sumba" in links
    assert len(links) == 8
    for one in (plain, linked):
        title, desc = one[0], one[1]
        assert (title.tag, desc.tag) == (SVG + "title", SVG + "desc")
        assert title.text == one.attrib["aria-label"] == "What UP3 Sumba is linked with"
        assert "UP3 Sumba → Area Sumba: predecessor." in (desc.text or "")


def test_colours_follow_the_page(look: Look) -> None:
    svg = neighbourhood_svg(look("unit/up3-sumba"))
    fills = {one.attrib["fill"] for one in read_svg(svg).iter(SVG + "text")}
    assert fills == {"currentColor"}
    assert "<style" not in svg
    assert "style=" not in svg
