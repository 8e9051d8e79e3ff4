"""A picture as an immutable value: PNG bytes, compared and cached by content."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

from studio.domain.errors import PictureError

MAX_PIXELS = 64_000_000  # a bomb rather than a picture beyond this: 8000 x 8000

Array = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Picture:
    """A lossless picture held as PNG bytes.

    Pixels come out as ``[H, W, C]`` uint8 sRGB with straight (not premultiplied) alpha.
    """

    png: bytes

    @classmethod
    def from_array(cls, pixels: Array) -> Picture:
        """Packs ``[H, W]`` grey, ``[H, W, 3]`` RGB or ``[H, W, 4]`` straight RGBA, uint8."""
        buffer = io.BytesIO()
        Image.fromarray(np.ascontiguousarray(pixels)).save(buffer, "PNG", compress_level=1)
        return cls(buffer.getvalue())

    @classmethod
    def from_file(cls, path: Path, most: int | None = None) -> Picture:
        """Reads any picture Pillow can read, turned upright by its EXIF orientation.

        Args:
            path: the file.
            most: pixels; a larger picture is scaled down to so many.

        Raises:
            PictureError: no such file, not a picture, damaged, or absurdly large.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise PictureError(
                f"The picture {path.name} could not be opened ({error.strerror}).",
                remedy="Check that the file exists and may be read.",
            ) from error
        image = _decode(data, path.name)
        buffer = io.BytesIO()
        has_alpha = "A" in image.getbands() or "transparency" in image.info
        colours = image.convert("RGBA" if has_alpha else "RGB")
        _bounded(colours, most).save(buffer, "PNG", compress_level=1)
        return cls(buffer.getvalue())

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the PNG bytes, hexadecimal."""
        return hashlib.sha256(self.png).hexdigest()

    @cached_property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        return _decode(self.png, "in the request").size

    def rgb(self, background: tuple[int, int, int] = (255, 255, 255)) -> Array:
        """``[H, W, 3]``, transparency laid over ``background``."""
        rgba = self.rgba().astype(np.float32)
        alpha = rgba[..., 3:] / 255
        flat = rgba[..., :3] * alpha + np.asarray(background, np.float32) * (1 - alpha)
        return (flat + 0.5).astype(np.uint8)

    def rgba(self) -> Array:
        """``[H, W, 4]`` with straight alpha."""
        return np.asarray(_decode(self.png, "in the request").convert("RGBA"))

    def grey(self) -> Array:
        """``[H, W]`` luminance over white."""
        return np.asarray(Image.fromarray(self.rgb()).convert("L"))


def _bounded(image: Image.Image, most: int | None) -> Image.Image:
    scale = 1.0 if most is None else (most / (image.width * image.height)) ** 0.5
    if scale >= 1:
        return image
    size = (max(1, int(image.width * scale)), max(1, int(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS)


def _decode(data: bytes, name: str) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data))
            if image.width * image.height > MAX_PIXELS:
                raise PictureError(
                    f"The picture {name} has {image.width} x {image.height} pixels, more than the "
                    f"{MAX_PIXELS // 1_000_000} million the studio opens.",
                    remedy="Scale it down in another program and try again.",
                )
            image.load()
    except (OSError, SyntaxError, Image.DecompressionBombError, ValueError) as error:
        if isinstance(error, PictureError):
            raise
        raise PictureError(
            f"The picture {name} could not be read: it is damaged or not a picture.",
            remedy="Open it in another program and save it as PNG, or choose another one.",
        ) from error
    return ImageOps.exif_transpose(image)
