"""Every sentence of the pages in both languages; templates name them by key.

English is what a page is in when neither ``?lang=`` nor ``Accept-Language`` says otherwise.
"""

from __future__ import annotations

import json
from functools import lru_cache

from kg.serve.compare_wording import COMPARE
from kg.serve.editor_texts import EDITOR
from kg.serve.explorer.wording import EXPLORE, JS
from kg.serve.linked_texts import LINKED
from kg.serve.names import NAMES, Text
from kg.serve.reconcile.wording import RECONCILE
from kg.serve.wording import WORDING

__all__ = ["LANGUAGES", "MESSAGES", "Text", "explorer_texts", "script_texts", "translate"]

LANGUAGES = ("en", "id")


def translate(key: str, language: str, **values: object) -> str:
    """Return a sentence in a language, its values filled in.

    Example:
        >>> translate("nav.questions", "id")
        'Pertanyaan'
    """
    text = MESSAGES[key]
    chosen = text.id if language == "id" else text.en
    return chosen.format(**values) if values else chosen


@lru_cache(maxsize=8)
def script_texts(language: str, prefix: str = "script.") -> str:
    """Return what the scripts say, as JSON: the messages whose keys begin with the prefix."""
    return json.dumps(
        {
            key.removeprefix(prefix): translate(key, language)
            for key in MESSAGES
            if key.startswith(prefix)
        },
        ensure_ascii=False,
    )


@lru_cache(maxsize=len(LANGUAGES))
def explorer_texts(language: str) -> str:
    """Return what the script of the explorer says, as JSON."""
    return json.dumps(
        {key.removeprefix(JS): translate(key, language) for key in EXPLORE if key.startswith(JS)},
        ensure_ascii=False,
    )


SEARCH: dict[str, Text] = {
    "search.title": Text("Search", "Pencarian"),
    "search.for": Text("Search for “{text}”", "Pencarian “{text}”"),
    "search.label": Text(
        "Name of a unit, area, standard, source …", "Nama unit, wilayah, standar, sumber …"
    ),
    "search.run": Text("Search", "Cari"),
    "search.lead": Text(
        "Every name in the graph can be found: units and companies, areas, standards, people, "
        "sources. Type the beginning of words; capitals and accents do not matter.",
        "Semua nama di dalam graf dapat dicari: unit dan perusahaan, wilayah, standar, orang, "
        "sumber. Ketik awal kata; huruf besar dan tanda aksen tidak berpengaruh.",
    ),
    "search.count_one": Text("1 thing found", "1 hal ditemukan"),
    "search.count": Text("{count} things found", "{count} hal ditemukan"),
    "search.limit": Text(
        "The {count} most important are shown. More words, or one kind, narrow the search.",
        "Ditampilkan {count} yang terpenting. Tambahkan kata atau pilih satu jenis untuk "
        "mempersempit.",
    ),
    "search.several": Text(
        "“{text}” is the name of {count} things", "“{text}” adalah nama {count} hal"
    ),
    "search.several_note": Text(
        "They are kept apart; what stands behind each tells which one it is.",
        "Semuanya dibedakan; keterangan di belakang nama menunjukkan yang mana.",
    ),
    "search.other_name": Text("also named", "nama lain"),
    "search.all_of_kind": Text("All {count}: {kind}", "Semua {count}: {kind}"),
    "search.only": Text("Only: {kind}", "Hanya: {kind}"),
    "search.all_kinds": Text("Search all kinds", "Cari semua jenis"),
    "search.nothing": Text(
        "Nothing in the graph has a name like “{text}”.",
        "Tidak ada yang bernama seperti “{text}” di dalam graf.",
    ),
    "search.area": Text("Figures of the area", "Angka untuk wilayah"),
    "search.area_series": Text("its figures over time", "angkanya dari waktu ke waktu"),
    "search.area_compare": Text(
        "figures of one period side by side", "angka satu periode berdampingan"
    ),
    "search.nothing_note": Text(
        "This says only that it is not in this graph. Try fewer or shorter words, or ask a "
        "question.",
        "Artinya hanya: tidak ada dalam graf ini. Coba kata yang lebih sedikit atau lebih pendek, "
        "atau ajukan pertanyaan.",
    ),
    "search.other": Text("other things", "hal lain"),
    "search.from": Text("from {day}", "sejak {day}"),
    "search.until": Text("until {day}", "sampai {day}"),
    "search.part_of": Text("in {name}", "di {name}"),
}

