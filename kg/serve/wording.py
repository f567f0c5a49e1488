"""Sentences of the pages about things, sources, changes and the project, in both languages."""

from __future__ import annotations

from kg.serve.names import Text

__all__ = ["WORDING"]

WORDING: dict[str, Text] = {
    "thing.also": Text("also called", "juga disebut"),
    "thing.who": Text("Who says so, in which words", "Siapa yang menyatakan, dengan kata-kata apa"),
    "thing.who_note": Text(
        "Each number beside a fact stands for a source below; a letter for a rule that works it "
        "out from what sources state.",
        "Setiap angka di samping fakta menunjuk sumber di bawah; huruf menunjuk aturan yang "
        "menyimpulkannya dari pernyataan sumber.",
    ),
    "thing.voice": Text("source {mark}", "sumber {mark}"),
    "thing.voice_rule": Text("rule {mark}", "aturan {mark}"),
    "thing.issued": Text("published {day}", "terbit {day}"),
    "thing.page_of_source": Text("the page itself", "halaman aslinya"),
    "thing.graph_of_source": Text("all that this source states", "semua pernyataan sumber ini"),
    "thing.more_words": Text(
        "and {count} more passages or rows", "dan {count} kutipan atau baris lagi"
    ),
    "thing.about": Text("about: {property}", "tentang: {property}"),
    "thing.own_register": Text("the program's own register", "register program ini sendiri"),
    "thing.own_ontology": Text("the ontology", "ontologi"),
    "thing.rows_more": Text("All rows", "Semua baris"),
    "thing.rows_none": Text(
        "Asked, with no answer in the graph", "Ditanyakan, tanpa jawaban dalam graf"
    ),
    "thing.rows_late": Text(
        "This table took too long; open it on its own.",
        "Tabel ini terlalu lama dijawab; bukalah tersendiri.",
    ),
    "thing.ask": Text("Ask about it", "Tanyakan tentang ini"),
    "thing.days": Text("In order of time", "Menurut waktu"),
    "thing.days_more": Text("and {count} later days", "dan {count} hari sesudahnya"),
    "thing.itself": Text("this", "ini"),
    "thing.picture": Text("Around it", "Di sekitarnya"),
    "thing.cite": Text("Cite this", "Cara mengutip"),
    "thing.address": Text("Permanent address", "Alamat tetap"),
    "thing.holds": Text("Does it hold?", "Berlakukah?"),
    "thing.holds_chain": Text(
        "The chain behind this claim, as of today", "Rantai di balik klaim ini, per hari ini"
    ),
    "thing.compare": Text(
        "Compare the figures of {area}, {period}", "Bandingkan angka {area}, {period}"
    ),
    "thing.figures": Text(
        "Household electrification ratio, percent", "Rasio elektrifikasi rumah tangga, persen"
    ),
    "thing.figures_note": Text(
        "Each dot is a figure and leads to it; a bar joins figures of one period that differ; "
        "hollow dots are targets and projections.",
        "Setiap titik adalah satu angka dan menuju halamannya; garis tegak menghubungkan angka "
        "satu periode yang berbeda; titik kosong adalah target dan proyeksi.",
    ),
    "thing.rest": Text("Everything else that points here", "Semua yang lain yang merujuk ke sini"),
    "thing.query": Text("query", "kueri"),
    "chart.counted": Text("{value} percent, {period}", "{value} persen, {period}"),
    "chart.planned": Text(
        "{value} percent, {period} (target or projection)",
        "{value} persen, {period} (target atau proyeksi)",
    ),
    "meaning.names": Text("Names", "Nama"),
    "meaning.kind": Text("What it is", "Apa ini"),
    "meaning.subject": Text("What is said", "Apa yang dinyatakan"),
    "meaning.words": Text("People and words", "Orang dan kata-kata"),
    "meaning.structure": Text("Where it belongs", "Kedudukannya"),
    "meaning.days": Text("Days", "Hari dan tanggal"),
    "meaning.codes": Text("Codes and numbers", "Kode dan nomor"),
    "meaning.links": Text("Elsewhere", "Di tempat lain"),
    "meaning.basis": Text("On what basis", "Atas dasar apa"),
    "meaning.other": Text("Further statements", "Pernyataan lain"),
    "meaning.computed": Text("Worked out by rules", "Disimpulkan oleh aturan"),
}
