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
    "claim.curated": Text("changed by a curator", "diubah kurator"),
    "thing.curated": Text(
        "Changed by a curator ({names}): a program had read it otherwise, and the quoted words "
        "need not show what is said here.",
        "Diubah oleh kurator ({names}): program membacanya lain, dan kata-kata yang dikutip belum "
        "tentu memuat apa yang dinyatakan di sini.",
    ),
    "thing.standing": Text(
        "What this source states is not accepted: it stands in a graph of its own, and questions "
        "and other pages do not answer from it.",
        "Pernyataan sumber ini tidak diterima: ia tersimpan dalam graf tersendiri, dan pertanyaan "
        "serta halaman lain tidak menjawab darinya.",
    ),
    "thing.about": Text("about: {property}", "tentang: {property}"),
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
    "thing.picture": Text("Around it", "Di sekitarnya"),
    "thing.picture_words": Text("The picture in words", "Gambar ini dalam kata-kata"),
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
    "chart.ranges": Text(
        "One row for each, in the order of the table: from the lowest to the highest figure.",
        "Satu baris untuk masing-masing, menurut urutan tabel: dari angka terendah sampai "
        "tertinggi.",
    ),
    "chart.provinces": Text(
        "One row for each province: every dot is a figure and leads to it, a line joins the lowest "
        "and the highest; hollow dots are targets and projections.",
        "Satu baris untuk setiap provinsi: setiap titik adalah satu angka dan menuju halamannya, "
        "garis menghubungkan yang terendah dan yang tertinggi; titik kosong adalah target dan "
        "proyeksi.",
    ),
    "result.workbook": Text("xlsx (for Excel)", "xlsx (untuk Excel)"),
    "workbook.answer": Text("answer", "jawaban"),
    "workbook.about": Text("about", "tentang"),
    "workbook.question": Text("Question", "Pertanyaan"),
    "workbook.address": Text("Asked at", "Alamat pertanyaan"),
    "workbook.version": Text("Version of the graph", "Versi graf"),
    "workbook.cite": Text("To cite", "Cara mengutip"),
    "workbook.cite_how": Text(
        "Cite each figure by its own source, which stands in its row.",
        "Kutiplah setiap angka dengan sumbernya sendiri, yang tertera pada barisnya.",
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
    "nav.find": Text("Find without SPARQL", "Cari tanpa SPARQL"),
    "nav.sources": Text("Sources", "Sumber"),
    "nav.about": Text("About", "Tentang"),
    "nav.changes": Text("Changes", "Perubahan"),
    "nav.more": Text("More pages", "Halaman lain"),
    "home.search": Text(
        "Look up a unit, a body, a standard, an area or a source",
        "Cari unit, lembaga, standar, wilayah, atau sumber",
    ),
    "home.try": Text("For instance:", "Misalnya:"),
    "home.try_trust": Text(
        "does its ISO 9001 hold on 1 June 2020?", "apakah ISO 9001-nya berlaku pada 1 Juni 2020?"
    ),
    "home.try_compare": Text(
        "why six figures for East Nusa Tenggara in October 2019?",
        "mengapa ada enam angka untuk Nusa Tenggara Timur pada Oktober 2019?",
    ),
    "home.sources": Text("All sources", "Semua sumber"),
    "map.title": Text(
        "Households with electricity by province, {year} (percent)",
        "Rumah tangga berlistrik menurut provinsi, {year} (persen)",
    ),
    "map.below": Text("below {value}", "di bawah {value}"),
    "map.from": Text("{value} and more", "{value} ke atas"),
    "map.differs_below": Text(
        "figures differ by less than {value} point", "angka berbeda kurang dari {value} poin"
    ),
    "map.differs_between": Text(
        "figures differ by {low} to {high} points", "angka berbeda {low} sampai {high} poin"
    ),
    "map.differs_from": Text(
        "figures differ by {value} points and more", "angka berbeda {value} poin ke atas"
    ),
    "map.other_borders": Text(
        "figures of a province within other borders", "angka provinsi dengan batas wilayah lain"
    ),
    "map.other_borders_are": Text(
        "Dashed, because these provinces had other borders (before or after a split):",
        "Bergaris putus-putus, karena batas provinsi ini lain (sebelum atau sesudah pemekaran):",
    ),
    "map.elsewhere": Text(
        "With figures of this year, but without a tile of their own:",
        "Mempunyai angka tahun ini, tetapi tanpa petak sendiri:",
    ),
    "map.not_within": Text(
        "{name}: no figure within these borders; {other}",
        "{name}: tidak ada angka dengan batas wilayah ini; {other}",
    ),
    "map.counts": Text(
        "{filled} of {tiles} tiles have figures, in {differing} of them the figures differ.",
        "{filled} dari {tiles} petak mempunyai angka; di {differing} di antaranya angkanya "
        "berbeda.",
    ),
    "map.waiting": Text(
        "Left out, of sources that are not accepted yet: {count}.",
        "Tidak ditampilkan, dari sumber yang belum diterima: {count}.",
    ),
    "map.note": Text(
        "Left half: the lowest figure stated for the year; right half: the highest. Observed and "
        "preliminary figures of accepted sources; nothing is averaged. A grey tile has no figure.",
        "Paruh kiri: angka terendah yang dinyatakan untuk tahun itu; paruh kanan: yang tertinggi. "
        "Angka teramati dan sementara dari sumber yang diterima; tidak ada yang dirata-ratakan. "
        "Petak abu-abu tidak mempunyai angka.",
    ),
    "map.table": Text("Every figure with its source", "Setiap angka beserta sumbernya"),
    "map.no_figure": Text("{name}: no figure", "{name}: tidak ada angka"),
    "map.one_figure": Text("{name}: {value} percent", "{name}: {value} persen"),
    "map.figures": Text(
        "{name}: {count} figures from {lowest} to {highest} percent",
        "{name}: {count} angka dari {lowest} sampai {highest} persen",
    ),
    "home.count.Observation": Text("observations", "observasi"),
    "home.count.Area": Text("areas", "wilayah"),
    "home.count.Source": Text("sources", "sumber"),
    "home.count.Difference": Text("differences", "perbedaan"),
    "home.count.Unit": Text("organisational units", "unit organisasi"),
    "home.count.Organisation": Text("organisations", "organisasi"),
    "home.count.Person": Text("people", "orang"),
    "home.count.ConformityClaim": Text("claims of conformity", "klaim kesesuaian"),
    "home.count.Standard": Text("standards", "standar"),
    "changes.title": Text("What changed last", "Perubahan terakhir"),
    "changes.lead": Text(
        "Since when each source's statements count, wait or are refused, who decided it and why.",
        "Sejak kapan pernyataan tiap sumber dihitung, menunggu, atau ditolak, siapa yang "
        "memutuskan dan mengapa.",
    ),
    "changes.graph": Text("1 graph", "1 graf"),
    "changes.graphs": Text("{count} graphs", "{count} graf"),
    "changes.all": Text("All changes", "Semua perubahan"),
    "changes.rest": Text("{count} more", "{count} lagi"),
    "changes.past": Text("until a later decision", "sampai keputusan berikutnya"),
    "changes.limit": Text(
        "The latest {shown} of {total} entries.", "{shown} entri terbaru dari {total}."
    ),
    "sources.title": Text("Sources", "Sumber"),
    "sources.lead": Text(
        "Each source is a graph of its own that holds what it states and nothing else. Open one to "
        "see every statement with its words or its row.",
        "Setiap sumber adalah graf tersendiri yang memuat pernyataannya dan tidak lebih. Bukalah "
        "satu untuk melihat tiap pernyataan dengan kata-kata atau barisnya.",
    ),
    "sources.words": Text("Words of title, outlet or address", "Kata dalam judul, media, alamat"),
    "sources.kind": Text("Kind", "Jenis"),
    "sources.year": Text("Year", "Tahun"),
    "sources.filter": Text("Filter", "Saring"),
    "sources.count": Text("{shown} of {total} sources", "{shown} dari {total} sumber"),
    "sources.issued": Text("Published", "Terbit"),
    "sources.statements": Text("In all", "Semua"),
    "sources.figures": Text("Figures", "Angka"),
    "sources.certifications": Text("Certifications", "Sertifikasi"),
    "sources.quotations": Text("Quotations", "Kutipan"),
    "sources.none": Text("No source fits.", "Tidak ada sumber yang cocok."),
    "sources.all": Text("All sources", "Semua sumber"),
    "about.title": Text("What this is and how it works", "Apa ini dan bagaimana kerjanya"),
    "about.method": Text("How a fact gets here", "Bagaimana suatu fakta sampai di sini"),
    "about.method.source": Text(
        "A source is found: a news article, a table, a report, a register. It keeps its own graph.",
        "Suatu sumber ditemukan: berita, tabel, laporan, register. Ia mendapat graf sendiri.",
    ),
    "about.method.row": Text(
        "Each statement is written down with the words or the row it rests on, by hand or by a "
        "program that reads articles; what a program read waits for a curator.",
        "Setiap pernyataan dicatat dengan kata-kata atau baris yang mendasarinya, oleh orang atau "
        "oleh program pembaca berita; hasil bacaan program menunggu kurator.",
    ),
    "about.method.gate": Text(
        "SHACL shapes judge it; what breaks a rule is refused, kept and reported.",
        "Bentuk SHACL menilainya; yang melanggar aturan ditolak, disimpan, dan dilaporkan.",
    ),
    "about.method.rules": Text(
        "Rules written in SPARQL work out what follows: equal figures, reasons for differences, "
        "links of a chain of trust. They stand in graphs of their own.",
        "Aturan dalam SPARQL menyimpulkan akibatnya: angka yang sama, alasan perbedaan, mata "
        "rantai kepercayaan. Semuanya berada dalam graf tersendiri.",
    ),
    "about.method.answer": Text(
        "An answer is complete or an error; a page shows who says what, and averages nothing.",
        "Jawaban selalu lengkap, atau berupa galat; halaman menunjukkan siapa menyatakan apa, "
        "tanpa merata-ratakan apa pun.",
    ),
    "about.limits": Text("What it cannot tell", "Yang tidak dapat diketahui dari sini"),
    "about.limits.press": Text(
        "Most certifications are claims of the press: that something was said, not that it is so.",
        "Sebagian besar sertifikasi adalah klaim pers: bahwa sesuatu dikatakan, belum tentu benar.",
    ),
    "about.limits.register": Text(
        "Not found here is not the same as not certified: registers are loaded as far as they are "
        "public.",
        "Tidak ditemukan di sini tidak berarti tidak bersertifikat: register dimuat sejauh terbuka "
        "untuk umum.",
    ),
    "about.limits.figures": Text(
        "Figures of different definitions stand side by side; the difference is explained where "
        "the sources say what they count.",
        "Angka dengan definisi berbeda disandingkan; perbedaannya dijelaskan bila sumber "
        "menyebutkan apa yang dihitung.",
    ),
    "about.limits.names": Text(
        "Names that may be one thing are kept apart until a source shows that they are.",
        "Nama yang mungkin menunjuk hal yang sama dipisahkan sampai ada sumber yang "
        "menunjukkannya.",
    ),
    "about.licences": Text("Licences", "Lisensi"),
    "about.licences.ours": Text("Our compilation is under", "Himpunan kami berlisensi"),
    "about.licences.theirs": Text(
        "Each source keeps its own licence; these are the notes the sources carry, and the list by "
        "source is in the catalogue:",
        "Tiap sumber tetap berlisensi sendiri; berikut catatan lisensi sumber, dan daftarnya per "
        "sumber ada di katalog:",
    ),
    "about.sources": Text("Sources", "Sumber"),
    "about.api": Text("For programs", "Untuk program"),
    "about.api.limits": Text(
        "No key is needed. A query may run for {seconds} seconds and answer with {mib} MiB; beyond "
        "that it is an error that says so.",
        "Tidak perlu kunci. Kueri boleh berjalan {seconds} detik dan menjawab hingga {mib} MiB; "
        "lebih dari itu berupa galat yang menyebutkannya.",
    ),
    "about.api.sparql": Text("SPARQL 1.1 endpoint", "titik akses SPARQL 1.1"),
    "about.api.queries": Text(
        "stored questions; add .csv, .json, .metadata.json or .rq to a question's address",
        "pertanyaan tersimpan; tambahkan .csv, .json, .metadata.json atau .rq pada alamatnya",
    ),
    "about.api.things": Text(
        "a thing: a page for people, RDF for programs (Accept, or /data/….ttl)",
        "suatu hal: halaman untuk orang, RDF untuk program (Accept, atau /data/….ttl)",
    ),
    "about.api.compare": Text(
        "figures side by side, reasons, the figure to cite",
        "angka bersandingan, alasan, angka untuk dikutip",
    ),
    "about.api.trust": Text("a verdict with its chain", "putusan beserta rantainya"),
    "about.api.suggest": Text("names while typing", "nama selagi mengetik"),
    "about.api.reconcile": Text(
        "reconciliation service for OpenRefine and spreadsheets, with a page that explains it",
        "layanan pencocokan nama untuk OpenRefine dan lembar kerja, dengan halaman penjelasnya",
    ),
    "about.api.openapi": Text("the description of all this", "uraian semua ini"),
    "about.api.catalogue": Text(
        "DCAT: every source graph with its licence and files",
        "DCAT: setiap graf sumber dengan lisensi dan berkasnya",
    ),
    "about.api.void": Text("VoID: classes and properties with counts", "VoID: kelas dan sifat"),
    "about.more": Text("Further reading", "Bacaan lanjut"),
    "find.title": Text("Find without SPARQL", "Cari tanpa SPARQL"),
    "find.lead": Text(
        "Choose what you look for and what must hold of it; the SPARQL stands below the answer.",
        "Pilih yang dicari dan syaratnya; SPARQL-nya ada di bawah jawaban.",
    ),
    "find.example": Text(
        "For instance: everything claimed of ISO 14001 without a named certification body",
        "Misalnya: semua klaim ISO 14001 tanpa nama lembaga sertifikasi",
    ),
    "find.of": Text("Look for", "Cari"),
    "find.conditions": Text("What must hold", "Syarat"),
    "find.how": Text("how: {field}", "cara: {field}"),
    "find.any": Text("anything", "apa saja"),
    "find.op.is": Text("is", "adalah"),
    "find.op.not": Text("is not", "bukan"),
    "find.op.some": Text("is stated", "disebut"),
    "find.op.none": Text("is not stated", "tidak disebut"),
    "find.op.least": Text("at least", "paling sedikit"),
    "find.op.most": Text("at most", "paling banyak"),
    "find.op.from": Text("on or after", "pada atau sesudah"),
    "find.op.until": Text("on or before", "pada atau sebelum"),
    "find.op.has": Text("contains", "memuat"),
    "find.run": Text("Find", "Cari"),
    "find.clear": Text("Clear", "Kosongkan"),
    "find.first_rows": Text(
        "The first {count} rows; the downloads hold all.",
        "{count} baris pertama; unduhan memuat semuanya.",
    ),
    "find.things": Text(
        "They are about {count} things: one with two values of a column has two rows.",
        "Semuanya tentang {count} hal: yang mempunyai dua nilai pada suatu kolom ada dua barisnya.",
    ),
    "find.none": Text(
        "Nothing in the accepted sources meets all conditions; take one away.",
        "Tidak ada dalam sumber yang diterima yang memenuhi semua syarat; kurangi satu.",
    ),
    "find.link": Text("permanent link", "tautan tetap"),
    "find.sparql": Text("The query that was made", "Kueri yang dibuat"),
    "find.edit": Text("Change it in the SPARQL editor", "Ubah di penyunting SPARQL"),
}
