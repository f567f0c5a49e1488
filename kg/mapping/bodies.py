"""Accreditation bodies as their own sources describe them (``accreditation_bodies.csv``)."""

from __future__ import annotations

from kg.claims.evidence import RowEvidence
from kg.claims.mint import slugify, source_slug
from kg.claims.records import Organisation, Outlet, Source, Text
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.sources.facts import iter_facts

__all__ = ["accreditation_body_drafts"]


def accreditation_body_drafts() -> list[SourceDraft]:
    """Map the table; each row is what one page says about one body."""
    drafts: dict[str, SourceDraft] = {}
    for row in iter_facts("accreditation_bodies.csv"):
        address = row["source_url"]
        host = address.split("/")[2].removeprefix("www.")
        source = Source(
            slug=source_slug(address),
            kind="web-page",
            title=Text(f"{host}: {row['short_name']}", "en"),
            url=address,
            outlet=Outlet(slugify(host), host),
            licence_note="The page is not republished and keeps its own licence.",
        )
        body = Organisation(
            slugify(row["short_name"]),
            (Text(row["name"], "en"),),
            (row["short_name"],),
            ("AccreditationBody",),
            row["mla_signatory"] or None,
            (RowEvidence(source.slug, row.file, row.number),),
        )
        draft = RowDraft(f"{row.file}#{row.number}", f"{row['short_name']} ({host})", (body,))
        drafts.setdefault(source.slug, SourceDraft(source, [])).rows.append(draft)
    return list(drafts.values())
