"""Links as data: SSSOM mapping sets, one row a mapping, read and written as TSV.

Place in the flow: between suggestions and the graph. https://w3id.org/sssom names the columns. What
a row says of its review:

==========================  ==============================================================
undecided                   no author: a program proposed it (``semapv:CompositeMatching``)
accepted                    an author; ``semapv:ManualMappingCuration``
rejected                    an author and the predicate modifier ``Not``: no such mapping
==========================  ==============================================================

A code without an address (``ID-NT``) is a *literal mapping*, as the specification has it: the
``object_type`` is ``rdfs literal``, the code stands in ``object_label``, ``object_id`` is empty
(https://mapping-commons.github.io/sssom/spec-model/#literal-mappings). Which register gave it out
is the ``object_source``, ``scheme:iso-3166-2``. sssom-pydantic 0.6 has no such rows (nor has
sssom-py, issue 606 there), so that their object is checked here.

A file that somebody edited by hand is read row by row: each fault names line and column, and the
rows without one can still be used.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import SourceError
from kg.link.mapping_cells import LITERAL, NEEDED, PREFIX_MAP, BadCellError, read_row
from kg.link.mapping_rows import Fault, MappingFile, MappingRow

if TYPE_CHECKING:
    from curies import Converter

__all__ = ["read_mappings", "write_mappings"]

COLUMNS = (
    "subject_id", "subject_label", "subject_category", "predicate_modifier", "predicate_id",
    "object_id", "object_label", "object_category", "object_type", "object_source",
    "mapping_justification", "confidence", "author_label", "mapping_date", "mapping_tool",
    "similarity_score", "similarity_measure", "object_source_version", "comment",
)  # fmt: skip
ABOUT = ("curie_map", "mapping_set_id", "mapping_set_title", "license")
"""Metadata of a file that this program writes."""
LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is read."""


def read_mappings(path: Path, base: str) -> MappingFile:
    """Read a mapping set.

    Args:
        path: The file: UTF-8, tab-separated, its metadata in lines that begin with ``#``.
        base: Base of this graph; the prefix ``terang`` stands for it where the file names none.

    Returns:
        Its rows and faults.

    Raises:
        SourceError: If the file is no SSSOM TSV at all: too large, not UTF-8, metadata that is no
            YAML, columns missing.
    """
    from sssom_pydantic.io import read_unprocessed_iterable

    data, text = _decoded(path)
    front = _front(text)
    _check_headings(path, text, front)
    try:
        with read_unprocessed_iterable(io.StringIO(text), converter=_converter(base)) as found:
            converter, about = found.converter, found.mapping_set
    except Exception as error:
        raise SourceError(
            f"the metadata (lines that begin with #) cannot be read: {_short(error)}",
            file=path.name, line=1,
        ) from error  # fmt: skip
    rows: list[MappingRow] = []
    faults: list[Fault] = []
    raw: dict[int, str] = {}
    for line, cells, headings in _rows(text, front):
        try:
            rows.append(read_row(cells, headings, line, converter))
        except BadCellError as error:
            faults.append(error.fault)
        raw[line] = json.dumps(cells, ensure_ascii=False)
    return MappingFile(
        path, str(about.id), about.title or path.stem, str(about.license or ""),
        tuple(rows), tuple(faults), raw, data, _unkept(text, front),
    )  # fmt: skip


