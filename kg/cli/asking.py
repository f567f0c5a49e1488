"""Stored questions for commands that show more than one answer.

Place in the flow: above the catalogue and the engine; the commands only print. The questions are
our own, with bound parameters, so they are answered in this process, as from Python: three child
processes took longer than the answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.query.results import Rows
    from kg.store import Store

__all__ = ["ask", "period_bounds"]


def ask(store: Store, question: str, given: Mapping[str, str | None]) -> Rows:
    """Ask a stored question of rows.

    Args:
        store: The store.
        question: Its id.
        given: Parameters as a person writes them; None is left out.

    Returns:
        The rows.

    Raises:
        KgError: If a parameter is wrong or the query fails.
    """
    from kg.query.catalogue import Catalogue
    from kg.query.execute import execute
    from kg.query.parameters import bind, parse_parameters
    from kg.query.request import QueryRequest, Task
    from kg.query.results import Rows

    found = Catalogue.load().get(question)
    texts: dict[str, str | list[str]] = {k: v for k, v in given.items() if v is not None}
    text = bind(found, parse_parameters(found, texts, store.names, base=store.base))
    with store.snapshot() as snapshot:
        answer = execute(Task(QueryRequest(text, table_format="json"), str(snapshot.path)))
    return Rows.from_json(answer.read())


def period_bounds(text: str) -> tuple[str, str]:
    """Return the first and last day of a period as a person writes it.

    Raises:
        ParameterError: If it is no period.

    Example:
        >>> period_bounds("2019-10")
        ('2019-10-01', '2019-10-31')
    """
    from kg.claims.dates import period_days

    try:
        first, last = period_days(text)
    except ValueError as error:
        raise ParameterError(
            f"{text!r} is no period; write 2019, 2019-10, 2019-Q3 or 2019-10-28", name="period"
        ) from error
    return first.isoformat(), last.isoformat()
