"""Names in texts: known ones are found in any usual form, others are proposed, never merged."""

from __future__ import annotations

import pytest

from kg.claims.records import Ref, Text
from kg.mapping.resolution import THRESHOLD, Known, Resolver
from kg.mapping.resolution_keys import given_short_form, party_key, person_key, short_forms
from tests.mapping.reading import KNOWN


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("UP3 Sumba", "up3-sumba"),
        ("PLN UP3 Sumba", "up3-sumba"),
        ("PT PLN (Persero) UP3 Sumba", "up3-sumba"),
        ("Unit Pelaksana Pelayanan Pelanggan (UP3) Sumba", "up3-sumba"),
        ("Unit Pelaksana Pelayanan Pelanggan Sumba", "up3-sumba"),
        ("Pelaksana Pelayanan Pelanggan (UP3) Flores Bagian Timur", "up3-flores-bagian-timur"),
        ("UIW NTT", "pln-uiw-nusa-tenggara-timur"),
        ("PLN Unit Induk Wilayah (UIW) Nusa Tenggara Timur", "pln-uiw-nusa-tenggara-timur"),
        ("PLN", "pln"),
        ("PT. PLN (Persero)", "pln"),
        ("Kementerian ESDM RI", "esdm"),
        ("PT Mutuagung Lestari Tbk", "mutuagung-lestari"),
        ("Joint Accreditation System of Australia and New Zealand (JASANZ)", "jas-anz"),
        ("JASANZ", "jas-anz"),
        ("Ministry of Energy and Mineral Resources", "esdm"),
        ("Statistics Indonesia", "bps"),
    ],
)
def test_usual_forms_of_known_names_are_found(name: str, slug: str) -> None:
    found = Resolver(KNOWN).party(name)
    assert found is not None
    assert (found.ref.slug, found.decision) == (slug, "known")
    assert found.score >= 0.98


def test_words_in_another_order_are_the_same_name() -> None:
    found = Resolver(KNOWN).party("Australia and New Zealand Joint Accreditation System")
    assert found is not None
    assert (found.ref.slug, found.decision, found.score) == ("jas-anz", "known", 0.96)


def test_a_slug_is_a_name_too() -> None:
    known = [Known(Ref("organisation", "sucofindo"), (Text("Superintending Company", "en"),))]
    found = Resolver(known).party("PT Sucofindo (Persero)")
    assert found is not None
    assert (found.ref.slug, found.decision) == ("sucofindo", "known")


def test_a_spelling_is_found_with_a_score() -> None:
    found = Resolver(KNOWN).party("PT Mutu Agung Lestari")
    assert found is not None
    assert (found.ref.slug, found.decision, found.score) == ("mutuagung-lestari", "known", 0.97)


@pytest.mark.parametrize(
    ("name", "slug", "like"),
    [
        ("UP3 Sumbawa", "up3-sumbawa", "up3-sumba"),
        ("UP3 Flores Bagian Barat", "up3-flores-bagian-barat", "up3-flores-bagian-timur"),
        ("ULP Sumba", "ulp-sumba", "up3-sumba"),
    ],
)
def test_a_like_name_is_proposed_and_shown_its_candidates(name: str, slug: str, like: str) -> None:
    found = Resolver(KNOWN).party(name)
    assert found is not None
    assert (found.ref, found.decision) == (Ref("unit", slug), "new")
    assert like in [one.ref.slug for one in found.candidates]
    assert all(one.score < THRESHOLD for one in found.candidates)


def test_numbers_tell_things_apart() -> None:
    known = [Known(Ref("unit", "pltu-jeranjang-1"), (Text("PLTU Jeranjang 1", "id"),), (), "other")]
    found = Resolver(known).party("PLTU Jeranjang 2", is_unit=True)
    assert found is not None
    assert (found.decision, found.ref.slug) == ("new", "pltu-jeranjang-2")


def test_a_name_of_two_things_means_neither() -> None:
    known = [
        Known(Ref("organisation", "a"), (Text("Sertifikasi Nusantara", "id"),)),
        Known(Ref("organisation", "b"), (Text("PT Sertifikasi Nusantara", "id"),)),
    ]
    found = Resolver(known).party("Sertifikasi Nusantara")
    assert found is not None
    assert found.decision == "new"
    assert {one.ref.slug for one in found.candidates} == {"a", "b"}


@pytest.mark.parametrize("name", ["UP3", "Unit", "...", ""])
def test_a_kind_alone_names_nothing(name: str) -> None:
    assert Resolver(KNOWN).party(name) is None


def test_new_things_are_called_by_the_first_form_met() -> None:
    resolver = Resolver(KNOWN)
    first = resolver.party("PT Sertifikasi Timur Jaya")
    second = resolver.party("Sertifikasi Timur Jaya")
    assert first is not None
    assert second is not None
    assert first.ref == second.ref == Ref("organisation", "sertifikasi-timur-jaya")
    assert second.label == "PT Sertifikasi Timur Jaya"


def test_a_curator_decides_before_everything_else() -> None:
    forced = {"UP3 Sumba Raya": Ref("unit", "up3-sumba")}
    found = Resolver(KNOWN).with_forced(forced).party("UP3 Sumba Raya")
    assert found is not None
    assert (found.ref.slug, found.decision, found.label) == ("up3-sumba", "known", "UP3 Sumba")


def test_people_are_full_names() -> None:
    resolver = Resolver(KNOWN)
    known = resolver.person("Ir. Made Hary Palguna, M.T.")
    like = resolver.person("Made Hari Palguna")
    assert known is not None
    assert like is not None
    assert (known.ref.slug, known.decision) == ("made-hary-palguna", "known")
    assert (like.ref.slug, like.decision) == ("made-hari-palguna", "new")
    assert [one.ref.slug for one in like.candidates] == ["made-hary-palguna"]


def test_a_single_name_is_a_person_of_its_source() -> None:
    resolver = Resolver(KNOWN)
    here, there = (resolver.person("Sutrisno", beside=source) for source in ("a", "b"))
    assert here is not None
    assert there is not None
    assert here.ref != there.ref
    assert here.label == there.label == "Sutrisno"


def test_keys() -> None:
    assert party_key("PT PLN (Persero) Unit Induk Distribusi Jabar") == "uid jawa barat"
    assert party_key("Pemprov NTT") == "pemerintah provinsi nusa tenggara timur"
    assert person_key("H. Ganjar Pranowo, S.H., M.IP") == "ganjar pranowo"
    assert short_forms("Komite Akreditasi Nasional (KAN)") == ["KAN"]
    assert short_forms("PT PLN (Persero)") == []
    assert given_short_form("PLN UIP Jawa Bagian Tengah (UIP JBT)") == "UIP JBT"
    assert given_short_form("PT PLN (Persero)") is None
