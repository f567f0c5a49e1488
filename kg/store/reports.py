"""Validation reports: one for each write through the gate, kept for good under its number.

    reports/{N}/meta.json     when, who, what, the counts, and the version that held afterwards
    reports/{N}/report.json   the findings, for programs: a JSON array with one finding on each line
    reports/{N}/report.ttl    the findings, as a SHACL validation report

A report goes with its write, so that a crash loses neither without the other:

1. :meth:`Reports.stage` writes it to ``reports/.staged`` while the write is going on;
2. :meth:`Reports.settle` gives it its number once it is known which version holds: at the end of
   the write, or, after a crash, in the recovery. A write that was undone keeps its report, too; it
   then says that the version before stayed.

N counts the reports that were kept, from 1. A report appears in one step, by renaming its folder.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path

from kg.errors import UnknownReportError
from kg.store.files import remove_tree, sync_new_files, sync_path, write_atomic

__all__ = ["KeptReport", "ReportDraft", "Reports"]

STAGED = ".staged"
META = "meta.json"
FINDINGS = "report.json"
TURTLE = "report.ttl"
PIECE = 64 * 1024

Records = list[dict[str, object]]
"""Findings as JSON has them."""


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as ``meta.json`` describes it.

    Attributes:
        number: N.
        iri: The report as a resource: ``<base>id/report/{N}``.
        when: The time of the judgement (UTC).
        agent: Who wrote.
        what: The files that were written.
        version: The version that held after the write.
        written: Whether the write made that version; if not, the version before stayed.
        accepted: Units that passed the gate.
        refused: Units that did not, unmapped rows included.
        warnings: Findings that refuse nothing.
        finding_count: How many findings the report has.
        unmapped: Why rows never came before the gate, a sentence each.
    """

    number: int
    iri: str
    when: str
    agent: str
    what: tuple[str, ...]
    version: int
    written: bool
    accepted: int
    refused: int
    warnings: int
    finding_count: int
    unmapped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A report to be kept.

    Attributes:
        about: Its description; ``version`` and ``written`` are filled in when it is settled.
        findings: One JSON object per finding.
        turtle: The SHACL validation report.
        only_if_written: Whether to drop it when the write changes nothing.
    """

    about: KeptReport
    findings: tuple[str, ...]
    turtle: str
    only_if_written: bool = False


class Reports:
    """The validation reports of one store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def numbers(self) -> list[int]:
        """Return the numbers of all reports, the newest first."""
        if not self._folder.is_dir():
            return []
        names = (entry.name for entry in self._folder.iterdir())
        return sorted((int(name) for name in names if name.isdecimal()), reverse=True)

    def list(self, limit: int | None = None) -> list[KeptReport]:
        """Return the reports, the newest first.

        Args:
            limit: At most so many; None: all.
        """
        return [self.get(number) for number in self.numbers()[:limit]]

    def get(self, number: int) -> KeptReport:
        """Return what a report is about.

        Args:
            number: N.

        Returns:
            Its description.

        Raises:
            UnknownReportError: If there is none of that number, or it is damaged.
        """
        path = self._path(number, META)
        try:
            return _decode(path.read_bytes())[0]
        except (ValueError, TypeError, KeyError) as error:
            raise UnknownReportError(
                f"report {number} has a damaged {META}; its findings are still in "
                f"{path.parent / FINDINGS}"
            ) from error

    def turtle(self, number: int) -> Path:
        """Return the file that holds a report as a SHACL validation report."""
        return self._path(number, TURTLE)

    def findings(self, number: int, limit: int | None = None) -> Records:
        """Return the first findings of a report, reading no more of it than that.

        Args:
            number: N.
            limit: At most so many; None: all.
        """
        with self._path(number, FINDINGS).open(encoding="utf-8") as lines:
            found = (line.rstrip(",\n") for line in lines if line.startswith("{"))
            return [json.loads(line) for line in islice(found, limit)]

    def document(self, number: int) -> Iterator[str]:
        """Return a report as one JSON object, description and findings, piece by piece."""
        about = json.dumps(asdict(self.get(number)), ensure_ascii=False)
        path = self._path(number, FINDINGS)
        return _pieces(about, path)

    def next_number(self) -> int:
        """Return the number that the next report gets; only a writer may rely on it."""
        return next(iter(self.numbers()), 0) + 1

    def stage(self, draft: ReportDraft, *, version: int) -> None:
        """Make a report durable while its write is not yet committed.

        Args:
            draft: The report; one that was staged before by the same write is replaced.
            version: The version before the write.
        """
        about = replace(draft.about, version=version, written=False)
        self._folder.mkdir(exist_ok=True)
        fresh = self._folder / f".{secrets.token_hex(8)}"
        fresh.mkdir()
        try:
            findings = "[\n" + ",\n".join(draft.findings) + "\n]\n"
            (fresh / FINDINGS).write_text(findings, encoding="utf-8")
            (fresh / TURTLE).write_text(draft.turtle, encoding="utf-8")
            (fresh / META).write_bytes(_encode(about, only_if_written=draft.only_if_written))
            sync_new_files(fresh)
            remove_tree(self._folder / STAGED)
            fresh.rename(self._folder / STAGED)
            sync_path(self._folder)
        finally:
            remove_tree(fresh)

    def settle(self, version: int) -> int | None:
        """Give the staged report its number, now that it is known which version holds.

        Args:
            version: The version that holds.

        Returns:
            The number; None when nothing was staged, or the write changed nothing and the report
            was to be kept only if it did.
        """
        if not self._folder.is_dir():
            return None
        staged = self._folder / STAGED
        kept: int | None = None
        if staged.is_dir():
            about, only_if_written = _decode((staged / META).read_bytes())
            about = replace(
                about, version=version, written=about.written or version > about.version
            )
            if about.written or not only_if_written:
                kept = about.number
                write_atomic(staged / META, _encode(about, only_if_written=only_if_written))
                staged.rename(self._folder / str(kept))
                sync_path(self._folder)
        for entry in list(self._folder.iterdir()):
            if entry.name.startswith("."):
                remove_tree(entry)
        return kept

    def _path(self, number: int, file: str) -> Path:
        path = self._folder / str(number) / file
        if not path.is_file():
            raise UnknownReportError(
                f"there is no report {number}; kg report list shows what there is"
            )
        return path


def _encode(about: KeptReport, *, only_if_written: bool) -> bytes:
    values = asdict(about) | {"only_if_written": only_if_written}
    return (json.dumps(values, indent=2, ensure_ascii=False) + "\n").encode()


def _decode(text: bytes) -> tuple[KeptReport, bool]:
    values = json.loads(text)
    only_if_written = bool(values.pop("only_if_written"))
    for name in ("what", "unmapped"):
        values[name] = tuple(values[name])
    return KeptReport(**values), only_if_written


def _pieces(about: str, path: Path) -> Iterator[str]:
    yield about[:-1] + ', "findings": '
    with path.open(encoding="utf-8") as text:
        while piece := text.read(PIECE):
            yield piece
    yield "}\n"
