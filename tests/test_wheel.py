"""The wheel carries all it needs and works from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CHECK = """
import json, kg, kg.resources as r
from kg.query.catalogue import Catalogue
print(json.dumps({
    "package": kg.__file__,
    "ontology": [str(p) for p in r.ontology_files()],
    "shapes": [str(p) for p in r.shape_files()],
    "queries": len(list(Catalogue.load())),
    "facts": sorted(p.name for p in r.facts_folder().iterdir()),
}))
"""


def run(*command: str, cwd: Path, path: Path | None = None) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "COV"))}
    environment |= {"XDG_DATA_HOME": str(cwd)} | ({"PYTHONPATH": str(path)} if path else {})
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as the wheel installs it, without its dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    run(*pip, "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", ".", str(ROOT), cwd=folder)
    (wheel,) = folder.glob("terang-*.whl")
    target = folder / "site"
    run(*pip, "install", "-q", "--no-deps", "--target", str(target), str(wheel), cwd=folder)
    return target


def test_the_wheel_finds_its_own_resources(installed: Path, tmp_path: Path) -> None:
    import json

    found = json.loads(run(sys.executable, "-c", CHECK, cwd=tmp_path, path=installed))
    assert found["package"].startswith(str(installed))
    for name in ("ontology", "shapes"):
        assert all(path.startswith(str(installed)) for path in found[name])
        source = {path.name for path in (ROOT / name).rglob("*.ttl")}
        assert {Path(path).name for path in found[name]} == source
    questions = [p for p in (ROOT / "queries").rglob("*.rq") if "rules" not in p.parts]
    assert found["queries"] >= len(questions) - 5
    facts = {path.name for path in (ROOT / "kg" / "facts").iterdir()}
    assert set(found["facts"]) == facts


def test_the_wheel_holds_the_pages(installed: Path) -> None:
    for name in ("templates", "static"):
        source = {p.name for p in (ROOT / "kg" / "serve" / name).iterdir()}
        assert {p.name for p in (installed / "kg" / "serve" / name).iterdir()} == source
    assert (installed / "kg" / "py.typed").exists()
    assert (installed / "kg" / "charts" / "tiles.csv").exists()


def test_the_wheel_holds_nothing_else(installed: Path) -> None:
    assert {p.name for p in installed.iterdir() if not p.name.endswith(".dist-info")} <= {
        "kg",
        "bin",
    }


def test_the_command_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    listed = run(sys.executable, "-m", "kg", "query", cwd=tmp_path, path=installed)
    assert "certificates-of-unit" in listed
