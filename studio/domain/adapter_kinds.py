"""The kinds of adapters and what each looks at, in the words that requests and projects use."""

from __future__ import annotations

from enum import Enum

T2I_ADAPTER = "t2i_adapter"
CONTROLNET = "controlnet"
IP_ADAPTER = "ip_adapter"
INSTANTID = "instantid"
TEXTUAL_INVERSION = "textual_inversion"
LORA = "lora"
STYLE_BLEND = "style_blend"  # several of the others as one; no file of its own

# Those that are loaded from files.
KINDS = (T2I_ADAPTER, CONTROLNET, IP_ADAPTER, INSTANTID, TEXTUAL_INVERSION, LORA)
# Those that can carry a style, and so be members of a blend.
STYLE_KINDS = (LORA, TEXTUAL_INVERSION, IP_ADAPTER)

# Those that add to the network's features.
GUIDES = frozenset({T2I_ADAPTER, CONTROLNET, INSTANTID})


class Sees(Enum):
    """What an adapter looks at; the value is what project files call it."""

    NOTHING = "nothing"  # a LoRA or a learnt word: it acts by being there
    INK = "ink"  # dark lines on white
    WHITE_LINES = "white lines"  # the same lines, white on black
    EDGES = "edges"  # Canny's edges of anything, white on black
    POSE = "pose"  # OpenPose colours on black
    DEPTH = "depth"  # grey, near is light
    AREAS = "areas"  # a colour for each class, ADE20K's
    STYLE = "style"  # any picture, for its manner
    PORTRAIT = "portrait"  # a photo with a face
    PICTURE = "picture"  # colours as they are

    @classmethod
    def named(cls, name: str | None) -> Sees | None:
        """What a project calls ``name``; ``None`` for nothing and for words of a later version."""
        return next((sees for sees in cls if sees.value == name), None)


# Those that lines drawn on a sketch layer are enough for.
LINES = frozenset({Sees.INK, Sees.WHITE_LINES, Sees.EDGES})


def usual_sees(kind: str, name: str = "") -> Sees:
    """What somebody else's adapter most likely looks at.

    Args:
        kind: one of ``KINDS``.
        name: of its file or folder, where many say what they were made for.
    """
    if kind in (TEXTUAL_INVERSION, LORA):
        return Sees.NOTHING
    lowered = name.lower()
    if kind == IP_ADAPTER:
        return Sees.PORTRAIT if "faceid" in lowered else Sees.STYLE
    if kind == INSTANTID:
        return Sees.PORTRAIT
    if kind == CONTROLNET:
        return next((sees for word, sees in _CONTROLNETS if word in lowered), Sees.PICTURE)
    return next((sees for word, sees in _COLOURED if word in lowered), Sees.INK)


_COLOURED: tuple[tuple[str, Sees], ...] = (
    ("pose", Sees.POSE),
    ("depth", Sees.DEPTH),
    ("seg", Sees.AREAS),
    ("color", Sees.PICTURE),
    ("colour", Sees.PICTURE),
)
_CONTROLNETS = (
    *_COLOURED,
    ("canny", Sees.EDGES),
    *((word, Sees.WHITE_LINES) for word in ("scribble", "lineart", "hed", "softedge", "mlsd")),
)
