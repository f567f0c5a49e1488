"""The words by which a text gives the word to somebody.

Place in the flow: used by :mod:`kg.extract.people.people` and :mod:`kg.extract.quotations.quotes`.
All expressions read the lower-case copy of the text.
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document

__all__ = [
    "ACCORDING_TO",
    "BY",
    "FIRST_WORDS",
    "PRONOUN",
    "SAID",
    "SAYS",
    "SAYS_THAT",
    "any_said",
]

_STEMS = (
    r"kata|ujar|tutur|ucap|ungkap|jelas|tegas|terang|papar|imbuh|tambah|sebut|lanjut|cetus|kilah|"
    r"beber|urai|pungkas|tandas|"
    r"sambung|harap|pesan|ulas|pinta|keluh|bilang|seloroh|aku|jawab|tulis|kisah|cerita|tukas|"
    r"timpal|puji|canda|sergah|"
    r"himbau|imbau|ajak|klaim|sesal|kenang|ingat|nilai|terka|duga|tanya|gumam|serah|tekan|simpul|"
    r"tutup|seru|rinci|saran|kritik|sindir|celetuk|gurau|protes|desak|syukur|yakin|tuding|lapor|"
    r"cerocos|balas|sahut|dalih|tampik|sanggah|kelakar|ratap|gerutu|ketus"
)
_NOUNS = (
    r"kata (?:sambutan|pengantar|pembuka|kunci|sepakat|mufakat)|serah terima|lanjut usia|"
    r"nilai (?:tambah|investasi|kontrak)|tutup (?:tahun|usia)"
)
"""Nouns that begin as verbs of speech do."""
SAID = re.compile(
    rf"(?<!\w)(?<!tanggung )(?!{_NOUNS})(?:{_STEMS})(?P<pronoun>nya| dia| ia| beliau)?(?!\w)"
)
""""kata", "ujarnya", "kata dia": behind a quotation or before a name; ``pronoun`` points back."""

_NO_VERB = (
    r"(?:yang|dan|serta|atau|tapi|tetapi|namun|karena|sebab|bahwa|lalu|kemudian|juga|pun|seperti|"
    r"di|ke|dari|pada|dalam|dengan|untuk|oleh|kepada|lewat|melalui|usai|seusai|saat|ketika|sambil|"
    r"seraya|setelah|sebelum|sejak|hingga|sampai|menjelang|sementara|sedangkan|jika|kalau|agar|"
    r"supaya|sehingga|selama|antara|para|milik|versi|ala|tentang|bersama|maupun|hanya|bukan|"
    r"demikian|begitu|itu|ini|ada|lagu|buku|karya|gagasan|slogan|tema|judul|ciptaan|program|akan|telah|sudah|adalah|merupakan|menurut|bagi|mengutip|"
    r"(?:sebelum|selanjut|akhir|misal|pokok|arti|inti|rasa|se\w+|biasa|khusus|harus|nama|isi|"
    r"judul|tepat|bunyi|antara|intinya|arti|ada|hasil|walhasil|ending|ujung-ujung|padahal)nya)"
)
_ANY_SAID = re.compile(
    rf"(?!{_NO_VERB}\b)(?:[a-z]{{3,14}}(?P<pronoun>nya)(?=[ .,]|$)|"
    r"(?!me[nmlr]|ber[a-z]{4}|di[a-z]{4}|ter[a-z]{4})[a-z]{4,12}(?: (?:singkat|lagi|pula|santai|"
    r"bangga|haru|lirih|tegas|optimistis|berharap|penuh \w+))?(?= [A-Z]))"
)
"""Any word right behind a comma and closing marks, where only who speaks can follow.

