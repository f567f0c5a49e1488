"""Whatever is claimed and registered: one verdict a day, and none changes without a named day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, Store

from kg.namespaces import PREFIXES

Infer = Callable[[str], Store]
Trust = Callable[..., list[Any]]  # rows of the fixture

BODIES = ("nusa", "borneo-indonesia", "polos", "mscs", "jas-anz")
DAYS = st.dates(date(2014, 1, 1), date(2024, 12, 31))
EXAMPLES = 25


def line(verb: str, text: str | None) -> str:
    return f"; {verb} {text} " if text is not None else ""


def day(verb: str, when: date | None) -> str:
    return line(verb, None if when is None else f'"{when}"^^xsd:date')


@st.composite
def certifications(draw: st.DrawFn, name: str) -> str:
    """Return a press claim or an entry of a register."""
    body = draw(st.sampled_from(BODIES[:-1]))
    issued = draw(st.none() | DAYS)
    text = f"<certification/{name}> a tr:Certification ; tr:claimKind tr:claimKind-certification"
    text += "; tr:holder <unit/a>"
    text += line(
        *draw(
            st.sampled_from([
                ("tr:edition", "<edition/iso-9001-2015>"),
                ("tr:edition", "<edition/iso-9001-2008>"),
                ("tr:standard", "<standard/iso-9001>"),
            ])
        )
    )
    text += day("tr:statedOn", draw(st.none() | DAYS))
    text += day("tr:issuedEarliest", issued) + day("tr:issuedLatest", issued)
    text += day("tr:expiresOn", draw(st.none() | DAYS))
    text += line(
        "tr:statedAccreditor",
        draw(st.sampled_from([None, "<organisation/kan>", "<organisation/jas-anz>"])),
    )
    if draw(st.booleans()):
        source = draw(st.sampled_from(["nusa-register", "borneo-register", "database"]))
        return text + f"; tr:certifiedBy <organisation/{body}> ; tr:statedIn <source/{source}> .\n"
    for named in draw(st.lists(st.sampled_from(BODIES), max_size=2, unique=True)):
        text += line("tr:statedCertifier", f"<organisation/{named}>")
    return text + "; tr:statedIn <source/press> .\n"


@st.composite
def changes(draw: st.DrawFn, name: str) -> str:
    """Return a change of standing of a certification or an accreditation."""
    thing = draw(
        st.sampled_from([
            "certification/c",
            "certification/d",
            "accreditation/nusa-9001",
            "accreditation/borneo-9001",
        ])
    )
    standing = draw(st.sampled_from(["active", "suspended", "withdrawn"]))
    source = draw(st.sampled_from(["press", "nusa-register", "kan-directory"]))
    return (
        f"<status-event/{name}> a tr:StatusEvent ; tr:statusOf <{thing}> ;"
        f" tr:conformityStatus tr:conformityStatus-{standing} ; tr:statedIn <source/{source}>"
        + day("tr:effectiveFrom", draw(DAYS))
        + day("tr:effectiveUntil", draw(st.none() | DAYS))
        + ".\n"
    )


@st.composite
def worlds(draw: st.DrawFn) -> str:
    """Return two claims, changes, perhaps a declaration, perhaps a revision."""
    text = draw(certifications("c")) + draw(certifications("d"))
    for number in range(draw(st.integers(0, 3))):
        text += draw(changes(str(number)))
    if draw(st.booleans()):
        body, source = draw(st.sampled_from([("nusa", "nusa-register"), ("kan", "kan-directory")]))
        text += (
            f"<completeness/x> a tr:CompletenessDeclaration ; tr:declaresFor <organisation/{body}>"
        )
        text += day("tr:effectiveFrom", draw(DAYS)) + day("tr:effectiveUntil", draw(DAYS))
        text += f"; tr:statedIn <source/{source}> .\n"
    if draw(st.booleans()):
        kind = draw(st.sampled_from(["renewal", "transfer", "reissue"]))
        text += "<certification/d> prov:wasRevisionOf <certification/c> ;"
        text += f" tr:revisionKind tr:revisionKind-{kind} .\n"
    return text


def days_after_which_things_change(store: Store) -> set[date]:
    """Return the days that data or rules name, and the day after each."""
    named = {
        date.fromisoformat(quad.object.value)
        for quad in store
        if isinstance(quad.object, Literal)
        and quad.object.datatype.value == PREFIXES["xsd"] + "date"
        and quad.object.value < "9999"
    }
    return named | {each + timedelta(days=1) for each in named}


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=worlds(), asked=st.lists(DAYS, min_size=3, max_size=5))
def test_one_verdict_a_day_and_no_change_without_a_named_day(
    infer: Infer, trust: Trust, text: str, asked: list[date]
) -> None:
    store = infer(text)
    turning = sorted(days_after_which_things_change(store))
    for when in asked:
        rows = trust(store, on=when.isoformat(), holder="unit/a", standard="standard/iso-9001")
        assert sorted(row.certification for row in rows) == ["c", "d"]
        since = max(each for each in turning if each <= when)
        before = trust(store, on=since.isoformat(), holder="unit/a", standard="standard/iso-9001")
        assert rows == before
