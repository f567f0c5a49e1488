"""Headlines of linked articles ("Baca juga: ..."): weaker claims, told apart from the article's."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract import extract
from kg.extract.linked_headlines import WEAKER

BODY = (
    "Bengkulu (ANTARA) - PT PLN (Persero) UP3 Bengkulu memasang jaringan baru di Pulau Enggano "
    "untuk warga yang lama menunggu, Senin (6/3/2023)."
)

FIGURES = [
    (
        "Baca juga: PLN Bengkulu kejar rasio elektrifikasi 97 persen pada akhir 2023",
        [("Bengkulu", "household_electrification_ratio", "97", "2023-12", "target")],
    ),
    (
        "Baca juga: Rasio elektrifikasi Bengkulu sudah 95,5 persen",
        [("Bengkulu", "household_electrification_ratio", "95.5", None, "observed")],
    ),
    (
        "Read also: 12 villages in Bengkulu still have no electricity",
        [("Bengkulu", "villages_unelectrified", "12", None, "observed")],
    ),
    ("Baca juga: Mungkinkah 30.000 rumah di Bengkulu tersambung listrik setiap bulan?", []),
    ("Baca juga: PLN siapkan 30 posko mudik", []),
    ("Baca juga: Listrik padam 10 jam di Talaud", []),
]


@pytest.mark.parametrize(("line", "expected"), FIGURES)
def test_figures(line: str, expected: list[tuple[str, str, str, str | None, str]]) -> None:
    found = extract(f"{BODY}\n\n{line}\n\nWarga senang.").statistics
    assert [
        (each.area, each.indicator, str(each.value), each.period, each.status) for each in found
    ] == expected
    assert all("linked-headline" in each.reasons for each in found)
    assert all(span.exact in line for each in found for span in each.evidence)


def test_a_certificate_is_weaker_than_one_of_the_article() -> None:
    said = "PLN UP3 Jambi raih sertifikat ISO 9001:2015 dari Sucofindo"
    (weak,) = extract(f"{BODY}\n\nBaca juga: {said}").certifications
    (strong,) = extract(f"{said}.").certifications
    assert (weak.holder, weak.standards, weak.certification_body) == (
        "PLN UP3 Jambi",
        ("ISO 9001:2015",),
        "Sucofindo",
    )
    assert weak.confidence == pytest.approx(strong.confidence * WEAKER, abs=0.001)


def test_what_the_article_says_itself_is_not_told_twice() -> None:
    text = (
        "Ambon (ANTARA) - PT PLN (Persero) UP3 Ambon meraih sertifikat ISO 9001:2015, Senin "
        "(6/3/2023). Rasio elektrifikasi Maluku 92,5 persen.\n\nBaca juga: UP3 Ambon raih "
        "ISO 9001\nBaca juga: Rasio elektrifikasi Maluku 92,5 persen"
    )
    found = extract(text)
    assert len(found.certifications) == 1
    assert len(found.statistics) == 1
    assert found.statistics[0].confidence > WEAKER


def test_a_plan_is_no_certificate() -> None:
    found = extract(f"{BODY}\n\nBaca juga: UP3 Jambi bidik ISO 9001 tahun depan")
    assert found.certifications == ()


def test_next_year_is_told_from_the_day_of_the_article() -> None:
    line = "Baca juga: Rasio elektrifikasi Bengkulu ditargetkan 98 persen tahun depan"
    (each,) = extract(f"{BODY}\n\n{line}", published=date(2023, 3, 7)).statistics
    assert (each.period, each.status) == ("2024", "target")


def test_a_page_of_many_headlines_is_read() -> None:
    lines = "\n".join(
        f"Baca juga: Rasio elektrifikasi Bengkulu {number} persen" for number in range(20, 60)
    )
    assert len(extract(f"{BODY}\n\n{lines}").statistics) == 40
