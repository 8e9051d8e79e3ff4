"""How two colours mix: the blend functions of OpenRaster's composite-ops.

Legend of shapes
    below, above: [..., 3] float32, 0..1, straight (not premultiplied) sRGB values

Sources: W3C Compositing and Blending Level 1, 10.1 (separable) and 10.2 (non-separable), done on
the sRGB values as painters do; OpenRaster 0.0.5, "Composite operations".
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Blend = Callable[[Floats, Floats], Floats]
_LUMA = np.array([0.3, 0.59, 0.11], np.float32)


def _hard_light(below: Floats, above: Floats) -> Floats:
    dark = 2 * below * above
    light = 1 - 2 * (1 - below) * (1 - above)
    return np.where(above <= 0.5, dark, light)


def _soft_light(below: Floats, above: Floats) -> Floats:
    curve = np.where(below <= 0.25, ((16 * below - 12) * below + 4) * below, np.sqrt(below))
    dark = below - (1 - 2 * above) * below * (1 - below)
    return np.where(above <= 0.5, dark, below + (2 * above - 1) * (curve - below))


def _dodge(below: Floats, above: Floats) -> Floats:
    lit = np.minimum(1, below / np.maximum(1 - above, 1e-6))
    return np.where(below <= 0, 0, lit).astype(np.float32)


def _burn(below: Floats, above: Floats) -> Floats:
    burnt = 1 - np.minimum(1, (1 - below) / np.maximum(above, 1e-6))
    return np.where(below >= 1, 1, burnt).astype(np.float32)


def _luminosity(colour: Floats) -> Floats:
    luma: Floats = (colour @ _LUMA)[..., None]
    return luma


def _saturation(colour: Floats) -> Floats:
    reach: Floats = colour.max(axis=-1, keepdims=True) - colour.min(axis=-1, keepdims=True)
    return reach


def _with_luminosity(colour: Floats, wanted: Floats) -> Floats:
    """``SetLum`` and ``ClipColor`` of the source."""
    colour = colour + (wanted - _luminosity(colour))
    low, high = colour.min(axis=-1, keepdims=True), colour.max(axis=-1, keepdims=True)
    room_below = np.where(low < 0, wanted / np.maximum(wanted - low, 1e-6), 1)
    colour = wanted + (colour - wanted) * room_below
    room_above = np.where(high > 1, (1 - wanted) / np.maximum(high - wanted, 1e-6), 1)
    return (wanted + (colour - wanted) * room_above).astype(np.float32)


def _with_saturation(colour: Floats, wanted: Floats) -> Floats:
    """``SetSat`` of the source: the lowest channel becomes 0, the highest ``wanted``."""
    low, reach = colour.min(axis=-1, keepdims=True), _saturation(colour)
    scale = np.where(reach > 0, wanted / np.maximum(reach, 1e-6), 0)
    return ((colour - low) * scale).astype(np.float32)


SEPARABLE: dict[str, Blend] = {
    "svg:multiply": lambda below, above: below * above,
    "svg:screen": lambda below, above: below + above - below * above,
    "svg:darken": np.minimum,
    "svg:lighten": np.maximum,
    "svg:difference": lambda below, above: np.abs(below - above),
    "svg:overlay": lambda below, above: _hard_light(above, below),
    "svg:hard-light": _hard_light,
    "svg:soft-light": _soft_light,
    "svg:color-dodge": _dodge,
    "svg:color-burn": _burn,
}
NON_SEPARABLE: dict[str, Blend] = {
    "svg:hue": lambda below, above: _with_luminosity(
        _with_saturation(above, _saturation(below)), _luminosity(below)
    ),
    "svg:saturation": lambda below, above: _with_luminosity(
        _with_saturation(below, _saturation(above)), _luminosity(below)
    ),
    "svg:color": lambda below, above: _with_luminosity(above, _luminosity(below)),
    "svg:luminosity": lambda below, above: _with_luminosity(below, _luminosity(above)),
}
BLENDS: dict[str, Blend] = {**SEPARABLE, **NON_SEPARABLE}
