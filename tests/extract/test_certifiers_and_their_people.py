"""People of a certifier that has no name are no certifier, and lists of certificates go on."""

from __future__ import annotations

import pytest

from kg.extract import extract

GOT = "PT Gas Sambas menerima sertifikat ISO 9001:2015. "


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (GOT + "Perwakilan badan sertifikasi, Rudi Hasan yang datang dari Bandung, hadir.", None),
        (GOT + "Auditor lembaga sertifikasi, Budi Santoso, memuji kerja tim.", None),
        (GOT + '"Timnya kompak," kata perwakilan lembaga sertifikasi Dewi Lestari.', None),
        (
            GOT + "Direktur lembaga sertifikasi, Cakra Mutu Internasional, turut hadir.",
            "Cakra Mutu Internasional",
        ),
        (
            "PT Gas Sambas meraih sertifikat ISO 9001:2015 dari lembaga sertifikasi, Cakra Prima.",
            "Cakra Prima",
        ),
        (
            GOT + "Direktur lembaga sertifikasi Cakra Prima, Budi Santoso, turut hadir.",
            "Cakra Prima",
        ),
    ],
)
def test_people_of_a_certifier(text: str, body: str | None) -> None:
    found = extract(text)
    assert [c.certification_body for c in found.certifications] == [body]
    named = {o.name for o in found.organizations if o.kind == "certification_body"}
    assert named == ({body} if body else set())


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Berbagai pengakuan dari banyak pihak di Jakarta dan luar negeri pun sudah dikantongi "
            "PLTU Lontar, antara lain sertifikat emas untuk implementasi Sistem Manajemen "
            "Pengamanan, sertifikat ISO 14001 dan ISO 50001, serta sertifikat Sistem Manajemen K3.",
            {"SMP", "ISO 14001", "ISO 50001", "SMK3"},
        ),
        (
            "PLTU Lontar mengantongi sertifikat ISO 9001 dan menerapkan ISO 14001 dan ISO 50001.",
            {"ISO 9001"},
        ),
    ],
)
def test_lists_go_on(text: str, held: set[str]) -> None:
    assert {s for c in extract(text).certifications for s in c.standards} == held
