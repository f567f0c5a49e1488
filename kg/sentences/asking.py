"""What is wrong with a question, its parameters or a query."""

from __future__ import annotations

from collections.abc import Mapping

from kg.sentences.text import Text

__all__ = ["ASKING"]

PARAMETERS: Mapping[str, Text] = {
    "parameter.unknown": Text(
        "{question} has no parameter '{name}'; its parameters are {allowed}",
        "{question} tidak mempunyai parameter '{name}'; parameternya: {allowed}",
    ),
    "parameter.none": Text(
        "{question} has no parameter '{name}'; it has none",
        "{question} tidak mempunyai parameter '{name}'; pertanyaan itu tanpa parameter",
    ),
    "parameter.needed": Text(
        "{question} needs the parameter '{name}'", "{question} memerlukan parameter '{name}'"
    ),
    "parameter.repeated": Text(
        "the parameter '{name}' is given {count} times; give it once",
        "parameter '{name}' diberikan {count} kali; berikan satu kali saja",
    ),
    "parameter.malformed": Text(
        "the parameter '{name}' must be {form}, not {given!r}",
        "parameter '{name}' harus berupa {form}, bukan {given!r}",
    ),
    "form.integer": Text("a whole number like 12", "bilangan bulat seperti 12"),
    "form.decimal": Text("a number like 98.3", "bilangan seperti 98.3"),
    "form.year": Text("a year like 2019", "tahun seperti 2019"),
    "form.boolean": Text("true or false", "true atau false"),
    "form.text": Text("text that UTF-8 can carry", "teks yang dapat ditulis dalam UTF-8"),
    "form.date": Text("a date like 2019-10-28", "tanggal seperti 2019-10-28"),
    "form.period": Text(
        "a period like 2019, 2019-10, 2019-Q3 or 2019-10-28",
        "periode seperti 2019, 2019-10, 2019-Q3, atau 2019-10-28",
    ),
    "form.iri": Text("an absolute IRI", "IRI absolut"),
    "name.several": Text(
        "'{text}' means several things: {things}; give the IRI as '{name}'",
        "'{text}' berarti beberapa hal: {things}; berikan IRI-nya sebagai '{name}'",
    ),
    "name.unknown": Text(
        "'{text}', given as '{name}', names no {kinds}",
        "'{text}', yang diisikan sebagai '{name}', bukan nama {kinds} yang dikenal",
    ),
    "name.misspelt": Text(
        "'{text}', given as '{name}', names no {kinds}; did you mean {near:or}?",
        "'{text}', yang diisikan sebagai '{name}', bukan nama {kinds} yang dikenal; mungkin "
        "maksud Anda {near:or}?",
    ),
    "period.malformed": Text(
        "{given!r} is no period; write 2019, 2019-10, 2019-Q3 or 2019-10-28",
        "{given!r} bukan periode; tulis 2019, 2019-10, 2019-Q3, atau 2019-10-28",
    ),
}

