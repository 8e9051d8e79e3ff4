"""Builds a host from a diffusers folder.

Modules are built on the meta device (no memory, no random initialisation, which takes seconds for
a real U-Net) and then filled tensor by tensor.
"""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import nn

from studio.domain.errors import Cancelled, ModelError
from studio.domain.events import Event, Loading, StopToken
from studio.engine.autoencoder import Autoencoder
from studio.engine.device import Device
from studio.engine.host import Host
from studio.engine.layout import Layout, Part
from studio.engine.samplers import PREDICTIONS, Sampler
from studio.engine.text.encoder import PromptEncoder
from studio.engine.unet_host import UNetHost
from studio.engine.weights import Checkpoint, fill

Emit = Callable[[Event], None]

_OTHER_NOISE = ("EDM", "FlowMatch")  # noise levels of another kind than SD's
_NAMES = {
    "text_encoder": "text encoder",
    "text_encoder_2": "second text encoder",
    "unet": "U-Net",
    "vae": "autoencoder",
}


class Loader:
    """Reads modules, telling how far it is.

    Args:
        total: bytes that will be read in all.
    """

    def __init__(self, device: Device, emit: Emit, stop: StopToken, total: int) -> None:
        self._device, self._emit, self._stop = device, emit, stop
        self._total, self._done, self._told = max(total, 1), 0, -1.0

    def module(
        self,
        build: Callable[[], nn.Module],
        checkpoint: Checkpoint,
        dtype: torch.dtype | None = None,
    ) -> Any:
        """The module of ``build`` with its weights, ready for inference.

        Raises:
            Cancelled, ModelError: see ``fill``; ``build`` may raise ModelError too.
        """
        if self._stop.cancelled:
            raise Cancelled
        what = f"Reading the {checkpoint.what}"
        self._tell(what, 0)
        with torch.device("meta"):
            module = build()
        fill(
            module,
            checkpoint,
            self._device.torch,
            dtype or self._device.dtype,
            self._stop,
            lambda size: self._tell(what, size),
        )
        _restore_constants(module, self._device.torch)
        return module.eval().requires_grad_(requires_grad=False)

    def _tell(self, what: str, size: int) -> None:
        self._done += size
        fraction = min(1.0, self._done / self._total)
        if size == 0 or fraction - self._told >= 0.01:  # a U-Net has 700 tensors
            self._told = fraction
            self._emit(Loading(what, fraction))


@dataclass(frozen=True)
class Plan:
    """A model folder that has been looked at: everything but the weights themselves is sound."""

    layout: Layout
    checkpoints: Mapping[str, Checkpoint]
    tokenizers: tuple[Any, ...]
    scheduler_config: Mapping[str, Any]

    @classmethod
    def read(cls, folder: Path) -> Plan:
        """Reads the small files of ``folder`` and the headers of the large ones.

        Raises:
            ModelError: missing, damaged, or of a kind we cannot use.
        """
        layout = Layout.read(folder)
        parts = [part for part, _ in layout.text] + [layout.unet, layout.vae]
        return cls(
            layout,
            {p.folder.name: Checkpoint.find(p.folder, _NAMES[p.folder.name]) for p in parts},
            tuple(_tokenizer(place) for _, place in layout.text),
            _scheduler_config(layout.scheduler),
        )

    def load(self, device: Device, emit: Emit, stop: StopToken) -> Host:
        """Opens the model.

        Raises:
            Cancelled: polled between tensors.
            ModelError: the weights are incomplete, do not fit, or are not numbers.
        """
        layout, found = self.layout, self.checkpoints
        loader = Loader(device, emit, stop, sum(c.size for c in found.values()))
        encoders = [
            loader.module(partial(build_text_encoder, part), found[part.folder.name])
            for part, _ in layout.text
        ]
        unet = loader.module(partial(build_diffusers, layout.unet), found["unet"])
        vae = loader.module(
            partial(build_diffusers, layout.vae), found["vae"], _vae_dtype(layout.vae, device)
        )
        prompts = PromptEncoder(
            self.tokenizers,
            encoders,
            penultimate=layout.dual,
            zero_empty_negative=layout.zero_empty_negative,
        )
        host = UNetHost(unet, Autoencoder(vae, device), prompts, self.scheduler_config, device)
        if host.extra_channels not in (0, host.autoencoder.channels + 1):
            raise ModelError(
                f"The model {layout.folder.name} does not fit together: its U-Net reads "
                f"{unet.config.in_channels} channels, its autoencoder writes "
                f"{host.autoencoder.channels}.",
                remedy="Choose a text-to-image or inpainting model.",
            )
        emit(Loading("Ready", 1.0))
        return host


