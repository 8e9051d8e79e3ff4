"""IP-Adapter: cross-attention reads a picture beside the text.

Legend of shapes
    layers: keys and values [2, T, C_i] of cross-attention i; see ``ip_weights``

Source: Ye et al. 2023.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.adapters.base import Adapter, Contribution, Env, Prepared
from studio.adapters.clip_image import ImageEncoder, look
from studio.adapters.faceid import LORA, FaceID
from studio.adapters.files import find_file
from studio.adapters.ip_weights import IPFile, IPWeights, Layers
from studio.adapters.reading import (
    Identity,
    about_adapters,
    identity_of,
    name_of,
    no_picture,
    refuse_pickle,
)
from studio.adapters.scope import scoped_image
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse
from studio.engine.host import Host, ImagePrompt
from studio.engine.loading import Loader

TITLE = "IP-Adapter"


class IPAdapter:
    """A loaded IP-Adapter with its image encoder.

    Args:
        weights: projection, keys and values.
        encoder: a ``CLIPVisionModelWithProjection``.
        name: for messages.
        identity: for the cache.
    """

    def __init__(self, weights: IPWeights, encoder: Any, name: str, identity: Identity) -> None:
        self.weights, self.encoder = weights, encoder
        self._name, self._identity = name, identity

    @classmethod
    def load(cls, path: Path, env: Env) -> Adapter:
        """Reads a safetensors file, or the one in a folder, and the image encoder beside it.

        A file for faces becomes a ``FaceID``.

        Raises:
            AdapterError: missing, damaged, or something else.
            Cancelled: polled between tensors.
        """
        file = _find(path)
        opened = IPFile.open(file, TITLE)
        if opened.weights.image_proj.faces:
            return FaceID.load(opened, file, name_of(path), env)
        encoder = ImageEncoder.beside(file, opened.weights.image_proj)
        total = opened.checkpoint.size + encoder.checkpoint.size
        loader = Loader(env.host.device, env.emit, env.stop, total)
        with about_adapters():
            weights = loader.module(lambda: opened.weights, opened.checkpoint)
            vision = loader.module(encoder.build, encoder.checkpoint)
        return cls(weights, vision, name_of(path), identity_of(file))

    def prepare(self, env: Env, use: AdapterUse) -> Prepared:
        """See ``Adapter.prepare``."""
        if use.picture is None:
            raise no_picture(self._name, "Choose a picture, or switch the adapter off.")
        self.weights.check(self._name, env.host)
        picture = use.picture
        key = (self._identity, picture.digest, env.host.device)
        layers = env.cache.get(key, lambda: self._layers(picture))
        return PreparedImage(scoped_image(ImagePrompt(layers), env, use))

    def _layers(self, picture: Picture) -> Layers:
        features = look(self.encoder, picture, self.weights.image_proj)
        return self.weights.layers(self.weights.tokens(features))


@dataclass(frozen=True)
class PreparedImage:
    """A picture as every cross-attention reads it; the same at every step."""

    image: ImagePrompt

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """Opens the host's cross-attention for pictures."""
        return host.image_prompts()

    def on_step(self, step: int, steps: int) -> Contribution:
        """The picture."""
        del step, steps
        return Contribution(images=(self.image,))


def _find(path: Path) -> Path:
    """The file at ``path``, or in it.

    Raises:
        AdapterError: none, several, or a pickle.
    """
    named = path / "ip_adapter.safetensors"
    if named.is_file():
        return named
    refuse_pickle(path)
    main = [file for file in path.glob("*.safetensors") if not file.name.endswith(LORA)]
    return main[0] if len(main) == 1 else find_file(path, TITLE)
