"""Ways through a network: the shortest paths between two things, and what stands around one.

Direction does not count for a way: who certified and who was certified are one step apart. Ways
are told link by link, and a step has every statement of its link.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from kg.errors import ParameterError
from kg.explore.graphs import simple_graph
from kg.explore.network import Edge, Network

__all__ = ["Around", "Paths", "Step", "find_paths", "look_around"]

MOST_PATHS = 10
COUNT_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """From one thing to the next, by these statements."""

    start: str
    end: str
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """The shortest paths between two things.

    Attributes:
        first: Where they start.
        last: Where they end.
        paths: Their steps; no path where nothing links the two, one of no step to itself.
        count: How many there are, at most 1,000; ``paths`` may hold fewer.
        network: What they were found in.
    """

    first: str
    last: str
    paths: tuple[tuple[Step, ...], ...]
    count: int
    network: Network

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The statements on these paths, each once."""
        steps = (step for path in self.paths for step in path)
        return tuple(dict.fromkeys(edge for step in steps for edge in step.edges))

    def _repr_svg_(self) -> str:
        """Return the picture for notebooks."""
        from kg.explore.chains import draw_paths

        return draw_paths(self)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a thing.

    Attributes:
        centre: The thing.
        depth: How many steps away things may be.
        steps: Of each other thing, the step that leads to it from nearer the centre, and its
            distance; nearest first.
        network: All links between these things.
    """

    centre: str
    depth: int
    steps: tuple[tuple[int, Step], ...]
    network: Network

    def _repr_svg_(self) -> str:
        """Return the picture for notebooks."""
        from kg.explore.picture import draw_around

        return draw_around(self)


def find_paths(network: Network, first: str, last: str, *, most: int = MOST_PATHS) -> Paths:
    """Find the shortest paths between two things.

    Args:
        network: Where to look.
        first: IRI.
        last: IRI.
        most: How many paths are told.

    Returns:
        The paths, in the order of the IRIs on them.

    Raises:
        ParameterError: If the network holds no link of one of the two.
    """
    import networkx as nx

    graph, nodes = simple_graph(network)
    place = {iri: number for number, iri in enumerate(nodes)}
    _check(network, place, (first, last))
    if not nx.has_path(graph, place[first], place[last]):
        return Paths(first, last, (), 0, network)
    ways = nx.all_shortest_paths(graph, place[first], place[last])
    found = sorted(islice(ways, COUNT_LIMIT))
    stated = _stated(network)
    paths = tuple(
        tuple(
            Step(nodes[a], nodes[b], stated[frozenset((nodes[a], nodes[b]))])
            for a, b in pairwise(way)
        )
        for way in found[:most]
    )
    return Paths(first, last, paths, len(found), network)


def look_around(network: Network, centre: str, *, depth: int = 1) -> Around:
    """Find what is at most so many steps away from a thing.

    Args:
        network: Where to look.
        centre: IRI.
        depth: From 1.

    Raises:
        ParameterError: If the network holds no link of the thing, or the depth is less than 1.
    """
    if depth < 1:
        raise ParameterError(f"--depth must be 1 or more, not {depth}", name="depth")
    linked: dict[str, set[str]] = defaultdict(set)
    for edge in network.edges:
        linked[edge.subject].add(edge.object)
        linked[edge.object].add(edge.subject)
    _check(network, linked, (centre,))
    stated = _stated(network)
    distance = {centre: 0}
    steps: list[tuple[int, Step]] = []
    waiting = deque([centre])
    while waiting:
        near = waiting.popleft()
        if distance[near] == depth:
            continue
        for far in sorted(linked[near] - distance.keys()):
            distance[far] = distance[near] + 1
            steps.append((distance[far], Step(near, far, stated[frozenset((near, far))])))
            waiting.append(far)
    return Around(centre, depth, tuple(steps), network.only(distance))


def _stated(network: Network) -> Mapping[frozenset[str], tuple[Edge, ...]]:
    found: dict[frozenset[str], list[Edge]] = defaultdict(list)
    for edge in network.edges:
        found[frozenset((edge.subject, edge.object))].append(edge)
    return {pair: tuple(edges) for pair, edges in found.items()}


def _check(network: Network, known: Mapping[str, object], iris: Sequence[str]) -> None:
    for iri in iris:
        if iri not in known:
            where = ", ".join(network.projections)
            day = f" on {network.on}" if network.on else ""
            raise ParameterError(
                f"no link of <{iri}> is in the networks {where}{day}; try --in all, and "
                "--include-pending for pending sources",
                name="in",
            )
