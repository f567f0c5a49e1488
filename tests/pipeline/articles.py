"""News articles written for the tests of the pipeline: ours, in the style of Indonesian news."""

from __future__ import annotations

from pathlib import Path

__all__ = ["CERTIFIED", "numbered", "write_articles"]

CERTIFIED = """PLN UP3 Sumba Raih Sertifikat ISO 9001:2015

Waingapu (ANTARA) - PLN UP3 Sumba meraih sertifikat ISO 9001:2015 dari PT Sertifikasi Timur Jaya, \
Senin (4/3/2019).

"Kami akan menjaga mutu pelayanan kepada pelanggan," kata Manajer UP3 Sumba Yohanes Lende.
"""


def numbered(number: int) -> str:
    """Return an article that differs from the others in a unit, a person and a day."""
    return (
        f"Waingapu (ANTARA) - PLN ULP Desa{chr(97 + number % 26)}{number} meraih sertifikat "
        f"ISO 14001:2015 dari PT Sertifikasi Timur Jaya, Senin ({number % 28 + 1}/3/2021).\n\n"
        f'"Lingkungan dijaga," kata Manajer ULP Desa{chr(97 + number % 26)}{number} '
        f"Yohanes Lende {number}.\n"
    )


def write_articles(folder: Path, count: int) -> list[Path]:
    """Write numbered articles into a folder; return their paths in order."""
    folder.mkdir(exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"{number:05}.txt"
        path.write_text(numbered(number), encoding="utf-8")
        paths.append(path)
    return paths
