"""The sentences of pictures, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["TEXTS", "count_text"]

TEXTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "all": "{total} things, {links} links.",
        "some": "{shown} of {total} things and {shown_links} of {links} links are drawn: {rule}.",
        "rule": "those with the highest {measure}",
        "degree": "number of neighbours",
        "hidden": "+ {count} not drawn",
        "on": "As stated for {day}.",
        "undated": "{count} links have no days and are kept.",
        "pending in": "Pending sources are included (pale).",
        "pending out": "Accepted sources only.",
        "pale": "not accepted yet",
        "thing": "thing",
        "desc": "An arrow reads from its start to its tip; what a source says, not what is so.",
        "path": "How {first} and {last} are linked",
        "paths": "{shown} of {count} shortest paths, {steps} steps each.",
        "one path": "The only shortest path, {steps} steps.",
        "one step": "They are linked directly.",
        "no path": "Nothing in {where} links the two.",
        "assumed": "end assumed",
        "more said": "and {count} more statements",
        "around": "What stands around {name}, at most {depth} steps away",
        "nearness": "nearness",
        "source": "Source: Terang, version {version} of the graph; each link has its own sources.",
    },
    "id": {
        "all": "{total} hal, {links} hubungan.",
        "some": "{shown} dari {total} hal, {shown_links} dari {links} hubungan digambar: {rule}.",
        "rule": "yang tertinggi menurut {measure}",
        "degree": "jumlah tetangga",
        "hidden": "+ {count} tidak digambar",
        "on": "Menurut pernyataan untuk {day}.",
        "undated": "{count} hubungan tanpa tanggal tetap disertakan.",
        "pending in": "Sumber yang tertunda disertakan (pucat).",
        "pending out": "Hanya sumber yang diterima.",
        "pale": "belum diterima",
        "thing": "hal",
        "desc": "Panah dibaca dari pangkal ke ujung; ini kata sumber, belum tentu keadaannya.",
        "path": "Bagaimana {first} dan {last} terhubung",
        "paths": "{shown} dari {count} jalur terpendek, masing-masing {steps} langkah.",
        "one path": "Satu-satunya jalur terpendek, {steps} langkah.",
        "one step": "Keduanya terhubung langsung.",
        "no path": "Tidak ada yang menghubungkan keduanya di {where}.",
        "assumed": "akhir diandaikan",
        "more said": "dan {count} pernyataan lagi",
        "around": "Yang ada di sekitar {name}, paling jauh {depth} langkah",
        "nearness": "kedekatan",
        "source": "Sumber: Terang, graf versi {version}; tiap hubungan punya sumbernya sendiri.",
    },
}


def count_text(count: int, language: str) -> str:
    """Return a number as people of a language write it.

    Example:
        >>> count_text(1787, "id")
        '1.787'
    """
    return f"{count:,}".replace(",", "." if language == "id" else ",")
