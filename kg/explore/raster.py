"""SVG pictures as PNG, with vl-convert, which needs no browser and no network."""

from __future__ import annotations

from kg.errors import ConfigError

__all__ = ["to_png"]


def to_png(svg: str, *, scale: float = 2.0) -> bytes:
    """Return a picture as PNG.

    Args:
        svg: An SVG document of ours.
        scale: Pixels of the PNG for each pixel of the picture.

    Raises:
        ConfigError: If vl-convert is not installed.
    """
    try:
        import vl_convert
    except ImportError as error:
        raise ConfigError(
            "a .png needs vl-convert-python: install it with pip install 'terang[charts]'; "
            "svg and all other formats need nothing"
        ) from error
    png: bytes = vl_convert.svg_to_png(svg, scale=scale)
    return png