def write_mappings(
    path: Path, rows: Iterable[MappingRow], *, base: str, identifier: str, title: str, licence: str
) -> None:
    """Write a mapping set; the file is whole or not there.

    Args:
        path: The file.
        rows: Its mappings, in order.
        base: Base of this graph.
        identifier: IRI of the mapping set.
        title: Its title.
        licence: IRI of its licence.

    Raises:
        SourceError: If the file cannot be written.
    """
    from sssom_pydantic import MappingSetRecord, Record, write_unprocessed

    converter = _converter(base)
    records = [Record.model_validate(_cells(row, converter)) for row in rows]
    about = MappingSetRecord.model_validate({
        "mapping_set_id": identifier,
        "mapping_set_title": title,
        "license": licence,
        "curie_map": dict(converter.bimap),
    })
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8") as file:
            write_unprocessed(
                records, file, metadata=about, converter=converter, columns=COLUMNS, condense=False
            )
        beside.replace(path)
    except OSError as error:
        raise SourceError(f"cannot be written: {error.strerror}", file=str(path)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


_METADATA = re.compile(r"# ?(\w+):")


def _converter(base: str) -> Converter:
    from curies import Converter

    return Converter.from_prefix_map({"terang": f"{base}id/", **PREFIX_MAP})


def _decoded(path: Path) -> tuple[bytes, str]:
    try:
        if path.stat().st_size > LARGEST:
            raise SourceError(f"the file is larger than {LARGEST:,} bytes", file=path.name)
        data = path.read_bytes()
        return data, data.decode("utf-8-sig")
    except OSError as error:
        raise SourceError(f"the file cannot be read: {error.strerror}", file=path.name) from error
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise SourceError("the file is not UTF-8", file=path.name, line=line) from error


def _front(text: str) -> int:
    """Return how many lines of metadata stand before the headings."""
    count = 0
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        count += 1
    return count


def _check_headings(path: Path, text: str, front: int) -> None:
    lines = text.splitlines()
    headings = lines[front].split("\t") if front < len(lines) else []
    missing = [name for name in NEEDED if name not in headings]
    if missing:
        seen = ", ".join(headings) or "none"
        raise SourceError(
            f"columns are missing: {', '.join(missing)}; the headings are {seen} "
            "(columns are separated by tabs)",
            file=path.name, line=front + 1,
        )  # fmt: skip


def _unkept(text: str, front: int) -> tuple[str, ...]:
    """Return the columns and metadata that this program would not write."""
    lines = text.splitlines()
    said = [found[1] for line in lines[:front] if (found := _METADATA.match(line))]
    headings = [heading.strip() for heading in lines[front].split("\t")]
    return tuple(
        [name for name in said if name not in ABOUT]
        + [name for name in headings if name and name not in COLUMNS]
    )


def _rows(text: str, front: int) -> Iterator[tuple[int, dict[str, str], list[str]]]:
    """Yield line, non-empty cells by heading, and the headings, of each row that has a cell."""
    body = io.StringIO("\n".join(text.splitlines()[front:]))
    reader = csv.reader(body, delimiter="\t")
    headings = [heading.strip() for heading in next(reader)]
    before = reader.line_num
    for row in reader:
        line, before = front + before + 1, reader.line_num
        cells = {
            heading: cell.strip()
            for heading, cell in zip(headings, row, strict=False)
            if cell.strip()
        }
        if cells:
            yield line, cells, headings


def _cells(row: MappingRow, converter: Converter) -> dict[str, object]:
    def short(iri: str) -> str:
        return converter.compress(iri) or iri

    cells: dict[str, object] = {
        "subject_id": short(row.subject),
        "subject_label": row.subject_label,
        "subject_category": f"tr:{row.subject_kind}" if row.subject_kind else None,
        "predicate_modifier": "Not" if row.is_negated else None,
        "predicate_id": row.predicate,
        "object_id": short(row.object) if row.object else "",
        "object_label": row.object_label,
        "object_category": f"tr:{row.kind}" if row.kind else None,
        "object_type": LITERAL if row.scheme else None,
        "object_source": f"scheme:{row.scheme}" if row.scheme else None,
        "mapping_justification": row.justification,
        "confidence": float(row.confidence) if row.confidence is not None else None,
        "author_label": [row.author] if row.author else None,
        "mapping_date": row.day,
        "mapping_tool": row.tool,
        "similarity_score": row.score,
        "similarity_measure": row.measure,
        "object_source_version": row.source,
        "comment": " ".join(row.comment.split()),
    }
    return {
        name: value
        for name, value in cells.items()
        if name == "object_id" or (value is not None and value != "")
    }


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
