"""Heads whose name ran into their office, posts of the state, organisations behind a name."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]

CASES: list[tuple[str, list[Row], list[str]]] = [
    (
        '"Sudah," kata Kepala Dinas ESDM Ade Hartono, Selasa (17/12/2019).',
        [("Ade Hartono", "Kepala", "Dinas ESDM")],
        ["Dinas ESDM"],
    ),
    (
        "Kepala Dinas Perindag Yusuf Lapabura setuju.",
        [("Yusuf Lapabura", "Kepala", "Dinas Perindag")],
        ["Dinas Perindag"],
    ),
    (
        "Sekretaris Direktorat Jenderal Ketenagalistrikan Ida Hartati mengungkapkan rencana itu.",
        [("Ida Hartati", "Sekretaris", "Direktorat Jenderal Ketenagalistrikan")],
        ["Direktorat Jenderal Ketenagalistrikan"],
    ),
    (
        "Kepala Badan Kepegawaian Daerah Budi Hartono menyebut 12 desa gelap.",
        [("Budi Hartono", "Kepala", "Badan Kepegawaian Daerah")],
        ["Badan Kepegawaian Daerah"],
    ),
    (  # the office's own field and area are no name
        "Kepala Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Alor mengatakan jalan rusak.",
        [],
        ["Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Alor"],
    ),
    (
        "Kepala Dinas Cipta Karya Tata Ruang hadir.",
        [],
        ["Dinas Cipta Karya Tata Ruang"],
    ),
    (
        "Menteri Sekretaris Negara Pras Wibowo menyampaikan maaf.",
        [("Pras Wibowo", "Menteri Sekretaris Negara", None)],
        [],
    ),
    (
        "Mensesneg Pras Wibowo dan Menkeu Sari Hartati hadir.",
        [("Pras Wibowo", "Mensesneg", None), ("Sari Hartati", "Menkeu", None)],
        [],
    ),
    (
        "Ketua tim audit, Sofyan Basri, mengatakan hasilnya baik.",
        [("Sofyan Basri", "Ketua tim audit", None)],
        [],
    ),
    (
        "Lawmaker Ratna Wibowo of House Commission VII urged the ministry to act.",
        [("Ratna Wibowo", "Lawmaker", "House Commission VII")],
        ["House Commission VII"],
    ),
    (
        '"Terang sekali," kata Yohana Tefa, warga Desa Noelkani.',
        [("Yohana Tefa", "warga Desa Noelkani", None)],
        [],
    ),
    (
        "Direktur Eksekutif Institute for Island Power (IIP) Budi Hartono menilai begitu.",
        [("Budi Hartono", "Direktur Eksekutif", "Institute for Island Power (IIP)")],
        ["Institute for Island Power (IIP)"],
    ),
]


@pytest.mark.parametrize(("text", "people", "organisations"), CASES)
def test_names_beside_offices(text: str, people: list[Row], organisations: list[str]) -> None:
    found = extract(text)
    assert [(p.name, p.role, p.organization) for p in found.people] == people
    assert [each.name for each in found.organizations] == organisations
