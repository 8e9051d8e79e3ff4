"""ControlNets, Control-LoRAs and T2I-Adapters, in every layout that they are published in.

    ControlNet   original     control_model.zero_convs.0.0.weight
                 prefixless   zero_convs.0.0.weight
                 diffusers    controlnet_cond_embedding.conv_in.weight
                 union        diffusers' with task_embedding: one net for several kinds of pictures
    Control-LoRA              lora_controlnet, input_blocks.1.1. ... .to_k.down, .up
    T2I-Adapter  original     conv_in.weight, body.N.block1.weight
                 original_light           body.N.in_conv.weight, body.N.body.M.block1.weight
                 diffusers    adapter.conv_in.weight, adapter.body.N.resnets.M.block1.weight
                 diffusers_light          adapter.body.N.in_conv.weight, no adapter.conv_in

Sources: lllyasviel's ControlNet, TencentARC's T2I-Adapter, Stability's Control-LoRA, diffusers.
"""

from __future__ import annotations

import re

from studio.domain.adapter_kinds import CONTROLNET, T2I_ADAPTER
from studio.domain.file_layouts import T2I_INPUTS
from studio.library.families import family_of_net, family_of_width
from studio.library.kinds import CONTROL_LORA, SD15, SDXL, STARTER, Identified, Shapes

_ORIGINAL = "control_model."
_HINTS = ("input_hint_block.0.weight", "controlnet_cond_embedding.conv_in.weight")
_SDXL_TIMES = 2816

_T2I_FAMILY = {8: SD15, 16: SDXL}  # by the side of the squares that a picture is folded in
_T2I_BODY = re.compile(r"body\.\d+\.(?:block1|in_conv|resnets\.|body\.)")
_STARTER_WIDTH = 64


def control_file(shapes: Shapes) -> Identified | None:
    """What the tensors make, if they make a control adapter."""
    if "lora_controlnet" in shapes:
        return _control_lora(shapes)
    return _controlnet(shapes) or _t2i(shapes)


def _controlnet(shapes: Shapes) -> Identified | None:
    bare = {name.removeprefix(_ORIGINAL): shape for name, shape in shapes.items()}
    layout = _controlnet_layout(shapes)
    if layout is None:
        return None
    hint = next((bare[name] for name in _HINTS if name in bare), ())
    needs, notes = [], []
    if "difference" in bare:
        needs.append("its base model, to which it is a difference")
    if layout == "union":
        kinds = next((bare[n][0] for n in ("task_embedding",) if bare.get(n)), None)
        notes.append(f"One net for {kinds or 'several'} kinds of pictures.")
    return Identified(
        CONTROLNET,
        layout,
        family_of_net(bare),
        channels=hint[1] if len(hint) > 1 else None,
        needs=tuple(needs),
        notes=tuple(notes),
    )


def _controlnet_layout(shapes: Shapes) -> str | None:
    if any(name.startswith("controlnet_cond_embedding.") for name in shapes):
        union = any(name.startswith(("task_embedding", "control_add_embed")) for name in shapes)
        return "union" if union else "diffusers"
    if any(name.startswith(f"{_ORIGINAL}zero_convs.") for name in shapes):
        return "original"
    return "prefixless" if any(name.startswith("zero_convs.") for name in shapes) else None


def _control_lora(shapes: Shapes) -> Identified:
    family, ranks = None, set()
    for name, shape in shapes.items():
        if name.endswith(".down") and len(shape) > 1:
            ranks.add(shape[0])
            if name.endswith("attn2.to_k.down"):
                family = family or family_of_width(shape[1])
            if name.startswith("label_emb.") and shape[1] == _SDXL_TIMES:
                family = SDXL
    needs = ("its base model, from which it takes the rest",)
    return Identified(
        CONTROL_LORA, "control_lora", family, rank=max(ranks, default=None), needs=needs
    )


def _t2i(shapes: Shapes) -> Identified | None:
    bare = {name.removeprefix("adapter."): shape for name, shape in shapes.items()}
    if not any(map(_T2I_BODY.match, bare)):
        return None
    layout = "diffusers" if any(name.startswith("adapter.") for name in shapes) else "original"
    light = "conv_in.weight" not in bare
    first = bare.get("body.0.in_conv.weight" if light else "conv_in.weight", ())
    channels, side = T2I_INPUTS.get(first[1] if len(first) > 1 else 0, (None, 0))
    family = _T2I_FAMILY.get(side)
    if first and first[0] == _STARTER_WIDTH and not light:
        family = STARTER
    return Identified(
        T2I_ADAPTER, f"{layout}_light" if light else layout, family, channels=channels
    )
