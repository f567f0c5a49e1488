"""The chain as things and ties: who stands where, and how each tie stands.

The claims are invented, beside the bodies, registers and editions of ``base.ttl``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.namespaces import DEFAULT_BASE, tr
from kg.query.catalogue import Catalogue
from kg.trust import Asking, ask
from kg.trust.answer import Answer, Finding, Row
from kg.trust.asking import QUESTIONS
from kg.trust.ties import RELATED, Net, net_of

ID = DEFAULT_BASE + "id/"
CATALOGUE = Catalogue.of(QUESTIONS)
CLAIMS = """
<certification/c> a tr:Certification ; tr:claimKind tr:claimKind-certification ; tr:holder <unit/a> ;
    tr:edition <edition/iso-9001-2015> ; tr:statedCertifier <organisation/nusa> , <organisation/kan> ;
    tr:technicalSector "25" ; tr:issuedEarliest "2019-03-01"^^xsd:date ;
    tr:issuedLatest "2019-03-01"^^xsd:date ; tr:statedIn <source/press> .
<accreditation/nusa-9001> tr:technicalSector "25" .
<certification/entry> a tr:Certification ; tr:claimKind tr:claimKind-certification ; tr:holder <unit/a> ;
    tr:edition <edition/iso-9001-2015> ; tr:certifiedBy <organisation/nusa> ;
    tr:issuedEarliest "2019-03-01"^^xsd:date ; tr:issuedLatest "2019-03-01"^^xsd:date ;
    tr:expiresOn "2022-02-28"^^xsd:date ; tr:statedIn <source/nusa-register> .
<scheme-grant/g> a tr:SchemeGrant ; tr:claimKind tr:claimKind-scheme-grant ; tr:holder <unit/b> ;
    tr:scheme <scheme/smk3> ; tr:grantedBy <organisation/kemnaker> ; tr:auditedBy <organisation/auditor> ;
    tr:issuedEarliest "2019-03-01"^^xsd:date ; tr:issuedLatest "2019-03-01"^^xsd:date ;
    tr:statedIn <source/press> .
<certification/site> a tr:Certification ; tr:claimKind tr:claimKind-certification ; tr:holder <unit/parent> ;
    tr:certificateSite <unit/b> ; tr:standard <standard/iso-14001> ;
    tr:issuedEarliest "2019-03-01"^^xsd:date ; tr:issuedLatest "2019-03-01"^^xsd:date ;
    tr:statedIn <source/press> .
