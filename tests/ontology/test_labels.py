"""A label that is the same in both languages is a fault unless a person allowed it."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal

from kg.namespaces import TR
from kg.validate.lint_ontology import Module


def test_labels_differ_between_the_languages(modules: list[Module], root: Path) -> None:
    lines = (root / "tests/ontology/same_label_allowed.txt").read_text("utf-8").splitlines()
    allowed = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    same, seen = set(), 0
    for module in modules:
        for term in module.terms():
            labels = [n for n in module.objects(term, "rdfs:label") if isinstance(n, Literal)]
            seen += len(labels)
            if len({label.value.lower() for label in labels}) < 2:
                same.add(term.removeprefix(TR))
    assert same == set(allowed)
    assert all(reason.strip() for reason in allowed.values())
    assert seen >= 700


def test_no_two_members_of_a_list_share_a_label(modules: list[Module]) -> None:
    owner: dict[tuple[str, str | None, str], str] = {}
    for module in modules:
        for term in module.terms():
            if module.kind(term) != "skos:Concept":
                continue
            scheme = module.objects(term, "skos:inScheme")[0].value
            for label in module.objects(term, "rdfs:label"):
                assert isinstance(label, Literal)
                key = (scheme, label.language, label.value.lower())
                assert owner.setdefault(key, term) == term
    assert len(owner) >= 270
