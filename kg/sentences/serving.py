"""What is wrong with a request, and what the server cannot do at the moment."""

from __future__ import annotations

from collections.abc import Mapping

from kg.sentences.text import Text

__all__ = ["SERVING"]

SERVER: Mapping[str, Text] = {
    "server.store": Text(
        "The graph cannot be read at the moment; try again in a minute.",
        "Graf tidak dapat dibaca saat ini; coba lagi satu menit lagi.",
    ),
    "server.busy": Text(
        "No reader is free to answer the query; try again in a moment.",
        "Tidak ada pembaca yang bebas untuk menjawab kueri; coba lagi sebentar lagi.",
    ),
    "server.query": Text(
        "The query could not be answered; the cause is in the server's log.",
        "Kueri tidak dapat dijawab; penyebabnya tercatat dalam log server.",
    ),
    "server.internal": Text(
        "The server failed; the cause is in its log.",
        "Server mengalami kegagalan; penyebabnya tercatat dalam lognya.",
    ),
    "server.too-many": Text(
        "More than {limit} requests of yours are running; wait for one to end.",
        "Lebih dari {limit} permintaan Anda sedang berjalan; tunggu sampai salah satu selesai.",
    ),
}

REQUESTS: Mapping[str, Text] = {
    "request.nothing": Text("There is nothing at {path}.", "Tidak ada apa pun di {path}."),
    "request.method": Text("{method} is not answered here.", "{method} tidak dilayani di sini."),
    "request.queries": Text(
        "The request holds {count} queries; send exactly one.",
        "Permintaan memuat {count} kueri; kirim tepat satu.",
    ),
    "request.no-query": Text(
        "The request holds no query; send exactly one.",
        "Permintaan tidak memuat kueri; kirim tepat satu.",
    ),
    "request.read-only": Text(
        "This endpoint answers queries only; updates are refused.",
        "Titik akses ini hanya menjawab kueri; pembaruan ditolak.",
    ),
    "request.body-type": Text(
        "A query is posted as {form} or as {query}, not as {kind}.",
        "Kueri dikirim dengan POST sebagai {form} atau sebagai {query}, bukan sebagai {kind}.",
    ),
    "request.no-body-type": Text(
        "A query is posted as {form} or as {query}, not as a body of no type.",
        "Kueri dikirim dengan POST sebagai {form} atau sebagai {query}, bukan sebagai isi tanpa "
        "jenis.",
    ),
    "request.body-size": Text(
        "The request's body is larger than {limit:,} bytes.",
        "Isi permintaan lebih besar daripada {limit:,} bita.",
    ),
    "request.encoding": Text(
        "The request is not encoded as UTF-8.", "Permintaan tidak dikodekan sebagai UTF-8."
    ),
    "request.query-encoding": Text(
        "The query is not encoded as UTF-8.", "Kueri tidak dikodekan sebagai UTF-8."
    ),
    "request.fields": Text(
        "The request holds too many fields.", "Permintaan memuat terlalu banyak isian."
    ),
    "request.closed": Text(
        "The connection was closed before the request was complete.",
        "Sambungan ditutup sebelum permintaan lengkap.",
    ),
    "request.repeated": Text(
        "'{name}' is given {count} times; give it once.",
        "'{name}' diberikan {count} kali; berikan satu kali saja.",
    ),
    "request.timeout": Text(
        "'timeout' must be a number of seconds above 0 and at most {limit:g}.",
        "'timeout' harus berupa jumlah detik di atas 0 dan paling banyak {limit:g}.",
    ),
    "request.boolean": Text("'{name}' must be true or false.", "'{name}' harus true atau false."),
    "request.least": Text(
        "'{name}' must be a whole number from {least}.",
        "'{name}' harus berupa bilangan bulat mulai dari {least}.",
    ),
    "request.range": Text(
        "'{name}' is a number from {least} to {most}.",
        "'{name}' adalah bilangan dari {least} sampai {most}.",
    ),
    "request.choice": Text(
        "'{name}' is one of {allowed}, not '{given}'",
        "'{name}' adalah salah satu dari {allowed}, bukan '{given}'",
    ),
    "request.either": Text("'{name}' is {allowed:or}.", "'{name}' adalah {allowed:or}."),
    "request.takes": Text("'{name}' takes {allowed}.", "'{name}' dapat berisi {allowed}."),
    "request.iri": Text("'{name}' must be an IRI.", "'{name}' harus berupa IRI."),
    "request.name-or-iri": Text(
        "'{name}' must be a name or an IRI.", "'{name}' harus berupa nama atau IRI."
    ),
    "request.day": Text(
        "'{name}' is a date like 2020-06-01.", "'{name}' adalah tanggal seperti 2020-06-01."
    ),
    "request.unknown-field": Text(
        "{path} has no parameter '{name}'; it has {allowed}",
        "{path} tidak mempunyai parameter '{name}'; yang ada: {allowed}",
    ),
    "request.missing": Text(
        "the parameter '{name}' is missing; give it",
        "parameter '{name}' belum diisi; isilah",
    ),
    "request.missing-area": Text(
        "the parameter 'area' is missing; name an area",
        "parameter 'area' belum diisi; sebutkan wilayahnya",
    ),
    "request.missing-thing": Text(
        "The parameter '{name}' is missing; give a name or an IRI.",
        "Parameter '{name}' belum diisi; isi dengan nama atau IRI.",
    ),
    "request.formats": Text("This can be had as {allowed}.", "Ini tersedia sebagai {allowed}."),
    "request.formats-or": Text(
        "This can be had as {allowed:or}.", "Ini tersedia sebagai {allowed:or}."
    ),
    "request.no-format": Text(
        "There is none of what was asked for; there is {allowed}.",
        "Tidak satu pun yang diminta tersedia; yang tersedia: {allowed}.",
    ),
    "request.theme": Text(
        "theme must be {allowed:or}, not {given!r}",
        "theme harus {allowed:or}, bukan {given!r}",
    ),
    "request.means-several": Text(
        "'{given}' means {count} things; choose one as '{name}'.",
        "'{given}' berarti {count} hal; pilih salah satu sebagai '{name}'.",
    ),
}

