"""Companies that a text calls "PT ..." once and by the rest of their name further on."""

from __future__ import annotations

import pytest

from kg.extract import extract

HELD = [
    (
        "PT Celebes Power Tama berdiri di Palu. Tahun ini Celebes Power Tama meraih ISO 9001:2015.",
        "PT Celebes Power Tama",
    ),
    (
        "PT Serayu Bhakti Energi (SBE) mengelola pembangkit. Serayu Bhakti Energi menerima "
        "sertifikat ISO 9001:2015 dari SGS.",
        "PT Serayu Bhakti Energi (SBE)",
    ),
    (
        "Sertifikat ISO 9001:2015 diraih Wijaya Kabel Nusantara. PT Wijaya Kabel Nusantara Tbk "
        "memproduksi kabel.",
        "PT Wijaya Kabel Nusantara Tbk",
    ),
    (
        "PT. Kencana Trafo Mandiri (Persero) berdiri di Palu. Kini Kencana Trafo Mandiri memiliki "
        "ISO 9001:2015.",
        "PT. Kencana Trafo Mandiri (Persero)",
    ),
]


@pytest.mark.parametrize(("text", "holder"), HELD)
def test_a_company_without_its_legal_form_is_the_same_holder(text: str, holder: str) -> None:
    found = extract(f"Palu - {text}")
    assert [(c.holder, c.standards) for c in found.certifications] == [(holder, ("ISO 9001:2015",))]
    assert [o.name for o in found.organizations if o.kind == "company"] == [holder]


POSTS = [
    "Kepala Bagian Humas Celebes Power Tama, Irwan Malik, menyambut gembira.",
    "Direktur Celebes Power Tama Irwan Malik menyambut gembira.",
    '"Kami gembira," ujar Manajer Celebes Power Tama Irwan Malik.',
]


@pytest.mark.parametrize("sentence", POSTS)
def test_a_post_in_it_is_of_the_company(sentence: str) -> None:
    found = extract(f"Palu - PT Celebes Power Tama meraih penghargaan. {sentence}")
    assert [(p.name, p.organization) for p in found.people] == [
        ("Irwan Malik", "Celebes Power Tama")
    ]
    assert [o.name for o in found.organizations] == ["PT Celebes Power Tama"]


OTHERS = [
    # an area, a longer name, small letters
    ("PT Sumba Timur membangun. Warga Sumba Timur menunggu listrik.", {"PT Sumba Timur"}),
    (
        "PT Daya Surya hadir. Yayasan Daya Surya Bangsa menanam pohon.",
        {"PT Daya Surya", "Yayasan Daya Surya Bangsa"},
    ),
    (
        "PT Sumber Energi Baru hadir. Air menjadi sumber energi baru di desa.",
        {"PT Sumber Energi Baru"},
    ),
]


@pytest.mark.parametrize(("text", "names"), OTHERS)
def test_what_only_shares_its_words_is_not_the_company(text: str, names: set[str]) -> None:
    assert {o.name for o in extract(f"Palu - {text}").organizations} == names
