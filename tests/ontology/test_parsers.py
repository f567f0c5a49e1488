"""rdflib and pyoxigraph read the same triples from each file."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from kg.validate.lint_ontology import Module


def test_rdflib_and_pyoxigraph_read_the_same_triples(
    modules: list[Module], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)  # else Z becomes +00:00
    total = 0
    for module in modules:
        graph = rdflib.Graph().parse(Path(module.path), format="turtle")
        ours = {f"{t.subject} {t.predicate} {t.object} ." for t in module.triples}
        text = graph.serialize(format="nt11", encoding="utf-8").decode()
        theirs = {line for line in text.splitlines() if line}
        assert {_plain(line) for line in theirs} == {_plain(line) for line in ours}, module.path
        assert len(graph) == len(module.triples), module.path
        total += len(graph)
    assert total >= 3700


def _plain(line: str) -> str:
    return line.replace("^^<http://www.w3.org/2001/XMLSchema#string>", "")
