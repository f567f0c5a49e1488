"""A write: changes to the database and the protocol that commits them.

    lock -> dirty -> db -> flush -> backup -> sync -> current -> index -> meta -> clean -> prune

1. take the write lock and set the mark ``dirty``, durably;
2. open ``db`` and change it;
3. ``flush()`` it, ``backup()`` it to ``checkpoints/N+1`` and make that durable;
4. move ``current`` to N+1: **the commit point**;
5. bring the name index, ``meta.json`` and the validation report up to it, take ``dirty`` away;
6. remove old checkpoints that nobody reads.

A crash before 4 leaves version N, a crash after it version N+1; in both cases ``dirty`` stands and
the next opener or writer restores what is behind (:mod:`kg.store.recovery`). An exception inside
the ``with`` block is undone in the same way. A write that changes nothing makes no new version.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType

import pyoxigraph as ox

from kg.errors import StoreError, StoreLockedError
from kg.namespaces import Base
from kg.store.checkpoint import Checkpoints
from kg.store.database import merge_unless_large, open_database
from kg.store.files import unlink, write_atomic
from kg.store.graphs import Contents
from kg.store.indexing import update_index
from kg.store.layout import DB, DIRTY, REPORTS
from kg.store.lock import WriteLock
from kg.store.meta import Meta, read_meta, settle_meta, stage_meta
from kg.store.recovery import recover
from kg.store.register import Register
from kg.store.reports import ReportDraft, Reports
from kg.store.status import ACCEPTED, STATUSES, GraphStatus, graph_statuses

__all__ = ["Transaction"]


class Transaction:
    """One write; a context manager: commits on a clean exit, is undone on an exception.

    Attributes:
        base: Base IRI of the store.
        version: After the ``with`` block: the version that holds now.
        report: After the ``with`` block: the number of the validation report that was kept.
    """

    def __init__(
        self,
        folder: Path,
        *,
        agent: str,
        lock_timeout_s: float,
        now: Callable[[], datetime],
        watch: Callable[[str], None],
    ) -> None:
        self._folder = folder
        self._checkpoints = Checkpoints(folder)
        self._reports = Reports(folder / REPORTS)
        self._lock = WriteLock(folder / "lock", agent=agent, timeout_s=lock_timeout_s)
        self._agent = agent
        self._now = now
        self._watch = watch
        self._db: ox.Store | None = None
        self._contents: Contents | None = None
        self._register: Register | None = None
        self._broken: BaseException | None = None
        self._merges = False
        self._meta: Meta = read_meta(folder)
        self._old_meta: Meta = self._meta
        self.base: str = self._meta.base
        self.version: int = 0
        self.report: int | None = None

    @property
    def db(self) -> ox.Store:
        """The live database, for reading only; keep no reference to it after the write.

        Raises:
            StoreError: Outside of the ``with`` block.
        """
        if self._db is None:
            raise StoreError("this write is over; start a new one with Store.write()")
        if self._contents is not None:
            self._contents.settle()
        return self._db

    # -- what is written ---------------------------------------------------------------------

    def put_graph(
        self,
        graph: str,
        triples: Iterable[ox.Triple],
        *,
        status: str,
        description: Iterable[ox.Triple] = (),
        note: str | None = None,
    ) -> None:
        """Make the triples the whole content of a named graph.

        Putting the same content with the same status again changes nothing, not even the date.

        Args:
            graph: IRI of the graph.
            triples: Its content; no blank nodes.
            status: One of the four statuses (:data:`kg.store.status.STATUSES`).
            description: What the register says about the graph and its source.
            note: Why it has this status.
        """
        contents, register = self._parts()
        self._check(graph, status)
        former = register.status(graph)
        with self._whole():
            contents.set_visible(graph, status == ACCEPTED)
            changed = contents.replace(graph, triples)
            contents.note_graph(graph)
            register.describe(graph, description)
            self._note_status(former, graph, status, note, changed)

    def set_status(self, graph: str, status: str, *, note: str | None = None) -> None:
        """Give a graph another status.

        Args:
            graph: IRI of a graph that was put before.
            status: One of the four statuses.
            note: Why.
        """
        contents, _ = self._parts()
        self._check(graph, status)
        former = self._known(graph)
        with self._whole():
            contents.set_visible(graph, status == ACCEPTED)
            self._note_status(former, graph, status, note, changed=False)

    def remove_graph(self, graph: str) -> None:
        """Remove a graph with its content, description and statuses.

        Args:
            graph: IRI of a graph that was put before.
        """
        contents, register = self._parts()
        self._known(graph)
        with self._whole():
            contents.drop(graph)
            register.forget(graph)

    def replace_inferred(self, graph: str, triples: Iterable[ox.Triple]) -> None:
        """Make the triples the whole content of an inferred graph.

        Args:
            graph: IRI that begins with ``<base>graph/inferred-``.
            triples: What the rule infers now; only the difference is written.

        Raises:
            StoreError: If the graph is not named as an inferred one.
        """
        if not graph.startswith(Base(self.base).graph("inferred-")):
            raise StoreError(f"{graph} is not an inferred graph: <base>graph/inferred-{{rule}}")
        with self._whole():
            self._parts()[0].replace(graph, triples)

    def patch_inferred(
        self, graph: str, subjects: Iterable[ox.NamedNode], triples: Iterable[ox.Triple]
    ) -> None:
        """Make the triples all that an inferred graph states about some subjects.

        Args:
            graph: IRI that begins with ``<base>graph/inferred-``.
            subjects: What the rule was run for.
            triples: What it infers about them now.
        """
        with self._whole():
            self._parts()[0].patch(graph, subjects, triples)

    def patch_members(
        self, graph: str, members: Iterable[ox.NamedNode], triples: Iterable[ox.Triple]
    ) -> None:
        """Make the triples all links of an inferred graph to some members.

        Args:
            graph: IRI that begins with ``<base>graph/inferred-``.
            members: What the rule was run for.
            triples: The groups they are in now, with what is stated about the groups.
        """
        with self._whole():
            self._parts()[0].patch_members(graph, members, triples)

    def drop_inferred(self, kept: Iterable[str]) -> None:
        """Remove the inferred graphs of rules that there are no more.

        Args:
            kept: IRIs of the graphs that stay.
        """
        prefix, stay = Base(self.base).graph("inferred-"), set(kept)
        for name in list(self.db.named_graphs()):
            if isinstance(name, ox.NamedNode) and name.value.startswith(prefix):
                if name.value not in stay:
                    with self._whole():
                        self._parts()[0].drop(name.value)

    def set_rules_hash(self, text: str) -> None:
        """Note by which rules the inferred graphs were made."""
        self._meta = replace(self._meta, rules_hash=text)

    def set_meta(self, *, facts_hash: str | None, only_bundled: bool) -> None:
        """Note what the store was built from.

        Args:
            facts_hash: Hash of the bundled facts; None when it was not built from them.
            only_bundled: Whether it holds bundled graphs and nothing else.
        """
        self._meta = replace(self._meta, facts_hash=facts_hash, only_bundled=only_bundled)

    def merge_files(self) -> None:
        """Have the commit merge the database's files, as a rebuilt store wants it.

        What was written in many parts is looked up in each of them: the questions behind
        ``kg compare`` take a quarter less afterwards. It rewrites the whole database (some 10 s a
        gigabyte), so a large one is left to the engine, which merges by and by.
        """
        self._merges = True

    def keep_report(self, draft: ReportDraft) -> None:
        """Keep a validation report of this write, whether the write is committed or undone.

        Args:
            draft: The report; its number is :meth:`next_report`.
        """
        self._parts()
        self._reports.stage(draft, version=self.version)

    def next_report(self) -> int:
        """Return the number that a report of this write gets."""
        self._parts()
        return self._reports.next_number()

    # -- what is read meanwhile --------------------------------------------------------------

    @property
    def meta(self) -> Meta:
        """What ``meta.json`` will say after this write."""
        return self._meta

    @property
    def delta(self) -> Sequence[ox.Triple] | None:
        """Triples that came into the default graph or went from it in this write, so far.

        Returns:
            A superset of them; None when there are too many to know.
        """
        self.db  # noqa: B018 - what waits is written first
        delta = self._parts()[0].delta
        return None if delta is None else list(delta)

    def status(self, graph: str) -> GraphStatus | None:
        """Return the status of a graph; None when there is no such graph."""
        return self._parts()[1].status(graph)

    def statuses(self) -> dict[str, GraphStatus]:
        """Return the status of every graph, by IRI."""
        return graph_statuses(self.db, self.base)

    def accepted_triples(self) -> Iterator[ox.Triple]:
        """Iterate over the default graph: accepted, register, ontology and inferred triples.

        Yields:
            Each triple once.
        """
        for quad in self.db.quads_for_pattern(None, None, None, ox.DefaultGraph()):
            yield quad.triple

    # -- the protocol ------------------------------------------------------------------------

    def __enter__(self) -> Transaction:
        self._lock.__enter__()
        try:
            self._watch("locked")
            if (self._folder / DIRTY).exists():
                recover(self._folder)
            self._begin()
        except BaseException:
            self._close()
            self._lock.release()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is not None:
                self._undo(error)
            elif self._broken is not None:
                raise self._refuse(self._broken)
            else:
                self._finish()
        except BaseException:
            self._close()
            raise
        finally:
            self._lock.release()

    def _begin(self) -> None:
        self.version = self._checkpoints.current()
        self._meta = self._old_meta = read_meta(self._folder)
        write_atomic(self._folder / DIRTY, f"{self._agent}\n".encode())
        self._watch("dirty")
        self._db = open_database(self._folder / DB)
        named = Base(self.base)
        self._contents = Contents(
            self._db,
            always_visible=frozenset({named.graph("register"), named.graph("ontology")}),
            visible_prefix=named.graph("inferred-"),
        )
        statuses = graph_statuses(self._db, self.base)
        self._contents.accept(name for name, has in statuses.items() if has.status == ACCEPTED)
        self._register = Register(self._db, self._contents, self.base, self._agent, self._now)
        self._watch("opened")

    def _finish(self) -> None:
        contents, _ = self._parts()
        self._watch("changed")
        try:
            if contents.changed:
                self._commit(contents)
            elif self._meta != self._old_meta:
                stage_meta(self._folder, replace(self._meta, version=self.version))
                settle_meta(self._folder, self.version)
            self.report = self._reports.settle(self.version)
        except OSError as error:
            raise StoreError(
                f"the write could not be committed: {error}; version "
                f"{self._checkpoints.current()} holds, and the next write puts the rest right"
            ) from error
        self._close()
        unlink(self._folder / DIRTY)
        self._watch("clean")
        self._checkpoints.prune()
        self._watch("pruned")

    def _commit(self, contents: Contents) -> None:
        number = self.version + 1
        self._checkpoints.remove_unpublished()
        self.db.flush()
        if self._merges:
            merge_unless_large(self.db, self._folder / DB)
        self._watch("flushed")
        self.db.backup(self._checkpoints.path(number))
        self._watch("backed-up")
        self._checkpoints.prepare(number, known=self.version)
        if self._meta != self._old_meta:
            stage_meta(self._folder, replace(self._meta, version=number))
        self._watch("synced")
        self._checkpoints.publish(number)
        self.version = number
        self._watch("current")
        update_index(self._folder, self.db, self.base, version=number, touched=contents.touched)
        self._watch("indexed")
        settle_meta(self._folder, number)
        self._watch("meta")

    def _undo(self, error: BaseException) -> None:
        """Restore the version before; the frames of the exception must not keep ``db`` open."""
        untouched = self._contents is not None and not self._contents.changed
        self._close()
        if untouched:
            self.report = self._reports.settle(self.version)
            unlink(self._folder / DIRTY)
        else:
            traceback.clear_frames(error.__traceback__)
            try:
                recover(self._folder)
            except StoreLockedError as still_open:
                # ``dirty`` stands, so the next write or opener does it; the cause comes first.
                error.add_note(str(still_open))
                return
        self._watch("undone")

    def _refuse(self, cause: BaseException) -> StoreError:
        """Undo a write of which a step failed halfway, although the caller went on."""
        self._undo(cause)
        self._broken = None
        refused = StoreError(f"a step of this write failed, so all of it is undone: {cause}")
        refused.__cause__ = cause
        return refused

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """Note that a step failed halfway: what it left must not be committed."""
        try:
            yield
        except BaseException as error:
            self._broken = error
            raise

    def _close(self) -> None:
        if self._contents is not None:
            self._contents.close()
        if self._register is not None:
            self._register.close()
        self._db = self._contents = self._register = None

    def _parts(self) -> tuple[Contents, Register]:
        if self._contents is None or self._register is None:
            raise StoreError("this write is over; start a new one with Store.write()")
        return self._contents, self._register

    def _check(self, graph: str, status: str) -> None:
        """Refuse a status that does not exist and graphs that the program itself writes.

        Raises:
            StoreError: With the reason.
        """
        named = Base(self.base)
        if status not in STATUSES:
            raise StoreError(f"{status} is no status; there are {', '.join(sorted(STATUSES))}")
        if graph == named.graph("register") or graph.startswith(named.graph("inferred-")):
            raise StoreError(f"{graph} is written by the program and cannot be put or judged")
        if graph == named.graph("ontology") and status != ACCEPTED:
            raise StoreError("the ontology is always accepted")

    def _known(self, graph: str) -> GraphStatus:
        status = self._parts()[1].status(graph)
        if status is None:
            raise StoreError(f"there is no graph {graph} in the store")
        return status

    def _note_status(
        self,
        former: GraphStatus | None,
        graph: str,
        status: str,
        note: str | None,
        changed: bool,
    ) -> None:
        same = former is not None and former.status == status and note in {None, former.note}
        if changed or not same:
            self._parts()[1].set_status(graph, status, note)
