"""Others that are certified to what was told before, and counts that have a state of their own."""

from __future__ import annotations

import pytest

from kg.extract import extract

FIRST = "UP3 Palu menerima sertifikat ISO 45001:2018 dari SGS. "


def _holders(text: str) -> set[str | None]:
    return {
        each.holder for each in extract(text).certifications if "ISO 45001:2018" in each.standards
    }


@pytest.mark.parametrize(
    "told",
    [
        "Tiga UP3 lain yang lebih dahulu bersertifikat adalah UP3 Manado, UP3 Gorontalo, dan UP3 "
        "Kotamobagu.",
        "Adapun unit lain yang sudah bersertifikat yakni UP3 Manado, UP3 Gorontalo dan UP3 "
        "Kotamobagu.",
        "Sebelumnya UP3 Manado, UP3 Gorontalo, dan UP3 Kotamobagu sudah bersertifikat.",
        "UP3 Manado, UP3 Gorontalo dan UP3 Kotamobagu lebih dulu mendapatkannya.",
    ],
)
def test_others_are_certified_to_the_standard_told_before(told: str) -> None:
    assert _holders(FIRST + told) == {"UP3 Palu", "UP3 Manado", "UP3 Gorontalo", "UP3 Kotamobagu"}


@pytest.mark.parametrize(
    "told",
    [
        "Kini lima dari delapan UP3 di bawah UIW Suluttenggo telah mengantonginya.",
        "Teknisi PLN juga sudah bersertifikat.",
        "Sementara UP3 Manado belum bersertifikat.",
        "UP3 Manado akan segera tersertifikasi.",
    ],
)
def test_who_is_only_above_or_not_yet_certified_holds_nothing(told: str) -> None:
    assert _holders(FIRST + told) == {"UP3 Palu"}


@pytest.mark.parametrize(
    "told",
    [
        "masih terdapat 110.000 rumah tangga yang belum berlistrik, 70.000 di antaranya miskin.",
        "masih terdapat 110.000 rumah tangga yang belum teraliri listrik, di mana 70.000 di "
        "antaranya berada di dekat jaringan PLN.",
        "masih ada 110.000 rumah tangga yang belum berlistrik, yang 70.000 di antaranya miskin.",
    ],
)
def test_homes_with_a_state_of_their_own_are_no_total_of_a_part(told: str) -> None:
    found = {(int(each.value), each.indicator) for each in extract(f"Di NTT {told}").statistics}

    assert (110_000, "households_unelectrified") in found
    assert (110_000, "households") not in found


def test_homes_without_a_state_are_the_total_of_a_part() -> None:
    found = extract("NTT memiliki 110.000 rumah tangga, 70.000 di antaranya sudah berlistrik.")

    assert {(int(each.value), each.indicator) for each in found.statistics} == {
        (110_000, "households"),
        (70_000, "households_electrified"),
    }


@pytest.mark.parametrize(
    "kind",
    ["enam Unit Pelaksana Pelayanan Pelanggan (UP3)", "enam UP3", "enam unit pelaksana pelayanan"],
)
def test_units_to_which_a_certificate_is_handed_hold_it_and_not_the_one_above(kind: str) -> None:
    text = (
        f"PLN Unit Induk Distribusi (UID) Jawa Barat menyerahkan sertifikat ISO 45001:2018 kepada "
        f"{kind}, yaitu UP3 Bandung, UP3 Cimahi dan UP3 Garut, Senin."
    )

    assert _holders(text) == {"UP3 Bandung", "UP3 Cimahi", "UP3 Garut"}


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("nomor 824 100 17025 dari TUV", "824 100 17025"),
        ("nomor 01 100 1234567 pada 12 Maret 2020", "01 100 1234567"),
        ("nomor 12345 pada 12 Maret 2020", "12345"),
        ("dengan nomor ABMS 781234 dari BSI", "ABMS 781234"),
    ],
)
def test_the_number_of_a_certificate_may_have_blanks(told: str, number: str) -> None:
    found = extract(f"UP3 Palu meraih sertifikat ISO 9001:2015 {told}.").certifications

    assert [each.number for each in found] == [number]


@pytest.mark.parametrize(
    "told",
    [
        "sepuluh Unit Pelaksana Transmisi (UPT) di bawah UIT JBTB juga memegang sertifikat SMP.",
        "lima dari delapan UPT di lingkungan UIT JBTB meraih sertifikat SMP.",
    ],
)
def test_units_that_are_only_counted_give_the_one_above_no_certificate(told: str) -> None:
    text = (
        "PLN Unit Induk Transmisi Jawa Bagian Timur dan Bali (UIT JBTB) meraih sertifikat SMK3.\n\n"
        f"Didik menyebut {told}"
    )

    assert {standard for each in extract(text).certifications for standard in each.standards} == {
        "SMK3"
    }


def test_the_certificate_of_plns_head_office_stays_beside_those_of_its_units() -> None:
    text = (
        "PT PLN (Persero) menerima sertifikat ISO 45001:2018 dari BSI untuk ruang lingkup Kantor "
        "Pusat. Selain Kantor Pusat, sertifikat yang sama diterima dua unit induk, yakni UID "
        "Jakarta Raya dan UIP Jawa Bagian Tengah."
    )

    assert _holders(text) == {"PT PLN (Persero)", "UID Jakarta Raya", "UIP Jawa Bagian Tengah"}


def test_words_of_a_title_are_no_part_of_a_units_name() -> None:
    text = "PLN Terapkan ISO 37001, Seluruh Unit Induk Ditargetkan Tersertifikasi, UPT Juga Ikut"

    assert all(
        word not in each.name
        for each in extract(text).organizations
        for word in ("Ditargetkan", "Juga")
    )
