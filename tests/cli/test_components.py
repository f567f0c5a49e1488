"""``kg components``: the files it writes, and what it refuses."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from kg.resources import page_folder
from tests.cli.test_charts import kg

ROOT = Path(__file__).parents[2]

SCRIPTS = {"terang-graph.js", "terang-series.js", "terang-components.d.ts"}
BLOCK = re.compile(r'<script type="application/json">(.*?)</script>', re.DOTALL)


def test_scripts_types_and_a_page_with_real_data(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("components", "a/b", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "a" / "b"
    names = {path.name for path in folder.iterdir()}
    assert names > SCRIPTS
    assert all(name.startswith("terang-") for name in names)
    page = (folder / "terang-demo.html").read_text(encoding="utf-8")
    blocks = [json.loads(block) for block in BLOCK.findall(page)]
    assert len(blocks) == 3
    series, around, network = blocks
    assert series["area"]["label"]["id"] == "Nusa Tenggara Timur"
    assert "UP3 Sumba" in around["graph"]["title"]["id"]
    assert len(network["nodes"]) > 50
    assert json.loads((folder / "terang-demo-network.json").read_text()) == network
    digest = hashlib.sha384((folder / "terang-graph.js").read_bytes()).digest()
    integrity = "sha384-" + base64.b64encode(digest).decode()
    assert integrity in done.stdout
    assert integrity in page
    for script in ("terang-graph.js", "terang-series.js"):
        # esbuild keeps no eval and no Function of a text; a strict policy allows neither
        code = (folder / script).read_text(encoding="utf-8")
        assert not re.search(r"\beval\(|new Function\(|innerHTML|insertAdjacentHTML", code)


def test_only_what_is_to_be_copied(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("components", "out", "--no-demo", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "out").iterdir()} == SCRIPTS


def test_the_sizes_in_the_docs_are_those_of_the_files() -> None:
    text = (ROOT / "docs" / "components.md").read_text(encoding="utf-8")
    for name in sorted(SCRIPTS):
        size, packed = re.findall(rf"`{name}` \| ([\d.]+) kB \| ([\d.]+) kB", text)[0]
        content = (page_folder("static") / "js" / name).read_bytes()
        assert float(size) == pytest.approx(len(content) / 1000, rel=0.05), name
        assert float(packed) == pytest.approx(len(gzip.compress(content)) / 1000, rel=0.05), name


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("out", "--lang", "fr"), "--lang must be en or id, not 'fr'"),
        (("out", "--base", "javascript:alert(1)"), "--base must begin with https:// or http://"),
        (("file/out",), "cannot be made"),
    ],
)
def test_what_it_refuses(
    arguments: tuple[str, ...], says: str, bundled_store: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    done = kg("components", *arguments, store=bundled_store, cwd=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
