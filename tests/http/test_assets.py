"""Scripts and style: how they are sent, kept by browsers, and missed without harm."""

from __future__ import annotations

import gzip
import importlib.util
import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import httpx
import pytest

import kg.serve
from kg.serve import assets
from kg.serve.assets import script_names, script_path
from kg.serve.messages import MESSAGES, script_texts

SERVE = Path(kg.serve.__path__[0])
FRONTEND = SERVE / "frontend"
SCRIPTS = SERVE / "static" / "js"
FIRST_PAGE_LIMIT_BYTES = 60_000
PAGE = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("frontend_build", FRONTEND / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def unbuilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A checkout whose scripts were never built."""
    monkeypatch.setattr(assets, "page_folder", lambda _: tmp_path)
    script_names.cache_clear()
    yield
    script_names.cache_clear()


def first_page_files() -> list[Path]:
    """Return the script of every page and what it imports at once."""
    found: dict[str, None] = {}
    waiting = [script_names()["main"]]
    while waiting:
        file = waiting.pop()
        found[file] = None
        text = (SCRIPTS / file).read_text(encoding="utf-8")
        waiting += set(re.findall(r'(?:from|import)"\./([^"]+)"', text)) - set(found)
    return [SCRIPTS / file for file in found]


def test_the_bundle_is_made_from_these_sources(builder: ModuleType) -> None:
    assert builder.is_fresh(), "run: python kg/serve/frontend/build.py"


def test_a_changed_source_makes_the_bundle_stale(
    builder: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "main.ts").write_text("export {};")
    monkeypatch.setattr(builder, "HERE", tmp_path)
    first = builder.hash_sources()
    assert builder.hash_sources() == first
    (tmp_path / "package-lock.json").write_text("{}")
    second = builder.hash_sources()
    (tmp_path / "src" / "main.ts").write_text("export { };")
    assert len({first, second, builder.hash_sources()}) == 3
    assert not builder.is_fresh()


def test_only_a_stale_bundle_needs_node(
    builder: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = builder.BundleHook.__new__(builder.BundleHook)
    assert hook.dependencies() == []
    monkeypatch.setattr(builder, "is_fresh", lambda: False)
    assert hook.dependencies() == [builder.NODE]


def test_the_script_of_the_first_page_is_small() -> None:
    files = first_page_files()
    assert files
    size = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)
    assert 1_000 < size < FIRST_PAGE_LIMIT_BYTES


def test_what_is_large_is_loaded_when_it_is_used() -> None:
    """The explorer's and the editor's libraries are chunks of their own, known by their size."""
    first = {file.name for file in first_page_files()}
    sizes = {name: (SCRIPTS / f"{file}.gz").stat().st_size for name, file in script_names().items()}
    chunks: dict[str, int] = {}
    for path in SCRIPTS.glob("*.js"):
        name = path.name.rpartition("-")[0]
        if path.name not in first:
            size = path.with_name(f"{path.name}.gz").stat().st_size
            chunks[name] = max(size, chunks.get(name, 0))
    assert sizes["explore"] < 1_000
    assert sizes["editor"] < 1_000
    assert chunks["explorer"] < 20_000
    assert sizes["layout"] < 60_000  # the worker, with fcose
    assert 100_000 < chunks["chunk"] < 200_000  # cytoscape, which both pages draw with
    assert 100_000 < chunks["page"] < 180_000
    assert 200_000 < chunks["chart"] < 320_000
    notice = (SCRIPTS / "notice.txt").read_text(encoding="utf-8")
    for package in ("cytoscape", "cytoscape-fcose", "@zazuko/yasqe", "codemirror", "vega-lite"):
        assert re.search(rf"^{package} \d", notice, re.MULTILINE), package


def test_style_of_the_editor_names_no_other_host(client: httpx.Client) -> None:
    address = script_path("editor.css")
    assert address is not None
    response = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert response.headers["content-type"].startswith("text/css")
    assert response.headers["content-encoding"] == "gzip"
    assert not re.search(r"url\(.?(https?:)?//", response.text)


def test_no_registry_is_named_in_the_lock_file() -> None:
    text = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in text
    assert not re.search(r'"https?://[^"]*\.tgz"', text)
    packages = json.loads(text)["packages"]
    assert "node_modules/esbuild" in packages
    assert all("integrity" in one for name, one in packages.items() if name)


def test_pages_name_the_script(client: httpx.Client) -> None:
    page = client.get("/", headers=PAGE).text
    address = script_path("main")
    assert f'<script type="module" src="{address}"></script>' in page


def test_a_script_is_kept_and_sent_compressed(client: httpx.Client) -> None:
    address = script_path("main")
    assert address is not None
    plain = client.get(address, headers={"Accept-Encoding": "identity"})
    packed = client.get(address, headers={"Accept-Encoding": "br, gzip"})
    refused = client.get(address, headers={"Accept-Encoding": "gzip;q=0"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in {*plain.headers, *refused.headers}
    assert packed.text == plain.text == refused.text
    assert int(packed.headers["content-length"]) < int(plain.headers["content-length"]) / 2
    for response in (plain, packed):
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/javascript")
        assert "immutable" in response.headers["cache-control"]
        assert response.headers["vary"] == "Accept-Encoding"
        again = client.get(
            address,
            headers={
                "If-None-Match": response.headers["etag"],
                "Accept-Encoding": "gzip" if response is packed else "identity",
            },
        )
        assert again.status_code == 304


def test_what_has_no_hash_is_asked_about_again(client: httpx.Client) -> None:
    for path in ("/static/style.css", "/static/icon.svg", "/static/js/notice.txt"):
        response = client.get(path)
        assert response.status_code == 200
        assert response.headers["cache-control"] == "no-cache"
        again = client.get(path, headers={"If-None-Match": response.headers["etag"]})
        assert again.status_code == 304
    missing = client.get("/static/js/main-AAAAAAAA.js")
    assert missing.status_code == 404
    assert "immutable" not in missing.headers.get("cache-control", "")


@pytest.mark.usefixtures("unbuilt")
def test_pages_are_whole_without_scripts(
    client: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        response = client.get("/", headers=PAGE)
    assert response.status_code == 200
    assert set(re.findall(r"<script[^>]*>", response.text)) <= {
        '<script type="application/ld+json">'  # data for search engines
    }
    assert "python kg/serve/frontend/build.py" in caplog.text


def test_scripts_find_every_sentence_they_say() -> None:
    files = [p for p in (FRONTEND / "src").rglob("*.ts") if "components" not in p.parts]
    sources = "".join(p.read_text(encoding="utf-8") for p in files)
    said = set(re.findall(r'\bsay\(\s*"(\w+)"', sources))
    said |= set(re.findall(r'\btell\(\w+, "(\w+)"\)', sources))
    said |= set(re.findall(r'"(\w+_up)" : "(\w+_down)"', sources)[0])
    known = {key.removeprefix("script.") for key in MESSAGES if key.startswith("script.")}
    assert said == known
    assert set(json.loads(script_texts("id"))) == known


def test_a_browser_that_was_told_no_icon_finds_it(client: httpx.Client) -> None:
    answer = client.get("/favicon.ico", follow_redirects=True)
    assert answer.url.path == "/static/icon.svg"
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/svg+xml")
