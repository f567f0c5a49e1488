"""Loads files into a store: RDF of any kind and tables of figures.

The unit of acceptance is the row for tables and the graph for RDF. A file is one write: whatever
of it passes the gate enters together, the rest goes to quarantine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from kg.claims.mint import slugify
from kg.claims.records import Source, Text
from kg.errors import SourceError
from kg.mapping.areas import read_gazetteer
from kg.mapping.bundle import FIGURES, draft_figures, figure_lookups
from kg.mapping.producers import read_producers
from kg.namespaces import Base, tr
from kg.pipeline.admit import Admission, GraphDraft, Record, describe_graph, source_graphs
from kg.pipeline.entry import Incoming, write_incoming
from kg.pipeline.refused_rows import keep_refused_rows
from kg.sources.facts import HEADINGS
from kg.sources.rdf import read_rdf
from kg.sources.tables import read_headings, read_table
from kg.store import Store, Transaction
from kg.validate import Unit

__all__ = ["LoadReport", "load_file"]

AGENT = "kg load"
SYSTEM = ("graph/register", "graph/ontology", "graph/inferred-")


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What loading one file did.

    ``quarantined`` are ids, ``skipped`` system graphs left out, ``report`` the number of the
    validation report.
    """

    file: str
    admission: Admission
    quarantined: tuple[str, ...]
    skipped: tuple[str, ...]
    version: int
    report: int | None = None


def load_file(
    store: Store,
    path: Path,
    *,
    status: str = "accepted",
    agent: str = AGENT,
    lock_timeout_s: float = 10.0,
    refused_share_limit: float = 1.0,
    progress: Callable[[str], None] = lambda message: None,
) -> LoadReport:
    """Load one file.

    Args:
        store: The store.
        path: A CSV table with the headings of ``electrification.csv``, or RDF.
        status: Status of the new graphs: accepted, pending, disputed or rejected.
        agent: Who loads; stands in the register.
        lock_timeout_s: Seconds to wait for another writer.
        refused_share_limit: Share of refused records above which nothing is written.
        progress: Told what is going on.

    Returns:
        What entered, what did not, and the ids of what is in quarantine.

    Raises:
        SourceError: If the file cannot be read as what its ending says.
        TooManyRefusedError: If the share of refused records is above the limit; they are in
            quarantine all the same.
        StoreLockedError: If another writer holds the store.
    """
    base = Base(store.base)
    progress(f"reading {path.name}")
    if path.suffix.lower() == ".csv":
        given = _read_figures(store, path, base, status)
    else:
        given = _read_graphs(path, base, status)
    is_table = path.suffix.lower() == ".csv"
    entry = write_incoming(
        store,
        given,
        file=path.name,
        agent=agent,
        join=lambda transaction, draft: _join_existing(transaction, draft, is_table=is_table),
        lock_timeout_s=lock_timeout_s,
        refused_share_limit=refused_share_limit,
        progress=progress,
    )
    return LoadReport(
        path.name,
        entry.admission,
        entry.quarantined,
        tuple(given.skipped),
        entry.version,
        entry.report,
    )


def _read_figures(store: Store, path: Path, base: Base, status: str) -> Incoming:
    headings = read_headings(path)
    lookups = figure_lookups(read_gazetteer(), read_producers(), readings_of=None)
    sources, refused = draft_figures(read_table(path, HEADINGS[FIGURES]), lookups)
    unmapped = keep_refused_rows(store.quarantine, refused, headings)
    drafts = source_graphs(sources, base)
    if status != "accepted":
        for draft in drafts:
            draft.status = tr(f"graphStatus-{status}")
    return Incoming(drafts, unmapped, [str(row.error) for row in refused], [])


def _read_graphs(path: Path, base: Base, status: str) -> Incoming:
    slug = f"file-{slugify(path.stem)}"
    parsed = read_rdf(path, base, slug)
    drafts, skipped = [], []
    for graph, triples in parsed.graphs.items():
        if graph is None:
            source_slug, iri = slug, base.graph(slug)
        elif graph.startswith(tuple(base.iri + name for name in SYSTEM)):
            skipped.append(graph)
            continue
        else:
            iri = graph
            own = graph.startswith(base.graph(""))
            source_slug = graph.removeprefix(base.graph("")) if own else slugify(graph)
        source = Source(
            slug=source_slug,
            kind="unknown",
            title=Text(path.name, "id"),
            identifier=f"urn:terang:file:{slugify(path.name)}",
            sha256_bytes=parsed.sha256,
            read_by="program",
        )
        drafts.append(_rdf_draft(iri, source, triples, status, path, base))
    if not drafts and not skipped:
        raise SourceError("the file holds no triples", file=path.name)
    return Incoming(drafts, [], [], skipped)


def _rdf_draft(
    graph: str, source: Source, triples: Sequence[Triple], status: str, path: Path, base: Base
) -> GraphDraft:
    description = [
        Triple(NamedNode(graph), t.predicate, t.object)
        if t.subject == NamedNode(base.graph(source.slug))
        else t
        for t in describe_graph(source, base)
    ]
    unit = Unit(f"{path.name}#{source.slug}", graph, tuple(triples), source.slug)
    text = serialize(triples, format=RdfFormat.TURTLE)
    assert text is not None  # noqa: S101 - no output was given
    return GraphDraft(
        graph,
        description,
        tr(f"graphStatus-{status}"),
        None,
        [unit],
        {unit.id: Record(path.name, "ttl", text.decode())},
    )


def _join_existing(transaction: Transaction, draft: GraphDraft, *, is_table: bool) -> None:
    """Rows of a source that is known join its graph; an RDF file replaces its former version."""
    known = transaction.status(draft.graph)
    if known is None:
        return
    if is_table:
        name = NamedNode(draft.graph)
        quads = transaction.db.quads_for_pattern(None, None, None, name)
        draft.keep = [quad.triple for quad in quads]
        draft.status, draft.note = known.status, known.note
