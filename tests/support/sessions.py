"""A whole session on a small document, with a starter folder that counts as present."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from studio.files.places import Places
from studio.state.adapter_stack import AdapterStack
from studio.state.document import Document
from studio.state.layers import LayerKind
from studio.state.session import Session
from studio.state.settings import GenerationSettings

VOCABULARY = {
    "size": 128,
    "subjects": ["red apple", "owl"],
    "styles": ["flat", "simple"],
    "backgrounds": {"white": [255, 255, 255], "light blue": [170, 215, 250]},
    "pictures": ["a boat and a lake"],
}
FIRST_SEED = 7  # what the dice of these sessions roll first; then 8, 9 ...


def make_starter(home: Path) -> Path:
    """A folder that looks like the embedded model from outside."""
    folder = home / "starter"
    folder.mkdir(exist_ok=True)
    (folder / "model_index.json").write_text("{}")
    (folder / "vocabulary.json").write_text(json.dumps(VOCABULARY))
    for name in ("sketch", "pose", "depth", "segmentation", "scribble", "canny"):
        touch(folder / "adapters" / name / "config.json")
    touch(folder / "adapters/style/ip_adapter.safetensors")
    touch(folder / "adapters/style/image_encoder/config.json")
    touch(folder / "adapters/identity/ip-adapter.safetensors")
    touch(folder / "adapters/identity/ControlNetModel/config.json")
    for name in ("tokens/paper", "tokens/blob", "loras/ink", "loras/fast"):
        touch(folder / "adapters" / f"{name}.safetensors")
    return folder


def touch(file: Path) -> Path:
    """An empty file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    return file


def make_session(home: Path, size: int = 64, *, starter: Path | None = None) -> Session:
    """A new session; its seeds are 7, 8, 9 ... Without ``starter`` one that only looks like it."""
    document = Document(size, size)
    return Session(
        document,
        GenerationSettings(document.undo_stack),
        AdapterStack(document.undo_stack),
        Places.under(home),
        starter=starter or make_starter(home),
        dice=itertools.count(FIRST_SEED).__next__,
    )


def draw(
    session: Session,
    kind: LayerKind,
    colour: str = "black",
    rect: tuple[int, int, int, int] = (8, 8, 20, 20),
) -> str:
    """Puts a filled rectangle on the first layer of that kind; returns the layer's id."""
    layer = next(layer for layer in session.document.layers if layer.kind is kind)
    image = QImage(layer.image)
    painter = QPainter(image)
    painter.fillRect(QRect(*rect), QColor(colour))
    painter.end()
    session.document.remove_layer(layer.id)
    return session.document.add_layer(kind, layer.name, image).id
