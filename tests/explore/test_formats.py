"""Files of networks are read back by other readers; what labels hold stays text in each."""

from __future__ import annotations

import io
import json
import re
from typing import Any  # graphs of networkx and pydot

import networkx as nx
import pydot
import pytest

from kg.explore.formats import NETWORK_FORMATS, write_network
from kg.explore.graphs import to_networkx
from kg.explore.network import Network
from kg.explore.texts import plain_text
from kg.namespaces import TR, tr
from tests.explore.networks import HOSTILE, ID, answered, hostile_network

NODE = re.compile(r'^  (n\d+)\["([^"\n]*)"\]$')
LINK = re.compile(r'^  (n\d+) (-->|-\.->)\|"([^"\n]*)"\| (n\d+)$')


@pytest.fixture(scope="module")
def seed() -> Network:
    """One certification of the article, as rows: holder, certifier as stated, two sources."""
    row = {
        "subject": ID + "unit/up3-sumba",
        "relation": tr("statedCertifier"),
        "object": ID + "organisation/jas-anz",
        "about": ID + "edition/iso-9001-2015",
        "claim": TR + "claimKind-certification",
        "since": "2019-11-05",
        "until": "2022-11-05",
        "fact": ID + "certification/c",
    }
    name = "http://www.w3.org/2004/02/skos/core#prefLabel"
    return answered({
        "network-certifications": [
            row | {"source": ID + "source/s", "status": TR + "graphStatus-accepted"},
            row | {"source": ID + "source/t", "status": TR + "graphStatus-disputed"},
        ],
        "names-of-things": [
            {
                "thing": row["subject"],
                "property": name,
                "value": "UP3 Sumba",
                "value_language": "id",
            },
            {"thing": row["object"], "property": name, "value": "JAS-ANZ"},
            {"thing": row["about"], "property": name, "value": "ISO 9001:2015"},
        ],
        "words-of-facts": [
            {"fact": row["fact"], "source": ID + "source/s", "words": "Selasa (5/11)"},
            {
                "fact": row["fact"],
                "source": ID + "source/s",
                "file": "certifications.csv",
                "row": "3",
            },
        ],
    })


def test_rows_of_one_link_become_one_edge_with_all_its_sources(seed: Network) -> None:
    (edge,) = seed.edges
    assert edge.sources == ((ID + "source/s", "accepted"), (ID + "source/t", "disputed"))
    assert edge.status == "accepted"
    assert edge.words == ("certifications.csv, row 3", "“Selasa (5/11)”")


def check(graph: Any) -> None:
    """Check the seed as any reader gives it back."""
    node = graph.nodes[ID + "unit/up3-sumba"]
    assert node["label_id"] == "UP3 Sumba"
    ((_, end, said),) = graph.out_edges(ID + "unit/up3-sumba", data=True)
    assert end == ID + "organisation/jas-anz"
    assert said["relation"] == tr("statedCertifier")
    assert said["label_en"] == "names as certifier"
    assert said["about"] == ID + "edition/iso-9001-2015"
    assert (said["since"], said["until"]) == ("2019-11-05", "2022-11-05")
    assert said["sources"].split(" | ") == [ID + "source/s", ID + "source/t"]
    assert said["status"] == "accepted"
    assert said["words"] == "certifications.csv, row 3 | “Selasa (5/11)”"
    assert said["weight"] == 1


def test_networkx_graph(seed: Network) -> None:
    graph = to_networkx(seed)
    check(graph)
    assert graph.graph["graph_version"] == "7"


def test_graphml(seed: Network) -> None:
    text = write_network(seed, "graphml", values={"degree": dict.fromkeys(seed.nodes, 1)})
    graph = nx.read_graphml(io.BytesIO(text.encode()), force_multigraph=True)
    check(graph)
    assert {said["degree"] for said in dict(graph.nodes(data=True)).values()} == {1}


