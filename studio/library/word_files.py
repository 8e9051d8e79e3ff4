"""Textual inversions: words whose vectors were learned.

    emb_params       emb_params [n, C]
    string_to_param  string_to_param.* [n, C]
    clip_l_clip_g    clip_l [n, 768] and clip_g [n, 1280], one for each of SDXL's text encoders
    diffusers        <word> [n, C] or [C], alone

Sources: Gal et al. 2022; AUTOMATIC1111's web UI, diffusers.
"""

from __future__ import annotations

from studio.domain.adapter_kinds import TEXTUAL_INVERSION
from studio.library.families import CONTEXT
from studio.library.kinds import SDXL, Identified, Shape, Shapes

_PAIRS = (("clip_l", "clip_g"), ("text_encoders_0", "text_encoders_1"))
_NAMELESS = ("emb_params", "string_to_param")
_MOST_VECTORS = 256  # more is no embedding: published ones have 1 to 75


def word_file(shapes: Shapes) -> Identified | None:
    """What the tensors make, if they are the vectors of a word."""
    for pair in _PAIRS:
        if set(pair) <= set(shapes) and _vectors(shapes[pair[0]]):
            vectors = _vectors(shapes[pair[0]])
            return Identified(TEXTUAL_INVERSION, "clip_l_clip_g", SDXL, vectors=vectors)
    if len(shapes) != 1:
        return None
    ((name, shape),) = shapes.items()
    vectors = _vectors(shape)
    if vectors is None or name.endswith((".weight", ".bias")):  # of a layer, not of a word
        return None
    start = name.split(".")[0]
    layout = start if start in _NAMELESS else "diffusers"
    word = () if layout != "diffusers" or not name.strip() or name in _ENCODERS else (name.strip(),)
    return Identified(
        TEXTUAL_INVERSION, layout, CONTEXT.get(shape[-1]), trigger_words=word, vectors=vectors
    )


_ENCODERS = frozenset(sum(_PAIRS, ()))


def _vectors(shape: Shape) -> int | None:
    """How many vectors a tensor of ``shape`` can be."""
    count = {1: 1, 2: shape[0] if shape else 0}.get(len(shape), 0)
    return count if 1 <= count <= _MOST_VECTORS else None
