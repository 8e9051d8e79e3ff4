"""``stack.xml`` of OpenRaster files: written, and read without trusting it.

Source: OpenRaster 0.0.5, LayersStack; ``edit-locked`` and ``selected`` are its extensions. Groups
are nested ``<stack>`` elements, whose ``isolation`` is "auto" where they pass through.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from studio.domain.errors import StorageError
from studio.files.snapshot import GROUP, PASS_THROUGH, DocumentSnapshot, LayerSnapshot

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


# What is understood; other attributes are kept and written again.
_KNOWN = frozenset(
    {
        "name", "src", "x", "y", "opacity", "visibility", "composite-op", "edit-locked",
        "selected", "isolation", "version", "w", "h",
    }
)  # fmt: skip
_ATTRIBUTE = re.compile(r"[A-Za-z_][\w.-]*(:[A-Za-z_][\w.-]*)?")


@dataclass(frozen=True)
class StackLayer:
    """One layer or group of the file.

    Attributes:
        path: where it lies: its number within its group, below those of the groups it is in.
        parent: the path of the group it is in, or "".
        x, y: with the offsets of its groups.
        group: a ``<stack>``: the layers whose ``parent`` is its ``path`` follow.
        attributes: those that are not known here.
    """

    path: str
    parent: str
    src: str
    name: str
    x: int
    y: int
    visible: bool
    opacity: float
    blend: str
    locked: bool
    selected: bool
    group: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Stack:
    """The whole of ``stack.xml``: layers from the top down, and sentences about what was lost."""

    width: int
    height: int
    layers: tuple[StackLayer, ...]
    warnings: tuple[str, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass
class _Group:
    """A ``<stack>`` that is being read."""

    path: str = ""
    x: int = 0
    y: int = 0
    count: int = 0

    def next_path(self) -> str:
        self.count += 1
        return f"{self.path}/{self.count}"


def clean(text: str) -> str:
    """``text`` without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def write_stack(snapshot: DocumentSnapshot, sources: Mapping[str, str]) -> bytes:
    """``stack.xml`` for ``snapshot``; ``sources`` maps layer ids to file names in the archive."""
    head = {"version": VERSION, "w": str(snapshot.width), "h": str(snapshot.height)}
    known = _declared(snapshot.attributes)
    lines = [
        "<?xml version='1.0' encoding='UTF-8'?>",
        f"<image {_written({**_foreign(snapshot.attributes, known), **head})}>",
        " <stack>",
    ]
    children: dict[str, list[LayerSnapshot]] = {}
    for layer in reversed(snapshot.layers):
        children.setdefault(layer.parent, []).append(layer)

    def write(parent: str, depth: int) -> None:
        indent = " " * depth
        for layer in children.get(parent, ()):
            attributes = _attributes(layer, sources, active=layer.id == snapshot.active)
            written = _written({**_foreign(layer.attributes, known), **attributes})
            if layer.kind != GROUP:
                lines.append(f"{indent}<layer {written}/>")
                continue
            lines.append(f"{indent}<stack {written}>")
            write(layer.id, depth + 1)
            lines.append(f"{indent}</stack>")

    write("", 2)
    lines += [" </stack>", "</image>"]
    return "\n".join(lines).encode()


def _attributes(
    layer: LayerSnapshot, sources: Mapping[str, str], *, active: bool
) -> dict[str, str]:
    through = layer.kind == GROUP and layer.blend == PASS_THROUGH
    attributes = {"name": clean(layer.name)}
    if layer.kind != GROUP:
        attributes |= {"src": sources[layer.id], "x": str(layer.x), "y": str(layer.y)}
    attributes |= {
        "opacity": repr(float(layer.opacity)),
        "visibility": "visible" if layer.visible else "hidden",
        "composite-op": NORMAL if through else clean(layer.blend),
    }
    if layer.kind == GROUP:
        attributes["isolation"] = "auto" if through else "isolate"
    if layer.locked:
        attributes["edit-locked"] = "true"
    if active:
        attributes["selected"] = "true"
    return attributes


def _written(attributes: Mapping[str, str]) -> str:
    return " ".join(f"{key}={quoteattr(clean(value))}" for key, value in attributes.items())


def _declared(attributes: Mapping[str, str]) -> frozenset[str]:
    """The name space prefixes that the picture declares, those of XML itself included."""
    declared = (key.partition(":")[2] for key in attributes if key.startswith("xmlns:"))
    return frozenset({"xml", "xmlns", *declared})


def _foreign(attributes: Mapping[str, str], declared: frozenset[str]) -> dict[str, str]:
    """Those that can be written again: of others, and of a declared name space."""
    return {
        key: value
        for key, value in attributes.items()
        if key not in _KNOWN
        and _ATTRIBUTE.fullmatch(key)
        and (":" not in key or key.partition(":")[0] in declared)
    }


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
    attributes: dict[str, str] = field(default_factory=dict)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise StorageError("The layers of the file are nested too deeply.")
        if tag == "image" and self.depth == 1:
            self.size = _whole(attributes, "w", 0), _whole(attributes, "h", 0)
            self.attributes = _unknown(attributes)
        elif tag == "stack":
            self.groups.append(self._group(attributes))
        elif tag == "layer" and self.groups:
            self._add(attributes, attributes.get("name", "") or NAMELESS)
        elif tag not in ("image", "layer"):
            self.warnings.append(f"The file holds a {tag[:40]!r}, which is left out.")

    def end(self, tag: str) -> None:
        self.depth -= 1
        if tag == "stack":
            self.groups.pop()

    def result(self) -> Stack:
        if min(self.size) <= 0:
            raise StorageError("The file does not say how large its picture is.")
        warnings = tuple(dict.fromkeys(self.warnings))
        return Stack(*self.size, tuple(self.layers), warnings, self.attributes)

    def _group(self, attributes: dict[str, str]) -> _Group:
        if not self.groups:  # the root stack: its own attributes do not count
            return _Group()
        found = self._add(attributes, attributes.get("name", "") or "Group", group=True)
        return _Group(found.path, found.x, found.y)

    def _add(self, attributes: dict[str, str], name: str, *, group: bool = False) -> StackLayer:
        if len(self.layers) >= MAX_LAYERS:
            raise StorageError(f"The file holds more than {MAX_LAYERS} layers.")
        above = self.groups[-1]
        found = StackLayer(
            above.next_path(),
            above.path,
            "" if group else attributes.get("src", ""),
            name,
            above.x + _whole(attributes, "x", 0),
            above.y + _whole(attributes, "y", 0),
            _visible(attributes),
            _opacity(attributes),
            self._blend(attributes, name, group=group),
            attributes.get("edit-locked") == "true",
            attributes.get("selected") == "true",
            group,
            _unknown(attributes),
        )
        self.layers.append(found)
        return found

    def _blend(self, attributes: dict[str, str], name: str, *, group: bool) -> str:
        blend = attributes.get("composite-op", NORMAL)
        if blend not in COMPOSITE_OPS:
            what = "group" if group else "layer"
            self.warnings.append(
                f"The {what} {name[:40]!r} is blended by {blend[:40]!r}, which is not known here; "
                "it is shown as normal."
            )
            blend = NORMAL
        # "auto" is what CSS takes where nothing is said: isolated only where its blending asks for
        # it (or its opacity, which is told where it is drawn).
        auto = attributes.get("isolation", "auto") != "isolate"
        return PASS_THROUGH if group and auto and blend == NORMAL else blend


def _unknown(attributes: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in attributes.items() if key not in _KNOWN}


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
