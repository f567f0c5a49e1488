"""Imports go one way along the flow of the data (docs/architecture.md)."""

from __future__ import annotations

import ast
from pathlib import Path

import kg

PACKAGE = Path(kg.__file__).parent
SHARED = {
    "errors",
    "namespaces",
    "config",
    "settings",
    "resources",
    "texts",
    "lazy",
    "memory",
    "sentences",
}
FLOW = [
    "sources",
    "extract",
    "claims",
    "mapping",
    "validate",
    "store",
    "infer",
    "pipeline",
    "remote",
    "query",
    "trust",
    "explore",
    "link",
    "export",
    "charts",
    "api",
    "assist",
    "serve",
    "cli",
]

READING = [
    "text",
    "words",
    "names",
    "organisations",
    "people",
    "quotations",
    "head",
    "certificates",
    "claims",
    "figures",
    "llm",
]
"""The folders of ``kg/extract``; ``model`` stands before them, ``reading`` before ``llm``."""


def step_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_steps(path: Path) -> set[str]:
    steps: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "kg" and len(parts) > 1:
                steps.add(parts[1])
    return steps


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__main__.py")


def test_every_package_stands_in_the_flow() -> None:
    found = {step_of(path) for path in modules()} - {"__init__", "facts"}
    assert found == set(FLOW) | SHARED


def test_imports_go_one_way() -> None:
    wrong = []
    for path in modules():
        step = step_of(path)
        if step == "__init__":
            continue
        allowed = SHARED if step in SHARED else SHARED | set(FLOW[: FLOW.index(step) + 1])
        wrong += [
            f"{path.relative_to(PACKAGE)} imports kg.{name}"
            for name in imported_steps(path) & (set(FLOW) | SHARED)
            if name not in allowed
        ]
    assert wrong == []


def test_the_rules_of_reading_import_one_way() -> None:
    folder = PACKAGE / "extract"
    found = {path.name for path in folder.iterdir() if (path / "__init__.py").exists()}
    assert found == set(READING)
    wrong = []
    for number, name in enumerate(READING):
        allowed = {*READING[: number + 1], "model", *(["reading"] if name == "llm" else [])}
        for path in sorted((folder / name).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                module = node.module if isinstance(node, ast.ImportFrom) else None
                parts = (module or "").split(".")
                if parts[:2] == ["kg", "extract"] and not set(parts[2:3]) <= allowed:
                    wrong.append(f"{name}/{path.name} imports {module}")
    assert wrong == []


def test_no_relative_imports() -> None:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.ImportFrom) and node.level), path


def test_modules_stay_below_500_lines() -> None:
    long = {
        str(path.relative_to(PACKAGE)): count
        for path in modules()
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 500
    }
    assert long == {}


def test_no_module_binds_a_name_twice() -> None:
    """A constant defined again lower down changes what the functions above it use."""
    twice = []
    for path in modules():
        bound: set[str] = set()
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            names = [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else []
            if isinstance(node, ast.Assign):
                names = [each.id for each in node.targets if isinstance(each, ast.Name)]
            twice += [f"{path.relative_to(PACKAGE)}: {name}" for name in names if name in bound]
            bound.update(names)
    assert twice == []
