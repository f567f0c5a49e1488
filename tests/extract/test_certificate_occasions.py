"""Whose certificates a certifier's sentence tells of, and of whose not."""

from __future__ import annotations

import pytest

from kg.extract import extract

Rows = set[tuple[str | None, str, str | None]]
HEAD = "Kupang - "

OF_ONE: list[tuple[str, Rows]] = [
    (
        "PT Sinar Energi meraih sertifikat ISO 9001:2015. Sementara itu, PT Bumi Daya menerima "
        "sertifikatnya dari SGS.",
        {("PT Sinar Energi", "ISO 9001:2015", None), ("PT Bumi Daya", "ISO 9001:2015", "SGS")},
    ),
    (
        "PLN UIP Sulawesi meraih ISO 45001. Di tempat terpisah, PLN UID Bali menerima sertifikat "
        "ISO 9001 dari TUV Nord.",
        {("PLN UIP Sulawesi", "ISO 45001", None), ("PLN UID Bali", "ISO 9001", "TUV Nord")},
    ),
    (
        "PT Sinar Energi mengantongi ISO 14001 yang diterbitkan Bureau Veritas. PT Bumi Daya juga "
        "telah memiliki ISO 14001.",
        {
            ("PT Sinar Energi", "ISO 14001", "Bureau Veritas"),
            ("PT Bumi Daya", "ISO 14001", None),
        },
    ),
    (
        "PLN Indonesia Power memperoleh ISO 37001. Auditnya dilakukan SGS. PLN Nusantara Power "
        "lebih dulu meraih ISO 37001.",
        {
            ("PLN Indonesia Power", "ISO 37001", "SGS"),
            ("PLN Nusantara Power", "ISO 37001", None),
        },
    ),
    (
        "PLN UIP Sulawesi, yang telah bersertifikat ISO 9001 sejak 2018, kini meraih ISO 45001 "
        "dari SGS.",
        {("PLN UIP Sulawesi", "ISO 9001", None), ("PLN UIP Sulawesi", "ISO 45001", "SGS")},
    ),
    (
        "PLN UIP Sulawesi meraih ISO 45001 dari SGS. Sebelumnya unit ini telah meraih ISO 9001.",
        {("PLN UIP Sulawesi", "ISO 9001", None), ("PLN UIP Sulawesi", "ISO 45001", "SGS")},
    ),
    (
        "PLTU Lontar obtained ISO 9001 certification from BSI in 2020. Its neighbour, PLTU Labuan, "
        "holds ISO 14001.",
        {("PLTU Lontar", "ISO 9001", "BSI"), ("PLTU Labuan", "ISO 14001", None)},
    ),
    (
        "PT Sinar Energi meraih ISO 9001. PT Bumi Daya meraih ISO 14001. Sertifikat itu "
        "diterbitkan SGS.",
        {("PT Sinar Energi", "ISO 9001", None), ("PT Bumi Daya", "ISO 14001", "SGS")},
    ),
    (
        "UP3 Ende meraih ISO 9001 dari SGS. Menyusul kemudian UP3 Sumba meraih ISO 9001.",
        {("UP3 Ende", "ISO 9001", "SGS"), ("UP3 Sumba", "ISO 9001", None)},
    ),
]
OF_ONE += [
    (
        "PLN UIP Sulawesi dan PLN UIP Maluku meraih ISO 9001. Untuk UIP Sulawesi sertifikat "
        "diterbitkan SGS.",
        {("PLN UIP Sulawesi", "ISO 9001", "SGS"), ("PLN UIP Maluku", "ISO 9001", None)},
    ),
    (
        "Sertifikat ISO 9001 untuk UP3 Ende dan UP3 Sumba diserahkan pekan lalu. Manajer UP3 Sumba "
        "mengatakan sertifikat UP3 Sumba diterbitkan SGS.",
        {("UP3 Ende", "ISO 9001", None), ("UP3 Sumba", "ISO 9001", "SGS")},
    ),
    (
        "PT Sinar Energi meraih ISO 45001. Audit dilakukan SGS pada Mei. Selain itu PT Sinar "
        "Energi memiliki ISO 9001 yang diterbitkan TUV Nord.",
        {("PT Sinar Energi", "ISO 45001", "SGS"), ("PT Sinar Energi", "ISO 9001", "TUV Nord")},
    ),
    (
        "UPT Solo meraih SMK3 setelah audit SMK3 oleh PT Surveyor Indonesia. UPT Solo juga punya "
        "ISO 9001 yang diterbitkan SGS.",
        {("UPT Solo", "SMK3", None), ("UPT Solo", "ISO 9001", "SGS")},
    ),
    (
        'UP3 Ende meraih ISO 9001. "Terima kasih kepada SGS yang telah mengaudit kami," kata Budi '
        "Santoso. PT Bumi Daya kini juga meraih ISO 9001.",
        {("UP3 Ende", "ISO 9001", "SGS"), ("PT Bumi Daya", "ISO 9001", None)},
    ),
]
OF_ONE += [
    (
        "PLN Batam won ISO 9001 in 2015, ISO 14001 in 2017 and, last month, ISO 45001 from SGS.",
        {
            ("PLN Batam", "ISO 9001", None),
            ("PLN Batam", "ISO 14001", None),
            ("PLN Batam", "ISO 45001", "SGS"),
        },
    ),
    (
        "PLN Batam has obtained ISO 9001 certification, joining PLN UPDK Bali, which obtained it "
        "from TUV Nord in 2020.",
        {("PLN Batam", "ISO 9001", None), ("PLN UPDK Bali", "ISO 9001", "TUV Nord")},
    ),
    (
        "The certificates issued by SGS cover PLN UPDK Bali and PLN Batam. PLN Batam already held "
        "ISO 9001.",
        {("PLN Batam", "ISO 9001", None)},
    ),
]
OF_ALL: list[tuple[str, Rows]] = [
    (
        "UP3 Ende dan UP3 Sumba meraih ISO 9001. Sertifikat itu diserahkan SGS Indonesia kepada "
        "Manajer UP3 Ende.",
        {("UP3 Ende", "ISO 9001", "SGS Indonesia"), ("UP3 Sumba", "ISO 9001", "SGS Indonesia")},
    ),
    (
        "PT Sinar Energi meraih ISO 9001. PT Bumi Daya meraih ISO 14001. Kedua sertifikat "
        "diterbitkan SGS.",
        {("PT Sinar Energi", "ISO 9001", "SGS"), ("PT Bumi Daya", "ISO 14001", "SGS")},
    ),
    (
        "PLN UIP Sulawesi meraih ISO 9001 dari SGS. Pada acara yang sama PLN UID Bali menerima ISO "
        "14001.",
        {("PLN UIP Sulawesi", "ISO 9001", "SGS"), ("PLN UID Bali", "ISO 14001", "SGS")},
    ),
    (
        "PT Sinar Energi meraih ISO 9001 dari SGS. PT Bumi Daya juga memperpanjang ISO 14001 dari "
        "lembaga sertifikasi yang sama.",
        {("PT Sinar Energi", "ISO 9001", "SGS"), ("PT Bumi Daya", "ISO 14001", "SGS")},
    ),
    (
        "PLN Group meraih 2 sertifikat ISO 9001 dari SGS. Penerimanya UP3 Ende dan UP3 Sumba.",
        {("UP3 Ende", "ISO 9001", "SGS"), ("UP3 Sumba", "ISO 9001", "SGS")},
    ),
    (
        "TUV Rheinland menyerahkan sertifikat kepada 12 perusahaan. PT Sinar Energi menerima ISO "
        "9001. PT Bumi Daya menerima ISO 14001.",
        {
            ("PT Sinar Energi", "ISO 9001", "TUV Rheinland"),
            ("PT Bumi Daya", "ISO 14001", "TUV Rheinland"),
        },
    ),
    (
        "UP3 Ende meraih ISO 9001. UP3 Sumba meraih ISO 14001. Auditnya dilakukan oleh SGS.",
        {("UP3 Ende", "ISO 9001", "SGS"), ("UP3 Sumba", "ISO 14001", "SGS")},
    ),
    (
        "UP3 Ende meraih ISO 9001 dan ISO 14001. Sertifikat ISO 9001 itu diserahkan Direktur SGS "
        "Indonesia Budi Santoso.",
        {("UP3 Ende", "ISO 9001", "SGS Indonesia"), ("UP3 Ende", "ISO 14001", "SGS Indonesia")},
    ),
]


@pytest.mark.parametrize(("text", "rows"), [*OF_ONE, *OF_ALL])
def test_certifiers_of_occasions(text: str, rows: Rows) -> None:
    found = extract(HEAD + text).certifications
    assert {
        (each.holder, standard, each.certification_body)
        for each in found
        for standard in each.standards
    } == rows
