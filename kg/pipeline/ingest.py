"""Reads news documents into the store: text, facts with their words, gate, pending graph.

Place in the flow: sources -> extract -> mapping -> gate -> store, for many files with flat memory.
Algorithm:

1. a document whose bytes or text the register knows is not read again;
2. the others are read one by one and gathered into batches;
3. a batch is one write: the readings are kept first, then the gate judges the graphs and what
   passes is committed together. A graph that is refused goes to quarantine whole;
4. what the batch took is given back to the system before the next one is read.

A run that was killed is started again: what was committed is known by its hash, the rest is read
anew, so no fact comes twice. Two runs at once wait for each other at the lock; a document that the
other one stored meanwhile is recognised inside of the write.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pyoxigraph import Literal, NamedNode
from pyoxigraph import Store as Database

from kg.claims.source_names import names_of_source
from kg.errors import KgError, SourceError, UnknownReadingError
from kg.extract import Extraction, extract
from kg.extract.llm.reader import Reader
from kg.mapping.extractions import MappedExtraction, lowest_confidence, map_extraction
from kg.memory import give_back_memory
from kg.namespaces import Base, tr
from kg.pipeline.admit import GraphDraft, admit, keep_refusals, new_triples, source_graphs
from kg.pipeline.context import neighbourhood
from kg.pipeline.known import KnownNames, read_names
from kg.pipeline.reading_data import document_data, extraction_data, mapped_data
from kg.pipeline.reporting import report_of_write
from kg.sources.documents import NewsDocument, printable, read_document
from kg.store import PENDING, Reading, Store, Transaction, timestamp, utc_now

__all__ = ["Article", "Ingest", "Outcome", "Said", "ingest_files", "read_article", "reading_of"]

AGENT = "kg ingest"
BATCH = 100
"""Documents per write: the gate and the rules cost as much for one as for many."""
SHOWN_FILES = 3
HASHES = tuple(NamedNode(tr(name)) for name in ("sha256Bytes", "sha256Text"))


@dataclass(frozen=True, slots=True)
class Said:
    """What the user says of the documents; it comes before what they say of themselves."""

    url: str | None = None
    published: date | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Ingest:
    """How documents are read into a store.

    Attributes:
        said: What the user says of them.
        status: Status of the new graphs.
        agent: Who reads them in.
        again: Whether to read documents again that the store has: one that a person read gets a
            second graph, one that waits for a curator is read anew, one that was judged stays.
        keep_articles: Whether outcomes carry what was read: for a few files only.
        batch: Documents per write.
        lock_timeout_s: Seconds to wait for another writer.
        reader: What reads the texts: the rules, or a language model.
    """

    said: Said = Said()
    status: str = "pending"
    agent: str = AGENT
    again: bool = False
    keep_articles: bool = False
    batch: int = BATCH
    lock_timeout_s: float = 60.0
    reader: Reader = extract


@dataclass(frozen=True, slots=True)
class Article:
    """A document that was read and mapped, and nothing more."""

    document: NewsDocument
    extraction: Extraction
    mapped: MappedExtraction


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file.

    The states: ``stored``; ``known``: the store has it; ``empty``: it states nothing that the graph
    could hold; ``refused`` by the gate; ``failed``: it could not be read.

    Attributes:
        file: The path as it was found.
        state: One of the five.
        told: Why, where it was not stored.
        graph: IRI of the graph; of a known document the graph that holds it.
        article: What was read; None for one that the store has already or that failed, and where
            nobody asked to keep it.
        number: Its number in the curator's queue.
        quarantined: Its id in quarantine.
        items: How many items were read.
        left_out: How many of them are not stored in full.
    """

    file: str
    state: str
    told: str = ""
    graph: str | None = None
    article: Article | None = None
    number: int | None = None
    quarantined: str | None = None
    items: int = 0
    left_out: int = 0


def read_article(
    document: NewsDocument,
    known: KnownNames,
    said: Said,
    *,
    status: str = "pending",
    slug: str | None = None,
    reader: Reader = extract,
) -> Article:
    """Read and map one document; nothing is written.

    Args:
        document: The document.
        known: The names of the graph.
        said: What the user says of it.
        status: Status of its graph.
        slug: The slug of its source, where it has one already.
        reader: What reads its text.

    Returns:
        The document as the user describes it, and what it states.
    """
    document = replace(
        document,
        url=said.url or document.url,
        published=said.published or document.published,
        publisher=said.publisher or document.publisher,
    )
    extraction = reader(document.text, published=document.published, gazetteer=known.gazetteer)
    mapped = map_extraction(extraction, document, known.names, status=status, slug=slug)
    return Article(document, extraction, mapped)


