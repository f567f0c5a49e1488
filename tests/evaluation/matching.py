"""Compare two readings of a name, role, area, quotation or value; README.md states the rules."""

from __future__ import annotations

import math
import re
import unicodedata

from rapidfuzz import fuzz

__all__ = [
    "about_similarity",
    "area_equal",
    "name_similarity",
    "period_equal",
    "post_equal",
    "quotation_similarity",
    "role_equal",
    "standard_equal",
    "value_equal",
]

QUOTATION_RATIO = 90
END_OF_YEAR = re.compile(r"^(\d{4}-12)-31$")
ROLE_OVERLAP = 0.5

HONORIFICS = frozenset(
    "bapak bpk ibu pak bu sdr sdri h hj ir dr drs dra drg prof kh tgh mr mrs ms irjen brigjen "
    "komjen kombes akbp akp pol letjen mayjen kolonel".split()
)
DEGREES = frozenset(
    "st mt mm mba sh mh se msi ssi skom mkom mkes sp spd mpd sos ssos sip map meng msc ma phd "
    "bsc beng amd ak ca cpa ipm ipu asean eng sst stt mti sked mhum shum mstr".split()
)
LEGAL_FORMS = frozenset("pt persero tbk cv ri perum perseroda ltd inc".split())
UNIT_WORDS = frozenset(
    "up3 up ulp upt uiw uid uip uit uip3b up2b uip2b uik ubp updk up2d up2k pltu pltp plta pltd "
    "pltg pltgu plts area sektor wilayah rayon cabang dinas kanwil".split()
)
GENERIC = UNIT_WORDS | frozenset(
    "pln unit induk pelaksana provinsi kabupaten kota pulau kementerian ministry badan lembaga "
    "dewan komisi direktorat jenderal kantor indonesia nasional national republik negara daerah "
    "bagian utara selatan timur barat tengah jaya raya dan and of the for group international "
    "agency board committee office".split()
)
# Long forms first; each is replaced by the short one in casefolded, unpunctuated text.
CONTRACTIONS = (
    ("unit induk penyaluran dan pusat pengatur beban", "uip3b"),
    ("unit induk pusat pengatur beban", "uip2b"),
    ("unit induk pembangunan", "uip"),
    ("unit induk distribusi", "uid"),
    ("unit induk transmisi", "uit"),
    ("unit induk wilayah", "uiw"),
    ("unit pelaksana pengatur distribusi", "up2d"),
    ("unit pelaksana pengatur beban", "up2b"),
    ("unit pelaksana pengendalian pembangkitan", "updk"),
    ("unit pelaksana pelayanan pelanggan", "up3"),
    ("pelaksana pelayanan pelanggan", "up3"),
    ("unit pelaksana transmisi", "upt"),
    ("unit layanan pelanggan", "ulp"),
    ("unit bisnis pembangkitan", "ubp"),
    ("unit pembangkitan", "up"),
    ("pembangkit listrik tenaga uap", "pltu"),
    ("pembangkit listrik tenaga panas bumi", "pltp"),
    ("pembangkit listrik tenaga diesel", "pltd"),
    ("pembangkit listrik tenaga air", "plta"),
    ("pembangkit listrik tenaga surya", "plts"),
    ("energi dan sumber daya mineral", "esdm"),
    ("energy and mineral resources", "esdm"),
    ("kementerian ketenagakerjaan", "kemnaker"),
    ("kemenaker", "kemnaker"),
    ("badan pusat statistik", "bps"),
    ("statistics indonesia", "bps"),
    ("badan pertanahan nasional", "bpn"),
    ("komite akreditasi nasional", "kan"),
    ("kepolisian negara republik indonesia", "polri"),
    ("joint accreditation system of australia and new zealand", "jasanz"),
    ("jas anz", "jasanz"),
    ("united kingdom accreditation service", "ukas"),
    ("perusahaan listrik negara", "pln"),
    ("east nusa tenggara", "ntt"),
    ("west nusa tenggara", "ntb"),
    ("nusa tenggara timur", "ntt"),
    ("nusa tenggara barat", "ntb"),
    ("daerah istimewa yogyakarta", "diy"),
    ("kalimantan barat", "kalbar"),
    ("kalimantan tengah", "kalteng"),
    ("kalimantan selatan", "kalsel"),
    ("kalimantan timur", "kaltim"),
    ("kalimantan utara", "kaltara"),
    ("sulawesi utara", "sulut"),
    ("sulawesi tengah", "sulteng"),
    ("sulawesi selatan", "sulsel"),
    ("sulawesi tenggara", "sultra"),
    ("sulawesi barat", "sulbar"),
    ("sumatera utara", "sumut"),
    ("sumatera barat", "sumbar"),
    ("sumatera selatan", "sumsel"),
    ("maluku utara", "malut"),
    ("north maluku", "malut"),
    ("jawa barat", "jabar"),
    ("west java", "jabar"),
    ("jawa tengah", "jateng"),
    ("central java", "jateng"),
    ("jawa timur", "jatim"),
    ("east java", "jatim"),
    ("kepulauan riau", "kepri"),
    ("kepulauan bangka belitung", "babel"),
    ("bangka belitung", "babel"),
)
AREAS = {
    "nasional": "indonesia",
    "national": "indonesia",
    "seluruh indonesia": "indonesia",
    "west papua": "papua barat",
    "central papua": "papua tengah",
    "highland papua": "papua pegunungan",
    "south papua": "papua selatan",
    "southwest papua": "papua barat daya",
    "java": "jawa",
    "dki jakarta": "jakarta",
    "yogyakarta": "diy",
}
BRACKETS = re.compile(r"(?<=\w) \([^()]+\)(?=$| province$| regency$)", re.IGNORECASE)
"""The short form of a name: "Kalimantan Barat (Kalbar)", "East Nusa Tenggara (NTT) Province"."""
AREA_LEVEL = re.compile(r"^(?:provinsi|prov|kabupaten|kab|pulau|se) | (?:province|regency|island)$")


