"""A source without a recorded title is named after outlet and day, never after its address."""

from __future__ import annotations

import pytest

from kg.claims.dates import parse_partial_date
from kg.claims.records import Outlet, Source, Text
from kg.claims.source_names import names_of_source
from kg.mapping.merging import merge_sources


def names(url: str | None, outlet: str = "", issued: str = "") -> dict[str, str]:
    source = Source(
        "s",
        "news-article",
        url=url,
        identifier=None if url else "urn:terang:document:a-report-2025",
        outlet=Outlet("o", outlet) if outlet else None,
        issued=parse_partial_date(issued) if issued else None,
    )
    return {text.language: text.value for text in names_of_source(source)}


@pytest.mark.parametrize(
    ("issued", "day_id", "day_en"),
    [
        ("2021-10-21", "21 Oktober 2021", "21 October 2021"),
        ("2021-08", "Agustus 2021", "August 2021"),
        ("2021", "2021", "2021"),
        ("", "tanpa tanggal", "undated"),
    ],
)
def test_a_page_has_outlet_and_day(issued: str, day_id: str, day_en: str) -> None:
    assert names("https://paper.example/listrik-8636-persen/1", "A Paper", issued) == {
        "id": f"A Paper, {day_id}, judul tidak tercatat",
        "en": f"A Paper, {day_en}, title not recorded",
    }


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.paper.example/?p=93119", "paper.example, undated, title not recorded"),
        ("https://money.example/read/1/twitter.com", "money.example, undated, title not recorded"),
        ("https://bps.example/tab/view.php?kat=1", "bps.example, undated, title not recorded"),
        ("https://x.example/data/iso-9001-2015.yaml", "x.example, iso-9001-2015.yaml"),
        ("https://github.com/a/b/blob/1/Seeder.php", "github.com, Seeder.php"),
        (None, "urn:terang:document:a-report-2025, undated, document not seen"),
    ],
)
def test_nothing_but_a_data_file_is_named_after_its_address(url: str | None, name: str) -> None:
    assert names(url)["en"] == name


def test_a_recorded_title_stays_alone_though_another_table_has_none() -> None:
    page = Source("s", "web-page", url="https://e.org/a", issued=parse_partial_date("2019-11-05"))
    curated = Source("s", "news-article", Text("ANTARA: Dua unit", "id"), sha256_text="abc")
    assert names_of_source(merge_sources([page, curated])) == (Text("ANTARA: Dua unit", "id"),)
