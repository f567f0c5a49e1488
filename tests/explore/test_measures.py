"""Measures of small networks, computed by hand.

The tree: c is linked with p, q and r; r with x. Ten pairs, six for each thing in the middle.
"""

from __future__ import annotations

import pytest

from kg.errors import ParameterError
from kg.explore.measures import bridges, centrality, communities, components
from kg.explore.network import Network
from tests.explore.networks import network_of

TREE = ("cp", "cq", "rc", "rx")
TWO_TRIANGLES = ("ab", "bc", "ca", "de", "ef", "fd", "cd")


def by_letter(network: Network, measure: str) -> dict[str, float]:
    return {iri[-1]: value for iri, value in centrality(network, measure)}


def test_degree_counts_things_not_statements() -> None:
    network = network_of((*TREE, "cr", "cp"))  # said twice, and in both directions
    assert by_letter(network, "degree") == {"c": 3, "r": 2, "p": 1, "q": 1, "x": 1}


def test_betweenness() -> None:
    # through c: pq, pr, px, qr, qx, 5 of 6; through r: cx, px, qx, 3 of 6
    assert by_letter(network_of(TREE), "betweenness") == {
        "c": 0.833333, "r": 0.5, "p": 0, "q": 0, "x": 0,
    }  # fmt: skip


def test_closeness() -> None:
    # 4 others, by the sum of the ways: c 1+1+1+2, r 1+1+2+2, x 1+2+3+3, p and q 1+2+2+3
    assert by_letter(network_of(TREE), "closeness") == {
        "c": 0.8, "r": 0.666667, "x": 0.444444, "p": 0.5, "q": 0.5,
    }  # fmt: skip


def test_pagerank_follows_the_links() -> None:
    # a = .15/2 + .85 b/2 (b has no link and passes its rank to both), a + b = 1: a = .5/1.425
    assert by_letter(network_of(("ab",)), "pagerank") == {"a": 0.350877, "b": 0.649123}
    assert by_letter(network_of(("ab", "ba")), "pagerank") == {"a": 0.5, "b": 0.5}


def test_eigenvector_of_a_star_beside_a_smaller_part() -> None:
    # a star of three: 1/sqrt(2) in the middle, 1/sqrt(6) at the ends; nothing for the other part
    assert by_letter(network_of(("ab", "ac", "ad", "yz")), "eigenvector") == {
        "a": 0.707107, "b": 0.408248, "c": 0.408248, "d": 0.408248, "y": 0, "z": 0,
    }  # fmt: skip


def test_ranks_come_highest_first_and_equal_ones_by_iri() -> None:
    order = [iri[-1] for iri, _ in centrality(network_of(TREE), "degree")]
    assert order == ["c", "r", "p", "q", "x"]


def test_an_unknown_measure_is_named_with_those_there_are() -> None:
    with pytest.raises(ParameterError) as caught:
        centrality(network_of(TREE), "fame")
    assert "betweenness" in caught.value.allowed


def test_bridges_of_two_triangles_with_a_tail() -> None:
    found = bridges(network_of((*TWO_TRIANGLES, "fg")))
    # c-d cuts off the first triangle, f-g the tail alone
    assert [(one.first[-1], one.second[-1], one.smaller) for one in found] == [
        ("c", "d", 3),
        ("f", "g", 1),
    ]
    assert [edge.subject[-1] for edge in found[0].edges] == ["c"]


def test_communities_of_two_triangles() -> None:
    parts = communities(network_of(TWO_TRIANGLES))
    assert [("".join(iri[-1] for iri in part.things), part.links) for part in parts] == [
        ("abc", 3),
        ("def", 3),
    ]


def test_components() -> None:
    parts = components(network_of((*TREE, "yz")))
    assert [("".join(iri[-1] for iri in part.things), part.links) for part in parts] == [
        ("cpqrx", 4),
        ("yz", 1),
    ]


@pytest.mark.parametrize(
    "measure", ["degree", "betweenness", "closeness", "pagerank", "eigenvector"]
)
def test_nothing_has_no_measure(measure: str) -> None:
    empty = network_of(())
    assert centrality(empty, measure) == []
    assert [*communities(empty), *components(empty), *bridges(empty)] == []
