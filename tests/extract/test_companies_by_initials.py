"""Companies without a legal form that carry their initials: "Mitra Bangun Karya (MBK)"."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mitra Bangun Karya raih SMK3\n\nJakarta (Antara) - Mitra Bangun Karya (MBK) meraih "
            "sertifikat SMK3. Direktur QHSE MBK Budi Prakosa mengatakan hal itu, Kamis.",
            "Mitra Bangun Karya (MBK)",
        ),
        (
            "Sekretaris Perusahaan Tata Wana (TW) Rina Kusuma mengatakan, Tata Wana meraih SMK3. "
            "Sekretaris Perusahaan TW Rina Kusuma senang.",
            "Tata Wana (TW)",
        ),
        (
            "Samudra Terminal Utara (STU) meraih SMK3. Kabar itu disampaikan anak usaha STU, PT "
            "Dermaga Jaya, Senin.",
            "Samudra Terminal Utara (STU)",
        ),
        (
            "Nusa Dredging Works (NDW) received an SMK3 certificate. NDW's corporate secretary, "
            "Rina Kusuma, said so on Monday.",
            "Nusa Dredging Works (NDW)",
        ),
    ],
)
def test_a_company_is_what_has_officers_or_subsidiaries(text: str, name: str) -> None:
    found = extract(text)
    assert (name, "company") in {(each.name, each.kind) for each in found.organizations}
    assert {each.holder for each in found.certifications} == {name}


@pytest.mark.parametrize(
    "text",
    [
        # A person by the initials of a report on crime.
        "Penyidik memeriksa Direktur Utama Budi Santoso (BS). Direktur PT Maju Jaya Budi Santoso "
        "(BS) diperiksa Senin, kata jaksa.",
        # A director of somebody else.
        "Wahana Cipta Desa (WCD) menanam pohon. Direktur Eksekutif WCD Budi Santoso hadir.",
        # A system and a law.
        "Sistem Proteksi Kawasan (SPK) dipuji. Direktur Utama SPK Budi Santoso hadir.",
        # A directorate by what it is about.
        "Program Energi Baru Terbarukan (EBT) berjalan. Direktur EBT Andi Novita hadir.",
        # Nothing that only companies have.
        "Mitra Bangun Karya (MBK) menggelar lomba. Ketua MBK Budi Santoso hadir.",
    ],
)
def test_initials_alone_make_no_company(text: str) -> None:
    names = {each.name for each in extract(text).organizations if each.kind == "company"}
    assert not any("(" in name or "Budi" in name for name in names)
