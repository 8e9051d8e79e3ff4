"""A loaded model with everything that is kept between its runs."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

import torch

from studio.engine.cache import ContentCache
from studio.engine.host import Host
from studio.engine.latent_colours import LatentColours
from studio.engine.previews import Costs


@dataclass
class Session:
    """One model, open.

    Attributes:
        identity: where it lies and when it was last written; another one is another model.
        cache: adapters and their features, which fit this host only.
        face_packs: folders where packs of face nets may lie.
    """

    host: Host
    identity: tuple[Path, int]
    cache: ContentCache
    colours: LatentColours
    costs: Costs = field(default_factory=Costs)
    face_packs: tuple[Path, ...] = ()

    @classmethod
    def open(
        cls, host: Host, identity: tuple[Path, int], face_packs: tuple[Path, ...] = ()
    ) -> Session:
        """Fits the preview map and, where previews are decoded, measures what that costs."""
        colours = LatentColours.fit(host.autoencoder, host.device.torch)
        costs = Costs(decoder=_decoder_cost(host) if host.autoencoder.tiny else 0.0)
        return cls(host, identity, ContentCache(), colours, costs, face_packs)


def _decoder_cost(host: Host) -> float:
    """Seconds a latent, of the second call: the first one pays for what is made only once."""
    side, seconds = 16, 0.0
    latents = torch.zeros(1, host.autoencoder.channels, side, side, device=host.device.torch)
    for _ in range(2):
        begin = time.perf_counter()
        host.autoencoder.decode(latents)[0].cpu()
        seconds = time.perf_counter() - begin
    return seconds / side**2


def identity_of(folder: Path) -> tuple[Path, int]:
    """The identity of the model in ``folder``, which need not exist."""
    files = [folder / "model_index.json", *folder.glob("*/*.safetensors")]
    written = [file.stat().st_mtime_ns for file in files if file.is_file()]
    return folder.resolve(), max(written, default=0)
