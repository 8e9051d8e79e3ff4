"""The layouts of LoRA files as tables: which tensor is what of which layer.

    kohya        lora_unet_down_blocks_0_..._to_q.lora_down.weight, .lora_up.weight, .alpha
    diffusers    unet.down_blocks.0. ... .to_q.lora_A.weight, .lora_B.weight
      older      unet.down_blocks.0. ... .attn1.processor.to_q_lora.down.weight, .up.weight
    original     diffusion_model.input_blocks.1.1. ... .to_q.lora_A.weight, .lora_B.weight
    PEFT         base_model.model.down_blocks.0. ... .to_q.lora_A.weight, .lora_B.weight

Legend of shapes
    down: [r, in] or [r, in, k, k]; up: [out, r] or [out, r, 1, 1]; alpha: []
    mid: [r, r, k, k], the kernel of a convolution whose down matrix has none (LyCORIS' Tucker form)
    those of LoHa, LoKr, full differences and DoRA: see ``lora_layers``; OFT, IA3: ``lora_turns``
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from torch import Tensor

from studio.adapters.unet_names import name_of
from studio.domain.errors import AdapterError
from studio.domain.file_layouts import LORA_ROOTS

_LYCORIS = (
    *("hada_w1_a", "hada_w1_b", "hada_w2_a", "hada_w2_b", "hada_t1", "hada_t2"),
    *("lokr_w1", "lokr_w1_a", "lokr_w1_b", "lokr_w2", "lokr_w2_a", "lokr_w2_b", "lokr_t2"),
    *("diff", "diff_b"),
    *("oft_blocks", "rescale", "on_input", "ia3_l"),
)
_PARTS = (
    (".lora_down.weight", "down"),
    (".lora_up.weight", "up"),
    (".lora_mid.weight", "mid"),
    (".alpha", "alpha"),
    (".lora_A.weight", "down"),
    (".lora_B.weight", "up"),
    (".lora_A.default.weight", "down"),
    (".lora_B.default.weight", "up"),
    (".lora.down.weight", "down"),
    (".lora.up.weight", "up"),
    ("_lora.down.weight", "down"),
    ("_lora.up.weight", "up"),
    (".lora_linear_layer.down.weight", "down"),
    (".lora_linear_layer.up.weight", "up"),
    *((f".{part}", part) for part in _LYCORIS),
    (".dora_scale", "dora_scale"),
    (".lora_magnitude_vector.default.weight", "magnitude"),
    (".lora_magnitude_vector.weight", "magnitude"),
    (".lora_magnitude_vector", "magnitude"),
    (".w_norm", "norm_diff"),
    (".b_norm", "norm_diff_b"),
    (".oft_R.weight", "oft_r"),
    (".oft_R.default.weight", "oft_r"),
    (".ia3_l.default", "ia3_l"),
)
_IA3 = (".weight", "weight")  # a name that says something only beside ``.on_input``
# A file that holds any of these changes layers in a way that the studio knows.
_MARKS = frozenset(
    {"down", "hada_w1_a", "lokr_w1", "lokr_w1_a", "diff", "diff_b", "norm_diff"}
    | {"oft_blocks", "oft_r", "on_input", "ia3_l"}
)

# Kinds that are more than two matrices, by what only their tensors are called.
_OTHER_KINDS = (
    (re.compile(r"\.oft_diag$"), "OFT of the first LyCORIS"),
    (re.compile(r"\.boft_"), "BOFT"),
    (re.compile(r"^lora_controlnet$"), "Control-LoRA"),
)


def sort_tensors(tensors: Mapping[str, Tensor], name: str) -> dict[str, dict[str, Tensor]]:
    """The tensors of a LoRA file by layer (named as ``unet_names.name_of`` does) and part.

    Args:
        tensors: as stored.
        name: of the file, for messages.

    Raises:
        AdapterError: another kind of file.
    """
    refuse_other_kinds(tensors, name)
    layers: dict[str, dict[str, Tensor]] = {}
    for stored, tensor in tensors.items():
        layer, part = _place(stored, name, tensors)
        layers.setdefault(layer, {})[part] = tensor
    return layers


def refuse_other_kinds(stored: Iterable[str], name: str) -> None:
    """Nothing for a LoRA.

    Raises:
        AdapterError: it is a relative of LoRA that the studio does not know yet, or none at all.
    """
    names = list(stored)
    for mark, kind in _OTHER_KINDS:
        if any(mark.search(key) for key in names):
            raise cannot_use(name, kind)
    if not any(key.endswith(end) for key in names for end, part in _PARTS if part in _MARKS):
        raise _no_lora(name)


def cannot_use(name: str, kind: str) -> AdapterError:
    """What to say of a relative of LoRA that the studio does not know."""
    return AdapterError(
        f"The file {name} is a {kind}, which the studio cannot use yet.",
        "Your document was kept.",
        "Use a version of it that was saved as an ordinary LoRA.",
    )


def _place(stored: str, name: str, beside: Container[str]) -> tuple[str, str]:
    """The layer and the part that ``stored`` names, which lies ``beside`` others."""
    ia3 = f"{stored.removesuffix('.weight')}.on_input" in beside
    for end, part in (_IA3, *_PARTS) if ia3 else _PARTS:
        if stored.endswith(end):
            _, root, begin = next(each for each in LORA_ROOTS if stored.startswith(each[2]))
            return name_of(root, stored.removesuffix(end).removeprefix(begin)), part
    raise AdapterError(
        f"The LoRA {name} holds something the studio does not know ({stored}).",
        "Your document was kept.",
        "Use a version of it that was saved as an ordinary LoRA.",
    )


def _no_lora(name: str) -> AdapterError:
    return AdapterError(
        f"The file {name} is not a LoRA.",
        "Your document was kept.",
        "Add it as the kind of adapter that it is.",
    )
