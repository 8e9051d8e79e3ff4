"""The adapters that are made for the embedded model, in an artist's words.

The catalogue says what each does and looks at; which of them really are there, the folder says
(``studio.files.adapter_shelf``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from studio.domain.adapter_kinds import (
    CONTROLNET,
    INSTANTID,
    IP_ADAPTER,
    LORA,
    T2I_ADAPTER,
    TEXTUAL_INVERSION,
    Sees,
)
from studio.domain.request import STARTER

PREFIX = f"{STARTER}:"


class Group(Enum):
    """Where the menu lists an adapter; in this order."""

    LINES = "Lines"
    SPACE = "Body and space"
    STYLE = "Style"
    FACE = "Face"
    SPEED = "Speed"


@dataclass(frozen=True)
class Embedded:
    """One adapter of the embedded family.

    Attributes:
        kind: of ``studio.domain.adapter_kinds.KINDS``.
        reference: what requests call it, ``"starter:pose"`` or ``"starter:loras/ink"``.
        name: in an artist's words.
        does: what it does, one short phrase.
        group: where the menu lists it.
        sees: what it looks at.
        weight: to begin with.
        settings: the settings it needs, by the names of ``Request``.
    """

    kind: str
    reference: str
    name: str
    does: str
    group: Group
    sees: Sees = Sees.NOTHING
    weight: float = 1.0
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """Where it lies within the embedded model's ``adapters`` folder, without a suffix."""
        return self.reference.removeprefix(PREFIX)


# A LoRA of latent consistency (LCM) is made for few steps without guidance.
FAST_SETTINGS: Mapping[str, Any] = {"sampler": "lcm", "steps": 6, "guidance_scale": 1.0}
FEW_STEPS = 8  # so many are still what it was made for

CATALOGUE: tuple[Embedded, ...] = (
    Embedded(
        T2I_ADAPTER, f"{PREFIX}sketch", "Sketch", "follow the lines you draw",
        Group.LINES, Sees.INK,
    ),
    Embedded(
        CONTROLNET, f"{PREFIX}scribble", "Scribble", "make something of quick, loose lines",
        Group.LINES, Sees.WHITE_LINES,
    ),
    Embedded(
        CONTROLNET, f"{PREFIX}canny", "Edges", "keep the outlines of a picture or layer",
        Group.LINES, Sees.EDGES,
    ),
    Embedded(
        T2I_ADAPTER, f"{PREFIX}pose", "Pose", "people stand as in a pose picture",
        Group.SPACE, Sees.POSE,
    ),
    Embedded(
        T2I_ADAPTER, f"{PREFIX}depth", "Depth", "near and far as in a depth picture: near is light",
        Group.SPACE, Sees.DEPTH,
    ),
    Embedded(
        T2I_ADAPTER, f"{PREFIX}segmentation", "Areas", "each painted colour stands for a thing",
        Group.SPACE, Sees.AREAS,
    ),
    Embedded(
        IP_ADAPTER, f"{PREFIX}style", "Style", "paint in the manner of a picture",
        Group.STYLE, Sees.STYLE,
    ),
    Embedded(
        INSTANTID, f"{PREFIX}identity", "Identity", "give a person the face of a photo",
        Group.FACE, Sees.PORTRAIT,
    ),
    Embedded(
        LORA, f"{PREFIX}loras/fast", "Fast", "a picture in 6 steps instead of 20",
        Group.SPEED, settings=FAST_SETTINGS,
    ),
)  # fmt: skip

# Folders of small files: each file is an adapter, named after itself.
_SHELVES = {
    "tokens": (TEXTUAL_INVERSION, "the learnt style “{name}”"),
    "loras": (LORA, "the style “{name}”"),
}


def small(shelf: str, stem: str) -> Embedded:
    """The adapter in ``adapters/{shelf}/{stem}.safetensors``.

    Args:
        shelf: ``"tokens"`` or ``"loras"``.
        stem: the file's name without suffix.
    """
    reference = f"{PREFIX}{shelf}/{stem}"
    for known in CATALOGUE:
        if known.reference == reference:
            return known
    kind, does = _SHELVES[shelf]
    name = stem.replace("_", " ").replace("-", " ").capitalize()
    return Embedded(kind, reference, name, does.format(name=stem), Group.STYLE)


def find(reference: str) -> Embedded | None:
    """What the catalogue says of a reference; ``None`` for other people's adapters."""
    known = next((entry for entry in CATALOGUE if entry.reference == reference), None)
    if known is not None or not reference.startswith(PREFIX):
        return known
    shelf, slash, stem = reference.removeprefix(PREFIX).partition("/")
    return small(shelf, stem) if slash and stem and shelf in _SHELVES else None


def shelves() -> tuple[str, ...]:
    """The folders of small files."""
    return tuple(_SHELVES)
