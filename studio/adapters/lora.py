"""LoRA: two thin matrices beside a layer, whose product is what fine-tuning would have changed.

Legend of shapes
    W: [out, in] or [out, in, k, k], a layer's weight, which is never written
    down: [r, in] or [r, in, k, k]; up: [out, r] or [out, r, 1, 1]

Sources: Hu et al. 2021; Yeh et al. 2023 (convolutions). How it is computed: ``engine.low_rank``;
which files are read: ``lora_formats``.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from torch import Tensor, nn

from studio.adapters.base import Contribution, Env, Prepared
from studio.adapters.files import find_file, read_tensors
from studio.adapters.lora_formats import sort_tensors
from studio.adapters.lora_metadata import Scaling, scalings
from studio.adapters.reading import Identity, identity_of, other_family
from studio.adapters.scope import mask_of
from studio.adapters.unet_names import table
from studio.domain.blocks import TEXT, factor
from studio.domain.errors import AdapterError
from studio.domain.request import AdapterUse
from studio.engine.block_keys import factors_of
from studio.engine.device import Device
from studio.engine.host import Host
from studio.engine.low_rank import Change, LowRank
from studio.engine.text.learned import TextChange


class Lora:
    """A loaded LoRA, its matrices on the host's device.

    Args:
        layers: by the path of the host's layer.
        identity: of the file, for the text cache.
    """

    def __init__(self, layers: Mapping[str, LowRank], identity: Identity) -> None:
        self._unet = {p: m for p, m in layers.items() if p.startswith("unet.")}
        self._text = {p: m for p, m in layers.items() if p not in self._unet}
        self._identity = identity

    @classmethod
    def load(cls, path: Path, env: Env) -> Lora:
        """Reads a file of kohya, diffusers or PEFT.

        Raises:
            AdapterError: missing, damaged, of another kind, or made for another family of models.
            Cancelled: polled between tensors.
        """
        file = find_file(path, "LoRA")
        stored = sort_tensors(read_tensors(file, "LoRA", env), file.name)
        modules, factors = env.host.low_rank.modules, scalings(file)
        known = table(modules)
        layers: dict[str, LowRank] = {}
        for name, parts in stored.items():
            scaling = factors.get(name.split(".")[0], Scaling())
            matrices = _matrices(parts, scaling, name)
            module = modules.get(known.get(name, ""))
            fitting = _fitted(*matrices, module, env.host.device) if module else None
            if fitting is None:
                raise other_family(file.stem)
            _check_numbers(fitting, file)
            layers[known[name]] = fitting
        return cls(layers, identity_of(file))

    def prepare(self, env: Env, use: AdapterUse) -> Prepared:
        """See ``Adapter.prepare``. Each use counts by itself, also of one file twice."""
        mask = mask_of(env, use)
        text = factor(use.blocks, TEXT)
        return PreparedLora(
            Change(self._unet, factors_of(self._unet, use.blocks), use.multiplies, mask),
            # What is read of the prompt is read for the whole picture: not within a mask.
            Change({} if mask else self._text, factors_of(self._text, use.blocks), use.multiplies),
            env.host,
            (*self._identity, text, use.multiplies),
        )


@dataclass(frozen=True, eq=False)
class PreparedLora:
    """One use of a LoRA in one run."""

    unet: Change
    text: Change
    host: Host
    identity: tuple[Hashable, ...]  # of what the text encoders compute with it

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """Hooks beside the layers of the U-Net."""
        return host.low_rank.attached(self.unet)

    def on_step(self, step: int, steps: int) -> Contribution:
        """The same at every step; the composer gives it the weight."""
        del step, steps
        return Contribution(low_rank=self.unet)

    def text_change(self, weight: float) -> TextChange | None:
        """Hooks beside the layers of the text encoders, while prompts are encoded."""
        if not self.text.layers:
            return None
        attached = partial(self.host.low_rank.attached, self.text, weight)
        return TextChange(("lora", *self.identity, weight), hooks=attached)


def _matrices(parts: Mapping[str, Tensor], scaling: Scaling, name: str) -> tuple[Tensor, Tensor]:
    """Down and up in float32, up times alpha / r."""
    down, up = parts["down"].float(), parts["up"].float()
    rank = len(down)
    if "mid" in parts:
        down = torch.einsum("orhw,ri->oihw", parts["mid"].float(), down.flatten(1))
    factor = scaling.factor(name, rank)
    if "alpha" in parts:
        factor = float(parts["alpha"]) / rank
    return down, up * factor


def _fitted(down: Tensor, up: Tensor, module: nn.Module, device: Device) -> LowRank | None:
    """The matrices in the form that ``module`` needs, ``None`` if they are of another layer's size.

    1x1 convolutions and linear layers stand for one another: files store what their trainer had.
    """
    weight = module.weight
    assert isinstance(weight, Tensor)
    if weight.ndim == 2 and down.shape[2:].numel() == up.shape[2:].numel() == 1:
        down, up = down.flatten(1), up.flatten(1)
    elif weight.ndim == 4 and down.ndim == 2 and up.ndim == 2:
        down, up = down[..., None, None], up[..., None, None]
    kernel = (1, 1) if weight.ndim == 4 else ()
    if down.shape[1:] != weight.shape[1:] or up.shape != (len(weight), len(down), *kernel):
        return None
    return LowRank(down.to(device.torch, device.dtype), up.to(device.torch, device.dtype))


def _check_numbers(matrices: LowRank, file: Path) -> None:
    for matrix in (matrices.down, matrices.up):
        if not torch.isfinite(matrix).all():
            raise AdapterError(
                f"The LoRA {file.stem} is damaged: it holds values that are not numbers.",
                "Your document was kept.",
                "Fetch it again.",
            )
