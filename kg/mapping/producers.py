"""Organisations and joint producers from the reviewed tables.

``producers.csv`` says for each name a source prints which organisations stand behind it; several
form a collaboration. Names of PLN units become units, all others organisations.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.claims.evidence import RowEvidence
from kg.claims.records import Collaboration, Organisation, Ref, Text, Unit
from kg.errors import MappingError
from kg.sources.facts import iter_facts, list_cell

__all__ = ["ORGANISATION_SOURCE", "Producers", "read_producers"]

ORGANISATION_SOURCE = "terang-organisations"
UNIT_KINDS = {"pln-uiw": "uiw", "pln-uid": "uid"}
JOIN = {"id": " dan ", "en": " and "}


@dataclass(slots=True)
class Producers:
    """Organisations with the row they stand in, and producers by the name that sources print."""

    organisations: list[tuple[int, Organisation | Unit]] = field(default_factory=list)
    by_name: dict[str, Ref] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    collaborations: dict[Ref, Collaboration] = field(default_factory=dict)


def read_producers() -> Producers:
    """Read the bundled tables of organisations and producers.

    Raises:
        MappingError: If a producer names an organisation that the table lacks.
    """
    result = Producers()
    refs: dict[str, tuple[Ref, tuple[Text, ...]]] = {}
    for row in iter_facts("organisations.csv"):
        labels = (Text(row["label_id"], "id"), Text(row["label_en"], "en"))
        evidence = (RowEvidence(ORGANISATION_SOURCE, row.file, row.number),)
        alternative = tuple(list_cell(row["alternative_names"]))
        slug = row["slug"]
        record: Organisation | Unit
        if row["kind"] == "pln-unit":
            kind = UNIT_KINDS[slug[:7]]
            record = Unit(slug, labels, kind, alternative, Ref("organisation", "pln"), evidence)
            refs[slug] = (Ref("unit", slug), labels)
        else:
            note = row["basis"] if row["basis"] != "producer of figures" else None
            record = Organisation(slug, labels, alternative, (), note, evidence)
            refs[slug] = (Ref("organisation", slug), labels)
        result.organisations.append((row.number, record))
    for row in iter_facts("producers.csv"):
        name, slugs = row["name_as_stated"], list_cell(row["producers"])
        unknown = [slug for slug in slugs if slug not in refs]
        if unknown:
            raise MappingError(
                f"organisations.csv has no {', '.join(unknown)}", file=row.file, row=row.number
            )
        result.by_name[name] = _producer(result, [refs[slug] for slug in slugs], slugs)
        if row["note"]:
            result.notes[name] = row["note"]
    return result


def _producer(
    result: Producers, members: list[tuple[Ref, tuple[Text, ...]]], slugs: list[str]
) -> Ref:
    if len(members) == 1:
        return members[0][0]
    ref = Ref("collaboration", "--".join(sorted(slugs)))
    labels = tuple(
        Text(JOIN[language].join(labels[index].value for _, labels in members), language)
        for index, language in enumerate(("id", "en"))
    )
    result.collaborations[ref] = Collaboration(ref.slug, labels, tuple(r for r, _ in members))
    return ref