QUERIES: Mapping[str, Text] = {
    "syntax.at": Text(
        "the query does not parse at line {line}, column {column}: {what}",
        "kueri tidak dapat diurai pada baris {line}, kolom {column}: {what}",
    ),
    "syntax.somewhere": Text(
        "the query does not parse: {what}", "kueri tidak dapat diurai: {what}"
    ),
    "syntax.near": Text("near {text!r}", "di dekat {text!r}"),
    "syntax.empty": Text("it is empty", "kuerinya kosong"),
    "syntax.prefix": Text(
        "the prefix {prefix} is not declared", "awalan {prefix} belum dideklarasikan"
    ),
    "syntax.known-prefix": Text(
        "the prefix {prefix} is not declared; add the line PREFIX {prefix} <{iri}>",
        "awalan {prefix} belum dideklarasikan; tambahkan baris PREFIX {prefix} <{iri}>",
    ),
    "syntax.some-prefix": Text("a prefix is not declared", "ada awalan yang belum dideklarasikan"),
    "syntax.characters": Text(
        "the query holds characters that UTF-8 cannot carry",
        "kueri memuat karakter yang tidak dapat ditulis dalam UTF-8",
    ),
    "query.graph-iri": Text(
        "a graph IRI of the request is not an IRI: {why}",
        "IRI graf dalam permintaan bukan IRI: {why}",
    ),
    "query.format": Text(
        "the query gives {what}: it can be had as {allowed}, not {asked}",
        "kueri menghasilkan {what}: tersedia sebagai {allowed}, bukan {asked}",
    ),
    "query.no-format": Text(
        "the query gives {what}: it can be had as {allowed}, not in a format that was asked for",
        "kueri menghasilkan {what}: tersedia sebagai {allowed}, bukan dalam format yang diminta",
    ),
    "query.a-graph": Text("a graph", "graf"),
    "query.a-table": Text("a table", "tabel"),
    "query.update": Text(
        "{word} is an update; only SELECT, ASK, CONSTRUCT and DESCRIBE are answered here",
        "{word} adalah pembaruan; di sini hanya SELECT, ASK, CONSTRUCT, dan DESCRIBE yang dijawab",
    ),
    "query.service": Text(
        "SERVICE calls {endpoint}, and calls to other endpoints are switched off here; kg "
        "federate runs such a query on your machine, and the operator of a server can allow named "
        "endpoints (TERANG_SERVE_ENDPOINTS=wikidata)",
        "SERVICE memanggil {endpoint}, padahal panggilan ke titik akses lain dimatikan di sini; kg "
        "federate menjalankan kueri seperti itu di komputer Anda, dan pengelola server dapat "
        "mengizinkan titik akses tertentu (TERANG_SERVE_ENDPOINTS=wikidata)",
    ),
    "query.unnamed-endpoint": Text(
        "an endpoint that is not written as an IRI", "titik akses yang tidak ditulis sebagai IRI"
    ),
    "query.hidden-service": Text(
        "{text} beside the word 'service' could hide a SERVICE call; write the IRI in full "
        "(scheme://...) or put spaces around the comparison",
        "{text} di samping kata 'service' dapat menyembunyikan panggilan SERVICE; tulis IRI "
        "selengkapnya (skema://...) atau beri spasi di sekitar tanda pembanding",
    ),
    "query.pending-dataset": Text(
        "include_pending takes the pending graphs into the default graph, which this query "
        "names itself (FROM, or default-graph-uri); leave out one of the two",
        "include_pending memasukkan graf yang ditahan ke dalam graf bawaan, padahal kueri ini "
        "menyebut graf bawaannya sendiri (FROM, atau default-graph-uri); hilangkan salah satunya",
    ),
    "query.timeout": Text(
        "the query was stopped after {seconds:g} seconds, waiting for a reader included; "
        "ask for less, or narrow the pattern",
        "kueri dihentikan setelah {seconds:g} detik, termasuk menunggu pembaca; minta lebih "
        "sedikit, atau persempit polanya",
    ),
    "query.memory": Text(
        "the query needs more memory than a reader may use",
        "kueri memerlukan lebih banyak memori daripada yang boleh dipakai pembaca",
    ),
    "query.memory-limit": Text(
        "the query needs more memory than the {limit:,} bytes a reader may use; "
        "sort or join less at once",
        "kueri memerlukan lebih banyak memori daripada {limit:,} bita yang boleh dipakai pembaca; "
        "kurangi yang diurutkan atau digabungkan sekaligus",
    ),
    "query.too-complex": Text(
        "the query is nested too deeply or has too many parts for the engine; "
        "split it or use VALUES instead of many UNIONs",
        "kueri bersarang terlalu dalam atau terlalu banyak bagiannya bagi mesin kueri; pecah "
        "kuerinya, atau pakai VALUES sebagai ganti banyak UNION",
    ),
    "query.too-large": Text(
        "the answer is larger than {limit:,} bytes; ask for less, for example with LIMIT, or "
        "take a dump of the graph",
        "jawaban lebih besar daripada {limit:,} bita; minta lebih sedikit, misalnya dengan LIMIT, "
        "atau ambil seluruh graf sebagai berkas",
    ),
}

ASKING: Mapping[str, Text] = {**PARAMETERS, **QUERIES}
