"""Awards and scores of several holders, in the turns of news."""

from __future__ import annotations

import pytest

from kg.extract import extract

Claim = tuple[str, str | None, str, str | None]


def claims(text: str) -> set[Claim]:
    return {(o.kind, o.holder, o.about, o.value) for o in extract(text).other_claims}


CLAIMS: list[tuple[str, set[Claim]]] = [
    (
        "PLN Ciputat dan PLN Bintaro masing-masing memperoleh penghargaan Zero Accident dan "
        "penghargaan Panitia Pembina Keselamatan Kerja (P2K3), sedangkan PLN Kebon Jeruk mendapat "
        "Zero Accident.",
        {
            ("award", "PLN Ciputat", "Zero Accident", None),
            ("award", "PLN Bintaro", "Zero Accident", None),
            ("award", "PLN Ciputat", "Panitia Pembina Keselamatan Kerja (P2K3)", None),
            ("award", "PLN Bintaro", "Panitia Pembina Keselamatan Kerja (P2K3)", None),
            ("award", "PLN Kebon Jeruk", "Zero Accident", None),
        },
    ),
    (  # who got it behind the verb; who is only counted is nobody
        "PROPER Hijau disematkan kepada UP Muara Karang dan UP Muara Tawar, sementara 12 unit "
        "lainnya mendapat PROPER Biru.",
        {
            ("award", "UP Muara Karang", "PROPER Hijau", "Hijau"),
            ("award", "UP Muara Tawar", "PROPER Hijau", "Hijau"),
        },
    ),
    (  # what a sentence counts the next one deals out
        "PT Pembangkitan Jawa-Bali memperoleh dua PROPER Emas. Keduanya diberikan kepada UP Gresik "
        "dan UBJOM Rembang.",
        {
            ("award", "UP Gresik", "PROPER Emas", "Emas"),
            ("award", "UBJOM Rembang", "PROPER Emas", "Emas"),
        },
    ),
    (
        "PLN UP3 Kudus meraih penghargaan Subroto 2023 dan gelar Innovation Champion.",
        {
            ("award", "PLN UP3 Kudus", "Subroto 2023", None),
            ("award", "PLN UP3 Kudus", "Innovation Champion", None),
        },
    ),
    (  # one before and after
        "PLTU Ombilin meraih PROPER Hijau, naik dari PROPER Biru tahun sebelumnya.",
        {("award", "PLTU Ombilin", "PROPER Hijau", "Hijau")},
    ),
    ("PLN berharap UP3 Kudus meraih penghargaan Zero Accident tahun depan.", set()),
    (  # handed to a person: the holder stays
        "PLN UPT Malang meraih Zero Accident. Penghargaan itu diserahkan kepada Manajer UPT Malang "
        "Budi Santoso.",
        {("award", "PLN UPT Malang", "Zero Accident", None)},
    ),
    (  # scores, each behind its holder
        "Dua unit menerima sertifikat SMP, yaitu UPT Cawang dan UPT Gandul. Berdasarkan audit, UPT "
        "Cawang mendapat nilai 91,4 persen dengan predikat baik. Adapun UPT Gandul memperoleh "
        "83,75 persen.",
        {
            ("audit_result", "UPT Cawang", "SMP", "91,4 persen"),
            ("audit_result", "UPT Gandul", "SMP", "83,75 persen"),
        },
    ),
    (
        "Tiga unit diaudit SMK3 bulan lalu. Dalam audit itu UP3 Kudus meraih 92,5 persen, UP3 Pati "
        "90,1 persen, dan UP3 Demak 88,7 persen.",
        {
            ("audit_result", "UP3 Kudus", "SMK3", "92,5 persen"),
            ("audit_result", "UP3 Pati", "SMK3", "90,1 persen"),
            ("audit_result", "UP3 Demak", "SMK3", "88,7 persen"),
        },
    ),
    (  # two scores of one verb
        "Dalam audit SMP, UP3 Kudus mengumpulkan nilai 92,1 persen dan UP3 Pati 84,7 persen.",
        {
            ("audit_result", "UP3 Kudus", "SMP", "92,1 persen"),
            ("audit_result", "UP3 Pati", "SMP", "84,7 persen"),
        },
    ),
    (
        "Unit itu diaudit SMK3. Manajer UP3 Kudus, Yaya Mulya, menyebut unitnya dinilai 94,5 "
        "persen "
        "oleh auditor.",
        {("audit_result", "UP3 Kudus", "SMK3", "94,5 persen")},
    ),
    (  # a category that falls to somebody
        "Kategori Kecelakaan Nihil diraih PT Cahaya Timur dan PT Regas Bahari. Kategori Pencegahan "
        "dan Penanggulangan (P2) HIV/AIDS jatuh kepada PT Surya Solusi.",
        {
            ("award", "PT Cahaya Timur", "Kecelakaan Nihil", None),
            ("award", "PT Regas Bahari", "Kecelakaan Nihil", None),
            ("award", "PT Surya Solusi", "Pencegahan dan Penanggulangan (P2) HIV/AIDS", None),
        },
    ),
    ("Kategori Kecelakaan Nihil akan diraih PT Cahaya Timur.", set()),
    ("Target kecelakaan nihil jatuh pada tahun depan bagi PT Cahaya Timur.", set()),
    (
        "PLN UP3 Kudus memborong 12 penghargaan PROPER 2024.",
        {("award", "PLN UP3 Kudus", "PROPER 2024", None)},
    ),
    (  # shares of customers are no scores
        "PLN UP3 Kudus meraih sertifikat SMK3. Sementara itu UP3 Pati melayani 60 persen pelanggan "
        "di karesidenan itu.",
        set(),
    ),
    (  # who got them is dealt out by who speaks
        "PLN Indonesia Power meraih dua Proper Emas. Direktur Utama PLN IP Budi Raharjo mengatakan "
        "penghargaan tersebut diterima UBP Priok dan UBP Suralaya.",
        {
            ("award", "UBP Priok", "Proper Emas", "Emas"),
            ("award", "UBP Suralaya", "Proper Emas", "Emas"),
        },
    ),
    (
        "PLN Indonesia Power memborong dua PROPER Hijau. Keduanya diraih UBP Priok dan UBP Mrica.",
        {
            ("award", "UBP Priok", "PROPER Hijau", "Hijau"),
            ("award", "UBP Mrica", "PROPER Hijau", "Hijau"),
        },
    ),
    (
        "PT PLN Batam put ISO 37001 into practice in 2023, without certification.",
        {("implementation", "PT PLN Batam", "ISO 37001", None)},
    ),
    (  # who gives a prize has not got it
        "Kepala Disnaker NTB menyerahkan penghargaan Zero Accident kepada PLN UIP Nusra dan PLN "
        "UPK Lombok.",
        {
            ("award", "PLN UIP Nusra", "Zero Accident", None),
            ("award", "PLN UPK Lombok", "Zero Accident", None),
        },
    ),
    ("Disnaker NTB membagikan penghargaan Zero Accident di Mataram.", set()),
    (
        "PLN UIP Nusra menerima penghargaan Zero Accident, lalu menyerahkan bantuan kepada PLN "
        "Peduli.",
        {("award", "PLN UIP Nusra", "Zero Accident", None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: set[Claim]) -> None:
    assert claims(text) == expected