def reading_of(article: Article, graph: str, *, state: str = "stored") -> Reading:
    """Return what the store keeps of a read document."""
    items = article.extraction.items()
    return Reading(
        graph=graph,
        file=article.document.file,
        title=names_of_source(article.mapped.source)[0].value,
        read_on=timestamp(utc_now()),
        sha256_bytes=article.document.sha256_bytes,
        sha256_text=article.document.sha256_text,
        items=len(items),
        left_out=len({one.item for one in article.mapped.left_out}),
        lowest=lowest_confidence(article.extraction),
        state=state,
        body={
            "document": document_data(article.document),
            "machine": extraction_data(article.extraction),
            **mapped_data(article.mapped),
            "edits": [],
        },
    )


def ingest_files(
    store: Store,
    paths: Iterable[Path],
    how: Ingest,
    *,
    progress: Callable[[str], None] = lambda message: None,
) -> Iterator[Outcome]:
    """Read files into the store, batch by batch.

    Args:
        store: The store.
        paths: The files.
        how: Options.
        progress: Told what is going on.

    Yields:
        One outcome per file; that of a file which is known or fails comes at once, the others come
        when their batch is committed.

    Raises:
        StoreLockedError: If another writer holds the store for too long.
    """
    run = _Run(store, how, progress)
    for path in paths:
        try:
            outcome = run.take(path)
        except KgError as error:
            outcome = Outcome(str(path), "failed", str(error))
        if outcome is not None:
            yield outcome
        if len(run.waiting) >= how.batch:
            yield from run.write()
    yield from run.write()


