"""IP-Adapters and the adapter of InstantID: ``image_proj.*`` and ``ip_adapter.N.to_k_ip.weight``.

    plain         image_proj.proj.weight              one linear layer
    plus          image_proj.latents                  a resampler of what CLIP saw at every place
    full_face     image_proj.proj.3.weight            the places, one by one
    faceid        image_proj.proj.0.weight [., 512]   of a face's embedding
    faceid_plus   image_proj.perceiver_resampler.*    of both
    InstantID     image_proj.proj_in.weight [., 512]  plus, of a face's embedding

Sources: tencent-ailab's IP-Adapter, InstantX's InstantID.
"""

from __future__ import annotations

from collections.abc import Callable

from studio.domain.adapter_kinds import INSTANTID, IP_ADAPTER
from studio.library.families import family_of_width
from studio.library.kinds import IP_ADAPTER_FACEID, Identified, Shapes

_PROJECTION, _ATTENTION = "image_proj.", "ip_adapter."
_FACE = 512  # numbers of a face's embedding (ArcFace)
_POOLED = {768: "CLIP ViT-L", 1024: "CLIP ViT-H", 1280: "CLIP ViT-bigG"}
_PLACES = {1024: "CLIP ViT-L", 1280: "CLIP ViT-H", 1664: "CLIP ViT-bigG"}

FACE_NEED = "a face recogniser that gives 512 numbers a face"
NET_NEED = "its IdentityNet, the folder ControlNetModel"


def image_prompt_file(shapes: Shapes) -> Identified | None:
    """What the tensors make, if they make an adapter that is shown a picture."""
    projection = {
        name.removeprefix(_PROJECTION): shape
        for name, shape in shapes.items()
        if name.startswith(_PROJECTION)
    }
    variant = next((made for is_it, made in _VARIANTS if is_it(projection)), None)
    if variant is None:
        return None
    kind, layout, first, encoders = variant
    inputs = projection.get(first, ())
    return Identified(
        kind,
        layout,
        _family(shapes),
        needs=tuple(_needs(kind, inputs[1] if len(inputs) > 1 else 0, encoders)),
        notes=tuple(_notes(shapes)),
    )


Variant = tuple[str, str, str, dict[int, str]]


def _reads_a_face(name: str) -> Callable[[Shapes], bool]:
    return lambda shapes: shapes.get(name, ())[1:] == (_FACE,)


# A test, and the kind, the layout, the layer whose inputs are the encoder's, the encoders by width.
_VARIANTS: tuple[tuple[Callable[[Shapes], bool], Variant], ...] = (
    (
        lambda shapes: any(name.startswith("perceiver_resampler.") for name in shapes),
        (IP_ADAPTER_FACEID, "faceid_plus", "perceiver_resampler.proj_in.weight", _PLACES),
    ),
    (
        lambda shapes: "latents" in shapes and _reads_a_face("proj_in.weight")(shapes),
        (INSTANTID, "file", "proj_in.weight", {}),
    ),
    (
        lambda shapes: "latents" in shapes,
        (IP_ADAPTER, "plus", "proj_in.weight", _PLACES),
    ),
    (
        lambda shapes: "proj.3.weight" in shapes,
        (IP_ADAPTER, "full_face", "proj.0.weight", _PLACES),
    ),
    (
        lambda shapes: "norm.weight" in shapes and _reads_a_face("proj.0.weight")(shapes),
        (IP_ADAPTER_FACEID, "faceid", "proj.0.weight", {}),
    ),
    (
        lambda shapes: "proj.weight" in shapes,
        (IP_ADAPTER, "plain", "proj.weight", _POOLED),
    ),
)


def _family(shapes: Shapes) -> str | None:
    for name, shape in shapes.items():
        if name.startswith(_ATTENTION) and name.endswith("to_k_ip.weight") and len(shape) == 2:
            return family_of_width(shape[1])
    norm = shapes.get(f"{_PROJECTION}norm.weight", ())
    return family_of_width(norm[0]) if norm else None


def _needs(kind: str, width: int, encoders: dict[int, str]) -> list[str]:
    if kind == INSTANTID:
        return [NET_NEED, FACE_NEED]
    encoder = encoders.get(width, f"an encoder that makes {width} numbers")
    image = [f"an image encoder ({encoder})"] if encoders else []
    face = [FACE_NEED] if kind == IP_ADAPTER_FACEID else []
    return [*face, *image]


def _notes(shapes: Shapes) -> list[str]:
    brings_lora = any("_lora.down." in name for name in shapes)
    return ["It brings a LoRA, which is part of it."] if brings_lora else []
