"""InstantID: a person's face, from one picture of it.

Two nets work together. An IP-Adapter whose tokens come from a face embedding says who it is; a
ControlNet (IdentityNet) that reads the same tokens instead of the prompt says where the face is.

Legend of shapes
    features: [2, 1, 512], zeros for the unconditional half, then the face's embedding as it is
    tokens: [2, T, D]
    picture: [1, 3, H, W] in 0..1, five coloured key points on black

Source: Wang et al. 2024, "InstantID: Zero-shot Identity-Preserving Generation in Seconds".
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from studio.adapters.base import Contribution, Env, Prepared
from studio.adapters.controlnet import check_control, control_tensor
from studio.adapters.ip_weights import IPFile, IPWeights
from studio.adapters.reading import (
    Identity,
    about_adapters,
    identity_of,
    no_face,
    no_picture,
    open_folder,
    refuse_pickle,
)
from studio.adapters.scope import scoped_control, scoped_image
from studio.domain.errors import AdapterError
from studio.domain.face_use import FaceUse
from studio.domain.picture import Picture
from studio.domain.request import AdapterUse
from studio.engine.host import ControlCall, Host, ImagePrompt
from studio.engine.loading import Loader
from studio.faces.face import EMBEDDING, Face, FaceReader, Floats
from studio.faces.keypoints import draw_key_points
from studio.faces.pack_reader import open_reader
from studio.faces.reading import in_pixels, read_face

TITLE = "InstantID"
WEIGHTS, NET = "ip-adapter.safetensors", "ControlNetModel"


class InstantID:
    """A loaded InstantID.

    Args:
        weights: projection, keys and values of the IP-Adapter.
        net: the IdentityNet, a ``ControlNetModel``.
        reader: finds the face.
        name: for messages.
        identity: for the cache.
    """

    def __init__(
        self, weights: IPWeights, net: Any, reader: FaceReader, name: str, identity: Identity
    ) -> None:
        self.weights, self.net, self._reader = weights, net, reader
        self._name, self._identity = name, identity

    @classmethod
    def load(cls, path: Path, env: Env) -> InstantID:
        """Reads a folder with ip-adapter.safetensors, ControlNetModel and the two face nets.

        Raises:
            AdapterError: missing, damaged, or something else.
            Cancelled: polled between tensors.
        """
        refuse_pickle(path)
        file = path / WEIGHTS
        if not file.is_file():
            raise AdapterError(
                f"There is no {TITLE} in {path}.",
                kept="Your document was kept.",
                remedy=f"Choose a folder that contains {WEIGHTS} and {NET}.",
            )
        opened = IPFile.open(file, TITLE)
        projection = opened.weights.image_proj
        if projection.inputs != EMBEDDING or projection.faces:
            what = "a FaceID" if projection.faces else "an IP-Adapter for pictures"
            raise AdapterError(
                f"The file {file.name} is {what}, not an {TITLE}.",
                remedy="Add it as an IP-Adapter.",
            )
        reader = open_reader(path, env.face_packs)
        loader = Loader(env.host.device, env.emit, env.stop, opened.checkpoint.size)
        with about_adapters():
            weights = loader.module(lambda: opened.weights, opened.checkpoint)
        net, _ = open_folder(path / NET, "ControlNetModel", "ControlNet", env)
        return cls(weights, net, reader, path.name, identity_of(file))

    def prepare(self, env: Env, use: AdapterUse) -> Prepared:
        """See ``Adapter.prepare``. Unless told where, the face comes where it is in its picture."""
        if use.picture is None:
            raise no_picture(self._name, "Choose a picture of a face, or switch the adapter off.")
        self.weights.check(self._name, env.host)
        check_control(self.net, self._name, env.host)
        face = self._face(use.picture, use.face, env)
        if use.face is not None and use.face.place:
            points = in_pixels(use.face.place, env.size)
        else:
            points = placed(face.points, use.picture.size, env.size)
        tokens = self.weights.tokens(self._features(face, env.host))
        drawn = control_tensor(draw_key_points(points, env.size), env.host)
        return PreparedIdentity(
            scoped_control(ControlCall(self.net, drawn, hidden=tokens), env, use),
            scoped_image(ImagePrompt(self.weights.layers(tokens)), env, use),
        )

    def _face(self, picture: Picture, use: FaceUse | None, env: Env) -> Face:
        key = (self._identity, "face", picture.digest, use and use.key)
        face = env.cache.get(key, lambda: read_face(self._reader, picture, use))
        if face is None:
            raise no_face(self._name)
        return face

    def _features(self, face: Face, host: Host) -> Tensor:
        embedding = torch.from_numpy(face.embedding).to(host.device.torch, host.device.dtype)
        return torch.stack([torch.zeros_like(embedding), embedding])[:, None]


@dataclass(frozen=True)
class PreparedIdentity:
    """A face, for both nets; the same at every step."""

    call: ControlCall
    image: ImagePrompt

    def attach(self, host: Host) -> AbstractContextManager[object]:
        """Opens the host's cross-attention for pictures."""
        return host.image_prompts()

    def on_step(self, step: int, steps: int) -> Contribution:
        """Who it is and where."""
        del step, steps
        return Contribution(controls=(self.call,), images=(self.image,))


def placed(points: Floats, source: tuple[int, int], target: tuple[int, int]) -> Floats:
    """``points`` ``[5, 2]`` of a picture of size ``source`` laid into one of size ``target``.

    Both are (width, height) in pixels. The picture is scaled as a whole and centred, so that a
    face keeps its shape.
    """
    (width, height), (new_width, new_height) = source, target
    scale = min(new_width / width, new_height / height)
    shift = ((new_width - width * scale) / 2, (new_height - height * scale) / 2)
    return np.asarray(points * scale + shift, np.float32)
