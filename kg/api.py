"""The graph from Python: ``import kg; graph = kg.open()``.

Place in the flow: over store and query; the command line and the server are thin layers over the
same parts. A :class:`Graph` reads one version of the store at a time and takes up a newer one with
the next question.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from pyoxigraph import RdfFormat, Triple, parse

from kg.config import default_store_path
from kg.errors import ParameterError
from kg.query.catalogue import Catalogue, Question
from kg.query.execute import execute
from kg.query.parameters import bind, parse_parameters
from kg.query.request import QueryRequest, Task
from kg.query.results import Rows
from kg.store import Store

__all__ = ["Graph", "open_graph"]


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

    def __enter__(self) -> Graph:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return None
