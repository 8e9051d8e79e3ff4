"""IP-Adapter FaceID: cross-attention reads whose face is in a picture; a LoRA makes room for it.

The face is found and known again with the two nets beside the file, as InstantID has them. The LoRA
is part of the adapter: one weight fades both, so that 0 is off.

Legend of shapes
    face: [2, 512], zeros for the unconditional half, then the face's embedding, of length 1
    places: [2, P, E], CLIP's of grey, then of the face cut out (Plus)
    tokens: [2, T, D]

Source: tencent-ailab's IP-Adapter FaceID, FaceID Plus and Plus v2.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from studio.adapters.base import Contribution, Env, Prepared
from studio.adapters.clip_image import ImageEncoder, look
from studio.adapters.face_projection import FacePlacesProjection, FaceProjection
from studio.adapters.ip_weights import IPFile, IPWeights
from studio.adapters.lora import Lora, PreparedLora
from studio.adapters.reading import (
    Identity,
    about_adapters,
    identity_of,
    no_face,
    no_picture,
    other_family,
)
from studio.adapters.scope import scoped_image
from studio.domain.errors import AdapterError
from studio.domain.face_use import FaceUse
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse
from studio.engine.host import Host, ImagePrompt
from studio.engine.loading import Loader
from studio.engine.low_rank import LowRank
from studio.engine.text.learned import TextChange
from studio.faces.align import aligned
from studio.faces.face import EMBEDDING, Face, FaceReader
from studio.faces.pack_reader import open_reader
from studio.faces.reading import read_face

CUT = 224  # pixels of the face cut out for CLIP
_SECOND = "plusv2"  # its tensors are those of Plus: only names tell
LORA = "_lora.safetensors"  # how the other half is called in files published in two


class FaceID:
    """A loaded FaceID.

    Args:
        weights: projection, keys and values.
        lora: the other half, or ``None``: some were trained without.
        encoder: a ``CLIPVisionModelWithProjection`` for Plus, else ``None``.
        reader: finds the face.
        name: for messages.
        identity: for the cache.
    """

    def __init__(
        self,
        weights: IPWeights,
        lora: Lora | None,
        encoder: Any,
        reader: FaceReader,
        name: str,
        identity: Identity,
    ) -> None:
        self.weights, self.lora, self.encoder = weights, lora, encoder
        self._reader, self._name, self._identity = reader, name, identity

    @classmethod
    def load(cls, opened: IPFile, file: Path, name: str, env: Env) -> FaceID:
        """Reads the rest of ``file``, whose header ``opened`` is, and what lies beside it.

        Raises:
            AdapterError: damaged, of another family, or the face nets or image encoder are missing.
            Cancelled: polled between tensors.
        """
        projection = opened.weights.image_proj
        assert isinstance(projection, FaceProjection)
        if projection.proj[0].in_features != EMBEDDING:
            raise AdapterError(
                f"The adapter {name} was made for another face recognition.",
                remedy="Choose one for embeddings of 512 numbers.",
            )
        checkpoints = [opened.checkpoint]
        encoder = None
        if isinstance(projection, FacePlacesProjection):
            projection.shortcut = any(_SECOND in _plain(part) for part in (file.stem, name))
            encoder = ImageEncoder.beside(file, projection)
            checkpoints.append(encoder.checkpoint)
        reader = open_reader(file.parent, env.face_packs)
        loader = Loader(env.host.device, env.emit, env.stop, sum(c.size for c in checkpoints))
        with about_adapters():
            weights = loader.module(lambda: opened.weights, opened.checkpoint)
            vision = loader.module(encoder.build, encoder.checkpoint) if encoder else None
        lora = _lora_of(weights, file, name, env)
        return cls(weights, lora, vision, reader, name, identity_of(file))

    def prepare(self, env: Env, use: AdapterUse) -> Prepared:
        """See ``Adapter.prepare``."""
        if use.picture is None:
            raise no_picture(self._name, "Choose a picture of a face, or switch the adapter off.")
        self.weights.check(self._name, env.host)
        picture, face = use.picture, use.face
        key = (self._identity, picture.digest, face and face.key, env.host.device)
        layers = env.cache.get(key, lambda: self._layers(picture, face, env))
        lora = self.lora.prepare(env, use) if self.lora else None
        assert lora is None or isinstance(lora, PreparedLora)
        return PreparedFaceID(scoped_image(ImagePrompt(layers), env, use), lora)

    def _layers(
        self, picture: Picture, use: FaceUse | None, env: Env
    ) -> tuple[tuple[Tensor, Tensor], ...]:
        face = read_face(self._reader, picture, use)
        if face is None:
            raise no_face(self._name)
        features = [embedded(face, env.host)]
        if self.encoder is not None:
            cut = Picture.from_array(aligned(picture.rgb(), face.points, CUT))
            features.append(look(self.encoder, cut, self.weights.image_proj))
        return self.weights.layers(self.weights.tokens(*features))


@dataclass(frozen=True)
class PreparedFaceID:
    """A face, and the LoRA that goes with it; the same at every step."""

    image: ImagePrompt
    lora: PreparedLora | None

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """Opens the host's cross-attention for pictures, and hooks beside its attention."""
        return self._attached(host)

    @contextmanager
    def _attached(self, host: Host) -> Iterator[None]:
        with host.image_prompts():
            if self.lora is None:
                yield
                return
            with self.lora.attach(host):
                yield

    def on_step(self, step: int, steps: int) -> Contribution:
        """Whose face it is."""
        low_rank = self.lora.on_step(step, steps).low_rank if self.lora else None
        return Contribution(images=(self.image,), low_rank=low_rank)

    def text_change(self, weight: float) -> TextChange | None:
        """What a LoRA beside the file changes of the text encoders."""
        return self.lora.text_change(weight) if self.lora else None


def embedded(face: Face, host: Host) -> Tensor:
    """``[2, 512]``: nobody, then ``face``, as long as 1."""
    length = max(float(np.linalg.norm(face.embedding)), 1e-12)
    unit = torch.from_numpy(face.embedding / np.float32(length))
    unit = unit.to(host.device.torch, host.device.dtype)
    return torch.stack([torch.zeros_like(unit), unit])


def _lora_of(weights: IPWeights, file: Path, name: str, env: Env) -> Lora | None:
    """The LoRA in the file itself, or else in the one published beside it."""
    beside = file.with_name(file.stem + LORA)
    layers = _matrices(weights, name, env.host)
    if layers:
        return Lora(layers, identity_of(file))
    return Lora.load(beside, env) if beside.is_file() else None


def _matrices(weights: IPWeights, name: str, host: Host) -> dict[str, LowRank]:
    """By the path of the host's layer; they have no alpha, so they count as they are."""
    modules = host.low_rank.modules
    # In the order of the U-Net's attention processors, which is that of its modules.
    paths = [path for path in modules if path.startswith("unet.") and path.endswith(".to_k")]
    attentions = [path.removesuffix(".to_k") for path in paths]
    layers: dict[str, LowRank] = {}
    for number, layer, down, up in weights.loras():
        path = f"{attentions[number]}.{layer}" if number < len(attentions) else ""
        path += ".0" if layer == "to_out" else ""  # the second is dropout
        module = modules.get(path)
        if module is None or module.weight.shape != (len(up), down.shape[1]):
            raise other_family(name)
        layers[path] = LowRank(down, up)
    return layers


def _plain(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "")
