"""What the editor of queries and its results say, in both languages.

The page ``/sparql`` carries these beside its form, without ``editor.``; no other page does.
"""

from __future__ import annotations

from kg.serve.names import Text

__all__ = ["EDITOR"]

EDITOR: dict[str, Text] = {
    "editor.label": Text(
        "Query. Ctrl+Enter runs it, Ctrl+Space offers classes and properties, Tab leaves the "
        "editor.",
        "Kueri. Ctrl+Enter menjalankannya, Ctrl+Spasi menawarkan kelas dan sifat, Tab keluar dari "
        "penyunting.",
    ),
    "editor.keys": Text(
        "Ctrl+Enter runs the query; Ctrl+Space offers classes and properties that occur in the "
        "graph; Tab leaves the editor.",
        "Ctrl+Enter menjalankan kueri; Ctrl+Spasi menawarkan kelas dan sifat yang ada di dalam "
        "graf; Tab keluar dari penyunting.",
    ),
    "editor.limits": Text(
        "Limits: {timeout} seconds, {memory} of memory, an answer of {result}. A complete answer "
        "comes, or an error: never a part.",
        "Batas: {timeout} detik, memori {memory}, jawaban {result}. Jawaban lengkap diberikan, "
        "atau pesan galat: tidak pernah sebagian.",
    ),
    "editor.cancel": Text("Cancel", "Batalkan"),
    "editor.running": Text(
        "Running: {seconds} s of {limit} s", "Berjalan: {seconds} s dari {limit} s"
    ),
    "editor.started": Text("The query is running.", "Kueri sedang berjalan."),
    "editor.cancelled": Text(
        "Cancelled after {seconds} s; the server was told to end the query.",
        "Dibatalkan setelah {seconds} s; server diminta mengakhiri kueri.",
    ),
    "editor.rows": Text("Rows: {count}, in {seconds} s", "Baris: {count}, dalam {seconds} s"),
    "editor.triples": Text(
        "Triples: {count}, in {seconds} s", "Tripel: {count}, dalam {seconds} s"
    ),
    "editor.answered": Text("Answered in {seconds} s", "Dijawab dalam {seconds} s"),
    "editor.unreachable": Text(
        "The server cannot be reached; try again.", "Server tidak dapat dihubungi; coba lagi."
    ),
    "editor.broken": Text(
        "The answer could not be read; download it instead.",
        "Jawaban tidak dapat dibaca; unduhlah sebagai gantinya.",
    ),
    "editor.place": Text("Line {line}, column {column}", "Baris {line}, kolom {column}"),
    "editor.go": Text("Go to line {line}", "Ke baris {line}"),
    "editor.hint.malformed-query": Text(
        "Often a dot, a brace or a quotation mark is missing just before the marked place, or a "
        "prefix is not declared.",
        "Sering kali titik, kurung kurawal, atau tanda kutip kurang tepat sebelum tempat yang "
        "ditandai, atau suatu awalan belum dinyatakan.",
    ),
    "editor.hint.query-timeout": Text(
        "Do all patterns share a variable? Patterns without one are combined each with each. "
        "Start with LIMIT 100, or name a class.",
        "Apakah semua pola memiliki variabel yang sama? Pola tanpa itu digabungkan satu per satu. "
        "Mulailah dengan LIMIT 100, atau sebutkan kelas.",
    ),
    "editor.hint.query-memory": Text(
        "DISTINCT, ORDER BY and GROUP BY keep all rows in memory; narrow the pattern first.",
        "DISTINCT, ORDER BY, dan GROUP BY menyimpan semua baris di memori; persempit dulu polanya.",
    ),
    "editor.hint.result-too-large": Text(
        "Ask for fewer columns, or add LIMIT and OFFSET.",
        "Mintalah lebih sedikit kolom, atau tambahkan LIMIT dan OFFSET.",
    ),
    "editor.hint.query-refused": Text(
        "This endpoint calls no other: leave SERVICE out.",
        "Titik akses ini tidak memanggil yang lain: hilangkan SERVICE.",
    ),
    "editor.hint.busy": Text(
        "Other queries are running; try again in a moment.",
        "Kueri lain sedang berjalan; coba lagi sebentar lagi.",
    ),
    "editor.answer": Text("Answer", "Jawaban"),
    "editor.views": Text("Show the answer as", "Tampilkan jawaban sebagai"),
    "editor.view.table": Text("Table", "Tabel"),
    "editor.view.chart": Text("Chart", "Diagram"),
    "editor.view.graph": Text("Graph", "Graf"),
    "editor.view.timeline": Text("Timeline", "Garis waktu"),
    "editor.view.map": Text("Map", "Peta"),
    "editor.names": Text("Names in place of addresses", "Nama sebagai ganti alamat"),
    "editor.share": Text("Copy the link to this query", "Salin tautan ke kueri ini"),
    "editor.shared": Text("Link copied", "Tautan tersalin"),
    "editor.link": Text("Link to this query", "Tautan ke kueri ini"),
    "editor.too_long": Text(
        "The query is too long for a link; save it as a file.",
        "Kueri terlalu panjang untuk tautan; simpanlah sebagai berkas.",
    ),
    "editor.download": Text("Download the complete answer", "Unduh jawaban lengkap"),
    "editor.yes": Text("Yes", "Ya"),
    "editor.no": Text(
        "No: the accepted graphs do not say so.", "Tidak: graf yang diterima tidak menyatakannya."
    ),
    "editor.none": Text(
        "No rows. The graph holds nothing that fits; this does not mean that it is not so.",
        "Tidak ada baris. Tidak ada isi graf yang cocok; ini tidak berarti hal itu tidak benar.",
    ),
    "editor.subject": Text("subject", "subjek"),
    "editor.predicate": Text("property", "sifat"),
    "editor.object": Text("value", "nilai"),
    "editor.sort": Text("Sort by {column}", "Urutkan menurut {column}"),
    "editor.sorted_up": Text("Sorted by {column}, ascending", "Diurutkan menurut {column}, naik"),
    "editor.sorted_down": Text(
        "Sorted by {column}, descending", "Diurutkan menurut {column}, turun"
    ),
    "editor.filter": Text("Filter these rows", "Saring baris ini"),
    "editor.filtered": Text("{count} of {total} rows", "{count} dari {total} baris"),
    "editor.find": Text(
        "Find a stored question by its words", "Cari pertanyaan tersimpan menurut katanya"
    ),
    "editor.found": Text("Stored questions: {count}", "Pertanyaan tersimpan: {count}"),
    "editor.loaded": Text("Loaded: {title}", "Dimuat: {title}"),
    "editor.not_loaded": Text(
        "This could not be loaded; try again.", "Ini tidak dapat dimuat; coba lagi."
    ),
    "editor.offered": Text("Classes and properties that fit", "Kelas dan sifat yang cocok"),
    "editor.class": Text("class", "kelas"),
    "editor.property": Text("property", "sifat"),
    "editor.value": Text("value", "nilai"),
    "editor.uses": Text("{count} times", "{count} kali"),
    "editor.graphs": Text("Which graph each row comes from", "Dari graf mana tiap baris berasal"),
    "editor.graphs_note": Text(
        "The query was asked again with the graph of each triple pattern. A statement that stands "
        "in several graphs gives several rows; only accepted and inferred graphs count. "
        "Rows: {count}.",
        "Kueri ditanyakan lagi dengan graf tiap pola tripel. Pernyataan yang ada di beberapa graf "
        "menghasilkan beberapa baris; hanya graf yang diterima dan yang disimpulkan yang dihitung. "
        "Baris: {count}.",
    ),
    "editor.graphs_grouped": Text(
        "The query stays as it is; a second one gives, for each row and triple pattern, the graphs "
        "of the statements that went into it. Only accepted and inferred graphs count.",
        "Kuerinya tetap; kueri kedua memberi, untuk tiap baris dan pola tripel, graf pernyataan "
        "yang masuk ke dalamnya. Hanya graf yang diterima dan yang disimpulkan yang dihitung.",
    ),
    "editor.graphs_not": Text(
        "The graphs of this query cannot be shown: {reason}.",
        "Graf kueri ini tidak dapat ditampilkan: {reason}.",
    ),
    "editor.reason.form": Text("only SELECT has rows", "hanya SELECT yang mempunyai baris"),
    "editor.reason.grouped": Text(
        "it groups by what is no variable of its answer, so that rows cannot be told apart",
        "kueri ini mengelompokkan menurut yang bukan variabel jawabannya, sehingga baris tidak "
        "dapat dibedakan",
    ),
    "editor.reason.blank": Text(
        "it groups by nodes without a name", "kueri ini mengelompokkan menurut simpul tanpa nama"
    ),
    "editor.reason.graph": Text(
        "it names graphs or a dataset itself", "kueri ini sudah menyebut graf atau himpunan datanya"
    ),
    "editor.reason.pattern": Text(
        "it has a part that is not a plain triple pattern ({part})",
        "ada bagian yang bukan pola tripel biasa ({part})",
    ),
    "editor.reason.pending": Text(
        "pending sources are taken in", "sumber yang belum diterima ikut disertakan"
    ),
    "editor.graph_column": Text("graph {number}", "graf {number}"),
    "editor.chart.mark": Text("Form", "Bentuk"),
    "editor.chart.bar": Text("bars", "batang"),
    "editor.chart.line": Text("line", "garis"),
    "editor.chart.point": Text("dots", "titik"),
    "editor.chart.area": Text("area", "bidang"),
    "editor.chart.x": Text("Across", "Mendatar"),
    "editor.chart.y": Text("Upwards", "Tegak"),
    "editor.chart.colour": Text("Colour", "Warna"),
    "editor.chart.nothing": Text("none", "tidak ada"),
    "editor.chart.count": Text("number of rows", "banyaknya baris"),
    "editor.chart.words": Text(
        "Chart of {count} rows: {x} across, {y} upwards. The table holds the same values.",
        "Diagram {count} baris: {x} mendatar, {y} tegak. Tabel memuat nilai yang sama.",
    ),
    "editor.chart.too_many": Text(
        "A chart shows at most {most} rows; this answer has {count}.",
        "Diagram menampilkan paling banyak {most} baris; jawaban ini {count}.",
    ),
    "editor.graph.words": Text(
        "{nodes} things and {edges} relations. The table holds the same.",
        "{nodes} hal dan {edges} hubungan. Tabel memuat hal yang sama.",
    ),
    "editor.graph.too_many": Text(
        "A graph shows at most {most} relations; this answer has {count}.",
        "Graf menampilkan paling banyak {most} hubungan; jawaban ini {count}.",
    ),
    "editor.graph.from": Text("From", "Dari"),
    "editor.graph.to": Text("To", "Ke"),
    "editor.map.value": Text("Colour by", "Warna menurut"),
    "editor.map.words": Text(
        "Provinces with rows: {count}. Left half: the lowest number of a province's rows; right "
        "half: the highest.",
        "Provinsi yang mempunyai baris: {count}. Paruh kiri: angka terendah dari baris suatu "
        "provinsi; paruh kanan: yang tertinggi.",
    ),
    "editor.map.elsewhere": Text("Without a tile: {names}.", "Tanpa petak: {names}."),
    "editor.rows_of": Text("rows: {count}", "baris: {count}"),
    "editor.timeline.words": Text(
        "{count} rows with a day, from {first} to {last}.",
        "{count} baris bertanggal, dari {first} sampai {last}.",
    ),
    "editor.timeline.text": Text("Text", "Teks"),
    "editor.timeline.day": Text("Day or begin", "Hari atau awal"),
    "editor.timeline.end": Text("End", "Akhir"),
    "editor.timeline.bars": Text(
        "With begin and end: {bars}; others, as dots: {dots}.",
        "Dengan awal dan akhir: {bars}; lainnya, sebagai titik: {dots}.",
    ),
    "editor.timeline.early": Text(
        "Rows that end before they begin, drawn at the begin: {count}.",
        "Baris yang berakhir sebelum berawal, digambar pada awalnya: {count}.",
    ),
}
