"""The words by which a text gives the word to somebody.

Place in the flow: used by :mod:`kg.extract.people` and :mod:`kg.extract.quotes`. All expressions
read the lower-case copy of the text.
"""

from __future__ import annotations

import re

__all__ = ["ACCORDING_TO", "BY", "PRONOUN", "SAID", "SAYS", "SAYS_THAT"]

_STEMS = (
    r"kata|ujar|tutur|ucap|ungkap|jelas|tegas|terang|papar|imbuh|tambah|sebut|lanjut|cetus|kilah|"
    r"beber|urai|pungkas|tandas|"
    r"sambung|harap|pesan|ulas|pinta|keluh|bilang|seloroh|aku|jawab|tulis|kisah|cerita|tukas|"
    r"timpal|puji|canda|sergah|"
    r"himbau|imbau|ajak|klaim|sesal|kenang|ingat|nilai|terka|duga|tanya|gumam|serah|tekan|simpul|"
    r"tutup"
)
SAID = re.compile(rf"(?<!\w)(?:{_STEMS})(?P<pronoun>nya| dia| ia| beliau)?(?!\w)")
""""kata", "ujarnya", "kata dia": behind a quotation or before a name; ``pronoun`` points back."""

SAYS = re.compile(
    r"(?<!\w)(?:meng(?:atakan|ungkapkan|akui|aku|harapkan|ucapkan|imbau|apresiasi|ingatkan|"
    r"umumkan|klaim|ajak|uraikan|"
    r"isahkan|utarakan|emukakan|ritik|eluhkan|himbau|atakan bahwa)|"
    r"men(?:yatakan|yampaikan|yebut(?:kan)?|jelaskan|egaskan|erangkan|uturkan|ambahkan|ilai|"
    r"jawab|ceritakan|yoroti|"
    r"yarankan|yesalkan|dorong|anggapi|ulis|ekankan|gatakan|yambut|gungkap(?:kan)?)|"
    r"mem(?:aparkan|beberkan|inta|astikan|uji|bantah|perkirakan|benarkan|berikan apresiasi|"
    r"prediksi)|"
    r"berkata|berharap|berpesan|bertutur|berujar|ber(?:cerita|kilah|janji|terima kasih)|"
    r"melanjutkan|merinci|mengharap|optimis(?:tis)?|yakin|bangga|"
    r"says?|said|added|adds|explained|explains|stated|states|told|noted|notes|remarked|stressed|"
    r"emphasi[sz]ed|revealed|reported|confirmed|acknowledged|admitted|claimed|argued|warned|"
    r"announced|"
    r"conveyed|hoped|expressed|continued|pointed out|went on|asked|wrote|recalled|insisted|urged|"
    r"praised|thanked)(?!\w)"
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
