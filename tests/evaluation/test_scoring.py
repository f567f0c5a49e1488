"""Matching and counting, on small cases worked out by hand."""

from __future__ import annotations

import json
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from tests.evaluation.__main__ import main
from tests.evaluation.gold import Annotation, read_annotation
from tests.evaluation.matching import (
    about_similarity,
    area_equal,
    name_similarity,
    period_equal,
    post_equal,
    quotation_similarity,
    role_equal,
    standard_equal,
)
from tests.evaluation.scoring import MAIN, Score, compare, macro_f1, pair_up, score_documents

if TYPE_CHECKING:
    from pathlib import Path

EMPTY: dict[str, Any] = {
    "dateline_place": None,
    "dateline_agency": None,
    "published_date": None,
    "certifications": [],
    "other_claims": [],
    "people": [],
    "quotes": [],
    "statistics": [],
    "organizations": [],
}


def annotation(**fields: Any) -> Annotation:
    return read_annotation({**EMPTY, **fields}, "case", strict=True)


def certified(holder: str, *standards: str, **fields: Any) -> dict[str, Any]:
    return {
        "kind": "certification",
        "holder": holder,
        "standards": list(standards),
        "certification_body": None,
        "accreditation_body": None,
        "date": None,
        "date_kind": None,
        **fields,
    }


def figure(value: float, **fields: Any) -> dict[str, Any]:
    return {
        "area": None,
        "indicator": "household_electrification_ratio",
        "value": value,
        "value_as_printed": str(value),
        "unit": "percent",
        "period": None,
        "status": "observed",
        "publisher": None,
        "approximate": False,
        **fields,
    }


def person(name: str, role: str | None = None) -> dict[str, Any]:
    return {"name": name, "role": role, "organization": None}


def scored(category: str, gold: Annotation, found: Annotation) -> tuple[int, int, int]:
    score = compare("case", gold, found)[0][category]
    return score.matched, score.gold, score.found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PLN", "PT PLN (Persero)"),
        ("UP3 Sumba", "PT PLN (Persero) UP3 Sumba"),
        ("UP3 Flores", "Unit Pelaksana Pelayanan Pelanggan (UP3) Flores Bagian Timur"),
        ("PLN UID Aceh", "PT PLN (Persero) Unit Induk Distribusi Aceh"),
        ("PLN UIW NTT", "PLN Unit Induk Wilayah (UIW) Nusa Tenggara Timur"),
        ("KAN", "Komite Akreditasi Nasional (KAN)"),
        ("JAS-ANZ", "Joint Accreditation System of Australia and New Zealand"),
        ("Kementerian ESDM", "Kementerian Energi dan Sumber Daya Mineral (ESDM)"),
        ("Ir. Suharyanto Wibisana, S.T., M.M.", "Bapak Suharyanto Wibisana"),
        ("Suharyanto", "Suharyanto Wibisana"),
        ("PT Lloyd’s Register Indonesia", "PT Lloyd's Register Indonesia"),
    ],
)
def test_names_that_match(one: str, other: str) -> None:
    assert name_similarity(one, other) > 0
    assert name_similarity(one, other) == name_similarity(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PT PLN (Persero)", "PLN UP3 Sumba"),
        ("PLN Indonesia Power", "PLN Indonesia Power UBP Kamojang"),
        ("UP3 Sumba", "UP3 Flores"),
        ("UP3 Sumba", "ULP Sumba"),
        ("UP3", "UP3 Sumba"),
        ("PT", "PT Mitra Utama Sertifikasi"),
        ("Kementerian Ketenagakerjaan", "Kementerian ESDM"),
        ("Made Wiryawan", "Made Palguna"),
        (None, "PLN"),
    ],
)
def test_names_that_do_not_match(one: str | None, other: str | None) -> None:
    assert name_similarity(one, other) == 0
    assert name_similarity(other, one) == 0


def test_the_closer_name_is_more_alike() -> None:
    assert name_similarity("Made Hary Palguna", "Made Hary Palguna") == 1
    assert name_similarity("Made Palguna", "Made Hary Palguna") == pytest.approx(0.5 + 0.5 * 2 / 3)
    assert name_similarity(None, None) == 1


