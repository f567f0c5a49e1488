"""The sentences of pictures, in English and Indonesian; both languages have the same keys.

Place in the flow: read by :mod:`kg.charts.wording`. Gaps in braces are filled there.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["TEXTS"]

TEXTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "percent": "percent",
        "count": "number",
        "area": "Area",
        "period": "Period",
        "as_of": "As of",
        "as_of_unknown": "not stated, drawn at the end of the period",
        "value": "Value",
        "printed": "As printed",
        "supply": "Supply",
        "method": "Method",
        "status": "Status",
        "producer": "Counted by",
        "source": "Source",
        "more_sources": "and {count} more",
        "doubt": "In doubt",
        "doubted": "in doubt: {ground}",
        "sound": "no",
        "pending": "pending, not accepted yet",
        "accepted": "accepted",
        "acceptance": "Acceptance",
        "spread": "Spread in the month",
        "spread_of": "{low} to {high}, {count} figures",
        "boundary": "new boundaries",
        "key_spread": "lowest to highest figure of one month",
        "key_undated": "pale: day not stated, drawn at the end of the period",
        "key_pending": "ring: source pending, not accepted yet",
        "key_doubt": "cross: in doubt (misprint, mix-up), not joined, in no band",
        "key_boundary": "new boundaries on {day}: figures before are of {name}",
        "line_rule": (
            "A line joins figures of one producer, one stated supply and one method. It stops "
            "where the next figure is lower (a recount), where boundaries changed, and over gaps "
            "of more than five years."
        ),
        "plan_rule": "Targets of one source are joined by dashes.",
        "unjoined": "Figures whose supply is not stated are not joined.",
        "sources": (
            "Source: Terang, {statements} statements of {figures} figures on {pages} pages, "
            "counted by {producers}. Each point leads to its page."
        ),
        "map_sources": (
            "Source: Terang, {statements} statements of {figures} figures on {pages} pages, "
            "counted by {producers}. Each province leads to the page of its highest figure."
        ),
        "and_more": "{names} and {count} more",
        "hidden": "Statements of pending sources left out: {count}.",
        "multiples_title": "{indicator} by province",
        "multiples_rule": (
            "The same scales in every panel. Panels by the latest observed figure, lowest first."
        ),
        "no_figures": "no figure",
        "map_title": "{indicator} by province, {year}",
        "map_rule": (
            "Nothing is averaged: where figures of a province differ, the left half shows the "
            "lowest, the right half the highest, a corner marks it, and both are printed."
        ),
        "shape_rule": (
            "Nothing is averaged: the colour is that of the highest figure; where figures of a "
            "province differ, lowest and highest are printed."
        ),
        "differing": "Figures differ: {names}.",
        "map_figures": "All {status} figures of periods within {year}",
        "lowest": "Lowest",
        "highest": "Highest",
        "figures": "Figures",
        "no_value": "no figure of this year",
        "elsewhere": "Not in this layout: {names}.",
        "layout": "Layout of {count} provinces",
        "boundaries": "Boundaries: {file}, as given.",
        "unmatched": "Figures without a boundary: {names}.",
        "pending_mark": "* pending source",
        "doubt_mark": "? a figure is in doubt and counts only where there is no other",
    },
    "id": {
        "percent": "persen",
        "count": "jumlah",
        "area": "Wilayah",
        "period": "Periode",
        "as_of": "Per tanggal",
        "as_of_unknown": "tidak dinyatakan, digambar pada akhir periode",
        "value": "Nilai",
        "printed": "Seperti tercetak",
        "supply": "Pasokan",
        "method": "Metode",
        "status": "Status",
        "producer": "Dihitung oleh",
        "source": "Sumber",
        "more_sources": "dan {count} lagi",
        "doubt": "Diragukan",
        "doubted": "diragukan: {ground}",
        "sound": "tidak",
        "pending": "tertunda, belum diterima",
        "accepted": "diterima",
        "acceptance": "Penerimaan",
        "spread": "Rentang pada bulan itu",
        "spread_of": "{low} sampai {high}, {count} angka",
        "boundary": "batas baru",
        "key_spread": "angka terendah sampai tertinggi pada satu bulan",
        "key_undated": "pucat: tanggal tidak dinyatakan, digambar pada akhir periode",
        "key_pending": "lingkaran: sumber tertunda, belum diterima",
        "key_doubt": "silang: diragukan (salah cetak, tertukar), di luar garis dan rentang",
        "key_boundary": "batas baru sejak {day}: angka sebelumnya dari {name}",
        "line_rule": (
            "Garis menghubungkan angka dari satu produsen, satu pasokan yang dinyatakan, dan satu "
            "metode. Garis berhenti bila angka berikutnya lebih rendah (pendataan ulang), bila "
            "batas wilayah berubah, dan pada jeda lebih dari lima tahun."
        ),
        "plan_rule": "Sasaran dari satu sumber dihubungkan dengan garis putus-putus.",
        "unjoined": "Angka yang pasokannya tidak dinyatakan tidak dihubungkan.",
        "sources": (
            "Sumber: Terang, {statements} pernyataan tentang {figures} angka pada {pages} halaman, "
            "dihitung oleh {producers}. Setiap titik menuju halamannya."
        ),
        "map_sources": (
            "Sumber: Terang, {statements} pernyataan tentang {figures} angka pada {pages} halaman, "
            "dihitung oleh {producers}. Setiap provinsi menuju halaman angka tertingginya."
        ),
        "and_more": "{names} dan {count} lainnya",
        "hidden": "Pernyataan dari sumber tertunda yang tidak disertakan: {count}.",
        "multiples_title": "{indicator} menurut provinsi",
        "multiples_rule": (
            "Skala sama pada setiap panel. Panel diurutkan menurut angka teramati terbaru, mulai "
            "dari yang terendah."
        ),
        "no_figures": "tidak ada angka",
        "map_title": "{indicator} menurut provinsi, {year}",
        "map_rule": (
            "Tidak ada yang dirata-ratakan: bila angka suatu provinsi berbeda, belahan kiri "
            "menunjukkan yang terendah, belahan kanan yang tertinggi, sudutnya ditandai, dan "
            "keduanya dicetak."
        ),
        "shape_rule": (
            "Tidak ada yang dirata-ratakan: warna menunjukkan angka tertinggi; bila angka suatu "
            "provinsi berbeda, yang terendah dan tertinggi dicetak."
        ),
        "differing": "Angka berbeda: {names}.",
        "map_figures": "Semua angka {status} dari periode dalam {year}",
        "lowest": "Terendah",
        "highest": "Tertinggi",
        "figures": "Angka",
        "no_value": "tidak ada angka untuk tahun ini",
        "elsewhere": "Tidak ada dalam tata letak ini: {names}.",
        "layout": "Tata letak {count} provinsi",
        "boundaries": "Batas wilayah: {file}, sebagaimana diberikan.",
        "unmatched": "Angka tanpa batas wilayah: {names}.",
        "pending_mark": "* sumber tertunda",
        "doubt_mark": "? ada angka yang diragukan; dihitung hanya bila tidak ada yang lain",
    },
}
