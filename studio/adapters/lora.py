"""LoRA and its relatives: what fine-tuning would have changed of a layer, in few numbers.

Sources: Hu et al. 2021; Yeh et al. 2023 (LyCORIS). How it is computed: ``engine.low_rank``; which
files are read: ``lora_formats``; what their tensors mean: ``lora_layers``.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from torch import Tensor

from studio.adapters.base import Contribution, Env, Prepared
from studio.adapters.files import find_file, read_metadata, read_tensors
from studio.adapters.lora_formats import cannot_use, sort_tensors
from studio.adapters.lora_layers import layer_change, matrices_of
from studio.adapters.lora_list import Unknown, is_list, named
from studio.adapters.lora_metadata import Scaling, scalings
from studio.adapters.lora_whole import Incomplete, Unfit, Unsupported
from studio.adapters.reading import Identity, identity_of, other_family
from studio.adapters.scope import mask_of
from studio.adapters.unet_names import table
from studio.domain.blocks import TEXT, factor
from studio.domain.errors import AdapterError
from studio.domain.ranges import borders, silent
from studio.domain.request import AdapterUse
from studio.engine.block_keys import factors_of
from studio.engine.host import Host
from studio.engine.low_rank import Change, Delta, LowRank
from studio.engine.masks import Mask
from studio.engine.text.learned import TextChange


class Lora:
    """A loaded LoRA, its matrices on the host's device.

    Args:
        layers: by the path of the host's layer.
        identity: of the file, for the text cache.
    """

    def __init__(self, layers: Mapping[str, LowRank | Delta], identity: Identity) -> None:
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
        modules, factors = env.host.low_rank.modules, scalings(file)
        stored = _sorted(file, env)
        known = table(modules)
        layers: dict[str, LowRank | Delta] = {}
        for name, parts in stored.items():
            module = modules.get(known.get(name, ""))
            if module is None:
                raise other_family(file.stem)
            scaling = factors.get(name.split(".")[0], Scaling())
            try:
                change = layer_change(parts, scaling, name, module, env.host.device)
            except Unfit as error:
                raise other_family(file.stem) from error
            except Incomplete as error:
                raise _incomplete(file, name, str(error)) from error
            except Unsupported as error:
                raise cannot_use(file.name, str(error)) from error
            _check_numbers(change, file)
            layers[known[name]] = change
        return cls(layers, identity_of(file))

    def prepare(self, env: Env, use: AdapterUse) -> Prepared:
        """See ``Adapter.prepare``. Each use counts by itself, also of one file twice."""
        mask = mask_of(env, use)
        phases = [(begin, self._unet_change(use, mask, begin)) for begin in borders(use.ranges)]
        # What is read of the prompt is read for the whole picture: not within a mask.
        text = Change(
            {} if mask else self._text,
            factors_of(self._text, use.blocks),
            use.multiplies,
            keeps_clear=use.keeps_clear,
        )
        share = factor(use.blocks, TEXT)
        identity = (*self._identity, share, use.multiplies, use.keeps_clear)
        return PreparedLora(tuple(phases), text, env.host, identity)

    def _unet_change(self, use: AdapterUse, mask: Mask | None, progress: float) -> Change:
        """What acts from ``progress`` on, until other parts do."""
        off = tuple((name, 0.0) for name in silent(use.ranges, progress))
        factors = factors_of(self._unet, (*use.blocks, *off))
        return Change(self._unet, factors, use.multiplies, mask, self._identity, use.keeps_clear)


@dataclass(frozen=True, eq=False)
class PreparedLora:
    """One use of a LoRA in one run.

    Attributes:
        phases: what acts in the U-Net from which part of the run on, 0..1.
        text: ... in the text encoders.
        identity: of what the text encoders compute with it.
    """

    phases: tuple[tuple[float, Change], ...]
    text: Change
    host: Host
    identity: tuple[Hashable, ...]

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """Hooks beside the layers of the U-Net."""
        (_, first), *later = self.phases
        return host.low_rank.attached(first, later=[change for _, change in later])

    def on_step(self, step: int, steps: int) -> Contribution:
        """The layers of the phase; the composer gives them the weight."""
        return Contribution(low_rank=self.unet_at(step / steps))

    @property
    def unet(self) -> Change:
        """What acts in the U-Net at first."""
        return self.unet_at(0.0)

    def unet_at(self, progress: float) -> Change:
        """What acts in the U-Net at ``progress`` of the run, 0 <= progress < 1."""
        return [change for begin, change in self.phases if begin <= progress][-1]

    def text_change(self, weight: float) -> TextChange | None:
        """Hooks beside the layers of the text encoders, while prompts are encoded."""
        if not self.text.layers:
            return None
        attached = partial(self.host.low_rank.attached, self.text, weight)
        return TextChange(("lora", *self.identity, weight), hooks=attached)


def _sorted(file: Path, env: Env) -> Mapping[str, Mapping[str, Tensor]]:
    """The tensors by layer and part."""
    tensors = read_tensors(file, "LoRA", env)
    if not is_list(tensors):
        return sort_tensors(tensors, file.name)
    try:
        return named(tensors, read_metadata(file), env.host.low_rank.modules)
    except Unknown as error:
        raise other_family(file.stem) from error


def _incomplete(file: Path, layer: str, part: str) -> AdapterError:
    return AdapterError(
        f"The LoRA {file.name} is incomplete: {layer} has no {part} matrix.",
        "Your document was kept.",
        "Fetch it again.",
    )


def _check_numbers(change: LowRank | Delta, file: Path) -> None:
    for matrix in matrices_of(change):
        if not torch.isfinite(matrix).all():
            raise AdapterError(
                f"The LoRA {file.stem} is damaged: it holds values that are not numbers.",
                "Your document was kept.",
                "Fetch it again.",
            )