def test_roles_need_half_of_their_words() -> None:
    assert role_equal("Manajer", "Manajer Komunikasi")  # 1 of 2
    assert not role_equal("Manajer", "Manajer Komunikasi Korporat")  # 1 of 3
    assert role_equal("GENERAL MANAGER", "General Manager")
    assert role_equal(None, None)
    assert not role_equal(None, "Manajer")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Anggota Komisi VII", "DPR RI"), ("Anggota", "Komisi VII DPR RI")),
        (
            ("Sekretaris", "Ditjen EBTKE Kementerian ESDM"),
            ("Sekretaris Ditjen EBTKE", "Kementerian ESDM"),
        ),
        (("Sekretaris", "Ditjen EBTKE"), ("Sekretaris Ditjen EBTKE", "Kementerian ESDM")),
        (("Kepala Dinas Sosial", "Dinas Sosial Brebes"), ("Kepala", "Dinas Sosial Brebes")),
        (
            ("Deputy Director of Safety and Environment", "Anu"),
            ("Deputy Director", "Safety and Environment (HSE) Anu"),
        ),
        (("Ketua Komisi II DPRD Anu", None), ("Ketua", "Komisi II DPRD Anu")),
        (("Manajer", "UP3 Anu"), ("Manajer", None)),  # the organisation is counted elsewhere
    ],
)
def test_a_post_is_equal_wherever_its_organisation_begins(
    one: tuple[str, str | None], other: tuple[str, str | None]
) -> None:
    assert post_equal(*one, *other)
    assert post_equal(*other, *one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Anggota Komisi VII", "DPR RI"), ("Anggota", "Komisi IV DPR RI")),
        (("Sekretaris", "Ditjen EBTKE"), ("Sekretaris Itjen EBTKE", "Kementerian ESDM")),
        (("Sekretaris Ditjen EBTKE", "Badan Anu"), ("Sekretaris", "Ditjen EBTKE Badan Lain")),
        (("Manajer", "UP3 Anu"), ("Manajer Niaga dan Pemasaran", "UP3 Anu")),
        (("Manajer", None), ("Manajer Komunikasi Korporat", "PLN")),
        ((None, "Komisi II"), ("Ketua", "Komisi II")),
        (("Kepala", "Bagian Umum Anu"), ("Bagian Umum", "Anu")),
    ],
)
def test_a_post_of_another_field_or_body_is_another(
    one: tuple[str | None, str | None], other: tuple[str, str | None]
) -> None:
    assert not post_equal(*one, *other)
    assert not post_equal(*other, *one)


def test_areas_know_abbreviations_and_prefixes() -> None:
    assert area_equal("NTT", "Provinsi Nusa Tenggara Timur")
    assert area_equal("East Nusa Tenggara", "NTT")
    assert area_equal("nasional", "Indonesia")
    assert area_equal("Kabupaten Sumba Timur", "Sumba Timur")
    assert area_equal("Kalteng", "Kalimantan Tengah")
    assert area_equal("Sulawesi Barat (Sulbar)", "Sulawesi Barat")
    assert area_equal("East Nusa Tenggara (NTT) Province", "East Nusa Tenggara (NTT)")
    assert area_equal("Asmat Regency", "Kabupaten Asmat")
    assert not area_equal("Bogor City", "Bogor Regency")
    assert area_equal(None, None)
    assert not area_equal(None, "Indonesia")
    assert not area_equal("Kota Kupang", "Kabupaten Kupang")
    assert not area_equal("Papua", "Papua Barat")


def test_the_last_day_of_a_year_is_its_last_month() -> None:
    assert period_equal("2019-12", "2019-12-31")
    assert period_equal(None, None)
    assert not period_equal("2019", "2019-12-31")
    assert not period_equal("2019-11", "2019-11-30")
    assert not period_equal(None, "2019-12")


def test_standards_differ_by_edition_not_by_blanks() -> None:
    assert standard_equal("ISO 9001:2015", "iso 9001 : 2015")
    assert not standard_equal("ISO 9001", "ISO 9001:2015")
    assert not standard_equal("SNI ISO 9001:2015", "ISO 9001:2015")


def test_quotations_may_differ_a_little() -> None:
    text = "Sertifikat ini bukan tujuan akhir"
    assert quotation_similarity(text, text + ".") > 0.9
    assert quotation_similarity(text, "Sertifikat ini") == 0
    assert quotation_similarity("a  b\nc d", "a b c d") == 1


def test_an_award_may_be_told_more_fully() -> None:
    assert about_similarity("Zero Accident", "Kecelakaan Nihil (Zero Accident)") >= 0.5
    assert about_similarity("Proper", "Zero Accident") == 0


def test_pairs_are_one_to_one_and_the_closest_first() -> None:
    gold, found = ["Made", "Made Hary"], ["Made Hary", "Made Hary Palguna", "Rina"]
    # (Made Hary, Made Hary) = 1 goes first; Made then takes Made Hary Palguna.
    assert pair_up(gold, found, name_similarity) == [(0, 1), (1, 0)]
    assert pair_up(["Rina"], ["Rina", "Rina"], name_similarity) == [(0, 0)]
    assert pair_up([], ["Rina"], name_similarity) == []


