"""People and bodies in the turns of news pages: justice, ranks, lists of village heads."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Person]]] = [
    (  # behind the long name of PLN with its short form
        "Direktur Perusahaan Listrik Negara (PLN) Andi Rafi mengatakan begitu.",
        [("Andi Rafi", "Direktur", "Perusahaan Listrik Negara (PLN)")],
    ),
    (  # the kind of a unit, spelt out in brackets behind its short form
        "Manager ULP (Unit Layanan Pelanggan) PLN Muara Teweh Andi Nurdin mengatakan itu.",
        [("Andi Nurdin", "Manager", "ULP (Unit Layanan Pelanggan) PLN Muara Teweh")],
    ),
    (  # fields of an office that go on behind a comma
        "Kepala Balai Besar Survei dan Pengujian Ketenagalistrikan, Energi Baru, Terbarukan dan "
        "Konservasi Energi Kementerian ESDM, Sinta Hermawan menjelaskan itu.",
        [
            (
                "Sinta Hermawan",
                "Kepala",
                "Balai Besar Survei dan Pengujian Ketenagalistrikan, Energi Baru, Terbarukan dan "
                "Konservasi Energi Kementerian ESDM",
            )
        ],
    ),
    (  # a post told again in brackets, before its organisation
        "Direktur Jenderal Pembangunan Desa (Dirjen PD) Kementerian ESDM Andi Yusuf hadir.",
        [("Andi Yusuf", "Direktur Jenderal Pembangunan Desa (Dirjen PD)", "Kementerian ESDM")],
    ),
    (
        "Menteri Koperasi dan UKM Puspa bilang begitu.",
        [("Puspa", "Menteri Koperasi dan UKM", None)],
    ),
    (
        "Kepala Kejaksaan Negeri kota Jakarta Timur Syarif Nadi menyambut baik.",
        [("Syarif Nadi", "Kepala", "Kejaksaan Negeri kota Jakarta Timur")],
    ),
    (
        "Sambutan dibacakan Rudi Damai, Kepala Biro Operasi POLDA Sulteng.",
        [("Rudi Damai", "Kepala Biro Operasi", "POLDA Sulteng")],
    ),
    (  # two posts of one person, the second with whose it is
        "Senior Manager Perizinan dan Umum sekaligus Plh General Manager PLN UIP JBTB, Eko "
        "Rahmat, menjelaskan itu.",
        [("Eko Rahmat", "Senior Manager Perizinan dan Umum", "PLN UIP JBTB")],
    ),
    (  # a place that the text names as one, behind PLN
        "Manajer PLN Wamba Andi Saleh, di Wamba, Sabtu, mengatakan itu.",
        [("Andi Saleh", "Manajer", "PLN Wamba")],
    ),
    (
        "Manajer PLN Andi Saleh di Jakarta mengatakan itu.",
        [("Andi Saleh", "Manajer", "PLN")],
    ),
    (  # an order behind a priest's name
        "Pastor Paroki Nele, RD Maksi Dua, Pr, mengatakan itu.",
        [("Maksi Dua", "Pastor", "Paroki Nele")],
    ),
    (  # a degree with a blank is no name
        "Rapat dibuka Asisten Pemerintahan Syarif Yasir, S. Sos, M. Si pada Senin.",
        [("Syarif Yasir", "Asisten Pemerintahan", None)],
    ),
    (  # village heads side by side, each with the village and one name
        "Hadir para Kades yakni Kades Rasan Susanto, Kades Kresik Repi dan Kades Lumut Romi.",
        [
            ("Susanto", "Kades Rasan", None),
            ("Repi", "Kades Kresik", None),
            ("Romi", "Kades Lumut", None),
        ],
    ),
    (
        "Rapat di Golewa dihadiri Kapolsek Aimere Iptu Budi Santoso dan Kapolsek Golewa diwakili "
        "Bripka Rudi Hosea.",
        [("Budi Santoso", "Kapolsek Aimere", None), ("Rudi Hosea", "Kapolsek Golewa", None)],
    ),
    (  # a region's company between a post and a name
        "Menurut Direktur Utama PDAM Tirta Kerta Raya Kabupaten Tangerang Rudi Mahmud, itu baik.",
        [("Rudi Mahmud", "Direktur Utama", "PDAM Tirta Kerta Raya Kabupaten Tangerang")],
    ),
    (
        "Ketua Persatuan Air Seluruh Indonesia (Persi) yang baru dikukuhkan, Rudi Haryono, hadir.",
        [("Rudi Haryono", "Ketua", "Persatuan Air Seluruh Indonesia (Persi)")],
    ),
    (  # a regency by the short form that its people use
        "Hal ini disampaikan Ketua Komisi I DPRD Tanjab Barat, Nugroho Setiaji, SIP, usai rapat.",
        [("Nugroho Setiaji", "Ketua", "Komisi I DPRD Tanjab Barat")],
    ),
    # no people: the words of a post or of a police directorate before a rank, a word cut off
    ("Rombongan didampingi Dirbinpotmas Korbinmas Brigjen Pol Drs Istono.", []),
    ("Team Leader K3 PLN Nusantara UP Sebalang hadir.", []),
    ("GM PLN Wlayah NTT hadir.", []),
    (
        "Menurut Bupati Ende, Kades Kresik Repi dan Kades lain hadir.",
        [("Repi", "Kades Kresik", None)],
    ),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people(text: str, people: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == people


FOUND: list[tuple[str, set[tuple[str, str]]]] = [
    (
        "Kejaksaan Sulawesi Barat dan Kejaksaan Tinggi Jambi bekerja sama dengan Kejaksaan RI.",
        {
            ("Kejaksaan Sulawesi Barat", "government"),
            ("Kejaksaan Tinggi Jambi", "government"),
            ("Kejaksaan RI", "government"),
        },
    ),
    ("Rapat digelar di Aula Kantor Kejari Ende.", {("Kejari Ende", "government")}),
    ("Data itu dinilai Bappeda masing-masing.", set()),
    ("Nota diteken seluruh manajer Unit Pelaksana PLN di Jawa.", {("PLN", "company")}),
    (
        "Perusahaan Daerah Air Minum Tirta Kerta (PDAM TK) Kabupaten Tangerang juara. PDAM TK "
        "Kabupaten Tangerang senang. PDAM Tirta Kerta Kabupaten Tangerang rapat.",
        {("Perusahaan Daerah Air Minum Tirta Kerta (PDAM TK) Kabupaten Tangerang", "company")},
    ),
    (
        "Anggota Komisi C DPRD Jambi Rafli Nasution bertanya.",
        {("Komisi C DPRD Jambi", "government")},
    ),
    (  # a centre of a ministry is none of PLN
        "Pusat Pengembangan Sumber Daya Manusia Aparatur melatih teknisi.",
        {("Pusat Pengembangan Sumber Daya Manusia Aparatur", "agency")},
    ),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_organisations(text: str, names: set[tuple[str, str]]) -> None:
    assert {(each.name, each.kind) for each in extract(text).organizations} == names


def test_a_contact_on_three_lines() -> None:
    found = extract(
        "Warga senang karena listrik menyala.\n\nNarahubung:\nRatna Kusuma Dewi\nSenior Manager "
        "Perizinan dan Umum\nPT PLN (Persero) Unit Induk Pembangunan Sulawesi\n"
    ).people
    assert [(p.name, p.role, p.organization) for p in found] == [
        (
            "Ratna Kusuma Dewi",
            "Senior Manager Perizinan dan Umum",
            "PT PLN (Persero) Unit Induk Pembangunan Sulawesi",
        )
    ]
