"""Docs are kept true: commands, settings, exit codes and errors are all named, examples run."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

import kg
import kg.errors
from kg.cli.main import application
from kg.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
COMMAND_LINE = re.compile(r"^    \$ (kg .+)$", re.MULTILINE)


def test_every_command_is_in_the_readme() -> None:
    commands = get_command(application()).commands  # type: ignore[attr-defined]
    assert len(commands) == 28
    for name in commands:
        assert f"kg {name}" in README or f"`kg export`, `kg {name}`" in README, name


def test_every_setting_is_documented_with_its_default() -> None:
    for name, field in Settings.model_fields.items():
        assert f"TERANG_{name.upper()}`" in SETTINGS, name
        if isinstance(field.default, int | float) and field.default < 1024:
            assert f"`{field.default:g}`" in SETTINGS, name


def test_every_exit_code_is_documented() -> None:
    kinds = [getattr(kg.errors, name) for name in kg.errors.__all__ if name.endswith("Error")]
    for code in {kind.exit_code for kind in kinds}:
        assert re.search(rf"\b{code} [a-z]", SETTINGS.split("Exit codes:")[1]), code


def test_the_tree_of_errors_is_drawn_whole() -> None:
    assert kg.errors.__doc__ is not None
    drawn = set(re.findall(r"(\w+Error)\b", kg.errors.__doc__))
    defined = {name for name in vars(kg.errors) if name.endswith("Error")}
    assert drawn == defined
    assert {name for name in kg.errors.__all__ if name.endswith("Error")} == defined - {
        "KgError"
    } | {"KgError"}


def test_links_lead_somewhere() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    assert len(pages) >= 5
    for page in pages:
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if not target.startswith("http"):
                assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("line", COMMAND_LINE.findall(README))
def test_commands_of_the_readme_run(line: str, bundled_store: Path, tmp_path: Path) -> None:
    arguments = shlex.split(line)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "kg", *arguments, "--store", str(bundled_store)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") > 1


def test_python_of_the_readme_runs(bundled_store: Path) -> None:
    graph = kg.open(bundled_store)
    table = graph.question("certificates-of-unit", unit="UP3 Sumba").to_pandas()
    assert list(table["edition"]) == ["ISO 14001:2015", "ISO 9001:2015"]
    html = graph.question("certificates-of-unit", unit="UP3 Sumba")._repr_html_()
    assert "ISO 9001:2015" in html


def test_the_changelog_begins_with_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (\S+)", text, re.MULTILINE)
    assert versions[0] == kg.__version__
    assert f"version: {kg.__version__}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
