"""Certifications, grants, awards, audits and implementations of a read text, as records.

Place in the flow: used by :mod:`kg.mapping.extractions`. One item gives one claim per standard.
Who certified is kept as stated: where the text names an accreditation body beside the certifier
("from A and B"), both are stated certifiers; where it says that B accredits, B is the accreditor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from kg.claims.records import Record, Ref, Text
from kg.claims.records_conformity import Certificate, ConformityClaim, Scheme, StatedDay
from kg.extract.model import Certification, OtherClaim
from kg.mapping.extraction_context import Context, read_day
from kg.mapping.standard_codes import NamedStandard, read_schemes, read_standard

__all__ = ["map_certifications", "map_other_claims"]

KINDS = {"certification": "certification", "grant": "scheme-grant"}
OTHER_KINDS = {
    "award": "award",
    "audit_result": "audit-result",
    "implementation": "implementation",
}
DAYS = {"issued": "issued", "handed_over": "handedOver"}
"""Kind of date -> kind of :class:`StatedDay`; the graph has none for a decree's signature."""
BESIDE = re.compile(r"[\s,]*(?:\([^()]{0,60}\))?[\s,]*(?:dan|and|serta|&|bersama|dan juga|,)\s+$")
MINISTER = re.compile(r"(?:Menteri (?P<of>.+?)|Menaker)(?: RI| Republik Indonesia)?")
"""A minister grants for the ministry (``grantors.csv``); a governor is not merged with a body."""
SCORE = re.compile(r"(?P<number>\d{1,3}(?:[.,]\d{1,3})?)(?: ?%| ?persen| per ?cent)?")


def map_certifications(context: Context) -> Iterator[Record]:
    """Yield standards and claims of the text's certifications and grants.

    Args:
        context: The text; what is not stored is noted there.

    Yields:
        Records, in the order of the text.
    """
    for number, item in enumerate(context.extraction.certifications, start=1):
        name = f"c{number}"
        holder = _holder(context, name, item.holder, item)
        if holder is None:
            continue
        certifiers, accreditors = _bodies(context, item)
        for standard in item.standards:
            named = read_standard(standard, _schemes())
            kind = KINDS[item.kind]
            if kind == "scheme-grant" and named.scheme is None:
                context.omit(name, f"{standard} is no scheme of an authority that the graph knows")
                continue
            claim = _claim(context, name, item, kind, holder, named)
            yield from named.records
            if kind == "scheme-grant":
                claim = replace(claim, granted_by=next(iter(certifiers), None))
            else:
                claim = replace(claim, stated_certifiers=certifiers, stated_accreditors=accreditors)
            yield claim
            yield from context.curated(name, Ref(kind, claim.slug))
            if item.number and kind == "certification":
                yield Certificate(
                    slug=claim.slug,
                    covers=(Ref(kind, claim.slug),),
                    evidence=claim.evidence,
                    number=item.number,
                )


def map_other_claims(context: Context) -> Iterator[Record]:
    """Yield awards, audit results and implementations of the text.

    Args:
        context: The text; what is not stored is noted there.

    Yields:
        Records, in the order of the text.
    """
    for number, item in enumerate(context.extraction.other_claims, start=1):
        name = f"a{number}"
        holder = _holder(context, name, item.holder, item)
        if holder is None:
            continue
        kind = OTHER_KINDS[item.kind]
        named = read_standard(item.about, _schemes())
        is_standard = named.ref.kind == "edition" or _is_code(item.about)
        claim = _claim(context, name, item, kind, holder, named)
        if kind == "award":
            yield from (record for record in named.records if isinstance(record, Scheme))
            award = None if named.scheme else context.say(item.about)
            claim = replace(claim, edition=None, standard=None, award_name=award)
        elif kind == "audit-result" and not (named.scheme or is_standard):
            context.omit(name, f"{item.about!r} is neither a standard nor a scheme")
            continue
        else:
            yield from named.records
        score = _score(item.value) if kind == "audit-result" else None
        levels = (context.say(item.value),) if item.value and score is None else ()
        yield replace(claim, score=score, levels=levels)
        yield from context.curated(name, Ref(kind, claim.slug))


def _holder(
    context: Context, name: str, holder: str | None, item: Certification | OtherClaim
) -> Ref | None:
    ref = context.party(holder, item.evidence) if holder else None
    if ref is None:
        told = f"{holder!r} names no unit or organisation" if holder else "no holder is named"
        context.omit(name, told)
    return ref


