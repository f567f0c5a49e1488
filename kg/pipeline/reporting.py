"""The validation report of a write, as the store keeps it.

Place in the flow: made between the gate's verdict and the commit; :mod:`kg.store.reports` keeps it.
The findings that refused a unit come first, then the warnings; finding n is the n-th line of the
JSON and ``<base>id/report/{N}#n`` in the Turtle.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from kg.claims.mint import slugify
from kg.namespaces import PREFIXES, Base
from kg.pipeline.admit import Admission
from kg.store import KeptReport, ReportDraft, timestamp, utc_now
from kg.validate import Finding
from kg.validate.report import finding_record, report_graph

__all__ = ["report_of_write"]

PROV = PREFIXES["prov"]


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
    from rdflib import RDF, RDFS, XSD, Literal, URIRef

    report, write = URIRef(about.iri), URIRef(base.id("write", str(about.number)))
    agent = URIRef(base.id("agent", slugify(about.agent)))
    graph = report_graph(findings, about.iri)
    graph.bind("prov", PROV)
    graph.bind("rdfs", PREFIXES["rdfs"])
    graph.bind("xsd", PREFIXES["xsd"])
    labels = {
        "en": f"Validation report {about.number}: {about.accepted} accepted, "
        f"{about.refused} refused, {about.warnings} warnings",
        "id": f"Laporan validasi {about.number}: {about.accepted} diterima, "
        f"{about.refused} ditolak, {about.warnings} peringatan",
    }
    for language, label in labels.items():
        graph.add((report, RDFS.label, Literal(label, lang=language)))
    for sentence in about.unmapped:
        graph.add((report, RDFS.comment, Literal(sentence, lang="en")))
    graph.add((report, URIRef(PROV + "wasGeneratedBy"), write))
    graph.add((write, RDF.type, URIRef(PROV + "Activity")))
    graph.add((write, RDFS.label, Literal(f"{about.agent}: {', '.join(about.what)}")))
    ended = Literal(about.when, datatype=XSD.dateTime)
    graph.add((write, URIRef(PROV + "endedAtTime"), ended))
    graph.add((write, URIRef(PROV + "wasAssociatedWith"), agent))
    graph.add((agent, RDF.type, URIRef(PROV + "Agent")))
    graph.add((agent, RDFS.label, Literal(about.agent)))
    return graph.serialize(format="turtle")
