"""What an article is about: its first unit or company, and the holders that it lists.

Place in the flow: used by :mod:`kg.extract.certificates.holders` and by the readers of other
claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = [
    "BELONGS_TO",
    "HOLDER_KINDS",
    "LISTED_IN_GENERAL",
    "NUMBER_WORD",
    "NUMBER_WORDS",
    "PART_OF",
    "Topic",
    "coordinated",
    "each_once",
    "find_topic",
    "holder_key",
    "in_apposition",
    "is_alike",
    "is_list",
    "owns_another",
    "read_topic",
    "without_standards_body",
]

HOLDER_KINDS = frozenset({"pln_unit", "company", "government", "agency", "other"})
"""Kinds of organisation that hold certificates; who certifies and who reports are none."""

_COORDINATION = re.compile(
    r"(?:'s (?:[Hh]ead [Oo]ffice|[Hh]eadquarters)| [Hh]ead [Oo]ffice|,? ?\([^()]{1,30}\)|"
    r"(?<=\)) [A-Z][a-z]+|(?<=\d) (?:[-\u2013]|dan) \d{1,2}|"
    r" [-\u2013] [A-Z][a-z]+(?: [A-Z][a-z]+)?|(?<=[a-z]) [A-Z]{2,4}(?=,| dan | serta )|"
    r" (?:Region(?:al)?|Divre|Daop|Cabang) [A-Z\d]\w*|"
    r"\)(?=,)| (?:di|in) [A-Z]\w+(?: [A-Z]\w+)?)?"
    r"(?:[,;]? (?:dan|serta|beserta|and|&|maupun|plus|"
    r"bersama|hingga|sampai|as well as|along with) (?:juga )?(?:di )?(?:unit )?"
    r"(?:[Ss]ite (?:[Pp]roject )?(?=PT )|[Pp]royek (?=PT ))?"
    r"(?:(?:[a-z]+ )?anak (?:usaha|perusahaan)"
    r"(?:nya,? (?:yakni |yaitu |antara lain )?|"
    r" (?=PT (?!PLN)(?![^,.;]{2,40}, PT [^,.;]{2,40}, (?!dan |serta )))))?|"
    r"(?:, ?(?=\S)|; )(?:juga |together with |along with )?)(?:Kantor (?:Induk |Pusat )?)?"
    r"(?P<form>(?:PT\.?|PLN|[Tt]he|its) )?"
)
LISTED_IN_GENERAL = (
    r", (?:(?:seluruh|semua|sejumlah|beberapa|satu|dua|tiga|empat|lima|enam|\d{1,2}) "
    r"(?:[Ww]ilayah|[Aa]nak|[Uu]nit|[Cc]abang|[Pp]royek|[Dd]ivisi|[Kk]antor)(?: [A-Za-z]+){0,2}|"
    r"Anak (?:Perusahaan|Usaha))(?=,| dan | serta )"
)
"""A member of a list that names nobody: "tiga Wilayah Operasi", "Anak Perusahaan"."""
_ASIDE = re.compile(
    rf"(?: \([A-Z]{{2,6}}\))?(?:{LISTED_IN_GENERAL})+|"
    r"(?: [Uu]nit \d{1,2}(?: ?[-\u2013] ?\d{1,2})?\b)?"
    r"(?:(?<=\d) (?:[-\u2013]|dan) \d{1,2}\b)?"
    r"(?:, (?!PLT|PLN|PT\b|UP|UL)(?:Kabupaten |Kota )?[A-Z]\w+(?: [A-Z]\w+)?(?=,| yang))?"
    r"(?:,? yang (?:dikelola|dioperasikan|dimiliki)(?: langsung| sendiri)?(?: oleh)? (?:PT\.? )?"
    r"[A-Z][\w-]*(?: [A-Z][\w-]*){0,3}(?: \([^()]{2,30}\)(?: [A-Z]\w+){0,2})?"
    r"(?=[,;]| serta| dan))?"
    r"(?:, (?:perusahaan|pengelola|operator|pemilik|produsen|konsultan|kontraktor|penyedia|an?|"
    r"the) [^,.;]{3,70}(?=, (?:as well as|and|serta|dan) ))?"
    r"(?: (?:di|in) [A-Z]\w+(?: [A-Z]\w+)?)?"
    r"(?: (?:dengan|with) (?:kategori|predikat|nilai|skor|peringkat|a score of) [\w,.]{2,12}"
    r"(?: \w+)?"
    r"(?: \([^()]{2,30}\))?(?=, | dan | and ))?"
    r"(?:,? (?:which|that|yang) (?!dikelola|dioperasikan|dimiliki)[^,.;]{3,60}"
    r"(?=, (?:as well as|and|serta|dan|sedangkan) ))?"
)
"""Where a member of a list is and whose: "PLTU A, Jepara, yang dikelola PLN, serta PLTU B"."""
NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "dua two kedua both",
            "tiga three ketiga",
            "empat four keempat",
            "lima five kelima",
            "enam six keenam",
            "tujuh seven ketujuh",
            "delapan eight kedelapan",
            "sembilan nine kesembilan",
            "sepuluh ten kesepuluh",
        ),
        start=2,
    )
    for word in words.split()
}
NUMBER_WORD = "|".join(NUMBER_WORDS)
"""Any of them, within an expression."""
PART_OF = re.compile(
    r"\b(?:anak (?:usaha|perusahaan)|(?:subsidiary|arm)(?= (?:of|dari|milik)\b)|sub[ -]?holding"
    r"(?: (?!(?:me|ber|di|ter)[a-z]{4}|dan\b|serta\b|yang\b|dari\b|milik\b|of\b)[a-z&-]+){0,4}|"
    r"subunit|unit|unit kerja)"
    r"(?: (?:of|dari|milik))?(?: state[- ](?:owned )?\w+(?: \w+)?)? ?$"
)
BELONGS_TO = re.compile(
    r"\b(?:(?:yang )?(?:berada )?(?:di ?bawah|di lingkungan|di jajaran)(?: \w+){0,2}|"
    r"yang (?:dikelola|dioperasikan|"
    r"dimiliki|dibangun|dinaungi)(?: oleh)?|bagian dari|"
    r"(?<!dan )(?<!serta )(?<!bersama )anak (?:usaha|perusahaan)(?: dari)?|"
    r"subsidiary of|part of|(?:owned|operated|managed|run) by|"
    r"(?:(?:unit|kantor|pembangkit|perusahaan|area|pltu|perangkat daerah|opd|dinas|instansi)"
    r"(?: \w+)? (?:pertama|satu-satunya|kedua|terbaik)|(?:satu-satunya|salah satu) (?:unit|"
    r"kantor|pembangkit|perusahaan|area))(?: \w+)? "
    r"(?:di|dari|milik)(?: lingkungan| lingkup)?|"
    r"(?:first|only) (?:unit|plant|company|office|subsidiary) (?:in|of|at)|"
    r"(?:menjadi|sebagai|merupakan|adalah) (?:unit|kantor|pembangkit|perusahaan|area|pltu|up3|upt) "
    r"(?:pertama|satu-satunya|kedua|ketiga))"
    r"(?: (?:pt\.?|perusahaan|the))? $"
)
"""Words before the name of what the holder belongs to ("PLTP X yang dikelola Y meraih ...")."""


_APPOSED = re.compile(
    r"(?: \([^()]{1,40}\))?, (?:which|whose|an?|the|one of|part of|also|formerly|owned|operated|"
    r"managed|run|backed|controlled|sub ?holding|(?:anak|cucu|lini|entitas) (?:usaha|perusahaan|"
    r"bisnis)|perusahaan|mitra|pengelola|pengembang|operator|pemilik|kontraktor|afiliasi|"
    r"bagian dari|salah satu|unit|badan usaha|produsen|penyedia|konsorsium|bumd|bumn|selaku|"
    r"sebagai|tetangga|saudara|pesaing|rekan|induk|"
    r"yang (?:merupakan|dimiliki|dikelola|dioperasikan|berada|bernaung|tergabung))\b[^,;]*"
)
_ASIDE_ENDS = re.compile(r"[^,;.]{0,140}, (?!and\b|dan\b|serta\b|as well\b)")


def in_apposition(document: Document, name: Mention, mention: Mention) -> bool:
    """Whether a mention stands only in what is told of a name: "PT X, a unit of Y, was ..."."""
    return (
        name.end <= mention.start
        and _APPOSED.fullmatch(document.lower, name.end, mention.start) is not None
        and _ASIDE_ENDS.match(document.lower, mention.end) is not None
    )


@dataclass(frozen=True, slots=True)
class Topic:
    """What an article is about: its first unit or company, and the units it lists.

    ``listed`` are coordinated units of a list ("adalah A dan B"), in the order of the text;
    ``plant`` is the one that ``main`` operates, where the text names it first; ``parents`` are the
    starts of the names that the text calls the parent's ("induk usahanya, PT PLN (Persero)").
    """

    main: Mention | None
    listed: tuple[tuple[Mention, ...], ...]
    plant: Mention | None = None
    parents: frozenset[int] = frozenset()


def holder_key(holder: Mention) -> str:
    """One string for the forms of a holder's name: "PT PLN (Persero) UP3 Sumba", "UP3 Sumba"."""
    name = (holder.known or holder.name).lower().replace("(persero)", "")
    name = _SPELT_OUT.sub(r"\1 ", name)
    words = [word for word in name.split() if word not in {"pt", "pln", "pt."}]
    return " ".join(words) or "pln"


