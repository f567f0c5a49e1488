"""Which document settles which reason: each open reason has one, and no document is without use."""

from __future__ import annotations

from collections import defaultdict

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.namespaces import TR
from kg.resources import ontology_files
from kg.trust.codes import codes

PATH = next(path for path in ontology_files() if path.name == "documents.ttl")
SAID: dict[str, dict[str, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
for quad in parse(path=PATH, format=RdfFormat.TURTLE):
    if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
        name = quad.predicate.value.replace("/", "#").rpartition("#")[2]
        SAID[quad.subject.value.removeprefix(TR)][name].append(quad.object)
SETTLED = {
    name.removeprefix("trustReason-"): {one.value.removeprefix(TR) for one in said["settledBy"]}
    for name, said in SAID.items()
    if said.get("settledBy")
}
DOCUMENTS = {name: said for name, said in SAID.items() if name.startswith("trustDocument-")}


def test_every_reason_that_leaves_a_link_open_is_settled_by_a_document() -> None:
    reasons = codes("trustReason")
    held = {slug for slug, code in reasons.items() if code.status == "held"}
    # The accreditation belongs to another legal entity: that the two belong together needs proof
    assert set(SETTLED) == set(reasons) - held | {"accreditation-of-principal"}


def test_every_document_settles_something_and_nothing_else_does() -> None:
    used = set().union(*SETTLED.values())
    assert used == set(DOCUMENTS) - {"trustDocumentScheme"}
    assert len(used) == 14


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_has_its_words_in_both_languages_and_a_place(name: str) -> None:
    said = DOCUMENTS[name]
    for words in ("prefLabel", "explanation"):
        languages = [one.language for one in said[words] if isinstance(one, Literal)]
        assert sorted(map(str, languages)) == ["en", "id"]
    assert [one.value in {"true", "false"} for one in said["askedOfHolder"]] == [True]
    assert {one.value for one in said["documentFor"]} <= {f"{TR}Standard", f"{TR}Scheme"}
    assert said["documentFor"]


def test_no_two_documents_have_one_place_and_what_the_holder_has_comes_first() -> None:
    order = sorted(
        (int(said["documentOrder"][0].value), said["askedOfHolder"][0].value)
        for said in DOCUMENTS.values()
    )
    assert [place for place, _ in order] == list(range(1, 15))
    assert [asked for _, asked in order] == ["true"] * 8 + ["false"] * 6


@pytest.mark.parametrize(
    ("reason", "documents"),
    [
        # Domain rule B: certification from the certification body's register or CertSearch
        ("certification-asserted", {"certificate", "register-extract", "grant-decree"}),
        # accreditation and scope from the register of the accreditation body; A4: then recognition
        ("accreditation-asserted", {"accreditation-scope"}),
        ("recognition-unknown", {"signatory-status"}),
        # edition from the catalogue and the notice of transition
        ("edition-stated", {"edition-catalogue"}),
        ("transition-deadline-disputed", {"transition-notice"}),
        # A6: grant, mandate, appointed audit body
        ("grant-not-evidenced", {"grant-decree"}),
        ("mandate-not-evidenced", {"regulation"}),
        ("designation-not-evidenced", {"appointment"}),
        # A10: transfer; A11: sites
        ("transfer-window", {"transfer-decision"}),
        ("covered-as-site", {"site-annex"}),
        ("issuer-entity-unresolved", {"certifier-identity"}),
        ("certification-suspended", {"standing-decision", "register-extract"}),
    ],
)
def test_documents_of_a_reason(reason: str, documents: set[str]) -> None:
    assert SETTLED[reason] == {f"trustDocument-{name}" for name in documents}
