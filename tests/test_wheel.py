"""The wheel carries all it needs and works from any folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
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
    found = json.loads(run(sys.executable, "-c", CHECK, cwd=tmp_path, path=installed))
    assert found["package"].startswith(str(installed))
    for name in ("ontology", "shapes"):
        assert all(path.startswith(str(installed)) for path in found[name])
        source = {path.name for path in (ROOT / name).rglob("*.ttl")}
        assert {Path(path).name for path in found[name]} == source
    apart = {"rules", "federated"}  # not in the catalogue that this counts
    questions = [p for p in (ROOT / "queries").rglob("*.rq") if apart.isdisjoint(p.parts)]
    assert found["queries"] >= len(questions) - 5
    facts = {path.name for path in (ROOT / "kg" / "facts").iterdir()}
    assert set(found["facts"]) == facts


def test_the_wheel_holds_the_pages(installed: Path) -> None:
    for name in ("templates", "static"):
        source = {p.name for p in (ROOT / "kg" / "serve" / name).iterdir()}
        assert {p.name for p in (installed / "kg" / "serve" / name).iterdir()} == source
    scripts = installed / "kg" / "serve" / "static" / "js"
    manifest = json.loads((scripts / "manifest.json").read_text())
    assert manifest["scripts"]["main"].startswith("main-")
    for file in manifest["scripts"].values():
        assert (scripts / file).stat().st_size > 100
        assert (scripts / f"{file}.gz").stat().st_size > 100
    assert sum(file.stat().st_size for file in scripts.glob("*.js")) > 1_000_000
    assert (scripts / "notice.txt").exists()
    for name in ("terang-graph.js", "terang-series.js", "terang-components.d.ts", "terang-demo.js"):
        assert (scripts / name).stat().st_size > 500, name
    assert "isc" in (scripts / "terang-graph.js").read_text(encoding="utf-8").lower()  # d3-force
    assert not (installed / "kg" / "serve" / "frontend").exists()
    assert (installed / "kg" / "py.typed").exists()
    assert (installed / "kg" / "charts" / "tiles.csv").exists()


def test_the_wheel_holds_nothing_else(installed: Path) -> None:
    assert {p.name for p in installed.iterdir() if not p.name.endswith(".dist-info")} <= {
        "kg",
        "bin",
    }


def test_a_source_distribution_builds_the_same_wheel_without_node(tmp_path: Path) -> None:
    """It carries the built scripts and their sources, so nothing is built anew."""
    build = "import hatchling.build as b, sys; print(getattr(b, sys.argv[1])(sys.argv[2]))"
    made = run(sys.executable, "-c", build, "build_sdist", str(tmp_path), cwd=ROOT)
    with tarfile.open(tmp_path / made.split()[-1]) as packed:
        # As the documentation of tarfile has it: before Python 3.11.4 there is no such filter.
        packed.extraction_filter = getattr(tarfile, "data_filter", lambda member, _path: member)
        packed.extractall(tmp_path)  # noqa: S202 - made above
    (folder,) = (path for path in tmp_path.iterdir() if path.is_dir())
    frontend = folder / "kg" / "serve" / "frontend"
    assert (frontend / "package-lock.json").exists()
    assert (frontend / ".npmrc").exists()
    assert not (frontend / "node_modules").exists()
    needs = (
        "import hatchling.build as b; "
        "print(b.get_requires_for_build_wheel(), b.get_requires_for_build_editable())"
    )
    assert "node" not in run(sys.executable, "-c", needs, cwd=folder)
    made = run(sys.executable, "-c", build, "build_wheel", str(tmp_path), cwd=folder)
    assert not (frontend / "node_modules").exists()
    (scripts,) = folder.glob("kg/serve/static/js")
    with zipfile.ZipFile(tmp_path / made.split()[-1]) as wheel:
        held = {name for name in wheel.namelist() if name.startswith("kg/serve/static/js/")}
    assert held == {f"kg/serve/static/js/{one.name}" for one in scripts.iterdir()}
    assert len(held) >= 4


def test_the_command_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    listed = run(sys.executable, "-m", "kg", "query", cwd=tmp_path, path=installed)
    assert "certificates-of-unit" in listed
    command = ("components", "out", "--no-demo")
    run(sys.executable, "-m", "kg", *command, cwd=tmp_path, path=installed)
    assert (tmp_path / "out" / "terang-series.js").read_bytes().startswith(b"/*! Part of Terang")
