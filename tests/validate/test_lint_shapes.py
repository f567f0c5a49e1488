"""The lint finds what engines pass over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import ShapeError
from kg.validate.judge import load_shapes, read_shapes
from kg.validate.lint_shapes import lint_shapes

HEADER = """
@base <https://w3id.org/terang/shapes> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix tr: <https://w3id.org/terang/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<shapes/x> a owl:Ontology ; owl:versionIRI <shapes/0.1.0/x> ; owl:versionInfo "0.1.0" ;
    dcterms:title "X"@en , "X"@id ; dcterms:description "X."@en , "X."@id ;
    dcterms:license <https://creativecommons.org/licenses/by/4.0/> .
"""
NODE = "<#Area> a sh:NodeShape ; sh:targetClass tr:Area ; sh:property <#Area-code> .\n"
GOOD = (
    "<#Area-code> a sh:PropertyShape ; sh:path tr:bpsCode ; sh:datatype xsd:string ;"
    ' sh:severity sh:Violation ; sh:message "Mend."@en , "Perbaiki."@id .\n'
)
CODE = "https://w3id.org/terang/shapes#Area-code"
SHACL = "http://www.w3.org/ns/shacl#"


def lint(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "x.ttl"
    path.write_text(text, encoding="utf-8")
    return lint_shapes([path])


def test_the_shapes_of_the_project_are_clean() -> None:
    assert lint_shapes() == []


def test_a_good_file_is_clean(tmp_path: Path) -> None:
    assert lint(tmp_path, HEADER + NODE + GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("sh:datatype", "sh:minCount 1 ; sh:dataType", f"{SHACL}dataType is not defined"),
        (
            "xsd:string",
            "xsd:text",
            f"{CODE}: http://www.w3.org/2001/XMLSchema#text is not a known datatype",
        ),
        ("tr:bpsCode", "tr:bpsKode", "https://w3id.org/terang/ontology#bpsKode is not defined"),
        ("sh:severity sh:Violation ;", "", f"{CODE} needs exactly one sh:severity"),
        ("sh:Violation", "sh:Debug", f"{CODE} needs exactly one sh:severity"),
        ('"Mend."@en , ', "", f"{CODE} has no sh:message in @en"),
        (', "Perbaiki."@id', "", f"{CODE} has no sh:message in @id"),
        ("sh:datatype xsd:string ;", "", f"{CODE} has no constraint"),
        (
            "sh:targetClass tr:Area ;",
            "",
            "https://w3id.org/terang/shapes#Area has neither a target nor a user",
        ),
        (
            "sh:property <#Area-code>",
            "sh:property [ sh:path tr:bpsCode ]",
            f"{CODE} has neither a target nor a user",
        ),
        (
            '"X"@en , "X"@id',
            '"X"@en',
            "x.ttl: the header lacks http://purl.org/dc/terms/title in @id",
        ),
        (
            "owl:versionIRI <shapes/0.1.0/x> ;",
            "",
            "x.ttl: the header lacks http://www.w3.org/2002/07/owl#versionIRI",
        ),
        ("a owl:Ontology", "a owl:Class", "x.ttl needs exactly one owl:Ontology"),
    ],
)
def test_faults(tmp_path: Path, old: str, new: str, fault: str) -> None:
    text = HEADER + NODE + GOOD
    assert old in text
    assert fault in lint(tmp_path, text.replace(old, new))


def test_a_blank_property_shape_is_named(tmp_path: Path) -> None:
    text = HEADER + NODE.replace("<#Area-code>", "[ sh:path tr:bpsCode ; sh:minCount 1 ]")
    assert any("has no IRI of the shapes namespace" in fault for fault in lint(tmp_path, text))


def test_a_sparql_constraint_is_checked_too(tmp_path: Path) -> None:
    text = (
        HEADER + "<#Area> a sh:NodeShape ; sh:targetClass tr:Area ; sh:severity sh:Warning ;"
        ' sh:message "Mend."@en , "Perbaiki."@id ; sh:sparql <#Area-join> .\n'
        '<#Area-join> a sh:SPARQLConstraint ; sh:severity sh:Violation ; sh:message "Mend."@en ;'
        ' sh:select "SELECT $this WHERE { $this tr:nothing ?x }" .'
    )
    join = "https://w3id.org/terang/shapes#Area-join"
    assert lint(tmp_path, text) == [
        "https://w3id.org/terang/ontology#nothing is not defined",
        f"{join} has another severity than https://w3id.org/terang/shapes#Area, which decides",
        f"{join} has no sh:message in @id",
    ]


def test_files_that_are_not_turtle(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttl"
    path.write_text("<#a> <#b> .", encoding="utf-8")
    with pytest.raises(ShapeError, match=r"broken\.ttl is not Turtle"):
        read_shapes([path])


def test_other_targets_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.ttl"
    path.write_text(
        HEADER + NODE.replace("sh:targetClass tr:Area", "sh:targetSubjectsOf tr:bpsCode") + GOOD,
        encoding="utf-8",
    )
    with pytest.raises(ShapeError, match="only sh:targetClass"):
        load_shapes([path])


def test_a_shape_that_cannot_be_loaded(tmp_path: Path) -> None:
    path = tmp_path / "x.ttl"
    path.write_text(HEADER + NODE + GOOD.replace("sh:path tr:bpsCode ;", ""), encoding="utf-8")
    with pytest.raises(ShapeError, match="cannot be loaded"):
        load_shapes([path])
