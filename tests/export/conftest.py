"""A small store of graphs written by hand, exported once."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Triple, parse

from kg.export import export_all
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base
from kg.store.folder import Store
from kg.store.status import ACCEPTED, PENDING

IRIS = Base(DEFAULT_BASE)
HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
HEAD += f"@base <{DEFAULT_BASE}> .\n"

TABLE = """
<id/area/flores> a tr:Area ; tr:areaKind tr:areaKind-island ; skos:prefLabel "Flores"@id ;
  tr:partOf <id/area/ntt> ; skos:closeMatch <http://dbpedia.org/resource/Flores> .
<id/area/ntt> a tr:Area ; tr:areaKind tr:areaKind-province ; tr:bpsCode "53" ;
  skos:prefLabel "Nusa Tenggara Timur"@id , "East Nusa Tenggara"@en ;
  skos:exactMatch <http://www.wikidata.org/entity/Q5061> , <https://sws.geonames.org/1633792/> .
<id/area/indonesia> a tr:Area ; tr:areaKind tr:areaKind-country ; skos:prefLabel "Indonesia"@id .
"""
ARTICLE = """
<id/certification/sumba-9001> a tr:ConformityClaim ; tr:claimKind tr:claimKind-certification ;
  tr:holder <id/unit/sumba> ; tr:statedIn <id/source/article> ;
  tr:note "=1+1; \\"kutip\\", baris\\nbaru"@id .
<id/unit/sumba> a tr:Unit ; skos:prefLabel "UP3 | Sumba"@id .
"""
WAITING = """<id/area/rahasia> a tr:Area ; skos:prefLabel "Pulau Rahasia"@id ."""
REGISTER = """<id/source/article> a tr:Source ; skos:prefLabel "Berita uji" .
<graph/article> prov:wasDerivedFrom <id/source/article> ."""


def triples(text: str) -> list[Triple]:
    """Read Turtle with the project's prefixes."""
    return [quad.triple for quad in parse((HEAD + text).encode(), format=RdfFormat.TURTLE)]


def fill(store: Store, graphs: Iterable[tuple[str, str, str]]) -> None:
    """Put graphs, given as slug, status and Turtle, into a store."""
    with store.write(agent="test") as write:
        for slug, status, text in graphs:
            description = triples(REGISTER) if slug == "article" else []
            write.put_graph(IRIS.graph(slug), triples(text), status=status, description=description)


@pytest.fixture(scope="session")
def written_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store of three graphs, one of them pending."""
    store = Store.create(tmp_path_factory.mktemp("written") / "store", base=DEFAULT_BASE)
    fill(store, [("table", ACCEPTED, TABLE), ("article", ACCEPTED, ARTICLE)])
    fill(store, [("waiting", PENDING, WAITING)])
    return store


@pytest.fixture(scope="session")
def exported_once(written_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of that store."""
    folder = tmp_path_factory.mktemp("exported") / "dump"
    with written_store.snapshot() as snapshot:
        export_all(snapshot, folder)
    return folder


@pytest.fixture
def exported(exported_once: Path, tmp_path: Path) -> Path:
    """A copy of it, for the test to damage."""
    folder = tmp_path / "dump"
    shutil.copytree(exported_once, folder)
    return folder
