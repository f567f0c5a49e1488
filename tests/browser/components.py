"""Data, pages and servers for the tests of the elements that other pages embed."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any  # JSON

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Watched
from tests.cli.test_charts import kg

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
ID = "https://w3id.org/terang/id/"
SUMBA, FLORES, JAS_ANZ = ID + "unit/sumba", ID + "unit/flores", ID + "organisation/jas-anz"
TR = "https://w3id.org/terang/ontology#"
SAID = TR + "statedCertifier"
NETWORK: dict[str, Any] = {
    "graph": {
        "graph_version": "7",
        "title": {"id": "Judul", "en": "Title"},
        "kinds": {"Unit": {"label": {"id": "unit", "en": "unit (en)"}, "colour": "#0072b2"}},
        "relations": {SAID: {"label": {"id": "menyebut", "en": "names"}, "colour": "#d55e00"}},
        "sources": {ID + "source/berita": {"label": {"id": "Berita", "en": "News"}}},
    },
    # The places are given, so that it is known what lies right of what.
    "nodes": [
        {"id": SUMBA, "kind": "Unit", "label_id": "UP3 Sumba", "label_en": "Sumba", "x": 0, "y": 0},
        {"id": JAS_ANZ, "kind": "", "label": "JAS-ANZ", "x": 200, "y": 0},
        {"id": FLORES, "kind": "Unit", "label": "UP3 Flores", "x": 0, "y": 120},
    ],
    "edges": [
        {
            "source": one, "target": JAS_ANZ, "relation": SAID, "about_label": "ISO 9001:2015",
            "since": "2019-11-05", "until": "2022-11-05", "until_assumed": True,
            "sources": ID + "source/berita", "facts": ID + "certification/c",
            "words": "certifications.csv, row 3 | “meraih sertifikat ISO”",
        }
        for one in (SUMBA, FLORES)
    ],
}  # fmt: skip
STYLE = {"name": "pln", "label": {"id": "PLN", "en": "PLN"}, "colour": "#0072b2", "shape": "square"}


def figure(day: str, value: float, **more: object) -> dict[str, Any]:
    statement = {
        "observation": ID + "observation/" + day, "source": ID + "source/berita",
        "label": "Berita", "url": "https://example.org/berita", "status": "accepted",
        "evidence": [{"file": "electrification.csv", "row": 665}],
    }  # fmt: skip
    return {
        "day": day, "as_of": day, "period": day[:7], "value": value, "printed": str(value),
        "style": "pln", "observed": True, "pending": False, "area": {"id": "NTT"},
        "supply": "pln", "method": "unspecified", "status": "observed", "producer": "PLN",
        "figure": ID + "figure/" + day, "statements": [statement], **more,
    }  # fmt: skip


SERIES: dict[str, Any] = {
    "format": "terang-series/1",
    "graph_version": 7,
    "area": {"label": {"id": "Nusa Tenggara Timur", "en": "East Nusa Tenggara"}},
    "indicator": {"label": {"id": "rasio elektrifikasi", "en": "electrification ratio"}},
    "unit": "PERCENT",
    "axis": {"low": 60, "high": 100},
    "codes": {"supply-pln": {"id": "pasokan PLN", "en": "supply PLN"}},
    "styles": [STYLE],
    "points": [figure("2018-12-31", 62.07), figure("2019-10-28", 74.4), figure("2019-11-05", 83)],
    "lines": [[0, 1]],
    "notes": {"id": ["Aturan."], "en": ["Rule."]},
}


class Strict(SimpleHTTPRequestHandler):
    """Serves a folder under a policy that allows scripts and styles of its own files only."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="session")
def folder(bundled_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``kg components`` writes, on the bundled facts."""
    made = tmp_path_factory.mktemp("components")
    done = kg("components", "site", store=bundled_store, cwd=made)
    assert done.returncode == 0, done.stderr
    (made / "site" / "network.json").write_text(json.dumps(NETWORK))
    (made / "site" / "series.json").write_text(json.dumps(SERIES))
    return made / "site"


@pytest.fixture(scope="session")
def site(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def on_site(page: Page, site: str) -> Iterator[Watched]:
    """A page of a newspaper; whatever goes wrong on it fails the test."""
    made = Watched(page, site)
    yield made
    made.close()
    assert made.problems == []


def write(folder: Path, body: str, *, language: str = "id") -> None:
    """Write an article with pictures, its scripts in the head as classic and as module."""
    (folder / "article.html").write_text(
        f'<!doctype html><html lang="{language}"><title>Artikel</title>'
        '<link rel="icon" href="data:,"><script src="terang-graph.js"></script>'
        f'<script type="module" src="terang-series.js"></script><main><h1>Artikel</h1>{body}</main>'
    )


def inside(document: object) -> str:
    text = document if isinstance(document, str) else json.dumps(document)
    return f'<script type="application/json">{text.replace("<", chr(92) + "u003c")}</script>'


def events(page: Page) -> list[dict[str, Any]]:
    """Return the events told since :func:`listen`."""
    found: list[dict[str, Any]] = page.evaluate("window.told")
    return found


LISTEN = """window.told = [];
for (const name of ["terang-select", "terang-load", "terang-error"])
  document.addEventListener(name, (e) => told.push({name, at: e.target.id, detail: e.detail}));"""


def listen(page: Page, folder: Path) -> None:
    (folder / "listen.js").write_text(LISTEN)
