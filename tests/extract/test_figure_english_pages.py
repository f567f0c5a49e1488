"""Figures of English pages: programmes, people on the grid, lists of regions, years later."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.figure_rows import H, Row, row, rows

V_LIT, V_DARK, PEOPLE = "villages_electrified", "villages_unelectrified", "population_access"
NEW, LIT, DARK = "new_customers", "households_electrified", "households_unelectrified"
DAY = date(2018, 10, 18)

CASES: list[tuple[str, list[Row]]] = [
    (  # the country of a programme's name is no area
        "The Indonesia Geothermal Power Program will connect 20,000 new customers in Flores.",
        [row("Flores", NEW, "20000", "target")],
    ),
    (
        "The Sumatra Grid Project will connect 10,000 homes in Jambi.",
        [row("Jambi", NEW, "10000", "target")],
    ),
    (  # nor does a programme behind an area take it away
        "In Jambi the program will connect 10,000 homes.",
        [row("Jambi", NEW, "10000", "target")],
    ),
    (
        "Power in Aceh and Riau\n\nThe bank approved a program to widen access to electricity in "
        "Aceh and Riau. The electricity program will connect 350,000 new customers - around 1.4 "
        "million people - to the grid.",
        [
            row("Aceh and Riau", NEW, "350000", "target"),
            row("Aceh and Riau", PEOPLE, "1400000", "target"),
        ],
    ),
    (
        "PLN has connected 20,000 homes, or some 80,000 people, to the grid in Flores.",
        [row("Flores", NEW, "20000"), row("Flores", PEOPLE, "80000")],
    ),
    (  # what homes pay
        "PLN said the government announced free electricity for 24 million poor households and a "
        "50 percent discount for seven million more households.",
        [],
    ),
    (  # villages that somebody travels to
        "PLN said 157 villages in Maluku have no electricity. For instance, to get to 41 villages "
        "in Buru and 9 villages in Ambon, it needs boats.",
        [row("Maluku", V_DARK, "157")],
    ),
    (
        "PLN aims to reach 41 villages without electricity in Maluku this year.",
        [],
    ),
    (
        "The villages are part of the national rural electrification program of 11,300 villages "
        "until the end of 2019.",
        [],
    ),
    (
        "PLN lit up 76,010 villages in the first quarter (January-March) of 2018.",
        [row("Indonesia", V_LIT, "76010", period="2018-Q1")],
    ),
    (
        "PLN lit up 76,010 villages in the first quarter, and in the second quarter (April-June) "
        "76,579 villages.",
        [
            row("Indonesia", V_LIT, "76010", period="2018-Q1"),
            row("Indonesia", V_LIT, "76579", period="2018-Q2"),
        ],
    ),
    (
        "Rasio elektrifikasi Jambi triwulan I (Januari-Maret) 2018 mencapai 98 persen.",
        [row("Jambi", H, "98", period="2018-Q1")],
    ),
    (
        "Jambi's electrification ratio rose from 86.9 percent by December , 2015 to 89.85 percent "
        "a year later.",
        [row("Jambi", H, "86.9", period="2015-12"), row("Jambi", H, "89.85", period="2016-12")],
    ),
    (
        "For the islands of Java, Madura, and Bali, the total villages that have enjoyed "
        "electricity are 25,893.",
        [row("Java, Madura, and Bali", V_LIT, "25893")],
    ),
    (
        "PLN menerangi desa di Ende, Sikka dan Nagekeo. Di Ende, Sikka, dan Nagekeo masih 20 desa "
        "belum berlistrik.",
        [row("Ende, Sikka, dan Nagekeo", V_DARK, "20")],
    ),
    (
        "PLN menerangi desa di Ende dan Sikka. Sebanyak 300 rumah kini berlistrik.",
        [row("Ende dan Sikka", LIT, "300")],
    ),
    (  # the one area that stands behind the number again
        "PLN menerangi Ende dan Sikka. Di Ende dan Sikka 20 desa di Sikka belum berlistrik.",
        [row("Sikka", V_DARK, "20")],
    ),
    (
        "In 2017, the BPBL program went beyond its target. From the targeted 125 thousand "
        "households in Jambi, the realization reached 131,214 households.",
        [row("Jambi", NEW, "125000", "target", "2017"), row("Jambi", NEW, "131214", period="2017")],
    ),
    (  # a year of something else
        "The BPBL program goes on. In 2017, the budget was cut. A total of 131,214 households in "
        "Jambi got connections.",
        [row("Jambi", NEW, "131214")],
    ),
    (
        "The Ministry of Energy and Mineral Resources gives BPBL. It installed free electrical "
        "connections for 2,300 Indonesian households in 2017.",
        [row("Indonesia", NEW, "2300", period="2017")],
    ),
    (  # the time of a plan, for the list of its regions
        "PLN said that this year the company would go on with rural electrification.\n\n"
        "In Jambi, 198 villages would get more lines and all 274 villages would be "
        "electrified.\n\n"
        "In Riau 143 villages will get more lines and all 96 villages will be "
        "electrified.",
        [
            row("Jambi", V_LIT, "274", "target", "2018"),
            row("Riau", V_LIT, "96", "target", "2018"),
        ],
    ),
    (
        "Tahun ini PLN akan melanjutkan program listrik perdesaan di Kalimantan.\n\nDi Kapuas 40 "
        "desa akan dilistriki. Di Barito Timur 12 desa belum berlistrik.",
        [row("Barito Timur", V_DARK, "12")],
    ),
    (  # what was lit, of those that were without
        "PLN had installed networks in 468 of the total 1,100 villages in Jambi that had yet to "
        "receive electricity.",
        [row("Jambi", V_LIT, "468"), row("Jambi", "villages", "1100")],
    ),
    (
        "PLN has connected 120 of the 300 villages in Jambi that had no electricity.",
        [row("Jambi", V_LIT, "120"), row("Jambi", "villages", "300")],
    ),
    ("PLN electrified the remaining 12 villages in Jambi.", [row("Jambi", V_LIT, "12")]),
    (
        "PLN has lit up the coast but 12 villages in Jambi are without electricity.",
        [row("Jambi", V_DARK, "12")],
    ),
    (
        "Di Kapuas 40 desa akan dilistriki tahun ini. Di Katingan 12 desa belum berlistrik.",
        [row("Katingan", V_DARK, "12")],
    ),
    (
        "The electrification ratio of Jambi may reach 99.8 percent in 2019, or higher than the "
        "target of 96.5 percent.",
        [
            row("Jambi", H, "99.8", "projection", "2019"),
            row("Jambi", H, "96.5", "target", "2019"),
        ],
    ),
    (
        "In South and Central Kalimantan 300 villages are without electricity.",
        [row("South and Central Kalimantan", V_DARK, "300")],
    ),
    (
        "Residents of nine villages in Jambi are no longer living without electricity.",
        [row("Jambi", V_LIT, "9")],
    ),
    (
        "In Jambi national electrification reached 99.56 percent while the ratio of electricity "
        "villages reached 99.70 percent.",
        [row("Jambi", H, "99.56"), row("Jambi", "village_electrification_ratio", "99.70")],
    ),
    (
        "As part of the efforts to provide electricity in 423 remote villages in Jambi, PLN works.",
        [],
    ),
    (
        "By Light Up The Dream (LUTD), PLN installed 35 free electrical connections in Jambi.",
        [row("Jambi", NEW, "35")],
    ),
    (  # a heading told again below a picture
        "Over 75,000 villages enjoy the electrification program by June\n\nOver 75,000 villages "
        "enjoy the electrification program by June A man reads a meter in Mamuju on Aug. 9. "
        "(Antara Foto/Akbar)\n\nThe number of villages with electricity in Jambi reached 1,262.",
        [row("Jambi", V_LIT, "1262")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_of_english_pages(text: str, expected: list[Row]) -> None:
    assert rows(text, DAY) == expected
