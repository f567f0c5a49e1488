"""The graph from Python: ``import kg; graph = kg.open()``.

Place in the flow: over store and query; the command line and the server are thin layers over the
same parts. A :class:`Graph` reads one version of the store at a time and takes up a newer one with
the next question.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from pyoxigraph import RdfFormat, Triple, parse

from kg.config import default_store_path
from kg.errors import ParameterError
from kg.query.catalogue import Catalogue, Question
from kg.query.execute import execute
from kg.query.parameters import bind, parse_parameters
from kg.query.request import QueryRequest, Task
from kg.query.results import Rows
from kg.store import Store

if TYPE_CHECKING:
    from kg.explore.network import Edge, Network
    from kg.explore.paths import Around, Paths
    from kg.explore.things import Row
    from kg.trust import Answer

__all__ = ["Graph", "open_graph"]


EVERYDAY = "organisations,certifications,quotations"
T = TypeVar("T")


def open_graph(path: Path | str | None = None) -> Graph:
    """Open the graph of a store.

    Args:
        path: Folder of the store; the default store when None.

    Returns:
        The graph.

    Raises:
        StoreError: If there is no store, or it cannot be used.
    """
    return Graph(Store.open(Path(path) if path is not None else default_store_path()))


class Graph:
    """A store, asked from Python; also a context manager."""

    def __init__(self, store: Store, catalogue: Catalogue | None = None) -> None:
        self.store = store
        self.catalogue = Catalogue.load() if catalogue is None else catalogue

    @property
    def version(self) -> int:
        """The version of the store that the next question reads."""
        return self.store.version()

    def questions(self) -> tuple[Question, ...]:
        """Return the stored questions."""
        return tuple(self.catalogue)

    def bound(self, name: str, given: dict[str, str]) -> str:
        """Return the SPARQL of a stored question with its parameters bound.

        Raises:
            UnknownQuestionError: If there is no such question.
            ParameterError: If a parameter is unknown, missing, malformed or ambiguous.
        """
        question = self.catalogue.get(name)
        terms = parse_parameters(question, given, self.store.names, base=self.store.base)
        return bind(question, terms)

    def question(self, name: str, *, include_pending: bool = False, **parameters: object) -> Rows:
        """Ask a stored question.

        Args:
            name: Its id, as ``kg query`` lists them.
            include_pending: Whether statements of pending sources count, too.
            **parameters: Its parameters: names, IRIs, numbers, dates; None is left out.

        Returns:
            Rows with the columns of the question's header, typed; empty when nothing is known.

        Raises:
            QueryError: If the question or a parameter is unknown, or the query fails.
        """
        given = {key: str(value) for key, value in parameters.items() if value is not None}
        answer = self.query(self.bound(name, given), include_pending=include_pending)
        if not isinstance(answer, Rows):
            raise ParameterError(f"{name} does not give rows", name=name)
        return answer

    def ask_together(self, names: Iterable[str], given: Mapping[str, object]) -> dict[str, Rows]:
        """Ask several stored questions about the same, at the same time, of one version.

        The engine works without the interpreter's lock, so they take about as long as the slowest.

        Args:
            names: Ids of questions that give rows.
            given: The parameters of all of them; None is left out.

        Returns:
            The rows of each question.

        Raises:
            QueryError: As :meth:`question`; of several, the first question's.
        """
        values = {key: str(value) for key, value in given.items() if value is not None}
        answers: dict[str, Rows] = {}
        errors: dict[str, Exception] = {}
        with self.store.snapshot() as snapshot:
            texts = {name: self.bound(name, values) for name in names}

            def answer(name: str) -> None:
                request = QueryRequest(texts[name], table_format="json", known_prefixes=True)
                try:
                    found = execute(Task(request, str(snapshot.path)))
                    answers[name] = Rows.from_json(found.read())
                except Exception as error:
                    errors[name] = error

            threads = [threading.Thread(target=answer, args=(name,)) for name in texts]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        for name in texts:
            if name in errors:
                raise errors[name]
        return {name: answers[name] for name in texts}

    def query(self, sparql: str, *, include_pending: bool = False) -> Rows | bool | list[Triple]:
        """Answer any SPARQL query; the project's prefixes may be used without PREFIX lines.

        Args:
            sparql: SELECT, ASK, CONSTRUCT or DESCRIBE.
            include_pending: Whether pending graphs belong to the default graph.

        Returns:
            Rows for SELECT, a bool for ASK, triples for CONSTRUCT and DESCRIBE.

        Raises:
            QueryError: If the query does not parse, asks for SERVICE, or fails.
        """
        request = QueryRequest(
            sparql,
            table_format="json",
            graph_format="ntriples",
            known_prefixes=True,
            include_pending=include_pending,
        )
        with self.store.snapshot() as snapshot:
            answer = execute(Task(request, str(snapshot.path)))
        if answer.kind == "graph":
            return [quad.triple for quad in parse(answer.read(), format=RdfFormat.N_TRIPLES)]
        if answer.kind == "ask":
            import json

            return bool(json.loads(answer.read())["boolean"])
        return Rows.from_json(answer.read())

    def find(self, name: str) -> str:
        """Return the IRI of what a name, slug or IRI means: a unit, a person, an area and so on.

        Raises:
            ParameterError: If it names nothing; it offers the nearest names.
            AmbiguousNameError: If it means several things; it lists them.
        """
        question = Catalogue.of(("neighbourhood",)).get("neighbourhood")
        terms = parse_parameters(question, {"entity": name}, self.store.names, base=self.store.base)
        return terms["entity"].value

    def network(
        self,
        projections: str = EVERYDAY,
        *,
        on: date | str | None = None,
        include_pending: bool = False,
        words: bool = True,
    ) -> Network:
        """Return a network of things; it draws itself in a notebook.

        Args:
            projections: Names of projections with commas between, as ``kg graph`` lists them.
            on: Only links that may hold on this day.
            include_pending: Whether statements of pending sources count, too.
            words: Whether each link brings the words or rows that state it.

        Returns:
            The network; :func:`kg.explore.graphs.to_networkx` makes a networkx graph of it.

        Raises:
            ParameterError: If a projection is unknown, or the day is none.
            QueryError: If a query fails.
        """
        from kg.explore.network import ask_network, network_questions
        from kg.explore.projections import find_projections

        chosen = find_projections(projections)
        steps = ask_network(
            chosen, Catalogue.of(network_questions(chosen, words=words)), on=_day(on), words=words,
            version=self.version, with_pending=include_pending,
        )  # fmt: skip
        return self._follow(steps, include_pending=include_pending)

    def path(
        self,
        first: str,
        last: str,
        *,
        most: int = 10,
        projections: str = EVERYDAY,
        on: date | str | None = None,
        include_pending: bool = False,
    ) -> Paths:
        """Return the shortest paths between two things; they draw themselves in a notebook.

        Args:
            first: Name, slug or IRI.
            last: Name, slug or IRI.
            most: How many paths are told.
            projections: Where to look.
            on: Only over links that may hold on this day.
            include_pending: Whether statements of pending sources count, too.

        Raises:
            ParameterError: If a name is unknown or ambiguous, or nothing links one of the two.
        """
        from kg.explore.paths import find_paths

        ends = self.find(first), self.find(last)
        network = self.network(projections, on=on, include_pending=include_pending, words=False)
        found = find_paths(network, *ends, most=most)
        network = self._with_words(network, found.edges)
        return find_paths(network, *ends, most=most)

    def neighbours(
        self,
        thing: str,
        *,
        depth: int = 1,
        projections: str = EVERYDAY,
        on: date | str | None = None,
        include_pending: bool = False,
    ) -> Around:
        """Return what stands around a thing; it draws itself in a notebook.

        Args:
            thing: Name, slug or IRI.
            depth: How many steps away things may be.
            projections: Where to look.
            on: Only over links that may hold on this day.
            include_pending: Whether statements of pending sources count, too.

        Raises:
            ParameterError: If the name is unknown or ambiguous, or nothing is linked with it.
        """
        from kg.explore.paths import look_around

        centre = self.find(thing)
        network = self.network(projections, on=on, include_pending=include_pending, words=False)
        found = look_around(network, centre, depth=depth)
        network = self._with_words(network, found.network.edges)
        return look_around(network, centre, depth=depth)

    def trust(self, holder: str, standard: str, *, on: date | str | None = None) -> Answer:
        """Return whether a certification holds on a day; its chain draws itself in a notebook.

        Args:
            holder: Name, slug or IRI of a unit or organisation.
            standard: A standard, an edition of one, or a scheme.
            on: The day; today when None.

        Raises:
            ParameterError: If a name is unknown or ambiguous, or the day is none.
        """
        from pyoxigraph import NamedNode

        from kg.trust import Asking, ask
        from kg.trust.asking import QUESTIONS

        catalogue = Catalogue.of(QUESTIONS)
        given = {"holder": holder, "standard": standard, "on": str(on or date.today())}
        terms = parse_parameters(
            catalogue.get("trust"), given, self.store.names, base=self.store.base
        )
        asking = Asking(
            NamedNode(terms["holder"].value),
            NamedNode(terms["standard"].value),
            date.fromisoformat(terms["on"].value),
        )
        return self._follow(ask(asking, catalogue))

    def _with_words(self, network: Network, edges: Iterable[Edge]) -> Network:
        """Return a network with the words behind some of its links."""
        from kg.explore.network import WORDS, ask_words

        return self._follow(
            ask_words(network, edges, Catalogue.of((WORDS,))),
            include_pending=network.with_pending,
        )

    def _follow(self, steps: Generator[str, list[Row], T], *, include_pending: bool = False) -> T:
        """Answer the queries of a generator from one version of the store."""
        from kg.trust.asking import answer_with

        with self.store.snapshot() as snapshot:

            def run(text: str) -> bytes:
                request = QueryRequest(text, table_format="json", include_pending=include_pending)
                return execute(Task(request, str(snapshot.path))).read()

            return answer_with(steps, run)

    def __enter__(self) -> Graph:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None


def _day(on: date | str | None) -> date | None:
    if on is None or isinstance(on, date):
        return on
    try:
        return date.fromisoformat(on)
    except ValueError as error:
        raise ParameterError(
            f"the day must be a date like 2020-06-01, not {on!r}", name="on"
        ) from error
