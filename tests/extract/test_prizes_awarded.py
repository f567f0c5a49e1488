"""Prizes that a company "has been awarded", and ranks whose holders a text tells."""

from __future__ import annotations

from kg.extract import extract

HEAD = "Jakarta, 5 November 2021 - PT Surya Geothermal Tbk (SGT) shows its care for nature."


def prizes(text: str) -> set[tuple[str | None, str]]:
    claims = extract(text).other_claims
    return {(each.holder, each.about) for each in claims if each.kind == "award"}


def test_has_been_awarded() -> None:
    text = "PT Lontar Geothermal (LGT) has been awarded the Madya Award in the category of Safety."
    assert prizes(text) == {("PT Lontar Geothermal (LGT)", "Madya Award")}


def test_rank_of_areas_is_not_the_topics() -> None:
    text = (
        f"{HEAD} That earned it two Gold PROPERs for the Kamojang and Ulubelu Areas, and also one "
        "Green PROPER for the Karaha Area.\n\nThe Vice President Ahmad Lontar delivered PROPER "
        "Gold in person, and Green PROPER was handed out by his deputy."
    )
    holders = {holder for holder, _ in prizes(text)}
    assert "Karaha Area" in holders
    assert "PT Surya Geothermal Tbk (SGT)" not in holders


def test_rank_whose_holder_only_the_topic_can_be() -> None:
    text = (
        f"{HEAD}\n\nThis time PROPER Gold was delivered by the Vice President Ahmad Lontar, while "
        "Green PROPER was given by his deputy."
    )
    assert ("PT Surya Geothermal Tbk (SGT)", "Green PROPER") in prizes(text)


def test_parent_of_units_of_nusa_daya() -> None:
    text = "PT PLN Nusa Daya Unit Pelaksana Papua 3 berhasil meraih sertifikat ISO 45001:2018."
    parents = {each.name: each.parent for each in extract(text).organizations}
    assert parents["PT PLN Nusa Daya Unit Pelaksana Papua 3"] == "PT PLN Nusa Daya"
