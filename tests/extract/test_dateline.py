"""Datelines of many outlets: place, agency, the day of the article and that of the statement."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.head.dateline import read_dateline
from kg.extract.model import Dateline
from kg.extract.names.gazetteer import AREA_KINDS, bundled_gazetteer
from kg.extract.organisations.organisations import find_organisations
from kg.extract.text.dates import find_days
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

BODY = (
    "PT PLN (Persero) mencatat rasio elektrifikasi di provinsi itu sudah mencapai 98 persen dan "
    "terus naik dari tahun ke tahun."
)


def read(text: str, published: date | None = None) -> Dateline:
    document = Document(text)
    names = bundled_gazetteer()
    organisations = find_organisations(document, names)
    areas = Mentions(name for name in names.iter_names(document) if name.kind in AREA_KINDS)
    return read_dateline(document, find_days(document), organisations, published, areas)


@pytest.mark.parametrize(
    ("head", "place", "agency"),
    [
        ("Kupang (ANTARA) - ", "Kupang", "ANTARA"),
        ("KUPANG, KOMPAS.com - ", "KUPANG", "KOMPAS.com"),
        ("KUPANG, KOMPAS.com \u2014 ", "KUPANG", "KOMPAS.com"),
        ("TRIBUNNEWS.COM, MANADO - ", "MANADO", "TRIBUNNEWS.COM"),
        ("Jakarta, CNBC Indonesia - ", "Jakarta", "CNBC Indonesia"),
        ("Bisnis.com, JAKARTA \u2013 ", "JAKARTA", "Bisnis.com"),
        ("REPUBLIKA.CO.ID, BANDA ACEH -- ", "BANDA ACEH", "REPUBLIKA.CO.ID"),
        ("Liputan6.com, Jakarta - ", "Jakarta", "Liputan6.com"),
        ("JAKARTA (Antara News) - ", "JAKARTA", "Antara News"),
        ("Sumbar. WahanaNews.co - ", "Sumbar", "WahanaNews.co"),
        ("POS-KUPANG.COM | KUPANG - ", "KUPANG", "POS-KUPANG.COM"),
        ("KUPANG, TIMEX-", "KUPANG", "TIMEX"),
        ("Pangkal Pinang (SUARA BANGKA) - ", "Pangkal Pinang", "SUARA BANGKA"),
        ("Denpasar - ", "Denpasar", None),
        ("PALU-", "PALU", None),
        ("MATARAM. ", "MATARAM", None),
        ("Tanjung Selor, ", "Tanjung Selor", None),
        ("Bandar Lampung, Lampung (ANTARA) - ", "Bandar Lampung", "ANTARA"),
        ("Makassar, 12 Maret 2021 - ", "Makassar", None),
        ("SURABAYA, March 14, 2023 \u2013 ", "SURABAYA", None),
        ("Jakarta, Senin (5/8/2019) - ", "Jakarta", None),
        ("TRIBUNJABAR.ID Jakarta, 08 Agustus 2021- ", "Jakarta", "TRIBUNJABAR.ID"),
        ("SEMARANG- ", "SEMARANG", None),
        ("POS-KUPANG.COM|RUTENG--", "RUTENG", "POS-KUPANG.COM"),
        ("BALI MAJU.ID, DENPASAR\u2013 ", "DENPASAR", "BALI MAJU.ID"),
        ("SUARAJATIM - ", None, "SUARAJATIM"),
        ("Semarang: ", "Semarang", None),
        ("Semarang. ", "Semarang", None),
        ("Liputan6.com, Semarang ", "Semarang", "Liputan6.com"),
        ("REPUBLIKA.CO.ID,SEMARANG--", "SEMARANG", "REPUBLIKA.CO.ID"),
        ("Semarang, Kotakita - ", "Semarang", "Kotakita"),
        ("SEMARANG, KOTAKITA - ", "SEMARANG", "KOTAKITA"),
        ("KotaKita, Semarang - ", "Semarang", "KotaKita"),
        ("Kuwu, Semarang - ", "Kuwu, Semarang", None),
        ("Waingapu, NTT (ANTARA) - ", "Waingapu, NTT", "ANTARA"),
        ("Waingapu, Kita - ", "Waingapu", "Kita"),
        ("WAINGAPU | KABAR BIRU - ", "WAINGAPU", "KABAR BIRU"),
        ("KOTA-POS. COM | WAINGAPU - ", "WAINGAPU", "KOTA-POS. COM"),
        ("CERMIN, Semarang - ", "Semarang", "CERMIN"),
        ("Semarang (Hijau Kita) - ", "Semarang", "Hijau Kita"),
        ("SEMARANG (kita): ", "SEMARANG", "kita"),
        ("KBRN, Ende : ", "Ende", "KBRN"),
        ("Semarang, 12 Maret 2021. ", "Semarang", None),
        ("(Semarang, 12 Maret 2021) ", "Semarang", None),
        ("Kata Rini Wulan: ", None, None),
        ("LAMPU TERANG. ", None, None),
        ("Penjelasan: ", None, None),
        ("", None, None),
    ],
)
def test_place_and_agency_of_each_form(head: str, place: str | None, agency: str | None) -> None:
    found = read(f"Rasio elektrifikasi terus naik\n\n{head}{BODY}\n\nIsi berita lainnya di sini.")

    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize(
    "paragraph",
    [
        "PLN - perusahaan listrik milik negara itu - mencatat rasio elektrifikasi 98 persen.",
        "Direktur PLN - yang baru dilantik kemarin siang di kantor pusat - menyebut 98 persen.",
        "Rasio elektrifikasi Kota Kendari - 100 persen.",
        "Sistem Manajemen Mutu (SMM) - begitulah orang menyebutnya - diterapkan oleh PLN.",
    ],
)
def test_dashes_within_a_sentence_make_no_dateline(paragraph: str) -> None:
    found = read(f"Judul berita\n\n{paragraph}\n\n{BODY}")

    assert (found.place, found.agency) == (None, None)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Judul\n\nSenin, 4 November 2019 14:30 WIB\n\nKupang - {BODY}", "2019-11-04"),
        (f"Judul\n\nKupang - {BODY}\n\nEditor: A. B. Sari\n04/11/2019, 14:30 WIB", "2019-11-04"),
        (f"Makassar, 12 Maret 2021 - {BODY}", "2021-03-12"),
        (f"SURABAYA, March 14, 2023 - {BODY}", "2023-03-14"),
        (f"Kupang - {BODY}\n\nData per 31 Juli 2021:\n\nKota Kupang 100%", None),
        (f"Kupang (ANTARA) - {BODY}\n\nCOPYRIGHT \u00a9 ANTARA 2019", "2019"),
        (f"Kupang, 4/10 (Antara) - {BODY}\n\nCOPYRIGHT \u00a9 ANTARA 2017", "2017-10-04"),
        (f"Kupang, 4/10 (Antara) - {BODY}", None),
        (f"Kupang - {BODY}\n\nFoto: Petugas PLN, Minggu (18/12/2022)./Istimewa", None),
    ],
)
def test_day_of_the_article_from_dateline_or_byline(text: str, published: str | None) -> None:
    assert read(text).published == published


def test_day_of_the_byline_goes_before_that_of_the_statement() -> None:
    found = read(
        f'Rabu, 6 November 2019 09:12 WIB\n\nKupang - {BODY}\n\n"Kami siap," kata Yosef, '
        "Selasa (5/11)."
    )

    assert (found.published, found.statement_day) == ("2019-11-06", "2019-11-05")


@pytest.mark.parametrize(
    ("year_told_by", "published", "day"),
    [
        ("", None, None),
        ("", date(2019, 11, 6), "2019-11-05"),
        ("", date(2020, 1, 2), "2019-11-05"),
        ("Pada akhir 2019 rasio itu ditargetkan 90 persen.", None, "2019-11-05"),
        ("Pada akhir 2018 rasio itu 85 persen.", None, "2019-11-05"),
        ("Pada akhir 2017 rasio itu 85 persen.", None, None),
        ("COPYRIGHT \u00a9 ANTARA 2019", None, "2019-11-05"),
    ],
)
def test_year_of_a_short_date(year_told_by: str, published: date | None, day: str | None) -> None:
    text = f'Kupang - {BODY}\n\n"Kami siap," kata Yosef, Selasa (5/11).\n\n{year_told_by}'

    assert read(text, published).statement_day == day


def test_day_of_the_statement_is_not_that_of_the_event_before_it() -> None:
    text = (
        f"Kupang - {BODY} Piagam itu diterima di Jakarta, Senin (22/1/2024).\n\n"
        '"Kami bangga," kata Yosef lewat siaran pers, Selasa (23/1/2024).'
    )

    assert read(text).published == "2024-01-23"


def test_weekday_alone_is_told_by_the_day_of_publication() -> None:
    text = f"Kupang (ANTARA) - {BODY} Demikian keterangan tertulis di Kupang, Jumat."

    assert read(text, date(2024, 6, 8)).statement_day == "2024-06-07"
    assert read(text).statement_day is None


def test_weekday_alone_before_what_is_said() -> None:
    text = f"Jakarta (ANTARA) - {BODY} The director said here on Tuesday that it was new."

    assert read(text, date(2025, 6, 18)).statement_day == "2025-06-17"


def test_year_of_a_short_date_from_the_full_dates() -> None:
    same = '"Baik," katanya, Rabu (12/10). Sejak 2011 dan 2016. Forum digelar Rabu (12/10/2022).'
    assert read(same).published == "2022-10-12"
    other = 'Sejak 2013 baik. Piagam diterima 19 September 2024. "Baik," tegasnya, Selasa (24/9).'
    assert read(other).published == "2024-09-24"
    both = '1 Mei 2013 dan 19 Mei 2024. "Baik," tegasnya, Selasa (24/9).'
    assert read(both).published is None


def test_a_labelled_day_of_a_press_release() -> None:
    text = f"PRESS RELEASE\n\nDate: 3 October 2020\n\nNew Lamps for All\n\n{BODY}"

    assert read(text).published == "2020-10-03"


def test_words_below_a_picture_are_no_place() -> None:
    text = f"Judul\n\nFORUM | {BODY}\n\nSEMARANG - {BODY}"

    assert read(text).place == "SEMARANG"


def test_english_statement_with_the_day_behind_the_verb() -> None:
    found = read('PLN added customers. "A house with one lamp counts," he said on Oct. 24, 2019.')

    assert found.published == "2019-10-24"


def test_evidence_holds_the_words_of_place_agency_and_day() -> None:
    text = f"Kupang (ANTARA) - {BODY} Hal itu dikatakan Yosef, Selasa (5/11/2019)."

    assert [span.exact for span in read(text).evidence] == [
        "Kupang",
        "ANTARA",
        "Selasa (5/11/2019)",
    ]


@given(st.text(alphabet='Kupang (ANTARA)-|.,:0123/"\n', max_size=200))
def test_any_text_is_read_and_the_words_stand_in_it(text: str) -> None:
    document = Document(text)
    found = read(text)

    assert all(document.text[s.start : s.end] == s.exact for s in found.evidence)
    assert found.place is None or found.place in document.plain


def test_a_letter_for_a_bar_and_the_year_that_is_over() -> None:
    head = extract(
        "Judul\n\nBanjarmasin l Badilag.net\n\nPengadilan itu maju pesat sekali."
    ).dateline
    assert (head.place, head.agency) == ("Banjarmasin", "Badilag.net")
    said = (
        "AMBON. PLN menyiapkan investasi. Tahun 2011 lalu, rasio 60 persen, kata Yosef, {} (14/3)."
    )
    assert extract(said.format("Rabu")).dateline.statement_day == "2012-03-14"
    assert extract(said.format("Kamis")).dateline.statement_day is None
