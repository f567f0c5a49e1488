"""The source that a row transcribes: it has no title, which no row gives."""

from __future__ import annotations

from kg.mapping.pages import page_of
from kg.sources.tables import Row


def test_no_title_is_read_off_the_address() -> None:
    row = Row("t.csv", 1, 2, {"source_url": "https://paper.example/2019/rasio-72-persen?page=2"})
    assert page_of(row, publisher="A Paper", issued="", kind="web-page").title is None


def test_an_unseen_document_is_pending_and_has_no_url() -> None:
    row = Row("t.csv", 1, 2, {"source_url": "urn:terang:document:a-report-2025"})
    page = page_of(row, publisher="A Paper", issued="2025", kind="report")
    assert (page.status, page.url) == ("pending", None)
    assert page.identifier == "urn:terang:document:a-report-2025"