It reads the plain text, unlike the others: a name must follow, or "nya" point back.
"""
_BEFORE_MARKS = re.compile(r"(?:^|[.!?:\"\n] *)$")


def any_said(document: Document, opening: int, close: int) -> re.Match[str] | None:
    """A word that gives the word to somebody, whatever it is: '"Kami bangun," janji X'.

    Args:
        document: The text.
        opening: Where the marks open: a title within a sentence is no speech.
        close: Behind the closing mark.
    """
    plain = document.plain
    if _BEFORE_MARKS.search(plain, max(0, opening - 3), opening) is None:
        return None
    if plain[close - 2] not in ",!?" and plain[close : close + 1] != ",":
        return None
    start = close + (plain[close : close + 1] == ",")
    return _ANY_SAID.match(plain, start + (plain[start : start + 1] == " "))


_SAYS = (
    "berpandangan berpendapat beranggapan sependapat sepakat mengatakan mengatakannya "
    "menyampaikannya mengungkapkan mengungkap mengakui mengaku mengharapkan mengharap "
    "mengucapkan mengimbau menghimbau mengapresiasi mengingatkan mengumumkan mengklaim "
    "mengajak menguraikan mengisahkan mengutarakan mengemukakan mengkritik mengeluhkan "
    "mengusulkan mengusul mengeklaim menyatakan menyampaikan menyebut menyebutkan menjelaskan "
    "menegaskan menerangkan menuturkan menambahkan menilai menjawab menceritakan menyoroti "
    "menyarankan menyesalkan mendorong menanggapi menulis menekankan mengatkan menyambut "
    "menandaskan mencontohkan menyimpulkan menyinggung menyayangkan menargetkan meminta "
    "meyakini melaporkan memaparkan membeberkan memastikan memuji membantah memperkirakan "
    "membenarkan memprediksi memohon mempertanyakan menimpali memerinci mengimbuhkan "
    "memprotes mengeluh mengisyaratkan menyela mengulas menyahut mendesak mengkhawatirkan "
    "menyadari mengenang menantang memberi memberikan merinci melanjutkan merasa berkata "
    "berharap berpesan bertutur berujar bercerita berkilah berjanji berterima bilang optimis "
    "optimistis yakin bangga bersyukur say says said added adds explained explains stated "
    "states told tells noted notes remarked stressed emphasized emphasised revealed reported "
    "confirmed acknowledged admitted claimed argued warned announced conveyed hoped expressed "
    "continued pointed went asked wrote recalled insisted urged praised thanked commented "
    "concluded elaborated called expects hopes cautioned echoed lauded backed cited described "
    "predicted promised pledged blamed replied responded clarified commended criticized "
    "declared highlighted mentioned opined reiterated suggested underlined underscored "
    "believes argues insists assured quipped saying informed affirmed asserted lamented disclosed "
    "detailed complained contended conceded joked reminded recounted voiced relayed "
    "menginformasikan mengabarkan menjabarkan memproyeksikan memperingatkan mengonfirmasi "
    "mengkonfirmasi menyerukan mengamini mengomentari menyikapi menggambarkan minta "
    "berkelakar berseloroh bergurau bercanda berdalih beralasan berargumen bersikeras berseru "
    "berucap berkeyakinan berpendirian menampik menyangkal menyanggah menepis menyeletuk "
    "berkomentar berteriak bergumam berbisik menggerutu "
    "menyanggupi menggarisbawahi memungkasi mengaminkan menyampaikannya menegaskannya "
    "mewanti-wanti menginstruksikan memerintahkan menjanjikan mengucap mengungkit menyindir "
    "angkat buka berbagi "
    "underlines stresses emphasizes emphasises warns recalls boasted touted exclaimed vowed "
    "enthused reasoned laughed chuckled"
).split()
_LONGER = {
    "angkat": "angkat bicara",
    "buka": "buka suara",
    "berbagi": "berbagi (?:kiat|tips|cerita|kisah|pengalaman|pesan)",
    "memberi": "memberi apresiasi",
    "memberikan": "memberikan apresiasi",
    "berterima": "berterima kasih",
    "pointed": "pointed out",
    "went": "went on",
    "tells": "tells",
}
SAYS = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted((_LONGER.get(w, w) for w in _SAYS), key=len, reverse=True))})"
    r"(?!\w)"
)
"""A verb of speech behind its speaker ("Palguna mengatakan", "Tasrif said")."""

SAYS_THAT = re.compile(rf"(?:{SAYS.pattern}|{SAID.pattern})")
"""Either of them."""

ACCORDING_TO = re.compile(
    r"(?<!\w)(?:menurut|bagi|according to|quoting|mengutip)(?!\w)(?P<pronoun>nya)?"
)
"""Before the one who says so."""

BY = re.compile(
    r"(?<!\w)(?:(?:demikian )?di(?:sampaikan|katakan|ungkap(?:kan)?|jelaskan|tuturkan|"
    r"kemukakan|utarakan|"
    r"tegaskan|paparkan|terangkan|akui|benarkan|sebut(?:kan)?|beberkan|lontarkan|ucapkan|"
    r"tambahkan|nyatakan)|demikian(?: kata| ujar| ungkap| tutur| jelas)?)"
    r"(?: (?:langsung|pula|juga|sendiri))?(?: oleh)?(?!\w)"
)
"""Before the one who speaks, in the passive: "disampaikan (oleh) X"."""

PRONOUN = re.compile(
    r"(?:dia|ia|beliau|he|she|pria|perempuan|lelaki|wanita|bapak|ibu|orang nomor satu)(?!\w)"
)
"""Words that point back to who was named."""

_PASSIVE = (
    "disampaikan dikatakan diungkap diungkapkan dijelaskan dituturkan dikemukakan diutarakan "
    "ditegaskan dipaparkan diterangkan diakui dibenarkan disebut disebutkan dibeberkan "
    "dilontarkan diucapkan ditambahkan dinyatakan demikian"
).split()
FIRST_WORDS: dict[str, re.Pattern[str]] = {
    **dict.fromkeys(_SAYS, SAYS),
    **{f"{stem}{end}": SAID for stem in _STEMS.split("|") for end in ("", "nya")},
    **dict.fromkeys(_PASSIVE, BY),
    **dict.fromkeys(("menurut", "bagi", "according", "quoting", "mengutip"), ACCORDING_TO),
}
"""The first word of each expression but :data:`PRONOUN` -> the expression."""