def plain(text: str) -> str:
    """Casefold, drop dots and apostrophes, turn other punctuation to blanks, contract."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = re.sub(r"[.'’‘`]", "", folded)
    folded = " ".join(re.sub(r"[^\w]+", " ", folded).split())
    for long, short in CONTRACTIONS:
        folded = re.sub(rf"\b{long}\b", short, folded)
    return folded


def drop_degrees(text: str) -> str:
    """Cut degrees written after commas off a name ("Suharyanto, S.T., M.M.")."""
    head, *tail = text.split(",")
    kept = [part for part in tail if not set(plain(part).split()) <= DEGREES]
    return " ".join([head, *kept])


def name_tokens(text: str) -> frozenset[str]:
    tokens = plain(drop_degrees(text)).split()
    while len(tokens) > 1 and tokens[0] in HONORIFICS:
        del tokens[0]
    return frozenset(tokens) - LEGAL_FORMS or frozenset(tokens)


def name_similarity(one: str | None, other: str | None) -> float:
    """How well two names name the same person or organisation.

    Args:
        one: A name, or None.
        other: A name, or None.

    Returns:
        1 if equal (both None included), 0 if they differ, between 0.5 and 1 if the words of one
        are among those of the other.
    """
    if one is None or other is None:
        return float(one is other)
    short, long = sorted((name_tokens(one), name_tokens(other)), key=len)
    if short == long:
        return 1.0
    distinctive = {token for token in short - GENERIC if len(token) > 1 and not token.isdigit()}
    if not short < long or not distinctive or short & UNIT_WORDS != long & UNIT_WORDS:
        return 0.0
    return 0.5 + 0.5 * len(short) / len(long)


def role_equal(one: str | None, other: str | None) -> bool:
    """Tell whether two roles share at least half of all their words; both None are equal."""
    if one is None or other is None:
        return one is other
    left, right = set(plain(one).split()), set(plain(other).split())
    return len(left & right) >= ROLE_OVERLAP * len(left | right)


JOINS = frozenset("of the for at in di pada dari".split())
"""Words between a role and its organisation, which belong to neither."""
SHORT_FORM = re.compile(r" ?\([^()]*\)")


def post_words(text: str | None) -> list[str]:
    """The words of a role or an organisation, without short forms in brackets and joins."""
    return [word for word in plain(SHORT_FORM.sub("", text or "")).split() if word not in JOINS]


def post_equal(
    one: str | None, of_one: str | None, other: str | None, of_other: str | None
) -> bool:
    """Tell whether two posts are equal, wherever the role ends and the organisation begins.

    "Anggota Komisi VII" of "DPR RI" is "Anggota" of "Komisi VII DPR RI"; "Sekretaris Ditjen EBTKE"
    of "Kementerian ESDM" is "Sekretaris" of "Ditjen EBTKE"; "Kepala Dinas Sosial" of "Dinas Sosial
    Brebes" is "Kepala" of it. The longer role must be the shorter one with words of its
    organisation, from that one's first word on, and the other organisation end as that one does.

    Args:
        one: A role, or None.
        of_one: Its organisation, or None.
        other: Another role, or None.
        of_other: Its organisation, or None.
    """
    if one is None or other is None or role_equal(one, other):
        return role_equal(one, other)
    short, long = sorted(
        ((post_words(one), post_words(of_one)), (post_words(other), post_words(of_other))),
        key=lambda post: len(post[0]),
    )
    whole, role = short[0] + short[1], long[0]
    rest = whole[len(role) :]
    return whole[: len(role)] == role and (not rest or long[1][-len(rest) :] == rest)


def standard_equal(one: str, other: str) -> bool:
    """Tell whether two standards are the same edition, however they are spaced."""
    return re.sub(r"\s+", "", one).casefold() == re.sub(r"\s+", "", other).casefold()


def about_similarity(one: str, other: str) -> float:
    """How well two phrases tell the same award, scheme or standard: 0, or 0.5 to 1."""
    left, right = plain(one), plain(other)
    if left == right:
        return 1.0
    contained = set(left.split()) <= set(right.split()) or set(right.split()) <= set(left.split())
    ratio = fuzz.ratio(left, right) / 100
    return max(ratio, 0.5) if contained or ratio >= 0.8 else 0.0


def quotation_similarity(one: str, other: str) -> float:
    """How alike two quoted texts are: rapidfuzz's ratio over 100, or 0 below the limit."""
    ratio = fuzz.ratio(" ".join(one.split()), " ".join(other.split()))
    return ratio / 100 if ratio >= QUOTATION_RATIO else 0.0


def area_equal(one: str | None, other: str | None) -> bool:
    """Tell whether two names are of the same area; both None are equal."""
    if one is None or other is None:
        return one is other
    left, right = (AREA_LEVEL.sub("", plain(BRACKETS.sub("", area))) for area in (one, other))
    return AREAS.get(left, left) == AREAS.get(right, right)


def period_equal(one: str | None, other: str | None) -> bool:
    """Tell whether two periods are equal; the last day of a year stands for its last month."""
    left, right = (period and END_OF_YEAR.sub(r"\1", period) for period in (one, other))
    return left == right


def value_equal(one: float, other: float) -> bool:
    """Tell whether two values are numerically equal."""
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
