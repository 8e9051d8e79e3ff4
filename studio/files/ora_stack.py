"""``stack.xml`` of OpenRaster files: written, and read without trusting it.

Source: OpenRaster 0.0.5, LayersStack; ``edit-locked`` and ``selected`` are its extensions.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from studio.domain.errors import StorageError
from studio.files.snapshot import DocumentSnapshot

VERSION = "0.0.5"
NORMAL = "svg:src-over"
NAMELESS = "Layer"
# Every composite-op of the specification; others are shown as normal, with a warning.
COMPOSITE_OPS = frozenset(
    {
        "svg:src-over", "svg:multiply", "svg:screen", "svg:overlay", "svg:darken", "svg:lighten",
        "svg:color-dodge", "svg:color-burn", "svg:hard-light", "svg:soft-light", "svg:difference",
        "svg:color", "svg:luminosity", "svg:hue", "svg:saturation", "svg:plus", "svg:dst-in",
        "svg:dst-out", "svg:src-atop", "svg:dst-atop",
    }
)  # fmt: skip
MAX_DEPTH, MAX_LAYERS, MAX_OFFSET = 64, 10_000, 1_000_000
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class StackLayer:
    """One layer of the file with its groups resolved: names joined, opacities multiplied."""

    src: str
    name: str
    x: int
    y: int
    visible: bool
    opacity: float
    blend: str
    locked: bool
    selected: bool


@dataclass(frozen=True)
class Stack:
    """The whole of ``stack.xml``: layers from the top down, and sentences about what was lost."""

    width: int
    height: int
    layers: tuple[StackLayer, ...]
    warnings: tuple[str, ...]


@dataclass
class _Group:
    """What a ``<stack>`` hands down to what it holds."""

    name: str = ""
    x: int = 0
    y: int = 0
    opacity: float = 1.0
    visible: bool = True
    locked: bool = False


def clean(text: str) -> str:
    """``text`` without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def write_stack(snapshot: DocumentSnapshot, sources: Mapping[str, str]) -> bytes:
    """``stack.xml`` for ``snapshot``; ``sources`` maps layer ids to file names in the archive."""
    lines = [
        "<?xml version='1.0' encoding='UTF-8'?>",
        f'<image version="{VERSION}" w="{snapshot.width}" h="{snapshot.height}">',
        " <stack>",
    ]
    for layer in reversed(snapshot.layers):
        attributes = {
            "name": clean(layer.name),
            "src": sources[layer.id],
            "x": str(layer.x),
            "y": str(layer.y),
            "opacity": repr(float(layer.opacity)),
            "visibility": "visible" if layer.visible else "hidden",
            "composite-op": clean(layer.blend),
        }
        if layer.locked:
            attributes["edit-locked"] = "true"
        if layer.id == snapshot.active:
            attributes["selected"] = "true"
        written = " ".join(f"{key}={quoteattr(value)}" for key, value in attributes.items())
        lines.append(f"  <layer {written}/>")
    lines += [" </stack>", "</image>"]
    return "\n".join(lines).encode()


def read_stack(data: bytes) -> Stack:
    """Parses ``stack.xml``.

    Raises:
        StorageError: not XML, entities or a document type in it, no image or too many layers.
    """
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse  # no entities, so no expansion and no outside files
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    try:
        parser.Parse(data, True)  # noqa: FBT003 - takes no keywords
    except (expat.ExpatError, LookupError, ValueError) as error:
        if isinstance(error, StorageError):
            raise
        raise StorageError("The list of layers in the file is damaged.") from error
    return reader.result()


def _refuse(*_: object) -> None:
    raise StorageError("The list of layers in the file holds a document type, which is not safe.")


@dataclass
class _Reader:
    size: tuple[int, int] = (0, 0)
    depth: int = 0
    groups: list[_Group] = field(default_factory=list)
    layers: list[StackLayer] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise StorageError("The layers of the file are nested too deeply.")
        if tag == "image" and self.depth == 1:
            self.size = _whole(attributes, "w", 0), _whole(attributes, "h", 0)
        elif tag == "stack":
            self.groups.append(self._group(attributes))
        elif tag == "layer" and self.groups:
            self._layer(attributes)
        elif tag not in ("image", "layer"):
            self.warnings.append(f"The file holds a {tag[:40]!r}, which is left out.")

    def end(self, tag: str) -> None:
        self.depth -= 1
        if tag == "stack":
            self.groups.pop()

    def result(self) -> Stack:
        if min(self.size) <= 0:
            raise StorageError("The file does not say how large its picture is.")
        return Stack(*self.size, tuple(self.layers), tuple(dict.fromkeys(self.warnings)))

    def _group(self, attributes: dict[str, str]) -> _Group:
        if not self.groups:  # the root stack: its own attributes do not count
            return _Group()
        above = self.groups[-1]
        name = attributes.get("name", "Group") or "Group"
        blend = attributes.get("composite-op", NORMAL)
        if blend != NORMAL or _opacity(attributes) < 1:
            self.warnings.append(
                f"The group {name[:40]!r} was blended as a whole; here its layers are blended one "
                "by one, which can look different."
            )
        return _Group(
            f"{above.name}{name} / ",
            above.x + _whole(attributes, "x", 0),
            above.y + _whole(attributes, "y", 0),
            above.opacity * _opacity(attributes),
            above.visible and _visible(attributes),
            above.locked or attributes.get("edit-locked") == "true",
        )

    def _layer(self, attributes: dict[str, str]) -> None:
        if len(self.layers) >= MAX_LAYERS:
            raise StorageError(f"The file holds more than {MAX_LAYERS} layers.")
        group = self.groups[-1]
        name = attributes.get("name", "") or NAMELESS
        blend = attributes.get("composite-op", NORMAL)
        if blend not in COMPOSITE_OPS:
            self.warnings.append(
                f"The layer {name[:40]!r} is blended by {blend[:40]!r}, which is not known here; "
                "it is shown as normal."
            )
            blend = NORMAL
        self.layers.append(
            StackLayer(
                attributes.get("src", ""),
                group.name + name,
                group.x + _whole(attributes, "x", 0),
                group.y + _whole(attributes, "y", 0),
                group.visible and _visible(attributes),
                group.opacity * _opacity(attributes),
                blend,
                group.locked or attributes.get("edit-locked") == "true",
                attributes.get("selected") == "true",
            )
        )


def _whole(attributes: dict[str, str], key: str, default: int) -> int:
    number = _number(attributes.get(key, ""), default)
    return int(max(-MAX_OFFSET, min(MAX_OFFSET, number)))


def _opacity(attributes: dict[str, str]) -> float:
    return max(0.0, min(1.0, _number(attributes.get("opacity", ""), 1.0)))


def _visible(attributes: dict[str, str]) -> bool:
    return attributes.get("visibility", "visible") != "hidden"


def _number(text: str, default: float) -> float:
    try:
        number = float(text)
    except ValueError:
        return default
    return number if math.isfinite(number) else default
