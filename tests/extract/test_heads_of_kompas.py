"""Lines above an article that are none of it: the banner, the contributor's town, the newsroom."""

from __future__ import annotations

from kg.extract import extract
from kg.extract.text.document import Document
from tests.extract.figure_rows import H, row, rows

TEXT = (
    "Baca berita tanpa iklan. Gabung Kompas.com+\n\n"
    "Rasio Elektrifikasi Kaltara Naik, 21 Desa Masih Menunggu Jaringan\n\n"
    "Kontributor Malinau, Andika Rahman,\n\n"
    "Tim Redaksi\n\n"
    "MALINAU, KOMPAS.com - PT PLN (Persero) terus menambah jaringan di perbatasan, kata manajemen "
    "perusahaan itu dalam keterangan tertulis.\n\n"
    "Realisasi rasio elektrifikasi provinsi itu naik menjadi 96,2 persen."
)


def test_the_title_below_a_banner_is_no_link_to_another_article() -> None:
    assert extract(TEXT).headlines == ()
    kinds = {TEXT[each.start : each.start + 11]: each.kind for each in Document(TEXT).sentences}
    assert kinds["Rasio Elekt"] == "title"
    assert kinds["Kontributor"] == "byline"
    assert kinds["Tim Redaksi"] == "byline"


def test_a_figure_is_not_of_the_contributors_town() -> None:
    assert rows(TEXT) == [row("Kaltara", H, "96.2")]


def test_a_contributor_in_a_sentence_is_part_of_the_article() -> None:
    text = "Kontributor Malinau, Andika Rahman, menulis bahwa 21 desa di Kaltara belum berlistrik."
    assert Document(text).sentences[0].kind == "body"
