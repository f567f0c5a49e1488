"""Runs the integrity constraints of RDF Data Cube (README.md: where they are from) over a store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, Store

from kg.namespaces import PREFIXES

__all__ = ["CONSTRAINTS", "HERE", "QUADRATIC", "normalise", "update", "violated", "violates"]

HERE = Path(__file__).parent
CONSTRAINTS = {
    path.stem: path.read_text("utf-8")
    for path in sorted((HERE / "constraints").glob("*.rq"))
    if not path.name.endswith(".p.rq")
}
QUADRATIC = "ic-12"
NAMES = ("owl", "qb", "rdf", "rdfs", "sdmx-dimension", "skos", "tr", "xsd")
HEAD = "PREFIX eg: <https://example.org/>\n" + "".join(
    f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in NAMES
)


def update(store: Store, file: Path) -> None:
    """Run an update file whose PREFIX lines are left out."""
    store.update(HEAD + file.read_text("utf-8"))


def normalise(store: Store) -> Store:
    """Bring an abbreviated cube into normal form."""
    update(store, HERE / "normalization.ru")
    return store


def _texts(store: Store, name: str) -> Iterator[str]:
    """Yield the constraint's query, or one for each property that its template is made for."""
    template = HERE / "constraints" / f"{name}.p.rq"
    if not template.is_file():
        yield CONSTRAINTS[name]
        return
    found = store.query(HEAD + template.read_text("utf-8"))
    assert isinstance(found, QuerySolutions)
    for solution in found:
        node = solution["p"]
        assert isinstance(node, NamedNode)
        yield CONSTRAINTS[name].replace("$p", node.value)


def violates(store: Store, name: str) -> bool:
    """Say whether a normalised store violates a constraint."""
    for text in _texts(store, name):
        answer = store.query(HEAD + text)
        assert isinstance(answer, QueryBoolean)
        if answer:
            return True
    return False


def violated(store: Store, *, but: str = "") -> list[str]:
    """Return the names of the violated constraints."""
    return [name for name in CONSTRAINTS if name != but and violates(store, name)]
