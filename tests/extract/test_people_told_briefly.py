"""People behind an age, behind "Mr" without a stop, run into a directorate, heads of villages."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        'Marsinah (58) penerima bantuan mengaku senang. "Kini terang," tuturnya.',
        [("Marsinah", "penerima bantuan")],
    ),
    (
        "Nirwan (59) warga Desa Ketaping dan Harniti (51) warga Desa Tumbuk menikmati listrik.",
        [("Nirwan", "warga Desa Ketaping"), ("Harniti", "warga Desa Tumbuk")],
    ),
    ("Yohanis Tefa (47 tahun) petani di Oebola, menyalakan lampu.", [("Yohanis Tefa", "petani")]),
    (
        "Direktur Pembinaan Program Ditjen Ketenagalistrikan Munir Sasongko mengatakan aman.",
        [("Munir Sasongko", "Direktur Pembinaan Program")],
    ),
    (
        "Laporan itu disampaikan lewat Sekretaris Ditjen Perkebunan Rama Putra, dalam rapat.",
        [("Rama Putra", "Sekretaris")],
    ),
    ("Mr Daniel Whitaker received the certificate.", [("Daniel Whitaker", None)]),
    ("The certificate was handed to Mrs Sarah Lim in Jakarta.", [("Sarah Lim", None)]),
    ("Thanks to Mr Budi, the manager is at ease.", [("Budi", None)]),
    (
        "The Head of Demta Barat Village in Sarmi, Yulianus Sabar, hoped for more lamps.",
        [("Yulianus Sabar", "Head of Demta Barat Village")],
    ),
    (
        '"We use oil," said Andi Edi, head of Perajen Jaya Village.',
        [("Andi Edi", "head of Perajen Jaya Village")],
    ),
    # near misses
    ("Pasal (12) warga berhak atas listrik.", []),
    ("The head of the Sarmi Electricity Office, Yosef Rumi, said so.", [("Yosef Rumi", "head")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_people_told_briefly(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(p.name, p.role) for p in extract(text).people] == expected