class _Run:
    """One run over many files: what is known, and what waits to be written, by graph."""

    def __init__(self, store: Store, how: Ingest, progress: Callable[[str], None]) -> None:
        self.store, self.how, self.progress = store, how, progress
        self.base = Base(store.base)
        self.waiting: dict[str, tuple[str, Article]] = {}
        progress("reading the names of the graph")
        with store.snapshot() as snapshot:
            self.known = read_names(snapshot.db, self.base)
            self.held = dict(_hashes(snapshot.db, self.base))
        self.own: dict[str, int] = {}
        for one in store.readings.iter_heads():
            self.own[one.graph] = one.number
            if one.state == "empty":
                self.held.setdefault(one.sha256_bytes, one.graph)
                self.held.setdefault(one.sha256_text, one.graph)

    def take(self, path: Path) -> Outcome | None:
        """Read a file and let it wait; return its outcome if the store has it."""
        document = read_document(path)
        graph = self.held.get(document.sha256_bytes) or self.held.get(document.sha256_text)
        if graph is not None and (not self.how.again or graph in self.waiting):
            same = document.sha256_bytes in self.held
            told = "already read" if same else "already read: another file with the same text"
            return Outcome(str(path), "known", told, graph, number=self.own.get(graph))
        article = self._read(document, graph if graph in self.own else None)
        graph = self.base.graph(article.mapped.source.slug)
        self.held[document.sha256_bytes] = self.held[document.sha256_text] = graph
        if not article.mapped.records:
            return self._empty(path, article, graph)
        self.waiting[graph] = (str(path), article)
        return None

    def _empty(self, path: Path, article: Article, graph: str) -> Outcome:
        """Keep the reading of a document that gives the graph nothing."""
        numbers = self.store.readings.put([reading_of(article, graph, state="empty")])
        return Outcome(
            str(path),
            "empty",
            "it states nothing that the graph could hold",
            graph,
            article if self.how.keep_articles else None,
            numbers[graph],
            items=len(article.extraction.items()),
            left_out=len({one.item for one in article.mapped.left_out}),
        )

    def write(self) -> Iterator[Outcome]:
        """Write what waits as one batch; yield its outcomes in order."""
        if not self.waiting:
            return
        waiting, self.waiting = self.waiting, {}
        drafts = source_graphs((one.mapped.draft for _, one in waiting.values()), self.base)
        with self.store.write(
            agent=self.how.agent, lock_timeout_s=self.how.lock_timeout_s
        ) as transaction:
            known = {
                draft.graph: told
                for draft in drafts
                if (told := self._met_before(transaction, waiting[draft.graph][1], draft.graph))
            }
            fresh = [draft for draft in drafts if draft.graph not in known]
            numbers = self.store.readings.put(
                reading_of(waiting[draft.graph][1], draft.graph) for draft in fresh
            )
            refused = self._admit(
                transaction, fresh, [printable(path) for path, _ in waiting.values()]
            )
            self.progress("committing")
        if refused:
            self.store.readings.put(
                reading_of(waiting[graph][1], graph, state="refused") for graph in refused
            )
        for graph, (path, article) in waiting.items():
            state = "known" if graph in known else "refused" if graph in refused else "stored"
            yield Outcome(
                path,
                state,
                known.get(graph) or refused.get(graph, ("", ""))[1],
                graph,
                article if self.how.keep_articles else None,
                numbers.get(graph),
                refused[graph][0] if graph in refused else None,
                len(article.extraction.items()),
                len({one.item for one in article.mapped.left_out}),
            )
        gc.collect()  # a batch is garbage in cycles
        give_back_memory()

    def _read(self, document: NewsDocument, graph: str | None = None) -> Article:
        """Read a document; one that a program read before keeps its graph."""
        how, slug = self.how, graph.removeprefix(self.base.graph("")) if graph else None
        try:
            return read_article(
                document, self.known, how.said, status=how.status, reader=how.reader, slug=slug
            )
        except KgError:
            raise
        except Exception as error:  # a fault of the reader in one document ends no other's reading
            told = f"the reader failed: {type(error).__name__}: {error}; please report it"
            raise SourceError(told, file=document.file) from error

    def _admit(
        self, transaction: Transaction, drafts: list[GraphDraft], files: list[str]
    ) -> dict[str, tuple[str, str]]:
        """Send graphs through the gate; return quarantine id and reason of those refused."""
        if not drafts:
            return {}
        agent = self.how.agent
        replaced = [draft.graph for draft in drafts if transaction.status(draft.graph)]
        batch = new_triples(drafts, agent, self.store.base)
        admission = admit(
            transaction,
            drafts,
            context=neighbourhood(transaction, batch, replaced=replaced),
            agent=agent,
            progress=self.progress,
        )
        report = report_of_write(
            admission,
            number=transaction.next_report(),
            base=self.base,
            agent=agent,
            files=_named(files),
            unmapped=[],
        )
        transaction.keep_report(report)
        if admission.accepted:
            transaction.set_meta(facts_hash=transaction.meta.facts_hash, only_bundled=False)
        ids = keep_refusals(self.store.quarantine, drafts, admission.refused)
        return {
            refusal.unit.graph: (item, self.store.quarantine.get(item).why)
            for item, refusal in zip(ids, admission.refused, strict=True)
        }

    def _met_before(self, transaction: Transaction, article: Article, graph: str) -> str | None:
        """Tell whether a document came into the store meanwhile, or may not be replaced.

        Returns:
            What to tell; None when its graph is to be written.
        """
        status = transaction.status(graph)
        if status is not None and self.how.again:
            if status.status == PENDING and not self._was_edited(graph):
                return None
            return f"already read, and judged or changed by {status.by}: it stays as it is"
        if status is not None:
            return "already read"
        if self.how.again:
            return None
        digests = (article.document.sha256_bytes, article.document.sha256_text)
        register = NamedNode(self.base.graph("register"))
        for predicate, digest in zip(HASHES, digests, strict=True):
            for _ in transaction.db.quads_for_pattern(None, predicate, Literal(digest), register):
                return "already read by another run"
        return None

    def _was_edited(self, graph: str) -> bool:
        try:
            return bool(self.store.readings.get(graph).body["edits"])
        except UnknownReadingError:  # its file was lost
            return False


def _hashes(db: Database, base: Base) -> Iterator[tuple[str, str]]:
    """Yield the hashes of all documents in the register with the graph that each is in."""
    register = NamedNode(base.graph("register"))
    for predicate in HASHES:
        for quad in db.quads_for_pattern(None, predicate, None, register):
            if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode):
                slug = quad.subject.value.removeprefix(base.id("source", ""))
                yield quad.object.value, base.graph(slug)


def _named(files: list[str]) -> list[str]:
    """Return the first files of a batch by name, and how many more there are."""
    names = [Path(file).name for file in files]
    more = [f"and {len(names) - SHOWN_FILES} more"] if len(names) > SHOWN_FILES else []
    return [*names[:SHOWN_FILES], *more]
