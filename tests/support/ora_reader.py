"""An OpenRaster reader written from the specification and from nothing of ours.

Source: OpenRaster 0.0.5, "File Layout" and "Layer Stack". Only the standard library and Pillow.
Everything that the specification demands and a file lacks is an ``AssertionError``.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

OPERATORS = {
    "svg:src-over", "svg:multiply", "svg:screen", "svg:overlay", "svg:darken", "svg:lighten",
    "svg:color-dodge", "svg:color-burn", "svg:hard-light", "svg:soft-light", "svg:difference",
    "svg:color", "svg:luminosity", "svg:hue", "svg:saturation", "svg:plus", "svg:dst-in",
    "svg:dst-out", "svg:src-atop", "svg:dst-atop",
}  # fmt: skip


@dataclass
class Element:
    """A ``<layer>`` with its picture, or a ``<stack>`` with what it holds, from the top down."""

    name: str
    attributes: dict[str, str]
    image: Image.Image | None = None
    place: tuple[int, int] = (0, 0)
    children: list[Element] = field(default_factory=list)


@dataclass
class Ora:
    """A whole file."""

    size: tuple[int, int]
    root: Element
    merged: Image.Image
    thumbnail: Image.Image


def read(path: Path) -> Ora:
    """Reads and checks a file."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names)), "a name twice"
        first = archive.infolist()[0]
        assert first.filename == "mimetype", "mimetype must come first"
        assert first.compress_type == zipfile.ZIP_STORED, "mimetype must not be packed"
        assert not first.extra, "and have no extra field"
        assert archive.read("mimetype") == b"image/openraster"
        # A program that looks at the bytes alone finds the type at offset 38.
        assert path.read_bytes()[30:54] == b"mimetypeimage/openraster"
        image = ET.fromstring(archive.read("stack.xml"))
        assert image.tag == "image"
        size = int(image.attrib["w"]), int(image.attrib["h"])
        assert min(size) > 0
        assert image.get("version", "0.0.1")
        stacks = list(image)
        assert [s.tag for s in stacks] == ["stack"], "one root stack"
        root = _stack(archive, stacks[0], (0, 0))
        merged = _png(archive, "mergedimage.png")
        assert merged.size == size
        assert merged.mode in ("RGBA", "RGB")
        thumbnail = _png(archive, "Thumbnails/thumbnail.png")
        assert max(thumbnail.size) <= 256
        assert thumbnail.mode in ("RGBA", "RGB")
        scale = min(1, 256 / max(size))
        for side, whole in zip(thumbnail.size, size, strict=True):
            assert abs(side - whole * scale) <= 1
        return Ora(size, root, merged, thumbnail)


def _stack(archive: zipfile.ZipFile, found: ET.Element, offset: tuple[int, int]) -> Element:
    _check(found)
    assert found.get("isolation", "auto") in ("auto", "isolate")
    place = offset[0] + int(found.get("x", 0)), offset[1] + int(found.get("y", 0))
    out = Element(found.get("name", ""), dict(found.attrib), None, place)
    for child in found:
        assert child.tag in ("stack", "layer")
        read_child = _stack if child.tag == "stack" else _layer
        out.children.append(read_child(archive, child, place))
    return out


def _layer(archive: zipfile.ZipFile, found: ET.Element, offset: tuple[int, int]) -> Element:
    _check(found)
    assert not list(found), "a layer holds nothing"
    source = found.attrib["src"]
    assert source.startswith("data/"), "baseline: pictures lie in data/"
    assert source.endswith(".png")
    place = offset[0] + int(found.get("x", 0)), offset[1] + int(found.get("y", 0))
    return Element(found.get("name", ""), dict(found.attrib), _png(archive, source), place)


def _check(found: ET.Element) -> None:
    assert 0 <= float(found.get("opacity", 1)) <= 1
    assert found.get("visibility", "visible") in ("visible", "hidden")
    assert found.get("composite-op", "svg:src-over") in OPERATORS
    assert found.get("edit-locked", "false") in ("true", "false")
    assert found.get("selected", "false") in ("true", "false")


def _png(archive: zipfile.ZipFile, name: str) -> Image.Image:
    image = Image.open(io.BytesIO(archive.read(name)))
    assert image.format == "PNG"
    image.load()
    return image


def composed(ora: Ora) -> Image.Image:
    """The picture of normal layers, groups by themselves: what every viewer must show."""
    return _composed(ora.root, ora.size)


def _composed(stack: Element, size: tuple[int, int]) -> Image.Image:
    out = Image.new("RGBA", size)
    for child in reversed(stack.children):
        assert child.attributes.get("composite-op", "svg:src-over") == "svg:src-over"
        if child.attributes.get("visibility") == "hidden":
            continue
        layer = Image.new("RGBA", size)
        if child.image is None:
            layer = _composed(child, size)
        else:
            layer.paste(child.image.convert("RGBA"), child.place)
        opacity = float(child.attributes.get("opacity", 1))
        layer.putalpha(layer.getchannel("A").point(lambda a, o=opacity: round(a * o)))
        out = Image.alpha_composite(out, layer)
    return out
