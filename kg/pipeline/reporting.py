"""The validation report of a write, as the store keeps it.

Place in the flow: made between the gate's verdict and the commit; :mod:`kg.store.reports` keeps it.
The findings that refused a unit come first, then the warnings; finding n is the n-th line of the
JSON and ``<base>id/report/{N}#n`` in the Turtle.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode, Triple

from kg.claims.mint import slugify
from kg.namespaces import PREFIXES, Base
from kg.pipeline.admit import Admission
from kg.store import KeptReport, ReportDraft, timestamp, utc_now
from kg.validate import Finding
from kg.validate.report import finding_record, report_triples, triples_turtle

__all__ = ["report_of_write"]

PROV = PREFIXES["prov"]
TYPE = NamedNode(PREFIXES["rdf"] + "type")
LABEL, COMMENT = (NamedNode(PREFIXES["rdfs"] + name) for name in ("label", "comment"))


def report_of_write(
    admission: Admission,
    *,
    number: int,
    base: Base,
    agent: str,
    files: Iterable[str],
    unmapped: Sequence[str],
) -> ReportDraft:
    """Make the report of what the gate decided on a write.

    Args:
        admission: The decision.
        number: The number that the report gets.
        base: Base of the store's resources.
        agent: Who writes.
        files: The files that were written; repetitions are dropped.
        unmapped: Why rows never came before the gate, a sentence each.

    Returns:
        The report, to be kept with the write.
    """
    found = [
        (refusal.unit.id, finding) for refusal in admission.refused for finding in refusal.findings
    ]
    found += [("", finding) for finding in admission.warnings]
    about = KeptReport(
        number=number,
        iri=base.id("report", str(number)),
        when=timestamp(utc_now()),
        agent=agent,
        what=tuple(sorted(set(files))),
        version=0,
        written=False,
        accepted=admission.accepted,
        refused=len(admission.refused) + len(unmapped),
        warnings=len(admission.warnings),
        finding_count=len(found),
        unmapped=tuple(unmapped),
    )
    return ReportDraft(
        about,
        tuple(_record(unit, finding) for unit, finding in found),
        _turtle([finding for _, finding in found], about, base),
    )


def _record(unit: str, finding: Finding) -> str:
    """Return a finding as JSON on one line, with the unit it refused."""
    return json.dumps({"unit": unit or None, **finding_record(finding)}, ensure_ascii=False)


def _turtle(findings: Sequence[Finding], about: KeptReport, base: Base) -> str:
    """Return the SHACL validation report, and the write that made it as a PROV-O activity."""
    report = NamedNode(about.iri)
    write = NamedNode(base.id("write", str(about.number)))
    agent = NamedNode(base.id("agent", slugify(about.agent)))
    ended = Literal(about.when, datatype=NamedNode(PREFIXES["xsd"] + "dateTime"))
    labels = {
        "en": f"Validation report {about.number}: {about.accepted} accepted, "
        f"{about.refused} refused, {about.warnings} warnings",
        "id": f"Laporan validasi {about.number}: {about.accepted} diterima, "
        f"{about.refused} ditolak, {about.warnings} peringatan",
    }
    triples = [
        Triple(write, TYPE, NamedNode(PROV + "Activity")),
        Triple(write, LABEL, Literal(f"{about.agent}: {', '.join(about.what)}")),
        Triple(write, NamedNode(PROV + "endedAtTime"), ended),
        Triple(write, NamedNode(PROV + "wasAssociatedWith"), agent),
        Triple(agent, TYPE, NamedNode(PROV + "Agent")),
        Triple(agent, LABEL, Literal(about.agent)),
        *(Triple(report, LABEL, Literal(text, language=one)) for one, text in labels.items()),
        *(Triple(report, COMMENT, Literal(text, language="en")) for text in about.unmapped),
        Triple(report, NamedNode(PROV + "wasGeneratedBy"), write),
        *report_triples(findings, about.iri),
    ]
    return triples_turtle(triples)
