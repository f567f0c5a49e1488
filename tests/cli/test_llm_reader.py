"""``kg extract --reader llm`` and ``kg ingest --reader llm`` against a local endpoint."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.extract.llm_server import Endpoint, Reply, says, serving

TEXT = "Kupang - PLN UP3 Sumba meraih sertifikat ISO 9001:2015, kata Manajer Yosef Tukan.\n"
PERSON = {"name": "Yosef Tukan", "role": "Manajer", "organization": "UP3 Ende"}
INVENTED = {"name": "Maria Lusi", "role": None, "organization": None}
EVIDENCE = {"evidence": [{"exact": "Manajer Yosef Tukan", "start": None}]}
ANSWER = says(people=[PERSON | EVIDENCE, INVENTED | EVIDENCE])
KEY = "sk-hidden-4711"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "berita.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(
    endpoint: Endpoint | None, *arguments: str, store: Path
) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.defpath, "COLUMNS": "200", "HOME": "/nowhere"}
    if endpoint is not None:
        environment |= {
            "TERANG_LLM_URL": endpoint.url,
            "TERANG_LLM_MODEL": "reader-1",
            "TERANG_LLM_KEY": KEY,
        }
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments, "--store", str(store)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=environment,
    )


def test_extract_shows_what_holds_and_tells_what_does_not(article: Path, tmp_path: Path) -> None:
    with serving() as endpoint:
        endpoint.replies.append(ANSWER)
        done = run(
            endpoint,
            *("extract", str(article), "--reader", "llm", "--format", "json"),
            store=tmp_path / "none",
        )
    assert done.returncode == 0, done.stderr
    read = json.loads(done.stdout)
    assert [(p["name"], p["role"], p["organization"]) for p in read["people"]] == [
        ("Yosef Tukan", "Manajer", None)
    ]
    assert read["certifications"] == []
    assert done.stderr.splitlines() == [
        "berita.txt: left out: people 1, organization: The value does not stand in the words that "
        "the item gives. (organization: UP3 Ende)",
        "berita.txt: left out: people 2: The value does not stand in the words that the item "
        "gives. (name: Maria Lusi)",
    ]
    assert KEY not in done.stdout + done.stderr


def test_ingest_stores_what_the_model_read(article: Path, own_store: Path) -> None:
    with serving() as endpoint:
        endpoint.replies.append(ANSWER)
        done = run(endpoint, "ingest", str(article), "--reader", "llm", store=own_store)
    assert done.returncode == 0, done.stderr
    assert "1 stored as pending with 1 items" in done.stdout
    shown = run(None, "review", "list", store=own_store)
    assert "0.6" in shown.stdout


def test_an_endpoint_that_fails_fails_the_document(article: Path, own_store: Path) -> None:
    with serving() as endpoint:
        endpoint.replies.append(Reply(b"no", 403))
        done = run(endpoint, "ingest", str(article), "--reader", "llm", store=own_store)
    assert done.returncode == 1
    assert "status 403" in done.stderr


@pytest.mark.parametrize(("reader", "told"), [("llm", "TERANG_LLM_URL"), ("gpt", "no reader")])
def test_a_reader_that_cannot_be_had_is_wrong_use(
    reader: str, told: str, article: Path, tmp_path: Path
) -> None:
    done = run(None, "extract", str(article), "--reader", reader, store=tmp_path / "none")
    assert done.returncode == 2
    assert told in done.stderr
