"""One row of a list of grants: who was granted a national scheme (SMK3, SMP), by whom, how graded.

Place in the flow: beside :mod:`kg.mapping.register_entries`, whose parts of a row it reads. The
keeper of the list is the authority that grants (domain rule A6); who audited is named beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kg.claims.records import Record, Ref, Text
from kg.claims.records_conformity import ConformityClaim
from kg.mapping.register_entries import STATED, RegisterEntry, issued_day

__all__ = ["GrantEntry"]

_SCORE = re.compile(r"(\d{1,3})(?:[.,](\d{1,4}))?\s*(?:%|persen|percent)?", re.IGNORECASE)
_MOST = 100


class GrantEntry(RegisterEntry):
    """The mapping of one row of a list of grants."""

    def records(self) -> Iterator[Record]:
        """Yield holder, scheme, auditor, the grant, and how it stands.

        Raises:
            MappingError: If a cell cannot be read, or names a standard where a scheme is wanted.
        """
        holder = self._party("holder")
        auditor = self._party("auditor") if "auditor" in self.fields else None
        yield from self._describe("holder")
        yield from self.r.names.describe(self.r.of, self.evidence)
        if auditor:
            yield from self._describe("auditor")
        issued, expires, standing, since = self._days()
        number, score = self.fields.get("number") or None, self._score()
        level = self.fields.get("level")
        note = self._notes("grant", self.r.owner, number, issued)
        for named in self._standards():
            if named.scheme is None:
                self._fail("standard", f"{self.fields['standard']!r} is no scheme of an authority")
            yield from named.records
            claim = ConformityClaim(
                kind="scheme-grant",
                slug=f"{holder.slug}-{named.scheme.slug}-{self._mark(number, issued, level)}",
                stated_in=self.r.source,
                evidence=self.evidence,
                confidence=STATED,
                holder=holder,
                scheme=named.scheme,
                granted_by=self.r.owner,
                audited_by=auditor,
                score=score,
                levels=(Text(level, "id"),) if level else (),
                days=(issued_day(issued),) if issued else (),
                note=note,
                expires_on=expires,
            )
            yield claim
            yield from self._event(Ref("certification", claim.slug), standing, since)

    def _score(self) -> Decimal | None:
        """Return the score in percent; a decimal comma and a decimal point are the same here."""
        text = self.fields.get("score", "")
        if not text:
            return None
        match = _SCORE.fullmatch(text.strip())
        value = Decimal(f"{match[1]}.{match[2] or 0}") if match else Decimal(_MOST + 1)
        if value > _MOST:
            self._fail("score", f"{text!r} is no score in percent from 0 to {_MOST}")
        return value
