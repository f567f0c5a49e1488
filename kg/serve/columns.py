"""Headings of the columns of stored questions, in both languages.

A column keeps its own name in data formats; people read a heading. The two sides of a pair
(``value_a``, ``value_b``) have the heading of their column and the letter.
"""

from __future__ import annotations

from kg.serve.names import Text

__all__ = ["COLUMNS", "heading"]

COLUMNS: dict[str, Text] = {
    "apart": Text("apart by", "selisih"),
    "area": Text("area", "wilayah"),
    "as_of": Text("as of", "keadaan per"),
    "begin": Text("period begins", "awal periode"),
    "candidates": Text("candidates", "calon"),
    "certain": Text("certain reasons", "alasan pasti"),
    "difference": Text("difference", "perbedaan"),
    "differences": Text("differences", "perbedaan"),
    "discrepancies": Text("without a certain reason", "tanpa alasan pasti"),
    "echoes": Text("repeats", "mengulang"),
    "falls_from": Text("falls from", "turun dari"),
    "figure": Text("figure", "angka"),
    "highest": Text("highest", "tertinggi"),
    "indicator": Text("indicator", "indikator"),
    "lowest": Text("lowest", "terendah"),
    "method": Text("method", "metode"),
    "observation": Text("observation", "observasi"),
    "period": Text("period", "periode"),
    "printed": Text("as printed", "seperti tercetak"),
    "probable": Text("probable reasons", "alasan yang mungkin"),
    "producer": Text("producer", "penghasil data"),
    "purpose": Text("purpose", "keperluan"),
    "rejected": Text("rejected reasons", "alasan yang ditolak"),
    "rule_en": Text("rule (English)", "aturan (Inggris)"),
    "rule_id": Text("rule (Indonesian)", "aturan (Indonesia)"),
    "source": Text("source", "sumber"),
    "source_status": Text("status of the source", "status sumber"),
    "sources": Text("sources", "jumlah sumber"),
    "statements": Text("statements", "jumlah pernyataan"),
    "status": Text("status", "status"),
    "supply": Text("supply", "pasokan"),
    "unit": Text("unit", "satuan"),
    "url": Text("page", "halaman"),
    "value": Text("value", "nilai"),
}


def heading(column: str, language: str) -> str:
    """Return the heading of a column.

    Args:
        column: Its name in the query.
        language: ``en`` or ``id``.

    Returns:
        The heading; for a column without one its name, with spaces for underscores.

    Example:
        >>> heading("value_a", "id")
        'nilai A'
    """
    text = COLUMNS.get(column)
    name, _, side = column.rpartition("_")
    letter = ""
    if text is None and side in {"a", "b"} and name in COLUMNS:
        text, letter = COLUMNS[name], f" {side.upper()}"
    if text is None:
        return column.replace("_", " ")
    return (text.id if language == "id" else text.en) + letter