def test_gexf(seed: Network) -> None:
    text = write_network(seed, "gexf")
    assert "lastmodifieddate" not in text
    graph = nx.read_gexf(io.BytesIO(text.encode()))
    assert graph.nodes[ID + "unit/up3-sumba"]["label_id"] == "UP3 Sumba"
    ((_, _, said),) = graph.edges(data=True)
    assert said["relation"] == tr("statedCertifier")


def test_json(seed: Network) -> None:
    document = json.loads(write_network(seed, "json"))
    check(nx.node_link_graph(document, edges="edges"))
    about = document["graph"]
    assert about["name"] == "certifications"
    assert about["title"]["id"].startswith("Siapa yang disebut mensertifikasi")
    # What a program needs that draws it elsewhere: palette.py and the ontology say the same.
    assert about["relations"] == {
        tr("statedCertifier"): {
            "label": {"en": "names as certifier", "id": "menyebut penyertifikasi"},
            "colour": "#d55e00",
            "dashes": "8 4",
        }
    }
    assert set(about["sources"]) == set(document["edges"][0]["sources"].split(" | "))
    assert json.loads(write_network(seed, "json", title={"en": "T"}))["graph"]["title"]["en"] == "T"


def read_dot(text: str) -> Any:
    """Return the one graph of a DOT file."""
    found = pydot.graph_from_dot_data(text)
    assert found is not None
    (graph,) = found
    return graph


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pydot 4.0 uses old names of pyparsing
def test_dot(seed: Network) -> None:
    graph = read_dot(write_network(seed, "dot"))
    (edge,) = graph.get_edges()
    assert edge.get_source() == f'"{ID}unit/up3-sumba"'
    assert edge.get("label") == '"names as certifier (ISO 9001:2015)"'


def test_mermaid(seed: Network) -> None:
    lines = write_network(seed, "mermaid", language="id").splitlines()
    assert lines[1] == "flowchart LR"
    assert '  n1["UP3 Sumba"]' in lines
    assert '  n1 -->|"menyebut penyertifikasi (ISO 9001:2015)"| n0' in lines


@pytest.mark.parametrize("format_name", NETWORK_FORMATS)
def test_an_empty_network_is_a_file_all_the_same(format_name: str) -> None:
    assert write_network(answered({}), format_name)


def test_hostile_labels_in_graphml_gexf_and_json() -> None:
    network = hostile_network()
    wanted = {plain_text(label) for label in HOSTILE.values()}
    for graph in (
        nx.read_graphml(io.BytesIO(write_network(network, "graphml").encode())),
        nx.read_gexf(io.BytesIO(write_network(network, "gexf").encode())),
        nx.node_link_graph(json.loads(write_network(network, "json")), edges="edges"),
    ):
        assert wanted <= {label for _, label in graph.nodes(data="label_en")}
        assert "javascript:alert(1)" in graph


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_hostile_labels_in_dot() -> None:
    network = hostile_network()
    text = write_network(network, "dot")
    graph = read_dot(text)
    assert len(graph.get_edges()) == len(HOSTILE)
    assert "evil" not in {node.get_name() for node in graph.get_nodes()}
    labels = {node.get("label"): node.get("URL") for node in graph.get_nodes() if node.get("label")}
    markup = next(label for label in labels if "onerror" in label)
    assert markup[0] == markup[-1] == '"'  # a label between < and > would be markup
    assert labels[markup] is None  # its IRI is javascript:
    for line in text.splitlines():
        assert len(re.findall(r'(?<!\\)(?:\\\\)*"', line)) % 2 == 0


def test_hostile_labels_in_mermaid() -> None:
    lines = write_network(hostile_network(), "mermaid").splitlines()
    for line in lines[2:]:
        found = NODE.match(line) or LINK.match(line)
        assert found, line[:80]
        shown = found[2] if NODE.match(line) else found[3]
        assert not set(shown) & set('<>"`')
        assert not re.search(r"&(?!#)|;(?<!\d;)(?<!amp;)(?<!quot;)(?<!lt;)(?<!gt;)", shown)
    assert sum(bool(LINK.match(line)) for line in lines) == len(HOSTILE)
    assert all("-.->" in line for line in lines if LINK.match(line))  # nothing of it is accepted