"""  # noqa: E501 - Turtle


@pytest.fixture(scope="module")
def claimed() -> Store:
    from tests.trust.conftest import load_and_infer

    return load_and_infer(CLAIMS)


def rows(graph: Store, query: str) -> list[Row]:
    solutions = graph.query(query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return [
        {name: one.value for name in names if isinstance(one := each[name], NamedNode | Literal)}
        for each in solutions
    ]


@pytest.fixture
def net(claimed: Store) -> Callable[..., Net]:
    """Ask, and draw the judgement on one claim."""

    def draw(holder: str, standard: str, claim: str) -> Net:
        steps = ask(
            Asking(NamedNode(ID + holder), NamedNode(ID + standard), date(2020, 6, 1)), CATALOGUE
        )
        query = next(steps)
        while True:
            try:
                query = steps.send(rows(claimed, query))
            except StopIteration as done:
                answer: Answer = done.value
                break
        found = next(one for one in answer.judgements if one.certification == ID + claim)
        things = {one.about for one in found.findings if one.about}
        related = {
            iri: {
                name: tuple(
                    quad.object.value
                    for quad in claimed.quads_for_pattern(
                        NamedNode(iri), NamedNode(tr(name)), None, None
                    )
                    if isinstance(quad.object, NamedNode)
                )
                for name in RELATED
            }
            for iri in things
        }
        return net_of(answer, found, related)

    return draw


def told(net: Net) -> set[tuple[str, str, str, str]]:
    """Return the ties without the base; a stop that is missing as ``?``."""
    missing = {one.key for one in net.stops if one.missing}

    def short(key: str) -> str:
        return "?" if key in missing else key.removeprefix(ID)

    return {(one.link, short(one.start), short(one.end), one.status) for one in net.ties}


def columns(net: Net) -> dict[str, tuple[int, int]]:
    return {one.key.removeprefix(ID): (one.column, one.row) for one in net.stops}


def test_from_the_holder_to_recognition(net: Callable[..., Net]) -> None:
    drawn = net("unit/a", "standard/iso-9001", "certification/c")
    assert told(drawn) == {
        ("claim", "unit/a", "certification/c", "asserted"),
        ("claim", "certification/c", "certification/entry", "held"),
        ("edition", "certification/c", "edition/iso-9001-2015", "held"),
        ("certifier", "certification/c", "organisation/nusa", "held"),
        ("certifier", "certification/c", "organisation/kan", "contradicted"),
        ("accreditation", "organisation/nusa", "accreditation/nusa-9001", "held"),
        ("accreditation", "accreditation/nusa-9001", "organisation/kan", "held"),
        ("sector", "edition/iso-9001-2015", "accreditation/nusa-9001", "held"),
        ("recognition", "organisation/kan", "recognition/kan", "held"),
    }


def test_places_run_from_left_to_right(net: Callable[..., Net]) -> None:
    """KAN, which is named as a certifier, stands behind its accreditation, below the others."""
    assert columns(net("unit/a", "standard/iso-9001", "certification/c")) == {
        "unit/a": (0, 0),
        "certification/c": (1, 0),
        "edition/iso-9001-2015": (2, -1),
        "certification/entry": (2, 1),
        "organisation/nusa": (3, 0),
        "accreditation/nusa-9001": (4, 0),
        "organisation/kan": (5, 1),
        "recognition/kan": (6, 0),
    }


def test_a_grant_has_a_mandate_and_a_designation(net: Callable[..., Net]) -> None:
    drawn = net("unit/b", "scheme/smk3", "scheme-grant/g")
    assert told(drawn) == {
        ("claim", "unit/b", "scheme-grant/g", "asserted"),
        ("claim", "scheme-grant/g", "scheme/smk3", "asserted"),
        ("mandate", "scheme/smk3", "organisation/kemnaker", "held"),
        ("designation", "organisation/kemnaker", "accreditation/auditor-smk3", "held"),
        ("designation", "accreditation/auditor-smk3", "organisation/auditor", "held"),
    }


def test_what_is_missing_has_a_place(net: Callable[..., Net]) -> None:
    """The certificate is the parent's, lists the unit, and names neither edition nor certifier."""
    drawn = net("unit/b", "standard/iso-14001", "certification/site")
    assert told(drawn) == {
        ("holder", "unit/b", "unit/parent", "asserted"),
        ("claim", "unit/parent", "certification/site", "asserted"),
        ("edition", "certification/site", "standard/iso-14001", "missing"),
        ("certifier", "certification/site", "?", "missing"),
        ("accreditation", "?", "?", "missing"),
    }
    assert [one.missing for one in drawn.stops if one.missing] == ["certifier", "accreditation"]


def test_nobody_claims_it() -> None:
    """The unit's parent holds it: that is told beside, and decides nothing."""
    unit, parent, standard = (ID + one for one in ("unit/a", "unit/parent", "standard/iso-14001"))
    context = (Finding("parent-certified", about=parent),)
    drawn = net_of(Answer(unit, standard, date(2020, 6, 1), (), context=context), None, {})
    assert told(drawn) == {
        ("claim", "unit/a", "?", "missing"),
        ("claim", "?", "standard/iso-14001", "missing"),
        ("holder", "unit/a", "unit/parent", "not-applicable"),
    }
