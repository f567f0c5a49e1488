"""The lint passes the ontology, and finds each fault that is planted in a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.namespaces import PREFIXES
from kg.validate import lint_ontology as lint
from kg.validate.lint_ontology import Module, lint_ontology

PLAIN = {"areas", "certification", "codes", "core", "deprecated", "figures", "organisations"}
MODULES = PLAIN | {"accreditation", "differences", "links", "provenance"}
ALIGNMENTS = {
    "data-cube", "dublin-core", "geosparql", "gs1", "org", "prov", "schema-org", "skos", "time",
    "untp", "web-annotation",
}  # fmt: skip


def test_ontology_has_no_fault(paths: list[Path]) -> None:
    assert lint_ontology(paths) == []


def test_every_module_is_there(paths: list[Path]) -> None:
    assert {p.stem for p in paths if p.parent.name == "ontology"} >= MODULES
    assert {p.stem for p in paths if p.parent.name == "alignments"} >= ALIGNMENTS


def test_enough_terms_are_collected(modules: list[Module]) -> None:
    kinds = [module.kind(term) for module in modules for term in module.terms()]
    assert kinds.count("owl:Class") >= 44
    assert kinds.count("owl:ObjectProperty") + kinds.count("owl:DatatypeProperty") >= 149
    assert kinds.count("skos:ConceptScheme") == 27
    assert kinds.count("skos:Concept") >= 230


def test_vann_is_one_of_the_prefixes_and_they_are_sorted() -> None:
    assert PREFIXES["vann"] == "http://purl.org/vocab/vann/"
    assert list(PREFIXES) == sorted(PREFIXES)


# file, what to replace (its first place), with what, and words of the fault that must be found
PLANTED = [
    ("core.ttl", '    rdfs:label "outlet"@en ,\n        "media penerbit"@id ;\n',
     '    rdfs:label "outlet"@en ;\n', "tr:Outlet needs one rdfs:label in @en and in @id"),
    ("core.ttl", '"media penerbit"@id', '"media penerbit"@ms',
     "tr:Outlet needs one rdfs:label in @en and in @id"),
    ("core.ttl", '"media penerbit"@id', '"media penerbit "@id', "with a space at its end"),
    ("core.ttl", '"Sentence that says under which terms the content of the source may be used."@en',
     '"Licence note."@en', "the definition in en is circular"),
    ("core.ttl", "source may be used.", "source may be used. It is short.", "not one sentence"),
    ("core.ttl", "source may be used.", "source may be used", "not one sentence"),
    ("areas.ttl", "rdfs:isDefinedBy <https://w3id.org/terang/ontology/areas>",
     "rdfs:isDefinedBy <https://w3id.org/terang/ontology>", "tr:Ancestry needs rdfs:isDefinedBy"),
    ("areas.ttl", "tr:Area a owl:Class", "tr:area a owl:Class", "is not named as a owl:Class is"),
    ("areas.ttl", "tr:Area a owl:Class", "tr:Area a rdfs:Class", "tr:Area is neither class"),
    ("areas.ttl", "rdfs:domain tr:Area", "rdfs:domain tr:Aera",
     "tr:Aera is used and defined nowhere"),
    ("areas.ttl", "tr:within a owl:ObjectProperty ,",
     "tr:within rdfs:subPropertyOf tr:partOf ; a owl:ObjectProperty ,",
     "tr:within is above itself by rdfs:subPropertyOf"),
    ("areas.ttl", "rdfs:range tr:Area", "rdfs:range [ a owl:Class ]", "has a blank node"),
    ("areas.ttl", "owl:versionInfo \"0.1.0\"", "owl:versionInfo \"0.1\"", "not three numbers"),
    ("areas.ttl", "areas/0.1.0>", "areas/0.2.0>", "owl:versionIRI is not the ontology IRI"),
    ("areas.ttl", '"2026-11-22"^^xsd:date', '"2026-11-22"', "created> of type xsd:date"),
    ("areas.ttl", "<https://creativecommons.org/licenses/by/4.0/>", '"CC BY 4.0"',
     "header needs one dcterms:license"),
    ("areas.ttl", '"Ontologi Terang: wilayah"@id', '"Ontologi Terang: wilayah"',
     "needs one dcterms:title in @en and in @id"),
    ("areas.ttl", "<https://w3id.org/terang/ontology/areas> a owl:Ontology",
     "<https://w3id.org/terang/ontology/area> a owl:Ontology", "needs exactly one owl:Ontology"),
    ("areas.ttl", "<https://w3id.org/terang/ontology/areas> a owl:Ontology ;",
     "<http://e.org/> a owl:Ontology .\n<https://w3id.org/terang/ontology/areas> a owl:Ontology ;",
     "needs exactly one owl:Ontology"),
    ("areas.ttl", " ,\n        <https://w3id.org/terang/ontology/organisations>", "",
     "lacks owl:imports <https://w3id.org/terang/ontology/organisations>"),
    ("areas.ttl", "ontology/organisations>", "ontology/organisations> , <http://e.org/x>",
     "does not need owl:imports <http://e.org/x>"),
    ("organisations.ttl", "<https://w3id.org/terang/ontology/provenance>",
     "<https://w3id.org/terang/ontology/provenance> , <https://w3id.org/terang/ontology/areas>",
     "ontology/areas> is above itself by owl:imports"),
    ("areas.ttl", "<http://purl.org/dc/terms/>", "<http://purl.org/dc/elements/1.1/>",
     "prefix dcterms: is not the one"),
    ("areas.ttl", "@prefix owl:", "@prefix qb: <http://purl.org/linked-data/cube#> .\n@prefix owl:",
     "prefix qb: is not used"),
    ("areas.ttl", "tr:areaKind a owl", "tr:zoneKind a owl", "order is alphabetical"),
    ("areas.ttl", "tr:areaKind a owl", "tr:holder a owl", "tr:holder is defined in areas.ttl"),
    ("areas.ttl", '"Papua before the division of 2022"@en ,\n        ', "",
     ""),
    ("areas.ttl", '@en ,\n        "Papua sebelum pemekaran tahun 2022"@id', "@en",
     "tr:Area needs one skos:example in @en and in @id"),
    ("codes.ttl", 'skos:prefLabel "city"@en', 'skos:prefLabel "town"@en', "prefLabel differ"),
    ("codes.ttl", 'skos:notation "city"', 'skos:notation "town"', 'skos:notation "city"'),
    ("codes.ttl", "skos:inScheme tr:areaKindScheme", "skos:inScheme tr:supplyScheme",
     "needs skos:inScheme tr:areaKindScheme"),
    ("codes.ttl", "skos:broader tr:supply-pln-and-non-pln ;",
     "skos:broader tr:supply-pln-and-non-pln-with-lamps ;", "above itself by skos:broader"),
    ("provenance.ttl", "    sdmx-attribute:unitMeasure unit:UNITLESS ;\n", "",
     "tr:confidence is a number and needs a unit"),
    ("areas.ttl", "a owl:Ontology ;", "a owl:Ontology ; ;;; [", "areas.ttl: does not parse"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "fault"), PLANTED)
def test_planted_fault_is_found(
    paths: list[Path], tmp_path: Path, file: str, old: str, new: str, fault: str
) -> None:
    folder = tmp_path / "ontology"
    shutil.copytree(paths[-1].parent, folder)
    target = folder / file
    text = target.read_text(encoding="utf-8")
    assert old in text
    target.write_text(text.replace(old, new, 1), encoding="utf-8")
    faults = lint_ontology(sorted(folder.rglob("*.ttl")))
    if fault:
        assert [found for found in faults if fault in found], faults
    else:
        assert faults == []  # an example in Indonesian alone is a source's own words


def test_command_prints_faults_and_exits_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bad = tmp_path / "areas.ttl"
    bad.write_text("@prefix tr: <http://example.org/> .\n", encoding="utf-8")
    monkeypatch.setattr(lint, "ontology_files", lambda: [bad])
    assert lint.main() == 1
    printed = capsys.readouterr().out
    assert "areas.ttl: prefix tr: is not the one of kg.namespaces.PREFIXES" in printed
    assert printed.endswith("1 ontology files, 3 faults\n")


def test_command_fails_when_there_is_no_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lint, "ontology_files", list)
    assert lint.main() == 1
    assert capsys.readouterr().out == "0 ontology files, 0 faults\n"


def test_command_passes_the_ontology(capsys: pytest.CaptureFixture[str]) -> None:
    assert lint.main() == 0
    assert capsys.readouterr().out.endswith(" ontology files, 0 faults\n")
