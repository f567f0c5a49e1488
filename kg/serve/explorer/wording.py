"""Sentences of the explorer in both languages; its script gets those that begin with ``js.``."""

from __future__ import annotations

from kg.serve.names import Text

__all__ = ["EXPLORE", "JS"]

JS = "explore.js."

EXPLORE: dict[str, Text] = {
    "nav.explore": Text("Explore", "Jelajahi"),
    "explore.title": Text("Explore relations", "Jelajahi hubungan"),
    "explore.lead": Text(
        "Start from a thing and follow its relations. How many things a relation leads to is said "
        "before anything is loaded, and every link tells who says so.",
        "Mulai dari suatu hal dan ikuti hubungannya. Jumlah hal yang dituju suatu hubungan "
        "disebutkan sebelum dimuat, dan setiap garis menyebut siapa yang menyatakannya.",
    ),
    "explore.thing": Text("Start from", "Mulai dari"),
    "explore.start": Text("Show", "Tampilkan"),
    "explore.how": Text("How are these two related?", "Bagaimana keduanya terhubung?"),
    "explore.from": Text("From", "Dari"),
    "explore.to": Text("To", "Ke"),
    "explore.find": Text("Find the shortest paths", "Cari jalur terpendek"),
    "explore.on": Text("On the day", "Pada tanggal"),
    "explore.on_note": Text(
        "what holds then; what has no days stays", "yang berlaku saat itu; yang tanpa tanggal tetap"
    ),
    "explore.example": Text("Example: UP3 Sumba", "Contoh: UP3 Sumba"),
    "explore.example_path": Text("Example: UP3 Sumba and JAS-ANZ", "Contoh: UP3 Sumba dan JAS-ANZ"),
    "explore.chain_how": Text("Does it hold? The chain", "Apakah berlaku? Rantainya"),
    "explore.chain_run": Text("Show the chain", "Tampilkan rantai"),
    "explore.chain_example": Text(
        "Example: UP3 Sumba, ISO 9001, 1 June 2020", "Contoh: UP3 Sumba, ISO 9001, 1 Juni 2020"
    ),
    "explore.chain_open": Text("Chain in the explorer", "Rantai di penjelajah"),
    "explore.missing": Text("{link}: not known", "{link}: tidak diketahui"),
    "explore.missing_kind": Text("not known", "tidak diketahui"),
    "explore.page": Text("page of this thing", "halaman hal ini"),
    "explore.relations": Text("Relations", "Hubungan"),
    "explore.relation": Text("Relation", "Hubungan"),
    "explore.direction": Text("Direction", "Arah"),
    "explore.in": Text("points here", "menunjuk ke sini"),
    "explore.out": Text("points away", "menunjuk dari sini"),
    "explore.count": Text("Things", "Hal"),
    "explore.kinds": Text("of which kind", "jenisnya"),
    "explore.pending": Text("{count} of them pending", "{count} di antaranya tertunda"),
    "explore.none": Text(
        "Nothing links this with another thing.", "Tidak ada yang menghubungkannya dengan hal lain."
    ),
    "explore.opened": Text("What it leads to", "Yang dituju"),
    "explore.subject": Text("Subject", "Subjek"),
    "explore.object": Text("Object", "Objek"),
    "explore.sources": Text("Who says so", "Siapa yang menyatakan"),
    "explore.some": Text("{first} to {last} of {total}", "{first} sampai {last} dari {total}"),
    "explore.next": Text("next", "berikutnya"),
    "explore.paths": Text("Shortest paths", "Jalur terpendek"),
    "explore.paths_count": Text(
        "{shown} of {count} shortest paths", "{shown} dari {count} jalur terpendek"
    ),
    "explore.no_path": Text(
        "No source in the graph links the two.", "Tidak ada sumber di graf yang menghubungkannya."
    ),
    "explore.picture": Text("Picture", "Gambar"),
    "explore.words": Text("The picture in words", "Gambar dalam kata-kata"),
    "explore.open": Text("Explore from here", "Jelajahi dari sini"),
    "explore.answer": Text("Explore the things of this answer", "Jelajahi hal dalam jawaban ini"),
    "explore.js.canvas": Text(
        "Picture of the graph; the table below says the same",
        "Gambar graf; tabel di bawah memuat hal yang sama",
    ),
    "explore.js.empty": Text(
        "Nothing is shown yet: choose a thing above, or find a path.",
        "Belum ada yang tampil: pilih suatu hal di atas, atau cari jalur.",
    ),
    "explore.js.tools": Text("Tools of the picture", "Alat gambar"),
    "explore.js.undo": Text("Undo", "Urungkan"),
    "explore.js.clear": Text("Clear", "Kosongkan"),
    "explore.js.fit": Text("Fit", "Paskan"),
    "explore.js.bigger": Text("Zoom in", "Perbesar"),
    "explore.js.smaller": Text("Zoom out", "Perkecil"),
    "explore.js.layout": Text("Layout", "Tata letak"),
    "explore.js.force": Text("force", "gaya"),
    "explore.js.hierarchy": Text("hierarchy", "hierarki"),
    "explore.js.chain": Text("chain, left to right", "rantai, kiri ke kanan"),
    "explore.js.concentric": Text("concentric", "melingkar"),
    "explore.js.legend": Text("Kinds", "Jenis"),
    "explore.js.hide_kind": Text("show {kind} ({count})", "tampilkan {kind} ({count})"),
    "explore.js.thing_kind": Text("other", "lainnya"),
    "explore.js.selected": Text("Selected", "Terpilih"),
    "explore.js.select_hint": Text(
        "Select a thing or a link in the picture or the table.",
        "Pilih suatu hal atau garis pada gambar atau tabel.",
    ),
    "explore.js.relations": Text("Expand by relation", "Kembangkan menurut hubungan"),
    "explore.js.points_in": Text("← {relation}", "← {relation}"),
    "explore.js.points_out": Text("→ {relation}", "→ {relation}"),
    "explore.js.expand": Text("{relation}: {count}", "{relation}: {count}"),
    "explore.js.shown_of": Text("{shown} of {count} shown", "{shown} dari {count} tampil"),
    "explore.js.pending": Text("{count} pending", "{count} tertunda"),
    "explore.js.ask": Text(
        "{relation} leads to {count} things. Show {some} of them?",
        "{relation} menuju {count} hal. Tampilkan {some} di antaranya?",
    ),
    "explore.js.ask_some": Text("Show {some}", "Tampilkan {some}"),
    "explore.js.cancel": Text("Cancel", "Batal"),
    "explore.js.page": Text("Page of this thing", "Halaman hal ini"),
    "explore.js.collapse": Text("Collapse its neighbours", "Lipat tetangganya"),
    "explore.js.remove": Text("Remove", "Hapus"),
    "explore.js.pin": Text("Pin", "Sematkan"),
    "explore.js.unpin": Text("Unpin", "Lepaskan sematan"),
    "explore.js.path_from": Text("How is it related to", "Hubungannya dengan"),
    "explore.js.path_find": Text("Find the path", "Cari jalur"),
    "explore.js.no_path": Text(
        "No source in the graph links the two.", "Tidak ada sumber di graf yang menghubungkannya."
    ),
    "explore.js.paths": Text("Shortest paths: {count}", "Jalur terpendek: {count}"),
    "explore.js.chain_show": Text("Show its chain of trust", "Tampilkan rantai kepercayaannya"),
    "explore.js.chain_of": Text("Chain of trust: {what}", "Rantai kepercayaan: {what}"),
    "explore.js.chain_link": Text("Link of the chain", "Mata rantai"),
    "explore.js.chain_from": Text("From", "Dari"),
    "explore.js.chain_to": Text("To", "Ke"),
    "explore.js.chain_others": Text(
        "Other claims that answer for this:", "Klaim lain yang menjawab hal ini:"
    ),
    "explore.js.found": Text("What was found", "Yang ditemukan"),
    "explore.js.settles": Text("What would settle it", "Yang akan memastikannya"),
    "explore.js.who": Text("Who says so", "Siapa yang menyatakan"),
    "explore.js.row": Text("row {row} of {file}", "baris {row} dari {file}"),
    "explore.js.of_subject": Text(
        "words behind the fact that is the subject", "kata-kata di balik fakta yang menjadi subjek"
    ),
    "explore.js.no_words": Text("no words are kept", "tidak ada kata-kata yang disimpan"),
    "explore.js.accepted": Text("accepted", "diterima"),
    "explore.js.is_pending": Text("pending", "tertunda"),
    "explore.js.disputed": Text("disputed", "diperselisihkan"),
    "explore.js.rejected": Text("rejected", "ditolak"),
    "explore.js.differs": Text(
        "another figure differs from this one", "ada angka lain yang berbeda"
    ),
    "explore.js.role_corrected": Text(
        "the source names a body in a role that registers give another",
        "sumber menyebut lembaga dalam peran yang menurut daftar bukan perannya",
    ),
    "explore.js.on": Text("On the day", "Pada tanggal"),
    "explore.js.off_day": Text(
        "{count} things or links do not hold on that day and are hidden.",
        "{count} hal atau hubungan tidak berlaku pada tanggal itu dan disembunyikan.",
    ),
    "explore.js.assumed": Text("end assumed", "akhir diandaikan"),
    "explore.js.days": Text("{since} – {until}", "{since} – {until}"),
    "explore.js.link": Text("Link to this view", "Tautan tampilan ini"),
    "explore.js.export": Text("Take it along", "Unduh"),
    "explore.js.sparql": Text("SPARQL behind this view", "SPARQL di balik tampilan ini"),
    "explore.js.sparql_long": Text(
        "The query is too long for a link; it was saved as a file.",
        "Kueri terlalu panjang untuk tautan; disimpan sebagai berkas.",
    ),
    "explore.js.table": Text("Links shown", "Hubungan yang tampil"),
    "explore.js.things": Text("Things shown", "Hal yang tampil"),
    "explore.js.thing": Text("Thing", "Hal"),
    "explore.js.kind": Text("Kind", "Jenis"),
    "explore.js.subject": Text("Subject", "Subjek"),
    "explore.js.relation": Text("Relation", "Hubungan"),
    "explore.js.object": Text("Object", "Objek"),
    "explore.js.status": Text("Status", "Status"),
    "explore.js.actions": Text("Actions", "Tindakan"),
    "explore.js.choose": Text("Select {name}", "Pilih {name}"),
    "explore.js.count": Text(
        "{nodes} things, {edges} links shown", "{nodes} hal, {edges} hubungan tampil"
    ),
    "explore.js.table_some": Text("The first {shown} of {total}.", "{shown} pertama dari {total}."),
    "explore.js.table_more": Text("Show {some} more", "Tampilkan {some} lagi"),
    "explore.js.cluster": Text("{count} {kind}", "{count} {kind}"),
    "explore.js.cluster_part": Text("{name}: {first} … {last}", "{name}: {first} … {last}"),
    "explore.js.around": Text("around {name}", "di sekitar {name}"),
    "explore.js.group": Text("group", "kelompok"),
    "explore.js.in_group": Text("drawn in the group {name}", "digambar dalam kelompok {name}"),
    "explore.js.clustered": Text(
        "Over {limit} things: things of a kind that hang on one thing, or stand around the same "
        "one, are drawn together; select a group to open it. The table lists all.",
        "Lebih dari {limit} hal: hal sejenis yang bergantung pada satu hal, atau berada di sekitar "
        "hal yang sama, digabung; pilih kelompok untuk membukanya. Tabel memuat semuanya.",
    ),
    "explore.js.open_cluster": Text("Open this group", "Buka kelompok ini"),
    "explore.js.loading": Text("Loading …", "Memuat …"),
    "explore.js.failed": Text("This could not be had: {why}", "Tidak dapat diambil: {why}"),
    "explore.js.loaded": Text("{count} new things", "{count} hal baru"),
    "explore.js.copied": Text("The address was copied.", "Alamat telah disalin."),
    "explore.js.copy_this": Text("Address to copy", "Alamat untuk disalin"),
    "explore.js.show_differing": Text(
        "Show the figures that differ", "Tampilkan angka yang berbeda"
    ),
    "explore.js.details": Text("Details", "Rincian"),
}
