"""How a drawing is painted in each of the art styles that the starter has a word for.

Legend of shapes
    rgba: [128, 128, 4] uint8, premultiplied alpha, sRGB
"""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from studio.starter.drawing.drawing import SIZE, Colour, Drawing, Shape

_Bytes = npt.NDArray[np.uint8]
_WHITE, _BLACK = (255, 255, 255), (0, 0, 0)


def mixed(colour: Colour, other: Colour, share: float) -> Colour:
    """``colour`` with ``share`` of ``other`` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))
    return red, green, blue


def _hex(colour: Colour) -> str:
    red, green, blue = colour
    return f"#{red:02x}{green:02x}{blue:02x}"


def _filled(shape: Shape, paint: str) -> str:
    return f'<path d="{shape.path}" fill="{paint}"/>'


def _line(shape: Shape, paint: str, width: float, move: float = 0.0) -> str:
    moved = f' transform="translate({-move:.2f} {-move:.2f})"' if move else ""
    return (
        f'<path d="{shape.path}" fill="none" stroke="{paint}" stroke-width="{width:.2f}" '
        f'stroke-linecap="round" stroke-linejoin="round"{moved}/>'
    )


def _plain(shape: Shape, colour: Colour) -> str:
    paint = _hex(colour)
    return _line(shape, paint, shape.width) if shape.width > 0 else _filled(shape, paint)


def _flat(shape: Shape, name: str) -> str:
    del name
    return _plain(shape, shape.colour)


def _simple(shape: Shape, name: str) -> str:
    """Lighter, softer colours, as Twemoji's."""
    del name
    return _plain(shape, mixed(shape.colour, (236, 228, 214), 0.28))


def _rounded(shape: Shape, name: str) -> str:
    """Light above, dark below, as Noto's."""
    light, dark = mixed(shape.colour, _WHITE, 0.22), mixed(shape.colour, _BLACK, 0.26)
    if shape.width > 0:
        return _line(shape, _hex(dark), shape.width) + _line(
            shape, _hex(mixed(shape.colour, _WHITE, 0.08)), shape.width * 0.66, shape.width * 0.08
        )
    return (
        f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">'
        f'<stop offset="0" stop-color="{_hex(light)}"/>'
        f'<stop offset="0.45" stop-color="{_hex(shape.colour)}"/>'
        f'<stop offset="1" stop-color="{_hex(dark)}"/></linearGradient>'
    ) + _filled(shape, f"url(#{name})")


def _glossy(shape: Shape, name: str) -> str:
    """A light from the upper left and a dark rim, as Fluent's."""
    light, dark = mixed(shape.colour, _WHITE, 0.62), mixed(shape.colour, (40, 10, 60), 0.42)
    if shape.width > 0:
        middle = _line(shape, _hex(shape.colour), shape.width * 0.72, shape.width * 0.06)
        shine = _line(
            shape, _hex(mixed(shape.colour, _WHITE, 0.4)), shape.width * 0.28, shape.width * 0.16
        )
        return _line(shape, _hex(dark), shape.width) + middle + shine
    return (
        f'<radialGradient id="{name}" cx="0.34" cy="0.28" r="0.85">'
        f'<stop offset="0" stop-color="{_hex(light)}"/>'
        f'<stop offset="0.4" stop-color="{_hex(shape.colour)}"/>'
        f'<stop offset="1" stop-color="{_hex(dark)}"/></radialGradient>'
    ) + _filled(shape, f"url(#{name})")


PAINTERS: dict[str, Callable[[Shape, str], str]] = {
    "flat": _flat,
    "simple": _simple,
    "rounded": _rounded,
    "glossy 3d": _glossy,
}


def painted(drawing: Drawing, style: str) -> _Bytes:
    """The drawing without a background, as premultiplied ``rgba``."""
    import resvg_py
    from PIL import Image

    painter = PAINTERS[style]
    body = "".join(painter(shape, f"p{i}") for i, shape in enumerate(drawing.shapes))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" '
        f'height="{SIZE}">{body}</svg>'
    )
    png = resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True)
    rgba = np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA")).astype(np.float32)
    rgba[..., :3] *= rgba[..., 3:] / 255
    return (rgba + 0.5).astype(np.uint8)


def paint(drawing: Drawing, style: str, background: Colour) -> _Bytes:
    """The drawing over a plain background; ``[128, 128, 3]`` uint8."""
    rgba = painted(drawing, style).astype(np.float32)
    under = np.asarray(background, np.float32) * (1 - rgba[..., 3:] / 255)
    return (rgba[..., :3] + under + 0.5).clip(0, 255).astype(np.uint8)
