"""The source that a row transcribes: its title tells people which page it is."""

from __future__ import annotations

import pytest

from kg.mapping.pages import page_of
from kg.sources.tables import Row


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("https://paper.example/2019/rasio-ntt-72-persen?page=2", "A Paper: rasio ntt 72 persen"),
        ("https://paper.example/berita/123/", "A Paper: 123"),
        ("https://paper.example/?p=64280", "A Paper: p 64280"),
        ("https://paper.example", "A Paper: paper example"),
        ("urn:terang:document:a-report-2025", "A Paper: urn terang document a report 2025"),
    ],
)
def test_titles_are_read_off_the_address(address: str, title: str) -> None:
    row = Row("t.csv", 1, 2, {"source_url": address})
    page = page_of(row, publisher="A Paper", issued="", kind="web-page")
    assert page.title.value == title


def test_an_unseen_document_is_pending_and_has_no_url() -> None:
    row = Row("t.csv", 1, 2, {"source_url": "urn:terang:document:a-report-2025"})
    page = page_of(row, publisher="A Paper", issued="2025", kind="report")
    assert (page.status, page.url) == ("pending", None)
    assert page.identifier == "urn:terang:document:a-report-2025"