def _scheduler_config(part: Part) -> dict[str, Any]:
    """The model's noise schedule, tried out: a later failure would be in the middle of a run."""
    config = part.config("scheduler_config.json")
    kind = str(config.get("_class_name", ""))
    predicts = config.get("prediction_type", "epsilon")
    if kind.startswith(_OTHER_NOISE) or predicts not in PREDICTIONS:
        raise ModelError(
            f"The model was trained with a kind of noise the studio cannot follow ({kind}, "
            f"{predicts}).",
            remedy="Choose a Stable Diffusion 1.5, 2 or XL model, or one made from these.",
        )
    try:
        Sampler("ddim", config, 1)
    except Exception as error:
        raise ModelError(
            f"The file scheduler/scheduler_config.json has settings that make no noise schedule "
            f"({error}).",
            remedy="Fetch the whole folder again.",
        ) from error
    return config


def _vae_dtype(part: Part, device: Device) -> torch.dtype:
    """Published SDXL autoencoders overflow in fp16, though not in bf16, and say so."""
    careful = bool(part.config().get("force_upcast")) and device.dtype == torch.float16
    return torch.float32 if careful else device.dtype


def build_diffusers(part: Part) -> nn.Module:
    """An untrained diffusers module from its config.json.

    Raises:
        ModelError: the settings make no module.
    """
    import diffusers

    kind = getattr(diffusers, part.kind)
    config = part.config()
    # Settings of other versions are ignored; from_config would write them to the log.
    known = inspect.signature(kind.__init__).parameters
    return _built(part, lambda: kind(**{k: v for k, v in config.items() if k in known}))


def build_text_encoder(part: Part) -> nn.Module:
    """An untrained CLIP text encoder from its config.json.

    Raises:
        ModelError: the settings make no encoder.
    """
    import transformers

    config = part.config()
    kind = getattr(transformers, part.kind)
    return _built(part, lambda: kind(transformers.CLIPTextConfig.from_dict(config)))


def _built(part: Part, make: Callable[[], nn.Module]) -> nn.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # deprecated settings of a published model
            return make()
    except Exception as error:
        raise ModelError(
            f"The file {part.folder.name}/config.json has settings that make no {part.kind} "
            f"({error}).",
            remedy="Fetch the whole folder again.",
        ) from error


def _tokenizer(folder: Path) -> Any:
    from transformers import CLIPTokenizer

    try:
        return CLIPTokenizer.from_pretrained(folder, local_files_only=True)
    except Exception as error:
        raise ModelError(
            f"The tokenizer in {folder.name} could not be read.",
            remedy="Fetch the whole folder again; it needs vocab.json and merges.txt.",
        ) from error


def _restore_constants(module: nn.Module, device: torch.device) -> None:
    """Constants that no file stores were built on meta: CLIP counts its positions in one."""
    for name, buffer in list(module.named_buffers()):
        if buffer.is_meta:
            path, _, leaf = name.rpartition(".")
            assert leaf == "position_ids", name
            count = torch.arange(buffer.shape[-1], device=device).expand(buffer.shape)
            module.get_submodule(path).register_buffer(leaf, count, persistent=False)
