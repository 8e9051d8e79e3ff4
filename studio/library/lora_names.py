"""The layouts of LoRA files as tables: what a tensor's name says of layer, part and trainer.

kohya                 lora_unet_down_blocks_0_..._to_q.lora_down.weight, .alpha
diffusers             unet.down_blocks.0. ... .to_q.lora_A.weight
diffusers_processors  down_blocks.0. ... .attn1.processor.to_q_lora.down.weight
original              diffusion_model.input_blocks.1.1. ... .to_q.lora_A.weight
peft                  base_model.model.down_blocks.0. ... .to_q.lora_A.weight, or without root
list                  0:up, 0:down, ... with what they belong to in the texts of the header
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from studio.domain.file_layouts import LORA_ROOTS

# The last word of a tensor's name, without ``.weight`` and PEFT's ``.default``, and its part.
_ENDS = {
    "lora_down": "down",
    "lora_A": "down",
    "lora_up": "up",
    "lora_B": "up",
    "lora_mid": "mid",
    "alpha": "alpha",
    **dict.fromkeys(("hada_w1_a", "hada_w1_b", "hada_w2_a", "hada_w2_b"), "hada"),
    **dict.fromkeys(("hada_t1", "hada_t2"), "hada"),
    **dict.fromkeys(("lokr_w1", "lokr_w1_a", "lokr_w1_b"), "lokr"),
    **dict.fromkeys(("lokr_w2", "lokr_w2_a", "lokr_w2_b", "lokr_t2"), "lokr"),
    **dict.fromkeys(("oft_blocks", "oft_diag", "oft_R", "boft_R", "boft_s"), "oft"),
    **dict.fromkeys(("on_input", "ia3_l"), "ia3"),
    **dict.fromkeys(("dora_scale", "lora_magnitude_vector"), "magnitude"),
    **dict.fromkeys(("diff", "diff_b", "w_norm", "b_norm"), "diff"),
}
_OLDER = ("_lora", ".lora", ".lora_linear_layer")  # before ``.down`` and ``.up``
_LIST = re.compile(r"(?:(?P<net>\w+):)?(?P<number>\d+):(?P<part>up|down)")


@dataclass(frozen=True)
class Tensor:
    """One tensor of a LoRA file.

    Attributes:
        name: as stored.
        layout: the way it is named.
        network: ``"unet"``, ``"text_encoder"`` or ``"text_encoder_2"``.
        layer: its layer's name within the network.
        part: ``"down"``, ``"up"``, ``"alpha"``, ``"hada"``, ``"lokr"``...
        end: the part's own name, e.g. ``"hada_w1_b"``.
    """

    name: str
    layout: str
    network: str
    layer: str
    part: str
    end: str


def lora_tensors(names: Iterable[str]) -> Iterator[Tensor]:
    """Those of ``names`` that a LoRA or one of its relatives has."""
    for name in names:
        if listed := _LIST.fullmatch(name):
            network = "text_encoder" if "text" in (listed["net"] or "") else "unet"
            yield Tensor(name, "list", network, listed["number"], listed["part"], listed["part"])
        elif found := _split(name):
            layer, end = found
            yield _placed(name, layer, _ENDS.get(end, end), end)


def _split(name: str) -> tuple[str, str] | None:
    """The layer and the end of a tensor's name."""
    layer, _, end = name.removesuffix(".weight").removesuffix(".default").rpartition(".")
    if end in _ENDS:
        return layer, end
    if end in ("down", "up") and layer.endswith(_OLDER):
        older = next(words for words in _OLDER if layer.endswith(words))
        return layer.removesuffix(older), end
    layer, _, before = layer.rpartition(".")  # an adapter that PEFT saved under a name of its own
    return (layer, before) if before.startswith("lora_") and before in _ENDS else None


def _placed(name: str, layer: str, part: str, end: str) -> Tensor:
    layout, network, start = next(root for root in LORA_ROOTS if layer.startswith(root[2]))
    if ".processor." in layer or layer.endswith(".processor"):
        layout = "diffusers_processors"
    return Tensor(name, layout, network, layer.removeprefix(start), part, end)