SCRIPTS: dict[str, Text] = {
    "script.hits": Text("Suggestions: {count}", "Saran: {count}"),
    "script.no_hits": Text("No suggestions", "Tidak ada saran"),
    "script.also_named": Text("also named {name}", "nama lain: {name}"),
    "script.all_results": Text("All results for “{text}”", "Semua hasil untuk “{text}”"),
    "script.failed": Text(
        "Suggestions cannot be had now; press Enter to search.",
        "Saran tidak dapat diambil saat ini; tekan Enter untuk mencari.",
    ),
    "script.not_loaded": Text(
        "This part of the page could not be loaded; load the page again.",
        "Bagian halaman ini tidak dapat dimuat; muat ulang halaman.",
    ),
    "script.copy": Text("Copy", "Salin"),
    "script.copied": Text("Copied", "Tersalin"),
    "script.not_copied": Text("Could not be copied", "Tidak dapat disalin"),
    "script.sort": Text("Sort by {column}", "Urutkan menurut {column}"),
    "script.sorted_up": Text("Sorted by {column}, ascending", "Diurutkan menurut {column}, naik"),
    "script.sorted_down": Text(
        "Sorted by {column}, descending", "Diurutkan menurut {column}, turun"
    ),
    "script.words": Text("Who says so, in which words", "Siapa yang menyatakan, dengan kata apa"),
    "script.words_below": Text("In the list of sources below", "Dalam daftar sumber di bawah"),
    "script.filter": Text("Filter these rows", "Saring baris ini"),
    "script.filtered": Text("{count} of {total} rows", "{count} dari {total} baris"),
}

REPORTS: dict[str, Text] = {
    "reports.title": Text("Validation reports", "Laporan validasi"),
    "reports.lead": Text(
        "What the gate found in each write: what entered, what was refused and why.",
        "Temuan gerbang pada tiap penulisan: yang masuk, yang ditolak, dan alasannya.",
    ),
    "reports.none": Text(
        "No report is kept: nothing was written through the gate.",
        "Belum ada laporan: belum ada yang ditulis melalui gerbang.",
    ),
    "reports.limit": Text(
        "The newest {shown} of {total} reports.", "{shown} laporan terbaru dari {total}."
    ),
    "reports.one": Text("Validation report {number}", "Laporan validasi {number}"),
    "reports.all": Text("all reports", "semua laporan"),
    "reports.report": Text("Report", "Laporan"),
    "reports.when": Text("When", "Waktu"),
    "reports.who": Text("Written by", "Ditulis oleh"),
    "reports.what": Text("Files", "Berkas"),
    "reports.version": Text("Version", "Versi"),
    "reports.stayed": Text("stayed; nothing changed", "tetap; tidak ada yang berubah"),
    "reports.counts": Text("Records", "Catatan"),
    "reports.counted": Text(
        "{accepted} accepted, {refused} refused; {warnings} warnings",
        "{accepted} diterima, {refused} ditolak; {warnings} peringatan",
    ),
    "reports.accepted": Text("Accepted", "Diterima"),
    "reports.refused": Text("Refused", "Ditolak"),
    "reports.warnings": Text("Warnings", "Peringatan"),
    "reports.unmapped": Text("Rows that could not be mapped", "Baris yang tidak dapat dipetakan"),
    "reports.findings": Text("Findings", "Temuan"),
    "reports.findings_limit": Text(
        "The first {shown} of {total} are shown; the data has all of them.",
        "Ditampilkan {shown} yang pertama dari {total}; data memuat semuanya.",
    ),
    "reports.no_findings": Text(
        "No findings: the data fits the shapes.", "Tanpa temuan: data sesuai dengan bentuknya."
    ),
    "reports.severity": Text("Severity", "Tingkat"),
    "reports.message": Text("Message", "Pesan"),
    "reports.focus": Text("About", "Tentang"),
    "reports.path": Text("Property", "Sifat"),
    "reports.value": Text("Value", "Nilai"),
    "reports.record": Text("refused: {unit}", "ditolak: {unit}"),
    "severity.violation": Text("violation", "pelanggaran"),
    "severity.warning": Text("warning", "peringatan"),
    "severity.info": Text("info", "info"),
}

