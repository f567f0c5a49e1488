"""The fast way of writing observations says exactly what the plain way says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from kg.claims.dates import Period, parse_period
from kg.claims.evidence import RowEvidence
from kg.claims.observation_text import ObservationForms
from kg.claims.rdf import record_triples
from kg.claims.records import Observation, Person, Ref
from kg.mapping.areas import read_gazetteer
from kg.mapping.bundle import FIGURES, draft_figures, figure_lookups
from kg.mapping.producers import read_producers
from kg.namespaces import Base
from kg.sources.facts import iter_facts

BASE = Base()
PLAIN = Observation(
    slug="aceh-2019-x-12345678",
    area=Ref("area", "aceh"),
    period=parse_period("2019"),
    indicator="household-electrification-ratio",
    supply="pln",
    method="customer-register",
    status="observed",
    producer=Ref("organisation", "pln"),
    vintage="unspecified",
    statement_number=1,
    value=Decimal("98.30"),
    printed="98,30",
    lower=Decimal("98.295"),
    upper=Decimal("98.305"),
    unit="PERCENT",
    stated_in=Ref("source", "s"),
    evidence=(RowEvidence("s", "my table.csv", 7, sheet="Tabel 1", column="AB"),),
)


def test_all_bundled_figures() -> None:
    drafts, _ = draft_figures(
        iter_facts(FIGURES), figure_lookups(read_gazetteer(), read_producers())
    )
    observations = [
        replace(record, evidence=(RowEvidence("s", "t.xlsx", number, sheet="S", column="D"),))
        for number, record in enumerate(
            (record for draft in drafts for row in draft.rows for record in row.records), start=1
        )
        if isinstance(record, Observation)
    ]
    assert len(observations) == 1787
    forms = ObservationForms(BASE)
    different = [
        o.slug for o in observations if set(forms.triples(o)) != set(record_triples([o], BASE))
    ]
    assert different == []
    assert 0 < len(forms.forms) < len(observations)


@given(
    printed=st.text(min_size=1, max_size=12),
    note=st.none() | st.text(min_size=1, max_size=30),
    plan=st.none() | st.text(min_size=1, max_size=10),
    sheet=st.none() | st.text(min_size=1, max_size=10),
    value=st.decimals(min_value=0, max_value=10**9, places=3),
    as_of=st.none() | st.dates(),
    begin=st.none() | st.dates(max_value=date(2020, 1, 1)),
)
def test_any_text_is_written_as_it_is(
    printed: str,
    note: str | None,
    plan: str | None,
    sheet: str | None,
    value: Decimal,
    as_of: date | None,
    begin: date | None,
) -> None:
    o = replace(
        PLAIN,
        printed=printed,
        note=note,
        plan=plan,
        value=value,
        lower=value - 1,
        upper=value + 1,
        as_of=as_of,
        as_of_basis="stated" if as_of else None,
        period=Period("2020", begin, date(2020, 12, 31)),
        speaker=Person("a-b", "A B"),
        evidence=(RowEvidence("s", "t.csv", 3, sheet=sheet, column="D"),),
    )
    assert set(ObservationForms(BASE).triples(o)) == set(record_triples([o], BASE))


def test_evidence_without_column_takes_the_plain_way() -> None:
    o = replace(PLAIN, evidence=(RowEvidence("s", "t.csv", 3),))
    forms = ObservationForms(BASE)
    assert set(forms.triples(o)) == set(record_triples([o], BASE))
    assert forms.forms == {}


def test_a_form_is_used_again_and_filled_anew() -> None:
    forms = ObservationForms(BASE)
    other = replace(PLAIN, slug="bali-2019-x-87654321", area=Ref("area", "bali"), value=Decimal(7))
    forms.text(PLAIN)
    assert set(forms.triples(other)) == set(record_triples([other], BASE))
    assert len(forms.forms) == 1


def test_quads_of_a_graph() -> None:
    text = ObservationForms(BASE, graph=BASE.graph("s")).text(PLAIN)
    quads = list(parse(text, format=RdfFormat.N_QUADS))
    assert {str(quad.graph_name) for quad in quads} == {f"<{BASE.graph('s')}>"}
    assert {quad.triple for quad in quads} == set(record_triples([PLAIN], BASE))


def test_evidence_of_a_cell_has_a_slug_of_its_own() -> None:
    (evidence,) = PLAIN.evidence
    assert evidence.slug.startswith("my-table-row-7-ab-")
    other = RowEvidence("s", "my table.csv", 7, sheet="Tabel 2", column="AB")
    assert evidence.slug != other.slug
