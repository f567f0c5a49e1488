"""The source that a row of a facts table transcribes: a page, with its outlet and date.

The rows give no titles, so none is set; :mod:`kg.claims.source_names` names the page.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from kg.claims.dates import parse_partial_date
from kg.claims.mint import slugify, source_slug
from kg.claims.records import Outlet, Source
from kg.errors import MappingError
from kg.sources.facts import iter_facts
from kg.sources.tables import Row

__all__ = ["page_of", "read_outlet_kinds"]

UNSEEN = "urn:terang:document:"
LICENCE_NOTE = (
    "What the page states is carried over as facts with their source; the page is not republished "
    "and keeps its own licence."
)


def read_outlet_kinds() -> dict[str, str]:
    """Return the kind of source of each outlet that is no newspaper."""
    return {row["stated_by"]: row["kind"] for row in iter_facts("outlet_kinds.csv")}


def page_of(
    row: Row, *, publisher: str, issued: str, kind: str, issued_column: str | None = None
) -> Source:
    """Return the page that a row names in ``source_url``.

    Args:
        row: A row with the heading ``source_url``.
        publisher: Its outlet as the row names it; empty: the address's host stands for it.
        issued: The day, month or year of the page; empty when the row gives none.
        kind: The member of ``tr:sourceKindScheme``.
        issued_column: The heading that ``issued`` stands under, to be named when it is malformed.

    Returns:
        The source; pending when its document was not seen.

    Raises:
        MappingError: If the address is neither ``http(s)`` nor ``urn``, or the date is malformed.
    """
    address = row["source_url"]
    is_web = address.startswith(("http://", "https://"))
    if not is_web and not address.startswith("urn:"):
        raise MappingError(
            f"{address!r} is no address; give the page's http(s) address, or a urn for a "
            "document that was not seen",
            file=row.file,
            row=row.number,
            column="source_url",
        )
    try:
        day = parse_partial_date(issued) if issued else None
    except ValueError as error:
        raise MappingError(
            str(error), file=row.file, row=row.number, column=issued_column
        ) from error
    outlet = publisher or (urlsplit(address).hostname or "").removeprefix("www.")
    is_unseen = address.startswith(UNSEEN)
    return Source(
        slug=source_slug(address),
        kind=kind,
        url=address if is_web else None,
        identifier=None if is_web else address,
        outlet=Outlet(slugify(outlet), outlet) if outlet else None,
        issued=day,
        licence_note=LICENCE_NOTE,
        status="pending" if is_unseen else "accepted",
        status_note="the document itself was not seen" if is_unseen else None,
    )
