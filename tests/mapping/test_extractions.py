"""What a careful reader found becomes claims: complete ones are stored, others are listed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar

import pytest

from kg.claims.evidence import TextEvidence
from kg.claims.records import (
    LinkedHeadline,
    Organisation,
    Person,
    Quotation,
    Ref,
    Role,
    StandardEdition,
    Statement,
    Unit,
)
from kg.claims.records_conformity import Certificate, ConformityClaim, Scheme
from kg.extract.model import (
    Certification,
    Dateline,
    Headline,
    Organization,
    OtherClaim,
    Quote,
)
from kg.extract.model import Person as ReadPerson
from kg.mapping.extractions import MappedExtraction
from tests.mapping.reading import mapped, words

T = TypeVar("T")
CERTIFIED = (
    "Waingapu (ANTARA) - PLN UP3 Sumba menerima sertifikat ISO 9001:2015 nomor QM-77 dari "
    "PT Sertifikasi Timur yang diakreditasi Komite Akreditasi Nasional (KAN), Selasa (5/11)."
)


def all_of(found: MappedExtraction, kind: type[T]) -> list[T]:
    return [record for record in found.records if isinstance(record, kind)]


def certified(text: str = CERTIFIED, /, **changes: object) -> MappedExtraction:
    values: dict[str, object] = {
        "kind": "certification",
        "holder": "PLN UP3 Sumba",
        "standards": ("ISO 9001:2015",),
        "evidence": words(text, "PLN UP3 Sumba", "menerima", "ISO 9001:2015"),
        "confidence": 0.9,
        **changes,
    }
    dateline = Dateline(
        "Waingapu", "ANTARA", "2019-11-05", "2019-11-05", "year-inferred",
        words(text, "Waingapu (ANTARA)") if "ANTARA" in text else (),
    )  # fmt: skip
    item = Certification(**values)  # type: ignore[arg-type]
    return mapped(text, dateline=dateline, certifications=(item,))


def test_a_certification_of_a_known_unit() -> None:
    found = certified(
        certification_body="PT Sertifikasi Timur",
        accreditation_body="Komite Akreditasi Nasional (KAN)",
        number="QM-77",
        date="2019-11-05",
        date_kind="stated",
    )
    (claim,) = all_of(found, ConformityClaim)
    assert (claim.kind, claim.holder) == ("certification", Ref("unit", "up3-sumba"))
    assert (claim.edition, claim.standard) == (Ref("edition", "iso-9001-2015"), None)
    assert claim.stated_certifiers == (Ref("organisation", "sertifikasi-timur"),)
    assert claim.stated_accreditors == (Ref("organisation", "komite-akreditasi-nasional"),)
    assert (claim.stated_on, claim.stated_on_basis) == (date(2019, 11, 5), "year-inferred")
    assert claim.confidence == Decimal("0.90")
    assert [one.exact for one in claim.evidence if isinstance(one, TextEvidence)] == [
        "PLN UP3 Sumba", "menerima", "ISO 9001:2015",
    ]  # fmt: skip
    (document,) = all_of(found, Certificate)
    assert (document.number, document.covers) == ("QM-77", (Ref("certification", claim.slug),))
    assert [one.year for one in all_of(found, StandardEdition)] == [2015]
    assert found.left_out == ()


def test_evidence_keeps_words_around_and_fits_the_text() -> None:
    (claim,) = all_of(certified(), ConformityClaim)
    first = claim.evidence[0]
    assert isinstance(first, TextEvidence)
    assert (first.start, first.prefix) == (20, "Waingapu (ANTARA) - ")
    first.check(CERTIFIED)


def test_certifier_and_accreditor_named_as_a_pair_are_both_stated_certifiers() -> None:
    text = "PLN UP3 Sumba menerima ISO 9001:2015 dari PT Sertifikasi Timur dan KAN."
    found = certified(text, certification_body="PT Sertifikasi Timur", accreditation_body="KAN")
    (claim,) = all_of(found, ConformityClaim)
    assert {one.slug for one in claim.stated_certifiers} == {"sertifikasi-timur", "kan"}
    assert claim.stated_accreditors == ()


def test_a_standard_without_a_year_has_no_edition() -> None:
    (claim,) = all_of(certified(standards=("ISO 14001",)), ConformityClaim)
    assert (claim.edition, claim.standard) == (None, Ref("standard", "iso-14001"))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"holder": None}, "no holder is named"),
        ({"holder": "UP3"}, "'UP3' names no unit or organisation"),
        ({"kind": "grant"}, "ISO 9001:2015 is no scheme"),
    ],
)
def test_an_incomplete_certification_is_listed_and_not_stored(
    changes: dict[str, object], why: str
) -> None:
    found = certified(**changes)
    assert all_of(found, ConformityClaim) == []
    assert [(one.item, why in one.why) for one in found.left_out] == [("c1", True)]


def test_a_grant_has_a_grantor_and_no_certifier() -> None:
    text = "Menteri Ketenagakerjaan menyerahkan sertifikat SMK3 kepada PLN UP3 Sumba, 2 Mei 2023."
    item = Certification(
        "grant", "PLN UP3 Sumba", ("SMK3",), words(text, "SMK3", "PLN UP3 Sumba"), 0.9,
        certification_body="Menteri Ketenagakerjaan", date="2023-05-02", date_kind="handed_over",
    )  # fmt: skip
    found = mapped(text, certifications=(item,))
    (claim,) = all_of(found, ConformityClaim)
    assert (claim.kind, claim.scheme) == ("scheme-grant", Ref("scheme", "smk3"))
    assert claim.granted_by == Ref("organisation", "kementerian-ketenagakerjaan")
    assert claim.stated_certifiers == ()
    assert [(day.kind, day.value.text) for day in claim.days] == [("handedOver", "2023-05-02")]
    assert [one.slug for one in all_of(found, Scheme)] == ["smk3"]


def test_awards_audits_and_implementations_are_no_certificates() -> None:
    text = (
        "UP3 Sumba meraih Anugerah Lingkungan, lulus audit SMK3 dengan nilai 95,18 persen dan "
        "menerapkan ISO 37001."
    )
    items = (
        OtherClaim("award", "UP3 Sumba", "Anugerah Lingkungan", words(text, "meraih"), 0.8),
        OtherClaim(
            "audit_result",
            "UP3 Sumba",
            "SMK3",
            words(text, "95,18 persen"),
            0.8,
            (),
            "95,18 persen",
        ),
        OtherClaim("implementation", "UP3 Sumba", "ISO 37001", words(text, "menerapkan"), 0.8),
    )
    award, audit, implementation = all_of(mapped(text, other_claims=items), ConformityClaim)
    assert (award.kind, award.award_name and award.award_name.value) == (
        "award", "Anugerah Lingkungan",
    )  # fmt: skip
    assert (audit.kind, audit.scheme, audit.score) == (
        "audit-result", Ref("scheme", "smk3"), Decimal("95.18"),
    )  # fmt: skip
    assert (implementation.kind, implementation.standard) == (
        "implementation", Ref("standard", "iso-37001"),
    )  # fmt: skip


SPOKEN = (
    'Manajer UP3 Sumba, Made Hary Palguna mengatakan, "Kami bangga." Bupati Sumba Timur Gidion '
    'Mbiliyora hadir. Juru bicara Rina Tan berkata, "Ini awal." "Hore," kata warga.'
)


def spoken() -> MappedExtraction:
    people = (
        ReadPerson(
            "Made Hary Palguna", words(SPOKEN, "Manajer", "UP3 Sumba", "Made Hary Palguna"), 0.95,
            (), "Manajer", "UP3 Sumba",
        ),
        ReadPerson(
            "Gidion Mbiliyora", words(SPOKEN, "Gidion Mbiliyora"), 0.9, (), "Bupati Sumba Timur"
        ),
        ReadPerson("Rina Tan", words(SPOKEN, "Rina Tan"), 0.9, (), "Juru bicara"),
    )  # fmt: skip
    quotes = (
        Quote("Palguna", "Kami bangga.", words(SPOKEN, "Kami bangga."), 0.9),
        Quote("Rina Tan", "Ini awal.", words(SPOKEN, "Ini awal."), 0.9),
        Quote(None, "Hore", words(SPOKEN, "Hore"), 0.5),
        Quote("warga", "Hore", words(SPOKEN, "Hore"), 0.5),
    )
    return mapped(SPOKEN, people=people, quotes=quotes)


def test_people_have_their_posts() -> None:
    found = spoken()
    roles = {one.person.slug: (one.title.value, one.organisation) for one in all_of(found, Role)}
    assert roles == {
        "made-hary-palguna": ("Manajer", Ref("unit", "up3-sumba")),
        "gidion-mbiliyora": (
            "Bupati Sumba Timur", Ref("organisation", "pemerintah-kabupaten-sumba-timur"),
        ),
    }  # fmt: skip
    assert {one.slug for one in all_of(found, Person)} == {
        "made-hary-palguna", "gidion-mbiliyora", "rina-tan",
    }  # fmt: skip
    assert ("p3", True) in [(one.item, "no organisation" in one.why) for one in found.left_out]


def test_who_only_wrote_the_text_is_no_fact_of_the_graph() -> None:
    text = f"{CERTIFIED}\nPewarta: Rini Wulan\nEditor: Yuni Lestari"
    people = (
        ReadPerson("Rini Wulan", words(text, "Pewarta", "Rini Wulan"), 0.9, ("byline",), "Pewarta"),
        ReadPerson("Yuni Lestari", words(text, "Yuni Lestari"), 0.9, ("role-before-name",), "Ahli"),
    )

    found = mapped(text, people=people)

    assert [one.slug for one in all_of(found, Person)] == ["yuni-lestari"]
    assert [one.item for one in found.left_out] == ["p2"]  # a post without an organisation


def test_quotations_have_a_named_speaker_and_exactly_the_words() -> None:
    found = spoken()
    quotations = all_of(found, Quotation)
    assert [(one.text.value, one.speaker.slug) for one in quotations] == [
        ("Kami bangga.", "made-hary-palguna"),
        ("Ini awal.", "rina-tan"),
    ]
    assert quotations[0].speaker_role is not None
    assert quotations[1].speaker_role is None
    left = {one.item: one.why for one in found.left_out}
    assert "does not tell who" in left["q3"]
    assert "not a person with a name" in left["q4"]


def test_organisations_are_described_once_with_all_their_names_and_parents() -> None:
    text = (
        "PT PLN (Persero) UP3 Sumba, bagian dari UIW NTT, berterima kasih. UP3 Sumba dan "
        "PT Karya Baru bekerja sama. Kementerian Listrik mencatat."
    )
    items = (
        Organization(
            "PT PLN (Persero) UP3 Sumba", "pln_unit", words(text, "PT PLN (Persero) UP3 Sumba"),
            0.95, (), "UIW NTT",
        ),
        Organization("UIW NTT", "pln_unit", words(text, "UIW NTT"), 0.95),
        Organization("PT Karya Baru", "company", words(text, "PT Karya Baru"), 0.8),
        Organization("Kementerian Listrik", "ministry", words(text, "Kementerian Listrik"), 0.8),
    )  # fmt: skip
    found = mapped(text, organizations=items)
    units = {one.slug: one for one in all_of(found, Unit)}
    assert set(units) == {"up3-sumba", "pln-uiw-nusa-tenggara-timur"}
    assert [label.value for label in units["up3-sumba"].labels] == ["UP3 Sumba"]
    assert units["up3-sumba"].alternative == ("PT PLN (Persero) UP3 Sumba",)
    organisations = {one.slug: one.roles for one in all_of(found, Organisation)}
    assert organisations == {"karya-baru": (), "kementerian-listrik": ("Ministry",)}
    (parent,) = all_of(found, Statement)
    assert (parent.subject, parent.predicate, parent.value) == (
        Ref("unit", "up3-sumba"), "tr:parentUnit", Ref("unit", "pln-uiw-nusa-tenggara-timur"),
    )  # fmt: skip


def test_a_short_form_that_the_text_gives_means_the_full_name() -> None:
    text = "Universitas Syiah Kuala (Unsyiah) menghitung. Menurut Unsyiah, itu benar."
    items = (
        Organization(
            "Universitas Syiah Kuala (Unsyiah)", "other",
            words(text, "Universitas Syiah Kuala (Unsyiah)"), 0.9,
        ),
        Organization("Unsyiah", "other", words(text, "Unsyiah"), 0.9),
    )  # fmt: skip
    found = mapped(text, organizations=items)
    (described,) = all_of(found, Organisation)
    assert described.slug == "universitas-syiah-kuala"
    assert [label.value for label in described.labels] == ["Universitas Syiah Kuala"]
    assert described.alternative == ("Unsyiah",)


def test_a_unit_of_a_list_whose_kind_is_named_once() -> None:
    text = "UP3 Flores Bagian Timur, Sumba dan Atambua meraih sertifikat ISO 9001:2015."
    units = tuple(
        Organization(name, "pln_unit", words(text, name), 0.9, known=f"UP3 {name}")
        for name in ("Sumba", "Atambua")
    )
    held = tuple(
        Certification("certification", name, ("ISO 9001:2015",), words(text, name, "meraih"), 0.9)
        for name in ("Sumba", "Atambua")
    )
    found = mapped(text, organizations=units, certifications=held)
    assert [claim.holder for claim in all_of(found, ConformityClaim)] == [
        Ref("unit", "up3-sumba"), Ref("unit", "up3-atambua"),
    ]  # fmt: skip
    assert {unit.slug: unit.kind for unit in all_of(found, Unit)} == {
        "up3-sumba": "up3", "up3-atambua": "up3",
    }  # fmt: skip


def test_headlines_are_weaker_and_stand_once() -> None:
    text = "Isi. Baca juga: Listrik masuk desa. Baca juga: Listrik masuk desa."
    item = Headline("Listrik masuk desa", words(text, "Listrik masuk desa"))
    (headline,) = all_of(mapped(text, headlines=(item, item)), LinkedHeadline)
    assert (headline.headline.value, headline.confidence) == ("Listrik masuk desa", Decimal("0.50"))


def test_the_article_speaks_of_itself() -> None:
    found = certified()
    about = {
        one.predicate: one.value for one in all_of(found, Statement) if one.subject.kind == "source"
    }
    assert about == {
        "tr:datelinePlace": "Waingapu",
        "tr:datelineAgency": "ANTARA",
        "tr:statementDate": date(2019, 11, 5),
    }


def test_each_part_of_a_dateline_rests_on_its_own_words() -> None:
    text = "Waingapu (ANTARA) - Listrik menyala, Selasa (5/11)."
    spans = words(text, "Waingapu", "ANTARA", "Selasa (5/11)")
    dateline = Dateline("Waingapu", "ANTARA", "2019-11-05", "2019-11-05", "year-inferred", spans)
    about = {
        one.predicate: [each.exact for each in one.evidence if isinstance(each, TextEvidence)]
        for one in all_of(mapped(text, dateline=dateline), Statement)
    }
    assert about == {
        "tr:datelinePlace": ["Waingapu"],
        "tr:datelineAgency": ["ANTARA"],
        "tr:statementDate": ["Selasa (5/11)"],
    }


def test_the_source_is_described_by_what_is_known() -> None:
    source = certified().source
    assert source.slug.startswith("antara-2019-11-05-pln-up3-sumba-menerima-sertifikat-iso")
    assert source.title is not None
    assert source.title.value.startswith("ANTARA: PLN UP3 Sumba menerima sertifikat ISO 9001:2015")
    assert source.url is None
    assert source.identifier == f"urn:sha256:{source.sha256_bytes}"
    assert source.outlet is not None
    assert source.outlet.name == "ANTARA"
    assert source.issued is not None
    assert source.issued.text == "2019-11-05"
    assert (source.kind, source.read_by, source.status) == ("news-article", "program", "pending")
    assert "not republished" in (source.licence_note or "")


def test_a_malformed_day_is_no_day() -> None:
    found = certified(date="2023-02-30", date_kind="issued")
    (claim,) = all_of(found, ConformityClaim)
    assert claim.days == ()
    assert "2023-02-30" in (claim.note or "")
