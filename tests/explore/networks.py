"""Networks for tests: from pairs of letters, and from rows as a store would send them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.explore.network import Edge, Network, ask_network, network_questions
from kg.explore.projections import find_projections
from kg.explore.things import Thing
from kg.namespaces import DEFAULT_BASE, PREFIXES, TR
from kg.query.catalogue import Catalogue

ID = DEFAULT_BASE + "id/"
HOSTILE = {
    "markup": "<img src=x onerror=alert(1)>",
    "quotes": "\"'><script>alert(1)</script>&amp;]]>\\",
    "lines": "first\nsecond\r\n\tthird",
    "direction": "abc\u202edcba\u2066x",
    "long": "x" * 10_000,
    "long words": "kata " * 2_000,
    "not xml": "a\x00b\x1fc\ufffed",
    "wide": "漢字" * 40,
    "mermaid": '1. end["x"] --> `y` #quot; ;%%{init: {}}%%',
    "dot": 'x" ]; evil -> y [label="\\N\\"',
}
"""Labels that no format may obey."""


def network_of(pairs: Iterable[str]) -> Network:
    """Return a network of links between things called by letters: ``ab`` links a with b."""
    edges = tuple(
        sorted((_edge(pair) for pair in pairs), key=lambda one: (one.subject, one.object))
    )
    names = {end for edge in edges for end in (edge.subject, edge.object)}
    things = {iri: Thing(iri, TR + "Unit", {"en": iri[-1], "id": iri[-1]}) for iri in names}
    return Network(("units",), things, edges, 1)


def _edge(pair: str) -> Edge:
    return Edge(ID + "unit/" + pair[0], TR + "parentUnit", ID + "unit/" + pair[1])


def answered(
    rows: Mapping[str, Sequence[Mapping[str, str]]], projections: str = "certifications"
) -> Network:
    """Return the network that a store with these rows gives, by the id of the question."""
    chosen = find_projections(projections)
    catalogue = Catalogue.of(network_questions(chosen, words=True))
    steps = ask_network(chosen, catalogue, words=True, version=7)
    try:
        query = next(steps)
        while True:
            name = query.split("#+ id: ", 1)[1].split("\n", 1)[0]
            query = steps.send([dict(row) for row in rows.get(name, ())])
    except StopIteration as done:
        network: Network = done.value
        return network


def hostile_network() -> Network:
    """Return a network whose labels and IRIs mean harm, read as any other."""
    links, names = [], []
    for number, label in enumerate(HOSTILE.values()):
        iri = f"{ID}unit/{number}" if number else "javascript:alert(1)"
        links.append({
            "subject": iri,
            "relation": TR + "edition",
            "object": ID + "edition/e",
            "about": "",
            "source": ID + "source/s",
            "status": TR + "graphStatus-pending",
            "fact": f"{ID}certification/{number}",
        })
        names.append({"thing": iri, "property": PREFIXES["skos"] + "prefLabel", "value": label})
    words = [
        {"fact": f"{ID}certification/0", "source": ID + "source/s", "words": HOSTILE["markup"]}
    ]
    return answered({
        "network-certifications": links,
        "names-of-things": names,
        "words-of-facts": words,
    })
