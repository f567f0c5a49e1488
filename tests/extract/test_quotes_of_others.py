"""Quotations whose speaker stands beside others: who reads them out, holders told by a post."""

from __future__ import annotations

import pytest

from kg.extract import extract


def rows(text: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.text) for quote in extract(text).quotes]


CASES = [
    (
        'Penjabat Gubernur Hendra Lihawan meneken MoU itu. "Nota itu lalu ditindaklanjuti," kata '
        "Penjabat Gubernur dalam sambutan tertulis yang dibacakan Plh. Sekda Gorontalo, Syukri "
        "Botuti.",
        [("Hendra Lihawan", "Nota itu lalu ditindaklanjuti")],
    ),
    (
        'Bupati Ende Yosef Laka datang. "Kami berterima kasih kepada PLN," ucap Bupati Ende usai '
        "bertemu Manajer UP3 Ende, Paulus Janu.",
        [("Yosef Laka", "Kami berterima kasih kepada PLN")],
    ),
    (
        "Anggota Komisi XII DPR RI Nurmala Sukmawan menyoroti data itu. Ia mempersoalkannya. "
        '"Kita tahu ada 100 persen di Jakarta," ungkap Politisi Fraksi PAN ini.',
        [("Nurmala Sukmawan", "Kita tahu ada 100 persen di Jakarta")],
    ),
    (
        '"We waited for so long," Stefanus Laka said. "It was worth the wait," the farmer added.',
        [("Stefanus Laka", "We waited for so long"), ("Stefanus Laka", "It was worth the wait")],
    ),
    (
        '"Selama ini yang dihitung hanya lampu," kata Direktur Eksekutif Pusat Studi Energi (PSE) '
        'Halim Tandian dalam diskusi "Menakar Mutu Akses Listrik di Kawasan Timur" di Jakarta.',
        [("Halim Tandian", "Selama ini yang dihitung hanya lampu")],
    ),
    (
        'Manajer UP3 Ende Paulus Janu angkat bicara. "Kami akan segera menormalkannya."',
        [("Paulus Janu", "Kami akan segera menormalkannya")],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), CASES)
def test_speakers_beside_others(text: str, quotes: list[tuple[str | None, str]]) -> None:
    assert rows(text) == quotes


def test_linked_lines_do_not_count_between_a_speaker_and_a_pronoun() -> None:
    text = (
        '"Tidak terganggu sama sekali," ujar Rini Wulan, juru bicara PLN.\n\n'
        "Sugeng Haryana, General Manager PLN Unit Induk Distribusi Jawa Barat, mengatakan bahwa "
        "pihaknya sigap bergerak.\n\n"
        "Ada 312 gardu distribusi yang terdampak gempa bumi itu. Namun, kini semua gardu tersebut "
        "sudah menyala lagi.\n\nBaca Juga\n\nPLN Sediakan Genset di Posko Pengungsi\n\n"
        '"Pada pukul 20.15 kelistrikan sudah pulih," katanya lewat keterangan resmi.'
    )
    assert rows(text)[-1] == ("Sugeng Haryana", "Pada pukul 20.15 kelistrikan sudah pulih")


def test_the_head_of_a_page_printed_twice_is_one_quotation() -> None:
    said = (
        '"Naiknya rasio ini sejalan dengan makin banyaknya dusun yang terang," kata Rini Wulan '
        "di Ende, Senin."
    )
    assert len(rows(f"{said}\n\nRasio naik\n\n{said} Ia menambahkan hal lain.")) == 1
    short = '"Ini baru langkah awal," kata Rini Wulan. "Ini baru langkah awal," katanya lagi.'
    assert len(rows(short)) == 2


def test_a_post_with_the_initials_of_its_body_is_its_holder() -> None:
    text = (
        "Direktur Eksekutif Pusat Studi Energi untuk Rakyat (PSER) Halim Tandian berbicara di "
        'Jakarta. Rini Wulan juga hadir.\n\n"Listrik harus bisa mengangkat warga," kata Direktur '
        "Eksekutif PSER."
    )
    assert rows(text) == [("Halim Tandian", "Listrik harus bisa mengangkat warga")]
