"""Names in both languages: kinds of problems, areas of questions, reused vocabulary terms."""

from __future__ import annotations

from kg.sentences import Text

__all__ = ["NAMES", "Text"]


NAMES: dict[str, Text] = {
    "problem.bad-request": Text(
        "The request is malformed", "Permintaan tidak terbentuk dengan benar"
    ),
    "problem.malformed-query": Text("The query does not parse", "Kueri tidak dapat diurai"),
    "problem.query-refused": Text(
        "The query asks for something that is switched off", "Kueri meminta sesuatu yang dimatikan"
    ),
    "problem.read-only": Text("This endpoint only reads", "Titik akses ini hanya untuk membaca"),
    "problem.not-found": Text("There is nothing here", "Tidak ada apa pun di sini"),
    "problem.unknown-question": Text("There is no such question", "Pertanyaan itu tidak ada"),
    "problem.method-not-allowed": Text(
        "The method is not answered here", "Metode itu tidak dilayani di sini"
    ),
    "problem.not-acceptable": Text(
        "The answer cannot be had in that format", "Jawaban tidak tersedia dalam format itu"
    ),
    "problem.body-too-large": Text("The request is too large", "Permintaan terlalu besar"),
    "problem.address-too-long": Text(
        "The address is too long", "Alamat permintaan terlalu panjang"
    ),
    "problem.unsupported-media-type": Text(
        "The request's body has the wrong type", "Jenis isi permintaan tidak sesuai"
    ),
    "problem.bad-parameter": Text(
        "A parameter is missing, unknown or malformed",
        "Parameter kurang, tidak dikenal, atau keliru",
    ),
    "problem.ambiguous-name": Text(
        "The name means several things", "Nama itu berarti beberapa hal"
    ),
    "problem.too-many-requests": Text(
        "Too many requests at once", "Terlalu banyak permintaan sekaligus"
    ),
    "problem.query-timeout": Text("The query took too long", "Kueri terlalu lama"),
    "problem.query-memory": Text(
        "The query needs too much memory", "Kueri memerlukan terlalu banyak memori"
    ),
    "problem.query-too-complex": Text("The query is too complex", "Kueri terlalu rumit"),
    "problem.result-too-large": Text("The answer is too large", "Jawaban terlalu besar"),
    "problem.busy": Text("No reader is free", "Tidak ada pembaca yang bebas"),
    "problem.store-unavailable": Text(
        "The graph cannot be read now", "Graf tidak dapat dibaca saat ini"
    ),
    "problem.query-failed": Text("The query could not be answered", "Kueri tidak dapat dijawab"),
    "problem.remote-failed": Text("Another service failed", "Layanan lain gagal menjawab"),
    "problem.internal-error": Text("The server failed", "Server mengalami kegagalan"),
    "area.areas": Text("Areas", "Wilayah"),
    "area.bodies": Text("Bodies", "Lembaga"),
    "area.certification": Text("Certification", "Sertifikasi"),
    "area.claims": Text("Claims of conformity", "Klaim kesesuaian"),
    "area.explore": Text("Networks and neighbours", "Jejaring dan tetangga"),
    "area.federated": Text("With other endpoints", "Bersama titik akses lain"),
    "area.figures": Text("Figures", "Angka"),
    "area.links": Text("Links", "Tautan"),
    "area.quotations": Text("Quotations", "Kutipan"),
    "area.sources": Text("Sources", "Sumber"),
    "area.standards": Text("Standards", "Standar"),
    "area.trust": Text("Does it hold?", "Berlakukah?"),
    "area.units": Text("Units", "Unit"),
    "term.rdf:type": Text("kind", "jenis"),
    "term.rdfs:label": Text("label", "label"),
    "term.rdfs:comment": Text("comment", "keterangan"),
    "term.skos:prefLabel": Text("name", "nama"),
    "term.skos:altLabel": Text("other name", "nama lain"),
    "term.skos:broader": Text("broader", "lebih luas"),
    "term.skos:Concept": Text("code", "kode"),
    "term.skos:ConceptScheme": Text("code list", "daftar kode"),
    "term.owl:Class": Text("class of the ontology", "kelas ontologi"),
    "term.owl:ObjectProperty": Text("property of the ontology", "sifat ontologi"),
    "term.owl:DatatypeProperty": Text("property of the ontology", "sifat ontologi"),
    "term.owl:AnnotationProperty": Text("property of the ontology", "sifat ontologi"),
    "term.skos:inScheme": Text("code list", "daftar kode"),
    "term.skos:definition": Text("definition", "definisi"),
    "term.skos:exactMatch": Text("the same as", "sama dengan"),
    "term.skos:closeMatch": Text("nearly the same as", "hampir sama dengan"),
    "term.skos:broadMatch": Text("narrower than", "lebih sempit daripada"),
    "term.skos:narrowMatch": Text("wider than", "lebih luas daripada"),
    "term.owl:sameAs": Text("identical with", "identik dengan"),
    "term.sssom:author_label": Text("decided by", "diputuskan oleh"),
    "term.sssom:mapping_date": Text("decided on", "diputuskan pada"),
    "term.sssom:mapping_justification": Text("justification", "dasar"),
    "term.sssom:mapping_tool": Text("suggested by", "diusulkan oleh"),
    "term.sssom:NegatedPredicate": Text("not so", "tidak demikian"),
    "term.sssom:object_label": Text("name there", "nama di sana"),
    "term.sssom:predicate_modifier": Text("found", "hasil pemeriksaan"),
    "term.semapv:ManualMappingCuration": Text("a person decided", "diputuskan seseorang"),
    "term.semapv:CompositeMatching": Text("matched by a program", "dipadankan program"),
    "term.semapv:LexicalMatching": Text("names matched by a program", "nama dipadankan program"),
    "term.org:memberOf": Text("member of", "anggota dari"),
    "term.dcterms:subject": Text("subject", "pokok bahasan"),
    "term.dcterms:isPartOf": Text("part of", "bagian dari"),
    "term.dcterms:isVersionOf": Text("edition of", "edisi dari"),
    "term.dcterms:replaces": Text("replaces", "menggantikan"),
    "term.dcterms:issued": Text("published", "terbit"),
    "term.dcterms:license": Text("licence", "lisensi"),
    "term.dcterms:identifier": Text("identifier", "pengenal"),
    "term.dcterms:title": Text("title", "judul"),
    "term.dcterms:conformsTo": Text("conforms to", "sesuai dengan"),
    "term.schema:url": Text("address", "alamat"),
    "term.schema:text": Text("words", "kata-kata"),
    "term.schema:headline": Text("headline", "judul berita"),
    "term.schema:certificationIdentification": Text("certificate number", "nomor sertifikat"),
    "term.org:member": Text("member", "anggota"),
    "term.org:organization": Text("organisation", "organisasi"),
    "term.org:hasMember": Text("has member", "beranggotakan"),
    "term.org:subOrganizationOf": Text("part of", "bagian dari"),
    "term.prov:wasDerivedFrom": Text("derived from", "berasal dari"),
    "term.qb:dataSet": Text("data set", "himpunan data"),
    "term.qb:structure": Text("structure", "struktur"),
    "term.sdmx-dimension:refArea": Text("area", "wilayah"),
    "term.sdmx-dimension:refPeriod": Text("period", "periode"),
    "term.sdmx-measure:obsValue": Text("value", "nilai"),
    "term.sdmx-attribute:unitMeasure": Text("unit of measure", "satuan"),
    "term.sdmx-attribute:obsStatus": Text("status (SDMX)", "status (SDMX)"),
    "term.rdf:subject": Text("about", "tentang"),
    "term.rdf:predicate": Text("property", "sifat"),
    "term.rdf:object": Text("value", "nilai"),
    "term.oa:hasSource": Text("source", "sumber"),
    "term.oa:hasSelector": Text("place", "letak"),
    "term.oa:exact": Text("exact words", "kata persis"),
    "term.oa:prefix": Text("words before", "kata sebelumnya"),
    "term.oa:suffix": Text("words after", "kata sesudahnya"),
    "term.oa:start": Text("from character", "dari karakter"),
    "term.oa:end": Text("to character", "sampai karakter"),
    "term.unit:PERCENT": Text("percent", "persen"),
    "term.unit:NUM": Text("number", "bilangan"),
    "term.geo:Feature": Text("feature (GeoSPARQL)", "fitur (GeoSPARQL)"),
    "term.org:FormalOrganization": Text("formal organisation", "organisasi formal"),
    "term.org:OrganizationalUnit": Text("organisational unit", "unit organisasi"),
    "term.org:OrganizationalCollaboration": Text("collaboration", "kerja sama"),
    "term.org:Membership": Text("membership", "keanggotaan"),
    "term.schema:Person": Text("person (schema.org)", "orang (schema.org)"),
    "term.qb:Observation": Text("observation (Data Cube)", "pengamatan (Data Cube)"),
    "term.dcterms:Standard": Text("standard (Dublin Core)", "standar (Dublin Core)"),
    "term.schema:Quotation": Text("quotation (schema.org)", "kutipan (schema.org)"),
    "term.schema:Certification": Text("certification (schema.org)", "sertifikasi (schema.org)"),
    "term.time:ProperInterval": Text("interval (OWL-Time)", "interval (OWL-Time)"),
    "term.rdf:Statement": Text("statement", "pernyataan"),
}