RECORDS: Mapping[str, Text] = {
    "thing.nothing-said": Text(
        "The graph says nothing about '{path}'.", "Graf tidak menyatakan apa pun tentang '{path}'."
    ),
    "thing.impossible": Text(
        "'{path}' cannot be the name of anything here.",
        "'{path}' tidak mungkin menjadi nama apa pun di sini.",
    ),
    "thing.not-accepted": Text(
        "'{path}' stands only in graphs that are not accepted; take the graph.",
        "'{path}' hanya ada dalam graf yang belum diterima; ambil grafnya.",
    ),
    "thing.data-endings": Text("Data ends in .{allowed}.", "Data berakhiran .{allowed}."),
    "thing.unnamed": Text(
        "The graph names nothing '{text}'.", "Tidak ada yang bernama '{text}' di dalam graf."
    ),
    "thing.misspelt": Text(
        "The graph names nothing '{text}'. Did you mean {near:or}?",
        "Tidak ada yang bernama '{text}' di dalam graf. Mungkin maksud Anda {near:or}?",
    ),
    "thing.no-statement": Text(
        "No graph makes this statement.", "Tidak ada graf yang menyatakan ini."
    ),
    "thing.no-certification": Text(
        "this is no certification of a known holder",
        "ini bukan sertifikasi dari pemegang yang dikenal",
    ),
    "question.unknown": Text("There is no question '{name}'.", "Tidak ada pertanyaan '{name}'."),
    "question.unlisted": Text(
        "There is no question '{name}'. /queries lists all.",
        "Tidak ada pertanyaan '{name}'. Semua pertanyaan ada di /queries.",
    ),
    "question.misspelt": Text(
        "There is no question '{name}'. Did you mean {near:or}? /queries lists all.",
        "Tidak ada pertanyaan '{name}'. Mungkin maksud Anda {near:or}? Semua pertanyaan ada di "
        "/queries.",
    ),
    "question.graph": Text(
        "'{name}' answers with a graph, not with a table.",
        "Jawaban '{name}' berupa graf, bukan tabel.",
    ),
    "question.no-workbook": Text(
        "'{name}' answers with a graph, which has no workbook.",
        "Jawaban '{name}' berupa graf, yang tidak mempunyai buku kerja.",
    ),
    "map.no-year": Text(
        "there is no map of '{year}'; there is one of {allowed}",
        "tidak ada peta untuk '{year}'; yang ada untuk {allowed}",
    ),
    "map.none": Text(
        "The graph holds no household ratio of a province yet.",
        "Graf belum memuat rasio elektrifikasi provinsi mana pun.",
    ),
    "document.unknown": Text(
        "There is no document '{name}' here.", "Tidak ada dokumen '{name}' di sini."
    ),
    "report.unknown": Text("There is no report {number}.", "Tidak ada laporan {number}."),
    "report.name": Text(
        "A report has a number; its data ends in .ttl or .json.",
        "Laporan bernomor; datanya berakhiran .ttl atau .json.",
    ),
    "dump.unknown": Text("There is no dump '{name}'.", "Tidak ada berkas '{name}' di sini."),
    "dump.gone": Text(
        "The dump '{name}' is not there any more.", "Berkas '{name}' sudah tidak ada."
    ),
    "dump.none": Text(
        "This server offers no dumps; kg export --all makes them from its store.",
        "Server ini tidak menyediakan graf sebagai berkas; kg export --all membuatnya dari "
        "penyimpanannya.",
    ),
    "sitemap.unknown": Text(
        "There is no sitemap {given}; there are {count}.",
        "Tidak ada peta situs {given}; ada {count}.",
    ),
}

SERVING: Mapping[str, Text] = {**SERVER, **REQUESTS, **RECORDS}
