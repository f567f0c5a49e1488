"""Bodies that a description tells: "X, an independent body which audits companies against ISO"."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        (
            "The award was presented by Orbis Quality Evaluation Inc., an international and "
            "independent institution for the issuance of ISO 9001 certificates, it said.",
            "Orbis Quality Evaluation Inc",
        ),
        (
            "It was handed over by PT Orbis Nusantara, a Jakarta-based body which audits companies "
            "against the ISO 9000 series.",
            "PT Orbis Nusantara",
        ),
        (
            "Sertifikat itu diserahkan PT Orbis Nusantara, lembaga independen yang mengaudit "
            "sistem manajemen perusahaan.",
            "PT Orbis Nusantara",
        ),
    ],
)
def test_who_is_described_as_a_certifier_certified(sentence: str, body: str) -> None:
    text = f"PT Surya Bahari received an ISO 9001:2015 certificate on Monday. {sentence}"
    found = extract(text).certifications
    assert [(each.holder, each.certification_body) for each in found] == [("PT Surya Bahari", body)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It also serves PT Orbis Nusantara, a company which assembles motorcycles for companies.",
        "Acara itu dihadiri PT Orbis Nusantara, perusahaan yang menjual kabel bersertifikat ISO.",
    ],
)
def test_other_companies_did_not(sentence: str) -> None:
    text = f"PT Surya Bahari received an ISO 9001:2015 certificate on Monday. {sentence}"
    found = extract(text)
    assert [each.certification_body for each in found.certifications] == [None]
    assert {each.kind for each in found.organizations} == {"company"}


def test_a_name_that_nobody_knows_keeps_what_it_first_got() -> None:
    text = (
        "Lawu Power Corp. obtained ISO 14001:2015 certification from TUV Rheinland. LNGP first "
        "received its ISO 14001:2004 certification from SGS Philippines in 2014."
    )
    found = extract(text).certifications
    assert [(each.standards, each.certification_body) for each in found] == [
        (("ISO 14001:2015",), "TUV Rheinland")
    ]


def test_the_ministry_behind_this_award_is_the_one_that_granted() -> None:
    text = (
        "PT Surya Bahari meraih penghargaan atas penerapan SMK3. Penghargaan tersebut diraih "
        "berdasarkan penilaian yang dilakukan oleh Kementerian Ketenagakerjaan."
    )
    found = extract(text).certifications
    assert [each.certification_body for each in found] == ["Kementerian Ketenagakerjaan"]


def test_regions_of_counted_offices_hold_nothing() -> None:
    text = (
        "Dinas Sosial Kabupaten Cilacap meraih sertifikat ISO 9001:2008. Pemberian sertifikat ISO "
        "9001:2008 kepada dua Dinas Sosial, yakni Kabupaten Cilacap dan Kota Surakarta, dipuji."
    )
    assert {each.holder for each in extract(text).certifications} == {
        "Dinas Sosial Kabupaten Cilacap"
    }


def test_the_minister_of_a_ministry_that_is_named_too_grants_as_the_ministry() -> None:
    text = (
        "PT Surya Bahari menerima SMK3 yang diserahkan Menteri Ketenagakerjaan Republik Indonesia. "
        "Penghargaan itu rutin digelar Kementerian Ketenagakerjaan RI."
    )
    (found,) = extract(text).certifications
    assert found.certification_body == "Kementerian Ketenagakerjaan RI"


@pytest.mark.parametrize(
    ("auditor", "expected"),
    [
        ("Lembaga Audit SMK3 PT Lloyd Register Indonesia", ["PT Lloyd Register Indonesia"]),
        ("Lembaga Audit PT Sucofindo", ["PT Sucofindo"]),
        ("Badan Audit PT Sucofindo", ["PT Sucofindo"]),
        ("Lembaga Audit Independen Surveyor Indonesia", ["Surveyor Indonesia"]),
        ("Lembaga Audit SMK3 independen", []),
        ("Badan Audit Kemahasiswaan", ["Badan Audit Kemahasiswaan"]),
    ],
)
def test_an_auditing_body_is_the_kind_of_the_one_behind(auditor: str, expected: list[str]) -> None:
    found = extract(f"Audit pada Maret 2021 dilakukan {auditor} dengan lancar.").organizations
    assert [each.name for each in found] == expected