def test_certifications_count_holders_with_standards() -> None:
    gold = annotation(
        certifications=[
            certified("PLN UP3 Sumba", "ISO 9001:2015", "ISO 14001:2015"),
            certified("PLN UP3 Ende", "SMK3", kind="grant"),
        ]
    )
    found = annotation(
        certifications=[
            certified("UP3 Sumba", "ISO 9001:2015"),  # right
            certified("UP3 Sumba", "ISO 14001"),  # wrong edition
            certified("PLN UP3 Ende", "SMK3"),  # wrong kind
            certified("PLN UP3 Sumba", "ISO 9001:2015"),  # a duplicate, wrong
        ]
    )
    assert scored("certifications", gold, found) == (1, 3, 4)


def test_a_body_counts_once_per_document_and_with_its_role() -> None:
    body = {"certification_body": "PT SGS Indonesia", "accreditation_body": "KAN"}
    gold = annotation(
        certifications=[certified(holder, "ISO 9001", **body) for holder in ("UPT A1", "UPT B2")]
    )
    found = annotation(
        certifications=[
            certified("UPT A1", "ISO 9001", certification_body="SGS Indonesia"),
            certified("UPT B2", "ISO 9001", certification_body="KAN"),
        ]
    )
    assert scored("bodies", gold, gold) == (2, 2, 2)
    assert scored("bodies", gold, found) == (1, 2, 2)


def test_people_count_with_and_without_their_roles() -> None:
    gold = annotation(people=[person("Made Hary", "Manajer"), person("Umbu Ndilu")])
    found = annotation(people=[person("Hary", "Direktur Utama"), person("Umbu Ndilu")])
    assert scored("people", gold, found) == (2, 2, 2)
    assert scored("people_roles", gold, found) == (1, 2, 2)


def test_a_quotation_needs_its_speaker() -> None:
    gold = annotation(quotes=[{"speaker": "Made Hary Palguna", "text": "Kami bangga sekali"}])
    right = annotation(quotes=[{"speaker": "Palguna", "text": "Kami bangga sekali"}])
    wrong = annotation(quotes=[{"speaker": "Rina", "text": "Kami bangga sekali"}])
    nobody = annotation(quotes=[{"speaker": None, "text": "Kami bangga sekali"}])
    assert scored("quotations", gold, right) == (1, 1, 1)
    assert scored("quotations", gold, wrong) == (0, 1, 1)
    assert scored("quotations", gold, nobody) == (0, 1, 1)
    assert scored("quotations", nobody, nobody) == (1, 1, 1)


def test_figures_are_counted_twice() -> None:
    gold = annotation(
        statistics=[
            figure(92.4, area="NTT", period="2022"),
            figure(100, area="Bali", status="target"),
            figure(100, area="Jakarta"),
            figure(70),
        ]
    )
    found = annotation(
        statistics=[
            figure(92.40, area="Provinsi Nusa Tenggara Timur", period="2022"),  # both
            figure(100, area="Bali"),  # pairs with Jakarta's: only the loose count
            figure(70, area="Indonesia"),  # only the loose count
            figure(92.4, indicator="village_electrification_ratio"),  # neither
        ]
    )
    assert scored("figures", gold, found) == (3, 4, 4)
    assert scored("figures_strict", gold, found) == (1, 4, 4)


def test_of_equal_figures_the_one_of_the_same_area_is_paired() -> None:
    gold = annotation(statistics=[figure(100, area="Bali"), figure(100, area="Jakarta")])
    found = annotation(statistics=[figure(100, area="Jakarta")])
    missed = [row.item for row in compare("case", gold, found)[1] if row.category == "figures"]
    assert len(missed) == 1
    assert missed[0].startswith("area=Bali | ")


def test_organizations_count_with_and_without_their_kind() -> None:
    gold = annotation(organizations=[{"name": "PLN", "kind": "company", "parent": None}])
    found = annotation(
        organizations=[
            {"name": "PT PLN (Persero)", "kind": "pln_unit", "parent": None},
            {"name": "PLN UP3 Sumba", "kind": "pln_unit", "parent": None},
        ]
    )
    assert scored("organizations", gold, found) == (1, 1, 2)
    assert scored("organization_kinds", gold, found) == (0, 1, 2)


def test_the_outlet_of_the_dateline_is_not_counted() -> None:
    outlet = {"name": "KOMPAS.com", "kind": "media", "parent": None}
    other = {"name": "Tempo", "kind": "media", "parent": None}
    gold = annotation(dateline_agency="KOMPAS.com", organizations=[other])
    found = annotation(dateline_agency="KOMPAS.com", organizations=[outlet, other])

    scores, _ = compare("case", gold, found)
    assert scores["organizations"] == Score(1, 1, 1)
    scores, _ = compare(
        "case", annotation(organizations=[other]), annotation(organizations=[outlet])
    )
    assert scores["organizations"] == Score(0, 1, 1)


