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
    "compare.area_codes": Text("or its BPS code: 53 · 5311", "atau kode BPS-nya: 53 · 5311"),
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
    "compare.unknown": Text("no reason known", "alasannya tidak diketahui"),
    "compare.pairs": Text("pairs: {count}", "pasangan: {count}"),
    "compare.side": Text("Figures side by side", "Angka berdampingan"),
    "compare.sideways": Text(
        "A wide table scrolls sideways.", "Tabel yang lebar dapat digulir ke samping."
    ),
    "compare.none": Text(
        "No source in the graph states this figure of {name} for {period}.",
        "Tidak ada sumber di graf yang menyatakan angka {name} ini untuk {period}.",
    ),
    "compare.choose": Text("Choose a period", "Pilih periode"),
    "compare.periods": Text(
        "It has figures for these periods, the latest first:",
        "Angkanya ada untuk periode berikut, yang terbaru lebih dulu:",
    ),
    "compare.no_periods": Text(
        "It has no figure of this kind for any period; choose another.",
        "Angka seperti ini tidak ada untuk periode mana pun; pilih yang lain.",
    ),
    "compare.version": Text(
        "\u201c{given}\u201d has several versions; only this one was valid in the period: {name}.",
        "\u201c{given}\u201d mempunyai beberapa versi; hanya ini yang berlaku pada periode itu: "
        "{name}.",
    ),
    "compare.cite_table": Text(
        "The figures to cite as a table", "Angka untuk dikutip, dalam tabel"
    ),
    "compare.none_to_cite": Text(
        "No figure of that time is fit to be cited.",
        "Tidak ada angka waktu itu yang layak dikutip.",
    ),
    "compare.rejected": Text("rejected by {by}", "ditolak oleh {by}"),
    "compare.cite": Text("To cite", "Untuk dikutip"),
    "compare.cite_lead": Text(
        "One figure for each purpose, by a stated rule; nothing is averaged.",
        "Satu angka untuk tiap keperluan, menurut aturan yang disebut; tidak ada yang dirata-rata.",
    ),
    "compare.purpose.all supply": Text(
        "All supply (PLN and others)", "Semua pasokan (PLN dan lainnya)"
    ),
    "compare.purpose.all supply.not stated": Text(
        "The ministry's official ratio (what it counts is not stated)",
        "Rasio resmi kementerian (yang dihitung tidak disebut)",
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