def each_once(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Those that may hold a certificate, each where it is named first, in their order."""
    named: dict[str, Mention] = {}
    for each in mentions:
        if each.kind in HOLDER_KINDS:
            named.setdefault(holder_key(each), each)
    return tuple(named.values())


_SPELT_OUT = re.compile(r"^.*\((u[a-z0-9]{1,6}|pus[a-z]+)\) (?=\S)")


def coordinated(
    document: Document, organisations: Mentions, first: Mention, limit: int
) -> tuple[Mention, ...]:
    """The organisation and those joined to it behind, up to ``limit``."""
    group = [first]
    position = first.end
    while True:
        join = _COORDINATION.match(document.plain, position, limit)
        following = None
        if join is not None:
            following = organisations.starting_at(join.end()) or organisations.at(join.end())
            if following is None and join["form"]:  # "PT Timah dan PLN meraih": PLN is a member
                following = organisations.starting_at(join.start("form"))
        if following is None:
            aside = _ASIDE.match(document.plain, position, limit)
            end = aside.end() if aside is not None else position
            join = _COORDINATION.match(document.plain, end, limit) if end > position else None
            if join is not None:
                following = organisations.starting_at(join.end()) or organisations.at(join.end())
        if following is not None and document.plain.startswith("'s ", following.end):
            part = organisations.starting_at(following.end + len("'s "))
            following = part or following  # "... and PT X's Singkawang unit"
        if following is None or following.kind not in HOLDER_KINDS or following.end > limit:
            return tuple(group)
        if following.start < position:
            return tuple(group)
        group.append(following)
        position = following.end


def is_list(document: Document, group: tuple[Mention, ...]) -> bool:
    """Two names with only a comma between are a unit and what it belongs to, no list."""
    if len(group) != 2:
        return len(group) > 2
    return _ONLY_A_COMMA.fullmatch(document.plain, group[0].end, group[1].start) is None


_ONLY_A_COMMA = re.compile(r"(?: [Uu]nit \d{1,2})?[ ()]*,[ ()]*")
"""Between a plant and who runs it: "Operator PLTU A unit 1, PT B"."""
_LONG_LIST = 5


def is_alike(group: tuple[Mention, ...]) -> bool:
    """A list of holders is of one kind; "PLN dan Kementerian ESDM" is no list of holders."""
    own = sum(each.kind in {"pln_unit", "company"} for each in group)
    if len(group) >= _LONG_LIST and own >= len(group) - 1:
        return True  # seven units and "Badan Pengelola Waduk", which only sounds like an office
    kinds = {each.kind for each in group}
    if len(group) > 2 and kinds <= {"government", "agency", "other"}:
        return True  # a region's offices, its hospital and a school
    if len(kinds) == 1 or own == len(group):
        return True
    own += sum(
        each.kind not in {"pln_unit", "company"} and _HOUSE.match(each.name) is not None
        for each in group
    )
    return own == len(group)  # "Dinas Kesehatan Kota Bogor dan PLN UP3 Bogor"


_HOUSE = re.compile(
    r"Dinas|Badan P|Sekretariat|RS|Rumah Sakit|Puskesmas|Universitas|Politeknik|Institut|Sekolah|"
    r"Akademi|Kecamatan|Kelurahan|Perum|PDAM|Pengadilan|Bandara|Balai|Laboratorium|Pem(?:kot|kab)|"
    r"Kantor (?:Pusat|Regional|Wilayah|Induk)$"
)
"""Houses that are certified like a company beside which they stand."""


_STANDARDS_BODY = re.compile(r"International Organi[sz]ation for Standardi[sz]ation\b|ISO$")


def without_standards_body(organisations: Mentions) -> Mentions:
    """The organisations that may hold a certificate: ISO only gives its name to the standard."""
    if not any(_STANDARDS_BODY.match(each.name) for each in organisations.all):
        return organisations
    return Mentions(each for each in organisations.all if not _STANDARDS_BODY.match(each.name))


def find_topic(document: Document, organisations: Mentions) -> Topic:
    """Find what the article is about and the lists of units in it."""
    main: Mention | None = None
    lead = document.body[min(1, len(document.body) - 1)].end if document.body else 0
    listed: list[tuple[Mention, ...]] = []
    for sentence in document.sentences:
        if sentence.kind not in {"body", "title"}:
            continue
        inside = organisations.within(sentence.start, sentence.end)
        position = sentence.start
        above = -1  # where a unit ends to which a plant is only said to belong
        for each in inside:
            if each.kind not in HOLDER_KINDS or each.start < position:
                continue
            if each.kind == "company" and owns_another(document, each):
                continue
            if each.kind == "pln_unit" and main is not None and sentence.start >= lead:
                begin = max(sentence.start, each.start - 40)
                if document.plain[above : each.start] == ", " or document.in_lower.search(
                    _BELOW, begin, each.start
                ):
                    above = each.end
                    continue
            if main is not None and document.in_lower.search(
                _OF_OTHERS, max(sentence.start, each.start - 110), each.start
            ):
                continue
            group = coordinated(document, organisations, each, sentence.end)
            in_list = is_list(document, group) and is_alike(group)
            early = (
                main is not None
                and main.kind != "pln_unit"
                and sentence.start < _EARLY
                and (sentence.start < lead or not each.name.startswith(_PLANTS))
            )
            if main is None or (early and not in_list):
                main = _better_topic(document, main, each)
            if in_list:
                listed.append(group)
                position = group[-1].end
    parents = frozenset(
        each.start
        for each in organisations.all
        if each.known == "PT PLN (Persero)"
        and (
            document.in_lower.search(_PARENT, max(0, each.start - 40), each.start)
            or _ITSELF.match(document.lower, each.end)
            or _HEAD_OFFICE.search(each.name)
        )
    )
    operator = _operator(document, organisations, main)
    if operator is not None:
        return Topic(operator, tuple(listed), main, parents)
    main = _named_in_full(document, organisations, main)
    return Topic(main, tuple(listed), parents=parents)


_BELOW = re.compile(r"\b(?:di ?bawah|bagian dari|under)(?: (?:kendali|pengelolaan|naungan|the))? $")
"""Right before a unit to which something else belongs: "PLTU X di bawah UIKL Sulawesi"."""
_PARENT = re.compile(
    r"\b(?:induk(?: usaha| perusahaan)?(?:nya)?|perusahaan induk(?:nya)?|holding(?:nya)?|"
    r"(?:the |its )?parent(?: company)?),? (?:yakni |yaitu )?(?:pt )?$"
)
"""Right before the name of the one to which a company belongs."""
_ITSELF = re.compile(
    r"(?: \(persero\))?(?:,? (?:sendiri|pusat|selaku (?:induk|holding)|sebagai (?:induk|holding|"
    r"korporasi)|secara (?:korporat|korporasi|keseluruhan|nasional)|as a (?:whole|corporation)|"
    r"itself|holding))\b"
)
_HEAD_OFFICE = re.compile(r" (?:Pusat|Holding)$")
"""Behind a company's name where not its unit is meant: "PLN sendiri memegang ISO 37001"."""


_OF_OTHERS = re.compile(
    r"\b(?:untuk|kepada|bersama|dengan|serta|dan|oleh) (?:\w+ )?anak (?:usaha|"
    r"perusahaan)nya,? (?:pt )?$|"
    r"\b(?:audit|asesmen|penilaian|sertifikasi)\b[^.;,]{0,60} (?:oleh|bersama|dengan|menggandeng|"
    r"di(?:laku|laksana|jalan)kan|digelar)(?: (?:pihak|tim|auditor|dengan))? (?:pt )?$"
)
"""Others beside the one spoken of: "empat penghargaan untuk anak usahanya X", who audits it."""
_PLANTS = ("PLT", "Pembangkit")
"""A plant behind the lead is an example of the company's, not what the article is about."""
_EARLY = 700
"""Up to here a unit may take the place of the company that the article named first."""
_LEAD = 4
"""The lead has no more sentences."""


def _named_in_full(
    document: Document, organisations: Mentions, main: Mention | None
) -> Mention | None:
    """What a title shortens, as the lead names it: "PLN Nusa Daya Kalimantan 3" is a unit of it."""
    if main is None:
        return None
    number = document.sentence_index(main.start)
    if document.sentences[number].kind != "title":
        return main
    words = set(holder_key(main).split())
    for sentence in document.body[:_LEAD]:
        for each in organisations.within(sentence.start, sentence.end):
            if each.kind == main.kind and words <= set(holder_key(each).split()):
                return each
    return main


_PLANT_KIND = re.compile(r"^(?:Pembangkit Listrik [^()]*\(PLT\w+\)|PLT\S+) ?")
_OPERATES = re.compile(
    r"(?:,| \([^()]{2,20}\),?)? (?:yang merupakan |sebagai |selaku |the )?(?:perusahaan )?"
    r"(?:pengelola|pemilik|operator|pengembang|pengoperasi|owner|developer)(?: dan \w+)?"
    r"(?: (?:dari|of))? "
)


_OPERATOR_OF = re.compile(
    r"\b(?:[Pp]engelola|[Oo]perator|[Pp]emilik|[Pp]engembang|[Oo]wner of|[Oo]perator of)"
    r"(?: dan \w+)? "
    r"(?P<plant>[^.;]{3,110}), (?:yakni |yaitu |the )?$"
)


_RUNS = re.compile(
    r"(?:\bU(?:P|BP|JP|PK|BJOM|PDK)|\((?:UP|UBP|UJP|UPK|UPDK)\)|\bUnit (?:Pembangkitan|Bisnis "
    r"Pembangkitan|Jasa Pembangkitan|Pelaksana Pembangkitan)) (?P<place>[A-Z][^()]*)$"
)
"""A unit that runs a plant, with its place at the end of its name."""
_OFFICER_OF = re.compile(
    r"\b(?:manager|manajer|gm|kepala|supervisor|direktur|asman|humas|head|director)"
    r"(?: [\w&,]+){0,6}?(?: of| dari)? ?(?:pt |pln |np |ip |nusantara power |indonesia power )*$"
)


def _runs_plant(document: Document, unit: Mention, plant: Mention) -> bool:
    """Whether a unit is the one that runs the plant: it has its place, and is not a speaker's."""
    runs = _RUNS.search(unit.name) if unit.kind == "pln_unit" else None
    if runs is None:
        return False
    of_unit, of_plant = runs["place"].split(), _PLANT_KIND.sub("", plant.name).split()
    shorter = min(len(of_unit), len(of_plant))
    if not shorter or of_unit[-shorter:] != of_plant[-shorter:]:
        return False
    before = document.lower[max(0, unit.start - 60) : unit.start]
    return _OFFICER_OF.search(before) is None


def _operator(document: Document, organisations: Mentions, plant: Mention | None) -> Mention | None:
    """The company or unit that runs the plant that the text names first, told in the lead."""
    if plant is None or not plant.name.startswith(("PLT", "Pembangkit Listrik")):
        return None
    place = _PLANT_KIND.sub("", plant.name).split()[:1]
    for sentence in document.body[:_LEAD]:
        for each in organisations.within(sentence.start, sentence.end):
            if _runs_plant(document, each, plant):
                return each  # "UP Paiton", where the title has "PLTU Paiton"
            if each.kind != "company" or not place:
                continue
            before = _OPERATOR_OF.search(document.plain, sentence.start, each.start)
            if before is not None and place[0] in before["plant"]:
                return each  # "Pengelola PLTU X di Jawa Tengah, PT Y, meraih"
            match = _OPERATES.match(document.lower, each.end)
            if match is not None:
                clause = document.plain[match.end() : match.end() + 90]
                if place[0] in clause and ("PLT" in clause or "embangkit" in clause):
                    return each
    return None


def owns_another(document: Document, company: Mention) -> bool:
    """Whether a company is named only as the owner of the one spoken of ("anak usaha PLN")."""
    if _OWNS.match(document.lower, company.end):
        return True
    begin, search = max(0, company.start - 60), document.in_lower.search
    part = search(PART_OF, begin, company.start) or search(BELONGS_TO, begin, company.start)
    return part is not None


_OWNS = re.compile(r"'s? (?:[\w-]+ ){0,2}?(?:subsidiary|subsidiaries|arm|affiliate)\b")
"""Behind an owner: "Adaro Power's subsidiary PT X"."""


def _better_topic(document: Document, held: Mention | None, each: Mention) -> Mention | None:
    if each.kind == "pln_unit":
        return each
    if held is None and each.kind == "company":
        return each
    if held is not None and held.known == "PT PLN (Persero)" and "PLN" in (each.known or ""):
        told = document.sentence_index(held.start)
        if told == document.sentence_index(each.start) or document.sentences[told].kind == "title":
            return each  # a subsidiary that the lead names after PLN
    return held


def read_topic(topic: Topic, mention: Mention) -> Mention:
    """PLN as a whole stands for the unit that the article is about, a plant for its operator.

    A bare "Kantor Pusat" is that of the company.
    """
    if topic.main is not None and (
        (mention.name == "Kantor Pusat" and topic.main.kind == "company")
        or (
            mention.known == "PT PLN (Persero)"
            and mention.start not in topic.parents
            and (topic.main.kind == "pln_unit" or "PLN" in (topic.main.known or topic.main.name))
        )
        or (topic.plant is not None and mention == topic.plant)
    ):
        return topic.main
    return mention
