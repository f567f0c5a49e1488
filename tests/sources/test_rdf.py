"""RDF files: triples by graph, IRIs for blank nodes, errors with a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.namespaces import Base
from kg.sources.rdf import read_rdf


def read(tmp_path: Path, name: str, text: str) -> dict[str | None, list[str]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    parsed = read_rdf(path, Base("https://t.example/"), "f")
    return {graph: [str(t) for t in triples] for graph, triples in parsed.graphs.items()}


def test_blank_nodes_get_the_same_iris_each_time(tmp_path: Path) -> None:
    text = "<http://e/s> <http://e/p> [ <http://e/q> [] ] ."
    first, second = read(tmp_path, "a.ttl", text), read(tmp_path, "a.ttl", text)
    assert first == second
    assert all("_:" not in triple for triple in first[None])
    assert sum("https://t.example/id/genid/f-" in triple for triple in first[None]) == 2


def test_named_graphs_stay_apart(tmp_path: Path) -> None:
    graphs = read(
        tmp_path,
        "a.trig",
        "<http://e/a> <http://e/p> 1 . <http://e/g> { <http://e/a> <http://e/p> 2 }",
    )
    assert graphs.keys() == {None, "http://e/g"}


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.ttl", "<http://e/s> <http://e/p>\n <http://e/o", "a.ttl, line 2"),
        ("a.doc", "", "the ending '.doc' is no known RDF format"),
        ("a.nt", "nonsense\n", "a.nt, line 1"),
        (
            "a.rdf",
            '<!DOCTYPE r [<!ENTITY a "xx">\n<!ENTITY b "&a;&a;">]><r/>',
            "a.rdf, line 2: holds XML entities",
        ),
    ],
)
def test_errors_name_the_place(tmp_path: Path, name: str, text: str, words: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(tmp_path, name, text)
    assert words in str(caught.value)