MESSAGES: dict[str, Text] = {
    "site.name": Text("Terang", "Terang"),
    "site.tagline": Text(
        "Who certified whom, and who has electricity, with the words behind every fact",
        "Siapa menyertifikasi siapa, siapa yang berlistrik, dan kata-kata di balik tiap fakta",
    ),
    "site.skip": Text("Skip to the content", "Langsung ke isi"),
    "site.language": Text("Language", "Bahasa"),
    "site.footer": Text(
        "Version {version} of the graph. Read-only. Our compilation is under CC BY 4.0; "
        "what a source states stays under the source's own licence.",
        "Graf versi {version}. Hanya baca. Himpunan kami berlisensi CC BY 4.0; "
        "pernyataan tiap sumber tetap di bawah lisensi sumber itu sendiri.",
    ),
    "nav.home": Text("Home", "Beranda"),
    "nav.questions": Text("Questions", "Pertanyaan"),
    "nav.compare": Text("Compare", "Bandingkan"),
    "nav.trust": Text("Does it hold?", "Berlakukah?"),
    "nav.sparql": Text("SPARQL", "SPARQL"),
    "nav.ontology": Text("Ontology", "Ontologi"),
    "nav.shapes": Text("Shapes", "Bentuk data"),
    "nav.catalogue": Text("Catalogue", "Katalog"),
    "nav.label": Text("Main navigation", "Navigasi utama"),
    "home.lead": Text(
        "An open knowledge graph of Indonesia's power sector. Each figure and each certification "
        "leads back to the sentence, row or register entry that stated it. Where sources "
        "disagree, both stand side by side.",
        "Graf pengetahuan terbuka tentang sektor ketenagalistrikan Indonesia. Setiap angka dan "
        "setiap sertifikasi dapat dirunut ke kalimat, baris, atau entri daftar yang "
        "menyatakannya. Bila sumber berbeda, keduanya ditampilkan berdampingan.",
    ),
    "home.ask": Text("Questions to start with", "Pertanyaan untuk memulai"),
    "home.all_questions": Text("All {count} questions", "Semua {count} pertanyaan"),
    "home.holds": Text("What is in the graph", "Apa yang ada di dalam graf"),
    "home.empty": Text(
        "The graph is empty: nothing has been loaded yet.",
        "Graf masih kosong: belum ada yang dimuat.",
    ),
    "home.statuses": Text("Status of the source graphs", "Status graf sumber"),
    "home.statuses_note": Text(
        "One graph holds what one source states. Only accepted graphs answer a query as it "
        "stands; pending, disputed and rejected ones are kept and can be asked by name "
        "(GRAPH), never mixed in.",
        "Satu graf memuat apa yang dinyatakan satu sumber. Hanya graf yang diterima yang menjawab "
        "kueri biasa; graf yang menunggu, diperselisihkan, atau ditolak tetap disimpan dan dapat "
        "ditanyai dengan namanya (GRAPH), tidak pernah tercampur.",
    ),
    "status.accepted": Text("accepted", "diterima"),
    "status.pending": Text("pending", "menunggu"),
    "status.disputed": Text("disputed", "diperselisihkan"),
    "status.rejected": Text("rejected", "ditolak"),
    "status.accepted.note": Text(
        "passed the checks; its facts count", "lolos pemeriksaan; faktanya dihitung"
    ),
    "status.pending.note": Text(
        "waits for a person's review; not in totals, rankings or answers unless asked for",
        "menunggu tinjauan manusia; tidak masuk jumlah, peringkat, atau jawaban kecuali diminta",
    ),
    "status.disputed.note": Text(
        "somebody has good reason to doubt it", "ada alasan kuat untuk meragukannya"
    ),
    "status.rejected.note": Text(
        "found wrong or unusable; kept for the record",
        "terbukti salah atau tidak dapat dipakai; disimpan sebagai catatan",
    ),
    "home.programs": Text("For programs", "Untuk program"),
    "home.programs.sparql": Text(
        "SPARQL 1.1 endpoint; results as JSON, XML, CSV, TSV, graphs as Turtle, N-Triples, "
        "RDF/XML, JSON-LD",
        "Titik akses SPARQL 1.1; hasil sebagai JSON, XML, CSV, TSV, graf sebagai Turtle, "
        "N-Triples, RDF/XML, JSON-LD",
    ),
    "home.programs.openapi": Text(
        "description of every stored question", "uraian setiap pertanyaan tersimpan"
    ),
    "home.programs.void": Text("what is in the graph, for machines", "isi graf, untuk mesin"),
    "questions.title": Text("Stored questions", "Pertanyaan tersimpan"),
    "questions.lead": Text(
        "Each question is a SPARQL query in the repository. It answers here as a table, and to "
        "programs as JSON, CSV or TSV.",
        "Setiap pertanyaan adalah kueri SPARQL di dalam repositori. Jawabannya tampil di sini "
        "sebagai tabel, dan bagi program sebagai JSON, CSV, atau TSV.",
    ),
    "questions.example": Text("Example", "Contoh"),
    "question.required": Text("required", "wajib"),
    "question.optional": Text("optional", "opsional"),
    "question.default": Text("default: {value}", "bawaan: {value}"),
    "question.none": Text("This question takes no parameters.", "Pertanyaan ini tanpa parameter."),
    "question.any": Text("any", "semua"),
    "question.run": Text("Answer", "Jawab"),
    "trust.title": Text("Does this certification hold?", "Apakah sertifikasi ini berlaku?"),
    "trust.lead": Text(
        "Name a unit or company, a standard (with its edition, if you wish) or a scheme, and a "
        "day. The answer is one verdict, with the chain from holder to recognition, the words "
        "behind each link, and what is missing.",
        "Sebutkan unit atau perusahaan, standar (dengan edisinya bila perlu) atau skema, dan suatu "
        "hari. Jawabannya satu putusan, dengan rantai dari pemegang sampai pengakuan, kata-kata di "
        "balik tiap mata rantai, dan apa yang tidak ada.",
    ),
    "trust.claimed": Text("Claimed for {holder}", "Yang diklaim untuk {holder}"),
    "trust.claimed_none": Text(
        "No source in the graph claims any standard or scheme for it.",
        "Tidak ada sumber dalam graf yang mengklaim standar atau skema apa pun untuknya.",
    ),
    "trust.holder": Text("Unit or company", "Unit atau perusahaan"),
    "trust.standard": Text("Standard or scheme", "Standar atau skema"),
    "trust.on": Text("Day (today if empty)", "Hari (hari ini bila kosong)"),
    "trust.run": Text("Judge", "Nilai"),
    "trust.report": Text("Report to print", "Laporan untuk dicetak"),
    "trust.json": Text("JSON", "JSON"),
    "trust.svg": Text("Picture (SVG)", "Gambar (SVG)"),
    "trust.ttl": Text("Turtle", "Turtle"),
    "pending.include": Text(
        "Count statements of pending sources, too", "Hitung juga pernyataan sumber yang ditahan"
    ),
    "pending.hidden": Text(
        "{count} rows of this answer are new or different with pending sources.",
        "{count} baris jawaban ini baru atau berbeda bila sumber yang ditahan ikut dihitung.",
    ),
    "pending.hidden_one": Text(
        "1 row of this answer is new or different with pending sources.",
        "1 baris jawaban ini baru atau berbeda bila sumber yang ditahan ikut dihitung.",
    ),
    "pending.show": Text("Count them", "Hitung juga"),
    "pending.why": Text("Why they wait", "Mengapa ditahan"),
    "question.try_example": Text("Fill in the example", "Isi dengan contoh"),
    "question.text": Text("The query", "Kuerinya"),
    "question.federates": Text("This question also asks", "Pertanyaan ini juga bertanya kepada"),
    "question.about": Text("About this question", "Tentang pertanyaan ini"),
    "question.columns": Text("Columns of the answer", "Kolom jawaban"),
    "question.kind.entity": Text("name, slug or IRI of a {what}", "nama, slug, atau IRI: {what}"),
    "question.kind.area": Text(
        "name, slug, BPS code or IRI of an area", "nama, slug, kode BPS, atau IRI wilayah"
    ),
    "question.kind.concept": Text("one of the codes", "salah satu kode"),
    "question.kind.period": Text(
        "period: 2019, 2019-10, 2019-Q3 or 2019-10-28",
        "periode: 2019, 2019-10, 2019-Q3, atau 2019-10-28",
    ),
    "question.kind.iri": Text("IRI", "IRI"),
    "question.kind.xsd:boolean": Text("true or false", "true atau false"),
    "question.kind.xsd:date": Text("date: 2019-10-28", "tanggal: 2019-10-28"),
    "question.kind.xsd:decimal": Text("number", "bilangan"),
    "question.kind.xsd:gYear": Text("year", "tahun"),
    "question.kind.xsd:integer": Text("whole number", "bilangan bulat"),
    "question.kind.xsd:string": Text("text", "teks"),
    "result.title": Text("Answer", "Jawaban"),
    "result.rows": Text("Rows: {count}, in {ms} ms", "Baris: {count}, dalam {ms} ms"),
    "result.triples": Text("A graph, in {ms} ms", "Sebuah graf, dalam {ms} ms"),
    "result.none": Text(
        "No rows. The graph holds nothing that fits; this does not mean that it is not so.",
        "Tidak ada baris. Tidak ada isi graf yang cocok; ini tidak berarti hal itu tidak benar.",
    ),
    "result.yes": Text("Yes", "Ya"),
    "result.no": Text(
        "No: the accepted graphs do not say so.", "Tidak: graf yang diterima tidak menyatakannya."
    ),
    "result.download": Text("Download the complete answer", "Unduh jawaban lengkap"),
    "sparql.title": Text("SPARQL", "SPARQL"),
    "sparql.lead": Text(
        "Ask the graph directly. The usual prefixes are filled in.",
        "Tanyai graf secara langsung. Awalan yang lazim sudah diisikan.",
    ),
    "sparql.query": Text("Query", "Kueri"),
    "sparql.run": Text("Run", "Jalankan"),
    "sparql.limits": Text(
        "Limits: {timeout} seconds, {memory} of memory, an answer of {result}. This page shows "
        "answers up to {page}; download larger ones. A complete answer comes, or an error: never "
        "a part.",
        "Batas: {timeout} detik, memori {memory}, jawaban {result}. Halaman ini menampilkan "
        "jawaban sampai {page}; unduh yang lebih besar. Jawaban datang lengkap, atau galat: "
        "tidak pernah sebagian.",
    ),
    "sparql.examples": Text("Example queries", "Contoh kueri"),
    "sparql.example.kinds": Text(
        "How many things of each kind are there?", "Berapa banyak hal dari tiap jenis?"
    ),
    "sparql.example.graphs": Text(
        "Which source graphs are there, and with which status?",
        "Graf sumber apa saja yang ada, dan apa statusnya?",
    ),
    "sparql.example.certifications": Text(
        "Which unit holds which certification, as stated by whom?",
        "Unit mana memegang sertifikasi apa, dan siapa yang menyatakannya?",
    ),
    "sparql.example.evidence": Text(
        "Which words stand behind the quotations?", "Kata-kata apa yang ada di balik kutipan?"
    ),
    "sparql.example.describe": Text(
        "A graph: the areas and what they are part of", "Sebuah graf: wilayah dan induknya"
    ),
    "sparql.prefixes": Text("Prefixes", "Awalan"),
    "sparql.as": Text("Show as", "Tampilkan sebagai"),
    "sparql.page": Text("table on this page", "tabel di halaman ini"),
    "thing.facts": Text("What is stated", "Yang dinyatakan"),
    "thing.evidence_row": Text("Row {row} of {file}", "Baris {row} dari {file}"),
    "thing.evidence_read_on": Text(
        "the page's words as read on {day}", "kata-kata halaman dibaca pada {day}"
    ),
    "thing.evidence_position": Text("characters {start} to {end}", "karakter {start} sampai {end}"),
    "thing.source": Text("Source", "Sumber"),
    "thing.incoming_limit": Text(
        "The first 60 statements are shown.", "Ditampilkan 60 pernyataan pertama."
    ),
    "thing.unaccepted": Text(
        "Marked statements stand in graphs that are not accepted; they count in no answer.",
        "Pernyataan bertanda berada dalam graf yang belum diterima; tidak dihitung dalam jawaban.",
    ),
    "thing.data": Text("As data", "Sebagai data"),
    "thing.inferred": Text("inferred by the rule {rule}", "disimpulkan oleh aturan {rule}"),
    "graph.title": Text("Source graph", "Graf sumber"),
    "graph.triples": Text("Statements", "Pernyataan"),
    "graph.status": Text("Status", "Status"),
    "graph.since": Text("since {date}, by {who}", "sejak {date}, oleh {who}"),
    "graph.things": Text("Things it speaks of", "Hal yang dibicarakannya"),
    "graph.things_limit": Text(
        "The first {count} are shown; the data has all of them.",
        "Ditampilkan {count} yang pertama; datanya memuat semuanya.",
    ),
    "ontology.title": Text("Ontology", "Ontologi"),
    "ontology.lead": Text(
        "The terms the graph is written in, with their labels and definitions.",
        "Istilah yang dipakai graf, dengan label dan definisinya.",
    ),
    "ontology.modules": Text("Modules", "Modul"),
    "ontology.classes": Text("Classes", "Kelas"),
    "ontology.properties": Text("Properties", "Sifat"),
    "ontology.codes": Text("Code lists", "Daftar kode"),
    "ontology.other": Text("Other terms", "Istilah lain"),
    "shapes.title": Text("Shapes", "Bentuk data"),
    "shapes.lead": Text(
        "What a record must look like to be let in (SHACL), by area.",
        "Syarat agar suatu catatan diterima (SHACL), menurut bidang.",
    ),
    "shapes.count": Text("{count} shapes", "{count} bentuk"),
    "diagram.title": Text("Diagram", "Diagram"),
    "diagram.of": Text("Diagram of {name}", "Diagram {name}"),
    "diagram.legend": Text(
        "A hollow tip points to the wider class; an arrow with a name is a property. Classes of "
        "other modules are grey.",
        "Ujung berongga menunjuk kelas yang lebih luas; panah bernama ialah sifat. Kelas dari "
        "modul lain berwarna abu-abu.",
    ),
    "diagram.listed": Text(
        "Not drawn, as they belong to no one class or lead to no one class:",
        "Tidak digambar karena tidak terikat pada satu kelas asal atau tujuan:",
    ),
    "diagram.subclass": Text(
        "Every {narrow} is also: {wide}.", "Setiap {narrow} juga merupakan: {wide}."
    ),
    "diagram.property": Text(
        "{domain} – {property} → {range}.", "{domain} – {property} → {range}."
    ),
    "catalogue.title": Text("Catalogue", "Katalog"),
    "catalogue.lead": Text(
        "Every source with its graph, status and licence. CC BY 4.0 covers our compilation only.",
        "Setiap sumber dengan graf, status, dan lisensinya. CC BY 4.0 hanya berlaku bagi himpunan "
        "kami.",
    ),
    "catalogue.source": Text("Source", "Sumber"),
    "catalogue.licence": Text("Licence", "Lisensi"),
    "catalogue.licence_unknown": Text("not stated", "tidak dinyatakan"),
    "catalogue.statements": Text("Statements", "Pernyataan"),
    "catalogue.totals": Text(
        "{triples} statements about {subjects} things in the accepted graphs.",
        "{triples} pernyataan tentang {subjects} hal dalam graf yang diterima.",
    ),
    **REPORTS,
    **LINKED,
    **RECONCILE,
    **COMPARE,
    **WORDING,
    **SCRIPTS,
    **EXPLORE,
    **SEARCH,
    "error.nearest": Text("Did you mean", "Mungkin maksud Anda"),
    "error.allowed": Text("What may stand there", "Yang boleh diisikan"),
    "error.place": Text("Line {line}, column {column}", "Baris {line}, kolom {column}"),
    "error.choose": Text("Choose one", "Pilih salah satu"),
    "error.back": Text("Back to the start", "Kembali ke beranda"),
    "problems.title": Text("Problems this server reports", "Galat yang dilaporkan server ini"),
    "problems.lead": Text(
        "Each error has a type; this is what the types mean.",
        "Setiap galat mempunyai jenis; inilah artinya.",
    ),
    **EDITOR,
    **NAMES,
}