def _claim(
    context: Context,
    name: str,
    item: Certification | OtherClaim,
    kind: str,
    holder: Ref,
    named: NamedStandard,
) -> ConformityClaim:
    by_scheme = named.scheme is not None and kind not in {"certification", "implementation"}
    ref = None if by_scheme else named.ref
    what = named.scheme or named.ref
    scope = item.scope if isinstance(item, Certification) else None
    note = None
    days: tuple[StatedDay, ...] = ()
    stated_on, basis = _statement_day(context, item)
    if item.date and read_day(item.date) is None:
        note = f"The text gives a date that has no day, month or year of its own: {item.date}."
    elif item.date:
        date_kind = item.date_kind if isinstance(item, Certification) else "awarded"
        if date_kind in DAYS or (date_kind == "awarded" and kind in {"award", "audit-result"}):
            days = (_day(DAYS.get(date_kind or "") or _own_day(kind), item.date),)
        elif date_kind == "signed":
            note = f"The text dates the signing of the decree: {item.date}."
    reading, changes = context.reasons(item, name), context.changes(name)
    readings = (*((Text(reading, "en"),) if reading else ()), *((changes,) if changes else ()))
    return ConformityClaim(
        kind=kind,
        slug=f"{holder.slug}-{what.slug}-{context.mark}",
        stated_in=context.ref,
        evidence=context.evidence(item.evidence),
        confidence=context.confidence(item, name),
        holder=holder,
        edition=ref if ref and ref.kind == "edition" else None,
        standard=ref if ref and ref.kind == "standard" else None,
        scheme=named.scheme,
        scope=context.say(scope) if scope else None,
        stated_on=stated_on,
        stated_on_basis=basis,
        days=days,
        readings=readings,
        note=note,
    )


def _own_day(kind: str) -> str:
    return "audited" if kind == "audit-result" else "awarded"


def _day(kind: str, text: str) -> StatedDay:
    day = read_day(text)
    assert day is not None  # noqa: S101 - read before
    return StatedDay(kind, day.earliest, day.latest, day)


def _statement_day(
    context: Context, item: Certification | OtherClaim
) -> tuple[date, str] | tuple[None, None]:
    """Return the day on which the claim was stated: its own, else that of the article."""
    dateline = context.extraction.dateline
    if isinstance(item, Certification) and item.date and item.date_kind == "stated":
        text = item.date
    else:
        text = dateline.statement_day or ""
    day = read_day(text)
    if day is None or day.earliest != day.latest:
        return None, None
    basis = dateline.basis if text == dateline.statement_day else "stated"
    return day.earliest, "year-inferred" if basis in {"year-inferred", "given"} else "stated"


def _bodies(context: Context, item: Certification) -> tuple[tuple[Ref, ...], tuple[Ref, ...]]:
    """Return whom the text calls certifier, and whom it calls accreditor."""
    certifiers: list[Ref] = []
    accreditors: list[Ref] = []
    if item.certification_body:
        role = "CertificationBody" if item.kind == "certification" else None
        role = role if _is_body(context, item.certification_body, "certification_body") else None
        name = item.certification_body
        if item.kind == "grant" and (minister := MINISTER.fullmatch(name)):
            name = f"Kementerian {minister['of'] or 'Ketenagakerjaan'}"
        found = context.party(name, item.evidence, role=role)
        certifiers += [found] if found else []
    if item.accreditation_body:
        role = "AccreditationBody"
        beside = _stands_beside(context.text, item)
        role_given = None if beside else role
        found = context.party(item.accreditation_body, item.evidence, role=role_given)
        (certifiers if beside else accreditors).extend([found] if found else [])
    return tuple(certifiers), tuple(accreditors)


def _is_body(context: Context, name: str, kind: str) -> bool:
    return any(one.kind == kind and one.name == name for one in context.extraction.organizations)


def _stands_beside(text: str, item: Certification) -> bool:
    """Tell whether certifier and accreditor are named as one pair ("from A and B")."""
    first, second = item.certification_body, item.accreditation_body
    if not first or not second:
        return False
    at = text.find(second)
    while at >= 0:
        before = text[max(0, at - len(first) - 80) : at]
        place = before.rfind(first)
        if place >= 0 and BESIDE.fullmatch(before[place + len(first) :]):
            return True
        at = text.find(second, at + 1)
    return False


def _score(value: str | None) -> Decimal | None:
    match = SCORE.fullmatch(value.strip()) if value else None
    return Decimal(match["number"].replace(",", ".")) if match else None


def _is_code(name: str) -> bool:
    return re.match(r"(?:SNI )?(?:ISO|OHSAS|IEC)\b", name) is not None


@cache
def _schemes() -> frozenset[str]:
    return read_schemes()
