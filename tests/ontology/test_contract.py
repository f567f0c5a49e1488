"""The ontology, docs/architecture.md and the code name the same terms."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path

FULL = re.compile(r"\btr:([A-Za-z][A-Za-z0-9]*)(?:-([a-z0-9-]+)((?:\|(?!tr:)[a-z0-9-]+)*))?")
SHORT = re.compile(r"`-([a-z][a-z0-9-]*)`")
CALL = re.compile(r"""\btr\(\s*["']([A-Za-z][\w-]*)["']\s*\)""")
NAME = re.compile(r"\btr:([A-Za-z][A-Za-z0-9]*(?:-[a-z0-9]+)*)(?![\w-]|\{|…|/)")

PLACEHOLDERS = {"Class", "xScheme"}  # what a message shows where any class or list may stand


def contract_terms(text: str) -> set[str]:
    """Return the names in a text; ``tr:a-b|c`` and a following ``-d`` are read as members."""
    names: set[str] = set()
    for line in text.splitlines():
        scheme = ""
        found = sorted([*FULL.finditer(line), *SHORT.finditer(line)], key=lambda m: m.start())
        for match in found:
            if match.re is SHORT:
                names.add(f"{scheme}-{match[1]}")
            elif match[2]:
                scheme = match[1]
                members = [match[2], *match[3].split("|")[1:]]
                names.update(f"{scheme}-{member}" for member in members)
            else:
                names.add(match[1])
    return names


def test_reading_of_the_contract() -> None:
    text = "`tr:a tr:b-one|two-x` ; tr:c-y|tr:c-z\n| `tr:d` | `tr:e-p`, `-q`, `-r-s` | `tr:{list}`"
    assert contract_terms(text) == {
        "a", "b-one", "b-two-x", "c-y", "c-z", "d", "e-p", "e-q", "e-r-s",
    }  # fmt: skip


def test_terms_of_the_contract_are_defined(terms: set[str], root: Path) -> None:
    named = contract_terms((root / "docs/architecture.md").read_text("utf-8"))
    assert named - terms == set()
    assert len(named) >= 155


def test_terms_beyond_the_contract_are_reviewed(terms: set[str], root: Path) -> None:
    named = contract_terms((root / "docs/architecture.md").read_text("utf-8"))
    lines = (root / "tests/ontology/beyond_contract.txt").read_text("utf-8").splitlines()
    reviewed = dict(line.split("\t") for line in lines if line and not line.startswith("#"))
    beyond = terms - named
    assert {t for t in beyond if not any(fnmatchcase(t, p) for p in reviewed)} == set()
    assert [p for p in reviewed if not any(fnmatchcase(t, p) for t in beyond)] == []
    assert all(reason.strip() for reason in reviewed.values())


def test_terms_of_code_facts_and_queries_are_defined(terms: set[str], root: Path) -> None:
    used: dict[str, str] = {}
    files = [
        *(root / "kg").rglob("*.py"),
        *(root / "kg" / "facts").rglob("*.toml"),
        *(root / "queries").rglob("*.rq"),
    ]
    for path in files:
        text = path.read_text("utf-8")
        for name in [*CALL.findall(text), *NAME.findall(text)]:
            used.setdefault(name, str(path.relative_to(root)))
    assert {name: file for name, file in used.items() if name not in terms | PLACEHOLDERS} == {}
    assert len(used) >= 80
