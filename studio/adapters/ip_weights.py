"""An IP-Adapter's file: the projection to tokens, and keys and values for every cross-attention.

    image_proj.*                                     see ``image_projection``, ``face_projection``
    ip_adapter.N.to_k_ip.weight, .to_v_ip.weight     N counts the U-Net's attention processors,
                                                     so cross-attention has the odd numbers
    ip_adapter.N.to_q_lora.down.weight, .up.weight   FaceID's: a LoRA of every attention; also
                                                     to_k_lora, to_v_lora, to_out_lora

Legend of shapes
    features: [2, E] or [2, P, E], of the unconditional half, then of the picture
    tokens: [2, T, D]    keys, values: [2, T, C_i] for cross-attention i
    down: [r, in]    up: [out, r]

Source: tencent-ailab's IP-Adapter and its FaceID, InstantX's InstantID.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from studio.adapters.face_projection import face_projection_of
from studio.adapters.image_projection import Projection, Shapes, projection_of
from studio.adapters.reading import about_adapters, other_family
from studio.domain.errors import AdapterError
from studio.engine.host import Host
from studio.engine.weights import Checkpoint, read_header

Layers = tuple[tuple[Tensor, Tensor], ...]

_PROJECTION, _ATTENTION = "image_proj.", "ip_adapter."
_KEYS, _LORA = "to_k_ip.weight", "_lora"


class IPWeights(nn.Module):
    """The file as a module with the file's own names."""

    def __init__(self, projection: Projection, attention: Shapes) -> None:
        super().__init__()
        self.image_proj = projection
        numbers = sorted({int(name.split(".")[0]) for name in attention})
        self.ip_adapter = nn.ModuleDict({str(n): _Attention(attention, n) for n in numbers})
        reading = [attention[name] for n in numbers if (name := f"{n}.{_KEYS}") in attention]
        self._widths = tuple(outputs for outputs, _ in reading)
        self._inputs = {inputs for _, inputs in reading}

    def tokens(self, *features: Tensor) -> Tensor:
        """What cross-attention reads, and an IdentityNet; FaceID Plus makes them of two views."""
        tokens: Tensor = self.image_proj(*features)
        return tokens

    def layers(self, tokens: Tensor) -> Layers:
        """Keys and values of every cross-attention, in the order of N."""
        attentions = [layers for layers in self._attentions() if "to_k_ip" in layers]
        return tuple((a["to_k_ip"](tokens), a["to_v_ip"](tokens)) for a in attentions)

    def loras(self) -> Iterator[tuple[int, str, Tensor, Tensor]]:
        """N, the layer (``"to_q"``), down and up of every pair of matrices."""
        for number, layers in zip(self.ip_adapter, self._attentions(), strict=True):
            for name, pair in layers.items():
                if isinstance(pair, _Pair):
                    yield int(number), name.removesuffix(_LORA), pair.down.weight, pair.up.weight

    def _attentions(self) -> Iterator[_Attention]:
        for layers in self.ip_adapter.values():
            assert isinstance(layers, _Attention)
            yield layers

    def check(self, name: str, host: Host) -> None:
        """Whether it fits ``host``; ``name`` is for the message.

        Raises:
            AdapterError: it does not.
        """
        if self._widths != host.image_layers or self._inputs != {host.context}:
            raise other_family(name)


class _Attention(nn.ModuleDict):
    """What the file holds for attention ``number``: ``to_k_ip`` and ``to_v_ip``, LoRAs, or both."""

    def __init__(self, attention: Shapes, number: int) -> None:
        super().__init__()
        keys = attention.get(f"{number}.{_KEYS}")
        names = {name.split(".")[1] for name in attention if name.startswith(f"{number}.")}
        for name in sorted(names):
            if name.endswith(_LORA):
                parts = (attention[f"{number}.{name}.{part}.weight"] for part in ("down", "up"))
                self[name] = _Pair(*parts)
        if keys or not len(self):
            outputs, inputs = attention[f"{number}.{_KEYS}"]
            for name in ("to_k_ip", "to_v_ip"):
                self[name] = nn.Linear(inputs, outputs, bias=False)


class _Pair(nn.Module):
    """The matrices of a LoRA, [r, in] and [out, r]; modules only so that files fill them."""

    def __init__(self, down: tuple[int, ...], up: tuple[int, ...]) -> None:
        super().__init__()
        rank, inputs = down
        outputs, _ = up
        self.down = nn.Linear(inputs, rank, bias=False)
        self.up = nn.Linear(rank, outputs, bias=False)


@dataclass(frozen=True)
class IPFile:
    """A file whose header has been read.

    Attributes:
        weights: the module, still without memory (on the meta device).
        checkpoint: what fills it.
    """

    weights: IPWeights
    checkpoint: Checkpoint

    @classmethod
    def open(cls, file: Path, title: str) -> IPFile:
        """Reads the header of ``file``; ``title`` is what it should be, e.g. ``"IP-Adapter"``.

        Raises:
            AdapterError: damaged, or something else.
        """
        with about_adapters():
            header = read_header(file)
        projection, attention = _below(header, _PROJECTION), _below(header, _ATTENTION)
        if not projection or not attention:
            raise AdapterError(
                f"The file {file.name} is not an {title}.", remedy=f"Choose the file of an {title}."
            )
        try:
            with torch.device("meta"):
                made = projection_of(projection) or face_projection_of(projection)
                weights = IPWeights(made, attention) if made else None
        except (LookupError, ValueError, TypeError, RuntimeError) as error:
            raise AdapterError(
                f"The file {file.name} is damaged: its tensors do not make an {title}.",
                remedy="Fetch it again.",
            ) from error
        if weights is None:
            raise AdapterError(
                f"The file {file.name} is an {title} of a kind that the studio cannot use.",
                remedy="Choose a plain, Plus, Full or FaceID IP-Adapter.",
            )
        checkpoint = Checkpoint(f"adapter {file.stem}", (file,), file.stat().st_size)
        return cls(weights, checkpoint)


def _below(header: Mapping[str, Any], prefix: str) -> Shapes:
    """The shapes of the tensors whose names begin with ``prefix``, by the rest of their names."""
    return {
        name.removeprefix(prefix): tuple(entry.get("shape", ()))
        for name, entry in header.items()
        if name.startswith(prefix)
    }