def test_who_wrote_by_a_label_is_not_counted() -> None:
    writer = {"name": "Rini Wulan", "role": "Pewarta", "organization": None}
    manager = {"name": "Budi Raharjo", "role": "Manajer", "organization": "UP3 Ende"}
    gold = annotation(people=[manager])
    found = annotation(people=[writer, manager])

    for one, other in ((gold, found), (found, gold)):
        scores, _ = compare("case", one, other)
        assert scores["people"] == scores["people_roles"] == Score(1, 1, 1)


def test_the_dateline_counts_what_is_stated() -> None:
    gold = annotation(dateline_place="Kupang", published_date="2019-11-05")
    found = annotation(dateline_place="KUPANG", dateline_agency="ANTARA")
    assert scored("dateline", gold, found) == (1, 2, 2)


def test_claims_are_matched_leniently() -> None:
    def claim(about: str, holder: str, kind: str = "award") -> dict[str, Any]:
        return {"kind": kind, "holder": holder, "about": about, "value": None, "date": None}

    gold = annotation(other_claims=[claim("Kecelakaan Nihil (Zero Accident)", "PLN Area Ternate")])
    right = annotation(other_claims=[claim("Zero Accident", "Area Ternate")])
    wrong = annotation(other_claims=[claim("Zero Accident", "Area Ternate", "implementation")])
    assert scored("other_claims", gold, right) == (1, 1, 1)
    assert scored("other_claims", gold, wrong) == (0, 1, 1)


def test_precision_recall_and_f1() -> None:
    score = Score(matched=3, gold=4, found=6)
    assert score.precision == pytest.approx(0.5)
    assert score.recall == pytest.approx(0.75)
    assert score.f1 == pytest.approx(0.6)
    assert (Score().precision, Score().recall, Score().f1) == (1, 1, 1)
    assert Score(0, 2, 0).f1 == 0
    assert Score(0, 0, 2).f1 == 0


def test_documents_are_summed_before_f1_is_taken() -> None:
    one = compare(
        "one",
        annotation(people=[person("Rina")]),
        annotation(people=[person("Rina")]),
    )[0]
    two = compare(
        "two",
        annotation(people=[person("Umbu"), person("Made"), person("Dewi")]),
        annotation(),
    )[0]
    total = score_documents([one, two])
    assert total["people_roles"] == Score(1, 4, 1)
    assert total["people_roles"].f1 == pytest.approx(0.4)
    # Five categories are empty on both sides and count 1.
    assert macro_f1(total) == pytest.approx((5 + 0.4) / 6)


def test_six_categories_make_the_mean() -> None:
    assert MAIN == (
        "certifications",
        "bodies",
        "people_roles",
        "quotations",
        "figures",
        "organizations",
    )


def test_missed_and_wrong_items_are_told() -> None:
    gold = annotation(people=[person("Rina", "Manajer")])
    found = annotation(people=[person("Dewi")])
    rows = [row for row in compare("case", gold, found)[1] if row.category == "people"]
    assert [(row.error, row.item) for row in rows] == [
        ("missed", "name=Rina | role=Manajer | organization=None"),
        ("wrong", "name=Dewi | role=None | organization=None"),
    ]


def test_the_command_prints_scores_and_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Rina dan Dewi.", encoding="utf-8")
    gold = {**EMPTY, "published": "2024-05-15", "people": [person("Rina"), person("Dewi")]}
    (tmp_path / "a.json").write_text(json.dumps(gold), encoding="utf-8")

    def extract(text: str, *, published: object) -> tuple[str, str]:
        return text, str(published)

    def to_json(extraction: tuple[str, str]) -> dict[str, object]:
        assert extraction == ("Rina dan Dewi.", "2024-05-15")
        return {"people": [{"name": "Rina", "evidence": [0, 4]}], "version": 1}

    reader = SimpleNamespace(extract=extract, to_json=to_json)
    monkeypatch.setitem(sys.modules, "kg.extract", reader)
    assert main(["--errors", "--set", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    people = next(line for line in lines if line.startswith("people "))
    assert people.split() == ["people", "1.000", "0.500", "0.667", "2", "1"]
    assert "a\tpeople\tmissed\tname=Dewi | role=None | organization=None" in lines


def test_the_command_tells_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--set", str(tmp_path / "nowhere")]) == 2
    assert "nowhere: is no folder of articles" in capsys.readouterr().err
