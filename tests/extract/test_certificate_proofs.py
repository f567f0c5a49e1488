"""Certificates that prove something, that are kept in an audit, and what was got before a plan."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str, str | None]]


def held(text: str) -> Held:
    return {
        (c.holder, standard, c.certification_body)
        for c in extract(text).certifications
        for standard in c.standards
    }


PROOFS: list[tuple[str, Held]] = [
    (
        "ISO 14001 and ISO 45001 certificates reflect Paiton Energy's commitment to safety.",
        {("Paiton Energy", "ISO 14001", None), ("Paiton Energy", "ISO 45001", None)},
    ),
    (
        "The ISO 50001 certificate, renewed in 2022, demonstrates the commitment of PT Cirebon "
        "Electric Power to efficiency.",
        {("PT Cirebon Electric Power", "ISO 50001", None)},
    ),
    (
        "Ten PROPER Green Awards and an ISO 14001 certificate kept since 2001 prove Jawa Power's "
        "commitment to the environment.",
        {("Jawa Power", "ISO 14001", None)},
    ),
    (
        "ISO 37001:2016 certification is proof that PLN Icon Plus is serious about bribery.",
        {("PLN Icon Plus", "ISO 37001:2016", None)},
    ),
    (
        "Sertifikat ISO 9001 menjadi bukti bahwa PT Haleyora Power bekerja sesuai standar.",
        {("PT Haleyora Power", "ISO 9001", None)},
    ),
    (
        "Sertifikasi ISO 37001 ini merupakan wujud komitmen seluruh insan PLN Icon Plus.",
        {("PLN Icon Plus", "ISO 37001", None)},
    ),
    # what is wished for, what is true of anybody, and who is only told of it
    ("An ISO 9001 certificate would prove PT Abadi's commitment to quality.", set()),
    (
        "Sertifikat ISO 9001 membuktikan bahwa sebuah perusahaan bekerja baik, kata Direktur PT "
        "Mutu Jaya Budi Santoso.",
        set(),
    ),
    ("Sertifikat ISO 9001 menunjukkan kepada PT PLN bahwa pemasoknya andal.", set()),
    ("ISO 9001 certificates show how suppliers of PT PLN (Persero) work.", set()),
    ("Penerapan ISO 9001 membuktikan komitmen PLN UP3 Kudus.", set()),
]


@pytest.mark.parametrize(("text", "expected"), PROOFS)
def test_certificates_that_prove_something(text: str, expected: Held) -> None:
    assert held(text) == expected


KEPT: list[tuple[str, Held]] = [
    (
        "PT Energi Bali passed the second surveillance audit for its ISO 9001:2015 certification.",
        {("PT Energi Bali", "ISO 9001:2015", None)},
    ),
    (
        "PT Energi Bali has passed the recertification audit for ISO 14001:2015 and ISO "
        "45001:2018 conducted by Bureau Veritas.",
        {
            ("PT Energi Bali", "ISO 14001:2015", "Bureau Veritas"),
            ("PT Energi Bali", "ISO 45001:2018", "Bureau Veritas"),
        },
    ),
    (
        "PLN UP3 Bogor dinyatakan lolos audit resertifikasi ISO 9001:2015 oleh SGS.",
        {("PLN UP3 Bogor", "ISO 9001:2015", "SGS")},
    ),
    (
        "Following the surveillance audit by SGS, PT Krakatau Daya was recommended for continued "
        "certification to ISO 9001:2015.",
        {("PT Krakatau Daya", "ISO 9001:2015", "SGS")},
    ),
    (
        "The Muara Power Plant of PT Cikarang Surya passed its surveillance audit, maintaining "
        "its ISO 9001:2015 and ISO 14001:2015 certifications.",
        {
            ("Muara Power Plant", "ISO 9001:2015", None),
            ("Muara Power Plant", "ISO 14001:2015", None),
        },
    ),
    (
        "PT Cikarang Surya's head office and its Muara Power Plant have been certified to ISO "
        "9001:2015 by SGS.",
        {
            ("PT Cikarang Surya", "ISO 9001:2015", "SGS"),
            ("Muara Power Plant", "ISO 9001:2015", "SGS"),
        },
    ),
    (  # decided, and so issued
        "PT Energi Bali passed the audit. The auditors of DNV decided to issue certificates of "
        'compliance with ISO:9001 "Quality Management System" and ISO:45001 "Occupational Health '
        'and Safety Management System".',
        {("PT Energi Bali", "ISO 9001", "DNV"), ("PT Energi Bali", "ISO 45001", "DNV")},
    ),
    (  # given to several, each by name
        "ISO 14001:2015 certificates were awarded to two of the company's plants, namely PLTU "
        "Suralaya and PLTU Lontar.",
        {("PLTU Suralaya", "ISO 14001:2015", None), ("PLTU Lontar", "ISO 14001:2015", None)},
    ),
    (
        "Nine units of PT PLN Nusantara Power won the Golden Flag of the Occupational Safety and "
        "Health Management System (SMK3) from the Minister of Manpower in 2023, among them UP "
        "Paiton and UP Muara Karang.",
        {
            ("UP Paiton", "SMK3", "Minister of Manpower"),
            ("UP Muara Karang", "SMK3", "Minister of Manpower"),
        },
    ),
    (  # two certifiers, one of them named before its standard
        "PT PJB Services memperoleh ISO 9001:2015 dari Lloyd's Register, sedangkan dari BSI Group "
        "ISO 45001:2018.",
        {
            ("PT PJB Services", "ISO 9001:2015", "Lloyd's Register"),
            ("PT PJB Services", "ISO 45001:2018", "BSI Group"),
        },
    ),
    (  # the certificate for which the sentence before prepares
        "PLN Enjiniring menggandeng Bureau Veritas untuk sertifikasi ISO 37001. Sertifikat "
        "diserahkan Bureau Veritas kepada Direktur Utama PLN Enjiniring.",
        {("PLN Enjiniring", "ISO 37001", "Bureau Veritas")},
    ),
    (
        "PT Energi Bali was audited against ISO 45001 by DNV. The certificate was presented to PT "
        "Energi Bali on Monday.",
        {("PT Energi Bali", "ISO 45001", "DNV")},
    ),
    (
        "PLN UP3 Kudus menyiapkan audit ISO 9001:2015. Sertifikat akan diserahkan kepada PLN UP3 "
        "Kudus bulan depan.",
        set(),
    ),
    (
        "PLN UP3 Kudus menargetkan ISO 9001:2015. Sertifikat itu diberikan kepada perusahaan yang "
        "bermutu.",
        set(),
    ),
    (  # an owner is not who is spoken of
        "Adaro Power's subsidiary PT Tanjung Power plans to get ISO 50001. It was certified to "
        "ISO 14001 by SGS in 2021.",
        {("PT Tanjung Power", "ISO 14001", "SGS")},
    ),
    ("PLN UP3 Bogor akan menjalani audit resertifikasi ISO 9001:2015 oleh SGS.", set()),
    ("PLN UP3 Bogor gagal lolos audit resertifikasi ISO 9001:2015.", set()),
    ("PT Energi Bali hopes to be recommended for continued certification to ISO 9001.", set()),
    ("PT Energi Bali was recommended for certification to ISO 9001.", set()),
    ("PT Energi Bali expects to pass the recertification audit for ISO 9001:2015.", set()),
]


@pytest.mark.parametrize(("text", "expected"), KEPT)
def test_certificates_kept(text: str, expected: Held) -> None:
    assert held(text) == expected


SCORES: list[tuple[str, set[tuple[str | None, str, str | None]]]] = [
    (  # got, whatever is asked of it
        "Polisi menilai hasil audit SMP. Kami ingin melihat apakah nilai 90,12 persen yang "
        "diperoleh PLTU Adipala pada audit Maret bisa dipertanggungjawabkan.",
        {("PLTU Adipala", "SMP", "90,12 persen")},
    ),
    (
        "UP Cirata earned the SMP certificate with Gold predicate from the National Police.",
        {("UP Cirata", "SMP", "Gold")},
    ),
    ("PLN UP3 Kudus menargetkan nilai 91 persen dalam audit SMK3.", set()),
    ("PLN UP3 Kudus ingin nilai yang diperoleh dalam audit SMK3 nanti di atas 91 persen.", set()),
]


@pytest.mark.parametrize(("text", "expected"), SCORES)
def test_scores(text: str, expected: set[tuple[str | None, str, str | None]]) -> None:
    found = {(o.holder, o.about, o.value) for o in extract(text).other_claims}
    assert found == expected


def test_what_was_got_before_is_held_whatever_is_to_be_done_with_it() -> None:
    text = "PLN UP3 Kudus akan menjaga sertifikat ISO 9001:2015 yang telah diraih sejak 2019."
    assert held(text) == {("PLN UP3 Kudus", "ISO 9001:2015", None)}


PARTS: list[tuple[str, set[str | None]]] = [
    (  # parts of a company, by their kind and place
        "Penghargaan kedua diberikan atas implementasi SMK3, yang diraih oleh Kantor Pusat dan "
        "Workshop Cikande. Penghargaan itu milik PT Rekadaya Elektrika.",
        {"Kantor Pusat", "Workshop Cikande"},
    ),
    (
        "Sertifikat SMK3 diterima Gardu Induk Passo dan Gardu Induk Sirimau milik PLN UPT Ambon.",
        {"Gardu Induk Passo", "Gardu Induk Sirimau"},
    ),
    # a unit by its kind alone
    (
        "Manager PLN UP3 Flores Bagian Barat Lambok Jaya hadir. Mutu ULP Ende terjaga karena UP3 "
        "yang membawahinya telah menerima sertifikat ISO 9001:2015.",
        {"PLN UP3 Flores Bagian Barat"},
    ),
    (
        "PLN UIT JBM membawahi UPT Malang. Kini UIT tersebut mempertahankan sertifikat ISO 55001.",
        {"PLN UIT JBM"},
    ),
    (  # besides
        "Selain PLN UID Jateng, dua UP3 di bawahnya, yakni UP3 Kudus dan UP3 Tegal, menerima SMK3.",
        {"PLN UID Jateng", "UP3 Kudus", "UP3 Tegal"},
    ),
    (
        "Selain PLN UP3 Tegal yang menyusul tahun depan, PLN UP3 Kudus meraih sertifikat ISO 9001.",
        {"PLN UP3 Kudus"},
    ),
    # parts with one noun, and all of them once more
    (
        "Geo Dipa Energi's Dieng and Patuha units have both received SMK3 certificates.",
        {"Dieng", "Patuha"},
    ),
    (
        "Two Gold PROPERs went to the Kamojang and Ulubelu Areas and one to the Karaha Area. All "
        "three areas of PT Panas Energi Tbk also hold ISO 14001:2015 certificates.",
        {"Kamojang", "Ulubelu", "Karaha Area"},
    ),
    (
        "PLTU Suralaya dan PLTU Labuan beroperasi sejak lama. Kedua pembangkit milik PT Indonesia "
        "Power itu telah mengantongi ISO 14001:2015.",
        {"PLTU Suralaya", "PLTU Labuan"},
    ),
    (  # a unit told by its place before its name
        "State utility PLN said its Batam unit, PT PLN Batam, had been awarded the ISO 37001 "
        "anti-bribery certification by Sucofindo.",
        {"PT PLN Batam"},
    ),
    (
        "The ISO 9001 certificate was handed to PT Energi Prima president director Budi Santoso.",
        {"PT Energi Prima"},
    ),
    ("PLN UIP2B Jamali's control centre was certified to ISO 27001.", {"PLN UIP2B Jamali"}),
    ("Neither PLN Batam nor PLN Tarakan holds ISO 50001.", set()),
    (
        "Bengkel Cikarang dikunjungi warga. PLN UP3 Bekasi meraih sertifikat ISO 9001:2015.",
        {"PLN UP3 Bekasi"},
    ),
]


@pytest.mark.parametrize(("text", "holders"), PARTS)
def test_parts_and_units_told_by_their_kind(text: str, holders: set[str | None]) -> None:
    assert {each.holder for each in extract(text).certifications} == holders
