"""The JSON of the World Bank's Indicators API, version 2, as a grid.

Place in the flow: first. The answer to ``/v2/country/ID/indicator/EG.ELC.ACCS.ZS?format=json`` is a
list of two: what page this is, and the records. Each record becomes a row; nested keys are joined
by a point (``country.id``). Numbers keep the digits of the file.

Source: https://datahelpdesk.worldbank.org/knowledgebase/articles/898581 (basic call structures).
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.sources.grids import ROW_LIMIT, Grid, Numeric, read_bytes

__all__ = ["read_world_bank"]

KEYS = (
    "indicator.id",
    "indicator.value",
    "country.id",
    "country.value",
    "countryiso3code",
    "date",
    "value",
    "unit",
    "obs_status",
    "decimal",
)


def read_world_bank(path: Path) -> Grid:
    """Read an answer of the API.

    Args:
        path: The file: UTF-8 JSON.

    Returns:
        The records; the first row holds the keys. A note tells when the file is one page of
        several.

    Raises:
        SourceError: If it is no JSON or no answer of the API, or is the API's own error message.
    """
    data, digest = read_bytes(path)
    try:
        text = data.decode("utf-8-sig")
        # What the file holds is known only after the checks below.
        answer: Any = json.loads(text, parse_float=Numeric, parse_int=Numeric)
    except (UnicodeDecodeError, RecursionError) as error:
        raise SourceError(f"this is no JSON: {error}", file=path.name) from error
    except json.JSONDecodeError as error:
        raise SourceError(
            f"this is no JSON: {error.msg}", file=path.name, line=error.lineno, column=error.colno
        ) from error
    about, records = _parts(answer, path.name)
    rows = [KEYS, *(_row(record, path.name, n) for n, record in enumerate(records, start=1))]
    pages = about.get("pages")
    notes: tuple[str, ...] = ()
    if pages is not None and pages != "1":
        notes = (
            f"the file is page {about.get('page')} of {pages} of the answer: ask with "
            "per_page=20000 to have all of it in one file",
        )
    digest_of_text = hashlib.sha256(text.encode()).hexdigest()
    return Grid(path.name, None, digest, tuple(rows), True, digest_of_text, notes)


def _parts(answer: Any, name: str) -> tuple[dict[str, Any], list[Any]]:
    if isinstance(answer, list) and answer and isinstance(answer[0], dict):
        if "message" in answer[0]:
            told = answer[0]["message"]
            raise SourceError(
                f"the file is an error message of the World Bank: {json.dumps(told)[:200]}",
                file=name,
            )
        if len(answer) == 2 and isinstance(answer[1], list):
            if not answer[1]:
                raise SourceError("the answer holds no records", file=name)
            if len(answer[1]) >= ROW_LIMIT:
                raise SourceError(f"more than {ROW_LIMIT:,} records", file=name)
            return answer[0], answer[1]
    raise SourceError(
        "this is no answer of the World Bank's API, version 2: it must be a list of the page's "
        "description and the records",
        file=name,
    )


def _row(record: Any, name: str, number: int) -> tuple[str, ...]:
    if not isinstance(record, dict):
        raise SourceError(f"record {number} is no object with keys", file=name)
    return tuple(_cell(record, key) for key in KEYS)


def _cell(record: dict[str, Any], key: str) -> str:
    value: Any = record
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
