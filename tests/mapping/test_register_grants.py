"""Lists of grants: what each row states, and what is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kg.claims.records import Ref, Text
from kg.claims.records_conformity import ConformityClaim, StatusEvent
from kg.errors import MappingError
from tests.mapping.test_registers import only, read

HEADINGS = (
    "No|Nama Perusahaan|Provinsi|Lembaga Audit|Jenis Penghargaan|Nilai|Tanggal Keputusan|Status"
)
MINISTRY = "Kementerian Ketenagakerjaan"


def test_a_row_of_a_list_of_grants() -> None:
    result = read(
        "smk3-grants",
        "Lampiran Keputusan Menteri",
        HEADINGS,
        "1|PLN UP3 Sumba|Nusa Tenggara Timur|PT Sucofindo|Bendera Emas|91,57 %|12 Mei 2023|",
        of=MINISTRY,
    )
    assert (result.refused, result.warnings, result.layout.heading) == ((), (), 1)
    (claim,) = only(result, ConformityClaim)
    assert claim.kind == "scheme-grant"
    assert claim.holder == Ref("unit", "up3-sumba")
    assert (claim.scheme, claim.standard, claim.edition) == (Ref("scheme", "smk3"), None, None)
    assert claim.granted_by == Ref("organisation", "kementerian-ketenagakerjaan")
    assert claim.audited_by is not None
    assert "sucofindo" in claim.audited_by.slug
    assert (claim.score, claim.levels) == (Decimal("91.57"), (Text("Bendera Emas", "id"),))
    assert [(day.kind, day.earliest) for day in claim.days] == [("issued", date(2023, 5, 12))]
    assert (claim.certified_by, claim.stated_certifiers, claim.expires_on) == ((), (), None)
    assert only(result, StatusEvent) == []


def test_a_day_above_counts_for_the_rows_below_and_a_withdrawal_is_an_event() -> None:
    result = read(
        "smk3-grants",
        HEADINGS,
        "1|UP3 Ende|NTT||Sertifikat|88|2023-05-12|",
        "2|UP3 Sumba|NTT||Sertifikat|85.5||Dicabut",
        of=MINISTRY,
    )
    assert result.refused == ()
    first, second = only(result, ConformityClaim)
    assert [one.days[0].earliest for one in (first, second)] == [date(2023, 5, 12)] * 2
    assert (first.score, second.score) == (Decimal(88), Decimal("85.5"))
    (event,) = only(result, StatusEvent)
    assert (event.about, event.status) == (Ref("certification", second.slug), "withdrawn")


@pytest.mark.parametrize(
    ("row", "cell", "why"),
    [
        ("1|UP3 Sumba|NTT||Emas|191,5|12 Mei 2023|", "F2", "no score in percent from 0 to 100"),
        ("1|UP3 Sumba|NTT||Emas|memuaskan|12 Mei 2023|", "F2", "no score in percent"),
        ("1|UP3 Sumba|NTT||Emas|90|31 Juni 2023|", "G2", "no day of the calendar"),
        ("1||NTT||Emas|90|12 Mei 2023|", "B2", "the holder is empty"),
        ("1|UP3 Sumba|NTT||Emas|90|12 Mei 2023|mungkin", "H2", "mungkin"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_its_cell(row: str, cell: str, why: str) -> None:
    result = read("smk3-grants", HEADINGS, row, "2|UP3 Ende|NTT||Emas|90|12 Mei 2023|", of=MINISTRY)
    (refused,) = result.refused
    assert refused.cell == cell
    assert why in str(refused.error)
    assert len(only(result, ConformityClaim)) == 1


def test_a_list_of_another_kind_does_not_fit() -> None:
    with pytest.raises(MappingError, match="no heading"):
        read("smk3-grants", "Provinsi|Nilai", "NTT|90", of=MINISTRY)
