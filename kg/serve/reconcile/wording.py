"""The sentences of the page of the reconciliation service, in both languages."""

from __future__ import annotations

from kg.serve.names import Text

__all__ = ["RECONCILE"]

RECONCILE: dict[str, Text] = {
    "reconcile.title": Text("Match your names", "Cocokkan nama Anda"),
    "reconcile.lead": Text(
        "Names of areas, PLN units, bodies and standards in a spreadsheet, matched with the things "
        "of this graph: in OpenRefine, or with kg reconcile in a terminal.",
        "Nama wilayah, unit PLN, lembaga, dan standar di lembar kerja, dicocokkan dengan isi graf "
        "ini: di OpenRefine, atau dengan kg reconcile di terminal.",
    ),
    "reconcile.try": Text("Try a name", "Coba satu nama"),
    "reconcile.name": Text("Name", "Nama"),
    "reconcile.type": Text("Type", "Jenis"),
    "reconcile.any": Text("any", "apa saja"),
    "reconcile.run": Text("Match", "Cocokkan"),
    "reconcile.none": Text(
        "Nothing in the graph has a name like it.", "Tidak ada nama yang mirip dalam graf ini."
    ),
    "reconcile.score": Text("Score", "Skor"),
    "reconcile.certain": Text("certain", "pasti"),
    "reconcile.why": Text("Why", "Alasan"),
    "reconcile.openrefine": Text("In OpenRefine", "Di OpenRefine"),
    "reconcile.openrefine.1": Text(
        "Open the menu of the column with the names: Reconcile, Start reconciling.",
        "Buka menu kolom yang berisi nama: Reconcile, Start reconciling.",
    ),
    "reconcile.openrefine.2": Text(
        "Add standard service, with this address:", "Add standard service, dengan alamat ini:"
    ),
    "reconcile.openrefine.3": Text(
        "Choose a type, and the columns that tell namesakes apart: what the thing lies in or "
        "belongs to, its BPS code, a day on which it existed.",
        "Pilih jenis, dan kolom pembeda nama yang sama: tempat atau induknya, kode BPS, hari saat "
        "hal itu ada.",
    ),
    "reconcile.openrefine.4": Text(
        "Afterwards, Edit column, Add columns from reconciled values fetches codes, parents, "
        "standards and more.",
        "Sesudahnya, Edit column, Add columns from reconciled values mengambil kode, induk, "
        "standar, dan lainnya.",
    ),
    "reconcile.terminal": Text("In a terminal", "Di terminal"),
    "reconcile.scores": Text("Scores and features", "Skor dan cirinya"),
    "reconcile.scores.lead": Text(
        "A score goes from 0 to 100: the likeness of the names, raised by what is confirmed and "
        "capped by what is contradicted. A match is certain from 90 on, and only when no other "
        "candidate comes within 5 of it.",
        "Skor dari 0 sampai 100: kemiripan nama, dinaikkan oleh yang cocok dan dibatasi oleh yang "
        "bertentangan. Pasangan dianggap pasti mulai 90, dan hanya bila tidak ada calon lain "
        "dalam jarak 5.",
    ),
    "reconcile.feature": Text("Feature", "Ciri"),
    "reconcile.compares": Text("What it compares", "Yang dibandingkan"),
    "reconcile.feature.name": Text(
        "The likest pair of names, kind words (Kab., UP3, PT) read apart; 1 is the same name.",
        "Pasangan nama termirip, kata jenis (Kab., UP3, PT) dibaca terpisah; 1 berarti nama sama.",
    ),
    "reconcile.feature.kind": Text(
        "Kinds given, or told by the names: 1 the same, 0.5 not told by both, 0 another (at most "
        "40 points).",
        "Jenis yang diberikan atau disebut nama: 1 sama, 0,5 tidak disebut keduanya, 0 lain "
        "(paling banyak 40 poin).",
    ),
    "reconcile.feature.parent": Text(
        "The area it lies in or the organisation it belongs to, at any distance; another one "
        "leaves at most 55 points.",
        "Wilayah tempatnya atau organisasi induknya, pada jarak berapa pun; yang lain menyisakan "
        "paling banyak 55 poin.",
    ),
    "reconcile.feature.code": Text(
        "Identifiers of one register (BPS, Kemendagri, ISO 3166, Wikidata): an equal one outweighs "
        "another spelling, another one leaves at most 50 points.",
        "Pengenal dari satu daftar (BPS, Kemendagri, ISO 3166, Wikidata): yang sama mengalahkan "
        "ejaan lain, yang lain menyisakan paling banyak 50 poin.",
    ),
    "reconcile.feature.distance": Text(
        "Points on the map, where both are known.", "Titik di peta, bila keduanya diketahui."
    ),
    "reconcile.feature.website": Text("Hosts of the web sites.", "Alamat situs web."),
    "reconcile.feature.period": Text(
        "Whether the thing exists on the day asked for; if not, at most 50 points.",
        "Apakah hal itu ada pada hari yang ditanyakan; bila tidak, paling banyak 50 poin.",
    ),
    "reconcile.feature.other": Text(
        "A further condition (seat, country, year of the edition) is a feature of its own: 1 the "
        "same, 0 another.",
        "Syarat lain (kota kedudukan, negara, tahun edisi) menjadi ciri tersendiri: 1 sama, "
        "0 lain.",
    ),
    "reconcile.programs": Text("For programs", "Untuk program"),
    "reconcile.programs.lead": Text(
        "Reconciliation Service API 0.2 at {address}, and the draft of 1.0 at {address}/{draft}; "
        "up to {size} queries a batch, no key. Names follow Accept-Language or ?lang=.",
        "Reconciliation Service API 0.2 di {address}, dan rancangan 1.0 di {address}/{draft}; "
        "hingga {size} kueri sekali kirim, tanpa kunci. Nama mengikuti Accept-Language atau "
        "?lang=.",
    ),
    "reconcile.whole": Text("Open its page", "Buka halamannya"),
}
