"""Sentences of ``/compare`` and of values in doubt, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from kg.serve.names import Text

__all__ = ["COMPARE"]

COMPARE: Mapping[str, Text] = {
    "compare.title": Text("Compare figures", "Bandingkan angka"),
    "compare.lead": Text(
        "What sources say for one area and period, what each number counts, why they differ.",
        "Kata sumber tentang satu wilayah dan periode, apa yang dihitung, dan mengapa berbeda.",
    ),
    "compare.area": Text("Area", "Wilayah"),
    "compare.period": Text("Period", "Periode"),
    "compare.indicator": Text("What is counted", "Yang dihitung"),
    "compare.run": Text("Compare", "Bandingkan"),
    "compare.why": Text("Why they differ", "Mengapa berbeda"),
    "compare.agree": Text(
        "No two of these figures disagree about the same thing.",
        "Tidak ada dua angka di sini yang bertentangan tentang hal yang sama.",
    ),
    "compare.certain": Text("certain", "pasti"),
    "compare.probable": Text("probable", "mungkin"),
    "compare.rejected": Text("rejected by {by}", "ditolak oleh {by}"),
    "compare.cite": Text("To cite", "Untuk dikutip"),
    "compare.cite_lead": Text(
        "One figure for each purpose, by a stated rule; nothing is averaged.",
        "Satu angka untuk tiap keperluan, menurut aturan yang disebut; tidak ada yang dirata-rata.",
    ),
    "compare.purpose.all supply": Text(
        "All supply (PLN and others)", "Semua pasokan (PLN dan lainnya)"
    ),
    "compare.purpose.PLN customers": Text(
        "PLN's household customers", "Pelanggan rumah tangga PLN"
    ),
    "compare.purpose.survey": Text("Household survey", "Survei rumah tangga"),
    "doubt.said": Text("in doubt: {ground}", "diragukan: {ground}"),
    "doubt.title": Text("This value is in doubt", "Nilai ini diragukan"),
    "doubt.kept": Text(
        "It stands as stated; where there is another figure, it is not the one to cite and counts "
        "in no range.",
        "Nilainya tetap seperti dinyatakan; bila ada angka lain, nilai ini tidak dikutip dan tidak "
        "masuk rentang mana pun.",
    ),
    "doubt.note": Text("noted by the transcriber", "catatan penyalin"),
    "doubt.values": Text("{said}; in doubt: {values}", "{said}; diragukan: {values}"),
    "doubt.legend": Text("a figure is in doubt", "ada angka yang diragukan"),
}
